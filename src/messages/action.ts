// Messages of the action in its log, its summary and its replies.
import type { Cause, Trouble } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText } from '#domain/scalars.ts';
import { causeText, DUE_TEXTS, troubleText } from './causes.ts';
import type { Coded, NoFacts } from './table.ts';
import { said, wording } from './table.ts';
import { otherBranchText, counted } from './words.ts';

type OfEvent = { readonly event: string };

/** Why an event starts no work. */
const IGNORED_MESSAGES = {
  'other-branch': wording<{ readonly ref: string; readonly defaultBranch: string }>({
    sentence: otherBranchText,
  }),
  review: wording({
    sentence: () =>
      'a review runs the workflow file of the pull request itself; start the check with workflow_run instead',
  }),
  'no-judgement': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'judgement') }),
  'no-deployment': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'deployment') }),
  'no-comparison': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'comparison') }),
  'no-page': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'page') }),
  'no-watch': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'watch') }),
  'no-summary': wording<OfEvent>({ sentence: ({ event }) => startsNo(event, 'summary') }),
  'no-verdict': wording<{ readonly action: string }>({
    sentence: ({ action }) => `the action ${clipped(action)} changes no verdict`,
  }),
  'no-pull-request': wording({ sentence: () => 'the event names no pull request' }),
  'no-head': wording({ sentence: () => 'the event names no commit' }),
  merged: wording({ sentence: () => 'the pull request was judged before it was merged' }),
  'no-check': wording({ sentence: () => 'the merge group asks for no check' }),
  'no-number': wording({ sentence: () => 'the input pull-request is empty' }),
  'not-a-number': wording({ sentence: () => 'the input pull-request is not a number' }),
  'empty-push': wording({ sentence: () => 'the push contains no commit' }),
  'not-recheck': wording({
    sentence: () => 'this is not a comment /flaghoist recheck that its author wrote or edited',
  }),
  'sweep-answers': wording({
    sentence: () => 'the sweep answers this comment on a pull request',
  }),
  'not-ours': wording({
    sentence: () => 'this is not a /flaghoist comment that its author wrote or edited',
  }),
} as const;

export type IgnoredEvent = Coded<typeof IGNORED_MESSAGES>;
export type IgnoredCode = IgnoredEvent['code'];

/** The facts of a code; left out for a code without facts. */
export type FactsOfIgnored<Code extends IgnoredCode> = Extract<
  IgnoredEvent,
  { readonly code: Code }
>['facts'] extends infer F
  ? [F] extends [NoFacts]
    ? []
    : [facts: F]
  : never;

export function ignoredText({ code, facts }: IgnoredEvent): string {
  return said(IGNORED_MESSAGES[code], facts).message;
}

function startsNo(event: string, work: string): string {
  return `the event ${clipped(event)} starts no ${work}`;
}

/** A word of a payload, which may be long. */
function clipped(word: string): string {
  return word.slice(0, 40);
}

const ASK_AGAIN = 'write a new comment to ask again';

export const COMMENT_TEXTS = {
  /** Markdown. */
  forms: () =>
    'This comment has no known command. Write exactly one of these, and nothing else: `/flaghoist rollback FLAG [in ENV]`, `/flaghoist promote FLAG to ENV`, `/flaghoist recheck`',
  /** Markdown. `command`: the first of several lines. */
  alone: (command: string) =>
    `Nothing was done, because the comment has more lines than its command. Write only this: ${command}`,
  askAgain: () => ASK_AGAIN,
  before: () => `this comment was carried out before; ${ASK_AGAIN}`,
  mayNotWrite: (login: string) =>
    `${login} may not write to the repository, so the comment was ignored`,
  /** Markdown, in which GitHub makes the number a link. */
  pullOpen: (number: number, status: string | null) =>
    `#${number} is open${status === null ? '' : `: ${status}`}`,
  notOpen: (number: number) => `pull request ${number} is not open`,
  judgedAgain: (numbers: readonly number[]) =>
    numbers.length === 0
      ? 'no open pull request changes a flag'
      : `pull requests judged again: ${numbers.join(', ')}`,
  seeSummary: (judged: string) => `${judged}; the summary of this run says what failed`,
} as const;

