// `window`: a promotion lands only when the windows of its environment are open. A rollback meets no gate, so it never
// meets this one.
import type { CalendarTimes, Evidence } from '#domain/evidence.ts';
import { remembered } from '#domain/remembered.ts';
import type { Instant, JsonSchema } from '#domain/scalars.ts';
import { requirementsOn } from '#domain/snapshot.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { WINDOW_MESSAGES } from '#messages/gates/window.ts';
import type { GateAnswer, NamedFile, Promotion, SettingsContext, SettingsProblem } from './gate.ts';
import { answersFrom, defineGate, isSubset } from './gate.ts';
import type { Timetable } from './window-timetable.ts';
import {
  closedIn,
  closesAfter,
  denied,
  isOpen,
  openedAt,
  opensFrom,
  opensTogether,
} from './window-timetable.ts';
import type { Span, SpanKind, WrittenSpan } from './window-spans.ts';
import {
  closedSpan,
  isDate,
  LOCAL_PATTERN,
  localOf,
  spansOf,
  WEEKLY_PATTERN,
  weeklyOf,
} from './window-spans.ts';
import { isZone } from '#domain/zone.ts';

const { codes, pass, wait, problem } = answersFrom(WINDOW_MESSAGES);

interface WindowSettings {
  readonly deny?: readonly WrittenSpan[];
  readonly allow?: readonly WrittenSpan[];
  readonly zone: string;
  readonly calendar?: string;
}

const LOCAL: JsonSchema = {
  type: 'string',
  pattern: LOCAL_PATTERN,
  errorMessage: 'must be a date or a local time, such as 2026-12-20 or 2026-12-20 18:00',
  examples: ['2026-12-20'],
};
const WEEKLY: JsonSchema = {
  type: 'string',
  pattern: WEEKLY_PATTERN,
  errorMessage:
    'must be a span of the week, such as "Fri 16:00-Mon 08:00" or "Mon-Fri 12:00-13:00", or a map with from and to',
  examples: ['Fri 16:00-Mon 08:00'],
};

const spansSchema = (description: string): JsonSchema => ({
  description,
  type: 'array',
  minItems: 1,
  maxItems: 100,
  items: {
    if: { type: 'object', additionalProperties: true },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; no code awaits a schema
    then: {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: {
        from: { ...LOCAL, description: 'The first moment, in the zone; a date is 00:00.' },
        to: { ...LOCAL, description: 'The first moment after it, in the zone; a date is 00:00.' },
        why: { type: 'string', minLength: 1, description: 'The reason, which reports show.' },
      },
    },
    else: WEEKLY,
  },
});

export const window = defineGate<WindowSettings>({
  name: 'window',
  title: 'No freeze is in force, and the time of the week is allowed.',
  schema: {
    type: 'object',
    description:
      'The promotion lands outside of the denied spans and of the events of the calendar. Where spans are allowed, it lands within one of them. A rollback never meets it.',
    required: ['zone'],
    minProperties: 2,
    additionalProperties: false,
    properties: {
      deny: spansSchema(
        'Spans in which no promotion may land: "Fri 16:00-Mon 08:00" each week, "Mon-Fri 12:00-13:00" on each of these days, or { from: 2026-12-20, to: 2027-01-03, why: … }. `deny` wins over `allow`.',
      ),
      allow: spansSchema('Spans outside of which no promotion may land, written in the same way.'),
      zone: {
        type: 'string',
        pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
        errorMessage: 'must be the name of a time zone, such as Europe/Warsaw or UTC',
        examples: ['UTC'],
        description: 'The time zone of all times, such as Europe/Warsaw or UTC.',
      },
      calendar: {
        type: 'string',
        // Git knows no path with the part `.` or `..`.
        pattern: '^(?!(?:[^/]*/)*\\.{1,2}/)[^/\\\\][^\\\\]*\\.ics$',
        errorMessage: 'must be a path from the top of the repository that ends with .ics',
        examples: ['freezes.ics'],
        description:
          'An iCalendar file, by its path from the top of the repository. No promotion may land during its events. Only pipeline.yaml may name one.',
      },
    },
  },
  example: {
    deny: ['Fri 16:00-Mon 08:00', { from: '2026-12-20', to: '2027-01-03', why: 'year-end freeze' }],
    zone: 'Europe/Warsaw',
  },

  problems(settings, context) {
    const wrong = [
      ...(isZone(settings.zone)
        ? []
        : [problem('window/unknown-zone', ['zone'], { zone: settings.zone })]),
      ...spanProblems(settings, 'deny'),
      ...spanProblems(settings, 'allow'),
      ...calendarProblems(settings, context),
    ];
    if (wrong.length > 0) return wrong;
    if (!openEver(settings)) return [neverOpens(settings)];
    const { flag, risk } = context;
    return flag === null ? shutTogether(settings, { risk, requires: [] }, context) : [];
  },

  misfits: (settings, flag, context) =>
    (context.flag === null ? [] : shutTogether(settings, flag, context)).map((mistake) => ({
      ...mistake,
      reason: ['requires'],
    })),

  // Another zone moves every span, and other spans are not compared by their meaning.
  atLeastAsStrict: (to, from) =>
    to.zone === from.zone &&
    to.calendar === from.calendar &&
    isSubset(texts(from.deny), texts(to.deny)) &&
    JSON.stringify(to.allow) === JSON.stringify(from.allow),

  files: ({ calendar }) => (calendar === undefined ? [] : [calendarFile(calendar)]),

  countsLanding: true,

  asks: ({ calendar: path, zone }) =>
    path === undefined ? [] : [{ kind: 'calendar', path, zone }],

  judge: (settings, promotion, evidence) => [judged(settings, promotion, evidence)],

  passesFrom: (settings, _promotion, evidence, from) => {
    const table = tableOf(settings, evidence);
    return 'code' in table ? null : opensFrom(table, from);
  },

  closedWithin: (settings, evidence, from, to) => {
    const table = tableOf(settings, evidence);
    return 'code' in table ? [] : closedIn(table, from, to);
  },

  codes,
});

