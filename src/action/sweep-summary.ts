// A sweep as a job shows it.
import { troubleText } from '#messages/causes.ts';
import { SUBJECT_TEXTS, SWEEP_TEXTS } from '#messages/action.ts';
import type { Verdict } from '#domain/report.ts';
import { worst } from '#domain/report.ts';
import { isoOf } from '#domain/scalars.ts';
import type { Spent } from '#app/github.ts';
import type { Swept } from '#app/pulls/sweep.ts';
import { prose } from '#report/safe-text.ts';
import type { JobOutput } from './command.ts';

/** Fails when a pull request could not be judged or its verdict not posted. A block fails the job of its author only. */
export async function reportSweep(swept: Swept, spent: Spent, output: JobOutput): Promise<boolean> {
  const { evaluated, groups } = swept;
  const lines = sweepLines(swept, spent);
  lines.forEach((line) => output.info(line));
  const verdicts = evaluated.map(({ checked }): Verdict => checked?.report.verdict ?? 'wait');
  output.set('verdict', worst(verdicts));
  const items = lines.map((line) => `- ${prose(line)}`);
  await output.summary(['### Sweep', '', ...items, ''].join('\n'));
  evaluated.forEach((pull) => pull.alerts.forEach((why) => output.warn(`${nameOf(pull)}: ${why}`)));
  groups.forEach((group) => group.alerts.forEach((line) => output.warn(line)));
  return output.errors([
    ...evaluated.flatMap((pull) =>
      pull.troubles.map((why) => `${nameOf(pull)}: ${troubleText(why)}`),
    ),
    ...groups.flatMap((group) => group.troubles),
    ...unjudgedErrors(swept),
  ]);
}

function nameOf({ number }: { readonly number: number }): string {
  return SUBJECT_TEXTS.pull(number);
}

function sweepLines(swept: Swept, { requests, remaining }: Spent): readonly string[] {
  const { evaluated, passedOver, failed, groups } = swept;
  const changed = evaluated.filter(({ posted }) => posted).length;
  const later = new Set(swept.unwritten.statuses);
  return [
    ...evaluated.map((pull) => {
      const { number, status, alreadyPosted } = pull;
      const when = alreadyPosted ? ', as before' : later.has(number) ? ', not yet written' : '';
      return `${nameOf(pull)}: ${status.state}${when}: ${status.description}`;
    }),
    ...groups.map(({ pulls, status }) => `${SUBJECT_TEXTS.group(pulls)}: ${status.description}`),
    SWEEP_TEXTS.counts(evaluated.length, changed, passedOver.length, failed.length),
    ...unwrittenLines(swept),
    SWEEP_TEXTS.requests(requests, remaining),
  ];
}

/** GitHub limits how much may be written in an hour. */
function unwrittenLines({ unwritten, doneBy }: Swept): readonly string[] {
  if (doneBy === null) return [];
  const parts = [
    counted(unwritten.statuses.length, 'status', 'statuses'),
    counted(unwritten.comments.length, 'comment', 'comments'),
  ].flat();
  return [SWEEP_TEXTS.unwritten(parts.join(' and '), isoOf(doneBy))];
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** The errors of a sweep for pull requests without a verdict. */
function unjudgedErrors({ failed, notReached }: Swept): readonly string[] {
  return [
    ...failed.map((pull) => SWEEP_TEXTS.notJudged(nameOf(pull), pull.why)),
    ...(notReached.length === 0 ? [] : [SWEEP_TEXTS.notReached(notReached)]),
  ];
}
