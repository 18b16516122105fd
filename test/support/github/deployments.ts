// Deployments, their statuses, and environments.
import { refuse, type Refusal } from './http/reply.ts';
import { newestStatuses } from './statuses.ts';
import type { Deployment, DeploymentStatus, Environment, World } from './world.ts';

type NewDeployment = Omit<Deployment, 'id' | 'sha' | 'createdAt' | 'updatedAt' | 'statuses'>;

/** `contexts`: the statuses that have to be a success; all for null. */
export async function deploy(
  world: World,
  wanted: NewDeployment,
  contexts: readonly string[] | null,
): Promise<Deployment | Refusal> {
  const { ref } = wanted;
  const sha = (await world.git.resolve(`refs/heads/${ref}`)) ?? (await world.git.resolve(ref));
  if (sha === null) return refuse(422, `No ref found for: ${ref}`);
  const isFailing = newestStatuses(world, sha).some(
    ({ context, state }) => state !== 'success' && (contexts?.includes(context) ?? true),
  );
  if (isFailing) return refuse(409, `Conflict: Commit status checks failed for ${ref}.`);
  environmentOf(world, wanted.environment);
  const [id, at] = [world.nextId(), world.clock.iso()];
  const made = { ...wanted, id, sha, createdAt: at, updatedAt: at, statuses: [] };
  world.deployments.set(id, made);
  return made;
}

type NewStatus = Omit<DeploymentStatus, 'id' | 'at'>;

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

function append(world: World, deployment: Deployment, wanted: NewStatus): DeploymentStatus {
  const added = { ...wanted, id: world.nextId(), at: world.clock.iso() };
  const statuses = [...deployment.statuses, added];
  world.deployments.set(deployment.id, { ...deployment, updatedAt: added.at, statuses });
  return added;
}

/** The environment of that name. The first deployment creates it. */
export function environmentOf(world: World, name: string): Environment {
  const known = world.environments.get(name.toLowerCase());
  const made = known ?? { id: world.nextId(), name, branches: null, patterns: [] };
  world.environments.set(name.toLowerCase(), made);
  return made;
}
