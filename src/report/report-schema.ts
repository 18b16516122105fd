// The JSON Schema of the output of `renderJson`. Programs depend on it, so a new key here is a promise.
import type { JsonSchema } from '#domain/json.ts';
import { choice, integer, list, MOMENT, object, published, text, VERSION } from './schema-words.ts';

const ready = (what: string): JsonSchema => ({
  type: ['string', 'null'],
  pattern: MOMENT,
  description: `${what} does not pass before this moment (ISO 8601, UTC, whole seconds): the first at which all clocks pass together. Null if no clock decides, or if no such moment is known.`,
});

const ends = (what: string): JsonSchema => ({
  type: ['string', 'null'],
  pattern: MOMENT,
  description: `${what} passes only before this moment (ISO 8601, UTC, whole seconds). Null if it does not pass, or if its pass does not end by itself.`,
});

const verdict = choice(
  'block: the proposal itself must change. wait: something outside the proposal is missing; no push is needed.',
  'pass',
  'wait',
  'block',
);

const percent = (when: string): JsonSchema => ({
  type: 'number',
  minimum: 0,
  maximum: 100,
  description: `Percent of the service's users who get the non-safe value ${when} the change.`,
});

const progress: JsonSchema = {
  ...object('How far the clock of a gate has come; null where it has none.', {
    elapsedSeconds: integer('Seconds counted so far, at `now`. May err short, never long.', 0),
    requiredSeconds: integer('Seconds required.', 0),
    atLeast: {
      type: 'boolean',
      description: 'Whether it may have lasted longer than the history that was read.',
    },
    where: text('What it counts in, such as `in development`.'),
  }),
  type: ['object', 'null'],
};

export const FACTS: JsonSchema = {
  type: 'object',
  description:
    'What the message and the hint are made of: names, numbers, places. Moments are seconds since 1970. Each code has its own facts, and more may come.',
  additionalProperties: true,
};

export const GATE: JsonSchema = object('The answer of one gate.', {
  gate: text('The kind of gate, such as `soak`.'),
  verdict,
  code: text('`gate/what`: the anchor of its documentation, and what `flaghoist explain` takes.'),
  facts: FACTS,
  message: text('One sentence for people. May quote text that others wrote.'),
  hint: text('The smallest thing to do about it; empty when there is nothing to do.'),
  readyAt: ready('This gate'),
  passUntil: ends('This gate'),
  progress,
  details: list(
    'Facts behind the message.',
    text('One fact, such as an approval that did not count.'),
  ),
});

const direction = (what: string): JsonSchema =>
  choice(
    `From before to after, ${what}: whether users gain (wider) or lose (narrower) the non-safe value.`,
    'same',
    'narrower',
    'wider',
    'incomparable',
  );

const sent = (when: string): JsonSchema => ({
  type: ['boolean', 'number', 'string', 'null'],
  description: `What is sent ${when}; null: nothing. For a route, whether it is blocked.`,
});

const value = object(
  'One variable that the service is sent, or one route that is blocked for it.',
  {
    kind: choice('A variable of the service, or a route of the proxy.', 'variable', 'route'),
    name: text('Name of the variable, or the route.'),
    from: sent('before'),
    to: sent('after'),
    comparison: direction('for this value'),
  },
);

const comparison = object('One service of the flag, before and after.', {
  service: text('Name of the service.'),
  comparison: direction('the worst of its values'),
  from: percent('before'),
  to: percent('after'),
  values: list('The values that differ, in order of name.', { $ref: '#/$defs/value' }),
});

