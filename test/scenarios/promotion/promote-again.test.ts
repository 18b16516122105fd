// A promotion after a rollback proposes what users had before, where the rules let that come back.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { CHECKOUT, FLAG, flagFile, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const RESUMING = PIPELINE.replace(
  'soak: { in: staging, for: 7d }\n',
  (soak) => `${soak}    resume: { within: 14d, requires: { checklist: [The cause is fixed] } }\n`,
);
const LADDER = 'requires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }\n';
const at = (percent: number): string => `enabled: true\nrollout: ${percent}\n`;
const off = 'enabled: false\nrollout: 25\n';

/** What `promote` writes into production after these states have landed there, one a day. */
async function proposed(files: Files, ...states: readonly string[]): Promise<string> {
  await using repo = await aRepository({ files: { ...CHECKOUT, ...files } });
  let day = 2;
  for (const text of states) {
    day += 1;
    await repo.commit(`Day ${day}`, {
      at: `2026-11-0${day}T10:00:00Z`,
      files: { [stateFile('production')]: text },
    });
  }
  const now = ['--at', `2026-11-0${day + 1}T10:00:00Z`, '--dry-run'];
  // What would be written is shown, with its verdict.
  const { code, out, err } = await flaghoist(
    repo,
    'promote',
    'checkout',
    '--to',
    'production',
    ...now,
  );
  expect([code, out]).toEqual([3, expect.stringContaining('checkout in production: ')]);
  const [, step = ''] = /checkout in production: .*→ (\d+%)/.exec(out) ?? [];
  return `${step}${err.includes('is the setting in Git before the rollback') ? ', again' : ''}`;
}

const STEPPED = { [flagFile()]: FLAG + LADDER };

describe('A promotion without a percentage', () => {
  test('gives back what a rollback took away', async () => {
    expect(await proposed({}, at(25), off)).toBe('25%, again');
  });

  test('gives back what several rollbacks took away together', async () => {
    expect(await proposed({}, at(50), at(10), off)).toBe('50%, again');
  });

  test('is about all users where a value was raised since, or nothing was lowered', async () => {
    expect(await proposed({}, at(50), off, at(5))).toBe('100%');
    expect(await proposed({}, at(25))).toBe('100%');
  });

  test('takes the next step of a ladder, because a full promotion begins again', async () => {
    expect(await proposed(STEPPED, at(25), off)).toBe('5%');
  });

  test('takes the next step of a ladder where nothing shows that the value was accepted', async () => {
    const files = { ...STEPPED, 'environments/pipeline.yaml': RESUMING };
    expect(await proposed(files, at(25), off)).toBe('5%');
  });
});

describe('A promotion after one service was rolled back', () => {
  const TWO = FLAG.replace(
    /^services:\n/m,
    'services:\n  web: { CHECKOUT_WEB: enabled, CHECKOUT_WEB_PERCENT: rollout }\n',
  );
  const pipeline = PIPELINE.replace('  api: {}', '  api: {}\n  web: {}');

  test.each([
    ['all of it', `enabled: true\n`, FLAG, '--share web=0'],
    ['a part of a percentage', `enabled: true\nrollout: 50\n`, FLAG, '--share web=10'],
    [
      'its own percentage',
      `enabled: true\nservices: { web: { rollout: 20 } }\n`,
      FLAG,
      '--share web=5',
    ],
    ['what a ladder has no step for', at(5), FLAG + LADDER, '--share web=0'],
  ])(
    'gives back %s to that service only where it is named, as status and forecast say',
    async (_what, text, flag, share) => {
      const definition = TWO + flag.slice(FLAG.length);
      const files = { 'environments/pipeline.yaml': pipeline, [flagFile()]: definition };
      await using repo = await aRepository({ files: { ...CHECKOUT, ...files } });
      await repo.commit('Up', {
        at: '2026-11-03T10:00:00Z',
        files: { [stateFile('production')]: text },
      });
      const down = ['checkout', '--in', 'production', ...share.split(' '), '--branch', 'down'];
      await flaghoist(repo, 'rollback', ...down, '--at', '2026-11-04T10:00:00Z');
      const lower = await repo.git('show', `down:${stateFile('production')}`);
      await repo.commit('Down', {
        at: '2026-11-04T10:00:00Z',
        files: { [stateFile('production')]: `${lower}\n` },
      });
      const now = ['--at', '2026-11-05T10:00:00Z'];
      const apart =
        /web is overridden in production \((off|\d+%)\) since Wed 4 Nov 2026 10:00 UTC, by [0-9a-f]{10}/;
      const ahead = await flaghoist(repo, 'promote', 'checkout', '--to', 'production', ...now);
      expect(ahead.err).toMatch(apart);
      for (const command of ['status', 'forecast']) {
        const { out } = await flaghoist(repo, command, ...now);
        expect(out.replaceAll(/\s+/g, ' ')).toMatch(apart);
      }
      const detail = await flaghoist(repo, 'status', 'checkout', ...now);
      const [, command = ''] = /^ {2}bring back +flaghoist (promote .*)$/m.exec(detail.out) ?? [];
      const said = await flaghoist(repo, ...command.split(' '), '--branch', 'back', ...now);
      expect([said.code, said.err]).toEqual([
        0,
        expect.stringContaining('this is the setting in Git before the rollback'),
      ]);
      expect(await repo.git('show', `back:${stateFile('production')}`)).toBe(text.trim());
    },
  );
});

