import { l as known } from "./repository.js";
import { W as repository } from "./editing.js";
import { r as momentOf } from "./status-history2.js";
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
	const path = `${repository(client)}/actions/workflows/${encodeURIComponent(file)}/runs`;
	const runs = await client.get(path, {
		status: "success",
		per_page: 100
	});
	if (runs.kind !== "known") return runs;
	const whole = runs.value.workflow_runs.find(({ event }) => WHOLE.has(event));
	return known(whole === void 0 ? null : momentOf(whole.updated_at));
}
export { lastSweepOf as n, USUAL_SWEEP as t };
