// The triggers of `deploy`, `drift`, `page`, `watch`, `summary`, `promote` and `rollback`, which only a run of the default
// branch may start.
import type { Sha } from '#domain/scalars.ts';
import { refusal } from '#app/refusal.ts';
import { FLAG, NAME } from './names.ts';
import { at, isNumber, isSha, NO_COMMIT, text } from './payload.ts';
import type { Ignored, JobEvent } from './job-event.ts';
import { isOnDefaultBranch, ignored } from './job-event.ts';

export interface DeployTrigger {
  readonly kind: 'deploy';
  /** The tip before the push: null for the first one, left out for the parent of the tip. */
  readonly before?: Sha | null;
  /** Null: the tip of the default branch. */
  readonly after: Sha | null;
}

/** What the inputs say is all that these need. `edit`: a form for `promote` or `rollback`. */
interface PlainTrigger {
  readonly kind: 'drift' | 'page' | 'watch' | 'summary' | 'edit';
}

/** A comment that asks for a rollback or a promotion. */
export interface CommentTrigger {
  readonly kind: 'comment';
  readonly command: 'promote' | 'rollback';
  readonly flag: string;
  /** Null: wherever users have the flag. */
  readonly environment: string | null;
  readonly by: { readonly login: string; readonly id: string };
  /** The issue or pull request. */
  readonly number: number;
  readonly comment: number;
  /** Whether it was there before: it may have been carried out already. */
  readonly isEdited: boolean;
}

/** A comment, and the person who wrote it. */
export interface WrittenComment extends Pick<CommentTrigger, 'number' | 'comment' | 'isEdited'> {
  readonly by: string;
}

/** A comment that asks for a new verdict on a pull request, or, on an issue, on every open one. */
export interface RecheckTrigger extends WrittenComment {
  readonly kind: 'recheck';
  readonly isPull: boolean;
}

/** A comment to us that asks for nothing we know. */
export interface UnclearTrigger extends WrittenComment {
  readonly kind: 'unclear';
  /** The first of several lines, where it alone would be a command; null: it would be none. */
  readonly alone: string | null;
}

export type CommandTrigger =
  | DeployTrigger
  | PlainTrigger
  | CommentTrigger
  | RecheckTrigger
  | UnclearTrigger;

/** Null: the command judges, so the event decides what. */
export function commandTrigger(job: JobEvent): CommandTrigger | Ignored | null {
  switch (job.command) {
    case 'deploy':
      return deployTrigger(job);
    // These may also follow a deployment: in the same run, or by `workflow_run`.
    case 'drift':
      return plainTrigger(job, { kind: 'drift', on: AFTER_DEPLOYMENT, otherwise: 'no-comparison' });
    case 'page':
      return plainTrigger(job, { kind: 'page', on: AFTER_DEPLOYMENT, otherwise: 'no-page' });
    // What an alert says is not read: it only says when to look.
    case 'watch':
      return plainTrigger(job, { kind: 'watch', on: AFTER_DEPLOYMENT, otherwise: 'no-watch' });
    case 'summary':
      return plainTrigger(job, { kind: 'summary', on: BY_HAND, otherwise: 'no-summary' });
    case 'comment':
      return commentTrigger(job);
    case 'promote':
    case 'rollback':
      return editTrigger(job);
    case 'check':
    case 'sweep':
      return null;
  }
}

/** The landing of the event, or of the input `landing`. */
function deployTrigger(job: JobEvent): DeployTrigger | Ignored {
  const { event, payload, landing } = job;
  if (!isOnDefaultBranch(job)) return ignored('other-branch', job);
  if (landing !== '') {
    if (isSha(landing)) return { kind: 'deploy', after: landing as Sha };
    throw refusal('input/not-a-commit');
  }
  if (event !== 'push') {
    return BY_HAND.has(event)
      ? { kind: 'deploy', after: null }
      : ignored('no-deployment', { event });
  }
  const [before, after] = [text(payload, 'before'), text(payload, 'after')];
  if (!isSha(after) || NO_COMMIT.test(after)) return ignored('empty-push');
  if (!isSha(before)) return { kind: 'deploy', after: after as Sha };
  return {
    kind: 'deploy',
    before: NO_COMMIT.test(before) ? null : (before as Sha),
    after: after as Sha,
  };
}

const BY_HAND: ReadonlySet<string> = new Set([
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
]);
const AFTER_DEPLOYMENT: ReadonlySet<string> = new Set([...BY_HAND, 'push', 'workflow_run']);

