// Outside of src/gates and of the sentences of gates, code asks for a property of a gate and never for its name, so that a
// second gate with the property is treated the same.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';

import { BUILT_IN, GATE_CODES, GATES } from '#gates/gates.ts';

type Node = Record<string, any>;

const CODES: ReadonlySet<string> = new Set(GATE_CODES.map(({ code }) => code));
const NAMES: ReadonlySet<string> = new Set([...BUILT_IN, ...GATES].map(({ name }) => name));

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value, ...below] : below;
}

const isName = (node: Node | undefined): boolean =>
  node?.['type'] === 'Literal' && NAMES.has(node['value']);

/** Whether it is the name of a gate by what the code calls it: `gate`, `result.gate`. */
const isGate = (node: Node | undefined): boolean =>
  (node?.['name'] ?? node?.['property']?.name) === 'gate';

/** Whether it is the code of a gate's answer, such as `soak/too-short`. */
const isCode = (node: Node | undefined): boolean =>
  node?.['type'] === 'Literal' && CODES.has(node['value']);

const isComparison = ({ left, right }: Node): boolean =>
  (isGate(left) && isName(right)) || (isName(left) && isGate(right));

function namedBy(node: Node): boolean {
  switch (node['type']) {
    case 'BinaryExpression':
      return [node['left'], node['right']].some(isCode) || isComparison(node);
    case 'Property':
      return isGate(node['key']) && isName(node['value']);
    case 'CallExpression':
      return node['callee'].name === 'gateOf' && isName(node['arguments'][0]);
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      const [, file = ''] = /^#gates\/(.+)\.ts$/.exec(node['source']?.value ?? '') ?? [];
      return NAMES.has(file);
    }
    default:
      return false;
  }
}

function namesIn(text: string): readonly string[] {
  return nodesIn(parseAst(text, { lang: 'ts' }))
    .filter(namedBy)
    .map(({ start, end }) => text.slice(start, end));
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && !/^src\/(?:gates|messages\/gates)\//.test(name));

describe('A gate is known by its properties', () => {
  test('and nowhere else by its name', () => {
    const named = FILES.flatMap((file) =>
      namesIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(named).toEqual([]);
  });

  test.each([
    "const kept = rules.filter(({ gate }) => gate !== 'soak');",
    "if ('flags' === result.gate) fail();",
    "const missing = open.filter(({ code }) => code === 'approvals/missing');",
    "const result = { gate: 'approvals', verdict };",
    "const settings = gateOf('ladder').example;",
    "import { sourcesOf } from '#gates/soak.ts';",
    "export { LABEL } from '#gates/rolled-back.ts';",
  ])('%s names one', (text) => {
    expect(namesIn(text)).toHaveLength(1);
  });

  test.each([
    "const kept = rules.filter(({ gate }) => endsOnPull(gate) === 'body');",
    "const result = { gate: 'policy', verdict };",
    "const holds = edits.filter(({ kind }) => kind === 'hold');",
    "import { prerequisitesOf } from '#gates/prerequisites.ts';",
  ])('%s names none', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
