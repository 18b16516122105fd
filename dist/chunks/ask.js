import { R as isErrorTerminal, n as endProgress } from "./program.js";
import { isatty } from "node:tty";
import { createInterface } from "node:readline/promises";
// src/cli/ask.ts
const STANDARD_INPUT = 0;
/** Whether a person reads the question and can answer it. */
function canAsk() {
	return isatty(STANDARD_INPUT) && isErrorTerminal();
}
/** The answer; null where the person ends the input instead, or interrupts the question. */
async function answerTo(question) {
	endProgress();
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	const closed = new Promise((settle) => {
		terminal.once("close", () => settle(null));
	});
	try {
		const answer = await Promise.race([terminal.question(question).catch(() => null), closed]);
		if (answer === null) process.stderr.write("\n");
		return answer;
	} finally {
		terminal.close();
	}
}
export { canAsk as n, answerTo as t };
