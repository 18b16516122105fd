// The command line as another process: words, exit codes, colour, evidence, saved questions and edits.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  ADOPTED,
  adopted,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
  withLandings,
} from '#test/support/checkout.ts';
import type { Run, Said } from '#test/support/cli.ts';
import { flaghoist, headline } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { widthOf } from '#report/terminal.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

test('unknown commands, options, flags, environments and codes suggest the nearest', async () => {
  await using repo = await adopted();
  const meant: readonly (readonly [line: string, suggestion: RegExp])[] = [
    ['chek', /unknown command 'chek'\n {2}hint: write check/],
    ['check --bsae main', /unknown option '--bsae'\n {2}hint: write --base/],
    [
      'check --format yaml',
      /'yaml' is invalid\. Allowed choices are text, json, markdown\n {2}hint: /,
    ],
    [
      '--width 80 status',
      /unknown option '--width'\n {2}hint: flaghoist --help lists the commands/,
    ],
    ['status chekout', /unknown flag "chekout"\n {2}hint: write checkout/],
    ['promote chekout --to staging', /unknown flag "chekout"\n {2}hint: write checkout/],
    ['promote checkout --to stagin', /unknown environment "stagin"; .*\n {2}hint: write staging/],
    ['rollback checkout --in prodction', /"prodction"; .*\n {2}hint: write production/],
    [
      'explain soka',
      /unknown word "soka": no gate, target, source, rendering or code has this name\n {2}hint: write soak/,
    ],
    ['explain pm', /hint: write pm2/],
    ['explain soak/to-short', /"soak\/to-short": .*\n {2}hint: write soak\/too-short/],
  ];
  const answers = await Promise.all(meant.map(([line]) => flaghoist(repo, ...line.split(' '))));
  answers.forEach((said, index) => {
    expect(said).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(meant[index]?.[1] ?? ''),
    });
  });
});

test('a moment, a percentage, a folder or a file that is none', async () => {
  await using repo = await adopted();
  await repo.write({ 'broken.json': '{', 'other.json': '{ "schemaVersion": 1, "opinion": 5 }' });
  const lines = [
    'check --at yesterday',
    'check --at 2026-02-30',
    'promote checkout --to staging --rollout 101',
    'check --root ../elsewhere',
    'check --evidence nowhere.json',
    'check --evidence broken.json',
    'check --evidence other.json',
    'check --save-question nowhere/question.json',
    'replay nowhere.json',
    'replay broken.json',
    'replay other.json',
  ];
  const answers = await Promise.all(lines.map((line) => flaghoist(repo, ...line.split(' '))));
  answers.forEach((said) => {
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^(flaghoist|error): .+\n(\(| {2}hint: ).+\n$/);
  });
});

