// The name of a repository on GitHub, from the address of a remote.
import type { Repository } from '#app/ports.ts';
import type { PageWeb } from '#report/page/facts.ts';
import { refusal } from '#app/refusal.ts';

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

/** Where a repository is on the web, with its default branch; null where the remote is not on GitHub. */
export async function webOf(repository: Repository): Promise<Omit<PageWeb, 'forms'> | null> {
  const name = await nameOnGitHub(repository);
  if (name === null) return null;
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null) return null;
  return { repository: `${serverUrl()}/${name}`, branch: branch.branch };
}
