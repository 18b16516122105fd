// The rollout plan of the unified workflow: ten flags in five phases, where the flags of a phase have those of the
// phase before as prerequisites. Played on this repository's own files.
import { expect, test } from '@jest/globals';
import type { Pull } from '#test/support/pull.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const named = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `unified-workflow/${name}`);

// "Rollout Phase" of the inventory.
const PHASE_1 = named('schema', 'read');
const PHASE_3 = named('ai-generation');
const PHASE_4 = named('analytics', 'generator');
const PHASE_5 = named('experimental-features', 'migration');
const ALL = [
  ...PHASE_1,
  ...named('search', 'write', 'frontend'),
  ...PHASE_3,
  ...PHASE_4,
  ...PHASE_5,
];

/** Development and staging are done for all of them; nothing is in production yet. */
async function validated(): Promise<World> {
  const world = await aWorld();
  await world.lands(ALL, { development: 'on' });
  world.passes('48h');
  await world.lands(ALL, { staging: 'on' });
  world.passes('7d');
  return world;
}

/** A pull request for production of which only the order of the flags is still open. */
async function ready(world: World, flags: readonly string[]): Promise<Pull> {
  const pull = await world.proposes(flags, { production: 'on' });
  world.passes('1m');
  await pull.ticks();
  await pull.approvedBy('ana');
  return pull;
}

async function enables(world: World, ...flags: readonly string[]): Promise<void> {
  const pull = await ready(world, flags);
  expect(await pull.open()).toEqual([]);
  await pull.lands();
}

test('"Feature Toggle Inventory": variable and default of each toggle', async () => {
  await using world = await aWorld();
  const everything = await world.proposes(ALL, { development: 'on' });
  const { changes } = await everything.report();
  const inventory = changes.flatMap(({ to }) =>
    (to ?? []).flatMap(({ variables, codeDefault }) =>
      variables.map(({ variable }) => `${variable} ${codeDefault}`),
    ),
  );
  expect(inventory.toSorted()).toEqual([
    'VITE_EXPERIMENTAL_FEATURES false',
    'VITE_UNIFIED_WORKFLOW_AI_GENERATION true',
    'VITE_UNIFIED_WORKFLOW_ANALYTICS false',
    'VITE_UNIFIED_WORKFLOW_FRONTEND true',
    'VITE_UNIFIED_WORKFLOW_GENERATOR false',
    'VITE_UNIFIED_WORKFLOW_MIGRATION false',
    'VITE_UNIFIED_WORKFLOW_READ true',
    'VITE_UNIFIED_WORKFLOW_SCHEMA true',
    'VITE_UNIFIED_WORKFLOW_SEARCH true',
    'VITE_UNIFIED_WORKFLOW_WRITE true',
  ]);
});

