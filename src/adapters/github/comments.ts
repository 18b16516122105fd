// One comment on a pull request, updated in place. It is ours when it begins with our marker and we wrote it.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { StickyComment } from '#app/github.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';
import type { CommentAnswer } from './shapes.ts';

/** Our comment, or null. `marker` is its first line; `by` who we post as. */
export async function stickyComment(
  client: Client,
  number: number,
  marker: string,
  by: string,
): Promise<Finding<StickyComment | null>> {
  const found = await client.all<CommentAnswer>(`${repository(client)}/issues/${number}/comments`);
  if (found.kind !== 'known') return found;
  const own = found.value.find(({ body, user }) => user?.login === by && body?.startsWith(marker));
  return known(own === undefined ? null : { id: Number(own.id), body: own.body ?? '' });
}

export async function writeComment(
  client: Client,
  number: number,
  id: number | null,
  body: string,
): Promise<Finding<null>> {
  const path = repository(client);
  const found =
    id === null
      ? await client.send('POST', `${path}/issues/${number}/comments`, { body })
      : await client.send('PATCH', `${path}/issues/comments/${id}`, { body });
  return found.kind === 'known' ? known(null) : found;
}
