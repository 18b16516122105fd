import { v as refusal } from "./opening.js";
import { An as cyclesOf, Cn as readTree, Dn as snapshotOf, Mn as flagOf, Ot as refusedAt, Sn as readNamed, Tr as judge, Wr as isSettledAtOnce, _n as inspect, bn as readCommit, da as isError, en as pathOf, fr as pipelinePath, hn as definitionsWith, jn as prerequisitesOf, mn as queryReaderFor, sa as measuredIn, sr as asTree, ur as flagPath, wn as withStandIns, xn as readFlags, yn as namesIn } from "./judging.js";
import { bt as valueOf, ft as filesOf, kt as inOrder, yt as stateOf } from "./program.js";
import { c as promoted, f as soakSources, o as nextSetting, r as sharesOf, u as requiredFlags } from "./unknown-flag.js";
import { n as isPattern, t as flagsNamed } from "./flag-patterns.js";
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
/** One step as a proposal of its own. Of the other flags, it holds those that are required here, as a check would. */
function imagined({ snapshot, pipeline, folders, diagnosticsOf }, flag, { environment, setting }) {
	const files = filesOf(snapshot, flag.key);
	const after = promoted(valueOf(stateOf(files, environment)), setting);
	const states = new Map(files.states).set(environment, {
		kind: "known",
		value: after
	});
	const others = requiredFlags(flag, environment, pipeline).map((key) => [key, filesOf(snapshot, key)]);
	return {
		base: {
			...snapshot,
			flags: new Map([...others, [flag.key, files]])
		},
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
/** `on`, `5%`. */
function whatOf({ step: { setting } }) {
	return setting.rollout === 100 ? "on" : `${setting.rollout}%`;
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
		what: whatOf({ step }),
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
// src/app/accepted-rules.ts
async function acceptedRules(gatherer, tip, around) {
	const asInGit = {
		around,
		base: {
			base: around.snapshot,
			tip
		},
		unknown: {}
	};
	if (tip === null) return asInGit;
	const refusals = await refusedAt(gatherer, around.pipeline, tip);
	if (refusals.kind !== "known") return {
		...asInGit,
		unknown: { refusals }
	};
	const rules = refusals.value.filter(({ part }) => part === "rules");
	if (rules.length === 0) return asInGit;
	const tree = await treeWith(gatherer, tip, rules);
	const pipeline = await pipelineIn(gatherer, tree);
	const counted = pipeline === null ? around : ruledBy(around, pipeline);
	return {
		around: counted,
		base: {
			base: counted.snapshot,
			tip,
			tree
		},
		unknown: {}
	};
}
function treeWith({ repository, root }, tip, rules) {
	return repository.composed(asTree(tip), new Map(rules.map((rule) => [pathOf(root, rule), rule.accepted && asTree(rule.accepted)])));
}
/** Null where it cannot be read: then nothing but the rules of Git is there to judge by. */
async function pipelineIn({ repository, reader, root }, tree) {
	const path = pipelinePath(root);
	const [blob] = await repository.readPaths([{
		tree,
		path
	}]);
	return blob == null ? null : reader.pipeline(path, blob).value;
}
function ruledBy(around, pipeline) {
	const read = {
		kind: "known",
		value: pipeline
	};
	return {
		...around,
		pipeline,
		snapshot: {
			...around.snapshot,
			pipeline: read
		}
	};
}
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
	const keys = [...flags.values()].flatMap((entry) => {
		const flag = flagOf(entry);
		return flag === null ? [] : prerequisitesOf(flag);
	});
	return [.../* @__PURE__ */ new Set([...everywhere, ...keys])];
}
function variablesOf({ flags }, keys) {
	return keys.flatMap((key) => {
		const entry = flags.get(key);
		return ((entry === void 0 ? null : flagOf(entry))?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
	});
}
// src/app/plans.ts
/** These flags, prefixes and patterns (none: all) of a commit of the default branch. Throws a refusal for one without a flag. */
async function readPlans(loader, base, wanted) {
	const { side, names, environments } = await treeFor(loader, base, wanted);
	const snapshot = snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = flagsNamed(wanted, names.toSorted(inOrder));
	return {
		around: {
			snapshot,
			pipeline,
			folders: environments,
			diagnosticsOf: errorsByFlag(loader, side, await queryReaderFor(side))
		},
		keys,
		side
	};
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
		const paths = [definition, ...states?.values() ?? []].map((file) => file?.file);
		const firsts = circles.filter((circle) => circle.includes(key)).map(([first]) => first);
		const files = /* @__PURE__ */ new Set([...paths, ...firsts.map((first) => first && flagPath(loader.root, first))]);
		return errors.filter(({ file }) => files.has(file));
	};
}
function circlesIn({ flags }) {
	return cyclesOf(new Map([...flags].flatMap(([key, { definition }]) => definition?.understood == null ? [] : [[key, definition.understood]])));
}
export { placesOf as a, openIn as i, acceptedRules as n, planOf as o, nextOf as r, whatOf as s, readPlans as t };
