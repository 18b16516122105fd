// The record as GitHub's deployments: one for each pair and landing, whose statuses say how it went, and one for
// each run and each verdict of the guard. Only what we wrote ourselves counts: anybody who may deploy can write
// there (T8).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { DeploymentRecord, RecordEntry } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Client } from '#adapters/github/client.ts';
import { momentOf } from '#adapters/github/ledger.ts';
import { repository } from '#adapters/github/pulls.ts';

export interface DeploymentAnswer {
  readonly id: number;
  readonly created_at: string;
  readonly task: string;
  readonly payload: unknown;
  readonly creator: { readonly login: string } | null;
}

interface DeploymentStatusAnswer {
  readonly state: string;
  readonly description: string | null;
  readonly created_at: string;
  readonly creator: { readonly login: string } | null;
}

export type Begun = Extract<RecordEntry, { kind: 'begun' }>;
export type Ended = Extract<RecordEntry, { kind: 'ended' }>;

export interface GitHubRecordOptions {
  /** The login that we write as. */
  readonly identity: string;
  /** Where a click on the deployment leads: the run that made it. */
  readonly runUrl: string;
}

export const TASK = 'flaghoist';
const STATES = { success: 'success', failure: 'failure', overtaken: 'inactive' } as const;
/** GitHub's own limit for a status's description. */
const LONGEST = 140;
/** Deployments that are looked at, newest first; what is live is among them unless hundreds failed since. */
const MOST_PAGES = 5;

/** `lock` holds nothing: runners know nothing of each other, and a rollback waits for none of them. */
export function githubRecord(client: Client, options: GitHubRecordOptions): DeploymentRecord {
  const ids = new Map<string, number>();
  /** What has ended well does so once and for all. */
  const ends = new Map<number, readonly Ended[]>();
  const endsFor = async (id: number, entry: Begun): Promise<readonly Ended[]> => {
    const found = ends.get(id) ?? demand(await endsOf(client, options, id, entry));
    if (found.some(({ state }) => state === 'success')) ends.set(id, found);
    return found;
  };
  return {
    isFar: true,
    lock: () => Promise.resolve(() => Promise.resolve()),
    async read() {
      const deployments = demand(await newest(client));
      const entries: RecordEntry[] = [];
      const settled = new Set<string>();
      const begun = new Set<string>();
      for (const { id, payload, creator, task } of deployments) {
        const entry = ownEntryIn({ payload, creator, task }, options);
        if (entry === null) continue;
        if (entry.kind !== 'begun') {
          entries.push(entry);
          continue;
        }
        const pair = `${entry.environment} ${entry.service}`;
        const key = keyOf(entry);
        if (!ids.has(key)) ids.set(key, id);
        // What is older than the last success says nothing about now, and asking costs a request each.
        if (settled.has(pair)) continue;
        const ended = await endsFor(id, entry);
        // Newest first; turned round at the end.
        if (begun.has(key)) {
          // Two jobs of one matrix began it at the same time; how it ended stands with one of the two.
          const first = entries.findLastIndex((one) => one.kind === 'begun' && keyOf(one) === key);
          entries.splice(first, 0, ...ended);
        } else {
          entries.push(...ended, entry);
          begun.add(key);
        }
        if (ended.some(({ state }) => state === 'success')) settled.add(pair);
      }
      return entries.toReversed();
    },
    async append(entry) {
      if (entry.kind === 'ended') {
        const id = ids.get(keyOf(entry));
        if (id === undefined) throw new Error('a deployment ended that never began');
        demand(await end(client, options, id, entry));
        return;
      }
      const { id, creator } = demand(await create(client, entry));
      if (creator?.login !== options.identity)
        throw anotherName(creator?.login ?? 'nobody', options);
      if (entry.kind === 'begun') ids.set(keyOf(entry), id);
    },
  };
}

function keyOf({ environment, service, landing, digest }: Begun | Ended): string {
  return `${environment} ${service} ${landing} ${digest}`;
}

