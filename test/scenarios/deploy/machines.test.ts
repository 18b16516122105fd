// Machines that deploy from clones of their own, each with a deployment log in a file. A machine answers only for what it
// deploys, and says what it does not know.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const LOG = '.git/flaghoist/deployments.jsonl';

/** Each environment has a machine of its own, with the same file. */
const FILES: Files = {
  '.gitignore': 'deployed\n',
  'environments/pipeline.yaml': `version: 1
environments:
  - name: staging
  - name: production
    requires:
      soak: { in: staging, for: 2d }
services:
  api: { deploy: { "*": { target: files, folder: deployed, file: api.env, machine: '{environment}' } } }
deployments: { log: file }
`,
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
};

const on = (environment: string, state = 'enabled: true\n'): Files => ({
  [`environments/${environment}/checkout.yaml`]: state,
});

interface Machines extends AsyncDisposable {
  readonly lands: (at: string, files: Files, message?: string) => Promise<string>;
  /** A new machine, whose clone is as the branch is now. */
  readonly machine: () => Promise<Machine>;
}

interface Machine {
  readonly repo: Repo;
  readonly runs: (at: string, ...args: readonly string[]) => Promise<Said>;
  /** With a pull before it. */
  readonly deploys: (at: string, ...args: readonly string[]) => Promise<Said>;
  readonly has: () => Promise<string>;
}

async function machinesWith(files: Files = FILES): Promise<Machines> {
  const origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files });
  const clones: Repo[] = [];
  return {
    lands: (at, changed, message = 'Land') => origin.commit(message, { at, files: changed }),
    async machine() {
      const repo = await origin.clone();
      clones.push(repo);
      const runs: Machine['runs'] = (at, ...args) =>
        flaghoistInProcess({ in: repo }, ...args, '--at', at);
      return {
        repo,
        runs,
        async deploys(at, ...args) {
          await repo.git('pull', '--quiet');
          return runs(at, 'deploy', ...args);
        },
        has: () => readFile(join(repo.path, 'deployed/api.env'), 'utf8').catch(() => '(no file)'),
      };
    },
    async [Symbol.asyncDispose]() {
      for (const clone of clones) await clone[Symbol.asyncDispose]();
      await origin[Symbol.asyncDispose]();
    },
  };
}

test('a machine for one environment logs nothing of another one as started, and says what it does not know', async () => {
  await using machines = await machinesWith();
  const production = await machines.machine();
  const first = await production.deploys('2026-11-02T10:00:00Z', '--environment', 'production');
  expect([first.code, first.out]).toEqual([0, expect.stringContaining('production/api  applied')]);
  expect(first.out).not.toContain('staging/api');
  await machines.lands('2026-11-03T09:00:00Z', on('staging'));
  await production.deploys('2026-11-03T10:00:00Z', '--environment', 'production');

  const status = await production.runs('2026-11-03T11:00:00Z', 'status', 'checkout');
  expect(status.out).not.toContain('has not finished');
  expect(status.out).toContain('staging: this clone has never deployed it');
  expect(status.out).toContain('on the machine that deploys it, run: flaghoist status');

  const drift = await production.runs('2026-11-03T11:00:00Z', 'drift');
  expect([drift.code, drift.out]).toEqual([3, expect.not.stringContaining('DIFFERS')]);
  expect(drift.out).toMatch(/^production\/api +files +same$/m);
  expect(drift.out).toMatch(/^staging\/api +files +not known here +this clone has never/m);
  const compared = await production.runs(
    '2026-11-03T11:00:00Z',
    'drift',
    '--environment',
    'production',
  );
  expect([compared.code, compared.out]).toEqual([0, expect.not.stringContaining('staging')]);

  const log = await production.runs('2026-11-03T11:00:00Z', 'log', 'checkout');
  expect(log.out).toContain('CHECKOUT false → true: this clone has never deployed it\n');
  expect(log.out).toContain('live since Mon 2 Nov 2026 10:00 UTC');
  const json = await production.runs('2026-11-03T11:00:00Z', 'log', '--format', 'json');
  const { landings } = JSON.parse(json.out);
  expect(landings[0].changes[0]).toMatchObject({
    environment: 'staging',
    verdict: null,
    deployments: [{ service: 'api', state: 'elsewhere', at: null }],
  });
});

