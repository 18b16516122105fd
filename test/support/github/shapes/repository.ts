// The repository, and forks of it.
import type { components } from '@octokit/openapi-types';

import { FULL_NAME, NAME, OWNER, REPOSITORY_ID, type World } from '../world/world.ts';
import { nodeId, type Urls } from './urls.ts';
import { organization, user } from './user.ts';

export type Repository = components['schemas']['repository'];

/** The repository itself, or somebody's fork of it. */
export function repository(world: World, urls: Urls, fork: string | null = null): Repository {
  const owner = fork ?? OWNER;
  const id = fork === null ? REPOSITORY_ID : REPOSITORY_ID + world.people.of(fork).id;
  const fullName = `${owner}/${NAME}`;
  const page = `${urls.html}/${fullName}`;
  return {
    id,
    node_id: nodeId('Repository', id),
    name: NAME,
    full_name: fullName,
    owner: fork === null ? organization(OWNER, urls) : user(world.people.of(fork), urls),
    private: world.isPrivate,
    visibility: world.isPrivate ? 'private' : 'public',
    description: null,
    fork: fork !== null,
    html_url: page,
    ...links(`${urls.api}/repos/${fullName}`),
    git_url: `${page.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@localhost:${fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: world.defaultBranch,
    open_issues: 0,
    open_issues_count: 0,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    created_at: world.createdAt,
    updated_at: world.createdAt,
    pushed_at: world.createdAt,
  };
}

type Links = Pick<Repository, Extract<keyof Repository, `${string}_url`> | 'url'>;

function links(
  url: string,
): Omit<Links, 'html_url' | 'git_url' | 'ssh_url' | 'clone_url' | 'svn_url' | 'mirror_url'> {
  return {
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}

/** What `GET /repos/{owner}/{repo}` gives. */
export function fullRepository(world: World, urls: Urls): components['schemas']['full-repository'] {
  const { mergeMethods } = world.settings;
  return {
    ...repository(world, urls),
    // Not null here, unlike in the plain repository.
    created_at: world.createdAt,
    updated_at: world.createdAt,
    pushed_at: world.createdAt,
    has_discussions: false,
    organization: organization(OWNER, urls),
    subscribers_count: 0,
    network_count: 0,
    permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
    allow_merge_commit: mergeMethods.includes('merge'),
    allow_squash_merge: mergeMethods.includes('squash'),
    allow_rebase_merge: mergeMethods.includes('rebase'),
    allow_auto_merge: false,
    delete_branch_on_merge: false,
  };
}

/** A repository's name in any of the ways to write it: GitHub ignores case here. */
export function isOurs(owner: string, name: string): boolean {
  return `${owner}/${name}`.toLowerCase() === FULL_NAME;
}
