// Deployments and their statuses.
import { refuse, type Refusal } from '../api/reply.ts';
import type { Deployment, DeploymentStatus, Environment, World } from '../world/world.ts';
import { newestStatuses } from './statuses.ts';

export interface NewDeployment {
  readonly ref: string;
  readonly task: string;
  readonly payload: string | Record<string, unknown>;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: string;
  /** Null: every status must be a success. */
  readonly requiredContexts: readonly string[] | null;
}

export async function deploy(world: World, wanted: NewDeployment): Promise<Deployment | Refusal> {
  const sha =
    (await world.git.resolve(`refs/heads/${wanted.ref}`)) ?? (await world.git.resolve(wanted.ref));
  if (sha === null) return refuse(422, `No ref found for: ${wanted.ref}`);
  const failing = newestStatuses(world, sha).filter(
    ({ context, state }) =>
      state !== 'success' && (wanted.requiredContexts?.includes(context) ?? true),
  );
  if (failing.length > 0) {
    return refuse(409, `Conflict: Commit status checks failed for ${wanted.ref}.`);
  }
  environmentOf(world, wanted.environment);
  const at = world.clock.iso();
  const { requiredContexts: _, ...kept } = wanted;
  const deployment: Deployment = {
    ...kept,
    id: world.nextId(),
    sha,
    createdAt: at,
    updatedAt: at,
    statuses: [],
  };
  world.deployments.set(deployment.id, deployment);
  return deployment;
}

export type NewDeploymentStatus = Omit<DeploymentStatus, 'id' | 'at'> & {
  readonly autoInactive: boolean;
};

export function addDeploymentStatus(
  world: World,
  deployment: Deployment,
  wanted: NewDeploymentStatus,
): DeploymentStatus {
  const { autoInactive, ...status } = wanted;
  if (status.state === 'success' && autoInactive) retire(world, deployment, status);
  return append(world, deployment, status);
}

/** A success makes earlier successes in the same environment inactive, except in production. */
function retire(world: World, by: Deployment, status: Omit<DeploymentStatus, 'id' | 'at'>): void {
  for (const other of world.deployments.values()) {
    const last = other.statuses.at(-1)?.state;
    const replaced = other.environment === by.environment && other.id < by.id && last === 'success';
    if (replaced && !other.transient && !other.production)
      append(world, other, { ...status, state: 'inactive' });
  }
}

function append(
  world: World,
  deployment: Deployment,
  status: Omit<DeploymentStatus, 'id' | 'at'>,
): DeploymentStatus {
  const added = { ...status, id: world.nextId(), at: world.clock.iso() };
  world.deployments.set(deployment.id, {
    ...deployment,
    updatedAt: added.at,
    statuses: [...deployment.statuses, added],
  });
  return added;
}

/** The environment of that name. The first deployment creates it. */
export function environmentOf(world: World, name: string): Environment {
  const known = world.environments.get(name.toLowerCase());
  if (known !== undefined) return known;
  const made: Environment = {
    id: world.nextId(),
    name,
    createdAt: world.clock.iso(),
    branches: null,
    patterns: [],
    rules: [],
  };
  world.environments.set(name.toLowerCase(), made);
  return made;
}
