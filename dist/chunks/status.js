import { i as logFile, n as exists, s as fileLog } from "./log-file.js";
import { r as inOrder } from "./names.js";
import { o as durationOf, r as between } from "./time.js";
import { Dt as afterRewrite, M as judge, Ot as rewriteOf, St as deployedStretch, kt as stretchOf, o as instanceKey, ot as isSettledAtOnce, s as liveIn, xt as awaitedIn, z as isExpired } from "./log-reading.js";
import { r as judgementOf } from "./accept.js";
import { F as desiredIn, G as readCommit, H as definitionsWith, J as readTree, K as readFlags, O as isInstance, Q as snapshotOf, U as inspect, V as queryReaderFor, Y as withStandIns, ct as askAbout, d as baselineOf, et as cyclesOf, g as parentOf, j as settingsOf, nt as flagOf, q as readNamed, rt as gather, t as asTree, tt as prerequisitesOf, ut as flagPath, x as desiredAt } from "./check.js";
import { a as refusedWriteOf } from "./foreign.js";
import { n as revertOf, t as missingFor } from "./missing.js";
import { t as stillRefused } from "./still-refused.js";
import { r as refusal, t as hintOf } from "./refusal.js";
import { Ct as stateOf, It as latestReady, Ot as holdAt, Rt as isError, St as filesOf, et as covers, gt as isExposed, pt as exposuresIn, wt as valueOf } from "./text.js";
import { c as promoted, d as soakSources, o as nextSetting, r as sharesOf, t as unknownFlag, u as requiredFlags } from "./unknown-flag.js";
import { r as withGatherer } from "./context.js";
import { r as sha256 } from "./deployer.js";
import { o as withJudging, p as EXIT, r as examples, t as BASE } from "./declare.js";
import { a as useColour, n as print, t as formatOf } from "./output.js";
import { t as knownTip } from "./tip.js";
// src/app/deploy/live.ts
/** The rows with what is live; null where the log has no entry. */
async function liveStatus(looking, rows, given) {
	const { base, snapshot, pipeline, entries } = given;
	if (entries.length === 0) return null;
	const baseline = await baselineOf(looking, entries, base, null);
	const refusals = await stillRefused(looking, base, baseline.refusals);
	const details = await detailsOf(looking, rows, {
		...given,
		refusals
	}, baseline);
	const wanted = pipeline.environments.flatMap(({ name }) => desiredIn(snapshot, name, looking.sha256));
	const isAccepted = baseline.commit === base && baseline.refusals.length === 0;
	const keys = given.isDetailed ? [...snapshot.flags.keys()] : null;
	const assumed = isAccepted ? wanted : await desiredAt(looking, baseline, pipeline, { keys });
	const known = {
		entries,
		pipeline,
		log: liveIn(entries),
		wanted,
		assumed
	};
	const withLive = rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => {
			const own = refusals.find((one) => one.flag === row.key && one.environment === cell.environment);
			const refusal = own === void 0 ? null : refusalOf(own, details);
			return {
				...cell,
				live: cellOf(known, row.key, cell.environment, refusal)
			};
		})
	}));
	const rules = refusals.find(({ part }) => part === "rules");
	return {
		rows: withLive,
		log: {
			trouble: null,
			rules: rules === void 0 ? null : refusalOf(rules, details),
			isDetailed: given.isDetailed
		}
	};
}
/** Of the flags that the rows are about. */
async function detailsOf(looking, rows, { isDetailed, refusals }, { commit, refusals: accepted }) {
	const reasons = /* @__PURE__ */ new Map();
	const reverts = /* @__PURE__ */ new Map();
	if (!isDetailed || commit === null) return {
		reasons,
		reverts
	};
	const keys = /* @__PURE__ */ new Set([null, ...rows.map(({ key }) => key)]);
	const shown = refusals.filter(({ flag }) => keys.has(flag));
	for (const landing of new Set(shown.map((one) => one.landing))) {
		const before = await parentOf(looking.repository, landing);
		reverts.set(landing, await revertOf(looking.repository, {
			before,
			after: landing
		}));
		const judgement = await judgementOf(looking, {
			tip: commit,
			refusals: accepted
		}, landing);
		for (const one of shown) if (one.landing === landing) reasons.set(one, missingFor([judgement], one));
	}
	return {
		reasons,
		reverts
	};
}
function refusalOf(refusal, { reasons, reverts }) {
	const { landing, since, verdict } = refusal;
	return {
		landing,
		since,
		verdict,
		reasons: reasons.get(refusal) ?? [],
		revert: reverts.get(landing) ?? null
	};
}
/** Null where no service of the flag is deployed here. */
function cellOf(known, flag, environment, refusal) {
	const services = servicesOf(known, flag, environment).map((instance) => serviceOf(known, flag, instance));
	if (services.length === 0 && refusal === null) return null;
	const states = new Set(services.map(({ state }) => state));
	const state = refusal === null ? WORST_FIRST.find((one) => states.has(one)) ?? "live" : "refused";
	return {
		state,
		services,
		refusal,
		rollback: state === "live" ? rollbackOf(known, flag, environment, services) : null
	};
}
/** By the service that was verified last; null where no landing has lowered it since it was raised. */
function rollbackOf({ log }, flag, environment, services) {
	const last = services.flatMap(({ service }) => {
		return (log.get(instanceKey({
			environment,
			service
		}))?.live?.lowered ?? []).filter((one) => one.flag === flag);
	}).toSorted((a, b) => (a.verifiedAt ?? 0) - (b.verifiedAt ?? 0)).at(-1);
	if (last === void 0 || last.verifiedAt === null) return null;
	const { landing, landedAt, verifiedAt } = last;
	return {
		landing,
		timeToSafe: landedAt !== null && landedAt <= verifiedAt ? between(landedAt, verifiedAt) : null,
		verifiedAt
	};
}
const WORST_FIRST = [
	"refused",
	"failed",
	"unknown",
	"not-deployed"
];
/** In order of name, without instances that have neither a target nor an entry on the log. */
function servicesOf({ wanted, assumed, log, pipeline }, flag, environment) {
	const own = [...wanted, ...assumed].filter((one) => one.environment === environment && one.values.some((value) => value.flag === flag));
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	})).filter((one) => log.has(instanceKey(one)) || settingsOf(pipeline, one) !== null);
}
function serviceOf(known, flag, instance) {
	const { wanted, assumed, log, entries } = known;
	const { service } = instance;
	const [git, before] = [wanted, assumed].map((all) => flagValues(all.find((one) => isInstance(one, instance)), flag));
	const logged = log.get(instanceKey(instance));
	const names = /* @__PURE__ */ new Set([...Object.keys(git), ...Object.keys(before)]);
	const live = logged === void 0 ? before : picked(logged.live?.values ?? null, names);
	const about = {
		service,
		values: live,
		landing: logged?.unsettled.at(-1) ?? logged?.live?.landing ?? null,
		since: logged?.live?.since ?? null,
		why: ""
	};
	const refused = refusedWriteOf(entries, instance);
	if (refused !== null) return {
		...about,
		state: "refused",
		since: null,
		why: refused
	};
	if (logged !== void 0 && logged.unsettled.length > 0) {
		const why = failureOf(entries, instance);
		return why === null ? {
			...about,
			state: "unknown",
			since: null
		} : {
			...about,
			state: "failed",
			since: null,
			why
		};
	}
	const byDefault = wanted.find((one) => isInstance(one, instance))?.byDefault ?? [];
	const isLive = [...names].every((name) => (git[name] ?? null) === (live?.[name] ?? null) || live?.[name] === void 0 && byDefault.includes(name));
	return {
		...about,
		state: isLive ? "live" : "not-deployed"
	};
}
function flagValues(desired, flag) {
	const own = desired?.values.filter((value) => value.flag === flag) ?? [];
	return Object.fromEntries(own.map(({ variable, value }) => [variable, value]));
}
function picked(values, names) {
	if (values === null) return null;
	return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
/** Why the last write to an instance failed; null: the last one has not ended. */
function failureOf(entries, { environment, service }) {
	for (const entry of entries.toReversed()) {
		if (entry.environment !== environment) continue;
		if (entry.kind === "started") {
			if (entry.instances.some((one) => one.service === service)) return null;
			continue;
		}
		const result = entry.instances.find((one) => one.service === service);
		if (result?.state === "failed") return result.why;
		if (result !== void 0) return null;
	}
	return null;
}
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
// src/cli/status.ts
/** `flaghoist status [FLAG…]`. */
function runStatus(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const base = await knownTip(gatherer.repository, options.base ?? null);
		const table = await status(gatherer, base, flags);
		const live = await liveOf(gatherer, base, table, {
			...options,
			isDetailed: flags.length > 0
		});
		const shown = {
			colour: useColour(),
			now: table.now,
			log: live?.log
		};
		print(formatOf(options.format).renderStatusTable(live?.rows ?? table.rows, shown));
		return EXIT.pass;
	});
}
/** The rows with what the log says, or null without a log. The table also appears when the log cannot be read. */
async function liveOf(gatherer, base, { rows, snapshot, now }, options) {
	const pipeline = valueOf(snapshot.pipeline);
	const file = logFile(options, gatherer.repository.gitFolder);
	if (base === null || pipeline === null || !await exists(file)) return null;
	const reading = {
		...gatherer,
		sha256,
		now: () => now,
		gathererFor: () => Promise.resolve(gatherer)
	};
	try {
		const entries = await fileLog(file).read(pipeline.environments.map(({ name }) => name));
		const { isDetailed } = options;
		return await liveStatus(reading, rows, {
			base,
			snapshot,
			pipeline,
			entries,
			isDetailed
		});
	} catch (error) {
		const hint = hintOf(error);
		if (hint === null) throw error;
		return {
			rows,
			log: {
				trouble: `${error.message}; ${hint}`,
				rules: null,
				isDetailed: options.isDetailed
			}
		};
	}
}
const statusCommand = {
	options: (command) => {
		withJudging(command).option("--base <revision>", BASE).addHelpText("after", examples("flaghoist status", "flaghoist status outbound-calls --at 2026-12-01T09:00:00Z"));
	},
	run: runStatus
};
export { statusCommand };
