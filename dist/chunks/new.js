require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_compose_projects = require("./compose-projects.js");
const require_setup = require("./setup.js");
const require_judging = require("./judging.js");
let node_path = require("node:path");
// src/app/adopt/vite.ts
const SETTINGS = /^vite\.config\.[cm]?[jt]s$/;
const BUILDING = /"[^"]*\bvite build\b/;
/** Of these services. Not one whose settings name a prefix of their own. */
function builtByVite(services, folder) {
	const compose = require_compose_projects.composeProjects(folder).projects.flat();
	const folders = require_compose_projects.serviceFolders(services, compose, folder);
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
// src/cli/new.ts
/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = ""], options) {
	return require_judging.withRepository(options, async (repository) => {
		const { loader, head } = await require_compose_projects.workingTree(repository, options);
		const { service, variable = null, ladder = null, each, owner = null } = options;
		const { description = null } = options;
		const definition = await require_compose_projects.newDefinition(loader, head, {
			flag,
			services: service,
			variable,
			ladder,
			each,
			owner,
			description
		}, require_judging.momentOf(void 0));
		if (!require_compose_projects.isUsable(definition)) return refused(definition, options);
		const { file, text } = definition;
		if (options.dryRun !== true) await require_compose_projects.writeNew((0, node_path.join)(repository.top, file), text);
		require_judging.print(options.format === "json" ? jsonOf(definition) : `# ${file}\n${text}`);
		const folder = require_compose_projects.openFolder(repository.top);
		for (const line of unseenLines(definition, builtByVite(service, folder))) require_judging.remark(line);
		require_judging.remark(nextText(definition, await require_program.placeOf(repository), options.dryRun === true));
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
	return require_program.printableJson({
		schemaVersion: 1,
		flag: key,
		file,
		text
	});
}
function nextText({ key, file, first }, place, isDry) {
	if (isDry) return require_setup.SETUP_TEXTS.dryRun();
	const landing = require_program.landingCommands(place, {
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
	const steps = text.split(",").map((step) => require_program.percent(step.trim()));
	if (steps.length === 0) throw new require_program.InvalidArgumentError(require_setup.SETUP_TEXTS.steps());
	return steps;
}
const newCommand = {
	options: (command) => {
		require_program.withReading(command, require_program.withTextOrJson).requiredOption("--service <name...>", "the services that read the flag").option("--variable <name>", "the variable that switches the flag (default: from the name of the flag)").option("--ladder <steps>", "steps in percent for the last environment, such as 5,25,100", stepsIn).option("--each <duration>", "the time between two steps", "7d").option("--owner <team>", "the team that owns the flag").option("--description <text>", "what the flag switches, for people (default: from its name)").option("--dry-run", "print the definition and write nothing").addHelpText("after", require_program.examples("flaghoist new new-checkout --service shop", "flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release"));
	},
	run: runNew
};
exports.newCommand = newCommand;
