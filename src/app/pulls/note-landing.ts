// The run of a push notes on the landing that it landed, and what the tip was before. A tip that is missing from its
// first-parent line was lost, and each later landing repeats that.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { LandingMark } from '#app/github.ts';
import type { Evaluator } from './evaluator.ts';

type LandingNotes = Pick<Evaluator, 'github' | 'repository'>;

export interface Pushed {
  /** Null where the branch is new. */
  readonly before: Sha | null;
  readonly after: Sha;
}

export interface LandingNote {
  /** The tip that the push took off the line; null where it took none. */
  readonly missingTip: Sha | null;
  readonly troubles: readonly Trouble[];
}

export async function noteLanding(noting: LandingNotes, pushed: Pushed): Promise<LandingNote> {
  const { after } = pushed;
  const loss = await lossOf(noting, pushed);
  const landed = loss.kind === 'known' ? loss.value : NOTHING_KNOWN;
  const marked = await noting.github.markLanded(after, landed);
  const troubles = [loss, marked].flatMap((answer) =>
    answer.kind === 'known' ? [] : [answer.why],
  );
  return { missingTip: landed.loss?.since === after ? landed.loss.missing : null, troubles };
}

const NOTHING_KNOWN: LandingMark = { before: null, loss: null };
/** Landings whose notes are read: a run may have been missed. */
const MOST_NOTES = 3;

async function lossOf(
  { github, repository }: LandingNotes,
  { before, after }: Pushed,
): Promise<Finding<LandingMark>> {
  if (before === null || before === after) return known(NOTHING_KNOWN);
  const fetched = await repository.fetchProposals(github.defaultBranch, []);
  if (fetched.kind !== 'known') return fetched;
  const commit = await repository.fetchCommit(after, null);
  if (commit.kind !== 'known') return commit;
  const isLost = known({ before, loss: { missing: before, since: after, at: null } });
  if (!(await repository.isAncestor(before, after))) return isLost;
  const [oldest] = await repository.firstParents(before, after);
  return oldest?.parents[0] === before ? repeatedLoss({ github, repository }, before) : isLost;
}

/** The loss that the tip before notes. Without any note, `before` stays open, and a later run looks further down. */
async function repeatedLoss(
  { github, repository }: LandingNotes,
  before: Sha,
): Promise<Finding<LandingMark>> {
  let landing: Sha | null = before;
  for (let read = 0; read < MOST_NOTES && landing !== null; read += 1) {
    const note = await github.landingNote(landing);
    if (note.kind !== 'known') return note;
    const loss = note.value?.loss ?? null;
    if (loss !== null || note.value?.before != null) return known({ before, loss });
    landing = await repository.resolve(`${landing}^`);
  }
  return known(NOTHING_KNOWN);
}
