// The first moment at which the judge lets a step of a plan pass. What people can give at any moment, such as an approval,
// counts as given.
import type { Evidence } from '#domain/evidence.ts';
import type { Proposal, Question, ChangeReport, GateResult, Report } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { countingGates, latestReady } from '#domain/report.ts';
import { latest } from '#domain/scalars.ts';
import { isClosing, isSettledAtOnce } from '#gates/gates.ts';
import { judge } from '#judge/judge.ts';
import { earliestEnd } from '#judge/ready.ts';
import { FORECAST_TEXTS } from '#messages/plans.ts';
import { openIn } from '#app/status-next.ts';

export interface FirstPass {
  readonly kind: 'passes';
  readonly at: Instant;
  readonly changes: readonly ChangeReport[];
  /** What was open last, and so decided the moment; empty: only people decide it. */
  readonly decisive: readonly GateResult[];
  /** Everything that was open at an earlier look, without what people give. */
  readonly waited: readonly GateResult[];
  /** The time in which only a freeze or a window kept the step back; null: none did. */
  readonly shut: Shut | null;
  /** What people have to give. */
  readonly needs: readonly GateResult[];
  /** When the pass ends by itself; null: it does not. */
  readonly until: Instant | null;
}

/** `to` null: it is not known when it ends. */
export interface Shut {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** `open`: what neither a clock nor a person ends. A later landing may change that. */
export interface NoPass {
  readonly kind: 'stuck';
  readonly open: readonly GateResult[];
  /** The first error in the files that blocks it; null: none does. */
  readonly error: string | null;
}

/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;

export interface PassContext extends Pick<Question, 'clock'> {
  /** The evidence as it will be at a moment. */
  readonly evidenceAt: (at: Instant) => Evidence;
}

export function firstPass(
  proposal: Proposal,
  { clock, evidenceAt }: PassContext,
  from: Instant,
): FirstPass | NoPass {
  let at = from;
  let decisive: readonly GateResult[] = [];
  const waited: GateResult[] = [];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const evidence = evidenceAt(at);
    const report = judge({ schemaVersion: 1, proposal, clock, evidence, now: at });
    const open = openIn(report);
    const timed = open.filter(({ code }) => !isSettledAtOnce(code));
    if (isPassing(report, timed)) {
      const { changes } = report;
      const shut = shutIn(waited, from, at) ?? reportedShut(changes, at);
      const until = endOf(changes);
      return { kind: 'passes', at, changes, decisive, waited, shut, needs: open, until };
    }
    const due = latestReady(timed.map(({ readyAt }) => readyAt));
    if (due === null || due <= at || timed.some(isOpenEnded)) return stuck(report, timed);
    decisive = timed.filter(({ readyAt }) => readyAt === due);
    waited.push(...timed);
    at = due;
  }
  return { kind: 'stuck', open: [], error: FORECAST_TEXTS.neverTogether() };
}

function shutIn(waited: readonly GateResult[], from: Instant, at: Instant): Shut | null {
  if (!waited.some(({ gate }) => isClosing(gate))) return null;
  const clocks = waited.filter(({ gate }) => !isClosing(gate));
  const clear = latest(from, latestReady(clocks.map(({ readyAt }) => readyAt)) ?? from);
  return clear < at ? { from: clear, to: at } : null;
}

function endOf(changes: readonly ChangeReport[]): Instant | null {
  const counted = changes.flatMap(countingGates);
  return earliestEnd(counted.map(({ passUntil }) => passUntil)) ?? null;
}

/** Where an environment only reports, a step lands although it is closed. */
function reportedShut(changes: readonly ChangeReport[], at: Instant): Shut | null {
  const closing = changes
    .filter(({ reportOnly }) => reportOnly)
    .flatMap(({ gates }) => gates)
    .filter(({ gate, verdict }) => verdict !== 'pass' && isClosing(gate));
  const [first] = closing;
  return first === undefined
    ? null
    : { from: at, to: latestReady(closing.map(({ readyAt }) => readyAt)) };
}

/** A block without an open gate comes from an error in the files. */
function isPassing({ verdict }: Report, timed: readonly GateResult[]): boolean {
  return timed.length === 0 && verdict !== 'block';
}

/** Whether no clock ends it. */
export function isOpenEnded({ readyAt, verdict }: GateResult): boolean {
  return readyAt === null || verdict === 'block';
}

function stuck({ diagnostics }: Report, open: readonly GateResult[]): NoPass {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { kind: 'stuck', open, error: errors[0]?.message ?? null };
}
