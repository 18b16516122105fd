// A value that a diagnostic suggests is accepted at its place, and every rule has words.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createReader } from '#app/load/reader.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { BlobId } from '#app/ports.ts';
import type { JsonSchema } from '#domain/scalars.ts';
import { allowedText } from '#messages/files/allowed.ts';
import { allowedBy } from '#files/keywords.ts';
import { key } from './support.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: staging
    enforcement: report
    requires:
      soak: { in: development, for: 48h, without-issues: [critical] }
      window: { deny: ["Fri 16:00-Mon 08:00", { from: 2026-12-20, why: freeze }], zone: UTC }
    resume: { within: 14d, requires: { checklist: [The cause is fixed] } }
services:
  api: { deploy: { "*": { target: files, folder: out } } }
deployments: { log: github, identity: "my-app[bot]" }
policy: { approvals: { count: 1, from: [release] }, paths: [infra], proposals: { at-most: 3 } }
`;
const FLAG = `description: A flag
kind: release
risk: high
services:
  api:
    X_ENABLED: enabled
    VITE_X: { from: enabled, on: "1", off: unset, in: [staging] }
requires:
  production:
    ladder: { steps: [5, 100], each: 7d }
    metrics: { good: [errors], for: 48h }
safe: false
expires: 2027-06-30
emergency: { routes: [/calls] }
metrics:
  errors: { source: prometheus, query: up, unit: count, good: "< 1" }
watch: { for: 24h, then: propose, also: { issues: { labels: [P1], above: 0 } } }
`;
const STATE = `enabled: true
rollout: 25
services:
  api: { enabled: false, rollout: 10 }
hold: { why: latency, until: 2026-12-01 }
`;

const WRITTEN = [
  'yes',
  'off',
  '"true"',
  '25%',
  '"150%"',
  '25.005',
  '-1',
  '101',
  '7',
  '48 hours',
  'P2D',
  '"7 d"',
  '@ana',
  'acme/release',
  'My Service',
  'Staging',
  'releas',
  '30.06.2027',
  'Propose',
  'it is',
  '*x',
];

/** The scalars of a text, with their places. */
const SCALARS = /(?<=[:[{,-] ?)(?:"[^"]*"|[\w/<][\w/. -]*?)(?=[\],}\n]|$)/g;

const reader = createReader();
let blobs = 0;

function diagnosticsOf(kind: 'pipeline' | 'flag' | 'state', text: string): readonly Diagnostic[] {
  blobs += 1;
  const blob = {
    id: `blob ${blobs}` as BlobId,
    mode: '100644',
    bytes: new TextEncoder().encode(text),
  };
  if (kind === 'flag') return reader.flag('x.yaml', key('x'), blob).diagnostics;
  return (kind === 'state' ? reader.state('x.yaml', blob) : reader.pipeline('x.yaml', blob))
    .diagnostics;
}

test.each([
  ['pipeline', PIPELINE],
  ['flag', FLAG],
  ['state', STATE],
] as const)('what is to be written into a %s is right', (kind, text) => {
  expect(diagnosticsOf(kind, text).filter(({ severity }) => severity === 'error')).toEqual([]);
  const wrong: string[] = [];
  let suggested = 0;
  for (const { 0: old, index } of text.matchAll(SCALARS)) {
    for (const written of WRITTEN) {
      const edited = (value: string): string =>
        text.slice(0, index) + value + text.slice(index + old.length);
      const before = edited(written);
      const line = before.slice(0, index).split('\n').length;
      const column = index - before.lastIndexOf('\n', index - 1);
      const found = diagnosticsOf(kind, before).filter(
        (diagnostic) => diagnostic.line === line && diagnostic.column === column,
      );
      for (const { facts, message } of found) {
        const [write] = (facts['write'] ?? []) as readonly string[];
        if (write === undefined) continue;
        suggested += 1;
        const after = diagnosticsOf(kind, edited(write)).filter(
          (diagnostic) =>
            diagnostic.line === line && diagnostic.code !== 'pipeline/duplicate-environment',
        );
        if (after.length > 0) wrong.push(`${message}: write ${write}: ${after[0]?.message}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(suggested).toBeGreaterThan(10);
});

function patternsIn(schema: unknown): readonly JsonSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.values(schema).flatMap(patternsIn);
  return 'pattern' in schema && typeof schema.pattern === 'string'
    ? [schema as JsonSchema, ...inside]
    : inside;
}

test.each(['pipeline', 'flag', 'state'])(
  'every form in a %s has a description in words',
  (name) => {
    const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
    const patterns = patternsIn(JSON.parse(readFileSync(file, 'utf8')));
    const texts = patterns.map((schema) => allowedText(allowedBy(schema)));
    expect(texts.filter((text) => text.includes('that matches'))).toEqual([]);
  },
);

test.each([
  ['approvals', '{ count: -1, from: [release] }', 'write for example 1'],
  ['ladder', '{ steps: [], each: 7d }', 'write for example [ 5, 10, 25, 50, 100 ]'],
  ['checklist', '[""]', 'write for example Runbook reviewed'],
  ['issues', '{ at-most: 2 }', 'write for example { P2: 4 }'],
] as const)(
  'a wrong setting of %s is answered with the example of the gate',
  (gate, written, hint) => {
    const text = `description: x\nservices: { api: { X: enabled } }\nrequires: { production: { ${gate}: ${written} } }\n`;
    expect(diagnosticsOf('flag', text).map((found) => found.hint)).toContain(hint);
  },
);

test.each([
  ['a definition that is a text', '<<<<', 'schema/wrong-type'],
  ['a definition that is a list', '- a\n', 'schema/wrong-type'],
  [
    'a window without a zone',
    'description: x\nrequires: { production: { window: { deny: ["Fri 16:00-Mon 08:00"] } } }\n',
    'schema/missing-key',
  ],
])('%s has one error, which names the cause', (_, text, code) => {
  const errors = diagnosticsOf('flag', text).filter(({ severity }) => severity === 'error');
  expect(errors.map((found) => found.code)).toEqual([code]);
});

test.each([
  ['../freezes.ics', 1],
  ['a/../freezes.ics', 1],
  ['./freezes.ics', 1],
  ['/freezes.ics', 1],
  ['..freezes.ics', 0],
  ['a..b/freezes.ics', 0],
  ['ops/freezes.ics', 0],
])(
  'the calendar %s has %i errors, because a path begins at the top of the repository',
  (path, count) => {
    const text = `version: 1\nenvironments:\n  - { name: production, requires: { window: { calendar: ${path}, zone: UTC } } }\n`;
    const errors = diagnosticsOf('pipeline', text).filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(count);
  },
);
