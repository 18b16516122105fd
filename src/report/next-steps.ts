// What the reader can do next about the whole proposal. The advice to split it comes from the judge, which knows
// the reason.
import { grouped } from '#domain/grouped.ts';
import type { Report } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { PlacedResult } from './facts.ts';
import { awaited, distinct, errorsOf, resultsWith } from './facts.ts';
import { moreInJson } from './phrases.ts';
import { counted, listedUpTo, moment } from './words.ts';

/** Hints after these are only counted. */
const HINTS = 8;
/** Up to so many flags with the same problem get a hint each. Of more flags only the first gets one. */
const ALIKE = 3;

/** `names`: only the names of gates, for text that shows their hints elsewhere. */
type HintStyle = 'names' | 'hints';

/**
 * What is judged. A group of a merge queue accepts no pushes, so it gets other advice. On a clone no later run looks
 * again.
 */
export type CheckSubject = 'pull-request' | 'merge-group' | 'clone';

/** One sentence per step, empty when there is nothing to do. `now` null: without the time that is left. */
export function nextSteps(
  report: Report,
  now: Instant | null,
  style: HintStyle,
  source: CheckSubject = 'pull-request',
): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return report.class === 'none' ? [] : [landNow(report, now)];
    case 'wait':
      return stepsOfWait(report, now, style, source);
    case 'block':
      return source === 'merge-group' ? stepsOfQueue(report) : stepsOfBlock(report, style, source);
  }
}

function landNow({ passUntil }: Report, now: Instant | null): string {
  return passUntil === undefined
    ? 'it can land now'
    : `it can land now, and only before ${moment(passUntil, now)}`;
}

function stepsOfWait(
  report: Report,
  now: Instant | null,
  style: HintStyle,
  source: CheckSubject,
): readonly string[] {
  const { others, until } = awaited(report);
  const mayNeedPush = others.some(({ gate }) => gate.code === 'approvals/unresolved-identity');
  return [
    ...stepsFor('still needed', others, style),
    ...(until === null ? [] : [comeBack(until, now)]),
    afterWaiting(isOnClone(report, source), mayNeedPush),
  ];
}

/** A report by Git's clock was made on a clone. */
function isOnClone({ clock }: Report, source: CheckSubject): boolean {
  return source === 'clone' || clock === 'git';
}

/** Only on GitHub a later run looks again. On a clone it takes another check. */
function afterWaiting(isClone: boolean, mayNeedPush: boolean): string {
  if (isClone) return mayNeedPush ? 'then check again' : 'no push is needed: check again then';
  return mayNeedPush
    ? 'then this turns green by itself'
    : 'no push is needed: this turns green by itself';
}

/** `come back Sun 22 Nov 2026 09:00 UTC (in 17h)` */
export function comeBack(at: Instant, now: Instant | null): string {
  return `come back ${moment(at, now)}`;
}

function stepsOfBlock(report: Report, style: HintStyle, source: CheckSubject): readonly string[] {
  return [
    ...fixErrors(report),
    ...stepsFor('must change', resultsWith(report, 'block'), style),
    isOnClone(report, source)
      ? 'change it, and check again'
      : 'push again: this does not turn green by itself',
  ];
}

/** The hints of results, each once. Of many with the same place and code, only the first. */
export function hintSteps(open: readonly PlacedResult[]): readonly string[] {
  const hints = hintsOf(open);
  const left = hints.length - HINTS;
  const [only, ...more] = hints;
  // One hint needs no place.
  const first = open.find(({ gate }) => gate.hint !== '');
  if (only !== undefined && more.length === 0 && first !== undefined) {
    return [only.replace(`${place(first)}: `, '')];
  }
  return [...hints.slice(0, HINTS), ...(left > 0 ? [moreInJson(left, 'hint')] : [])];
}

/** What to do about a group of a merge queue. */
export function queueSteps(report: Report): readonly string[] {
  return stepsOfQueue(report);
}

/** Each pull request of the group may pass alone, so the advice is to queue them in another order. */
function stepsOfQueue(report: Report): readonly string[] {
  const isPolicy = report.policy.some(({ code }) => code === 'policy/split');
  return [
    ...fixErrors(report),
    isPolicy
      ? 'queue the promotion again when the change of the rules has landed'
      : 'queue its pull requests one after the other, each when it is green by itself',
    'this group does not turn green by itself',
  ];
}

function fixErrors(report: Report): readonly string[] {
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
  const places = listedUpTo(distinct(open.map(place)), HINTS);
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

/** `approvals (production)`: a gate and its environment. */
function place({ gate, where }: PlacedResult): string {
  return gate.gate === where ? where : `${gate.gate} (${where})`;
}
