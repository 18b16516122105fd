// What every layout of a forecast says in words.
import type { GateResult } from '#domain/report.ts';
import { dueDayText, dueText, lengthOf, grouped } from '#domain/scalars.ts';
import { ASSUMPTION_TEXTS, FORECAST_TEXTS, FORECAST_TITLES } from '#messages/plans.ts';
import { apartText } from '#messages/status.ts';
import { counted, listedUpTo } from '#messages/words.ts';
import { distinct } from './facts.ts';
import type { Assumption, Forecast, ForecastStep, StuckStep } from './forecast-facts.ts';
import { criticalPath } from './forecast-facts.ts';
import type { ServiceApart } from './status-rows.ts';

/** The plan of one flag. */
export interface FlagPlan {
  readonly key: string;
  readonly owner: string | null;
  readonly apart: readonly ServiceApart[];
  readonly steps: readonly ForecastStep[];
  /** Null: it reaches its end. */
  readonly stuck: StuckStep | null;
}

export function plansOf({ flags, steps, stuck }: Forecast): readonly FlagPlan[] {
  const stepsByFlag = grouped(steps, ({ flag }) => flag);
  const stuckByFlag = new Map(stuck.map((step) => [step.flag, step]));
  return flags.map(({ key, owner, apart }) => ({
    key,
    owner,
    apart,
    steps: stepsByFlag.get(key) ?? [],
    stuck: stuckByFlag.get(key) ?? null,
  }));
}

/** `17 flags · 45 steps · all done Tue 15 Dec 2026 09:00 UTC at the earliest`. */
export function forecastSummary(forecast: Forecast): string {
  const { flags, steps, stuck } = forecast;
  const last = steps.at(-1);
  const ending = stuck.length === 0 ? FORECAST_TEXTS.allDone : FORECAST_TEXTS.lastStep;
  const end = last === undefined ? [] : [ending(last.at)];
  const open = stuck.length === 0 ? [] : [FORECAST_TEXTS.noEnd(stuck.length)];
  const keys = new Set(flags.map(({ key }) => key));
  const listed = steps.filter(({ flag }) => keys.has(flag)).length;
  const others = steps.length - listed;
  return [
    counted(flags.length, 'flag'),
    counted(listed, 'step'),
    ...(others === 0 ? [] : [FORECAST_TEXTS.ofRequired(others)]),
    ...end,
    ...open,
  ].join(' · ');
}

/** `done Tue 15 Dec 2026 09:00 UTC`; where the plan stands if it has no end. */
export function planWords({ steps, stuck, apart }: FlagPlan): string {
  if (stuck !== null) return `${stuck.environment} ${stuck.what}: ${stuckWords(stuck)}`;
  const last = steps.at(-1);
  const end = last === undefined ? FORECAST_TEXTS.nothingLeft() : FORECAST_TEXTS.doneAt(last.at);
  return [end, ...apart.map(apartText)].join('; ');
}

export function stuckWords({ open, error }: StuckStep): string {
  const messages = distinct(open.map(({ message }) => message));
  return messages.join('; ') || error || FORECAST_TEXTS.noMoment();
}

/** `staging on`. */
export function stepName({
  environment,
  what,
}: Pick<ForecastStep, 'environment' | 'what'>): string {
  return `${environment} ${what}`;
}

/** What decides the moment: `48h in development`, `an open window, after search production on`, `now`. */
export function becauseWords(step: ForecastStep, { steps, from }: Forecast): string {
  const before = step.after === null ? undefined : steps[step.after];
  const gates = distinct(step.decisive.map(decisiveWords));
  const after =
    before === undefined || isNamed(before, step) ? [] : [`after ${placeOf(before, step)}`];
  const words = [...gates, ...after].join(', ');
  if (words !== '') return words;
  return step.at === from ? 'now' : '';
}

/**
 * Whether what decides the moment of a step names the step before it: `search on for 24h`, `48h in staging`. It names
 * no percentage.
 */
function isNamed(before: ForecastStep, step: ForecastStep): boolean {
  const isOwn = before.flag === step.flag;
  if (isOwn && before.environment === step.environment) return true;
  if (before.what !== 'on') return false;
  const name = isOwn ? before.environment : before.flag;
  return step.decisive.some(({ facts }) => Object.values(facts).includes(name));
}

function placeOf(before: ForecastStep, step: ForecastStep): string {
  return before.flag === step.flag ? stepName(before) : `${before.flag} ${stepName(before)}`;
}

