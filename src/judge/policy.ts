// Whether a proposal changes the rules, and whether it may (DESIGN §4 Policy; T6).
import type { Class } from '#domain/change.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Flag } from '#domain/flag.ts';
import type { FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Explanation } from '#domain/diagnostic.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { GateResult } from '#domain/report.ts';
import type { ScopedRequirement } from '#domain/requirement.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import { judgeApprovals } from '#gates/approvals.ts';
import type { Subject } from '#gates/define.ts';
import { block, pass } from '#gates/define.ts';
import { gateOf } from '#gates/index.ts';
import { listText } from '#gates/shown.ts';
import { fromTo, pipelineChanges } from './rule-changes.ts';

/** What makes a proposal a policy change: a file of the policy, or what a flag's own file does. */
export function policyReasons(proposal: Proposal): readonly string[] {
  return [...proposal.policyFiles.map(({ path }) => path), ...flagReasons(proposal)];
}

function flagReasons(proposal: Proposal): readonly string[] {
  return proposal.touched.flatMap((key) => {
    const reasons = [
      ...loosenings(proposal, key),
      ...newOwner(proposal, key),
      ...switchedOnFromBirth(proposal, key),
    ];
    return reasons.map((reason) => `${fileOf(key)}: ${reason}`);
  });
}

function fileOf(key: FlagKey): string {
  return `flags/${key}.yaml`;
}

/**
 * A new flag whose safe value is on sends "on" to every user of every environment at once, and calls that safe.
 * Whether it is, somebody has to say who may also change the rules; else any feature could be raised so.
 */
function switchedOnFromBirth({ base, head }: Proposal, key: FlagKey): readonly string[] {
  const isNew = filesOf(base, key).flag.kind === 'absent';
  const isOn = valueOf(filesOf(head, key).flag)?.safe === true;
  return isNew && isOn ? ['a new flag whose safe value is on'] : [];
}

/** How a flag's own file loosens its own rules: what no longer stands, at least as strict, in the same place. */
function loosenings(proposal: Proposal, key: FlagKey): readonly string[] {
  const before = valueOf(filesOf(proposal.base, key).flag);
  const after = filesOf(proposal.head, key).flag;
  if (before === null || after.kind === 'unreadable') return [];
  if (after.kind === 'absent' && isGated(proposal, key)) return [];
  const now = valueOf(after)?.requires ?? [];
  const dropped = before.requires.filter((old) => !now.some((one) => keeps(one, old)));
  const gone = after.kind === 'absent' ? ', with the flag' : '';
  return dropped.map(
    (old) => `${placeOf(old)} ${fromTo(old.settings, inPlaceOf(old, now))}${gone}`,
  );
}

/**
 * A flag that is deleted takes its requirements along, and may come back without them. Where the deletion
 * changes what users get, it is judged for that: a rollback is free (T45), and a promotion has to meet these
 * very requirements. Where it changes nothing, it does nothing but loosen.
 */
function isGated(proposal: Proposal, key: FlagKey): boolean {
  return changesOf({ ...proposal, touched: [key] }).some(({ comparison }) => comparison !== 'same');
}

function keeps(now: ScopedRequirement, old: ScopedRequirement): boolean {
  return (
    reaches(now, old) &&
    now.gate === old.gate &&
    gateOf(old.gate).atLeastAsStrict(now.settings, old.settings)
  );
}

function reaches(now: ScopedRequirement, old: ScopedRequirement): boolean {
  return now.environment === old.environment || now.environment === '*';
}

function placeOf({ environment, gate }: ScopedRequirement): string {
  return `requires.${environment}.${gate}`;
}

/** The settings of the same gate that stand there now; undefined where none do. */
function inPlaceOf(old: ScopedRequirement, requires: readonly ScopedRequirement[]): unknown {
  const left = requires.filter((now) => now.gate === old.gate && reaches(now, old));
  return left.length > 1 ? left.map(({ settings }) => settings) : left[0]?.settings;
}

/** Another owner, where approvals come from the owner. */
function newOwner({ base, head }: Proposal, key: FlagKey): readonly string[] {
  const before = valueOf(filesOf(base, key).flag);
  const after = valueOf(filesOf(head, key).flag);
  if (before === null || after === null || before.owner === after.owner) return [];
  const owners = `${before.owner ?? 'nobody'} → ${after.owner ?? 'nobody'}`;
  return ownerApproves(proposalRules(base, before))
    ? [`owner ${owners}, and the owner's team approves`]
    : [];
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
  classes: readonly Class[],
): readonly GateResult[] {
  const { proposal, pipeline } = subject;
  const rules = isUnguarded(pipeline)
    ? [UNGUARDED]
    : pipeline.policy.approvals.map(({ settings }) => ({
        gate: 'approvals',
        ...judgeApprovals(settings as { count: number; from: string[] }, subject, evidence),
      }));
  const [first = UNGUARDED, ...others] = classes.includes('promotion')
    ? [splitOf(proposal), ...rules]
    : rules;
  // Nobody approves blindly: what changes is said once, before anything else is listed.
  const details = [...pipelineChanges(proposal), ...flagReasons(proposal), ...first.details];
  return [{ ...first, details }, ...others];
}

/** Whether anybody's change of the rules passes. */
export function isUnguarded({ policy }: Pipeline): boolean {
  return policy.approvals.every(({ settings }) => (settings as { count: number }).count === 0);
}

const UNGUARDED: GateResult = {
  gate: 'policy',
  ...pass(
    'policy/unguarded',
    "the policy in base asks nobody for approval: anybody's change of the rules passes",
  ),
};

function splitOf(proposal: Proposal): GateResult {
  const files = [
    ...proposal.policyFiles.map(({ path }) => path),
    ...new Set(flagReasons(proposal).map((reason) => reason.split(': ')[0] ?? '')),
  ];
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
      'The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it; and whoever approves rules should see nothing else.',
    mend: 'Split it: the policy change in one pull request, the promotions in another. In a merge queue, queue the promotions again when the policy change has landed.',
    example: 'policy: { paths: [".github/workflows/**"] }',
  },
  {
    code: 'policy/unguarded',
    means:
      "The proposal changes the rules, and the base policy asks nobody for approval: anybody's change of the rules passes.",
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
