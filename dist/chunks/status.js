import { At as holdAt, Bt as isError, Et as valueOf, Rt as latestReady, Tt as stateOf, ht as exposuresIn, nt as covers, vt as isExposed, wt as filesOf } from "./text.js";
import { At as stretchOf, Ct as deployedStretch, M as judge, Ot as afterRewrite, St as awaitedIn, kt as rewriteOf, ot as isSettledAtOnce, z as isExpired } from "./log-reading.js";
import { r as inOrder } from "./names.js";
import { o as durationOf, r as between } from "./time.js";
import { H as queryReaderFor, J as readFlags, U as definitionsWith, W as inspect, X as readTree, Y as readNamed, Z as withStandIns, at as gather, dt as askAbout, et as snapshotOf, it as flagOf, nt as cyclesOf, pt as flagPath, q as readCommit, rt as prerequisitesOf, t as asTree } from "./check.js";
import { r as refusal } from "./refusal.js";
import { c as promoted, f as soakSources, o as nextSetting, r as sharesOf, t as unknownFlag, u as requiredFlags } from "./unknown-flag.js";
// src/app/load/around.ts
async function readAround(loader, commit, keys) {
	const tree = await readNamed(loader, commit, keys);
	const required = await withRequired(loader, commit, tree);
	const sharing = await definitionsWith(loader, asTree(commit), variablesOf(required, keys));
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
	const errors = report.diagnostics.filter(({ severity }) => severity === "error");
	return {
		environment: step.environment,
		what: step.setting.rollout === 100 ? "on" : `${step.setting.rollout}%`,
		verdict,
		readyAt: verdict === "wait" ? dueAt(reportAt, report) : null,
		message: decisive[0]?.message ?? (verdict === "block" ? errors[0]?.message ?? "" : ""),
		needs: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(({ message }) => message))]
	};
}
/** The gates that do not pass. What an environment only reports is not among them. */
function openIn({ changes, policy }) {
	return [...changes.filter(({ verdict }) => verdict !== "pass").flatMap(({ gates }) => gates), ...policy].filter(({ verdict }) => verdict !== "pass");
}
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 10;
/**
* The first moment at which the judge waits only for what people can give at any time. Null where something else is open,
* because it is not known when its clock will begin.
*/
function dueAt(reportAt, first) {
	let report = first;
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const open = openIn(report).filter(({ code }) => !isSettledAtOnce(code));
		if (open.length === 0) return report === first ? null : report.now;
		const due = latestReady(open.map(({ readyAt }) => readyAt));
		if (open.some(({ readyAt, verdict }) => readyAt === null || verdict === "block") || due === null || due <= report.now) return null;
		report = reportAt(due);
	}
	return null;
}
// src/app/status.ts
/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = durationOf("30d");
/** The rows for these flags (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { clock } = gatherer;
	const now = await clock.now();
	const { side, names, environments } = await treeFor(gatherer, base, wanted);
	const snapshot = snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = chosen(names, wanted);
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
			cells: pipeline.environments.map(({ name }) => cellOf(key, files, name)),
			next: plan === void 0 ? null : nextOf(plan, {
				now,
				clock: clock.name,
				evidence
			})
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
			hold: holdIn(files, environment)
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
/** For named flags, reads only what decides their status. */
async function treeFor(loader, base, wanted) {
	if (base === null) return readTree(loader, await loader.repository.emptyTree());
	if (wanted.length === 0) return readCommit(loader, base);
	return readAround(loader, base, [...new Set(wanted)]);
}
function readable(snapshot) {
	const pipeline = valueOf(snapshot.pipeline);
	if (pipeline !== null) return pipeline;
	throw refusal("status/no-pipeline");
}
function chosen(names, wanted) {
	const all = names.toSorted(inOrder);
	const flagNames = new Set(all);
	for (const key of wanted) if (!flagNames.has(key)) throw unknownFlag(key, all);
	return wanted.length === 0 ? all : all.filter((key) => wanted.includes(key));
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
