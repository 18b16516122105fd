import { b as statePath, f as readTree, h as snapshotOf, o as judgeChange, r as baseOf, t as asTree } from "./check.js";
import { K as exposuresIn, Y as isExposed, at as stateOf, it as filesOf } from "./text.js";
import { a as setEntry, i as newStateText, n as unknownEnvironment, r as commitEdit } from "./promote.js";
import { a as presentPercent, n as branchName, r as editable, t as unknownFlag } from "./unknown-flag.js";
import { n as refusal } from "./refusal.js";
import { n as saveQuestion } from "./check3.js";
import { n as withGatherer } from "./context.js";
import { n as exitCodeOf } from "./exit-codes.js";
import { i as remark, r as printReport } from "./output.js";
// src/app/rollback.ts
async function rollback(gatherer, base, options) {
	if (base === null) throw refusal("nothing has landed yet, so nothing is exposed", "commit the flags first");
	const tree = await readTree(gatherer, asTree(base));
	const places = keysOf(tree, options).flatMap((flag) => environmentsOf(tree, options).flatMap((environment) => isAbove(tree, flag, environment, options.rollout) ? [{
		flag,
		environment
	}] : []));
	if (places.length === 0) throw nothingToDo(options);
	const files = await newTexts(gatherer, base, tree, places, options.rollout);
	const where = options.in.length === 0 ? [] : ["in", ...options.in];
	const written = await commitEdit(gatherer.repository, {
		base,
		branch: options.branch ?? branchName("rollback", [...new Set(places.map(({ flag }) => flag))], where),
		isOurName: options.branch === null,
		message: messageOf(places, options.rollout),
		files
	});
	const checked = await judgeChange(gatherer, base, written.commit);
	const left = options.all ? unprovable(tree) : [];
	return {
		...written,
		...checked,
		changed: places,
		left
	};
}
function keysOf({ side }, { flags, all }) {
	const known = [...side.flags.keys()];
	if (all === flags.length > 0) throw refusal(all ? "name flags, or --all, not both" : "nothing to roll back: no flag is named", "flaghoist rollback <flag>, or flaghoist rollback --all for every flag");
	for (const named of flags) if (!known.includes(named)) throw unknownFlag(named, known);
	if (!all) return known.filter((key) => flags.includes(key));
	const left = new Set(unprovable({ side }));
	return known.filter((key) => !left.has(key));
}
/**
* Flags whose definition cannot be read. Whatever is written to their states, nobody can prove that it takes
* them down; beside them nothing else would pass either.
*/
function unprovable({ side }) {
	return [...side.flags].flatMap(([key, { definition }]) => definition !== null && definition.value === null ? [key] : []);
}
function environmentsOf({ environments }, { in: named }) {
	for (const name of named) if (!environments.includes(name)) throw unknownEnvironment(name, environments);
	return named.length === 0 ? environments : environments.filter((name) => named.includes(name));
}
/** Whether anybody there gets more than is wanted; a file that cannot be read counts as exposed. */
function isAbove({ side }, key, environment, rollout) {
	const snapshot = snapshotOf({
		pipeline: side.pipeline,
		flags: /* @__PURE__ */ new Map([[key, side.flags.get(key)]])
	});
	const files = filesOf(snapshot, key);
	const state = stateOf(files, environment);
	if (state.kind === "unreadable") return true;
	const exposures = exposuresIn(files, environment);
	if (exposures === null) return state.kind === "known" && state.value.enabled;
	if (rollout === null) return isExposed(exposures);
	const flag = files.flag.kind === "known" ? files.flag.value : null;
	return flag !== null && state.kind === "known" && presentPercent(flag, state.value) > rollout;
}
function nothingToDo({ in: named, rollout }) {
	const where = named.length === 0 ? "anywhere" : `in ${named.join(", ")}`;
	return refusal(rollout === null ? `nothing is exposed ${where}` : `nothing is above ${rollout}% ${where}`, "flaghoist status shows every flag");
}
async function newTexts({ repository, root }, base, { side }, places, rollout) {
	const paths = places.map(({ flag, environment }) => statePath(root, environment, flag));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree: asTree(base),
		path
	})));
	const texts = places.map(({ flag, environment }, index) => {
		const entry = side.flags.get(flag);
		const state = entry?.states?.get(environment)?.value ?? null;
		const safe = entry?.definition?.value?.safe ?? false;
		const bytes = blobs[index]?.bytes;
		const text = bytes === void 0 || state === null ? null : editable(bytes);
		return [paths[index] ?? "", lowered(text, state, safe, rollout)];
	});
	return new Map(texts);
}
/** The state's text with as few characters changed as possible; a new text where it cannot be read. */
function lowered(text, state, safe, rollout) {
	if (text === null || state === null) return newStateText({
		enabled: safe,
		rollout: 100,
		services: [],
		hold: null
	});
	if (rollout !== null && rollout > 0) return setEntry(text, ["rollout"], rollout);
	const off = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), off);
}
function messageOf(places, rollout) {
	const [first] = places;
	const share = rollout === null ? "" : ` to ${rollout}%`;
	if (places.length === 1 && first !== void 0) return `Roll back ${first.flag} in ${first.environment}${share}`;
	const lines = places.map(({ flag, environment }) => `- ${flag} in ${environment}`);
	return [
		`Roll back ${places.length} states${share}`,
		"",
		...lines
	].join("\n");
}
// src/cli/rollback.ts
/** `flaghoist rollback FLAG… [--in ENV…] [--all]`. */
function runRollback(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await baseOf(gatherer.repository, options.base ?? null);
		const { in: environments = [], all = false, rollout = null, branch = null } = options;
		const done = await rollback(gatherer, base, {
			flags,
			all,
			in: environments,
			rollout,
			branch
		});
		await saveQuestion(done, options);
		printReport(done.report, options);
		if (done.left.length > 0) remark(`left alone, because their definitions cannot be read: ${done.left.join(", ")}; revert what broke them`);
		remark(`written to the branch ${done.branch}; land it with: git push -u origin ${done.branch}`);
		return exitCodeOf(done.report.verdict);
	});
}
export { runRollback };
