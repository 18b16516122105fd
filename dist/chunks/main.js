import { _ as EXIT, m as CommanderError, n as program, t as asStarted } from "./started.js";
import { t as hintOf } from "./refusal.js";
import { isatty } from "node:tty";
// src/cli/run.ts
/** The exit code of a command line. Errors go to standard error. */
async function run(program, args) {
	throwErrors(program);
	process.stdout.on("error", onOutputError);
	const delay = setTimeout(sayStillReading, A_SECOND);
	try {
		await program.parseAsync(args.length === 0 ? ["--help"] : args, { from: "user" });
		return Number(process.exitCode ?? EXIT.pass);
	} catch (error) {
		return codeOf(error);
	} finally {
		clearTimeout(delay);
	}
}
const A_SECOND = 1e3;
/** Shows a user at a terminal that the command still runs. */
function sayStillReading() {
	if (isatty(STANDARD_ERROR)) process.stderr.write("flaghoist: still reading…\n");
}
const STANDARD_ERROR = 2;
/** Makes every command throw its errors instead of ending the process. */
function throwErrors(command) {
	command.exitOverride();
	command.commands.forEach(throwErrors);
}
/** A closed pipe is no error, because `head` closes it early and the exit code holds the verdict. */
function onOutputError({ code, message }) {
	if (code === "EPIPE") return;
	process.stderr.write(`flaghoist: could not write the output: ${code ?? message}\n`);
	process.exit(EXIT.usage);
}
function codeOf(error) {
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
	const hint = hintOf(error);
	if (hint !== null) {
		process.stderr.write(asStarted(`flaghoist: ${error.message}\n  hint: ${hint}\n`));
		return EXIT.usage;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	process.stderr.write(`flaghoist: this is a bug in Flaghoist, not in your files. Please report it with this text, and if you can, with the file that --save-question writes.\n${stack}\n`);
	return EXIT.bug;
}
// src/cli/main.ts
async function main(args) {
	process.exitCode = await run(await program(args), args);
}
export { main };
