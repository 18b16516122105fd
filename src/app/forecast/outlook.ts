// How the plans go on after a proposal that waits, from what its own check has read. Where the history of another
// environment was not read, it counts as long enough, so that no moment is too late.
import { exposuresIn } from '#domain/exposure.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { Question, Report } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration, instant } from '#domain/scalars.ts';
import type { Timeline } from '#domain/evidence.ts';
import { askAbout } from '#judge/ask.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import { firstPass } from './first-pass.ts';
import { simulate, deploymentTime } from './simulate.ts';
import type { World } from './world.ts';
import { evidenceFor, keyOf, land, worldOf } from './world.ts';

/** The later steps of the flags that it promotes. Empty where neither clocks nor people can make it pass. */
export function outlookOf(
  { proposal, evidence, now, clock }: Question,
  { verdict, changes }: Report,
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
  const pass = firstPass(
    proposal,
    { clock, evidenceAt: (at) => evidenceFor(world, askAbout(proposal, at).asks, at) },
    now,
  );
  if (pass.kind === 'stuck') return [];
  const extended = withTimelines(world, base, pipeline, [...flags]);
  for (const { flag, environment } of changes) {
    land(extended, { flag, environment, head, sha: LANDING, at: pass.at });
  }
  return simulate(extended, [...flags], pass.at, duration(0)).steps;
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
