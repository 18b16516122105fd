// `doctor`: ways around the gate that GitHub's settings leave open, each with its fix. See `docs/threat-model.md`.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { isAnyMerging, tokenlessFiles } from './doctor-actions.ts';
import type { Bypass, BranchRule, Protection, SecretReach, RequiredStatus } from './protection.ts';

export interface DoctorOptions {
  /** The status's name. */
  readonly context: string;
  readonly defaultBranch: string;
  /** The bypass actor for emergencies, as `doctor` names it; null: none. */
  readonly emergencyRole: string | null;
}

export interface Point {
  readonly title: string;
  readonly state: 'closed' | 'open' | 'unknown';
  /** The finding, or why there is none. */
  readonly detail: string;
  /** What to do; empty when there is nothing to do. */
  readonly fix: string;
}

/** Every way around the gate that GitHub's settings could leave open. */
export function doctor(protection: Protection, options: DoctorOptions): readonly Point[] {
  const { context, defaultBranch, emergencyRole } = options;
  return [
    point(
      'A change lands only by pull request',
      isEnforced(protection, requiresPullRequest),
      isTrue,
      {
        open: 'pushes to the default branch are allowed',
        closed: 'a pull request is required',
        fix: 'add the rule "Require a pull request before merging" to the default branch',
      },
    ),
    point('History cannot be rewritten', isEnforced(protection, blocksForcePush), isTrue, {
      open: 'force-pushes are allowed',
      closed: 'force-pushes are blocked',
      fix: 'add the rule "Block force pushes"',
    }),
    point('The default branch cannot be deleted', isEnforced(protection, blocksDeletion), isTrue, {
      open: 'it can be deleted, and made anew without its history',
      closed: 'deletion is restricted',
      fix: 'add the rule "Restrict deletions"',
    }),
    point('The check is required', isEnforced(protection, requires(context)), isTrue, {
      open: `the status ${context} is not required`,
      closed: `the status ${context} is required`,
      fix: `require the status check "${context}"`,
    }),
    point('Only our App can post it', pinOf(protection, context), (app) => app !== null, {
      open: 'any workflow with statuses: write could post it, also one that a pull request brings',
      closed: (app) => `only the App ${app} can post it`,
      fix: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`,
    }),
    point('A verdict is about what will land', isEnforced(protection, judgesWhatLands), isTrue, {
      open: 'a pull request may be merged although the default branch has moved since',
      closed: 'branches must be up to date, or a merge queue judges them together',
      fix: `require branches to be up to date before merging${isAnyMerging(protection) ? '' : ', or use a merge queue'}`,
    }),
    bypassPoint(protection, context, emergencyRole),
    point('Workflows cannot approve', protection.actionsApprove, (may) => !may, {
      open: 'GitHub Actions may approve pull requests',
      closed: 'GitHub Actions may not approve pull requests',
      fix: approvalFix(protection),
    }),
    point('A pull request lands as one', rebases(protection), (may) => !may, {
      open: 'rebase merging is allowed, which lands the commits of a pull request one by one',
      closed: 'merge commits or squashes only',
      fix: 'switch off "Allow rebase merging"',
    }),
    point("The App's key is out of reach", protection.keyEnvironment, reachesOnly(defaultBranch), {
      open: (reach) => `the environment that holds it serves ${REACHED[reach.kind](reach)}`,
      closed: `its environment serves ${defaultBranch} only`,
      fix: `limit the environment to "Selected branches and tags", and select ${defaultBranch} alone`,
    }),
    point('No branch runs on your machines', protection.selfHosted, ({ length }) => length === 0, {
      open: (files) =>
        `${files.join(', ')} runs on a self-hosted runner: every writer can run a workflow of any branch there`,
      closed: `no workflow of ${defaultBranch} runs on a self-hosted runner`,
      fix: `deploy with branch or dispatch, or let the runner's group serve selected workflows at ${defaultBranch} only`,
    }),
  ];
}

/** Workflows that still need the setting come first, so that switching it off stops none of them. */
function approvalFix(protection: Protection): string {
  const files = tokenlessFiles(protection);
  const off = 'switch off "Allow GitHub Actions to create and approve pull requests"';
  return files.length === 0
    ? off
    : `give ${files.join(' and ')} the token of a GitHub App, then ${off}`;
}

interface Words<T> {
  readonly open: string | ((value: T) => string);
  readonly closed: string | ((value: T) => string);
  readonly fix: string;
}

function point<T>(
  title: string,
  finding: Finding<T>,
  isClosed: (value: T) => boolean,
  { open, closed, fix }: Words<T>,
): Point {
  if (finding.kind !== 'known') return { title, state: 'unknown', detail: finding.why, fix };
  const say = (words: Words<T>['open']): string =>
    typeof words === 'string' ? words : words(finding.value);
  return isClosed(finding.value)
    ? { title, state: 'closed', detail: say(closed), fix: '' }
    : { title, state: 'open', detail: say(open), fix };
}

