// Two trees in, a proposal out: what it touches, and everything needed to judge it. The cost depends on the number of
// touched flags, not on the number of all flags.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/report.ts';
import { calendarDiagnostics } from './calendars.ts';
import type { SideFiles, Files } from './side.ts';
import { contentsOf, snapshotOf } from './side.ts';
import type { Blob, FileChange, Loader, TreeId } from '#app/ports.ts';
import { withFormer } from './former.ts';
import { withNeighbours } from './neighbourhood.ts';
import type { Scope, Sides } from './scope.ts';
import { readSides, scopeOf } from './scope.ts';
import type { Touch } from './touch.ts';
import { ownDiagnostics, policyFilesOf, stateDiagnostics, touchOf } from './touch.ts';

/** Two trees, and where and when they are compared. */
export interface ComparedTrees {
  readonly base: TreeId;
  readonly head: TreeId;
  /** The commit of `base`, whose history may have to be looked at; null where nothing has landed. */
  readonly tip: Sha | null;
  readonly now: Instant;
}

/** Everything that can be known of a change without asking for evidence. */
export async function loadProposal(loader: Loader, compared: ComparedTrees): Promise<Proposal> {
  const { base, head, tip, now } = compared;
  const changes = await loader.repository.diff(base, head);
  const contents = contentsOf(loader.repository, base, changes);
  const touch = touchOf(loader.root, changes);
  const scope = await scopeOf(loader, contents, { head, tip }, touch);
  const sides = await readSides(loader, contents, scope.touched, scope, tip);
  const [, after] = await contents.read([]);
  const closed = await closedWindows(contents, { changes, touch, sides }, now);
  const alone = proposalOf(loader.root, { changes, touch, scope, sides, after, closed });
  const whole = await withNeighbours(loader, { contents, head, tip, touch, scope }, alone, sides);
  return withFormer(loader, whole, tip, now);
}

/** Calendars that cannot be read, where the proposal touches one of them or the pipeline that names them. */
function closedWindows(
  contents: SideFiles,
  { changes, touch, sides }: Pick<LoadedParts, 'changes' | 'touch' | 'sides'>,
  now: Instant,
): Promise<readonly Diagnostic[]> {
  const isWanted = (path: string): boolean =>
    touch.pipeline || changes.some((change) => change.path === path);
  const read = async (paths: readonly string[]): Promise<readonly (Blob | null)[]> => {
    const [, after] = await contents.read(paths);
    return paths.map((path) => after(path));
  };
  return calendarDiagnostics(sides.head.pipeline, { isWanted, read }, now);
}

interface LoadedParts {
  readonly changes: readonly FileChange[];
  readonly touch: Touch;
  readonly scope: Scope;
  readonly sides: Sides;
  readonly after: Files;
  readonly closed: readonly Diagnostic[];
}

/** The proposal without its neighbours: what its own files say. */
function proposalOf(
  root: string,
  { changes, touch, scope, sides, after, closed }: LoadedParts,
): Proposal {
  const snapshots = { base: snapshotOf(sides.base), head: snapshotOf(sides.head) };
  const bytes = touch.files.map(({ path }) => after(path)?.bytes.length ?? 0);
  const diagnostics = [...ownDiagnostics(touch, sides.head), ...closed];
  return {
    ...snapshots,
    touched: scope.touched,
    folders: scope.environments,
    policyFiles: policyFilesOf(root, changes, snapshots.base.pipeline),
    size: { files: touch.files.length, bytes: bytes.reduce((sum, size) => sum + size, 0) },
    ownDiagnostics: diagnostics,
    stoppingDiagnostics: stateDiagnostics(root, diagnostics),
    widerDiagnostics: [],
    dependents: [],
  };
}
