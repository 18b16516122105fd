// The data of the page, as small as its readers allow: thousands of flags have to fit into one file.
import type { FlagKey, Json } from '#domain/scalars.ts';
import type { Exposures } from '#domain/exposure.ts';
import { highestPercent } from '#domain/exposure.ts';
import type { Removal } from '#domain/snapshot.ts';
import { grouped } from '#domain/scalars.ts';
import type { Timeline } from '#domain/evidence.ts';
import { distinct } from '#report/facts.ts';
import {
  becauseWords,
  assumptionWords,
  closedLines,
  collisionLines,
  decidingSteps,
  forecastSummary,
  needsWords,
  plansOf,
  stuckWords,
} from '#report/forecast-words.ts';
import type { FlagPlan } from '#report/forecast-words.ts';
import type {
  Assumption,
  Forecast,
  ForecastStep,
  ServiceCollision,
} from '#report/forecast-facts.ts';
import { levelOf } from '#messages/gates/wording.ts';
import { apartText } from '#messages/status.ts';
import { liveWord } from '#report/status-live.ts';
import type { StatusCell, StatusNext, StatusRow } from '#report/status-rows.ts';
import { shownEnvironments } from '#report/status-rows.ts';
import { apartWords, exposuresWord } from '#report/words.ts';
import type { PageFacts, PageOptions } from './facts.ts';
import { healthData } from './health.ts';
import { landedBy, landingData, stateRevertOf } from './landed.ts';
import { metricData } from './flag-metrics.ts';

/** Landings of a flag in an environment that the page shows; older ones are only counted. */
const MOST_LANDINGS = 20;

export function pageData(facts: PageFacts, { isPublic }: PageOptions): Json {
  const { title, now, commit, rows, timelines, forecast, web } = facts;
  const environments = shownEnvironments(rows);
  const plans = new Map(plansOf(forecast).map((plan) => [plan.key, plan]));
  const landed = landedBy(facts.log, environments);
  const meeting = forecast.collisions.filter((collision) => collision.kind === 'service');
  const met = grouped(meeting, ({ step }) => step);
  // A window that comes back every week has the same flags each time.
  const windowed = [
    ...new Set(forecast.closed.flatMap(({ flags }) => (flags === null ? [] : [flags]))),
  ];
  const paths = new Map<string, number>();
  return {
    title,
    now,
    commit: commit.slice(0, 10),
    environments,
    flags: rows.map((row) => flagData(row)),
    paths: [...paths.keys()],
    landings: landed.landings.map((landing) => landingData(landing, isPublic)),
    total: forecastSummary(forecast),
    steps: forecast.steps.map((step) => stepData(step)),
    decides: decidingPlaces(forecast),
    closed: forecast.closed.map(({ environment, flags, from, to, why }) => [
      environment,
      from,
      to,
      isPublic ? '' : why,
      flags === null ? null : windowed.indexOf(flags),
    ]),
    windowed,
    collisions: collisionLines(forecast),
    caught: closedLines(forecast),
    assumptions: forecast.assumptions.map((assumption) =>
      assumptionWords(isPublic ? publicly(assumption) : assumption),
    ),
    health: healthData(facts, isPublic),
    web: isPublic || web === null ? null : { ...web, forms: { ...web.forms } },
    isPublic,
  };

  function flagData(row: StatusRow): Json {
    const { key, owner, description, next, file = null } = row;
    const plan = plans.get(key);
    const cells = new Map(row.cells.map((cell) => [cell.environment, cell]));
    const past = environments.map((name) => timelines.get(`${name} ${key}`));
    const log = landed.byFlag.get(key) ?? [];
    return {
      key,
      owner: isPublic ? null : owner,
      description,
      ...formData(row),
      services: distinct(
        row.cells.flatMap(({ exposures }) => exposures ?? []).map(({ service }) => service),
      ),
      expires: row.expires,
      isExpired: row.isExpired,
      removal: row.removal == null ? null : removalData(row.removal, isPublic),
      cells: environments.map((name, at) => [
        ...cellData(cells.get(name), isPublic),
        past[at]?.periods.at(-1)?.landing.sha.slice(0, 10) ?? '',
        patternOf(cells.get(name)?.file, key),
        revertIn(key, past[at]),
      ]),
      past: past.map(pastData),
      log: log.slice(0, MOST_LANDINGS),
      logMore: Math.max(0, log.length - MOST_LANDINGS),
      next: next === null ? null : { ...nextData(next, plan, isPublic), ...pullData(key, next) },
      apart: next === null ? apartIn(row) : '',
      doneAt: plan === undefined || plan.stuck !== null ? null : (plan.steps.at(-1)?.at ?? null),
      ...(isPublic ? {} : aboutData(row, file)),
    };
  }

  /** The open pull request of the step. */
  function pullData(key: FlagKey, { environment }: StatusNext): { readonly pull?: number } {
    const pull = isPublic ? undefined : facts.pulls?.get(`${environment} ${key}`);
    return pull === undefined ? {} : { pull };
  }

  function apartIn({ apart = [], cells }: StatusRow): string {
    return apart.map(apartText).join('; ') || apartWords(cells);
  }

  /** How the landing of the value is reverted, if that takes back this flag alone. */
  function revertIn(key: FlagKey, timeline: Timeline | undefined): Json {
    const sha = timeline?.periods.at(-1)?.landing.sha;
    return sha === undefined ? null : stateRevertOf(landed.landings, sha, key);
  }

  /** What the public page leaves out. */
  function aboutData(
    { key, next, requires = [], requiredBy = [] }: StatusRow,
    file: string | null,
  ) {
    return {
      file: patternOf(file, key),
      links: Object.entries(facts.links.get(key) ?? {}).filter(([, url]) =>
        url.startsWith('https://'),
      ),
      requires,
      requiredBy,
      metrics: (next?.metrics ?? []).map(metricData),
    };
  }

  /** The place of the path with `*` for the key, because most paths differ in the key alone. */
  function patternOf(path: string | null | undefined, key: string): number | null {
    if (isPublic || path === null || path === undefined) return null;
    const pattern = path.replace(key, '*');
    const place = paths.get(pattern) ?? paths.size;
    paths.set(pattern, place);
    return place;
  }

  function stepData(step: ForecastStep): Json {
    return {
      flag: step.flag,
      environment: step.environment,
      what: step.what,
      at: step.at,
      because: becauseWords(step, forecast),
      needs: isPublic ? '' : needsWords(step),
      seconds: step.after === null ? longest(step) : 0,
      ...(met.has(step) ? { meets: meetsIn(met.get(step) ?? []) } : {}),
    };
  }
}

