// `doctor`: whether the sweep runs, and whether our workflows can send the notifications of the pipeline.
import type { Finding } from '#domain/evidence.ts';
import type { NotificationSettings } from '#domain/notification.ts';
import type { Instant, Sha } from '#domain/scalars.ts';
import { between, duration, lengthOf } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { asksForWatched } from '#gates/metrics-watched.ts';
import type { Loader } from './deps.ts';
import type { Point } from './doctor.ts';
import { missingIn } from './job-permissions.ts';
import { definitionsWith } from './load/neighbours.ts';
import { asTree } from './ports.ts';
import type { ActionStep, Protection } from './protection.ts';
import { AGE_TEXTS } from '#messages/deployed.ts';

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
    ended: AGE_TEXTS.sweep,
    never: AGE_TEXTS.noSweep(),
    fix: `start it from outside: GitHub's schedule can be hours late`,
  });
}

/** The same for a machine, whose runs of `deploy` judge what waits. */
export function runPoint(last: Finding<Instant | null>, now: Instant): Point {
  return agePoint(last, now, {
    title: 'flaghoist deploy runs on this machine',
    ended: AGE_TEXTS.run,
    never: AGE_TEXTS.noRun(),
    fix: 'start flaghoist deploy from a timer, and look at what its last run printed',
  });
}

interface AgeWords {
  readonly title: string;
  readonly ended: (age: string) => string;
  readonly never: string;
  readonly fix: string;
}

function agePoint(
  last: Finding<Instant | null>,
  now: Instant,
  { title, ended, never, fix }: AgeWords,
): Point {
  if (last.kind !== 'known') return { title, state: 'unknown', detail: last.why, fix };
  if (last.value === null) return { title, state: 'open', detail: never, fix };
  const age = between(last.value, now);
  const detail = ended(lengthOf(age));
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
  const missing = missingIn(permissions, { deployments: 'write' });
  return !hasToken && missing.kind === 'known' && 'deployments' in missing.value;
}

/** The commands whose runs ask the sources of metrics. */
const MEASURING: ReadonlySet<string> = new Set([
  'check',
  'sweep',
  'promote',
  'comment',
  'watch',
  'deploy',
  'page',
  'summary',
]);

/** One point for each file with a step that reads metrics; none where the pipeline names no source. */
export function sourcePoints(
  steps: Finding<readonly ActionStep[]>,
  variables: readonly string[],
): readonly Point[] {
  if (steps.kind !== 'known' || variables.length === 0) return [];
  const measuring = steps.value.filter(({ command }) => MEASURING.has(command));
  return [...new Set(measuring.map(({ path }) => path))].map((path) => {
    const actionSteps = measuring.filter((step) => step.path === path);
    const missing = variables.filter((name) =>
      actionSteps.some((step) => !step.variables.includes(name)),
    );
    const title = `${path} can ask for metrics`;
    const names = missing.join(', ');
    return missing.length === 0
      ? { title, state: 'closed', detail: 'its step has each variable of a source', fix: '' }
      : {
          title,
          state: 'open',
          detail: `its step gets no variable ${names}`,
          fix: `pass ${names} to the step with env:`,
        };
  });
}

/** None where no flag says `watch`. */
export function watchPoints({
  steps,
  watches = false,
}: Pick<Protection, 'steps' | 'watches'>): readonly Point[] {
  if (steps.kind !== 'known' || !watches) return [];
  const files = steps.value.filter(({ command }) => command === 'watch').map(({ path }) => path);
  const title = 'Flags that say watch are watched';
  return files.length > 0
    ? [{ title, state: 'closed', detail: `${files.join(', ')} watches them`, fix: '' }]
    : [
        {
          title,
          state: 'open',
          detail: 'no workflow has command: watch',
          fix: 'add flaghoist-watch.yml, as flaghoist init --github writes it',
        },
      ];
}

/** The secret with the key of the deployment log. */
export const LOG_KEY = 'FLAGHOIST_LOG_KEY';

/** What the definitions of flags ask for. */
export async function plansAt(
  loader: Loader,
  base: Sha,
): Promise<Required<Pick<Protection, 'proposes' | 'graduates' | 'watches' | 'requiresWatched'>>> {
  const words = ['propose', 'graduate', 'watch', 'watched'];
  const named = await definitionsWith(loader, asTree(base), words);
  const flags = [...named.values()].flatMap(({ definition }) => definition?.value ?? []);
  return {
    proposes: flags.some(({ propose }) => propose === true),
    graduates: flags.some(({ graduate }) => graduate !== undefined),
    watches: flags.some(({ watch }) => watch !== undefined),
    requiresWatched: flags.some(({ requires }) => requires.some(asksForWatched)),
  };
}

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
  const title = 'The deployment log is signed';
  const fix = `set the secret ${LOG_KEY}, as docs/github.md says`;
  const bare = steps.filter(
    ({ command, variables }) => SIGNED.has(command) && !variables.includes(LOG_KEY),
  );
  if (bare.length > 0) {
    const files = [...new Set(bare.map(({ path }) => path))].join(', ');
    const detail = `the key does not reach ${files}, and a gate requires watched`;
    return {
      title,
      state: 'open',
      detail,
      fix: `pass ${LOG_KEY} to each of these steps with env:`,
    };
  }
  if (secrets.kind !== 'known') {
    const detail = `whether the secret ${LOG_KEY} exists could not be seen: ${secrets.why}`;
    return { title, state: 'unknown', detail, fix };
  }
  return secrets.value.includes(LOG_KEY)
    ? { title, state: 'closed', detail: `the secret ${LOG_KEY} exists`, fix: '' }
    : { title, state: 'open', detail: `there is no secret ${LOG_KEY}`, fix };
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
      const fix = 'add issues: write to the permissions of the job';
      const missing = missingIn(permissions, { issues: 'write' });
      if (missing.kind !== 'known') return { title, state: 'unknown', detail: missing.why, fix };
      return 'issues' in missing.value
        ? { title, state: 'open', detail: 'its job lacks issues: write', fix }
        : { title, state: 'closed', detail: 'its job may write issues', fix: '' };
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
