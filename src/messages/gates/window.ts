// The sentences of `window`.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, endText, shortDueText } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';
import { oneLine } from '#messages/words.ts';

type Zone = { readonly zone: string };
/** `why`: the reason of the freeze, as written; null where only the hours are not allowed. */
type Closed = Zone & { readonly why: string | null };

function closedText({ why, zone }: Closed): string {
  if (why === null) return `the window is closed: this time is not allowed (${zone})`;
  return why === ''
    ? `the window is closed by a freeze (${zone})`
    : `the window is closed: ${oneLine(why)} (${zone})`;
}

const NEEDED = { needs: 'an open window' };

function whyBrief(why: string | null): string {
  return why === null || why === '' ? '' : `${oneLine(why)}; `;
}

const COME_BACK = 'Come back at the moment that the message names. No push is needed.';

export const WINDOW_MESSAGES = {
  'window/open': row<Zone>({
    sentence: ({ zone }) => `the window is open (${zone})`,
    brief: () => ({ ...NEEDED, soFar: 'open' }),
    means: 'No freeze is in force, and the time of the week is allowed.',
    fix: 'Nothing to do.',
    example: 'window: { allow: ["Mon-Thu 09:00-16:00"], zone: Europe/Warsaw }',
  }),
  'window/closes': row<Zone & { readonly closes: Instant }>({
    sentence: ({ zone, closes }) => `the window is open until ${endText(closes)} (${zone})`,
    brief: ({ closes }) => ({ ...NEEDED, soFar: `open until ${endText(closes)}` }),
    means:
      'The window is open now and closes at a known moment. The promotion has to land before then.',
    fix: 'Merge before the window closes. A promotion that lands later is not deployed until the window opens again.',
    example: 'window: { deny: ["Fri 16:00-Mon 08:00"], zone: Europe/Warsaw }',
  }),
  'window/closed': row<Closed & { readonly opens: Instant }>({
    saysWhen: true,
    sentence: ({ opens, ...closed }) => `${closedText(closed)}; the window opens ${dueText(opens)}`,
    brief: ({ why, opens }) => ({
      ...NEEDED,
      soFar: `${whyBrief(why)}opens ${shortDueText(opens)}`,
    }),
    hint: ({ opens }) => `come back ${dueText(opens)}; no push is needed`,
    means:
      'A freeze is in force, or the time of the week is not allowed. A promotion that lands while the window is closed is refused until the window opens.',
    fix: COME_BACK,
    example: 'window: { deny: [{ from: 2026-12-20, to: 2027-01-03 }], zone: Europe/Warsaw }',
  }),
  'window/not-opening': row<Closed>({
    sentence: (closed) => `${closedText(closed)}; it is unknown when the window opens`,
    brief: ({ why }) => ({ ...NEEDED, soFar: `${whyBrief(why)}no end is known` }),
    title: () => 'Waits for the window',
    hint: () => 'change the window in the pipeline or the calendar, in a separate pull request',
    means:
      'The window is closed, and it is unknown when it opens. A freeze without an end is one cause.',
    fix: 'End the freeze in a separate pull request.',
    example: 'window: { deny: [{ from: 2026-12-20, why: "no end yet" }], zone: UTC }',
  }),
  'window/calendar-unknown': row<{ readonly calendar: string; readonly why: Cause }>({
    sentence: ({ calendar, why }) =>
      `cannot read the calendar ${oneLine(calendar)}: ${oneLine(causeText(why))}`,
    title: () => 'Waits for the calendar',
    hint: ({ calendar }) =>
      `add or fix ${oneLine(calendar)}; promotions wait until the default branch has it`,
    means:
      'The calendar that the window names is missing, or cannot be read. Its freezes are unknown, so the window stays closed.',
    fix: 'Add or fix the file. Promotions wait until it is on the default branch. Rollbacks pass.',
    example: 'window: { calendar: freezes.ics, zone: Europe/Warsaw }',
  }),
  'window/unknown-zone': row<Zone>({
    sentence: ({ zone }) => `unknown time zone ${oneLine(zone)}`,
    hint: () => 'write a name of the time zone database, such as Europe/Warsaw or UTC',
    means: 'The zone of the window is not a name of the time zone database.',
    fix: 'Write a name such as Europe/Warsaw, America/New_York or UTC.',
    example: 'window: { deny: ["Fri 16:00-Mon 08:00"], zone: Europe/Warsaw }',
  }),
  'window/empty-span': row<{ readonly span: string }>({
    sentence: ({ span }) => `the span ${oneLine(span)} begins and ends at the same time`,
    hint: () => 'write an end that differs from the beginning',
    means: 'A weekly span has no length.',
    fix: 'Write an end that differs from the beginning.',
    example: 'window: { deny: ["Fri 16:00-Mon 08:00"], zone: UTC }',
  }),
  'window/never-open': row({
    sentence: () => 'these spans leave no moment open, so no promotion can ever land',
    hint: () => 'shorten a denied span, or allow a time that no span denies',
    means:
      'The denied spans cover the whole week, or every allowed span. No promotion can wait for the window.',
    fix: 'Shorten a denied span, or allow a time that no span denies. For a freeze, write from and to.',
    example: 'window: { allow: ["Mon-Thu 09:00-16:00"], deny: ["Wed 12:00-13:00"], zone: UTC }',
  }),
  'window/never-together': row<{ readonly environment: string }>({
    sentence: ({ environment }) =>
      `the windows of ${environment} that are required together are never open at the same time, so no promotion can land there`,
    hint: () => 'allow a time that the other window leaves open, or remove one of them',
    means: 'All windows must be open together, and these never are.',
    fix: 'Allow a time that the other window leaves open, or remove one of them.',
    example: 'requires:\n  production:\n    window: { allow: ["Mon-Thu 09:00-16:00"], zone: UTC }',
  }),
  'window/endless': row({
    sentence: () => 'this span has neither a beginning nor an end',
    hint: () => 'add from, to or both',
    means: 'A span without from and to would cover all time.',
    fix: 'Add from, to or both.',
    example: 'window: { deny: [{ from: 2026-12-20, to: 2027-01-03 }], zone: UTC }',
  }),
  'window/no-date': row<{ readonly date: string }>({
    sentence: ({ date }) => `${oneLine(date)} is not a date`,
    hint: () => 'write a date that exists',
    means: 'A span begins or ends on a day that does not exist.',
    fix: 'Write a date that exists.',
    example: 'window: { deny: [{ from: 2027-02-28, to: 2027-03-01 }], zone: UTC }',
  }),
  'window/backwards': row<{ readonly from: string; readonly to: string }>({
    sentence: ({ from, to }) => `this span ends ${oneLine(to)}, before it begins ${oneLine(from)}`,
    hint: () => 'write an end after the beginning; the span ends just before that time',
    means: 'A span ends before it begins. The end of a span is the first moment after it.',
    fix: 'Write an end after the beginning. A freeze on one day ends on the next day.',
    example: 'window: { deny: [{ from: 2026-12-24, to: 2026-12-25 }], zone: UTC }',
  }),
  'window/calendar-in-flag': row<{ readonly calendar: string }>({
    sentence: () => 'a flag cannot name a calendar',
    hint: () => 'name the calendar under an environment of pipeline.yaml',
    means:
      'The definition of a flag names a calendar. The pipeline names the files of the policy, so only the pipeline can name one.',
    fix: 'Name the calendar under an environment of pipeline.yaml.',
    example: 'window: { calendar: freezes.ics, zone: Europe/Warsaw }',
  }),
} as const;
