import { v as refusal } from "./opening.js";
import { Wn as nearest, qr as sourcesOf, vi as stepsOf } from "./judging.js";
import { Q as exposuresOf, dt as environmentOf, tt as percentOf } from "./program.js";
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
	const requirements = flag.requires.filter((requirement) => requirement.environment === environment || requirement.environment === "*");
	return [...environmentOf(pipeline, environment)?.requires ?? [], ...requirements].filter((requirement) => requirement.gate === gate);
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
/** Lowers many states. Thousands of them are the same text, which is turned off once. */
function lowering() {
	const texts = /* @__PURE__ */ new Map();
	const off = (text, state, safe) => {
		const key = `${safe} ${text}`;
		const lower = texts.get(key) ?? turnedOff(text, state, safe);
		texts.set(key, lower);
		return lower;
	};
	return (...state) => lowerText(off, ...state);
}
function lowerText(off, ...[text, state, flag, environment, limit]) {
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
	if (flag === null || limit === null) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	const exposed = sharesOf(flag, state, environment).filter(({ percent }) => percent > 0);
	if (exposed.length > 0 && exposed.every(({ service }) => limit(service) === 0)) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	return toLimit({
		text,
		state,
		off
	}, flag, environment, limit);
}
/** How many percent of its users each service gives the non-safe value in an environment. */
function sharesOf(flag, state, environment) {
	return exposuresOf(flag, state, environment).map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	}));
}
function turnedOff(text, state, safe) {
	const whole = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), whole);
}
function toLimit({ off, ...edited }, flag, environment, limit) {
	const aboveIn = (state) => sharesOf(flag, state, environment).flatMap(({ service, percent }) => percent > limit(service) ? [service] : []);
	const isTooLow = (from, to) => {
		const after = sharesOf(flag, to, environment);
		return sharesOf(flag, from, environment).some(({ service, percent }) => {
			return (after.find((share) => share.service === service)?.percent ?? 0) < Math.min(percent, limit(service));
		});
	};
	const shared = aboveIn(edited.state).filter((service) => limit(service) > 0).reduce((so, service) => withRollout(so, service, limit(service), isTooLow), edited);
	const rest = aboveIn(shared.state);
	const others = sharesOf(flag, shared.state, environment).filter((share) => share.percent > 0 && !rest.includes(share.service));
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
/** Lowers the service's own rollout, or the one that it inherits, unless that takes too much from another service. */
function withRollout({ text, state }, service, rollout, isTooLow) {
	const hasOwn = (override) => override.service === service && override.rollout !== null;
	const own = state.services.find(hasOwn)?.rollout ?? null;
	if (own !== null && own <= rollout) return {
		text,
		state
	};
	if (own !== null) return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: state.services.map((override) => hasOwn(override) ? {
				...override,
				rollout
			} : override)
		}
	};
	if (state.rollout <= rollout) return {
		text,
		state
	};
	const lowered = {
		...state,
		rollout
	};
	if (!isTooLow(state, lowered)) return {
		text: setEntry(text, ["rollout"], rollout),
		state: lowered
	};
	return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: withOverride(state.services, service, rollout)
		}
	};
}
function withOverride(overrides, service, rollout) {
	const former = overrides.find((override) => override.service === service);
	return [...overrides.filter((override) => override !== former), {
		service,
		enabled: former?.enabled ?? null,
		rollout
	}];
}
// src/app/unknown-flag.ts
function unknownFlag(name, keys) {
	const meant = nearest(name, keys);
	return refusal("unknown/flag", {
		name,
		meant
	});
}
export { editable as a, promoted as c, requirementsOf as d, soakSources as f, branchName as i, readsRollout as l, lowering as n, nextSetting as o, sharesOf as r, presentPercent as s, unknownFlag as t, requiredFlags as u };
