// The form of `environments/pipeline.yaml`.
import type { JsonSchema } from '#domain/scalars.ts';
import { ENFORCEMENTS, MOST_PROPOSALS } from '#domain/snapshot.ts';
import { LOG_PLACES } from '#domain/deploy-settings.ts';
import { DURATION_PATTERN, RISKS } from '#domain/scalars.ts';
import { deployDefinitions, deploySchema } from './schema-deploy.ts';
import { gateDefinitions, gateSettings, requirementsMap } from './requirements.ts';
import { metricsSchema } from './schema-metrics.ts';
import type { GateSchemas, SourceSchemas, TargetSchemas } from './schema-parts.ts';
import {
  about,
  ANY_SOURCE,
  ANY_TARGET,
  ENVIRONMENT_NAME,
  head,
  LOG_IDENTITY,
  LOGIN,
  mapOf,
  MOMENT,
  record,
  sentence,
  SERVICE_NAME,
  TEAM_NAME,
  UNIQUE_BY,
  withCode,
  OWNER,
} from './schema-parts.ts';
import type { NotificationSettings } from '#domain/notification.ts';
import { NOTIFICATION_KINDS } from '#domain/notification.ts';

/** The policy paths of a pipeline that lists none. */
export const DEFAULT_POLICY_PATHS: readonly string[] = ['.github/**'];

/** `environments/pipeline.yaml`. */
export function pipelineSchema(
  gates: GateSchemas,
  targets: TargetSchemas = ANY_TARGET,
  sources: SourceSchemas = ANY_SOURCE,
  formats: readonly string[] = [],
): JsonSchema {
  return {
    ...head(
      'pipeline',
      'Pipeline',
      'The environments in order, with their requirements, and the services and teams.',
    ),
    ...record(
      {
        version: about({ const: 1 }, 'The version of this format.', [1]),
        teams: about(
          mapOf(TEAM_NAME, { type: 'array', items: LOGIN, uniqueItems: true }),
          'Teams and the GitHub logins of their members. They own flags and approve promotions.',
          [{ release: ['ana', 'bartek'] }],
        ),
        environments: about(
          withCode(UNIQUE_BY, 'pipeline/duplicate-environment', {
            type: 'array',
            minItems: 1,
            items: environment(gates),
            [UNIQUE_BY]: 'name',
          }),
          'The environments in their order. Each has a folder of states beside this file.',
          [[{ name: 'development' }]],
        ),
        services: about(
          mapOf(SERVICE_NAME, {
            type: ['object', 'null'],
            additionalProperties: false,
            properties: { deploy: deploySchema(targets) },
          }),
          'The services that flags send variables to.',
          [{ 'calling-platform': {} }],
        ),
        deployments: about(
          deployments(),
          'The deployment log. With it, a soak counts from the moment when every service with a target was first deployed successfully. Refused landings and landings that were not deployed do not soak. Left out: the log that exists counts, on GitHub from its first entry on.',
          [{ log: 'github' }],
        ),
        metrics: about(metricsSchema(sources), 'The sources of the values of metrics.', []),
        notifications: about(
          notificationsSchema(formats),
          'Who gets a message about landings, refusals, breaches, rollbacks and promotions.',
          [[{ webhook: 'FLAGHOIST_CHAT_WEBHOOK', as: 'slack' }]],
        ),
        policy: policy(gates),
      },
      ['version', 'environments'],
    ),
    $defs: { ...gateDefinitions(gates), ...deployDefinitions() },
  };
}

function deployments(): JsonSchema {
  return record({
    log: about(
      { enum: LOG_PLACES },
      'Where the log is. `github`: GitHub keeps it as deployments. `file`: the file of `flaghoist deploy`, which a check on GitHub cannot read, so landings count there. `none`: there is no log, so landings count everywhere.',
      ['github'],
    ),
    identity: about(
      LOG_IDENTITY,
      'The login that writes the log on GitHub. Left out: the identity of the action.',
      ['my-app[bot]'],
    ),
    former: about(
      {
        type: 'array',
        minItems: 1,
        items: record(
          {
            name: about(LOG_IDENTITY, 'The login.', ['github-actions[bot]']),
            until: about(MOMENT, 'The last moment at which it wrote.', ['2026-11-22T09:00:00Z']),
          },
          ['name', 'until'],
        ),
      },
      'Logins that wrote the log before. Entries that they write after `until` do not count.',
      [[{ name: 'github-actions[bot]', until: '2026-11-22T09:00:00Z' }]],
    ),
  });
}

