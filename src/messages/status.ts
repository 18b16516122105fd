// Messages of `status` and `log` about landings, and about the values that are live by the deployment log.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText } from '#domain/scalars.ts';
import { deployText, KEEPS_OLD, LOG_TEXTS } from './deployed.ts';
import { counted, promoteCommand } from './words.ts';

/** A landing of the log, and who took part in it. */
export const LANDING_TEXTS = {
  nothing: ({ hasLog }: { readonly hasLog: boolean }) =>
    hasLog ? 'nothing landed or went live' : 'nothing landed',
  /** `earlier`: those that went live in the span, and landed before it. */
  counts: (landed: number, earlier: number) => {
    if (earlier === 0) return counted(landed, 'landing');
    if (landed === 0) return `${counted(earlier, 'landing')} went live`;
    return `${counted(landed, 'landing')} and ${earlier} that went live`;
  },
  since: (what: string, since: Instant) => `${what} since ${pastText(since)}`,
  changes: (counts: readonly string[]) => `changes: ${counts.join(', ')}`,
  wentLive: (at: Instant) => `landed before, went live ${pastText(at)}`,
  author: (author: string) => `by ${author}, as Git says`,
  landedBy: (name: string) => `landed by ${name}`,
  pull: (number: number, author: string) => `pull request ${number} by ${author}`,
  approvedBy: (approvers: readonly string[]) =>
    approvers.length === 0 ? 'no approval' : `approved by ${approvers.join(', ')}`,
  /** By the evidence of a deployment. */
  approvedByLog: (approvers: readonly string[]) =>
    `approved by ${approvers.join(', ')}, as the deployment log says`,
  approvalsUnknown: () => 'approvals not known',
  noDeployments: (why: Cause) => `deployments are not known: ${causeText(why)}`,
  approvedElsewhere: () =>
    'GitHub knows the approvals, and so does the deployment log of a machine that deploys: run flaghoist log there',
  /** `isPartly`: whether some are shown. */
  noApprovals: (why: Cause | null, isPartly: boolean) =>
    `${isPartly ? 'whether there were more approvals is' : 'approvals are'} not known${
      why === null ? '' : `: ${causeText(why)}`
    }`,
} as const;

/** The outcome of a change in one service; `at`: such as ` Fri 20 Nov 2026 09:00 UTC`. */
export const OUTCOME_TEXTS = {
  /** `keepsOld`: containers that started earlier may have other values than their file. */
  live: (at: string, keepsOld: boolean) => `${keepsOld ? 'in the file' : 'live'} since${at}`,
  adopted: (at: string, keepsOld: boolean) =>
    at === ''
      ? 'not known here: this clone had not deployed it yet'
      : `${OUTCOME_TEXTS.live(at, keepsOld)} or earlier: this clone had not deployed it before`,
  failed: (at: string) => `failed${at}`,
  waiting: () => 'not deployed yet',
  pending: () => 'not sent yet (pending): it is sent with the next change of the service',
  replaced: () => 'replaced by a later landing before it was deployed',
  'no-target': () => 'Flaghoist deploys nothing to this service',
  elsewhere: () => LOG_TEXTS.elsewhere(),
} as const;

/** The refused part of a landing: a flag in an environment, or the rules in every environment. */
export function refusedSubject(flag: string | null, environment: string | null): string {
  return flag === null ? 'a policy change' : `${flag} in ${environment}`;
}

export function refusedSince(subject: string, since: Instant, landing: string): string {
  return `${subject}, refused since ${pastText(since)} in ${landing.slice(0, 10)}`;
}

/** The log knows what was written. Another program may have changed it since. */
const READ_IT = 'flaghoist drift reads what is live';

export const LIVE_TEXTS = {
  title: () => 'live by the deployment log',
  asInGit: () => 'everything is as in Git',
  allElseAsInGit: () => `everything else is as in Git; ${READ_IT}`,
  onlyByLog: () => `everything is as in Git; ${READ_IT}`,
  takeBack: () => 'revert',
  toRemove: () => 'flags to remove',
} as const;

