// Finds the repository of a directory, or throws a refusal that says why there is none.
import type { Stats } from 'node:fs';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refusal } from '#app/refusal.ts';
import type { Layout } from './git.ts';
import type { Remotes } from './remotes.ts';
import { TRACED, tracedIn } from './remotes.ts';
import type { Ran } from './git-process.ts';
import { run, printable, sayingOf } from './git-process.ts';
import { troubleOf } from './troubles.ts';

/** Two names of references. */
export interface RevisionNames {
  readonly base: string;
  readonly head: string;
}

// One line of answer each. The last one has an answer only where there is a working tree.
const QUESTIONS = [
  ['--is-bare-repository'],
  ['--is-inside-work-tree'],
  ['--show-object-format'],
  ['--git-path', 'objects'],
  ['--git-path', 'index'],
  ['--git-path', 'shallow'],
  ['--git-path', 'logs/refs'],
  ['--git-path', 'HEAD'],
  ['--show-toplevel'],
];

/** The layout, and where two commits fork, in one process; without the latter where Git does not answer that. */
export async function layoutWithFork(directory: string, names: RevisionNames): Promise<Layout> {
  const [place, isPlain] = [resolve(directory), Object.values(names).every(isName)];
  if (!isPlain || statIn(place)?.isDirectory() !== true) return layoutOf(directory);
  const [base, head] = [names.base, names.head].map((name) => `${name}^{commit}`);
  const ran = await ask(place, '--is-shallow-repository', `${base}...${head}`);
  const [shallow, to = '', from = '', ...lines] = ran.out.toString().split('\n');
  const rest = lines.findIndex((line) => !line.startsWith('^'));
  const layout = layoutFrom(place, { ...ran, out: Buffer.from(lines.slice(rest).join('\n')) });
  // A name may be wrong, and a bare clone answers with an error in any case.
  if (ran.code !== 0 || layout === null) return layoutOf(directory);
  const ancestors = lines.slice(0, rest).map((line) => line.slice(1));
  return shallow === 'false' ? { ...layout, fork: { base: from, head: to, ancestors } } : layout;
}

/** Nothing that Git takes for an option, a range or a place in a log. */
function isName(name: string): boolean {
  return /^\w[\w./-]*$/.test(name) && !name.includes('..');
}

/** What Git answered, and its settings. */
interface GitAnswer extends Ran {
  readonly remotes: Remotes | null;
}

async function ask(place: string, ...first: readonly string[]): Promise<GitAnswer> {
  const args = ['rev-parse', '--path-format=absolute', ...first, ...QUESTIONS.flat()];
  const ran = await run(place, args, { env: TRACED });
  // Some versions of Git crash where a setting has no value.
  if (ran.code < 0) return { ...(await run(place, args)), remotes: null };
  const { remotes, rest } = tracedIn(ran.err);
  return { ...ran, err: rest, remotes };
}

/** `advice`: what to do where there is none; in a local clone, to run the command elsewhere. */
export async function layoutOf(directory: string, advice: string | null = null): Promise<Layout> {
  const place = resolve(directory);
  demandDirectory(place, advice);
  const ran = await ask(place);
  const layout = layoutFrom(place, ran);
  if (layout === null) throw await whyNot(place, ran, advice);
  return layout;
}

/** Without waiting, so that Git starts before the next file of ours is loaded. */
function demandDirectory(place: string, advice: string | null): void {
  const stats = statIn(place);
  if (stats?.isDirectory() === true) return;
  throw refusal('git/no-directory', { place: printable(place), exists: stats !== null, advice });
}

function statIn(place: string): Stats | null {
  try {
    return statSync(place);
  } catch {
    return null;
  }
}

/** Null where Git did not answer all of the questions. */
function layoutFrom(place: string, ran: GitAnswer): Layout | null {
  const answers = ran.out.toString().split('\n');
  const [bare, inside, hash, objects, index, shallow, reflogs, head, top] = answers;
  const isInside = inside === 'true';
  // Without a working tree Git answers the last question with an error.
  const answered = ran.code === 0 ? isInside : inside === 'false';
  if (!answered || !objects || !index || !shallow || !reflogs || !head) return null;
  if (isInside && (!top || answers.length > QUESTIONS.length + 1)) {
    throw refusal('git/line-break');
  }
  return {
    top: isInside ? (top ?? place) : place,
    bare: bare === 'true' || !isInside,
    hash: hash === 'sha256' ? 'sha256' : 'sha1',
    objectFolder: objects,
    index,
    shallow,
    reflogs,
    head,
    fork: null,
    remotesAtStart: ran.remotes,
  };
}

async function whyNot(place: string, ran: Ran, advice: string | null): Promise<Error> {
  if (!/not a git repository/i.test(ran.err)) return troubleOf(place, ran);
  const shown = printable(place);
  return existsSync(join(place, '.git'))
    ? refusal('git/unreadable', { place: shown, said: sayingOf(ran) })
    : refusal('git/no-repository', { place: shown, advice });
}
