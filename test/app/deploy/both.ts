// The plan of a run that relies on the log, beside the plan of one that compares every instance.
import { expect } from '@jest/globals';
import type { DeploymentLog, LoggedEntry } from '#app/deploy-ports.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import { reconcile } from '#app/deploy/reconcile.ts';
import type { Stage } from './stage.ts';

/** A log in which the run after the newest one was killed before it said that it had compared every instance. */
function unvouched(log: DeploymentLog): DeploymentLog {
  const withKilled = (entries: readonly LoggedEntry[]): readonly LoggedEntry[] => {
    // What a run announces in parts is accepted with the last part.
    const newest = entries.findLast(
      (entry) => entry.kind === 'finished' || entry.isPartial !== true,
    );
    if (newest === undefined) return entries;
    const { environment, accepted, at, trust } = newest;
    const head = { environment, accepted, at, trust, before: accepted.tip, run: 'killed' };
    return [...entries, { ...head, kind: 'started', instances: [], limit: 0 }];
  };
  return { ...log, read: async (environments) => withKilled(await log.read(environments)) };
}

export interface Planned {
  readonly plan: Pick<Deployed, 'plan' | 'pending' | 'orphans' | 'refusals' | 'outcomes'>;
  /** Whether every file was listed. */
  readonly isWhole: boolean;
  /** The definitions that were read, by path. */
  readonly definitions: readonly string[];
}

function plans(stage: Stage, options: Partial<DeployOptions> = {}): Promise<Planned> {
  return stage.withDeployer(async (deployer) => {
    let isWhole = false;
    const definitions = new Set<string>();
    const { repository, reader } = deployer;
    const { plan, pending, orphans, refusals, outcomes } = await reconcile(
      {
        ...deployer,
        repository: {
          ...repository,
          list(tree, folder) {
            isWhole = true;
            return repository.list(tree, folder);
          },
        },
        reader: {
          ...reader,
          flag(file, key, blob) {
            definitions.add(file);
            return reader.flag(file, key, blob);
          },
        },
      },
      { environments: null, services: null, dryRun: true, ...options },
    );
    const found = { plan, pending, orphans, refusals, outcomes };
    return { plan: found, isWhole, definitions: [...definitions].toSorted() };
  });
}

/**
 * Without the flags of values that stay as they are: a run that relies on the log does not read these flags. Whether users get
 * something by such a value matters to a probe.
 */
function withoutKept(plan: Planned['plan']): unknown {
  const itemsOf = (items: readonly PlanItem[]): unknown =>
    items.map(({ desired, ...item }) => {
      const changed = new Set(item.changes.map(({ variable }) => variable));
      const values = desired.values.map(({ variable, value, isOn, ...read }) => {
        if (changed.has(variable)) return { variable, value, isOn, ...read };
        return { variable, value, isOn: item.settings?.probe == null || isOn };
      });
      return { ...item, desired: { ...desired, values } };
    });
  return { ...plan, plan: itemsOf(plan.plan), pending: itemsOf(plan.pending) };
}

/** The plan of the newest landing; fails where comparing every instance finds another one. */
export async function planOfBoth(stage: Stage): Promise<Planned> {
  const near = await plans(stage);
  const { spoils } = stage;
  stage.spoils = (log) => unvouched(spoils(log));
  const whole = await plans(stage);
  stage.spoils = spoils;
  expect(whole.isWhole).toBe(true);
  expect(withoutKept(near.plan)).toEqual(withoutKept(whole.plan));
  return near;
}
