// The name of a repository on GitHub, from the address of a remote.
import type { Repository } from '#app/ports.ts';
import type { PageWeb } from '#report/page/facts.ts';

const NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

export function isRepositoryName(written: string): boolean {
  return NAME.test(written);
}

/** `owner/name` in the address of a remote, or null. */
export function nameIn(url: string): string | null {
  const [, name = ''] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return NAME.test(name) ? name : null;
}

/** The address of GitHub, or of an Enterprise server. */
export function serverUrl(): string {
  return process.env['GITHUB_SERVER_URL'] || 'https://github.com';
}

/** The API of that server. A token goes nowhere else. */
export function apiUrl(): string {
  const { GITHUB_API_URL = '' } = process.env;
  if (GITHUB_API_URL !== '') return GITHUB_API_URL;
  const server = new URL(serverUrl());
  return server.host === 'github.com' ? 'https://api.github.com' : `${server.origin}/api/v3`;
}

/** Whether a remote is on GitHub, or on the Enterprise server that the environment names. */
export function isOnGitHub(url: string): boolean {
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^/:]+)/.exec(url)?.[1] ?? '';
  return host === new URL(serverUrl()).host || host === 'ssh.github.com';
}

/** Where a repository is on the web, with its default branch; null where the remote is not on GitHub. */
export async function webOf(repository: Repository): Promise<Omit<PageWeb, 'forms'> | null> {
  const url = await repository.remoteUrl();
  const name = url === null || !isOnGitHub(url) ? null : nameIn(url);
  if (name === null) return null;
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null) return null;
  return { repository: `${serverUrl()}/${name}`, branch: branch.branch };
}
