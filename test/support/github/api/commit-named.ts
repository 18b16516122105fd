// A commit by its id or by a branch, as every `{ref}` in a path means it.
import type { World } from '../world/world.ts';

export async function commitNamed(world: World, ref: string): Promise<string | null> {
  const branch = ref.replace(/^(refs\/)?heads\//, '');
  if (ref.startsWith('-')) return null;
  return (
    (await world.git.resolve(`refs/heads/${branch}`)) ??
    (/^[0-9a-f]{7,40}$/.test(ref) ? world.git.resolve(ref) : null)
  );
}
