import { c as percentOf } from "./exposure.js";
import { c as isoOf } from "./time.js";
// src/report/json.ts
/** The Report as JSON that `REPORT_SCHEMA` describes, two blanks deep. Ends with a line break. */
function renderJson(report) {
	return printableJson({
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
		notes: report.notes.map(({ message }) => message)
	});
}
/** Diagnostics alone, in the same form as in a Report. */
function renderDiagnosticsJson(diagnostics) {
	return printableJson({
		schemaVersion: 1,
		diagnostics: diagnostics.map(diagnosticJson)
	});
}
/**
* JSON that may be printed anywhere. Characters that show nothing and the beginning of a workflow command
* (`##[`, which a runner takes anywhere in a line) are written as escapes: a parser reads the same text.
*/
function printableJson(value) {
	return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu, escapeOf).replaceAll("##[", "##\\u005b")}\n`;
}
function escapeOf(character) {
	return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
function isoOrNull(at) {
	return at === null ? null : isoOf(at);
}
function changeJson(change) {
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
		resume: change.resume === void 0 ? null : resumeJson(change.resume),
		notes: change.notes.map(({ message }) => message)
	};
}
function resumeJson({ code, facts, message, takenDown, until }) {
	return {
		code,
		facts,
		message,
		takenDown: takenDown === null ? null : {
			landing: takenDown.sha,
			at: isoOf(takenDown.at)
		},
		until: isoOrNull(until)
	};
}
function comparisonJson({ service, comparison, from, to, values }) {
	return {
		service,
		comparison,
		from: percentOf(from),
		to: percentOf(to),
		values: values.map(valueJson)
	};
}
function valueJson({ kind, name, from, to, comparison }) {
	return {
		kind,
		name,
		from: from ?? null,
		to: to ?? null,
		comparison
	};
}
function gateJson(gate) {
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
		details: gate.details
	};
}
function progressJson({ elapsed, required, atLeast, where }) {
	return {
		elapsedSeconds: elapsed,
		requiredSeconds: required,
		atLeast,
		where
	};
}
function diagnosticJson(diagnostic) {
	const { code, facts, severity, message, hint, file, line, column } = diagnostic;
	return {
		code,
		facts,
		severity,
		message,
		hint,
		file,
		line,
		column
	};
}
export { renderJson as a, renderDiagnosticsJson as i, isoOrNull as n, printableJson as r, gateJson as t };
