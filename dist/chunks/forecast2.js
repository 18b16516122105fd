require("./rolldown-runtime.js");
const require_forecast = require("./forecast.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
// src/cli/forecast.ts
/** `flaghoist forecast [FLAG\u2026]`. */
function runForecast(flags, options) {
	const mergeDelay = options.mergeDelay === void 0 ? null : delayOf(options.mergeDelay);
	return require_judging.withGatherer(options, async (gatherer) => {
		const tip = await require_editing.knownTip(gatherer.repository, options.base ?? null);
		const base = await require_editing.tipThen(gatherer, tip, options);
		const now = await gatherer.clock.now();
		const from = options.from === void 0 ? null : require_program.momentUntil(options.from, now, "--from");
		const facts = await require_forecast.forecast(gatherer, base, flags, {
			mergeDelay,
			from
		});
		const { colour, width } = require_judging.layoutHere();
		require_program.printText(require_judging.formatOf(options.format).renderForecast(facts, {
			colour,
			width
		}), options);
		return require_program.EXIT.pass;
	});
}
function delayOf(written) {
	const delay = require_opening.parseDuration(written);
	if (delay === null) throw require_opening.refusal("option/not-a-duration", {
		option: "--merge-delay",
		written
	});
	return delay;
}
const forecastCommand = {
	options: (command) => {
		require_program.withJudging(command).addOption(require_program.baseOption()).option("--from <time>", "begin at this later moment, or so long from now (default: now)").option("--merge-delay <length>", "how long each step stays green before it lands (default: as in the last 90 days)").addHelpText("after", require_program.examples("flaghoist forecast", "flaghoist forecast outbound-calls --merge-delay 4h"));
	},
	run: runForecast
};
exports.forecastCommand = forecastCommand;
