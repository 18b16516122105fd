// Commit statuses. The newest of a context counts for GitHub. The metadata for later runs is in the query of the address
// that a click on the status opens.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type {
  NewestStatus,
  NewStatus,
  StatusNote,
  PostedStatus,
  Receipt,
  RetryMode,
  StatusState,
} from '#app/github.ts';
import type { Client, StatusAnswer, ListedStatus } from './client.ts';

export interface StatusOptions {
  /** The status's name. */
  readonly context: string;
  /** The login that our statuses are posted as. Statuses of other logins prove nothing. */
  readonly identity: string;
  /** The address of the run, which a click on the status opens. */
  readonly runUrl: string;
}

/** GitHub keeps at most 1000 statuses per commit and context, and lists those of other contexts between them. */
const MOST_PAGES = 11;

/** Statuses of our context on a commit, newest first, from any login. */
export async function statuses(
  client: Client,
  options: StatusOptions,
  commit: Sha,
  mode: RetryMode = 'retry',
): Promise<Finding<readonly PostedStatus[]>> {
  const answer = await answers(client, options, commit, mode);
  return answer.kind === 'known' ? known(answer.value.map(postedOf)) : answer;
}

/** The same, as GitHub answers it. */
export async function answers(
  client: Client,
  { context }: Pick<StatusOptions, 'context'>,
  commit: Sha,
  mode: RetryMode = 'retry',
): Promise<Finding<readonly StatusAnswer[]>> {
  const path = `${client.path}/commits/${commit}/statuses`;
  const answer = await client.all<StatusAnswer>(path, {}, MOST_PAGES, mode);
  if (answer.kind !== 'known') return answer;
  return known(ofContext(answer.value, context));
}

/** For GitHub, names that differ in case are one. */
function ofContext<Status extends ListedStatus>(
  posted: readonly Status[],
  context: string,
): readonly Status[] {
  return posted.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}

export function post(
  client: Client,
  options: StatusOptions,
  commit: Sha,
  status: NewStatus,
  note: StatusNote,
): Promise<Finding<Receipt>> {
  return postWith(client, options, commit, status, partsOf(note));
}

/** `parts`: the metadata for later runs. */
export async function postWith(
  client: Client,
  { context, runUrl }: StatusOptions,
  commit: Sha,
  { state, description }: NewStatus,
  parts: URLSearchParams,
): Promise<Finding<Receipt>> {
  const query = parts.size === 0 ? '' : `?${parts.toString()}`;
  const answer = await client.send<StatusAnswer>('POST', `${client.path}/statuses/${commit}`, {
    state,
    context,
    description,
    target_url: `${runUrl}${query}`,
  });
  if (answer.kind !== 'known') return answer;
  const { id, creator, created_at: at } = answer.value;
  return known({ id, by: creator?.login ?? '', at: momentOf(at) });
}

const PULL = 'pull';
const HEAD_BY = 'head-by';
const PUSHED_BY = 'pushed-by';
const BEFORE = 'before';
const PREVIOUS_READ = 'previous-read';
const FINGERPRINT = 'fingerprint';
const SHOWN_SINCE = 'shown-since';
const FIRST = { success: 'success-since', failure: 'failure-since' } as const;
const REPLACED = 'replaced';
const WHOLE = 'whole';

/** Only what is known, so that the address stays short. */
function partsOf(note: StatusNote): URLSearchParams {
  const parts = new URLSearchParams();
  if (note.pull !== null) parts.append(PULL, String(note.pull));
  if (note.headBy !== null) parts.append(HEAD_BY, note.headBy);
  for (const login of note.pushedBy) parts.append(PUSHED_BY, login);
  for (const head of note.previousHeads) parts.append(BEFORE, head);
  if (note.previousHeads.length > 0 && note.hasReadPreviousHeads) parts.append(PREVIOUS_READ, '1');
  if (note.fingerprint !== null) parts.append(FINGERPRINT, note.fingerprint);
  if (note.shownSince !== null) parts.append(SHOWN_SINCE, String(note.shownSince));
  for (const state of ['success', 'failure'] as const) {
    const first = note.firstAt[state];
    if (first !== undefined) parts.append(FIRST[state], String(first));
  }
  if (note.isReplaced) parts.append(REPLACED, '1');
  if (note.isWhole) parts.append(WHOLE, '1');
  return parts;
}

function postedOf(status: StatusAnswer): PostedStatus {
  return { id: status.id, ...withoutId(status) };
}

/**
 * The newest status of our context among the newest of all contexts, or none; null where names that differ only in case
 * leave it open which is the newest.
 */
export function newestIn(
  read: readonly ListedStatus[],
  { context }: Pick<StatusOptions, 'context'>,
): readonly NewestStatus[] | null {
  const newest = ofContext(read, context).map(withoutId);
  return newest.length > 1 ? null : newest;
}

function withoutId(status: ListedStatus): NewestStatus {
  return {
    state: status.state as StatusState,
    description: status.description ?? '',
    at: momentOf(status.created_at),
    by: status.creator?.login ?? '',
    note: noteOf(status.target_url ?? ''),
  };
}

/** Any login may have written this address. The caller decides whose it believes. */
function noteOf(url: string): StatusNote {
  const parts = queryOf(url);
  const like = (name: string, form: RegExp): string | null => {
    const text = parts.get(name) ?? '';
    return form.test(text) ? text : null;
  };
  const numberIn = (name: string): number | null => {
    const text = like(name, /^\d{1,15}$/);
    return text === null ? null : Number(text);
  };
  const since = numberIn(SHOWN_SINCE);
  const [success, failure] = [numberIn(FIRST.success), numberIn(FIRST.failure)];
  return {
    pull: numberIn(PULL),
    headBy: parts.get(HEAD_BY),
    pushedBy: parts.getAll(PUSHED_BY),
    previousHeads: parts.getAll(BEFORE).filter(isSha),
    hasReadPreviousHeads: parts.has(PREVIOUS_READ),
    fingerprint: like(FINGERPRINT, /^[0-9a-f]{64}$/),
    shownSince: since === null ? null : instant(since),
    firstAt: {
      ...(success === null ? {} : { success: instant(success) }),
      ...(failure === null ? {} : { failure: instant(failure) }),
    },
    isReplaced: parts.has(REPLACED),
    isWhole: parts.has(WHOLE),
  };
}

function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');
}

export function isSha(text: string): text is Sha {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** GitHub's moments are ISO 8601 in UTC. */
export function momentOf(text: string): Instant {
  return instant(Date.parse(text) / 1000);
}
