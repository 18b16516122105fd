// The form of `deploy` below a service, made of the settings of the targets.
import type { JsonSchema } from '#domain/scalars.ts';
import { PROBE_DEFAULTS } from './deploy-block.ts';
import type { TargetSchemas } from './schema-parts.ts';
import { about, mapOf, record, SCOPE, sentence, VARIABLE_NAME, when } from './schema-parts.ts';

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
    ...record({ target: { type: 'string' }, render: { type: 'string' }, ...COMMON }, ['target']),
    additionalProperties: true,
  };
}

/** Definitions that the schemas of all targets refer to. */
export function deployDefinitions(): JsonSchema {
  return {
    'deploy-probe': about(PROBE, 'A request after the deployment that shows that it works.', []),
  };
}

/** A chain of conditions by target, so that errors concern only the target that is named. */
function oneOf(targets: TargetSchemas): JsonSchema {
  const target = about({ enum: [...targets.keys()] }, 'How the service is redeployed.', ['files']);
  const all = [...targets.values()].flatMap(({ renderings }) => renderings);
  const unknown = {
    ...record({ target, ...COMMON, ...renderOf([...new Set(all)]) }, ['target']),
    // The allowed keys depend on the target, which is not known here.
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

/** The settings of `probe:`. */
export const PROBE_SETTINGS: Readonly<Record<string, JsonSchema>> = {
  url: about(
    {
      type: 'string',
      pattern: '^https?://[^\\s]+$',
      errorMessage: 'must be an address that begins with http:// or https://',
    },
    'The address of the probe. May contain {environment} and {service}.',
    ['https://{environment}.example.com/agent-conversations'],
  ),
  on: {
    ...about(STATUS, 'The status of the answer while the feature is on.', [200]),
    default: PROBE_DEFAULTS.on,
  },
  off: {
    ...about(STATUS, 'The status of the answer while the feature is off.', [503]),
    default: PROBE_DEFAULTS.off,
  },
  variable: about(
    VARIABLE_NAME,
    'The variable that says whether the feature is on. Default: the feature is on if any variable of the service is.',
    ['ELEVENLABS_AGENT_ENABLED'],
  ),
  within: {
    ...about(seconds(), 'Seconds within which the probe must give this answer.', [60]),
    default: PROBE_DEFAULTS.within,
  },
};
const PROBE = record(PROBE_SETTINGS, ['url']);

/** A time limit in whole seconds. It is shorter than a soak, so it is no duration such as `48h`. */
export function seconds(): JsonSchema {
  return {
    type: 'integer',
    minimum: 1,
    maximum: 3600,
    errorMessage: 'must be a whole number of seconds from 1 to 3600',
  };
}

/** The settings that every target has besides its own. */
export const COMMON: Readonly<Record<string, JsonSchema>> = {
  probe: { $ref: '#/$defs/deploy-probe' },
  machine: about(
    sentence(100),
    'The machine or job that deploys the instance, if each one has its own. Several instances may then have the same settings. May contain {environment} and {service}.',
    ['{environment}'],
  ),
};

/** The setting `render`; none where a target has no choice. */
export function renderOf(names: readonly string[]): Readonly<Record<string, JsonSchema>> {
  if (names.length === 0) return {};
  const examples = [names[0] ?? ''];
  return {
    render: about({ enum: names }, 'The form in which the target gets the values.', examples),
  };
}
