// Every sample of the documentation is what it says it is. The files of one page are read together, as a repository.
import { describe, expect, test } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1';
import { parse, stringify } from 'yaml';

import { parseEvidence } from '#adapters/evidence-file.ts';
import { flaghoistInProcess } from '../support/cli.ts';
import { aRepository } from '../support/repo.ts';
import type { Block, Page } from './pages.ts';
import { blocksOf, PAGES } from './pages.ts';

const PIPELINE = 'environments/pipeline.yaml';
/** What the samples of a page rest on, where it has no pipeline of its own. */
const PLAIN_PIPELINE = `version: 1
teams: { release: [ana, bartek], voice: [bartek, deniz] }
environments:
  - name: development
  - name: staging
  - name: production
services: { shop: {}, calling-platform: {} }
metrics: { sources: { prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL } } }
policy: { approvals: { count: 1, from: [release] } }
`;
/** A gate's sample names it. */
const OTHER_FLAG = {
  'environments/flags/new-search-index.yaml':
    'description: New search index\nservices: { shop: { SEARCH: enabled } }\n',
};

type Kind =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'part'; readonly path: string }
  | { readonly kind: 'workflow' }
  | { readonly kind: 'deployment' }
  | { readonly kind: 'unknown' };

function kindOf({ text }: Block): Kind {
  const [, isPart, path = ''] = /^# (in )?([\w./-]+\.yaml)\n/.exec(text) ?? [];
  if (path === 'deployment.yaml') return { kind: 'deployment' };
  if (path !== '') return { kind: isPart === undefined ? 'file' : 'part', path };
  return /^(?:jobs|gate):/m.test(text) ? { kind: 'workflow' } : { kind: 'unknown' };
}

/** Without the chapter about mistakes, whose files are wrong. */
function yamlOf({ path, text }: Page): readonly Block[] {
  const right = text.replaceAll(/^## Mistakes\n.*?(?=^## )/gms, '');
  return blocksOf({ path, text: right }, 'yaml');
}

type Value = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maps are merged by key and lists of environments by name. Everything else is replaced. */
function merged(whole: unknown, part: unknown): unknown {
  if (isMap(whole) && isMap(part)) {
    const all = Object.entries(part).map(([key, value]) => [key, merged(whole[key], value)]);
    return { ...whole, ...Object.fromEntries(all) };
  }
  if (!Array.isArray(whole) || !Array.isArray(part) || !part.every(isNamed)) return part;
  return whole.map((one) => merged(one, part.find(({ name }) => name === one.name) ?? one));
}

function isNamed(value: unknown): value is { readonly name: unknown } {
  return isMap(value) && 'name' in value;
}

/** The repository that the samples of a page make. */
function filesOf(page: Page): Readonly<Record<string, string>> {
  const files: Record<string, string> = { [PIPELINE]: PLAIN_PIPELINE, ...OTHER_FLAG };
  for (const block of yamlOf(page)) {
    const kind = kindOf(block);
    if (kind.kind === 'file') files[kind.path] = block.text;
    if (kind.kind === 'file' && kind.path === PIPELINE) {
      for (const path of Object.keys(OTHER_FLAG)) delete files[path];
    }
    if (kind.kind === 'part') {
      const whole = merged(parse(files[kind.path] ?? ''), parse(block.text));
      files[kind.path] = stringify(whole, { aliasDuplicateObjects: false });
    }
  }
  return files;
}

const SAMPLED = PAGES.filter((page) => yamlOf(page).length > 0);

test.each(SAMPLED.map((page) => [page.path, page] as const))(
  'Each YAML sample of %s says which file it is, or is a workflow',
  (_path, page) => {
    expect(yamlOf(page).filter((block) => kindOf(block).kind === 'unknown')).toEqual([]);
  },
);

const FILES = SAMPLED.filter((page) =>
  yamlOf(page).some((block) => ['file', 'part'].includes(kindOf(block).kind)),
);

test.each(FILES.map((page) => [page.path, page] as const))(
  'The files of %s are valid, and fit together',
  async (_path, page) => {
    await using repo = await aRepository({ files: filesOf(page) });
    const { code, out } = await flaghoistInProcess(repo, 'validate');
    expect([out, code]).toEqual([expect.not.stringContaining('error'), 0]);
  },
);

test('A sample that is wrong is noticed', async () => {
  const text = '```yaml\n# in environments/pipeline.yaml\nteams: { release: ana }\n```\n';
  await using repo = await aRepository({ files: filesOf({ path: 'a.md', text }) });
  expect((await flaghoistInProcess(repo, 'validate')).code).toBe(1);
});

test('Each JSON sample is evidence that a clone can be given', () => {
  const samples = PAGES.flatMap((page) => blocksOf(page, 'json'));
  expect(samples).not.toEqual([]);
  for (const { text } of samples) {
    expect(() => parseEvidence('evidence.json', text)).not.toThrow();
  }
});

test('The sample for Kubernetes is a Deployment', () => {
  const samples = SAMPLED.flatMap((page) =>
    yamlOf(page).filter((block) => kindOf(block).kind === 'deployment'),
  );
  expect(samples).toHaveLength(1);
  for (const { text } of samples) {
    expect(() => new Deployment(parse(text)).validate()).not.toThrow();
  }
});

describe('The code that a service may use', () => {
  const [page] = PAGES.filter(({ path }) => path === 'docs/reading-flags.md');
  const code = page === undefined ? [] : blocksOf(page, 'js').map(({ text }) => text);

  /** What the samples export, for one environment. */
  async function loaded(env: Readonly<Record<string, string>>): Promise<Exports> {
    const body = code.join('\n').replaceAll('process.env', JSON.stringify(env));
    return (await import(`data:text/javascript,${encodeURIComponent(body)}`)) as Exports;
  }

  interface Exports {
    readonly isEnabled: boolean;
    readonly isAmong: (flag: string, user: string, percentage: number) => boolean;
    readonly mayCall: (user: string) => boolean;
  }

  const users = Array.from({ length: 10_000 }, (_, index) => `user-${index}`);

  test.each([
    [{ OUTBOUND_CALLS_ENABLED: 'true' }, true],
    [{ OUTBOUND_CALLS_ENABLED: 'false' }, false],
    [{}, false],
  ])('reads %j as %j', async (env, isOn) => {
    expect((await loaded(env)).isEnabled).toBe(isOn);
  });

  test('gives a percentage to that share of the users, and a missing one to no user', async () => {
    const quarter = await loaded({ OUTBOUND_CALLS_PERCENTAGE: '25' });
    const share = users.filter((user) => quarter.mayCall(user)).length / users.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.02);
    const without = await loaded({});
    expect(users.filter((user) => without.mayCall(user))).toEqual([]);
  });

  test('only adds users while the percentage rises, up to all of them', async () => {
    const { isAmong } = await loaded({});
    const at = (percentage: number): readonly string[] =>
      users.filter((user) => isAmong('outbound-calls', user, percentage));
    const steps = [0, 5, 25, 50, 100].map((percentage) => new Set(at(percentage)));
    for (const [index, step] of steps.slice(1).entries()) {
      expect([...(steps[index] ?? [])].filter((user) => !step.has(user))).toEqual([]);
    }
    expect([steps[0]?.size, steps.at(-1)?.size]).toEqual([0, users.length]);
  });

  test('chooses other users for another flag', async () => {
    const { isAmong } = await loaded({});
    const both = users.filter((user) => isAmong('a', user, 10) && isAmong('b', user, 10));
    expect(both.length / users.length).toBeLessThan(0.02);
  });
});
