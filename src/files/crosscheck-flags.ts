// Flags against each other.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/scalars.ts';
import type { FlagEntry } from './paths.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { named } from '#messages/words.ts';
import type { Path } from './positions.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn } from './read-file.ts';
import { similarKeys } from './similar.ts';

type ReadFlag = ReadFile<Flag> & { readonly understood: Flag };

/** A flag that fills a variable, and the place in its file. */
interface Use {
  readonly read: ReadFlag;
  readonly service: ServiceName;
  readonly variable: string;
  /** The environments in which it is sent; undefined: all. */
  readonly in: readonly EnvironmentName[] | undefined;
}

/** Whether a flag fills a variable of a service only since a proposal. */
export type IsNewUse = (flag: FlagKey, service: ServiceName, variable: string) => boolean;

/**
 * Variables of a service that several flags fill in one environment. Each of the flags gets a diagnostic that names
 * another one. `isNew`: only uses that a proposal adds get a diagnostic.
 */
export function duplicateVariables(
  definitions: readonly ReadFile<Flag>[],
  isNew: IsNewUse = () => true,
): readonly Diagnostic[] {
  const services = new Map<ServiceName, Map<string, Use | Use[]>>();
  for (const read of definitions.filter(isRead)) {
    for (const { service, variables } of read.understood.services) {
      const uses = services.get(service) ?? new Map<string, Use | Use[]>();
      services.set(service, uses);
      for (const { variable, in: places } of variables) {
        const use = { read, service, variable, in: places };
        const before = uses.get(variable);
        // Nearly all variables have one use, and a list for each would cost time.
        if (before === undefined) uses.set(variable, use);
        else if (Array.isArray(before)) before.push(use);
        else uses.set(variable, [before, use]);
      }
    }
  }
  return [...services.values()].flatMap((uses) =>
    [...uses.values()].flatMap((same) => (Array.isArray(same) ? clashesIn(same, isNew) : [])),
  );
}

function clashesIn(same: readonly Use[], isNew: IsNewUse): readonly Diagnostic[] {
  return same.filter(isBrought).flatMap((use) => {
    const clash = same.find((candidate) => candidate !== use && meet(use, candidate));
    return clash === undefined ? [] : [duplicate(use, clash)];
  });

  function isBrought({ read, service, variable }: Use): boolean {
    return isNew(read.understood.key, service, variable);
  }
}

/** Whether both are sent in some environment. */
function meet({ in: a }: Use, { in: b }: Use): boolean {
  return a === undefined || b === undefined || a.some((place) => b.includes(place));
}

function isRead(read: ReadFile<Flag>): read is ReadFlag {
  return read.understood !== null;
}

function duplicate(use: Use, { read, service, variable }: Use): Diagnostic {
  const { file, understood } = read;
  const facts = {
    variable,
    service,
    flag: understood.key,
    file,
    ...read.locate(pathOf(use), 'key'),
  };
  return diagnosticIn(use.read, pathOf(use), { code: 'flag/duplicate-variable', facts }, 'key');
}

function pathOf({ service, variable }: Pick<Use, 'service' | 'variable'>): Path {
  return ['services', service, variable];
}

const MOST_NAMED = 3;

/** Keys that are one character apart. Both files get a warning, so that the author of either sees it. */
export function similarFlags(flags: readonly FlagEntry[]): readonly Diagnostic[] {
  const defined = flags.filter(({ definition }) => definition !== null);
  const similar = similarKeys(defined.map(({ key }) => key));
  return defined.flatMap(({ key, definition }) => {
    const others = similar.get(key);
    if (others === undefined || definition === null) return [];
    const facts = { key, similar: named(others, MOST_NAMED) };
    return [diagnosticOf({ code: 'flag/similar-key', facts }, { file: definition.file })];
  });
}
