// Why a fact is missing, as a part of the sentence that needs it.
import type { Evidence } from '#domain/evidence.ts';
import { absent } from '#domain/evidence.ts';

export const MISSING_TEXTS = {
  noFile: () => 'there is no such file',
  notAsked: () => 'no gate asked for it',
  noHistory: (flag: string, environment: string) =>
    `no history was read for ${flag} in ${environment}`,
  otherExposure: () => 'its history ends with another exposure',
  futureCommit: () => 'the commit from which it counts has a date in the future',
  futureLanding: () => 'its landing has a date in the future',
  unreadableState: () => 'its state cannot be read',
  unreadableThresholds: () => 'its thresholds cannot be read',
  noValueYet: () => 'there is no value since the deployment yet',
  noWindow: () => 'its window is not known',
  noSource: () => 'no source was asked',
  notDeployed: (service: string) => `${service} is not deployed`,
  notRead: () => 'it was not read',
  notRequested: () => 'it was not requested',
  tooLarge: (kibibytes: number) => `it has more than ${kibibytes} KiB`,
  deletedUnread: (file: string) => `${file} was deleted in a version that cannot be read`,
  notSearched: () => 'the search for flags that require it did not end',
  nothingLanded: () => 'nothing has landed yet',
  noLandingTime: () => 'could not determine when a landing happened',
  noPull: () => 'this branch has no open pull request',
  notProposed: () => 'no pull request proposes it yet',
  noPullsHere: () => 'pull requests cannot be asked about here',
  presentOnly: () => 'its source knows only the present value, which the status shows',
  noTime: () => 'GitHub was not asked for the time',
  groupWithoutPull: () => 'the group has no pull request',
  groupMember: (commit: string) => `commit ${commit} of the group belongs to no open pull request`,
  newTogether: (flag: string, environment: string) =>
    `together they change ${flag} in ${environment} to what none of them proposes alone`,
  groupWaits: (why: string) => `a pull request of the group still waits: ${why}`,
  acceptedElsewhere: (commit: string) =>
    `the deployment log names commit ${commit} as accepted, which is not here`,
  tooManyAlerts: (most: number) => `${most} were sent within a minute`,
  metric: (metric: string, environment: string, why: string) =>
    `${metric} in ${environment} is not known: ${why}`,
} as const;

/** Why a calendar cannot be read. */
export const CALENDAR_TEXTS = {
  tooManyEvents: (most: number) => `it has more than ${most} events`,
  tooManyTimes: (most: number) => `its events recur more than ${most} times`,
  noCalendar: () => 'it is no iCalendar file',
  noBeginning: () => 'an event has no beginning',
  endsBefore: () => 'an event ends before it begins',
  noDate: (date: string) => `${date} is not a date`,
  unknownZone: (zone: string) => `it names the unknown time zone ${zone}`,
} as const;

/** Why the pull request of a landing gives no evidence. */
export const LANDED_TEXTS = {
  rewritten: () => 'the default branch was pushed over',
  noPull: (branch: string) => `no pull request brought it: it was pushed to ${branch}`,
  neverShown: (pull: number) => `pull request ${pull} never showed exactly this change`,
  none: () => 'there is no pull request',
  withoutLog: () => 'nothing is asked while the deployment log is unavailable',
} as const;

export const EVIDENCE_TEXTS = {
  noDeployments: () => 'no evidence supplies deployments',
  notInFile: (what: keyof typeof IN_FILE) => `the evidence file has no ${IN_FILE[what]}`,
  notAsked: () => 'not asked here',
  noLogin: (written: string) => `"${written}" is no login`,
  isWrong: () => 'is wrong',
} as const;

/** What an evidence file may have. */
const IN_FILE = {
  people: 'people (who made the change)',
  reviews: 'reviews',
  issues: 'issues',
  body: 'body (the text of the pull request)',
  accepted: 'accepted (landings of pull requests that the check let through)',
  watched: 'watched (how watches ended)',
} as const;
export type InEvidenceFile = keyof typeof IN_FILE;

const NOT_ASKED = absent(MISSING_TEXTS.notAsked());

/** The evidence before it is asked for. */
export const NO_EVIDENCE: Evidence = {
  timelines: NOT_ASKED,
  issues: NOT_ASKED,
  reviews: NOT_ASKED,
  authorship: NOT_ASKED,
  body: NOT_ASKED,
  deployments: NOT_ASKED,
  teams: new Map(),
  rewritten: NOT_ASKED,
};

/** Why a command on a clone does not ask GitHub, and what to do for it to ask. */
export const NOT_ASKED_TEXTS = {
  offline: () => 'GitHub is not asked here, because of --offline',
  askAnyway: () => 'leave out --offline',
  otherRemote: () => 'GitHub is not asked here: the remote is not on GitHub',
  nameIt: () => 'name the repository with --github',
  noToken: () => 'GitHub is not asked here: set GITHUB_TOKEN or GH_TOKEN, or run gh auth login',
  setToken: () => 'set GH_TOKEN',
} as const;

/** What a person writes into a file of evidence. */
export const FORM_TEXTS = {
  people: () => 'people: write the logins of author, committers and pusher',
  unresolved: (authors: readonly string[]) =>
    `unresolved: delete each of these names once its login is in people: ${authors.join(', ')}`,
  reviews: () => 'reviews: write each review with its login and its moment, or an empty list',
  issues: () => 'issues: write each open issue with its number and labels, or an empty list',
  body: () => 'body: write the text of the pull request',
  team: (team: string) => `teams: write the logins of the members of ${team}`,
  accepted: (landings: readonly string[]) =>
    `accepted: write those of these landings whose pull request the check let through, or an empty list: ${landings.join(', ')}`,
  watched: (environment: string) =>
    `watched: write how each watch in ${environment} ended, or an empty list`,
} as const;

/** What stands in the form until a person has written it. */
export const FORM_BLANKS = {
  people: 'LOGIN of everyone who made the change',
  members: 'LOGIN of each member',
  landings: 'COMMIT of each',
} as const;
