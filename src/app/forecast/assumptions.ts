// What a forecast assumes, and the moments that each assumption moves.
import type { Ask, Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import type { Assumption, ForecastStep } from '#report/forecast-facts.ts';
import { asksAboutWatches } from './world.ts';
import type { StepRun } from './simulate.ts';

interface Assumed {
  /** Of each step. */
  readonly runs: readonly StepRun[];
  readonly evidence: Evidence;
  readonly mergeDelay: Duration;
  readonly mergesMeasured: number | null;
  readonly deployTakes: Duration | null;
}

/** A step, what it asked for, and the open issues in its way. */
type AskingStep = Pick<ForecastStep, 'at' | 'needs' | 'after'> & Pick<StepRun, 'asks' | 'issues'>;

/** Only those that move a moment. */
export function assumptionsOf(
  steps: readonly ForecastStep[],
  { runs, evidence, mergeDelay, mergesMeasured, deployTakes }: Assumed,
): readonly Assumption[] {
  const asking = steps.map((step, index): AskingStep => ({
    ...step,
    asks: runs[index]?.asks ?? [],
    issues: runs[index]?.issues ?? [],
  }));
  const counted = (isMoved: (step: AskingStep) => boolean) => ({
    moves: movedBy(asking, isMoved),
    steps: asking.filter(isMoved).length,
  });
  const movesOf = (isMoved: (step: AskingStep) => boolean) => ({ moves: movedBy(asking, isMoved) });
  const { issues, deployments, watched } = evidence;
  const all: readonly (Assumption | null)[] = [
    { kind: 'people', ...counted(({ needs }) => needs.length > 0) },
    issues.kind === 'known'
      ? null
      : { kind: 'issues-unknown', ...movesOf(asksAboutIssues), why: issues.why },
    {
      kind: 'issues',
      ...movesOf((step) => step.issues.length > 0),
      issues: [...new Set(asking.flatMap((step) => step.issues))].toSorted((a, b) => a - b),
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
function movedBy(
  steps: readonly AskingStep[],
  isMoved: (step: AskingStep) => boolean,
): readonly Instant[] {
  const moved = new Set<number>();
  const moments = new Set<Instant>();
  steps.forEach((step, place) => {
    if (!isMoved(step) && (step.after === null || !moved.has(step.after))) return;
    moved.add(place);
    moments.add(step.at);
  });
  return [...moments];
}

function asksAboutIssues({ asks }: AskingStep): boolean {
  return asks.some((ask) => ask.kind === 'issues' && ask.onlyOnGitHub !== true);
}

/** Whether its clock may begin with a deployment that is still to come. */
function countsFromDeployment({ asks, after }: AskingStep): boolean {
  return after !== null && asks.some(({ kind }) => kind === 'deployments');
}

function samplesIn(asks: readonly Ask[]): readonly SamplesAsk[] {
  return asks.flatMap((ask) => (ask.kind === 'samples' ? ask : []));
}

/** The same metric may be asked for at several steps. */
function namesOf(measured: readonly SamplesAsk[]): ReadonlySet<string> {
  return new Set(measured.map(({ flag, metric }) => `${flag} ${metric.name}`));
}
