// The heading of a report: what happens and when, or what to do, in a person's words and in about 36 characters.
import type { GateResult, Report } from '#domain/report.ts';
import { errorsTitle } from '#messages/diagnostics.ts';
import { HEADINGS, mustChangeText } from '#messages/judged.ts';
import { awaited, distinct, errorsOf, resultsWith, waitingErrorsOf } from './facts.ts';
import type { CheckSubject } from './next-steps.ts';
import { isOnClone } from './next-steps.ts';

/** Of a policy change, each rule that changes. */
type RuleChanges = readonly { readonly isLooser: boolean }[];

/** One line. It may contain text that others wrote. */
export function headingOf(
  report: Report,
  { rules }: { readonly rules: RuleChanges },
  source: CheckSubject = 'pull-request',
): string {
  switch (report.verdict) {
    case 'pass':
      return passing(report, rulesText(report, rules));
    case 'wait':
      return waiting(report, rulesText(report, rules), source);
    case 'block':
      return HEADINGS.blocked(blocking(report));
  }
}

function flagsOf({ changes }: Report): number {
  return new Set(changes.map(({ flag }) => flag)).size;
}

/** `2 looser rules`; null: no rule changes. */
function rulesText({ class: kind }: Report, rules: RuleChanges): string | null {
  if (kind !== 'policy' || rules.length === 0) return null;
  const looser = rules.filter(({ isLooser }) => isLooser).length;
  return looser > 0 ? HEADINGS.rulesLoosen(looser) : HEADINGS.rulesChange(rules.length);
}

function passing(report: Report, rules: string | null): string {
  const lenient = distinct(
    report.changes.flatMap(({ reportOnly, environment }) => (reportOnly ? [environment] : [])),
  );
  if (lenient.length > 0) return HEADINGS.onlyReports(lenient);
  switch (report.class) {
    case 'none':
    case 'neutral':
    case 'rollback':
      return HEADINGS[report.class]();
    case 'adoption':
      return HEADINGS.adoption(flagsOf(report));
    case 'promotion':
    case 'policy':
      return HEADINGS.ready(rules);
  }
}

function waiting(report: Report, rules: string | null, source: CheckSubject): string {
  const { others, until } = awaited(report);
  const [first] = others;
  if (until !== null) {
    if (first !== undefined) return HEADINGS.notBefore(until);
    // A clone does not look again by itself.
    return isOnClone(report, source) ? HEADINGS.due(until) : HEADINGS.turnsGreen(until);
  }
  if (first === undefined) return errorsTitle(waitingErrorsOf(report)) ?? HEADINGS.waits();
  const needs = distinct(others.map(({ gate }) => needOf(gate)));
  const { gate, title = HEADINGS.waitsFor([gate]) } = first.gate;
  if (rules !== null) return HEADINGS.rulesWait(rules, title);
  return needs.length > 1 ? HEADINGS.several(title, needs.length - 1) : needOf(first.gate);
}

function needOf({ gate, title = HEADINGS.waitsFor([gate]), titleNames }: GateResult): string {
  return titleNames === undefined ? title : HEADINGS.named(title, titleNames);
}

function blocking(report: Report): string {
  const errors = errorsOf(report);
  if (errors.length > 0) return errorsTitle(errors) ?? HEADINGS.errors(errors.length);
  const gates = resultsWith(report, 'block').map(({ gate }) => gate);
  const [first, ...more] = distinct(gates.flatMap(({ title }) => title ?? []));
  if (first !== undefined) return more.length === 0 ? first : HEADINGS.several(first, more.length);
  return gates.length === 0
    ? mustChangeText()
    : HEADINGS.blockedBy(distinct(gates.map(({ gate }) => gate)));
}
