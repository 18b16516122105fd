// What started the run, and so what is to be judged. Only an event that GitHub runs from the default branch may
// lead to a verdict; whatever a pull request's own workflow sends us is looked at and not believed (T7, T43).
import type { Sha } from '#domain/names.ts';
import type { Occasion } from '#app/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';

export type Trigger =
  /** `preview`: shown, never posted. */
  | {
      readonly kind: 'pull-request';
      readonly pull: PullRequest;
      readonly occasion: Occasion;
      readonly preview: boolean;
    }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'recheck'; readonly number: number; readonly by: string }
  | { readonly kind: 'merge-group'; readonly group: QueuedGroup }
  /** A pull request was reviewed: the relay ran on its head. */
  | { readonly kind: 'relay'; readonly head: Sha }
  /** `forced`: by whom, where the default branch was pushed over. */
  | { readonly kind: 'push'; readonly after: Sha; readonly forced: string | null }
  | { readonly kind: 'sweep' }
  | DeployTrigger
  /** A form was filled in: promote or roll back. */
  | { readonly kind: 'edit' }
  | { readonly kind: 'nothing'; readonly why: string };

export interface DeployTrigger {
  readonly kind: 'deploy';
  /** Null: nothing had landed before. Left out: the parent. */
  readonly before?: Sha | null;
  /** Null: the tip of the default branch. */
  readonly after: Sha | null;
}

export const COMMANDS = ['check', 'sweep', 'deploy', 'promote', 'rollback'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Run {
  readonly event: string;
  /** The event's payload: anybody may have written most of it. */
  readonly payload: unknown;
  /** `refs/heads/main`. */
  readonly ref: string;
  readonly defaultBranch: string;
  readonly command: Command;
  /** The input `pull-request`. */
  readonly number: string;
  /** The input `landing`. */
  readonly landing: string;
}

/** What people write to have a pull request judged again. */
export const RECHECK = '/flaghoist recheck';

const JUDGED = new Set(['opened', 'reopened', 'synchronize', 'edited', 'ready_for_review']);
const NO_COMMIT = /^0+$/;

export function triggerOf(run: Run): Trigger {
  const { event, payload, command } = run;
  if (command === 'deploy') return landed(run);
  if (command === 'promote' || command === 'rollback') return form(run);
  if (event === 'pull_request' || event === 'pull_request_target') return pullRequest(run);
  // From here on, a run that is not the default branch's own has no say.
  if (event === 'merge_group') return mergeGroup(payload);
  if (!isOwn(run)) return nothing(elsewhere(run));
  switch (event) {
    case 'workflow_dispatch':
      return dispatched(run);
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
      return nothing("a review runs the pull request's own workflow; relay it with workflow_run");
    default:
      return nothing(`the event ${event.slice(0, 40)} is none that we judge on`);
  }
}

/** Whether it is the default branch's own run. */
function isOwn({ ref, defaultBranch }: Run): boolean {
  return ref === `refs/heads/${defaultBranch}`;
}

function elsewhere({ ref, defaultBranch }: Run): string {
  return `this run is on ${ref.slice(0, 100)}, and only ${defaultBranch} decides`;
}

/** What has landed, by the event or by its id. */
function landed(run: Run): Trigger {
  const { event, payload, landing } = run;
  if (!isOwn(run)) return nothing(elsewhere(run));
  if (landing !== '') {
    if (isSha(landing)) return { kind: 'deploy', after: landing as Sha };
    throw refusal('the input landing is no id of a commit', 'write all of its digits');
  }
  if (event !== 'push') {
    return BY_HAND.has(event)
      ? { kind: 'deploy', after: null }
      : nothing(`the event ${event.slice(0, 40)} is none that we deploy on`);
  }
  const [before, after] = [text(payload, 'before'), text(payload, 'after')];
  if (!isSha(after) || NO_COMMIT.test(after)) return nothing('nothing was pushed');
  if (!isSha(before)) return { kind: 'deploy', after: after as Sha };
  return {
    kind: 'deploy',
    before: NO_COMMIT.test(before) ? null : (before as Sha),
    after: after as Sha,
  };
}

const BY_HAND = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);

