// GitHub, as far as a clone may ask it: the remote names a repository there, and a token is at hand.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Client } from '#adapters/github/client.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { isOnGitHub, isRepositoryName, nameIn } from './github-name.ts';

export interface AskingOptions {
  readonly offline?: boolean;
  /** `owner/name`; left out, it is that of the remote. */
  readonly github?: string;
}

export type GitHubHere =
  | { readonly client: Client; readonly name: string }
  /** Why it is not asked. */
  | { readonly notAsked: string };

export async function githubHere(
  repository: Repository,
  { offline = false, github }: AskingOptions,
): Promise<GitHubHere> {
  if (offline) return { notAsked: 'GitHub is not asked here, because of --offline' };
  if (github !== undefined && !isRepositoryName(github))
    throw refusal('option/not-a-repository', { written: github });
  const url = (await repository.remoteUrl()) ?? '';
  const name = github ?? (isOnGitHub(url) ? nameIn(url) : null);
  if (name === null) return { notAsked: 'GitHub is not asked here: the remote is not on it' };
  const token = await tokenHere();
  if (token === null)
    return {
      notAsked: 'GitHub is not asked here: set GITHUB_TOKEN or GH_TOKEN, or run gh auth login',
    };
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  // Loading the client takes long, and most commands do without it.
  const { openClient } = await import('#adapters/github/client.ts');
  return { client: openClient({ token, apiUrl, repository: name }), name };
}

async function tokenHere(): Promise<string | null> {
  const { GITHUB_TOKEN = '', GH_TOKEN = '' } = process.env;
  const given = GITHUB_TOKEN === '' ? GH_TOKEN : GITHUB_TOKEN;
  if (given !== '') return given;
  return promisify(execFile)('gh', ['auth', 'token'], { timeout: 2000 }).then(
    ({ stdout }) => (stdout.trim() === '' ? null : stdout.trim()),
    () => null,
  );
}
