// Messages about a deployment as a whole, and about drift. The layouts put these sentences into lines and tables.
import type { Cause } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { isoOf, pastText } from '#domain/scalars.ts';
import { causeText } from './causes.ts';
import { both, listedUpTo, shellWord, shortSha } from './words.ts';
import type { SentVariable } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';

type AcceptedText = Record<'subject' | 'landing', string> & {
  readonly by: readonly string[];
  readonly dryRun: boolean;
};
type OfInstance = { readonly environment: string; readonly service: string };
/** As texts: `ENABLED=true`. */
type ValueTexts = { readonly values: readonly string[] };

/** `production/api`. */
export function instanceText({ environment, service }: OfInstance): string {
  return `${environment}/${service}`;
}

/** What brings a clone up to date. `git pull` alone refuses a branch that has commits of its own. Null: it is up to date. */
export type PullCommand = 'git pull' | 'git pull --rebase' | null;

/** A deployment of some instances. */
type DeployCommand = {
  /** Whether runs on GitHub deploy: another log began with one here. */
  readonly isRemote?: boolean;
  readonly pull: PullCommand;
  readonly isForced?: boolean;
  /** Left out, or none: all of them. */
  readonly environments?: readonly string[];
  readonly services?: readonly string[];
};

export function deployText({
  isRemote,
  pull,
  isForced,
  environments,
  services,
}: DeployCommand): string {
  if (isRemote === true) return 'run the deploy workflow';
  const scope = (option: string, names: readonly string[] = []): string =>
    names.length === 0 ? '' : ` ${option} ${names.join(' ')}`;
  // Also where the pull fails, the rollbacks are deployed.
  const first = pull === null ? '' : `${pull}; `;
  const force = isForced === true ? ' --force' : '';
  return `${first}flaghoist deploy${force}${scope('--environment', environments)}${scope('--service', services)}`;
}

function sentText({ variable, value }: SentVariable): string {
  return `${variable}=${textOfValue(value) ?? ''}`;
}

