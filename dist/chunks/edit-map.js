import { xr as require_dist } from "./judging.js";
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
		const position = ORDER.indexOf((0, import_dist.isScalar)(item.key) ? String(item.key.value) : "");
		return position >= 0 && position < rank;
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
export { insertInFlow as a, lineStart as c, removeFromBlock as d, removeFromFlow as f, valueText as h, insertInEmpty as i, nextLine as l, spliced as m, flowText as n, keyText as o, spanOf as p, insertInBlock as r, lineEndOf as s, emptyBlock as t, rangeOf as u };
