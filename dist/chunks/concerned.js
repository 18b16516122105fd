import { At as inOrder, Z as exposuresIn, bt as valueOf } from "./program.js";
import { Gt as unfinishedIn, Zt as desiredAt, cn as firstValues, dr as asTree, fn as nothingFor, gn as touchOf, in as isInstance, ln as without, mr as flagPath, nn as snapshotIn, sn as settingsOf, yn as definitionsWith, zt as instanceKey } from "./judging.js";
// src/app/deploy/vouched.ts
/**
* Null where the log does not say it, so that every instance has to be compared again: another run may have written beside
* the newest one, the newest one may have been killed, or it may have written what was not pushed.
*/
function vouchedBy(entries, baseline) {
	const run = entries.at(-1)?.run;
	if (baseline.kind !== "logged" || run === void 0) return null;
	const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
	const last = entries.at(-runEntries.length - 1);
	const isItsOwn = runEntries.every((entry) => entry.run === run && isOf(entry, baseline) && (last === void 0 || isForward(entry)));
	const hasReadAll = runEntries.every(({ before }) => last === void 0 || before === last.accepted.tip);
	if (!isItsOwn || !hasReadAll || unfinishedIn(runEntries).length > 0) return null;
	const sent = /* @__PURE__ */ new Map();
	const open = /* @__PURE__ */ new Map();
	for (const entry of runEntries) {
		const { environment } = entry;
		for (const result of entry.instances) {
			const instance = {
				environment,
				service: result.service
			};
			const key = instanceKey(instance);
			if (result.landing !== baseline.commit) return null;
			sent.set(key, result);
			if ("state" in result && result.state === "verified") open.delete(key);
			else open.set(key, instance);
		}
	}
	return {
		sent,
		open: [...open.values()]
	};
}
/** Else a run has nothing new, or only what is not pushed. The first run of a log has compared everything in any case. */
function isForward({ accepted, before }) {
	return before !== accepted.tip;
}
/** Whether it accepts the baseline, and may be relied on. */
function isOf({ accepted, trust }, baseline) {
	return trust !== "plain" && accepted.tip === baseline.commit && JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals);
}
// src/app/deploy/concerned.ts
function isConcerned({ services, environments }, { service, environment }) {
	return services.has(service) && environments.has(environment);
}
/** Null: every instance has to be compared, with every flag. */
async function concernedBy(deployer, comparison) {
	const { entries, baseline, pipeline } = comparison;
	const vouched = vouchedBy(entries, baseline);
	const moved = vouched === null ? null : await movedSince(deployer, comparison);
	if (vouched === null || moved === null) return null;
	const sent = await servicesOf(deployer, comparison, moved.keys);
	if (sent === null) return null;
	const open = [...vouched.open, ...openIn(comparison)];
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
	return isAsLogged(deployer, comparison, concerned.before, isOwn, vouched.sent) ? concerned : null;
}
/** Instances of the log of which it is not known what is live, or that no run can write any more: each run lists them. */
function openIn({ log, pipeline }) {
	const names = new Set(pipeline.environments.map(({ name }) => name));
	return [...log.values()].filter((state) => names.has(state.environment) && (state.unsettled.length > 0 || state.live === null || settingsOf(pipeline, state) === null));
}
/** More flags than these are a landing about all of them. */
const MOST_MOVED = 500;
/** The flags whose files, or whose refusals, differ since the accepted commit; null: so does more than flags. */
async function movedSince({ repository, root }, { baseline, standing, pipeline }) {
	const { commit } = baseline;
	if (commit === null) return null;
	const changes = await repository.diff(asTree(commit), asTree(standing.commit));
	const touch = touchOf(root, changes);
	const refusals = [...baseline.refusals, ...standing.refusals];
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
async function servicesOf(deployer, { baseline, standing, pipeline }, keys) {
	const services = [];
	for (const { commit, refusals } of [baseline, standing]) {
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
	const { standing, pipeline, log } = comparison;
	const tree = asTree(standing.commit);
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
function isAsLogged({ sha256 }, { log, pipeline }, before, isOwn, sent = /* @__PURE__ */ new Map()) {
	const others = [...log.values()].filter((state) => isOwn(state) && !before.some((desired) => isInstance(state, desired)));
	return [...before, ...others].every((instance) => {
		const state = log.get(instanceKey(instance));
		const settings = settingsOf(pipeline, instance);
		if (state === void 0 && settings === null) return true;
		const live = state !== void 0 && state.unsettled.length === 0 ? state.live?.digest ?? null : null;
		const digest = sent.get(instanceKey(instance))?.digest ?? live;
		const desired = before.find((candidate) => isInstance(candidate, instance));
		if (desired === void 0) return digest === nothingFor(instance, sha256).digest;
		const firsts = firstValues(desired, state);
		const rest = without(desired, firsts, settings, sha256);
		return digest === desired.digest || digest === rest.digest;
	});
}
export { isAsLogged as n, isConcerned as r, concernedBy as t };
