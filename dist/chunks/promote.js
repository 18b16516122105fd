import { Kt as environmentOf, Pt as stepsOf, j as nearest, ut as sourcesOf } from "./log-reading.js";
import { n as removeEntry, r as setEntry, t as newStateText } from "./edit.js";
import { Z as readNamed, bt as statePath, et as environmentsNamedBy, l as judgeChange, t as asTree } from "./check.js";
import { r as refusal } from "./refusal.js";
import { St as percentOf, yt as exposuresOf } from "./text.js";
import { t as unknownFlag } from "./unknown-flag.js";
// src/app/edit/edit-plan.ts
/**
* The next setting: the next step of the ladders of this environment, or 100 % where there is none; null at 100 %. All
* ladders must allow the step, so it is the lowest next one.
*/
function nextSetting(flag, state, environment, pipeline) {
	const present = presentPercent(flag, state);
	const steps = requirementsOf(flag, environment, pipeline, "ladder").map(({ settings }) => stepsOf(settings).find((step) => step > present) ?? 100);
	const rollout = readsRollout(flag) ? Math.min(100, ...steps) : 100;
	return present >= 100 ? null : {
		enabled: !flag.safe,
		rollout
	};
}
/** The state after `promote`. It unblocks the routes, because a flag with blocked routes is off. */
function promoted(state, setting) {
	const { blockRoutes: _, ...rest } = state ?? {
		services: [],
		hold: null
	};
	return {
		...rest,
		...setting
	};
}
/** Whether any service can give the value to a part of its users. */
function readsRollout({ services }) {
	return services.some(({ variables }) => variables.some(({ field }) => field === "rollout"));
}
/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
function presentPercent(flag, state) {
	if (state === null || state.enabled === flag.safe || state.blockRoutes === true) return 0;
	return readsRollout(flag) ? state.rollout : 100;
}
/** The environments in which the flag has to soak before this one. */
function soakSources(flag, environment, pipeline) {
	return requirementsOf(flag, environment, pipeline, "soak").flatMap(({ settings }) => sourcesOf(settings));
}
/** The flags that have to be on in this environment first. */
function requiredFlags(flag, environment, pipeline) {
	const keys = requirementsOf(flag, environment, pipeline, "flags").flatMap(({ settings }) => Object.keys(settings));
	return [...new Set(keys)];
}
/** The requirements of one gate, of the environment and of the flag itself. */
function requirementsOf(flag, environment, pipeline, gate) {
	const own = flag.requires.filter((one) => one.environment === environment || one.environment === "*");
	return [...environmentOf(pipeline, environment)?.requires ?? [], ...own].filter((one) => one.gate === gate);
}
const EXACTLY = new TextDecoder("utf-8", { ignoreBOM: true });
/** The text of a file that is to be edited; a byte order mark is a part of it. */
function editable(bytes) {
	return EXACTLY.decode(bytes);
}
/** `flaghoist/promote-voice-outbound-calls-to-production-25`: safe as a branch name. */
function branchName(verb, keys, rest) {
	return `flaghoist/${[
		verb,
		keys.length === 1 ? keys[0] ?? "" : `${keys.length}-flags`,
		...rest
	].join("-").replaceAll("/", "-")}`.slice(0, 120).replace(/[.-]+$/, "");
}
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/** Writes the edit. It never moves an existing branch. */
async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	for (const name of isOurName ? numbered(branch) : [branch]) {
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files
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
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
// src/app/edit/lower.ts
/**
* After the edit no service gives more than `percent` of its users the non-safe value; null: 0 %. A state that cannot be
* read is replaced. A flag whose definition cannot be read is turned off.
*/
function lowered(text, state, flag, environment, percent) {
	const safe = flag?.safe ?? false;
	if (text === null || state === null) return {
		text: newStateText({
			enabled: safe,
			rollout: 100,
			services: [],
			hold: null
		}),
		turnedOff: []
	};
	if (flag === null || percent === null || percent === 0) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	return toPercent({
		text,
		state
	}, flag, environment, percent);
}
/** How many percent of its users each service gives the non-safe value in an environment. */
function sharesOf(flag, state, environment) {
	return exposuresOf(flag, state, environment).map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	}));
}
/** Thousands of states are the same text, which is parsed once. */
const OFF = /* @__PURE__ */ new WeakMap();
function off(text, state, safe) {
	const loweredTexts = OFF.get(state) ?? /* @__PURE__ */ new Map();
	OFF.set(state, loweredTexts);
	const lower = loweredTexts.get(`${safe} ${text}`) ?? turnedOff(text, state, safe);
	loweredTexts.set(`${safe} ${text}`, lower);
	return lower;
}
function turnedOff(text, state, safe) {
	const whole = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), whole);
}
function toPercent(edited, flag, environment, percent) {
	const aboveIn = (state) => sharesOf(flag, state, environment).flatMap((one) => one.percent > percent ? [one.service] : []);
	const shared = aboveIn(edited.state).reduce((so, service) => withRollout(so, service, percent), edited);
	const rest = aboveIn(shared.state);
	const others = sharesOf(flag, shared.state, environment).filter((one) => one.percent > 0 && !rest.includes(one.service));
	if (rest.length > 0 && others.length === 0) return {
		text: off(edited.text, edited.state, flag.safe),
		turnedOff: rest
	};
	return {
		text: rest.reduce((so, service) => setEntry(so, [
			"services",
			service,
			"enabled"
		], flag.safe), shared.text),
		turnedOff: rest
	};
}
/** Lowers the service's own rollout, or the one that it inherits. */
function withRollout({ text, state }, service, rollout) {
	const hasOwn = (one) => one.service === service && one.rollout !== null;
	if (state.services.some(hasOwn)) return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: state.services.map((one) => hasOwn(one) ? {
				...one,
				rollout
			} : one)
		}
	};
	if (state.rollout === rollout) return {
		text,
		state
	};
	return {
		text: setEntry(text, ["rollout"], rollout),
		state: {
			...state,
			rollout
		}
	};
}
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
export { commitEdit as a, editable as c, requiredFlags as d, requirementsOf as f, sharesOf as i, nextSetting as l, unknownEnvironment as n, numbered as o, soakSources as p, lowered as r, branchName as s, promote as t, promoted as u };
