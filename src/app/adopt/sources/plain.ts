// Reads files of other tools, as YAML or JSON, without an assumption about what is in them.
import { parse } from 'yaml';

export type PlainMap = Readonly<Record<string, unknown>>;

/** The map that a text holds, or null. YAML includes JSON. */
export function mapIn(text: string): PlainMap | null {
  try {
    return asMap(parse(text, { merge: true, logLevel: 'silent' }));
  } catch {
    return null;
  }
}

export function asMap(value: unknown): PlainMap | null {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as PlainMap) : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A list or a map with nothing in it, or nothing at all. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
