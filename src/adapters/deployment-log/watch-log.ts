// How watches ended, as GitHub's deployments with a task of their own: the log of deployments is not made longer by them.
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/names.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import type { Client } from '#adapters/github/client.ts';
import { repository } from '#adapters/github/pulls.ts';
import { momentOf } from '#adapters/github/status-history.ts';
import type { DeploymentAnswer, LogReaders } from './pages.ts';
import { taskOf } from './pages.ts';

const ANSWERS = new Set(['good', 'bad', 'silent', 'undecided']);

export function githubWatchLog(
  client: Client,
  { root, identity }: Pick<LogReaders, 'root' | 'identity'>,
): WatchLog {
  const path = `${repository(client)}/deployments`;
  const task = `${taskOf(root)} watch`;
  const read = new Map<EnvironmentName, Promise<Finding<readonly WatchEnd[]>>>();
  return {
    read: (environment) => {
      const ends = read.get(environment) ?? readOne(environment);
      read.set(environment, ends);
      return ends;
    },
    append,
  };

  /** The newest page: an end counts only for what is live. */
  async function readOne(environment: EnvironmentName): Promise<Finding<readonly WatchEnd[]>> {
    const found = await client.page<DeploymentAnswer>(path, { task, environment });
    if (found.kind !== 'known') return found;
    const own = found.value.items.filter(({ creator }) => creator?.login === identity);
    return known(own.flatMap((one) => endIn(one, environment)).toReversed());
  }

  async function append(end: WatchEnd): Promise<Finding<null>> {
    const { environment, flag, landing, answer, at: _at, ...rest } = end;
    const written = await client.send<DeploymentAnswer>('POST', path, {
      ref: landing,
      task,
      environment,
      description: `watched ${answer}: ${flag}`.slice(0, 140),
      payload: { flaghoist: 1, flag, landing, answer, ...rest },
      auto_merge: false,
      required_contexts: [],
    });
    if (written.kind !== 'known') return written;
    // GitHub's page shows no deployment in progress. A failure of this matters to nothing else.
    const state = { state: 'inactive', auto_inactive: false };
    await client.send('POST', `${path}/${written.value.id}/statuses`, state);
    return known(null);
  }
}

function endIn(
  { payload, created_at: at }: DeploymentAnswer,
  environment: EnvironmentName,
): readonly WatchEnd[] {
  const written = (typeof payload === 'string' ? parsed(payload) : payload) as Readonly<
    Record<string, unknown>
  > | null;
  const { flaghoist, flag, landing, answer, for: length } = written ?? {};
  const isEnd =
    flaghoist === 1 &&
    typeof flag === 'string' &&
    typeof landing === 'string' &&
    typeof answer === 'string' &&
    ANSWERS.has(answer) &&
    typeof length === 'string' &&
    /^[1-9]\d{0,6}[mhdw]$/.test(length);
  if (!isEnd) return [];
  const end = { environment, flag: flag as FlagKey, landing: landing as Sha, for: length };
  return [{ ...end, answer: answer as WatchEnd['answer'], at: momentOf(at) }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
