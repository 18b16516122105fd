// What is behind the requirements of a report, on a terminal: approvals that do not count, open issues, the numbers of metrics.
import { grouped } from '#domain/scalars.ts';
import type { GateResult, Report } from '#domain/report.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { FOLD_TEXTS } from '#messages/judged.ts';
import { moreInJson } from '#messages/words.ts';
import { distinct, notCountedIn } from './facts.ts';
import { plain } from './safe-text.ts';
import type { TextLayout } from './text-layout.ts';
import { items } from './text-layout.ts';

const DETAILS = 20;
/** Requirements whose details are shown: of one flag as many as its table has rows, and of several flags a few. */
const DETAILED = { one: 16, several: 5 };

/** A section for each requirement, and one for approvals that do not count. */
export function detailSections(report: Report, layout: TextLayout): readonly (readonly string[])[] {
  const gates = [...report.policy, ...report.changes.flatMap((change) => change.gates)];
  const refused = distinct(gates.flatMap(notCountedIn));
  const title = FOLD_TEXTS.notCounting(refused.length);
  const needs = detailedNeeds(report);
  const shown = needs.slice(0, report.changes.length > 1 ? DETAILED.several : DETAILED.one);
  const left = needs.length - shown.length;
  return [
    ...shown.map(({ need, details }) => items(need, details, DETAILS, 'detail', layout)),
    left > 0 ? [moreInJson(left, 'requirement')] : [],
    items(title, refused, DETAILS, 'approval', layout),
  ];
}

interface DetailedNeed {
  readonly need: string;
  readonly details: readonly string[];
}

/** The details of each requirement. Where several flags need the same and differ, each has its name. */
function detailedNeeds({ policy, changes }: Report): readonly DetailedNeed[] {
  const placed = [
    ...policy.map((gate) => ({ gate, flag: '' })),
    ...changes.flatMap(({ gates, flag }) => gates.map((gate) => ({ gate, flag }))),
  ];
  const needs = placed.flatMap(({ gate, flag }) => {
    const details = othersIn(gate);
    if (!isDetailed(gate) || details.length === 0) return [];
    const need = plain(gate.brief?.needs ?? gate.message);
    return [{ need, flag: plain(flag), details, key: JSON.stringify([need, details]) }];
  });
  const different = [...new Map(needs.map((one) => [one.key, one])).values()];
  const byNeed = grouped(different, ({ need }) => need);
  return different.map(({ need, flag, details }) => {
    const isAlone = flag === '' || byNeed.get(need)?.length === 1;
    return { need: isAlone ? need : `${flag}: ${need}`, details };
  });
}

/** A metric rests on numbers, also where it passes. */
function isDetailed(gate: GateResult): boolean {
  return gate.verdict !== 'pass' || measuredIn(gate) !== null;
}

function othersIn(gate: GateResult): readonly string[] {
  return gate.details.slice(0, gate.details.length - notCountedIn(gate).length);
}
