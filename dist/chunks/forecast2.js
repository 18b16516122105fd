import { t as forecast } from "./forecast.js";
import { bt as parseDuration, w as refusal } from "./opening.js";
import { S as withGatherer, c as formatOf, f as printText, x as tipThen } from "./judging.js";
import { R as terminalWidth, _ as examples, h as baseOption, m as EXIT, w as withJudging, z as useColour } from "./program.js";
import { o as momentUntil, u as knownTip } from "./deploying.js";
// src/cli/forecast.ts
/** `flaghoist forecast [FLAG\u2026]`. */
function runForecast(flags, options) {
	const mergeDelay = options.mergeDelay === void 0 ? null : delayOf(options.mergeDelay);
	return withGatherer(options, async (gatherer) => {
		const tip = await knownTip(gatherer.repository, options.base ?? null);
		const base = await tipThen(gatherer, tip, options);
		const now = await gatherer.clock.now();
		const from = options.from === void 0 ? null : momentUntil(options.from, now, "--from");
		const facts = await forecast(gatherer, base, flags, {
			mergeDelay,
			from
		});
		const shown = {
			colour: useColour(),
			width: terminalWidth() ?? void 0
		};
		printText(formatOf(options.format).renderForecast(facts, shown), options);
		return EXIT.pass;
	});
}
function delayOf(written) {
	const delay = parseDuration(written);
	if (delay === null) throw refusal("option/not-a-duration", {
		option: "--merge-delay",
		written
	});
	return delay;
}
const forecastCommand = {
	options: (command) => {
		withJudging(command).addOption(baseOption()).option("--from <time>", "begin at this later moment, or so long from now (default: now)").option("--merge-delay <length>", "how long each step stays green before it lands (default: as in the last 90 days)").addHelpText("after", examples("flaghoist forecast", "flaghoist forecast outbound-calls --merge-delay 4h"));
	},
	run: runForecast
};
export { forecastCommand };
