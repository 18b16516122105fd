// Answers to a comment: a reaction, and one reply for each comment, also where the run is repeated.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';
import { loginOf } from './people.ts';
import type { CommentAnswer, ReactionAnswer } from './shapes.ts';

export type Reaction = 'eyes' | '+1' | 'confused';
/** The one that comes first. */
export const BEGUN: Reaction = 'eyes';

export interface Replies {
  /** Whether we have begun to answer it: by our first reaction, or by a reply. */
  readonly isBegun: () => Promise<Finding<boolean>>;
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
  return { isBegun, react, reply };

  async function isBegun(): Promise<Finding<boolean>> {
    const query = { content: BEGUN };
    const all = await client.all<ReactionAnswer>(`${path}/comments/${comment}/reactions`, query);
    if (all.kind !== 'known') return all;
    if (all.value.some(({ user }) => user !== null && loginOf(user) === identity))
      return known(true);
    return isReplied();
  }

  async function isReplied(): Promise<Finding<boolean>> {
    const all = await client.all<CommentAnswer>(`${path}/${number}/comments`);
    if (all.kind !== 'known') return all;
    return known(
      all.value.some(
        ({ user, body }) => user?.login === identity && body?.startsWith(marker) === true,
      ),
    );
  }

  async function react(content: Reaction): Promise<Finding<null>> {
    const answer = await client.send('POST', `${path}/comments/${comment}/reactions`, { content });
    return answer.kind === 'known' ? known(null) : answer;
  }

  async function reply(text: string): Promise<Finding<null>> {
    const replied = await isReplied();
    if (replied.kind !== 'known') return replied;
    if (replied.value) return known(null);
    const body = `${marker}\n${text}`;
    const answer = await client.send('POST', `${path}/${number}/comments`, { body });
    return answer.kind === 'known' ? known(null) : answer;
  }
}
