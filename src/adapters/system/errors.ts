// Why the system refuses to read or write something.
import { SYSTEM_ERRORS } from '#messages/words.ts';

export function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The code of an error, with its meaning where the user has to do something about it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const meaning = SYSTEM_ERRORS.get(code);
  return meaning === undefined ? code : `${code}: ${meaning}`;
}
