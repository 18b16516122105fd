const require_program = require("./program.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
// src/app/validate.ts
/** `now`: the moment at which a flag counts as expired. */
async function validate(loader, tree, now) {
	return diagnose(loader, await require_judging.readTree(loader, tree), now);
}
/** The files of the current commit. Null if they cannot be read: the caller then reads its own tree, and reports why. */
async function readAhead(loader) {
	try {
		const commit = await loader.repository.resolve("HEAD");
		return commit && {
			commit,
			tree: await require_judging.readTree(loader, require_repository.asTree(commit))
		};
	} catch {
		return null;
	}
}
/** The same for a tree that was read. */
async function diagnose(loader, { id: tree, side, environments, diagnostics }, now) {
	const misplaced = new Set(diagnostics.map(({ file }) => file));
	const reported = require_judging.filesIn(side).flatMap((file) => misplaced.has(file.file) ? [] : file.diagnostics);
	const definitions = require_judging.existing(side).flatMap(({ definition }) => definition ?? []);
	const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
	const read = (paths) => loader.repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	return {
		diagnostics: require_program.sortDiagnostics([
			...missing,
			...diagnostics,
			...reported,
			...require_judging.inspect(loader, side, null, await require_judging.queryReaderFor(side)),
			...await require_judging.calendarDiagnostics(side.pipeline, { read }, now),
			...await policyPathDiagnostics(loader, tree, side),
			...require_judging.expiredFlags(definitions, now)
		]),
		flags: require_judging.existing(side).length,
		environments: environments.length,
		side
	};
}
/** What no file matches yet may be misspelled. */
async function policyPathDiagnostics({ repository }, tree, { pipeline }) {
	const rules = pipeline?.understood ?? null;
	if (pipeline === null || rules === null) return [];
	const matched = await require_judging.matchedPatterns(repository, tree, require_judging.writtenPatterns(rules));
	return require_judging.unmatchedPaths(pipeline, matched);
}
function withoutPipeline(root) {
	return require_judging.diagnosticOf({
		code: "pipeline/missing",
		facts: { where: "tree" }
	}, { file: require_judging.pipelinePath(root) });
}
Object.defineProperty(exports, "diagnose", {
	enumerable: true,
	get: function() {
		return diagnose;
	}
});
Object.defineProperty(exports, "readAhead", {
	enumerable: true,
	get: function() {
		return readAhead;
	}
});
Object.defineProperty(exports, "validate", {
	enumerable: true,
	get: function() {
		return validate;
	}
});
