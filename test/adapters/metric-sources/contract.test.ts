// What every metric source owes: the same answers to the same values, and a silence of its own for each way to fail. What
// follows from its definition alone is in definitions.test.ts.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { MetricQuestion, SourceAnswer, SourceSettings } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { SourceTools } from '#adapters/metric-sources/metric-source.ts';
import { openSources, METRIC_SOURCES } from '#adapters/metric-sources/metric-sources.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { SourceQuestion } from '#app/metric-sources.ts';
import { isRunning } from '#test/support/processes.ts';

const NOW = instant(Date.now() / 1000);
const FROM = instant(Math.floor(NOW / 60) * 60 - 600);
const GRID = { from: FROM, to: instant(FROM + 120), step: 60 };
const END = { ...GRID, from: GRID.to };
const TOKEN = 'a-secret-token';

type Answers = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let server: Server;
let answers: Answers;
let directory: string;
const requests: { url: string; body: string; authorization: string | undefined }[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sources-'));
  server = createServer((request, response) => {
    // A connection that is kept open could be closed while the next request is on its way.
    response.shouldKeepAlive = false;
    void text(request).then((body): undefined => {
      const { authorization } = request.headers;
      requests.push({ url: request.url ?? '', body, authorization });
      answers(request, body, response);
      return undefined;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await rm(directory, { recursive: true });
});

function toolsWith(own: Partial<SourceTools> = {}): SourceTools {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    FLAGHOIST_URL: url,
    FLAGHOIST_TOKEN: TOKEN,
    LISTED_URL: url,
    GITHUB_URL: url,
    FLAGHOIST_SOURCE_VARIABLES: 'LISTED_URL, GITHUB_URL',
  };
  return {
    directory,
    env,
    redact: redactor(env),
    mayRun: () => Promise.resolve('yes'),
    isNow: true,
    ...own,
  };
}

/** How a source is set up so that it answers with this JSON, or in another way. */
interface Kind {
  readonly source: (own?: object) => SourceSettings;
  readonly question: MetricQuestion;
  /** Makes it answer with these values at the points of the grid. */
  readonly has: (values: readonly (number | null)[]) => Promise<void>;
  readonly says: (body: string) => Promise<void>;
}

const settings = (kind: string, own: object, series = false): SourceSettings => ({
  name: 'source',
  kind,
  series,
  settings: own as Readonly<Record<string, unknown>>,
});

const sends = (body: string, status = 200): void => {
  answers = (_request, _body, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
};

const ACCESS = { url: 'FLAGHOIST_URL', token: 'FLAGHOIST_TOKEN' };
const listOf = (values: readonly (number | null)[]) =>
  JSON.stringify({ x: values.map((value, index) => [FROM + index * 60, value]) });
const matrix = (...series: readonly (readonly (readonly [number, string])[])[]) =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'matrix',
      result: series.map((values, index) => ({ metric: { pod: String(index) }, values })),
    },
  });
const prints = (body: string) => writeFile(join(directory, 'printed.json'), body);
const AT = { kind: 'at', at: '/x' } as const;

const KINDS: Readonly<Record<string, Kind>> = {
  prometheus: {
    source: (own = {}) => settings('prometheus', { ...ACCESS, ...own }),
    question: { kind: 'query', query: 'x' },
    has: (values) => {
      const points = values.flatMap((value, index) =>
        value === null ? [] : [[FROM + index * 60, String(value)] as const],
      );
      return Promise.resolve(sends(points.length === 0 ? matrix() : matrix(points)));
    },
    says: (body) => Promise.resolve(sends(body)),
  },
  http: {
    source: (own = {}) => settings('http', { ...ACCESS, ...own }, true),
    question: AT,
    has: (values) => Promise.resolve(sends(listOf(values))),
    says: (body) => Promise.resolve(sends(body)),
  },
  command: {
    source: (own = {}) => settings('command', { run: ['cat', 'printed.json'], ...own }, true),
    question: AT,
    has: (values) => prints(listOf(values)),
    says: prints,
  },
};

