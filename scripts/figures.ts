// `npm run figures`: how large the parts of `src/` are. A thermometer: where a figure and a clear thought disagree, the
// thought wins.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

const SRC = join(import.meta.dirname, '../src');

type Node = Readonly<Record<string, unknown>>;

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** Modules that it imports, each once. */
  readonly imports: number;
  /** Lines of each function. */
  readonly functions: readonly number[];
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map(measured);
const lines = files.map((file) => file.lines);
const imports = files.map((file) => file.imports);
const functions = files.flatMap((file) => file.functions);
const long = files.filter((file) => file.lines > 400);

console.log(`files in src        ${files.length}
lines               ${lines.reduce((sum, count) => sum + count, 0)}
lines a file        median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}
imports a file      median ${quantile(imports, 0.5)}, p90 ${quantile(imports, 0.9)}
lines a function    median ${quantile(functions, 0.5)}, p90 ${quantile(functions, 0.9)}
files over 400      ${long.length === 0 ? 'none' : long.map(({ path }) => path).join(', ')}`);

function measured(path: string): SourceFile {
  const text = readFileSync(join(SRC, path), 'utf8');
  const nodes = nodesIn(parseAst(text, { lang: 'ts' }));
  const sources = nodes.flatMap(({ type, source }) =>
    /^(?:Import|Export)/.test(String(type)) ? nameIn(source) : [],
  );
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: new Set(sources).size,
    functions: nodes
      .filter(({ type }) => /Function/.test(String(type)))
      .map(({ start, end }) => text.slice(Number(start), Number(end)).split('\n').length),
  };
}

function nameIn(source: unknown): readonly string[] {
  const value = typeof source === 'object' && source !== null ? (source as Node)['value'] : null;
  return typeof value === 'string' ? [value] : [];
}

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(nodesIn);
  return 'type' in value ? [value, ...below] : below;
}

/** The smallest value that this share of all values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