test('A plain switch comes back without a word about its percentage, which it does not have', async () => {
  await using repo = await aRepository({
    files: {
      ...CHECKOUT,
      [flagFile()]: FLAG.replace('    CHECKOUT_PERCENT: rollout\n', ''),
      [stateFile('staging')]: 'enabled: true\n',
      [stateFile('production')]: 'enabled: true\n',
    },
  });
  const lower = { [stateFile('production')]: 'enabled: false\n' };
  await repo.commit('Down', { at: '2026-11-03T10:00:00Z', files: lower });
  const now = ['--at', '2026-11-05T10:00:00Z', '--dry-run'];
  const said = await flaghoist(repo, 'promote', 'checkout', '--to', 'production', ...now);
  expect(said.out).toContain('checkout in production: off → ');
  expect(said.err).not.toContain('the setting in Git before the rollback');
});

test('A promotion resumes at the percentage that was accepted and live, past the steps of the ladder', async () => {
  const pipeline = RESUMING.replace(
    'api: {}',
    'api: { deploy: { "*": { target: files, folder: deployed } } }',
  ).replace('policy:', 'deployments: { log: file }\npolicy:');
  await using repo = await aRepository({
    files: {
      ...CHECKOUT,
      ...STEPPED,
      '.gitignore': 'deployed\n',
      'environments/pipeline.yaml': pipeline,
      [stateFile('staging')]: at(100),
      [stateFile('production')]: at(25),
    },
  });
  await flaghoist(repo, 'deploy', '--force', '--at', '2026-11-02T10:00:00Z');
  await repo.commit('Down', {
    at: '2026-11-03T10:00:00Z',
    files: { [stateFile('production')]: off },
  });
  await flaghoist(repo, 'deploy', '--at', '2026-11-03T10:01:00Z');
  const now = ['--at', '2026-11-03T12:00:00Z', '--dry-run'];
  const said = await flaghoist(repo, 'promote', 'checkout', '--to', 'production', ...now);
  expect(said.out).toContain('checkout in production: off → 25%');
  expect(said.out).toContain('this is a resume');
  expect(said.err).toMatch(/^25% is the setting in Git before the rollback [0-9a-f]{10};/m);
});

test('A promotion that waits may be proposed at once, so that people can approve it meanwhile', async () => {
  await using repo = await aRepository({ files: CHECKOUT });
  const remote = await repo.clone({ bare: true });
  const clone = await remote.clone();
  await clone.git('remote', 'set-head', 'origin', 'main');
  const early = await flaghoist(clone, 'promote', 'checkout', '--to', 'staging');
  expect(early.out).not.toContain('Nothing to do');
  expect(early.err).toContain(
    'propose it now, and merge it when it passes: git push -u origin flaghoist/promote-checkout-to-staging',
  );
  // The remote is not on GitHub, where a pull request would land it.
  const [, landing = ''] = /^without pull requests, .*land it with: (.+)$/m.exec(early.err) ?? [];
  execFileSync('sh', ['-ec', landing], { cwd: clone.path, stdio: 'pipe' });
  expect(await remote.git('show', `main:${stateFile('staging')}`)).toContain('enabled: true');
  // The clone has what landed, so that it can deploy it.
  expect(await clone.git('rev-parse', 'HEAD', 'main')).toBe(
    await remote.git('rev-parse', 'main', 'main'),
  );
  await clone.git('remote', 'set-url', 'origin', 'git@github.example.com:acme/shop.git');
  const there = await flaghoist(clone, 'promote', 'checkout', '--to', 'production');
  expect(there.err).toMatch(/: git push -u origin \S+$/m);
  expect(there.err).not.toContain('without pull requests');
});
