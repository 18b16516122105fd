// What a deployment prints beside its table: what is refused since when, what stays in another place, and the way back.
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import { deploymentShown } from '../../../src/action/deploy-summary.ts';
import { deployedJson } from '../../../src/wiring/deploy-json.ts';
import type { Files } from '#test/support/repo.ts';
import { deployedText, resultOf } from '../../../src/wiring/deploy-text.ts';
import type { Stage } from './stage.ts';
import { aStage, FILES, state, outcomeWords } from './stage.ts';

const textOf = (deployed: DeployedAnyway): string => deployedText(deployed, false, 'git push');
const ABOUT = { imported: [], dryRun: false, notAsked: null, asOf: null, behind: null };
const jsonOf = (deployed: DeployedAnyway): Json => deployedJson(deployed, ABOUT);

test('A refused promotion is printed with its reasons, and later with the moment since when', async () => {
  await using stage = await aStage();
  const refused = await stage.lands(state('production', 'theme', true));
  const first = await stage.deploysAnyway(refused);
  const about = `NOT DEPLOYED: theme in production, refused since Mon 2 Nov 2026 09:00 UTC in ${refused.slice(0, 10)}`;
  const back = `  revert: git revert ${refused} && git push\n`;
  expect(textOf(first)).toMatch(new RegExp(`^${about}\n(  .*\n)+${back}`, 'm'));
  stage.passes('1h');
  const next = await stage.deploysAnyway(await stage.lands(state('development', 'checkout', true)));
  expect(resultOf(next)).toBe('waits');
  expect(textOf(next)).toMatch(/^development\/api +applied/);
  expect(textOf(next)).toMatch(new RegExp(`^${about}\n(  .*\n)+${back}`, 'm'));
});

test('What comes down is the first line, before all news about other flags', async () => {
  await using stage = await aStage({ ...FILES, ...state('production', 'checkout', true) });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  await stage.deploysAnyway(await stage.lands(state('production', 'theme', true)));
  const down = await stage.lands({
    ...state('production', 'checkout', false),
    ...state('development', 'theme', true),
  });
  expect(textOf(await stage.deploysAnyway(down))).toMatch(
    /^production\/api +applied +files +CHECKOUT: true → false\ndevelopment\/web +applied/,
  );
});

test('NOT OFF is said of what comes down without a target, in every output, also where another flag goes up', async () => {
  const pay = 'description: Pay\nservices: { worker: { PAY: enabled } }\n';
  await using stage = await aStage({
    ...FILES,
    'environments/flags/pay.yaml': pay,
    ...state('development', 'queue', true),
  });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const both = { ...state('development', 'queue', false), ...state('development', 'pay', true) };
  const deployed = await stage.deploysAnyway(await stage.lands(both));
  expect(resultOf(deployed)).toBe('waits');
  const line =
    'NOT OFF: development/worker has no deploy target, so the service keeps its values. Send it QUEUE=false by hand';
  expect(textOf(deployed)).toContain(line);
  const shown = deploymentShown(deployed, false);
  expect(shown.markdown).toContain('> `NOT OFF: development/worker has no deploy target');
  expect(shown.errors).toEqual([expect.stringContaining(line)]);
  expect(jsonOf(deployed)).toMatchObject({
    result: 'waits',
    unreached: [{ environment: 'development', service: 'worker', values: { QUEUE: false } }],
  });
  const next = await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  expect([resultOf(next), next.unreached]).toEqual(['done', []]);
});

test('A flag that goes away is NOT OFF without a target only where it was on', async () => {
  const gone = { 'environments/flags/queue.yaml': null };
  await using off = await aStage();
  await off.deploysAnyway(await off.repo.head(), { before: null });
  const removed = await off.deploysAnyway(await off.lands(gone));
  expect([resultOf(removed), removed.unreached]).toEqual(['done', []]);
  await using on = await aStage({ ...FILES, ...state('development', 'queue', true) });
  await on.deploysAnyway(await on.repo.head(), { before: null });
  const text = { ...gone, 'environments/development/queue.yaml': null };
  const lost = await on.deploysAnyway(await on.lands(text));
  expect([resultOf(lost), textOf(lost)]).toEqual([
    'waits',
    expect.stringContaining('NOT OFF: development/worker has no deploy target'),
  ]);
  expect(textOf(lost)).not.toContain('NOT OFF: production');
});

