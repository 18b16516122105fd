// The refusals that a change of files leaves as they are. The others are judged anew with it.
import type { Flag, State } from '#domain/snapshot.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { flagPath } from '#files/paths.ts';
import { fillingsOf, keyOf } from '#judge/variables.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import { touchOf } from '#app/load/touch.ts';
import { asTree } from '#app/ports.ts';
import { flagsAt, pathOf } from './accepted-state.ts';
import { statesAt } from './compared-trees.ts';

/** Those of files that it does not touch, unless a definition that it touches takes over a variable of theirs. */
export async function untouchedBy(
  loader: Loader,
  refusals: readonly Refusal[],
  before: TreeId,
  after: TreeId,
): Promise<readonly Refusal[]> {
  if (refusals.length === 0) return [];
  const { repository, root } = loader;
  const changes = await repository.diff(before, after);
  const paths = new Set(changes.map(({ path }) => path));
  const touched = refusals.filter((refusal) => paths.has(pathOf(root, refusal)));
  const held = await onlyHeld(loader, touched, before, after);
  const rest = refusals.filter((refusal) => !touched.includes(refusal) || held.has(refusal));
  const { flags } = touchOf(root, changes);
  const redefined = [...flags].filter((key) => paths.has(flagPath(root, key)));
  if (redefined.length === 0) return rest;
  const taken = new Set([...(await definitionsAt(loader, after, redefined))].flatMap(variablesOf));
  const givers = new Set<FlagKey>();
  for (const { part, flag, accepted } of rest) {
    if (part !== 'definition' || accepted === null || givers.has(flag)) continue;
    const [old] = await definitionsAt(loader, asTree(accepted), [flag]);
    if (old !== undefined && variablesOf(old).some((name) => taken.has(name))) givers.add(flag);
  }
  return rest.filter(({ flag }) => flag === null || !givers.has(flag));
}

/** Those whose state has another hold and is as it was otherwise: holding a flag judges nothing anew. */
async function onlyHeld(
  loader: Loader,
  touched: readonly Refusal[],
  before: TreeId,
  after: TreeId,
): Promise<ReadonlySet<Refusal>> {
  const states = touched.flatMap((refusal) => (refusal.part === 'state' ? [refusal] : []));
  if (states.length === 0) return new Set();
  const [was, is] = [await statesAt(loader, before, states), await statesAt(loader, after, states)];
  const isHeld = (refusal: (typeof states)[number]): boolean => {
    const [old, now] = [was(refusal).state, is(refusal).state];
    return old !== null && now !== null && holdOf(old) !== holdOf(now) && isSameBut(old, now);
  };
  return new Set(states.filter(isHeld));
}

function holdOf({ hold, holdUntil }: State): string {
  return JSON.stringify([hold, holdUntil ?? null]);
}

function isSameBut(a: State, b: State): boolean {
  const rest = ({ hold: _hold, holdUntil: _until, ...state }: State): string =>
    JSON.stringify(state);
  return rest(a) === rest(b);
}

async function definitionsAt(
  loader: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
): Promise<readonly Flag[]> {
  const { flags } = await flagsAt(loader, tree, keys, []);
  return [...flags.values()].flatMap(({ flag }) => valueOf(flag) ?? []);
}

function variablesOf(flag: Flag): readonly string[] {
  return fillingsOf(flag).map(keyOf);
}
