// A deployment that is killed at any point: the next run completes it, and no reader ever sees half a file.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { isRunning } from '#test/support/processes.ts';
import type { Repo } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

/** The command line as one file: it starts in half the time of the source. */
const CLI = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';

/** The services' values, in development. */
const WHOLE = {
  api: '# written by Flaghoist; do not edit\nCHECKOUT=true\nSEARCH=true\n',
  web: '# written by Flaghoist; do not edit\nTHEME=true\n',
};
const BEFORE = {
  api: WHOLE.api.replaceAll('true', 'false'),
  web: WHOLE.web.replaceAll('true', 'false'),
};

const LANDING = {
  ...state('development', 'checkout', true),
  ...state('development', 'search', true),
  ...state('development', 'theme', true),
};

/** Runs `flaghoist deploy`; after so many milliseconds it is killed. Null: it is left alone. */
async function deploys(repo: Repo, log: string, patience: number | null): Promise<number | null> {
  const args = ['deploy', '--log', log, '--before', 'HEAD~1', '--after', 'HEAD'];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: repo.path, stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  if (patience === null) return ended;
  await Promise.race([ended, setTimeout(patience)]);
  child.kill('SIGKILL');
  return ended;
}

async function deployed(stage: Stage): Promise<readonly (readonly [string, string])[]> {
  const folder = join(stage.folder, 'development');
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));
  return Promise.all(
    names.map(
      async (name) =>
        [name.replace('.env', ''), await readFile(join(folder, name), 'utf8')] as const,
    ),
  );
}

test('killed at many points and run again, it brings everything there, and no half of anything', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  await stage.lands(LANDING);
  // How long it takes here and now, and so where the points lie.
  const began = performance.now();
  await deploys(stage.repo, join(stage.repo.path, '..', 'trial.jsonl'), null);
  const whole = performance.now() - began;
  for (let part = 1; part <= 8; part += 1) {
    await stage.lands({
      ...state('development', 'theme', false),
      ...state('development', 'checkout', false),
      ...state('development', 'search', false),
    });
    expect(await deploys(stage.repo, stage.logFile, null)).toBe(0);
    await stage.lands(LANDING);
    await deploys(stage.repo, stage.logFile, whole * (0.55 + part * 0.06));
    for (const [service, text] of await deployed(stage)) {
      const own = service as keyof typeof WHOLE;
      expect([WHOLE[own], BEFORE[own]]).toContain(text);
    }
    expect(await deploys(stage.repo, stage.logFile, null)).toBe(0);
    expect(Object.fromEntries(await deployed(stage))).toEqual(WHOLE);
  }
});

test('several that run at once end as the newest landing says', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  const on = await stage.lands(LANDING);
  const off = await stage.lands({ ...state('development', 'theme', false) });
  const on2 = await stage.lands({
    ...state('development', 'theme', true),
    ...state('development', 'search', false),
  });
  await Promise.all([on2, on, off, on, on2].map((landing) => stage.deploys(landing)));
  expect(Object.fromEntries(await deployed(stage))).toEqual({
    api: WHOLE.api.replace('SEARCH=true', 'SEARCH=false'),
    web: WHOLE.web,
  });
});

/** A program that says when it begins and, a while later, what it brings; the first one takes for ever. */
const SLOW = `
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
const say = (what) => appendFileSync('../said', what + ' ' + process.env.CHECKOUT + '\\n');
const isFirst = !existsSync('../said');
writeFileSync('../pid', String(process.pid));
say('begins with');
setTimeout(() => say('ends with'), isFirst ? 600_000 : 0);
`;

test('a program of a killed deployment ends with it, so that it writes nothing over what comes after', async () => {
  const command = `target: command, run: [${JSON.stringify(process.execPath)}, slow.mjs]`;
  await using stage = await aStage({
    ...FILES,
    'slow.mjs': SLOW,
    'environments/pipeline.yaml': `version: 1
environments: [{ name: development }]
services: { api: { deploy: { development: { ${command} } } }, web: {}, worker: {} }
`,
  });
  const beside = (name: string): Promise<string> =>
    readFile(join(stage.repo.path, '..', name), 'utf8').catch(() => '');
  await stage.lands(state('development', 'checkout', true));
  const args = ['deploy', '--log', stage.logFile, '--before', 'HEAD~1', '--after', 'HEAD'];
  const killed = spawn(process.execPath, [CLI, ...args], { cwd: stage.repo.path, stdio: 'ignore' });
  while ((await beside('said')) === '') await setTimeout(10);
  const pid = await beside('pid');
  killed.kill('SIGKILL');
  await stage.lands(state('development', 'checkout', false));
  expect(await deploys(stage.repo, stage.logFile, null)).toBe(0);
  expect(isRunning(pid)).toBe(false);
  expect(await beside('said')).toBe('begins with true\nbegins with false\nends with false\n');
});
