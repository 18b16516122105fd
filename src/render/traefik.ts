// Dynamic configuration for Traefik's file provider: blocked routes answer 503. Traefik itself answers 503 for a
// service without servers, as its documentation says. Routers with the highest priority lead to that service. They
// use the default entry points. `PathRegexp` is a matcher of Traefik 3.
import { inOrder } from '#domain/scalars.ts';
import { noServerText, UNWRITABLE_TEXTS } from '#messages/rendered.ts';
import type { RenderInput, Rendering } from './rendering.ts';
import { WRITTEN_BY } from './rendering.ts';
import { yamlKey, yamlText } from './yaml.ts';

/** Far above the default priority of a router, the length of its rule. It has to fit into 32 bits. */
const PRIORITY = 2_000_000_000;

export const traefik: Rendering = {
  name: 'traefik',
  title: 'Dynamic configuration for Traefik 3 that answers 503 on the routes that are blocked.',
  file: ({ service }) => `${service}.traefik.yaml`,
  unset: 'left-out',
  readAs: { form: 'yaml' },
  render,
  blocks: isBlockedIn,
  example: `# written by Flaghoist; do not edit
http:
  routers:
    flaghoist-calling-platform-1:
      rule: "PathRegexp(\`(?i)^(?:[.]*(?:(?:;|%3B)[^/]*)?(?:%2F|%5C|[^!-.0-Z^-~]))+outbound-calls(?:[.](?:json|xml|html?|js|csv|txt|rss|atom|pdf))?[.]*(?:[^a-z0-9._~-]|$)\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
    flaghoist-calling-platform-1-tls:
      rule: "PathRegexp(\`(?i)^(?:[.]*(?:(?:;|%3B)[^/]*)?(?:%2F|%5C|[^!-.0-Z^-~]))+outbound-calls(?:[.](?:json|xml|html?|js|csv|txt|rss|atom|pdf))?[.]*(?:[^a-z0-9._~-]|$)\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
      tls: {}
  services:
    flaghoist-calling-platform:
      loadBalancer:
        # No server, so Traefik itself answers 503.
        servers: []
`,
};

function render({ service, blockedRoutes }: RenderInput): string {
  // A name for each service, because Traefik ignores the second of two equal names in one folder.
  const name = `flaghoist-${service}`;
  const rules = [...new Set(blockedRoutes.map(ruleOf))].toSorted(inOrder);
  const routers = rules.flatMap((rule, index) => routersOf(name, rule, index + 1));
  const lines = [
    WRITTEN_BY,
    'http:',
    ...(routers.length === 0 ? [] : ['  routers:', ...routers]),
    // Also when nothing is blocked, because Traefik skips an empty file and keeps its earlier content.
    '  services:',
    `    ${yamlKey(name)}:`,
    '      loadBalancer:',
    `        # ${noServerText()}`,
    '        servers: []',
  ];
  return `${lines.join('\n')}\n`;
}

/** Two routers: one without `tls` for HTTP, and one with it for HTTPS. */
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

// A route without backticks, which would end the text of a rule, and without `{{ … }}`, which the file provider fills in.
const ROUTE = /^\/[A-Za-z0-9._~/-]*\*?$/;

/**
 * Between segments, and before the first one. A service that decodes a path reads `%2F` as a slash, but the proxy does not.
 * A service in Java ignores the part of a segment after a `;`, and one on Windows reads a backslash as a slash and ignores
 * dots at the end of a segment. The class stands for both slashes without writing the backslash.
 */
const SLASH = '(?:[.]*(?:(?:;|%3B)[^/]*)?(?:%2F|%5C|[^!-.0-Z^-~]))+';
/** How Rails and Spring name the format of an answer in the path. They answer the same route. */
const FORMAT = '(?:[.](?:json|xml|html?|js|csv|txt|rss|atom|pdf))?';
/** After the last segment: any character that does not continue a name. A service may cut a path at `;`. */
const END = `${FORMAT}[.]*(?:[^a-z0-9._~-]|$)`;

/**
 * The rule for a pattern: its path and everything below, with or without `/*`. In an emergency, an open route is worse
 * than one closed route too many. So the rule matches every spelling that a service may answer. Express, for example,
 * ignores case. A `*` directly after other characters continues the segment:
 * `/agent*` blocks `/agents`, too.
 */
export function ruleOf(route: string): string {
  if (!ROUTE.test(route)) throw new RangeError(UNWRITABLE_TEXTS.route(route));
  const segments = segmentsOf(route.replace(/\*$/, ''));
  // No backslashes, because they would need escapes in YAML.
  const path = segments.map((segment) => segment.replaceAll('.', '[.]')).join(SLASH);
  const end = segments.length === 0 || goesOn(route) ? '' : END;
  return `PathRegexp(${quoted(`(?i)^${SLASH}${path}${end}`)})`;
}

/** Whether a file of this version or an earlier one blocks the route. */
export function isBlockedIn(text: string, route: string): boolean {
  const path = `/${segmentsOf(route.replace(/\*$/, '')).join('/')}`;
  // Earlier versions wrote `Path` and `PathPrefix`, and a person may have written only `PathPrefix`.
  const former = goesOn(route) ? [`\`${path}`] : [quoted(path), `\`${path}/`];
  return [ruleOf(route), ...former].some((rule) => text.includes(rule));
}

/** Whether a pattern ends inside a segment. */
function goesOn(route: string): boolean {
  return /[^/]\*$/.test(route);
}

/** The segments of a path as the proxy cleans them before it selects a router. */
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
