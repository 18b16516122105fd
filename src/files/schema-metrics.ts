// The form of `metrics`, `watch`, `risk` and `links` in a definition, and of `metrics.sources` in the pipeline.
import { LABEL } from '#domain/labels.ts';
import type { Json, JsonSchema } from '#domain/scalars.ts';
import { METRIC_DEFAULTS, TRAFFIC_WINDOW, UNITS, WATCH_ACTIONS } from '#domain/metrics.ts';
import {
  DURATION_PATTERN,
  FINE_PATTERN,
  INTERVAL_PATTERN,
  LASTING_PATTERN,
  RISKS,
} from '#domain/scalars.ts';
import { SHARE_PATTERN, THRESHOLD_PATTERN } from '#metrics/threshold.ts';
import type { SourceSchemas } from './schema-parts.ts';
import {
  about,
  LINK,
  mapOf,
  METRIC_NAME,
  record,
  sentence,
  SOURCE_NAME,
  when,
} from './schema-parts.ts';

const DURATION: JsonSchema = { type: 'string', pattern: DURATION_PATTERN };

const FINE: JsonSchema = {
  type: 'string',
  pattern: FINE_PATTERN,
  errorMessage: 'must be a duration, such as 0m, 15s, 5m or 2h',
};

const INTERVAL: JsonSchema = {
  type: 'string',
  pattern: INTERVAL_PATTERN,
  errorMessage: 'must be a duration of at least 10s, such as 15s or 1m',
};

const LASTING: JsonSchema = { type: 'string', pattern: LASTING_PATTERN };

const THRESHOLD: JsonSchema = {
  type: 'string',
  maxLength: 100,
  pattern: THRESHOLD_PATTERN,
  errorMessage: 'must be a threshold, such as "< 1%", "> 200ms" or "<= 110% of before, or <= 0.1%"',
};

const SHARE: JsonSchema = {
  type: 'string',
  pattern: SHARE_PATTERN,
  errorMessage: 'must be a share from 0% to 100%, such as 95%',
};

const QUERY: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 4000,
  errorMessage: 'must be a query of 1 to 4000 characters',
};

const POINTER: JsonSchema = {
  type: 'string',
  maxLength: 500,
  pattern: '^(/[^/~]*(~[01][^/~]*)*)*$',
  errorMessage: 'must be a JSON Pointer, such as /stuckWorkflows',
};

const LIMIT = record(
  {
    when: about(THRESHOLD, 'The values that count.', ['> 5%']),
    for: about(FINE, 'How long the values last without a break. Left out: one value is enough.', [
      '5m',
    ]),
  },
  ['when'],
);

const ASKED: Readonly<Record<string, JsonSchema>> = {
  query: about(
    QUERY,
    'The query for the source. Flaghoist fills in $environment, $flag and $window. It sends a query with $window only once, at the end of the window.',
    ['sum(rate(calls_failed_total{env="$environment"}[5m]))'],
  ),
  at: about(POINTER, 'The place of the value in the answer of the source: a JSON Pointer.', [
    '/stuckWorkflows',
  ]),
};

function defaulted(schema: JsonSchema, key: keyof typeof METRIC_DEFAULTS, what: string) {
  return { ...about(schema, what, [METRIC_DEFAULTS[key]]), default: METRIC_DEFAULTS[key] };
}

const NOT_BOTH: JsonSchema = { not: { required: ['query', 'at'] } };

const METRIC: JsonSchema = {
  ...record(
    {
      title: about(sentence(100), 'The name of the metric for people.', ['Failed calls']),
      panel: about(
        sentence(100),
        'The panel of the dashboard. Metrics of one unit with the same panel are drawn together. Display only.',
        ['Failed calls, new against old'],
      ),
      source: about(SOURCE_NAME, 'A source of the pipeline, below metrics.sources.', [
        'prometheus',
      ]),
      ...ASKED,
      unit: about({ enum: UNITS }, 'The unit of its values. A ratio is a number from 0 to 1.', [
        'ratio',
      ]),
      good: about(THRESHOLD, 'The values that a requirement accepts as good.', ['< 1%']),
      warning: about(
        LIMIT,
        'The values that a person should look at. The answer is then undecided.',
        [{ when: '> 2%', for: '10m' }],
      ),
      critical: about(LIMIT, 'The values that are bad.', [{ when: '> 5%', for: '5m' }]),
      traffic: about(
        {
          ...record(
            {
              ...ASKED,
              'at-least': about(
                { type: 'number', exclusiveMinimum: 0, errorMessage: 'must be a number above 0' },
                'The least traffic of a window. With less, the metric has no answer.',
                [200],
              ),
              window: {
                ...about(
                  LASTING,
                  'The time for which an alert counts traffic. A requirement has its own window.',
                  [TRAFFIC_WINDOW],
                ),
                default: TRAFFIC_WINDOW,
              },
            },
            ['at-least'],
          ),
          allOf: [NOT_BOTH],
        },
        'The traffic in the window. Required for ratios, percentages, quotients and quantiles.',
        [{ query: 'sum(increase(calls_total{env="$environment"}[$window]))', 'at-least': 200 }],
      ),
      from: about(
        {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 100,
          errorMessage: 'must be a percentage above 0 and up to 100',
        },
        'The step at which its thresholds begin. Default: the first one.',
        [10],
      ),
      interval: defaulted(INTERVAL, 'interval', 'The time between two samples.'),
      delay: defaulted(FINE, 'delay', 'The age of the newest sample.'),
      coverage: defaulted(SHARE, 'coverage', 'The share of samples that must have a value.'),
      gap: defaulted(FINE, 'gap', 'The longest time without a value.'),
      share: defaulted(SHARE, 'share', 'The share of samples that must be good.'),
    },
    ['source', 'unit', 'good'],
  ),
  allOf: [NOT_BOTH],
};

