// How far a value of a query looks back. Ranges and offsets add up where one is around another, as in a subquery. Of parts
// beside each other the longest counts.
import type { Duration } from '#domain/scalars.ts';
import { duration } from '#domain/scalars.ts';
import { secondsIn } from './promql-duration.ts';

/** What begins with `by`, `without` or `@` belongs to the part before it, as do the words behind a range. */
const SKIPPED = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|`[^`]*`|#[^\n]*/;
const FIXED = /@\s*(?:[-+]?\s*\d[\w.]*(?:(?<=\de)[-+]\d+)?|(?:start|end)\s*\(\s*\))/;
const BELONGING = /\b(?:by|without|anchored|smoothed)\b/;
const NESTED = /(?<open>\()|(?<close>\))|\[(?<range>[^\]:]*)[^\]]*\]/;
const AMOUNT = /\d[\w.]*(?:(?<=\de)[-+]\d+)?|\w*\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/;
const SHIFTED = new RegExp(`\\boffset\\b\\s*(?<offset>[-+]?\\s*(?:${AMOUNT.source}))`);
const BEGUN = /(?<operand>[a-z_:][\w:.]*|[-+*/%^=!<>,])/;
const TOKEN = new RegExp(
  [SKIPPED, FIXED, BELONGING, NESTED, SHIFTED, BEGUN].map(({ source }) => source).join('|'),
  'gi',
);

/** `step`: the distance of the points. The variable `$window` counts nothing: it is as long as the time that is asked about. */
export function lookBackOf(query: string, step: Duration): Duration {
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
      // What looks ahead looks back no further.
      own += Math.max(secondsIn(range ?? offset ?? '', step), 0);
      longest = Math.max(longest, own);
    }
  }
  return duration(Math.ceil(Math.max(longest, ...around)));
}
