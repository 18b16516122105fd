import { o as drift, t as driftText } from "./drift-text.js";
import { r as withGatherer } from "./context.js";
import { t as deployerOf } from "./deployer.js";
import { t as EXIT } from "./exit-codes.js";
import { a as printText } from "./output.js";
import { n as localTip } from "./tip.js";
import { i as BASE, m as withScope, u as withJudging } from "./program.js";
// src/cli/drift.ts
/** `flaghoist drift`: 0 when all is as accepted, 1 when a value differs or was refused, 3 when a target did not answer. */
function runDrift(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const deployer = deployerOf(gatherer, options, process.env);
		const tip = await localTip(gatherer.repository, options.base ?? null);
		const { environment = null, service = null } = options;
		const named = {
			environments: environment,
			services: service
		};
		const rows = await drift({
			...deployer,
			tip: () => Promise.resolve(tip)
		}, named);
		printText(options.format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : driftText(rows), options);
		if (rows.some(({ state }) => state === "differs" || state === "refused")) return EXIT.block;
		return rows.some(({ state }) => state === "unreachable" || state === "unreadable") ? EXIT.wait : EXIT.pass;
	});
}
const driftCommand = {
	options: (command) => {
		withScope(withJudging(command)).option("--base <revision>", BASE);
	},
	run: runDrift
};
export { driftCommand };
