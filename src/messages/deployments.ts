// Messages about a deployment, a log or a lock that stops a command.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Coded } from './table.ts';
import { row, said, wording } from './table.ts';
import { TARGET_MESSAGES } from './targets.ts';
import { shortSha } from './words.ts';

/** A commit that is not on the default branch; `named`: how the commit was named. */
type NotLanded = {
  readonly commit: string;
  readonly branch: string;
  readonly named: 'input' | 'option' | 'head';
};

const LANDED_HINTS: Readonly<Record<NotLanded['named'], (branch: string) => string>> = {
  input: (branch) => `name a commit of ${branch}`,
  option: () => 'merge it first, or fetch it: git fetch origin',
  head: () => 'merge it first; if it was merged elsewhere, fetch it: git fetch origin',
};

/** The damage that makes a log unusable; `line`: from 1. */
type LogDamage =
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'no-entry' | 'gap' | 'damaged'; readonly line: number };

function damageText(damage: LogDamage): string {
  switch (damage.kind) {
    case 'unreadable':
      return `cannot be read (${damage.why})`;
    case 'no-entry':
      return `line ${damage.line} is not an entry`;
    case 'gap':
      return `line ${damage.line} follows an entry that is missing`;
    case 'damaged':
      return `line ${damage.line} is damaged`;
  }
}

/** A value that Git sets, and what is live. */
type MoreThanLive = {
  readonly instance: string;
  readonly variable: string;
  readonly live: string | null;
  readonly git: string | null;
};

export function lostLogText({
  log,
  instance,
}: {
  readonly log: string;
  readonly instance: string;
}): string {
  return `${log} has no entry, but ${instance} has a marker of an earlier run`;
}

