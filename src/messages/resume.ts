// Messages about a promotion that restores lowered values: it is a resume, or the reason why not.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText } from '#domain/scalars.ts';
import type { LandedAt } from './gates/wording.ts';
import { sinceText } from './gates/wording.ts';
import type { Coded } from './table.ts';
import { explanationsOf, row, said } from './table.ts';
import { shortSha } from './words.ts';

const RESUME_MESSAGES = {
  'resume/restores': row<{ readonly takenDown: LandedAt }>({
    sentence: ({ takenDown }) => `restores the values that were lowered ${sinceText(takenDown)}`,
    means:
      'The promotion restores exactly the values that were accepted and deployed in this environment. Rollbacks lowered the values recently enough, and no value was raised since. The requirements of resume replace the soak of the environment and ladders. Approvals, hold, issues, flags, checklists and a soak of the flag itself still apply.',
    fix: 'Nothing to do. Land it before the moment that the note names.',
    example: `environments:
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }`,
  }),
  'resume/too-late': row<{
    readonly landing: string;
    readonly lowered: Instant;
    readonly isEarliest: boolean;
    readonly until: Instant;
    readonly within: string;
  }>({
    sentence: ({ landing, lowered, isEarliest, until, within }) =>
      `landing ${shortSha(landing)} lowered the values ${pastText(lowered)}${isEarliest ? ' or later' : ''}; resume ended ${pastText(until)} (within ${within})`,
    means:
      'The values were lowered longer ago than `within` allows, so only a full promotion restores them.',
    fix: 'Promote step by step.',
    example: 'resume: { within: 14d, requires: { issues: { none: [critical] } } }',
  }),
  'resume/raised-since': row({
    sentence: () => 'a value was raised after these values were lowered',
    means:
      'The values were here before, but a value of the flag was raised since. So only a full promotion restores them.',
    fix: 'Promote step by step.',
    example: 'git log --first-parent origin/main -- environments/production/checkout.yaml',
  }),
  'resume/not-deployed': row<{ readonly service: string; readonly environment: string }>({
    sentence: ({ service, environment }) =>
      `the deployment log has no successful deployment of ${service} in ${environment} with these values`,
    means:
      'By the deployment log the service never ran these values here. A deployment that failed, was refused or never started does not count.',
    fix: 'Promote step by step.',
    example: 'flaghoist deploy',
  }),
  'resume/not-accepted': row<{ readonly landing: string; readonly isTooOld: boolean }>({
    sentence: ({ landing, isTooOld }) =>
      isTooOld
        ? 'the landing that brought the values is too old to read'
        : `no pull request with a success status of this check landed as ${shortSha(landing)}, which brought the values`,
    means:
      'No pull request with a success status is known for the landing that brought the values. This service has no deployment log.',
    fix: 'Promote step by step.',
    example: 'git log --first-parent origin/main -- environments/production/checkout.yaml',
  }),
  'resume/no-evidence': row<{ readonly why: Cause }>({
    sentence: ({ why }) =>
      `there is no deployment log here, and no status shows that the values were accepted: ${causeText(why)}`,
    means:
      'Neither a deployment log nor a status on the pull request shows that the values were accepted and deployed.',
    fix: 'On a pull request the action asks GitHub. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments or accepted with --evidence.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'resume/log-unknown': row<{ readonly why: Cause }>({
    sentence: ({ why }) => `the deployment log could not be read: ${causeText(why)}`,
    means:
      'Flaghoist could not read the deployment log, so it does not know what was deployed here.',
    fix: 'Fix the cause that the message names, and run the check again.',
    example: 'permissions: { deployments: read }',
  }),
  'resume/time-unknown': row<{ readonly landing: string }>({
    sentence: ({ landing }) =>
      `cannot determine when landing ${shortSha(landing)} lowered the values`,
    means: 'It is unknown when the landing lowered the values. It may be too long ago.',
    fix: 'Supply the time of the landing with --evidence, or promote step by step.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'resume/rewritten': row({
    sentence: () =>
      'history was rewritten, so the landings do not prove which values were accepted',
    means:
      'History was rewritten, and the landing of the values is no longer on the default branch. So it proves nothing.',
    fix: 'Find out who rewrote the history. Forbid force-pushes to the default branch.',
    example: 'git log --first-parent origin/main',
  }),
} as const;

/** Whether a promotion resumes, or why not. */
export type ResumeAnswer = Coded<typeof RESUME_MESSAGES>;

/** Why a promotion does not resume. */
export type NoResume = Exclude<ResumeAnswer, { readonly code: 'resume/restores' }>;

export const RESUME_CODES = explanationsOf(RESUME_MESSAGES);

export function resumeText({ code, facts }: ResumeAnswer): string {
  return said(RESUME_MESSAGES[code], facts).message;
}
