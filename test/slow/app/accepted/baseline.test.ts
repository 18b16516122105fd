// Where the deploy guard goes on after an earlier run. No option, force-push or incomplete clone lets a promotion without
// evidence through, and no rollback waits.
import { rm } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

/** Judged once: everything is off, and development has had `checkout` for so long. */
async function judged(soaked = '1h'): Promise<Stage & { readonly first: Sha }> {
  const stage = await aStage();
  await stage.deploys(await stage.repo.head(), { before: null });
  const first = await stage.lands({
    ...state('development', 'checkout', true),
    ...state('development', 'theme', true),
  });
  await stage.deploys(first);
  stage.passes(soaked);
  return Object.assign(stage, { first });
}

const refusedIn = ({ refusals }: Deployed): readonly string[] =>
  refusals.map(({ flag, environment }) => `${flag} in ${environment}`);
const CHECKOUT = ['checkout in production'];
const UP = state('production', 'checkout', true);
const DOWN = state('production', 'checkout', false);
const TEXT = { 'notes.txt': 'text' };

describe('a promotion without its evidence', () => {
  test('T4: is not deployed with the next push after a force-push whose run was missed', async () => {
    await using stage = await judged();
    await stage.repo.git('checkout', '--quiet', '--orphan', 'other');
    const unrelated = await stage.lands({ ...UP, 'notes.txt': 'rewritten' });
    const next = await stage.lands(TEXT);
    const deployed = await stage.deploys(next, { before: unrelated });
    expect(refusedIn(deployed)).toEqual(CHECKOUT);
    expect(outcomeWords(deployed)).toEqual([]);
    // Nor with a later push, and not where the force-push is judged first.
    expect(refusedIn(await stage.deploys(await stage.lands({ 'more.txt': 'x' })))).toEqual(
      CHECKOUT,
    );
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('is not deployed when the caller says that nothing had landed before', async () => {
    await using stage = await judged();
    const up = await stage.lands(UP);
    const zeros = await stage.deploys(up, { before: null });
    expect([refusedIn(zeros), zeros.adopted]).toEqual([CHECKOUT, null]);
    const after = await stage.lands(TEXT);
    expect(refusedIn(await stage.deploys(after, { before: up }))).toEqual(CHECKOUT);
    expect(refusedIn(await stage.deploys(after, { before: null }))).toEqual(CHECKOUT);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('T23: is not deployed when the caller starts before the rollback that it undoes', async () => {
    await using stage = await judged('25h');
    const up = await stage.lands(UP);
    await stage.deploys(up);
    await stage.deploys(await stage.lands(DOWN));
    // It has no evidence any more.
    await stage.deploys(await stage.lands(state('development', 'checkout', false)));
    const again = await stage.lands(UP);
    expect(refusedIn(await stage.deploys(again, { before: up }))).toEqual(CHECKOUT);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });
});

/** A force-push, at the stage's own moment. */
async function movesTo(stage: Stage, commit: string): Promise<void> {
  const env = { GIT_COMMITTER_DATE: `@${stage.now} +0000` };
  await stage.repo.gitWith({ env }, 'reset', '--quiet', '--hard', commit);
}

test('A promotion that is taken back by a force-push comes down', async () => {
  await using stage = await judged('25h');
  const before = await stage.repo.head();
  const up = await stage.lands(UP);
  await stage.deploys(up);
  await movesTo(stage, before);
  expect(outcomeWords(await stage.deploys(before, { before: up }))).toEqual([
    'production/api applied',
  ]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  // The soak in development counts from the force-push.
  stage.passes('24h');
  // Landed once more, it is the newest again: a repeat of the run that took it back is superseded.
  await movesTo(stage, up);
  expect(outcomeWords(await stage.deploys(up))).toEqual(['production/api applied']);
  expect(outcomeWords(await stage.deploys(before))).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('A run of an older landing takes nothing down that was accepted since', async () => {
  await using stage = await judged('25h');
  const up = await stage.lands(state('production', 'theme', true));
  await stage.deploys(up);
  await stage.deploys(stage.first);
  // By this clock it would not have soaked, but it was accepted already.
  await stage.repo.git('commit', '--quiet', '--allow-empty', '--message', 'Soak anew');
  stage.now = (await stage.entries())[0]?.at ?? stage.now;
  const deployed = await stage.deploys(await stage.lands(TEXT));
  expect([deployed.refusals, outcomeWords(deployed)]).toEqual([[], []]);
  expect(await stage.has('production', 'web')).toMatch('THEME=true');
});

describe('Where the log has no entry', () => {
  test('the values of before are adopted, and reported', async () => {
    await using stage = await judged();
    const up = await stage.lands(UP);
    expect(refusedIn(await stage.deploys(up))).toEqual(CHECKOUT);
    await rm(stage.logFile);
    // No target has a note of an earlier run.
    await rm(stage.folder, { recursive: true, force: true });
    const next = await stage.lands(state('development', 'theme', false));
    const { adopted } = await stage.deploys(next, { dryRun: true });
    expect(adopted).toEqual({
      commit: up,
      before: next,
      assumed: [],
      // The theme is off by the landing that was judged.
      exposed: [
        { environment: 'development', flag: 'checkout' },
        { environment: 'production', flag: 'checkout' },
      ],
      unreadable: [],
    });
    expect((await stage.deploys(next)).adopted).toEqual(adopted);
    expect((await stage.deploys(next)).adopted).toBeNull();
  });

  test('T45: a rollback is deployed beside a definition that cannot be read', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'checkout', true) });
    await stage.lands({ 'environments/flags/search.yaml': 'services: [' });
    const down = await stage.lands(state('development', 'checkout', false));
    const deployed = await stage.deploys(down);
    expect(outcomeWords(deployed)[0]).toBe('development/api applied');
    expect(refusedIn(deployed)).toEqual([]);
    expect(deployed.adopted?.unreadable).toEqual(['search']);
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false\nSEARCH=false\n');
    const fixed = await stage.lands({
      'environments/flags/search.yaml': String(FILES['environments/flags/search.yaml']),
    });
    expect((await stage.deploys(fixed)).refusals).toEqual([]);
  });
});

describe('Where the clone lacks the commits of the log', () => {
  test('T45: a rollback is deployed, and nothing else changes', async () => {
    await using stage = await judged('25h');
    await stage.deploys(await stage.lands({ ...UP, ...state('production', 'theme', true) }));
    const before = await anew(stage, TEXT);
    const down = await stage.lands(DOWN);
    expect(outcomeWords(await stage.deploys(down, { before }))).toEqual(['production/api applied']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
    expect(await stage.has('production', 'web')).toMatch('THEME=true');
    // From now on the log has an entry that the clone can read.
    const up = await stage.lands(state('production', 'search', true));
    expect(refusedIn(await stage.deploys(up))).toEqual(['search in production']);
  });

  test('a promotion without its evidence stays where it is', async () => {
    await using stage = await judged();
    const before = await anew(stage, { ...UP, ...TEXT });
    const next = await stage.lands({ 'more.txt': 'x' });
    expect(await stage.deploys(next, { before })).toMatchObject({ missing: stage.first, plan: [] });
    // Naming another service leaves nothing of it to a later run.
    await stage.deploys(next, { before, services: ['web'] });
    expect(await stage.deploys(next)).toMatchObject({ missing: stage.first, plan: [] });
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });
});

/** Rewrites the whole history, as for removing a file from all of it. */
async function anew(stage: Stage, files: Files): Promise<Sha> {
  await stage.repo.git('checkout', '--quiet', '--orphan', 'anew');
  const commit = await stage.lands(files);
  await stage.repo.git('branch', '--quiet', '--delete', '--force', 'main');
  await stage.repo.git('reflog', 'expire', '--expire=now', '--all');
  await stage.repo.git('gc', '--quiet', '--prune=now');
  return commit;
}