async function newest(client: Client): Promise<Finding<readonly DeploymentAnswer[]>> {
  const found: DeploymentAnswer[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `${repository(client)}/deployments`;
    const one = await client.page<DeploymentAnswer>(path, { task: TASK, page });
    if (one.kind !== 'known') return one;
    found.push(...one.value.items);
    if (one.value.isLast) break;
  }
  return known(found);
}

/** How a deployment ended, newest first; nothing while it has not. */
export async function endsOf(
  client: Client,
  { identity }: Pick<GitHubRecordOptions, 'identity'>,
  id: number,
  { environment, service, landing, digest, values }: Begun,
): Promise<Finding<readonly Ended[]>> {
  const path = `${repository(client)}/deployments/${id}/statuses`;
  const statuses = await client.all<DeploymentStatusAnswer>(path);
  if (statuses.kind !== 'known') return statuses;
  const ended = statuses.value.flatMap(
    ({ state, description, created_at, creator }): readonly Ended[] => {
      const ours = (['success', 'failure', 'overtaken'] as const).find(
        (one) => STATES[one] === state,
      );
      if (ours === undefined || creator?.login !== identity) return [];
      const about = { environment, service, landing, digest, values };
      const at = momentOf(created_at);
      return [{ kind: 'ended', ...about, state: ours, why: description ?? '', at }];
    },
  );
  return known(ended);
}

function create(
  client: Client,
  entry: Exclude<RecordEntry, Ended>,
): Promise<Finding<DeploymentAnswer>> {
  const isInstance = entry.kind === 'begun';
  return client.send<DeploymentAnswer>('POST', `${repository(client)}/deployments`, {
    ref: entry.landing satisfies Sha,
    task: TASK,
    environment: isInstance ? entry.environment : TASK,
    description: isInstance ? `${entry.service} in ${entry.environment}` : entry.kind,
    payload: entry,
    auto_merge: false,
    // The guard has judged it; other checks are the pull request's business, and a rollback waits for none.
    required_contexts: [],
    transient_environment: !isInstance,
  });
}

function end(
  client: Client,
  { runUrl }: GitHubRecordOptions,
  id: number,
  { state, why }: Ended,
): Promise<Finding<unknown>> {
  return client.send('POST', `${repository(client)}/deployments/${id}/statuses`, {
    state: STATES[state],
    description: why.slice(0, LONGEST),
    log_url: runUrl,
    // The other services of this environment are not replaced by this one.
    auto_inactive: false,
  });
}

/** The entry that a deployment is; null where somebody else wrote it, or it is something else (T8). */
export function ownEntryIn(
  { payload, creator, task }: Pick<DeploymentAnswer, 'payload' | 'creator' | 'task'>,
  { identity }: Pick<GitHubRecordOptions, 'identity'>,
): Exclude<RecordEntry, Ended> | null {
  return task === TASK && creator?.login === identity ? entryIn(payload) : null;
}

/** The entry that a payload is. GitHub hands a payload back as it came, or as text. */
function entryIn(payload: unknown): Exclude<RecordEntry, Ended> | null {
  try {
    const value: unknown = typeof payload === 'string' ? JSON.parse(payload) : payload;
    const kind = (value as { readonly kind?: unknown } | null)?.kind;
    return kind === 'run' || kind === 'guarded' || kind === 'begun'
      ? (value as Exclude<RecordEntry, Ended>)
      : null;
  } catch {
    return null;
  }
}

/** Nobody would believe what is written under another name, not even we. */
function anotherName(login: string, { identity }: GitHubRecordOptions): Error {
  return refusal(
    `what is deployed cannot be recorded on GitHub: the token writes as ${login}, and the input identity says ${identity}`,
    `set identity to ${login}`,
  );
}

function demand<T>(found: Finding<T>): T {
  if (found.kind === 'known') return found.value;
  throw refusal(
    `what is deployed cannot be recorded on GitHub: ${found.why}`,
    'without a record an old value could replace a new one; run this again when GitHub answers',
  );
}
