// Parts of sentences that several gates share, so that the same fact reads the same everywhere.
import type { Finding } from '#domain/evidence.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import type { FutureDate, Landing, Rewrite } from '#domain/landing.ts';
import { sourceText } from '#domain/report.ts';
import { pastText } from '#domain/time.ts';

/** `Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, committer date)`: the moment and its source. */
export function sinceText({ at, sha, source }: Landing): string {
  return `${pastText(at)} (landing ${sha.slice(0, 10)}, ${sourceText(source)})`;
}

/** What was lost when history was rewritten. */
export function rewriteText({ missing }: Rewrite): string {
  return `history was rewritten: ${missing.slice(0, 10)} was the tip of the default branch and is no longer on its first-parent line`;
}

export const REWRITE_HINT =
  'find out who rewrote it, and forbid force-pushes and pushed merges on the default branch';

/** Which date is wrong, as the beginning of a sentence. */
export function futureText({ sha, dated }: FutureDate): string {
  return `commit ${sha.slice(0, 10)} is dated ${pastText(dated)}, in the future`;
}

/** The fix for a date in the future: another source for the moment of that landing. */
export function futureHint({ sha }: FutureDate): string {
  return `supply when ${sha.slice(0, 10)} landed (landings in --evidence), or check the pull request on GitHub, whose clock uses no commit dates`;
}

/** What users of one service get: `off`, `25%`, `on`; for a flag whose safe value is on, `off for 25%`. */
export function exposureWord(exposure: Exposure): string {
  const percent = percentOf(exposure.reach);
  if (percent === 0) return exposure.safe ? 'on' : 'off';
  const stepped = exposure.variables.some(({ field }) => field === 'rollout');
  const isForAll = percent === 100 && !stepped;
  if (exposure.safe) return isForAll ? 'off' : `off for ${percent}%`;
  return isForAll ? 'on' : `${percent}%`;
}

/** What all services of a flag get, as one word. If they differ, each service is named. */
export function exposuresText(exposures: Exposures | null): string {
  if (exposures === null) return 'unreadable';
  const words = new Set(exposures.map(exposureWord));
  const [only = 'nothing'] = words;
  if (words.size <= 1) return only;
  return exposures.map((exposure) => `${exposure.service} ${exposureWord(exposure)}`).join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function eitherText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

/** What to do about evidence that is missing. */
export function unseenHint(finding: Exclude<Finding<unknown>, { kind: 'known' }>): string {
  switch (finding.kind) {
    case 'absent':
      return 'on a pull request the action asks GitHub; on a clone, supply it with --evidence';
    case 'unreachable':
      return 'the next run asks again; if the message says what to fix, fix that first';
  }
}
