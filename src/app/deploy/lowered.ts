// For the time to safe: which landing lowered a flag in an instance, when it landed, and when that was verified there.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Lowered, Deployer } from '#app/deploy-ports.ts';
import type { Judgement } from '#app/accepted/deploy-guard.ts';
import { landedMoment } from '#app/accepted/landings.ts';
import type { PlanItem } from './plan.ts';

/** In order of landing. What an earlier run has lowered stays listed until the flag is raised. */
export function loweredIn(
  item: PlanItem,
  earlier: readonly Lowered[],
  judgements: readonly Judgement[],
): readonly Lowered[] {
  const { environment, service, changes, desired } = item;
  const raised = new Set(changes.flatMap((change) => (change.isRaise ? [change.variable] : [])));
  const isRaised = ({ flag }: Lowered): boolean =>
    desired.values.some((value) => value.flag === flag && raised.has(value.variable));
  const byFlag = new Map(earlier.map((lowered) => [lowered.flag, lowered]));
  for (const { landed, report } of judgements) {
    for (const { flag, environment: place, class: kind, services } of report.changes) {
      if (kind !== 'rollback' || place !== environment || !services.includes(service)) continue;
      byFlag.delete(flag);
      byFlag.set(flag, { flag, landing: landed.after, landedAt: null, verifiedAt: null });
    }
  }
  return [...byFlag.values()].filter((lowered) => !isRaised(lowered));
}

/** With the moment of each landing, and of the verification where there was one. */
export function settledLowered(
  lowered: readonly Lowered[],
  landedAt: (landing: Sha) => Promise<Instant | null>,
  verifiedAt: Instant | null,
): Promise<readonly Lowered[]> {
  return Promise.all(
    lowered.map(async (entry) => ({
      ...entry,
      landedAt: entry.landedAt ?? (await landedAt(entry.landing)),
      verifiedAt: entry.verifiedAt ?? verifiedAt,
    })),
  );
}

/** When landings happened, by the best clock at hand. Each is asked for once, and after the writes. */
export function landingMoments(deployer: Deployer): (landing: Sha) => Promise<Instant | null> {
  const moments = new Map<Sha, Promise<Instant | null>>();
  const ask = async (landing: Sha): Promise<Instant | null> => {
    const gatherer = await deployer.gathererFor({ before: null, after: landing });
    return landedMoment(gatherer, landing, await gatherer.clock.now());
  };
  return (landing) => {
    const moment = moments.get(landing) ?? ask(landing);
    moments.set(landing, moment);
    return moment;
  };
}
