import { S as withGatherer, St as editBaseOf, cr as reportPlace, d as printReport, p as remark, r as saveQuestion } from "./judging.js";
import { t as promote } from "./promote.js";
import { C as withOffer, _ as examples, g as EDIT_BASE, n as EXIT, v as percent, w as withQuestion } from "./program.js";
import { n as remarkOnPreview, t as offerFor } from "./pull-request.js";
// src/cli/promote.ts
/** `flaghoist promote FLAG --to ENV`: 0 when the branch is written, also when the gate would not pass it yet. */
function runPromote([flag = ""], options) {
	return withGatherer(options, async (gatherer) => {
		const base = await editBaseOf(gatherer.repository, options.base ?? null);
		const { to, rollout = null, branch = null } = options;
		const { dryRun = false, reason = "" } = options;
		const edit = await promote(gatherer, base, {
			flag,
			to,
			rollout,
			branch,
			dryRun,
			reason
		});
		await saveQuestion(edit, options);
		printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
		if (edit.preview !== null) {
			remarkOnPreview(edit.preview, edit.branch);
			return EXIT.pass;
		}
		const { isOpen, text } = await offerFor(gatherer.repository, base, edit, options, "propose");
		remark(text);
		return isOpen ? EXIT.pass : EXIT.wait;
	});
}
const promoteCommand = {
	options: (command) => {
		withQuestion(command).requiredOption("--to <environment>", "the environment").option("--rollout <percent>", "the new percentage (default: the next step of its ladder, or 100)", percent).option("--base <revision>", EDIT_BASE).option("--branch <name>", "the name of the branch (default: made from the flag)").option("--dry-run", "judge and show the edit, and write nothing");
		withOffer(command).addHelpText("after", examples("flaghoist promote elevenlabs-agent --to staging", "flaghoist promote outbound-calls --to production --rollout 10 --pull-request"));
	},
	run: runPromote
};
export { promoteCommand };