/** `48h in development`, `search on for 24h`; or the name of a gate without such words. */
function decisiveWords({ gate, progress, brief, saysWhen }: GateResult): string {
  if (brief !== undefined && (progress !== null || saysWhen)) return brief.needs;
  return progress === null
    ? gate
    : `${gate} of ${lengthOf(progress.required)} ${progress.where}`.trimEnd();
}

/** What people have to give: `approvals, checklist`. */
export function needsWords({ needs }: ForecastStep): string {
  return listedUpTo(distinct(needs.map(({ gate }) => gate)), 5);
}

/** One line for each instance: the flags that meet in it, and from when on. */
export function collisionLines({ collisions, left }: Forecast): readonly string[] {
  const meeting = collisions.filter((collision) => collision.kind === 'service');
  const instances = grouped(meeting, ({ environment, service }) => `${service} in ${environment}`);
  const lines = [...instances].map(([instance, all]) => {
    const flags = distinct(
      all.flatMap(({ running, step }) => [...running, step]).map(({ flag }) => flag),
    );
    return FORECAST_TEXTS.meeting(instance, all[0]?.step.at ?? null, flags, MOST_NAMED);
  });
  return left === 0 ? lines : [...lines, FORECAST_TEXTS.notLookedAt(left)];
}

/** One line for each end of a closed time: the steps that wait only for it. */
export function closedLines({ collisions }: Forecast): readonly string[] {
  const caught = collisions.filter((collision) => collision.kind === 'closed');
  const windows = grouped(caught, ({ environment, to }) =>
    FORECAST_TEXTS.closed({ environment, until: to }),
  );
  return [...windows].map(([window, all]) => {
    const names = all.map(({ step: { flag, what } }) => `${flag} ${what}`);
    return `${window}, ${counted(names.length, 'step')}: ${listedUpTo(names, MOST_NAMED)}`;
  });
}

const MOST_NAMED = 4;

/** The steps that decide the last one; none where it waits for no other. */
export function decidingSteps({ steps }: Forecast): {
  readonly title: string;
  readonly steps: readonly ForecastStep[];
} {
  const path = criticalPath(steps);
  return { title: FORECAST_TITLES.decides, steps: path.length < 2 ? [] : path };
}

/** What stands below the steps, with a title each. */
export function forecastLists(forecast: Forecast): readonly {
  readonly title: string;
  readonly lines: readonly string[];
}[] {
  return [
    { title: FORECAST_TITLES.meeting, lines: collisionLines(forecast) },
    { title: FORECAST_TITLES.closed, lines: closedLines(forecast) },
    { title: FORECAST_TITLES.assumed, lines: forecast.assumptions.map(assumptionWords) },
  ];
}

export function assumptionWords(assumption: Assumption): string {
  const moments = distinct(assumption.moves.map(dueText));
  return ASSUMPTION_TEXTS.moves(assumed(assumption), moments, MOST_MOMENTS);
}

const MOST_MOMENTS = 3;

function assumed(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'people':
      return ASSUMPTION_TEXTS.people(assumption.steps);
    case 'issues':
      return ASSUMPTION_TEXTS.issues(
        assumption.issues.map((number) => `#${number}`),
        8,
      );
    case 'issues-unknown':
      return ASSUMPTION_TEXTS.issuesUnknown(assumption.why);
    case 'good-metrics':
      return ASSUMPTION_TEXTS.goodMetrics(assumption.metrics);
    case 'good-watches':
      return ASSUMPTION_TEXTS.goodWatches(assumption.steps, assumption.unread);
    case 'merge':
      return ASSUMPTION_TEXTS.merge(assumption.delay, assumption.landings);
    case 'deployment':
      return ASSUMPTION_TEXTS.deployment(assumption.takes);
  }
}

/** `then staging Tue 1 Dec, production Tue 8 Dec at the earliest`; empty if nothing follows. */
export function thenWords(steps: readonly ForecastStep[]): readonly string[] {
  const shown =
    steps.length <= MOST_STEPS ? steps : [...steps.slice(0, MOST_STEPS - 1), ...steps.slice(-1)];
  if (shown.length === 0) return [];
  const isOneFlag = distinct(steps.map(({ flag }) => flag)).length === 1;
  const words = shown.map(({ flag, environment, what, at }, index) => {
    const isGap = index === shown.length - 1 && shown.length < steps.length;
    const name = what === 'on' ? environment : `${environment} ${what}`;
    return `${isGap ? '… ' : ''}${isOneFlag ? '' : `${flag} in `}${name} ${dueDayText(at)}`;
  });
  return [FORECAST_TEXTS.later(words)];
}

const MOST_STEPS = 4;
