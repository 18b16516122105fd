// Runs may be repeated, reordered, killed and run at the same time: they always end at the same state.
import { expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Tree } from '#test/law/worlds.ts';
import type { Choose } from '#test/app/deploy/schedule.ts';
import { played } from '#test/app/deploy/schedule.ts';

const PIPELINE = `version: 1
teams: { release: [ana] }
environments:
  - name: development
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
services:
  api: { deploy: { "*": { target: files, folder: "{environment}" } } }
  web: { deploy: { "*": { target: files, folder: "{environment}" } } }
policy: { approvals: { count: 1, from: [release] } }
`;

interface States {
  readonly development: number;
  readonly production: number;
}

function treeOf({ development, production }: States, services = ['api']): Tree {
  const variables = services.map((service) => `${service}: { PAY: enabled, SHARE: rollout }`);
  const files = {
    'environments/pipeline.yaml': PIPELINE,
    'environments/flags/pay.yaml': `description: pay\nservices: { ${variables.join(', ')} }\n`,
    'environments/development/pay.yaml': `enabled: ${development > 0}\nrollout: ${development}\n`,
    'environments/production/pay.yaml': `enabled: ${production > 0}\nrollout: ${production}\n`,
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, { mode: '100644', text }]));
}

const percent = fc.constantFrom(0, 25, 50, 100);
const plans = fc.record({
  states: fc.array(fc.record({ development: percent, production: percent }), {
    minLength: 2,
    maxLength: 4,
  }),
  runs: fc.integer({ min: 1, max: 4 }),
  kills: fc.constantFrom(0, 0, 3, 10),
  isRanked: fc.boolean(),
  isRemote: fc.boolean(),
});

/** A run at an older tip reads a part of what a newer one announces, and writes after it. */
const ANNOUNCED = {
  states: [
    { development: 100, production: 25 },
    { development: 0, production: 0 },
    { development: 0, production: 0 },
  ],
  runs: 2,
  kills: 0,
  isRanked: false,
  isRemote: false,
};

/** The live values after one run for each landing. Production only comes down, because there are no approvals. */
function sequential(states: readonly States[], services = ['api']): ReadonlyMap<string, string> {
  const development = states.at(-1)?.development ?? 0;
  const production = Math.min(...states.map((state) => state.production));
  const places = { development, production };
  return new Map(
    Object.entries(places).flatMap(([environment, share]) =>
      services.map(
        (service) => [`${environment}/${service}`, `PAY=${share > 0} SHARE=${share}`] as const,
      ),
    ),
  );
}

function sorted(live: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...live].toSorted(([a], [b]) => inOrder(a, b));
}

/** The same numbers for the same seed. */
function chooserOf(seed: number): Choose {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >> 8) % below;
  };
}

/** Ten thousand take minutes: `npm run schedules`. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 1000);

test(`T71: ${SCHEDULES} schedules of up to 4 runs end where one run ends`, async () => {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(plans, fc.integer(), async (plan, seed) => {
      const { states, ...how } = plan;
      const ended = await played(
        { ...how, trees: states.map((state) => treeOf(state)) },
        chooserOf(seed),
      );
      const wanted = sequential(states);
      expect(sorted(ended.healed)).toEqual(sorted(wanted));
      // On one host no further run is needed after a run that ended by itself.
      if (plan.isRemote || !ended.isSettled) return;
      settled += 1;
      expect(sorted(ended.live)).toEqual(sorted(wanted));
    }),
    { numRuns: SCHEDULES, endOnFailure: false },
  );
  expect(settled).toBeGreaterThan(SCHEDULES / 10);
}, 600_000);

test('A run for one service, killed or not, leaves nothing that a later run does not find', async () => {
  const services = ['api', 'web'];
  await fc.assert(
    fc.asyncProperty(plans, fc.boolean(), fc.integer(), async (plan, isAdopted, seed) => {
      const { states, ...how } = plan;
      const trees = states.map((state) => treeOf(state, services));
      const limited = { ...how, trees, isLimited: true, isAdopted };
      const { healed } = await played(limited, chooserOf(seed));
      expect(sorted(healed)).toEqual(sorted(sequential(states, services)));
    }),
    {
      numRuns: SCHEDULES / 5,
      endOnFailure: false,
      examples: [[ANNOUNCED, false, -2_147_483_632]],
    },
  );
}, 600_000);

/** Each is a landing on top of the first states, which changes something else. */
const LANDINGS: Readonly<Record<string, (tree: Tree) => Tree>> = {
  raise: () => treeOf({ development: 100, production: 25 }),
  lowering: () => treeOf({ development: 25, production: 0 }),
  'a raise and a lowering': () => treeOf({ development: 100, production: 0 }),
  'other settings': (tree) =>
    withText(tree, PIPELINE_FILE, (text) => text.replace('folder: "', 'file: x, $&')),
  'a new service': () => treeOf({ development: 50, production: 25 }, ['api', 'web']),
  'a flag less': (tree) =>
    withText(tree, 'environments/flags/pay.yaml', (text) => text.replace(', SHARE: rollout', '')),
};

const START = treeOf({ development: 50, production: 25 });
const PIPELINE_FILE = 'environments/pipeline.yaml';

/** Without requirements, so that every landing is accepted. */
function ungated(tree: Tree): Tree {
  return withText(tree, PIPELINE_FILE, (text) =>
    text.replaceAll(/^(policy|    requires).*\n/gm, ''),
  );
}

function withText(tree: Tree, path: string, change: (text: string) => string): Tree {
  const file = tree.get(path);
  if (file === undefined) throw new Error(path);
  return new Map([...tree, [path, { ...file, text: change(file.text) }]]);
}

const sameTip = fc.record({
  landing: fc.constantFrom(...Object.keys(LANDINGS)),
  runs: fc.integer({ min: 2, max: 3 }),
  isRanked: fc.boolean(),
  isRemote: fc.boolean(),
  isAdopted: fc.boolean(),
});

test('Runs for one tip end as one run does, and write each instance once', async () => {
  await fc.assert(
    fc.asyncProperty(sameTip, fc.integer(), async ({ landing, ...how }, seed) => {
      const last = LANDINGS[landing]?.(START);
      if (last === undefined) throw new Error(landing);
      const plan = { ...how, trees: [START, last].map(ungated), kills: 0, isLanded: true };
      const { deployed, written } = await played(plan, chooserOf(seed));
      expect(deployed).toHaveLength(plan.runs);
      const states = deployed.flatMap(({ outcomes }) => outcomes.map(({ state }) => state));
      expect(states.filter((state) => !['applied', 'unchanged'].includes(state))).toEqual([]);
      expect(written).not.toEqual([]);
      expect(written).toEqual([...new Set(written)]);
    }),
    { numRuns: SCHEDULES, endOnFailure: true },
  );
}, 600_000);