test('--help of every command has a usage and examples, and ends well', async () => {
  await using repo = await aRepository();
  const commands = [
    'check',
    'validate',
    'status',
    'explain',
    'promote',
    'rollback',
    'hold',
    'replay',
    'tour',
  ];
  const helps = await Promise.all(commands.map((command) => flaghoist(repo, command, '--help')));
  helps.forEach((said, index) => {
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(new RegExp(`^Usage: flaghoist ${commands[index]}\\b`));
    expect(said.out).toMatch(/\nExamples:\n {2}\$ flaghoist /);
  });
  expect(helps.flatMap(({ out }) => out.split('\n')).filter((line) => line.length > 80)).toEqual(
    [],
  );
  const whole = await flaghoist(repo);
  expect(whole.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(whole).toMatchObject({ code: 0, err: '' });
  commands.forEach((command) => expect(whole.out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm')));
  expect(whole.out).toMatch(/Exit codes:\n +0 .*\n +1 .*\n +2 .*\n +3 .*\n +70 /);
});

test('help of a command ends well, and help of an unknown one names the nearest', async () => {
  await using repo = await aRepository();
  const asked = await flaghoist(repo, 'help', 'log');
  expect([asked.code, asked.err]).toEqual([0, '']);
  expect(asked.out).toMatch(/^Usage: flaghoist log /);
  expect(await flaghoist(repo, 'help', 'rollbak')).toMatchObject({
    code: 2,
    out: '',
    err: "flaghoist: unknown command 'rollbak'\n  hint: write rollback\n",
  });
});

test('an option that names environments in another command is answered with the one of this command', async () => {
  await using repo = await aRepository();
  for (const [command, option, meant] of [
    ['log', '--environment', '--in'],
    ['status', '--in', '--environment'],
    ['rollback', '--environment', '--in'],
  ] as const) {
    const { code, err } = await flaghoist(repo, command, option, 'production');
    expect([command, code, err]).toEqual([
      command,
      2,
      `flaghoist: unknown option '${option}'\n  hint: write ${meant}\n`,
    ]);
  }
});

test('a help fits 80 columns, without its examples', async () => {
  await using repo = await aRepository();
  for (const args of [
    [],
    ...['check', 'deploy', 'summary', 'watch', 'rollback'].map((name) => [name]),
  ]) {
    const { out } = await flaghoist({ in: repo, env: { COLUMNS: '80' } }, ...args, '--help');
    const wide = out.split('\n').filter((line) => line.length > 80 && !line.startsWith('  $ '));
    expect([args, wide]).toEqual([args, []]);
    // Only the terminal breaks a sentence, and then the next line is set in.
    const [, below = ''] = out.split('  print help\n');
    expect(below).not.toMatch(/[^.:\n]\n[a-z]/);
  }
});

test('examples below a help can be pasted, however the program was started', async () => {
  await using repo = await aRepository();
  const env = { npm_command: 'exec' };
  for (const args of [['--help'], ['status', '--help'], ['help', 'promote']]) {
    const { out } = await flaghoist({ in: repo, env }, ...args);
    expect(out).toMatch(/^ {2}\$ npx flaghoist \w/m);
    expect(out).not.toMatch(/^ {2}\$ flaghoist /m);
  }
});

test('exit codes: 0 pass, 1 block, 2 wrong usage, 3 wait; the report goes to standard output in each', async () => {
  await using repo = await adopted();
  const proposing = async (branch: string, files: Files): Promise<Said> => {
    await repo.branch(branch, 'main');
    await repo.commit(branch, { files });
    return flaghoist(repo, 'check', '--base', 'main', '--head', branch);
  };
  expect(await proposing('passes', { [stateFile('development')]: on })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^✓ Ready to merge\n/),
    err: '',
  });
  expect(
    await proposing('blocks', { [stateFile('development')]: on, [stateFile('staging')]: on }),
  ).toMatchObject({ code: 1, out: expect.stringMatching(/^✗ Blocked: /), err: '' });
  expect(await proposing('waits', { [stateFile('staging')]: on })).toMatchObject({
    code: 3,
    out: expect.stringMatching(/^… /),
    err: '',
  });
  expect(await flaghoist(repo, 'check', '--base')).toMatchObject({ code: 2, out: '' });
});

test('colour on a terminal only, and NO_COLOR takes it away', async () => {
  await using repo = await adopted();
  await repo.write({ [stateFile('staging')]: 'enabled: maybe\n' });
  const coloured = async (run: Omit<Run, 'in'>): Promise<boolean> => {
    const { out } = await flaghoist({ in: repo, ...run }, 'check');
    expect(out).toContain('Blocked');
    return out.includes('\u001b[');
  };
  expect(await coloured({ terminal: true })).toBe(true);
  expect(await coloured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await coloured({ terminal: true, env: { NO_COLOR: '' } })).toBe(true);
  expect(await coloured({})).toBe(false);
  expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(false);
});

test('--evidence stands in for GitHub; what it leaves out is waited for', async () => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: development, for: 48h }',
      'soak: { in: development, for: 48h, without-issues: [critical] }\n      approvals: { count: 1, from: [release] }\n      checklist: [Rollback tested]',
    ),
  });
  const landing = await repo.commit('on', {
    at: ADOPTED,
    files: { [stateFile('development')]: on },
  });
  await repo.write({ [stateFile('staging')]: on });
  const checking = async (evidence: object | null): Promise<Record<string, unknown>> => {
    const file = join(repo.path, '../evidence.json');
    if (evidence !== null) await writeFile(file, JSON.stringify({ schemaVersion: 1, ...evidence }));
    const option = evidence === null ? [] : ['--evidence', file];
    const at = ['--at', '2026-11-04T09:00:00Z'];
    const said = await flaghoist(repo, 'check', '--format', 'json', ...at, ...option);
    return JSON.parse(said.out) as Record<string, unknown>;
  };
  const codes = (report: Record<string, unknown>): readonly string[] => {
    const [change] = report['changes'] as {
      readonly gates: readonly { readonly code: string }[];
    }[];
    return change?.gates.map(({ code }) => code) ?? [];
  };
  const without = await checking(null);
  expect(without['verdict']).toBe('wait');
  expect(codes(without)).toEqual([
    'soak/long-enough',
    'soak/issues-unknown',
    'approvals/unknown',
    'checklist/unknown',
  ]);

  const whole = {
    people: ['deniz'],
    fingerprints: [{ fingerprint: without['fingerprint'], at: '2026-11-03T09:00:00Z' }],
    reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-03T10:00:00Z' }],
    issues: [{ number: 7, labels: ['critical', 'flag:other'], closedAt: null }],
    body: '* [X] rollback tested.',
  };
  const supplied = await checking(whole);
  expect(codes(supplied)).toEqual(['soak/long-enough', 'approvals/enough', 'checklist/ticked']);
  expect(supplied['verdict']).toBe('pass');
  // A landing time from the evidence replaces the committer date.
  const late = await checking({
    ...whole,
    landings: [{ sha: landing, at: '2026-11-02T09:00:01Z' }],
  });
  expect(late).toMatchObject({ verdict: 'wait', readyAt: '2026-11-04T09:00:01Z' });
});

