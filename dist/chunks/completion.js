require("./rolldown-runtime.js");
const require_codes = require("./codes.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_program = require("./program.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/completion-words.ts
/** The top of the repository that a folder is in, or the folder itself. */
function topAbove(folder) {
	for (let candidate = (0, node_path.resolve)(folder);; candidate = (0, node_path.dirname)(candidate)) {
		if ((0, node_fs.existsSync)((0, node_path.join)(candidate, ".git"))) return candidate;
		if ((0, node_path.dirname)(candidate) === candidate) return folder;
	}
}
/** The words that begin like the last one; none where a file is wanted, which the shell completes itself. */
function wordsFor(completing) {
	const { words } = completing;
	const begun = words.at(-1) ?? "";
	return candidates(completing).filter((word) => word.startsWith(begun));
}
function candidates(completing) {
	const { program, words } = completing;
	const [name = "", ...rest] = words;
	const names = program.commands.map((subcommand) => subcommand.name());
	if (rest.length === 0) return name.startsWith("-") ? optionsOf(program) : [...names, "help"];
	const begun = rest.at(-1) ?? "";
	if (name === "help") return names;
	const command = program.commands.find((subcommand) => subcommand.name() === name);
	if (command === void 0) return [];
	if (begun.startsWith("-")) return optionsOf(command);
	const option = openOption(command, rest.slice(0, -1));
	return option === null ? argumentsOf(name, completing) : valuesOf(option, completing);
}
function optionsOf(command) {
	return [...command.options.flatMap(({ long }) => long ?? []), "--help"];
}
/** The option whose value is written: the last one, or one that takes several values. */
function openOption(command, before) {
	const at = before.findLastIndex((word) => word.startsWith("-"));
	const option = command.options.find(({ long, short }) => [long, short].includes(before[at] ?? ""));
	if (option === void 0 || !option.required && !option.optional) return null;
	const values = before.length - at - 1;
	return option.variadic || values === 0 ? option : null;
}
const ENVIRONMENTS = /* @__PURE__ */ new Set([
	"to",
	"in",
	"environment"
]);
function valuesOf(option, completing) {
	if (option.argChoices !== void 0) return option.argChoices;
	const name = option.attributeName();
	if (ENVIRONMENTS.has(name)) return environmentsIn(completing);
	if (name === "owner") return keysBelow(completing, "teams");
	return name === "service" ? keysBelow(completing, "services") : [];
}
const WITH_FLAGS = /* @__PURE__ */ new Set([
	"status",
	"log",
	"promote",
	"rollback",
	"hold",
	"watch",
	"forecast"
]);
function argumentsOf(command, completing) {
	if (WITH_FLAGS.has(command)) return flagsIn(completing);
	if (command === "explain") return completing.codes();
	return command === "completion" ? [
		"bash",
		"zsh",
		"fish"
	] : [];
}
const ENDING = ".yaml";
function flagsIn({ folder, root }) {
	return filesBelow((0, node_path.join)(folder, root, "flags"), "").filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -5));
}
function filesBelow(folder, prefix) {
	return entriesOf(folder).flatMap((entry) => entry.isDirectory() ? filesBelow((0, node_path.join)(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]);
}
function entriesOf(folder) {
	try {
		return (0, node_fs.readdirSync)(folder, { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
	} catch {
		return [];
	}
}
/** The environments of the pipeline, and folders of states. */
function environmentsIn(completing) {
	const { folder, root } = completing;
	const folders = entriesOf((0, node_path.join)(folder, root)).flatMap((entry) => entry.isDirectory() && entry.name !== "flags" ? [entry.name] : []);
	const written = section(completing, "environments").flatMap((line) => /^\s+-\s*(?:\{\s*)?name:\s*["']?([\w.-]+)/.exec(line)?.[1] ?? []);
	return [.../* @__PURE__ */ new Set([...written, ...folders])];
}
/** The keys of a part of the pipeline, on lines of their own or in braces on one line. */
function keysBelow(completing, key) {
	const lines = section(completing, key);
	const [, inBraces] = new RegExp(`^${key}:\\s*\\{(.*)\\}`, "m").exec(pipelineText(completing)) ?? [];
	if (inBraces !== void 0) return keysInBraces(inBraces);
	const indent = /^\s+/.exec(lines.find((line) => /^\s+["']?[\w.-]+["']?:/.test(line)) ?? "")?.[0] ?? "  ";
	const isKey = new RegExp(`^${indent}["']?([\\w.-]+)["']?:`);
	return lines.flatMap((line) => isKey.exec(line)?.[1] ?? []);
}
/** Without the keys of what is nested. */
function keysInBraces(text) {
	let flat = text;
	for (let before = ""; before !== flat;) {
		before = flat;
		flat = flat.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]/g, "");
	}
	return [...flat.matchAll(/["']?([\w.-]+)["']?\s*:/g)].flatMap(([, name]) => name ?? []);
}
/** The lines below a key of the pipeline. A parser would take longer to load than the answer may take. */
function section(completing, key) {
	const lines = pipelineText(completing).split("\n");
	const start = lines.findIndex((line) => line.startsWith(`${key}:`));
	if (start < 0) return [];
	const end = lines.findIndex((line, at) => at > start && /^\S/.test(line) && !line.startsWith("#"));
	return lines.slice(start + 1, end < 0 ? void 0 : end);
}
function pipelineText({ folder, root }) {
	return textOf((0, node_path.join)(folder, root, "pipeline.yaml"));
}
function textOf(file) {
	try {
		return (0, node_fs.readFileSync)(file, "utf8");
	} catch {
		return "";
	}
}
// src/cli/completion.ts
/** The scripts ask this program for the words, so that they know the flags of the repository. */
const SCRIPTS = {
	bash: [
		`# ${require_program.COMPLETION_TEXTS.bash()}`,
		"_flaghoist() {",
		String.raw`  local IFS=$'\n'`,
		"  COMPREPLY=($(flaghoist completion words \"${COMP_WORDS[@]:1:COMP_CWORD}\" 2>/dev/null))",
		"}",
		"complete -o default -F _flaghoist flaghoist"
	],
	zsh: [
		"#compdef flaghoist",
		`# ${require_program.COMPLETION_TEXTS.zsh()}`,
		"_flaghoist() {",
		"  local -a found",
		"  found=(\"${(@f)$(flaghoist completion words \"${(@)words[2,CURRENT]}\" 2>/dev/null)}\")",
		"  found=(\"${(@)found:#}\")",
		"  if (( ${#found} )); then compadd -- \"${(@)found}\"; else _files; fi",
		"}",
		"compdef _flaghoist flaghoist"
	],
	fish: [
		`# ${require_program.COMPLETION_TEXTS.fish()}`,
		"function __flaghoist_words",
		"  set -l words (commandline -opc) (commandline -ct)",
		"  flaghoist completion words $words[2..-1] 2>/dev/null",
		"end",
		"complete -c flaghoist -f -a '(__flaghoist_words)'"
	]
};
/** What the scripts ask at each key press, in place of the name of a shell. */
const ASK = "words";
/** `flaghoist completion SHELL`: the script. */
async function runCompletion([shell = "", ...words]) {
	if (shell === ASK) {
		const suggestions = await nextWords(words.length === 0 ? [""] : words);
		require_program.print(suggestions.map((word) => `${word}\n`).join(""));
		return require_program.EXIT.pass;
	}
	const script = SCRIPTS[shell];
	if (script === void 0) throw require_opening.refusal("completion/unknown-shell", {
		name: shell,
		available: Object.keys(SCRIPTS)
	});
	const lines = script.map((line) => `${line}\n`);
	require_program.print(`${definition(shell, require_program.startedAnywhere())}${lines.join("")}`);
	return require_program.EXIT.pass;
}
/** The word that is completed, where the shell finds no program of this name. */
function definition(shell, started) {
	if (started === "flaghoist") return "";
	return shell === "fish" ? `function flaghoist\n  ${started} $argv\nend\n` : `flaghoist() { ${started} "$@"; }\n`;
}
async function nextWords(words) {
	const { program } = await Promise.resolve().then(() => require("./program.js")).then((n) => n.command_line_exports);
	const valueOf = (option, usual) => words.includes(option) ? words[words.indexOf(option) + 1] ?? usual : usual;
	return wordsFor({
		program: await program(null),
		words,
		folder: topAbove(valueOf("--repo", ".")),
		root: valueOf("--root", await usualRoot()),
		codes: () => [...require_judging.GATES.map(({ name }) => name), ...require_codes.ALL_CODES.map(({ code }) => code)]
	});
}
/** By the settings. Wrong ones are said by the command itself, not at a key press. */
async function usualRoot() {
	const { settingsFor } = await Promise.resolve().then(() => require("./program.js")).then((n) => n.settings_exports);
	const none = {};
	const { root = "environments" } = await settingsFor(".", process.env).catch(() => none);
	return root;
}
const completionCommand = {
	options: (command) => {
		command.passThroughOptions().addHelpText("after", require_program.examples("eval \"$(flaghoist completion bash)\"", "flaghoist completion fish > ~/.config/fish/completions/flaghoist.fish"));
	},
	run: runCompletion
};
exports.completionCommand = completionCommand;
