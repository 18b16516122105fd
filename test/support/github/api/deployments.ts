// Deployments, their statuses, environments, and the events that start other workflows.
import { parse } from 'yaml';
import { environment } from '../answers.ts';
import { addDeploymentStatus, deploy } from '../deployments.ts';
import { endpoint, must, PAGES } from '../http/endpoint.ts';
import { created, isRefusal, none, notFound, ok, refuse } from '../http/reply.ts';
import { type Deployment, type Dispatch, starts, type World } from '../world.ts';

export const DEPLOYMENTS = [
  endpoint('get', '/repos/{owner}/{repo}/deployments', {
    needs: [{ deployments: 'read' }],
    query: { ...PAGES, task: 'text', environment: 'text' },
    answer: ({ world, query, page }) => {
      const keys = ['task', 'environment'] as const;
      const deployments = [...world.deployments.values()]
        .filter((deployment) =>
          keys.every((key) => query[key] == null || query[key] === deployment[key]),
        )
        .toReversed();
      return ok(page(deployments).map(shown));
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/deployments', {
    needs: [{ deployments: 'write' }],
    body: {
      ref: must('text'),
      task: 'text',
      auto_merge: 'boolean',
      required_contexts: 'list',
      payload: 'any',
      environment: 'text',
      description: 'text',
    },
    answer: async ({ world, body, actor }) => {
      const { ref, task = 'deploy', payload = {}, description = null } = body;
      const { environment: name = 'production', required_contexts: contexts = null } = body;
      const wanted = { ref, task, payload, environment: name, description };
      const made = await deploy(world, wanted, actor.login, contexts);
      return isRefusal(made) ? made : created(shown(made));
    },
  }),

  endpoint('delete', '/repos/{owner}/{repo}/deployments/{deployment_id}', {
    needs: [{ deployments: 'write' }],
    answer: ({ world, path }) => {
      const deployment = world.deployments.get(path.deployment_id);
      if (deployment === undefined) return notFound();
      if (deployment.statuses.at(-1)?.state !== 'inactive' && world.deployments.size > 1)
        return refuse(
          422,
          'We cannot delete an active deployment unless it is the only deployment',
        );
      world.deployments.delete(path.deployment_id);
      return none();
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    needs: [{ deployments: 'write' }],
    body: {
      state: must(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
      log_url: 'text',
      description: 'text',
      auto_inactive: 'boolean',
    },
    answer: ({ world, path, body, actor }) => {
      const deployment = world.deployments.get(path.deployment_id);
      if (deployment === undefined) return notFound();
      const { state, description = '', log_url = '', auto_inactive: replaces = true } = body;
      const wanted = { state, description, log_url, by: actor.login };
      return created(addDeploymentStatus(world, deployment, wanted, replaces));
    },
  }),

  endpoint('get', '/repos/{owner}/{repo}/environments/{environment_name}', {
    needs: [{ actions: 'read' }],
    answer: ({ world, path }) => {
      const found = world.environments.get(path.environment_name.toLowerCase());
      return found === undefined ? notFound() : ok(environment(found));
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

  endpoint('post', '/repos/{owner}/{repo}/dispatches', {
    needs: [{ contents: 'write' }],
    body: { event_type: must('text'), client_payload: 'any' },
    answer: ({ world, body: { event_type: name, client_payload: inputs = {} }, actor }) => {
      return started(world, { kind: 'repository', name, ref: null, inputs, by: actor.login });
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    needs: [{ actions: 'write' }],
    body: { ref: must('text'), inputs: 'any' },
    answer: async ({ world, path, body: { ref, inputs = {} }, actor }) => {
      const name = String(path.workflow_id);
      const sha = await world.git.resolve(`refs/heads/${ref}`);
      if (sha === null) return refuse(422, `No ref found for: ${ref}`);
      const file = `.github/workflows/${name}`;
      if ((await world.git.git(['ls-tree', '--name-only', sha, file])) === '') return notFound();
      const declared = inputsOf(await world.git.git(['show', `${sha}:${file}`]));
      if (declared === null)
        return refuse(422, "Workflow does not have 'workflow_dispatch' trigger");
      const unexpected = Object.keys(inputs).filter((input) => !declared.includes(input));
      if (unexpected.length > 0) {
        return refuse(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
      }
      return started(world, { kind: 'workflow', name, ref, inputs, by: actor.login });
    },
  }),
];

/** The inputs that a workflow declares; null: no request can start it. */
function inputsOf(text: string): readonly string[] | null {
  const { on } = parse(text) as { readonly on?: unknown };
  if (on === 'workflow_dispatch') return [];
  if (Array.isArray(on)) return on.includes('workflow_dispatch') ? [] : null;
  const events = (on ?? {}) as Readonly<Record<string, { readonly inputs?: object | null } | null>>;
  return 'workflow_dispatch' in events
    ? Object.keys(events['workflow_dispatch']?.inputs ?? {})
    : null;
}

function shown({ statuses: _statuses, ...deployment }: Deployment) {
  return { ...deployment, performed_via_github_app: null };
}

function started(world: World, dispatch: Omit<Dispatch, 'at'>) {
  world.dispatches.push({ ...dispatch, at: world.clock.iso() });
  starts(world, `${dispatch.kind}_dispatch`, dispatch.by);
  return none();
}
