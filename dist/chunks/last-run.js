import { d as unreachable, u as known } from "./repository.js";
import { Nt as isoOf, zt as parseInstant } from "./program.js";
import { ct as codeOf, lt as reasonOf, ut as writeAtomically } from "./judging.js";
import { readFile } from "node:fs/promises";
// src/adapters/deployment-log/last-run.ts
const placeOf = (log) => `${log}.last-run`;
/** A failure of this stops no deployment: the moment stays old, and `doctor` says so. */
async function markRun(log, at) {
	await writeAtomically(placeOf(log), `${isoOf(at)}\n`).catch(() => null);
}
/** Null: no run has marked its end. */
async function lastRunOf(log) {
	const file = placeOf(log);
	try {
		const text = await readFile(file, "utf8");
		const at = parseInstant(text.trim());
		return at === null ? unreachable(`${file} has no moment`) : known(at);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return known(null);
		return unreachable(`could not read ${file}: ${reasonOf(error)}`);
	}
}
export { markRun as n, lastRunOf as t };
