// `command`: runs the user's own program with the values in its environment. Of the job's environment it gets only what the
// pipeline names, because a job may contain tokens that the program does not need. Its output is redacted.
import { resolve } from 'node:path';
import { about } from '#files/schema-parts.ts';
import {
  APPLIED,
  contentOf,
  defineTarget,
  failed,
  filledIn,
  limit,
  PLAIN,
  unreadable,
  variablesOf,
  variablesSetting,
  VECTOR,
} from './target.ts';
import { bareEnvironment, run } from '#adapters/system/process.ts';

interface CommandSettings {
  readonly run: readonly string[];
  readonly folder?: string;
  readonly env?: readonly string[];
  readonly limit?: number;
}

const LIMIT = 300;

export const command = defineTarget<CommandSettings>({
  name: 'command',
  title: 'Runs a program with the values in its environment.',
  properties: {
    run: about(
      VECTOR,
      'The program and its arguments. There is no shell. May contain {environment} and {service}.',
      [['./deploy.sh', '{environment}', '{service}']],
    ),
    folder: about(
      PLAIN,
      'The folder in which the program runs. Default: the top of the repository.',
      ['/srv/app'],
    ),
    env: variablesSetting('KUBECONFIG'),
    limit: limit(LIMIT),
  },
  required: ['run'],
  example: { run: ['./deploy.sh', '{environment}', '{service}'] },
  defaultRendering: 'dotenv',
  acceptedRenderings: [],
  locatedBy: ['folder'],
  limitsAll: true,
  places: () => [],
  // A value of this name would hide the job's own variable from the program.
  reserved: (variable) =>
    /^(?:GITHUB|ACTIONS|RUNNER|INPUT)_/.test(variable) || variable === 'CI'
      ? { code: 'of-job', facts: {} }
      : null,
  open: (settings, instance, { directory, env, redact }) => ({
    async apply(delivery, cancelled) {
      const ended = await run(
        {
          vector: settings.run.map((part) => filledIn(part, instance)),
          env: {
            ...bareEnvironment(env, settings.env),
            ...variablesOf(delivery),
            FLAGHOIST_ENVIRONMENT: instance.environment,
            FLAGHOIST_SERVICE: instance.service,
            FLAGHOIST_LANDING: delivery.landing,
            FLAGHOIST_DIGEST: delivery.digest,
            FLAGHOIST_VARIABLES: [...contentOf(delivery).keys()].join(' '),
            FLAGHOIST_REMOVED: delivery.removed.join(' '),
          },
          directory: resolve(directory, settings.folder ?? '.'),
          limit: settings.limit ?? LIMIT,
          cancelled,
        },
        redact,
      );
      return ended.trouble === null ? APPLIED : failed(ended.trouble);
    },
    read: unreadable('your own program'),
    wanted: contentOf,
  }),
});
