require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_deploying = require("./deploying.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_validate = require("./validate.js");
const require_begin = require("./begin.js");
// src/cli/validate.ts
/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args, options) {
	const now = require_program.momentOf(options.at);
	return require_begin.withYoungSmall(() => require_judging.withRepository(options, async (repository) => {
		const loader = require_judging.loaderOf(repository, options.root);
		const reading = options.head === void 0 ? require_validate.readAhead(loader) : null;
		const head = await require_judging.headOf(repository, options.head ?? null).finally(() => reading);
		const ahead = await reading;
		const { diagnostics: ofFlags, side } = ahead?.commit === head ? await require_validate.diagnose(loader, ahead.tree, now) : await require_validate.validate(loader, require_repository.asTree(head), now);
		const beside = await require_deploying.composeWarnings(loader, require_repository.asTree(head), side);
		const diagnostics = require_program.sortDiagnostics([...ofFlags, ...beside]);
		require_judging.printDiagnostics(diagnostics, options);
		return diagnostics.some(require_program.isError) ? require_program.EXIT.block : require_program.EXIT.pass;
	}));
}
const validateCommand = {
	options: (command) => {
		require_program.withReading(command).option("--head <revision>", "what to read (default: the working tree, untracked files included)").addOption(require_program.momentOption("--at", "name the flags that expire by this moment (default: now)")).addHelpText("after", require_program.examples("flaghoist validate", "flaghoist validate --head origin/main --format json"));
	},
	run: runValidate
};
exports.validateCommand = validateCommand;
