// `approvals`: enough people who may approve have approved this very change (DESIGN §6, T17 to T19).
import type { Ask, Authorship, Evidence, Review, UnresolvedIdentity } from '#domain/evidence.ts';
import { absent, DECISIVE } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { pastText } from '#domain/time.ts';
import { ownerProblems, teamProblems } from './approvers.ts';
import type { GateAnswer, SettingsContext, SettingsProblem, Subject } from './define.ts';
import { defineGate, isSubset, pass, wait } from './define.ts';
import { eitherText, listText, unseenHint } from './wording.ts';

interface Settings {
  readonly count: number;
  readonly from: readonly string[];
}

/** How many digits of the fingerprint are enough to name it (DESIGN §6). */
export const FINGERPRINT_DIGITS = 16;

export const approvals = defineGate<Settings>({
  name: 'approvals',
  title: 'Enough eligible people have approved exactly this change.',
  schema: {
    type: 'object',
    description: 'Enough distinct people of these teams have approved this change.',
    required: ['count', 'from'],
    additionalProperties: false,
    properties: {
      count: {
        description: 'How many people. 0 asks nobody.',
        type: 'integer',
        minimum: 0,
        maximum: 20,
      },
      from: {
        description:
          "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
        type: 'array',
        items: {
          type: 'string',
          pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$',
        },
        minItems: 1,
        uniqueItems: true,
      },
    },
  },
  example: { count: 1, from: ['release'] },

  problems: (settings, context) => {
    const missing = context.knows('teams') ? unknownTeams(settings, context) : [];
    return missing.length > 0 ? missing : teamProblems(settings, context);
  },

  misfits: (settings, flag, context) => ownerProblems(settings, flag, context),

  atLeastAsStrict: (to, from) => to.count >= from.count && isSubset(to.from, from.from),

  asks: ({ count, from }, { owner }) =>
    count === 0 ? [] : [{ kind: 'reviews' }, ...from.flatMap((name) => teamAsk(name, owner))],

  judge: (settings, promotion, evidence) => [judgeApprovals(settings, promotion, evidence)],

  settledAtOnce: [
    'approvals/missing',
    'approvals/unknown',
    'approvals/changes-requested',
    'approvals/unresolved-identity',
  ],

  codes: [
    {
      code: 'approvals/enough',
      means: 'Enough eligible people have approved what is proposed.',
      fix: 'Nothing to do.',
      example: 'approvals: { count: 1, from: [release] }',
    },
    {
      code: 'approvals/missing',
      means:
        'Not enough eligible people have approved what is proposed. An approval counts for what its giver saw: it must be younger than the first status that carries the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.',
      fix: 'Ask someone of the named teams to review the pull request as it stands now.',
      example: 'approvals: { count: 1, from: [release] }',
    },
    {
      code: 'approvals/changes-requested',
      means: 'Someone who may approve has asked for changes.',
      fix: 'Settle it with them; they approve, or their review is dismissed.',
      example: 'approvals: { count: 1, from: [release] }',
    },
    {
      code: 'approvals/unknown',
      means:
        'Reviews, authors or the members of a team could not be read, so no approval can be counted.',
      fix: 'On a pull request the action asks GitHub; the message says what is missing. On a clone, supply them with --evidence.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'approvals/unresolved-identity',
      means:
        'Somebody behind the change could not be matched with a login, so that nobody can rule out that an approver approves their own work.',
      fix: 'Add the address to the GitHub account that it belongs to, or commit with one that has an account. Where it is not known who pushed, push again: an empty commit is enough.',
      example: 'git commit --amend --reset-author',
    },
    {
      code: 'approvals/unknown-team',
      means: 'Approvals are asked from a team that does not exist.',
      fix: 'Add it to teams in pipeline.yaml, or name one that is there.',
      example: 'teams:\n  release: [ana, bartek]',
    },
    {
      code: 'approvals/no-owner',
      means:
        'Approvals are required from the owner of a flag that has none, or from the owner of the policy.',
      fix: 'Give the flag an owner, or name a team.',
      example: 'owner: voice',
    },
    {
      code: 'approvals/empty-team',
      means: 'Approvals are required from a team without members.',
      fix: 'Add logins to the team, or name another one.',
      example: 'teams:\n  release: [ana, bartek]',
    },
    {
      code: 'approvals/too-few-members',
      means:
        'More approvals are required than the named teams have members together, so nothing can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.',
      fix: 'Require fewer, or add members.',
      example: 'teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose',
    },
    {
      code: 'approvals/only-just',
      means:
        'As many approvals are required as the named teams have members. A member who makes a change cannot approve it, so that such a change can never be approved.',
      fix: 'Add a member, or require one approval less.',
      example: 'teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose',
    },
  ],
});

