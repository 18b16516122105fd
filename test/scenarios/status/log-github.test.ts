// "Who approved it?", asked of GitHub from a clone with a token, and said to be unknown without one.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PIPELINE } from '#test/support/ci.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import { gitIn } from '#test/support/git.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';

const STATE = 'environments/production/voice.yaml';

let github: LocalGitHub;
let clone: string;
beforeAll(async () => {
  github = await aGitHub({
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/voice.yaml':
        'description: voice\nservices: { api: { VOICE: enabled } }\n',
      [STATE]: 'enabled: true\n',
    },
  });
  clone = await github.checkout({ depth: 0 });
  const pull = await github.proposes('down', { [STATE]: 'enabled: false\n' });
  await pull.approvedBy('bartek');
  await pull.merges();
  await gitIn(clone)(['fetch', '--quiet', 'origin']);
  await gitIn(clone)(['remote', 'set-head', 'origin', 'main']);
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});

const log = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess(
    { in: clone, env: { GITHUB_API_URL: github.apiUrl, ...env } },
    'log',
    'voice',
    '--since',
    '2000-01-01',
    '--github',
    'acme/flags',
    ...args,
  );

test('with a token, the log names the pull request and who approved it, and says that it asks', async () => {
  const { code, out, err } = await log({ GITHUB_TOKEN: github.token({ as: 'dora' }) });
  expect([code, err]).toEqual([
    0,
    'asking GitHub about acme/flags (use --offline to ask nothing)\n',
  ]);
  expect(out).toMatch(/pull request 1 by \S+ · approved by\s+bartek/);
});

test.each([
  ['without a token', [], 'without a token (GITHUB_TOKEN'],
  ['with --offline', ['--offline'], 'because of --offline'],
])('%s it asks nothing, and says so', async (_how, args, why) => {
  const { code, out } = await log({}, ...args);
  expect(code).toBe(0);
  expect(out).not.toContain('bartek');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('approvals are not known: GitHub is not asked');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(why);
});
