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
export { filledQuery as n, placeholdersIn as r, QUERY_VARIABLES as t };
