// `rollback`: the smallest edit that turns flags off, on a branch. It replaces files that it cannot read, because a broken
// file must not stop a rollback.
import { exposuresIn, isExposed, percentOf } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { stateOf, valueOf } from '#domain/snapshot.ts';
import { EDIT_TITLES } from '#messages/edits.ts';
import { setEntry } from '#files/edit.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagOf, statePath } from '#files/paths.ts';
import { nearest } from '#domain/diagnostic.ts';
import { asTree } from '#app/ports.ts';
import { branchName, editable } from './edit-plan.ts';
import type { Gatherer } from '#app/ports.ts';
import { flagsNamed, isPattern, unknownFlag, unknownEnvironment } from '#app/wanted-names.ts';
import { dependentsOf } from './dependents.ts';
import type { ShareLimit } from './lower.ts';
import { loweringStates } from './lower.ts';
import { refusal } from '#app/refusal.ts';
import { openRoutes } from './rollback-routes.ts';
import type { Tree } from '#app/load/side.ts';
import { flagFilesOf, namesIn, readCommitTree, readNamed } from '#app/load/side.ts';
import type { Edit } from './edit-commit.ts';
import type { JudgedEdit } from './write-edit.ts';
import { withReason, writeEdit } from './write-edit.ts';

export interface RollbackOptions {
  readonly flags: readonly string[];
  /** Every flag: the emergency stop. */
  readonly all: boolean;
  /** Only flags of this owner; with no flag named, all of them. Null or left out: of any. */
  readonly owner?: string | null;
  /** Environments; empty: all where the flags are exposed. */
  readonly in: readonly string[];
  /** Percent to lower to; null: the safe value for all users. */
  readonly rollout: number | null;
  /** Percent for each of these services alone, in place of `rollout`; services that are not named keep what they have. */
  readonly shares?: ReadonlyMap<ServiceName, number> | null;
  /** Whether the flags' emergency routes are blocked at the proxy as well. */
  readonly routes: boolean;
  readonly branch: string | null;
  /** Whether flags that build on these go down, too, as far as that goes. */
  readonly withDependents?: boolean;
  /** Whether to judge only, and to write nothing. */
  readonly dryRun?: boolean;
  /** Why, for the commit. Untrusted text. */
  readonly reason?: string;
}

export interface RolledBack extends JudgedEdit {
  /** Flags that were added, because they build on the named ones. */
  readonly dependents: readonly FlagKey[];
  readonly changed: readonly FlagPlace[];
  /** Services that read no percentage, and were turned off instead of being lowered to one. */
  readonly turnedOff: readonly (FlagPlace & { readonly services: readonly ServiceName[] })[];
  /** Named flags that give no more than is wanted already. */
  readonly untouched: readonly FlagKey[];
  /** Flags that the emergency stop leaves alone, because no version of their definition can be read. */
  readonly unreadable: readonly FlagKey[];
  /** Flags whose routes were to be blocked, and that have none. */
  readonly routeless: readonly FlagKey[];
  /** One line for each flag whose routes no proxy would block, with what to add. */
  readonly open: readonly string[];
}

export async function rollback(
  gatherer: Gatherer,
  base: Sha | null,
  options: RollbackOptions,
): Promise<RolledBack> {
  if (base === null) throw refusal('rollback/nothing-landed');
  const { rollout, routes, shares = null } = options;
  if (routes && rollout !== null) throw refusal('rollback/routes-and-rollout');
  if (shares !== null && (rollout !== null || routes)) throw refusal('rollback/shares-alone');
  const named = await namedFlags(gatherer, base, options);
  const dependents =
    options.withDependents === true && named.length > 0
      ? await dependentsOf(gatherer, base, named)
      : [];
  const { edit, ...facts } = await planned(gatherer, base, options, [...named, ...dependents]);
  const written = await writeEdit(gatherer, edit, { dryRun: options.dryRun === true });
  const changed = new Set(facts.changed.map(({ flag }) => flag));
  return { ...written, ...facts, dependents: dependents.filter((key) => changed.has(key)) };
}

type PlannedRollback = Omit<RolledBack, keyof JudgedEdit | 'dependents'> & { readonly edit: Edit };

