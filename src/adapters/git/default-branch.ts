// The default branch, by what this clone knows, or else by what the remote answers. A guess could compare a proposal with
// itself and let it pass. So where neither knows, the answer is the command to run.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DefaultBranch } from '#app/ports.ts';
import type { CommandRefusal } from '#messages/refusals.ts';
import { printable } from './git-process.ts';
import { records } from './git.ts';
import type { Git } from './git.ts';
import type { Remotes } from './remotes.ts';
import { resolveAll } from './revisions.ts';

/** Usual names of a default branch, where only convention decides. */
const USUAL = ['main', 'master'];

/** Branches of `promote` and `rollback`, which are never a default branch. */
const OWN = 'flaghoist/';

export async function defaultBranch(git: Git): Promise<DefaultBranch> {
  // `git clone` notes it in a file. Most clones need no other question.
  const target = await notedHead(git);
  if (target !== null) return atRemote('origin', { name: ORIGIN, target });
  const remotes = await git.remotes();
  const refs = await refsBelow(git, ORIGIN, ...(remotes.names.length > 0 ? [] : WITHOUT_REMOTE));
  const origin = refs.find(({ name }) => name === ORIGIN);
  if (origin !== undefined) return atRemote('origin', origin);
  const names = remotes.names.length > 0 ? remotes.names : fetchedWithoutRemote(refs);
  const remote = chosen(names, remotes);
  if (remote === null) return here(git, refs);
  return typeof remote === 'string' ? ofRemote(git, remote, remotes) : remote;
}

const ORIGIN = 'refs/remotes/origin/HEAD';

/** Local branches, and references of a remote that the configuration does not know, as some CI systems fetch them. */
const WITHOUT_REMOTE = [
  ...['HEAD', ...USUAL].map((name) => `refs/remotes/*/${name}`),
  'refs/heads/',
] as const;

/** The reference that the HEAD of origin points at, where it is here. */
async function notedHead(git: Git): Promise<string | null> {
  const file = join(dirname(dirname(git.reflogs)), ORIGIN);
  const text = await readFile(file, 'utf8').catch(() => '');
  const [, target] = /^ref: (refs\/[\w./-]+)\n$/.exec(text) ?? [];
  if (target === undefined) return null;
  const [tip] = await resolveAll(git, [target]);
  return tip === null ? null : target;
}

interface Ref {
  readonly name: string;
  /** The target of a symbolic reference; empty where it is not symbolic. */
  readonly target: string;
  readonly isCheckedOut?: boolean;
}

/** References by their whole names, without those that point nowhere. */
async function refsBelow(git: Git, ...patterns: readonly string[]): Promise<readonly Ref[]> {
  const format = '--format=%(refname)%00%(symref)%00%(HEAD)%00';
  const fields = records(await git.ask(['for-each-ref', format, ...patterns]));
  return fields.flatMap((text, at) => {
    const [target = '', mark] = fields.slice(at + 1, at + 3);
    const ref = { name: text.replace(/^\n/, ''), target, isCheckedOut: mark === '*' };
    return at % 3 === 0 ? [ref] : [];
  });
}

/** By its whole name, because `origin/main` could also be a tag. */
function atRemote(remote: string, { name, target }: Ref): DefaultBranch {
  const ref = target === '' ? name : target;
  const folder = `refs/remotes/${remote}/`;
  const isNamed = ref.startsWith(folder) && ref !== `${folder}HEAD`;
  return { kind: 'remote', ref, branch: isNamed ? ref.slice(folder.length) : null };
}

function fetchedWithoutRemote(refs: readonly Ref[]): readonly string[] {
  const names = refs.flatMap(({ name }) => /^refs\/remotes\/(.+)\/[^/]+$/.exec(name)?.[1] ?? []);
  return [...new Set(names)];
}

/** The remote that proposals go to; null where there is none. */
function chosen(names: readonly string[], { preferred }: Remotes): string | null | DefaultBranch {
  const [only = null, ...others] = names;
  if (others.length === 0) return only;
  if (names.includes('origin')) return 'origin';
  if (preferred !== null && names.includes(preferred)) return preferred;
  return unknown({ code: 'default-branch/remotes', facts: { remotes: names.map(printable) } });
}

