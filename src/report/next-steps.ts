// What the reader can do now, said of the whole proposal. Splitting it is not said here: the judge says that,
// in a note or in the hint of a gate, where it knows the reason.
import { grouped } from '#domain/grouped.ts';
import type { Report } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { PlacedResult } from './facts.ts';
import { awaited, distinct, errorsOf, resultsWith } from './facts.ts';
import { moreInJson } from './phrases.ts';
import { counted, listed, moment } from './words.ts';

/** More hints than these are counted: the first ones have to be followed first. */
const HINTS = 8;
/** So many flags are each told what to do; of more that need the same, the first. */
const ALIKE = 3;

/** How much is said of gates: only their names, where their hints stand beside them, or the hints. */
type HintStyle = 'names' | 'hints';

/** What it is that is judged: a group of a merge queue cannot be pushed to. */
export type ProposalSource = 'pull-request' | 'merge-group';

/** One sentence each; nothing when there is nothing to do. `now` null: nothing of the time that is left. */
export function nextSteps(
  report: Report,
  now: Instant | null,
  style: HintStyle,
  source: ProposalSource = 'pull-request',
): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return report.class === 'none' ? [] : ['it can land now'];
    case 'wait':
      return stepsOfWait(report, now, style);
    case 'block':
      return source === 'merge-group' ? stepsOfQueue(report) : stepsOfBlock(report, style);
  }
}

function stepsOfWait(report: Report, now: Instant | null, style: HintStyle): readonly string[] {
  const { others, until } = awaited(report);
  const mayNeedPush = others.some(({ gate }) => gate.code === 'approvals/unresolved-identity');
  return [
    ...stepsFor('settle what no clock settles', others, style),
    ...(until === null ? [] : [comeBack(until, now)]),
    mayNeedPush
      ? 'then this turns green by itself'
      : 'no push is needed: this turns green by itself',
  ];
}

/** `come back Sun 22 Nov 2026 09:00 UTC (in 17h)` */
export function comeBack(at: Instant, now: Instant | null): string {
  return `come back ${moment(at, now)}`;
}

function stepsOfBlock(report: Report, style: HintStyle): readonly string[] {
  return [
    ...mendErrors(report),
    ...stepsFor('change what blocks', resultsWith(report, 'block'), style),
    'push again: this does not turn green by itself',
  ];
}

/** Each of its pull requests may be fine alone: then it is their order that has to change. */
function stepsOfQueue(report: Report): readonly string[] {
  const isPolicy = report.policy.some(({ code }) => code === 'policy/split');
  return [
    ...mendErrors(report),
    isPolicy
      ? 'queue the promotion again when the change of the rules has landed'
      : 'queue its pull requests one after the other, each when it is green by itself',
    'this group does not turn green by itself',
  ];
}

function mendErrors(report: Report): readonly string[] {
  const errors = errorsOf(report).length;
  return errors > 0 ? [`fix ${counted(errors, 'error')}`] : [];
}

function stepsFor(
  task: string,
  open: readonly PlacedResult[],
  style: HintStyle,
): readonly string[] {
  if (open.length === 0) return [];
  const hints = hintsOf(open);
  const places = listed(distinct(open.map(place)), HINTS);
  if (style === 'names' || hints.length === 0) return [`${task}: ${places}`];
  const left = hints.length - HINTS;
  return [...hints.slice(0, HINTS), ...(left > 0 ? [moreInJson(left, 'hint')] : [])];
}

/** Each hint once. Of more than a few hints with the same place and code, only the first. */
function hintsOf(open: readonly PlacedResult[]): readonly string[] {
  const withHint = open.filter(({ gate }) => gate.hint !== '');
  const groups = grouped(withHint, (item) => JSON.stringify([place(item), item.gate.code]));
  return [...groups.values()].flatMap((group) => {
    const hints = distinct(group.map((item) => `${place(item)}: ${item.gate.hint}`));
    const [first = '', ...others] = hints;
    return others.length < ALIKE
      ? [first, ...others]
      : [`${first}; ${counted(others.length, 'other')} likewise`];
  });
}

/** `approvals (production)`: a gate and where it stands. */
function place({ gate, where }: PlacedResult): string {
  return gate.gate === where ? where : `${gate.gate} (${where})`;
}
