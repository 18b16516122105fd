// The marks that our runs put on landings: when they landed, and which tip was there before. They have a context of their
// own. The check's status is posted on proposals long before they land, and would make a landing seem older than it is.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { GITHUB_TEXTS } from '#messages/github.ts';
import type { LandingMark, NotedLanding, NotedLoss } from '#app/github.ts';
import type { Client, StatusAnswer } from './client.ts';
import type { StatusOptions } from './status-history.ts';
import { answers, isSha, momentOf, postWith } from './status-history.ts';

export interface Landings {
  /** Null if no run of ours marked it. Each run reads it once. */
  noteOn(commit: Sha): Promise<Finding<NotedLanding | null>>;
  /** Marks that a commit has landed, with what a push brought. Answers when it was marked first. */
  mark(commit: Sha, landed?: LandingMark): Promise<Finding<Instant>>;
}

const NOTHING: LandingMark = { before: null, loss: null };

export function landingsIn(client: Client, given: StatusOptions): Landings {
  const options = { ...given, context: `${given.context}/landed` };
  const read = new Map<Sha, Promise<Finding<NotedLanding | null>>>();
  const marking = new Map<Sha, Promise<unknown>>();
  return { noteOn, mark };

  function noteOn(commit: Sha): Promise<Finding<NotedLanding | null>> {
    const note = read.get(commit) ?? readNote(client, options, commit);
    read.set(commit, note);
    return note;
  }

  /** One after the other: judgements side by side would each mark the same landing. */
  function mark(commit: Sha, landed: LandingMark = NOTHING): Promise<Finding<Instant>> {
    const before = marking.get(commit) ?? Promise.resolve();
    const marked = before.then(() => markOnce(commit, landed));
    marking.set(commit, marked);
    return marked;
  }

  async function markOnce(commit: Sha, landed: LandingMark): Promise<Finding<Instant>> {
    const note = await noteOn(commit);
    if (note.kind !== 'known') return note;
    if (note.value !== null && isIn(landed, note.value)) return known(note.value.at);
    const status = { state: 'success', description: GITHUB_TEXTS.landed() } as const;
    const receipt = await postWith(client, options, commit, status, partsOf(landed));
    if (receipt.kind !== 'known') return receipt;
    read.delete(commit);
    return known(note.value?.at ?? receipt.value.at);
  }
}

/** Whether the note already says what is to be marked. */
function isIn({ before, loss }: LandingMark, landing: NotedLanding): boolean {
  const isLossNoted =
    loss === null || (landing.loss?.missing === loss.missing && landing.loss.since === loss.since);
  return isLossNoted && (before === null || landing.before !== null);
}

async function readNote(
  client: Client,
  options: StatusOptions,
  commit: Sha,
): Promise<Finding<NotedLanding | null>> {
  const posted = await answers(client, options, commit);
  if (posted.kind !== 'known') return posted;
  // Newest first. Any login may write here; only our own statuses count.
  const ours = posted.value.filter(({ creator }) => creator?.login === options.identity);
  const first = ours.at(-1);
  if (first === undefined) return known(null);
  return known({
    at: momentOf(first.created_at),
    before: ours.map(beforeIn).find((sha) => sha !== null) ?? null,
    loss: ours.map(lossIn).find((loss) => loss !== null) ?? null,
  });
}

const BEFORE = 'before';
const MISSING = 'missing';
const SINCE = 'missing-since';
const AT = 'missing-at';

function partsOf({ before, loss }: LandingMark): URLSearchParams {
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
