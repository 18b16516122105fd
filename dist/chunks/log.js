require("./rolldown-runtime.js");
const require_deploying = require("./deploying.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
const require_log_here = require("./log-here.js");
// src/cli/log.ts
/** `flaghoist log [FLAG\u2026]`. */
function runLog(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const { repository, clock } = gatherer;
		const seen = await require_editing.seenTip(repository, options.base ?? null);
		const tip = await require_editing.tipThen(gatherer, seen.commit, options);
		if (tip === null) throw require_opening.refusal("log/nothing-landed");
		const log = await require_deploying.landingLog(gatherer, tip, {
			flags,
			since: require_program.momentSince(options.since, await clock.now(), "--since"),
			in: options.in ?? [],
			owner: options.owner ?? null,
			log: await require_log_here.logOfClone(options, repository.gitFolder)
		});
		const answers = await require_log_here.withPeople(repository, log, options);
		const shown = {
			...require_judging.displayHere(),
			isUnaskedKnown: require_judging.isUnaskedShown(options)
		};
		const facts = require_deploying.namingOwn(answers, require_deploying.ownCommits(seen));
		require_program.printText(require_judging.formatOf(options.format).renderLog(facts, shown), options);
		return require_program.EXIT.pass;
	});
}
const logCommand = {
	options: (command) => {
		require_program.withReading(command).option("--since <time>", "how far back: a length such as 24h, or a date", "7d").option("--in <environment...>", "only these environments").option("--owner <name>", "only flags of this owner").addOption(require_program.momentOption("--at", "as of this moment, such as 2026-11-22T09:00:00Z or -5h (default: now)")).option("--evidence <file>", "landing times as JSON (flaghoist evidence prints the form)").option("--offline", "do not ask GitHub who approved").option("--github <owner/name>", "the repository on GitHub (default: the remote's)").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").addOption(require_program.baseOption()).addHelpText("after", require_program.examples("flaghoist log --since 24h --in production", "flaghoist log outbound-calls --since 2026-11-01", "flaghoist log 'unified-workflow/*' --format json"));
	},
	run: runLog
};
exports.logCommand = logCommand;