function plainTrigger(
  job: JobEvent,
  {
    kind,
    on,
    otherwise,
  }: PlainTrigger & {
    readonly on: ReadonlySet<string>;
    readonly otherwise: 'no-comparison' | 'no-page' | 'no-watch' | 'no-summary';
  },
): PlainTrigger | Ignored {
  const { event } = job;
  if (!isOnDefaultBranch(job)) return ignored('other-branch', job);
  return on.has(event) ? { kind } : ignored(otherwise, { event });
}

/** Throws instead of ignoring the event, because the person who filled in the form waits for a result. */
function editTrigger(job: JobEvent): PlainTrigger {
  if (!BY_HAND.has(job.event)) {
    throw refusal('event/not-by-hand', { command: job.command, event: job.event.slice(0, 40) });
  }
  if (isOnDefaultBranch(job)) return { kind: 'edit' };
  throw refusal('event/other-branch', { ref: job.ref, defaultBranch: job.defaultBranch });
}

/** In any case, because the workflows compare so, and with any number of blanks. */
const ASKS = [
  { command: 'rollback', form: /^\/flaghoist +rollback +(\S+)(?: +in +(\S+))?$/i },
  { command: 'promote', form: /^\/flaghoist +promote +(\S+) +to +(\S+)$/i },
] as const;

/** New, or edited by the person who wrote it: what others make of it is not what that person asked for. */
function writtenIn(payload: unknown): 'new' | 'edited' | null {
  const action = text(payload, 'action');
  if (action === 'created') return 'new';
  const [sender, author] = [at(payload, 'sender', 'id'), at(payload, 'comment', 'user', 'id')];
  return action === 'edited' && isNumber(sender) && sender === author ? 'edited' : null;
}

/** Whether a comment asks for a new verdict. The workflow of the sweep looks for the same beginning. */
export function isRecheck(body: string): boolean {
  return /^\/flaghoist recheck$/i.test(body.trim());
}

/** On a pull request the sweep answers `/flaghoist recheck`, so that one comment has one answer. */
function commentTrigger(job: JobEvent): CommentTrigger | RecheckTrigger | UnclearTrigger | Ignored {
  const { event, payload } = job;
  if (!isOnDefaultBranch(job)) return ignored('other-branch', job);
  const body = event === 'issue_comment' ? text(payload, 'comment', 'body').trim() : '';
  const written = commentIn(payload);
  if (written === null || !/^\/flaghoist(\s|$)/i.test(body)) return ignored('not-ours');
  if (isRecheck(body)) {
    return written.isPull ? ignored('sweep-answers') : { kind: 'recheck', ...written };
  }
  const { isPull: _, ...about } = written;
  const id = at(payload, 'comment', 'user', 'id');
  const request = askedIn(body);
  if (request !== null && isNumber(id)) {
    return { ...about, kind: 'comment', ...request, by: { login: about.by, id: String(id) } };
  }
  return { kind: 'unclear', ...about, alone: commandAloneIn(body) };
}

/** The command of the first line, if the lines below have none. */
function commandAloneIn(body: string): string | null {
  const [first = '', ...others] = body.split(/\r?\n/).map((line) => line.trim());
  const isAlone = others.length > 0 && !others.some((line) => /^\/flaghoist(\s|$)/i.test(line));
  return isAlone && (askedIn(first) !== null || isRecheck(first)) ? first : null;
}

function askedIn(body: string): Pick<CommentTrigger, 'command' | 'flag' | 'environment'> | null {
  for (const { command, form } of ASKS) {
    const [, flag = '', environment = null] = form.exec(body) ?? [];
    if (FLAG.test(flag) && (environment === null || NAME.test(environment)))
      return { command, flag, environment };
  }
  return null;
}

/** Null: it is not one that its author has written or edited. */
export function commentIn(
  payload: unknown,
): (WrittenComment & Pick<RecheckTrigger, 'isPull'>) | null {
  const written = writtenIn(payload);
  const [number, comment] = [at(payload, 'issue', 'number'), at(payload, 'comment', 'id')];
  if (written === null || !isNumber(number) || !isNumber(comment)) return null;
  const by = text(payload, 'comment', 'user', 'login');
  const isPull = at(payload, 'issue', 'pull_request') !== undefined;
  return { number, comment, by, isPull, isEdited: written === 'edited' };
}
