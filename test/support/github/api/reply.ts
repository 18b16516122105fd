// Replies: refusals in GitHub's words, and success with its status.
import type { components } from '@octokit/openapi-types';

export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
}

type Body = components['schemas']['basic-error'] &
  Pick<components['schemas']['validation-error'], 'errors'>;

const DOCUMENTATION = 'https://docs.github.com/rest';

export function refuse(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const body = { message, documentation_url: DOCUMENTATION, status: String(status) } satisfies Body;
  return { refused: true, status, body, headers };
}

export const notFound = (): Refusal => refuse(404, 'Not Found');

/** 422 with the list of what is wrong. */
export function invalid(
  resource: string,
  field: string,
  code: 'invalid' | 'missing_field' | 'custom' | 'already_exists',
  message?: string,
): Refusal {
  const refusal = refuse(422, 'Validation Failed');
  const error = { resource, field, code, ...(message === undefined ? {} : { message }) };
  return { ...refusal, body: { ...refusal.body, errors: [error] } };
}

export function isRefusal(reply: unknown): reply is Refusal {
  return typeof reply === 'object' && reply !== null && 'refused' in reply;
}

export const ok = <T>(body: T): { readonly status: 200; readonly body: T } => ({
  status: 200,
  body,
});

export const created = <T>(body: T): { readonly status: 201; readonly body: T } => ({
  status: 201,
  body,
});

export const none = (): { readonly status: 204; readonly body: null } => ({
  status: 204,
  body: null,
});
