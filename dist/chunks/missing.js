import { g as hintOf } from "./opening.js";
import { l as judgementOf } from "./plan.js";
import { Jt as parentOf } from "./judging.js";
// src/app/deploy/missing.ts
/** `judged`: what this run has judged. Other landings are judged again, so that a repeat says why as well. */
async function refusedLandings(judging, accepted, refusals, judged = []) {
	const judgements = [];
	const reverts = {};
	for (const after of new Set(refusals.map(({ landing }) => landing))) {
		const before = await parentOf(judging.repository, after);
		reverts[after] = await revertOf(judging.repository, {
			before,
			after
		});
		if (judging.rollbacksOnly === true || judged.some(({ landed }) => landed.after === after)) continue;
		try {
			judgements.push(await judgementOf(judging, accepted, after));
		} catch (error) {
			if (hintOf(error) === null) throw error;
		}
	}
	return {
		judgements: [...judgements, ...judged],
		reverts
	};
}
function missingFor(judgements, { flag, environment, landing }) {
	const report = judgements.findLast(({ landed }) => landed.after === landing)?.report;
	if (report === void 0) return [];
	const open = [...report.changes.find((changeReport) => changeReport.flag === flag && changeReport.environment === environment)?.gates ?? [], ...report.policy].filter(({ verdict }) => verdict !== "pass").flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
	const broken = report.diagnostics.filter(({ severity }) => severity === "error").map(({ file, line, message }) => `${file}:${line}: ${message}`);
	return [...open, ...broken];
}
/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
async function revertOf(repository, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const [only] = commits;
	if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) return `git revert --no-edit ${before}..${after}`;
	return (commits.at(-1) ?? only)?.parents.length === 2 ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
export { refusedLandings as n, revertOf as r, missingFor as t };
