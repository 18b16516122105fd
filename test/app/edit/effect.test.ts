// Every edit changes the share of some users, and every rollback lowers it.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { adopted, FLAG, flagFile, flagLike, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist, headline } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';

const AT = ['--at', '2026-11-20T09:00:00Z'];
const on = 'enabled: true\n';

/** A flag that is read as a switch by one service, and with a percentage by another. */
const MIXED = `${FLAG}  web:\n    CHECKOUT_WEB: enabled\n`;
const SERVICES = (pipeline: string): string =>
  pipeline.replace('  api: {}', '  api: {}\n  web: {}');

async function withFiles(files: Files): Promise<Repo> {
  const repo = await adopted();
  const pipeline = SERVICES(await repo.read('environments/pipeline.yaml'));
  await repo.commit('more', { files: { 'environments/pipeline.yaml': pipeline, ...files } });
  return repo;
}

const down = (repo: Repo, line: string): ReturnType<typeof flaghoist> =>
  flaghoist(repo, 'rollback', ...line.split(' '), '--branch', 'down', ...AT);
const textOf = (repo: Repo, flag = 'checkout', branch = 'down'): Promise<string> =>
  repo.git('show', `${branch}:${stateFile('production', flag)}`);

describe('rollback of one service', () => {
  const two = `${FLAG}  web: { CHECKOUT_WEB: enabled, CHECKOUT_WEB_PERCENT: rollout }\n`;
  const files = {
    [flagFile()]: two,
    [stateFile('production')]: `${on}rollout: 50\n`,
    [flagFile('basket')]: flagLike('basket').replace(' } }', ' }, web: { BASKET_WEB: enabled } }'),
    [stateFile('production', 'basket')]: on,
    [flagFile('banner')]: flagLike('banner'),
    [stateFile('production', 'banner')]: on,
  };

  test('takes it down in every flag, and each flag is shown with the services that change', async () => {
    await using repo = await withFiles(files);
    const said = await down(repo, '--all --share web=0');
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('basket')]);
    expect(said.out).toMatch(/production: on → off for web\b/);
    expect(said.out).toMatch(/production: 50% → off for web\b/);
    expect(said.out).not.toContain('banner');
  });

  test('says of no service that it reads no percentage where off was wanted', async () => {
    await using repo = await withFiles(files);
    const said = await down(repo, 'checkout --share web=0');
    expect(said.code).toBe(0);
    expect(said.err).not.toMatch(/reads? no percentage/);
  });

  test('shows the lines of the edit as they are to be written', async () => {
    await using repo = await withFiles(files);
    const said = await down(repo, 'checkout --share web=0 --dry-run');
    expect(said.err).toContain('  + services:\n  +   web: { enabled: false }\n');
  });
});

