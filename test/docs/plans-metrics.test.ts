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
    255, 260, 261, 264, 285, 286, 318, 319, 320, 340,
  ],
  'convex-flags-guide': [
    14, 20, 30, 35, 44, 46, 55, 56, 59, 63, 64, 65, 66, 67, 81, 89, 108, 123, 124, 125, 126,
  ],
  'outbound-calls-gradual-rollout': [
    30, 40, 49, 50, 52, 53, 54, 57, 58, 59, 60, 61, 64, 65, 66, 67, 68, 76, 85, 86, 87, 88, 89, 93,
    94, 95, 96, 99, 100, 101, 102, 110, 119, 120, 121, 122, 123, 126, 127, 128, 129, 130, 134, 135,
    136, 144, 153, 154, 155, 156, 157, 160, 161, 162, 163, 167, 168, 169, 186, 187, 188, 189, 200,
    315, 322, 334, 346, 392, 401, 402, 408, 411, 413, 418, 419, 420, 421, 432, 433, 434, 435, 436,
    439, 440, 441, 442, 443, 444, 453, 455, 463, 464, 465, 466, 492, 502, 503, 504, 505, 506, 507,
    513, 514, 515, 516, 557, 608, 612, 617, 620, 623, 627, 637, 651, 663, 664, 665,
  ],
  'unified-workflow-toggles': [
    84, 100, 134, 138, 139, 140, 141, 173, 177, 178, 179, 180, 212, 216, 218, 219, 259, 260, 261,
    262, 265, 266, 267, 268, 271, 272, 273, 274, 279, 280, 281, 282, 285, 286, 287, 288, 314, 333,
    334, 338, 339, 350, 351, 355, 356, 357, 369, 388, 397,
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

function valueAt(file: string, key: string): unknown {
  let value = contentOf(file);
  for (const step of key.split('.')) {
    value = (value as Readonly<Record<string, unknown>> | undefined | null)?.[step];
  }
  return value;
}

/** What is wrong with the place of a row; null: a file has the key, or there is a reason. */
function faultOf(where: string): string | null {
  if (/^not here: \S.{15,}$/.test(where)) return null;
  const [, file = '', key = ''] =
    /^`((?:environments|\.github\/workflows)\/[^`]+)` `([^`]+)`$/.exec(where) ?? [];
  if (file === '') return 'neither a place nor a reason';
  const value = valueAt(file, key);
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

// The words of the plans, and what carries them out.
test.each<[string, string, unknown]>([
  [
    'Error rate > 5% for 5 minutes',
    'elevenlabs-agent error-rate.critical',
    { when: '> 5%', for: '5m' },
  ],
  [
    'Error rate > 2% for 10 minutes',
    'elevenlabs-agent error-rate.warning',
    { when: '> 2%', for: '10m' },
  ],
  ['Response time > 5 seconds (p95)', 'elevenlabs-agent response-time.critical', { when: '> 5s' }],
  ['Response time > 2 seconds (p95)', 'elevenlabs-agent response-time.warning', { when: '> 2s' }],
  [
    'Service unavailable for > 1 minute',
    'elevenlabs-agent availability.critical',
    { when: '< 1', for: '1m' },
  ],
  ['Call success rate > 70%', 'outbound-calls success-rate.good', '> 70%'],
  ['Call success rate < 60%', 'outbound-calls success-rate.critical', { when: '< 60%' }],
  ['System uptime > 99.5%', 'outbound-calls uptime.good', '> 99.5%'],
  ['System uptime < 95%', 'outbound-calls uptime.critical', { when: '< 95%' }],
  ['Response time < 200ms (p95)', 'outbound-calls response-time.good', '< 200ms'],
  ['Queue processing time < 60s', 'outbound-calls queue-time.good', '< 60s'],
  ['Retry success rate > 40%', 'outbound-calls retry-success.good', '> 40%'],
  ['Voicemail detection accuracy > 80%', 'outbound-calls voicemail-accuracy.good', '> 80%'],
  ['Queue backlog > 500 jobs', 'outbound-calls queue-backlog.critical', { when: '> 500' }],
  ['Cost overrun > 20%', 'outbound-calls cost-per-call.critical', { when: '> 120%' }],
  ['Handle peak load (100+ concurrent calls)', 'outbound-calls peak-calls.good', '>= 100'],
  ['Error Rate > 5%', 'unified-workflow/write error-rate.critical', { when: '> 5%' }],
  ['Error Rate > 2%', 'unified-workflow/write error-rate.warning', { when: '> 2%' }],
  ['Response Time > 2s', 'unified-workflow/write response-time.critical', { when: '> 2s' }],
  ['Response Time > 1s', 'unified-workflow/write response-time.warning', { when: '> 1s' }],
  ['Error rate: target < 1%', 'convex/workflow error-rate.good', '< 1%'],
  ['Error rate: alert > 5%', 'convex/workflow error-rate.critical', { when: '> 5%' }],
  ['Completion rate: target > 99%', 'convex/workflow completion-rate.good', '> 99%'],
  ['Completion rate: alert < 95%', 'convex/workflow completion-rate.critical', { when: '< 95%' }],
  ['Stuck workflows: target 0', 'convex/workflow stuck-workflows.good', '<= 0'],
  ['Stuck workflows: alert > 3', 'convex/workflow stuck-workflows.critical', { when: '> 3' }],
  ['Response time: target < 5s', 'convex/workflow response-time.good', '< 5s'],
  ['Response time: alert > 10s', 'convex/workflow response-time.critical', { when: '> 10s' }],
])('"%s" stands at %s', (_words, place, expected) => {
  const [flag = '', key = ''] = place.split(' ');
  expect(valueAt(`environments/flags/${flag}.yaml`, `metrics.${key}`)).toEqual(expected);
});

test('what a week of the outbound calls must have shown stands at the step of the next week', () => {
  const ladder = valueAt('environments/flags/outbound-calls.yaml', 'requires.production.ladder');
  const { steps } = ladder as {
    readonly steps: readonly (
      | number
      | {
          readonly at: number;
          readonly requires: { readonly metrics: { readonly good: readonly string[] } };
        }
    )[];
  };
  const byStep = steps.flatMap((step) =>
    typeof step === 'number' ? [] : [[step.at, step.requires.metrics.good] as const],
  );
  expect(byStep).toEqual([
    [10, expect.arrayContaining(['success-rate', 'uptime', 'response-time', 'calls-week-1'])],
    [
      25,
      expect.arrayContaining([
        'queue-time',
        'retry-success',
        'voicemail-accuracy',
        'cost-per-call',
        'calls-week-2',
      ]),
    ],
    [
      50,
      expect.arrayContaining([
        'peak-calls',
        'database-time',
        'memory-growth',
        'cost-trend',
        'calls-week-3',
      ]),
    ],
    [100, expect.arrayContaining(['calls-week-4'])],
  ]);
});
