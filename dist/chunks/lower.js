import { _t as percentOf, h as require_dist, mt as exposuresOf } from "./text.js";
import { Gt as environmentOf, Mt as stepsOf, ct as sourcesOf, w as composed } from "./log-reading.js";
// src/files/edit-map.ts
var import_dist = require_dist();
function spliced(body, { from, to, text }) {
	return body.slice(0, from) + text + body.slice(to);
}
/** A value as YAML. Text is always quoted, because it may look like a number. */
function valueText(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
}
/** A key, without quotes if YAML reads it as the same text. It reads `123` and `true` as other types. */
function keyText(key) {
	const { contents } = (0, import_dist.parseDocument)(key);
	return /^[\w./-]+$/.test(key) && (0, import_dist.isScalar)(contents) && contents.value === key ? key : JSON.stringify(key);
}
/** `services: { calling-platform: { enabled: false } }`. */
function flowText([key = "", ...rest], value) {
	return `${keyText(key)}: ${rest.length === 0 ? valueText(value) : `{ ${flowText(rest, value)} }`}`;
}
/** The line end that the text uses. */
function lineEndOf(body) {
	return body.includes("\r\n") ? "\r\n" : "\n";
}
function lineStart(body, offset) {
	return body.lastIndexOf("\n", offset - 1) + 1;
}
/** The offset of the next line, or the end of the text. */
function nextLine(body, offset) {
	if (offset > 0 && body[offset - 1] === "\n") return offset;
	const end = body.indexOf("\n", offset);
	return end < 0 ? body.length : end + 1;
}
/** The range of an entry, from its key to the end of its value. */
function spanOf({ key, value }) {
	const keyRange = rangeOf(key);
	return {
		from: keyRange.from,
		to: value === null ? keyRange.to : rangeOf(value).to
	};
}
function rangeOf(node) {
	const range = node.range;
	if (range === null || range === void 0) throw new Error("a parsed node has no range");
	return {
		from: range[0],
		to: range[1]
	};
}
/** The order in which people write the entries of a state. */
const ORDER = [
	"enabled",
	"rollout",
	"services",
	"hold"
];
const STEP = 2;
/** Adds an entry in the usual order, such as `calling-platform: { enabled: false }` below a key. */
function insertInBlock(body, map, path, value) {
	const indent = indentOf(body, map);
	const text = blockText(path, value, indent, indent + stepOf(body, map), lineEndOf(body));
	return onLineOfItsOwn(body, lineBehind(body, map, anchorFor(map, path[0] ?? ""), indent), text);
}
/** The same for a text that has no entry yet. */
function insertInEmpty(body, path, value) {
	const text = blockText(path, value, 0, STEP, lineEndOf(body));
	return onLineOfItsOwn(body, body.length, text);
}
/** Removes the lines of an entry. */
function removeFromBlock(body, { items }, index) {
	const { from, to } = linesOf(body, items[index]);
	return {
		from: from - (to === body.length && !body.endsWith("\n") && from > 0 ? lineEndOf(body).length : 0),
		to,
		text: ""
	};
}
/** Removes the only entry of a file, which leaves an empty map. */
function emptyBlock(body, { items }) {
	const { from, to } = linesOf(body, items[0]);
	return {
		from,
		to,
		text: body.slice(from, to).endsWith("\n") ? `{}${lineEndOf(body)}` : "{}"
	};
}
function linesOf(body, pair) {
	if (pair === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(pair);
	return {
		from: lineStart(body, from),
		to: nextLine(body, to)
	};
}
function onLineOfItsOwn(body, at, text) {
	const end = lineEndOf(body);
	return {
		from: at,
		to: at,
		text: at === body.length && body !== "" && !body.endsWith("\n") ? `${end}${text}` : `${text}${end}`
	};
}
function blockText([key = "", ...rest], value, indent, deeper, end) {
	const spaces = " ".repeat(indent);
	if (rest.length < 2) return `${spaces}${flowText([key, ...rest], value)}`;
	return `${spaces}${keyText(key)}:${end}${" ".repeat(deeper)}${flowText(rest, value)}`;
}
/** The entry after which a new one belongs: the last one before it in the usual order, or the last of all. */
function anchorFor({ items }, key) {
	const rank = ORDER.indexOf(key);
	const before = items.findLastIndex((item) => {
		const other = ORDER.indexOf((0, import_dist.isScalar)(item.key) ? String(item.key.value) : "");
		return other >= 0 && other < rank;
	});
	return before < 0 ? items.length - 1 : before;
}
/** The offset after the lines of an entry, including comments that are indented deeper than the map. */
function lineBehind(body, { items }, index, indent) {
	const item = items[index];
	if (item === void 0) throw new Error("a block map has no entries");
	let at = nextLine(body, spanOf(item).to);
	const comment = new RegExp(`[ ]{${indent + 1},}#[^\\n]*(\\n|$)`, "y");
	for (;;) {
		comment.lastIndex = at;
		const match = comment.exec(body);
		if (match === null || match[0] === "") return at;
		at += match[0].length;
	}
}
function indentOf(body, { items: [first] }) {
	if (first === void 0) throw new Error("a block map has no entries");
	const start = lineStart(body, spanOf(first).from);
	return /^ */.exec(body.slice(start))?.[0].length ?? 0;
}
/** By how much the file indents its maps. */
function stepOf(body, map) {
	for (const { value } of map.items) if ((0, import_dist.isMap)(value) && value.flow !== true && value.items.length > 0) return Math.max(1, indentOf(body, value) - indentOf(body, map));
	return STEP;
}
/** Adds `text`, such as `enabled: false`, behind the last entry. */
function insertInFlow(body, map, text) {
	const { from, to } = rangeOf(map);
	const last = map.items.at(-1);
	if (last === void 0) {
		const isBlank = body.slice(from + 1, to - 1).trim() === "";
		return {
			from: from + 1,
			to: isBlank ? to - 1 : from + 1,
			text: isBlank ? ` ${text} ` : ` ${text}`
		};
	}
	const end = spanOf(last).to;
	const comma = commaBetween(body, end, to - 1);
	if (comma !== null) return {
		from: comma + 1,
		to: comma + 1,
		text: ` ${text}`
	};
	return {
		from: end,
		to: end,
		text: `, ${text}`
	};
}
/** Removes an entry and one of the commas beside it. */
function removeFromFlow(body, map, index) {
	const entry = map.items[index];
	if (entry === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(entry);
	const before = map.items[index - 1];
	const next = map.items[index + 1];
	if (next !== void 0) {
		const comma = commaBetween(body, to, spanOf(next).from) ?? to;
		return {
			from,
			to: comma + 1 + blanksAt(body, comma + 1),
			text: ""
		};
	}
	const trailing = commaBetween(body, to, rangeOf(map).to - 1);
	if (trailing !== null) return {
		from,
		to: trailing + 1,
		text: ""
	};
	if (before === void 0) return {
		from,
		to,
		text: ""
	};
	const gap = spanOf(before).to;
	return {
		from: /^\s*,\s*$/.test(body.slice(gap, from)) ? gap : from,
		to,
		text: ""
	};
}
/** The comma between two entries that is not part of a comment. */
function commaBetween(body, from, to) {
	const comma = body.slice(from, to).replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length)).indexOf(",");
	return comma < 0 ? null : from + comma;
}
function blanksAt(body, offset) {
	return /^[ \t]*/.exec(body.slice(offset))?.[0].length ?? 0;
}
// src/files/edit.ts
/** Sets one entry. Adds it and the maps around it if they are missing. */
function setEntry(text, path, value) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0) return insertInEmpty(body, path, value);
		if (last.index >= 0) return replaceValue(body, last, value);
		const rest = path.slice(steps.length - 1);
		return last.map.flow === true ? insertInFlow(body, last.map, flowText(rest, value)) : insertInBlock(body, last.map, rest, value);
	});
}
/** Removes one entry, and the maps around it that become empty. A missing entry changes nothing. */
function removeEntry(text, path) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0 || last.index < 0) return null;
		const { map, index } = steps.findLast(({ map }, depth) => map.items.length > 1 || depth === 0) ?? last;
		if (map.flow === true) return removeFromFlow(body, map, index);
		return map.items.length === 1 ? emptyBlock(body, map) : removeFromBlock(body, map, index);
	});
}
/** The text of a new state file, without the entries that have their default value. */
function newStateText({ enabled, rollout, services, hold }) {
	const whole = setEntry("", ["enabled"], enabled);
	const withRollout = rollout === 100 ? whole : setEntry(whole, ["rollout"], rollout);
	const withServices = services.reduce((text, own) => {
		const on = own.enabled === null ? text : setEntry(text, [
			"services",
			own.service,
			"enabled"
		], own.enabled);
		return own.rollout === null ? on : setEntry(on, [
			"services",
			own.service,
			"rollout"
		], own.rollout);
	}, withRollout);
	return hold === null ? withServices : setEntry(withServices, ["hold"], hold);
}
const MARK = "﻿";
/** Makes one cut in a text behind its byte order mark. */
function edited(text, cut) {
	const mark = text.startsWith(MARK) ? MARK : "";
	const body = text.slice(mark.length);
	const { contents, errors } = composed(new import_dist.Parser().parse(body), body);
	if (errors.length > 0) throw new Error("only text that the strict reader accepts can be edited");
	const splice = cut(body, contents);
	return splice === null ? text : mark + spliced(body, splice);
}
/** The maps along a path, as far as they exist. Empty for an empty text. */
function stepsAlong(root, path) {
	if (root === null) return [];
	const steps = [];
	let node = root;
	for (const key of path) {
		if (!(0, import_dist.isMap)(node)) throw new Error(`${path.join(".")} leads through a value that is not a map`);
		const index = node.items.findIndex((item) => (0, import_dist.isScalar)(item.key) && item.key.value === key);
		steps.push({
			map: node,
			index
		});
		if (index < 0) break;
		node = node.items[index]?.value;
	}
	return steps;
}
function replaceValue(body, { map, index }, value) {
	const pair = map.items[index];
	if (!(0, import_dist.isScalar)(pair?.value)) throw new Error("only a single value can be replaced");
	const { from, to } = rangeOf(pair.value);
	const old = body.slice(from, to);
	const sign = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(old);
	const rest = sign !== null && isBlockText(pair) ? `${sign[1] ?? ""}${old.endsWith("\n") ? lineEndOf(body) : ""}` : "";
	return {
		from,
		to,
		text: `${valueText(value)}${rest}`
	};
}
function isBlockText({ value }) {
	return (0, import_dist.isScalar)(value) && (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED");
}
// src/app/edit/edit-plan.ts
/**
* The next setting: the next step of the ladders of this environment, or 100 % where there is none; null at 100 %. All
* ladders must allow the step, so it is the lowest next one.
*/
function nextSetting(flag, state, environment, pipeline) {
	const present = presentPercent(flag, state);
	const steps = requirementsOf(flag, environment, pipeline, "ladder").map(({ settings }) => stepsOf(settings).find((step) => step > present) ?? 100);
	const rollout = readsRollout(flag) ? Math.min(100, ...steps) : 100;
	return present >= 100 ? null : {
		enabled: !flag.safe,
		rollout
	};
}
/** The state after `promote`. It unblocks the routes, because a flag with blocked routes is off. */
function promoted(state, setting) {
	const { blockRoutes: _, ...rest } = state ?? {
		services: [],
		hold: null
	};
	return {
		...rest,
		...setting
	};
}
/** Whether any service can give the value to a part of its users. */
function readsRollout({ services }) {
	return services.some(({ variables }) => variables.some(({ field }) => field === "rollout"));
}
/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
function presentPercent(flag, state) {
	if (state === null || state.enabled === flag.safe || state.blockRoutes === true) return 0;
	return readsRollout(flag) ? state.rollout : 100;
}
/** The environments in which the flag has to soak before this one. */
function soakSources(flag, environment, pipeline) {
	return requirementsOf(flag, environment, pipeline, "soak").flatMap(({ settings }) => sourcesOf(settings));
}
/** The flags that have to be on in this environment first. */
function requiredFlags(flag, environment, pipeline) {
	const keys = requirementsOf(flag, environment, pipeline, "flags").flatMap(({ settings }) => Object.keys(settings));
	return [...new Set(keys)];
}
function requirementsOf(flag, environment, pipeline, gate) {
	const own = flag.requires.filter((one) => one.environment === environment || one.environment === "*");
	return [...environmentOf(pipeline, environment)?.requires ?? [], ...own].filter((one) => one.gate === gate);
}
const EXACTLY = new TextDecoder("utf-8", { ignoreBOM: true });
/** The text of a file that is to be edited; a byte order mark is a part of it. */
function editable(bytes) {
	return EXACTLY.decode(bytes);
}
/** `flaghoist/promote-voice-outbound-calls-to-production-25`: safe as a branch name. */
function branchName(verb, keys, rest) {
	return `flaghoist/${[
		verb,
		keys.length === 1 ? keys[0] ?? "" : `${keys.length}-flags`,
		...rest
	].join("-").replaceAll("/", "-")}`.slice(0, 120).replace(/[.-]+$/, "");
}
// src/app/edit/lower.ts
/**
* After the edit no service gives more than `percent` of its users the non-safe value; null: 0 %. A state that cannot be
* read is replaced. A flag whose definition cannot be read is turned off.
*/
function lowered(text, state, flag, environment, percent) {
	const safe = flag?.safe ?? false;
	if (text === null || state === null) return {
		text: newStateText({
			enabled: safe,
			rollout: 100,
			services: [],
			hold: null
		}),
		turnedOff: []
	};
	if (flag === null || percent === null || percent === 0) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	return toPercent({
		text,
		state
	}, flag, environment, percent);
}
/** How many percent of its users each service gives the non-safe value in an environment. */
function sharesOf(flag, state, environment) {
	return exposuresOf(flag, state, environment).map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	}));
}
/** Thousands of states are the same text, which is parsed once. */
const OFF = /* @__PURE__ */ new WeakMap();
function off(text, state, safe) {
	const loweredTexts = OFF.get(state) ?? /* @__PURE__ */ new Map();
	OFF.set(state, loweredTexts);
	const lower = loweredTexts.get(`${safe} ${text}`) ?? turnedOff(text, state, safe);
	loweredTexts.set(`${safe} ${text}`, lower);
	return lower;
}
function turnedOff(text, state, safe) {
	const whole = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), whole);
}
function toPercent(edited, flag, environment, percent) {
	const aboveIn = (state) => sharesOf(flag, state, environment).flatMap((one) => one.percent > percent ? [one.service] : []);
	const shared = aboveIn(edited.state).reduce((so, service) => withRollout(so, service, percent), edited);
	const rest = aboveIn(shared.state);
	const others = sharesOf(flag, shared.state, environment).filter((one) => one.percent > 0 && !rest.includes(one.service));
	if (rest.length > 0 && others.length === 0) return {
		text: off(edited.text, edited.state, flag.safe),
		turnedOff: rest
	};
	return {
		text: rest.reduce((so, service) => setEntry(so, [
			"services",
			service,
			"enabled"
		], flag.safe), shared.text),
		turnedOff: rest
	};
}
/** Lowers the service's own rollout, or the one that it inherits. */
function withRollout({ text, state }, service, rollout) {
	const hasOwn = (one) => one.service === service && one.rollout !== null;
	if (state.services.some(hasOwn)) return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: state.services.map((one) => hasOwn(one) ? {
				...one,
				rollout
			} : one)
		}
	};
	if (state.rollout === rollout) return {
		text,
		state
	};
	return {
		text: setEntry(text, ["rollout"], rollout),
		state: {
			...state,
			rollout
		}
	};
}
export { nextSetting as a, readsRollout as c, newStateText as d, removeEntry as f, editable as i, requiredFlags as l, sharesOf as n, presentPercent as o, setEntry as p, branchName as r, promoted as s, lowered as t, soakSources as u };
