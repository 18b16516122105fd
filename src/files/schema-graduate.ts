// The form of `graduate` and `summary` in a definition.
import { GOOD_FOR } from '#domain/snapshot.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { LABEL } from '#domain/labels.ts';
import { LASTING_PATTERN } from '#domain/scalars.ts';
import { about, mapOf, METRIC_NAME, record, sentence, when } from './schema-parts.ts';

const LASTING: JsonSchema = { type: 'string', pattern: LASTING_PATTERN };

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', minItems: 1, uniqueItems: true, items };
}

const ISSUES: JsonSchema = when(
  { type: 'object', additionalProperties: true },
  {
    ...record({
      none: about(listOf(LABEL), 'No issue with one of these labels and flag:<key> may be open.', [
        ['critical', 'P1'],
      ]),
      'at-most': about(
        { ...mapOf(LABEL, { type: 'integer', minimum: 0 }), minProperties: 1 },
        'The most open issues for a label.',
        [{ P2: 4 }],
      ),
    }),
    minProperties: 1,
  },
  { enum: ['none'], examples: ['none'] },
);

const METRICS: JsonSchema = record(
  {
    good: about(listOf(METRIC_NAME), 'Metrics of this flag.', [['error-rate']]),
    for: {
      ...about(LASTING, 'How long each of them must have been good.', [GOOD_FOR]),
      default: GOOD_FOR,
    },
  },
  ['good'],
);

const FIELD: JsonSchema = {
  ...when(
    { type: 'object', additionalProperties: true },
    record({ traffic: about(METRIC_NAME, 'A metric whose traffic is shown.', ['success-rate']) }, [
      'traffic',
    ]),
    METRIC_NAME,
  ),
  description: 'The metric whose value is shown, or { traffic: METRIC }.',
};

/** How a flag ends, and what its weekly summary says. */
export const GRADUATE: Readonly<Record<string, JsonSchema>> = {
  graduate: about(
    record(
      {
        after: about(
          LASTING,
          'How long the flag must have been fully on in its last environment.',
          ['30d'],
        ),
        issues: about(
          ISSUES,
          'none: no critical issue of the flag may be open. Or a map with labels.',
          ['none'],
        ),
        metrics: about(METRICS, 'Metrics that must be good in the last environment.', [
          { good: ['error-rate'], for: '48h' },
        ]),
      },
      ['after'],
    ),
    'When the flag is due for removal. Display only: this never blocks a pull request.',
    [{ after: '30d', issues: 'none' }],
  ),
  summary: about(
    mapOf(sentence(60), FIELD),
    'More lines of the weekly summary, in the words of the plan. Display only.',
    [{ 'Success Rate': 'success-rate' }],
  ),
};
