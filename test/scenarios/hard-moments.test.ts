// Bad input and hard moments, each through the real command line: a right answer, or one clear line that says
// what to do. That no answer is a stack trace is looked at wherever a command is run (support/cli.ts).
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { REPORT_SCHEMA } from '#report/report-schema.ts';
import { CHECKOUT, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import type { Run, Said } from '#test/support/cli.ts';
import { flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';
const ADOPTED = '2026-11-02T09:00:00Z';

async function aCheckout(files: Files = {}): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Adopt Flaghoist', { at: ADOPTED, files: { ...CHECKOUT, ...files } });
  return repo;
}

/** `file:line:column: message [code]` of every diagnostic, without the hints. */
const places = ({ out }: Said): readonly string[] =>
  out.split('\n').flatMap((line) => /^.*:\d+:\d+: .* \[[a-z/-]+\]$/.exec(line) ?? []);

/** The first line: verdict, class and what decides. */
const headline = ({ out }: Said): string => out.split('\n', 1)[0] ?? '';

// Revisions and repositories

test('a merge conflict between base and head blocks, and names the file', async () => {
  await using repo = await aCheckout();
  await repo.branch('pull');
  await repo.commit('mine', { files: { [stateFile('development')]: on } });
  await repo.goTo('main');
  await repo.commit('theirs', { files: { [stateFile('development')]: `${on}rollout: 5\n` } });
  const said = await flaghoist(repo, 'check', '--base', 'main', '--head', 'pull');
  expect(said).toMatchObject({ code: 1, err: '' });
  expect(said.out).toContain(
    `${stateFile('development')}:1:1: the proposal and the default branch both change this file, and Git cannot merge them [proposal/conflict]
  hint: merge the default branch into the proposal, settle the conflict and push`,
  );
});

test('a base or a head that does not exist', async () => {
  await using repo = await aCheckout();
  const hint =
    '  hint: fetch it first (git fetch origin), or name another: git branch --all lists them\n';
  expect(await flaghoist(repo, 'check', '--base', 'origin/main')).toEqual({
    code: 2,
    out: '',
    err: `flaghoist: --base "origin/main" names no commit here\n${hint}`,
  });
  expect(await flaghoist(repo, 'check', '--head', 'v2^{tree}')).toEqual({
    code: 2,
    out: '',
    err: `flaghoist: --head "v2^{tree}" names no commit here\n${hint}`,
  });
  // What looks like an option to Git is a name like any other.
  const said = await flaghoist(repo, 'check', '--base=--output=stolen');
  expect(said).toMatchObject({
    code: 2,
    err: expect.stringContaining('"--output=stolen" names no commit'),
  });
});

test('a directory that is no repository, and one that does not exist', async () => {
  await using repo = await aCheckout();
  const outside = join(repo.path, '../plain');
  await mkdir(outside);
  const said = await flaghoist({ in: outside }, 'check');
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(/^flaghoist: HERE is not inside a Git repository\.?\n +hint: .+--repo/i);
  const nowhere = await flaghoist(repo, 'status', '--repo', 'nowhere');
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err).toMatch(/nowhere does not exist\.?\n +hint: .+--repo/i);
});

test('an empty repository: nothing to judge, and what is missing', async () => {
  await using repo = await aRepository();
  expect(headline(await flaghoist(repo, 'check'))).toBe('✓ pass · nothing to judge');
  const validated = await flaghoist(repo, 'validate');
  expect(validated.code).toBe(1);
  expect(places(validated)).toEqual([
    'environments/pipeline.yaml:1:1: there is no pipeline.yaml, which names the environments and what each requires [pipeline/missing]',
  ]);
  for (const command of [
    ['status'],
    ['promote', 'checkout', '--to', 'staging'],
    ['rollback', '--all'],
  ]) {
    const said = await flaghoist(repo, ...command);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^flaghoist: .+\n {2}hint: .+\n$/);
  }
});

