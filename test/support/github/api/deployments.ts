// Deployments, their statuses, and environments.
import { deployment, deploymentStatus, environment } from '../answers.ts';
import { addDeploymentStatus, deploy, environmentOf } from '../deeds/deployments.ts';
import { endpoint } from './endpoint.ts';
import { may, mayBeNull, must, PAGES } from './parameters.ts';
import { created, isRefusal, notFound, ok } from './reply.ts';

export const DEPLOYMENTS = [
  endpoint('get', '/repos/{owner}/{repo}/deployments', {
    needs: [{ deployments: 'read' }],
    query: {
      ...PAGES,
      sha: may('text'),
      ref: may('text'),
      task: may('text'),
      environment: mayBeNull('text'),
    },
    answer: ({ world, query, page }) => {
      const keys = ['sha', 'ref', 'task', 'environment'] as const;
      const found = [...world.deployments.values()]
        .filter((one) => keys.every((key) => query[key] == null || query[key] === one[key]))
        .toReversed();
      return ok(page(found).map((one) => deployment(world, one)));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/deployments', {
    needs: [{ deployments: 'write' }],
    body: {
      ref: must('text'),
      task: may('text'),
      auto_merge: may('boolean'),
      required_contexts: may('list'),
      payload: may('any'),
      environment: may('text'),
      description: mayBeNull('text'),
      transient_environment: may('boolean'),
      production_environment: may('boolean'),
    },
    answer: async ({ world, body, actor }) => {
      const { environment: to = 'production' } = body;
      const made = await deploy(world, {
        ref: body.ref,
        task: body.task ?? 'deploy',
        payload: body.payload ?? {},
        environment: to,
        description: body.description ?? null,
        transient: body.transient_environment ?? false,
        production: body.production_environment ?? to === 'production',
        creator: actor.login,
        requiredContexts: body.required_contexts ?? null,
      });
      return isRefusal(made) ? made : created(deployment(world, made));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    needs: [{ deployments: 'write' }],
    body: {
      state: must(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
      target_url: may('text'),
      log_url: may('text'),
      description: may('text'),
      environment: may('text'),
      environment_url: may('text'),
      auto_inactive: may('boolean'),
    },
    answer: ({ world, path, body, actor }) => {
      const found = world.deployments.get(path.deployment_id);
      if (found === undefined) return notFound();
      const added = addDeploymentStatus(world, found, {
        state: body.state,
        description: body.description ?? '',
        environment: body.environment ?? found.environment,
        environmentUrl: body.environment_url ?? '',
        logUrl: body.log_url ?? body.target_url ?? '',
        creator: actor.login,
        autoInactive: body.auto_inactive ?? true,
      });
      return created(deploymentStatus(added));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/environments/{environment_name}', {
    needs: [{ actions: 'read' }],
    answer: ({ world, path }) => {
      const name = path.environment_name;
      if (!world.environments.has(name.toLowerCase())) return notFound();
      return ok(environment(environmentOf(world, name)));
    },
  }),

  endpoint(
    'get',
    '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    {
      needs: [{ actions: 'read' }],
      query: PAGES,
      answer: ({ world, path, page }) => {
        const found = world.environments.get(path.environment_name.toLowerCase());
        if (found?.branches !== 'custom') return notFound();
        const all = found.patterns.map((pattern, at) => ({ id: found.id + at, ...pattern }));
        return ok({ total_count: all.length, branch_policies: page(all) });
      },
    },
  ),
];
