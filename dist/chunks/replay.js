import { r as refusal } from "./refusal.js";
// src/app/replay.ts
/** A Question as JSON text. Maps become lists of pairs, so that no name has a meaning for JavaScript. */
function questionText(question) {
	return `${JSON.stringify(question, (_key, value) => value instanceof Map ? { [MAP]: [...value] } : value, 2)}\n`;
}
const MAP = "$map";
/** The Question in a file. Throws a refusal for another file, or for one of another version. */
function parseQuestion(file, text) {
	let value;
	try {
		value = JSON.parse(text, (_key, part) => isMap(part) ? new Map(part[MAP]) : part);
	} catch (error) {
		throw refusal("question/not-json", {
			file,
			why: error.message
		});
	}
	if (!isQuestion(value)) throw refusal("question/other-file", { file });
	if (value.schemaVersion !== 1) throw refusal("question/other-version", {
		file,
		version: String(value.schemaVersion)
	});
	return value;
}
function isMap(value) {
	return typeof value === "object" && value !== null && MAP in value && Array.isArray(value[MAP]);
}
function isQuestion(value) {
	return typeof value === "object" && value !== null && [
		"schemaVersion",
		"now",
		"clock",
		"proposal",
		"evidence"
	].every((key) => key in value);
}
export { questionText as n, parseQuestion as t };
