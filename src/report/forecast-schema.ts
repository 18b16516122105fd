// The JSON Schema of the JSON of `forecast`. Programs depend on it, so a new key here is a promise.
import type { JsonSchema } from '#domain/scalars.ts';
import { orNull } from './schema-words.ts';
import { APART } from './status-schema.ts';

const text = (description: string): JsonSchema => ({ type: 'string', description });
const list = (description: string, items: JsonSchema): JsonSchema => ({
  type: 'array',
  description,
  items,
});
const place = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

/** A closed object with every key required. */
function object(description: string, properties: Record<string, JsonSchema>): JsonSchema {
  return {
    type: 'object',
    description,
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const MOMENT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$';
const moment = (description: string): JsonSchema => ({
  type: 'string',
  pattern: MOMENT,
  description: `${description} (ISO 8601, UTC, whole seconds).`,
});

const gate = object('A gate that decides a moment, or that people have to meet.', {
  gate: text('The kind of gate, such as `soak`.'),
  code: text('`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes.'),
  message: text('One sentence for people. May quote text that others wrote.'),
});

const step = object('A step of a plan.', {
  flag: text('Key of the flag.'),
  environment: text('Name of the environment.'),
  what: text('What it is raised to: `on`, or a percentage such as `5%`.'),
  at: moment('When it lands at the earliest'),
  services: list('Services whose users gain something.', text('Name of a service.')),
  decisive: list('The gates that decided the moment.', { $ref: '#/$defs/gate' }),
  needs: list('What people have to give.', { $ref: '#/$defs/gate' }),
  after: {
    type: ['integer', 'null'],
    minimum: 0,
    description: 'The step that it had to wait for, by its place in `steps`; null: none.',
  },
});

const flag = object('The plan of a flag.', {
  flag: text('Key of the flag.'),
  owner: { type: ['string', 'null'], description: 'The team that owns it; null: not known.' },
  doneAt: {
    type: ['string', 'null'],
    pattern: MOMENT,
    description:
      'When its last step lands at the earliest (ISO 8601, UTC, whole seconds); null if nothing is left, or if no moment is known.',
  },
  stuck: {
    ...object('The step at which the plan ends, because no moment is known; null: it ends well.', {
      environment: text('Name of the environment.'),
      what: text('What it would be raised to.'),
      message: text('What is open.'),
    }),
    type: ['object', 'null'],
  },
  apart: APART,
});

const collision: JsonSchema = {
  description: 'A step that another one, or a closed window, gets in the way of.',
  oneOf: [
    object('A step that lands while promotions of other flags still soak or are watched.', {
      kind: { const: 'service', description: 'They meet in one service.' },
      environment: text('Name of the environment.'),
      service: text('Name of the service.'),
      step: place('The step, by its place in `steps`, which `others` continues.'),
      running: list(
        'Those that still soak or are watched, in order of landing.',
        place('A step, by its place.'),
      ),
      more: place('How many more of them there are.'),
    }),
    object('A step that would land while its environment is closed.', {
      kind: { const: 'closed', description: 'The step waits only for a window.' },
      environment: text('Name of the environment.'),
      step: place('The step, by its place in `steps`.'),
      from: moment('When everything else was through'),
      to: {
        type: ['string', 'null'],
        pattern: MOMENT,
        description:
          'When the environment opens (ISO 8601, UTC, whole seconds); null: not known. Where it only reports, the step lands before.',
      },
    }),
  ],
};

const assumption = object('Something that the forecast assumes.', {
  kind: {
    enum: [
      'people',
      'issues',
      'issues-unknown',
      'good-metrics',
      'good-watches',
      'merge',
      'deployment',
    ],
    description: 'What is assumed.',
  },
  moves: list('The moments that would move without it, in order.', moment('A moment')),
  message: text('One sentence for people.'),
});

const closed = object('A time in which a window is closed.', {
  environment: text('The environment.'),
  flags: orNull(
    list('The flags of the forecast that have this window; null: all.', text('A flag.')),
  ),
  from: moment('The first moment of it'),
  to: moment('The first moment after it'),
  why: text('Why, as it is written; empty where only the hours are not allowed.'),
});

/** JSON Schema 2020-12 of the JSON of `forecast`. */
export const FORECAST_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Flaghoist forecast',
  ...object('The earliest moment of each step to the end of each plan.', {
    schemaVersion: { const: 1, description: 'Grows with each change that breaks readers.' },
    from: moment('When the forecast begins'),
    clock: { enum: ['git', 'github'], description: 'Where times of landings come from.' },
    flags: list('The flags that were asked for, in order.', { $ref: '#/$defs/flag' }),
    steps: list('In order of landing; those of required flags, too.', { $ref: '#/$defs/step' }),
    others: list('Steps of flags that were not asked for, and that `collisions` names.', {
      $ref: '#/$defs/step',
    }),
    notLookedAt: place('How many more flags of these services were not looked at.'),
    criticalPath: list(
      'The steps that decide the last one, by their places in `steps`.',
      place('A step.'),
    ),
    collisions: list('In order of landing.', {
      $ref: '#/$defs/collision',
    }),
    closed: list('When nothing may land, up to a week after the last step.', {
      $ref: '#/$defs/closed',
    }),
    assumptions: list('What the forecast assumes.', { $ref: '#/$defs/assumption' }),
  }),
  $defs: { flag, step, gate, collision, closed, assumption },
};