export const DEPLOYMENT_MESSAGES = {
  'deploy/no-commit': wording({
    sentence: () => 'the repository has no commit',
    hint: () => 'commit the flags first',
  }),
  'deploy/unknown-commit': wording<{ readonly option: string; readonly revision: string }>({
    sentence: ({ option, revision }) => `${option} "${revision}" is not a commit of this clone`,
    hint: () => 'fetch the commit first: git fetch origin',
  }),
  'deploy/not-fetched': wording<{ readonly commit: string; readonly why: Cause }>({
    sentence: ({ commit, why }) =>
      `could not fetch the commit ${shortSha(commit)} (${causeText(why)}), so the changes since then are unknown`,
    hint: () => 'set fetch-depth: 0 for actions/checkout',
  }),
  'deploy/not-landed': wording<NotLanded>({
    sentence: ({ commit, branch, named }) =>
      `${shortSha(commit)} is not part of ${branch}${named === 'input' ? '' : ', so it has not landed'}`,
    hint: ({ branch, named }) => LANDED_HINTS[named](branch),
  }),
  'deploy/behind': wording<{
    readonly commit: string;
    readonly branch: string;
    /** Whether the branch is checked out. */
    readonly isOnBranch: boolean;
  }>({
    sentence: ({ commit, branch, isOnBranch }) =>
      `the working tree is ${isOnBranch ? 'behind' : 'not that of'} ${branch} (${shortSha(commit)}), so a run deploys only rollbacks`,
    hint: ({ branch, isOnBranch }) =>
      `run ${isOnBranch ? '' : `git switch ${branch} && `}git pull, then deploy again`,
  }),
  'deploy/watch-length': wording<{ readonly written: string }>({
    sentence: ({ written }) => `--watch "${written}" is not a duration`,
    hint: () => 'write a duration such as 15m, 2h or 1d',
  }),
  'deploy/watch-not-now': wording({
    sentence: () => '--watch needs a real deployment at the present time',
    hint: () => 'leave out --watch, or leave out --at and --dry-run',
  }),
  'deploy/diverged': wording<{ readonly branch: string; readonly isMerged: boolean }>({
    sentence: ({ branch, isMerged }) =>
      `${branch} in this clone and ${branch} at the remote have diverged, so a run deploys only rollbacks${
        isMerged ? '' : ' at the remote, because files conflict'
      }`,
    hint: () =>
      'run git pull --rebase && git push, or only git rebase while the remote does not answer, then deploy again',
  }),
  'deploy/several-machines': wording<{
    readonly environments: readonly string[];
    readonly place: string;
  }>({
    sentence: ({ environments: [first = '', second = ''], place }) =>
      `${place} is on the machines of ${first} and ${second}, but this run writes on one machine only`,
    hint: ({ environments: [first = ''] }) =>
      `run it on each machine with its own environment, such as --environment ${first}; if one machine has all environments, write {environment} into the folder or file in pipeline.yaml, and delete machine there`,
  }),
  'deploy/no-pipeline': wording({
    sentence: () => 'cannot read the pipeline, so it is unknown what is deployed where',
    hint: () =>
      'run flaghoist validate to see what is wrong; if it finds nothing, name with --before the last commit whose pipeline could be read',
  }),
  'drift/no-pipeline': wording({
    sentence: () => 'cannot read the pipeline',
    hint: () => 'run flaghoist validate to see what is wrong',
  }),
  'import/dry-run': wording({
    sentence: () => '--import-log writes the log, and --dry-run writes no file',
    hint: () => 'leave out one of them',
  }),
  'import/empty': wording<{ readonly file: string }>({
    sentence: ({ file }) => `${file} has no entry of a deployment log`,
    hint: () => 'name the file of the log that was lost or has moved',
  }),
  'log/unusable': wording<{ readonly file: string; readonly damage: LogDamage }>({
    sentence: ({ file, damage }) => `the deployment log ${file} ${damageText(damage)}`,
    hint: () =>
      'restore the log from a backup; without a backup, move the log away and accept the live values with flaghoist deploy --adopt',
  }),
  'log/unwritable': wording<{ readonly file: string; readonly why: string }>({
    sentence: ({ file, why }) => `the deployment log ${file} cannot be written (${why})`,
    hint: () => 'make room there, or allow the user who deploys to write it',
  }),
  'log/no-answer': wording<{ readonly why: Cause }>({
    sentence: ({ why }) => `the deployment log on GitHub cannot be used: ${causeText(why)}`,
    hint: () =>
      'run this again when GitHub answers; without the log, an old value could replace a new one',
  }),
  'log/cut-off': wording<{
    readonly environment: string;
    readonly newest: number;
    readonly task: string;
  }>({
    sentence: ({ environment, newest }) =>
      `the deployment log on GitHub was cut off: the newest ${newest} deployments of ${environment} contain no finished deployment of Flaghoist`,
    hint: ({ environment, task }) =>
      `delete the foreign deployments with the task ${task} in ${environment}, or restore the log with flaghoist deploy --import-log FILE`,
  }),
  'log/entry-deleted': wording<{ readonly environment: string; readonly id: number }>({
    sentence: ({ environment, id }) =>
      `an entry of the deployment log on GitHub was deleted: deployment ${id} of ${environment}`,
    hint: () => 'restore the log with flaghoist deploy --import-log FILE',
  }),
  // `login` null: GitHub does not say it.
  'log/other-writer': wording<{ readonly login: string | null; readonly identity: string }>({
    sentence: ({ login, identity }) =>
      `the deployment log on GitHub cannot be written: the token writes as ${login ?? 'an unknown login'}, and the identity is ${identity}`,
    hint: ({ login }) => `set identity to ${login ?? 'the login of the token'}`,
  }),
  'log/lost': wording<{ readonly log: string; readonly instance: string }>({
    sentence: lostLogText,
    hint: () =>
      'name the file of the log with --log, or import a copy with flaghoist deploy --import-log FILE; without a copy, accept the live values with flaghoist deploy --adopt',
  }),
  'lock/unwritable': wording<{ readonly lock: string; readonly why: string }>({
    sentence: ({ lock, why }) => `the lock ${lock} cannot be created (${why})`,
    hint: () => 'make room there, or allow the user who deploys to write into its folder',
  }),
  'lock/not-released': wording<{ readonly lock: string; readonly pid: number }>({
    sentence: ({ lock, pid }) =>
      `process ${pid} does not release the lock ${lock} although a rollback waits for it`,
    hint: ({ pid }) => `end the process (kill -9 ${pid}), and deploy again`,
  }),
  'adopt/more-than-live': wording<{ readonly values: readonly MoreThanLive[] }>({
    sentence: ({ values }) =>
      `Git sets higher values than the live ones, and the lost log may have refused them: ${values
        .map(
          ({ instance, variable, live, git }) =>
            `${instance} ${variable}=${live ?? 'nothing'}, Git: ${git ?? 'nothing'}`,
        )
        .join('; ')}`,
    hint: () => 'set these flags in Git to the live values, and land that change before --adopt',
  }),
  'adopt/not-approved': wording<{ readonly commit: string; readonly missing: readonly string[] }>({
    sentence: ({ commit, missing }) =>
      `${shortSha(commit)} is not approved, so --adopt accepts nothing: ${missing.join('; ')}`,
    hint: () =>
      'let the approvers of the policy approve the pull request that lands last, then use --adopt again',
  }),
} as const;

