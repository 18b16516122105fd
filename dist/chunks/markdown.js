import { g as shortPastText, h as shortDueText, i as dueText, l as latest, p as pastText, r as between, u as lengthOf } from "./time.js";
import { r as inOrder } from "./names.js";
import { C as sameBinding, c as percentOf, d as share, i as exposuresIn, n as NO_USERS, s as isExposed, t as ALL_USERS, v as USUAL, y as formOf } from "./exposure.js";
// src/report/plain.ts
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;
/** Characters: enough for any sentence of ours. */
const LONGEST = 1e3;
/** One line of at most `limit` characters (UTF-16 units, as GitHub counts) without invisible ones. */
function plain(text, limit = LONGEST) {
	return clip(text.slice(0, limit * 4).replace(INVISIBLE, "").replace(BREAKS, " ").replace(HALF_CHARACTER, "�").trim(), limit);
}
/** The same with all of its blanks, for a line of a file. A tab is two blanks. */
function visible(text) {
	return text.replaceAll("	", "  ").replace(INVISIBLE, "").replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").replace(HALF_CHARACTER, "�");
}
/** At most `limit` characters. An ellipsis marks a cut. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
/**
* The lines as one text without workflow commands. A runner ignores blanks in front of `::`, so indenting would
* not help, and it obeys `##[` anywhere in a line.
*/
function printable(lines) {
	return `${lines.map(inert).join("\n")}\n`;
}
/** The line without workflow commands. */
function inert(line) {
	return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}
// src/domain/diagnostic.ts
/** Without duplicates, by file, position and code, so that every machine gives the same list. */
function sortDiagnostics(diagnostics) {
	const key = (d) => `${d.file}:${d.line}:${d.column}:${d.code}:${d.message}`;
	return [...new Map(diagnostics.map((d) => [key(d), d])).values()].toSorted((a, b) => inOrder(a.file, b.file) || a.line - b.line || a.column - b.column || inOrder(a.code, b.code) || inOrder(a.message, b.message));
}
function isError(diagnostic) {
	return diagnostic.severity === "error";
}
// src/messages/gates/measured.ts
/** `0.4%`, `180ms`, `3`. */
function amountText(value, unit) {
	switch (unit) {
		case "ratio": return `${short(value * 100)}%`;
		case "percent": return `${short(value)}%`;
		case "seconds": return Math.abs(value) < 1 ? `${short(value * 1e3)}ms` : `${short(value)}s`;
		case "count": return short(value);
	}
}
/** The same with two decimals of a percentage, for a report: `99.97%`. */
function exactText(value, unit) {
	if (unit !== "ratio" && unit !== "percent") return amountText(value, unit);
	return `${Number((unit === "ratio" ? value * 100 : value).toFixed(2))}%`;
}
function short(value) {
	return String(Number(value.toPrecision(3)));
}
function whereText({ metric, environment }) {
	return `${metric} in ${environment}`;
}
function lastText({ length }) {
	return length === null ? "is good now" : `has been good for ${length}`;
}
/** `below 1%`, `above 5% for 5m`: signs are easily misread, and Markdown may take them for HTML. */
function thresholdText(written) {
	return (written ?? "").replaceAll(/([<>]=?) */g, (_, sign) => `${SIGNS[sign] ?? ""} `);
}
const SIGNS = {
	"<": "below",
	"<=": "at most",
	">": "above",
	">=": "at least"
};
/** `▁▁▂▅▁`, a dot where there is no value; empty where there are too few. */
function sparkline({ spark }) {
	return spark.map((level) => level === null ? "·" : BARS[level] ?? "").join("");
}
const BARS = "▁▂▃▄▅▆▇█";
/** The value beside what is required: `0.4%, target < 1%`. */
function valueText({ value, unit, good }) {
	return `${value === null ? "none" : amountText(value, unit)}, target ${thresholdText(good)}`;
}
/** `2870 of 2880 samples` */
function samplesText({ counts: { finite, points } }) {
	return `${finite} of ${points} ${points === 1 ? "sample" : "samples"}`;
}
/** The numbers, a fact a line. The query is the last one. */
function answerDetails(answer) {
	const { source, sent, graph } = answer;
	return [
		...numberTexts(answer),
		...graph === null ? [] : [`graph: ${graph}`],
		`asked of ${source}: ${sent.trim().replaceAll(/\s+/g, " ")}`
	];
}
/** The numbers behind an answer, and their moment. */
function numberTexts(answer) {
	const { unit, counts, from, to, traffic, expectedAt, median, medianBefore } = answer;
	const spark = sparkline(answer);
	return [
		`${valueText(answer)}${spark === "" ? "" : `  ${spark}`}`,
		...median === null || medianBefore === null ? [] : [`median ${amountText(median, unit)}, before ${amountText(medianBefore, unit)}`],
		`${samplesText(answer)}: ${classesText(counts)}`,
		...traffic === null ? [] : [`traffic ${traffic.value === null ? "unknown" : short(traffic.value)}, at least ${traffic.atLeast}`],
		from === to ? `as of ${pastText(to)}` : `as of ${pastText(to)}, since ${pastText(from)}`,
		...expectedAt === null ? [] : [`expected about ${dueText(expectedAt)}`]
	];
}
function classesText({ good, between, warning, critical }) {
	const rest = Object.entries({
		between,
		warning,
		critical
	}).filter(([, count]) => count > 0);
	return [`${good} good`, ...rest.map(([name, count]) => `${count} ${name}`)].join(", ");
}
/** `has been critical since … (> 5% for 5m)` */
function criticalText(answer, because) {
	return because.kind === "breach" ? `${lastingText(answer, because, "critical")} (${thresholdText(answer.critical)})` : `is critical: its median is ${thresholdText(answer.critical)}`;
}
/** `was at its warning threshold until … (> 2% for 10m)` */
function undecidedText(answer, because) {
	switch (because.kind) {
		case "breach": return `${lastingText(answer, because, "at its warning threshold")} (${thresholdText(answer.warning)})`;
		case "share": return answer.from === answer.to ? `is neither good nor bad now (${thresholdText(answer.good)})` : `is neither good nor bad: fewer than ${answer.share} of its samples are good (${thresholdText(answer.good)})`;
		case "before": return "is neither good nor bad: its median differs too much from the one before the landing";
	}
}
/** A moment that stays as it is while the breach goes on, or once it is over. */
function lastingText({ from, to }, { breach }, what) {
	if (from === to) return `is ${what} now`;
	if (breach.to < to) return `was ${what} until ${pastText(breach.to)}`;
	if (breach.from <= from) return `has been ${what} all the time`;
	return `has been ${what} since ${pastText(breach.from)}`;
}
/** The name for people. */
function nameText({ title, metric }) {
	return title ?? metric;
}
/** `soFar`: why it is not good; the numbers stand beside it. */
function answerBrief(answer, soFar = "") {
	const { good, length, environment } = answer;
	const lasting = length === null ? "" : ` for ${length}`;
	return {
		needs: `${nameText(answer)} ${thresholdText(good)}${lasting} in ${environment}`,
		soFar
	};
}
/** The codes whose facts are a `MetricAnswer`. */
const MEASURED = /* @__PURE__ */ new Set([
	"metrics/good",
	"metrics/too-short",
	"metrics/bad",
	"metrics/undecided",
	"metrics/silent"
]);
/** The answer of a metric in a result; null: the result is about something else. */
function measuredIn({ code, facts }) {
	return MEASURED.has(code) ? facts : null;
}
// src/domain/verdict.ts
const WEIGHT$1 = {
	pass: 0,
	wait: 1,
	block: 2
};
/** The worst of them; `pass` when there are none. */
function worst(verdicts) {
	return verdicts.reduce((a, b) => WEIGHT$1[b] > WEIGHT$1[a] ? b : a, "pass");
}
/** The latest of the moments that clocks decide, or null if no clock decides. */
function latestReady(moments) {
	const [first, ...others] = moments.filter((moment) => moment !== null);
	return first === void 0 ? null : latest(first, ...others);
}
// src/report/facts.ts
/** The gate results with this verdict. Results of environments that only report are left out. */
function resultsWith(report, verdict) {
	const counted = report.changes.filter((change) => change.verdict !== "pass");
	return [...report.policy.map((gate) => ({
		gate,
		where: "policy"
	})), ...counted.flatMap(({ gates, environment }) => gates.map((gate) => ({
		gate,
		where: environment
	})))].filter(({ gate }) => gate.verdict === verdict);
}
const ORDER$1 = {
	block: 0,
	wait: 1,
	pass: 2
};
/** Requirements that do not pass first. */
function openFirst(gates) {
	return gates.toSorted((a, b) => ORDER$1[a.verdict] - ORDER$1[b.verdict]);
}
/** The moment if it lies in the future, else null: a clock that has run out decides nothing. */
function ifFuture(at, now) {
	return at !== null && at > now ? at : null;
}
/** Whether only time is missing, so that the reader has nothing to do but come back. */
function isTicking(gate, now) {
	const answer = measuredIn(gate)?.answer ?? "good";
	return gate.verdict === "wait" && answer === "good" && ifFuture(gate.readyAt, now) !== null;
}
/** The moment of a result that stays the same from run to run; null: there is none, or it moves with every sample. */
function fixedReady(gate) {
	const answer = measuredIn(gate);
	if (answer === null) return gate.readyAt;
	if (answer.answer === "bad" || answer.answer === "undecided") {
		const { because } = gate.facts;
		return because.kind === "breach" && because.breach.to < answer.to ? gate.readyAt : null;
	}
	return gate.readyAt;
}
function awaited(report) {
	const waits = resultsWith(report, "wait");
	const clocks = waits.filter(({ gate }) => isTicking(gate, report.now));
	const known = waits.some(({ gate }) => fixedReady(gate) !== gate.readyAt) ? null : report.readyAt;
	return {
		clocks,
		others: waits.filter(({ gate }) => !isTicking(gate, report.now)),
		until: ifFuture(known ?? latestReady(waits.flatMap(({ gate }) => fixedReady(gate) ?? [])), report.now)
	};
}
function errorsOf(report) {
	return report.diagnostics.filter(isError);
}
/** The verdict of the gates of a change, also if its environment only reports. */
function enforcedVerdict(change) {
	return worst(change.gates.map(({ verdict }) => verdict));
}
/** Each once, in order of first appearance. */
function distinct(texts) {
	return [...new Set(texts)];
}
/** The first 16 digits of the fingerprint, as a status carries them. */
function shortFingerprint(report) {
	return report.fingerprint.slice(0, 16);
}
/** The last details of a gate may be about approvals that do not count, one each. */
function refusedIn({ facts, details }) {
	const { refused } = facts;
	return Array.isArray(refused) && refused.length > 0 ? details.slice(-refused.length) : [];
}
// src/domain/values.ts
/** The values that one flag sends one service. Only this function turns an exposure into values. */
function sentBy({ variables, safe, reach }) {
	return variables.map((binding) => ({
		variable: binding.variable,
		value: valueOf(binding, safe, reach)
	}));
}
/** The same while the flag gives its users nothing. */
function sentAtSafe(exposure) {
	return sentBy({
		...exposure,
		reach: NO_USERS
	});
}
/** The value of a binding. At 0 percent a switch is sent its safe value, even with `enabled: true`. */
function valueOf(binding, safe, reach) {
	switch (binding.field) {
		case "enabled": return written(reach.kind === "none" ? safe : !safe, formOf(binding));
		case "rollout": return percentOf(reach);
	}
}
/** A switch in its form. The usual form stays a boolean, for renderings that have booleans. */
function written(isOn, { on, off }) {
	if (on === USUAL.on && off === USUAL.off) return isOn;
	return isOn ? on : off;
}
/** The text that a service reads; null if it reads nothing. */
function textOfValue(value) {
	return value === null ? null : String(value);
}
const OFF_BY_ITSELF = /* @__PURE__ */ new Set([
	"false",
	"0",
	"off",
	"no",
	"disabled",
	"",
	null
]);
/** Whether every reader takes a value as off, so that it may be sent before a gate has judged it. */
function saysOff(value) {
	return OFF_BY_ITSELF.has(textOfValue(value));
}
/**
* The values of every service in an environment. A flag whose definition or state cannot be read sends nothing, so a
* deployment has to refuse such a snapshot first.
*/
function valuesIn(snapshot, environment) {
	const sent = /* @__PURE__ */ new Map();
	for (const [flag, files] of snapshot.flags) for (const exposure of exposuresIn(files, environment) ?? []) {
		const values = sent.get(exposure.service) ?? [];
		sent.set(exposure.service, values);
		values.push(...valuesBy(flag, exposure));
	}
	const sorted = [...sent].map(([service, values]) => [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))]);
	return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}
