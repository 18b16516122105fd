import { at as sortDiagnostics, it as isError } from "./text.js";
import { a as headOf, d as readTree, l as inspect, p as filesIn, t as asTree, u as existing, v as pipelinePath } from "./check.js";
import { t as createReader } from "./reader.js";
import { t as rootOf } from "./root.js";
import { r as withRepository } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { a as useColour, n as print, t as formatOf } from "./output.js";
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
// src/cli/validate.ts
/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args, options) {
	return withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: createReader(),
			root: rootOf(options.root)
		};
		const head = await headOf(repository, options.head ?? null);
		const { diagnostics } = await validate(loader, asTree(head));
		print(formatOf(options.format).renderDiagnostics(diagnostics, { colour: useColour() }));
		return diagnostics.some(isError) ? EXIT.block : EXIT.pass;
	});
}
export { runValidate };
