require("./rolldown-runtime.js");
const require_deploying = require("./deploying.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
// src/cli/watch.ts
/** `flaghoist watch [FLAG\u2026]`: 0 when nothing is bad, 1 when something is, 3 when that is not known. */
function runWatch(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const base = await require_editing.knownTip(gatherer.repository, options.base ?? null);
		const { rows, now } = await require_deploying.look(gatherer, base, { flags });
		const asOf = options.at === void 0 ? null : now;
		require_program.printText(options.format === "json" ? require_deploying.watchJson(rows) : require_deploying.watchText(rows, asOf), options);
		const answers = rows.map((row) => row.kind === "live" ? row.result.answer : "silent");
		if (answers.includes("bad")) return require_program.EXIT.block;
		return answers.includes("silent") ? require_program.EXIT.wait : require_program.EXIT.pass;
	});
}
const watchCommand = {
	options: (command) => {
		require_program.withJudging(command, require_program.withTextOrJson).addOption(require_program.baseOption()).addHelpText("after", `
This command prints what a run of \`command: watch\` on GitHub would do, and does nothing itself.
${require_program.examples("flaghoist watch", "flaghoist watch outbound-calls --format json")}`);
	},
	run: runWatch
};
exports.watchCommand = watchCommand;
