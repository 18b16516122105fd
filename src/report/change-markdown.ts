// One change in markdown: what users get before and after, and the answer of each gate.
import type { ChangeReport, GateResult } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import { lengthOf, dueText } from '#domain/time.ts';
import { fixedReady, ifFuture } from './facts.ts';
import { measuredIn } from '#messages/gates/measured.ts';
import { metricCell, metricFold } from './metrics-markdown.ts';
import { ICONS } from './icons.ts';
import { capped } from './markdown-list.ts';
import { code, prose, sentence } from './markdown-text.ts';
import { nothingForUsers, onlyReports } from './phrases.ts';
import { bar, effectsOf, listedUpTo } from './words.ts';

const GATES = 16;
const DETAILS = 8;
const NOTES = 5;

/** The lines of one change, a blank one first. */
export function changeItems(
  change: ChangeReport,
  now: Instant,
  hasNumbers: boolean,
): readonly string[] {
  const title = `**${code(change.flag)} → ${code(change.environment)}**`;
  const words = [
    title,
    change.class,
    change.verdict,
    ...(change.reportOnly ? [onlyReports()] : []),
  ];
  return [
    '',
    `${ICONS[change.verdict]} ${words.join(' · ')}`,
    '',
    ...effectItems(change),
    ...gateItems(change.gates, now, DETAILS, hasNumbers),
    ...capped(change.notes, NOTES, { noun: 'note', indent: '' }, ({ message }) => [
      `- ${prose(message)}`,
    ]),
    ...(hasNumbers ? metricFold(change.gates) : []),
  ];
}

function effectItems(change: ChangeReport): readonly string[] {
  const effects = effectsOf(change);
  if (effects.length === 0) return [`- ${nothingForUsers(change)}`];
  return effects.map(
    ({ services, words }) => `- ${listedUpTo(services.map(code), 6)}: **${words}**`,
  );
}

/** Gates as a list, each with its code, its clock and its details. The hints are listed under what to do next. */
export function gateItems(
  gates: readonly GateResult[],
  now: Instant,
  details: number = DETAILS,
  hasNumbers = true,
): readonly string[] {
  return capped(gates, GATES, { noun: 'gate', indent: '' }, (gate) => [
    `- ${ICONS[gate.verdict]} **${prose(gate.gate)}** ${sentence(gate.message)} (${code(gate.code)})`,
    ...clockItems(gate, now),
    ...detailItems(gate, details, hasNumbers),
  ]);
}

function detailItems(gate: GateResult, limit: number, hasNumbers: boolean): readonly string[] {
  const answer = measuredIn(gate);
  if (answer !== null) return hasNumbers ? [`  - ${metricCell(answer)}`] : [];
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