/** About the deployment of a landing that a run has made, or that is due. `file`: of the workflow that deploys. */
export const REDEPLOY_TEXTS = {
  byPush: () => 'the push of the merge starts its deployment',
  byWorkflow: (file: string) => `${file} deploys it`,
  deployed: () => 'it is deployed',
  unknown: (why: string, hint: string) =>
    `could not find out whether a deployment is due: ${why}; ${hint}`,
  running: (file: string, commit: string) => `${file} already works on ${commit}`,
  started: (file: string, due: keyof typeof DUE_TEXTS) => `${file} was started: ${DUE_TEXTS[due]}`,
} as const;

/** The result of a sweep for the next step of a flag. */
export type StepDone = {
  readonly kind: 'opened' | 'kept' | 'updated' | 'closed' | 'ended' | 'other';
  readonly flag: string;
  readonly environment: string;
  readonly pull: number | null;
};

export function stepText({ kind, flag, environment, pull }: StepDone): string {
  const step = nextStepText(flag, environment);
  switch (kind) {
    case 'opened':
      return `pull request ${pull} is opened for ${step}`;
    case 'kept':
      return `pull request ${pull} is open for ${step}`;
    case 'updated':
      return `pull request ${pull} is updated for ${step}`;
    case 'closed':
      return `pull request ${pull} is closed, because its step of ${flag} is superseded`;
    case 'ended':
      return `${step} is not proposed again, because a person has closed pull request ${pull}`;
    case 'other':
      return `${step} is not proposed, because pull request ${pull} proposes the same`;
  }
}

function nextStepText(flag: string, environment: string): string {
  return `the next step of ${flag} in ${environment}`;
}

export const PROPOSAL_TEXTS = {
  trouble: (flag: string, environment: string, why: Trouble) =>
    `could not propose ${nextStepText(flag, environment)}: ${troubleText(why)}`,
  /** `atMost`: as many may be open; null: a dry run opens none. */
  unopened: (names: readonly string[], atMost: number | null) =>
    `due and not opened, because ${atMost === null ? 'this is a dry run' : `policy.proposals.at-most is ${atMost}`}: ${names.join(', ')}`,
  none: (why: string, hint: string) => `no steps were proposed: ${why}; ${hint}`,
  blocked: () => 'no pull request was opened, because the gate blocks this promotion',
} as const;

export const SWEEP_TEXTS = {
  counts: (judged: number, changed: number, untouched: number, failed: number) =>
    `${judged} judged, ${changed} changed, ${untouched} without flags, ${failed} failed`,
  requests: (count: number, left: number | null) =>
    `${counted(count, 'request')} to GitHub; ${left ?? 'an unknown number'} left`,
  unwritten: (what: string, moment: string) =>
    `GitHub's hourly limit postpones ${what}; the next sweeps write them, the last one at about ${moment}`,
  notJudged: (pull: string, why: string) => `${pull} could not be judged: ${why}`,
  notReached: (pulls: readonly number[]) =>
    `not reached before the rate limit ran low: ${pulls.join(', ')}; a later sweep reaches them, because each begins with another pull request`,
  metrics: (why: string) => `could not write the metrics of the sweep: ${why}`,
} as const;

/** Why one of two issues is closed. */
function sameAs(issue: number): string {
  return `The same as #${issue}.`;
}

export const REMOVAL_TEXTS = {
  notRead: (why: string, hint: string) =>
    `could not read the issues about flags that are due for removal: ${why}; ${hint}`,
  trouble: (why: Trouble) =>
    `could not update the issues about flags that are due for removal: ${troubleText(why)}`,
  steps: () => [
    '1. Take the flag out of the code, and keep what it turns on.',
    '2. Deploy that everywhere.',
    '3. Delete these files:',
  ],
  sameAs,
  closed: (issue: number, flag: string) => `issue ${issue} about ${flag} is closed`,
  opened: (issue: number, flag: string) => `issue ${issue} is opened: ${flag} is due for removal`,
  /** Why an issue has come to its end. */
  removed: () => 'The files of the flag are removed.',
  notPlanned: () => 'The definition of the flag no longer names when the flag is due for removal.',
  notOn: (environment: string) => `The flag is no longer fully on in ${environment}.`,
  ends: () =>
    'This issue blocks nothing. The sweep closes it when the files are removed, or when the flag is lowered again. If you close this issue, the sweep does not open another one until then.',
} as const;

const REWRITTEN =
  'this rewrote the history, so every soak counts from that push; find out why, and forbid force-pushes and pushed merges';

