import { y as formOf } from "./exposure.js";
import { h as valueText, o as keyText } from "./edit-map.js";
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
		`code-default: ${codeDefault} # what the code does when the variable is missing`
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
// src/cli/adopt-files.ts
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
export { newFlagText as i, writeNew as n, writeRows as r, rowsFor as t };
