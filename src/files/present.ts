// The keys of a noun that a file may leave out.

type PresentEntries<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries with a value. A key that a file leaves out is missing in the noun too, and not `undefined`. */
export function present<const T extends object>(entries: T): PresentEntries<T> {
  const written = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(written) as PresentEntries<T>;
}
