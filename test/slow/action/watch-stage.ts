// The stage of the tests of `command: watch`: the local GitHub with watched flags, and a source that a test sets.
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, stateFile } from '#test/support/ci.ts';
import type { Pull } from '#test/support/github/world.ts';
import type { FakePrometheus, ValueAt } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';
import { issuesIn } from '#test/support/github/issues.ts';

const PIPELINE = `version: 1
environments: [{ name: development }, { name: production }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
services: { api: {}, web: {}, own: {}, both: {}, desk: {}, left: {}, right: {}, files: { deploy: { production: { target: files, folder: deployed } } }, late: { deploy: { production: { target: files, folder: late } } } }
policy: { approvals: { count: 1, from: [release] } }
teams: { release: [ana, bartek] }
`;
export const definition = (
  flag: string,
  then: string,
  service = 'api',
): string => `description: ${flag}
services: { ${service}: { ${flag.toUpperCase()}: enabled, ${flag.toUpperCase()}_PERCENT: rollout } }
metrics:
  failed:
    title: Failed calls
    source: prometheus
    query: sum(rate(${flag}_failed{env="$environment"}[1m]))
    unit: ratio
    good: "< 1%"
    warning: { when: "> 2%", for: 10m }
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 }
watch: { for: 24h, then: ${then} }
`;
const WATCHED = 'requires: { production: { metrics: { watched: 24h, in: development } } }\n';
const BINDINGS = '{ PAIR: enabled, PAIR_PERCENT: rollout }';
/** On two services. */
const PAIR = definition('pair', 'propose').replace(
  /^services: .*$/m,
  `services: { left: ${BINDINGS}, right: ${BINDINGS} }`,
);
/** On two services with a target. */
const SPLIT = definition('split', 'propose').replace(
  /^services: .*$/m,
  `services: { files: ${BINDINGS.replaceAll('PAIR', 'SPLIT')}, late: ${BINDINGS.replaceAll('PAIR', 'SPLIT')} }`,
);
/** Watched by its issues alone. */
const SUPPORT = `description: support
services: { desk: { SUPPORT: enabled, SUPPORT_PERCENT: rollout } }
watch: { for: 24h, then: merge, also: { issues: { labels: [P1], above: 1 } } }
`;
export const percent = (rollout: number): string => `enabled: true\nrollout: ${rollout}\n`;

export let ci: CI;
export let prometheus: FakePrometheus;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      [flagFile('calls')]: definition('calls', 'merge'),
      [flagFile('theme')]: definition('theme', 'merge'),
      [flagFile('voice')]: definition('voice', 'propose', 'web'),
      [flagFile('twice')]: definition('twice', 'merge', 'own'),
      [flagFile('voicemail')]: definition('voicemail', 'propose', 'files'),
      [flagFile('filed')]: definition('filed', 'merge', 'files'),
      [flagFile('step')]: `${definition('step', 'propose', 'web')}${WATCHED}`,
      [flagFile('pair')]: PAIR,
      [flagFile('support')]: SUPPORT,
      [flagFile('split')]: SPLIT,
      [flagFile('older')]: definition('older', 'propose', 'both'),
      [flagFile('newer')]: definition('newer', 'propose', 'both'),
      [stateFile('calls', 'production')]: percent(5),
      [stateFile('support', 'production')]: percent(5),
      '.github/workflows/redeploy.yml': 'on: { workflow_dispatch: { inputs: { landing: {} } } }\n',
    },
  });
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  prometheus = await aFakePrometheus(ci.github.world.clock.http);
  ci.github.passes('48h');
});
afterAll(async () => {
  await prometheus[Symbol.asyncDispose]();
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
  ci.github.world.started.length = 0;
});

/** The permissions in `flaghoist-watch.yml`. */
const ASKED = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
} as const;

export const seconds = (): number => ci.github.world.clock.seconds();
/** Bad from this moment on. */
export const badSince =
  (from: number, flags: readonly string[], value = '0.08'): ValueAt =>
  (at, query) =>
    at >= from && flags.some((flag) => query.includes(`${flag}_failed`)) ? value : '0.001';

export async function watches(values: ValueAt | null, how: How = {}, payload = {}): Promise<Ran> {
  prometheus.has(values);
  const type = 'flaghoist-alert';
  const event = await ci.github.event('repository_dispatch', { type, payload, by: 'mallory' });
  return ci.runs(event, {
    token: ci.github.token({ permissions: ASKED }),
    env: {
      FLAGHOIST_PROMETHEUS_URL: prometheus.url,
      FLAGHOIST_GRAPH_URL: 'https://graphs.example',
    },
    ...how,
    inputs: { command: 'watch', ...how.inputs },
  });
}

/** Deploys the tip, as `redeploy.yml` does. */
export async function deploys(inputs: How['inputs'] = {}): Promise<Ran> {
  const landing = await ci.github.main();
  const event = await ci.github.event('workflow_dispatch', { inputs: { landing } });
  return ci.runs(event, { inputs: { command: 'deploy', landing, ...inputs } });
}

export const pulls = (flag: string): readonly Pull[] =>
  [...ci.github.world.pulls.values()].filter(({ head }) =>
    head.branch.startsWith(`flaghoist/watch/production/${flag}/`),
  );
export const stateAt = async (flag: string): Promise<string> =>
  ci.github.git.git(['show', `${await ci.github.main()}:${stateFile(flag, 'production')}`]);
export const issues = async () => {
  const all = await issuesIn(ci.github.world, { state: 'all', labels: 'rolled-back' });
  return all.filter(({ pull_request: pull }) => pull === undefined);
};
export const raises = async (flag: string, to: number): Promise<string> =>
  (await ci.lands(flag, 'production', percent(to))).sha;
