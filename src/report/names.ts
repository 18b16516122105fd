// The names of flags. Every name is there, and names with the same beginning are short.
import type { Ink } from './ink.ts';

/** `voice/calls`, /video: after the first, a name leaves out what it shares with the one before. */
export function flagNames(names: readonly string[], ink: Ink): string {
  return names
    .map((name, index) => {
      const short = index === 0 ? name : shortened(name, names[index - 1] ?? '');
      return short === name ? ink.name(name) : ink.words(short);
    })
    .join(', ');
}

/** The last part of a name whose other parts the name before has as well. */
function shortened(name: string, before: string): string {
  const end = Math.max(name.lastIndexOf('/'), name.lastIndexOf('-'));
  const start = end > 0 ? name.slice(0, end + 1) : '';
  const isShared = start !== '' && before.startsWith(start) && !/[-/]/.test(before.slice(end + 1));
  return isShared ? name.slice(end) : name;
}
