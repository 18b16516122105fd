// The events that start workflow runs. Each payload is GitHub's own example with the facts of our world on top. The
// commit and the ref of a run differ from event to event, as GitHub's documentation says.
import {
  type Issue,
  comment,
  fullPull,
  issue,
  pullAsIssue,
  repository,
  review,
} from './answers.ts';
import { type Urls, user } from './answers.ts';
import type { KeptComment, KeptReview } from './deeds/kept.ts';
import { findIssue } from './deeds/issues.ts';
import { tried } from './deeds/trial.ts';
import { example, partOf, type Payload } from './examples.ts';
import type { Landing } from './verbs/landings.ts';
import type { MergeGroup } from './verbs/merge-queue.ts';
import type { PullRequest } from './verbs/pull-request.ts';
import { QUEUE_BOT } from './world/people.ts';
import type { Pull } from './world/pull.ts';
import { OWNER, type World } from './world/world.ts';

export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  readonly payload: Payload;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly ref: string;
  /** GITHUB_ACTOR. */
  readonly actor: string;
  /** GITHUB_HEAD_REF and GITHUB_BASE_REF, only for pull requests. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

interface Scene {
  readonly world: World;
  readonly urls: Urls;
}

interface PullRequestInput {
  readonly action: 'opened' | 'reopened' | 'synchronize' | 'edited' | 'ready_for_review' | 'closed';
  readonly pull: PullRequest;
  readonly by?: string;
  /** For `synchronize`: the head before. */
  readonly before?: string;
}

interface WorkflowRunInput {
  /** The subject of the first workflow's run. */
  readonly pull: PullRequest | MergeGroup;
  /** The event that started the first workflow. */
  readonly event?: string;
}

export interface EventInputs {
  readonly pull_request: PullRequestInput;
  readonly pull_request_target: PullRequestInput;
  readonly pull_request_review: {
    readonly action: 'submitted' | 'dismissed' | 'edited';
    readonly pull: PullRequest;
    readonly review: KeptReview;
  };
  readonly merge_group: { readonly group: MergeGroup };
  readonly push: { readonly landing: Landing };
  readonly issues: {
    readonly action: 'opened' | 'closed' | 'reopened' | 'labeled' | 'unlabeled' | 'edited';
    readonly issue: { readonly number: number };
    readonly by?: string;
  };
  readonly issue_comment: { readonly comment: KeptComment };
  readonly schedule: object;
  readonly workflow_dispatch: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly by?: string;
    /** The default branch unless set. */
    readonly branch?: string;
  };
  readonly workflow_run: WorkflowRunInput;
}

export type EventName = keyof EventInputs;

const EVENTS: {
  readonly [Name in EventName]: (scene: Scene, input: EventInputs[Name]) => Promise<WorkflowEvent>;
} = {
  pull_request: (scene, input) => pullRequestEvent(scene, 'pull_request', input),
  pull_request_target: (scene, input) => pullRequestEvent(scene, 'pull_request_target', input),
  pull_request_review: reviewEvent,
  merge_group: mergeGroupEvent,
  push: pushEvent,
  issues: issuesEvent,
  issue_comment: commentEvent,
  schedule: scheduleEvent,
  workflow_dispatch: dispatchEvent,
  workflow_run: workflowRunEvent,
};

export function eventOf<Name extends EventName>(
  scene: Scene,
  name: Name,
  input: EventInputs[Name],
): Promise<WorkflowEvent> {
  return EVENTS[name](scene, input);
}

async function pullRequestEvent(
  scene: Scene,
  name: 'pull_request' | 'pull_request_target',
  input: PullRequestInput,
): Promise<WorkflowEvent> {
  const { action, pull, by = pull.record.author } = input;
  const base = example(scene.urls, 'pull_request', action);
  const payload = {
    action,
    number: pull.number,
    pull_request: { ...partOf(base, 'pull_request'), ...(await pullIn(scene, pull)) },
    ...(action === 'synchronize'
      ? { before: input.before ?? pull.record.baseSha, after: pull.sha }
      : {}),
    ...(action === 'edited' ? { changes: {} } : {}),
    ...surroundings(scene, base, by),
  };
  const place =
    name === 'pull_request' ? testMerge(pull.record) : await onDefaultBranch(scene.world);
  return { name, payload, actor: by, ...place, ...branches(pull.record) };
}

/** A review runs the pull request's own copy of the workflow. */
async function reviewEvent(
  scene: Scene,
  { action, pull, review: of }: EventInputs['pull_request_review'],
): Promise<WorkflowEvent> {
  const base = example(scene.urls, 'pull_request_review', action);
  const answer = review(scene.world, scene.urls, of);
  const payload = {
    action,
    // A payload has the state in small letters, unlike the API.
    review: { ...partOf(base, 'review'), ...answer, state: answer.state.toLowerCase() },
    pull_request: { ...partOf(base, 'pull_request'), ...(await pullIn(scene, pull)) },
    ...surroundings(scene, base, of.author),
  };
  const place = { ...testMerge(pull.record), ...branches(pull.record) };
  return { name: 'pull_request_review', payload, actor: of.author, ...place };
}

async function mergeGroupEvent(
  scene: Scene,
  { group }: EventInputs['merge_group'],
): Promise<WorkflowEvent> {
  const base = example(scene.urls, 'merge_group', 'checks_requested');
  const payload = {
    action: 'checks_requested',
    merge_group: {
      ...partOf(base, 'merge_group'),
      head_sha: group.sha,
      head_ref: group.ref,
      base_sha: group.baseSha,
      base_ref: `refs/heads/${group.base}`,
      head_commit: { id: group.sha },
    },
    ...surroundings(scene, base, QUEUE_BOT),
  };
  return { name: 'merge_group', payload, actor: QUEUE_BOT, sha: group.sha, ref: group.ref };
}

