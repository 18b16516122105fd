import { Ct as parseFlagKey, Et as parseServiceName, mt as inOrder, qt as capitalized, w as refusal } from "./opening.js";
import { Ct as codeDefaultText, Eo as rootOf, Mr as nearest, Nr as flagPath, Pt as headOf, j as openReader, lo as isError, vr as readTree } from "./judging.js";
import { f as asTree } from "./repository.js";
import { Rt as formOf } from "./program.js";
import { dt as valueText, ot as keyText } from "./editing.js";
import { t as diagnose } from "./validate.js";
import { dirname, join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/files/new-flag.ts
function newFlagText({ description, owner, services, ladder, codeDefault }) {
	return `${[
		`description: ${plain(description)}`,
		...owner === null ? [] : [`owner: ${plain(owner)}`],
		"services:",
		...services.flatMap(({ service, variables }) => [`  ${keyText(service)}:`, ...variables.map((binding) => `    ${keyText(binding.variable)}: ${bindingText(binding)}`)]),
		...ladder === null ? [] : ladderLines(ladder),
		`code-default: ${codeDefault} # ${codeDefaultText()}`
	].join("\n")}\n`;
}
function ladderLines({ environment, steps, each }) {
	return [
		"requires:",
		`  ${keyText(environment)}:`,
		`    ladder: { steps: [${steps.join(", ")}], each: ${each} }`
	];
}
function bindingText(binding) {
	const { field, form, in: places } = binding;
	if (form === void 0 && places === void 0) return field;
	const { on, off } = formOf(binding);
	return `{ ${[
		`from: ${field}`,
		...form === void 0 ? [] : [`on: ${valueText(on)}`, `off: ${valueText(off ?? "unset")}`],
		...places === void 0 ? [] : [`in: [${places.join(", ")}]`]
	].join(", ")} }`;
}
/** Words need no quotes. All other texts get them. */
function plain(text) {
	const isWords = /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(text);
	const isKeyword = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
	return isWords && !isKeyword ? text : valueText(text);
}
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
		diagnostics: diagnostics.filter((diagnostic) => diagnostic.file === file)
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
	return capitalized(lastSegment(key).replaceAll(/[._-]+/g, " "));
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
			reader: openReader(),
			root: rootOf(root)
		},
		head: await headOf(repository, null)
	};
}
/** What would happen to each file. `ours`: files that we wrote before and may change. */
async function rowsFor(top, files, ours = /* @__PURE__ */ new Set()) {
	const rows = [...files].map(async ([path, text]) => {
		const present = await readFile(join(top, path), "utf8").catch(() => null);
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
		if (kind === "new") await writeNew(join(top, path), files.get(path) ?? "");
		if (kind === "changed") await writeFile(join(top, path), files.get(path) ?? "");
	}
}
/** Writes a file that is not there. Fails where it is there by now. */
async function writeNew(file, text) {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text, { flag: "wx" });
}
export { isUsable as a, newFlagText as c, writeRows as i, workingTree as n, newDefinition as o, writeNew as r, wordsOf as s, rowsFor as t };