describe('rollback to a percentage', () => {
  test.each<[title: string, definition: string, state: string, expected: string]>([
    ['lowers one that has a percentage', FLAG, `${on}rollout: 25\n`, 'enabled: true\nrollout: 10'],
    ['lowers one that is on for all users', FLAG, on, 'enabled: true\nrollout: 10'],
    [
      'lowers a service that has a percentage of its own',
      FLAG,
      `${on}rollout: 5\nservices: { api: { rollout: 25 } }\n`,
      'enabled: true\nrollout: 5\nservices: { api: { rollout: 10 } }',
    ],
    [
      'lowers a service that is on by itself',
      FLAG,
      'enabled: false\nservices: { api: { enabled: true } }\n',
      'enabled: false\nrollout: 10\nservices: { api: { enabled: true } }',
    ],
  ])('%s', async (_title, definition, state, expected) => {
    await using repo = await withFiles({
      [flagFile()]: definition,
      [stateFile('production')]: state,
    });
    const said = await down(repo, 'checkout --rollout 10');
    expect([said.code, headline(said)]).toEqual([
      0,
      expect.stringMatching(/^✓ Safe to merge at once$/),
    ]);
    expect(await textOf(repo)).toBe(expected);
  });

  test.each<[title: string, definition: string, state: string, expected: string, turned: string]>([
    ['of which no service reads one', flagLike('checkout'), on, 'enabled: false', 'api'],
    [
      'of which no service reads one, although the state says a higher one',
      flagLike('checkout'),
      `${on}rollout: 50\n`,
      'enabled: false\nrollout: 50',
      'api',
    ],
    [
      'of which no service reads one, although the state says a lower one',
      flagLike('checkout'),
      `${on}rollout: 5\n`,
      'enabled: false\nrollout: 5',
      'api',
    ],
    [
      'of which one service reads none, for that service',
      MIXED,
      on,
      'enabled: true\nrollout: 10\nservices:\n  web: { enabled: false }',
      'web',
    ],
  ])('turns one off %s', async (_title, definition, state, expected, turned) => {
    await using repo = await withFiles({
      [flagFile()]: definition,
      [stateFile('production')]: state,
    });
    const said = await down(repo, 'checkout --rollout 10');
    expect([said.code, headline(said)]).toEqual([
      0,
      expect.stringMatching(/^✓ Safe to merge at once$/),
    ]);
    expect(said.err).toContain(
      `checkout in production: turned off for ${turned}, because it reads no percentage\n`,
    );
    expect((await textOf(repo)).split('\n').toSorted()).toEqual(expected.split('\n').toSorted());
  });

  test('of everything does the same for each flag, and names those that it turned off', async () => {
    await using repo = await withFiles({
      [stateFile('production')]: on,
      [flagFile('basket')]: flagLike('basket'),
      [stateFile('production', 'basket')]: on,
      [flagFile('banner')]: flagLike('banner'),
      [stateFile('production', 'banner')]: `${on}rollout: 5\n`,
      [flagFile('resting')]: flagLike('resting'),
    });
    const said = await down(repo, '--all --rollout 10');
    expect([said.code, headline(said)]).toEqual([
      0,
      expect.stringMatching(/^✓ Safe to merge at once$/),
    ]);
    expect(await textOf(repo)).toBe('enabled: true\nrollout: 10');
    expect(await textOf(repo, 'basket')).toBe('enabled: false');
    expect(await textOf(repo, 'banner')).toBe('enabled: false\nrollout: 5');
    expect(said.err).toMatch(
      /basket in production: turned off for api, because it reads no percentage/,
    );
    expect(await repo.git('log', '-1', '--format=%B', 'down')).toContain(
      'Roll back banner, basket, checkout to 10%\n\n- banner in production: off where no percentage is read\n',
    );
  });

  test('that no service exceeds is refused, and writes no branch', async () => {
    await using repo = await withFiles({ [stateFile('production')]: `${on}rollout: 10\n` });
    const said = await down(repo, 'checkout --rollout 10');
    expect([said.code, said.err]).toEqual([
      2,
      expect.stringContaining('is not above 10% in any environment'),
    ]);
    expect(await repo.git('branch', '--list', 'down')).toBe('');
    expect((await down(repo, 'checkout --rollout 9.99')).code).toBe(0);
  });
});

test('rollback of several flags names those that are off already', async () => {
  await using repo = await withFiles({
    [stateFile('production')]: on,
    [flagFile('basket')]: flagLike('basket'),
  });
  const said = await down(repo, 'checkout basket');
  expect(said.code).toBe(0);
  expect(said.err).toContain('unchanged, because they already give that or less: basket\n');
});

