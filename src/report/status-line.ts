// The one line that GitHub shows beside the check. The most useful fact first, fixed moments only: the same
// verdict gives the same line on every run, so a status is posted only when something has changed.
import type { GateResult, Report } from '#domain/report.ts';
import { textOf } from '#domain/time.ts';
import type { Verdict } from '#domain/verdict.ts';
import { awaited, distinct, errorsOf, shortFingerprint, standing } from './facts.ts';
import { gatesOf, passes, reportOnly } from './phrases.ts';
import { clip, inert, plain } from './plain.ts';
import { counted } from './words.ts';

/** GitHub refuses a longer description. */
export const LONGEST_STATUS = 140;
/** A sentence up to here leaves room for a moment before it. */
const SHORT = 70;

export interface Status {
  readonly state: 'success' | 'pending' | 'failure';
  /** At most 140 characters; ends with the first 16 digits of the fingerprint (DESIGN §6). */
  readonly description: string;
}

const STATES: Readonly<Record<Verdict, Status['state']>> = {
  pass: 'success',
  wait: 'pending',
  block: 'failure',
};

export function renderStatus(report: Report): Status {
  const end = ` · ${shortFingerprint(report)}`;
  const facts = factsOf(report).map((fact) => inert(plain(fact)));
  const room = LONGEST_STATUS - end.length;
  return { state: STATES[report.verdict], description: joined(facts, room) + end };
}

/** The first fact, cut if it must be, and those after it that fit whole. */
function joined(facts: readonly string[], room: number): string {
  const [first = '', ...rest] = facts;
  return rest.reduce(
    (line, fact) => {
      const longer = `${line} · ${fact}`;
      return longer.length <= room ? longer : line;
    },
    clip(first, room),
  );
}

/** Most useful first. */
function factsOf(report: Report): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return [...reportOnly(report), passes(report), ...subject(report)];
    case 'wait':
      return [...waits(report), ...reportOnly(report)];
    case 'block':
      return [...blocks(report), ...reportOnly(report)];
  }
}

/** What passes, in so far as there is room: `elevenlabs-agent → production`. */
function subject({ changes }: Report): readonly string[] {
  const told = changes.filter((change) => change.class !== 'neutral');
  const [only, ...more] = told;
  if (only === undefined) return [];
  return [more.length > 0 ? counted(told.length, 'change') : `${only.flag} → ${only.environment}`];
}

function waits(report: Report): readonly string[] {
  const { clocks, others, until } = awaited(report);
  const last = clocks.find(({ gate }) => gate.readyAt === until)?.gate;
  const moment = until === null ? [] : [`due ${textOf(until)}`];
  const what =
    last === undefined ? [] : [last.gate, ...(last.progress ? [last.progress.where] : [])];
  const clock = [...what, ...moment].join(' ');
  return [...(clock === '' ? [] : [clock]), ...openGates(others.map(({ gate }) => gate))];
}

/** A gate's own sentence where there is one and it is short, else the names of the gates. */
function openGates(gates: readonly GateResult[]): readonly string[] {
  const [only = '', ...more] = distinct(gates.map(({ message }) => message));
  if (only !== '' && more.length === 0 && only.length <= SHORT) return [only];
  return gates.length === 0 ? [] : [`waiting: ${gatesOf(gates)}`];
}

function blocks(report: Report): readonly string[] {
  const errors = errorsOf(report);
  const [first] = errors;
  const gates = distinct(standing(report, 'block').map(({ gate }) => gate.message));
  if (first === undefined) return gates.length > 0 ? gates : ['the proposal has to change'];
  return [
    `${counted(errors.length, 'error')}: ${first.file}:${first.line} ${first.message}`,
    ...gates,
  ];
}
