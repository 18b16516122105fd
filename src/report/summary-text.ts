// A summary for a terminal.
import { wrap, paintFor } from './terminal.ts';
import { plain, printable } from './safe-text.ts';
import type { Summary } from './summary-facts.ts';
import { flagSections, summaryNotes, summaryTitle } from './summary-words.ts';

export interface SummaryLayout {
  readonly colour: boolean;
  readonly width?: number | undefined;
}

/** Ends with a line break. */
export function renderSummaryText(summary: Summary, layout: SummaryLayout): string {
  const { bold } = paintFor(layout.colour);
  return printable([bold(summaryTitle(summary)), ...summaryLines(summary, layout)]);
}

/** What stands below the title. */
export function summaryLines(
  summary: Summary,
  { colour, width = 100 }: SummaryLayout,
): readonly string[] {
  const { bold } = paintFor(colour);
  return [
    ...summaryNotes(summary),
    ...summary.flags.flatMap((flag) => {
      const { key, title, about, sections } = flagSections(flag, summary.until);
      return [
        '',
        bold(`${key}: ${title}`),
        ...(about === '' ? [] : [`  ${plain(about)}`]),
        ...sections.flatMap(({ heading, lines: items }) => [
          `  ${plain(heading)}`,
          ...items.flatMap(({ mark, text }) => hanging(plain(`${mark} ${text}`), width)),
        ]),
      ];
    }),
  ];
}

function hanging(text: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, Math.max(40, width) - 6);
  return [`    · ${first}`, ...rest.map((line) => `      ${line}`)];
}
