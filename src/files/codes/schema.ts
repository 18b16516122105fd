// Mistakes in the content of one file. `schemas/` has the same rules for editors.
import type { ExplanationText } from './explanation-text.ts';

export const SCHEMA_CODES = {
  'schema/unknown-key': {
    means:
      'A key has no meaning at this place. It is refused, because a misspelt `requires` would otherwise require nothing.',
    fix: 'Rename it to one of the keys that the message lists, or delete it.',
    example: 'enabled: true\nrollout: 25     # not `rolout`',
  },
  'schema/unknown-gate': {
    means: 'A requirement names a gate that does not exist.',
    fix: 'Rename it to one of the gates that the message lists, or delete it.',
    example: 'requires:\n  soak: { in: development, for: 48h }',
  },
  'schema/missing-key': {
    means: 'A required key is missing.',
    fix: 'Add the line that the hint shows.',
    example: 'description: AI outbound calls',
  },
  'schema/wrong-type': {
    means:
      'A value has the wrong type: a text in place of a number, a single value in place of a list. In YAML 1.2 only `true` and `false` are booleans; `yes` and `on` are texts.',
    fix: 'Write a value of the type that the message names.',
    example: 'enabled: true   # not yes, not "true"',
  },
  'schema/not-allowed': {
    means: 'A value has the right type, but is not one of the allowed values.',
    fix: 'Choose one of the values that the message names.',
    example: 'kind: release   # release | experiment | ops | permission',
  },
  'schema/bad-name': {
    means:
      'A name has a form that is not allowed. Names become paths, labels and variables, so the form is narrow.',
    fix: 'Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters. A variable may hold capitals, digits and `_`.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  },
  'schema/exclusive-keys': {
    means: 'A map has two keys that exclude each other.',
    fix: 'Delete one of the two.',
    example: 'expires: 2027-06-30   # or: permanent: "why"',
  },
  'flag/no-such-date': {
    means: 'A date is not written as year-month-day, or no calendar has it.',
    fix: 'Write a date that exists, such as 2027-06-30.',
    example: 'expires: 2027-06-30',
  },
  'flag/rollout-on-safe': {
    means:
      'A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout is the share of users who get the value that is not safe. For such a flag that would be the share of users who lose the feature, which no service could read right.',
    fix: 'Fill the variable with `enabled`, or delete it.',
    example: 'safe: true\nservices:\n  checkout:\n    PAYMENTS_ENABLED: enabled',
  },
  'pipeline/duplicate-environment': {
    means: 'Two environments have the same name, so their requirements would be ambiguous.',
    fix: 'Rename or delete one of the two.',
    example: 'environments:\n  - name: development\n  - name: staging',
  },
  'pipeline/shared-place': {
    means:
      'Services or environments are deployed to the same place, so the values of one overwrite those of the other. A landing in staging would change production.',
    fix: 'Put `{environment}`, or `{service}`, into the setting of the place. If each has its own machine, or its own job with its own secrets, write that with `machine`.',
    example:
      'services:\n  traefik:\n    deploy:\n      "*": { target: files, render: traefik, folder: "/etc/traefik/{environment}" }',
  },
  'pipeline/no-policy': {
    means:
      'The pipeline does not say who may change it, so everyone who can merge a pull request can loosen every rule.',
    fix: 'Add the approvals that a change of the rules requires.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  },
} as const satisfies Record<string, ExplanationText>;
