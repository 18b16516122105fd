// `doctor`: can the gate be walked around? Point by point, each with its mend (threats T4, T5, T8, T18, T21, T69).
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Bypass, Guard, Protection, Reach, RequiredStatus } from './protection.ts';

export interface DoctorOptions {
  /** The status's name. */
  readonly context: string;
  readonly defaultBranch: string;
  /** Who may pass the rules by in an emergency, as we name them; null: nobody. */
  readonly emergencyRole: string | null;
}

export interface Point {
  readonly title: string;
  readonly state: 'closed' | 'open' | 'unknown';
  /** What was seen, or why nothing was. */
  readonly seen: string;
  /** What to do; empty when there is nothing to do. */
  readonly fix: string;
}

/** Every way round the gate that GitHub's settings could leave open. */
export function doctor(protection: Protection, options: DoctorOptions): readonly Point[] {
  const { context, defaultBranch, emergencyRole } = options;
  return [
    point('A change lands only by pull request', held(protection, requiresPullRequest), isTrue, {
      open: 'pushes to the default branch are allowed',
      closed: 'a pull request is required',
      fix: 'add the rule "Require a pull request before merging" to the default branch',
    }),
    point('History cannot be rewritten', held(protection, blocksForcePush), isTrue, {
      open: 'force-pushes are allowed',
      closed: 'force-pushes are blocked',
      fix: 'add the rule "Block force pushes"',
    }),
    point('The default branch cannot be deleted', held(protection, blocksDeletion), isTrue, {
      open: 'it can be deleted, and made anew without its history',
      closed: 'deletion is restricted',
      fix: 'add the rule "Restrict deletions"',
    }),
    point('The check is required', held(protection, requires(context)), isTrue, {
      open: `the status ${context} is not required`,
      closed: `the status ${context} is required`,
      fix: `require the status check "${context}"`,
    }),
    point('Only our App can post it', pinOf(protection, context), (app) => app !== null, {
      open: 'any workflow with statuses: write could post it, also one that a pull request brings',
      closed: (app) => `only the App ${app} can post it`,
      fix: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`,
    }),
    point('A verdict is about what will land', held(protection, judgesWhatLands), isTrue, {
      open: 'a pull request may be merged although the default branch has moved since',
      closed: 'branches must be up to date, or a merge queue judges them together',
      fix: 'require branches to be up to date before merging, or use a merge queue',
    }),
    bypassPoint(protection, context, emergencyRole),
    point('Workflows cannot approve', protection.actionsApprove, (may) => !may, {
      open: 'GitHub Actions may approve pull requests',
      closed: 'GitHub Actions may not approve pull requests',
      fix: 'switch off "Allow GitHub Actions to create and approve pull requests"',
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

interface Words<T> {
  readonly open: string | ((found: T) => string);
  readonly closed: string | ((found: T) => string);
  readonly fix: string;
}

function point<T>(
  title: string,
  found: Finding<T>,
  isClosed: (value: T) => boolean,
  { open, closed, fix }: Words<T>,
): Point {
  if (found.kind !== 'known') return { title, state: 'unknown', seen: found.why, fix };
  const say = (words: Words<T>['open']): string =>
    typeof words === 'string' ? words : words(found.value);
  return isClosed(found.value)
    ? { title, state: 'closed', seen: say(closed), fix: '' }
    : { title, state: 'open', seen: say(open), fix };
}

const isTrue = (value: boolean): boolean => value;

type Rule = (guard: Guard) => boolean;

const requiresPullRequest: Rule = ({ pullRequest }) => pullRequest;
const blocksForcePush: Rule = ({ noForcePush }) => noForcePush;
const blocksDeletion: Rule = ({ noDeletion }) => noDeletion;
const judgesWhatLands: Rule = ({ strict, queue }) => strict || queue !== null;

function requires(context: string): Rule {
  return (guard) => requiredBy(guard, context).length > 0;
}

/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }: Guard, context: string): readonly RequiredStatus[] {
  return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}

/** Whether any guard sets a rule. One that nobody could read may do so, too. */
function held({ guards, unseen: [why] }: Protection, rule: Rule): Finding<boolean> {
  if (guards.some(rule)) return known(true);
  return why === undefined ? known(false) : unreachable(why);
}

/** The App that the status is pinned to: null where it is none, or the one that every workflow posts as. */
function pinOf(protection: Protection, context: string): Finding<number | null> {
  const { guards, actionsApp } = protection;
  const pins = guards
    .flatMap((guard) => requiredBy(guard, context))
    .flatMap(({ app }) => app ?? []);
  if (pins.length > 0 && actionsApp.kind !== 'known') return actionsApp;
  const own = pins.find((app) => actionsApp.kind === 'known' && app !== actionsApp.value);
  if (own !== undefined) return known(own);
  const none = held(protection, () => false);
  return none.kind === 'known' ? known(null) : none;
}

/** Whoever passes one of the rules by that make the gate, of those that there are. */
function bypassPoint(protection: Protection, context: string, emergencyRole: string | null): Point {
  const { guards, unseen } = protection;
  const rules = [requiresPullRequest, blocksForcePush, blocksDeletion, requires(context)];
  const isHeld = rules.some((rule) => guards.some(rule));
  const passing = rules.map((rule) => passersBy(guards.filter(rule)));
  const all = passing.flatMap((found) => (found.kind === 'known' ? found.value : []));
  const unwanted = all.filter(({ who }) => who !== emergencyRole).map(shown);
  const [why] = isHeld ? passing.flatMap((found) => ('why' in found ? [found.why] : [])) : unseen;
  const found = unwanted.length > 0 || why === undefined ? known(unwanted) : unreachable(why);
  return point('Nobody can pass the rules by', found, ({ length }) => isHeld && length === 0, {
    open: (actors) =>
      isHeld
        ? `these may: ${[...new Set(actors)].join(', ')}`
        : 'there is no rule yet that could hold anybody',
    closed: all.length === 0 ? 'no bypass actors' : `only ${emergencyRole}, in an emergency`,
    fix: 'empty the bypass list (classic: "Do not allow bypassing the above settings"), or keep one emergency role in it, know who is in it, and name it with --emergency-role',
  });
}

/** Who may pass a rule by that these guards set: nobody, where one of them lets nobody by. */
function passersBy(guards: readonly Guard[]): Finding<readonly Bypass[]> {
  const lists = guards.map(({ bypass }) => bypass);
  if (lists.some((list) => list.kind === 'known' && list.value.length === 0)) return known([]);
  const unknown = lists.find((list) => list.kind !== 'known');
  return unknown ?? known(lists.flatMap((list) => (list.kind === 'known' ? list.value : [])));
}

function shown({ who, always }: Bypass): string {
  return always ? who : `${who} (pull requests only)`;
}

/** A merge queue merges in its own way, whatever else is allowed. */
function rebases({ guards, rebase }: Protection): Finding<boolean> {
  const queues = guards.flatMap(({ queue }) => queue ?? []);
  if (queues.length > 0) return known(queues.includes('rebase'));
  const isForbidden = guards.some(({ methods }) => methods?.includes('rebase') === false);
  return isForbidden ? known(false) : rebase;
}

function reachesOnly(branch: string): (reach: Reach) => boolean {
  return (reach) => reach.kind === 'named' && reach.patterns.every((pattern) => pattern === branch);
}

const REACHED: Readonly<Record<Reach['kind'], (reach: Reach) => string>> = {
  all: () => 'every branch',
  protected: () => 'every protected branch, and a pattern can make one of any new branch',
  named: (reach) => (reach.kind === 'named' ? reach.patterns.join(', ') : ''),
};
