// The sentences about a whole proposal, in one place so that their tone can be reviewed. The sentences about one
// change come from its gates. They leave out how much time is left, so that they are the same on every run.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { ChangeReport, Clock, GateResult, Report, Verdict } from '#domain/report.ts';
import { endText } from '#domain/scalars.ts';
import { worst } from '#domain/report.ts';
import { distinct, enforcedVerdict, errorsOf } from './facts.ts';
import { counted, listedUpTo } from './words.ts';

/** A mark for a verdict that needs no colour. */
export const MARKS: Readonly<Record<Verdict, string>> = { pass: '✓', wait: '…', block: '✗' };

/** Why it passes, by class. */
export function passes(report: Report): string {
  switch (report.class) {
    case 'none':
      return 'nothing to judge';
    case 'neutral':
      return 'nothing changes for users';
    case 'rollback':
      return 'safe to merge: every user keeps their value or gets the safe one';
    case 'promotion':
      return report.changes.some(isExcused) ? 'it may land' : 'due now';
    case 'adoption':
      return 'every flag stays as it is';
    case 'policy':
      return report.policy.some(({ code }) => code === 'policy/unguarded')
        ? 'the policy at base requires no approval'
        : 'every requirement of the policy at base is met';
  }
}

/** `it has to land before <moment>`, where the pass ends by itself. */
export function closing({ passUntil }: Report): readonly string[] {
  return passUntil === undefined ? [] : [`it has to land before ${endText(passUntil)}`];
}

/** Whether it passes only because its environment does not enforce. */
function isExcused(change: ChangeReport): boolean {
  return change.reportOnly && enforcedVerdict(change) !== 'pass';
}

/** The gates by name, each once: `approvals, issues`. */
export function gatesOf(gates: readonly GateResult[]): string {
  return listedUpTo(distinct(gates.map(({ gate }) => gate)), 5);
}

/** `staging only reports: enforced, it would wait`; nothing when every environment is enforced. */
export function reportOnly(report: Report): readonly string[] {
  const lenient = report.changes.filter((change) => change.reportOnly);
  if (lenient.length === 0) return [];
  const names = distinct(lenient.map(({ environment }) => environment));
  const verdict = worst(lenient.map(enforcedVerdict));
  const [reports, they] = names.length === 1 ? ['reports', 'it'] : ['report', 'they'];
  return [`${listedUpTo(names, 3)} only ${reports}: enforced, ${they} would ${verdict}`];
}

/** Where the times of landings come from, and how far to trust them. */
export function clockLabel(clock: Clock): string {
  switch (clock) {
    case 'git':
      return 'landing times are committer dates in Git, which a committer can set freely';
    case 'github':
      return "landing times are GitHub's own records";
  }
}

/** The line after the last item that is shown. */
export function moreInJson(count: number, noun: string): string {
  return `and ${counted(count, `more ${noun}`)}; all of them are in the JSON`;
}

/** The note below errors in a report that passes all the same. */
export function passingErrorsNote(report: Report): readonly string[] {
  const isPassing = report.verdict === 'pass' && errorsOf(report).length > 0;
  return isPassing ? ['these errors do not stop this proposal'] : [];
}

/** The line in place of the effect on users, if no service can be listed. */
export function nothingForUsers(change: ChangeReport): string {
  if (change.from === null) return 'cannot read the current state';
  if (change.to === null) return 'cannot read the proposed state';
  return 'no service is affected';
}

/** Beside a change in an environment that only reports. */
export function onlyReports(): string {
  return 'this environment only reports';
}

/** `2 errors and 1 warning in 2 files` */
export function diagnosticsSummary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'no problems found';
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const files = distinct(diagnostics.map(({ file }) => file)).length;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ')} in ${counted(files, 'file')}`;
}
