// The findings of `doctor`, point by point.
import type { Json } from '#domain/json.ts';
import { printableJson } from './json.ts';
import { MARKS } from './phrases.ts';
import { paintFor } from './terminal.ts';
import { plain, printable } from './plain.ts';

/** One way around the gate, and whether it is closed. */
export interface DoctorPoint {
  readonly title: string;
  readonly state: 'closed' | 'open' | 'unknown';
  readonly detail: string;
  readonly fix: string;
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
  const verdict =
    points.length === 0
      ? NOT_ASKED
      : open > 0
        ? `${MARKS.block} the gate can be walked around in ${open} of ${points.length} ways`
        : unknown > 0
          ? `${MARKS.wait} nothing is known to be open; ${unknown} of ${points.length} points could not be seen`
          : `${MARKS.pass} all ${points.length} ways round the gate are closed`;
  const linesOf = ({ title, state, detail, fix }: DoctorPoint): readonly string[] => [
    `${MARK[state]} ${title}: ${plain(detail, 300)}`,
    ...(fix === '' ? [] : [paint.dim(`    hint: ${fix}`)]),
  ];
  return printable([
    paint.bold(verdict),
    '',
    ...points.flatMap(linesOf),
    ...(actions.length === 0 ? [] : ['', ...actions.flatMap(linesOf)]),
  ]);
}

const NOT_ASKED = 'GitHub was not asked: name the repository with --github owner/name';

/** The same for programs, two blanks deep. */
export function renderDoctorJson(
  points: readonly DoctorPoint[],
  actions: readonly DoctorPoint[],
): string {
  const listed = (all: readonly DoctorPoint[]): Json =>
    all.map(({ title, state, detail, fix }) => ({ title, state, detail, fix }));
  return printableJson({ schemaVersion: 1, gate: listed(points), actions: listed(actions) });
}