test('files in a repository that has no commit yet are an adoption', async () => {
  await using repo = await aRepository();
  await repo.write(CHECKOUT);
  const said = await flaghoist(repo, 'check');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(headline(said)).toBe('✓ pass · adoption · taken as found');
});

test('a detached HEAD', async () => {
  await using repo = await aCheckout();
  await repo.goTo(await repo.head());
  await repo.write({ [stateFile('development')]: on });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('checkout → development · promotion · ✓ pass');
});

test('a dirty working tree with untracked flag files is what is proposed, and stays as it is', async () => {
  await using repo = await aCheckout();
  await repo.write({
    [stateFile('development')]: on,
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('development', 'basket')]: on,
    [stateFile('staging')]: null,
    'notes.txt': 'mine\n',
  });
  await repo.git('add', 'notes.txt');
  const before = await repo.git('status', '--porcelain');
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('basket → development · promotion · ✓ pass\n  api: not sent → on');
  expect(said.out).toContain('checkout → development · promotion · ✓ pass');
  expect(said.out).toContain('checkout → staging · neutral');
  expect(await repo.git('status', '--porcelain')).toBe(before);
  expect(await repo.git('stash', 'list')).toBe('');
});

test('a merge that is not finished is no proposal', async () => {
  await using repo = await aCheckout();
  await repo.branch('pull');
  await repo.commit('mine', { files: { [stateFile('development')]: on } });
  await repo.goTo('main');
  await repo.commit('theirs', { files: { [stateFile('development')]: `${on}rollout: 5\n` } });
  await expect(repo.merge('pull')).rejects.toThrow('git merge');
  const said = await flaghoist(repo, 'check');
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain(stateFile('development'));
});

/** Development has been on since the adoption, and something else has landed since. */
async function withLandings(): Promise<Repo> {
  const repo = await aCheckout();
  await repo.commit('on', { at: ADOPTED, files: { [stateFile('development')]: on } });
  await repo.commit('later', { at: '2026-11-03T09:00:00Z', files: { 'README.md': 'Hello\n' } });
  return repo;
}

test('a shallow clone is deepened as far as the question needs', async () => {
  await using repo = await withLandings();
  const clone = await repo.clone({ depth: 1 });
  await clone.write({ [stateFile('staging')]: on });
  const early = await flaghoist(clone, 'check', '--at', '2026-11-04T08:59:59Z');
  expect(headline(early)).toBe('… wait · promotion · due Wed 4 Nov 2026 09:00 UTC (in under 1m)');
  expect(early.code).toBe(3);
  const due = await flaghoist(clone, 'check', '--at', '2026-11-04T09:00:00Z');
  expect(due.code).toBe(0);
});

test('a shallow clone that cannot be deepened waits with the command that mends it; a rollback needs none', async () => {
  await using repo = await withLandings();
  const clone = await repo.clone({ depth: 1 });
  await rename(repo.path, `${repo.path}-gone`);
  await clone.write({ [stateFile('staging')]: on });
  const said = await flaghoist(clone, 'check', '--at', '2026-12-04T09:00:00Z');
  expect(said.code).toBe(3);
  // Broken into lines for a terminal.
  expect(said.out.replaceAll(/\s+/g, ' ')).toContain('Mend it with: git fetch --unshallow');
  await clone.write({ [stateFile('staging')]: off, [stateFile('development')]: off });
  expect(headline(await flaghoist(clone, 'check'))).toMatch(/^✓ pass · rollback/);
  await rename(`${repo.path}-gone`, repo.path);
});

