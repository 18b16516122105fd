const require_repository = require("./repository.js");
const require_editing = require("./editing.js");
// src/app/watch/issue.ts
/** How the body of each of them begins. */
const WATCH_MARKER = "<!-- flaghoist watch ";
/** How the line begins that names the variables of the flag. */
const VARIABLES_MARKER = "<!-- flaghoist variables ";
/**
* Opens it once for a landing, also where a person has closed it. Of two runs at the same moment both may open one: then
* the older one stays, and each run closes its own if it is not that.
*/
async function ensureIssue(issues, wanted) {
	const { marker } = wanted;
	const earlier = await issues.find(marker, wanted.labels);
	if (earlier.kind !== "known") return earlier;
	if (earlier.value !== null) return require_repository.known(earlier.value);
	const created = await issues.create(wanted);
	if (created.kind !== "known") return created;
	const oldest = await issues.find(marker, wanted.labels);
	if (oldest.kind !== "known" || oldest.value === null || oldest.value.number === created.value.number) return created;
	await issues.close(created.value);
	return require_repository.known(oldest.value);
}
/** The same; answers what could not be done, in one line. */
async function issueTroubles(issues, wanted) {
	const issue = await ensureIssue(issues, wanted);
	return issue.kind === "known" ? [] : [require_editing.WATCH_TROUBLES.noIssue(issue.why)];
}
Object.defineProperty(exports, "VARIABLES_MARKER", {
	enumerable: true,
	get: function() {
		return VARIABLES_MARKER;
	}
});
Object.defineProperty(exports, "WATCH_MARKER", {
	enumerable: true,
	get: function() {
		return WATCH_MARKER;
	}
});
Object.defineProperty(exports, "issueTroubles", {
	enumerable: true,
	get: function() {
		return issueTroubles;
	}
});
