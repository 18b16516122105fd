// Answers to a comment: a reaction, and one reply for each comment, also where the run is repeated.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client, CommentAnswer, ReactionAnswer } from './client.ts';
import { loginOf } from './people.ts';

export type Reaction = 'eyes' | '+1' | 'confused';
/** The one that comes first. */
export const BEGUN: Reaction = 'eyes';

export interface Replies {
  /** Whether we have begun to answer it: by our first reaction, or by a reply. */
  readonly isBegun: () => Promise<Finding<boolean>>;
  readonly react: (reaction: Reaction) => Promise<Finding<null>>;
  /** Once: what is new is added to the reply that is there. */
  readonly reply: (text: string) => Promise<Finding<null>>;
  /** A reply after which the comment may still be edited into a command, whose reply then takes its place. */
  readonly explain: (text: string) => Promise<Finding<null>>;
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
  const path = `${client.path}/issues`;
  const marker = `<!-- flaghoist reply ${comment} -->`;
  const explaining = `<!-- flaghoist reply ${comment} unclear -->`;
  return { isBegun, react, reply, explain };

  async function isBegun(): Promise<Finding<boolean>> {
    const query = { content: BEGUN };
    const all = await client.all<ReactionAnswer>(`${path}/comments/${comment}/reactions`, query);
    if (all.kind !== 'known') return all;
    if (all.value.some(({ user }) => user !== null && loginOf(user) === identity))
      return known(true);
    const earlier = await ours();
    if (earlier.kind !== 'known') return earlier;
    return known(earlier.value?.body?.startsWith(marker) === true);
  }

  async function ours(): Promise<Finding<CommentAnswer | null>> {
    const all = await client.all<CommentAnswer>(`${path}/${number}/comments`);
    if (all.kind !== 'known') return all;
    const isOurs = ({ user, body = '' }: CommentAnswer): boolean =>
      user?.login === identity && [marker, explaining].some((line) => body.startsWith(line));
    return known(all.value.find(isOurs) ?? null);
  }

  async function react(content: Reaction): Promise<Finding<null>> {
    const answer = await client.send('POST', `${path}/comments/${comment}/reactions`, { content });
    return answer.kind === 'known' ? known(null) : answer;
  }

  async function reply(text: string): Promise<Finding<null>> {
    const earlier = await ours();
    if (earlier.kind !== 'known') return earlier;
    const { id, body = '' } = earlier.value ?? {};
    if (body.startsWith(marker)) {
      return body.includes(text) ? known(null) : write(id, `${body}\n\n${text}`);
    }
    return write(id, `${marker}\n${text}`);
  }

  async function explain(text: string): Promise<Finding<null>> {
    const earlier = await ours();
    if (earlier.kind !== 'known') return earlier;
    const { id, body = '' } = earlier.value ?? {};
    const wanted = `${explaining}\n${text}`;
    return body.startsWith(marker) || body === wanted ? known(null) : write(id, wanted);
  }

  async function write(id: CommentAnswer['id'] | undefined, body: string): Promise<Finding<null>> {
    const answer =
      id === undefined
        ? await client.send('POST', `${path}/${number}/comments`, { body })
        : await client.send('PATCH', `${path}/comments/${id}`, { body });
    return answer.kind === 'known' ? known(null) : answer;
  }
}
