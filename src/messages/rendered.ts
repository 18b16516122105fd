// Texts in rendered files, and in the messages to receivers.
import type { NotificationEvent } from '#domain/notification.ts';
import type { Duration } from '#domain/scalars.ts';
import { lengthOf } from '#domain/scalars.ts';
import type { Coded } from './table.ts';
import { said, wording } from './table.ts';

export function placeText({ flag, environment }: NotificationEvent): string {
  return flag === null ? 'the pipeline' : `${flag} in ${environment}`;
}

/** The news of an event; of a summary, its title. */
export function newsText(event: NotificationEvent): string {
  switch (event.kind) {
    case 'landing':
      return `${event.class} landed: ${percentText(event.from)} → ${percentText(event.to)}`;
    case 'refusal':
      return event.verdict === 'wait'
        ? 'not deployed yet: the landing lacks evidence that may still come'
        : 'not deployed: the landing is refused, and another landing has to fix that';
    case 'breach':
      return `breach after landing ${event.landing.slice(0, 10)}: its rollback was opened (issue #${event.issue})`;
    case 'safe':
      return `rollback verified everywhere ${shortLength(event.after)} after its landing`;
    case 'due':
      return `ready to merge: #${event.pull}: ${event.why}`;
    case 'blocked':
      return `blocked: #${event.pull}: ${event.why}`;
    case 'summary':
      return event.title;
  }
}

function percentText(value: number | null): string {
  return value === null ? 'unknown' : `${value}%`;
}

/** Under two minutes each second matters. */
function shortLength(length: Duration): string {
  return length < 120 ? `${length} s` : lengthOf(length);
}

/** Why a metric, or a threshold of one, has no alert rule. */
const NO_RULE = {
  'other-source': wording<{ readonly source: string }>({
    sentence: ({ source }) => `Prometheus cannot ask "${source}"`,
  }),
  'below-from': wording<{ readonly from: number; readonly present: number }>({
    sentence: ({ from, present }) =>
      `its thresholds begin at ${from}%, and ${present}% of users have the flag`,
  }),
  compares: wording({ sentence: () => 'it compares with the time before a landing' }),
} as const;

export type NoRule = Coded<typeof NO_RULE>;

type WithoutRule = {
  readonly flag: string;
  readonly environments: readonly string[];
  /** Metrics, or thresholds of metrics. */
  readonly what: readonly string[];
  readonly why: NoRule;
};

export function noRuleText({ flag, environments, what, why }: WithoutRule): string {
  const reason = said(NO_RULE[why.code], why.facts).message;
  return `${flag} in ${environments.join(', ')}: no rule for ${what.join(', ')}: ${reason}`;
}

export const ALERT_TEXTS = {
  threshold: (level: string, metric: string) => `${level} of ${metric}`,
  metric: (metric: string, flag: string, environment: string, what: string) =>
    `${metric} of ${flag} in ${environment}: ${what}`,
  missing: (gap: string) => `no value for more than ${gap}`,
  noSweep: () => 'Flaghoist has not judged the open pull requests again for two hours',
} as const;

/** The help texts of the metrics about flags. */
export const METRIC_HELP = {
  exposure: 'The share of users who get the value of the flag.',
  step: 'The number of the highest step that is reached. 0 is none.',
  steps: 'The number of steps of the ladder.',
  soakSince: 'The start of the unbroken time in which the live exposure has been covered.',
  landed: 'The last landing that changed the flag.',
  lastSweep: 'The time of the last sweep, which judges all open pull requests.',
} as const;

/** Why a value cannot be written into a file of this form. */
export const UNWRITABLE_TEXTS = {
  twice: (variable: string) => `two flags fill ${variable}`,
  noText: (variable: string) =>
    `the value of ${variable} contains a character that no environment variable can hold`,
  dotenv: (variable: string) =>
    `dotenv and a shell would read the value of ${variable} differently. Remove the carriage return, or the "'" beside " $ \\ \``,
  route: (route: string) => `cannot block the route ${JSON.stringify(route)}`,
} as const;

/** The first line of a file. */
export function writtenByText(): string {
  return 'written by Flaghoist; do not edit';
}

/** The comment of `code-default` in a new definition. */
export function codeDefaultText(): string {
  return 'what the code does when the variable is missing';
}

/** The comment about a service without an address. */
export function noServerText(): string {
  return 'No server, so Traefik itself answers 503.';
}

/** The comment of a file about variables that have no value. */
export function unsetText(variables: readonly string[]): string {
  return `left out, and empty so that no other file fills them: ${variables.join(', ')}`;
}
