// `doctor`: can the gate be walked around? Point by point, each with its mend (threats T4, T5, T8, T18, T21).
import type { Finding } from '#domain/evidence.ts';

/** What GitHub says protects the default branch. Each part may be out of the token's reach. */
export interface Protection {
  readonly rules: Finding<BranchRules>;
  readonly bypass: Finding<readonly Bypass[]>;
  /** Whether workflows may approve pull requests. */
  readonly actionsApprove: Finding<boolean>;
  /** Ways of merging that the repository allows. */
  readonly merging: Finding<Merging>;
  /** Whether the environment that holds the App's key is limited to the default branch. */
  readonly keyEnvironment: Finding<boolean>;
}

export interface BranchRules {
  readonly pullRequest: boolean;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  readonly mergeQueue: boolean;
  readonly statuses: readonly RequiredStatus[];
  /** Whether a branch must be up to date before it is merged. */
  readonly strict: boolean;
}

export interface RequiredStatus {
  readonly context: string;
  /** The app that must have posted it; null: anybody. */
  readonly app: number | null;
}

export interface Bypass {
  readonly who: string;
  readonly always: boolean;
}

export interface Merging {
  readonly merge: boolean;
  readonly squash: boolean;
  readonly rebase: boolean;
}

/** The app that every workflow's own token belongs to: a pin to it pins nothing. */
const ACTIONS_APP = 15_368;

export interface Point {
  readonly title: string;
  readonly state: 'closed' | 'open' | 'unknown';
  /** What was seen, or why nothing was. */
  readonly seen: string;
  /** What to do; empty when there is nothing to do. */
  readonly mend: string;
}

/** Every way round the gate that GitHub's settings could leave open. */
export function doctor(protection: Protection, context: string): readonly Point[] {
  const { rules, bypass, actionsApprove, merging, keyEnvironment } = protection;
  return [
    point('A change lands only by pull request', rules, (known) => known.pullRequest, {
      open: 'pushes to the default branch are allowed',
      closed: 'a pull request is required',
      mend: 'add the rule "Require a pull request before merging" to the default branch',
    }),
    point('History cannot be rewritten', rules, (known) => known.noForcePush, {
      open: 'force-pushes are allowed',
      closed: 'force-pushes are blocked',
      mend: 'add the rule "Block force pushes"',
    }),
    point('The default branch cannot be deleted', rules, (known) => known.noDeletion, {
      open: 'it can be deleted, and made anew without its history',
      closed: 'deletion is restricted',
      mend: 'add the rule "Restrict deletions"',
    }),
    point('The check is required', rules, (known) => requiredOf(known, context) !== undefined, {
      open: `the status ${context} is not required`,
      closed: `the status ${context} is required`,
      mend: `require the status check "${context}"`,
    }),
    point('Only our App can post it', rules, (known) => isPinned(requiredOf(known, context)), {
      open: 'any workflow with statuses: write could post it, also one that a pull request brings',
      closed: 'it is pinned to an App',
      mend: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`,
    }),
    point('A verdict is about what will land', rules, (known) => known.strict || known.mergeQueue, {
      open: 'a pull request may be merged although the default branch has moved since',
      closed: 'branches must be up to date, or a merge queue judges them together',
      mend: 'require branches to be up to date before merging, or use a merge queue',
    }),
    point('Nobody can pass the rules by', bypass, (known) => known.length === 0, {
      open: (known) =>
        `these may: ${known.map(({ who, always }) => `${who}${always ? '' : ' (pull requests only)'}`).join(', ')}`,
      closed: 'no bypass actors',
      mend: 'empty the bypass list, or keep one named emergency role in it and know who is in it',
    }),
    point('Workflows cannot approve', actionsApprove, (known) => !known, {
      open: 'GitHub Actions may approve pull requests',
      closed: 'GitHub Actions may not approve pull requests',
      mend: 'switch off "Allow GitHub Actions to create and approve pull requests"',
    }),
    point('A pull request lands as one', merging, (known) => !known.rebase, {
      open: 'rebase merging is allowed, which lands the commits of a pull request one by one',
      closed: 'merge commits or squashes only',
      mend: 'switch off "Allow rebase merging"',
    }),
    point("The App's key is out of reach", keyEnvironment, (known) => known, {
      open: 'the environment that holds it serves other branches than the default one',
      closed: 'its environment serves the default branch only',
      mend: 'limit the environment to the default branch ("Selected branches")',
    }),
  ];
}

interface Words<T> {
  readonly open: string | ((known: T) => string);
  readonly closed: string;
  readonly mend: string;
}

function point<T>(
  title: string,
  found: Finding<T>,
  isClosed: (known: T) => boolean,
  { open, closed, mend }: Words<T>,
): Point {
  if (found.kind !== 'known') return { title, state: 'unknown', seen: found.why, mend };
  if (isClosed(found.value)) return { title, state: 'closed', seen: closed, mend: '' };
  return { title, state: 'open', seen: typeof open === 'string' ? open : open(found.value), mend };
}

function requiredOf({ statuses }: BranchRules, context: string): RequiredStatus | undefined {
  const own = statuses.filter((status) => status.context === context);
  return own.find(isPinned) ?? own[0];
}

function isPinned(status: RequiredStatus | undefined): boolean {
  return status !== undefined && status.app !== null && status.app !== ACTIONS_APP;
}
