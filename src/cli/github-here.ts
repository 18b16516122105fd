// GitHub, as far as a clone may ask it: the remote names a repository there, and a token is at hand.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Client } from '#adapters/github/client.ts';
import type { Repository } from '#app/ports.ts';
import type { NotConnected } from '#domain/cause.ts';
import { apiUrl, hostOf, nameOnGitHub, serverUrl } from './github-name.ts';

export interface AskingOptions {
  readonly offline?: boolean;
  /** `owner/name`; left out, it is that of the remote. */
  readonly github?: string;
}

export type GitHubHere =
  | { readonly client: Client; readonly name: string }
  | { readonly notAsked: NotConnected };

export async function githubHere(
  repository: Repository,
  { offline = false, github }: AskingOptions,
): Promise<GitHubHere> {
  if (offline) return { notAsked: { kind: 'offline' } };
  const name = await nameOnGitHub(repository, github);
  if (name === null) {
    const host = hostOf((await repository.remoteUrl()) ?? '');
    return { notAsked: { kind: 'other-remote', host } };
  }
  const token = await tokenHere();
  if (token === null) return { notAsked: { kind: 'no-token' } };
  // Loading the client takes long, and most commands do without it.
  const { openClient } = await import('#adapters/github/client.ts');
  return { client: openClient({ token, apiUrl: apiUrl(), repository: name }), name };
}

/** Whether `gh` may have a token. Without the program there is none, and no process has to be started. */
function mayHaveToken(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'gh')));
}

export async function tokenHere(): Promise<string | null> {
  const given = givenToken();
  if (given !== '') return given;
  if (!mayHaveToken()) return null;
  // This loads a dozen modules of Node, and few commands need it.
  const { promisify } = await import('node:util');
  // Its default host may be another one, whose token is not for this server.
  const args = ['auth', 'token', '--hostname', new URL(serverUrl()).host];
  return promisify(execFile)('gh', args, { timeout: 2000 }).then(
    ({ stdout }) => (stdout.trim() === '' ? null : stdout.trim()),
    () => null,
  );
}

function givenToken(): string {
  const { GITHUB_TOKEN = '', GH_TOKEN = '' } = process.env;
  return GITHUB_TOKEN === '' ? GH_TOKEN : GITHUB_TOKEN;
}
