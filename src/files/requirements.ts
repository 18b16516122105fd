// `requires: { <gate>: settings | [settings, …] }` → requirements, one for each settings.
import type { Requirement } from '#domain/requirement.ts';
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
