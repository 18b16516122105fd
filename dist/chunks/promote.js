import { It as environmentOf, j as nearest } from "./log-reading.js";
import { a as editable, c as promoted, h as setEntry, i as branchName, l as readsRollout, m as removeEntry, o as nextSetting, p as newStateText, r as sharesOf, s as presentPercent, t as unknownFlag } from "./unknown-flag.js";
import { Q as environmentsNamedBy, Y as readNamed, gt as statePath, l as judgeChange, t as asTree } from "./check.js";
import { t as commitEdit } from "./edit-commit.js";
import { r as refusal } from "./refusal.js";
// src/app/edit/promote.ts
async function promote(gatherer, base, options) {
	if (base === null) throw refusal("promote/nothing-landed");
	const target = targetOf(await readNamed(gatherer, base, [options.flag]), options);
	const setting = settingFor(target, options.rollout);
	const file = statePath(gatherer.root, target.environment, target.key);
	demandEffect(target, setting, file);
	const text = await textAfter(gatherer, base, file, target.state, setting);
	const share = setting.rollout === 100 ? "" : ` to ${setting.rollout}%`;
	const written = await commitEdit(gatherer.repository, {
		base,
		branch: options.branch ?? branchName("promote", [target.key], [
			"to",
			target.environment,
			...share === "" ? [] : [String(setting.rollout)]
		]),
		isOurName: options.branch === null,
		message: `Promote ${target.key} in ${target.environment}${share}`,
		files: /* @__PURE__ */ new Map([[file, text]])
	});
	const checked = await judgeChange(gatherer, base, written.commit);
	return {
		...written,
		...checked
	};
}
/** What the user named, or one line that says what does not exist. */
function targetOf({ side, names }, { flag: named, to }) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) throw refusal("promote/no-pipeline");
	const entry = side.flags.get(named);
	if (entry?.definition == null) throw unknownFlag(named, names);
	const flag = entry.definition.value;
	if (flag === null) throw refusal("promote/unreadable-flag", { flag: named });
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
function unknownEnvironment(named, known) {
	const meant = nearest(named, known);
	return refusal("unknown/environment", {
		name: named,
		available: known,
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
export { unknownEnvironment as n, promote as t };
