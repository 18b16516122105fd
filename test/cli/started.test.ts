// Commands in the output are those that a user can paste.
import { expect, test } from '@jest/globals';
import { widthOf } from '#report/terminal.ts';
import { adopted, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import { startedAs, withCommands } from '../../src/cli/display.ts';

test.each([
  ['npx flaghoist', '/home/ana/.npm/_npx/5c1/node_modules/.bin/flaghoist', {}],
  ['npx flaghoist', '/shop/node_modules/.bin/flaghoist', { npm_command: 'exec' }],
  [
    'npx --package ../flaghoist-0.1.0.tgz flaghoist',
    '/home/ana/.npm/_npx/5c1/node_modules/.bin/flaghoist',
    { npm_command: 'exec', npm_config_package: '../flaghoist-0.1.0.tgz' },
  ],
  [
    "npx --package '/my files/flaghoist-0.1.0.tgz' flaghoist",
    '/home/ana/.npm/_npx/5c1/node_modules/.bin/flaghoist',
    { npm_command: 'exec', npm_config_package: '/my files/flaghoist-0.1.0.tgz' },
  ],
  [
    'npx --yes --package ../flaghoist-0.1.0.tgz flaghoist',
    '/home/ana/.npm/_npx/5c1/node_modules/.bin/flaghoist',
    {
      npm_command: 'exec',
      npm_config_package: '../flaghoist-0.1.0.tgz',
      npm_config_yes: 'true',
    },
  ],
  ['npx --yes flaghoist', '/shop/.bin/flaghoist', { npm_command: 'exec', npm_config_yes: 'true' }],
  ['flaghoist', '/usr/local/bin/flaghoist', {}],
  ['flaghoist', '/usr/local/bin/flaghoist', { PATH: '/bin:/usr/local/bin' }],
  ['node_modules/.bin/flaghoist', '/shop/node_modules/.bin/flaghoist', { PATH: '/bin' }],
  ['./flaghoist', '/shop/flaghoist', { PATH: '/bin' }],
  ['node dist/cli.js', '/shop/dist/cli.js', {}],
  ['node ../flaghoist/dist/cli.js', '/flaghoist/dist/cli.js', {}],
  ['node "../my clone/dist/cli.js"', '/my clone/dist/cli.js', {}],
])('%s is how %s was started', (started, program, env) => {
  expect(startedAs({ program, env, folder: '/shop' })).toBe(started);
});

const AT = ['--at', '2026-11-03T16:00:00Z'];

test('a command in a sentence is replaced, and the name of a status or a branch stays', () => {
  const text =
    'run flaghoist status, or `flaghoist check --at now`; require flaghoist in the rules; flaghoist/promote-a';
  expect(withCommands(text, ['status', 'check'], 'npx flaghoist')).toBe(
    'run npx flaghoist status, or `npx flaghoist check --at now`; require flaghoist in the rules; flaghoist/promote-a',
  );
});

test('a command is replaced within colours, too', () => {
  const text = 'Raise \u001b[2mflaghoist promote checkout --to production\u001b[0m';
  expect(withCommands(text, ['promote'], 'npx flaghoist')).toBe(
    'Raise \u001b[2mnpx flaghoist promote checkout --to production\u001b[0m',
  );
});

test('a name with dollar signs is written as it is', () => {
  const started = "npx --package '/files/$$/$&.tgz' flaghoist";
  expect(withCommands('run flaghoist status', ['status'], started)).toBe(`run ${started} status`);
});

test('a name with dollar signs and blanks is written as it is in the output of a command', async () => {
  await using repo = await adopted({ 'environments/pipeline.yaml': PIPELINE });
  const env = { npm_command: 'exec', npm_config_package: '/my files/$$.tgz' };
  const { out, err } = await flaghoistInProcess({ in: repo, env }, 'status', ...AT);
  expect(`${out}${err}`).toContain("npx --package '/my files/$$.tgz' flaghoist ");
});

test('help and the usage are replaced, too', () => {
  const text =
    'Usage: flaghoist [options]; flaghoist --help lists the commands; flaghoist help status';
  expect(withCommands(text, ['status'], 'npx flaghoist')).toBe(
    'Usage: npx flaghoist [options]; npx flaghoist --help lists the commands; npx flaghoist help status',
  );
});

test.each([
  ['status', AT],
  ['status', ['checkout', ...AT]],
  ['promote', ['checkout', '--to', 'staging', ...AT]],
])('%s %j fits the terminal with the name of the program as it was started', async (name, args) => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'for: 48h }',
      'for: 48h }\n      approvals: { count: 1, from: [release] }',
    ),
    [stateFile('development')]: 'enabled: true\n',
  });
  const packed = '/home/ana/downloads/flaghoist-0.1.0.tgz';
  const env = { npm_command: 'exec', npm_config_package: packed, FLAGHOIST_WIDTH: '80' };
  const { out, err } = await flaghoistInProcess({ in: repo, env }, name, ...args);
  const lines = `${out}${err}`.split('\n');
  expect(lines.join('\n')).toContain(`npx --package ${packed} flaghoist `);
  // A command that a reader copies stays in one piece. It has a line, or a column, of its own.
  const isCopied = (line: string): boolean => /(?:^| {2})(?:npx|git) /.test(line);
  expect(lines.filter((line) => widthOf(line) > 80 && !isCopied(line))).toEqual([]);
  // No line ends or begins within the name.
  expect(
    lines.filter((line) => /npx$|--package$|\.tgz$|^\s*(?:--package|flaghoist) /.test(line)),
  ).toEqual([]);
});
