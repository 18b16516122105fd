// The Report for programs, with everything that the other layouts show. Moments are ISO text and lengths are
// seconds. No key is left out: a missing value is null or an empty list.
import type { Instant, Json } from '#domain/scalars.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { ServiceComparison, ValueComparison } from '#domain/comparison.ts';
import { percentOf } from '#domain/exposure.ts';
import type { ChangeReport, GateResult, Progress, Report, ResumeReport } from '#domain/report.ts';
import { isoOf } from '#domain/scalars.ts';

/** The Report as JSON that `REPORT_SCHEMA` describes, two blanks deep. Ends with a line break. */
export function renderJson(report: Report): string {
  return printableJson(reportJson(report));
}

export function reportJson(report: Report): Json {
  return {
    schemaVersion: report.schemaVersion,
    verdict: report.verdict,
    class: report.class,
    readyAt: isoOrNull(report.readyAt),
    passUntil: isoOrNull(report.passUntil ?? null),
    fingerprint: report.fingerprint,
    now: isoOf(report.now),
    clock: report.clock,
    changes: report.changes.map(changeJson),
    policy: report.policy.map(gateJson),
    policyFiles: report.policyFiles,
    diagnostics: report.diagnostics.map(diagnosticJson),
    notes: report.notes.map(({ message }) => message),
  };
}

/** Diagnostics alone, in the same form as in a Report. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return printableJson({ schemaVersion: 1, diagnostics: diagnostics.map(diagnosticJson) });
}

/**
 * JSON that may be printed anywhere. Characters that show nothing and the beginning of a workflow command
 * (`##[`, which a runner takes anywhere in a line) are written as escapes: a parser reads the same text.
 */
export function printableJson(value: Json): string {
  const escaped = JSON.stringify(value, null, 2)
    .replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu, escapeOf)
    .replaceAll('##[', '##\\u005b');
  return `${escaped}\n`;
}

function escapeOf(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}

function changeJson(change: ChangeReport): Json {
  return {
    flag: change.flag,
    environment: change.environment,
    class: change.class,
    verdict: change.verdict,
    readyAt: isoOrNull(change.readyAt),
    passUntil: isoOrNull(change.passUntil ?? null),
    reportOnly: change.reportOnly,
    services: change.services,
    comparisons: change.comparisons.map(comparisonJson),
    gates: change.gates.map(gateJson),
    resume: change.resume === undefined ? null : resumeJson(change.resume),
    notes: change.notes.map(({ message }) => message),
  };
}

function resumeJson({ code, facts, message, takenDown, until }: ResumeReport): Json {
  return {
    code,
    facts,
    message,
    takenDown: takenDown === null ? null : { landing: takenDown.sha, at: isoOf(takenDown.at) },
    until: isoOrNull(until),
  };
}

function comparisonJson({ service, comparison, from, to, values }: ServiceComparison): Json {
  return {
    service,
    comparison,
    from: percentOf(from),
    to: percentOf(to),
    values: values.map(valueJson),
  };
}

function valueJson({ kind, name, from, to, comparison }: ValueComparison): Json {
  return { kind, name, from: from ?? null, to: to ?? null, comparison };
}

export function gateJson(gate: GateResult): Json {
  return {
    gate: gate.gate,
    verdict: gate.verdict,
    code: gate.code,
    facts: gate.facts,
    message: gate.message,
    hint: gate.hint,
    readyAt: isoOrNull(gate.readyAt),
    passUntil: isoOrNull(gate.passUntil ?? null),
    progress: gate.progress === null ? null : progressJson(gate.progress),
    details: gate.details,
  };
}

function progressJson({ elapsed, required, atLeast, where }: Progress): Json {
  return { elapsedSeconds: elapsed, requiredSeconds: required, atLeast, where };
}

function diagnosticJson(diagnostic: Diagnostic): Json {
  const { code, facts, severity, message, hint, file, line, column } = diagnostic;
  return { code, facts, severity, message, hint, file, line, column };
}
