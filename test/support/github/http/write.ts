// Writes an answer with GitHub's headers, and with a fault that cuts or replaces it.
import type { ServerResponse } from 'node:http';

import type { Token } from '../world/tokens.ts';
import type { How } from './faults.ts';
import type { Answer } from './perform.ts';
import { rateHeaders } from './rate.ts';
import type { Server } from './serve.ts';

export function write(
  { world, rates }: Server,
  response: ServerResponse,
  answer: Answer,
  token: Token | null,
  how: How | null,
): void {
  const text = answer.body === null ? '' : JSON.stringify(answer.body);
  const type = how === 'not-json' ? 'text/html' : 'application/json';
  const sent = how === 'truncated-page' ? text.slice(0, Math.floor(text.length / 2)) : text;
  response.sendDate = false;
  response.writeHead(how === 'not-json' ? 502 : answer.status, {
    date: world.clock.http(),
    server: 'github.com',
    'content-type': `${type}; charset=utf-8`,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `LOCAL:${world.nextId()}`,
    ...(token === null ? {} : rateHeaders(rates.of(token))),
    ...answer.headers,
  });
  response.end(how === 'not-json' ? '<html><body>Unicorn!</body></html>' : sent);
}
