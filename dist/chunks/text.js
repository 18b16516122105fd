// src/domain/evidence.ts
function known(value) {
	return {
		kind: "known",
		value
	};
}
function absent(why) {
	return {
		kind: "absent",
		why
	};
}
function unreachable(why) {
	return {
		kind: "unreachable",
		why
	};
}
const DECISIVE = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
/** Whoever pushed a commit, where no event has told: an identity that could not be resolved, in words. */
function unknownPusher(commit) {
	return `${UNKNOWN_PUSHER}${commit.slice(0, 10)}`;
}
/** Whether it is the pusher who is not known: then another push mends it. */
function isUnknownPusher(unresolved) {
	return unresolved.startsWith(UNKNOWN_PUSHER);
}
const UNKNOWN_PUSHER = "whoever pushed ";
const DEPLOYMENT_STATES = [
	"begun",
	"success",
	"failure",
	"overtaken"
];
const NOT_ASKED = absent("no gate asked for it");
const NO_EVIDENCE = {
	timelines: NOT_ASKED,
	issues: NOT_ASKED,
	reviews: NOT_ASKED,
	authorship: NOT_ASKED,
	body: NOT_ASKED,
	deployments: NOT_ASKED,
	teams: /* @__PURE__ */ new Map(),
	rewritten: NOT_ASKED
};
// src/domain/time.ts
const SECONDS = {
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
/** How a duration is written: `0h`, `90m`, `48h`, `7d`, `2w` (DESIGN §3). At most ten years. */
const DURATION_PATTERN = "^(0|[1-9][0-9]{0,6})[mhdw]$";
const LONGEST$1 = 3660 * SECONDS.d;
/** The length that `text` names, or null when it is no duration, or longer than ten years. */
function parseDuration(text) {
	if (!(/* @__PURE__ */ new RegExp("^(0|[1-9][0-9]{0,6})[mhdw]$")).test(text)) return null;
	const unit = text.slice(-1);
	const seconds = Number(text.slice(0, -1)) * SECONDS[unit];
	return seconds <= LONGEST$1 ? duration(seconds) : null;
}
/** A duration that a schema has already accepted. Throws otherwise: that would be our own bug. */
function durationOf(text) {
	const parsed = parseDuration(text);
	if (parsed === null) throw new Error(`not a duration: ${text}`);
	return parsed;
}
/** A number of seconds as a duration; fractions are dropped, negative numbers become zero. */
function duration(seconds) {
	return Math.max(0, Math.floor(seconds));
}
/** Seconds since 1970 as a moment; fractions are dropped. */
function instant(seconds) {
	return Math.floor(seconds);
}
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
/**
* The moment that an ISO 8601 text names, or null. A zone is required with a time of day, so that the
* same text means the same moment on every machine; a bare date is midnight UTC.
*/
function parseInstant(text) {
	if (!WITH_ZONE.test(text) || !isDay(text.slice(0, 10))) return null;
	const milliseconds = Date.parse(text.replace(" ", "T"));
	return Number.isNaN(milliseconds) ? null : instant(milliseconds / 1e3);
}
/** `Date.parse` takes 30 February for 2 March. */
function isDay(date) {
	const midnight = Date.parse(date);
	return !Number.isNaN(midnight) && isoOf(instant(midnight / 1e3)).startsWith(date);
}
function plus(at, length) {
	return instant(at + length);
}
/** From `start` to `end`; zero when `end` is not later, so that a skewed clock never gives credit (T2). */
function between(start, end) {
	return duration(end - start);
}
function latest(first, ...others) {
	return instant(Math.max(first, ...others));
}
/** `2026-11-22T09:00:00Z`. */
function isoOf(at) {
	return (/* @__PURE__ */ new Date(at * 1e3)).toISOString().replace(".000Z", "Z");
}
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** When something is due. A moment inside a minute is rounded up: a reader who comes back then is never too early. */
function dueText(at) {
	return minuteText(Math.ceil(at / SECONDS.m));
}
/** When something happened. A moment inside a minute is rounded down: it never lies after now. */
function pastText(at) {
	return minuteText(Math.floor(at / SECONDS.m));
}
/**
* `Sun 22 Nov 2026 09:00 UTC`: fixed English text, so that an unchanged verdict reads the same on every run.
*/
function minuteText(minutes) {
	const date = /* @__PURE__ */ new Date(minutes * 6e4);
	const two = (n) => String(n).padStart(2, "0");
	return `${`${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}
/**
* A length for people, in at most two units and rounded down: `45m`, `31h`, `6d 4h`. Days appear from 72
* hours on, because a 48 hour soak is spoken of in hours.
*/
function lengthOf(length) {
	if (length < SECONDS.m) return length === 0 ? "0m" : "under 1m";
	if (length < SECONDS.h) return `${Math.floor(length / SECONDS.m)}m`;
	if (length < 3 * SECONDS.d) return inTwo(length, SECONDS.h, "h", SECONDS.m, "m");
	return inTwo(length, SECONDS.d, "d", SECONDS.h, "h");
}
function inTwo(length, big, bigName, small, smallName) {
	const rest = Math.floor(length % big / small);
	return `${Math.floor(length / big)}${bigName}${rest === 0 ? "" : ` ${rest}${smallName}`}`;
}
// src/domain/names.ts
/** One segment of a flag's key, an environment's or a service's name. */
const NAME_PATTERN = "^[a-z0-9][a-z0-9._-]{0,62}$";
/** The name of an environment variable that a service reads. */
const VARIABLE_PATTERN = "^[A-Za-z_][A-Za-z0-9_]{0,127}$";
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
const NAME$1 = new RegExp(NAME_PATTERN);
/** Whether `text` may name an environment, a service or one segment of a flag's key (T33, T34). */
function isName(text) {
	return NAME$1.test(text) && !RESERVED.has(text) && !text.endsWith(".");
}
/** The flag key that `text` is, or null. */
function parseFlagKey(text) {
	const segments = text.split("/");
	return segments.length <= 4 && segments.every(isName) ? text : null;
}
/** The environment that `text` names, or null. `flags` is the folder of definitions, never an environment. */
function parseEnvironmentName(text) {
	return isName(text) && text !== "flags" ? text : null;
}
/** Plain order of code units: the same on every machine, unlike a locale's. */
function inOrder(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/report/plain.ts
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;
/** Enough for any sentence of ours, and the end of a joke. */
const LONGEST = 1e3;
/** One line of at most `limit` characters (UTF-16 units, as GitHub counts) without invisible ones. */
function plain(text, limit = LONGEST) {
	return clip(text.slice(0, limit * 4).replace(INVISIBLE, "").replace(BREAKS, " ").replace(HALF_CHARACTER, "�").trim(), limit);
}
/** At most `limit` characters; what was cut leaves an ellipsis. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
/**
* The lines as one text that no runner takes for a workflow command (T37). A runner ignores blanks in front
* of `::`, so indenting would not help, and it takes `##[` anywhere in a line.
*/
function printable(lines) {
	return `${lines.map(inert).join("\n")}\n`;
}
/** One line that is no workflow command. */
function inert(line) {
	return line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "# #[");
}
// src/domain/diagnostic.ts
/** By file, then position, then code, each once: the same list for the same files on every machine. */
function sortDiagnostics(diagnostics) {
	const key = (d) => `${d.file}:${d.line}:${d.column}:${d.code}:${d.message}`;
	return [...new Map(diagnostics.map((d) => [key(d), d])).values()].toSorted((a, b) => inOrder(a.file, b.file) || a.line - b.line || a.column - b.column || inOrder(a.code, b.code) || inOrder(a.message, b.message));
}
function isError(diagnostic) {
	return diagnostic.severity === "error";
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
/** Not before: the latest of the moments that clocks decide, or null where none does (DESIGN §8). */
function latestReady(moments) {
	const [first, ...others] = moments.filter((moment) => moment !== null);
	return first === void 0 ? null : latest(first, ...others);
}
// src/report/facts.ts
/** Every gate result that counts towards the verdict with this one. Environments that only report do not. */
function standing(report, verdict) {
	const counted = report.changes.filter((change) => change.verdict !== "pass");
	return [...report.policy.map((gate) => ({
		gate,
		where: "policy"
	})), ...counted.flatMap(({ gates, environment }) => gates.map((gate) => ({
		gate,
		where: environment
	})))].filter(({ gate }) => gate.verdict === verdict);
}
/** The moment if it is still to come, else null: a clock that has run out no longer decides anything. */
function ahead(at, now) {
	return at !== null && at > now ? at : null;
}
/** Whether a clock alone settles it: then there is nothing to do but to come back. */
function isTicking(gate, now) {
	return gate.verdict === "wait" && ahead(gate.readyAt, now) !== null;
}
function awaited(report) {
	const waits = standing(report, "wait");
	const clocks = waits.filter(({ gate }) => isTicking(gate, report.now));
	return {
		clocks,
		others: waits.filter(({ gate }) => !isTicking(gate, report.now)),
		until: ahead(report.readyAt ?? latestReady(clocks.map(({ gate }) => gate.readyAt)), report.now)
	};
}
function errorsOf(report) {
	return report.diagnostics.filter(isError);
}
/** What the gates of a change say, whether or not its environment lets them count. */
function enforcedVerdict(change) {
	return worst(change.gates.map(({ verdict }) => verdict));
}
/** Each once, in order of first appearance. */
function distinct(texts) {
	return [...new Set(texts)];
}
/** The first 16 digits: what a status carries (DESIGN §6). */
function shortFingerprint(report) {
	return report.fingerprint.slice(0, 16);
}
// src/domain/flag.ts
const KINDS = [
	"release",
	"experiment",
	"ops",
	"permission"
];
/** What a service's variable is filled with: a field of the effective state. */
const FIELDS = ["enabled", "rollout"];
/** The form of a switch that says nothing about it. */
const USUAL = {
	on: "true",
	off: "false"
};
function formOf({ form }) {
	return form ?? USUAL;
}
/** Whether a binding is sent in an environment at all. */
function isSentIn({ in: places }, environment) {
	return places === void 0 || places.includes(environment);
}
/** Whether the first is sent in every environment where the second is. */
function isSentWherever(one, { in: places }) {
	if (one.in === void 0) return true;
	return places !== void 0 && places.every((place) => isSentIn(one, place));
}
// src/domain/snapshot.ts
const ABSENT = { kind: "absent" };
const UNREADABLE = { kind: "unreadable" };
const NO_FILES = {
	flag: ABSENT,
	states: /* @__PURE__ */ new Map()
};
/** What the snapshot holds for a flag; a flag that it does not know is absent everywhere. */
function filesOf(snapshot, key) {
	return snapshot.flags.get(key) ?? NO_FILES;
}
/** What a flag is set to in one environment. */
function stateOf(files, environment) {
	return files.states.get(environment) ?? ABSENT;
}
/** The value, or null when it is absent or unreadable. Only where the difference does not matter. */
function valueOf$1(read) {
	return read.kind === "known" ? read.value : null;
}
// src/domain/exposure.ts
const NOBODY = { kind: "nobody" };
const EVERYBODY = {
	kind: "share",
	percent: 100
};
/** A share of users; nobody at 0 percent. */
function share(percent) {
	return percent <= 0 ? NOBODY : {
		kind: "share",
		percent
	};
}
/** Percent of users with the non-safe value. */
function percentOf(reach) {
	switch (reach.kind) {
		case "nobody": return 0;
		case "share": return reach.percent;
	}
}
/**
* The effective exposures of a flag in an environment; `state` null is an absent file, which means safe for
* everybody. A service that is sent none of its variables there is left out.
*/
function exposuresOf(flag, state, environment) {
	return flag.services.flatMap(({ service, variables: all }) => {
		const variables = all.flatMap((binding) => isSentIn(binding, environment) ? [withoutPlaces(binding)] : []);
		const blocked = state?.blockRoutes === true ? flag.emergencyRoutes ?? [] : [];
		if (variables.length === 0 && blocked.length === 0) return [];
		return [{
			service,
			variables,
			safe: flag.safe,
			codeDefault: flag.codeDefault,
			reach: reachOf(flag, variables, settingFor(flag, state, service)),
			...blocked.length === 0 ? {} : { blocked: blocked.toSorted(inOrder) }
		}];
	});
}
/** Where a variable is sent decides whether it is listed, and nothing else. */
function withoutPlaces({ in: _places, ...binding }) {
	return binding;
}
/**
* The exposures of a flag in one environment of a snapshot; null when one of its two files cannot be
* read, because then nothing is known about what its users get.
*/
function exposuresIn(files, environment) {
	return exposuresFrom(files.flag, stateOf(files, environment), environment);
}
/** The same from the two files' contents. No definition: nothing is sent, whatever a state says. */
function exposuresFrom(flag, state, environment) {
	if (flag.kind === "absent") return [];
	if (flag.kind === "unreadable" || state.kind === "unreadable") return null;
	return exposuresOf(flag.value, state.kind === "known" ? state.value : null, environment);
}
/** What one service is set to: its override where it has one, the state otherwise, safe without a state. */
function settingFor(flag, state, service) {
	if (state === null || state.blockRoutes === true) return {
		enabled: flag.safe,
		rollout: 100
	};
	const own = state.services.find((override) => override.service === service);
	return {
		enabled: own?.enabled ?? state.enabled,
		rollout: own?.rollout ?? state.rollout
	};
}
function reachOf(flag, variables, setting) {
	if (setting.enabled === flag.safe) return NOBODY;
	return share(variables.some(({ field }) => field === "rollout") || setting.rollout === 0 ? setting.rollout : 100);
}
/** Whether anybody gets a non-safe value. */
function isExposed(exposures) {
	return exposures.some(({ reach }) => reach.kind !== "nobody");
}
/** The largest share of users that any service gives the non-safe value, in percent. */
function highestPercent(exposures) {
	return Math.max(0, ...exposures.map(({ reach }) => percentOf(reach)));
}
/** Equal in everything that matters, and in nothing that does not. */
function sameExposures(a, b) {
	return canonical(a) === canonical(b);
}
/** One fixed text per meaning. */
function canonical(exposures) {
	return JSON.stringify(exposures.map(({ service, variables, safe, codeDefault, reach, blocked = [] }) => [
		service,
		variables.map((binding) => {
			const { on, off } = formOf(binding);
			return [
				binding.variable,
				binding.field,
				on,
				off
			];
		}),
		safe,
		codeDefault,
		reach.kind,
		percentOf(reach),
		blocked
	]));
}
// src/domain/values.ts
/** What one service is sent by one flag. The only place where an exposure becomes values. */
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
		reach: NOBODY
	});
}
/** At 0 percent a switch is sent its safe value: reach, and not the word `enabled`, decides. */
function valueOf(binding, safe, reach) {
	switch (binding.field) {
		case "enabled": return written(reach.kind === "nobody" ? safe : !safe, formOf(binding));
		case "rollout": return percentOf(reach);
	}
}
/** A switch in its usual form stays a switch for readers that know one. */
function written(isOn, { on, off }) {
	if (on === USUAL.on && off === USUAL.off) return isOn;
	return isOn ? on : off;
}
/** The text that a service reads; null where it reads nothing. */
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
/** Whether a value says off to every reader, so that it may be sent before any gate has seen it. */
function saysOff(value) {
	return OFF_BY_ITSELF.has(textOfValue(value));
}
/**
* What every service is sent in an environment. A flag whose definition or state cannot be read sends nothing:
* whoever deploys has to refuse such a snapshot before.
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
	const isExposed = exposure.reach.kind !== "nobody";
	return sentBy(exposure).map((sent, index) => ({
		...sent,
		flag,
		isOn: typeof sent.value === "number" ? sent.value > 0 : isExposed !== exposure.safe,
		safe: atSafe[index]?.value ?? null
	}));
}
/** Routes of the proxy that any of these flags blocks for a service, in order. */
function blockedRoutesIn(exposures, service) {
	const routes = exposures.flatMap((one) => one.service === service ? one.blocked ?? [] : []);
	return [...new Set(routes)].toSorted(inOrder);
}
// src/domain/comparison.ts
const WEIGHT = {
	same: 0,
	narrower: 1,
	wider: 2,
	incomparable: 3
};
/** The one that asks for most care; `same` when there are none. */
function worstComparison(comparisons) {
	return comparisons.reduce((a, b) => WEIGHT[b] > WEIGHT[a] ? b : a, "same");
}
/** Whether a value, or what it means for users, goes up or may go up. */
function isRaise(comparison) {
	return comparison === "wider" || comparison === "incomparable";
}
/**
* All values of one environment that these flags fill on either side, attributed to the flag that fills the
* variable afterwards, or to the one that filled it before. Every service of a flag is listed, the unchanged
* ones too, in order of name.
*/
function compareSides(sides) {
	const sent = new Set(sides.flatMap(({ flag, from }) => from.map(({ service }) => `${flag} ${service}`)));
	const before = fillsOf(sides.map(({ flag, from }) => [flag, from]));
	const after = fillsOf(sides.map(({ flag, to }) => [flag, to]));
	const values = /* @__PURE__ */ new Map();
	const unproved = /* @__PURE__ */ new Set();
	for (const place of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) for (const [from, to] of pairsOf(before.get(place) ?? [], after.get(place) ?? [])) {
		const owner = to ?? from;
		const comparison = compareFills(from, to, to !== null && sent.has(`${to.flag} ${to.exposure.service}`));
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
* What is compared with what. Where several flags fill a variable before and after, each is compared with itself,
* so that no clash that has landed stops a rollback of one of them; elsewhere the one counts that a deployment
* would take: a flag at its safe value wins over one that is not, then the first.
*/
function pairsOf(before, after) {
	const others = new Map(after.map((fill) => [fill.flag, fill]));
	if (before.length === others.size && before.every(({ flag }) => others.has(flag))) return before.map((fill) => [fill, others.get(fill.flag) ?? null]);
	return [[(after.length === 0 ? before.find(isMoreByItself) : void 0) ?? winnerOf(before), winnerOf(after)]];
}
function isMoreByItself({ exposure: { safe, codeDefault } }) {
	return codeDefault !== safe;
}
function winnerOf(fills) {
	return fills.find(({ exposure }) => exposure.reach.kind === "nobody") ?? fills[0] ?? null;
}
function isUnchanged(from, to, comparison) {
	return comparison === "same" && from !== null && to !== null && textOfValue(from.value) === textOfValue(to.value);
}
/** What becomes of one variable. `null`: no flag fills it. `isMore`: its flag sends the service one more. */
function compareFills(from, to, isMore) {
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
	if (isOtherTextForOff(from, to)) return "same";
	return isMapped ? "wider" : "incomparable";
}
/** A variable that was not sent before may be sent only off, and only as its definition does by itself. */
function isOffByItself(fill) {
	return saysOff(fill.value) && textOfValue(fill.value) === textOfValue(safeValueOf(fill));
}
/** What the flag sends in the same variable while it gives its users nothing. */
function safeValueOf({ exposure, binding }) {
	const sent = sentAtSafe(exposure).find((one) => one.variable === binding.variable);
	return sent === void 0 ? null : sent.value;
}
/** The variable is no longer sent, so the code does what it does by itself. */
function fallingToCode(from) {
	if (isMoreByItself(from)) return "incomparable";
	return textOfValue(from.value) === textOfValue(safeValueOf(from)) ? "same" : "narrower";
}
/**
* The flag is off on both sides and only writes it in other words, which say off to every reader. Words that meant
* on before do not: a variable may switch something off.
*/
function isOtherTextForOff(from, to) {
	const isOff = [from, to].every(({ exposure: { safe, reach } }) => !safe && reach.kind === "nobody");
	const meantOn = textOfValue(to.value) === textOfValue(sentWhileOn(from));
	return isOff && saysOff(to.value) && !meantOn;
}
/** What the flag sends in a variable while it gives all of its users the feature. */
function sentWhileOn({ exposure, binding }) {
	return sentBy({
		...exposure,
		safe: false,
		reach: EVERYBODY
	}).find(({ variable }) => variable === binding.variable)?.value ?? null;
}
/**
* Whether the same text means the same for users, or less. Who gets a switch's value is decided by the
* percentage that is sent beside it: a switch that stays `true` while its percentage goes away reaches all.
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
* Whether a switch leaves a percentage behind that is sent beside it: the percentage of another flag says nothing
* about who gets the value of this switch.
*/
function isSplit(from, to) {
	return from.flag !== to.flag && !isSubsetOf(rolloutsOf(from), rolloutsOf(to));
}
function rolloutsOf({ exposure }) {
	return exposure.variables.filter(({ field }) => field === "rollout");
}
/** Whether a switch comes to a flag whose percentages are other ones: how many users get it is not known. */
function isPairedAnew(from, to) {
	if (from === null || to === null || from.flag === to.flag) return false;
	return isSplit(from, to) || rolloutsOf(from).length === 0 && rolloutsOf(to).length > 0;
}
/** Percent of users for whom the text that is sent counts. The safe value counts for all. */
function holdersOf({ exposure: { reach } }) {
	return reach.kind === "nobody" ? 100 : percentOf(reach);
}
function sameMapping(from, to) {
	return from.exposure.safe === to.exposure.safe && from.exposure.codeDefault === to.exposure.codeDefault && sameBinding(from.binding, to.binding);
}
/** Routes that stop being blocked are a raise, and routes that begin to be are the opposite. */
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
		const own = (values.get(`${flag} ${service}`) ?? []).toSorted((a, b) => inOrder(a.name, b.name));
		return {
			service,
			comparison: worstComparison(own.map((value) => value.comparison)),
			from: before?.reach ?? NOBODY,
			to: unproved.has(`${flag} ${service}`) ? EVERYBODY : reachAfter(before, after, own),
			values: own
		};
	});
}
/** A variable that rises while the flag calls it safe may give its users anything. */
function reachAfter(before, after, values) {
	const reach = outcomeFor(before, after)?.reach ?? NOBODY;
	return values.some((one) => one.kind === "variable" && isRaise(one.comparison)) && reach.kind === "nobody" ? EVERYBODY : reach;
}
function exposureOf(exposures, service) {
	return exposures.find((exposure) => exposure.service === service) ?? null;
}
/**
* What users really get when `to` takes the place of `from`, in the words of `from` where it knows the service.
* That differs from what `to` says where a variable is no longer sent and the code's own default is not the safe
* value, where the safe value is turned, and where a variable is filled in another way.
*/
function outcomeOf(from, to) {
	return [...new Set([...from, ...to].map(({ service }) => service))].toSorted(inOrder).flatMap((service) => outcomeFor(exposureOf(from, service), exposureOf(to, service)) ?? []);
}
function outcomeFor(from, to) {
	if (from === null) return to;
	if (from.variables.some((old) => to?.variables.every(({ variable }) => variable !== old.variable) ?? true) && from.codeDefault !== from.safe) return {
		...from,
		reach: EVERYBODY
	};
	if (to === null) return null;
	if (from.variables.some((old) => to.variables.some(({ variable }) => variable === old.variable)) && from.safe !== to.safe) return {
		...to,
		safe: from.safe,
		codeDefault: from.codeDefault,
		reach: turned(to.reach)
	};
	return isRefilled(from, to) && to.reach.kind !== "nobody" ? {
		...to,
		reach: EVERYBODY
	} : to;
}
/** Who gets the other value, once the safe one has become the other. */
function turned(reach) {
	return share(100 - percentOf(reach));
}
/** Whether a variable that both sides send is filled in another way, so that no share of users is proved. */
function isRefilled(from, to) {
	return from.variables.some((old) => {
		const now = to.variables.find(({ variable }) => variable === old.variable);
		return now !== void 0 && !sameBinding(now, old);
	});
}
/**
* Whether every user who gets a non-safe result from `wanted` gets the same one from `source`: every variable
* that is wanted is sent in the same form with the same safe value, to at least the same users. A service that
* `wanted` leaves at its safe value asks for nothing but that the safe value is the same.
*/
function covers(source, wanted) {
	return wanted.every((exposure) => {
		const same = exposureOf(source, exposure.service);
		if (exposure.reach.kind === "nobody") return same === null || same.safe === exposure.safe;
		return same !== null && same.safe === exposure.safe && isSubsetOf(exposure.variables, same.variables) && readsAlike(same, exposure) && reachCovers(same.reach, exposure.reach);
	});
}
function isSubsetOf(part, whole) {
	return part.every((binding) => whole.some((other) => sameBinding(binding, other)));
}
/** A switch that comes with a percentage in one place and without in the other is not the same trial. */
function readsAlike(a, b) {
	const [first, second] = [a, b].map(({ variables }) => variables.some(({ field }) => field === "rollout"));
	return first === second;
}
/**
* The same for what a service was really sent: whether these values give every user who is to get the
* non-safe result at least that. A variable that is not among them gives it to nobody.
*/
function valuesCover(values, wanted) {
	if (wanted.reach.kind === "nobody") return true;
	return sentBy(wanted).every(({ variable, value }) => {
		const sent = Object.hasOwn(values, variable) ? values[variable] ?? null : null;
		if (typeof value === "number") return typeof sent === "number" && reachCovers(share(sent), wanted.reach);
		return textOfValue(sent) === textOfValue(value);
	});
}
/**
* Whether these services are sent the same values by both, to the letter: no variable more or less, the same blocked
* routes, and the same values for users who get nothing.
*/
function sendsSame(a, b, services) {
	return services.every((service) => {
		const [one, other] = [exposureOf(a, service), exposureOf(b, service)];
		if (one === null || other === null) return false;
		return one.safe === other.safe && one.codeDefault === other.codeDefault && lettersOf(one) === lettersOf(other);
	});
}
/** What is sent and which routes are blocked, as one text. A variable that is left out is not sent. */
function lettersOf(exposure) {
	const sorted = sentBy(exposure).flatMap(({ variable, value }) => {
		const text = textOfValue(value);
		return text === null ? [] : [[variable, text]];
	}).toSorted(([a], [b]) => inOrder(a, b));
	return JSON.stringify([sorted, blockedRoutesIn([exposure], exposure.service)]);
}
/**
* Whether a service was sent exactly what an exposure sends, and none of `others`: variables that the same flag sent
* at another time. What other flags send does not count.
*/
function valuesAre(values, wanted, others = []) {
	const sent = (variable) => textOfValue(Object.hasOwn(values, variable) ? values[variable] ?? null : null);
	const own = sentBy(wanted);
	return own.every(({ variable, value }) => sent(variable) === textOfValue(value)) && others.every((variable) => own.some((one) => one.variable === variable) || sent(variable) === null);
}
function reachCovers(source, wanted) {
	switch (wanted.kind) {
		case "nobody": return true;
		case "share": return source.kind === "share" && source.percent >= wanted.percent;
	}
}
function sameBinding(a, b) {
	const [one, other] = [formOf(a), formOf(b)];
	return a.variable === b.variable && a.field === b.field && one.on === other.on && one.off === other.off;
}
// src/domain/report.ts
/** In words, for a line that says since when. */
function sourceText(source) {
	switch (source) {
		case "merged-at": return "merged at, by GitHub";
		case "status": return "first status on the landing";
		case "deployed": return "first successful deployment";
		case "supplied": return "supplied as evidence";
		case "committer-date": return "committer date";
		case "reflog": return "seen by this clone";
		case "first-seen": return "first seen now";
	}
}
// src/gates/shown.ts
/** `Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, committer date)`: since when, and who says so. */
function sinceText({ at, sha, source }) {
	return `${pastText(at)} (landing ${sha.slice(0, 10)}, ${sourceText(source)})`;
}
/** What was lost when history was rewritten. */
function rewriteText({ missing }) {
	return `history was rewritten: ${missing.slice(0, 10)} was the tip of the default branch and is no longer on its first-parent line`;
}
const REWRITE_HINT = "find out who rewrote it, and forbid force-pushes and pushed merges on the default branch";
/** Which date is wrong, as the beginning of a sentence. */
function futureText({ sha, dated }) {
	return `commit ${sha.slice(0, 10)} is dated ${pastText(dated)}, in the future`;
}
/** What settles it: another source for the moment of that landing. */
function futureHint({ sha }) {
	return `supply when ${sha.slice(0, 10)} landed (landings in --evidence), or check the pull request on GitHub, whose clock uses no commit dates`;
}
/** What users of one service get: `off`, `25%`, `on`; for a flag whose safe value is on, `off for 25%`. */
function exposureWord(exposure) {
	const percent = percentOf(exposure.reach);
	if (percent === 0) return exposure.safe ? "on" : "off";
	const stepped = exposure.variables.some(({ field }) => field === "rollout");
	const everybody = percent === 100 && !stepped;
	if (exposure.safe) return everybody ? "off" : `off for ${percent}%`;
	return everybody ? "on" : `${percent}%`;
}
/** What all services of a flag get, in a word; services that differ are named. */
function exposuresText(exposures) {
	if (exposures === null) return "unreadable";
	const words = new Set(exposures.map(exposureWord));
	const [only = "nothing"] = words;
	if (words.size <= 1) return only;
	return exposures.map((exposure) => `${exposure.service} ${exposureWord(exposure)}`).join(", ");
}
/** `a`, `a and b`, `a, b and c`. */
function listText(items) {
	const last = items.at(-1) ?? "";
	return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
/** `a`, `a or b`, `a, b or c`. */
function eitherText(items) {
	const last = items.at(-1) ?? "";
	return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}
/** What to do about evidence that a gate had to do without. */
function unseenHint(finding) {
	switch (finding.kind) {
		case "absent": return "on a pull request GitHub is asked; on a clone, supply it with --evidence";
		case "unreachable": return "the next run asks again; if the message says what to mend, mend that first";
	}
}
// src/report/words.ts
/** `1 change`, `37 changes`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** `a, b, c and 37 more`: at most `limit` names are spelled out. */
function listed(names, limit) {
	const more = names.length - limit;
	return more <= 0 ? names.join(", ") : `${names.slice(0, limit).join(", ")} and ${more} more`;
}
/**
* `Sun 22 Nov 2026 09:00 UTC (in 17h)`. Without `now` the moment alone: for text that must not change from
* run to run (threats §3).
*/
function moment(at, now) {
	if (now === null || at <= now) return dueText(at);
	return `${dueText(at)} (in ${lengthOf(between(now, at))})`;
}
/** What users get in a word or two, over all services: `on`, or `25%/off` where services differ. */
function exposuresWord(exposures) {
	if (exposures === null) return "unreadable";
	return distinct(exposures.map(exposureWord)).join("/") || "not sent";
}
/** What a change does to users, services with the same effect together; those that it leaves alone last. */
function effectsOf(change) {
	const before = wordsByService(change.from);
	const after = wordsByService(change.to);
	const groups = /* @__PURE__ */ new Map();
	const touched = change.comparisons.filter(({ comparison }) => comparison !== "same");
	const others = change.comparisons.filter(({ comparison }) => comparison === "same");
	for (const { service, comparison, values } of [...touched, ...others]) {
		const words = effect(before.get(service) ?? "not sent", after.get(service) ?? "not sent", comparison, values);
		groups.set(words, [...groups.get(words) ?? [], service]);
	}
	return [...groups].map(([words, services]) => ({
		services,
		words
	}));
}
function wordsByService(exposures) {
	return new Map((exposures ?? []).map((exposure) => [exposure.service, exposureWord(exposure)]));
}
/** Where users get the same in a word, the values say what differs. */
function effect(from, to, comparison, values) {
	const raised = values.filter((value) => isRaise(value.comparison));
	if (from === to && raised.length > 0) return listed(raised.map(valueWords), MOST_VALUES);
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
/** `▕█████████░░░░░▏`, full only when the time is over: a bar may err late, never early. */
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
/** Verdict, class, and what decides: the parts of the first line. */
function headline(report, now) {
	return [
		report.verdict,
		...classWords(report.class),
		...reportOnly(report),
		...decisive(report, now)
	];
}
function classWords(name) {
	return name === "none" ? [] : [name];
}
function decisive(report, now) {
	switch (report.verdict) {
		case "pass": return [passes(report)];
		case "wait": return waits(report, now);
		case "block": return [blocks(report)];
	}
}
/** Why it passes, by class. */
function passes(report) {
	switch (report.class) {
		case "none": return nothingToJudge();
		case "neutral": return "nothing changes for users";
		case "rollback": return "passes at once: users keep their result or fall to the safe value";
		case "promotion": return report.changes.some(isExcused) ? "it may land" : "due now";
		case "adoption": return "taken as found";
		case "policy": return report.policy.some(({ code }) => code === "policy/unguarded") ? "the policy in base asks nobody for approval" : "all that the policy in base asks is met";
	}
}
/** Whether it passes only because its environment does not enforce. */
function isExcused(change) {
	return change.reportOnly && enforcedVerdict(change) !== "pass";
}
/** `due <moment>`; `not before <moment>` where a clock alone does not settle it. */
function waits(report, now) {
	const { others, until } = awaited(report);
	const open = gatesOf(others.map(({ gate }) => gate));
	if (until === null) return open === "" ? [] : [`waiting: ${open}`];
	if (open === "") return [`due ${moment(until, now)}`];
	return [`not before ${moment(until, now)}`, `also waiting: ${open}`];
}
function blocks(report) {
	const errors = errorsOf(report).length;
	return errors > 0 ? `${counted(errors, "error")} to mend` : "the proposal has to change";
}
/** The gates by name, each once: `approvals, issues`. */
function gatesOf(gates) {
	return listed(distinct(gates.map(({ gate }) => gate)), 5);
}
function nothingToJudge() {
	return "nothing to judge";
}
/** `staging only reports: enforced, it would wait`; nothing when every environment is enforced. */
function reportOnly(report) {
	const lenient = report.changes.filter((change) => change.reportOnly);
	if (lenient.length === 0) return [];
	const names = distinct(lenient.map(({ environment }) => environment));
	const verdict = worst(lenient.map(enforcedVerdict));
	const [report1, it] = names.length === 1 ? ["reports", "it"] : ["report", "they"];
	return [`${listed(names, 3)} only ${report1}: enforced, ${it} would ${verdict}`];
}
/** Which clock the times of landings come from, and how far to trust it (DESIGN §5). */
function clockLabel(clock) {
	switch (clock) {
		case "git": return "landing times are committer dates in Git, which anybody can write";
		case "github": return "landing times are GitHub's own records";
	}
}
/** After the first of changes that share class, verdict, moment and gates. */
function moreLikeThis(names) {
	return `and ${names.length} more like this: ${listed(names, 8)}; all of them are in the JSON`;
}
/** After the last that is shown. */
function moreInJson(count, noun) {
	return `and ${counted(count, `more ${noun}`)}; all of them are in the JSON`;
}
/** Where errors stand in a Report that passes all the same (T45, T47). */
function errorsAside(report) {
	return report.verdict === "pass" && errorsOf(report).length > 0 ? ["these errors lie outside what is judged here, and do not stop it"] : [];
}
/** In place of what users get, where no service can be listed. */
function nothingForUsers(change) {
	if (change.from === null) return "what stands there now cannot be read";
	if (change.to === null) return "what is proposed cannot be read";
	return "no service is concerned";
}
/** Beside a change in an environment that only reports. */
function onlyReports() {
	return "this environment only reports";
}
/** `2 errors and 1 warning in 2 files` */
function diagnosticsSummary(diagnostics) {
	if (diagnostics.length === 0) return "nothing to mend";
	const errors = diagnostics.filter(isError).length;
	const warnings = diagnostics.length - errors;
	const files = distinct(diagnostics.map(({ file }) => file)).length;
	return `${[...errors > 0 ? [counted(errors, "error")] : [], ...warnings > 0 ? [counted(warnings, "warning")] : []].join(" and ")} in ${counted(files, "file")}`;
}
// src/report/markdown-list.ts
/** GitHub refuses a comment of more than 65,536 characters; the difference is left to whoever posts it. */
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
/** The lines of the first `limit` items, and how many more there are, as an item `indent` deep. */
function capped(all, limit, more, linesOf) {
	const shown = all.slice(0, limit).flatMap(linesOf);
	const left = all.length - limit;
	return left > 0 ? [...shown, `${more.indent}- ${moreInJson(left, more.noun)}`] : shown;
}
const CUT_HERE = "- … the rest is in the JSON";
/** As many lines as fit into `room` characters, with a line that says so where some did not. */
function fitting(lines, room) {
	const sizes = lines.map((line) => inert(line).length + 1);
	if (sizes.reduce((sum, size) => sum + size, 0) <= room) return lines;
	let left = room - 27 - 1;
	const end = sizes.findIndex((size) => (left -= size) < 0);
	return [...lines.slice(0, end), CUT_HERE];
}
const HARMLESS = /^[A-Za-z0-9 ,.;:()%'"/?→·…≥≤-]*$/;
const LINKED = /www\.|\/\/|::|:[a-z0-9_+-]+:|\bGH-\d/i;
/** A sentence of our own may hold words of others, and must not be cut before it has said what to do. */
const LONGEST_SENTENCE = 400;
/** One line of at most 200 characters that markdown shows as it is. */
function prose(text) {
	return shown(text, 200);
}
/** The same of a sentence that says what is the matter: at most 400 characters. */
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
/** The same inside a table's cell, where a bar would begin the next one, also in a code span. */
function cell(text) {
	return prose(text.replaceAll("|", "¦"));
}
/**
* Look-alikes for the two characters that begin a mention and HTML. A code span stops both already; but
* mail clients and copies are less careful, and a hidden comment must not pass for the marker by which a
* sticky comment is found again.
*/
function defused(line) {
	return line.replaceAll("@", "＠").replace(/<([^<>]*)>/g, "‹$1›").replaceAll("<", "‹");
}
// src/report/change-markdown.ts
/** Said again by the word beside it. */
const ICONS = {
	pass: "✅",
	wait: "⏳",
	block: "❌"
};
const GATES = 16;
const DETAILS$1 = 8;
const NOTES$2 = 5;
/** The lines of one change, a blank one first. */
function changeItems(change, now) {
	const words = [
		`**${code(change.flag)} → ${code(change.environment)}**`,
		change.class,
		change.verdict,
		...change.reportOnly ? [onlyReports()] : []
	];
	return [
		"",
		`${ICONS[change.verdict]} ${words.join(" · ")}`,
		"",
		...effectItems(change),
		...gateItems(change.gates, now),
		...capped(change.notes, NOTES$2, {
			noun: "note",
			indent: ""
		}, (note) => [`- ${prose(note)}`])
	];
}
function effectItems(change) {
	const effects = effectsOf(change);
	if (effects.length === 0) return [`- ${nothingForUsers(change)}`];
	return effects.map(({ services, words }) => `- ${listed(services.map(code), 6)}: **${words}**`);
}
/** Gates as a list; below each its clock and the facts behind its message. Hints stand under what to do. */
function gateItems(gates, now, details = DETAILS$1) {
	return capped(gates, GATES, {
		noun: "gate",
		indent: ""
	}, (gate) => [
		`- ${ICONS[gate.verdict]} **${prose(gate.gate)}** ${sentence(gate.message)}`,
		...clockItems(gate, now),
		...capped(gate.details, details, {
			noun: "detail",
			indent: "  "
		}, (detail) => [`  - ${sentence(detail)}`])
	]);
}
/** The clock of a gate that does not pass yet: a bar in tenths, and the moment unless it has been named. */
function clockItems(gate, now) {
	if (gate.verdict === "pass") return [];
	const due = ahead(gate.readyAt, now);
	const said = due === null || sentence(gate.message).includes(dueText(due));
	const parts = [...tenths(gate), ...said ? [] : [`due **${dueText(due)}**`]];
	return parts.length === 0 ? [] : [`  - ${parts.join(" · ")}`];
}
function tenths({ progress }) {
	if (progress === null) return [];
	const { elapsed, required, atLeast, where } = progress;
	const done = elapsed >= required ? 100 : Math.floor(elapsed / required * 10) * 10;
	const share = `${atLeast ? "at least " : ""}${done}% of ${lengthOf(required)}`;
	return [`${code(bar(progress, 10))} ${share} ${prose(where)}`.trimEnd()];
}
// src/report/diagnostics-markdown.ts
/** Leaves room for the position, which says more than the end of a long name. */
const LONGEST_FILE = 180;
/** As many diagnostics as fit into 60,000 characters, the sum first. Ends with a line break. */
function renderDiagnosticsMarkdown(diagnostics) {
	const items = diagnostics.flatMap(itemsOf);
	return printable(fitting([`**${diagnosticsSummary(diagnostics)}**`, ...items.length > 0 ? ["", ...items] : []], LONGEST_MARKDOWN));
}
/** The first `limit` diagnostics as list items, each with its hint below, and how many more there are. */
function diagnosticItems(diagnostics, limit) {
	return capped(diagnostics, limit, {
		noun: "diagnostic",
		indent: ""
	}, itemsOf);
}
function itemsOf(diagnostic) {
	const { file, line, column, message, hint } = diagnostic;
	const kind = isError(diagnostic) ? "" : "warning: ";
	const first = `- ${code(`${plain(file, LONGEST_FILE)}:${line}:${column}`)} ${kind}${prose(message)} (${code(diagnostic.code)})`;
	return hint === "" ? [first] : [first, `  - ${prose(hint)}`];
}
// src/report/grouping.ts
/** Up to so many changes are all shown in full: their sentences are worth more than brevity. */
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
// src/report/next-steps.ts
/** More hints than these are counted: the first ones have to be followed first. */
const HINTS = 8;
/** So many flags are each told what to do; of more that need the same, the first. */
const ALIKE = 3;
/** One sentence each; nothing when there is nothing to do. `now` null: nothing of the time that is left. */
function nextSteps(report, now, naming, door = "pull-request") {
	switch (report.verdict) {
		case "pass": return report.class === "none" ? [] : ["it can land now"];
		case "wait": return stepsOfWait(report, now, naming);
		case "block": return door === "merge-group" ? stepsOfQueue(report) : stepsOfBlock(report, naming);
	}
}
function stepsOfWait(report, now, naming) {
	const { others, until } = awaited(report);
	const mayNeedPush = others.some(({ gate }) => gate.code === "approvals/unresolved-identity");
	return [
		...stepsFor("settle what no clock settles", others, naming),
		...until === null ? [] : [comeBack(until, now)],
		mayNeedPush ? "then this turns green by itself" : "no push is needed: this turns green by itself"
	];
}
/** `come back Sun 22 Nov 2026 09:00 UTC (in 17h)` */
function comeBack(at, now) {
	return `come back ${moment(at, now)}`;
}
function stepsOfBlock(report, naming) {
	return [
		...mendErrors(report),
		...stepsFor("change what blocks", standing(report, "block"), naming),
		"push again: this does not turn green by itself"
	];
}
/** Each of its pull requests may be fine alone: then it is their order that has to change. */
function stepsOfQueue(report) {
	const isPolicy = report.policy.some(({ code }) => code === "policy/split");
	return [
		...mendErrors(report),
		isPolicy ? "queue the promotion again when the change of the rules has landed" : "queue its pull requests one after the other, each when it is green by itself",
		"this group does not turn green by itself"
	];
}
function mendErrors(report) {
	const errors = errorsOf(report).length;
	return errors > 0 ? [`mend ${counted(errors, "error")}`] : [];
}
function stepsFor(task, open, naming) {
	if (open.length === 0) return [];
	const hints = hintsOf(open);
	const places = listed(distinct(open.map(place)), HINTS);
	if (naming === "names" || hints.length === 0) return [`${task}: ${places}`];
	const left = hints.length - HINTS;
	return [...hints.slice(0, HINTS), ...left > 0 ? [moreInJson(left, "hint")] : []];
}
/** Each hint once, and of many that differ only in their flag the first. */
function hintsOf(open) {
	const alike = /* @__PURE__ */ new Map();
	for (const one of open) {
		const { hint, code } = one.gate;
		const key = `${place(one)} ${code}`;
		const hints = alike.get(key) ?? [];
		if (hint !== "" && !hints.includes(hint)) alike.set(key, [...hints, hint]);
	}
	return [...alike].flatMap(([key, hints]) => {
		const where = key.slice(0, key.lastIndexOf(" "));
		const [first = "", ...others] = hints.map((hint) => `${where}: ${hint}`);
		return others.length < ALIKE ? [first, ...others] : [`${first}; ${counted(others.length, "other")} likewise`];
	});
}
/** `approvals (production)`: a gate and where it stands. */
function place({ gate, where }) {
	return gate.gate === where ? where : `${gate.gate} (${where})`;
}
// src/report/markdown.ts
const DIAGNOSTICS$1 = 20;
const NOTES$1 = 10;
const NAMES = 8;
/** Nobody should have to approve rules that are not shown. */
const RULES = 40;
/** The Report as markdown: the same text for the same verdict, whenever it is rendered. */
function renderMarkdown(report, { door } = {}) {
	const end = [
		...section("What to do next", items(nextSteps(report, null, "hints", door))),
		"",
		smallPrint$1(report)
	];
	return printable([...fitting([
		`### ${ICONS[report.verdict]} ${headline(report, null).map(prose).join(" · ")}`,
		...section(diagnosticsTitle(report), [...diagnosticItems(report.diagnostics, DIAGNOSTICS$1), ...items(errorsAside(report))]),
		...section("Policy", policyItems(report)),
		...changeLines$1(report),
		...section("Notes", noteItems(report.notes))
	], LONGEST_MARKDOWN - printable(end).length), ...end]);
}
function policyItems({ policy, policyFiles, now }) {
	return [...policyFiles.length === 0 ? [] : [`- ${listed(policyFiles.map(code), NAMES)}`], ...gateItems(policy, now, RULES)];
}
function diagnosticsTitle(report) {
	if (errorsOf(report).length === 0) return "Warnings";
	return report.verdict === "pass" ? "Wrong elsewhere" : "To mend";
}
function changeLines$1(report) {
	const { groups, left } = grouped(report.changes);
	const shown = groups.flatMap(({ first, others }) => [...changeItems(first, report.now), ...likeItems(others)]);
	return left > 0 ? [
		...shown,
		"",
		moreInJson(left, "change")
	] : shown;
}
function likeItems(others) {
	if (others.length === 0) return [];
	const names = listed(others.map(({ flag }) => code(flag)), NAMES);
	return [`- and ${others.length} more like this: ${names}`];
}
function noteItems(notes) {
	return capped(notes, NOTES$1, {
		noun: "note",
		indent: ""
	}, (note) => items([note]));
}
function items(sentences) {
	return sentences.map((text) => `- ${sentence(text)}`);
}
function smallPrint$1(report) {
	return `Fingerprint ${code(shortFingerprint(report))} · ${prose(clockLabel(report.clock))}`;
}
// src/report/json.ts
/** The Report as JSON that `REPORT_SCHEMA` describes, two blanks deep. Ends with a line break. */
function renderJson(report) {
	return printableJson({
		schemaVersion: report.schemaVersion,
		verdict: report.verdict,
		class: report.class,
		readyAt: isoOrNull(report.readyAt),
		fingerprint: report.fingerprint,
		now: isoOf(report.now),
		clock: report.clock,
		changes: report.changes.map(changeJson),
		policy: report.policy.map(gateJson),
		policyFiles: report.policyFiles,
		diagnostics: report.diagnostics.map(diagnosticJson),
		notes: report.notes
	});
}
/** Diagnostics alone, in the form that they have in a Report. */
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
		reportOnly: change.reportOnly,
		services: change.services,
		comparisons: change.comparisons.map(comparisonJson),
		gates: change.gates.map(gateJson),
		resume: change.resume === void 0 ? null : resumeJson(change.resume),
		notes: change.notes
	};
}
function resumeJson({ code, message, takenDown, until }) {
	return {
		code,
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
		message: gate.message,
		hint: gate.hint,
		readyAt: isoOrNull(gate.readyAt),
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
	const { code, severity, message, hint, file, line, column } = diagnostic;
	return {
		code,
		severity,
		message,
		hint,
		file,
		line,
		column
	};
}
// src/report/columns.ts
const NARROW = /^[\x20-\x7e]*$/;
const NO_WIDTH = /^\p{M}$/u;
const DOUBLE = /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;
/** Cells of a terminal that `text` takes. */
function widthOf(text) {
	if (NARROW.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += widthOfOne(character);
	return width;
}
function widthOfOne(character) {
	if (NO_WIDTH.test(character)) return 0;
	return DOUBLE.test(character) ? 2 : 1;
}
/** `text` in at most `width` cells; what was cut leaves an ellipsis. */
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
// src/report/paint.ts
const CODES = {
	pass: 32,
	wait: 33,
	block: 31
};
/** Paints, or leaves everything as it is. Whether to paint is the shell's decision, not ours. */
function paintFor(colour) {
	const painted = (code, text) => colour ? `\u001b[${code}m${text}\u001b[0m` : text;
	return {
		bold: (text) => painted(1, text),
		dim: (text) => painted(2, text),
		verdict: (verdict, text) => painted(CODES[verdict], text)
	};
}
// src/report/diagnostics.ts
/**
* Every diagnostic as `file:line:column: message [code]` with its hint below, and a line that sums up. All
* of them, however many: the reader mends them in one go.
*/
function renderDiagnostics(diagnostics, { colour }) {
	const paint = paintFor(colour);
	return printable([
		...diagnostics.flatMap((diagnostic) => linesOf(diagnostic, paint)),
		...diagnostics.length === 0 ? [] : [""],
		summary(diagnostics, paint)
	]);
}
/** The two lines of one diagnostic; one where there is no hint. */
function linesOf(diagnostic, paint) {
	const { file, line, column, message, code, hint } = diagnostic;
	const kind = isError(diagnostic) ? "" : `${paint.verdict("wait", "warning:")} `;
	const first = `${paint.bold(`${plain(file)}:${line}:${column}:`)} ${kind}${plain(message)} ${paint.dim(`[${plain(code)}]`)}`;
	return hint === "" ? [first] : [first, `  hint: ${plain(hint)}`];
}
function summary(diagnostics, paint) {
	const verdict = diagnostics.some(isError) ? "block" : diagnostics.length > 0 ? "wait" : "pass";
	return paint.verdict(verdict, `${MARKS[verdict]} ${diagnosticsSummary(diagnostics)}`);
}
// src/report/gate-text.ts
const CELLS = 14;
const DETAILS = 20;
/** A gate's name may push the sentences so far to the right, in cells. */
const NAME = 14;
/** The gates of one change below each other, their sentences aligned. */
function gateLines(gates, now, page) {
	const name = widest(gates.map(({ gate }) => gate), NAME);
	return gates.flatMap((gate) => {
		const { verdict } = gate;
		const lead = `  ${page.paint.verdict(verdict, MARKS[verdict])} ${pad(plain(gate.gate), name)}  `;
		const margin = " ".repeat(name + 6);
		return [
			plain(gate.message),
			...clockLines(gate, now),
			...hintLines(gate, now),
			...detailLines(gate.details)
		].flatMap((line) => wrap(line, page.width - name - 6)).map((line, index) => (index === 0 ? lead : margin) + line);
	});
}
/** The bar and the moment. A moment that the message has named already is not said twice. */
function clockLines(gate, now) {
	const { progress } = gate;
	const due = gate.verdict === "pass" ? null : ahead(gate.readyAt, now);
	const parts = [...progress === null ? [] : [`${bar(progress, CELLS)} ${progressWords(progress)} ${plain(progress.where)}`.trimEnd()], ...due === null ? [] : [dueWords(due, now, gate.message)]];
	return parts.length === 0 ? [] : [parts.join(" · ")];
}
function dueWords(due, now, message) {
	return message.includes(dueText(due)) ? `${lengthOf(between(now, due))} to go` : `due ${moment(due, now)}`;
}
/** To come back later is said once, under what to do next. */
function hintLines(gate, now) {
	return gate.hint === "" || isTicking(gate, now) ? [] : [`hint: ${plain(gate.hint)}`];
}
function detailLines(details) {
	const shown = details.slice(0, DETAILS).map((detail) => `· ${plain(detail)}`);
	const left = details.length - DETAILS;
	return left > 0 ? [...shown, moreInJson(left, "detail")] : shown;
}
// src/report/text.ts
/** How many diagnostics and notes a report shows; `validate` shows every diagnostic. */
const DIAGNOSTICS = 50;
const NOTES = 20;
const FILES = 10;
/** The Report as text, with the time left in brackets behind each moment. Ends with a line break. */
function renderText(report, { colour, width = 100, door }) {
	const page = {
		paint: paintFor(colour),
		width: Math.max(40, width)
	};
	return printable([
		firstLine(report, page),
		diagnosticLines(report, page),
		policyLines(report, page),
		...changeSections(report, page),
		bulleted("notes", report.notes, page),
		bulleted("what to do next", nextSteps(report, report.now, "names", door), page),
		smallPrint(report, page)
	].filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : ["", ...lines]));
}
function firstLine(report, { paint }) {
	const [verdict, ...rest] = headline(report, report.now);
	return [[paint.verdict(report.verdict, paint.bold(`${MARKS[report.verdict]} ${verdict}`)), ...rest].join(" · ")];
}
function diagnosticLines(report, { paint }) {
	const { diagnostics } = report;
	const shown = diagnostics.slice(0, DIAGNOSTICS).flatMap((one) => linesOf(one, paint));
	const left = diagnostics.length - DIAGNOSTICS;
	return [
		...shown,
		...left > 0 ? [moreInJson(left, "diagnostic")] : [],
		...errorsAside(report)
	];
}
function policyLines(report, page) {
	if (report.policyFiles.length === 0 && report.policy.length === 0) return [];
	const files = listed(report.policyFiles.map((file) => plain(file, 200)), FILES);
	return [
		page.paint.bold("policy"),
		...report.policyFiles.length === 0 ? [] : indented(files, 2, page),
		...gateLines(report.policy, report.now, page)
	];
}
function changeSections(report, page) {
	const { groups, left } = grouped(report.changes);
	const shown = groups.map(({ first, others }) => [...changeLines(first, report, page), ...others.length === 0 ? [] : indented(moreLikeThis(others.map(({ flag }) => flag)), 2, page)]);
	return left > 0 ? [...shown, [moreInJson(left, "change")]] : shown;
}
function changeLines(change, report, page) {
	const { paint } = page;
	const verdict = paint.verdict(change.verdict, `${MARKS[change.verdict]} ${change.verdict}`);
	const lenient = change.reportOnly ? ` · ${onlyReports()}` : "";
	const title = paint.bold(`${change.flag} → ${change.environment}`);
	const effects = effectsOf(change).map(({ services, words }) => `${listed(services, 6)}: ${words}`);
	return [
		`${title} · ${change.class} · ${verdict}${lenient}`,
		...(effects.length > 0 ? effects : [nothingForUsers(change)]).flatMap((line) => indented(line, 2, page)),
		...gateLines(change.gates, report.now, page),
		...change.notes.slice(0, NOTES).flatMap((note) => indented(`note: ${plain(note)}`, 2, page))
	];
}
function bulleted(title, items, page) {
	if (items.length === 0) return [];
	const shown = items.slice(0, NOTES).flatMap((item) => indented(`· ${plain(item)}`, 2, page));
	const left = items.length - NOTES;
	return [
		page.paint.bold(title),
		...shown,
		...left > 0 ? [moreInJson(left, "note")] : []
	];
}
function smallPrint(report, { paint }) {
	return [paint.dim(`judged as of ${pastText(report.now)} · ${clockLabel(report.clock)}`), paint.dim(`fingerprint ${shortFingerprint(report)}`)];
}
function indented(text, by, { width }) {
	return wrap(text, width - by - 2).map((line, i) => " ".repeat(i === 0 ? by : by + 2) + line);
}
export { highestPercent as $, futureText as A, parseEnvironmentName as At, sendsSame as B, lengthOf as Bt, counted as C, inert as Ct, eitherText as D, VARIABLE_PATTERN as Dt, REWRITE_HINT as E, NAME_PATTERN as Et, compareExposures as F, duration as Ft, saysOff as G, DECISIVE as Gt, valuesCover as H, parseInstant as Ht, compareSides as I, durationOf as It, valuesIn as J, absent as Jt, sentAtSafe as K, DEPLOYMENT_STATES as Kt, covers as L, instant as Lt, rewriteText as M, DURATION_PATTERN as Mt, sinceText as N, between as Nt, exposuresText as O, inOrder as Ot, unseenHint as P, dueText as Pt, exposuresOf as Q, unreachable as Qt, isRaise as R, isoOf as Rt, reportOnly as S, clip as St, moment as T, printable as Tt, worstComparison as U, pastText as Ut, valuesAre as V, parseDuration as Vt, blockedRoutesIn as W, plus as Wt, exposuresFrom as X, known as Xt, NOBODY as Y, isUnknownPusher as Yt, exposuresIn as Z, unknownPusher as Zt, fitting as _, standing as _t, pad as a, UNREADABLE as at, moreInJson as b, isError as bt, printableJson as c, valueOf$1 as ct, renderMarkdown as d, USUAL as dt, isExposed as et, renderDiagnosticsMarkdown as f, isSentWherever as ft, LONGEST_MARKDOWN as g, shortFingerprint as gt, prose as h, errorsOf as ht, cut as i, ABSENT as it, listText as j, parseFlagKey as jt, futureHint as k, isName as kt, renderDiagnosticsJson as l, FIELDS as lt, code as m, distinct as mt, renderDiagnostics as n, sameExposures as nt, widest as o, filesOf as ot, cell as p, awaited as pt, textOfValue as q, NO_EVIDENCE as qt, paintFor as r, settingFor as rt, isoOrNull as s, stateOf as st, renderText as t, percentOf as tt, renderJson as u, KINDS as ut, MARKS as v, latestReady as vt, exposuresWord as w, plain as wt, passes as x, sortDiagnostics as xt, gatesOf as y, worst as yt, outcomeOf as z, latest as zt };
