import { D as parseQuestion, Sn as reportPlace, b as textOf, bi as judge, d as printReport } from "./judging.js";
import { _ as examples, v as exitCodeOf, x as withFormat } from "./program.js";
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
