import { y as formOf } from "./exposure.js";
import { h as valueText, o as keyText } from "./edit-map.js";
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
export { newFlagText as t };
