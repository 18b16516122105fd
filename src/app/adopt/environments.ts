// Environments, by the words that file names have for them.
import { isName } from '#domain/scalars.ts';

/** From the first environment to the one with the users. Words of one line mean the same. */
const RANKS: readonly (readonly string[])[] = [
  ['development', 'dev', 'develop'],
  ['integration', 'int'],
  ['qa', 'testing'],
  ['preview'],
  ['demo'],
  ['uat', 'acceptance'],
  ['staging', 'stage', 'stg'],
  ['preproduction', 'preprod'],
  ['production', 'prod', 'prd', 'live'],
];

/** The word for an environment in a path: in the name of the file, else in the nearest folder. */
export function environmentIn(path: string): string | null {
  const segments = path.toLowerCase().split('/').toReversed();
  for (const segment of segments) {
    const words = segment.split(/[._-]+/);
    const word = words.find((candidate) => rankOf(candidate) !== null);
    if (word !== undefined) return word;
  }
  return null;
}

function rankOf(word: string): number | null {
  const rank = RANKS.findIndex((words) => words.includes(word));
  return rank < 0 ? null : rank;
}

/** Words for runs of tests, which are no environment of the users. */
const TESTS = new Set(['test', 'tests', 'ci', 'e2e', '__tests__', 'fixtures', '__fixtures__']);
const OTHER_FOLDERS = new Set(['example', 'examples', 'sample', 'samples', '.devcontainer']);

/** Whether a file is for tests, examples or developers, by its folders, or by its name if that names no environment. */
export function isAside(path: string): boolean {
  const folders = path.toLowerCase().split('/');
  const name = folders.pop() ?? '';
  if (folders.some((folder) => TESTS.has(folder) || OTHER_FOLDERS.has(folder))) return true;
  const words = name.split(/[._-]+/);
  return words.some((word) => TESTS.has(word)) && !words.some((word) => rankOf(word) !== null);
}

/** All words for the same environment, the given one first. */
export function wordsFor(environment: string): readonly string[] {
  const rank = rankOf(environment);
  const others = rank === null ? [] : (RANKS[rank] ?? []);
  return [environment, ...others.filter((word) => word !== environment)];
}

/** In order, each once. Of two words for the same, the one that was met first counts. */
export function inRank(names: readonly string[]): readonly string[] {
  const byRank = new Map<number, string>();
  const others: string[] = [];
  for (const name of names) {
    const rank = rankOf(name);
    if (rank === null) {
      if (isName(name) && name !== 'flags' && !others.includes(name)) others.push(name);
    } else if (!byRank.has(rank)) byRank.set(rank, name);
  }
  const ranked = [...byRank].toSorted(([a], [b]) => a - b).map(([, name]) => name);
  return [...others, ...ranked];
}

/** Whether two words mean the same environment. */
export function isSameEnvironment(a: string, b: string): boolean {
  return a === b || (rankOf(a) !== null && rankOf(a) === rankOf(b));
}

/** Whether it is where the users are. */
export function isProduction(name: string): boolean {
  return rankOf(name) === RANKS.length - 1;
}
