// `http`: asks an address for JSON. It has one value, which is now, or a list of moments and values.
import { about, SOURCE_VARIABLE } from '#files/schema-parts.ts';
import { defineSource, GRAPH, samplesAt, SERIES } from './metric-source.ts';
import type { Access, Requested } from './request.ts';
import { request } from './request.ts';
import { onceFor } from './once.ts';

export const http = defineSource<Access>({
  name: 'http',
  title: 'Asks an address for JSON, and takes a value out of it.',
  properties: {
    url: about(
      SOURCE_VARIABLE,
      'The variable with the address, which may contain {environment} and {flag}.',
      ['FLAGHOIST_CRM_URL'],
    ),
    token: about(SOURCE_VARIABLE, 'The variable with a bearer token. Without it: none is sent.', [
      'FLAGHOIST_CRM_TOKEN',
    ]),
    graph: GRAPH,
    series: SERIES,
  },
  required: ['url'],
  asksWith: 'at',
  example: { url: 'FLAGHOIST_CRM_URL' },
  open: (access, series, tools) => {
    const once = onceFor<Requested>();
    return async (question, clock) => {
      const { environment, flag } = question;
      const address = (url: string): string =>
        url
          .replaceAll('{environment}', encodeURIComponent(environment))
          .replaceAll('{flag}', encodeURIComponent(flag));
      const answer = await once(question, () =>
        request(access, tools, { address, form: null, clock, reason: () => null }),
      );
      return answer.kind === 'silent' ? answer : samplesAt(answer.json, question, series);
    };
  },
});
