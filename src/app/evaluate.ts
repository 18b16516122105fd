// One pull request on GitHub: read, judge, say. What is said is said on the commit that was judged, and only
// when it is not said there already (DESIGN §7).
import type { Class } from '#domain/change.ts';
import type { Evidence, Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Report } from '#domain/report.ts';
import { judge } from '#judge/judge.ts';
import { plain } from '#report/plain.ts';
import { LONGEST_STATUS, renderStatus } from '#report/status-line.ts';
import type { Asked, Checked } from './check.ts';
import { ask, settle } from './check.ts';
import type { Gatherer, Loader } from './deps.ts';
import type {
  GitHub,
  NewStatus,
  Note,
  NotedIssue,
  PostedStatus,
  PullRequest,
  Receipt,
  StickyComment,
} from './github.ts';
import type { Trail } from './ledger.ts';
import { fingerprintIn, ownAbout, stands, trailOf } from './ledger.ts';
import type { EvidenceSource, FetchedProposals, LandingClock } from './ports.ts';
import { hintOf } from './refusal.ts';
import { commentText, issuesNotedIn, issuesToNote, markerOf } from './sticky-comment.ts';
import type { ClockKeeper } from './trusted-clock.ts';
import { trustedClock } from './trusted-clock.ts';

export interface Evaluator extends Loader, ClockKeeper {
  readonly github: GitHub;
  /** The status's name. */
  readonly context: string;
  /** The login that we post as; statuses of others prove nothing (T8). */
  readonly identity: string;
  /** Whether a comment is written. */
  readonly comment: boolean;
}

/** What is known of how it came to this judgement. */
export interface Occasion {
  /** Who pushed, by the event that started the run. */
  readonly pushedBy: string | null;
  /** The head before that push. */
  readonly before: Sha | null;
  /** Whether the pull request was read in this run. An event may be old: runs can be run again. */
  readonly isLive: boolean;
}

export const BY_THE_WAY: Occasion = { pushedBy: null, before: null, isLive: true };

export interface Evaluated {
  readonly number: number;
  readonly commit: Sha;
  /** Null when nothing could be judged; the status says why. */
  readonly checked: Checked | null;
  readonly status: NewStatus;
  /** Whether the status stood there already, and whether it was posted in this run. */
  readonly stood: boolean;
  readonly posted: boolean;
  /** What could not be said, one line each. */
  readonly troubles: readonly string[];
  /** What somebody should look into, one line each. */
  readonly alerts: readonly string[];
}

/** How often a base that moves under us is judged anew before the next sweep has to do it (T21). */
const MOST_TRIES = 3;

/** Judges a pull request and says so. `fetched`: what a sweep has fetched for all of them. */
export async function evaluate(
  evaluator: Evaluator,
  pull: PullRequest,
  occasion: Occasion,
  fetched: FetchedProposals | null = null,
): Promise<Evaluated> {
  if (pull.into !== evaluator.github.defaultBranch) return elsewhere(evaluator, pull, occasion);
  try {
    return await judgedStill(evaluator, { pull, occasion }, fetched);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const said = await speak(evaluator, { pull, occasion }, unjudged('error', why));
    return { ...said, troubles: [...said.troubles, plain(why)] };
  }
}

/** Judges until the default branch has kept still meanwhile, and says so. */
async function judgedStill(
  evaluator: Evaluator,
  view: View,
  given: FetchedProposals | null,
): Promise<Evaluated> {
  const { github, repository } = evaluator;
  const { pull, occasion } = view;
  for (let tries = 1; ; tries += 1) {
    const fetched =
      given !== null && tries === 1
        ? known(given)
        : await repository.fetchProposals(github.defaultBranch, [pull.number]);
    if (fetched.kind !== 'known') return speak(evaluator, view, unjudged('pending', fetched.why));
    // The event may be older than the branch: what is there now is what counts.
    const { base, heads } = fetched.value;
    const head = heads.get(pull.number) ?? pull.head;
    const before = head === pull.head ? occasion.before : null;
    const seen = await judged(
      evaluator,
      { pull: { ...pull, head }, occasion: { ...occasion, before } },
      base,
    );
    if (!restsOnBase(seen)) return speak(evaluator, seen, statusOf(seen));
    const tip = await repository.remoteTip(github.defaultBranch);
    if (tip === base) return speak(evaluator, seen, statusOf(seen));
    if (tries === MOST_TRIES) return speak(evaluator, seen, unjudged('pending', whyMoving(tip)));
  }
}

