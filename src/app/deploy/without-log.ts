// Deploys rollbacks also without the deployment log. Nothing is raised then. The next run that can use the log completes it.
import { unreachable } from '#domain/evidence.ts';
import type { DeploymentLog, LogEntry, LoggedEntry, Deployer } from '#app/deploy-ports.ts';
import { NO_LOCK } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/ports.ts';
import { unansweredSource } from '#app/evidence-kinds.ts';
import { hintOf, isRefusal } from '#app/refusal.ts';
import { lostLogIn } from '#app/live/lost-log.ts';
import type { Deployed } from './deployed.ts';
import type { DeployOptions } from './round.ts';
import { reconcile } from './reconcile.ts';

export interface DeployedAnyway extends Deployed {
  /** Why the log was unavailable; null when it was used. */
  readonly logTrouble: string | null;
  /** Why the results are not on the log; null: they are, or the log was unavailable from the start. */
  readonly endTrouble: string | null;
  /** Whether the log could not be read either, so that earlier refusals are not known. */
  readonly isUnread: boolean;
  /** Whether it has no entry although a run has written here: it was lost or has moved. */
  readonly isLost: boolean;
}

/** Deploys with the log; where it is unavailable, deploys only rollbacks. */
export async function deploy(deployer: Deployer, options: DeployOptions): Promise<DeployedAnyway> {
  const use: LogUse = { trouble: null, endTrouble: null, entries: null };
  try {
    const deployed = await reconcile({ ...deployer, log: watchedLog(deployer.log, use) }, options);
    const { endTrouble } = use;
    return { ...deployed, logTrouble: null, endTrouble, isUnread: false, isLost: false };
  } catch (error) {
    const lost = lostLogIn(error);
    // Values of the log are read when they are needed, so that damage may be found late.
    const damage = isRefusal(error, 'log/unusable') ? error.message : null;
    const logTrouble = lost ?? use.trouble ?? damage;
    if (logTrouble === null || hintOf(error) === null) throw error;
    // What this run has announced is not accepted: nothing more is raised.
    const entries =
      lost === null && damage === null
        ? (use.entries?.filter(({ run }) => !run.startsWith(deployer.run)) ?? null)
        : null;
    // The caller's `before` could adopt what was refused.
    const { before: _, ...rest } = options;
    const deployed = await reconcile(unlogged(deployer, entries ?? []), {
      ...rest,
      isUnlogged: true,
      // Without the refusals of the log, a forced run would deploy what was refused as well.
      force: options.force === true && entries !== null,
    });
    const about = { logTrouble, endTrouble: null, isUnread: entries === null };
    return { ...deployed, ...about, isLost: lost !== null };
  }
}

/** The deployer without the log. */
function unlogged(deployer: Deployer, entries: readonly LoggedEntry[]): Deployer {
  const { landingsIn: _, ...rest } = deployer;
  return {
    ...rest,
    log: memoryLog(deployer, entries),
    gathererFor: () => Promise.resolve(gitAlone(deployer)),
  };
}

/** What happened when a run used the log. */
interface LogUse {
  trouble: string | null;
  /** Why the end of the run could not be written. */
  endTrouble: string | null;
  /** What was read last; null: it could not be read. */
  entries: readonly LoggedEntry[] | null;
}

function watchedLog(log: DeploymentLog, use: LogUse): DeploymentLog {
  const watching = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (hintOf(error) !== null) use.trouble ??= (error as Error).message;
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
            use.endTrouble ??= (error as Error).message;
          }),
    read: async (environments) => (use.entries = await watching(log.read(environments))),
  };
}

/** A log in memory: the entries that were read, and those of this run. */
function memoryLog({ log }: Deployer, loggedEntries: readonly LoggedEntry[]): DeploymentLog {
  const entries = [...loggedEntries];
  return {
    isRemote: log.isRemote,
    place: log.place,
    read: () => Promise.resolve([...entries]),
    append: (entry: LogEntry) => {
      entries.push({ ...entry, trust: 'local' });
      return Promise.resolve();
    },
    acquire: () => Promise.resolve(NO_LOCK),
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
