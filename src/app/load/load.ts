// Two trees in, a proposal out: what it touches, and everything needed to judge it. The cost depends on the number of
// touched flags, not on the number of all flags.
import type { Sha, Instant } from '#domain/scalars.ts';
import type { Proposal } from '#domain/question.ts';
import { contentsOf } from './contents.ts';
import type { Loader } from '#app/deps.ts';
import { withFormer } from './former.ts';
import { withNeighbours } from './neighbourhood.ts';
import type { FileChange, TreeId } from '#app/ports.ts';
import type { Scope, Sides } from './scope.ts';
import { readSides, scopeOf } from './scope.ts';
import type { Files } from './side.ts';
import { snapshotOf } from './side.ts';
import type { Touch } from './touch.ts';
import { ownDiagnostics, policyFilesOf, stateDiagnostics, touchOf } from './touch.ts';

/** Two trees, and where and when they are compared. */
export interface Compared {
  readonly base: TreeId;
  readonly head: TreeId;
  /** The commit of `base`, whose history may have to be looked at; null where nothing has landed. */
  readonly tip: Sha | null;
  readonly now: Instant;
}

/** Everything that can be known of a change without asking for evidence. */
export async function loadProposal(loader: Loader, compared: Compared): Promise<Proposal> {
  const { base, head, tip, now } = compared;
  const changes = await loader.repository.diff(base, head);
  const contents = contentsOf(loader.repository, base, changes);
  const touch = touchOf(loader.root, changes);
  const scope = await scopeOf(loader, contents, { head, tip }, touch);
  const sides = await readSides(loader, contents, scope.touched, scope, tip);
  const [, after] = await contents.read([]);
  const alone = proposalOf(loader.root, { changes, touch, scope, sides, after });
  const whole = await withNeighbours(loader, { contents, head, tip, touch, scope }, alone, sides);
  return withFormer(loader, whole, tip, now);
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
  const diagnostics = ownDiagnostics(touch, sides.head);
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
