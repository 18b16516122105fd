// The answer of a window: silent, bad, undecided or good. Only `bad` is ever a reason to act, and only `good` passes. And
// its course as a few levels, for a line of small bars.
import type {
  Because,
  Counts,
  Grid,
  NoBefore,
  Sample,
  SampleClass,
  Silence,
  SourceSilence,
} from '#domain/metrics.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { inSteps, pointsOf } from './grid.ts';
import type { Lasting, Rules } from './rules.ts';
import { classOf, comparesBefore } from './rules.ts';
import type { Threshold } from './threshold.ts';
import { meetsBefore } from './threshold.ts';

/** Values of a source, or why it gave none. */
export type Values =
  | { readonly kind: 'values'; readonly values: readonly Sample[] }
  | { readonly kind: 'silent'; readonly silence: SourceSilence };

/** The samples of one window. */
export interface Window {
  readonly grid: Grid;
  readonly values: Values;
  /** Its last value counts; null: the metric asks for none. */
  readonly traffic: Values | null;
  readonly median: number | null;
}

/** The window before the landing, or why there is none. */
export type Before =
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'none'; readonly because: NoBefore };

export type Answer =
  | { readonly kind: 'silent'; readonly silence: Silence }
  | { readonly kind: 'bad' | 'undecided'; readonly because: Because }
  | { readonly kind: 'good' };

export interface WindowAnswer {
  readonly answer: Answer;
  readonly counts: Counts;
  /** The newest finite value; null: there is none. */
  readonly value: number | null;
  readonly median: number | null;
  readonly medianBefore: number | null;
  readonly traffic: number | null;
  /** The earliest end of a window without the trouble, from time alone; null: time alone does not end it. */
  readonly clearsAt: Instant | null;
  /** The same where it also rests on values and traffic going on. */
  readonly expectedAt: Instant | null;
}

/** Judges a window. `length`: that of the whole window, of which the samples may be a part. */
export function judgeWindow(
  rules: Rules,
  length: Duration,
  window: Window,
  before: Before | null = null,
): WindowAnswer {
  const { grid, values } = window;
  const samples = values.kind === 'values' ? values.values : [];
  const counts = countsOf(rules, grid, samples);
  const silence = silenceOf(rules, window, counts) ?? silenceBefore(rules, before);
  const facts = {
    counts,
    value: samples.findLast(isFinite) ?? null,
    median: window.median,
    medianBefore: before?.kind === 'window' ? before.window.median : null,
    traffic: trafficOf(window),
  };
  if (silence !== null) {
    const expectedAt = expectedAfter(silence, rules, length, window);
    return { ...facts, answer: { kind: 'silent', silence }, clearsAt: null, expectedAt };
  }
  const { answer, clearsAt } = judgeSamples(rules, length, grid, samples, facts);
  return { ...facts, answer, clearsAt, expectedAt: null };
}

function countsOf(rules: Rules, grid: Grid, samples: readonly Sample[]): Counts {
  const counts = { good: 0, between: 0, warning: 0, critical: 0, silent: 0 };
  const points = pointsOf(grid);
  for (let index = 0; index < points; index += 1) {
    counts[classOf(samples[index] ?? null, rules)] += 1;
  }
  const longestGap = gapsIn(grid, samples).reduce(
    (most, { seconds }) => Math.max(most, seconds),
    0,
  );
  return { ...counts, points, finite: points - counts.silent, longestGap };
}

interface Gap {
  /** The finite value after it, or the end of the window. */
  readonly until: number;
  readonly seconds: number;
}

