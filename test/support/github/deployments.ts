// Deployments, their statuses, and environments.
import { refuse, type Refusal } from './http/reply.ts';
import { newestStatuses } from './statuses.ts';
import type { Deployment, DeploymentStatus, Environment, World } from './world.ts';
import { written } from './world.ts';

type NewDeployment = Omit<Deployment, keyof ReturnType<typeof written> | 'sha' | 'statuses'>;

/** `contexts`: the statuses that have to be a success; all for null. */
export async function deploy(
  world: World,
  wanted: NewDeployment,
  by: string,
  contexts: readonly unknown[] | null,
): Promise<Deployment | Refusal> {
  const { ref } = wanted;
  const sha = await world.git.named(ref);
  if (sha === null) return refuse(422, `No ref found for: ${ref}`);
  const isFailing = newestStatuses(world, sha).some(
    ({ context, state }) => state !== 'success' && (contexts?.includes(context) ?? true),
  );
  if (isFailing) return refuse(409, `Conflict: Commit status checks failed for ${ref}.`);
  environmentOf(world, wanted.environment);
  const made = { ...wanted, ...written(world, by), sha, statuses: [] };
  world.deployments.set(made.id, made);
  return made;
}

type NewStatus = Omit<DeploymentStatus, keyof ReturnType<typeof written>> & { readonly by: string };

/** `isReplacing`: a success makes earlier ones in the same environment inactive, except in production. */
export function addDeploymentStatus(
  world: World,
  deployment: Deployment,
  wanted: NewStatus,
  isReplacing: boolean,
): DeploymentStatus {
  const { environment, id } = deployment;
  if (isReplacing && wanted.state === 'success' && environment !== 'production') {
    for (const other of world.deployments.values()) {
      const isOlder = other.environment === environment && other.id < id;
      if (isOlder && other.statuses.at(-1)?.state === 'success')
        append(world, other, { ...wanted, state: 'inactive' });
    }
  }
  return append(world, deployment, wanted);
}

function append(
  world: World,
  deployment: Deployment,
  { by, ...wanted }: NewStatus,
): DeploymentStatus {
  const added = { ...wanted, ...written(world, by) };
  const changed = { updated_at: added.updated_at, statuses: [...deployment.statuses, added] };
  world.deployments.set(deployment.id, { ...deployment, ...changed });
  return added;
}

/** The environment of that name. The first deployment creates it. */
export function environmentOf(world: World, name: string): Environment {
  const environment = world.environments.get(name.toLowerCase());
  const made = environment ?? { id: world.nextId(), name, branches: null, patterns: [] };
  world.environments.set(name.toLowerCase(), made);
  return made;
}
