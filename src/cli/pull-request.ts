// `--pull-request` pushes the branch and opens the pull request. When GitHub does not answer, the branch stays and the
// output names the command that continues.
import type { Cause } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { defaultBranchOf, openPullRequest, openPullRequests } from '#adapters/github/pulls.ts';
import { BRANCH_TEXTS, GIT_COMMANDS } from '#messages/edits.ts';
import type { Checked } from '#app/check.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { Offering } from '#app/edit/offer.ts';
import { bodyOf, offer } from '#app/edit/offer.ts';
import type { Repository } from '#app/ports.ts';
import { offerText } from '#wiring/offer-text.ts';
import type { OfferOptions } from './command.ts';
import { apiUrl, mayBeGitHub, nameOnGitHub, serverUrl } from './github-here.ts';

/** Whether it is as the user wanted it, and the text about its branch. */
export interface OfferResult {
  readonly isOpen: boolean;
  readonly text: string;
}

/** Offers the edit. `verb`: what the user does with the branch. */
export async function offerFor(
  repository: Repository,
  base: Sha | null,
  edit: WrittenEdit & Checked,
  { pullRequest = false, github, reason = '' }: OfferOptions,
  verb: 'propose' | 'land',
): Promise<OfferResult> {
  const { branch } = edit;
  if (!pullRequest || base === null) {
    const next = await nextStep(repository, edit, verb);
    return { isOpen: true, text: BRANCH_TEXTS.written(branch, next) };
  }
  if ((await repository.remoteName()) === null) {
    const next = await nextStep(repository, edit, verb);
    return { isOpen: false, text: BRANCH_TEXTS.notProposed(branch, next) };
  }
  const name = await nameOnGitHub(repository, github);
  const into = await defaultBranchName(repository);
  const offering = { repository, github: await githubFor(name, into) };
  const body = bodyOf(edit.report, { by: null, reason });
  const offered = await offer(offering, { base, written: edit, body });
  return { isOpen: offered.kind === 'open', text: offerText(offered, webOf(name), into) };
}

/**
 * The command that proposes the branch, or lands it. Without a remote, a branch can only land. A proposal that waits may be
 * open meanwhile, so that people can approve it.
 */
async function nextStep(
  repository: Repository,
  { branch, report }: WrittenEdit & Checked,
  verb: 'propose' | 'land',
): Promise<string> {
  const into = await defaultBranchName(repository);
  const name = await repository.remoteName();
  const remote = name ?? 'origin';
  const isPassing = report.verdict === 'pass';
  if (into !== null && name === null) {
    return BRANCH_TEXTS.landWith(GIT_COMMANDS.merge(into, branch), isPassing);
  }
  if (verb === 'land' && into !== null) {
    return BRANCH_TEXTS.landWith(GIT_COMMANDS.pushTo(remote, branch, into), isPassing);
  }
  const push = GIT_COMMANDS.push(remote, branch);
  if (verb === 'land') return BRANCH_TEXTS.landWith(push, isPassing);
  const proposal =
    report.verdict === 'wait'
      ? BRANCH_TEXTS.proposeNow(push)
      : BRANCH_TEXTS.proposeWith(push, isPassing);
  if (into === null || mayBeGitHub((await repository.remoteUrl()) ?? '')) return proposal;
  const landing = GIT_COMMANDS.pushTo(remote, branch, into);
  return `${proposal}${BRANCH_TEXTS.withoutPulls(landing, isPassing)}`;
}

/** The name of the default branch, or null when this clone does not know it. */
async function defaultBranchName(repository: Repository): Promise<string | null> {
  const branch = await repository.defaultBranch();
  return branch.kind === 'remote' || branch.kind === 'local' ? branch.branch : null;
}

async function githubFor(name: string | null, into: string | null): Promise<Offering['github']> {
  const { GITHUB_TOKEN = '', GH_TOKEN = '' } = process.env;
  const token = GITHUB_TOKEN === '' ? GH_TOKEN : GITHUB_TOKEN;
  if (name === null || token === '') {
    return unreachableGitHub({ kind: name === null ? 'no-repository-name' : 'no-token-to-open' });
  }
  // Loading the client takes longer than writing the branch.
  const { openClient } = await import('#adapters/github/client.ts');
  const client = openClient({ token, apiUrl: apiUrl(), repository: name });
  const branch = into === null ? await defaultBranchOf(client) : known(into);
  if (branch.kind !== 'known') return unreachableGitHub(branch.why);
  return {
    defaultBranch: branch.value,
    openPullRequests: () => openPullRequests(client),
    openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted),
  };
}

/** A GitHub that answers every request with `why`, so that the branch is still written. */
function unreachableGitHub(why: Cause): Offering['github'] {
  const answer = unreachable(why);
  return {
    defaultBranch: '',
    openPullRequests: () => Promise.resolve(answer),
    openPullRequest: () => Promise.resolve(answer),
  };
}

function webOf(name: string | null): string | null {
  return name === null ? null : `${serverUrl()}/${name}`;
}
