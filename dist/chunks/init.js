require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_place = require("./place.js");
const require_adopt_text = require("./adopt-text.js");
const require_setup = require("./setup.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
const require_ask = require("./ask.js");
// src/cli/init.ts
/** `flaghoist init`: 0 when the files are there, 2 where it may not ask and --yes is missing. */
function runInit(_args, options) {
	return require_judging.withRepository(options, async (repository) => {
		const place = await require_place.placeOf(repository);
		const { plan, edited } = await planFor(repository, place, options);
		if (options.edits === true) {
			require_program.print(patchOf(plan));
			if (plan.edits.length === 0 && plan.changed.length === 0) require_program.remark(require_setup.SETUP_TEXTS.nothingToEdit());
			if (plan.changed.length > 0) require_program.remark(require_adopt_text.changedText(plan).trimEnd());
			return require_adopt_text.hasOffer(plan) ? require_program.EXIT.pass : require_program.EXIT.block;
		}
		const rows = await require_place.rowsFor(repository.top, plan.files);
		const isJson = options.format === "json";
		if (!isJson) require_program.printText(openingText(plan, place, rows, options), options);
		const isNew = rows.some(({ kind }) => kind === "new");
		if (options.dryRun !== true && isNew) {
			if (options.yes !== true && !await isAgreed()) throw require_opening.refusal("init/not-agreed");
			await require_place.writeRows(repository.top, plan.files, rows);
		}
		if (isJson) require_program.print(jsonOf(plan, rows));
		else require_program.printText(closingText(plan, {
			...place,
			edited
		}, rows, options), options);
		return require_program.EXIT.pass;
	});
}
/** The patch for `git apply`, which takes no empty one. */
function patchOf({ edits }) {
	const patch = require_adopt_text.patchText(edits);
	const files = edits.flatMap(({ path, after }) => after === null ? [path] : []);
	if (patch === "" && files.length > 0) throw require_opening.refusal("init/edit-by-hand", { files });
	return patch;
}
async function planFor(repository, { branch, github: name }, options) {
	const action = options.action ?? `${require_program.packageInfo().repository ?? "OWNER/flaghoist"}@v1`;
	const github = options.github === true ? {
		action,
		branch
	} : null;
	const { loader, head } = await require_place.workingTree(repository, options);
	const isOnGitHub = name !== null || github !== null;
	const { target } = options;
	const wanted = {
		choice: choiceOf(options),
		isOnGitHub,
		target,
		github,
		now: require_program.momentOf(void 0)
	};
	const plan = await require_adopt_text.planInit(loader, head, require_place.openFolder(repository.top), wanted);
	return {
		plan,
		edited: await editedIn(repository, head, plan)
	};
}
/** The files that send values, as far as a person has changed what Git has of them. `head`: the working tree. */
async function editedIn(repository, head, { detected }) {
	const commit = await repository.resolve("HEAD");
	const changes = commit === null ? [] : await repository.diff(require_repository.asTree(commit), require_repository.asTree(head));
	const read = new Set(detected.readings.map(({ path }) => path));
	return changes.flatMap(({ path, before }) => before !== null && read.has(path) ? [path] : []);
}
function choiceOf({ only, except = [] }) {
	const isOfService = (pattern) => pattern.includes(":");
	const isExcept = require_place.matching(except.filter((pattern) => !isOfService(pattern)));
	const isExceptIn = require_place.matching(except.filter(isOfService));
	return {
		...require_place.namesOf(only),
		isExcepted: (name, service) => isExcept(name) || service !== void 0 && isExceptIn(`${service}:${name}`)
	};
}
function openingText(plan, place, rows, options) {
	const { detected, takenValues, isAdopted } = plan;
	const opening = require_adopt_text.detectedText(plan, place);
	const isDry = options.dryRun === true;
	const changes = [require_adopt_text.filesText(rows, isDry ? "would be written" : "to be written"), editsOf(plan, isDry ? editsCommand(options, place) : null, options.target)];
	if (isAdopted) return [
		opening,
		setUpText(plan, options),
		require_adopt_text.builtInText(plan),
		...changes
	].join("");
	return [
		opening,
		require_adopt_text.proofText(takenValues, detected.environments),
		require_adopt_text.lackingText(plan),
		require_adopt_text.settingsText(takenValues),
		require_adopt_text.splitText(plan),
		require_adopt_text.builtInText(plan),
		require_adopt_text.unreadText(plan, (patterns) => exceptCommand(options, patterns)),
		require_adopt_text.leftOutSection(require_adopt_text.withoutLacking(plan), takenValues),
		...changes
	].join("");
}
/** `command`: what applies the edits; null: another text says it. */
function editsOf(plan, command, target) {
	const { edits, isAdopted } = plan;
	const choice = !isAdopted && target === "files" && edits.some(({ envFiles }) => envFiles.size > 0) ? `${require_setup.COMPOSE_TEXTS.withoutEdit()}\n\n` : "";
	return require_adopt_text.editsText(plan, command) + require_adopt_text.changedText(plan) + choice;
}
function setUpText({ deployed, edits, changed }, options) {
	const compose = deployed === "files" && edits.length === 0 && changed.length === 0 ? `${require_setup.SETUP_TEXTS.composeReads()}\n` : "";
	const ignored = options.target === "compose" && deployed !== "compose" ? `${require_setup.SETUP_TEXTS.targetInPipeline()}\n` : "";
	return `${require_setup.SETUP_TEXTS.setUp()}\n${ignored}${compose}\n`;
}
/** Applies the edits. Once the files of `init` are written, they decide which edits these are, and no option has to. */
function editsCommand(options, place) {
	return `${inPlace("flaghoist init --edits", options)} | ${require_place.gitAt(place)} apply`;
}
/** The same run without more variables. */
function exceptCommand(options, patterns) {
	const { github = false, action, target, only = [] } = options;
	const except = [...options.except ?? [], ...patterns];
	const listOf = (name, items) => items.length === 0 ? [] : [name, ...items.map(require_opening.shellWord)];
	return [
		inPlace("flaghoist init --dry-run", options),
		...github ? ["--github"] : [],
		...action === void 0 ? [] : ["--action", require_opening.shellWord(action)],
		...target === "files" ? [] : ["--target", target],
		...listOf("--only", only),
		...listOf("--except", except)
	].join(" ");
}
/** What the program takes anyway. */
const DEFAULTS = {
	repo: ".",
	root: "environments"
};
/** A command for the same repository and the same folder of flags. */
function inPlace(command, { repo, root }) {
	return [command, ...[...repo === DEFAULTS.repo ? [] : ["--repo", require_opening.shellWord(repo)], ...root === DEFAULTS.root ? [] : ["--root", require_opening.shellWord(root)]]].join(" ");
}
function closingText(plan, place, rows, options) {
	const { dryRun = false, action } = options;
	const notes = `${reachNote(plan)}${policyNote(plan, options)}`;
	if (dryRun) return `${notes}${require_setup.SETUP_TEXTS.dryRun()}\n`;
	const written = rows.filter(({ kind }) => kind === "new").length;
	const note = [...plan.files.values()].some((text) => text.includes("OWNER/flaghoist")) && action === void 0 ? `${require_setup.SETUP_TEXTS.noOwnerName()}\n\n` : "";
	const next = require_adopt_text.nextText(commandsFor(plan, place, options, written > 0));
	return `${require_setup.SETUP_TEXTS.written(written)}\n\n${halfNote(plan)}${note}${pageNote(rows)}${notes}${next}`;
}
/** A compose file that is not edited yet wins over all that flags send. */
function halfNote({ edits }) {
	const files = edits.flatMap(({ path, envFiles }) => envFiles.size > 0 ? [path] : []);
	return files.length === 0 ? "" : `${require_setup.SETUP_TEXTS.half(files)}\n\n`;
}
/** What no deployment reaches. To name a target later is a policy change. */
function reachNote({ isAdopted, deployed, unreached, owners }) {
	const needsApproval = owners.approvers.length > 0;
	if (!isAdopted && deployed === null) return `${require_setup.SETUP_TEXTS.notDeployed(needsApproval)}\n\n`;
	return unreached.length === 0 ? "" : `${require_setup.SETUP_TEXTS.unreached(unreached, needsApproval)}\n\n`;
}
/** The owners of the rules cannot approve a change of them yet, and later the lines are a policy change. */
function policyNote({ isAdopted, owners }, { root }) {
	const { ofRules, approvers } = owners;
	if (isAdopted || ofRules.length === 0 || approvers.length > 0) return "";
	const people = ofRules.filter((owner) => !owner.includes("/"));
	return `${require_setup.SETUP_TEXTS.noPolicy(ofRules, people, require_judging.pipelinePath(require_judging.rootOf(root)))}\n\n`;
}
/** Who switches the page on has to know who may read it. */
function pageNote(rows) {
	return rows.some(({ path, kind }) => kind === "new" && path.endsWith("/flaghoist-page.yml")) ? `${require_setup.SETUP_TEXTS.page()}\n\n` : "";
}
/**
* Commands that can be pasted as they are: edit, landing, deployment and status. Where each environment has a machine of its
* own, there is a deployment for each.
*/
function commandsFor(plan, place, options, isAnyNew) {
	const { isAdopted, deployed, edits } = plan;
	const run = (command) => inPlace(`flaghoist ${command}`, options);
	const byHand = edits.flatMap(({ path, after }) => after === null ? [path] : []);
	const apply = [...byHand.length === 0 ? [] : [require_setup.COMPOSE_TEXTS.editFirst(byHand)], ...require_adopt_text.patchText(edits) === "" ? [] : [editsCommand(options, place)]];
	const [commit = "", ...push] = require_place.landingCommands(place, {
		paths: [.../* @__PURE__ */ new Set([...addedPaths(plan, options), ...place.edited])],
		message: require_setup.SETUP_TEXTS.adopt(),
		topic: "adopt-flaghoist"
	});
	const land = isAnyNew || apply.length > 0 ? [...apply, commit] : [];
	if (place.github !== null) {
		const asks = isAdopted ? [run("status"), run("doctor")] : [];
		return land.length === 0 ? [run("validate"), ...asks] : [
			...land,
			run("check"),
			...push
		];
	}
	if (isAdopted) return [
		...land,
		...land.length === 0 ? [] : push,
		run("validate"),
		run("status")
	];
	const last = deployed !== null && require_adopt_text.hasOffer(plan) ? deployCommands(plan, options) : [run("validate")];
	return [
		...apply,
		[commit, ...push].join(" && "),
		...last,
		run("status")
	];
}
function deployCommands({ deployed, isPerMachine, detected }, options) {
	const force = deployed === "compose" ? " --force" : "";
	const command = `${inPlace("flaghoist deploy", options)}${force}`;
	if (!isPerMachine) return [command];
	return detected.environments.map((name) => require_setup.SETUP_TEXTS.onMachine(command, name));
}
/** Exactly what was written and edited, because a folder may contain more, such as files with secrets. */
function addedPaths({ files, edits }, { root }) {
	const changed = edits.map(({ path }) => path);
	const folder = `${require_judging.rootOf(root)}/`;
	const paths = [...files.keys()].map((path) => {
		if (path.startsWith(folder)) return `${folder}*.yaml`;
		return path.startsWith(WORKFLOWS) ? `${WORKFLOWS}*.yml` : path;
	});
	return [.../* @__PURE__ */ new Set([...paths, ...changed])];
}
const WORKFLOWS = ".github/workflows/flaghoist";
function jsonOf({ detected, takenValues, leftOut, builtIn, unread, owners, edits, changed }, rows) {
	return require_program.printableJson({
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
		builtIn: builtIn.map(({ service, file, variables }) => ({
			service,
			file,
			variables
		})),
		unread: unread.map(({ service, folder, variables }) => ({
			service,
			folder,
			variables
		})),
		owners: [...owners.ofFlags].map(([flag, owner]) => ({
			flag,
			owner
		})),
		ownersLeftOut: owners.leftOut.map(({ code, names }) => ({
			reason: code,
			names
		})),
		files: rows.map(({ path, kind }) => ({
			path,
			kind
		})),
		edits: require_adopt_text.patchText(edits),
		changed: changed.map(({ environment, service, name }) => ({
			environment,
			service,
			variable: name
		}))
	});
}
/** Asks on a terminal. Elsewhere the answer is no. */
async function isAgreed() {
	const answer = require_ask.canAsk() ? await require_ask.answerTo(require_setup.SETUP_TEXTS.question()) : null;
	return /^y(es)?$/i.test((answer ?? "").trim());
}
const initCommand = {
	options: (command) => {
		require_program.withReading(command, require_program.withTextOrJson).option("--yes", "write without asking (needed if there is no terminal)").option("--github", "also write the workflows").option("--only <pattern...>", "only variables and flags like these, such as 'FEATURE_*'").option("--except <pattern...>", "no variables and flags like these; 'web:FEATURE_*': not for the service web").addOption(new require_program.Option("--target <name>", "how services of Docker Compose get their values: from files, or from deployments that start them").choices(["files", "compose"]).default("files")).option("--action <owner/name@ref>", "the action that the workflows use").option("--edits", "print the edits of your own files as a patch, for git apply").option("--dry-run", "show everything and write nothing").addHelpText("after", require_program.examples("flaghoist init --dry-run", "flaghoist init --yes --github --only '*_ENABLED'"));
	},
	run: runInit
};
exports.initCommand = initCommand;
