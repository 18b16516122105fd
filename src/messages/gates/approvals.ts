// The sentences of `approvals`.
import { causeText } from '#messages/causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText, secondText } from '#domain/scalars.ts';
import type { Brief } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import { both, either } from '#messages/words.ts';
import type { MissingEvidence } from './wording.ts';
import { missingHint, missingTitle } from './wording.ts';

/** A person who took part in the change and has no known login. */
export type Unresolved =
  | { readonly kind: 'pusher'; readonly commit: string }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'listed'; readonly name: string; readonly file: string };

/** Why the approval of a person does not count. */
export type NotCounted =
  | {
      readonly because:
        | 'bot'
        | 'author'
        | 'no-member'
        | 'not-posted'
        | 'not-named'
        | 'other-version';
    }
  | { readonly because: 'unresolved'; readonly unresolved: readonly Unresolved[] }
  | { readonly because: 'too-early'; readonly given: Instant; readonly shown: Instant }
  | { readonly because: 'later'; readonly given: Instant; readonly now: Instant };

function notCountedText(user: string, reason: NotCounted): string {
  switch (reason.because) {
    case 'bot':
      return 'a bot cannot approve';
    case 'author':
      return `${user} took part in the change`;
    case 'no-member':
      return `${user} is not a member of the required teams`;
    case 'unresolved':
      return `${identitiesText(reason.unresolved)} could be ${user}`;
    case 'not-posted':
      return 'the present change is not posted on the pull request yet';
    case 'not-named':
      return 'the evidence has no fingerprint of the present change';
    case 'other-version':
      return 'it was given for another version of the change';
    case 'too-early':
      return tooEarlyText(reason);
    case 'later': {
      const [now, given] = pairText(reason.now, reason.given);
      return `it is dated ${given}, after the moment that is judged (${now})`;
    }
  }
}

/** An approval in the same second is too early as well. */
function tooEarlyText({ given, shown }: Record<'given' | 'shown', Instant>): string {
  const [givenText, shownText] = pairText(given, shown);
  if (given === shown)
    return `it was given ${givenText}, in the second in which the present change was first shown`;
  return `it was given ${givenText}, before the present change was first shown (${shownText})`;
}

/** Two moments that a reader compares: with seconds where their minutes are equal. */
function pairText(first: Instant, second: Instant): readonly [string, string] {
  const [one, two] = [pastText(first), pastText(second)];
  return one === two ? [secondText(first), secondText(second)] : [one, two];
}

function identitiesText(unresolved: readonly Unresolved[]): string {
  return both(
    unresolved.map((identity) =>
      identity.kind === 'pusher' ? `the pusher of ${identity.commit.slice(0, 10)}` : identity.name,
    ),
  );
}

function unresolvedHint(unresolved: readonly Unresolved[]): string {
  const listed = unresolved.flatMap((identity) => (identity.kind === 'listed' ? [identity] : []));
  const [first] = listed;
  if (first !== undefined)
    return `write the login into people in ${first.file}, and delete ${both(listed.map(({ name }) => name))} from unresolved there`;
  return unresolved.every(({ kind }) => kind === 'pusher')
    ? 'push again (an empty commit is enough) so that the pusher is known'
    : 'add the address of the commit to a GitHub account, or push the commits again with the address of an account';
}

/** The required approvals, and the approvals so far. */
type RequiredApprovals = { readonly count: number; readonly from: readonly string[] };
type Votes = RequiredApprovals & {
  readonly approvers: readonly string[];
  readonly refused: readonly { readonly user: string; readonly reason: NotCounted }[];
};

function wantedText({ count, from }: RequiredApprovals): string {
  return `${count === 1 ? '1 approval' : `${count} approvals`} from ${both(from)} ${count === 1 ? 'is' : 'are'} required`;
}

function soFarText({ approvers }: Votes): string {
  return approvers.length === 0 ? 'none so far' : `${approvers.length} so far (${both(approvers)})`;
}

