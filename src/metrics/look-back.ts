// How far a value of a query looks back. Ranges and offsets add up where one is around another, as in a subquery. Of parts
// beside each other the longest counts.
import type { Duration } from '#domain/scalars.ts';
import { duration } from '#domain/scalars.ts';

/** What begins with `by`, `without` or `@` belongs to the part before it. */
const SKIPPED = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`[^`]*`|#[^\n]*/;
const BELONGING = /\b(?:by|without)\b|@\s*(?:[\d.]+|(?:start|end)\s*\(\s*\))/;
const NESTED = /(?<open>\()|(?<close>\))|\[(?<range>[^\]:]*)[^\]]*\]/;
const SHIFTED = /\boffset\s+(?<offset>-?\s*[\da-z.]+)/;
const BEGUN = /(?<operand>[a-z_:][\w:.]*|[-+*/%^=!<>,])/;
const TOKEN = new RegExp(
  [SKIPPED, BELONGING, NESTED, SHIFTED, BEGUN].map(({ source }) => source).join('|'),
  'gi',
);

const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** The variable `$window` counts nothing: it is as long as the time that is asked about. */
export function lookBackOf(query: string): Duration {
  const around: number[] = [];
  let [longest, own] = [0, 0];
  for (const { groups = {} } of query.matchAll(TOKEN)) {
    const { open, close, range, offset, operand } = groups;
    if (open !== undefined) {
      around.push(longest);
      longest = own;
    } else if (close !== undefined) {
      own = longest;
      longest = Math.max(around.pop() ?? 0, own);
    } else if (operand !== undefined) own = 0;
    else {
      own += secondsIn(range ?? offset ?? '');
      longest = Math.max(longest, own);
    }
  }
  return duration(Math.ceil(Math.max(longest, ...around)));
}

/** What looks ahead looks back no further. */
function secondsIn(text: string): number {
  const written = text.trim();
  if (written.startsWith('-')) return 0;
  if (/^[\d.]+$/.test(written)) return Number(written) || 0;
  return [...written.matchAll(/(\d+)(ms|[smhdwy])/gi)].reduce(
    (sum, { 1: count = '0', 2: unit = 's' }) =>
      sum + Number(count) * (SECONDS[unit.toLowerCase()] ?? 0),
    0,
  );
}
