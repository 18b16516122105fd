import { xr as require_dist, yr as composed } from "./judging.js";
import { a as insertInFlow, d as removeFromBlock, f as removeFromFlow, h as valueText, i as insertInEmpty, m as spliced, n as flowText, r as insertInBlock, s as lineEndOf, t as emptyBlock, u as rangeOf } from "./edit-map.js";
// src/files/edit.ts
var import_dist = require_dist();
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
	const withServices = services.reduce((text, service) => {
		const on = service.enabled === null ? text : setEntry(text, [
			"services",
			service.service,
			"enabled"
		], service.enabled);
		return service.rollout === null ? on : setEntry(on, [
			"services",
			service.service,
			"rollout"
		], service.rollout);
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
export { removeEntry as n, setEntry as r, newStateText as t };
