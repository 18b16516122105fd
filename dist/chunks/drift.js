import { r as baseOf } from "./check.js";
import { ot as inOrder } from "./text.js";
import { n as refusal } from "./refusal.js";
import { a as heldBy, n as deliveryOf, t as columns } from "./columns.js";
import { h as settingsOf } from "./record.js";
import { i as pipelineInForce, n as desiredAt, t as deployerOf } from "./deploy-context.js";
import { n as withGatherer } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
import { t as isAmong } from "./render3.js";
// src/app/deploy/drift.ts
/** What Git says includes what the guard held: that is not to be there. */
async function drift(renderer, commit, wanted) {
	const holds = await heldBy(renderer.repository, await renderer.record.read());
	const pipeline = await pipelineInForce(renderer, commit, holds);
	if (pipeline === null) throw refusal("there is no pipeline that can be read", "flaghoist validate says what is wrong");
	const desired = (await desiredAt(renderer, commit, holds, pipeline)).filter(wanted);
	const rows = [];
	for (const one of desired) {
		const pair = {
			environment: one.environment,
			service: one.service
		};
		const settings = settingsOf(pipeline, pair);
		if (settings === null) {
			rows.push({
				...pair,
				target: null,
				state: "no-target",
				differences: [],
				held: [],
				why: ""
			});
			continue;
		}
		const target = renderer.open(settings.target, settings.settings, pair);
		const item = {
			...pair,
			desired: one,
			changes: [],
			settings
		};
		const delivery = deliveryOf(renderer, { after: commit }, item, target);
		const found = await target.read(delivery);
		const about = {
			...pair,
			target: settings.target,
			held: heldFor(holds, one)
		};
		if (found.kind === "known") {
			const differences = differencesBetween(target.wanted(delivery), found.value);
			const state = differences.length === 0 ? "same" : "different";
			rows.push({
				...about,
				state,
				differences,
				why: ""
			});
		} else {
			const state = found.kind === "absent" ? "unreadable" : "unreachable";
			rows.push({
				...about,
				state,
				differences: [],
				why: found.why
			});
		}
	}
	return rows;
}
function heldFor(holds, { environment, values }) {
	const sent = new Set(values.map(({ flag }) => flag));
	return holds.flatMap(({ flag, environment: place }) => flag !== null && place === environment && sent.has(flag) ? [flag] : []);
}
function differencesBetween(git, there) {
	return [.../* @__PURE__ */ new Set([...git.keys(), ...there.keys()])].toSorted(inOrder).map((what) => ({
		what,
		git: git.get(what) ?? null,
		there: there.get(what) ?? null
	})).filter((one) => one.git !== one.there);
}
// src/cli/drift.ts
/** `flaghoist drift`: 0 when targets have what Git says, 1 when one differs, 3 when one cannot be reached. */
function runDrift(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await baseOf(gatherer.repository, options.base ?? null);
		if (base === null) throw refusal("nothing has landed yet", "commit the flags first");
		const rows = await drift(await deployerOf(gatherer, options, process.env), base, isAmong(options));
		print(options.format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : driftText(rows));
		if (rows.some(({ state }) => state === "different")) return EXIT.block;
		return rows.some(({ state }) => state === "unreachable") ? EXIT.wait : EXIT.pass;
	});
}
function driftText(rows) {
	const table = rows.flatMap((row) => {
		const about = [
			`${row.environment}/${row.service}`,
			row.target ?? "no target",
			WORDS[row.state]
		];
		const lines = row.differences.map(({ what, git, there }) => [
			"",
			"",
			what,
			`Git: ${shown(git)}`,
			`there: ${shown(there)}`
		]);
		const held = row.held.map((flag) => [
			"",
			"",
			`held: ${flag} landed without its evidence, and stays at what was let through`
		]);
		return [
			[...about, row.why],
			...held,
			...lines
		];
	});
	return `${columns(table).join("\n")}\n`;
}
const WORDS = {
	same: "as in Git",
	different: "DIFFERS",
	unreadable: "cannot be asked",
	unreachable: "does not answer",
	"no-target": ""
};
/** A value as it is; of a file only that there is one. */
function shown(text) {
	if (text === null) return "nothing";
	return text.includes("\n") ? `${text.split("\n").length - 1} lines` : text;
}
export { runDrift };
