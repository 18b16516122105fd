// `dispatch`: starts a workflow in the service's own repository. It needs a token of its own, because the job's token cannot
// reach another repository.
import { about, VARIABLE_NAME } from '#files/schema-parts.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  failed,
  PLAIN,
  STOPPED,
  unreadable,
  variablesOf,
  redacted,
} from './target.ts';

interface DispatchSettings {
  readonly repository: string;
  readonly event?: string;
  readonly workflow?: string;
  readonly ref?: string;
  readonly token?: string;
}

export const dispatch = defineTarget<DispatchSettings>({
  name: 'dispatch',
  title: "Starts a workflow in the service's own repository, with the values.",
  properties: {
    repository: about(
      {
        type: 'string',
        pattern: '^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$',
        errorMessage: 'must be a repository of GitHub, such as acme/calling-platform',
      },
      'The repository whose workflow is started.',
      ['acme/calling-platform'],
    ),
    event: about(PLAIN, 'The type of the repository_dispatch event. Default: `flaghoist-deploy`.', [
      'flaghoist-deploy',
    ]),
    workflow: about(
      PLAIN,
      'The file of a workflow to start by workflow_dispatch instead. It must declare these inputs, or GitHub refuses to start it: environment, service, landing, digest, values (a JSON object) and removed (a JSON list of variables that are no longer sent).',
      ['redeploy.yml'],
    ),
    ref: about(PLAIN, 'The branch of this workflow. Default: `main`.', ['main']),
    token: about(VARIABLE_NAME, 'The variable that has the token. Default: GITHUB_TOKEN.', [
      'DISPATCH_TOKEN',
    ]),
  },
  required: ['repository'],
  example: { repository: 'acme/calling-platform' },
  defaultRendering: 'json',
  acceptedRenderings: [],
  locatedBy: ['repository', 'event', 'workflow'],
  places: () => [],
  open: (settings, instance, { client, redact }) => ({
    async apply(delivery, cancelled) {
      const { repository, workflow, token = 'GITHUB_TOKEN' } = settings;
      const github = await client(repository, token);
      if (github === null) {
        return failed({ code: 'target/no-token', facts: { variable: token } });
      }
      const { landing, digest } = delivery;
      // By the digest the workflow recognises a repeat: a run that was killed sends it again.
      const metadata = {
        environment: instance.environment,
        service: instance.service,
        landing,
        digest,
      };
      const values = variablesOf(delivery);
      const { removed } = delivery;
      const texts = { values: JSON.stringify(values), removed: JSON.stringify(removed) };
      const [path, body] =
        workflow === undefined
          ? [
              'dispatches',
              {
                event_type: settings.event ?? 'flaghoist-deploy',
                client_payload: { ...metadata, values, removed },
              },
            ]
          : [
              `actions/workflows/${encodeURIComponent(workflow)}/dispatches`,
              { ref: settings.ref ?? 'main', inputs: { ...metadata, ...texts } },
            ];
      const answer = await github.send('POST', `/repos/${repository}/${path}`, body, cancelled);
      if (answer.kind === 'known') return APPLIED;
      if (cancelled.aborted) return STOPPED;
      const why = redacted(answer.why, redact);
      return failed({ code: 'target/refused', facts: { why, hint: '' } });
    },
    read: unreadable('another repository'),
    wanted: contentOf,
  }),
});
