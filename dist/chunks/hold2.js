import { Nt as editBaseOf, S as withGatherer, Sn as reportPlace, d as printReport, l as print, p as remark, r as saveQuestion } from "./judging.js";
import { n as hold } from "./hold.js";
import { w as refusal } from "./opening.js";
import { E as withQuestion, T as withOffer, _ as examples, g as editBaseOption, m as EXIT, st as printableJson, v as exitCodeOf } from "./program.js";
import { a as offerFor, c as landJson, l as landOnly, o as remarkOnPreview, s as freshTip } from "./editing.js";
import { o as momentUntil } from "./deploying.js";
// src/cli/hold.ts
/** `flaghoist hold FLAG\u2026 --in ENV\u2026 --reason TEXT`: 0 when the hold has landed, or its branch is written. */
function runHold(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const { land = false, pullRequest = false, lift = false, dryRun = false } = options;
		if (land && pullRequest) throw refusal("land/two-ways");
		const { repository, clock } = gatherer;
		const base = land && options.base === void 0 ? await freshTip(repository) : await editBaseOf(repository, options.base ?? null);
		const { reason = "", until } = options;
		if (!lift && reason.trim() === "") throw refusal("hold/no-reason");
		const edit = await hold(gatherer, base, {
			flags,
			in: options.in,
			why: lift ? null : reason,
			until: until === void 0 ? null : momentUntil(until, await clock.now(), "--until"),
			branch: options.branch ?? null,
			dryRun
		});
		await saveQuestion(edit, options);
		const isOneObject = land && options.format === "json";
		if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
		const end = await endOf(edit, {
			repository,
			base,
			options
		});
		if (isOneObject) print(printableJson(landJson(edit.report, end)));
		return end.code;
	});
}
/** Shows, lands or offers the edit. */
async function endOf(edit, { repository, base, options }) {
	const { verdict } = edit.report;
	const notLanded = {
		landed: null,
		deployed: null
	};
	if (edit.preview !== null) {
		remarkOnPreview(edit.preview, edit.branch);
		return {
			...notLanded,
			code: exitCodeOf(verdict)
		};
	}
	if (options.land === true && base !== null && verdict === "pass") return landOnly(repository, base, edit);
	const { isOpen, text } = await offerFor(repository, base, edit, options, "land");
	remark(text);
	return {
		...notLanded,
		code: isOpen ? exitCodeOf(verdict) : EXIT.wait
	};
}
const holdCommand = {
	options: (command) => {
		withQuestion(command).requiredOption("--in <environment...>", "the environments").option("--until <time>", "when it ends by itself: a length such as 24h, or a date").option("--lift", "let promotions go on").option("--land", "merge it into the default branch, and push").option("--dry-run", "judge and show the edit, and write nothing").addOption(editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flags)");
		withOffer(command).addHelpText("after", examples("flaghoist hold outbound-calls --in production --reason \"calls fail\" --land", "flaghoist hold outbound-calls --in production --reason \"calls fail\" --until 24h", "flaghoist hold outbound-calls --in production --lift --land"));
	},
	run: runHold
};
export { holdCommand };
