import { zt as isError } from "./text.js";
import { s as headOf, t as asTree } from "./check.js";
import { r as sourceSchemas, s as targetSchemas } from "./metric-sources.js";
import { h as createReader } from "./log-reading.js";
import { l as rootOf } from "./log-file.js";
import { n as readAhead, r as validate, t as diagnose } from "./validate.js";
import { i as withRepository, t as momentOf } from "./context.js";
import { n as EXIT } from "./started.js";
import { f as withReading, o as examples, v as useColour } from "./program.js";
import { i as printText, t as formatOf } from "./output.js";
// src/cli/validate.ts
/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args, options) {
	const now = momentOf(options.at);
	return withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: createReader(targetSchemas, sourceSchemas),
			root: rootOf(options.root)
		};
		const reading = options.head === void 0 ? readAhead(loader) : null;
		const head = await headOf(repository, options.head ?? null).finally(() => reading);
		const ahead = await reading;
		const { diagnostics } = ahead?.commit === head ? await diagnose(loader, ahead.tree, now) : await validate(loader, asTree(head), now);
		printText(formatOf(options.format).renderDiagnostics(diagnostics, { colour: useColour() }), options);
		return diagnostics.some(isError) ? EXIT.block : EXIT.pass;
	});
}
const validateCommand = {
	options: (command) => {
		withReading(command).option("--head <revision>", "what to read (default: the working tree, untracked files included)").option("--at <time>", "name the flags that expire by this moment (default: now)").addHelpText("after", examples("flaghoist validate", "flaghoist validate --head origin/main --format json"));
	},
	run: runValidate
};
export { validateCommand };
