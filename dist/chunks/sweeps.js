const require_repository = require("./repository.js");
const require_status_history = require("./status-history2.js");
// src/adapters/github/sweeps.ts
/** The name of the file as `init` writes it. */
const USUAL_SWEEP = "flaghoist-sweep.yml";
/** Events whose runs judge every pull request. The others are about one. */
const WHOLE = /* @__PURE__ */ new Set([
	"schedule",
	"push",
	"workflow_dispatch",
	"issues"
]);
/** Null: none has succeeded, as far as the newest runs tell. */
async function lastSweepOf(client, file) {
	const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/runs`;
	const runs = await client.get(path, {
		status: "success",
		per_page: 100
	});
	if (runs.kind !== "known") return runs;
	const whole = runs.value.workflow_runs.find(({ event }) => WHOLE.has(event));
	return require_repository.known(whole === void 0 ? null : require_status_history.momentOf(whole.updated_at));
}
Object.defineProperty(exports, "USUAL_SWEEP", {
	enumerable: true,
	get: function() {
		return USUAL_SWEEP;
	}
});
Object.defineProperty(exports, "lastSweepOf", {
	enumerable: true,
	get: function() {
		return lastSweepOf;
	}
});
