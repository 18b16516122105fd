// `approvals`: enough people who may approve have approved exactly this change. An approval counts for the
// fingerprint that the reviewer saw, and people cannot approve a change that they took part in.
import type { Ask, Authorship, Evidence, Review } from '#domain/evidence.ts';
import { absent, DECISIVE, firstShown } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { APPROVERS_PATTERN } from '#domain/scalars.ts';
import type { NotCounted, UnknownApprovals } from '#messages/gates/approvals.ts';
import { APPROVALS_MESSAGES } from '#messages/gates/approvals.ts';
import { ownerProblems, teamProblems } from './approvals-people.ts';
import type { GateAnswer, SettingsContext, SettingsProblem, Subject } from './gate.ts';
import { answersFrom, defineGate, isSubset } from './gate.ts';

const { codes, pass, wait, problem } = answersFrom(APPROVALS_MESSAGES);

interface ApprovalsSettings {
  readonly count: number;
  readonly from: readonly string[];
}

export const approvals = defineGate<ApprovalsSettings>({
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
          pattern: APPROVERS_PATTERN,
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

  asks: (settings, { owner }) => asksFor(settings, owner),

  judge: (settings, promotion, evidence) => [judgeApprovals(settings, promotion, evidence)],

  policy: { asks: (settings) => asksFor(settings, null), judge: judgeApprovals },

  endsOnPull: 'reviews',

  settledAtOnce: [
    'approvals/missing',
    'approvals/unknown',
    'approvals/changes-requested',
    'approvals/unresolved-identity',
  ],

  codes,
});

function unknownTeams(
  { from }: ApprovalsSettings,
  { pipeline, flag, meant }: SettingsContext,
): readonly SettingsProblem[] {
  const names = pipeline.teams.map(({ name }) => name);
  return from.flatMap((team, index) => {
    // `owner` is another team for each flag. A flag whose owner is no team is refused in its own file.
    if (team === 'owner' || team.includes('/') || names.includes(team)) return [];
    const facts = { team, available: names, isInFlag: flag !== null, meant: meant(team, names) };
    return [problem('approvals/unknown-team', ['from', index], facts)];
  });
}

/** `owner`: the team that owns the flag; null: there is none. */
function asksFor({ count, from }: ApprovalsSettings, owner: string | null): readonly Ask[] {
  if (count === 0) return [];
  return [{ kind: 'reviews' }, ...from.flatMap((name) => teamAsk(name, owner))];
}

/** GitHub has to be asked for the members of its teams, also where such a team owns the flag. */
function teamAsk(name: string, owner: string | null): readonly Ask[] {
  const team = name === 'owner' ? owner : name;
  return team?.includes('/') === true ? [{ kind: 'team', team }] : [];
}

/** Of a promotion, or of a change of the policy. */
function judgeApprovals(
  settings: ApprovalsSettings,
  subject: Subject,
  evidence: Evidence,
): GateAnswer {
  const { count, from } = settings;
  const wanted = { count, from };
  if (count === 0) return pass('approvals/enough', { ...wanted, approvers: [], refused: [] });
  const { reviews, authorship } = evidence;
  const members = membersOf(from, subject, evidence);
  if ('unknown' in members) return wait('approvals/unknown', { ...wanted, ...members });
  if (reviews.kind !== 'known') {
    return wait('approvals/unknown', { ...wanted, unknown: { what: 'reviews', missing: reviews } });
  }
  if (authorship.kind !== 'known') {
    const unknown = { what: 'authors' as const, missing: authorship };
    return wait('approvals/unknown', { ...wanted, unknown });
  }
  const votes = votesOf(reviews.value, members.logins, authorship.value, subject);
  const { unresolved, people } = authorship.value;
  const facts = { ...wanted, approvers: votes.counted, refused: votes.refused };
  if (votes.objections.length > 0) {
    return wait('approvals/changes-requested', { ...facts, objectors: votes.objections });
  }
  if (votes.counted.length >= count) return pass('approvals/enough', facts);
  if (unresolved.length > 0 && votes.approvers > 0) {
    return wait('approvals/unresolved-identity', { ...facts, unresolved });
  }
  const authors = people.map((login) => login.toLowerCase());
  return wait('approvals/missing', { ...facts, members: [...members.logins], authors });
}

