// The page about the metrics of the plans has a row for each of their lines, and each place exists.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { read, TOP } from './pages.ts';

/** The lines about metrics, thresholds, alerts, dashboards, watches, notifications and what follows from them, by plan. */
const LINES: Readonly<Record<string, readonly number[]>> = {
  'elevenlabs-agent-rollout': [
    66, 82, 83, 86, 89, 97, 114, 118, 119, 130, 149, 152, 153, 177, 179, 189, 190, 192, 207, 209,
    216, 217, 218, 221, 222, 223, 226, 227, 228, 231, 232, 233, 234, 238, 239, 240, 241, 242, 249,
    255, 260, 261, 264, 318, 319, 320, 340,
  ],
  'convex-flags-guide': [
    14, 20, 30, 35, 44, 46, 55, 56, 59, 63, 64, 65, 66, 67, 81, 108, 123, 124, 125, 126,
  ],
  'outbound-calls-gradual-rollout': [
    30, 40, 49, 50, 52, 53, 54, 57, 58, 59, 60, 61, 64, 65, 66, 67, 68, 76, 85, 86, 87, 88, 89, 93,
    94, 95, 96, 99, 100, 101, 102, 110, 119, 120, 121, 122, 123, 126, 127, 128, 129, 130, 134, 135,
    136, 144, 153, 154, 155, 156, 157, 160, 161, 162, 163, 167, 168, 169, 186, 187, 188, 189, 200,
    315, 322, 334, 346, 392, 401, 402, 408, 411, 413, 418, 419, 420, 421, 432, 433, 434, 435, 436,
    439, 440, 441, 442, 453, 455, 463, 464, 465, 466, 492, 502, 503, 504, 505, 506, 507, 513, 514,
    515, 516, 557, 608, 612, 617, 620, 623, 627, 637, 651, 663, 664, 665,
  ],
  'unified-workflow-toggles': [
    84, 100, 134, 138, 139, 140, 141, 173, 177, 178, 179, 180, 212, 216, 218, 219, 259, 260, 261, 262,
    265, 266, 267, 268, 271, 272, 273, 274, 279, 280, 281, 282, 285, 286, 287, 288, 314, 333, 334,
    338, 339, 350, 351, 355, 356, 357, 369, 388, 397,
  ],
};

interface Row {
  readonly plan: string;
  readonly line: number;
  readonly where: string;
}

const ROWS = read('docs/plans-metrics.md')
  .split(/^## /m)
  .slice(1)
  .flatMap((chapter): readonly Row[] => {
    const [, plan = ''] = /^The plan is `(.+)`\.$/m.exec(chapter) ?? [];
    return [...chapter.matchAll(/^\| (\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(
      ([, line, where = '']) => ({
        plan,
        line: Number(line),
        where,
      }),
    );
  });

test('every line of a plan about metrics has a row', () => {
  const rows = Object.keys(LINES).map((plan) => [
    plan,
    ROWS.filter((row) => row.plan === plan).map(({ line }) => line),
  ]);
  expect(Object.fromEntries(rows)).toEqual(LINES);
});

const parsed = new Map<string, unknown>();
function contentOf(file: string): unknown {
  if (!parsed.has(file)) parsed.set(file, parse(readFileSync(join(TOP, file), 'utf8')));
  return parsed.get(file);
}

/** What is wrong with the place of a row; null: a file has the key, or there is a reason. */
function faultOf(where: string): string | null {
  if (/^not here: \S.{15,}$/.test(where)) return null;
  const [, file = '', key = ''] =
    /^`((?:environments|\.github\/workflows)\/[^`]+)` `([^`]+)`$/.exec(where) ?? [];
  if (file === '') return 'neither a place nor a reason';
  let value = contentOf(file);
  for (const step of key.split('.')) {
    value = (value as Readonly<Record<string, unknown>> | undefined | null)?.[step];
  }
  return value === undefined || value === null ? `${file} has no ${key}` : null;
}

test('each row has a file and a key that exist, or a reason', () => {
  const faults = ROWS.flatMap(({ plan, line, where }) => {
    const fault = faultOf(where);
    return fault === null ? [] : [`${plan}:${line}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test.each([
  ['', 'neither a place nor a reason'],
  ['not here:', 'neither a place nor a reason'],
  ['`environments/pipeline.yaml` `nothing.here`', 'environments/pipeline.yaml has no nothing.here'],
])('a row with %j is a fault', (where, fault) => {
  expect(faultOf(where)).toBe(fault);
});
