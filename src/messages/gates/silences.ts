// Why a metric says nothing, and what to do about it. No number that changes with every sample stands in the sentence,
// because a sentence that changes is posted again.
import type { Silence, SourceSilence } from '#domain/metrics.ts';
import { duration, lengthOf } from '#domain/time.ts';
import { oneLine, shown } from '#messages/words.ts';

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
        ? 'its program is not run on a clone'
        : 'its program is not run, because the checkout is not the default branch';
    case 'timeout':
      return `the source did not answer within ${silence.seconds} ${silence.seconds === 1 ? 'second' : 'seconds'}`;
    case 'unreachable':
      return `the source cannot be reached (${oneLine(silence.why)})`;
    case 'refused':
      return `the source refused the token (${silence.status})`;
    case 'status':
      return `the source answered with the status ${silence.status}`;
    case 'failed':
      return 'the source failed';
    case 'too-large':
      return `the answer has more than ${silence.most / 1024} KiB`;
    case 'no-json':
      return 'the answer is no JSON';
    case 'wrong-form':
      return `the answer does not have ${oneLine(silence.expected)}`;
    case 'clock':
      return 'the clock of the source differs by more than a minute';
    case 'empty':
      return 'the source has no value';
    case 'several-series':
      return 'the query has several series, and needs exactly one';
  }
}

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
      return `it has no value for more than ${lengthOf(duration(silence.most))}`;
    case 'traffic':
      return silence.value === null
        ? `its traffic has no value, and at least ${silence.atLeast} is needed`
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
  'too-short': 'there is less than an hour to compare with the time before the landing',
  unknown: 'the landing is too long ago to compare with the time before it',
  'other-landing': 'another landing of the flag lies in the time to compare with',
} as const;

const ENOUGH = 'it passes when enough has happened; nothing has to be pushed again';

/** The time before a landing stays as it was. */
const NO_COMPARISON =
  'time does not end this; write a threshold without "of before", or a shorter for:, in a pull request of its own';

/** Silences of the values themselves, which no later question ends. */
const PAST_FOREVER: readonly Silence['kind'][] = [
  'empty',
  'nan',
  'infinite',
  'coverage',
  'gap',
  'traffic',
];

/** What to do about a silence. */
export function silenceHint(silence: Silence): string {
  switch (silence.kind) {
    case 'empty':
      return 'write (… or vector(0)) around a numerator that may have no series; else see whether the source has the metric';
    case 'nan':
    case 'infinite':
      return 'see whether the query divides by zero; a quotient needs traffic';
    case 'several-series':
      return 'aggregate the query to one series, such as with sum(…)';
    case 'traffic':
      return silence.value === null
        ? 'see whether the source has the series of the traffic query'
        : ENOUGH;
    case 'before':
      return silence.because === 'too-short' ? ENOUGH : NO_COMPARISON;
    case 'coverage':
    case 'gap':
      return 'see why the source has no values there; it passes when they have left the window';
    case 'variable':
      return silence.because === 'unset'
        ? `set ${silence.variable} in the job, or on this machine`
        : `name it FLAGHOIST_…, or list it in FLAGHOIST_SOURCE_VARIABLES of the workflow`;
    case 'not-run':
      return silence.because === 'clone'
        ? 'add --run-sources to run the programs of the pipeline here'
        : 'check out the default branch in the job';
    case 'refused':
      return 'give the job a token that may read the source';
    case 'no-source':
      return 'add the source to metrics.sources, in a pull request of its own';
    case 'wrong-form':
    case 'no-json':
      return 'see what the source answers, and correct the place or the source';
    case 'too-large':
      return 'ask for less: a longer interval, or an answer with fewer values';
    case 'clock':
      return 'correct the clock of the source';
    case 'traffic-unknown':
      return silenceHint(silence.silence);
    case 'before-silent':
      return PAST_FOREVER.includes(silence.silence.kind)
        ? NO_COMPARISON
        : silenceHint(silence.silence);
    case 'timeout':
    case 'unreachable':
    case 'status':
    case 'failed':
      return 'the next run asks again; see whether the source works';
  }
}

/** What changes from run to run, for the details. */
export function silenceNumbers(silence: Silence): readonly string[] {
  switch (silence.kind) {
    case 'nan':
      return [`${silence.points} of ${silence.of} samples are not a number`];
    case 'infinite':
      return [`${silence.points} of ${silence.of} samples are infinite`];
    case 'gap':
      return [`no value for ${lengthOf(duration(silence.seconds))}`];
    case 'clock':
      return [`its clock differs by ${silence.seconds} seconds`];
    case 'several-series':
      return [`${silence.series} series`];
    case 'failed':
      return [`the source says: ${oneLine(silence.why)}`];
    case 'traffic-unknown':
    case 'before-silent':
      return silenceNumbers(silence.silence);
    default:
      return [];
  }
}
