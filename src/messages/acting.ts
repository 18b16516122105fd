// Texts on GitHub about automatic actions: a rollback by the watch, a hold, a proposed step. Names come as markdown,
// because they may stand in a code span. And what became of an edit: its branch, its pull request and the merge.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText } from '#domain/scalars.ts';
import { shortSha } from './words.ts';
import type { FlagIn } from './words.ts';

/** The share of the users of a service, in percent. */
type ShareBack = FlagIn & {
  readonly service: string;
  readonly from: number;
  readonly to: number;
};

const PASSES = 'A rollback passes at once.';

interface RoseFacts extends FlagIn {
  /** The highest share of the users of a service. */
  readonly percent: number;
  readonly since: Instant;
}

/** Who merges a rollback: the run that opens it, a later one, or a person. */
export type RollbackMerging = 'this-run' | 'later-run' | 'person';

const FIRST: Readonly<Record<RollbackMerging, string>> = {
  'this-run':
    '1. You need not act: the run that opened this merges it and starts the deployment. If this is still open after 15 minutes, merge it.',
  'later-run':
    '1. Merge this, if users cannot wait. A watch merged a rollback on the same service in the last 15 minutes. So a later run merges this one.',
  person:
    '1. Merge this, if you see the same. If not, close it: no run opens it again for this landing.',
};

/** The pull request of a rollback. */
export const ROLLBACK_TEXTS = {
  critical: (metric: string) => `**Critical: ${metric}**`,
  graph: () => 'the last 6 hours',
  queries: (count: number) => (count === 1 ? 'The query' : 'The queries'),
  rose: ({ flag, environment, percent, since }: RoseFacts, landing: string) =>
    `${flag} rose in ${environment} with ${landing}. It has been live since ${pastText(since)}, now for up to ${percent}% of the users.`,
  toSafe: ({
    services,
    environment,
    percent,
    hadBreach,
  }: {
    readonly services: readonly string[];
    readonly environment: string;
    readonly percent: number;
    readonly hadBreach: boolean;
  }) =>
    `This takes the users of ${services.join(', ')} in ${environment} from ${percent}% to the safe value.${
      hadBreach ? ' The step before had a breach, too.' : ''
    } ${PASSES}`,
  toShares: (shares: readonly Omit<ShareBack, 'flag'>[], others: readonly string[]) => {
    const steps = shares.map(
      ({ service, environment, from, to }) =>
        `the users of ${service} in ${environment} from ${from}% back to ${to}%`,
    );
    const kept =
      others.length === 0 ? '' : ` The users of ${others.join(', ')} keep what they have.`;
    return `This takes ${steps.join(', and ')}, as before this landing.${kept} ${PASSES}`;
  },
  effect: (effect: string) => `**What it does.** ${effect}`,
  alsoUnknown: () => `${ALSO}:** unknown, because the history could not be read.`,
  alsoNothing: () => `${ALSO}:** nothing.`,
  also: () => `${ALSO},** and not rolled back:`,
  next: () => '**What to do next**',
  first: (merging: RollbackMerging) => FIRST[merging],
  second: (flag: string) => `2. \`flaghoist status ${flag}\` shows what is live.`,
  third: () =>
    '3. Find and fix the cause. The issue about this rollback stops every promotion of the flag until you close the issue.',
  badToo: (flag: string) =>
    `${flag} was critical on the same service, too. The watch looks at ${flag} again after this merge.`,
} as const;

const ALSO = '**Also landed since an hour before the breach';

/** The issue that comes with a rollback. */
export const ROLLED_BACK_ISSUE = {
  title: ({ flag, environment }: FlagIn) => `Breach: ${flag} in ${environment}`,
  about: ({ flag, environment }: FlagIn, pull: number) =>
    `Pull request #${pull} rolls ${flag} back in ${environment}. Until the merge, users keep what they have.`,
  ends: () =>
    'While this issue is open, no promotion of the flag passes. Close it when the cause is fixed.',
} as const;

