// Our one comment on a pull request, updated in place. It is ours when we wrote it and it begins with our marker.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { StickyComment } from '#app/github.ts';
import type { Client, CommentAnswer } from './client.ts';
import type { Discussion, DiscussionComment } from './together.ts';

export interface CommentsOptions {
  /** The first line of our comment. */
  readonly marker: string;
  /** The login that we post as. */
  readonly identity: string;
}

export interface Comments {
  find(number: number): Promise<Finding<StickyComment | null>>;
  /** Keeps what was read of a pull request for the next `find`. Answers our comment; null where there is none. */
  recall(number: number, read: Discussion): DiscussionComment | null;
  /** Drops everything that was kept. */
  forget(): void;
  write(number: number, sticky: StickyComment | null, body: string): Promise<Finding<null>>;
}

export function commentsOf(client: Client, { marker, identity }: CommentsOptions): Comments {
  const path = `${client.path}/issues`;
  const recalled = new Map<number, StickyComment | null>();
  return { find, recall, forget: () => recalled.clear(), write };

  async function find(number: number): Promise<Finding<StickyComment | null>> {
    const cached = recalled.get(number);
    // Another run may write one meanwhile, so it is used once.
    recalled.delete(number);
    if (cached !== undefined) return known(cached);
    const comments = await client.all<CommentAnswer>(`${path}/${number}/comments`);
    return comments.kind === 'known'
      ? known(combined(comments.value.flatMap(isOwnComment)))
      : comments;
  }

  /** The oldest comment is the one to update. */
  function combined(comments: readonly StickyComment[]): StickyComment | null {
    const [first, ...others] = comments.toSorted((a, b) => a.id - b.id);
    if (first === undefined) return null;
    return {
      ...first,
      duplicates: [
        ...first.duplicates,
        ...others.flatMap(({ id, duplicates: twins }) => [id, ...twins]),
      ],
    };
  }

  function recall(
    number: number,
    { comments, hasMoreComments }: Discussion,
  ): DiscussionComment | null {
    const ours = combined(comments.flatMap(isOwnComment));
    if (ours !== null || !hasMoreComments) recalled.set(number, ours);
    return comments.find(({ id }) => id === ours?.id) ?? null;
  }

  function isOwnComment({
    id,
    body = '',
    user,
  }: Pick<CommentAnswer, 'id' | 'body' | 'user'>): readonly StickyComment[] {
    const isOurs = user?.login === identity && body.startsWith(marker);
    return isOurs ? [{ id: Number(id), body, duplicates: [] }] : [];
  }

  async function write(
    number: number,
    sticky: StickyComment | null,
    body: string,
  ): Promise<Finding<null>> {
    const answer =
      sticky === null
        ? await client.send('POST', `${path}/${number}/comments`, { body })
        : await client.send('PATCH', `${path}/comments/${sticky.id}`, { body });
    if (answer.kind !== 'known') return answer;
    // A failure is ignored: another run was faster, or the next one tries again.
    for (const duplicate of sticky?.duplicates ?? []) {
      await client.send('DELETE', `${path}/comments/${duplicate}`, {});
    }
    return known(null);
  }
}
