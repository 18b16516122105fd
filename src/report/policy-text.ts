// A policy change on a terminal: each rule as a diff, then what the change needs.
import type { Report } from '#domain/report.ts';
import { moreInJson } from '#messages/words.ts';
import { needsTable } from './needs-text.ts';
import type { ChangedRule, ReportPlace } from './place.ts';
import { plain } from './safe-text.ts';
import type { TextLayout } from './text-layout.ts';
import { hanging, items } from './text-layout.ts';

/** High, because people should not have to approve rules that are not shown. */
const RULES = 40;
const FILES = 10;

export function policyText(
  report: Report,
  place: ReportPlace,
  layout: TextLayout,
): readonly (readonly string[])[] {
  const { policy, policyFiles, changes } = report;
  if (policy.length === 0 && policyFiles.length === 0) return [];
  const { head, rowsOf } = needsTable(policy, layout);
  return [
    place.rules.length > 0
      ? ruleLines(place.rules, layout)
      : items('Rules change in', policyFiles, FILES, 'file', layout),
    changes.length === 0 ? ['No flag changes.'] : [],
    policy.length === 0 ? [] : [...head, ...rowsOf(policy)],
  ];
}

function ruleLines(rules: readonly ChangedRule[], layout: TextLayout): readonly string[] {
  const left = rules.length - RULES;
  return [
    ...rules.slice(0, RULES).flatMap((rule) => diffOf(rule, layout)),
    ...(left > 0 ? [moreInJson(left, 'rule')] : []),
  ];
}

/** A looser rule says so. */
function diffOf({ rule, from, to, isLooser }: ChangedRule, layout: TextLayout): readonly string[] {
  const { paint, ink } = layout;
  const looser = isLooser ? `, ${paint.verdict('wait', 'looser')} than before` : '';
  return [
    ...hanging(`${ink.strong(plain(rule))}${looser}`, layout.width),
    ...side('-', from, (text) => paint.verdict('block', text), layout),
    ...side('+', to, (text) => paint.verdict('pass', text), layout),
  ];
}

function side(
  sign: string,
  text: string,
  paint: (text: string) => string,
  { width }: TextLayout,
): readonly string[] {
  const lines = hanging(`· ${plain(text)}`, width - 2);
  return lines.map((line, index) => `  ${paint(index === 0 ? `${sign}${line.slice(1)}` : line)}`);
}
