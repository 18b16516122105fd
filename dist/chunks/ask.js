const require_program = require("./program.js");
let node_tty = require("node:tty");
let node_readline_promises = require("node:readline/promises");
// src/cli/ask.ts
const STANDARD_INPUT = 0;
/** Whether a person reads the question and can answer it. */
function canAsk() {
	return (0, node_tty.isatty)(STANDARD_INPUT) && require_program.isErrorTerminal();
}
/** The answer; null where the person ends the input instead, or interrupts the question. */
async function answerTo(question) {
	require_program.endProgress();
	const terminal = (0, node_readline_promises.createInterface)({
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
Object.defineProperty(exports, "answerTo", {
	enumerable: true,
	get: function() {
		return answerTo;
	}
});
Object.defineProperty(exports, "canAsk", {
	enumerable: true,
	get: function() {
		return canAsk;
	}
});
