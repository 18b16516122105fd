import { dt as environmentOf } from "./program.js";
import { n as removeEntry, r as setEntry, t as newStateText } from "./edit.js";
import { Et as judgeTree, Sn as readNamed, Tn as environmentsNamedBy, Wn as nearest, mr as statePath, sr as asTree, wt as judgeChange, ya as plain } from "./judging.js";
import { a as editable, c as promoted, i as branchName, l as readsRollout, o as nextSetting, r as sharesOf, s as presentPercent, t as unknownFlag } from "./unknown-flag.js";
import { v as refusal } from "./opening.js";
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/**
* Writes the edit. A branch with the same edit on an older commit is stale, and is replaced. It moves no other branch, and
* takes a name with a number instead.
*/
async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	for (const name of isOurName ? numbered(branch) : [branch]) {
		const replaced = isOurName ? await staleBranch(repository, edit, name) : null;
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files,
			...replaced === null ? {} : { replaced }
		});
		if (commit.kind === "done") return {
			branch: name,
			name: branch,
			isOurName,
			message,
			commit: commit.sha,
			files: [...files.keys()].toSorted()
		};
	}
	throw refusal("edit/branch-exists", { branch });
}
async function staleBranch(repository, { base, message, files }, name) {
	const tip = await repository.resolve(`refs/heads/${name}`);
	if (tip === null) return null;
	return await isStaleEdit(repository, tip, {
		base,
		message,
		files: [...files.keys()]
	}) ? tip : null;
}
/** Whether a commit is the same edit, written earlier: alone on a landing, of the same files, and with the same title. */
async function isStaleEdit(repository, tip, edit) {
	const { subject } = (await repository.authorships([tip])).get(tip) ?? { subject: "" };
	if (subject !== titleOf(edit.message)) return false;
	if (await repository.isAncestor(tip, edit.base)) return true;
	const [only, ...more] = await repository.firstParents(edit.base, tip);
	const [parent, ...others] = only?.parents ?? [];
	if (only?.sha !== tip || more.length > 0 || parent === void 0 || others.length > 0) return false;
	if (!await repository.isAncestor(parent, edit.base)) return false;
	return isSame((await repository.diff(asTree(parent), asTree(tip))).map(({ path }) => path).toSorted(), edit.files.toSorted());
}
function titleOf(message) {
	return message.split("\n", 1)[0] ?? "";
}
function isSame(paths, others) {
	return paths.length === others.length && paths.every((path, at) => path === others[at]);
}
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
// src/app/edit/write-edit.ts
async function writeEdit(gatherer, edit, { dryRun }) {
	if (dryRun) return previewed(gatherer, edit);
	const written = await commitEdit(gatherer.repository, edit);
	return {
		...written,
		...await judgeChange(gatherer, edit.base, written.commit),
		preview: null
	};
}
async function previewed(gatherer, edit) {
	const { repository } = gatherer;
	const { base, branch, isOurName, message, files } = edit;
	const paths = [...files.keys()];
	const tree = asTree(base);
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const texts = Array.from(files, ([path, text]) => [path, text === null ? null : { text }]);
	const after = await repository.composed(tree, new Map(texts));
	const checked = await judgeTree(gatherer, base, after);
	const preview = paths.map((path, at) => {
		const bytes = blobs[at]?.bytes;
		return {
			path,
			...linesBetween(bytes === void 0 ? "" : editable(bytes), files.get(path) ?? "")
		};
	});
	return {
		branch,
		name: branch,
		isOurName,
		message,
		commit: base,
		...checked,
		files: paths.toSorted(),
		preview
	};
}
/** Without the lines at the beginning and the end that stay. */
function linesBetween(before, after) {
	const [old, fresh] = [linesOf(before), linesOf(after)];
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
	let end = 0;
	const most = Math.min(old.length, fresh.length) - start;
	while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
	return {
		removed: old.slice(start, old.length - end),
		added: fresh.slice(start, fresh.length - end)
	};
}
function linesOf(text) {
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
/** The message of an edit with the reason for it. Untrusted text, on one line. */
function withReason(message, reason) {
	const why = plain(reason, LONGEST_REASON).replaceAll("@", "＠");
	return why === "" ? message : `${message}\n\nWhy: ${why}`;
}
const LONGEST_REASON = 300;
// src/app/edit/promote.ts
async function promote(gatherer, base, options) {
	if (base === null) throw refusal("promote/nothing-landed");
	const target = targetOf(await readNamed(gatherer, base, [options.flag]), options);
	const setting = settingFor(target, options.rollout);
	const file = statePath(gatherer.root, target.environment, target.key);
	demandEffect(target, setting, file);
	const text = await textAfter(gatherer, base, file, target.state, setting);
	const share = setting.rollout === 100 ? "" : ` to ${setting.rollout}%`;
	return writeEdit(gatherer, {
		base,
		branch: options.branch ?? branchName("promote", [target.key], [
			"to",
			target.environment,
			...share === "" ? [] : [String(setting.rollout)]
		]),
		isOurName: options.branch === null,
		message: withReason(`Promote ${target.key} in ${target.environment}${share}`, options.reason ?? ""),
		files: /* @__PURE__ */ new Map([[file, text]])
	}, { dryRun: options.dryRun === true });
}
/** What the user named, or one line that says what does not exist. */
function targetOf({ side, names }, { flag: name, to }) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) throw refusal("promote/no-pipeline");
	const entry = side.flags.get(name);
	if (entry?.definition == null) throw unknownFlag(name, names);
	const flag = entry.definition.value;
	if (flag === null) throw refusal("promote/unreadable-flag", { flag: name });
	const environment = environmentOf(pipeline, to)?.name;
	if (environment === void 0) throw unknownEnvironment(to, environmentsNamedBy(side.pipeline));
	const file = entry.states?.get(environment) ?? null;
	if (file !== null && file.value === null) throw refusal("promote/unreadable-state", { file: file.file });
	const state = file?.value ?? null;
	return {
		key: flag.key,
		environment,
		flag,
		state,
		present: presentPercent(flag, state),
		next: nextSetting(flag, state, environment, pipeline)
	};
}
function unknownEnvironment(name, available) {
	const meant = nearest(name, available);
	return refusal("unknown/environment", {
		name,
		available,
		meant
	});
}
function settingFor({ key, environment, flag, state, present, next }, rollout) {
	const wanted = rollout === null ? next : {
		enabled: !flag.safe,
		rollout
	};
	if (wanted === null || wanted.rollout === present) {
		const services = overridden(state);
		throw refusal("promote/already-there", {
			flag: key,
			environment,
			percent: present,
			services
		});
	}
	const percent = wanted.rollout;
	if (percent < present) throw refusal("promote/lowers", {
		flag: key,
		environment,
		percent,
		present
	});
	if (percent < 100 && flag.services.length > 0 && !readsRollout(flag)) throw refusal("promote/no-percentage", {
		flag: key,
		percent
	});
	return wanted;
}
/** Throws a refusal where the edit would change nothing for users. */
function demandEffect({ key, environment, flag, state }, setting, file) {
	const shares = (of) => JSON.stringify(sharesOf(flag, of, environment));
	if (shares(promoted(state, setting)) !== shares(state)) return;
	const share = {
		flag: key,
		environment,
		percent: setting.rollout
	};
	throw flag.services.length === 0 ? refusal("promote/no-variable", share) : refusal("promote/overridden", {
		...share,
		services: overridden(state),
		file
	});
}
/** The services that a state sets apart. */
function overridden(state) {
	return state?.services.map(({ service }) => service) ?? [];
}
/** The state file's new text: the present one with as few characters changed as possible. */
async function textAfter({ repository }, base, file, state, { enabled, rollout }) {
	if (state === null) return newStateText({
		enabled,
		rollout,
		services: [],
		hold: null
	});
	const [blob] = await repository.readPaths([{
		tree: asTree(base),
		path: file
	}]);
	const whole = blob == null ? "" : editable(blob.bytes);
	const text = state.blockRoutes === true ? removeEntry(whole, ["block-routes"]) : whole;
	const on = state.enabled === enabled ? text : setEntry(text, ["enabled"], enabled);
	return state.rollout === rollout ? on : setEntry(on, ["rollout"], rollout);
}
export { commitEdit as a, titleOf as c, writeEdit as i, unknownEnvironment as n, isStaleEdit as o, withReason as r, numbered as s, promote as t };
