// Writes and reads a saved question. It gives the same report again, offline and on any machine, so that a bug report
// is one file.
import type { Question } from '#domain/report.ts';
import { refusal } from './refusal.ts';

/** A Question as JSON text. Maps become lists of pairs, so that no name has a meaning for JavaScript. */
export function questionText(question: Question): string {
  const text = JSON.stringify(question, (_key, value: unknown) =>
    value instanceof Map ? { [MAP]: [...(value as Map<unknown, unknown>)] } : value,
  );
  return `${text}\n`;
}

const MAP = '$map';

/** The Question in a file. Throws a refusal for another file, or for one of another version. */
export function parseQuestion(file: string, text: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(text, (_key, part: unknown) => (isMap(part) ? new Map(part[MAP]) : part));
  } catch (error) {
    throw refusal('question/not-json', { file, why: (error as Error).message });
  }
  if (!isQuestion(value)) {
    throw refusal('question/other-file', { file });
  }
  if (value.schemaVersion !== 1) {
    throw refusal('question/other-version', { file, version: String(value.schemaVersion) });
  }
  return value;
}

function isMap(
  value: unknown,
): value is { readonly [MAP]: readonly (readonly [unknown, unknown])[] } {
  return typeof value === 'object' && value !== null && MAP in value && Array.isArray(value[MAP]);
}

function isQuestion(value: unknown): value is Question {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['schemaVersion', 'now', 'clock', 'proposal', 'evidence'].every((key) => key in value)
  );
}