/** Messages about written values, or values that would be written. */
export const WRITTEN_TEXTS = {
  nothing: () =>
    'nothing to deploy: by the log, every service that this run deploys has its accepted values; flaghoist drift reads what is live',
  nothingAccepted: () =>
    'nothing to deploy: by the log, every accepted value is live. The changes below are not accepted',
  accepted: ({ subject, landing, by, dryRun }: AcceptedText) =>
    `${dryRun ? 'to be accepted' : 'accepted'}: ${subject} (${shortSha(landing)})${by.length === 0 ? '' : `, approved by ${both(by)}`}`,
  unapproved: (landing: string) =>
    `NOT APPROVED: a policy change (${shortSha(landing)}). No service is sent any of it, so a deployment cannot hold it back. To see what it lacks, run flaghoist check --base ${shortSha(landing)}~1 --head ${shortSha(landing)}`,
  nothingBehind: () => 'no rollback to deploy',
  rolledBack: (words: string) => `rolled back: ${words}`,
  nothingLower: () =>
    'no value is lowered: no service whose values can be read has more than Git sets',
  preview: () => 'a preview: --at is in the future, so nothing was written',
  sameValues: {
    forced: 'the values are the same. They are sent again, as --force asks',
    unfinished:
      'the values are the same. They are sent again, because an earlier deployment did not finish',
    settings: 'the values are the same. They are sent with new routes or settings',
  },
  /** Of a write that was killed or has failed, it is not known whether it happened. */
  unfinished: (changes: string) => `${changes}, if an earlier deployment got that far`,
  change: (variable: string, from: string | null, to: string | null) =>
    `${variable}: ${from ?? 'unset'} → ${to ?? 'unset'}`,
  writtenOn: (host: string) => `written on ${host}:`,
  pending: ({ values, ...instance }: OfInstance & ValueTexts) =>
    `pending: ${instanceText(instance)} is sent ${values.join(' ')} with its next change`,
  /** `instances`: at least one. */
  allPending: (instances: readonly string[]) =>
    `pending: the next change of ${listedUpTo(instances, 3)} also sends new variables. Until then their code-default applies`,
  unreached: ({ values, ...instance }: OfInstance & { readonly values: readonly SentVariable[] }) =>
    `NOT OFF: ${instanceText(instance)} has no deploy target, so the service keeps its values. Send it ${values.map(sentText).join(' ')} by hand, and name a target for it in pipeline.yaml`,
  sendPending: () => 'run flaghoist deploy --force to send these values now',
  notPushed: (commits: readonly string[]) =>
    `these commits are not pushed, so only this clone deploys them: ${commits.map(shortSha).join(' ')}`,
  push: () => 'git push',
  createAgain: () =>
    'a container reads its file only when it is created, so start these services again, as you start them here:',
  startAgain: () =>
    'a process reads its file when it starts, so start these services again, with the files that are written above:',
  noTargets: () => 'nothing is deployed, because the pipeline has no deploy targets',
  byWorkflow: () => 'the deploy workflow on GitHub deploys it',
  notOff: () =>
    'NOT OFF YET on the machines: this clone has never deployed. On each machine that deploys, run:',
  notTaken: (branch: string, why: Cause) =>
    `the remote refused the push to ${branch}: ${causeText(why)}\n  open a pull request: run the same command with --pull-request in place of --land`,
  notReached: (branch: string, why: Cause) =>
    `the remote does not answer, so nothing landed on ${branch}: ${causeText(why)}\n  run the same command again when the remote answers`,
  notOffHere: () => 'NOT OFF YET. Turn it off on this machine without the remote:',
  mergeHere: (branch: string) => `git merge --no-edit ${branch} && flaghoist deploy`,
  notOffThere: (isHere: boolean) =>
    `NOT OFF YET. On ${isHere ? 'every other' : 'each'} machine that deploys, turn it off without the remote: run the same command with --base HEAD --branch down in place of --land, and then:`,
  mergeThere: () => 'git merge --ff-only down && flaghoist deploy',
  landed: (branch: string, commit: string) => `landed on ${branch}: ${shortSha(commit)}`,
  otherWork: (branch: string) =>
    `the local ${branch} has other commits and is not moved; run git pull --rebase`,
  alreadyOff: () => 'Git has these values already, so nothing lands; they only have to be deployed',
  bring: () => deployText({ pull: 'git pull' }),
  others: () => `on every other machine that deploys, run: ${WRITTEN_TEXTS.bring()}`,
  failed: (failed: number, all: number) =>
    `${failed} of ${all} failed; run this again to repeat ${failed === 1 ? 'it' : 'them'}`,
  failedOrBack: (failed: number, all: number) =>
    `${WRITTEN_TEXTS.failed(failed, all)}, or revert the newest landing:`,
  failedOne: ({ why, revert, ...instance }: OfInstance & Record<'why' | 'revert', string>) =>
    `${instanceText(instance)} failed: ${why}; run this again, or revert the newest landing: ${revert}`,
  repeatOrBack: () => 'Run this again to repeat the failed ones, or revert the newest landing:',
  title: ({ dryRun, tip, host }: { readonly dryRun: boolean } & Record<'tip' | 'host', string>) =>
    `${dryRun ? 'To be deployed' : 'Deployed'}: tip ${shortSha(tip)}, on ${host}`,
  clash: ({ variable, flags, ...instance }: OfClash) =>
    `${instanceText(instance)}: ${flags.join(' and ')} fill ${variable}, so the safe value is sent until one of them gives the variable up`,
  allAccepted: () => 'Every service that this run deploys has its accepted values.',
} as const;

/** About an instance that was not written, because no deployment has sent one of its live values. */
export const FOREIGN_TEXTS = {
  refused: ({ code, ...instance }: OfInstance & { readonly code: string }) =>
    `NOT DEPLOYED: ${instanceText(instance)} [${code}]`,
  there: (variable: string, value: string) =>
    `the live value of ${variable} is ${value}, and no deployment sent it`,
  removed: () => 'this deployment would remove the variable',
  replaced: (value: string) => `this deployment would send ${value} in its place`,
  inFile: (file: string) => `in ${file}`,
  keep: (edit: string) => `to keep it, write: ${edit}`,
  turnOff: (edit: string) => `to turn it off, write: ${edit}`,
} as const;

