import { t as parseQuestion } from "./replay.js";
import { t as reportPlace } from "./report-place.js";
import { U as judge } from "./log-reading.js";
import { n as textOf } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as printReport } from "./output.js";
import { l as withFormat, o as examples } from "./program.js";
// src/cli/replay.ts
/** A question does not know its folder. */
const USUAL_ROOT = "environments";
/** `flaghoist replay FILE`. */
async function runReplay([file = ""], options) {
	const question = parseQuestion(file, await textOf(file));
	const report = judge(question);
	printReport(report, options, reportPlace(USUAL_ROOT, question));
	return exitCodeOf(report.verdict);
}
const replayCommand = {
	options: (command) => {
		withFormat(command).addHelpText("after", examples("flaghoist check --save-question question.json", "flaghoist replay question.json"));
	},
	run: runReplay
};
export { replayCommand };