describe('promote', () => {
  const up = (repo: Repo, line = ''): ReturnType<typeof flaghoist> => {
    const more = line === '' ? [] : line.split(' ');
    return flaghoist(repo, 'promote', 'checkout', '--to', 'production', '--branch', 'up', ...more);
  };

  test.each<[title: string, definition: string, state: string, line: string, why: RegExp]>([
    [
      'to a percentage that no service reads',
      flagLike('checkout'),
      'enabled: false\n',
      '--rollout 10',
      /no service of checkout reads a rollout, so 10% would reach all users\n {2}hint: leave out --rollout,/,
    ],
    [
      'that overrides of each service undo',
      FLAG,
      'enabled: false\nservices: { api: { enabled: false } }\n',
      '',
      /to 100% in production would change nothing, because .+\n {2}hint: .+services\.api \(environments\/production\/checkout\.yaml\)/,
    ],
    [
      'of a variable that this environment is not sent',
      flagLike('checkout').replace(/: enabled\b/, ': { from: enabled, in: [staging] }'),
      'enabled: false\n',
      '',
      /nothing, because no variable of the flag is sent in production\n {2}hint: add production to the `in` of the variables in environments\/flags\/checkout\.yaml,/,
    ],
    [
      'of a switch that is on, whatever percentage its state says',
      flagLike('checkout'),
      `${on}rollout: 5\n`,
      '',
      /checkout is already set to 100% in production/,
    ],
    [
      'to what is set, where an override keeps a service below',
      FLAG,
      `${on}services: { api: { rollout: 5 } }\n`,
      '',
      /checkout is already set to 100% in production\n {2}hint: .+services\.api/,
    ],
  ])('%s is refused, and writes no branch', async (_title, definition, state, line, why) => {
    await using repo = await withFiles({
      [flagFile()]: definition,
      [stateFile('production')]: state,
    });
    const said = await up(repo, line);
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(why) });
    expect(await repo.git('branch', '--list', 'up')).toBe('');
  });

  test('ends with 0 once the branch is written, due or not, and says which', async () => {
    await using repo = await adopted();
    const ladder = `${flagLike('checkout')}requires: { production: { ladder: { steps: [5, 100], each: 7d } } }\n`;
    const waiting = await flaghoist(repo, 'promote', 'checkout', '--to', 'staging', ...AT);
    expect([waiting.code, headline(waiting)]).toEqual([
      0,
      expect.stringMatching(/^… Waits for development first/),
    ]);
    await repo.commit('ladder', { files: { [flagFile()]: ladder } });
    const blocked = await up(repo);
    expect([blocked.code, headline(blocked)]).toEqual([
      0,
      expect.stringMatching(/^✗ Blocked: 1 error$/),
    ]);
    // No percentage would help.
    expect(blocked.out).not.toContain('set rollout');
  });
});

test('a misspelled environment, service or flag ends with 2 in every command', async () => {
  await using repo = await adopted();
  const lines: readonly (readonly [line: string, suggestion: RegExp])[] = [
    ['status chekout', /write checkout/],
    ['promote chekout --to staging', /write checkout/],
    ['promote checkout --to stagin', /write staging/],
    ['rollback chekout', /write checkout/],
    ['rollback checkout --in stagin', /write staging/],
    ['render --environment stagin', /write staging/],
    ['render --service apy', /write api/],
    ['render --as dotnv', /choose one of dotenv/],
    ['deploy --dry-run --environment stagin', /write staging/],
    ['deploy --dry-run --service apy', /write api/],
    ['drift --environment stagin', /write staging/],
    ['drift --service apy', /write api/],
    // One right name does not hide a wrong one, and a name that is near to none gets the list.
    ['status checkout chekout', /write checkout/],
    ['rollback --all --in stagin', /write staging/],
    ['rollback checkout --in production stagin', /write staging/],
    ['render --environment production stagin', /write staging/],
    ['deploy --environment production stagin', /write staging/],
    ['deploy --force --service api apy', /write api/],
    ['drift --environment production stagin', /write staging/],
    ['drift --service zzzzzz', /services: api.*\n {2}hint: name one of these/],
  ];
  const answers = await Promise.all(lines.map(([line]) => flaghoist(repo, ...line.split(' '))));
  answers.forEach((said, index) => {
    const [, suggestion] = lines[index] ?? [];
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(suggestion ?? '') });
  });
  // No run was logged, so the log is still missing.
  await expect(access(join(repo.path, '.git/flaghoist'))).rejects.toThrow('ENOENT');
});

test('a soak where no variable of the flag is sent begins when the definition sends one there', async () => {
  await using repo = await withFiles({
    [flagFile()]: flagLike('checkout').replace(
      / enabled\b/,
      ' { from: enabled, in: [production] }',
    ),
  });
  const { out } = await flaghoist(repo, 'promote', 'checkout', '--to', 'production', ...AT);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'add staging to the `in` of its variables, and promote checkout in staging first;',
  );
});
