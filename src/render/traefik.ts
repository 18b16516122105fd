// Dynamic configuration for Traefik's file provider: blocked routes answer 503, whatever stands behind them.
// How: a service without servers, for which Traefik itself answers 503 (its documentation promises so), and
// routers that lead there and win over all others by their priority. Routers stay with the default entry points.
// `PathRegexp` is a matcher of Traefik 3.
import { inOrder } from '#domain/names.ts';
import type { RenderInput, Rendering } from './define.ts';
import { WRITTEN_BY } from './define.ts';
import { yamlKey, yamlText } from './yaml.ts';

/** Far above a rule's length, which is the priority of a router that has none; fits into 32 bits, as it must. */
const PRIORITY = 2_000_000_000;

export const traefik: Rendering = {
  name: 'traefik',
  title: 'Dynamic configuration for Traefik 3 that answers 503 on the routes that are blocked.',
  file: ({ service }) => `${service}.traefik.yaml`,
  unset: 'left-out',
  render,
  example: `# written by Flaghoist; do not edit
http:
  routers:
    flaghoist-calling-platform-1:
      rule: "PathRegexp(\`(?i)^/+outbound-calls(?:[^a-z0-9._~-]|$)\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
    flaghoist-calling-platform-1-tls:
      rule: "PathRegexp(\`(?i)^/+outbound-calls(?:[^a-z0-9._~-]|$)\`)"
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

/** Before a segment. A service that decodes a path takes `%2F` for a slash, and the proxy leaves it as it is. */
const SLASH = '(?:/|%2F)+';
/** Behind the last segment: anything that does not continue a name. A service may cut a path off at `;`. */
const END = '(?:[^a-z0-9._~-]|$)';

/**
 * The rule that matches what a pattern means: its path and everything below, with or without `/*`. In an
 * emergency, a route that stays open by accident is worse than one too many closed. So it matches every spelling
 * that a service may answer: Express, for one, ignores case. Only a `*` right behind other characters goes on
 * inside a segment: `/agent*` blocks `/agents` as well.
 */
export function ruleOf(route: string): string {
  if (!ROUTE.test(route)) throw new RangeError(`${JSON.stringify(route)} is no route to block`);
  const segments = segmentsOf(route.replace(/\*$/, ''));
  // No backslashes: they would need escapes in a text of YAML.
  const path = segments.map((segment) => segment.replaceAll('.', '[.]')).join(SLASH);
  const end = segments.length === 0 || goesOn(route) ? '' : END;
  return `PathRegexp(${quoted(`(?i)^/+${path}${end}`)})`;
}

/** Whether a file of ours, or of a version before this one, blocks the route. */
export function isBlockedIn(text: string, route: string): boolean {
  const path = `/${segmentsOf(route.replace(/\*$/, '')).join('/')}`;
  // `Path` and `PathPrefix` of earlier versions; a person may have written the second one alone.
  const former = goesOn(route) ? [`\`${path}`] : [quoted(path), `\`${path}/`];
  return [ruleOf(route), ...former].some((rule) => text.includes(rule));
}

/** Whether a pattern ends inside a segment. */
function goesOn(route: string): boolean {
  return /[^/]\*$/.test(route);
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
function quoted(text: string): string {
  return `\`${text}\``;
}