function gapsIn({ from, to, step }: Grid, samples: readonly Sample[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let last: number = from;
  samples.forEach((value, index) => {
    if (!isFinite(value)) return;
    const at = from + index * step;
    if (at > last) gaps.push({ until: at, seconds: at - last });
    last = at;
  });
  return [...gaps, { until: to, seconds: to - last }];
}

function isFinite(value: Sample): value is number {
  return value !== null && Number.isFinite(value);
}

function silenceOf(rules: Rules, window: Window, counts: Counts): Silence | null {
  const { values } = window;
  if (values.kind === 'silent') return values.silence;
  if (rules.atLeast !== null) {
    const { traffic } = window;
    if (traffic?.kind === 'silent' && traffic.silence.kind !== 'empty') {
      return { kind: 'traffic-unknown', silence: traffic.silence };
    }
    const value = trafficOf(window);
    if (value === null || value < rules.atLeast) {
      return { kind: 'traffic', value, atLeast: rules.atLeast };
    }
  }
  const isCovered = isEnough(counts.finite, counts.points, rules.coverage) && counts.finite > 0;
  const isGapless = counts.longestGap <= rules.gap;
  return isCovered && isGapless ? null : missingIn(rules, values.values, counts, isGapless);
}

/** Which kind of missing value prevails. */
function missingIn(
  rules: Rules,
  samples: readonly Sample[],
  counts: Counts,
  isGapless: boolean,
): Silence {
  const nan = samples.filter((value) => Number.isNaN(value)).length;
  const infinite = samples.filter((value) => value !== null && Math.abs(value) === Infinity).length;
  const others = counts.silent - nan - infinite;
  const { points: of, finite } = counts;
  if (nan > others && nan >= infinite) return { kind: 'nan', points: nan, of };
  if (infinite > others) return { kind: 'infinite', points: infinite, of };
  if (finite === 0) return { kind: 'empty' };
  return isGapless
    ? { kind: 'coverage', finite, of, least: rules.coverage }
    : { kind: 'gap', seconds: counts.longestGap, most: rules.gap };
}

/** Whether so many of the points are as large a share of them as is asked for, in percent. */
function isEnough(count: number, points: number, share: number): boolean {
  return points - count <= mostOthers(points, share);
}

/** How many points may be left over. In thousandths of a percent, so that nothing is rounded: 100 less 99.9 is not 0.1. */
function mostOthers(points: number, share: number): number {
  return Math.floor(((100_000 - Math.round(share * 1000)) * points) / 100_000);
}

function trafficOf({ traffic }: Window): number | null {
  if (traffic?.kind !== 'values') return null;
  const value = traffic.values.at(-1) ?? null;
  return isFinite(value) ? value : null;
}

function silenceBefore(rules: Rules, before: Before | null): Silence | null {
  if (!comparesBefore(rules)) return null;
  if (before === null) return { kind: 'before', because: 'unknown' };
  if (before.kind === 'none') return { kind: 'before', because: before.because };
  const { window } = before;
  const samples = window.values.kind === 'values' ? window.values.values : [];
  const silence = silenceOf(rules, window, countsOf(rules, window.grid, samples));
  return silence === null ? null : { kind: 'before-silent', silence };
}

interface JudgedWindow {
  readonly answer: Answer;
  readonly clearsAt: Instant | null;
}

function judgeSamples(
  rules: Rules,
  length: Duration,
  grid: Grid,
  samples: readonly Sample[],
  { counts, median, medianBefore }: Pick<WindowAnswer, 'counts' | 'median' | 'medianBefore'>,
): JudgedWindow {
  const classes = samples.map((value) => classOf(value, rules));
  const meets = (threshold: Threshold | undefined): boolean =>
    threshold?.kind === 'before' &&
    median !== null &&
    medianBefore !== null &&
    meetsBefore(threshold, median, medianBefore);
  const breaches = (limit: Lasting | null, ...of: readonly SampleClass[]): JudgedWindow | null =>
    breachIn(limit, length, grid, samples, (index) => of.includes(classes[index] ?? 'silent'));

  const critical = breaches(rules.critical, 'critical');
  if (critical !== null) return critical;
  if (meets(rules.critical?.when)) return without({ kind: 'bad', because: { kind: 'before' } });
  const warning = breaches(rules.warning, 'warning', 'critical');
  if (warning !== null)
    return { ...warning, answer: { ...warning.answer, kind: 'undecided' } as Answer };
  if (meets(rules.warning?.when))
    return without({ kind: 'undecided', because: { kind: 'before' } });
  if (rules.good.kind === 'before') {
    return without(
      meets(rules.good) ? { kind: 'good' } : { kind: 'undecided', because: { kind: 'before' } },
    );
  }
  if (isEnough(counts.good, counts.points, rules.share)) return without({ kind: 'good' });
  const others = classes.flatMap((sampleClass, index) =>
    sampleClass === 'good' ? [] : [grid.from + index * grid.step],
  );
  // A missing sample could have been a bad one, so it counts against the window like one that is not good.
  const isMissing = isEnough(counts.good, counts.finite, rules.share);
  return {
    answer: { kind: 'undecided', because: { kind: isMissing ? 'missing' : 'share' } },
    clearsAt: endWithout(others, rules.share, length, grid),
  };
}

function without(answer: Answer): JudgedWindow {
  return { answer, clearsAt: null };
}

/**
 * The point at which the critical samples at the end of a window become a breach, if they go on; null: its last sample is
 * not critical.
 */
export function breachAt(rules: Rules, { grid: { from, step }, values }: Window): Instant | null {
  if (rules.critical === null || values.kind === 'silent') return null;
  const isCritical = (index: number): boolean =>
    classOf(values.values[index] ?? null, rules) === 'critical';
  let first = values.values.length;
  while (first > 0 && isCritical(first - 1)) first -= 1;
  if (first === values.values.length) return null;
  return instant(from + first * step + inSteps(rules.critical.for, rules.step));
}

/** The newest run of such samples whose last minus first is at least the duration of the limit; null: there is none. */
function breachIn(
  limit: Lasting | null,
  length: Duration,
  { from, step }: Grid,
  samples: readonly Sample[],
  isSuch: (index: number) => boolean,
): JudgedWindow | null {
  if (limit === null || limit.when.kind === 'before') return null;
  const { operator } = limit.when.bound;
  for (let last = samples.length - 1; last >= 0; last -= 1) {
    if (!isSuch(last)) continue;
    let first = last;
    while (first > 0 && isSuch(first - 1)) first -= 1;
    if ((last - first) * step >= limit.for) {
      const values = samples.slice(first, last + 1) as readonly number[];
      // One by one, because a call takes fewer arguments than a season has minutes.
      const worst = operator.startsWith('>') ? Math.max : Math.min;
      const value = values.reduce((most, next) => worst(most, next));
      const at = (index: number): Instant => instant(from + index * step);
      // What is left of the run is too short as soon as the window begins after this point.
      const start = Math.floor((at(last) - limit.for) / step) * step + step;
      const breach = { from: at(first), to: at(last), value };
      return {
        answer: { kind: 'bad', because: { kind: 'breach', breach } },
        clearsAt: instant(start + length),
      };
    }
    last = first;
  }
  return null;
}

/** The earliest end of a window with at most as many of these points as the share allows; null: already now. */
function endWithout(
  points: readonly number[],
  share: number,
  length: Duration,
  { step }: Grid,
): Instant | null {
  const last = points[points.length - 1 - mostOthers(length / step + 1, share)];
  return last === undefined ? null : instant(last + step + length);
}

/** When a silence may end, if values and traffic go on as they should; null: that cannot be estimated. */
function expectedAfter(
  silence: Silence,
  rules: Rules,
  length: Duration,
  { grid, values, traffic }: Window,
): Instant | null {
  const samples = values.kind === 'values' ? values.values : [];
  switch (silence.kind) {
    case 'gap': {
      const last = gapsIn(grid, samples).findLast(({ seconds }) => seconds > rules.gap);
      return last === undefined ? null : instant(last.until - rules.gap + length);
    }
    case 'nan':
    case 'infinite':
    case 'coverage': {
      const missing = samples.flatMap((value, index) =>
        isFinite(value) ? [] : [grid.from + index * grid.step],
      );
      return endWithout(missing, rules.coverage, length, grid);
    }
    case 'traffic': {
      const count = traffic?.kind === 'values' ? silence.value : null;
      const lasted = grid.to - grid.from;
      if (count === null || count <= 0 || lasted <= 0) return null;
      const needed = Math.ceil((lasted * silence.atLeast) / count);
      return needed > length ? null : instant(grid.from + needed);
    }
    default:
      return null;
  }
}

/** Bars, and the highest level of one. */
const MOST_BARS = 16;
const HIGHEST = 7;

/**
 * Levels from 0 to 7, oldest first; null: no finite value. Their scale reaches to the target at least, so that a good metric
 * stays low. Each bar has the worst value of its part.
 */
export function sparkOf(values: readonly Sample[], { good }: Rules): readonly (number | null)[] {
  if (values.length < 2) return [];
  const isUpper = good.bound.operator.startsWith('<');
  const worst = isUpper ? Math.max : Math.min;
  const bars = partsOf(values).map((part) => {
    const finite = part.filter((value) => value !== null && Number.isFinite(value)) as number[];
    return finite.length === 0 ? null : worst(...finite);
  });
  const shown = bars.filter((value) => value !== null);
  const target = good.kind === 'value' ? [good.bound.value] : [];
  const low = Math.min(0, ...shown);
  const high = Math.max(...target, ...shown, low);
  return bars.map((value) =>
    value === null || high === low
      ? value && 0
      : Math.round(((value - low) / (high - low)) * HIGHEST),
  );
}

function partsOf(values: readonly Sample[]): readonly (readonly Sample[])[] {
  const count = Math.min(MOST_BARS, values.length);
  const at = (index: number): number => Math.floor((index * values.length) / count);
  return Array.from({ length: count }, (_, index) => values.slice(at(index), at(index + 1)));
}
