// Every command with `--format json`, from the bundle: its output is what its published schema says, and so is an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PUBLISHED } from '../../../scripts/schemas.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoist } from '#test/support/cli.ts';
import type { FakePrometheus } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { program } from '../../../src/cli/command-line.ts';

const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: staging
  - name: production
    requires: { soak: { in: staging, for: 48h }, approvals: { count: 1, from: [release] } }
metrics:
  sources: { prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL } }
services:
  api: { deploy: { '*': { target: files, folder: deployed } } }
  web: {}
notifications: [{ webhook: FLAGHOIST_EVENTS_WEBHOOK, as: json }]
policy: { approvals: { count: 1, from: [release] } }
`;

const CALLS = `description: Outbound calls
owner: release
services: { api: { CALLS: enabled, CALLS_PERCENT: rollout } }
metrics:
  failed:
    source: prometheus
    query: sum(rate(calls_failed[5m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 }
watch: { for: 30d }
graduate: { after: 30d, issues: none }
summary: { failures: failed, calls: { traffic: failed } }
requires:
  production:
    ladder: { steps: [5, 100], each: 7d }
    metrics: { good: [failed], for: 24h, in: staging }
`;
const SEARCH = `description: The new search
services: { api: { SEARCH: enabled }, web: { SEARCH: enabled } }
`;
const state = (environment: string, flag: string): string =>
  `environments/${environment}/${flag}.yaml`;
const ON = 'enabled: true\nrollout: 100\n';

const DAY = 86_400;
const NOW = Math.floor(Date.now() / 60_000) * 60;

let repo: Repo;
let shop: Repo;
let prometheus: FakePrometheus;
let github: LocalGitHub;

beforeAll(async () => {
  prometheus = await aFakePrometheus();
  github = await aGitHub({ files: { 'environments/pipeline.yaml': PIPELINE } });
  shop = await aRepository({
    files: { '.env.production': 'SECRET=hunter2\nMENU_ENABLED=true\nMENU_PERCENTAGE=50\n' },
  });
  repo = await aRepository();
  await lands('Adopt', 9, {
    '.gitignore': 'deployed/\n*.json\n',
    'environments/pipeline.yaml': PIPELINE,
    'environments/flags/calls.yaml': CALLS,
    'environments/flags/search.yaml': SEARCH,
  });
  await lands('Raise calls in staging', 6, { [state('staging', 'calls')]: ON });
  await lands('Raise search in staging', 4, { [state('staging', 'search')]: 'enabled: true\n' });
});
afterAll(async () => {
  await Promise.all([repo, shop, prometheus, github].map((one) => one[Symbol.asyncDispose]()));
});

async function lands(message: string, days: number, files: Files): Promise<void> {
  await repo.write(files);
  await repo.commit(message, { files, at: NOW - days * DAY });
}

function says(where: Repo, ...args: readonly string[]): Promise<Said> {
  const env = {
    FLAGHOIST_PROMETHEUS_URL: prometheus.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_REPOSITORY: 'acme/flags',
    GH_TOKEN: args[0] === 'doctor' ? github.token({ as: 'ana' }) : '',
  };
  return flaghoist({ in: where, env }, ...args, '--format', 'json');
}

const ajv = new Ajv2020({
  strict: true,
  // A key of `required` may be defined one level up.
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
});

/** The published schema, compiled at its first use. */
function validator(name: string) {
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
  return ajv.getSchema(name) ?? ajv.addSchema(schema, name).getSchema(name);
}

function expectOutput(name: string, { out }: Said): unknown {
  const validate = validator(name);
  const output: unknown = JSON.parse(out);
  validate?.(output);
  expect([name, validate?.errors ?? []]).toEqual([name, []]);
  expect(output).toMatchObject({ schemaVersion: 1 });
  return output;
}

interface Row {
  readonly args: readonly string[];
  readonly schema: string;
  readonly code: number;
  /** What the output has to have, so that an empty list is noticed. */
  readonly has: object;
  /** What is in the working tree meanwhile. */
  readonly files?: Files;
  readonly in?: () => Repo;
}

const something = expect.anything();
const some = expect.arrayContaining([something]);
const PROMOTION: Files = { [state('production', 'search')]: 'enabled: true\n' };

const ROWS: readonly Row[] = [
  { args: ['validate'], schema: 'validate', code: 0, has: {} },
  {
    args: ['validate'],
    schema: 'validate',
    code: 1,
    has: { diagnostics: some },
    files: { [state('production', 'search')]: 'enabled: maybe\n' },
  },
  {
    args: ['check', '--save-question', 'question.json'],
    schema: 'report',
    code: 3,
    has: { changes: some },
    files: PROMOTION,
  },
  { args: ['replay', 'question.json'], schema: 'report', code: 3, has: { changes: some } },
  { args: ['evidence'], schema: 'evidence', code: 0, has: {}, files: PROMOTION },
  {
    args: ['status', 'calls'],
    schema: 'status',
    code: 0,
    has: { flags: [{ next: { metrics: some } }] },
  },
  {
    args: ['deploy', '--dry-run'],
    schema: 'deploy',
    code: 0,
    has: { dryRun: true, plan: some, outcomes: [], matrix: { include: some } },
  },
  {
    args: ['deploy'],
    schema: 'deploy',
    code: 0,
    has: { result: 'done', outcomes: some, adopted: something, written: { instances: some } },
  },
  {
    args: ['status', 'calls'],
    schema: 'status',
    code: 0,
    has: {
      githubNotAsked: { kind: something, message: expect.stringContaining('GitHub is not asked') },
      log: something,
      flags: [{ next: something, removal: something }],
    },
  },
  { args: ['log', '--since', '30d'], schema: 'log', code: 0, has: { landings: some } },
  { args: ['forecast'], schema: 'forecast', code: 0, has: { steps: some } },
  {
    args: ['page'],
    schema: 'page',
    code: 0,
    has: {
      status: { flags: some },
      log: { landings: some },
      forecast: { steps: some },
      health: { sweep: { endedAt: null, unknown: { kind: something, message: something } } },
    },
  },
  {
    args: ['summary', '--since', '14d', '--until', new Date(NOW * 1000).toISOString()],
    schema: 'summary',
    code: 0,
    has: { flags: some },
  },
  { args: ['explain'], schema: 'explain', code: 0, has: { explained: some } },
  {
    args: ['explain', 'compose'],
    schema: 'explain',
    code: 0,
    has: { explained: [{ kind: 'target', settings: some }, { kind: 'rendering' }] },
  },
  { args: ['explain', 'soak'], schema: 'explain', code: 0, has: { explained: [{ codes: some }] } },
  { args: ['drift'], schema: 'drift', code: 0, has: { instances: some, repair: null } },
  { args: ['render'], schema: 'render', code: 0, has: { files: some } },
  {
    args: ['render', '--as', 'prometheus-rules'],
    schema: 'render',
    code: 0,
    has: { files: some },
  },
  { args: ['watch'], schema: 'watch', code: 3, has: { watched: some } },
  { args: ['notify', '--dry-run'], schema: 'notify', code: 0, has: { messages: some } },
  { args: ['doctor'], schema: 'doctor', code: 1, has: { gate: some } },
  {
    args: ['new', 'menu', '--service', 'api', '--dry-run'],
    schema: 'new',
    code: 0,
    has: { flag: 'menu' },
  },
  {
    args: ['new', 'menu', '--service', 'api', '--variable', 'CALLS', '--dry-run'],
    schema: 'validate',
    code: 1,
    has: { diagnostics: some },
  },
  {
    args: ['import', '--from', '.env.import', '--environment', 'staging', '--dry-run'],
    schema: 'import',
    code: 0,
    has: { values: some, leftOut: some, files: some },
    files: { '.env.import': 'SECRET=hunter2\nMENU_ENABLED=true\n' },
  },
  {
    args: ['init', '--yes'],
    schema: 'init',
    code: 0,
    has: { values: some, leftOut: some, files: some },
    in: () => shop,
  },
  {
    args: ['promote', 'search', '--to', 'production'],
    schema: 'report',
    code: 0,
    has: { changes: some },
  },
  {
    args: ['rollback', 'calls', '--in', 'staging'],
    schema: 'report',
    code: 0,
    has: { class: 'rollback' },
  },
  {
    args: ['hold', 'calls', '--in', 'staging', '--reason', 'calls fail'],
    schema: 'report',
    code: 0,
    has: { class: 'neutral' },
  },
  {
    args: ['rollback', 'calls', '--in', 'staging', '--land', '--dry-run'],
    schema: 'rollback-land',
    code: 0,
    has: { report: { class: 'rollback' }, landed: null, deployed: null },
  },
];

test.each(ROWS)('$args follows $schema, exit code $code', async (row) => {
  const where = row.in?.() ?? repo;
  const files = row.files ?? {};
  await where.write(files);
  // A file of variables names no service.
  const more = row.args[0] === 'import' ? ['--service', 'api'] : [];
  const said = await says(where, ...row.args, ...more);
  await where.write(Object.fromEntries(Object.keys(files).map((file) => [file, null])));
  expect([said.code, said.err]).toEqual([row.code, expect.any(String)]);
  expect(expectOutput(row.schema, said)).toMatchObject(row.has);
});

test('a landing that is refused, with the verdict on it, and values that another program wrote', async () => {
  await lands('Raise search everywhere', 1, PROMOTION);
  const refused = await says(repo, 'deploy');
  expect(refused.code).toBe(3);
  expect(expectOutput('deploy', refused)).toMatchObject({
    result: 'waits',
    refusals: [{ part: 'state', flag: 'search', environment: 'production', verdict: 'wait' }],
    judgements: [{ report: { class: 'promotion', changes: some } }],
    reverts: [something],
  });
  expectOutput('status', await says(repo, 'status'));
  expectOutput('log', await says(repo, 'log'));
  await repo.write({ 'deployed/staging/api.env': 'CALLS=false\n' });
  const drift = await says(repo, 'drift', '--environment', 'staging');
  expect(drift.code).toBe(1);
  expect(expectOutput('drift', drift)).toMatchObject({
    instances: expect.arrayContaining([
      expect.objectContaining({ state: 'differs', differences: some }),
    ]),
    repair: expect.stringContaining('flaghoist deploy --force'),
  });
});

describe('An error', () => {
  const FAILING: Readonly<Record<string, readonly string[]>> = {
    explain: ['nothing-like-this'],
    replay: ['nowhere.json'],
    doctor: ['--github', 'no name'],
    promote: ['calls', '--to', 'production'],
    hold: ['calls', '--in', 'staging', '--reason', 'calls fail'],
    new: ['menu', '--service', 'api'],
    import: ['--from', '.env', '--environment', 'staging'],
  };

  async function jsonCommands(): Promise<readonly string[]> {
    const { commands } = await program(null);
    return commands.flatMap((command) =>
      command.options.some(({ long }) => long === '--format') ? [command.name()] : [],
    );
  }

  test('of every command is one object on standard output, and nothing stands beside it', async () => {
    const names = await jsonCommands();
    expect(names).toHaveLength(22);
    for (const name of names) {
      const args = FAILING[name] ?? [];
      const takesRepository = !['explain', 'replay', 'doctor'].includes(name);
      const folder = takesRepository ? ['--repo', join(repo.path, 'nowhere')] : [];
      const said = await says(repo, name, ...args, ...folder);
      expect([name, said.code, said.err]).toEqual([name, 2, '']);
      expectOutput('error', said);
    }
  });

  test('of wrong usage, of a plan that is not agreed, and of a clone that is behind, too', async () => {
    expectOutput('error', await says(repo, 'status', '--no-such-option'));
    await using fresh = await aRepository({ files: { '.env.staging': 'MENU_ENABLED=true\n' } });
    const unasked = await says(fresh, 'init');
    expect(unasked.code).toBe(2);
    expectOutput('error', unasked);
    const clone = await repo.clone();
    await clone.git('reset', '--quiet', '--hard', 'HEAD~1');
    const behind = await says(clone, 'deploy', '--log', 'log.jsonl', '--dry-run');
    expect([behind.code, behind.err]).toEqual([2, '']);
    expect(expectOutput('deploy', behind)).toMatchObject({ behind: { code: 'deploy/behind' } });
  });

  test('has no command without a schema, and no public page that has people in it', async () => {
    const played = new Set(ROWS.map(({ args: [name] }) => name));
    const names = await jsonCommands();
    expect(names.filter((name) => !played.has(name))).toEqual([]);
    const open = await says(repo, 'page', '--public');
    expect(open.code).toBe(2);
    expectOutput('error', open);
  });
});

test('no schema of an output lets a key through that it does not describe', () => {
  const files = new Set(['pipeline', 'flag', 'state']);
  for (const { name, schema } of PUBLISHED.filter((published) => !files.has(published.name))) {
    for (const map of objectsIn(schema)) {
      expect([name, map, 'additionalProperties' in map]).toEqual([name, map, true]);
    }
  }
});

function objectsIn(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type = null } = value as { readonly type?: unknown };
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const here = types.includes('object') ? [value] : [];
  return [...here, ...Object.values(value).flatMap(objectsIn)];
}