function unknownTeams(
  { from }: Settings,
  { pipeline, flag }: SettingsContext,
): readonly SettingsProblem[] {
  const names = pipeline.teams.map(({ name }) => name);
  return from.flatMap((team, index) => {
    // Which team `owner` is depends on the flag; a flag whose owner is no team is refused in its own file.
    if (team === 'owner' || team.includes('/') || names.includes(team)) return [];
    return [
      {
        code: 'approvals/unknown-team',
        path: ['from', index],
        message: `approvals from "${team}", which is no team${flag === null ? '' : ' of the pipeline'} (teams: ${[...names, 'owner', 'org/<team>'].join(', ')})`,
        hint: `add it to teams in pipeline.yaml, or name one that is there`,
      },
    ];
  });
}

/** Who is in a team on GitHub has to be asked, also where the flag's owner is one. */
function teamAsk(name: string, owner: string | null): readonly Ask[] {
  const team = name === 'owner' ? owner : name;
  return team?.includes('/') === true ? [{ kind: 'team', team }] : [];
}

/** The same for a promotion and for a policy change: the policy asks with the settings of this gate. */
export function judgeApprovals(
  settings: Settings,
  subject: Subject,
  evidence: Evidence,
): GateAnswer {
  const { count, from } = settings;
  if (count === 0) return pass('approvals/enough', 'no approval is asked for');
  const wanted = `${count === 1 ? '1 approval' : `${count} approvals`} from ${listText(from)} required`;
  const members = membersOf(from, subject, evidence);
  if ('why' in members) return unknown(`${members.why}; ${wanted}`, members.hint);
  const { reviews, authorship } = evidence;
  if (reviews.kind !== 'known') {
    return unknown(`reviews cannot be counted: ${reviews.why}; ${wanted}`, unseenHint(reviews));
  }
  if (authorship.kind !== 'known') {
    const why = `who made the change cannot be seen: ${authorship.why}; ${wanted}`;
    return unknown(why, unseenHint(authorship));
  }
  const votes = votesOf(reviews.value, members.logins, authorship.value, subject.fingerprint);
  const details = votes.refused.map(({ user, why }) => `${user}: ${why}`);
  const [objector] = votes.objections;
  if (objector !== undefined) {
    return wait(
      'approvals/changes-requested',
      `${listText(votes.objections)} asked for changes; ${wanted}`,
      {
        hint: `settle it with ${objector}: an approval, or a dismissed review`,
        details,
      },
    );
  }
  if (votes.counted.length >= count) {
    return pass('approvals/enough', `approved by ${listText(votes.counted)}; ${wanted}`, {
      details,
    });
  }
  const so =
    votes.counted.length === 0
      ? 'none so far'
      : `${votes.counted.length} so far (${listText(votes.counted)})`;
  if (authorship.value.unresolved.length > 0 && votes.approvers > 0) {
    return wait(
      'approvals/unresolved-identity',
      `${identitiesText(authorship.value.unresolved)} could not be matched with a login, so no approval can be told from a self-approval; ${wanted}, ${so}`,
      {
        hint: identityHint(authorship.value.unresolved),
        details,
      },
    );
  }
  return wait('approvals/missing', `${wanted}, ${so}`, {
    hint: askText(members.logins, authorship.value),
    details,
  });
}

function identitiesText(unresolved: readonly UnresolvedIdentity[]): string {
  return listText(
    unresolved.map((identity) =>
      identity.kind === 'pusher' ? `whoever pushed ${identity.commit.slice(0, 10)}` : identity.name,
    ),
  );
}

function identityHint(unresolved: readonly UnresolvedIdentity[]): string {
  return unresolved.every(({ kind }) => kind === 'pusher')
    ? 'push again, an empty commit is enough: then it is told who pushes'
    : 'add the address to the GitHub account that it belongs to, or push the commits again with one that has an account';
}

function unknown(message: string, hint: string): GateAnswer {
  return wait('approvals/unknown', message, { hint });
}

