// The published schema of evidence files, for `--evidence FILE`.
import { DEPLOYMENT_STATES } from '#domain/evidence.ts';
import type { JsonSchema } from '#domain/scalars.ts';

const moment = (description: string): JsonSchema => ({
  type: 'string',
  description: `${description} ISO 8601 with a zone, such as 2026-11-22T09:00:00Z.`,
});
const login: JsonSchema = { type: 'string', minLength: 1, description: 'A login.' };

export const EVIDENCE_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Flaghoist evidence',
  description:
    'Facts that GitHub would know, for a check without GitHub. What is left out is absent: a gate that needs it waits and says so.',
  type: 'object',
  required: ['schemaVersion'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    schemaVersion: { const: 1 },
    people: {
      description:
        'Who made the change: author, committers, co-authors, pusher. None of them can approve it. Approvals count only when this is given.',
      type: 'array',
      items: login,
    },
    unresolved: {
      description:
        'Names behind the change that no login is known for. Any of them stops approvals from counting.',
      type: 'array',
      items: { type: 'string' },
    },
    fingerprints: {
      description:
        'When each fingerprint was first shown on the pull request. An approval must be younger than the present one.',
      type: 'array',
      items: {
        type: 'object',
        required: ['fingerprint', 'at'],
        additionalProperties: false,
        properties: {
          fingerprint: {
            type: 'string',
            pattern: '^[0-9a-f]{16,64}$',
            description: 'At least its first 16 digits.',
          },
          at: moment('When it was first shown.'),
        },
      },
    },
    body: { type: 'string', description: 'The text of the pull request, for the gate checklist.' },
    reviews: {
      type: 'array',
      items: {
        type: 'object',
        required: ['user', 'state', 'submittedAt'],
        additionalProperties: false,
        properties: {
          user: login,
          state: { enum: ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING'] },
          submittedAt: moment('When the review was submitted.'),
          type: { enum: ['User', 'Bot'], default: 'User' },
        },
      },
    },
    issues: {
      description:
        'Issues, open and closed. One concerns a flag when it carries the label flag:<key>.',
      type: 'array',
      items: {
        type: 'object',
        required: ['number', 'labels'],
        additionalProperties: false,
        properties: {
          number: { type: 'integer', minimum: 1 },
          title: { type: 'string' },
          labels: { type: 'array', items: { type: 'string' } },
          openedAt: {
            type: 'string',
            description:
              'When it was opened. A watch counts only issues that are younger than the deployment.',
          },
          closedAt: {
            type: ['string', 'null'],
            description: 'When it was closed; null or left out while it is open.',
          },
        },
      },
    },
    teams: {
      description: 'Members of teams that the pipeline does not list, by org/<team>.',
      type: 'object',
      additionalProperties: { type: 'array', items: login },
    },
    landings: {
      description:
        'When landings happened, by full commit id. They take the place of committer dates. One that is no longer on the first-parent line of the default branch means that history was rewritten: every soak counts from the first landing without it.',
      type: 'array',
      items: {
        type: 'object',
        required: ['sha', 'at'],
        additionalProperties: false,
        properties: {
          sha: { type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' },
          at: moment('When it landed.'),
        },
      },
    },
    accepted: {
      description:
        'Landings, by full commit id, whose pull request carried the success status of this check when it landed. For a resume where no deployment log is seen.',
      type: 'array',
      items: { type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' },
    },
    watched: {
      description: 'How watches ended, oldest first, for a requirement that asks for it.',
      type: 'array',
      items: {
        type: 'object',
        required: ['environment', 'flag', 'landing', 'answer', 'for', 'at'],
        additionalProperties: false,
        properties: {
          environment: { type: 'string' },
          flag: { type: 'string' },
          landing: {
            type: 'string',
            pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
            description: 'The landing with which the exposure began.',
          },
          answer: { enum: ['good', 'bad', 'silent', 'undecided'] },
          for: {
            type: 'string',
            pattern: '^[1-9][0-9]{0,6}[mhdw]$',
            description: 'How long it was watched: 24h.',
          },
          at: moment('When it ended.'),
        },
      },
    },
    deployments: {
      description:
        'What happened while services were deployed, for soaks and for a resume. It takes the place of the deployment log that flaghoist deploy writes; the first of them is where that log begins. Of one moment, the first that is written came first.',
      type: 'array',
      items: {
        type: 'object',
        required: ['environment', 'service', 'sha', 'state', 'at', 'values'],
        additionalProperties: false,
        properties: {
          environment: { type: 'string' },
          service: { type: 'string' },
          sha: {
            type: 'string',
            pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
            description: 'The landing that is deployed.',
          },
          state: {
            description:
              'superseded: a newer landing was deployed first, and this one was skipped. found: what was there before its first deployment. A landing counts as live from started on, until a success.',
            enum: DEPLOYMENT_STATES,
          },
          at: moment('When it got this state.'),
          values: {
            description:
              'What the service is sent then, by variable: true, false, percent, a text, or null where it is left out.',
            type: 'object',
            additionalProperties: { type: ['boolean', 'number', 'string', 'null'] },
          },
          by: {
            type: 'string',
            pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
            description: 'The landing that superseded it.',
          },
        },
      },
    },
    samples: {
      description:
        'Values of metrics. The source of such a metric is not asked. Write value or series.',
      type: 'array',
      items: {
        type: 'object',
        required: ['flag', 'environment', 'metric'],
        oneOf: [{ required: ['value'] }, { required: ['series'] }],
        additionalProperties: false,
        properties: {
          flag: { type: 'string', description: 'The key of the flag.' },
          environment: { type: 'string', description: 'Where it was measured.' },
          metric: { type: 'string', description: 'The name of the metric in the definition.' },
          value: {
            type: 'number',
            description:
              'The value in the unit of the metric, at every point of the window: a ratio of 1% is 0.01.',
          },
          series: {
            description:
              'Values with their moments, as a range query of Prometheus answers them: [unix seconds, value]. A value is a number, its text, or null. A point without a value since the point before has none.',
            type: 'array',
            items: {
              type: 'array',
              minItems: 2,
              maxItems: 2,
              prefixItems: [
                { type: 'number' },
                {
                  type: ['number', 'string', 'null'],
                  pattern: '^(?:NaN|[+-]?Inf|[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?)$',
                },
              ],
            },
          },
          traffic: {
            type: 'number',
            minimum: 0,
            description:
              'The number that the traffic query has in the window. Left out: the traffic is not known.',
          },
        },
      },
    },
  },
};
