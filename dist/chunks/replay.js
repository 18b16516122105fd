require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_program = require("./program.js");
// src/cli/replay.ts
/** A question does not know its folder. */
const USUAL_ROOT = "environments";
/** `flaghoist replay FILE`. */
async function runReplay([file = ""], options) {
	const question = require_judging.parseQuestion(file, await require_judging.textOf(file));
	const report = require_judging.judge(question);
	require_judging.printReport({
		report,
		question
	}, USUAL_ROOT, options);
	return require_program.EXIT[report.verdict];
}
const replayCommand = {
	options: (command) => {
		require_program.withFormat(command).addHelpText("after", require_program.examples("flaghoist check --save-question question.json", "flaghoist replay question.json"));
	},
	run: runReplay
};
exports.replayCommand = replayCommand;
