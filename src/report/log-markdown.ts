// The list of `log` as markdown, for an incident's page.
import { pastText } from '#domain/scalars.ts';
import type { LandingLog, LoggedChange, LoggedLanding } from './log-rows.ts';
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
import { LONGEST_MARKDOWN, fitting, code, prose, printable } from './safe-text.ts';

/** Under 60,000 characters; the oldest landings are cut first. */
export function renderLogMarkdown(log: LandingLog): string {
  const lines = [
    `**${prose(logSummary(log))}**`,
    '',
    ...logNotes(log).map((note) => `- ${prose(note)}`),
    '',
    ...log.landings.flatMap(landingLines),
  ];
  return printable(fitting(lines, LONGEST_MARKDOWN));
}

function landingLines(landing: LoggedLanding): readonly string[] {
  const { sha, at, subject } = landing;
  return [
    `- **${pastText(at)}** ${sha} ${prose(subject)}`,
    `  - ${prose(peopleWords(landing))}`,
    ...landing.changes.flatMap(changeLines),
    ...landing.rules.map(({ file }) => `  - ${CLASS_MARKS.policy} policy: ${code(file)}`),
    ...landing.edits.map((edit) => `  - ${CLASS_MARKS.neutral} ${prose(editWords(edit))}`),
  ];
}

function changeLines(change: LoggedChange): readonly string[] {
  const words = [changeWords(change), change.class, verdictWords(change), safeWords(change)];
  const shown = words.filter((text) => text !== '').map(prose);
  return [
    `  - ${CLASS_MARKS[change.class]} ${shown.join(' · ')}`,
    ...serviceLines(change).map((line) => `    - ${prose(line)}`),
  ];
}
