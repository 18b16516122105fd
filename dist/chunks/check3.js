import { i as check } from "./check.js";
import { t as reportPlace } from "./report-place.js";
import { P as pipelinePath } from "./log-reading.js";
import { n as questionText } from "./replay.js";
import { o as writeText, r as withGatherer } from "./context.js";
import { r as exitCodeOf } from "./started.js";
import { i as printReport, o as remark } from "./output.js";
import { d as withQuestion, i as BASE, o as examples } from "./program.js";
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
		printReport(checked.report, options, reportPlace(gatherer.root, checked.question));
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
const checkCommand = {
	options: (command) => {
		withQuestion(command).option("--base <revision>", BASE).option("--head <revision>", "the change (default: the working tree, untracked files included)").addHelpText("after", examples("flaghoist check", "flaghoist check --base origin/main --head my-branch", "flaghoist check --at 2026-11-22T09:00:00Z    # would it pass then?", "flaghoist check --evidence evidence.json --format markdown"));
	},
	run: runCheck
};
export { runCheck as n, saveQuestion as r, checkCommand as t };
