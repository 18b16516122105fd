// The JSON Schema of the output of `summary --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import {
  choice,
  integer,
  list,
  moment,
  object,
  orNull,
  published,
  text,
  texts,
  VERSION,
} from './schema-words.ts';
import { REMOVAL } from './status-schema.ts';

const phase = object('Where the plan stands.', {
  environment: text('The last environment in which a user has the flag.'),
  what: text('How much: `on`, or a percentage such as `5%`.'),
  since: orNull(moment('Since when')),
  week: orNull(integer('Which week of its plan in this environment ends here, from 1.', 1)),
});

const metric = object('A metric over the window.', {
  metric: text('Its name.'),
  title: text('Its title.'),
  good: text('The threshold, as it is written.'),
  answer: { enum: ['good', 'undecided', 'bad', 'silent', null], description: 'Null: not known.' },
  value: { type: ['number', 'null'], description: 'The newest value; null: there is none.' },
  unit: {
    enum: ['ratio', 'percent', 'seconds', 'count', null],
    description: 'Of the value; null: there is none.',
  },
  traffic: { type: ['number', 'null'], description: 'How much was counted; null: not known.' },
  message: text('One sentence for people.'),
});

const landed = object('A landing of the window.', {
  at: moment('When it landed'),
  landing: text('Its full commit id.'),
  environment: text('Name of the environment.'),
  class: choice(
    'What the change was. adoption: the landing brought the first pipeline.',
    'neutral',
    'rollback',
    'promotion',
    'adoption',
  ),
  from: text('What users had before, such as `5%`.'),
  to: text('What they have since.'),
});

const issue = object('An issue of the flag.', {
  number: integer('Its number.', 1),
  title: text('Its title.'),
  closedAt: orNull(moment('When it was closed; null: it was open at the end of the window')),
});

const next = object('The next step of the plan.', {
  environment: text('Name of the environment.'),
  what: text('What it is raised to.'),
  target: orNull(moment('When it lands, by the forecast')),
  decision: choice('not-yet: a clock still runs.', 'go', 'not-yet', 'no-go'),
  missing: texts('What is missing.', 'One sentence.'),
});

const flag = object('One plan.', {
  flag: text('Key of the flag.'),
  description: text('What it switches.'),
  owner: orNull(text('The team that owns it; null: not known.')),
  phase: orNull(phase),
  lines: list(
    'Lines in the words of the plan.',
    object('A line.', { name: text('Its name.'), value: orNull(text('Null: not known.')) }),
  ),
  metrics: list('In order of the definition.', metric),
  landed: list('Oldest first.', landed),
  issues: orNull(list('Null: not known.', issue)),
  holds: texts('Why promotion is stopped.', 'One sentence.'),
  offIn: orNull(
    texts('Of a kill switch: where it is off. Null: it is none.', 'Name of the environment.'),
  ),
  next: orNull(next),
  removal: REMOVAL,
});

export const SUMMARY_SCHEMA: JsonSchema = published(
  'Flaghoist summary',
  object('What each plan did in a window of time.', {
    schemaVersion: VERSION,
    since: moment('The beginning of the window'),
    until: moment('The first moment after it'),
    clock: choice('Where times of landings come from.', 'git', 'github'),
    flags: list('Flags of which there is something to say.', flag),
    others: integer('How many other flags there are.', 0),
  }),
);