test('a bare clone has no working tree, and says what to name instead', async () => {
  await using repo = await aCheckout();
  await repo.branch('pull');
  await repo.commit('on', { files: { [stateFile('development')]: on } });
  const bare = await repo.clone({ bare: true });
  const wanted = {
    code: 2,
    out: '',
    err: expect.stringMatching(/bare repository.+no working tree.*\n {2}hint: .*--head main/),
  };
  expect(await flaghoist(bare, 'check')).toEqual(wanted);
  expect(await flaghoist(bare, 'validate')).toEqual(wanted);
  expect(await flaghoist(bare, 'check', '--base', 'main', '--head', 'pull')).toMatchObject({
    code: 0,
  });
  expect(await flaghoist(bare, 'validate', '--head', 'pull')).toMatchObject({ code: 0 });
  expect((await flaghoist(bare, 'status', '--base', 'main')).out).toContain('checkout');
  // Nothing is checked out to write an edit, so that works here too.
  expect(
    await flaghoist(bare, 'promote', 'checkout', '--to', 'development', '--base', 'main'),
  ).toMatchObject({ code: 0 });
});

test('submodules are none of our business, except among the flags', async () => {
  await using repo = await aCheckout();
  await using other = await aRepository({ files: { 'a.txt': 'a\n' } });
  await repo.git('submodule', '--quiet', 'add', `file://${other.path}`, 'vendor/other');
  await repo.commit('a submodule');
  await writeFile(join(repo.path, 'vendor/other/a.txt'), 'changed\n');
  await repo.write({ [stateFile('development')]: on });
  expect(await flaghoist(repo, 'check')).toMatchObject({ code: 0 });
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
  await repo.git(
    'submodule',
    '--quiet',
    'add',
    `file://${other.path}`,
    'environments/staging/team',
  );
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(1);
  expect(places(said)).toEqual([
    'environments/staging/team:1:1: this is a submodule; only ordinary files (mode 100644) are read [path/not-regular]',
  ]);
});

// Bytes

test('Windows line ends and a byte order mark mean nothing', async () => {
  await using repo = await aCheckout();
  await repo.write({ [stateFile('development')]: '\uFEFFenabled: true\r\nrollout: 5\r\n' });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(0);
  expect(said.out).toContain('api: off → 5%');
  await repo.commit('landed');
  // And an edit keeps them.
  await flaghoist(repo, 'rollback', 'checkout', '--branch', 'down');
  expect(await repo.git('show', `down:${stateFile('development')}`)).toBe(
    '\uFEFFenabled: false\r\nrollout: 5\r',
  );
});

test('bytes that are no UTF-8, at the place where they stand', async () => {
  await using repo = await aCheckout();
  const text = Buffer.concat([
    Buffer.from('enabled: true\nhold: "'),
    Buffer.of(0xff),
    Buffer.from('"\n'),
  ]);
  await repo.write({ [stateFile('development')]: text });
  const said = await flaghoist(repo, 'check');
  expect(said.code).toBe(1);
  expect(places(said)).toEqual([
    `${stateFile('development')}:2:8: from here on this file is not UTF-8 text [file/not-text]`,
  ]);
  await repo.write({ [stateFile('development')]: Buffer.from(on, 'utf16le') });
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 1 });
});

// What is wrong between files: each is told by `validate`, and to whoever proposes it

