// The JSON Schema of the output of `log --format json`.
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
  yesOrNo,
  cause,
} from './schema-words.ts';

const percents = (when: string): JsonSchema =>
  orNull(
    list(
      `What each service had ${when}; null where a file cannot be read.`,
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
  );

const sent = (when: string): JsonSchema => ({
  type: ['boolean', 'number', 'string', 'null'],
  description: `What was sent ${when}; null: nothing.`,
});

const value = object('A variable that changed.', {
  service: text('Name of the service.'),
  name: text('Name of the variable.'),
  from: sent('before'),
  to: sent('after'),
});

const verdict = object('The answer of the deploy guard, by the deployment log.', {
  kind: choice('Whether it was let out.', 'accepted', 'refused'),
  verdict: {
    enum: ['wait', 'block', null],
    description:
      'wait: a later run may accept it. block: it takes another landing. Null: accepted.',
  },
  at: moment('When a run said so'),
});

const deployment = object('What became of it in one service.', {
  service: text('Name of the service.'),
  state: choice(
    'live: its values were verified. adopted: it landed before this clone had deployed anything, so it is live since `at` or earlier; null: other values were deployed first. failed: the last write failed. waiting: no run has written it. pending: a first value, which is sent with the next change of the service. replaced: a later landing was deployed first. no-target: nothing is deployed there. elsewhere: this clone has never deployed the environment.',
    'live',
    'adopted',
    'failed',
    'waiting',
    'pending',
    'replaced',
    'no-target',
    'elsewhere',
  ),
  at: orNull(
    moment('Since when it is live, at the latest, or when it failed; null for the other states'),
  ),
  keepsOld: yesOrNo(
    'Whether only a file has the values, and containers that started earlier keep the old ones.',
  ),
});

const change = object('What the landing did to one flag in one environment.', {
  flag: text('Key of the flag.'),
  owner: orNull(text('The owner that its definition names.')),
  environment: text('Name of the environment.'),
  class: choice(
    'What the change was. adoption: the landing brought the first pipeline. withdrawal: it took back what the deploy guard had refused, so that it was never live.',
    'neutral',
    'rollback',
    'promotion',
    'adoption',
    'withdrawal',
  ),
  from: percents('before'),
  to: percents('after'),
  values: list('The variables that changed.', value),
  verdict: orNull(verdict),
  deployments: orNull(
    list('One for each service; null where no deployment log was read.', deployment),
  ),
  timeToSafeSeconds: orNull(
    integer(
      'Of a rollback that is verified: seconds from its landing to the last verification; null where containers may keep the old values.',
      0,
    ),
  ),
});

const pullRequest = object('What GitHub says of the pull request that landed.', {
  number: integer('Its number.', 1),
  author: text('The login that opened it.'),
  approvedBy: orNull(
    list(
      'Logins whose last decisive review is an approval; null where the reviews could not be read.',
      text('A login.'),
    ),
  ),
});

const landing = object('One advance of the default branch.', {
  landing: text('Its full commit id.'),
  at: moment('When it landed'),
  wentLive: orNull(
    moment('When it went live, of a landing from before `since`; null: it landed since then'),
  ),
  timeFrom: choice(
    'Where its time comes from. A committer can set a committer date freely.',
    'merged-at',
    'status',
    'deployed',
    'supplied',
    'committer-date',
    'reflog',
    'first-seen',
  ),
  subject: text('The first line of its message.'),
  author: text('Who wrote what it brought, as Git says.'),
  landedBy: text('Who made the commit that landed, as Git says.'),
  peopleFrom: choice('Where these two names come from. Anyone can write any name into Git.', 'git'),
  approvedBy: orNull(
    texts(
      'Logins whose approvals counted in a deployment, by the deployment log; null: it does not say.',
      'A login.',
    ),
  ),
  reason: orNull(text('Why, as its message says behind `Why:`; null: it does not.')),
  pullRequest: orNull(pullRequest),
  changes: list('One for each flag and environment.', change),
  policy: list(
    'Rules that it changed.',
    object('One file of rules.', {
      file: text('Path from the top of the repository.'),
      flag: orNull(text('The flag whose definition it is.')),
    }),
  ),
  definitions: list(
    'Definitions that say something else, and change no rule.',
    object('One flag.', {
      flag: text('Key of the flag.'),
      what: choice('What happened to the definition.', 'added', 'changed', 'removed'),
      keys: texts('The keys whose values differ; empty unless it was changed.', 'A key.'),
    }),
  ),
  holds: list(
    'Holds that began or ended.',
    object('One flag in one environment.', {
      flag: text('Key of the flag.'),
      environment: text('Name of the environment.'),
      why: orNull(text('Why promotion is stopped; null: not any more.')),
      until: orNull(moment('When the hold ends by itself; null: it does not')),
    }),
  ),
});

export const LOG_SCHEMA: JsonSchema = published(
  'Flaghoist log',
  object('What landed or went live since a moment, and what became of it.', {
    schemaVersion: VERSION,
    since: moment('How far back it reaches'),
    now: moment('The moment of the command'),
    clock: choice('Where times of landings come from.', 'git', 'github'),
    deploymentLogTrouble: orNull(cause('Why the deployment log was not read; null: it was.')),
    githubNotAsked: orNull(cause('Why GitHub was not asked; null: it was.')),
    landings: list('Newest first.', landing),
  }),
);