function environment(gates: GateSchemas): JsonSchema {
  return record(
    {
      name: about(ENVIRONMENT_NAME, 'Its name, and the folder of its states.', ['staging']),
      enforcement: {
        ...about(
          { enum: ENFORCEMENTS },
          '`report` shows every verdict and stops nothing but a promotion under a hold, for a team that is adopting the gate.',
          ['enforce'],
        ),
        default: 'enforce',
      },
      requires: { $ref: '#/$defs/requirements' },
      'by-risk': about(
        record(Object.fromEntries(RISKS.map((risk) => [risk, { $ref: '#/$defs/requirements' }]))),
        'Additional requirements for flags with this `risk`.',
        [{ high: { approvals: { count: 2, from: ['release'] } } }],
      ),
      resume: about(
        record(
          {
            within: about(
              { type: 'string', pattern: DURATION_PATTERN },
              'The longest time since the rollbacks lowered the values: 14d.',
              ['14d'],
            ),
            requires: about(
              { ...requirementsMap(gates), minProperties: 1 },
              'The requirements of such a promotion in place of soak and ladder: at least one gate.',
              [{ approvals: { count: 1, from: ['release'] } }],
            ),
          },
          ['within', 'requires'],
        ),
        'Fewer requirements for a return after a rollback. This applies to a promotion that restores exactly the values that were accepted and deployed. None of them may have been raised since. Such a promotion meets these requirements in place of ladders and of the soak of this environment. All other requirements still apply: approvals, hold, issues, flags, checklists, and the soak that a flag requires in its own file. A required flag that the same proposal restores counts as if it had never been lowered. The limits on the size of a proposal do not apply, so that the revert of `rollback --all` is one pull request. Left out: every return is a full promotion.',
        [{ within: '14d', requires: { approvals: { count: 1, from: ['release'] } } }],
      ),
    },
    ['name'],
  );
}

function policy(gates: GateSchemas): JsonSchema {
  const approvals = gates.has('approvals') ? { approvals: gateSettings(gates, 'approvals') } : {};
  return about(
    record({
      ...approvals,
      paths: {
        ...about(
          {
            type: 'array',
            items: {
              ...sentence(),
              // No file of a repository has such a part in its path, so the pattern would protect nothing.
              pattern: '^(?!\\s*$)(?!(?:.*/)?\\.\\.(?:/|$))',
              errorMessage: 'must be a glob pattern from the root of the repository, without ".."',
              examples: ['infra/**'],
            },
          },
          'Other files whose change is a policy change, besides this file. A folder stands for everything below it.',
          [DEFAULT_POLICY_PATHS],
        ),
        default: DEFAULT_POLICY_PATHS,
      },
      proposals: about(
        record({
          'at-most': {
            ...about(
              {
                type: 'integer',
                minimum: 0,
                maximum: 100,
                errorMessage: 'must be a number from 0 to 100',
              },
              'How many of them may be open at a time. 0: the sweep opens none.',
              [MOST_PROPOSALS],
            ),
            default: MOST_PROPOSALS,
          },
        }),
        'The pull requests that the sweep opens for flags with `propose: true`.',
        [{ 'at-most': MOST_PROPOSALS }],
      ),
    }),
    'The people who may approve a change of this file, or a change that loosens the requirements of a flag.',
    [{ approvals: { count: 1, from: ['release'] } }],
  );
}

/**
 * A variable that `notifications` may read. An address with a secret stays out of the repository: the file names the
 * variables that have it. The key of the deployment log signs nothing else.
 */
const VARIABLE: JsonSchema = {
  type: 'string',
  maxLength: 128,
  pattern: '^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$',
  errorMessage:
    'must be the name of a variable, such as FLAGHOIST_CHAT_WEBHOOK; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are sent nowhere',
};

const PATTERN: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
  errorMessage: 'must be the key of a flag, or a pattern with "*"',
};

/** `formats`: the names of the formats that exist; none: any name is accepted. */
function notificationsSchema(formats: readonly string[]): JsonSchema {
  return {
    type: 'array',
    items: record(
      {
        webhook: about(
          VARIABLE,
          'The variable with the address. In the workflow, set it to a secret.',
          ['FLAGHOIST_CHAT_WEBHOOK'],
        ),
        as: about(
          formats.length === 0 ? { type: 'string' } : { enum: formats },
          'The format of the body.',
          ['slack'],
        ),
        secret: about(
          VARIABLE,
          'The variable with the key of the signature. Left out: messages are not signed.',
          ['FLAGHOIST_CHAT_SECRET'],
        ),
        kinds: about(
          listOf({ enum: NOTIFICATION_KINDS }),
          'Only these kinds of events. Left out: all kinds.',
          [['breach', 'safe']],
        ),
        flags: about(listOf(PATTERN), 'Only events of these flags.', [['unified-workflow/*']]),
        owners: about(listOf(OWNER), 'Only events of flags of these owners.', [['voice']]),
        environments: about(listOf(ENVIRONMENT_NAME), 'Only events in these environments.', [
          ['production'],
        ]),
      },
      ['webhook', 'as'],
    ),
  };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', minItems: 1, uniqueItems: true, items };
}

/** The schema has accepted each entry. */
export type WrittenNotifications = readonly NotificationSettings[];