test('a soak in an environment that another machine deploys counts from the landing, and the check says so', async () => {
  await using machines = await machinesWith();
  const production = await machines.machine();
  await production.deploys('2026-11-02T10:00:00Z', '--environment', 'production');
  await machines.lands('2026-11-03T09:00:00Z', on('staging'));
  await production.deploys('2026-11-03T10:00:00Z', '--environment', 'production');
  await machines.lands('2026-11-05T10:00:00Z', on('production'));
  await production.repo.git('pull', '--quiet');
  const change = ['check', '--base', 'HEAD^', '--head', 'HEAD'];
  const check = await production.runs('2026-11-05T11:00:00Z', ...change, '--format', 'json');
  expect(check.out).toContain('this clone knows no deployment of api in staging');
  const { out } = await production.runs('2026-11-05T11:00:00Z', ...change);
  expect(out).toContain("soaks count from the deployments in this clone's log");
  const deploy = await production.deploys('2026-11-05T11:00:00Z', '--environment', 'production');
  expect([deploy.code, deploy.out]).toEqual([0, expect.stringContaining('CHECKOUT: false → true')]);
  expect(await production.has()).toContain('CHECKOUT=true');
});

test('a soak in an environment that this machine deploys counts from its deployment', async () => {
  await using machines = await machinesWith({
    ...FILES,
    'environments/pipeline.yaml': (FILES['environments/pipeline.yaml'] as string).replace(
      /file: api.env, machine: '\{environment\}'/,
      'file: "{environment}.env"',
    ),
  });
  const machine = await machines.machine();
  await machine.deploys('2026-11-02T10:00:00Z');
  await machines.lands('2026-11-03T09:00:00Z', on('staging'));
  await machines.lands('2026-11-06T10:00:00Z', on('production'));
  const late = await machine.deploys('2026-11-06T11:00:00Z');
  expect([late.code, late.out]).toEqual([3, expect.stringContaining('NOT DEPLOYED')]);
  const later = await machine.deploys('2026-11-08T11:00:00Z');
  expect([later.code, later.out]).toEqual([0, expect.stringContaining('production/api  applied')]);
});

test('the log of a new machine does not say since when a flag is live that another one deployed', async () => {
  await using machines = await machinesWith({
    ...FILES,
    'environments/pipeline.yaml': (FILES['environments/pipeline.yaml'] as string).replace(
      /    requires:\n      soak.*\n/,
      '',
    ),
  });
  const [old, only] = [await machines.machine(), ['--environment', 'production']];
  await old.deploys('2026-11-02T10:00:00Z', ...only);
  await machines.lands('2026-11-03T09:00:00Z', on('production'));
  await old.deploys('2026-11-03T10:00:00Z', ...only);
  await machines.lands('2026-11-04T09:00:00Z', on('production', 'enabled: false\n'));
  await old.deploys('2026-11-04T10:00:00Z', ...only);
  await machines.lands('2026-11-05T09:00:00Z', on('staging'));

  const late = await machines.machine();
  await late.deploys('2026-11-06T10:00:00Z', ...only);
  await machines.lands('2026-11-07T09:00:00Z', on('production'));
  await late.deploys('2026-11-07T10:00:00Z', ...only);
  const log = async (machine: Machine, at = '2026-11-07T11:00:00Z') =>
    (await machine.runs(at, 'log', '--in', 'production')).out.replaceAll(/\s+/g, ' ');
  expect(await log(old, '2026-11-04T11:00:00Z')).toContain(
    'CHECKOUT true → false: live since Wed 4 Nov 2026 10:00 UTC',
  );
  const newMachine = await log(late);
  expect(newMachine).toContain('CHECKOUT false → true: live since Sat 7 Nov 2026 10:00 UTC');
  expect(newMachine).toContain(
    'off · rollback api CHECKOUT true → false: live since Fri 6 Nov 2026 10:00 UTC or earlier: this clone had not deployed it before',
  );
  expect(newMachine).toContain(
    'on · promotion api CHECKOUT false → true: not known here: this clone had not deployed it yet',
  );
  expect(newMachine).not.toContain('safe after');
  const json = JSON.parse((await late.runs('2026-11-07T11:00:00Z', 'log', '--format', 'json')).out);
  expect(json.landings.at(-3).changes[0]).toMatchObject({
    class: 'rollback',
    verdict: null,
    deployments: [{ service: 'api', state: 'adopted', at: '2026-11-06T10:00:00Z' }],
    timeToSafeSeconds: null,
  });
});

