// Parts of sentences that several gates share, so that the same fact reads the same everywhere.
import { causeText } from '#messages/causes.ts';
import type { Cause, FutureDate, TimeSource } from '#domain/evidence.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import { percentOf } from '#domain/exposure.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, pastText, shortPastText } from '#domain/scalars.ts';

/** A landing and the source of its moment. */
export type LandedAt = { readonly at: Instant; readonly sha: string; readonly source: TimeSource };

export function landedAt({ at, sha, source }: LandedAt): LandedAt {
  return { at, sha, source };
}

/** `Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, committer date)`: the moment and its source. */
export function sinceText({ at, sha, source }: LandedAt): string {
  return `${pastText(at)} (landing ${sha.slice(0, 10)}, ${sourceText(source)})`;
}

function sourceText(source: TimeSource): string {
  switch (source) {
    case 'merged-at':
      return 'merge time on GitHub';
    case 'status':
      return 'first status on the landing';
    case 'deployed':
      return 'first successful deployment';
    case 'supplied':
      return 'supplied as evidence';
    case 'committer-date':
      return 'committer date';
    case 'reflog':
      return 'seen by this clone';
    case 'first-seen':
      return 'first seen now';
  }
}

/** The former tip that is no longer on the line of the default branch, because history was rewritten. */
export type Rewritten = { readonly missing: string };

/** The tip that was lost when history was rewritten. */
function rewriteText({ missing }: Rewritten): string {
  return `history was rewritten: ${missing.slice(0, 10)} was the tip of the default branch and is no longer on its first-parent line`;
}

/** The meaning of a rewritten history for every clock. `what`: `every soak`. */
export function rewriteMeans(what: string): string {
  return `History was rewritten, so ${what} counts from the first landing after that. A former tip of the default branch is no longer on its first-parent line.`;
}

const REWRITE_FIX =
  'Come back at the moment that the message names. Find out who rewrote the history. Forbid force-pushes and pushed merges on the default branch.';

/** What is the same for every clock that counts from a landing with a date in the future. */
export const FUTURE_ROW = {
  title: () => 'A landing is dated in the future',
  hint: ({ futureDate: { sha } }: { readonly futureDate: FutureDate }) =>
    `in an evidence file, write when ${sha.slice(0, 10)} landed, or let GitHub check the pull request`,
  fix: 'Write the time of that landing under `landings` in an evidence file. Or let the action check the pull request.',
  example: 'flaghoist check --evidence evidence.json',
} as const;

/** The same for every clock that has not run long enough. */
export const CLOCK_ROW = {
  saysWhen: true,
  hint: (clock: Pick<RunningClock, 'due'>) => `${comeBack(clock)}; no push is needed`,
} as const;

/** The fix for a history that could not be read. */
export const CAUSE_HINT = 'fix the cause that the message names, and run the check again';

const REWRITE_HINT =
  'find out who rewrote the history, and forbid force-pushes and pushed merges on the default branch';

/** The row of a clock without its sentence, for a rewritten history. */
export function rewrittenRow(what: string) {
  return {
    saysWhen: true,
    hint: (clock: Pick<RunningClock, 'due'>) => `${comeBack(clock)}; ${REWRITE_HINT}`,
    means: rewriteMeans(what),
    fix: REWRITE_FIX,
    example: 'git log --first-parent origin/main',
  } as const;
}

/** Why the deployment log does not show what has landed. */
export const NOT_SHOWN =
  'The landing was refused, no deployment of it has succeeded, or a later one sends less.';

/** When the landing counts, because no deployment of it can be shown. */
export const LANDING_COUNTS =
  'For the time before the log began, or before the service had a deploy target, the time counts from the landing.';

/** The row of a clock without its sentence, for a history that could not be read. */
export const NO_HISTORY_ROW = {
  title: () => 'The history could not be read',
  hint: () => CAUSE_HINT,
  fix: 'Fetch the history that is missing. The message names the command.',
  example: 'git fetch --unshallow',
} as const;

/** Which date is wrong, as the beginning of a sentence. */
export function futureText({ sha, dated }: FutureDate): string {
  return `commit ${sha.slice(0, 10)} has a date in the future (${pastText(dated)})`;
}

/** The clock of a gate that has to run for a while. */
export type RunningClock = {
  readonly landing: LandedAt;
  /** Whether it may have begun earlier than the history that was read. */
  readonly isAtLeast: boolean;
  /** As written: `48h`. */
  readonly length: string;
  readonly due: Instant;
  /** Null: history was not rewritten. */
  readonly rewrite: Rewritten | null;
};

export function rewriteDetails({ rewrite }: Pick<RunningClock, 'rewrite'>): readonly string[] {
  return rewrite === null ? [] : [rewriteText(rewrite)];
}

/** `since Fri 20 Nov, 09:00`: for a table. */
export function sinceBrief({
  landing: { at },
  isAtLeast,
}: Pick<RunningClock, 'landing' | 'isAtLeast'>) {
  return `${isAtLeast ? 'at least ' : ''}since ${shortPastText(at)}`;
}

