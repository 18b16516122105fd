// Series around a threshold, and what an alert has to do at each of the moments that count. What it has to do is the
// judgement of the gate, so that both answer alike.
import type { Sample } from '#domain/metrics.ts';
import type { AlertLevel } from '#metrics/firing.ts';
import { endsBreach, endsGap } from '#metrics/firing.ts';
import type { Lasting, Rules } from '#metrics/rules.ts';

/** One series. Each of its points is one evaluation of the rules. */
export interface Case {
  readonly title: string;
  readonly samples: readonly Sample[];
  /** A second series at every point, so that neither of them counts. */
  readonly isTwice: boolean;
  /** At every point; null: the metric asks for none. */
  readonly traffic: number | null;
  readonly moments: readonly Moment[];
}

export interface Moment {
  /** The number of the evaluation, from 0. */
  readonly point: number;
  readonly isFiring: boolean;
}

/** Cases one after the other, as one series. */
export interface Story {
  readonly samples: readonly Sample[];
  /** The second series; null where there is none. */
  readonly second: readonly Sample[];
  /** Null where the metric asks for none. */
  readonly traffic: readonly Sample[];
  readonly moments: readonly (Moment & { readonly title: string })[];
}

/** Each case begins and ends with a value that resets the alert, so that they do not touch each other. */
export function storyOf(cases: readonly Case[]): Story {
  let start = 0;
  const moments = cases.flatMap(({ title, samples, moments: own }) => {
    const shifted = own.map((moment) => ({ ...moment, title, point: start + moment.point }));
    start += samples.length;
    return shifted;
  });
  return {
    samples: cases.flatMap(({ samples }) => samples),
    second: cases.flatMap(({ samples, isTwice }) =>
      samples.map((sample) => (isTwice ? sample : null)),
    ),
    traffic: cases.flatMap(({ samples, traffic }) => times(samples.length, traffic)),
    moments,
  };
}

interface TestSeries {
  readonly title: string;
  readonly samples: readonly Sample[];
  readonly isTwice?: boolean;
  readonly traffic?: number;
}

/** The cases of a limit that compares values; none for one that compares with the time before a landing. */
export function limitCases(rules: Rules, level: AlertLevel): readonly Case[] {
  const limit = rules[level];
  if (limit === null) return [];
  const values = valuesAround(limit);
  if (values === null) return [];
  const length = limit.for / rules.step;
  return seriesAround(values, length, rules).map((series) =>
    caseOf(series, { length, rules }, (samples, traffic) =>
      endsBreach({ samples, traffic }, rules, level),
    ),
  );
}

/** The cases of a metric without values. */
export function missingCases(rules: Rules): readonly Case[] {
  const most = Math.floor(rules.gap / rules.step);
  const empty = (length: number, sample: Sample = null): readonly Sample[] => times(length, sample);
  const series: readonly TestSeries[] = [
    { title: 'no value for as long as the gap', samples: [0, ...empty(most), 0, 0] },
    { title: 'no value for longer than the gap', samples: [0, ...empty(most + 2), 0] },
    { title: 'no number', samples: [0, ...empty(most + 2, NaN), 0] },
    { title: 'infinite values', samples: [0, ...empty(most + 2, Infinity), 0] },
    { title: 'two series', samples: empty(most + 3, 0), isTwice: true },
    ...tooLittle(rules).map((traffic) => ({
      title: 'no value, and too little traffic',
      samples: [0, ...empty(most + 2), 0],
      traffic,
    })),
  ];
  return series.map((item) =>
    caseOf(item, { length: most, rules }, (samples, traffic) =>
      endsGap({ samples, traffic }, rules),
    ),
  );
}

interface ValuesAround {
  readonly short: number;
  readonly at: number;
  readonly beyond: number;
  /** On the side of `beyond`. */
  readonly infinite: number;
}

function valuesAround({ when }: Lasting): ValuesAround | null {
  if (when.kind === 'before') return null;
  const { operator, value: at } = when.bound;
  const [short, beyond] = [at - Math.abs(at || 1) / 1000, at + Math.abs(at || 1) / 1000];
  return operator.startsWith('>')
    ? { short, at, beyond, infinite: Infinity }
    : { short: beyond, at, beyond: short, infinite: -Infinity };
}

function seriesAround(
  { short, at, beyond, infinite }: ValuesAround,
  length: Length['length'],
  rules: Rules,
): readonly TestSeries[] {
  const within = (samples: readonly Sample[]) => [short, ...samples, short];
  const run = times(length + 2, beyond);
  const broken = (by: Sample) => within([...times(length, beyond), by, ...times(length, beyond)]);
  return [
    ...(length === 0
      ? []
      : [{ title: 'a point too short', samples: within(times(length, beyond)) }]),
    { title: 'just long enough', samples: within(times(length + 1, beyond)) },
    { title: 'a point longer', samples: within(run) },
    { title: 'at the threshold', samples: within(times(length + 2, at)) },
    { title: 'short of the threshold', samples: within(times(length + 2, short)) },
    { title: 'a missing sample in it', samples: broken(null) },
    { title: 'no number in it', samples: broken(NaN) },
    { title: 'an infinite value in it', samples: broken(infinite) },
    { title: 'two series', samples: within(run), isTwice: true },
    ...tooLittle(rules).map((traffic) => ({
      title: 'too little traffic',
      samples: within(run),
      traffic,
    })),
  ];
}

/** Traffic that is just too little; none where the metric asks for none. */
function tooLittle({ atLeast }: Rules): readonly number[] {
  return atLeast === null || atLeast <= 0 ? [] : [atLeast * 0.999];
}

/** Points from the first to the last of a run that is long enough. */
interface Length {
  readonly length: number;
  readonly rules: Rules;
}

function caseOf(
  { title, samples, isTwice = false, traffic: written }: TestSeries,
  { length, rules }: Length,
  isFiringAt: (samples: readonly Sample[], traffic: Sample) => boolean,
): Case {
  const traffic = written ?? rules.atLeast;
  const shown = isTwice ? times(samples.length, null) : samples;
  const moments = pointsAround(samples, length).map((point) => ({
    point,
    isFiring: isFiringAt(shown.slice(0, point + 1), traffic),
  }));
  return { title, samples, isTwice, traffic, moments };
}

/** The points where the series changes, and where what lasts has lasted long enough. */
function pointsAround(samples: readonly Sample[], length: number): readonly number[] {
  const changes = samples.flatMap((sample, index) =>
    index === 0 || !Object.is(sample, samples[index - 1]) ? [index] : [],
  );
  const points = changes.flatMap((change) =>
    [0, length - 1, length, length + 1].map((later) => change + later),
  );
  return [...new Set([...points, samples.length - 1])]
    .filter((point) => point >= 0 && point < samples.length)
    .toSorted((a, b) => a - b);
}

function times(count: number, sample: Sample): readonly Sample[] {
  return Array.from({ length: count }, () => sample);
}
