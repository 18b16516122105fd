// The form of a flag's definition, `environments/flags/<flag>.yaml`, and of its states, `environments/<environment>/<flag>.yaml`.
import { FIELDS, KINDS } from '#domain/scalars.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { gateDefinitions } from './requirements.ts';
import { GRADUATE } from './schema-graduate.ts';
import { OBSERVED } from './schema-metrics.ts';
import type { GateSchemas } from './schema-parts.ts';
import {
  about,
  DATE,
  DATE_OR_MOMENT,
  ENVIRONMENT_NAME,
  head,
  mapOf,
  OWNER,
  record,
  ROLLOUT,
  ROUTE,
  SCOPE,
  sentence,
  SERVICE_NAME,
  SWITCH,
  VARIABLE_NAME,
  when,
  withCode,
} from './schema-parts.ts';

/** `environments/flags/<flag>.yaml`. */
export function flagSchema(gates: GateSchemas): JsonSchema {
  return {
    ...head('flag', 'Flag', 'What a flag is. The path of the file below `flags/` is its key.'),
    ...record(
      {
        description: about(sentence(), 'What the flag switches, for people.', [
          'AI outbound calls',
        ]),
        owner: about(
          OWNER,
          'The team that owns the flag. The name `owner` in a list of approvers means this team.',
          ['voice'],
        ),
        kind: {
          ...about({ enum: KINDS }, 'What the flag is for.', ['release']),
          default: 'release',
        },
        services: about(
          mapOf(SERVICE_NAME, {
            ...mapOf(VARIABLE_NAME, BINDING),
            minProperties: 1,
            examples: [{ OUTBOUND_CALLS_ENABLED: 'enabled' }],
          }),
          'The variables of each service, and the field of the effective state that fills each one.',
          [{ 'calling-platform': { OUTBOUND_CALLS_ENABLED: 'enabled' } }],
        ),
        requires: about(
          mapOf(SCOPE, { $ref: '#/$defs/requirements' }),
          'Requirements of this flag besides those of the environment. "*" stands for every environment.',
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
          'What the code does when a variable is missing. Left out: the same as `safe`.',
          [false],
        ),
        expires: about(DATE, 'When the flag should be removed. Display only.', ['2027-06-30']),
        permanent: about(sentence(), 'Why the flag will never be removed, in place of `expires`.', [
          'kill switch',
        ]),
        emergency: about(
          record({ routes: { type: 'array', minItems: 1, uniqueItems: true, items: ROUTE } }, [
            'routes',
          ]),
          'Routes of the proxy that `block-routes: true` in a state answers with 503.',
          [{ routes: ['/agent-conversations/*'] }],
        ),
        tags: about(
          { type: 'array', items: sentence(100) },
          'Words to find the flag by. Display only.',
          [['voice']],
        ),
        tickets: about({ type: 'array', items: sentence(200) }, 'Tickets or links. Display only.', [
          ['VOICE-17'],
        ]),
        ...OBSERVED,
        propose: {
          ...about(
            SWITCH,
            'Whether the sweep opens the pull request of the next step when all waiting times are over.',
            [true],
          ),
          default: false,
        },
        ...GRADUATE,
      },
      ['description'],
    ),
    allOf: [
      { not: { required: ['expires', 'permanent'] } },
      { not: { required: ['graduate', 'permanent'] } },
      onlyEnabledWhenSafe(),
    ],
    $defs: gateDefinitions(gates),
  };
}

/**
 * The text for a switch. Characters that are invisible or that no environment variable can contain are refused, and so is a
 * text that the readers of an `.env` file do not read alike.
 */
function switchText(which: 'on' | 'off'): JsonSchema {
  return {
    type: 'string',
    maxLength: 100,
    // Only a switch that is off can be left out. The text itself would be sent, and read as on.
    pattern: `^${which === 'on' ? '(?!unset$)' : ''}(?!.*'.*["$\\\\\`])(?!.*["$\\\\\`].*')[ -~]*$`,
    errorMessage: `must be a text in quotes of at most 100 printable ASCII characters, such as "${which === 'on' ? '1' : '0'}", without ' together with one of " $ \\ \`${which === 'on' ? ', and not unset' : ''}`,
  };
}

/** A field, or a map with a field, its form and its environments. */
const BINDING: JsonSchema = {
  ...when(
    { type: 'string' },
    { enum: FIELDS },
    record(
      {
        from: about({ enum: FIELDS }, 'The field that fills the variable.', ['enabled']),
        on: about(switchText('on'), 'The text that is sent while the flag is on. Left out: true.', [
          '1',
        ]),
        off: about(
          switchText('off'),
          'The text that is sent while the flag is off. Left out: false. `unset` sends no variable.',
          ['0', 'unset'],
        ),
        in: about(
          { type: 'array', minItems: 1, uniqueItems: true, items: ENVIRONMENT_NAME },
          'The environments where the variable is sent. Left out: all of them.',
          [['development']],
        ),
      },
      ['from'],
    ),
  ),
  description:
    '`enabled` or `rollout`, or a map that says in which form and where one of them is sent.',
};

/** A flag whose safe value is on has no rollout (`flag/rollout-on-safe` says why). */
function onlyEnabledWhenSafe(): JsonSchema {
  const enabled = withCode('const', 'flag/rollout-on-safe', {
    const: 'enabled',
    errorMessage: 'must be `enabled`, because a flag with `safe: true` has no rollout',
  });
  const field = when({ type: 'string' }, enabled, {
    type: 'object',
    additionalProperties: true,
    properties: { from: enabled },
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

const HOLD: JsonSchema = when(
  { type: 'object', additionalProperties: true },
  record(
    {
      why: about(sentence(), 'Why the promotion is stopped.', ['p95 latency under investigation']),
      until: about(DATE_OR_MOMENT, 'When the hold ends. A date means its beginning, in UTC.', [
        '2026-12-01',
      ]),
    },
    ['why'],
  ),
  { ...sentence(), examples: ['p95 latency under investigation'] },
);

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
      'The state of a flag in one environment. Without this file all users get the safe value.',
    ),
    ...record(
      {
        enabled,
        rollout,
        services: about(
          mapOf(SERVICE_NAME, { ...record({ enabled, rollout }), minProperties: 1 }),
          'Settings of single services, for debugging. A key that is left out has the value above.',
          [{ 'calling-platform': { enabled: false } }],
        ),
        hold: about(
          HOLD,
          'Why further promotion of this flag is stopped, here and downstream. With `until` it ends by itself.',
          ['p95 latency under investigation'],
        ),
        'block-routes': {
          ...about(
            SWITCH,
            "Whether the flag's emergency routes are blocked at the proxy. The flag is then off, too.",
            [true],
          ),
          default: false,
        },
      },
      ['enabled'],
    ),
  };
}
