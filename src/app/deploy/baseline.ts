// Where a run goes on: at the newest commit that the log says is accepted, with what is refused of it.
import type { Sha } from '#domain/names.ts';
import type { Accepted, LoggedEntry, Refusal } from '#app/deployment-log.ts';
import type { Repository } from '#app/ports.ts';
import type { Standing } from './accepted.ts';
import type { Deployer, Landed } from './deps.ts';
import { isHere, isOlder } from './here.ts';
import { acceptedIn } from '#app/log-reading.ts';
import { parentOf } from './parent.ts';
import { isSamePart } from './refused.ts';

export type Baseline =
  /** By the log. */
  | (Standing & { readonly kind: 'logged' })
  /** The log has no entry: what stood before the tip is adopted as it is. */
  | (Standing & { readonly kind: 'adopted' })
  /** The log names this commit, and neither this clone nor its remote has it. */
  | (Standing & { readonly kind: 'missing'; readonly missing: Sha });

/** How many of the newest acceptances are looked at. */
const MOST = 20;

/** `before`: what stood before the tip, where the caller knows; left out: its parent. */
export async function baselineOf(
  { repository }: Pick<Deployer, 'repository'>,
  entries: readonly LoggedEntry[],
  tip: Sha,
  before: Sha | null | undefined,
): Promise<Baseline> {
  const accepted = byTip(entries).slice(0, MOST);
  const [newest] = accepted;
  const adopted = before === undefined ? await parentOf(repository, tip) : before;
  if (newest === undefined) return { kind: 'adopted', commit: adopted, refusals: [] };
  const best = await newestOn(repository, accepted, tip);
  if (best !== null) return { kind: 'logged', commit: best.tip, refusals: best.refusals };
  return { kind: 'missing', commit: adopted, refusals: [], missing: newest.tip };
}

/** By tip, the newest first. What one run has accepted, another one refuses in vain. */
function byTip(entries: readonly LoggedEntry[]): readonly Accepted[] {
  const tips = new Map<Sha, Accepted>();
  for (const { accepted } of acceptedIn(entries)) {
    const other = tips.get(accepted.tip);
    tips.set(accepted.tip, other === undefined ? accepted : refusedTwice(other, accepted));
  }
  return [...tips.values()];
}

function refusedTwice(one: Accepted, { refusals }: Accepted): Accepted {
  const isTwice = (refused: Refusal): boolean => refusals.some((two) => isSamePart(two, refused));
  return { ...one, refusals: one.refusals.filter(isTwice) };
}

/** The newest that the tip grew out of; after a rewrite of history, the newest that is here at all. */
async function newestOn(
  repository: Repository,
  accepted: readonly Accepted[],
  tip: Sha,
): Promise<Accepted | null> {
  let best: Accepted | null = null;
  let fallback: Accepted | null = null;
  for (const one of accepted) {
    if (!(await isReadable(repository, one))) continue;
    fallback ??= one;
    const isOn = one.tip === tip || (await isOlder(repository, one.tip, tip));
    if (isOn && (best === null || (await isOlder(repository, best.tip, one.tip)))) best = one;
  }
  return best ?? fallback;
}

/** With every commit that its refusals name. */
async function isReadable(
  repository: Repository,
  { tip, refusals }: Accepted,
): Promise<boolean> {
  const commits = refusals.flatMap(({ accepted, landing }) => [accepted ?? landing, landing]);
  for (const commit of new Set([tip, ...commits])) {
    if (!(await isHere(repository, commit))) return false;
  }
  return true;
}

/**
 * From a commit to the tip, oldest first: each commit on the first-parent line is a landing, unless the evidence tells
 * which of them landed together. What does not follow on that commit was pushed over it and is one landing.
 */
export async function landingsAfter(
  { repository, landingsIn }: Pick<Deployer, 'repository' | 'landingsIn'>,
  from: Sha | null,
  tip: Sha,
): Promise<readonly Landed[]> {
  if (from === tip) return [];
  const whole = { before: from, after: tip };
  if (from === null || !(await repository.isAncestor(from, tip))) return [whole];
  if (landingsIn !== undefined) return landingsIn(whole);
  const commits = await repository.firstParents(from, tip);
  return commits.map(({ sha }, index) => ({ before: commits[index - 1]?.sha ?? from, after: sha }));
}
