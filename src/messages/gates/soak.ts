// The sentences of `soak`.
import type { Cause, FutureDate } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText, shortPastText } from '#domain/scalars.ts';
import type { LongKey, LongLabel } from '#domain/labels.ts';
import type { Brief } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import { both, either } from '#messages/words.ts';
import type { IssueFacts, IssueLabels } from './issues.ts';
import {
  unreadBrief,
  closeText,
  issuesBrief,
  issuesTitle,
  issueText,
  LONG_KEY_ROW,
  LONG_LABEL_ROW,
  openText,
  UNKNOWN_ISSUES_ROW,
} from './issues.ts';
import type { Redefined } from './soak-definition.ts';
import { NEVER_COVERED, redefinedHint, redefinedText } from './soak-definition.ts';
import type {
  RunningClock,
  LandedAt,
  ServiceLevel,
  MissingEvidence,
  Rewritten,
  Undeployed,
} from './wording.ts';
import {
  LANDING_COUNTS,
  NOT_SHOWN,
  CLOCK_ROW,
  FUTURE_ROW,
  NO_HISTORY_ROW,
  deployHint,
  dueSentence,
  futureText,
  lengthText,
  levelsText,
  rewriteDetails,
  rewrittenRow,
  sinceBrief,
  sinceText,
  undeployedText,
} from './wording.ts';

/** The start of the present stretch, as far as the deployment log decides it. */
export type DeployedFact =
  | { readonly kind: 'landed'; readonly source: string; readonly landing: LandedAt }
  | { readonly kind: 'deployed-last'; readonly service: string }
  /** The landing of a service counts: it is older than the log, or than the deploy target. */
  | {
      readonly kind: 'older-than-log' | 'older-than-target';
      readonly service: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'no-target' | 'elsewhere';
      readonly service: string;
      readonly source: string;
    };

function deployedText(fact: DeployedFact): string {
  switch (fact.kind) {
    case 'landed':
      return `landed in ${fact.source} ${sinceText(fact.landing)}`;
    case 'deployed-last':
      return `${fact.service} was the last service to be deployed`;
    case 'older-than-log':
      return `${fact.service} had the values before the deployment log began ${pastText(fact.at)}, so its soak counts from the landing`;
    case 'older-than-target':
      return `${fact.service} had the values before its deploy target was configured ${pastText(fact.at)}, so its soak counts from the landing`;
    case 'elsewhere':
      return `this clone knows no deployment of ${fact.service} in ${fact.source}, so its soak counts from the landing`;
    case 'no-target':
      return `${fact.service} has no deploy target in ${fact.source}, so its soak counts from the landing`;
  }
}

/** `closed`: the issue whose closing restarted the clock, and when. */
type SoakClock = RunningClock & {
  readonly source: string;
  readonly deployed: readonly DeployedFact[];
  readonly closed: { readonly at: Instant; readonly issue: IssueFacts } | null;
};

function coveredText(clock: SoakClock): string {
  const { source, isAtLeast, landing, closed } = clock;
  const covered =
    closed === null
      ? `${source} has covered the proposal ${isAtLeast ? 'at least ' : ''}since ${sinceText(landing)}`
      : `the soak in ${source} counts from ${pastText(closed.at)}, when the last matching issue was closed`;
  return `${covered}; ${lengthText(clock)}`;
}

function soakBrief(clock: SoakClock): Brief {
  const { source, length, closed } = clock;
  const soFar =
    closed === null
      ? sinceBrief(clock)
      : `since ${shortPastText(closed.at)}, when #${closed.issue.number} was closed`;
  return { needs: `${length} in ${source}`, soFar };
}

function soakDetails({ deployed, closed, rewrite }: SoakClock): readonly string[] {
  const restarted =
    closed === null ? rewriteDetails({ rewrite }) : [`restarted by ${issueText(closed.issue)}`];
  return [...deployed.map(deployedText), ...restarted];
}

