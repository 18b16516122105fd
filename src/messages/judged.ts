// Messages about a judged proposal as a whole: why it passes, its heading, and the next action of the reader. The
// sentences about one change come from its gates.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Clock } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { endText, shortDueText, grouped } from '#domain/scalars.ts';
import {
  ALL_IN_JSON,
  both,
  capitalized,
  counted,
  listed,
  listedUpTo,
  moreInJson,
  named,
} from './words.ts';

/** Why it passes. */
export const PASS_TEXTS = {
  none: () => 'nothing to judge',
  neutral: () => 'nothing changes for users',
  rollback: () => 'safe to merge: every user keeps their value or gets the safe one',
  due: () => 'due now',
  /** It passes only because its environment does not enforce. */
  excused: () => 'it may land',
  adoption: () => 'every flag stays as it is',
  policy: () => 'every requirement of the policy at base is met',
  unguarded: () => 'the policy at base requires no approval',
} as const;

/** About the time of a pass that ends by itself. */
export const END_TEXTS = {
  landBefore: (end: Instant) => `it has to land before ${endText(end)}`,
  tooLate: (end: Instant) => `too late to merge: ${END_TEXTS.landBefore(end)}`,
} as const;

/** `staging only reports; if it enforced its rules, this would wait`; `verdict`: of all of them. */
export function onlyReportsText(environments: readonly string[], verdict: string): string {
  const [reports, they, their] =
    environments.length === 1 ? ['reports', 'it', 'its'] : ['report', 'they', 'their'];
  return `${listedUpTo(environments, 3)} only ${reports}; if ${they} enforced ${their} rules, this would ${verdict}`;
}

/** Where the times of landings come from, and how far to trust them. */
export function clockText(clock: Clock): string {
  switch (clock) {
    case 'git':
      return 'landing times are committer dates in Git, which a committer can set freely';
    case 'github':
      return "landing times are GitHub's own records";
  }
}

/** On a clone, whose log only has what this machine deployed. */
export const LOGGED_TEXTS = {
  soak: () => "soaks count from the deployments in this clone's log",
} as const;

/** The end of a list that is cut. */
export const MORE_TEXTS = {
  more: (count: number, noun: string) => counted(count, `more ${noun}`),
  cut: () => '… the rest is in the JSON',
  cutDiff: () => '… the rest is under Files changed',
  ofKind: (count: number) => `and ${count} more of this kind`,
  /** Of one kind; `most`: places that are named. */
  warnings: (places: readonly string[], most: number) =>
    `and ${counted(places.length, 'more warning')} of this kind: ${listedUpTo(places, most)}${
      places.length > most ? `; ${ALL_IN_JSON}` : ''
    }`,
} as const;

/** The effect of a change, where its services do not say it. */
export const EFFECT_TEXTS = {
  noCurrent: () => 'cannot read the current state',
  noProposed: () => 'cannot read the proposed state',
  noService: () => 'no service is affected',
  same: (from: string, to: string) => `${from} → ${to}, the same for users`,
  redeployed: (services: readonly string[], environment: string) =>
    `${services.join(', ')} ${services.length === 1 ? 'is' : 'are'} redeployed in ${environment}`,
  /** Of a risk, the flags that raise a value; at most `most` are named. */
  risk: (risk: string, flags: readonly string[], most: number) =>
    `${risk}: ${listedUpTo(flags, most)}`,
  inClass: (flag: string, environment: string, kind: string) =>
    `${flag} in ${environment}, a ${kind}`,
} as const;

/** Of several changes, the number that could land now. */
export function readyText(ready: number, open: number): string {
  const rest = open === 1 ? '1 does not' : `${open} do not`;
  return `${ready} could land now, ${rest}. To land the ${ready}, move the others to a separate pull request.`;
}

/** Behind the title of errors in files that the proposal leaves as they are. */
export const STOP_NOTHING = 'do not stop this proposal';

export function passingErrorsText(): string {
  return `these errors ${STOP_NOTHING}`;
}

/** The heading, in about 36 characters. */
export const HEADINGS = {
  onlyReports: (environments: readonly string[]) =>
    `Ready: ${listedUpTo(environments, 1)} ${
      environments.length === 1 ? 'only reports' : 'only report'
    }`,
  none: () => capitalized(PASS_TEXTS.none()),
  neutral: () => `Ready: ${PASS_TEXTS.neutral()}`,
  rollback: () => 'Safe to merge at once',
  adoption: (flags: number) => `Adopts ${counted(flags, 'flag')} as they are`,
  ready: (rules: string | null) => `Ready to merge${rules === null ? '' : `: ${rules}`}`,
  rulesChange: (count: number) => counted(count, 'changed rule'),
  rulesLoosen: (count: number) => counted(count, 'looser rule'),
  turnsGreen: (until: Instant) => `Turns green ${shortDueText(until)}`,
  due: (until: Instant) => `Due ${shortDueText(until)}`,
  notBefore: (until: Instant) => `Not before ${shortDueText(until)}`,
  waits: () => 'Waits',
  waitsFor: (gates: readonly string[]) => `Waits for ${listedUpTo(gates, 2)}`,
  /** Who is needed stands below the line: with the rules, it would break on a phone. */
  rulesWait: (rules: string, need: string) => `${need}: ${rules}`,
  named: (need: string, names: string) => `${need}: ${names}`,
  blocked: (why: string) => `Blocked: ${why}`,
  several: (first: string, more: number) => `${first}, and ${more} more`,
  blockedBy: (gates: readonly string[]) =>
    `${listedUpTo(gates, 1)} ${gates.length === 1 ? 'does not pass' : 'do not pass'}`,
  errors: (count: number) => counted(count, 'error'),
} as const;

