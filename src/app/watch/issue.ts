// The issue that comes with a rollback. While it is open, promoting the flag waits.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { WATCH_TROUBLES } from '#messages/acting.ts';

export interface WatchIssue {
  readonly number: number;
  readonly url: string;
}

export interface NewWatchIssue {
  /** The line by which it is found again. */
  readonly marker: string;
  readonly title: string;
  /** Begins with the marker. */
  readonly body: string;
  readonly labels: readonly string[];
}

export interface WatchIssues {
  /** Our issue with this marker, open or closed; null: there is none. */
  readonly find: (marker: string, labels: readonly string[]) => Promise<Finding<WatchIssue | null>>;
  readonly create: (wanted: NewWatchIssue) => Promise<Finding<WatchIssue>>;
  readonly close: (issue: WatchIssue) => Promise<Finding<object>>;
}

/** How the body of each of them begins. */
export const WATCH_MARKER = '<!-- flaghoist watch ';

/** How the line begins that names the variables of the flag. */
export const VARIABLES_MARKER = '<!-- flaghoist variables ';

/**
 * Opens it once for a landing, also where a person has closed it. Of two runs at the same moment both may open one: then
 * the older one stays, and each run closes its own if it is not that.
 */
export async function ensureIssue(
  issues: WatchIssues,
  wanted: NewWatchIssue,
): Promise<Finding<WatchIssue>> {
  const { marker } = wanted;
  const earlier = await issues.find(marker, wanted.labels);
  if (earlier.kind !== 'known') return earlier;
  if (earlier.value !== null) return known(earlier.value);
  const created = await issues.create(wanted);
  if (created.kind !== 'known') return created;
  const oldest = await issues.find(marker, wanted.labels);
  const isOurs = oldest.kind !== 'known' || oldest.value === null;
  if (isOurs || oldest.value.number === created.value.number) return created;
  await issues.close(created.value);
  return known(oldest.value);
}

/** The same; answers what could not be done, in one line. */
export async function issueTroubles(
  issues: WatchIssues,
  wanted: NewWatchIssue,
): Promise<readonly string[]> {
  const issue = await ensureIssue(issues, wanted);
  return issue.kind === 'known' ? [] : [WATCH_TROUBLES.noIssue(issue.why)];
}
