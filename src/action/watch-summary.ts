// What is watched, and what was done about it, as a job shows it.
import { troubleText } from '#messages/causes.ts';
import type { WatchDone } from '#app/watch/act.ts';
import type { Looked } from '#app/watch/look.ts';
import { WATCH_JOB_TEXTS } from '#messages/action.ts';
import { watchText, worstAnswerOf } from '#wiring/watch-text.ts';
import { printableLines } from './deploy-summary.ts';
import type { JobOutput } from './command.ts';

/** Fails where something that had to be done was not. A breach alone does not fail the job. */
export async function reportWatch(
  { rows }: Looked,
  acts: readonly WatchDone[],
  web: string,
  output: JobOutput,
): Promise<boolean> {
  printableLines(watchText(rows)).forEach((line) => output.text(line));
  output.set('watched', worstAnswerOf(rows) ?? '');
  const items = printableLines(watchText(rows)).map((line) => `    ${line}`);
  await output.summary(['### Watch', '', ...items, ''].join('\n'));
  const [first] = acts.flatMap(({ pull }) => pull ?? []);
  if (first !== undefined) output.set('pull-request-url', `${web}/pull/${first.number}`);
  const results: boolean[] = [];
  for (const act of acts) results.push(await reportAct(act, output));
  return results.every(Boolean);
}

async function reportAct(
  { pull, finished, ...one }: WatchDone,
  output: JobOutput,
): Promise<boolean> {
  const about = `${one.environment}/${one.flag}`;
  if (one.ended === 'closed') output.warn(WATCH_JOB_TEXTS.closed(about, one.kind));
  const isDone = output.errors(one.troubles.map((why) => `${about}: ${troubleText(why)}`));
  if (pull === null || finished === null) return isDone;
  output.warn(WATCH_JOB_TEXTS.opened(about, one.kind, pull.number));
  const isJudged = await output.pullRequest(finished.evaluated);
  return (await output.merged(finished.merged, pull.number)) && isJudged && isDone;
}
