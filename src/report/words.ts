// Parts of sentences: counts, lists, moments, shares of users, bars.
import type { Comparison, ValueComparison } from '#domain/comparison.ts';
import { isRaise } from '#domain/comparison.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import { highestPercent, percentOf } from '#domain/exposure.ts';
import type { ChangeReport, Progress } from '#domain/report.ts';
import type { Instant, Duration, Sendable } from '#domain/scalars.ts';
import { between, dueText, endText, lengthOf } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { isOffLevel, levelOf, levelText } from '#messages/gates/wording.ts';
import { EFFECT_TEXTS } from '#messages/judged.ts';
import { listedUpTo } from '#messages/words.ts';
import { distinct } from './facts.ts';

/**
 * `Sun 22 Nov 2026 09:00 UTC (in 17h)`. Without `now` only the moment, for text that must not change from run to
 * run.
 */
export function moment(at: Instant, now: Instant | null): string {
  return withLength(dueText(at), at, now);
}

/** The same for the end of a time in which something may land. */
export function endMoment(at: Instant, now: Instant | null): string {
  return withLength(endText(at), at, now);
}

function withLength(text: string, at: Instant, now: Instant | null): string {
  return now === null || at <= now ? text : `${text} (in ${lengthOf(between(now, at))})`;
}

/** What users get in a word or two, over all services: `on`, or `25%/off` where services differ. */
export function exposuresWord(exposures: Exposures | null): string {
  if (exposures === null) return 'unreadable';
  return distinct(exposures.map(wordOf)).join('/') || 'not sent';
}

/** Whether no service sends users more than off. */
export function isOff(exposures: Exposures | null): boolean {
  return exposures !== null && exposures.map(levelOf).every(isOffLevel);
}

/** Whether a service gives fewer users the feature than another one does. */
export function isApart(cells: readonly { readonly exposures: Exposures | null }[]): boolean {
  return cells.some(({ exposures }) => behind(exposures ?? []).length > 0);
}

/** The services that give fewer users the feature than others do: `web off in production`. */
export function apartWords(
  cells: readonly { readonly environment: string; readonly exposures: Exposures | null }[],
): string {
  const words = cells.flatMap(({ environment, exposures }) =>
    behind(exposures ?? []).map(
      (exposure) => `${exposure.service} ${wordOf(exposure)} in ${environment}`,
    ),
  );
  return words.join(', ');
}

/** A kill switch is meant to be at its safe value. */
function behind(exposures: Exposures): Exposures {
  const raised = exposures.filter(({ safe }) => !safe);
  const highest = highestPercent(raised);
  return raised.filter(({ reach }) => percentOf(reach) < highest);
}

function wordOf(exposure: Exposure): string {
  return levelText(levelOf(exposure));
}

/** Services whose users see the same, and what they get before and after. */
export interface Effect {
  readonly services: readonly string[];
  /** `off → 25%` */
  readonly words: string;
  /** Its two sides; null where it has other words. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the values of its services differ. */
  readonly isTouched: boolean;
}

/** The effects of a change on users. Services with the same effect share one, and unchanged services come last. */
export function effectsOf(change: ChangeReport): readonly Effect[] {
  const effects: (Effect & { readonly services: string[] })[] = [];
  const touched = change.comparisons.filter(({ comparison }) => comparison !== 'same');
  const others = change.comparisons.filter(({ comparison }) => comparison === 'same');
  for (const { service, comparison, values } of [...touched, ...others]) {
    const from = wordIn(change.from, service);
    const to = wordIn(change.to, service);
    const words = effect(from, to, comparison, values);
    const same = effects.find((candidate) => candidate.words === words);
    if (same === undefined) {
      const isPlain = words === `${from} → ${to}`;
      const sides = isPlain ? { from, to } : { from: null, to: null };
      effects.push({ services: [service], words, ...sides, isTouched: comparison !== 'same' });
    } else same.services.push(service);
  }
  return effects;
}

/** The services that change, where others stay as they are; null: all of them change, or none. */
export function changedServices({ comparisons }: ChangeReport): readonly string[] | null {
  const changed = comparisons.filter(({ comparison }) => comparison !== 'same');
  const isPart = changed.length > 0 && changed.length < comparisons.length;
  return isPart ? changed.map(({ service }) => service) : null;
}

function wordIn(exposures: Exposures | null, service: string): string {
  const exposure = exposures?.find((candidate) => candidate.service === service);
  return exposure === undefined ? 'not sent' : wordOf(exposure);
}

/** The effect in words. If both sides read the same, the values that differ are shown. */
function effect(
  from: string,
  to: string,
  comparison: Comparison,
  values: readonly ValueComparison[],
): string {
  const raised = values.filter((value) => isRaise(value.comparison));
  if (from === to && raised.length > 0) return listedUpTo(raised.map(valueWords), MOST_VALUES);
  switch (comparison) {
    case 'same':
      return from === to ? `${to}, as before` : EFFECT_TEXTS.same(from, to);
    case 'incomparable':
      return `${from} → ${to}, cannot be compared`;
    case 'narrower':
    case 'wider':
      return `${from} → ${to}`;
  }
}

const MOST_VALUES = 3;

/** `CHECKOUT not sent → true`, `/agents/* blocked → open`. */
function valueWords({ kind, name, from, to }: ValueComparison): string {
  if (kind === 'route') return `${name} ${from === true ? 'blocked → open' : 'open → blocked'}`;
  return `${name} ${sentWord(from)} → ${sentWord(to)}`;
}

function sentWord(value: Sendable | undefined): string {
  const text = textOfValue(value ?? null);
  return text === null ? 'not sent' : text === '' ? 'empty' : text;
}

/** `▕█████████░░░░░▏`, full only when the time is over. */
export function bar({ elapsed, required }: Progress, cells: number): string {
  const part = elapsed >= required ? 1 : elapsed / required;
  const full = Math.floor(part * cells);
  return `▕${'█'.repeat(full)}${'░'.repeat(cells - full)}▏`;
}

/** `31h of 48h`, `at least 9d of 7d`. */
export function progressWords({ elapsed, required, atLeast }: Progress): string {
  return `${atLeast ? 'at least ' : ''}${lengthOf(elapsed)} of ${lengthOf(required)}`;
}

/** `14 s`, `2 min 14 s`; an hour and more as elsewhere. */
export function secondsWords(length: Duration): string {
  if (length >= 3600) return lengthOf(length);
  const minutes = Math.floor(length / 60);
  return `${minutes === 0 ? '' : `${minutes} min `}${length % 60} s`;
}
