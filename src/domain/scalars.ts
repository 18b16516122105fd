// The plain values of which everything is made: names, moments, durations, the words that a field may have, values that are sent, and JSON.
// How each is written, ordered and grouped.

// A branded string cannot be passed in place of another one. Only parsers add brands.
declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A flag's path below `flags/` without its ending: `voice/outbound-calls`. */
export type FlagKey = Brand<string, 'FlagKey'>;
export type EnvironmentName = Brand<string, 'EnvironmentName'>;
export type ServiceName = Brand<string, 'ServiceName'>;
/** The id of a Git commit, in full. */
export type Sha = Brand<string, 'Sha'>;

/** What a flag is for. */
export const KINDS = ['release', 'experiment', 'ops', 'permission'] as const;
export type Kind = (typeof KINDS)[number];

/** How risky a flag is. */
export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** The fields of the effective state that can fill a variable. */
export const FIELDS = ['enabled', 'rollout'] as const;
export type Field = (typeof FIELDS)[number];

/** A switch, percent of users, or a text; null: the variable is left out. */
export type Sendable = boolean | number | string | null;

/** The values of a service by variable. */
export type SentValues = Readonly<Record<string, Sendable>>;

/** One segment of a flag's key, an environment's or a service's name. */
export const NAME_PATTERN = '^[a-z0-9][a-z0-9._-]{0,62}$';
/** A team of the pipeline, `owner`, or `org/team`. */
export const APPROVERS_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$';
/** The name of an environment variable that a service reads. */
export const VARIABLE_PATTERN = '^[A-Za-z_][A-Za-z0-9_]{0,127}$';
/** A label. GitHub looks for `P1,P2` as for two labels that an issue must carry both, and takes blanks off the ends. */
export const LABEL_PATTERN = '^[^,\\s]([^,]*[^,\\s])?$';
/** At most this many segments in a flag's key. */
export const KEY_SEGMENTS = 4;

// Names with a meaning for JavaScript objects.
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const NAME = new RegExp(NAME_PATTERN);
// Each path of a tree is asked, so that a key is not taken apart.
const SEGMENT = NAME_PATTERN.slice(1, -1);
const KEY = new RegExp(`^${SEGMENT}(?:/${SEGMENT}){0,${KEY_SEGMENTS - 1}}$`);
const NO_KEY = new RegExp(`(?:^|/)(?:${[...RESERVED].join('|')}|[^/]*\\.)(?:/|$)`);

/** Whether `text` may name an environment, a service or one segment of a flag's key. */
export function isName(text: string): boolean {
  return NAME.test(text) && !RESERVED.has(text) && !text.endsWith('.');
}

/** `text` as a flag's key, or null. */
export function parseFlagKey(text: string): FlagKey | null {
  return KEY.test(text) && !NO_KEY.test(text) ? (text as FlagKey) : null;
}

/** `text` as the name of an environment, or null. `flags` is the folder of definitions, never an environment. */
export function parseEnvironmentName(text: string): EnvironmentName | null {
  return isName(text) && text !== 'flags' ? (text as EnvironmentName) : null;
}

export function parseServiceName(text: string): ServiceName | null {
  return isName(text) ? (text as ServiceName) : null;
}

