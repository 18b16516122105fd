// The answer on its way out: the headers that GitHub sends, and the trouble that strikes only now.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Token } from '../world/tokens.ts';
import type { How } from './faults.ts';
import type { Answer } from './perform.ts';
import { rateHeaders } from './rate.ts';
import type { Desk } from './serve.ts';

export function write(
  { world, rates }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  token: Token | null,
  how: How | null,
): void {
  const text = answer.body === null ? '' : JSON.stringify(answer.body);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  const cacheable = request.method === 'GET' && answer.status === 200;
  const unchanged = cacheable && request.headers['if-none-match'] === etag;
  if (unchanged && token !== null) rates.refund(token);
  const type = how === 'not-json' ? 'text/html' : 'application/json';
  const sent = how === 'truncated-page' ? text.slice(0, Math.floor(text.length / 2)) : text;
  response.sendDate = false;
  response.writeHead(how === 'not-json' ? 502 : unchanged ? 304 : answer.status, {
    date: world.clock.http(),
    server: 'github.com',
    'content-type': `${type}; charset=utf-8`,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `LOCAL:${world.nextId()}`,
    ...(token === null ? {} : rateHeaders(rates.of(token))),
    ...(cacheable ? { etag, 'cache-control': 'private, max-age=60, s-maxage=60' } : {}),
    ...answer.headers,
  });
  response.end(unchanged ? '' : how === 'not-json' ? '<html><body>Unicorn!</body></html>' : sent);
}
