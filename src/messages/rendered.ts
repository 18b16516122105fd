// What stands in rendered files, and in the messages to receivers.
import type { NotificationEvent } from '#domain/notification.ts';
import type { Duration } from '#domain/scalars.ts';
import { lengthOf } from '#domain/scalars.ts';
import type { Coded } from './table.ts';
import { said, wording } from './table.ts';

export function placeText({ flag, environment }: NotificationEvent): string {
  return flag === null ? 'the pipeline' : `${flag} in ${environment}`;
}

/** What happened at the place of an event; of a summary, its title. */
export function newsText(event: NotificationEvent): string {
  switch (event.kind) {
    case 'landing':
      return `${event.class} landed: ${percentText(event.from)} → ${percentText(event.to)}`;
    case 'refusal':
      return event.verdict === 'wait'
        ? 'not deployed yet: the landing lacks evidence that may still come'
        : 'not deployed: the landing is refused, and it takes another landing';
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

/** What the metrics about flags mean, for their reader. */
export const METRIC_HELP = {
  exposure: 'The share of users who get the value of the flag.',
  step: 'The number of the highest step that is reached. 0 is none.',
  steps: 'The number of steps of the ladder.',
  soakSince: 'Since when the exposure that is live has been covered without a break.',
  landed: 'The last landing that changed the flag.',
  lastSweep: 'When all open pull requests were last judged again.',
} as const;

/** Why a value cannot be written into a file of this form. */
export const UNWRITABLE_TEXTS = {
  twice: (variable: string) => `${variable} is filled twice`,
  noText: (variable: string) => `no environment variable can contain ${variable}`,
  dotenv: (variable: string) =>
    `${variable} has no form that dotenv and a shell read alike: it has a carriage return, or "'" together with one of " $ \\ \``,
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
  return 'None, so Traefik itself answers 503.';
}

/** The comment of a file about variables that have no value. */
export function unsetText(variables: readonly string[]): string {
  return `left out, and empty so that no other file fills them: ${variables.join(', ')}`;
}
