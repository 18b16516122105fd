// Every code that the room can say: it is explained, and it is said.
import { describe, expect, test } from '@jest/globals';
import { sourceSchemas } from '#adapters/metric-sources/metric-sources.ts';
import { targetSchemas } from '#adapters/targets/targets.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FileCode } from '#messages/files/mistakes.ts';
import { FILE_MESSAGES } from '#messages/files/mistakes.ts';
import { expiredFlags, unmatchedPaths } from '#files/crosscheck-definition.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant, parseInstant } from '#domain/scalars.ts';
import { crossCheck } from '#files/crosscheck.ts';
import { readQuery } from '#files/promql.ts';
import { placeAll } from '#files/paths.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import { notDeployed, notReadByCompose, setByCompose } from '#files/set-by-compose.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { namingRefused } from '#app/accepted/refused-definitions.ts';
import { environment, flag, gates, key, pipeline, state } from './support.ts';

const on = (text: string) => state(`enabled: true\n${text}`).diagnostics;
const defined = (text: string) => flag(`description: x\n${text}`).diagnostics;
const ruled = (text: string) => pipeline(text).diagnostics;
const at = (path: string, mode = '100644') =>
  placeAll('environments', [{ path, mode }]).diagnostics;

const PIPELINE = pipeline('version: 1\nenvironments: [{ name: staging }]\n');

/** Flags with their definition and their state in one environment. */
function together(
  flags: Readonly<Record<string, readonly [string | null, string | null]>>,
  folder = 'staging',
): readonly Diagnostic[] {
  const entries = Object.entries(flags).map(([name, [definition, text]]) => ({
    key: key(name),
    definition:
      definition === null ? null : flag(`description: x\n${definition}`, name, `${name}.yaml`),
    states: new Map(text === null ? [] : [[environment(folder), state(text)] as const]),
  }));
  return crossCheck({ root: 'environments', pipeline: PIPELINE, flags: entries });
}

/** A flag with the metric `m` and these lines. */
const graduating = (lines: string): readonly Diagnostic[] =>
  measured(`{ source: prometheus, query: x, unit: count, good: "< 1" }\n${lines}`);

/** A flag with one metric of the source `prometheus`, `convex` or another. */
function measured(metric: string): readonly Diagnostic[] {
  const rules = pipeline(
    `version: 1
environments: [{ name: staging }]
metrics: { sources: { prometheus: { kind: prometheus }, convex: { kind: command } } }
`,
  );
  const definition = flag(`description: x\nmetrics:\n  m: ${metric}\n`);
  return crossCheck({
    root: 'environments',
    pipeline: rules,
    flags: [{ key: key('x'), definition, states: new Map() }],
    sources: sourceSchemas,
    readQuery,
  });
}

const asking = (query: string, rest = ''): readonly Diagnostic[] =>
  measured(`{ source: prometheus, query: '${query}', unit: count, good: "< 1"${rest} }`);

/** The same where the definition of x is refused in staging. */
function refusing(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const refusal: Refusal = {
    part: 'definition',
    flag: key('x'),
    environment: environment('staging'),
    verdict: 'block',
    accepted: null,
    landing: 'a'.repeat(40) as Sha,
    since: instant(0),
  };
  const file = 'environments/staging/x.yaml';
  const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
  return namingRefused('environments', [refusal], placed);
}

const ENABLED = 'services: { a: { X: enabled } }';

