import { A as counted, D as moreInJson, G as levelOf, Gt as printable, N as moment, Pt as distinct, S as fitting, T as clockLabel, Wt as plain, _ as renderDiagnosticsMarkdown, a as pad, b as prose, c as wrap, d as renderDiagnosticsJson, f as renderJson, g as renderMarkdown, i as cut, j as exposuresWord, l as isoOrNull, n as renderDiagnostics, o as widest, p as refusedWords, q as levelsText, r as paintFor, t as renderText, u as printableJson, ut as textOfValue, v as cell, w as MARKS, x as LONGEST_MARKDOWN, y as code, yt as percentOf } from "./text.js";
import { c as isoOf, i as dueText, p as pastText, u as lengthOf } from "./time.js";
import { t as asStarted } from "./started.js";
import { isatty } from "node:tty";
// src/report/log-json.ts
/** As `schemas/log.schema.json` describes it. Ends with a line break. */
function renderLogJson({ landings, since, now, clock, logTrouble, notAsked }) {
	return printableJson({
		schemaVersion: 1,
		since: isoOf(since),
		now: isoOf(now),
		clock,
		deploymentLogTrouble: logTrouble,
		githubNotAsked: notAsked,
		landings: landings.map(landingJson)
	});
}
function landingJson(landing) {
	const { sha, at, source, subject, author, landedBy, pull, changes, rules } = landing;
	return {
		landing: sha,
		at: isoOf(at),
		timeFrom: source,
		subject,
		author,
		landedBy,
		peopleFrom: "git",
		pullRequest: pull === null ? null : pullJson(pull),
		changes: changes.map(changeJson),
		policy: rules.map(({ file, flag }) => ({
			file,
			flag
		}))
	};
}
function pullJson({ number, author, approvedBy }) {
	return {
		number,
		author,
		approvedBy
	};
}
function changeJson(change) {
	return {
		flag: change.flag,
		owner: change.owner,
		environment: change.environment,
		class: change.class,
		from: percents(change.from),
		to: percents(change.to),
		values: change.values.map(({ service, name, from, to }) => ({
			service,
			name,
			from: from ?? null,
			to: to ?? null
		})),
		verdict: change.verdict === null ? null : verdictJson(change.verdict),
		deployments: change.deployments?.map(deploymentJson) ?? null,
		timeToSafeSeconds: change.timeToSafe
	};
}
function percents(exposures) {
	return exposures?.map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	})) ?? null;
}
function verdictJson({ kind, verdict, at }) {
	return {
		kind,
		verdict,
		at: isoOf(at)
	};
}
function deploymentJson({ service, state, at }) {
	return {
		service,
		state,
		at: isoOrNull(at)
	};
}
// src/report/log-rows.ts
/** The names of a class that say what happened. */
function countsOf({ landings }) {
	const changes = landings.flatMap((landing) => landing.changes);
	const counts = [
		"promotion",
		"rollback",
		"neutral"
	].map((kind) => {
		const count = changes.filter((change) => change.class === kind).length;
		return count === 0 ? "" : `${count} ${kind === "neutral" ? "neutral" : plural(kind, count)}`;
	});
	const rules = landings.filter((landing) => landing.rules.length > 0).length;
	return [...counts, rules === 0 ? "" : `${rules} policy`].filter((text) => text !== "");
}
function plural(noun, count) {
	return count === 1 ? noun : `${noun}s`;
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
// src/report/log-words.ts
/** Marks that need no colour. */
const CLASS_MARKS = {
	promotion: "▲",
	rollback: "▼",
	neutral: "·",
	policy: "!"
};
/** `2 landings since Fri 20 Nov 2026 09:00 UTC · 1 promotion · 1 rollback`. */
function logSummary(log) {
	const { landings, since } = log;
	return [`${landings.length === 0 ? "nothing landed" : counted(landings.length, "landing")} since ${pastText(since)}`, ...countsOf(log)].join(" · ");
}
/** `by Ana, as Git says · merged by Bartek · pull request 12 by ana · approved by bartek`. */
function peopleWords({ author, landedBy, pull }) {
	const merged = landedBy === author ? [] : [`landed by ${landedBy}`];
	const github = pull === null ? [] : [`pull request ${pull.number} by ${pull.author}`, approvalWords(pull.approvedBy)];
	return [
		`by ${author}, as Git says`,
		...merged,
		...github
	].join(" · ");
}
function approvalWords(approvedBy) {
	if (approvedBy === null) return "approvals not known";
	return approvedBy.length === 0 ? "approved by no one" : `approved by ${approvedBy.join(", ")}`;
}
/** `outbound-calls in production: 25% → off`. */
function changeWords({ flag, environment, from, to }) {
	const [before, after] = [exposuresWord(from), exposuresWord(to)];
	return `${flag} in ${environment}: ${before === after && from !== null && to !== null ? `${levelsText(from.map(levelOf))} → ${levelsText(to.map(levelOf))}` : `${before} → ${after}`}`;
}
/** `accepted`, `refused, and waits`, `refused`; empty where the deployment log does not say. */
function verdictWords({ verdict }) {
	if (verdict === null) return "";
	if (verdict.kind === "accepted") return "accepted";
	return verdict.verdict === "wait" ? "refused for now" : "refused";
}
/** One line a service: the values that changed, and what became of them. */
function serviceLines(change) {
	return [...new Set(change.values.map(({ service }) => service))].map((service) => {
		const values = change.values.filter((value) => value.service === service).map(valueWords);
		const deployment = change.deployments?.find((one) => one.service === service);
		const state = deployment === void 0 ? "" : `: ${deploymentWords(deployment)}`;
		return `${service} ${values.join(", ")}${state}`;
	});
}
function valueWords({ name, from, to }) {
	return `${name} ${sentWords(from)} → ${sentWords(to)}`;
}
function sentWords(value) {
	const text = textOfValue(value ?? null);
	return text === null ? "not sent" : text === "" ? "empty" : text;
}
function deploymentWords({ state, at }) {
	const when = at === null ? "" : ` ${isoOf(at)}`;
	switch (state) {
		case "live": return `live since${when}`;
		case "failed": return `failed${when}`;
		case "waiting": return "not deployed yet";
		case "replaced": return "replaced by a later landing before it was deployed";
		case "no-target": return "nothing is deployed there by Flaghoist";
	}
}
/** `safe after 14 s`; empty for what is no rollback, or not live. */
function safeWords({ timeToSafe }) {
	return timeToSafe === null ? "" : `safe after ${secondsWords(timeToSafe)}`;
}
/** Where the moments come from, and what could not be asked. */
function logNotes({ clock, logTrouble, notAsked }) {
	return [
		clockLabel(clock),
		...logTrouble === null ? [] : [`deployments are not known: ${logTrouble}`],
		...notAsked === null ? [] : [`approvals are not known: ${notAsked}`]
	];
}
// src/report/log-markdown.ts
/** Under 60,000 characters; the oldest landings are cut first. */
function renderLogMarkdown(log) {
	const lines = [
		`**${prose(logSummary(log))}**`,
		"",
		...logNotes(log).map((note) => `- ${prose(note)}`),
		"",
		...log.landings.flatMap(landingLines$1)
	];
	return printable(fitting(lines, LONGEST_MARKDOWN));
}
function landingLines$1(landing) {
	const { sha, at, subject } = landing;
	return [
		`- **${pastText(at)}** ${sha} ${prose(subject)}`,
		`  - ${prose(peopleWords(landing))}`,
		...landing.changes.flatMap(changeLines$1),
		...landing.rules.map(({ file }) => `  - ${CLASS_MARKS.policy} policy: ${code(file)}`)
	];
}
function changeLines$1(change) {
	const shown = [
		changeWords(change),
		change.class,
		verdictWords(change),
		safeWords(change)
	].filter((text) => text !== "").map(prose);
	return [`  - ${CLASS_MARKS[change.class]} ${shown.join(" · ")}`, ...serviceLines(change).map((line) => `    - ${prose(line)}`)];
}
// src/report/log-text.ts
/** Columns where they are not known. */
const USUAL = 80;
function renderLog(log, { colour, width = null }) {
	const layout = {
		paint: paintFor(colour),
		width: width ?? USUAL,
		isCut: width !== null
	};
	return printable([
		...wrap(logSummary(log), layout.width).map(layout.paint.bold),
		...log.landings.flatMap((landing) => ["", ...landingLines(landing, layout)]),
		"",
		...logNotes(log).flatMap((note) => indented$1(plain(note), 0, layout).map(layout.paint.dim))
	]);
}
function landingLines(landing, layout) {
	const { sha, at, subject } = landing;
	const title = plain(`${pastText(at)} · ${sha.slice(0, 10)} · ${subject}`);
	return [
		layout.paint.bold(layout.isCut ? cut(title, layout.width) : title),
		...indented$1(plain(peopleWords(landing)), 2, layout).map(layout.paint.dim),
		...landing.changes.flatMap((change) => changeLines(change, layout)),
		...landing.rules.flatMap((rule) => ruleLines(rule, layout))
	];
}
function changeLines(change, layout) {
	const words = [
		changeWords(change),
		change.class,
		verdictWords(change),
		safeWords(change)
	].filter((text) => text !== "");
	const [first = "", ...rest] = indented$1(`${CLASS_MARKS[change.class]} ${plain(words.join(" · "))}`, 2, layout);
	return [
		colourOf(change, layout.paint)(first),
		...rest,
		...serviceLines(change).flatMap((line) => indented$1(plain(line), 6, layout))
	];
}
/** Colour for state only: a refusal, or a failed deployment. */
function colourOf(change, paint) {
	if (change.deployments?.some(({ state }) => state === "failed") === true || change.verdict?.verdict === "block") return (text) => paint.verdict("block", text);
	if (change.verdict?.verdict === "wait") return (text) => paint.verdict("wait", text);
	return (text) => text;
}
function ruleLines({ file, flag }, layout) {
	const what = flag === null ? `${file}: rules` : `${flag}: rules in ${file}`;
	return indented$1(`${CLASS_MARKS.policy} ${plain(what)} · policy`, 2, layout);
}
function indented$1(text, blanks, { width }) {
	const [first = "", ...rest] = wrap(text, width - blanks - 2);
	const before = " ".repeat(blanks);
	return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
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
		renderStatusTable,
		renderLog
	},
	{
		name: "json",
		render: renderJson,
		renderDiagnostics: renderDiagnosticsJson,
		renderStatusTable: renderStatusJson,
		renderLog: renderLogJson
	},
	{
		name: "markdown",
		render: renderMarkdown,
		renderDiagnostics: renderDiagnosticsMarkdown,
		renderStatusTable: renderStatusMarkdown,
		renderLog: renderLogMarkdown
	}
];
// src/cli/output.ts
const STANDARD_OUTPUT = 1;
function print(text) {
	process.stdout.write(text);
}
/** Prints a result for people, with its commands as a user can paste them. Other formats are printed as they are. */
function printText(text, { format }) {
	print(format === "text" ? asStarted(text) : text);
}
/** Writes a line beside the result. */
function remark(text) {
	process.stderr.write(`${asStarted(text)}\n`);
}
/** True on a terminal where `NO_COLOR` is not set. */
function useColour() {
	const noColour = process.env["NO_COLOR"] ?? "";
	return isatty(STANDARD_OUTPUT) && noColour === "";
}
/** Columns of the terminal; null where the output is no terminal, so that nothing is cut. */
function terminalWidth() {
	const { columns } = process.stdout;
	return isatty(STANDARD_OUTPUT) ? Math.max(LEAST_WIDTH, columns > 0 ? columns : USUAL_WIDTH) : null;
}
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;
function formatOf(name) {
	const format = FORMATS.find((candidate) => candidate.name === name);
	if (format === void 0) throw new Error(`there is no format ${name}`);
	return format;
}
function printReport(report, options) {
	printText(formatOf(options.format).render(report, { colour: useColour() }), options);
}
export { remark as a, printText as i, print as n, terminalWidth as o, printReport as r, useColour as s, formatOf as t };
