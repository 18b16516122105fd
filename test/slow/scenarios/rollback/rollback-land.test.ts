// A rollback from a clone: looked at first, with everything that builds on it, and landed in one command.
import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LAND_SCHEMA } from '#report/land-schema.ts';
import { adopted, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const PEOPLE = {
  GIT_AUTHOR_NAME: 'Dora',
  GIT_AUTHOR_EMAIL: 'dora@example.com',
  GIT_COMMITTER_NAME: 'Dora',
  GIT_COMMITTER_EMAIL: 'dora@example.com',
};

const flaghoist = (repo: Repo, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess({ in: repo, env: PEOPLE }, ...args);

/** `checkout` is on in development; `basket` builds on it, `pay` on that, and `voice/…` on nothing. */
const LIVE: Files = {
  'environments/pipeline.yaml': PIPELINE.replace(
    'api: {}',
    'api: { deploy: { "*": { target: files, folder: deployed } } }',
  ).replace('policy:', 'deployments: { log: file }\npolicy:'),
  '.gitignore': 'deployed\n',
  [stateFile('development')]: on,
  [flagFile('basket')]: flagLike('basket', 'requires: { "*": { flags: { checkout: 0h } } }\n'),
  [flagFile('pay')]: flagLike('pay', 'requires: { development: { flags: { basket: 0h } } }\n'),
  [flagFile('voice/calls')]: flagLike('voice/calls'),
  [flagFile('voice/sms')]: flagLike('voice/sms'),
  ...Object.fromEntries(
    ['basket', 'pay', 'voice/calls', 'voice/sms'].map((key) => [stateFile('development', key), on]),
  ),
};

/** A clone of a bare remote, which nothing was deployed from yet. */
async function aClone(repo: Repo): Promise<{ readonly remote: Repo; readonly clone: Repo }> {
  const remote = await repo.clone({ bare: true });
  const clone = await repo.clone();
  await clone.git('remote', 'set-url', 'origin', remote.path);
  await clone.git('fetch', '--quiet', 'origin');
  await clone.git('remote', 'set-head', 'origin', 'main');
  return { remote, clone };
}

test('a dry run shows the lines and the verdict, and writes nothing', async () => {
  await using repo = await adopted(LIVE);
  const refs = await repo.git('for-each-ref');
  const dry = await flaghoist(repo, 'rollback', 'checkout', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/^✓ Safe to merge at once\n/);
  expect(dry.err).toContain(
    'environments/development/checkout.yaml\n  - enabled: true\n  + enabled: false\n',
  );
  expect(dry.err).toContain('nothing is written (--dry-run)');
  const up = await flaghoist(repo, 'promote', 'checkout', '--to', 'staging', '--dry-run');
  expect([up.code, up.err]).toEqual([0, expect.stringContaining('  + enabled: true\n')]);
  expect(await repo.git('for-each-ref')).toBe(refs);
});

test('what builds on a flag goes down with it, as far as that goes, and a reason stays in the commit', async () => {
  await using repo = await adopted(LIVE);
  const alone = await flaghoist(repo, 'rollback', 'basket', '--dry-run');
  expect(alone.err).not.toContain('development/pay.yaml');
  const args = ['--with-dependents', '--reason', 'calls fail,\nsee @ops'];
  const all = await flaghoist(repo, 'rollback', 'checkout', ...args);
  expect(all.code).toBe(0);
  expect(all.err).toContain('because they require these flags: basket, pay\n');
  const branch = 'flaghoist/rollback-3-flags';
  expect(await repo.git('diff', '--name-only', 'main', branch)).toBe(
    ['basket', 'checkout', 'pay'].map((key) => stateFile('development', key)).join('\n'),
  );
  expect(await repo.git('log', '-1', '--format=%b', branch)).toContain(
    'Why: calls fail, see ＠ops',
  );
});

test('a pattern rolls back what it means, and a pattern of nothing is an error', async () => {
  await using repo = await adopted(LIVE);
  const voice = await flaghoist(repo, 'rollback', 'voice/*', '--dry-run');
  expect(voice.err).toContain('environments/development/voice/calls.yaml\n');
  expect(voice.err).toContain('environments/development/voice/sms.yaml\n');
  expect(voice.err).not.toContain('checkout');
  const none = await flaghoist(repo, 'rollback', 'voise/*');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('unknown flag "voise/*"')]);
});

