// What a forecast assumes, and the moments that each assumption moves.
import type { Ask, Evidence, Issue, SamplesAsk } from '#domain/evidence.ts';
import type { FlagKey } from '#domain/names.ts';
import type { Duration, Instant } from '#domain/time.ts';
import { issuesOf } from '#gates/issues-evidence.ts';
import type { Assumption, ForecastStep } from '#report/forecast-facts.ts';
import { asksAboutWatches } from './good-watches.ts';
import type { StepRun } from './simulate.ts';

interface Assumed {
  /** Of each step. */
  readonly runs: readonly StepRun[];
  readonly evidence: Evidence;
  readonly mergeDelay: Duration;
  readonly mergesMeasured: number | null;
  readonly deployTakes: Duration | null;
}

/** A step, and what it asked for. */
interface Asking extends Pick<ForecastStep, 'flag' | 'at' | 'needs' | 'after'> {
  readonly asks: readonly Ask[];
}

/** Only those that move a moment. */
export function assumptionsOf(
  steps: readonly ForecastStep[],
  { runs, evidence, mergeDelay, mergesMeasured, deployTakes }: Assumed,
): readonly Assumption[] {
  const asking = steps.map((step, index): Asking => ({ ...step, asks: runs[index]?.asks ?? [] }));
  const counted = (isMoved: (step: Asking) => boolean) => ({
    moves: movedBy(asking, isMoved),
    steps: asking.filter(isMoved).length,
  });
  const movesOf = (isMoved: (step: Asking) => boolean) => ({ moves: movedBy(asking, isMoved) });
  const { issues, deployments, watched } = evidence;
  const open = issues.kind === 'known' ? issues.value.filter(isOpen) : [];
  const all: readonly (Assumption | null)[] = [
    { kind: 'people', ...counted(({ needs }) => needs.length > 0) },
    issues.kind === 'known'
      ? null
      : { kind: 'issues-unknown', ...movesOf(asksAboutIssues), why: issues.why },
    {
      kind: 'issues',
      ...movesOf((step) => concerning(open, step).length > 0),
      issues: numbersOf(asking.flatMap((step) => concerning(open, step))),
    },
    {
      kind: 'good-metrics',
      ...movesOf(({ asks }) => samplesIn(asks).length > 0),
      metrics: namesOf(asking.flatMap(({ asks }) => samplesIn(asks))).size,
    },
    {
      kind: 'good-watches',
      ...counted(({ asks }) => asksAboutWatches(asks)),
      unread: watched?.kind === 'known' ? null : (watched?.why ?? null),
    },
    { kind: 'merge', ...movesOf(() => true), delay: mergeDelay, landings: mergesMeasured },
    deployments.kind === 'known'
      ? { kind: 'deployment', ...movesOf(countsFromDeployment), takes: deployTakes }
      : null,
  ];
  return all.flatMap((assumption) =>
    assumption === null || assumption.moves.length === 0 ? [] : [assumption],
  );
}

/** The moments of these steps, and of those that had to wait for one of them. */
function movedBy(steps: readonly Asking[], isMoved: (step: Asking) => boolean): readonly Instant[] {
  const moved = new Set<number>();
  const moments = new Set<Instant>();
  steps.forEach((step, place) => {
    if (!isMoved(step) && (step.after === null || !moved.has(step.after))) return;
    moved.add(place);
    moments.add(step.at);
  });
  return [...moments];
}

function asksAboutIssues({ asks }: Asking): boolean {
  return asks.some(({ kind }) => kind === 'issues');
}

/** Whether its clock may begin with a deployment that is still to come. */
function countsFromDeployment({ asks, after }: Asking): boolean {
  return after !== null && asks.some(({ kind }) => kind === 'deployments');
}

function isOpen({ closedAt }: Issue): boolean {
  return closedAt === null;
}

/** The issues that a step asks about. */
function concerning(
  issues: readonly Issue[],
  { flag, asks }: { readonly flag: FlagKey; readonly asks: readonly Ask[] },
): readonly Issue[] {
  return asks.flatMap((ask) => (ask.kind === 'issues' ? issuesOf(issues, flag, ask.labels) : []));
}

function numbersOf(issues: readonly Issue[]): readonly number[] {
  return [...new Set(issues.map(({ number }) => number))].toSorted((a, b) => a - b);
}

function samplesIn(asks: readonly Ask[]): readonly SamplesAsk[] {
  return asks.flatMap((ask) => (ask.kind === 'samples' ? ask : []));
}

/** The same metric may be asked for at several steps. */
function namesOf(measured: readonly SamplesAsk[]): ReadonlySet<string> {
  return new Set(measured.map(({ flag, metric }) => `${flag} ${metric.name}`));
}