/** `1 approval from owners` */
function needsText({ count, from }: RequiredApprovals): string {
  return `${count} approval${count === 1 ? '' : 's'} from ${both(from)}`;
}

function votesBrief(votes: Votes): Brief {
  const { approvers } = votes;
  const needs = needsText(votes);
  if (approvers.length === 0) return { needs, soFar: 'none yet' };
  return { needs, soFar: approvers.join(', '), lists: 'approvers' };
}

/** `Needs 1 approval: ana or bartek` */
function neededTitle({ count, approvers }: Votes): string {
  const more = approvers.length === 0 ? '' : ' more';
  const left = count - approvers.length;
  return `Needs ${left}${more} approval${left === 1 ? '' : 's'}`;
}

function neededNames({ from, approvers, members, authors }: Votes & AskedPeople): string {
  const open = members.filter((member) => !authors.includes(member) && !approvers.includes(member));
  return open.length > 0 && open.length <= 2 ? either(open) : both(from);
}

type AskedPeople = { readonly authors: readonly string[]; readonly members: readonly string[] };

function refusedTexts({ refused }: Votes): readonly string[] {
  return refused.map(
    ({ user, reason }) => `${user}'s approval does not count: ${notCountedText(user, reason)}`,
  );
}

/** The part of the evidence that could not be read. */
export type UnknownApprovals =
  | { readonly what: 'no-owner' }
  | { readonly what: 'no-team'; readonly team: string }
  | { readonly what: 'members'; readonly team: string; readonly missing: MissingEvidence }
  | { readonly what: 'reviews' | 'authors'; readonly missing: MissingEvidence };

function unknownText(unknown: UnknownApprovals): string {
  switch (unknown.what) {
    case 'no-owner':
      return 'the owner must approve, but the flag has no owner';
    case 'no-team':
      return `${unknown.team} must approve, but the pipeline has no such team`;
    case 'members':
      return `could not read the members of ${unknown.team}: ${causeText(unknown.missing.why)}`;
    case 'reviews':
      return `could not read the reviews: ${causeText(unknown.missing.why)}`;
    case 'authors':
      return `could not determine who made the change: ${causeText(unknown.missing.why)}`;
  }
}

/** Shorter for evidence that was not asked for: the table already says that nothing was asked. */
function unknownSoFar(unknown: UnknownApprovals): string {
  const isUnasked = 'missing' in unknown && unknown.missing.kind === 'absent';
  return isUnasked ? causeText(unknown.missing.why) : unknownText(unknown);
}

function unknownTitle(unknown: UnknownApprovals): string {
  switch (unknown.what) {
    case 'no-owner':
      return 'The flag needs an owner first';
    case 'no-team':
      return `Needs the team ${unknown.team} first`;
    case 'members':
      return missingTitle(`the team ${unknown.team}`, unknown.missing);
    case 'reviews':
      return missingTitle('the reviews', unknown.missing);
    case 'authors':
      return missingTitle('the authors', unknown.missing);
  }
}

function unknownHint(unknown: UnknownApprovals): string {
  switch (unknown.what) {
    case 'no-owner':
      return "name a team as owner in the flag's own file, in a pull request that lands first";
    case 'no-team':
      return 'add the team to teams in pipeline.yaml, in a pull request that lands first';
    default:
      return missingHint(unknown.missing);
  }
}

/** Teams that cannot give enough approvals. `teams`: those of `from`, with the owner's own name in place of `owner`. */
type TooSmallTeams = RequiredApprovals & {
  readonly teams: readonly string[];
  readonly people: readonly string[];
};

function requiredText({ count, from, teams }: TooSmallTeams): string {
  const names = from.map((team, index) => {
    const name = teams[index] ?? team;
    return name === team ? name : `${team} (${name})`;
  });
  return `${count === 1 ? '1 approval is required' : `${count} approvals are required`} from ${both(names)}`;
}

