// What the reader can do next about the whole proposal. The advice to split it comes from the judge, which knows
// the reason.
import { grouped } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { measuredIn, nameText } from '#messages/gates/measured.ts';
import type { HintPlace } from '#messages/judged.ts';
import { AFTER_TEXTS, TODO_TEXTS } from '#messages/judged.ts';
import { isEdited, awaited, distinct, errorsOf, resultsWith, waitingErrorsOf } from './facts.ts';
import type { PlacedResult } from './facts.ts';

/** Hints after these are only counted. */
const HINTS = 8;
/** Up to so many flags with the same problem get a hint each. Of more flags only the first gets one. */
const ALIKE = 3;

/**
 * What is judged. A group of a merge queue accepts no pushes, so it gets other advice. On a clone no later run looks
 * again.
 */
export type CheckSubject = 'pull-request' | 'merge-group' | 'clone';

export interface Todo {
  /** Empty: the reader has nothing to do. */
  readonly steps: readonly string[];
  /** What follows, in sentences; may be empty. */
  readonly after: string;
  /** Whether people have to look at the change. */
  readonly isReview: boolean;
}

/** Null: nothing needs to be said. Moments are fixed, because a comment that changes is posted again. */
export function todoOf(report: Report, source: CheckSubject = 'pull-request'): Todo | null {
  switch (report.verdict) {
    case 'pass':
      return landing(report);
    case 'wait':
      return waiting(report, source);
    case 'block':
      return source === 'merge-group' ? queued(report) : blocked(report, source);
  }
}

function landing({ passUntil }: Report): Todo | null {
  if (passUntil === undefined) return null;
  return { steps: [TODO_TEXTS.landBefore(passUntil)], after: '', isReview: false };
}

/** A report by Git's clock was made on a clone. */
export function isOnClone({ clock }: Report, source: CheckSubject): boolean {
  return source === 'clone' || clock === 'git';
}

/** Only on GitHub a later run looks again. On a clone it takes another check. */
function waiting(report: Report, source: CheckSubject): Todo {
  const { others } = awaited(report);
  const mayNeedPush = others.some(({ gate }) => 'unresolved' in gate.facts);
  const isReview = others.some(({ gate }) => 'refused' in gate.facts);
  const errors = distinct(waitingErrorsOf(report).map(({ hint }) => hint));
  const steps = [...errors.slice(0, HINTS), ...hintSteps(others)];
  if (isOnClone(report, source)) {
    const open =
      steps.length > 0 ? steps : [others.length > 0 ? TODO_TEXTS.wait() : TODO_TEXTS.onlyTime()];
    return { steps: open, after: AFTER_TEXTS.checkAgain(), isReview };
  }
  if (steps.length === 0) return { steps, after: AFTER_TEXTS.green(), isReview };
  const after = mayNeedPush ? AFTER_TEXTS.thenGreenPerhaps() : AFTER_TEXTS.thenGreen();
  return { steps, after, isReview };
}

/** Null: the edit that is shown is all. */
function blocked(report: Report, source: CheckSubject): Todo | null {
  const blocking = resultsWith(report, 'block');
  const open = blocking.filter(({ gate }) => !isEdited(gate));
  const isAllShown = open.length === 0 && errorsOf(report).length === 0;
  if (isAllShown && blocking.length > 0) return null;
  const hints = hintSteps(open);
  const errors = errorsOf(report).length;
  const task = errors > 0 ? TODO_TEXTS.fix(errors) : TODO_TEXTS.change();
  const steps = hints.length === 0 ? [task] : hints;
  const after = isOnClone(report, source) ? AFTER_TEXTS.checkAgain() : AFTER_TEXTS.push();
  return { steps, after, isReview: false };
}

/** Each pull request of the group may pass alone, so the advice is to queue them in another order. */
function queued(report: Report): Todo {
  const isPolicy = report.policy.some(({ code }) => code === 'policy/split');
  const errors = errorsOf(report).length;
  const steps = [
    ...(errors > 0 ? [TODO_TEXTS.fix(errors)] : []),
    isPolicy ? TODO_TEXTS.queueAfterRules() : TODO_TEXTS.queueOneByOne(),
  ];
  return { steps, after: AFTER_TEXTS.group(), isReview: false };
}

/** The hints of results, each once. Of many with the same place and code, only the first. */
function hintSteps(open: readonly PlacedResult[]): readonly string[] {
  const hints = hintsOf(open);
  const left = hints.length - HINTS;
  const [only, ...more] = hints;
  // One hint needs no place.
  if (only !== undefined && more.length === 0) return [only.hint];
  const lines = hints.map(({ places, hint }) => TODO_TEXTS.inPlaces(places, hint));
  return [...lines.slice(0, HINTS), ...(left > 0 ? [TODO_TEXTS.more(left)] : [])];
}

interface PlacedHint {
  /** Gates and where they are, each once. */
  readonly places: readonly HintPlace[];
  readonly hint: string;
}

/** Each hint once, with all of its places. Of more than a few hints with the same place and code, only the first. */
function hintsOf(open: readonly PlacedResult[]): readonly PlacedHint[] {
  const withHint = open.filter(({ gate }) => gate.hint !== '');
  const groups = grouped(withHint, (item) => {
    const { gate, where } = placeOf(item);
    return JSON.stringify([gate, where, item.gate.code]);
  });
  const shown = [...groups.values()].flatMap((group) => {
    const hints = distinct(group.map(({ gate }) => gate.hint));
    const [first = '', ...others] = hints;
    const left = others.length < ALIKE ? hints : [TODO_TEXTS.likewise(first, others.length)];
    return group.slice(0, 1).flatMap((item) => left.map((hint) => ({ ...placeOf(item), hint })));
  });
  return [...grouped(shown, ({ hint }) => hint)].map(([hint, all]) => ({
    hint,
    places: all.map(({ gate, where }) => ({ gate, where })),
  }));
}

/** Where a result stands: its gate, or the metric that is asked. */
function placeOf({ gate, where }: PlacedResult): HintPlace {
  const answer = measuredIn(gate);
  return { gate: answer === null ? gate.gate : nameText(answer), where };
}
