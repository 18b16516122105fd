// The objects in GitHub's answers, with the fields that the product and the tests read. The types come from GitHub's
// published description, so that each field has the right name and type.
import type { components } from '@octokit/openapi-types';

import type { KeptComment, KeptIssue, KeptReview } from './deeds/kept.ts';
import type { CommitFacts } from './git/facts.ts';
import type { Person } from './world/people.ts';
import type { Pull } from './world/pull.ts';
import {
  type Deployment,
  type DeploymentStatus,
  type Environment,
  FULL_NAME,
  type Label,
  NAME,
  OWNER,
  REPOSITORY_ID,
  type Status,
  type World,
} from './world/world.ts';

type Schemas = components['schemas'];

/** Some fields of an answer, at every depth. */
export type Part<T> = T extends readonly (infer Item)[]
  ? Part<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> | undefined }
    : T;

/** The origins of the addresses in an answer. */
export interface Urls {
  /** Without a slash at the end. */
  readonly api: string;
  readonly html: string;
}

function pageOf(urls: Urls, path: string): string {
  return `${urls.html}/${FULL_NAME}${path}`;
}

export function user({ login, id, type }: Person): Part<Schemas['simple-user']> {
  return { login, id, type };
}

const ORGANIZATION = { login: OWNER, id: 900, type: 'Organization' };

/** The account with an address in a commit, or null when no account has it. */
function accountOf(world: World, email: string): Part<Schemas['simple-user']> | null {
  const person = world.people.byEmail(email);
  return person === null ? null : user(person);
}

function association(world: World, login: string): Schemas['author-association'] {
  const { permission } = world.people.of(login);
  if (permission === 'none') {
    const landed = (pull: Pull): boolean => pull.merged !== null && pull.author === login;
    return [...world.pulls.values()].some(landed) ? 'CONTRIBUTOR' : 'NONE';
  }
  return permission === 'read' || permission === 'triage' ? 'COLLABORATOR' : 'MEMBER';
}

/** The repository, or a fork of it. */
export function repository(world: World, urls: Urls, fork: string | null = null) {
  const owner = fork === null ? ORGANIZATION : user(world.people.of(fork));
  const fullName = `${fork ?? OWNER}/${NAME}`;
  const { mergeMethods } = world.settings;
  return {
    id: fork === null ? REPOSITORY_ID : REPOSITORY_ID + world.people.of(fork).id,
    name: NAME,
    full_name: fullName,
    owner,
    private: true,
    fork: fork !== null,
    html_url: `${urls.html}/${fullName}`,
    url: `${urls.api}/repos/${fullName}`,
    default_branch: world.defaultBranch,
    allow_rebase_merge: mergeMethods.includes('rebase'),
  } satisfies Part<Schemas['repository']>;
}

/** True for our repository. GitHub ignores case in names. */
export function isOurs(owner: string, name: string): boolean {
  return `${owner}/${name}`.toLowerCase() === FULL_NAME;
}

export function label({ id, name, description, color }: Label): Part<Schemas['label']> {
  return { id: 3_000_000 + id, name, description, color, default: false };
}

export function comment(world: World, urls: Urls, of: KeptComment): Part<Schemas['issue-comment']> {
  const place = world.pulls.has(of.issue) ? 'pull' : 'issues';
  return {
    id: of.id,
    html_url: pageOf(urls, `/${place}/${of.issue}#issuecomment-${of.id}`),
    issue_url: `${urls.api}/repos/${FULL_NAME}/issues/${of.issue}`,
    user: user(world.people.of(of.author)),
    body: of.body,
    author_association: association(world, of.author),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
  };
}

export function commit(world: World, facts: CommitFacts): Part<Schemas['commit']> {
  const { sha, author, committer, message, isSigned } = facts;
  return {
    sha,
    commit: { author, committer, message, verification: { verified: isSigned } },
    author: accountOf(world, author.email),
    committer: accountOf(world, committer.email),
    parents: facts.parents.map((parent) => ({ sha: parent })),
  };
}

export function deployment(world: World, of: Deployment): Part<Schemas['deployment']> {
  return {
    id: of.id,
    sha: of.sha,
    ref: of.ref,
    task: of.task,
    payload: of.payload,
    environment: of.environment,
    description: of.description,
    creator: user(world.people.of(of.creator)),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    performed_via_github_app: null,
  };
}