test('what a run leaves to another one on the same log is written by it', async () => {
  await using machines = await machinesWith({
    ...FILES,
    'environments/pipeline.yaml': (FILES['environments/pipeline.yaml'] as string)
      .replace(/file: api.env, machine: '\{environment\}'/, 'file: "{environment}.env"')
      .replace(/    requires:\n      soak.*\n/, ''),
  });
  const machine = await machines.machine();
  await machine.deploys('2026-11-02T10:00:00Z', '--environment', 'staging');
  const rest = await machine.deploys('2026-11-02T11:00:00Z');
  expect(rest.out).toContain('production/api  applied');
  await machines.lands('2026-11-03T09:00:00Z', { ...on('staging'), ...on('production') });
  await machine.deploys('2026-11-03T10:00:00Z', '--environment', 'production');
  const waiting = await machine.runs('2026-11-03T11:00:00Z', 'status', 'checkout');
  expect(waiting.out).toContain('not deployed to api yet');
  expect(waiting.out).not.toContain('has not finished');
  const last = await machine.deploys('2026-11-03T12:00:00Z');
  expect(last.out).toContain('staging/api  applied  files  CHECKOUT: false → true');
  const nothing = await machine.deploys('2026-11-03T13:00:00Z');
  expect(nothing.out).toContain('nothing to deploy');
});

test('a new machine starts with what another one has accepted, and writes its own values', async () => {
  const approved = {
    ...FILES,
    'environments/pipeline.yaml': (FILES['environments/pipeline.yaml'] as string).replace(
      'soak: { in: staging, for: 2d }',
      'approvals: { count: 1, from: [release] }\nteams: { release: [ana] }',
    ),
  };
  await using machines = await machinesWith(approved);
  const old = await machines.machine();
  await old.deploys('2026-11-02T10:00:00Z', '--environment', 'production');
  await machines.lands('2026-11-03T09:00:00Z', on('production'));
  await old.repo.git('pull', '--quiet');
  const check = await old.runs(
    '2026-11-03T09:30:00Z',
    'check',
    '--base',
    'HEAD^',
    '--head',
    'HEAD',
    '--format',
    'json',
  );
  const { fingerprint } = JSON.parse(check.out);
  await old.repo.write({
    'evidence.json': JSON.stringify({
      schemaVersion: 1,
      people: ['bartek'],
      fingerprints: [{ fingerprint, at: '2026-11-03T08:00:00Z' }],
      reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-11-03T08:30:00Z' }],
    }),
  });
  const accepted = await old.deploys(
    '2026-11-03T10:00:00Z',
    '--environment',
    'production',
    '--evidence',
    'evidence.json',
  );
  expect([accepted.code, accepted.out]).toEqual([0, expect.stringContaining('false → true')]);

  const late = await machines.machine();
  const refused = await late.deploys('2026-11-04T10:00:00Z', '--environment', 'production');
  expect([refused.code, refused.out]).toEqual([3, expect.stringContaining('NOT DEPLOYED')]);
  expect(refused.out).toContain('flaghoist deploy --import-log FILE');
  expect(await late.has()).toContain('CHECKOUT=false');

  const copy = join(late.repo.path, 'other.jsonl');
  await copyFile(join(old.repo.path, LOG), copy);
  const imported = await late.deploys(
    '2026-11-04T11:00:00Z',
    '--environment',
    'production',
    '--import-log',
    copy,
  );
  expect([imported.code, imported.out]).toEqual([0, expect.stringContaining('false → true')]);
  expect(await late.has()).toContain('CHECKOUT=true');

  const fresh = await machines.machine();
  await copyFile(join(old.repo.path, LOG), join(fresh.repo.path, 'other.jsonl'));
  const first = await fresh.deploys(
    '2026-11-04T12:00:00Z',
    '--environment',
    'production',
    '--import-log',
    join(fresh.repo.path, 'other.jsonl'),
  );
  expect([first.code, first.out]).toEqual([0, expect.stringContaining('imported production: 0')]);
  expect(await fresh.has()).toContain('CHECKOUT=true');
  const drift = await fresh.runs('2026-11-04T12:30:00Z', 'drift');
  expect(drift.out).toMatch(/^staging\/api +files +not known here/m);
});

