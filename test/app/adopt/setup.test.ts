// An edit of a compose file is offered as a patch only where it changes nothing that any service is sent.
import { expect, test } from '@jest/globals';
import { detect } from '#app/adopt/detect.ts';
import type { Setup } from '#app/adopt/setup.ts';
import { isProved, setupOf } from '#app/adopt/setup.ts';

const COMPOSE = `services:
  web:
    image: web
    environment:
      A_ENABLED: "true"
      B_ENABLED: "false"
      C: text
`;

const read = (path: string): string | null => (path === 'compose.yaml' ? COMPOSE : null);
const FOLDER = { name: 'shop', paths: ['compose.yaml'], read };
const DETECTED = detect(FOLDER, 'environments');

function setupFor(...variables: readonly string[]): Setup {
  const setup = setupOf(DETECTED, FOLDER, new Map([['web', new Set(variables)]]));
  if (setup === null) throw new Error('there is no setup');
  return setup;
}

test.each([
  [['A_ENABLED'], 'A_ENABLED=true\n', true],
  // A line that goes, and that the deployments do not write.
  [['A_ENABLED', 'B_ENABLED'], 'A_ENABLED=true\n', false],
  // A text that nothing that was read has.
  [['A_ENABLED'], 'A_ENABLED=true\nD_ENABLED=true\n', false],
  [['A_ENABLED'], 'A_ENABLED=false\n', false],
])('an edit of %j, with a file of %j, is proved: %j', (variables, text, expected) => {
  expect(isProved(DETECTED, FOLDER, setupFor(...variables), () => text)).toBe(expected);
});
