// Reads files of other tools, as YAML or JSON, without an assumption about what is in them.
import { isMap, parse, parseDocument } from 'yaml';
import { spanOf } from '#files/edit-map.ts';

export type PlainMap = Readonly<Record<string, unknown>>;

/** Not strict: other readers accept a bracket that closes a list below the key of the list. */
export const READING = { merge: true, strict: false, logLevel: 'silent' } as const;

/** The map that a text holds; null where it holds another thing, or where it is wrong. YAML includes JSON. */
export function mapIn(text: string): PlainMap | null {
  try {
    return asMap(parse(text, { ...READING, logLevel: 'error' }));
  } catch {
    return null;
  }
}

/** The first place that cannot be read as YAML. A reader that goes on there guesses. */
export function faultIn(text: string): { readonly line: number; readonly column: number } | null {
  const [fault] = parseDocument(text, READING).errors;
  const [place] = fault?.linePos ?? [];
  if (fault === undefined) return null;
  return { line: place?.line ?? 1, column: place?.col ?? 1 };
}

const REPLACES = /!(?:reset|override)\b/;

/** The services of a compose file with a tag that removes or replaces variables of the file below it. */
export function replacedIn(text: string): ReadonlySet<string> {
  if (!REPLACES.test(text)) return new Set();
  const entriesIn = (node: unknown) =>
    (isMap(node) ? node.items : []).map((pair) => {
      const { from, to } = spanOf(pair);
      return { key: String(pair.key), value: pair.value, text: text.slice(from, to) };
    });
  const services = parseDocument(text, { logLevel: 'silent' }).get('services');
  const replaced = entriesIn(services).filter((service) => {
    const parts = entriesIn(service.value);
    // All of the service, or one of its parts.
    const whole = parts.reduce((left, part) => left.replace(part.text, ''), service.text);
    const sending = parts.filter(({ key }) => key === 'environment' || key === 'env_file');
    return [whole, ...sending.map((part) => part.text)].some((part) => REPLACES.test(part));
  });
  return new Set(replaced.map(({ key }) => key));
}

export function asMap(value: unknown): PlainMap | null {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain ? (value as PlainMap) : null;
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
