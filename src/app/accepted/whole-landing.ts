// Approvals and ticks for a part of a landing. People saw all of the landing, so what they gave for the whole counts for
// each part of it, and for nothing beside it.
import { firstShown, known } from '#domain/evidence.ts';
import type { Proposal } from '#domain/report.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { fingerprintOf, isPartOf } from '#judge/fingerprint.ts';
import { loadProposal } from '#app/load/load.ts';
import type { EvidenceSource, Gatherer, Loader } from '#app/ports.ts';
import type { AcceptedCommit } from './accepted-state.ts';
import { comparedCommits } from './compared-trees.ts';
import type { Landed } from '#app/deploy-ports.ts';

/** What is judged of a landing: all that its refusals leave, or what waits. */
export interface JudgedPart {
  readonly landed: Landed;
  readonly base: AcceptedCommit;
  readonly head: AcceptedCommit;
  /** The environment whose trees are compared. */
  readonly environment: EnvironmentName | null;
  readonly proposal: Proposal;
  readonly now: Instant;
}

/** The same gatherer, with what was given for the whole landing. */
export function withWhole<G extends Gatherer>(gatherer: G, part: JudgedPart): G {
  const { landed, base, head } = part;
  const isWhole = base.commit === landed.before && head.commit === landed.after;
  if (isWhole && base.refusals.length + head.refusals.length === 0) return gatherer;
  const { evidence: source } = gatherer;
  const answer: EvidenceSource['answer'] = async (asks, fingerprint) => {
    const isGiven = asks.some(({ kind }) => kind === 'reviews' || kind === 'body');
    const wholes = isGiven ? await wholesOf(gatherer, part) : new Set<string>();
    const first = wholes.has(fingerprint) ? [fingerprint] : [];
    for (const whole of new Set([...first, ...wholes])) {
      const evidence = await source.answer(asks, whole);
      if (isShown(evidence, whole)) return givenFor(evidence, whole, fingerprint);
    }
    return source.answer(asks, fingerprint);
  };
  return { ...gatherer, evidence: { answer } };
}

type EvidenceAnswer = Awaited<ReturnType<EvidenceSource['answer']>>;

function isShown({ authorship, body }: EvidenceAnswer, fingerprint: string): boolean {
  if (authorship.kind === 'known') return firstShown(authorship.value, fingerprint) !== null;
  return body.kind === 'known';
}

function givenFor(evidence: EvidenceAnswer, whole: string, fingerprint: string): EvidenceAnswer {
  const { authorship } = evidence;
  if (authorship.kind !== 'known') return evidence;
  const at = firstShown(authorship.value, whole);
  const shown = at === null ? [] : [{ fingerprint, at }];
  const fingerprints = [...authorship.value.fingerprints, ...shown];
  return { ...evidence, authorship: known({ ...authorship.value, fingerprints }) };
}

/**
 * The fingerprints of all that the landing proposed, as far as the part is a part of it. Its pull request showed it beside
 * what was refused then, or as Git has it. What was refused of it says from where a landing of several commits began.
 */
async function wholesOf(
  loader: Loader,
  { landed, base, head, environment, proposal, now }: JudgedPart,
): Promise<ReadonlySet<string>> {
  const { after } = landed;
  const isOwn = ({ landing }: { readonly landing: string }): boolean => landing === after;
  const others = base.refusals.filter((refusal) => !isOwn(refusal));
  const kept = head.refusals.filter((refusal) => !isOwn(refusal));
  const starts = base.refusals.filter(isOwn).map(({ accepted }) => accepted);
  const fingerprints = new Set<string>();
  for (const before of new Set([landed.before, ...starts])) {
    for (const refusals of [[], others, base.refusals]) {
      const sides = {
        base: { commit: before, refusals },
        head: { commit: after, refusals: refusals.length === 0 ? [] : kept },
      };
      const trees = await comparedCommits(loader, sides, environment);
      const whole = await loadProposal(loader, { ...trees, tip: before, now });
      if (isPartOf(proposal, whole)) fingerprints.add(fingerprintOf(whole, changesOf(whole)));
    }
  }
  return fingerprints;
}
