// The time from an alert to a service that is off, and what each part of the way takes. The story is that of the tests,
// with real Prometheus, Alertmanager and pm2.
import { anAlertStory } from '../test/support/alert-story.ts';
import type { Legs } from '../test/support/alert-story.ts';
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { restartedByHand } from './by-hand.ts';
import { timingOf } from './measure.ts';
import type { Row } from './table.ts';

/** The bar in milliseconds. */
const BAR = 60_000;

/** Each part of the way: what has happened at its end, after what. */
const PARTS: readonly (readonly [what: string, end: keyof Legs, after: keyof Legs | null])[] = [
  ['dispatch: from firing to the event on GitHub', 'dispatch', null],
  ['watch: from there to the pull request', 'pull request', 'dispatch'],
  ['merge: from there to the landing', 'merge', 'pull request'],
  ['redeploy: from there to the start of the workflow', 'redeploy', 'merge'],
  ['probe: from there to 503', 'probe off', 'redeploy'],
];

interface Round {
  readonly legs: Legs;
  readonly byHand: number;
}

export async function alertRows(bench: Bench): Promise<readonly Row[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    progress(`alert, round ${round + 1} of ${bench.rounds}`);
    // Each story uses the whole machine, and a service rolls back at most once in 15 minutes.
    // oxlint-disable-next-line no-await-in-loop
    rounds.push(await played(bench));
  }
  const node = bench.nodes[0].name;
  const row = { kind: 'time', node, peak: null, against: null, bars: [] } as const;
  const byHand = timingOf(rounds.map((round) => round.byHand));
  return [
    {
      ...row,
      what: 'rolling back by an alert: from firing to 503',
      measured: timingOf(rounds.map(({ legs }) => legs['probe off'])),
      against: { what: '`pm2 restart` by hand', floor: byHand },
      bars: [{ kind: 'time', most: BAR }],
    },
    ...PARTS.map(([what, end, after]) => ({
      ...row,
      what: `of it, ${what}`,
      measured: timingOf(rounds.map(({ legs }) => legs[end] - (after === null ? 0 : legs[after]))),
    })),
  ];
}

async function played({ cli, action }: Bench): Promise<Round> {
  await using story = await anAlertStory({ cli, action });
  const { legs, watch, deploy } = await story.breaks();
  if (watch.outputs['watched'] !== 'bad' || deploy.exitCode !== 0)
    throw new Error(`nothing was rolled back:\n${watch.stdout}${deploy.stdout}`);
  const { pm2, health } = story;
  const service = { pm2, name: 'calling-platform', variable: 'OUTBOUND_CALLS_ENABLED', health };
  return { legs, byHand: await restartedByHand(service) };
}