function sizeText({ from, people }: TooSmallTeams): string {
  return `${from.length === 1 ? 'has' : 'together have'} ${people.length} member${people.length === 1 ? '' : 's'} (${people.join(', ')})`;
}

/** `flag` null: the policy, which has no owner. `team`: one that could be the owner, if there is one. */
type NoOwner = { readonly flag: string | null; readonly team: string | null };

/** All of the named teams are empty, or one of them, which then stands for itself. */
type EmptyTeam =
  | (TooSmallTeams & { readonly kind: 'all' })
  | { readonly kind: 'one'; readonly team: string };

export const APPROVALS_MESSAGES = {
  'approvals/enough': row<Votes>({
    sentence: (votes) =>
      votes.count === 0
        ? 'no approval is required'
        : `approved by ${both(votes.approvers)}; ${wantedText(votes)}`,
    brief: votesBrief,
    details: refusedTexts,
    means: 'Enough eligible people have approved what is proposed.',
    fix: 'Nothing to do.',
    example: 'approvals: { count: 1, from: [release] }',
  }),
  'approvals/missing': row<Votes & AskedPeople>({
    sentence: (votes) => `${wantedText(votes)}, ${soFarText(votes)}`,
    brief: votesBrief,
    title: neededTitle,
    titleNames: neededNames,
    hint: askText,
    details: refusedTexts,
    means:
      'Not enough eligible people have approved what is proposed. An approval counts for the version that the reviewer saw. It must be newer than the first status with the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.',
    fix: 'Ask a member of the named teams to review the present version.',
    example: 'approvals: { count: 1, from: [release] }',
  }),
  'approvals/changes-requested': row<Votes & { readonly objectors: readonly string[] }>({
    sentence: (votes) => `${both(votes.objectors)} asked for changes; ${wantedText(votes)}`,
    brief: ({ objectors, ...votes }) => ({
      needs: needsText(votes),
      soFar: `${both(objectors)} asked for changes`,
    }),
    title: ({ objectors }) => `${objectors[0]} asked for changes`,
    hint: ({ objectors }) =>
      `make the changes and ask ${objectors[0]} to approve, or have the review dismissed`,
    details: refusedTexts,
    means: 'A person who may approve has asked for changes.',
    fix: 'Make the changes and ask the person to approve. Or have the review dismissed.',
    example: 'approvals: { count: 1, from: [release] }',
  }),
  'approvals/unknown': row<RequiredApprovals & { readonly unknown: UnknownApprovals }>({
    sentence: ({ unknown, ...wanted }) => `${unknownText(unknown)}; ${wantedText(wanted)}`,
    brief: ({ unknown, ...wanted }) => ({ needs: needsText(wanted), soFar: unknownSoFar(unknown) }),
    title: ({ unknown }) => unknownTitle(unknown),
    hint: ({ unknown }) => unknownHint(unknown),
    means:
      'Flaghoist could not read the reviews, the authors or the members of a team. So it cannot count approvals.',
    fix: 'On a pull request the action asks GitHub, and the message says what is missing. On a clone, supply these facts with --evidence.',
    example: 'flaghoist check --evidence evidence.json',
  }),
  'approvals/unresolved-identity': row<Votes & { readonly unresolved: readonly Unresolved[] }>({
    sentence: (votes) =>
      `no login is known for ${identitiesText(votes.unresolved)}, so an approval could be a self-approval`,
    title: ({ unresolved }) => `No login for ${identitiesText(unresolved.slice(0, 1))}`,
    hint: ({ unresolved }) => unresolvedHint(unresolved),
    details: (votes) => [`${wantedText(votes)}, ${soFarText(votes)}`, ...refusedTexts(votes)],
    means:
      'A person who took part in the change has no known login. An approver could be that person and approve their own work.',
    fix: 'Add the address to the GitHub account that it belongs to, or commit with an address that has an account. If the pusher is not known, push again. An empty commit is enough.',
    example: 'git commit --amend --reset-author',
  }),
  'approvals/unknown-team': row<{
    readonly team: string;
    readonly available: readonly string[];
    readonly isInFlag: boolean;
    readonly meant: string | null;
  }>({
    sentence: ({ team, available, isInFlag }) =>
      `unknown team "${team}"${isInFlag ? ' in the pipeline' : ''}; available teams: ${[...available, 'owner', 'org/<team>'].join(', ')}`,
    hint: ({ meant }) =>
      meant === null
        ? 'add the team to teams in pipeline.yaml, or name an existing team'
        : `write ${meant}`,
    means: 'Approvals are required from a team that does not exist.',
    fix: 'Add the team to teams in pipeline.yaml, or name an existing team.',
    example: 'teams:\n  release: [ana, bartek]',
  }),
  'approvals/no-owner': row<NoOwner>({
    sentence: ({ flag }) =>
      flag === null
        ? 'a change of the policy needs approval from the owner, but the policy has no owner'
        : `the owner must approve, but ${flag} has no owner`,
    hint: ({ flag, team }) => {
      if (flag === null) return 'name a team of the pipeline instead of owner';
      return team === null ? 'add owner: and a team to the flag' : `add owner: ${team} to the flag`;
    },
    means:
      'Approvals are required from the owner of a flag that has none, or from the owner of the policy.',
    fix: 'Give the flag an owner, or name a team.',
    example: 'owner: voice',
  }),
  'approvals/empty-team': row<EmptyTeam>({
    sentence: (facts) =>
      facts.kind === 'one'
        ? `${facts.team} and other teams must approve, but ${facts.team} has no members`
        : `${requiredText(facts)}, which ${facts.from.length === 1 ? 'has' : 'have'} no members`,
    hint: (facts) =>
      facts.kind === 'one'
        ? `add a login to ${facts.team} in teams, or remove ${facts.team} here`
        : `add ${facts.count === 1 ? 'a login' : `${facts.count + 1} logins`} to ${either(facts.teams)} in teams`,
    means: 'Approvals are required from a team without members.',
    fix: 'Add logins to the team, or name another team.',
    example: 'teams:\n  release: [ana, bartek]',
  }),
  'approvals/too-few-members': row<TooSmallTeams>({
    sentence: (facts) => `${requiredText(facts)}, which ${sizeText(facts)}`,
    hint: ({ people, teams }) =>
      `write count: ${Math.max(1, people.length - 1)}, or add members to ${either(teams)}`,
    means:
      'More approvals are required than the named teams have members. No change can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.',
    fix: 'Require fewer approvals, or add members.',
    example: 'teams: { release: [ana, bartek, chiara] }   # two approve, one proposes',
  }),
  'approvals/only-just': row<TooSmallTeams>({
    severity: 'warning',
    sentence: (facts) =>
      `${requiredText(facts)}, which ${sizeText(facts)}; a change by one of them can never be approved`,
    hint: ({ count, teams }) =>
      `add a member to ${either(teams)}${count > 1 ? `, or write count: ${count - 1}` : ''}`,
    means:
      'The named teams have just as many members as required approvals. A member cannot approve their own change, so such a change can never be approved.',
    fix: 'Add a member, or require one fewer approval.',
    example: 'teams: { release: [ana, bartek, chiara] }   # two approve, one proposes',
  }),
} as const;

/** An approver whose approval counts is not asked again. */
function askText({ members, authors, approvers }: Votes & AskedPeople): string {
  const others = members.filter((login) => !authors.includes(login) && !approvers.includes(login));
  if (members.length === 0) return 'add members to the team';
  if (others.length === 0)
    return 'add a member to the team; all of its members took part in the change';
  const reviewers =
    others.length > 5 ? `one of the ${others.length} members of the team` : either(others);
  return `ask ${reviewers} to review the present version`;
}
