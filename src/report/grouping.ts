// Which changes are shown in full and which are only counted, so that ten thousand changes stay readable. The
// worst come first. Changes with the same class, verdict, moment, effect and gates form one group.
import type { ChangeReport, Verdict } from '#domain/report.ts';
import { changedServices, effectsOf } from './words.ts';

/** Up to so many changes are all shown in full, because every sentence helps. */
const ALL_IN_FULL = 6;
/** At most so many groups are shown; the rest is counted. */
const GROUPS = 12;

export interface ChangeGroup {
  /** Shown in full. */
  readonly first: ChangeReport;
  /** Like the first; only their names are shown. */
  readonly others: readonly ChangeReport[];
}

export interface Grouped {
  readonly groups: readonly ChangeGroup[];
  /** How many changes belong to groups that are not shown. */
  readonly left: number;
}

const ORDER: Readonly<Record<Verdict, number>> = { block: 0, wait: 1, pass: 2 };

/** The changes to show, block before wait before pass, otherwise in order of the Report. Linear. */
export function grouped(changes: readonly ChangeReport[]): Grouped {
  const groups = new Map<string, { first: ChangeReport; others: ChangeReport[] }>();
  for (const [index, change] of changes.entries()) {
    const likeness = changes.length <= ALL_IN_FULL ? String(index) : likenessOf(change);
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, { first: change, others: [] });
    else group.others.push(change);
  }
  const worstFirst = [...groups.values()].toSorted(
    (a, b) => ORDER[a.first.verdict] - ORDER[b.first.verdict],
  );
  const shown = worstFirst.slice(0, GROUPS);
  const within = shown.reduce((sum, { others }) => sum + 1 + others.length, 0);
  return { groups: shown, left: changes.length - within };
}

function likenessOf(change: ChangeReport): string {
  return JSON.stringify([
    change.environment,
    change.class,
    change.verdict,
    change.reportOnly,
    change.readyAt,
    effectsOf(change).map(({ words }) => words),
    changedServices(change),
    // What stands beside a requirement is shown of the first alone, so it must be true of all.
    change.gates.map(({ gate, verdict, code, readyAt, brief }) => [
      gate,
      verdict,
      code,
      readyAt,
      brief,
    ]),
  ]);
}

export function membersOf({ first, others }: ChangeGroup): readonly ChangeReport[] {
  return [first, ...others];
}
