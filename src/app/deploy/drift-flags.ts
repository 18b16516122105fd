// `drift FLAG…`: only the instances that read these flags, only what differs of these, and whether they are off there.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { Loader } from '#app/ports.ts';
import { flagsNamed } from '#app/wanted-names.ts';
import { namesIn } from '#app/load/tree.ts';
import { asTree } from '#app/ports.ts';
import type { DesiredValue } from './desired.ts';
import type { DriftRow } from './drift.ts';
import type { Difference } from './shown.ts';

/** A named flag in one instance, as its target has it. */
export interface FlagAtTarget {
  readonly flag: FlagKey;
  /** Whether each of its variables has the value that gives users nothing; null: it is not known, because some are missing. */
  readonly isOff: boolean | null;
  /** `NAME=value`. */
  readonly values: readonly string[];
  /** The variables that are to be there and are not: the default in the code counts. */
  readonly missing: readonly string[];
  /** Whether a container that started earlier keeps the values that it read then. */
  readonly isReadAtStart: boolean;
}

/** Null where none is named. A name that means no flag is a mistake. */
export async function keysNamed(
  loader: Loader,
  commit: Sha,
  patterns: readonly string[],
): Promise<ReadonlySet<FlagKey> | null> {
  if (patterns.length === 0) return null;
  return new Set(flagsNamed(patterns, await namesIn(loader, asTree(commit))));
}

/** `values`: what the instance is to have. `live`: what it has; undefined: not known. */
export function liveFlags(
  values: readonly DesiredValue[],
  keys: ReadonlySet<FlagKey>,
  live: Content | undefined,
  isReadAtStart: boolean,
): readonly FlagAtTarget[] {
  if (live === undefined) return [];
  const all = values.flatMap(({ flag }) => flag ?? []);
  const named = [...new Set(all)].filter((flag) => keys.has(flag));
  return named.map((flag) => {
    const ofFlag = values.filter((value) => value.flag === flag);
    const present = ofFlag.filter(({ variable }) => live.has(variable));
    const isOff = present.every(({ variable, safe }) => live.get(variable) === textOfValue(safe));
    const missing = ofFlag.flatMap(({ variable, safe }) =>
      live.has(variable) || safe === null ? [] : [variable],
    );
    return {
      flag,
      isOff: isOff && missing.length > 0 ? null : isOff,
      values: ofFlag.flatMap(({ variable }) =>
        missing.includes(variable) ? [] : [`${variable}=${live.get(variable) ?? ''}`],
      ),
      missing,
      isReadAtStart,
    };
  });
}

/** The rows of the instances that read these flags. What is not known of the flags alone stays as it is. */
export function narrowed(
  rows: readonly DriftRow[],
  valuesOf: (row: DriftRow) => readonly DesiredValue[],
  keys: ReadonlySet<FlagKey>,
): readonly DriftRow[] {
  return rows.flatMap((row) => {
    const variables = valuesOf(row).flatMap(({ flag, variable }) =>
      flag !== null && keys.has(flag) ? [variable] : [],
    );
    if (variables.length === 0) return [];
    const { flags = [], state, differences } = row;
    if (state !== 'differs' || flags.length === 0) return [row];
    const ofFlags = differences.filter(
      (difference) => variables.includes(difference.what) || isMissingFile(difference),
    );
    // Of an instance whose last deployment did not succeed, the values say nothing about the service.
    return differences.length > 0 && ofFlags.length === 0
      ? [{ ...row, state: 'same' as const, differences: [] }]
      : [{ ...row, differences: ofFlags }];
  });
}

/** It takes every variable with it. */
function isMissingFile({ git, live }: Difference): boolean {
  return live === null && git?.includes('\n') === true;
}
