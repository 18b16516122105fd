// The result of `drift` in words, for a terminal, the summary of a job and an issue.
import { inOrder, grouped } from '#domain/scalars.ts';
import type { Drift } from '#app/live/drift.ts';
import type { DriftRow } from '#app/live/drift-row.ts';
import type { Difference } from '#app/live/shown.ts';
import type { PullCommand } from '#messages/deployed.ts';
import {
  deployText,
  DRIFT_TEXTS,
  instanceText,
  LOG_TEXTS,
  REFUSED_TEXTS,
} from '#messages/deployed.ts';
import { isoOrNull, printableJson } from '#report/json.ts';
import { refusedWords } from '#report/refusals.ts';
import { lostLogText } from '#messages/deployments.ts';
import { columns } from './columns.ts';
import { refusalJson } from './deploy-json.ts';
import { lostLines } from './lost-lines.ts';

/** What a comparison is about; empty: all of them. */
export interface DriftScope {
  /** The folder of the pipeline. */
  readonly root: string;
  readonly environments: readonly string[];
  readonly services: readonly string[];
}

/** The first line of our issue, by which the next run finds it. Each scope has an issue of its own. */
export function driftMarker({ root, environments, services }: DriftScope): string {
  const listed = (names: readonly string[]): string => names.toSorted(inOrder).join(',') || '*';
  const scope = [encodeURIComponent(root), listed(environments), listed(services)];
  return `<!-- flaghoist drift ${scope.join(' ')} -->`;
}

/** `pull`: what brings the clone up to date before it deploys. */
export function driftText(compared: Drift, pull: PullCommand = null): string {
  const { rows } = compared;
  const heads = columns(rows.map(cellsOf));
  const table = rows.flatMap((row, at) => [heads[at] ?? '', ...differenceLines(row)]);
  const isInFile = rows.some(({ flags = [] }) => flags.some((flag) => flag.isReadAtStart));
  const keepOld = isInFile ? ['', DRIFT_TEXTS.keepOld()] : [];
  const others = otherRefusals(compared).map(REFUSED_TEXTS.refused);
  const repair = repairLines(compared, pull);
  const lost = lostText(compared);
  const log = lost === null ? [] : ['', ...lostLines(lost)];
  return `${[...table, ...others, ...keepOld, ...log, ...repair].join('\n')}\n`;
}

function cellsOf(row: DriftRow): readonly string[] {
  const words = [...(row.flags ?? []).map(DRIFT_TEXTS.flag), whyText(row)];
  const why = words.filter((text) => text !== '').join('; ');
  return [instanceText(row), row.target ?? 'no target', stateText(row), why];
}

/** Below the instance and not beside it, so that a line fits a terminal. */
function differenceLines(row: DriftRow): readonly string[] {
  const cells = tellingOf(row.differences).map((difference) => {
    const { git, live } = valuesOf(difference);
    return [difference.what, DRIFT_TEXTS.git(git), DRIFT_TEXTS.there(live)];
  });
  return columns(cells).map((line) => `  ${line}`);
}

/** What is refused of the rules, and of flags that no instance reads. */
export function otherRefusals({
  rows,
  refused,
}: Pick<Drift, 'rows' | 'refused'>): readonly string[] {
  const shown = new Set(rows.flatMap((row) => row.refused));
  return [...new Set(refused.filter((part) => !shown.has(part)).map(refusedWords))];
}

/** As `schemas/drift.schema.json` describes it. Ends with a line break. */
export function driftJson(compared: Drift, pull: PullCommand = null): string {
  const { rows, refused } = compared;
  const instances = rows.map((row) => {
    const { environment, service, target, state, differences, pending, flags = [] } = row;
    return {
      environment,
      service,
      target,
      state,
      differences: differences.map(({ what, git, live }) => ({ what, git, live })),
      pending,
      why: reasonsOf(row),
      flags: flags.map(({ flag, isOff, values, missing, byDefault, isReadAtStart, sentAt }) => ({
        flag,
        off: isOff,
        values,
        missing,
        byDefault,
        readAtStart: isReadAtStart,
        sentAt: isoOrNull(sentAt ?? null),
      })),
    };
  });
  const parts = refused.map(refusalJson);
  const repair = repairOf(compared, pull);
  return printableJson({
    schemaVersion: 1,
    instances,
    refused: parts,
    lost: lostText(compared),
    repair,
  });
}

/** Why the log is taken for lost; null: it is not. */
export function lostText({ lost }: Pick<Drift, 'lost'>): string | null {
  return lost === undefined ? null : lostLogText(lost);
}

