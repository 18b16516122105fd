require("./rolldown-runtime.js");
const require_page_health = require("./page-health.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
const require_landed_pulls = require("./landed-pulls.js");
// src/wiring/page-on-clone.ts
function healthOnClone({ client, root, identity }) {
	return require_page_health.healthOf(client, {
		root,
		environments: [],
		services: [],
		identity
	});
}
/** The deployment log on GitHub, or why it cannot be read. */
async function logOnClone({ client, root, identity }, { identity: own = identity, former = [] }) {
	const entries = await require_page_health.entriesSince(client, {
		root,
		identity: own,
		former
	}, require_opening.instant(0));
	return entries.kind === "known" ? {
		entries: entries.value.entries,
		deployments: require_judging.deploymentsOf(entries.value.entries)
	} : { trouble: entries.why };
}
/** With the pull requests that landed, and who approved them. */
function pullsOnClone({ client }, log) {
	return require_landed_pulls.withPulls(client, log);
}
exports.healthOnClone = healthOnClone;
exports.logOnClone = logOnClone;
exports.pullsOnClone = pullsOnClone;
