// What is said on the commit, and only when it is not said there already (DESIGN §7).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { plain } from '#report/plain.ts';
import { LONGEST_STATUS, renderStatus } from '#report/status-line.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import type { NewStatus, PostedStatus, Receipt } from '#app/github.ts';
import { ownAbout, stands } from './status-history.ts';
import type { View } from './view.ts';
import { noteFor } from './view.ts';
import { comment } from './write-comment.ts';

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

/** A status, and the fingerprint of what it shows; null where nothing was judged. */
export interface Saying extends NewStatus {
  readonly fingerprint: string | null;
}

/** Says it on the commit and in the comment, each only when it is not there already. */
export async function speak(evaluator: Evaluator, view: View, saying: Saying): Promise<Evaluated> {
  const { github, dryRun } = evaluator;
  const { pull } = view;
  const posted = view.posted ?? (await github.statuses(pull.head));
  const seen = { ...view, posted };
  const stood =
    isThere(evaluator, seen, saying) || (await isGreenForAnother(evaluator, seen, saying));
  const { fingerprint, ...status } = saying;
  const isNeeded = !stood && !dryRun;
  const done = isNeeded ? await github.post(pull.head, status, noteFor(seen, fingerprint)) : null;
  const troubles = troublesOf(evaluator, done);
  const spoken = troubles.length === 0 ? await comment(evaluator, seen, done) : known(null);
  return {
    ...silent(seen, saying),
    stood,
    posted: done?.kind === 'known',
    troubles: [...troubles, ...(spoken.kind === 'known' ? [] : [spoken.why])],
    alerts: alertsOf(evaluator, pull.head, newestOn(seen)),
  };
}

/** Where what stands there is better left alone. */
export function silent({ pull, checked }: View, { state, description }: Saying): Evaluated {
  return {
    number: pull.number,
    commit: pull.head,
    checked: checked ?? null,
    status: { state, description },
    stood: true,
    posted: false,
    troubles: [],
    alerts: [],
  };
}

/** Whether it stands there already, with everything that later runs have to know. */
export function isThere({ identity }: Evaluator, view: View, saying: Saying): boolean {
  const { pull, posted, trail } = view;
  const all = posted?.kind === 'known' ? posted.value : [];
  const [mine] = ownAbout(all, identity, pull.number);
  const isBack = trail?.kind === 'known' && trail.value.isBack;
  return !isBack && stands(all[0], mine, saying, noteFor(view, saying.fingerprint));
}

/**
 * Whether the commit is green for another open pull request. A status belongs to a commit: whoever opens one more
 * with it must not take that green away, and what lands is the same.
 */
async function isGreenForAnother(
  { github, identity }: Evaluator,
  view: View,
  { state }: Saying,
): Promise<boolean> {
  const newest = newestOn(view);
  const other = newest?.note.pull ?? view.pull.number;
  const isOther = other !== view.pull.number && newest?.by === identity;
  if (!isOther || newest.state !== 'success' || state === 'success') return false;
  const open = await github.openPullRequests();
  return (
    open.kind === 'known' &&
    open.value.some(
      ({ number, head, into }) =>
        number === other && head === view.pull.head && into === github.defaultBranch,
    )
  );
}

function newestOn({ posted }: View): PostedStatus | undefined {
  return posted?.kind === 'known' ? posted.value[0] : undefined;
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

/** What the verdict comes to. */
export function verdictOf({ checked, asked, trail }: View): Saying {
  if (checked === undefined) throw new Error('a verdict was asked for before anything was judged');
  const { report } = checked;
  const hasReviews = asked?.asks.some(({ kind }) => kind === 'reviews') === true;
  if (hasReviews && trail !== undefined && trail.kind !== 'known') {
    // Whoever cannot see since when a meaning is on show must not post it as if it were new.
    return unjudged('pending', trail.why);
  }
  return { ...renderStatus(report), fingerprint: report.fingerprint };
}

/** A status that shows no meaning: nothing could be judged. A wait is settled by the next sweep. */
export function unjudged(state: 'pending' | 'error', why: string): Saying {
  const text = `cannot be judged${state === 'pending' ? ' yet' : ''}: ${why}`;
  // Nothing that others wrote may end like a verdict of ours.
  const description = plain(text.replaceAll('·', '-'), LONGEST_STATUS);
  return { state, description, fingerprint: null };
}
