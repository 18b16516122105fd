// Issues that we open and find again: by our login, a label, and a marker at the beginning of the text. A label or a text
// alone could be of others.
import type { Finding } from '#domain/evidence.ts';

export interface OwnIssue {
  readonly number: number;
  readonly body: string;
  readonly url: string;
  readonly isOpen: boolean;
}

export interface OwnIssues {
  /** Oldest first. */
  readonly open: () => Promise<Finding<readonly OwnIssue[]>>;
  /** Also the closed ones, oldest first. */
  readonly all: () => Promise<Finding<readonly OwnIssue[]>>;
  readonly create: (title: string, body: string) => Promise<Finding<OwnIssue>>;
  readonly edit: (number: number, body: string) => Promise<Finding<unknown>>;
  /** The comment says why. `body`: the text from now on; left out: as before. */
  readonly close: (number: number, comment: string, body?: string) => Promise<Finding<unknown>>;
}
