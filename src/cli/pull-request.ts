// `--pull-request`: the branch goes to GitHub, and a pull request is opened from it. Nothing here can fail a command:
// what does not answer leaves the branch, and one command to go on with.
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { openClient } from '#adapters/github/client.ts';
import { defaultBranchOf } from '#adapters/github/protection.ts';
import { openPullRequest, openPullRequests } from '#adapters/github/pulls.ts';
import type { Checked } from '#app/check.ts';
import type { Written } from '#app/edit/edit-commit.ts';
import type { Offering } from '#app/edit/offer.ts';
import { bodyOf, offer } from '#app/edit/offer.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { offerText } from '#wiring/offer-text.ts';

export interface OfferOptions {
  readonly pullRequest?: boolean;
  readonly github?: string;
  readonly reason?: string;
}

/** What became of the branch, in a line or two. `verb`: what one does with it. */
export async function offerFor(
  repository: Repository,
  base: Sha | null,
  done: Written & Checked,
  { pullRequest = false, github, reason = '' }: OfferOptions,
  verb: 'propose' | 'land',
): Promise<string> {
  const { branch } = done;
  const byHand = `git push -u origin ${branch}`;
  if (!pullRequest || base === null)
    return `written to the branch ${branch}; ${verb} it with: ${byHand}`;
  const name = github ?? nameIn((await repository.remoteUrl()) ?? '');
  if (github !== undefined && !NAME.test(github)) {
    throw refusal(`--github "${github}" is no repository`, 'write it as owner/name');
  }
  const into = await nameOf(repository);
  const offering = { repository, github: await forge(name, into) };
  const body = bodyOf(done.report, { by: null, reason });
  const offered = await offer(offering, { base, written: done, body });
  return offerText(offered, webOf(name), into);
}

/** The name of the default branch; null where this clone does not know it. */
async function nameOf(repository: Repository): Promise<string | null> {
  const branch = await repository.defaultBranch();
  return branch.kind === 'remote' || branch.kind === 'local' ? branch.branch : null;
}

const NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

/** `owner/name` in the address of a remote; null where it has none. */
export function nameIn(url: string): string | null {
  const [, name = ''] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url) ?? [];
  return NAME.test(name) ? name : null;
}

async function forge(name: string | null, into: string | null): Promise<Offering['github']> {
  const { GITHUB_TOKEN = '', GH_TOKEN = '' } = process.env;
  const token = GITHUB_TOKEN === '' ? GH_TOKEN : GITHUB_TOKEN;
  if (name === null || token === '') {
    return silent(name === null ? 'nobody knows the repository; name it with --github' : NO_TOKEN);
  }
  const apiUrl = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const client = openClient({ token, apiUrl, repository: name });
  const branch = into === null ? await defaultBranchOf(client) : known(into);
  if (branch.kind !== 'known') return silent(branch.why);
  return {
    defaultBranch: branch.value,
    openPullRequests: () => openPullRequests(client),
    openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted),
  };
}

function silent(why: string): Offering['github'] {
  const nothing = unreachable(why);
  return {
    defaultBranch: '',
    openPullRequests: () => Promise.resolve(nothing),
    openPullRequest: () => Promise.resolve(nothing),
  };
}

const NO_TOKEN = 'there is no token in GITHUB_TOKEN or GH_TOKEN';

function webOf(name: string | null): string | null {
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return name === null ? null : `${server}/${name}`;
}
