// A real repository that is deleted after the test. It ignores the machine's Git configuration, has fixed identities,
// and dates every commit as the test says.
import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Sha, Instant } from '#domain/scalars.ts';
import { GIT_ENVIRONMENT, type GitOptions, initialise, readBinary } from './git.ts';

/** `2026-11-20T09:00:00Z`, or seconds since 1970. */
export type When = string | number | Instant;

/** By path; null deletes. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface CommitOptions {
  /** Written before the commit is made. */
  readonly files?: Files;
  /** Without it a minute after the commit before, from 2026-01-01 on. */
  readonly at?: When;
  /** `Ana <ana@example.com>`. */
  readonly author?: string;
}

/** One commit of a long history: made in one go with many others, see `history`. */
export interface Bulk {
  readonly at: When;
  readonly files: Files;
  readonly message?: string;
}

export interface CloneOptions {
  /** A shallow clone: only so many commits. */
  readonly depth?: number;
  /** Without a working tree. */
  readonly bare?: boolean;
  /** A partial clone: no contents of files but those that are checked out. */
  readonly blobless?: boolean;
  /** The same, and no trees but those of the commit that is checked out. */
  readonly treeless?: boolean;
  readonly branch?: string;
}

export interface Repo extends AsyncDisposable {
  readonly path: string;
  /** `git` in this repository: what it prints, without the last line's end. Throws when it fails. */
  git(...args: readonly string[]): Promise<string>;
  /** The same, with something on its standard input, or other variables. */
  gitWith(options: GitOptions, ...args: readonly string[]): Promise<string>;
  write(files: Files): Promise<void>;
  read(path: string): Promise<string>;
  /** Commits everything that is there, even if nothing changed. */
  commit(message: string, options?: CommitOptions): Promise<Sha>;
  head(): Promise<Sha>;
  shaOf(revision: string): Promise<Sha>;
  /** Makes a branch and goes there. */
  branch(name: string, from?: string): Promise<void>;
  goTo(revision: string): Promise<void>;
  /** Merges a branch with a merge commit, as "Create a merge commit" does. */
  merge(branch: string, options?: CommitOptions): Promise<Sha>;
  /** One commit with all that a branch did, as "Squash and merge" does. */
  squash(branch: string, options?: CommitOptions): Promise<Sha>;
  /** The branch's commits on top of this one, as "Rebase and merge" does; the last one's id. */
  rebaseMerge(branch: string, options?: CommitOptions): Promise<Sha>;
  revert(revision: string, options?: CommitOptions): Promise<Sha>;
  /**
   * Many commits on top of the branch that is checked out, in one process; ids, oldest first. The working
   * tree follows.
   */
  history(commits: Iterable<Bulk>): Promise<readonly Sha[]>;
  /** A clone over `file://`, so that depth and filters count. Gone with this repository. */
  clone(options?: CloneOptions): Promise<Repo>;
}

export interface RepoOptions {
  readonly hash?: 'sha1' | 'sha256';
  /** Files of a first commit. */
  readonly files?: Files;
}

const SETTINGS: Readonly<Record<string, string>> = {
  'init.defaultBranch': 'main',
  'user.name': 'Ana',
  'user.email': 'ana@example.com',
  'gc.auto': '0',
  'commit.gpgSign': 'false',
  'advice.detachedHead': 'false',
  // Off by default for submodules only, and these are our own.
  'protocol.file.allow': 'always',
};

/** In the repository itself, because the code under test does not see our variables. */
const CONFIG = `
[user]
	name = Ana
	email = ana@example.com
[uploadpack]
	allowFilter = true
`;

const NEW_YEAR = Date.UTC(2026, 0, 1) / 1000;

