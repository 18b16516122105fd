// Our one comment on a pull request. Its first lines are hidden: the marker by which we find it, and the issues that
// the next run has to know.
import type { Ask, Evidence } from '#domain/evidence.ts';
import { labelOf } from '#domain/labels.ts';
import type { Report } from '#domain/report.ts';
import { sha256 } from '#judge/fingerprint.ts';
import type { MarkdownOptions } from '#report/markdown.ts';
import { renderMarkdown } from '#report/markdown.ts';
import type { NotedIssue } from '#app/github.ts';

/** The first line of the comment of a context: two gates on one repository have two comments. */
export function markerOf(context: string): string {
  return `<!-- flaghoist ${context} -->`;
}

const NOTED = /^<!-- issues (\S+) -->$/m;

/** The issues that earlier runs noted in this comment. */
export function issuesNotedIn(body: string): readonly NotedIssue[] {
  const list = NOTED.exec(body)?.[1] ?? '';
  return list.split(';').flatMap((entry) => {
    const [number = '', ...labels] = entry.split(',');
    return /^[1-9]\d{0,9}$/.test(number)
      ? [{ number: Number(number), labels: labels.map(decoded) }]
      : [];
  });
}

/** A person may have edited the comment, so a broken code stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The issues to note: those of these flags, with the labels that make them count, so that a later run notices when a
 * label was taken off. An issue that was closed before the window is dropped.
 */
export function issuesToNote(
  noted: readonly NotedIssue[],
  { issues }: Evidence,
  { changes, now }: Report,
  ask: Extract<Ask, { kind: 'issues' }> | undefined,
): readonly NotedIssue[] {
  if (issues.kind !== 'known' || ask === undefined) return noted;
  const flags = new Set(changes.map(({ flag }) => labelOf(flag)));
  const counting = new Set([...flags, ...ask.labels.map((label) => label.toLowerCase())]);
  const before = new Map(noted.map((issue) => [issue.number, issue]));
  const all = issues.value.flatMap(({ number, labels, closedAt }) => {
    const lower = labels.map((label) => label.toLowerCase());
    const concerns = closedAt === null && lower.some((label) => flags.has(label));
    if (concerns) return [{ number, labels: lower.filter((label) => counting.has(label)) }];
    const isTooOld = closedAt !== null && closedAt < now - ask.window;
    const earlier = before.get(number);
    return earlier === undefined || isTooOld ? [] : [earlier];
  });
  return all.toSorted((a, b) => a.number - b.number).slice(0, MOST);
}

/** The list shares GitHub's limit for a comment with the text for people. */
const MOST = 100;

/**
 * The text of the comment. Its digests are those of the text without the numbers of metrics, and of the text as it was
 * written: by the first a later run sees that no answer has changed, by the second that the text is still ours.
 */
export function commentText(
  marker: string,
  report: Report,
  noted: readonly NotedIssue[],
  { place, steps = [] }: Omit<MarkdownOptions, 'source' | 'hasNumbers'> = {},
): string {
  const list = noted.map(({ number, labels }) =>
    [number, ...labels.map((label) => encodeURIComponent(label))].join(','),
  );
  const issues = list.length === 0 ? [] : [`<!-- issues ${list.join(';')} -->`];
  const head = [marker, ...issues].join('\n');
  const text = renderMarkdown(report, { place, steps });
  const answers = renderMarkdown(report, { place, steps, hasNumbers: false });
  if (text === answers) return `${head}\n${text}`;
  return `${head}\n<!-- text ${digestOf(head + answers)} ${digestOf(text)} -->\n${text}`;
}

const DIGESTS = /^<!-- text (\w+) (\w+) -->\n/m;

/** Whether a comment says already what this text says, apart from the numbers of metrics. */
export function isCurrent(body: string, text: string): boolean {
  if (body.trimEnd() === text.trimEnd()) return true;
  const [written, wanted] = [body, text].map((part) => DIGESTS.exec(part));
  if (written == null || wanted == null || written[1] !== wanted[1]) return false;
  const shown = body.slice(written.index + written[0].length);
  return digestOf(shown) === written[2];
}

function digestOf(text: string): string {
  return sha256(text.trimEnd()).slice(0, 16);
}
