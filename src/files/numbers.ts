// How a number may be written: decimal, without leading zeros. Every other way of writing it is a different number, or
// none at all, to some reader of the same file: 010 is ten to YAML 1.2 and eight to YAML 1.1.

const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Zero is written as 0. */
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;

/** What YAML 1.1 or 1.2 takes for a number, and every other reader that we know of. */
const NUMBER_LIKE = new RegExp(
  `^[-+]?(?:${[
    // 10, 1_000, 010, 1., 1.5, 1e3, .5
    '[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?',
    '\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?',
    '0[bB][01_]+',
    '0[oO][0-7_]+',
    '0[xX][0-9a-fA-F_]+',
    // 190:20:30 is a number to the base of sixty.
    '[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
    '\\.(?:inf|Inf|INF)',
  ].join('|')})$|^\\.(?:nan|NaN|NAN)$`,
);

export type WrittenNumber =
  | { readonly kind: 'decimal' }
  /** `value` is what to write instead; null where there is no such number. */
  | { readonly kind: 'other'; readonly value: string | null };

/** How an unquoted text is a number; null where it is none. */
export function numberIn(text: string): WrittenNumber | null {
  if (DECIMAL.test(text) && !NEGATIVE_ZERO.test(text)) return { kind: 'decimal' };
  if (!NUMBER_LIKE.test(text)) return null;
  return { kind: 'other', value: decimalOf(text) };
}

function decimalOf(text: string): string | null {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? [];
  // `Number` reads 010 as 10, as we would; it knows .5, 5., 0x10, 0o10 and 0b10 too.
  const value = Number(digits);
  if (digits === '' || !Number.isFinite(value)) return null;
  return String(sign === '-' && value !== 0 ? -value : value);
}

/** Whether the digits of a decimal number are kept: two different numbers in a file stay different. */
export function isExact(text: string, value: number): boolean {
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && plain === String(value);
}
