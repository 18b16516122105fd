// The emergency stop over a thousand flags, and its revert two hours later as one pull request.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '#domain/report.ts';
import { PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const COUNT = 1_000;
const NAMES = Array.from({ length: COUNT }, (_, index) => `flag-${index}`);
const RESUME = '    resume: { within: 14d, requires: { issues: { none: [critical] } } }\n';
const RULES = PIPELINE.replace('for: 48h }\n', (rule) => rule + RESUME).replace(
  'for: 7d }\n',
  (rule) => `${rule}      approvals: { count: 1, from: [release] }\n${RESUME}`,
);
const on = 'enabled: true\n';

const variableOf = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** Every tenth flag requires the one before it, and every hundredth stands at 25 percent. */
function filesOf(name: string, index: number): Files {
  const variable = variableOf(name);
  const requires = index % 10 === 5 ? `flags: { flag-${index - 1}: 7d }, ` : '';
  const ladder = `ladder: { steps: [5, 25, 100], each: 7d }`;
  const definition = `description: ${name}
services: { api: { ${variable}: enabled, ${variable}_PERCENT: rollout } }
requires: { production: { ${requires}${ladder} } }
`;
  const state = index % 100 === 7 ? `${on}rollout: 25\n` : on;
  return {
    [`environments/flags/${name}.yaml`]: definition,
    [stateFile('development', name)]: on,
    [stateFile('staging', name)]: on,
    [stateFile('production', name)]: state,
  };
}

const values = (isOn: boolean, isProduction: boolean): Readonly<Record<string, boolean | number>> =>
  Object.fromEntries(
    NAMES.flatMap((name, index) => [
      [variableOf(name), isOn],
      [`${variableOf(name)}_PERCENT`, isOn ? (index % 100 === 7 && isProduction ? 25 : 100) : 0],
    ]),
  );

/** A folder with a `git` that notes each start. */
async function countingGit(repo: Repo): Promise<{ PATH: string; log: string }> {
  const folder = join(repo.path, '..', 'counting');
  const log = join(folder, 'log');
  await mkdir(folder);
  const real = (process.env['PATH'] ?? '').split(delimiter).join(delimiter);
  const script = `#!/bin/sh\necho "$@" >> "${log}"\nPATH="${real}" exec git "$@"\n`;
  await writeFile(join(folder, 'git'), script);
  await chmod(join(folder, 'git'), 0o755);
  await writeFile(log, '');
  return { PATH: `${folder}${delimiter}${real}`, log };
}

test('T23: rollback --all over 1,000 flags, and its revert two hours later, judged as one pull request', async () => {
  await using repo = await aRepository();
  const all = Object.assign({}, ...NAMES.map(filesOf)) as Files;
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: { 'environments/pipeline.yaml': RULES, ...all },
  });
  const adopted = await repo.head();
  const down = await flaghoist(
    repo,
    ...'rollback --all --branch stop --base main --at 2026-12-02T09:00:00Z'.split(' '),
  );
  expect(down.out + down.err).toContain('✓ Safe to merge at once\n');
  const landed = await repo.merge('stop', { at: '2026-12-02T09:00:00Z' });
  await repo.branch('back', 'main');
  await repo.git('revert', '--no-edit', '--mainline', '1', landed);

  const { PATH, log } = await countingGit(repo);
  const entry = (sha: string, moment: string, isOn: boolean): readonly object[] =>
    ['staging', 'production'].flatMap((environment) => {
      const sent = values(isOn, environment === 'production');
      return ['started', 'success'].map((state) => {
        return { environment, service: 'api', sha, values: sent, state, at: moment };
      });
    });
  const evidence = join(repo.path, '..', 'evidence.json');
  const write = (more: object): Promise<void> =>
    writeFile(
      evidence,
      JSON.stringify({
        schemaVersion: 1,
        people: ['deniz'],
        issues: [],
        deployments: [
          ...entry(adopted, '2026-11-02T10:00:00Z', true),
          ...entry(landed, '2026-12-02T09:01:00Z', false),
        ],
        ...more,
      }),
    );
  const check = async (): Promise<Report> => {
    const said = await flaghoist(
      { in: repo, env: { PATH } },
      ...'check --base main --head back --format json --at 2026-12-02T11:00:00Z'.split(' '),
      '--evidence',
      evidence,
    );
    return JSON.parse(said.out) as Report;
  };

  await write({});
  const before = await check();
  expect([before.verdict, before.diagnostics, before.changes.length]).toEqual([
    'wait',
    [],
    3 * COUNT,
  ]);
  const codes = new Set(before.changes.flatMap(({ gates }) => gates.map(({ code }) => code)));
  expect([...codes].toSorted()).toEqual(['approvals/unknown', 'flags/on', 'issues/none']);
  await write({
    fingerprints: [{ fingerprint: before.fingerprint, at: '2026-12-02T10:00:00Z' }],
    reviews: [{ user: 'ana', state: 'APPROVED', submittedAt: '2026-12-02T10:30:00Z' }],
  });
  await writeFile(log, '');
  const after = await check();
  expect([after.verdict, after.class]).toEqual(['pass', 'promotion']);
  const resumed = after.changes.filter(({ resume }) => resume?.code === 'resume/restores');
  expect(resumed.length).toBe(2 * COUNT);
  // Not one for each flag.
  const started = (await readFile(log, 'utf8')).trim().split('\n');
  expect(started.length).toBeLessThan(40);

  // More flags, of which one is on, make it a promotion, and the limit of bytes holds again.
  await repo.goTo('back');
  const padding = `# ${'x'.repeat(1022)}\n`.repeat(32);
  const definitions = Array.from({ length: 40 }, (_, index) => [
    `environments/flags/more-${index}.yaml`,
    `description: more\nservices: { api: { MORE_${index}: enabled } }\n${padding}`,
  ]);
  const more = Object.fromEntries(definitions) as Files;
  await repo.commit('More', { files: { ...more, [stateFile('production', 'more-0')]: on } });
  expect((await check()).diagnostics.map(({ code }) => code)).toContain('proposal/too-large');
});
