// Dynamic configuration for Traefik's file provider: blocked routes answer 503, whatever stands behind them.
// How: a service without servers, for which Traefik itself answers 503 (its documentation promises so), and
// routers that lead there and win over all others by their priority. Routers stay with the default entry points.
import { inOrder } from '#domain/names.ts';
import type { RenderInput, Rendering } from './define.ts';
import { WRITTEN_BY } from './define.ts';
import { yamlKey, yamlText } from './yaml.ts';

/** Far above a rule's length, which is the priority of a router that has none; fits into 32 bits, as it must. */
const PRIORITY = 2_000_000_000;

export const traefik: Rendering = {
  name: 'traefik',
  title: 'Dynamic configuration for Traefik that answers 503 on the routes that are blocked.',
  file: ({ service }) => `${service}.traefik.yaml`,
  unset: 'left-out',
  render,
  example: `# written by Flaghoist; do not edit
http:
  routers:
    flaghoist-calling-platform-1:
      rule: "Path(\`/outbound-calls\`) || PathPrefix(\`/outbound-calls/\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
    flaghoist-calling-platform-1-tls:
      rule: "Path(\`/outbound-calls\`) || PathPrefix(\`/outbound-calls/\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
      tls: {}
  services:
    flaghoist-calling-platform:
      loadBalancer:
        # None, so Traefik itself answers 503.
        servers: []
`,
};

function render({ service, blockedRoutes }: RenderInput): string {
  // A name for each service: Traefik passes over the second of two that it finds in one folder.
  const name = `flaghoist-${service}`;
  const rules = [...new Set(blockedRoutes.map(ruleOf))].toSorted(inOrder);
  const routers = rules.flatMap((rule, index) => routersOf(name, rule, index + 1));
  const lines = [
    WRITTEN_BY,
    'http:',
    ...(routers.length === 0 ? [] : ['  routers:', ...routers]),
    // Also when nothing is blocked: a file without any content is skipped, and what it said before, stays.
    '  services:',
    `    ${yamlKey(name)}:`,
    '      loadBalancer:',
    '        # None, so Traefik itself answers 503.',
    '        servers: []',
  ];
  return `${lines.join('\n')}\n`;
}

/** Two of them: one without `tls` never sees a request that came by HTTPS, one with it sees no other. */
function routersOf(service: string, rule: string, number: number): readonly string[] {
  const router = (name: string, ...more: readonly string[]): readonly string[] => [
    `    ${yamlKey(name)}:`,
    `      rule: ${yamlText(rule)}`,
    `      priority: ${PRIORITY}`,
    `      service: ${yamlKey(service)}`,
    ...more,
  ];
  const name = `${service}-${number}`;
  return [...router(name), ...router(`${name}-tls`, '      tls: {}')];
}

// Nothing that could end a rule's backticks, or be a template: the file provider fills in `{{ … }}`.
const ROUTE = /^\/[A-Za-z0-9._~/-]*\*?$/;

/**
 * The rule that matches what a pattern means: its path and everything below, with or without `/*`. In an
 * emergency, a route that stays open by accident is worse than one too many closed. Only a `*` right behind
 * other characters goes on inside a segment: `/agent*` blocks `/agents` as well.
 */
export function ruleOf(route: string): string {
  if (!ROUTE.test(route)) throw new RangeError(`${JSON.stringify(route)} is no route to block`);
  const path = `/${segmentsOf(route.replace(/\*$/, '')).join('/')}`;
  const inside = /[^/]\*$/.test(route);
  if (path === '/' || inside) return `PathPrefix(${escape(path)})`;
  return `Path(${escape(path)}) || PathPrefix(${escape(`${path}/`)})`;
}

/** As the proxy sees them, who tidies a request's path before it looks for a router. */
function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}

/** A text in a rule. Backticks need no escapes, and a route has none. */
function escape(path: string): string {
  return `\`${path}\``;
}
