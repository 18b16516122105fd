import { A as withTextOrJson, F as placeOf, O as withReading, P as landingCommands, b as percent, h as EXIT, j as InvalidArgumentError, lt as printableJson, v as examples } from "./program.js";
import { a as isUsable, n as workingTree, o as newDefinition, r as writeNew } from "./adopt-files.js";
import { i as SETUP_TEXTS } from "./setup.js";
import { d as printDiagnostics, m as remark, u as print, w as withRepository, y as momentOf } from "./judging.js";
import { join } from "node:path";
// src/cli/new.ts
/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = ""], options) {
	return withRepository(options, async (repository) => {
		const { loader, head } = await workingTree(repository, options);
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
		}, momentOf(void 0));
		if (!isUsable(definition)) return refused(definition, options);
		const { file, text } = definition;
		if (options.dryRun !== true) await writeNew(join(repository.top, file), text);
		print(options.format === "json" ? jsonOf(definition) : `# ${file}\n${text}`);
		remark(nextText(definition, await placeOf(repository), options.dryRun === true));
		return EXIT.pass;
	});
}
function refused({ diagnostics }, options) {
	printDiagnostics(diagnostics, options);
	return EXIT.block;
}
function jsonOf({ key, file, text }) {
	return printableJson({
		schemaVersion: 1,
		flag: key,
		file,
		text
	});
}
function nextText({ key, file, first }, place, isDry) {
	if (isDry) return SETUP_TEXTS.dryRun();
	const landing = landingCommands(place, {
		paths: [file],
		message: SETUP_TEXTS.addFlag(key),
		topic: `add-${key.replaceAll("/", "-")}`
	});
	const raise = SETUP_TEXTS.raise(key, first, { isProposed: place.github !== null });
	return [
		SETUP_TEXTS.writtenFlag(),
		`  ${landing.join(" && ")}`,
		`  ${raise}`
	].join("\n");
}
function stepsIn(text) {
	const steps = text.split(",").map((step) => percent(step.trim()));
	if (steps.length === 0) throw new InvalidArgumentError(SETUP_TEXTS.steps());
	return steps;
}
const newCommand = {
	options: (command) => {
		withReading(command, withTextOrJson).requiredOption("--service <name...>", "the services that read the flag").option("--variable <name>", "the variable that switches the flag (default: from the name of the flag)").option("--ladder <steps>", "steps in percent for the last environment, such as 5,25,100", stepsIn).option("--each <duration>", "the time between two steps", "7d").option("--owner <team>", "the team that owns the flag").option("--description <text>", "what the flag switches, for people (default: from its name)").option("--dry-run", "print the definition and write nothing").addHelpText("after", examples("flaghoist new new-checkout --service shop", "flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release"));
	},
	run: runNew
};
export { newCommand };
