// Groups of list items by a key, in the order of their first members.

export function grouped<K, T>(
  all: readonly T[],
  keyFor: (one: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyFor(one));
    if (group === undefined) groups.set(keyFor(one), [one]);
    else group.push(one);
  }
  return groups;
}
