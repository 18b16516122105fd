// `doctor`: whether the sweep runs, and whether our workflows can send the notifications of the pipeline.
import type { Finding } from '#domain/evidence.ts';
import type { NotificationSettings } from '#domain/notification.ts';
import type { Instant } from '#domain/time.ts';
import { between, duration, lengthOf } from '#domain/time.ts';
import type { Point } from './doctor.ts';
import type { ActionStep, Protection } from './protection.ts';

/** Twice what GitHub's schedule is late on a usual day. The alert about sweeps has the same. */
export const LATE = duration(2 * 3600);

/** The file of the workflow whose steps sweep; null: there is none. */
export function sweepFile(steps: Finding<readonly ActionStep[]>): string | null {
  if (steps.kind !== 'known') return null;
  return steps.value.find(({ command }) => command === 'sweep')?.path ?? null;
}

/** `last`: when the last sweep that succeeded ended; null: there was none. */
export function sweepPoint(file: string, last: Finding<Instant | null>, now: Instant): Point {
  return agePoint(last, now, {
    title: `${file} runs`,
    what: 'sweep',
    never: 'no sweep has succeeded yet',
    fix: `start it from outside: GitHub's schedule can be hours late`,
  });
}

/** The same for a machine, whose runs of `deploy` judge what waits. */
export function runPoint(last: Finding<Instant | null>, now: Instant): Point {
  return agePoint(last, now, {
    title: 'flaghoist deploy runs on this machine',
    what: 'run',
    never: 'no run has ended yet',
    fix: 'start flaghoist deploy from a timer, and look at what its last run printed',
  });
}

interface AgeWords {
  readonly title: string;
  readonly what: string;
  readonly never: string;
  readonly fix: string;
}

function agePoint(
  last: Finding<Instant | null>,
  now: Instant,
  { title, what, never, fix }: AgeWords,
): Point {
  if (last.kind !== 'known') return { title, state: 'unknown', detail: last.why, fix };
  if (last.value === null) return { title, state: 'open', detail: never, fix };
  const age = between(last.value, now);
  const detail = `the last ${what} ended ${lengthOf(age)} ago`;
  return age <= LATE
    ? { title, state: 'closed', detail, fix: '' }
    : { title, state: 'open', detail, fix };
}

/** The commands whose runs send. */
const SENDING: ReadonlySet<string> = new Set(['sweep', 'deploy', 'watch']);

/** One point for each file with a step that sends; none without a receiver. */
export function notificationPoints(
  steps: Finding<readonly ActionStep[]>,
  receivers: readonly NotificationSettings[],
): readonly Point[] {
  if (steps.kind !== 'known' || receivers.length === 0) return [];
  const variables = [
    ...new Set(receivers.flatMap(({ webhook, secret }) => [webhook, ...(secret ? [secret] : [])])),
  ];
  const sending = steps.value.filter(({ command }) => SENDING.has(command));
  return [...new Set(sending.map(({ path }) => path))].map((path) => {
    const actionSteps = sending.filter((step) => step.path === path);
    const missing = variables.filter((name) =>
      actionSteps.some((step) => !step.variables.includes(name)),
    );
    return pointFor(path, missing, actionSteps.some(cannotMark));
  });
}

/** Marks are deployments. */
function cannotMark({ permissions, hasToken }: ActionStep): boolean {
  return !hasToken && permissions !== null && permissions['deployments'] !== 'write';
}

/** One point for each file whose sweep opens issues about flags that are due for removal, with the workflow's own token. */
export function issuePoints({
  steps,
  graduates = false,
}: Pick<Protection, 'steps' | 'graduates'>): readonly Point[] {
  if (steps.kind !== 'known' || !graduates) return [];
  return steps.value
    .filter(({ command, hasToken }) => command === 'sweep' && !hasToken)
    .map(({ path, permissions }) => {
      const title = `${path} can open issues about flags that are due for removal`;
      return permissions === null || permissions['issues'] === 'write'
        ? { title, state: 'closed', detail: 'its job may write issues', fix: '' }
        : {
            title,
            state: 'open',
            detail: 'its job lacks issues: write',
            fix: 'add issues: write to the permissions of the job',
          };
    });
}

function pointFor(path: string, missing: readonly string[], lacksMarks: boolean): Point {
  const title = `${path} can send notifications`;
  const age = [
    ...(missing.length === 0 ? [] : [`its step gets no variable ${missing.join(', ')}`]),
    ...(lacksMarks ? ['its job lacks deployments: write'] : []),
  ];
  const fix = [
    ...(missing.length === 0 ? [] : [`pass ${missing.join(', ')} to the step with env:`]),
    ...(lacksMarks ? ['add deployments: write to the permissions of the job'] : []),
  ];
  return age.length === 0
    ? { title, state: 'closed', detail: 'its step has each variable', fix: '' }
    : { title, state: 'open', detail: age.join('; '), fix: fix.join('; ') };
}
