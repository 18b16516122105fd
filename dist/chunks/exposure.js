import { r as inOrder } from "./names.js";
// src/domain/flag.ts
const RISKS = [
	"low",
	"medium",
	"high"
];
/** The default form of a switch. */
const USUAL = {
	on: "true",
	off: "false"
};
function formOf({ form }) {
	return form ?? USUAL;
}
/** Whether a binding is sent in an environment at all. */
function isSentIn({ in: places }, environment) {
	return places === void 0 || places.includes(environment);
}
/** Whether the first is sent in every environment in which the second is sent. */
function isSentWherever(one, { in: places }) {
	if (one.in === void 0) return true;
	return places !== void 0 && places.every((place) => isSentIn(one, place));
}
/** Whether both write a variable in the same way. */
function sameBinding(a, b) {
	const [one, other] = [formOf(a), formOf(b)];
	return a.variable === b.variable && a.field === b.field && one.on === other.on && one.off === other.off;
}
/** Why promotion is stopped at a moment; null if it is not. */
function holdAt({ hold, holdUntil }, now) {
	return holdUntil !== void 0 && holdUntil <= now ? null : hold;
}
// src/domain/snapshot.ts
const ABSENT = { kind: "absent" };
const UNREADABLE = { kind: "unreadable" };
const NO_FILES = {
	flag: ABSENT,
	states: /* @__PURE__ */ new Map()
};
/** The files of a flag in a snapshot. All files of an unknown flag are absent. */
function filesOf(snapshot, key) {
	return snapshot.flags.get(key) ?? NO_FILES;
}
/** The state of a flag in one environment. */
function stateOf(files, environment) {
	return files.states.get(environment) ?? ABSENT;
}
/** The value, or null if it is absent or unreadable. Only for callers to whom the difference does not matter. */
function valueOf(read) {
	return read.kind === "known" ? read.value : null;
}
// src/domain/exposure.ts
const NO_USERS = { kind: "none" };
const ALL_USERS = {
	kind: "share",
	percent: 100
};
/** A share of users; `NO_USERS` at 0 percent. */
function share(percent) {
	return percent <= 0 ? NO_USERS : {
		kind: "share",
		percent
	};
}
/** Percent of users with the non-safe value. */
function percentOf(reach) {
	switch (reach.kind) {
		case "none": return 0;
		case "share": return reach.percent;
	}
}
/**
* The effective exposures of a flag in an environment. `state` null is an absent file, which means safe for all users.
* A service that is sent none of its variables there is left out.
*/
function exposuresOf(flag, state, environment) {
	return flag.services.flatMap(({ service, variables: all }) => {
		const variables = all.flatMap((binding) => isSentIn(binding, environment) ? [withoutPlaces(binding)] : []);
		const blocked = state?.blockRoutes === true ? flag.emergencyRoutes ?? [] : [];
		if (variables.length === 0 && blocked.length === 0) return [];
		return [{
			service,
			variables,
			safe: flag.safe,
			codeDefault: flag.codeDefault,
			reach: reachOf(flag, variables, settingFor(flag, state, service)),
			...blocked.length === 0 ? {} : { blocked: blocked.toSorted(inOrder) }
		}];
	});
}
/** The binding without its environments, which only decide whether it is listed. */
function withoutPlaces(binding) {
	if (binding.in === void 0) return binding;
	const { in: _places, ...rest } = binding;
	return rest;
}
/**
* The exposures of a flag in one environment of a snapshot; null if one of its two files cannot be read, because the
* values of its users are then not known.
*/
function exposuresIn(files, environment) {
	return exposuresFrom(files.flag, stateOf(files, environment), environment);
}
/** The same from the contents of the two files. Without a definition nothing is sent. */
function exposuresFrom(flag, state, environment) {
	if (flag.kind === "absent") return [];
	if (flag.kind === "unreadable" || state.kind === "unreadable") return null;
	return exposuresOf(flag.value, state.kind === "known" ? state.value : null, environment);
}
/** The setting of one service: its override, else the state, else the safe value. */
function settingFor(flag, state, service) {
	if (state === null || state.blockRoutes === true) return {
		enabled: flag.safe,
		rollout: 100
	};
	const override = state.services.find((candidate) => candidate.service === service);
	return {
		enabled: override?.enabled ?? state.enabled,
		rollout: override?.rollout ?? state.rollout
	};
}
function reachOf(flag, variables, setting) {
	if (setting.enabled === flag.safe) return NO_USERS;
	return share(variables.some(({ field }) => field === "rollout") || setting.rollout === 0 ? setting.rollout : 100);
}
/** Whether any user gets a non-safe value. */
function isExposed(exposures) {
	return exposures.some(({ reach }) => reach.kind !== "none");
}
/** The largest share of users that any service gives the non-safe value, in percent. */
function highestPercent(exposures) {
	return Math.max(0, ...exposures.map(({ reach }) => percentOf(reach)));
}
/** Whether two exposures have the same meaning. */
function sameExposures(a, b) {
	return canonical(a) === canonical(b);
}
/** One fixed text for each meaning of exposures. */
function canonical(exposures) {
	return JSON.stringify(exposures.map(({ service, variables, safe, codeDefault, reach, blocked = [] }) => [
		service,
		variables.map((binding) => {
			const { on, off } = formOf(binding);
			return [
				binding.variable,
				binding.field,
				on,
				off
			];
		}),
		safe,
		codeDefault,
		reach.kind,
		percentOf(reach),
		blocked
	]));
}
export { sameBinding as C, isSentWherever as S, RISKS as _, exposuresOf as a, holdAt as b, percentOf as c, share as d, ABSENT as f, valueOf as g, stateOf as h, exposuresIn as i, sameExposures as l, filesOf as m, NO_USERS as n, highestPercent as o, UNREADABLE as p, exposuresFrom as r, isExposed as s, ALL_USERS as t, settingFor as u, USUAL as v, isSentIn as x, formOf as y };