/** JSON of an almost right form. */
const BROKEN: readonly string[] = [
  ...[
    '[null]',
    '[{}]',
    '[{ "metric": null, "values": [] }]',
    '[{ "metric": {}, "values": null }]',
    '[{ "metric": {}, "values": [null] }]',
    '[{ "metric": {}, "values": [[1, 2]] }]',
    '[{ "metric": {}, "values": [[1, ""]] }]',
    '[{ "metric": {}, "values": [[1, "many"]] }]',
    '{}',
  ].map((result) => `{ "data": { "resultType": "matrix", "result": ${result} } }`),
  '{ "data": { "resultType": "vector", "result": [{ "metric": {}, "value": null }] } }',
  '{ "data": { "resultType": "scalar", "result": [] } }',
  '{ "data": { "resultType": "string", "result": [1, "2"] } }',
  '{ "data": null }',
  '{ "x": [null] }',
  '{ "x": [[null, 1]] }',
  '{ "x": [[1, "2"]] }',
  '{ "x": {} }',
  '[]',
  '1',
];

const question = (source: SourceSettings, own: Partial<SourceQuestion> = {}): SourceQuestion => ({
  source,
  flag: 'checkout' as FlagKey,
  environment: 'eu-west' as EnvironmentName,
  question: AT,
  grid: GRID,
  now: NOW,
  ...own,
});

const ask = (sourceQuestion: SourceQuestion, tools = toolsWith()): Promise<SourceAnswer> =>
  openSources(tools).answer(sourceQuestion);

/** The kind of its silence, or its values. */
const outcome = async (sourceQuestion: SourceQuestion, tools = toolsWith()) => {
  const answer = await ask(sourceQuestion, tools);
  return answer.kind === 'values' ? answer.values : answer.silence;
};

test('every kind of the registry is here', () => {
  expect(Object.keys(KINDS)).toEqual(METRIC_SOURCES.map(({ name }) => name));
});

describe.each(METRIC_SOURCES.map((definition) => [definition.name] as const))('%s', (name) => {
  const { source, question: metricQuestion, has, says } = KINDS[name] as Kind;
  const mine = (own?: object, more: Partial<SourceQuestion> = {}) =>
    question(source(own), { question: metricQuestion, ...more });

  test('has a value for each point of the grid, and none where there is none', async () => {
    await has([1, null, 0.25]);
    expect(await outcome(mine())).toEqual([1, null, 0.25]);
  });

  test('is empty without a series', async () => {
    await has([]);
    const place = metricQuestion.kind === 'at' ? { at: metricQuestion.at } : {};
    expect(await outcome(mine())).toEqual({ kind: 'empty', ...place });
  });

  test('is silent by an answer that is no JSON, or has another form', async () => {
    await says('{');
    expect(await outcome(mine())).toEqual({ kind: 'no-json' });
    await says('{ "y": 1 }');
    expect(await outcome(mine())).toMatchObject({ kind: 'wrong-form' });
    await says('null');
    expect(await outcome(mine())).toMatchObject({ kind: 'wrong-form' });
  });

  test.each(BROKEN)('T41: is silent by the broken answer %s', async (body) => {
    await says(body);
    expect(await outcome(mine())).toMatchObject({ kind: 'wrong-form' });
  });

  test('is silent by an answer of more than 1 MiB', async () => {
    await says(JSON.stringify('x'.repeat(1 << 20)));
    expect(await outcome(mine())).toEqual({ kind: 'too-large', most: 1 << 20 });
  });

  test('T41: is silent by an error that no adapter expects, and the others are asked', async () => {
    await has([1, 2, 3]);
    const env = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no memory');
        },
      },
    );
    const broken = name === 'command' ? { env: ['FLAGHOIST_X'] } : {};
    expect(await outcome(mine(broken), toolsWith({ env }))).toMatchObject({ kind: 'failed' });
  });

  test('is asked once for equal questions', async () => {
    await has([1, 2, 3]);
    const sources = openSources(toolsWith());
    const [left, right] = await Promise.all([sources.answer(mine()), sources.answer(mine())]);
    expect(left).toBe(right);
  });

  test('T40: reads no variable of the job, and no other that the workflow does not list', async () => {
    const of = (variable: string) =>
      outcome(mine(name === 'command' ? { env: [variable] } : { url: variable }));
    await has([1, 2, 3]);
    expect(await of('LISTED_URL')).toEqual([1, 2, 3]);
    expect(await of('GITHUB_URL')).toEqual({
      kind: 'variable',
      variable: 'GITHUB_URL',
      because: 'refused',
    });
    expect(await of('AWS_URL')).toMatchObject({ because: 'refused' });
    expect(await of('FLAGHOIST_MISSING')).toMatchObject({ because: 'unset' });
  });
});

