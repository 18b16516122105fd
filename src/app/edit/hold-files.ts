// `hold`: the smallest edit that stops promotions of flags, or lets them go on. It changes no value, so it always passes.
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { flagOf, statePath } from '#files/paths.ts';
import { EDIT_TITLES } from '#messages/edits.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { flagsNamed, unknownEnvironment } from '#app/wanted-names.ts';
import type { Tree } from '#app/load/side.ts';
import { namesIn, readNamed } from '#app/load/side.ts';
import { refusal } from '#app/refusal.ts';
import { branchName, editable } from './edit-plan.ts';
import type { WrittenHold } from './held-text.ts';
import { heldText } from './held-text.ts';
import type { JudgedEdit } from './write-edit.ts';
import { withReason, writeEdit } from './write-edit.ts';

export interface HoldOptions extends WrittenHold {
  /** Keys, prefixes and patterns. */
  readonly flags: readonly string[];
  readonly in: readonly string[];
  readonly branch: string | null;
  /** Whether to judge only, and to write nothing. */
  readonly dryRun: boolean;
}

export async function hold(
  gatherer: Gatherer,
  base: Sha | null,
  options: HoldOptions,
): Promise<JudgedEdit> {
  if (base === null) throw refusal('rollback/nothing-landed');
  const keys = flagsNamed(options.flags, await namesIn(gatherer, asTree(base)));
  const tree = await readNamed(gatherer, base, keys);
  for (const name of options.in)
    if (!tree.environments.includes(name as EnvironmentName))
      throw unknownEnvironment(name, tree.environments);
  const places = keys.flatMap((flag) =>
    (options.in as readonly EnvironmentName[]).map((environment) => ({ flag, environment })),
  );
  const files = await textsFor(gatherer, base, tree, places, options);
  if (files.size === 0) throw refusal('hold/nothing-to-do', { lifts: options.why === null });
  const title = options.why === null ? EDIT_TITLES.liftHold : EDIT_TITLES.hold;
  const edit = {
    base,
    branch: options.branch ?? branchName('hold', keys, ['in', ...options.in]),
    isOurName: options.branch === null,
    message: withReason(title(keys, options.in, MOST_NAMED), options.why ?? ''),
    files,
  };
  return writeEdit(gatherer, edit, options);
}

const MOST_NAMED = 3;

interface HeldPlace {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
}

/** The files that change. */
async function textsFor(
  { repository, root }: Gatherer,
  base: Sha,
  tree: Tree,
  places: readonly HeldPlace[],
  options: HoldOptions,
): Promise<ReadonlyMap<string, string>> {
  const paths = places.map(({ flag, environment }) => statePath(root, environment, flag));
  const blobs = await repository.readPaths(paths.map((path) => ({ tree: asTree(base), path })));
  const texts = places.flatMap(({ flag, environment }, place) => {
    const entry = tree.side.flags.get(flag);
    const path = paths[place] ?? '';
    const bytes = blobs[place]?.bytes;
    const isRead = entry?.states?.get(environment)?.value != null;
    if (bytes !== undefined && !isRead) throw refusal('promote/unreadable-state', { file: path });
    const safe = entry === undefined ? false : (flagOf(entry)?.safe ?? false);
    const text = bytes === undefined ? null : editable(bytes);
    const after = heldText(text, safe, options);
    return after === text || after === null ? [] : [[path, after] as const];
  });
  return new Map(texts);
}
