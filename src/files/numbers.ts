// How a number may be written: decimal, without leading zeros. Some readers understand every other form differently:
// 010 is ten in YAML 1.2 and eight in YAML 1.1.

const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Zero is written as 0. */
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;

/** Every text that YAML 1.1, YAML 1.2 or another known reader reads as a number. */
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
  /** `value`: the number in decimal; null if it has no decimal form. */
  | { readonly kind: 'other'; readonly value: string | null };

/** The form of an unquoted number; null if the text is no number. */
export function numberIn(text: string): WrittenNumber | null {
  if (DECIMAL.test(text) && !NEGATIVE_ZERO.test(text)) return { kind: 'decimal' };
  if (!NUMBER_LIKE.test(text)) return null;
  return { kind: 'other', value: decimalOf(text) };
}

function decimalOf(text: string): string | null {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replaceAll('_', '')) ?? [];
  // `Number` reads 010 as 10, and also .5, 5., 0x10, 0o10 and 0b10.
  const value = Number(digits);
  if (digits === '' || !Number.isFinite(value)) return null;
  return String(sign === '-' && value !== 0 ? -value : value);
}

/** Whether all digits of a decimal number are kept, so that two different numbers in a file stay different. */
export function isExact(text: string, value: number): boolean {
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && plain === String(value);
}
