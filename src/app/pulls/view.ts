// What is known of one pull request during its evaluation. Each step adds what it has read.
import type { Finding } from '#domain/evidence.ts';
import type { PendingQuestion, Checked } from '#app/check.ts';
import type { StatusNote, PostedStatus, PullRequest, StickyComment } from '#app/github.ts';
import type { PushHistory } from './push-history.ts';
import type { PushEvent } from './status-history.ts';

export interface View {
  readonly pull: PullRequest;
  readonly event: PushEvent;
  /** Whether this run has read the pull request from GitHub, and not only from its event. */
  readonly isFresh: boolean;
  /** Whether the head is so new that GitHub may not list it yet. */
  readonly isNewHead: boolean;
  /** All statuses of its head; left out until they are read. */
  readonly posted?: Finding<readonly PostedStatus[]>;
  /** The id of the status that this run posted before its verdict; null: none. */
  readonly announced?: number | null;
  readonly history?: Finding<PushHistory>;
  readonly sticky?: Finding<StickyComment | null>;
  readonly pendingQuestion?: PendingQuestion;
  readonly checked?: Checked;
}

/** The metadata of a status for later runs. `fingerprint`: of the meaning that the status shows; null: it shows none. */
export function noteFor({ pull, event, history }: View, fingerprint: string | null): StatusNote {
  const note = {
    pull: pull.number,
    fingerprint,
    shownSince: null,
    firstAt: {},
    isReplaced: false,
  };
  if (history?.kind !== 'known') {
    const { before, pushedBy, headBy } = event;
    return {
      ...note,
      headBy,
      pushedBy: pushedBy === null ? [] : [pushedBy],
      previousHeads: before === null ? [] : [before],
      hasReadPreviousHeads: false,
      isWhole: false,
    };
  }
  const { headBy, pushedBy, previousHeads, hasReadPreviousHeads } = history.value;
  const { shownSince, firstAt } = history.value;
  return {
    ...note,
    headBy,
    pushedBy,
    previousHeads,
    hasReadPreviousHeads,
    ...(fingerprint === null ? {} : { shownSince, firstAt }),
    isWhole: true,
  };
}
