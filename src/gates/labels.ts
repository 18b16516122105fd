// Labels that are too long for GitHub, so that no issue can carry them.
import type { Flag } from '#domain/flag.ts';
import type { MisfitProblem, SettingsProblem } from './define.ts';
import { eitherText } from './wording.ts';

/** Characters. */
export const LONGEST_LABEL = 50;

/** The label that ties an issue to a flag. */
export function labelOf(key: string): string {
  return `flag:${key}`;
}

/** `critical and flag:checkout`, `P1 or P2 together with flag:checkout`. */
export function labelsText(labels: readonly string[], key: string): string {
  return `${eitherText(labels)} ${labels.length > 1 ? 'together with' : 'and'} ${labelOf(key)}`;
}

/** `code`: the gate's own. `path`: to the list in its settings. */
export function labelProblems(
  code: string,
  labels: readonly string[],
  path: readonly string[],
): readonly SettingsProblem[] {
  return labels.flatMap((label, index) =>
    label.length <= LONGEST_LABEL
      ? []
      : [
          {
            code,
            path: [...path, index],
            message: `this label has ${label.length} characters, but GitHub allows at most ${LONGEST_LABEL}, so no issue can carry it`,
            hint: 'write a label that exists on GitHub',
          },
        ],
  );
}

/** A flag whose key makes the label `flag:<key>` too long, so that no issue can be marked with it. */
export function keyProblems(
  code: string,
  { key }: Flag,
  path: readonly string[],
): readonly MisfitProblem[] {
  const label = labelOf(key);
  if (label.length <= LONGEST_LABEL) return [];
  const most = LONGEST_LABEL - labelOf('').length;
  return [
    {
      code,
      path,
      reason: [],
      message: `the label ${label} has ${label.length} characters, but GitHub allows at most ${LONGEST_LABEL}, so no issue can concern this flag`,
      hint: `rename the flag: its key may have at most ${most} characters where a gate reads issues`,
    },
  ];
}
