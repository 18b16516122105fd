// What the log says about instances that nothing has touched since the accepted commit. The run that accepted it has
// compared every instance, and listed each that it found different. All others had what was accepted.
import { instanceKey, unfinishedIn } from '#app/log-reading.ts';
import type { LoggedEntry, SentInstance, Instance } from '#app/deploy-ports.ts';
import type { Baseline } from './baseline.ts';

/** The instances that the run found different, with what it was about to send. */
export interface Vouched {
  readonly sent: ReadonlyMap<string, SentInstance>;
  /** Those of them that it did not verify. */
  readonly open: readonly Instance[];
}

/**
 * Null where the log does not say it, so that every instance has to be compared again: another run may have written beside
 * the newest one, the newest one may have been killed, or it may have written what was not pushed.
 */
export function vouchedBy(entries: readonly LoggedEntry[], baseline: Baseline): Vouched | null {
  const run = entries.at(-1)?.run;
  if (baseline.kind !== 'logged' || run === undefined) return null;
  const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
  const last = entries.at(-runEntries.length - 1);
  const isItsOwn = runEntries.every(
    (entry) =>
      entry.run === run && isOf(entry, baseline) && (last === undefined || isForward(entry)),
  );
  const hasReadAll = runEntries.every(
    ({ before }) => last === undefined || before === last.accepted.tip,
  );
  if (!isItsOwn || !hasReadAll || unfinishedIn(runEntries).length > 0) return null;
  const sent = new Map<string, SentInstance>();
  const open = new Map<string, Instance>();
  for (const entry of runEntries) {
    const { environment } = entry;
    // A log that was compacted has no start, where the end says the same.
    for (const result of entry.instances) {
      const instance = { environment, service: result.service };
      const key = instanceKey(instance);
      if (result.landing !== baseline.commit) return null;
      sent.set(key, result);
      if ('state' in result && result.state === 'verified') open.delete(key);
      else open.set(key, instance);
    }
  }
  return { sent, open: [...open.values()] };
}

/** Else a run has nothing new, or only what is not pushed. The first run of a log has compared everything in any case. */
function isForward({ accepted, before }: LoggedEntry): boolean {
  return before !== accepted.tip;
}

/** Whether it accepts the baseline, and may be relied on. */
function isOf({ accepted, trust }: LoggedEntry, baseline: Baseline): boolean {
  return (
    trust !== 'plain' &&
    accepted.tip === baseline.commit &&
    JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals)
  );
}
