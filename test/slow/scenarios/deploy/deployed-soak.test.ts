// A promotion soaks only after its deployment. On a clone, the log of `flaghoist deploy` is the proof.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import type { Sha, Instant, SentValues } from '#domain/scalars.ts';
import { durationOf, instant, isoOf, plus } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoist, machineAt } from '#test/support/cli.ts';
import { finished, runs, sent, started } from '#test/support/log.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const ON = 'enabled: true\n';
const OTHER = 'description: Other\nservices: { agent: { OTHER: enabled } }\n';
const FILES = {
  '.gitignore': 'deployed\nproposed\n',
  'environments/pipeline.yaml': `version: 1
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

const NOW = instant(Date.parse('2026-11-20T09:00:00Z') / 1000);
const ago = (length: string): Instant => instant(NOW - durationOf(length));
const LIVE = { 'environments/development/voice.yaml': ON };
const PIPELINE = FILES['environments/pipeline.yaml'];
/** Only `web` is deployed. */
const WEB_ONLY = PIPELINE.replace('agent:', 'agent: {}\n  web:');
/** Both are. */
const BOTH = PIPELINE.replace(
  'services:\n',
  'services:\n  web: { deploy: { "*": { target: files, folder: deployed } } }\n',
);

interface Story extends AsyncDisposable {
  readonly repo: Repo;
  readonly lands: (when: string, files: Record<string, string>) => Promise<Sha>;
  readonly log: DeploymentLog;
  /** One run in development that goes well. */
  readonly deploys: (when: string, tip: Sha, values: SentValues, service?: string) => Promise<void>;
  /** Staging is proposed. */
  readonly check: () => Promise<Said>;
}

async function aStory(files: Record<string, string>): Promise<Story> {
  const repo = await aRepository();
  const log = fileLog(join(repo.path, '.git/flaghoist/deployments.jsonl'));
  const lands = (when: string, some: Record<string, string>): Promise<Sha> =>
    repo.commit('Land', { at: isoOf(ago(when)), files: some });
  await lands('9d', { ...FILES, ...files });
  let count = 0;
  return {
    repo,
    log,
    lands,
    async deploys(when, tip, values, service = 'agent') {
      const run = { environment: 'development', tip, run: `run-${(count += 1)}`, at: ago(when) };
      await runs(log, run, [sent(service, tip, values)]);
    },
    async check() {
      await repo.write({ 'environments/staging/voice.yaml': ON });
      return flaghoist(repo, 'check', '--format', 'json', '--at', isoOf(NOW));
    },
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}

/** Verdict and code of the only gate, and its facts. */
function gatesOf({ out }: Said): readonly string[] {
  const gate = (JSON.parse(out) as Report).changes[0]?.gates[0];
  return gate === undefined ? [] : [`${gate.verdict} ${gate.code}`, ...gate.details];
}

describe('T52: what counts where there is a deployment log', () => {
  test('an adoption soaks from its landing, before and after its first deployment', async () => {
    await using story = await aStory(LIVE);
    expect(gatesOf(await story.check())).toEqual(['pass soak/long-enough']);
    await story.deploys('1h', await story.repo.head(), { VOICE: true });
    expect(gatesOf(await story.check())).toEqual([
      'pass soak/long-enough',
      'agent had the values before the deployment log began Fri 20 Nov 2026 08:00 UTC, so its soak counts from the landing',
    ]);
  });

  test.each([
    ['finds on', 'VOICE=true\n', 'pass soak/long-enough'],
    ['turns on', 'VOICE=false\n', 'wait soak/too-short'],
    ['turns on, where nothing was,', null, 'wait soak/too-short'],
  ])(
    'a flag that the first deployment %s soaks from what users had',
    async (_what, there, result) => {
      await using story = await aStory(LIVE);
      await story.lands('1d', { 'README.md': 'text' });
      if (there !== null) await story.repo.write({ 'deployed/development/agent.env': there });
      const file = ['--at', isoOf(ago('1h'))];
      expect(await flaghoist(story.repo, 'deploy', ...file)).toMatchObject({ code: 0 });
      expect(gatesOf(await story.check())[0]).toBe(result);
      expect(await story.repo.read('deployed/development/agent.env')).toMatch('VOICE=true\n');
    },
  );

  test('a flag that was live before the log began soaks from its landing', async () => {
    await using story = await aStory({ ...LIVE, 'environments/pipeline.yaml': BOTH });
    await story.deploys('1d', await story.repo.head(), { WEB: true }, 'web');
    expect(gatesOf(await story.check())).toEqual([
      'pass soak/long-enough',
      'agent had the values before the deployment log began Thu 19 Nov 2026 09:00 UTC, so its soak counts from the landing',
    ]);
  });

  test('the same long after the log began, whatever else lands and is deployed', async () => {
    await using story = await aStory({ ...LIVE, 'environments/pipeline.yaml': BOTH });
    await story.deploys('8d', await story.repo.head(), { WEB: true }, 'web');
    for (const when of ['7d', '6d', '5d', '4d', '1d']) {
      const tip = await story.lands(when, { [`${when}.txt`]: when });
      await story.deploys(when, tip, { WEB: when }, 'web');
    }
    expect(gatesOf(await story.check())[0]).toBe('pass soak/long-enough');
    const { repo } = story;
    await using after = await aStory({ 'environments/pipeline.yaml': BOTH });
    await after.deploys('8d', await repo.head(), { WEB: true }, 'web');
    await after.lands('7d', LIVE);
    for (const when of ['6d', '5d', '4d', '1d']) await after.lands(when, { [`${when}.txt`]: when });
    expect(gatesOf(await after.check())[0]).toBe('wait soak/not-deployed');
  });

  test('a service without a target soaks from its landing', async () => {
    await using story = await aStory({ 'environments/pipeline.yaml': WEB_ONLY });
    await story.deploys('8d', await story.repo.head(), { WEB: true }, 'web');
    await story.lands('3d', LIVE);
    expect(gatesOf(await story.check())).toEqual([
      'pass soak/long-enough',
      'agent has no deploy target in development, so its soak counts from the landing',
    ]);
  });

  test('a target that was added later breaks no soak, and what lands after it has to be deployed', async () => {
    await using story = await aStory({ 'environments/pipeline.yaml': WEB_ONLY });
    await story.deploys('8d', await story.repo.head(), { WEB: true }, 'web');
    await story.lands('3d', LIVE);
    await story.lands('1d', { 'environments/pipeline.yaml': BOTH });
    expect(gatesOf(await story.check())).toEqual([
      'pass soak/long-enough',
      'agent had the values before its deploy target was configured Thu 19 Nov 2026 09:00 UTC, so its soak counts from the landing',
    ]);
    await story.deploys('2h', await story.repo.head(), { VOICE: true });
    expect(gatesOf(await story.check())[0]).toBe('pass soak/long-enough');

    await using later = await aStory({ 'environments/pipeline.yaml': WEB_ONLY });
    await later.deploys('8d', await later.repo.head(), { WEB: true }, 'web');
    await later.lands('4d', { 'environments/pipeline.yaml': BOTH });
    await later.lands('3d', LIVE);
    expect(gatesOf(await later.check())[0]).toBe('wait soak/not-deployed');
    await later.deploys('2d', await later.repo.head(), { VOICE: true });
    expect(gatesOf(await later.check())[0]).toBe('pass soak/long-enough');
  });

  test('an unrelated build that failed breaks no soak; one of less does', async () => {
    await using story = await aStory(LIVE);
    const tip = await story.repo.head();
    await story.deploys('8d', tip, { VOICE: true });
    const next = await story.lands('1d', { 'environments/flags/other.yaml': OTHER });
    const fails = async (when: string, values: SentValues): Promise<void> => {
      const run = { environment: 'development', tip: next, run: when, at: ago(when) };
      const instance = sent('agent', next, values);
      await story.log.append(started(run, [instance]));
      await story.log.append(finished(run, [{ ...instance, state: 'failed', why: 'no answer' }]));
    };
    await fails('1d', { VOICE: true, OTHER: false });
    expect(gatesOf(await story.check())[0]).toBe('pass soak/long-enough');
    await fails('2h', { VOICE: false, OTHER: false });
    const { out } = await story.check();
    expect(judged({ out, err: '', code: 0 })).toEqual([
      'wait soak/not-deployed',
      null,
      expect.stringContaining('the last deployment of agent failed ('),
    ]);
  });

  test('a landing that was refused never soaks, whatever lands and is deployed after it', async () => {
    await using story = await aStory({});
    await story.deploys('8d', await story.repo.head(), { VOICE: false });
    await story.lands('7d', LIVE);
    const sha = await story.lands('6d', { 'environments/flags/other.yaml': OTHER });
    await story.deploys('6d', sha, { VOICE: false, OTHER: false });
    expect(gatesOf(await story.check())[0]).toBe('wait soak/not-deployed');
  });
});

test('a promotion soaks from its deployment: in the check, the table, a replay and the guard', async () => {
  await using repo = await aRepository();
  const landed = instant(Math.floor(Date.now() / 1000) - 10);
  await repo.commit('Adopt', { at: isoOf(instant(landed - 60)), files: FILES });
  expect((await flaghoist(repo, 'deploy')).code).toBe(0);
  await repo.commit('Voice', {
    at: isoOf(instant(landed + 60)),
    files: { 'environments/development/voice.yaml': ON },
  });
  await repo.branch('up', 'main');
  await repo.commit('Up', { files: { 'environments/staging/voice.yaml': ON } });
  await repo.goTo('main');
  const check = (...more: readonly string[]): Promise<Said> =>
    flaghoist(repo, 'check', '--base', 'main', '--head', 'up', '--format', 'json', ...more);

  const late = isoOf(instant(landed + durationOf('3d')));
  const before = await check('--at', late);
  expect(before.code).toBe(3);
  expect(judged(before)).toEqual([
    'wait soak/not-deployed',
    null,
    expect.stringMatching(/^the values have landed in development, but .+/),
  ]);

  expect((await flaghoist(repo, 'deploy')).out).toMatch(/^development\/agent +applied +files/m);
  const deployed = instant(Math.max(await lastRecorded(repo), landed + 60));
  const due = plus(deployed, durationOf('48h'));
  const question = join(repo.path, 'proposed');
  const early = await check('--at', isoOf(instant(due - 1)), '--save-question', question);
  expect([early.code, ...judged(early).slice(0, 2)]).toEqual([
    3,
    'wait soak/too-short',
    isoOf(due),
  ]);
  expect((await flaghoist(repo, 'replay', question, '--format', 'json')).out).toBe(early.out);
  const onTime = await check('--at', isoOf(due));
  expect([onTime.code, judged(onTime)[0]]).toEqual([0, 'pass soak/long-enough']);

  const table = await flaghoist(repo, 'status', '--at', isoOf(instant(due - 3600)));
  expect(table.out).toMatch(/^… voice +on ━+[╸─] +off +staging in 1h$/m);
  expect(table.out).toMatch(/^ {2}voice → staging on: due .+ \(in 1h\)$/m);

  // It lands all the same, and the guard looks at the same log.
  await repo.commit('Up', { files: { 'environments/staging/voice.yaml': ON } });
  const refused = await flaghoist(repo, 'deploy');
  expect([refused.code, refused.out]).toEqual([3, expect.stringContaining('voice in staging')]);
  const then = { in: repo, env: machineAt(isoOf(due)) };
  const allowed = await flaghoist(then, 'deploy', '--at', isoOf(due));
  expect([allowed.code, allowed.out]).toEqual([
    0,
    expect.stringMatching(/^staging\/agent +applied +files/m),
  ]);
});

test('a log elsewhere is named, a damaged one is waited for, and evidence takes its place', async () => {
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
  const damaged = judged(await check('--log', file));
  expect(damaged).toEqual([
    'wait log/unreachable',
    null,
    expect.stringMatching(/line 1 is not an entry; /),
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
  expect(judged(await check('--evidence', file))[0]).toBe('pass soak/long-enough');
  const { values: _, ...without } = deployment;
  await writeFile(file, JSON.stringify({ ...supplied, deployments: [without] }));
  expect((await check('--evidence', file)).out).toContain("must have required property 'values'");
});
