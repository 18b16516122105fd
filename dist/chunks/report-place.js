import { $ as isLooser, B as statePath, Rt as deploySettingsFor, et as pipelineChanges, st as written } from "./log-reading.js";
import { g as valueOf, m as filesOf } from "./exposure.js";
import { H as NO_PLACE } from "./markdown.js";
// src/app/report-place.ts
function reportPlace(root, { proposal }) {
	const { base, policyFiles } = proposal;
	const services = valueOf(base.pipeline)?.services ?? [];
	return {
		...NO_PLACE,
		about: (flag) => {
			const definition = valueOf(filesOf(base, flag).flag);
			if (definition === null) return null;
			const { description, owner, links = {} } = definition;
			return {
				description,
				owner,
				links
			};
		},
		stateFile: (flag, environment) => statePath(root, environment, flag),
		isDeployed: (service, environment) => {
			const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
			return deploySettingsFor(deploy, environment) !== null;
		},
		rules: pipelineChanges(proposal).map(changedRule),
		policyFiles
	};
}
function changedRule(change) {
	const { place, from, to } = change;
	return {
		rule: ruleName(place),
		from: sideText(from, to),
		to: sideText(to, from),
		isLooser: isLooser(change)
	};
}
/** `soak for staging` */
function ruleName(place) {
	const [, environment, gate] = /^(.+)\.requires\.([a-z-]+)$/.exec(place) ?? [];
	return environment === void 0 ? place : `${gate} for ${environment}`;
}
/** One side of a rule; of two maps only what differs. */
function sideText(side, other) {
	if (side === null) return "none";
	if (!isMap(side) || !isMap(other)) return written(side);
	const differing = Object.entries(side).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key]));
	return differing.length === 0 ? written(side) : differing.map(([key, value]) => `${key}: ${written(value)}`).join(", ");
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { reportPlace as t };
