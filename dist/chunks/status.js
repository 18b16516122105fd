import { C as gather, T as flagPath, b as snapshotOf, f as inspect, g as readTree, m as readCommit, r as baseOf, w as askAbout, x as cyclesOf } from "./check.js";
import { Lt as durationOf, Pt as between, Q as exposuresIn, R as covers, ct as stateOf, kt as inOrder, lt as valueOf, st as filesOf, tt as isExposed, xt as isError, yt as latestReady } from "./text.js";
import { g as judge, v as isExpired } from "./rewritten.js";
import { ct as awaitedIn, ft as afterRewrite, lt as deployedRun, mt as runOf, ot as isSettledAtOnce, pt as rewriteOf } from "./schema-deploy.js";
import { n as refusal } from "./refusal.js";
import { c as promoted, d as soakSources, o as nextSetting, r as sharesOf, t as unknownFlag, u as requiredFlags } from "./unknown-flag.js";
import { r as withGatherer } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { a as useColour, n as print, t as formatOf } from "./output.js";
// src/app/status-next.ts
/** Null where the flag has everything, or rests at its safe value as a kill switch does. */
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
* The environments that a flag is on its way through: those that hold a state of it, and those that are tied
* to them by a soak. A flag without any state may go everywhere.
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
/** One step as a proposal of its own. Of the others, head holds those that are required here. */
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
/** What stands between a flag and its next step; null where the step would change nothing. */
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
/** Everything that keeps the step from landing. What an environment only reports keeps nothing. */
function openIn({ changes, policy }) {
	return [...changes.filter(({ verdict }) => verdict !== "pass").flatMap(({ gates }) => gates), ...policy].filter(({ verdict }) => verdict !== "pass");
}
/** A gate that is through may wait again later, such as one that forbids hours: so often we look. */
const MOST_LOOKS = 10;
/**
* When every clock is through: the moment at which the judge, asked for that moment, waits for nothing but what people
* can give at any time. Null where something else is open: then nobody knows when its clock will begin.
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
/** How far back a soak is followed when no requirement asks for more. */
const SHOWN = durationOf("30d");
/** The rows for these flags (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { repository, clock } = gatherer;
	const now = await clock.now();
	const { side, environments } = await (base === null ? readTree(gatherer, await repository.emptyTree()) : readCommit(gatherer, base));
	const snapshot = snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = chosen(snapshot, wanted);
	const around = {
		snapshot,
		pipeline,
		folders: environments,
		diagnosticsOf: errorsByFlag(gatherer, side)
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
		const since = run === null || run.landing.ahead !== void 0 ? null : run.landing.at;
		return {
			environment,
			exposures,
			soakedFor: since === null ? null : between(since, now),
			since,
			atLeast: since !== null && run?.atLeast === true,
			hold: valueOf(stateOf(files, environment))?.hold ?? null
		};
	}
	/** As a soak counts: from the landing, or where the pipeline says so from what was deployed of it. */
	function counted(environment, exposures, timeline) {
		const landed = runOf(timeline, (then) => covers(then, exposures));
		if (landed === null) return null;
		const awaited = awaitedIn(pipeline, environment, exposures);
		const known = afterRewrite(landed, rewriteOf(evidence));
		const found = deployedRun(known, environment, awaited, evidence.deployments);
		return found.kind === "run" ? found.run : null;
	}
}
function readable(snapshot) {
	const pipeline = valueOf(snapshot.pipeline);
	if (pipeline !== null) return pipeline;
	throw refusal("there is no readable pipeline.yaml on the default branch, so there is no status", "flaghoist validate says what is wrong; --root names another folder");
}
function chosen(snapshot, wanted) {
	const all = [...snapshot.flags.keys()].toSorted(inOrder);
	for (const key of wanted) if (!snapshot.flags.has(key)) throw unknownFlag(key, all);
	return wanted.length === 0 ? all : all.filter((key) => wanted.includes(key));
}
/** What is wrong between the files of each flag: a check of any proposal that touches it would block for it. */
function errorsByFlag(loader, side) {
	const errors = inspect(loader, side, null).filter(isError);
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
/** History for the cells themselves, as far back as anybody asks, and a month at least. */
function cellAsks(snapshot, pipeline, keys, asks) {
	const window = asks.map((ask) => ask.kind === "timeline" ? ask.window : SHOWN).reduce((a, b) => a > b ? a : b, SHOWN);
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
			window
		}]];
	}));
}
function indexed(timelines) {
	return new Map(timelines.map((timeline) => [`${timeline.environment} ${timeline.flag}`, timeline]));
}
// src/cli/status.ts
/** `flaghoist status [FLAG…]`. */
function runStatus(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const { rows, now } = await status(gatherer, await baseOf(gatherer.repository, options.base ?? null), flags);
		const shown = {
			colour: useColour(),
			now
		};
		print(formatOf(options.format).renderStatusTable(rows, shown));
		return EXIT.pass;
	});
}
export { runStatus };
