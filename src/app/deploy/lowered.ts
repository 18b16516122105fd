// For the time to safe: which landing lowered a flag in an instance, when it landed, and when that was verified there.
import type { ChangeReport } from '#domain/report.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Lowered, Deployer } from '#app/deploy-ports.ts';
import type { Judgement } from '#app/accepted/deploy-guard.ts';
import { landedMoment } from '#app/accepted/landings.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { PlanItem } from './plan.ts';

/**
 * In order of landing. What an earlier run has lowered stays listed until the flag is raised. `logged`: what the log says of
 * the instance; undefined: nothing was written there yet, so only a value that its target has can be lowered.
 */
export function loweredIn(
  item: PlanItem,
  logged: InstanceState | undefined,
  judgements: readonly Judgement[],
): readonly Lowered[] {
  const { environment, service, changes, desired } = item;
  const raised = new Set(changes.flatMap((change) => (change.isRaise ? [change.variable] : [])));
  const isRaised = ({ flag }: Lowered): boolean =>
    desired.values.some((value) => value.flag === flag && raised.has(value.variable));
  const byFlag = new Map((logged?.lowered ?? []).map((lowered) => [lowered.flag, lowered]));
  for (const { landed, report } of judgements) {
    for (const change of report.changes) {
      const { flag, environment: place, class: kind, services } = change;
      if (kind !== 'rollback' || place !== environment || !services.includes(service)) continue;
      if (logged === undefined && !lowersAtTarget(item, change)) continue;
      byFlag.delete(flag);
      byFlag.set(flag, { flag, landing: landed.after, landedAt: null, verifiedAt: null });
    }
  }
  return [...byFlag.values()].filter((lowered) => !isRaised(lowered));
}

/** Whether a value of the change is lowered that its target has. Blocked routes always count. */
function lowersAtTarget({ service, lowered }: PlanItem, { comparisons }: ChangeReport): boolean {
  const values = comparisons.flatMap((compared) =>
    compared.service === service ? compared.values : [],
  );
  return values.some(
    ({ kind, name }) => kind !== 'variable' || lowered.some(({ variable }) => variable === name),
  );
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
