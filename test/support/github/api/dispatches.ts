// Events that start other workflows.
import { OWNER, type World } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { may, must } from './parameters.ts';
import { invalid, none, notFound, ok, refuse } from './reply.ts';
import { commitNamed } from './git.ts';

/** GitHub's limits for a payload and for inputs. */
const MOST_KEYS = 10;
const MOST_INPUTS = 25;

export const DISPATCHES = [
  endpoint('post', '/repos/{owner}/{repo}/dispatches', {
    needs: [{ contents: 'write' }],
    body: { event_type: must('text'), client_payload: may('any') },
    answer: ({ world, body, actor }) => {
      const inputs = body.client_payload ?? {};
      if (Object.keys(inputs).length > MOST_KEYS) {
        return invalid(
          'Dispatch',
          'client_payload',
          'custom',
          `No more than ${MOST_KEYS} properties are allowed`,
        );
      }
      remember(world, {
        kind: 'repository',
        name: body.event_type,
        ref: null,
        inputs,
        by: actor.login,
      });
      return none();
    },
  }),

  endpoint('post', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    needs: [{ actions: 'write' }],
    body: { ref: must('text'), inputs: may('any'), return_run_details: may('boolean') },
    answer: async ({ world, urls, path, body, actor }) => {
      const name = String(path.workflow_id);
      const sha = await commitNamed(world, body.ref);
      if (sha === null) return refuse(422, `No ref found for: ${body.ref}`);
      const file = await world.git.git([
        'ls-tree',
        '--name-only',
        sha,
        `.github/workflows/${name}`,
      ]);
      if (file === '') return notFound();
      const inputs = body.inputs ?? {};
      if (Object.keys(inputs).length > MOST_INPUTS) return refuse(422, 'Too many inputs');
      remember(world, { kind: 'workflow', name, ref: body.ref, inputs, by: actor.login });
      if (body.return_run_details !== true) return none();
      const id = world.nextId();
      const run = `${urls.api}/repos/${OWNER}/flags/actions/runs/${id}`;
      return ok({ workflow_run_id: id, run_url: run, html_url: run });
    },
  }),
];

function remember(world: World, dispatch: Omit<World['dispatches'][number], 'at'>): void {
  world.dispatches.push({ ...dispatch, at: world.clock.iso() });
}
