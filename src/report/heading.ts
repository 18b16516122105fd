// The heading of a report: what happens and when, or what to do, in a person's words and in about 36 characters.
import type { GateResult, Report } from '#domain/report.ts';
import { shortDueText } from '#domain/scalars.ts';
import { awaited, distinct, errorsOf, resultsWith } from './facts.ts';
import type { CheckSubject } from './next-steps.ts';
import { isOnClone } from './next-steps.ts';
import type { ReportPlace } from './place.ts';
import { counted, listedUpTo } from './words.ts';

/** One line. It may contain text that others wrote. */
export function headingOf(
  report: Report,
  { rules }: Pick<ReportPlace, 'rules'>,
  source: CheckSubject = 'pull-request',
): string {
  switch (report.verdict) {
    case 'pass':
      return passing(report, rulesText(report, rules));
    case 'wait':
      return waiting(report, rulesText(report, rules), source);
    case 'block':
      return `Blocked: ${blocking(report)}`;
  }
}

function flagsOf({ changes }: Report): number {
  return new Set(changes.map(({ flag }) => flag)).size;
}

/** `2 looser rules`; null: no rule changes. */
function rulesText({ class: kind }: Report, rules: ReportPlace['rules']): string | null {
  if (kind !== 'policy' || rules.length === 0) return null;
  const looser = rules.filter(({ isLooser }) => isLooser).length;
  return looser > 0 ? counted(looser, 'looser rule') : counted(rules.length, 'changed rule');
}

function passing(report: Report, rules: string | null): string {
  const lenient = distinct(
    report.changes.flatMap(({ reportOnly, environment }) => (reportOnly ? [environment] : [])),
  );
  if (lenient.length > 0) {
    const verb = lenient.length === 1 ? 'only reports' : 'only report';
    return `Ready: ${listedUpTo(lenient, 1)} ${verb}`;
  }
  switch (report.class) {
    case 'none':
      return 'Nothing to judge';
    case 'neutral':
      return 'Ready: nothing changes for users';
    case 'rollback':
      return 'Safe to merge at once';
    case 'adoption':
      return `Adopts ${counted(flagsOf(report), 'flag')} as they are`;
    case 'promotion':
    case 'policy':
      return `Ready to merge${rules === null ? '' : `: ${rules}`}`;
  }
}

function waiting(report: Report, rules: string | null, source: CheckSubject): string {
  const { others, until } = awaited(report);
  const [first] = others;
  if (until !== null) {
    // A clone does not look again by itself.
    const when = isOnClone(report, source) ? 'Due' : 'Turns green';
    return `${first === undefined ? when : 'Not before'} ${shortDueText(until)}`;
  }
  if (first === undefined) return 'Waits';
  const gates = distinct(others.map(({ gate }) => gate.gate));
  if (rules !== null) {
    // Who is needed stands below: with the rules, the line would break on a phone.
    const need = gates.length > 1 ? `Waits for ${listedUpTo(gates, 1)}` : titleOf(first.gate);
    return `${need.split(':', 1).join()}: ${rules}`;
  }
  return gates.length > 1 ? `Waits for ${listedUpTo(gates, 2)}` : titleOf(first.gate);
}

function titleOf({ gate, title }: GateResult): string {
  return title ?? `Waits for ${gate}`;
}

function blocking(report: Report): string {
  const errors = errorsOf(report).length;
  if (errors > 0) return `${counted(errors, 'error')} to fix`;
  const gates = resultsWith(report, 'block').map(({ gate }) => gate);
  const [first, ...more] = distinct(gates.flatMap(({ title }) => title ?? []));
  if (first !== undefined) return more.length === 0 ? first : `${first}, and ${more.length} more`;
  return gates.length === 0
    ? 'the proposal must change'
    : `refused by ${listedUpTo(distinct(gates.map(({ gate }) => gate)), 1)}`;
}
