// Deployments, what became of them, and the environments they go to.
import type { components } from '@octokit/openapi-types';

import type { Deployment, DeploymentStatus, Environment, World } from '../world/world.ts';
import { apiOf, nodeId, pageOf, type Urls } from './urls.ts';
import { user } from './user.ts';

export function deployment(
  world: World,
  urls: Urls,
  of: Deployment,
): components['schemas']['deployment'] {
  const url = apiOf(urls, `/deployments/${of.id}`);
  return {
    url,
    id: of.id,
    node_id: nodeId('Deployment', of.id),
    sha: of.sha,
    ref: of.ref,
    task: of.task,
    payload: of.payload,
    original_environment: of.environment,
    environment: of.environment,
    description: of.description,
    creator: user(world.people.of(of.creator), urls),
    created_at: of.createdAt,
    updated_at: of.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: apiOf(urls, ''),
    transient_environment: of.transient,
    production_environment: of.production,
    performed_via_github_app: null,
  };
}

export function deploymentStatus(
  world: World,
  urls: Urls,
  deploymentId: number,
  of: DeploymentStatus,
): components['schemas']['deployment-status'] {
  const deploymentUrl = apiOf(urls, `/deployments/${deploymentId}`);
  return {
    url: `${deploymentUrl}/statuses/${of.id}`,
    id: of.id,
    node_id: nodeId('DeploymentStatus', of.id),
    state: of.state,
    creator: user(world.people.of(of.creator), urls),
    description: of.description,
    environment: of.environment,
    target_url: of.logUrl,
    log_url: of.logUrl,
    environment_url: of.environmentUrl,
    created_at: of.at,
    updated_at: of.at,
    deployment_url: deploymentUrl,
    repository_url: apiOf(urls, ''),
    performed_via_github_app: null,
  };
}

export function environment(urls: Urls, of: Environment): components['schemas']['environment'] {
  return {
    id: of.id,
    node_id: nodeId('Environment', of.id),
    name: of.name,
    url: apiOf(urls, `/environments/${encodeURIComponent(of.name)}`),
    html_url: pageOf(
      urls,
      `/deployments/activity_log?environments_filter=${encodeURIComponent(of.name)}`,
    ),
    created_at: of.createdAt,
    updated_at: of.createdAt,
    protection_rules: [...of.rules],
    deployment_branch_policy:
      of.branches === null
        ? null
        : {
            protected_branches: of.branches === 'protected',
            custom_branch_policies: of.branches === 'custom',
          },
  };
}
