// Which raised values the approval of a policy change covers.
import type { Change, Proposal } from '#domain/report.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import type { PolicyReason } from './policy-reasons.ts';
import type { RaisedValue } from './variables.ts';
import { freshPlaces, keyOf, raisesIn } from './variables.ts';

/** Reasons by which a definition itself changes what users are sent. */
const OF_A_DEFINITION: ReadonlySet<PolicyReason['reason']['kind']> = new Set([
  'safe',
  'code-default',
  'rollout',
  'by-itself',
  'import',
]);

/**
 * How a raise beside a policy change is judged:
 * - `approved`: the approval of the policy covers it, because no flag filled its variables before.
 * - `gated`: the policy change itself raises it, and the requirements of the environment apply, too.
 * - `beside`: it is another promotion, which has to land by itself.
 */
export type RaiseLane = 'approved' | 'gated' | 'beside';

/** For each raising change of a policy change, its lane. */
export function raiseLanes(
  proposal: Proposal,
  changes: readonly Change[],
  reasons: readonly PolicyReason[],
): ReadonlyMap<Change, RaiseLane> {
  const changedDefinitions = new Set(
    reasons.flatMap(({ reason, flag }) =>
      OF_A_DEFINITION.has(reason.kind) && flag !== null ? [flag] : [],
    ),
  );
  const raising = changes.filter((change) => raisesIn(change).length > 0 || change.to === null);
  if (raising.length === 0) return new Map();
  const fresh = freshPlaces(proposal);
  const byDefinition = raisedByDefinitions(proposal);
  return new Map(
    raising.map((change) => {
      const raises = raisesIn(change);
      const isOwn = changedDefinitions.has(change.flag) && raises.length > 0;
      if (!isOwn || !raises.every((raise) => isFresh(raise) || isDefined(change, raise)))
        return [change, 'beside'];
      return [change, raises.every(isFresh) ? 'approved' : 'gated'];
    }),
  );

  function isFresh(raise: RaisedValue): boolean {
    return raise.kind === 'variable' && fresh.has(keyOf(raise));
  }

  function isDefined({ flag, environment }: Change, raise: RaisedValue): boolean {
    return byDefinition.has(`${flag} ${environment} ${keyOf(raise)}`);
  }
}

/** The values that the definitions alone raise, with every state as it is at base. */
function raisedByDefinitions(proposal: Proposal): ReadonlySet<string> {
  const { base, head, touched } = proposal;
  const flags = new Map(head.flags);
  for (const key of touched) {
    const files: FlagFiles = {
      flag: filesOf(head, key).flag,
      states: filesOf(base, key).states,
    };
    flags.set(key, files);
  }
  const changes = changesOf({ ...proposal, head: { ...head, flags } });
  return new Set(
    changes.flatMap((change) =>
      raisesIn(change).map((value) => `${change.flag} ${change.environment} ${keyOf(value)}`),
    ),
  );
}
