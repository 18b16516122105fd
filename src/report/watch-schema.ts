// The JSON Schema of the output of `watch --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
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

const metric = object('A metric.', {
  metric: text('Its name.'),
  answer: choice('What its samples say.', ...ANSWERS),
  message: text('One sentence for people.'),
  value: { type: ['number', 'null'], description: 'The newest value; null: there is none.' },
  sent: { type: ['string', 'null'], description: 'The query as sent; null: none was.' },
});

const kind = (name: string): JsonSchema => ({ const: name, description: 'What would be done.' });

const action: JsonSchema = {
  description: 'What a run on GitHub would do.',
  anyOf: [
    object('Nothing.', { kind: kind('none') }),
    object('It is put on hold.', { kind: kind('hold') }),
    object('A flag that rose later on the same service is rolled back first.', {
      kind: kind('wait'),
      flag: text('Key of that flag.'),
    }),
    object('It is rolled back.', {
      kind: kind('rollback'),
      shares: {
        description: 'To what, for each service that rose; null: to the safe value for all users.',
        anyOf: [
          list(
            'By service.',
            object('One service.', {
              service: text('Name of the service.'),
              percent: { type: 'number', description: 'Percent of its users.' },
            }),
          ),
          { type: 'null' },
        ],
      },
      others: texts('Flags on the same service that wait for it.', 'Key of a flag.'),
    }),
  ],
};

const watched: JsonSchema = {
  description: 'One flag in one environment.',
  anyOf: [
    object('It is not known whether it is watched.', {
      ...about,
      answer: { const: 'unknown', description: 'Not known.' },
      why: cause('Why.'),
    }),
    object('A service does not have it yet.', {
      ...about,
      answer: { const: 'not-deployed', description: 'Not deployed.' },
      service: text('Name of the service.'),
    }),
    object('It is watched.', {
      ...about,
      answer: choice('The worst answer of its metrics.', ...ANSWERS),
      landing: text('The full commit id of the landing that raised it.'),
      since: moment('Since when it is watched'),
      until: moment('Until when it is watched'),
      metrics: list('By metric.', metric),
      issues: list('The open issues.', { type: 'integer', minimum: 1, description: 'A number.' }),
      action,
    }),
  ],
};

export const WATCH_SCHEMA: JsonSchema = published(
  'Flaghoist watch',
  object('The metrics of every flag that rose.', {
    schemaVersion: VERSION,
    watched: list('By flag and environment.', watched),
  }),
);
