import { t as drift } from "./drift.js";
import { C as withGatherer, p as printText } from "./judging.js";
import { B as deployerOf, d as localTip } from "./deploying.js";
import { r as driftText, t as driftJson } from "./drift-text.js";
import { A as withTextOrJson, T as withJudging, g as baseOption, h as EXIT, k as withScope, v as examples } from "./program.js";
// src/cli/drift.ts
/** `flaghoist drift [FLAG\u2026]`: 0 when all is as accepted, 1 when a value differs or was refused, 3 when a target did not answer. */
function runDrift(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const deployer = deployerOf(gatherer, options, process.env);
		const tip = await localTip(gatherer.repository, options.base ?? null);
		const { environment = null, service = null } = options;
		const scope = {
			environments: environment,
			services: service
		};
		const rows = await drift({
			...deployer,
			tip: () => Promise.resolve(tip)
		}, scope, flags);
		printText(options.format === "json" ? driftJson(rows) : driftText(rows), options);
		if (rows.some(({ state }) => state === "differs" || state === "refused")) return EXIT.block;
		return rows.some(({ state }) => UNKNOWN.has(state)) ? EXIT.wait : EXIT.pass;
	});
}
const UNKNOWN = /* @__PURE__ */ new Set([
	"unreachable",
	"unreadable",
	"elsewhere"
]);
const driftCommand = {
	options: (command) => {
		withScope(withJudging(command, withTextOrJson)).addOption(baseOption()).addHelpText("after", examples("flaghoist drift", "flaghoist drift outbound-calls --environment production"));
	},
	run: runDrift
};
export { driftCommand };
