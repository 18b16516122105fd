// The text of a rollback for the person on call: what happened, what it does to users, what else landed, what to do next.
import type { Exposures } from '#domain/exposure.ts';
import { highestPercent, percentOf } from '#domain/exposure.ts';
import { labelOf, ROLLED_BACK_LABEL } from '#domain/labels.ts';
import type { Metric } from '#domain/metrics.ts';
import { variableIn } from '#domain/snapshot.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { isoOf, pastText } from '#domain/scalars.ts';
import { CHANGED_HEAD_TEXTS, ROLLBACK_TEXTS, ROLLED_BACK_ISSUE } from '#messages/acting.ts';
import { issueText } from '#messages/gates/issues.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import { amountText, ASKED_TEXTS, limitText } from '#messages/gates/measured.ts';
import { cell, code, fenced, prose } from '#report/safe-text.ts';
import { fold } from '#report/fold.ts';
import type { WatchedMetric } from '#judge/watch.ts';
import type { PullRequest } from '#app/github.ts';
import { VARIABLES_MARKER, WATCH_MARKER } from './issue.ts';
import type { NewWatchIssue } from './issue.ts';
import type { RollbackAction, WatchFacts } from './decide.ts';
import { servicesOf } from './decide.ts';

/** What a rollback is about, and what surrounds it. */
export interface BreachReport extends WatchFacts {
  readonly action: RollbackAction;
  /**
   * Landings in the hour before the breach and since, newest first, without the one that is rolled back. Null: the history
   * could not be read.
   */
  readonly alsoLanded: readonly AlsoLanded[] | null;
  /** The address of the graphs of the source; null: none is set. */
  readonly graphs: string | null;
  /** The address of the repository. */
  readonly web: string;
}

export interface AlsoLanded {
  readonly sha: Sha;
  /** Null: it came without one. */
  readonly pull: Pick<PullRequest, 'number'> | null;
}

/** Lines of landings: the page links to the rest. */
export const MOST_LANDINGS = 10;

export function rollbackBody(breach: BreachReport): string {
  return [
    ...answersOf(breach),
    ROLLBACK_TEXTS.effect(effectOf(breach)),
    '',
    ...nextLines(breach),
    '',
    roseText(breach),
    '',
    ...alsoLandedLines(breach),
    ...queryFold(breach),
    '',
  ].join('\n');
}

/** A rollback, and the landing that it is about. */
interface RollbackPull {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly landing: Sha;
  /** The number of the pull request. */
  readonly pull: number;
}

export function issueFor(breach: BreachReport, pull: number): NewWatchIssue {
  const { flag, environment } = breach.watched;
  const about = { flag: flag.key, environment, landing: breach.rise.landing.sha, pull };
  return issueAbout(about, [
    variablesLine(flag),
    ...answersOf(breach),
    roseText(breach),
    ...queryFold(breach),
    '',
  ]);
}

/**
 * For a rollback that was merged without its issue: its pull request has the facts. `definition`: of the flag as it landed;
 * null: it cannot be read.
 */
export function issueAfter(about: RollbackPull, definition: Flag | null): NewWatchIssue {
  return issueAbout(about, definition === null ? [] : [variablesLine(definition)]);
}

function variablesLine(flag: Flag): string {
  return `${VARIABLES_MARKER}${variablesOf(flag).join(' ')} -->`;
}

function issueAbout(
  { flag, environment, landing, pull }: RollbackPull,
  facts: readonly string[],
): NewWatchIssue {
  return {
    title: ROLLED_BACK_ISSUE.title({ flag, environment }),
    labels: [labelOf(flag), ROLLED_BACK_LABEL],
    body: [
      `${WATCH_MARKER}${environment} ${flag} ${landing} -->`,
      ROLLED_BACK_ISSUE.about({ flag: code(flag), environment: code(environment) }, pull),
      '',
      ...facts,
      ROLLED_BACK_ISSUE.ends(),
      '',
    ].join('\n'),
  };
}

/** Another flag may fill them later. Until the issue is closed, it waits as well. */
function variablesOf({ services }: Flag): readonly string[] {
  return services.flatMap(({ service, variables }) =>
    variables.map(({ variable }) => variableIn(service, variable)),
  );
}

/** How our comment on a pull request begins that is not the rollback alone. */
export const STRANGE_MARKER = '<!-- flaghoist watch: changed -->';

const MOST_PATHS = 5;

/** For a pull request of ours whose head is not what we would write. */
export function strangeText({
  watched: { flag, environment },
  head,
  paths,
}: WatchFacts & { readonly head: Sha; readonly paths: readonly string[] }): string {
  const shown = paths.slice(0, MOST_PATHS).map(code);
  return [
    STRANGE_MARKER,
    CHANGED_HEAD_TEXTS.about(head, shown, paths.length > MOST_PATHS),
    '',
    CHANGED_HEAD_TEXTS.next({ flag: flag.key, environment }),
    '',
  ].join('\n');
}

function answersOf({ result, watched: { flag }, graphs }: BreachReport): readonly string[] {
  const metrics = flag.metrics ?? [];
  return [
    ...badIn(result).flatMap((watchedMetric) => {
      const metric = metrics.find(({ name }) => name === watchedMetric.metric);
      return metric === undefined ? [] : [...metricLines(watchedMetric, metric, graphs), ''];
    }),
    ...result.issues.map((issue) => `- open: ${prose(issueText(issue))}`),
    ...(result.issues.length === 0 ? [] : ['']),
  ];
}

