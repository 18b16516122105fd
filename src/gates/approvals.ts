// `approvals`: enough people who may approve have approved exactly this change. An approval counts for the
// fingerprint that the reviewer saw, and people cannot approve a change that they took part in.
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

/** How many digits of a fingerprint are enough to identify it. */
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
        description: 'How many people. 0 requires no approval.',
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
        'Not enough eligible people have approved what is proposed. An approval counts for the version that the reviewer saw: it must be younger than the first status with the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.',
      fix: 'Ask a member of the named teams to review the present version.',
      example: 'approvals: { count: 1, from: [release] }',
    },
    {
      code: 'approvals/changes-requested',
      means: 'A person who may approve has asked for changes.',
      fix: 'Resolve it with them: they approve, or their review is dismissed.',
      example: 'approvals: { count: 1, from: [release] }',
    },
    {
      code: 'approvals/unknown',
      means:
        'Flaghoist could not read the reviews, the authors or the members of a team, so it can count no approval.',
      fix: 'On a pull request the action asks GitHub; the message says what is missing. On a clone, supply them with --evidence.',
      example: 'flaghoist check --evidence evidence.json',
    },
    {
      code: 'approvals/unresolved-identity',
      means:
        'A person who took part in the change has no known login. An approver could be that person and approve their own work.',
      fix: 'Add the address to the GitHub account that it belongs to, or commit with an address that has an account. If the pusher is not known, push again: an empty commit is enough.',
      example: 'git commit --amend --reset-author',
    },
    {
      code: 'approvals/unknown-team',
      means: 'Approvals are required from a team that does not exist.',
      fix: 'Add it to teams in pipeline.yaml, or name an existing team.',
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
        'More approvals are required than the named teams have members, so no change can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.',
      fix: 'Require fewer, or add members.',
      example: 'teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose',
    },
    {
      code: 'approvals/only-just',
      means:
        'The named teams have exactly as many members as approvals are required. A member cannot approve their own change, so such a change can never be approved.',
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
    // `owner` is another team for each flag. A flag whose owner is no team is refused in its own file.
    if (team === 'owner' || team.includes('/') || names.includes(team)) return [];
    return [
      {
        code: 'approvals/unknown-team',
        path: ['from', index],
        message: `unknown team "${team}"${flag === null ? '' : ' in the pipeline'}; available teams: ${[...names, 'owner', 'org/<team>'].join(', ')}`,
        hint: `add it to teams in pipeline.yaml, or name an existing team`,
      },
    ];
  });
}

/** GitHub has to be asked for the members of its teams, also where such a team owns the flag. */
function teamAsk(name: string, owner: string | null): readonly Ask[] {
  const team = name === 'owner' ? owner : name;
  return team?.includes('/') === true ? [{ kind: 'team', team }] : [];
}

/** What approvals say of a promotion, or of a policy change with the settings in `policy.approvals`. */
export function judgeApprovals(
  settings: Settings,
  subject: Subject,
  evidence: Evidence,
): GateAnswer {
  const { count, from } = settings;
  if (count === 0) return pass('approvals/enough', 'no approval is required');
  const wanted = `${count === 1 ? '1 approval' : `${count} approvals`} from ${listText(from)} required`;
  const members = membersOf(from, subject, evidence);
  if ('why' in members) return unknown(`${members.why}; ${wanted}`, members.hint);
  const { reviews, authorship } = evidence;
  if (reviews.kind !== 'known') {
    return unknown(`could not read the reviews: ${reviews.why}; ${wanted}`, unseenHint(reviews));
  }
  if (authorship.kind !== 'known') {
    const why = `could not determine who made the change: ${authorship.why}; ${wanted}`;
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
        hint: `resolve it with ${objector}: they approve, or their review is dismissed`,
        details,
      },
    );
  }
  if (votes.counted.length >= count) {
    return pass('approvals/enough', `approved by ${listText(votes.counted)}; ${wanted}`, {
      details,
    });
  }
  const soFar =
    votes.counted.length === 0
      ? 'none so far'
      : `${votes.counted.length} so far (${listText(votes.counted)})`;
  if (authorship.value.unresolved.length > 0 && votes.approvers > 0) {
    return wait(
      'approvals/unresolved-identity',
      `no login is known for ${identitiesText(authorship.value.unresolved)}, so an approval could be a self-approval; ${wanted}, ${soFar}`,
      {
        hint: identityHint(authorship.value.unresolved),
        details,
      },
    );
  }
  return wait('approvals/missing', `${wanted}, ${soFar}`, {
    hint: askText(members.logins, authorship.value),
    details,
  });
}

function identitiesText(unresolved: readonly UnresolvedIdentity[]): string {
  return listText(
    unresolved.map((identity) =>
      identity.kind === 'pusher' ? `the pusher of ${identity.commit.slice(0, 10)}` : identity.name,
    ),
  );
}

function identityHint(unresolved: readonly UnresolvedIdentity[]): string {
  return unresolved.every(({ kind }) => kind === 'pusher')
    ? 'push again (an empty commit is enough) so that the pusher is known'
    : 'add the address to its GitHub account, or push the commits again with an address that has an account';
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
        why: 'approvals come from the owner, and the flag has no owner',
        hint: "name a team as owner in the flag's own file, in a pull request that lands first",
      };
    }
    const listed = pipeline.teams.find((candidate) => candidate.name === team);
    if (listed === undefined && !team.includes('/')) {
      return {
        why: `approvals come from ${team}, and the pipeline has no such team`,
        hint: 'add it to teams in pipeline.yaml, in a pull request that lands first',
      };
    }
    const onGitHub = evidence.teams.get(team) ?? absent('GitHub was not asked');
    if (listed === undefined && onGitHub.kind !== 'known') {
      return {
        why: `could not read the members of ${team}: ${onGitHub.why}`,
        hint: unseenHint(onGitHub),
      };
    }
    const members = listed?.members ?? (onGitHub.kind === 'known' ? onGitHub.value : []);
    for (const member of members) logins.add(member.toLowerCase());
  }
  return { logins };
}

interface Votes {
  readonly counted: readonly string[];
  readonly objections: readonly string[];
  readonly refused: readonly { readonly user: string; readonly why: string }[];
  /** How many eligible people approved, counted or not. */
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
    // Also when they took part in the change: naming a person as co-author must not silence their objection.
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
  if (!isMember) return 'not counted, not a member of the required teams';
  if (unresolved.length > 0) {
    return `not counted, ${identitiesText(unresolved)} could be the same person`;
  }
  const since = review.shownAt === undefined ? shownAt : review.shownAt;
  if (since === null) {
    return shownAt === null
      ? 'not counted, the present change has not been posted on the pull request yet'
      : 'not counted, given for another version of the change';
  }
  if (review.submittedAt <= since) {
    return `not counted, given ${pastText(review.submittedAt)}, before the present change was first shown (${pastText(since)})`;
  }
  return null;
}

/** Per pull request and person: an approval of one pull request takes back no objection to another. */
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
  const authors = new Set(people.map((login) => login.toLowerCase()));
  const others = [...members].filter((login) => !authors.has(login));
  if (members.size === 0) return 'add members to the team: it is empty';
  if (others.length === 0)
    return 'add a member to the team: all of its members took part in the change and cannot approve it';
  const who =
    others.length > 5 ? `one of the ${others.length} members of the team` : eitherText(others);
  return `ask ${who} to review the present version`;
}
