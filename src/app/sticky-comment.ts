// Our one comment on a pull request. Its first lines are for us: the marker by which we find it, and what the
// next run has to remember.
import { renderMarkdown } from '#report/markdown.ts';
import type { Question } from '#domain/question.ts';
import type { Report } from '#domain/report.ts';

/** The first line of the comment of a context: two gates on one repository have two comments. */
export function markerOf(context: string): string {
  return `<!-- flaghoist ${context} -->`;
}

const NOTED = /^<!-- issues ([\d,]*) -->$/m;

/** The issues that an earlier run saw with a label (T39). */
export function issuesNotedIn(body: string): readonly number[] {
  const list = NOTED.exec(body)?.[1] ?? '';
  return list.split(',').flatMap((number) => (number === '' ? [] : [Number(number)]));
}

/** The whole text. Issues once noted stay noted, so that a label taken off later is noticed. */
export function commentText(
  marker: string,
  report: Report,
  evidence: Question['evidence'],
  noted: readonly number[],
): string {
  const seen = evidence.issues.kind === 'known' ? evidence.issues.value : [];
  const open = seen.filter(({ closedAt }) => closedAt === null).map(({ number }) => number);
  const issues = [...new Set([...noted, ...open])].toSorted((a, b) => a - b).slice(0, MOST);
  const head = issues.length === 0 ? marker : `${marker}\n<!-- issues ${issues.join(',')} -->`;
  return `${head}\n${renderMarkdown(report)}`;
}

/** More than these would crowd out what people read. */
const MOST = 200;
