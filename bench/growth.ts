// How the time of a command grows: it is measured at several sizes, and the exponent is fitted. With an exponent of 1,
// twice the size takes twice the time.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { checkOf, PASS, rollbackOf, statusOf } from './commands.ts';
import { flagsOf } from './flags.ts';
import type { Recipe } from './history.ts';
import { proposedFlags } from './history.ts';
import { deployments } from './instances.ts';
import { rolledBack } from './many.ts';
import type { Subject, Timing } from './measure.ts';
import { timed } from './measure.ts';
import { pullGrowths } from './pulls.ts';
import { historyIn } from './repository.ts';
import type { Run } from './table.ts';
import { alignedTable, machineText } from './table.ts';

/** The times of one command at several sizes. */
export interface Growth {
  readonly what: string;
  /** Such as `flags`. */
  readonly unit: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly size: number;
  readonly timing: Timing;
}

/** Landings of the repositories that differ in their flags. */
const LANDINGS = 2_000;

export async function growths(bench: Bench): Promise<readonly Growth[]> {
  return [
    ...(await byFlags(bench)),
    await byLandings(bench),
    ...(await byTouched(bench)),
    await byWindow(bench),
    ...(await pullGrowths(bench)),
    await byInstances(bench),
  ];
}

async function byFlags(bench: Bench): Promise<readonly Growth[]> {
  const { flags: sizes } = bench.sizes.growth;
  const places = await placesOf(
    bench,
    sizes.map((flags) => ({ flags, landings: LANDINGS })),
  );
  progress('growth with flags');
  return grown(bench, sizes, 'flags', {
    '`check` of 1 flag': places.map((place) => checkOf(place, { head: 'proposal-1' })),
    '`rollback FLAG`': places.map((place) => rollbackOf(place, [place.flag])),
    '`status FLAG`': places.map((place) => statusOf(place, place.flag)),
  });
}

async function byLandings(bench: Bench): Promise<Growth> {
  const { landings: sizes } = bench.sizes.growth;
  const { manyLandings } = bench.sizes;
  const places = await placesOf(
    bench,
    sizes.map((landings) => ({ ...manyLandings, landings })),
  );
  progress('growth with landings');
  const checks = places.map((place) => checkOf(place, { head: 'proposal-1' }));
  return one(grown(bench, sizes, 'landings', { '`check` of 1 flag': checks }));
}

async function byTouched(bench: Bench): Promise<readonly Growth[]> {
  const { allOn, growth } = bench.sizes;
  const [place] = await placesOf(bench, [allOn]);
  if (place === undefined) return [];
  const names = flagsOf(allOn.flags).map(({ key }) => key);
  progress('growth with touched flags');
  const heads = growth.touched.map((count) => rolledBack(place, names.slice(0, count)));
  return grown(bench, growth.touched, 'touched flags', {
    '`rollback FLAG…`': growth.touched.map((count) => rollbackOf(place, names.slice(0, count))),
    '`check` of that': heads.map((head) => checkOf(place, { head, code: PASS })),
  });
}

async function byWindow(bench: Bench): Promise<Growth> {
  const { growth, longSoak } = bench.sizes;
  const places = await placesOf(
    bench,
    growth.days.map((soak) => ({ ...longSoak, soak })),
  );
  progress('growth with the soak');
  const checks = places.map((place) => checkOf(place, { head: 'proposal-1' }));
  return one(grown(bench, growth.days, 'days of soak', { '`check` of 1 flag': checks }));
}

async function byInstances(bench: Bench): Promise<Growth> {
  const { instances: sizes } = bench.sizes.growth;
  const measured = await deployments(bench, sizes);
  const points = measured.map(({ timing }, index) => ({ size: sizes[index] ?? 0, timing }));
  return { what: '`deploy` by files', unit: 'instances', points };
}

async function placesOf(bench: Bench, recipes: readonly Recipe[]) {
  const [node] = bench.nodes;
  const places = [];
  for (const recipe of recipes) {
    // Making a repository uses all of the machine.
    // oxlint-disable-next-line no-await-in-loop
    const repository = await historyIn(recipe);
    places.push({ bench, node, repository, flag: proposedFlags(recipe)[0]?.key ?? '' });
  }
  return places;
}

/** Times all commands at all sizes in turns. */
function grown(
  { rounds }: Bench,
  sizes: readonly number[],
  unit: string,
  commands: Readonly<Record<string, readonly Subject[]>>,
): readonly Growth[] {
  const times = timed(Object.values(commands).flat(), rounds);
  return Object.entries(commands).map(([what, subjects]) => ({
    what,
    unit,
    points: subjects.flatMap((subject, index) => {
      const [size, timing] = [sizes[index], times.get(subject)];
      return size === undefined || timing === undefined ? [] : [{ size, timing }];
    }),
  }));
}

function one([growth]: readonly Growth[]): Growth {
  if (growth === undefined) throw new Error('nothing was measured');
  return growth;
}

/** The slope of the line through the logarithms of sizes and times that has the least squares. */
export function exponentOf(points: readonly Point[]): number {
  const at = points.map(({ size, timing }) => [Math.log(size), Math.log(timing.median)] as const);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(at.map(([size]) => size)), mean(at.map(([, time]) => time))];
  const spread = mean(at.map(([size]) => (size - x) ** 2));
  return mean(at.map(([size, time]) => (size - x) * (time - y))) / spread;
}

export function growthText(measured: readonly Growth[], { condition, rounds, nodes }: Run): string {
  const lines = measured.map(({ what, unit, points }) => [
    what,
    `${points.map(({ size }) => size).join(' · ')} ${unit}`,
    `${points.map(({ timing }) => timing.median.toFixed(0)).join(' · ')} ms`,
    exponentOf(points).toFixed(2),
  ]);
  const remark = condition === 'quiet' ? '' : `These figures mean nothing: ${condition}.\n\n`;
  return `${remark}${alignedTable([['what', 'sizes', 'medians', 'exponent'], ...lines])}

Whole processes on ${machineText(nodes)}; medians of ${rounds} interleaved runs each, after one to warm up. The time that Node takes to start is in all of them.
`;
}
