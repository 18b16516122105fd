import { _ as InvalidArgumentError, b as useColour, o as examples, p as withReading, s as percent } from "./program.js";
import { c as targetSchemas, r as sourceSchemas } from "./metric-sources.js";
import { et as readTree, s as headOf, t as asTree } from "./check.js";
import { F as flagPath, P as nearest, h as createReader } from "./log-reading.js";
import { t as rootOf } from "./root.js";
import { dn as isError } from "./markdown.js";
import { o as parseFlagKey, r as inOrder, s as parseServiceName } from "./names.js";
import { i as newFlagText, n as writeNew } from "./adopt-files.js";
import { r as refusal } from "./refusal.js";
import { t as diagnose } from "./validate.js";
import { i as withRepository, t as momentOf } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { o as remark, r as print, t as formatOf } from "./output.js";
import { join } from "node:path";
// src/app/new-flag.ts
/** `head`: the commit or tree that the definition is added to. */
async function newDefinition(loader, head, wanted, now) {
	const key = parseFlagKey(wanted.flag);
	if (key === null) throw refusal("new/not-a-key", { name: wanted.flag });
	const present = await readTree(loader, asTree(head));
	const file = flagPath(loader.root, key);
	if (present.side.flags.get(key)?.definition != null) throw refusal("new/exists", { file });
	const text = textOf(wanted, key, present);
	const tree = await loader.repository.composed(asTree(head), /* @__PURE__ */ new Map([[file, { text }]]));
	const { diagnostics } = await diagnose(loader, await readTree(loader, tree), now);
	const [first = ""] = present.environments;
	return {
		key,
		file,
		text,
		first,
		diagnostics: diagnostics.filter((one) => one.file === file)
	};
}
/** Whether the definition may be written. A warning does not stop it. */
function isUsable({ diagnostics }) {
	return !diagnostics.some(isError);
}
function textOf(wanted, key, { side, environments }) {
	const pipeline = side.pipeline?.value ?? null;
	const last = environments.at(-1);
	if (pipeline === null || last === void 0) throw refusal("new/no-pipeline");
	const names = pipeline.services.map(({ name }) => name);
	const services = [...new Set(wanted.services)].toSorted(inOrder).map((name) => {
		const service = parseServiceName(name);
		if (service !== null && names.includes(service)) return service;
		throw refusal("unknown/service", {
			name,
			available: names,
			meant: nearest(name, names)
		});
	});
	const variables = variablesFor(wanted, key);
	const { owner, ladder, each, description } = wanted;
	return newFlagText({
		description: description ?? wordsOf(key),
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
/** A switch, and a percentage where a ladder needs one. */
function variablesFor({ variable, ladder }, key) {
	const stem = lastSegment(key).replaceAll(/[^a-z0-9]+/g, "_").replace(/^(?=\d)/, "_").toUpperCase();
	const name = variable ?? `${stem}_ENABLED`;
	const enabled = {
		variable: name,
		field: "enabled"
	};
	if (ladder === null) return [enabled];
	return [enabled, {
		variable: `${name.replace(/_ENABLED$/, "")}_PERCENTAGE`,
		field: "rollout"
	}];
}
/** `voice/outbound-calls` in words: `Outbound calls`. */
function wordsOf(key) {
	const words = lastSegment(key).replaceAll(/[._-]+/g, " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
function lastSegment(key) {
	return key.slice(key.lastIndexOf("/") + 1);
}
// src/cli/new.ts
/** `flaghoist new FLAG --service S`: 0 when the definition is written, 1 when `validate` would refuse it. */
function runNew([flag = ""], options) {
	return withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: createReader(targetSchemas, sourceSchemas),
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
		remark(nextText(definition, options.dryRun === true));
		return EXIT.pass;
	});
}
function refused({ diagnostics }, { format }) {
	print(formatOf(format).renderDiagnostics(diagnostics, { colour: useColour() }));
	return EXIT.block;
}
function jsonOf({ key, file, text }) {
	return `${JSON.stringify({
		flag: key,
		file,
		text
	}, null, 2)}\n`;
}
function nextText({ key, file, first }, isDry) {
	if (isDry) return "not written, because of --dry-run";
	return [
		"written; land it, and then raise it:",
		`  git add ${file} && git commit --message 'Add the flag ${key}'`,
		`  flaghoist promote ${key} --to ${first}`
	].join("\n");
}
function stepsIn(text) {
	const steps = text.split(",").map((step) => percent(step.trim()));
	if (steps.length === 0) throw new InvalidArgumentError("Write steps such as 5,25,100.");
	return steps;
}
const newCommand = {
	options: (command) => {
		withReading(command).requiredOption("--service <name...>", "the services that read it").option("--variable <name>", "the variable of its switch (default: from the flag)").option("--ladder <steps>", "steps in percent for the last environment, such as 5,25,100", stepsIn).option("--each <duration>", "how long each step lasts", "7d").option("--owner <team>", "the team that owns it").option("--description <text>", "what it switches, for people (default: from the flag)").option("--dry-run", "print the definition and write nothing").addHelpText("after", examples("flaghoist new new-checkout --service shop", "flaghoist new new-checkout --service shop web --ladder 5,25,100 --owner release"));
	},
	run: runNew
};
export { newCommand };
