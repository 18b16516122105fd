// Labels that are too long for GitHub, so that no issue can carry them.
import type { Flag } from '#domain/snapshot.ts';
import type { LongKey, LongLabel } from '#messages/gates/issues.ts';

/** Characters. */
export const LONGEST_LABEL = 50;

/** The label that ties an issue to a flag. */
export function labelOf(key: string): string {
  return `flag:${key}`;
}

export function longLabels(
  labels: readonly string[],
): readonly { readonly index: number; readonly facts: LongLabel }[] {
  return labels.flatMap((label, index) =>
    label.length <= LONGEST_LABEL ? [] : [{ index, facts: tooLong(label) }],
  );
}

/** A flag whose key makes the label `flag:<key>` too long, so that no issue can be marked with it. */
export function longKey({ key }: Flag): readonly LongKey[] {
  const label = labelOf(key);
  if (label.length <= LONGEST_LABEL) return [];
  return [{ ...tooLong(label), mostOfKey: LONGEST_LABEL - labelOf('').length }];
}

function tooLong(label: string): LongLabel {
  return { label, characters: label.length, most: LONGEST_LABEL };
}
