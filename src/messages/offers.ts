// Messages about the result of an edit: its branch, its pull request, and the merge.
import type { Cause } from '#domain/cause.ts';
import { causeText } from './causes.ts';

type OfBranch = { readonly branch: string; readonly why: Cause };

export const OFFER_TEXTS = {
  open: (number: number, isNew: boolean, url: string) =>
    `pull request ${number} ${isNew ? 'is open' : 'proposes the same already'}: ${url}`,
  pushed: ({ branch, why }: OfBranch) =>
    `pushed to the branch ${branch}, but no pull request could be opened: ${causeText(why)}`,
  /** `url`: where a pull request can be opened by hand; empty: not known. */
  openByHand: (url: string) =>
    url === '' ? 'open a pull request from it' : `open it by hand: ${url}`,
  notPushed: ({ branch, why }: OfBranch) =>
    `the branch ${branch} is written, but it could not be pushed: ${causeText(why)}`,
  pushByHand: (branch: string) => `continue with: git push -u origin ${branch}`,
  notOpened: (why: Cause) => `no pull request could be opened: ${causeText(why)}`,
  notUpdated: (pull: number, why: Cause) =>
    `the branch of pull request ${pull} could not be updated: ${causeText(why)}`,
  notClosed: (pull: number, why: Cause) =>
    `pull request ${pull} could not be closed: ${causeText(why)}`,
  notAsked: (pull: number, why: Cause) =>
    `the reviewers of pull request ${pull} could not be asked: ${causeText(why)}`,
  /** `why`: of the first open gate; null: the gate names none. */
  notProposed: (why: string | null) => `not proposed: ${why ?? 'the gate blocks this step'}`,
} as const;

export const MERGED_TEXTS = {
  waits: (number: number) => `pull request ${number} is not merged, because it does not pass yet`,
  refused: (number: number, why: Cause) =>
    `pull request ${number} could not be merged: ${causeText(why)}`,
  merged: (number: number, landing: string) =>
    `pull request ${number} is merged as ${landing.slice(0, 10)}`,
} as const;
