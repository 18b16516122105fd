// One pull request on GitHub: read, judge, say. What is said is said on the commit that was judged, and only
// when it is not said there already (DESIGN §7).
import type { Class } from '#domain/change.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { renderStatus } from '#report/status-line.ts';
import type { Asked, Checked } from './check.ts';
import { ask, settle } from './check.ts';
import type { Gatherer } from './deps.ts';
import type { GitHub, NewStatus, PostedStatus, PullRequest, StickyComment } from './github.ts';
import type { Loader } from './deps.ts';
import type { EvidenceSource, LandingClock } from './ports.ts';
import { commentText, issuesNotedIn, markerOf } from './sticky-comment.ts';

export interface Evaluator extends Loader {
  readonly github: GitHub;
  /** The status's name. */
  readonly context: string;
  /** The login that we post as; statuses of others prove nothing (T8). */
  readonly identity: string;
  /** Whether a comment is written. */
  readonly comment: boolean;
  /** Nothing is written; everything else is done. */
  readonly dryRun: boolean;
  /** For a rollback that is judged while GitHub does not tell the time; nothing else trusts it. */
  readonly machineClock: () => Instant;
}

export interface Evaluated {
  readonly number: number;
  readonly commit: Sha;
  /** Null when nothing could be judged; the status says why. */
  readonly checked: Checked | null;
  readonly status: NewStatus;
  /** Whether the status was posted in this run; it is not when it stands there already. */
  readonly posted: boolean;
  /** What could not be said, one line each. */
  readonly troubles: readonly string[];
}

/** How often a base that moves under us is judged anew before the next sweep has to do it (T21). */
const MOST_TRIES = 3;

/** Judges a pull request and says so. `pushedBy`: who pushed, by the event that started the run. */
export async function evaluate(
  evaluator: Evaluator,
  pull: PullRequest,
  pushedBy: string | null,
): Promise<Evaluated> {
  const { github, repository } = evaluator;
  const base = github.defaultBranch;
  if (pull.into !== base) return speak(evaluator, { pull, pushedBy }, elsewhere(pull, base));
  for (let tries = 1; ; tries += 1) {
    const fetched = await repository.fetchProposals(base, [pull.number]);
    if (fetched.kind !== 'known') return speak(evaluator, { pull, pushedBy }, silent(fetched.why));
    // The event may be older than the branch: what is there now is what counts.
    const head = fetched.value.heads.get(pull.number) ?? pull.head;
    const view = await judged(evaluator, { pull: { ...pull, head }, pushedBy }, fetched.value.base);
    const tip = await repository.remoteTip(base);
    if (tip === null || tip === fetched.value.base) return speak(evaluator, view, statusOf(view));
    if (tries === MOST_TRIES) return speak(evaluator, view, moving(view));
  }
}

/** What is known of a pull request while it is being judged. */
interface View {
  readonly pull: PullRequest;
  readonly pushedBy: string | null;
  /** What stands on its head already; left out where nobody has looked. */
  readonly before?: Finding<readonly PostedStatus[]>;
  readonly sticky?: Finding<StickyComment | null>;
  readonly checked?: Checked;
}

async function judged(evaluator: Evaluator, view: View, base: Sha): Promise<View> {
  const { github } = evaluator;
  // Often the first request of a run, and so the one that tells the time.
  const before = await github.statuses(view.pull.head);
  const gatherer = gathererFor(evaluator, NOBODY_ASKED);
  const asked = await ask(gatherer, base, view.pull.head);
  const needsEvidence = asked.asks.length > 0;
  if (needsEvidence) await announce(evaluator, { ...view, before }, asked);
  const sticky = needsEvidence && evaluator.comment ? await stickyOf(evaluator, view) : undefined;
  const noted = sticky?.kind === 'known' ? issuesNotedIn(sticky.value?.body ?? '') : [];
  const about = { pull: view.pull, posted: before, pushedBy: view.pushedBy, remembered: noted };
  const checked = await settle(gathererFor(evaluator, github.evidence(about)), asked);
  return { ...view, before, checked, ...(sticky === undefined ? {} : { sticky }) };
}

export const NOBODY_ASKED: EvidenceSource = {
  answer: () => Promise.reject(new Error('evidence was asked for before it was known what to ask')),
};

/** What the use cases of judging need, with evidence about one proposal. */
export function gathererFor(evaluator: Evaluator, evidence: EvidenceSource): Gatherer {
  return { ...evaluator, evidence, clock: trusted(evaluator) };
}

