// Flags that were turned off while a raise of them is refused.
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { filesOf } from '#domain/snapshot.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Loader } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { flagsAt } from './accepted-state.ts';
import { isSamePart } from './refused.ts';

/** Those whose refused state was replaced by one that is off at the tip. `earlier`: the refusals before. */
export async function turnedOff(
  loader: Loader,
  tip: Sha,
  earlier: readonly Refusal[],
  now: readonly Refusal[],
): Promise<ReadonlySet<FlagKey>> {
  const replaced = now.flatMap((refusal) => {
    const before = earlier.find((other) => isSamePart(other, refusal));
    const isNew = before !== undefined && before.landing !== refusal.landing;
    return refusal.part === 'state' && isNew ? [refusal] : [];
  });
  if (replaced.length === 0) return new Set();
  const keys = [...new Set(replaced.map(({ flag }) => flag))];
  const environments = [...new Set(replaced.map(({ environment }) => environment))];
  const snapshot = await flagsAt(loader, asTree(tip), keys, environments);
  const off = replaced.filter(({ flag, environment }) => {
    const exposures = exposuresIn(filesOf(snapshot, flag), environment);
    return exposures !== null && !isExposed(exposures);
  });
  return new Set(off.map(({ flag }) => flag));
}
