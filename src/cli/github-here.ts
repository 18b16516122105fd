// GitHub as a clone knows it: the name by the address of a remote, the server, the token, and what is pushed.
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { ProposedHead } from '#adapters/github/pulls.ts';
import type { NotConnected } from '#domain/cause.ts';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Client } from '#adapters/github/client.ts';
import type { AskingOptions } from './command.ts';

const NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

export function isRepositoryName(written: string): boolean {
  return NAME.test(written);
}

/** `owner/name` on GitHub, as the user names it or as the remote does; null: the remote is not there. */
export async function nameOnGitHub(
  repository: Repository,
  written?: string,
): Promise<string | null> {
  if (written === undefined) {
    const url = (await repository.remoteUrl()) ?? '';
    return isOnGitHub(url) ? nameIn(url) : null;
  }
  if (!isRepositoryName(written)) throw refusal('option/not-a-repository', { written });
  return written;
}

/** `owner/name` in the address of a remote, or null. */
export function nameIn(url: string): string | null {
  const [, name = ''] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return NAME.test(name) ? name : null;
}

/** The address of GitHub, or of an Enterprise server. */
export function serverUrl(): string {
  const written = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
  // `localhost:8443` can be parsed, too: as an address without a host, like that of a remote in a folder.
  if (/^https?:/.test(written) && URL.canParse(written)) return written;
  throw refusal('option/not-a-server', { written });
}

/** The API of that server. A token goes nowhere else. */
export function apiUrl(): string {
  const { GITHUB_API_URL = '' } = process.env;
  if (GITHUB_API_URL !== '') return GITHUB_API_URL;
  const server = new URL(serverUrl());
  return server.host === 'github.com' ? 'https://api.github.com' : `${server.origin}/api/v3`;
}

/** The host in the address of a remote; empty: a folder. */
export function hostOf(url: string): string {
  return /^(?:[a-z+]+:\/\/(?:[^@/]+@)?|(?:[^@/]+@)?(?=[^/:]+:))([^/:]*)/.exec(url)?.[1] ?? '';
}

/** Whether a remote is on GitHub, or on the Enterprise server that the environment names. */
export function isOnGitHub(url: string): boolean {
  const host = hostOf(url);
  return host === new URL(serverUrl()).host || host === 'ssh.github.com';
}

/** The same, or an alias of SSH or an Enterprise server by its name. No token goes there. */
export function mayBeGitHub(url: string): boolean {
  return isOnGitHub(url) || /github/i.test(url);
}

/** Addresses on the web. */
interface ClonePage {
  readonly repository: string;
  /** The default branch. */
  readonly branch: string;
}

/** Where a repository is on the web, with its default branch; null where the remote is not on GitHub. */
export async function webOf(repository: Repository): Promise<ClonePage | null> {
  const name = await nameOnGitHub(repository);
  if (name === null) return null;
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null) return null;
  return { repository: `${serverUrl()}/${name}`, branch: branch.branch };
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

/** The token that the environment names; empty: none. */
export function givenToken(): string {
  const { GITHUB_TOKEN = '', GH_TOKEN = '' } = process.env;
  return GITHUB_TOKEN === '' ? GH_TOKEN : GITHUB_TOKEN;
}

export async function headIn(
  repository: Repository,
  revision: string | null,
  owner: string,
): Promise<ProposedHead | null> {
  const branch = await repository.pushedBranch(revision);
  if (branch !== null) {
    const [pushedTo] = (isOnGitHub(branch.url) ? nameIn(branch.url) : null)?.split('/') ?? [];
    return { kind: 'branch', owner: pushedTo ?? owner, name: branch.name };
  }
  const sha = await repository.resolve(revision ?? 'HEAD');
  return sha === null ? null : { kind: 'commit', sha };
}
