import { Mt as sortDiagnostics } from "./text.js";
import { C as isComplete, I as diagnosticOf, R as isExpired, S as diagnosticIn } from "./log-reading.js";
import { B as inspect, G as readTree, J as filesIn, V as existing, st as pipelinePath } from "./check.js";
// src/files/expired-flags.ts
function expiredFlags(definitions, now) {
	return definitions.flatMap((read) => {
		const flag = read.understood;
		if (flag === null || !isComplete(read, ["expires"]) || !isExpired(flag, now)) return [];
		const facts = {
			flag: flag.key,
			expires: flag.expires ?? ""
		};
		return [diagnosticIn(read, ["expires"], {
			code: "flag/expired",
			facts
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
	return diagnosticOf({
		code: "pipeline/missing",
		facts: { where: "tree" }
	}, { file: pipelinePath(root) });
}
export { validate as t };
