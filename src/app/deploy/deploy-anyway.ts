// A rollback that nothing can stop: where the record cannot be reached, what comes down goes out without it, and
// nothing else does. Nobody knows then what was refused before, nor what a newer run has done; so it is said, and
// the next run that can read the record puts it in order.
import type { Sha } from '#domain/names.ts';
import { unreachable } from '#domain/evidence.ts';
import type { DeploymentRecord, RecordEntry } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/deps.ts';
import { hintOf } from '#app/refusal.ts';
import type { Deployed, DeployOptions } from './deploy.ts';
import { deploy } from './deploy.ts';
import type { Deployer } from './deps.ts';

export interface DeployedAnyway extends Deployed {
  /** Why the record could not be used; null when it could. */
  readonly unrecorded: string | null;
}

/** `tip`: where the default branch stands now, as far as anybody can say. */
export async function deployAnyway(
  deployer: Deployer,
  options: DeployOptions,
  tip: () => Promise<Sha | null>,
): Promise<DeployedAnyway> {
  const { record, whyNot } = watched(deployer.record);
  try {
    return { ...(await deploy({ ...deployer, record }, options)), unrecorded: null };
  } catch (error) {
    const why = whyNot();
    if (why === null || hintOf(error) === null) throw error;
    const deployed = await comingDown(deployer, options, await tip());
    return { ...deployed, unrecorded: why };
  }
}

/**
 * From what stood before to what stands there now: an older landing must not bring back what a newer one has
 * taken down. Promotions on the way stay at what stood before.
 */
async function comingDown(
  deployer: Deployer,
  options: DeployOptions,
  tip: Sha | null,
): Promise<Deployed> {
  const { repository } = deployer;
  const isNewer = tip !== null && (await repository.isAncestor(options.after, tip));
  const { landingsIn: _, ...rest } = deployer;
  return deploy(
    {
      ...rest,
      record: forgetful(),
      rollbacksOnly: true,
      gathererFor: () => Promise.resolve(gitAlone(deployer)),
    },
    isNewer ? { ...options, after: tip } : options,
  );
}

function watched(record: DeploymentRecord): {
  readonly record: DeploymentRecord;
  readonly whyNot: () => string | null;
} {
  let why: string | null = null;
  const watch = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (hintOf(error) !== null) why ??= (error as Error).message;
      throw error;
    }
  };
  return {
    whyNot: () => why,
    record: {
      lock: (pair) => record.lock(pair),
      read: () => watch(record.read()),
      append: (entry) => watch(record.append(entry)),
    },
  };
}

/** What this run itself has done, and nothing that outlives it. */
function forgetful(): DeploymentRecord {
  const entries: RecordEntry[] = [];
  return {
    lock: () => Promise.resolve(() => Promise.resolve()),
    read: () => Promise.resolve([...entries]),
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  };
}

/** Whoever asks GitHub when it does not answer only waits. */
function gitAlone({ repository, reader, root, now }: Deployer): Gatherer {
  const nobody = unreachable('GitHub does not answer');
  const none = {
    issues: nobody,
    reviews: nobody,
    authorship: nobody,
    body: nobody,
    deployments: nobody,
    teams: new Map(),
  };
  return {
    repository,
    reader,
    root,
    clock: {
      name: 'github',
      now: () => Promise.resolve(now()),
      timesOf: () => Promise.resolve(nobody),
    },
    evidence: { answer: () => Promise.resolve(none) },
  };
}
