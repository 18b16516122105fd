// The variables that a person names on the command line, by names and patterns.
import picomatch from 'picomatch';
import type { Choice } from '#app/adopt/today.ts';

/** `only` undefined: all of them. */
export function namesOf(only: readonly string[] | undefined): Omit<Choice, 'isExcepted'> {
  return {
    patterns: only ?? [],
    isNamed: only === undefined ? () => true : matching(only),
    isMeant: (name) => only?.includes(name) === true,
  };
}

export function matching(patterns: readonly string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch([...patterns]);
}
