// The trigger of a run, and so what it judges. Only a run of the default branch may post a verdict, because a pull
// request can change the workflow of its own runs.
import { loginOf } from '#adapters/github/people.ts';
import type { Sha } from '#domain/scalars.ts';
import type { EvaluationTrigger } from '#app/pulls/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { SUBJECT_TEXTS } from '#messages/action.ts';
import { at, isNumber, isSha, NO_COMMIT, text } from './payload.ts';
import type { Ignored, JobEvent } from './job-event.ts';
import { isOnDefaultBranch, ignored } from './job-event.ts';
import type { CommandTrigger } from './trigger-command.ts';
import { commandTrigger, commentIn, isRecheck } from './trigger-command.ts';

export type Trigger =
  /** `preview`: the verdict is shown and not posted. */
  | {
      readonly kind: 'pull-request';
      readonly pull: PullRequest;
      readonly evaluation: EvaluationTrigger;
      readonly preview: boolean;
    }
  /** A pull request that was closed without a merge. */
  | { readonly kind: 'closed'; readonly pull: PullRequest }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'merge-group'; readonly group: QueuedGroup }
  /** The relay workflow ran on this head, because of a review. */
  | { readonly kind: 'relay'; readonly head: Sha }
  /** `before`: the tip before the push, or null for a new branch. */
  | {
      readonly kind: 'push';
      readonly before: Sha | null;
      readonly after: Sha;
      readonly by: string;
      readonly forced: boolean;
    }
  | { readonly kind: 'sweep' }
  | CommandTrigger
  | Ignored;

const JUDGED = new Set(['opened', 'reopened', 'synchronize', 'edited', 'ready_for_review']);
const NEW_HEAD = new Set(['opened', 'reopened', 'synchronize']);

export function triggerOf(job: JobEvent): Trigger {
  const { event, payload } = job;
  const commanded = commandTrigger(job);
  if (commanded !== null) return commanded;
  if (event === 'pull_request' || event === 'pull_request_target') return pullRequest(job);
  // A run on the ref of a merge group may judge that group. Every other run must be on the default branch.
  if (event === 'merge_group') return mergeGroup(payload);
  if (!isOnDefaultBranch(job)) return ignored('other-branch', job);
  switch (event) {
    case 'workflow_dispatch':
      return dispatched(job);
    case 'issue_comment':
      return comment(payload);
    case 'workflow_run':
      return relay(payload);
    case 'push':
      return push(payload);
    case 'schedule':
    case 'issues':
    case 'deployment_status':
    case 'repository_dispatch':
      return { kind: 'sweep' };
    case 'pull_request_review':
      return ignored('review');
    default:
      return ignored('no-judgement', { event });
  }
}

function pullRequest({ event, payload }: JobEvent): Trigger {
  const action = text(payload, 'action');
  const isClosed = action === 'closed';
  if (!isClosed && !JUDGED.has(action)) return ignored('no-verdict', { action });
  const number = at(payload, 'pull_request', 'number');
  if (!isNumber(number)) return ignored('no-pull-request');
  const head = text(payload, 'pull_request', 'head', 'sha');
  if (!isSha(head)) return ignored('no-head');
  const comments = at(payload, 'pull_request', 'comments');
  const preview = event === 'pull_request';
  const repository = text(payload, 'pull_request', 'head', 'repo', 'full_name');
  const name = text(payload, 'pull_request', 'head', 'ref');
  const isOwn = repository === text(payload, 'pull_request', 'base', 'repo', 'full_name');
  const pull = {
    ...(repository === '' || name === '' ? {} : { branch: { repository, name, isOwn } }),
    number,
    open: !isClosed,
    author: login(payload, 'pull_request', 'user'),
    head: head as Sha,
    into: text(payload, 'pull_request', 'base', 'ref'),
    body: text(payload, 'pull_request', 'body'),
    comments: typeof comments === 'number' ? comments : null,
  };
  if (!isClosed) {
    const evaluation = evaluationTrigger(payload, action, head);
    return { kind: 'pull-request', preview, evaluation, pull };
  }
  const isMerged = at(payload, 'pull_request', 'merged') === true;
  return preview || isMerged ? ignored('merged') : { kind: 'closed', pull };
}

/** Takes the sender of `opened` for the pusher too, because the payload does not name the pusher. */
function evaluationTrigger(payload: unknown, action: string, head: string): EvaluationTrigger {
  const isPush = action === 'synchronize';
  const before = text(payload, 'before');
  const sender = login(payload, 'sender');
  return {
    pushedBy: (isPush || action === 'opened') && sender !== '' ? sender : null,
    before: isPush && isSha(before) && text(payload, 'after') === head ? (before as Sha) : null,
    isFresh: false,
    isNewHead: NEW_HEAD.has(action),
  };
}

/** The login of the account at a path, or the empty text. */
function login(payload: unknown, ...path: readonly string[]): string {
  const name = text(payload, ...path, 'login');
  return name === '' ? '' : loginOf({ login: name, type: text(payload, ...path, 'type') });
}

function mergeGroup(payload: unknown): Trigger {
  const head = text(payload, 'merge_group', 'head_sha');
  if (text(payload, 'action') !== 'checks_requested' || !isSha(head)) {
    return ignored('no-check');
  }
  const ref = text(payload, 'merge_group', 'head_ref');
  return { kind: 'merge-group', group: { head: head as Sha, ref } };
}

/** Accepts only an integer, because the input can contain any text. */
function dispatched({ number, command }: JobEvent): Trigger {
  if (number === '') {
    return command === 'sweep' ? { kind: 'sweep' } : ignored('no-number');
  }
  if (!/^[1-9]\d{0,9}$/.test(number)) return ignored('not-a-number');
  return { kind: 'number', number: Number(number) };
}

function comment(payload: unknown): Trigger {
  const written = commentIn(payload);
  const asks = isRecheck(text(payload, 'comment', 'body'));
  return written?.isPull === true && asks
    ? { kind: 'recheck', ...written }
    : ignored('not-recheck');
}

/** Takes only the head and the ref from the run that the relay made. Its results could be forged. */
function relay(payload: unknown): Trigger {
  const head = text(payload, 'workflow_run', 'head_sha');
  if (!isSha(head)) return { kind: 'sweep' };
  if (text(payload, 'workflow_run', 'event') !== 'merge_group') {
    return { kind: 'relay', head: head as Sha };
  }
  const ref = `refs/heads/${text(payload, 'workflow_run', 'head_branch')}`;
  return { kind: 'merge-group', group: { head: head as Sha, ref } };
}

function push(payload: unknown): Trigger {
  const after = text(payload, 'after');
  if (!isSha(after) || NO_COMMIT.test(after)) return ignored('empty-push');
  const isForced = at(payload, 'forced') === true;
  const by = text(payload, 'pusher', 'name') || SUBJECT_TEXTS.unknownAccount();
  const before = text(payload, 'before');
  const isReplaced = isSha(before) && !NO_COMMIT.test(before);
  return {
    kind: 'push',
    before: isReplaced ? (before as Sha) : null,
    after: after as Sha,
    by,
    forced: isForced,
  };
}