async function ofRemote(
  git: Git,
  remote: string,
  { fetchSpecs, names }: Remotes,
): Promise<DefaultBranch> {
  const folder = `refs/remotes/${remote}/`;
  const [refs, head] = await Promise.all([
    refsBelow(git, folder),
    git.run(['symbolic-ref', '--quiet', `${folder}HEAD`]),
  ]);
  const covers = fetchesEverything(fetchSpecs.get(remote) ?? []);
  const remoteHead = refs.find(({ name }) => name === `${folder}HEAD`);
  if (remoteHead !== undefined) return atRemote(remote, remoteHead);
  const about = { remote: printable(remote), isWhole: covers };
  const target = head.out.toString().trim();
  const noted = head.code === 0 && target.startsWith(folder) ? target.slice(folder.length) : null;
  const branches = refs.map(({ name }) => name.slice(folder.length));
  // A note of a branch that is no longer here is older than its new name at the remote.
  const inClone = noted === null ? onlyUsual(branches, covers) : kept(branches, noted);
  const atServer =
    inClone === null && names.includes(remote) ? await headAtRemote(git, remote) : null;
  const named = inClone ?? atServer ?? noted;
  if (named !== null && branches.includes(named)) {
    const ref = `${folder}${named}`;
    // As newer versions of Git do at each fetch. With this note, no other command has to ask.
    if (inClone === null) await git.run(['symbolic-ref', `${folder}HEAD`, ref]);
    return atRemote(remote, { name: ref, target: '' });
  }
  if (named !== null) {
    const branch = printable(named);
    return unknown({ code: 'default-branch/not-fetched', facts: { ...about, branch } });
  }
  const [only, ...others] = branches.filter((name) => !name.startsWith(OWN));
  if (only === undefined) return unknown({ code: 'default-branch/nothing-fetched', facts: about });
  const usual = USUAL.find((name) => branches.includes(name));
  // Of several branches with other names, any example would be a guess. So would the branch of a clone of one branch.
  const example = usual ?? (others.length === 0 && covers ? only : null);
  const facts = { ...about, usual: example === null ? null : printable(example) };
  return unknown({ code: 'default-branch/unknown', facts });
}

function kept(branches: readonly string[], noted: string): string | null {
  return branches.includes(noted) ? noted : null;
}

/** A clone that fetches only some branches and has no note of the default one was made of another branch. */
function onlyUsual(branches: readonly string[], isWhole: boolean): string | null {
  const [only = '', ...others] = branches.filter((name) => !name.startsWith(OWN));
  return others.length === 0 && USUAL.includes(only) && isWhole ? only : null;
}

/** Seconds without an answer from the remote. */
const PATIENCE = 5;

/** The branch that the remote itself names; null where it does not answer, or names none. */
async function headAtRemote(git: Git, remote: string): Promise<string | null> {
  const ran = await git.run(['ls-remote', '--quiet', '--symref', '--', remote, 'HEAD'], {
    patience: PATIENCE,
  });
  return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(ran.out.toString())?.[1] ?? null;
}

/** Whether `git fetch` brings all branches of the remote, as it does by default. */
function fetchesEverything(specs: readonly string[]): boolean {
  return specs.some((spec) => /^\+?refs\/(heads\/)?\*:refs\/remotes\//.test(spec));
}

/** Without any remote, the local branches decide. */
async function here(git: Git, refs: readonly Ref[]): Promise<DefaultBranch> {
  const checkedOut = refs.find(({ isCheckedOut }) => isCheckedOut)?.name ?? (await headOf(git));
  const branches = refs
    .map(({ name }) => name.slice('refs/heads/'.length))
    .filter((name) => !name.startsWith(OWN));
  const current = checkedOut?.replace('refs/heads/', '') ?? null;
  const usual = USUAL.filter((name) => branches.includes(name));
  // A branch without commits is not the default one where other branches have commits.
  const isBranch = current !== null && (branches.length === 0 || branches.includes(current));
  // The HEAD of a bare repository is its default branch.
  const isDefault = isBranch && (USUAL.includes(current) || git.bare);
  const candidates = isDefault ? [current] : usual.length > 0 ? usual : branches;
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) {
    return { kind: 'local', ref: `refs/heads/${only}`, branch: only };
  }
  if (isBranch && usual.length === 0) return { kind: 'head', branch: current };
  if (only === undefined) return unknown({ code: 'default-branch/detached', facts: {} });
  const facts = { branches: candidates.map(printable) };
  return unknown({ code: 'default-branch/several', facts });
}

/** The branch of HEAD, which may have no commit; null where HEAD is detached. */
async function headOf(git: Git): Promise<string | null> {
  const head = await git.run(['symbolic-ref', '--quiet', 'HEAD']);
  return head.code === 0 ? head.out.toString().trim() : null;
}

function unknown(why: CommandRefusal): DefaultBranch {
  return { kind: 'unknown', why };
}
