// How the plans go on after a proposal that waits, from what its own check has read. Where the history of another
// environment was not read, it counts as long enough, so that no moment is too late.
import { exposuresIn } from '#domain/exposure.ts';
import type { Duration, FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { Question, Report } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Timeline } from '#domain/evidence.ts';
import type { Checked } from '#app/check.ts';
import type { Gatherer } from '#app/ports.ts';
import { askAbout } from '#judge/ask.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import { landingTime } from './landing-time.ts';
import { measuredDelay } from './merge-delay.ts';
import { simulate, deploymentTime } from './simulate.ts';
import type { World } from './world.ts';
import { evidenceFor, keyOf, land, worldOf } from './world.ts';

/** The later steps of what was checked, by the delays of this repository's history before a commit. */
export async function laterSteps(
  gatherer: Gatherer,
  { question, report }: Checked,
  base: Sha | null,
): Promise<readonly ForecastStep[]> {
  // The history is not read for a proposal that no step follows.
  const atOnce = outlookOf(question, report, duration(0));
  if (atOnce.length === 0) return [];
  const { delay } = await measuredDelay(gatherer, base, question.now);
  return delay === null ? atOnce : outlookOf(question, report, delay);
}

/**
 * The later steps of the flags that it promotes. Empty where neither clocks nor people can make it pass. `mergeDelay`:
 * how long it, and each later step, stays green before it lands.
 */
export function outlookOf(
  { proposal, evidence, now, clock }: Question,
  { verdict, changes }: Report,
  mergeDelay: Duration,
): readonly ForecastStep[] {
  const { base, head } = proposal;
  // Once it has landed, its own rules count.
  const pipeline = valueOf(head.pipeline) ?? valueOf(base.pipeline);
  const flags = new Set(
    changes.flatMap((change) => (change.class === 'promotion' ? [change.flag] : [])),
  );
  if (verdict !== 'wait' || pipeline === null || flags.size === 0) return [];
  const snapshot = { ...base, pipeline: { kind: 'known' as const, value: pipeline } };
  const context = { snapshot, pipeline, folders: [], diagnosticsOf: () => [] };
  const takes = deploymentTime(evidence.deployments) ?? duration(0);
  const world = worldOf(context, clock, evidence, now, takes);
  const { pass } = landingTime(
    proposal,
    { clock, evidenceAt: (at) => evidenceFor(world, askAbout(proposal, at).asks, at) },
    { at: now, green: null },
    mergeDelay,
  );
  if (pass.kind === 'stuck') return [];
  const extended = withTimelines(world, base, pipeline, [...flags]);
  for (const { flag, environment } of changes) {
    land(extended, { flag, environment, head, sha: LANDING, at: pass.at });
  }
  return simulate(extended, [...flags], pass.at, mergeDelay).steps;
}

/** The proposal itself, once it has landed. */
const LANDING = 'e'.repeat(40) as Sha;

function withTimelines(
  world: World,
  base: Snapshot,
  { environments }: Pipeline,
  flags: readonly FlagKey[],
): World {
  const unread = flags.flatMap((flag) =>
    environments.map(({ name }): Timeline => ({
      flag,
      environment: name,
      periods: [
        {
          exposures: exposuresIn(filesOf(base, flag), name),
          landing: { sha: LANDING, at: instant(0), source: 'first-seen' },
        },
      ],
      fromTheStart: false,
    })),
  );
  const timelines = new Map([
    ...unread.map((timeline) => [keyOf(timeline), timeline] as const),
    ...world.timelines,
  ]);
  const evidence = { ...world.evidence, timelines: { kind: 'known' as const, value: [] } };
  return { ...world, evidence, timelines };
}
