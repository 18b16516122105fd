// Whether a proposal changes the rules, and whether it may (DESIGN §4 Policy; T6).
import type { Class } from '#domain/change.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Flag } from '#domain/flag.ts';
import type { FlagKey } from '#domain/names.ts';
import type { Explanation } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { GateResult } from '#domain/report.ts';
import type { ScopedRequirement } from '#domain/requirement.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { judgeApprovals } from '#gates/approvals.ts';
import type { Subject } from '#gates/define.ts';
import { block, pass } from '#gates/define.ts';
import { gateOf } from '#gates/index.ts';
import { listText } from '#gates/shown.ts';

/** What makes a proposal a policy change, in words; empty when nothing does. */
export function policyReasons(proposal: Proposal): readonly string[] {
  return [
    ...proposal.policyFiles.map(({ path }) => path),
    ...proposal.touched.flatMap((key) => [
      ...loosenings(proposal, key),
      ...switchedOnFromBirth(proposal, key),
    ]),
  ];
}

/**
 * A new flag whose safe value is on sends "on" to every user of every environment at once, and calls that safe.
 * Whether it is, somebody has to say who may also change the rules; else any feature could be raised so.
 */
function switchedOnFromBirth({ base, head }: Proposal, key: FlagKey): readonly string[] {
  const isNew = filesOf(base, key).flag.kind === 'absent';
  const isOn = valueOf(filesOf(head, key).flag)?.safe === true;
  return isNew && isOn ? [`${key}: a new flag whose safe value is on`] : [];
}

/**
 * How a flag's own file loosens its own rules: a requirement that no longer stands, at least as strict, in
 * the same place; or another owner where approvals come from the owner. A flag that is new or removed
 * loosens nothing: whoever creates it anew starts every soak from zero (T11).
 */
function loosenings({ base, head }: Proposal, key: FlagKey): readonly string[] {
  const before = valueOf(filesOf(base, key).flag);
  const after = valueOf(filesOf(head, key).flag);
  if (before === null || after === null) return [];
  const dropped = before.requires.filter((old) => !after.requires.some((now) => keeps(now, old)));
  const reasons = dropped.map(
    ({ gate, environment }) => `${key}: requires.${environment}.${gate} is loosened`,
  );
  return before.owner !== after.owner && ownerApproves(proposalRules(base, before))
    ? [...reasons, `${key}: the owner changes, and the owner's team approves`]
    : reasons;
}

function keeps(now: ScopedRequirement, old: ScopedRequirement): boolean {
  const reaches = now.environment === old.environment || now.environment === '*';
  return (
    reaches && now.gate === old.gate && gateOf(old.gate).atLeastAsStrict(now.settings, old.settings)
  );
}

function proposalRules(
  base: Proposal['base'],
  flag: Flag,
): readonly { readonly settings: unknown }[] {
  const environments = valueOf(base.pipeline)?.environments ?? [];
  return [...flag.requires, ...environments.flatMap(({ requires }) => requires)];
}

function ownerApproves(rules: readonly { readonly settings: unknown }[]): boolean {
  return rules.some(({ settings }) => {
    const from: unknown = (settings as { readonly from?: unknown }).from;
    return Array.isArray(from) && from.includes('owner');
  });
}

/** What the policy says of a policy change: the approvals of base, and no promotions beside it. */
export function judgePolicy(
  subject: Subject,
  evidence: Evidence,
  reasons: readonly string[],
  classes: readonly Class[],
): readonly GateResult[] {
  const details = [...reasons];
  const approvals = subject.pipeline.policy.approvals.map(({ settings }) => ({
    gate: 'approvals',
    ...judgeApprovals(settings as { count: number; from: string[] }, subject, evidence),
  }));
  const unguarded = {
    gate: 'policy',
    ...pass('policy/unguarded', 'the base policy asks nobody for approval', { details }),
  };
  const split = {
    gate: 'policy',
    ...block(
      'policy/split',
      `policy and promotions in one proposal: ${listText(details.slice(0, 3))}`,
      {
        hint: 'split it: the policy change in one pull request, the promotions in another',
        details,
      },
    ),
  };
  const rules = approvals.length === 0 ? [unguarded] : approvals;
  return classes.includes('promotion') ? [split, ...rules] : rules;
}

export const POLICY_CODES: readonly Explanation[] = [
  {
    code: 'policy/split',
    means:
      'The proposal changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it; and whoever approves rules should see nothing else.',
    mend: 'Split it: the policy change in one pull request, the promotions in another.',
    example: 'policy: { paths: [".github/workflows/**"] }',
  },
  {
    code: 'policy/unguarded',
    means: 'The proposal changes the rules, and the base policy asks nobody for approval.',
    mend: 'Add policy.approvals to pipeline.yaml.',
    example: 'policy:\n  approvals: { count: 1, from: [release] }',
  },
  {
    code: 'policy/base-unreadable',
    means:
      'The pipeline on the default branch cannot be read, so nobody knows which rules hold. Rollbacks still pass.',
    mend: 'Land the repair the way the damage landed: someone who may bypass the check reverts it.',
    example: 'git revert <the landing that broke pipeline.yaml>',
  },
];