/** Whoever fills in a form wants to hear why nothing came of it. */
function form(run: Run): Trigger {
  if (!BY_HAND.has(run.event)) {
    throw refusal(
      `${run.command} is started by hand, not by ${run.event.slice(0, 40)}`,
      'start its workflow with workflow_dispatch',
    );
  }
  if (isOwn(run)) return { kind: 'edit' };
  throw refusal(elsewhere(run), `start it on ${run.defaultBranch}`);
}

function nothing(why: string): Trigger {
  return { kind: 'nothing', why };
}

function pullRequest({ event, payload }: Run): Trigger {
  const action = text(payload, 'action');
  if (!JUDGED.has(action))
    return nothing(`nothing to judge when a pull request is ${action.slice(0, 40)}`);
  const number = at(payload, 'pull_request', 'number');
  if (!isNumber(number)) return nothing('the event names no pull request');
  const head = text(payload, 'pull_request', 'head', 'sha');
  if (!isSha(head)) return nothing('the event names no commit');
  const comments = at(payload, 'pull_request', 'comments');
  return {
    kind: 'pull-request',
    preview: event === 'pull_request',
    occasion: occasionOf(payload, action, head),
    pull: {
      number,
      open: true,
      author: text(payload, 'pull_request', 'user', 'login'),
      head: head as Sha,
      into: text(payload, 'pull_request', 'base', 'ref'),
      body: text(payload, 'pull_request', 'body'),
      comments: typeof comments === 'number' ? comments : null,
    },
  };
}

/** Whoever opens a pull request need not have pushed it, but may have. */
function occasionOf(payload: unknown, action: string, head: string): Occasion {
  const isPush = action === 'synchronize';
  const before = text(payload, 'before');
  const sender = text(payload, 'sender', 'login');
  return {
    pushedBy: (isPush || action === 'opened') && sender !== '' ? sender : null,
    before: isPush && isSha(before) && text(payload, 'after') === head ? (before as Sha) : null,
    isLive: false,
  };
}

function mergeGroup(payload: unknown): Trigger {
  const head = text(payload, 'merge_group', 'head_sha');
  if (text(payload, 'action') !== 'checks_requested' || !isSha(head)) {
    return nothing('the merge group asks for no check');
  }
  const ref = text(payload, 'merge_group', 'head_ref');
  return { kind: 'merge-group', group: { head: head as Sha, ref } };
}

/** An integer, or nothing (T43). */
function dispatched({ number, command }: Run): Trigger {
  if (number === '') {
    return command === 'sweep' ? { kind: 'sweep' } : nothing('the input pull-request is empty');
  }
  if (!/^[1-9]\d{0,9}$/.test(number)) return nothing('the input pull-request is no number');
  return { kind: 'number', number: Number(number) };
}

function comment(payload: unknown): Trigger {
  const number = at(payload, 'issue', 'number');
  const isPull = at(payload, 'issue', 'pull_request') !== undefined;
  const asks = text(payload, 'comment', 'body').trim() === RECHECK;
  if (!isNumber(number) || !isPull || !asks || text(payload, 'action') !== 'created') {
    return nothing(`a comment that does not say ${RECHECK}`);
  }
  return { kind: 'recheck', number, by: text(payload, 'comment', 'user', 'login') };
}

function relay(payload: unknown): Trigger {
  const head = text(payload, 'workflow_run', 'head_sha');
  return isSha(head) ? { kind: 'relay', head: head as Sha } : { kind: 'sweep' };
}

function push(payload: unknown): Trigger {
  const after = text(payload, 'after');
  if (!isSha(after) || NO_COMMIT.test(after)) return nothing('nothing was pushed');
  const isForced = at(payload, 'forced') === true;
  const by = text(payload, 'pusher', 'name') || 'somebody';
  return { kind: 'push', after: after as Sha, forced: isForced ? by : null };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function isSha(value: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** What stands in a payload, or undefined: nothing in it is taken for granted. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, key)
        ? (here as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

export function text(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}
