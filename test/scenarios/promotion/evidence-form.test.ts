// The file that `evidence` prints: what a check lacks, and nothing that it would take for an answer before it is filled in.
import { expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { adopted, FLAG, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const AT = ['--at', '2026-11-10T09:00:00Z'];

test('the file holds the fingerprint and the people, is refused as it is, and passes once it is filled in', async () => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: development, for: 48h }',
      'soak: { in: development, for: 48h }\n      approvals: { count: 1, from: [release] }',
    ),
    [stateFile('development')]: on,
  });
  await repo.branch('up');
  await repo.commit('Up', {
    files: { [stateFile('staging')]: on },
    author: 'Cleo <c@example.com>',
  });
  const change = ['--base', 'main', '--head', 'up', ...AT];
  const { out, err } = await flaghoist(repo, 'evidence', ...change);
  const form = JSON.parse(out) as { readonly fingerprints: readonly object[] };
  expect(form).toMatchObject({
    schemaVersion: 1,
    unresolved: ['Cleo'],
    fingerprints: [{ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  });
  expect(err).toContain('unresolved: delete each name when its login is in people: Cleo');
  // A file that no commit has yet adds no author.
  await repo.write({ 'notes.txt': 'Later\n' });
  const here = await flaghoist(repo, 'evidence', '--base', 'main', ...AT);
  expect(JSON.parse(here.out)).toMatchObject({ unresolved: ['Cleo'] });
  await repo.write({ 'evidence.json': out });
  const early = await flaghoist(repo, 'check', ...change, '--evidence', 'evidence.json');
  expect(early.code).toBe(2);
  const filled = {
    schemaVersion: 1,
    people: ['cleo'],
    fingerprints: form.fingerprints,
    reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-10T10:00:00Z' }],
  };
  const later = ['--base', 'main', '--head', 'up', '--at', '2026-11-10T11:00:00Z'];
  await repo.write({ 'evidence.json': JSON.stringify({ ...filled, unresolved: ['Cleo'] }) });
  const left = await flaghoist(repo, 'check', ...later, '--evidence', 'evidence.json');
  expect(left.code).toBe(3);
  expect(left.out.replaceAll(/\s+/g, ' ')).toContain(
    'write the login into people in evidence.json, and delete Cleo from unresolved there',
  );
  await repo.write({ 'evidence.json': JSON.stringify(filled) });
  const passed = await flaghoist(repo, 'check', ...later, '--evidence', 'evidence.json');
  expect([passed.code, passed.out.split('\n', 1)[0]]).toEqual([0, '✓ Ready to merge']);
});

test('the members of a team of GitHub are asked for, because no approval counts without them', async () => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: development, for: 48h }',
      'approvals: { count: 1, from: [acme/release] }',
    ),
    [stateFile('development')]: on,
  });
  await repo.write({ [stateFile('staging')]: on });
  const { out, err } = await flaghoist(repo, 'evidence', ...AT);
  expect(err).toContain('teams: write the logins of the members of acme/release');
  const form = JSON.parse(out) as { readonly fingerprints: readonly object[] };
  expect(form).toMatchObject({ teams: { 'acme/release': ['LOGIN of each member'] } });
  const filled = {
    schemaVersion: 1,
    people: ['cleo'],
    fingerprints: form.fingerprints,
    reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-10T10:00:00Z' }],
    teams: { 'acme/release': ['LOGIN of each member'] },
  };
  const check = async (evidence: object): Promise<number | null> => {
    await repo.write({ 'evidence.json': JSON.stringify(evidence) });
    const at = ['--at', '2026-11-10T11:00:00Z'];
    return (await flaghoist(repo, 'check', ...at, '--evidence', 'evidence.json')).code;
  };
  expect(await check(filled)).toBe(2);
  expect(await check({ ...filled, teams: { 'acme/release': ['ana'] } })).toBe(0);
});

test('how watches ended is asked for, by environment', async () => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: development, for: 48h }',
      'metrics: { watched: 24h, in: development }',
    ),
    [stateFile('development')]: on,
  });
  await repo.write({ [stateFile('staging')]: on });
  const { out, err } = await flaghoist(repo, 'evidence', ...AT);
  expect(JSON.parse(out)).toMatchObject({ watched: [{ environment: 'development' }] });
  expect(err).toContain('watched: write how each watch in development ended');
});

test('a change that asks for nothing needs no file', async () => {
  await using repo = await adopted();
  await repo.write({ [stateFile('development')]: on });
  const { code, out, err } = await flaghoist(repo, 'evidence', ...AT);
  expect([code, JSON.parse(out)]).toEqual([0, { schemaVersion: 1 }]);
  expect(err).toContain('needs no evidence');
});

