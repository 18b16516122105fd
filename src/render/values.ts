// What all renderings do to values before they write them: order, text, digest.
import { inOrder } from '#domain/names.ts';
import type { RenderInput, SentValue } from './define.ts';

/** In order of the variables' names. Throws where two flags fill one: such a snapshot is never deployed. */
export function sorted(values: readonly SentValue[]): readonly SentValue[] {
  const found = values.toSorted((a, b) => inOrder(a.variable, b.variable));
  const twice = found.find(({ variable }, index) => variable === found[index - 1]?.variable);
  if (twice !== undefined) throw new RangeError(`${twice.variable} is filled twice`);
  return found;
}

// NUL ends a text in every process's environment, and half a surrogate pair has no UTF-8 form.
const UNSENDABLE = /[\0\p{Cs}]/u;

/** What the service will read: all that an environment variable holds is text. */
export function textOf({ variable, value }: SentValue): string {
  const text = String(value);
  if (UNSENDABLE.test(text)) throw new RangeError(`no environment variable can hold ${variable}`);
  return text;
}

/** The values as canonical JSON: keys in order of their code units, no blanks, as ECMAScript writes them. */
export function canonicalValues(values: readonly SentValue[]): string {
  const members = sorted(values).map(
    ({ variable, value }) => `${JSON.stringify(variable)}:${JSON.stringify(value)}`,
  );
  return `{${members.join(',')}}`;
}

/** The digest of the values alone: whoever has them can compute it again. */
export function digestOf({ values, sha256 }: Pick<RenderInput, 'values' | 'sha256'>): string {
  return `sha256:${sha256(canonicalValues(values))}`;
}