// A code without a line here does not compile.
const SAID: Readonly<Record<FileCode, readonly Diagnostic[]>> = {
  'file/too-large': on('#'.repeat(65_536)),
  'file/not-text': on('\0'),
  'file/invisible-character': on('# \u202E'),
  'file/empty': state('').diagnostics,
  'file/conflict-marker': on('<<<<<<< HEAD\n>>>>>>> x'),
  'file/too-many': on('x: 1\n'.repeat(200)),
  'yaml/syntax': on('hold: @x'),
  'yaml/unclosed': on('hold: "x'),
  'yaml/multiple-documents': on('---\na: 1'),
  'yaml/directive': state('%YAML 1.2\n---\nenabled: true').diagnostics,
  'yaml/alias': on('hold: *x'),
  'yaml/anchor': on('hold: &x y'),
  'yaml/tag': on('hold: !x y'),
  'yaml/merge-key': on('<<: {}'),
  'yaml/reserved-key': on('__proto__: {}'),
  'yaml/duplicate-key': on('enabled: true'),
  'yaml/escaped-key': on('"\\x61": x'),
  'yaml/key-not-text': on('1: x'),
  'yaml/too-deep': on(`hold: ${'['.repeat(20)}${']'.repeat(20)}`),
  'yaml/number': on('rollout: .inf'),
  'schema/unknown-key': on('x: 1'),
  'schema/unknown-gate': defined('requires: { staging: { soap: 1 } }'),
  'schema/missing-key': state('rollout: 1').diagnostics,
  'schema/wrong-type': on('rollout: x'),
  'schema/not-allowed': on('rollout: 101'),
  'schema/duplicate-item': defined('emergency: { routes: [/a, /a] }'),
  'schema/bad-name': on('services: { A: { enabled: true } }'),
  'schema/exclusive-keys': defined('expires: 2027-01-01\npermanent: x'),
  'flag/no-such-date': defined('expires: 2027-02-30'),
  'flag/rollout-on-safe': defined('safe: true\nservices: { a: { X: rollout } }'),
  'pipeline/duplicate-environment': ruled('version: 1\nenvironments: [{ name: a }, { name: a }]'),
  'pipeline/shared-place': readPipeline(
    'pipeline.yaml',
    Buffer.from(
      'version: 1\nenvironments: [{ name: a }, { name: b }]\nservices: { x: { deploy: { "*": { target: pm2 } } } }',
    ),
    gates,
    targetSchemas,
  ).diagnostics,
  'pipeline/no-policy': ruled('version: 1\nenvironments: [{ name: a }]'),
  'flag/unknown-service': together({ x: [ENABLED, null] }),
  'flag/unknown-environment': together({ x: ['requires: { prod: { checklist: [a] } }', null] }),
  'flag/unknown-owner': together({ x: ['owner: a', null] }),
  'flag/form-of-rollout': together({
    x: ['services: { a: { X: { from: rollout, on: "1" } } }', null],
  }),
  'flag/form-without-difference': together({
    x: ['services: { a: { X: { from: enabled, on: "1", off: "1" } } }', null],
  }),
  'flag/unset-turns-on': together({
    x: ['code-default: true\nservices: { a: { X: { from: enabled, off: unset } } }', null],
  }),
  'flag/text-is-truthy': together({ x: ['services: { a: { VITE_X: enabled } }', null] }),
  'flag/duplicate-variable': together({ x: [ENABLED, null], y: [ENABLED, null] }),
  'flag/reserved-name': together({ x: ['services: { a: { PATH: enabled } }', null] }),
  'flag/expired': expiredFlags(
    [flag('description: x\nexpires: 2026-06-30')],
    parseInstant('2026-07-01') ?? instant(0),
  ),
  'flag/similar-key': together({ park: ['', null], bark: ['', null] }),
  'flag/no-state': together({ x: ['', null] }),
  'flag/set-by-compose': setByCompose(
    'compose.yaml',
    'services:\n  a:\n    environment: [X=true]\n',
    [flag('description: x\nservices: { a: { X: enabled } }\n')].flatMap(({ value }) => value ?? []),
    PIPELINE.value as Pipeline,
    targetSchemas,
  ),
  'flag/built-by-compose': setByCompose(
    'compose.yaml',
    'services:\n  a:\n    build: { context: ., args: [X] }\n',
    [flag('description: x\nservices: { a: { X: enabled } }\n')].flatMap(({ value }) => value ?? []),
    PIPELINE.value as Pipeline,
    targetSchemas,
  ),
  'flag/not-deployed': notDeployed(
    { path: 'pipeline.yaml', text: 'services:\n  a: {}\n' },
    [flag('description: x\nservices: { a: { X: enabled } }\n')].flatMap(({ value }) => value ?? []),
    pipeline(
      "version: 1\nenvironments: [{ name: staging }]\nservices: { a: {}, b: { deploy: { '*': { target: files, folder: out } } } }\n",
    ).value as Pipeline,
  ),
  'flag/not-read-by-compose': notReadByCompose(
    [{ path: 'compose.yaml', text: 'services:\n  a:\n    image: a\n' }],
    [flag('description: x\nservices: { a: { X: enabled } }\n')].flatMap(({ value }) => value ?? []),
    pipeline(
      "version: 1\nenvironments: [{ name: staging }]\nservices: { a: { deploy: { '*': { target: files, folder: out, file: 'a.env' } } } }\n",
    ).value as Pipeline,
    targetSchemas,
  ),
  'metric/unknown': graduating('summary: { Failed: n }'),
  'metric/unknown-source': measured('{ source: prom, query: x, unit: count, good: "< 1" }'),
  'metric/wrong-question': measured('{ source: convex, query: x, unit: count, good: "< 1" }'),
  'metric/query-syntax': asking('sum(x'),
  'metric/query-range': asking('rate(x)'),
  'metric/unknown-variable': asking('x{a="$b"}'),
  'metric/unsafe-variable': asking('$environment'),
  'metric/empty-numerator': asking('a / b'),
  'metric/wrong-unit': measured('{ source: prometheus, query: x, unit: count, good: "< 1%" }'),
  'metric/contradiction': asking('x', ', critical: { when: "> 0" }'),
  'metric/not-a-multiple': asking('x', ', interval: 2m, critical: { when: "> 1", for: 5m }'),
  'metric/interval-too-long': asking('x', ', interval: 1h'),
  'metric/no-traffic': asking('quantile(0.9, x)'),
  'metric/good-without-series': asking('x or vector(0)'),
  'metric/no-past': measured(
    '{ source: convex, unit: count, good: "< 1", critical: { when: "> 1", for: 5m } }',
  ),
  'metric/watched-too-late': graduating(
    '  y: { source: prometheus, query: x offset 1d, unit: count, good: "< 1", critical: { when: "> 2" } }\nwatch: { for: 24h }',
  ),
  'flag/empty-watch': together({ x: ['watch: { for: 24h }', null] }),
  'flag/long-key': together({ ['k'.repeat(46)]: ['watch: { for: 24h }', null] }),
  'flag/long-label': together({
    x: [`graduate: { after: 30d, issues: { none: [${'l'.repeat(51)}] } }`, null],
  }),
  'pipeline/unmatched-path': unmatchedPaths(
    pipeline('version: 1\nenvironments: [{ name: staging }]\npolicy: { paths: [ci/**] }\n'),
    new Set(),
  ),
  'state/unknown-flag': together({ x: [null, 'enabled: true'] }),
  'state/refused-definition': refusing(together({ x: [null, 'enabled: true'] })),
  'state/unknown-environment': together({ x: ['', 'enabled: true'] }, 'qa'),
  'state/unknown-service': together({
    x: ['', 'enabled: true\nservices: { a: { enabled: true } }'],
  }),
  'state/rollout-unread': together({ x: [ENABLED, 'enabled: true\nrollout: 1'] }),
  'state/rollout-on-safe': together({ x: ['safe: true', 'enabled: true\nrollout: 1'] }),
  'path/bad-name': at('environments/flags/a b.yaml'),
  'path/upper-case': at('environments/flags/A.yaml'),
  'path/too-deep': at('environments/flags/a/b/c/d/e.yaml'),
  'path/ending': at('environments/flags/a.yml'),
  'path/misplaced': at('environments/a.yaml'),
  'path/not-regular': at('environments/flags/a.yaml', '120000'),
};

describe.each(Object.entries(SAID))('%s', (code, diagnostics) => {
  test('is said, in one line that ends without a full stop, with a hint', () => {
    const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(found).not.toEqual([]);
    for (const { message, hint } of found) {
      expect(message).toMatch(/^[^\n]*[^\n.]$/);
      expect(hint).toMatch(/^[^\n]*[^\n.]$/);
    }
  });

  test('is explained', () => {
    const explanation = FILE_MESSAGES[code as FileCode];
    expect(explanation.means).toMatch(/^[A-Z].*\.$/);
    expect(explanation.fix).toMatch(/^[A-Z].*\.$/);
    expect(explanation.example).not.toBe('');
  });
});
