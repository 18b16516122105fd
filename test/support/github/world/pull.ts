// What the world remembers of a pull request. Records are replaced, never changed.
import type { Label } from './world.ts';

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly draft: boolean;
  readonly state: 'open' | 'closed';
  readonly head: PullHead;
  /** The branch it wants to land on. */
  readonly base: string;
  /** That branch's tip when the head was last pushed: frozen in between, as on GitHub. */
  readonly baseSha: string;
  readonly labels: readonly Label[];
  readonly comments: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly merged: Merged | null;
  /** The last test merge; GitHub makes them in the background, so a list may show an old one. */
  readonly trial: Trial | null;
}

export interface PullHead {
  readonly branch: string;
  readonly sha: string;
  /** Whose fork the branch is in; null for the repository itself. */
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
