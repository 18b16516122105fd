// The page as one self-contained HTML file: no network, no framework. Its script shows its data as text only, so that
// no text of a flag becomes markup.
import type { Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { NO_SCRIPT } from '#messages/page-texts.ts';
import { printableJson } from '#report/json.ts';
import { liveLinesOf, liveWord } from '#report/status-live.ts';
import { exposuresWord } from '#report/words.ts';
import { pageData } from './data.ts';
import type { PageFacts, PageOptions } from './facts.ts';
import { packed } from './packed.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The policy forbids every request, whatever a later edit of the page tries to load. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
].join('; ');

/**
 * A line of the page that stays the same while it says the same: what is where, what is live, what comes next and what
 * is wrong. Moments that only go by do not count, except for the day.
 */
export function contentOf(
  facts: PageFacts,
  { isPublic, sha256 }: Omit<PageOptions, 'deflated'>,
): string {
  const { rows, commit, log, live, now, pulls } = facts;
  const content = {
    commit,
    day: isoOf(now).slice(0, 10),
    rows: rows.map(({ key, cells, next, isExpired, removal }) => [
      key,
      isExpired || removal?.isDue === true,
      cells.map((cell) => [exposuresWord(cell.exposures), cell.hold, liveWord(cell)]),
      next === null
        ? null
        : [next.environment, next.what, next.verdict, pulls?.get(`${next.environment} ${key}`)],
    ]),
    outcomes: log?.landings.map(({ sha, changes }) => [
      sha,
      changes.map(({ verdict, timeToSafe }) => [verdict?.kind ?? null, timeToSafe]),
    ]),
    wrong: live === undefined ? [] : liveLinesOf(rows, live).map(({ text }) => text),
    drift: facts.health.drift,
    isPublic,
  };
  return `<meta name="flaghoist-content" content="${sha256(JSON.stringify(content))}">`;
}

export function renderPage(facts: PageFacts, options: PageOptions): string {
  const data = JSON.parse(printableJson(pageData(facts, options))) as Json;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${contentOf(facts, options)}
<title>${escaped(facts.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="page"><noscript><p>${NO_SCRIPT.before}<code>${NO_SCRIPT.command}</code>${NO_SCRIPT.after}</p></noscript></main>
${packed(data, options.deflated)}
<script type="module">${SCRIPT}</script>
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
