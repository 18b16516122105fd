import { Dt as filesOf, Gt as measuredIn, Nt as holdAt, Ot as stateOf, Yt as isError, at as covers, kt as valueOf, vt as exposuresIn, xt as isExposed } from "./text.js";
import { At as deployedStretch, Lt as afterRewrite, M as judge, Rt as rewriteOf, ct as isSettledAtOnce, kt as awaitedIn, z as isExpired, zt as stretchOf } from "./log-reading.js";
import { r as inOrder } from "./names.js";
import { o as durationOf, r as between } from "./time.js";
import { $ as withStandIns, G as dependentsIn, J as namesIn, K as inspect, Q as readTree, U as queryReaderFor, W as definitionsWith, X as readFlags, Y as readCommit, Z as readNamed, _t as flagPath, at as cyclesOf, bt as statePath, ct as gather, ht as askAbout, nt as snapshotOf, ot as prerequisitesOf, st as flagOf, t as asTree } from "./check.js";
import { r as refusal } from "./refusal.js";
import { n as isPattern, t as flagsNamed } from "./flag-patterns.js";
import { d as requiredFlags, i as sharesOf, l as nextSetting, p as soakSources, u as promoted } from "./promote.js";
// src/app/load/around.ts
async function readAround(loader, commit, keys) {
	const tree = await readNamed(loader, commit, keys);
	const required = await withRequired(loader, commit, tree);
	const words = [...variablesOf(required, keys), ...keys];
	const sharing = await definitionsWith(loader, asTree(commit), words);
	const side = {
		...required,
		flags: new Map([...sharing, ...required.flags])
	};
	return {
		...tree,
		side: await withStandIns(loader, side, commit)
	};
}
/** Until no flag requires one that has not been read. */
async function withRequired(loader, commit, tree) {
	let { side } = tree;
	for (;;) {
		const missing = requiredIn(side).filter((key) => !side.flags.has(key));
		if (missing.length === 0) return side;
		const more = await readFlags(loader, asTree(commit), missing, tree.environments);
		side = {
			...side,
			flags: new Map([...side.flags, ...more.flags])
		};
	}
}
/** By their own definitions, and by the environments of the pipeline. */
function requiredIn({ pipeline, flags }) {
	const everywhere = (pipeline?.value?.environments ?? []).flatMap(({ requires }) => requires).flatMap(({ gate, settings }) => gate === "flags" ? Object.keys(settings) : []);
	const own = [...flags.values()].flatMap((entry) => {
		const flag = flagOf(entry);
		return flag === null ? [] : prerequisitesOf(flag);
	});
	return [.../* @__PURE__ */ new Set([...everywhere, ...own])];
}
function variablesOf({ flags }, keys) {
	return keys.flatMap((key) => {
		const entry = flags.get(key);
		return ((entry === void 0 ? null : flagOf(entry))?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
	});
}
// src/app/status-next.ts
/** Null where the flag is fully on, or is a kill switch at its safe value. */
function planOf(around, key) {
	const files = filesOf(around.snapshot, key);
	const flag = valueOf(files.flag);
	if (flag === null || flag.safe) return null;
	const step = nextStep(flag, files, around.pipeline);
	return step === null ? null : {
		step,
		proposal: imagined(around, flag, step)
	};
}
function nextStep(flag, files, pipeline) {
	return placesOf(flag, files, pipeline).flatMap((environment) => {
		const state = stateOf(files, environment);
		if (state.kind === "unreadable") return [];
		const present = valueOf(state);
		const setting = nextSetting(flag, present, environment, pipeline);
		if (setting === null) return [];
		const [before, after] = [sharesOf(flag, present, environment), sharesOf(flag, promoted(present, setting), environment)];
		return after.some(({ percent }, index) => percent !== before[index]?.percent) ? [{
			environment,
			setting
		}] : [];
	})[0] ?? null;
}
/**
* The environments on the way of a flag: those that hold a state of it, and those that a soak ties to them. A flag without
* any state may go everywhere.
*/
function placesOf(flag, files, pipeline) {
	const all = pipeline.environments.map(({ name }) => name);
	if (files.states.size === 0) return all;
	const reached = new Set(all.filter((name) => files.states.has(name)));
	for (let size = -1; size !== reached.size;) {
		size = reached.size;
		for (const name of all) {
			const sources = soakSources(flag, name, pipeline);
			if (sources.some((source) => reached.has(source))) reached.add(name);
			if (reached.has(name)) sources.forEach((source) => reached.add(source));
		}
	}
	return all.filter((name) => reached.has(name));
}
/** One step as a proposal of its own. Of the other flags, head holds those that are required here. */
function imagined({ snapshot, pipeline, folders, diagnosticsOf }, flag, { environment, setting }) {
	const files = filesOf(snapshot, flag.key);
	const after = promoted(valueOf(stateOf(files, environment)), setting);
	const states = new Map(files.states).set(environment, {
		kind: "known",
		value: after
	});
	const others = requiredFlags(flag, environment, pipeline).map((key) => [key, filesOf(snapshot, key)]);
	return {
		base: snapshot,
		head: {
			...snapshot,
			flags: new Map([...others, [flag.key, {
				...files,
				states
			}]])
		},
		touched: [flag.key],
		folders,
		policyFiles: [],
		size: {
			files: 1,
			bytes: 0
		},
		ownDiagnostics: [],
		stoppingDiagnostics: [],
		widerDiagnostics: diagnosticsOf(flag.key),
		dependents: []
	};
}
/** What a flag still needs for its next step; null where the step would change nothing. */
function nextOf({ step, proposal }, given) {
	const reportAt = (now) => judge({
		schemaVersion: 1,
		proposal,
		...given,
		now
	});
	const report = reportAt(given.now);
	if (report.changes.every(({ environment }) => environment !== step.environment)) return null;
	const { verdict } = report;
	const open = openIn(report);
	const decisive = open.filter((gate) => gate.verdict === verdict);
	const metrics = report.changes.flatMap(({ gates }) => gates.filter((gate) => measuredIn(gate) !== null));
	const errors = report.diagnostics.filter(({ severity }) => severity === "error");
	return {
		environment: step.environment,
		what: step.setting.rollout === 100 ? "on" : `${step.setting.rollout}%`,
		verdict,
		readyAt: verdict === "wait" ? dueAt(reportAt, report) : null,
		passUntil: report.passUntil ?? null,
		message: decisive[0]?.message ?? (verdict === "block" ? errors[0]?.message ?? "" : ""),
		needs: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(({ message }) => message))],
		...metrics.length === 0 ? {} : { metrics },
		open: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(({ gate }) => gate))],
		running: open.flatMap((gate) => runningIn(gate, proposal, step))
	};
}
/** The soak of a gate that still runs, and where: in the environment that its facts name, or in that of the step. */
function runningIn({ facts, progress }, { base }, step) {
	if (progress === null || progress.elapsed >= progress.required) return [];
	const { elapsed, required } = progress;
	return [{
		environment: (valueOf(base.pipeline)?.environments.map(({ name }) => name) ?? []).find((name) => name === facts["source"]) ?? step.environment,
		elapsed,
		required
	}];
}
/** The gates that do not pass. What an environment only reports is not among them. */
function openIn({ changes, policy }) {
	return [...changes.filter(({ verdict }) => verdict !== "pass").flatMap(({ gates }) => gates), ...policy].filter(({ verdict }) => verdict !== "pass");
}
/**
* The first moment at which the judge waits only for what people can give at any time. Null where something else is open,
* because it is not known when its clock will begin.
*/
function dueAt(reportAt, first) {
	if (openIn(first).filter(({ code }) => !isSettledAtOnce(code)).some(({ readyAt, verdict }) => readyAt === null || verdict === "block") || first.readyAt === null) return null;
	return openIn(reportAt(first.readyAt)).every(({ code }) => isSettledAtOnce(code)) ? first.readyAt : null;
}
// src/app/status.ts
/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = durationOf("30d");
/** The rows for these flags, prefixes and patterns (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { clock } = gatherer;
	const now = await clock.now();
	const { side, names, environments } = await treeFor(gatherer, base, wanted);
	const snapshot = snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = flagsNamed(wanted, names.toSorted(inOrder));
	const around = {
		snapshot,
		pipeline,
		folders: environments,
		diagnosticsOf: errorsByFlag(gatherer, side, await queryReaderFor(side))
	};
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
/** For named flags, reads only what decides their status. A prefix or a pattern is compared with all names first. */
async function treeFor(loader, base, wanted) {
	if (base === null) return readTree(loader, await loader.repository.emptyTree());
	if (wanted.length === 0) return readCommit(loader, base);
	const keys = [...new Set(wanted)];
	if (!wanted.some(isPattern)) {
		const tree = await readAround(loader, base, keys);
		if (keys.every((key) => tree.names.includes(key))) return tree;
	}
	const names = flagsNamed(wanted, await namesIn(loader, asTree(base)));
	return names.length > MOST_ALONE ? readCommit(loader, base) : readAround(loader, base, names);
}
/** With more flags, all of them are read, because that takes less time. */
const MOST_ALONE = 100;
/** The flags that require each of these. */
function dependentsBy(side, keys) {
	const found = /* @__PURE__ */ new Map();
	for (const { flag, on } of dependentsIn(side.flags, new Set(keys))) found.set(on, [...found.get(on) ?? [], flag]);
	return found;
}
function readable(snapshot) {
	const pipeline = valueOf(snapshot.pipeline);
	if (pipeline !== null) return pipeline;
	throw refusal("status/no-pipeline");
}
/** Errors between the files of each flag. A check of any proposal that touches the flag would block for them. */
function errorsByFlag(loader, side, readQuery) {
	const errors = inspect(loader, side, null, readQuery).filter(isError);
	if (errors.length === 0) return () => [];
	const circles = errors.some(({ code }) => code === "flags/cycle") ? circlesIn(side) : [];
	return (key) => {
		const { definition, states } = side.flags.get(key) ?? {
			definition: null,
			states: null
		};
		const own = [definition, ...states?.values() ?? []].map((file) => file?.file);
		const firsts = circles.filter((circle) => circle.includes(key)).map(([first]) => first);
		const files = /* @__PURE__ */ new Set([...own, ...firsts.map((first) => first && flagPath(loader.root, first))]);
		return errors.filter(({ file }) => files.has(file));
	};
}
function circlesIn({ flags }) {
	return cyclesOf(new Map([...flags].flatMap(([key, { definition }]) => definition?.understood == null ? [] : [[key, definition.understood]])));
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
