// Git starts while the rest of a command is loaded. What is begun here for a command line that turns out to be wrong does
// no harm: nothing waits for it.

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
  beginOpening(repositoryIn(args));
}

/** Asks Git what a check of two revisions needs to know first. */
export async function beginAsking(args: readonly string[]): Promise<void> {
  const [base, head] = [valueOf(args, '--base'), valueOf(args, '--head')];
  if (args[0] !== 'check' || base === null || head === null) return;
  const { beginCheck } = await import('#adapters/git/repository.ts');
  await beginCheck(repositoryIn(args), { base, head, root: valueOf(args, '--root') ?? ROOT });
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
