import { K as LOG_TEXTS, U as DRIFT_TEXTS, X as instanceText, mt as inOrder } from "./opening.js";
import { lt as printableJson } from "./program.js";
import { R as columns } from "./deploying.js";
// src/wiring/drift-text.ts
/** The first line of our issue, by which the next run finds it. Each scope has an issue of its own. */
function driftMarker({ root, environments, services }) {
	const listed = (names) => names.toSorted(inOrder).join(",") || "*";
	return `<!-- flaghoist drift ${[
		encodeURIComponent(root),
		listed(environments),
		listed(services)
	].join(" ")} -->`;
}
function driftText(rows) {
	const table = rows.flatMap((row) => {
		const instance = [
			instanceText(row),
			row.target ?? "no target",
			stateText(row)
		];
		const texts = row.differences.map((difference) => {
			const { git, live } = valuesOf(difference);
			return [DRIFT_TEXTS.git(git), DRIFT_TEXTS.there(live)];
		});
		const lines = columns(texts).map((line, at) => [
			"",
			"",
			row.differences[at]?.what ?? "",
			line
		]);
		const words = [...(row.flags ?? []).map(DRIFT_TEXTS.flag), whyText(row)];
		return [[...instance, words.filter((text) => text !== "").join("; ")], ...lines];
	});
	const keepOld = rows.some(({ flags = [] }) => flags.some((flag) => flag.isReadAtStart)) ? ["", DRIFT_TEXTS.keepOld()] : [];
	return `${[
		...columns(table),
		...keepOld,
		...repairLines(rows)
	].join("\n")}\n`;
}
/** As `schemas/drift.schema.json` describes it. Ends with a line break. */
function driftJson(rows) {
	const instances = rows.map((row) => {
		const { environment, service, target, state, differences, pending, flags = [] } = row;
		return {
			environment,
			service,
			target,
			state,
			differences: differences.map(({ what, git, live }) => ({
				what,
				git,
				live
			})),
			pending,
			why: ownWhy(row),
			flags: flags.map(({ flag, isOff, values, missing, isReadAtStart }) => ({
				flag,
				off: isOff,
				values,
				missing,
				readAtStart: isReadAtStart
			}))
		};
	});
	return printableJson({
		schemaVersion: 1,
		instances,
		repair: repairOf(rows)
	});
}
function repairLines(rows) {
	const command = repairOf(rows);
	if (command !== null) return [
		"",
		DRIFT_TEXTS.restore(),
		`  ${command}`
	];
	return rows.length === 0 ? [DRIFT_TEXTS.noTarget()] : [];
}
/** The command that restores the accepted values, or null when no value differs. */
function repairOf(rows) {
	const different = rows.filter(({ state }) => state === "differs");
	if (different.length === 0) return null;
	const listed = (names) => [...new Set(names)].join(" ");
	return `flaghoist deploy --force --environment ${listed(different.map(({ environment }) => environment))} --service ${listed(different.map(({ service }) => service))}`;
}
function stateText({ state, pending }) {
	return state === "same" && pending.length > 0 ? DRIFT_TEXTS.samePending : DRIFT_TEXTS.states[state];
}
function whyText(row) {
	const { pending } = row;
	const waits = pending.length === 0 ? [] : [DRIFT_TEXTS.notSent(pending)];
	return [ownWhy(row), ...waits].filter((text) => text !== "").join("; ");
}
function ownWhy({ state, why }) {
	if (state !== "elsewhere") return why;
	return `${LOG_TEXTS.elsewhere()}; ${LOG_TEXTS.askThere("drift")}`;
}
/** Both values as text. Of a file only its length, because its other lines may be secret. */
function valuesOf({ git, live }) {
	const isFile = [git, live].some((text) => text?.includes("\n") === true);
	const textOf = (text) => {
		if (text === null) return "nothing";
		return isFile ? linesOf(text) : text;
	};
	return {
		git: textOf(git),
		live: textOf(live)
	};
}
function linesOf(text) {
	return DRIFT_TEXTS.lines(text.replace(/\n$/, "").split("\n").length);
}
export { stateText as a, repairOf as i, driftMarker as n, valuesOf as o, driftText as r, whyText as s, driftJson as t };
