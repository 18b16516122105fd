// The few tags and marks of a comment. GitHub shows a fold closed.
import type { Verdict } from '#domain/report.ts';

/** A fold with a title of ours; nothing without lines. */
export function fold(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}

/** Small print. It has to fit on one line of a phone, because GitHub prints a second line over the first. */
export function small(text: string): string {
  return `<sub>${text}</sub>`;
}

/** Lines that were cut inside of a fold, with its end. */
export function withFoldEnd(lines: readonly string[]): readonly string[] {
  const opened = lines.filter((line) => line.startsWith('<details>')).length;
  const ended = lines.filter((line) => line === '</details>').length;
  return opened > ended ? [...lines, '', '</details>'] : lines;
}

/** A mark in a comment. The word beside it repeats it, for readers without icons. */
export const ICONS: Readonly<Record<Verdict, string>> = { pass: '✅', wait: '⏳', block: '❌' };
