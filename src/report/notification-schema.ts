// The JSON Schema of a notification as plain JSON.
import type { JsonSchema } from '#domain/scalars.ts';
import { NOTIFICATION_KINDS } from '#domain/notification.ts';
import {
  choice,
  integer,
  list,
  moment,
  object,
  orNull,
  published,
  text,
  VERSION,
} from './schema-words.ts';

const percent = (when: string): JsonSchema => ({
  type: ['number', 'null'],
  minimum: 0,
  maximum: 100,
  description: `Percent of users of the service with the largest share ${when}; null: not known.`,
});

const ALWAYS: Readonly<Record<string, JsonSchema>> = {
  schemaVersion: VERSION,
  id: text(
    '`<kind>/<flag>/<environment>/<landing, fingerprint or week>`: the same in every repeat.',
  ),
  kind: choice('What happened.', ...NOTIFICATION_KINDS),
  at: moment('When it happened'),
  flag: orNull(text('Its key; null: it concerns all flags.')),
  environment: orNull(text('Its name; null: it concerns all environments.')),
  owner: orNull(text('The team that owns the flag.')),
  text: text('The same as one sentence.'),
  url: orNull(text('The page about it.')),
};

const BY_KIND: Readonly<Record<string, JsonSchema>> = {
  landing: text('Of `landing`, `refusal`, `breach` and `safe`: the commit.'),
  class: choice('Of `landing`.', 'promotion', 'rollback'),
  from: percent('before (of `landing`)'),
  to: percent('after (of `landing`)'),
  verdict: choice('Of `refusal`: `wait` if a later run may accept it.', 'wait', 'block'),
  issue: integer('Of `breach`: the issue that stops promotions of the flag.', 1),
  seconds: integer('Of `safe`: from the landing to the last verification.', 0),
  fingerprint: text('Of `due` and `blocked`: the meaning of what is proposed.'),
  pull: integer('Of `due` and `blocked`: the number of the pull request.', 1),
  markdown: text('Of `summary`: the whole summary as markdown.'),
  why: text('Of `due` and `blocked`: the text of the status.'),
};

export const NOTIFICATION_SCHEMA: JsonSchema = published('Flaghoist notification', {
  type: 'object',
  description: 'The body of a notification with `as: json`.',
  properties: { ...ALWAYS, ...BY_KIND },
  required: Object.keys(ALWAYS),
  additionalProperties: false,
});

/** The output of `notify --format json`. */
export const NOTIFY_SCHEMA: JsonSchema = published(
  'Flaghoist notifications',
  object('What was sent, or would be sent.', {
    schemaVersion: VERSION,
    messages: list(
      'In order.',
      object('One message to one receiver.', {
        webhook: text('The variable that has its address.'),
        id: text('The same in every repeat.'),
        body: text('The body as it is sent, in the format of the receiver.'),
      }),
    ),
    remaining: integer('How many are left for the next run.', 0),
    troubles: list('What went wrong.', text('One sentence.')),
  }),
);
