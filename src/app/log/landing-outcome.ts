// What became of a change after its landing, by the deployment log: the verdict of the deploy guard, when its values were
// live, and how long a rollback took. A file that containers read at their start is no proof of what they have.
import type { Cause, Deployment } from '#domain/evidence.ts';
import type { Sha, Duration, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { between } from '#domain/scalars.ts';
import type { ReadAtStart } from '#app/live/compose-read.ts';
import { readAtStart } from '#app/live/compose-read.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { settingsOf } from '#app/accepted/desired.ts';
import type { Loader } from '#app/ports.ts';
import type {
  LoggedChange,
  LoggedDeployment,
  LoggedValue,
  LoggedVerdict,
} from '#report/log-rows.ts';
import type { BareChange } from './landed-changes.ts';
import type { LoggedFacts } from './logged-facts.ts';

export interface LandingOnLine {
  readonly sha: Sha;
  readonly at: Instant;
  /** Whether a tip is this landing or a later one. */
  readonly isIn: (tip: Sha) => boolean;
  /** Whether a landing after `from`, up to the tip, changed the same. */
  readonly isReplaced: (from: Sha, tip: Sha, change: BareChange) => boolean;
}

type ChangeOutcome = Pick<LoggedChange, 'verdict' | 'deployments' | 'timeToSafe'> &
  Partial<Pick<LoggedChange, 'class'>>;

/** Without a log nothing is known. */
const NO_OUTCOME: ChangeOutcome = { verdict: null, deployments: null, timeToSafe: null };

/** `pipeline`: that of the landing; null: it cannot be read. */
export type LandingOutcomes = (
  pipeline: Pipeline | null,
  landing: LandingOnLine,
  change: BareChange,
) => ChangeOutcome;

/** What the log says. The compose files are those of the tip. */
export async function outcomesOf(
  loader: Loader,
  tip: Sha,
  log: LoggedFacts | { readonly trouble: Cause },
): Promise<LandingOutcomes> {
  if ('trouble' in log) return () => NO_OUTCOME;
  const pipeline = await pipelineIn(loader, { commit: tip, refusals: [] });
  const rules = pipeline ?? { environments: [], services: [] };
  const facts = { ...log, isReadAtStart: await readAtStart(loader, tip, rules) };
  return (...about) => outcomeOf(facts, ...about);
}

type OutcomeFacts = LoggedFacts & { readonly isReadAtStart: ReadAtStart };

function outcomeOf(
  log: OutcomeFacts,
  ...[pipeline, landing, change]: Parameters<LandingOutcomes>
): ChangeOutcome {
  const since = log.beginning?.environments;
  if (since !== undefined && since[change.environment] === undefined)
    return elsewhere(pipeline, change);
  const deployments = servicesOf(change).map((service) =>
    deploymentOf(log, pipeline, landing, change, service),
  );
  const last = lastOf(deployments);
  const isWithdrawn = isWithdrawal(log, landing, change);
  const isFirst = isFirstWrite(log, landing, change);
  const isVerified =
    !isWithdrawn &&
    !isFirst &&
    change.class === 'rollback' &&
    deployments.every(({ keepsOld }) => keepsOld !== true);
  return {
    verdict: verdictOf(log, landing, change) ?? (last === null ? null : accepted(last)),
    deployments,
    timeToSafe: isVerified ? timeToSafe(log, landing, change, last) : null,
    ...(isWithdrawn ? { class: 'withdrawal' } : isFirst ? { class: 'neutral' } : {}),
  };
}

/** Whether it takes back what was refused then: the values before it were live nowhere. */
function isWithdrawal(
  { entries, deployments }: LoggedFacts,
  { isIn }: LandingOnLine,
  { flag, environment, class: kind, values }: BareChange,
): boolean {
  if (kind !== 'rollback') return false;
  const before = entries.findLast(({ accepted: { tip } }) => !isIn(tip));
  const isRefused = before?.accepted.refusals.some(
    (refusal) => refusal.flag === flag && refusal.environment === environment,
  );
  if (isRefused !== true) return false;
  return servicesOf({ values }).every((service) => {
    const last = deployments.findLast(
      (deployment) =>
        deployment.environment === environment &&
        deployment.service === service &&
        !isIn(deployment.landing),
    );
    // Without a deployment it has what was accepted. A write that did not succeed may have brought anything.
    if (last === undefined) return true;
    const isKnown = last.state === 'success' || last.state === 'found';
    const ofService = values.filter((value) => value.service === service);
    return (
      isKnown &&
      ofService.every(({ name, to }) => (last.values[name] ?? to ?? null) === (to ?? null))
    );
  });
}

/**
 * Whether it was judged and landed before the first write of all, and its target had nothing that it lowers: no user lost
 * anything. What the log began with was perhaps lowered on another machine.
 */
function isFirstWrite(
  { deployments, beginning = null }: LoggedFacts,
  landing: LandingOnLine,
  { environment, class: kind, values }: BareChange,
): boolean {
  const { isIn } = landing;
  if (kind !== 'rollback' || wasAdopted(beginning, landing)) return false;
  return servicesOf({ values }).every((service) => {
    const first = deployments.find(
      (deployment) => deployment.environment === environment && deployment.service === service,
    );
    if (first?.state !== 'found' || !isIn(first.landing)) return false;
    const ofService = values.filter((value) => value.service === service);
    return ofService.every(({ name, to }) => (first.values[name] ?? to ?? null) === (to ?? null));
  });
}

/** Another machine deploys the environment. */
function elsewhere(pipeline: Pipeline | null, change: BareChange): ChangeOutcome {
  const deployments = servicesOf(change).map((service): LoggedDeployment => {
    const { environment } = change;
    const isDeployed = pipeline === null || settingsOf(pipeline, { environment, service }) !== null;
    return { service, state: isDeployed ? 'elsewhere' : 'no-target', at: null };
  });
  return { ...NO_OUTCOME, deployments };
}

function servicesOf({ values }: Pick<BareChange, 'values'>): readonly LoggedValue['service'][] {
  return [...new Set(values.map(({ service }) => service))];
}

function deploymentOf(
  { entries, deployments, isReadAtStart, beginning = null }: OutcomeFacts,
  pipeline: Pipeline | null,
  landing: LandingOnLine,
  change: BareChange,
  service: LoggedValue['service'],
): LoggedDeployment {
  const { environment, values } = change;
  const all = deployments.filter(
    (deployment) => deployment.environment === environment && deployment.service === service,
  );
  const events = all.filter((deployment) => landing.isIn(deployment.landing));
  const wanted = values.filter((value) => value.service === service);
  const carries = (deployment: Deployment): boolean =>
    wanted.every(({ name, to }) => (deployment.values[name] ?? null) === (to ?? null));
  const settings = pipeline === null ? null : settingsOf(pipeline, { environment, service });
  const mark = isReadAtStart(settings) && settings?.probe == null ? { keepsOld: true } : {};
  const successes = events.filter(({ state }) => state === 'success');
  const [first] = successes;
  // Of what was live before, the log knows only what it began with.
  if (first !== undefined && wasAdopted(beginning, landing) && first.at >= beginning.at)
    return carries(first)
      ? { service, state: 'adopted', at: first.at, ...mark }
      : { service, state: 'adopted', at: null };
  // What a service has after values that were there neither before nor by this landing came with a later one.
  const isOfLater = (deployment: Deployment): boolean =>
    wanted.some(({ name, from, to }) =>
      [from, to].every((value) => (deployment.values[name] ?? null) !== (value ?? null)),
    );
  const live = successes.find((event) => carries(event) || isOfLater(event));
  if (live !== undefined && !carries(live)) return { service, state: 'replaced', at: null };
  const failed = events.findLast((event) => event.state === 'failure' && carries(event));
  if (live === undefined && failed !== undefined)
    return { service, state: 'failed', at: failed.at };
  // It may have had the values before: a commit was rebased after its deployment, or what it takes back was never written.
  const since = hadSince(live === undefined ? all : all.slice(0, all.indexOf(live) + 1), carries);
  if (since !== null) return { service, state: 'live', at: since, ...mark };
  const newest = entries.at(-1)?.accepted.tip ?? landing.sha;
  const isReplaced =
    successes.some((event) => event.landing !== landing.sha) ||
    landing.isReplaced(landing.sha, newest, change);
  if (isReplaced) return { service, state: 'replaced', at: null };
  const isDeployed = pipeline === null || settings !== null;
  if (!isDeployed) return { service, state: 'no-target', at: null };
  const isFirst = wanted.every(({ from, isByDefault }) => from === undefined && isByDefault);
  return { service, state: isFirst ? 'pending' : 'waiting', at: null };
}

/** Since when a service has the values that it has after these events, without a break; null: it has others. */
function hadSince(
  events: readonly Deployment[],
  carries: (deployment: Deployment) => boolean,
): Instant | null {
  const lastOther = events.findLastIndex(
    (event) => event.state !== 'superseded' && !carries(event),
  );
  return events.slice(lastOther + 1).find(({ state }) => state === 'success')?.at ?? null;
}

/** Whether the log began with what this landing brought: what was live before is not known here. */
function wasAdopted(
  beginning: NonNullable<LoggedFacts['beginning']> | null,
  { isIn }: LandingOnLine,
): beginning is NonNullable<LoggedFacts['beginning']> {
  return beginning?.adopted != null && isIn(beginning.adopted);
}

/** When the last service had the values; null while one of them does not. */
function lastOf(deployments: readonly LoggedDeployment[]): Instant | null {
  const awaited = deployments.filter(({ state }) => state !== 'no-target' && state !== 'pending');
  if (awaited.length === 0 || awaited.some(({ state }) => state !== 'live')) return null;
  return awaited.reduce<Instant | null>(
    (last, { at }) => (last === null || (at !== null && at > last) ? at : last),
    null,
  );
}

/** The newest answer of a run that had this landing. */
function verdictOf(
  { entries, beginning = null }: LoggedFacts,
  landing: LandingOnLine,
  change: BareChange,
): LoggedVerdict | null {
  const { flag, environment } = change;
  const { sha, isIn, isReplaced } = landing;
  const isAdopted = wasAdopted(beginning, landing);
  let verdict: LoggedVerdict | null = null;
  let refusedAt = sha;
  for (const {
    accepted: { tip, refusals },
    at,
  } of entries) {
    if (!isIn(tip)) continue;
    const refused = refusals.find(
      (refusal) =>
        refusal.landing === sha &&
        (refusal.flag === null || (refusal.flag === flag && refusal.environment === environment)),
    );
    if (refused !== undefined) {
      verdict = { kind: 'refused', verdict: refused.verdict, at };
      refusedAt = tip;
      continue;
    }
    // A later landing took the refused change away, so the run accepted that one.
    const isGone = verdict?.kind === 'refused' && isReplaced(refusedAt, tip, change);
    // No later run accepts it any more.
    if (isGone && verdict !== null) verdict = { ...verdict, verdict: 'block' };
    // The first acceptance counts: later runs only repeat it.
    if (verdict?.kind !== 'accepted' && !isAdopted && !isGone) verdict = accepted(at);
  }
  return verdict;
}

function accepted(at: Instant): LoggedVerdict {
  return { kind: 'accepted', verdict: null, at };
}

/** By the log; for a rollback that is older than this field of the log, from the landing to the last success. */
function timeToSafe(
  { entries }: LoggedFacts,
  { sha, at }: LandingOnLine,
  { flag, environment }: BareChange,
  last: Instant | null,
): Duration | null {
  if (last === null) return null;
  const lowered = entries.flatMap((entry) =>
    entry.environment === environment && entry.kind === 'finished'
      ? entry.instances.flatMap((instance) => instance.lowered ?? [])
      : [],
  );
  const moments = lowered.flatMap((item) =>
    item.landing === sha && item.flag === flag ? (item.landedAt ?? []) : [],
  );
  const landedAt = moments.at(-1) ?? at;
  return landedAt > last ? null : between(landedAt, last);
}
