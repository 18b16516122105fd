import { Wn as nearest } from "./judging.js";
import { n as unknownEnvironment } from "./promote.js";
import { v as refusal } from "./opening.js";
// src/app/deploy/instance-scope.ts
function isInScope({ environments, services }, instance) {
	return (environments === null || environments.includes(instance.environment)) && (services === null || services.includes(instance.service));
}
/** Throws a refusal for a name that neither the pipeline nor one of `others` has. */
function demandKnown(pipeline, { environments, services }, others = []) {
	const places = once([...pipeline.environments, ...namesIn(others, "environment")]);
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const names = once([...pipeline.services, ...namesIn(others, "service")]);
	const unknown = services?.find((name) => !names.includes(name));
	if (unknown === void 0) return;
	const meant = nearest(unknown, names);
	throw refusal("unknown/service", {
		name: unknown,
		available: names,
		meant
	});
}
function namesIn(instances, part) {
	return instances.map((instance) => ({ name: instance[part] }));
}
function once(all) {
	return [...new Set(all.map(({ name }) => name))];
}
export { isInScope as n, demandKnown as t };
