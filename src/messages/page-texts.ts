// The texts of the page. Its script runs in a browser and gets these texts as data: `{name}` stands for a fact.
import { FORECAST_TITLES, GONE_TEXTS } from './plans.ts';
import { capitalized } from './words.ts';

/** A name in an environment: the script has no other words for it. */
const FULLY_ON = 'Fully on in {environment} since {since}';

export const PAGE_TEXTS = {
  made: '{moment} · made {age} ago',
  madeNow: '{moment} · just made',
  footer: 'One file, no network. Made by flaghoist page{commit}.',
  fromCommit: ' from {commit}',
  // The table.
  search: 'Flag, owner, service  ( / )',
  noMatch: 'No flag has these words.',
  noFlags: 'There are no flags yet. Write the first one with ',
  moreRows: 'Show {count} more of {left}',
  moreOff: '{count} more, off everywhere: show',
  openPull: 'pull request #{number}',
  raiseNow: 'can be raised now',
  raiseUntil: 'can be raised until {moment}',
  nothingLeft: 'nothing left to do',
  // The moment that is shown.
  slider: 'Moment that the page shows',
  // On paper.
  shown: 'Shown: {what}',
  notPrinted: '{count} more flags are not printed.',
  daysNotPrinted: '{count} more days are not printed.',
  offOnPaper: '{count} more flags are off everywhere.',
  // One flag.
  overTime: '{flag} over time: {words}',
  noEnd: 'the end of the plan is unknown',
  doneOn: 'done on {day} at the earliest',
  planDone: 'the plan is done',
  older: '{count} older landings are in Git',
  olderLog: '{count} older landings: ',
  off: 'Off everywhere. Raise it with ',
  safelyOn: 'On everywhere, which is its safe value. Turn it off with ',
  rollback: ': every environment, judged and green at once',
  revert: 'Revert the landing that brought the value:',
  due: 'Due for removal. ',
  dueSince: `${FULLY_ON}. ${GONE_TEXTS.remove()}`,
  dueLater: `${FULLY_ON}, due for removal {moment} at the earliest{missing}`,
  dueOnce: `${FULLY_ON}, due for removal when nothing is missing{missing}`,
  missing: '; missing: {open}',
  toCome: 'to come, at the earliest',
  closed: 'the environment is closed',
  noEnvironment: 'an environment that no longer exists',
  // The next steps.
  comes: 'What comes next',
  came: 'What came next',
  landedAfter: 'What landed after {moment}, and what is still to come.',
  earliest: 'The earliest moment of each step, judged as a pull request would be.',
  noMoment: 'No step of these flags has a known moment.',
  nothing: 'Nothing is left to do.',
  endOfPlan: 'the end of a plan',
  decides: capitalized(FORECAST_TITLES.decides),
  path: 'decides the last step',
  meets: 'lands while another flag of its service still soaks or is watched',
  closedFor: 'closed for the environment',
  closedForOr: 'closed for the environment, or for the flag',
  moreOnDay: 'and {count} more on this day: filter by a flag to see it',
  moreDays: 'Show {count} more of {left} days',
  moreFlags: 'Show {count} more of {left} flags',
  chart: '{steps} steps of {flags} flags until {day}',
  meeting: capitalized(FORECAST_TITLES.meeting),
  windows: capitalized(FORECAST_TITLES.closed),
  assumed: capitalized(FORECAST_TITLES.assumed),
  // Health.
  neverSwept: 'none has succeeded',
  neverDeployed: 'none in 365 days',
  noLog: 'no deployment log was read',
  asAccepted: 'everything runs as accepted',
  differs: 'values differ from what is accepted: ',
} as const;

/** In place of the page where a browser runs no script. */
export const NO_SCRIPT = {
  before: 'This page needs JavaScript. ',
  command: 'flaghoist status',
  after: ' shows the same on a terminal.',
} as const;
