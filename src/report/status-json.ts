// The table of `status` for programs. Moments are ISO text, lengths are seconds.
import { causeJson } from '#messages/causes.ts';
import type { Removal } from '#domain/snapshot.ts';
import type { Json } from '#domain/scalars.ts';
import { percentOf } from '#domain/exposure.ts';
import { isoOrNull, printableJson, gateJson } from './json.ts';
import type { LiveCell, LiveRefusal, LiveRollback, LiveService, StatusLog } from './status-live.ts';
import type { StatusTableOptions } from './status-table.ts';
import type { ServiceApart, StatusCell, StatusNext, StatusRow } from './status-rows.ts';
import type { Cause } from '#domain/evidence.ts';

export interface StatusJsonOptions extends Pick<StatusTableOptions, 'log'> {
  /** Why GitHub was not asked; null or left out: it was. */
  readonly notAsked?: Cause | null;
}

/** Every flag in every environment, two blanks deep. Ends with a line break. */
export function renderStatusJson(
  rows: readonly StatusRow[],
  options: StatusJsonOptions = {},
): string {
  return printableJson(statusJson(rows, options));
}

export function statusJson(
  rows: readonly StatusRow[],
  { log, notAsked = null }: StatusJsonOptions,
): Json {
  const deployments = log === undefined ? {} : { log: logJson(log) };
  return {
    schemaVersion: 1,
    githubNotAsked: causeJson(notAsked),
    ...deployments,
    flags: rows.map(rowJson),
  };
}

function logJson({ trouble, rules }: StatusLog): Json {
  return { trouble, rules: rules === null ? null : refusalJson(rules) };
}

function rowJson({
  key,
  description,
  owner,
  expires,
  isExpired,
  permanent,
  words,
  cells,
  next,
  removal = null,
  apart = [],
  variables = [],
  file,
  requires,
  requiredBy,
}: StatusRow): Json {
  return {
    flag: key,
    description,
    owner,
    expires,
    expired: isExpired,
    permanent,
    kind: words?.kind ?? null,
    risk: words?.risk ?? null,
    tags: [...(words?.tags ?? [])],
    tickets: [...(words?.tickets ?? [])],
    links: words?.links ?? {},
    services: variables.map(({ service, names }) => ({ service, variables: [...names] })),
    file: file ?? null,
    requires: requires ?? null,
    requiredBy: requiredBy ?? null,
    environments: cells.map(cellJson),
    next: next === null ? null : nextJson(next),
    apart: apart.map(apartJson),
    removal: removal === null ? null : removalJson(removal),
  };
}

export function apartJson({ environment, service, percent, since, landing }: ServiceApart): Json {
  return { environment, service, percent, since: isoOrNull(since), landing };
}

/** `due`: all of it is true, so that the flag can go. */
export function removalJson({ environment, after, since, dueAt, isDue, open }: Removal): Json {
  const moments = { since: isoOrNull(since), dueAt: isoOrNull(dueAt) };
  return { environment, after, ...moments, due: isDue, missing: [...open] };
}

function cellJson(cell: StatusCell): Json {
  const {
    environment,
    exposures,
    soakedFor,
    since,
    atLeast,
    hold,
    holdUntil = null,
    live,
    file,
  } = cell;
  return {
    environment,
    // Percent of users with the non-safe value; null when a file cannot be read.
    services:
      exposures?.map(({ service, reach }) => ({ service, percent: percentOf(reach) })) ?? null,
    soakedForSeconds: soakedFor,
    since: isoOrNull(since),
    atLeast,
    hold,
    holdUntil: isoOrNull(holdUntil),
    file: file ?? null,
    ...(live === undefined ? {} : { live: live === null ? null : liveJson(live) }),
  };
}

function liveJson({ state, services, refusal, rollback }: LiveCell): Json {
  return {
    state,
    services: services.map(serviceJson),
    refusal: refusal === null ? null : refusalJson(refusal),
    rollback: rollback === null ? null : rollbackJson(rollback),
  };
}

function serviceJson({ service, state, values, pending, landing, since, why }: LiveService): Json {
  const moments = { landing, since: isoOrNull(since) };
  return { service, state, values, pending: pending ?? null, ...moments, why };
}

function rollbackJson({ landing, timeToSafe, verifiedAt, keepsOld = false }: LiveRollback): Json {
  return {
    landing,
    timeToSafeSeconds: timeToSafe,
    verifiedAt: isoOrNull(verifiedAt),
    keepsOld,
  };
}

function refusalJson({
  landing,
  since,
  verdict,
  reasons,
  revert,
  needsApproval,
}: LiveRefusal): Json {
  return { landing, since: isoOrNull(since), verdict, reasons, revert, needsApproval };
}

function nextJson(next: StatusNext): Json {
  const { environment, what, verdict, readyAt, passUntil = null, message, needs } = next;
  const moments = { readyAt: isoOrNull(readyAt), passUntil: isoOrNull(passUntil) };
  const base = { environment, what, verdict, ...moments, message, needs: [...needs] };
  return { ...base, ...metricsJson(next) };
}

function metricsJson({ metrics }: StatusNext): Readonly<Record<string, Json>> {
  return metrics === undefined ? {} : { metrics: metrics.map(gateJson) };
}
