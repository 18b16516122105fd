require("./rolldown-runtime.js");
const require_place = require("./place.js");
const require_program = require("./program.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_forms = require("./forms.js");
const require_validate = require("./validate.js");
const require_setup = require("./setup.js");
let node_path = require("node:path");
// src/app/adopt/vite.ts
const SETTINGS = /^vite\.config\.[cm]?[jt]s$/;
const BUILDING = /"[^"]*\bvite build\b/;
/** Of these services. Not one whose settings name a prefix of their own. */
function builtByVite(services, folder) {
	const compose = require_place.composeProjects(folder).projects.flat();
	const folders = require_place.serviceFolders(services, compose, folder);
	const textOf = (path) => folder.read(path) ?? "";
	return services.flatMap((service) => {
		const named = (folders.get(service) ?? []).flatMap((place) => folder.paths.filter((path) => path.startsWith(place)).map((path) => ({
			path,
			name: path.slice(place.length)
		})));
		const settings = named.find(({ name }) => SETTINGS.test(name));
		const builtPackage = named.find(({ path, name }) => name === "package.json" && BUILDING.test(textOf(path)));
		const file = (settings ?? builtPackage)?.path;
		return file === void 0 || textOf(file).includes("envPrefix") ? [] : [{
			service,
			file
		}];
	});
}
// src/app/new-flag.ts
/** `head`: the commit or tree that the definition is added to. */
async function newDefinition(loader, head, wanted, now) {
	const key = require_opening.parseFlagKey(wanted.flag);
	if (key === null) throw require_opening.refusal("new/not-a-key", { name: wanted.flag });
	const present = await require_judging.readTree(loader, require_repository.asTree(head));
	const file = require_judging.flagPath(loader.root, key);
	if (present.side.flags.get(key)?.definition != null) throw require_opening.refusal("new/exists", { file });
	const text = textOf(wanted, key, present);
	const tree = await loader.repository.composed(require_repository.asTree(head), /* @__PURE__ */ new Map([[file, { text }]]));
	const { diagnostics } = await require_validate.diagnose(loader, await require_judging.readTree(loader, tree), now);
	const [first = ""] = present.environments;
	const ofFile = diagnostics.filter((diagnostic) => isAbout(file, diagnostic));
	return {
		key,
		file,
		text,
		variables: variablesFor(wanted, key).map(({ variable }) => variable),
		first,
		diagnostics: ofFile
	};
}
/** A variable of several flags is reported once, and that may be in the file of another one. */
function isAbout(file, { file: place, facts: { others } }) {
	if (place === file || !Array.isArray(others)) return place === file;
	return others.some((other) => other["file"] === file);
}
/** Whether the definition may be written. A warning does not stop it. */
function isUsable({ diagnostics }) {
	return !diagnostics.some(require_program.isError);
}
function textOf(wanted, key, { side, environments }) {
	const pipeline = side.pipeline?.value ?? null;
	const last = environments.at(-1);
	if (pipeline === null || last === void 0) throw require_opening.refusal("new/no-pipeline");
	const names = pipeline.services.map(({ name }) => name);
	const services = [...new Set(wanted.services)].toSorted(require_opening.inOrder).map((name) => {
		const service = require_opening.parseServiceName(name);
		if (service !== null && names.includes(service)) return service;
		throw require_opening.refusal("unknown/service", {
			name,
			available: names,
			meant: require_program.nearest(name, names)
		});
	});
	const variables = variablesFor(wanted, key);
	const { owner, ladder, each, description } = wanted;
	return require_place.newFlagText({
		description: description ?? require_place.wordsOf(key),
		owner,
		services: services.map((service) => ({
			service,
			variables
		})),
		ladder: ladder === null ? null : {
			environment: last,
			steps: ladder,
			each
		},
		codeDefault: false
	});
}
/** Code in a page reads a text, and only the empty one counts as off wherever it is tested. */
const FALSY = {
	on: require_opening.USUAL.on,
	off: ""
};
/** A switch, and a percentage where a ladder needs one. */
function variablesFor({ variable, ladder }, key) {
	const stem = require_place.lastSegment(key).replaceAll(/[^a-z0-9]+/g, "_").replace(/^(?=\d)/, "_").toUpperCase();
	const name = variable ?? `${stem}_ENABLED`;
	const enabled = {
		variable: name,
		field: "enabled",
		...require_forms.BUILD_PREFIX.test(name) ? { form: FALSY } : {}
	};
	if (ladder === null) return [enabled];
	return [enabled, {
		variable: `${name.replace(/_ENABLED$/, "")}_PERCENTAGE`,
		field: "rollout"
	}];
}
// src/cli/new.ts
/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = ""], options) {
	return require_judging.withRepository(options, async (repository) => {
		const { loader, head, folder } = await require_place.workingTree(repository, options);
		const { service, variable = null, ladder = null, each, owner = null } = options;
		const { description = null } = options;
		const definition = await newDefinition(loader, head, {
			flag,
			services: service,
			variable,
			ladder,
			each,
			owner,
			description
		}, require_program.momentOf(void 0));
		if (!isUsable(definition)) return refused(definition, options);
		const { file, text } = definition;
		if (options.dryRun !== true) await require_place.writeNew((0, node_path.join)(repository.top, file), text);
		if (options.format === "json") require_judging.printJson(jsonOf(definition));
		else require_program.print(`# ${file}\n${text}`);
		for (const line of unseenLines(definition, builtByVite(service, folder))) require_program.remark(line);
		require_program.remark(nextText(definition, await require_place.placeOf(repository), options.dryRun === true));
		return require_program.EXIT.pass;
	});
}
/** About services whose code does not see the variables. */
function unseenLines({ variables }, built) {
	const unseen = variables.filter((name) => !name.startsWith("VITE_"));
	return unseen.length === 0 ? [] : built.map(({ service, file }) => require_setup.SETUP_TEXTS.unseenByVite(service, file, unseen));
}
function refused({ diagnostics }, options) {
	require_judging.printDiagnostics(diagnostics, options);
	return require_program.EXIT.block;
}
function jsonOf({ key, file, text }) {
	return {
		schemaVersion: 1,
		flag: key,
		file,
		text
	};
}
function nextText({ key, file, first }, place, isDry) {
	if (isDry) return require_setup.SETUP_TEXTS.dryRun();
	const landing = require_place.landingCommands(place, {
		paths: [file],
		message: require_setup.SETUP_TEXTS.addFlag(key),
		topic: `add-${key.replaceAll("/", "-")}`
	});
	const raise = require_setup.SETUP_TEXTS.raise(key, first, { isProposed: place.github !== null });
	return [
		require_setup.SETUP_TEXTS.writtenFlag(),
		`  ${landing.join(" && ")}`,
		`  ${raise}`
	].join("\n");
}
function stepsIn(text) {
	return text.split(",").map((step) => require_program.percent(step.trim()));
}
const newCommand = {
	options: (command) => {
		require_program.withReading(command, require_program.withTextOrJson).requiredOption("--service <name...>", "the services that read the flag").option("--variable <name>", "the variable that switches the flag (default: from the name of the flag)").option("--ladder <steps>", "steps in percent for the last environment, such as 5,25,100", stepsIn).option("--each <duration>", "the time between two steps", "7d").option("--owner <team>", "the team that owns the flag").option("--description <text>", "what the flag switches, for people (default: from its name)").option("--dry-run", "print the definition and write nothing").addHelpText("after", require_program.examples("flaghoist new new-checkout --service shop", "flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release"));
	},
	run: runNew
};
exports.newCommand = newCommand;
