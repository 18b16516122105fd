import { t as parseQuestion } from "./replay.js";
import { I as judge } from "./log-reading.js";
import { n as textOf } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { r as printReport } from "./output.js";
// src/cli/replay.ts
/** `flaghoist replay FILE`. */
async function runReplay([file = ""], options) {
	const report = judge(parseQuestion(file, await textOf(file)));
	printReport(report, options);
	return exitCodeOf(report.verdict);
}
export { runReplay };
