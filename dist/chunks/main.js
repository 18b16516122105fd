import { d as Command, f as CommanderError, p as EXIT, r as examples } from "./declare.js";
import { n as beginReading, t as beginAsking } from "./begin.js";
import { t as hintOf } from "./refusal.js";
import { isatty } from "node:tty";
// src/cli/program.ts
/** In the order in which help shows them. */
const COMMANDS = [
	{
		usage: "check",
		about: "May this change to the flags be merged, and if not now, when?",
		load: async () => (await import("./check2.js")).checkCommand
	},
	{
		usage: "validate",
		about: "Read every file and report every error at once.",
		load: async () => (await import("./validate2.js")).validateCommand
	},
	{
		usage: "status [flags...]",
		about: "Show every flag in every environment: its soak, its next step and the date of that.",
		load: async () => (await import("./status.js")).statusCommand
	},
	{
		usage: "explain [code]",
		about: "Explain a gate or a code, and the fix. Without a code: list all of them.",
		load: async () => (await import("./explain.js")).explainCommand
	},
	{
		usage: "promote <flag>",
		about: "Write the smallest edit that raises a flag, on a branch, and print its verdict.",
		load: async () => (await import("./promote2.js")).promoteCommand
	},
	{
		usage: "rollback [flags...]",
		about: "Write the smallest edit that takes flags down, on a branch. It always passes.",
		load: async () => (await import("./rollback2.js")).rollbackCommand
	},
	{
		usage: "deploy",
		about: "Bring the tip of the default branch to the services whose values it changes.",
		load: async () => (await import("./deploy.js")).deployCommand
	},
	{
		usage: "drift",
		about: "Compare the live values of each target with the accepted ones.",
		load: async () => (await import("./drift.js")).driftCommand
	},
	{
		usage: "render",
		about: "Print the values that each service receives, in any output format.",
		load: async () => (await import("./render.js")).renderCommand
	},
	{
		usage: "replay <file>",
		about: "Judge a saved question again: the same report, offline.",
		load: async () => (await import("./replay2.js")).replayCommand
	},
	{
		usage: "doctor",
		about: "Check whether the settings on GitHub leave a way around the gate.",
		load: async () => (await import("./doctor.js")).doctorCommand
	},
	{
		usage: "tour",
		about: "Play a whole rollout on a temporary repository with a simulated clock.",
		load: async () => (await import("./tour.js")).tourCommand
	}
];
/** The command line. `args`: what was typed; null: every command has its options. */
async function program(args) {
	const flaghoist = new Command("flaghoist").description("Feature flags in Git, raised by pull request and turned off by git revert.").version("0.1.0", "-V, --version", "print the version").helpOption("-h, --help", "print help").helpCommand("help [command]", "print help for a command").showHelpAfterError("(flaghoist --help lists the commands)").addHelpText("after", examples("flaghoist tour", "flaghoist check", "flaghoist status", "flaghoist promote checkout --to staging") + EXITS);
	if (args !== null) await beginReading(args);
	for (const { usage, about, load } of COMMANDS) {
		const command = flaghoist.command(usage).description(about);
		if (args !== null && !args.includes(command.name())) continue;
		if (args?.[0] === command.name()) await beginAsking(args);
		declare(command, await load());
	}
	return flaghoist;
}
const EXITS = `
Exit codes:
  0   pass: the change may be merged, or the command is done
  1   block: the change itself has to be different
  2   wrong usage
  3   wait: time, an approval or an issue is missing; the message says when
  70  a bug in Flaghoist
`;
function declare(command, { options, run }) {
	options(command);
	command.action(async (...received) => {
		const args = received.slice(0, -2).flatMap((arg) => Array.isArray(arg) ? arg : arg === void 0 ? [] : [arg]);
		const given = command.opts();
		process.exitCode = await run(args, given);
	});
}
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
		process.stderr.write(`flaghoist: ${error.message}\n  hint: ${hint}\n`);
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
