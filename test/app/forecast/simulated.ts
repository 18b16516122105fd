// A forecast of flags that are known from the start, whose files landed nine hours ago.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { Evidence, Timeline } from '#domain/evidence.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, isoOf } from '#domain/scalars.ts';
import { forecastOf } from '#app/forecast/forecast.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import { ago, aLanding, evidence, NOW } from '#test/support/nouns.ts';

export interface Simulated {
  readonly more?: Partial<Evidence>;
  readonly from?: Instant;
  readonly mergeDelay?: string;
}

export function simulated(
  tree: Snapshot,
  pipeline: Pipeline,
  { more = {}, from = NOW, mergeDelay = '0h' }: Simulated = {},
): Forecast {
  const around = { snapshot: tree, pipeline, folders: [], diagnosticsOf: () => [] };
  return forecastOf(around, [...tree.flags.keys()], {
    evidence: {
      ...evidence({ timelines: timelinesOf(tree, pipeline), issues: [] }),
      ...more,
    },
    now: NOW,
    clock: 'github',
    from,
    mergeDelay: durationOf(mergeDelay),
    mergesMeasured: null,
  });
}

function timelinesOf(tree: Snapshot, { environments }: Pipeline): readonly Timeline[] {
  return [...tree.flags.keys()].flatMap((flag) =>
    environments.map(({ name }): Timeline => ({
      flag,
      environment: name,
      periods: [
        { exposures: exposuresIn(filesOf(tree, flag), name), landing: aLanding(ago('9h')) },
      ],
      fromTheStart: true,
    })),
  );
}

/** `2026-11-20T09:00 search production on`. */
export const landings = ({ steps }: Forecast): readonly string[] =>
  steps.map(
    ({ at, flag, environment, what }) => `${isoOf(at).slice(0, 16)} ${flag} ${environment} ${what}`,
  );

/** A deploy target in every environment. */
export const DEPLOYED: readonly DeploySettings[] = [
  { environment: '*', target: 'files', render: null, probe: null, settings: {} },
];
