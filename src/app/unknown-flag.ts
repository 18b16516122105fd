// The refusal for a flag that does not exist, with the name that was probably meant.
import type { FlagKey } from '#domain/scalars.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Loader } from './ports.ts';
import { readNamed } from './load/tree.ts';
import { refusal } from './refusal.ts';

export function unknownFlag(name: string, keys: readonly FlagKey[]): Error {
  const meant = nearest(name, keys);
  return refusal('unknown/flag', { name, meant });
}

/** The same where a person has perhaps just written the definition, and it has not landed. */
export async function missingFlag(
  loader: Loader,
  name: string,
  keys: readonly FlagKey[],
): Promise<Error> {
  const { repository } = loader;
  if (repository.bare) return unknownFlag(name, keys);
  const head = await repository.workingTree(await repository.resolve('HEAD'));
  const { side } = await readNamed(loader, head, [name as FlagKey]);
  return side.flags.get(name as FlagKey)?.definition == null
    ? unknownFlag(name, keys)
    : refusal('unknown/not-landed', { name });
}
