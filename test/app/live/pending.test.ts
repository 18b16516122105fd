// First values: no service restarts only to get the default of its code.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { digestOf, NOTHING_DIGEST } from '#app/accepted/desired.ts';
import { drift } from '#app/live/drift.ts';
import type { ComparedInstance, PlanItem } from '#app/deploy/plan.ts';
import { planOf } from '#app/deploy/plan.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName, FlagKey, ServiceName, SentValues } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { aSha } from '#test/support/log.ts';
import { aPipeline } from '#test/support/nouns.ts';
import type { Files } from '#test/support/repo.ts';
import { deployedText, LOCALLY } from '../../../src/wiring/deploy-text.ts';
import { driftText } from '../../../src/wiring/drift-text.ts';
import type { Stage } from '../deploy/stage.ts';
import { aStage, state, outcomeWords } from '../deploy/stage.ts';

const INSTANCE = {
  environment: 'production' as EnvironmentName,
  service: 'api' as ServiceName,
};
const SETTINGS: DeploySettings = {
  environment: '*',
  target: 'files',
  render: null,
  probe: null,
  settings: { folder: 'out' },
};
const pipelineWith = (deploy: readonly DeploySettings[]) => ({
  ...aPipeline({ production: {} }),
  services: [{ name: INSTANCE.service, deploy }],
});

interface Wanted {
  readonly values: SentValues;
  readonly byDefault?: readonly string[];
  readonly blockedRoutes?: readonly string[];
}

function desired(
  { values, byDefault = [], blockedRoutes = [] }: Wanted,
  settings: DeploySettings | null = SETTINGS,
): Desired {
  const sorted = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = sorted.map(([variable, value]) => ({
    variable,
    value,
    safe: false,
    isOn: value === true,
    flag: 'a' as FlagKey,
  }));
  const rest = { values: all, blockedRoutes, settings };
  return { ...INSTANCE, ...rest, unreadable: [], byDefault, digest: digestOf(rest) };
}

type Known = Omit<ComparedInstance, 'desired'>;

function known(values: SentValues, more: Partial<Known> = {}): Known {
  const { digest } = desired({ values });
  return { ...INSTANCE, before: values, digest, state: loggedAs([values]), safe: {}, ...more };
}

function loggedAs(sent: readonly SentValues[]): InstanceState {
  const [values = {}] = sent;
  const live = {
    service: INSTANCE.service,
    landing: aSha(1),
    digest: '',
    values,
    since: instant(0),
  };
  const rest = {
    unsettled: [],
    open: [],
    lowered: [],
    failure: null,
    was: null,
  };
  return { ...INSTANCE, live, sent, written: sent, ...rest };
}

/** It is neither on the log nor accepted before. */
const NOTHING: Known = {
  ...INSTANCE,
  before: {},
  safe: {},
  digest: NOTHING_DIGEST,
  state: undefined,
};

const planned = (has: Known, wants: Wanted, deploy = [SETTINGS]): readonly PlanItem[] =>
  planOf(pipelineWith(deploy), [{ ...has, desired: desired(wants, deploy[0] ?? null) }]);
const isPending = (...given: Parameters<typeof planned>): boolean | undefined =>
  planned(...given)[0]?.isPending;

