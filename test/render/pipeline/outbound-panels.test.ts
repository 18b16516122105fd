// The dashboard of the outbound calls has the panels of their plan.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Dashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { grouped } from '#domain/scalars.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import { PLANNED_PANELS } from '#test/support/outbound-panels.ts';
import { meaningOf } from '#test/support/promql.ts';
import { aRepository } from '#test/support/repo.ts';
import { ourEnvironments } from '#test/support/world.ts';

async function panelsOfTheOutboundCalls(): Promise<readonly Panel[]> {
  await using repo = await aRepository();
  await repo.commit('Adopt', { at: '2026-11-20T09:00:00Z', files: await ourEnvironments() });
  const folder = join(repo.path, 'dashboards');
  await flaghoistInProcess(repo, 'render', '--as', 'grafana', '--out', folder);
  const text = await readFile(join(folder, 'outbound-calls.dashboard.json'), 'utf8');
  return (JSON.parse(text) as Dashboard).panels as readonly Panel[];
}

const PANELS = [...grouped(PLANNED_PANELS, ([panel]) => panel)].map(
  ([panel, queries]) => [panel, queries.map(([, query]) => query)] as const,
);

test.each(PANELS)(
  'the panel "%s" has the queries of the plan, side by side',
  async (name, queries) => {
    const panels = await panelsOfTheOutboundCalls();
    const targets = panels
      .filter(({ title }) => title === name)
      .map(({ targets: all = [] }) => all);
    expect(
      targets.map((all) =>
        all.map((target) => meaningOf((target as unknown as { readonly expr: string }).expr)),
      ),
    ).toEqual([queries.map(meaningOf)]);
  },
);

test.each([
  ['another system', 'sum(rate(calls_total{system="old"}[5m]))'],
  ['another window', 'sum(rate(calls_total{system="new"}[1d]))'],
  ['another series', 'sum(rate(calls_failed_total{system="new"}[5m]))'],
  ['another unit', 'sum(rate(calls_total{system="new"}[5m])) * 100'],
  ['another sum', 'sum by (pod) (rate(calls_total{system="new"}[5m]))'],
])('a query has another meaning with %s', (_what, candidate) => {
  const query = 'sum(rate(calls_total{system="new"}[5m]))';
  const ours = '(sum(rate(calls_total{system="new", env="$environment"}[5m])) or vector(0))';
  expect(meaningOf(ours)).toBe(meaningOf(query));
  expect(meaningOf(candidate)).not.toBe(meaningOf(query));
});
