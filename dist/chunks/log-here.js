const require_program = require("./program.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
// src/cli/log-here.ts
/** With a token at hand, GitHub says who approved. The first line says whether it is asked. */
async function withPeople(repository, log, options) {
	const connection = await require_judging.githubHere(repository, options);
	if ("notAsked" in connection) return {
		...log,
		notAsked: require_judging.unasked(connection.notAsked, options).notAsked
	};
	if (log.landings.length === 0) return log;
	if (options.format === "text") require_program.remark(require_program.ASKING_TEXTS.people(connection.name));
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
		const until = require_program.pastMoment(options.at);
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
Object.defineProperty(exports, "logOfClone", {
	enumerable: true,
	get: function() {
		return logOfClone;
	}
});
Object.defineProperty(exports, "withPeople", {
	enumerable: true,
	get: function() {
		return withPeople;
	}
});
