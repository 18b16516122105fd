// How the policy judges a proposal that changes the rules, and which raised values its approval covers.
import type { Change, Proposal, Question, GateResult } from '#domain/report.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import type { Subject } from '#gates/gate.ts';
import { answersFrom } from '#gates/gate.ts';
import { gateOf } from '#gates/gates.ts';
import { POLICY_MESSAGES } from '#messages/proposals.ts';
import type { Reason } from '#messages/rules.ts';
import { ruleReasonText, ruleText } from '#messages/rules.ts';
import type { Classified } from './classify.ts';
import { classify } from './classify.ts';
import type { PolicyReason } from './policy-reasons.ts';
import { isUnguarded, policyReasons } from './policy-reasons.ts';
import { pipelineChanges } from './rule-changes.ts';
import type { RaisedValue } from './variables.ts';
import { freshPlaces, keyOf, raisesIn } from './variables.ts';

/** Reasons by which a definition itself changes what users are sent. */
const OF_A_DEFINITION: ReadonlySet<Reason['kind']> = new Set([
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

/** The reasons without values that an exact undo brings back: they were live until the last promotion replaced them. */
export function withoutUndone(
  reasons: readonly PolicyReason[],
  classified: readonly Classified[],
): readonly PolicyReason[] {
  const undone = new Set(
    classified.flatMap(({ change, undo }) =>
      undo ? [`${change.environment} ${change.flag}`] : [],
    ),
  );
  return reasons.filter(
    ({ flag, reason }) =>
      reason.kind !== 'import' || !undone.has(`${reason.environment} ${flag ?? ''}`),
  );
}

/** The reasons that count by the evidence. */
export function countedReasons({
  proposal,
  evidence,
  now,
}: Pick<Question, 'proposal' | 'evidence' | 'now'>): readonly PolicyReason[] {
  const changes = changesOf(proposal);
  const classified = changes.map((change) => classify(change, evidence, now, changes));
  return withoutUndone(policyReasons(proposal, changes), classified);
}

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
    : pipeline.policy.approvals.flatMap(({ gate, settings }) => {
        const answer = gateOf(gate).policy?.judge(settings, subject, evidence);
        return answer === undefined ? [] : [{ gate, ...answer }];
      });
  const [first = UNGUARDED, ...others] = hasOthers ? [splitOf(reasons), ...rules] : rules;
  // The changes come first in the details, because an approver has to see them.
  const rulesChanged = pipelineChanges(proposal).map(
    (pipelineChange) => `pipeline.yaml: ${ruleText(pipelineChange)}`,
  );
  const changed = reasons.flatMap(({ file, reason }) => {
    const text = ruleReasonText(reason);
    return text === null ? [] : [`${file}: ${text}`];
  });
  const details = [...rulesChanged, ...changed, ...first.details];
  return [{ ...first, details }, ...others];
}

const { pass, block } = answersFrom(POLICY_MESSAGES);

const UNGUARDED: GateResult = { gate: 'policy', ...pass('policy/unguarded', {}) };

const MOST_NAMED = 3;

function splitOf(reasons: readonly PolicyReason[]): GateResult {
  const names = [...new Set(reasons.map(({ file }) => file))];
  const more = Math.max(0, names.length - MOST_NAMED);
  const files = { names: names.slice(0, MOST_NAMED), more };
  return { gate: 'policy', ...block('policy/split', { files }) };
}
