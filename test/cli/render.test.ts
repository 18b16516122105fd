// `render` of the pipeline, from the command line.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { flaghoistInProcess } from '../support/cli.ts';
import { aRepository } from '../support/repo.ts';
import { FILES } from '../render/pipeline/pipeline.ts';

const LANDED = '2026-11-20T09:00:00Z';
const RAISED = '2026-11-21T09:00:00Z';

async function aPipeline() {
  const repo = await aRepository();
  await repo.commit('Adopt', { at: LANDED, files: FILES });
  await repo.commit('Raise', {
    at: RAISED,
    files: { 'environments/production/outbound-calls.yaml': 'enabled: true\nrollout: 50\n' },
  });
  return repo;
}

const OPENMETRICS = ['render', '--as', 'openmetrics', '--at', '2026-11-22T09:00:00Z'] as const;

test('Metrics show since when something is live, from what has landed', async () => {
  await using repo = await aPipeline();
  // Not landed yet.
  await repo.write({ 'environments/production/outbound-calls.yaml': 'enabled: false\n' });
  const args = [...OPENMETRICS, '--swept-at', '2026-11-22T08:45:00Z'];
  const { code, out } = await flaghoistInProcess(repo, ...args);
  const [landed, raised] = [LANDED, RAISED].map((moment) => Date.parse(moment) / 1000);
  const place = (environment: string) => `flag="outbound-calls",environment="${environment}"`;
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual(
    expect.arrayContaining([
      `flaghoist_exposure_ratio{${place('production')},service="calls"} 0.5`,
      `flaghoist_ladder_step{${place('production')}} 3`,
      `flaghoist_soak_since_timestamp_seconds{${place('staging')}} ${landed}`,
      `flaghoist_soak_since_timestamp_seconds{${place('production')}} ${raised}`,
      `flaghoist_landed_timestamp_seconds{${place('production')}} ${raised}`,
      `flaghoist_last_sweep_timestamp_seconds ${Date.parse('2026-11-22T08:45:00Z') / 1000}`,
      '# EOF',
    ]),
  );
  const one = await flaghoistInProcess(repo, ...OPENMETRICS, '--environment', 'staging');
  expect(one.out).not.toContain('production');
});

test('Files are written below the folder that is named', async () => {
  await using repo = await aPipeline();
  const args = ['render', '--as', 'grafana', '--out', join(repo.path, 'a/b')];
  expect(await flaghoistInProcess(repo, ...args)).toEqual({ code: 0, out: '', err: '' });
  const files = await readdir(join(repo.path, 'a/b'), { recursive: true });
  expect(files.toSorted()).toEqual([
    'outbound-calls.dashboard.json',
    'voice',
    'voice/agent.dashboard.json',
  ]);
  const text = await readFile(join(repo.path, 'a/b/voice/agent.dashboard.json'), 'utf8');
  expect(JSON.parse(text).title).toBe('voice/agent');
});

test('A flag has rules and metrics only where its services are deployed, or where it has a state', async () => {
  await using repo = await aRepository();
  const pipeline = `version: 1
environments: [{ name: staging }, { name: production }, { name: edge }]
services: { calls: { deploy: { production: { target: files, folder: ., file: .env } } }, agent: {} }
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
    crm: { kind: http, url: FLAGHOIST_CRM_URL }
`;
  await repo.commit('Adopt', {
    files: { ...FILES, 'environments/pipeline.yaml': pipeline },
  });
  const { out, err } = await flaghoistInProcess(repo, ...OPENMETRICS);
  expect(err).toBe('');
  const places = (flag: string) =>
    [...out.matchAll(/^flaghoist_exposure_ratio\{(.+),service/gm)].flatMap(([, labels = '']) =>
      labels.startsWith(`flag="${flag}"`) ? [labels.replace(/^.*environment=/, '')] : [],
    );
  expect([places('outbound-calls'), places('voice/agent')]).toEqual([
    ['"staging"', '"production"'],
    ['"staging"', '"production"', '"edge"'],
  ]);
  const dashboard = await flaghoistInProcess(repo, 'render', '--as', 'grafana');
  expect(dashboard.out).toContain('"query": "staging,production"');
});

test('A rendering that does not exist is refused, and the others are named', async () => {
  await using repo = await aPipeline();
  const { code, err } = await flaghoistInProcess(repo, 'render', '--as', 'xml');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/unknown rendering "xml"[^]*dotenv, .*prometheus-rules, /),
  ]);
});

