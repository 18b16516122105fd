// `requires: { <gate>: settings | [settings, …] }` → requirements, one per item of settings.
import type { Requirement } from '#domain/requirement.ts';
import type { Path } from './problem.ts';
import type { GateSchemas } from './schema-parts.ts';

export type WrittenRequirements = Readonly<Record<string, unknown>>;

/** In the order in which they are written. */
export function requirementsOf(
  written: WrittenRequirements | undefined,
  gates: GateSchemas,
): readonly Requirement[] {
  return Object.entries(written ?? {}).flatMap(([gate, settings]) => {
    const isList = Array.isArray(settings) && gates.get(gate)?.listIsSettings !== true;
    return (isList ? (settings as readonly unknown[]) : [settings]).map((one) => ({
      gate,
      settings: one,
    }));
  });
}

/**
 * The paths of the settings of each requirement, for `locate`: a mistake at `path` in the settings of the third one
 * is at `[...settingsPaths(…)[2], ...path]`. `above` is the path to the map of gates:
 * `['environments', 1, 'requires']`, `['requires', 'production']` or, for its approvals, `['policy']`.
 */
export function settingsPaths(
  above: Path,
  requirements: readonly Requirement[],
  gates: GateSchemas,
): readonly Path[] {
  const counts = new Map<string, number>();
  return requirements.map(({ gate }) => {
    const index = counts.get(gate) ?? 0;
    counts.set(gate, index + 1);
    return [...above, gate, ...(gates.get(gate)?.listIsSettings === true ? [] : [index])];
  });
}
