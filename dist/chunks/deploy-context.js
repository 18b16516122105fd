import { n as refusal } from "./refusal.js";
import { t as openClient } from "./client.js";
import { i as fileLog, n as recordFile } from "./record.js";
import { St as layoutOf, dt as deploySettingsFor, s as nearest } from "./schema-deploy.js";
import { G as blockedRoutesIn, J as textOfValue, Q as exposuresIn, Rt as instant, Y as valuesIn, ct as stateOf, kt as inOrder, lt as valueOf } from "./text.js";
import { D as statePath, E as pipelinePath, T as flagPath, _ as withStandIns, b as snapshotOf, g as readTree, h as readFlags, t as asTree } from "./check.js";
import { n as unknownEnvironment } from "./promote.js";
import { n as renderingOf, t as RENDERINGS } from "./render.js";
import { c as redactor, l as filledIn, n as opensTargets, r as targetOf } from "./deploy.js";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/app/deploy/desired.ts
/**
* Every service that is sent anything in an environment, in order of name. `tip`: the snapshot with what was refused of
* it. Where that sends less, less is sent, also by another flag.
*/
function desiredIn(snapshot, environment, sha256, tip = snapshot) {
	const exposures = [...snapshot.flags.values()].flatMap((files) => exposuresIn(files, environment) ?? []);
	const whole = valuesIn(tip, environment);
	return [...valuesIn(snapshot, environment)].map(([service, all]) => {
		const atTip = tip === snapshot ? [] : withoutClashes(whole.get(service) ?? []);
		const values = withoutClashes(all).map((value) => lowered(value, atTip));
		const blockedRoutes = blockedRoutesIn(exposures, service);
		const unreadable = unreadableFor(snapshot, environment, service);
		return {
			environment,
			service,
			values,
			blockedRoutes,
			digest: digestOf({
				values,
				blockedRoutes
			}, sha256),
			unreadable
		};
	});
}
function lowered(value, atTip) {
	const now = atTip.find(({ variable }) => variable === value.variable);
	if (now === void 0 || now.value === value.value) return value;
	return typeof now.value === "number" && typeof value.value === "number" && now.value < value.value || now.value === value.safe ? {
		...value,
		value: now.value,
		isOn: now.isOn
	} : value;
}
/**
* Two flags that fill one variable may have landed past the gate. The one at its safe value wins, or else the first: a
* deployment that ended without a value would stop every rollback of the service (T58).
*/
function withoutClashes(values) {
	const variables = new Set(values.map(({ variable }) => variable));
	if (variables.size === values.length) return values;
	return [...variables].flatMap((variable) => {
		const same = values.filter((value) => value.variable === variable);
		return same.find(({ value, safe }) => textOfValue(value) === textOfValue(safe)) ?? same[0];
	});
}
/** An instance as it is deployed by these settings: another target has to be brought there too. */
function deployedBy(desired, settings, sha256) {
	if (settings === null) return desired;
	const { target, render, probe, settings: own } = settings;
	const how = JSON.stringify([
		target,
		render,
		probe,
		own
	], inOrderOfKeys);
	return {
		...desired,
		digest: sha256(`${desired.digest} ${how}`)
	};
}
/** In a file, the order of keys means nothing. */
function inOrderOfKeys(_key, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => inOrder(a, b)));
}
/** A service that is sent nothing: what an instance becomes when its last variable goes. */
function nothingFor({ environment, service }, sha256) {
	const none = {
		values: [],
		blockedRoutes: []
	};
	return {
		environment,
		service,
		...none,
		digest: digestOf(none, sha256),
		unreadable: []
	};
}
/** Values as the log keeps them. */
function loggedValues({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function digestOf({ values, blockedRoutes }, sha256) {
	return sha256(JSON.stringify([values.map(({ variable, value }) => [variable, value]), blockedRoutes]));
}
/** A broken state concerns the services of its flag; a broken definition may concern any. */
function unreadableFor({ flags }, environment, service) {
	return [...flags].flatMap(([key, files]) => {
		if (files.flag.kind === "unreadable") return [key];
		const broken = stateOf(files, environment).kind === "unreadable";
		const sends = valueOf(files.flag)?.services.some((one) => one.service === service) === true;
		return broken && sends ? [key] : [];
	});
}
// src/app/deploy/plan.ts
/** `known` and `desired` may hold different instances: one that is sent nothing any more is emptied. */
function planOf(pipeline, known, desired, sha256) {
	return pipeline.environments.flatMap(({ name }) => instancesIn(name, known, desired).flatMap((instance) => {
		const has = known.find((one) => isInstance(one, instance));
		const wants = desired.find((one) => isInstance(one, instance)) ?? nothingFor(instance, sha256);
		if ((has === void 0 ? nothingFor(instance, sha256).digest : has.digest) === wants.digest) return [];
		const changes = changesBetween(has?.values ?? {}, wants);
		const settings = settingsOf(pipeline, instance);
		if (settings === null && changes.length === 0) return [];
		const isRollback = isDown(changes, wants, has);
		return [{
			...instance,
			desired: wants,
			changes,
			settings,
			isRollback
		}];
	}));
}
function isDown(changes, { blockedRoutes }, has) {
	if (changes.some(({ isRaise }) => isRaise)) return false;
	return has?.digest === null && has.isLogged || blockedRoutes.length > 0 || changes.some(({ from }) => from !== null);
}
function isInstance(a, b) {
	return a.environment === b.environment && a.service === b.service;
}
function instancesIn(environment, ...lists) {
	const own = lists.flat().filter((instance) => instance.environment === environment);
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	}));
}
function settingsOf(pipeline, { environment, service }) {
	const declared = pipeline.services.find(({ name }) => name === service);
	return deploySettingsFor(declared?.deploy ?? [], environment);
}
/** What would change for an instance that has these values. */
function changesBetween(from, { values }) {
	const wanted = new Map(values.map((value) => [value.variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...wanted.keys()])].toSorted(inOrder).flatMap((variable) => {
		const value = wanted.get(variable);
		const [old, now] = [from[variable] ?? null, value?.value ?? null];
		if (old === now) return [];
		return [{
			variable,
			from: old,
			to: now,
			isRaise: mayRaise(old, now, value?.safe ?? null)
		}];
	});
}
function mayRaise(from, to, safe) {
	if (to === null || to === safe) return false;
	return !(typeof from === "number" && typeof to === "number" && to < from);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
// src/app/deploy/accepted.ts
/** The file that is refused. */
function pathOf(root, refusal) {
	switch (refusal.part) {
		case "rules": return pipelinePath(root);
		case "definition": return flagPath(root, refusal.flag);
		case "state": return statePath(root, refusal.environment, refusal.flag);
	}
}
/** What counts in one environment. A definition that is refused elsewhere only counts here as it is at the tip. */
async function acceptedTree({ repository, root }, { commit, refusals }, environment) {
	const tree = commit === null ? await repository.emptyTree() : asTree(commit);
	const replaced = refusals.filter((one) => one.part !== "definition" || one.environment === environment).map((one) => [pathOf(root, one), standInFor(one)]);
	return repository.composed(tree, new Map(replaced));
}
function standInFor(refusal) {
	if (refusal.part !== "rules" && refusal.text !== void 0) return { text: refusal.text };
	return refusal.accepted === null ? null : asTree(refusal.accepted);
}
/** Environments for which the same tree counts, together. With no environment at all, one group of none. */
function alike(environments, refusals) {
	const groups = /* @__PURE__ */ new Map();
	for (const name of environments) {
		const own = refusals.filter(({ part, environment }) => part === "definition" && environment === name);
		const key = JSON.stringify(own.map(({ flag, accepted }) => `${flag} ${accepted}`).toSorted(inOrder));
		groups.set(key, [...groups.get(key) ?? [], name]);
	}
	return groups.size === 0 ? [[]] : [...groups.values()];
}
const READ = /* @__PURE__ */ new WeakMap();
/** Every flag as it counts in an environment. Each tree is read once per command. */
async function snapshotIn(loader, standing, environment) {
	const tree = await acceptedTree(loader, standing, environment);
	const read = READ.get(loader.reader) ?? /* @__PURE__ */ new Map();
	READ.set(loader.reader, read);
	const known = read.get(tree);
	if (known !== void 0) return known;
	const snapshot = readTree(loader, tree).then(({ side }) => withStandIns(loader, side, standing.commit)).then(snapshotOf);
	read.set(tree, snapshot);
	return snapshot;
}
/** The rules in force; null where there are none, or they cannot be read. */
async function pipelineIn(loader, standing) {
	const tree = await acceptedTree(loader, standing, null);
	return valueOf(snapshotOf(await readFlags(loader, tree, [], [])).pipeline);
}
/** The environments of a commit's pipeline and of the one before, whichever of them counts. */
async function environmentsAt(loader, commit) {
	const commits = [commit, await loader.repository.resolve(`${commit}^`)];
	const names = (await Promise.all(commits.map((one) => pipelineIn(loader, {
		commit: one,
		refusals: []
	})))).flatMap((one) => one?.environments.map(({ name }) => name) ?? []);
	return [...new Set(names)].toSorted(inOrder);
}
/** What every instance of a pipeline is to get. `rules`: those that say how it is deployed. */
async function desiredAt(renderer, standing, pipeline, rules = pipeline) {
	const desired = [];
	const { commit, refusals } = standing;
	for (const { name } of pipeline.environments) {
		const snapshot = await snapshotIn(renderer, standing, name);
		const tip = refusals.every(({ environment }) => environment !== name) ? snapshot : await snapshotIn(renderer, {
			commit,
			refusals: []
		}, name);
		desired.push(...desiredIn(snapshot, name, renderer.sha256, tip).map((one) => deployedBy(one, rules && settingsOf(rules, one), renderer.sha256)));
	}
	return desired;
}
// src/app/deploy/named.ts
function isNamed({ environments, services }, instance) {
	return (environments === null || environments.includes(instance.environment)) && (services === null || services.includes(instance.service));
}
/** Refuses a name that neither the pipeline nor one of `others` knows. */
function demandKnown(pipeline, { environments, services }, others = []) {
	const places = once([...pipeline.environments, ...named(others, "environment")]);
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const known = once([...pipeline.services, ...named(others, "service")]);
	const other = services?.find((name) => !known.includes(name));
	if (other === void 0) return;
	const meant = nearest(other, known);
	throw refusal(`there is no service "${other}" (services: ${known.join(", ")})`, meant === null ? "name one of these" : `did you mean ${meant}?`);
}
function named(pairs, part) {
	return pairs.map((pair) => ({ name: pair[part] }));
}
function once(all) {
	return [...new Set(all.map(({ name }) => name))];
}
// src/adapters/deploy/probe.ts
/** Milliseconds between two questions, and for how long one is waited for. */
const PAUSE = 250;
const PATIENCE = 5e3;
/** The last question, too, gets a chance to be answered. */
const SHORTEST = 1e3;
/** Milliseconds until somebody first looks whether the answer still matters, and at most between two looks. */
const LOOK = 1e3;
const LONGEST_LOOK = 5e3;
function probes(redact) {
	return async ({ url, within }, expected, pair, isMoot) => {
		const address = filledIn(url, pair);
		const over = new AbortController();
		const asked = answered(address, expected, within, over.signal);
		const moot = becomesMoot(isMoot, over.signal);
		try {
			const why = await Promise.race([asked, moot]);
			return why === null ? null : redact(why);
		} finally {
			over.abort();
			await Promise.allSettled([asked, moot]);
		}
	};
}
async function answered(address, expected, within, over) {
	const until = performance.now() + within * 1e3;
	for (;;) {
		const left = until - performance.now();
		const seen = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
		if (seen === expected) return null;
		if (over.aborted || performance.now() + PAUSE >= until) return saying(address, seen, expected, within);
		await setTimeout(PAUSE, null, { signal: over }).catch(() => null);
	}
}
/** Looks soon at first and then less often: to look at a record may cost requests. */
async function becomesMoot(isMoot, over) {
	for (let looks = 1; !over.aborted; looks += 1) {
		const pause = Math.min(looks * LOOK, LONGEST_LOOK);
		await setTimeout(pause, null, { signal: over }).catch(() => null);
		if (!over.aborted && await isMoot()) return "nobody waits for the answer any more";
	}
	return "";
}
/** The HTTP status, or why there is none. */
async function statusOf(address, patience, over) {
	try {
		const signal = AbortSignal.any([AbortSignal.timeout(patience), over]);
		const response = await fetch(address, {
			redirect: "manual",
			signal,
			cache: "no-store"
		});
		await response.body?.cancel();
		return response.status;
	} catch (error) {
		const { name, cause } = error;
		return name === "TimeoutError" ? "no answer" : cause?.code ?? "no answer";
	}
}
function saying(address, seen, expected, within) {
	return `${address} does not answer ${expected} within ${within} seconds (last: ${seen})`;
}
// src/cli/deploy-context.ts
/** `env` is the whole environment: secrets come from there, and are taken out of everything that is said. */
async function deployerOf(gatherer, { secrets = {}, ...place }, env) {
	const { top } = await layoutOf(place.repo);
	const redact = redactor({
		...env,
		...secrets
	});
	const client = (repository, tokenVariable) => {
		const token = env[tokenVariable] ?? "";
		const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
		return token === "" ? null : openClient({
			token,
			apiUrl,
			repository
		});
	};
	return {
		...gatherer,
		open: opensTargets({
			directory: top,
			env,
			redact,
			client
		}),
		probe: probes(redact),
		log: fileLog(await recordFile(place)),
		run: randomUUID(),
		render: renders,
		renderingFor: (target) => targetOf(target).renders,
		sha256,
		gathererFor: () => Promise.resolve(gatherer),
		now: () => instant(Date.now() / 1e3),
		pause: (seconds) => setTimeout(seconds * 1e3),
		onWait: (what) => void process.stderr.write(`waiting for ${what}\n`)
	};
}
/** Refuses the name of a rendering that does not exist, also where there is nothing to render. */
function demandRendering(name) {
	const rendering = renderingOf(name);
	if (rendering !== void 0) return rendering;
	throw refusal(`there is no rendering ${name}`, `choose one of ${RENDERINGS.map((one) => one.name).join(", ")}`);
}
const renders = (name, input) => {
	const rendering = demandRendering(name);
	const { unset } = rendering;
	return {
		name,
		file: rendering.file(input),
		text: rendering.render(input),
		unset
	};
};
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
export { loggedValues as _, acceptedTree as a, environmentsAt as c, snapshotIn as d, changesBetween as f, settingsOf as g, planOf as h, isNamed as i, pathOf as l, matrixOf as m, deployerOf as n, alike as o, isInstance as p, demandKnown as r, desiredAt as s, demandRendering as t, pipelineIn as u, nothingFor as v };
