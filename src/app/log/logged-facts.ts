// What was read of the deployment log, for what became of landings.
import type { Cause, Deployment } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Approved, LoggedEntry } from '#app/deploy-ports.ts';
import type { LogBeginning } from '#app/log-beginning.ts';
import { loggedApprovals } from '#app/log-reading.ts';

/** What was read of the deployment log. */
export interface LoggedFacts {
  readonly entries: readonly LoggedEntry[];
  /** Also those from before the log was compacted. */
  readonly deployments: readonly Deployment[];
  /** Where it begins; null: it has no entry. Left out: it is not known. */
  readonly beginning?: LogBeginning | null;
  /** Who approved, by landing; left out: the entries alone say it. */
  readonly approvals?: readonly Approved[];
}

/** The people whose approvals of a landing counted in a deployment; null: it does not say. */
export function approversBy(
  log: LoggedFacts | { readonly trouble: Cause },
): (landing: Sha) => Approved['by'] | null {
  if ('trouble' in log) return () => null;
  const kept = new Map((log.approvals ?? []).map(({ landing, by }) => [landing, by]));
  const read = loggedApprovals(log.entries);
  return (landing) => read.get(landing) ?? kept.get(landing) ?? null;
}
