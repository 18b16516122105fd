import { A as exposuresWord, E as moreInJson, Ht as plain, M as moment, Mt as distinct, S as fitting, Ut as printable, _ as renderDiagnosticsMarkdown, _t as percentOf, a as pad, b as prose, c as wrap, ct as textOfValue, d as renderDiagnosticsJson, f as renderJson, g as renderMarkdown, i as cut, k as counted, l as isoOrNull, n as renderDiagnostics, o as widest, p as refusedWords, r as paintFor, t as renderText, u as printableJson, v as cell, w as MARKS, x as LONGEST_MARKDOWN, y as code } from "./text.js";
import { i as dueText, u as lengthOf } from "./time.js";
import { isatty } from "node:tty";
// src/report/status-json.ts
/** Every flag in every environment, two blanks deep. Ends with a line break. */
function renderStatusJson(rows, { log } = {}) {
	const deployments = log === void 0 ? {} : { log: logJson(log) };
	return printableJson({
		schemaVersion: 1,
		...deployments,
		flags: rows.map(rowJson)
	});
}
function logJson({ trouble, rules }) {
	return {
		trouble,
		rules: rules === null ? null : refusalJson(rules)
	};
}
function rowJson({ key, description, owner, expires, isExpired, permanent, cells, next }) {
	return {
		flag: key,
		description,
		owner,
		expires,
		expired: isExpired,
		permanent,
		environments: cells.map(cellJson),
		next: next === null ? null : nextJson(next)
	};
}
function cellJson(cell) {
	const { environment, exposures, soakedFor, since, atLeast, hold, live } = cell;
	return {
		environment,
		services: exposures?.map(({ service, reach }) => ({
			service,
			percent: percentOf(reach)
		})) ?? null,
		soakedForSeconds: soakedFor,
		since: isoOrNull(since),
		atLeast,
		hold,
		...live === void 0 ? {} : { live: live === null ? null : liveJson(live) }
	};
}
function liveJson({ state, services, refusal, rollback }) {
	return {
		state,
		services: services.map(serviceJson),
		refusal: refusal === null ? null : refusalJson(refusal),
		rollback: rollback === null ? null : rollbackJson(rollback)
	};
}
function serviceJson({ service, state, values, landing, since, why }) {
	return {
		service,
		state,
		values,
		landing,
		since: isoOrNull(since),
		why
	};
}
function rollbackJson({ landing, timeToSafe, verifiedAt }) {
	return {
		landing,
		timeToSafeSeconds: timeToSafe,
		verifiedAt: isoOrNull(verifiedAt)
	};
}
function refusalJson({ landing, since, verdict, reasons, revert }) {
	return {
		landing,
		since: isoOrNull(since),
		verdict,
		reasons,
		revert
	};
}
function nextJson({ environment, what, verdict, readyAt, message, needs }) {
	return {
		environment,
		what,
		verdict,
		readyAt: isoOrNull(readyAt),
		message,
		needs: [...needs]
	};
}
// src/report/status-live.ts
/** The mark in a cell behind the value in Git; empty if that value is live, or nothing is known. */
function liveMark(live) {
	return live == null || live.state === "live" ? "" : `, ${WORDS[live.state]}`;
}
const WORDS = {
	live: "live",
	"not-deployed": "not live",
	refused: "refused",
	failed: "failed",
	unknown: "unknown"
};
/** Refused landings come first, because they wait for people. Values that are live as in Git have no line. */
function liveLinesOf(rows, log) {
	const cells = rows.flatMap(({ key, cells: all }) => all.flatMap(({ environment, live }) => live == null ? [] : [{
		key,
		environment,
		live
	}]));
	const rules = log.rules === null ? [] : [refusalLine(null, null, log.rules)];
	const refused = cells.flatMap(({ key, environment, live }) => live.refusal === null ? [] : [refusalLine(key, environment, live.refusal, live.services.flatMap(liveWords))]);
	const others = cells.flatMap(({ key, environment, live: { services, refusal } }) => services.flatMap((one) => {
		const text = serviceWords(one);
		if (text === null || refusal !== null && one.state === "not-deployed") return [];
		return [{
			mark: one.state === "not-deployed" ? "…" : "✗",
			text: `${key} in ${environment}: ${text}`,
			details: [],
			revert: null
		}];
	}));
	return [
		...rules,
		...refused,
		...others,
		...log.isDetailed ? rows.flatMap(rollbackLines) : []
	];
}
/** `off in production 2 min 14 s after the landing of 0123456789, verified`. */
function rollbackLines({ key, cells }) {
	return cells.flatMap(({ environment, exposures, live }) => {
		const rollback = live?.rollback ?? null;
		if (rollback === null) return [];
		const { landing, timeToSafe } = rollback;
		const length = timeToSafe === null ? "" : `${secondsWords(timeToSafe)} `;
		return [{
			mark: "✓",
			text: `${key}: ${exposuresWord(exposures)} in ${environment} ${length}after the landing of ${landing.slice(0, 10)}, verified`,
			details: [],
			revert: null
		}];
	});
}
/** `14 s`, `2 min 14 s`; an hour and more as elsewhere. */
function secondsWords(length) {
	if (length >= 3600) return lengthOf(length);
	const minutes = Math.floor(length / 60);
	return `${minutes === 0 ? "" : `${minutes} min `}${length % 60} s`;
}
function refusalLine(flag, environment, { landing, since, reasons, revert }, live = []) {
	return {
		mark: "✗",
		text: refusedWords({
			flag,
			environment,
			landing,
			since
		}),
		details: [...live, ...reasons],
		revert
	};
}
function liveWords({ service, state, values }) {
	return state === "live" || state === "not-deployed" ? [`${valuesWords(values)} live in ${service}`] : [];
}
/** Null if the values in Git are live. */
function serviceWords({ service, state, values, landing, why }) {
	const of = landing === null ? "" : ` of ${landing.slice(0, 10)}`;
	switch (state) {
		case "live": return null;
		case "not-deployed": return `not deployed to ${service} yet; ${valuesWords(values)} live there`;
		case "refused": return `not written to ${service}: ${why}`;
		case "failed": return `the deployment${of} to ${service} failed: ${why}`;
		case "unknown": return `the deployment${of} to ${service} has not finished, so the live values are not known`;
	}
}
function valuesWords(values) {
	const all = Object.entries(values ?? {}).flatMap(([name, value]) => value === null ? [] : [`${name}=${textOfValue(value)}`]);
	return all.length === 0 ? "none of its values is" : `${all.join(" ")} is`;
}
// src/report/status-rows.ts
/** The environments of all rows, in order of first appearance. */
function environmentsOf(rows) {
	const names = /* @__PURE__ */ new Set();
	for (const { cells } of rows) for (const { environment } of cells) names.add(environment);
	return [...names];
}
/** `on 31h`, `25% at least 9d, on hold`, `off`, `on 2h, refused`. */
function cellWords(cell) {
	if (cell === void 0) return "";
	const { exposures, soakedFor, atLeast, hold, live } = cell;
	const soak = soakedFor === null ? "" : ` ${atLeast ? "at least " : ""}${lengthOf(soakedFor)}`;
	return `${exposuresWord(exposures)}${soak}${hold === null ? "" : ", on hold"}${liveMark(live)}`;
}
/**
* `staging on: due Sun 22 Nov 2026 09:00 UTC (in 17h)`; `not before` if people are needed as well. The text of
* `needs` is untrusted, and the caller cleans it.
*/
function nextWords(next, now) {
	if (next === null) return "";
	return `${next.environment} ${next.what}: ${outlook(next, now)}`;
}
function outlook({ verdict, readyAt, message, needs }, now) {
	if (verdict === "pass") return "due now";
	const open = needs.join("; ");
	if (verdict === "wait" && readyAt !== null) {
		const when = moment(readyAt, now);
		return open === "" ? `due ${when}` : `not before ${when}; also waiting: ${open}`;
	}
	if (verdict === "wait" && open !== "") return open;
	return message === "" ? verdict : message;
}
/** `expires 2027-06-30`, `✗ expired 2025-06-30`, `permanent`; empty if the flag has no end. */
function expiryWords({ expires, isExpired, permanent }) {
	if (expires !== null) return isExpired ? `${EXPIRED} expired ${expires}` : `expires ${expires}`;
	return permanent === null ? "" : "permanent";
}
/** A mark that needs no colour. */
const EXPIRED = "✗";
/** Whether any flag has an end, so that the table needs a column for it. */
function haveExpiry(rows) {
	return rows.some((row) => expiryWords(row) !== "");
}
/** `12 flags · 2 due now · next due: outbound-calls → production 10%, Sun 22 Nov 2026 09:00 UTC`. */
function summaryWords(rows) {
	const due = rows.filter(({ next }) => next?.verdict === "pass").length;
	const expired = rows.filter(({ isExpired }) => isExpired).length;
	const soonest = soonestOf(rows);
	return [
		counted(rows.length, "flag"),
		...due > 0 ? [`${due} due now`] : [],
		...expired > 0 ? [`${expired} expired`] : [],
		...soonest === null ? [] : [`next due: ${soonest}`]
	].join(" · ");
}
function soonestOf(rows) {
	let soonest = null;
	let words = null;
	for (const { key, next } of rows) {
		if (next === null || next.verdict !== "wait" || next.readyAt === null) continue;
		if (soonest !== null && next.readyAt >= soonest) continue;
		soonest = next.readyAt;
		const when = `${next.needs.length === 0 ? "" : "not before "}${dueText(next.readyAt)}`;
		words = `${key} → ${next.environment} ${next.what}, ${when}`;
	}
	return words;
}
/** Each hold with its place: `voice/calls in production: <why>`. Untrusted text that the caller cleans. */
function holdsOf(rows) {
	return distinct(rows.flatMap(({ key, cells }) => cells.flatMap(({ environment, hold }) => hold === null ? [] : [`${key} in ${environment}: ${hold}`])));
}
// src/report/status-markdown.ts
/** At most so many holds, because the table matters more. */
const HOLDS$1 = 20;
/** Flags × environments as a markdown table under 60,000 characters. */
function renderStatusMarkdown(rows, { log } = {}) {
	if (rows.length === 0) return printable(["No flags."]);
	const environments = environmentsOf(rows);
	const hasExpiry = haveExpiry(rows);
	const expiry = hasExpiry ? ["end"] : [];
	const head = [
		"flag",
		"owner",
		...environments.map(cell),
		"next",
		...expiry
	];
	const holds = holdsOf(rows).slice(0, HOLDS$1);
	const top = [
		prose(summaryWords(rows)),
		"",
		...holds.map((hold) => `- on hold: ${prose(hold)}`),
		...holds.length > 0 ? [""] : [],
		...log === void 0 ? [] : logLines$1(rows, log),
		line(head),
		line(head.map(() => "---"))
	];
	const body = rows.map((row) => {
		const cells = new Map(row.cells.map((one) => [one.environment, one]));
		return line([
			code(row.key),
			cell(row.owner ?? ""),
			...environments.map((environment) => cell(cellWords(cells.get(environment)))),
			cell(nextWords(row.next, null)),
			...hasExpiry ? [cell(expiryWords(row))] : []
		]);
	});
	return printable(fitting([...top, ...body], LONGEST_MARKDOWN));
}
function logLines$1(rows, log) {
	if (log.trouble !== null) return [`- ✗ ${prose(log.trouble)}`, ""];
	const all = liveLinesOf(rows, log);
	if (all.length === 0) return ["Live by the deployment log: everything is as in Git.", ""];
	return [
		"Live by the deployment log:",
		"",
		...all.slice(0, HOLDS$1).flatMap(liveItem),
		""
	];
}
function liveItem({ mark, text, details, revert }) {
	return [
		`- ${mark} ${prose(text)}`,
		...details.map((detail) => `  - ${prose(detail)}`),
		...revert === null ? [] : [`  - take it back: ${code(revert)}`]
	];
}
function line(cells) {
	return `| ${cells.join(" | ")} |`;
}
// src/report/status-table.ts
/** Cells of a terminal. Wider text is cut; the JSON has all of it. */
const WIDEST = {
	flag: 48,
	owner: 16,
	environment: 26,
	next: 90
};
/** Up to so many flags are shown with their descriptions. */
const DESCRIBED = 10;
const HOLDS = 20;
/** Cells of a line of text. */
const WIDTH = 80;
/** The flags as a table, and a line with the next due promotion. Ends with a line break. */
function renderStatusTable(rows, { colour, now, log }) {
	const paint = paintFor(colour);
	if (rows.length === 0) return printable(["no flags"]);
	const [header = "", ...body] = linesUp(columnsOf(rows, now ?? null));
	return printable([
		paint.bold(header),
		...body.flatMap((line, index) => [line, ...describe(rows, index, paint)]),
		"",
		...holdLines(rows, paint),
		...expiredLines(rows, paint),
		...log === void 0 ? [] : logLines(rows, log, paint),
		paint.dim(summaryWords(rows))
	]);
}
function columnsOf(rows, now) {
	const byEnvironment = rows.map(({ cells }) => new Map(cells.map((cell) => [cell.environment, cell])));
	return [
		{
			title: "flag",
			texts: rows.map(({ key }) => key),
			limit: WIDEST.flag
		},
		{
			title: "owner",
			texts: rows.map(({ owner }) => plain(owner ?? "")),
			limit: WIDEST.owner
		},
		...environmentsOf(rows).map((environment) => ({
			title: environment,
			texts: byEnvironment.map((cells) => cellWords(cells.get(environment))),
			limit: WIDEST.environment
		})),
		{
			title: "next",
			texts: rows.map(({ next }) => next === null ? "" : plain(`${MARKS[next.verdict]} ${nextWords(next, now)}`)),
			limit: WIDEST.next
		}
	];
}
/** The columns side by side, title first, each as wide as its widest text. */
function linesUp(columns) {
	const padded = columns.map(({ title, texts, limit }) => {
		const all = [title, ...texts].map((text) => cut(text, limit));
		const width = widest(all, limit);
		return all.map((text) => pad(text, width));
	});
	const [first = []] = padded;
	return first.map((_, row) => padded.map((column) => column[row] ?? "").join("  ").trimEnd());
}
function describe(rows, index, paint) {
	const row = rows[index];
	if (row === void 0 || rows.length > DESCRIBED) return [];
	const words = [plain(row.description, 120), expiryWords(row)].filter((text) => text !== "");
	return words.length === 0 ? [] : [paint.dim(`  ${words.join(" · ")}`)];
}
/** Flags that have expired. They are listed also when there are many flags. */
function expiredLines(rows, paint) {
	const expired = rows.filter(({ isExpired }) => isExpired);
	if (expired.length === 0) return [];
	const shown = expired.slice(0, HOLDS).map((row) => `  ${row.key}: ${expiryWords(row)}`);
	const left = expired.length - HOLDS;
	return [
		paint.bold("should be gone"),
		...shown,
		...left > 0 ? [`  ${moreInJson(left, "flag")}`] : [],
		""
	];
}
function holdLines(rows, paint) {
	const holds = holdsOf(rows);
	if (holds.length === 0) return [];
	const shown = holds.slice(0, HOLDS).map((hold) => `  · ${plain(hold, 200)}`);
	const left = holds.length - HOLDS;
	return [
		paint.bold("on hold"),
		...shown,
		...left > 0 ? [`  ${moreInJson(left, "hold")}`] : [],
		""
	];
}
/** The live values by the log, if they differ from those in Git. */
function logLines(rows, log, paint) {
	const title = paint.bold("live by the deployment log");
	if (log.trouble !== null) return [
		title,
		...indented(`✗ ${plain(log.trouble)}`, 2),
		""
	];
	const all = liveLinesOf(rows, log);
	if (all.length === 0) return [
		title,
		"  everything is as in Git",
		""
	];
	const left = all.length - HOLDS;
	return [
		title,
		...all.slice(0, HOLDS).flatMap(liveLine),
		...left > 0 ? [`  ${moreInJson(left, "line")}`] : [],
		...left <= 0 && !log.isDetailed ? ["  everything else is as in Git"] : [],
		""
	];
}
function liveLine({ mark, text, details, revert }) {
	return [
		...indented(`${mark} ${plain(text)}`, 2),
		...details.flatMap((detail) => indented(plain(detail), 4)),
		...revert === null ? [] : ["    take it back:", `      ${plain(revert)}`]
	];
}
/** Lines after the first one are indented by two blanks more. */
function indented(text, blanks) {
	const [first = "", ...rest] = wrap(text, WIDTH - blanks - 2);
	const before = " ".repeat(blanks);
	return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
// src/report/index.ts
const FORMATS = [
	{
		name: "text",
		render: renderText,
		renderDiagnostics,
		renderStatusTable
	},
	{
		name: "json",
		render: renderJson,
		renderDiagnostics: renderDiagnosticsJson,
		renderStatusTable: renderStatusJson
	},
	{
		name: "markdown",
		render: renderMarkdown,
		renderDiagnostics: renderDiagnosticsMarkdown,
		renderStatusTable: renderStatusMarkdown
	}
];
// src/cli/output.ts
const STANDARD_OUTPUT = 1;
function print(text) {
	process.stdout.write(text);
}
/** Writes a line beside the result. */
function remark(text) {
	process.stderr.write(`${text}\n`);
}
/** True on a terminal where `NO_COLOR` is not set. */
function useColour() {
	const noColour = process.env["NO_COLOR"] ?? "";
	return isatty(STANDARD_OUTPUT) && noColour === "";
}
function formatOf(name) {
	const format = FORMATS.find((candidate) => candidate.name === name);
	if (format === void 0) throw new Error(`there is no format ${name}`);
	return format;
}
function printReport(report, options) {
	print(formatOf(options.format).render(report, { colour: useColour() }));
}
export { useColour as a, remark as i, print as n, printReport as r, formatOf as t };
