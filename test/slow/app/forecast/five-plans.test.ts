// The forecast of the five plans of this repository, against the same plans played step by step through check: each
// step is proposed, ticked and approved, and lands at the first moment at which check passes.
import { expect, test } from '@jest/globals';
import type { Instant, Duration } from '#domain/scalars.ts';
import { instant, isoOf, lengthOf, parseInstant } from '#domain/scalars.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Pull } from '#test/support/pull.ts';
import type { World } from '#test/support/world.ts';
import { aWorld, ourEnvironments } from '#test/support/world.ts';

const BEGINNING = '2026-11-02T09:00:00Z';
const ENVIRONMENTS = ['development', 'staging', 'production', 'convex'] as const;
const LADDER = [5, 10, 25, 50, 100];

/** What each plan consists of, by the files alone: a state in an environment, and the ladder of outbound calls. */
async function plans(): Promise<ReadonlyMap<string, readonly (readonly [string, number])[]>> {
  const names = Object.keys(await ourEnvironments());
  const keys = names.flatMap((name) => /^environments\/flags\/(.*)\.yaml$/.exec(name)?.[1] ?? []);
  return new Map(
    keys.toSorted().map((key) => [
      key,
      ENVIRONMENTS.flatMap((environment): readonly (readonly [string, number])[] => {
        if (!names.includes(`environments/${environment}/${key}.yaml`)) return [];
        const isStepped = key === 'outbound-calls' && environment === 'production';
        return (isStepped ? LADDER : [100]).map((step) => [environment, step]);
      }),
    ]),
  );
}

interface Open {
  readonly pull: Pull;
  readonly environment: string;
  readonly step: number;
  /** Not before this moment; null: something else of its plan has to land first. */
  readonly readyAt: Instant | null;
  /** How many steps of its plan had landed when it was looked at. */
  readonly landed: number;
}

test('The forecast names the moment of every landing exactly', async () => {
  await using world = await aWorld({ at: BEGINNING });
  const predicted = await flaghoist(world.repo, 'forecast', '--at', BEGINNING, '--format', 'json');
  const { steps } = JSON.parse(predicted.out) as {
    readonly steps: readonly Record<'flag' | 'environment' | 'what' | 'at', string>[];
  };
  const landings = await played(world);
  expect(landings.length).toBeGreaterThan(20);
  const forecast = steps.map(({ flag, environment, what, at }) =>
    [at, flag, environment, what].join(' '),
  );
  expect(forecast.toSorted()).toEqual(landings.toSorted());
  process.stdout.write(`${landings.length} landings, each at its forecast moment\n`);
});

/** The flags of one plan require each other, and none of another plan. */
const planOf = (key = ''): string => key.split('/')[0] ?? '';

/** Plays all plans to their ends, and returns what landed when. */
async function played(world: World): Promise<readonly string[]> {
  const left = new Map([...(await plans())].map(([key, steps]) => [key, [...steps]]));
  const open = new Map<string, Open>();
  const landings: string[] = [];
  for (;;) {
    let hasLanded = true;
    while (hasLanded) {
      hasLanded = false;
      for (const [key, steps] of left) {
        const known = open.get(key);
        const landed = landings.filter(
          (landing) => planOf(landing.split(' ')[1]) === planOf(key),
        ).length;
        if (known?.readyAt != null && known.readyAt > world.now) continue;
        if (known?.readyAt === null && known.landed === landed) continue;
        const next = await looked(world, key, known, { steps, landed });
        if (next === null) continue;
        if (next !== 'landed') {
          open.set(key, next);
          continue;
        }
        const [environment = '', step = 0] = steps.shift() ?? [];
        // Where some users have it already, all of them are 100%.
        const isFirst = !landings.some((landing) => landing.includes(` ${key} ${environment} `));
        const word = step === 100 && isFirst ? 'on' : `${step}%`;
        landings.push(`${isoOf(world.now)} ${key} ${environment} ${word}`);
        open.delete(key);
        hasLanded = true;
      }
    }
    const moments = [...open.values()].flatMap(({ readyAt }) => readyAt ?? []);
    if (moments.length === 0) return landings;
    world.passes(exactly(Math.min(...moments) - world.now));
  }
}

/** The next step of a plan now: it lands, or stays open; null: nothing is left. */
async function looked(
  world: World,
  key: string,
  open: Open | undefined,
  {
    steps,
    landed,
  }: { readonly steps: readonly (readonly [string, number])[]; readonly landed: number },
): Promise<Open | 'landed' | null> {
  const [environment, step] = steps[0] ?? [];
  if (environment === undefined || step === undefined) return null;
  const setting = step === 100 ? 'on' : step;
  const pull = open?.pull ?? (await world.proposes(key, { [environment]: setting }));
  if (open === undefined) {
    await pull.ticks();
    // An approval counts when it comes after the change was shown.
    pull.reviewed('ana', 'APPROVED', { submittedAt: instant(world.now + 1) });
  }
  const { verdict, readyAt } = await pull.report();
  if (verdict !== 'pass') return { pull, environment, step, readyAt, landed };
  await pull.lands();
  return 'landed';
}

/** A length that the world reads back as the same seconds. */
function exactly(seconds: number): string {
  const text = lengthOf(seconds as Duration);
  return /^\d+[dhm]$/.test(text) ? text : `${seconds}s`;
}

test('The forecast begins later where --from says so, and lands each step later by the delay of merges', async () => {
  await using world = await aWorld({ at: BEGINNING });
  const at = async (...more: readonly string[]): Promise<readonly number[]> => {
    const answer = await flaghoist(
      world.repo,
      'forecast',
      'elevenlabs-agent',
      '--at',
      BEGINNING,
      '--format',
      'json',
      ...more,
    );
    const { steps } = JSON.parse(answer.out) as {
      readonly steps: readonly { readonly at: string }[];
    };
    return steps.map(
      (step) => ((parseInstant(step.at) ?? 0) - (parseInstant(BEGINNING) ?? 0)) / 3600,
    );
  };
  expect(await at()).toEqual([0, 48, 48 + 168]);
  expect(await at('--merge-delay', '4h')).toEqual([4, 4 + 48 + 4, 4 + 48 + 4 + 168 + 4]);
  expect(await at('--from', '2026-11-03T09:00:00Z')).toEqual([24, 72, 72 + 168]);
});
