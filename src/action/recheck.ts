// A comment `/flaghoist recheck` judges again, for people who may write: a pull request, or from an issue every open one.
import type { Trouble } from '#domain/evidence.ts';
import { COMMENT_TEXTS } from '#messages/action.ts';
import { evaluate, NO_TRIGGER } from '#app/pulls/evaluate.ts';
import { sweep } from '#app/pulls/sweep.ts';
import { MOST_WRITES_AN_HOUR } from '#app/pulls/write-budget.ts';
import { BEGUN } from '#adapters/github/replies.ts';
import { reacted, replyLines } from './comment.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { reportSweep } from './sweep-summary.ts';
import type { RecheckTrigger } from './trigger-command.ts';

/** On a pull request the verdict itself is the status, so only what hinders it is replied. */
export async function runRecheck(
  trigger: RecheckTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const replies = await reacted(trigger, trigger.by, job, wiring, output);
  if (typeof replies === 'boolean') return replies;
  await replies.react(BEGUN);
  const { isDone, lines } = trigger.isPull
    ? await rechecked(trigger.number, wiring, output)
    : await recheckedAll(wiring, output);
  const isAnswered = trigger.isPull ? lines.length === 0 : isDone;
  await replies.react(isAnswered ? '+1' : 'confused');
  const replied = lines.length === 0 ? null : await replyLines(replies, lines);
  return output.errors(replied === null || replied.kind === 'known' ? [] : [replied.why]) && isDone;
}

interface Rechecked {
  readonly isDone: boolean;
  /** What hinders a verdict; on an issue, what was judged. */
  readonly lines: readonly Trouble[];
}

async function rechecked(
  number: number,
  { evaluator }: Wiring,
  output: JobOutput,
): Promise<Rechecked> {
  const pull = await evaluator.github.pullRequest(number);
  if (pull.kind !== 'known') return { isDone: output.errors([pull.why]), lines: [pull.why] };
  if (!pull.value.open) {
    const why = COMMENT_TEXTS.notOpen(number);
    output.info(why);
    return { isDone: true, lines: [why] };
  }
  const evaluated = await evaluate(evaluator, pull.value, NO_TRIGGER);
  const { checked, status, troubles } = evaluated;
  const unjudged = checked === null ? [status.description] : [];
  return { isDone: await output.pullRequest(evaluated), lines: [...unjudged, ...troubles] };
}

/** An issue has no verdict of its own, and any open pull request may wait for it. */
async function recheckedAll({ evaluator }: Wiring, output: JobOutput): Promise<Rechecked> {
  const options = { all: false, mostAnHour: MOST_WRITES_AN_HOUR };
  const swept = await sweep(evaluator, options, (line) => output.info(line));
  if (swept.kind !== 'known') return { isDone: output.errors([swept.why]), lines: [swept.why] };
  const isDone = await reportSweep(swept.value, evaluator.github.spent(), output);
  const numbers = swept.value.evaluated.map(({ number }) => number);
  const judged = COMMENT_TEXTS.judgedAgain(numbers);
  return { isDone, lines: [isDone ? judged : COMMENT_TEXTS.seeSummary(judged)] };
}
