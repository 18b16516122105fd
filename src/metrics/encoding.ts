// Samples as a short text, for a question that is saved: `0.01*120 - NaN 0.02`. What would be too long is rounded, and no
// rounding changes the class of a sample.
import type { Sample, SampleClass } from '#domain/metrics.ts';
import { medianOf } from './grid.ts';
import type { Rules } from './rules.ts';
import { classOf } from './rules.ts';

/** The most bytes of the samples of one metric. */
export const MOST_BYTES = 64 * 1024;

/** The samples as a text of at most `most` bytes; null if they do not fit. */
export function encoded(values: readonly Sample[], rules: Rules, most = MOST_BYTES): string | null {
  const forms = [() => values, () => rounded(values, rules), () => representative(values, rules)];
  for (const form of forms) {
    const text = textOf(form());
    if (text.length <= most) return text;
  }
  return null;
}

const DIGITS = 4;

function rounded(values: readonly Sample[], rules: Rules): readonly Sample[] {
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) return value;
    const short = Number(value.toPrecision(DIGITS));
    return classOf(short, rules) === classOf(value, rules) ? short : value;
  });
}

/** The median of its class for each value. */
function representative(values: readonly Sample[], rules: Rules): readonly Sample[] {
  const byClass = new Map<SampleClass, Sample[]>();
  for (const value of values) {
    const kind = classOf(value, rules);
    const classValues = byClass.get(kind);
    if (classValues === undefined) byClass.set(kind, [value]);
    else classValues.push(value);
  }
  const medians = new Map([...byClass].map(([kind, samples]) => [kind, medianOf(samples)]));
  return values.map((value) =>
    value === null || !Number.isFinite(value)
      ? value
      : (medians.get(classOf(value, rules)) ?? value),
  );
}

function textOf(values: readonly Sample[]): string {
  const runs: { word: string; count: number }[] = [];
  for (const value of values) {
    const word = value === null ? '-' : String(value);
    const last = runs.at(-1);
    if (last?.word === word) last.count += 1;
    else runs.push({ word, count: 1 });
  }
  return runs.map(({ word, count }) => (count === 1 ? word : `${word}*${count}`)).join(' ');
}

/** The samples of such a text. */
export function decoded(text: string): readonly Sample[] {
  if (text === '') return [];
  return text.split(' ').flatMap((run) => {
    const [word = '-', count = '1'] = run.split('*');
    return Array.from({ length: Number(count) }, () => (word === '-' ? null : Number(word)));
  });
}
