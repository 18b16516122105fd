// The services that no deployment reaches: of what a rollback lowers, and of the flags that it finds off in Git already.
import { exposuresIn } from '#domain/exposure.ts';
import type { Report } from '#domain/report.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { stateOf } from '#domain/snapshot.ts';
import type { SentVariable } from '#domain/values.ts';
import { sentBy } from '#domain/values.ts';
import { settingsOf } from '#app/accepted/desired.ts';
import { flagFilesOf, readCommitTree, readNamed } from '#app/load/side.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Instance } from '#app/deploy-ports.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { RollbackOptions } from './rollback.ts';
import { wantedEnvironments, namedFlags } from './rollback.ts';

/** Instances that get a value of these flags by a state, and whose service has no deploy target there. */
export async function unreachedBy(
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
export function unreachedOf(
  pipeline: Pick<Pipeline, 'services'>,
  { changes }: Report,
): readonly (Instance & { readonly values: readonly SentVariable[] })[] {
  return changes.flatMap(({ class: kind, environment, services, to }) =>
    (kind === 'rollback' ? (to ?? []) : []).flatMap((exposure) => {
      const instance = { environment, service: exposure.service };
      const isReached = settingsOf(pipeline, instance) !== null;
      if (isReached || !services.includes(exposure.service)) return [];
      return [{ ...instance, values: sentBy(exposure) }];
    }),
  );
}
