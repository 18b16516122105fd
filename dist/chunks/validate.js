import { jt as sortDiagnostics } from "./text.js";
import { H as isExpired, S as diagnosticIn, w as isComplete } from "./log-reading.js";
import { B as inspect, G as readTree, J as filesIn, V as existing, st as pipelinePath } from "./check.js";
// src/files/expired-flags.ts
function expiredFlags(definitions, now) {
	return definitions.flatMap((read) => {
		const flag = read.understood;
		if (flag === null || !isComplete(read, ["expires"]) || !isExpired(flag, now)) return [];
		return [diagnosticIn(read, "flag/expired", ["expires"], {
			severity: "warning",
			message: `the flag ${flag.key} expired on ${flag.expires}`,
			hint: "remove the flag, write a later date, or write permanent: with a reason instead"
		})];
	});
}
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
	return {
		code: "pipeline/missing",
		severity: "error",
		message: "pipeline.yaml is missing; it names the environments and their requirements",
		hint: "add it, or name another folder with --root",
		file: pipelinePath(root),
		line: 1,
		column: 1
	};
}
export { validate as t };