/** The edit, and what its report does not say. The files that were read for it are not kept while it is judged. */
async function planned(
  gatherer: Gatherer,
  base: Sha,
  options: RollbackOptions,
  flags: readonly FlagKey[],
): Promise<PlannedRollback> {
  const tree = await (options.all
    ? readCommitTree(gatherer, base)
    : readNamed(gatherer, base, [...new Set(flags)]));
  const keys = keysOf(tree, { ...options, flags });
  refuseUnknownServices(tree, keys, options);
  const environments = keys.length === 0 ? [] : wantedEnvironments(tree, options);
  const places = keys.flatMap((flag) => {
    const files = flagFilesOf(tree.side.flags.get(flag) as FlagEntry);
    return environments.flatMap((environment) =>
      isConcerned(files, environment, options) ? [{ flag, environment }] : [],
    );
  });
  if (places.length === 0) throw nothingToDo(options, safeWord(tree, keys));
  const changed = new Set(places.map(({ flag }) => flag));
  const { files, turnedOff } = await newTexts(gatherer, base, tree, places, options);
  const where = options.in.length === 0 ? [] : ['in', ...options.in];
  const message = messageOf(
    places,
    options,
    places.some(({ flag }) => hasRoutes(tree, flag)),
    turnedOff,
  );
  const edit = {
    base,
    branch: options.branch ?? branchName('rollback', [...changed], where),
    isOurName: options.branch === null,
    message: withReason(message, options.reason ?? ''),
    files,
  };
  const without = [...changed].filter((key) => !hasRoutes(tree, key));
  return {
    edit,
    changed: places,
    turnedOff,
    untouched: options.all ? [] : keys.filter((key) => !changed.has(key)),
    unreadable: options.all ? unprovable(tree) : [],
    routeless: options.routes ? without : [],
    open: options.routes ? openRoutes(gatherer.root, tree.side, places) : [],
  };
}

/** The flags that are named. A pattern means those that there are. */
export async function namedFlags(
  gatherer: Gatherer,
  base: Sha,
  { flags, all, owner = null }: RollbackOptions,
): Promise<readonly FlagKey[]> {
  if (owner !== null) return ownedIn(gatherer, base, flags, owner);
  if (all || !flags.some(isPattern)) return flags as readonly FlagKey[];
  return flagsNamed(flags, await namesIn(gatherer, asTree(base)));
}

/** The flags of an owner, of those that are named. */
async function ownedIn(
  gatherer: Gatherer,
  base: Sha,
  flags: readonly string[],
  owner: string,
): Promise<readonly FlagKey[]> {
  const { side, names } = await readCommitTree(gatherer, base);
  const ownerOf = (key: FlagKey): string | null => {
    const entry = side.flags.get(key);
    return entry === undefined ? null : (flagOf(entry)?.owner ?? null);
  };
  const keys = flagsNamed(flags, names);
  const owned = keys.filter((key) => ownerOf(key) === owner);
  if (owned.length > 0) return owned;
  const available = [...new Set(keys.flatMap((key) => ownerOf(key) ?? []))];
  throw refusal('unknown/owner', { name: owner, available });
}

interface FlagPlace {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
}

function keysOf({ side, names: keys }: Tree, { flags, all }: RollbackOptions): readonly FlagKey[] {
  if (all === flags.length > 0) {
    throw refusal('rollback/flags-or-all', { all });
  }
  for (const flag of flags) if (!keys.includes(flag as FlagKey)) throw unknownFlag(flag, keys);
  if (!all) return keys.filter((key) => flags.includes(key));
  const unreadable = new Set(unprovable({ side }));
  return keys.filter((key) => !unreadable.has(key));
}

/** Flags whose definition has no readable version, so the state that turns them off is unknown. */
function unprovable({ side }: Pick<Tree, 'side'>): readonly FlagKey[] {
  return [...side.flags].flatMap(([key, entry]) =>
    entry.definition !== null && flagOf(entry) === null ? [key] : [],
  );
}

/** A definition that cannot be read knows no service, and stops no rollback. */
function refuseUnknownServices(
  { side }: Tree,
  keys: readonly FlagKey[],
  { shares = null }: RollbackOptions,
): void {
  if (shares === null) return;
  const flags = keys.map((key) => flagOf(side.flags.get(key) as FlagEntry));
  const available = flags.flatMap((flag) => flag?.services.map(({ service }) => service) ?? []);
  const name = [...shares.keys()].find((service) => !available.includes(service));
  if (name === undefined || flags.includes(null)) return;
  throw refusal('unknown/service', { name, available, meant: nearest(name, available) });
}

export function wantedEnvironments(
  { environments }: Tree,
  { in: named }: RollbackOptions,
): readonly EnvironmentName[] {
  for (const name of named) {
    if (!environments.includes(name as EnvironmentName))
      throw unknownEnvironment(name, environments);
  }
  return named.length === 0 ? environments : environments.filter((name) => named.includes(name));
}

/** Whether users get more than is wanted, or routes can be blocked in a named environment. */
function isConcerned(
  files: FlagFiles,
  environment: EnvironmentName,
  options: RollbackOptions,
): boolean {
  if (isAbove(files, environment, limitOf(options))) return true;
  const isBlocked = valueOf(stateOf(files, environment))?.blockRoutes === true;
  const hasAnyRoutes = (valueOf(files.flag)?.emergencyRoutes ?? []).length > 0;
  return options.routes && options.in.length > 0 && !isBlocked && hasAnyRoutes;
}

function hasRoutes({ side }: Tree, key: FlagKey): boolean {
  const entry = side.flags.get(key);
  return entry !== undefined && (flagOf(entry)?.emergencyRoutes ?? []).length > 0;
}

