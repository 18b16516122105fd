// `http` against a server of its own, which keeps what it is sent as an API would.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { http as definition } from '#adapters/targets/http.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { compile } from '../../../scripts/ajv.ts';
import type { Target } from '#app/deploy-ports.ts';
import type { Values } from './support.ts';
import { aDelivery, aPlace, NEVER, INSTANCE, inWords } from './support.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly match: string | undefined;
  readonly body: string;
}

let server: Server;
let origin: string;
let asked: Asked[];
let kept: Record<string, unknown>;
let version: number;
/** Answers in place of the API, where a test says so. */
let instead: ((one: Asked, answer: ServerResponse) => boolean) | null;

beforeEach(async () => {
  [asked, kept, version, instead] = [[], {}, 1, null];
  server = createServer((request, answer) => void answered(request, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function answered(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { method = '', url: path = '', headers } = request;
  const body = Buffer.concat(parts).toString();
  const { authorization: token = '', 'if-match': match } = headers;
  const one = { method, path, token, match, body };
  asked.push(one);
  if (instead?.(one, answer) === true) return;
  const tag = `"${version}"`;
  if (token !== 'Bearer hush-hush') answer.writeHead(401).end();
  else if (method === 'GET') answer.writeHead(200, { etag: tag }).end(JSON.stringify(kept));
  else if (match !== undefined && match !== tag) answer.writeHead(412).end();
  else {
    kept = { ...(method === 'PUT' ? {} : kept), ...(JSON.parse(body) as object) };
    version += 1;
    answer.writeHead(204).end();
  }
}

async function withTarget(
  more: object,
  work: (target: Target) => Promise<void>,
  env: Readonly<Record<string, string>> = { FLAGHOIST_API_TOKEN: 'hush-hush' },
): Promise<void> {
  await using place = await aPlace(env);
  const settings = {
    url: `${origin}/{environment}/{service}`,
    token: 'FLAGHOIST_API_TOKEN',
    limit: 20,
    ...more,
  };
  await work(definition.open(settings, INSTANCE, place.tools));
}

const ON = { CALLS: true, PERCENTAGE: 25 };
const at = (values: Values, removed: readonly string[] = []) => aDelivery(values, 'json', removed);
const methods = (): readonly string[] => asked.map(({ method }) => method);

describe('a flag is sent to an API', () => {
  test('with the token, and the API is asked whether it has it', () =>
    withTarget({}, async (target) => {
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
      expect(methods()).toEqual(['GET', 'PATCH', 'GET']);
      expect(asked[1]).toMatchObject({
        path: '/production/calling-platform',
        token: 'Bearer hush-hush',
      });
      expect(kept).toEqual({ CALLS: true, PERCENTAGE: 25 });
      expect(await target.read(at(ON))).toMatchObject({
        kind: 'known',
        value: target.wanted(at(ON)),
      });
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'unchanged' });
      expect(methods().slice(3)).toEqual(['GET', 'GET']);
    }));

  test.each(['PATCH', 'PUT', 'POST'])('by %s', (method) =>
    withTarget({ method }, async (target) => {
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
      expect(methods()).toEqual(['GET', method, 'GET']);
    }),
  );

  test('in the form of a template, with the values as what they are', () => {
    const body = {
      outbound: { enabled: '{CALLS}', percentage: '{PERCENTAGE}' },
      note: 'at {PERCENTAGE}% in {environment}',
      list: ['{CALLS}', 1, null],
    };
    return withTarget({ body, method: 'PUT' }, async (target) => {
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
      expect(kept).toEqual({
        outbound: { enabled: true, percentage: 25 },
        note: 'at 25% in production',
        list: [true, 1, null],
      });
      kept = { ...kept, outbound: { enabled: true, percentage: 50 } };
      const read = await target.read(at(ON));
      expect(read).toMatchObject({
        kind: 'known',
        value: new Map([
          ['CALLS', 'true'],
          ['PERCENTAGE', '50'],
        ]),
      });
      kept = { note: 'at 25% in production', list: [true, 1, null] };
      const gone = await target.read(at(ON));
      expect(gone.kind === 'known' && [...gone.value.keys()]).toEqual([]);
    });
  });

  test('and read from where the API shows it in another form', () => {
    const more = {
      verify: `${origin}/state`,
      answer: { data: { p: '{PERCENTAGE}' } },
      body: { p: '{PERCENTAGE}' },
    };
    instead = ({ method }, answer) => {
      if (method !== 'GET') return false;
      answer.end(JSON.stringify({ data: kept }));
      return true;
    };
    return withTarget(more, async (target) => {
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
      expect(asked.map(({ path }) => path)).toEqual([
        '/state',
        '/production/calling-platform',
        '/state',
      ]);
      expect(await target.read(at(ON))).toMatchObject({
        kind: 'known',
        value: new Map([['PERCENTAGE', '25']]),
      });
    });
  });

  test('and read where the API writes a byte order mark before its JSON', () => {
    instead = ({ method }, answer) => {
      if (method !== 'GET') return false;
      answer.end(`\uFEFF${JSON.stringify(kept)}`);
      return true;
    };
    return withTarget({}, async (target) => {
      expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
    });
  });

  test('and a variable that is sent no longer is null there', () =>
    withTarget({}, async (target) => {
      kept = { OLD: true };
      expect(await target.apply(at(ON, ['OLD']), NEVER)).toEqual({ kind: 'applied' });
      expect(kept).toEqual({ ...ON, OLD: null });
    }));

  test('also when it is off, and also where the API cannot be asked before', () => {
    let gets = 0;
    instead = ({ method }, answer) => {
      if (method !== 'GET' || (gets += 1) > 1) return false;
      answer.writeHead(500).end();
      return true;
    };
    return withTarget({}, async (target) => {
      expect(await target.apply(at({ CALLS: false }), NEVER)).toEqual({ kind: 'applied' });
      expect(kept).toEqual({ CALLS: false });
    });
  });

  test.each([429, 503])('also where the API is busy for a moment (%i)', (status) => {
    let writes = 0;
    instead = ({ method }, answer) => {
      if (method === 'GET' || (writes += 1) > 1) return false;
      answer.writeHead(status, { 'retry-after': '0.2' }).end();
      return true;
    };
    return withTarget({}, async (target) => {
      expect(await target.apply(at({ CALLS: false }), NEVER)).toEqual({ kind: 'applied' });
      expect(kept).toEqual({ CALLS: false });
    });
  });

  test('of several services that share one address, and each write changes its tag', () =>
    withTarget({ limit: 20 }, async (target) => {
      const names = Array.from({ length: 8 }, (_, index) => `SERVICE_${index}`);
      const answers = await Promise.all(
        names.map((name) => target.apply(at({ [name]: true }), NEVER)),
      );
      expect(answers).toEqual(names.map(() => ({ kind: 'applied' })));
      expect(kept).toEqual(Object.fromEntries(names.map((name) => [name, true])));
    }));
});

describe('what goes wrong is an answer with a reason', () => {
  const why = (text: RegExp): object => ({ kind: 'failed', why: expect.stringMatching(text) });

  test('a variable of the body that no flag sends', () =>
    withTarget({ body: { a: '{CALLS}', b: '{CALS}' } }, async (target) => {
      expect(inWords(await target.apply(at(ON), NEVER))).toEqual(
        why(
          /^body names CALS, which no flag sends to calling-platform; remove the name from body, or send the variable$/,
        ),
      );
      expect(asked).toEqual([]);
    }));

  test('an API that takes the values and does not keep them', () => {
    instead = ({ method }, answer) => {
      if (method === 'GET') return false;
      answer.writeHead(202).end();
      return true;
    };
    return withTarget({ limit: 1 }, async (target) => {
      expect(inWords(await target.apply(at(ON), NEVER))).toEqual(
        why(/still does not have the values after 1 seconds: CALLS should be true$/),
      );
    });
  });

  test('an API that never has the values to show, with its own answer and not that of the limit', () => {
    let gets = 0;
    instead = ({ method }, answer) => {
      if (method !== 'GET') return false;
      gets += 1;
      // Later questions are still open when the limit is over.
      if (gets < 3) answer.end('<html>');
      return true;
    };
    return withTarget({ limit: 1 }, async (target) => {
      expect(inWords(await target.apply(at(ON), NEVER))).toEqual(why(/does not answer with JSON$/));
    });
  });

  test('a value that was changed in between is not written over', () => {
    instead = ({ method }) => {
      if (method !== 'GET') version += 1;
      return false;
    };
    return withTarget({}, async (target) => {
      expect(inWords(await target.apply(at(ON), NEVER))).toEqual(
        why(/answers PATCH with 412: another writer changed it in the meantime$/),
      );
      expect(asked[1]?.match).toBe('"1"');
      expect(kept).toEqual({});
    });
  });

  test('a value that was changed in between to another one is not written over either', () => {
    instead = ({ method }) => {
      if (method === 'GET' || kept['CALLS'] !== undefined) return false;
      kept = { CALLS: false };
      version += 1;
      return false;
    };
    return withTarget({}, async (target) => {
      const applied = await target.apply(at(ON), NEVER);
      expect(inWords(applied)).toEqual(why(/another writer changed it/));
      expect(kept).toEqual({ CALLS: false });
    });
  });

  test('an API that stays busy is given up after the limit', () => {
    instead = ({ method }, answer) => {
      if (method === 'GET') return false;
      answer.writeHead(429, { 'retry-after': '1' }).end();
      return true;
    };
    return withTarget({ limit: 2 }, async (target) => {
      const applied = await target.apply(at(ON), NEVER);
      expect(inWords(applied)).toEqual(why(/answers PATCH with 429$/));
      expect(methods().filter((method) => method === 'PATCH').length).toBeLessThan(4);
    });
  });

  test('a redirect, which would take the token elsewhere', async () => {
    const seen: string[] = [];
    const elsewhere = createServer((request, answer) => {
      seen.push(request.headers.authorization ?? '');
      answer.end('{}');
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const { port } = elsewhere.address() as AddressInfo;
    instead = (_, answer) => {
      answer.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end();
      return true;
    };
    try {
      await withTarget({}, async (target) => {
        expect(inWords(await target.apply(at(ON), NEVER))).toEqual(
          why(/answers PATCH with 307, a redirect, which is not followed with the token$/),
        );
        expect(await target.read(at(ON))).toMatchObject({ kind: 'unreachable' });
      });
      expect(seen).toEqual([]);
    } finally {
      elsewhere.close();
    }
  });

  test('an API that never answers is given up after the limit', () => {
    instead = () => true;
    return withTarget({ limit: 1 }, async (target) => {
      const before = performance.now();
      expect(inWords(await target.apply(at(ON), NEVER))).toEqual(why(/ does not answer in time$/));
      expect(performance.now() - before).toBeLessThan(30_000);
    });
  });

  test('an API that never answers keeps no rollback waiting', () => {
    const cancelled = new AbortController();
    instead = () => {
      cancelled.abort();
      return true;
    };
    return withTarget({ limit: 60 }, async (target) => {
      const before = performance.now();
      expect(inWords(await target.apply(at(ON), cancelled.signal))).toEqual(
        why(/^stopped, because/),
      );
      expect(performance.now() - before).toBeLessThan(30_000);
      expect(methods()).toEqual(['GET']);
    });
  });

  test.each([
    ['text', 'well'],
    ['a list without end', `[${'1,'.repeat(1 << 20)}1]`],
  ])('an answer that is %s cannot be read', (_, text) => {
    instead = (__, answer) => {
      answer.end(text);
      return true;
    };
    return withTarget({}, async (target) => {
      expect(inWords(await target.read(at(ON)))).toEqual({
        kind: 'unreachable',
        why: expect.stringMatching(/ does not answer with JSON$/),
      });
    });
  });

  test('a wrong token, and it is no part of the reason', () =>
    withTarget(
      {},
      async (target) => {
        const applied = await target.apply(at(ON), NEVER);
        expect(inWords(applied)).toEqual(why(/answers PATCH with 401$/));
        expect(JSON.stringify(applied)).not.toContain('wrong-one');
      },
      { FLAGHOIST_API_TOKEN: 'wrong-one' },
    ));

  test.each([
    ['FLAGHOIST_API_TOKEN', {}, /^there is no token in FLAGHOIST_API_TOKEN; set this variable/],
    ['API_TOKEN', { API_TOKEN: 'hush-hush' }, /^API_TOKEN may not be sent as a token/],
    ['API_TOKEN', { API_TOKEN: 'hush-hush', FLAGHOIST_TOKENS: 'OTHER' }, /may not be sent/],
    [
      'API_TOKEN',
      { FLAGHOIST_TOKENS: 'API_TOKEN' },
      /^there is no token in API_TOKEN; set this variable/,
    ],
  ])('the token %s of %j is not sent', (token, env, reason) =>
    withTarget(
      { token },
      async (target) => {
        expect(inWords(await target.apply(at(ON), NEVER))).toEqual(why(reason));
        expect(asked).toEqual([]);
      },
      env,
    ),
  );

  test('a token that the workflow lists is sent', () =>
    withTarget(
      { token: 'API_TOKEN' },
      async (target) => {
        expect(await target.apply(at(ON), NEVER)).toEqual({ kind: 'applied' });
      },
      { API_TOKEN: 'hush-hush', FLAGHOIST_TOKENS: 'OTHER, API_TOKEN' },
    ));
});

describe('the pipeline may say of it', () => {
  const { properties = {}, required = [] } = targetSchemas.get('http') ?? {};
  const accepts = compile({
    type: 'object',
    additionalProperties: false,
    properties,
    required: [...required],
  });

  test.each([
    [{ url: 'https://example.com', token: 'API_TOKEN' }, true],
    [
      { url: 'https://example.com/a?b=c', token: 'API_TOKEN', method: 'PUT', body: { a: '{B}' } },
      true,
    ],
    [{ url: 'https://example.com' }, false],
    [{ url: 'ftp://example.com', token: 'API_TOKEN' }, false],
    [{ url: 'https://me:secret@example.com', token: 'API_TOKEN' }, false],
    [{ url: 'https://example.com', token: 'GITHUB_TOKEN' }, false],
    [{ url: 'https://example.com', token: 'ACTIONS_RUNTIME_TOKEN' }, false],
    [{ url: 'https://example.com', token: 'INPUT_TOKEN' }, false],
    [{ url: 'https://example.com', token: 'FLAGHOIST_LOG_KEY' }, false],
    [{ url: 'https://example.com', token: 'a value, not a name' }, false],
    [{ url: 'https://example.com', token: 'API_TOKEN', method: 'DELETE' }, false],
    [{ url: 'https://example.com', token: 'API_TOKEN', body: 'text' }, false],
  ])('%j: %s', (settings, isAccepted) => {
    expect(accepts(settings).length === 0).toBe(isAccepted);
  });
});
