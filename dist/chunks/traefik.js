import { r as inOrder } from "./names.js";
// src/render/values.ts
/**
* The values that are sent, in order of the variables' names. Throws if two flags fill one variable, because such a
* snapshot is never deployed.
*/
function sorted(values, unset = "left-out") {
	const all = values.toSorted((a, b) => inOrder(a.variable, b.variable));
	const twice = all.find(({ variable }, index) => variable === all[index - 1]?.variable);
	if (twice !== void 0) throw new RangeError(`${twice.variable} is filled twice`);
	return withoutUnset(all, unset);
}
/** Values as a reader of this kind gets them: unset variables are left out, or the empty string. */
function withoutUnset(values, unset) {
	return values.flatMap((one) => {
		const value = one.value ?? (unset === "empty" ? "" : null);
		return value === null ? [] : [{
			...one,
			value
		}];
	});
}
/** A comment for a file with empty variables, which are only there so that no other file fills them. */
function unsetNote(values) {
	const names = values.flatMap(({ variable, value }) => value === null ? [variable] : []);
	return names.length === 0 ? [] : [`# left out, and empty so that no other file fills them: ${names.toSorted(inOrder).join(", ")}`];
}
const UNSENDABLE = /[\0\p{Cs}]/u;
/** The text of a value, because an environment variable holds only text. */
function textOf({ variable, value }) {
	const text = String(value);
	if (UNSENDABLE.test(text)) throw new RangeError(`no environment variable can hold ${variable}`);
	return text;
}
/** The values as canonical JSON: keys in order of their code units, no blanks, as ECMAScript writes them. */
function canonicalValues(values) {
	return `{${sorted(values).map(({ variable, value }) => `${JSON.stringify(variable)}:${JSON.stringify(value)}`).join(",")}}`;
}
/** The digest of the values alone, so that a reader of the values can compute it again. */
function valuesDigest({ values, sha256 }) {
	return `sha256:${sha256(canonicalValues(values))}`;
}
// src/render/define.ts
/** The first line, if the format has comments. It has no date, because the same values must give the same file. */
const WRITTEN_BY = "# written by Flaghoist; do not edit";
// src/render/yaml.ts
const ESCAPED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\ufffe\uffff]/gu;
/** A text, always in double quotes, because `no`, `1e3` and `012` are text here. YAML has all escapes of JSON. */
function yamlText(text) {
	return JSON.stringify(text).replace(ESCAPED, escapeOf);
}
function escapeOf(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[0-9]+)$/i;
/** A key, in quotes unless every reader reads it as text. */
function yamlKey(text) {
	return PLAIN.test(text) && !RESERVED.test(text) ? text : yamlText(text);
}
/** A map, one line for each entry; `{}` after the key if there are none. */
function yamlMap(indent, key, entries) {
	const blanks = " ".repeat(indent);
	if (entries.length === 0) return [`${blanks}${yamlKey(key)}: {}`];
	return [`${blanks}${yamlKey(key)}:`, ...entries.map(([name, value]) => `${blanks}  ${yamlKey(name)}: ${value}`)];
}
// src/render/traefik.ts
/** Far above the default priority of a router, the length of its rule. It has to fit into 32 bits. */
const PRIORITY = 2e9;
const traefik = {
	name: "traefik",
	title: "Dynamic configuration for Traefik 3 that answers 503 on the routes that are blocked.",
	file: ({ service }) => `${service}.traefik.yaml`,
	unset: "left-out",
	render,
	example: `# written by Flaghoist; do not edit
http:
  routers:
    flaghoist-calling-platform-1:
      rule: "PathRegexp(\`(?i)^/+outbound-calls(?:[^a-z0-9._~-]|$)\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
    flaghoist-calling-platform-1-tls:
      rule: "PathRegexp(\`(?i)^/+outbound-calls(?:[^a-z0-9._~-]|$)\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
      tls: {}
  services:
    flaghoist-calling-platform:
      loadBalancer:
        # None, so Traefik itself answers 503.
        servers: []
`
};
function render({ service, blockedRoutes }) {
	const name = `flaghoist-${service}`;
	const routers = [...new Set(blockedRoutes.map(ruleOf))].toSorted(inOrder).flatMap((rule, index) => routersOf(name, rule, index + 1));
	return `${[
		WRITTEN_BY,
		"http:",
		...routers.length === 0 ? [] : ["  routers:", ...routers],
		"  services:",
		`    ${yamlKey(name)}:`,
		"      loadBalancer:",
		"        # None, so Traefik itself answers 503.",
		"        servers: []"
	].join("\n")}\n`;
}
/** Two routers: one without `tls` for HTTP, and one with it for HTTPS. */
function routersOf(service, rule, number) {
	const router = (name, ...more) => [
		`    ${yamlKey(name)}:`,
		`      rule: ${yamlText(rule)}`,
		`      priority: ${PRIORITY}`,
		`      service: ${yamlKey(service)}`,
		...more
	];
	const name = `${service}-${number}`;
	return [...router(name), ...router(`${name}-tls`, "      tls: {}")];
}
const ROUTE = /^\/[A-Za-z0-9._~/-]*\*?$/;
/** Before a segment. A service that decodes a path reads `%2F` as a slash, which the proxy does not. */
const SLASH = "(?:/|%2F)+";
/** After the last segment: any character that does not continue a name. A service may cut a path at `;`. */
const END = "(?:[^a-z0-9._~-]|$)";
/**
* The rule for a pattern: its path and everything below, with or without `/*`. In an emergency, a route that stays
* open by accident is worse than a route too many that is closed. So the rule matches every spelling that a service
* may answer; Express, for example, ignores case. A `*` directly after other characters continues the segment:
* `/agent*` blocks `/agents`, too.
*/
function ruleOf(route) {
	if (!ROUTE.test(route)) throw new RangeError(`cannot block the route ${JSON.stringify(route)}`);
	const segments = segmentsOf(route.replace(/\*$/, ""));
	return `PathRegexp(${quoted(`(?i)^/+${segments.map((segment) => segment.replaceAll(".", "[.]")).join(SLASH)}${segments.length === 0 || goesOn(route) ? "" : END}`)})`;
}
/** Whether a file of this version or an earlier one blocks the route. */
function isBlockedIn(text, route) {
	const path = `/${segmentsOf(route.replace(/\*$/, "")).join("/")}`;
	const former = goesOn(route) ? [`\`${path}`] : [quoted(path), `\`${path}/`];
	return [ruleOf(route), ...former].some((rule) => text.includes(rule));
}
/** Whether a pattern ends inside a segment. */
function goesOn(route) {
	return /[^/]\*$/.test(route);
}
/** The segments of a path as the proxy cleans them before it selects a router. */
function segmentsOf(path) {
	const segments = [];
	for (const segment of path.split("/")) if (segment === "..") segments.pop();
	else if (segment !== "" && segment !== ".") segments.push(segment);
	return segments;
}
/** A text in a rule. Backticks need no escapes, and a route has none. */
function quoted(text) {
	return `\`${text}\``;
}
export { yamlText as a, sorted as c, valuesDigest as d, withoutUnset as f, yamlMap as i, textOf as l, traefik as n, WRITTEN_BY as o, yamlKey as r, canonicalValues as s, isBlockedIn as t, unsetNote as u };
