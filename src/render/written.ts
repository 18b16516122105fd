// The order, text and digest of values, for all renderings.
import { inOrder } from '#domain/scalars.ts';
import { unsetText, UNWRITABLE_TEXTS } from '#messages/rendered.ts';
import type { SentVariable } from '#domain/values.ts';
import type { Rendering, RenderInput } from './rendering.ts';

/** A value that is sent. */
export type WrittenValue = SentVariable & { readonly value: boolean | number | string };

/**
 * The values that are sent, in order of the variables' names. Throws if two flags fill one variable, because such a
 * snapshot is never deployed.
 */
export function sorted(
  values: readonly SentVariable[],
  unset: Rendering['unset'] = 'left-out',
): readonly WrittenValue[] {
  const all = values.toSorted((a, b) => inOrder(a.variable, b.variable));
  const twice = all.find(({ variable }, index) => variable === all[index - 1]?.variable);
  if (twice !== undefined) throw new RangeError(UNWRITABLE_TEXTS.twice(twice.variable));
  return withoutUnset(all, unset);
}

/** Values as a reader of this kind gets them: unset variables are left out, or the empty string. */
export function withoutUnset<T extends SentVariable>(
  values: readonly T[],
  unset: Rendering['unset'],
): readonly (T & WrittenValue)[] {
  return values.flatMap((item) => {
    const value = item.value ?? (unset === 'empty' ? '' : null);
    return value === null ? [] : [{ ...item, value }];
  });
}

/** A comment for a file with empty variables, which are only there so that no other file fills them. */
export function unsetNote(values: readonly SentVariable[]): readonly string[] {
  const names = values.flatMap(({ variable, value }) => (value === null ? [variable] : []));
  return names.length === 0 ? [] : [`# ${unsetText(names.toSorted(inOrder))}`];
}

// NUL ends a text in the environment of a process, and half a surrogate pair has no UTF-8 form.
const UNSENDABLE = /[\0\p{Cs}]/u;

/** The text of a value, because an environment variable has only text. */
export function textOf({ variable, value }: WrittenValue): string {
  const text = String(value);
  if (UNSENDABLE.test(text)) throw new RangeError(UNWRITABLE_TEXTS.noText(variable));
  return text;
}

/** The values as canonical JSON: keys in order of their code units, no blanks, as ECMAScript writes them. */
export function canonicalValues(values: readonly SentVariable[]): string {
  const members = sorted(values).map(
    ({ variable, value }) => `${JSON.stringify(variable)}:${JSON.stringify(value)}`,
  );
  return `{${members.join(',')}}`;
}

/** The digest of the values alone, so that a reader of the values can compute it again. */
export function valuesDigest({ values, sha256 }: Pick<RenderInput, 'values' | 'sha256'>): string {
  return `sha256:${sha256(canonicalValues(values))}`;
}
