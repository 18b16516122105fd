import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fc } from '#test/support/fc.ts';
import { parse } from 'yaml';

import { isBlockedIn, ruleOf, traefik } from '#render/traefik.ts';

import { anInput, anyName, anyText } from './inputs.ts';

// The part of Traefik's file provider that we use. It refuses an empty map, except for `tls`, and passes over
// a file in which `http` has neither routers nor services.
const DYNAMIC = {
  type: 'object',
  additionalProperties: false,
  required: ['http'],
  properties: {
    http: {
      type: 'object',
      additionalProperties: false,
      required: ['services'],
      properties: {
        routers: {
          type: 'object',
          minProperties: 1,
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['rule', 'service'],
            properties: {
              rule: { type: 'string' },
              // Beyond this, less a thousand, Traefik refuses a router where integers have 32 bits.
              priority: { type: 'integer', maximum: 2 ** 31 - 1 - 1000 },
              service: { type: 'string' },
              tls: { type: 'object', additionalProperties: false },
            },
          },
        },
        services: {
          type: 'object',
          minProperties: 1,
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['loadBalancer'],
            properties: {
              loadBalancer: {
                type: 'object',
                minProperties: 1,
                additionalProperties: false,
                properties: { servers: { type: 'array', maxItems: 0 } },
              },
            },
          },
        },
      },
    },
  },
};

const validate = new Ajv2020({ strict: true }).compile(DYNAMIC);

interface Router {
  readonly rule: string;
  readonly priority: number;
  readonly service: string;
  readonly tls?: object;
}

function routersOf(
  routes: readonly string[],
  service = 'elevenlabs-agent',
): Record<string, Router> {
  const found = parse(traefik.render(anInput(service, {}, { blockedRoutes: routes })));
  return found.http.routers ?? {};
}

const SLASH = '(?:[.]*(?:(?:;|%3B)[^/]*)?(?:%2F|%5C|[^!-.0-Z^-~]))+';
const END = '(?:[.](?:json|xml|html?|js|csv|txt|rss|atom|pdf))?[.]*(?:[^a-z0-9._~-]|$)';

/** The rule for a route of one segment. */
function ruleFor(segment: string): string {
  return `PathRegexp(\`(?i)^${SLASH}${segment}${END}\`)`;
}

/** Whether a rule of ours matches a path. The syntax that we use of Go's regular expressions is that of JavaScript. */
function matches(rule: string, path: string): boolean {
  const [, pattern] = /^PathRegexp\(`\(\?i\)([^`]*)`\)$/.exec(rule) ?? [];
  if (pattern === undefined) throw new Error(`not a matcher: ${rule}`);
  return new RegExp(pattern, 'i').test(path);
}

describe('traefik', () => {
  test('says nothing but where 503 would come from while nothing is blocked', () => {
    // Not an empty file: Traefik skips that, and would go on blocking what the last one blocked.
    expect(traefik.render(anInput('elevenlabs-agent', { ELEVENLABS_AGENT_ENABLED: true })))
      .toBe(`# written by Flaghoist; do not edit
http:
  services:
    flaghoist-elevenlabs-agent:
      loadBalancer:
        # No server, so Traefik itself answers 503.
        servers: []