test('A service that goes to another place leaves its values in the old one', async () => {
  await using stage = await aStage();
  await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  const web = (settings: string) => ({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'web: { deploy: { "*": { target: files, folder: deployed } } }',
      `web: { deploy: { "*": { target: files, ${settings} } } }`,
    ),
  });
  const probed = 'folder: deployed, probe: { url: "http://127.0.0.1:1/", within: 1 }';
  const same = await stage.deploysAnyway(await stage.lands(web(probed)), { dryRun: true });
  expect([same.plan.length > 0, same.relocated]).toEqual([true, []]);
  const moved = await stage.deploysAnyway(await stage.lands(web('folder: elsewhere')));
  expect(textOf(moved)).toMatch(
    'development/web has a new place; the old place (files folder: deployed) still has THEME=true: empty the old place by hand',
  );
  expect(await stage.has('development', 'web')).toMatch('THEME=true');
});

test('What was deployed from a branch that never landed is taken back by the next run on the default branch', async () => {
  await using stage = await aStage();
  const main = await stage.repo.shaOf('HEAD');
  await stage.deploysAnyway(main, { before: null });
  await stage.repo.branch('feature');
  const feature = await stage.lands(state('development', 'checkout', true));
  await stage.deploysAnyway(feature);
  await stage.repo.goTo('main');
  const back = await stage.deploysAnyway(main, { services: ['api'] });
  expect([resultOf(back), outcomeWords(back)]).toEqual(['done', ['development/api applied']]);
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
});

test('The host and the places that were written are printed, in lines of at most 80 cells', async () => {
  await using stage = await aStage();
  const text = textOf(
    await stage.deploysAnyway(await stage.lands(state('development', 'theme', true))),
  );
  expect(text).toMatch(
    '\nwritten on web-1:\n  development/api: the file deployed/development/api.env\n',
  );
  const branch = `{ target: branch, branch: "deploy/{environment}/of-all-of-the-services", remote: elsewhere, file: "flags/{service}.env" }`;
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    'web: { deploy: { "*": { target: files, folder: deployed } } }',
    `web: { deploy: { development: ${branch} } }`,
  );
  const item = (await stage.deploys(await stage.lands({ 'environments/pipeline.yaml': pipeline })))
    .plan[0];
  const settings = item?.settings;
  if (item === undefined || settings == null) throw new Error('nothing is planned');
  const places = await stage.withDeployer(({ placesOf }) =>
    Promise.resolve(placesOf(item, settings)),
  );
  const deployed = await stage.deploysAnyway(await stage.repo.head(), { dryRun: true });
  const { environment, service } = item;
  const [, long = ''] = textOf({ ...deployed, written: [{ environment, service, places }] }).split(
    'written on web-1:\n',
  );
  expect(long).toMatch(`  development/web
    the file flags/web.env on the branch
    deploy/development/of-all-of-the-services of elsewhere
`);
  // Nothing was written, so no place is named.
  expect(textOf(deployed)).not.toMatch('written on');
});

test('A target that does not take the value of a flag is named by a code with facts, and one sentence says it', async () => {
  const command = 'web: { deploy: { "*": { target: command, run: [./no-such-program] } } }';
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    'web: { deploy: { "*": { target: files, folder: deployed } } }',
    command,
  );
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('development', 'theme', true)),
  );
  expect(jsonOf(deployed)).toMatchObject({
    outcomes: expect.arrayContaining([
      expect.objectContaining({
        service: 'web',
        state: 'failed',
        code: 'target/program-not-started',
        facts: { program: './no-such-program', error: 'ENOENT' },
        message: './no-such-program cannot be started (ENOENT)',
      }),
    ]),
  });
  expect(textOf(deployed)).toContain('./no-such-program cannot be started (ENOENT)\n');
});

