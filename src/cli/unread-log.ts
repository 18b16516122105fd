// A deployment log that cannot be read. A command that compares with it cannot answer then, and its exit code says so.
import type { RefusalCode } from '#messages/refusals.ts';
import { refusalCodeOf } from '#app/refusal.ts';

const UNREAD: ReadonlySet<RefusalCode | null> = new Set([
  'log/unusable',
  'log/no-answer',
  'log/cut-off',
  'log/entry-deleted',
]);

const NO_ANSWER = Symbol('no answer');

/** The same work. Where it fails because the log cannot be read, `isUnanswered` tells that error from wrong usage. */
export async function answeredByLog<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && UNREAD.has(refusalCodeOf(error)))
      throw Object.assign(error, { [NO_ANSWER]: true });
    throw error;
  }
}

export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && NO_ANSWER in error;
}
