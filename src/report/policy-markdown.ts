// A policy change: each rule before and after, loosened ones marked, and the files as a diff.
import type { Report } from '#domain/report.ts';
import { FOLD_TEXTS, MORE_TEXTS } from '#messages/judged.ts';
import { gateItems } from './change-markdown.ts';
import { fold } from './fold.ts';
import { diffLines } from './line-diff.ts';
import { cell, code, fenced } from './safe-text.ts';
import { needsTable, tableRow } from './needs-markdown.ts';
import type { ChangedRule, ReportPlace } from './place.ts';

/** High, because people should not have to approve rules that are not shown. */
const RULES = 40;
/** Of a file, because a long one would take the room of the answers. */
const DIFF_LINES = 100;

export function policyLines(
  report: Report,
  place: ReportPlace,
  hasNumbers: boolean,
): readonly string[] {
  const { policy, policyFiles } = report;
  if (policy.length === 0 && policyFiles.length === 0) return [];
  return [
    ...(place.rules.length > 0 ? ruleTable(place.rules) : fileList(policyFiles)),
    ...(place.rules.some(({ isLooser }) => isLooser) ? ['', '🔻 looser than before'] : []),
    ...(report.changes.length === 0 ? ['', 'No flag changes.'] : []),
    ...needsTable(policy, place, hasNumbers),
  ];
}

function ruleTable(rules: readonly ChangedRule[]): readonly string[] {
  const left = rules.length - RULES;
  return [
    '',
    '| Rule | Before | After |',
    '|:--|:--|:--|',
    ...rules
      .slice(0, RULES)
      .map(({ rule, from, to, isLooser }) =>
        tableRow([`${isLooser ? '🔻 ' : ''}${cell(rule)}`, cell(from), `**${cell(to)}**`]),
      ),
    ...(left > 0 ? [tableRow([`and ${left} more, below`, '', ''])] : []),
  ];
}

function fileList(files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : ['', ...files.map((file) => `- ${code(file)}`)];
}

/** The files as a diff, and the answers in full. */
export function policyFolds(report: Report, place: ReportPlace): readonly string[] {
  const texts = place.policyFiles.flatMap(({ path, before, after }) => [
    ...fold(code(path).replaceAll('`', ''), [
      ...fenced(firstLines(diffLines(before ?? '', after ?? '')).join('\n'), 'diff'),
    ]),
  ]);
  return [
    ...texts,
    ...fold(
      FOLD_TEXTS.judged(report.changes.length === 0 ? 'this is' : 'the rules are'),
      gateItems(report.policy, report.now, place, { details: RULES }),
    ),
  ];
}

function firstLines(lines: readonly string[]): readonly string[] {
  return lines.length <= DIFF_LINES
    ? lines
    : [...lines.slice(0, DIFF_LINES), ` ${MORE_TEXTS.cutDiff()}`];
}
