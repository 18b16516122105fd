import { g as look, m as watchText, p as watchJson, u as knownTip } from "./deploying.js";
import { _t as isoOf } from "./opening.js";
import { C as withGatherer, p as printText } from "./judging.js";
import { A as withTextOrJson, T as withJudging, g as baseOption, h as EXIT, v as examples } from "./program.js";
// src/cli/watch.ts
/** `flaghoist watch [FLAG\u2026]`: 0 when nothing is bad, 1 when something is, 3 when that is not known. */
function runWatch(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await knownTip(gatherer.repository, options.base ?? null);
		const { rows, now } = await look(gatherer, base, { flags });
		const asOf = options.at === void 0 ? "" : `judged as of ${isoOf(now)} (--at)\n`;
		printText(options.format === "json" ? watchJson(rows) : watchText(rows) + asOf, options);
		const answers = rows.map((row) => row.kind === "live" ? row.result.answer : "silent");
		if (answers.includes("bad")) return EXIT.block;
		return answers.includes("silent") ? EXIT.wait : EXIT.pass;
	});
}
const watchCommand = {
	options: (command) => {
		withJudging(command, withTextOrJson).addOption(baseOption()).addHelpText("after", `
This command prints what a run of \`command: watch\` on GitHub would do, and does nothing itself.
${examples("flaghoist watch", "flaghoist watch outbound-calls --format json")}`);
	},
	run: runWatch
};
export { watchCommand };
