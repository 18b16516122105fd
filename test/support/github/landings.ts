// Changes of a branch without a pull request.
import { secondsOf } from './clock.ts';
import type { Content, Files, NewCommit } from './git/commits.ts';
import { type Author, WEB_FLOW } from './people.ts';
import type { World } from './world.ts';

/** One advance of a branch. */
export interface Landing {
  readonly sha: string;
  /** The tip before, or zeros for a new branch. */
  readonly before: string;
  readonly ref: string;
  readonly by: string;
  readonly forced: boolean;
}

export interface CommitOptions {
  readonly by?: Author;
  readonly committer?: Author;
  readonly coAuthors?: readonly Author[];
  readonly message?: string;
  /** The dates in the commit, now by default. They may be false. */
  readonly dated?: string;
}

export interface LandOptions extends CommitOptions {
  /** Moves the clock to this moment. A moment in the past only dates the commit. */
  readonly at?: string;
  readonly branch?: string;
}

export const NO_COMMIT = '0'.repeat(40);

/** A direct push of one commit. A new branch starts where the default branch is. */
export async function lands(
  world: World,
  files: Files,
  { at, branch = world.defaultBranch, ...options }: LandOptions = {},
): Promise<Landing> {
  const { clock, git, defaultBranch } = world;
  if (at !== undefined && secondsOf(at) > clock.seconds()) clock.reaches(at);
  const ref = `refs/heads/${branch}`;
  const before = await git.resolve(ref);
  const parent = before ?? (await git.resolve(`refs/heads/${defaultBranch}`));
  const how = at === undefined ? options : { dated: at, ...options };
  const sha = await commits(world, parent === null ? [] : [parent], { files }, [ref], how);
  return { sha, before: before ?? NO_COMMIT, ref, by: pusherOf(options.by), forced: false };
}

/** Moves the default branch to any commit, as a force-push does. */
export async function rewritesMain(world: World, sha: string, by = 'ana'): Promise<Landing> {
  const ref = `refs/heads/${world.defaultBranch}`;
  const before = (await world.git.resolve(ref)) ?? NO_COMMIT;
  await world.git.setRef(ref, sha);
  return { sha, before, ref, by, forced: true };
}

/** Writes a commit by these people. */
export function commits(
  { people, clock, git }: World,
  parents: readonly string[],
  content: Content,
  refs: readonly string[],
  options: CommitOptions = {},
): Promise<string> {
  const { by = 'ana', committer = by, coAuthors = [], message = summary(content) } = options;
  const at = options.dated === undefined ? clock.seconds() : secondsOf(options.dated);
  const trailers = coAuthors
    .map((coAuthor) => people.identity(coAuthor))
    .map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  const commit = {
    ...content,
    parents,
    message: `${message}\n\n${trailers.join('\n')}`.trimEnd(),
    author: { ...people.identity(by), at },
    committer: { ...people.identity(committer), at },
  };
  return git.commit(commit, refs);
}

/** Writes a commit that GitHub makes now for a person. */
export function writes(
  { people, clock, git }: World,
  commit: Omit<NewCommit, 'author' | 'committer'>,
  author: string,
  refs: readonly string[],
): Promise<string> {
  const signed = (login: string) => ({ ...people.identity(login), at: clock.seconds() });
  return git.commit({ ...commit, author: signed(author), committer: signed(WEB_FLOW) }, refs);
}

function summary({ files = {}, entries = [] }: Content): string {
  const paths = [...Object.keys(files), ...entries.map(({ path }) => path)];
  const [first = 'nothing', ...others] = paths;
  return others.length === 0 ? `Change ${first}` : `Change ${first} and ${others.length} more`;
}

export function pusherOf(by: Author | undefined): string {
  return typeof by === 'string' ? by : 'ana';
}
