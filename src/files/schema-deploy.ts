// What `deploy` may say of a service, made of the settings that the targets themselves bring along.
import type { JsonSchema } from '#domain/json.ts';
import { PROBE_DEFAULTS } from './deploy-block.ts';
import type { TargetSchemas } from './schema-parts.ts';
import { about, mapOf, record, SCOPE, sentence, VARIABLE_NAME, when } from './schema-parts.ts';

/** The renderings that a target may be given. A test holds this against the registry of renderings. */
export const RENDERING_NAMES = ['dotenv', 'compose', 'kubernetes', 'traefik', 'json'] as const;

/**
 * By environment or "*": the target, its own settings, and what every target takes.
 */
export function deploySchema(targets: TargetSchemas): JsonSchema {
  return about(
    mapOf(SCOPE, targets.size === 0 ? anyTarget() : oneOf(targets)),
    'How the service is redeployed and verified, by environment; "*" stands for every environment.',
    [],
  );
}

function anyTarget(): JsonSchema {
  return {
    ...record({ target: { type: 'string' }, ...COMMON, ...RENDER }, ['target']),
    additionalProperties: true,
  };
}

/** What the schemas of all targets refer to. No gate has a name like it. */
export function deployDefinitions(): JsonSchema {
  return { 'deploy-probe': about(PROBE, 'What is asked afterwards to see that it works.', []) };
}

/** One after the other, so that what is wrong is said of the target that is meant and of no other. */
function oneOf(targets: TargetSchemas): JsonSchema {
  const target = about({ enum: [...targets.keys()] }, 'How the service is redeployed.', ['files']);
  const unknown = {
    ...record({ target, ...COMMON, ...RENDER }, ['target']),
    // Which keys it may have depends on the target, and that is not known yet.
    additionalProperties: true,
  };
  return [...targets].toReversed().reduce<JsonSchema>(
    (otherwise, [name, { properties, required, renderings }]) =>
      when(
        {
          type: 'object',
          additionalProperties: true,
          required: ['target'],
          properties: { target: { const: name } },
        },
        record({ target, ...properties, ...COMMON, ...renderOf(renderings) }, [
          'target',
          ...required,
        ]),
        otherwise,
      ),
    unknown,
  );
}

const STATUS: JsonSchema = {
  type: 'integer',
  minimum: 100,
  maximum: 599,
  errorMessage: 'must be an HTTP status, such as 200 or 503',
};

/** What `probe:` takes. */
export const PROBE_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  url: about(
    {
      type: 'string',
      pattern: '^https?://[^\\s]+$',
      errorMessage: 'must be an address that begins with http:// or https://',
    },
    'The address that is asked. May hold {environment} and {service}.',
    ['https://{environment}.example.com/agent-conversations'],
  ),
  on: {
    ...about(STATUS, 'What it answers while the feature is on.', [200]),
    default: PROBE_DEFAULTS.on,
  },
  off: {
    ...about(STATUS, 'What it answers while it is off.', [503]),
    default: PROBE_DEFAULTS.off,
  },
  variable: about(
    VARIABLE_NAME,
    'The variable that says whether it is on. Without it: any of them.',
    ['ELEVENLABS_AGENT_ENABLED'],
  ),
  within: {
    ...about(seconds(), 'Seconds until it has to answer so.', [60]),
    default: PROBE_DEFAULTS.within,
  },
};
const PROBE = record(PROBE_SETTINGS, ['url']);

/** A time limit, in whole seconds: too short for the durations that people soak flags for. */
export function seconds(): JsonSchema {
  return {
    type: 'integer',
    minimum: 1,
    maximum: 3600,
    errorMessage: 'must be a whole number of seconds from 1 to 3600',
  };
}

/** What every target takes besides its own settings. */
export const COMMON: Readonly<Record<string, JsonSchema>> = {
  probe: { $ref: '#/$defs/deploy-probe' },
  machine: about(
    sentence(100),
    'The machine or job that deploys it, where each has its own: several may then have the same settings. May hold {environment} and {service}.',
    ['{environment}'],
  ),
};

const RENDER = renderOf(RENDERING_NAMES);

/** What takes the values themselves would not even look at it. */
function renderOf(names: readonly string[]): Readonly<Record<string, JsonSchema>> {
  const what = 'The form in which the target gets the values.';
  return names.length === 0 ? {} : { render: about({ enum: names }, what, [names[0] ?? '']) };
}
