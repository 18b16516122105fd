// How the policy judges a proposal that changes the rules.
import type { Proposal, Question, GateResult } from '#domain/report.ts';
import type { Evidence } from '#domain/evidence.ts';
import { changesOf } from '#diff/changes.ts';
import type { Subject } from '#gates/gate.ts';
import { answersFrom } from '#gates/gate.ts';
import { gateOf } from '#gates/gates.ts';
import { POLICY_MESSAGES } from '#messages/proposals.ts';
import { ruleReasonText, ruleText } from '#messages/rules.ts';
import type { Classified } from './classify.ts';
import { classify } from './classify.ts';
import type { PolicyReason } from './policy-reasons.ts';
import { isUnguarded, policyReasons } from './policy-reasons.ts';
import { pipelineChanges } from './rule-changes.ts';
import { writtenFolders } from './written-folders.ts';

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
  const [first = UNGUARDED, ...others] = hasOthers ? [splitOf(proposal, reasons), ...rules] : rules;
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

function splitOf(proposal: Proposal, reasons: readonly PolicyReason[]): GateResult {
  const names = [...new Set(reasons.map(({ file }) => file))];
  const more = Math.max(0, names.length - MOST_NAMED);
  const files = { names: names.slice(0, MOST_NAMED), more };
  return { gate: 'policy', ...block('policy/split', { files, written: writtenFolders(proposal) }) };
}
