// Promotions of several flags that rest on metrics: what is said of one flag is true of it, and its numbers have its name.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const NOW = Math.floor(Date.now() / 1000);
const PIPELINE = `version: 1
environments: [{ name: production }]
metrics: { sources: { prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL } } }
services: { api: {} }
`;
const metric = (name: string, query: string): string =>
  `  ${name}: { title: "Calls, ${name}", source: prometheus, query: ${query}, unit: count, good: "< 5" }\n`;

function definition(flag: string, metrics: string, good: readonly string[]): string {
  const variable = flag.toUpperCase();
  return `description: ${flag}
services: { api: { ${variable}: enabled, ${variable}_PERCENT: rollout } }
metrics:
${metrics}requires: { production: { metrics: { good: [${good.join(', ')}], for: 2h, in: production } } }
`;
}

const REASONS: Readonly<Record<string, string>> = {
  empty: 'the source has no value',
  nan: 'too many of its samples are not a number (NaN)',
  refused: 'the source refuses the query',
  redirect: 'the source redirects to another address (302), and no redirect is followed',
  large: 'is neither good nor bad: fewer than 99% of its samples are good (below 5)',
};
const FLAGS = [...Object.keys(REASONS), 'one', 'two', 'three'];
const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const state = (flag: string): string => `environments/production/${flag}.yaml`;
const WHY = `found duplicate series for the match group {} on the right hand-side of the operation: [{__name__="calls", pod="a"}]`;

let repo: Repo;
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => void answers(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  repo = await aRepository();
  const definitions = [
    ...FLAGS.map((flag) => [flag, definition(flag, metric('failed', flag), ['failed'])] as const),
    [
      'seven',
      definition('seven', SEVEN.map((name) => metric(name, name)).join(''), SEVEN),
    ] as const,
  ];
  await repo.commit('Adopt', {
    at: NOW - 3 * 3600,
    files: {
      'environments/pipeline.yaml': PIPELINE,
      ...Object.fromEntries(
        definitions.flatMap(([flag, written]) => [
          [`environments/flags/${flag}.yaml`, written],
          [state(flag), 'enabled: true\nrollout: 5\n'],
        ]),
      ),
    },
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await repo[Symbol.asyncDispose]();
});

async function answers(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.shouldKeepAlive = false;
  const form = new URLSearchParams(await text(request));
  const [query, start, end] = ['query', 'start', 'end'].map((name) => form.get(name) ?? '');
  if (query === 'refused') {
    response.writeHead(422).end(JSON.stringify({ status: 'error', error: WHY }));
  } else if (query === 'redirect') {
    response.writeHead(302, { location: 'https://login.example.com/' }).end();
  } else {
    const sample = { nan: 'NaN', large: '7' }[query ?? ''] ?? '1';
    const points = Math.floor((Number(end) - Number(start)) / 60) + 1;
    const values = Array.from({ length: points }, (_, index) => [
      Number(start) + index * 60,
      sample,
    ]);
    const result = query === 'empty' ? [] : [{ metric: {}, values }];
    response.end(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }));
  }
}

/** `flaghoist check` of ten percent for these flags. */
async function checks(flags: readonly string[], ...more: readonly string[]): Promise<string> {
  await repo.git('checkout', '-q', '--', '.');
  await repo.write(
    Object.fromEntries(flags.map((flag) => [state(flag), 'enabled: true\nrollout: 10\n'])),
  );
  const env = {
    FLAGHOIST_PROMETHEUS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const { out } = await flaghoist({ in: repo, env }, 'check', ...more);
  return out.replaceAll(/[^\S\n]+/g, ' ');
}

const unwrapped = (out: string): string => out.replaceAll(/\s+/g, ' ');

test('T41: of many flags, each is named beside its own reason', async () => {
  const out = await checks(FLAGS, '--format', 'markdown');
  const rows = out.split('\n').filter((line) => line.startsWith('| '));
  const reasonOf = (flag: string) =>
    Object.values(REASONS).filter((reason) =>
      rows.some((row) => row.includes(`\`${flag}\``) && row.replaceAll('\\', '').includes(reason)),
    );
  expect(FLAGS.map(reasonOf)).toEqual([...Object.values(REASONS).map((one) => [one]), [], [], []]);
  expect(
    rows.some(
      (row) => row.includes('3: `one`, `two`, `three`') || row.includes('3: `one`, `three`, `two`'),
    ),
  ).toBe(true);
});

test('two flags with the same requirement have their own numbers, each with its name', async () => {
  const out = await checks(['large', 'one']);
  expect(out).toContain('\nlarge: Calls, failed below 5 for 2h in production\n · 7, target');
  expect(out).toContain('\none: Calls, failed below 5 for 2h in production\n · 1, target');
  const page = await checks(['large', 'one'], '--format', 'markdown');
  for (const flag of ['large', 'one']) {
    expect(page).toContain(
      `(\`failed\`) of \`${flag}\` in production, query to \`prometheus\`:\n\n\`\`\`promql\n${flag}\n`,
    );
  }
});

test('one flag has no name beside its numbers, and all of its metrics have theirs', async () => {
  const out = await checks(['seven']);
  for (const name of SEVEN) {
    expect(out).toContain(`\nCalls, ${name} below 5 for 2h in production\n · 1, target below 5`);
  }
});

test('T41: a query that the source refuses is to be corrected, and the source says why', async () => {
  const out = unwrapped(await checks(['refused']));
  expect(out).toContain('To do correct the query in the definition, in a separate pull request.');
  expect(out).toContain(unwrapped(`· the source says: ${WHY}`));
  const page = await checks(['refused'], '--format', 'markdown');
  const [, fold = ''] = page.split('<details><summary>The query, and its answer</summary>');
  expect(fold).toContain('the source says: found duplicate series');
});

test('what is to be done names the metric', async () => {
  const out = unwrapped(await checks(['nan', 'refused']));
  expect(out).toContain('· Calls, failed (production): check whether the query divides by zero');
  expect(out).toContain('· Calls, failed (production): correct the query');
});