/** `await using repo = await aRepository()`: an empty repository on branch `main`. */
export async function aRepository(options: RepoOptions = {}): Promise<Repo> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'flaghoist-test-')));
  // The code under test sees no other user's configuration either. Jest gives each test file its own copy.
  process.env['HOME'] = home;
  process.env['XDG_CONFIG_HOME'] = home;
  const path = join(home, 'repository');
  await initialise(join(path, '.git'), 'main', configFor(options.hash ?? 'sha1'));
  const repo = repoAt(path, { home, clones: 0 });
  if (options.files) await repo.commit('first', { files: options.files });
  return {
    ...repo,
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function configFor(hash: 'sha1' | 'sha256'): string {
  const core =
    hash === 'sha1'
      ? '[core]\n\trepositoryFormatVersion = 0\n'
      : '[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tobjectFormat = sha256\n';
  return `${core}[core]\n\tbare = false\n\tlogAllRefUpdates = true\n${CONFIG}`;
}

interface Place {
  readonly home: string;
  clones: number;
}

function repoAt(path: string, place: Place): Repo {
  let clock = NEW_YEAR;
  const git = async (...args: readonly string[]): Promise<string> => repo.gitWith({}, ...args);
  const dated = (options: CommitOptions = {}): GitOptions => {
    clock = options.at === undefined ? clock + 60 : secondsOf(options.at);
    return { env: datesAndAuthor(clock, options.author) };
  };
  const head = async (): Promise<Sha> => repo.shaOf('HEAD');
  const committed = async (
    options: CommitOptions | undefined,
    ...args: readonly string[]
  ): Promise<Sha> =>
    shaFrom(await repo.gitWith(dated(options), '-c', 'core.abbrev=no', 'commit', ...args));
  /** `[main 0123…] message`: its id without another process. */
  const shaFrom = async (said: string): Promise<Sha> => {
    const [, sha] = /^\[.*?([0-9a-f]{40,64})\] /.exec(said) ?? [];
    return (sha ?? (await head())) as Sha;
  };

  const repo: Repo = {
    path,
    git,
    async gitWith(options, ...args) {
      return (await run(path, options, args)).toString().replace(/\n$/, '');
    },
    async write(files) {
      await Promise.all(
        Object.entries(files).map(async ([name, content]) => {
          const file = join(path, name);
          if (content === null) return rm(file, { recursive: true });
          await mkdir(dirname(file), { recursive: true });
          return writeFile(file, content);
        }),
      );
    },
    read: (name) => readFile(join(path, name), 'utf8'),
    async commit(message, options = {}) {
      await repo.write(options.files ?? {});
      const program = ['sh', '-c', COMMIT_ALL, 'sh'] as const;
      const output = await run(path, { ...dated(options), program }, [message]);
      return shaFrom(output.toString());
    },
    head,
    shaOf: async (revision) => (await git('rev-parse', '--verify', `${revision}^{commit}`)) as Sha,
    async branch(name, from) {
      await git('checkout', '--quiet', '-b', name, ...(from === undefined ? [] : [from]));
    },
    async goTo(revision) {
      await git('checkout', '--quiet', revision);
    },
    async merge(branch, options) {
      await repo.gitWith(
        dated(options),
        'merge',
        '--quiet',
        '--no-ff',
        '-m',
        `Merge ${branch}`,
        branch,
      );
      return head();
    },
    async squash(branch, options) {
      await git('merge', '--quiet', '--squash', branch);
      return committed(options, '--allow-empty', '-m', `Squash ${branch}`);
    },
    async rebaseMerge(branch, options) {
      await repo.gitWith(dated(options), 'cherry-pick', '--allow-empty', `HEAD..${branch}`);
      return head();
    },
    async revert(revision, options) {
      await git('revert', '--no-commit', revision);
      return committed(options, '-m', `Revert ${revision}`);
    },
    async history(commits) {
      const branch = await git('symbolic-ref', 'HEAD');
      const before = await repo.gitWith({}, 'rev-parse', '--verify', 'HEAD').catch(() => null);
      await stream(
        path,
        ['fast-import', '--quiet', '--done', '--force'],
        streamOf(commits, branch, before),
      );
      await git('reset', '--quiet', '--hard');
      const range = before === null ? 'HEAD' : `${before}..HEAD`;
      return (await git('rev-list', '--reverse', '--first-parent', range)).split('\n') as Sha[];
    },
    async clone({ depth, bare = false, blobless = false, treeless = false, branch } = {}) {
      place.clones += 1;
      const to = join(place.home, `clone-${place.clones}`);
      await run(place.home, {}, [
        'clone',
        '--quiet',
        ...(depth === undefined ? [] : [`--depth=${depth}`]),
        ...(bare ? ['--bare'] : []),
        ...(blobless ? ['--filter=blob:none'] : []),
        ...(treeless ? ['--filter=tree:0'] : []),
        ...(branch === undefined ? [] : [`--branch=${branch}`]),
        `file://${path}`,
        to,
      ]);
      await appendFile(join(to, bare ? 'config' : '.git/config'), CONFIG);
      return repoAt(to, place);
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  };
  return repo;
}

/** One process of the shell instead of two of Git: to start one from a process as large as Jest takes the time. */
const COMMIT_ALL = 'git add --all && exec git -c core.abbrev=no commit --allow-empty -m "$1"';

function secondsOf(when: When): number {
  return typeof when === 'string' ? Date.parse(when) / 1000 : when;
}

function datesAndAuthor(at: number, author = 'Ana <ana@example.com>'): Record<string, string> {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: `@${at} +0000`,
    GIT_COMMITTER_DATE: `@${at} +0000`,
  };
}

/** The input of fast-import. Each commit continues the branch, and the first one names its start. */
function* streamOf(
  commits: Iterable<Bulk>,
  branch: string,
  before: string | null,
): Generator<string | Uint8Array> {
  let from = before === null ? '' : `from ${before}\n`;
  for (const { at, files, message = 'landing' } of commits) {
    const who = `Ana <ana@example.com> ${secondsOf(at)} +0000`;
    yield `commit ${branch}\nauthor ${who}\ncommitter ${who}\n`;
    yield `data ${Buffer.byteLength(message)}\n${message}\n${from}`;
    from = '';
    for (const [path, content] of Object.entries(files)) {
      const name = JSON.stringify(path);
      if (content === null) {
        yield `D ${name}\n`;
      } else {
        yield `M 100644 inline ${name}\ndata ${Buffer.byteLength(content)}\n`;
        yield content;
        yield '\n';
      }
    }
  }
  yield 'done\n';
}

const NUMBERED = Object.entries(SETTINGS).flatMap(([key, value], at) => [
  [`GIT_CONFIG_KEY_${at}`, key],
  [`GIT_CONFIG_VALUE_${at}`, value],
]);
const CONFIGURED: Readonly<Record<string, string>> = {
  GIT_CONFIG_COUNT: String(Object.keys(SETTINGS).length),
  ...Object.fromEntries(NUMBERED),
};

function run(directory: string, options: GitOptions, args: readonly string[]): Promise<Buffer> {
  return readBinary(directory, args, { ...options, env: { ...CONFIGURED, ...options.env } });
}

/** For input that is too much to hold. */
function stream(
  directory: string,
  args: readonly string[],
  input: Iterable<string | Uint8Array>,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn('git', args, {
      cwd: directory,
      env: { ...GIT_ENVIRONMENT, ...CONFIGURED },
    });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`git ${args.join(' ')}: ${said.trim()}`));
    });
    child.stdin.on('error', () => {});
    void feed(child.stdin, input);
  });
}

async function feed(
  into: NodeJS.WritableStream,
  input: Iterable<string | Uint8Array>,
): Promise<void> {
  let waiting: (string | Uint8Array)[] = [];
  let size = 0;
  for (const piece of input) {
    waiting.push(piece);
    size += piece.length;
    if (size < 1 << 20) continue;
    const full = !into.write(Buffer.concat(waiting.map((each) => Buffer.from(each))));
    waiting = [];
    size = 0;
    if (full) await new Promise((drained) => into.once('drain', drained));
  }
  into.end(Buffer.concat(waiting.map((each) => Buffer.from(each))));
}
