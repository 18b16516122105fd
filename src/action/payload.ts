// Reads the payload of an event. Its values can have any form, because a pull request's author wrote most of them.

/** The id of zeros, which a push that creates or deletes a branch names. */
export const NO_COMMIT = /^0+$/;

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

export function isSha(value: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** The value at a path of keys, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
        ? (parent as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

/** The text at a path of keys, or the empty text. */
export function text(value: unknown, ...path: readonly string[]): string {
  const leaf = at(value, ...path);
  return typeof leaf === 'string' ? leaf : '';
}
