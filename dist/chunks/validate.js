import { nt as sortDiagnostics } from "./text.js";
import { d as existing, h as filesIn, p as readTree, u as inspect, x as pipelinePath } from "./check.js";
// src/app/validate.ts
async function validate(loader, tree) {
	const { side, environments, diagnostics } = await readTree(loader, tree);
	const own = filesIn(side).flatMap((file) => file.diagnostics);
	const missing = side.pipeline === null ? [withoutPipeline(loader.root)] : [];
	return {
		diagnostics: sortDiagnostics([
			...missing,
			...diagnostics,
			...own,
			...inspect(loader.root, side, null)
		]),
		flags: existing(side).length,
		environments: environments.length
	};
}
function withoutPipeline(root) {
	return {
		code: "pipeline/missing",
		severity: "error",
		message: "there is no pipeline.yaml, which names the environments and what each requires",
		hint: "add it, or name another folder with --root",
		file: pipelinePath(root),
		line: 1,
		column: 1
	};
}
export { validate as t };