function judged(settings: WindowSettings, promotion: Promotion, evidence: Evidence): GateAnswer {
  const table = tableOf(settings, evidence);
  if ('code' in table) return table;
  const { now, landedAt = now } = promotion;
  const { zone } = settings;
  // A promotion that landed while the window was closed is refused until the window opens.
  const moment = isOpen(table, landedAt) ? landedAt : now;
  if (isOpen(table, moment)) return open(table, moment, promotion, zone);
  const opens = opensFrom(table, now);
  const slot = denied(table, now);
  const facts = { zone, why: slot?.why ?? null };
  return opens === null
    ? wait('window/not-opening', facts)
    : wait('window/closed', { ...facts, opens }, { readyAt: opens });
}

/** An opening that began earlier is long enough for every merge. */
const RECENT = durationOf('1h');

/** A promotion that has landed meets no later window. */
function open(
  table: Timetable,
  moment: Instant,
  { landedAt }: Promotion,
  zone: string,
): GateAnswer {
  if (landedAt !== undefined) return pass('window/open', { zone });
  const closes = closesAfter(table, moment);
  const opened = openedAt(table, moment, RECENT);
  const since = opened === null ? {} : { passSince: opened };
  return closes === null
    ? pass('window/open', { zone }, since)
    : pass('window/closes', { zone, closes }, { ...since, passUntil: closes });
}

/** The table of the settings, or why there is none. */
function tableOf(settings: WindowSettings, evidence: Evidence): Timetable | GateAnswer {
  const { zone } = settings;
  if (!isZone(zone)) return wait('window/unknown-zone', { zone });
  const calendar = calendarOf(settings, evidence);
  if (calendar !== null && 'code' in calendar) return calendar;
  const closed = calendar === null ? [] : [closedSpan(calendar.events)];
  const { deny, allow } = writtenIn(settings);
  return {
    deny: [...deny, ...closed],
    allow,
    from: calendar?.from ?? null,
    until: calendar?.until ?? null,
  };
}

/** The spans of settings, which are judged again and again. */
const writtenIn = remembered(
  (settings: WindowSettings): Readonly<Record<SpanKind, readonly Span[]>> => {
    const all = (kind: SpanKind): readonly Span[] =>
      (settings[kind] ?? []).flatMap((span) => spansOf(span, settings.zone, kind));
    return { deny: all('deny'), allow: all('allow') };
  },
);

interface KnownCalendar extends Pick<CalendarTimes, 'from' | 'until'> {
  readonly events: Parameters<typeof closedSpan>[0];
}

