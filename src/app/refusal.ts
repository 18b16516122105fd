// Wrong usage, or a world in which nothing can be asked: no repository, no such revision. One clear line
// and what to do about it; the shell prints both and ends with exit code 2.

const REFUSAL = Symbol('refusal');

/** An error that is nobody's bug. `message` says what is wrong, `hint` what to do. */
export function refusal(message: string, hint: string): Error {
  return Object.assign(new Error(message), { [REFUSAL]: hint });
}

/** The hint of a refusal, or null when `error` is something else: then it is a bug of ours. */
export function hintOf(error: unknown): string | null {
  if (!(error instanceof Error) || !(REFUSAL in error)) return null;
  return String(error[REFUSAL]);
}
