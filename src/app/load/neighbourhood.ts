// Problems of a change that only other files show: clashes of variables, circles, requirements that make no sense, and flags
// that depend on what is removed. One search over all definitions finds them. Only a proposal that fills, changes or
// gives up a variable, deletes a definition or adds a prerequisite needs the search.
import type { Change, Proposal } from '#domain/report.ts';
import { isRaise } from '#domain/comparison.ts';
import {
  fillsIn,
  filesOf,
  isSentWherever,
  requirementsOn,
  sameBinding,
  valueOf,
} from '#domain/snapshot.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Binding, Flag, Snapshot } from '#domain/snapshot.ts';
import type { FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { stateMistakes } from '#files/crosscheck.ts';
import { duplicateVariables } from '#files/crosscheck-flags.ts';
import { flagOf, flagPath } from '#files/paths.ts';
import { namedIn, requirementsOf, withFurther } from '#gates/gates.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import type { Filling } from '#judge/variables.ts';
import { fillingsOf, keyOf, raisesIn } from '#judge/variables.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import type { SideFiles, Side } from './side.ts';
import { queryReaderFor, snapshotOf, readFlags } from './side.ts';
import { danglingDiagnostics } from './dangling.ts';
import { inspect } from './inspect.ts';
import type { Definitions, Dependent } from './neighbours.ts';
import { definitionsWith, dependentsIn, similarDefinitions } from './neighbours.ts';
import type { Scope, Sides } from './scope.ts';
import { readSides } from './scope.ts';
import type { Touch } from './touch.ts';

/** Where a proposal is loaded from. */
export interface LoadedProposal {
  readonly contents: SideFiles;
  readonly head: TreeId;
  readonly tip: Sha | null;
  readonly touch: Touch;
  readonly scope: Scope;
}

/** The proposal, with its neighbours. */
export async function withNeighbours(
  loader: Loader,
  place: LoadedProposal,
  alone: Proposal,
  base: Sides,
): Promise<Proposal> {
  const { head, scope } = place;
  const moves = movesOf(alone, scope);
  const words = [...wordsOf(moves, alone.head), ...variablesOfBroken(base, scope)];
  const searched = await definitionsWith(loader, head, words, new Set(scope.touched));
  const sides = await withOthers(loader, place, base, [
    ...sharingIn(searched, moves),
    ...requiredBy(alone, place, loader.root),
  ]);
  const proposal = sides === base ? alone : joined(alone, sides);
  const changes = changesOf(proposal);
  const isLowering = lowers(changes, proposal);
  const definitions = withSides(searched, sides.head, scope.touched);
  const clashes = clashesIn(definitions, moves);
  const dangling = danglingDiagnostics(loader.root, definitions, sides, isLowering);
  const stoppingDiagnostics = [...proposal.stoppingDiagnostics, ...clashes, ...dangling];
  const isRollback = isLowering && !changes.some(({ comparison }) => isRaise(comparison));
  if (isRollback && policyReasons(proposal, changes).length === 0) {
    const widerDiagnostics = mistakesOfStates(loader, sides.head, scope);
    const rollback = { ...proposal, stoppingDiagnostics, widerDiagnostics };
    return withFallen(loader, place, rollback, changes);
  }
  const side = await inspected(loader, place, sides, definitions, moves);
  const only = scope.everything === null ? new Set(scope.touched) : null;
  const widerDiagnostics = inspect(loader, side, only, await queryReaderFor(side));
  const isNamed = ({ code, file, line }: Diagnostic): boolean =>
    widerDiagnostics.some((one) => one.code === code && one.file === file && one.line === line);
  const whole = {
    ...proposal,
    // A file of the proposal itself, which requires what the proposal empties, is named once.
    stoppingDiagnostics: stoppingDiagnostics.filter(
      (one) => !dangling.includes(one) || !isNamed(one),
    ),
    widerDiagnostics,
  };
  return isLowering ? withFallen(loader, place, whole, changes) : whole;
}

/** What the states of the touched flags name in vain. A rollback that misses a service must say so. */
function mistakesOfStates(
  { root }: Loader,
  { pipeline, flags }: Side,
  { touched }: Scope,
): readonly Diagnostic[] {
  const entries = touched.flatMap((key) => flags.get(key) ?? []);
  return stateMistakes({ root, pipeline, flags: entries });
}

/** What a proposal does to variables and definitions, by the touched flags' own files. */
interface Moves {
  /** Variables that a flag fills only since the proposal, in any environment, by flag and place. */
  readonly filled: ReadonlySet<string>;
  /** Places that a flag fills no longer, in any environment, or with another text than before. */
  readonly changed: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  /** Flags that lose their definition, or their last variable, anywhere or in an environment. */
  readonly emptied: ReadonlySet<FlagKey>;
  readonly added: readonly FlagKey[];
  /** Whether a definition requires a flag that it did not require before. */
  readonly hasNewPrerequisite: boolean;
}

function movesOf({ base, head }: Proposal, { touched }: Scope): Moves {
  const filled = new Set<string>();
  const changed = new Set<string>();
  const variables = new Set<string>();
  const emptied = new Set<FlagKey>();
  const added: FlagKey[] = [];
  let hasNewPrerequisite = false;
  for (const key of touched) {
    const [before, after] = [base, head].map((side) => valueOf(filesOf(side, key).flag));
    if (before != null && before === after) continue;
    const [old, now] = [fillingsOfOne(before), fillingsOfOne(after)];
    for (const [spot, { variable, binding }] of now) {
      if (isKept(old.get(spot), binding)) continue;
      filled.add(`${key} ${spot}`);
      variables.add(variable);
    }
    for (const [spot, { variable, binding }] of old) {
      const next = now.get(spot);
      if (isKept(next, binding) && sameBinding(next.binding, binding)) continue;
      changed.add(spot);
      variables.add(variable);
    }
    if (before != null && (after == null || leaves(before, after, head))) emptied.add(key);
    if (before == null && after != null) added.push(key);
    const required = new Set(before == null ? [] : requiredOf(before, head));
    hasNewPrerequisite ||=
      after != null && requiredOf(after, head).some((flagKey) => !required.has(flagKey));
  }
  return { filled, changed, variables, emptied, added, hasNewPrerequisite };
}

/** Whether a flag fills no variable any longer, anywhere or in an environment. */
function leaves(before: Flag, after: Flag, { pipeline }: Snapshot): boolean {
  const environments = valueOf(pipeline)?.environments.map(({ name }) => name) ?? [];
  return [null, ...environments].some((name) => fillsIn(before, name) && !fillsIn(after, name));
}

function fillingsOfOne(flag: Flag | null | undefined): ReadonlyMap<string, Filling> {
  return new Map(flag == null ? [] : fillingsOf(flag).map((filling) => [keyOf(filling), filling]));
}

function isKept(filling: Filling | undefined, binding: Binding): filling is Filling {
  return filling !== undefined && isSentWherever(filling.binding, binding);
}

/** The flags that a flag requires by its own file, or by its risk, in any environment. */
function requiredOf(flag: Flag, { pipeline }: Snapshot): readonly FlagKey[] {
  const { environments = [] } = valueOf(pipeline) ?? {};
  const ofRisk = environments.flatMap(({ name, byRisk = [] }) =>
    requirementsOn({ risk: flag.risk, requires: [] }, { name, requires: [], byRisk }),
  );
  return [...prerequisitesOf(flag), ...namedIn(withFurther(ofRisk), 'flags')];
}

/** A circle can close anywhere, so every definition that requires flags, also by its risk, is read for it. */
function wordsOf(
  { variables, emptied, hasNewPrerequisite }: Moves,
  { pipeline }: Snapshot,
): readonly string[] {
  const lists = valueOf(pipeline)?.environments.flatMap(({ byRisk = [] }) => byRisk) ?? [];
  const ofRisk = namedIn(withFurther(lists.flatMap(({ requires }) => requires)), 'flags');
  const requiring = [REQUIRES, ...(ofRisk.length === 0 ? [] : ['risk'])];
  return [...variables, ...emptied, ...(hasNewPrerequisite ? requiring : [])];
}

/** The variables of definitions with an error elsewhere: all errors are reported at once. */
function variablesOfBroken({ head }: Sides, { touched }: Scope): readonly string[] {
  return touched.flatMap((key) => {
    const definition = head.flags.get(key)?.definition ?? null;
    if (definition === null || definition.value !== null) return [];
    return (definition.understood?.services ?? []).flatMap(({ variables }) =>
      variables.map(({ variable }) => variable),
    );
  });
}

/**
 * Untouched flags that fill what the proposal fills, changes or gives up: their values count. A definition that names it
 * and cannot be read counts by its last readable version.
 */
function sharingIn(definitions: Definitions, { filled, changed }: Moves): readonly FlagKey[] {
  const places = new Set([
    ...changed,
    ...[...filled].map((pair) => pair.slice(pair.indexOf(' ') + 1)),
  ]);
  return [...definitions].flatMap(([key, { definition }]) => {
    const flag = definition?.value ?? null;
    const isSharing =
      flag === null || fillingsOf(flag).some((filling) => places.has(keyOf(filling)));
    return isSharing ? [key] : [];
  });
}

/** The flags that a promotion or a changed definition requires directly: a gate reads no further. */
function requiredBy(
  proposal: Proposal,
  { touch, scope }: LoadedProposal,
  root: string,
): readonly FlagKey[] {
  const raises = changesOf(proposal).filter(({ comparison }) => isRaise(comparison));
  const raised = new Set(raises.map(({ flag }) => flag));
  const rules = valueOf(proposal.base.pipeline);
  const byEnvironment = raises.flatMap(({ environment }) => {
    const environments = rules?.environments.filter(({ name }) => name === environment) ?? [];
    return namedIn(requirementsOf({ environments }), 'flags');
  });
  const files = new Set(touch.files.map(({ path }) => path));
  const keys = scope.touched.flatMap((key) => {
    if (!raised.has(key) && !files.has(flagPath(root, key))) return [];
    return [proposal.base, proposal.head].flatMap((snapshot) => {
      const flag = valueOf(filesOf(snapshot, key).flag);
      return flag === null ? [] : prerequisitesOf(flag);
    });
  });
  return [...new Set([...keys, ...byEnvironment])];
}

/** Both sides with more flags, which are the same on both unless the proposal touches them. */
async function withOthers(
  loader: Loader,
  { contents, scope, tip }: LoadedProposal,
  sides: Sides,
  others: readonly FlagKey[],
): Promise<Sides> {
  const missing = [...new Set(others)].filter((key) => !sides.base.flags.has(key));
  if (missing.length === 0) return sides;
  const more = await readSides(loader, contents, missing, scope, tip);
  return {
    base: { ...sides.base, flags: new Map([...sides.base.flags, ...more.base.flags]) },
    head: { ...sides.head, flags: new Map([...sides.head.flags, ...more.head.flags]) },
  };
}

function joined(proposal: Proposal, { base, head }: Sides): Proposal {
  return { ...proposal, base: snapshotOf(base), head: snapshotOf(head) };
}

/** The found and the touched definitions, with stand-ins for those that cannot be read. */
function withSides(definitions: Definitions, head: Side, touched: readonly FlagKey[]): Definitions {
  const entries = [...definitions.keys(), ...touched].flatMap((key) => {
    const entry = head.flags.get(key);
    return entry === undefined ? [] : [[key, entry] as const];
  });
  return new Map([...definitions, ...entries]);
}

function clashesIn(definitions: Definitions, { filled }: Moves): readonly Diagnostic[] {
  if (filled.size === 0) return [];
  const isNew = (flag: FlagKey, service: ServiceName, variable: string): boolean =>
    filled.has(`${flag} ${keyOf({ service, variable })}`);
  // A clash stops also rollbacks, so a file that is only half understood does not count.
  const read = [...definitions.values()].flatMap((entry) => {
    const value = flagOf(entry);
    if (entry.definition === null || value === null) return [];
    return [
      entry.definition.value === null
        ? { ...entry.definition, value, understood: value }
        : entry.definition,
    ];
  });
  return duplicateVariables(read, isNew);
}

/**
 * Whether a value falls. It does not fall where another flag raises it: what a flag with an unreadable state sent before,
 * or sends afterwards, is not known, so that its values are not compared with those of the other flag.
 */
function lowers(changes: readonly Change[], { base, head }: Proposal): boolean {
  const fillingsAt = (side: Snapshot, { flag, environment }: Change): readonly string[] => {
    const definition = valueOf(filesOf(side, flag).flag);
    const fillings = definition === null ? [] : fillingsOf(definition);
    return fillings.map((filling) => `${environment} ${keyOf(filling)}`);
  };
  const fallen = changes.flatMap((change) => {
    if (change.from === null && change.comparison === 'narrower') return fillingsAt(base, change);
    return fallsIn(change).map((value) => `${change.environment} ${keyOf(value)}`);
  });
  if (fallen.length === 0) return false;
  const raised = new Set(
    changes.flatMap((change) =>
      change.to === null || (change.from === null && isRaise(change.comparison))
        ? fillingsAt(head, change)
        : raisesIn(change).map((value) => `${change.environment} ${keyOf(value)}`),
    ),
  );
  return fallen.some((filling) => !raised.has(filling));
}

/** The values that fall in services where none rises. */
function fallsIn({ services }: Change): readonly Parameters<typeof keyOf>[0][] {
  return services.flatMap(({ service, comparison, values }) =>
    comparison === 'narrower'
      ? values.flatMap(({ name, comparison: ofValue }) =>
          ofValue === 'narrower' ? [{ service, variable: name }] : [],
        )
      : [],
  );
}

/** The files to look at together: everything where the pipeline changes, else the neighbourhood. */
async function inspected(
  loader: Loader,
  { head, scope }: LoadedProposal,
  sides: Sides,
  definitions: Definitions,
  { added }: Moves,
): Promise<Side> {
  const { everything, environments } = scope;
  if (everything !== null) {
    const unread = everything.filter((key) => !sides.head.flags.has(key));
    const { pipeline, flags } = await readFlags(loader, head, unread, environments);
    const all = everything.flatMap((key) => flags.get(key) ?? sides.head.flags.get(key) ?? []);
    return { pipeline, flags: new Map(all.map((entry) => [entry.key, entry])) };
  }
  const similar = await similarDefinitions(loader, head, added);
  return {
    ...sides.head,
    flags: new Map([...similar, ...definitions, ...sides.head.flags]),
  };
}

/** With more words, the search takes longer than reading every definition that requires a flag at all. */
const MOST_WORDS = 100;
/** The gate that a definition names where it requires other flags. */
const REQUIRES = 'flags';

/** Milliseconds for the search for dependent flags, which changes no verdict. */
const LOOK = 1_000;

/** The proposal, with the flags that depend on what it lowers and stay on. */
async function withFallen(
  loader: Loader,
  { head, scope }: LoadedProposal,
  proposal: Proposal,
  changes: readonly Change[],
): Promise<Proposal> {
  const fallen = new Set(
    changes.flatMap(({ flag, comparison }) => (comparison === 'same' ? [] : [flag])),
  );
  const searched = await inTime(LOOK, async () => {
    const words = fallen.size > MOST_WORDS ? [REQUIRES] : fallen;
    const dependents = dependentsIn(await definitionsWith(loader, head, words), fallen);
    const unread = dependents
      .map(({ flag }) => flag)
      .filter((key) => !proposal.head.flags.has(key));
    return { dependents, side: await readFlags(loader, head, unread, scope.environments) };
  });
  if (searched === null) return proposal;
  const dependents: readonly Dependent[] = searched.dependents;
  if (searched.side.flags.size === 0) return { ...proposal, dependents };
  const flagFiles = new Map([...snapshotOf(searched.side).flags, ...proposal.head.flags]);
  return { ...proposal, head: { ...proposal.head, flags: flagFiles }, dependents };
}

/** Null where it fails, or takes longer. */
async function inTime<T>(milliseconds: number, look: () => Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([look().catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
