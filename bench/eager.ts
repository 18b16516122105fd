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
const subjects = [
  ...PROPOSALS.map((count) => checkOf(place, { head: `proposal-${count}` })),
  rollbackOf(place, [key]),
  promoteOf(place, key),
  statusOf(place, key),
  deploymentIn(place, folder),
];
for (const subject of subjects) {
  once({ ...subject, env: { ...environment(), NODE_V8_COVERAGE: join(folder, 'coverage') } });
}
const called = new Map<string, Set<string>>();
for (const file of readdirSync(join(folder, 'coverage'))) {
  for (const { file: source, name } of calledIn(join(folder, 'coverage', file))) {
    called.set(source, (called.get(source) ?? new Set()).add(name));
  }
}
rmSync(folder, { recursive: true });
const sorted = [...called.keys()].toSorted().map((file) => {
  const names = [...(called.get(file) ?? [])].toSorted();
  return [file, names.join(' ')] as const;
});
const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
writeFileSync(join(TOP, 'scripts/eager.json'), text);

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** The functions that one run has called. */
function calledIn(file: string): readonly { readonly file: string; readonly name: string }[] {
  const { result } = JSON.parse(readFileSync(file, 'utf8')) as Coverage;
  return result
    .filter(({ url }) => url.startsWith('file:') && url.includes('/dist/'))
    .flatMap(({ url, functions }) => {
      const starts = new Set(
        functions.flatMap(({ ranges: [whole] }) =>
          whole !== undefined && whole.count > 0 ? whole.startOffset : [],
        ),
      );
      const top = topOf(readFileSync(fileURLToPath(url), 'utf8'));
      return top.functions.filter(({ start }) => starts.has(start));
    });
}

function environment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
