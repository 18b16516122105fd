// A rollback that nothing can stop: where the record cannot be used, what comes down goes out without it, and what
// this landing raises does not. The next run that can use the record puts it in order.
import type { Sha } from '#domain/names.ts';
import { unreachable } from '#domain/evidence.ts';
import type { DeploymentRecord, RecordEntry } from '#app/deploy-ports.ts';
import type { Gatherer } from '#app/deps.ts';
import type { Repository } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Deployed, DeployOptions } from './deploy.ts';
import { deploy } from './deploy.ts';
import type { Deployer } from './deps.ts';
import { parentOf } from './parent.ts';

export interface DeployedAnyway extends Deployed {
  /** Why the record could not be used; null when it could. */
  readonly unrecorded: string | null;
  /** Nor could it be read: what was refused earlier is not known. */
  readonly isBlind: boolean;
  /** Landings that pairs stood back for although the default branch does not have them. */
  readonly astray: readonly Sha[];
}

/** Where the default branch stands now, as far as anybody can say. */
type Tip = () => Promise<Sha | null>;

export async function deployAnyway(
  deployer: Deployer,
  options: DeployOptions,
  tip: Tip,
): Promise<DeployedAnyway> {
  const { record, whyNot, readable } = watched(deployer.record);
  const careful = { ...deployer, record };
  try {
    const deployed = await mended(careful, options, await deploy(careful, options), tip);
    const astray = await astrayOf(deployer.repository, deployed, tip);
    return { ...deployed, unrecorded: null, isBlind: false, astray };
  } catch (error) {
    const why = whyNot();
    if (why === null || hintOf(error) === null) throw error;
    const known = await readable();
    const deployed = await comingDown(deployer, options, await tip(), known);
    return { ...deployed, unrecorded: why, isBlind: known === null, astray: [] };
  }
}

/**
 * Where nothing holds a pair, an older run may have written its values after those of the newer one. Whoever finds
 * that out brings the newer ones there again.
 */
async function mended(
  deployer: Deployer,
  options: DeployOptions,
  deployed: Deployed,
  tip: Tip,
): Promise<Deployed> {
  const torn = deployed.outcomes.filter(({ isTorn }) => isTorn);
  if (deployer.record.isFar !== true || torn.length === 0) return deployed;
  const newest = await tip();
  if (newest === null) return deployed;
  const outcomes = [...deployed.outcomes];
  for (const one of torn) {
    const { environment, service } = one.item;
    const only = { environments: [environment], services: [service] };
    const landed = { before: options.after, after: newest };
    const again = await deploy(deployer, { ...landed, ...only, dryRun: false, again: true });
    outcomes.splice(outcomes.indexOf(one), 1, ...again.outcomes);
  }
  return { ...deployed, outcomes };
}

/** After a force-push, or where a branch was deployed that was never merged, the record is ahead of Git. */
async function astrayOf(
  repository: Repository,
  { outcomes }: Deployed,
  tip: Tip,
): Promise<readonly Sha[]> {
  const newer = new Set(outcomes.flatMap(({ by }) => by ?? []));
  const newest = newer.size === 0 ? null : await tip();
  if (newest === null) return [];
  const astray: Sha[] = [];
  for (const by of newer) {
    if (by !== newest && !(await repository.isAncestor(by, newest))) astray.push(by);
  }
  return astray;
}

/**
 * From what stood before to what stands there now: an older landing must not bring back what a newer one has
 * taken down. Promotions on the way stay at what stood before. `known` is what the record says; null where it
 * cannot be read either.
 */
async function comingDown(
  deployer: Deployer,
  options: DeployOptions,
  tip: Sha | null,
  known: readonly RecordEntry[] | null,
): Promise<Deployed> {
  const { repository } = deployer;
  const isNewer = tip !== null && (await repository.isAncestor(options.after, tip));
  const isBlind = known === null;
  const careful = {
    ...options,
    // Without holds, everything again would also be what was refused, and an adoption takes all of it as found.
    again: options.again === true && !isBlind,
    before: options.before ?? (await parentOf(repository, options.after)),
    after: isNewer ? tip : options.after,
  };
  const { landingsIn: _, ...rest } = deployer;
  return deploy(
    {
      ...rest,
      record: forgetful(known ?? []),
      rollbacksOnly: true,
      isBlind,
      gathererFor: () => Promise.resolve(gitAlone(deployer)),
    },
    careful,
  );
}

function watched(record: DeploymentRecord): {
  readonly record: DeploymentRecord;
  readonly whyNot: () => string | null;
  /** What can be read of it. */
  readonly readable: () => Promise<readonly RecordEntry[] | null>;
} {
  let why: string | null = null;
  let isRead = true;
  const watch = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      if (hintOf(error) !== null) why ??= (error as Error).message;
      throw error;
    }
  };
  const read = async (): Promise<readonly RecordEntry[]> => {
    isRead = false;
    const entries = await watch(record.read());
    isRead = true;
    return entries;
  };
  return {
    whyNot: () => why,
    readable: async () => {
      try {
        return isRead ? await read() : null;
      } catch (error) {
        if (hintOf(error) === null) throw error;
        return null;
      }
    },
    record: {
      ...record,
      lock: (pair) => watch(record.lock(pair)),
      read,
      append: (entry) => watch(record.append(entry)),
    },
  };
}

/** What was known before, and what this run itself has done; nothing that outlives it. */
function forgetful(known: readonly RecordEntry[]): DeploymentRecord {
  const entries = [...known];
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
      begin: (times) => Promise.resolve(times),
      rewritten: () => Promise.resolve(nobody),
    },
    evidence: { answer: () => Promise.resolve(none) },
  };
}
