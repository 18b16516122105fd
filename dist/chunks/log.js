require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_deploying = require("./deploying.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
// src/cli/log.ts
/** `flaghoist log [FLAG\u2026]`. */
function runLog(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const { repository, clock } = gatherer;
		const tip = await require_judging.tipThen(gatherer, await require_editing.knownTip(repository, options.base ?? null), options);
		if (tip === null) throw require_opening.refusal("log/nothing-landed");
		const answers = await askedGitHub(repository, await require_deploying.landingLog(gatherer, tip, {
			flags,
			since: require_deploying.momentSince(options.since, await clock.now(), "--since"),
			in: options.in ?? [],
			owner: options.owner ?? null,
			log: await logOfClone(options, repository.gitFolder)
		}), options);
		const shown = {
			colour: require_program.useColour(),
			width: require_program.terminalWidth(),
			isUnaskedKnown: require_judging.isUnaskedShown(options)
		};
		require_judging.printText(require_judging.formatOf(options.format).renderLog(answers, shown), options);
		return require_program.EXIT.pass;
	});
}
/** With a token at hand, GitHub says who approved. The first line says whether it is asked. */
async function askedGitHub(repository, log, options) {
	const connection = await require_judging.githubHere(repository, options);
	if ("notAsked" in connection) return {
		...log,
		notAsked: require_judging.unasked(connection.notAsked, options).notAsked
	};
	if (log.landings.length === 0) return log;
	if (options.format === "text") require_judging.remark(require_program.ASKING_TEXTS.people(connection.name));
	const { withPulls } = await Promise.resolve().then(() => require("./landed-pulls.js")).then((n) => n.landed_pulls_exports);
	return withPulls(connection.client, log);
}
/** A log that cannot be read takes nothing from what Git says. */
async function logOfClone(options, gitFolder) {
	const file = require_judging.logFile(options, gitFolder);
	if (!await require_judging.exists(file)) return { trouble: {
		kind: "no-log-here",
		file: require_judging.shownLogFile(options)
	} };
	try {
		const log = require_judging.logHere(file);
		const [entries, history] = [await log.read([]), await log.history()];
		const { deployments, beginning, approvals } = history;
		const until = require_judging.pastMoment(options.at);
		return {
			entries: require_judging.upTo(entries, until),
			deployments: require_judging.upTo(deployments, until),
			beginning,
			approvals
		};
	} catch (error) {
		const cause = require_opening.causeOf(error);
		if (cause === null) throw error;
		return { trouble: cause };
	}
}
const logCommand = {
	options: (command) => {
		require_program.withReading(command).option("--since <time>", "how far back: a length such as 24h, or a date", "7d").option("--in <environment...>", "only these environments").option("--owner <name>", "only flags of this owner").addOption(require_program.momentOption("--at", "as of this moment, such as 2026-11-22T09:00:00Z or -5h (default: now)")).option("--evidence <file>", "landing times as JSON (flaghoist evidence prints the form)").option("--offline", "do not ask GitHub who approved").option("--github <owner/name>", "the repository on GitHub (default: the remote's)").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").addOption(require_program.baseOption()).addHelpText("after", require_program.examples("flaghoist log --since 24h --in production", "flaghoist log outbound-calls --since 2026-11-01", "flaghoist log 'unified-workflow/*' --format json"));
	},
	run: runLog
};
exports.logCommand = logCommand;
exports.logOfClone = logOfClone;
