import { o as editBaseOf } from "./check.js";
import { t as promote } from "./promote.js";
import { n as saveQuestion } from "./check3.js";
import { r as withGatherer } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { i as remark, r as printReport } from "./output.js";
import { t as offerFor } from "./pull-request.js";
// src/cli/promote.ts
/** `flaghoist promote FLAG --to ENV`: 0 when the branch is written, also when the gate would not pass it yet. */
function runPromote([flag = ""], options) {
	return withGatherer(options, async (gatherer) => {
		const base = await editBaseOf(gatherer.repository, options.base ?? null);
		const { to, rollout = null, branch = null } = options;
		const edit = await promote(gatherer, base, {
			flag,
			to,
			rollout,
			branch
		});
		await saveQuestion(edit, options);
		printReport(edit.report, options);
		remark(await offerFor(gatherer.repository, base, edit, options, "propose"));
		return EXIT.pass;
	});
}
export { runPromote };