/** The comment on a pull request of the watch whose branch is not what the watch writes. */
export const CHANGED_HEAD_TEXTS = {
  about: (head: string, files: readonly string[], isMore: boolean) =>
    `**This is not the rollback alone.** At ${shortSha(head)} the branch differs from what the watch writes, in ${files.join(', ')}${isMore ? ' and more' : ''}. So no run merges it.`,
  next: ({ flag, environment }: FlagIn) =>
    `Look at the changes, and merge or close this. To roll back at once, write \`/flaghoist rollback ${flag} in ${environment}\` as a new comment.`,
} as const;

/** The pull request of a hold. */
export const WATCH_HOLD_TEXTS = {
  why: (metrics: readonly string[]) => `warning: ${metrics.join(', ')}`,
  title: ({ flag, environment }: FlagIn) => `Hold ${flag} in ${environment}`,
  about: () =>
    'Users keep what they have. During the hold, the flag is not raised here or downstream. To let promotions continue, close this pull request: no run opens it again for this landing.',
} as const;

/** About the failures of a round of the watch. */
export const WATCH_TROUBLES = {
  noIssue: (why: Cause) => `the issue could not be opened: ${causeText(why)}`,
  endsUnknown: (why: Cause) => `could not read how earlier watches ended: ${causeText(why)}`,
  endNotLogged: ({ flag, environment }: FlagIn, why: Cause) =>
    `could not log the end of the watch of ${flag} in ${environment}: ${causeText(why)}`,
  headUnread: (pull: number, why: Cause) =>
    `the head of #${pull} could not be read: ${causeText(why)}`,
  changedHead: (pull: number, files: readonly string[]) =>
    `#${pull} differs from the rollback in ${files.join(', ')}, so no run merges it`,
  noComment: (why: Cause) => `could not comment on it: ${causeText(why)}`,
  namesTaken: (branch: string) =>
    `other accounts have opened pull requests from ${branch} and its numbered names`,
} as const;

/** The pull request of a proposed step. */
export const PROPOSED_TEXTS = {
  why: (flag: string) => `The definition of ${flag} has \`propose: true\`, and this step is due.`,
  evidence: () => '**The evidence so far**',
  open: () => '**Still needed from people**',
  ends: () =>
    'The comment of the gate has the present state. To stop here, close this. The step is proposed again when another landing changes the flag.',
} as const;

/** Why a proposed step is closed. `by`: the landing; null: not known. */
export type SupersededFacts =
  | { readonly kind: 'rolled-back'; readonly landing: string | null }
  | { readonly kind: 'landed'; readonly landing: string | null }
  /** The flag no longer exists, or no longer proposes steps. */
  | { readonly kind: 'no-proposals' }
  /** Another open pull request proposes the same. */
  | { readonly kind: 'other'; readonly number: number }
  /** Another run has opened others at the same moment. */
  | { readonly kind: 'too-many'; readonly atMost: number };

/** `next`: the step that is the next one now; null: there is none. */
export function supersededText(
  { flag, environment }: FlagIn,
  because: SupersededFacts,
  next: { readonly what: string; readonly environment: string } | null,
): string {
  const now =
    next === null
      ? `There is no next step of ${flag} now.`
      : `The next step of ${flag} is now ${next.what} in ${next.environment}.`;
  switch (because.kind) {
    case 'rolled-back':
      return `Closed, because ${flag} was rolled back${because.landing === null ? '' : ` by ${shortSha(because.landing)}`}. ${now}`;
    case 'landed':
      return `Closed, because this step in ${environment} is no longer the next one${because.landing === null ? '' : ` since ${shortSha(because.landing)}`}. ${now}`;
    case 'no-proposals':
      return `Closed, because the definition of ${flag} no longer has \`propose: true\`.`;
    case 'other':
      return `Closed, because #${because.number} proposes the same.`;
    case 'too-many':
      return `Closed, because policy.proposals.at-most is ${because.atMost}, and another run has opened others at the same moment. It is proposed again when fewer of them are open.`;
  }
}

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
  queued: (number: number) =>
    `pull request ${number} is in the merge queue, which merges it; the push of the merge starts its deployment`,
  refused: (number: number, why: Cause) =>
    `pull request ${number} could not be merged: ${causeText(why)}`,
  merged: (number: number, landing: string) =>
    `pull request ${number} is merged as ${landing.slice(0, 10)}`,
} as const;