export function deploymentStatus(of: DeploymentStatus): Part<Schemas['deployment-status']> {
  return { id: of.id, state: of.state, description: of.description, created_at: of.at };
}

export function environment(of: Environment): Part<Schemas['environment']> {
  const { id, name, branches, rules } = of;
  return {
    id,
    name,
    protection_rules: [...rules],
    deployment_branch_policy:
      branches === null
        ? null
        : {
            protected_branches: branches === 'protected',
            custom_branch_policies: branches === 'custom',
          },
  };
}

export type Issue = Part<Schemas['issue']>;

export function issue(world: World, urls: Urls, of: KeptIssue): Issue {
  return {
    id: 2_000_000 + of.number,
    number: of.number,
    html_url: pageOf(urls, `/issues/${of.number}`),
    title: of.title,
    body: of.body,
    user: user(world.people.of(of.author)),
    labels: of.labels.map(label),
    state: of.state,
    state_reason: of.stateReason,
    comments: of.comments,
    author_association: association(world, of.author),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    closed_at: of.closedAt,
  };
}

/** A pull request in a list of issues. The key `pull_request` tells them apart. */
export function pullAsIssue(world: World, urls: Urls, pull: Pull): Issue {
  const page = pageOf(urls, `/pull/${pull.number}`);
  return {
    ...issue(world, urls, { ...pull, stateReason: null, closedBy: null }),
    html_url: page,
    draft: pull.draft,
    pull_request: { html_url: page, merged_at: pull.merged?.at ?? null },
  };
}

/** A pull request as in a list. */
export function simplePull(world: World, urls: Urls, pull: Pull) {
  const { head, base } = pull;
  return {
    id: 5_000_000 + pull.number,
    number: pull.number,
    html_url: pageOf(urls, `/pull/${pull.number}`),
    state: pull.state,
    title: pull.title,
    body: pull.body,
    user: user(world.people.of(pull.author)),
    draft: pull.draft,
    labels: pull.labels.map(({ description, ...rest }) => ({
      ...rest,
      description: description ?? '',
    })),
    author_association: association(world, pull.author),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merged?.at ?? null,
    // An open one shows its test merge.
    merge_commit_sha: pull.merged?.sha ?? pull.trial?.sha ?? null,
    head: {
      label: `${head.fork ?? OWNER}:${head.branch}`,
      ref: head.branch,
      sha: head.sha,
      // GitHub sends null for a deleted fork, although its description excludes that.
      repo: head.gone ? (null as never) : repository(world, urls, head.fork),
    },
    base: {
      label: `${OWNER}:${base}`,
      ref: base,
      sha: pull.baseSha,
      repo: repository(world, urls),
    },
  } satisfies Part<Schemas['pull-request-simple']>;
}

/** A pull request by itself, which also counts its comments. */
export function fullPull(world: World, urls: Urls, pull: Pull): Part<Schemas['pull-request']> {
  return {
    ...simplePull(world, urls, pull),
    merged: pull.merged !== null,
    merged_by: pull.merged === null ? null : user(world.people.of(pull.merged.by)),
    mergeable: pull.state === 'closed' ? null : pull.trial?.sha != null,
    comments: pull.comments,
  };
}

export function review(
  world: World,
  urls: Urls,
  of: KeptReview,
): Part<Schemas['pull-request-review']> & { readonly state: string } {
  const head = world.pulls.get(of.pull)?.head.sha ?? of.commitId;
  return {
    id: of.id,
    html_url: pageOf(urls, `/pull/${of.pull}#pullrequestreview-${of.id}`),
    user: user(world.people.of(of.author)),
    body: of.body,
    state: of.state,
    author_association: association(world, of.author),
    // A review that is still being written has no such key.
    ...(of.submittedAt === null ? {} : { submitted_at: of.submittedAt }),
    commit_id: world.settings.reviewsFollowHead ? head : of.commitId,
  };
}

export function status(world: World, of: Status): Part<Schemas['status']> {
  return {
    id: of.id,
    state: of.state,
    context: of.context,
    description: of.description,
    target_url: of.targetUrl,
    creator: user(world.people.of(of.creator)),
    created_at: of.at,
    updated_at: of.at,
  };
}
