import { n as entriesSince, t as healthOf } from "./page-health.js";
import { zn as deploymentsOf } from "./judging.js";
import { ht as instant } from "./opening.js";
import { t as withPulls } from "./landed-pulls2.js";
// src/wiring/page-on-clone.ts
function healthOnClone({ client, root, identity }) {
	return healthOf(client, {
		root,
		environments: [],
		services: [],
		identity
	});
}
/** The deployment log on GitHub, or why it cannot be read. */
async function logOnClone({ client, root, identity }, { identity: own = identity, former = [] }) {
	const entries = await entriesSince(client, {
		root,
		identity: own,
		former
	}, instant(0));
	return entries.kind === "known" ? {
		entries: entries.value.entries,
		deployments: deploymentsOf(entries.value.entries)
	} : { trouble: entries.why };
}
/** With the pull requests that landed, and who approved them. */
function pullsOnClone({ client }, log) {
	return withPulls(client, log);
}
export { healthOnClone, logOnClone, pullsOnClone };
