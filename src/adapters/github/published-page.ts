// The page that GitHub Pages shows now. It is asked without a token, as any reader would.
import type { Client } from './client.ts';

interface PagesAnswer {
  readonly html_url?: string;
}

/** Milliseconds. A page that does not answer is published anew. */
const LONGEST = 10_000;

/** Its text; null: none is published, or only its members may see it. */
export async function publishedPage(client: Client): Promise<string | null> {
  const pages = await client.get<PagesAnswer>(`${client.path}/pages`);
  const address = pages.kind === 'known' ? pages.value.html_url : undefined;
  if (address === undefined) return null;
  try {
    const signal = AbortSignal.timeout(LONGEST);
    const response = await fetch(address, { signal, redirect: 'error' });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
