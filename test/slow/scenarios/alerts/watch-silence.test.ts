// A source can be silent in many ways. In none of them does the watch roll back, although the values are critical.
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';

const HOUR = 3600;
const NOW = Math.floor(Date.now() / 60_000) * 60;
const BAD = '0.08';

type Value = (moment: number) => string | null;

interface Way {
  /** Answers with a status or a text in place of values; null: it never answers. */
  readonly answers?: ((response: ServerResponse) => void) | null;
  readonly value?: Value;
  readonly series?: number;
  readonly traffic?: string;
}

const isIn = (moment: number, from: number, to: number): boolean =>
  moment >= NOW - from * 60 && moment <= NOW - to * 60;

/** By the name of the source. */
const WAYS: Readonly<Record<string, Way>> = {
  empty: { value: () => null },
  nan: { value: () => 'NaN' },
  infinite: { value: () => '+Inf' },
  'two-series': { series: 2 },
  'little-traffic': { traffic: '3' },
  'no-traffic': { traffic: 'NaN' },
  gap: { value: (moment) => (isIn(moment, 62, 50) ? null : BAD) },
  timeout: { answers: null },
  'status-500': { answers: (response) => response.writeHead(500).end('{}') },
  'status-401': { answers: (response) => response.writeHead(401).end('{}') },
  redirect: { answers: (response) => response.writeHead(302, { location: '/bad' }).end() },
  'no-json': { answers: (response) => response.end('<html>') },
  'cut-off': { answers: (response) => response.end('{"status":"success","data":{"resultType":') },
  refused: { answers: (response) => response.end('{"status":"error","error":"no"}') },
  'broken-off': { answers: (response) => void response.writeHead(200).destroy() },
  clock: { answers: null },
};

/** The one flag whose source speaks. */
const ALL = [...Object.keys(WAYS), 'missing', 'unset', 'bad'];

const definition = (way: string): string => `description: ${way}
services: { ${way}: { ${way.toUpperCase().replaceAll('-', '_')}: enabled } }
metrics:
  failed:
    source: ${way}
    query: sum(rate(failed_total[5m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls_total[$window]))', at-least: 200 }
watch: { for: 24h, then: merge }
`;
const variable = (way: string): string => `FLAGHOIST_${way.toUpperCase().replaceAll('-', '_')}_URL`;

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const [, way = ''] = (request.url ?? '').split('/');
    void text(request).then((body) => answer(way, new URLSearchParams(body), response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function answer(way: string, form: URLSearchParams, response: ServerResponse): void {
  const { answers, value = () => BAD, series = 1, traffic = '500' } = WAYS[way] ?? {};
  if (way === 'clock') {
    response.setHeader('date', new Date(Date.now() + 120_000).toUTCString());
  } else if (answers === null) {
    return;
  } else if (answers !== undefined) {
    answers(response);
    return;
  }
  const isTraffic = form.get('query')?.includes('increase') === true;
  const at = (moment: number) => (isTraffic ? traffic : value(moment));
  response.end(isTraffic || !form.has('start') ? instant(form, at) : range(form, at, series));
}

function instant(form: URLSearchParams, at: Value): string {
  const time = Number(form.get('time'));
  return data('vector', [{ metric: {}, value: [time, at(time)] }]);
}

function range(form: URLSearchParams, at: Value, series: number): string {
  const [start = 0, end = 0, step = 60] = ['start', 'end', 'step'].map((name) =>
    Number(form.get(name)),
  );
  const values: (readonly [number, string])[] = [];
  for (let moment = start; moment <= end; moment += step) {
    const value = at(moment);
    if (value !== null) values.push([moment, value]);
  }
  const all = values.length === 0 ? [] : Array.from({ length: series }, (_, index) => index);
  return data(
    'matrix',
    all.map((pod) => ({ metric: { pod: String(pod) }, values })),
  );
}

function data(resultType: string, result: readonly object[]): string {
  return JSON.stringify({ status: 'success', data: { resultType, result } });
}

test('T41, T76: no silence rolls back, and the flag beside it with the same values is rolled back', async () => {
  const { port } = server.address() as AddressInfo;
  const sources = ALL.filter((way) => way !== 'missing');
  await using repo = await aRepository();
  const states = (enabled: boolean) =>
    ALL.map((way) => [`environments/production/${way}.yaml`, `enabled: ${enabled}\n`] as const);
  await repo.commit('Adopt', {
    at: NOW - 30 * HOUR,
    files: {
      'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
metrics:
  sources:
${sources.map((way) => `    ${way}: { kind: prometheus, url: ${variable(way)} }\n`).join('')}services: { ${ALL.map((way) => `${way}: {}`).join(', ')} }
`,
      ...Object.fromEntries(ALL.map((way) => [`environments/flags/${way}.yaml`, definition(way)])),
      ...Object.fromEntries(states(false)),
    },
  });
  await repo.commit('Raise', { at: NOW - 3 * HOUR, files: Object.fromEntries(states(true)) });
  const env = Object.fromEntries(
    sources
      .filter((way) => way !== 'unset')
      .map((way) => [variable(way), `http://127.0.0.1:${port}/${way}`]),
  );
  const { code, out } = await flaghoist({ in: repo, env }, 'watch', '--format', 'json');
  const { watched } = JSON.parse(out) as {
    watched: readonly { flag: string; answer: string; action: { kind: string } }[];
  };
  const answers = watched.map(({ flag, answer: is, action }) => [flag, is, action.kind]);
  const expected = ALL.map((way) =>
    way === 'bad' ? [way, 'bad', 'rollback'] : [way, 'silent', 'none'],
  );
  expect(new Set(answers.map(String))).toEqual(new Set(expected.map(String)));
  expect(code).toBe(1);
});
