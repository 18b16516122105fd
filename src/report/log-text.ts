// The list of `log` for a terminal: a few lines for each landing, the newest first.
import { pastText } from '#domain/scalars.ts';
import { wrap, paintFor } from './terminal.ts';
import type { LandingLog, LoggedChange, LoggedLanding, LoggedRule } from './log-rows.ts';
import {
  CLASS_MARKS,
  changeWords,
  editWords,
  logNotes,
  logSummary,
  peopleWords,
  safeWords,
  serviceLines,
  verdictWords,
} from './log-words.ts';
import type { Paint } from './terminal.ts';
import { plain, printable } from './safe-text.ts';

export interface LogTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. Null: not a terminal, so that a title stays on its line. */
  readonly width?: number | null | undefined;
  /** Whether the reader knows why GitHub was not asked. Left out: it is said. */
  readonly isUnaskedKnown?: boolean | undefined;
}

interface LogLayout {
  readonly paint: Paint;
  readonly width: number;
  readonly isTerminal: boolean;
}

/** Columns where they are not known. */
const USUAL = 80;

export function renderLog(
  log: LandingLog,
  { colour, width = null, isUnaskedKnown = false }: LogTextOptions,
): string {
  const notes = logNotes(log, isUnaskedKnown);
  const layout = { paint: paintFor(colour), width: width ?? USUAL, isTerminal: width !== null };
  return printable([
    ...indented(logSummary(log), 0, layout).map(layout.paint.bold),
    ...log.landings.flatMap((landing) => ['', ...landingLines(landing, layout)]),
    '',
    ...notes.flatMap((note) => indented(plain(note), 0, layout).map(layout.paint.dim)),
  ]);
}

function landingLines(landing: LoggedLanding, layout: LogLayout): readonly string[] {
  const { sha, at, subject } = landing;
  const title = plain(`${pastText(at)} · ${sha.slice(0, 10)} · ${subject}`);
  return [
    ...(layout.isTerminal ? indented(title, 0, layout) : [title]).map(layout.paint.bold),
    ...indented(plain(peopleWords(landing)), 2, layout).map(layout.paint.dim),
    ...landing.changes.flatMap((change) => changeLines(change, layout)),
    ...landing.rules.flatMap((rule) => ruleLines(rule, layout)),
    ...landing.edits.flatMap((edit) =>
      indented(`${CLASS_MARKS.neutral} ${plain(editWords(edit))}`, 2, layout),
    ),
  ];
}

function changeLines(change: LoggedChange, layout: LogLayout): readonly string[] {
  const words = [changeWords(change), change.class, verdictWords(change), safeWords(change)].filter(
    (text) => text !== '',
  );
  const [first = '', ...rest] = indented(
    `${CLASS_MARKS[change.class]} ${plain(words.join(' · '))}`,
    2,
    layout,
  );
  return [
    colourOf(change, layout.paint)(first),
    ...rest,
    ...serviceLines(change).flatMap((line) => indented(plain(line), 6, layout)),
  ];
}

/** Colour for state only: a refusal, or a failed deployment. */
function colourOf(change: LoggedChange, paint: Paint): (text: string) => string {
  const isFailed = change.deployments?.some(({ state }) => state === 'failed') === true;
  if (isFailed || change.verdict?.verdict === 'block')
    return (text) => paint.verdict('block', text);
  if (change.verdict?.verdict === 'wait') return (text) => paint.verdict('wait', text);
  return (text) => text;
}

function ruleLines({ file, flag }: LoggedRule, layout: LogLayout): readonly string[] {
  const what = flag === null ? `${file}: rules` : `${flag}: rules in ${file}`;
  return indented(`${CLASS_MARKS.policy} ${plain(what)} · policy`, 2, layout);
}

function indented(text: string, blanks: number, { width }: LogLayout): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - blanks - 2);
  const before = ' '.repeat(blanks);
  return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