test('A folder that cannot be written is named', async () => {
  await using repo = await aPipeline();
  const file = join(repo.path, 'environments/pipeline.yaml');
  const { code, err } = await flaghoistInProcess(
    repo,
    'render',
    '--as',
    'openmetrics',
    '--out',
    file,
  );
  expect([code, err]).toEqual([2, expect.stringContaining('could not write')]);
});

/** A pipeline with two services, a flag that is on, and a second flag. */
const TWO_SERVICES = {
  'environments/pipeline.yaml':
    'version: 1\nenvironments: [{ name: staging }, { name: production }]\nservices: { api: {}, web: {} }\n',
  'environments/flags/x.yaml':
    'description: x\npermanent: a test\nservices: { api: { X: enabled } }\n',
  'environments/flags/y.yaml':
    'description: y\npermanent: a test\nservices: { web: { Y: enabled } }\n',
  'environments/production/x.yaml': 'enabled: true\n',
} as const;

const PRODUCTION_API = ['--environment', 'production', '--service', 'api'] as const;
const BROKEN = '<<<<<<< HEAD\n';

describe('An error in a file that the values do not come from stops no rendering of a flag', () => {
  test.each([
    ['the definition, of which an earlier version counts', 'flags/x.yaml', BROKEN],
    ['the pipeline, of which an earlier version counts', 'pipeline.yaml', BROKEN],
    [
      'a rule of the pipeline',
      'pipeline.yaml',
      `${TWO_SERVICES['environments/pipeline.yaml']}teams: { release: [] }\npolicy: { approvals: { count: 1, from: [release] } }\n`,
    ],
    ['the definition of a flag of another service', 'flags/y.yaml', BROKEN],
    ['a definition that was never readable', 'flags/z.yaml', BROKEN],
    [
      'a wrong name in a definition of another service',
      'flags/y.yaml',
      TWO_SERVICES['environments/flags/y.yaml'] + 'owner: none\n',
    ],
    [
      'an override of a service that the flag does not have',
      'production/x.yaml',
      'enabled: true\nservices: { web: { enabled: false } }\n',
    ],
    ['the state in another environment', 'staging/x.yaml', BROKEN],
    ['the state of a flag of another service', 'production/y.yaml', BROKEN],
    ['a state whose definition was deleted', 'production/gone.yaml', 'enabled: true\n'],
    ['a state of an environment that does not exist', 'qa/x.yaml', 'enabled: true\n'],
  ])('%s', async (_, file, text) => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: TWO_SERVICES });
    await repo.commit('Break a file', { files: { [`environments/${file}`]: text } });
    const { code, out, err } = await flaghoistInProcess(repo, 'render', ...PRODUCTION_API);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('X=true\n') });
    expect(err).toContain(`environments/${file}:`);
  });
});

test('An error in a file that the values come from stops the rendering of a flag', async () => {
  const files = [
    ['pipeline.yaml', null],
    ['production/x.yaml', BROKEN],
    ['flags/x.yaml', TWO_SERVICES['environments/flags/x.yaml'] + 'owner: none\n'],
    ['flags/y.yaml', 'description: y\npermanent: a test\nservices: { api: { X: enabled } }\n'],
  ] as const;
  await using repo = await aRepository();
  await repo.commit('Adopt', { files: TWO_SERVICES });
  const start = await repo.git('rev-parse', 'HEAD');
  for (const [file, text] of files) {
    await repo.git('reset', '--quiet', '--hard', start);
    await repo.commit('Break a file', { files: { [`environments/${file}`]: text } });
    const { code, out, err } = await flaghoistInProcess(repo, 'render', ...PRODUCTION_API);
    expect({ file, code, out }).toEqual({ file, code: 2, out: '' });
    expect(err).toContain(`environments/${file}:`);
  }
});
