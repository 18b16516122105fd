import { Z as exposuresIn, bt as valueOf, kt as inOrder } from "./program.js";
import { Rt as instanceKey, Wt as unfinishedIn, Zt as desiredAt, fn as touchOf, hn as definitionsWith, nn as snapshotIn, on as nothingFor, sn as settingsOf, sr as asTree, ur as flagPath } from "./judging.js";
import { n as isInstance, o as withoutFirsts } from "./plan.js";
// src/app/deploy/concerned.ts
function isConcerned({ services, environments }, { service, environment }) {
	return services.has(service) && environments.has(environment);
}
/** Null: every instance has to be compared, with every flag. */
async function concernedBy(deployer, comparison) {
	const { entries, baseline, pipeline } = comparison;
	const listed = listedBy(entries, baseline);
	const moved = listed === null ? null : await movedSince(deployer, comparison);
	if (listed === null || moved === null) return null;
	const sent = await servicesOf(deployer, comparison, moved.keys);
	if (sent === null) return null;
	const open = openIn(comparison, listed);
	const near = await sendingTo(deployer, comparison, /* @__PURE__ */ new Set([...sent, ...open.map(({ service }) => service)]));
	const { services } = near;
	const others = [...open, ...near.waiting].map(({ environment }) => environment);
	const only = {
		services,
		environments: /* @__PURE__ */ new Set([...moved.environments, ...others]),
		keys: [.../* @__PURE__ */ new Set([...moved.keys, ...near.keys])].toSorted(inOrder)
	};
	const concerned = {
		...only,
		before: await desiredAt(deployer, baseline, pipeline, only)
	};
	const isOwn = (instance) => isConcerned(concerned, instance);
	return isAsLogged(deployer, comparison.log, concerned.before, isOwn, listed) ? concerned : null;
}
/**
* The run that accepted the baseline has compared every instance: those that it does not list had what was accepted. Null
* where the log does not say it, so that every instance has to be compared again: another run may have written beside the
* newest one, the newest one may have been killed, or it may have written what was not pushed.
*/
function listedBy(entries, baseline) {
	const run = entries.at(-1)?.run;
	if (baseline.kind !== "logged" || run === void 0) return null;
	const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
	const last = entries.at(-runEntries.length - 1);
	const isForward = ({ accepted, before }) => last === void 0 || before !== accepted.tip && before === last.accepted.tip;
	if (!runEntries.every((entry) => entry.run === run && isOf(entry, baseline) && isForward(entry)) || unfinishedIn(runEntries).length > 0) return null;
	const all = runEntries.flatMap(({ environment, instances }) => instances.map((sent) => ({
		environment,
		...sent
	})));
	if (all.some(({ landing }) => landing !== baseline.commit)) return null;
	return new Map(all.map((sent) => [instanceKey(sent), sent]));
}
/** Whether it accepts the baseline, and may be relied on. */
function isOf({ accepted, trust }, baseline) {
	return trust !== "plain" && accepted.tip === baseline.commit && JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals);
}
/** Instances that were not verified, of which it is not known what is live, or that no run can write any more. */
function openIn({ log, pipeline }, listed) {
	const names = new Set(pipeline.environments.map(({ name }) => name));
	const sent = [...listed.values()].filter((item) => !("state" in item && item.state === "verified"));
	const states = [...log.values()].filter((state) => names.has(state.environment) && (state.unsettled.length > 0 || state.live === null || settingsOf(pipeline, state) === null));
	return [...sent, ...states];
}
/** More flags than these are a landing about all of them. */
const MOST_MOVED = 500;
/** The flags whose files, or whose refusals, differ since the accepted commit; null: so does more than flags. */
async function movedSince({ repository, root }, { baseline, accepted, pipeline }) {
	const { commit } = baseline;
	if (commit === null) return null;
	const changes = await repository.diff(asTree(commit), asTree(accepted.commit));
	const touch = touchOf(root, changes);
	const refusals = [...baseline.refusals, ...accepted.refusals];
	const refused = refusals.flatMap(({ flag }) => flag ?? []);
	const keys = [.../* @__PURE__ */ new Set([...touch.flags, ...refused])];
	if (touch.pipeline || refusals.some(({ part }) => part === "rules") || keys.length > MOST_MOVED) return null;
	const paths = new Set(touch.files.map(({ path }) => path));
	const isEverywhere = refused.length > 0 || keys.some((key) => paths.has(flagPath(root, key)));
	const all = pipeline.environments.map(({ name }) => name);
	return {
		keys,
		environments: isEverywhere ? all : [...touch.folders]
	};
}
/** The services that these flags send to, before and after, accepted and refused; null where a definition cannot be read. */
async function servicesOf(deployer, { baseline, accepted, pipeline }, keys) {
	const services = [];
	for (const { commit, refusals } of [baseline, accepted]) {
		const snapshots = [];
		snapshots.push(await snapshotIn(deployer, {
			commit,
			refusals: []
		}, null, keys));
		for (const { name } of refusals.length === 0 ? [] : pipeline.environments) snapshots.push(await snapshotIn(deployer, {
			commit,
			refusals
		}, name, keys));
		for (const { flag } of snapshots.flatMap(({ flags }) => [...flags.values()])) {
			if (flag.kind === "unreadable") return null;
			services.push(...(valueOf(flag)?.services ?? []).map(({ service }) => service));
		}
	}
	return services;
}
/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = "code-default";
/** The flags that name these services, and services with first values that wait: a run lists those, too. */
async function sendingTo(deployer, comparison, services) {
	const { accepted, pipeline, log } = comparison;
	const tree = asTree(accepted.commit);
	const isDeployed = pipeline.services.some(({ deploy = [] }) => deploy.length > 0);
	const words = [...services, ...isDeployed ? [FIRST] : []];
	const definitions = await definitionsWith(deployer, tree, words);
	const waiting = isDeployed ? waitingIn(definitions, pipeline, log) : [];
	const more = waiting.flatMap(({ service }) => services.has(service) ? [] : [service]);
	const others = await definitionsWith(deployer, tree, more);
	return {
		keys: [...definitions.keys(), ...others.keys()],
		services: /* @__PURE__ */ new Set([...services, ...more]),
		waiting
	};
}
/** Instances with a target that were not sent a variable whose code has a default. */
function waitingIn(definitions, pipeline, live) {
	const waiting = [];
	for (const { definition } of definitions.values()) {
		const flag = definition?.value ?? null;
		if (flag?.isCodeDefaultWritten !== true) continue;
		const files = {
			flag: {
				kind: "known",
				value: flag
			},
			states: /* @__PURE__ */ new Map()
		};
		for (const { name: environment } of pipeline.environments) for (const { service, variables } of exposuresIn(files, environment) ?? []) {
			const instance = {
				environment,
				service
			};
			if (settingsOf(pipeline, instance) === null) continue;
			const has = live.get(instanceKey(instance))?.live?.values ?? {};
			if (variables.some(({ variable }) => !Object.hasOwn(has, variable))) waiting.push(instance);
		}
	}
	return waiting;
}
/**
* Whether these flags alone make what the log says of the instances at the accepted commit. A definition that cannot be read
* may send more than its text shows, and an older Flaghoist may have compared in another way.
*/
function isAsLogged({ sha256 }, log, before, isOwn, sent = /* @__PURE__ */ new Map()) {
	const others = [...log.values()].filter((state) => isOwn(state) && !before.some((desired) => isInstance(state, desired)));
	return [...before, ...others].every((instance) => {
		const state = log.get(instanceKey(instance));
		const desired = before.find((candidate) => isInstance(candidate, instance));
		if (state === void 0 && desired?.settings === null) return true;
		const live = state !== void 0 && state.unsettled.length === 0 ? state.live?.digest ?? null : null;
		const digest = sent.get(instanceKey(instance))?.digest ?? live;
		if (desired === void 0) return digest === nothingFor(instance, sha256).digest;
		return [desired, withoutFirsts(desired, state, sha256)].some((all) => all.digest === digest);
	});
}
export { isAsLogged as n, isConcerned as r, concernedBy as t };
