// Messages about facts that a command lacks, and how it gets them.
import type { Cause, Evidence } from '#domain/evidence.ts';
import type { NotConnected } from '#domain/cause.ts';
import { absent } from '#domain/evidence.ts';
import { causeText } from './causes.ts';

/** A value that is not shown. */
export function unknownMetric(metric: string, environment: string, why: Cause): string {
  return `${metric} in ${environment} is not known: ${causeText(why)}`;
}

/** Why a calendar cannot be read. */
export const CALENDAR_TEXTS = {
  tooManyEvents: (most: number) => `it has more than ${most} events`,
  tooManyTimes: (most: number) => `its events recur more than ${most} times`,
  tooManyLooks: () =>
    'a recurrence rule of an event matches few of its many candidate times; write it with a larger FREQ',
  severalTimes: () =>
    'an event recurs on weekdays at several times of a day (BYDAY with several BYHOUR, BYMINUTE or BYSECOND), which is not supported',
  noCalendar: () => 'it is not an iCalendar file',
  noBeginning: () => 'an event has no beginning',
  endsBefore: () => 'an event ends before it begins',
  noDate: (date: string) => `${date} is not a date`,
  weekdayNumber: () =>
    'an event recurs on a weekday that is counted beyond the 9th (such as BYDAY=20MO), which is not supported',
  position: () =>
    'an event recurs by a position (BYSETPOS) that is not one among the weekdays of a month, which is not supported',
  weekNumber: () => 'an event recurs by the number of a week (BYWEEKNO), which is not supported',
  unknownZone: (zone: string) => `it names the unknown time zone ${zone}`,
} as const;

const NOT_ASKED = absent({ kind: 'not-asked' } as const);

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

/** The fix, so that a command on a clone asks GitHub. */
export const ASK_TEXTS: Readonly<Record<Exclude<NotConnected['kind'], 'other-remote'>, string>> = {
  offline: 'leave out --offline',
  'no-token': 'set GITHUB_TOKEN or GH_TOKEN',
};

/** The tasks of a person who fills in a file of evidence. */
export const FORM_TEXTS = {
  people: () => 'people: write the logins of author, committers and pusher',
  unresolved: (authors: readonly string[]) =>
    `unresolved: delete each name when its login is in people: ${authors.join(', ')}`,
  reviews: () => 'reviews: write each review with its login and its moment, or an empty list',
  issues: () => 'issues: write each open issue with its number and labels, or an empty list',
  body: () => 'body: write the text of the pull request',
  team: (team: string) => `teams: write the logins of the members of ${team}`,
  accepted: (landings: readonly string[]) =>
    `accepted: write the landings whose pull request passed the check, or an empty list. Choose from ${landings.join(', ')}`,
  watched: (environment: string) =>
    `watched: write how each watch in ${environment} ended, or an empty list`,
} as const;

/** The blanks in the form until a person fills them in. */
export const FORM_BLANKS = {
  people: 'LOGIN of everyone who made the change',
  members: 'LOGIN of each member',
  landings: 'COMMIT of each',
} as const;