/** Null: the window has none. */
function calendarOf(
  { calendar: path, zone }: WindowSettings,
  { calendars = [] }: Evidence,
): KnownCalendar | GateAnswer | null {
  if (path === undefined) return null;
  const calendar = calendars.find((times) => times.path === path && times.zone === zone);
  if (calendar?.closed.kind === 'known') {
    return { from: calendar.from, until: calendar.until, events: calendar.closed.value };
  }
  const why = calendar === undefined ? ({ kind: 'not-read' } as const) : calendar.closed.why;
  return wait('window/calendar-unknown', { calendar: path, why });
}

function spanProblems(settings: WindowSettings, kind: SpanKind): readonly SettingsProblem[] {
  return (settings[kind] ?? []).flatMap((span, index): readonly SettingsProblem[] => {
    const path = [kind, index];
    if (typeof span === 'string') {
      return weeklyOf(span).length === 0 ? [problem('window/empty-span', path, { span })] : [];
    }
    const { from, to } = span;
    if (from === undefined && to === undefined) return [problem('window/endless', path, {})];
    const impossible = [from, to].find((text) => text !== undefined && !isDate(text));
    if (impossible !== undefined) return [problem('window/no-date', path, { date: impossible })];
    const isBackwards = from !== undefined && to !== undefined && localOf(from) >= localOf(to);
    return isBackwards ? [problem('window/backwards', path, { from, to })] : [];
  });
}

/** Allowed dates, beside times of the week, before which the search for an open moment begins again. */
const MOST_DATES = 3;

/**
 * Whether the written spans of all these settings leave a moment open, the past included. The calendar changes without
 * the settings. The search is bounded, so allowed times of the week may hide an allowed date from it. It begins again
 * before each of a few dates. With more, nothing is said to be never open, because the search may take long.
 */
function openEver(...all: readonly WindowSettings[]): boolean {
  const tables = all.map((settings) => ({ ...writtenIn(settings), from: null, until: null }));
  const allowed = all.flatMap(({ allow = [] }) => allow);
  const dates = allowed.flatMap((span) =>
    typeof span === 'string' ? [] : (span.from ?? span.to ?? []),
  );
  const isHidden = dates.length < allowed.length;
  if (isHidden && dates.length > MOST_DATES) return true;
  const starts = (isHidden ? dates : []).map((date) => instant(localOf(date) - durationOf('2d')));
  return [instant(0), ...starts].some((start) => opensTogether(tables, start) !== null);
}

/** The windows that one environment requires together, of a flag or in the pipeline, and that are never open together. */
function shutTogether(
  settings: WindowSettings,
  requiring: Parameters<typeof requirementsOn>[0],
  { pipeline, environment, flag, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (!knows('environments')) return [];
  const shut = pipeline.environments.find((place) => {
    const isThere = environment === place.name || (environment === null && flag !== null);
    const windows = requirementsOn(requiring, place)
      .filter(({ gate }) => gate === 'window')
      .map((requirement) => requirement.settings as WindowSettings);
    // The last one comes after those that it has to fit. One that is wrong by itself has its own error.
    const isLast = windows.length > 1 && windows.at(-1) === settings;
    return isThere && isLast && windows.every(isRight) && !openEver(...windows);
  });
  if (shut === undefined) return [];
  const kind = settings.allow === undefined ? 'deny' : 'allow';
  return [problem('window/never-together', [kind], { environment: shut.name })];
}

function isRight(settings: WindowSettings): boolean {
  const wrong = [...spanProblems(settings, 'deny'), ...spanProblems(settings, 'allow')];
  return isZone(settings.zone) && wrong.length === 0 && openEver(settings);
}

function neverOpens({ allow }: WindowSettings): SettingsProblem {
  return problem('window/never-open', [allow === undefined ? 'deny' : 'allow'], {});
}

/** A calendar that cannot be read stops only promotions, so the problem is a warning. */
function calendarFile(calendar: string): NamedFile {
  return {
    path: calendar,
    unreadable: (why) =>
      problem('window/calendar-unknown', ['calendar'], { calendar, why }, 'warning'),
  };
}

/** A calendar is a policy file, and only the pipeline says which files are. */
function calendarProblems(
  { calendar }: WindowSettings,
  { flag }: SettingsContext,
): readonly SettingsProblem[] {
  if (calendar === undefined || flag === null) return [];
  return [problem('window/calendar-in-flag', ['calendar'], { calendar })];
}

function texts(written: readonly WrittenSpan[] = []): readonly string[] {
  return written.map((span) => JSON.stringify(span));
}
