// Mistakes between files that are each right by themselves.
import type { ExplanationText } from './explanation-text.ts';

export const FLAG_CODES = {
  'flag/unknown-service': {
    means:
      'A flag sends variables to a service that the pipeline does not declare, so no deployment would reach it.',
    fix: 'Rename it to a declared service, or declare it in the pipeline.',
    example: '# environments/pipeline.yaml\nservices:\n  calling-platform: {}',
  },
  'flag/unknown-environment': {
    means:
      'A flag requires something for an environment that the pipeline does not have, so the requirement would have no effect.',
    fix: 'Rename it to an environment of the pipeline, or write "*" for all of them.',
    example: 'requires:\n  production:\n    ladder: { steps: [5, 25, 100], each: 7d }',
  },
  'flag/unknown-owner': {
    means:
      'The owner of a flag is a team that the pipeline does not list, so no approval could count as one of its owner.',
    fix: 'Rename it to a listed team, add the team to the pipeline, or name a team of GitHub as `org/team`.',
    example: '# environments/pipeline.yaml\nteams:\n  voice: [ana, bartek]',
  },
  'flag/duplicate-variable': {
    means:
      'Two flags fill the same variable of the same service. The service would receive the value of an unknown one.',
    fix: 'Give one of the two another variable.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  },
  'flag/form-of-rollout': {
    means:
      'A variable that is filled with `rollout` has texts for on and off. It is sent a number of percent.',
    fix: 'Delete `on` and `off`, or fill the variable with `enabled`.',
    example: 'OUTBOUND_CALLS_PERCENTAGE: { from: rollout, in: [development] }',
  },
  'flag/form-without-difference': {
    means:
      'A variable is sent the same text while the flag is on and while it is off, so the flag switches nothing.',
    fix: 'Write another text for `off`.',
    example: 'VITE_OUTBOUND: { from: enabled, on: "true", off: "" }',
  },
  'flag/unset-turns-on': {
    means:
      'A variable is left out while the flag is off (`off: unset`), but without it the code turns the feature on. Turning the flag off would turn the feature on.',
    fix: 'Send a text that the code reads as off.',
    example: 'OUTBOUND_CALLS_ENABLED: { from: enabled, off: "0" }',
  },
  'flag/text-is-truthy': {
    means:
      'The variable has the prefix of a build tool (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`, `PUBLIC_`, `EXPO_PUBLIC_`). Such tools put it into the page as text, and in JavaScript the text `false` is truthy. Code that only tests the variable is on while the flag is off.',
    fix: 'Send the empty string while the flag is off, or compare with the text in the code and write that form.',
    example: 'VITE_OUTBOUND: { from: enabled, on: "true", off: "" }',
  },
  'flag/reserved-name': {
    means:
      'A variable has a name that the system, a language or the deploy target of the service reserves. Such a variable would change how the service starts, or the target would refuse or misread it.',
    fix: 'Rename the variable, in the definition and in the code that reads it.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled   # not PATH',
  },
  'flag/expired': {
    means:
      'The day on which the flag expires is over. The flag works as before, and this changes no verdict.',
    fix: 'Remove the flag and the code that reads it, write a later date, or write with `permanent` why it stays.',
    example: 'expires: 2027-06-30',
  },
  'flag/similar-key': {
    means:
      'The keys of two flags differ in a single character, so a reviewer can easily confuse them.',
    fix: 'Rename one of them before it is used. Keys that differ only in a digit count as a series and are not reported.',
    example: 'environments/flags/checkout.yaml\nenvironments/flags/chekout.yaml',
  },
  'flag/no-state': {
    means:
      'A flag has a definition but no state in any environment, so all users get its safe value everywhere. That is normal for a new flag.',
    fix: 'Write the first state when you want to try the flag.',
    example: '# environments/development/outbound-calls.yaml\nenabled: true',
  },
  'state/unknown-flag': {
    means:
      'A state belongs to a flag that has no definition. No service is sent anything, so the file has no effect.',
    fix: 'Rename the file to the key of a flag, add the definition, or delete the file.',
    example:
      'environments/flags/outbound-calls.yaml        # what it is\nenvironments/production/outbound-calls.yaml   # what it is set to',
  },
  'state/unknown-environment': {
    means:
      'A folder holds states, but the pipeline has no environment of that name. The states are not deployed and not protected.',
    fix: 'Rename the folder to an environment of the pipeline, add the environment, or delete the folder.',
    example: 'environments:\n  - name: development\n  - name: staging',
  },
  'state/unknown-service': {
    means:
      'A state sets something for a service that the flag sends nothing to, so it has no effect.',
    fix: 'Rename it to a service of the flag, or delete it.',
    example: 'enabled: true\nservices:\n  calling-platform: { enabled: false }',
  },
  'state/rollout-unread': {
    means:
      'A state gives the value to a share of users, and some service of the flag does not read the rollout. That service gives the value to all of its users.',
    fix: 'Let the service read the rollout, or switch it off until the rollout is at 100.',
    example:
      'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled\n    OUTBOUND_CALLS_PERCENTAGE: rollout',
  },
  'state/rollout-on-safe': {
    means:
      'A state sets a rollout for a flag whose safe value is on (`safe: true`). Such a flag is on or off; it has no rollout.',
    fix: 'Delete the rollout.',
    example: 'enabled: false',
  },
} as const satisfies Record<string, ExplanationText>;
