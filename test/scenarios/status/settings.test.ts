// What a user sets once: format, colour, width and root. And how errors look, in words and as JSON.
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ERROR_SCHEMA } from '#report/error-schema.ts';
import { adopted, stateFile } from '#test/support/checkout.ts';
import { flaghoist, flaghoistInProcess } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';

const validate = new Ajv2020().compile(ERROR_SCHEMA);
const AT = ['--at', '2026-11-04T09:00:00Z'];
const here = (
  repo: Repo,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): ReturnType<typeof flaghoist> => flaghoistInProcess({ in: repo, env }, ...args);

test('the file of settings, the environment and the command line count in this order', async () => {
  await using repo = await adopted();
  await repo.write({ '.flaghoistrc.yaml': 'format: json\nwidth: 60\n' });
  expect((await here(repo, {}, 'status', ...AT)).out).toMatch(/^\{/);
  const environment = await here(repo, { FLAGHOIST_FORMAT: 'markdown' }, 'status', ...AT);
  expect(environment.out).toContain('| flag | owner |');
  const written = await here(
    repo,
    { FLAGHOIST_FORMAT: 'json' },
    'status',
    '--format',
    'text',
    ...AT,
  );
  expect(written.out).toMatch(/^1 flag/);
  const root = await here(repo, { FLAGHOIST_ROOT: 'nowhere' }, 'status', '--format', 'text', ...AT);
  expect([root.code, root.err]).toEqual([2, expect.stringContaining('hint: ')]);
});

test('a setting counts as far as a command has such a form, and for errors, too', async () => {
  await using repo = await adopted();
  await repo.write({ '.flaghoistrc.yaml': 'format: markdown\n' });
  const drift = await here(repo, {}, 'drift', ...AT);
  expect([drift.code, drift.err]).toEqual([0, '']);
  const refused = await here(repo, {}, 'drift', '--format', 'markdown', ...AT);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('text, json')]);
  await repo.write({ '.flaghoistrc.yaml': 'format: json\n' });
  const wrong = await here(repo, {}, 'status', 'no-such-flag', ...AT);
  expect([wrong.code, wrong.err]).toEqual([2, '']);
  expect(validate(JSON.parse(wrong.out))).toBe(true);
});

test('a width of the settings fits the output, and a colour too', async () => {
  await using repo = await adopted({ [stateFile('development')]: 'enabled: true\n' });
  const width = async (columns: string): Promise<number> => {
    const { out } = await here(repo, { FLAGHOIST_WIDTH: columns }, 'status', ...AT);
    return Math.max(...out.split('\n').map((line) => line.length));
  };
  expect(await width('50')).toBeLessThanOrEqual(50);
  expect(await width('200')).toBeGreaterThan(50);
  const coloured = await here(repo, { FLAGHOIST_COLOR: 'always' }, 'status', ...AT);
  expect(coloured.out).toContain('\u001b[');
  const plain = await here(
    repo,
    { FLAGHOIST_COLOR: 'always' },
    'status',
    '--color',
    'never',
    ...AT,
  );
  expect(plain.out).not.toContain('\u001b[');
});

test.each([
  ['NO_COLOR', { NO_COLOR: '1', TERM: 'xterm' }, false],
  ['TERM=dumb', { TERM: 'dumb' }, false],
  ['neither', { TERM: 'xterm' }, true],
])('on a terminal, %s decides about colours', async (_what, env, isColoured) => {
  await using repo = await adopted();
  const { out } = await flaghoist({ in: repo, env, terminal: true }, 'status', ...AT);
  expect(out.includes('\u001b[')).toBe(isColoured);
});

test('T73: a setting that does not exist, or that has a wrong value, is an error with the allowed ones', async () => {
  await using repo = await adopted();
  await repo.write({ '.flaghoistrc.yaml': 'base: main\n' });
  const unknown = await here(repo, {}, 'status');
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.err).toContain('has the unknown setting "base"');
  expect(unknown.err).toContain('hint: use one of these settings: format, color, width, root');
  await repo.write({ '.flaghoistrc.yaml': 'format: xml\n' });
  expect((await here(repo, {}, 'status')).err).toContain('hint: allowed: text, json, markdown');
  await repo.write({ '.flaghoistrc.yaml': 'format: [\n' });
  expect((await here(repo, {}, 'status')).err).toContain('is not a list of settings');
});

test.each([
  ['an option', ['status', '--ovner', 'x'], "unknown option '--ovner'", 'write --owner'],
  ['a command', ['stats'], "unknown command 'stats'", 'write status'],
  ['an argument', ['replay'], "missing required argument 'file'", 'flaghoist replay --help'],
  [
    'a choice',
    ['status', '--format', 'xml'],
    "argument 'xml' is invalid",
    'flaghoist status --help',
  ],
  ['a flag', ['status', 'chekout'], 'unknown flag "chekout"', 'write checkout'],
])(
  'wrong usage of %s is one line and a hint, in words and as JSON',
  async (_of, args, what, hint) => {
    await using repo = await adopted();
    const text = await here(repo, {}, ...args);
    expect([text.code, text.out]).toEqual([2, '']);
    expect(text.err).toMatch(/^flaghoist: [^\n]+\n {2}hint: [^\n]+\n$/);
    expect(text.err).toContain(what);
    expect(text.err).toContain(hint);
    const json = await here(
      repo,
      { FLAGHOIST_FORMAT: 'json' },
      ...args.filter((arg) => arg !== 'xml' && arg !== '--format'),
    );
    if (args.includes('xml')) return;
    expect([json.code, json.err]).toEqual([2, '']);
    expect(validate(JSON.parse(json.out))).toBe(true);
    expect(JSON.parse(json.out)).toMatchObject({
      schemaVersion: 1,
      error: { message: expect.stringContaining(what), hint: expect.stringContaining(hint) },
    });
  },
);

test('evidence and a question are read from standard input where a dash stands for the file', async () => {
  await using repo = await adopted({ [stateFile('development')]: 'enabled: true\n' });
  await repo.write({ [stateFile('staging')]: 'enabled: true\n', '.gitignore': 'question\n' });
  const asked = await flaghoist(repo, 'check', ...AT, '--save-question', 'question');
  const under = ['sh', '-c', 'cat question | "$@"', 'sh'];
  const again = await flaghoist({ in: repo, under }, 'replay', '-');
  expect([again.code, again.out]).toEqual([asked.code, asked.out]);
});
