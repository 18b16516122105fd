import { t as parseQuestion } from "./replay.js";
import { P as judge } from "./log-reading.js";
import { n as textOf } from "./context.js";
import { r as exitCodeOf } from "./started.js";
import { i as printReport } from "./output.js";
import { c as withFormat, o as examples } from "./program.js";
// src/cli/replay.ts
/** `flaghoist replay FILE`. */
async function runReplay([file = ""], options) {
	const report = judge(parseQuestion(file, await textOf(file)));
	printReport(report, options);
	return exitCodeOf(report.verdict);
}
const replayCommand = {
	options: (command) => {
		withFormat(command).addHelpText("after", examples("flaghoist check --save-question question.json", "flaghoist replay question.json"));
	},
	run: runReplay
};
export { replayCommand };