/** The fix of a blocked proposal that names no cause. */
export function mustChangeText(): string {
  return 'the proposal must change';
}

/** The next action of the reader. */
export const TODO_TEXTS = {
  landBefore: (end: Instant) => `land it before ${endText(end)}`,
  onlyTime: () => 'only time is missing, so wait',
  wait: () => 'wait',
  fix: (errors: number) => `fix ${counted(errors, 'error')}`,
  change: () => 'change the proposal',
  queueAfterRules: () => 'queue the promotion again when the policy change has landed',
  queueOneByOne: () =>
    'queue its pull requests one after the other, each when its own check is green',
  more: (hints: number) => moreInJson(hints, 'hint'),
  likewise: (hint: string, others: number) => `${hint}; ${counted(others, 'other')} likewise`,
  /** `soak and approvals (production): wait` */
  inPlaces: (places: readonly HintPlace[], hint: string) =>
    `${listed(named([...grouped(places, ({ where }) => where)].map(placeText), 3))}: ${hint}`,
} as const;

/** A gate and its environment, or the policy, which is in none. */
export interface HintPlace {
  readonly gate: string;
  readonly where: string;
}

function placeText([where, places]: readonly [string, readonly HintPlace[]]): string {
  const gates = [...new Set(places.map(({ gate }) => gate))];
  return gates[0] === where ? where : `${both(gates)} (${where})`;
}

/** The sentences after the next action. */
export const AFTER_TEXTS = {
  checkAgain: () => 'Then check again.',
  green: () => 'The check turns green without a push.',
  thenGreen: () => 'The check then turns green without a push.',
  /** A push may be needed, for a name that is not known. */
  thenGreenPerhaps: () => 'Then the check turns green.',
  push: () => 'Then push. The check does not turn green without a push.',
  group: () => 'This group does not turn green automatically.',
} as const;

/** How a raise is rolled back. `form`: a link to the workflow that does it; null: there is none. */
export function wayBackText(form: string | null, command: string): string {
  return `Revert on this page, ${form === null ? '' : `${form}, `}or ${command}. A rollback passes at once.`;
}

/** The titles of folds. */
export const FOLD_TEXTS = {
  about: (hasFacts: boolean, hasWay: boolean) => {
    const parts = [...(hasFacts ? ['what it is'] : []), ...(hasWay ? ['the way back'] : [])];
    return capitalized(parts.length === 0 ? 'its files' : parts.join(', and '));
  },
  metricsOf: (flag: string, environment: string, what: string) =>
    `Metrics of ${flag} for ${environment} ${what}`,
  judged: (subject: 'this is' | 'the rules are') => `How ${subject} judged`,
  /** `places`: files with lines, as markdown. */
  requiredBy: (places: readonly string[]) => `required by ${both(places)}`,
  notCounting: (approvals: number) =>
    `${counted(approvals, 'approval')} ${approvals === 1 ? 'does' : 'do'} not count`,
} as const;

/** The status of a pull request or a group that has no verdict of its own. */
export const STATUS_TEXTS = {
  judging: () => 'judging the proposal',
  judgingAgain: () => 'judging the changed proposal',
  closed: () => 'the pull request is closed; reopen it to judge it again',
  replaced: () => 'another commit is the head now; this one is judged again when it is the head',
  otherBranch: (into: string, defaultBranch: string) =>
    `not applicable: the target branch is ${into}, and only pull requests into ${defaultBranch} are judged`,
  sameCommit: (pull: number) => `pull request ${pull} has the same commit`,
  notJudged: () => 'no run has judged it',
  queueAgain: (until: Instant | null) =>
    `; queue it again when ${until === null ? 'its pull requests are green' : 'it is due'}`,
  branchUnknown: () => 'could not check whether the default branch has moved',
  branchMoves: () => 'the default branch keeps moving; the next sweep judges again',
  changing: () => 'something changed during the judgement; the next sweep judges again',
} as const;

/** Problems with the statuses on a commit. */
export const STATUS_TROUBLES = {
  notPosted: (why: Cause) => `the status could not be posted: ${causeText(why)}`,
  otherLogin: (login: string, identity: string) =>
    `the token posts as ${login}, and the input identity is ${identity}: set identity to ${login}`,
  foreign: ({
    by,
    context,
    commit,
    state,
  }: Readonly<Record<'by' | 'context' | 'commit' | 'state', string>>) =>
    `${by} posted the status ${context} on ${commit} (${state}); it is ignored, because Flaghoist did not post it`,
} as const;
