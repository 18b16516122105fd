// Git starts while the rest of a command is loaded. What is begun here for a command line that turns out to be wrong does
// no harm: nothing waits for it.
import type { FirstQuestions } from '#adapters/git/first-answers.ts';

/** The commands that read a repository. */
const READING: ReadonlySet<string> = new Set([
  'check',
  'validate',
  'status',
  'summary',
  'log',
  'evidence',
  'promote',
  'rollback',
  'deploy',
  'drift',
  'watch',
  'render',
]);

/** Whether a command line reads a repository. */
export function isReading(args: readonly string[]): boolean {
  return READING.has(args[0] ?? '') && !args.includes('--help') && !args.includes('-h');
}

/** Starts Git. */
export async function beginReading(args: readonly string[]): Promise<void> {
  if (!isReading(args)) return;
  const { beginOpening } = await import('#adapters/git/opening.ts');
  const { base, head } = proposalIn(args);
  beginOpening(repositoryIn(args), base === null || head === null ? null : { base, head });
}

interface Proposed {
  /** Null: the default branch. */
  readonly base: string | null;
  /** Null: the working tree, or no proposal at all. */
  readonly head: string | null;
}

function proposalIn(args: readonly string[]): Proposed {
  const head = args[0] === 'check' ? valueOf(args, '--head') : null;
  return { base: valueOf(args, '--base'), head };
}

/**
 * The usual soak with the landing before it, or the month that `status` shows. Others need no landings at once. A deployment
 * judges by what had landed before a landing: up to a hundred landings of one run are judged by the same read.
 */
const SOAK = { days: 7.5, most: 500 } as const;
const WINDOWS: ReadonlyMap<string, { readonly days: number; readonly most: number } | null> =
  new Map([
    ['check', SOAK],
    ['promote', SOAK],
    ['status', { days: 31, most: 1_000 }],
    ['rollback', null],
    ['deploy', { ...SOAK, most: SOAK.most + 100 }],
  ]);

/** Asks Git what a command needs to know first. */
export async function beginAsking(args: readonly string[]): Promise<void> {
  const [name = ''] = args;
  const window = WINDOWS.get(name);
  const { base, head } = proposalIn(args);
  if (window === undefined || (name === 'check' && (base === null || head === null))) return;
  const { beginAnswers } = await import('#adapters/git/first-answers.ts');
  const root = valueOf(args, '--root') ?? ROOT;
  await beginAnswers(repositoryIn(args), { base, head, root, window, search: searchIn(args) });
}

/** What a definition contains whose first values wait for the next deployment of their service. */
const FIRST = 'code-default';

/**
 * A rollback looks for the flags that build on those that it takes down, and `status` also for those that share variables.
 * A deployment looks for those that share variables with what has landed last, which is all that most deployments bring.
 */
function searchIn(args: readonly string[]): FirstQuestions['search'] {
  const flags = flagsIn(args);
  switch (args[0]) {
    case 'rollback':
      return flags.length === 0 ? null : { variablesOf: [], words: flags };
    case 'status':
      return flags.length === 0 ? null : { variablesOf: flags, words: flags };
    case 'deploy':
      return { variablesOf: 'landed', words: [FIRST] };
    default:
      return null;
  }
}

/** The flags before the first option. A pattern is no flag. */
function flagsIn(args: readonly string[]): readonly string[] {
  const end = args.findIndex((arg) => arg.startsWith('-'));
  const flags = args.slice(1, end < 0 ? args.length : end);
  return flags.every((flag) => /^[\w/-]+\w$/.test(flag)) ? flags : [];
}

const ROOT = 'environments';

function repositoryIn(args: readonly string[]): string {
  return valueOf(args, '--repo') ?? '.';
}

/** The value of an option, after a space or after an equals sign. */
function valueOf(args: readonly string[], option: string): string | null {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return null;
  const [, ...value] = (args[at] ?? '').split('=');
  return value.length > 0 ? value.join('=') : (args[at + 1] ?? null);
}
