require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_summary_window = require("./summary-window.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
// src/cli/summary.ts
/** `flaghoist summary`. */
function runSummary(_args, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const tip = await require_editing.knownTip(gatherer.repository, options.base ?? null);
		if (tip === null) throw require_opening.refusal("log/nothing-landed");
		const now = await gatherer.clock.now();
		const summary = await require_summary_window.summaryOf(gatherer, tip, {
			...require_summary_window.summaryWindow(options.since, options.until ?? null, now),
			flags: options.flag ?? [],
			owner: options.owner ?? null
		});
		const { colour, width } = require_judging.layoutHere();
		require_program.printText(require_judging.formatOf(options.format).renderSummary(summary, {
			colour,
			width
		}), options);
		return require_program.EXIT.pass;
	});
}
const summaryCommand = {
	options: (command) => {
		require_program.withJudging(command).option("--since <time>", "the length of the window, or its beginning", "7d").addOption(require_program.momentOption("--until", "the end of the window (default: last Monday, or last midnight, UTC)")).option("--flag <flag...>", "only these flags, prefixes or patterns").option("--owner <name>", "only flags of this owner").addOption(require_program.baseOption()).addHelpText("after", `
The report is as of the end of the window, so a second run for the same week prints the same text.
${require_program.examples("flaghoist summary", "flaghoist summary --flag outbound-calls --format markdown")}`);
	},
	run: runSummary
};
exports.summaryCommand = summaryCommand;
