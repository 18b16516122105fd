import { o as __toESM } from "./rolldown-runtime.js";
import { A as openReader, C as withRepository, Ct as headOf, _ as nameIn, f as printText, l as print, pn as require_picomatch, xa as rootOf } from "./judging.js";
import { _ as openFolder, a as leftOutSection, c as proofText, i as gitAt, l as word, n as editsText, o as nextText, r as filesText, s as patchText, t as detectedText, u as planInit } from "./adopt-text.js";
import { v as refusal } from "./opening.js";
import { D as withTextOrJson, T as withReading, W as printableJson, _ as examples, m as packageInfo, n as EXIT } from "./program.js";
import { i as writeRows, n as wayTo, t as rowsFor } from "./adopt-files.js";
import { isatty } from "node:tty";
import { createInterface } from "node:readline/promises";
// src/cli/init.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** `flaghoist init`: 0 when the files are there, 2 where it may not ask and --yes is missing. */
function runInit(_args, options) {
	return withRepository(options, async (repository) => {
		const place = await placeOf(repository);
		const plan = await planFor(repository, place, options);
		if (options.edits === true) {
			print(patchText(plan.edits));
			return EXIT.pass;
		}
		const rows = await rowsFor(repository.top, plan.files);
		const isJson = options.format === "json";
		if (!isJson) printText(openingText(plan, place, rows, options), options);
		const isNew = rows.some(({ kind }) => kind === "new");
		if (options.dryRun !== true && isNew) {
			if (options.yes !== true && !await isAgreed()) throw refusal("init/not-agreed");
			await writeRows(repository.top, plan.files, rows);
		}
		if (isJson) print(jsonOf(plan, rows));
		else printText(closingText(plan, place, rows, options), options);
		return EXIT.pass;
	});
}
async function placeOf(repository) {
	const branch = await repository.defaultBranch();
	const url = await repository.remoteUrl() ?? "";
	return {
		github: /github/i.test(url) ? nameIn(url) : null,
		branch: ("branch" in branch ? branch.branch : null) ?? "main",
		remote: await repository.remoteName(),
		top: await wayTo(repository.top)
	};
}
async function planFor(repository, { branch }, options) {
	const loader = {
		repository,
		reader: openReader(),
		root: rootOf(options.root)
	};
	const { only } = options;
	const isWanted = only === void 0 ? () => true : (0, import_picomatch.default)([...only]);
	const action = options.action ?? `${packageInfo().repository ?? "OWNER/flaghoist"}@v1`;
	const github = options.github === true ? {
		action,
		branch
	} : null;
	const head = await headOf(repository, null);
	return planInit(loader, head, openFolder(repository.top), {
		isWanted,
		github
	});
}
function openingText(plan, place, rows, options) {
	const { detected, takenValues, leftOut, isAdopted, edits } = plan;
	const opening = detectedText(plan, place);
	if (isAdopted) return `${opening}${SET_UP}\n\n`;
	return [
		opening,
		proofText(takenValues, detected.environments),
		leftOutSection(leftOut),
		filesText(rows, true),
		editsText(edits, editsCommand(options), place)
	].join("");
}
const SET_UP = "This repository is set up: its flags and states stay as they are.";
/** With what decides which edits these are. */
function editsCommand(options) {
	const only = (options.only ?? []).map(word);
	const patterns = only.length === 0 ? "" : ` --only ${only.join(" ")}`;
	return `${inPlace("flaghoist init --edits", options)}${patterns}`;
}
/** What the program takes anyway. */
const DEFAULTS = {
	repo: ".",
	root: "environments"
};
/** A command for the same repository and the same folder of flags. */
function inPlace(command, { repo, root }) {
	return [command, ...[...repo === DEFAULTS.repo ? [] : ["--repo", word(repo)], ...root === DEFAULTS.root ? [] : ["--root", word(root)]]].join(" ");
}
function closingText(plan, place, rows, options) {
	const { dryRun = false, action } = options;
	if (dryRun) return "nothing is written, because of --dry-run\n";
	const written = rows.filter(({ kind }) => kind === "new").length;
	return `${plan.isAdopted ? `${written === 0 ? "nothing to write" : `${written} files written`}\n\n${editsText(plan.edits, editsCommand(options), place)}` : `${written} files written\n\n`}${[...plan.files.values()].some((text) => text.includes("OWNER/flaghoist")) && action === void 0 ? "The workflows name OWNER/flaghoist@v1: write the owner of your copy there, or use --action.\n\n" : ""}${nextText(commandsFor(plan, place, options))}`;
}
/** Three commands that can be pasted as they are; where each environment has a machine of its own, one for each of these. */
function commandsFor(plan, place, options) {
	const { isAdopted, deployed } = plan;
	const { github, branch, remote } = place;
	const run = (command) => inPlace(`flaghoist ${command}`, options);
	if (isAdopted) return [
		run("validate"),
		run("status"),
		run("doctor")
	];
	const git = gitAt(place);
	const commit = `${git} add ${addedPaths(plan, options).map(word).join(" ")} && ${git} commit --message 'Adopt Flaghoist'`;
	if (github !== null) return [
		`${git} switch --create adopt-flaghoist && ${commit}`,
		run("check"),
		`${git} push --set-upstream ${remote ?? "origin"} adopt-flaghoist`
	];
	const push = remote === null ? "" : ` && ${git} push ${remote} HEAD:${branch}`;
	const last = deployed === null ? [run("validate")] : deployCommands(plan, options);
	return [
		`${commit}${push}`,
		...last,
		run("status")
	];
}
function deployCommands({ isPerMachine, detected }, options) {
	const command = `${inPlace("flaghoist deploy", options)} --force`;
	if (!isPerMachine) return [command];
	return detected.environments.map((name) => `${command} --environment ${name} # on the machine of ${name}`);
}
/** Exactly what was written and edited, because a folder may hold more, such as files with secrets. */
function addedPaths({ files, edits }, { root }) {
	const changed = edits.flatMap(({ path, after }) => after === null ? [] : [path]);
	const folder = `${rootOf(root)}/`;
	const paths = [...files.keys()].map((path) => {
		if (path.startsWith(folder)) return `${folder}*.yaml`;
		return path.startsWith(WORKFLOWS) ? `${WORKFLOWS}*.yml` : path;
	});
	return [.../* @__PURE__ */ new Set([...paths, ...changed])];
}
const WORKFLOWS = ".github/workflows/flaghoist";
function jsonOf({ detected, takenValues, leftOut, edits }, rows) {
	return printableJson({
		schemaVersion: 1,
		environments: detected.environments,
		services: detected.services,
		read: detected.readings.map(({ path, source, environments }) => ({
			path,
			source,
			environments
		})),
		values: takenValues.map(({ environment, service, variable, text }) => ({
			environment,
			service,
			variable,
			text
		})),
		leftOut: leftOut.map(({ name, origin, reason }) => ({
			name,
			origin,
			reason: reason.code
		})),
		files: rows.map(({ path, kind }) => ({
			path,
			kind
		})),
		edits: patchText(edits)
	});
}
const STANDARD_INPUT = 0;
/** Asks on a terminal. Elsewhere the answer is no. */
async function isAgreed() {
	if (!isatty(STANDARD_INPUT)) return false;
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return /^y(es)?$/i.test((await terminal.question("Write these files? [y/N] ")).trim());
	} finally {
		terminal.close();
	}
}
const initCommand = {
	options: (command) => {
		withReading(command, withTextOrJson).option("--yes", "write without asking (needed if there is no terminal)").option("--github", "also write the workflows").option("--only <pattern...>", "only variables and flags like these, such as 'FEATURE_*'").option("--action <owner/name@ref>", "the action that the workflows use").option("--edits", "print the edits of your own files as a patch, for git apply").option("--dry-run", "show everything and write nothing").addHelpText("after", examples("flaghoist init --dry-run", "flaghoist init --yes --github --only '*_ENABLED'"));
	},
	run: runInit
};
export { initCommand };