/** What is known of a pull request while it is being judged. */
interface View {
  readonly pull: PullRequest;
  readonly occasion: Occasion;
  /** What stands on its head already; left out where nobody has looked. */
  readonly posted?: Finding<readonly PostedStatus[]>;
  readonly trail?: Trail;
  readonly sticky?: Finding<StickyComment | null>;
  readonly asked?: Asked;
  readonly checked?: Checked;
}

async function judged(evaluator: Evaluator, seen: View, base: Sha): Promise<View> {
  const { github } = evaluator;
  const { pull, occasion } = seen;
  // Often the first request of a run, and so the one that tells the time.
  const posted = await github.statuses(pull.head);
  const clock = trustedClock(evaluator);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, pull.head);
  const asks = new Set(asked.asks.map(({ kind }) => kind));
  const looked = { ...seen, posted, asked };
  if (asks.size > 0) await announce(evaluator, looked, asked);
  const found = await trailFor(evaluator, looked, asked, asks.has('reviews'));
  const sticky = await stickyFor(evaluator, pull, asked);
  const evidence = github.evidence({
    pull,
    shownSince: found.kind === 'known' ? known(found.value.shownSince) : found,
    pushedBy: found.kind === 'known' ? found.value.pushedBy : [],
    noted: notedIn(sticky),
    body: () => (occasion.isLive ? Promise.resolve(known(pull.body)) : bodyNow(evaluator, pull)),
  });
  const checked = await settle(gathererFor(evaluator, clock, evidence), asked);
  return {
    ...looked,
    checked,
    ...(found.kind === 'known' ? { trail: found.value } : {}),
    ...(sticky === undefined ? {} : { sticky }),
  };
}

export const NOBODY_ASKED: EvidenceSource = {
  answer: () => Promise.reject(new Error('evidence was asked for before it was known what to ask')),
};

/** What the use cases of judging need, with evidence about one proposal. */
export function gathererFor(
  { repository, reader, root }: Loader,
  clock: LandingClock,
  evidence: EvidenceSource,
): Gatherer {
  return { repository, reader, root, clock, evidence };
}

/** The ledger of a pull request. Of the head before a push only where approvals have to be told apart. */
async function trailFor(
  { github, identity }: Evaluator,
  { pull, occasion, posted }: View,
  { fingerprint }: Asked,
  hasReviews: boolean,
): Promise<Finding<Trail>> {
  if (posted?.kind !== 'known') return posted ?? unreachable('nobody has looked');
  const former =
    hasReviews && occasion.before !== null && occasion.before !== pull.head
      ? await github.statuses(occasion.before)
      : known([]);
  if (former.kind !== 'known') return former;
  const [here, there] = [posted, former].map(({ value }) => ownAbout(value, identity, pull.number));
  return known(trailOf({ here: here ?? [], former: there ?? [] }, fingerprint, occasion.pushedBy));
}

/** What an earlier run noted of issues stands in our comment. */
export async function stickyFor(
  { github, comment: isWritten }: Evaluator,
  { number }: PullRequest,
  { asks }: Asked,
): Promise<View['sticky']> {
  const asksIssues = asks.some(({ kind }) => kind === 'issues');
  return asksIssues && isWritten ? github.comment(number) : undefined;
}