/** Plain order of code units: the same on every machine, unlike a locale's. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups of list items by a key, in the order of their first members. */
export function grouped<K, T>(
  all: readonly T[],
  keyFor: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of all) {
    const group = groups.get(keyFor(item));
    if (group === undefined) groups.set(keyFor(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** Whole seconds. */
export type Duration = Brand<number, 'Duration'>;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

const PERCENT = /^(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/;

/** Percent from 0 to 100 with at most two decimals, or null. `010` is 10 for some readers and 8 for others: null. */
export function parsePercent(text: string): number | null {
  const value = Number(text);
  return PERCENT.test(text) && value <= 100 ? value : null;
}

/** How a duration is written: `0h`, `90m`, `48h`, `7d`, `2w`. At most ten years. */
export const DURATION_PATTERN = '^(0|[1-9][0-9]{0,6})[mhdw]$';
/** The same, and not nothing. */
export const LASTING_PATTERN = '^[1-9][0-9]{0,6}[mhdw]$';
/** Of the samples of a metric, which may be closer than a minute. */
export const FINE_PATTERN = '^(0|[1-9][0-9]{0,6})[smhdw]$';
/** The same, and at least ten seconds. */
export const INTERVAL_PATTERN = '^([1-9][0-9]{1,6}s|[1-9][0-9]{0,6}[mhdw])$';
const LONGEST = 10 * 366 * SECONDS.d;

/** `text` as a duration, or null if it is none, or longer than ten years. */
export function parseDuration(text: string): Duration | null {
  return new RegExp(DURATION_PATTERN).test(text) ? parseFine(text) : null;
}

/** The same with seconds: `15s`. */
export function parseFine(text: string): Duration | null {
  if (!new RegExp(FINE_PATTERN).test(text)) return null;
  const unit = text.slice(-1) as keyof typeof SECONDS;
  const seconds = Number(text.slice(0, -1)) * SECONDS[unit];
  return seconds <= LONGEST ? duration(seconds) : null;
}

/** A duration that a schema has already accepted. Throws if the text is no duration. */
export function durationOf(text: string): Duration {
  const parsed = parseFine(text);
  if (parsed === null) throw new Error(`not a duration: ${text}`);
  return parsed;
}

/** A number of seconds as a duration; fractions are dropped, negative numbers become zero. */
export function duration(seconds: number): Duration {
  return Math.max(0, Math.floor(seconds)) as Duration;
}

/** Seconds since 1970 as a moment; fractions are dropped. Every moment has a date of four digits: Git takes any number. */
export function instant(seconds: number): Instant {
  return Math.min(Math.floor(seconds), LAST) as Instant;
}

/** 9999-12-31T23:59:59Z. */
const LAST = 253_402_300_799;

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * An ISO 8601 text as a moment, or null. A time of day needs a zone, so that the text means the same moment on every
 * machine. A date alone is midnight UTC.
 */
export function parseInstant(text: string): Instant | null {
  if (!WITH_ZONE.test(text) || !isDay(text.slice(0, 10))) return null;
  const milliseconds = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(milliseconds) ? null : instant(milliseconds / 1000);
}

/** Whether a date exists. `Date.parse` reads 30 February as 2 March. */
function isDay(date: string): boolean {
  const midnight = Date.parse(date);
  return new Date(midnight).getUTCDate() === Number(date.slice(-2));
}

export function plus(at: Instant, length: Duration): Instant {
  return instant(at + length);
}

/** The time from `start` to `end`; zero if `end` is not later, so that a skewed clock never adds time. */
export function between(start: Instant, end: Instant): Duration {
  return duration(end - start);
}

export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return instant(Math.max(first, ...others));
}

/** The median, of which half are not longer; null: there are none. */
export function middleOf(lengths: readonly Duration[]): Duration | null {
  return lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? null;
}

/** `2026-11-22T09:00:00Z`. */
export function isoOf(at: Instant): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A due moment in words, rounded up to the minute, so that a reader who comes back then is never too early. */
export function dueText(at: Instant): string {
  return fullText(minuteUp(at));
}

/** A past moment in words, rounded down to the minute, so that it is never after now. */
export function pastText(at: Instant): string {
  return fullText(minuteDown(at));
}

/** `Sun 22 Nov 2026 09:00:07 UTC`: a past moment that is compared with another one of the same minute. */
export function secondText(at: Instant): string {
  const date = minuteDown(at);
  return `${dayText(date)} ${date.getUTCFullYear()} ${timeText(date)}:${two(at % SECONDS.m)} UTC`;
}

/** The end of a time in which something may land, rounded down to the minute, because a later moment is too late. */
export function endText(at: Instant): string {
  return pastText(at);
}

/** `Sun 22 Nov, 09:00 UTC`: a due moment for a heading, rounded up to the minute. */
export function shortDueText(at: Instant): string {
  return `${shortText(minuteUp(at))} UTC`;
}

/** `Fri 20 Nov, 09:00`: a past moment for a table, rounded down to the minute, in UTC. */
export function shortPastText(at: Instant): string {
  return shortText(minuteDown(at));
}

/** `Tue 1 Dec`: the day of a due moment, for a line that looks ahead by weeks. */
export function dueDayText(at: Instant): string {
  return dayText(minuteUp(at));
}

/** `Sun 22 Nov 2026 09:00 UTC`: fixed English text, so that an unchanged verdict reads the same on every run. */
function fullText(date: Date): string {
  return `${dayText(date)} ${date.getUTCFullYear()} ${timeText(date)} UTC`;
}

/** `Sun 22 Nov, 09:00`. */
function shortText(date: Date): string {
  return `${dayText(date)}, ${timeText(date)}`;
}

function minuteUp(at: Instant): Date {
  return new Date(Math.ceil(at / SECONDS.m) * 60_000);
}

function minuteDown(at: Instant): Date {
  return new Date(Math.floor(at / SECONDS.m) * 60_000);
}

function timeText(date: Date): string {
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function dayText(date: Date): string {
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/**
 * A duration for people, in at most two units and rounded down: `45m`, `31h`, `6d 4h`. Days appear from 72 hours on,
 * because people say "a soak of 48 hours".
 */
export function lengthOf(length: Duration): string {
  if (length < SECONDS.m) return length === 0 ? '0m' : 'under 1m';
  if (length < SECONDS.h) return `${Math.floor(length / SECONDS.m)}m`;
  if (length < 3 * SECONDS.d) return inTwo(length, SECONDS.h, 'h', SECONDS.m, 'm');
  return inTwo(length, SECONDS.d, 'd', SECONDS.h, 'h');
}

/** The same to the second, where a length has parts of a minute: `45s`, `90s`. */
export function fineLengthOf(length: Duration): string {
  return length % SECONDS.m === 0 ? lengthOf(length) : `${length}s`;
}

/** The same in one unit: `31h`, `6d`. */
export function roughAgeOf(length: Duration): string {
  if (length < SECONDS.h) return ageOf(length);
  const [unit, name] = length < 3 * SECONDS.d ? [SECONDS.h, 'h'] : [SECONDS.d, 'd'];
  return `${Math.floor(length / unit)}${name}`;
}

/** How long ago, or for how long by now: what has just begun is `under 1m`, like the seconds after it. */
export function ageOf(length: Duration): string {
  return length === 0 ? 'under 1m' : lengthOf(length);
}

function inTwo(
  length: number,
  big: number,
  bigName: string,
  small: number,
  smallName: string,
): string {
  const rest = Math.floor((length % big) / small);
  return `${Math.floor(length / big)}${bigName}${rest === 0 ? '' : ` ${rest}${smallName}`}`;
}

/** Plain JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A text as JSON; undefined: it is none. */
export function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** JSON Schema 2020-12, as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: Json };
