import { Pt as parentOf } from "./judging.js";
// src/app/deploy/revert.ts
/** The command for a landing alone. */
async function revertOfLanding(repository, after) {
	return revertOf(repository, {
		before: await parentOf(repository, after),
		after
	});
}
/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
async function revertOf(repository, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const [only] = commits;
	if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) return `git revert --no-edit ${before}..${after}`;
	return (commits.at(-1) ?? only)?.parents.length === 2 ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
// src/app/deploy/missing.ts
function missingFor(judgements, { flag, environment, landing }) {
	const report = judgements.findLast(({ landed }) => landed.after === landing)?.report;
	if (report === void 0) return [];
	const open = [...report.changes.find((changeReport) => changeReport.flag === flag && changeReport.environment === environment)?.gates ?? [], ...report.policy].filter(({ verdict }) => verdict !== "pass").flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
	const broken = report.diagnostics.filter(({ severity }) => severity === "error").map(({ file, line, message }) => `${file}:${line}: ${message}`);
	return [...open, ...broken];
}
export { revertOf as n, revertOfLanding as r, missingFor as t };
