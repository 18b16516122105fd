import { T as pathOf, t as asTree } from "./check.js";
// src/app/deploy/still-refused.ts
/** The refusals whose file differs at this commit from the accepted version. */
async function stillRefused({ repository, root }, commit, refusals) {
	if (refusals.length === 0) return [];
	const wanted = refusals.map((one) => ({
		now: {
			tree: asTree(commit),
			path: pathOf(root, one)
		},
		accepted: one.accepted && {
			tree: asTree(one.accepted),
			path: pathOf(root, one)
		}
	}));
	const now = await repository.readPaths(wanted.map((one) => one.now));
	const known = wanted.flatMap(({ accepted }) => accepted === null ? [] : [accepted]);
	const blobs = await repository.readPaths(known);
	return refusals.filter((_, index) => {
		const accepted = wanted[index]?.accepted ?? null;
		const before = accepted === null ? null : blobs[known.indexOf(accepted)] ?? null;
		return now[index]?.id !== before?.id;
	});
}
export { stillRefused as t };
