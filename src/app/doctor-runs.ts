// `doctor`: whether the sweep runs, and whether our workflows can send the notifications of the pipeline.
import { causeText } from '#messages/causes.ts';
import { deploySettingsFor, filledIn } from '#domain/deploy-settings.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { NotificationSettings } from '#domain/notification.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, duration, lengthOf } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { asksForWatched } from '#gates/metrics-watched.ts';
import { RUN_POINTS } from '#messages/doctor.ts';
import type { Point } from './doctor.ts';
import { pointOf } from './doctor.ts';
import { missingIn } from './protection.ts';
import type { ActionStep, Protection } from './protection.ts';

/** Twice what GitHub's schedule is late on a usual day. The alert about sweeps has the same. */
const LATE = duration(2 * 3600);

/** The file of the workflow whose steps sweep; null: there is none. */
export function sweepFile(steps: Finding<readonly ActionStep[]>): string | null {
  if (steps.kind !== 'known') return null;
  return steps.value.find(({ command }) => command === 'sweep')?.path ?? null;
}

/** `last`: when the last sweep that succeeded ended; null: there was none. */
export function sweepPoint(path: string, last: Finding<Instant | null>, now: Instant): Point {
  const { title, ...words } = RUN_POINTS.sweep;
  return agePoint(title({ path }), words, last, now);
}

/** The same for a machine, whose runs of `deploy` judge what waits. */
export function runPoint(last: Finding<Instant | null>, now: Instant): Point {
  const { title, ...words } = RUN_POINTS.deploy;
  return agePoint(title(), words, last, now);
}

function agePoint(
  title: string,
  { ended, never, fix }: Omit<typeof RUN_POINTS.deploy, 'title'>,
  last: Finding<Instant | null>,
  now: Instant,
): Point {
  if (last.kind !== 'known')
    return { title, state: 'unknown', detail: causeText(last.why), fix: fix() };
  if (last.value === null) return { title, state: 'open', detail: never(), fix: fix() };
  const age = between(last.value, now);
  const detail = ended(lengthOf(age));
  return age <= LATE
    ? { title, state: 'closed', detail, fix: '' }
    : { title, state: 'open', detail, fix: fix() };
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
    const lacks = {
      variables: missing,
      permissions: actionSteps.some(cannotMark) ? ['deployments: write'] : [],
    };
    const { variables: absent, permissions } = lacks;
    const isClosed = (): boolean => absent.length + permissions.length === 0;
    return pointOf(RUN_POINTS.notifications, { path, ...lacks }, known(lacks), isClosed);
  });
}

/** Marks are deployments. */
function cannotMark({ permissions, hasToken }: ActionStep): boolean {
  const missing = missingIn(permissions, { deployments: 'write' });
  return !hasToken && missing.kind === 'known' && 'deployments' in missing.value;
}

/**
 * One point for each file that deploys; none where one machine has the places of all environments. A run is on one machine,
 * so a job for several of them would write the values of one environment over those of another.
 */
export function machinePoints(
  steps: Finding<readonly ActionStep[]>,
  { environments, services }: Pick<Pipeline, 'environments' | 'services'>,
): readonly Point[] {
  const settings = services.flatMap(({ name: service, deploy = [] }) =>
    environments.flatMap(({ name: environment }) => {
      const { machine } = deploySettingsFor(deploy, environment) ?? {};
      return machine === undefined ? [] : [filledIn(machine, { environment, service })];
    }),
  );
  const machines = [...new Set(settings)];
  if (steps.kind !== 'known' || machines.length < 2) return [];
  const deploying = steps.value.filter(({ command, isDry }) => command === 'deploy' && !isDry);
  return [...new Set(deploying.map(({ path }) => path))].map((path) => {
    const isScoped = deploying.every((step) => step.path !== path || step.isScoped);
    return pointOf(RUN_POINTS.machines, { path, machines }, known(isScoped), (value) => value);
  });
}

/** The secret with the key of the deployment log. */
export const LOG_KEY = 'FLAGHOIST_LOG_KEY';

/** They write to the log, or judge by it. */
const SIGNED = new Set(['deploy', 'watch', 'check', 'sweep', 'comment', 'promote']);

/** Whether the pipeline requires that a watch has ended well. */
export function restsOnWatches({ environments }: Pipeline): boolean {
  return environments.some(({ requires, byRisk = [], resume }) =>
    [...requires, ...byRisk.flatMap((risk) => risk.requires), ...(resume?.requires ?? [])].some(
      asksForWatched,
    ),
  );
}

/**
 * Whether the key is there that `metrics: { watched: … }` rests on without an App. `secrets`: the names that the token may
 * list.
 */
export function logKeyPoint(
  steps: readonly ActionStep[],
  secrets: Finding<readonly string[]>,
): Point {
  const bare = steps.filter(
    ({ command, variables }) => SIGNED.has(command) && !variables.includes(LOG_KEY),
  );
  const about = { key: LOG_KEY, bare: [...new Set(bare.map(({ path }) => path))] };
  const exists: Finding<boolean> =
    bare.length > 0
      ? known(false)
      : secrets.kind === 'known'
        ? known(secrets.value.includes(LOG_KEY))
        : unreachable({ kind: 'secret-not-seen', key: LOG_KEY, why: secrets.why });
  return pointOf(RUN_POINTS.logKey, about, exists, (value) => value);
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
      const missing = missingIn(permissions, { issues: 'write' });
      const mayWrite: Finding<boolean> =
        missing.kind === 'known' ? known(!('issues' in missing.value)) : missing;
      return pointOf(RUN_POINTS.issues, { path }, mayWrite, (value) => value);
    });
}
