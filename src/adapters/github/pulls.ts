// Pull requests: which there are, and what they propose. Their files are read with Git, never through the
// API, whose lists have limits (T38).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { PullRequest } from '#app/github.ts';
import type { Client } from './client.ts';
import { loginOf } from './people.ts';
import type { PullAnswer } from './shapes.ts';

export async function pullRequest(client: Client, number: number): Promise<Finding<PullRequest>> {
  const found = await client.get<PullAnswer>(`${repository(client)}/pulls/${number}`);
  return found.kind === 'known' ? known(pullOf(found.value)) : found;
}

export async function openPullRequests(client: Client): Promise<Finding<readonly PullRequest[]>> {
  const found = await client.all<PullAnswer>(`${repository(client)}/pulls`, { state: 'open' });
  return found.kind === 'known' ? known(found.value.map(pullOf)) : found;
}

/** `/repos/OWNER/NAME`. */
export function repository({ owner, repo }: Client): string {
  return `/repos/${owner}/${repo}`;
}

function pullOf(answer: PullAnswer): PullRequest {
  const { number, state, user, head, base, body, comments = null } = answer;
  return {
    number,
    comments,
    open: state === 'open',
    author: user === null ? '' : loginOf(user),
    head: head.sha as Sha,
    into: base.ref,
    body: body ?? '',
  };
}