/** GitHub's clock; where GitHub does not tell the time, the machine's, by which nothing has ever soaked. */
function trusted({ github, machineClock }: Evaluator): LandingClock {
  return {
    name: 'github',
    now: () => {
      const told = github.now();
      return Promise.resolve(told.kind === 'known' ? told.value : machineClock());
    },
    timesOf: (walk, wanted, now) => {
      const told = github.now();
      return told.kind === 'known'
        ? github.clock.timesOf(walk, wanted, now)
        : Promise.resolve(unreachable(told.why));
    },
  };
}

async function stickyOf(
  { github }: Evaluator,
  { pull }: View,
): Promise<Finding<StickyComment | null>> {
  return github.comment(pull.number);
}

/**
 * Before anything is waited for, a commit that stands green for an older meaning is taken back (T10). One
 * that says nothing yet is pending for GitHub anyway.
 */
async function announce(evaluator: Evaluator, view: View, { fingerprint }: Asked): Promise<void> {
  const newest = own(evaluator, view)[0];
  const green =
    newest?.state === 'success' && !newest.description.endsWith(fingerprint.slice(0, 16));
  if (!green || evaluator.dryRun) return;
  await evaluator.github.post(view.pull.head, {
    state: 'pending',
    description: `judging anew what has changed`,
    pushedBy: view.pushedBy,
  });
}

function own({ identity }: Evaluator, { before }: View): readonly PostedStatus[] {
  return before?.kind === 'known' ? before.value.filter(({ by }) => by === identity) : [];
}

function statusOf({ checked, pushedBy }: View): NewStatus {
  if (checked === undefined) throw new Error('a verdict was asked for before anything was judged');
  return { ...renderStatus(checked.report), pushedBy };
}

/** A verdict on a base that is gone is worth nothing; a rollback needs no base to stay still. */
function moving(view: View): NewStatus {
  const status = statusOf(view);
  const isFree =
    view.checked?.report.class !== 'promotion' && view.checked?.report.class !== 'policy';
  if (status.state !== 'success' || isFree) return status;
  return {
    ...status,
    state: 'pending',
    description: 'the default branch keeps moving; judged again by the next sweep',
  };
}

function elsewhere({ into }: PullRequest, base: string): NewStatus {
  return {
    state: 'failure',
    description: `not applicable: it goes into ${into.slice(0, 60)}, and flags are judged on the way into ${base.slice(0, 40)}`,
    pushedBy: null,
  };
}

function silent(why: string): NewStatus {
  return {
    state: 'pending',
    description: `cannot be judged yet: ${why}`.slice(0, 140),
    pushedBy: null,
  };
}

/** Says it on the commit and in the comment, each only when it is not there already. */
async function speak(evaluator: Evaluator, view: View, status: NewStatus): Promise<Evaluated> {
  const { github, dryRun } = evaluator;
  const before = view.before ?? (await github.statuses(view.pull.head));
  const [newest] = own(evaluator, { ...view, before });
  const stands = newest?.state === status.state && newest.description === status.description;
  const done = stands || dryRun ? known('') : await github.post(view.pull.head, status);
  const spoken = await comment(evaluator, view);
  return {
    number: view.pull.number,
    commit: view.pull.head,
    checked: view.checked ?? null,
    status,
    posted: !stands && !dryRun && done.kind === 'known',
    troubles: [done, spoken].flatMap((one) => (one.kind === 'known' ? [] : [one.why])),
  };
}

/** Worth a comment: what somebody has to read. A rollback has no time for it, and others have no need. */
const COMMENTED: ReadonlySet<Class> = new Set(['promotion', 'policy', 'adoption']);

async function comment(evaluator: Evaluator, view: View): Promise<Finding<null>> {
  const { github, context, dryRun } = evaluator;
  const { pull, checked } = view;
  if (checked === undefined || dryRun || !evaluator.comment) return known(null);
  const { report, question } = checked;
  if (!COMMENTED.has(report.class) && report.verdict === 'pass') return known(null);
  const sticky = view.sticky ?? (await stickyOf(evaluator, view));
  if (sticky.kind !== 'known') return sticky;
  const noted = issuesNotedIn(sticky.value?.body ?? '');
  const text = commentText(markerOf(context), report, question.evidence, noted);
  if (sticky.value?.body.trimEnd() === text.trimEnd()) return known(null);
  return github.writeComment(pull.number, sticky.value?.id ?? null, text);
}
