import { r as baseOf } from "./check.js";
import { t as promote } from "./promote.js";
import { n as saveQuestion } from "./check3.js";
import { n as withGatherer } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as remark, r as printReport } from "./output.js";
import { t as offerFor } from "./pull-request.js";
// src/cli/promote.ts
/** `flaghoist promote FLAG --to ENV`. The exit code is the verdict's: 3 is written, and not yet due. */
function runPromote([flag = ""], options) {
	return withGatherer(options, async (gatherer) => {
		const base = await baseOf(gatherer.repository, options.base ?? null);
		const { to, rollout = null, branch = null } = options;
		const done = await promote(gatherer, base, {
			flag,
			to,
			rollout,
			branch
		});
		await saveQuestion(done, options);
		printReport(done.report, options);
		remark(await offerFor(gatherer.repository, base, done, options, "propose"));
		return exitCodeOf(done.report.verdict);
	});
}
export { runPromote };
