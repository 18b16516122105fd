// What `deploy`, `status`, `log` and `drift` say of a service whose target cannot be read, and of landings that were never
// live: the same from each of them.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoist } from '#test/support/cli.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';
import { deployedText, LOCALLY } from '../../../src/wiring/deploy-text.ts';

const COMMAND = String(FILES['environments/pipeline.yaml']).replace(
  /  web: .*/,
  '  web: { deploy: { "*": { target: command, run: ["true"] } } }',
);
const THEME =
  'description: Theme\ncode-default: false\nservices:\n  web:\n    VITE_THEME: { from: enabled, on: "true", off: "false" }\n';
const BUILT = {
  ...FILES,
  'environments/pipeline.yaml': COMMAND,
  'environments/flags/theme.yaml': THEME,
};

async function answers(
  stage: Stage,
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly out: string }> {
  const at = new Date(stage.now * 1000).toISOString();
  const { code, out } = await flaghoist(stage.repo, ...words, '--log', stage.logFile, '--at', at);
  return { code, out: out.replaceAll(/\s+/g, ' ') };
}

test('A flag that was never sent to a program is pending in every answer, and nowhere live', async () => {
  await using stage = await aStage(BUILT);
  const deployed = await stage.deploysAnyway(await stage.repo.head(), { before: null });
  expect(outcomeWords(deployed).filter((line) => line.includes('/web'))).toEqual([]);
  expect(deployedText(deployed, false, LOCALLY)).toContain(
    'pending: the next change of development/web, production/web also sends new variables',
  );
  stage.passes('1h');
  const whole = await answers(stage, 'status');
  expect(whole.out).toContain('pending: the next change of development/web, production/web');
  const one = await answers(stage, 'status', 'theme');
  expect(one.out).toContain(
    'theme in production: not sent to web yet (pending), so the code-default applies. VITE_THEME=false is sent with its next change',
  );
  expect(one.out).not.toMatch(/is live|as in Git/);
  const log = await answers(stage, 'log', 'theme', '--since', '2d');
  expect(log.out).not.toContain('not deployed yet');
  const drift = await answers(stage, 'drift', 'theme', '--environment', 'production');
  expect(drift).toMatchObject({
    code: 3,
    out: expect.stringContaining('cannot be read; not sent yet: VITE_THEME'),
  });
});

test('The log says that a new flag is pending where it is sent with the next change', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.repo.head(), { before: null });
  stage.passes('1h');
  const flag = 'description: New\ncode-default: false\nservices: { api: { NEW: enabled } }\n';
  const landing = await stage.lands({
    'environments/flags/new.yaml': flag,
    ...state('production', 'new', false),
  });
  await stage.deploys(landing);
  const { out } = await answers(stage, 'log', 'new', '--since', '2d');
  expect(out).toContain('NEW not sent → false: not sent yet (pending)');
});

test('Whether a flag of a program is off is answered by what was sent last', async () => {
  await using stage = await aStage(BUILT);
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  const drift = (): ReturnType<typeof answers> =>
    answers(stage, 'drift', 'theme', '--environment', 'development');
  expect((await drift()).out).toContain(
    'theme was last sent ON: VITE_THEME=true, on Mon 2 Nov 2026 09:00 UTC',
  );
  stage.passes('1h');
  await stage.deploys(await stage.lands(state('development', 'theme', false)));
  expect(await drift()).toMatchObject({
    code: 3,
    out: expect.stringContaining(
      'theme was last sent off: VITE_THEME=false, on Mon 2 Nov 2026 10:00 UTC',
    ),
  });
});

test('Taking back a refused promotion is no rollback: it was never live', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'theme', true)), { before: null });
  stage.passes('1h');
  const refused = await stage.lands(state('production', 'theme', true));
  await stage.deploysAnyway(refused);
  stage.passes('1h');
  const standing = await answers(stage, 'status', 'theme');
  expect(standing.out).toContain('rollback theme --in development production --land');
  const undone = await stage.lands({ 'environments/production/theme.yaml': null });
  await stage.deploys(undone);
  stage.passes('1h');
  const { out } = await answers(stage, 'log', 'theme', '--since', '2d');
  expect(out).toContain('· theme in production: on → off · withdrawal');
  expect(out).toContain('1 withdrawal');
  expect(out).not.toMatch(/▼|rollback|safe after/);
  // What was live is rolled back.
  await stage.deploys(await stage.lands(state('development', 'theme', false)));
  const after = await answers(stage, 'log', 'theme', '--since', '2d');
  expect(after.out).toContain('▼ theme in development: on → off · rollback');
});

test('The first write of an off value is no rollback where its target had nothing, and one where the flag was on', async () => {
  await using stage = await aStage({ ...FILES, ...state('production', 'theme', true) });
  const off = await stage.lands(state('production', 'theme', false));
  stage.passes('3m');
  // The clone is new: its log has no entry, and its run adopts what landed before.
  await stage.deploys(off);
  const first = await answers(stage, 'log', 'theme', '--in', 'production', '--since', '2d');
  expect(first.out).toContain('· theme in production: on → off · neutral');
  expect(first.out).not.toMatch(/▼|rollback|safe after/);
  expect((await answers(stage, 'status', 'theme')).out).not.toMatch('after the landing of');

  await rm(stage.logFile);
  await rm(stage.folder, { recursive: true });
  await mkdir(join(stage.folder, 'production'), { recursive: true });
  await writeFile(join(stage.folder, 'production/web.env'), 'THEME=true\n');
  await stage.deploys(off);
  const lowered = await answers(stage, 'log', 'theme', '--in', 'production', '--since', '2d');
  expect(lowered.out).toMatch(/▼ theme in production: on → off · rollback .* safe after/);
  expect((await answers(stage, 'status', 'theme')).out).toMatch(
    /theme: off in production .*after the\s+landing of/,
  );
});

test('A clone that never deployed says that an absent file is not known there', async () => {
  await using stage = await aStage();
  for (const scope of [[], ['--environment', 'production']]) {
    const drift = await answers(stage, 'drift', ...scope);
    expect(drift.code).toBe(3);
    expect(drift.out).toMatch(
      /production\/api files not known here no file on this machine; this clone has never deployed it; on the machine that deploys it, run: flaghoist drift/,
    );
    expect(drift.out).not.toContain('DIFFERS');
  }
});

test('A proposal that raises a flag whose definition was refused names the refusal, and does not say that there is no definition', async () => {
  const guarded = String(FILES['environments/pipeline.yaml']).replace(
    'version: 1\n',
    'version: 1\nteams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n',
  );
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': guarded });
  await stage.deploys(await stage.repo.head(), { before: null });
  const unapproved = await stage.lands({
    'environments/flags/ops.yaml':
      'description: Ops\nsafe: true\nservices: { api: { OPS: enabled } }\n',
  });
  await stage.deploys(unapproved);
  await stage.repo.branch('up');
  await stage.lands(state('development', 'ops', true));
  stage.passes('1h');
  const { out } = await answers(stage, 'check', '--base', 'main', '--head', 'up');
  expect(out).toContain(
    `the definition of ops is refused in ${unapproved.slice(0, 10)}, so this state raises nothing until that landing is accepted`,
  );
  expect(out).not.toContain('has no definition');
});