const isTrue = (value: boolean): boolean => value;

type Requirement = (rule: BranchRule) => boolean;

const requiresPullRequest: Requirement = ({ pullRequest }) => pullRequest;
const blocksForcePush: Requirement = ({ noForcePush }) => noForcePush;
const blocksDeletion: Requirement = ({ noDeletion }) => noDeletion;
const judgesWhatLands: Requirement = ({ strict, queue }) => strict || queue !== null;

function requires(context: string): Requirement {
  return (rule) => requiredBy(rule, context).length > 0;
}

/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }: BranchRule, context: string): readonly RequiredStatus[] {
  return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}

/** Whether any branch rule sets a requirement. Unknown where some rules could not be read. */
function isEnforced(
  { branchRules, hidden: [why] }: Protection,
  requirement: Requirement,
): Finding<boolean> {
  if (branchRules.some(requirement)) return known(true);
  return why === undefined ? known(false) : unreachable(why);
}

/** The App that must post the status; null where any may, or where it is the App of all workflows. */
function pinOf(protection: Protection, context: string): Finding<number | null> {
  const { branchRules, actionsApp } = protection;
  const pins = branchRules
    .flatMap((rule) => requiredBy(rule, context))
    .flatMap(({ app }) => app ?? []);
  if (pins.length > 0 && actionsApp.kind !== 'known') return actionsApp;
  const foreignApp = pins.find((app) => actionsApp.kind === 'known' && app !== actionsApp.value);
  if (foreignApp !== undefined) return known(foreignApp);
  const none = isEnforced(protection, () => false);
  return none.kind === 'known' ? known(null) : none;
}

/** The bypass actors of the requirements that make the gate. */
function bypassPoint(protection: Protection, context: string, emergencyRole: string | null): Point {
  const { branchRules, hidden } = protection;
  const requirements = [requiresPullRequest, blocksForcePush, blocksDeletion, requires(context)];
  const hasRules = requirements.some((requirement) => branchRules.some(requirement));
  const bypasses = requirements.map((requirement) => bypassesOf(branchRules.filter(requirement)));
  const all = bypasses.flatMap((list) => (list.kind === 'known' ? list.value : []));
  const unwanted = all.filter(({ who }) => who !== emergencyRole).map(bypassText);
  const [why] = hasRules ? bypasses.flatMap((list) => ('why' in list ? [list.why] : [])) : hidden;
  const bypassers = unwanted.length > 0 || why === undefined ? known(unwanted) : unreachable(why);
  return point('No bypass actors', bypassers, ({ length }) => hasRules && length === 0, {
    open: (actors) =>
      hasRules
        ? `these may bypass the rules: ${[...new Set(actors)].join(', ')}`
        : 'no branch rule protects the default branch yet',
    closed: all.length === 0 ? 'no bypass actors' : `only ${emergencyRole}, in an emergency`,
    fix: 'empty the bypass list (classic: "Do not allow bypassing the above settings"), or keep one emergency role in it, know who is in it, and name it with --emergency-role',
  });
}

/** The bypass actors of branch rules that set the same requirement. One rule without a bypass list is enough. */
function bypassesOf(rules: readonly BranchRule[]): Finding<readonly Bypass[]> {
  const lists = rules.map(({ bypass }) => bypass);
  if (lists.some((list) => list.kind === 'known' && list.value.length === 0)) return known([]);
  const unknown = lists.find((list) => list.kind !== 'known');
  return unknown ?? known(lists.flatMap((list) => (list.kind === 'known' ? list.value : [])));
}

function bypassText({ who, always }: Bypass): string {
  return always ? who : `${who} (pull requests only)`;
}

/** The method of a merge queue comes before the other settings. */
function rebases({ branchRules, rebase }: Protection): Finding<boolean> {
  const queues = branchRules.flatMap(({ queue }) => queue ?? []);
  if (queues.length > 0) return known(queues.includes('rebase'));
  const isForbidden = branchRules.some(({ methods }) => methods?.includes('rebase') === false);
  return isForbidden ? known(false) : rebase;
}

function reachesOnly(branch: string): (reach: SecretReach) => boolean {
  return (reach) => reach.kind === 'named' && reach.patterns.every((pattern) => pattern === branch);
}

const REACHED: Readonly<Record<SecretReach['kind'], (reach: SecretReach) => string>> = {
  all: () => 'every branch',
  protected: () => 'every protected branch, and a pattern can make one of any new branch',
  named: (reach) => (reach.kind === 'named' ? reach.patterns.join(', ') : ''),
};
