// src/cli/begin.ts
/** The commands that read a repository. */
const READING = /* @__PURE__ */ new Set([
	"check",
	"validate",
	"status",
	"summary",
	"log",
	"evidence",
	"promote",
	"rollback",
	"deploy",
	"drift",
	"watch",
	"render"
]);
/** Whether a command line reads a repository. */
function isReading(args) {
	return READING.has(args[0] ?? "") && !args.includes("--help") && !args.includes("-h");
}
/** Starts Git. */
async function beginReading(args) {
	if (!isReading(args)) return;
	const { beginOpening } = await Promise.resolve().then(() => require("./opening.js")).then((n) => n.opening_exports);
	const { base, head } = proposalIn(args);
	beginOpening(repositoryIn(args), base === null || head === null ? null : {
		base,
		head
	});
}
function proposalIn(args) {
	const head = args[0] === "check" ? valueOf(args, "--head") : null;
	return {
		base: valueOf(args, "--base"),
		head
	};
}
/** Landings in the usual window of a command: some days, or the month that `status` shows. Others need none at once. */
const WINDOWS = /* @__PURE__ */ new Map([
	["check", 200],
	["promote", 200],
	["status", 900],
	["rollback", 0],
	["deploy", 0]
]);
/** Asks Git what a command needs to know first. */
async function beginAsking(args) {
	const [name = ""] = args;
	const window = WINDOWS.get(name);
	const { base, head } = proposalIn(args);
	if (window === void 0 || name === "check" && (base === null || head === null)) return;
	const { beginAnswers } = await Promise.resolve().then(() => require("./repository.js")).then((n) => n.repository_exports);
	const root = valueOf(args, "--root") ?? ROOT;
	const withVariables = name === "status";
	const flags = name === "rollback" || withVariables ? flagsIn(args) : [];
	await beginAnswers(repositoryIn(args), {
		base,
		head,
		root,
		window,
		flags,
		withVariables
	});
}
/** The flags before the first option. A pattern is no flag. */
function flagsIn(args) {
	const end = args.findIndex((arg) => arg.startsWith("-"));
	const flags = args.slice(1, end < 0 ? args.length : end);
	return flags.every((flag) => /^[\w/-]+\w$/.test(flag)) ? flags : [];
}
const ROOT = "environments";
function repositoryIn(args) {
	return valueOf(args, "--repo") ?? ".";
}
/** The value of an option, after a space or after an equals sign. */
function valueOf(args, option) {
	const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
	if (at < 0) return null;
	const [, ...value] = (args[at] ?? "").split("=");
	return value.length > 0 ? value.join("=") : args[at + 1] ?? null;
}
Object.defineProperty(exports, "beginAsking", {
	enumerable: true,
	get: function() {
		return beginAsking;
	}
});
Object.defineProperty(exports, "beginReading", {
	enumerable: true,
	get: function() {
		return beginReading;
	}
});
Object.defineProperty(exports, "isReading", {
	enumerable: true,
	get: function() {
		return isReading;
	}
});
