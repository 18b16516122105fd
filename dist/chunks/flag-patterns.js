import { n as unknownFlag } from "./unknown-flag.js";
// src/app/flag-patterns.ts
/** Whether a text can name more than one flag. */
function isPattern(text) {
	return text.includes("*") || text.endsWith("/");
}
/** Whether a flag is meant: `voice/calls` by its key, `voice` and `voice/` by the prefix, `voice/*` by the pattern. */
function matches(pattern, key) {
	if (pattern.includes("*")) return expressionOf(pattern).test(key);
	const prefix = pattern.endsWith("/") ? pattern : `${pattern}/`;
	return key === pattern || key.startsWith(prefix);
}
function expressionOf(pattern) {
	const parts = pattern.split("*").map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`));
	return new RegExp(`^${parts.join(".*")}$`);
}
/** The flags that are meant, in the order of `available`; all of them where nothing is named. */
function flagsNamed(patterns, available) {
	if (patterns.length === 0) return available;
	for (const pattern of patterns) if (!available.some((key) => matches(pattern, key))) throw unknownFlag(pattern, available);
	const keys = new Set(available);
	const isMeant = (key) => patterns.some((pattern) => keys.has(pattern) ? key === pattern : matches(pattern, key));
	return available.filter(isMeant);
}
export { isPattern as n, matches as r, flagsNamed as t };
