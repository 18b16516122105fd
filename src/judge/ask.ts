// The evidence that a proposal needs before it can be judged. Rollbacks and neutral changes meet no gate, so they
// need no evidence and nothing is fetched for them.
import type { Ask } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Instant } from '#domain/scalars.ts';
import { between } from '#domain/scalars.ts';
import type { Proposal } from '#domain/report.ts';
import type { Requirement } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import type { Promotion } from '#gates/gate.ts';
import { BUILT_IN, gateOf } from '#gates/gates.ts';
import { classify, undoAsks } from './classify.ts';
import { fingerprintOf } from './fingerprint.ts';
import { raiseLanes } from './raise-lanes.ts';
import { policyReasons } from './policy-reasons.ts';
import { resumeAsks } from './resume.ts';
import { promotionOf, requirementsFor, requirementsOfResume } from './rules.ts';

export interface EvidenceRequest {
  /** Without duplicates; for the same timeline the longest window. */
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  /** Whether a gate answers by the moment when it landed. */
  readonly countsLanding: boolean;
}

/** All evidence that the judge needs for this proposal. `landedAt`: as in a question. */
export function askAbout(proposal: Proposal, now: Instant, landedAt = now): EvidenceRequest {
  const changes = changesOf(proposal);
  const fingerprint = fingerprintOf(proposal, changes);
  const promotions = changes.filter(
    (change) => classify(change, NO_EVIDENCE, now).class === 'promotion',
  );
  const pipeline = valueOf(proposal.base.pipeline);
  // Without rules only history is needed, so that an exact undo still passes.
  if (pipeline === null) {
    return { asks: once(undoAsks(promotions)), fingerprint, countsLanding: false };
  }
  const reasons = policyReasons(proposal, changes);
  const isPolicy = reasons.length > 0;
  const lanes = isPolicy ? raiseLanes(proposal, promotions, reasons) : new Map();
  let countsLanding = false;
  const asks = promotions.flatMap((change) => {
    const promotion = promotionOf({ proposal, pipeline, fingerprint, now, landedAt }, change);
    if (promotion === null) return [];
    const full = requirementsFor(proposal, pipeline, change);
    if (lanes.get(change) === 'approved') return builtInAsks(promotion, full);
    // Only evidence shows whether it resumes, so the evidence for both ways is requested.
    const isFree = full.length === 0;
    const since = between(landedAt, now);
    const resuming = isPolicy ? [] : resumeAsks(pipeline, change, { isFree, since });
    const rules = [
      ...full,
      ...(resuming.length === 0 ? [] : requirementsOfResume(proposal, pipeline, change)),
    ];
    countsLanding ||= rules.some(({ gate }) => gateOf(gate).countsLanding === true);
    const required = rules.flatMap(({ gate, settings }) => gateOf(gate).asks(settings, promotion));
    return [...resuming, ...builtInAsks(promotion, full), ...required];
  });
  const policy = isPolicy
    ? [
        ...pipeline.policy.approvals.flatMap(policyAsks),
        ...BUILT_IN.flatMap((gate) => gate.policy?.asks(proposal) ?? []),
      ]
    : [];
  const all = once([...undoAsks(promotions), ...asks, ...policy]);
  return { asks: all, fingerprint, countsLanding };
}

function builtInAsks(promotion: Promotion, requirements: readonly Requirement[]): readonly Ask[] {
  return BUILT_IN.flatMap((gate) => gate.asks?.(promotion, { requirements }) ?? []);
}

/** The evidence for one requirement of the policy. */
export function policyAsks({ gate, settings }: Requirement): readonly Ask[] {
  return gateOf(gate).policy?.asks(settings) ?? [];
}

/**
 * Each ask once. The longest window of a timeline answers them all; labels are joined, and so are the services of
 * one environment.
 */
export function once(asks: readonly Ask[]): readonly Ask[] {
  const byKey = new Map<string, Ask>();
  for (const ask of asks) {
    const key = keyOf(ask);
    const earlier = byKey.get(key);
    byKey.set(key, earlier === undefined ? ask : merged(earlier, ask));
  }
  return [...byKey.values()];
}

function keyOf(ask: Ask): string {
  switch (ask.kind) {
    case 'timeline':
      return `timeline ${ask.environment} ${ask.flag}`;
    case 'deployments':
      return `deployments ${ask.environment}`;
    case 'watched':
      return `watched ${ask.environment}`;
    case 'team':
      return `team ${ask.team}`;
    case 'samples':
      return `samples ${ask.environment} ${ask.flag} ${ask.metric.name} ${ask.for ?? 'now'}`;
    case 'calendar':
      return `calendar ${ask.zone} ${ask.path}`;
    case 'restoration':
      return `restoration ${ask.environment} ${ask.flag}`;
    case 'acceptance':
    case 'issues':
    case 'reviews':
    case 'body':
      return ask.kind;
  }
}

function merged(a: Ask, b: Ask): Ask {
  if (a.kind === 'timeline' && b.kind === 'timeline') return a.window >= b.window ? a : b;
  if (a.kind === 'issues' && b.kind === 'issues') {
    const window = a.window >= b.window ? a.window : b.window;
    const labels = [...new Set([...a.labels, ...b.labels])];
    const isBoth = a.onlyOnGitHub === true && b.onlyOnGitHub === true;
    return { kind: 'issues', labels, window, ...(isBoth ? { onlyOnGitHub: true } : {}) };
  }
  if (a.kind === 'deployments' && b.kind === 'deployments') {
    const window = a.window >= b.window ? a.window : b.window;
    const restored = [...(a.restored ?? []), ...(b.restored ?? [])];
    const wanted = [...a.wanted, ...b.wanted];
    return { ...a, wanted, window, ...(restored.length === 0 ? {} : { restored }) };
  }
  return a;
}
