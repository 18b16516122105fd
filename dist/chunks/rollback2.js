import { o as editBaseOf } from "./check.js";
import { t as rollback } from "./rollback.js";
import { n as saveQuestion } from "./check3.js";
import { r as withGatherer } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as remark, r as printReport } from "./output.js";
import { t as offerFor } from "./pull-request.js";
// src/cli/rollback.ts
/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
function runRollback(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await editBaseOf(gatherer.repository, options.base ?? null);
		const { in: environments = [], all = false, rollout = null, branch = null } = options;
		const { routes = false } = options;
		const done = await rollback(gatherer, base, {
			flags,
			all,
			in: environments,
			rollout,
			routes,
			branch
		});
		await saveQuestion(done, options);
		printReport(done.report, options);
		for (const { flag, environment, services } of done.turnedOff) remark(`${flag} in ${environment}: turned off for ${services.join(", ")}, which reads no percentage`);
		if (done.untouched.length > 0) remark(`left as they are, because they give no more than that: ${done.untouched.join(", ")}`);
		if (done.left.length > 0) remark(`left alone, because their definitions cannot be read: ${done.left.join(", ")}; revert what broke them`);
		if (done.routeless.length > 0) remark(`no emergency routes to block: ${done.routeless.join(", ")}`);
		done.open.forEach((line) => remark(line));
		remark(await offerFor(gatherer.repository, base, done, options, "land"));
		return exitCodeOf(done.report.verdict);
	});
}
export { runRollback };