test('the same edit on an older commit is replaced, and other work of that name is not', async () => {
  await using repo = await adopted(LIVE);
  const branch = 'flaghoist/rollback-checkout';
  await flaghoist(repo, 'rollback', 'checkout');
  await repo.commit('Meanwhile', { files: { 'README.md': 'Hello\n' } });
  const again = await flaghoist(repo, 'rollback', 'checkout');
  expect(again.err).toContain(`written to the branch ${branch};`);
  expect(await repo.git('rev-parse', `${branch}^`)).toBe(await repo.head());
  await repo.goTo(branch);
  await repo.commit('More', { files: { 'more.txt': 'x\n' } });
  await repo.goTo('main');
  const other = await flaghoist(repo, 'rollback', 'checkout');
  expect(other.err).toContain(`written to the branch ${branch}-2;`);
  // What has landed is a leftover.
  await repo.git('merge', '--quiet', '--no-edit', branch);
  await repo.commit('Up', { files: { [stateFile('development')]: 'enabled: true\n' } });
  const later = await flaghoist(repo, 'rollback', 'checkout');
  expect(later.err).toContain(`written to the branch ${branch}; `);
  expect(later.err).toContain(`git merge ${branch} && git branch -d ${branch}\n`);
});

test('--land merges, pushes and deploys, names the line for other machines, and the log and the status say so', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land', '--reason', 'calls fail');
  expect(down.err).toContain('landed on main: ');
  expect(down.out).toMatch(/^development\/api +applied .*CHECKOUT: true → false/m);
  expect(down.err).toMatch(/^on every other machine .*: git pull; flaghoist deploy$/m);
  expect(down.code).toBe(0);
  expect(await clone.read(join('deployed', 'development', 'api.env'))).toContain('CHECKOUT=false');
  expect(await remote.git('log', '-1', '--format=%s', 'main')).toBe(
    'Roll back checkout in development',
  );
  expect(await clone.git('status', '--porcelain')).toBe('');
  const log = await flaghoist(clone, 'log', 'checkout', '--since', '1h');
  expect(log.out).toMatch(/^ {2}by Dora, as Git says · why: calls fail$/m);
  expect(log.out).toMatch(/▼ checkout in development: .* · accepted · safe\s+after \d+ s/);
  expect((await flaghoist(clone, 'status', 'checkout')).out).toMatch(
    /^ {2}development +off +since /m,
  );
});

test('a rollback that landed is deployed from a clone with commits that are not pushed, also by the plain command', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  await clone.commit('Note', { files: { 'note.txt': 'x\n' } });
  const file = join('deployed', 'development', 'api.env');
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect(down.out).toMatch(/^development\/api +applied .*CHECKOUT: true → false/m);
  expect(down.err).toMatch(
    /have diverged.*\n {2}hint: run git pull --rebase && git push, or only git rebase /,
  );
  expect(down.code).toBe(0);
  expect(await clone.read(file)).toContain('CHECKOUT=false');
  const laptop = await remote.clone();
  await flaghoist(laptop, 'rollback', 'basket', '--land');
  const drift = await flaghoist(clone, 'drift', 'basket');
  expect(drift.out).toContain(
    '  git pull --rebase; flaghoist deploy --environment development --service api\n',
  );
  const again = await flaghoist(clone, 'rollback', 'basket', '--land');
  expect(again.out).toMatch(/^development\/api +applied .*BASKET: true → false/m);
  expect(again.code).toBe(0);
  await flaghoist(laptop, 'rollback', 'voice/sms', '--land');
  const plain = await flaghoist(clone, 'deploy');
  expect(plain.out).toMatch(/^development\/api +applied .*VOICE_SMS: true → false/m);
  expect([plain.code, plain.err]).toEqual([2, expect.stringContaining('have diverged')]);
  // What goes up waits until the clone is no longer apart.
  await flaghoist(laptop, 'promote', 'voice/sms', '--to', 'development');
  await laptop.git('merge', '--quiet', '--ff-only', 'flaghoist/promote-voice-sms-to-development');
  await laptop.git('push', '--quiet');
  expect((await flaghoist(clone, 'deploy')).out).toBe('no rollback to deploy\n');
  await clone.git('pull', '--quiet', '--rebase');
  await clone.git('push', '--quiet');
  expect((await flaghoist(clone, 'deploy')).out).toMatch(/VOICE_SMS: false → true/);
});