interface Unreadable {
  readonly unknown: UnknownApprovals;
}

/** Logins in lower case. A team that cannot be read is a wait, never an empty team. */
function membersOf(
  from: readonly string[],
  { pipeline, owner }: Subject,
  evidence: Evidence,
): { readonly logins: ReadonlySet<string> } | Unreadable {
  const logins = new Set<string>();
  for (const name of from) {
    const team = name === 'owner' ? owner : name;
    if (team === null) return { unknown: { what: 'no-owner' } };
    const listed = pipeline.teams.find((candidate) => candidate.name === team);
    if (listed === undefined && !team.includes('/')) return { unknown: { what: 'no-team', team } };
    const onGitHub = evidence.teams.get(team) ?? absent({ kind: 'team-not-asked' } as const);
    if (listed === undefined && onGitHub.kind !== 'known') {
      return { unknown: { what: 'members', team, missing: onGitHub } };
    }
    const members = listed?.members ?? (onGitHub.kind === 'known' ? onGitHub.value : []);
    for (const member of members) logins.add(member.toLowerCase());
  }
  return { logins };
}

interface RefusedApproval {
  readonly user: string;
  readonly reason: NotCounted;
}

interface CountedVotes {
  readonly counted: readonly string[];
  readonly objections: readonly string[];
  readonly refused: readonly RefusedApproval[];
  /** How many eligible people approved, counted or not. */
  readonly approvers: number;
}

/** Each person's last decisive review, counted or refused with the reason. */
function votesOf(
  reviews: readonly Review[],
  members: ReadonlySet<string>,
  authorship: Authorship,
  { fingerprint, now }: Pick<Subject, 'fingerprint' | 'now'>,
): CountedVotes {
  const shownAt = firstShown(authorship, fingerprint);
  const people = new Set(authorship.people.map((login) => login.toLowerCase()));
  const counted = new Map<string, string>();
  const objections = new Map<string, string>();
  const refused: RefusedApproval[] = [];
  let approvers = 0;
  for (const review of lastDecisive(reviews, now)) {
    const login = review.user.toLowerCase();
    const isPerson = members.has(login) && review.type === 'User';
    // An objection of an author counts, too. Otherwise a person could be silenced by naming them as co-author.
    if (review.state === 'CHANGES_REQUESTED' && isPerson) objections.set(login, review.user);
    if (review.state !== 'APPROVED') continue;
    if (isPerson && !people.has(login)) approvers += 1;
    const reason = refusalOf(review, members.has(login), people.has(login), shownAt, authorship);
    if (reason === null) counted.set(login, review.user);
    else refused.push({ user: review.user, reason });
  }
  for (const { user, submittedAt } of reviews.filter((review) => isLater(review, now))) {
    const isCounted = counted.has(user.toLowerCase());
    if (!isCounted) refused.push({ user, reason: { because: 'later', given: submittedAt, now } });
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
): NotCounted | null {
  if (review.type !== 'User') return { because: 'bot' };
  if (isAuthor) return { because: 'author' };
  if (!isMember) return { because: 'no-member' };
  if (unresolved.length > 0) return { because: 'unresolved', unresolved };
  const since = review.shownAt === undefined ? shownAt : review.shownAt;
  if (since === null) {
    // Evidence that people wrote says nothing of a pull request.
    const isWritten = review.shownAt === undefined;
    if (shownAt !== null) return { because: 'other-version' };
    return { because: isWritten ? 'not-named' : 'not-posted' };
  }
  return review.submittedAt <= since
    ? { because: 'too-early', given: review.submittedAt, shown: since }
    : null;
}

/** An approval of a moment that is still to come. An objection counts with any date. */
function isLater({ state, submittedAt }: Review, now: Instant): boolean {
  return state === 'APPROVED' && submittedAt > now;
}

/** Per pull request and person: an approval of one pull request does not cancel an objection to another. */
function lastDecisive(reviews: readonly Review[], now: Instant): readonly Review[] {
  const last = new Map<string, Review>();
  for (const review of reviews.toSorted((a, b) => a.submittedAt - b.submittedAt)) {
    const decisive = DECISIVE.some((state) => state === review.state) && !isLater(review, now);
    if (decisive) last.set(`${review.pullRequest} ${review.user.toLowerCase()}`, review);
  }
  return [...last.values()];
}
