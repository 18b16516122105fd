// The JSON Schema of the output of `status --format json`.
import type { JsonSchema } from '#domain/scalars.ts';
import { GATE } from './report-schema.ts';
import {
  choice,
  integer,
  list,
  moment,
  object,
  objectWith,
  orNull,
  published,
  text,
  texts,
  valuesByVariable,
  VERSION,
  yesOrNo,
  cause,
} from './schema-words.ts';

const refusal = orNull(
  object('A landing that was refused; null: none.', {
    landing: text('Its full commit id.'),
    since: orNull(moment('Since when it is refused')),
    verdict: choice(
      'wait: a later run may accept it. block: it takes another landing.',
      'wait',
      'block',
    ),
    reasons: texts('The unmet requirements.', 'One sentence.'),
    revert: orNull(
      text(
        'The command that reverts the landing, or only its refused files; null: it was not requested.',
      ),
    ),
    needsApproval: yesOrNo('Whether the revert changes rules, so that it needs an approval.'),
  }),
);

const STATES = ['live', 'not-deployed', 'refused', 'failed', 'unknown'] as const;
const state = (of: string): JsonSchema =>
  choice(
    `${of} live: the values in Git are live. not-deployed: no run has written them yet. refused: they are not deployed until a person acts. failed: the last deployment failed. unknown: it has not finished.`,
    ...STATES,
  );

const liveService = object('One service.', {
  service: text('Name of the service.'),
  state: state('Its state.'),
  values: orNull(valuesByVariable('The values that were last verified; null: none are known.')),
  pending: orNull(
    valuesByVariable(
      'The first values that are sent with its next change: until then the code-default applies; null: none.',
    ),
  ),
  landing: orNull(text('The landing that was last written; null: the log has none.')),
  since: orNull(moment('Since when the values are verified')),
  why: text('Why it failed or was refused; otherwise empty.'),
});

const live = orNull(
  object(
    'What the deployment log says; null: nothing of the flag is deployed here, or the runs of this log never deploy the environment.',
    {
      state: state('The most important state of all services.'),
      services: list('By service.', liveService),
      refusal,
      rollback: orNull(
        object('The newest change, if it is a rollback that is live.', {
          landing: text('Its full commit id.'),
          timeToSafeSeconds: orNull(integer('From the landing to the last verification.', 0)),
          verifiedAt: orNull(moment('When it was verified')),
          keepsOld: yesOrNo(
            'Whether only a file has the values, and containers that started earlier keep the old ones.',
          ),
        }),
      ),
    },
  ),
);

const cell = objectWith(
  'The flag in one environment.',
  {
    environment: text('Name of the environment.'),
    services: orNull(
      list(
        'What each service has; null where a file cannot be read.',
        object('One service.', {
          service: text('Name of the service.'),
          percent: {
            type: 'number',
            minimum: 0,
            maximum: 100,
            description: 'Percent of its users who get the non-safe value.',
          },
        }),
      ),
    ),
    soakedForSeconds: orNull(
      integer('How long users have had at least that; null: none of them has it.', 0),
    ),
    since: orNull(
      moment(
        'Since when; it may err late, never early. Where it is off, since when it is off, if the history that was read shows it',
      ),
    ),
    atLeast: yesOrNo('Whether it may be longer than the history that was read.'),
    hold: orNull(text('Why promotion is stopped here.')),
    holdUntil: orNull(moment('When the hold ends by itself; null: it does not')),
    file: orNull(text('The path of the state; null: there is none.')),
  },
  { live },
);

const next = orNull(
  objectWith(
    'The next promotion, as if it were proposed now; null: every environment has all of it.',
    {
      environment: text('Name of the environment.'),
      what: text('What it is raised to: `on`, or a percentage such as `5%`.'),
      verdict: choice('The answer of the judge.', 'pass', 'wait', 'block'),
      readyAt: orNull(moment('When every clock has run out')),
      passUntil: orNull(moment('When a pass ends by itself')),
      message: text('Why it does not pass; empty when it passes.'),
      needs: texts('What people have to give.', 'One sentence.'),
    },
    { metrics: list('The answers of the metrics that it rests on.', GATE) },
  ),
);

export const APART: JsonSchema = list(
  'Services that a state gives less than the others. No step brings them back.',
  object('One service in one environment.', {
    environment: text('Name of the environment.'),
    service: text('Its name.'),
    percent: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'Percent of its users who get the non-safe value.',
    },
    since: orNull(moment('When that landed; null: before the history that was read')),
    landing: orNull(text('The full commit id of this landing.')),
  }),
);

export const REMOVAL: JsonSchema = orNull(
  object('How far the flag is on its way to removal; null: its definition does not say when.', {
    environment: text('Its last environment.'),
    after: text('How long it has to be fully on there, as it is written.'),
    since: orNull(moment('Since when it is')),
    dueAt: orNull(moment('When it has been so for long enough')),
    due: yesOrNo('Whether the flag can go.'),
    missing: texts('What is missing.', 'One sentence.'),
  }),
);

const keys = (description: string): JsonSchema => orNull(texts(description, 'Key of a flag.'));

const flag = object('One flag.', {
  flag: text('Its key.'),
  description: text('What it switches.'),
  owner: orNull(text('The team that owns it; null: not known.')),
  expires: orNull(text('The day on which it should be gone, such as `2027-06-30`.')),
  expired: yesOrNo('Whether that day is over.'),
  permanent: orNull(text('Why it will never be removed.')),
  kind: orNull(text('What it is for, such as `release`; null: not read.')),
  risk: orNull(text('How much damage it may do; null: its definition does not say.')),
  tags: texts('Words to find it by.', 'A word.'),
  tickets: texts('Its tickets.', 'A ticket, or an address.'),
  links: {
    type: 'object',
    description: 'Addresses for people, by their names.',
    additionalProperties: text('An address.'),
  },
  services: list(
    'What its definition sends.',
    object('One service.', {
      service: text('Its name.'),
      variables: texts('Names of variables.', 'A name.'),
    }),
  ),
  file: orNull(text('The path of its definition.')),
  requires: keys('The flags that it requires; null: not read.'),
  requiredBy: keys('The flags that require it; null: not read.'),
  environments: list('In order of the pipeline.', cell),
  next,
  apart: APART,
  removal: REMOVAL,
});

export const STATUS_SCHEMA: JsonSchema = published(
  'Flaghoist status',
  objectWith(
    'Every flag in every environment.',
    {
      schemaVersion: VERSION,
      githubNotAsked: orNull(cause('Why GitHub was not asked; null: it was.')),
      flags: list('In order of their keys.', flag),
    },
    {
      log: object('The deployment log as a whole; left out where there is none.', {
        trouble: orNull(text('Why it cannot be read; null: it was read.')),
        rules: refusal,
      }),
    },
  ),
);
