// Which workflows run on self-hosted runners.
import { expect, test } from '@jest/globals';
import { isSelfHosted } from '#adapters/github/runners.ts';

const on = (runsOn: string, more = ''): string =>
  `${more}jobs:\n  deploy:\n    runs-on: ${runsOn}\n`;

test.each([
  'self-hosted',
  '[self-hosted, linux]',
  '[linux, Production]',
  'production-1',
  '{ group: servers }',
  '{ labels: [self-hosted] }',
])('%s is a self-hosted runner (T69)', (runsOn) => {
  expect(isSelfHosted(on(runsOn))).toBe(true);
});

test.each(['ubuntu-latest', 'Windows-2025', '[macos-15]', '{ labels: ubuntu-24.04 }'])(
  '%s is a runner of GitHub',
  (runsOn) => {
    expect(isSelfHosted(on(runsOn))).toBe(false);
  },
);

test('where an expression chooses the runner, any mention of self-hosted is enough', () => {
  expect(isSelfHosted(on('${{ inputs.on }}', '# ubuntu or self-hosted\n'))).toBe(true);
  expect(isSelfHosted(on('${{ inputs.on }}'))).toBe(false);
});

test.each(['', 'jobs:', 'jobs: [', 'jobs: { call: { uses: ./x.yml } }'])(
  '%j runs nowhere',
  (text) => {
    expect(isSelfHosted(text)).toBe(false);
  },
);
