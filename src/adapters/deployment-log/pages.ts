// Our entries among the deployments of one environment, read page by page from the newest on. Deployments of other logins
// never count, and an entry counts once all of its parts have been read.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { jsonIn } from '#domain/scalars.ts';
import type { LoggedEntry, Trust } from '#app/deploy-ports.ts';
import { endedBy, isWrite } from '#app/log-reading.ts';
import { isRecord } from '#app/packed-values.ts';
import type { Client } from '#adapters/github/client.ts';
import { momentOf } from '#adapters/github/status-history.ts';
import type { PayloadPart } from './payload.ts';
import { openPayload, partIn, isFresh } from './payload.ts';

/** The task by which GitHub finds our deployments among others. Two pipelines of one repository have two logs. */
export function taskOf(root: string): string {
  return root === 'environments' ? 'flaghoist' : `flaghoist ${root}`;
}

export interface DeploymentAnswer {
  readonly id: number;
  readonly created_at: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly creator: { readonly login: string; readonly type?: string } | null;
  readonly performed_via_github_app?: { readonly slug?: string } | null;
}

/** The fields of a payload; none where it is something else. GitHub returns an object or its text. */
export function payloadOf({
  payload,
}: Pick<DeploymentAnswer, 'payload'>): Readonly<Record<string, unknown>> {
  const value: unknown = typeof payload === 'string' ? jsonIn(payload) : payload;
  return isRecord(value) ? value : {};
}

export function deploymentsOf(client: Client): string {
  return `${client.path}/deployments`;
}

/** GitHub's own limit for a description. */
const LONGEST = 140;

/** Writes a deployment that is only an entry of ours. Checks belong to pull requests, and a rollback waits for none. */
export function createDeployment(
  client: Client,
  deployment: Pick<DeploymentAnswer, 'task' | 'environment' | 'payload'> & {
    readonly ref: string;
    readonly description: string;
  },
): Promise<Finding<DeploymentAnswer>> {
  return client.send<DeploymentAnswer>('POST', deploymentsOf(client), {
    ...deployment,
    description: deployment.description.slice(0, LONGEST),
    auto_merge: false,
    required_contexts: [],
  });
}

/** A status is only for people, so a failure matters to nothing. Other workflows may deploy to the same environment. */
export async function postStatus(
  client: Client,
  id: number,
  status: { readonly state: string; readonly description?: string; readonly log_url?: string },
): Promise<void> {
  const path = `${deploymentsOf(client)}/${id}/statuses`;
  await client.send('POST', path, { ...status, auto_inactive: false });
}

export interface LogReaders {
  /** The folder of the pipeline. */
  readonly root: string;
  /** The login that we write as. */
  readonly identity: string;
  /** Logins that we wrote as before. Their later deployments do not count. */
  readonly former?: readonly { readonly name: string; readonly until: Instant }[];
  /** Checks signatures; left out: no entry counts as signed. */
  readonly key?: string;
}

/** An entry of ours, complete. */
export interface OwnEntry {
  readonly entry: LoggedEntry;
  /** The deployment of its last part. */
  readonly id: number;
  /** The deployment of the entry before it, by its writer; null: there was none. */
  readonly previous: number | null;
}

export interface LogPages {
  /** Reads one more page. */
  more(): Promise<Finding<null>>;
  /** Oldest first. */
  entries(): readonly OwnEntry[];
  /** Whether there is no older deployment. */
  isComplete(): boolean;
  /** How many pages have been read. */
  count(): number;
  /** Whether a deployment of ours was deleted, as far as the pages reach. */
  isMissing(id: number): boolean;
}

export function logPages(
  client: Client,
  readers: LogReaders,
  environment: EnvironmentName | null,
): LogPages {
  const answers = new Map<number, DeploymentAnswer>();
  let pages = 0;
  let isLast = false;
  let entries: readonly OwnEntry[] = [];
  return {
    async more() {
      const query = {
        task: taskOf(readers.root),
        ...(environment === null ? {} : { environment }),
      };
      const next = { ...query, page: pages + 1 };
      const page = await client.page<DeploymentAnswer>(deploymentsOf(client), next);
      if (page.kind !== 'known') return page;
      pages += 1;
      isLast = page.value.isLast;
      for (const answer of page.value.items) answers.set(answer.id, answer);
      entries = entriesAmong([...answers.values()], `${client.owner}/${client.repo}`, readers);
      return known(null);
    },
    entries: () => entries,
    isComplete: () => isLast,
    count: () => pages,
    isMissing(id) {
      if (entries.some((entry) => entry.id === id)) return false;
      // The first parts of a read entry may be on the next page.
      return isLast || (!answers.has(id) && id >= Math.min(...answers.keys()));
    },
  };
}

interface OwnPart {
  readonly part: PayloadPart;
  readonly answer: DeploymentAnswer;
}

