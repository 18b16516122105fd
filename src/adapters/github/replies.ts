// Answers to a comment: a reaction, and one reply for each comment, also where the run is repeated.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';
import type { CommentAnswer } from './shapes.ts';

export type Reaction = 'eyes' | '+1' | 'confused';

export interface Replies {
  readonly react: (reaction: Reaction) => Promise<Finding<null>>;
  readonly reply: (text: string) => Promise<Finding<null>>;
}

/** `number`: the issue or pull request of the comment. */
export function repliesIn(
  client: Client,
  {
    number,
    comment,
    identity,
  }: { readonly number: number; readonly comment: number; readonly identity: string },
): Replies {
  const path = `${repository(client)}/issues`;
  const marker = `<!-- flaghoist reply ${comment} -->`;
  return { react, reply };

  async function react(content: Reaction): Promise<Finding<null>> {
    const done = await client.send('POST', `${path}/comments/${comment}/reactions`, { content });
    return done.kind === 'known' ? known(null) : done;
  }

  async function reply(text: string): Promise<Finding<null>> {
    const all = await client.all<CommentAnswer>(`${path}/${number}/comments`);
    if (all.kind !== 'known') return all;
    const own = all.value.some(
      ({ user, body }) => user?.login === identity && body?.startsWith(marker) === true,
    );
    if (own) return known(null);
    const body = `${marker}\n${text}`;
    const done = await client.send('POST', `${path}/${number}/comments`, { body });
    return done.kind === 'known' ? known(null) : done;
  }
}