test('a rollback in a clone that has diverged is deployed before the printed git rebase, while the remote is silent', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const laptop = await remote.clone();
  await laptop.commit('There', { files: { 'there.txt': 'x\n' } });
  await laptop.git('push', '--quiet');
  await clone.git('fetch', '--quiet');
  await clone.commit('Here', { files: { 'here.txt': 'x\n' } });
  await clone.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  await flaghoist(clone, 'rollback', 'pay', '--base', 'HEAD', '--branch', 'down');
  await clone.git('merge', '--quiet', '--ff-only', 'down');
  const apart = await flaghoist(clone, 'deploy');
  expect([apart.code, apart.err]).toEqual([2, expect.stringContaining('only git rebase while')]);
  expect(apart.out).toMatch(/^development\/api +applied .*PAY: true → false/m);
  expect((await flaghoist(clone, 'deploy')).out).toBe('no rollback to deploy\n');
  await clone.git('rebase', '--quiet');
  expect((await flaghoist(clone, 'deploy')).code).toBe(0);
  expect(await clone.read(join('deployed', 'development', 'api.env'))).toContain('PAY=false');
});

test.each([
  ['as main was', {}],
  ['with a commit of its own', { 'note.txt': 'x\n' }],
])('a rollback from a feature branch %s is deployed, and is a success', async (_how, files) => {
  await using repo = await adopted(LIVE);
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  await clone.branch('feature');
  if (Object.keys(files).length > 0) await clone.commit('Note', { files });
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect(down.out).toMatch(/^development\/api +applied .*CHECKOUT: true → false/m);
  expect(down.err).toMatch(
    /^the working tree is not that of main .*\n {2}hint: run git switch main && git pull, then/m,
  );
  expect(down.code).toBe(0);
});

test('a rollback does not stop where the clone does not know the default branch, also while the remote is silent', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const forget = async (): Promise<string> => clone.git('remote', 'set-head', 'origin', '--delete');
  await clone.git('push', '--quiet', 'origin', 'HEAD:refs/heads/feature');
  await clone.git('pull', '--quiet');
  await forget();
  const asked = await flaghoist(clone, 'rollback', 'pay', '--land');
  expect([asked.code, asked.err]).toEqual([0, expect.stringContaining('landed on main: ')]);
  expect(asked.out).toMatch(/^development\/api +applied .*PAY: true → false/m);
  await forget();
  await clone.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  const unknown = 'this clone does not know the default branch of origin';
  const silent = await flaghoist(clone, 'rollback', 'basket', '--land');
  expect([silent.code, silent.err]).toEqual([3, expect.stringContaining('NOT OFF YET')]);
  expect(silent.err).toContain(unknown);
  const [, line = ''] = /^ {2}(git merge \S+ \S+) && flaghoist deploy$/m.exec(silent.err) ?? [];
  await clone.git(...line.split(' ').slice(1));
  await clone.commit('Up', { files: { [stateFile('staging', 'pay')]: on } });
  const down = await flaghoist(clone, 'deploy');
  expect(down.out).toMatch(/^development\/api +applied .*BASKET: true → false/m);
  expect([down.code, down.err]).toEqual([2, expect.stringContaining(unknown)]);
  expect(await clone.read(join('deployed', 'staging', 'api.env'))).toContain('PAY=false');
  // A command that is not about a rollback still asks for the name.
  expect((await flaghoist(clone, 'status')).err).toContain(unknown);
  await clone.git('remote', 'set-url', 'origin', remote.path);
  expect((await flaghoist(clone, 'status')).code).toBe(0);
});