test('T40: shows nothing that a source was given, also where the name of its variable does not say that it is a secret', async () => {
  const env = { ...toolsWith().env, FLAGHOIST_PLAIN: 'v3ry-hidden' };
  const tools = toolsWith({ env, redact: redactor(env) });
  sends(JSON.stringify({ status: 'error', error: 'no access with v3ry-hidden' }), 400);
  const source = settings('prometheus', { url: 'FLAGHOIST_URL', token: 'FLAGHOIST_PLAIN' });
  const asked = question(source, { question: { kind: 'query', query: 'x' } });
  expect(await outcome(asked, tools)).toEqual({
    kind: 'query-refused',
    why: 'no access with ***',
  });
  const run = [
    process.execPath,
    '-e',
    'console.error(process.env.FLAGHOIST_PLAIN); process.exit(1)',
  ];
  const program = settings('command', { run, env: ['FLAGHOIST_PLAIN'] });
  const printed = await outcome(question(program, { question: AT }), tools);
  expect(printed).toMatchObject({ kind: 'failed', why: expect.stringContaining('***') });
  expect(JSON.stringify(printed)).not.toContain('v3ry-hidden');
});

test('a kind that does not exist is no source', async () => {
  expect(await outcome(question(settings('graphite', {})))).toEqual({
    kind: 'no-source',
    source: 'source',
  });
});

