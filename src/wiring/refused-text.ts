// What a deployment refused, in groups: flags of one landing that lack the same things are listed together, so that a
// landing of hundreds of flags stays readable.
import { grouped } from '#domain/grouped.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { missingFor } from '#app/deploy/missing.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { subjectOf } from '#report/refusals.ts';

export interface RefusedGroup {
  readonly landing: Sha;
  /** At most `MOST`; one for each flag in an environment, though several of its files may be refused. */
  readonly shown: readonly Refusal[];
  /** The others: `x in production`. */
  readonly others: readonly string[];
  /** Messages of gates and errors; empty where the landing was not judged. */
  readonly why: readonly string[];
  /** The command that takes the landing back; null: another group of the landing has it. */
  readonly revert: string | null;
}

const MOST = 5;

export function refusedGroups({
  refusals,
  judgements,
  reverts,
}: Pick<Deployed, 'refusals' | 'judgements' | 'reverts'>): readonly RefusedGroup[] {
  const landings = grouped(refusals, ({ landing }) => landing);
  return [...landings].flatMap(([landing, all]) => {
    const subjects = [...grouped(all, subjectOf).values()].flatMap((same) => same.slice(0, 1));
    const groups = [
      ...grouped(subjects, (refusal) => missingFor(judgements, refusal).join('\n')).values(),
    ];
    return groups.map((group, place): RefusedGroup => ({
      landing,
      shown: group.slice(0, MOST),
      others: group.slice(MOST).map(subjectOf),
      why: group.slice(0, 1).flatMap((refusal) => missingFor(judgements, refusal)),
      revert: place === groups.length - 1 ? (reverts[landing] ?? null) : null,
    }));
  });
}
