// Why something is refused: the messages of the gates that do not pass, and the errors.
import type { Refusal } from '#app/deploy-ports.ts';
import type { Judgement } from './accept.ts';

export function missingFor(
  judgements: readonly Judgement[],
  { flag, environment, landing }: Refusal,
): readonly string[] {
  const report = judgements.findLast(({ landed }) => landed.after === landing)?.report;
  if (report === undefined) return [];
  const change = report.changes.find(
    (changeReport) => changeReport.flag === flag && changeReport.environment === environment,
  );
  const open = [...(change?.gates ?? []), ...report.policy]
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
  const broken = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return [...open, ...broken];
}
