import { n as refusal } from "./refusal.js";
import { J as sourcesOf, mt as environmentOf, s as nearest } from "./schema-deploy.js";
// src/app/edit/edit-plan.ts
/**
* The next step up: the next rung of the ladders that stand before this environment, or everybody where
* there is none; null when everybody has it already. Several ladders must all allow the rung, so the lowest
* next rung is proposed.
*/
function nextSetting(flag, state, environment, pipeline) {
	const present = presentPercent(flag, state);
	const rungs = requirementsOf(flag, environment, pipeline, "ladder").map(({ settings }) => settings.steps.find((step) => step > present) ?? 100);
	const rollout = Math.min(100, ...rungs);
	return present >= 100 ? null : {
		enabled: !flag.safe,
		rollout
	};
}
/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
function presentPercent(flag, state) {
	return state === null || state.enabled === flag.safe || state.blockRoutes === true ? 0 : state.rollout;
}
/** The environments whose soak stands before this one for the flag. */
function soakSources(flag, environment, pipeline) {
	return requirementsOf(flag, environment, pipeline, "soak").flatMap(({ settings }) => sourcesOf(settings));
}
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
// src/app/unknown-flag.ts
function unknownFlag(named, known) {
	const meant = nearest(named, known);
	return refusal(`there is no flag "${named}"`, meant === null ? "flaghoist status lists the flags" : `did you mean ${meant}?`);
}
export { presentPercent as a, nextSetting as i, branchName as n, soakSources as o, editable as r, unknownFlag as t };
