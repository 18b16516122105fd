const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_editing = require("./editing.js");
const require_reviews = require("./reviews.js");
// src/wiring/landed-pulls.ts
var landed_pulls_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ withPulls: () => withPulls });
/** Landings whose reviews are read, from the newest. */
const MOST = 20;
/** The log with what GitHub knows; where it does not answer, the log says why. */
async function withPulls(client, log) {
	const branch = await require_editing.defaultBranchOf(client);
	if (branch.kind !== "known") return {
		...log,
		notAsked: branch.why
	};
	const shas = log.landings.slice(0, MOST).map(({ sha }) => sha);
	const landed = await require_editing.landedAs(client, branch.value, shas);
	if (landed.kind !== "known") return {
		...log,
		notAsked: landed.why
	};
	const pulls = new Map(await Promise.all(Array.from(landed.value, async ([sha, { number, author }]) => {
		const reviews = await require_reviews.reviewsNow(client, number);
		return [sha, {
			number,
			author,
			approvedBy: reviews.kind === "known" ? approversIn(reviews.value) : null
		}];
	})));
	const left = log.landings.length - shas.length;
	return {
		...log,
		notAsked: left > 0 ? {
			kind: "newest-only",
			most: MOST
		} : null,
		landings: log.landings.map((landing) => ({
			...landing,
			pull: pulls.get(landing.sha) ?? null
		}))
	};
}
/** People whose last decisive review is an approval. */
function approversIn(reviews) {
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, type } of reviews) if (type === "User" && state !== "COMMENTED" && state !== "PENDING") last.set(user, state);
	return [...last].flatMap(([user, state]) => state === "APPROVED" ? [user] : []);
}
Object.defineProperty(exports, "landed_pulls_exports", {
	enumerable: true,
	get: function() {
		return landed_pulls_exports;
	}
});
Object.defineProperty(exports, "withPulls", {
	enumerable: true,
	get: function() {
		return withPulls;
	}
});
