// Flags that require one another, so that none of them can ever be raised.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { requirementsOn } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { diagnosticIn } from '#files/read-file.ts';
import { namedIn, withFurther } from '#gates/gates.ts';
import { cyclesOf } from '#gates/prerequisites.ts';
import type { Side } from './side.ts';

/**
 * Circles of prerequisites, as far as the definitions are understood, those that a risk brings included. A flag is
 * required in one environment, so only requirements of the same environment make a circle.
 */
export function circlesIn({ pipeline, flags }: Side): readonly (readonly FlagKey[])[] {
  const { environments = [] } = pipeline?.understood ?? {};
  // Nearly all flags require nothing of another one, so they are in no circle.
  const requiring = [...flags.values()]
    .flatMap(({ definition }) => definition?.understood ?? [])
    .filter(({ requires, risk }) => requires.length > 0 || risk !== undefined);
  const scopes = requiring.flatMap(({ requires }) => requires.map((own) => own.environment));
  const places = new Set<string>([...environments.map(({ name }) => name), ...scopes]);
  const everyCircle = [...places].flatMap((name) => {
    const { byRisk = [] } = environments.find((environment) => environment.name === name) ?? {};
    const place = { name: name as EnvironmentName, requires: [], byRisk };
    const required = requiring.map(
      (flag) => [flag.key, namedIn(withFurther(requirementsOn(flag, place)), 'flags')] as const,
    );
    return cyclesOf(new Map(required.filter(([, keys]) => keys.length > 0)));
  });
  return [...new Map(everyCircle.map((circle) => [circle.join(' '), circle])).values()];
}

/** Circles of prerequisites, reported once, in the file of their smallest key. */
export function circles(side: Side, only: ReadonlySet<FlagKey> | null): readonly Diagnostic[] {
  return circlesIn(side).flatMap((circle) => {
    const [first] = circle;
    const file = first === undefined ? null : side.flags.get(first)?.definition;
    if (file == null || circle.length < 2) return [];
    if (only !== null && !circle.some((key) => only.has(key))) return [];
    const facts = { kind: 'circle' as const, flags: circle };
    return [diagnosticIn(file, ['requires'], { code: 'flags/cycle', facts }, 'key')];
  });
}
