// What a forecast asks for: all that every step of every plan rests on, until the end of each plan.
import type { Ask } from '#domain/evidence.ts';
import type { FlagKey, Instant } from '#domain/scalars.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { askAbout, once } from '#judge/ask.ts';
import { apartAsks } from '#app/apart.ts';
import type { PlanContext } from '#app/status-next.ts';
import { stepPlanOf } from '#app/status-next.ts';

/** With the flags that they require, because those decide when they go on. */
export function withRequired(snapshot: Snapshot, keys: readonly FlagKey[]): readonly FlagKey[] {
  const all = new Set(keys);
  for (const key of all) {
    const flag = valueOf(filesOf(snapshot, key).flag);
    for (const required of flag === null ? [] : prerequisitesOf(flag)) {
      if (snapshot.flags.has(required)) all.add(required);
    }
  }
  return [...all];
}

/** No flag has so many steps. */
const MOST_STEPS = 1000;

/** What every step of every plan asks for, until the end of each plan. */
export function asksOf(start: PlanContext, keys: readonly FlagKey[], now: Instant): readonly Ask[] {
  const flags = new Map(start.snapshot.flags);
  const context = { ...start, snapshot: { ...start.snapshot, flags } };
  return once(
    keys.flatMap((key) => {
      const files = filesOf(start.snapshot, key);
      const asks = asksOfPlan(context, key, now, (later) => flags.set(key, later));
      flags.set(key, files);
      return [...asks, ...apartAsks(start, key)];
    }),
  );
}

/** `advance`: makes a step of the plan count as landed. */
function asksOfPlan(
  context: PlanContext,
  key: FlagKey,
  now: Instant,
  advance: (files: FlagFiles) => void,
): readonly Ask[] {
  const asks: Ask[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const plan = stepPlanOf(context, key);
    if (plan === null) break;
    asks.push(...askAbout(plan.proposal, now).asks);
    advance(filesOf(plan.proposal.head, key));
  }
  return asks;
}
