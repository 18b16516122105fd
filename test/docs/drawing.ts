// The drawing of the rooms in docs/architecture.md.
import { read } from './pages.ts';

export type Edge = readonly [from: string, to: string];

export const drawn: readonly Edge[] = [
  ...read('docs/architecture.md').matchAll(/^ {2}(\w+) --> (\w+)$/gm),
].map(([, from = '', to = '']) => [from, to]);

/** Everything that the drawing lets a room import. */
export function reachedFrom(room: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [from, to] of drawn) {
    if (from !== room || seen.has(to)) continue;
    seen.add(to);
    reachedFrom(to, seen);
  }
  return seen;
}