/** Where it is fully on, since when, when it may go at the earliest, whether it should go now, and what is missing. */
function removalData({ environment, since, dueAt, isDue, open }: Removal, isPublic: boolean): Json {
  return [environment, since, dueAt, isDue, isPublic ? [] : open];
}

/** What the share of users of the flag is called: with the percentage also at 100, and `off` where the safe value is on. */
function formData({ cells }: StatusRow): { readonly [name: string]: Json } {
  const levels = cells.flatMap(({ exposures }) => exposures ?? []).map(levelOf);
  return {
    ...(levels.some(({ isStepped }) => isStepped) ? { isStepped: true } : {}),
    ...(levels.some(({ isSafeOn }) => isSafeOn) ? { isSafeOn: true } : {}),
  };
}

const NOT_PUBLIC = { kind: 'not-public' } as const;

/** Without the numbers of issues, and without the text of an error, which can name a host. */
function publicly(assumption: Assumption): Assumption {
  switch (assumption.kind) {
    case 'issues':
      return { ...assumption, issues: [] };
    case 'issues-unknown':
      return { ...assumption, why: NOT_PUBLIC };
    case 'good-watches':
      return { ...assumption, unread: assumption.unread === null ? null : NOT_PUBLIC };
    default:
      return assumption;
  }
}

/** The steps that decide the last one, by their places. */
function decidingPlaces(forecast: Forecast): readonly number[] {
  const places = new Map(forecast.steps.map((step, place) => [step, place]));
  return decidingSteps(forecast).steps.flatMap((step) => places.get(step) ?? []);
}

/** By service, the first promotion that still soaks in it when the step lands, and how many more do. */
function meetsIn(collisions: readonly ServiceCollision[]): Json {
  return collisions.map(({ service, running, more }) => {
    const flags = distinct(running.map(({ flag }) => flag));
    return [service, flags[0] ?? '', flags.length - 1 + more];
  });
}

/** The longest clock that decides a step, in seconds; 0: none runs. */
function longest({ decisive }: ForecastStep): number {
  return decisive.reduce((most, { progress }) => Math.max(most, progress?.required ?? 0), 0);
}

/** The word, the percentage, since when, whether at least since then, the hold, and what is not live as in Git. */
function cellData(cell: StatusCell | undefined, isPublic: boolean): readonly Json[] {
  if (cell === undefined) return ['', 0, null, false, null, ''];
  const { exposures, since, atLeast, hold } = cell;
  const why = hold !== null && isPublic ? 'on hold' : hold;
  const value = [exposuresWord(exposures), percentOf(exposures), since, atLeast, why];
  return [...value, liveWord(cell)];
}

/** Oldest first: when, and the share from then on; null where that is not known. And how many are left out. */
function pastData(timeline: Timeline | undefined): Json {
  if (timeline === undefined) return { periods: [], more: 0, isWhole: true };
  const { periods, fromTheStart } = timeline;
  const shown = periods.slice(-MOST_LANDINGS);
  return {
    periods: shown.map(({ exposures, landing }) => [
      landing.at,
      exposures === null ? null : percentOf(exposures),
      ...apartWord(exposures),
    ]),
    more: periods.length - shown.length,
    isWhole: fromTheStart,
  };
}

/** `on/off` where services differ, because the highest share would not say so. */
function apartWord(exposures: Exposures | null): readonly string[] {
  const words = new Set((exposures ?? []).map((exposure) => exposuresWord([exposure])));
  return words.size > 1 ? [exposuresWord(exposures)] : [];
}

function percentOf(exposures: Exposures | null): number {
  return exposures === null ? 0 : highestPercent(exposures);
}

function nextData(
  next: StatusNext,
  plan: FlagPlan | undefined,
  isPublic: boolean,
): Readonly<Record<string, Json>> {
  const { environment, what, verdict, readyAt, passUntil = null, message, needs } = next;
  const stuck = plan?.stuck ?? null;
  const [first] = plan?.steps ?? [];
  const at = readyAt ?? (first !== undefined && verdict === 'wait' ? first.at : null);
  const why = stuck === null || first !== undefined ? message : stuckWords(stuck);
  return {
    environment,
    what,
    verdict,
    at,
    passUntil,
    message: isPublic ? '' : why,
    needs: isPublic ? [] : needs,
  };
}
