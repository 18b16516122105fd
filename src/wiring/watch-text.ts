// What is watched, as text and as JSON.
import { causeText, causeJson } from '#messages/causes.ts';
import type { Instant, Json } from '#domain/scalars.ts';
import { dueText, isoOf, pastText } from '#domain/scalars.ts';
import type { RollbackAction, Shares, WatchAction, WatchRow } from '#app/watch/decide.ts';
import { commonShare, sharesText } from '#app/edit/rollback.ts';
import { nameOf, servicesOf } from '#app/watch/decide.ts';
import { WATCH_TEXTS } from '#messages/deployed.ts';
import { issueText } from '#messages/gates/issues.ts';
import type { WatchAnswer, WatchResult } from '#judge/watch.ts';
import { printableJson } from '#report/json.ts';
import { plain } from '#report/safe-text.ts';
import { MARKS } from '#report/terminal.ts';

const MARK: Readonly<Record<WatchAnswer, string>> = {
  bad: MARKS.block,
  warning: MARKS.wait,
  silent: MARKS.wait,
  undecided: MARKS.wait,
  good: MARKS.pass,
};

/** `asOf`: the moment that the reader has named, in place of now. */
export function watchText(rows: readonly WatchRow[], asOf: Instant | null = null): string {
  const lines = rows.length === 0 ? [WATCH_TEXTS.nothing()] : rows.flatMap(rowLines);
  const last = asOf === null ? [] : [WATCH_TEXTS.asOf(asOf)];
  return `${[...lines, ...last].join('\n')}\n`;
}

const WORST_FIRST: readonly WatchAnswer[] = ['bad', 'warning', 'silent', 'undecided', 'good'];

/** Null: nothing is watched. */
export function worstAnswerOf(rows: readonly WatchRow[]): WatchAnswer | null {
  const answers = rows.map((row) => (row.kind === 'live' ? row.result.answer : 'silent'));
  return WORST_FIRST.find((answer) => answers.includes(answer)) ?? null;
}

/** An answer in one line, and below a bad one why it is so, and the command that takes it back. */
export function answerLines(row: WatchRow): readonly string[] {
  const [first = ''] = rowLines(row);
  if (row.kind !== 'live' || row.result.answer !== 'bad') return [first];
  return [
    first,
    ...resultLines(row.result).map((line) => `    ${line}`),
    row.action.kind === 'wait'
      ? WATCH_TEXTS.takeBackFirst(row.action.flags[0] ?? '')
      : WATCH_TEXTS.takeBack(takeBackText(row)),
  ];
}

/** Services that did not rise keep what they have. */
function takeBackText({ watched, action }: Extract<WatchRow, { kind: 'live' }>): string {
  const command = `flaghoist rollback ${watched.flag.key} --in ${watched.environment}`;
  const shares = action.kind === 'rollback' ? action.shares : null;
  if (shares === null) return command;
  const share = commonShare({ rollout: null, shares });
  const isForAll = servicesOf(watched).every((service) => shares.has(service));
  return share !== null && isForAll
    ? `${command} --rollout ${share}`
    : `${command} --share ${sharesText(shares).join(' ')}`;
}

function rowLines(row: WatchRow): readonly string[] {
  const name = nameOf(row.watched);
  switch (row.kind) {
    case 'unknown':
      return [`${MARKS.wait} ${plain(WATCH_TEXTS.unknown(name, row.why))}`];
    case 'not-deployed':
      return [`${MARKS.wait} ${WATCH_TEXTS.notThere(name, row.service)}`];
    case 'live': {
      const { since, until, result, action, landing } = row;
      const { answer } = result;
      return [
        `${MARK[answer]} ${WATCH_TEXTS.live(name, answer, pastText(since), dueText(until))}`,
        `    landing ${landing.sha.slice(0, 10)}`,
        ...resultLines(result).map((line) => `    ${line}`),
        ...actionLines(action).map((line) => `    ${line}`),
      ];
    }
  }
}

/** Each metric with what was asked and found, and the issues. */
function resultLines({ metrics, issues, issuesMissing }: WatchResult): readonly string[] {
  return [
    ...metrics.flatMap(({ metric, message, details, facts }) => [
      facts === null ? `${metric}: ${plain(message)}` : plain(message, 300),
      ...details.map((detail) => `  ${plain(detail, 500)}`),
    ]),
    ...issues.map((issue) => `open: ${plain(issueText(issue), 200)}`),
    ...(issuesMissing === null ? [] : [`issues: ${plain(causeText(issuesMissing))}`]),
  ];
}

/** What a run of `command: watch` would do. */
function actionLines(action: WatchAction): readonly string[] {
  switch (action.kind) {
    case 'none':
      return [];
    case 'rollback': {
      const { others } = action;
      return [
        WATCH_TEXTS.toRollBack(targetText(action)),
        ...(others.length === 0 ? [] : [WATCH_TEXTS.waiting(others)]),
      ];
    }
    case 'wait':
      return [WATCH_TEXTS.waitsFor(action.flags[0] ?? '')];
    case 'hold':
      return [WATCH_TEXTS.toHold()];
  }
}

function targetText({ shares, because }: RollbackAction): string {
  if (because === 'breach-before') return WATCH_TEXTS.toSafeAfterBreach();
  if (shares === null) return WATCH_TEXTS.toSafe();
  const share = commonShare({ rollout: null, shares });
  if (share !== null) return `to ${share}%`;
  return `to ${[...shares].map(([service, percent]) => `${percent}% in ${service}`).join(', ')}`;
}

/** As `schemas/watch.schema.json` describes it. Ends with a line break. */
export function watchJson(rows: readonly WatchRow[]): string {
  return printableJson({ schemaVersion: 1, watched: rows.map(rowJson) });
}

function rowJson(row: WatchRow): Json {
  const { flag, environment } = row.watched;
  const about = { flag: flag.key, environment };
  switch (row.kind) {
    case 'unknown':
      return { ...about, answer: 'unknown', why: causeJson(row.why) };
    case 'not-deployed':
      return { ...about, answer: 'not-deployed', service: row.service };
    case 'live': {
      const { result, action, since, until, landing } = row;
      return {
        ...about,
        answer: result.answer,
        landing: landing.sha,
        since: isoOf(since),
        until: isoOf(until),
        metrics: result.metrics.map(({ metric, answer, message, facts }) => ({
          metric,
          answer,
          message,
          value: facts?.value ?? null,
          sent: facts?.sent ?? null,
        })),
        issues: result.issues.map(({ number }) => number),
        action: actionJson(action),
      };
    }
  }
}

function actionJson(action: WatchAction): Json {
  switch (action.kind) {
    case 'rollback':
      return { kind: action.kind, shares: sharesJson(action.shares), others: [...action.others] };
    case 'wait':
      return { kind: action.kind, flag: action.flags[0] ?? '' };
    default:
      return { ...action };
  }
}

function sharesJson(shares: Shares | null): Json {
  return shares && [...shares].map(([service, percent]) => ({ service, percent }));
}
