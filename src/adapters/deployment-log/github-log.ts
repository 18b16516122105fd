// The deployment log as GitHub's deployments: two for each run and environment. Their payloads hold the entries. Their
// statuses are only for GitHub's own page, and are never read.
import type { Finding } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import type { DeploymentLog, LogEntry } from '#app/deploy-ports.ts';
import { NO_LOCK } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Client } from '#adapters/github/client.ts';
import type { LogPages, LogReaders, OwnEntry } from './pages.ts';
import { logPages, taskOf, createDeployment, postStatus, gapIn, newestFinished } from './pages.ts';
import { partsOf } from './payload.ts';

export interface GitHubLogOptions extends LogReaders {
  /** The address of the run, which a click on the deployment opens. */
  readonly runUrl: string;
}

/** Pages that are read before the log counts as cut off: 500 deployments. */
const MOST_PAGES = 5;

/** The state of an environment's log as this process has read it. */
interface LogState {
  /** Our newest entry; null: there is none. */
  newest: number | null;
  /** The deployment that GitHub's page shows as active: the last finished entry that succeeded. */
  active: number | null;
  /** Started entries by their run. */
  readonly started: Map<string, number>;
}

export function githubLog(client: Client, options: GitHubLogOptions): DeploymentLog {
  const environments = new Map<EnvironmentName, LogState>();
  const reads = new Map<EnvironmentName, () => Promise<readonly OwnEntry[]>>();
  return {
    isRemote: true,
    place: 'GitHub',
    async read(names) {
      const all: OwnEntry[] = [];
      for (const name of new Set(names)) {
        const read = reads.get(name) ?? shared(() => readOne(name));
        reads.set(name, read);
        all.push(...(await read()));
      }
      return all.toSorted((a, b) => a.id - b.id).map(({ entry }) => entry);
    },
    async append(entry) {
      const { environment } = entry;
      // A log with a gap still takes entries: an import restores it that way.
      if (!environments.has(environment)) await pagesOf(environment);
      const state = environments.get(environment) ?? noState();
      const ids = await create(client, options, entry, state.newest);
      const id = ids.at(-1) ?? 0;
      const replaced = [...ids.slice(0, -1), ...replacedBy(entry, state)];
      state.newest = id;
      if (entry.kind === 'started') state.started.set(entry.run, id);
      else state.active = deploymentStateOf(entry) === 'success' ? id : state.active;
      await Promise.all([
        post(id, deploymentStateOf(entry), describe(entry)),
        ...replaced.map((old) => post(old, 'inactive', '')),
      ]);
    },
    acquire: () => Promise.resolve(NO_LOCK),
  };

  /** The address of the run opens with a click on the deployment. */
  function post(id: number, state: DeploymentState, description: string): Promise<void> {
    return postStatus(client, id, { state, description, log_url: options.runUrl });
  }

  async function readOne(environment: EnvironmentName): Promise<readonly OwnEntry[]> {
    const pages = await pagesOf(environment);
    if (newestFinished(pages) < 0 && !pages.isComplete()) throw cutOff(environment, options.root);
    const gap = gapIn(pages);
    if (gap !== null) throw refusal('log/entry-deleted', { environment, id: gap });
    return pages.entries();
  }

  /** Back to the newest finished entry, if there is one. */
  async function pagesOf(environment: EnvironmentName): Promise<LogPages> {
    const pages = logPages(client, options, environment);
    do demand(await pages.more());
    while (newestFinished(pages) < 0 && !pages.isComplete() && pages.count() < MOST_PAGES);
    environments.set(environment, logStateIn(pages.entries()));
    return pages;
  }
}

/** Callers during a request share the next request, so that no answer is older than their question. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  return function ask(): Promise<T> {
    if (running === null) {
      running = work().finally(() => (running = null));
      return running;
    }
    const ended = running.catch(() => null);
    next ??= ended.then(() => {
      next = null;
      return ask();
    });
    return next;
  };
}

function noState(): LogState {
  return { newest: null, active: null, started: new Map() };
}

function logStateIn(entries: readonly OwnEntry[]): LogState {
  const state = { ...noState(), newest: entries.at(-1)?.id ?? null };
  for (const { id, entry } of entries) {
    if (entry.kind === 'started') state.started.set(entry.run, id);
    else if (deploymentStateOf(entry) === 'success') state.active = id;
  }
  return state;
}

/** The deployments that an entry replaces on GitHub's page: the start of the run, and the active one before. */
function replacedBy(entry: LogEntry, { started, active }: LogState): readonly number[] {
  if (entry.kind === 'started') return [];
  const start = started.get(entry.run);
  const isActive = deploymentStateOf(entry) === 'success' && active !== null;
  return [...(start === undefined ? [] : [start]), ...(isActive ? [active] : [])];
}

type DeploymentState = 'in_progress' | 'success' | 'failure' | 'inactive';

function deploymentStateOf(entry: LogEntry): DeploymentState {
  if (entry.kind === 'started') return 'in_progress';
  if (entry.instances.some(({ state }) => state === 'failed')) return 'failure';
  const isSuperseded = entry.instances.some(({ state }) => state === 'superseded');
  return isSuperseded ? 'inactive' : 'success';
}

function describe(entry: LogEntry): string {
  const of = countOf(entry.instances.length);
  if (entry.kind === 'started') return `started: ${of}`;
  const parts = ['verified', 'failed', 'superseded'].flatMap((wanted) => {
    const count = entry.instances.filter(({ state }) => state === wanted).length;
    return count === 0 ? [] : [`${count} ${wanted}`];
  });
  return parts.length === 0 ? 'nothing to write' : `${parts.join(', ')} of ${of}`;
}

function countOf(services: number): string {
  return services === 1 ? '1 service' : `${services} services`;
}

/** The deployments of an entry, in the order of its parts. */
async function create(
  client: Client,
  options: GitHubLogOptions,
  entry: LogEntry,
  previous: number | null,
): Promise<readonly number[]> {
  const now = client.now();
  const task = taskOf(options.root);
  const { environment } = entry;
  const envelope = {
    repository: `${client.owner}/${client.repo}`,
    task,
    environment,
    previous,
    written: now.kind === 'known' ? now.value : null,
  };
  const about = { ref: entry.accepted.tip, task, environment, description: describe(entry) };
  const ids: number[] = [];
  for (const payload of partsOf(entry, envelope, options.key)) {
    const { id, creator } = demand(await createDeployment(client, { ...about, payload }));
    const { identity } = options;
    const login = creator?.login ?? null;
    if (login !== identity) throw refusal('log/other-writer', { login, identity });
    ids.push(id);
  }
  return ids;
}

function demand<T>(finding: Finding<T>): T {
  if (finding.kind === 'known') return finding.value;
  throw refusal('log/no-answer', { why: finding.why });
}

function cutOff(environment: EnvironmentName, root: string): Error {
  return refusal('log/cut-off', { environment, newest: MOST_PAGES * 100, task: taskOf(root) });
}
