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
/** A mistyped root would otherwise look like a change that concerns nobody. */
function remarkOnRoot({ question, report }, root) {
	const { base, head } = question.proposal;
	const isNowhere = base.pipeline.kind === "absent" && head.pipeline.kind === "absent";
	if (report.class !== "none" || report.verdict !== "pass" || !isNowhere) return;
	remark(`there is no ${pipelinePath(root)}; --root names another folder`);
}
/** `--save-question`: everything that was known, for a bug report or a replay. */
async function saveQuestion({ question }, options) {
	if (options.saveQuestion !== void 0) await writeText(options.saveQuestion, questionText(question));
}
export { saveQuestion as n, runCheck as t };