test('--save-question, then replay: the identical report, elsewhere and in every format', async () => {
  await using repo = await withLandings();
  await using elsewhere = await aRepository();
  await repo.write({ [stateFile('staging')]: on });
  const question = join(elsewhere.path, 'question.json');
  const at = ['--at', '2026-11-03T16:00:00Z'];
  const live = await flaghoist(repo, 'check', ...at, '--save-question', question);
  expect(live.code).toBe(3);
  expect(await flaghoist(elsewhere, 'replay', question)).toEqual(live);
  for (const format of ['json', 'markdown']) {
    const again = await flaghoist(repo, 'check', ...at, '--format', format);
    expect(await flaghoist(elsewhere, 'replay', question, '--format', format)).toEqual(again);
  }
});

test('the JSON report is what its published schema says, pass, wait or block', async () => {
  await using repo = await withLandings();
  const published = new URL('../../../../schemas/report.schema.json', import.meta.url);
  const schema = JSON.parse(await readFile(published, 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const reporting = async (files: Files): Promise<Record<string, unknown>> => {
    await repo.write(files);
    const { out } = await flaghoist(
      repo,
      'check',
      '--format',
      'json',
      '--at',
      '2026-11-03T16:00:00Z',
    );
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    return report;
  };
  expect(await reporting({ [stateFile('staging')]: on })).toMatchObject({
    schemaVersion: 1,
    verdict: 'wait',
    class: 'promotion',
    readyAt: '2026-11-04T09:00:00Z',
    changes: [{ gates: [{ gate: 'soak', code: 'soak/too-short' }] }],
  });
  expect(
    await reporting({ [stateFile('staging')]: off, [stateFile('development')]: off }),
  ).toMatchObject({
    verdict: 'pass',
    class: 'rollback',
    changes: [{ gates: [] }],
  });
  expect(await reporting({ [stateFile('staging')]: 'enabled: maybe\n' })).toMatchObject({
    verdict: 'block',
    diagnostics: [{ file: stateFile('staging'), line: 1, column: 10 }],
  });
  expect(await reporting({ 'environments/pipeline.yaml': `${PIPELINE}# why\n` })).toMatchObject({
    class: 'policy',
  });
});

test('promote and rollback touch neither the working tree nor the index, and keep comments', async () => {
  await using repo = await adopted({
    [stateFile('staging')]: '# asked for by sales\nenabled: false # until Monday\n',
    [stateFile('development')]: '# try it\n"enabled" : true   # on\n',
  });
  await repo.write({
    [stateFile('production')]: 'half a tho',
    'staged.txt': 'a\n',
    'new.txt': 'b\n',
  });
  await repo.git('add', 'staged.txt');
  const before = await Promise.all([
    repo.git('status', '--porcelain'),
    repo.git('diff', '--cached'),
  ]);

  const up = await flaghoist(
    repo,
    'promote',
    'checkout',
    '--to',
    'staging',
    '--at',
    '2026-11-04T09:00:00Z',
  );
  expect(up).toMatchObject({
    code: 0,
    err: 'written to the branch flaghoist/promote-checkout-to-staging; land it with: git switch main && git merge flaghoist/promote-checkout-to-staging && git branch -d flaghoist/promote-checkout-to-staging\n',
  });
  expect(headline(up)).toBe('✓ Ready to merge');
  const promoted = 'flaghoist/promote-checkout-to-staging';
  expect(await repo.git('show', `${promoted}:${stateFile('staging')}`)).toBe(
    '# asked for by sales\nenabled: true # until Monday',
  );
  expect(await repo.git('diff', '--name-only', 'main', promoted)).toBe(stateFile('staging'));

  const down = await flaghoist(repo, 'rollback', 'checkout');
  expect(down).toMatchObject({ code: 0 });
  expect(await repo.git('show', `flaghoist/rollback-checkout:${stateFile('development')}`)).toBe(
    '# try it\n"enabled" : false   # on',
  );
  expect(
    await Promise.all([repo.git('status', '--porcelain'), repo.git('diff', '--cached')]),
  ).toEqual(before);
  expect(await repo.git('symbolic-ref', 'HEAD')).toBe('refs/heads/main');

  // Uncommitted work stays where it is, and the branch of the same edit is written again.
  const again = await flaghoist(repo, 'rollback', 'checkout');
  expect(again.code).toBe(0);
  expect(again.err).toContain('written to the branch flaghoist/rollback-checkout;');
  const named = await flaghoist(repo, 'rollback', 'checkout', '--branch', 'main');
  expect(named).toMatchObject({ code: 2, out: '' });
  expect(named.err).toMatch(/the branch main already exists\n {2}hint: .+--branch/);
});

test('a promotion that is not due is written all the same, and says when it will be', async () => {
  await using repo = await withLandings();
  const said = await flaghoist(
    repo,
    'promote',
    'checkout',
    '--to',
    'staging',
    '--at',
    '2026-11-03T16:00:00Z',
  );
  expect(said.code).toBe(0);
  expect(headline(said)).toBe('… Due Wed 4 Nov, 09:00 UTC (in 17h)');
  expect(await repo.git('branch', '--list', 'flaghoist/*')).toContain(
    'promote-checkout-to-staging',
  );
});

test('a rollback passes while everything that it does not touch is broken', async () => {
  await using repo = await adopted({ [stateFile('production')]: on });
  await repo.commit('broken', {
    files: {
      [flagFile('broken')]: 'description: [\n',
      [stateFile('production', 'broken')]: on,
      [flagFile('basket')]: flagLike('basket'),
      [stateFile('production', 'basket')]: 'enabled: perhaps\n',
      'environments/pipeline.yaml': 'version: 99\n',
    },
  });
  const said = await flaghoist(repo, 'rollback', 'checkout');
  expect(said.code).toBe(0);
  expect(headline(said)).toMatch(/^✓ Safe to merge at once$/);
  // So does the emergency stop: it replaces a state that it cannot read, and leaves a flag alone
  // whose exposure cannot be proven.
  const stop = await flaghoist(repo, 'rollback', '--all', '--branch', 'stop');
  expect(headline(stop)).toMatch(/^✓ Safe to merge at once$/);
  expect(stop.err).toContain('unchanged, because their definitions cannot be read: broken;');
  expect(await repo.git('show', `stop:${stateFile('production', 'basket')}`)).toBe(
    'enabled: false',
  );
});

test('explain describes a deploy target, a rendering, and both where they share a name', async () => {
  await using repo = await adopted();
  const [target, rendering, both] = await Promise.all(
    ['pm2', 'dotenv', 'compose'].map((word) => flaghoist(repo, 'explain', word)),
  );
  expect(target?.out).toContain(
    '    ecosystem\n        The ecosystem file that starts the process',
  );
  expect(rendering?.out).toContain('    OUTBOUND_CALLS_PERCENTAGE=25\n');
  expect(both?.out.match(/^compose$/gm)).toHaveLength(2);
});

test('explain names the gate that answers with a code', async () => {
  await using repo = await adopted();
  const { out } = await flaghoist(repo, 'explain', 'soak/too-short');
  expect(out).toContain('  An answer of the gate soak: flaghoist explain soak\n');
});

test('a reader that stops early, as head does, gets no error', async () => {
  await using repo = await adopted();
  const read = await flaghoist(repo, 'explain');
  expect(read.out.length).toBeGreaterThan(1000);
  expect(await flaghoist({ in: repo, unread: true }, 'explain')).toEqual({ ...read, out: '' });
});

test('explain targets lists the deploy targets, and so does each kind of word', async () => {
  await using repo = await aRepository();
  const { out, code } = await flaghoist(repo, 'explain', 'targets');
  expect({ code, kinds: out.match(/^\S.*$/gm)?.slice(1) }).toEqual({
    code: 0,
    kinds: ['deploy targets'],
  });
  expect(out).toMatch(/^ {2}pm2 +Restarts/m);
  const json = await flaghoist(repo, 'explain', 'gates', '--format', 'json');
  const { explained } = JSON.parse(json.out);
  expect(new Set(explained.map(({ kind }: { readonly kind: string }) => kind))).toEqual(
    new Set(['gate']),
  );
});

test('explain alone groups gates, targets and codes, with one true line each', async () => {
  await using repo = await aRepository();
  const { out } = await flaghoist(repo, 'explain');
  const titles = out.match(/^\S.*$/gm) ?? [];
  expect(titles).toEqual(
    expect.arrayContaining(['gates', 'deploy targets', 'renderings', 'codes: soak', 'codes: hold']),
  );
  expect(out).toMatch(/^gates\n(?: {2}.*\n)* {2}soak +\S/m);
  expect(out).toMatch(/^deploy targets\n(?: {2}.*\n)* {2}pm2 +\S/m);
  const lines = out.match(/^ {2}[a-z-]+\/[a-z-]+ .*$/gm) ?? [];
  const meanings = lines.map((line) => line.replace(/^ {2}\S+ +/, ''));
  // Two codes that say the same would explain nothing.
  expect(meanings.length).toBeGreaterThan(150);
  expect(new Set(meanings).size).toBe(meanings.length);
});

test('the tour fits 80 columns, and repeats no warning', async () => {
  await using repo = await aRepository();
  const { out, code } = await flaghoist({ in: repo, env: { FLAGHOIST_WIDTH: '80' } }, 'tour');
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  expect(out).not.toContain('flag/text-is-truthy');
  expect(out.match(/landing times are committer dates/g)).toHaveLength(1);
  expect(out).toMatch(/^ {2}│$/m);
});
