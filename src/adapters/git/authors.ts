// Who wrote a landing and when, by Git, and its subject. A committer can write any name.
import type { GitAuthorship } from '#app/ports.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Git } from './git.ts';

const WHY = '%(trailers:key=Why,valueonly,unfold,separator=%x20)';
const FIELDS = ['%H', '%P', '%an', '%at', WHY, '%s'] as const;

interface Header {
  readonly sha: Sha;
  readonly parents: readonly string[];
  readonly author: string;
  readonly authoredAt: Instant;
  readonly reason: string;
  readonly subject: string;
}

/** A merge has two authors: the author of its branch, and the person who merged it. */
export async function authorships(
  git: Git,
  commits: readonly Sha[],
): Promise<ReadonlyMap<Sha, GitAuthorship>> {
  const headers = await headersOf(git, commits);
  const merged = headers.flatMap(({ parents: [, second] }) => (second ?? []) as Sha);
  const brought = new Map((await headersOf(git, merged)).map((header) => [header.sha, header]));
  return new Map(
    headers.map((landing) => {
      const { sha, parents, author: landedBy } = landing;
      const { author, authoredAt, reason, ...second } = brought.get(parents[1] as Sha) ?? landing;
      // `git merge` names the branch only; a branch of ours has one commit, which says what it does.
      const subject = OF_OURS.test(landing.subject) ? second.subject : landing.subject;
      const isMerge = parents.length > 1;
      const why = landing.reason || reason;
      return [sha, { author, authoredAt, landedBy, isMerge, subject, reason: why }];
    }),
  );
}

const OF_OURS = /^Merge (?:remote-tracking )?branch '(?:[\w.-]+\/)?flaghoist\//;

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
      const [sha = '', parents = '', author = '', authored = '', reason = '', ...subject] = text
        .trimStart()
        .split('\n');
      return {
        sha: sha as Sha,
        parents: parents === '' ? [] : parents.split(' '),
        author,
        authoredAt: instant(Number(authored)),
        reason: reason.trim(),
        subject: subject.join(' ').trim(),
      };
    });
}
