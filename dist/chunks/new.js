import { A as InvalidArgumentError, D as withReading, N as landingCommands, P as placeOf, k as withTextOrJson, n as EXIT, tt as printableJson, v as examples, y as percent } from "./program.js";
import { A as openReader, C as withRepository, Ot as headOf, co as rootOf, l as print, p as remark, u as printDiagnostics, v as momentOf } from "./judging.js";
import { a as newDefinition, i as isUsable, n as writeNew } from "./adopt-files.js";
import { join } from "node:path";
// src/cli/new.ts
/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = ""], options) {
	return withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: openReader(),
			root: rootOf(options.root)
		};
		const head = await headOf(repository, null);
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
	if (isDry) return "not written, because of --dry-run";
	return [
		"written; land it, and then raise it:",
		`  ${landingCommands(place, {
			paths: [file],
			message: `Add the flag ${key}`,
			topic: `add-${key.replaceAll("/", "-")}`
		}).join(" && ")}`,
		`  flaghoist promote ${key} --to ${first}${place.github === null ? "" : " # after the merge"}`
	].join("\n");
}
function stepsIn(text) {
	const steps = text.split(",").map((step) => percent(step.trim()));
	if (steps.length === 0) throw new InvalidArgumentError("Write steps such as 5,25,100.");
	return steps;
}
const newCommand = {
	options: (command) => {
		withReading(command, withTextOrJson).requiredOption("--service <name...>", "the services that read the flag").option("--variable <name>", "the variable that switches the flag (default: from the name of the flag)").option("--ladder <steps>", "steps in percent for the last environment, such as 5,25,100", stepsIn).option("--each <duration>", "the time between two steps", "7d").option("--owner <team>", "the team that owns the flag").option("--description <text>", "what the flag switches, for people (default: from its name)").option("--dry-run", "print the definition and write nothing").addHelpText("after", examples("flaghoist new new-checkout --service shop", "flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release"));
	},
	run: runNew
};
export { newCommand };