function repairLines(compared: Drift, pull: PullCommand): readonly string[] {
  const { rows, hasDeployed, lost } = compared;
  const command = repairOf(compared, pull);
  if (command !== null) return ['', DRIFT_TEXTS.restore(), `  ${command}`];
  if (!hasDeployed && lost === undefined && rows.some(isDifferent))
    return ['', DRIFT_TEXTS.neverDeployed()];
  return rows.length === 0 ? [DRIFT_TEXTS.noTarget()] : [];
}

function isDifferent({ state }: DriftRow): boolean {
  return state === 'differs';
}

/**
 * The command that restores the accepted values. It is forced where only the target shows the difference. Null when no value
 * differs, and on a clone that never deployed: its first run would adopt everything, and make it a machine that deploys.
 */
export function repairOf(
  { rows, hasDeployed, isPartly, isNarrowed }: Omit<Drift, 'refused'>,
  pull: PullCommand = null,
): string | null {
  const different = rows.filter(isDifferent);
  if (different.length === 0 || !hasDeployed) return null;
  const isForced = !different.every(({ isOpen = false }) => isOpen);
  if (isForced || isNarrowed || !rows.every(isRead)) {
    const commands = scopesOf(different).map((scope, place) =>
      deployText({ pull: place === 0 ? pull : null, isForced, ...scope }),
    );
    // A run that leaves something to wait for has failed by its exit code.
    return commands.join('; ');
  }
  const environments = [...new Set(different.map(({ environment }) => environment))];
  return deployText({ pull, ...(isPartly ? { environments } : {}) });
}

/** Without an answer of a target, a run may deploy more than is shown. */
function isRead({ state }: DriftRow): boolean {
  return state !== 'refused' && state !== 'unreadable' && state !== 'unreachable';
}

interface CommandScope {
  readonly environments: readonly string[];
  readonly services: readonly string[];
}

/** A command deploys all of its services in all of its environments, so each combination here is one that is named. */
function scopesOf(rows: readonly DriftRow[]): readonly CommandScope[] {
  const places = [...grouped(rows, ({ environment }) => environment)].map(
    ([environment, inside]) => ({ environment, services: inside.map(({ service }) => service) }),
  );
  return [...grouped(places, ({ services }) => services.join(' ')).values()].map((alike) => ({
    environments: alike.map(({ environment }) => environment),
    services: alike[0]?.services ?? [],
  }));
}

export function stateText({ state, pending }: DriftRow): string {
  return state === 'same' && pending.length > 0
    ? DRIFT_TEXTS.samePending
    : DRIFT_TEXTS.states[state];
}

export function whyText(row: DriftRow): string {
  const { pending } = row;
  const waits = pending.length === 0 ? [] : [DRIFT_TEXTS.notSent(pending)];
  return [reasonsOf(row), ...waits].filter((text) => text !== '').join('; ');
}

/** Refusals of an instance that are named. */
const SHOWN = 3;

function reasonsOf(row: DriftRow): string {
  const words = [...new Set(row.refused.map(refusedWords))];
  const others = words.length <= SHOWN ? [] : [DRIFT_TEXTS.moreRefused(words.length - SHOWN)];
  const all = [ownWhy(row), ...words.slice(0, SHOWN), ...others];
  return all.filter((text) => text !== '').join('; ');
}

function ownWhy({ state, why }: DriftRow): string {
  if (state !== 'elsewhere') return why;
  const words = [why, LOG_TEXTS.elsewhere(), LOG_TEXTS.askThere('drift')];
  return words.filter((text) => text !== '').join('; ');
}

/** Without a file of the same length whose variables are named beside it. */
export function tellingOf(differences: readonly Difference[]): readonly Difference[] {
  const telling = differences.filter((difference) => {
    const { git, live } = valuesOf(difference);
    return git !== live;
  });
  return telling.length === 0 ? differences : telling;
}

/** Both values as text. Of a file only its length, because its other lines may be secret. */
export function valuesOf({ git, live }: Difference): DifferenceText {
  const isFile = [git, live].some((text) => text?.includes('\n') === true);
  const textOf = (text: string | null): string => {
    if (text === null) return 'nothing';
    return isFile ? linesOf(text) : text;
  };
  return { git: textOf(git), live: textOf(live) };
}

interface DifferenceText {
  readonly git: string;
  readonly live: string;
}

function linesOf(text: string): string {
  return DRIFT_TEXTS.lines(text.replace(/\n$/, '').split('\n').length);
}
