// Lengths of time in the words of the product, plus seconds, for the boundaries of a test.
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Whole seconds in `48h`, `7d`, `90m`, `30s`. */
export function duration(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  const length = SECONDS[unit];
  if (count === undefined || length === undefined) throw new Error(`not a length of time: ${text}`);
  return Number(count) * length;
}
