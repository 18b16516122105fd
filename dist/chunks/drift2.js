require("./rolldown-runtime.js");
const require_drift = require("./drift.js");
const require_drift_text = require("./drift-text.js");
const require_judging = require("./judging.js");
const require_deploying = require("./deploying.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
// src/cli/drift.ts
/** `flaghoist drift [FLAG\u2026]`: 0 when all is as accepted, 1 when a value differs or was refused, 3 when a target did not answer or the log cannot be read. */
function runDrift(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const deployer = require_deploying.deployerOf(gatherer, options, process.env);
		const tip = await require_editing.localTip(gatherer.repository, options.base ?? null);
		require_editing.remarkOnFetch(tip);
		const { environment = null, service = null } = options;
		const scope = {
			environments: environment,
			services: service
		};
		const asking = {
			...deployer,
			tip: () => Promise.resolve(tip)
		};
		const compared = await require_program.answeredByLog(require_drift.drift(asking, scope, flags));
		const hasDiverged = tip.pull === "git pull --rebase";
		if ((tip.isGuess || hasDiverged) && tip.behind !== null) require_program.remarkRefusal(tip.behind);
		const textOf = options.format === "json" ? require_drift_text.driftJson : require_drift_text.driftText;
		require_program.printText(textOf(require_deploying.namingOwn(compared, require_deploying.ownCommits(tip)), tip.pull), options);
		const { rows, refused, lost } = compared;
		if (refused.length > 0 || rows.some(require_drift_text.isWrong)) return require_program.EXIT.block;
		const isUnreached = flags.length > 0 && rows.some(({ state }) => state === "no-target");
		return lost !== void 0 || isUnreached || rows.some(({ state }) => UNKNOWN.has(state)) ? require_program.EXIT.wait : require_program.EXIT.pass;
	});
}
const UNKNOWN = /* @__PURE__ */ new Set([
	"unreachable",
	"unreadable",
	"elsewhere"
]);
const driftCommand = {
	options: (command) => {
		require_program.withScope(require_program.withJudging(command, require_program.withTextOrJson)).addOption(require_program.baseOption()).addHelpText("after", require_program.examples("flaghoist drift", "flaghoist drift outbound-calls --environment production"));
	},
	run: runDrift
};
exports.driftCommand = driftCommand;
