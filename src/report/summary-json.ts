// A summary for programs. Moments are ISO text. No key is left out.
import type { Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { isoOrNull, printableJson } from './json.ts';
import { removalJson } from './status-json.ts';
import type { FlagSummary, Summary, SummaryMetric } from './summary-facts.ts';
import { exposuresWord } from './words.ts';

export function renderSummaryJson({ since, until, clock, flags, others }: Summary): string {
  return printableJson({
    schemaVersion: 1,
    since: isoOf(since),
    until: isoOf(until),
    clock,
    flags: flags.map(flagJson),
    others,
  });
}

function flagJson(flag: FlagSummary): Json {
  const { key, description, owner, phase, lines, metrics, landed, issues, holds } = flag;
  const { offIn, next, removal } = flag;
  return {
    flag: key,
    description,
    owner,
    phase:
      phase === null
        ? null
        : {
            environment: phase.environment,
            what: exposuresWord(phase.exposures),
            since: isoOrNull(phase.since),
            week: phase.week,
          },
    lines: lines.map(({ name, text }) => ({ name, value: text })),
    metrics: metrics.map(metricJson),
    landed: landed.map(({ at, sha, environment, class: kind, from, to }) => ({
      at: isoOf(at),
      landing: sha,
      environment,
      class: kind,
      from: exposuresWord(from),
      to: exposuresWord(to),
    })),
    issues:
      issues.kind === 'known'
        ? issues.value.map(({ number, title, closedAt }) => ({
            number,
            title,
            closedAt: isoOrNull(closedAt),
          }))
        : null,
    holds: [...holds],
    offIn: offIn === null ? null : [...offIn],
    next:
      next === null
        ? null
        : {
            environment: next.environment,
            what: next.what,
            target: isoOrNull(next.target),
            decision: next.decision,
            missing: [...next.missing],
          },
    removal: removal === null ? null : removalJson(removal),
  };
}

function metricJson({ name, title, good, message, facts }: SummaryMetric): Json {
  return {
    metric: name,
    title,
    good,
    answer: facts?.answer ?? null,
    value: facts?.value ?? null,
    unit: facts?.unit ?? null,
    traffic: facts?.traffic?.value ?? null,
    message,
  };
}
