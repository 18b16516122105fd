import { r as baseOf } from "./check.js";
import { Ot as inOrder } from "./text.js";
import { n as refusal } from "./refusal.js";
import { a as heldBy, n as deliveryOf, t as columns } from "./columns.js";
import { _ as settingsOf, b as nothingFor, c as pairIn, d as sentBy, l as pairsIn, m as isPair } from "./record.js";
import { a as pipelineAt, i as desiredAt, n as deployerOf, o as pipelineInForce, r as demandKnown } from "./deploy-context.js";
import { r as withGatherer } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
import { n as namedIn, t as isAmong } from "./render3.js";
// src/app/deploy/drift.ts
/** Where promotions are held, Git says what was let through before. */
async function drift(deployer, commit, wanted) {
	const entries = await deployer.record.read();
	const holds = await heldBy(deployer.repository, entries);
	const pipeline = await pipelineInForce(deployer, commit, holds);
	if (pipeline === null) throw refusal("there is no pipeline that can be read", "flaghoist validate says what is wrong");
	const desired = await desiredAt(deployer, commit, holds, pipeline);
	const emptied = pairsIn(entries).filter((pair) => !desired.some((one) => isPair(one, pair))).map((pair) => nothingFor(pair, deployer.sha256));
	const rows = [];
	for (const one of [...desired, ...emptied].filter(wanted)) {
		const row = await rowOf(deployer, commit, pipeline, one, entries);
		rows.push(withHolds(row, holds, one));
	}
	return rows;
}
async function rowOf(renderer, commit, pipeline, desired, entries) {
	const { environment, service } = desired;
	const pair = {
		environment,
		service
	};
	const settings = pipeline.environments.some(({ name }) => name === environment) ? settingsOf(pipeline, pair) : null;
	const { live, open } = pairIn(entries, pair);
	if (settings === null) {
		const has = Object.entries(live?.values ?? {}).map(([name, value]) => `${name}=${value}`);
		const why = has.length === 0 ? "" : `by the record it has ${has.join(" ")}`;
		return {
			...pair,
			target: null,
			state: "no-target",
			differences: [],
			why
		};
	}
	const target = renderer.open(settings.target, settings.settings, pair);
	const changes = onceSent(entries, desired).map((variable) => ({
		variable,
		from: null,
		to: null,
		isRaise: false
	}));
	const delivery = deliveryOf(renderer, { after: commit }, {
		...pair,
		desired,
		changes,
		settings
	}, target);
	const found = await target.read(delivery);
	const about = {
		...pair,
		target: settings.target
	};
	if (found.kind !== "known") {
		const state = found.kind === "absent" ? "unreadable" : "unreachable";
		return {
			...about,
			state,
			differences: [],
			why: found.why
		};
	}
	const differences = differencesBetween(target.wanted(delivery), found.value);
	const why = [...open.size > 0 ? ["its last deployment has not ended well"] : [], ...found.said === void 0 ? [] : [found.said]].join("; ");
	const isSame = differences.length === 0 && open.size === 0;
	return {
		...about,
		state: isSame ? "same" : "different",
		differences,
		why
	};
}
/** Variables that the pair has by the record, or may have from what was begun since, and gets no longer. */
function onceSent(entries, { values, ...pair }) {
	const now = new Set(values.map(({ variable }) => variable));
	const { live, open } = pairIn(entries, pair);
	const begun = entries.flatMap((entry) => entry.kind === "begun" && isPair(entry, pair) && open.has(entry.landing) ? Object.keys(sentBy(entry)) : []);
	return [.../* @__PURE__ */ new Set([...Object.keys(live?.values ?? {}), ...begun])].filter((variable) => !now.has(variable)).toSorted(inOrder);
}
function withHolds(row, holds, { values }) {
	const said = holds.filter(({ flag, environment }) => flag === null || environment === row.environment && values.some((value) => value.flag === flag)).map(({ flag, landing }) => `${flag ?? "a change of the rules"} is held since ${landing.slice(0, 10)}`);
	return {
		...row,
		why: [row.why, ...said].filter((one) => one !== "").join("; ")
	};
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
		const deployer = await deployerOf(gatherer, options, process.env);
		const pipeline = await pipelineAt(deployer, base);
		const once = pairsIn(await deployer.record.read());
		if (pipeline !== null) demandKnown(pipeline, namedIn(options), once);
		const rows = await drift(deployer, base, isAmong(options));
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
		return [[...about, row.why], ...lines];
	});
	return `${[...columns(table), ...repairOf(rows)].join("\n")}\n`;
}
/** The command that brings everything that differs back to what Git says. */
function repairOf(rows) {
	const different = rows.filter(({ state }) => state === "different");
	if (different.length === 0) return rows.length === 0 ? ["nothing to compare: no service is sent anything"] : [];
	const named = (names) => [...new Set(names)].join(" ");
	return [
		"",
		"bring them back to what Git says:",
		`  flaghoist deploy --again --environment ${named(different.map(({ environment }) => environment))} --service ${named(different.map(({ service }) => service))}`
	];
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
