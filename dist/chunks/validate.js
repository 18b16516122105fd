import { Mt as sortDiagnostics } from "./text.js";
import { B as inspect, G as readTree, J as filesIn, V as existing, X as expiredFlags, ct as pipelinePath } from "./check.js";
import { I as diagnosticOf } from "./log-reading.js";
// src/app/validate.ts
/** `now`: the moment at which a flag counts as expired. */
async function validate(loader, tree, now) {
	const { side, environments, diagnostics } = await readTree(loader, tree);
	const misplaced = new Set(diagnostics.map(({ file }) => file));
	const own = filesIn(side).flatMap((one) => misplaced.has(one.file) ? [] : one.diagnostics);
	const definitions = existing(side).flatMap(({ definition }) => definition ?? []);
	const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
	return {
		diagnostics: sortDiagnostics([
			...missing,
			...diagnostics,
			...own,
			...inspect(loader, side, null),
			...expiredFlags(definitions, now)
		]),
		flags: existing(side).length,
		environments: environments.length
	};
}
function withoutPipeline(root) {
	return diagnosticOf({
		code: "pipeline/missing",
		facts: { where: "tree" }
	}, { file: pipelinePath(root) });
}
export { validate as t };
