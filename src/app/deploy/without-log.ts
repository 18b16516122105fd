// Deploys rollbacks also without the deployment log. Nothing is raised then. The next run that can use the log completes it.
import { unreachable } from '#domain/evidence.ts';
import type { DeploymentLog, LoggedEntry, Deployer } from '#app/deploy-ports.ts';
import { NO_LOCK } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { unansweredSource } from '#app/evidence-kinds.ts';
import { hintOf, isRefusal } from '#app/refusal.ts';
import type { Deployed } from './deployed.ts';
import type { DeployOptions } from './round.ts';
import { reconcile } from './reconcile.ts';

export interface DeployedAnyway extends Deployed {
  readonly log: UsedLog | UnusedLog;
}

interface UsedLog {
  readonly kind: 'used';
  /** Why the results are not on it; null: they are. */
  readonly why: string | null;
}

interface UnusedLog {
  /** `unread`: it could not be read either. `lost`: it is empty although a run has written here. Both lack its refusals. */
  readonly kind: 'unavailable' | 'unread' | 'lost';
  readonly why: string;
}

/** Deploys with the log; where it is unavailable, deploys only rollbacks. */
export async function deploy(deployer: Deployer, options: DeployOptions): Promise<DeployedAnyway> {
  const calls: LogCalls = { trouble: null, endTrouble: null, entries: null };
  try {
    const watched = { ...deployer, log: watchedLog(deployer.log, calls) };
    const deployed = await reconcile(watched, options);
    return { ...deployed, log: { kind: 'used', why: calls.endTrouble } };
  } catch (error) {
    const log = unusedLog(error, calls);
    if (log === null) throw error;
    const isRead = log.kind === 'unavailable';
    // What this run has announced is not accepted: nothing more is raised.
    const earlier = (calls.entries ?? []).filter(({ run }) => !run.startsWith(deployer.run));
    // The caller's `before` could adopt what was refused.
    const { before: _, ...rest } = options;
    const deployed = await reconcile(unlogged(deployer, isRead ? earlier : []), {
      ...rest,
      isUnlogged: true,
      // Without the refusals of the log, a forced run would deploy what was refused as well.
      force: options.force === true && isRead,
    });
    return { ...deployed, log };
  }
}

/** Null: the error is about something else. */
function unusedLog(error: unknown, { trouble, entries }: LogCalls): UnusedLog | null {
  if (isRefusal(error, 'log/lost')) return { kind: 'lost', why: error.message };
  // Values of the log are read when they are needed, so that damage may be found late.
  if (isRefusal(error, 'log/unusable')) return { kind: 'unread', why: error.message };
  if (trouble === null || hintOf(error) === null) return null;
  return { kind: entries === null ? 'unread' : 'unavailable', why: trouble };
}

/** The deployer with a log in memory: the entries that were read, and those of this run. */
function unlogged(deployer: Deployer, earlier: readonly LoggedEntry[]): Deployer {
  const { landingsIn: _, ...rest } = deployer;
  const entries = [...earlier];
  const log: DeploymentLog = {
    ...deployer.log,
    read: () => Promise.resolve([...entries]),
    append: (entry) => {
      entries.push({ ...entry, trust: 'local' });
      return Promise.resolve();
    },
    acquire: () => Promise.resolve(NO_LOCK),
  };
  return { ...rest, log, gathererFor: () => Promise.resolve(gitAlone(deployer)) };
}

/** What happened when a run used the log. */
interface LogCalls {
  trouble: string | null;
  /** Why the end of the run could not be written. */
  endTrouble: string | null;
  /** What was read last; null: it could not be read. */
  entries: readonly LoggedEntry[] | null;
}

function watchedLog(log: DeploymentLog, calls: LogCalls): DeploymentLog {
  const watching = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (hintOf(error) !== null) calls.trouble ??= (error as Error).message;
      throw error;
    }
  };
  return {
    ...log,
    acquire: (instance, options) => watching(log.acquire(instance, options)),
    append: (entry) =>
      entry.kind === 'started'
        ? watching(log.append(entry))
        : // The targets have been written by then, so the summary reports it.
          log.append(entry).catch((error: unknown) => {
            if (hintOf(error) === null) throw error;
            calls.endTrouble ??= (error as Error).message;
          }),
    read: async (environments) => (calls.entries = await watching(log.read(environments))),
  };
}

/** Judges with Git alone: asking a server that does not answer would only take time. */
function gitAlone({ repository, reader, root, now }: Deployer): Gatherer {
  const unknown = unreachable({ kind: 'log-unavailable' } as const);
  return {
    repository,
    reader,
    root,
    clock: {
      name: 'github',
      now: () => Promise.resolve(now()),
      timesOf: () => Promise.resolve(unknown),
      begin: (times) => Promise.resolve(times),
      rewritten: () => Promise.resolve(unknown),
    },
    evidence: unansweredSource(unknown),
  };
}
