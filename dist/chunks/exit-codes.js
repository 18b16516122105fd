import { t as commandNames } from "./program.js";
import { basename, dirname, relative } from "node:path";
// src/cli/started.ts
/** `npx flaghoist`, `node dist/cli.js` or `flaghoist`. */
function startedAs({ program, env, folder }) {
	if (/[\\/]_npx[\\/]/.test(program) || env["npm_command"] === "exec") return "npx flaghoist";
	if (!(basename(program) === "cli.js" && basename(dirname(program)) === "dist")) return "flaghoist";
	const path = relative(folder, program);
	return `node ${/^[\w./\\-]+$/.test(path) ? path : JSON.stringify(path)}`;
}
/** A text with its commands as a user can paste them. `names`: of the commands. */
function withCommands(text, names, started) {
	if (started === "flaghoist") return text;
	const command = new RegExp(`(?<![\\w./@-])flaghoist (?=(?:${names.join("|")})\\b)`, "g");
	return text.replaceAll(command, `${started} `);
}
/** The same for this process. */
function asStarted(text) {
	const [, program = ""] = process.argv;
	const start = {
		program,
		env: process.env,
		folder: process.cwd()
	};
	return withCommands(text, commandNames(), startedAs(start));
}
// src/cli/exit-codes.ts
const EXIT = {
	pass: 0,
	block: 1,
	usage: 2,
	wait: 3,
	bug: 70
};
function exitCodeOf(verdict) {
	return EXIT[verdict];
}
export { exitCodeOf as n, asStarted as r, EXIT as t };
