// A rollback that nothing can stop: where the deployment log is unavailable, what comes down goes out without it, and
// nothing is raised. The next run that can use the log puts it in order.
import { unreachable } from '#domain/evidence.ts';
import type { DeploymentLog, LogEntry, LoggedEntry } from '#app/deployment-log.ts';
import type { Gatherer } from '#app/deps.ts';
import { unansweredSource } from '#app/evidence-kinds.ts';
import { hintOf } from '#app/refusal.ts';
import type { Deployer } from './deps.ts';
import { lostLogIn } from './lost-log.ts';
import type { Deployed } from './deployed.ts';
import type { DeployOptions } from './round.ts';
import { reconcile } from './reconcile.ts';

export interface DeployedAnyway extends Deployed {
  /** Why the log was unavailable; null when it was used. */
  readonly logTrouble: string | null;
  /** Why what became of the instances is not on the log; null: it is there, or the log was unavailable from the start. */
  readonly endTrouble: string | null;
  /** Nor could it be read: what was refused earlier is not known. */
  readonly isUnread: boolean;
  /** It has no entry, and a run has written here: it was lost or has moved. */
  readonly isLost: boolean;
}

/** Deploys with the log, or else what comes down without it. */
export async function deploy(deployer: Deployer, options: DeployOptions): Promise<DeployedAnyway> {
  const watched = watch(deployer.log);
  try {
    const deployed = await reconcile({ ...deployer, log: watched.log }, options);
    const endTrouble = watched.endTrouble();
    return { ...deployed, logTrouble: null, endTrouble, isUnread: false, isLost: false };
  } catch (error) {
    const lost = lostLogIn(error);
    const logTrouble = lost ?? watched.trouble();
    if (logTrouble === null || hintOf(error) === null) throw error;
    const entries = lost === null ? watched.entries() : null;
    // What the caller says of the past would adopt what was refused.
    const { before: _, ...rest } = options;
    const deployed = await reconcile(comingDown(deployer, entries), {
      ...rest,
      // Without the refusals on the log, everything again would also be what was refused.
      force: options.force === true && entries !== null,
    });
    const about = { logTrouble, endTrouble: null, isUnread: entries === null };
    return { ...deployed, ...about, isLost: lost !== null };
  }
}

/** Every raise is refused; what was not read cannot be held against what comes down. */
function comingDown(deployer: Deployer, entries: readonly LoggedEntry[] | null): Deployer {
  const { landingsIn: _, ...rest } = deployer;
  return {
    ...rest,
    log: memoryLog(deployer, entries ?? []),
    rollbacksOnly: true,
    clamps: entries === null,
    gathererFor: () => Promise.resolve(gitAlone(deployer)),
  };
}

function watch(log: DeploymentLog): {
  readonly log: DeploymentLog;
  readonly trouble: () => string | null;
  /** Why the end of the run could not be written. */
  readonly endTrouble: () => string | null;
  /** What was read last; null: it could not be read. */
  readonly entries: () => readonly LoggedEntry[] | null;
} {
  let trouble: string | null = null;
  let endTrouble: string | null = null;
  let entries: readonly LoggedEntry[] | null = null;
  const watched = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (hintOf(error) !== null) trouble ??= (error as Error).message;
      throw error;
    }
  };
  return {
    trouble: () => trouble,
    endTrouble: () => endTrouble,
    entries: () => entries,
    log: {
      ...log,
      acquire: (instance, options) => watched(log.acquire(instance, options)),
      append: (entry) =>
        entry.kind === 'started'
          ? watched(log.append(entry))
          : // It has been written to the targets by then, and the summary says so.
            log.append(entry).catch((error: unknown) => {
              if (hintOf(error) === null) throw error;
              endTrouble ??= (error as Error).message;
            }),
      async read(environments) {
        const found = await watched(log.read(environments));
        entries = found;
        return found;
      },
    },
  };
}

/** What was known before, and what this run itself does; nothing that outlives it. */
function memoryLog({ log }: Deployer, known: readonly LoggedEntry[]): DeploymentLog {
  const entries = [...known];
  return {
    isRemote: log.isRemote,
    read: () => Promise.resolve([...entries]),
    append: (entry: LogEntry) => {
      entries.push({ ...entry, trust: 'local' });
      return Promise.resolve();
    },
    acquire: () =>
      Promise.resolve({
        cancelled: new AbortController().signal,
        release: () => Promise.resolve(),
      }),
  };
}

/** Asking GitHub when it does not answer only takes time. */
function gitAlone({ repository, reader, root, now }: Deployer): Gatherer {
  const unknown = unreachable('nothing is asked while the deployment log is unavailable');
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
