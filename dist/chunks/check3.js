import { i as check, st as pipelinePath } from "./check.js";
import { n as questionText } from "./replay.js";
import { a as writeText, r as withGatherer } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as remark, r as printReport } from "./output.js";
// src/cli/check.ts
/** `flaghoist check`. */
function runCheck(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const checked = await check(gatherer, {
			base: options.base ?? null,
			head: options.head ?? null
		});
		await saveQuestion(checked, options);
		remarkOnRoot(checked, gatherer.root);
		printReport(checked.report, options);
		return exitCodeOf(checked.report.verdict);
	});
}
/** With a mistyped root, every change would look like one that touches no flag. */
function remarkOnRoot({ question, report }, root) {
	const { base, head } = question.proposal;
	const hasNoPipeline = base.pipeline.kind === "absent" && head.pipeline.kind === "absent";
	if (report.class !== "none" || report.verdict !== "pass" || !hasNoPipeline) return;
	remark(`there is no ${pipelinePath(root)}; name its folder with --root`);
}
/** `--save-question` writes all input of the judgement, for a bug report or a replay. */
async function saveQuestion({ question }, options) {
	if (options.saveQuestion !== void 0) await writeText(options.saveQuestion, questionText(question));
}
export { saveQuestion as n, runCheck as t };