/** Logins in lower case. A team that cannot be read is a wait, never an empty team. */
function membersOf(
  from: readonly string[],
  { pipeline, owner }: Subject,
  evidence: Evidence,
): { readonly logins: ReadonlySet<string> } | { readonly why: string; readonly hint: string } {
  const logins = new Set<string>();
  for (const name of from) {
    const team = name === 'owner' ? owner : name;
    if (team === null) {
      return {
        why: 'approvals come from the owner, and the flag has none',
        hint: "name a team as owner in the flag's own file, in a pull request that lands first",
      };
    }
    const listed = pipeline.teams.find((candidate) => candidate.name === team);
    if (listed === undefined && !team.includes('/')) {
      return {
        why: `approvals come from ${team}, which is no team of the pipeline`,
        hint: 'add it to teams in pipeline.yaml, in a pull request that lands first',
      };
    }
    const asked = evidence.teams.get(team) ?? absent('nobody was asked');
    if (listed === undefined && asked.kind !== 'known') {
      return { why: `who is in ${team} cannot be seen: ${asked.why}`, hint: unseenHint(asked) };
    }
    const members = listed?.members ?? (asked.kind === 'known' ? asked.value : []);
    for (const member of members) logins.add(member.toLowerCase());
  }
  return { logins };
}

interface Votes {
  readonly counted: readonly string[];
  readonly objections: readonly string[];
  readonly refused: readonly { readonly user: string; readonly why: string }[];
  /** Eligible people who approved, whether or not anything stood against counting them. */
  readonly approvers: number;
}

/** Each person's last decisive review, counted or refused with the reason. */
function votesOf(
  reviews: readonly Review[],
  members: ReadonlySet<string>,
  authorship: Authorship,
  fingerprint: string,
): Votes {
  const shownAt = firstShown(authorship, fingerprint);
  const people = new Set(authorship.people.map((login) => login.toLowerCase()));
  const counted = new Map<string, string>();
  const objections = new Map<string, string>();
  const refused: { user: string; why: string }[] = [];
  let approvers = 0;
  for (const review of lastDecisive(reviews)) {
    const login = review.user.toLowerCase();
    const isPerson = members.has(login) && review.type === 'User';
    // Also when they took part in the change: naming someone a co-author must not silence them.
    if (review.state === 'CHANGES_REQUESTED' && isPerson) objections.set(login, review.user);
    if (review.state !== 'APPROVED') continue;
    if (isPerson && !people.has(login)) approvers += 1;
    const why = refusalOf(review, members.has(login), people.has(login), shownAt, authorship);
    if (why === null) counted.set(login, review.user);
    else refused.push({ user: review.user, why });
  }
  return {
    counted: [...counted.values()],
    objections: [...objections.values()],
    refused,
    approvers,
  };
}

function refusalOf(
  review: Review,
  isMember: boolean,
  isAuthor: boolean,
  shownAt: Instant | null,
  { unresolved }: Authorship,
): string | null {
  if (review.type !== 'User') return 'not counted, a bot cannot approve';
  if (isAuthor) return 'not counted, took part in making the change';
  if (!isMember) return 'not counted, not in the teams that are asked';
  if (unresolved.length > 0) {
    return `not counted, ${identitiesText(unresolved)} could be the same person`;
  }
  const since = review.shownAt === undefined ? shownAt : review.shownAt;
  if (since === null) {
    return shownAt === null
      ? 'not counted, what is proposed now has not been posted on the pull request yet'
      : 'not counted, given for something else than what is proposed now';
  }
  if (review.submittedAt <= since) {
    return `not counted, given ${pastText(review.submittedAt)}, before what is proposed now was first shown (${pastText(since)})`;
  }
  return null;
}

/** On each pull request by itself: an approval of one takes back no objection to another. */
function lastDecisive(reviews: readonly Review[]): readonly Review[] {
  const last = new Map<string, Review>();
  for (const review of reviews.toSorted((a, b) => a.submittedAt - b.submittedAt)) {
    const decisive = DECISIVE.some((state) => state === review.state);
    if (decisive) last.set(`${review.pullRequest} ${review.user.toLowerCase()}`, review);
  }
  return [...last.values()];
}

function firstShown(authorship: Authorship, fingerprint: string): Instant | null {
  const moments = authorship.fingerprints
    .filter((posted) => posted.fingerprint.length >= FINGERPRINT_DIGITS)
    .flatMap((posted) => (fingerprint.startsWith(posted.fingerprint) ? [posted.at] : []));
  return moments.toSorted((a, b) => a - b)[0] ?? null;
}

function askText(members: ReadonlySet<string>, { people }: Authorship): string {
  const own = new Set(people.map((login) => login.toLowerCase()));
  const others = [...members].filter((login) => !own.has(login));
  if (members.size === 0) return 'add members to the team: it is empty';
  if (others.length === 0)
    return 'let somebody else join the team and review it: all of its members took part in the change';
  const who =
    others.length > 5 ? `one of the ${others.length} members of the team` : eitherText(others);
  return `ask ${who} to review it as it stands now`;
}
