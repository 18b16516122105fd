// How a plan goes on after a proposal that waits, from what its own check has read. Where the history of another
// environment was not read, it counts as long enough, so that no moment is too late.
import { exposuresIn } from '#domain/exposure.ts';
import type { FlagKey, Sha } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Question } from '#domain/question.ts';
import type { Report } from '#domain/report.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration, instant } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import { simulate } from './simulate.ts';
import type { World } from './world.ts';
import { keyOf, land, worldOf } from './world.ts';

/**
 * The later steps of the flag. Empty where no clock decides when the proposal passes, or where it promotes more than one
 * flag in one environment.
 */
export function outlookOf(
  { proposal, evidence, now, clock }: Question,
  { verdict, readyAt, changes }: Report,
): readonly ForecastStep[] {
  const pipeline = valueOf(proposal.base.pipeline);
  const [promotion, ...others] = changes.filter((change) => change.class === 'promotion');
  if (verdict !== 'wait' || readyAt === null || pipeline === null) return [];
  if (promotion === undefined || others.length > 0) return [];
  const { flag, environment } = promotion;
  const around = { snapshot: proposal.base, pipeline, folders: [], diagnosticsOf: () => [] };
  const world = worldOf(around, clock, evidence, now, duration(0));
  const extended = withTimelines(world, proposal.base, pipeline, flag);
  land(extended, {
    flag,
    environment,
    head: proposal.head,
    sha: LANDING,
    at: readyAt,
  });
  return simulate(extended, [flag], readyAt, duration(0)).steps;
}

/** The proposal itself, once it has landed. */
const LANDING = 'e'.repeat(40) as Sha;

function withTimelines(
  world: World,
  base: Snapshot,
  { environments }: Pipeline,
  flag: FlagKey,
): World {
  const unread = environments.map(({ name }): Timeline => ({
    flag,
    environment: name,
    periods: [
      {
        exposures: exposuresIn(filesOf(base, flag), name),
        landing: { sha: LANDING, at: instant(0), source: 'first-seen' },
      },
    ],
    fromTheStart: false,
  }));
  const timelines = new Map([
    ...unread.map((timeline) => [keyOf(timeline), timeline] as const),
    ...world.timelines,
  ]);
  const evidence = { ...world.evidence, timelines: { kind: 'known' as const, value: [] } };
  return { ...world, evidence, timelines };
}
