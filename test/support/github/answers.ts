// The objects in GitHub's answers that the emulator does not know, with the fields that the product and the tests read.
// The types come from GitHub's published description, so that each field has the right name and type.
import type { CommitFacts } from './git/commits.ts';
import { user } from './people.ts';
import type { Environment, Pull, Schemas, World } from './world.ts';
import { FULL_NAME, NAME, OWNER, REPOSITORY_ID } from './world.ts';

/** Some fields of an answer, at every depth. */
export type Part<T> = T extends readonly (infer Item)[]
  ? Part<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> | undefined }
    : T;

export function association(world: World, login: string): Schemas['author-association'] {
  const { permission } = world.people.of(login);
  if (permission === 'none') {
    const landed = (pull: Pull): boolean => pull.merged !== null && pull.author === login;
    return [...world.pulls.values()].some(landed) ? 'CONTRIBUTOR' : 'NONE';
  }
  return permission === 'read' || permission === 'triage' ? 'COLLABORATOR' : 'MEMBER';
}

/** The repository, or a fork of it. */
export function repository({ people, settings, ...world }: World, fork: string | null = null) {
  const owner = user(people.of(fork ?? OWNER));
  return {
    id: fork === null ? REPOSITORY_ID : REPOSITORY_ID + owner.id,
    name: NAME,
    full_name: `${owner.login}/${NAME}`,
    owner: { ...owner, type: fork === null ? 'Organization' : owner.type },
    private: true,
    fork: fork !== null,
    html_url: `${world.origin}/${owner.login}/${NAME}`,
    default_branch: world.defaultBranch,
    allow_merge_commit: settings.mergeMethods.includes('merge'),
    allow_squash_merge: settings.mergeMethods.includes('squash'),
    allow_rebase_merge: settings.mergeMethods.includes('rebase'),
  } satisfies Part<Schemas['repository']>;
}

export function commit({ people }: World, facts: CommitFacts): Part<Schemas['commit']> {
  const { sha, author, committer, message, isSigned } = facts;
  const account = (email: string) => {
    const person = people.byEmail(email);
    return person === null ? null : user(person);
  };
  return {
    sha,
    commit: { author, committer, message, verification: { verified: isSigned } },
    author: account(author.email),
    committer: account(committer.email),
    parents: facts.parents.map((parent) => ({ sha: parent })),
  };
}

export function environment({ id, name, branches }: Environment): Part<Schemas['environment']> {
  const policy = {
    protected_branches: branches === 'protected',
    custom_branch_policies: branches === 'custom',
  };
  return { id, name, deployment_branch_policy: branches === null ? null : policy };
}

/** The facts that a pull request shows in every list. */
function proposal(world: World, pull: Pull) {
  const { number, state, title, body, labels } = pull;
  const shared = { id: 5_000_000 + number, number, state, title, body, labels };
  return {
    ...shared,
    html_url: `${world.origin}/${FULL_NAME}/pull/${number}`,
    user: user(world.people.of(pull.author)),
    author_association: association(world, pull.author),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
  };
}

/** A pull request in a list of issues. The key `pull_request` tells them apart. */
export function pullAsIssue(world: World, pull: Pull): Part<Schemas['issue']> {
  const facts = proposal(world, pull);
  const about = { html_url: facts.html_url, merged_at: pull.merged?.at ?? null };
  return { ...facts, comments: pull.comments, pull_request: about };
}

/** A pull request in a list of pull requests. */
export function simplePull(world: World, pull: Pull) {
  const { head, base, merged, trial } = pull;
  return {
    ...proposal(world, pull),
    merged_at: merged?.at ?? null,
    // An open one shows its test merge.
    merge_commit_sha: merged?.sha ?? trial?.sha ?? null,
    requested_reviewers: (pull.reviewers ?? []).map((login) => user(world.people.of(login))),
    requested_teams: [],
    head: {
      label: `${head.fork ?? OWNER}:${head.branch}`,
      ref: head.branch,
      sha: head.sha,
      // GitHub sends null for a deleted fork, although its description excludes that.
      repo: head.gone ? (null as never) : repository(world, head.fork),
    },
    base: { label: `${OWNER}:${base}`, ref: base, sha: pull.baseSha, repo: repository(world) },
  } satisfies Part<Schemas['pull-request-simple']>;
}

/** A pull request by itself, which also counts its comments. */
export function fullPull(world: World, pull: Pull): Part<Schemas['pull-request']> {
  return {
    ...simplePull(world, pull),
    merged: pull.merged !== null,
    merged_by: pull.merged === null ? null : user(world.people.of(pull.merged.by)),
    mergeable: pull.state === 'closed' ? null : pull.trial?.sha != null,
    comments: pull.comments,
  };
}
