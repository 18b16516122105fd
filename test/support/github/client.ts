// The client that the action uses, and what the tests of this folder ask with it.
import { getOctokit } from '@actions/github';

import type { LocalGitHub } from './local-github.ts';

export const OURS = { owner: 'acme', repo: 'flags' };
export const ON = { 'environments/staging/voice.yaml': 'enabled: true\n' };
export const OFF = { 'environments/staging/voice.yaml': 'enabled: false\n' };

/** Says nothing of its own about what goes wrong. */
export function client(
  github: LocalGitHub,
  token = github.token(),
  baseUrl = github.apiUrl,
): ReturnType<typeof getOctokit>['rest'] {
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  return getOctokit(token, { baseUrl, log }).rest;
}

/** The status that a refused call got; `accepted` when it was not. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'accepted',
    (error: { status?: number; name: string }) =>
      error.name === 'HttpError' ? error.status : error.name,
  );
}
