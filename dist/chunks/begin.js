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
	const { beginOpening } = await import("./opening2.js");
	beginOpening(repositoryIn(args));
}
/** Asks Git what a check of two revisions needs to know first. */
async function beginAsking(args) {
	const [base, head] = [valueOf(args, "--base"), valueOf(args, "--head")];
	if (args[0] !== "check" || base === null || head === null) return;
	const { beginCheck } = await import("./repository2.js");
	await beginCheck(repositoryIn(args), {
		base,
		head,
		root: valueOf(args, "--root") ?? ROOT
	});
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
export { beginReading as n, isReading as r, beginAsking as t };