test('a rollback says first that it worked, and names in one line what else is refused', async () => {
  await using repo = await adopted(LIVE);
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const pipeline = await clone.read('environments/pipeline.yaml');
  await clone.commit('Looser', {
    files: { 'environments/pipeline.yaml': pipeline.replace('48h', '1h') },
  });
  await clone.git('push', '--quiet');
  expect((await flaghoist(clone, 'deploy')).out).toContain('NOT DEPLOYED: a policy change');
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  const [, deployed = ''] = down.out.split(/^(?=rolled back: )/m);
  expect(deployed).toMatch(
    /^rolled back: checkout in development: 100% → off\ndevelopment\/api +applied .*CHECKOUT: true → false/,
  );
  expect(down.out).not.toContain('NOT DEPLOYED');
  expect(down.out.replaceAll(/\s+/g, ' ')).toContain(
    'not a part of this rollback, and not deployed: a policy change. flaghoist deploy shows why',
  );
  expect(down.code).toBe(3);
  const drift = await flaghoist(clone, 'drift');
  expect(drift.out).toMatch(/^development\/api +files +same$/m);
  expect(drift.out.match(/a policy change, refused since/g)).toHaveLength(1);
  expect(drift.code).toBe(1);
  const narrow = await flaghoist(clone, 'drift', '--service', 'api');
  expect(narrow.out).toMatch(/^NOT DEPLOYED: a policy change, refused since/m);
});

test('--land on a clone that never deployed writes no file and no log', async () => {
  await using repo = await adopted(LIVE);
  const { clone } = await aClone(repo);
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect([down.code, down.err]).toEqual([
    3,
    expect.stringMatching(/NOT OFF YET .* run:\n {2}git pull; flaghoist deploy\n$/),
  ]);
  expect(await clone.git('status', '--porcelain', '--ignored')).toBe('');
  expect((await flaghoist(clone, 'status', 'checkout')).out).not.toMatch(/verified|written/);
});

test('--land --format json prints one object: the verdict, the landing and the deployment', async () => {
  await using repo = await adopted(LIVE);
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land', '--format', 'json');
  expect(JSON.parse(down.out)).toMatchObject({
    report: { verdict: 'pass', class: 'rollback' },
    landed: { branch: 'main', commit: await clone.head() },
    deployed: { result: 'done', outcomes: [{ state: 'applied' }] },
  });
});

test('a remote that takes no push is no landing, and the message says how to go on', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  const hook = join(remote.path, 'hooks', 'pre-receive');
  await writeFile(hook, '#!/bin/sh\necho "protected branch" >&2\nexit 1\n');
  await chmod(hook, 0o755);
  const before = await clone.head();
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect([down.code, await clone.head()]).toEqual([3, before]);
  expect(down.err).toContain('the remote refused the push to main: ');
  expect(down.err).toContain('--pull-request in place of --land');
});

test('a remote that does not answer refused nothing, and each machine gets the line that turns the flag off without it', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  const laptop = await remote.clone();
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  for (const one of [clone, laptop])
    await one.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  const args = ['rollback', 'voice/sms', '--in', 'development', '--land'];
  const [down, away] = [await flaghoist(clone, ...args), await flaghoist(laptop, ...args)];
  for (const { code, err } of [down, away]) {
    expect([code, err]).toEqual([3, expect.stringContaining('the remote does not answer, ')]);
    expect(err).not.toMatch(/refused|pull-request/);
  }
  expect(away.err).toContain('NOT OFF YET. On each machine that deploys, ');
  expect(away.err).not.toContain('on this machine');
  const [, command = ''] = /^NOT OFF YET.* on this machine .*:\n {2}(.+) && /m.exec(down.err) ?? [];
  await promisify(execFile)('sh', ['-c', command], { cwd: clone.path });
  const deployed = await flaghoist(clone, 'deploy');
  expect(deployed.out).toMatch(/^development\/api +applied .*SMS: true → false/m);
});

test('the line for an unreachable remote turns off one flag after another, and the name of its branch is free each time', async () => {
  await using repo = await adopted(LIVE);
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  await clone.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  for (const flag of ['voice/calls', 'voice/sms']) {
    const args = ['--in', 'development', '--base', 'HEAD', '--branch', 'down'];
    const down = await flaghoist(clone, 'rollback', flag, ...args);
    expect([down.code, down.err]).toEqual([
      0,
      expect.stringContaining('written to the branch down'),
    ]);
    await clone.git('merge', '--quiet', '--ff-only', 'down');
    expect((await flaghoist(clone, 'deploy')).out).toMatch(/^development\/api +applied .*→ false/m);
  }
  await clone.git('branch', '--force', 'work', 'HEAD');
  await clone.git('switch', '--quiet', 'work');
  await clone.commit('More', { files: { 'more.txt': 'x\n' } });
  for (const name of ['work', 'main']) {
    const args = ['--base', 'main', '--branch', name];
    const taken = await flaghoist(clone, 'rollback', 'checkout', ...args);
    expect([taken.code, taken.err]).toEqual([
      2,
      expect.stringContaining(`the branch ${name} already exists`),
    ]);
  }
});