test('what the imported log left to a later run is written, and goes off', async () => {
  await using machines = await machinesWith({
    ...FILES,
    'environments/pipeline.yaml': (FILES['environments/pipeline.yaml'] as string)
      .replace(/file: api.env, machine: '\{environment\}'/, 'file: "{environment}.env"')
      .replace(/    requires:\n      soak.*\n/, ''),
    'environments/flags/search.yaml':
      'description: Search\nservices: { api: { SEARCH: enabled } }\n',
    ...on('production'),
    'environments/production/search.yaml': 'enabled: true\n',
  });
  const machine = await machines.machine();
  await machine.deploys('2026-11-02T10:00:00Z');
  await machines.lands('2026-11-03T09:00:00Z', on('production', 'enabled: false\n'));
  await machine.deploys('2026-11-03T10:00:00Z', '--environment', 'staging');
  const copy = join(machine.repo.path, 'copy.jsonl');
  await copyFile(join(machine.repo.path, LOG), copy);
  const other = ['--log', '../other.jsonl'];
  const moved = await machine.deploys('2026-11-03T11:00:00Z', ...other, '--import-log', copy);
  expect([moved.code, moved.out]).toEqual([
    0,
    expect.stringContaining('production/api  applied  files  CHECKOUT: true → false'),
  ]);
  await machines.lands('2026-11-03T12:00:00Z', {
    'environments/production/search.yaml': 'enabled: false\n',
  });
  await machine.deploys('2026-11-03T12:30:00Z', ...other);
  const file = await readFile(join(machine.repo.path, 'deployed/production.env'), 'utf8');
  expect(file).toMatch(/CHECKOUT=false\nSEARCH=false\n/);
});

test('a deployment that lacks the approvals names the commands that supply them, and these deploy the flag', async () => {
  const rules = String(FILES['environments/pipeline.yaml'])
    .replace('soak: { in: staging, for: 2d }', 'approvals: { count: 1, from: [release] }')
    .replace('environments:', 'teams: { release: [ana, bartek] }\nenvironments:');
  await using machines = await machinesWith({ ...FILES, 'environments/pipeline.yaml': rules });
  const only = ['--environment', 'production'];
  const { repo, runs, deploys, has } = await machines.machine();
  await deploys('2026-11-02T10:00:00Z', ...only);
  await machines.lands('2026-11-03T09:00:00Z', on('production'));
  const refused = await deploys('2026-11-03T10:00:00Z', ...only);
  const [, evidence = '', again = ''] =
    /^ {4}flaghoist (.+) > FILE\n {4}flaghoist (.+) FILE$/m.exec(refused.out) ?? [];
  const form = await runs('2026-11-03T10:01:00Z', ...evidence.split(' '));
  const file = join(repo.path, '.git', 'evidence.json');
  const filled = {
    ...(JSON.parse(form.out) as object),
    people: ['dora'],
    unresolved: [],
  };
  const text = JSON.stringify(filled)
    .replace('LOGIN', 'bartek')
    .replace('MOMENT', '2026-11-03T10:02:00Z');
  await writeFile(file, text);
  const accepted = await runs('2026-11-03T10:03:00Z', ...again.split(' '), file, ...only);
  expect(accepted.out).toContain('approved by bartek');
  expect(await has()).toContain('CHECKOUT=true');
});

test('a clone that never deployed restores nothing, and one that is behind is pulled first', async () => {
  await using machines = await machinesWith({ ...FILES, ...on('staging') });
  const staging = ['--environment', 'staging'];
  const { repo, deploys, runs } = await machines.machine();
  const laptop = await machines.machine();
  await deploys('2026-11-02T10:00:00Z', ...staging);
  await writeFile(join(repo.path, 'deployed/api.env'), 'CHECKOUT=false\n');
  const at = '2026-11-02T11:00:00Z';
  const here = await runs(at, 'drift', ...staging);
  expect(here.out).toMatch(/^ {2}flaghoist deploy --force --environment staging --service api$/m);

  await machines.lands('2026-11-02T10:30:00Z', on('staging', 'enabled: true\n# ours\n'));
  await repo.git('fetch', '--quiet');
  const behind = await runs(at, 'drift', ...staging);
  const [, command = ''] = /^ {2}git pull; flaghoist (deploy --force .+)$/m.exec(behind.out) ?? [];
  await repo.git('pull', '--quiet');
  const restored = await runs(at, ...command.split(' '));
  expect([restored.code, restored.err]).toEqual([0, expect.not.stringContaining('behind')]);

  const unknown = await laptop.runs(at, 'drift', ...staging);
  expect([unknown.code, unknown.out]).toEqual([3, expect.stringContaining('not known here')]);
  // A file that is there, and that no run of this clone wrote.
  const file = join(laptop.repo.path, 'deployed/api.env');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'CHECKOUT=false\n');
  const away = await laptop.runs(at, 'drift', ...staging);
  expect([away.code, away.out]).toEqual([1, expect.stringContaining('DIFFERS')]);
  expect(away.out).toContain('this clone has never deployed, so nothing is restored from here');
  expect(away.out).not.toContain('flaghoist deploy');
  const json = await laptop.runs(at, 'drift', ...staging, '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ repair: null });
});
