// How a branch is offered as a pull request, and the outcome in one or two lines.
import type { Cause } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { defaultBranchOf, openPullRequest, openPullRequests } from '#adapters/github/pulls.ts';
import type { Offered, Offering } from '#app/edit/offer.ts';
import { OFFER_TEXTS } from '#messages/acting.ts';

export interface PullRequestPlace {
  readonly apiUrl: () => string;
  /** Empty: there is none. */
  readonly token: string;
  /** `owner/name`; null: it is not known. */
  readonly name: string | null;
  /** The default branch; null: GitHub says it. */
  readonly into: string | null;
}

/** GitHub as an offer needs it. Where it cannot be asked, the branch is still written. */
export async function githubForOffer({
  apiUrl,
  token,
  name,
  into,
}: PullRequestPlace): Promise<Offering['github']> {
  if (name === null || token === '') {
    return silentGitHub({ kind: name === null ? 'no-repository-name' : 'no-token-to-open' });
  }
  // Loading the client takes longer than writing the branch.
  const { openClient } = await import('#adapters/github/client.ts');
  const client = openClient({ token, apiUrl: apiUrl(), repository: name });
  const branch = into === null ? await defaultBranchOf(client) : known(into);
  if (branch.kind !== 'known') return silentGitHub(branch.why);
  return {
    defaultBranch: branch.value,
    openPullRequests: () => openPullRequests(client),
    openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted),
  };
}

/** A GitHub that answers every request with `why`. */
function silentGitHub(why: Cause): Offering['github'] {
  const answer = unreachable(why);
  return {
    defaultBranch: '',
    openPullRequests: () => Promise.resolve(answer),
    openPullRequest: () => Promise.resolve(answer),
  };
}

/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
export function offerText(offered: Offered, web: string | null, into: string | null): string {
  const at = (path: string): string => (web === null ? '' : `${web}/${path}`);
  switch (offered.kind) {
    case 'open': {
      const { number } = offered.pull;
      return OFFER_TEXTS.open(number, offered.isNew, at(`pull/${number}`));
    }
    case 'pushed': {
      const range = `${into === null ? '' : `${into}...`}${offered.branch}`;
      const byHand = OFFER_TEXTS.openByHand(at(`compare/${range}?expand=1`));
      return `${OFFER_TEXTS.pushed(offered)}\n  ${byHand}`;
    }
    case 'here':
      return `${OFFER_TEXTS.notPushed(offered)}\n  ${OFFER_TEXTS.pushByHand(offered.branch)}`;
  }
}
