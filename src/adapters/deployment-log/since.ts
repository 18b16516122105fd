// The entries of the deployment log on GitHub since a moment.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import type { LoggedEntry } from '#app/deploy-ports.ts';
import type { Client } from '#adapters/github/client.ts';
import type { LogReaders } from './pages.ts';
import { logPages } from './pages.ts';

/** A page has a hundred deployments. A run reads no more, because each page is a request. */
const MOST_PAGES = 10;

export interface EntriesSince {
  /** Oldest first, of all environments. The first ones may be older. */
  readonly entries: readonly LoggedEntry[];
  /** Whether the limit of pages left out older entries since the moment. */
  readonly isCut: boolean;
}

export async function entriesSince(
  client: Client,
  readers: LogReaders,
  since: Instant,
): Promise<Finding<EntriesSince>> {
  const pages = logPages(client, readers, null);
  for (;;) {
    const page = await pages.more();
    if (page.kind !== 'known') return page;
    const entries = pages.entries().map(({ entry }) => entry);
    const isOld = (entries[0]?.at ?? Infinity) < since;
    if (pages.isComplete() || isOld) return known({ entries, isCut: false });
    if (pages.count() >= MOST_PAGES) return known({ entries, isCut: true });
  }
}
