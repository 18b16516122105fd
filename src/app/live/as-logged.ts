// Whether the values that some flags send are what the log says of their instances.
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance } from '#app/deploy-ports.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { NOTHING_DIGEST } from '#app/accepted/desired.ts';
import { withoutFirsts } from './pending.ts';

/**
 * Whether these flags alone make what the log says of the instances at the accepted commit. A definition that cannot be read
 * may send more than its text shows, and an older Flaghoist may have compared in another way. `isOwn`: instances of the log
 * that count also where the flags send them nothing; left out: none.
 */
export function isAsLogged(
  log: ReadonlyMap<string, InstanceState>,
  before: readonly Desired[],
  isOwn: (instance: Instance) => boolean = () => false,
): boolean {
  const wanted = byInstance(before);
  const instances = byInstance<Instance>([...[...log.values()].filter(isOwn), ...before]);
  return [...instances.keys()].every((key) => {
    const state = log.get(key);
    const desired = wanted.get(key);
    // Without a target, nothing is ever written.
    if (state === undefined && desired?.settings === null) return true;
    const live = state?.unsettled.length === 0 ? state.live?.digest : undefined;
    const digest = state === undefined ? NOTHING_DIGEST : live;
    if (desired === undefined) return digest === NOTHING_DIGEST;
    return [desired, withoutFirsts(desired, state)].some((all) => all.digest === digest);
  });
}
