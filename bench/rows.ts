// Measures comparisons of processes. A process that stands in several comparisons is timed once.
import type { NodeVersion } from './bench.ts';
import type { Subject, Timing } from './measure.ts';
import { peakOf, timed } from './measure.ts';
import type { Bar, TimeRow } from './table.ts';

export interface Comparison {
  readonly what: string;
  readonly node: NodeVersion;
  readonly subject: Subject;
  readonly against: { readonly what: string; readonly subject: Subject } | null;
  readonly bars: readonly Bar[];
}

export function measured(comparisons: readonly Comparison[], rounds: number): readonly TimeRow[] {
  const floors = comparisons.flatMap(({ against }) => (against === null ? [] : [against.subject]));
  const subjects = comparisons.map(({ subject }) => subject);
  const times = timed([...new Set([...subjects, ...floors])], rounds);
  const peaks = new Map([...new Set(subjects)].map((subject) => [subject, peakOf(subject)]));
  return comparisons.map(({ what, node, subject, against, bars }) => ({
    kind: 'time',
    what,
    node: node.name,
    measured: timingIn(times, subject),
    peak: peaks.get(subject) ?? null,
    against: against && { what: against.what, floor: timingIn(times, against.subject) },
    bars,
  }));
}

function timingIn(times: ReadonlyMap<Subject, Timing>, subject: Subject): Timing {
  const timing = times.get(subject);
  if (timing === undefined) throw new Error(`${subject.args.join(' ')} was not timed`);
  return timing;
}

/** At most so many times the floor. */
export function ratio(most: number): Bar {
  return { kind: 'ratio', most };
}
