import { w as refusal } from "./opening.js";
import { n as summaryOf, t as summaryWindow } from "./window.js";
import { C as withGatherer, l as formatOf, p as printText } from "./judging.js";
import { B as terminalWidth, T as withJudging, V as useColour, g as baseOption, h as EXIT, v as examples } from "./program.js";
import { u as knownTip } from "./deploying.js";
// src/cli/summary.ts
/** `flaghoist summary`. */
function runSummary(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const tip = await knownTip(gatherer.repository, options.base ?? null);
		if (tip === null) throw refusal("log/nothing-landed");
		const now = await gatherer.clock.now();
		const summary = await summaryOf(gatherer, tip, {
			...summaryWindow(options.since, options.until ?? null, now),
			flags: options.flag ?? [],
			owner: options.owner ?? null
		});
		const shown = {
			colour: useColour(),
			width: terminalWidth() ?? void 0
		};
		printText(formatOf(options.format).renderSummary(summary, shown), options);
		return EXIT.pass;
	});
}
const summaryCommand = {
	options: (command) => {
		withJudging(command).option("--since <time>", "the length of the window, or its beginning", "7d").option("--until <time>", "the end of the window (default: last Monday, or last midnight, UTC)").option("--flag <flag...>", "only these flags, prefixes or patterns").option("--owner <name>", "only flags of this owner").addOption(baseOption()).addHelpText("after", `
The report is as of the end of the window, so a second run for the same week prints the same text.
${examples("flaghoist summary", "flaghoist summary --flag outbound-calls --format markdown")}`);
	},
	run: runSummary
};
export { summaryCommand };
