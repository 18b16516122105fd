// Everything that the judge needs, as one value that can be saved and judged again.
import type { Evidence } from './evidence.ts';
import type { Proposal } from './proposal.ts';
import type { Clock } from './report.ts';
import type { Instant } from './time.ts';

export interface Question {
  readonly schemaVersion: 1;
  /** The moment that is judged. The judge knows no other clock. */
  readonly now: Instant;
  /** When the proposal landed; left out: it has not landed. A way back that was open then stays open. */
  readonly landedAt?: Instant;
  readonly clock: Clock;
  readonly proposal: Proposal;
  readonly evidence: Evidence;
}
