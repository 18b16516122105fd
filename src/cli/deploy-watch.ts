// `flaghoist deploy --watch 15m`: watches the metrics of the raised values, on a machine without GitHub.
import { setTimeout as pause } from 'node:timers/promises';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { refusal } from '#app/refusal.ts';
import type { Followed } from '#app/watch/follow.ts';
import { follow } from '#app/watch/follow.ts';
import type { Looked } from '#app/watch/look.ts';
import { look } from '#app/watch/look.ts';
import type { Duration } from '#domain/scalars.ts';
import { parseDuration } from '#domain/scalars.ts';
import { WATCH_TEXTS } from '#messages/deployed.ts';
import { answerLines } from '#wiring/watch-text.ts';
import { withGatherer } from './context.ts';
import { EXIT, printText, remark } from './command.ts';
import type { CommonOptions } from './command.ts';

export interface WatchOption {
  /** How long, as it is written. */
  readonly watch?: string;
  readonly dryRun?: boolean;
}

/** Null: nothing is watched. */
export function watchLimit({
  watch,
  dryRun = false,
  at,
}: WatchOption & Pick<CommonOptions, 'at'>): Duration | null {
  if (watch === undefined) return null;
  const limit = parseDuration(watch);
  if (limit === null || limit === 0) throw refusal('deploy/watch-length', { written: watch });
  if (dryRun || at !== undefined) throw refusal('deploy/watch-not-now');
  return limit;
}

/** The exit code: 1 when a metric is bad, 3 when it is not known whether all are good. */
export async function watchDeployed(
  { outcomes, tip }: Pick<DeployedAnyway, 'outcomes' | 'tip'>,
  limit: Duration,
  options: CommonOptions,
): Promise<number> {
  const applied = outcomes.filter(({ state }) => state === 'applied');
  // Another format is read by a program, which expects nothing behind the result.
  const line =
    options.format === 'text' ? (text: string) => printText(`${text}\n`, options) : remark;
  const followed = await follow({
    look: () => lookNow(options, tip),
    wait: (length) => pause(length * 1000),
    say: (row) => answerLines(row).forEach(line),
    instances: applied.map(({ item }) => item),
    limit,
  });
  line(endText(followed));
  return { bad: EXIT.block, open: EXIT.wait, good: EXIT.pass, nothing: EXIT.pass }[followed.answer];
}

/** Each look opens a gatherer of its own, because a gatherer keeps the moment at which it was opened. */
async function lookNow(options: CommonOptions, tip: DeployedAnyway['tip']): Promise<Looked> {
  const looks: Looked[] = [];
  await withGatherer(options, async (gatherer) => {
    looks.push(await look(gatherer, tip, { flags: [] }));
    return EXIT.pass;
  });
  const [looked] = looks;
  if (looked === undefined) throw new Error('the gatherer returned without a look');
  return looked;
}

function endText({ answer, isCut }: Followed): string {
  switch (answer) {
    case 'nothing':
      return WATCH_TEXTS.nothing();
    case 'bad':
      return WATCH_TEXTS.bad();
    case 'good':
    case 'open':
      return isCut ? WATCH_TEXTS.timeOver() : WATCH_TEXTS.ended();
  }
}
