// Whether a proxy blocks the routes that a rollback blocks.
import { expect, test } from '@jest/globals';
import { openRoutes } from '#app/edit/rollback-routes.ts';
import { environment, flag, key, pipeline } from '#test/files/support.ts';

const proxy = (scope: string): string =>
  `proxy: { deploy: { ${scope}: { target: files, render: traefik, folder: /srv } } }`;
const PROXY = 'emergency: { routes: ["/voice/*"] }\nservices: { proxy: { R: enabled } }';
const API = 'emergency: { routes: ["/voice/*"] }\nservices: { api: { X: enabled } }';

const PLACES = ['staging', 'production'].map((name) => ({
  flag: key('team/voice-2'),
  environment: environment(name),
}));

/** The lines about a flag, with these services in the pipeline. */
function said(services: string, definition: string): readonly string[] {
  const rules = `version: 1\nenvironments: [{ name: staging }, { name: production }]\nservices: { api: {}, ${services} }`;
  const name = key('team/voice-2');
  const read = flag(`description: x\n${definition}`, 'team/voice-2', 'x.yaml');
  const flags = new Map([[name, { key: name, definition: read, states: null }]]);
  return openRoutes('environments', { pipeline: pipeline(rules), flags }, PLACES);
}

const LINE =
  'add "proxy: { VOICE_2_ROUTES: enabled }" to services in environments/flags/team/voice-2.yaml';

test.each([
  ['nothing where a proxy gets its variables everywhere', proxy('"*"'), PROXY, []],
  ['nothing of a flag without routes', 'web: {}', 'services: { api: { X: enabled } }', []],
  [
    'the line of the flag where there is a proxy that it is not sent to',
    proxy('"*"'),
    API,
    [
      expect.stringMatching(
        new RegExp(`open in staging, production, because .*[.] Add ${LINE.slice('add '.length)}$`),
      ),
    ],
  ],
  [
    'both lines, and only where it is so, if the proxy knows only one environment',
    proxy('production'),
    PROXY,
    [
      expect.stringMatching(
        /open in staging, because .*flags\/team.* to services in environments\/pipeline\.yaml$/,
      ),
    ],
  ],
])('it says %s', (_what, services, definition, expected) => {
  expect(said(services, definition)).toEqual(expected);
});
