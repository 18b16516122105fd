// The findings of `doctor`, point by point.
import type { Json } from '#domain/scalars.ts';
import { gateText } from '#messages/doctor.ts';
import type { PointText } from '#messages/doctor.ts';
import { printableJson } from './json.ts';
import { paintFor, MARKS } from './terminal.ts';
import { plain, printable } from './safe-text.ts';

/** One way around the gate, and whether it is closed. */
export interface DoctorPoint extends PointText {
  readonly state: 'closed' | 'open' | 'unknown';
}

const MARK = { closed: MARKS.pass, unknown: MARKS.wait, open: MARKS.block } as const;

/** `actions`: whether our workflows can do their work. */
export function renderDoctor(
  points: readonly DoctorPoint[],
  actions: readonly DoctorPoint[],
  colour: boolean,
): string {
  const paint = paintFor(colour);
  const open = points.filter(({ state }) => state === 'open').length;
  const unknown = points.filter(({ state }) => state === 'unknown').length;
  const mark =
    points.length === 0 ? '' : `${open > 0 ? MARKS.block : unknown > 0 ? MARKS.wait : MARKS.pass} `;
  const verdict = `${mark}${gateText(points.length, open, unknown)}`;
  const linesOf = ({ title, state, detail, fix }: DoctorPoint): readonly string[] => [
    `${MARK[state]} ${title}: ${plain(detail, 300)}`,
    ...(fix === '' ? [] : [paint.dim(`    hint: ${fix}`)]),
  ];
  return printable([
    paint.bold(verdict),
    ...(points.length === 0 ? [] : ['', ...points.flatMap(linesOf)]),
    ...(actions.length === 0 ? [] : ['', ...actions.flatMap(linesOf)]),
  ]);
}

/** The same for programs, two blanks deep. */
export function renderDoctorJson(
  points: readonly DoctorPoint[],
  actions: readonly DoctorPoint[],
): string {
  const listed = (all: readonly DoctorPoint[]): Json =>
    all.map(({ title, state, detail, fix }) => ({ title, state, detail, fix }));
  return printableJson({ schemaVersion: 1, gate: listed(points), actions: listed(actions) });
}
