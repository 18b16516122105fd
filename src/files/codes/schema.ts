// What can be wrong with what one file says. The same rules stand in `schemas/`, for editors.
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
    means: 'A key that must be there is not.',
    fix: 'Add the line that the hint shows.',
    example: 'description: AI outbound calls',
  },
  'schema/wrong-type': {
    means:
      'A value has another type than the one that belongs there: a text in place of a number, a single value in place of a list. In YAML 1.2 only `true` and `false` are truth values; `yes` and `on` are texts.',
    fix: 'Write a value of the type that the message names.',
    example: 'enabled: true   # not yes, not "true"',
  },
  'schema/not-allowed': {
    means: 'A value has the right type and is none of those that are allowed.',
    fix: 'Choose one of the values that the message names.',
    example: 'kind: release   # release | experiment | ops | permission',
  },
  'schema/bad-name': {
    means:
      'A name has a form that names do not have. Names become paths, labels and variables, so the form is narrow.',
    fix: 'Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters. A variable may hold capitals, digits and `_`.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  },
  'schema/exclusive-keys': {
    means: 'Two keys stand side by side that exclude each other.',
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
      'A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout says how many users get the value that is not safe, which for such a flag would be: how many lose the feature. No service could read that right.',
    fix: 'Fill the variable with `enabled`, or delete it.',
    example: 'safe: true\nservices:\n  checkout:\n    PAYMENTS_ENABLED: enabled',
  },
  'pipeline/duplicate-environment': {
    means: 'Two environments have the same name, so nobody could say which requirements hold.',
    fix: 'Rename or delete one of the two.',
    example: 'environments:\n  - name: development\n  - name: staging',
  },
  'pipeline/shared-place': {
    means:
      'Services or environments are deployed to one and the same place, so that the values of one overwrite those of the other: what lands in staging would change production.',
    fix: 'Put `{environment}`, or `{service}`, into the setting that says where. Where each has a machine of its own, or a job with secrets of its own, say so with `machine`.',
    example:
      'services:\n  traefik:\n    deploy:\n      "*": { target: files, render: traefik, folder: "/etc/traefik/{environment}" }',
  },
  'pipeline/no-policy': {
    means:
      'The pipeline does not say who may change it. Whoever can merge a pull request can then loosen every rule.',
    fix: 'Say who has to approve a change of the rules.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  },
} as const satisfies Record<string, ExplanationText>;
