// Our one comment on a pull request, updated in place. It is ours when we wrote it and it begins with our marker.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { StickyComment } from '#app/github.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';
import type { CommentAnswer } from './shapes.ts';

export interface CommentsOptions {
  /** The first line of our comment. */
  readonly marker: string;
  /** The login that we post as. */
  readonly identity: string;
}

export interface Comments {
  find(number: number): Promise<Finding<StickyComment | null>>;
  recall(): Promise<void>;
  write(number: number, sticky: StickyComment | null, body: string): Promise<Finding<null>>;
}

/** Pages of the latest comments of the repository, which may save many single requests. */
const RECALLED_PAGES = 3;

export function commentsOf(client: Client, { marker, identity }: CommentsOptions): Comments {
  const path = `${repository(client)}/issues`;
  const recalled = new Map<number, StickyComment>();
  return { find, recall, write };

  async function find(number: number): Promise<Finding<StickyComment | null>> {
    const cached = recalled.get(number);
    if (cached !== undefined) return known(cached);
    const comments = await client.all<CommentAnswer>(`${path}/${number}/comments`);
    return comments.kind === 'known' ? known(combined(comments.value.flatMap(own))) : comments;
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

  /** A failure is ignored: the comments are then asked for one by one, and report it. */
  async function recall(): Promise<void> {
    for (let page = 1; page <= RECALLED_PAGES; page += 1) {
      const query = { sort: 'updated', direction: 'desc', page };
      const found = await client.page<CommentAnswer>(`${path}/comments`, query);
      if (found.kind !== 'known') return;
      for (const answer of found.value.items) {
        const number = Number(/\/(\d+)$/.exec(answer.issue_url)?.[1]);
        const others = recalled.get(number);
        const all = combined([...own(answer), ...(others === undefined ? [] : [others])]);
        if (all !== null) recalled.set(number, all);
      }
      if (found.value.isLast) return;
    }
  }

  function own({ id, body = '', user }: CommentAnswer): readonly StickyComment[] {
    const isOurs = user?.login === identity && body.startsWith(marker);
    return isOurs ? [{ id: Number(id), body, duplicates: [] }] : [];
  }

  async function write(
    number: number,
    sticky: StickyComment | null,
    body: string,
  ): Promise<Finding<null>> {
    const found =
      sticky === null
        ? await client.send('POST', `${path}/${number}/comments`, { body })
        : await client.send('PATCH', `${path}/comments/${sticky.id}`, { body });
    if (found.kind !== 'known') return found;
    // A failure is ignored: another run was faster, or the next one tries again.
    for (const duplicate of sticky?.duplicates ?? []) {
      await client.send('DELETE', `${path}/comments/${duplicate}`, {});
    }
    return known(null);
  }
}
