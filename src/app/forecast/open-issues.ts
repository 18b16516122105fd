// Which open issues a step of a forecast would wait for, if they stayed open.
import type { Ask, Issue } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { issuesOf } from '#gates/issues-evidence.ts';
import { judge } from '#judge/judge.ts';
import type { StepPlan } from '#app/status-next.ts';
import { openIn } from '#app/status-next.ts';
import type { FirstPass } from './first-pass.ts';
import type { World } from './world.ts';
import { evidenceFor } from './world.ts';

/** The numbers of those issues. A limit that the open ones do not exceed moves nothing. */
export function issuesInTheWay(
  world: World,
  { plan, asks, pass }: Decided,
  flag: FlagKey,
): readonly number[] {
  const concerning = asks.flatMap((ask) =>
    ask.kind === 'issues' ? issuesOf(world.open, flag, ask.labels) : [],
  );
  if (concerning.length === 0) return [];
  const evidence = evidenceFor(world, asks, pass.at);
  const closed = evidence.issues.kind === 'known' ? evidence.issues.value : [];
  const asTheyAre = known([
    ...closed.filter(({ number }) => !isAmong(world.open, number)),
    ...world.open,
  ]);
  const report = judge({
    schemaVersion: 1,
    proposal: plan.proposal,
    clock: world.clock,
    evidence: { ...evidence, issues: asTheyAre },
    now: pass.at,
  });
  return openIn(report).length > pass.needs.length ? concerning.map(({ number }) => number) : [];
}

interface Decided {
  readonly plan: StepPlan;
  readonly asks: readonly Ask[];
  readonly pass: FirstPass;
}

function isAmong(issues: readonly Issue[], number: number): boolean {
  return issues.some((issue) => issue.number === number);
}
