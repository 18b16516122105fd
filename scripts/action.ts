// `npm run schemas` writes action.yml from the inputs and outputs in src/action/inputs.ts.
import { writeFileSync } from 'node:fs';

import { stringify } from 'yaml';

import { INPUTS, OUTPUTS } from '../src/action/inputs.ts';

/** The text of action.yml. */
export function actionText(): string {
  const action = {
    name: 'Flaghoist',
    description:
      'Feature flags in Git: a required check that says when a promotion is due, and lets every rollback pass.',
    author: 'The Flaghoist authors',
    branding: { icon: 'flag', color: 'green' },
    inputs: Object.fromEntries(
      INPUTS.map((input) => [
        input.name,
        { description: input.description, required: false, default: input.default },
      ]),
    ),
    outputs: Object.fromEntries(OUTPUTS.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/action.js' },
  };
  const head = '# Written by `npm run schemas` from src/action/inputs.ts.\n';
  return head + stringify(action, { lineWidth: 0 });
}

if (import.meta.main) writeFileSync(new URL('../action.yml', import.meta.url), actionText());
