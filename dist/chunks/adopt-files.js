const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_program = require("./program.js");
const require_editing = require("./editing.js");
const require_validate = require("./validate.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/files/new-flag.ts
function newFlagText({ description, owner, services, ladder, codeDefault }) {
	return `${[
		`description: ${plain(description)}`,
		...owner === null ? [] : [`owner: ${plain(owner)}`],
		"services:",
		...services.flatMap(({ service, variables }) => [`  ${require_editing.keyText(service)}:`, ...variables.map((binding) => `    ${require_editing.keyText(binding.variable)}: ${bindingText(binding)}`)]),
		...ladder === null ? [] : ladderLines(ladder),
		`code-default: ${codeDefault} # ${require_judging.codeDefaultText()}`
	].join("\n")}\n`;
}
function ladderLines({ environment, steps, each }) {
	return [
		"requires:",
		`  ${require_editing.keyText(environment)}:`,
		`    ladder: { steps: [${steps.join(", ")}], each: ${each} }`
	];
}
function bindingText(binding) {
	const { field, form, in: places } = binding;
	if (form === void 0 && places === void 0) return field;
	const { on, off } = require_program.formOf(binding);
	return `{ ${[
		`from: ${field}`,
		...form === void 0 ? [] : [`on: ${require_editing.yamlValue(on)}`, `off: ${require_editing.yamlValue(off ?? "unset")}`],
		...places === void 0 ? [] : [`in: [${places.join(", ")}]`]
	].join(", ")} }`;
}
/** Words need no quotes. All other texts get them. */
function plain(text) {
	const isWords = /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(text);
	const isKeyword = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
	return isWords && !isKeyword ? text : require_editing.yamlValue(text);
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
	return {
		key,
		file,
		text,
		first,
		diagnostics: diagnostics.filter((diagnostic) => diagnostic.file === file)
	};
}
/** Whether the definition may be written. A warning does not stop it. */
function isUsable({ diagnostics }) {
	return !diagnostics.some(require_judging.isError);
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
	return require_opening.capitalized(lastSegment(key).replaceAll(/[._-]+/g, " "));
}
function lastSegment(key) {
	return key.slice(key.lastIndexOf("/") + 1);
}
// src/cli/adopt-files.ts
/** The working tree, and how its files are read. */
async function workingTree(repository, { root }) {
	return {
		loader: {
			repository,
			reader: require_judging.openReader(),
			root: require_judging.rootOf(root)
		},
		head: await require_judging.headOf(repository, null)
	};
}
/** What would happen to each file. `ours`: files that we wrote before and may change. */
async function rowsFor(top, files, ours = /* @__PURE__ */ new Set()) {
	const rows = [...files].map(async ([path, text]) => {
		const present = await (0, node_fs_promises.readFile)((0, node_path.join)(top, path), "utf8").catch(() => null);
		if (present === null) return {
			path,
			kind: "new"
		};
		if (present === text) return {
			path,
			kind: "same"
		};
		return {
			path,
			kind: ours.has(path) ? "changed" : "kept"
		};
	});
	return Promise.all(rows);
}
/** Writes what is new or changed. */
async function writeRows(top, files, rows) {
	for (const { path, kind } of rows) {
		if (kind === "new") await writeNew((0, node_path.join)(top, path), files.get(path) ?? "");
		if (kind === "changed") await (0, node_fs_promises.writeFile)((0, node_path.join)(top, path), files.get(path) ?? "");
	}
}
/** Writes a file that is not there. Fails where it is there by now. */
async function writeNew(file, text) {
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(file), { recursive: true });
	await (0, node_fs_promises.writeFile)(file, text, { flag: "wx" });
}
Object.defineProperty(exports, "isUsable", {
	enumerable: true,
	get: function() {
		return isUsable;
	}
});
Object.defineProperty(exports, "newDefinition", {
	enumerable: true,
	get: function() {
		return newDefinition;
	}
});
Object.defineProperty(exports, "newFlagText", {
	enumerable: true,
	get: function() {
		return newFlagText;
	}
});
Object.defineProperty(exports, "rowsFor", {
	enumerable: true,
	get: function() {
		return rowsFor;
	}
});
Object.defineProperty(exports, "wordsOf", {
	enumerable: true,
	get: function() {
		return wordsOf;
	}
});
Object.defineProperty(exports, "workingTree", {
	enumerable: true,
	get: function() {
		return workingTree;
	}
});
Object.defineProperty(exports, "writeNew", {
	enumerable: true,
	get: function() {
		return writeNew;
	}
});
Object.defineProperty(exports, "writeRows", {
	enumerable: true,
	get: function() {
		return writeRows;
	}
});
