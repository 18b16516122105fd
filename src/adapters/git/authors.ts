// Who wrote a landing, by Git, and its subject. Anyone can write any name into a commit.
import type { Authorship } from '#app/ports.ts';
import type { Sha } from '#domain/names.ts';
import type { Git } from './git.ts';

const FIELDS = ['%H', '%P', '%an', '%s'] as const;

interface Header {
  readonly sha: Sha;
  readonly parents: readonly string[];
  readonly author: string;
  readonly subject: string;
}

/** A merge has two authors: of what it brought, and of the merge itself. */
export async function authorships(
  git: Git,
  commits: readonly Sha[],
): Promise<ReadonlyMap<Sha, Authorship>> {
  const headers = await headersOf(git, commits);
  const merged = headers.flatMap(({ parents: [, second] }) => (second ?? []) as Sha);
  const brought = new Map((await headersOf(git, merged)).map((one) => [one.sha, one]));
  return new Map(
    headers.map(({ sha, parents, author, subject }) => {
      const other = brought.get(parents[1] as Sha);
      return [sha, { author: other?.author ?? author, landedBy: author, subject }];
    }),
  );
}

async function headersOf(git: Git, commits: readonly Sha[]): Promise<readonly Header[]> {
  if (commits.length === 0) return [];
  const args = ['log', '--no-walk=unsorted', '--stdin', '-z', '--no-show-signature', '--no-color'];
  const out = await git.ask([...args, `--format=${FIELDS.join('%n')}`], {
    input: `${[...new Set(commits)].join('\n')}\n`,
  });
  return out
    .toString()
    .split('\0')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [sha = '', parents = '', author = '', ...subject] = text.trimStart().split('\n');
      return {
        sha: sha as Sha,
        parents: parents === '' ? [] : parents.split(' '),
        author,
        subject: subject.join(' ').trim(),
      };
    });
}
