import { o as editBaseOf } from "./check.js";
import { t as rollback } from "./rollback.js";
import { r as saveQuestion } from "./check3.js";
import { r as withGatherer } from "./context.js";
import { _ as exitCodeOf, a as EDIT_BASE, d as withQuestion, o as examples, s as percent, u as withOffer } from "./started.js";
import { a as remark, r as printReport } from "./output.js";
import { t as offerFor } from "./pull-request.js";
// src/cli/rollback.ts
/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
function runRollback(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await editBaseOf(gatherer.repository, options.base ?? null);
		const { in: environments = [], all = false, rollout = null, branch = null } = options;
		const { routes = false } = options;
		const edit = await rollback(gatherer, base, {
			flags,
			all,
			in: environments,
			rollout,
			routes,
			branch
		});
		await saveQuestion(edit, options);
		printReport(edit.report, options);
		for (const { flag, environment, services } of edit.turnedOff) remark(`${flag} in ${environment}: turned off for ${services.join(", ")}, which reads no percentage`);
		if (edit.untouched.length > 0) remark(`left as they are, because they give no more than that: ${edit.untouched.join(", ")}`);
		if (edit.left.length > 0) remark(`left alone, because their definitions cannot be read: ${edit.left.join(", ")}; revert what broke them`);
		if (edit.routeless.length > 0) remark(`no emergency routes to block: ${edit.routeless.join(", ")}`);
		edit.open.forEach((line) => remark(line));
		remark(await offerFor(gatherer.repository, base, edit, options, "land"));
		return exitCodeOf(edit.report.verdict);
	});
}
const rollbackCommand = {
	options: (command) => {
		withQuestion(command).option("--in <environment...>", "the environments (default: all where a flag is exposed)").option("--all", "every flag: the emergency stop").option("--rollout <percent>", "only down to this percentage, instead of all the way", percent).option("--routes", "also block the flags' emergency routes at the proxy").option("--base <revision>", EDIT_BASE).option("--branch <name>", "the name of the branch (default: from the flags)");
		withOffer(command).addHelpText("after", examples("flaghoist rollback elevenlabs-agent", "flaghoist rollback outbound-calls --in production --rollout 10", "flaghoist rollback --all --in production --pull-request", "flaghoist rollback elevenlabs-agent --in production --routes"));
	},
	run: runRollback
};
export { rollbackCommand };
