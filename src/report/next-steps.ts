// What the reader can do now, said of the whole proposal. Splitting it is not said here: the judge says that,
// in a note or in the hint of a gate, where it knows the reason.
import type { Report } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { Standing } from './facts.ts';
import { awaited, distinct, errorsOf, standing } from './facts.ts';
import { moreInJson } from './phrases.ts';
import { counted, listed, moment } from './words.ts';

/** More hints than these are counted: the first ones have to be followed first. */
const HINTS = 8;

/** How much is said of gates: only their names, where their hints stand beside them, or the hints. */
type Naming = 'names' | 'hints';

/** One sentence each; nothing when there is nothing to do. `now` null: nothing of the time that is left. */
export function nextSteps(report: Report, now: Instant | null, naming: Naming): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return report.class === 'none' ? [] : ['it can land now'];
    case 'wait':
      return stepsOfWait(report, now, naming);
    case 'block':
      return stepsOfBlock(report, naming);
  }
}

function stepsOfWait(report: Report, now: Instant | null, naming: Naming): readonly string[] {
  const { others, until } = awaited(report);
  return [
    ...stepsFor('settle what no clock settles', others, naming),
    ...(until === null ? [] : [comeBack(until, now)]),
    'no push is needed: this turns green by itself',
  ];
}

/** `come back Sun 22 Nov 2026 09:00 UTC (in 17h)` */
export function comeBack(at: Instant, now: Instant | null): string {
  return `come back ${moment(at, now)}`;
}

function stepsOfBlock(report: Report, naming: Naming): readonly string[] {
  const errors = errorsOf(report).length;
  return [
    ...(errors > 0 ? [`mend ${counted(errors, 'error')}`] : []),
    ...stepsFor('change what blocks', standing(report, 'block'), naming),
    'push again: this does not turn green by itself',
  ];
}

function stepsFor(task: string, open: readonly Standing[], naming: Naming): readonly string[] {
  if (open.length === 0) return [];
  const hints = distinct(
    open.flatMap((one) => (one.gate.hint === '' ? [] : [`${place(one)}: ${one.gate.hint}`])),
  );
  const places = listed(distinct(open.map(place)), HINTS);
  if (naming === 'names' || hints.length === 0) return [`${task}: ${places}`];
  const left = hints.length - HINTS;
  return [...hints.slice(0, HINTS), ...(left > 0 ? [moreInJson(left, 'hint')] : [])];
}

/** `approvals (production)`: a gate and where it stands. */
function place({ gate, where }: Standing): string {
  return gate.gate === where ? where : `${gate.gate} (${where})`;
}