test('The revert of a landing needs an approval only where it changes rules that are accepted', async () => {
  const pipeline = String(FILES['environments/pipeline.yaml']);
  const approved = `${pipeline}teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n`;
  const landed = {
    'environments/pipeline.yaml': approved.replace('24h', '1h'),
    ...state('production', 'theme', true),
  };
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': approved });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const refused = await stage.lands(landed);
  const deployed = await stage.deploysAnyway(refused);
  expect(textOf(deployed)).toContain(`  revert: git revert ${refused} && git push\n`);
  execFileSync('git', ['revert', '--no-edit', refused], { cwd: stage.repo.path });
  const before = await stage.repo.head();
  expect((await stage.deploys(before)).refusals).toEqual([]);
  // Stricter requirements of a flag apply at once, so that a revert of them is a change of the rules.
  const checkout = String(FILES['environments/flags/checkout.yaml']);
  const stricter = await stage.lands({
    ...landed,
    'environments/flags/checkout.yaml': `${checkout}requires: { production: { soak: { in: development, for: 48h } } }\n`,
  });
  expect(textOf(await stage.deploysAnyway(stricter))).toContain(
    `  revert the states alone, which needs no approval: git restore --source ${before} --staged --worktree -- environments/production/theme.yaml && git commit --message 'Take back ${stricter.slice(0, 10)}' && git push
  revert everything, which needs the approval of the policy, because that changes rules, too: git revert ${stricter} && git push
`,
  );
});

test('A refused flag is taken back alone where its landing also brought what was accepted', async () => {
  await using stage = await aStage();
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const before = await stage.repo.head();
  const refused = await stage.lands({
    ...state('production', 'theme', true),
    ...state('development', 'theme', true),
  });
  const deployed = await stage.deploysAnyway(refused);
  const command = `git restore --source ${before} --staged --worktree -- environments/production/theme.yaml && git commit --message 'Take back ${refused.slice(0, 10)}'`;
  expect(textOf(deployed)).toContain(`  revert: ${command} && git push\n`);
  execFileSync('bash', ['-c', command], { cwd: stage.repo.path });
  const after = await stage.deploys(await stage.repo.head());
  expect(after.refusals).toEqual([]);
  expect(await stage.has('development', 'web')).toMatch('THEME=true');
});

test('Evidence of people is asked for only where it may let a refused landing be accepted', async () => {
  const pipeline = `${String(FILES['environments/pipeline.yaml'])}teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n`;
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const refusalOf = async (text: string): Promise<string> =>
    textOf(await stage.deploysAnyway(await stage.lands({ 'environments/pipeline.yaml': text })));
  const open = 'to accept it, fill in what the first line writes';
  expect(await refusalOf(pipeline.replace('24h', '12h'))).toContain(open);
  const broken = await refusalOf('version: [\n');
  expect(broken).toContain('environments/pipeline.yaml:1: this [ has no closing ]');
  expect(broken).not.toContain(open);
});

test('A definition that is refused in several environments is taken back once', async () => {
  const theme = 'environments/flags/theme.yaml';
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    '  - name: production\n',
    '  - name: staging\n    requires:\n      soak: { in: development, for: 24h }\n  - name: production\n',
  );
  await using stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': pipeline,
    ...state('development', 'theme', true),
    ...state('staging', 'theme', true),
    ...state('production', 'theme', true),
  });
  const before = await stage.repo.head();
  await stage.deploysAnyway(before, { before: null });
  const refused = await stage.lands({
    [theme]: String(FILES[theme]).replace('enabled', '{ from: enabled, on: "yes" }'),
  });
  const { refusals, reverts } = await stage.deploysAnyway(refused);
  expect(refusals.map(({ environment }) => environment)).toEqual(['staging', 'production']);
  expect(Object.values(reverts)[0]?.command).toBe(
    `git restore --source ${before} --staged --worktree -- ${theme} && git commit --message 'Take back ${refused.slice(0, 10)}'`,
  );
});

test('What a first deployment adopts is named by the landing that it judges, and a flag that this takes down is not listed as on', async () => {
  await using stage = await aStage({ ...FILES, ...state('production', 'theme', true) });
  const down = await stage.lands(state('production', 'theme', false));
  const text = textOf(await stage.deploysAnyway(down, { force: true }));
  expect(text).toContain(
    `the deployment log has no entry: everything before ${down.slice(0, 10)} is adopted as it is, without evidence\n`,
  );
});

