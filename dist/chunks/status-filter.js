import { et as isExposed } from "./program.js";
import { n as unknownEnvironment } from "./promote.js";
import { v as refusal } from "./opening.js";
// src/app/status-filter.ts
/** The rows that are meant, with the environments that are meant. A misspelled owner or environment is refused. */
function filtered(rows, filter) {
	const { owner, environments, due, held, expired, changed } = filter;
	demandNames(rows, filter);
	const isMeant = ({ environment }) => environments.length === 0 || environments.includes(environment);
	return rows.filter((row) => owner === null || row.owner === owner).filter(({ next }) => !due || next?.verdict === "pass" && isNamed(next.environment)).filter(({ isExpired }) => !expired || isExpired).filter(({ key }) => changed === null || changed.has(key)).map((row) => ({
		...row,
		cells: row.cells.filter(isMeant)
	})).filter(({ cells }) => !held || cells.some(({ hold }) => hold !== null)).filter((row) => environments.length === 0 || isThere(row));
	function isNamed(name) {
		return environments.length === 0 || environments.includes(name);
	}
	/** Whether a flag is on in a named environment, is held there, or goes there next. */
	function isThere({ cells, next }) {
		return next !== null && isNamed(next.environment) || cells.some(hasSomething);
	}
}
function hasSomething({ exposures, hold }) {
	return exposures === null || isExposed(exposures) || hold !== null;
}
function demandNames(rows, { owner, environments }) {
	if (rows.length === 0) return;
	const names = (rows[0]?.cells ?? []).map(({ environment }) => environment);
	for (const name of environments) if (!names.includes(name)) throw unknownEnvironment(name, names);
	const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))];
	if (owner !== null && !owners.includes(owner)) throw refusal("unknown/owner", {
		name: owner,
		available: owners
	});
}
export { filtered as t };
