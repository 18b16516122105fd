// Flags against each other.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, ServiceName } from '#domain/scalars.ts';
import { inOrder, grouped } from '#domain/scalars.ts';
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
 * Variables of a service that several flags fill in one environment, each variable once with all places. `isNew`: only
 * variables with a use that a proposal adds get a diagnostic, and it stands at that use.
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
  const clashes = [...services.values()].flatMap((uses) =>
    [...uses.values()].flatMap((same) => (Array.isArray(same) ? clashesIn(same, isNew) : [])),
  );
  return [...grouped(clashes, byFlags).values()].map(duplicate);
}

/** A use, and those that clash with it, directly or by one between them. */
interface VariableClash {
  readonly use: Use;
  readonly others: readonly Use[];
}

/** Services in which the same flags fill the same variable share a diagnostic. */
function byFlags({ use, others }: VariableClash): string {
  return JSON.stringify([use.variable, ...[use, ...others].map(({ read }) => read.file)]);
}

function clashesIn(same: readonly Use[], isNew: IsNewUse): readonly VariableClash[] {
  return togetherIn(same).flatMap((uses) => {
    const use = uses.find(isBrought);
    return use === undefined ? [] : [{ use, others: uses.filter((other) => other !== use) }];
  });

  function isBrought({ read, service, variable }: Use): boolean {
    return isNew(read.understood.key, service, variable);
  }
}

/** The uses that meet, without those that meet no other one; by file. */
function togetherIn(same: readonly Use[]): readonly (readonly Use[])[] {
  let groups: readonly (readonly Use[])[] = [];
  for (const use of same.toSorted((a, b) => inOrder(a.read.file, b.read.file))) {
    const met = groups.filter((group) => group.some((other) => meet(use, other)));
    const apart = groups.filter((group) => !met.includes(group));
    groups = [...apart, [...met.flat(), use]];
  }
  return groups.filter((group) => group.length > 1);
}

/** Whether both are sent in some environment. */
function meet({ in: a }: Use, { in: b }: Use): boolean {
  return a === undefined || b === undefined || a.some((place) => b.includes(place));
}

function isRead(read: ReadFile<Flag>): read is ReadFlag {
  return read.understood !== null;
}

/** A file is read again for each place. */
const MOST_PLACES = 10;

/** `same`: one clash for each service. */
function duplicate(same: readonly VariableClash[]): Diagnostic {
  const [{ use, others }] = same as readonly [VariableClash];
  const facts = {
    variable: use.variable,
    services: same.map(({ use: { service } }) => service),
    others: others.slice(0, MOST_PLACES).map(({ read }) => ({
      flag: read.understood.key,
      file: read.file,
      ...read.locate(pathOf(use), 'key'),
    })),
    more: Math.max(0, others.length - MOST_PLACES),
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
