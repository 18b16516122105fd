// The issue that comes with a rollback. While it is open, promoting the flag waits.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';

export interface WatchIssue {
  readonly number: number;
  readonly url: string;
}

export interface NewWatchIssue {
  readonly title: string;
  /** Begins with the marker. */
  readonly body: string;
  readonly labels: readonly string[];
}

export interface WatchIssues {
  /** Our issue with this marker, open or closed; null: there is none. */
  readonly find: (marker: string, labels: readonly string[]) => Promise<Finding<WatchIssue | null>>;
  readonly create: (wanted: NewWatchIssue) => Promise<Finding<WatchIssue>>;
}

export { ROLLED_BACK_LABEL } from '#gates/rolled-back.ts';

/** How the body of each of them begins. */
export const WATCH_MARKER = '<!-- flaghoist watch ';

/** Opens it once for a landing, also where a person has closed it. */
export async function ensureIssue(
  issues: WatchIssues,
  wanted: NewWatchIssue,
): Promise<Finding<WatchIssue>> {
  const marker = wanted.body.split('\n', 1)[0] ?? '';
  const earlier = await issues.find(marker, wanted.labels);
  if (earlier.kind !== 'known') return earlier;
  return earlier.value === null ? issues.create(wanted) : known(earlier.value);
}
