import { _ as prerequisitesOf, f as readCommit, g as snapshotOf, p as readTree, r as baseOf, v as gather, y as askAbout } from "./check.js";
import { $ as runOf, X as deployedRun, Y as awaitedIn, ot as covers } from "./schema-deploy.js";
import { G as valueOf, I as isExposed, N as exposuresIn, U as filesOf, W as stateOf, at as inOrder, gt as durationOf, mt as between } from "./text.js";
import { m as judge } from "./reader.js";
import { i as nextSetting, o as soakSources, t as unknownFlag } from "./unknown-flag.js";
import { n as refusal } from "./refusal.js";
import { n as withGatherer } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { a as useColour, n as print, t as formatOf } from "./output.js";
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
	const plans = plansOf(snapshot, pipeline, environments, keys);
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
			cells: pipeline.environments.map(({ name }) => cellOf(key, files, name)),
			next: plan === void 0 ? null : nextOf(plan)
		};
	}
	function nextOf({ step, proposal }) {
		const question = {
			schemaVersion: 1,
			now,
			clock: clock.name,
			proposal,
			evidence
		};
		const [change] = judge(question).changes;
		return change === void 0 ? null : nextFrom(step, change);
	}
	function cellOf(key, files, environment) {
		const exposures = exposuresIn(files, environment);
		const timeline = timelines.get(`${environment} ${key}`);
		const run = exposures === null || timeline === void 0 || !isExposed(exposures) ? null : counted(environment, exposures, timeline);
		return {
			environment,
			exposures,
			soakedFor: run === null ? null : between(run.landing.at, now),
			since: run?.landing.at ?? null,
			atLeast: run?.atLeast ?? false,
			hold: valueOf(stateOf(files, environment))?.hold ?? null
		};
	}
	/** As a soak counts: from the landing, or where the pipeline says so from what was deployed of it. */
	function counted(environment, exposures, timeline) {
		const landed = runOf(timeline, (then) => covers(then, exposures));
		if (landed === null) return null;
		const awaited = awaitedIn(pipeline, environment, exposures);
		const found = deployedRun(landed, environment, awaited, evidence.deployments);
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
function plansOf(snapshot, pipeline, folders, keys) {
	return new Map(keys.flatMap((key) => {
		const files = filesOf(snapshot, key);
		const flag = valueOf(files.flag);
		if (flag === null || flag.safe) return [];
		const step = nextStep(flag, files, pipeline);
		return step === null ? [] : [[key, {
			step,
			proposal: imagined(snapshot, folders, flag, step)
		}]];
	}));
}
function nextStep(flag, files, pipeline) {
	return placesOf(flag, files, pipeline).flatMap((environment) => {
		const state = stateOf(files, environment);
		if (state.kind === "unreadable") return [];
		const setting = nextSetting(flag, valueOf(state), environment, pipeline);
		return setting === null ? [] : [{
			environment,
			setting
		}];
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
/** One step as a proposal of its own. Of the others, head holds only those that the flag requires. */
function imagined(base, folders, flag, { environment, setting }) {
	const files = filesOf(base, flag.key);
	const after = {
		services: [],
		hold: null,
		...valueOf(stateOf(files, environment)),
		...setting
	};
	const states = new Map(files.states).set(environment, {
		kind: "known",
		value: after
	});
	const others = prerequisitesOf(flag).map((key) => [key, filesOf(base, key)]);
	return {
		base,
		head: {
			...base,
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
		widerDiagnostics: [],
		dependents: []
	};
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
function nextFrom({ environment, setting }, change) {
	const open = change.gates.find(({ verdict }) => verdict !== "pass");
	return {
		environment,
		what: setting.rollout === 100 ? "on" : `${setting.rollout}%`,
		verdict: change.verdict,
		readyAt: change.readyAt,
		message: open?.message ?? ""
	};
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
