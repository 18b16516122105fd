// A Prometheus with values that a test sets, by the moment.
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The value of a metric at a moment; null: there is none. */
export type ValueAt = (at: number, query: string) => string | null;

export interface FakePrometheus extends AsyncDisposable {
  readonly url: string;
  /** The requests since the last change of the values. */
  readonly requests: readonly URLSearchParams[];
  /** Queries with `increase` ask for traffic, which is plenty. Null: it does not answer. */
  /** `ready`: what it waits for before each answer. */
  readonly has: (values: ValueAt | null, ready?: () => Promise<unknown>) => void;
}

const TRAFFIC = '500';

/** `clock`: its present moment as HTTP writes it; left out: that of this machine. */
export async function aFakePrometheus(clock?: () => string): Promise<FakePrometheus> {
  let values: ValueAt | null = () => '0.001';
  let ready: () => Promise<unknown> = () => Promise.resolve();
  let requests: URLSearchParams[] = [];
  const server: Server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    if (clock !== undefined) response.setHeader('date', clock());
    void text(request).then(async (body) => {
      const form = new URLSearchParams(body);
      requests.push(form);
      await ready();
      if (values === null) response.destroy();
      else response.end(answerTo(form, values));
      return undefined;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    has(wanted, until = () => Promise.resolve()) {
      values = wanted;
      ready = until;
      requests = [];
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answerTo(form: URLSearchParams, valueAt: ValueAt): string {
  const query = form.get('query') ?? '';
  const [start, end, step, time] = ['start', 'end', 'step', 'time'].map((name) =>
    Number(form.get(name)),
  );
  const at = (moment: number): string | null =>
    query.includes('increase') ? TRAFFIC : valueAt(moment, query);
  const isRange = form.has('start');
  const moments = isRange ? momentsFrom(start ?? 0, end ?? 0, step ?? 60) : [time ?? 0];
  const pairs = moments.flatMap((moment) => {
    const value = at(moment);
    return value === null ? [] : [[moment, value] as const];
  });
  const series = isRange ? { metric: {}, values: pairs } : { metric: {}, value: pairs[0] };
  const data = {
    resultType: isRange ? 'matrix' : 'vector',
    result: pairs.length === 0 ? [] : [series],
  };
  return JSON.stringify({ status: 'success', data });
}

function momentsFrom(start: number, end: number, step: number): readonly number[] {
  return Array.from(
    { length: Math.floor((end - start) / step) + 1 },
    (_, index) => start + index * step,
  );
}