function badIn({ metrics }: BreachReport['result']): readonly WatchedMetric[] {
  return metrics.filter(({ answer }) => answer === 'bad');
}

function roseText({ watched, since, rise, web }: BreachReport): string {
  const { flag, environment, live } = watched;
  const rose = {
    flag: code(flag.key),
    environment: code(environment),
    percent: highestPercent(live),
    since,
  };
  return ROLLBACK_TEXTS.rose(rose, commitLink(rise.landing.sha, web));
}

function metricLines(
  { metric: name, facts, because }: WatchedMetric,
  metric: Metric,
  graphs: string | null,
): readonly string[] {
  const amount = (value: number): string => amountText(value, metric.unit);
  const rows: readonly (readonly [string, string])[] = [
    ...(because?.kind === 'breach'
      ? ([
          ['value', amount(because.breach.value)],
          ['threshold', limitText(metric.critical) ?? 'none'],
          ['from', pastText(because.breach.from)],
          ['to', pastText(because.breach.to)],
        ] as const)
      : []),
    ...(because?.kind === 'before' && facts !== null
      ? ([
          ['median', facts.median === null ? 'none' : amount(facts.median)],
          ['before', facts.medianBefore === null ? 'none' : amount(facts.medianBefore)],
          ['threshold', limitText(metric.critical) ?? 'none'],
        ] as const)
      : []),
    ['now', facts?.value == null ? 'no value' : amount(facts.value)],
  ];
  const link = graphs === null || facts === null ? null : graphLink(graphs, facts.sent, facts.to);
  return [
    ROLLBACK_TEXTS.critical(prose(metric.title ?? name)),
    '',
    // The first row is the head, because a head without words is an empty line.
    ...rows.flatMap(([what, value], index) => [
      `| ${what} | ${cell(value)} |`,
      ...(index === 0 ? ['| --- | --- |'] : []),
    ]),
    ...(link === null ? [] : [`| graph | [${ROLLBACK_TEXTS.graph()}](${link}) |`]),
  ];
}

/** The last part, because a query is wider than a phone and helps only to find the cause. */
function queryFold({ result }: BreachReport): readonly string[] {
  const asked = badIn(result).flatMap(({ facts }) => facts ?? []);
  return fold(ROLLBACK_TEXTS.queries(asked.length), asked.flatMap(queryLines));
}

function queryLines({ metric, environment, source, sent }: MetricAnswer): readonly string[] {
  const asked = ASKED_TEXTS.metric(code(metric), prose(environment), code(source));
  return [`${asked}:`, '', ...fenced(sent, 'promql'), ''];
}

/** As Prometheus' own page takes it. */
function graphLink(graphs: string, query: string, to: number): string {
  const fields = new URLSearchParams({
    'g0.expr': query,
    'g0.tab': '0',
    'g0.range_input': '6h',
    'g0.end_input': isoOf(to as never),
  });
  return `${graphs.replace(/\/$/, '')}/graph?${fields.toString().replaceAll('|', '%7C')}`;
}

function effectOf({ watched, action }: BreachReport): string {
  const { live, environment } = watched;
  const { shares, because } = action;
  const place = code(environment);
  if (shares === null) {
    return ROLLBACK_TEXTS.toSafe({
      services: servicesOf(watched).map(code),
      environment: place,
      percent: highestPercent(live),
      hadBreach: because === 'breach-before',
    });
  }
  const steps = [...shares].map(([service, to]) => ({
    service: code(service),
    environment: place,
    from: shareIn(live, service),
    to,
  }));
  const others = servicesOf(watched).filter((service) => !shares.has(service));
  return ROLLBACK_TEXTS.toShares(steps, others.map(code));
}

function shareIn(live: Exposures, service: string): number {
  const exposure = live.find((candidate) => candidate.service === service);
  return exposure === undefined ? 0 : percentOf(exposure.reach);
}

function alsoLandedLines({ alsoLanded, web }: BreachReport): readonly string[] {
  if (alsoLanded === null) return [ROLLBACK_TEXTS.alsoUnknown(), ''];
  if (alsoLanded.length === 0) return [ROLLBACK_TEXTS.alsoNothing(), ''];
  const shown = alsoLanded.slice(0, MOST_LANDINGS);
  const more = alsoLanded.length - shown.length;
  return [
    ROLLBACK_TEXTS.also(),
    '',
    ...shown.map(({ sha, pull }) => {
      const from = pull === null ? '' : ` (#${pull.number})`;
      return `- ${commitLink(sha, web)}${from}`;
    }),
    ...(more > 0 ? ['- and more'] : []),
    '',
  ];
}

function commitLink(sha: Sha, web: string): string {
  return `[${sha.slice(0, 10)}](${web}/commit/${sha})`;
}

function nextLines({ watched, action, isQuiet }: BreachReport): readonly string[] {
  const { flag, watch } = watched;
  const merging = watch.action !== 'merge' ? 'person' : isQuiet ? 'later-run' : 'this-run';
  return [
    ROLLBACK_TEXTS.next(),
    '',
    ROLLBACK_TEXTS.first(merging),
    ROLLBACK_TEXTS.second(flag.key),
    ROLLBACK_TEXTS.third(),
    ...action.others.map((key) => `- ${ROLLBACK_TEXTS.badToo(code(key))}`),
    ...Object.entries(flag.links ?? {}).map(
      ([name, url]) =>
        `- [${prose(name)}](${url.replaceAll(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`,
    ),
  ];
}
