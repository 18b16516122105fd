// The line that GitHub shows beside the check, with the most useful fact first. It has fixed moments only, so
// that the same verdict gives the same line and a status is posted only when something has changed.
import type { GateResult, Report, Verdict } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, dueText, durationOf, lengthOf } from '#domain/scalars.ts';
import { END_TEXTS, mustChangeText } from '#messages/judged.ts';
import { counted } from '#messages/words.ts';
import {
  awaited,
  distinct,
  errorsOf,
  shortFingerprint,
  resultsWith,
  waitingErrorsOf,
} from './facts.ts';
import { closing, gatesOf, passes, reportOnly } from './phrases.ts';
import { clip, inert, plain } from './safe-text.ts';

/** GitHub refuses a longer description. */
export const LONGEST_STATUS = 140;
/** Characters. A sentence that would be cut to fewer is left out. */
const WORTHWHILE = 40;

export interface StatusLine {
  readonly state: 'success' | 'pending' | 'failure';
  /** At most 140 characters; ends with the first 16 digits of the fingerprint. */
  readonly description: string;
}

const STATES: Readonly<Record<Verdict, StatusLine['state']>> = {
  pass: 'success',
  wait: 'pending',
  block: 'failure',
};

/** A status before its parts are joined to the one line. */
export interface StatusParts {
  readonly state: StatusLine['state'];
  readonly text: string;
  /** The first 16 digits of the fingerprint. */
  readonly fingerprint: string;
}

export function renderStatus(report: Report): StatusLine {
  const { state, text, fingerprint } = statusParts(report);
  return { state, description: statusLine(text, fingerprint) };
}

export function statusParts(report: Report): StatusParts {
  const fingerprint = shortFingerprint(report);
  const room = LONGEST_STATUS - statusLine('', fingerprint).length;
  const facts = factsOf(report, room).map((fact) => inert(plain(fact)));
  return { state: lineState(report), text: joined(facts, room), fingerprint };
}

/**
 * A pass that ends before two sweeps have run is shown as pending. Otherwise a merge could land after its end, before
 * any sweep has taken the green away.
 */
function lineState(report: Report): StatusLine['state'] {
  return endingSoon(report) === null ? STATES[report.verdict] : 'pending';
}

/** Two intervals of the sweep that the documentation sets up. */
const TWO_SWEEPS = durationOf('30m');

/** The end of a pass if it is too near for a merge; else null. A short pass is green in its first half. */
function endingSoon({ now, passUntil, passSince }: Report): Instant | null {
  if (passUntil === undefined) return null;
  const length = passSince === undefined ? Infinity : between(passSince, passUntil);
  return between(now, passUntil) <= Math.min(TWO_SWEEPS, length / 2) ? passUntil : null;
}

/** One line of at most 140 characters: where the room is short, the text is cut and the ending stays whole. */
export function statusLine(text: string, fingerprint: string, ending = ''): string {
  const end = `${ending} · ${fingerprint}`;
  return clip(text, LONGEST_STATUS - end.length) + end;
}

/** The first fact, cut if necessary, and each further fact that fits whole. */
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
function factsOf(report: Report, room: number): readonly string[] {
  switch (report.verdict) {
    case 'pass':
      return [...reportOnly(report), ...passing(report), ...subject(report)];
    case 'wait':
      return [...waits(report, room), ...reportOnly(report)];
    case 'block':
      return [...blocks(report), ...reportOnly(report)];
  }
}

function passing(report: Report): readonly string[] {
  const end = endingSoon(report);
  if (end !== null) return [END_TEXTS.tooLate(end)];
  return [passes(report), ...closing(report)];
}

/** The change that passes, or how many: `elevenlabs-agent → production`. */
function subject({ changes }: Report): readonly string[] {
  const effective = changes.filter((change) => change.class !== 'neutral');
  const [only, ...more] = effective;
  if (only === undefined) return [];
  return [
    more.length > 0 ? counted(effective.length, 'change') : `${only.flag} → ${only.environment}`,
  ];
}

/** The clock that ends last, then the gates that need more than time. */
function waits(report: Report, room: number): readonly string[] {
  const { clocks, others, until } = awaited(report);
  const last = clocks.find(({ gate }) => gate.readyAt === until)?.gate;
  const clock = [
    ...(last === undefined ? [] : [clockWords(last)]),
    ...(until === null ? [] : [`due ${dueText(until)}`]),
  ];
  const taken = clock.join(JOINT).length + (clock.length > 0 ? JOINT.length : 0);
  const open = openGates(
    others.map(({ gate }) => gate),
    room - taken,
  );
  const sentences = distinct(waitingErrorsOf(report).map(({ message }) => message));
  const all = clock.length > 0 ? [[...clock, ...open].join(JOINT)] : open;
  return [...all, ...sentences];
}

const JOINT = ' · ';

/** `soak of 48h in development`. The due moment beside it shows how far it has come. */
function clockWords({ gate, progress }: GateResult): string {
  return progress === null ? gate : `${gate} of ${lengthOf(progress.required)} ${progress.where}`;
}

/**
 * The messages of the gates if all fit. Otherwise the first message, cut if necessary, and the names of the other
 * gates. Only names if that does not fit either.
 */
function openGates(gates: readonly GateResult[], room: number): readonly string[] {
  const sentences = distinct(gates.map(({ message }) => inert(plain(message)))).filter(Boolean);
  const whole = sentences.join(JOINT);
  if (whole !== '' && whole.length <= room) return [whole];
  const [first = ''] = sentences;
  const rest = gatesOf(gates.filter(({ message }) => inert(plain(message)) !== first));
  const also = rest === '' ? '' : `${JOINT}also waiting: ${rest}`;
  const left = room - also.length;
  if (first !== '' && (first.length <= left || left >= WORTHWHILE)) {
    return [clip(first, left) + also];
  }
  return gates.length === 0 ? [] : [`waiting: ${gatesOf(gates)}`];
}

function blocks(report: Report): readonly string[] {
  const errors = errorsOf(report);
  const [first] = errors;
  const gates = distinct(resultsWith(report, 'block').map(({ gate }) => gate.message));
  if (first === undefined) return gates.length > 0 ? gates : [mustChangeText()];
  return [
    `${counted(errors.length, 'error')}: ${first.file}:${first.line} ${first.message}`,
    ...gates,
  ];
}
