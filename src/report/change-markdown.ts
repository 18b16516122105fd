// The answers of gates in full, as a list.
import type { GateResult } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { lengthOf, dueText } from '#domain/scalars.ts';
import { fixedReady, ifFuture } from './facts.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { FOLD_TEXTS } from '#messages/judged.ts';
import { capped, code, codeLink, linkOr, prose, sentence } from './safe-text.ts';
import type { ReportPlace, RequiredPlace } from './place.ts';
import { ruleAddress } from './place.ts';
import { bar } from './words.ts';
import { ICONS } from './fold.ts';

const GATES = 16;
const DETAILS = 8;

export interface GateItemOptions {
  /** The most details of a gate. */
  readonly details?: number;
  /** The lines that require a gate; left out: they are not named. */
  readonly requiredAt?: (gate: string) => readonly RequiredPlace[];
}

/** Gates as a list, each with its code, its clock and its details. The hints are listed under what to do next. */
export function gateItems(
  gates: readonly GateResult[],
  now: Instant,
  place: ReportPlace,
  { details = DETAILS, requiredAt = () => [] }: GateItemOptions = {},
): readonly string[] {
  return capped(gates, GATES, { noun: 'gate', indent: '' }, (gate) => [
    `- ${ICONS[gate.verdict]} **${prose(gate.gate)}** ${sentence(gate.message)} (${codeLink(gate.code, place.codePage)}${requiredText(requiredAt(gate.gate), place)})`,
    ...clockItems(gate, now),
    ...detailItems(gate, details),
  ]);
}

/** `, required by environments/pipeline.yaml:14`. */
function requiredText(places: readonly RequiredPlace[], place: ReportPlace): string {
  if (places.length === 0) return '';
  const links = places.map((at) => linkOr(code(`${at.file}:${at.line}`), ruleAddress(place, at)));
  return `, ${FOLD_TEXTS.requiredBy(links)}`;
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