describe('A first value', () => {
  const NEW = { values: { A: true, NEW: false }, byDefault: ['NEW'] };

  test('waits where it is all that changes', () => {
    expect(isPending(known({ A: true }), NEW)).toBe(true);
    expect(isPending(NOTHING, { values: { NEW: false }, byDefault: ['NEW'] })).toBe(true);
    // What was emptied earlier has nothing.
    const digest = NOTHING_DIGEST;
    expect(isPending(known({}, { digest }), { values: { NEW: false }, byDefault: ['NEW'] })).toBe(
      true,
    );
  });

  test.each<[what: string, has: Known, wants: Wanted]>([
    ['its definition does not write the default', known({ A: true }), { ...NEW, byDefault: [] }],
    ['another value changes', known({ A: false }), NEW],
    ['another value goes', known({ A: true, B: true }), NEW],
    ['another value is new and no default', NOTHING, NEW],
    ['a route is blocked', known({ A: true }), { ...NEW, blockedRoutes: ['/x'] }],
    ['the settings change', known({ A: true }, { digest: 'other' }), NEW],
    ['what is live is not known', known({ A: true }, { digest: null }), NEW],
    [
      'another value was started there once',
      known({ A: true }, { state: loggedAs([{ A: true, NEW: true }, { A: true }]) }),
      NEW,
    ],
    ['another value is live', known({ A: true, NEW: true }), NEW],
  ])('is sent at once where %s', (_what, has, wants) => {
    expect(isPending(has, wants)).toBe(false);
  });

  test('without a target waits for nothing', () => {
    expect(isPending(known({ A: true }), NEW, [])).toBe(false);
  });

  test('that was sent already is no change', () => {
    expect(planned(known({ A: true, NEW: false }), NEW)).toEqual([]);
  });
});

const VARIABLES = ['A', 'B', 'C', 'D'];
const someValues = fc.dictionary(fc.constantFrom(...VARIABLES), fc.boolean(), { maxKeys: 4 });

describe('A write that has not ended well', () => {
  const [on, off] = [{ A: true }, { A: false }];
  /** What it was to bring, where an entry still says it, and what was live before; null: it is not known. */
  const opened = (open: readonly SentValues[], live: SentValues | null): Known => {
    const logged = { ...loggedAs([live ?? off]), unsettled: [aSha(2)], open };
    const unknown = live === null ? { ...logged, live } : logged;
    return { ...INSTANCE, before: live ?? off, digest: null, state: unknown, safe: {} };
  };

  test.each([
    ['may have brought more', [on], off, true],
    ['was to bring just this', [off], off, false],
    ['was to bring just this, and took something down', [off], on, true],
    ['failed, and nothing else is known', [off], null, true],
  ])('makes its repeat a rollback where it %s', (_title, open, live, isRollback) => {
    expect(planned(opened(open, live), { values: off })[0]?.isRollback).toBe(isRollback);
  });
});

test('Whatever changes, an instance waits exactly where nothing but first values would be sent', () => {
  fc.assert(
    fc.property(
      someValues,
      someValues,
      fc.subarray(VARIABLES),
      fc.array(someValues, { maxLength: 2 }),
      (before, after, defaults, past) => {
        const byDefault = defaults.filter((name) => after[name] !== undefined);
        const earlier = [...past, before];
        const [item] = planned(known(before, { state: loggedAs(earlier) }), {
          values: after,
          byDefault,
        });
        const changed = VARIABLES.filter((name) => before[name] !== after[name]);
        const waits = changed.every(
          (name) =>
            byDefault.includes(name) &&
            earlier.every((one) => one[name] === undefined || one[name] === after[name]) &&
            before[name] === undefined,
        );
        expect(item?.isPending).toBe(changed.length === 0 ? undefined : waits);
      },
    ),
    { numRuns: 2000 },
  );
});

const NEW_FLAG: Files = {
  'environments/flags/new.yaml':
    'description: New\ncode-default: false\nservices:\n  api:\n    NEW: enabled\n',
};
const drifts = (stage: Stage) =>
  stage.withDeployer((deployer) => drift(deployer, { environments: null, services: ['api'] }));