/** Values as `NAME=value`; none: the service is sent none of the flag. */
function valuesText(values: readonly string[]): string {
  return values.length === 0 ? 'none of its values is' : `${values.join(' ')} is`;
}

/** A service that a state gives less than the others. */
export type Apart = {
  readonly environment: string;
  readonly service: string;
  readonly percent: number;
  readonly since: Instant | null;
  readonly landing: string | null;
};

/** `web is overridden in production (off) since Fri 4 Dec 2026 03:02 UTC, by 0123456789` */
export function apartText({ environment, service, percent, since, landing }: Apart): string {
  const word = percent === 0 ? 'off' : `${percent}%`;
  const when = since === null ? '' : ` since ${pastText(since)}`;
  const by = landing === null ? '' : `, by ${landing.slice(0, 10)}`;
  return `${service} is overridden in ${environment} (${word})${when}${by}`;
}

/** How services that an override keeps below the others come back. */
export function bringBackText(
  flag: string,
  apart: readonly Pick<Apart, 'environment' | 'service'>[],
): readonly string[] {
  const environments = [...new Set(apart.map(({ environment }) => environment))];
  return environments.map((environment) => {
    const services = apart.filter((each) => each.environment === environment);
    const names = services.map(({ service }) => service).join(' ');
    return `${promoteCommand(flag, environment)} --service ${names}`;
  });
}

interface OfService {
  readonly service: string;
  readonly values: readonly string[];
}

/** Of a service whose values in Git are not live. */
export type NotLive = OfService & {
  readonly state: 'not-deployed' | 'refused' | 'failed' | 'unknown';
  readonly landing: string | null;
  readonly why: string;
};

export function notLiveText({ state, service, values, landing, why }: NotLive): string {
  const of = landing === null ? '' : ` of ${landing}`;
  switch (state) {
    case 'not-deployed':
      return `not deployed to ${service} yet, where ${valuesText(values)} live`;
    case 'refused':
      return `not written to ${service}: ${why}`;
    case 'failed':
      return `the deployment${of} to ${service} failed: ${why}`;
    case 'unknown':
      return `the deployment${of} to ${service} has not finished, so the live values are not known`;
  }
}

/** A first value of a flag. */
export function notSentText({
  key,
  environment,
  service,
  values,
}: OfService & { readonly key: string; readonly environment: string }): string {
  return `${key} in ${environment}: not sent to ${service} yet (pending), so the code-default applies. ${values.join(' ')} is sent with its next change`;
}

export function liveText({ service, values }: OfService): string {
  return `${valuesText(values)} live in ${service}`;
}

/** The flag is safe in Git, and users still have the values that were sent before. */
export function stillLiveText(
  flag: string,
  environment: string,
  { word, service, values }: OfService & { readonly word: string },
): string {
  return `${flag} in ${environment}: ${word} in Git, but ${valuesText(values)} still live in ${service}`;
}

export function needsApprovalText(): string {
  return 'the revert needs an approval, because it changes rules, too';
}

export function bringDownText(word: string, how: Parameters<typeof deployText>[0]): string {
  return `turn it ${word}: ${deployText(how)}`;
}

export function againText(how: Parameters<typeof deployText>[0]): string {
  return `run it again: ${deployText(how)}`;
}

export function noTargetText(word: string): string {
  return `the pipeline no longer has a deploy target for the service. Turn the flag ${word} at the old target by hand, or add the target again`;
}

export function rolledBackAgoText(age: string): string {
  return `rolled back ${age} ago`;
}

/** `word`: `off`, `25%`; `after`: how long it took, or null. */
export function rolledBackText(
  flag: string,
  environment: string,
  rollback: {
    readonly word: string;
    readonly after: string | null;
    readonly landing: string;
    readonly isOnlyWritten: boolean;
    readonly keepsOld: boolean;
  },
): string {
  const { word, after, landing, isOnlyWritten, keepsOld } = rollback;
  const length = after === null ? '' : `${after} `;
  const when = `in ${environment} ${length}after the landing of ${landing}`;
  if (keepsOld) return `${flag}: ${word} in the file ${when}; ${KEEPS_OLD}`;
  return `${flag}: ${word} ${when}, ${isOnlyWritten ? 'written' : 'verified'}`;
}
