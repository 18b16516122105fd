// Messages about the plan of a flag: its next steps and their moments, the deciding requirement, and its progress.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { ageOf, dueText, lengthOf, pastText } from '#domain/scalars.ts';
import { counted, listedUpTo } from './words.ts';

type OfEnvironment = { readonly environment: string };

/** The titles of the parts of a forecast. A title of a page begins with a capital letter. */
export const FORECAST_TITLES = {
  decides: 'what decides the last step',
  meeting: 'promotions that meet in one service',
  closed: 'steps that wait only for a window',
  assumed: 'assumed',
} as const;

export const FORECAST_TEXTS = {
  allDone: (at: Instant) => `all done ${dueText(at)} at the earliest`,
  lastStep: (at: Instant) => `last step ${dueText(at)} at the earliest`,
  noEnd: (plans: number) => `${counted(plans, 'plan')} without an end`,
  finished: (flags: number) => `${counted(flags, 'flag')} with nothing left to do`,
  nothingLeft: () => 'nothing left to do',
  doneAt: (at: Instant) => `done ${dueText(at)}`,
  noMoment: () => 'no moment is known',
  neverTogether: () => 'its requirements never pass at the same moment',
  meeting: (place: string, from: Instant | null, flags: readonly string[], most: number) =>
    `${place}${from === null ? '' : ` from ${dueText(from)} on`}, ${counted(flags.length, 'flag')}: ${listedUpTo(flags, most)}`,
  notLookedAt: (flags: number) =>
    `${counted(flags, 'more flag')} of these services ${flags === 1 ? 'was' : 'were'} not looked at`,
  closed: ({ environment, until }: OfEnvironment & { readonly until: Instant | null }) =>
    `${environment} is closed${until === null ? '' : ` until ${dueText(until)}`}`,
  /** Steps that are counted beside those of the flags that were asked for. */
  ofRequired: (steps: number) => `${counted(steps, 'step')} of required flags`,
  /** The later steps of a plan. */
  later: (steps: readonly string[]) => `Then ${steps.join(', ')} at the earliest.`,
} as const;

/** The assumptions of a forecast. */
export const ASSUMPTION_TEXTS = {
  moves: (what: string, moments: readonly string[], most: number) =>
    `${what}; this moves ${listedUpTo(moments, most)}`,
  people: (steps: number) =>
    `each approval and tick comes immediately, for ${counted(steps, 'step')}`,
  issues: (issues: readonly string[], most: number) =>
    `open issues close now${issues.length === 0 ? '' : ': '}${listedUpTo(issues, most)}`,
  issuesUnknown: (why: Cause) => `no issue is open; issues could not be read (${causeText(why)})`,
  goodMetrics: (metrics: number) =>
    `${counted(metrics, 'metric')} ${metrics === 1 ? 'is' : 'are'} good from now on, with enough traffic`,
  /** `unread`: why it is not known how earlier watches ended. */
  goodWatches: (steps: number, unread: Cause | null) =>
    `each watch ends well at its time, for ${counted(steps, 'step')}${
      unread === null ? '' : `; how earlier ones ended could not be read (${causeText(unread)})`
    }`,
  /** `landings`: over how many of them the delay was measured; null: it was given. */
  merge: (delay: Duration, landings: number | null) => {
    const lands = delay === 0 ? 'as soon as it passes' : `${lengthOf(delay)} after it passes`;
    if (landings === null) return `each step lands ${lands}`;
    return landings === 0
      ? `each step lands ${lands}, because no promotion of the last 90 days shows how long that takes`
      : `each step lands ${lands}, the median of ${counted(landings, 'promotion')} of the last 90 days`;
  },
  deployment: (takes: Duration | null) =>
    takes === null
      ? 'a deployment takes no time, because the log has no deployment'
      : `a deployment takes ${ageOf(takes)}, the median of the log`,
} as const;

/** The next step of a flag in a table. */
export const STEP_TEXTS = {
  due: (when: string) => `due ${when}`,
  dueNow: (until: string | null) => `due now${until === null ? '' : `, until ${until}`}`,
  notBefore: (when: string, open: string) => `not before ${when}; also waiting: ${open}`,
  limited: () => 'Ready for a limited time',
  onHold: (flag: string, environment: string, why: string) =>
    `${flag} is on hold in ${environment}: ${why}`,
  /** Why promotions stop, and when the hold ends by itself; null: it does not. */
  hold: (why: string, until: Instant | null) =>
    until === null ? why : `${why} (until ${dueText(until)})`,
} as const;

/** About the removal of a flag that has done its work. */
export const GONE_TEXTS = {
  due: ({ environment, since }: OfEnvironment & { readonly since: Instant }) =>
    `fully on in ${environment} since ${pastText(since)}, due for removal`,
  /** `when`: at the earliest; null: the time is over. `open`: what is missing. */
  later: ({
    environment,
    since,
    when,
    open,
  }: OfEnvironment & {
    readonly since: Instant;
    readonly when: string | null;
    readonly open: readonly string[];
  }) =>
    `fully on in ${environment} since ${pastText(since)}${
      when === null ? '' : `, due for removal ${when} at the earliest`
    }${open.length === 0 ? '' : `; missing: ${open.join('; ')}`}`,
  remove: () =>
    'Take the flag out of the code, deploy that, and then delete its definition and its states.',
} as const;

/** The words of a weekly report: phase, metrics, issues, next phase. */
export const SUMMARY_TEXTS = {
  title: (from: string, to: string) => `Rollout Status ${from} to ${to}`,
  window: (since: Instant, until: Instant) =>
    `from ${pastText(since)} to ${pastText(until)}, as of its end`,
  others: (flags: number) => `${counted(flags, 'more flag')} with nothing to report`,
  phase: (exposure: string, environment: string) => `Current Phase: ${exposure} in ${environment}`,
  noPhase: () => 'Current Phase: no users',
  metric: (title: string, value: string, target: string) => `${title}: ${value}, target ${target}`,
  next: (what: string, environment: string) => `Next Phase: ${what} in ${environment}`,
  isOn: () => 'Next Phase: none, the kill switch is on everywhere',
  turnOn: (command: string) => `Turn it on when the cause is fixed: ${command}`,
  complete: () => 'Next Phase: none, the rollout is complete',
  dueForRemoval: () => 'Success: due for removal',
} as const;
