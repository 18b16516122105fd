// `drift FLAG…`: only the instances that read these flags, only what differs of these, and whether they are off there.
import type { FlagKey, Instant, Sha } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { Loader } from '#app/ports.ts';
import { flagsNamed } from '#app/wanted-names.ts';
import { namesIn } from '#app/load/side.ts';
import { asTree } from '#app/ports.ts';
import type { Desired, DesiredValue } from '#app/accepted/desired.ts';
import type { DriftRow } from './drift-row.ts';
import type { Difference } from './shown.ts';

/** A named flag in one instance, as its target has it. */
export interface FlagAtTarget {
  readonly flag: FlagKey;
  /** Whether each of its variables gives users nothing; null: some are missing, and their default is not written. */
  readonly isOff: boolean | null;
  /** `NAME=value`. */
  readonly values: readonly string[];
  /** The variables that are to be there and are not: the default in the code applies. */
  readonly missing: readonly string[];
  /** Those of them that are to have just this default, as the definition writes it. */
  readonly byDefault: readonly string[];
  /** When these values were sent, where the target cannot be read. Left out: they were read there. */
  readonly sentAt?: Instant;
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

/** `live`: what the instance has; undefined: not known. */
export function liveFlags(
  { values, byDefault: defaults }: Pick<Desired, 'values' | 'byDefault'>,
  keys: ReadonlySet<FlagKey>,
  live: Content | undefined,
  isReadAtStart: boolean,
): readonly FlagAtTarget[] {
  if (live === undefined) return [];
  const all = values.flatMap(({ flag }) => flag ?? []);
  const named = [...new Set(all)].filter((flag) => keys.has(flag));
  return named.map((flag) => {
    const ofFlag = values.filter((value) => value.flag === flag);
    const missing = ofFlag.flatMap(({ variable, safe }) =>
      live.has(variable) || safe === null ? [] : [variable],
    );
    const byDefault = missing.filter((variable) => defaults.includes(variable));
    const isOff = ofFlag.every(({ variable, value, safe }) => {
      if (byDefault.includes(variable)) return textOfValue(value) === textOfValue(safe);
      return !live.has(variable) || live.get(variable) === textOfValue(safe);
    });
    return {
      flag,
      isOff: isOff && missing.length > byDefault.length ? null : isOff,
      values: ofFlag.flatMap(({ variable }) =>
        missing.includes(variable) ? [] : [`${variable}=${live.get(variable) ?? ''}`],
      ),
      missing,
      byDefault,
      isReadAtStart,
    };
  });
}

/** What the log sent last, where the target cannot be read. None where that is not known. */
export function lastSent(
  desired: Desired,
  keys: ReadonlySet<FlagKey>,
  logged: InstanceState | undefined,
): readonly FlagAtTarget[] {
  if (logged?.live == null || logged.unsettled.length > 0) return [];
  const { values, since: sentAt } = logged.live;
  const texts = Object.entries(values).flatMap(([name, value]) => {
    const text = textOfValue(value);
    return text === null ? [] : [[name, text] as const];
  });
  return liveFlags(desired, keys, new Map(texts), false).map((flag) => ({ ...flag, sentAt }));
}

/** The rows of the instances that read these flags. What is not known of the flags alone stays as it is. */
export function narrowed(
  rows: readonly DriftRow[],
  valuesOf: (row: DriftRow) => readonly DesiredValue[],
  keys: ReadonlySet<FlagKey>,
): readonly DriftRow[] {
  return rows.flatMap((row): readonly DriftRow[] => {
    const variables = valuesOf(row).flatMap(({ flag, variable }) =>
      flag !== null && keys.has(flag) ? [variable] : [],
    );
    if (variables.length === 0) return [];
    const { flags = [], state, differences } = row;
    const pending = row.pending.filter((variable) => variables.includes(variable));
    if (state !== 'differs' || flags.length === 0) return [{ ...row, pending }];
    const ofFlags = differences.filter(
      (difference) => variables.includes(difference.what) || isMissingFile(difference),
    );
    // Of an instance whose last deployment did not succeed, the values say nothing about the service.
    return differences.length > 0 && ofFlags.length === 0
      ? [{ ...row, pending, state: 'same', differences: [] }]
      : [{ ...row, pending, differences: ofFlags }];
  });
}

/** It takes every variable with it. */
function isMissingFile({ git, live }: Difference): boolean {
  return live === null && git?.includes('\n') === true;
}