/** Whether users there get more than is wanted. A file that cannot be read counts as exposed. */
function isAbove(
  files: FlagFiles,
  environment: EnvironmentName,
  limit: ShareLimit | null,
): boolean {
  const state = stateOf(files, environment);
  if (state.kind === 'unreadable') return true;
  const exposures = exposuresIn(files, environment);
  if (exposures === null) return state.kind === 'known' && state.value.enabled;
  if (limit === null) return isExposed(exposures);
  return exposures.some(({ service, reach }) => percentOf(reach) > limit(service));
}

/** Null: down to the safe value for all users. */
function limitOf({
  rollout,
  shares = null,
}: Pick<RollbackOptions, 'rollout' | 'shares'>): ShareLimit | null {
  if (shares !== null) return (service) => shares.get(service) ?? ALL;
  return rollout === null ? null : () => rollout;
}

/** Percent. */
const ALL = 100;

type SafeWord = 'on' | 'off' | 'mixed';

/** What the safe value of these flags is. */
function safeWord({ side }: Tree, keys: readonly FlagKey[]): SafeWord {
  const isSafeOn = (key: FlagKey): boolean =>
    flagOf(side.flags.get(key) as FlagEntry)?.safe === true;
  if (!keys.some(isSafeOn)) return 'off';
  return keys.every(isSafeOn) ? 'on' : 'mixed';
}

function nothingToDo(options: RollbackOptions, safe: SafeWord): Error {
  const { flags, owner = null, in: environments, rollout, routes, shares = null } = options;
  const limits = { rollout, shares: sharesText(shares ?? new Map()) };
  return refusal('rollback/nothing-to-do', { flags, safe, owner, environments, routes, ...limits });
}

async function newTexts(
  { repository, root }: Gatherer,
  base: Sha,
  tree: Tree,
  places: readonly FlagPlace[],
  { routes, ...options }: Pick<RollbackOptions, 'rollout' | 'shares' | 'routes'>,
): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly turnedOff: RolledBack['turnedOff'];
}> {
  const paths = places.map(({ flag, environment }) => statePath(root, environment, flag));
  const blobs = await repository.readPaths(paths.map((path) => ({ tree: asTree(base), path })));
  const lower = loweringStates();
  const edits = places.map((place, index) => {
    const entry = tree.side.flags.get(place.flag);
    const state = entry?.states?.get(place.environment)?.value ?? null;
    const bytes = blobs[index]?.bytes;
    const text = bytes === undefined || state === null ? null : editable(bytes);
    const down = lower(
      text,
      state,
      entry === undefined ? null : flagOf(entry),
      place.environment,
      limitOf(options),
    );
    const isBlocking = routes && hasRoutes(tree, place.flag);
    return {
      place,
      path: paths[index] ?? '',
      text: isBlocking ? setEntry(down.text, ['block-routes'], true) : down.text,
      turnedOff: down.turnedOff,
    };
  });
  return {
    files: new Map(edits.map(({ path, text }) => [path, text])),
    turnedOff: edits.flatMap(({ place, turnedOff }) =>
      turnedOff.length === 0 ? [] : [{ ...place, services: turnedOff }],
    ),
  };
}

/** `service=percent`, as `--share` takes them. */
export function sharesText(shares: ReadonlyMap<ServiceName, number>): readonly string[] {
  return [...shares].map(([service, share]) => `${service}=${share}`);
}

/** The one percentage that all lowered services get; null: none, or several. */
export function commonShare({
  rollout,
  shares = null,
}: Pick<RollbackOptions, 'rollout' | 'shares'>): number | null {
  if (shares === null) return rollout;
  const [share = 0, ...others] = new Set(shares.values());
  return others.length === 0 && share > 0 ? share : null;
}

function messageOf(
  places: readonly FlagPlace[],
  { routes, ...options }: Pick<RollbackOptions, 'rollout' | 'shares' | 'routes'>,
  hasAnyRoutes: boolean,
  turnedOff: RolledBack['turnedOff'],
): string {
  const [first] = places;
  const blocked = routes && hasAnyRoutes ? EDIT_TITLES.routesToo() : '';
  const off = new Set(turnedOff.map(({ flag, environment }) => `${environment} ${flag}`));
  const isOff = ({ flag, environment }: FlagPlace): boolean => off.has(`${environment} ${flag}`);
  const rollout = commonShare(options);
  const share =
    rollout === null ? blocked : places.every(isOff) ? '' : EDIT_TITLES.toPercent(rollout);
  if (places.length === 1 && first !== undefined) {
    return EDIT_TITLES.rollback(first, share);
  }
  const lines = places.map((place) => {
    const how = share !== '' && isOff(place) ? EDIT_TITLES.off() : '';
    return `- ${place.flag} in ${place.environment}${how}`;
  });
  const flags = [...new Set(places.map(({ flag }) => flag))];
  return [EDIT_TITLES.rollbacks(flags, share, MOST_NAMED), '', ...lines].join('\n');
}

/** Flags of a subject, so that a list of commits can tell it from others. */
const MOST_NAMED = 3;
