import { t as forecast } from "./forecast.js";
import { bt as parseDuration, w as refusal } from "./opening.js";
import { C as withGatherer, l as formatOf, p as printText, y as momentOf } from "./judging.js";
import { B as terminalWidth, T as withJudging, V as useColour, g as baseOption, h as EXIT, v as examples } from "./program.js";
import { u as knownTip } from "./deploying.js";
// src/cli/forecast.ts
/** `flaghoist forecast [FLAG\u2026]`. */
function runForecast(flags, options) {
	const mergeDelay = options.mergeDelay === void 0 ? null : delayOf(options.mergeDelay);
	const from = options.from === void 0 ? null : momentOf(options.from);
	return withGatherer(options, async (gatherer) => {
		const base = await knownTip(gatherer.repository, options.base ?? null);
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
		withJudging(command).addOption(baseOption()).option("--from <time>", "begin at this later moment (default: now)").option("--merge-delay <length>", "how long each step stays green before it lands (default: as in the last 90 days)").addHelpText("after", examples("flaghoist forecast", "flaghoist forecast outbound-calls --merge-delay 4h"));
	},
	run: runForecast
};
export { forecastCommand };
