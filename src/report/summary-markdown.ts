// A summary as markdown, for an issue or a message.
import { fitting, LONGEST_MARKDOWN, code, prose, sentence, printable } from './safe-text.ts';
import type { Summary } from './summary-facts.ts';
import type { FlagSections } from './summary-words.ts';
import { flagSections, summaryNotes, summaryTitle } from './summary-words.ts';

/** Under 60,000 characters. */
export function renderSummaryMarkdown(summary: Summary): string {
  const lines = [
    `# ${prose(summaryTitle(summary))}`,
    '',
    ...summaryNotes(summary).map((note) => `- ${prose(note)}`),
    ...summary.flags.flatMap((flag) => flagLines(flagSections(flag, summary.until))),
  ];
  return printable(fitting(lines, LONGEST_MARKDOWN));
}

function flagLines({ key, title, about, sections }: FlagSections): readonly string[] {
  return [
    '',
    `## ${title}: ${code(key)}`,
    ...(about === '' ? [] : ['', prose(about)]),
    ...sections.flatMap(({ heading, lines }) => [
      '',
      `### ${prose(heading)}`,
      ...(lines.length === 0 ? [] : ['']),
      ...lines.map(({ mark, text }) => `- ${mark === '' ? '' : `${mark} `}${sentence(text)}`),
    ]),
  ];
}
