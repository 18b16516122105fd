// Changes of the default branch without a pull request.
import type { Entry, Files } from '../git/commits.ts';
import { secondsOf } from '../world/clock.ts';
import type { Author } from '../world/people.ts';
import type { World } from '../world/world.ts';

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

/** A direct push of one commit. */
export async function lands(
  world: World,
  files: Files,
  options: LandOptions = {},
): Promise<Landing> {
  const { at, branch = world.defaultBranch } = options;
  if (at !== undefined && secondsOf(at) > world.clock.seconds()) world.clock.reaches(at);
  const ref = `refs/heads/${branch}`;
  const before = await world.git.resolve(ref);
  const dated = options.dated ?? at;
  // A new branch starts where the default branch is.
  const parent = before ?? (await world.git.resolve(`refs/heads/${world.defaultBranch}`));
  const sha = await commits(world, parent === null ? [] : [parent], { files }, [ref], {
    ...options,
    ...(dated === undefined ? {} : { dated }),
  });
  return { sha, before: before ?? NO_COMMIT, ref, by: pusherOf(options.by), forced: false };
}

/** Moves the default branch to any commit, as a force-push does. */
export async function rewritesMain(world: World, sha: string, by = 'ana'): Promise<Landing> {
  const ref = `refs/heads/${world.defaultBranch}`;
  const before = (await world.git.resolve(ref)) ?? NO_COMMIT;
  await world.git.setRef(ref, sha);
  return { sha, before, ref, by, forced: true };
}

export interface Content {
  readonly files?: Files;
  readonly entries?: readonly Entry[];
}

/** Writes a commit by these people. */
export function commits(
  world: World,
  parents: readonly string[],
  content: Content,
  refs: readonly string[],
  options: CommitOptions = {},
): Promise<string> {
  const { by = 'ana', committer = by, coAuthors = [] } = options;
  const at = options.dated === undefined ? world.clock.seconds() : secondsOf(options.dated);
  const trailers = coAuthors
    .map((one) => world.people.identity(one))
    .map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  const message = options.message ?? summary(content);
  return world.git.commit(
    {
      parents,
      ...content,
      message: trailers.length === 0 ? message : `${message}\n\n${trailers.join('\n')}`,
      author: { ...world.people.identity(by), at },
      committer: { ...world.people.identity(committer), at },
    },
    refs,
  );
}

function summary({ files = {}, entries = [] }: Content): string {
  const [first = 'nothing', ...others] = [
    ...Object.keys(files),
    ...entries.map(({ path }) => path),
  ];
  return others.length === 0 ? `Change ${first}` : `Change ${first} and ${others.length} more`;
}

export function pusherOf(by: Author | undefined): string {
  return typeof by === 'string' ? by : 'ana';
}
