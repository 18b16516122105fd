// Replies: refusals in GitHub's words, and success with its status.
import type { Part } from '../answers.ts';
import type { Schemas } from '../world.ts';

export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly body: { readonly message: string; readonly errors?: readonly InvalidField[] };
  readonly headers: Readonly<Record<string, string>>;
}

type InvalidField = Part<NonNullable<Schemas['validation-error']['errors']>[number]>;

export function refuse(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  more: { readonly errors?: readonly InvalidField[] } = {},
): Refusal {
  const about = { documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { refused: true, status, body: { message, ...about, ...more }, headers };
}

export const notFound = (message = 'Not Found'): Refusal => refuse(404, message);

/** 422 with the list of what is wrong. */
export function invalid(
  resource: string,
  field: string,
  code: InvalidField['code'],
  message?: string,
): Refusal {
  return refuse(422, 'Validation Failed', {}, { errors: [{ resource, field, code, message }] });
}

export function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'refused' in reply;
}

/** Throws GitHub's refusal, so that the test shows it. */
export function sure<T>(outcome: T | Refusal): T {
  if (!isRefusal(outcome)) return outcome;
  const { status, body } = outcome;
  const errors = (body.errors ?? []).map(({ message, code }) => message ?? code);
  throw new Error([`${status} ${body.message}`, ...errors].join(': '));
}

/** A refusal, or success with that status. */
function success<S extends number>(status: S) {
  return <T>(body: T | Refusal) => (isRefusal(body) ? body : { status, body });
}

export const ok = success(200);
export const created = success(201);
export const none = () => ({ status: 204, body: null }) as const;