test('the name of the branch is free again after the rollback on it was rebased or has landed elsewhere', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  const laptop = await remote.clone();
  const down = async (flag: string): Promise<void> => {
    const args = ['--in', 'development', '--base', 'HEAD', '--branch', 'down'];
    const said = await flaghoist(clone, 'rollback', flag, ...args);
    expect([said.code, said.err]).toEqual([0, expect.stringMatching(/written to the branch down/)]);
    await clone.git('merge', '--quiet', '--ff-only', 'down');
  };
  const synced = async (): Promise<void> => {
    await clone.git('pull', '--quiet', '--rebase');
    await clone.git('push', '--quiet');
  };
  await down('voice/calls');
  await laptop.commit('Meanwhile', { files: { 'more.txt': 'x\n' } });
  await laptop.git('push', '--quiet');
  await synced();
  await down('voice/sms');
  await laptop.git('pull', '--quiet');
  await flaghoist(laptop, 'rollback', 'voice/sms', '--land');
  await synced();
  await down('pay');
  // What has not landed stays.
  await clone.git('reset', '--quiet', '--hard', 'HEAD~1');
  const args = ['--base', 'HEAD', '--branch', 'down'];
  const taken = await flaghoist(clone, 'rollback', 'checkout', ...args);
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('down already exists')]);
});

test('the command behind "land it with" lands it', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  const { err } = await flaghoist(clone, 'rollback', 'checkout');
  const [, command = ''] = /; land it with: (.+)$/m.exec(err) ?? [];
  await promisify(execFile)('sh', ['-c', command], { cwd: clone.path });
  expect(await remote.git('log', '-1', '--format=%s', 'main')).toBe(
    'Roll back checkout in development',
  );
});

test('a rollback that has landed elsewhere is deployed by the same command on a machine that has not followed', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const laptop = await remote.clone();
  await flaghoist(laptop, 'rollback', 'checkout', '--land');
  await clone.git('fetch', '--quiet');
  const behind = await flaghoist(clone, 'status', 'checkout');
  expect(behind.out).toMatch(/^ {4}turn it off: git pull; flaghoist deploy$/m);
  await clone.git('pull', '--quiet');
  const before = await flaghoist(clone, 'status');
  expect(before.out).toMatch(/^✗ checkout .*off, STILL LIVE/m);
  expect(before.out).toContain(
    '  ✗ checkout in development: off in Git, but CHECKOUT=true\n    CHECKOUT_PERCENT=100 is still live in api\n    turn it off: flaghoist deploy\n',
  );
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect(down.err).toContain('Git has these values already, so nothing lands');
  expect(down.out).toMatch(/^development\/api +applied .*CHECKOUT: true → false/m);
  expect(down.code).toBe(0);
  const fresh = await flaghoist(laptop, 'status');
  expect(fresh.err).toContain(
    'this clone has logged no deployment, so this shows the values in Git, not the live ones',
  );
});

