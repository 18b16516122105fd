// The unbroken stretch of time up to now in which a condition has been true. Soak, ladder and prerequisites all need such a
// stretch: since a landing, or since the services have been sent the wanted values by the deployment log. While several
// writes may be live, each of them has to cover the wanted values. The answer may err late, never early.
import type {
  Cause,
  Deployment,
  Evidence,
  Landing,
  LogStart,
  Timeline,
  Rewrite,
} from '#domain/evidence.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Exposure, Exposures } from '#domain/exposure.ts';
import { valuesCover } from '#domain/coverage.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { instant } from '#domain/scalars.ts';
import { remembered } from '#domain/remembered.ts';

/**
 * The services whose deployment a soak in this environment waits for; none if the pipeline has no log. A service
 * without a target there, or that is sent nothing, counts from its landing.
 */
export function awaitedIn(
  { deployments, services }: Pick<Pipeline, 'deployments' | 'services'>,
  environment: EnvironmentName,
  wanted: Exposures,
): Exposures {
  if (!isLogged(deployments)) return [];
  return wanted.filter(
    ({ service, variables, reach }) =>
      hasTarget(services, environment, service) && variables.length > 0 && reach.kind !== 'none',
  );
}

/** Whether a deployment log may count. */
export function isLogged(settings: LogSettings | undefined): boolean {
  return settings?.log !== 'none';
}

/** Whether the pipeline has a deploy target for a service in an environment. */
export function hasTarget(
  services: Pipeline['services'],
  environment: EnvironmentName,
  service: ServiceName,
): boolean {
  const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
  return deploySettingsFor(deploy, environment) !== null;
}

/** Why the landing of a service counts, although the environment has a log. */
export type FromLanding = { readonly service: ServiceName } & WhyFromLanding;

type WhyFromLanding =
  | {
      /** `log`: it landed before the log began. `target`: before its deploy target was configured. */
      readonly because: 'log' | 'target';
      /** When the log began, or the target was configured. */
      readonly at: Instant;
    }
  /** The log of this clone has other environments only. */
  | { readonly because: 'elsewhere' };

export type DeployedStretch =
  | {
      readonly kind: 'run';
      readonly run: Stretch;
      /** The service that was deployed last; null if the landing came after every deployment. */
      readonly last: ServiceName | null;
      readonly fromLanding: readonly FromLanding[];
    }
  /** `latest`: the newest entry about the service; null: there is none. */
  | { readonly kind: 'not-yet'; readonly service: ServiceName; readonly latest: Deployment | null }
  | { readonly kind: 'unreachable'; readonly why: Cause };

/** The part of a stretch in which every awaited service was deployed. Without a log, the landing counts. */
export function deployedStretch(
  landed: Stretch,
  { flag, environment, targets = [] }: Pick<Timeline, 'flag' | 'environment' | 'targets'>,
  awaited: Exposures,
  evidence: Pick<Evidence, 'deployments' | 'logStarts' | 'refusals'>,
): DeployedStretch {
  const { deployments, logStarts = [] } = evidence;
  const whole = { kind: 'run', run: landed, last: null, fromLanding: [] } as const;
  if (awaited.length === 0 || deployments.kind === 'absent') return whole;
  if (deployments.kind === 'unreachable') return deployments;
  const start = logStarts.find((logStart) => logStart.environment === environment);
  const isAccepted = start === undefined || !wasRefused(start, flag, evidence.refusals);
  if (start?.isElsewhere === true) {
    const elsewhere = { because: 'elsewhere' } as const;
    return { ...whole, fromLanding: awaited.map(({ service }) => ({ service, ...elsewhere })) };
  }
  if (start?.at === null) return whole;
  let result: Extract<DeployedStretch, { kind: 'run' }> = whole;
  const fromLanding: FromLanding[] = [];
  for (const exposure of awaited) {
    const { service } = exposure;
    const target = targets.find(
      (configuredTarget) => configuredTarget.service === service,
    )?.landing;
    // Deployments to a former target of the service do not count for the present one.
    const entries = deployments.value.filter(
      (deployment) =>
        deployment.environment === environment &&
        deployment.service === service &&
        deployment.at >= earliestOf(target),
    );
    const before = beginsBefore(landed.landing, target, isAccepted ? start : undefined);
    const since = sentSince(entries, exposure, before === null ? null : landed.landing);
    if (since === null) return { kind: 'not-yet', service, latest: entries.at(-1) ?? null };
    if (before !== null && since === landed.landing) fromLanding.push({ service, ...before });
    if (since.at > result.run.landing.at)
      result = { ...result, run: { landing: since, atLeast: false }, last: service };
  }
  return { ...result, fromLanding };
}

/** The earliest moment when a target may have been configured, so that none of its deployments is left out. */
function earliestOf(target: Landing | undefined): number {
  if (target === undefined) return Number.NEGATIVE_INFINITY;
  const { at, earliest = at } = target;
  return earliest ?? Number.NEGATIVE_INFINITY;
}

/** Whether a stretch began before the log or the target, so that its landing counts; null: it did not. */
function beginsBefore(
  landing: Landing,
  target: Landing | undefined,
  start: LogStart | undefined,
): WhyFromLanding | null {
  if (target !== undefined && landing.at < target.at) return { because: 'target', at: target.at };
  const at = start?.at ?? null;
  if (start === undefined || at === null || landing.at > at) return null;
  return { because: 'log', at };
}

