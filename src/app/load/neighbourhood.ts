// What only other files show of a change: shared variables, circles, requirements that make no sense, and the
// flags that were built on what falls.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FlagKey } from '#domain/names.ts';
import type { Proposal } from '#domain/proposal.ts';
import { changesOf } from '#diff/changes.ts';
import type { Loader } from '#app/deps.ts';
import { inspect } from './inspect.ts';
import { findDependents, withSharing, withSimilar } from './neighbours.ts';
import type { TreeId } from '#app/ports.ts';
import type { Scope, Sides } from './scope.ts';
import type { Side } from './side.ts';
import { snapshotOf } from './side.ts';
import { readFlags } from './tree.ts';

/** The proposal, with what its neighbours make of it. */
export async function withNeighbours(
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
  const unread = new Set(changes.flatMap(({ flag, to }) => (to === null ? [flag] : [])));
  return {
    ...known,
    widerDiagnostics: [...definitionsOf(unread, sides.head), ...inspect(loader.root, side, only)],
  };
}

/** What is wrong with the definitions of flags that cannot be read: whoever is refused for it sees why. */
function definitionsOf(keys: ReadonlySet<FlagKey>, { flags }: Side): readonly Diagnostic[] {
  return [...keys].flatMap((key) => flags.get(key)?.definition?.diagnostics ?? []);
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
  const sharing = await withSharing(loader, head, sides, concerned);
  return withSimilar(loader, head, sharing, added);
}
