// The page as one self-contained HTML file: no network, no framework. Data stands in it as JSON, and its script shows
// them as text only, so that no text of a flag becomes markup.
import { printableJson } from '#report/json.ts';
import { pageData } from './data.ts';
import type { PageFacts, PageOptions } from './facts.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The policy forbids every request, whatever a later edit of the page tries to load. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

export function renderPage(facts: PageFacts, options: PageOptions): string {
  const data = JSON.stringify(JSON.parse(printableJson(pageData(facts, options))));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(facts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="page"><noscript><p>This page needs JavaScript. <code>flaghoist status</code> shows the same on a terminal.</p></noscript></main>
<script type="application/json" id="data">${data.replaceAll('<', '\\u003c')}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
