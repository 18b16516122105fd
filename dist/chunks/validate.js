import { fn as sortDiagnostics } from "./markdown.js";
import { G as queryReaderFor, J as inspect, Y as existing, et as readTree, ot as expiredFlags, rt as filesIn } from "./check.js";
import { J as diagnosticOf, L as pipelinePath } from "./log-reading.js";
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
			tree: await readTree(loader, commit)
		};
	} catch {
		return null;
	}
}
/** The same for a tree that was read. */
async function diagnose(loader, { side, environments, diagnostics }, now) {
	const misplaced = new Set(diagnostics.map(({ file }) => file));
	const own = filesIn(side).flatMap((one) => misplaced.has(one.file) ? [] : one.diagnostics);
	const definitions = existing(side).flatMap(({ definition }) => definition ?? []);
	const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
	return {
		diagnostics: sortDiagnostics([
			...missing,
			...diagnostics,
			...own,
			...inspect(loader, side, null, await queryReaderFor(side)),
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
