// The same table for programs. Moments are ISO text, lengths are seconds.
import type { Json } from '#domain/json.ts';
import { percentOf } from '#domain/exposure.ts';
import { isoOrNull, printableJson } from './json.ts';
import type { StatusCell, StatusNext, StatusRow } from './status-rows.ts';

/** Every flag in every environment, two blanks deep. Ends with a line break. */
export function renderStatusJson(rows: readonly StatusRow[]): string {
  return printableJson({ schemaVersion: 1, flags: rows.map(rowJson) });
}

function rowJson({
  key,
  description,
  owner,
  expires,
  isExpired,
  permanent,
  cells,
  next,
}: StatusRow): Json {
  return {
    flag: key,
    description,
    owner,
    expires,
    expired: isExpired,
    permanent,
    environments: cells.map(cellJson),
    next: next === null ? null : nextJson(next),
  };
}

function cellJson({ environment, exposures, soakedFor, since, atLeast, hold }: StatusCell): Json {
  return {
    environment,
    // Percent of users with the non-safe value; null when a file cannot be read.
    services:
      exposures?.map(({ service, reach }) => ({ service, percent: percentOf(reach) })) ?? null,
    soakedForSeconds: soakedFor,
    since: isoOrNull(since),
    atLeast,
    hold,
  };
}

function nextJson({ environment, what, verdict, readyAt, message, needs }: StatusNext): Json {
  return { environment, what, verdict, readyAt: isoOrNull(readyAt), message, needs: [...needs] };
}
