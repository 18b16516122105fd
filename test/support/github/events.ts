// The events that start workflow runs. Each payload is GitHub's own example with the facts of our world on top. The
// commit and the ref of a run differ from event to event, as GitHub's documentation says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { fullPull, pullAsIssue, repository } from './answers.ts';
import type { Comment, Review } from './emulator.ts';
import { findIssue } from './issues.ts';
import type { Landing } from './landings.ts';
import type { MergeGroup } from './merging.ts';
import { QUEUE_BOT, user } from './people.ts';
import type { PullRequest } from './pull-request.ts';
import { tried } from './pulls.ts';
import { FULL_NAME, OWNER, type World } from './world.ts';

type Payload = Readonly<Record<string, unknown>>;

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

interface PullRequestInput {
  readonly action: 'opened' | 'reopened' | 'synchronize' | 'edited' | 'ready_for_review' | 'closed';
  readonly pull: PullRequest;
  readonly by?: string;
  /** For `synchronize`: the head before. */
  readonly before?: string;
}

export interface EventInputs {
  readonly pull_request: PullRequestInput;
  readonly pull_request_target: PullRequestInput;
  readonly pull_request_review: {
    readonly action: 'submitted' | 'dismissed' | 'edited';
    readonly pull: PullRequest;
    readonly review: Review;
  };
  readonly merge_group: { readonly group: MergeGroup };
  readonly push: { readonly landing: Landing };
  readonly issues: {
    readonly action: 'opened' | 'closed' | 'reopened' | 'labeled' | 'unlabeled' | 'edited';
    readonly issue: { readonly number: number };
    readonly by?: string;
  };
  readonly issue_comment: {
    readonly comment: Comment;
    readonly action?: 'created' | 'edited';
    /** Who wrote or edited it, by default its author. */
    readonly by?: string;
  };
  readonly schedule: object;
  readonly workflow_dispatch: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly by?: string;
    /** The default branch by default. */
    readonly branch?: string;
  };
  readonly repository_dispatch: {
    readonly type: string;
    /** Written by the one who sends it. */
    readonly payload?: Readonly<Record<string, unknown>>;
    readonly by?: string;
  };
  readonly workflow_run: {
    /** The subject of the first workflow's run. */
    readonly pull: PullRequest | MergeGroup;
    /** The event that started the first workflow. */
    readonly event?: string;
  };
}

export type EventName = keyof EventInputs;

/** What an event adds to the example, and where it differs from a run on the default branch. */
interface Facts {
  readonly payload: Payload;
  readonly actor: string;
  readonly place?: Partial<WorkflowEvent>;
}

type Event<Input> = (world: World, input: Input, example: Payload) => Promise<Facts> | Facts;

const EVENTS: { readonly [Name in EventName]: Event<EventInputs[Name]> } = {
  pull_request: async (world, input, base) => {
    const { payload, actor, place } = await pullRequestEvent(world, input, base);
    return { payload, actor, place: { ...place, ...testMerge(input.pull) } };
  },
  pull_request_target: pullRequestEvent,
  pull_request_review: async (world, { action, pull, review }, base) => {
    // A payload has the state in small letters, unlike the API.
    const own = { ...partOf(base, 'review'), ...review, state: review.state.toLowerCase() };
    return {
      payload: { action, review: own, pull_request: await pullIn(world, pull, base) },
      actor: review.user?.login ?? '',
      // A review runs the pull request's own copy of the workflow.
      place: { ...branches(pull), ...testMerge(pull) },
    };
  },
  merge_group: (_world, { group: { sha, ref, base: branch, baseSha } }, base) => {
    const [base_ref, head_commit] = [`refs/heads/${branch}`, { id: sha }];
    const own = { head_sha: sha, head_ref: ref, base_sha: baseSha, base_ref, head_commit };
    return {
      payload: { merge_group: { ...partOf(base, 'merge_group'), ...own } },
      actor: QUEUE_BOT,
      place: { sha, ref },
    };
  },
  push: async ({ git, people }, { landing: { ref, before, sha, forced, by } }) => {
    const created = /^0+$/.test(before);
    const range = created ? ['--max-count=1', sha] : ['--reverse', `${before}..${sha}`];
    const commits = (await git.log(range)).map(({ sha: id, message }) => ({ id, message }));
    const pusher = { name: by, email: people.of(by).email };
    const own = { ref, before, after: sha, created, forced, commits, pusher };
    return { payload: { ...own, head_commit: { id: sha } }, actor: by, place: { sha, ref } };
  },
  issues: async (world, { action, issue: { number }, by = 'ana' }, base) => ({
    payload: { action, issue: await issueIn(world, number, base) },
    actor: by,
  }),
  issue_comment: async (world, { comment, action = 'created', by }, base) => {
    const number = Number(/\d+$/.exec(comment.issue_url)?.[0]);
    const own = { ...partOf(base, 'comment'), ...comment };
    return {
      payload: { action, issue: await issueIn(world, number, base), comment: own },
      actor: by ?? comment.user?.login ?? '',
    };
  },
  schedule: () => ({ payload: { schedule: '7,22,37,52 * * * *' }, actor: 'ana' }),
  workflow_dispatch: async (world, { inputs = {}, by = 'ana', branch = world.defaultBranch }) => {
    const ref = `refs/heads/${branch}`;
    const sha = (await world.git.resolve(ref)) ?? '';
    return { payload: { inputs, ref }, actor: by, place: { ref, sha } };
  },
  repository_dispatch: (world, { type, payload = {}, by = 'ana' }) => ({
    payload: { action: type, branch: world.defaultBranch, client_payload: payload },
    actor: by,
  }),
  // The relay runs on the default branch, and its subject does not.
  workflow_run: (world, { pull, event }, base) => {
    const isGroup = 'ahead' in pull;
    const head = isGroup
      ? { sha: pull.sha, branch: pull.ref.replace('refs/heads/', ''), fork: null, gone: false }
      : pull.record.head;
    const own = {
      event: event ?? (isGroup ? 'merge_group' : 'pull_request_review'),
      conclusion: 'success',
      head_sha: head.sha,
      head_branch: head.branch,
      repository: repository(world),
      head_repository: head.gone ? null : repository(world, head.fork),
      // GitHub leaves the list empty for forks.
      pull_requests: head.fork === null && !isGroup ? [{ number: pull.number }] : [],
    };
    const payload = {
      action: 'completed',
      workflow_run: { ...partOf(base, 'workflow_run'), ...own },
    };
    return { payload, actor: isGroup ? 'ana' : pull.record.author };
  },
};

