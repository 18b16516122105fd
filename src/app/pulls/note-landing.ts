// What the run of a push notes on the landing: that it landed, and what was the tip before it. A tip that is not on
// its first-parent line has been lost, and every later landing carries that on.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Landed } from '#app/github.ts';
import type { Evaluator } from './evaluator.ts';

type Noting = Pick<Evaluator, 'github' | 'repository'>;

export interface Pushed {
  /** Null where nothing stood there before. */
  readonly before: Sha | null;
  readonly after: Sha;
}

export interface Noted {
  /** What the push took off the line; null where it took nothing. */
  readonly lost: Sha | null;
  readonly troubles: readonly string[];
}

export async function noteLanding(noting: Noting, pushed: Pushed): Promise<Noted> {
  const { after } = pushed;
  const loss = await lossOf(noting, pushed);
  const landed = loss.kind === 'known' ? loss.value : NOTHING_KNOWN;
  const marked = await noting.github.markLanded(after, landed);
  const troubles = [loss, marked].flatMap((one) => (one.kind === 'known' ? [] : [one.why]));
  return { lost: landed.loss?.since === after ? landed.loss.missing : null, troubles };
}

const NOTHING_KNOWN: Landed = { before: null, loss: null };
/** Landings whose notes are looked for: a run may have been missed. */
const MOST_NOTES = 3;

async function lossOf(
  { github, repository }: Noting,
  { before, after }: Pushed,
): Promise<Finding<Landed>> {
  if (before === null || before === after) return known(NOTHING_KNOWN);
  const fetched = await repository.fetchProposals(github.defaultBranch, []);
  if (fetched.kind !== 'known') return fetched;
  const here = await repository.fetchCommit(after, null);
  if (here.kind !== 'known') return here;
  const isLost = known({ before, loss: { missing: before, since: after, at: null } });
  if (!(await repository.isAncestor(before, after))) return isLost;
  const [oldest] = await repository.firstParents(before, after);
  return oldest?.parents[0] === before ? carriedOn({ github, repository }, before) : isLost;
}

/** What was noted on the tip before. Where nothing is, `before` stays open, so that a later run looks further down. */
async function carriedOn({ github, repository }: Noting, before: Sha): Promise<Finding<Landed>> {
  let landing: Sha | null = before;
  for (let read = 0; read < MOST_NOTES && landing !== null; read += 1) {
    const noted = await github.noted(landing);
    if (noted.kind !== 'known') return noted;
    const loss = noted.value?.loss ?? null;
    if (loss !== null || noted.value?.before != null) return known({ before, loss });
    landing = await repository.resolve(`${landing}^`);
  }
  return known(NOTHING_KNOWN);
}
