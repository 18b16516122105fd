import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';

import { ruleOf, traefik } from '#render/traefik.ts';

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

/** Whether a rule of ours matches a path, by the two matchers' own meaning. */
function matches(rule: string, path: string): boolean {
  return rule.split(' || ').some((matcher) => {
    const [, kind, operand = ''] = /^(Path|PathPrefix)\(`([^`]*)`\)$/.exec(matcher) ?? [];
    if (kind === undefined) throw new Error(`not a matcher: ${matcher}`);
    return kind === 'Path' ? path === operand : path.startsWith(operand);
  });
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
        # None, so Traefik itself answers 503.
        servers: []
`);
  });

  test('blocks each route once, with and without TLS, ahead of every other router', () => {
    const routers = routersOf(['/b/*', '/a', '/b', '/a/', '//a/./c/..']);
    expect(Object.entries(routers).map(([name, { rule }]) => [name, rule])).toEqual([
      ['flaghoist-elevenlabs-agent-1', 'Path(`/a`) || PathPrefix(`/a/`)'],
      ['flaghoist-elevenlabs-agent-1-tls', 'Path(`/a`) || PathPrefix(`/a/`)'],
      ['flaghoist-elevenlabs-agent-2', 'Path(`/b`) || PathPrefix(`/b/`)'],
      ['flaghoist-elevenlabs-agent-2-tls', 'Path(`/b`) || PathPrefix(`/b/`)'],
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

  test.each(['', 'agent', '/a b', '/a`) || Host(`evil', '/{{ env "HOME" }}', '/a*b', '/a\n', '/é'])(
    'refuses %j (T35)',
    (route) => {
      expect(() => ruleOf(route)).toThrow('is no route to block');
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
        expect(ruleOf(`/${route}`)).toMatch(
          /^(Path\(`[\w./~-]+`\) \|\| )?PathPrefix\(`[\w./~-]+`\)$/,
        );
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