const WRONG: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  [
    'a flag with no state anywhere is a warning',
    { [flagFile('basket')]: flagLike('basket') },
    [
      'environments/flags/basket.yaml:1:1: warning: the flag basket has a state in no environment, so everybody gets its safe value [flag/no-state]',
    ],
  ],
  [
    'an environment folder that the pipeline does not name',
    { [stateFile('qa')]: on },
    [
      'environments/qa/checkout.yaml:1:1: a state for "qa", which is no environment of the pipeline; its environments are development, staging and production [state/unknown-environment]',
    ],
  ],
  [
    'a state for an unknown flag',
    { [stateFile('staging', 'ghost')]: on },
    [
      'environments/staging/ghost.yaml:1:1: the flag ghost has no definition, so this state has no effect [state/unknown-flag]',
    ],
  ],
  [
    'a service nobody declared',
    {
      [flagFile('basket')]: 'description: b\nservices:\n  apo: { BASKET: enabled }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:3: "apo" is no service of the pipeline; its services are api [flag/unknown-service]',
    ],
  ],
  [
    'two flags that set the same variable of the same service',
    {
      [flagFile('basket')]: 'description: b\nservices: { api: { CHECKOUT: enabled } }\n',
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:2:20: CHECKOUT of api is also filled by the flag checkout (environments/flags/checkout.yaml:4:5) [flag/duplicate-variable]',
    ],
  ],
  [
    'prerequisites in a circle, from the smallest key',
    Object.fromEntries(
      [
        ['cart', 'apple'],
        ['apple', 'basket'],
        ['basket', 'cart'],
      ].flatMap(([flag = '', needs]) => [
        [flagFile(flag), flagLike(flag, `requires: { staging: { flags: { ${needs}: 0h } } }\n`)],
        [stateFile('staging', flag), off],
      ]),
    ),
    [
      'environments/flags/apple.yaml:3:1: flags require each other in a circle: apple → basket → cart → apple [flags/cycle]',
    ],
  ],
  [
    'a requirement that names an unknown environment',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires:\n  prodction: { checklist: [Tested] }\n  staging: { soak: { in: dev, for: 1d } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:4:3: "prodction" is no environment of the pipeline; its environments are development, staging and production [flag/unknown-environment]',
      'environments/flags/basket.yaml:5:26: soak looks into "dev", which is no environment of the pipeline (environments: development, staging, production) [soak/unknown-environment]',
    ],
  ],
  [
    'a ladder that does not rise',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires: { staging: { ladder: { steps: [5, 25, 10], each: 7d } } }\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:3:49: rung 10% does not rise above the rung before it, 25% [ladder/not-rising]',
    ],
  ],
  [
    'an impossible soak: in itself, or in an environment after it',
    {
      [flagFile('basket')]: flagLike(
        'basket',
        'requires:\n  staging:\n    soak: [{ in: staging, for: 1d }, { in: production, for: 1d }]\n',
      ),
      [stateFile('staging', 'basket')]: off,
    },
    [
      'environments/flags/basket.yaml:5:18: staging cannot soak in itself before it is promoted [soak/after-itself]',
      'environments/flags/basket.yaml:5:44: staging would have to soak in production, which comes after it in the pipeline [soak/after-itself]',
    ],
  ],
];

test.each(WRONG)('%s', async (_what, files, wanted) => {
  await using repo = await aCheckout();
  await repo.write(files);
  const [checked, validated] = await Promise.all([
    flaghoist(repo, 'check'),
    flaghoist(repo, 'validate'),
  ]);
  const code = wanted.every((line) => line.includes(': warning: ')) ? 0 : 1;
  expect(checked).toMatchObject({ code, err: '' });
  expect(places(checked)).toEqual(wanted);
  expect(validated).toMatchObject({ code, err: '' });
  expect(places(validated)).toEqual(expect.arrayContaining([...wanted]));
});

test('the same mistakes in the pipeline are told on its own lines', async () => {
  await using repo = await aCheckout();
  const wrong = PIPELINE.replace('in: development', 'in: production').replace(
    'in: staging',
    'in: stagin',
  );
  await repo.write({ 'environments/pipeline.yaml': wrong });
  expect(places(await flaghoist(repo, 'validate'))).toEqual([
    'environments/pipeline.yaml:8:19: staging would have to soak in production, which comes after it in the pipeline [soak/after-itself]',
    'environments/pipeline.yaml:11:19: soak looks into "stagin", which is no environment of the pipeline (environments: development, staging, production) [soak/unknown-environment]',
  ]);
});

// Words

