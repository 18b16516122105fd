// When nothing may land in the environments of a forecast, up to its last step.
import type { Evidence } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Instant } from '#domain/scalars.ts';
import { durationOf, plus, grouped } from '#domain/scalars.ts';
import type { Environment, Pipeline, Requirement, Snapshot } from '#domain/snapshot.ts';
import { filesOf, requirementsOn, valueOf } from '#domain/snapshot.ts';
import { closedWithin, isClosing, withFurther } from '#gates/gates.ts';
import type { ForecastClosed, ForecastStep } from '#report/forecast-facts.ts';

/** A freeze that begins soon after the last step is shown too. */
const BEYOND = durationOf('7d');

/** Only of environments in which something lands, because no calendar of the others was read. */
export function closedUntil(
  steps: readonly ForecastStep[],
  { pipeline, snapshot }: { readonly pipeline: Pipeline; readonly snapshot: Snapshot },
  evidence: Evidence,
  from: Instant,
): readonly ForecastClosed[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const to = plus(last.at, BEYOND);
  const reached = grouped(steps, ({ environment }) => environment);
  const times = (
    requires: readonly Requirement[],
    environment: EnvironmentName,
    flags: readonly FlagKey[] | null,
  ): readonly ForecastClosed[] =>
    closedWithin(requires, evidence, from, to).map((time) => ({ environment, flags, ...time }));
  return pipeline.environments.flatMap((environment) => {
    const keys = new Set(reached.get(environment.name)?.map(({ flag }) => flag));
    if (keys.size === 0) return [];
    const ofFlags = windowsOf([...keys], environment, snapshot).flatMap(({ window, flags }) =>
      times([window], environment.name, flags),
    );
    const ofAll = times(environment.requires, environment.name, null);
    return [...ofAll, ...ofFlags].toSorted((a, b) => a.from - b.from || a.to - b.to);
  });
}

interface FlagWindow {
  readonly window: Requirement;
  readonly flags: readonly FlagKey[];
}

/** The windows of flags beside those of the environment, of risks and of steps. Many flags may have the same. */
function windowsOf(
  keys: readonly FlagKey[],
  environment: Environment,
  snapshot: Snapshot,
): readonly FlagWindow[] {
  const ofAll = new Set(environment.requires.map(textOf));
  const all = keys.flatMap((key) =>
    withFurther(requirementsOn(valueOf(filesOf(snapshot, key).flag), environment))
      .filter((rule) => isClosing(rule.gate) && !ofAll.has(textOf(rule)))
      .map((window) => ({ key, window })),
  );
  return [...grouped(all, ({ window }) => textOf(window)).values()].flatMap((same) =>
    same.slice(0, 1).map(({ window }) => ({ window, flags: keysOf(same) })),
  );
}

/** The same wherever it is written. */
function textOf({ gate, settings }: Requirement): string {
  return JSON.stringify([gate, settings]);
}

/** A flag may have a window twice, as by its risk and in a step. */
function keysOf(windows: readonly { readonly key: FlagKey }[]): readonly FlagKey[] {
  return [...new Set(windows.map(({ key }) => key))];
}
