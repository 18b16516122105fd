// From the flags of a tool to the variables that services will be sent in their place.
import type { LeftOut, SentToday, Today } from '#app/adopt/today.ts';
import type { LeftOutReason, PlainCode } from '#messages/adopting.ts';
import type { SourceFile } from './source.ts';
import type { PlainMap } from './plain.ts';
import { asMap } from './plain.ts';

/** How much of the users a flag reaches, or why that is not known. */
export type Share =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason };

export interface ToolFlag {
  readonly key: string;
  readonly description: string | null;
  readonly share: Share;
  /** Whether it is a percentage in another environment of the same source. */
  readonly isGradual: boolean;
}

export function percentShare(percent: number): Share {
  return { kind: 'share', percent };
}

export function unknownShare(code: PlainCode): Share {
  return { kind: 'left-out', reason: { code, facts: {} } };
}

/** A part of a sum as a percentage; it is left out where two decimals cannot write it. */
export function shareOf(part: number, whole: number): Share {
  const percent = (part / whole) * 100;
  const rounded = Math.round(percent * 100) / 100;
  const isExact = Math.abs(percent - rounded) < 1e-9 && percent >= 0 && percent <= 100;
  return isExact ? percentShare(rounded) : unknownShare('share');
}

/** The variables of these flags, for each service that reads the file. */
export function variablesOf(flags: readonly ToolFlag[], file: SourceFile): Today {
  const sent: SentToday[] = [];
  const leftOut: LeftOut[] = [];
  for (const flag of flags) {
    const reason = reasonOf(flag, file);
    if (reason === null) sent.push(...sentFor(flag, file));
    else leftOut.push({ name: flag.key, origin: file.path, reason });
  }
  return { sent, leftOut };
}

/** The same for entries of which only the share is read. */
export function variablesIn(
  entries: PlainMap,
  shareIn: (flag: PlainMap) => Share,
  file: SourceFile,
): Today {
  const flags = Object.entries(entries).map(([key, flag]) => ({
    key,
    description: null,
    share: shareIn(asMap(flag) ?? {}),
    isGradual: false,
  }));
  return variablesOf(flags, file);
}

function reasonOf({ share: reach }: ToolFlag, { services }: SourceFile): LeftOutReason | null {
  if (reach.kind === 'left-out') return reach.reason;
  return services.length === 0 ? { code: 'no-service', facts: {} } : null;
}

function sentFor(
  { key, description, share: reach, isGradual }: ToolFlag,
  file: SourceFile,
): readonly SentToday[] {
  if (reach.kind === 'left-out') return [];
  const { percent } = reach;
  const stem = variableOf(key);
  const values: (readonly [string, string])[] = [[`${stem}_ENABLED`, String(percent > 0)]];
  if (isGradual || (percent > 0 && percent < 100)) {
    values.push([`${stem}_PERCENTAGE`, String(percent)]);
  }
  const flag = { key: keyOf(key), description };
  return file.services.flatMap((service) =>
    values.map(([variable, text]) => ({
      environment: file.environment,
      service,
      variable,
      text,
      origin: file.path,
      flag,
    })),
  );
}

/** `showCookieBanner` as a key: `show-cookie-banner`. */
export function keyOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9/_.-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
}

function variableOf(name: string): string {
  const words = keyOf(name).replaceAll(/[^a-z0-9]+/g, '_');
  return words.replace(/^(?=\d)/, '_').toUpperCase();
}

/** Whether each variant of a switch is on, by its name. Null for a flag with other values. */
export function switchIn(variants: PlainMap): ReadonlyMap<string, boolean> | null {
  const entries = Object.entries(variants);
  const isSwitch = entries.length > 0 && entries.every(([, value]) => typeof value === 'boolean');
  return isSwitch ? new Map(entries as [string, boolean][]) : null;
}

/** The share of a variant by its name. */
export function variantShare(variants: ReadonlyMap<string, boolean>, name: unknown): Share {
  const isOn = typeof name === 'string' ? variants.get(name) : undefined;
  return isOn === undefined ? unknownShare('variants') : percentShare(isOn ? 100 : 0);
}

/** The share of all variants that are on, by their weights. */
export function weightedShare(
  variants: ReadonlyMap<string, boolean>,
  weights: readonly (readonly [name: unknown, weight: unknown])[],
): Share {
  let [reached, whole] = [0, 0];
  for (const [name, weight] of weights) {
    const isOn = typeof name === 'string' ? variants.get(name) : undefined;
    if (isOn === undefined || typeof weight !== 'number') return unknownShare('targeting');
    whole += weight;
    if (isOn) reached += weight;
  }
  return whole === 0 ? unknownShare('targeting') : shareOf(reached, whole);
}