/** The live values of the source environment, and the proposal for another one. */
type Levels = {
  readonly source: string;
  readonly environment: string;
  readonly live: readonly ServiceLevel[] | null;
  readonly proposed: readonly ServiceLevel[];
};

function uncoveredText({ source, environment, live, proposed }: Levels): string {
  return `${source} does not cover what is proposed: ${levelsText(live)} in ${source}, ${levelsText(proposed)} proposed for ${environment}`;
}

type UndeployedSource = Undeployed & { readonly source: string };

/** A soak that can never be met. `before`: the source and what comes before it. */
type AfterItself =
  | { readonly kind: 'itself'; readonly environment: string }
  | { readonly kind: 'later'; readonly environment: string; readonly source: string }
  | {
      readonly kind: 'everywhere';
      readonly source: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

type Raised = { readonly source: string; readonly environment: string };

export const SOAK_MESSAGES = {
  'soak/long-enough': row<SoakClock>({
    sentence: coveredText,
    brief: soakBrief,
    details: soakDetails,
    means: 'The source environment has covered the proposed exposure for the required time.',
    fix: 'Nothing to do.',
    example: 'requires: { soak: { in: development, for: 48h } }',
  }),
  'soak/too-short': row<SoakClock>({
    ...CLOCK_ROW,
    sentence: (clock) => `${coveredText(clock)}. ${dueSentence(clock)}`,
    brief: soakBrief,
    details: soakDetails,
    means:
      'The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts. A landing with less than the proposed values restarts the soak.',
    fix: 'Come back at the moment that the message names. No push is needed.',
    example: 'flaghoist check --at 2026-11-22T09:00:00Z',
  }),
  'soak/not-covered': row<Levels & { readonly flag: string; readonly length: string }>({
    sentence: uncoveredText,
    brief: ({ source, length, live }) => ({
      needs: `${length} in ${source}`,
      soFar: `${levelsText(live)} there`,
    }),
    title: ({ source }) => `Waits for ${source} first`,
    hint: ({ flag, source, length, live }) => {
      const first = live?.length === 0 ? `add ${source} to the \`in\` of its variables, and ` : '';
      return `${first}promote ${flag} in ${source} first; the soak of ${length} starts with that landing`;
    },
    means:
      'The source environment does not give these users what is proposed. The flag is off there, at a lower percentage, or on only for other services.',
    fix: 'Promote the flag in the source environment first. The soak starts with that landing.',
    example: 'flaghoist promote elevenlabs-agent --to development',
  }),
  'soak/refused': row<
    Levels & {
      readonly length: string;
      readonly landing: string;
      readonly verdict: 'wait' | 'block';
    }
  >({
    sentence: (facts) =>
      `landing ${facts.landing.slice(0, 10)} was refused in ${facts.source}, so ${uncoveredText(facts)}`,
    brief: ({ source, length, landing }) => ({
      needs: `${length} in ${source}`,
      soFar: `landing ${landing.slice(0, 10)} was refused there`,
    }),
    title: ({ source }) => `Refused in ${source}`,
    hint: ({ verdict, source, landing, length }) =>
      verdict === 'wait'
        ? `give landing ${landing.slice(0, 10)} what it waits for; the next deployment in ${source} accepts it, and the soak of ${length} starts`
        : `revert the landing (git revert ${landing.slice(0, 10)}) and promote the flag in ${source} again; the soak of ${length} starts with its deployment`,
    means:
      'The deploy guard refused the landing that exposes the flag in the source environment. So the values never ran there.',
    fix: 'Fix the reason for the refusal. The next deployment then accepts the landing. Or revert the landing, and promote the flag in the source environment again. The soak starts with the deployment.',
    example: 'flaghoist deploy --environment staging',
  }),
  'soak/not-deployed': row<UndeployedSource>({
    sentence: (facts) => `the values have landed in ${facts.source}, but ${undeployedText(facts)}`,
    brief: ({ source, length }) => ({
      needs: `${length} in ${source}`,
      soFar: 'landed, and not deployed there',
    }),
    title: ({ source }) => `Waits for a deployment in ${source}`,
    hint: notDeployedHint,
    details: ({ source, landed, length }) => [
      `landed ${sinceText(landed)}`,
      `the soak of ${length} counts from the first successful deployment in ${source}`,
    ],
    means: `The values have landed in the source environment, but the deployment log does not show that every service has them. ${NOT_SHOWN}`,
    fix: `Deploy the values in the source environment. The soak starts with the first success. ${LANDING_COUNTS}`,
    example: 'flaghoist deploy --environment staging',
  }),
  'soak/deployments-unknown': row<{
    readonly source: string;
    readonly length: string;
    readonly why: Cause;
  }>({
    sentence: ({ source, why }) =>
      `cannot determine since when ${source} has run what is proposed: ${causeText(why)}`,
    brief: ({ source, length, why }) => ({
      needs: `${length} in ${source}`,
      soFar: causeText(why),
    }),
    title: () => 'The deployment log is missing',
    hint: ({ source, length }) =>
      `fix the cause that the message names; the soak of ${length} counts from the deployment in ${source}`,
    means:
      'The deployment log could not be read, or was cut off before one of its entries. Without it Flaghoist does not know what runs in the source environment.',
    fix: 'On a pull request, give the action deployments: read. On a clone, Flaghoist reads the file that flaghoist deploy writes. Or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.',
    example: 'permissions: { deployments: read }',
  }),
  'soak/same-proposal': row<Raised>({
    sentence: ({ source, environment }) =>
      `this proposal raises ${source} and ${environment} together, so no soak can have begun`,
    title: ({ source }) => `land ${source} first`,
    hint: ({ source, environment }) =>
      `split the proposal: land ${source} first, and land ${environment} after the soak`,
    means:
      'The proposal raises the source environment and this one together. No soak can have begun.',
    fix: 'Split the proposal. Land the source environment first, and this one after the soak.',
    example: 'flaghoist promote elevenlabs-agent --to development',
  }),
  'soak/source-lowered': row<Levels>({
    sentence: ({ source, environment, live, proposed }) =>
      `this proposal sets ${source} to ${levelsText(live)}, which is less than it proposes for ${environment} (${levelsText(proposed)})`,
    title: ({ source }) => `leave ${source} as it is`,
    hint: ({ source, environment }) => `leave ${source} as it is, or lower ${environment} as well`,
    means: 'The proposal lowers the source environment below what it proposes here.',
    fix: 'Leave the source environment as it is, or lower this one as well.',
    example: 'git checkout origin/main -- environments/development/elevenlabs-agent.yaml',
  }),
  'soak/definition-changed': row<Redefined>({
    sentence: redefinedText,
    title: ({ source }) => `change ${source} first`,
    hint: redefinedHint,
    means:
      'The change of the definition raises this environment and the source environment at once. A definition applies to every environment, so no soak can have begun. Causes are new variables or services, another safe value, or a deleted definition. Another cause is a definition that could not be read before.',
    fix: 'Send a new variable only in the first environment, and add the others one by one. Or keep this environment off with an override (`services: { <service>: { enabled: false } }`) while others run the definition. Give a new meaning to a new flag. Delete a flag after every user has the default in the code.',
    example: 'CHECKOUT_V2: { from: enabled, in: [development] }',
  }),
  'soak/open-issue': row<
    IssueLabels & { readonly source: string; readonly issues: readonly IssueFacts[] }
  >({
    sentence: ({ source, ...open }) =>
      `${openText(open)}; the soak in ${source} starts when ${open.issues.length === 1 ? 'it is' : 'the last one is'} closed`,
    brief: ({ labels, issues }) => issuesBrief(labels, issues),
    title: ({ issues }) => issuesTitle(issues),
    hint: ({ issues }) => closeText(issues),
    details: ({ issues }) => issues.map(issueText),
    means: 'An issue with one of the labels of without-issues is open for this flag.',
    fix: 'Close the issue when it is solved. The soak starts when the issue is closed.',
    example: 'labels: critical, flag:elevenlabs-agent',
  }),
  'soak/issues-unknown': row<{
    readonly labels: readonly string[];
    readonly missing: MissingEvidence;
  }>({
    sentence: ({ labels, missing }) =>
      `could not read the issues labelled ${either(labels)}: ${causeText(missing.why)}`,
    brief: ({ labels, missing }) => unreadBrief(labels, missing),
    ...UNKNOWN_ISSUES_ROW,
    means:
      'The soak must be free of certain issues, and Flaghoist could not read which issues exist.',
  }),
  'soak/no-history': row<{ readonly source: string; readonly why: Cause }>({
    sentence: ({ source, why }) =>
      `cannot determine how long ${source} has covered the proposal: ${causeText(why)}`,
    ...NO_HISTORY_ROW,
    means: 'Flaghoist could not read the landings of the source environment far enough back.',
  }),
  'soak/rewritten': row<SoakClock & { readonly rewrite: Rewritten }>({
    ...rewrittenRow('every soak'),
    sentence: (clock) =>
      `history was rewritten, so the soak in ${clock.source} counts from ${sinceText(clock.landing)}; ${lengthText(clock)}. ${dueSentence(clock)}`,
    brief: soakBrief,
    details: soakDetails,
  }),
  'soak/future-landing': row<SoakClock & { readonly futureDate: FutureDate }>({
    ...FUTURE_ROW,
    sentence: ({ futureDate, source }) =>
      `${futureText(futureDate)}, so it is unknown how long ${source} has covered the proposal`,
    details: soakDetails,
    means:
      'The commit from which the soak counts has a date in the future. That date does not show when it landed.',
  }),
  'soak/unknown-environment': row<{
    readonly source: string;
    readonly available: readonly string[];
    readonly meant: string | null;
  }>({
    sentence: ({ source, available }) =>
      `unknown environment "${source}"; available environments: ${available.join(', ')}`,
    hint: ({ meant }) =>
      meant === null
        ? 'name an environment of pipeline.yaml, or add this environment to pipeline.yaml'
        : `write ${meant}`,
    means: 'The soak names an environment that the pipeline does not have.',
    fix: 'Name an environment of the pipeline.',
    example: 'soak: { in: development, for: 48h }',
  }),
  'soak/after-itself': row<AfterItself>({
    sentence: afterItselfText,
    hint: afterItselfHint,
    means: 'The soak can never be met. Its source is the same environment, or a later one.',
    fix: 'Name an environment that comes before this one.',
    example: 'soak: { in: staging, for: 7d }',
  }),
  'soak/long-label': row<LongLabel>({
    ...LONG_LABEL_ROW,
    means: 'A label of without-issues is longer than GitHub allows, so no issue can carry it.',
    example: 'soak: { in: staging, for: 7d, without-issues: [critical] }',
  }),
  'soak/never-covered': NEVER_COVERED,
  'soak/long-key': row<LongKey>({
    ...LONG_KEY_ROW,
    means:
      'The soak must be free of issues with the label flag:<key>, and the key is too long for that label.',
  }),
} as const;

function notDeployedHint(facts: UndeployedSource): string {
  return `${deployHint(facts, facts.source)}; the soak starts when the deployment succeeds`;
}

function afterItselfText(facts: AfterItself): string {
  switch (facts.kind) {
    case 'itself':
      return `a soak for ${facts.environment} cannot count time in ${facts.environment}`;
    case 'later':
      return `a soak for ${facts.environment} cannot count time in ${facts.source}, which comes after it in the pipeline`;
    case 'everywhere':
      return `"*" stands for every environment, and a soak for ${both(facts.before)} cannot count time in ${facts.source}`;
  }
}

function afterItselfHint(facts: AfterItself): string {
  switch (facts.kind) {
    case 'itself':
      return `name an environment that comes before ${facts.environment}`;
    case 'later':
      return `name an environment that comes before ${facts.environment}, or change the order`;
    case 'everywhere':
      return facts.after.length === 0
        ? 'name an environment that is not the last one, or delete the soak'
        : `write the soak below ${both(facts.after)} instead of "*"`;
  }
}