function valuesBy(flag, exposure) {
	const atSafe = sentAtSafe(exposure);
	const isExposed = exposure.reach.kind !== "none";
	return sentBy(exposure).map((sent, index) => ({
		...sent,
		flag,
		isOn: typeof sent.value === "number" ? sent.value > 0 : isExposed !== exposure.safe,
		safe: atSafe[index]?.value ?? null
	}));
}
/** The routes of the proxy that these flags block for a service, in order. */
function blockedRoutesIn(exposures, service) {
	const routes = exposures.flatMap((one) => one.service === service ? one.blocked ?? [] : []);
	return [...new Set(routes)].toSorted(inOrder);
}
// src/domain/coverage.ts
/**
* Whether every user who gets a non-safe result from `wanted` gets the same one from `source`: every wanted variable
* is sent in the same form with the same safe value, to at least the same users. A service at its safe value in
* `wanted` only needs the same safe value in `source`.
*/
function covers(source, wanted) {
	return wanted.every((exposure) => {
		const same = exposureOf(source, exposure.service);
		if (exposure.reach.kind === "none") return same === null || same.safe === exposure.safe;
		return same !== null && same.safe === exposure.safe && isSubsetOf(exposure.variables, same.variables) && readsAlike(same, exposure) && reachCovers(same.reach, exposure.reach);
	});
}
function isSubsetOf(part, whole) {
	return part.every((binding) => whole.some((other) => sameBinding(binding, other)));
}
/** Whether both send a percentage or neither does. A switch alone is another trial than one with a percentage. */
function readsAlike(a, b) {
	const [first, second] = [a, b].map(({ variables }) => variables.some(({ field }) => field === "rollout"));
	return first === second;
}
/**
* The same for the values that a service was really sent: whether they give every wanted user the non-safe result. A
* missing variable gives it to no user.
*/
function valuesCover(values, wanted) {
	if (wanted.reach.kind === "none") return true;
	return sentBy(wanted).every(({ variable, value }) => {
		const sent = Object.hasOwn(values, variable) ? values[variable] ?? null : null;
		if (typeof value === "number") return typeof sent === "number" && reachCovers(share(sent), wanted.reach);
		return textOfValue(sent) === textOfValue(value);
	});
}
/**
* Whether both send these services exactly the same values: the same variables, the same blocked routes and the same
* safe values.
*/
function sendsSame(a, b, services) {
	return services.every((service) => {
		const [one, other] = [exposureOf(a, service), exposureOf(b, service)];
		if (one === null || other === null) return false;
		return one.safe === other.safe && one.codeDefault === other.codeDefault && lettersOf(one) === lettersOf(other);
	});
}
/** The sent values and blocked routes as one text. A variable that is left out is not sent. */
function lettersOf(exposure) {
	const sorted = sentBy(exposure).flatMap(({ variable, value }) => {
		const text = textOfValue(value);
		return text === null ? [] : [[variable, text]];
	}).toSorted(([a], [b]) => inOrder(a, b));
	return JSON.stringify([sorted, blockedRoutesIn([exposure], exposure.service)]);
}
/**
* Whether a service was sent exactly the values of an exposure, and none of `others`: variables that the same flag sent
* at another time. Values of other flags do not count.
*/
function valuesAre(values, wanted, others = []) {
	const sent = (variable) => textOfValue(Object.hasOwn(values, variable) ? values[variable] ?? null : null);
	const expected = sentBy(wanted);
	return expected.every(({ variable, value }) => sent(variable) === textOfValue(value)) && others.every((variable) => expected.some((one) => one.variable === variable) || sent(variable) === null);
}
function reachCovers(source, wanted) {
	switch (wanted.kind) {
		case "none": return true;
		case "share": return source.kind === "share" && source.percent >= wanted.percent;
	}
}
function exposureOf(exposures, service) {
	return exposures.find((exposure) => exposure.service === service) ?? null;
}
// src/domain/comparison.ts
const WEIGHT = {
	same: 0,
	narrower: 1,
	wider: 2,
	incomparable: 3
};
/** The comparison that needs most care; `same` if there are none. */
function worstComparison(comparisons) {
	return comparisons.reduce((a, b) => WEIGHT[b] > WEIGHT[a] ? b : a, "same");
}
/** Whether a value, or its meaning for users, rises or may rise. */
function isRaise(comparison) {
	return comparison === "wider" || comparison === "incomparable";
}
/**
* The comparisons of all values that these flags fill on either side. Each belongs to the flag that fills the variable
* afterwards, or else to the one that filled it before. Every service of a flag is listed, the unchanged ones too, in
* order of name.
*/
function compareSides(sides) {
	const sent = new Set(sides.flatMap(({ flag, from }) => from.map(({ service }) => `${flag} ${service}`)));
	const before = fillsOf(sides.map(({ flag, from }) => [flag, from]));
	const after = fillsOf(sides.map(({ flag, to }) => [flag, to]));
	const values = /* @__PURE__ */ new Map();
	const unproved = /* @__PURE__ */ new Set();
	for (const place of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) for (const [from, to] of pairsOf(before.get(place) ?? [], after.get(place) ?? [])) {
		const owner = to ?? from;
		const comparison = compareFills(from, to, to !== null && sent.has(`${to.flag} ${to.exposure.service}`), before.get(place) ?? []);
		if (owner === null || isUnchanged(from, to, comparison)) continue;
		const at = `${owner.flag} ${owner.exposure.service}`;
		if (isRaise(comparison) && isPairedAnew(from, to)) unproved.add(at);
		push(values, at, {
			kind: "variable",
			name: owner.binding.variable,
			from: from?.value,
			to: to?.value,
			movedFrom: from !== null && to !== null && from.flag !== to.flag ? from.flag : null,
			comparison
		});
	}
	for (const [place, routes] of routesOf(sides)) for (const one of routes) push(values, place, one);
	return new Map(sides.map((side) => [side.flag, servicesOf(side, values, unproved)]));
}
/** The same for one flag alone. */
function compareExposures(from, to) {
	const flag = "";
	return compareSides([{
		flag,
		from,
		to
	}]).get(flag) ?? [];
}
function push(lists, key, one) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [one]);
	else list.push(one);
}
/** By service and variable. */
function fillsOf(flags) {
	const fills = /* @__PURE__ */ new Map();
	for (const [flag, exposures] of flags) for (const exposure of exposures) for (const [index, { variable, value }] of sentBy(exposure).entries()) {
		const binding = exposure.variables[index];
		if (binding === void 0) continue;
		push(fills, `${exposure.service} ${variable}`, {
			flag,
			exposure,
			binding,
			value
		});
	}
	return fills;
}
/**
* Pairs of fills to compare. If the same flags fill a variable before and after, each is compared with itself, so that
* a landed clash stops no rollback. Otherwise the fill counts that a deployment would take: a flag at its safe value
* wins, then the first.
*/
function pairsOf(before, after) {
	const byFlag = new Map(after.map((fill) => [fill.flag, fill]));
	if (before.length === byFlag.size && before.every(({ flag }) => byFlag.has(flag))) return before.map((fill) => [fill, byFlag.get(fill.flag) ?? null]);
	return [[(after.length === 0 ? before.find(isMoreByItself) : void 0) ?? winnerOf(before), winnerOf(after)]];
}
function isMoreByItself({ exposure: { safe, codeDefault } }) {
	return codeDefault !== safe;
}
/** The fill that a deployment would take, compared by text, because a switch may have the same text for on and off. */
function winnerOf(fills) {
	return fills.find((fill) => textOfValue(fill.value) === textOfValue(safeValueOf(fill))) ?? fills[0] ?? null;
}
function isUnchanged(from, to, comparison) {
	return comparison === "same" && from !== null && to !== null && textOfValue(from.value) === textOfValue(to.value);
}
/**
* The comparison of one variable. `null`: no flag fills it. `isMore`: its flag already sent the service another
* variable. `before`: all fills before the change.
*/
function compareFills(from, to, isMore, before) {
	if (from === null) {
		if (to === null || isOffByItself(to)) return "same";
		return isMore ? "incomparable" : "wider";
	}
	if (to === null) return fallingToCode(from);
	const isMapped = sameMapping(from, to);
	if (textOfValue(from.value) === textOfValue(to.value)) return sameText(from, to) ? "same" : "incomparable";
	if (to.value === null && isMoreByItself(from)) return "incomparable";
	const safe = safeValueOf(from);
	if (textOfValue(to.value) === textOfValue(safe)) return "narrower";
	if (typeof from.value === "number" && typeof to.value === "number") return to.value < from.value ? "narrower" : isMapped ? "wider" : "incomparable";
	if (isOtherTextForOff(from, to, before)) return "same";
	return isMapped ? "wider" : "incomparable";
}
/** Whether a newly sent variable is off, and equal to its safe value. */
function isOffByItself(fill) {
	return saysOff(fill.value) && textOfValue(fill.value) === textOfValue(safeValueOf(fill));
}
/** The value of the same variable while the flag gives its users nothing. */
function safeValueOf({ exposure, binding }) {
	const sent = sentAtSafe(exposure).find((one) => one.variable === binding.variable);
	return sent === void 0 ? null : sent.value;
}
/** The comparison for a variable that is no longer sent, so that the default of the code applies. */
function fallingToCode(from) {
	if (isMoreByItself(from)) return "incomparable";
	return textOfValue(from.value) === textOfValue(safeValueOf(from)) ? "same" : "narrower";
}
/**
* Whether the flag is off on both sides and only the text for off changes, to one that every reader takes as off. A
* text that meant on for a flag that filled the variable does not count, because a variable may switch something off.
*/
function isOtherTextForOff(from, to, before) {
	const isOff = [from, to].every(({ exposure: { safe, reach } }) => !safe && reach.kind === "none");
	const text = textOfValue(to.value);
	const meantMore = before.some((fill) => textOfValue(unsafeValueOf(fill)) === text);
	return isOff && saysOff(to.value) && !meantMore;
}
/** The value of a variable while all users have the value that is not safe. */
function unsafeValueOf({ exposure, binding }) {
	return sentBy({
		...exposure,
		reach: ALL_USERS
	}).find(({ variable }) => variable === binding.variable)?.value ?? null;
}
/**
* Whether the same text means the same for users, or less. The percentage beside a switch decides who gets its value,
* so a switch that stays `true` without its percentage reaches all users.
*/
function sameText(from, to) {
	if (from.binding.field !== to.binding.field) return saysOff(to.value);
	if (to.binding.field === "rollout") return from.exposure.safe === to.exposure.safe;
	const [before, after] = [holdersOf(from), holdersOf(to)];
	if (from.exposure.safe !== to.exposure.safe) return before === after;
	if (from.exposure.reach.kind !== to.exposure.reach.kind) return false;
	if (isSplit(from, to)) return before === 100;
	return readsAlike(from.exposure, to.exposure) || after <= before;
}
/**
* Whether a switch moves to another flag without its percentage. The percentage of another flag does not decide who
* gets the value of this switch.
*/
function isSplit(from, to) {
	return from.flag !== to.flag && !isSubsetOf(rolloutsOf(from), rolloutsOf(to));
}
function rolloutsOf({ exposure }) {
	return exposure.variables.filter(({ field }) => field === "rollout");
}
/** Whether a switch moves to a flag with other percentages, so that its share of users is not known. */
function isPairedAnew(from, to) {
	if (from === null || to === null || from.flag === to.flag) return false;
	return isSplit(from, to) || rolloutsOf(from).length === 0 && rolloutsOf(to).length > 0;
}
/** Percent of users who get the value that is sent. The safe value counts for all. */
function holdersOf({ exposure: { reach } }) {
	return reach.kind === "none" ? 100 : percentOf(reach);
}
function sameMapping(from, to) {
	return from.exposure.safe === to.exposure.safe && from.exposure.codeDefault === to.exposure.codeDefault && sameBinding(from.binding, to.binding);
}
/** The comparisons of blocked routes. Unblocking a route is a raise, and blocking one lowers. */
function routesOf(sides) {
	const values = /* @__PURE__ */ new Map();
	const [before, after] = [sides.flatMap(({ from }) => from), sides.flatMap(({ to }) => to)];
	const services = new Set([...before, ...after].map(({ service }) => service));
	for (const service of services) {
		const [were, are] = [blockedRoutesIn(before, service), blockedRoutesIn(after, service)];
		for (const route of /* @__PURE__ */ new Set([...were, ...are])) {
			const [was, is] = [were.includes(route), are.includes(route)];
			if (was === is) continue;
			const owner = sides.find((side) => blockedRoutesIn(was ? side.from : side.to, service).includes(route));
			if (owner === void 0) continue;
			push(values, `${owner.flag} ${service}`, {
				kind: "route",
				name: route,
				from: was,
				to: is,
				movedFrom: null,
				comparison: was ? "wider" : "narrower"
			});
		}
	}
	return values;
}
function servicesOf({ flag, from, to }, values, unproved) {
	return [...new Set([...from, ...to].map(({ service }) => service))].toSorted(inOrder).map((service) => {
		const before = exposureOf(from, service);
		const after = exposureOf(to, service);
		const compared = (values.get(`${flag} ${service}`) ?? []).toSorted((a, b) => inOrder(a.name, b.name));
		return {
			service,
			comparison: worstComparison(compared.map((value) => value.comparison)),
			from: before?.reach ?? NO_USERS,
			to: unproved.has(`${flag} ${service}`) ? ALL_USERS : reachAfter(before, after, compared),
			values: compared
		};
	});
}
/** The reach after a change. A variable that rises although the flag is off may give users anything. */
function reachAfter(before, after, values) {
	const reach = outcomeFor(before, after)?.reach ?? NO_USERS;
	return values.some((one) => one.kind === "variable" && isRaise(one.comparison)) && reach.kind === "none" ? ALL_USERS : reach;
}
/**
* What users really get when `to` replaces `from`, in terms of the definition in `from` if it has the service. It
* differs from `to` in three cases: a variable is no longer sent and the code's default is not the safe value; the
* safe value is turned; a variable is filled in another way.
*/
function outcomeOf(from, to) {
	return [...new Set([...from, ...to].map(({ service }) => service))].toSorted(inOrder).flatMap((service) => outcomeFor(exposureOf(from, service), exposureOf(to, service)) ?? []);
}
function outcomeFor(from, to) {
	if (from === null) return to;
	if (from.variables.some((old) => to?.variables.every(({ variable }) => variable !== old.variable) ?? true) && from.codeDefault !== from.safe) return {
		...from,
		reach: ALL_USERS
	};
	if (to === null) return null;
	if (from.variables.some((old) => to.variables.some(({ variable }) => variable === old.variable)) && from.safe !== to.safe) return {
		...to,
		safe: from.safe,
		codeDefault: from.codeDefault,
		reach: turned(to.reach)
	};
	return isRefilled(from, to) && to.reach.kind !== "none" ? {
		...to,
		reach: ALL_USERS
	} : to;
}
/** The reach of the other value when the safe value is turned. */
function turned(reach) {
	return share(100 - percentOf(reach));
}
/** Whether both sides fill a variable in different ways, so that no share of users is proved. */
function isRefilled(from, to) {
	return from.variables.some((old) => {
		const now = to.variables.find(({ variable }) => variable === old.variable);
		return now !== void 0 && !sameBinding(now, old);
	});
}
// src/domain/report.ts
/** The source of a time in words. */
function sourceText(source) {
	switch (source) {
		case "merged-at": return "merge time on GitHub";
		case "status": return "first status on the landing";
		case "deployed": return "first successful deployment";
		case "supplied": return "supplied as evidence";
		case "committer-date": return "committer date";
		case "reflog": return "seen by this clone";
		case "first-seen": return "first seen now";
	}
}
// src/messages/gates/wording.ts
function landedAt({ at, sha, source }) {
	return {
		at,
		sha,
		source
	};
}
/** `Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, committer date)`: the moment and its source. */
function sinceText({ at, sha, source }) {
	return `${pastText(at)} (landing ${sha.slice(0, 10)}, ${sourceText(source)})`;
}
/** What was lost when history was rewritten. */
function rewriteText({ missing }) {
	return `history was rewritten: ${missing.slice(0, 10)} was the tip of the default branch and is no longer on its first-parent line`;
}
/** What a rewritten history means for every clock. */
const REWRITE_MEANS = "History was rewritten. A former tip of the default branch is no longer on its first-parent line.";
const REWRITE_FIX = "Come back at the moment that the message names. Find out who rewrote it. Forbid force-pushes and pushed merges on the default branch.";
const FUTURE_FIX = "Write the time of that landing under `landings` in an evidence file. Or let the action check the pull request.";
/** The fix for a history that could not be read. */
const CAUSE_HINT = "fix the cause that the message names, and run the check again";
const REWRITE_HINT = "find out who rewrote it, and forbid force-pushes and pushed merges on the default branch";
/** Which date is wrong, as the beginning of a sentence. */
function futureText({ sha, dated }) {
	return `commit ${sha.slice(0, 10)} has a date in the future (${pastText(dated)})`;
}
/** The fix for a date in the future: another source for the moment of that landing. */
function futureHint({ sha }) {
	return `write when ${sha.slice(0, 10)} landed into an evidence file, or let GitHub check the pull request`;
}
function rewriteDetails({ rewrite }) {
	return rewrite === null ? [] : [rewriteText(rewrite)];
}
/** `since Fri 20 Nov, 09:00`: for a table. */
function sinceBrief({ landing: { at }, isAtLeast }) {
	return `${isAtLeast ? "at least " : ""}since ${shortPastText(at)}`;
}
/** `48h are required`. */
function lengthText({ length }) {
	return `${length} ${/^1\D/.test(length) ? "is" : "are"} required`;
}
function dueSentence({ due }) {
	return `It is due ${dueText(due)}`;
}
function comeBack({ due }) {
	return `come back ${dueText(due)}`;
}
function levelsOf(exposures) {
	return exposures === null ? null : exposures.map(levelOf);
}
function levelOf({ service, reach, safe, variables }) {
	const isStepped = variables.some(({ field }) => field === "rollout");
	return {
		service,
		percent: percentOf(reach),
		isSafeOn: safe,
		isStepped
	};
}
/** `off`, `25%`, `on`; for a flag whose safe value is on, `off for 25%`. */
function levelText({ percent, isSafeOn, isStepped }) {
	if (percent === 0) return isSafeOn ? "on" : "off";
	const isForAll = percent === 100 && !isStepped;
	if (isSafeOn) return isForAll ? "off" : `off for ${percent}%`;
	return isForAll ? "on" : `${percent}%`;
}
/** What all services of a flag get, as one word. If they differ, each service is named. */
function levelsText(levels) {
	if (levels === null) return "unreadable";
	const words = new Set(levels.map(levelText));
	const [only = "nothing"] = words;
	if (words.size <= 1) return only;
	return levels.map((level) => `${levelText(level)} (${level.service})`).join(", ");
}
/** What to do about evidence that is missing. */
function missingHint({ kind }) {
	switch (kind) {
		case "absent": return "on a pull request the action asks GitHub; on a clone, set GH_TOKEN or use --evidence";
		case "unreachable": return "the next run asks again; if the message says what to fix, fix that first";
	}
}
// src/report/words.ts
/** `1 change`, `37 changes`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a, b, c and 37 more`: at most `limit` names are spelled out. */
function listedUpTo(names, limit) {
	const more = names.length - limit;
	return more <= 0 ? names.join(", ") : `${names.slice(0, limit).join(", ")} and ${more} more`;
}
/**
* `Sun 22 Nov 2026 09:00 UTC (in 17h)`. Without `now` only the moment, for text that must not change from run to
* run.
*/
function moment(at, now) {
	if (now === null || at <= now) return dueText(at);
	return `${dueText(at)} (in ${lengthOf(between(now, at))})`;
}
/** What users get in a word or two, over all services: `on`, or `25%/off` where services differ. */
function exposuresWord(exposures) {
	if (exposures === null) return "unreadable";
	return distinct(exposures.map(wordOf)).join("/") || "not sent";
}
function wordOf(exposure) {
	return levelText(levelOf(exposure));
}
/** The effects of a change on users. Services with the same effect share one, and unchanged services come last. */
function effectsOf(change) {
	const before = wordsByService(change.from);
	const after = wordsByService(change.to);
	const groups = /* @__PURE__ */ new Map();
	const touched = change.comparisons.filter(({ comparison }) => comparison !== "same");
	const others = change.comparisons.filter(({ comparison }) => comparison === "same");
	for (const { service, comparison, values } of [...touched, ...others]) {
		const from = before.get(service) ?? "not sent";
		const to = after.get(service) ?? "not sent";
		const words = effect(from, to, comparison, values);
		const sides = words === `${from} → ${to}` ? {
			from,
			to
		} : {
			from: null,
			to: null
		};
		const isTouched = comparison !== "same";
		const group = groups.get(words) ?? {
			effect: {
				words,
				...sides,
				isTouched
			},
			services: []
		};
		group.services.push(service);
		groups.set(words, group);
	}
	return [...groups.values()].map(({ effect: one, services }) => ({
		services,
		...one
	}));
}
function wordsByService(exposures) {
	return new Map((exposures ?? []).map((exposure) => [exposure.service, wordOf(exposure)]));
}
/** The effect in words. If both sides read the same, the values that differ are shown. */
function effect(from, to, comparison, values) {
	const raised = values.filter((value) => isRaise(value.comparison));
	if (from === to && raised.length > 0) return listedUpTo(raised.map(valueWords), MOST_VALUES);
	switch (comparison) {
		case "same": return from === to ? `${to}, as before` : `${from} → ${to}, the same for users`;
		case "incomparable": return `${from} → ${to}, cannot be compared`;
		case "narrower":
		case "wider": return `${from} → ${to}`;
	}
}
const MOST_VALUES = 3;
/** `CHECKOUT not sent → true`, `/agents/* blocked → open`. */
function valueWords({ kind, name, from, to }) {
	if (kind === "route") return `${name} ${from === true ? "blocked → open" : "open → blocked"}`;
	return `${name} ${sentWord(from)} → ${sentWord(to)}`;
}
function sentWord(value) {
	const text = textOfValue(value ?? null);
	return text === null ? "not sent" : text === "" ? "empty" : text;
}
/** `▕█████████░░░░░▏`, full only when the time is over. */
function bar({ elapsed, required }, cells) {
	const part = elapsed >= required ? 1 : elapsed / required;
	const full = Math.floor(part * cells);
	return `▕${"█".repeat(full)}${"░".repeat(cells - full)}▏`;
}
/** `31h of 48h`, `at least 9d of 7d`. */
function progressWords({ elapsed, required, atLeast }) {
	return `${atLeast ? "at least " : ""}${lengthOf(elapsed)} of ${lengthOf(required)}`;
}
// src/report/phrases.ts
/** A mark for a verdict that needs no colour. */
const MARKS = {
	pass: "✓",
	wait: "…",
	block: "✗"
};
/** Why it passes, by class. */
function passes(report) {
	switch (report.class) {
		case "none": return "nothing to judge";
		case "neutral": return "nothing changes for users";
		case "rollback": return "safe to merge: every user keeps their value or gets the safe one";
		case "promotion": return report.changes.some(isExcused) ? "it may land" : "due now";
		case "adoption": return "every flag stays as it is";
		case "policy": return report.policy.some(({ code }) => code === "policy/unguarded") ? "the policy at base requires no approval" : "every requirement of the policy at base is met";
	}
}
/** `it has to land before <moment>`, where the pass ends by itself. */
function closing({ passUntil }) {
	return passUntil === void 0 ? [] : [`it has to land before ${dueText(passUntil)}`];
}
/** Whether it passes only because its environment does not enforce. */
function isExcused(change) {
	return change.reportOnly && enforcedVerdict(change) !== "pass";
}
/** The gates by name, each once: `approvals, issues`. */
function gatesOf(gates) {
	return listedUpTo(distinct(gates.map(({ gate }) => gate)), 5);
}
/** `staging only reports: enforced, it would wait`; nothing when every environment is enforced. */
function reportOnly(report) {
	const lenient = report.changes.filter((change) => change.reportOnly);
	if (lenient.length === 0) return [];
	const names = distinct(lenient.map(({ environment }) => environment));
	const verdict = worst(lenient.map(enforcedVerdict));
	const [reports, they] = names.length === 1 ? ["reports", "it"] : ["report", "they"];
	return [`${listedUpTo(names, 3)} only ${reports}: enforced, ${they} would ${verdict}`];
}
/** Where the times of landings come from, and how far to trust them. */
function clockLabel(clock) {
	switch (clock) {
		case "git": return "landing times are committer dates in Git, which a committer can set freely";
		case "github": return "landing times are GitHub's own records";
	}
}
/** The line after the last item that is shown. */
function moreInJson(count, noun) {
	return `and ${counted(count, `more ${noun}`)}; all of them are in the JSON`;
}
/** The note below errors in a report that passes all the same. */
function errorsElsewhereNote(report) {
	return report.verdict === "pass" && errorsOf(report).length > 0 ? ["these errors are outside this proposal and do not stop it"] : [];
}
/** The line in place of the effect on users, if no service can be listed. */
function nothingForUsers(change) {
	if (change.from === null) return "cannot read the current state";
	if (change.to === null) return "cannot read the proposed state";
	return "no service is affected";
}
/** `2 errors and 1 warning in 2 files` */
function diagnosticsSummary(diagnostics) {
	if (diagnostics.length === 0) return "no problems found";
	const errors = diagnostics.filter(isError).length;
	const warnings = diagnostics.length - errors;
	const files = distinct(diagnostics.map(({ file }) => file)).length;
	return `${[...errors > 0 ? [counted(errors, "error")] : [], ...warnings > 0 ? [counted(warnings, "warning")] : []].join(" and ")} in ${counted(files, "file")}`;
}
// src/domain/grouped.ts
function grouped$1(all, keyFor) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const group = groups.get(keyFor(one));
		if (group === void 0) groups.set(keyFor(one), [one]);
		else group.push(one);
	}
	return groups;
}
// src/report/place.ts
const NO_PLACE = {
	repository: null,
	pull: null,
	branch: null,
	about: () => null,
	stateFile: (flag, environment) => `${environment}/${flag}.yaml`,
	isDeployed: () => false,
	rules: [],
	policyFiles: []
};
/** Each part of a path, so that no name changes the address. */
function encodedPath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
function commitAddress({ repository }, sha) {
	return repository === null ? null : `${repository}/commit/${encodeURIComponent(sha)}`;
}
function issueAddress({ repository }, number) {
	return repository === null ? null : `${repository}/issues/${number}`;
}
/** The page on which the pull request is reviewed. */
function reviewAddress({ repository, pull }) {
	return repository === null || pull === null ? null : `${repository}/pull/${pull}/files`;
}
/** A line of a file on the branch, whose name stays the same while commits come. */
function lineAddress({ branch }, file, line) {
	if (branch === null) return null;
	return `${branch.repository}/blob/${encodedPath(branch.name)}/${encodedPath(file)}#L${line}`;
}
/** The editor for a file of the pull request. */
function editAddress({ branch }, file) {
	if (branch === null) return null;
	return `${branch.repository}/edit/${encodedPath(branch.name)}/${encodedPath(file)}`;
}
// src/report/icons.ts
/** A mark in a comment. The word beside it repeats it, for readers without icons. */
const ICONS = {
	pass: "✅",
	wait: "⏳",
	block: "❌"
};
// src/report/markdown-list.ts
/** Characters. GitHub refuses a comment of more than 65,536; the caller may use the rest. */
const LONGEST_MARKDOWN = 6e4;
/** A title and its list; nothing without items. */
function section(title, items) {
	return items.length === 0 ? [] : [
		"",
		`**${title}**`,
		"",
		...items
	];
}
/** The lines of the first `limit` items, and the count of the others as an item `indent` deep. */
function capped(all, limit, more, linesOf) {
	const shown = all.slice(0, limit).flatMap(linesOf);
	const left = all.length - limit;
	return left > 0 ? [...shown, `${more.indent}- ${moreInJson(left, more.noun)}`] : shown;
}
const CUT_HERE = "- … the rest is in the JSON";
/** As many lines as fit into `room` characters, and a last line that says when some are missing. */
function fitting(lines, room) {
	const sizes = lines.map((line) => inert(line).length + 1);
	if (sizes.reduce((sum, size) => sum + size, 0) <= room) return lines;
	let left = room - 27 - 1;
	const end = sizes.findIndex((size) => (left -= size) < 0);
	return [...lines.slice(0, end), CUT_HERE];
}
const HARMLESS = /^[A-Za-z0-9 ,.;:()%'"/?→·…≥≤-]*$/;
const LINKED = /www\.|\/\/|::|:[a-z0-9_+-]+:|\bGH-\d/i;
/** Longer, because our own sentences may quote others and must not be cut before they say what to do. */
const LONGEST_SENTENCE = 400;
/** One line of at most 200 characters that markdown shows as it is. */
function prose(text) {
	return shown(text, 200);
}
/** The same for one of our own sentences: at most 400 characters. */
function sentence(text) {
	return shown(text, LONGEST_SENTENCE);
}
function shown(text, limit) {
	const line = defused(plain(text, limit));
	return HARMLESS.test(line) && !LINKED.test(line) ? line : span(line);
}
/** A code span whose fence is longer than any run of backticks inside it. */
function code(text) {
	return span(defused(plain(text, 200)));
}
function span(line) {
	if (line === "") return "";
	const runs = line.match(/`+/g) ?? [];
	const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
	const room = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${room}${line}${room}${fence}`;
}
/** A heading of our own words with names of others in it: what is not harmless is left out, not quoted. */
function plainText(text) {
	return text.split(" ").map((word) => isHarmless(word) ? word : code(word)).join(" ");
}
function isHarmless(line) {
	return HARMLESS.test(line) && !LINKED.test(line);
}
/** A fence of code that no line of the text can close. Blanks stay, because the code may be copied. */
function fenced(text, language) {
	const lines = text.split("\n").map(codeLine);
	const runs = lines.join("\n").match(/`+/g) ?? [];
	const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
	return [
		`${fence}${language}`,
		...lines,
		fence
	];
}
function codeLine(line) {
	return line.replaceAll("	", "  ").split(/( +)/).map((word) => word.trim() === "" ? word : plain(word)).join("").replaceAll("<!--", "‹!--").trimEnd();
}
/** A link whose address the caller has checked. Characters that would end it are encoded. */
function link(text, address) {
	return `[${text}](${address.replaceAll(/[\s()<>"'`\\]/g, (character) => encodeURIComponent(character).replace("(", "%28").replace(")", "%29").replace("'", "%27"))})`;
}
/** A link where there is an address, else the text. A code span may stand in a link. */
function linkOr(text, address) {
	return address === null ? text : link(text, address);
}
/** The same inside a table's cell, where a bar would begin the next cell, even in a code span. */
function cell(text) {
	return prose(text.replaceAll("|", "¦"));
}
/**
* Look-alikes for the two characters that begin a mention and HTML. A code span stops both already, but mail
* clients and copies are less careful. And a hidden comment must not pass for the marker of our own comment.
*/
function defused(line) {
	return line.replaceAll("@", "＠").replace(/<([^<>]*)>/g, "‹$1›").replaceAll("<", "‹");
}
// src/report/change-markdown.ts
const GATES = 16;
const DETAILS = 8;
/** Gates as a list, each with its code, its clock and its details. The hints are listed under what to do next. */
function gateItems(gates, now, details = DETAILS) {
	return capped(gates, GATES, {
		noun: "gate",
		indent: ""
	}, (gate) => [
		`- ${ICONS[gate.verdict]} **${prose(gate.gate)}** ${sentence(gate.message)} (${code(gate.code)})`,
		...clockItems(gate, now),
		...detailItems(gate, details)
	]);
}
function detailItems(gate, limit) {
	if (measuredIn(gate) !== null) return [];
	return capped(gate.details, limit, {
		noun: "detail",
		indent: "  "
	}, (detail) => [`  - ${sentence(detail)}`]);
}
/** The clock of a gate that does not pass yet: a bar in tenths, and the moment unless the message names it. */
function clockItems(gate, now) {
	if (gate.verdict === "pass") return [];
	const due = ifFuture(fixedReady(gate), now);
	const moments = due === null || gate.saysWhen ? [] : [`due **${dueText(due)}**`];
	const parts = [...tenths(gate), ...moments];
	return parts.length === 0 ? [] : [`  - ${parts.join(" · ")}`];
}
function tenths({ progress }) {
	if (progress === null) return [];
	const { elapsed, required, atLeast, where } = progress;
	const percent = elapsed >= required ? 100 : Math.floor(elapsed / required * 10) * 10;
	const share = `${atLeast ? "at least " : ""}${percent}% of ${lengthOf(required)}`;
	return [`${code(bar(progress, 10))} ${share} ${prose(where)}`.trimEnd()];
}
// src/report/fold.ts
/** A fold with a title of ours; nothing without lines. */
function fold(title, lines) {
	return lines.length === 0 ? [] : [
		"",
		`<details><summary>${title}</summary>`,
		"",
		...lines,
		"",
		"</details>"
	];
}
/** Small print. It has to fit on one line of a phone, because GitHub prints a second line over the first. */
function small(text) {
	return `<sub>${text}</sub>`;
}
/** Lines that were cut inside of a fold, with its end. */
function closed(lines) {
	return lines.filter((line) => line.startsWith("<details>")).length > lines.filter((line) => line === "</details>").length ? [
		...lines,
		"",
		"</details>"
	] : lines;
}
// src/report/grouping.ts
/** Up to so many changes are all shown in full, because every sentence helps. */
const ALL_IN_FULL = 6;
/** At most so many groups are shown; the rest is counted. */
const GROUPS = 12;
const ORDER = {
	block: 0,
	wait: 1,
	pass: 2
};
/** The changes to show, block before wait before pass, otherwise in order of the Report. Linear. */
function grouped(changes) {
	const groups = /* @__PURE__ */ new Map();
	for (const [index, change] of changes.entries()) {
		const likeness = changes.length <= ALL_IN_FULL ? String(index) : likenessOf(change);
		const group = groups.get(likeness);
		if (group === void 0) groups.set(likeness, {
			first: change,
			others: []
		});
		else group.others.push(change);
	}
	const shown = [...groups.values()].toSorted((a, b) => ORDER[a.first.verdict] - ORDER[b.first.verdict]).slice(0, GROUPS);
	const within = shown.reduce((sum, { others }) => sum + 1 + others.length, 0);
	return {
		groups: shown,
		left: changes.length - within
	};
}
function likenessOf(change) {
	return JSON.stringify([
		change.environment,
		change.class,
		change.verdict,
		change.reportOnly,
		change.readyAt,
		effectsOf(change).map(({ words }) => words),
		change.gates.map(({ gate, verdict, code, readyAt }) => [
			gate,
			verdict,
			code,
			readyAt
		])
	]);
}
// src/report/metrics-markdown.ts
/** The answers of metrics among these results. */
function measuredOf(gates) {
	return gates.flatMap((gate) => measuredIn(gate) ?? []);
}
/** In two lines: the value and its course, then samples, moment and graph. The target stands beside it. */
function metricCell(answer) {
	const { value, unit, to } = answer;
	const spark = sparkline(answer);
	return [[value === null ? "no value" : prose(amountText(value, unit)), ...spark === "" ? [] : [code(spark)]].join(" "), [
		samplesText(answer),
		shortPastText(to),
		...graphLink(answer)
	].join(" · ")].join("<br>");
}
function graphLink({ graph }) {
	return graph === null ? [] : [link("graph", graph)];
}
function metricLine(answer) {
	const spark = sparkline(answer);
	return [
		prose(valueText(answer)),
		...spark === "" ? [] : [code(spark)],
		samplesText(answer),
		`as of ${pastText(answer.to)}`,
		...graphLink(answer)
	].join(" · ");
}
/** A list with the answer of each metric, its numbers, and its query. */
function metricItems(gates) {
	return gates.flatMap((gate) => {
		const answer = measuredIn(gate);
		const first = `- ${ICONS[gate.verdict]} ${sentence(gate.message)}`;
		if (answer === null) return [first];
		const { source, sent } = answer;
		return [
			first,
			`  - ${metricLine(answer)}`,
			`  - asked of ${prose(source)}: ${code(sent)}`
		];
	});
}
/** A fold with the query of each metric and everything that it was answered. */
function metricFold(gates) {
	const answers = measuredOf(gates);
	if (answers.length === 0) return [];
	return [
		"",
		`<details><summary>${answers.length === 1 ? "The query, and its answer" : "The queries, and their answers"}</summary>`,
		"",
		...answers.flatMap(foldOf),
		"</details>"
	];
}
function foldOf(answer) {
	const { metric, title, environment, source, sent } = answer;
	return [
		`${title === null ? code(metric) : `${prose(title)} (${code(metric)})`} in ${prose(environment)}, asked of ${code(source)}:`,
		"",
		...fenced(sent, "promql"),
		"",
		...numberTexts(answer).map((text) => `- ${prose(text)}`),
		""
	];
}
// src/report/names.ts
/** `voice/calls`, /video: after the first, a name leaves out what it shares with the one before. */
function flagNames(names, ink) {
	return names.map((name, index) => {
		const short = index === 0 ? name : shortened(name, names[index - 1] ?? "");
		return short === name ? ink.name(name) : ink.words(short);
	}).join(", ");
}
/** The last part of a name whose other parts the name before has as well. */
function shortened(name, before) {
	const end = Math.max(name.lastIndexOf("/"), name.lastIndexOf("-"));
	const start = end > 0 ? name.slice(0, end + 1) : "";
	return start !== "" && before.startsWith(start) && !/[-/]/.test(before.slice(end + 1)) ? name.slice(end) : name;
}
// src/report/needs-markdown.ts
/** Rows of a change, so that a table stays readable. All answers are in the JSON. */
const MOST_ROWS = 16;
/** The rows of a table. */
function shownGates(gates) {
	return openFirst(gates).slice(0, MOST_ROWS);
}
function needsTable(gates, place, hasNumbers) {
	if (gates.length === 0) return [];
	return [
		"",
		"| | Needs | So far |",
		"|:-:|:--|:--|",
		...shownGates(gates).map((gate) => tableRow([ICONS[gate.verdict], ...needsCells(gate, place, hasNumbers)]))
	];
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** What is needed, and what there is so far. */
function needsCells(gate, place, hasNumbers) {
	const { brief, message } = gate;
	if (brief === void 0) return [cellText(gate.gate), cellText(message)];
	return [cellText(brief.needs), soFarCell(gate, brief.soFar, place, hasNumbers)];
}
function soFarCell(gate, soFar, place, hasNumbers) {
	const answer = measuredIn(gate);
	if (answer !== null) return [...soFar === "" ? [] : [cellText(soFar)], ...hasNumbers ? [metricCell(answer)] : []].join("<br>");
	const { facts } = gate;
	const issues = issuesIn(facts);
	if (issues.length > 0 && soFar.startsWith("#")) return issues.map((number) => linkOr(`#${number}`, issueAddress(place, number))).join(", ");
	const sha = landingIn(facts);
	const text = sha === null ? cellText(soFar) : linkOr(cellText(soFar), commitAddress(place, sha));
	return [...runningBar(gate), text].join("<br>");
}
/** A clock that runs is drawn in tenths, so that it changes at most ten times. */
function runningBar({ verdict, progress }) {
	if (progress === null || verdict === "pass") return [];
	return [code(bar(progress, 10))];
}
function landingIn(facts) {
	const landing = facts["landing"];
	return typeof landing?.sha === "string" ? landing.sha : null;
}
function issuesIn(facts) {
	const issues = facts["issues"];
	if (!Array.isArray(issues)) return [];
	return issues.flatMap((one) => typeof one.number === "number" ? [one.number] : []);
}
function cellText(text) {
	return prose(text.replaceAll("|", "¦"));
}
// src/report/subject.ts
/** Flag and environment of one change, or how many flags change where. */
function changeTitle({ flag, environment }, ink) {
	return `${ink.strong(ink.name(flag))} in ${ink.strong(ink.words(environment))}`;
}
/** Without services whose users notice nothing, unless that is all. */
function touchedEffects(change) {
	const effects = effectsOf(change);
	const touched = effects.filter(({ isTouched }) => isTouched);
	return touched.length > 0 ? touched : effects;
}
function servicesText({ services }, ink) {
	return services.map(ink.name).join(", ");
}
/** `off → **on**` */
function effectText({ words, from, to }, ink) {
	return from === null || to === null ? ink.strong(ink.words(words)) : `${ink.words(from)} → ${ink.strong(ink.words(to))}`;
}
/** What else a reader of one change has to know: that its environment only reports. */
function lenientText(change, ink) {
	if (!change.reportOnly) return null;
	return `${ink.strong(ink.words(change.environment))} only reports. ${ENFORCED[enforcedVerdict(change)]}`;
}
const ENFORCED = {
	pass: "Enforced, this would pass as well.",
	wait: "Enforced, this would wait.",
	block: "Enforced, this would be blocked."
};
/** The words that a group of changes shares: `**staging**: off → **on**`; null: they differ. */
function sharedEffect(changes, ink) {
	const texts = new Set(changes.map((change) => effectOf(change, ink)));
	const [only] = texts;
	return texts.size === 1 && only !== void 0 ? only : null;
}
/** `**staging**: off → **on**` */
function effectOf(change, ink) {
	const effects = touchedEffects(change);
	const words = [...new Set(effects.map((effect) => effectText(effect, ink)))].join(", ");
	const what = words === "" ? ink.words(nothingForUsers(change)) : words;
	return `${ink.strong(ink.words(change.environment))}: ${what}`;
}
function manyTitle(changes, ink) {
	const shared = sharedEffect(changes, ink);
	const flags = new Set(changes.map(({ flag }) => flag)).size;
	if (shared !== null) return `${ink.strong(counted(flags, "flag"))} in ${shared}`;
	const places = new Set(changes.map(({ environment }) => ink.strong(ink.words(environment))));
	const many = flags === changes.length ? counted(flags, "flag") : counted(changes.length, "change");
	return `${ink.strong(many)} in ${[...places].join(", ")}`;
}
/** How many could land now, and how; null: all of them or none. */
function readyText({ changes, verdict }) {
	const ready = changes.filter((change) => change.verdict === "pass").length;
	const open = changes.length - ready;
	if (verdict === "pass" || ready === 0 || open === 0) return null;
	return `${ready} could land now, ${open === 1 ? "1 does not" : `${open} do not`}. To land the ${ready}, leave the others to a pull request of their own.`;
}
/** What is on is listed; what is off is one item. */
function adoptionItems(changes, ink) {
	const exposed = changes.filter(isOn);
	const byEffect = grouped$1(exposed, (change) => effectOf(change, ink));
	const off = new Set(changes.filter((one) => !isOn(one)).map(({ flag }) => flag));
	for (const { flag } of exposed) off.delete(flag);
	return [...[...byEffect].map(([effect, group]) => {
		return `${effect}: ${flagNames(group.map(({ flag }) => flag), ink)}`;
	}), ...off.size === 0 ? [] : [`off everywhere: ${flagNames([...off], ink)}`]];
}
function isOn({ to }) {
	return to !== null && isExposed(to);
}
// src/report/ink.ts
const MARKDOWN_INK = {
	name: code,
	words: prose,
	strong: (written) => `**${written}**`
};
/** Each word is painted for itself, so that a line may break between them. */
function terminalInk(paint) {
	const words = (text) => plain(text);
	return {
		name: words,
		words,
		strong: (written) => written.split(" ").map(paint.bold).join(" ")
	};
}
// src/report/changes-markdown.ts
const NOTES$1 = 5;
function changeTable(report, place, hasNumbers) {
	const [only, ...others] = report.changes;
	if (only === void 0 || report.class === "adoption") return [];
	if (others.length === 0) return [...needsTable(only.gates, place, hasNumbers), ...changeNotes([only])];
	const { groups } = grouped(report.changes);
	const isShared = sharedEffect(report.changes, MARKDOWN_INK) !== null;
	const all = groups.map(membersOf);
	return [
		"",
		"| | Flags | Needs, and so far |",
		"|:-:|:--|:--|",
		...all.flatMap((group) => groupRows(group, isShared, place, hasNumbers)),
		...changeNotes(all.map(([first]) => first).filter((one) => one !== void 0))
	];
}
function membersOf({ first, others }) {
	return [first, ...others];
}
/** One row for a group, so that its names have room on a phone. */
function groupRows(changes, isShared, place, hasNumbers) {
	const [first] = changes;
	if (first === void 0) return [];
	const names = `${changes.length > 1 ? `${changes.length}: ` : ""}${flagNames(changes.map(({ flag }) => flag), MARKDOWN_INK)}`;
	const title = isShared ? names : `${names}<br>${effectOf(first, MARKDOWN_INK)}`;
	const gates = shownGates(first.gates);
	const open = gates.map((gate) => {
		const [needs, soFar] = needsCells(gate, place, hasNumbers);
		return `${gates.length === 1 ? "" : `${ICONS[gate.verdict]} `}${needs}<br>${soFar}`;
	});
	return [tableRow([
		ICONS[first.verdict],
		title,
		open.join("<br>")
	])];
}
function changeNotes(changes) {
	const notes = changes.flatMap(({ notes: own }) => own.map(({ message }) => message));
	const shown = [...new Set(notes)].slice(0, NOTES$1).map((message) => `- ${sentence(message)}`);
	return shown.length === 0 ? [] : ["", ...shown];
}
/** Everything that the table leaves out. */
function changeFolds(report, hasNumbers) {
	const { groups, left } = grouped(report.changes);
	const firsts = groups.map(({ first }) => first);
	return [
		...refusedFold(firsts),
		...hasNumbers ? metricFold(firsts.flatMap(({ gates }) => gates)) : [],
		...serviceFold(report.changes),
		...judgedFold(firsts, report),
		...left > 0 ? restFold(report.changes, groups) : []
	];
}
/** Approvals that do not count, and why. */
function refusedFold(changes) {
	const texts = new Set(changes.flatMap(({ gates }) => gates.flatMap(refusedIn)));
	const isOne = texts.size === 1;
	return fold(`${counted(texts.size, "approval")} ${isOne ? "does" : "do"} not count`, [...texts].map((text) => `- ${sentence(text)}`));
}
/** Up to so many flags the table itself says what changes for each service. */
const FEW = 6;
function serviceFold(changes) {
	if (changes.length <= FEW) return [];
	const byService = /* @__PURE__ */ new Map();
	for (const { services, flag } of changes) for (const service of services) {
		const flags = byService.get(service) ?? [];
		if (!flags.includes(flag)) flags.push(flag);
		byService.set(service, flags);
	}
	const items = [...byService].map(([service, flags]) => `- ${code(service)}: ${flagNames(flags, MARKDOWN_INK)}`);
	return fold(`All ${changes.length}, by service`, items);
}
function judgedFold(changes, { now }) {
	return fold("How this is judged", changes.flatMap((change) => {
		const items = gateItems(withoutRefused(change.gates), now);
		if (items.length === 0) return [];
		return [
			`${code(change.flag)} in ${prose(change.environment)}, a ${change.class}:`,
			"",
			...items,
			""
		];
	}).slice(0, -1));
}
function withoutRefused(gates) {
	return gates.map((gate) => refusedIn(gate).length === 0 ? gate : {
		...gate,
		details: []
	});
}
/** The flags of groups that the table leaves out, by what they wait for. */
function restFold(changes, groups) {
	const shown = new Set(groups.flatMap(membersOf));
	const rest = changes.filter((one) => !shown.has(one));
	const lines = [
		"block",
		"wait",
		"pass"
	].flatMap((verdict) => {
		const flags = rest.flatMap((one) => one.verdict === verdict ? [one.flag] : []);
		return flags.length === 0 ? [] : [`- ${ICONS[verdict]} ${counted(flags.length, "more flag")}: ${flagNames(flags, MARKDOWN_INK)}`];
	});
	return fold(counted(rest.length, "more change"), lines);
}
// src/report/diagnostic-groups.ts
/** Up to so many warnings of a kind are shown one by one. */
const ALIKE$1 = 3;
/** Places of a group that are named. */
const PLACES = 5;
/** In order of first appearance. */
function diagnosticGroups(diagnostics) {
	const kinds = grouped$1(diagnostics.filter((one) => !isError(one)), ({ code }) => code);
	return diagnostics.flatMap((one) => {
		const alike = isError(one) ? [] : kinds.get(one.code) ?? [];
		if (alike.length <= ALIKE$1) return [{
			first: one,
			others: []
		}];
		return alike[0] === one ? [{
			first: one,
			others: alike.slice(1)
		}] : [];
	});
}
/** The first groups, and how many diagnostics the others have. */
function shownGroups(diagnostics, limit) {
	const groups = diagnosticGroups(diagnostics).slice(0, limit);
	const shown = groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
	return {
		groups,
		left: diagnostics.length - shown
	};
}
/** `and 795 more warnings of this kind: a.yaml:1:1, b.yaml:1:1 and 793 more; all of them are in the JSON` */
function othersText(others, placeText) {
	const places = others.map(({ file, line, column }) => placeText(`${plain(file, LONGEST_FILE$1)}:${line}:${column}`));
	const rest = others.length > PLACES ? "; all of them are in the JSON" : "";
	return `and ${counted(others.length, "more warning")} of this kind: ${listedUpTo(places, PLACES)}${rest}`;
}
/** Characters of a file, so that its line stays visible. */
const LONGEST_FILE$1 = 180;
// src/report/diagnostics-markdown.ts
/** Characters. Leaves room for the position, which helps more than the end of a long name. */
const LONGEST_FILE = 180;
/** A summary, then as many diagnostics as fit into 60,000 characters. Ends with a line break. */
function renderDiagnosticsMarkdown(diagnostics) {
	const items = diagnosticGroups(diagnostics).flatMap((group) => itemsOf(group));
	return printable(fitting([`**${diagnosticsSummary(diagnostics)}**`, ...items.length > 0 ? ["", ...items] : []], LONGEST_MARKDOWN));
}
/** The first `limit` diagnostics as list items, each with its hint below, and how many more there are. */
function diagnosticItems(diagnostics, limit, addressOf = () => null) {
	const { groups, left } = shownGroups(diagnostics, limit);
	return [...groups.flatMap((group) => itemsOf(group, addressOf)), ...left > 0 ? [`- ${moreInJson(left, "diagnostic")}`] : []];
}
function itemsOf({ first: diagnostic, others }, addressOf = () => null) {
	const { file, line, column, message, hint } = diagnostic;
	const kind = isError(diagnostic) ? "" : "warning: ";
	return [
		`- ${linkOr(code(`${plain(file, LONGEST_FILE)}:${line}:${column}`), addressOf(file, line))} ${kind}${prose(message)} (${code(diagnostic.code)})`,
		...hint === "" ? [] : [`  - ${prose(hint)}`],
		...others.length === 0 ? [] : [`  - ${othersText(others, code)}`]
	];
}
// src/report/edits.ts
const EDITS = 5;
function editsOf(report, place) {
	if (report.verdict !== "block") return [];
	return report.changes.flatMap((one) => editOf(one, place)).slice(0, EDITS);
}
/** Whether a result is answered by the edit that is shown. */
function isEdited(gate) {
	return gate.verdict === "block" && stepIn(gate) !== null;
}
function stepIn({ facts: { next, wanted, readsPercentage } }) {
	return readsPercentage === true && typeof next === "number" && typeof wanted === "number" ? {
		from: wanted,
		to: next
	} : null;
}
function editOf({ gates, flag, environment }, place) {
	return gates.filter(isEdited).flatMap((gate) => {
		const step = stepIn(gate);
		if (step === null) return [];
		const [removed, added] = [`rollout: ${step.from}`, `rollout: ${step.to}`];
		return [{
			file: place.stateFile(flag, environment),
			removed,
			added
		}];
	});
}
// src/report/fix-markdown.ts
const DIAGNOSTICS = 20;
function fixLines(report, place) {
	return [...diagnosticLines(report, place), ...editLines(report, place)];
}
function diagnosticLines(report, place) {
	if (report.diagnostics.length === 0) return [];
	return [
		"",
		`**${diagnosticsTitle(report)}**`,
		"",
		...diagnosticItems(report.diagnostics, DIAGNOSTICS, (file, line) => lineAddress(place, file, line)),
		...errorsElsewhereNote(report).map((text) => `- ${text}`)
	];
}
/** What a reader does about diagnostics. */
function diagnosticsTitle(report) {
	if (errorsOf(report).length === 0) return "Warnings";
	return report.verdict === "pass" ? "Errors elsewhere" : "To fix";
}
function editLines(report, place) {
	return editsOf(report, place).flatMap(({ file, removed, added }) => [
		"",
		`**To do:** ${linkOr(`edit ${code(file)}`, editAddress(place, file))}, and push:`,
		"",
		...fenced(`- ${removed}\n+ ${added}`, "diff")
	]);
}
// src/report/next-steps.ts
/** Hints after these are only counted. */
const HINTS = 8;
/** Up to so many flags with the same problem get a hint each. Of more flags only the first gets one. */
const ALIKE = 3;
/** Null: nothing needs to be said. Moments are fixed, because a comment that changes is posted again. */
function todoOf(report, source = "pull-request") {
	switch (report.verdict) {
		case "pass": return landing(report);
		case "wait": return waiting$1(report, source);
		case "block": return source === "merge-group" ? queued(report) : blocked(report, source);
	}
}
function landing({ passUntil }) {
	if (passUntil === void 0) return null;
	return {
		steps: [`land it before ${dueText(passUntil)}`],
		after: "",
		isReview: false
	};
}
/** A report by Git's clock was made on a clone. */
function isOnClone({ clock }, source) {
	return source === "clone" || clock === "git";
}
/** Only on GitHub a later run looks again. On a clone it takes another check. */
function waiting$1(report, source) {
	const { others } = awaited(report);
	const mayNeedPush = others.some(({ gate }) => gate.code === "approvals/unresolved-identity");
	const isReview = others.some(({ gate }) => "refused" in gate.facts);
	const steps = hintSteps(others);
	if (isOnClone(report, source)) return {
		steps,
		after: steps.length === 0 ? "Check again then." : "Then check again.",
		isReview
	};
	if (steps.length === 0) return {
		steps,
		after: "It turns green without a push.",
		isReview
	};
	return {
		steps,
		after: mayNeedPush ? "Then it turns green." : "It then turns green without a push.",
		isReview
	};
}
/** Null: the edit that is shown is all. */
function blocked(report, source) {
	const blocking = resultsWith(report, "block");
	const open = blocking.filter(({ gate }) => !isEdited(gate));
	if (open.length === 0 && errorsOf(report).length === 0 && blocking.length > 0) return null;
	const hints = hintSteps(open);
	const errors = errorsOf(report).length;
	const task = errors > 0 ? `fix ${counted(errors, "error")}` : "change the proposal";
	return {
		steps: hints.length === 0 ? [task] : hints,
		after: isOnClone(report, source) ? "Then check again." : "Then push. It does not turn green by itself.",
		isReview: false
	};
}
/** Each pull request of the group may pass alone, so the advice is to queue them in another order. */
function queued(report) {
	const isPolicy = report.policy.some(({ code }) => code === "policy/split");
	const errors = errorsOf(report).length;
	return {
		steps: [...errors > 0 ? [`fix ${counted(errors, "error")}`] : [], isPolicy ? "queue the promotion again when the change of the rules has landed" : "queue its pull requests one after the other, each when it is green by itself"],
		after: "This group does not turn green by itself.",
		isReview: false
	};
}
/** The hints of results, each once. Of many with the same place and code, only the first. */
function hintSteps(open) {
	const hints = hintsOf(open);
	const left = hints.length - HINTS;
	const [only, ...more] = hints;
	const first = open.find(({ gate }) => gate.hint !== "");
	if (only !== void 0 && more.length === 0 && first !== void 0) return [only.replace(`${place(first)}: `, "")];
	return [...hints.slice(0, HINTS), ...left > 0 ? [moreInJson(left, "hint")] : []];
}
/** Each hint once. Of more than a few hints with the same place and code, only the first. */
function hintsOf(open) {
	return [...grouped$1(open.filter(({ gate }) => gate.hint !== ""), (item) => JSON.stringify([place(item), item.gate.code])).values()].flatMap((group) => {
		const [first = "", ...others] = distinct(group.map((item) => `${place(item)}: ${item.gate.hint}`));
		return others.length < ALIKE ? [first, ...others] : [`${first}; ${counted(others.length, "other")} likewise`];
	});
}
/** `approvals (production)`: a gate and its environment. */
function place({ gate, where }) {
	return gate.gate === where ? where : `${gate.gate} (${where})`;
}
// src/report/heading.ts
/** One line. It may hold text that others wrote. */
function headingOf(report, { rules }, source = "pull-request") {
	switch (report.verdict) {
		case "pass": return passing(report, rulesText(report, rules));
		case "wait": return waiting(report, rulesText(report, rules), source);
		case "block": return `Blocked: ${blocking(report)}`;
	}
}
function flagsOf({ changes }) {
	return new Set(changes.map(({ flag }) => flag)).size;
}
/** `2 rules get looser`; null: no rule changes. */
function rulesText({ class: kind }, rules) {
	if (kind !== "policy" || rules.length === 0) return null;
	const looser = rules.filter(({ isLooser }) => isLooser).length;
	if (looser > 0) return `${looser} ${looser === 1 ? "rule gets" : "rules get"} looser`;
	return `${rules.length} ${rules.length === 1 ? "rule changes" : "rules change"}`;
}
function passing(report, rules) {
	const lenient = distinct(report.changes.flatMap(({ reportOnly, environment }) => reportOnly ? [environment] : []));
	if (lenient.length > 0) {
		const verb = lenient.length === 1 ? "only reports" : "only report";
		return `Ready to merge: ${listedUpTo(lenient, 1)} ${verb}`;
	}
	switch (report.class) {
		case "none": return "Nothing to judge";
		case "neutral": return "Ready to merge: nothing changes for users";
		case "rollback": return "Safe to merge at once";
		case "adoption": return `Adopts ${counted(flagsOf(report), "flag")} as they are`;
		case "promotion":
		case "policy": return `Ready to merge${rules === null ? "" : `: ${rules}`}`;
	}
}
function waiting(report, rules, source) {
	const { others, until } = awaited(report);
	const [first] = others;
	if (until !== null) {
		const when = isOnClone(report, source) ? "Due" : "Turns green";
		return `${first === void 0 ? when : "Not before"} ${shortDueText(until)}`;
	}
	if (first === void 0) return "Waits";
	const gates = distinct(others.map(({ gate }) => gate.gate));
	if (rules !== null) return `${rules}: waits for ${listedUpTo(gates, 1)}`;
	return gates.length > 1 ? `Waits for ${listedUpTo(gates, 2)}` : titleOf(first.gate);
}
function titleOf({ gate, title }) {
	return title ?? `Waits for ${gate}`;
}
function blocking(report) {
	const errors = errorsOf(report).length;
	if (errors > 0) return `${counted(errors, "error")} to fix`;
	const [only, ...more] = distinct(resultsWith(report, "block").flatMap(({ gate }) => gate.title ?? []));
	return only === void 0 || more.length > 0 ? "the proposal must change" : only;
}
// src/report/forecast-words.ts
function plansOf({ flags, steps, stuck }) {
	const stepsByFlag = grouped$1(steps, ({ flag }) => flag);
	const stuckByFlag = new Map(stuck.map((one) => [one.flag, one]));
	return flags.map(({ key, owner }) => ({
		key,
		owner,
		steps: stepsByFlag.get(key) ?? [],
		stuck: stuckByFlag.get(key) ?? null
	}));
}
/** `17 flags · 45 steps · all done Tue 15 Dec 2026 09:00 UTC at the earliest`. */
function forecastSummary(forecast) {
	const { flags, steps, stuck } = forecast;
	const last = steps.at(-1);
	const end = last === void 0 ? [] : [`${ending(stuck)} ${dueText(last.at)} at the earliest`];
	const open = stuck.length === 0 ? [] : [`${counted(stuck.length, "plan")} without an end`];
	return [
		counted(flags.length, "flag"),
		counted(steps.length, "step"),
		...end,
		...open
	].join(" · ");
}
function ending(stuck) {
	return stuck.length === 0 ? "all done" : "last step";
}
/** `done Tue 15 Dec 2026 09:00 UTC`; where the plan stands if it has no end. */
function planWords({ steps, stuck }) {
	if (stuck !== null) return `${stuck.environment} ${stuck.what}: ${stuckWords(stuck)}`;
	const last = steps.at(-1);
	return last === void 0 ? "nothing left to do" : `done ${dueText(last.at)}`;
}
function stuckWords({ open, error }) {
	return distinct(open.map(({ message }) => message)).join("; ") || error || "no moment is known";
}
/** `staging on`. */
function stepName({ environment, what }) {
	return `${environment} ${what}`;
}
/** What decides the moment: `soak`, `window: closed: year end`, `after search in staging`, `now`. */
function becauseWords(step, { steps, from }) {
	const before = step.after === null ? void 0 : steps[step.after];
	const gates = distinct(step.decisive.map(decisiveWords));
	const isOwn = before?.flag === step.flag && before.environment === step.environment;
	const after = before === void 0 || isOwn ? [] : [`after ${placeOf(before, step)}`];
	const words = [...gates, ...after].join(", ");
	if (words !== "") return words;
	return step.at === from ? "now" : "";
}
function placeOf(before, step) {
	return before.flag === step.flag ? stepName(before) : `${before.flag} ${stepName(before)}`;
}
/** `48h in development`, `search on for 24h`; of a gate that says nothing short, its name. */
function decisiveWords({ gate, progress, brief }) {
	if (brief !== void 0 && progress !== null) return brief.needs;
	return progress === null ? gate : `${gate} of ${lengthOf(progress.required)} ${progress.where}`.trimEnd();
}
/** What people have to give: `approvals, checklist`. */
function needsWords({ needs }) {
	return listedUpTo(distinct(needs.map(({ gate }) => gate)), 5);
}
/** One line for each instance: the flags that meet in it, and from when on. */
function collisionLines({ collisions, more }) {
	const lines = [...grouped$1(collisions, ({ environment, service }) => `${service} in ${environment}`)].map(([instance, all]) => {
		const flags = distinct(all.flatMap(({ first, second }) => [first.flag, second.flag]));
		const [{ second } = { second: null }] = all;
		return `${instance}${second === null ? "" : ` from ${dueText(second.at)} on`}, ${counted(flags.length, "flag")}: ${listedUpTo(flags, MOST_NAMED$1)}`;
	});
	return more === 0 ? lines : [...lines, `and ${counted(more, "more collision")}`];
}
const MOST_NAMED$1 = 4;
function assumptionWords(one) {
	return `${assumed(one)}; the first moment that this moves is ${dueText(one.moves)}`;
}
function assumed(one) {
	switch (one.kind) {
		case "people": return `people approve and tick at once, for ${counted(one.steps, "step")}`;
		case "issues": return `open issues close now${one.issues.length === 0 ? "" : ": "}${listedUpTo(one.issues.map((number) => `#${number}`), 8)}`;
		case "issues-unknown": return `no issue is open; issues could not be read (${one.why})`;
		case "good-metrics": return `${counted(one.metrics, "metric")} ${one.metrics === 1 ? "is" : "are"} good from now on, with enough traffic`;
		case "good-watches": return `each watch ends well at its time, for ${counted(one.steps, "step")}${one.unread === null ? "" : `; how earlier ones ended could not be read (${one.unread})`}`;
		case "merge": return mergeWords(one);
		case "deployment": return one.takes === null ? "a deployment takes no time, because the log has none" : `a deployment takes ${lengthOf(one.takes)}, the median of the log`;
	}
}
function mergeWords({ delay, landings }) {
	return `each step lands ${delay === 0 ? "as soon as it passes" : `${lengthOf(delay)} after it passes`}${landings === null ? "" : landings === 0 ? ", because no promotion of the last 90 days shows how long that takes" : `, the median of ${counted(landings, "promotion")} of the last 90 days`}`;
}
/** `then staging Tue 1 Dec, production Tue 8 Dec at the earliest`; empty if nothing follows. */
function thenWords(steps) {
	const shown = steps.length <= MOST_STEPS ? steps : [...steps.slice(0, MOST_STEPS - 1), ...steps.slice(-1)];
	if (shown.length === 0) return [];
	return [`Then ${shown.map(({ environment, what, at }, index) => {
		const isGap = index === shown.length - 1 && shown.length < steps.length;
		const name = what === "on" ? environment : `${environment} ${what}`;
		return `${isGap ? "… " : ""}${name} ${dayText(at)}`;
	}).join(", ")} at the earliest.`];
}
const MOST_STEPS = 4;
/** `Tue 1 Dec`, without the year, for a line that looks ahead by weeks. */
function dayText(at) {
	return dueText(at).split(" ").slice(0, 3).join(" ");
}
// src/report/line-diff.ts
/** Texts with more changed lines than this are shown as one block taken away and one added. */
const MOST_COMPARED = 600;
function diffLines(before, after) {
	const [old, now] = [before, after].map((text) => text.replace(/\n$/, "").split("\n"));
	if (old === void 0 || now === void 0) return [];
	const start = sharedStart(old, now);
	const end = sharedEnd(old.slice(start), now.slice(start));
	const [removed = [], added = []] = [old, now].map((lines) => lines.slice(start, lines.length - end));
	const before1 = start > 0 ? [` ${old[start - 1] ?? ""}`] : [];
	const body = removed.length + added.length > MOST_COMPARED ? [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)] : withContext(edits(removed, added));
	return [...before1, ...body];
}
function sharedStart(a, b) {
	let count = 0;
	while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
	return count;
}
function sharedEnd(a, b) {
	return sharedStart(a.toReversed(), b.toReversed());
}
/** By the longest common subsequence. */
function edits(a, b) {
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
	for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) {
		const [here, below] = [lengths[i], lengths[i + 1]];
		if (here === void 0 || below === void 0) continue;
		const both = (below[j + 1] ?? 0) + 1;
		here[j] = a[i] === b[j] ? both : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
	}
	const lines = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const isSame = i < a.length && j < b.length && a[i] === b[j];
		const takes = j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);
		if (isSame) {
			lines.push(` ${a[i]}`);
			i += 1;
			j += 1;
		} else if (i < a.length && takes) {
			lines.push(`-${a[i]}`);
			i += 1;
		} else {
			lines.push(`+${b[j]}`);
			j += 1;
		}
	}
	return lines;
}
/** Of the equal lines only the one before a change; `…` stands for the others. */
function withContext(lines) {
	return lines.flatMap((line, index) => {
		if (!line.startsWith(" ")) return [line];
		const next = lines[index + 1];
		const isBefore = next !== void 0 && !next.startsWith(" ");
		const previous = lines[index - 1];
		const isGap = previous !== void 0 && !previous.startsWith(" ") && !isBefore;
		return isBefore ? [line] : isGap ? [" …"] : [];
	});
}
// src/report/policy-markdown.ts
/** High, because people should not have to approve rules that are not shown. */
const RULES = 40;
function policyLines(report, place, hasNumbers) {
	const { policy, policyFiles } = report;
	if (policy.length === 0 && policyFiles.length === 0) return [];
	return [
		...place.rules.length > 0 ? ruleTable(place.rules) : fileList(policyFiles),
		...place.rules.some(({ isLooser }) => isLooser) ? ["", "🔻 looser than before"] : [],
		...report.changes.length === 0 ? ["", "No flag changes."] : [],
		...needsTable(policy, place, hasNumbers)
	];
}
function ruleTable(rules) {
	const left = rules.length - RULES;
	return [
		"",
		"| Rule | Before | After |",
		"|:--|:--|:--|",
		...rules.slice(0, RULES).map(({ rule, from, to, isLooser }) => tableRow([
			`${isLooser ? "🔻 " : ""}${cell(rule)}`,
			cell(from),
			`**${cell(to)}**`
		])),
		...left > 0 ? [tableRow([
			`and ${left} more, below`,
			"",
			""
		])] : []
	];
}
function fileList(files) {
	return files.length === 0 ? [] : ["", ...files.map((file) => `- ${code(file)}`)];
}
/** The files as a diff, and the answers in full. */
function policyFolds(report, place) {
	return [...place.policyFiles.flatMap(({ path, before, after }) => [...fold(code(path).replaceAll("`", ""), [...fenced(diffLines(before ?? "", after ?? "").join("\n"), "diff")])]), ...fold("How this is judged", gateItems(report.policy, report.now, RULES))];
}
// src/report/subject-markdown.ts
/** One change in two lines; several share a line if they do the same. */
function subjectLines(report) {
	const { changes } = report;
	const [first, ...others] = changes;
	if (first === void 0) return [];
	if (report.class === "adoption") return ["", ...adoptionItems(changes, MARKDOWN_INK).map((item) => `- ${item}`)];
	if (others.length === 0) return [
		"",
		...changeLines(first),
		...after(lenientText(first, MARKDOWN_INK))
	];
	return [
		"",
		manyTitle(changes, MARKDOWN_INK),
		...after(readyText(report))
	];
}
function changeLines(change) {
	const title = changeTitle(change, MARKDOWN_INK);
	const effects = touchedEffects(change);
	const [only, ...more] = effects;
	if (only === void 0) return [`${title}: ${MARKDOWN_INK.words(nothingForUsers(change))}`];
	if (more.length === 0) return [`${title}: ${effectText(only, MARKDOWN_INK)}\\`, `for ${servicesText(only, MARKDOWN_INK)}`];
	return [
		`${title}:`,
		"",
		...effects.map((one) => `- ${servicesText(one, MARKDOWN_INK)}: ${effectText(one, MARKDOWN_INK)}`)
	];
}
function after(text) {
	return text === null ? [] : ["", text];
}
// src/report/about-markdown.ts
/** Flags that are described; of more, the names say enough. */
const MOST_DESCRIBED = 10;
/** `way`: the way back, if it does not stand elsewhere. */
function aboutFold({ changes }, place, way) {
	const flags = distinct(changes.map(({ flag }) => flag));
	const known = flags.length > MOST_DESCRIBED ? [] : flags.flatMap((flag) => described(flag, place));
	const title = known.length === 0 ? "The way back" : way.length === 0 ? "What it is" : "What it is, and the way back";
	const lines = [...known, ...way];
	return fold(title, lines[0] === "" ? lines.slice(1) : lines);
}
function described(flag, { about }) {
	const one = about(flag);
	if (one === null) return [];
	const parts = [
		...one.description === "" ? [] : [sentence(one.description)],
		...one.owner === null ? [] : [`owner ${prose(one.owner)}`],
		...linksOf(one)
	];
	return parts.length === 0 ? [] : [`- ${code(flag)}: ${parts.join(" · ")}`];
}
/** Only addresses that a browser opens as a page. */
function linksOf({ links }) {
	return Object.entries(links).flatMap(([name, address]) => /^https?:\/\/[^\s@]+$/.test(address) ? [link(prose(name), address)] : []);
}
// src/report/merge.ts
/** The changes that raise a value. What is adopted is on already. */
function raisedIn({ class: kind, changes }) {
	return kind === "adoption" ? [] : changes.filter((change) => change.class === "promotion");
}
/** `api, web are redeployed in staging`, for each environment. */
function redeployedTexts(changes, place, ink) {
	return distinct(changes.map(({ environment }) => environment)).flatMap((environment) => {
		const services = distinct(changes.flatMap((one) => one.environment === environment ? one.services : [])).filter((service) => place.isDeployed(service, environment));
		const verb = services.length === 1 ? "is" : "are";
		return services.length === 0 ? [] : [`${services.map(ink.name).join(", ")} ${verb} redeployed in ${ink.words(environment)}`];
	});
}
/** Flags of a command; more stand for themselves by one of them. */
const MOST_NAMED = 3;
/** The command that undoes these changes. */
function wayBack(changes) {
	const flags = distinct(changes.map(({ flag }) => flag));
	const environments = distinct(changes.map(({ environment }) => environment));
	return [
		"flaghoist rollback",
		...flags.length <= MOST_NAMED ? flags : ["FLAG…"],
		"--in",
		environments.join(" ")
	].join(" ");
}
// src/report/todo-markdown.ts
function todoLines(report, place, source) {
	const todo = todoOf(report, source);
	if (todo === null) return [];
	const { steps, after, isReview } = todo;
	const review = isReview ? reviewAddress(place) : null;
	const end = [...review === null ? [] : [link("Review it", review)], ...after === "" ? [] : [after]].join(" · ");
	const [only, ...more] = steps;
	if (only === void 0) return ["", `**Nothing to do.** ${end}`];
	if (more.length === 0) return ["", `**To do:** ${sentence(only)}. ${end}`.trim()];
	return [
		"",
		"**To do:**",
		"",
		...steps.map((step) => `- ${sentence(step)}`),
		...end === "" ? [] : ["", end]
	];
}
/** What a merge redeploys, and how to undo it. */
function mergeLines(report, place) {
	const raised = raisedIn(report);
	if (raised.length === 0) return [];
	const texts = redeployedTexts(raised, place, MARKDOWN_INK);
	return [
		"",
		...texts.length === 0 ? [] : [`**On merge** ${texts.join("; ")}.\\`],
		`**Way back:** Revert on this page, or ${code(wayBack(raised))}. It passes at once.`
	];
}
// src/report/markdown.ts
const NOTES = 10;
/** As many digits as Git shows of a commit. */
const SHORTEST_FINGERPRINT = 7;
/** The Report as markdown: the same text for the same report, whenever it is rendered. */
function renderMarkdown(report, { source, hasNumbers = true, place = NO_PLACE, steps = [] } = {}) {
	const end = ["", footer(report)];
	const way = mergeLines(report, place);
	const isNear = report.verdict === "pass" || isForPeople(report);
	return printable([...closed(fitting([
		`### ${ICONS[report.verdict]} ${plainText(headingOf(report, place, source))}`,
		...subjectLines(report),
		...fixLines(report, place),
		...policyLines(report, place, hasNumbers),
		...changeTable(report, place, hasNumbers),
		...todoLines(report, place, source),
		...thenWords(steps).flatMap((words) => ["", sentence(words)]),
		...isNear ? way : [],
		...noteItems(report.notes),
		...isNear ? aboutFold(report, place, []) : aboutFold(report, place, way),
		...policyFolds(report, place),
		...changeFolds(report, hasNumbers)
	], LONGEST_MARKDOWN - printable(end).length - 13)), ...end]);
}
/** Whether it waits for people alone, who want to know how to undo what they let through. */
function isForPeople(report) {
	return report.verdict === "wait" && awaited(report).until === null;
}
function noteItems(notes) {
	const items = capped(notes, NOTES, {
		noun: "note",
		indent: ""
	}, ({ message }) => [`- ${sentence(message)}`]);
	return items.length === 0 ? [] : ["", ...items];
}
function footer({ fingerprint, clock }) {
	const times = clock === "github" ? "times by GitHub" : "times by Git";
	return small(`change ${code(fingerprint.slice(0, SHORTEST_FINGERPRINT))} · ${times}`);
}
export { reportOnly as $, answerDetails as $t, sharedEffect as A, sendsSame as At, fitting as B, distinct as Bt, changeTitle as C, sinceText as Ct, manyTitle as D, outcomeOf as Dt, lenientText as E, isRaise as Et, cell as F, sentAtSafe as Ft, clockLabel as G, openFirst as Gt, NO_PLACE as H, fixedReady as Ht, code as I, sentBy as It, errorsElsewhereNote as J, shortFingerprint as Jt, closing as K, refusedIn as Kt, prose as L, textOfValue as Lt, flagNames as M, valuesCover as Mt, metricItems as N, blockedRoutesIn as Nt, readyText as O, worstComparison as Ot, grouped as P, saysOff as Pt, passes as Q, answerBrief as Qt, sentence as R, valuesIn as Rt, adoptionItems as S, sinceBrief as St, effectText as T, compareSides as Tt, grouped$1 as U, ifFuture as Ut, section as V, errorsOf as Vt, MARKS as W, isTicking as Wt, moreInJson as X, worst as Xt, gatesOf as Y, latestReady as Yt, nothingForUsers as Z, amountText as Zt, renderDiagnosticsMarkdown as _, visible as _n, levelOf as _t, assumptionWords as a, samplesText as an, progressWords as at, shownGroups as b, missingHint as bt, forecastSummary as c, undecidedText as cn, REWRITE_FIX as ct, plansOf as d, isError as dn, comeBack as dt, criticalText as en, bar as et, stepName as f, sortDiagnostics as fn, dueSentence as ft, editsOf as g, printable as gn, lengthText as gt, todoOf as h, plain as hn, landedAt as ht, wayBack as i, nameText as in, moment as it, touchedEffects as j, valuesAre as jt, servicesText as k, covers as kt, needsWords as l, valueText as ln, REWRITE_HINT as lt, headingOf as m, inert as mn, futureText as mt, raisedIn as n, lastText as nn, exposuresWord as nt, becauseWords as o, sparkline as on, CAUSE_HINT as ot, stuckWords as p, clip as pn, futureHint as pt, diagnosticsSummary as q, resultsWith as qt, redeployedTexts as r, measuredIn as rn, listedUpTo as rt, collisionLines as s, thresholdText as sn, FUTURE_FIX as st, renderMarkdown as t, exactText as tn, counted as tt, planWords as u, whereText as un, REWRITE_MEANS as ut, diagnosticGroups as v, levelsOf as vt, effectOf as w, compareExposures as wt, terminalInk as x, rewriteDetails as xt, othersText as y, levelsText as yt, LONGEST_MARKDOWN as z, awaited as zt };