describe.each(['prometheus', 'http'])('%s over HTTP', (name) => {
  const { source, question: metricQuestion, has } = KINDS[name] as Kind;
  const mine = (more: Partial<SourceQuestion> = {}) =>
    question(source(), { question: metricQuestion, ...more });

  test.each([
    [401, { kind: 'refused', status: 401 }],
    [403, { kind: 'refused', status: 403 }],
    [500, { kind: 'status', status: 500 }],
    [503, { kind: 'status', status: 503 }],
    [302, { kind: 'status', status: 302 }],
    [404, { kind: 'status', status: 404 }],
    [429, { kind: 'status', status: 429 }],
  ])('T41: is silent by the status %d, whatever values come with it', async (status, expected) => {
    for (const body of ['{}', '{ "message": "slow down" }', '<html>']) {
      sends(body, status);
      expect(await outcome(mine())).toEqual(expected);
    }
    await has([1, 2, 3]);
    const answer = answers;
    answers = (request, body, response) => {
      const writeHead = response.writeHead.bind(response);
      Object.assign(response, {
        writeHead: (_status: number, headers: OutgoingHttpHeaders) => writeHead(status, headers),
      });
      answer(request, body, response);
    };
    expect(await outcome(mine())).toEqual(expected);
  });

  test('T40: follows no redirect, because the token is for this address alone', async () => {
    answers = (_request, _body, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    };
    expect(await outcome(mine())).toEqual({ kind: 'status', status: 302 });
  });

  test.each([
    [60, true, false],
    [-60, true, false],
    [62, true, true],
    [-62, true, true],
    [3600, false, false],
  ])(
    'with a clock that differs by %d seconds (compared: %j) is silent: %j',
    async (seconds, isNow, expected) => {
      await has([1, 2, 3]);
      const answer = answers;
      answers = (request, body, response) => {
        response.setHeader('date', new Date((NOW + seconds) * 1000).toUTCString());
        answer(request, body, response);
      };
      // However long the answer takes, the clock of the run stands at its beginning.
      const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now());
      const found = await outcome(mine(), toolsWith({ isNow }));
      clock.mockRestore();
      expect('kind' in found && found.kind === 'clock').toBe(expected);
    },
  );

  test.each(['its first question', 'a further question'])(
    'T41: whose clock is right has values, also where %s comes long after the moment of the run',
    async (which) => {
      const mySource = source();
      const sources = openSources(toolsWith());
      await has([1, 2, 3]);
      const start = performance.now();
      if (which === 'its first question') sources.begin?.(NOW);
      else await sources.answer(mine());
      const elapsed = jest.spyOn(performance, 'now').mockImplementation(() => start + 90_000);
      const answer = answers;
      answers = (request, body, response) => {
        response.setHeader('date', new Date((NOW + 90) * 1000).toUTCString());
        answer(request, body, response);
      };
      const grid = { ...GRID, from: instant(GRID.from - 60) };
      const late = await sources.answer(question(mySource, { question: metricQuestion, grid }));
      elapsed.mockRestore();
      expect(late.kind).toBe('values');
    },
  );

  test('sends the token as a header, and nowhere else', async () => {
    await has([1, 2, 3]);
    requests.length = 0;
    await ask(mine());
    expect(requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${TOKEN}`]);
    expect(JSON.stringify(requests.map(({ url, body }) => [url, body]))).not.toContain(TOKEN);
  });

  test('T40: sends the login of an address as a header, but a token in its place', async () => {
    await has([1, 2, 3]);
    requests.length = 0;
    const { env } = toolsWith();
    const withLogin = String(env['FLAGHOIST_URL']).replace('//', '//ana:p%40ss@');
    const tools = toolsWith({ env: { ...env, FLAGHOIST_URL: withLogin } });
    const open = question(settings(name, { url: 'FLAGHOIST_URL' }, name === 'http'), {
      question: metricQuestion,
    });
    expect([await outcome(open, tools), await outcome(mine(), tools)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(requests.map(({ authorization }) => authorization)).toEqual([
      `Basic ${Buffer.from('ana:p@ss').toString('base64')}`,
      `Bearer ${TOKEN}`,
    ]);
  });

  test('is silent where nothing listens', async () => {
    const env = { ...toolsWith().env, FLAGHOIST_URL: 'http://127.0.0.1:1' };
    expect(await outcome(mine(), toolsWith({ env }))).toMatchObject({ kind: 'unreachable' });
    const broken = { ...env, FLAGHOIST_URL: 'no address' };
    expect(await outcome(mine(), toolsWith({ env: broken }))).toMatchObject({
      kind: 'unreachable',
    });
    const bare = { ...env, FLAGHOIST_URL: 'localhost:9090' };
    expect(await outcome(mine(), toolsWith({ env: bare }))).toEqual({
      kind: 'unreachable',
      why: 'unknown scheme',
    });
  });
});

describe('prometheus', () => {
  const { source, question: metricQuestion } = KINDS['prometheus'] as Kind;
  const mine = (more: Partial<SourceQuestion> = {}) =>
    question(source(), { question: metricQuestion, ...more });

  test('has one series, or none of its values counts', async () => {
    sends(matrix([[FROM, '1']], [[FROM, '2']]));
    expect(await outcome(mine())).toEqual({ kind: 'several-series', series: 2 });
  });

  test('T41: has no value in an answer that calls itself an error, whatever status it comes with', async () => {
    sends('{ "status": "error", "data": { "resultType": "scalar", "result": [1, "2"] } }');
    expect(await outcome(mine())).toEqual({ kind: 'failed', why: 'error' });
  });

  test.each<readonly [string, object, string]>([
    ['a store', { warnings: [`receive series from ${TOKEN}`] }, 'receive series from ***'],
    ['a store, beside a remark', { warnings: ['PromQL info: x', 'a store'] }, 'a store'],
    ['a node', { isPartial: true }, 'isPartial'],
  ])(
    'T41: has no value in an answer without %s, at one moment and over a window',
    async (_what, more, why) => {
      const vector = { resultType: 'vector', result: [{ metric: {}, value: [END.to, '0'] }] };
      sends(JSON.stringify({ status: 'success', data: vector, ...more }));
      expect(await outcome(mine({ grid: END }))).toEqual({ kind: 'partial', why });
      sends(JSON.stringify({ ...JSON.parse(matrix([[FROM, '0']])), ...more }));
      expect(await outcome(mine())).toEqual({ kind: 'partial', why });
    },
  );

  test('has the values of an answer with remarks about the query alone', async () => {
    const more = {
      isPartial: false,
      warnings: ['PromQL info: x', 'PromQL warning: y'],
      infos: ['z'],
    };
    sends(JSON.stringify({ ...JSON.parse(matrix([[FROM, '1']])), ...more }));
    expect(await outcome(mine())).toEqual([1, null, null]);
  });

  test('has numbers that are none', async () => {
    sends(
      matrix([
        [FROM, 'NaN'],
        [FROM + 60, '+Inf'],
        [FROM + 120, '-Inf'],
      ]),
    );
    expect(await outcome(mine())).toEqual([Number.NaN, Infinity, -Infinity]);
  });

  test('is asked for one value by another question', async () => {
    requests.length = 0;
    const vector = (value: unknown, resultType: string) =>
      JSON.stringify({ status: 'success', data: { resultType, result: value } });
    sends(vector([{ metric: {}, value: [END.to, '7'] }], 'vector'));
    expect(await outcome(mine({ grid: END }))).toEqual([7]);
    sends(vector([END.to, '8'], 'scalar'));
    expect(await outcome(mine({ grid: END }))).toEqual([8]);
    expect(requests.map(({ url, body }) => [url, body])).toEqual([
      ['/api/v1/query', `query=x&time=${END.to}`],
      ['/api/v1/query', `query=x&time=${END.to}`],
    ]);
  });

  test('is asked in pieces of 11,000 points, and a change of its series is noticed', async () => {
    requests.length = 0;
    const grid = { from: instant(FROM - 15_000 * 60), to: FROM, step: 60 };
    answers = (_request, body, response) => {
      const form = new URLSearchParams(body);
      const at = Number(form.get('start'));
      response.end(matrix([[at, '1']]));
    };
    const values = await outcome(mine({ grid }));
    expect(requests).toHaveLength(2);
    expect(values).toHaveLength(15_001);
    expect((values as number[]).flatMap((value, index) => (value === 1 ? [index] : []))).toEqual([
      0, 11_000,
    ]);
    answers = (_request, body, response) => {
      const at = Number(new URLSearchParams(body).get('start'));
      const empty = matrix([], [[at, '1']]);
      response.end(
        at === grid.from
          ? matrix([[at, '1']])
          : empty.replace('{"metric":{"pod":"0"},"values":[]},', ''),
      );
    };
    expect(await outcome(mine({ grid }))).toEqual({ kind: 'several-series', series: 2 });
  });

  test('is asked once for the same query of two flags, in two environments', async () => {
    sends(matrix([[FROM, '1']]));
    requests.length = 0;
    const sources = openSources(toolsWith());
    const of = (flag: string, environment: string) =>
      sources.answer(mine({ flag: flag as FlagKey, environment: environment as EnvironmentName }));
    await Promise.all([of('checkout', 'eu'), of('calls', 'eu'), of('calls', 'us')]);
    expect(requests).toHaveLength(1);
  });

  test.each([
    [400, 'query-refused'],
    [422, 'query-refused'],
    [429, 'failed'],
  ])('says why it answers a query with %d: %s', async (status, kind) => {
    sends(JSON.stringify({ status: 'error', error: `no match for ${TOKEN}` }), status);
    expect(await outcome(mine())).toEqual({ kind, why: 'no match for ***' });
  });
});

describe('http', () => {
  test('has one value, and its address may hold the environment and the flag', async () => {
    requests.length = 0;
    sends('{ "a/b": [{ "x": 3 }] }');
    const env = { ...toolsWith().env };
    const tools = toolsWith({
      env: { ...env, FLAGHOIST_URL: `${env['FLAGHOIST_URL']}/{environment}?flag={flag}` },
    });
    const sourceQuestion = question(settings('http', { url: 'FLAGHOIST_URL' }), {
      grid: END,
      question: { kind: 'at', at: '/a~1b/0/x' },
    });
    expect(await outcome(sourceQuestion, tools)).toEqual([3]);
    expect(requests.map(({ url, authorization }) => [url, authorization])).toEqual([
      ['/eu-west?flag=checkout', undefined],
    ]);
  });
});

test.each(['http', 'command'])('%s is asked for each flag', async (name) => {
  const { source, question: metricQuestion, has } = KINDS[name] as Kind;
  await has([1, 2, 3]);
  const sources = openSources(toolsWith());
  const of = (flag: string) =>
    sources.answer(question(source(), { question: metricQuestion, flag: flag as FlagKey }));
  expect(await of('checkout')).not.toBe(await of('calls'));
});

describe('command', () => {
  const running = (run: readonly string[], own: object = {}) =>
    question(settings('command', { run, ...own }), { grid: END, question: { kind: 'at', at: '' } });
  const node = (script: string, own: object = {}) => running([process.execPath, '-e', script], own);

  test('runs once for the values of several metrics', async () => {
    const script = `require('fs').appendFileSync('ran', 'x'); console.log('{"a":1,"b":2}')`;
    const sources = openSources(toolsWith());
    const at = (place: string) =>
      sources.answer({ ...node(script), question: { kind: 'at', at: place } });
    expect(await Promise.all([at('/a'), at('/b')])).toMatchObject([
      { values: [1] },
      { values: [2] },
    ]);
    const script2 = `console.log(require('fs').readFileSync('ran').length)`;
    expect(await outcome(node(script2))).toEqual([1]);
  });

  test('gets only the variables that it names, and knows what it is asked about', async () => {
    const script = `const e = process.env;
      const isRight = e.FLAGHOIST_FLAG === 'checkout' && e.FLAGHOIST_ENVIRONMENT === 'eu-west';
      console.log(Number(isRight && e.FLAGHOIST_TOKEN === undefined && e.LISTED_URL !== undefined))`;
    const printed = node(script, { env: ['LISTED_URL'] });
    expect(await outcome(printed)).toEqual([1]);
  });

  test.each(['clone', 'checkout'] as const)(
    'does not run on a %s that may not',
    async (because) => {
      const tools = toolsWith({ mayRun: () => Promise.resolve(because) });
      expect(await outcome(node('console.log(1)'), tools)).toEqual({ kind: 'not-run', because });
    },
  );

  test.each([
    ['as it is', 'secret'],
    ['a character a line', '[...secret].join("\\n")'],
    ['in base64', 'Buffer.from(secret).toString("base64").replace(/(.{5})/g, "$1\\n")'],
    ['as a dump', '[...Buffer.from(secret)].map((byte) => byte.toString(16)).join(" ")'],
    ['as a page', '[...secret].map((one) => "&#" + one.codePointAt(0) + ";").join("")'],
  ])(
    'T41: that prints its secret %s and exits with 1 is silent, and shows none of it',
    async (_what, printed) => {
      const script = `const secret = process.env.FLAGHOIST_TOKEN; console.error(${printed}); process.exit(1)`;
      const silence = await outcome(node(script, { env: ['FLAGHOIST_TOKEN'] }));
      expect(silence).toMatchObject({ kind: 'failed', why: expect.stringContaining('***') });
      const [, shown = ''] = /: (.*)$/.exec((silence as { readonly why: string }).why) ?? [];
      expect(shown.replaceAll(/[*=\s]/g, '')).toBe('');
    },
  );

  test('that hangs is stopped', async () => {
    expect(await outcome(node('setInterval(() => 1, 1000)', { limit: '1s' }))).toEqual({
      kind: 'timeout',
      seconds: 1,
    });
  });

  test('T41: leaves nothing running, and is not waited for by what it started', async () => {
    expect(await outcome(running(['sh', '-c', 'sleep 600 & echo $! > left; echo 3']))).toEqual([3]);
    const pid = await readFile(join(directory, 'left'), 'utf8');
    // A killed process may take a moment to end; a spared one never ends.
    while (isRunning(pid.trim())) await setTimeout(10);
  });

  test('that prints 100 MB is silent, and cannot be started by another name', async () => {
    const loud = node(
      `const x = 'x'.repeat(1 << 20); for (let i = 0; i < 100; i++) process.stdout.write(x)`,
    );
    expect(await outcome(loud)).toEqual({ kind: 'too-large', most: 1 << 20 });
    expect(await outcome(running(['no-such-program']))).toMatchObject({ kind: 'failed' });
  });
});
