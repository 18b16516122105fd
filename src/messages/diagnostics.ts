// Diagnostics in words.
import type { Diagnostic, Facts, Severity } from '#domain/diagnostic.ts';
import type { FileMistake } from './files/index.ts';
import { FILE_MESSAGES } from './files/index.ts';
import type { Row } from './table.ts';

/** A mistake: its code and its facts, without a position. */
export type Mistake = FileMistake;

const MESSAGES: Readonly<Record<string, Row<never>>> = FILE_MESSAGES;

/** A mistake at its position. `severity`: where it differs from that of the code. */
export function diagnosticOf(
  { code, facts }: Mistake,
  { file, line = 1, column = 1 }: Pick<Diagnostic, 'file'> & Partial<Diagnostic>,
  severity?: Severity,
): Diagnostic {
  const row = MESSAGES[code] as Row<Facts>;
  return {
    code,
    facts,
    severity: severity ?? row.severity ?? 'error',
    message: row.sentence(facts),
    hint: row.hint(facts),
    file,
    line,
    column,
  };
}