async function pushEvent(scene: Scene, { landing }: EventInputs['push']): Promise<WorkflowEvent> {
  const { ref, before, sha, forced, by } = landing;
  const base = example(scene.urls, 'push');
  const created = /^0+$/.test(before);
  const range = created ? ['--max-count=1', sha] : ['--reverse', `${before}..${sha}`];
  const commits = await scene.world.git.log(range);
  const payload = {
    ...base,
    ref,
    before,
    after: sha,
    created,
    forced,
    commits: commits.map(({ sha: id, message }) => ({ id, message })),
    head_commit: { id: sha },
    pusher: { name: by, email: scene.world.people.of(by).email },
    ...surroundings(scene, base, by),
  };
  return { name: 'push', payload, actor: by, sha, ref };
}

async function issuesEvent(
  scene: Scene,
  { action, issue: of, by = 'ana' }: EventInputs['issues'],
): Promise<WorkflowEvent> {
  const base = example(scene.urls, 'issues', action);
  const payload = {
    action,
    issue: { ...partOf(base, 'issue'), ...(await issueIn(scene, of.number)) },
    ...surroundings(scene, base, by),
  };
  return { name: 'issues', payload, actor: by, ...(await onDefaultBranch(scene.world)) };
}

async function commentEvent(
  scene: Scene,
  { comment: of }: EventInputs['issue_comment'],
): Promise<WorkflowEvent> {
  const base = example(scene.urls, 'issue_comment', 'created');
  const payload = {
    action: 'created',
    issue: { ...partOf(base, 'issue'), ...(await issueIn(scene, of.issue)) },
    comment: { ...partOf(base, 'comment'), ...comment(scene.world, scene.urls, of) },
    ...surroundings(scene, base, of.author),
  };
  const place = await onDefaultBranch(scene.world);
  return { name: 'issue_comment', payload, actor: of.author, ...place };
}

/** GitHub has no example of this event. It sends the cron line and little else. */
async function scheduleEvent(scene: Scene): Promise<WorkflowEvent> {
  const { sender: _sender, ...place } = surroundings(scene, {}, 'ana');
  const payload = { schedule: '7,22,37,52 * * * *', ...place };
  return { name: 'schedule', payload, actor: 'ana', ...(await onDefaultBranch(scene.world)) };
}

async function dispatchEvent(
  scene: Scene,
  input: EventInputs['workflow_dispatch'],
): Promise<WorkflowEvent> {
  const { inputs = {}, by = 'ana', branch = scene.world.defaultBranch } = input;
  const base = example(scene.urls, 'workflow_dispatch');
  const ref = `refs/heads/${branch}`;
  const payload = { ...base, inputs, ref, ...surroundings(scene, base, by) };
  const sha = (await scene.world.git.resolve(ref)) ?? '';
  return { name: 'workflow_dispatch', payload, actor: by, ref, sha };
}

/** The relay runs on the default branch, and its subject does not. */
async function workflowRunEvent(scene: Scene, input: WorkflowRunInput): Promise<WorkflowEvent> {
  const { world, urls } = scene;
  const { pull } = input;
  const isGroup = 'ahead' in pull;
  const { event = isGroup ? 'merge_group' : 'pull_request_review' } = input;
  const head = isGroup
    ? { sha: pull.sha, branch: pull.ref.replace('refs/heads/', ''), fork: null, gone: false }
    : pull.record.head;
  const by = isGroup ? 'ana' : pull.record.author;
  const base = example(urls, 'workflow_run', 'completed');
  const payload = {
    action: 'completed',
    workflow_run: {
      ...partOf(base, 'workflow_run'),
      event,
      conclusion: 'success',
      head_sha: head.sha,
      head_branch: head.branch,
      repository: repository(world, urls),
      head_repository: head.gone ? null : repository(world, urls, head.fork),
      // GitHub leaves the list empty for forks.
      pull_requests: head.fork === null && !isGroup ? [{ number: pull.number }] : [],
    },
    ...surroundings(scene, base, by),
  };
  return { name: 'workflow_run', payload, actor: by, ...(await onDefaultBranch(world)) };
}

/** The parts of every payload. */
function surroundings({ world, urls }: Scene, base: Payload, sender: string): Payload {
  return {
    repository: { ...partOf(base, 'repository'), ...repository(world, urls) },
    organization: { ...partOf(base, 'organization'), login: OWNER },
    sender: { ...partOf(base, 'sender'), ...user(world.people.of(sender)) },
  };
}

async function pullIn({ world, urls }: Scene, { number }: PullRequest): Promise<Payload> {
  return { ...fullPull(world, urls, await tried(world, number)) };
}

async function issueIn({ world, urls }: Scene, number: number): Promise<Issue> {
  const pull = world.pulls.get(number);
  if (pull !== undefined) return pullAsIssue(world, urls, pull);
  const found = await findIssue(world, number);
  if (found === null) throw new Error(`no issue #${number}`);
  return issue(world, urls, found);
}

function testMerge({ number, trial, head }: Pull): Pick<WorkflowEvent, 'sha' | 'ref'> {
  return { sha: trial?.sha ?? head.sha, ref: `refs/pull/${number}/merge` };
}

function branches({ head, base }: Pull): Pick<WorkflowEvent, 'headRef' | 'baseRef'> {
  return { headRef: head.branch, baseRef: base };
}

async function onDefaultBranch(world: World): Promise<Pick<WorkflowEvent, 'sha' | 'ref'>> {
  const ref = `refs/heads/${world.defaultBranch}`;
  return { sha: (await world.git.resolve(ref)) ?? '', ref };
}