test('unknown commands, options, flags, environments and codes suggest the nearest', async () => {
  await using repo = await aCheckout();
  const meant: readonly (readonly [line: string, suggestion: RegExp])[] = [
    ['chek', /unknown command 'chek'\n\(Did you mean check\?\)/],
    ['check --bsae main', /unknown option '--bsae'\n\(Did you mean --base\?\)/],
    ['check --format yaml', /'yaml' is invalid\. Allowed choices are text, json, markdown\./],
    ['status chekout', /there is no flag "chekout"\n {2}hint: did you mean checkout\?/],
    [
      'promote chekout --to staging',
      /there is no flag "chekout"\n {2}hint: did you mean checkout\?/,
    ],
    [
      'promote checkout --to stagin',
      /no environment "stagin" .*\n {2}hint: did you mean staging\?/,
    ],
    ['rollback checkout --in prodction', /"prodction" .*\n {2}hint: did you mean production\?/],
    ['explain soka', /no gate or code "soka"\n {2}hint: did you mean soak\?/],
    ['explain soak/to-short', /"soak\/to-short"\n {2}hint: did you mean soak\/too-short\?/],
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
  await using repo = await aCheckout();
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
    'replay',
    'tour',
  ];
  const helps = await Promise.all(commands.map((command) => flaghoist(repo, command, '--help')));
  helps.forEach((said, index) => {
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(new RegExp(`^Usage: flaghoist ${commands[index]}\\b`));
    expect(said.out).toMatch(/\nExamples:\n {2}\$ flaghoist /);
  });
  const whole = await flaghoist(repo);
  expect(whole).toMatchObject({ code: 0, err: '' });
  commands.forEach((command) => expect(whole.out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm')));
  expect(whole.out).toMatch(/Exit codes:\n +0 .*\n +1 .*\n +2 .*\n +3 .*\n +70 /);
});

test('exit codes: 0 pass, 1 block, 2 wrong usage, 3 wait; the report goes to standard output in each', async () => {
  await using repo = await aCheckout();
  const proposing = async (branch: string, files: Files): Promise<Said> => {
    await repo.branch(branch, 'main');
    await repo.commit(branch, { files });
    return flaghoist(repo, 'check', '--base', 'main', '--head', branch);
  };
  expect(await proposing('passes', { [stateFile('development')]: on })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^✓ pass · promotion/),
    err: '',
  });
  expect(
    await proposing('blocks', { [stateFile('development')]: on, [stateFile('staging')]: on }),
  ).toMatchObject({ code: 1, out: expect.stringMatching(/^✗ block · promotion/), err: '' });
  expect(await proposing('waits', { [stateFile('staging')]: on })).toMatchObject({
    code: 3,
    out: expect.stringMatching(/^… wait · promotion/),
    err: '',
  });
  expect(await flaghoist(repo, 'check', '--base')).toMatchObject({ code: 2, out: '' });
});

test('colour on a terminal only, and NO_COLOR takes it away', async () => {
  await using repo = await aCheckout();
  await repo.write({ [stateFile('staging')]: 'enabled: maybe\n' });
  const coloured = async (run: Omit<Run, 'in'>): Promise<boolean> => {
    const { out } = await flaghoist({ in: repo, ...run }, 'check');
    expect(out).toContain('block');
    return out.includes('\u001b[');
  };
  expect(await coloured({ terminal: true })).toBe(true);
  expect(await coloured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await coloured({ terminal: true, env: { NO_COLOR: '' } })).toBe(true);
  expect(await coloured({})).toBe(false);
  expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(false);
});

// Evidence, questions and edits