const resume: JsonSchema = {
  ...object(
    'Whether the change resumes values that rollbacks lowered, by the resume rules of its environment, or why not. Null if it would bring back no such value.',
    {
      code: text(
        '`resume/what`: the anchor of its documentation, and what `flaghoist explain` takes.',
      ),
      facts: FACTS,
      message: text('One sentence for people.'),
      takenDown: {
        ...object('The landing that lowered it; null if the change does not count as a resume.', {
          landing: text('Its full commit id.'),
          at: {
            type: 'string',
            pattern: MOMENT,
            description: 'When it landed (ISO 8601, UTC, whole seconds).',
          },
        }),
        type: ['object', 'null'],
      },
      until: {
        type: ['string', 'null'],
        pattern: MOMENT,
        description:
          'The last moment at which it counts as a resume (ISO 8601, UTC, whole seconds); null if it does not.',
      },
    },
  ),
  type: ['object', 'null'],
};

const change = object('What the proposal does to one flag in one environment.', {
  flag: text('Key of the flag.'),
  environment: text('Name of the environment.'),
  class: choice('What this change is.', 'neutral', 'rollback', 'promotion'),
  verdict: { ...verdict, description: 'What counts: pass where the environment only reports.' },
  readyAt: ready('This change'),
  passUntil: ends('This change'),
  reportOnly: {
    type: 'boolean',
    description: 'Whether this environment only reports; its gates then say more than its verdict.',
  },
  services: list('Services whose users are affected.', text('Name of a service.')),
  comparisons: list(
    'Every service of the flag, the unchanged ones too; empty where a file cannot be read.',
    { $ref: '#/$defs/comparison' },
  ),
  gates: list('The answer of each gate; empty for a rollback or a neutral change.', {
    $ref: '#/$defs/gate',
  }),
  resume: { $ref: '#/$defs/resume' },
  notes: list('What else a reader should know.', text('One sentence.')),
});

const diagnostic = object('Something wrong with a file or with the proposal.', {
  code: text('`room/what`: the anchor of its documentation, and what `flaghoist explain` takes.'),
  facts: FACTS,
  severity: choice('A warning never blocks.', 'error', 'warning'),
  message: text('What is wrong, with the allowed values.'),
  hint: text('The smallest edit that fixes it.'),
  file: text('Path from the root of the repository.'),
  line: integer('From 1.', 1),
  column: integer('From 1, in characters.', 1),
});

/** JSON Schema 2020-12 of the JSON Report. */
export const REPORT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Flaghoist Report',
  ...object('The verdict on one proposal at one moment, with its reasons.', {
    schemaVersion: { const: 1, description: 'Grows with each change that breaks readers.' },
    verdict,
    class: choice(
      'The worst class of the changes; none when the proposal touches neither flags nor policy.',
      'none',
      'neutral',
      'rollback',
      'promotion',
      'adoption',
      'policy',
    ),
    readyAt: ready('The proposal'),
    passUntil: ends('The proposal'),
    fingerprint: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of what the proposal means; a status carries its first 16 digits.',
    },
    now: {
      type: 'string',
      pattern: MOMENT,
      description: 'The moment that was judged (ISO 8601, UTC, whole seconds).',
    },
    clock: choice(
      "Where times of landings come from. git: committer dates, which a committer can set freely. github: GitHub's own records.",
      'git',
      'github',
    ),
    changes: list('One for each flag and environment.', { $ref: '#/$defs/change' }),
    policy: list('The requirements of the policy for a policy change.', { $ref: '#/$defs/gate' }),
    policyFiles: list('Policy files that the proposal touches.', text('Path from the root.')),
    diagnostics: list('By file and position.', { $ref: '#/$defs/diagnostic' }),
    notes: list('What else a reader should know.', text('One sentence.')),
  }),
  $defs: { change, comparison, value, gate: GATE, resume, diagnostic },
};

/** JSON Schema 2020-12 of the JSON of `validate`, and of what `new` and `import` refuse. */
export const VALIDATE_SCHEMA: JsonSchema = published(
  'Flaghoist diagnostics',
  object('What is wrong with the files.', {
    schemaVersion: VERSION,
    diagnostics: list('By file and position.', diagnostic),
  }),
);