/** `48h are required`. */
export function lengthText({ length }: Pick<RunningClock, 'length'>): string {
  return `${length} ${/^1\D/.test(length) ? 'is' : 'are'} required`;
}

export function dueSentence({ due }: Pick<RunningClock, 'due'>): string {
  return `The wait ends ${dueText(due)}`;
}

function comeBack({ due }: Pick<RunningClock, 'due'>): string {
  return `come back ${dueText(due)}`;
}

/** The share of the users of one service, in percent; `isStepped`: whether it reads a rollout. */
export type ServiceLevel = {
  readonly service: string;
  readonly percent: number;
  readonly isSafeOn: boolean;
  readonly isStepped: boolean;
};

/** The share of the users of each service of a flag. Null: the state cannot be read. */
export function levelsOf(exposures: Exposures): readonly ServiceLevel[];
export function levelsOf(exposures: Exposures | null): readonly ServiceLevel[] | null;
export function levelsOf(exposures: Exposures | null): readonly ServiceLevel[] | null {
  return exposures === null ? null : exposures.map(levelOf);
}

export function levelOf({ service, reach, safe, variables }: Exposure): ServiceLevel {
  const isStepped = variables.some(({ field }) => field === 'rollout');
  return { service, percent: percentOf(reach), isSafeOn: safe, isStepped };
}

/** Whether it is off for all users. */
export function isOffLevel({ percent, isSafeOn, isStepped }: ServiceLevel): boolean {
  return isSafeOn ? percent === 100 && !isStepped : percent === 0;
}

/** `off`, `25%`, `on`; for a flag whose safe value is on, `off for 25%`. */
export function levelText(level: ServiceLevel): string {
  const { percent, isSafeOn, isStepped } = level;
  if (isOffLevel(level)) return 'off';
  if (isSafeOn) return percent === 0 ? 'on' : `off for ${percent}%`;
  return percent === 100 && !isStepped ? 'on' : `${percent}%`;
}

/** The level of all services of a flag, as one word. If the levels differ, each service is named. */
export function levelsText(levels: readonly ServiceLevel[] | null): string {
  if (levels === null) return 'unreadable';
  const words = new Set(levels.map(levelText));
  const [only = 'nothing'] = words;
  if (words.size <= 1) return only;
  return levels.map((level) => `${levelText(level)} (${level.service})`).join(', ');
}

/** Evidence that is missing, and why. */
export type MissingEvidence = { readonly kind: 'absent' | 'unreachable'; readonly why: Cause };

/** The heading about missing evidence. `what`: `the issues`. */
export function missingTitle(what: string, { kind }: MissingEvidence): string {
  return kind === 'absent' ? `Cannot ask for ${what} here` : `Cannot read ${what}`;
}

/** The text of a table about missing evidence: why it was not asked for, or which part could not be read. */
export function missingSoFar(what: string, { kind, why }: MissingEvidence): string {
  const reason = causeText(why);
  return kind === 'absent' ? reason : `could not read ${what}: ${reason}`;
}

/** Where no token helps. */
const ELSEWHERE =
  'fill in what flaghoist evidence writes, and pass the file to flaghoist check with --evidence';

/** The fix for missing evidence. */
export function missingHint({ kind, why }: MissingEvidence): string {
  switch (kind) {
    case 'absent':
      if (why.kind === 'not-on-github') return ELSEWHERE;
      return 'on a pull request the action asks GitHub; on a clone, set GITHUB_TOKEN or GH_TOKEN, or use --evidence';
    case 'unreachable':
      return 'if the message names a cause, fix it; the next run asks again';
  }
}

/** `latest`: the newest deployment of the service there; null if there is none. */
export type Undeployed = {
  readonly length: string;
  readonly landed: LandedAt;
  readonly service: string;
  readonly latest: {
    readonly state: 'started' | 'success' | 'failure' | 'superseded' | 'found';
    readonly at: Instant;
    readonly landing: string;
  } | null;
};

export function undeployedText({ service, latest }: Undeployed): string {
  if (latest === null || latest.state === 'found') return `${service} has not been deployed yet`;
  const when = `${pastText(latest.at)}, landing ${latest.landing.slice(0, 10)}`;
  switch (latest.state) {
    case 'started':
      return `a deployment of ${service} has started and has not finished (${when})`;
    case 'failure':
      return `the last deployment of ${service} failed (${when})`;
    case 'superseded':
    case 'success':
      return `the last deployment of ${service} sends other or lower values (${when})`;
  }
}

/** The heading of a gate that waits for a deployment. */
export function deploymentTitle(environment: string): string {
  return `Waits for a deployment in ${environment}`;
}

/** The command to deploy. A service without a log entry may run it already, and only a forced run logs that. */
export function deployHint({ service, latest }: Undeployed, environment: string): string {
  const command =
    latest === null
      ? `flaghoist deploy --force --environment ${environment} --service ${service}`
      : 'flaghoist deploy';
  return `deploy ${service} in ${environment} (${command})`;
}
