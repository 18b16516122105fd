// src/domain/names.ts
/** One segment of a flag's key, an environment's or a service's name. */
const NAME_PATTERN = "^[a-z0-9][a-z0-9._-]{0,62}$";
/** The name of an environment variable that a service reads. */
const VARIABLE_PATTERN = "^[A-Za-z_][A-Za-z0-9_]{0,127}$";
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
const NAME = new RegExp(NAME_PATTERN);
/** Whether `text` may name an environment, a service or one segment of a flag's key. */
function isName(text) {
	return NAME.test(text) && !RESERVED.has(text) && !text.endsWith(".");
}
/** `text` as a flag's key, or null. */
function parseFlagKey(text) {
	const segments = text.split("/");
	return segments.length <= 4 && segments.every(isName) ? text : null;
}
/** `text` as the name of an environment, or null. `flags` is the folder of definitions, never an environment. */
function parseEnvironmentName(text) {
	return isName(text) && text !== "flags" ? text : null;
}
function parseServiceName(text) {
	return isName(text) ? text : null;
}
/** Plain order of code units: the same on every machine, unlike a locale's. */
function inOrder(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { parseEnvironmentName as a, isName as i, VARIABLE_PATTERN as n, parseFlagKey as o, inOrder as r, parseServiceName as s, NAME_PATTERN as t };
