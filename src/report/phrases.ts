// The parts of a report that its layouts share.
import type { ChangeReport, GateResult, Report } from '#domain/report.ts';
import { worst } from '#domain/report.ts';
import {
  EFFECT_TEXTS,
  END_TEXTS,
  PASS_TEXTS,
  onlyReportsText,
  passingErrorsText,
} from '#messages/judged.ts';
import { listedUpTo } from '#messages/words.ts';
import { distinct, enforcedVerdict, errorsOf } from './facts.ts';

/** Why it passes, by class. */
export function passes(report: Report): string {
  switch (report.class) {
    case 'promotion':
      return report.changes.some(isExcused) ? PASS_TEXTS.excused() : PASS_TEXTS.due();
    case 'policy':
      return report.policy.some(({ code }) => code === 'policy/unguarded')
        ? PASS_TEXTS.unguarded()
        : PASS_TEXTS.policy();
    default:
      return PASS_TEXTS[report.class]();
  }
}

/** `it has to land before <moment>`, where the pass ends by itself. */
export function closing({ passUntil }: Report): readonly string[] {
  return passUntil === undefined ? [] : [END_TEXTS.landBefore(passUntil)];
}

/** Whether it passes only because its environment does not enforce. */
function isExcused(change: ChangeReport): boolean {
  return change.verdict === 'pass' && enforcedVerdict(change) !== 'pass';
}

/** The gates by name, each once: `approvals, issues`. */
export function gatesOf(gates: readonly GateResult[]): string {
  return listedUpTo(distinct(gates.map(({ gate }) => gate)), 5);
}

/** `staging only reports; if it enforced its rules, this would wait`; nothing when every environment is enforced. */
export function reportOnly(report: Report): readonly string[] {
  const lenient = report.changes.filter((change) => change.reportOnly);
  if (lenient.length === 0) return [];
  const environments = distinct(lenient.map(({ environment }) => environment));
  return [onlyReportsText(environments, worst(lenient.map(enforcedVerdict)))];
}

/** The note below errors in a report that passes all the same. */
export function passingErrorsNote(report: Report): readonly string[] {
  const isPassing = report.verdict === 'pass' && errorsOf(report).length > 0;
  return isPassing ? [passingErrorsText()] : [];
}

/** The line in place of the effect on users, if no service can be listed. */
export function nothingForUsers(change: ChangeReport): string {
  if (change.from === null) return EFFECT_TEXTS.noCurrent();
  return change.to === null ? EFFECT_TEXTS.noProposed() : EFFECT_TEXTS.noService();
}
