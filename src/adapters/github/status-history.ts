// Commit statuses: what we said, when, and who said it. The newest of a context counts for GitHub; what later
// runs have to know stands in the address that a click leads to (DESIGN §6, §7).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import type { Instant } from '#domain/time.ts';
import type { NewStatus, Note, PostedStatus, Receipt, StatusState } from '#app/github.ts';
import type { Client, Pace } from './client.ts';
import { repository } from './pulls.ts';
import type { StatusAnswer } from './shapes.ts';

export interface LedgerOptions {
  /** The status's name. */
  readonly context: string;
  /** The login that our statuses are posted as; others prove nothing (T8). */
  readonly identity: string;
  /** Where a click on the status leads: the run that posted it. */
  readonly runUrl: string;
}

/** GitHub keeps at most 1000 statuses per commit and context; other contexts stand between them. */
const MOST_PAGES = 11;

/** Statuses of our context on a commit, newest first, whoever posted them. */
export async function statuses(
  client: Client,
  options: LedgerOptions,
  commit: Sha,
  pace: Pace = 'patient',
): Promise<Finding<readonly PostedStatus[]>> {
  const found = await answers(client, options, commit, pace);
  return found.kind === 'known' ? known(found.value.map(postedOf)) : found;
}

/** The same as GitHub tells it. */
export async function answers(
  client: Client,
  { context }: Pick<LedgerOptions, 'context'>,
  commit: Sha,
  pace: Pace = 'patient',
): Promise<Finding<readonly StatusAnswer[]>> {
  const path = `${repository(client)}/commits/${commit}/statuses`;
  const found = await client.all<StatusAnswer>(path, {}, MOST_PAGES, pace);
  if (found.kind !== 'known') return found;
  // For GitHub, names that differ in case are one.
  return known(found.value.filter((one) => one.context.toLowerCase() === context.toLowerCase()));
}

export function post(
  client: Client,
  options: LedgerOptions,
  commit: Sha,
  status: NewStatus,
  note: Note,
): Promise<Finding<Receipt>> {
  return postWith(client, options, commit, status, partsOf(note));
}

/** The context under which a sweep notes what it has seen, on a commit of the default branch. */
function sweptContext(context: string): string {
  return `${context}/swept`;
}

/** What our newest sweep noted on a commit; null when none has. */
export async function sweptText(
  client: Client,
  { context, identity }: LedgerOptions,
  commit: Sha,
): Promise<Finding<string | null>> {
  const found = await answers(client, { context: sweptContext(context) }, commit);
  if (found.kind !== 'known') return found;
  const newest = found.value.find(({ creator }) => creator?.login === identity);
  return known(newest === undefined ? null : queryOf(newest.target_url ?? '').get(SWEPT));
}

export async function markSwept(
  client: Client,
  { context, runUrl }: LedgerOptions,
  commit: Sha,
  text: string,
): Promise<Finding<null>> {
  const options = { context: sweptContext(context), identity: '', runUrl };
  const status = {
    state: 'success',
    description: 'pull requests that touch no flag have their status',
  } as const;
  const done = await postWith(
    client,
    options,
    commit,
    status,
    new URLSearchParams([[SWEPT, text]]),
  );
  return done.kind === 'known' ? known(null) : done;
}

/** `parts`: what later runs have to know, as the query of the address. */
export async function postWith(
  client: Client,
  { context, runUrl }: LedgerOptions,
  commit: Sha,
  { state, description }: NewStatus,
  parts: URLSearchParams,
): Promise<Finding<Receipt>> {
  const query = parts.size === 0 ? '' : `?${parts.toString()}`;
  const found = await client.send<StatusAnswer>(
    'POST',
    `${repository(client)}/statuses/${commit}`,
    { state, context, description, target_url: `${runUrl}${query}` },
  );
  if (found.kind !== 'known') return found;
  const { id, creator, created_at: at } = found.value;
  return known({ id, by: creator?.login ?? '', at: momentOf(at) });
}

const PULL = 'pull';
const HEAD_BY = 'head-by';
const PUSHED_BY = 'pushed-by';
const BEFORE = 'before';
const WALKED = 'walked';
const FINGERPRINT = 'fingerprint';
const SHOWN_SINCE = 'shown-since';
const LEFT = 'left';
const SWEPT = 'swept';

/** Only what there is to say, so that the address stays short. */
function partsOf(note: Note): URLSearchParams {
  const parts = new URLSearchParams();
  if (note.pull !== null) parts.append(PULL, String(note.pull));
  if (note.headBy !== null) parts.append(HEAD_BY, note.headBy);
  for (const login of note.pushedBy) parts.append(PUSHED_BY, login);
  for (const head of note.before) parts.append(BEFORE, head);
  if (note.before.length > 0 && note.isWalked) parts.append(WALKED, '1');
  if (note.fingerprint !== null) parts.append(FINGERPRINT, note.fingerprint);
  if (note.shownSince !== null) parts.append(SHOWN_SINCE, String(note.shownSince));
  if (note.isLeft) parts.append(LEFT, '1');
  return parts;
}

function postedOf(status: StatusAnswer): PostedStatus {
  return {
    id: status.id,
    state: status.state as StatusState,
    description: status.description ?? '',
    at: momentOf(status.created_at),
    by: status.creator?.login ?? '',
    note: noteOf(status.target_url ?? ''),
  };
}

/** Anybody may have written this; of whom it is believed, the caller decides. */
function noteOf(url: string): Note {
  const parts = queryOf(url);
  const like = (name: string, form: RegExp): string | null => {
    const text = parts.get(name) ?? '';
    return form.test(text) ? text : null;
  };
  const [number, since] = [like(PULL, /^\d{1,15}$/), like(SHOWN_SINCE, /^\d{1,15}$/)];
  return {
    pull: number === null ? null : Number(number),
    headBy: parts.get(HEAD_BY),
    pushedBy: parts.getAll(PUSHED_BY),
    before: parts.getAll(BEFORE).filter(isSha),
    isWalked: parts.has(WALKED),
    fingerprint: like(FINGERPRINT, /^[0-9a-f]{64}$/),
    shownSince: since === null ? null : instant(Number(since)),
    isLeft: parts.has(LEFT),
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
