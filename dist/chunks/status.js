import { Di as issueText, Ei as timelineIn, Nn as gather, Si as stretchOf, Sr as askAbout, Ti as openIssues, Wi as covers, Zr as measuredWindow, bi as afterRewrite, ei as judgeSamples, gn as dependentsIn, jn as prerequisitesOf, kr as isExpired, mi as deployedStretch, mr as statePath, oi as rulesOf, pi as awaitedIn, ti as samplesOf, ur as flagPath, vi as stepsOf, xi as rewriteOf } from "./judging.js";
import { $ as highestPercent, Dt as duration, Ot as durationOf, Q as exposuresOf, Tt as between, Vt as plus, Z as exposuresIn, bt as valueOf, dt as environmentOf, et as isExposed, ft as filesOf, mt as holdAt, yt as stateOf } from "./program.js";
import { a as placesOf, n as acceptedRules, o as planOf, r as nextOf, t as readPlans } from "./plans.js";
// src/messages/graduation.ts
const graduationText = {
	unreadable: ({ environment }) => `its state in ${environment} cannot be read`,
	notThere: ({ environment }) => `it is not fully on in ${environment}`,
	noHistory: ({ why }) => `it is unknown since when it is fully on: ${why}`,
	notDeployed: ({ service }) => `${service} is not deployed yet`,
	issuesUnknown: ({ why }) => `its issues are unknown: ${why}`,
	issues: ({ label, most, open }) => `${open.length === 1 ? "an issue" : `${open.length} issues`} labelled ${label} ${open.length === 1 ? "is" : "are"} open: ${open.map(issueText).join(", ")}${most === 0 ? "" : `; at most ${most} may be open`}`
};
// src/judge/measured.ts
/** The window of a length up to a moment; null where the thresholds of the metric begin at a later step. */
function windowAsk({ flag, environment, live, pipeline }, metric, length, until) {
	if (highestPercent(live) < (metric.from ?? 0)) return null;
	return {
		kind: "samples",
		flag: flag.key,
		environment,
		metric,
		source: pipeline.sources?.find(({ name }) => name === metric.source) ?? null,
		for: length,
		until,
		live,
		awaited: awaitedIn(pipeline, environment, live)
	};
}
function measuredBy(ask, evidence) {
	const none = (why) => ({
		kind: "none",
		message: `${ask.metric.name} in ${ask.environment} is not known: ${why}`
	});
	const rules = rulesOf(ask.metric);
	if (rules === null) return none("its thresholds cannot be read");
	const measured = measuredWindow(ask, rules, evidence);
	switch (measured.kind) {
		case "no-history": return none(measured.why);
		case "not-deployed": return none(`${measured.service} is not deployed`);
		case "too-young": return none("there is no value since the deployment yet");
		case "window": {
			const samples = samplesOf(ask, measured, evidence);
			if (samples === null) return none("no source was asked");
			const { facts, message } = judgeSamples(ask, rules, measured, samples);
			return {
				kind: "answer",
				message,
				facts
			};
		}
	}
}
// src/judge/graduation.ts
/** The last step of its plan: for all users, or as many as its ladders go to. */
function fullExposures(flag, environment, pipeline) {
	const requirements = flag.requires.filter((requirement) => [environment, "*"].includes(requirement.environment));
	const ladders = [...environmentOf(pipeline, environment)?.requires ?? [], ...requirements].filter(({ gate }) => gate === "ladder");
	const rollout = Math.min(100, ...ladders.map(({ settings }) => Math.max(...stepsOf(settings))));
	const state = {
		enabled: !flag.safe,
		rollout,
		services: [],
		hold: null
	};
	return exposuresOf(flag, state, environment);
}
/** Whether users have all of it now. */
function isFullyOn({ flag, environment, pipeline, live }) {
	return live !== null && covers(live, fullExposures(flag, environment, pipeline));
}
/** A flag that is not fully on asks for nothing. */
function graduationAsks(graduation, now) {
	const { flag, graduate, environment, pipeline, live } = graduation;
	if (live === null || !isFullyOn(graduation)) return [];
	const window = durationOf(graduate.after);
	const wanted = awaitedIn(pipeline, environment, fullExposures(flag, environment, pipeline));
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	const labels = (graduate.issues ?? []).map(({ label }) => label);
	return [
		{
			kind: "timeline",
			flag: flag.key,
			environment,
			window
		},
		...wanted.length === 0 ? [] : [{
			kind: "deployments",
			environment,
			wanted,
			window,
			...log
		}],
		...labels.length === 0 ? [] : [{
			kind: "issues",
			labels,
			window: duration(0)
		}],
		...samplesAsks(graduation, now)
	];
}
function judgeGraduation(graduation, evidence, now) {
	const { graduate, environment } = graduation;
	const { after } = graduate;
	const start = startOf(graduation, evidence);
	if ("missing" in start) return {
		environment,
		after,
		since: null,
		dueAt: null,
		isDue: false,
		open: [start.missing]
	};
	const { since } = start;
	const dueAt = plus(since, durationOf(after));
	const open = [...openIssueTexts(graduation, evidence), ...metricTexts(graduation, evidence, now)];
	return {
		environment,
		after,
		since,
		dueAt,
		isDue: now >= dueAt && open.length === 0,
		open
	};
}
/** Counts like a soak: from the landing, or from the deployment where the pipeline says so. */
function startOf(graduation, evidence) {
	const { flag, environment, pipeline, live } = graduation;
	if (live === null) return { missing: graduationText.unreadable({ environment }) };
	if (!isFullyOn(graduation)) return { missing: graduationText.notThere({ environment }) };
	const history = timelineIn(evidence, flag.key, environment);
	if (!("timeline" in history)) return { missing: graduationText.noHistory(history) };
	const full = fullExposures(flag, environment, pipeline);
	const landed = stretchOf(history.timeline, (then) => covers(then, full));
	if (landed === null) return { missing: graduationText.notThere({ environment }) };
	const stretch = afterRewrite(landed, rewriteOf(evidence));
	const awaited = awaitedIn(pipeline, environment, full);
	const deployed = deployedStretch(stretch, history.timeline, awaited, evidence);
	if (deployed.kind === "unreachable") return { missing: graduationText.noHistory(deployed) };
	if (deployed.kind === "not-yet") return { missing: graduationText.notDeployed(deployed) };
	const { landing } = deployed.run;
	return landing.futureDate === void 0 ? { since: landing.at } : { missing: graduationText.noHistory({ why: "its landing has a date in the future" }) };
}
function openIssueTexts({ flag, graduate }, { issues }) {
	if (graduate.issues === null) return [];
	if (issues.kind !== "known") return [graduationText.issuesUnknown(issues)];
	return graduate.issues.flatMap(({ label, most }) => {
		const open = openIssues(issues.value, flag.key, [label]);
		return open.length > most ? [graduationText.issues({
			label,
			most,
			open
		})] : [];
	});
}
function metricTexts(graduation, evidence, now) {
	return samplesAsks(graduation, now).flatMap((ask) => {
		const measured = measuredBy(ask, evidence);
		return measured.kind === "answer" && measured.facts.answer === "good" && measured.facts.fullAt === null ? [] : [measured.message];
	});
}
function samplesAsks(graduation, now) {
	const { flag, graduate, live } = graduation;
	const { metrics } = graduate;
	if (metrics === null || live === null) return [];
	return metrics.good.flatMap((name) => {
		const metric = flag.metrics?.find((candidate) => candidate.name === name);
		if (metric === void 0) return [];
		return windowAsk({
			...graduation,
			live
		}, metric, metrics.for, now) ?? [];
	});
}
// src/app/graduation.ts
/** Null where the definition does not say, and for a kill switch, which is never removed while it is safe. */
function graduatingOf({ snapshot, pipeline }, key) {
	const files = filesOf(snapshot, key);
	const flag = valueOf(files.flag);
	const { graduate } = flag ?? {};
	if (flag === null || graduate === void 0 || flag.safe) return null;
	const environment = placesOf(flag, files, pipeline).at(-1);
	if (environment === void 0) return null;
	return {
		flag,
		graduate,
		environment,
		live: exposuresIn(files, environment),
		pipeline
	};
}
// src/app/status.ts
/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = durationOf("30d");
/** The rows for these flags, prefixes and patterns (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { clock } = gatherer;
	const now = await clock.now();
	const { around: asInGit, keys, side } = await readPlans(gatherer, base, wanted);
	const { snapshot, pipeline } = asInGit;
	const { around, base: read, unknown } = await acceptedRules(gatherer, base, asInGit);
	const plans = new Map(keys.flatMap((key) => {
		const plan = planOf(around, key);
		return plan === null ? [] : [[key, plan]];
	}));
	const asks = [...plans.values()].flatMap(({ proposal }) => askAbout(proposal, now).asks);
	const graduating = new Map(keys.map((key) => [key, graduatingOf(around, key)]));
	const ends = [...graduating.values()].flatMap((graduation) => graduation === null ? [] : graduationAsks(graduation, now));
	const evidence = {
		...await gather(gatherer, {
			asks: [
				...asks,
				...ends,
				...cellAsks(snapshot, pipeline, keys, [...asks, ...ends])
			],
			fingerprint: "",
			...read,
			now
		}),
		...unknown
	};
	const requiring = dependentsBy(side, keys);
	const timelines = timelinesByPlace(evidence.timelines.kind === "known" ? evidence.timelines.value : []);
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
			removal: removalOf(key),
			file: flagPath(gatherer.root, key),
			requires: flag === null ? [] : prerequisitesOf(flag),
			requiredBy: requiring.get(key) ?? []
		};
	}
	function removalOf(key) {
		const graduation = graduating.get(key) ?? null;
		return graduation === null ? null : judgeGraduation(graduation, evidence, now);
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
		const stretch = afterRewrite(landed, rewriteOf(evidence));
		const deployed = deployedStretch(stretch, timeline, awaited, evidence);
		return deployed.kind === "run" ? deployed.run : null;
	}
}
/** The flags that require each of these. */
function dependentsBy(side, keys) {
	const dependents = /* @__PURE__ */ new Map();
	for (const { flag, on } of dependentsIn(side.flags, new Set(keys))) dependents.set(on, [...dependents.get(on) ?? [], flag]);
	return dependents;
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
function timelinesByPlace(timelines) {
	return new Map(timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline]));
}
export { judgeGraduation as a, isFullyOn as i, graduatingOf as n, measuredBy as o, graduationAsks as r, windowAsk as s, status as t };
