// The other flags of the services of a forecast that names its flags. Their promotions may meet those of the named ones.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { keysWith } from '#app/load/neighbours.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Plans } from '#app/plans.ts';
import { readPlans } from '#app/plans.ts';
import { asTree } from '#app/ports.ts';

export interface OtherFlags {
  readonly keys: readonly FlagKey[];
  /** How many more definitions name one of the services. They are not read. */
  readonly left: number;
}

export const NO_OTHERS: OtherFlags = { keys: [], left: 0 };

/** With more flags, the time depends on the size of the repository, and a forecast of all flags says the same. */
const MOST = 100;

export interface PlansAndOthers extends Pick<Plans, 'context' | 'keys'> {
  readonly others: OtherFlags;
}

/** The plans of the wanted flags (none: all), with those of the flags that share a service with them. */
export async function readWithOthers(
  gatherer: Gatherer,
  base: Sha | null,
  wanted: readonly string[],
): Promise<PlansAndOthers> {
  const plans = await readPlans(gatherer, base, wanted);
  const { context, keys } = plans;
  const services = new Set(keys.flatMap((key) => servicesOf(context.snapshot, key)));
  if (base === null || wanted.length === 0 || services.size === 0) {
    return { ...plans, others: NO_OTHERS };
  }
  const named = await keysWith(gatherer, asTree(base), services);
  const candidates = named.filter((key) => !keys.includes(key));
  const read = candidates.slice(0, Math.max(0, MOST - keys.length));
  if (read.length === 0) return { ...plans, others: { keys: [], left: candidates.length } };
  const all = await readPlans(gatherer, base, [...keys, ...read]);
  const others = read.filter((key) =>
    servicesOf(all.context.snapshot, key).some((service) => services.has(service)),
  );
  return {
    context: all.context,
    keys,
    others: { keys: others, left: candidates.length - read.length },
  };
}

function servicesOf(snapshot: Snapshot, key: FlagKey): readonly string[] {
  return valueOf(filesOf(snapshot, key).flag)?.services.map(({ service }) => service) ?? [];
}
