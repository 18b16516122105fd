// Facts about a Report that several layouts need. No sentences.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isBlocking, isWaiting } from '#domain/diagnostic.ts';
import type { ChangeReport, GateResult, Report, Verdict } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Because } from '#domain/metrics.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { countingGates, latestReady, worst } from '#domain/report.ts';

/** A gate result and the environment that it counts for, or `policy`. */
export interface PlacedResult {
  readonly gate: GateResult;
  readonly where: string;
}

/** The gate results with this verdict, as far as they count. */
export function resultsWith(report: Report, verdict: Verdict): readonly PlacedResult[] {
  const counted = report.changes.filter((change) => change.verdict !== 'pass');
  return [
    ...report.policy.map((gate) => ({ gate, where: 'policy' })),
    ...counted.flatMap((change) =>
      countingGates(change).map((gate) => ({ gate, where: change.environment })),
    ),
  ].filter(({ gate }) => gate.verdict === verdict);
}

const ORDER: Readonly<Record<Verdict, number>> = { block: 0, wait: 1, pass: 2 };

/** Requirements that do not pass first. */
export function openFirst(gates: readonly GateResult[]): readonly GateResult[] {
  return gates.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
}

/** The moment if it lies in the future, else null: a clock that has run out decides nothing. */
export function ifFuture(at: Instant | null, now: Instant): Instant | null {
  return at !== null && at > now ? at : null;
}

/** Whether only time is missing, so that the reader has nothing to do but come back. */
export function isTicking(gate: GateResult, now: Instant): boolean {
  const answer = measuredIn(gate)?.answer ?? 'good';
  return gate.verdict === 'wait' && answer === 'good' && ifFuture(gate.readyAt, now) !== null;
}

/** The moment of a result that stays the same from run to run; null: there is none, or it moves with every sample. */
export function fixedReady(gate: GateResult): Instant | null {
  const answer = measuredIn(gate);
  if (answer === null) return gate.readyAt;
  if (answer.answer === 'bad' || answer.answer === 'undecided') {
    const { because } = gate.facts as unknown as { readonly because: Because };
    const isOver = because.kind === 'breach' && because.breach.to < answer.to;
    return isOver ? gate.readyAt : null;
  }
  return gate.readyAt;
}

/** What a proposal waits for: clocks, and results that need people or other systems. */
export interface Awaited {
  /** Results that a clock decides, in order of the Report. */
  readonly clocks: readonly PlacedResult[];
  readonly others: readonly PlacedResult[];
  /** Not before; null when no clock decides. */
  readonly until: Instant | null;
}

export function awaited(report: Report): Awaited {
  const waits = resultsWith(report, 'wait');
  const clocks = waits.filter(({ gate }) => isTicking(gate, report.now));
  const isMoving = waits.some(({ gate }) => fixedReady(gate) !== gate.readyAt);
  return {
    clocks,
    others: waits.filter(({ gate }) => !isTicking(gate, report.now)),
    until: ifFuture(
      isMoving ? latestReady(waits.flatMap(({ gate }) => fixedReady(gate) ?? [])) : report.readyAt,
      report.now,
    ),
  };
}

const LOGGED = new Set(['deployed-last', 'older-than-log', 'elsewhere']);

/** Whether a deployment log had a say in when a soak began. */
export function hasLoggedSoak({ changes }: Report): boolean {
  const facts = changes.flatMap(({ gates }) => gates.map((gate) => gate.facts['deployed']));
  return facts.some(
    (deployed) =>
      Array.isArray(deployed) &&
      deployed.some(({ kind }: { readonly kind?: string }) => LOGGED.has(kind ?? '')),
  );
}

/** The errors that need an edit. */
export function errorsOf(report: Report): readonly Diagnostic[] {
  return report.diagnostics.filter(isBlocking);
}

/** The errors that end without an edit. */
export function waitingErrorsOf(report: Report): readonly Diagnostic[] {
  return report.diagnostics.filter(isWaiting);
}

/** The verdict of the gates of a change, also if its environment only reports. */
export function enforcedVerdict(change: ChangeReport): Verdict {
  return worst(change.gates.map(({ verdict }) => verdict));
}

/** Each once, in order of first appearance. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** The first 16 digits of the fingerprint, as a status carries them. */
export function shortFingerprint(report: Report): string {
  return report.fingerprint.slice(0, 16);
}

/** The last details of a gate may be about approvals that do not count, one each. */
export function notCountedIn({ facts, details }: GateResult): readonly string[] {
  const { refused } = facts;
  return Array.isArray(refused) && refused.length > 0 ? details.slice(-refused.length) : [];
}

/** Whether a result is answered by the edit that is shown. */
export function isEdited(gate: GateResult): boolean {
  return gate.verdict === 'block' && stepIn(gate) !== null;
}

/** The step that a change should have proposed, and the one that it proposes. */
export function stepIn({ facts: { next, wanted, cause } }: GateResult) {
  const isStep = cause === 'state' && typeof next === 'number';
  return isStep && typeof wanted === 'number' ? { from: wanted, to: next } : null;
}
