// What the changes of a report need: a table for one change, and for several one part for each group that waits for the same.
// Every flag is named, up to a bound.
import type { ChangeReport, Report } from '#domain/report.ts';
import { moreInJson, counted } from '#messages/words.ts';
import type { ChangeGroup } from './grouping.ts';
import { grouped } from './grouping.ts';
import { needsTable } from './needs-text.ts';
import { MARKS } from './terminal.ts';
import { effectOf, sharedEffect } from './subject.ts';
import type { TextLayout } from './text-layout.ts';
import { indentedBy } from './text-layout.ts';
import { flagNames } from './ink.ts';

/** Names of a list. The JSON has all of them. */
const MOST_NAMED = 300;

export function changeTables(report: Report, layout: TextLayout): readonly (readonly string[])[] {
  const { changes } = report;
  const [only, ...others] = changes;
  if (only === undefined || report.class === 'adoption') return [];
  if (others.length === 0) {
    const { head, rowsOf } = needsTable(only.gates, layout);
    return only.gates.length === 0 ? [] : [[...head, ...rowsOf(only.gates)]];
  }
  const { groups } = grouped(changes);
  const isShared = sharedEffect(changes, layout.ink) !== null;
  const gates = groups.flatMap(({ first }) => first.gates);
  const { rowsOf } = needsTable(gates, layout);
  return [
    ...groups.map((group) => [
      ...titleLines(group, isShared, layout),
      ...rowsOf(group.first.gates),
    ]),
    restLines(changes, groups, layout),
  ];
}

function titleLines(
  { first, others }: ChangeGroup,
  isShared: boolean,
  layout: TextLayout,
): readonly string[] {
  const changes = [first, ...others];
  const names = namesOf(changes, layout);
  const text = isShared ? names : `${names}, ${effectOf(first, layout.ink)}`;
  const mark = layout.paint.verdict(first.verdict, MARKS[first.verdict]);
  return indentedBy(`${mark} ${text}`, 2, layout.width);
}

function namesOf(changes: readonly ChangeReport[], { ink }: TextLayout): string {
  const shown = changes.slice(0, MOST_NAMED).map(({ flag }) => flag);
  const left = changes.length - shown.length;
  const names = flagNames(shown, ink);
  const count = changes.length > 1 ? `${ink.strong(counted(changes.length, 'flag'))}: ` : '';
  const text = changes.length > 1 ? names : ink.strong(names);
  return `${count}${text}${left > 0 ? `, ${moreInJson(left, 'flag')}` : ''}`;
}

/** The flags of groups that have no part of their own. */
function restLines(
  changes: readonly ChangeReport[],
  groups: readonly ChangeGroup[],
  layout: TextLayout,
): readonly string[] {
  const shown = new Set(groups.flatMap(({ first, others }) => [first, ...others]));
  const rest = changes.filter((change) => !shown.has(change));
  return (['block', 'wait', 'pass'] as const).flatMap((verdict) => {
    const alike = rest.filter((change) => change.verdict === verdict);
    if (alike.length === 0) return [];
    const mark = layout.paint.verdict(verdict, MARKS[verdict]);
    return indentedBy(`${mark} and ${namesOf(alike, layout)}`, 2, layout.width);
  });
}
