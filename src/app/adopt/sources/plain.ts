// Reads files of other tools, as YAML or JSON, without an assumption about what is in them.
import { isMap, parse, parseDocument } from 'yaml';
import { spanOf } from '#files/edit-map.ts';

export type PlainMap = Readonly<Record<string, unknown>>;

/** The map that a text holds, or null. YAML includes JSON. */
export function mapIn(text: string): PlainMap | null {
  try {
    return asMap(parse(text, { merge: true, logLevel: 'silent' }));
  } catch {
    return null;
  }
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
