// schedule, workflow_dispatch and workflow_run: nobody's pull request starts these.
import { repository } from '../shapes/repository.ts';
import { user } from '../shapes/user.ts';
import type { MergeGroup } from '../verbs/merge-queue.ts';
import type { PullRequest } from '../verbs/pull-request.ts';
import {
  example,
  onDefaultBranch,
  partOf,
  type Scene,
  surroundings,
  type WorkflowEvent,
} from './event.ts';

export interface ScheduleInput {
  readonly cron?: string;
}

/** There is no example of this one. GitHub sends the cron line and little else. */
export async function scheduleEvent(
  scene: Scene,
  input: ScheduleInput = {},
): Promise<WorkflowEvent> {
  const { cron = '7,22,37,52 * * * *' } = input;
  const { repository: ours, organization } = surroundings(scene, {}, 'ana');
  const payload = {
    schedule: cron,
    repository: ours,
    organization,
    workflow: '.github/workflows/sweep.yml',
  };
  return { name: 'schedule', payload, actor: 'ana', ...(await onDefaultBranch(scene.world)) };
}

export interface DispatchInput {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly by?: string;
  /** The branch it was started on; the default branch unless said (T43). */
  readonly branch?: string;
}

export async function dispatchEvent(
  scene: Scene,
  input: DispatchInput = {},
): Promise<WorkflowEvent> {
  const { inputs = {}, by = 'ana', branch = scene.world.defaultBranch } = input;
  const base = example(scene.urls, 'workflow_dispatch');
  const ref = `refs/heads/${branch}`;
  const payload = { ...base, inputs, ref, ...surroundings(scene, base, by) };
  return {
    name: 'workflow_dispatch',
    payload,
    actor: by,
    ref,
    sha: (await scene.world.git.resolve(ref)) ?? '',
  };
}

export interface WorkflowRunInput {
  /** What the first workflow ran for. */
  readonly pull: PullRequest | MergeGroup;
  /** The event that started the first workflow. */
  readonly event?: string;
  readonly conclusion?: 'success' | 'failure' | 'skipped' | 'cancelled';
  readonly by?: string;
  readonly workflow?: string;
}

/** The relay: its own run is on the default branch, what it tells of is not. */
export async function workflowRunEvent(
  scene: Scene,
  input: WorkflowRunInput,
): Promise<WorkflowEvent> {
  const { world, urls } = scene;
  const { pull, conclusion = 'success', workflow = 'relay' } = input;
  const isGroup = 'ahead' in pull;
  const { event = isGroup ? 'merge_group' : 'pull_request_review' } = input;
  const head = isGroup
    ? { sha: pull.sha, branch: pull.ref.replace('refs/heads/', ''), fork: null, gone: false }
    : pull.record.head;
  const by = input.by ?? (isGroup ? 'ana' : pull.record.author);
  const base = example(urls, 'workflow_run', 'completed');
  const actor = user(world.people.of(by), urls);
  const payload = {
    action: 'completed',
    workflow: {
      ...partOf(base, 'workflow'),
      name: workflow,
      path: `.github/workflows/${workflow}.yml`,
    },
    workflow_run: {
      ...partOf(base, 'workflow_run'),
      name: workflow,
      event,
      status: 'completed',
      conclusion,
      actor,
      triggering_actor: actor,
      head_sha: head.sha,
      head_branch: head.branch,
      repository: repository(world, urls),
      head_repository: head.gone ? null : repository(world, urls, head.fork),
      // GitHub leaves it empty for forks.
      pull_requests: head.fork === null && !isGroup ? [mention(scene, pull)] : [],
      created_at: world.clock.iso(),
      updated_at: world.clock.iso(),
      run_started_at: world.clock.iso(),
    },
    ...surroundings(scene, base, by),
  };
  return { name: 'workflow_run', payload, actor: by, ...(await onDefaultBranch(world)) };
}

function mention({ world, urls }: Scene, { number, record }: PullRequest) {
  const { id, url, name } = repository(world, urls);
  const repo = { id, url, name };
  return {
    id: 5_000_000 + number,
    number,
    url: `${url}/pulls/${number}`,
    head: { ref: record.head.branch, sha: record.head.sha, repo },
    base: { ref: record.base, sha: record.baseSha, repo },
  };
}