function entriesAmong(
  answers: readonly DeploymentAnswer[],
  ofRepository: string,
  readers: LogReaders,
): readonly OwnEntry[] {
  const sets = new Map<string, Map<number, OwnPart>>();
  for (const answer of answers.toSorted((a, b) => a.id - b.id)) {
    const part = isOurs(answer, readers) ? partIn(payloadOf(answer)) : null;
    if (part === null) continue;
    const key = `${answer.creator?.login} ${answer.environment} ${part.set}`;
    const set = sets.get(key) ?? new Map<number, OwnPart>();
    sets.set(key, set);
    // A copy that was posted later does not count.
    if (!set.has(part.part)) set.set(part.part, { part, answer });
  }
  const entries = [...sets.values()]
    .flatMap((set) => entryOf([...set.values()], ofRepository, readers) ?? [])
    .toSorted((a, b) => a.id - b.id);
  return entries.map((entry) => withUnread(entry, entries));
}

/**
 * An entry with the results that its writer had not read, because other runs can finish at the same time. An entry takes
 * none from an entry with less trust.
 */
function withUnread(ownEntry: OwnEntry, entries: readonly OwnEntry[]): OwnEntry {
  const { entry, id } = ownEntry;
  if (entry.kind === 'started') return ownEntry;
  const start = entries.findLast(
    (candidate) =>
      candidate.id === ownEntry.previous &&
      candidate.entry.run === entry.run &&
      isSamePlace(candidate, ownEntry),
  );
  const read = (start ?? ownEntry).previous ?? 0;
  const unread = entries.filter(
    (candidate) =>
      candidate.id > read &&
      candidate.id < id &&
      isSamePlace(candidate, ownEntry) &&
      (entry.trust === 'plain' || candidate.entry.trust === entry.trust),
  );
  if (unread.every((candidate) => candidate.entry.kind === 'started')) return ownEntry;
  const others = new Map(entry.others.map((live) => [live.service, live]));
  for (const { entry: loggedEntry } of unread) {
    if (loggedEntry.kind === 'finished') endedBy(loggedEntry, others);
  }
  for (const result of entry.instances) if (isWrite(result)) others.delete(result.service);
  return { ...ownEntry, entry: { ...entry, others: [...others.values()] } };
}

function isSamePlace({ entry: a }: OwnEntry, { entry: b }: OwnEntry): boolean {
  return a.environment === b.environment;
}

/** The entry of a set of parts; null while it is not complete, or where it is not an entry. */
function entryOf(
  set: readonly OwnPart[],
  ofRepository: string,
  { key, root }: LogReaders,
): OwnEntry | null {
  const last = set.at(-1);
  if (last === undefined || set.length !== last.part.of) return null;
  const { answer, part } = last;
  const parts = set.map((ownPart) => ownPart.part).toSorted((a, b) => a.part - b.part);
  const isOne = parts.every(
    ({ previous, written, signature, of }) =>
      [previous === part.previous, written === part.written, of === part.of].every(Boolean) &&
      signature === part.signature,
  );
  const place = {
    repository: ofRepository,
    task: taskOf(root),
    environment: answer.environment as EnvironmentName,
  };
  const whole = isOne ? openPayload(parts, place, key) : null;
  if (whole === null) return null;
  // The moment by GitHub. The moment in the payload is by the clock of a runner.
  const at = momentOf(answer.created_at);
  const isSigned = whole.isSigned && isFresh(part.written, at);
  const trust: Trust = isByApp(answer) ? 'app' : isSigned ? 'signed' : 'plain';
  return { entry: { ...whole.entry, at, trust }, id: answer.id, previous: part.previous };
}

/** Whether the log counts it: a deployment of our login, or of a former one in its time. */
export function isOurs(
  { creator, created_at }: DeploymentAnswer,
  { identity, former = [] }: LogReaders,
): boolean {
  const login = creator?.login;
  if (login === identity) return true;
  return former.some(({ name, until }) => name === login && momentOf(created_at) <= until);
}

/** The App of all workflows: any of them may have written an entry in its name. */
const ACTIONS = 'github-actions';

/** Only an App with its own key can write as a bot of that name. */
export function isByApp({ creator, performed_via_github_app: app }: DeploymentAnswer): boolean {
  const { login = '', type } = creator ?? {};
  return type === 'Bot' && isAppLogin(login) && app?.slug !== ACTIONS;
}

export function isAppLogin(login: string): boolean {
  return login.endsWith('[bot]') && login !== `${ACTIONS}[bot]`;
}

/**
 * The deployment of a deleted entry that a writer had read; null: none. Entries before the newest finished one do not
 * matter, so a workflow may delete old deployments.
 */
export function gapIn(pages: LogPages): number | null {
  const later = pages.entries().slice(newestFinished(pages) + 1);
  const previousIds = later.flatMap(({ previous }) => previous ?? []);
  return previousIds.find((id) => pages.isMissing(id)) ?? null;
}

export function newestFinished(pages: LogPages): number {
  return pages.entries().findLastIndex(({ entry }) => entry.kind === 'finished');
}
