const require_opening = require("./opening.js");
const require_editing = require("./editing.js");
const require_judging = require("./judging.js");
const require_program = require("./program.js");
const require_repository = require("./repository.js");
// src/app/edit/hold.ts
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
	const title = options.why === null ? require_program.EDIT_TITLES.liftHold : require_program.EDIT_TITLES.hold;
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
		const after = heldText(text, safe, options);
		return after === text || after === null ? [] : [[path, after]];
	});
	return new Map(texts);
}
/** `text` null: there is no state, and none is needed for what is not held. */
function heldText(text, safe, { why, until }) {
	if (why === null) return text === null ? null : require_editing.removeEntry(text, ["hold"]);
	const whole = text ?? require_editing.newStateText({
		enabled: safe,
		rollout: 100,
		services: [],
		hold: null
	});
	const free = require_editing.removeEntry(whole, ["hold"]);
	const reason = require_judging.plain(why, LONGEST_REASON);
	if (until === null) return require_editing.setEntry(free, ["hold"], reason);
	return require_editing.setEntry(require_editing.setEntry(free, ["hold", "why"], reason), ["hold", "until"], require_opening.isoOf(until));
}
const LONGEST_REASON = 200;
Object.defineProperty(exports, "heldText", {
	enumerable: true,
	get: function() {
		return heldText;
	}
});
Object.defineProperty(exports, "hold", {
	enumerable: true,
	get: function() {
		return hold;
	}
});
