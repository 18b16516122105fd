// A log that is empty although a run has written here: nothing is adopted silently, and what comes down goes out.
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseEvidence } from '#adapters/evidence-file.ts';
import { durationOf, isoOf, plus } from '#domain/scalars.ts';
import { flaghoist } from '#test/support/cli.ts';
import { deployedText, LOCALLY, resultOf } from '#wiring/deploy-text.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

/** Search is live in production; theme was refused there; then the log goes. */
async function withLostLog(): Promise<Stage> {
  const stage = await aStage({ ...FILES, ...state('production', 'search', true) });
  await stage.deploys(await stage.repo.head(), { before: null, force: true });
  await stage.deploys(await stage.lands(state('production', 'theme', true)));
  await copyFile(stage.logFile, `${stage.logFile}.copy`);
  await rm(stage.logFile);
  return stage;
}

describe('Where the log was lost', () => {
  test('nothing is raised and nothing is adopted, what comes down goes out, and the fix is named', async () => {
    await using stage = await withLostLog();
    const tip = await stage.repo.head();
    const lost = await stage.deploysAnyway(tip);
    expect([resultOf(lost), lost.log.kind, outcomeWords(lost)]).toEqual(['refused', 'lost', []]);
    const text = deployedText(lost, false, LOCALLY);
    expect(text).toMatch(' has no entry, but ');
    expect(text).toMatch('flaghoist deploy --import-log FILE');
    expect(text).toMatch('flaghoist deploy --adopt');
    const down = await stage.lands({
      ...state('production', 'search', false),
      ...state('development', 'checkout', true),
    });
    const rolledBack = await stage.deploysAnyway(down);
    expect(resultOf(rolledBack)).toBe('refused');
    expect(outcomeWords(rolledBack)).toContain('production/api applied');
    expect(await stage.has('production', 'api')).toMatch('SEARCH=false');
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    expect(await stage.entries()).toEqual([]);
  });

  test('a flag stays live that the newest landing turned on, and the missing file is named', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(state('development', 'checkout', true)));
    const other = ['--log', '../another.jsonl'];
    const lost = await flaghoist(stage.repo, 'deploy', ...other);
    expect([lost.code, lost.out.split('\n')[0]]).toEqual([
      1,
      'no value is lowered: no service whose values can be read has more than Git sets',
    ]);
    expect(lost.out).toMatch('the deployment log is lost: ../another.jsonl has no entry, but ');
    expect(lost.out).toMatch('  if the log is another file, name it with --log FILE\n');
    expect(lost.out).toMatch('NOT DEPLOYED, unless it is live already: checkout in development');
    expect(lost.out).not.toMatch('git revert');
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
  });

  test('a flag stays live also where another one of its service comes down', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'search', true) });
    await stage.deploys(await stage.repo.head(), { before: null, force: true });
    const tip = await stage.lands({
      ...state('development', 'checkout', true),
      ...state('development', 'search', false),
    });
    await stage.deploys(tip);
    await rm(stage.logFile);
    const file = join(stage.folder, 'development/api.env');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('SEARCH=false', 'SEARCH=true'));
    expect(outcomeWords(await stage.deploysAnyway(tip))).toEqual(['development/api applied']);
    expect(await stage.has('development', 'api')).toMatch(/CHECKOUT=true[^]*SEARCH=false/);
  });

  test('--adopt refuses what Git says above what is live, and accepts the rest by name', async () => {
    await using stage = await withLostLog();
    await stage.lands({ 'more.txt': 'x' });
    await expect(stage.deploys(await stage.repo.head(), { adopt: true })).rejects.toThrow(
      /may have refused them: production\/web THEME=false, Git: true$/,
    );
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    // The landing that turns it off may be the tip.
    await stage.lands(state('production', 'theme', false));
    const adopted = await stage.deploysAnyway(await stage.repo.head(), { adopt: true });
    expect(resultOf(adopted)).toBe('done');
    expect(adopted.adopted?.exposed).toContainEqual({ environment: 'production', flag: 'search' });
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    expect(resultOf(await stage.deploysAnyway(await stage.repo.head()))).toBe('done');
    expect(await stage.has('production', 'api')).toMatch('SEARCH=true');
  });

  test('a rollback goes out although other commits have landed after it', async () => {
    await using stage = await withLostLog();
    await stage.lands(state('production', 'search', false));
    const tip = await stage.lands({ 'more.txt': 'x' });
    expect(outcomeWords(await stage.deploysAnyway(tip))).toContain('production/api applied');
    expect(await stage.has('production', 'api')).toMatch('SEARCH=false');
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
  });

  test('it is noticed at the old place, where a landing moves an instance', async () => {
    await using stage = await withLostLog();
    const pipeline = String(FILES['environments/pipeline.yaml']);
    const moved = pipeline.replaceAll('folder: deployed', 'folder: deployed/elsewhere');
    const lost = await stage.deploysAnyway(
      await stage.lands({ 'environments/pipeline.yaml': moved }),
    );
    expect([lost.log.kind, resultOf(lost)]).toEqual(['lost', 'refused']);
  });

  test('drift says so, and not that nothing was ever deployed here', async () => {
    await using stage = await withLostLog();
    const drift = await flaghoist(stage.repo, 'drift', '--log', stage.logFile);
    expect(drift.code).toBe(1);
    expect(drift.out).toMatch(/^the deployment log is lost: .* has no entry, but .*\/api has a /m);
    expect(drift.out).toMatch('flaghoist deploy --import-log FILE');
    expect(drift.out).not.toMatch('never deployed');
  });

  test('the lines of an import are in the order of the pipeline', async () => {
    const pipeline = String(FILES['environments/pipeline.yaml']);
    const staged = pipeline.replaceAll('development', 'staging');
    await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': staged });
    await stage.deploys(await stage.lands(state('staging', 'checkout', true)));
    const log = ['--log', '../another.jsonl'];
    const imported = await flaghoist(stage.repo, 'deploy', '--import-log', stage.logFile, ...log);
    expect(imported.out).toMatch(/^imported staging: \d live\nimported production: \d live\n/);
  });

  test('a copy of it is taken over, with what was refused', async () => {
    await using stage = await withLostLog();
    const log = ['--log', stage.logFile];
    const copy = `${stage.logFile}.copy`;
    const imported = await flaghoist(stage.repo, 'deploy', '--import-log', copy, ...log);
    expect(imported.code).toBe(3);
    expect(imported.out).toMatch(/^imported development: \d live\nimported production: \d live\n/);
    expect(imported.out).toMatch('NOT DEPLOYED: theme in production');
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    const twice = await flaghoist(stage.repo, 'deploy', '--import-log', copy, ...log);
    expect([twice.code, twice.out]).toEqual([
      3,
      expect.stringContaining('nothing to deploy: by the log'),
    ]);
    expect(twice.out).toMatch('NOT DEPLOYED: theme in production');
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    const none = await flaghoist(stage.repo, 'deploy', '--import-log', 'none.jsonl', ...log);
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringMatching('no entry of a deployment log'),
    ]);
  });

  test('a flag that had landed long before its deployment soaks from that deployment, also after an import', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.lands(state('development', 'theme', true));
    stage.passes('25h');
    await stage.deploys(await stage.repo.head());
    stage.passes('1h');
    await stage.lands(state('production', 'theme', true));
    const log = ['--log', '../another.jsonl', '--import-log', stage.logFile];
    const imported = await flaghoist(stage.repo, 'deploy', ...log, '--at', isoOf(stage.now));
    expect([imported.code, imported.out]).toEqual([
      3,
      expect.stringContaining('NOT DEPLOYED: theme in production'),
    ]);
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
    const later = isoOf(plus(stage.now, durationOf('24h')));
    const due = await flaghoist(stage.repo, 'deploy', ...log.slice(0, 2), '--at', later);
    expect([due.code, await stage.has('production', 'web')]).toEqual([
      0,
      expect.stringMatching('THEME=true'),
    ]);
  });

  test('--adopt takes the approvals of the policy, where reviews can be read', async () => {
    const pipeline = `${String(FILES['environments/pipeline.yaml'])}teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n`;
    await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
    await stage.deploys(await stage.repo.head(), { before: null, force: true });
    await rm(stage.logFile);
    const tip = await stage.lands({ 'more.txt': 'Adopt what is live' });
    const checked = await flaghoist(
      stage.repo,
      'check',
      '--base',
      'HEAD~1',
      '--head',
      'HEAD',
      '--format',
      'json',
    );
    const { fingerprint } = JSON.parse(checked.out) as { readonly fingerprint: string };
    const evidence = (reviews: readonly object[]) => {
      const at = isoOf(stage.now);
      const fingerprints = [{ fingerprint, at }];
      const all = { schemaVersion: 1, people: ['lena'], issues: [], fingerprints, reviews };
      const absent = () =>
        Promise.resolve({ kind: 'absent', why: { kind: 'git-said', said: 'none' } } as const);
      return parseEvidence('evidence.json', JSON.stringify(all), absent).source;
    };
    stage.evidence = evidence([]);
    await expect(stage.deploys(tip, { adopt: true })).rejects.toThrow(
      `${tip.slice(0, 10)} is not approved, so --adopt accepts nothing: 1 approval from release is required`,
    );
    expect(await stage.entries()).toEqual([]);
    const submittedAt = isoOf(plus(stage.now, durationOf('1h')));
    stage.evidence = evidence([{ user: 'ana', state: 'APPROVED', submittedAt }]);
    stage.passes('2h');
    expect((await stage.deploys(tip, { adopt: true })).adopted).not.toBeNull();
    expect(await stage.entries()).not.toEqual([]);
  });
});
