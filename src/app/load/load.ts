// Two trees in, a proposal out: what it touches and everything needed to judge it, and nothing else. The
// cost depends on the flags that are touched, not on how many there are.
import type { Sha } from '#domain/names.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { Instant } from '#domain/time.ts';
import { placeOf } from '#files/paths.ts';
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

/** A file may have 64 KiB; a state keeps half of that free, so that a rollback can always write its edit. */
const MOST_OF_A_STATE = 32 * 1024;

/** States that a rollback could no longer be written into. None of a rollback's own business. */
function crowdedStates(root: string, { files }: Touch, after: Files): readonly Diagnostic[] {
  return files.flatMap(({ path }) => {
    const size = after(path)?.bytes.length ?? 0;
    if (size <= MOST_OF_A_STATE || placeOf(root, path).kind !== 'state') return [];
    return [
      {
        code: 'file/too-large',
        severity: 'error',
        message: `the state has ${size} bytes; at most ${MOST_OF_A_STATE} leave room for the edit of a rollback`,
        hint: 'keep long explanations in the documentation, and a link to them here',
        file: path,
        line: 1,
        column: 1,
      },
    ];
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
  const own = ownDiagnostics(touch, sides.head);
  return {
    ...snapshots,
    touched: scope.touched,
    folders: scope.environments,
    policyFiles: policyFilesOf(root, changes, snapshots.base.pipeline),
    size: { files: touch.files.length, bytes: bytes.reduce((sum, size) => sum + size, 0) },
    ownDiagnostics: [...own, ...crowdedStates(root, touch, after)],
    stoppingDiagnostics: stateDiagnostics(root, own),
    widerDiagnostics: [],
    dependents: [],
  };
}
