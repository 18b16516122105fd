// The table of all changes: one row for each requirement of one change, or of each group of flags that wait for the same.
// Every flag is named.
import type { ChangeReport, Report } from '#domain/report.ts';
import { ICONS } from './fold.ts';
import { grouped, membersOf } from './grouping.ts';
import { sentence } from './safe-text.ts';
import { needsCells, needsTable, shownGates, tableRow } from './needs-markdown.ts';
import type { ReportPlace } from './place.ts';
import { effectOf, sharedEffect } from './subject.ts';
import { MARKDOWN_INK, flagNames } from './ink.ts';

const NOTES = 5;

export function changeTable(
  report: Report,
  place: ReportPlace,
  hasNumbers: boolean,
): readonly string[] {
  const [only, ...others] = report.changes;
  if (only === undefined || report.class === 'adoption') return [];
  if (others.length === 0) {
    return [...needsTable(only.gates, place, hasNumbers), ...changeNotes([only])];
  }
  const { groups } = grouped(report.changes);
  const isShared = sharedEffect(report.changes, MARKDOWN_INK) !== null;
  const all = groups.map(membersOf);
  return [
    '',
    '| | Flags | Needs, and so far |',
    '|:-:|:--|:--|',
    ...all.flatMap((group) => groupRows(group, isShared, place, hasNumbers)),
    ...changeNotes(
      all.map(([first]) => first).filter((changeReport) => changeReport !== undefined),
    ),
  ];
}

/** One row for a group, so that its names have room on a phone. */
function groupRows(
  changes: readonly ChangeReport[],
  isShared: boolean,
  place: ReportPlace,
  hasNumbers: boolean,
): readonly string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const count = changes.length > 1 ? `${changes.length}: ` : '';
  const names = `${count}${flagNames(
    changes.map(({ flag }) => flag),
    MARKDOWN_INK,
  )}`;
  const title = isShared ? names : `${names}<br>${effectOf(first, MARKDOWN_INK)}`;
  const gates = shownGates(first.gates);
  const open = gates.map((gate) => {
    const [needs, soFar] = needsCells(gate, place, hasNumbers);
    // Several requirements stand below each other, so the eye has to find where each begins.
    return gates.length === 1
      ? `${needs}<br>${soFar}`
      : `${ICONS[gate.verdict]} ${gate.verdict === 'pass' ? needs : `**${needs}**`}<br>${soFar}`;
  });
  return [tableRow([ICONS[first.verdict], title, open.join('<br>')])];
}

function changeNotes(changes: readonly ChangeReport[]): readonly string[] {
  const notes = changes.flatMap(({ notes: own }) => own.map(({ message }) => message));
  const shown = [...new Set(notes)].slice(0, NOTES).map((message) => `- ${sentence(message)}`);
  return shown.length === 0 ? [] : ['', ...shown];
}
