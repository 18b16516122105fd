// The page as HTML, with its data deflated and its content identified by a hash.
import { deflateRawSync } from 'node:zlib';
import { sha256 } from '#judge/fingerprint.ts';
import type { PageFacts } from '#report/page/facts.ts';
import { contentOf, renderPage } from '#report/page/html.ts';

/** `isPublic`: without people, queries, reasons and links. */
export function pageHtml(facts: PageFacts, isPublic: boolean): string {
  return renderPage(facts, { isPublic, sha256, deflated });
}

/** The line of the page that stays the same while it says the same. */
export function pageContent(facts: PageFacts, isPublic: boolean): string {
  return contentOf(facts, { isPublic, sha256 });
}

/** Deflate (RFC 1951), as base64: a fifth of the data. */
export function deflated(text: string): string {
  return deflateRawSync(text, { level: 9 }).toString('base64');
}
