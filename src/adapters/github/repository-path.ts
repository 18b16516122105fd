// Where the things of a repository begin on GitHub. Apart from the client, which most commands of a clone never load.
import type { Client } from './client.ts';

/** `/repos/OWNER/NAME`. */
export function repository({ owner, repo }: Client): string {
  return `/repos/${owner}/${repo}`;
}
