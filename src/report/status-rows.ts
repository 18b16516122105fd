// What the command `status` shows of each flag, and the words that its layouts share.
import type { Exposures } from '#domain/exposure.ts';
import { isExposed } from '#domain/exposure.ts';
import type { Flag, Removal } from '#domain/snapshot.ts';
import type {
  Duration,
  EnvironmentName,
  FlagKey,
  Instant,
  ServiceName,
  Sha,
} from '#domain/scalars.ts';
import { ageOf } from '#domain/scalars.ts';
import type { Verdict, GateResult } from '#domain/report.ts';
import { GONE_TEXTS, STEP_TEXTS } from '#messages/plans.ts';
import { distinct } from './facts.ts';
import type { LiveCell } from './status-live.ts';
import { liveMark } from './status-live.ts';
import { endMoment, exposuresWord, moment } from './words.ts';

/** One flag in one environment, as it is at base. */
export interface StatusCell {
  readonly environment: EnvironmentName;
  /** Null when a file cannot be read. */
  readonly exposures: Exposures | null;
  /**
   * How long the live values have been covered without a break; null if no user gets a non-safe value, or a date
   * in the future hides it.
   */
  readonly soakedFor: Duration | null;
  /**
   * Since when, by the source of the landing's time; may err late, never early. Of a flag that is off, since when it is
   * off, if the history that was read shows it.
   */
  readonly since: Instant | null;
  /** Whether it may be longer than the history that was read. */
  readonly atLeast: boolean;
  /** Why promotion is stopped here; untrusted text. */
  readonly hold: string | null;
  /** When the hold ends by itself; null or left out: it does not. */
  readonly holdUntil?: Instant | null;
  /** Left out where there is no deployment log; null where nothing of the flag is deployed here. */
  readonly live?: LiveCell | null;
  /** False where the flag has no state and its plan does not lead here. Left out: it does. */
  readonly isConcerned?: boolean;
  /** The path of the state; null where there is none. Left out: not known. */
  readonly file?: string | null;
}

/** The next promotion of the flag, judged as if it were proposed now. */
export interface StatusNext {
  readonly environment: EnvironmentName;
  /** `on`, `5%`; `100%` where a part of the users has it already. */
  readonly what: string;
  readonly verdict: Verdict;
  /**
   * When every clock has run out. From this moment it passes if `needs` is met, and never before. Null if no clock
   * decides, or if the end of some wait is not known.
   */
  readonly readyAt: Instant | null;
  /** When a pass ends by itself; null or left out: it does not. */
  readonly passUntil?: Instant | null;
  /** Why it does not pass, in one sentence; empty when it passes. */
  readonly message: string;
  /** Every open requirement that time alone does not meet, a sentence each. */
  readonly needs: readonly string[];
  /** The answers of the metrics that it rests on; left out: it rests on none. */
  readonly metrics?: readonly GateResult[];
  /** The gates behind `needs`, by name; left out: none is known. */
  readonly open?: readonly string[];
  /** The soaks that still run, each in its environment. */
  readonly running?: readonly RunningSoak[];
}

export interface RunningSoak {
  readonly environment: EnvironmentName;
  readonly elapsed: Duration;
  readonly required: Duration;
}

export interface ServiceVariables {
  readonly service: ServiceName;
  readonly names: readonly string[];
}

/** A service that a state gives less than the others. */
export interface ServiceApart {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly percent: number;
  /** When the landing that set it apart landed; null: before the history that was read. */
  readonly since: Instant | null;
  readonly landing: Sha | null;
}

/** What a definition says for people only; untrusted text. */
export type FlagWords = Pick<Flag, 'kind' | 'risk' | 'tags' | 'tickets' | 'links'>;

export interface StatusRow {
  readonly key: FlagKey;
  readonly description: string;
  readonly owner: string | null;
  /** The day on which it should be gone, `2027-06-30`; null where the definition names none. */
  readonly expires: string | null;
  /** Whether that day is over. */
  readonly isExpired: boolean;
  /** Why it will never be removed; untrusted text. */
  readonly permanent: string | null;
  /** Null or left out: the definition was not read. */
  readonly words?: FlagWords | null;
  /** In order of the pipeline. */
  readonly cells: readonly StatusCell[];
  /** Null when every environment has all of it. */
  readonly next: StatusNext | null;
  /** How far it is on its way to removal; null or left out: its definition does not say when. */
  readonly removal?: Removal | null;
  /** The services that are overridden; left out: none. */
  readonly apart?: readonly ServiceApart[];
  /** What its definition sends, by service; left out: not read. */
  readonly variables?: readonly ServiceVariables[];
  /** The path of the definition; left out: not known. */
  readonly file?: string;
  /** The flags that its definition requires; left out: not read. */
  readonly requires?: readonly FlagKey[];
  /** The flags whose definitions require it; left out: not read. */
  readonly requiredBy?: readonly FlagKey[];
}