/** Messages about changes that the guard refused. */
export const REFUSED_TEXTS = {
  refused: (words: string) => `NOT DEPLOYED: ${words}`,
  perhapsLive: ({ subject, landing }: { readonly subject: string; readonly landing: string }) =>
    `NOT DEPLOYED, unless it is live already: ${subject}, by ${shortSha(landing)}`,
  besides: (names: string) =>
    `not a part of this rollback, and not deployed: ${names}. flaghoist deploy shows why`,
  others: (count: number, names: string) => `and ${count} more: ${names}`,
  waitsForLog: () => 'promotions wait until the deployment log is back',
  pushFirst: () =>
    'the commits are not pushed, so a run deploys only rollbacks: run git push, then deploy again',
  takeBack: () => 'revert',
  takeBackStates: () => 'revert the states alone, which needs no approval',
  takeBackApproved: () =>
    'revert everything, which needs the approval of the policy, because that changes rules, too',
  notDeployed: ({ names, isOne, why }: UndeployedParts) =>
    `${names} ${isOne ? 'is' : 'are'} not deployed: ${why}`,
  /** Why a flag that gives a variable up keeps it. */
  takenOver: ({ giver, service, variable, value, taker, taken, landing }: TakenOver) => [
    `without ${giver}, ${service} gets no accepted value for ${variable}, which is ${value ?? 'unset'} now`,
    `${taker} would send ${variable}=${taken ?? ''}, and its definition is refused in ${shortSha(landing)}: correct or revert that definition`,
  ],
  withoutEvidence: () => 'it landed without its evidence',
  evidenceUnread: () => 'could not read its evidence',
  allPromotions: (commit: string) =>
    `NOT DEPLOYED: every promotion. The log accepted ${shortSha(commit)}, which is not in this clone, so later refusals are unknown`,
  fetchIt: (commit: string) =>
    `git fetch origin ${commit}; if the commit no longer exists, move the log away and accept the live values: flaghoist deploy --adopt`,
  judgedAgain: ({ from, passed }: { readonly from: string; readonly passed: boolean }) =>
    `the log accepted changes since ${shortSha(from)} that not every service runs, and any workflow can write the log. So they were judged again. ${
      passed ? 'They passed' : 'What did not pass is refused below: check who writes deployments'
    }`,
} as const;

type OfClash = OfInstance & { readonly variable: string; readonly flags: readonly string[] };

type TakenOver = {
  readonly [fact in 'giver' | 'service' | 'variable' | 'taker' | 'landing']: string;
} & { readonly [fact in 'value' | 'taken']: string | null };

type UndeployedParts = { readonly names: string; readonly isOne: boolean; readonly why: string };

/** The commands that revert parts of a landing. */
export const TAKE_BACK = {
  remove: (files: readonly string[]) => `git rm --quiet -- ${listed(files)}`,
  restore: (files: readonly string[], commit: string) =>
    `git restore --source ${commit} --staged --worktree -- ${listed(files)}`,
  commit: (landing: string) => `git commit --message 'Take back ${landing.slice(0, 10)}'`,
} as const;

function listed(files: readonly string[]): string {
  return files.map(shellWord).join(' ');
}

