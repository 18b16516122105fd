require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
const require_held_text = require("./held-text.js");
const require_program = require("./program.js");
// src/app/edit/hold-files.ts
async function hold(gatherer, base, options) {
	if (base === null) throw require_opening.refusal("rollback/nothing-landed");
	const keys = require_editing.flagsNamed(options.flags, await require_judging.namesIn(gatherer, require_repository.asTree(base)));
	const tree = await require_judging.readNamed(gatherer, base, keys);
	for (const name of options.in) if (!tree.environments.includes(name)) throw require_editing.unknownEnvironment(name, tree.environments);
	const files = await textsFor(gatherer, base, tree, keys.flatMap((flag) => options.in.map((environment) => ({
		flag,
		environment
	}))), options);
	if (files.size === 0) throw require_opening.refusal("hold/nothing-to-do", { lifts: options.why === null });
	const title = options.why === null ? require_editing.EDIT_TITLES.liftHold : require_editing.EDIT_TITLES.hold;
	const edit = {
		base,
		branch: options.branch ?? require_editing.branchName("hold", keys, ["in", ...options.in]),
		isOurName: options.branch === null,
		message: require_editing.withReason(title(keys, options.in, MOST_NAMED), options.why ?? ""),
		files
	};
	return require_editing.writeEdit(gatherer, edit, options);
}
const MOST_NAMED = 3;
/** The files that change. */
async function textsFor({ repository, root }, base, tree, places, options) {
	const paths = places.map(({ flag, environment }) => require_judging.statePath(root, environment, flag));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree: require_repository.asTree(base),
		path
	})));
	const texts = places.flatMap(({ flag, environment }, place) => {
		const entry = tree.side.flags.get(flag);
		const path = paths[place] ?? "";
		const bytes = blobs[place]?.bytes;
		const isRead = entry?.states?.get(environment)?.value != null;
		if (bytes !== void 0 && !isRead) throw require_opening.refusal("promote/unreadable-state", { file: path });
		const safe = entry === void 0 ? false : require_judging.flagOf(entry)?.safe ?? false;
		const text = bytes === void 0 ? null : require_editing.editable(bytes);
		const after = require_held_text.heldText(text, safe, options);
		return after === text || after === null ? [] : [[path, after]];
	});
	return new Map(texts);
}
// src/cli/hold.ts
/** `flaghoist hold FLAG\u2026 --in ENV\u2026 --reason TEXT`: 0 when the hold has landed, or its branch is written. */
function runHold(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		require_editing.demandOneWay(options);
		const { land = false, lift = false, dryRun = false } = options;
		const { repository, clock } = gatherer;
		const base = land && options.base === void 0 ? (await require_editing.freshTip(repository)).commit : await require_judging.editBaseOf(repository, options.base ?? null);
		const { reason = "", until } = options;
		if (!lift && reason.trim() === "") throw require_opening.refusal("hold/no-reason");
		const end = until === void 0 ? null : require_program.momentUntil(until, await clock.now(), "--until");
		const edit = await hold(gatherer, base, {
			flags,
			in: options.in,
			why: lift ? null : reason,
			until: end,
			branch: options.branch ?? null,
			dryRun
		});
		await require_judging.saveQuestion(edit, options);
		const isOneObject = land && options.format === "json";
		if (!isOneObject) require_judging.printReport(edit, gatherer.root, options);
		const ending = await require_editing.endOfLowering(edit, {
			repository,
			base,
			options
		}, (on) => require_editing.landOnly(repository, on, edit));
		const held = {
			flags,
			environments: options.in,
			step: stepOf(edit, ending)
		};
		require_program.remark(lift ? require_editing.HOLD_TEXTS.ends(held) : require_editing.HOLD_TEXTS.begins(held, end));
		if (isOneObject) require_editing.printLanded(edit, ending);
		return ending.code;
	});
}
/** How far the edit has come: a hold counts only where it has landed. */
function stepOf({ preview }, { landed }) {
	if (landed !== null) return "landed";
	return preview === null ? "written" : "preview";
}
const holdCommand = {
	options: (command) => {
		require_program.withQuestion(command).requiredOption("--in <environment...>", "the environments").option("--until <time>", "when it ends by itself: a length such as 24h, or a date").option("--lift", "let promotions go on").option("--land", "merge it into the default branch, and push").option("--dry-run", "judge and show the edit, and write nothing").addOption(require_program.editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flags)");
		require_program.withOffer(command).addHelpText("after", require_program.examples("flaghoist hold outbound-calls --in production --reason \"calls fail\" --land", "flaghoist hold outbound-calls --in production --reason \"slow\" --until 24h", "flaghoist hold outbound-calls --in production --lift --land"));
	},
	run: runHold
};
exports.holdCommand = holdCommand;
