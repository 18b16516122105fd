// How the policy judges a proposal that changes the rules, and which raised values its approval covers.
import type { Change } from '#domain/change.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Explanation } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { GateResult } from '#domain/report.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import { judgeApprovals } from '#gates/approvals.ts';
import type { Subject } from '#gates/define.ts';
import { block, pass } from '#gates/define.ts';
import { listText } from '#gates/wording.ts';
import type { PolicyReason, ReasonKind } from './policy-reasons.ts';
import { isUnguarded } from './policy-reasons.ts';
import { pipelineChanges } from './rule-changes.ts';
import type { RaisedValue } from './variables.ts';
import { freshPlaces, keyOf, raisesIn } from './variables.ts';

/** Reasons by which a definition itself changes what users are sent. */
const OF_A_DEFINITION: ReadonlySet<ReasonKind> = new Set([
  'safe',
  'code-default',
  'rollout',
  'by-itself',
  'import',
]);

/**
 * How a raise beside a change of the rules is judged:
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
    reasons.flatMap(({ kind, flag }) => (OF_A_DEFINITION.has(kind) && flag !== null ? [flag] : [])),
  );
  const raising = changes.filter((change) => raisesIn(change).length > 0 || change.to === null);
  if (raising.length === 0) return new Map();
  const fresh = freshPlaces(proposal);
  const byDefinition = raisedByDefinitions(proposal);
  return new Map(
    raising.map((change) => {
      const raises = raisesIn(change);
      const isOwn = changedDefinitions.has(change.flag) && raises.length > 0;
      if (!isOwn || !raises.every((one) => isFresh(one) || isDefined(change, one)))
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
      raisesIn(change).map((one) => `${change.flag} ${change.environment} ${keyOf(one)}`),
    ),
  );
}

/** Judges a policy change: it needs the approvals of base, and no other promotion beside it. */
export function judgePolicy(
  subject: Subject,
  evidence: Evidence,
  reasons: readonly PolicyReason[],
  hasOthers: boolean,
): readonly GateResult[] {
  const { proposal, pipeline } = subject;
  const rules = isUnguarded(pipeline)
    ? [UNGUARDED]
    : pipeline.policy.approvals.map(({ settings }) => ({
        gate: 'approvals',
        ...judgeApprovals(settings as { count: number; from: string[] }, subject, evidence),
      }));
  const [first = UNGUARDED, ...others] = hasOthers ? [splitOf(reasons), ...rules] : rules;
  // The changes come first in the details, because an approver has to see them.
  const changed = reasons
    .filter(({ what }) => what !== '')
    .map(({ file, what }) => `${file}: ${what}`);
  const details = [...pipelineChanges(proposal), ...changed, ...first.details];
  return [{ ...first, details }, ...others];
}

const UNGUARDED: GateResult = {
  gate: 'policy',
  ...pass(
    'policy/unguarded',
    'the policy at base requires no approval, so any change of the rules passes',
  ),
};

function splitOf(reasons: readonly PolicyReason[]): GateResult {
  const files = [...new Set(reasons.map(({ file }) => file))];
  const more = files.length > 3 ? [`${files.length - 3} more`] : [];
  return {
    gate: 'policy',
    ...block(
      'policy/split',
      `a change of the rules and a promotion may not land together: ${listText([...files.slice(0, 3), ...more])}`,
      {
        hint: 'split it: land the change of the rules first, the promotions after it in a pull request of their own',
      },
    ),
  };
}

export const POLICY_CODES: readonly Explanation[] = [
  {
    code: 'policy/split',
    means:
      'The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it, and an approver of rules should see only rules. Values that a definition itself raises (a kill switch, an import, a turned safe value) are part of the change of the rules.',
    fix: 'Split it: the policy change in one pull request, the promotions in another. In a merge queue, queue the promotions again when the policy change has landed.',
    example: 'policy: { paths: [".github/workflows/**"] }',
  },
  {
    code: 'policy/unguarded',
    means:
      'The proposal changes the rules, and the policy at base requires no approval, so any change of the rules passes.',
    fix: 'Add policy.approvals to pipeline.yaml.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  },
  {
    code: 'policy/base-unreadable',
    means:
      'Flaghoist cannot read the pipeline on the default branch, so its rules are unknown. Rollbacks still pass.',
    fix: 'A person who may bypass the check reverts the landing that broke the pipeline.',
    example: 'git revert <the landing that broke pipeline.yaml>',
  },
];
