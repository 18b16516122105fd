// A state against the definition of its flag.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { settingFor } from '#domain/exposure.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { ServiceName } from '#domain/scalars.ts';
import { named } from '#messages/words.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Path } from './positions.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';

/** Mistakes of a state against its definition; none if one of the two cannot be read. */
export function stateDiagnostics(
  definition: ReadFile<Flag> | null,
  read: ReadFile<State>,
): readonly Diagnostic[] {
  const flag = definition?.understood ?? null;
  const state = read.understood;
  if (definition === null || flag === null || state === null) return [];
  // Nearly all states are like this, and each check below is about one of the two.
  if (state.services.length === 0 && state.rollout === 100) return [];
  const knows = (part: string): boolean => isComplete(definition, [part]);
  return [
    ...(knows('services') ? unknownServices(flag, read, state) : []),
    ...(flag.safe && knows('safe') ? rolloutOnSafe(flag, read, state) : []),
    ...(!flag.safe && knows('safe') && knows('services') && isComplete(read, [])
      ? rolloutUnread(flag, read, state)
      : []),
  ];
}

function unknownServices(flag: Flag, read: ReadFile<State>, state: State): readonly Diagnostic[] {
  if (state.services.length === 0) return [];
  const available: readonly string[] = flag.services.map(({ service }) => service);
  return state.services
    .filter(({ service }) => !available.includes(service))
    .map(({ service: name }) => {
      const meant = nearest(name, available);
      const facts = { flag: flag.key, name, available: named(available), meant };
      return diagnosticIn(
        read,
        ['services', name],
        { code: 'state/unknown-service', facts },
        'key',
      );
    });
}

/** The written rollouts below 100 percent, with their paths. */
interface WrittenRollout {
  /** Null: of all services without one of their own. */
  readonly service: ServiceName | null;
  readonly path: Path;
  readonly rollout: number;
}

function rolloutsOf(state: State): readonly WrittenRollout[] {
  const overrides = state.services.flatMap(({ service, rollout }) =>
    rollout === null ? [] : [{ service, path: ['services', service, 'rollout'], rollout }],
  );
  return [{ service: null, path: ['rollout'], rollout: state.rollout }, ...overrides].filter(
    ({ rollout }) => rollout !== 100,
  );
}

function rolloutOnSafe(flag: Flag, read: ReadFile<State>, state: State): readonly Diagnostic[] {
  return rolloutsOf(state).map(({ path, rollout }) =>
    diagnosticIn(read, path, {
      code: 'state/rollout-on-safe',
      facts: { flag: flag.key, rollout },
    }),
  );
}

/** One for each rollout that is written, with the services that it counts for. */
function rolloutUnread(flag: Flag, read: ReadFile<State>, state: State): readonly Diagnostic[] {
  const unread = flag.services
    .filter(({ variables }) => variables.every(({ field }) => field !== 'rollout'))
    .map(({ service }) => service)
    .filter(
      (service) => isPartial(settingFor(flag, state, service)) && !isKeptSafe(flag, state, service),
    );
  return rolloutsOf(state).flatMap(({ service, path, rollout }) => {
    const services = unread.filter((name) =>
      service === null ? !hasOwnRollout(state, name) : name === service,
    );
    if (services.length === 0) return [];
    return [
      diagnosticIn(read, path, { code: 'state/rollout-unread', facts: { rollout, services } }),
    ];
  });
}

function hasOwnRollout(state: State, service: ServiceName): boolean {
  return state.services.some(
    (override) => override.service === service && override.rollout !== null,
  );
}

/** At 0 percent every service is sent its safe value, whether it reads the rollout or not. */
function isPartial({ rollout }: { readonly rollout: number }): boolean {
  return rollout > 0 && rollout < 100;
}

/** Whether an override keeps the service at the safe value, whatever the rollout. */
function isKeptSafe(flag: Flag, state: State, service: ServiceName): boolean {
  return state.services.some(
    (override) => override.service === service && override.enabled === flag.safe,
  );
}