/** Messages about gaps in the deployment log. */
export const LOG_TEXTS = {
  neverDeployed: () =>
    'this clone has logged no deployment, so this shows the values in Git, not the live ones',
  elsewhere: () => 'this clone has never deployed it',
  notFetched: (branch: string, known: string | null, why: Cause) =>
    `landings on ${branch} after ${known === null ? 'the last fetch' : shortSha(known)} are not known here: ${causeText(why)}`,
  otherDefault: (branch: string) =>
    `the default branch of the remote is not ${branch} any more: landings on the new one are not known here`,
  followDefault: () =>
    'run git fetch and git remote set-head origin --auto, then check out the branch that it names',
  unreached: (instances: readonly string[]) =>
    `${listedUpTo(instances, 3)}: no deploy target, so it is not known what is live there`,
  askThere: (command: 'status' | 'drift') =>
    `on the machine that deploys it, run: flaghoist ${command}`,
  noEnd: (why: string) =>
    `the deployment log has no result of this run: ${why}. When the log is back, run this again`,
  unavailable: (kind: 'unread' | 'unavailable', why: string) =>
    `the deployment log is unavailable: ${why}. ${
      kind === 'unread'
        ? 'Earlier refusals are unknown. So the newest landing raises no flag, and no service whose values can be read gets a higher value'
        : 'So a run deploys only rollbacks'
    }. When the log is back, run this again`,
  lost: (why: string) =>
    `the deployment log is lost: ${why}. Earlier refusals are unknown, so a run deploys only rollbacks`,
  lostForFlags: () => 'the deployment log is lost, so no flag is raised',
  waysFromLost: () => [
    'if the log is another file, name it with --log FILE',
    'if you have a copy, import it: flaghoist deploy --import-log FILE',
    'without a copy, accept the live values: flaghoist deploy --adopt',
  ],
  sent: ({
    values,
    isFailed,
    ...instance
  }: OfInstance & ValueTexts & { readonly isFailed: boolean }) =>
    `${instanceText(instance)} ${isFailed ? 'was to get' : 'got'}: ${values.join(' ') || 'no value'}`,
  sentValue: (variable: string, value: string, git: string) =>
    `${variable}=${value}${git === value ? '' : ` (Git: ${git})`}`,
  adopted: ({ commit, before, hasFlags }: AdoptedText) =>
    `the deployment log has no entry: everything ${
      before === null ? `up to ${shortSha(commit)}` : `before ${shortSha(before)}`
    } is adopted as it is, without evidence${hasFlags ? '. These flags are on:' : ''}`,
  acceptedElsewhere: () => [
    'if another machine runs what is refused above, copy its deployment log here and import it:',
    '  flaghoist deploy --import-log FILE',
  ],
  unreadable: (names: string) =>
    `these definitions cannot be read: ${names}; run flaghoist validate to see why`,
  assumed: (names: string) =>
    `not read, and assumed to have the values in Git: ${names}; run flaghoist deploy --force to send them`,
} as const;

type AdoptedText = {
  readonly commit: string;
  /** The first landing that was judged. */
  readonly before: string | null;
  readonly hasFlags: boolean;
};

/** About services that still run where the pipeline no longer names them. */
export const LEFT_TEXTS = {
  relocated: ({ from, values, ...instance }: OfInstance & ValueTexts & { readonly from: string }) =>
    `${instanceText(instance)} has a new place; the old place (${from}) still has ${values.join(' ')}: empty the old place by hand`,
  orphan: ({ environment, service, values, landing, lost }: Orphaned) => {
    const [removed, runs] = {
      environment: [environment, `${service} still runs there`],
      service: [service, `it still runs in ${environment}`],
      target: [`the target of ${environment}/${service}`, 'it still runs'],
    }[lost];
    return `${removed} is no longer in the pipeline, and ${runs} with ${values.join(' ')} (landing ${shortSha(landing)}); deploy does not change it until the pipeline names it again`;
  },
  nameAgain: () =>
    'to bring it down, or to take it off this list, add this to pipeline.yaml, land it, and run flaghoist deploy. Then remove it again:',
} as const;

type Orphaned = OfInstance &
  ValueTexts & { readonly landing: string; readonly lost: 'environment' | 'service' | 'target' };

type LiveFlagText = {
  readonly flag: string;
  readonly isOff: boolean | null;
  readonly values: readonly string[];
  readonly missing: readonly string[];
  readonly byDefault: readonly string[];
  readonly isReadAtStart: boolean;
  readonly sentAt?: Instant;
};

/** Of a file that a service reads when it starts. */
export const KEEPS_OLD =
  'services that started earlier keep the old value until they are started again';

