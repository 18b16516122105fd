// Writes scripts/eager.json: the functions that the everyday commands call. Run it with a new bundle in dist/.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topOf } from '../scripts/eager.js';
import type { Bench } from './bench.ts';
import { FULL } from './bench.ts';
import type { Place } from './commands.ts';
import { checkOf, promoteOf, rollbackOf, statusOf } from './commands.ts';
import { deploymentIn } from './deploy.ts';
import { PROPOSALS, proposedFlags } from './history.ts';
import type { Subject } from './measure.ts';
import { once } from './measure.ts';
import { nodeVersions } from './packages.ts';
import { repositoryOf } from './repository.ts';

const TOP = join(import.meta.dirname, '..');

const folder = mkdtempSync(join(tmpdir(), 'flaghoist-eager-'));
const nodes = nodeVersions();
const bench: Bench = {
  cli: join(TOP, 'dist/cli.js'),
  action: join(TOP, 'dist/action.js'),
  rounds: 1,
  sizes: FULL,
  nodes,
};
const place: Place = { bench, node: nodes[0], repository: await repositoryOf(FULL.full) };
const [flag] = proposedFlags(FULL.full);
const key = flag?.key ?? '';
const checks = PROPOSALS.map((count) => checkOf(place, { head: `proposal-${count}` }));
const others = [
  rollbackOf(place, [key]),
  promoteOf(place, key),
  statusOf(place, key),
  deploymentIn(place, folder),
];
const called = new Map<string, Set<string>>();
const loaded = new Set<string>();
for (const chunk of checks.flatMap(chunksOf)) {
  loaded.add(chunk.url);
  note(chunk);
}
// What a check would compile for others makes it slower.
others
  .flatMap(chunksOf)
  .filter(({ url }) => !loaded.has(url))
  .forEach(note);
rmSync(folder, { recursive: true });
const sorted = [...called.keys()].toSorted().map((file) => {
  const names = [...(called.get(file) ?? [])].toSorted();
  return [file, names.join(' ')] as const;
});
const list = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
writeFileSync(join(TOP, 'scripts/eager.json'), list);

/** A file of the bundle that a run has loaded, and the functions that it has called. */
interface Chunk {
  readonly url: string;
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
  }[];
}

function chunksOf(subject: Subject): readonly Chunk[] {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  once({ ...subject, env: { ...environment(), NODE_V8_COVERAGE: coverage } });
  return readdirSync(coverage).flatMap((file) => {
    const text = readFileSync(join(coverage, file), 'utf8');
    const { result } = JSON.parse(text) as { readonly result: readonly Chunk[] };
    return result.filter(({ url }) => url.startsWith('file:') && url.includes('/dist/'));
  });
}

function note({ url, functions }: Chunk): void {
  const starts = new Set(
    functions.flatMap(({ ranges: [whole] }) =>
      whole !== undefined && whole.count > 0 ? whole.startOffset : [],
    ),
  );
  for (const { file, name, start } of topOf(readFileSync(fileURLToPath(url), 'utf8')).functions) {
    if (starts.has(start)) called.set(file, (called.get(file) ?? new Set()).add(name));
  }
}

function environment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
