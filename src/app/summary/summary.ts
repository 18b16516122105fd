// `summary`: what each plan did in a week, where it stands, and what comes next. Everything is as of the end of the window.
import type { Evidence, Issue, Timeline } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { isExposed } from '#domain/exposure.ts';
import type { Flag, Snapshot } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { between, durationOf, instant } from '#domain/scalars.ts';
import { labelOf } from '#domain/labels.ts';
import { stretchOf } from '#history/stretch.ts';
import type { Measured } from '#judge/measured.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { isTelling } from '#report/log-rows.ts';
import type { StatusRow, StatusNext } from '#report/status-rows.ts';
import type { FlagSummary, Summary, SummaryPhase, SummaryNext } from '#report/summary-facts.ts';
import { AS_MEASURED, forecast } from '#app/forecast/forecast.ts';
import { keyOf } from '#app/forecast/world.ts';
import type { Gatherer } from '#app/ports.ts';
import { gather } from '#app/gather.ts';
import { landingLog } from '#app/log/landing-log.ts';
import { refusal } from '#app/refusal.ts';
import { status } from '#app/status.ts';
import { filtered } from '#app/status-filter.ts';
import { tipAt } from '#app/tip-at.ts';
import { gathererAsOf } from './as-of.ts';
import { lineOf, measuringAsks, metricRows } from './measuring.ts';
import type { SummaryWindow } from './summary-window.ts';

export interface SummaryRequest extends SummaryWindow {
  /** Keys, prefixes and patterns; empty: every flag of which there is something to say. */
  readonly flags: readonly string[];
  /** Null: of all owners. */
  readonly owner: string | null;
}

/** How far back the beginning of a plan is looked for. */
const PAST = durationOf('365d');
const WEEK = durationOf('7d');

/** The summary at this commit of the default branch, or an earlier one. */
export async function summaryOf(
  gatherer: Gatherer,
  tip: Sha,
  request: SummaryRequest,
): Promise<Summary> {
  const { since, until, flags, owner } = request;
  const then = gathererAsOf(gatherer, until);
  const now = await gatherer.clock.now();
  const base = await tipAt(gatherer, tip, instant(until - 1), now);
  if (base === null) throw refusal('summary/before-all', { until, now });
  const overview = await status(then, base, flags);
  const rows = filtered(overview.rows, { ...EVERY_ROW, owner });
  const log = await landingLog(then, base, { flags, since, in: [], owner, log: UNREAD });
  const coming = await forecast(then, base, flags, AS_MEASURED);
  const shown = rows.filter((row) => flags.length > 0 || hasNews(row, log));
  const about = { snapshot: overview.snapshot, log, coming, since, until };
  const evidence = await evidenceFor(then, base, shown, about);
  return {
    since,
    until,
    clock: then.clock.name,
    flags: shown.map((row) => flagSummary(row, { ...about, evidence })),
    others: rows.length - shown.length,
  };
}

const EVERY_ROW = { environments: [], due: false, held: false, expired: false, changed: null };
const UNREAD = { trouble: { kind: 'not-read' } } as const;

/** Something landed, its plan has begun and goes on, or it is on its way to removal. */
function hasNews({ key, cells, next, removal }: StatusRow, { landings }: LandingLog): boolean {
  const hasLanded = landings.some(({ changes }) =>
    changes.some((change) => change.flag === key && isTelling(change)),
  );
  const hasBegun = cells.some(({ exposures }) => exposures !== null && isExposed(exposures));
  return hasLanded || (hasBegun && (next !== null || removal != null));
}

interface About {
  readonly snapshot: Snapshot;
  readonly log: LandingLog;
  readonly coming: Forecast;
  readonly since: Instant;
  readonly until: Instant;
}

function evidenceFor(
  gatherer: Gatherer,
  base: Sha,
  rows: readonly StatusRow[],
  { snapshot, since, until }: About,
): Promise<Evidence> {
  const window = between(since, until);
  return gather(gatherer, {
    asks: rows.flatMap((row) => [
      ...measuringAsks(row, snapshot, { since, until }),
      { kind: 'issues' as const, labels: [labelOf(row.key)], window },
      ...row.cells
        .filter(({ exposures }) => exposures !== null && isExposed(exposures))
        .map(({ environment }) => ({
          kind: 'timeline' as const,
          flag: row.key,
          environment,
          window: PAST,
        })),
    ]),
    fingerprint: '',
    base: snapshot,
    tip: base,
    now: until,
  });
}

