// Which flags a flag requires, and whether they require each other in a circle. `check` asks about the few flags
// that a proposal touches, and `validate` about all flags.
import type { Flag } from '#domain/snapshot.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { namedIn, withFurther } from './gates.ts';

/** The flags that a flag's own file requires, in any environment, in order. */
export function prerequisitesOf(flag: Flag): readonly FlagKey[] {
  if (flag.requires.length === 0) return [];
  return [...new Set(namedIn(withFurther(flag.requires), 'flags'))].toSorted(inOrder);
}

/**
 * Circles of prerequisites in one environment. Each starts at its smallest key, so that the text is the same on every
 * machine. Of several circles through the same flags at least one is returned; fixing it shows the next. Linear in
 * flags and requirements. `required`: the flags that each flag requires there.
 */
export function cyclesOf(
  required: ReadonlyMap<FlagKey, readonly FlagKey[]>,
): readonly (readonly FlagKey[])[] {
  const cycles: FlagKey[][] = [];
  const finished = new Set<FlagKey>();
  for (const start of [...required.keys()].toSorted(inOrder)) {
    if (!finished.has(start)) follow(start);
  }
  return cycles.toSorted((a, b) => inOrder(a.join(' '), b.join(' ')));

  // An explicit stack, because ten thousand flags in one chain would overflow the call stack.
  function follow(start: FlagKey): void {
    const path: FlagKey[] = [];
    const onPath = new Map<FlagKey, number>();
    const stack: { key: FlagKey; rest: FlagKey[] }[] = [];
    const enter = (key: FlagKey): void => {
      onPath.set(key, path.length);
      path.push(key);
      stack.push({ key, rest: (required.get(key) ?? []).toSorted(inOrder) });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(top.key);
        finished.add(top.key);
        continue;
      }
      const at = onPath.get(next);
      if (at !== undefined) cycles.push(fromSmallest(path.slice(at)));
      else if (!finished.has(next)) enter(next);
    }
  }
}

function fromSmallest(cycle: readonly FlagKey[]): FlagKey[] {
  const smallest = cycle.toSorted(inOrder)[0];
  const at = smallest === undefined ? 0 : cycle.indexOf(smallest);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