test('a file that someone raised by hand comes down with the next run, and one that was lowered stays', async () => {
  const compose = 'services: { api: { env_file: deployed/development/api.env } }\n';
  await using repo = await adopted({ ...LIVE, 'compose.yaml': compose });
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const file = join(clone.path, 'deployed', 'development', 'api.env');
  await flaghoist(clone, 'rollback', 'checkout', '--land');
  const text = await clone.read(join('deployed', 'development', 'api.env'));
  const keeps = /services that started earlier keep the old value until they are started again/;
  const machine = await flaghoist(clone, 'drift', 'checkout');
  expect(machine.out).toMatch(/^development\/api .*checkout is off in the file: CHECKOUT=false/m);
  expect(machine.out.replaceAll(/\s+/g, ' ')).toMatch(keeps);
  const shown = await flaghoist(clone, 'status', 'checkout');
  expect(shown.out).toMatch(/… checkout: off in the file in development \d+ s after the landing/);
  expect(shown.out.replaceAll(/\s+/g, ' ')).toMatch(keeps);
  const logged = await flaghoist(clone, 'log', 'checkout', '--since', '1h');
  expect(logged.out.replaceAll(/\s+/g, ' ')).toMatch(/CHECKOUT true → false.*: in the file since /);
  expect(logged.out.replaceAll(/\s+/g, ' ')).toMatch(keeps);
  expect(logged.out).not.toContain('safe after');
  await writeFile(file, text.replace('CHECKOUT=false', 'CHECKOUT=true'));
  const down = await flaghoist(clone, 'deploy');
  expect(down.out).toMatch(/^development\/api +applied +files +CHECKOUT: true → false$/m);
  // A container reads its file only when it is created.
  expect(down.out).toMatch(
    /so start these services again, as you start them here:\n {2}development: api\n$/,
  );
  expect(await clone.read(join('deployed', 'development', 'api.env'))).toBe(text);
  await writeFile(file, text.replace('BASKET=true', 'BASKET=false'));
  const same = await flaghoist(clone, 'deploy');
  expect(same.out).toMatch(
    /^nothing to deploy: by the log, .*flaghoist drift reads what is live$/m,
  );
  expect((await flaghoist(clone, 'drift')).code).toBe(1);
});

test('a rollback, a deployment and a comparison say where a compose file sets the variable itself', async () => {
  const service =
    '  api: { env_file: deployed/development/api.env, environment: [CHECKOUT=true] }\n';
  const staging = 'services: { api: { environment: [CHECKOUT=true] } }\n';
  await using repo = await adopted({
    ...LIVE,
    'compose.yaml': `services:\n${service}`,
    'compose.staging.yaml': staging,
  });
  const { clone } = await aClone(repo);
  const line =
    'compose.yaml:2: CHECKOUT of api is set here, so the service does not get the value of the flag checkout';
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect(down.out).toContain(`\n${line}\na container reads its file`);
  const file = join(clone.path, 'deployed', 'development', 'api.env');
  await writeFile(
    file,
    (await clone.read('deployed/development/api.env')).replace('=false', '=true'),
  );
  expect((await flaghoist(clone, 'deploy')).out).toContain(`\n${line}\n`);
  for (const names of [[], ['checkout']]) {
    const compared = await flaghoist(clone, 'drift', ...names, '--environment', 'development');
    const words = compared.out.replaceAll(/\s+/g, ' ');
    expect(words.split(line)).toHaveLength(2);
    expect(words).not.toContain('compose.staging.yaml');
  }
  const other = await flaghoist(clone, 'rollback', 'basket', '--land');
  expect(other.out).not.toContain('is set here');
  expect((await flaghoist(clone, 'drift', 'basket')).out).not.toContain('is set here');
});

test('a service that no compose file names is a process, and the output names the file that it reads', async () => {
  const compose = 'services: { web: { env_file: deployed/development/web.env } }\n';
  await using repo = await adopted({ ...LIVE, 'compose.yaml': compose });
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
  expect(down.out).toMatch(/^ {2}development\/api: the file deployed\/development\/api\.env$/m);
  expect(down.out).toMatch(
    /start these services again, with the files that are written above:\n {2}development: api\n$/,
  );
  expect(down.out).not.toContain('a container');
});

test.each([
  ['apps/api', 'docker-compose.yml', 'apps/api/deployed', 'deployed'],
  ['deploy', 'compose.yml', 'deployed', '../deployed'],
  ['apps/api', 'compose.staging.yaml', 'apps/api/deployed', './deployed'],
])(
  'a container keeps its old value until it is created again, also where its compose file is %s/%s',
  async (place, name, folder, written) => {
    const compose = `services: { api: { env_file: ${written}/development/api.env } }\n`;
    await using repo = await adopted({
      ...LIVE,
      'environments/pipeline.yaml': LIVE['environments/pipeline.yaml']
        ?.toString()
        .replace('folder: deployed', `folder: ${folder}`) as string,
      [`${place}/${name}`]: compose,
    });
    const { clone } = await aClone(repo);
    await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
    const down = await flaghoist(clone, 'rollback', 'checkout', '--land');
    // What has landed needs no branch.
    expect(await clone.git('branch', '--list', 'flaghoist/*')).toBe('');
    expect(down.out).toMatch(
      /so start these services again, as you start them here:\n {2}development: api\n$/,
    );
    const keeps = /services that started earlier keep the old value until they are started again/;
    for (const question of ['drift', 'status', 'log']) {
      const { out } = await flaghoist(clone, question, 'checkout');
      expect(out.replaceAll(/\s+/g, ' ')).toMatch(keeps);
    }
  },
);

