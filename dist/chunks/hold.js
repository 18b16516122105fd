import { _t as isoOf, w as refusal } from "./opening.js";
import { C as unknownEnvironment, T as writeEdit, at as setEntry, ft as branchName, it as removeEntry, pt as editable, rt as newStateText, w as withReason, y as flagsNamed } from "./editing.js";
import { Co as plain, Lr as statePath, _r as readNamed, br as flagOf, mr as namesIn } from "./judging.js";
import { ft as EDIT_TITLES } from "./program.js";
import { f as asTree } from "./repository.js";
// src/app/edit/hold.ts
async function hold(gatherer, base, options) {
	if (base === null) throw refusal("rollback/nothing-landed");
	const keys = flagsNamed(options.flags, await namesIn(gatherer, asTree(base)));
	const tree = await readNamed(gatherer, base, keys);
	for (const name of options.in) if (!tree.environments.includes(name)) throw unknownEnvironment(name, tree.environments);
	const files = await textsFor(gatherer, base, tree, keys.flatMap((flag) => options.in.map((environment) => ({
		flag,
		environment
	}))), options);
	if (files.size === 0) throw refusal("hold/nothing-to-do", { lifts: options.why === null });
	const title = options.why === null ? EDIT_TITLES.liftHold : EDIT_TITLES.hold;
	const edit = {
		base,
		branch: options.branch ?? branchName("hold", keys, ["in", ...options.in]),
		isOurName: options.branch === null,
		message: withReason(title(keys, options.in, MOST_NAMED), options.why ?? ""),
		files
	};
	return writeEdit(gatherer, edit, options);
}
const MOST_NAMED = 3;
/** The files that change. */
async function textsFor({ repository, root }, base, tree, places, options) {
	const paths = places.map(({ flag, environment }) => statePath(root, environment, flag));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree: asTree(base),
		path
	})));
	const texts = places.flatMap(({ flag, environment }, place) => {
		const entry = tree.side.flags.get(flag);
		const path = paths[place] ?? "";
		const bytes = blobs[place]?.bytes;
		const isRead = entry?.states?.get(environment)?.value != null;
		if (bytes !== void 0 && !isRead) throw refusal("promote/unreadable-state", { file: path });
		const safe = entry === void 0 ? false : flagOf(entry)?.safe ?? false;
		const text = bytes === void 0 ? null : editable(bytes);
		const after = heldText(text, safe, options);
		return after === text || after === null ? [] : [[path, after]];
	});
	return new Map(texts);
}
/** `text` null: there is no state, and none is needed for what is not held. */
function heldText(text, safe, { why, until }) {
	if (why === null) return text === null ? null : removeEntry(text, ["hold"]);
	const whole = text ?? newStateText({
		enabled: safe,
		rollout: 100,
		services: [],
		hold: null
	});
	const free = removeEntry(whole, ["hold"]);
	const reason = plain(why, LONGEST_REASON);
	if (until === null) return setEntry(free, ["hold"], reason);
	return setEntry(setEntry(free, ["hold", "why"], reason), ["hold", "until"], isoOf(until));
}
const LONGEST_REASON = 200;
export { hold as n, heldText as t };