test('the five phases in their order, from the first commit to full migration', async () => {
  await using world = await aWorld();
  const development = await world.proposes(ALL, { development: 'on' });
  expect(await development.verdict()).toBe('pass');
  await development.lands();
  const staging = await world.proposes(ALL, { staging: 'on' });
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('48h');
  await staging.lands();

  // "Phase 1: Infrastructure Setup and Validation", with the "Pre-Rollout Checklist".
  const first = await world.proposes(PHASE_1, { production: 'on' });
  expect(new Set(await first.open())).toEqual(
    new Set(['soak/too-short', 'approvals/missing', 'checklist/unticked', 'metrics/too-young']),
  );
  world.passes('1m');
  await first.ticks();
  await first.approvedBy('ana');
  expect(await first.verdictsAround(world.after('6d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('7d');
  await first.lands();

  // "Phase 2": "1. Read Operations", "2. Write Operations", "3. Frontend Features"; not before two days.
  const search = await ready(world, named('search'));
  expect(await search.verdictsAround(world.after('1d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('2d');
  const early = await world.proposes(named('frontend'), { production: 'on' });
  expect(await early.open()).toContain('flags/off');
  await search.lands();
  await enables(world, ...named('write'));
  await enables(world, ...named('frontend'));

  // "Phase 3: Advanced Features", after up to five days of phase 2.
  const ai = await ready(world, PHASE_3);
  expect(await ai.verdictsAround(world.after('4d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('5d');
  await ai.lands();

  // "Phase 4: Experimental Features", after up to seven; both flags in one pull request.
  const experiments = await ready(world, PHASE_4);
  expect(await experiments.verdictsAround(world.after('6d 23h 59m'))).toEqual([
    'wait',
    'pass',
    'pass',
  ]);
  world.passes('7d');
  await experiments.lands();

  // "Phase 5": "Migration Tools", after up to ten.
  const last = await ready(world, PHASE_5);
  expect(await last.verdictsAround(world.after('9d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('10d');
  await last.lands();

  // "All features working on new system."
  const table = await world.status(...ALL);
  expect(table.match(/^● unified-workflow\/.* on .* on .* on under 1m .*$/gm)).toHaveLength(2);
  expect(table).not.toMatch(/wait|block|due/);
});

test('"Alerting Thresholds": two levels of errors and response times decide about every toggle', async () => {
  await using world = await validated();
  const pull = await ready(world, PHASE_1);
  const codesOf = async (metric: string, value: number): Promise<ReadonlySet<string>> => {
    world.measures(metric, value);
    const { report } = await world.judges('main', pull.branch);
    world.measures(metric, null);
    const gates = report.changes.flatMap((change) => change.gates);
    return new Set(gates.flatMap(({ code, facts }) => (facts['metric'] === metric ? code : [])));
  };
  for (const [metric, values] of [
    // "Error Rate < 1%", "Error Rate > 2%: Monitor closely", "Error Rate > 5%: Immediate investigation".
    ['error-rate', [0.009, 0.021, 0.051]],
    // "Response Time > 1s", "Response Time > 2s".
    ['response-time', [1, 1.1, 2.1]],
  ] as const) {
    const [good, warning, critical] = values;
    expect(await codesOf(metric, good)).toEqual(new Set(['metrics/good']));
    expect(await codesOf(metric, warning)).toEqual(new Set(['metrics/undecided']));
    expect(await codesOf(metric, critical)).toEqual(new Set(['metrics/bad']));
  }
});

test('a phase that jumps the queue waits for the flags before it, and says which', async () => {
  await using world = await validated();
  const ai = await ready(world, PHASE_3);
  const { changes } = await ai.report();
  const missing = changes[0]?.gates.filter(({ gate }) => gate === 'flags') ?? [];
  expect(missing.map(({ code }) => code)).toEqual(['flags/off', 'flags/off', 'flags/off']);
  expect(missing.map(({ hint }) => hint)).toEqual([
    'promote unified-workflow/frontend in production first',
    'promote unified-workflow/search in production first',
    'promote unified-workflow/write in production first',
  ]);
});

test('two phases in one pull request are no order: it has to be split', async () => {
  await using world = await validated();
  const both = await ready(world, [...PHASE_1, ...named('search')]);
  expect(await both.report()).toMatchObject({ verdict: 'block' });
  expect(new Set(await both.open())).toEqual(new Set(['flags/same-proposal']));
});

/** Phases 1 and 2 are in production. */
async function withPhase2(): Promise<World> {
  const world = await validated();
  await world.lands(PHASE_1, { production: 'on' });
  world.passes('2d');
  await world.lands(named('search', 'write', 'frontend'), { production: 'on' });
  return world;
}

test('"Disable write operations, revert to read-only mode": at once, and the five days begin again', async () => {
  await using world = await withPhase2();
  world.passes('4d');
  world.losesGitHub();
  const readOnly = await world.rollsBack(named('write'), { in: ['production'] });
  expect(await readOnly.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  // Free, and it names what was built on it.
  expect((await readOnly.report()).changes[0]?.notes.map(({ message }) => message)).toEqual([
    'flags that require the flag stay on: unified-workflow/frontend; rollback --with-dependents lowers them, too',
  ]);
  await readOnly.lands();

  // "Investigate and fix issues", then the same way up.
  world.findsGitHub();
  world.passes('1d');
  await enables(world, ...named('write'));
  const ai = await ready(world, PHASE_3);
  // Five days of writing, and not four before the rollback and one after it.
  expect(await ai.verdictsAround(world.after('4d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
});

test('"Disable all feature toggles": the emergency stop passes while nothing answers', async () => {
  await using world = await withPhase2();
  world.losesGitHub();
  const stop = await world.rollsBack([], { in: ['production'] });
  const { verdict, changes } = await stop.report();
  expect(verdict).toBe('pass');
  expect(changes.map(({ class: kind }) => kind)).toEqual(Array(5).fill('rollback'));
  const landing = await stop.lands();
  // "Revert to previous configuration" is a way up, however it is written.
  world.findsGitHub();
  const back = await world.reverts(landing);
  expect(await back.report()).toMatchObject({ verdict: 'block', class: 'promotion' });
  expect(await back.open()).toContain('flags/same-proposal');
});

test('a toggle whose code has it on by itself cannot be switched on by deleting its files', async () => {
  await using world = await validated();
  // Off in production, where the code would have it on: without its variable, users get it.
  const deleted = await world.proposesFiles({
    'environments/flags/unified-workflow/read.yaml': null,
    'environments/development/unified-workflow/read.yaml': null,
    'environments/staging/unified-workflow/read.yaml': null,
    'environments/production/unified-workflow/read.yaml': null,
  });
  expect(await deleted.report()).toMatchObject({ class: 'promotion' });
  expect(await deleted.verdict()).not.toBe('pass');
});
