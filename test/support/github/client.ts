// The client of the action, for the tests of the local GitHub.
import { getOctokit } from '@actions/github';

import type { LocalGitHub } from './index.ts';

export const OURS = { owner: 'acme', repo: 'flags' };
export const ON = { 'environments/staging/voice.yaml': 'enabled: true\n' };
export const OFF = { 'environments/staging/voice.yaml': 'enabled: false\n' };

/** A client that logs nothing. */
export function client(
  github: LocalGitHub,
  token = github.token(),
  baseUrl = github.apiUrl,
): ReturnType<typeof getOctokit>['rest'] {
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  return getOctokit(token, { baseUrl, log }).rest;
}

/** The status of a refused call, or `accepted`. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'accepted',
    (error: { status?: number; name: string }) =>
      error.name === 'HttpError' ? error.status : error.name,
  );
}
