// `flaghoist dispatch`, from Alertmanager's webhook to GitHub's event.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { aGitHub } from '#test/support/github/index.ts';

const CLI = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';

test('an alert that fires becomes the event of the watch', async () => {
  await using github = await aGitHub();
  const args = ['dispatch', '--listen', '127.0.0.1:0', '--github', 'acme/flags'];
  const child = spawn(process.execPath, [CLI, ...args], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_TOKEN: github.token({ permissions: { contents: 'write' } }),
      GITHUB_API_URL: github.apiUrl,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  try {
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    const [, url = ''] = /^listening on (http:\S+)$/.exec(line) ?? [];
    const alerts = [{ status: 'firing', labels: { alertname: 'CallsFail', flag: 'calls' } }];
    const body = JSON.stringify({ version: '4', status: 'firing', alerts });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
    expect(github.dispatches()).toEqual([
      expect.objectContaining({
        kind: 'repository',
        name: 'flaghoist-alert',
        inputs: { alerts: ['CallsFail'] },
      }),
    ]);
    expect(github.started()).toEqual(['repository_dispatch']);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});