export function eventOf(world: World) {
  return async <Name extends EventName>(
    name: Name,
    input: EventInputs[Name],
  ): Promise<WorkflowEvent> => {
    const action = 'action' in input ? input.action : null;
    const base = example(world.origin, name, action);
    const { payload, actor, place } = await EVENTS[name](world, input, base);
    const ref = `refs/heads/${world.defaultBranch}`;
    const sha = (await world.git.resolve(ref)) ?? '';
    const surroundings = {
      repository: { ...partOf(base, 'repository'), ...repository(world) },
      organization: { ...partOf(base, 'organization'), login: OWNER },
      // A schedule has no sender.
      ...(name === 'schedule'
        ? {}
        : { sender: { ...partOf(base, 'sender'), ...user(world.people.of(actor)) } }),
    };
    return { name, payload: { ...base, ...surroundings, ...payload }, actor, ref, sha, ...place };
  };
}

async function pullRequestEvent(world: World, input: PullRequestInput, base: Payload) {
  const { action, pull, by = pull.record.author, before = pull.record.baseSha } = input;
  const payload = {
    action,
    number: pull.number,
    pull_request: await pullIn(world, pull, base),
    ...(action === 'synchronize' ? { before, after: pull.sha } : {}),
    ...(action === 'edited' ? { changes: {} } : {}),
  };
  return { payload, actor: by, place: branches(pull) };
}

async function pullIn(world: World, { number }: PullRequest, base: Payload): Promise<Payload> {
  return { ...partOf(base, 'pull_request'), ...fullPull(world, await tried(world, number)) };
}

async function issueIn(world: World, number: number, base: Payload): Promise<Payload> {
  const pull = world.pulls.get(number);
  const found = pull === undefined ? await findIssue(world, number) : pullAsIssue(world, pull);
  if (found === null) throw new Error(`no issue #${number}`);
  return { ...partOf(base, 'issue'), ...found };
}

/** After `pullIn`, which makes the test merge. */
function testMerge({ number, record: { trial, head } }: PullRequest) {
  return { sha: trial?.sha ?? head.sha, ref: `refs/pull/${number}/merge` };
}

function branches({ record: { head, base } }: PullRequest) {
  return { headRef: head.branch, baseRef: base };
}

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const FILE = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
let read: readonly Definition[] | null = null;

/** An example of the event, if possible with this action and in a repository of an organisation; `{}` without one. */
function example(origin: string, event: string, action: string | null): Payload {
  read ??= JSON.parse(readFileSync(FILE, 'utf8')) as readonly Definition[];
  const name = event.replace('_target', '');
  const examples = read.find((definition) => definition.name === name)?.examples ?? [];
  const fitting = examples.filter((one) => action === null || one['action'] === action);
  const best = fitting.find((one) => 'organization' in one) ?? fitting[0] ?? examples[0] ?? {};
  const text = JSON.stringify(best)
    .replaceAll(/(Codertocat|octo-org|Octocoders)\/(Hello-World|octo-repo)/g, FULL_NAME)
    .replaceAll('https://api.github.com', origin)
    .replaceAll(/(?:https?|git):\/\/github\.com/g, origin);
  return JSON.parse(text) as Payload;
}

/** A part of an example, under our own facts. */
function partOf(payload: Payload, name: string): Payload {
  return (payload[name] ?? {}) as Payload;
}
