import { Fr as pipelinePath, Si as diagnosticOf, Sr as filesIn, Wt as queryReaderFor, Xt as calendarDiagnostics, Zt as inspect, pr as existing, tn as expiredFlags, uo as sortDiagnostics, vr as readTree } from "./judging.js";
import { f as asTree } from "./repository.js";
// src/app/validate.ts
/** `now`: the moment at which a flag counts as expired. */
async function validate(loader, tree, now) {
	return diagnose(loader, await readTree(loader, tree), now);
}
/** The files of the current commit. Null if they cannot be read: the caller then reads its own tree, and reports why. */
async function readAhead(loader) {
	try {
		const commit = await loader.repository.resolve("HEAD");
		return commit && {
			commit,
			tree: await readTree(loader, asTree(commit))
		};
	} catch {
		return null;
	}
}
/** The same for a tree that was read. */
async function diagnose(loader, { id: tree, side, environments, diagnostics }, now) {
	const misplaced = new Set(diagnostics.map(({ file }) => file));
	const reported = filesIn(side).flatMap((file) => misplaced.has(file.file) ? [] : file.diagnostics);
	const definitions = existing(side).flatMap(({ definition }) => definition ?? []);
	const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
	const read = (paths) => loader.repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	return {
		diagnostics: sortDiagnostics([
			...missing,
			...diagnostics,
			...reported,
			...inspect(loader, side, null, await queryReaderFor(side)),
			...await calendarDiagnostics(side.pipeline, { read }, now),
			...expiredFlags(definitions, now)
		]),
		flags: existing(side).length,
		environments: environments.length,
		side
	};
}
function withoutPipeline(root) {
	return diagnosticOf({
		code: "pipeline/missing",
		facts: { where: "tree" }
	}, { file: pipelinePath(root) });
}
export { readAhead as n, validate as r, diagnose as t };