test('all flags of an owner go down together, and a moment in the future only previews', async () => {
  await using repo = await adopted({
    ...LIVE,
    [flagFile('pay')]: `${flagLike('pay')}owner: release\n`,
    [flagFile('voice/sms')]: `${flagLike('voice/sms')}owner: release\n`,
  });
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const down = await flaghoist(clone, 'rollback', '--owner', 'release', '--branch', 'down');
  expect(down.code).toBe(0);
  expect(await clone.git('log', '-1', '--format=%s', 'down')).toBe('Roll back pay, voice/sms');
  await clone.git('merge', '--quiet', '--ff-only', 'down');
  const preview = await flaghoist(clone, 'deploy', '--at', later);
  expect(preview.out).toContain('a preview: --at is in the future, so nothing was written\n');
  const written = await flaghoist(clone, 'deploy');
  expect(written.out).toMatch(/^development\/api +applied .*PAY: true → false/m);
  const none = await flaghoist(clone, 'rollback', '--owner', 'payments');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('name one of these: release')]);
});

test('a rollback says NOT OFF where no deployment reaches a service, and every later answer says that it does not know', async () => {
  const rules = String(LIVE['environments/pipeline.yaml']).replace(
    /^( +)api: .*$/m,
    '$&\n$1web: {}',
  );
  await using repo = await adopted({
    ...LIVE,
    'environments/pipeline.yaml': rules,
    [flagFile('theme')]: 'description: Theme\nservices: { web: { THEME_ENABLED: enabled } }\n',
    [stateFile('development', 'theme')]: on,
  });
  const { clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const warned = await flaghoist(clone, 'validate');
  expect(warned.out.replaceAll(/\s+/g, ' ')).toContain(
    'no deployment reaches web, so a rollback of theme turns nothing off there [flag/not-deployed]',
  );
  const down = await flaghoist(clone, 'rollback', 'theme', '--in', 'development', '--land');
  expect(down.code).toBe(3);
  expect(down.out.replaceAll(/\s+/g, ' ')).toContain(
    'NOT OFF: development/web has no deploy target, so the service keeps its values. Send it THEME_ENABLED=false by hand',
  );
  // The log knows nothing of that service, so a repeat does not take it for off.
  const again = await flaghoist(clone, 'rollback', 'theme', '--in', 'development', '--land');
  expect([again.code, again.out]).toEqual([
    3,
    expect.stringMatching(/^nothing to deploy: by the log, every service that this run deploys /),
  ]);
  expect(again.err).toContain('development/web: no deploy target, so it is not known what is live');
  const drift = await flaghoist(clone, 'drift', 'theme');
  expect(drift).toMatchObject({ code: 3 });
  expect(drift.out).toMatch(/^development\/web +no target +not known: /m);
  expect((await flaghoist(clone, 'drift')).code).toBe(0);
  const status = await flaghoist(clone, 'status', 'theme');
  expect(status.out.replaceAll(/\s+/g, ' ')).toMatch(
    /… development\/web: no deploy target, so it is not known what is live there/,
  );
  expect(status.out).not.toContain('everything is as in Git');
  // Another flag is not concerned.
  expect((await flaghoist(clone, 'status', 'checkout')).out).not.toContain('no deploy target');
  expect((await flaghoist(clone, 'rollback', 'checkout', '--land')).code).toBe(0);
});

test('a rollback that a workflow deploys says NOT OFF of a service without a target, and so does its repeat', async () => {
  const rules = String(LIVE['environments/pipeline.yaml'])
    .replace(/^( +)api: .*$/m, '$&\n$1web: {}')
    .replace('log: file', 'log: github');
  await using repo = await adopted({
    ...LIVE,
    'environments/pipeline.yaml': rules,
    [flagFile('theme')]: 'description: Theme\nservices: { web: { THEME_ENABLED: enabled } }\n',
    [stateFile('development', 'theme')]: on,
  });
  const { clone } = await aClone(repo);
  const down = await flaghoist(clone, 'rollback', 'theme', '--land');
  expect([down.code, down.err]).toEqual([
    3,
    expect.stringContaining(
      'NOT OFF: development/web has no deploy target, so the service keeps its values. Send it THEME_ENABLED=false by hand',
    ),
  ]);
  const again = await flaghoist(clone, 'rollback', 'theme', '--land');
  expect([again.code, again.err]).toEqual([
    3,
    expect.stringContaining('development/web: no deploy target, so it is not known what is live'),
  ]);
  expect(again.err).toContain('the deploy workflow on GitHub deploys it');
  expect((await flaghoist(clone, 'rollback', 'checkout', '--land')).code).toBe(0);
  expect((await flaghoist(clone, 'rollback', 'checkout', '--land')).code).toBe(0);
});

test('a clone that is older than its remote turns off what the remote has on, and says where it cannot look', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  const laptop = await remote.clone();
  await laptop.commit('Turn checkout on', { files: { [stateFile('staging')]: on } });
  await laptop.git('push', '--quiet');
  const down = await flaghoist(clone, 'rollback', 'checkout', '--in', 'staging');
  expect([down.code, down.err]).toEqual([0, expect.stringContaining('written to the branch ')]);
  expect(
    await clone.git('show', `flaghoist/rollback-checkout-in-staging:${stateFile('staging')}`),
  ).toBe('enabled: false');
  const off = await flaghoist(clone, 'rollback', 'checkout', '--in', 'production');
  expect([off.code, off.err]).toEqual([
    0,
    expect.stringMatching(/^checkout is already off in production\n/),
  ]);
  await clone.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  const blind = await flaghoist(clone, 'rollback', 'checkout', '--in', 'production');
  expect([blind.code, blind.err]).toEqual([
    3,
    expect.stringContaining('the remote could not be read, so the flag may be on there: '),
  ]);
});

