import { Rt as covers } from "./text.js";
import { L as statePath, Lt as afterRewrite, M as flagPath, Mt as deployedStretch, Rt as rewriteOf, jt as awaitedIn, q as isExpired, zt as stretchOf } from "./log-reading.js";
import { b as holdAt, g as valueOf, h as stateOf, i as exposuresIn, m as filesOf, s as isExposed } from "./exposure.js";
import { o as durationOf, r as between } from "./time.js";
import { ct as prerequisitesOf, q as dependentsIn, ut as gather, vt as askAbout } from "./check.js";
import { a as planOf, i as placesOf, n as nextOf, t as readPlans } from "./plans.js";
// src/app/status.ts
/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = durationOf("30d");
/** The rows for these flags, prefixes and patterns (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { clock } = gatherer;
	const now = await clock.now();
	const { around, keys, side } = await readPlans(gatherer, base, wanted);
	const { snapshot, pipeline } = around;
	const plans = new Map(keys.flatMap((key) => {
		const plan = planOf(around, key);
		return plan === null ? [] : [[key, plan]];
	}));
	const asks = [...plans.values()].flatMap(({ proposal }) => askAbout(proposal, now).asks);
	const evidence = await gather(gatherer, {
		asks: [...asks, ...cellAsks(snapshot, pipeline, keys, asks)],
		fingerprint: "",
		base: snapshot,
		tip: base,
		now
	});
	const requiring = dependentsBy(side, keys);
	const timelines = indexed(evidence.timelines.kind === "known" ? evidence.timelines.value : []);
	return {
		rows: keys.map((key) => rowOf(key, filesOf(snapshot, key))),
		snapshot,
		now
	};
	function rowOf(key, files) {
		const flag = valueOf(files.flag);
		const plan = plans.get(key);
		return {
			key,
			description: flag?.description ?? "",
			owner: flag?.owner ?? null,
			expires: flag?.expires ?? null,
			isExpired: flag !== null && isExpired(flag, now),
			permanent: flag?.permanent ?? null,
			cells: pipeline.environments.map(({ name }) => ({
				...cellOf(key, files, name),
				isConcerned: flag === null || placesOf(flag, files, pipeline).includes(name)
			})),
			next: plan === void 0 ? null : nextOf(plan, {
				now,
				clock: clock.name,
				evidence
			}),
			file: flagPath(gatherer.root, key),
			requires: flag === null ? [] : prerequisitesOf(flag),
			requiredBy: requiring.get(key) ?? []
		};
	}
	function cellOf(key, files, environment) {
		const exposures = exposuresIn(files, environment);
		const timeline = timelines.get(`${environment} ${key}`);
		const run = exposures === null || timeline === void 0 || !isExposed(exposures) ? null : counted(environment, exposures, timeline);
		const since = run === null || run.landing.futureDate !== void 0 ? null : run.landing.at;
		return {
			environment,
			exposures,
			soakedFor: since === null ? null : between(since, now),
			since,
			atLeast: since !== null && run?.atLeast === true,
			hold: holdIn(files, environment),
			file: files.states.has(environment) ? statePath(gatherer.root, environment, key) : null
		};
	}
	function holdIn(files, environment) {
		const state = valueOf(stateOf(files, environment));
		return state === null ? null : holdAt(state, now);
	}
	/** Counts like a soak: from the landing, or from the deployment where the pipeline says so. */
	function counted(environment, exposures, timeline) {
		const landed = stretchOf(timeline, (then) => covers(then, exposures));
		if (landed === null) return null;
		const awaited = awaitedIn(pipeline, environment, exposures);
		const known = afterRewrite(landed, rewriteOf(evidence));
		const found = deployedStretch(known, timeline, awaited, evidence);
		return found.kind === "run" ? found.run : null;
	}
}
/** The flags that require each of these. */
function dependentsBy(side, keys) {
	const found = /* @__PURE__ */ new Map();
	for (const { flag, on } of dependentsIn(side.flags, new Set(keys))) found.set(on, [...found.get(on) ?? [], flag]);
	return found;
}
/** History for the cells themselves: as long as the longest request, but at least 30 days. */
function cellAsks(snapshot, pipeline, keys, asks) {
	const window = asks.map((ask) => ask.kind === "timeline" ? ask.window : LEAST_WINDOW).reduce((a, b) => a > b ? a : b, LEAST_WINDOW);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	return keys.flatMap((flag) => pipeline.environments.flatMap(({ name }) => {
		const exposures = exposuresIn(filesOf(snapshot, flag), name);
		if (!(exposures !== null && isExposed(exposures))) return [];
		const awaited = awaitedIn(pipeline, name, exposures);
		return [{
			kind: "timeline",
			flag,
			environment: name,
			window
		}, ...awaited.length === 0 ? [] : [{
			kind: "deployments",
			environment: name,
			wanted: awaited,
			window,
			...log
		}]];
	}));
}
function indexed(timelines) {
	return new Map(timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline]));
}
export { status as t };