function flagSummary(row: StatusRow, about: About & { readonly evidence: Evidence }): FlagSummary {
  const { snapshot, log, since, until, evidence } = about;
  const { key, description, owner } = row;
  const flag = valueOf(filesOf(snapshot, key).flag);
  const measured = metricRows(row, snapshot, { since, until }, evidence);
  return {
    key,
    description,
    owner,
    phase: phaseOf(row, evidence, until),
    lines: linesOf(flag, measured),
    metrics: measured.map(({ metric, answer }) => ({
      name: metric.name,
      title: metric.title ?? metric.name,
      good: metric.good,
      message: answer.message,
      facts: answer.kind === 'answer' ? answer.facts : null,
    })),
    landed: landedIn(log, key),
    issues: issuesOf(key, evidence, since),
    holds: row.cells.flatMap(({ environment, hold }) =>
      hold === null ? [] : [`${environment}: ${hold}`],
    ),
    offIn: flag?.safe === true ? placesOff(row) : null,
    next: nextOf(row, about.coming),
    removal: row.removal ?? null,
  };
}

/** Of a kill switch: the environments where any user has less than its safe value. */
function placesOff({ cells }: StatusRow): readonly EnvironmentName[] {
  return cells.flatMap(({ environment, exposures }) =>
    exposures !== null && isExposed(exposures) ? [environment] : [],
  );
}

function linesOf(
  flag: Flag | null,
  measured: readonly { readonly metric: { readonly name: string }; readonly answer: Measured }[],
): FlagSummary['lines'] {
  return (flag?.summary ?? []).map((field) =>
    lineOf(field, measured.find(({ metric }) => metric.name === field.metric)?.answer ?? null),
  );
}

/** The last environment in which anyone has it. */
function phaseOf(
  { key, cells }: StatusRow,
  { timelines }: Evidence,
  until: Instant,
): SummaryPhase | null {
  const cell = cells.findLast(({ exposures }) => exposures !== null && isExposed(exposures));
  if (cell?.exposures == null) return null;
  const { environment, exposures, since } = cell;
  const all = timelines.kind === 'known' ? timelines.value : [];
  const timeline = all.find((candidate) => keyOf(candidate) === keyOf({ flag: key, environment }));
  const week = timeline === undefined ? null : weekOf(timeline, until);
  return { environment, exposures, since, week };
}

/** The week that ends at a moment, counted from the first users. */
function weekOf(timeline: Timeline, until: Instant): number | null {
  const run = stretchOf(timeline, isExposed);
  if (run === null || run.atLeast || run.landing.futureDate !== undefined) return null;
  return Math.max(1, Math.ceil((until - run.landing.at) / WEEK));
}

function landedIn({ landings }: LandingLog, key: FlagKey): FlagSummary['landed'] {
  return landings
    .toReversed()
    .flatMap(({ at, sha, changes }) =>
      changes
        .filter((change) => change.flag === key && isTelling(change))
        .map((change) => ({ ...change, at, sha })),
    );
}

/** Those that were open at the end, and those that were closed in the window. */
function issuesOf(key: FlagKey, { issues }: Evidence, since: Instant): FlagSummary['issues'] {
  if (issues.kind !== 'known') return issues;
  const isOfFlag = ({ labels }: Issue): boolean =>
    labels.some((label) => label.toLowerCase() === labelOf(key));
  const ours = issues.value
    .filter(isOfFlag)
    .filter(({ closedAt }) => closedAt === null || closedAt >= since)
    .map(({ number, title, closedAt }) => ({ number, title, closedAt }));
  return known(ours.toSorted((a, b) => a.number - b.number));
}

/** The next step of a plan: its date by the forecast, and whether it may be taken now. Null: the plan is finished. */
function nextOf({ key, next }: StatusRow, { steps }: Forecast): SummaryNext | null {
  if (next === null) return null;
  const { environment, what, verdict, readyAt } = next;
  const step = steps.find(
    (forecastStep) =>
      forecastStep.flag === key &&
      forecastStep.environment === environment &&
      forecastStep.what === what,
  );
  const decision = verdict === 'pass' ? 'go' : readyAt === null ? 'no-go' : 'not-yet';
  return { environment, what, target: step?.at ?? null, decision, missing: missingIn(next) };
}

function missingIn({ verdict, needs, message, readyAt }: StatusNext): readonly string[] {
  if (verdict === 'pass') return [];
  if (needs.length > 0) return needs;
  return message === '' || readyAt !== null ? [] : [message];
}
