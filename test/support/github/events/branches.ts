// merge_group and push: a branch moved.
import type { CommitFacts } from '../git/facts.ts';
import { pageOf } from '../shapes/urls.ts';
import { type Landing, NOBODY } from '../verbs/landings.ts';
import type { MergeGroup } from '../verbs/merge-queue.ts';
import { QUEUE_BOT } from '../world/people.ts';
import {
  example,
  partOf,
  type Scene,
  type Schemas,
  surroundings,
  type WorkflowEvent,
} from './event.ts';

export interface MergeGroupInput {
  readonly group: MergeGroup;
  readonly action?: 'checks_requested';
}

export async function mergeGroupEvent(
  scene: Scene,
  input: MergeGroupInput,
): Promise<WorkflowEvent> {
  const { group, action = 'checks_requested' } = input;
  const base = example(scene.urls, 'merge_group', action);
  const facts = await scene.world.git.facts(group.sha);
  const payload = {
    action,
    merge_group: {
      ...partOf(base, 'merge_group'),
      ...({
        head_sha: group.sha,
        head_ref: group.ref,
        base_sha: group.baseSha,
        base_ref: `refs/heads/${group.base}`,
        head_commit: simple(facts),
      } satisfies Schemas['merge-group']),
    },
    ...surroundings(scene, base, QUEUE_BOT),
  };
  return { name: 'merge_group', payload, actor: QUEUE_BOT, sha: group.sha, ref: group.ref };
}

export interface PushInput {
  readonly landing: Landing;
}

/** GitHub lists no more commits than this in a payload. */
const MOST_COMMITS = 2048;

export async function pushEvent(scene: Scene, { landing }: PushInput): Promise<WorkflowEvent> {
  const { world, urls } = scene;
  const base = example(urls, 'push');
  const created = landing.before === NOBODY;
  const range = created
    ? ['--max-count=1', landing.sha]
    : ['--reverse', `${landing.before}..${landing.sha}`];
  const commits = await world.git.log(range);
  const head = await world.git.facts(landing.sha);
  const shown = (facts: CommitFacts) => ({
    ...simple(facts),
    distinct: true,
    url: pageOf(urls, `/commit/${facts.sha}`),
    author: named(scene, facts.author),
    committer: named(scene, facts.committer),
    added: [],
    removed: [],
    modified: [],
  });
  const payload = {
    ...base,
    ...({
      ref: landing.ref,
      before: landing.before,
      after: landing.sha,
      created,
      deleted: false,
      forced: landing.forced,
      base_ref: null,
      compare: pageOf(urls, `/compare/${landing.before}...${landing.sha}`),
      commits: commits.slice(0, MOST_COMMITS).map(shown),
      head_commit: shown(head),
      pusher: { name: landing.by, email: world.people.of(landing.by).email },
    } satisfies Partial<Schemas['webhook-push']>),
    ...surroundings(scene, base, landing.by),
  };
  return { name: 'push', payload, actor: landing.by, sha: landing.sha, ref: landing.ref };
}

function simple(facts: CommitFacts): Schemas['merge-group']['head_commit'] {
  return {
    id: facts.sha,
    tree_id: facts.tree,
    message: facts.message,
    timestamp: facts.committer.date,
    author: { name: facts.author.name, email: facts.author.email },
    committer: { name: facts.committer.name, email: facts.committer.email },
  };
}

function named({ world }: Scene, { name, email }: CommitFacts['author']) {
  const username = world.people.byEmail(email)?.login;
  return { name, email, ...(username === undefined ? {} : { username }) };
}