test('A renamed flag whose step was refused is named with the way back', async () => {
  const share = (flag: string): Files => ({
    [`environments/flags/${flag}.yaml`]:
      'description: x\nservices: { api: { PAY: enabled, PAY_SHARE: rollout } }\n',
    [`environments/production/${flag}.yaml`]: 'enabled: true\nrollout: 50\n',
  });
  await using stage = await aStage({
    ...FILES,
    ...share('pay'),
    'environments/production/pay.yaml': 'enabled: true\nrollout: 25\n',
  });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  await stage.deploysAnyway(await stage.lands(share('pay')));
  const gone = { 'environments/flags/pay.yaml': null, 'environments/production/pay.yaml': null };
  const renamed = await stage.lands({
    ...share('paying'),
    ...gone,
    ...state('development', 'checkout', true),
  });
  const deployed = await stage.deploysAnyway(renamed);
  expect(textOf(deployed)).toMatch(/^NOT DEPLOYED: paying in production/m);
  expect(textOf(deployed)).toMatch(/^NOT DEPLOYED: pay in production/m);
  // What the landing turned on in development is accepted, and stays.
  const files = ['paying', 'pay'].flatMap((flag) => [
    `environments/flags/${flag}.yaml`,
    `environments/production/${flag}.yaml`,
  ]);
  const { command } = Object.values(deployed.reverts)[0] as { readonly command: string };
  expect(command).not.toContain('git revert');
  for (const file of files) expect(command).toContain(` ${file}`);
  execFileSync('bash', ['-c', command], { cwd: stage.repo.path });
  const after = await stage.deploys(await stage.repo.head());
  expect(after.refusals).toEqual([]);
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
});

test('A service that loses its target is named with what it still has', async () => {
  await using stage = await aStage();
  await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(/  web: .*/, '  web: {}');
  const left = await stage.deploysAnyway(
    await stage.lands({ 'environments/pipeline.yaml': pipeline }),
  );
  expect(textOf(left)).toContain(
    'the target of development/web is no longer in the pipeline, and it still runs with THEME=true (landing ',
  );
});

test('A service that leaves the pipeline with its flag keeps no later deployment waiting', async () => {
  await using stage = await aStage();
  await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(/  web: .*\n/, '');
  await stage.lands({
    'environments/pipeline.yaml': pipeline,
    'environments/flags/theme.yaml': null,
    'environments/development/theme.yaml': null,
  });
  for (const file of ['a.txt', 'b.txt']) {
    const left = await stage.deploysAnyway(await stage.lands({ [file]: 'x' }));
    expect([resultOf(left), left.unreached]).toEqual(['done', []]);
    expect(textOf(left)).toContain(
      'web is no longer in the pipeline, and it still runs in development with THEME=true (landing ',
    );
  }
});

/** Returns the first of two landings that no run has deployed: each raises another flag of one service. */
async function raisedTwice(stage: Stage): Promise<Sha> {
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const first = await stage.lands(state('development', 'checkout', true));
  await stage.lands({
    'environments/flags/promo.yaml': 'description: Promo\nservices: { api: { PROMO: enabled } }\n',
    ...state('development', 'promo', true),
  });
  return first;
}

test('A write and the foreign value that stops the next round of the same run are both shown', async () => {
  await using stage = await aStage();
  const first = await raisedTwice(stage);
  const file = join(stage.folder, 'development/api.env');
  stage.spoils = (log) => ({
    ...log,
    // By hand, between the rounds.
    async append(entry) {
      await log.append(entry);
      if (entry.kind === 'finished') await appendFile(file, 'PROMO=maybe\n');
    },
  });
  const deployed = await stage.deploysAnyway(first);
  expect(resultOf(deployed)).toBe('refused');
  expect(outcomeWords(deployed)).toEqual([
    'development/api applied',
    'development/api refused',
    'production/api applied',
  ]);
  const text = textOf(deployed);
  expect(text).toMatch(/^development\/api +applied +files +CHECKOUT: false → true$/m);
  expect(text).toMatch('  development/api: the file deployed/development/api.env\n');
  expect(text).toMatch('the live value of PROMO is "maybe"');
});

test('A foreign value that is gone in the last round of a run is not shown any more', async () => {
  await using stage = await aStage();
  const first = await raisedTwice(stage);
  const file = join(stage.folder, 'development/api.env');
  const rounds = new Set<string>();
  stage.spoils = (log) => ({
    ...log,
    // By hand, between the rounds.
    async append(entry) {
      await log.append(entry);
      if (entry.kind === 'started' || entry.environment !== 'development') return;
      rounds.add(entry.run);
      if (rounds.size === 1) await appendFile(file, 'PROMO=maybe\n');
      if (rounds.size !== 2) return;
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('PROMO=maybe\n', ''));
      await stage.lands(state('development', 'search', true));
    },
  });
  const deployed = await stage.deploysAnyway(first);
  expect(rounds.size).toBe(3);
  expect(outcomeWords(deployed).filter((words) => words.startsWith('development'))).toEqual([
    'development/api applied',
  ]);
  expect(resultOf(deployed)).toBe('done');
});
