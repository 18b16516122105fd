// What a deployment refused, in groups: flags of one landing that lack the same things are listed together, so that a
// landing of hundreds of flags stays readable.
import { grouped } from '#domain/scalars.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Revert } from '#app/accepted/reasons.ts';
import { lacksEvidence, missingFor } from '#app/accepted/reasons.ts';
import { REFUSED_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { subjectOf } from '#report/refusals.ts';

export interface RefusedGroup {
  readonly landing: Sha;
  /** At most `MOST`; one for each flag in an environment, though several of its files may be refused. */
  readonly shown: Deployed['refusals'];
  /** The others: `x in production`. */
  readonly others: readonly string[];
  /** Messages of gates and errors; empty where the landing was not judged. */
  readonly why: readonly string[];
  /** Whether evidence of people in a file may let it be accepted. */
  readonly lacksEvidence: boolean;
  /** The ways to take the landing back; empty: another group of the landing has them. */
  readonly ways: readonly WayBack[];
}

export interface WayBack {
  readonly text: string;
  readonly command: string;
}

const MOST = 5;

/** `andThen`: the command that deploys a revert. `hasFile`: whether the run has read an evidence file. */
export function refusedGroups(
  { refusals, judgements, reverts }: Pick<Deployed, 'refusals' | 'judgements' | 'reverts'>,
  andThen: string,
  hasFile = false,
): readonly RefusedGroup[] {
  const landings = grouped(refusals, ({ landing }) => landing);
  return [...landings].flatMap(([landing, all]) => {
    const subjects = [...grouped(all, subjectOf).values()].flatMap((same) => same.slice(0, 1));
    const groups = [
      ...grouped(subjects, (refusal) => missingFor(judgements, refusal).join('\n')).values(),
    ];
    const reasons = groups.map((group) =>
      group.slice(0, 1).flatMap((refusal) => missingFor(judgements, refusal)),
    );
    // A group without a reason is refused because of another one.
    const last = reasons.findLastIndex((why) => why.length > 0);
    return groups.map((group, place): RefusedGroup => ({
      landing,
      shown: group.slice(0, MOST),
      others: group.slice(MOST).map(subjectOf),
      why: reasons[place] ?? [],
      lacksEvidence: group.some((refusal) => lacksEvidence(judgements, refusal, hasFile)),
      ways: place === Math.max(last, 0) ? waysBack(reverts[landing], andThen) : [],
    }));
  });
}

/** First what needs no approval. */
function waysBack(revert: Revert | undefined, andThen: string): readonly WayBack[] {
  if (revert === undefined) return [];
  const { needsApproval, states } = revert;
  const way = (text: string, command: string): WayBack => ({
    text,
    command: `${command} && ${andThen}`,
  });
  return [
    ...(states === null ? [] : [way(REFUSED_TEXTS.takeBackStates(), states)]),
    way(
      needsApproval ? REFUSED_TEXTS.takeBackApproved() : REFUSED_TEXTS.takeBack(),
      revert.command,
    ),
  ];
}

/** One line for each variable of an instance. */
export function clashLines({ clashes }: Deployed): readonly string[] {
  return clashes.map((clash) => WRITTEN_TEXTS.clash(clash));
}