test('what is off in Git already ends with the same code as JSON, and is deployed by --land', async () => {
  await using repo = await adopted(LIVE);
  const { remote, clone } = await aClone(repo);
  await flaghoist(clone, 'deploy', '--before', '0'.repeat(40));
  const laptop = await remote.clone();
  await flaghoist(laptop, 'rollback', 'checkout', '--land');
  await clone.git('pull', '--quiet');
  const args = ['rollback', 'checkout', '--format', 'json'];
  const alone = await flaghoist(clone, ...args);
  expect([alone.code, JSON.parse(alone.out)]).toEqual([
    0,
    expect.objectContaining({ verdict: 'pass', class: 'none' }),
  ]);
  const file = join('deployed', 'development', 'api.env');
  const preview = await flaghoist(clone, ...args, '--land', '--dry-run');
  expect(JSON.parse(preview.out)).toMatchObject({ landed: null, deployed: { dryRun: true } });
  expect(await clone.read(file)).toContain('CHECKOUT=true');
  const down = await flaghoist(clone, ...args, '--land');
  const result: unknown = JSON.parse(down.out);
  expect(new Ajv2020({ allowUnionTypes: true }).validate(LAND_SCHEMA, result)).toBe(true);
  expect([down.code, result]).toEqual([
    0,
    expect.objectContaining({
      report: expect.objectContaining({ verdict: 'pass', class: 'none' }),
      landed: null,
      deployed: expect.objectContaining({ result: 'done', unreached: [] }),
    }),
  ]);
  expect(await clone.read(file)).toContain('CHECKOUT=false');
});

test('a first deployment after a landing without a readable pipeline says where to begin, and that works', async () => {
  await using repo = await adopted(LIVE);
  const file = 'environments/pipeline.yaml';
  const text = await repo.read(file);
  await repo.commit('Break the rules', { files: { [file]: `${text}version: 1\n` } });
  await repo.commit('Fix the rules', { files: { [file]: text } });
  expect((await flaghoist(repo, 'validate')).out).not.toContain('error');
  const first = await flaghoist(repo, 'deploy');
  expect(first).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      'if it finds nothing, name with --before the last commit whose pipeline could be read\n',
    ),
  });
  const begun = await flaghoist(repo, 'deploy', '--before', 'HEAD~2');
  expect(begun.out).toMatch(/^development\/api +applied /m);
});