`);
  });

  test('blocks each route once, with and without TLS, ahead of every other router', () => {
    const routers = routersOf(['/b/*', '/a', '/b', '/a/', '//a/./c/..']);
    expect(Object.entries(routers).map(([name, { rule }]) => [name, rule])).toEqual([
      ['flaghoist-elevenlabs-agent-1', ruleFor('a')],
      ['flaghoist-elevenlabs-agent-1-tls', ruleFor('a')],
      ['flaghoist-elevenlabs-agent-2', ruleFor('b')],
      ['flaghoist-elevenlabs-agent-2-tls', ruleFor('b')],
    ]);
    for (const [name, { service, priority, tls }] of Object.entries(routers)) {
      expect({ service, priority }).toEqual({
        service: 'flaghoist-elevenlabs-agent',
        priority: 2_000_000_000,
      });
      expect(tls).toEqual(name.endsWith('-tls') ? {} : undefined);
    }
  });

  test.each([
    ['/agent-conversations/*', '/agent-conversations', true],
    ['/agent-conversations/*', '/agent-conversations/api/7', true],
    ['/agent-conversations/*', '/agent-conversations-archive', false],
    ['/agent-conversations', '/agent-conversations/api/7', true],
    ['/agent-conversations/api/*', '/agent-conversations', false],
    ['/agent*', '/agent-conversations', true],
    ['/agent*', '/user', false],
    ['/', '/anything', true],
    ['/*', '/', true],
  ])('%s blocks %s: %s', (route, path, blocked) => {
    expect(matches(ruleOf(route), path)).toBe(blocked);
  });

  test.each([
    // Express as it is by default: in any case, with or without a slash at the end.
    ['/Agents/Api', true],
    ['/AGENTS/API/', true],
    ['/aGENTS/aPI/7', true],
    ['/agents/api/', true],
    // What a service in another language may take for the same.
    ['//agents//api', true],
    ['/agents%2Fapi', true],
    ['/agents%2fapi%2F7', true],
    ['/agents/api;v=1', true],
    ['/agents/api%3Bv=1', true],
    ['/agents;v=1/api', true],
    ['/agents;v=1;w//api/7', true],
    ['/agents;v=1', false],
    ['/agents/api%20', true],
    ['/agents%3Bv=1/api', true],
    ['/;v=1/agents/api', true],
    ['/%2Fagents/api', true],
    ['/./agents/./api', true],
    ['/agents\\api', true],
    ['/agents%5Capi', true],
    ['/agents /api', true],
    ['/agents./api', true],
    ['/agents/api.', true],
    ['/agents/api../7', true],
    // Rails and Spring answer a route with the name of a format behind it.
    ['/agents/api.json', true],
    ['/agents/api.XML?page=2', true],
    ['/agents/api.html/', true],
    // Other routes.
    ['/agents/api.jsonl', false],
    ['/agents/api.b', false],
    ['/agents.api', false],
    ['/agents-api', false],
    ['/agents', false],
    ['/agents/apis', false],
    ['/AGENTS/API-2', false],
    ['/agents/api.v2', false],
    ['/agents/api_2', false],
    ['/agents/api~', false],
    ['/v1/agents/api', false],
    ['/agentsapi', false],
  ])('a route is blocked in the spelling %s: %s', (path, blocked) => {
    for (const route of ['/agents/api', '/agents/api/*', '/AGENTS/Api/']) {
      expect(matches(ruleOf(route), path)).toBe(blocked);
    }
  });

  test('a dot in a route is a dot', () => {
    expect(matches(ruleOf('/v1.2/calls'), '/V1.2/calls')).toBe(true);
    expect(matches(ruleOf('/v1.2/calls'), '/v132/calls')).toBe(false);
  });

  test.each([
    ['/agents', '/agents', true],
    ['/agents', '/agents/*', true],
    ['/agents/', '/agents', true],
    ['/agent*', '/agent*', true],
    ['/', '/*', true],
    ['/agents', '/agent', false],
    ['/agents/api', '/agents', false],
    ['/agent', '/agent*', false],
  ])('of a file that blocks %s it is known that it blocks %s: %s', (written, route, blocked) => {
    const text = traefik.render(anInput('proxy', {}, { blockedRoutes: [written] }));
    expect(isBlockedIn(text, route)).toBe(blocked);
  });

  test.each([
    ['Path(`/agents`) || PathPrefix(`/agents/`)', '/agents', true],
    ['Path(`/agents`) || PathPrefix(`/agents/`)', '/agents/*', true],
    ['PathPrefix(`/agents/`)', '/agents/*', true],
    ['PathPrefix(`/agent`)', '/agent*', true],
    ['PathPrefix(`/`)', '/*', true],
    ['Path(`/agents`) || PathPrefix(`/agents/`)', '/', false],
    ['Path(`/agents`) || PathPrefix(`/agents/`)', '/agent', false],
    ['Path(`/agents-2`) || PathPrefix(`/agents-2/`)', '/agents', false],
  ])('of a rule of before, %s, it is known that it blocks %s: %s', (rule, route, blocked) => {
    expect(isBlockedIn(`      rule: "${rule}"\n`, route)).toBe(blocked);
  });

  test.each(['', 'agent', '/a b', '/a`) || Host(`evil', '/{{ env "HOME" }}', '/a*b', '/a\n', '/é'])(
    'refuses %j (T35)',
    (route) => {
      expect(() => ruleOf(route)).toThrow('cannot block the route');
    },
  );

  test('no text gets out of its rule (T35)', () => {
    const routes = anyText.filter((text) => {
      try {
        return ruleOf(`/${text}`) !== '';
      } catch {
        return false;
      }
    });
    fc.assert(
      fc.property(routes, (route) => {
        const [start, path = '', ...more] = ruleOf(`/${route}`).split('`');
        const plain = path.replaceAll(SLASH, '').replace(END, '');
        expect([start, more]).toEqual(['PathRegexp(', [')']]);
        expect(plain).toMatch(/^\(\?i\)\^(?:[\w~-]|\[\.\])*$/);
      }),
    );
  });

  test('has the shape that Traefik accepts, whatever the service is called', () => {
    fc.assert(
      fc.property(anyName, fc.subarray(['/a/*', '/b', '/c*']), (service, blockedRoutes) => {
        const found = parse(traefik.render(anInput(service, {}, { blockedRoutes })));
        validate(found);
        expect(validate.errors).toBeNull();
        const services = Object.keys(found.http.services);
        for (const router of Object.values(routersOf(blockedRoutes, service))) {
          expect(services).toContain(router.service);
        }
      }),
    );
  });
});
