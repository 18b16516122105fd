// Sets of values that are still the text of their JSON. A deployment log is almost nothing but such sets, and most commands
// need those of a few instances.
import { jsonIn } from '#domain/scalars.ts';
import type { SentValues } from '#domain/scalars.ts';

/** Under this name packed values have their text. No JSON has it. */
const TEXT = Symbol('text');

type PackedText = SentValues & { readonly [TEXT]?: string };

/** The values in a text, which is read when they are first looked at. `damaged`: what is thrown where it has none. */
export function packedValues(text: string, damaged: () => Error): SentValues {
  return valuesIn(() => text, damaged);
}

/** The same where the text is found only then; null: there is none. */
export function valuesIn(find: () => string | null, damaged: () => Error): SentValues {
  let packed: string | null = null;
  let read: SentValues | null = null;
  const text = (): string => (packed ??= find() ?? thrown(damaged()));
  const values = (): SentValues => (read ??= unpacked(text()) ?? thrown(damaged()));
  return new Proxy<SentValues>(
    {},
    {
      get: (_, name) => (name === TEXT ? text() : Reflect.get(values(), name)),
      has: (_, name) => name === TEXT || Reflect.has(values(), name),
      ownKeys: () => Reflect.ownKeys(values()),
      getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(values(), name),
    },
  );
}

function unpacked(text: string): SentValues | null {
  const values = jsonIn(text);
  return isValues(values) ? values : null;
}

function thrown(error: Error): never {
  throw error;
}

/** The text of their JSON. */
export function textOfValues(values: SentValues): string {
  return (values as PackedText)[TEXT] ?? JSON.stringify(values);
}

/** Whether these are values, or a text that is not read yet. A log has tens of thousands, so no list is made of them. */
export function isValues(value: unknown): value is SentValues {
  if (!isRecord(value)) return false;
  if (TEXT in value) return true;
  for (const name in value) if (!isSendable(value[name])) return false;
  return true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSendable(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  );
}