/** The environments that concern any of the rows, in order of first appearance. */
export function shownEnvironments(rows: readonly StatusRow[]): readonly EnvironmentName[] {
  const names = new Set<EnvironmentName>();
  const concerned = new Set<EnvironmentName>();
  for (const { cells } of rows)
    for (const { environment, isConcerned = true } of cells) {
      names.add(environment);
      if (isConcerned) concerned.add(environment);
    }
  return [...names].filter((name) => concerned.has(name));
}

/** `on 31h`, `25% at least 9d, on hold`, `off`, `on 2h, refused`. */
export function cellWords(cell: StatusCell | undefined): string {
  if (cell === undefined) return '';
  const { exposures, soakedFor, atLeast, hold } = cell;
  const soak = soakedFor === null ? '' : ` ${atLeast ? 'at least ' : ''}${ageOf(soakedFor)}`;
  return `${exposuresWord(exposures)}${soak}${hold === null ? '' : ', on hold'}${liveMark(cell)}`;
}

/**
 * `staging on: due Sun 22 Nov 2026 09:00 UTC (in 17h)`; `not before` if people are needed as well. The text of
 * `needs` is untrusted, and the caller cleans it.
 */
export function nextWords(next: StatusNext | null, now: Instant | null): string {
  if (next === null) return '';
  return `${next.environment} ${next.what}: ${outlook(next, now)}`;
}

function outlook(next: StatusNext, now: Instant | null): string {
  const { verdict, readyAt, passUntil = null, message, needs } = next;
  if (verdict === 'pass')
    return STEP_TEXTS.dueNow(passUntil === null ? null : endMoment(passUntil, now));
  const open = needs.join('; ');
  if (verdict === 'wait' && readyAt !== null) {
    const when = moment(readyAt, now);
    return open === '' ? STEP_TEXTS.due(when) : STEP_TEXTS.notBefore(when, open);
  }
  if (verdict === 'wait' && open !== '') return open;
  return message === '' ? verdict : message;
}

/** `expires 2027-06-30`, `✗ expired 2025-06-30`, `permanent`, `✗ due for removal`; empty if the flag has no end. */
export function expiryWords(row: StatusRow): string {
  return [dateWords(row), isDueForRemoval(row) ? `${EXPIRED} due for removal` : '']
    .filter((words) => words !== '')
    .join(', ');
}

function dateWords({ expires, isExpired, permanent }: StatusRow): string {
  if (expires !== null) return isExpired ? `${EXPIRED} expired ${expires}` : `expires ${expires}`;
  return permanent === null ? '' : 'permanent';
}

/** Whether it has done its work. */
export function isDueForRemoval({ removal }: StatusRow): boolean {
  return removal?.isDue === true;
}

/**
 * `fully on in production since Sun 1 Nov 2026 09:00 UTC, due for removal now`, or what is missing. The sentences are
 * untrusted, and the caller cleans them.
 */
export function removalWords(removal: Removal, now: Instant | null): string {
  const { environment, since, dueAt, isDue, open } = removal;
  if (since === null || dueAt === null) return open.join('; ');
  if (isDue) return GONE_TEXTS.due({ environment, since });
  const isLongEnough = now !== null && now >= dueAt;
  const when = isLongEnough ? null : moment(dueAt, now);
  return GONE_TEXTS.later({ environment, since, when, open });
}

/** A mark that needs no colour. */
const EXPIRED = '✗';

/** Whether any flag has an end, so that the table needs a column for it. */
export function haveExpiry(rows: readonly StatusRow[]): boolean {
  return rows.some((row) => expiryWords(row) !== '');
}

/** Whether the promotion of a flag has begun somewhere. Before that, nothing of it is due. */
export function hasBegun({ cells }: StatusRow): boolean {
  return cells.some(({ exposures }) => exposures !== null && isExposed(exposures));
}

/** The next step that a clock decides: `calls → production 10%, Sun 22 Nov 2026 09:00 UTC (in 3d)`. */
export function soonestOf(rows: readonly StatusRow[], now: Instant | null): string | null {
  let soonest: Instant | null = null;
  let words: string | null = null;
  for (const row of rows) {
    const { key, next } = row;
    if (!hasBegun(row) || next === null || next.verdict !== 'wait' || next.readyAt === null)
      continue;
    if (soonest !== null && next.readyAt >= soonest) continue;
    soonest = next.readyAt;
    const when = `${next.needs.length === 0 ? '' : 'not before '}${moment(next.readyAt, now)}`;
    words = `${key} → ${next.environment} ${next.what}, ${when}`;
  }
  return words;
}

/** `payments fail (until Sun 22 Nov 2026 09:00 UTC)`; null: no hold. Untrusted text that the caller cleans. */
export function holdWords({ hold, holdUntil = null }: StatusCell): string | null {
  return hold === null ? null : STEP_TEXTS.hold(hold, holdUntil);
}

/** Each hold with its place: `voice/calls in production: <why>`. Untrusted text that the caller cleans. */
export function holdsOf(rows: readonly StatusRow[]): readonly string[] {
  return distinct(
    rows.flatMap(({ key, cells }) =>
      cells.flatMap((cell) => {
        const hold = holdWords(cell);
        return hold === null ? [] : [`${key} in ${cell.environment}: ${hold}`];
      }),
    ),
  );
}
