// Why a metric has no answer, and what to do about it. No number that changes with every sample stands in the sentence,
// because a sentence that changes is posted again.
import type { Facts } from '#domain/diagnostic.ts';
import type { Silence, SourceSilence } from '#domain/metrics.ts';
import { duration, fineLengthOf } from '#domain/scalars.ts';
import { lineWithin, oneLine, shown } from '#messages/words.ts';
import type { MissingEvidence } from './wording.ts';

/** Why a source gave no usable answer. */
function sourceSilenceText(silence: SourceSilence): string {
  switch (silence.kind) {
    case 'no-source':
      return `the pipeline has no source ${shown(silence.source)}`;
    case 'variable':
      return silence.because === 'unset'
        ? `the variable ${silence.variable} is not set`
        : `the variable ${silence.variable} may not be read by a source`;
    case 'not-run':
      return silence.because === 'clone'
        ? 'the program of the source is not run on a clone'
        : 'the program of the source only runs on the default branch';
    case 'timeout':
      return `the source did not answer within ${silence.seconds} ${silence.seconds === 1 ? 'second' : 'seconds'}`;
    case 'unreachable':
      return `the source cannot be reached (${oneLine(silence.why)})`;
    case 'refused':
      return `the source refused the token (${silence.status})`;
    case 'status':
      return isRedirect(silence)
        ? `the source redirects to another address (${silence.status}), and no redirect is followed`
        : `the source answered with the status ${silence.status}`;
    case 'failed':
      return 'the source failed';
    case 'query-refused':
      return 'the source refuses the query';
    case 'partial':
      return 'the answer of the source lacks a part of its data';
    case 'too-large':
      return `the answer has more than ${silence.most / 1024} KiB`;
    case 'no-json':
      return 'the answer is not JSON';
    case 'wrong-form':
      return `the answer does not have ${EXPECTED[silence.expected]}${placeText(silence.at)}`;
    case 'clock':
      return 'the clock of the source differs by more than a minute';
    case 'empty':
      return `the source has no value${placeText(silence.at)}`;
    case 'several-series':
      return 'the query has several series, but exactly one is needed';
  }
}

/** A place in a JSON answer; empty: the answer itself. */
function placeText(at = ''): string {
  return at === '' ? '' : ` at ${oneLine(at)}`;
}

const EXPECTED = {
  number: 'a number',
  list: 'a list of [seconds, value]',
  series: 'the series of a query',
} as const;

/** Why a window has no answer. */
export function silenceText(silence: Silence): string {
  switch (silence.kind) {
    case 'nan':
      return 'too many of its samples are not a number (NaN)';
    case 'infinite':
      return 'too many of its samples are infinite';
    case 'coverage':
      return `fewer than ${silence.least}% of its samples have a value`;
    case 'gap':
      return `it has no value for more than ${fineLengthOf(duration(silence.most))}`;
    case 'traffic':
      return silence.value === null
        ? `its traffic has no value, but at least ${silence.atLeast} is needed`
        : `its traffic is less than ${silence.atLeast}`;
    case 'traffic-unknown':
      return `its traffic is unknown: ${sourceSilenceText(silence.silence)}`;
    case 'before':
      return NO_BEFORE[silence.because];
    case 'before-silent':
      return `before the landing ${silenceText(silence.silence)}`;
    default:
      return sourceSilenceText(silence);
  }
}

const NO_BEFORE = {
  'too-short': 'less than an hour can be compared with the time before the landing',
  unknown: 'the landing is too long ago to compare with the time before it',
  'other-landing': 'another landing of the flag is in the time to compare with',
} as const;

const BEFORE_HINTS = {
  'too-short': 'wait until an hour can be compared; no push is needed',
  unknown: 'write thresholds without before, in a separate pull request',
  'other-landing': 'write a shorter for:, or thresholds without before, in a separate pull request',
} as const;

/** Reasons that a longer time before the landing may remove. */
const GROWING: ReadonlySet<Silence['kind']> = new Set(['coverage', 'gap', 'traffic']);
const GROWING_HINT =
  'wait until a longer time is compared, or write thresholds without before in a separate pull request';

