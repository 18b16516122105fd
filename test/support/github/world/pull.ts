// The data of a pull request. A change replaces the object.
import type { Label } from './world.ts';

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly draft: boolean;
  readonly state: 'open' | 'closed';
  readonly head: PullHead;
  /** The branch that it lands on. */
  readonly base: string;
  /** The tip of that branch at the last push of the head, as on GitHub. */
  readonly baseSha: string;
  readonly labels: readonly Label[];
  readonly comments: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly merged: Merged | null;
  /** The last test merge. GitHub makes them in the background, so a list may show an old one. */
  readonly trial: Trial | null;
}

export interface PullHead {
  readonly branch: string;
  readonly sha: string;
  /** The owner of the fork with the branch, or null. */
  readonly fork: string | null;
  /** A fork may be deleted while the pull request stays open. */
  readonly gone: boolean;
}

export interface Merged {
  readonly at: string;
  readonly by: string;
  readonly sha: string;
}

export interface Trial {
  readonly base: string;
  readonly head: string;
  /** Null when they conflict. */
  readonly sha: string | null;
}
