// What our own runs noted on landings: when they landed, and what was the tip before. The context is not the
// check's own: that is posted on proposals, long before they land, and would make a landing seem older than it is.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import type { Instant } from '#domain/time.ts';
import type { Landed, NotedLanding, NotedLoss } from '#app/github.ts';
import type { Client } from './client.ts';
import type { LedgerOptions } from './status-history.ts';
import { answers, isSha, momentOf, postWith } from './status-history.ts';
import type { StatusAnswer } from './shapes.ts';

export interface Landings {
  /** Null when no run of ours noted anything on it. Asked once a run. */
  noted(commit: Sha): Promise<Finding<NotedLanding | null>>;
  /** Notes that a commit has landed, and what there is to add; answers when it was noted first. */
  mark(commit: Sha, landed?: Landed): Promise<Finding<Instant>>;
}

const NOTHING: Landed = { before: null, loss: null };

export function landingsIn(client: Client, given: LedgerOptions): Landings {
  const options = { ...given, context: `${given.context}/landed` };
  const read = new Map<Sha, Promise<Finding<NotedLanding | null>>>();
  return { noted, mark };

  function noted(commit: Sha): Promise<Finding<NotedLanding | null>> {
    const found = read.get(commit) ?? notedOn(client, options, commit);
    read.set(commit, found);
    return found;
  }

  async function mark(commit: Sha, landed: Landed = NOTHING): Promise<Finding<Instant>> {
    const found = await noted(commit);
    if (found.kind !== 'known') return found;
    if (found.value !== null && isIn(landed, found.value)) return known(found.value.at);
    const status = { state: 'success', description: 'landed on the default branch' } as const;
    const done = await postWith(client, options, commit, status, partsOf(landed));
    if (done.kind !== 'known') return done;
    read.delete(commit);
    return known(found.value?.at ?? done.value.at);
  }
}

/** Whether it would say nothing new. */
function isIn({ before, loss }: Landed, noted: NotedLanding): boolean {
  const isLossNoted =
    loss === null || (noted.loss?.missing === loss.missing && noted.loss.since === loss.since);
  return isLossNoted && (before === null || noted.before !== null);
}

async function notedOn(
  client: Client,
  options: LedgerOptions,
  commit: Sha,
): Promise<Finding<NotedLanding | null>> {
  const posted = await answers(client, options, commit);
  if (posted.kind !== 'known') return posted;
  // Newest first. Anybody may write here; only what we posted ourselves counts (T8).
  const own = posted.value.filter(({ creator }) => creator?.login === options.identity);
  const first = own.at(-1);
  if (first === undefined) return known(null);
  return known({
    at: momentOf(first.created_at),
    before: own.map(beforeIn).find((sha) => sha !== null) ?? null,
    loss: own.map(lossIn).find((loss) => loss !== null) ?? null,
  });
}

const BEFORE = 'before';
const MISSING = 'missing';
const SINCE = 'missing-since';
const AT = 'missing-at';

function partsOf({ before, loss }: Landed): URLSearchParams {
  const parts = new URLSearchParams();
  if (before !== null) parts.append(BEFORE, before);
  if (loss === null) return parts;
  parts.append(MISSING, loss.missing);
  parts.append(SINCE, loss.since);
  if (loss.at !== null) parts.append(AT, String(loss.at));
  return parts;
}

function beforeIn(status: StatusAnswer): Sha | null {
  return shaIn(queryOf(status), BEFORE);
}

function lossIn(status: StatusAnswer): NotedLoss | null {
  const parts = queryOf(status);
  const [missing, since] = [shaIn(parts, MISSING), shaIn(parts, SINCE)];
  if (missing === null || since === null) return null;
  const at = parts.get(AT) ?? '';
  const isMoment = /^\d{1,15}$/.test(at);
  return { missing, since, at: isMoment ? instant(Number(at)) : momentOf(status.created_at) };
}

function queryOf({ target_url: url }: StatusAnswer): URLSearchParams {
  const text = url ?? '';
  return new URLSearchParams(text.includes('?') ? text.slice(text.indexOf('?') + 1) : '');
}

function shaIn(parts: URLSearchParams, name: string): Sha | null {
  const text = parts.get(name) ?? '';
  return isSha(text) ? text : null;
}
