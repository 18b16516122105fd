import { a as exposuresOf, c as percentOf } from "./exposure.js";
import { Tt as sourcesOf, en as environmentOf, zt as stepsOf } from "./log-reading.js";
import { r as setEntry, t as newStateText } from "./edit.js";
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
export { nextSetting as a, readsRollout as c, soakSources as d, editable as i, requiredFlags as l, sharesOf as n, presentPercent as o, branchName as r, promoted as s, lowered as t, requirementsOf as u };