/** The fix for a silence. */
export function silenceHint(silence: Silence): string {
  switch (silence.kind) {
    case 'empty':
      if (silence.at !== undefined)
        return 'look at the answer of the source: null and an empty list are no value';
      return 'write (… or vector(0)) around a numerator that may have no series; otherwise check that the source has the metric';
    case 'nan':
    case 'infinite':
      return 'check whether the query divides by zero; a quotient needs traffic';
    case 'several-series':
      return 'aggregate the query to one series, such as with sum(…)';
    case 'traffic':
      return silence.value === null
        ? 'find out whether the source has the series of the traffic query'
        : 'wait for more traffic; no push is needed';
    case 'before':
      return BEFORE_HINTS[silence.because];
    case 'before-silent':
      return GROWING.has(silence.silence.kind) ? GROWING_HINT : silenceHint(silence.silence);
    case 'coverage':
    case 'gap':
      return 'find out why the source has no values, and wait until the missing values have left the window';
    case 'variable':
      return silence.because === 'unset'
        ? `set ${silence.variable} in the job, or on this machine`
        : `give the variable a name with FLAGHOIST_, or list it in FLAGHOIST_SOURCE_VARIABLES of the workflow`;
    case 'not-run':
      return silence.because === 'clone'
        ? 'add --run-sources to run the programs of the pipeline here'
        : 'check out the default branch in the job';
    case 'refused':
      return 'give the job a token that may read the source';
    case 'no-source':
      return 'add the source to metrics.sources, in a separate pull request';
    case 'wrong-form':
    case 'no-json':
      return 'look at the answer of the source, and correct the place or the source';
    case 'too-large':
      return 'request less: use a longer interval, or an answer with fewer values';
    case 'clock':
      return 'correct the clock of the source';
    case 'traffic-unknown':
      return silenceHint(silence.silence);
    case 'query-refused':
      return 'correct the query in the definition, in a separate pull request';
    case 'status':
      return statusHint(silence);
    case 'timeout':
    case 'unreachable':
    case 'failed':
    case 'partial':
      return WORKS_HINT;
  }
}

const WORKS_HINT = 'check that the source works; the next run asks again';

type StatusSilence = Extract<SourceSilence, { kind: 'status' }>;

function isRedirect({ status }: StatusSilence): boolean {
  return status >= 300 && status < 400;
}

function statusHint(silence: StatusSilence): string {
  if (isRedirect(silence)) {
    return 'give the source the address that answers; a redirect to a login means that it needs a token';
  }
  return silence.status === 404 ? 'check the address in the variable of the source' : WORKS_HINT;
}

/** Characters of what a source says, in which it names what it misses. */
const MOST_SAID = 200;

/** The numbers that change from run to run, for the details. */
export function silenceNumbers(silence: Silence): readonly string[] {
  switch (silence.kind) {
    case 'nan':
      return [`${silence.points} of ${silence.of} samples are not a number`];
    case 'infinite':
      return [`${silence.points} of ${silence.of} samples are infinite`];
    case 'gap':
      return [`no value for ${fineLengthOf(duration(silence.seconds))}`];
    case 'clock':
      return [`the clock of the source differs by ${silence.seconds} seconds`];
    case 'several-series':
      return [`${silence.series} series`];
    case 'failed':
    case 'query-refused':
    case 'partial':
      return [`the source says: ${lineWithin(silence.why, MOST_SAID)}`];
    case 'traffic-unknown':
    case 'before-silent':
      return silenceNumbers(silence.silence);
    default:
      return [];
  }
}

/** Whether a gate only lacks evidence that was not asked for, so that the column of its needs is enough. */
export function isUnasked({ missing, unknown, silence }: Facts): boolean {
  const evidence = missing ?? (unknown as { readonly missing?: unknown } | undefined)?.missing;
  const isAbsent = (evidence as MissingEvidence | undefined)?.kind === 'absent';
  return isAbsent || (silence !== undefined && isUnaskedHere(silence as Silence));
}

/** Whether a source is not asked on this machine, as its settings are. */
export function isUnaskedHere(silence: Silence): boolean {
  if (silence.kind === 'variable') return silence.because === 'unset';
  return silence.kind === 'not-run' && silence.because === 'clone';
}
