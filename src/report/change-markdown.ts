// The answers of gates in full, as a list.
import type { GateResult } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { lengthOf, dueText } from '#domain/scalars.ts';
import { fixedReady, ifFuture } from './facts.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { capped, code, codeLink, prose, sentence } from './safe-text.ts';
import type { ReportPlace } from './place.ts';
import { bar } from './words.ts';
import { ICONS } from './fold.ts';

const GATES = 16;
const DETAILS = 8;

/** Gates as a list, each with its code, its clock and its details. The hints are listed under what to do next. */
export function gateItems(
  gates: readonly GateResult[],
  now: Instant,
  place: ReportPlace,
  details: number = DETAILS,
): readonly string[] {
  return capped(gates, GATES, { noun: 'gate', indent: '' }, (gate) => [
    `- ${ICONS[gate.verdict]} **${prose(gate.gate)}** ${sentence(gate.message)} (${codeLink(gate.code, place.codePage)})`,
    ...clockItems(gate, now),
    ...detailItems(gate, details),
  ]);
}

function detailItems(gate: GateResult, limit: number): readonly string[] {
  // The numbers of a metric stand in the table and beside its query.
  if (measuredIn(gate) !== null) return [];
  return capped(gate.details, limit, { noun: 'detail', indent: '  ' }, (detail) => [
    `  - ${sentence(detail)}`,
  ]);
}

/** The clock of a gate that does not pass yet: a bar in tenths, and the moment unless the message names it. */
function clockItems(gate: GateResult, now: Instant): readonly string[] {
  if (gate.verdict === 'pass') return [];
  const due = ifFuture(fixedReady(gate), now);
  const moments = due === null || gate.saysWhen ? [] : [`due **${dueText(due)}**`];
  const parts = [...tenths(gate), ...moments];
  return parts.length === 0 ? [] : [`  - ${parts.join(' · ')}`];
}

function tenths({ progress }: GateResult): readonly string[] {
  if (progress === null) return [];
  const { elapsed, required, atLeast, where } = progress;
  const percent = elapsed >= required ? 100 : Math.floor((elapsed / required) * 10) * 10;
  const share = `${atLeast ? 'at least ' : ''}${percent}% of ${lengthOf(required)}`;
  return [`${code(bar(progress, 10))} ${share} ${prose(where)}`.trimEnd()];
}