test('--evidence stands in for GitHub; what it leaves out is waited for', async () => {
  await using repo = await aCheckout({
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
  expect(codes(without)).toEqual(['soak/issues-unknown', 'approvals/unknown', 'checklist/unknown']);

  const whole = {
    people: ['deniz'],
    fingerprints: [{ fingerprint: without['fingerprint'], at: '2026-11-03T09:00:00Z' }],
    reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-03T10:00:00Z' }],
    issues: [{ number: 7, labels: ['critical', 'flag:other'], closedAt: null }],
    body: '* [X] rollback tested.',
  };
  const supplied = await checking(whole);
  expect(codes(supplied)).toEqual(['soak/held', 'approvals/enough', 'checklist/ticked']);
  expect(supplied['verdict']).toBe('pass');
  // A landing time that is on record takes the place of the committer date.
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

test('the JSON report is what its schema says, pass, wait or block', async () => {
  await using repo = await withLandings();
  const validate = new Ajv2020({ strict: false }).compile(REPORT_SCHEMA as object);
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
  await using repo = await aCheckout({
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
    err: 'written to the branch flaghoist/promote-checkout-to-staging; propose it with: git push -u origin flaghoist/promote-checkout-to-staging\n',
  });
  expect(headline(up)).toBe('✓ pass · promotion · due now');
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

  // Nobody's work is moved aside.
  const again = await flaghoist(repo, 'rollback', 'checkout');
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.err).toMatch(
    /there is a branch flaghoist\/rollback-checkout already\n {2}hint: .+--branch/,
  );
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
  expect(said.code).toBe(3);
  expect(headline(said)).toBe('… wait · promotion · due Wed 4 Nov 2026 09:00 UTC (in 17h)');
  expect(await repo.git('branch', '--list', 'flaghoist/*')).toContain(
    'promote-checkout-to-staging',
  );
});

test('a rollback passes while everything that it does not touch is broken', async () => {
  await using repo = await aCheckout({ [stateFile('production')]: on });
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
  expect(headline(said)).toMatch(/^✓ pass · rollback/);
  // So does the emergency stop: it replaces a state that it cannot read, and leaves a flag alone of which
  // nobody could prove anything.
  const stop = await flaghoist(repo, 'rollback', '--all', '--branch', 'stop');
  expect(headline(stop)).toMatch(/^✓ pass · rollback/);
  expect(stop.err).toContain('left alone, because their definitions cannot be read: broken;');
  expect(await repo.git('show', `stop:${stateFile('production', 'basket')}`)).toBe(
    'enabled: false',
  );
});

test('whoever stops reading, as head does, is shown no error', async () => {
  await using repo = await aCheckout();
  const read = await flaghoist(repo, 'explain');
  expect(read.out.length).toBeGreaterThan(1000);
  expect(await flaghoist({ in: repo, unread: true }, 'explain')).toEqual({ ...read, out: '' });
});

test('no command asks Git once for each flag', async () => {
  const counts = await Promise.all([3, 60].map(callsWith));
  expect(counts[1]).toEqual(counts[0]);
}, 60_000);

/** How many Git processes each command starts in a repository with so many flags, all of them concerned. */
async function callsWith(flags: number): Promise<Readonly<Record<string, number>>> {
  const names = Array.from({ length: flags }, (_, index) => `team-${index % 3}/flag-${index}`);
  const states = (environment: string, text: string): Files =>
    Object.fromEntries(names.map((name) => [stateFile(environment, name), text]));
  await using repo = await aCheckout({
    ...Object.fromEntries(names.map((name) => [flagFile(name), flagLike(name)])),
    ...states('development', on),
    ...states('staging', off),
  });
  await repo.branch('pull');
  await repo.commit('all', { files: states('staging', on) });
  await repo.goTo('main');
  const log = join(repo.path, '../calls');
  const shim = join(repo.path, '../bin');
  await mkdir(shim);
  await writeFile(
    join(shim, 'git'),
    '#!/bin/sh\necho >> "$CALLS"\nPATH=${PATH#*:} exec git "$@"\n',
    {
      mode: 0o755,
    },
  );
  const env = { PATH: `${shim}:${process.env['PATH']}`, CALLS: log };
  const counts: Record<string, number> = {};
  const commands = ['validate', 'status', 'check --base main --head pull', 'rollback --all'];
  for (const command of commands) {
    await writeFile(log, '');
    const said = await flaghoist({ in: repo, env }, ...command.split(' '));
    expect(said.out).not.toBe('');
    counts[command] = (await readFile(log, 'utf8')).length;
  }
  return counts;
}
