// How far a landed rollback reaches: who deploys it, and the services that no deployment reaches.
import { exposuresIn } from '#domain/exposure.ts';
import type { Checked } from '#app/check.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { stateOf, valueOf } from '#domain/snapshot.ts';
import type { SentVariable } from '#domain/values.ts';
import { sentBy } from '#domain/values.ts';
import { settingsOf } from '#app/accepted/desired.ts';
import { flagFilesOf, readCommitTree, readNamed } from '#app/load/side.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Instance } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { RollbackOptions } from './rollback.ts';
import { wantedEnvironments, namedFlags } from './rollback.ts';

/** `Unreached`: what is known of an instance that no deployment reaches. */
export interface RollbackReach<Unreached extends Instance = Instance> {
  /** `other-clone`: this one has no deployment log, so its first run would log its files as the values of the services. */
  readonly deployedBy: 'no-target' | 'workflow' | 'here' | 'other-clone';
  /** Instances that keep their values; none where the pipeline has no deploy target at all. */
  readonly unreached: readonly Unreached[];
}

interface Unsent extends Instance {
  /** What it is to be sent. */
  readonly values: readonly SentVariable[];
}

/** `hasLog`: whether this clone has a deployment log. */
export function reachOfEdit({ question, report }: Checked, hasLog: boolean): RollbackReach<Unsent> {
  const pipeline = valueOf(question.proposal.base.pipeline);
  const deployedBy = deployerIn(pipeline, hasLog);
  const hasTarget = pipeline !== null && deployedBy !== 'no-target';
  return { deployedBy, unreached: hasTarget ? unreachedOf(pipeline, report) : [] };
}

/** The same for flags that are off in Git already. */
export async function reachNow(
  gatherer: Gatherer,
  base: Sha,
  wanted: RollbackOptions,
  hasLog: boolean,
): Promise<RollbackReach> {
  const { side } = await readNamed(gatherer, base, []);
  const deployedBy = deployerIn(side.pipeline?.value ?? null, hasLog);
  const hasTarget = deployedBy !== 'no-target';
  return { deployedBy, unreached: hasTarget ? await unreachedBy(gatherer, base, wanted) : [] };
}

function deployerIn(pipeline: Pipeline | null, hasLog: boolean): RollbackReach['deployedBy'] {
  if (pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) !== true) return 'no-target';
  if (pipeline.deployments?.log === 'github') return 'workflow';
  return hasLog ? 'here' : 'other-clone';
}

/** Instances that get a value of these flags by a state, and whose service has no deploy target there. */
async function unreachedBy(
  gatherer: Gatherer,
  base: Sha,
  options: RollbackOptions,
): Promise<readonly Instance[]> {
  const keys = await namedFlags(gatherer, base, options);
  const tree = await (options.all
    ? readCommitTree(gatherer, base)
    : readNamed(gatherer, base, [...new Set(keys)]));
  const services = tree.side.pipeline?.value?.services ?? [];
  const hasTarget = (instance: Instance): boolean => settingsOf({ services }, instance) !== null;
  const instances = [...tree.side.flags.values()].flatMap((entry) => {
    const files = flagFilesOf(entry);
    return wantedEnvironments(tree, options).flatMap((environment) => {
      // Without a state, a flag has never been on there.
      if (stateOf(files, environment).kind === 'absent') return [];
      const sent = exposuresIn(files, environment) ?? [];
      return sent.map(({ service }) => ({ environment, service }));
    });
  });
  const unreached = instances.filter(
    (instance) => !hasTarget(instance) && (options.shares?.has(instance.service) ?? true),
  );
  return [...new Map(unreached.map((instance) => [instanceKey(instance), instance])).values()];
}

/** Instances without a deploy target that are to get a lower value, with what they are to be sent. */
function unreachedOf(
  pipeline: Pick<Pipeline, 'services'>,
  { changes }: Checked['report'],
): readonly Unsent[] {
  return changes.flatMap(({ class: kind, environment, services, to }) =>
    (kind === 'rollback' ? (to ?? []) : []).flatMap((exposure) => {
      const instance = { environment, service: exposure.service };
      const isReached = settingsOf(pipeline, instance) !== null;
      if (isReached || !services.includes(exposure.service)) return [];
      return [{ ...instance, values: sentBy(exposure) }];
    }),
  );
}
