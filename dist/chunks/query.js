import { a as duration } from "./time.js";
// src/metrics/query.ts
const QUERY_VARIABLES = [
	"environment",
	"flag",
	"window"
];
/** Every `$name` of a query. `$1` belongs to a replacement, and `$` alone to a pattern. */
function placeholdersIn(query) {
	return [...query.matchAll(PLACEHOLDER)].map(({ 1: variable = "", index }) => ({
		variable,
		offset: index
	}));
}
const PLACEHOLDER = /\$(\{?[A-Za-z_][A-Za-z0-9_]*\}?)/g;
/** The query as it is sent. */
function filledQuery(query, { environment, flag, window }) {
	const values = /* @__PURE__ */ new Map([
		["environment", environment],
		["flag", flag],
		["window", `${window}s`]
	]);
	return query.replaceAll(PLACEHOLDER, (whole, variable) => values.get(variable) ?? whole);
}
const RANGE = /\[((?:\d+(?:ms|[smhdwy]))+)(?::[^\]]*)?\]/g;
const OFFSET = /\boffset\s+((?:\d+(?:ms|[smhdwy]))+)/g;
const SECONDS = {
	ms: .001,
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800,
	y: 31536e3
};
/**
* How far a value of the query looks back: the longest range and the longest offset in its text. A text in quotes may
* make it longer, and never shorter.
*/
function lookBackOf(query) {
	return duration(Math.ceil(longest(query, RANGE) + longest(query, OFFSET)));
}
function longest(query, pattern) {
	const lengths = [...query.matchAll(pattern)].map(({ 1: text = "" }) => [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce((sum, { 1: count = "0", 2: unit = "s" }) => sum + Number(count) * (SECONDS[unit] ?? 0), 0));
	return Math.max(0, ...lengths);
}
export { placeholdersIn as i, filledQuery as n, lookBackOf as r, QUERY_VARIABLES as t };
