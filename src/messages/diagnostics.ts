// Diagnostics in words.
import type { Diagnostic, Facts, Severity } from '#domain/diagnostic.ts';
import { FILE_MESSAGES } from './files/mistakes.ts';
import { FLAGS_MESSAGES } from './gates/flags.ts';
import { POLICY_MESSAGES, PROPOSAL_MESSAGES } from './proposals.ts';
import type { Coded, Row, Table } from './table.ts';
import { said } from './table.ts';

const MESSAGES = {
  ...FILE_MESSAGES,
  ...PROPOSAL_MESSAGES,
  ...POLICY_MESSAGES,
  ...FLAGS_MESSAGES,
};

/** A mistake: its code and its facts, without a position. */
export type Mistake = Coded<typeof MESSAGES>;

type MistakePlace = Pick<Diagnostic, 'file'> &
  Partial<Pick<Diagnostic, 'line' | 'column' | 'source'>>;

/** A mistake at its position. `severity`: where it differs from that of the code. */
export function diagnosticOf(
  { code, facts }: Mistake,
  { file, line = 1, column = 1, source }: MistakePlace,
  severity?: Severity,
): Diagnostic {
  const row = (MESSAGES as Table)[code] as Row<never>;
  const { message, hint } = said(row, facts);
  const weight = severity ?? row.severity ?? 'error';
  const shown = source === undefined || source.trim() === '' ? {} : { source };
  return { code, facts, severity: weight, message, hint, file, line, column, ...shown };
}

/** The heading that all of them share; null: they have none, or several. */
export function errorsTitle(errors: readonly Diagnostic[]): string | null {
  const titles = errors.map(({ code, facts }) => {
    const definition = (MESSAGES as Table)[code] as Row<Facts> | undefined;
    return definition?.title?.(facts) ?? null;
  });
  return new Set(titles).size === 1 ? (titles[0] ?? null) : null;
}