export const RUN_TEXTS = {
  bug: (text: string) => `this is a bug in Flaghoist, not in your files; please report it. ${text}`,
  noCheckout: () => 'add a step before this one: uses: actions/checkout, with fetch-depth: 0',
  forgeable: () =>
    'posting as github-actions[bot]: a workflow on any branch can post the same status; use the token of a GitHub App, which no workflow can imitate',
  noPullWithHead: (commit: string) => `no open pull request has the head ${commit} now`,
  forced: (by: string) => `${by} force-pushed the default branch: ${REWRITTEN}`,
  offLine: (by: string, commit: string) =>
    `${by} pushed a commit that takes ${commit} off the first-parent line of the default branch: ${REWRITTEN}`,
  notFetched: (branch: string) => `could not fetch ${branch}`,
  noPipeline: () => 'the pipeline cannot be read',
  page: (isChanged: boolean) =>
    isChanged ? 'the page has changed' : 'the page is published already',
  notCompared: (branch: string) => `could not fetch ${branch}, so no values were compared`,
  openedBy: (run: string) => `Opened by the run ${run}`,
} as const;

/** How a job names what it judges. */
export const SUBJECT_TEXTS = {
  pull: (number: number) => `pull request ${number}`,
  mergeGroup: () => 'the merge group',
  group: (pulls: readonly number[]) =>
    pulls.length > 0 ? `merge group of ${pulls.join(', ')}` : 'merge group',
  asked: (number: number) => `asked for in #${number}`,
  unknownAccount: () => 'an unknown account',
} as const;

/** A pull request of a watch for a flag in an environment: opened now, or closed by a person. */
export const WATCH_JOB_TEXTS = {
  closed: (place: string, kind: string) =>
    `${place}: a person has closed the ${kind} of this landing`,
  opened: (place: string, kind: string, pull: number) =>
    `${place}: pull request ${pull} is open for a ${kind}`,
} as const;

export const SUMMARY_ISSUE = {
  title: () => 'Weekly summary of the flags',
  about: () =>
    'Each week has one comment here: the phase, the metrics, the issues and the next step of each plan.',
  posted: (url: string) => `the summary is a comment on ${url}`,
  notPosted: () => 'the summary is not posted',
} as const;

/** The issue about values that differ, and the page of the job. */
export const DRIFT_ISSUE = {
  sameAs,
  title: (scope: readonly string[]) =>
    `Flag values differ from Git${scope.length === 0 ? '' : ` (${scope.join('; ')})`}`,
  foundBy: () => 'Found by the run ',
  restored: (run: string) => `The run ${run} found all flag values as accepted`,
  about: () => 'Flaghoist has compared the live values with the accepted ones.',
  more: (lines: number) =>
    `${lines} more ${lines === 1 ? 'line is' : 'lines are'} in the summary of the run.`,
  unreachable: (instances: readonly string[]) =>
    `These values differed before, and cannot be compared now: ${instances.join(', ')}.`,
  ends: () =>
    'Each run of `command: drift` updates this text. It closes the issue when all values are as accepted.',
  nothing: () => 'Nothing to compare: no service has a deploy target.',
  restore: () =>
    '**To restore the accepted values**, run this where the services are, or start the workflow of `command: deploy` with `force`:',
  keep: () => '**To keep the live values**, write them into the state of the flag, and merge that.',
  refused: () =>
    'A change that is **REFUSED** was not deployed. `flaghoist status` shows the reason and the command that rolls it back.',
  notCompared: (instances: string) => `could not be compared: ${instances}`,
} as const;

export const NOTIFY_TEXTS = {
  ofLog: (why: Trouble) => `could not read the deployment log completely: ${troubleText(why)}`,
  sent: (id: string) => `notified: ${id}`,
  unknown: (why: Cause) =>
    `no notification was sent, because it is unknown which ones were sent before: ${causeText(why)}`,
  unmarked: (why: Cause) =>
    `no notification was sent, because it could not be recorded: ${causeText(why)}`,
  repeated: (why: Cause) =>
    `the next run repeats these notifications, because they could not be recorded: ${causeText(why)}`,
  skipped: (since: Instant) =>
    `one run cannot read all records of notifications sent in the last week, so no notification about the time before ${pastText(since)} is sent`,
  remaining: (count: number) => `notifications for the next run: ${count}`,
  tooMany: () =>
    'the last week has more deployments than one run reads, so events of older ones are missing',
} as const;