/** Why an instance was not written as planned, or is not known to run what was written. */
export const OUTCOME_MESSAGES = {
  'deploy/foreign-value': row<{
    readonly values: readonly { readonly variable: string; readonly found: string }[];
  }>({
    sentence: ({ values }) =>
      values
        .map(
          ({ variable, found: current }) =>
            `the live value of ${variable} is ${JSON.stringify(current)}`,
        )
        .join(', '),
    means:
      'A service has a value for a variable that no deployment has sent and no accepted state sets. Writing the service for the first time would replace that value, and could turn off a feature that runs. So nothing is written to the service.',
    fix: 'Write the live value into the state of the flag, or write in the state that the flag is off. Then deploy again.',
    example: '# environments/production/outbound-calls.yaml\nenabled: true',
  }),
  'deploy/superseded': wording<{ readonly by: string }>({
    sentence: ({ by }) => `landing ${shortSha(by)} is newer`,
  }),
  'deploy/stale-write': wording<{ readonly by: string }>({
    sentence: ({ by }) => `not verified: landing ${shortSha(by)} is newer`,
  }),
  'deploy/cancelled': wording({ sentence: () => 'a rollback of the same instance was started' }),
  'deploy/unreadable': wording<{ readonly flags: readonly string[] }>({
    sentence: ({ flags }) =>
      `${flags.join(', ')} cannot be read, and no earlier version can be read either`,
  }),
  ...TARGET_MESSAGES,
} as const;

export type OutcomeReason = Coded<typeof OUTCOME_MESSAGES>;

/** Empty where there is nothing to say. */
export function reasonText(reason: OutcomeReason | undefined): string {
  if (reason === undefined) return '';
  return said(OUTCOME_MESSAGES[reason.code], reason.facts).message;
}

/** `found`: the text of the log about the values at the target. */
export function foreignText(found: string, code: keyof typeof OUTCOME_MESSAGES): string {
  return `${found}, and no deployment sent it [${code}]`;
}

/** The cause for which a run waits. */
const WAITING = {
  'other-process': wording<{ readonly pid: number }>({
    sentence: ({ pid }) => `process ${pid}, which deploys the same instance`,
  }),
  'older-deployment': wording<{ readonly environments: readonly string[] }>({
    sentence: ({ environments }) => `an older deployment of ${environments.join(', ')}`,
  }),
} as const;

export type WaitedFor = Coded<typeof WAITING>;

export function waitingText({ code, facts }: WaitedFor): string {
  return `waiting for ${said(WAITING[code], facts).message}`;
}