/** Whether a landing of the flag was refused when the log began, and was accepted since. */
function wasRefused(
  { environment, refused }: LogStart,
  flag: FlagKey,
  refusals: Evidence['refusals'],
): boolean {
  const open = refusals?.kind === 'known' ? refusals.value : [];
  return refused.some(
    (refusal) =>
      refusal.flag === flag &&
      !open.some(
        (part) =>
          part.flag === flag &&
          part.environment === environment &&
          part.landing === refusal.landing,
      ),
  );
}

/** A deployment that started and did not succeed: it may be live in full or in part. */
interface Open {
  readonly covers: boolean;
  /** The index of the event with which it last started. */
  readonly started: number;
  readonly place: number;
}

/**
 * Since when one service has been sent at least `wanted`, without a break; null if it is not, or that is not known.
 * A deployment may be live from its start on, also if it failed, until one that started later succeeds.
 * `before`: the landing that covered it before the first event; null: none did.
 */
function sentSince(
  deployments: readonly Deployment[],
  wanted: Exposure,
  before: Landing | null,
): Landing | null {
  const open = new Map<Sha, Open>();
  const successes = new Map<Sha, number>();
  let live: { readonly landing: Sha; readonly covers: boolean } | null =
    before === null ? null : { landing: before.sha, covers: true };
  let since = before;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [place, { landing, state, at, values, by }] of deployments.entries()) {
    latest = Math.max(latest, at);
    const covers = valuesCover(values, wanted);
    if (state === 'found') {
      live = { landing, covers };
    } else if (state === 'success') {
      dropUntil(open, open.get(landing)?.started ?? place);
      open.delete(landing);
      successes.set(landing, place);
      live = { landing, covers };
    } else if (state === 'superseded') {
      if (neverWrote(open.get(landing), by === undefined ? undefined : successes.get(by)))
        open.delete(landing);
    } else {
      const earlier = open.get(landing);
      open.set(landing, {
        covers: covers && earlier?.covers !== false,
        started: state === 'started' ? place : (earlier?.started ?? place),
        place: earlier?.place ?? place,
      });
    }
    const holds: boolean =
      live?.covers === true && [...open.values()].every((openValue) => openValue.covers);
    if (!holds || live === null) since = null;
    else since ??= { sha: live.landing, at: instant(latest), source: 'deployed' };
  }
  return since;
}

/** Removes deployments that started before a success, because they are no longer live. */
function dropUntil(open: Map<Sha, Open>, place: number): void {
  for (const [landing, value] of open) if (value.started < place) open.delete(landing);
}

/**
 * Whether a superseded deployment wrote nothing: it started after the success of the newer one. An earlier try may
 * be live.
 */
function neverWrote(opened: Open | undefined, newer: number | undefined): boolean {
  return opened !== undefined && newer !== undefined && newer < opened.place;
}

export interface Stretch {
  /** The landing that it began with, or the oldest one that was read. */
  readonly landing: Landing;
  /** Whether it began before the window, so that it has lasted at least since `landing`. */
  readonly atLeast: boolean;
  /** The rewrite of history before which nothing is known; left out: none. */
  readonly rewrite?: Rewrite;
}

/**
 * Since when `holds` has been true without a break, up to now; null if it is not true now. Earlier stretches are
 * never added, and unreadable periods break a stretch.
 */
export function stretchOf(
  timeline: Timeline,
  holds: (exposures: Exposures) => boolean,
): Stretch | null {
  const { periods, fromTheStart } = timeline;
  const broken = periods.findLastIndex(({ exposures }) => exposures === null || !holds(exposures));
  const first = periods[broken + 1];
  if (first === undefined) return null;
  return { landing: first.landing, atLeast: broken === -1 && !fromTheStart };
}

/** The rewrite of history; null if none is known. */
export function rewriteOf({ rewritten }: Pick<Evidence, 'rewritten'>): Rewrite | null {
  return rewritten.kind === 'known' ? rewritten.value : null;
}

/** The part of a stretch after a rewrite of history, because earlier history is not known. */
export function afterRewrite<Known extends Stretch>(
  run: Known,
  rewrite: Rewrite | null,
): Known | Stretch {
  if (rewrite === null || run.landing.at >= rewrite.since.at) return run;
  return { landing: rewrite.since, atLeast: false, rewrite };
}

/** The timeline of a flag in an environment, or why it is missing. */
export function timelineIn(
  evidence: Evidence,
  flag: FlagKey,
  environment: EnvironmentName,
): { readonly timeline: Timeline } | { readonly why: Cause } {
  if (evidence.timelines.kind !== 'known') return { why: evidence.timelines.why };
  const timeline = byPlace(evidence.timelines.value).get(`${environment} ${flag}`);
  return timeline === undefined ? { why: { kind: 'no-history', flag, environment } } : { timeline };
}

/** An index, because a search through ten thousand timelines per gate and flag would be slow. */
const byPlace = remembered(
  (timelines: readonly Timeline[]): ReadonlyMap<string, Timeline> =>
    new Map(timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline])),
);
