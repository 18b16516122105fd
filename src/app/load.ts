// Two trees in, a proposal out: what it touches and everything needed to judge it, and nothing else. The
// cost depends on the flags that are touched, not on how many there are (DESIGN §5).
import picomatch from 'picomatch';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { PolicyFile, Proposal } from '#domain/proposal.ts';
import { valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import { pipelinePath, placeAll } from '#files/paths.ts';
import { DEFAULT_POLICY_PATHS } from '#files/schemas.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import type { Loader } from './deps.ts';
import { contentsOf } from './contents.ts';
import type { Contents } from './contents.ts';
import { inspect } from './inspect.ts';
import { readFlags } from './tree.ts';
import { findDependents, withSharing, withSimilar } from './neighbours.ts';
import type { FileChange, Repository, TreeId } from './ports.ts';
import type { Files, Side } from './side.ts';
import { environmentsNamedBy, filesIn, pathsFor, sideOf, snapshotOf } from './side.ts';

/** Everything that can be known of a change without asking for evidence. */
export async function loadProposal(loader: Loader, base: TreeId, head: TreeId): Promise<Proposal> {
  const changes = await loader.repository.diff(base, head);
  const contents = contentsOf(loader.repository, base, head, changes);
  const touch = touchOf(loader.root, changes);
  const scope = await scopeOf(loader, contents, head, touch);
  const sides = await readSides(loader, contents, scope);
  const [, after] = await contents.read([]);
  const alone = proposalOf(loader.root, { changes, touch, scope, sides, after });
  return withNeighbours(loader, head, alone, sides, scope);
}

/** Which of the changed files are ours, and what is wrong with where they stand. */
interface Touch {
  readonly flags: ReadonlySet<FlagKey>;
  readonly folders: ReadonlySet<EnvironmentName>;
  readonly pipeline: boolean;
  readonly files: readonly FileChange[];
  readonly diagnostics: readonly Diagnostic[];
}

function touchOf(root: string, changes: readonly FileChange[]): Touch {
  const before = placeAll(
    root,
    changes.flatMap(({ before: entry }) => entry ?? []),
  );
  const after = placeAll(
    root,
    changes.flatMap(({ after: entry }) => entry ?? []),
  );
  const places = [...before.entries, ...after.entries];
  const ours = new Set(
    places.flatMap(({ entry, place }) => (place.kind === 'other' ? [] : [entry.path])),
  );
  return {
    flags: new Set(
      places.flatMap(({ place }) =>
        place.kind === 'flag' || place.kind === 'state' ? [place.key] : [],
      ),
    ),
    folders: new Set(
      places.flatMap(({ place }) => (place.kind === 'state' ? [place.environment] : [])),
    ),
    pipeline: places.some(({ place }) => place.kind === 'pipeline'),
    files: changes.filter(({ path }) => ours.has(path)),
    diagnostics: after.diagnostics,
  };
}

/** Which flags and environments have to be read. */
interface Scope {
  readonly touched: readonly FlagKey[];
  readonly environments: readonly EnvironmentName[];
  /** Every flag at head, where all are concerned because the pipeline changes; null otherwise. */
  readonly everything: readonly FlagKey[] | null;
}

async function scopeOf(
  { repository, reader, root }: Loader,
  contents: Contents,
  head: TreeId,
  touch: Touch,
): Promise<Scope> {
  const file = pipelinePath(root);
  const [before, after] = await contents.read([file]);
  const pipelines = [before(file), after(file)].map((blob) => blob && reader.pipeline(file, blob));
  const named = pipelines.flatMap((pipeline) => environmentsNamedBy(pipeline));
  const adopts = before(file) === null && after(file) !== null;
  const everything = touch.pipeline ? await everyFlag(repository, root, head) : null;
  const flags = adopts && everything !== null ? everything.flags : touch.flags;
  const folders = [...touch.folders, ...(everything?.folders ?? [])];
  return {
    touched: [...flags].toSorted(inOrder),
    environments: [...new Set([...named, ...folders.toSorted(inOrder)])],
    everything: everything === null ? null : [...everything.flags],
  };
}

async function everyFlag(
  repository: Repository,
  root: string,
  tree: TreeId,
): Promise<Pick<Touch, 'flags' | 'folders'>> {
  const entries = await repository.list(tree, root);
  return touchOf(
    root,
    entries.map((after) => ({ path: after.path, before: null, after })),
  );
}

interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/**
 * The touched flags and, as far as they lead, the flags that they require: a circle is found wherever it
 * closes. Each round is one call to Git, and there are as many as the longest chain of prerequisites.
 */
async function readSides(loader: Loader, contents: Contents, scope: Scope): Promise<Sides> {
  const keys = new Set(scope.touched);
  for (let fresh = [...keys]; ;) {
    const sides = await readKeys(loader, contents, keys, scope);
    const found = fresh.flatMap((key) => requiredBy(sides, key)).filter((key) => !keys.has(key));
    fresh = [...new Set(found)];
    if (fresh.length === 0) return sides;
    fresh.forEach((key) => keys.add(key));
  }
}

async function readKeys(
  { reader, root }: Loader,
  contents: Contents,
  keys: ReadonlySet<FlagKey>,
  { environments }: Scope,
): Promise<Sides> {
  const [before, after] = await contents.read([
    pipelinePath(root),
    ...pathsFor(root, keys, environments),
  ]);
  const side = (files: Files): Side => sideOf(reader, root, files, keys, environments);
  return { base: side(before), head: side(after) };
}

function requiredBy({ base, head }: Sides, key: FlagKey): readonly FlagKey[] {
  return [base, head].flatMap((side) => {
    const flag = side.flags.get(key)?.definition?.value ?? null;
    return flag === null ? [] : prerequisitesOf(flag);
  });
}

interface Parts {
  readonly changes: readonly FileChange[];
  readonly touch: Touch;
  readonly scope: Scope;
  readonly sides: Sides;
  readonly after: Files;
}

/** The proposal without its neighbours: what its own files say. */
function proposalOf(root: string, { changes, touch, scope, sides, after }: Parts): Proposal {
  const snapshots = { base: snapshotOf(sides.base), head: snapshotOf(sides.head) };
  const bytes = touch.files.map(({ path }) => after(path)?.bytes.length ?? 0);
  return {
    ...snapshots,
    touched: scope.touched,
    folders: scope.environments,
    policyFiles: policyFilesOf(root, changes, snapshots.base.pipeline),
    size: { files: touch.files.length, bytes: bytes.reduce((sum, size) => sum + size, 0) },
    ownDiagnostics: ownDiagnostics(touch, sides.head),
    widerDiagnostics: [],
    dependents: [],
  };
}

/** The pipeline, and whatever else the base policy calls policy (DESIGN §4 Policy). */
function policyFilesOf(
  root: string,
  changes: readonly FileChange[],
  pipeline: Proposal['base']['pipeline'],
): readonly PolicyFile[] {
  const patterns = valueOf(pipeline)?.policy.paths ?? DEFAULT_POLICY_PATHS;
  // A dot-folder is an ordinary folder here, and so is every letter's case.
  const isPolicy = picomatch([...patterns], { dot: true });
  return changes
    .filter(({ path }) => path === pipelinePath(root) || isPolicy(path))
    .map(({ path, before, after }) => ({
      path,
      before: before?.id ?? null,
      after: after?.id ?? null,
    }));
}

/** What is wrong with the touched files, each on its own: where it stands, or what it says. */
function ownDiagnostics(touch: Touch, head: Side): readonly Diagnostic[] {
  const misplaced = new Set(touch.diagnostics.map(({ file }) => file));
  const touched = new Set(touch.files.map(({ path }) => path));
  const said = filesIn(head).flatMap(({ diagnostics }) => diagnostics);
  return [
    ...touch.diagnostics,
    ...said.filter(({ file }) => touched.has(file) && !misplaced.has(file)),
  ];
}

/** What only other files show: shared variables, circles, requirements that make no sense, dependents. */
async function withNeighbours(
  loader: Loader,
  head: TreeId,
  proposal: Proposal,
  sides: Sides,
  scope: Scope,
): Promise<Proposal> {
  const changes = changesOf(proposal);
  const gone = scope.touched.filter((key) => sides.head.flags.get(key)?.definition === null);
  const fallen = changes.flatMap(({ flag, comparison }) =>
    comparison === 'narrower' || comparison === 'incomparable' ? [flag] : [],
  );
  const dependents = await findDependents(loader, head, [...gone, ...fallen]);
  const known = await withDependents(loader, head, proposal, dependents, scope);
  // A rollback asks about nothing but its own files (T45), so nothing else is held against it either.
  const isRollback =
    changes.some(({ comparison }) => comparison === 'narrower') &&
    changes.every(({ comparison }) => FALLING.has(comparison));
  if (isRollback && proposal.policyFiles.length === 0) return known;
  const concerned = [...scope.touched, ...dependents.map(({ flag }) => flag)];
  const side = await inspected(loader, head, sides, concerned, scope);
  const only = scope.everything === null ? new Set(concerned) : null;
  return { ...known, widerDiagnostics: inspect(loader.root, side, only) };
}

/** The dependents, and what they are set to at head: only those that are on are worth a word. */
async function withDependents(
  loader: Loader,
  head: TreeId,
  proposal: Proposal,
  dependents: Proposal['dependents'],
  { environments }: Scope,
): Promise<Proposal> {
  const flags = new Set(dependents.map(({ flag }) => flag));
  const unread = [...flags].filter((flag) => !proposal.head.flags.has(flag));
  if (unread.length === 0) return { ...proposal, dependents };
  const side = await readFlags(loader, head, unread, environments);
  const known = new Map([...snapshotOf(side).flags, ...proposal.head.flags]);
  return { ...proposal, head: { ...proposal.head, flags: known }, dependents };
}

const FALLING: ReadonlySet<string> = new Set(['narrower', 'same']);

/** The files to look at together: everything where the pipeline changes, else the neighbourhood. */
async function inspected(
  loader: Loader,
  head: TreeId,
  sides: Sides,
  concerned: readonly FlagKey[],
  { touched, everything, environments }: Scope,
): Promise<Side> {
  if (everything !== null) return readFlags(loader, head, everything, environments);
  const isDefined = (side: Side, key: FlagKey): boolean => side.flags.get(key)?.definition != null;
  const added = touched.filter((key) => isDefined(sides.head, key) && !isDefined(sides.base, key));
  const sharing = await withSharing(loader, head, sides.head, concerned);
  return withSimilar(loader, head, sharing, added);
}
