// The size of the page where each flag has as many landings as the page shows.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const FLAGS = 200;
const LANDINGS = 20;
const MINUTE = 60_000;
const numbers = Array.from({ length: FLAGS }, (_, index) => index);
const keyOf = (index: number): string => `team-${index % 20}/feature-${index}`;

const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires:
      soak: { in: staging, for: 7d }
      approvals: { count: 1, from: [release] }
      window: { deny: ["Fri 16:00-Mon 08:00"], zone: Europe/Warsaw }
services: { ${Array.from({ length: 20 }, (_, index) => `service-${index}: {}`).join(', ')} }
`;

function definitions(): Files {
  return Object.fromEntries(
    numbers.map((index) => [
      `environments/flags/${keyOf(index)}.yaml`,
      `description: The new feature number ${index} of the shop, in place of the old one, for all countries
owner: release
services: { service-${index % 20}: { FEATURE_${index}: enabled, FEATURE_${index}_PERCENT: rollout } }
requires: { production: { ladder: { steps: [5, 10, 25, 50, 100], each: 7d } } }
links: { runbook: https://example.com/runbooks/feature-${index} }
`,
    ]),
  );
}

const ENVIRONMENTS = ['development', 'staging', 'production', 'production', 'production'] as const;
const LADDER = [5, 10, 25, 50];

/** One flag in one environment. */
function landing(place: number): { readonly at: string; readonly files: Files } {
  const [index, round] = [place % FLAGS, Math.floor(place / FLAGS)];
  const where = ENVIRONMENTS[round % ENVIRONMENTS.length] ?? 'development';
  const at = new Date(Date.parse('2026-02-02T09:00:00Z') + 7 * place * MINUTE).toISOString();
  const state =
    where === 'production'
      ? `enabled: true\nrollout: ${LADDER[round % LADDER.length]}\n`
      : `enabled: ${round % 10 < 5}\n`;
  return {
    at: at.replace('.000', ''),
    files: { [`environments/${where}/${keyOf(index)}.yaml`]: state },
  };
}

test('is small where each of 200 flags has a ladder, a window, and 20 landings of its own', async () => {
  await using repo = await aRepository();
  const landings = Array.from({ length: FLAGS * LANDINGS }, (_, place) => landing(place));
  const adopted = { 'environments/pipeline.yaml': PIPELINE, ...definitions() };
  await repo.history([{ at: '2026-02-01T09:00:00Z', files: adopted }, ...landings]);
  const folder = await mkdtemp(join(tmpdir(), 'flaghoist-page-'));
  try {
    const output = join(folder, 'page.html');
    const args = ['page', '--at', landings.at(-1)?.at ?? '', '--output', output];
    expect(await flaghoist(repo, ...args)).toEqual({ code: 0, out: '', err: '' });
    expect((await stat(output)).size).toBeLessThan(300_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
