import { g as CommanderError, n as program } from "./program.js";
import { i as refusalCodeOf, r as refusal, t as hintOf } from "./refusal.js";
import { r as printableJson } from "./json.js";
import { r as asStarted, t as EXIT } from "./exit-codes.js";
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
		return codeOf(error, args);
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
	command.configureOutput({ outputError: () => void 0 });
	command.commands.forEach(throwErrors);
}
/** A closed pipe is no error, because `head` closes it early and the exit code holds the verdict. */
function onOutputError({ code, message }) {
	if (code === "EPIPE") return;
	process.stderr.write(`flaghoist: could not write the output: ${code ?? message}\n`);
	process.exit(EXIT.usage);
}
function codeOf(error, args) {
	if (error instanceof CommanderError && error.exitCode === 0) return EXIT.pass;
	const known = error instanceof CommanderError ? usageError(error, args) : error;
	const hint = hintOf(known);
	if (hint !== null) {
		printError(known, hint, args);
		return EXIT.usage;
	}
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	process.stderr.write(`flaghoist: this is a bug in Flaghoist, not in your files. Please report it with this text, and if you can, with the file that --save-question writes.\n${stack}\n`);
	return EXIT.bug;
}
/** With `--format json`, the object takes the place of the result. */
function printError(error, hint, args) {
	if (!wantsJson(args)) {
		process.stderr.write(asStarted(`flaghoist: ${error.message}\n  hint: ${hint}\n`));
		return;
	}
	const code = refusalCodeOf(error);
	process.stdout.write(printableJson({
		schemaVersion: 1,
		error: {
			code,
			message: error.message,
			hint
		}
	}));
}
function wantsJson(args) {
	const at = args.lastIndexOf("--format");
	const written = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--format="));
	return written === void 0 ? process.env["FLAGHOIST_FORMAT"] === "json" : /^(--format=)?json$/.test(written);
}
/** What the parser of the command line says, in our form: `error: unknown option '--x' (Did you mean --y?)`. */
function usageError({ message }, args) {
	const [first = "", ...rest] = message.replace(/^error: /, "").split("\n");
	const meant = /\(Did you mean (.+)\?\)/.exec(rest.join(" "))?.[1];
	const command = args.find((arg) => !arg.startsWith("-"));
	const help = first.startsWith("unknown command") || command === void 0 ? "flaghoist --help lists the commands" : `flaghoist ${command} --help lists its options`;
	const hint = meant === void 0 ? help : `did you mean ${meant}?`;
	return refusal("option/wrong-usage", {
		what: first.replace(/\.$/, ""),
		hint
	});
}
// src/cli/main.ts
async function main(args) {
	process.exitCode = await run(await program(args), args);
}
export { main };
