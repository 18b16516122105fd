// The issue of `command: drift`.
import type { DriftIssues } from '#app/deploy/drift-issue.ts';
import type { Client } from './client.ts';
import type { OwnIssuesOptions } from './own-issues.ts';
import { ownIssuesIn } from './own-issues.ts';

/** The marker is the whole first line: each scope of a comparison has an issue of its own. */
export function driftIssuesIn(
  client: Client,
  options: Pick<OwnIssuesOptions, 'marker' | 'identity'>,
): DriftIssues {
  return ownIssuesIn(client, { ...options, label: 'flaghoist-drift' });
}