export function notedIn(sticky: View['sticky']): Finding<readonly NotedIssue[]> {
  if (sticky === undefined) return known([]);
  return sticky.kind === 'known' ? known(issuesNotedIn(sticky.value?.body ?? '')) : sticky;
}

async function bodyNow({ github }: Evaluator, { number }: PullRequest): Promise<Finding<string>> {
  const now = await github.pullRequest(number);
  return now.kind === 'known' ? known(now.value.body) : now;
}

/**
 * Before anything is waited for, a commit that stands green for an older meaning is taken back (T10). One
 * that says nothing yet is pending for GitHub anyway.
 */
async function announce(evaluator: Evaluator, view: View, { fingerprint }: Asked): Promise<void> {
  const newest = view.posted?.kind === 'known' ? view.posted.value[0] : undefined;
  if (newest?.state !== 'success' || evaluator.dryRun) return;
  if (fingerprint.startsWith(fingerprintIn(newest) ?? '-')) return;
  const anew = { state: 'pending', description: 'judging anew what has changed' } as const;
  await evaluator.github.post(view.pull.head, anew, noteFor(view, null));
}

/** A verdict that a landing could take back. A rollback passes on any base, and a wait is no promise. */
function restsOnBase({ checked }: View): boolean {
  const kind = checked?.report.class;
  return checked?.report.verdict === 'pass' && (kind === 'promotion' || kind === 'policy');
}

function whyMoving(tip: Sha | null): string {
  return tip === null
    ? 'nobody can say whether the default branch has moved meanwhile'
    : 'the default branch keeps moving; judged again by the next sweep';
}

function statusOf({ checked, asked, posted }: View): NewStatus {
  if (checked === undefined) throw new Error('a verdict was asked for before anything was judged');
  const hasReviews = asked?.asks.some(({ kind }) => kind === 'reviews');
  if (posted?.kind !== 'known' && hasReviews === true && checked.report.verdict === 'wait') {
    // Whoever cannot see since when a meaning is on show must not post it as if it were new.
    return unjudged('pending', posted?.why ?? 'nobody has looked');
  }
  return renderStatus(checked.report);
}

/** A status that shows no meaning: nothing could be judged. A wait is settled by the next sweep. */
export function unjudged(state: 'pending' | 'error', why: string): NewStatus {
  const text = `cannot be judged${state === 'pending' ? ' yet' : ''}: ${why}`;
  // Nothing that others wrote may end like a verdict of ours.
  return { state, description: plain(text.replaceAll('·', '-'), LONGEST_STATUS) };
}

/**
 * Flags are judged on the way into the default branch (T20). A status belongs to a commit, though: where the
 * same commit is also on the way there, what is said of that stands.
 */
async function elsewhere(
  evaluator: Evaluator,
  pull: PullRequest,
  occasion: Occasion,
): Promise<Evaluated> {
  const { github } = evaluator;
  const open = await github.openPullRequests();
  const twin =
    open.kind === 'known'
      ? open.value.find(({ head, into }) => head === pull.head && into === github.defaultBranch)
      : undefined;
  if (twin !== undefined) return evaluate(evaluator, twin, BY_THE_WAY);
  const why = `not applicable: it goes into ${plain(pull.into, 40)}, and flags are judged on the way into ${plain(github.defaultBranch, 40)}`;
  return speak(evaluator, { pull, occasion }, { state: 'failure', description: why });
}

function noteFor({ pull, occasion, trail }: View, shownSince: Note['shownSince']): Note {
  const pushedBy = trail?.pushedBy ?? (occasion.pushedBy === null ? [] : [occasion.pushedBy]);
  return { pull: pull.number, pushedBy, shownSince };
}

