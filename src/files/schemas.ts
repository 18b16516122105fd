// The form of the three kinds of file, as JSON Schema 2020-12. Our own reader and editors use the same
// schemas: what is red in the editor is refused by the gate. `npm run schemas` writes them to `schemas/`.
import { FIELDS, KINDS } from '#domain/flag.ts';
import type { Json, JsonSchema } from '#domain/json.ts';
import { ENFORCEMENTS } from '#domain/pipeline.ts';
import type { GateSchemas } from './schema-parts.ts';
import {
  DATE,
  ENVIRONMENT_NAME,
  LOGIN,
  mapOf,
  OWNER,
  record,
  ROLLOUT,
  SCOPE,
  sentence,
  SERVICE_NAME,
  SWITCH,
  TEAM_NAME,
  UNIQUE_BY,
  VARIABLE_NAME,
  when,
  withCode,
} from './schema-parts.ts';
import { gateDefinitions, gateSettings } from './schema-gates.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Where files without a policy say what counts as policy (DESIGN §3). */
export const DEFAULT_POLICY_PATHS: readonly string[] = ['.github/workflows/**'];

/** `environments/pipeline.yaml`. */
export function pipelineSchema(gates: GateSchemas): JsonSchema {
  return {
    ...head(
      'pipeline',
      'Pipeline',
      'The environments in order, what each requires, the services and the teams.',
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
            items: environment(),
            [UNIQUE_BY]: 'name',
          }),
          'The environments in the order in which they are shown. Each has a folder of states beside this file.',
          [[{ name: 'development' }]],
        ),
        services: about(
          mapOf(SERVICE_NAME, {
            type: ['object', 'null'],
            additionalProperties: false,
            properties: {},
          }),
          'The services that flags send variables to.',
          [{ 'calling-platform': {} }],
        ),
        policy: policy(gates),
      },
      ['version', 'environments'],
    ),
    $defs: gateDefinitions(gates),
  };
}

/** `environments/flags/<flag>.yaml`. */
export function flagSchema(gates: GateSchemas): JsonSchema {
  return {
    ...head('flag', 'Flag', 'What a flag is. The path of the file below `flags/` is its key.'),
    ...record(
      {
        description: about(sentence(), 'What the flag switches, for people.', [
          'AI outbound calls',
        ]),
        owner: about(OWNER, 'The team that owns it. `owner` among approvers means this team.', [
          'voice',
        ]),
        kind: {
          ...about({ enum: KINDS }, 'What the flag is for.', ['release']),
          default: 'release',
        },
        services: about(
          mapOf(SERVICE_NAME, {
            ...mapOf(VARIABLE_NAME, { enum: FIELDS }),
            minProperties: 1,
            examples: [{ OUTBOUND_CALLS_ENABLED: 'enabled' }],
          }),
          'Which variable of which service is filled with which field of the effective state.',
          [{ 'calling-platform': { OUTBOUND_CALLS_ENABLED: 'enabled' } }],
        ),
        requires: about(
          mapOf(SCOPE, { $ref: '#/$defs/requirements' }),
          'What a promotion of this flag requires besides what the environment requires. "*" stands for every environment.',
          [],
        ),
        safe: {
          ...about(
            SWITCH,
            'What users get when the flag gives them nothing. On (true) for a kill switch.',
            [false],
          ),
          default: false,
        },
        'code-default': about(
          SWITCH,
          'What the code does when it is sent nothing. Without it: the same as `safe`.',
          [false],
        ),
        expires: about(DATE, 'When the flag should be gone. Display only.', ['2027-06-30']),
        permanent: about(sentence(), 'Why the flag will never be removed, in place of `expires`.', [
          'kill switch',
        ]),
        tags: about({ type: 'array', items: sentence(100) }, 'Words to find it by. Display only.', [
          ['voice'],
        ]),
        tickets: about({ type: 'array', items: sentence(200) }, 'Tickets or links. Display only.', [
          ['VOICE-17'],
        ]),
      },
      ['description'],
    ),
    allOf: [{ not: { required: ['expires', 'permanent'] } }, onlyEnabledWhenSafe()],
    $defs: gateDefinitions(gates),
  };
}

/** `environments/<environment>/<flag>.yaml`. */
export function stateSchema(): JsonSchema {
  const enabled = about(SWITCH, 'Whether the flag is on here.', [false]);
  const rollout = {
    ...about(ROLLOUT, 'The share of users in percent who get the value that is not safe.', [25]),
    default: 100,
  };
  return {
    ...head(
      'state',
      'State',
      'What a flag is set to in one environment. Without this file everybody gets the safe value.',
    ),
    ...record(
      {
        enabled,
        rollout,
        services: about(
          mapOf(SERVICE_NAME, { ...record({ enabled, rollout }), minProperties: 1 }),
          'Settings of single services, for debugging. What they leave out is inherited.',
          [{ 'calling-platform': { enabled: false } }],
        ),
        hold: about(
          sentence(),
          'Why further promotion of this flag is stopped, here and downstream.',
          ['p95 latency under investigation'],
        ),
      },
      ['enabled'],
    ),
  };
}

function head(name: string, title: string, description: string): JsonSchema {
  return { $schema: DRAFT, $id: `urn:flaghoist:schema:${name}`, title, description };
}

function about(schema: JsonSchema, description: string, examples: readonly Json[]): JsonSchema {
  return { description, ...schema, ...(examples.length > 0 ? { examples } : {}) };
}

function environment(): JsonSchema {
  return record(
    {
      name: about(ENVIRONMENT_NAME, 'Its name, and the folder of its states.', ['staging']),
      enforcement: {
        ...about(
          { enum: ENFORCEMENTS },
          '`report` shows every verdict and holds nothing up, for a team that is adopting the gate.',
          ['enforce'],
        ),
        default: 'enforce',
      },
      requires: { $ref: '#/$defs/requirements' },
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
              errorMessage: 'must be a glob pattern from the root of the repository',
            },
          },
          'What else counts as rules, besides this file.',
          [DEFAULT_POLICY_PATHS],
        ),
        default: DEFAULT_POLICY_PATHS,
      },
    }),
    'Who may change this file, or loosen what a flag requires.',
    [{ approvals: { count: 1, from: ['release'] } }],
  );
}

/** A flag whose safe value is on has no rollout (`flag/rollout-on-safe` says why). */
function onlyEnabledWhenSafe(): JsonSchema {
  const field = withCode('const', 'flag/rollout-on-safe', {
    const: 'enabled',
    errorMessage: 'must be `enabled`, because a flag with `safe: true` has no rollout',
  });
  const services = {
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: field },
  };
  return when(
    { type: 'object', properties: { safe: { const: true } }, required: ['safe'] },
    { type: 'object', properties: { services } },
  );
}
