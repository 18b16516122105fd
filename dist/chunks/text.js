import { c as isoOf, p as pastText, r as between, u as lengthOf } from "./time.js";
import { A as sharedEffect, B as fitting, Bt as distinct, C as changeTitle, D as manyTitle, E as lenientText, G as clockLabel, Gt as openFirst, H as NO_PLACE, Ht as fixedReady, I as code, J as errorsElsewhereNote, Jt as shortFingerprint, Kt as refusedIn, L as prose, Lt as textOfValue, M as flagNames, O as readyText, P as grouped, R as sentence, S as adoptionItems, T as effectText, Ut as ifFuture, W as MARKS, X as moreInJson, Z as nothingForUsers, Zt as amountText, _n as visible, _t as levelOf, b as shownGroups, dn as isError, et as bar, g as editsOf, gn as printable, h as todoOf, hn as plain, i as wayBack, it as moment, j as touchedEffects, k as servicesText, m as headingOf, n as raisedIn, nt as exposuresWord, on as sparkline, q as diagnosticsSummary, qt as resultsWith, r as redeployedTexts, rn as measuredIn, sn as thresholdText, tn as exactText, tt as counted, v as diagnosticGroups, w as effectOf, x as terminalInk, y as othersText, yt as levelsText, z as LONGEST_MARKDOWN, zt as awaited } from "./markdown.js";
import { s as isExposed } from "./exposure.js";
// src/report/refusals.ts
/** `checkout in production`. */
function subjectOf({ flag, environment }) {
	return flag === null ? "a change of the rules" : `${flag} in ${environment}`;
}
/** `checkout in production, refused since Mon 2 Nov 2026 09:00 UTC in 0123456789`. */
function refusedWords(refused) {
	const { landing, since } = refused;
	return `${subjectOf(refused)}, refused since ${pastText(since)} in ${landing.slice(0, 10)}`;
}
// src/report/status-live.ts
/** The mark in a cell behind the value in Git; empty if that value is live, or nothing is known. */
function liveMark(live) {
	const word = liveWord(live);
	return word === "" ? "" : `, ${word}`;
}
/** `refused`, `not live`; empty if the value in Git is live, or nothing is known. */
function liveWord(live) {
	return live == null || live.state === "live" ? "" : WORDS[live.state];
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
// src/report/status-groups.ts
/** Marks that need no colour. */
const STATE_MARKS = {
	ready: "✓",
	waiting: "…",
	held: "■",
	blocked: "✗",
	done: "●",
	off: "○"
};
const ORDER = [
	"ready",
	"waiting",
	"held",
	"blocked",
	"done",
	"off"
];
/** So many flags that are off everywhere are shown like all others. */
const FEW = 3;
/** In the order in which they matter: what is ready first, what is off everywhere last. */
function groupedRows(rows) {
	const areFolded = rows.filter(isOffEverywhere).length > FEW;
	const all = rows.map((row) => ({
		row,
		state: areFolded && isOffEverywhere(row) ? "off" : stateOf(row)
	}));
	return ORDER.flatMap((state) => all.filter((one) => one.state === state));
}
function stateOf({ cells, next }) {
	if (cells.some(({ hold }) => hold !== null) && next?.verdict !== "pass") return "held";
	if (next === null) return "done";
	return {
		pass: "ready",
		wait: "waiting",
		block: "blocked"
	}[next.verdict];
}
/** Also by the deployment log: a flag that is off in Git may be live. */
function isOffEverywhere({ cells }) {
	return cells.every(({ exposures, hold, live }) => OFF.has(exposuresWord(exposures)) && hold === null && (live == null || live.state === "live"));
}
const OFF = /* @__PURE__ */ new Set(["off", "not sent"]);
/** `17 flags · 2 ready · 3 waiting · 1 held · 11 off everywhere · 1 expired`. */
function totals(rows) {
	const all = groupedRows(rows);
	const expired = rows.filter(({ isExpired }) => isExpired).length;
	return [
		counted(rows.length, "flag"),
		...ORDER.flatMap((state) => {
			const count = all.filter((one) => one.state === state).length;
			return count === 0 ? [] : [`${count} ${state === "off" ? "off everywhere" : state}`];
		}),
		...expired === 0 ? [] : [`${expired} expired`]
	];
}
/** `unified-workflow/ 8 flags, convex/ 3 flags, editor`: by folder, because names alone would fill pages. */
function foldedWords(rows) {
	const grouped = distinct(rows.map(({ key }) => folderOf(key)).filter((folder) => folder !== "")).map((folder) => {
		const count = rows.filter(({ key }) => folderOf(key) === folder).length;
		return `${folder} ${counted(count, "flag")}`;
	});
	const alone = rows.filter(({ key }) => folderOf(key) === "");
	const names = alone.length > MOST_NAMES ? [counted(alone.length, "flag")] : alone.map(({ key }) => key);
	return [...grouped, ...names].join(", ");
}
const MOST_NAMES = 5;
function folderOf(key) {
	return key.slice(0, key.indexOf("/") + 1);
}
// src/report/status-rows.ts
/** The environments that concern any of the rows, in order of first appearance. */
function environmentsOf(rows) {
	const names = /* @__PURE__ */ new Set();
	const concerned = /* @__PURE__ */ new Set();
	for (const { cells } of rows) for (const { environment, isConcerned = true } of cells) {
		names.add(environment);
		if (isConcerned) concerned.add(environment);
	}
	return [...names].filter((name) => concerned.has(name));
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
function nextWords$1(next, now) {
	if (next === null) return "";
	return `${next.environment} ${next.what}: ${outlook(next, now)}`;
}
function outlook(next, now) {
	const { verdict, readyAt, passUntil = null, message, needs } = next;
	if (verdict === "pass") return `due now${passUntil === null ? "" : `, until ${moment(passUntil, now)}`}`;
	const open = needs.join("; ");
	if (verdict === "wait" && readyAt !== null) {
		const when = moment(readyAt, now);
		return open === "" ? `due ${when}` : `not before ${when}; also waiting: ${open}`;
	}
	if (verdict === "wait" && open !== "") return open;
	return message === "" ? verdict : message;
}
/** `expires 2027-06-30`, `✗ expired 2025-06-30`, `permanent`, `✗ due for removal`; empty if the flag has no end. */
function expiryWords(row) {
	return [dateWords(row), isDueForRemoval(row) ? `${EXPIRED} due for removal` : ""].filter((words) => words !== "").join(", ");
}
function dateWords({ expires, isExpired, permanent }) {
	if (expires !== null) return isExpired ? `${EXPIRED} expired ${expires}` : `expires ${expires}`;
	return permanent === null ? "" : "permanent";
}
/** Whether it has done its work. */
function isDueForRemoval({ removal }) {
	return removal?.isDue === true;
}
/**
* `fully on in production since Sun 1 Nov 2026 09:00 UTC, due for removal now`, or what is missing. The sentences are
* untrusted, and the caller cleans them.
*/
function removalWords(removal, now) {
	const { environment, since, dueAt, isDue, open } = removal;
	if (since === null || dueAt === null) return open.join("; ");
	const start = `fully on in ${environment} since ${moment(since, now)}`;
	if (isDue) return `${start}, due for removal`;
	return `${start}${now !== null && now >= dueAt ? "" : `, due for removal ${moment(dueAt, now)} at the earliest`}${open.length === 0 ? "" : `; missing: ${open.join("; ")}`}`;
}
/** A mark that needs no colour. */
const EXPIRED = "✗";
/** Whether any flag has an end, so that the table needs a column for it. */
function haveExpiry(rows) {
	return rows.some((row) => expiryWords(row) !== "");
}
/** `12 flags · 2 ready · next: outbound-calls → production 10%, Sun 22 Nov 2026 09:00 UTC`. */
function summaryWords(rows) {
	const soonest = soonestOf(rows, null);
	return [...totals(rows), ...soonest === null ? [] : [`next: ${soonest}`]].join(" · ");
}
/** Whether the promotion of a flag has begun somewhere. Before that, nothing of it is due. */
function hasBegun({ cells }) {
	return cells.some(({ exposures }) => exposures !== null && isExposed(exposures));
}
/** The next step that a clock decides: `calls → production 10%, Sun 22 Nov 2026 09:00 UTC (in 3d)`. */
function soonestOf(rows, now) {
	let soonest = null;
	let words = null;
	for (const row of rows) {
		const { key, next } = row;
		if (!hasBegun(row) || next === null || next.verdict !== "wait" || next.readyAt === null) continue;
		if (soonest !== null && next.readyAt >= soonest) continue;
		soonest = next.readyAt;
		const when = `${next.needs.length === 0 ? "" : "not before "}${moment(next.readyAt, now)}`;
		words = `${key} → ${next.environment} ${next.what}, ${when}`;
	}
	return words;
}
/** Each hold with its place: `voice/calls in production: <why>`. Untrusted text that the caller cleans. */
function holdsOf(rows) {
	return distinct(rows.flatMap(({ key, cells }) => cells.flatMap(({ environment, hold }) => hold === null ? [] : [`${key} in ${environment}: ${hold}`])));
}
// src/report/summary-words.ts
function summaryTitle({ since, until }) {
	return `Rollout Status ${dateOf(since)} to ${dateOf(beforeMidnight(until))}`;
}
/** A window that ends at midnight ends with the day before. */
function beforeMidnight(until) {
	return until - 1;
}
/** Which moments count, and what is left out. */
function summaryNotes({ since, until, clock, flags, others }) {
	const window = `from ${pastText(since)} to ${pastText(until)}, as of its end`;
	const left = others === 0 ? [] : [`${counted(others, "more flag")} without news`];
	return [
		[counted(flags.length, "flag"), ...left].join(" · "),
		window,
		clockLabel(clock)
	];
}
function flagSections(flag, until) {
	const { key, description, owner, phase } = flag;
	return {
		key,
		title: `${phase?.week == null ? "" : `Week ${phase.week} `}Rollout Status`,
		about: [description, ...owner === null ? [] : [`owner ${owner}`]].filter((text) => text !== "").join(" · "),
		sections: [
			phaseSection(flag),
			metricsSection(flag),
			landedSection(flag),
			issuesSection(flag),
			nextSection(flag, until)
		].filter((section) => section !== null)
	};
}
function phaseSection({ phase, lines }) {
	if (phase === null) return {
		heading: "Current Phase: no users",
		lines: []
	};
	const { environment, exposures, since } = phase;
	return {
		heading: `Current Phase: ${exposuresWord(exposures)} in ${environment}`,
		lines: [`Start Date: ${since === null ? NOT_KNOWN : dateOf(since)}`, ...lines.map(({ name, text }) => `${name}: ${text ?? NOT_KNOWN}`)]
	};
}
const NOT_KNOWN = "not known";
function metricsSection({ metrics }) {
	return metrics.length === 0 ? null : {
		heading: "Key Metrics",
		lines: metrics.map(metricWords)
	};
}
/** `✅ Failed calls: 0.4%, target below 1%`; what is not good also says why. */
function metricWords({ title, good, message, facts }) {
	const isGood = facts?.answer === "good";
	const value = facts === null || facts.value === null ? NOT_KNOWN : exactText(facts.value, facts.unit);
	const start = `${isGood ? "✅" : "⚠️"} ${title}: ${value}, target ${thresholdText(good)}`;
	return isGood ? start : `${start}; ${message}`;
}
function landedSection({ landed }) {
	const lines = landed.map(({ at, sha, environment, class: kind, from, to }) => `${dateOf(at)} ${environment}: ${exposuresWord(from)} → ${exposuresWord(to)}, ${kind}, ${sha.slice(0, 10)}`);
	return {
		heading: "Landed",
		lines: lines.length === 0 ? ["nothing"] : lines
	};
}
function issuesSection({ issues, holds }) {
	const held = holds.map((hold) => `on hold in ${hold}`);
	if (issues.kind !== "known") return {
		heading: "Issues",
		lines: [...held, `not known: ${issues.why}`]
	};
	const all = issues.value.map(({ number, title, closedAt }) => {
		return `#${number} ${title}: ${closedAt === null ? "open" : `closed ${dateOf(closedAt)}`}`;
	});
	const lines = [...held, ...all];
	return {
		heading: "Issues",
		lines: lines.length === 0 ? ["none"] : lines
	};
}
function nextSection({ next, removal }, until) {
	if (next !== null) return {
		heading: `Next Phase: ${next.what} in ${next.environment}`,
		lines: nextWords(next)
	};
	if (removal?.isDue === true) return {
		heading: "Success: due for removal",
		lines: [removalWords(removal, until), REMOVE]
	};
	return {
		heading: "Next Phase: none, the rollout is complete",
		lines: removal === null ? [] : [removalWords(removal, until)]
	};
}
const REMOVE = "Take the flag out of the code, deploy that, and then delete its definition and its states.";
function nextWords({ target, decision, missing }) {
	const date = target === null ? NOT_KNOWN : dateOf(target);
	const open = missing.length === 0 ? "" : `: ${missing.join("; ")}`;
	return [`Target Date: ${date}`, `Go/No-Go Decision: ${date}, ${DECISIONS[decision]}${open}`];
}
const DECISIONS = {
	go: "now go",
	"not-yet": "now not yet",
	"no-go": "now no-go"
};
/** `2026-11-23`, in UTC. */
function dateOf(at) {
	return isoOf(at).slice(0, 10);
}
// src/report/summary-markdown.ts
/** Under 60,000 characters. */
function renderSummaryMarkdown(summary) {
	const lines = [
		`# ${prose(summaryTitle(summary))}`,
		"",
		...summaryNotes(summary).map((note) => `- ${prose(note)}`),
		...summary.flags.flatMap((flag) => flagLines(flagSections(flag, summary.until)))
	];
	return printable(fitting(lines, LONGEST_MARKDOWN));
}
function flagLines({ key, title, about, sections }) {
	return [
		"",
		`## ${title}: ${code(key)}`,
		...about === "" ? [] : ["", prose(about)],
		...sections.flatMap(({ heading, lines }) => [
			"",
			`### ${prose(heading)}`,
			...lines.length === 0 ? [] : [""],
			...lines.map((line) => `- ${item(line)}`)
		])
	];
}
/** The mark of a metric stands before its text. */
function item(line) {
	const [, mark = "", text = line] = /^(✅ |⚠️ )?(.*)$/su.exec(line) ?? [];
	return mark + sentence(text);
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
// src/report/columns.ts
const COLOUR = /\u001b\[\d+m/g;
const NARROW = /^[\x20-\x7e]*$/;
const NO_WIDTH = /^\p{M}$/u;
const DOUBLE = /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;
/** The width of `text` in cells of a terminal. */
function widthOf(text) {
	if (NARROW.test(text)) return text.length;
	let width = 0;
	for (const character of text.replace(COLOUR, "")) width += widthOfOne(character);
	return width;
}
function widthOfOne(character) {
	if (NO_WIDTH.test(character)) return 0;
	return DOUBLE.test(character) ? 2 : 1;
}
/** `text` in at most `width` cells. An ellipsis marks a cut. */
function cut(text, width) {
	if (widthOf(text) <= width) return text;
	let kept = "";
	let used = 0;
	for (const character of text) {
		used += widthOfOne(character);
		if (used > width - 1) break;
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}
/** `text` with blanks up to `width` cells; a longer one stays as it is. */
function pad(text, width) {
	return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
/** The width of the widest, at most `limit` cells. */
function widest(texts, limit) {
	return texts.reduce((width, text) => Math.max(width, Math.min(limit, widthOf(text))), 0);
}
/** Lines of at most `width` cells, broken between words; a word that is wider keeps its own line. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const word of text.split(" ")) {
		const size = widthOf(word);
		if (line !== "" && used + 1 + size > width) {
			lines.push(line);
			line = "";
		}
		used = line === "" ? size : used + 1 + size;
		line = line === "" ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
// src/report/needs-text.ts
const CELLS = 10;
const ROWS = 16;
/** Two blanks, the mark, a blank. */
const MARGIN = 4;
const GAP = 2;
/** `all`: the requirements whose rows will be printed. */
function needsTable(all, layout) {
	const columns = columnsFor(all.map((gate) => rowOf(gate, layout)), layout.width);
	const { paint } = layout;
	return {
		head: headOf(columns, paint),
		rowsOf(gates) {
			const shown = openFirst(gates).slice(0, ROWS);
			const left = gates.length - shown.length;
			return [...shown.flatMap((gate) => rowLines(rowOf(gate, layout), columns, paint)), ...left > 0 ? [`    ${moreInJson(left, "gate")}`] : []];
		}
	};
}
function rowOf(gate, { paint, now }) {
	const { brief, verdict, message, code } = gate;
	return {
		mark: paint.verdict(verdict, MARKS[verdict]),
		needs: plain(brief?.needs ?? gate.gate),
		soFar: [...clockParts(gate, now), ...soFarParts(gate, brief?.soFar ?? message)].join(", "),
		code: `[${plain(code)}]`
	};
}
/** The bar of a clock that runs, and what is left of it. Without a brief, the moment as well. */
function clockParts(gate, now) {
	const { verdict, progress, brief, saysWhen } = gate;
	const due = verdict === "pass" ? null : ifFuture(fixedReady(gate), now);
	const bars = verdict === "pass" || progress === null ? [] : [bar(progress, CELLS)];
	const words = due === null ? "" : `${lengthOf(between(now, due))} to go`;
	const when = due === null || brief !== void 0 || saysWhen ? words : `due ${moment(due, now)}`;
	const text = [...bars, when].join(" ").trimEnd();
	return text === "" ? [] : [text];
}
/** The value of a metric and its course stand beside its answer. */
function soFarParts(gate, soFar) {
	const answer = measuredIn(gate);
	const words = soFar === "" ? [] : [plain(soFar)];
	if (answer === null) return words;
	if (answer.value === null) return words.length > 0 ? words : ["no value"];
	return [...words, plain(`${amountText(answer.value, answer.unit)} ${sparkline(answer)}`)];
}
function columnsFor(rows, width) {
	const texts = rows.map((row) => row.needs);
	const needs = widest([NEEDS, ...texts], 1e400);
	const soFar = widest([SO_FAR, ...rows.map((row) => row.soFar)], 1e400);
	const code = widest(rows.map((row) => row.code), 1e400);
	if (MARGIN + needs + GAP + soFar + GAP + code <= width) return {
		kind: "whole",
		needs,
		soFar
	};
	const first = Math.min(needs, Math.max(longestWord(texts), Math.floor(width * SHARE)));
	const second = width - MARGIN - first - GAP;
	return longestWord(rows.flatMap((row) => [row.soFar, row.code])) <= second ? {
		kind: "broken",
		needs: first,
		soFar: second
	} : {
		kind: "stacked",
		width
	};
}
function headOf(columns, paint) {
	if (columns.kind === "stacked") return [];
	return [`${" ".repeat(MARGIN)}${paint.dim(NEEDS)}${" ".repeat(columns.needs - NEEDS.length + GAP)}${paint.dim(SO_FAR)}`];
}
function rowLines(row, columns, paint) {
	switch (columns.kind) {
		case "whole": return [`${`  ${row.mark} ${pad(row.needs, columns.needs)}  ${pad(row.soFar, columns.soFar)}`}  ${paint.dim(row.code)}`];
		case "broken": return asCells(row, columns.needs, columns.soFar, paint);
		case "stacked": return asLines(row, columns.width, paint);
	}
}
const NEEDS = "Needs";
const SO_FAR = "So far";
/** Of the width, for the first column where both have to break. */
const SHARE = .36;
function longestWord(texts) {
	return widest(texts.flatMap((text) => text.split(" ")), 1e400);
}
/** A row of several lines: each cell breaks for itself. */
function asCells({ mark, needs, soFar, code }, first, second, paint) {
	const left = wrap(needs, first);
	const right = withCode(soFar, code, second, paint);
	const count = Math.max(left.length, right.length);
	return Array.from({ length: count }, (_, index) => {
		return `${index === 0 ? `  ${mark} ` : " ".repeat(MARGIN)}${pad(left[index] ?? "", first)}  ${right[index] ?? ""}`.trimEnd();
	});
}
function asLines({ mark, needs, soFar, code }, width, paint) {
	const inner = Math.max(1, width - MARGIN - GAP);
	const indent = " ".repeat(6);
	return [...wrap(needs, inner).map((line, index) => `${index === 0 ? `  ${mark} ` : indent}${line}`), ...withCode(soFar, code, inner, paint).map((line) => `${indent}${line}`)];
}
/** The code stands behind the text where the last line has room, and else below it. */
function withCode(text, code, width, paint) {
	const lines = text === "" ? [] : wrap(text, width);
	const last = lines.at(-1) ?? "";
	return widthOf(last) + (last === "" ? 0 : 1) + widthOf(code) <= width && last !== "" ? [...lines.slice(0, -1), `${last} ${paint.dim(code)}`] : [...lines, paint.dim(code)];
}
// src/report/text-layout.ts
/** Room for the longest label, `Way back`. */
const LABEL = 10;
/** A label, and its text beside it; nothing without text. */
function labelled(label, texts, { paint, width }) {
	return texts.flatMap((text) => hanging(text, width - LABEL)).map((line, index) => index === 0 ? `${titled(label, paint)}${line}` : `${" ".repeat(LABEL)}${line}`);
}
/** A command stays on one line, because a reader pastes it. A long one begins further left. */
function command(label, text, { paint, lineWidth }) {
	return LABEL + widthOf(text) <= lineWidth ? [`${titled(label, paint)}${text}`] : [...label === "" ? [] : [titled(label, paint).trimEnd()], `  ${text}`];
}
function titled(label, paint) {
	const blanks = " ".repeat(LABEL - label.length);
	return label === "" ? blanks : `${boldWords(label, paint)}${blanks}`;
}
/** Each word for itself, so that a line may break between them. */
function boldWords(text, paint) {
	return text.split(" ").map(paint.bold).join(" ");
}
/** A list below its title; nothing without items. */
function items(title, texts, limit, noun, layout) {
	if (texts.length === 0) return [];
	const left = texts.length - limit;
	const shown = texts.slice(0, limit).map((text) => `· ${plain(text)}`);
	return [boldWords(title, layout.paint), ...[...shown, ...left > 0 ? [moreInJson(left, noun)] : []].flatMap((text) => hanging(text, layout.width - 2).map((line) => `  ${line}`))];
}
/** The further lines of an item stand below its text. */
function hanging(text, width) {
	const lead = text.startsWith("· ") ? 2 : 0;
	const [first = "", ...more] = wrap(text, width);
	const rest = more.join(" ");
	if (rest === "") return [first];
	return [first, ...wrap(rest, width - lead).map((line) => `${" ".repeat(lead)}${line}`)];
}
/** The same with blanks in front of all but the first line. */
function indentedBy(text, blanks, width) {
	const [first = "", ...more] = wrap(text, width - blanks);
	return [first, ...more.map((line) => `${" ".repeat(blanks)}${line}`)];
}
// src/report/changes-text.ts
/** Names of a list. The JSON has all of them. */
const MOST_NAMED = 300;
function changeTables(report, layout) {
	const { changes } = report;
	const [only, ...others] = changes;
	if (only === void 0 || report.class === "adoption") return [];
	if (others.length === 0) {
		const { head, rowsOf } = needsTable(only.gates, layout);
		return only.gates.length === 0 ? [] : [[...head, ...rowsOf(only.gates)]];
	}
	const { groups } = grouped(changes);
	const isShared = sharedEffect(changes, layout.ink) !== null;
	const { rowsOf } = needsTable(groups.flatMap(({ first }) => first.gates), layout);
	return [...groups.map((group) => [...titleLines(group, isShared, layout), ...rowsOf(group.first.gates)]), restLines(changes, groups, layout)];
}
function titleLines({ first, others }, isShared, layout) {
	const names = namesOf([first, ...others], layout);
	const text = isShared ? names : `${names}, ${effectOf(first, layout.ink)}`;
	return indentedBy(`${layout.paint.verdict(first.verdict, MARKS[first.verdict])} ${text}`, 2, layout.width);
}
function namesOf(changes, { ink }) {
	const shown = changes.slice(0, MOST_NAMED).map(({ flag }) => flag);
	const left = changes.length - shown.length;
	const names = flagNames(shown, ink);
	return `${changes.length > 1 ? `${ink.strong(counted(changes.length, "flag"))}: ` : ""}${changes.length > 1 ? names : ink.strong(names)}${left > 0 ? `, ${moreInJson(left, "flag")}` : ""}`;
}
/** The flags of groups that have no part of their own. */
function restLines(changes, groups, layout) {
	const shown = new Set(groups.flatMap(({ first, others }) => [first, ...others]));
	const rest = changes.filter((change) => !shown.has(change));
	return [
		"block",
		"wait",
		"pass"
	].flatMap((verdict) => {
		const alike = rest.filter((change) => change.verdict === verdict);
		if (alike.length === 0) return [];
		return indentedBy(`${layout.paint.verdict(verdict, MARKS[verdict])} and ${namesOf(alike, layout)}`, 2, layout.width);
	});
}
// src/report/paint.ts
const CODES = {
	pass: 32,
	wait: 33,
	block: 31
};
/** Paints if `colour`, and otherwise returns the text as it is. */
function paintFor(colour) {
	const painted = (code, text) => colour ? `\u001b[${code}m${text}\u001b[0m` : text;
	return {
		bold: (text) => painted(1, text),
		dim: (text) => painted(2, text),
		verdict: (verdict, text) => painted(CODES[verdict], text)
	};
}
// src/report/source-lines.ts
/** Cells of a line that is shown, with its number. */
const WIDEST = 72;
function sourceLines(diagnostic, paint) {
	const { source, line, column } = diagnostic;
	if (source === void 0) return [];
	const number = String(line);
	const margin = " ".repeat(number.length);
	const word = wordAt(source, column);
	const before = visible(Array.from(source).slice(0, column - 1).join(""));
	if (widthOf(before) + 2 > WIDEST) return [];
	const caret = "^".repeat(Math.max(1, Math.min(widthOf(visible(word)), WIDEST - widthOf(before))));
	const verdict = isError(diagnostic) ? "block" : "wait";
	const fixed = corrected(diagnostic, word);
	return [
		`  ${paint.dim(`${number} |`)} ${cut(visible(source), WIDEST)}`,
		`  ${paint.dim(`${margin} |`)} ${" ".repeat(widthOf(before))}${paint.verdict(verdict, caret)}`,
		...fixed === null ? [] : [`  ${paint.dim(`${margin} +`)} ${paint.verdict("pass", cut(visible(fixed), WIDEST))}`]
	];
}
/** The word at a column: up to a blank or a character that ends it in YAML, or the whole quoted text. */
function wordAt(source, column) {
	const rest = Array.from(source).slice(column - 1).join("");
	return /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]#]+)/.exec(rest)?.[0] ?? "";
}
/** The line with the name that was probably meant. */
function corrected({ source = "", column, facts }, word) {
	const { meant } = facts;
	if (typeof meant !== "string" || word === "") return null;
	const characters = Array.from(source);
	const [before, after] = [characters.slice(0, column - 1).join(""), characters.slice(column - 1 + Array.from(word).length).join("")];
	const name = word.replaceAll(/^["']|["']$/g, "");
	return name === (facts["name"] ?? facts["key"]) ? `${before}${word.replace(name, () => meant)}${after}` : null;
}
// src/report/diagnostics.ts
/**
* Every diagnostic as `file:line:column: message [code]` with its line and its hint below, then a summary. All errors are
* listed, so that the reader can fix them in one go. Warnings of one kind share a message.
*/
function renderDiagnostics(diagnostics, { colour, width }) {
	const paint = paintFor(colour);
	return printable([
		...diagnosticGroups(diagnostics).flatMap((group) => linesOf(group, paint, width)),
		...diagnostics.length === 0 ? [] : [""],
		summary(diagnostics, paint)
	]);
}
/** One diagnostic: place and sentence, then the line of the file with a caret, the hint, and the places that are alike. */
function linesOf({ first: diagnostic, others }, paint, width) {
	const { file, line, column, message, code, hint } = diagnostic;
	const kind = isError(diagnostic) ? "" : `${paint.verdict("wait", "warning:")} `;
	const place = `${plain(file)}:${line}:${column}:`;
	const tail = `[${plain(code)}]`;
	const words = `${place} ${isError(diagnostic) ? "" : "warning: "}${plain(message)} ${tail}`;
	const [lead = "", ...more] = width === void 0 ? [words] : wrap(words, width - 2);
	const painted = [paint.bold(place) + lead.slice(place.length).replace(/^ warning: /, ` ${kind}`), ...more.map((text) => `  ${text}`)].map((text) => text.endsWith(tail) ? text.slice(0, -tail.length) + paint.dim(tail) : text);
	const hints = [...hint === "" ? [] : [`hint: ${plain(hint)}`], ...others.length === 0 ? [] : [othersText(others, (text) => text)]];
	return [
		...painted,
		...sourceLines(diagnostic, paint),
		...hints.flatMap((text) => (width === void 0 ? [text] : wrap(text, width - 4)).map((part, index) => `${index === 0 ? "  " : "    "}${part}`))
	];
}
function summary(diagnostics, paint) {
	const verdict = diagnostics.some(isError) ? "block" : diagnostics.length > 0 ? "wait" : "pass";
	return paint.verdict(verdict, `${MARKS[verdict]} ${diagnosticsSummary(diagnostics)}`);
}
// src/report/policy-text.ts
/** High, because people should not have to approve rules that are not shown. */
const RULES = 40;
const FILES = 10;
function policyText(report, place, layout) {
	const { policy, policyFiles, changes } = report;
	if (policy.length === 0 && policyFiles.length === 0) return [];
	const { head, rowsOf } = needsTable(policy, layout);
	return [
		place.rules.length > 0 ? ruleLines(place.rules, layout) : items("Rules change in", policyFiles, FILES, "file", layout),
		changes.length === 0 ? ["No flag changes."] : [],
		policy.length === 0 ? [] : [...head, ...rowsOf(policy)]
	];
}
function ruleLines(rules, layout) {
	const left = rules.length - RULES;
	return [...rules.slice(0, RULES).flatMap((rule) => diffOf(rule, layout)), ...left > 0 ? [moreInJson(left, "rule")] : []];
}
/** A looser rule says so. */
function diffOf({ rule, from, to, isLooser }, layout) {
	const { paint, ink } = layout;
	const looser = isLooser ? `, ${paint.verdict("wait", "looser")} than before` : "";
	return [
		...hanging(`${ink.strong(plain(rule))}${looser}`, layout.width),
		...side("-", from, (text) => paint.verdict("block", text), layout),
		...side("+", to, (text) => paint.verdict("pass", text), layout)
	];
}
function side(sign, text, paint, { width }) {
	return hanging(`· ${plain(text)}`, width - 2).map((line, index) => `  ${paint(index === 0 ? `${sign}${line.slice(1)}` : line)}`);
}
// src/report/subject-text.ts
function subjectText(report, layout) {
	const { changes } = report;
	const { ink, width } = layout;
	const [first, ...others] = changes;
	if (first === void 0) return [];
	return (report.class === "adoption" ? adoptionItems(changes, ink).map((item) => `· ${item}`) : others.length === 0 ? [...changeLines(first, layout), ...(lenientText(first, ink) ?? "").split("\n")] : [manyTitle(changes, ink), readyText(report) ?? ""]).filter((line) => line !== "").flatMap((line) => hanging(line, width));
}
/** `checkout in staging: off → on`, and the services below. */
function changeLines(change, { ink }) {
	const title = changeTitle(change, ink);
	const effects = touchedEffects(change);
	const [only, ...more] = effects;
	if (only === void 0) return [`${title}: ${ink.words(nothingForUsers(change))}`];
	if (more.length === 0) return [`${title}: ${effectText(only, ink)}`, `for ${servicesText(only, ink)}`];
	return [`${title}:`, ...effects.map((one) => `· ${servicesText(one, ink)}: ${effectText(one, ink)}`)];
}
// src/report/terminal.ts
/** Lines after the first one are indented by two blanks more. */
function indented(text, blanks, width) {
	const [first = "", ...rest] = wrap(text, width - blanks - 2);
	const before = " ".repeat(blanks);
	return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
// src/report/text.ts
/** How many diagnostics and notes a report shows; `validate` shows every diagnostic. */
const DIAGNOSTICS = 50;
const NOTES = 20;
const DETAILS = 20;
/** Requirements whose details are shown. */
const DETAILED = 5;
/** The Report as text, with the time that is left behind each moment. Ends with a line break. */
function renderText(report, { colour, width, source, place = NO_PLACE }) {
	const paint = paintFor(colour);
	const layout = {
		paint,
		ink: terminalInk(paint),
		now: report.now,
		width: Math.max(LEAST_WIDTH, width ?? 80),
		lineWidth: width === void 0 ? 1e400 : Math.max(LEAST_WIDTH, width)
	};
	const sections = [
		heading(report, place, layout),
		subjectText(report, layout),
		diagnosticLines(report, layout),
		fixLines(report, place, layout),
		...policyText(report, place, layout),
		...changeTables(report, layout),
		todoLines(report, source, layout),
		mergeLines(report, place, layout),
		noteLines(report, layout),
		...detailSections(report, layout),
		explainLines(report, layout),
		footer(report, layout)
	].filter((lines) => lines.length > 0);
	return printable(sections.flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
const LEAST_WIDTH = 40;
function heading(report, place, layout) {
	const { until } = report.verdict === "wait" ? awaited(report) : { until: null };
	const left = until === null ? "" : ` (in ${lengthOf(between(report.now, until))})`;
	const text = `${MARKS[report.verdict]} ${plain(headingOf(report, place))}${left}`;
	const { paint } = layout;
	return wrap(text, layout.lineWidth - 2).map((line, index) => {
		const words = line.split(" ").map((word) => paint.verdict(report.verdict, paint.bold(word)));
		return `${index === 0 ? "" : "  "}${words.join(" ")}`;
	});
}
function diagnosticLines(report, { paint, lineWidth }) {
	const { diagnostics } = report;
	const width = lineWidth === 1e400 ? void 0 : lineWidth;
	const { groups, left } = shownGroups(diagnostics, DIAGNOSTICS);
	return [
		...groups.flatMap((group) => linesOf(group, paint, width)),
		...left > 0 ? [moreInJson(left, "diagnostic")] : [],
		...errorsElsewhereNote(report)
	];
}
/** The edit that passes, as a diff. */
function fixLines(report, place, layout) {
	const { paint } = layout;
	return editsOf(report, place).flatMap(({ file, removed, added }) => labelled("Fix", [
		plain(file),
		paint.verdict("block", `- ${removed}`),
		paint.verdict("pass", `+ ${added}`)
	], layout));
}
/** What is behind the open requirements: approvals that do not count, open issues, the numbers of metrics. */
function detailSections(report, layout) {
	const gates = [...report.policy, ...report.changes.flatMap((change) => change.gates)];
	const refused = distinct(gates.flatMap(refusedIn));
	const title = `${counted(refused.length, "approval")} ${refused.length === 1 ? "does" : "do"} not count`;
	const open = gates.filter((gate) => isDetailed(gate) && othersIn(gate).length > 0);
	return [...[...new Map(open.map((gate) => [plain(gate.brief?.needs ?? gate.message), gate]))].slice(0, DETAILED).map(([need, gate]) => items(need, othersIn(gate), DETAILS, "detail", layout)), items(title, refused, DETAILS, "approval", layout)];
}
/** A metric rests on numbers, also where it passes. */
function isDetailed(gate) {
	return gate.verdict !== "pass" || measuredIn(gate) !== null;
}
function othersIn(gate) {
	return gate.details.slice(0, gate.details.length - refusedIn(gate).length);
}
function todoLines(report, source, layout) {
	const todo = todoOf(report, source);
	if (todo === null) return [];
	const { steps, after } = todo;
	const [only, ...more] = steps;
	if (only === void 0) return hanging(`Nothing to do. ${after}`, layout.width);
	if (more.length === 0) return labelled("To do", [`${plain(only)}. ${after}`.trimEnd()], layout);
	return labelled("To do", [...steps.map((step) => `· ${plain(step)}`), ...after === "" ? [] : [after]], layout);
}
function mergeLines(report, place, layout) {
	const raised = raisedIn(report);
	if (raised.length === 0) return [];
	return [
		...labelled("On merge", report.verdict === "block" ? [] : redeployedTexts(raised, place, layout.ink), layout),
		...labelled("Way back", ["passes at once:"], layout),
		...command("", plain(wayBack(raised)), layout)
	];
}
function noteLines({ notes, changes }, layout) {
	const messages = [...notes, ...changes.flatMap(notesOf)].map(({ message }) => message);
	return items("Notes", distinct(messages), NOTES, "note", layout);
}
function notesOf({ notes }) {
	return notes;
}
/** The command that explains the first answer that is open. */
function explainLines(report, layout) {
	const { verdict } = report;
	if (verdict === "pass") return [];
	const [first] = resultsWith(report, verdict);
	return first === void 0 ? [] : command("Explain", `flaghoist explain ${plain(first.gate.code)}`, layout);
}
function footer(report, { paint, lineWidth }) {
	return [...wrap(`judged as of ${pastText(report.now)} · ${clockLabel(report.clock)}`, lineWidth), `${report.class === "none" ? "" : `${report.class} · `}fingerprint ${shortFingerprint(report)}`].map((line) => paint.dim(line));
}
export { soonestOf as A, subjectOf as B, environmentsOf as C, isDueForRemoval as D, holdsOf as E, totals as F, liveLinesOf as I, liveMark as L, STATE_MARKS as M, foldedWords as N, nextWords$1 as O, groupedRows as P, liveWord as R, cellWords as S, haveExpiry as T, verdictWords as _, cut as a, summaryNotes as b, widthOf as c, changeWords as d, logNotes as f, serviceLines as g, safeWords as h, paintFor as i, summaryWords as j, removalWords as k, wrap as l, peopleWords as m, indented as n, pad as o, logSummary as p, renderDiagnostics as r, widest as s, renderText as t, CLASS_MARKS as u, renderSummaryMarkdown as v, expiryWords as w, summaryTitle as x, flagSections as y, refusedWords as z };
