import { B as terminalWidth, J as ASKING_TEXTS, O as withReading, Q as LACK_TEXTS, V as useColour, g as baseOption, h as EXIT, v as examples } from "./program.js";
import { D as landingLog, a as momentSince, u as knownTip } from "./deploying.js";
import { S as hintOf, w as refusal } from "./opening.js";
import { $ as logFile, C as withGatherer, S as tipThen, Z as exists, b as pastMoment, c as unasked, et as logHere, l as formatOf, m as remark, nt as upTo, p as printText, tt as shownLogFile, v as githubHere } from "./judging.js";
// src/cli/log.ts
/** `flaghoist log [FLAG\u2026]`. */
function runLog(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository, clock } = gatherer;
		const tip = await tipThen(gatherer, await knownTip(repository, options.base ?? null), options);
		if (tip === null) throw refusal("log/nothing-landed");
		const answers = await askedGitHub(repository, await landingLog(gatherer, tip, {
			flags,
			since: momentSince(options.since, await clock.now(), "--since"),
			in: options.in ?? [],
			owner: options.owner ?? null,
			log: await readLog(options, repository.gitFolder)
		}), options);
		const shown = {
			colour: useColour(),
			width: terminalWidth()
		};
		printText(formatOf(options.format).renderLog(answers, shown), options);
		return EXIT.pass;
	});
}
/** With a token at hand, GitHub says who approved. The first line says whether it is asked. */
async function askedGitHub(repository, log, options) {
	const connection = await githubHere(repository, options);
	if ("notAsked" in connection) return {
		...log,
		notAsked: unasked(connection.notAsked, options).notAsked
	};
	if (log.landings.length === 0) return log;
	if (options.format === "text") remark(ASKING_TEXTS.people(connection.name));
	const { withPulls } = await import("./landed-pulls2.js").then((chunk) => ({ withPulls: chunk.t }));
	return withPulls(connection.client, log);
}
/** A log that cannot be read takes nothing from what Git says. */
async function readLog(options, gitFolder) {
	const file = logFile(options, gitFolder);
	if (!await exists(file)) return { trouble: LACK_TEXTS.noLog(shownLogFile(options)) };
	try {
		const log = logHere(file);
		const [entries, history] = [await log.read([]), await log.history()];
		const { deployments, beginning, approvals } = history;
		const until = pastMoment(options.at);
		return {
			entries: upTo(entries, until),
			deployments: upTo(deployments, until),
			beginning,
			approvals
		};
	} catch (error) {
		const hint = hintOf(error);
		if (hint === null) throw error;
		return { trouble: `${error.message}; ${hint}` };
	}
}
const logCommand = {
	options: (command) => {
		withReading(command).option("--since <time>", "how far back: a length such as 24h, or a date", "7d").option("--in <environment...>", "only these environments").option("--owner <name>", "only flags of this owner").option("--at <time>", "as of this moment, such as 2026-11-22T09:00:00Z (default: now)").option("--evidence <file>", "landing times as JSON (schemas/evidence.schema.json)").option("--offline", "do not ask GitHub who approved").option("--github <owner/name>", "the repository on GitHub (default: the remote's)").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").addOption(baseOption()).addHelpText("after", examples("flaghoist log --since 24h --in production", "flaghoist log outbound-calls --since 2026-11-01", "flaghoist log 'unified-workflow/*' --format json"));
	},
	run: runLog
};
export { readLog as n, runLog as r, logCommand as t };
