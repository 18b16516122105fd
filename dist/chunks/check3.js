import { c as judgeAsked, n as ask, r as baseOf, s as headOf } from "./check.js";
import { t as NO_EVIDENCE_YET } from "./evaluator.js";
import { t as reportPlace } from "./report-place.js";
import { L as pipelinePath } from "./log-reading.js";
import { n as questionText } from "./replay.js";
import { n as remarkOnMissing, r as askGitHub, t as noting } from "./missing2.js";
import { o as writeText, r as withGatherer } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as printReport, o as remark } from "./output.js";
import { c as withAsking, f as withQuestion, i as BASE, o as examples } from "./program.js";
// src/cli/check.ts
/** `flaghoist check`. */
function runCheck(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository, root } = gatherer;
		const head = await headOf(repository, options.head ?? null);
		const { checked, missing } = await checkedHere(gatherer, {
			base: await baseOf(repository, options.base ?? null),
			head
		}, options);
		await saveQuestion(checked, options);
		remarkOnRoot(checked, root);
		printReport(checked.report, options, reportPlace(root, checked.question));
		await remarkOnMissing(repository, missing, options);
		return exitCodeOf(checked.report.verdict);
	});
}
/** Git alone says first what has to be asked: a rollback asks for nothing, and waits for no server. */
async function checkedHere(gatherer, { base, head }, options) {
	const asked = await ask(gatherer, base, head);
	const reader = asked.asks.length === 0 ? null : await askGitHub(gatherer, options, {
		base,
		head: options.head ?? null
	});
	if (reader === null) {
		const noted = noting(gatherer);
		return {
			checked: await judgeAsked(noted.gatherer, asked),
			missing: noted.missing
		};
	}
	const { evidenceAbout, gathererOnClone } = await import("./clone-evidence.js");
	const online = gathererOnClone(gatherer, reader, NO_EVIDENCE_YET);
	const again = await ask(online, base, head);
	const evidence = await evidenceAbout(reader, again);
	return {
		checked: await judgeAsked({
			...online,
			evidence
		}, again),
		missing: /* @__PURE__ */ new Set()
	};
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
		withAsking(withQuestion(command)).option("--base <revision>", BASE).option("--head <revision>", "the change (default: the working tree, untracked files included)").addHelpText("after", examples("flaghoist check", "flaghoist check --base origin/main --head my-branch", "flaghoist check --at 2026-11-22T09:00:00Z    # would it pass then?", "flaghoist check --evidence evidence.json --format markdown"));
	},
	run: runCheck
};
export { runCheck as n, saveQuestion as r, checkCommand as t };