const ISSUE_LIMIT = record(
  {
    labels: about(
      {
        type: 'array',
        items: LABEL,
        minItems: 1,
        uniqueItems: true,
      },
      'Labels. An issue carries one of them together with flag:<key>.',
      [['P1']],
    ),
    above: about(
      { type: 'integer', minimum: 0 },
      'The number of open issues above which the answer is bad.',
      [0],
    ),
  },
  ['labels', 'above'],
);

const WATCH = record(
  {
    for: about(DURATION, 'How long the watch lasts after the deployment.', ['24h']),
    // oxlint-disable-next-line unicorn/no-thenable -- a key of the file; no code awaits a schema
    then: {
      ...about(
        { enum: WATCH_ACTIONS },
        'What the watch does after a critical breach: propose a rollback, or merge it, too.',
        ['propose'],
      ),
      default: 'propose',
    },
    also: about(
      record({
        issues: about(
          when(
            { type: 'array' },
            { type: 'array', items: ISSUE_LIMIT, minItems: 1, maxItems: 20 },
            ISSUE_LIMIT,
          ),
          'A limit of open issues, or a list of limits. Each limit counts for itself.',
          [{ labels: ['P1'], above: 0 }],
        ),
      }),
      'What also counts as a critical breach.',
      [{ issues: { labels: ['P1'], above: 0 } }],
    ),
  },
  ['for'],
);

/** What a definition says about the behaviour of its services, and where people look. */
export const OBSERVED: Readonly<Record<string, JsonSchema>> = {
  risk: about(
    { enum: RISKS },
    'How much damage the flag may do. An environment may require more of flags with a higher risk.',
    ['high'],
  ),
  links: about(
    mapOf({ type: 'string', minLength: 1, maxLength: 63 }, LINK),
    'Addresses for people, by their names. Display only.',
    [{ runbook: 'https://example.com/runbook' }],
  ),
  metrics: about(
    mapOf(METRIC_NAME, METRIC),
    'The metrics of the flag. A requirement `metrics` says which of them must be good.',
    [],
  ),
  watch: about(WATCH, 'The watch after a landing that raised the flag.', [{ for: '24h' }]),
};

/** `metrics` in the pipeline. */
export function metricsSchema(sources: SourceSchemas): JsonSchema {
  return record({
    sources: about(
      mapOf(SOURCE_NAME, sources.size === 0 ? anySource() : oneOf(sources)),
      'The sources of the values of metrics, by name. They name variables of the environment, never addresses.',
      [
        {
          prometheus: {
            kind: 'prometheus',
            url: 'FLAGHOIST_PROMETHEUS_URL',
            token: 'FLAGHOIST_PROMETHEUS_TOKEN',
          },
        },
      ],
    ),
  });
}

function anySource(): JsonSchema {
  return { ...record({ kind: { type: 'string' } }, ['kind']), additionalProperties: true };
}

/** A chain of conditions by kind, so that errors concern only the kind that is named. */
function oneOf(sources: SourceSchemas): JsonSchema {
  const kind = about({ enum: [...sources.keys()] }, 'The kind of the source.', ['prometheus']);
  const unknown = { ...record({ kind }, ['kind']), additionalProperties: true };
  return [...sources].toReversed().reduce<JsonSchema>(
    (otherwise, [name, { properties, required }]) =>
      when(
        {
          type: 'object',
          additionalProperties: true,
          required: ['kind'],
          properties: { kind: { const: name } },
        },
        record({ kind, ...(properties as Readonly<Record<string, Json>>) }, ['kind', ...required]),
        otherwise,
      ),
    unknown,
  );
}
