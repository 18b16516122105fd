// The JSON Schema of the output of `watch --format json`.
import type { JsonSchema } from '#domain/json.ts';
import {
  choice,
  list,
  moment,
  object,
  published,
  text,
  texts,
  VERSION,
  cause,
} from './schema-words.ts';

const about = {
  flag: text('Key of the flag.'),
  environment: text('Name of the environment.'),
};

const ANSWERS = ['good', 'undecided', 'warning', 'bad', 'silent'] as const;

const metric = object('A metric of the watch.', {
  metric: text('Name of the metric.'),
  answer: choice('The answer of the samples since the deployment.', ...ANSWERS),
  message: text('The answer as one sentence for people.'),
  value: {
    type: ['number', 'null'],
    description: 'The newest value of the metric; null: the metric has no value.',
  },
  sent: {
    type: ['string', 'null'],
    description: 'The query that the source got; null: the source was not asked.',
  },
});

const kind = (name: string, description: string): JsonSchema => ({ const: name, description });

const action: JsonSchema = {
  description: 'The action of a run of the watch on GitHub.',
  anyOf: [
    object('No action.', { kind: kind('none', 'The run does nothing.') }),
    object('The flag is put on hold.', {
      kind: kind('hold', 'The run proposes a hold of the flag.'),
    }),
    object('Another flag is rolled back first.', {
      kind: kind('wait', 'The run waits, because another flag rose later on the same service.'),
      flag: text('Key of the flag that is rolled back first.'),
    }),
    object('The flag is rolled back.', {
      kind: kind('rollback', 'The run opens a rollback of the flag.'),
      shares: {
        description:
          'The percentage of each service that rose, after the rollback; null: the safe value for all users.',
        anyOf: [
          list(
            'The percentages, by service.',
            object('The percentage of one service.', {
              service: text('Name of the service.'),
              percent: {
                type: 'number',
                description:
                  'The share of the users of the service after the rollback, in percent.',
              },
            }),
          ),
          { type: 'null' },
        ],
      },
      others: texts(
        'Other flags with a breach on the same service, which wait for this rollback.',
        'Key of a flag.',
      ),
    }),
  ],
};

const watched: JsonSchema = {
  description: 'The watch of one flag in one environment.',
  anyOf: [
    object('The start of the watch is unknown.', {
      ...about,
      answer: { const: 'unknown', description: 'The start of the watch is unknown.' },
      why: cause('The reason why the start is unknown.'),
    }),
    object('A service does not have the raised value yet.', {
      ...about,
      answer: { const: 'not-deployed', description: 'The raised value is not deployed.' },
      service: text('Name of the service without the raised value.'),
    }),
    object('The flag is watched now.', {
      ...about,
      answer: choice('The worst answer of its metrics.', ...ANSWERS),
      landing: text('The full commit id of the landing that raised the flag.'),
      since: moment('Start of the watch: the deployment of the raise'),
      until: moment('End of the watch'),
      metrics: list('The metrics, by name.', metric),
      issues: list('The open issues that the watch counts.', {
        type: 'integer',
        minimum: 1,
        description: 'Number of the issue on GitHub.',
      }),
      action,
    }),
  ],
};

export const WATCH_SCHEMA: JsonSchema = published(
  'Flaghoist watch',
  object('The watches of all raised flags.', {
    schemaVersion: VERSION,
    watched: list('The watches, by flag and environment.', watched),
  }),
);
