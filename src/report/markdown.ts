// The Report as a comment on a pull request, to be read on a phone. The heading says what happens and when, a table what is
// needed, a bold sentence what to do; everything else is behind folds. The comment is posted again only when it differs,
// so its text must not change from run to run: moments are fixed text, the time that is left is not shown, and bars move
// in tenths. A soak rewrites the comment at most ten times.
import type { Note, Report } from '#domain/report.ts';
import { changeTable } from './changes-markdown.ts';
import { fixLines } from './fix-markdown.ts';
import { small, withFoldEnd, ICONS } from './fold.ts';
import { headingOf } from './heading.ts';
import type { ForecastStep } from './forecast-facts.ts';
import { thenWords } from './forecast-words.ts';
import {
  LONGEST_MARKDOWN,
  capped,
  fitting,
  code,
  plainText,
  sentence,
  printable,
} from './safe-text.ts';
import type { CheckSubject } from './next-steps.ts';
import type { ReportPlace } from './place.ts';
import { NO_PLACE } from './place.ts';
import { policyFolds, policyLines } from './policy-markdown.ts';
import { subjectLines } from './subject-markdown.ts';
import { aboutFold } from './about-markdown.ts';
import { mergeLines, todoLines } from './todo-markdown.ts';
import { awaited } from './facts.ts';
import { changeFolds } from './change-folds.ts';

const NOTES = 10;
/** As many digits as Git shows of a commit. */
const SHORTEST_FINGERPRINT = 7;

export interface MarkdownOptions {
  /** What is judged; a pull request when left out. */
  readonly source?: CheckSubject | undefined;
  /** False: without the numbers of metrics, which change from run to run while no answer does. */
  readonly hasNumbers?: boolean;
  /** The later steps of the plan, if the proposal waits; left out: none. */
  readonly steps?: readonly ForecastStep[] | undefined;
  /** Where it is shown; left out: nothing is linked. */
  readonly place?: ReportPlace | undefined;
}

/** The Report as markdown: the same text for the same report, whenever it is rendered. */
export function renderMarkdown(
  report: Report,
  { source, hasNumbers = true, place = NO_PLACE, steps = [] }: MarkdownOptions = {},
): string {
  const end = ['', footer(report)];
  const way = mergeLines(report, place);
  const flags = changeTable(report, place, hasNumbers);
  const isNear = report.verdict === 'pass' || isForPeople(report);
  const body = [
    `### ${ICONS[report.verdict]} ${plainText(headingOf(report, place, source))}`,
    ...subjectLines(report),
    ...fixLines(report, place),
    ...policyLines(report, place, hasNumbers),
    ...(report.policy.length > 0 && flags.length > 0 ? ['', 'For the flags:'] : []),
    ...flags,
    ...todoLines(report, place, source),
    ...thenWords(steps).flatMap((words) => ['', sentence(words)]),
    ...(isNear ? way : []),
    ...noteItems(report.notes),
    ...(isNear ? aboutFold(report, place, []) : aboutFold(report, place, way)),
    ...policyFolds(report, place),
    ...changeFolds(report, place, hasNumbers),
  ];
  const room = LONGEST_MARKDOWN - printable(end).length - '\n\n</details>\n'.length;
  return printable([...withFoldEnd(fitting(body, room)), ...end]);
}

/** Whether it waits for people alone, who want to know how to undo what they let through. */
function isForPeople(report: Report): boolean {
  return report.verdict === 'wait' && awaited(report).until === null;
}

function noteItems(notes: readonly Note[]): readonly string[] {
  const items = capped(notes, NOTES, { noun: 'note', indent: '' }, ({ message }) => [
    // Another sign begins a list of its own, so that a note never reads as one of the errors above it.
    `* ${sentence(message)}`,
  ]);
  return items.length === 0 ? [] : ['', ...items];
}

function footer({ fingerprint, clock }: Report): string {
  const times = clock === 'github' ? 'times by GitHub' : 'times by Git';
  return small(`change ${code(fingerprint.slice(0, SHORTEST_FINGERPRINT))} · ${times}`);
}