test('issues that are not filled in are refused, and an empty list is an answer', async () => {
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: development, for: 48h }',
      'issues: { none: [P1] }',
    ),
    [stateFile('development')]: on,
  });
  await repo.write({ [stateFile('staging')]: on });
  const { out } = await flaghoist(repo, 'evidence', ...AT);
  const judged = async (text: string): Promise<number | null> => {
    await repo.write({ 'evidence.json': text });
    return (await flaghoist(repo, 'check', ...AT, '--evidence', 'evidence.json')).code;
  };
  expect(await judged(out)).toBe(2);
  expect(await judged('{ "schemaVersion": 1, "issues": [] }')).toBe(0);
});

test('a blank that is left in the file is named, and the hint says what belongs there', async () => {
  await using repo = await adopted({ 'environments/pipeline.yaml': PIPELINE });
  const people = ['LOGIN of everyone who made the change'];
  await repo.write({ 'evidence.json': JSON.stringify({ schemaVersion: 1, people }) });
  const { code, err } = await flaghoist(repo, 'check', ...AT, '--evidence', 'evidence.json');
  expect([code, err]).toEqual([
    2,
    'flaghoist: evidence.json does not have the form of evidence: /people "LOGIN of everyone who made the change" is not a login\n' +
      '  hint: write logins of GitHub in its place, such as "ana"\n',
  ]);
});

test('the hint about a moment names only what the file may say', async () => {
  await using repo = await adopted({ 'environments/pipeline.yaml': PIPELINE });
  const landings = [{ sha: await repo.head(), at: '+5h' }];
  await repo.write({ 'evidence.json': JSON.stringify({ schemaVersion: 1, landings }) });
  const { code, err } = await flaghoist(repo, 'check', ...AT, '--evidence', 'evidence.json');
  expect([code, err]).toEqual([
    2,
    'flaghoist: evidence.json: "+5h" is not a time\n  hint: write a time with its zone, such as 2026-11-22T09:00:00Z\n',
  ]);
});

const DEPLOYED = PIPELINE.replace(
  'api: {}',
  'api: { deploy: { "*": { target: files, folder: deployed } } }',
);

test.each<readonly [string, Files]>([
  ['the rules alone', {}],
  ['the rules and the owner of a flag', { [flagFile()]: `${FLAG}owner: release\n` }],
  ['the rules and a new flag', { [flagFile('theme')]: flagLike('theme') }],
  [
    'the rules and a new flag with a state',
    {
      [flagFile('theme')]: flagLike('theme'),
      [stateFile('development', 'theme')]: 'enabled: false\n',
    },
  ],
])(
  'a refused landing is accepted with the evidence that is printed for it: %s',
  async (_, files) => {
    await using repo = await adopted({
      'environments/pipeline.yaml': DEPLOYED,
      '.gitignore': 'deployed\n',
    });
    await flaghoist(repo, 'deploy', '--before', '0'.repeat(40), '--at', '2026-11-03T08:00:00Z');
    await repo.commit('Rules', {
      at: '2026-11-03T09:00:00Z',
      author: 'Cleo <c@example.com>',
      files: { 'environments/pipeline.yaml': DEPLOYED.replace('48h', '24h'), ...files },
    });
    const landing = (await repo.head()).slice(0, 10);
    const refused = await flaghoist(repo, 'deploy', '--at', '2026-11-03T10:00:00Z');
    expect(refused.out).toContain(`flaghoist evidence --base ${landing}~1 --head ${landing}`);
    const change = ['--base', `${landing}~1`, '--head', landing, '--at', '2026-11-03T10:10:00Z'];
    const form = JSON.parse((await flaghoist(repo, 'evidence', ...change)).out) as {
      readonly fingerprints: readonly object[];
    };
    const filled = {
      schemaVersion: 1,
      people: ['cleo'],
      fingerprints: form.fingerprints,
      reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-03T10:20:00Z' }],
    };
    const file = `${repo.path}/.git/evidence.json`;
    await writeFile(file, JSON.stringify(filled));
    const at = ['--at', '2026-11-03T11:00:00Z'];
    await writeFile(file, JSON.stringify({ ...filled, reviews: [] }));
    const open = await flaghoist(repo, 'deploy', '--evidence', file, ...at);
    expect(open.out).toContain('to accept it, fill in what the first line writes');
    await writeFile(file, JSON.stringify(filled));
    const accepted = await flaghoist(repo, 'deploy', '--evidence', file, ...at);
    expect(accepted.out).not.toContain('NOT DEPLOYED');
    expect(accepted.code).toBe(0);
  },
);
