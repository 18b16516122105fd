// What became of an edit: its branch, its pull request, and the merge.
import type { Cause } from '#domain/cause.ts';
import { causeText } from './causes.ts';
type OfBranch = { readonly branch: string; readonly why: Cause };

export const OFFER_TEXTS = {
  open: (number: number, isNew: boolean, url: string) =>
    `pull request ${number} ${isNew ? 'is open' : 'proposes the same already'}: ${url}`,
  /** `url`: where a pull request can be opened by hand; empty: not known. */
  pushed: ({ branch, why }: OfBranch, url: string) =>
    `pushed to the branch ${branch}, but no pull request could be opened: ${causeText(why)}\n  ${
      url === '' ? 'open a pull request from it' : `open it by hand: ${url}`
    }`,
  notPushed: ({ branch, why }: OfBranch) =>
    `the branch ${branch} is written, but it could not be pushed: ${causeText(why)}\n  continue with: git push -u origin ${branch}`,
} as const;

export const MERGED_TEXTS = {
  waits: (number: number) => `pull request ${number} is not merged, because it does not pass yet`,
  refused: (number: number, why: Cause) =>
    `pull request ${number} could not be merged: ${causeText(why)}`,
  merged: (number: number, landing: string) =>
    `pull request ${number} is merged as ${landing.slice(0, 10)}`,
} as const;