/** Says it on the commit and in the comment, each only when it is not there already. */
async function speak(evaluator: Evaluator, view: View, status: NewStatus): Promise<Evaluated> {
  const { github, dryRun, identity } = evaluator;
  const { pull, trail } = view;
  const posted = view.posted ?? (await github.statuses(pull.head));
  const all = posted.kind === 'known' ? posted.value : [];
  const note = noteFor(view, trail?.shownSince ?? null);
  const [mine] = ownAbout(all, identity, pull.number);
  const isThere = trail?.isBack !== true && stands(all[0], mine, status, note.pushedBy);
  const done = isThere || dryRun ? null : await github.post(pull.head, status, note);
  const troubles = troublesOf(evaluator, done);
  const spoken = troubles.length === 0 ? await comment(evaluator, view, done) : known(null);
  return {
    number: pull.number,
    commit: pull.head,
    checked: view.checked ?? null,
    status,
    stood: isThere,
    posted: done?.kind === 'known',
    troubles: [...troubles, ...(spoken.kind === 'known' ? [] : [spoken.why])],
    alerts: alertsOf(evaluator, pull.head, all[0]),
  };
}

/** Whoever posts under another name than we look for would post the same again and again. */
export function troublesOf(
  { identity }: Pick<Evaluator, 'identity'>,
  done: Finding<Receipt> | null,
): readonly string[] {
  if (done === null) return [];
  if (done.kind !== 'known') return [`the status could not be posted: ${done.why}`];
  const { by } = done.value;
  return by === identity
    ? []
    : [
        `the token posts as ${plain(by, 60)}, and the input identity says ${identity}: set identity to ${plain(by, 60)}`,
      ];
}

/** Somebody else's status under our name is no slip (T8, T9). */
export function alertsOf(
  { context, identity }: Pick<Evaluator, 'context' | 'identity'>,
  commit: Sha,
  newest: PostedStatus | undefined,
): readonly string[] {
  if (newest === undefined || newest.by === identity) return [];
  return [
    `${plain(newest.by, 60)} posted a status called ${context} on ${commit.slice(0, 10)} (${newest.state}); it is not ours and counts for nothing here`,
  ];
}

/** Worth a comment: what somebody has to read. A rollback has no time for it, and others have no need. */
const COMMENTED: ReadonlySet<Class> = new Set(['promotion', 'policy', 'adoption']);

async function comment(
  evaluator: Evaluator,
  view: View,
  done: Finding<Receipt> | null,
): Promise<Finding<null>> {
  const { github, context, dryRun } = evaluator;
  const { pull, checked, asked } = view;
  if (checked === undefined || asked === undefined) return known(null);
  if (dryRun || !evaluator.comment) return known(null);
  const { report, question } = checked;
  const isNew = COMMENTED.has(report.class) || report.verdict !== 'pass';
  // What an earlier push got said must not stay there as if it still held.
  const mayBeOld = report.class !== 'rollback' && pull.comments !== 0;
  if (!isNew && !mayBeOld) return known(null);
  const sticky = view.sticky ?? (await github.comment(pull.number));
  if (sticky.kind !== 'known') return sticky;
  if (!isNew && sticky.value === null) return known(null);
  const noted = issuesToNote(
    issuesNotedIn(sticky.value?.body ?? ''),
    question.evidence,
    report,
    asked.asks.find((one) => one.kind === 'issues'),
  );
  const text = commentText(markerOf(context), onShow(checked, done), noted);
  const isThere = sticky.value?.body.trimEnd() === text.trimEnd();
  if (isThere && sticky.value?.twins.length === 0) return known(null);
  return github.writeComment(pull.number, sticky.value, text);
}

/** The report as the next run will give it, now that what is proposed is on show. */
function onShow({ question, report }: Checked, done: Finding<Receipt> | null): Report {
  const { authorship } = question.evidence;
  if (done?.kind !== 'known' || authorship.kind !== 'known') return report;
  if (authorship.value.fingerprints.length > 0) return report;
  const fingerprints = [{ fingerprint: report.fingerprint, at: done.value.at }];
  const evidence: Evidence = {
    ...question.evidence,
    authorship: known({ ...authorship.value, fingerprints }),
  };
  return judge({ ...question, evidence });
}