describe('A landing that adds a flag whose definition writes its default', () => {
  test('restarts nothing, is reported, and is sent with the next change', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(state('development', 'checkout', true)));
    await stage.deploys(await stage.repo.head(), { force: true });
    const landing = await stage.lands(NEW_FLAG);
    const deployed = await stage.deploysAnyway(landing);
    expect(outcomeWords(deployed)).toEqual([]);
    const text = deployedText(deployed, false, LOCALLY);
    expect(text.match(/pending: .*/g)).toEqual([
      expect.stringContaining('the next change of development/api, production/api also sends'),
    ]);
    expect(text).toMatch('run flaghoist deploy --force to send these values now');
    const [first] = deployed.pending;
    const one = { ...deployed, pending: deployed.pending.slice(0, 1) };
    expect(deployedText(one, false, LOCALLY)).toMatch(
      `pending: ${first?.environment}/api is sent NEW=false with its next change\n`,
    );
    // In an emergency, only what comes down counts.
    const rolledBack = { words: [], landing };
    expect(deployedText(deployed, false, LOCALLY, { rolledBack })).not.toMatch('pending');
    expect(await stage.has('development', 'api')).not.toMatch('NEW');
    // A repeat gives the same, and drift shows no difference.
    expect((await stage.deploys(landing)).pending).toHaveLength(2);
    const rows = await drifts(stage);
    expect(rows.rows.map((row) => [row.state, row.pending])).toEqual([
      ['same', ['NEW']],
      ['same', ['NEW']],
    ]);
    expect(driftText(rows)).toMatch(
      /development\/api +files +same \(pending\) +not sent yet: NEW\n/,
    );
    await stage.deploys(await stage.lands(state('development', 'search', true)));
    expect(await stage.has('development', 'api')).toMatch('NEW=false');
    expect(await stage.has('production', 'api')).not.toMatch('NEW');
    // A value that was sent and is gone is a difference.
    await rm(join(stage.folder, 'development/api.env'));
    expect((await drifts(stage)).rows.map((row) => row.state)).toEqual(['differs', 'same']);
  });

  test('is sent by --force', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const landing = await stage.lands(NEW_FLAG);
    const forced = { force: true, environments: ['production'], services: ['api'] };
    expect(outcomeWords(await stage.deploys(landing, forced))).toEqual(['production/api applied']);
    expect(await stage.has('production', 'api')).toMatch('NEW=false');
    expect((await stage.deploys(landing)).pending.map(({ environment }) => environment)).toEqual([
      'development',
    ]);
  });

  test('is sent at once where its state says on', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const up = await stage.lands({ ...NEW_FLAG, ...state('development', 'new', true) });
    expect(outcomeWords(await stage.deploys(up))).toEqual(['development/api applied']);
    expect(await stage.has('development', 'api')).toMatch('NEW=true');
    // From then on it also comes down at once.
    const down = await stage.lands({ 'environments/development/new.yaml': null });
    expect(outcomeWords(await stage.deploys(down))).toEqual(['development/api applied']);
    expect(await stage.has('development', 'api')).toMatch('NEW=false');
  });

  test.each([false, true])(
    'is sent at once where its service has no file yet, where the log is empty: %s',
    async (isFirst) => {
      await using stage = await aStage();
      await stage.deploys(await stage.repo.head(), { force: true });
      const flag = String(NEW_FLAG['environments/flags/new.yaml']).replace('api', 'web');
      const theme = 'environments/flags/theme.yaml';
      const landing = await stage.lands({ 'environments/flags/new.yaml': flag, [theme]: null });
      await stage.deploys(landing);
      await rm(join(stage.folder, 'production/web.env'));
      if (isFirst) {
        // As on a new machine, where no run has written.
        await rm(stage.logFile);
        await rm(stage.folder, { recursive: true });
      }
      const { rows } = await stage.withDeployer((deployer) =>
        drift(deployer, { environments: ['production'], services: ['web'] }),
      );
      // A clone that never deployed cannot know whether another machine has the file.
      const expected = isFirst ? 'elsewhere' : 'differs';
      expect(rows).toMatchObject([{ state: expected, why: 'no file on this machine' }]);
      const only = { environments: ['production'] };
      expect(outcomeWords(await stage.deploys(await stage.repo.head(), only))).toContain(
        'production/web applied',
      );
      expect(await stage.has('production', 'web')).toMatch('NEW=false');
      expect((await stage.deploys(landing, only)).plan).toEqual([]);
    },
  );
});
