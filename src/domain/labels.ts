// The labels of issues that concern a flag, and those that no issue on GitHub can carry, or that GitHub cannot look for.
import type { FlagKey, JsonSchema } from './scalars.ts';
import { LABEL_PATTERN, parseFlagKey } from './scalars.ts';

export const LABEL: JsonSchema = { type: 'string', pattern: LABEL_PATTERN };

/** Characters. */
const LONGEST_LABEL = 50;

/** The label of issues that come with a rollback. */
export const ROLLED_BACK_LABEL = 'rolled-back';

/** The label that ties an issue to a flag. */
export function labelOf(key: string): string {
  return `flag:${key}`;
}

/** The keys of the flags to which labels tie an issue. */
export function flagsIn(labels: readonly string[]): readonly FlagKey[] {
  const prefix = labelOf('');
  return labels.flatMap((label) =>
    label.startsWith(prefix) ? (parseFlagKey(label.slice(prefix.length)) ?? []) : [],
  );
}

/** A label with more characters than GitHub allows. */
export type LongLabel = {
  readonly label: string;
  readonly characters: number;
  readonly most: number;
};

/** The key of a flag whose label has too many characters. `mostOfKey`: how many the key may have. */
export type LongKey = LongLabel & { readonly mostOfKey: number };

export function longLabels(
  labels: readonly string[],
): readonly { readonly index: number; readonly facts: LongLabel }[] {
  return labels.flatMap((label, index) =>
    label.length <= LONGEST_LABEL ? [] : [{ index, facts: tooLong(label) }],
  );
}

/** A flag whose key makes the label `flag:<key>` too long, so that no issue can be marked with it. */
export function longKey(key: FlagKey): readonly LongKey[] {
  const label = labelOf(key);
  if (label.length <= LONGEST_LABEL) return [];
  return [{ ...tooLong(label), mostOfKey: LONGEST_LABEL - labelOf('').length }];
}

function tooLong(label: string): LongLabel {
  return { label, characters: label.length, most: LONGEST_LABEL };
}