export const DRIFT_TEXTS = {
  unreached: () => 'not known: the pipeline names no deploy target for this service',
  states: {
    same: 'same',
    differs: 'DIFFERS',
    refused: 'REFUSED',
    unreadable: 'cannot be read',
    unreachable: 'does not answer',
    elsewhere: 'not known here',
    'no-target': '',
  },
  samePending: 'same (pending)',
  flag: ({ flag, isOff, values, missing, byDefault, isReadAtStart, sentAt }: LiveFlagText) => {
    const others = missing.filter((variable) => !byDefault.includes(variable));
    const unsent = `by code-default, unless another file sets ${byDefault.join(' ')}`;
    const place = isReadAtStart ? ' in the file' : '';
    const when = sentAt === undefined ? '' : `, on ${pastText(sentAt)}`;
    const word = isOff === true ? 'off' : 'ON';
    const present = [
      ...(values.length === 0
        ? []
        : [
            `${flag} ${sentAt === undefined ? 'is' : 'was last sent'} ${word}${place}: ${values.join(' ')}${when}`,
          ]),
      ...(byDefault.length === 0 ? [] : [`${flag} is ${word} ${unsent}`]),
    ];
    const verb = others.length === 1 ? 'has' : 'have';
    const absent = `${others.join(' ')} of ${flag} ${verb} no value: the default in the code applies, or the value that another file sets`;
    return [...(isOff === null ? [] : present), ...(others.length === 0 ? [] : [absent])].join(
      '; ',
    );
  },
  keepOld: () => `in the file: ${KEEPS_OLD}`,
  oldPlace: (from: string, values: readonly string[]) =>
    `its old place (${from}) still has ${listedUpTo(values, 3)}, and no run changes it: empty it by hand`,
  /** The target has what the next build takes. What an earlier one took cannot be read there. */
  builtIn: (variables: readonly string[]) =>
    `a build puts ${listedUpTo(variables, 3)} into the page: one that was built earlier keeps the old value`,
  git: (value: string) => `Git: ${value}`,
  there: (value: string) => `live: ${value}`,
  restore: () => 'restore the accepted values:',
  neverDeployed: () =>
    `this clone has never deployed, so nothing is restored from here; ${LOG_TEXTS.askThere('drift')}`,
  noTarget: () => 'nothing to compare: no flag sends anything to a service with a deploy target',
  notSent: (values: readonly string[]) => `not sent yet: ${values.join(' ')}`,
  lines: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
  byLog: (values: readonly string[]) => `by the log it has ${values.join(' ')}`,
  notSucceeded: () => 'its last deployment did not succeed',
  moreRefused: (count: number) => `and ${count} more`,
} as const;

/** Messages of a watch, and of the end of `deploy --watch`. */
export const WATCH_TEXTS = {
  asOf: (at: Instant) => `judged as of ${isoOf(at)} (--at)`,
  unknown: (what: string, why: Cause) => `${what}: not known: ${causeText(why)}`,
  notThere: (what: string, service: string) => `${what}: not deployed to ${service} yet`,
  live: (what: string, answer: string, since: string, until: string) =>
    `${what}: ${answer}, watched since ${since}, until ${until}`,
  takeBackFirst: (flag: string) => `first roll back ${flag}, which rose later on the same service`,
  takeBack: (command: string) => `roll back: ${command}`,
  toRollBack: (target: string) => `to be rolled back ${target}`,
  waiting: (others: readonly string[]) => `waiting for this: ${others.join(', ')}`,
  waitsFor: (flag: string) =>
    `waits, because ${flag} rose later on the same service and is rolled back first`,
  toHold: () => 'to be put on hold',
  toSafe: () => 'to the safe value',
  toSafeAfterBreach: () => 'to the safe value, because the step before was critical, too',
  nothing: () => 'no raised value has a watch',
  bad: () => 'a metric is critical: roll back as above, and run flaghoist deploy again',
  ended: () => 'the watch has ended',
  timeOver: () =>
    'the time of this run is over, and the watch goes on: run flaghoist watch to see later answers',
} as const;
