// Refusals: wrong usage, or a missing repository or revision. The shell prints the message and the hint, and ends with
// exit code 2.

const REFUSAL = Symbol('refusal');

/** An error that is no bug. `message` says what is wrong, `hint` what to do. */
export function refusal(message: string, hint: string): Error {
  return Object.assign(new Error(message), { [REFUSAL]: hint });
}

/** The hint of a refusal, or null when `error` is something else: then it is a bug of ours. */
export function hintOf(error: unknown): string | null {
  if (!(error instanceof Error) || !(REFUSAL in error)) return null;
  return String(error[REFUSAL]);
}
