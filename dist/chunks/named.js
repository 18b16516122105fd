import { Qn as nearest } from "./judging.js";
import { n as unknownEnvironment } from "./promote.js";
import { v as refusal } from "./opening.js";
// src/app/deploy/named.ts
function isNamed({ environments, services }, instance) {
	return (environments === null || environments.includes(instance.environment)) && (services === null || services.includes(instance.service));
}
/** Throws a refusal for a name that neither the pipeline nor one of `others` has. */
function demandKnown(pipeline, { environments, services }, others = []) {
	const places = once([...pipeline.environments, ...named(others, "environment")]);
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const names = once([...pipeline.services, ...named(others, "service")]);
	const unknown = services?.find((name) => !names.includes(name));
	if (unknown === void 0) return;
	const meant = nearest(unknown, names);
	throw refusal("unknown/service", {
		name: unknown,
		available: names,
		meant
	});
}
function named(instances, part) {
	return instances.map((instance) => ({ name: instance[part] }));
}
function once(all) {
	return [...new Set(all.map(({ name }) => name))];
}
export { isNamed as n, demandKnown as t };
