// `soak-clock: deployed` on a clone: what has landed soaks from the moment at which it was deployed, by the log that
// `flaghoist deploy` writes.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deploy/log-file.ts';
import type { Instant } from '#domain/time.ts';
import { durationOf, instant, isoOf, plus } from '#domain/time.ts';
import type { Report } from '#domain/report.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const ON = 'enabled: true\n';
const FILES = {
  '.gitignore': 'deployed\nproposed\n',
  'environments/pipeline.yaml': `version: 1
soak-clock: deployed
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h }
services:
  agent:
    deploy:
      "*": { target: files, folder: deployed }
`,
  'environments/flags/voice.yaml': 'description: Voice\nservices: { agent: { VOICE: enabled } }\n',
};

/** The only gate of the only change: `wait soak/too-short`, and when it is due. */
function judged({ out }: Said): readonly [string, string | null, string] {
  const { changes } = JSON.parse(out) as Report;
  const gate = changes[0]?.gates[0];
  if (gate === undefined || changes.length > 1) throw new Error(`not one gate: ${out}`);
  return [`${gate.verdict} ${gate.code}`, gate.readyAt as string | null, gate.message];
}

/** The moment of the log's last entry. */
async function lastRecorded(repo: Repo): Promise<Instant> {
  const entries = await fileLog(join(repo.path, '.git/flaghoist/deployments.jsonl')).read([]);
  const last = entries.at(-1);
  if (last === undefined) throw new Error('the log is empty');
  return instant(last.at);
}

test('a promotion soaks from its deployment: in the check, the table, a replay and the guard', async () => {
  await using repo = await aRepository();
  const now = instant(Math.floor(Date.now() / 1000));
  const landed = instant(now - durationOf('48h'));
  await repo.commit('Adopt', { at: isoOf(instant(landed - 60)), files: FILES });
  await repo.commit('Voice', {
    at: isoOf(landed),
    files: { 'environments/development/voice.yaml': ON },
  });
  await repo.branch('up', 'main');
  await repo.commit('Up', { files: { 'environments/staging/voice.yaml': ON } });
  await repo.goTo('main');
  const check = (...more: readonly string[]): Promise<Said> =>
    flaghoist(repo, 'check', '--base', 'main', '--head', 'up', '--format', 'json', ...more);

  const before = await check();
  expect(before.code).toBe(3);
  expect(judged(before)).toEqual([
    'wait soak/not-deployed',
    null,
    expect.stringMatching(
      /^development: nothing has been deployed there yet \(there is no deployment log \.git\/flaghoist\/deployments\.jsonl here\); landed .+; the soak of 48h counts from the first successful deployment there$/,
    ),
  ]);

  expect((await flaghoist(repo, 'deploy')).out).toMatch(/^development\/agent +applied +files/m);
  const deployed = await lastRecorded(repo);
  const due = plus(deployed, durationOf('48h'));
  const question = join(repo.path, 'proposed');
  const early = await check('--at', isoOf(instant(due - 1)), '--save-question', question);
  expect([early.code, ...judged(early).slice(0, 2)]).toEqual([
    3,
    'wait soak/too-short',
    isoOf(due),
  ]);
  expect(judged(early)[2]).toContain('first successful deployment');
  expect((await flaghoist(repo, 'replay', question, '--format', 'json')).out).toBe(early.out);
  const onTime = await check('--at', isoOf(due));
  expect([onTime.code, judged(onTime)[0]]).toEqual([0, 'pass soak/held']);

  const table = await flaghoist(repo, 'status', '--at', isoOf(instant(due - 3600)));
  expect(table.out).toMatch(/^voice +on 47h +off +\S staging on: due .+ \(in 1h\)$/m);

  // It lands all the same, and the guard looks at the same record.
  await repo.commit('Up', { files: { 'environments/staging/voice.yaml': ON } });
  const refused = await flaghoist(repo, 'deploy');
  expect([refused.code, refused.out]).toEqual([
    3,
    expect.stringMatching(/^NOT DEPLOYED: voice in staging, refused since .*\n {2}soak: /m),
  ]);
  const allowed = await flaghoist(repo, 'deploy', '--at', isoOf(due));
  expect([allowed.code, allowed.out]).toEqual([
    0,
    expect.stringMatching(/^staging\/agent +applied +files/m),
  ]);
}, 120_000);

test('a record elsewhere is named, a damaged one is waited for, and evidence takes its place', async () => {
  await using repo = await aRepository();
  const now = instant(Math.floor(Date.now() / 1000));
  const landing = await repo.commit('Adopt', {
    at: isoOf(instant(now - durationOf('9d'))),
    files: { ...FILES, 'environments/development/voice.yaml': ON },
  });
  await repo.write({ 'environments/staging/voice.yaml': ON });
  const check = (...more: readonly string[]): Promise<Said> =>
    flaghoist(repo, 'check', '--format', 'json', ...more);
  const file = join(repo.path, 'proposed');

  await writeFile(file, 'no entry\n\n');
  const damaged = judged(await check('--record', file));
  expect(damaged).toEqual([
    'wait soak/deployments-unknown',
    null,
    expect.stringMatching(
      /line 1 is no entry; restore it from a backup; without one, move it away/,
    ),
  ]);
  await rm(file);
  const deployment = {
    environment: 'development',
    service: 'agent',
    sha: landing,
    state: 'success',
    at: isoOf(instant(now - durationOf('49h'))),
    values: { VOICE: true },
  };
  const supplied = { schemaVersion: 1, deployments: [deployment] };
  await writeFile(file, JSON.stringify(supplied));
  expect(judged(await check('--evidence', file))[0]).toBe('pass soak/held');
  const { values: _, ...without } = deployment;
  await writeFile(file, JSON.stringify({ ...supplied, deployments: [without] }));
  expect((await check('--evidence', file)).err).toContain("must have required property 'values'");
}, 60_000);
