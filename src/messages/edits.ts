// Messages about an edit of ours: its commit, the flags that it leaves alone, and how it lands.
import type { Cause } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText } from '#domain/scalars.ts';
import { causeText } from './causes.ts';
import type { Apart } from './status.ts';
import { apartText, bringBackText } from './status.ts';
import type { FlagIn } from './words.ts';
import { both, counted } from './words.ts';

/** The first line of a commit, which is also the title of its pull request. */
export const EDIT_TITLES = {
  /** `share`: such as ` to 25%`. */
  rollback: ({ flag, environment }: FlagIn, share: string) =>
    `Roll back ${flag} in ${environment}${share}`,
  /** Of more flags than `most`, the last ones are counted. */
  rollbacks: (flags: readonly string[], share: string, most: number) => {
    const left = flags.length - most + 1;
    const names =
      left <= 1
        ? flags.join(', ')
        : `${flags.slice(0, most - 1).join(', ')} and ${left} more flags`;
    return `Roll back ${names}${share}`;
  },
  /** Of more flags than `most`, all are counted. */
  hold: (flags: readonly string[], environments: readonly string[], most: number) =>
    `Hold ${heldNames(flags, most)} in ${environments.join(', ')}`,
  liftHold: (flags: readonly string[], environments: readonly string[], most: number) =>
    `Lift the hold on ${heldNames(flags, most)} in ${environments.join(', ')}`,
  toPercent: (percent: number) => ` to ${percent}%`,
  routesToo: () => ', and block routes',
  /** Beside a flag that has no percentage to be lowered to. */
  off: () => ': off where no percentage is read',
} as const;

/** What a hold does, beside its report: no value changes. `flags`: as they were named, patterns too. */
export const HOLD_TEXTS = {
  /** `until`: when it ends by itself; null: it does not. */
  begins: ({ flags, environments, step }: HeldFlags, until: Instant | null) =>
    `${BEGINS[step]}: ${flags.join(', ')} in ${environments.join(', ')}, ${
      until === null ? 'until you lift it' : `until ${dueText(until)}`
    }`,
  ends: ({ flags, environments, step }: HeldFlags) =>
    `${ENDS[step]}: ${flags.join(', ')} in ${environments.join(', ')}`,
} as const;

interface HeldFlags {
  readonly flags: readonly string[];
  readonly environments: readonly string[];
  /** `written`: on a branch. `preview`: nowhere. */
  readonly step: 'landed' | 'written' | 'preview';
}

const BEGINS = {
  landed: 'on hold',
  written: 'on hold once it lands',
  preview: 'would be on hold',
} as const;

const ENDS = {
  landed: 'hold lifted',
  written: 'hold lifted once it lands',
  preview: 'would lift the hold',
} as const;

function heldNames(flags: readonly string[], most: number): string {
  return flags.length > most ? counted(flags.length, 'flag') : flags.join(', ');
}

/** The text of a pull request of ours above its checklist. */
export const PULL_TEXTS = {
  change: ({ flag, environment }: FlagIn, kind: string) => `${kind}: ${flag} in ${environment}`,
  why: (reason: string) => `Why: ${reason}`,
  askedBy: (login: string) => `Asked for by ${login}.`,
} as const;

/** Messages of a rollback beside its report. */
export const LOWERED_TEXTS = {
  dependents: (flags: readonly string[]) =>
    `rolled back, too, because they require these flags: ${flags.join(', ')}`,
  turnedOff: ({ flag, environment }: FlagIn, services: readonly string[]) =>
    `${flag} in ${environment}: turned off for ${both(services)}, because ${
      services.length === 1 ? 'it reads' : 'they read'
    } no percentage`,
  untouched: (flags: readonly string[]) =>
    `unchanged, because they already give that or less: ${flags.join(', ')}`,
  unreadable: (flags: readonly string[]) =>
    `unchanged, because their definitions cannot be read: ${flags.join(', ')}; revert the landing that broke them`,
  notRead: (why: Cause) =>
    `the remote could not be read, so the flag may be on there: ${causeText(why)}. Run this again when it answers`,
  noRoutes: (flags: readonly string[]) => `no emergency routes to block: ${flags.join(', ')}`,
  openRoutes: (flag: string, environments: readonly string[], edits: readonly string[]) =>
    `the routes of ${flag} stay open in ${environments.join(', ')}, because no proxy receives the variables of the flag. Add ${edits.join(', and ')}`,
  addTo: (what: string, file: string) => `${what} to services in ${file}`,
} as const;

/** `share`: in percent; null: all that a rollback took away. */
export function earlierText(share: number | null, landing: string): string {
  return `${share === null ? 'this' : `${share}%`} is the setting in Git before the rollback ${landing.slice(0, 10)}; use --rollout for another percentage`;
}

/** Messages of a promotion about services that stay overridden. */
export function stayingApart(flag: string, apart: readonly Apart[]): readonly string[] {
  return [
    ...apart.map((service) => `${apartText(service)}, and this promotion does not change that`),
    ...bringBackText(flag, apart).map((command) => `  to raise it again: ${command}`),
  ];
}

/** How the branch of an edit goes on. `when`: whether it has to pass first. */
export const BRANCH_TEXTS = {
  written: (branch: string, next: string) => `written to the branch ${branch}; ${next}`,
  notProposed: (branch: string, next: string) =>
    `written to the branch ${branch}, and not proposed, because there is no remote; ${next}`,
  landWith: (command: string, isPassing: boolean) =>
    `${whenItPasses(isPassing)}land it with: ${command}`,
  proposeWith: (command: string, isPassing: boolean) =>
    `${whenItPasses(isPassing)}propose it with: ${command}`,
  proposeNow: (command: string) => `propose it now, and merge it when it passes: ${command}`,
  withoutPulls: (command: string, isPassing: boolean) =>
    `\nwithout pull requests, ${whenItPasses(isPassing)}land it with: ${command}`,
  preview: (branch: string) =>
    `nothing is written (--dry-run); without this option, the branch would be ${branch}`,
  moreFiles: (count: number) => `and ${counted(count, 'more file')}`,
} as const;

function whenItPasses(isPassing: boolean): string {
  return isPassing ? '' : 'when it passes, ';
}

/** Commands of Git that a reader can paste. `git`: how it is started in the right folder. */
export const GIT_COMMANDS = {
  merge: (into: string, branch: string) =>
    `git switch ${into} && git merge ${branch} && git branch -d ${branch}`,
  /** The pull leaves this clone ready to deploy. */
  pushTo: (remote: string, branch: string, into: string) =>
    `git push ${remote} ${branch}:${into} && git switch ${into} && git pull`,
  push: (remote: string, branch: string) => `git push -u ${remote} ${branch}`,
  pushTopic: (git: string, remote: string, topic: string) =>
    `${git} push --set-upstream ${remote} ${topic}`,
} as const;
