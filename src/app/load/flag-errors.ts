// The errors that stop each flag.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { flagPath } from '#files/paths.ts';
import type { Loader } from '#app/ports.ts';
import { circlesIn } from './circles.ts';
import { inspect } from './inspect.ts';
import type { Side } from './side.ts';
import { queryReaderFor } from './side.ts';

/** Errors between the files of each flag. A check of any proposal that touches the flag would block for them. */
export async function errorsByFlag(
  loader: Loader,
  side: Side,
): Promise<(key: FlagKey) => readonly Diagnostic[]> {
  const errors = inspect(loader, side, null, await queryReaderFor(side)).filter(isError);
  if (errors.length === 0) return () => [];
  const circles = circlesIn(side);
  return (key) => {
    const { definition, states } = side.flags.get(key) ?? { definition: null, states: null };
    const paths = [definition, ...(states?.values() ?? [])].map((file) => file?.file);
    // A circle is reported once, in the definition of its first flag, and stops all of its flags.
    const firsts = circles.filter((circle) => circle.includes(key)).map(([first]) => first);
    const files = new Set([
      ...paths,
      ...firsts.map((first) => first && flagPath(loader.root, first)),
    ]);
    return errors.filter(({ file }) => files.has(file));
  };
}
