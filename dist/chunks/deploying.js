const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_begin = require("./begin.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_program = require("./program.js");
const require_editing = require("./editing.js");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
// src/app/status-next.ts
/** Null where the flag is fully on, is a kill switch at its safe value, or has a step that was refused. */
function stepPlanOf(context, key) {
	const files = require_opening.filesOf(context.snapshot, key);
	const flag = require_opening.valueOf(files.flag);
	if (flag === null || flag.safe || refusedNext(context, key) !== null) return null;
	const step = nextStep(flag, files, context.pipeline);
	return step === null ? null : {
		step,
		proposal: imagined(context, flag, step)
	};
}
/** The landed step that was refused; it is shown instead of the step after it. */
function refusedNext({ pipeline, refused = [], snapshot }, key) {
	const names = pipeline.environments.map(({ name }) => name);
	const step = require_judging.refusedStep(refused, key, names);
	const flag = require_opening.valueOf(require_opening.filesOf(snapshot, key).flag);
	if (step === void 0 || flag === null) return null;
	const { environment, landing, verdict } = step;
	const present = require_editing.presentPercent(flag, require_opening.valueOf(require_opening.stateOf(require_opening.filesOf(snapshot, key), environment)));
	return {
		environment,
		what: present === 100 ? "on" : `${present}%`,
		verdict: "block",
		readyAt: null,
		message: require_opening.refusedStepText({
			landing,
			verdict
		}),
		needs: []
	};
}
function nextStep(flag, files, pipeline) {
	return placesOf$1(flag, files, pipeline).flatMap((environment) => {
		const state = require_opening.stateOf(files, environment);
		if (state.kind === "unreadable") return [];
		const present = require_opening.valueOf(state);
		const setting = require_editing.nextSetting(flag, present, environment, pipeline);
		if (setting === null) return [];
		const [before, after] = [require_editing.sharesOf(flag, present, environment), require_editing.sharesOf(flag, require_editing.promoted(present, setting), environment)];
		return after.some(({ percent }, index) => percent !== before[index]?.percent) ? [{
			environment,
			setting,
			present: require_editing.presentPercent(flag, present)
		}] : [];
	})[0] ?? null;
}
/**
* The environments on the way of a flag: those that have a state of it, and those that a soak ties to them. A flag without
* any state may go everywhere.
*/
function placesOf$1(flag, files, pipeline) {
	const all = pipeline.environments.map(({ name }) => name);
	if (files.states.size === 0) return all;
	const reached = new Set(all.filter((name) => files.states.has(name)));
	for (let size = -1; size !== reached.size;) {
		size = reached.size;
		for (const name of all) {
			const sources = require_editing.soakSources(flag, name, pipeline);
			if (sources.some((source) => reached.has(source))) reached.add(name);
			if (reached.has(name)) sources.forEach((source) => reached.add(source));
		}
	}
	return all.filter((name) => reached.has(name));
}
/** One step as a proposal of its own. Of the other flags, it has those that are required here, as a check would. */
function imagined({ snapshot, pipeline, folders, diagnosticsOf }, flag, { environment, setting }) {
	const files = require_opening.filesOf(snapshot, flag.key);
	const after = require_editing.promoted(require_opening.valueOf(require_opening.stateOf(files, environment)), setting);
	const states = new Map(files.states).set(environment, {
		kind: "known",
		value: after
	});
	const others = require_editing.requiredFlags(flag, environment, pipeline).map((key) => [key, require_opening.filesOf(snapshot, key)]);
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
/** `on`, `5%`; `100%` where a part of the users has it already. */
function whatOf({ step: { setting, present } }) {
	return setting.rollout === 100 && present === 0 ? "on" : `${setting.rollout}%`;
}
/** What a flag still needs for its next step; null where the step would change nothing. */
function nextOf({ step, proposal }, given) {
	const reportAt = (now) => require_judging.judge({
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
	const metrics = report.changes.flatMap(({ gates }) => gates.filter((gate) => require_judging.measuredIn(gate) !== null));
	const errors = report.diagnostics.filter(({ severity }) => severity === "error");
	return {
		environment: step.environment,
		what: whatOf({ step }),
		verdict,
		readyAt: verdict === "wait" ? dueAt(reportAt, report) : null,
		passUntil: report.passUntil ?? null,
		message: decisive[0]?.message ?? (verdict === "block" ? errors[0]?.message ?? "" : ""),
		needs: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(needOf))],
		...metrics.length === 0 ? {} : { metrics },
		open: [...new Set(open.filter(({ readyAt }) => readyAt === null).map(({ gate }) => gate))],
		running: open.flatMap((gate) => runningIn(gate, proposal, step))
	};
}
/** One line says that the clone asks nothing, so each requirement shows only its need. */
function needOf({ message, facts, brief }) {
	return brief !== void 0 && require_judging.isUnasked(facts) ? brief.needs : message;
}
/** The soak of a gate that still runs, and where: in the environment that its facts name, or in that of the step. */
function runningIn({ facts, progress }, { base }, step) {
	if (progress === null || progress.elapsed >= progress.required) return [];
	const { elapsed, required } = progress;
	return [{
		environment: (require_opening.valueOf(base.pipeline)?.environments.map(({ name }) => name) ?? []).find((name) => name === facts["source"]) ?? step.environment,
		elapsed,
		required
	}];
}
/** The gates that do not pass. What an environment only reports is not among them. */
function openIn({ changes, policy }) {
	return [...changes.filter(({ verdict }) => verdict !== "pass").flatMap(require_judging.countingGates), ...policy].filter(({ verdict }) => verdict !== "pass");
}
/**
* The first moment at which the judge waits only for what people can give at any time. Null where something else is open,
* because it is not known when its clock will begin.
*/
function dueAt(reportAt, first) {
	if (openIn(first).filter(({ code }) => !require_judging.isSettledAtOnce(code)).some(({ readyAt, verdict }) => readyAt === null || verdict === "block") || first.readyAt === null) return null;
	return openIn(reportAt(first.readyAt)).every(({ code }) => require_judging.isSettledAtOnce(code)) ? first.readyAt : null;
}
// src/judge/watch.ts
function watchedIn(snapshot, pipeline) {
	return [...snapshot.flags.keys()].flatMap((key) => {
		const files = require_opening.filesOf(snapshot, key);
		const flag = require_opening.valueOf(files.flag);
		const { watch } = flag ?? {};
		if (flag === null || watch === void 0) return [];
		return pipeline.environments.flatMap(({ name: environment }) => {
			const live = require_opening.exposuresIn(files, environment);
			if (live === null || !require_opening.isExposed(live)) return [];
			const awaited = require_judging.awaitedIn(pipeline, environment, live);
			return [{
				flag,
				environment,
				watch,
				live,
				awaited,
				pipeline
			}];
		});
	});
}
/**
* The newest raise of a service whose users still have more than before it. A service that was raised later and lowered
* since says nothing about the others. Null: nothing rose in the history that was read.
*/
function riseIn(timeline, live) {
	const { periods, fromTheStart } = timeline;
	const raised = /* @__PURE__ */ new Set();
	for (let place = periods.length - 1; place >= 0; place -= 1) {
		const [previous, period] = [periods[place - 1], periods[place]];
		if (period?.exposures == null || place === 0 && !fromTheStart) return null;
		const before = previous?.exposures ?? [];
		const risen = risenServices(before, period.exposures).filter((service) => !raised.has(service));
		const still = risenServices(before, live);
		if (risen.some((service) => still.includes(service))) {
			const earlier = previous === void 0 ? null : {
				...timeline,
				periods: periods.slice(0, place)
			};
			return {
				landing: period.landing,
				before,
				earlier
			};
		}
		risen.forEach((service) => raised.add(service));
	}
	return null;
}
function risenServices(from, to) {
	return require_judging.compareExposures(from, to).flatMap(({ service, comparison }) => require_judging.isRaise(comparison) ? [service] : []);
}
/** Null: nothing rose, so there is nothing to watch. */
function watchStartOf(watched, evidence) {
	const { flag, environment, live } = watched;
	const history = require_judging.timelineIn(evidence, flag.key, environment);
	if (!("timeline" in history)) return {
		kind: "unknown",
		why: history.why
	};
	const rise = riseIn(history.timeline, live);
	if (rise === null) return null;
	const began = require_judging.liveSince({
		...watched,
		flag: flag.key
	}, evidence);
	switch (began.kind) {
		case "no-history": return {
			kind: "unknown",
			why: began.why
		};
		case "not-deployed": return {
			kind: "not-deployed",
			rise,
			service: began.service
		};
		case "since": {
			const { timeline, landed, at: since } = began;
			const risenAt = risenSince(watched, rise, timeline, evidence);
			return {
				kind: "live",
				rise,
				landing: landed.landing,
				since,
				risenAt
			};
		}
	}
}
/** A service that was lowered since begins no new time. A raise that was deployed late has the whole of its time. */
function risenSince({ live, awaited }, { landing, before }, timeline, evidence) {
	const risen = risenServices(before, live);
	const wanted = awaited.filter(({ service }) => risen.includes(service));
	const deployed = require_judging.deployedStretch({
		landing,
		atLeast: false
	}, timeline, wanted, evidence);
	return deployed.kind === "run" ? deployed.run.landing.at : landing.at;
}
/**
* The same watch for the service that has had the raise longest, where another one does not have it yet. Null: none of
* those that rose is known to have it.
*/
function deployedPart(watched, { before }, evidence) {
	const risen = risenServices(before, watched.live);
	return watched.awaited.flatMap((exposure) => {
		const part = {
			...watched,
			awaited: [exposure]
		};
		const start = watchStartOf(part, evidence);
		return risen.includes(exposure.service) && start?.kind === "live" ? [{
			watched: part,
			start
		}] : [];
	}).toSorted((a, b) => a.start.since - b.start.since)[0] ?? null;
}
/** When the watch of an exposure ends. */
function endOf({ watch }, since) {
	return require_opening.plus(since, require_opening.durationOf(watch.for));
}
/**
* When a look that an alert has started is worth another one: when a breach that goes on is complete and known. An alert of
* a short limit may rest on values of which none is known yet, so then it is worth one for each of them. Null: no value is
* critical. A new value comes with each point, so that an earlier look would see the same.
*/
function lookAgainAt({ flag }, { metrics }, { now, alertedAt }) {
	const moments = (flag.metrics ?? []).flatMap((metric) => {
		const rules = require_judging.rulesOf(metric);
		if (rules?.critical == null) return [];
		const { step, delay, critical } = rules;
		const { breachKnownAt: complete = null } = metrics.find(({ metric: name }) => name === metric.name) ?? {};
		if (complete === null && critical.for >= delay + step) return [];
		const next = require_judging.knownAt(require_opening.plus(require_judging.endAt(now, rules), step), rules);
		const at = complete === null ? next : require_opening.latest(complete, next);
		return at > alertedAt + delay + 2 * step ? [] : [at];
	});
	return moments.length === 0 ? null : require_opening.instant(Math.min(...moments));
}
/**
* The samples since the deployment. A value that looks back begins to count when all that it looks at is younger.
* `settled`: values before this moment do not count, because another flag had broken them.
*/
function samplesAsks$1({ flag, environment, watch, live, awaited, pipeline }, since, now, settled = since) {
	return (flag.metrics ?? []).flatMap((metric) => {
		const rules = require_judging.rulesOf(metric);
		if (rules === null || require_opening.highestPercent(live) < (metric.from ?? 0)) return [];
		const start = require_judging.firstAfter(require_opening.plus(require_opening.instant(Math.max(since, settled)), lookBackIn(metric)), rules.step);
		const end = require_judging.knownAt(require_opening.plus(start, require_judging.inSteps(require_opening.durationOf(watch.for), rules.step)), rules);
		return [{
			kind: "samples",
			flag: flag.key,
			environment,
			metric,
			source: pipeline.sources?.find(({ name }) => name === metric.source) ?? null,
			for: watch.for,
			until: require_opening.instant(Math.min(now, end)),
			since: start,
			live,
			awaited
		}];
	});
}
/** A value without a range is the newest one, and may be one interval old. */
function lookBackIn({ question, interval }) {
	const step = require_opening.durationOf(interval);
	const written = question.kind === "query" ? require_judging.lookBackOf(question.query, step) : 0;
	return require_opening.duration(Math.max(written, step));
}
const WORST_FIRST$2 = [
	"bad",
	"warning",
	"silent",
	"undecided",
	"good"
];
/** Judges the whole time since the deployment, so that a late run misses nothing. */
function judgeWatch(watched, asks, since, evidence) {
	const metrics = asks.map((ask) => judgeMetric(ask, evidence));
	const { issues, missing } = issuesOf(watched, since, evidence);
	const answers = /* @__PURE__ */ new Set([
		...metrics.map(({ answer }) => answer),
		...issues.length > 0 ? ["bad"] : [],
		...missing === null ? [] : ["silent"]
	]);
	return {
		answer: WORST_FIRST$2.find((answer) => answers.has(answer)) ?? "good",
		metrics,
		issues,
		issuesMissing: missing,
		isComplete: metrics.every(({ isComplete }) => isComplete)
	};
}
function judgeMetric(ask, evidence) {
	const { metric } = ask;
	const nothing = {
		metric: metric.name,
		details: [],
		facts: null,
		because: null,
		breachKnownAt: null
	};
	const silent = (why) => ({
		...nothing,
		answer: "silent",
		message: require_opening.causeText(why),
		isComplete: false
	});
	const rules = require_judging.rulesOf(metric);
	const measured = rules === null ? null : require_judging.measuredWindow(ask, rules, evidence);
	if (rules === null || measured === null) return silent({ kind: "unreadable-thresholds" });
	if (measured.kind === "too-young") return silent({ kind: "no-value-yet" });
	if (measured.kind !== "window") return silent({ kind: "no-window" });
	const samples = require_judging.samplesOf(ask, measured, evidence);
	if (samples === null) return silent({ kind: "no-source" });
	const { facts, message, details } = require_judging.judgeSamples(ask, rules, measured, samples);
	const answer = facts;
	const because = answer.because ?? null;
	return {
		metric: metric.name,
		answer: answerOf$1(answer, because),
		message,
		details,
		facts: answer,
		because,
		breachKnownAt: require_judging.breachKnownAt(rules, samples),
		isComplete: measured.fullAt === null
	};
}
function answerOf$1({ answer }, because) {
	if (answer !== "undecided") return answer;
	return because?.kind === "breach" || because?.kind === "before" ? "warning" : "undecided";
}
/** Open issues of the watched time, if there are more than a limit allows. One whose age is not known does not count. */
function issuesOf(watched, since, { issues }) {
	const { flag, watch } = watched;
	if (watch.issues.length === 0) return {
		issues: [],
		missing: null
	};
	if (issues.kind !== "known") return {
		issues: [],
		missing: issues.why
	};
	const until = endOf(watched, since);
	const younger = issues.value.filter(({ openedAt }) => openedAt !== void 0 && openedAt >= since && openedAt <= until);
	const tooMany = watch.issues.flatMap(({ labels, above }) => {
		const open = require_judging.openIssues(younger, flag.key, labels);
		return open.length > above ? open : [];
	});
	return {
		issues: [...new Map(tooMany.map((open) => [open.number, open])).values()],
		missing: null
	};
}
// src/app/side-by-side.ts
/** Works on so many items at the same time. The results are in the order of the items. The work must not throw. */
async function sideBySide(items, atOnce, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [at, item] of queue) results[at] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
	return results;
}
// src/app/accepted/adopted.ts
/** `accepted`: what is in force now. `before`: the first landing that was judged. */
async function adoptedAt(loader, commit, accepted, before) {
	const then = await exposedAt(loader, {
		commit,
		refusals: []
	});
	const now = await exposedAt(loader, accepted);
	return {
		commit,
		before,
		exposed: then.filter((exposure) => now.some(({ environment, flag }) => environment === exposure.environment && flag === exposure.flag)),
		unreadable: await unreadableDefinitions(loader, commit)
	};
}
async function exposedAt(loader, standing) {
	const { flags } = await require_judging.snapshotIn(loader, standing, null);
	return (await require_judging.environmentsOfSides(loader, standing)).flatMap((environment) => [...flags].filter(([, files]) => require_opening.isExposed(require_opening.exposuresIn(files, environment) ?? [])).map(([flag]) => ({
		environment,
		flag
	})));
}
async function unreadableDefinitions(loader, commit) {
	const { flags } = require_judging.snapshotOf((await require_judging.readTree(loader, require_repository.asTree(commit))).side);
	return [...flags].flatMap(([key, files]) => files.flag.kind === "unreadable" ? [key] : []);
}
/** Refusals for states that cannot be read there: their newest readable version counts in their place, or none. */
async function unreadableAt(loader, commit, now) {
	if (commit === null) return [];
	const standing = {
		commit,
		refusals: []
	};
	const { flags } = await require_judging.snapshotIn(loader, standing, null);
	const refusals = [];
	for (const environment of await require_judging.environmentsOfSides(loader, standing)) for (const [flag, files] of flags) {
		if (require_opening.stateOf(files, environment).kind !== "unreadable") continue;
		const part = {
			part: "state",
			flag,
			environment
		};
		const readable = await lastReadable(loader, commit, flag, environment);
		refusals.push({
			...part,
			...readable,
			since: now,
			verdict: "block"
		});
	}
	return refusals;
}
/** Former versions of a file that are read. */
const MOST_VERSIONS$2 = 20;
async function lastReadable(loader, commit, flag, environment) {
	const { repository, root } = loader;
	const path = require_judging.statePath(root, environment, flag);
	let at = commit;
	for (let left = MOST_VERSIONS$2; left > 0; left -= 1) {
		const landing = await repository.lastLanding(at, [path]);
		const accepted = landing && await require_judging.parentOf(repository, landing);
		if (landing === null || accepted === null) break;
		const files = (await require_judging.snapshotIn(loader, {
			commit: accepted,
			refusals: []
		}, environment, [flag])).flags.get(flag);
		if (files !== void 0 && require_opening.stateOf(files, environment).kind !== "unreadable") return {
			accepted,
			landing
		};
		at = accepted;
	}
	return {
		accepted: null,
		landing: commit
	};
}
// src/app/live/delivery.ts
function failedBy(error) {
	const hint = require_opening.hintOf(error);
	if (!(error instanceof RangeError) && hint === null) throw error;
	const { message } = error;
	return {
		kind: "failed",
		why: {
			code: "target/refused",
			facts: {
				why: {
					kind: "refused",
					code: require_opening.refusalCodeOf(error),
					text: message,
					hint: ""
				},
				hint: hint ?? ""
			}
		}
	};
}
/** The target, and what it is given. Throws where its settings do not open it. */
function deliveryOf(renderer, landing, { desired, settings, variables }) {
	const { environment, service, blockedRoutes, digest } = desired;
	const target = renderer.open(settings.target, settings.settings, desired);
	const { called = service } = target;
	const name = settings.render ?? renderer.defaultsOf(settings.target).rendering;
	const input = {
		environment,
		service: called,
		values: desired.values,
		blockedRoutes,
		sha256: require_judging.sha256
	};
	const { unset, ...rendered } = require_judging.renderedAs(name, input);
	const values = require_judging.withoutUnset(desired.values, unset);
	const left = new Set(values.map(({ variable }) => variable));
	return {
		target,
		delivery: {
			environment,
			service,
			values,
			digest,
			landing,
			removed: [.../* @__PURE__ */ new Set([...variables, ...desired.values.map(({ variable }) => variable)])].filter((variable) => !left.has(variable)).toSorted(require_opening.inOrder),
			rendered
		}
	};
}
// src/app/live/shown.ts
const NOTHING = /* @__PURE__ */ new Map();
/**
* `had`: what it had before. Null where the pipeline names no target. Throws where its settings do not open it.
*/
async function lookAt(renderer, landing, desired, had = {}) {
	const { settings } = desired;
	if (settings === null) return null;
	const { target, delivery } = deliveryOf(renderer, landing, {
		desired,
		settings,
		variables: require_judging.changesBetween(had, desired).map(({ variable }) => variable)
	});
	const read = await target.read(delivery);
	const isKnown = read.kind === "known";
	const content = isKnown ? read.value : NOTHING;
	const texts = (isKnown ? read.variables : void 0) ?? NOTHING;
	const whole = differencesBetween(target.wanted(delivery), content);
	const differences = [...whole, ...variablesBehind(whole, delivery, texts)];
	return {
		read,
		content,
		variables: texts,
		values: valuesRead(texts, desired),
		differences
	};
}
/** The same; null also where its settings do not open it. */
async function shownAt(...looked) {
	try {
		return await lookAt(...looked);
	} catch (error) {
		failedBy(error);
		return null;
	}
}
/** Only the texts of these variables: thousands of instances are looked at. None where they cannot be read. */
async function textsAt(renderer, landing, desired, variables) {
	const opened = openedFor(renderer, landing, desired, variables);
	const read = await opened?.target.read(opened.delivery);
	return (read?.kind === "known" ? read.variables : void 0) ?? NOTHING;
}
/** Whether its file is not on this machine, without a look into it. */
function lacksFile(renderer, landing, desired) {
	const opened = openedFor(renderer, landing, desired, []);
	return opened?.target.isMissing?.(opened.delivery) === true;
}
/** Null where it has no target, or its settings do not open it. */
function openedFor(renderer, landing, desired, variables) {
	const { settings } = desired;
	if (settings === null) return null;
	try {
		return deliveryOf(renderer, landing, {
			desired,
			settings,
			variables
		});
	} catch (error) {
		failedBy(error);
		return null;
	}
}
/** Whether its file is not on this machine. */
function hasNoFile(shown) {
	return shown?.read.kind === "known" && shown.read.remark === "no-file";
}
function valuesRead(texts, { values }) {
	const sent = new Map(values.map((value) => [value.variable, value]));
	return Object.fromEntries([...texts].map(([variable, text]) => {
		const { value = null, safe = null } = sent.get(variable) ?? {};
		const same = [value, safe].find((sendable) => require_opening.textOfValue(sendable) === text);
		if (same !== void 0) return [variable, same];
		return [variable, typeof value === "number" && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text];
	}));
}
function differencesBetween(git, content) {
	return [.../* @__PURE__ */ new Set([...git.keys(), ...content.keys()])].toSorted(require_opening.inOrder).map((what) => ({
		what,
		git: git.get(what) ?? null,
		live: content.get(what) ?? null
	})).filter((difference) => difference.git !== difference.live);
}
/** Where a file that is there differs, its variables: a changed text does not show which values the service reads. */
function variablesBehind(whole, { values }, variables) {
	if (!whole.some(({ git }) => git?.includes("\n") === true)) return [];
	const sent = new Map(values.map(({ variable, value }) => [variable, require_opening.textOfValue(value)]));
	const isMissing = whole.every(({ live }) => live === null);
	return [.../* @__PURE__ */ new Set([...variables.keys(), ...isMissing ? [] : sent.keys()])].map((what) => ({
		what,
		git: sent.get(what) ?? null,
		live: variables.get(what) ?? null
	})).filter(({ git, live }) => git !== live);
}
/** What its file gives users more than is accepted. `values`: what it has by the log. */
function moreAt(values, shown, wants) {
	return require_judging.changesBetween({
		...values,
		...shown.values
	}, wants).filter(({ variable, isRaise }) => Object.hasOwn(shown.values, variable) && !isRaise);
}
// src/app/live/lost-log.ts
/** Throws a refusal where the log is empty and a target has a note of an earlier run. */
async function demandLog(deployer, { commit: before }, tip) {
	const reads = (before === null ? [tip] : [tip, before]).map((commit) => readsAt(deployer, {
		commit,
		refusals: []
	}));
	const first = (await Promise.all(reads)).flat().find(isMarked);
	if (first === void 0) return;
	throw require_opening.refusal("log/lost", {
		log: deployer.log.place,
		instance: require_judging.instanceKey(first.desired)
	});
}
/** Throws a refusal where Git has more than what is live: the lost log may have refused it. */
async function demandLive(deployer, adopted, tip) {
	if (adopted.commit === null) return;
	const reads = await readsAt(deployer, {
		...adopted,
		commit: adopted.commit
	});
	if (!reads.some(isMarked)) return;
	await demandApproved(deployer, tip);
	const landed = require_judging.byInstance(await require_judging.allDesiredAt(deployer, {
		commit: tip,
		refusals: []
	}));
	const more = reads.flatMap(({ desired, shown }) => {
		if (shown.read.variables === void 0) return [];
		const instance = require_judging.instanceKey(desired);
		const isOff = (name) => landed.get(instance)?.values.some(({ variable, value, safe }) => variable === name && value === safe) === true;
		return require_judging.changesBetween(shown.values, desired).flatMap(({ variable, to, isRaise }) => {
			if (!isRaise || isOff(variable)) return [];
			const live = shown.variables.get(variable) ?? null;
			return [{
				instance,
				variable,
				live,
				git: require_opening.textOfValue(to)
			}];
		});
	});
	if (more.length === 0) return;
	throw require_opening.refusal("adopt/more-than-live", { values: more });
}
/**
* The landing at the tip accepts what is live, so it needs the approvals of the policy before it. Where no reviews can be
* read, as in a local clone without evidence, no approval is demanded.
*/
async function demandApproved(deployer, tip) {
	const { repository } = deployer;
	const before = await require_judging.parentOf(repository, tip);
	const pipeline = await require_judging.pipelineIn(deployer, {
		commit: before,
		refusals: []
	});
	if (pipeline === null) return;
	const gatherer = await deployer.gathererFor({
		before,
		after: tip
	});
	const now = await gatherer.clock.now();
	const base = await require_judging.treeOf(deployer, before);
	const proposal = await require_judging.loadProposal(gatherer, {
		base,
		head: require_repository.asTree(tip),
		tip: before,
		now
	});
	const { fingerprint } = require_judging.askAbout(proposal, now);
	const wanted = {
		asks: pipeline.policy.approvals.flatMap(require_judging.policyAsks),
		fingerprint,
		base: proposal.base,
		tip: before,
		now
	};
	const evidence = await require_judging.gather(gatherer, wanted);
	if (evidence.reviews.kind !== "known") return;
	const missing = require_judging.judgePolicy({
		proposal,
		pipeline,
		owner: null,
		fingerprint,
		now
	}, evidence, [], false).filter(({ verdict }) => verdict !== "pass").map(({ message }) => message);
	if (missing.length === 0) return;
	throw require_opening.refusal("adopt/not-approved", {
		commit: tip,
		missing
	});
}
/** Whether the target of an instance has our note of these values, or keeps no notes at all. */
async function hasNoteOf(renderer, commit, { digest, ...instance }) {
	const pipeline = await require_judging.pipelineIn(renderer, {
		commit,
		refusals: []
	});
	if (pipeline === null) return true;
	const desired = require_judging.nothingFor(pipeline, instance);
	const shown = await shownAt(renderer, commit, desired);
	if (desired.settings === null) return true;
	return shown !== null && (shown.read.mark === void 0 || shown.read.mark === digest);
}
function isMarked({ shown }) {
	return shown.read.mark != null;
}
/** Reads every target that can be opened. */
async function readsAt(renderer, standing) {
	const reads = (await require_judging.allDesiredAt(renderer, standing)).map(async (desired) => {
		const shown = await shownAt(renderer, standing.commit, desired);
		return shown === null ? [] : [{
			desired,
			shown
		}];
	});
	return (await Promise.all(reads)).flat();
}
// src/app/accepted/turned-off.ts
/** Those whose refused state was replaced by one that is off at the tip. `earlier`: the refusals before. */
async function turnedOff(loader, tip, earlier, now) {
	const replaced = now.flatMap((refusal) => {
		const before = earlier.find((other) => require_judging.isSamePart(other, refusal));
		const isNew = before !== void 0 && before.landing !== refusal.landing;
		return refusal.part === "state" && isNew ? [refusal] : [];
	});
	if (replaced.length === 0) return /* @__PURE__ */ new Set();
	const keys = [...new Set(replaced.map(({ flag }) => flag))];
	const environments = [...new Set(replaced.map(({ environment }) => environment))];
	const snapshot = await require_judging.flagsAt(loader, require_repository.asTree(tip), keys, environments);
	const off = replaced.filter(({ flag, environment }) => {
		const exposures = require_opening.exposuresIn(require_opening.filesOf(snapshot, flag), environment);
		return exposures !== null && !require_opening.isExposed(exposures);
	});
	return new Set(off.map(({ flag }) => flag));
}
// src/app/accepted/whole-landing.ts
/** The same gatherer, with what was given for the whole landing. */
function withWhole(gatherer, part) {
	const { landed, base, head } = part;
	if (base.commit === landed.before && head.commit === landed.after && base.refusals.length + head.refusals.length === 0) return gatherer;
	const { evidence: source } = gatherer;
	const answer = async (asks, fingerprint) => {
		const wholes = asks.some(({ kind }) => kind === "reviews" || kind === "body") ? await wholesOf(gatherer, part) : /* @__PURE__ */ new Set();
		const first = wholes.has(fingerprint) ? [fingerprint] : [];
		for (const whole of /* @__PURE__ */ new Set([...first, ...wholes])) {
			const evidence = await source.answer(asks, whole);
			if (isShown$1(evidence, whole)) return givenFor(evidence, whole, fingerprint);
		}
		return source.answer(asks, fingerprint);
	};
	return {
		...gatherer,
		evidence: { answer }
	};
}
function isShown$1({ authorship, body }, fingerprint) {
	if (authorship.kind === "known") return require_repository.firstShown(authorship.value, fingerprint) !== null;
	return body.kind === "known";
}
function givenFor(evidence, whole, fingerprint) {
	const { authorship } = evidence;
	if (authorship.kind !== "known") return evidence;
	const at = require_repository.firstShown(authorship.value, whole);
	const shown = at === null ? [] : [{
		fingerprint,
		at
	}];
	const fingerprints = [...authorship.value.fingerprints, ...shown];
	return {
		...evidence,
		authorship: require_repository.known({
			...authorship.value,
			fingerprints
		})
	};
}
/**
* The fingerprints of all that the landing proposed, as far as the part is a part of it. Its pull request showed it beside
* what was refused then, or as Git has it. What was refused of it says from where a landing of several commits began.
*/
async function wholesOf(loader, { landed, base, head, environment, proposal, now }) {
	const { after } = landed;
	const isOwn = ({ landing }) => landing === after;
	const others = base.refusals.filter((refusal) => !isOwn(refusal));
	const kept = head.refusals.filter((refusal) => !isOwn(refusal));
	const starts = base.refusals.filter(isOwn).map(({ accepted }) => accepted);
	const fingerprints = /* @__PURE__ */ new Set();
	for (const before of /* @__PURE__ */ new Set([landed.before, ...starts])) for (const refusals of [
		[],
		others,
		base.refusals
	]) {
		const sides = {
			base: {
				commit: before,
				refusals
			},
			head: {
				commit: after,
				refusals: refusals.length === 0 ? [] : kept
			}
		};
		const trees = await require_judging.comparedCommits(loader, sides, environment);
		const whole = await require_judging.loadProposal(loader, {
			...trees,
			tip: before,
			now
		});
		if (require_judging.isPartOf(proposal, whole)) fingerprints.add(require_judging.fingerprintOf(whole, require_judging.changesOf(whole)));
	}
	return fingerprints;
}
// src/app/accepted/deploy-guard.ts
/** Judges these landings, oldest first, and then what waited before them once more. */
async function acceptUpTo(deployer, from, landings, tip) {
	const judgements = [];
	let { refusals } = from;
	const all = new Set(refusals);
	for (const landed of landings) {
		const before = await require_judging.treeOf(deployer, landed.before);
		const kept = await require_judging.untouchedBy(deployer, refusals, before, require_repository.asTree(landed.after));
		const { refusals: refused, ...admitted } = await admit(deployer, landed, {
			commit: landed.before,
			refusals
		}, {
			commit: landed.after,
			refusals: kept
		});
		judgements.push({
			landed,
			...admitted
		});
		refusals = refused;
		for (const refusal of refusals) all.add(refusal);
	}
	const judgeAgain = async (some) => {
		for (const landing of some) {
			const again = await judgedAgain(deployer, {
				commit: tip,
				refusals
			}, landing);
			const place = judgements.findIndex(({ landed }) => landed.after === landing);
			judgements.splice(place === -1 ? judgements.length : place, 0, again);
			refusals = again.refusals;
		}
	};
	const names = await require_judging.environmentsOfSides(deployer, {
		commit: tip,
		refusals
	});
	const isApart = require_judging.alike(names, refusals).length > 1;
	const waiting = waitingIn(refusals, isApart ? [] : landings);
	await judgeAgain(waiting);
	const off = await turnedOff(deployer, tip, from.refusals, refusals);
	const ofOthers = ({ flag }) => flag === null || !off.has(flag);
	const kept = off.size === 0 ? [] : refusals.filter(ofOthers).map(({ landing }) => landing);
	await judgeAgain([...new Set(kept)].filter((landing) => !waiting.includes(landing)));
	const isGone = (refusal) => !refusals.some((now) => require_judging.isSamePart(now, refusal));
	if ([...all].some(isGone)) {
		const rest = refusals.map(({ landing }) => landing).filter((landing) => !waiting.includes(landing));
		await judgeAgain([...new Set(rest)]);
	}
	return {
		accepted: {
			commit: tip,
			refusals
		},
		judgements
	};
}
/** Accepts of local landings that are not pushed only what they lower. */
async function acceptUnpushed(deployer, pushed, tip) {
	const landings = await require_judging.landingsAfter(deployer, pushed.commit, tip);
	return {
		...await acceptUpTo({
			...deployer,
			onlyDown: true
		}, pushed, landings, tip),
		landings
	};
}
/** What is refused at a tip: by the log, and of what is not pushed. */
async function refusalsAtTip(deployer, tip, logged) {
	const pushed = await require_judging.behindTip(deployer.repository, tip);
	if (pushed === null) return logged;
	return (await acceptUnpushed(deployer, {
		commit: pushed,
		refusals: logged
	}, tip.commit)).accepted.refusals;
}
/** Judges all parts of an earlier landing again, because a blocked part may need the rules that wait. */
async function judgedAgain(deployer, accepted, landing) {
	const landed = {
		before: await require_judging.parentOf(deployer.repository, landing),
		after: landing
	};
	return {
		landed,
		...await admit(deployer, landed, accepted, asLandedIn(accepted, landing))
	};
}
/** What would be accepted with everything of this landing. */
function asLandedIn({ commit, refusals }, landing) {
	return {
		commit,
		refusals: refusals.filter((refusal) => refusal.landing !== landing)
	};
}
/** Earlier landings of which something waits: evidence may have changed since. */
function waitingIn(refusals, judged) {
	const earlier = refusals.filter(({ verdict, landing }) => verdict === "wait" && judged.every(({ after }) => after !== landing));
	return [...new Set(earlier.map(({ landing }) => landing))];
}
/**
* The largest part of `head` that may be deployed on top of `base`: it is judged, refused parts are taken out, and the
* rest is judged again until nothing more is refused.
*/
async function admit(deployer, landed, base, head) {
	let out = head.refusals;
	const takeovers = [];
	let first = null;
	for (;;) {
		const judged = await judgedBy(deployer, landed, base, {
			...head,
			refusals: out
		});
		first ??= reportOf(judged);
		takeovers.push(...judged.flatMap(require_judging.takeoversIn));
		const refused = judged.flatMap(require_judging.refusedIn);
		if (refused.length === 0) return {
			refusals: out,
			report: first,
			takeovers
		};
		const now = deployer.now();
		out = [...out, ...refused.map((part) => refusalOf$1(part, base, landed, now))];
	}
}
function refusalOf$1(part, base, landed, now) {
	const before = base.refusals.find((refusal) => require_judging.isSamePart(refusal, part));
	const isOld = before !== void 0 && before.landing === landed.after;
	const text = part.text ?? (before !== void 0 && "text" in before ? before.text : void 0);
	return {
		...part,
		...text === void 0 ? {} : { text },
		accepted: before === void 0 ? base.commit : before.accepted,
		landing: landed.after,
		since: isOld ? before.since : now
	};
}
/** Judges once for all environments, unless a definition is refused in some of them only. */
async function judgedBy(deployer, landed, base, head) {
	const { root, onlyDown = false } = deployer;
	const all = await require_judging.environmentsOfSides(deployer, base, head);
	const refusals = [...base.refusals, ...head.refusals];
	const judged = [];
	for (const environments of require_judging.alike(all, refusals)) {
		const [environment = null] = environments;
		const elsewhere = all.filter((name) => !environments.includes(name));
		const whole = await judge(deployer, landed, base, head, environment);
		const out = head.refusals;
		const checked = ofStates(root, elsewhere, out, whole);
		const keys = new Set(out.flatMap(({ part, flag }) => part === "definition" ? [flag] : []));
		const tip = await require_judging.treeOf(deployer, head.commit);
		const asLanded = await require_judging.flagsAt(deployer, tip, [...keys], environments);
		judged.push({
			root,
			checked,
			environments,
			elsewhere,
			out,
			asLanded,
			onlyDown
		});
	}
	return judged;
}
/**
* Without what is wrong with states of other environments: their definitions may be refused in this one. What is wrong
* with the other states names the refusals of their definitions.
*/
function ofStates(root, elsewhere, out, checked) {
	const diagnostics = checked.report.diagnostics.filter(({ file }) => {
		const place = require_judging.placeOf(root, file);
		return place.kind !== "state" || !elsewhere.includes(place.environment);
	});
	const named = require_judging.namingRefused(root, out, diagnostics);
	return {
		...checked,
		report: {
			...checked.report,
			diagnostics: named
		}
	};
}
/** The report on all environments: each change as it was judged in its own. */
function reportOf(judged) {
	const [first] = judged;
	const { report } = (judged.find((part) => require_judging.openRules(part).length > 0) ?? first).checked;
	const changes = judged.flatMap(({ checked, environments }) => checked.report.changes.filter(({ environment }) => environments.includes(environment)));
	if (judged.length === 1) return report;
	const all = judged.flatMap(({ checked }) => checked.report.diagnostics);
	const diagnostics = [...new Map(all.map((found) => [JSON.stringify(found), found])).values()];
	return {
		...report,
		changes,
		diagnostics
	};
}
async function judge(deployer, landed, base, head, environment) {
	const gatherer = await deployer.gathererFor(landed);
	const now = await gatherer.clock.now();
	const trees = await require_judging.comparedCommits(gatherer, {
		base,
		head
	}, environment);
	const { base: tree } = trees;
	const proposal = await require_judging.loadProposal(gatherer, {
		...trees,
		tip: base.commit,
		now
	});
	const withoutMoment = {
		proposal,
		...require_judging.askAbout(proposal, now),
		base: base.commit,
		tree,
		now
	};
	const landedAt = withoutMoment.countsLanding || withoutMoment.asks.some(({ kind }) => kind === "restoration" || kind === "samples") ? await require_judging.landedMoment(gatherer, landed.after, now) : null;
	const question = landedAt === null ? withoutMoment : {
		...withoutMoment,
		...require_judging.askAbout(proposal, now, landedAt),
		landedAt
	};
	const whole = withWhole(gatherer, {
		landed,
		base,
		head,
		environment,
		proposal,
		now
	});
	return require_judging.judgeQuestion(whole, await require_judging.withUndo(gatherer, question));
}
// src/app/live/relocated.ts
async function relocatedIn(deployer, { entries, log }, plan) {
	const relocated = [];
	const acceptances = require_judging.acceptedIn(entries);
	const rules = /* @__PURE__ */ new Map();
	const rulesAt = (commit) => {
		const read = rules.get(commit) ?? deployedRules(deployer, {
			commit,
			refusals: require_judging.refusalsAt(commit, acceptances)
		});
		rules.set(commit, read);
		return read;
	};
	for (const { environment, service, settings } of plan) {
		const instance = {
			environment,
			service
		};
		const live = log.get(require_judging.instanceKey(instance))?.live ?? null;
		if (live === null || settings === null || Object.keys(live.values).length === 0) continue;
		const pipeline = await rulesAt(live.landing);
		const old = pipeline && require_judging.settingsOf(pipeline, instance);
		if (old === null) continue;
		const from = placeOf$2(deployer, old);
		if (from === placeOf$2(deployer, settings)) continue;
		relocated.push({
			...instance,
			from,
			values: live.values
		});
	}
	return relocated;
}
async function deployedRules(loader, standing) {
	if (await loader.repository.resolve(standing.commit) === null) return null;
	return require_judging.pipelineIn(loader, standing);
}
function placeOf$2({ locatedBy }, { target, render, settings }) {
	const names = locatedBy(target);
	const where = Object.entries(settings).filter(([key]) => names.includes(key)).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
	const as = render === null ? [] : [`render: ${render}`];
	return [target, [...where, ...as].join(", ")].filter((part) => part !== "").join(" ");
}
/** How many former versions of the pipeline are read. */
const MOST_VERSIONS$1 = 5;
/** The former rules, the newest first. A place that only they name may still have what a run wrote there. */
async function formerRules(loader, commit) {
	const { repository, root } = loader;
	const rules = [];
	let at = commit;
	for (let left = MOST_VERSIONS$1; left > 0 && at !== null; left -= 1) {
		const landing = await repository.lastLanding(at, [require_judging.pipelinePath(root)]);
		at = landing && await require_judging.parentOf(repository, landing);
		const pipeline = at && await require_judging.pipelineIn(loader, {
			commit: at,
			refusals: []
		});
		if (pipeline !== null) rules.push(pipeline);
	}
	return rules;
}
/** What a run has left where an instance was written by former rules. `taken`: the places where instances are written now. */
async function oldPlacesOf(renderer, commit, desired, former, taken) {
	const places = /* @__PURE__ */ new Map();
	for (const pipeline of former) {
		const settings = require_judging.settingsOf(pipeline, desired);
		if (settings === null) continue;
		if (renderer.placesOf(desired, settings).some((place) => taken.has(place))) continue;
		places.set(placeOf$2(renderer, settings), settings);
	}
	if (desired.settings !== null) places.delete(placeOf$2(renderer, desired.settings));
	const left = [];
	for (const [from, settings] of places) {
		const shown = await shownAt(renderer, commit, {
			...desired,
			settings
		});
		if (shown === null || shown.read.mark === null || shown.variables.size === 0) continue;
		left.push({
			from,
			values: Object.fromEntries(shown.variables)
		});
	}
	return left;
}
/**
* Without those that have another name now: where they were written, another instance is written now. Their values are
* gone from there.
*/
async function notReplaced(looking, orphans, pipeline) {
	if (orphans.length === 0) return [];
	const placesIn = async (rules, instance) => {
		const settings = require_judging.settingsOf(rules, instance);
		return settings === null ? [] : looking.placesOf(instance, settings);
	};
	const taken = /* @__PURE__ */ new Set();
	for (const { name: environment } of pipeline.environments) for (const { name: service } of pipeline.services) for (const place of await placesIn(pipeline, {
		environment,
		service
	})) taken.add(place);
	const left = [];
	for (const orphan of orphans) {
		const rules = await deployedRules(looking, {
			commit: orphan.landing,
			refusals: []
		});
		const places = rules === null ? [] : await placesIn(rules, orphan);
		if (places.length === 0 || places.some((place) => !taken.has(place))) left.push({
			...orphan,
			entries: rules === null ? [] : entriesFor(orphan, rules, pipeline)
		});
	}
	return left;
}
function entriesFor(orphan, former, now) {
	const { environment, service, lost } = orphan;
	const settings = require_judging.settingsOf(former, orphan);
	if (settings === null) return [];
	const place = lost === "environment" ? [`environments: - name: ${environment}`] : [];
	if (require_judging.settingsOf(now, orphan) !== null) return place;
	const deploy = { [environment]: writtenSettings(settings) };
	return [...place, `services: ${service}: ${JSON.stringify({ deploy })}`];
}
/** As a pipeline has them. */
function writtenSettings({ target, render, probe, machine, settings }) {
	const { variable = null, ...asked } = probe ?? {};
	return {
		target,
		...settings,
		...render === null ? {} : { render },
		...machine === void 0 ? {} : { machine },
		...probe === null ? {} : { probe: variable === null ? asked : {
			...asked,
			variable
		} }
	};
}
/** What flags sent an orphan at its landing, by which a variable is still known. Null: that commit is gone. `keys` null: all flags. */
async function sentTo(loader, { environment, service, landing }, keys) {
	if (await loader.repository.resolve(landing) === null) return null;
	const snapshot = await require_judging.snapshotIn(loader, {
		commit: landing,
		refusals: []
	}, environment, keys);
	return require_judging.desiredIn(snapshot, environment).find((desired) => desired.service === service)?.values ?? [];
}
/** Whether an orphan has a value of one of these flags. */
async function hasOneOf(loader, orphan, keys) {
	const values = keys.length === 0 ? [] : await sentTo(loader, orphan, keys);
	return values === null || values.some(({ variable }) => Object.hasOwn(orphan.values, variable));
}
function orphansOf(log, pipeline) {
	const environments = new Set(pipeline.environments.map(({ name }) => name));
	const services = new Set(pipeline.services.map(({ name }) => name));
	return [...log.values()].flatMap((instance) => {
		const { environment, service, live } = instance;
		const lost = !environments.has(environment) ? "environment" : !services.has(service) ? "service" : require_judging.settingsOf(pipeline, instance) === null ? "target" : null;
		if (lost === null || live === null || Object.keys(live.values).length === 0) return [];
		return [{
			environment,
			service,
			landing: live.landing,
			values: live.values,
			lost
		}];
	});
}
// src/app/live/changed-files.ts
/**
* The instances whose files on this machine have other values than the log says, or are gone, because a person or another
* program has changed them. A file can be read at any time, so a run does not rely on the log there. `isLossOnly`: only those
* that are gone, which takes no time.
*/
async function changedIn(deployer, facts, pipeline, states, isLossOnly = false) {
	const { commit } = facts.accepted;
	const isChanged = async (state) => {
		const { live, unsettled } = state;
		const wants = require_judging.nothingFor(pipeline, state);
		if (!require_judging.writesFile(deployer.reader.targets, wants.settings) || live === null || unsettled.length > 0) return false;
		return (!deployer.log.isRemote && live.digest !== require_judging.NOTHING_DIGEST && lacksFile(deployer, commit, wants) || !isLossOnly && await hasOthers(wants, live.values)) && (await relocatedIn(deployer, facts, [wants])).length === 0;
	};
	const hasOthers = async (wants, values) => {
		const sent = Object.keys(values).filter((variable) => values[variable] !== null);
		return [...await textsAt(deployer, commit, wants, sent)].some(([name, text]) => text !== require_opening.textOfValue(values[name] ?? null));
	};
	const changed = await Promise.all(states.map(isChanged));
	return new Set(states.filter((_, place) => changed[place]).map(require_judging.instanceKey));
}
// src/app/accepted/approved.ts
/** Landings for which an approval counted. */
function approvedIn(judgements) {
	return judgements.flatMap(({ landed, report }) => {
		const by = approversIn(report);
		return by.length === 0 ? [] : [{
			landing: landed.after,
			by
		}];
	});
}
/** Of the requirements that are met. */
function approversIn({ changes, policy }) {
	const facts = [...changes.flatMap((change) => change.gates), ...policy].filter(({ gate, verdict }) => require_judging.endsOnPull(gate) === "reviews" && verdict === "pass").map((gate) => gate.facts);
	return [...new Set(facts.flatMap(({ approvers = [] }) => approvers))];
}
/**
* Policy changes that landed without their approval and of which nothing is deployed, such as a workflow. So nothing of
* them can be refused.
*/
function unapprovedIn(judgements, refusals) {
	return judgements.flatMap(({ landed: { after }, report }) => {
		const isRefused = refusals.some(({ landing }) => landing === after);
		return report.class === "policy" && !isRefused && !lacksNothing(report) ? [after] : [];
	});
}
function lacksNothing({ policy }) {
	return policy.every(({ verdict }) => verdict === "pass");
}
/** What was refused before and counts now, and rules that have landed since. Values that are written say so themselves. */
async function acceptedNow(loader, before, { commit, refusals }, judgements) {
	const gone = before.filter((old) => !refusals.some((refusal) => require_judging.isSamePart(refusal, old)));
	const accepted = await require_judging.sameFiles(loader, gone, commit, ({ landing }) => landing);
	const rules = judgements.flatMap(({ landed: { after: landing }, report }) => {
		const isRefused = [...refusals, ...before].some((refusal) => refusal.landing === landing);
		return report.class === "policy" && !isRefused && lacksNothing(report) ? [{
			landing,
			flag: null,
			environment: null
		}] : [];
	});
	const approved = new Map(approvedIn(judgements).map(({ landing, by }) => [landing, by]));
	const parts = [...accepted, ...rules].map(({ landing, flag, environment }) => {
		return {
			landing,
			flag,
			environment,
			by: approved.get(landing) ?? []
		};
	});
	const keyOf = ({ landing, flag, environment }) => `${landing} ${flag} ${environment}`;
	return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}
// src/app/live/standing-clashes.ts
/** Without variables that every flag has at its safe value. */
function standingClashes(desired) {
	return desired.flatMap(({ environment, service, values }) => values.flatMap(({ variable, clashing: flags }) => flags === void 0 ? [] : [{
		environment,
		service,
		variable,
		flags
	}]));
}
// src/app/accepted/reasons.ts
/**
* `judged`: what this run has judged. Other landings are judged again, so that a repeat says why as well. `refusals`: only of
* these; left out: of all.
*/
async function refusedLandings(judging, accepted, judged, refusals = accepted.refusals) {
	const judgements = [...judged];
	const reverts = {};
	for (const after of new Set(refusals.map(({ landing }) => landing))) {
		if (judging.onlyDown !== true && reportOn(judged, after) === void 0) judgements.unshift(...await judgementOf(judging, accepted, after));
		reverts[after] = await wayBack(judging, after, refusals, reportOn(judgements, after));
	}
	return {
		judgements,
		reverts
	};
}
async function wayBack(judging, after, all, report) {
	const { repository, root } = judging;
	const refusals = all.filter(({ landing }) => landing === after);
	const isRefused = (change) => refusals.some(({ flag, environment }) => flag === change.flag && (environment ?? change.environment) === change.environment);
	const landed = {
		before: await require_judging.parentOf(repository, after),
		after
	};
	if (report?.changes.every(isRefused) === false) return {
		command: restoring(root, after, refusals),
		needsApproval: false,
		states: null
	};
	const needsApproval = (report?.policy ?? []).length > 0 && await revertsRules(judging, landed, all);
	const states = refusals.filter(({ part, flag }) => part === "state" && !refusals.some((refusal) => refusal.part === "definition" && refusal.flag === flag));
	return {
		command: await revertOf(repository, landed),
		needsApproval,
		states: needsApproval && states.length > 0 ? restoring(root, after, states) : null
	};
}
/** Whether a revert of the landing changes rules that are accepted. Those that are refused never applied. */
async function revertsRules(judging, { before, after }, refusals) {
	const kept = refusals.filter(({ landing }) => landing !== after);
	const base = {
		commit: after,
		refusals
	};
	const head = {
		commit: before,
		refusals: kept
	};
	for (const [name = null] of require_judging.alike(await require_judging.environmentsOfSides(judging, base, head), refusals)) {
		const trees = await require_judging.comparedCommits(judging, {
			base,
			head
		}, name);
		const proposal = await require_judging.loadProposal(judging, {
			...trees,
			tip: after,
			now: judging.now()
		});
		if (require_judging.policyReasons(proposal).length > 0) return true;
	}
	return false;
}
/** Brings back the accepted versions of these files. */
function restoring(root, landing, refusals) {
	const isLowered = (refusal) => "text" in refusal && refusal.text !== void 0;
	const lowered = refusals.filter(isLowered);
	const edits = [...require_opening.grouped(refusals.filter((refusal) => !isLowered(refusal)), ({ accepted }) => accepted)].map(([accepted, parts]) => {
		const files = [...new Set(parts.map((part) => require_judging.pathOf(root, part)))];
		return accepted === null ? require_opening.TAKE_BACK.remove(files) : require_opening.TAKE_BACK.restore(files, accepted);
	});
	const commits = edits.length === 0 ? [] : [require_opening.TAKE_BACK.commit(landing)];
	const rollbacks = lowered.flatMap(({ flag, environment }) => flag === null || environment === null ? [] : [require_opening.rollbackCommand(flag, environment)]);
	return [
		...edits,
		...commits,
		...rollbacks
	].join(" && ");
}
/** Everything is written by now. A reason that cannot be found must not hide that. */
async function judgementOf(judging, accepted, landing) {
	try {
		return [await judgedAgain(judging, accepted, landing)];
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return [];
	}
}
function judgementOn(judgements, landing) {
	return judgements.findLast(({ landed }) => landed.after === landing);
}
function reportOn(judgements, landing) {
	return judgementOn(judgements, landing)?.report;
}
function missingFor(judgements, { flag, environment, landing }) {
	const judgement = judgementOn(judgements, landing);
	if (judgement === void 0) return [];
	const { report, takeovers } = judgement;
	const open = [...report.changes.find((changeReport) => changeReport.flag === flag && changeReport.environment === environment)?.gates ?? [], ...report.policy].filter(({ verdict }) => verdict !== "pass").flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
	const broken = report.diagnostics.filter(({ severity }) => severity === "error").map(({ file, line, message }) => `${file}:${line}: ${message}`);
	const taken = takeovers.filter(({ giver, taker }) => giver === flag && taker.environment === environment).flatMap(({ taker, value, taken: next, ...sent }) => {
		const facts = {
			...sent,
			taker: taker.flag ?? "",
			landing: taker.landing
		};
		return require_opening.REFUSED_TEXTS.takenOver({
			...facts,
			value: require_opening.textOfValue(value),
			taken: require_opening.textOfValue(next)
		});
	});
	return [
		...open,
		...broken,
		...new Set(taken)
	];
}
const OF_PEOPLE = ["approvals/unknown", "issues/unknown"];
/** Also where a file says what people did, and says too little. */
const OF_FILE = [
	...OF_PEOPLE,
	"approvals/missing",
	"approvals/unresolved-identity"
];
/** Whether an evidence file may let it be accepted. `hasFile`: whether this run has read one. */
function lacksEvidence(judgements, { flag, environment, landing }, hasFile) {
	const codes = hasFile ? OF_FILE : OF_PEOPLE;
	const report = reportOn(judgements, landing);
	const gates = [...(report?.changes.filter((change) => flag === null || change.flag === flag && change.environment === environment) ?? []).flatMap((change) => change.gates), ...report?.policy ?? []];
	if (gates.some(({ verdict }) => verdict === "block") || report?.diagnostics.some(({ severity }) => severity === "error") === true) return false;
	return gates.some(({ code }) => codes.includes(code));
}
/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
async function revertOf(repository, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const [only] = commits;
	if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) return `git revert --no-edit ${before}..${after}`;
	return (commits.at(-1) ?? only)?.parents.length === 2 ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
// src/app/deploy/left-behind.ts
/** `baseline`: of the first round. `judgements`: of all rounds. */
async function leftBehind(deployer, { log, pipeline, baseline, judgements }) {
	const orphans = await notReplaced(deployer, orphansOf(log, pipeline), pipeline);
	const rules = orphans.length === 0 ? null : await require_judging.pipelineIn(deployer, baseline);
	const earlier = rules === null ? [] : orphansOf(log, rules);
	const changes = judgements.flatMap(({ report }) => report.changes);
	const left = [];
	for (const orphan of orphans) {
		const isOld = orphan.lost !== "target" && earlier.some((other) => require_judging.isInstance(other, orphan));
		const keys = changes.filter(({ environment }) => environment === orphan.environment).map(({ flag }) => flag);
		left.push({
			...orphan,
			isUnchanged: isOld && !await hasOneOf(deployer, orphan, keys)
		});
	}
	return left;
}
// src/app/deploy/deployed.ts
async function deployedOf(deployer, rounds, last) {
	const { accepted, baseline, doubted, isUnlogged, tip, pending, unpushed } = last;
	const { refusals } = accepted;
	const [first = last] = rounds;
	const judgements = rounds.flatMap((round) => round.judgements);
	const orphans = await leftBehind(deployer, {
		...last,
		baseline: first.baseline,
		judgements
	});
	const isNews = (instance) => !orphans.some((orphan) => orphan.isUnchanged && require_judging.isInstance(orphan, instance));
	const plan = newest(rounds.flatMap((round) => round.plan)).filter(isNews);
	const outcomes = outcomesOf$1(rounds).filter(({ item }) => isNews(item));
	const before = judgements.at(-1)?.landed.before ?? baseline.commit;
	return {
		tip: tip.commit,
		adopted: await adoptedIn(deployer, first, last, outcomes),
		plan,
		pending,
		clashes: plan.flatMap(clashesIn),
		unreached: unreachedIn$1(plan, last.pipeline),
		outcomes,
		host: deployer.host,
		written: outcomes.flatMap((outcome) => writtenBy(deployer, outcome)),
		missing: baseline.kind === "missing" ? baseline.missing.tip : null,
		doubted: doubted[0]?.accepted ?? doubted[0]?.landing ?? null,
		unpushed,
		refusals,
		accepted: await acceptedNow(deployer, first.baseline.refusals, accepted, judgements),
		...await refusedLandings({
			...deployer,
			onlyDown: isUnlogged
		}, accepted, judgements),
		orphans,
		revert: await revertOf(deployer.repository, {
			before,
			after: tip.commit
		}),
		relocated: newest(rounds.flatMap((round) => round.relocated)).filter((old) => !outcomes.some(({ item, state }) => state === "refused" && require_judging.isInstance(item, old)))
	};
}
async function adoptedIn(deployer, { baseline, judgements, assumed, tip }, { accepted, isUnlogged }, outcomes) {
	if (baseline.kind !== "adopted" || isUnlogged) return null;
	const commit = baseline.commit ?? tip.commit;
	const judged = judgements[0]?.landed.after ?? null;
	const adopted = await adoptedAt(deployer, commit, accepted, judged === commit ? null : judged);
	const isWritten = (instance) => outcomes.some(({ item }) => require_judging.isInstance(item, instance));
	return {
		...adopted,
		assumed: assumed.filter((instance) => !isWritten(instance))
	};
}
function clashesIn({ desired, lowered }) {
	return standingClashes([desired]).filter((clash) => lowered.some(({ variable }) => variable === clash.variable));
}
function unreachedIn$1(plan, { services }) {
	const isReaching = services.some(({ deploy = [] }) => deploy.length > 0);
	const isNamed = ({ service }) => services.some(({ name }) => name === service);
	return plan.filter((item) => isReaching && item.settings === null && item.lowered.length > 0 && isNamed(item));
}
function writtenBy({ placesOf }, { item, state }) {
	const { environment, service, settings } = item;
	if (state !== "applied" || settings === null) return [];
	const instance = {
		environment,
		service
	};
	return [{
		...instance,
		places: placesOf(instance, settings)
	}];
}
/** By instance, of the last round that was about it. */
function newest(all) {
	return [...require_judging.byInstance(all).values()];
}
/**
* The newest of each instance, unless it only says that an earlier round of this run wrote the values. Where the newest is a
* refused write, what an earlier round has written stays, so both are shown.
*/
function outcomesOf$1(rounds) {
	const outcomes = /* @__PURE__ */ new Map();
	for (const outcome of rounds.flatMap((round) => round.outcomes)) {
		const { item, state } = outcome;
		const key = require_judging.instanceKey(item);
		const refusedKey = `${key} refused`;
		const earlier = outcomes.get(key);
		const isWritten = earlier?.state === "applied";
		const isSame = earlier?.item.desired.digest === item.desired.digest;
		outcomes.delete(refusedKey);
		if (isWritten && isSame && state === "unchanged") continue;
		outcomes.set(isWritten && state === "refused" ? refusedKey : key, outcome);
	}
	return [...outcomes.values()];
}
// src/app/deploy/doubted.ts
/** What this plan would send because the log alone has accepted it. */
async function doubtsIn(deployer, round) {
	const { baseline, entries, plan } = round;
	if (baseline.kind !== "logged" || baseline.commit === null || plan.length === 0) return [];
	const { commit } = baseline;
	if (entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== "plain")) return [];
	const logged = require_judging.byInstance(await require_judging.allDesiredAt(deployer, {
		...baseline,
		commit
	}));
	const together = plan.some(({ isRollback }) => isRollback) ? patience() : null;
	return (await sideBySide(plan, AT_ONCE$1, async (item) => {
		const exposed = (logged.get(require_judging.instanceKey(item))?.values ?? []).filter(require_judging.isOfFlag).filter(({ value, safe }) => value !== safe);
		if (exposed.length === 0) return [];
		return doubtsAbout(item, await valuesOf(deployer, round, item, together ?? patience()), exposed);
	})).flat();
}
/** The refusals that keep it back. */
async function refusalsOf(deployer, round, doubts) {
	return (await sideBySide([...require_opening.grouped(doubts, ({ environment, flag }) => `${environment} ${flag}`).values()], AT_ONCE$1, (same) => refusalsOfFlag(deployer, round, same))).flat();
}
/** The same instance and flag. */
function isSameDoubt(a, b) {
	return a.flag === b.flag && require_judging.instanceKey(a) === require_judging.instanceKey(b);
}
const AT_ONCE$1 = 16;
/** `exposed`: what the log accepts of the instance, without what is at its safe value. */
function doubtsAbout({ environment, service, desired }, has, exposed) {
	const raised = raisedOver(has, { values: exposed });
	const variables = raisedOver(has, desired);
	return [...require_opening.grouped(exposed, ({ flag }) => flag)].filter(([, own]) => own.some(({ variable }) => raised.has(variable) && variables.has(variable))).map(([flag, own]) => ({
		environment,
		service,
		flag,
		has,
		percent: percentIn(has, own)
	}));
}
/** None where one of the exposed values is not there. */
function percentIn(has, exposed) {
	const percents = require_judging.loweredTo(has, { values: exposed }).map(({ value, safe }) => typeof value === "number" ? value : value === safe ? 0 : 100);
	return Math.min(100, ...percents);
}
/** What an instance has. An entry that leaves an instance out does not make unwritten what was written before. */
async function valuesOf(deployer, { accepted, entries, log }, item, late) {
	const logged = log.get(require_judging.instanceKey(item))?.live?.values ?? require_judging.stateIn(entries, item)?.written.at(-1) ?? item.before;
	const limit = new Promise((resolve) => {
		late.addEventListener("abort", () => resolve(null));
	});
	const shown = late.aborted ? null : await Promise.race([limit, shownAt(deployer, accepted.commit, item.desired, item.before)]);
	return shown?.read.remark !== void 0 || shown?.read.variables === void 0 ? logged : shown.values;
}
function raisedOver(has, { values }) {
	const raises = require_judging.changesBetween(has, { values }).filter(({ isRaise }) => isRaise);
	return new Set(raises.map(({ variable }) => variable));
}
/** Seconds that a target has for its answer: a rollback must not wait for it any longer. */
const PATIENCE$1 = 5;
function patience() {
	return AbortSignal.timeout(PATIENCE$1 * 1e3);
}
/** Versions of a flag that are looked at. A rollback waits for them, about 1 ms for each. */
const MOST_VERSIONS = 100;
/**
* The newest landing before which the flag sent no more than its instances have. A flag with more versions stays in doubt:
* what was accepted before is not known then, and the landing is the oldest one that was looked at.
*/
async function raisingLanding(repository, commit, paths, isMoreAt) {
	let landing = commit;
	let at = commit;
	for (let left = MOST_VERSIONS; at !== null && left > 0;) {
		const landings = await repository.lastLandings(at, paths, left);
		if (landings.length === 0) break;
		left -= landings.length;
		for (landing of landings) {
			at = await require_judging.parentOf(repository, landing);
			if (at !== null && !await isMoreAt(at)) return {
				landing,
				accepted: at
			};
		}
	}
	return {
		landing,
		accepted: null
	};
}
/** Of a state only what these instances do not have is refused: others may run it. */
async function refusalsOfFlag(deployer, { accepted: { commit }, pipeline }, doubts) {
	const { repository, root } = deployer;
	const [first] = doubts;
	if (first === void 0) return [];
	const { environment, flag } = first;
	const services = new Set(doubts.map(({ service }) => service));
	const only = {
		keys: [flag],
		environments: /* @__PURE__ */ new Set([environment]),
		services
	};
	const isMoreIn = async (standing) => exceeds(doubts, await require_judging.desiredAt(deployer, standing, pipeline, only));
	const raising = await raisingLanding(repository, commit, [require_judging.statePath(root, environment, flag), require_judging.flagPath(root, flag)], (at) => isMoreIn({
		commit: at,
		refusals: []
	}));
	const about = {
		flag,
		environment,
		...raising,
		since: deployer.now(),
		verdict: "wait"
	};
	const definition = {
		...about,
		part: "definition"
	};
	const whole = {
		...about,
		part: "state"
	};
	const filesAt = async (at) => require_opening.filesOf(await require_judging.snapshotIn(deployer, {
		commit: at,
		refusals: []
	}, environment, [flag]), flag);
	const then = raising.accepted && await filesAt(raising.accepted);
	const text = textFor(doubts, environment, await filesAt(commit), then);
	const state = text === null ? whole : {
		...whole,
		text
	};
	for (const refusals of [
		[state],
		[definition],
		[definition, state]
	]) if (!await isMoreIn({
		commit,
		refusals
	})) return refusals;
	return require_judging.stillRefused(deployer, commit, [definition, whole]);
}
/** Whether one of these instances would get more than it has. */
function exceeds(doubts, all) {
	const instances = require_judging.byInstance(all);
	return doubts.some((doubt) => {
		const desired = instances.get(require_judging.instanceKey(doubt));
		return desired !== void 0 && raisedOver(doubt.has, desired).size > 0;
	});
}
/** The state in which these instances get less; null where the definition cannot be read. `then`: the files before. */
function textFor(doubts, environment, now, then) {
	const definition = require_opening.valueOf(now.flag);
	if (definition === null) return null;
	const reach = then && require_judging.reachIn(definition, require_opening.valueOf(require_opening.stateOf(then, environment)), environment);
	const less = new Map(doubts.map(({ service, percent }) => [service, reach === null ? percent : reach.get(service) ?? 0]));
	return require_judging.stateWithLess(definition, require_opening.valueOf(require_opening.stateOf(now, environment)), environment, less);
}
// src/app/deploy/lowered.ts
/**
* In order of landing. What an earlier run has lowered stays listed until the flag is raised. `logged`: what the log says of
* the instance; undefined: nothing was written there yet, so only a value that its target has can be lowered.
*/
function loweredIn(item, logged, judgements) {
	const { environment, service, changes, desired } = item;
	const raised = new Set(changes.flatMap((change) => change.isRaise ? [change.variable] : []));
	const isRaised = ({ flag }) => desired.values.some((value) => value.flag === flag && raised.has(value.variable));
	const byFlag = new Map((logged?.lowered ?? []).map((lowered) => [lowered.flag, lowered]));
	for (const { landed, report } of judgements) for (const change of report.changes) {
		const { flag, environment: place, class: kind, services } = change;
		if (kind !== "rollback" || place !== environment || !services.includes(service)) continue;
		if (logged === void 0 && !lowersAtTarget(item, change)) continue;
		byFlag.delete(flag);
		byFlag.set(flag, {
			flag,
			landing: landed.after,
			landedAt: null,
			verifiedAt: null
		});
	}
	return [...byFlag.values()].filter((lowered) => !isRaised(lowered));
}
/** Whether a value of the change is lowered that its target has. Blocked routes always count. */
function lowersAtTarget({ service, lowered }, { comparisons }) {
	return comparisons.flatMap((compared) => compared.service === service ? compared.values : []).some(({ kind, name }) => kind !== "variable" || lowered.some(({ variable }) => variable === name));
}
/** With the moment of each landing, and of the verification where there was one. */
function settledLowered(lowered, landedAt, verifiedAt) {
	return Promise.all(lowered.map(async (entry) => ({
		...entry,
		landedAt: entry.landedAt ?? await landedAt(entry.landing),
		verifiedAt: entry.verifiedAt ?? verifiedAt
	})));
}
/** When landings happened, by the best clock at hand. Each is asked for once, and after the writes. */
function landingMoments(deployer) {
	const moments = /* @__PURE__ */ new Map();
	const ask = async (landing) => {
		const gatherer = await deployer.gathererFor({
			before: null,
			after: landing
		});
		return require_judging.landedMoment(gatherer, landing, await gatherer.clock.now());
	};
	return (landing) => {
		const moment = moments.get(landing) ?? ask(landing);
		moments.set(landing, moment);
		return moment;
	};
}
// src/app/live/pending.ts
/** Variables that are sent with their written `code-default`, and that were never sent with another value. */
function firstValues({ values, byDefault }, state) {
	const sent = new Map(values.map(({ variable, value }) => [variable, value]));
	return byDefault.filter((variable) => (state?.sent ?? []).every((all) => !Object.hasOwn(all, variable) || all[variable] === sent.get(variable)));
}
/** What an instance has where it got everything but its first values. `has`: what is there in any case. */
function withoutFirsts(desired, state, has = {}) {
	const firsts = firstValues(desired, state).filter((name) => !Object.hasOwn(has, name));
	return require_judging.without(desired, firsts);
}
// src/app/deploy/plan.ts
function isReady(item) {
	return item.settings !== null;
}
function planOf(pipeline, instances) {
	return pipeline.environments.flatMap(({ name }) => instances.filter(({ environment }) => environment === name).toSorted((a, b) => require_opening.inOrder(a.service, b.service)).flatMap((compared) => itemOf(compared) ?? []));
}
/** Null: the instance has what it is to get, or no run can change it. */
function itemOf(compared) {
	const { environment, service, desired, before, atTarget, state, digest, safe } = compared;
	if (digest === desired.digest) return null;
	const differing = (sent) => require_judging.changesBetween(sent, desired);
	const changes = differing(atTarget ?? before);
	const { settings } = desired;
	if (settings === null && changes.length === 0) return null;
	const landed = differing(before);
	const ifUnfinishedWriteHappened = (digest === null ? state?.open ?? [] : []).flatMap(differing);
	const unknown = [...require_judging.wasWritten(state) ? changes : [], ...ifUnfinishedWriteHappened];
	const { acceptedValues } = compared;
	return {
		environment,
		service,
		desired,
		before,
		settings,
		changes,
		ifUnfinishedWriteHappened,
		...acceptedValues === void 0 ? {} : { acceptedValues },
		isRollback: isDown(compared, landed, unknown),
		isChangedThere: state !== void 0 && atTarget !== void 0,
		isPending: isPending(compared),
		again: compared.isForced === true ? "forced" : digest === null ? "unfinished" : "settings",
		lowered: changes.filter(({ variable, from, isRaise }) => from !== null && !isRaise && from !== safe[variable])
	};
}
/**
* Without what would be raised: of that, the instance keeps what it has. What is missing at its target was accepted there,
* so that a lost file turns nothing off.
*/
function lowering(compared) {
	const { desired, before, atTarget, acceptedValues = require_judging.loggedValues(desired) } = compared;
	const values = require_judging.loweredTo({
		...before,
		...atTarget
	}, desired);
	if (values.every((value, index) => value === desired.values[index])) return compared;
	return {
		...compared,
		desired: require_judging.desiredWith(desired, { values }),
		acceptedValues
	};
}
/** `unknown`: what it would change where another run, or a person, may have written. */
function isDown({ digest, state, desired: { values, blockedRoutes } }, landed, unknown) {
	if (landed.some(({ isRaise }) => isRaise)) return false;
	const isOff = digest === null && require_judging.wasWritten(state) && state?.live === null && values.every(({ value, safe }) => value === safe);
	const isLess = [...landed, ...unknown].some(({ from, isRaise }) => from !== null && !isRaise);
	return isOff || isLess || blockedRoutes.length > 0;
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.filter(isReady).map(({ environment, service, settings: { target } }) => ({
		environment,
		service,
		target
	})) };
}
/** Whether first values are all that an instance does not have. */
function isPending({ digest, before, state, desired }) {
	if (digest === null || desired.settings === null || desired.unreadable.length > 0) return false;
	return withoutFirsts(desired, state, before).digest === digest;
}
// src/app/deploy/one-machine.ts
/** Refuses a plan that would write the values of one environment over those of another, before anything is written. */
function demandOneMachine({ placesOf }, plan) {
	const writers = /* @__PURE__ */ new Map();
	for (const item of plan.filter(isReady)) {
		const { environment, settings } = item;
		if (settings.machine === void 0) continue;
		const machine = require_judging.filledIn(settings.machine, item);
		for (const place of placesOf(item, settings)) {
			const writer = writers.get(place) ?? {
				environment,
				machine
			};
			writers.set(place, writer);
			const environments = [writer.environment, environment];
			if (writer.machine !== machine) throw require_opening.refusal("deploy/several-machines", {
				environments,
				place
			});
		}
	}
}
// src/app/live/foreign.ts
const FOREIGN_VALUE = "deploy/foreign-value";
/** The foreign values of the variables that no run has written there. */
async function foreignAt(renderer, accepted, desired, { before, written, open }) {
	const { environment } = desired;
	const values = desired.values.filter(require_judging.isOfFlag).filter(({ variable }) => written.every((sent) => !Object.hasOwn(sent, variable)));
	if (values.length === 0) return [];
	const shown = await shownAt(renderer, accepted.commit, desired, before);
	if (shown === null || written.length === 0 && shown.read.mark != null) return [];
	const keys = [...new Set(values.map(({ flag }) => flag))];
	const snapshot = await require_judging.snapshotIn(renderer, accepted, environment, keys);
	return foreignValues({
		environment,
		values,
		accepted: [before, ...open]
	}, shown.variables, snapshot, renderer.root);
}
/** Why the last write to an instance was refused; null: it was not. */
function refusedWriteOf(state) {
	const failure = state?.failure ?? null;
	if (failure?.code === void 0) return null;
	return require_opening.foreignText(failure.why, failure.code);
}
function foreignValues({ environment, values, accepted }, content, { flags }, root) {
	return values.flatMap((value) => {
		const { variable, flag } = value;
		const live = content.get(variable);
		const sent = require_opening.textOfValue(value.value);
		if (live === void 0 || live === sent) return [];
		if (accepted.some((all) => live === require_opening.textOfValue(all[variable] ?? null))) return [];
		const files = flags.get(flag);
		if (mayReplace(value, live, files !== void 0 && require_opening.stateOf(files, environment).kind !== "absent")) return [];
		const definition = files === void 0 ? null : require_opening.valueOf(files.flag);
		return [{
			variable,
			flag,
			live,
			sent,
			file: require_judging.statePath(root, environment, flag),
			...linesFor(definition, value, live)
		}];
	});
}
/** Whether users lose nothing by the new value, or a state says that they shall. */
function mayReplace({ value, safe }, current, hasState) {
	if (require_opening.saysOff(current) && require_opening.saysOff(value)) return true;
	if (!hasState) return false;
	return value === safe || require_opening.saysOff(current) || typeof value === "number" && Number(current) <= value;
}
/** The smallest edits of the state that keep the value, and that turn the flag off. */
function linesFor(flag, { variable, safe }, current) {
	const binding = flag?.services.flatMap(({ variables }) => variables).find((candidate) => candidate.variable === variable);
	const off = `enabled: ${flag?.safe === true}`;
	if (binding === void 0 || current === require_opening.textOfValue(safe)) return {
		keep: null,
		off
	};
	const on = `enabled: ${flag?.safe !== true}`;
	if (binding.field === "enabled") {
		const { on: written, off: unwritten } = require_opening.formOf(binding);
		return {
			keep: current === (flag?.safe === true ? unwritten : written) ? on : null,
			off
		};
	}
	return {
		keep: /^\d{1,2}(\.\d{1,2})?$|^100$/.test(current) ? `${on}, rollout: ${current}` : null,
		off
	};
}
// src/app/deploy/other-runs.ts
/** The tip of another run that has started since this one read the log, unless this one has it already. */
async function newerThan(run, { environment, service, desired: { digest } }, entries) {
	const { commit } = run.accepted;
	for (const { accepted, instances, ...entry } of unread(run, entries)) {
		const isIts = (instance) => entry.environment === environment && instance.service === service;
		if (accepted.tip === commit || instances.find(isIts)?.digest === digest) continue;
		if (!await require_judging.isOlder(run.deployer.repository, accepted.tip, commit)) return accepted.tip;
	}
	return null;
}
/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
async function hasOlderStart(run) {
	for (const entry of unread(run, await readAgain(run, run.entries))) {
		if (entry.kind !== "started" || require_judging.writesOf(entry).length === 0) continue;
		if (await require_judging.isOlder(run.deployer.repository, entry.accepted.tip, run.accepted.commit)) return true;
	}
	return false;
}
/** The entries of other runs, of which this one had read none. */
function unread({ deployer, entries: loggedEntries }, entries) {
	const runs = /* @__PURE__ */ new Set([deployer.run, ...loggedEntries.map(({ run }) => run)]);
	return entries.filter(({ run }) => !runs.has(run));
}
/** The log of these environments as it is now. */
async function readAgain({ deployer }, places) {
	return deployer.log.read([...new Set(places.map(({ environment }) => environment))]);
}
/** Applied, and again where another run may have written after it. */
async function appliedLast(run, writes, entries, cancelled, apply) {
	let applied = await apply();
	let latest = entries;
	for (let left = MOST_TRIES; left > 0; left -= 1) {
		latest = await whenOthersEnded(run, writes, latest, cancelled);
		if (latest === null) break;
		const earlier = applied;
		const next = await apply();
		applied = next.map((answer, index) => answer.kind === "unchanged" ? earlier[index] ?? answer : answer);
		if (next.every(({ kind }) => kind !== "applied")) break;
	}
	return applied;
}
/** As long as another run keeps replacing what was written. */
const MOST_TRIES = 3;
/**
* Waits until no other run can write after ours any more. Returns the log as it is then; null: ours need not be written again,
* because no other run could write, or because a newer one waits in our place. The values are there meanwhile.
*/
async function whenOthersEnded(run, writes, loggedEntries, cancelled) {
	const { now, log, pause, onWait } = run.deployer;
	const items = writes.map(({ item }) => item);
	const since = now();
	const step = log.isRemote ? 10 : STEP;
	let entries = loggedEntries;
	for (let waited = 0;; waited += step) {
		const moment = log.isRemote ? now() : since + waited;
		const open = writes.filter(({ item, target }) => othersUntil(run, item, entries, since, target.settles) > moment);
		if (open.length === 0) return entries === loggedEntries ? null : entries;
		const environments = [...new Set(open.map(({ item }) => item.environment))];
		if (log.isRemote) onWait({
			code: "older-deployment",
			facts: { environments }
		});
		await pause(step);
		entries = await readAgain(run, items);
		const newer = await Promise.all(items.map((item) => newerThan(run, item, entries)));
		if (cancelled.aborted || newer.every((by) => by !== null)) return null;
	}
}
const STEP = 1;
/**
* The moment, in seconds, until which other runs may write other values to an instance; 0: none may. Under its lock they had
* ended by the moment `since`, but for so many seconds (`settles`) a daemon may still carry out what they have asked of it. On
* several machines there is no lock, so a rollback waits until they have ended, or their limit has passed.
*/
function othersUntil({ deployer: { run, log } }, { environment, service, desired: { digest }, isRollback }, entries, since, settles = 0) {
	const others = entries.filter((entry) => entry.environment === environment && entry.run !== run);
	const starts = others.filter((entry) => entry.kind === "started");
	const ends = others.filter((entry) => entry.kind === "finished");
	const untils = starts.map((start) => {
		const write = require_judging.writesOf(start).find((instance) => instance.service === service);
		if (write === void 0 || write.digest === digest) return 0;
		const end = ends.find((entry) => entry.run === start.run);
		if ((end?.instances.find((instance) => instance.service === service))?.state === "verified") return 0;
		const ended = end?.at ?? start.at + start.limit;
		return (log.isRemote && isRollback ? ended : Math.min(ended, since)) + settles;
	});
	return Math.max(0, ...untils);
}
// src/app/deploy/run.ts
/** Logs the plan, and what differs beside it: another run will write that. */
async function announce(run) {
	const { deployer, plan, whole } = run;
	const written = new Map(plan.map((item) => [require_judging.instanceKey(item), item]));
	const listed = whole.map((item) => written.get(require_judging.instanceKey(item)) ?? item);
	const limits = limitsOf(run);
	const until = /* @__PURE__ */ new Map();
	const all = [...byEnvironment(listed.filter(isReady))];
	for (const [place, [environment, items]] of all.entries()) {
		const instances = items.map((item) => startedInstanceOf(run, item, !written.has(require_judging.instanceKey(item))));
		const limit = limits.get(environment) ?? 0;
		const entry = {
			...entryOf(run, environment),
			kind: "started",
			instances,
			limit
		};
		if (deployer.log.isRemote) until.set(environment, entry.at + limit);
		const isLast = place === all.length - 1;
		await deployer.log.append(isLast ? entry : {
			...entry,
			isPartial: true
		});
	}
	return {
		...run,
		until
	};
}
/** Seconds after which the last write of each environment has ended: it follows those of earlier environments. */
function limitsOf({ deployer, entries, plan }) {
	const ready = plan.filter(isReady);
	const down = ready.filter(({ isRollback }) => isRollback);
	const up = ready.filter(({ isRollback }) => !isRollback);
	const longest = (items) => Math.max(0, ...items.map((item) => limitOf(deployer, item)));
	const now = deployer.now();
	const wait = Math.max(0, ...down.map((item) => othersUntil({ deployer }, item, entries, now) - now));
	let total = longest(down) + (wait === 0 ? 0 : wait + 10 + longest(down));
	const limits = new Map(down.map(({ environment }) => [environment, total]));
	for (const [environment, items] of byEnvironment(up)) {
		total += longest(items);
		limits.set(environment, total);
	}
	return limits;
}
function byEnvironment(items) {
	return require_opening.grouped(items, ({ environment }) => environment);
}
function startedInstanceOf(run, item, isDeferred) {
	const sent = sentInstanceOf(run, item);
	const state = run.log.get(require_judging.instanceKey(item));
	const mark = isDeferred ? { isDeferred: true } : {};
	return {
		...sent,
		...mark,
		...require_judging.wasWritten(state) ? {} : { was: foundIn(item) }
	};
}
/** What an instance has before its plan is carried out. */
function foundIn({ desired, changes }) {
	const changed = changes.map(({ variable, from }) => [variable, from]);
	const all = {
		...require_judging.loggedValues(desired),
		...Object.fromEntries(changed)
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
/** Seconds: what the programs of a target, and then its probe, may take at most. */
function limitOf({ defaultsOf }, { settings: { target, settings, probe } }) {
	const { limit: usual, limitsAll } = defaultsOf(target);
	const { limit = usual } = settings;
	return (limitsAll && "limit" in settings ? Number(limit) : Math.max(LIMIT, Number(limit))) + (probe?.within ?? 0);
}
/** At least, where the settings do not say how long all of it may take. */
const LIMIT = 300;
/** Logs the results of one environment, or only what was accepted where it has none. */
async function finish(run, environment, outcomes) {
	const ended = outcomes.filter(({ item, state }) => item.environment === environment && state !== "no-target");
	const instances = await Promise.all(ended.map((outcome) => resultOf$1(run, outcome)));
	const verified = new Set(instances.flatMap(({ state, service }) => state === "verified" ? [service] : []));
	const others = [...require_judging.liveIn(await run.deployer.log.read([environment])).values()].flatMap(({ live, ...instance }) => live === null || instance.environment !== environment || verified.has(instance.service) ? [] : [live]);
	const entry = {
		...entryOf(run, environment),
		kind: "finished",
		instances,
		others
	};
	const approved = approvedIn(run.judgements);
	await run.deployer.log.append(approved.length === 0 ? entry : {
		...entry,
		approved
	});
}
function entryOf({ deployer, logged, baseline }, environment) {
	const { run, now } = deployer;
	return {
		environment,
		accepted: logged,
		before: baseline.commit,
		run,
		at: now()
	};
}
async function resultOf$1(run, outcome) {
	const { item, reason, by, verifiedAt = null } = outcome;
	const announced = sentInstanceOf(run, item);
	const lowered = await settledLowered(announced.lowered ?? [], run.landedAt, verifiedAt);
	const sent = lowered.length === 0 ? announced : {
		...announced,
		lowered
	};
	if (by !== void 0 && reason?.code !== "deploy/stale-write") return {
		...sent,
		state: "superseded",
		by
	};
	if (reason === void 0) return {
		...sent,
		state: "verified"
	};
	const failed = {
		...sent,
		state: "failed",
		why: require_opening.reasonText(reason)
	};
	return reason.code === "deploy/foreign-value" ? {
		...failed,
		code: FOREIGN_VALUE
	} : failed;
}
function sentInstanceOf({ accepted, log, judgements }, item) {
	const { service, desired } = item;
	const sent = {
		service,
		landing: accepted.commit,
		digest: desired.digest,
		values: require_judging.loggedValues(desired),
		...item.acceptedValues === void 0 ? {} : { isLess: true }
	};
	const lowered = loweredIn(item, log.get(require_judging.instanceKey(item)), judgements);
	return lowered.length === 0 ? sent : {
		...sent,
		lowered
	};
}
// src/app/deploy/write-outcome.ts
function refusedWrite(item, foreign) {
	const values = foreign.map(({ variable, live }) => ({
		variable,
		found: live
	}));
	return {
		item,
		state: "refused",
		reason: {
			code: FOREIGN_VALUE,
			facts: { values }
		},
		foreign
	};
}
/** `code`: whether it may have been written before the newer run was seen. */
function supersededBy(item, by, code) {
	return {
		item,
		state: "superseded",
		reason: {
			code,
			facts: { by }
		},
		by
	};
}
// src/app/deploy/by-target.ts
function completing(deployer, facts, scope) {
	const { commit: tip } = facts.accepted;
	const isFirstRun = facts.baseline.kind === "adopted";
	const shownOf = ({ desired, before }) => shownAt(deployer, tip, desired, before);
	return async (item, wasAccepted) => {
		const { state, digest, desired } = item;
		const isInside = require_editing.isInScope(scope, item);
		const isHere = isInside || deployer.log.isRemote && desired.settings?.machine === void 0;
		if (isFirstRun && !isHere) return wasAccepted ? {
			...item,
			digest: ""
		} : item;
		if (isFirstRun && facts.isUnlogged) return limited(item, await shownOf(item), await flagsAtTip(deployer, tip, item));
		if (isFirstRun ? wasAccepted : isInside && state !== void 0 && digest === "") return unwritten(item, await shownOf(item));
		if (scope.changedByHand.has(require_judging.instanceKey(item))) return changedByHand(item, await shownOf(item));
		const isUnlogged = isFirstRun || isInside && state === void 0;
		const isFile = require_judging.writesFile(deployer.reader.targets, desired.settings);
		return isUnlogged && isFile ? withLostFile(item, await shownOf(item)) : item;
	};
}
/**
* Before the first deployment of all, the target says what the plan changes; what Git said before says what the landing
* changes.
*/
function unwritten(item, shown) {
	const { desired } = item;
	if (shown === null) return item;
	if (shown.read.kind !== "known") return {
		...item,
		isAssumed: item.digest !== ""
	};
	if (shown.differences.length === 0) return {
		...item,
		digest: desired.digest
	};
	const { values } = shown;
	const rest = withoutFirsts(desired, void 0, values);
	if (!(desired.values.length > 0 && require_judging.changesBetween(values, rest).length === 0)) return {
		...item,
		atTarget: values,
		digest: ""
	};
	return withLostFile({
		...item,
		before: values,
		digest: rest.digest
	}, shown);
}
/** A service may not start without the file that it reads, so a file that is not there is written in any case. */
function withLostFile(item, shown) {
	const { digest, desired } = item;
	const isNothing = desired.values.length + desired.blockedRoutes.length === 0;
	const hasNoOtherChange = digest === desired.digest || isPending(item);
	if (!hasNoFile(shown) || isNothing || !hasNoOtherChange) return item;
	return {
		...item,
		atTarget: {},
		digest: ""
	};
}
/** The instance with what its file has; as it was, where the file gives no more than is accepted. */
function changedByHand(item, shown) {
	const { before, desired } = item;
	if (shown === null || hasNoFile(shown)) return withLostFile(item, shown);
	const more = moreAt(before, shown, desired);
	if (more.length === 0) return item;
	const values = more.map(({ variable, from }) => [variable, from]);
	return {
		...item,
		atTarget: {
			...before,
			...Object.fromEntries(values)
		},
		digest: null
	};
}
/**
* Without the log it is not known what was refused, and the values in Git may be a promotion that landed without its
* evidence. So an instance gets nothing above what its target has. What is live as Git says stays, because the log may have
* accepted it. What the target blocks stays blocked.
*/
function limited(item, shown, git) {
	const { desired, digest } = item;
	if (shown === null || shown.read.kind === "absent") return item;
	const isShown = desired.values.some(({ variable }) => shown.variables.has(variable));
	if (!isShown && digest === desired.digest) return item;
	const inGit = require_judging.desiredIn(git, item.environment).find((sent) => require_judging.isInstance(sent, item));
	const isLive = ({ variable, value }) => require_opening.textOfValue(value) === shown.variables.get(variable);
	const live = new Map(inGit?.values.filter(isLive).map((value) => [value.variable, value]));
	const values = desired.values.map((value) => live.get(value.variable) ?? value);
	const blocked = blockedIn(shown.content, git);
	const blockedRoutes = [.../* @__PURE__ */ new Set([...desired.blockedRoutes, ...blocked])].toSorted(require_opening.inOrder);
	const less = lowering({
		...item,
		desired: require_judging.desiredWith(desired, {
			values,
			blockedRoutes
		}),
		acceptedValues: require_judging.loggedValues(desired),
		before: {
			...shown.values,
			...require_judging.loggedValues({ values: values.filter(isLive) })
		}
	});
	if (!isShown) return {
		...less,
		before: item.before
	};
	const isSame = require_judging.changesBetween(less.before, less.desired).length === 0;
	const isBlocked = blockedRoutes.every((route) => blocked.includes(route));
	const hasAll = isSame && (isBlocked || digest === desired.digest);
	return {
		...less,
		digest: hasAll ? less.desired.digest : ""
	};
}
/** The flags of a service as Git says, whether they are accepted or not. */
async function flagsAtTip(deployer, tip, { environment, service }) {
	const snapshot = await require_judging.snapshotIn(deployer, {
		commit: tip,
		refusals: []
	}, environment);
	const flags = [...snapshot.flags].filter(([, { flag }]) => require_opening.valueOf(flag)?.services.some((bindings) => bindings.service === service));
	return {
		...snapshot,
		flags: new Map(flags)
	};
}
/** The routes of these flags that a target blocks, also where no state blocks them any more. */
function blockedIn(content, { flags }) {
	const routes = [...flags.values()].flatMap(({ flag }) => require_opening.valueOf(flag)?.emergencyRoutes ?? []);
	const texts = [...content.values()];
	return routes.filter((route) => texts.some((text) => require_judging.RENDERINGS.some(({ blocks }) => blocks?.(text, route))));
}
// src/app/live/as-logged.ts
/**
* Whether these flags alone make what the log says of the instances at the accepted commit. A definition that cannot be read
* may send more than its text shows, and an older Flaghoist may have compared in another way. `isOwn`: instances of the log
* that count also where the flags send them nothing; left out: none.
*/
function isAsLogged(log, before, isOwn = () => false) {
	const wanted = require_judging.byInstance(before);
	return [...require_judging.byInstance([...[...log.values()].filter(isOwn), ...before]).keys()].every((key) => {
		const state = log.get(key);
		const desired = wanted.get(key);
		if (state === void 0 && desired?.settings === null) return true;
		const live = state?.unsettled.length === 0 ? state.live?.digest : void 0;
		const digest = state === void 0 ? require_judging.NOTHING_DIGEST : live;
		if (desired === void 0) return digest === require_judging.NOTHING_DIGEST;
		return [desired, withoutFirsts(desired, state)].some((all) => all.digest === digest);
	});
}
// src/app/deploy/settled.ts
function isSettled(facts) {
	const { log, pipeline } = facts;
	const names = new Set(pipeline.environments.map(({ name }) => name));
	const states = [...log.values()].filter(({ environment }) => names.has(environment));
	const services = new Set(pipeline.services.map(({ name }) => name));
	const isReached = (state) => require_judging.settingsOf(pipeline, state) !== null || !services.has(state.service);
	const isKnown = (state) => state.live !== null && state.unsettled.length === 0 && isReached(state);
	return hasWrittenAll(facts) && states.every(isKnown);
}
/**
* Whether the newest run has compared every instance with the baseline, and wrote those that differed. It is not sure where
* another run may have written beside it, where it was killed, or where it wrote what was not pushed.
*/
function hasWrittenAll({ entries, baseline }) {
	const run = entries.at(-1)?.run;
	if (baseline.kind !== "logged" || run === void 0 || require_judging.isImport(run)) return false;
	const { commit, refusals } = baseline;
	const runEntries = entries.slice(entries.findIndex((entry) => entry.run === run));
	const last = entries.at(-runEntries.length - 1);
	const isOfBaseline = ({ accepted, trust }) => trust !== "plain" && accepted.tip === commit && JSON.stringify(accepted.refusals) === JSON.stringify(refusals);
	const isForward = ({ accepted, before }) => last === void 0 || before !== accepted.tip && before === last.accepted.tip;
	const isWritten = (sent) => "state" in sent && sent.state === "verified" && sent.isLess !== true && sent.landing === commit;
	const listed = runEntries.flatMap(({ environment, instances }) => instances.map((sent) => ({
		environment,
		...sent
	})));
	return runEntries.every((entry) => entry.run === run && isOfBaseline(entry) && isForward(entry)) && [...require_judging.byInstance(listed).values()].every(isWritten);
}
// src/app/deploy/concerned.ts
/** Null: every instance has to be compared, with every flag. */
async function concernedBy(loader, round) {
	if (!isSettled(round)) return null;
	const touched = await touchedKeys(loader, round);
	const variables = touched === null ? null : await variablesOf$1(loader, round, touched);
	if (touched === null || variables === null) return null;
	const areTouched = orphansOf(round.log, round.pipeline).map((orphan) => hasOneOf(loader, orphan, touched));
	if ((await Promise.all(areTouched)).includes(true)) return null;
	const words = [...variables, FIRST];
	const near = await sentBy(loader, round, touched, words);
	const unlogged = near.own.filter((instance) => !isLogEnough(round, instance));
	const more = [...words, ...unlogged.map(({ service }) => service)];
	const concerned = withLogged(round, unlogged.length === 0 ? near : await sentBy(loader, round, touched, more));
	return isAsLogged(round.log, concerned.before) ? concerned : null;
}
/** More flags than these are a landing about all of them. */
const MOST_FLAGS = 50;
/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = "code-default";
/** The flags whose files, or whose refusals, differ since the accepted commit. Null: it may be any flag. */
async function touchedKeys(loader, { baseline, accepted }) {
	const { repository, root } = loader;
	const since = await require_judging.treeOf(loader, baseline.commit);
	const touch = require_judging.touchOf(root, await repository.diff(since, require_repository.asTree(accepted.commit)));
	const refusals = [...baseline.refusals, ...accepted.refusals];
	const refused = refusals.flatMap(({ flag }) => flag ?? []);
	const keys = [.../* @__PURE__ */ new Set([...touch.flags, ...refused])];
	return touch.pipeline || refusals.some(({ part }) => part === "rules") || keys.length > MOST_FLAGS ? null : keys;
}
/** What these flags fill, before and after, accepted and refused; null where a definition cannot be read. */
async function variablesOf$1(loader, { baseline, accepted, pipeline }, keys) {
	const names = pipeline.environments.map(({ name }) => name);
	const snapshots = [baseline, accepted].flatMap((standing) => {
		return (standing.refusals.length === 0 ? [null] : [null, ...names]).map((name) => require_judging.snapshotIn(loader, standing, name, keys));
	});
	const flags = (await Promise.all(snapshots)).flatMap((snapshot) => [...snapshot.flags.values()].map(({ flag }) => flag));
	if (flags.some(({ kind }) => kind === "unreadable")) return null;
	return flags.flatMap((flag) => require_opening.valueOf(flag)?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
}
/** What the touched flags send, and those whose definitions have one of these words. */
async function sentBy(loader, { baseline, accepted, pipeline, log }, touched, words) {
	const near = await require_judging.definitionsWith(loader, require_repository.asTree(accepted.commit), words);
	const keys = [.../* @__PURE__ */ new Set([...touched, ...near.keys()])].toSorted(require_opening.inOrder);
	const before = require_judging.byInstance(await require_judging.desiredAt(loader, baseline, pipeline, { keys }));
	const desired = require_judging.byInstance(await require_judging.desiredAt(loader, accepted, pipeline, { keys }));
	const all = [...before.values(), ...desired.values()].filter((item) => {
		const key = require_judging.instanceKey(item);
		return isWaiting(item, log.get(key)) || before.get(key)?.digest !== desired.get(key)?.digest;
	});
	return {
		before,
		desired,
		own: [...require_judging.byInstance(all).values()]
	};
}
function isWaiting({ settings, byDefault }, state) {
	const has = state?.live?.values ?? {};
	return settings !== null && byDefault.some((variable) => !Object.hasOwn(has, variable));
}
/** Whether the log is enough for what other flags send. A probe asks for what users get, and a text does not say that. */
function isLogEnough({ log, pipeline }, instance) {
	const state = log.get(require_judging.instanceKey(instance));
	if (state === void 0) return false;
	const values = Object.values(state.live?.values ?? {});
	return !(require_judging.settingsOf(pipeline, instance)?.probe != null) || values.every((value) => typeof value !== "string");
}
/** Their instances, with the values of the log that other flags fill. Those fill the same variables at both commits. */
function withLogged({ log, pipeline }, { own, before, desired }) {
	const wholeIn = (sent) => (instance) => {
		const key = require_judging.instanceKey(instance);
		const part = sent.get(key) ?? require_judging.nothingFor(pipeline, instance);
		const parts = [before, desired].flatMap((some) => some.get(key)?.values ?? []);
		const filled = new Set(parts.map(({ variable }) => variable));
		const rest = Object.entries(log.get(key)?.live?.values ?? {}).filter(([variable]) => !filled.has(variable)).map(loggedValue);
		const values = [...part.values, ...rest].toSorted((a, b) => require_opening.inOrder(a.variable, b.variable));
		return require_judging.desiredWith(part, { values });
	};
	return {
		before: own.map(wholeIn(before)),
		desired: own.map(wholeIn(desired))
	};
}
/** A value that stays as it is, so that it does not matter what is safe. */
function loggedValue([variable, value]) {
	return {
		variable,
		value,
		flag: null,
		isOn: value === true || typeof value === "number" && value > 0,
		safe: value
	};
}
// src/app/deploy/instances.ts
/** Compares each instance of the log, of what was accepted before, and of what is accepted now. */
async function compared(deployer, facts, pipeline, options) {
	const { log, baseline, accepted } = facts;
	const { concerned, changedByHand } = await inQuestion(deployer, facts, pipeline, options);
	const desired = concerned?.desired ?? await require_judging.desiredAt(deployer, accepted, pipeline);
	const rules = await require_judging.pipelineIn(deployer, baseline);
	const before = concerned?.before ?? await require_judging.desiredAt(deployer, baseline, pipeline, { rules });
	const logged = concerned === null ? [...log.values()] : [];
	const [assumed, wanted] = [require_judging.byInstance(before), require_judging.byInstance(desired)];
	const completed = completing(deployer, facts, {
		...options,
		changedByHand
	});
	const keys = /* @__PURE__ */ new Set([...[...logged, ...before].map(require_judging.instanceKey), ...wanted.keys()]);
	return Promise.all([...keys].map(async (key) => {
		const state = log.get(key);
		const instance = state ?? assumed.get(key) ?? wanted.get(key);
		const wants = wanted.get(key) ?? require_judging.nothingFor(pipeline, instance);
		const acceptedBefore = assumed.get(key) ?? require_judging.nothingFor(pipeline, instance);
		const has = {
			...knownBy(state, wants.settings !== null ? withoutFirsts(acceptedBefore, state) : acceptedBefore),
			state,
			safe: safeIn(acceptedBefore)
		};
		const { environment, service } = instance;
		return completed({
			environment,
			service,
			desired: wants,
			...has
		}, assumed.has(key));
	}));
}
/**
* What has to be compared; null: every instance. Also returns the instances whose files have other values than the log says.
*/
async function inQuestion(deployer, facts, pipeline, options) {
	const { log, judgements, isUnlogged } = facts;
	const concerned = options.force === true || isUnlogged ? null : await concernedBy(deployer, {
		...facts,
		pipeline
	});
	const readsAll = concerned === null || judgements.length === 0 || options.readsAll;
	const concernedBefore = require_judging.byInstance(concerned?.before ?? []);
	const changedByHand = await changedIn(deployer, facts, pipeline, [...log.values()].filter((state) => require_editing.isInScope(options, state) && (readsAll || concernedBefore.has(require_judging.instanceKey(state)))));
	return {
		concerned: changedByHand.size > 0 ? null : concerned,
		changedByHand
	};
}
/** What an instance has by the log, or else by what was accepted before. */
function knownBy(state, accepted) {
	if (state === void 0) return {
		before: require_judging.loggedValues(accepted),
		digest: accepted.digest
	};
	const { live, unsettled, was, sent } = state;
	if (unsettled.length === 0) return {
		before: live?.values ?? was ?? {},
		digest: live?.digest ?? ""
	};
	return {
		before: live?.values ?? beforeNewest(sent) ?? require_judging.loggedValues(accepted),
		digest: null
	};
}
function safeIn({ values }) {
	return Object.fromEntries(values.map(({ variable, safe }) => [variable, safe]));
}
/** The values before the newest write, whose result is unknown; null: the log does not say. */
function beforeNewest(earlier) {
	const newest = JSON.stringify(earlier.at(-1));
	return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}
// src/app/deploy/planned.ts
async function planned(deployer, facts, options) {
	const pipeline = await require_judging.pipelineIn(deployer, facts.accepted);
	if (pipeline === null) throw require_opening.refusal("deploy/no-pipeline");
	require_editing.demandKnown(pipeline, options);
	const isOwn = (item) => require_editing.isInScope(options, item);
	const instances = (await compared(deployer, facts, pipeline, options)).map((item) => options.force === true && isOwn(item) ? {
		...item,
		digest: null,
		isForced: true
	} : item);
	const all = planOf(pipeline, instances);
	const isOnlyDown = options.isBehind === true || facts.baseline.kind === "missing";
	const down = isOnlyDown ? planOf(pipeline, instances.map(lowering)) : [];
	const plan = (isOnlyDown ? down.filter(({ isRollback }) => isRollback) : all).filter((item) => !item.isPending && isOwn(item));
	const about = {
		...facts,
		relocated: await relocatedIn(deployer, facts, plan)
	};
	const refusals = (options.dryRun ? plan : []).map((item) => refusedFor(deployer, about, item, facts.log.get(require_judging.instanceKey(item))));
	return {
		...about,
		pipeline,
		whole: all.filter((item) => !item.isPending),
		plan,
		pending: all.filter((item) => item.isPending && isOwn(item)),
		assumed: instances.filter((item) => item.isAssumed === true && isOwn(item)),
		outcomes: (await Promise.all(refusals)).flatMap((outcome) => outcome ?? [])
	};
}
/** The outcome where its target has foreign values; null: it has none. A rollback waits for none. */
async function refusedFor(deployer, { accepted, isUnlogged, relocated }, item, state) {
	const { desired, before, isRollback } = item;
	if (desired.unreadable.length > 0 || isUnlogged || isRollback) return null;
	const foreign = await foreignAt(deployer, accepted, desired, {
		before,
		written: relocated.some((old) => require_judging.isInstance(old, item)) ? [] : state?.written ?? [],
		open: state?.open ?? []
	});
	return foreign.length === 0 ? null : refusedWrite(item, foreign);
}
// src/app/deploy/write.ts
/** Writes the instances of one batch. `loggedEntries`: the entries of the log; null: they are read under the lock. */
async function write(run, items, loggedEntries) {
	const locks = await acquired(run, items);
	if ("why" in locks) return items.map((item) => ({
		item,
		state: "failed",
		reason: locks.why
	}));
	try {
		const entries = loggedEntries ?? await readAgain(run, items);
		const outcomes = [];
		const writes = [];
		for (const item of items) {
			const ready = await withoutWriting(run, item, entries) ?? prepared(run, item);
			if ("target" in ready) writes.push(ready);
			else outcomes.push(ready);
		}
		const cancelled = AbortSignal.any(locks.map((lock) => lock.cancelled));
		const applied = await appliedLast(run, writes, entries, cancelled, () => apply(run, writes, cancelled));
		const verified = writes.map(({ item }, index) => verify(run, item, applied[index], cancelled));
		return [...outcomes, ...await Promise.all(verified)];
	} finally {
		for (const lock of locks) await lock.release();
	}
}
/**
* All runs take locks in the same order, so that no two wait for each other. Without its lock a promotion has failed, and
* others go on; a rollback goes on without it.
*/
async function acquired({ deployer: { log, onWait } }, items) {
	const locks = [];
	try {
		for (const item of items) {
			const { isRollback, desired } = item;
			locks.push(await log.acquire(item, {
				isRollback,
				digest: desired.digest,
				onWait
			}));
		}
	} catch (error) {
		for (const lock of locks) await lock.release();
		if (items.some(({ isRollback }) => isRollback)) throw error;
		return failedBy(error);
	}
	return locks;
}
/** The outcome of an instance that must not, or need not, be written; null: it has to be written. */
async function withoutWriting(run, item, entries) {
	const { unreadable, digest } = item.desired;
	if (unreadable.length > 0) return {
		item,
		state: "failed",
		reason: {
			code: "deploy/unreadable",
			facts: { flags: unreadable }
		}
	};
	const by = await newerThan(run, item, entries);
	if (by !== null) return supersededBy(item, by, "deploy/superseded");
	const others = entries.filter((entry) => entry.run !== run.deployer.run);
	const state = require_judging.stateIn(others, item);
	const refused = await refusedFor(run.deployer, run, item, state);
	if (refused !== null) return refused;
	if (!(state?.live?.digest === digest && state.unsettled.length === 0) || run.isForced || item.isChangedThere) return null;
	return {
		item,
		state: "unchanged",
		by: state.live.landing
	};
}
async function apply(run, writes, stopped) {
	const [first] = writes;
	if (first === void 0) return [];
	const ends = writes.map(({ item }) => run.until.get(item.environment) ?? 1e400);
	const seconds = Math.min(...ends) - run.deployer.now();
	if (seconds <= 0) return writes.map(() => overdue);
	const limit = Number.isFinite(seconds) ? [AbortSignal.timeout(seconds * 1e3)] : [];
	const cancelled = AbortSignal.any([stopped, ...limit]);
	const { batch } = first.target;
	try {
		if (batch === void 0) return [await first.target.apply(first.delivery, cancelled)];
		const parts = writes.map(({ target, delivery }) => (target.batch ?? batch).part(delivery));
		return await batch.apply(parts, cancelled);
	} catch (error) {
		const failed = failedBy(error);
		return writes.map(() => failed);
	}
}
const overdue = {
	kind: "failed",
	why: {
		code: "target/overdue",
		facts: {}
	}
};
async function verify(run, item, applied, cancelled) {
	if (applied === void 0) throw new Error("a target has not answered");
	if (applied.kind === "superseded") return supersededBy(item, applied.by, "deploy/superseded");
	if (applied.kind === "failed" && cancelled.aborted) return {
		item,
		state: "superseded",
		reason: {
			code: "deploy/cancelled",
			facts: {}
		}
	};
	if (applied.kind === "failed") return {
		item,
		state: "failed",
		reason: applied.why
	};
	const { deployer } = run;
	const newer = async () => newerThan(run, item, await readAgain(run, [item]));
	const late = deployer.log.isRemote ? await newer() : null;
	const isCancelled = async () => await newer() !== null;
	const why = late === null ? await probed(deployer, item, isCancelled) : null;
	const by = why === null ? late : await newer();
	if (by !== null) return supersededBy(item, by, "deploy/stale-write");
	if (why !== null) return {
		item,
		state: "failed",
		reason: why
	};
	return {
		item,
		state: applied.kind,
		verifiedAt: deployer.now()
	};
}
/** A refusal of a target concerns this instance's settings or this machine, so it stops no other instance. */
function prepared({ deployer, accepted }, item) {
	try {
		const variables = item.changes.map(({ variable }) => variable);
		return {
			item,
			...deliveryOf(deployer, accepted.commit, {
				...item,
				variables
			})
		};
	} catch (error) {
		return {
			item,
			state: "failed",
			reason: failedBy(error).why
		};
	}
}
/** Null when the service answers as it should, or has no probe. */
async function probed({ probe }, item, isCancelled) {
	const wanted = item.settings.probe;
	if (wanted === null) return null;
	return probe(wanted, item.desired.values.filter(({ variable }) => wanted.variable === null || variable === wanted.variable).some(({ isOn }) => isOn) ? wanted.on : wanted.off, item, isCancelled);
}
// src/app/deploy/roll-out.ts
/** In the order of the plan. A failure stops no other instance. */
async function rollOut(run) {
	const { plan } = run;
	const down = plan.filter(({ isRollback }) => isRollback);
	const up = byEnvironment(plan.filter(({ isRollback }) => !isRollback));
	const outcomes = [...await inParallel(run, down)];
	for (const environment of byEnvironment(down).keys()) if (!up.has(environment)) await finish(run, environment, outcomes);
	for (const [environment, items] of up) {
		outcomes.push(...await inParallel(run, items));
		await finish(run, environment, outcomes);
	}
	const byItem = new Map(outcomes.map((outcome) => [outcome.item, outcome]));
	return plan.flatMap((item) => byItem.get(item) ?? []);
}
/** How many promotions hold a lock at the same time. A rollback waits for no other instance. */
const AT_ONCE = 64;
/** Writes instances at the same time. Those of one batch go into one call. */
async function inParallel(run, items) {
	const groups = require_opening.grouped(items.filter(isReady), (item) => batchOf(run, item));
	const { isRemote } = run.deployer.log;
	const entries = isRemote ? await readAgain(run, items) : null;
	const atOnce = isRemote || items.some(({ isRollback }) => isRollback) ? groups.size : AT_ONCE;
	const bugs = [];
	const outcomes = await sideBySide([...groups.values()], atOnce, (group) => write(run, group, entries).catch((bug) => {
		bugs.push(bug);
		return [];
	}));
	if (bugs.length > 0) throw bugs[0];
	return [...items.filter((item) => !isReady(item)).map((item) => ({
		item,
		state: "no-target"
	})), ...outcomes.flat()];
}
function batchOf({ deployer }, item) {
	const { settings, target } = item.settings;
	try {
		const key = deployer.open(target, settings, item).batch?.key;
		if (key !== void 0) return `${target} ${key}`;
	} catch (error) {
		failedBy(error);
	}
	return require_judging.instanceKey(item);
}
// src/app/deploy/reconcile.ts
/** Rounds of a run for one tip, while other runs write as well. */
const MOST_ROUNDS = 5;
async function reconcile(given, options) {
	let rounds = [];
	let readsAll = false;
	for (;;) {
		const deployer = {
			...given,
			run: `${given.run}-${rounds.length + 1}`
		};
		const request = {
			...options,
			readsAll
		};
		const read = await require_judging.readLog(deployer, options.before);
		const carried = await carriedOut(deployer, await withoutDoubted(deployer, read, await planned(deployer, await judgeLandings(deployer, read, request), request), request), request);
		rounds = options.dryRun ? [carried] : [...rounds, carried];
		if (await differsElsewhere(deployer, carried, request)) readsAll = true;
		else if (options.dryRun || await isLast(deployer, rounds, carried)) return deployedOf(given, rounds, carried);
	}
}
/** Judges what has landed since it was accepted. Landings that are not pushed yet may only lower values. */
async function judgeLandings(deployer, read, options) {
	const { tip } = read;
	const start = await startOf$1(deployer, read, options);
	const { isUnlogged = false, doubted = [] } = options;
	const judging = {
		...deployer,
		onlyDown: isUnlogged
	};
	const pushed = await require_judging.behindTip(deployer.repository, tip);
	const shared = pushed ?? tip.commit;
	const judged = await acceptUpTo(judging, start, await require_judging.landingsAfter(deployer, start.commit, shared), shared);
	if (pushed === null) return {
		...read,
		...judged,
		doubted,
		isUnlogged,
		unpushed: []
	};
	const local = await acceptUnpushed(deployer, judged.accepted, tip.commit);
	const judgements = [...judged.judgements, ...local.judgements];
	const unpushed = local.landings.map(({ after }) => after);
	return {
		...read,
		accepted: local.accepted,
		judgements,
		doubted,
		isUnlogged,
		unpushed
	};
}
/** From where a run judges. Throws a refusal where the log was lost, which never stops a rollback. */
async function startOf$1(deployer, { baseline, tip }, { isUnlogged = false, adopt = false, doubted = [] }) {
	const { kind, commit, refusals } = baseline;
	if (kind !== "adopted") return {
		commit,
		refusals: [...refusals.filter((part) => !doubted.some((other) => require_judging.isSamePart(other, part))), ...doubted]
	};
	if (!isUnlogged) await (adopt ? demandLive : demandLog)(deployer, baseline, tip.commit);
	return {
		commit,
		refusals: await unreadableAt(deployer, commit, deployer.now())
	};
}
/**
* The plan without what was accepted only by a log that any workflow can write. What is kept back may bring another instance
* into the plan, or a variable back to another flag, so the new plan is looked at again. Each turn has a new doubt about a
* flag of an instance, so that there is an end.
*/
async function withoutDoubted(deployer, read, first, options) {
	let round = first;
	let doubts = [];
	for (;;) {
		const news = (await doubtsIn(deployer, round)).filter((doubt) => !doubts.some((earlier) => isSameDoubt(doubt, earlier)));
		if (news.length === 0) return round;
		doubts = [...doubts, ...news];
		const doubted = await refusalsOf(deployer, first, doubts);
		round = await planned(deployer, await judgeLandings(deployer, read, {
			...options,
			doubted
		}), options);
	}
}
/** The round with its outcomes. */
async function carriedOut(deployer, round, options) {
	if (options.dryRun) return round;
	const logged = await loggedAcceptance(deployer, round);
	const landedAt = landingMoments(deployer);
	const run = {
		...round,
		deployer,
		logged,
		isForced: options.force === true,
		landedAt
	};
	demandOneMachine(deployer, round.plan);
	const outcomes = await rollOut(await announce(run));
	const scope = deployer.log.isRemote ? null : options.environments;
	for (const environment of acceptedAnew(round, scope)) await finish(run, environment, []);
	return {
		...round,
		outcomes
	};
}
/** The acceptance for the log: only what was pushed, and no raise while earlier refusals are not known. */
async function loggedAcceptance({ repository }, { accepted, tip, baseline, whole }) {
	const isRaised = whole.some(({ changes }) => changes.some(({ isRaise }) => isRaise));
	if (baseline.kind === "missing" && isRaised) return baseline.missing;
	const pushed = await require_judging.behindTip(repository, tip);
	if (pushed === null) return {
		tip: accepted.commit,
		refusals: accepted.refusals
	};
	return {
		tip: baseline.commit ?? pushed,
		refusals: baseline.refusals
	};
}
/** Environments that need an entry for what was accepted, although no instance is written there. */
function acceptedAnew({ baseline, accepted, judgements, pipeline, whole }, scope) {
	const all = pipeline.environments.map(({ name }) => name);
	const names = scope === null ? all : all.filter((name) => scope.includes(name));
	const isInPlan = (name) => whole.some(({ environment }) => environment === name);
	if (baseline.kind === "adopted") return names.filter((name) => !isInPlan(name));
	if (whole.length > 0) return [];
	return JSON.stringify(baseline.refusals) !== JSON.stringify(accepted.refusals) || judgements.some(({ report }) => report.class !== "none") ? names.slice(0, 1) : [];
}
/** Whether a file that the landing did not concern is lost, or has other values than the log says. */
async function differsElsewhere(deployer, round, options) {
	const { log, plan, judgements, pipeline } = round;
	if (options.readsAll || judgements.length === 0) return false;
	const inPlan = new Set(plan.map(require_judging.instanceKey));
	return (await changedIn(deployer, round, pipeline, [...log.values()].filter((state) => require_editing.isInScope(options, state) && !inPlan.has(require_judging.instanceKey(state))), options.dryRun)).size > 0;
}
/** Whether the tip has not moved, and no other run may have written after this round. */
async function isLast(deployer, rounds, last) {
	const isDisturbed = await mayHaveLost(deployer, rounds, last);
	const now = await tipAgain(deployer);
	const isMoved = now !== null && rounds.every(({ firstTip }) => firstTip !== now);
	return !isDisturbed && !isMoved;
}
/** Whether another write may have come after ours, so that another round is needed. */
async function mayHaveLost(deployer, rounds, last) {
	if (last.outcomes.some(({ reason }) => reason?.code === "deploy/cancelled")) return true;
	const { commit } = last.tip;
	if (rounds.filter(({ tip }) => tip.commit === commit).length >= MOST_ROUNDS) return false;
	return hasOlderStart({
		...last,
		deployer
	});
}
/** Null where it cannot be found any more: what was written is shown all the same. */
async function tipAgain({ tip }) {
	try {
		return (await tip()).commit;
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return null;
	}
}
// src/app/deploy/without-log.ts
/** Deploys with the log; where it is unavailable, deploys only rollbacks. */
async function deploy(deployer, options) {
	const calls = {
		trouble: null,
		endTrouble: null,
		entries: null
	};
	try {
		return {
			...await reconcile({
				...deployer,
				log: watchedLog(deployer.log, calls)
			}, options),
			log: {
				kind: "used",
				why: calls.endTrouble
			}
		};
	} catch (error) {
		const log = unusedLog(error, calls);
		if (log === null) throw error;
		const isRead = log.kind === "unavailable";
		const earlier = (calls.entries ?? []).filter(({ run }) => !run.startsWith(deployer.run));
		const { before: _, ...rest } = options;
		return {
			...await reconcile(unlogged(deployer, isRead ? earlier : []), {
				...rest,
				isUnlogged: true,
				force: options.force === true && isRead
			}),
			log
		};
	}
}
/** Null: the error is about something else. */
function unusedLog(error, { trouble, entries }) {
	if (require_opening.isRefusal(error, "log/lost")) return {
		kind: "lost",
		why: error.message
	};
	if (require_opening.isRefusal(error, "log/unusable")) return {
		kind: "unread",
		why: error.message
	};
	if (trouble === null || require_opening.hintOf(error) === null) return null;
	return {
		kind: entries === null ? "unread" : "unavailable",
		why: trouble
	};
}
/** The deployer with a log in memory: the entries that were read, and those of this run. */
function unlogged(deployer, earlier) {
	const { landingsIn: _, ...rest } = deployer;
	const entries = [...earlier];
	const log = {
		...deployer.log,
		read: () => Promise.resolve([...entries]),
		append: (entry) => {
			entries.push({
				...entry,
				trust: "local"
			});
			return Promise.resolve();
		},
		acquire: () => Promise.resolve(require_judging.NO_LOCK)
	};
	return {
		...rest,
		log,
		gathererFor: () => Promise.resolve(gitAlone(deployer))
	};
}
function watchedLog(log, calls) {
	const watching = async (work) => {
		try {
			return await work;
		} catch (error) {
			if (require_opening.hintOf(error) !== null) calls.trouble ??= error.message;
			throw error;
		}
	};
	return {
		...log,
		acquire: (instance, options) => watching(log.acquire(instance, options)),
		append: (entry) => entry.kind === "started" ? watching(log.append(entry)) : log.append(entry).catch((error) => {
			if (require_opening.hintOf(error) === null) throw error;
			calls.endTrouble ??= error.message;
		}),
		read: async (environments) => calls.entries = await watching(log.read(environments))
	};
}
/** Judges with Git alone: asking a server that does not answer would only take time. */
function gitAlone({ repository, reader, root, now }) {
	const unknown = require_repository.unreachable({ kind: "log-unavailable" });
	return {
		repository,
		reader,
		root,
		clock: {
			name: "github",
			now: () => Promise.resolve(now()),
			timesOf: () => Promise.resolve(unknown),
			begin: (times) => Promise.resolve(times),
			rewritten: () => Promise.resolve(unknown)
		},
		evidence: require_judging.unansweredSource(unknown)
	};
}
// src/adapters/targets/probe.ts
/** Milliseconds between two requests, and until one of them is given up. */
const PAUSE$1 = 250;
const PATIENCE = 5e3;
/** Milliseconds that the last request gets at least. */
const SHORTEST = 1e3;
/** Milliseconds until the first check whether the probe was cancelled, and at most between two checks. */
const LOOK = 1e3;
const LONGEST_LOOK = 5e3;
function probes(redact) {
	return async ({ url, within }, expected, instance, isCancelled) => {
		const address = require_judging.filledIn(url, instance);
		const over = new AbortController();
		const answer = lastStatus(address, expected, within, over.signal);
		const cancelled = cancellation(isCancelled, over.signal);
		try {
			const last = await Promise.race([answer, cancelled]);
			if (last === "stopped") return {
				code: "target/probe-stopped",
				facts: {}
			};
			if (last.status === expected) return null;
			return {
				code: "target/probe-failed",
				facts: {
					address: redact(address),
					expected,
					seconds: within,
					last: last.status
				}
			};
		} finally {
			over.abort();
			await Promise.allSettled([answer, cancelled]);
		}
	};
}
/** The expected status, or the last one within the time. */
async function lastStatus(address, expected, within, over) {
	const until = performance.now() + within * 1e3;
	for (;;) {
		const left = until - performance.now();
		const status = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
		const isLate = over.aborted || performance.now() + PAUSE$1 >= until;
		if (status === expected || isLate) return { status };
		await (0, node_timers_promises.setTimeout)(PAUSE$1, null, { signal: over }).catch(() => null);
	}
}
/** Checks soon at first and then less often, because reading the log may cost requests. */
async function cancellation(isCancelled, over) {
	for (let looks = 1; !over.aborted; looks += 1) {
		const pause = Math.min(looks * LOOK, LONGEST_LOOK);
		await (0, node_timers_promises.setTimeout)(pause, null, { signal: over }).catch(() => null);
		if (!over.aborted && await isCancelled()) break;
	}
	return "stopped";
}
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
		return name === "TimeoutError" ? null : cause?.code ?? null;
	}
}
// src/wiring/machine.ts
function machineHere() {
	return {
		host: (0, node_os.hostname)(),
		run: (0, node_crypto.randomUUID)(),
		now: () => require_opening.instant(Date.now() / 1e3),
		pause: (seconds) => (0, node_timers_promises.setTimeout)(seconds * 1e3)
	};
}
// src/wiring/deployer.ts
var deployer_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ placesOf: () => placesOf });
/** `env` has the secrets of targets. Every message of a target is printed without their values. */
function deployerOf(gatherer, { secrets = {}, ...place }, env) {
	const { repository: clone } = gatherer;
	const { top, gitFolder } = clone;
	const credentials = () => clone.credentials();
	const redact = require_judging.redactor({
		...env,
		...secrets
	});
	const client = async (repository, tokenVariable) => {
		const token = env[tokenVariable] ?? "";
		const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
		if (token === "") return null;
		const { openClient } = await Promise.resolve().then(() => require("./client.js")).then((n) => n.client_exports);
		return openClient({
			token,
			apiUrl,
			repository
		});
	};
	return {
		...gatherer,
		...machineHere(),
		onWait: (what) => void process.stderr.write(`${require_opening.waitingText(what)}\n`),
		placesOf,
		locatedBy,
		open: require_judging.opensTargets({
			directory: top,
			env,
			credentials,
			redact,
			client
		}),
		probe: probes(redact),
		log: require_judging.logHere(require_judging.logFile(place, gitFolder), require_judging.shownLogFile(place)),
		defaultsOf,
		gathererFor: () => Promise.resolve(gatherer)
	};
}
const placesOf = (instance, { target, settings, render }) => {
	const { places, defaultRendering } = require_judging.targetOf$1(target);
	return places(settings, instance, render ?? defaultRendering).map(({ what }) => what);
};
const defaultsOf = (target) => {
	const { defaultRendering: rendering, properties, limitsAll = false } = require_judging.targetOf$1(target);
	const { default: limit = 0 } = properties["limit"] ?? {};
	return {
		rendering,
		limit: Number(limit),
		limitsAll
	};
};
const locatedBy = (target) => require_judging.targetOf$1(target).locatedBy;
// src/files/set-by-compose.ts
/** `path` and `text`: of the compose file. */
function setByCompose(path, text, flags, pipeline, targets) {
	const filled = filledBy(flags, (service) => !writtenFor(service, pipeline, targets).includes("override"));
	const builtIn = filledBy(flags, (service) => isBuiltBefore(service, pipeline, targets));
	if (builtIn.size === 0 && filled.size === 0) return [];
	const document = require_judging.parseDocument(text, {
		merge: true,
		logLevel: "silent"
	});
	const positionOf = require_judging.positionsIn(text);
	return entriesOf(document, valueAt(document, document.contents, "services")).flatMap(({ name: service, value }) => {
		const settings = valueAt(document, value, "environment");
		const args = valueAt(document, valueAt(document, value, "build"), "args");
		return [{
			code: "flag/set-by-compose",
			variables: namesIn(document, settings),
			flagOf: filled
		}, {
			code: "flag/built-by-compose",
			variables: namesIn(document, args),
			flagOf: builtIn
		}].flatMap(({ code, variables, flagOf }) => variables.flatMap(({ variable, offset }) => {
			const flag = flagOf.get(`${service} ${variable}`);
			if (flag === void 0) return [];
			return [require_judging.diagnosticOf({
				code,
				facts: {
					variable,
					service,
					flag
				}
			}, {
				file: path,
				...positionOf(offset)
			})];
		}));
	});
}
/** The line on which a compose file sets a variable of a service itself; null: it does not. */
function lineSetBy(text, service, variable) {
	const document = require_judging.parseDocument(text, {
		merge: true,
		logLevel: "silent"
	});
	const offset = namesIn(document, valueAt(document, entriesOf(document, valueAt(document, document.contents, "services")).find(({ name }) => name === service)?.value ?? null, "environment")).find((one) => one.variable === variable)?.offset;
	return offset === void 0 ? null : require_judging.positionsIn(text)(offset).line;
}
/** Services of flags whose written file no compose file names, each where the first file defines it. */
function notReadByCompose(files, flags, pipeline, targets) {
	const reached = new Set(flags.flatMap(({ services }) => services.map(({ service }) => service)));
	return pipeline.services.flatMap(({ name: service, deploy = [] }) => {
		const names = deploy.filter((settings) => require_judging.writesFile(targets, settings)).flatMap(({ settings: { file } }) => typeof file === "string" ? [filledFile(file, service)] : []);
		if (!reached.has(service) || names.length === 0) return [];
		if (files.some(({ text }) => names.some((name) => text.includes(name)))) return [];
		return files.flatMap((file) => placeOf$1(service, file)).slice(0, 1).map((place) => {
			const [name = ""] = names;
			return require_judging.diagnosticOf({
				code: "flag/not-read-by-compose",
				facts: {
					service,
					name
				}
			}, place);
		});
	});
}
/** Services of flags that no deployment reaches, in a pipeline that reaches others. */
function notDeployed(file, flags, { services, environments }) {
	if (services.every(({ deploy = [] }) => deploy.length === 0)) return [];
	return services.flatMap(({ name: service, deploy = [] }) => {
		const isReached = environments.some(({ name }) => require_judging.deploySettingsFor(deploy, name) !== null);
		const flag = flags.find((all) => all.services.some((bindings) => bindings.service === service));
		if (isReached || flag === void 0) return [];
		const mistake = {
			code: "flag/not-deployed",
			facts: {
				service,
				flag: flag.key
			}
		};
		return placeOf$1(service, file).map((place) => require_judging.diagnosticOf(mistake, place));
	});
}
/** The last part of its path. */
function filledFile(file, service) {
	return file.slice(file.lastIndexOf("/") + 1).replaceAll("{service}", service);
}
function placeOf$1(service, { path, text }) {
	const document = require_judging.parseDocument(text, {
		merge: true,
		logLevel: "silent"
	});
	return entriesOf(document, valueAt(document, document.contents, "services")).filter(({ name }) => name === service).map(({ offset }) => ({
		file: path,
		...require_judging.positionsIn(text)(offset)
	}));
}
/** The entries of a map, also those of the maps that `<<` merges into it; what stands in the map itself comes first. */
function entriesOf(document, node, depth = 0) {
	const map = resolved(document, node);
	if (!require_judging.isMap(map) || depth > DEEPEST) return [];
	const direct = [];
	const merged = [];
	for (const { key, value } of map.items) {
		if (!require_judging.isScalar(key) || key.range == null) continue;
		if (key.source === MERGE) {
			const sources = resolved(document, value);
			const all = require_judging.isSeq(sources) ? sources.items : [sources];
			merged.push(...all.flatMap((source) => entriesOf(document, source, depth + 1)));
		} else direct.push({
			name: String(key.value),
			offset: key.range[0],
			value
		});
	}
	const names = new Set(direct.map(({ name }) => name));
	return [...direct, ...merged.filter(({ name }) => !names.has(name))];
}
const MERGE = "<<";
/** An anchor may stand inside itself. */
const DEEPEST = 8;
function resolved(document, node) {
	return require_judging.isAlias(node) ? node.resolve(document) : node;
}
function valueAt(document, node, name) {
	return entriesOf(document, node).find((entry) => entry.name === name)?.value ?? null;
}
/** The flag of each variable, in these services. */
function filledBy(flags, isConcerned) {
	const filled = /* @__PURE__ */ new Map();
	for (const { key, services } of flags) for (const { service, variables } of services) {
		if (!isConcerned(service)) continue;
		for (const { variable } of variables) filled.set(`${service} ${variable}`, key);
	}
	return filled;
}
/** Whether a service is built before deployments write its values. Other targets, such as a command, may build it. */
function isBuiltBefore(service, pipeline, targets) {
	return writtenFor(service, pipeline, targets).every((writes) => writes !== null);
}
function writtenFor(service, { services, environments }, targets) {
	const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
	return environments.flatMap(({ name }) => {
		const settings = require_judging.deploySettingsFor(deploy, name);
		return settings === null ? [] : [targets.get(settings.target)?.writes ?? null];
	});
}
/** The variables of `environment:` or `args:`, written as a map or as a list. */
function namesIn(document, written) {
	const node = resolved(document, written);
	if (!require_judging.isSeq(node)) return entriesOf(document, node).map(({ name, offset }) => ({
		variable: name,
		offset
	}));
	return node.items.flatMap((item) => {
		if (!require_judging.isScalar(item) || item.range == null) return [];
		const [variable = ""] = String(item.value).split("=", 1);
		return [{
			variable,
			offset: item.range[0]
		}];
	});
}
// src/app/adopt/environments.ts
/** From the first environment to the one with the users. Words of one line mean the same. */
const RANKS = [
	[
		"development",
		"dev",
		"develop"
	],
	["integration", "int"],
	["qa", "testing"],
	["preview"],
	["demo"],
	["uat", "acceptance"],
	[
		"staging",
		"stage",
		"stg"
	],
	["preproduction", "preprod"],
	[
		"production",
		"prod",
		"prd",
		"live"
	]
];
/** The word for an environment in a path: in the name of the file, else in the nearest folder. */
function environmentIn(path) {
	const segments = path.toLowerCase().split("/").toReversed();
	for (const segment of segments) {
		const word = segment.split(/[._-]+/).find((candidate) => rankOf(candidate) !== null);
		if (word !== void 0) return word;
	}
	return null;
}
function rankOf(word) {
	const rank = RANKS.findIndex((words) => words.includes(word));
	return rank < 0 ? null : rank;
}
/** Words for runs of tests, which are no environment of the users. */
const TESTS = /* @__PURE__ */ new Set([
	"test",
	"tests",
	"ci",
	"e2e",
	"__tests__",
	"fixtures",
	"__fixtures__"
]);
const OTHER_FOLDERS = /* @__PURE__ */ new Set([
	"example",
	"examples",
	"sample",
	"samples",
	".devcontainer"
]);
/** Whether a file is for tests, examples or developers, by its folders, or by its name if that names no environment. */
function isAside(path) {
	const folders = path.toLowerCase().split("/");
	const name = folders.pop() ?? "";
	if (folders.some((folder) => TESTS.has(folder) || OTHER_FOLDERS.has(folder))) return true;
	const words = name.split(/[._-]+/);
	return words.some((word) => TESTS.has(word)) && !words.some((word) => rankOf(word) !== null);
}
/** All words for the same environment, the given one first. */
function wordsFor(environment) {
	const rank = rankOf(environment);
	return [environment, ...(rank === null ? [] : RANKS[rank] ?? []).filter((word) => word !== environment)];
}
/** In order, each once. Of two words for the same, the one that was met first counts. */
function inRank(names) {
	const byRank = /* @__PURE__ */ new Map();
	const others = [];
	for (const name of names) {
		const rank = rankOf(name);
		if (rank === null) {
			if (require_opening.isName(name) && name !== "flags" && !others.includes(name)) others.push(name);
		} else if (!byRank.has(rank)) byRank.set(rank, name);
	}
	const ranked = [...byRank].toSorted(([a], [b]) => a - b).map(([, name]) => name);
	return [...others, ...ranked];
}
/** Whether two words mean the same environment. */
function isSameEnvironment(a, b) {
	return a === b || rankOf(a) !== null && rankOf(a) === rankOf(b);
}
/** Whether it is where the users are. */
function isProduction(name) {
	return rankOf(name) === RANKS.length - 1;
}
// src/app/compose-files.ts
const STEMS = ["compose", "docker-compose"];
const ENDINGS = ["yaml", "yml"];
/** Warnings about flags that switch nothing in a service: see `set-by-compose.ts`. */
async function composeWarnings({ repository, root, reader: { targets } }, tree, side) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) return [];
	const files = await composeFiles(repository, tree, pipeline);
	const flags = require_judging.existing(side).flatMap(({ definition }) => definition?.value ?? []);
	const file = require_judging.pipelinePath(root);
	const [rules = null] = await repository.readPaths([{
		tree,
		path: file
	}]);
	return [
		...notDeployed({
			path: file,
			text: new TextDecoder().decode(rules?.bytes)
		}, flags, pipeline),
		...files.flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline, targets)),
		...notReadByCompose(files, flags, pipeline, targets)
	];
}
/** The compose files at the top, and beside the folders that deployments write. */
async function composeFiles(repository, tree, rules) {
	const environments = rules.environments.flatMap(({ name }) => wordsFor(name));
	const words = [
		"",
		"override",
		...new Set(environments)
	];
	const paths = foldersOf(rules).flatMap((folder) => STEMS.flatMap((stem) => words.flatMap((word) => ENDINGS.map((ending) => folder + [
		stem,
		word,
		ending
	].filter((part) => part !== "").join(".")))));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const decoder = new TextDecoder();
	return paths.flatMap((path, index) => {
		const blob = blobs[index] ?? null;
		return blob !== null && blob.mode !== "120000" ? [{
			path,
			text: decoder.decode(blob.bytes)
		}] : [];
	});
}
/** Whether containers of an environment may be created with a file: its name has no word of another environment alone. */
function isReadIn(environment, path, { environments }) {
	const words = path.slice(path.lastIndexOf("/") + 1).split(".");
	const isOf = (name) => wordsFor(name).some((word) => words.includes(word));
	return isOf(environment) || !environments.some(({ name }) => isOf(name));
}
/** The top, where such files often lie besides, and the places beside the folders that deployments write. */
function foldersOf({ services }) {
	const beside = services.flatMap(({ deploy = [] }) => deploy.flatMap(({ settings: { folder } }) => typeof folder === "string" ? [folder] : [])).flatMap((folder) => {
		const [, parent] = /^(?:\.\/)?((?:[\w.-]+\/)+)[^/]+\/?$/.exec(folder) ?? [];
		return parent === void 0 || parent.includes("../") ? [] : [parent];
	});
	return [.../* @__PURE__ */ new Set([
		"",
		"deploy/",
		"docker/",
		...beside
	])];
}
// src/app/live/compose-read.ts
async function readAtStart({ repository, reader: { targets } }, commit, rules) {
	return readAtStartBy(await composeFiles(repository, require_repository.asTree(commit), rules), targets);
}
/** By the compose files of a commit. */
async function composeReading({ repository, reader: { targets } }, commit, pipeline) {
	const files = await composeFiles(repository, require_repository.asTree(commit), pipeline);
	return {
		isReadAtStart: readAtStartBy(files, targets),
		isNamed: (service) => files.some(({ text }) => text.split(/[^\w-]+/).includes(service)),
		overridden: ({ environment, service }, values) => {
			const flags = values.flatMap(({ flag, variable }) => flag === null ? [] : [{
				key: flag,
				services: [{
					service,
					variables: [{ variable }]
				}]
			}]);
			return files.filter(({ path }) => isReadIn(environment, path, pipeline)).filter(({ text }) => values.some(({ variable }) => text.includes(variable))).flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline, targets)).map(({ file, line, message, facts }) => ({
				variable: facts["variable"],
				text: `${file}:${line}: ${message}`
			}));
		}
	};
}
function readAtStartBy(files, targets) {
	return (settings) => {
		if (settings === null || !require_judging.writesFile(targets, settings)) return false;
		const { folder: named } = settings.settings;
		const folder = typeof named === "string" ? named.replace(/^\.\/|\/$/g, "") : "";
		return folder !== "" && files.some(({ path, text }) => text.includes(`${from(path, folder)}/`));
	};
}
/** The way from a file to a folder, as the file writes it. */
function from(file, folder) {
	const place = file.slice(0, file.lastIndexOf("/") + 1);
	if (folder.startsWith("/")) return folder;
	return folder.startsWith(place) ? folder.slice(place.length) : "../".repeat(place.split("/").length - 1) + folder;
}
// src/wiring/columns.ts
/** The rows as lines with aligned cells. */
function columns(rows) {
	const widths = [];
	for (const row of rows) row.forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, cell.length);
	});
	return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd());
}
// src/wiring/accepted-text.ts
function acceptedLines({ accepted }, dryRun) {
	return accepted.map(({ by, ...part }) => require_opening.WRITTEN_TEXTS.accepted({
		...part,
		dryRun,
		subject: require_judging.subjectOf(part),
		by: by.map((login) => require_judging.plain(login))
	}));
}
function unapprovedLines({ judgements, refusals }) {
	return unapprovedIn(judgements, refusals).map(require_opening.WRITTEN_TEXTS.unapproved);
}
// src/wiring/left-text.ts
/** Each run names them. How to bring them down stands in the runs that change something about them, and in `status`. */
function orphanLines({ orphans }) {
	return orphans.flatMap(({ entries, isUnchanged, ...orphan }) => [require_opening.LEFT_TEXTS.orphan({
		...orphan,
		values: valueTexts(orphan.values)
	}), ...isUnchanged || entries.length === 0 ? [] : [require_opening.LEFT_TEXTS.nameAgain(), ...entries.map((entry) => `  ${entry}`)].map((line) => `  ${line}`)]);
}
function relocatedLines({ relocated }) {
	return relocated.map((place) => require_opening.LEFT_TEXTS.relocated({
		...place,
		values: valueTexts(place.values)
	}));
}
function valueTexts(values) {
	return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}
// src/wiring/lost-lines.ts
/** `why`: why it is taken for lost. */
function lostLines(why) {
	return [require_opening.LOG_TEXTS.lost(why), ...require_opening.LOG_TEXTS.waysFromLost().map((way) => `  ${way}`)];
}
// src/wiring/refused-text.ts
const MOST = 5;
/** `andThen`: the command that deploys a revert. `hasFile`: whether the run has read an evidence file. */
function refusedGroups({ refusals, judgements, reverts }, andThen, hasFile = false) {
	return [...require_opening.grouped(refusals, ({ landing }) => landing)].flatMap(([landing, all]) => {
		const subjects = [...require_opening.grouped(all, require_judging.subjectOf).values()].flatMap((same) => same.slice(0, 1));
		const groups = [...require_opening.grouped(subjects, (refusal) => missingFor(judgements, refusal).join("\n")).values()];
		const reasons = groups.map((group) => group.slice(0, 1).flatMap((refusal) => missingFor(judgements, refusal)));
		const last = reasons.findLastIndex((why) => why.length > 0);
		return groups.map((group, place) => ({
			landing,
			shown: group.slice(0, MOST),
			others: group.slice(MOST).map(require_judging.subjectOf),
			why: reasons[place] ?? [],
			lacksEvidence: group.some((refusal) => lacksEvidence(judgements, refusal, hasFile)),
			ways: place === Math.max(last, 0) ? waysBack(reverts[landing], andThen) : []
		}));
	});
}
/** First what needs no approval. */
function waysBack(revert, andThen) {
	if (revert === void 0) return [];
	const { needsApproval, states } = revert;
	const way = (text, command) => ({
		text,
		command: `${command} && ${andThen}`
	});
	return [...states === null ? [] : [way(require_opening.REFUSED_TEXTS.takeBackStates(), states)], way(needsApproval ? require_opening.REFUSED_TEXTS.takeBackApproved() : require_opening.REFUSED_TEXTS.takeBack(), revert.command)];
}
/** One line for each variable of an instance. */
function clashLines({ clashes }) {
	return clashes.map((clash) => require_opening.WRITTEN_TEXTS.clash(clash));
}
// src/wiring/deploy-text.ts
/** `done`: the whole tip runs. `waits`: a later run deploys the rest, or no run reaches a service. `refused`: a person has to act. */
function resultOf({ plan, outcomes, refusals, missing, unreached, log }) {
	if (log.kind === "lost" || missing !== null) return "refused";
	if (outcomes.some(({ state }) => state === "failed" || state === "refused")) return "refused";
	if (refusals.some(({ verdict }) => verdict === "block")) return "refused";
	const isUnknown = log.kind === "unread" && plan.every(({ settings }) => settings === null);
	return refusals.length > 0 || unreached.length > 0 || outcomes.some(hasLess) || isUnknown ? "waits" : "done";
}
/** Whether an instance has less than Git says, because the log could not be read. */
function hasLess({ item: { desired, acceptedValues } }) {
	const inGit = acceptedValues ?? require_judging.loggedValues(desired);
	return desired.values.some(({ variable, value }) => inGit[variable] !== value);
}
/** The command after a revert in a local clone. On GitHub, the push deploys. */
const LOCALLY = "flaghoist deploy";
/** The same where there is a remote: until the push, the revert counts for this clone alone. */
const PUSHED_LOCALLY = `git push && ${LOCALLY}`;
/** The whole text. `andThen`: the command that deploys a revert. */
function deployedText(deployed, dryRun, andThen, options = {}) {
	const { plan, outcomes } = deployed;
	const others = othersOf(deployed, options);
	return `${[
		...others.length === 0 ? [] : rolledBackLines(deployed, options),
		...dryRun ? planLines(plan) : outcomeLines(outcomes),
		...plan.length === 0 ? [nothingText(deployed, options.isBehind === true)] : [],
		...clashLines(deployed),
		...unreachedLines(deployed),
		...acceptedLines(deployed, dryRun),
		...unapprovedLines(deployed),
		...writtenLines(deployed),
		...pendingLines(deployed, options),
		...outcomes.flatMap(foreignLines),
		...logTroubleLines(deployed),
		...missingLines(deployed),
		...rejudgedLines(deployed),
		...unpushedLines(deployed),
		...refusalLines(withoutOthers(deployed, others), andThen, options),
		...others.length === 0 ? [] : [require_opening.REFUSED_TEXTS.besides(subjectsOf(others))],
		...adoptedLines(deployed),
		...relocatedLines(deployed),
		...orphanLines(deployed),
		...failedLines(deployed, andThen)
	].join("\n")}\n`;
}
function nothingText({ refusals, log }, isBehind) {
	if (log.kind !== "used") return require_opening.WRITTEN_TEXTS.nothingLower();
	if (isBehind) return require_opening.WRITTEN_TEXTS.nothingBehind();
	return refusals.length === 0 ? require_opening.WRITTEN_TEXTS.nothing() : require_opening.WRITTEN_TEXTS.nothingAccepted();
}
/** Of a refused write: the values that no deployment sent, and the smallest edits after which the next run writes. */
function foreignLines({ item, state, foreign = [] }) {
	if (state !== "refused") return [];
	return [require_opening.FOREIGN_TEXTS.refused({
		...item,
		code: FOREIGN_VALUE
	}), ...foreign.flatMap(({ variable, live, sent, file, keep, off }) => [
		`  ${require_opening.FOREIGN_TEXTS.there(variable, quoted(live))}`,
		`  ${sent === null ? require_opening.FOREIGN_TEXTS.removed() : require_opening.FOREIGN_TEXTS.replaced(quoted(sent))}`,
		`  ${require_opening.FOREIGN_TEXTS.inFile(file)}`,
		...keep === null ? [] : [`    ${require_opening.FOREIGN_TEXTS.keep(keep)}`],
		`    ${require_opening.FOREIGN_TEXTS.turnOff(off)}`
	])];
}
/** A value in quotes, cut so that its line stays short. */
function quoted(text) {
	return JSON.stringify(require_judging.clip(require_judging.plain(text), MAX_VALUE));
}
const MAX_VALUE = 40;
/** The written places with the name of the machine, because two machines may have the same paths. */
function writtenLines({ host, written }) {
	if (written.length === 0) return [];
	return [require_opening.WRITTEN_TEXTS.writtenOn(require_judging.plain(host)), ...written.flatMap(({ places, ...instance }) => {
		const name = `  ${require_opening.instanceText(instance)}`;
		const paths = places.map((place) => require_judging.plain(place));
		const [only = ""] = paths;
		const short = `${name}: ${only}`;
		if (paths.length <= 1 && require_program.widthOf(short) <= WIDTH) return [only === "" ? name : short];
		return [name, ...paths.flatMap((place) => require_program.wrap(place, WIDTH - 4).map((line) => `    ${line}`))];
	})];
}
/** The width of a line in cells. */
const WIDTH = 80;
/** A service that no deployment reaches keeps what it has, whatever Git says. */
function unreachedLines({ unreached }) {
	return unreached.map(({ environment, service, lowered }) => require_opening.WRITTEN_TEXTS.unreached({
		environment,
		service,
		values: lowered.map(({ variable, to: value }) => ({
			variable,
			value
		}))
	}));
}
/** The first values of a flag wait for the next change, so that no service restarts without one. */
function pendingLines({ pending }, { rolledBack }) {
	const [first, ...others] = pending;
	if (first === void 0 || rolledBack !== void 0) return [];
	const values = first.changes.map(({ variable, to }) => `${variable}=${to}`);
	return [others.length === 0 ? require_opening.WRITTEN_TEXTS.pending({
		...first,
		values
	}) : require_opening.WRITTEN_TEXTS.allPending(pending.map(require_opening.instanceText)), `  ${require_opening.WRITTEN_TEXTS.sendPending()}`];
}
/** The landings that an empty log adopts. The list shows the reader when the log was not meant to be empty. */
function adoptedLines({ adopted, refusals }) {
	if (adopted === null) return [];
	const { commit, before, exposed, unreadable, assumed } = adopted;
	const lists = [...require_opening.grouped(exposed, ({ environment }) => environment)].map(([environment, flags]) => {
		const names = flags.map(({ flag }) => flag);
		return `  ${environment}: ${require_opening.listedUpTo(names, SHOWN)}`;
	});
	const guesses = assumed.map(require_opening.instanceText);
	return [
		require_opening.LOG_TEXTS.adopted({
			commit,
			before,
			hasFlags: lists.length > 0
		}),
		...lists,
		...unreadable.length === 0 ? [] : [`  ${require_opening.LOG_TEXTS.unreadable(require_opening.listedUpTo(unreadable, SHOWN))}`],
		...guesses.length === 0 ? [] : [`  ${require_opening.LOG_TEXTS.assumed(require_opening.listedUpTo(guesses, SHOWN))}`],
		...refusals.length === 0 ? [] : require_opening.LOG_TEXTS.acceptedElsewhere().map((line) => `  ${line}`)
	];
}
/** The consequences when the log is out of reach, and every written value, because no log keeps them. */
function logTroubleLines({ log, outcomes }) {
	if (log.kind === "used") return log.why === null ? [] : [require_opening.LOG_TEXTS.noEnd(log.why)];
	const written = outcomes.filter(({ state }) => state === "applied" || state === "failed");
	return [...log.kind === "lost" ? lostLines(log.why) : [require_opening.LOG_TEXTS.unavailable(log.kind, log.why)], ...written.map(({ item, state }) => {
		const values = item.desired.values.map(({ variable, value }) => require_opening.LOG_TEXTS.sentValue(variable, String(value), String(item.acceptedValues?.[variable] ?? value)));
		return require_opening.LOG_TEXTS.sent({
			...item,
			values,
			isFailed: state === "failed"
		});
	})];
}
/** The deployed landings that are not pushed yet. The lines of a refused landing already say so. */
function unpushedLines({ unpushed, refusals }) {
	const refused = new Set(refusals.map(({ landing }) => landing));
	const deployed = unpushed.filter((landing) => !refused.has(landing));
	if (deployed.length === 0) return [];
	return [require_opening.WRITTEN_TEXTS.notPushed(deployed), `  ${require_opening.WRITTEN_TEXTS.push()}`];
}
/** The result of judging again what the log accepts and no service runs. */
function rejudgedLines({ doubted, refusals }) {
	if (doubted === null) return [];
	return [require_opening.REFUSED_TEXTS.judgedAgain({
		from: doubted,
		passed: refusals.length === 0
	})];
}
function missingLines({ missing }) {
	return missing === null ? [] : [require_opening.REFUSED_TEXTS.allPromotions(missing), `  ${require_opening.REFUSED_TEXTS.fetchIt(missing)}`];
}
/** Refused parts that a rollback has nothing to do with. Where more is wrong, nothing is left out. */
function othersOf(deployed, { rolledBack }) {
	const { refusals, missing, adopted } = deployed;
	const isPlain = isRefusedKnown(deployed) && missing === null && adopted === null;
	if (rolledBack === void 0 || !isPlain) return [];
	return refusals.filter(({ landing }) => landing !== rolledBack.landing);
}
/** Whether the entries of the log say what was accepted. */
function isRefusedKnown({ log }) {
	return log.kind === "used" || log.kind === "unavailable";
}
function withoutOthers(deployed, others) {
	const refusals = deployed.refusals.filter((refusal) => !others.includes(refusal));
	return {
		...deployed,
		refusals
	};
}
function subjectsOf(refusals) {
	return require_opening.listedUpTo([...new Set(refusals.map(require_judging.subjectOf))], SHOWN);
}
/** Says first that it worked, where a line about other changes follows. */
function rolledBackLines({ outcomes, unreached }, { rolledBack }) {
	if (!outcomes.every(({ state }) => state === "applied" || state === "unchanged") || unreached.length > 0) return [];
	return (rolledBack?.words ?? []).map(require_opening.WRITTEN_TEXTS.rolledBack);
}
function refusalLines(deployed, andThen, { hasFile = false }) {
	const { unpushed, log } = deployed;
	const isKnown = isRefusedKnown(deployed);
	return refusedGroups(deployed, andThen, hasFile).flatMap(({ landing, why, ways, ...group }) => [
		...subjectLines({
			landing,
			...group
		}, isKnown),
		...why.map((line) => `  ${line}`),
		...log.kind === "used" ? [] : [`  ${require_opening.REFUSED_TEXTS.waitsForLog()}`],
		...unpushed.includes(landing) ? [`  ${require_opening.REFUSED_TEXTS.pushFirst()}`] : [],
		...isKnown && group.lacksEvidence ? evidenceLines(landing) : [],
		...!isKnown || why.length === 0 ? [] : ways.map(({ text, command }) => `  ${text}: ${command}`)
	]);
}
function subjectLines({ landing, shown, others }, isKnown) {
	return [...shown.map((refusal) => isKnown ? require_opening.REFUSED_TEXTS.refused(require_judging.refusedWords(refusal)) : require_opening.REFUSED_TEXTS.perhapsLive({
		subject: require_judging.subjectOf(refusal),
		landing
	})), ...others.length === 0 ? [] : [`  ${require_opening.REFUSED_TEXTS.others(others.length, require_opening.listedUpTo(others, SHOWN))}`]];
}
/** How evidence of people reaches a deployment that does not ask GitHub. */
function evidenceLines(landing) {
	const { fillIn, evidence, deployWith } = require_opening.ACCEPT_TEXTS;
	return [
		fillIn(),
		`  ${evidence(landing)} > FILE`,
		`  ${deployWith()}`
	].map((line) => `  ${line}`);
}
/** Names in a list; the others are counted. */
const SHOWN = 10;
function planLines(plan) {
	return columns(rollbacksFirst(plan, (item) => item).map((item) => [
		require_opening.instanceText(item),
		item.settings?.target ?? "no target",
		changesText(item)
	]));
}
function outcomeLines(outcomes) {
	return columns(rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, reason }) => [
		require_opening.instanceText(item),
		state === "no-target" ? "no target" : state,
		item.settings?.target ?? "",
		require_opening.reasonText(reason) || changesText(item)
	]));
}
function rollbacksFirst(all, itemOf) {
	const isRollback = (entry) => itemOf(entry).isRollback;
	return [...all.filter(isRollback), ...all.filter((entry) => !isRollback(entry))];
}
function changesText({ changes, again, ifUnfinishedWriteHappened }) {
	const textsOf = (all) => all.map(({ variable, from, to }) => require_opening.WRITTEN_TEXTS.change(variable, textOf(from), textOf(to)));
	if (changes.length > 0) return textsOf(changes).join(", ");
	const unfinished = [...new Set(textsOf(ifUnfinishedWriteHappened))].join(", ");
	return unfinished === "" ? require_opening.WRITTEN_TEXTS.sameValues[again] : require_opening.WRITTEN_TEXTS.unfinished(unfinished);
}
function textOf(value) {
	return value === null ? null : String(value);
}
function failedLines({ plan, outcomes, judgements, revert }, andThen) {
	const failed = outcomes.filter(({ state }) => state === "failed");
	if (failed.length === 0) return [];
	const isRollback = judgements.at(-1)?.report.class === "rollback";
	const [count, all] = [failed.length, plan.length];
	return isRollback ? [require_opening.WRITTEN_TEXTS.failed(count, all)] : [require_opening.WRITTEN_TEXTS.failedOrBack(count, all), `  ${revert} && ${andThen}`];
}
// src/wiring/deploy-json.ts
/** Settings of targets are left out, because they may name what is private. */
function deployedJson(deployed, about) {
	const { tip, plan, pending, outcomes, host, written } = deployed;
	const { imported, dryRun, notAsked, asOf, behind } = about;
	return {
		schemaVersion: 1,
		result: resultOf(deployed),
		dryRun,
		githubNotAsked: require_opening.causeJson(notAsked),
		asOf: require_program.isoOrNull(asOf),
		tip,
		behind: behind === null ? null : errorJson(behind),
		plan: plan.map(itemJson),
		pending: pending.map(itemJson),
		outcomes: outcomes.map(outcomeJson),
		written: {
			host,
			instances: written.map((instance) => ({ ...instance }))
		},
		...refusedJson(deployed),
		...remainsJson(deployed),
		imported: imported.map(({ environment, instances }) => ({
			environment,
			instances
		})),
		matrix: matrixOf(plan)
	};
}
/** What is not deployed, and how it is taken back. */
function refusedJson({ refusals, accepted, judgements, revert, reverts }) {
	return {
		refusals: refusals.map(refusalJson),
		accepted: accepted.map(({ by: approvedBy, ...part }) => ({
			...part,
			approvedBy
		})),
		judgements: judgements.map(judgementJson),
		revert,
		reverts: Object.entries(reverts).map(([landing, back]) => ({
			landing,
			...back
		}))
	};
}
/** What a person has to know besides. */
function remainsJson(deployed) {
	const { clashes, adopted, unreached, missing, doubted, unpushed, orphans, relocated, log } = deployed;
	return {
		clashes: clashes.map((clash) => ({ ...clash })),
		adopted: adopted && {
			commit: adopted.commit,
			exposed: adopted.exposed,
			unreadable: adopted.unreadable,
			assumed: adopted.assumed.map(instanceJson)
		},
		unreached: unreached.map(({ lowered, ...one }) => ({
			...instanceJson(one),
			values: Object.fromEntries(lowered.map(({ variable, to }) => [variable, to]))
		})),
		missing,
		judgedAgainFrom: doubted,
		unpushed,
		orphans: orphans.map((orphan) => {
			const { isUnchanged: _, ...left } = orphan;
			return left;
		}),
		relocated: relocated.map((place) => ({ ...place })),
		log: { ...log }
	};
}
function instanceJson({ environment, service }) {
	return {
		environment,
		service
	};
}
function errorJson(error) {
	return {
		code: require_opening.refusalCodeOf(error),
		message: error.message,
		hint: require_opening.hintOf(error) ?? ""
	};
}
function itemJson(item) {
	const { desired, settings, isRollback, changes } = item;
	const values = desired.values.map(({ variable, value }) => [variable, value]);
	return {
		...instanceJson(item),
		target: settings?.target ?? null,
		rollback: isRollback,
		values: Object.fromEntries(values),
		blockedRoutes: desired.blockedRoutes,
		changes: changes.map(({ isRaise: raises, ...change }) => ({
			...change,
			raises
		}))
	};
}
function outcomeJson({ item, state, reason, by, verifiedAt, foreign = [] }) {
	return {
		...instanceJson(item),
		state,
		code: reason?.code ?? null,
		facts: reason?.facts ?? null,
		message: require_opening.reasonText(reason),
		by: by ?? null,
		verifiedAt: require_program.isoOrNull(verifiedAt ?? null),
		foreign: foreign.map((value) => ({ ...value }))
	};
}
function refusalJson(refusal) {
	const { part, flag, environment, accepted, landing, since, verdict } = refusal;
	return {
		part,
		flag,
		environment,
		file: refusal.part === "rules" ? refusal.file ?? null : null,
		accepted,
		landing,
		since: require_opening.isoOf(since),
		verdict
	};
}
function judgementJson({ landed, report, takeovers }) {
	return {
		landing: landed.after,
		before: landed.before,
		takeovers: takeovers.map(takeoverJson),
		report: require_program.reportJson(report)
	};
}
function takeoverJson({ giver, taker, service, variable, value, taken }) {
	const { environment, flag, landing } = taker;
	return {
		environment,
		service,
		variable,
		flag: giver,
		value,
		taker: flag,
		taken,
		landing
	};
}
// src/app/accepted/accepted-rules.ts
async function acceptedRules(gatherer, tip, context) {
	const asInGit = {
		context,
		base: {
			base: context.snapshot,
			tip
		},
		unknown: {}
	};
	if (tip === null) return asInGit;
	const refusals = await require_judging.refusedAt(gatherer, context.pipeline, tip);
	if (refusals.kind !== "known") return {
		...asInGit,
		unknown: { refusals }
	};
	const rules = refusals.value.filter(({ part }) => part === "rules");
	const refused = {
		...context,
		refused: refusals.value
	};
	if (rules.length === 0) return {
		...asInGit,
		context: refused
	};
	const standing = {
		commit: tip,
		refusals: rules
	};
	const tree = await require_judging.acceptedTree(gatherer, standing, null);
	const pipeline = await require_judging.pipelineIn(gatherer, standing);
	const counted = pipeline === null ? refused : ruledBy(refused, pipeline);
	return {
		context: counted,
		base: {
			base: counted.snapshot,
			tip,
			tree
		},
		unknown: {}
	};
}
function ruledBy(context, pipeline) {
	const read = {
		kind: "known",
		value: pipeline
	};
	return {
		...context,
		pipeline,
		snapshot: {
			...context.snapshot,
			pipeline: read
		}
	};
}
// src/app/load/around.ts
async function readAround(loader, commit, keys) {
	const tree = await require_judging.readNamed(loader, commit, keys);
	const required = await withRequired(loader, commit, tree);
	const words = [...variablesOf(required, keys), ...keys];
	const sharing = await require_judging.definitionsWith(loader, require_repository.asTree(commit), words);
	const side = {
		...required,
		flags: new Map([...sharing, ...required.flags])
	};
	return {
		...tree,
		side: await require_judging.withStandIns(loader, side, commit)
	};
}
/** Until no flag requires one that has not been read. */
async function withRequired(loader, commit, tree) {
	let { side } = tree;
	for (;;) {
		const missing = requiredIn(side).filter((key) => !side.flags.has(key));
		if (missing.length === 0) return side;
		const more = await require_judging.readFlags(loader, require_repository.asTree(commit), missing, tree.environments);
		side = {
			...side,
			flags: new Map([...side.flags, ...more.flags])
		};
	}
}
/** By their own definitions, and by the environments of the pipeline. */
function requiredIn({ pipeline, flags }) {
	const { environments = [] } = pipeline?.value ?? {};
	const everywhere = require_judging.requirementsOf({ environments });
	const keys = [...flags.values()].flatMap((entry) => {
		const flag = require_judging.flagOf(entry);
		return flag === null ? [] : require_judging.prerequisitesOf(flag);
	});
	return [.../* @__PURE__ */ new Set([...require_judging.namedIn(everywhere, "flags"), ...keys])];
}
function variablesOf({ flags }, keys) {
	return keys.flatMap((key) => {
		const entry = flags.get(key);
		return ((entry === void 0 ? null : require_judging.flagOf(entry))?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
	});
}
// src/app/load/flag-errors.ts
/** Errors between the files of each flag. A check of any proposal that touches the flag would block for them. */
async function errorsByFlag(loader, side) {
	const errors = require_judging.inspect(loader, side, null, await require_judging.queryReaderFor(side)).filter(require_program.isError);
	if (errors.length === 0) return () => [];
	const circles = require_judging.circlesIn(side);
	return (key) => {
		const { definition, states } = side.flags.get(key) ?? {
			definition: null,
			states: null
		};
		const paths = [definition, ...states?.values() ?? []].map((file) => file?.file);
		const firsts = circles.filter((circle) => circle.includes(key)).map(([first]) => first);
		const files = /* @__PURE__ */ new Set([...paths, ...firsts.map((first) => first && require_judging.flagPath(loader.root, first))]);
		return errors.filter(({ file }) => files.has(file));
	};
}
// src/app/plans.ts
/** These flags, prefixes and patterns (none: all) of a commit of the default branch. Throws a refusal for one without a flag. */
async function readPlans(loader, base, wanted) {
	const { side, names, environments } = await treeFor(loader, base, wanted);
	const snapshot = require_judging.snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = require_editing.flagsNamed(wanted, names.toSorted(require_opening.inOrder));
	return {
		context: {
			snapshot,
			pipeline,
			folders: environments,
			diagnosticsOf: await errorsByFlag(loader, side)
		},
		keys,
		side
	};
}
/** For named flags, reads only what decides their status. A prefix or a pattern is compared with all names first. */
async function treeFor(loader, base, wanted) {
	if (base === null) return require_judging.readTree(loader, await loader.repository.emptyTree());
	if (wanted.length === 0) return require_judging.readCommitTree(loader, base);
	const keys = [...new Set(wanted)];
	if (!wanted.some(require_editing.isPattern)) {
		const tree = await readAround(loader, base, keys);
		if (keys.every((key) => tree.names.includes(key))) return tree;
	}
	const names = require_editing.flagsNamed(wanted, await require_judging.namesIn(loader, require_repository.asTree(base)));
	return names.length > MOST_ALONE ? require_judging.readCommitTree(loader, base) : readAround(loader, base, names);
}
/** With more flags, all of them are read, because that takes less time. */
const MOST_ALONE = 100;
function readable(snapshot) {
	const pipeline = require_opening.valueOf(snapshot.pipeline);
	if (pipeline !== null) return pipeline;
	throw require_opening.refusal("status/no-pipeline");
}
// src/app/log/logged-facts.ts
/** The people whose approvals of a landing counted in a deployment; null: it does not say. */
function approversBy(log) {
	if ("trouble" in log) return () => null;
	const kept = new Map((log.approvals ?? []).map(({ landing, by }) => [landing, by]));
	const read = require_judging.loggedApprovals(log.entries);
	return (landing) => read.get(landing) ?? kept.get(landing) ?? null;
}
// src/app/log/past-contents.ts
/** Newest first, like `landings`. `tip`: the same flags as they are at the tip. */
async function sidesOf(loader, tip, landings) {
	const replaced = landings.flatMap(({ changes }) => changes.map(({ before }) => before?.id ?? null));
	const ids = [...new Set(replaced.filter((id) => id !== null))];
	const blobs = await loader.repository.readBlobs(ids);
	let after = tip;
	return landings.map(({ sha, changes }) => {
		const head = after;
		const { before, touched, folders } = undone(loader, head, changes, blobs);
		after = before;
		return {
			sha,
			touched,
			folders,
			changes,
			base: only(before, touched),
			head: only(head, touched)
		};
	});
}
function undone({ root, reader }, head, changes, blobs) {
	let { pipeline } = head;
	const flags = new Map(head.flags);
	const touched = /* @__PURE__ */ new Set();
	const folders = /* @__PURE__ */ new Set();
	for (const { path, before } of changes) {
		const place = require_judging.placeOf(root, path);
		const version = (read) => {
			if (before === null) return require_opening.ABSENT;
			const bytes = blobs.get(before.id);
			return bytes === void 0 ? require_opening.UNREADABLE : require_judging.readOf(read({
				...before,
				bytes
			}));
		};
		if (place.kind === "pipeline") pipeline = version((blob) => reader.pipeline(path, blob));
		if (place.kind !== "flag" && place.kind !== "state") continue;
		const { key } = place;
		const files = require_opening.filesOf({
			pipeline,
			flags
		}, key);
		touched.add(key);
		if (place.kind === "flag") {
			flags.set(key, {
				...files,
				flag: version((blob) => reader.flag(path, key, blob))
			});
			continue;
		}
		folders.add(place.environment);
		const state = version((blob) => reader.state(path, blob));
		flags.set(key, withState(files, place.environment, state));
	}
	return {
		before: {
			pipeline,
			flags
		},
		touched: [...touched],
		folders: [...folders]
	};
}
function withState(files, environment, state) {
	const states = new Map(files.states);
	if (state.kind === "absent") states.delete(environment);
	else states.set(environment, state);
	return {
		...files,
		states
	};
}
function only({ pipeline, flags }, touched) {
	const kept = touched.flatMap((key) => {
		const files = flags.get(key);
		return files === void 0 || isGone(files) ? [] : [[key, files]];
	});
	return {
		pipeline,
		flags: new Map(kept)
	};
}
/** Whether no file of a flag is there. */
function isGone(files) {
	return files.flag.kind === "absent" && files.states.size === 0;
}
/** The owner of a flag, by its definition. */
function ownerOf(sides, key) {
	const [after, before] = [sides.head, sides.base].map((side) => require_opening.valueOf(require_opening.filesOf(side, key).flag));
	return after?.owner ?? before?.owner ?? null;
}
// src/app/log/landed-changes.ts
/** `isMeant`: whether the command was asked about a flag. */
function changesIn(root, sides, at, isMeant) {
	const proposal = proposalOf(root, sides);
	const changes = require_judging.changesOf(proposal);
	const rules = require_judging.policyReasons(proposal, changes).map(({ file, flag }) => ({
		file,
		flag
	}));
	const meant = changes.filter((change) => isMeant(change.flag) && isReal(change));
	const environments = [...new Set(meant.map(({ environment }) => environment))];
	const defaults = new Map(environments.map((name) => [name, byDefaultIn(sides, name)]));
	return {
		changes: meant.map((change) => bare(sides, change, defaults.get(change.environment), at)),
		rules: distinct(rules).filter(({ flag }) => flag === null || isMeant(flag))
	};
}
function proposalOf(root, { base, head, touched, folders, changes }) {
	return {
		base,
		head,
		touched,
		folders,
		policyFiles: require_judging.policyFilesOf(root, changes, base.pipeline),
		size: {
			files: 0,
			bytes: 0
		},
		ownDiagnostics: [],
		stoppingDiagnostics: [],
		widerDiagnostics: [],
		dependents: []
	};
}
/** A new flag that is off, or a state without an effect, has changed nothing for anyone. */
function isReal({ from, to, services }) {
	return from === null || to === null || services.some(({ values }) => values.length > 0);
}
/** By service: the variables that a definition fills with the default of the code. */
function byDefaultIn({ head }, environment) {
	const services = require_judging.desiredIn(head, environment);
	return new Map(services.map(({ service, byDefault }) => [service, new Set(byDefault)]));
}
function bare(sides, change, defaults, at) {
	const { flag, environment, from, to, services } = change;
	const judged = require_judging.classify(change, require_judging.NO_EVIDENCE, at).class;
	return {
		flag,
		owner: ownerOf(sides, flag),
		environment,
		class: judged === "promotion" && isAdoption(sides) ? "adoption" : judged,
		from,
		to,
		values: services.flatMap(({ service, values }) => values.filter((value) => value.kind === "variable").map(({ name, from: old, to: sent }) => {
			const isByDefault = defaults?.get(service)?.has(name) === true;
			return {
				service,
				name,
				from: old,
				to: sent,
				...isByDefault ? { isByDefault } : {}
			};
		}))
	};
}
/** Before the first pipeline there was nothing to promote. */
function isAdoption({ base, head }) {
	return base.pipeline.kind === "absent" && head.pipeline.kind !== "absent";
}
function distinct(rules) {
	return rules.filter((rule, place) => rules.findIndex((loggedRule) => loggedRule.file === rule.file && loggedRule.flag === rule.flag) === place);
}
// src/app/log/landed-edits.ts
/** Files that cannot be read say nothing. */
function editsIn(sides) {
	return sides.touched.flatMap((key) => [...definitionEdits(sides, key), ...holdEdits(sides, key)]);
}
function definitionEdits(sides, key) {
	const { flag: before } = require_opening.filesOf(sides.base, key);
	const { flag: after } = require_opening.filesOf(sides.head, key);
	const about = {
		flag: key,
		owner: ownerOf(sides, key)
	};
	if (before.kind === "absent" && after.kind === "absent") return [];
	if (before.kind === "absent") return [{
		...about,
		kind: "definition",
		what: "added",
		parts: []
	}];
	if (after.kind === "absent") return [{
		...about,
		kind: "definition",
		what: "removed",
		parts: []
	}];
	const [old, fresh] = [require_opening.valueOf(before), require_opening.valueOf(after)];
	const parts = old === null || fresh === null ? [] : partsBetween(old, fresh);
	return parts.length === 0 ? [] : [{
		...about,
		kind: "definition",
		what: "changed",
		parts
	}];
}
/** The keys of a definition whose values differ, as the file names them. */
function partsBetween(before, after) {
	const textOf = (flag, name) => JSON.stringify(flag[name] ?? null);
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== "isCodeDefaultWritten").filter((name) => textOf(before, name) !== textOf(after, name)).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toSorted(require_opening.inOrder);
}
function holdEdits(sides, key) {
	return sides.folders.flatMap((environment) => {
		const [before, after] = [sides.base, sides.head].map((side) => holdOf(require_opening.valueOf(require_opening.stateOf(require_opening.filesOf(side, key), environment))));
		const isSame = before?.why === after?.why && before?.until === after?.until;
		if (after === void 0 || isSame) return [];
		return [{
			kind: "hold",
			flag: key,
			owner: ownerOf(sides, key),
			environment,
			...after
		}];
	});
}
function holdOf(state) {
	return {
		why: state?.hold ?? null,
		until: state?.holdUntil ?? null
	};
}
// src/app/log/landing-outcome.ts
/** Without a log nothing is known. */
const NO_OUTCOME = {
	verdict: null,
	deployments: null,
	timeToSafe: null
};
/** What the log says. The compose files are those of the tip. */
async function outcomesOf(loader, tip, log) {
	if ("trouble" in log) return () => NO_OUTCOME;
	const rules = await require_judging.pipelineIn(loader, {
		commit: tip,
		refusals: []
	}) ?? {
		environments: [],
		services: []
	};
	const facts = {
		...log,
		isReadAtStart: await readAtStart(loader, tip, rules)
	};
	return (...about) => outcomeOf(facts, ...about);
}
function outcomeOf(log, ...[pipeline, landing, change]) {
	const since = log.beginning?.environments;
	if (since !== void 0 && since[change.environment] === void 0) return elsewhere(pipeline, change);
	const deployments = servicesOf$2(change).map((service) => deploymentOf(log, pipeline, landing, change, service));
	const last = lastOf(deployments);
	const isWithdrawn = isWithdrawal(log, landing, change);
	const isFirst = isFirstWrite(log, landing, change);
	const isVerified = !isWithdrawn && !isFirst && change.class === "rollback" && deployments.every(({ keepsOld }) => keepsOld !== true);
	return {
		verdict: verdictOf(log, landing, change) ?? (last === null ? null : accepted(last)),
		deployments,
		timeToSafe: isVerified ? timeToSafe(log, landing, change, last) : null,
		...isWithdrawn ? { class: "withdrawal" } : isFirst ? { class: "neutral" } : {}
	};
}
/** Whether it takes back what was refused then: the values before it were live nowhere. */
function isWithdrawal({ entries, deployments }, { isIn }, { flag, environment, class: kind, values }) {
	if (kind !== "rollback") return false;
	if (entries.findLast(({ accepted: { tip } }) => !isIn(tip))?.accepted.refusals.some((refusal) => refusal.flag === flag && refusal.environment === environment) !== true) return false;
	return servicesOf$2({ values }).every((service) => {
		const last = deployments.findLast((deployment) => deployment.environment === environment && deployment.service === service && !isIn(deployment.landing));
		if (last === void 0) return true;
		const isKnown = last.state === "success" || last.state === "found";
		const ofService = values.filter((value) => value.service === service);
		return isKnown && ofService.every(({ name, to }) => (last.values[name] ?? to ?? null) === (to ?? null));
	});
}
/**
* Whether it was judged and landed before the first write of all, and its target had nothing that it lowers: no user lost
* anything. What the log began with was perhaps lowered on another machine.
*/
function isFirstWrite({ deployments, beginning = null }, landing, { environment, class: kind, values }) {
	const { isIn } = landing;
	if (kind !== "rollback" || wasAdopted(beginning, landing)) return false;
	return servicesOf$2({ values }).every((service) => {
		const first = deployments.find((deployment) => deployment.environment === environment && deployment.service === service);
		if (first?.state !== "found" || !isIn(first.landing)) return false;
		return values.filter((value) => value.service === service).every(({ name, to }) => (first.values[name] ?? to ?? null) === (to ?? null));
	});
}
/** Another machine deploys the environment. */
function elsewhere(pipeline, change) {
	const deployments = servicesOf$2(change).map((service) => {
		const { environment } = change;
		return {
			service,
			state: pipeline === null || require_judging.settingsOf(pipeline, {
				environment,
				service
			}) !== null ? "elsewhere" : "no-target",
			at: null
		};
	});
	return {
		...NO_OUTCOME,
		deployments
	};
}
function servicesOf$2({ values }) {
	return [...new Set(values.map(({ service }) => service))];
}
function deploymentOf({ entries, deployments, isReadAtStart, beginning = null }, pipeline, landing, change, service) {
	const { environment, values } = change;
	const all = deployments.filter((deployment) => deployment.environment === environment && deployment.service === service);
	const events = all.filter((deployment) => landing.isIn(deployment.landing));
	const wanted = values.filter((value) => value.service === service);
	const carries = (deployment) => wanted.every(({ name, to }) => (deployment.values[name] ?? null) === (to ?? null));
	const settings = pipeline === null ? null : require_judging.settingsOf(pipeline, {
		environment,
		service
	});
	const mark = isReadAtStart(settings) && settings?.probe == null ? { keepsOld: true } : {};
	const successes = events.filter(({ state }) => state === "success");
	const [first] = successes;
	if (first !== void 0 && wasAdopted(beginning, landing) && first.at >= beginning.at) return carries(first) ? {
		service,
		state: "adopted",
		at: first.at,
		...mark
	} : {
		service,
		state: "adopted",
		at: null
	};
	const isOfLater = (deployment) => wanted.some(({ name, from, to }) => [from, to].every((value) => (deployment.values[name] ?? null) !== (value ?? null)));
	const live = successes.find((event) => carries(event) || isOfLater(event));
	if (live !== void 0 && !carries(live)) return {
		service,
		state: "replaced",
		at: null
	};
	const failed = events.findLast((event) => event.state === "failure" && carries(event));
	if (live === void 0 && failed !== void 0) return {
		service,
		state: "failed",
		at: failed.at
	};
	const since = hadSince(live === void 0 ? all : all.slice(0, all.indexOf(live) + 1), carries);
	if (since !== null) return {
		service,
		state: "live",
		at: since,
		...mark
	};
	const newest = entries.at(-1)?.accepted.tip ?? landing.sha;
	if (successes.some((event) => event.landing !== landing.sha) || landing.isReplaced(landing.sha, newest, change)) return {
		service,
		state: "replaced",
		at: null
	};
	if (!(pipeline === null || settings !== null)) return {
		service,
		state: "no-target",
		at: null
	};
	return {
		service,
		state: wanted.every(({ from, isByDefault }) => from === void 0 && isByDefault) ? "pending" : "waiting",
		at: null
	};
}
/** Since when a service has the values that it has after these events, without a break; null: it has others. */
function hadSince(events, carries) {
	const lastOther = events.findLastIndex((event) => event.state !== "superseded" && !carries(event));
	return events.slice(lastOther + 1).find(({ state }) => state === "success")?.at ?? null;
}
/** Whether the log began with what this landing brought: what was live before is not known here. */
function wasAdopted(beginning, { isIn }) {
	return beginning?.adopted != null && isIn(beginning.adopted);
}
/** When the last service had the values; null while one of them does not. */
function lastOf(deployments) {
	const awaited = deployments.filter(({ state }) => state !== "no-target" && state !== "pending");
	if (awaited.length === 0 || awaited.some(({ state }) => state !== "live")) return null;
	return awaited.reduce((last, { at }) => last === null || at !== null && at > last ? at : last, null);
}
/** The newest answer of a run that had this landing. */
function verdictOf({ entries, beginning = null }, landing, change) {
	const { flag, environment } = change;
	const { sha, isIn, isReplaced } = landing;
	const isAdopted = wasAdopted(beginning, landing);
	let verdict = null;
	let refusedAt = sha;
	for (const { accepted: { tip, refusals }, at } of entries) {
		if (!isIn(tip)) continue;
		const refused = refusals.find((refusal) => refusal.landing === sha && (refusal.flag === null || refusal.flag === flag && refusal.environment === environment));
		if (refused !== void 0) {
			verdict = {
				kind: "refused",
				verdict: refused.verdict,
				at
			};
			refusedAt = tip;
			continue;
		}
		const isGone = verdict?.kind === "refused" && isReplaced(refusedAt, tip, change);
		if (isGone && verdict !== null) verdict = {
			...verdict,
			verdict: "block"
		};
		if (verdict?.kind !== "accepted" && !isAdopted && !isGone) verdict = accepted(at);
	}
	return verdict;
}
function accepted(at) {
	return {
		kind: "accepted",
		verdict: null,
		at
	};
}
/** By the log; for a rollback that is older than this field of the log, from the landing to the last success. */
function timeToSafe({ entries }, { sha, at }, { flag, environment }, last) {
	if (last === null) return null;
	const landedAt = entries.flatMap((entry) => entry.environment === environment && entry.kind === "finished" ? entry.instances.flatMap((instance) => instance.lowered ?? []) : []).flatMap((item) => item.landing === sha && item.flag === flag ? item.landedAt ?? [] : []).at(-1) ?? at;
	return landedAt > last ? null : require_opening.between(landedAt, last);
}
// src/app/log/reach.ts
/** Back to what was accepted when the window opened, and to what was refused then, where a run wrote in the window. */
function logReachOf(entries, since) {
	const inWindow = entries.filter(({ at }) => at >= since);
	const open = [...new Set(inWindow.map(({ environment }) => environment))].flatMap((name) => entries.findLast(({ environment, at }) => environment === name && at < since) ?? []);
	const refusals = open.flatMap(({ accepted }) => accepted.refusals);
	const moments = [...open.map(({ at }) => at), ...refusals.map((refusal) => refusal.since)];
	return {
		since: require_opening.instant(Math.min(since, ...moments)),
		commits: [...open.map(({ accepted }) => accepted.tip), ...refusals.map(({ landing }) => landing)]
	};
}
/** How many landings of the walk contain them all. Dates can be earlier than what they date. */
function examinedWith({ landings, examined }, { commits }) {
	const last = landings.findLastIndex(({ sha }) => commits.includes(sha));
	return Math.max(examined, last + 1);
}
/** When the last of its services had the values, where that was in the window; null: in none of them. */
function wentLiveAt({ deployments }, since) {
	return (deployments ?? []).flatMap(({ state, at }) => state === "live" && at !== null && at >= since ? [at] : []).toSorted((a, b) => b - a)[0] ?? null;
}
// src/app/log/scope.ts
async function logScopeOf(loader, tip, patterns) {
	const keys = [...new Set(patterns)];
	const { root } = loader;
	const folders = await loader.repository.folders(require_repository.asTree(tip), root);
	const side = await require_judging.readFlags(loader, require_repository.asTree(tip), keys, []);
	const parsed = folders.flatMap((name) => require_opening.parseEnvironmentName(name) ?? []);
	const environments = [.../* @__PURE__ */ new Set([...require_judging.environmentsNamedBy(side.pipeline), ...parsed])];
	if (!(keys.length > 0 && require_judging.existing(side).length === keys.length)) {
		const isMeant = (key) => keys.length === 0 || keys.some((pattern) => require_editing.matches(pattern, key));
		return {
			isMeant,
			paths: null,
			environments
		};
	}
	const states = environments.flatMap((environment) => keys.map((key) => require_judging.statePath(root, environment, key)));
	const definitions = keys.map((key) => require_judging.flagPath(root, key));
	return {
		isMeant: (key) => keys.includes(key),
		paths: /* @__PURE__ */ new Set([
			require_judging.pipelinePath(root),
			...definitions,
			...states
		]),
		environments
	};
}
/** A misspelled environment must not look like one where nothing happened. */
function demandEnvironments(names, { environments }) {
	for (const name of names) if (!environments.includes(name)) throw require_editing.unknownEnvironment(name, environments);
}
/** The same for a flag. A deleted flag is known by its landings. */
async function demandFlags(loader, tip, patterns, touched) {
	const isKnown = (keys, pattern) => keys.some((key) => require_editing.matches(pattern, key));
	const open = patterns.filter((pattern) => !isKnown(touched, pattern));
	if (open.length === 0) return;
	const names = await require_judging.namesIn(loader, require_repository.asTree(tip));
	for (const pattern of open) if (!isKnown(names, pattern)) throw require_editing.unknownFlag(pattern, names);
}
/** Without the files of flags that are not meant. */
function changesMeant(root, changes, isMeant) {
	return changes.filter(({ path }) => {
		const place = require_judging.placeOf(root, path);
		return !("key" in place) || isMeant(place.key);
	});
}
function touchedBy(root, landings) {
	const keys = landings.flatMap(({ changes }) => changes.flatMap(({ path }) => {
		const place = require_judging.placeOf(root, path);
		return "key" in place ? place.key : [];
	}));
	return [...new Set(keys)];
}
// src/app/log/landing-log.ts
/** At this commit of the default branch. */
async function landingLog(gatherer, tip, request) {
	const { clock, repository, root } = gatherer;
	const now = await clock.now();
	const scope = await logScopeOf(gatherer, tip, request.flags);
	demandEnvironments(request.in, scope);
	const walk = await walked(gatherer, tip, request, scope, now);
	const changed = await changedLandings(gatherer, walk, scope);
	const touched = touchedBy(root, changed);
	await demandFlags(gatherer, tip, request.flags, touched);
	const times = await timesOf(gatherer, walk, changed, now);
	const side = await require_judging.readFlags(gatherer, require_repository.asTree(tip), touched, scope.environments);
	const rows = rowsOf(root, {
		sides: await sidesOf(gatherer, require_judging.snapshotOf(side), changed),
		times,
		walk,
		scope,
		outcomes: await outcomesOf(gatherer, tip, request.log)
	}, request);
	const authors = await repository.authorships(rows.map(({ sha }) => sha));
	const approversOf = approversBy(request.log);
	return {
		landings: rows.map((row) => {
			const { author = "", landedBy = "", subject = "", reason = "", isMerge = false } = authors.get(row.sha) ?? {};
			const why = reason === "" ? {} : { reason };
			const people = {
				author,
				landedBy,
				approvedBy: approversOf(row.sha)
			};
			return {
				...row,
				...people,
				isMerge,
				subject,
				...why,
				pull: null
			};
		}),
		since: request.since,
		now,
		clock: clock.name,
		logTrouble: "trouble" in request.log ? request.log.trouble : null,
		notAsked: null
	};
}
async function walked(gatherer, tip, { since, log }, scope, now) {
	const paths = scope.paths ?? /* @__PURE__ */ new Set();
	const reach = logReachOf("trouble" in log ? [] : log.entries, since);
	const walk = await require_judging.walkFrom(gatherer, tip, reach.since, paths, now);
	if (walk.kind !== "known") throw require_opening.refusal("log/no-history", { why: walk.why });
	const examined = examinedWith(walk.value, reach);
	return examined === walk.value.examined ? walk.value : gatherer.repository.examine(walk.value, examined, paths);
}
/** The landings of the window that touched the flags or the rules, newest first. */
async function changedLandings({ repository, root }, walk, { paths, isMeant }) {
	const places = root === "" ? [] : [root];
	const below = paths === null ? await repository.changesBelow(walk, places) : null;
	return walk.landings.slice(0, walk.examined).flatMap((landing) => {
		const changes = changesMeant(root, below === null ? landing.changes : below.get(landing.sha) ?? [], isMeant);
		return changes.length === 0 ? [] : [{
			sha: landing.sha,
			changes
		}];
	});
}
async function timesOf({ clock }, walk, changed, now) {
	const times = await clock.timesOf(walk, new Set(changed.map(({ sha }) => sha)), now);
	if (times.kind === "known") return times.value;
	throw require_opening.refusal("log/no-history", { why: times.why });
}
function rowsOf(root, { sides, times, walk, scope, outcomes }, request) {
	const places = new Map(walk.landings.map(({ sha }, place) => [sha, place]));
	const isWhole = request.flags.length === 0 && request.owner === null && request.in.length === 0;
	const placeOf = (commit) => places.get(commit) ?? 1e400;
	const landed = sides.flatMap((side) => {
		const time = times.get(side.sha);
		if (time === void 0) return [];
		return [{
			side,
			time,
			...changesIn(root, side, time.at, scope.isMeant)
		}];
	});
	return landed.flatMap(({ side, time, ...landedChanges }) => {
		const { sha, at, source } = time;
		const place = places.get(sha) ?? 0;
		const isIn = (commit) => placeOf(commit) <= place;
		const isReplaced = (from, tip, { flag, environment }) => landed.some((later) => placeOf(later.time.sha) < placeOf(from) && placeOf(tip) <= placeOf(later.time.sha) && later.changes.some((change) => change.flag === flag && change.environment === environment));
		const pipeline = require_opening.valueOf(side.head.pipeline);
		const changes = landedChanges.changes.filter((change) => isShown(change, request)).map((change) => ({
			...change,
			...outcomes(pipeline, {
				sha,
				at,
				isIn,
				isReplaced
			}, change)
		}));
		if (at < request.since) return rowsBefore(request.since, {
			sha,
			at,
			source,
			changes
		});
		const rules = landedChanges.rules.filter(({ flag }) => flag === null ? isWhole || changes.length > 0 : isOwned(ownerOf(side, flag), request));
		const edits = editsIn(side).filter((edit) => isEditShown(edit, {
			changes,
			rules
		}, scope, request));
		const isOfIt = ({ kind }) => kind === "hold" || request.in.length === 0;
		return changes.length === 0 && (rules.length === 0 || request.in.length > 0) && !edits.some(isOfIt) ? [] : [{
			sha,
			at,
			source,
			wentLive: null,
			changes,
			rules,
			edits
		}];
	});
}
/** What landed before the window belongs to it only with what went live in it. */
function rowsBefore(since, { changes, ...landing }) {
	const live = changes.filter((change) => wentLiveAt(change, since) !== null);
	const [wentLive] = live.flatMap((change) => wentLiveAt(change, since) ?? []).toSorted((a, b) => b - a);
	return wentLive === void 0 ? [] : [{
		...landing,
		wentLive,
		changes: live,
		rules: [],
		edits: []
	}];
}
/** A definition that changes rules is listed with them, and one that comes or goes with its values. */
function isEditShown(edit, { changes, rules }, { isMeant }, request) {
	const { flag, owner } = edit;
	if (!isMeant(flag) || !isOwned(owner, request)) return false;
	if (edit.kind === "definition") return !(edit.what === "changed" ? rules : [...rules, ...changes]).some((row) => row.flag === flag);
	return request.in.length === 0 || request.in.includes(edit.environment);
}
function isShown({ environment, owner }, { in: named, owner: wanted }) {
	return (named.length === 0 || named.includes(environment)) && isOwned(owner, { owner: wanted });
}
function isOwned(owner, { owner: wanted }) {
	return wanted === null || owner === wanted;
}
// src/judge/graduating.ts
/** The last step of its plan: for all users, or as many as its ladders go to. */
function fullExposures(flag, environment, pipeline) {
	const all = require_judging.withFurther(require_opening.requirementsOn(flag, require_opening.environmentFor(pipeline, environment)));
	const rollout = Math.min(100, ...require_judging.laddersIn(all).map((steps) => Math.max(...steps)));
	const state = {
		enabled: !flag.safe,
		rollout,
		services: [],
		hold: null
	};
	return require_opening.exposuresOf(flag, state, environment);
}
/** Whether users have all of it now. */
function isFullyOn({ flag, environment, pipeline, live }) {
	return live !== null && require_judging.covers(live, fullExposures(flag, environment, pipeline));
}
/** A flag that is not fully on asks for nothing. */
function graduationAsks(graduation, now) {
	const { flag, graduate, environment, pipeline, live } = graduation;
	if (live === null || !isFullyOn(graduation)) return [];
	const window = require_opening.durationOf(graduate.after);
	const wanted = require_judging.awaitedIn(pipeline, environment, fullExposures(flag, environment, pipeline));
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
			window: require_opening.duration(0)
		}],
		...samplesAsks(graduation, now)
	];
}
function samplesAsks(graduation, now) {
	const { flag, graduate, live } = graduation;
	const { metrics } = graduate;
	if (metrics === null || live === null) return [];
	return metrics.good.flatMap((name) => {
		const metric = flag.metrics?.find((candidate) => candidate.name === name);
		if (metric === void 0) return [];
		return require_judging.windowAsk({
			...graduation,
			live
		}, metric, metrics.for, now) ?? [];
	});
}
// src/messages/graduation.ts
const graduationText = {
	unreadable: ({ environment }) => `its state in ${environment} cannot be read`,
	notThere: ({ environment }) => `it is not fully on in ${environment}`,
	noHistory: ({ why }) => `it is unknown how long it has been fully on: ${require_opening.causeText(why)}`,
	notDeployed: ({ service }) => `${service} is not deployed yet`,
	issuesUnknown: ({ why }) => `its issues are unknown: ${require_opening.causeText(why)}`,
	issues: ({ label, most, open }) => `${open.length === 1 ? "an issue" : `${open.length} issues`} labelled ${label} ${open.length === 1 ? "is" : "are"} open: ${open.map(require_judging.issueText).join(", ")}${most === 0 ? "" : `; at most ${most} may be open`}`
};
// src/judge/measured.ts
/** For a source that knows only the present value. */
const PRESENT_ONLY = {
	kind: "none",
	message: require_opening.causeText({ kind: "present-only" })
};
function measuredBy(ask, evidence) {
	const none = (why) => ({
		kind: "none",
		message: require_judging.unknownMetric(ask.metric.name, ask.environment, why)
	});
	const rules = require_judging.rulesOf(ask.metric);
	if (rules === null) return none({ kind: "unreadable-thresholds" });
	const measured = require_judging.measuredWindow(ask, rules, evidence);
	switch (measured.kind) {
		case "no-history": return none(measured.why);
		case "not-deployed": return none({
			kind: "not-deployed",
			service: measured.service
		});
		case "too-young": return none({ kind: "no-value-yet" });
		case "window": {
			const samples = require_judging.samplesOf(ask, measured, evidence);
			if (samples === null) return none({ kind: "no-source" });
			const { facts, message } = require_judging.judgeSamples(ask, rules, measured, samples);
			return {
				kind: "answer",
				message,
				facts
			};
		}
	}
}
// src/judge/graduation.ts
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
	const dueAt = require_opening.plus(since, require_opening.durationOf(after));
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
	const history = require_judging.timelineIn(evidence, flag.key, environment);
	if (!("timeline" in history)) return { missing: graduationText.noHistory(history) };
	const full = fullExposures(flag, environment, pipeline);
	const landed = require_judging.stretchOf(history.timeline, (then) => require_judging.covers(then, full));
	if (landed === null) return { missing: graduationText.notThere({ environment }) };
	const stretch = require_judging.afterRewrite(landed, require_judging.rewriteOf(evidence));
	const awaited = require_judging.awaitedIn(pipeline, environment, full);
	const deployed = require_judging.deployedStretch(stretch, history.timeline, awaited, evidence);
	if (deployed.kind === "unreachable") return { missing: graduationText.noHistory(deployed) };
	if (deployed.kind === "not-yet") return { missing: graduationText.notDeployed(deployed) };
	const { landing } = deployed.run;
	return landing.futureDate === void 0 ? { since: landing.at } : { missing: graduationText.noHistory({ why: { kind: "future-landing" } }) };
}
function openIssueTexts({ flag, graduate }, { issues }) {
	if (graduate.issues === null) return [];
	if (issues.kind !== "known") return [graduationText.issuesUnknown(issues)];
	return graduate.issues.flatMap(({ label, most }) => {
		const open = require_judging.openIssues(issues.value, flag.key, [label]);
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
// src/app/graduation.ts
/** Null where the definition does not say, and for a kill switch, which is never removed while it is safe. */
function graduatingOf({ snapshot, pipeline }, key) {
	const files = require_opening.filesOf(snapshot, key);
	const flag = require_opening.valueOf(files.flag);
	const { graduate } = flag ?? {};
	if (flag === null || graduate === void 0 || flag.safe) return null;
	const environment = placesOf$1(flag, files, pipeline).at(-1);
	if (environment === void 0) return null;
	return {
		flag,
		graduate,
		environment,
		live: require_opening.exposuresIn(files, environment),
		pipeline
	};
}
// src/app/status.ts
/** How far back a soak is counted when no requirement asks for more. */
const LEAST_WINDOW = require_opening.durationOf("30d");
/** The rows for these flags, prefixes and patterns (none: all), at this commit of the default branch. */
async function status(gatherer, base, wanted) {
	const { clock } = gatherer;
	const now = await clock.now();
	const { context: asInGit, keys, side } = await readPlans(gatherer, base, wanted);
	const { snapshot, pipeline } = asInGit;
	const { context, base: read, unknown } = await acceptedRules(gatherer, base, asInGit);
	const plans = new Map(keys.flatMap((key) => {
		const plan = stepPlanOf(context, key);
		return plan === null ? [] : [[key, plan]];
	}));
	const asks = [...[...plans.values()].flatMap(({ proposal }) => require_judging.askAbout(proposal, now).asks), ...keys.flatMap((key) => require_editing.apartAsks(context, key))];
	const graduating = new Map(keys.map((key) => [key, graduatingOf(context, key)]));
	const ends = [...graduating.values()].flatMap((graduation) => graduation === null ? [] : graduationAsks(graduation, now));
	const evidence = {
		...await require_judging.gather(gatherer, {
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
		rows: keys.map((key) => rowOf(key, require_opening.filesOf(snapshot, key))),
		snapshot,
		now
	};
	function rowOf(key, files) {
		const flag = require_opening.valueOf(files.flag);
		const plan = plans.get(key);
		return {
			key,
			description: flag?.description ?? "",
			owner: flag?.owner ?? null,
			expires: flag?.expires ?? null,
			isExpired: flag !== null && require_opening.isExpired(flag, now),
			permanent: flag?.permanent ?? null,
			words: flag,
			cells: pipeline.environments.map(({ name }) => ({
				...cellOf(key, files, name),
				isConcerned: flag === null || placesOf$1(flag, files, pipeline).includes(name)
			})),
			next: plan === void 0 ? refusedNext(context, key) : nextOf(plan, {
				now,
				clock: clock.name,
				evidence
			}),
			removal: removalOf(key),
			apart: require_editing.apartOf(context, key, evidence),
			variables: (flag?.services ?? []).map(({ service, variables }) => ({
				service,
				names: variables.map(({ variable }) => variable)
			})),
			file: require_judging.flagPath(gatherer.root, key),
			requires: flag === null ? [] : require_judging.prerequisitesOf(flag),
			requiredBy: requiring.get(key) ?? []
		};
	}
	function removalOf(key) {
		const graduation = graduating.get(key) ?? null;
		return graduation === null ? null : judgeGraduation(graduation, evidence, now);
	}
	function cellOf(key, files, environment) {
		const exposures = require_opening.exposuresIn(files, environment);
		const timeline = timelines.get(`${environment} ${key}`);
		const run = exposures === null || timeline === void 0 ? null : stretchIn(environment, exposures, timeline);
		const since = run === null || run.landing.futureDate !== void 0 ? null : run.landing.at;
		const isOn = exposures !== null && require_opening.isExposed(exposures);
		return {
			environment,
			exposures,
			soakedFor: since === null || !isOn ? null : require_opening.between(since, now),
			since,
			atLeast: since !== null && run?.atLeast === true,
			...holdIn(files, environment),
			file: files.states.has(environment) ? require_judging.statePath(gatherer.root, environment, key) : null
		};
	}
	function holdIn(files, environment) {
		const state = require_opening.valueOf(require_opening.stateOf(files, environment));
		const hold = state === null ? null : require_opening.holdAt(state, now);
		return {
			hold,
			holdUntil: hold === null ? null : state?.holdUntil ?? null
		};
	}
	/** Since when users have what they have. Of a flag that is off, only where the history shows when that began. */
	function stretchIn(environment, exposures, timeline) {
		if (require_opening.isExposed(exposures)) return counted(environment, exposures, timeline);
		const off = require_judging.stretchOf(timeline, (then) => then.length > 0 && !require_opening.isExposed(then));
		return off?.atLeast === false ? off : null;
	}
	/** Counts like a soak: from the landing, or from the deployment where the pipeline says so. */
	function counted(environment, exposures, timeline) {
		const landed = require_judging.stretchOf(timeline, (then) => require_judging.covers(then, exposures));
		if (landed === null) return null;
		const awaited = require_judging.awaitedIn(pipeline, environment, exposures);
		const stretch = require_judging.afterRewrite(landed, require_judging.rewriteOf(evidence));
		const deployed = require_judging.deployedStretch(stretch, timeline, awaited, evidence);
		return deployed.kind === "run" ? deployed.run : null;
	}
}
/** The flags that require each of these. */
function dependentsBy(side, keys) {
	const dependents = /* @__PURE__ */ new Map();
	for (const { flag, on } of require_judging.dependentsIn(side.flags, new Set(keys))) dependents.set(on, [...dependents.get(on) ?? [], flag]);
	return dependents;
}
/** History for the cells themselves: as long as the longest request, but at least 30 days. */
function cellAsks(snapshot, pipeline, keys, asks) {
	const window = asks.map((ask) => ask.kind === "timeline" ? ask.window : LEAST_WINDOW).reduce((a, b) => a > b ? a : b, LEAST_WINDOW);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	return keys.flatMap((flag) => pipeline.environments.flatMap(({ name }) => {
		const exposures = require_opening.exposuresIn(require_opening.filesOf(snapshot, flag), name);
		if (exposures === null) return [];
		const awaited = require_judging.awaitedIn(pipeline, name, exposures);
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
// src/app/status-filter.ts
/** The rows that are meant, with the environments that are meant. A misspelled owner or environment is refused. */
function filtered(rows, filter) {
	const { owner, environments, due, held, expired, changed } = filter;
	demandNames(rows, filter);
	const isMeant = ({ environment }) => environments.length === 0 || environments.includes(environment);
	return rows.filter((row) => owner === null || row.owner === owner).filter((row) => !due || isDue(row)).filter(({ isExpired }) => !expired || isExpired).filter(({ key }) => changed === null || changed.has(key)).map((row) => ({
		...row,
		cells: row.cells.filter(isMeant)
	})).filter(({ cells }) => !held || cells.some(({ hold }) => hold !== null)).filter((row) => environments.length === 0 || isThere(row));
	function isDue(row) {
		const { next } = row;
		return next?.verdict === "pass" && require_judging.hasBegun(row) && isNamed(next.environment);
	}
	function isNamed(name) {
		return environments.length === 0 || environments.includes(name);
	}
	/** Whether a flag is on in a named environment, is held there, or goes there next. */
	function isThere({ cells, next }) {
		return next !== null && isNamed(next.environment) || cells.some(hasSomething);
	}
}
function hasSomething({ exposures, hold }) {
	return exposures === null || require_opening.isExposed(exposures) || hold !== null;
}
function demandNames(rows, { owner, environments }) {
	if (rows.length === 0) return;
	const names = (rows[0]?.cells ?? []).map(({ environment }) => environment);
	for (const name of environments) if (!names.includes(name)) throw require_editing.unknownEnvironment(name, names);
	const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))];
	if (owner !== null && !owners.includes(owner)) throw require_opening.refusal("unknown/owner", {
		name: owner,
		available: owners
	});
}
// src/app/live/live.ts
/** The rows with what is live; null where the log has no entry. */
async function liveStatus(looking, rows, input) {
	const { base, pushed = null, snapshot, pipeline, entries } = input;
	if (entries.length === 0) return null;
	const baseline = await require_judging.baselineOf(looking, entries, base, null);
	const standing = await refusalsAtTip(looking, {
		commit: base,
		pushed
	}, baseline.refusals);
	const refusals = await require_judging.stillRefused(looking, base, standing);
	const rules = refusals.some(({ part }) => part === "rules") ? await require_judging.pipelineIn(looking, {
		commit: base,
		refusals
	}) : pipeline;
	const details = await detailsOf(looking, rows, {
		...input,
		refusals
	}, baseline);
	const inGit = pipeline.environments.flatMap(({ name }) => require_judging.desiredIn(snapshot, name));
	const isAccepted = baseline.commit === base && baseline.refusals.length === 0;
	const keys = input.isDetailed ? [...snapshot.flags.keys()] : null;
	const before = isAccepted ? inGit : await require_judging.desiredAt(looking, baseline, pipeline, { keys });
	const [wanted, assumed] = [require_judging.byInstance(inGit), require_judging.byInstance(before)];
	const isReadAtStart = await readAtStart(looking, base, pipeline);
	const log = require_judging.liveIn(entries);
	const facts = {
		pipeline: rules ?? pipeline,
		log,
		wanted,
		assumed,
		isReadAtStart,
		targets: looking.reader.targets
	};
	const orphans = await unsafeOrphans(looking, facts, keys);
	const since = require_judging.deployedSince(entries);
	const accepted = new Set((rules?.environments ?? []).map(({ name }) => name));
	const refusedNames = pipeline.environments.flatMap(({ name }) => accepted.has(name) ? [] : [name]);
	const withLive = rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => {
			const match = refusals.find((candidate) => candidate.flag === row.key && candidate.environment === cell.environment);
			const refusal = match === void 0 ? null : refusalOf(match, details);
			if (since[cell.environment] !== void 0) {
				const left = require_opening.isExposed(cell.exposures ?? []) ? [] : orphans;
				return {
					...cell,
					live: cellOf(facts, row.key, cell.environment, refusal, left)
				};
			}
			const isRefused = refusal !== null && refusedNames.includes(cell.environment);
			const nothing = {
				state: "refused",
				services: [],
				refusal,
				rollback: null
			};
			return {
				...cell,
				live: isRefused ? nothing : null
			};
		})
	}));
	const ofRules = refusals.find(({ part }) => part === "rules");
	return {
		rows: withLive,
		log: {
			trouble: null,
			rules: ofRules === void 0 ? null : refusalOf(ofRules, details),
			isDetailed: input.isDetailed,
			elsewhere: elsewhereIn(pipeline, [...Object.keys(since), ...refusedNames]),
			unreached: unreachedIn(facts, rows),
			orphans,
			clashes: standingClashes(before)
		}
	};
}
/**
* The instances that have left the pipeline, with those of their values that may give users something. What only lost its
* target is shown beside its flags.
*/
async function unsafeOrphans(looking, { log, pipeline }, keys) {
	const left = orphansOf(log, pipeline).filter(({ lost }) => lost !== "target");
	if (left.length === 0) return [];
	const orphans = [];
	for (const orphan of await notReplaced(looking, left, pipeline)) {
		const sent = await sentTo(looking, orphan, keys);
		const values = Object.entries(orphan.values).filter(([variable, value]) => {
			const sentValue = sent?.find((each) => each.variable === variable);
			return sentValue === void 0 ? sent === null || keys === null : value !== sentValue.safe;
		});
		if (values.length > 0) orphans.push({
			...orphan,
			values: Object.fromEntries(values),
			sent: sent ?? []
		});
	}
	return orphans;
}
/** Instances that get a value of these flags by a state, and that no run writes. */
function unreachedIn({ wanted, log, pipeline }, rows) {
	const states = new Set(rows.flatMap(({ key, cells }) => cells.flatMap(({ environment, file }) => file == null ? [] : [`${environment} ${key}`])));
	return [...wanted].flatMap(([key, desired]) => {
		const isShown = desired.values.some(({ flag }) => states.has(`${desired.environment} ${flag}`));
		const isReached = log.has(key) || require_judging.settingsOf(pipeline, desired) !== null;
		return isShown && !isReached ? [`${desired.environment}/${desired.service}`] : [];
	});
}
/** Environments with a deploy target that no run of this log deploys. */
function elsewhereIn({ environments, services }, here) {
	return environments.flatMap(({ name }) => {
		return services.some(({ name: service }) => require_judging.settingsOf({ services }, {
			environment: name,
			service
		}) !== null) && !here.includes(name) ? [name] : [];
	});
}
/** Of the flags that the rows are about. */
async function detailsOf(looking, rows, { isDetailed, refusals }, { commit, refusals: accepted }) {
	const logged = new Set(accepted.map(({ landing }) => landing));
	const all = refusals.map(({ landing }) => landing);
	const unpushed = new Set(all.filter((landing) => !logged.has(landing)));
	if (!isDetailed || commit === null) return {
		judgements: [],
		reverts: {},
		unpushed
	};
	const keys = /* @__PURE__ */ new Set([null, ...rows.map(({ key }) => key)]);
	const shown = refusals.filter(({ flag, landing }) => keys.has(flag) && !unpushed.has(landing));
	return {
		...await refusedLandings(looking, {
			commit,
			refusals: accepted
		}, [], shown),
		unpushed
	};
}
function refusalOf(refusal, { judgements, reverts, unpushed }) {
	const { landing, since, verdict } = refusal;
	if (unpushed.has(landing)) return {
		landing,
		since,
		verdict,
		reasons: [require_opening.REFUSED_TEXTS.pushFirst()],
		revert: null,
		needsApproval: false
	};
	const reasons = missingFor(judgements, refusal);
	const { command = null, needsApproval = false } = reverts[landing] ?? {};
	return {
		landing,
		since,
		verdict,
		reasons,
		revert: command,
		needsApproval
	};
}
/** Null where no service of the flag is deployed here. */
function cellOf(facts, flag, environment, refusal, orphans) {
	const instances = servicesOf$1(facts, flag, environment);
	const left = orphans.filter((orphan) => orphan.environment === environment && !instances.some(({ service }) => service === orphan.service));
	const services = [...instances.map((instance) => serviceOf(facts, flag, instance)), ...left.flatMap((orphan) => leftService(orphan, flag))];
	if (services.length === 0 && refusal === null) return null;
	const states = new Set(services.map(({ state }) => state));
	const state = refusal === null ? WORST_FIRST$1.find((candidate) => states.has(candidate)) ?? "live" : "refused";
	return {
		state,
		services,
		refusal,
		rollback: state === "live" ? rollbackOf(facts, flag, environment, services) : null
	};
}
/** By the service that was verified last; null where no landing has lowered it since it was raised. */
function rollbackOf({ log, pipeline, isReadAtStart, targets }, flag, environment, services) {
	const last = services.flatMap(({ service }) => {
		return (log.get(require_judging.instanceKey({
			environment,
			service
		}))?.live?.lowered ?? []).filter((item) => item.flag === flag);
	}).toSorted((a, b) => (a.verifiedAt ?? 0) - (b.verifiedAt ?? 0)).at(-1);
	if (last === void 0 || last.verifiedAt === null) return null;
	const { landing, landedAt, verifiedAt } = last;
	const timeToSafe = landedAt !== null && landedAt <= verifiedAt ? require_opening.between(landedAt, verifiedAt) : null;
	const isOnlyWritten = services.every(({ service }) => {
		const settings = require_judging.settingsOf(pipeline, {
			environment,
			service
		});
		return settings?.probe == null && require_judging.writesFile(targets, settings);
	});
	const keepsOld = isOnlyWritten && services.some(({ service }) => isReadAtStart(require_judging.settingsOf(pipeline, {
		environment,
		service
	})));
	return {
		landing,
		timeToSafe,
		verifiedAt,
		...isOnlyWritten ? { isOnlyWritten } : {},
		...keepsOld ? { keepsOld } : {}
	};
}
const WORST_FIRST$1 = [
	"refused",
	"failed",
	"unknown",
	"not-deployed"
];
/** In order of name, without instances that have neither a target nor an entry on the log. */
function servicesOf$1({ wanted, assumed, log, pipeline }, flag, environment) {
	const filling = [...wanted.values(), ...assumed.values()].filter((desired) => desired.environment === environment && desired.values.some((value) => value.flag === flag));
	return [...require_judging.byInstance(filling).values()].filter((instance) => log.has(require_judging.instanceKey(instance)) || require_judging.settingsOf(pipeline, instance) !== null).toSorted((a, b) => require_opening.inOrder(a.service, b.service));
}
function serviceOf({ wanted, assumed, log, pipeline }, flag, instance) {
	const key = require_judging.instanceKey(instance);
	const git = flagValues(wanted.get(key), flag);
	const logged = log.get(key);
	const hasTarget = require_judging.settingsOf(pipeline, instance) !== null;
	const accepted = assumed.get(key);
	const before = flagValues(accepted && hasTarget ? withoutFirsts(accepted, logged) : accepted, flag);
	const names = /* @__PURE__ */ new Set([...Object.keys(git), ...Object.keys(before)]);
	const values = logged === void 0 ? before : picked(logged.live?.values ?? unwrittenIn(logged), names);
	const landing = logged?.unsettled.at(-1) ?? logged?.live?.landing ?? null;
	const about = {
		service: instance.service,
		values,
		landing,
		since: null,
		why: ""
	};
	const refused = refusedWriteOf(logged);
	if (refused !== null) return {
		...about,
		state: "refused",
		why: refused
	};
	if (logged !== void 0 && logged.unsettled.length > 0) {
		const { failure } = logged;
		return failure === null ? {
			...about,
			state: "unknown"
		} : {
			...about,
			state: "failed",
			why: failure.why
		};
	}
	const since = logged?.live?.since ?? null;
	const differing = [...names].filter((name) => (git[name] ?? null) !== (values?.[name] ?? null));
	const byDefault = wanted.get(key)?.byDefault ?? [];
	const isLive = differing.every((name) => values?.[name] === void 0 && byDefault.includes(name));
	const pending = picked(git, new Set(differing));
	const isPending = differing.length > 0 && hasTarget;
	if (isLive) return {
		...about,
		since,
		state: "live",
		...isPending ? { pending } : {}
	};
	const isOther = differing.some((name) => (values?.[name] ?? null) !== null);
	return {
		...about,
		since,
		state: "not-deployed",
		...isOther ? { isOther } : {},
		...hasTarget ? {} : { hasTarget }
	};
}
/** A service that has left the pipeline, where it still has a value of the flag. */
function leftService({ service, landing, values, sent }, flag) {
	const names = sent.filter((value) => value.flag === flag).map(({ variable }) => variable);
	const pickedValues = picked(values, new Set(names));
	if (pickedValues === null || Object.keys(pickedValues).length === 0) return [];
	return [{
		service,
		landing,
		values: pickedValues,
		since: null,
		why: "",
		state: "not-deployed",
		isOther: true,
		hasTarget: false
	}];
}
function flagValues(desired, flag) {
	const values = desired?.values.filter((value) => value.flag === flag) ?? [];
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function picked(values, names) {
	if (values === null) return values;
	return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
/** What an instance has that a run announced and did not write; null: not known. */
function unwrittenIn({ unsettled, was }) {
	return unsettled.length === 0 ? was : null;
}
// src/wiring/live-status.ts
/** Null: there is no log. `open`: opens the log that a pipeline names. */
async function shownLive({ rows, snapshot }, isDetailed, open) {
	const pipeline = require_opening.valueOf(snapshot.pipeline);
	if (pipeline === null) return null;
	try {
		const log = await open(pipeline);
		if (log === null) return null;
		const { looking, base, pushed = null, entries, ...known } = log;
		const live = await liveStatus(looking, rows, {
			base,
			pushed,
			entries,
			snapshot,
			pipeline,
			isDetailed
		});
		return live && {
			...live,
			log: {
				...live.log,
				...known
			}
		};
	} catch (error) {
		const hint = require_opening.hintOf(error);
		if (hint === null) throw error;
		return {
			rows,
			log: {
				trouble: `${error.message}; ${hint}`,
				rules: null,
				isDetailed
			}
		};
	}
}
// src/app/watch/decide.ts
const LATEST = require_opening.durationOf("1d");
/** Whether the watch has ended so long ago that a run acts no more. */
function isTooLate(until, now) {
	return now > require_opening.plus(until, LATEST);
}
/** By the landing that raised it. */
function newestFirst(a, b) {
	return b.rise.landing.at - a.rise.landing.at;
}
/** What rose long before is not watched anew because another service was lowered. */
function mayAct({ watched, risenAt }, now) {
	return !isTooLate(endOf(watched, risenAt), now);
}
/** `tip`: the flags with a warning as the default branch has them: a hold counts also where its landing was refused. */
function withActions(rows, tip, now) {
	const bad = rows.filter((row) => row.kind === "live" && row.result.answer === "bad").filter((row) => mayAct(row, now)).toSorted(newestFirst);
	return rows.map((row) => {
		if (row.kind !== "live") return row;
		const { hadBreach, ...facts } = row;
		return {
			...facts,
			action: actionFor({
				...facts,
				hadBreach
			}, bad, tip, now)
		};
	});
}
function actionFor(row, bad, tip, now) {
	const { result, rise, watched, hadBreach } = row;
	if (!mayAct(row, now)) return { kind: "none" };
	if (result.answer === "warning") return isHeld(watched, tip, now) ? { kind: "none" } : { kind: "hold" };
	if (result.answer !== "bad") return { kind: "none" };
	const sharing = bad.filter((liveRow) => sharesService(liveRow.watched, watched)).map((liveRow) => liveRow.watched.flag.key);
	const place = sharing.indexOf(watched.flag.key);
	const rollback = {
		kind: "rollback",
		shares: hadBreach ? null : sharesBefore(rise.before, watched.live),
		because: hadBreach ? "breach-before" : "step",
		others: sharing.slice(place + 1)
	};
	return place === 0 ? rollback : {
		kind: "wait",
		flags: sharing.slice(0, place),
		afterwards: rollback
	};
}
function isHeld({ flag, environment }, tip, now) {
	const state = require_opening.valueOf(require_opening.stateOf(require_opening.filesOf(tip, flag.key), environment));
	return state === null || require_opening.holdAt(state, now) !== null;
}
function sharesService(a, b) {
	if (a.environment !== b.environment) return false;
	const services = servicesOf(b);
	return servicesOf(a).some((service) => services.includes(service));
}
/** What the raised services had before, each its own share; null: no user keeps it. */
function sharesBefore(before, live) {
	const shares = new Map(risenServices(before, live).map((service) => {
		const was = shareOf(before, service);
		return [service, was < shareOf(live, service) ? was : 0];
	}));
	return live.some(({ service, reach }) => require_opening.percentOf(reach) > 0 && shares.get(service) !== 0) ? shares : null;
}
function shareOf(exposures, service) {
	const exposure = exposures.find((candidate) => candidate.service === service);
	return exposure === void 0 ? 0 : require_opening.percentOf(exposure.reach);
}
/** The services whose users have the flag. */
function servicesOf({ live }) {
	return live.flatMap(({ service, reach }) => reach.kind === "none" ? [] : [service]);
}
/** `environment/flag`. */
function nameOf({ flag, environment }) {
	return `${environment}/${flag.key}`;
}
// src/app/watch/accepted-flags.ts
/** Where the log cannot be read, the commit counts as it is: a watch that goes on for too long does no harm. */
async function acceptedFlags(gatherer, commit) {
	const rules = await require_judging.pipelineIn(gatherer, {
		commit,
		refusals: []
	});
	const refused = rules === null ? require_repository.known([]) : await require_judging.refusedAt(gatherer, rules, commit);
	const refusals = refused.kind === "known" ? refused.value : [];
	const standing = {
		commit,
		refusals
	};
	const pipeline = await require_judging.pipelineIn(gatherer, standing);
	if (pipeline === null) throw require_opening.refusal("status/no-pipeline");
	const snapshots = /* @__PURE__ */ new Map();
	for (const { name } of pipeline.environments) snapshots.set(name, await require_judging.snapshotIn(gatherer, standing, name));
	const snapshot = await require_judging.snapshotIn(gatherer, standing, null);
	const names = await require_judging.namesIn(gatherer, require_repository.asTree(commit));
	const snapshotFor = (name) => snapshots.get(name) ?? snapshot;
	return {
		pipeline,
		snapshot,
		snapshotFor,
		refusals,
		names
	};
}
/** The history of what was accepted. */
function withoutRefusals(evidence, refusals) {
	const { timelines } = evidence;
	if (timelines.kind !== "known" || refusals.length === 0) return evidence;
	return {
		...evidence,
		timelines: require_repository.known(timelines.value.map((timeline) => acceptedPart(timeline, refusals)))
	};
}
function acceptedPart(timeline, refusals) {
	const { flag, environment, periods } = timeline;
	const refused = refusals.filter((candidate) => candidate.flag === flag && candidate.environment === environment);
	const first = periods.findIndex(({ landing }) => refused.some((candidate) => candidate.landing === landing.sha));
	return first < 0 ? timeline : {
		...timeline,
		periods: periods.slice(0, first)
	};
}
// src/app/watch/look.ts
/** Samples of this time after a rollback on a service still contain effects of the lowered flag. */
const QUIET = require_opening.durationOf("15m");
/** The longest expected time from a landing to its deployment. */
const DEPLOYED_WITHIN = require_opening.durationOf("30d");
async function look(gatherer, base, { flags, merges = [], ended = null }) {
	const now = await gatherer.clock.now();
	if (base === null) return {
		rows: [],
		now
	};
	const accepted = await acceptedFlags(gatherer, base);
	const watched = watchedAmong(accepted, flags);
	const wanted = {
		fingerprint: "",
		base: accepted.snapshot,
		tip: base,
		now
	};
	const evidence = withoutRefusals(await require_judging.gather(gatherer, {
		...wanted,
		asks: watched.flatMap(historyAsks)
	}), accepted.refusals);
	const shown = (await Promise.all(watched.flatMap((item) => {
		const start = watchStartOf(item, evidence);
		if (start === null) return [];
		const flagsThere = accepted.snapshotFor(item.environment);
		const merged = merges.filter((merge) => concerns(merge, item, flagsThere));
		return [rowFor(gatherer, {
			watched: item,
			start,
			evidence,
			now,
			merged,
			ended
		})];
	}))).filter((row) => row !== null);
	const warned = shown.filter((row) => row.kind === "live" && row.result.answer === "warning");
	return {
		rows: withActions(shown, await require_judging.flagsAt(gatherer, require_repository.asTree(base), warned.map((row) => row.watched.flag.key), warned.map((row) => row.watched.environment)), now),
		now
	};
}
/** These flags, or all of them, in their order. */
function watchedAmong({ pipeline, snapshotFor, names }, flags) {
	for (const key of flags) if (!names.includes(key)) throw require_editing.unknownFlag(key, names.toSorted(require_opening.inOrder));
	return pipeline.environments.flatMap(({ name }) => watchedIn(snapshotFor(name), pipeline).filter(({ environment }) => environment === name)).filter(({ flag }) => flags.length === 0 || flags.includes(flag.key)).toSorted((a, b) => require_opening.inOrder(a.flag.key, b.flag.key));
}
function historyAsks(watched) {
	const { flag, environment, watch, awaited, pipeline, live } = watched;
	const window = require_opening.duration(require_opening.durationOf(watch.for) + DEPLOYED_WITHIN);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	const wanted = [...awaited, ...live.filter((exposure) => !awaited.includes(exposure))];
	return [
		{
			kind: "timeline",
			flag: flag.key,
			environment,
			window
		},
		...awaited.length === 0 ? [] : [{
			kind: "deployments",
			environment,
			wanted,
			window,
			...log
		}],
		...watch.issues.length === 0 ? [] : [{
			kind: "issues",
			labels: labelsIn(watch),
			window: require_opening.duration(0)
		}]
	];
}
function labelsIn({ issues }) {
	return [...new Set(issues.flatMap(({ labels }) => labels))];
}
/** Null: its watch is over. */
async function rowFor(gatherer, looking) {
	const { watched, start, evidence, now, merged, ended } = looking;
	if (start.kind === "unknown") return {
		kind: "unknown",
		watched,
		why: start.why
	};
	if (start.kind === "not-deployed") {
		const part = deployedPart(watched, start.rise, evidence);
		const row = part === null ? null : await rowFor(gatherer, {
			...looking,
			...part
		});
		return row?.kind === "live" && row.result.answer === "bad" ? row : {
			kind: "not-deployed",
			watched,
			service: start.service
		};
	}
	const { rise, landing, since, risenAt } = start;
	const until = endOf(watched, since);
	if (isOver({
		watched,
		now,
		ended
	}, landing, until)) return null;
	const settled = merged.filter(({ flag }) => flag !== watched.flag.key).map(({ at }) => require_opening.plus(at, QUIET));
	const asks = samplesAsks$1(watched, since, now, require_opening.latest(since, ...settled));
	const result = judgeWatch(watched, asks, since, await require_judging.withSamples(gatherer, {
		asks,
		now
	}, evidence));
	const hadBreach = result.answer === "bad" && await hadBreachBefore(gatherer, {
		watched,
		rise,
		evidence,
		now
	});
	return {
		kind: "live",
		watched,
		rise,
		landing,
		since,
		until,
		risenAt,
		result,
		isQuiet: merged.some(({ at }) => now < require_opening.plus(at, QUIET)),
		hadBreach
	};
}
/**
* Whether the log has the end of this watch. An end by another login never counts. While the watch may act, only a good end
* counts: a rollback may not be merged yet, and a source that was down may answer again. An unsigned end could be from any
* workflow, so it does not count then either.
*/
function isOver({ watched: { flag, environment, watch }, now, ended }, landing, until) {
	const isLate = isTooLate(until, now);
	if (ended === null) return isLate;
	return ended.some((end) => end.flag === flag.key && end.environment === environment && end.landing === landing.sha && require_opening.durationOf(end.for) >= require_opening.durationOf(watch.for) && end.by === void 0 && (isLate || end.answer === "good" && end.isUnsigned !== true));
}
/** Whether the step before was bad in its own time, up to the landing that raised it. */
async function hadBreachBefore(gatherer, { watched, rise, evidence, now }) {
	const { earlier, before, landing } = rise;
	if (earlier === null || before.length === 0) return false;
	const { pipeline, environment } = watched;
	const step = {
		...watched,
		live: before,
		awaited: require_judging.awaitedIn(pipeline, environment, before)
	};
	const then = {
		...evidence,
		timelines: require_repository.known([earlier])
	};
	const start = watchStartOf(step, then);
	if (start?.kind !== "live") return false;
	const asks = samplesAsks$1(step, start.since, landing.at).filter((ask) => !require_judging.isPresentOnly(ask));
	const sampled = await require_judging.withSamples(gatherer, {
		asks,
		now
	}, then);
	return judgeWatch({
		...step,
		watch: {
			...step.watch,
			issues: []
		}
	}, asks, start.since, sampled).answer === "bad";
}
/** Whether a rollback touched a service that this flag has, too. */
function concerns(merge, watched, snapshot) {
	if (merge.environment !== watched.environment) return false;
	const bindings = require_opening.valueOf(require_opening.filesOf(snapshot, merge.flag).flag)?.services ?? [];
	const services = servicesOf(watched);
	return bindings.some(({ service }) => services.includes(service));
}
// src/wiring/watch-text.ts
const MARK = {
	bad: require_program.MARKS.block,
	warning: require_program.MARKS.wait,
	silent: require_program.MARKS.wait,
	undecided: require_program.MARKS.wait,
	good: require_program.MARKS.pass
};
/** `asOf`: the moment that the reader has named, in place of now. */
function watchText(rows, asOf = null) {
	const lines = rows.length === 0 ? [require_opening.WATCH_TEXTS.nothing()] : rows.flatMap(rowLines);
	const last = asOf === null ? [] : [require_opening.WATCH_TEXTS.asOf(asOf)];
	return `${[...lines, ...last].join("\n")}\n`;
}
const WORST_FIRST = [
	"bad",
	"warning",
	"silent",
	"undecided",
	"good"
];
/** Null: nothing is watched. */
function worstAnswerOf(rows) {
	const answers = rows.map((row) => row.kind === "live" ? row.result.answer : "silent");
	return WORST_FIRST.find((answer) => answers.includes(answer)) ?? null;
}
/** An answer in one line, and below a bad one why it is so, and the command that takes it back. */
function answerLines(row) {
	const [first = ""] = rowLines(row);
	if (row.kind !== "live" || row.result.answer !== "bad") return [first];
	return [
		first,
		...resultLines(row.result).map((line) => `    ${line}`),
		row.action.kind === "wait" ? require_opening.WATCH_TEXTS.takeBackFirst(row.action.flags[0] ?? "") : require_opening.WATCH_TEXTS.takeBack(takeBackText(row))
	];
}
/** Services that did not rise keep what they have. */
function takeBackText({ watched, action }) {
	const command = `flaghoist rollback ${watched.flag.key} --in ${watched.environment}`;
	const shares = action.kind === "rollback" ? action.shares : null;
	if (shares === null) return command;
	const share = require_editing.commonShare({
		rollout: null,
		shares
	});
	const isForAll = servicesOf(watched).every((service) => shares.has(service));
	return share !== null && isForAll ? `${command} --rollout ${share}` : `${command} --share ${require_editing.sharesText(shares).join(" ")}`;
}
function rowLines(row) {
	const name = nameOf(row.watched);
	switch (row.kind) {
		case "unknown": return [`${require_program.MARKS.wait} ${require_judging.plain(require_opening.WATCH_TEXTS.unknown(name, row.why))}`];
		case "not-deployed": return [`${require_program.MARKS.wait} ${require_opening.WATCH_TEXTS.notThere(name, row.service)}`];
		case "live": {
			const { since, until, result, action, landing } = row;
			const { answer } = result;
			return [
				`${MARK[answer]} ${require_opening.WATCH_TEXTS.live(name, answer, require_opening.pastText(since), require_opening.dueText(until))}`,
				`    landing ${landing.sha.slice(0, 10)}`,
				...resultLines(result).map((line) => `    ${line}`),
				...actionLines(action).map((line) => `    ${line}`)
			];
		}
	}
}
/** Each metric with what was asked and found, and the issues. */
function resultLines({ metrics, issues, issuesMissing }) {
	return [
		...metrics.flatMap(({ metric, message, details, facts }) => [facts === null ? `${metric}: ${require_judging.plain(message)}` : require_judging.plain(message, 300), ...details.map((detail) => `  ${require_judging.plain(detail, 500)}`)]),
		...issues.map((issue) => `open: ${require_judging.plain(require_judging.issueText(issue), 200)}`),
		...issuesMissing === null ? [] : [`issues: ${require_judging.plain(require_opening.causeText(issuesMissing))}`]
	];
}
/** What a run of `command: watch` would do. */
function actionLines(action) {
	switch (action.kind) {
		case "none": return [];
		case "rollback": {
			const { others } = action;
			return [require_opening.WATCH_TEXTS.toRollBack(targetText(action)), ...others.length === 0 ? [] : [require_opening.WATCH_TEXTS.waiting(others)]];
		}
		case "wait": return [require_opening.WATCH_TEXTS.waitsFor(action.flags[0] ?? "")];
		case "hold": return [require_opening.WATCH_TEXTS.toHold()];
	}
}
function targetText({ shares, because }) {
	if (because === "breach-before") return require_opening.WATCH_TEXTS.toSafeAfterBreach();
	if (shares === null) return require_opening.WATCH_TEXTS.toSafe();
	const share = require_editing.commonShare({
		rollout: null,
		shares
	});
	if (share !== null) return `to ${share}%`;
	return `to ${[...shares].map(([service, percent]) => `${percent}% in ${service}`).join(", ")}`;
}
/** As `schemas/watch.schema.json` describes it. Ends with a line break. */
function watchJson(rows) {
	return require_program.printableJson({
		schemaVersion: 1,
		watched: rows.map(rowJson)
	});
}
function rowJson(row) {
	const { flag, environment } = row.watched;
	const about = {
		flag: flag.key,
		environment
	};
	switch (row.kind) {
		case "unknown": return {
			...about,
			answer: "unknown",
			why: require_opening.causeJson(row.why)
		};
		case "not-deployed": return {
			...about,
			answer: "not-deployed",
			service: row.service
		};
		case "live": {
			const { result, action, since, until, landing } = row;
			return {
				...about,
				answer: result.answer,
				landing: landing.sha,
				since: require_opening.isoOf(since),
				until: require_opening.isoOf(until),
				metrics: result.metrics.map(({ metric, answer, message, facts }) => ({
					metric,
					answer,
					message,
					value: facts?.value ?? null,
					sent: facts?.sent ?? null
				})),
				issues: result.issues.map(({ number }) => number),
				action: actionJson(action)
			};
		}
	}
}
function actionJson(action) {
	switch (action.kind) {
		case "rollback": return {
			kind: action.kind,
			shares: sharesJson(action.shares),
			others: [...action.others]
		};
		case "wait": return {
			kind: action.kind,
			flag: action.flags[0] ?? ""
		};
		default: return { ...action };
	}
}
function sharesJson(shares) {
	return shares && [...shares].map(([service, percent]) => ({
		service,
		percent
	}));
}
// src/adapters/deployment-log/last-run.ts
const placeOf = (log) => `${log}.last-run`;
/** A failure here must not stop a deployment. The time then stays old, and `doctor` shows that. */
async function markRun(log, at) {
	await require_judging.writeAtomically(placeOf(log), `${require_opening.isoOf(at)}\n`).catch(() => null);
}
/** Null: no run has marked its end. */
async function lastRunOf(log) {
	const file = placeOf(log);
	try {
		const text = await (0, node_fs_promises.readFile)(file, "utf8");
		const at = require_opening.parseInstant(text.trim());
		return at === null ? require_repository.unreachable({
			kind: "no-moment",
			file
		}) : require_repository.known(at);
	} catch (error) {
		if (require_judging.codeOf(error) === "ENOENT") return require_repository.known(null);
		return require_repository.unreachable({
			kind: "file-not-read",
			file,
			error: require_judging.reasonOf(error)
		});
	}
}
// src/app/import-log.ts
/** Answers what is live here by the other log. Throws a refusal where that has no entry. */
async function importLog(from, to, environments, options) {
	const [entries, earlier] = [await from.read(environments), await to.read(environments)];
	const { accepted, before } = await acceptedBoth(options, entries, earlier);
	const imported = [];
	const since = require_judging.deployedSince(entries);
	for (const environment of new Set(environments)) {
		if (since[environment] === void 0) continue;
		const ours = statesIn(earlier, environment);
		const logged = new Set(ours.map(({ service }) => service));
		const theirs = statesIn(entries, environment).filter(({ service }) => !logged.has(service));
		const deferred = [];
		const others = ours.flatMap(({ live }) => live ?? []);
		for (const state of theirs) {
			const live = await liveHere(state, options);
			if (live === null) deferred.push(deferredOf(state, accepted.tip));
			else others.push(live);
		}
		const about = {
			environment,
			accepted,
			before,
			run: options.run,
			at: options.now
		};
		if (deferred.length > 0) await to.append({
			kind: "started",
			...about,
			instances: deferred,
			limit: 0
		});
		await to.append({
			kind: "finished",
			...about,
			instances: [],
			others
		});
		imported.push({
			environment,
			instances: theirs.length - deferred.length
		});
	}
	return imported;
}
function statesIn(entries, environment) {
	return [...require_judging.liveIn(entries).values()].filter((state) => state.environment === environment);
}
/** Null where it is not known what is live, or the target says otherwise. */
async function liveHere({ live, unsettled, environment }, { isThere }) {
	if (live === null || unsettled.length > 0) return null;
	return await isThere({
		environment,
		...live
	}) ? live : null;
}
function deferredOf({ service, live, sent, was }, landing) {
	const values = live?.values ?? sent.at(-1) ?? was ?? {};
	return {
		service,
		landing,
		digest: "",
		values,
		was: values,
		isDeferred: true
	};
}
/** The younger commit of both logs, with the refusals that neither log has accepted. */
async function acceptedBoth(options, theirs, ours) {
	const { repository } = options;
	const imported = await standingIn(options, theirs);
	if (ours.length === 0) return imported;
	const local = await standingIn(options, ours);
	if (!await require_judging.isOlder(repository, imported.accepted.tip, local.accepted.tip)) return imported;
	const refusals = [];
	for (const refused of local.accepted.refusals) if (!await hasAccepted(repository, imported.accepted, refused)) refusals.push(refused);
	return {
		...local,
		accepted: {
			tip: local.accepted.tip,
			refusals
		}
	};
}
async function standingIn({ repository, tip, name }, entries) {
	const acceptances = require_judging.acceptedIn(entries);
	const [latest] = acceptances;
	if (latest === void 0) throw require_opening.refusal("import/empty", { file: name });
	const baseline = await require_judging.baselineOf({ repository }, entries, tip, null);
	if (baseline.kind !== "logged" || baseline.commit === null) return latest;
	const { commit, refusals } = baseline;
	const before = acceptances.find(({ accepted }) => accepted.tip === commit)?.before ?? null;
	return {
		accepted: {
			tip: commit,
			refusals
		},
		before
	};
}
async function hasAccepted(repository, { tip, refusals }, refused) {
	if (refusals.some((part) => require_judging.isSamePart(part, refused))) return false;
	return refused.landing === tip || require_judging.isOlder(repository, refused.landing, tip);
}
// src/cli/compose-hint.ts
/**
* Of the written values, those that a compose file sets itself, and the services that have to be started again, so that they
* read what was written; empty where no compose file reads it. How a project is started, with which files and which
* environment, only its people know.
*/
async function composeHint({ outcomes, tip, refusals }, loader) {
	const applied = outcomes.filter(({ state }) => state === "applied");
	const pipeline = applied.length === 0 ? null : await require_judging.pipelineIn(loader, {
		commit: tip,
		refusals
	});
	if (pipeline === null) return "";
	const compose = await composeReading(loader, tip, pipeline);
	const overridden = applied.flatMap(({ item }) => {
		const changed = new Set(item.changes.map(({ variable }) => variable));
		const values = item.desired.values.filter(({ variable }) => changed.has(variable));
		return compose.overridden(item, values).map(({ text }) => text);
	});
	const read = applied.filter(({ item }) => compose.isReadAtStart(item.settings));
	const isContainer = ({ item }) => compose.isNamed(item.service);
	const processes = listed(require_opening.WRITTEN_TEXTS.startAgain(), read.filter((outcome) => !isContainer(outcome)));
	const containers = listed(require_opening.WRITTEN_TEXTS.createAgain(), read.filter(isContainer));
	return [
		...overridden,
		...processes,
		...containers
	].map((line) => `${line}\n`).join("");
}
/** Nothing where there are none. */
function listed(heading, outcomes) {
	const lines = [...require_opening.grouped(outcomes, ({ item }) => item.environment)].map(([environment, all]) => {
		return `  ${environment}: ${all.map(({ item }) => item.service).toSorted(require_opening.inOrder).join(" ")}`;
	});
	return lines.length === 0 ? [] : [heading, ...lines];
}
// src/app/watch/follow.ts
/** Metrics have a value a minute, so that a shorter pause would find nothing new. */
const PAUSE = require_opening.duration(60);
async function follow(following) {
	const { look, wait, say, limit } = following;
	const answers = /* @__PURE__ */ new Map();
	let end = null;
	for (;;) {
		const looked = await look();
		const { now } = looked;
		end ??= require_opening.plus(now, limit);
		const rows = looked.rows.filter((row) => isDeployed(row, following.instances));
		for (const row of rows) {
			const name = nameOf(row.watched);
			if (answers.get(name) === answerOf(row)) continue;
			answers.set(name, answerOf(row));
			say(row);
		}
		if (rows.length === 0) return {
			answer: "nothing",
			rows,
			isCut: false
		};
		if (rows.some((row) => answerOf(row) === "bad")) return {
			answer: "bad",
			rows,
			isCut: false
		};
		const isOver = rows.every((row) => hasEnded(row, now));
		if (isOver || now >= end) return {
			answer: lastAnswer(rows),
			rows,
			isCut: !isOver
		};
		await wait(require_opening.duration(Math.min(PAUSE, end - now)));
	}
}
function isDeployed({ watched }, instances) {
	return watched.live.some(({ service }) => instances.some((instance) => instance.service === service && instance.environment === watched.environment));
}
function answerOf(row) {
	return row.kind === "live" ? row.result.answer : row.kind;
}
function hasEnded(row, now) {
	return row.kind === "live" && now >= endOf(row.watched, row.since) && row.result.isComplete;
}
function lastAnswer(rows) {
	return rows.every((row) => answerOf(row) === "good") ? "good" : "open";
}
// src/cli/deploy-watch.ts
/** Null: nothing is watched. */
function watchLimit({ watch, dryRun = false, at }) {
	if (watch === void 0) return null;
	const limit = require_opening.parseDuration(watch);
	if (limit === null || limit === 0) throw require_opening.refusal("deploy/watch-length", { written: watch });
	if (dryRun || at !== void 0) throw require_opening.refusal("deploy/watch-not-now");
	return limit;
}
/** The exit code: 1 when a metric is bad, 3 when it is not known whether all are good. */
async function watchDeployed({ outcomes, tip }, limit, options) {
	const applied = outcomes.filter(({ state }) => state === "applied");
	const line = options.format === "text" ? (text) => require_program.printText(`${text}\n`, options) : require_program.remark;
	const followed = await follow({
		look: () => lookNow(options, tip),
		wait: (length) => (0, node_timers_promises.setTimeout)(length * 1e3),
		say: (row) => answerLines(row).forEach(line),
		instances: applied.map(({ item }) => item),
		limit
	});
	line(endText(followed));
	return {
		bad: require_program.EXIT.block,
		open: require_program.EXIT.wait,
		good: require_program.EXIT.pass,
		nothing: require_program.EXIT.pass
	}[followed.answer];
}
/** Each look opens a gatherer of its own, because a gatherer keeps the moment at which it was opened. */
async function lookNow(options, tip) {
	const looks = [];
	await require_judging.withGatherer(options, async (gatherer) => {
		looks.push(await look(gatherer, tip, { flags: [] }));
		return require_program.EXIT.pass;
	});
	const [looked] = looks;
	if (looked === void 0) throw new Error("the gatherer returned without a look");
	return looked;
}
function endText({ answer, isCut }) {
	switch (answer) {
		case "nothing": return require_opening.WATCH_TEXTS.nothing();
		case "bad": return require_opening.WATCH_TEXTS.bad();
		case "good":
		case "open": return isCut ? require_opening.WATCH_TEXTS.timeOver() : require_opening.WATCH_TEXTS.ended();
	}
}
// src/cli/own-commit.ts
function ownCommits({ commit, own }) {
	return new Map(commit === null || own === void 0 ? [] : [[commit, own]]);
}
/** The facts of an answer, before they become a text: plain objects, lists, maps and single values. */
function namingOwn(facts, names) {
	return names.size === 0 ? facts : factNaming(facts, names);
}
function factNaming(fact, names) {
	if (typeof fact === "string") return names.get(fact) ?? fact;
	if (Array.isArray(fact)) return fact.map((part) => factNaming(part, names));
	if (fact instanceof Map) return new Map([...fact].map(([key, part]) => [factNaming(key, names), factNaming(part, names)]));
	if (typeof fact !== "object" || fact === null) return fact;
	return Object.fromEntries(Object.entries(fact).map(([key, part]) => [factNaming(key, names), factNaming(part, names)]));
}
/** A log whose new entries name landings of this clone. `names` may grow, because each round of a run has a tip. */
function loggedAsOwn(log, names) {
	return {
		...log,
		append: (entry) => log.append(entryNaming(entry, names))
	};
}
function entryNaming(entry, names) {
	const named = (instance) => withOwn(instance, names);
	return entry.kind === "started" ? {
		...entry,
		instances: entry.instances.map(named)
	} : {
		...entry,
		instances: entry.instances.map(named)
	};
}
function withOwn(instance, names) {
	const nameOf = (landing) => names.get(landing) ?? landing;
	const landing = nameOf(instance.landing);
	if (instance.lowered === void 0) return {
		...instance,
		landing
	};
	const lowered = instance.lowered.map((part) => ({
		...part,
		landing: nameOf(part.landing)
	}));
	return {
		...instance,
		landing,
		lowered
	};
}
// src/cli/deploy.ts
var deploy_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	deployCommand: () => deployCommand,
	deployHere: () => deployHere
});
/** `flaghoist deploy`: 0 when the whole tip runs, 1 when a change was refused or failed, 3 when one waits or no deployment reaches it. */
function runDeploy(_args, options) {
	const deployed = () => deployHere(options, (result) => require_program.print(require_program.printableJson(result)));
	return options.dryRun === true ? require_begin.withLateMarking(deployed) : deployed();
}
/**
* The same within a command that has more to say. `onJson` gets the result with `--format json`, which is one object.
* `rollback`: the command is about a rollback, and about this one if it has just landed. Null: it deploys everything.
*/
function deployHere(options, onJson, rollback = null) {
	const limit = watchLimit(options);
	return require_judging.withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const names = /* @__PURE__ */ new Map();
		const nextTip = async () => {
			const tip = await require_editing.localTip(repository, options.base ?? null, rollback !== null);
			for (const [merge, own] of ownCommits(tip)) names.set(merge, own);
			return tip;
		};
		const first = await nextTip();
		const { behind } = first;
		if (options.after !== void 0) await demandLanded(repository, options.after, first);
		const { deployer, missing, notAsked } = await deployerHere(gatherer, first.commit, options);
		const now = options.at === void 0 ? deployer.now : () => require_program.momentOf(options.at);
		const isAhead = options.at !== void 0 && now() > require_program.momentOf(void 0);
		const dryRun = options.dryRun === true || isAhead;
		const imported = await importedFrom(deployer, first.commit, {
			...options,
			dryRun
		});
		const { force = false, adopt = false, environment = null, service = null } = options;
		const deployed = await withoutMerges(repository, await deploy({
			...deployer,
			log: loggedAsOwn(deployer.log, names),
			now,
			tip: tipsFrom(first, nextTip)
		}, {
			dryRun,
			force,
			adopt,
			environments: environment,
			services: service,
			isBehind: behind !== null,
			...await beforeOf(repository, options.before)
		}), first, names);
		const asOf = options.at === void 0 ? null : await gatherer.clock.now();
		const about = {
			imported,
			dryRun,
			notAsked,
			asOf,
			behind
		};
		require_editing.remarkOnFetch(first);
		await require_judging.remarkOnMissing(repository, missing, options);
		if (options.format === "json") onJson(deployedJson(deployed, about));
		else {
			const hasRemote = await repository.remoteName() !== null;
			const hasFile = options.evidence !== void 0;
			const result = deployedText(deployed, dryRun, hasRemote ? PUSHED_LOCALLY : LOCALLY, {
				hasFile,
				isBehind: behind !== null,
				...rollback
			});
			const preview = isAhead ? `${require_opening.WRITTEN_TEXTS.preview()}\n` : "";
			const hint = await composeHint(deployed, gatherer);
			require_program.printText(`${importedText(imported)}${result}${hint}${asOfText(asOf)}${preview}`, options);
		}
		if (behind !== null && rollback === null) return endedBehind(behind, options);
		if (behind !== null) require_program.remarkRefusal(behind);
		else if (isWhole(options)) await markRun(require_judging.logFile(options, repository.gitFolder), deployer.now());
		const code = {
			done: require_program.EXIT.pass,
			waits: require_program.EXIT.wait,
			refused: require_program.EXIT.block
		}[resultOf(deployed)];
		if (limit === null) return code;
		const watched = await watchDeployed(deployed, limit, options);
		return code === require_program.EXIT.pass || watched === require_program.EXIT.block ? watched : code;
	});
}
/** What the commits of a clone that has diverged wait for is said by the remark about the clone. */
async function withoutMerges(repository, deployed, { pushed, own }, names) {
	if (own === void 0) return deployed;
	return {
		...deployed,
		tip: names.get(deployed.tip) ?? deployed.tip,
		revert: await revertOf(repository, {
			before: pushed,
			after: own
		}),
		unpushed: deployed.unpushed.filter((landing) => !names.has(landing)),
		refusals: deployed.refusals.filter(({ landing }) => !names.has(landing))
	};
}
/** Whether a run does all that a timer would have done at this moment. */
function isWhole({ dryRun, at, environment, service }) {
	return [
		dryRun,
		at,
		environment,
		service
	].every((option) => option === void 0);
}
/** The reader has to know that soaks were counted at a chosen moment. */
function asOfText(asOf) {
	return asOf === null ? "" : `${require_program.PROGRAM_TEXTS.asOf(asOf)}\n`;
}
/** As JSON it stands in the result, which is one object. */
function endedBehind(behind, { format }) {
	if (format === "json") return require_program.EXIT.usage;
	throw behind;
}
/** With GitHub's clock and the evidence of pull requests, where it is asked. The log stays here. */
async function deployerHere(gatherer, base, options) {
	const { reader, notAsked } = await require_judging.askGitHub(gatherer, options, {
		base,
		head: null
	});
	if (reader === null) {
		const seenTips = require_judging.noting(gatherer);
		return {
			deployer: deployerOf(seenTips.gatherer, options, process.env),
			missing: seenTips.missing,
			notAsked
		};
	}
	const { landingsOnClone } = await Promise.resolve().then(() => require("./clone-evidence.js"));
	return {
		deployer: {
			...deployerOf(gatherer, options, process.env),
			...landingsOnClone(reader)
		},
		missing: require_judging.NONE_MISSING,
		notAsked
	};
}
/** Imports the log of `--import-log` before the deployment reads it. Answers what it imported. */
async function importedFrom(deployer, tip, { importLog: file, dryRun = false }) {
	if (file === void 0) return [];
	if (dryRun) throw require_opening.refusal("import/dry-run");
	const environments = await require_judging.environmentsAt(deployer, tip);
	const { log, repository, run, now } = deployer;
	return importLog(require_judging.logHere(file), log, environments, {
		repository,
		tip,
		run: require_judging.importOf(run),
		now: now(),
		name: file,
		isThere: (live) => hasNoteOf(deployer, tip, live)
	});
}
function importedText(imported) {
	return imported.map(({ environment, instances }) => `imported ${environment}: ${instances} live\n`).join("");
}
/** Answers `first` once and then asks again, so that the first round needs no second fetch. */
function tipsFrom(first, next) {
	let unused = first;
	return async () => {
		const tip = unused ?? await next();
		unused = null;
		return tip;
	};
}
/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(repository, revision, { commit, name }) {
	const landing = await commitOf(repository, revision, "--after");
	if (await repository.isAncestor(landing, commit)) return;
	throw require_opening.refusal("deploy/not-landed", {
		commit: landing,
		branch: name,
		named: "option"
	});
}
/** An id of zeros means that no commit had landed before, as in a push of a new branch. */
async function beforeOf(repository, revision) {
	if (revision === void 0) return {};
	if (/^0+$/.test(revision)) return { before: null };
	return { before: await commitOf(repository, revision, "--before") };
}
async function commitOf(repository, revision, option) {
	const sha = await repository.resolve(revision);
	if (sha !== null) return sha;
	throw require_opening.refusal("deploy/unknown-commit", {
		option,
		revision
	});
}
const deployCommand = {
	options: (command) => {
		require_program.withAsking(require_program.withScope(require_program.withJudging(command, require_program.withTextOrJson))).addOption(require_program.baseOption()).option("--before <revision>", "the deployed commit, if the deployment log has no entry (default: the parent of the tip)").option("--after <revision>", "a landing that the tip must contain").option("--watch <duration>", "watch the metrics of raised flags for this long, and exit with 1 if one is bad").option("--dry-run", "print the plan and change nothing").option("--import-log <file>", "first import another deployment log: a copy of this one, or that of another machine").option("--adopt", "accept the live values, if the deployment log was lost and has no copy").option("--force", "also write instances that have their values by the log, as after a drift").addHelpText("after", `
deploy trusts --at and --evidence: they decide what has soaked and who has approved.
The last line of the output then names the moment of --at.
With a moment in the future, deploy previews: it writes neither services nor its log.
${require_program.examples("flaghoist deploy --dry-run", "flaghoist deploy --watch 15m", "flaghoist deploy --force --environment production --service api")}`);
	},
	run: runDeploy
};
// src/messages/doctor.ts
function point(words) {
	return words;
}
const NO_APPROVALS = "switch off \"Allow GitHub Actions to create and approve pull requests\"";
const GATE_POINTS = {
	pullRequest: point({
		title: () => "A change lands only by pull request",
		open: () => "pushes to the default branch are allowed",
		closed: () => "a pull request is required",
		fix: () => "add the rule \"Require a pull request before merging\" to the default branch"
	}),
	forcePush: point({
		title: () => "History cannot be rewritten",
		open: () => "force-pushes are allowed",
		closed: () => "force-pushes are blocked",
		fix: () => "add the rule \"Block force pushes\""
	}),
	deletion: point({
		title: () => "The default branch cannot be deleted",
		open: () => "the branch can be deleted, and created again without its history",
		closed: () => "deletions are restricted",
		fix: () => "add the rule \"Restrict deletions\""
	}),
	status: point({
		title: () => "The check is required",
		open: (_, { context }) => `the status ${context} is not required`,
		closed: (_, { context }) => `the status ${context} is required`,
		fix: ({ context }) => `require the status check "${context}"`
	}),
	app: point({
		title: () => "Only our App can post the status",
		open: () => "any workflow with statuses: write can post the status, even one that a pull request adds",
		closed: (app) => `only the App ${app} can post the status`,
		fix: ({ context }) => `post with a GitHub App, and choose this App (not GitHub Actions) as the source of "${context}"`
	}),
	upToDate: point({
		title: () => "A verdict is about what will land",
		open: () => "a pull request can be merged after the default branch has moved",
		closed: () => "branches must be up to date, or a merge queue judges them together",
		fix: ({ merges }) => `require branches to be up to date before merging${merges ? "" : ", or use a merge queue"}`
	}),
	bypass: point({
		title: () => "No bypass actors",
		open: ({ hasRules, unwanted }) => hasRules ? `these may bypass the rules: ${[...new Set(unwanted.map(bypasserText))].join(", ")}` : "no branch rule protects the default branch yet",
		closed: ({ all }, { emergencyRole }) => all === 0 ? "no bypass actors" : `only ${emergencyRole}, in an emergency`,
		fix: () => "empty the bypass list, or keep one emergency role in it and name that role with --emergency-role. In classic protection: \"Do not allow bypassing the above settings\""
	}),
	approval: point({
		title: () => "Workflows cannot approve",
		open: () => "GitHub Actions may approve pull requests",
		closed: () => "GitHub Actions may not approve pull requests",
		fix: ({ tokenless }) => tokenless.length === 0 ? NO_APPROVALS : `give ${tokenless.join(" and ")} the token of a GitHub App, then ${NO_APPROVALS}`
	}),
	rebase: point({
		title: () => "A pull request lands as one",
		open: () => "rebase merging is allowed, which lands each commit of a pull request separately",
		closed: () => "only merge commits and squashes are allowed",
		fix: () => "switch off \"Allow rebase merging\""
	}),
	key: point({
		title: () => "The App's key is out of reach",
		open: (reach) => `the environment with the key serves ${reachText(reach)}`,
		closed: (_, { branch }) => `the environment with the key serves ${branch} only`,
		fix: ({ branch }) => `limit the environment to "Selected branches and tags", and select only ${branch}`
	}),
	runners: point({
		title: () => "No branch can run code on your machines",
		open: (files) => `${require_opening.both(files)} ${files.length === 1 ? "runs" : "run"} on a self-hosted runner, so every writer can run a workflow of any branch on it`,
		closed: (_, { branch }) => `no workflow of ${branch} runs on a self-hosted runner`,
		fix: ({ branch }) => `deploy with the target branch or dispatch, or let the runner's group serve only selected workflows at ${branch}`
	})
};
function bypasserText({ who, always }) {
	return always ? who : `${who} (pull requests only)`;
}
function reachText(reach) {
	switch (reach.kind) {
		case "all": return "every branch";
		case "protected": return "every protected branch, and a pattern can protect any new branch";
		case "named": return reach.patterns.join(", ");
	}
}
const LATE_SWEEP = "start it from outside: GitHub's schedule can be hours late";
const RUN_POINTS = {
	sweep: {
		title: ({ path }) => `${path} runs`,
		ended: (age) => `the last sweep ended ${age} ago`,
		never: () => "no sweep has succeeded yet",
		fix: () => LATE_SWEEP
	},
	deploy: {
		title: () => "flaghoist deploy runs on this machine",
		ended: (age) => `the last run ended ${age} ago`,
		never: () => "no run has ended yet",
		fix: () => "start flaghoist deploy from a timer, and read the output of its last run"
	},
	sources: point({
		title: ({ path }) => `${path} can ask for metrics`,
		open: ({ names }) => `its step does not get ${names.join(", ")}`,
		closed: () => "its step has each variable of a source",
		fix: ({ names }) => `pass ${names.join(", ")} to the step with env:`
	}),
	watch: point({
		title: () => "Flags with a watch are watched",
		open: () => "no workflow has command: watch",
		closed: (files) => `${require_opening.both(files)} ${files.length === 1 ? "watches" : "watch"} the flags`,
		fix: () => "add flaghoist-watch.yml; flaghoist init --github writes this file"
	}),
	machines: point({
		title: ({ path }) => `${path} has a job for each machine`,
		open: (_, { machines }) => `one job deploys all environments, and these have machines of their own: ${machines.join(", ")}`,
		closed: () => "each of its jobs deploys the environments of its machine",
		fix: () => "write the workflow as flaghoist init --github does, or give each job the input environment"
	}),
	logKey: point({
		title: () => "The deployment log is signed",
		open: (_, { key, bare }) => bare.length === 0 ? `there is no secret ${key}` : `${require_opening.both(bare)} ${bare.length === 1 ? "does" : "do"} not get the key, but a requirement \`watched\` needs it`,
		closed: (_, { key }) => `the secret ${key} exists`,
		fix: ({ key, bare }) => bare.length === 0 ? `set the secret ${key} to a long random text, such as that of openssl rand -hex 32` : `pass ${key} to each of these steps with env:`
	}),
	issues: point({
		title: ({ path }) => `${path} can open issues about flags that are due for removal`,
		open: () => "its job lacks issues: write",
		closed: () => "its job may write issues",
		fix: () => "add issues: write to the permissions of the job"
	}),
	notifications: point({
		title: ({ path }) => `${path} can send notifications`,
		open: ({ variables, permissions }) => [...variables.length === 0 ? [] : [`its step does not get ${variables.join(", ")}`], ...permissions.map((permission) => `its job lacks ${permission}`)].join("; "),
		closed: () => "its step has each variable",
		fix: ({ variables, permissions }) => [...variables.length === 0 ? [] : [`pass ${variables.join(", ")} to the step with env:`], ...permissions.map((permission) => `add ${permission} to the permissions of the job`)].join("; ")
	})
};
/** How old the last run is. `age`: such as `5h 2m`. */
const AGE_TEXTS = {
	sweep: RUN_POINTS.sweep.ended,
	whyNoSweep: () => `${RUN_POINTS.sweep.never()}; run flaghoist doctor to see why`,
	deploy: (age) => `the last run of deploy ended ${age} ago`
};
const APP = "give the step the token of a GitHub App, with the App's login as identity";
/** `path`: the file of the workflow. */
function workText(path, troubles) {
	const texts = troubles.map(troubleText);
	const joined = (part) => [...new Set(texts.map((text) => text[part]))].join("; ");
	return {
		title: `${path} can do its work`,
		detail: joined(0) || "its token and the settings allow all that it does",
		fix: joined(1)
	};
}
/** The problem, and its fix. */
function troubleText(trouble) {
	switch (trouble.kind) {
		case "cannot-open": return ["the settings do not let a workflow open pull requests with its own token", APP];
		case "permissions": {
			const missing = trouble.missing.join(", ");
			return [`its job lacks ${missing}`, `add ${missing} to the permissions of the job`];
		}
		case "checks-not-started": return [`${checksText(trouble.checks, "does not start", "do not start")} for its pull requests`, APP];
		case "checks-not-ended": {
			const { checks } = trouble;
			return [`${checksText(checks, "has not ended", "have not ended")} when it merges, so GitHub refuses the merge`, `merge its pull request by hand once ${checks.join(", ")} ${checks.length === 1 ? "has" : "have"} ended`];
		}
		case "other-app": return [`the required status counts only from the App ${trouble.apps.join(", ")}, and the workflow's own token belongs to another App`, APP];
		case "no-redeploy": return [`no workflow ${trouble.file} can be started after a merge`, `add workflow_dispatch with the input landing to ${trouble.file}, or name another file with the input redeploy`];
		case "queue": return ["a merge queue is required, and GitHub starts no checks for what a workflow's own token adds to it", APP];
		case "approvals": return [`GitHub itself requires ${trouble.count} approval${trouble.count === 1 ? "" : "s"}, even for a rollback`, "require no approvals in the branch rule: the gate requires the approvals of the pipeline"];
		case "unknown-setting": return [require_opening.causeText(trouble.why), APP];
		case "unknown-permissions": return [require_opening.causeText(trouble.why), "name the permissions of the job in the workflow"];
	}
}
function checksText(checks, one, several) {
	return checks.length === 1 ? `the required check ${checks.join("")} ${one}` : `the required checks ${checks.join(", ")} ${several}`;
}
/** The first line: how many ways around the gate are open. */
function gateText(ways, open, unknown) {
	if (ways === 0) return "GitHub was not asked: set GITHUB_TOKEN, and name the repository with --github owner/name";
	if (open > 0) return `${open} of ${ways} ways around the gate ${open === 1 ? "is" : "are"} open`;
	if (unknown > 0) return `no way around the gate is known to be open; could not check ${unknown} of ${ways} points`;
	return `all ${ways} ways around the gate are closed`;
}
// src/cli/asked-here.ts
/** `gatherer`: of this clone alone. */
async function askedHere(gatherer, options) {
	const tip = await require_editing.seenTip(gatherer.repository, options.base ?? null);
	const base = await require_editing.tipThen(gatherer, tip.commit, options);
	const answer = await require_judging.askGitHub(gatherer, options, {
		base,
		head: null
	});
	if (answer.reader === null) return {
		...answer,
		base,
		tip,
		...require_judging.noting(gatherer)
	};
	const { gathererOnClone } = await Promise.resolve().then(() => require("./clone-evidence.js"));
	const { evidenceAboutSteps } = await Promise.resolve().then(() => require("./landed-evidence.js")).then((n) => n.landed_evidence_exports);
	const evidence = evidenceAboutSteps(answer.reader.github);
	const online = gathererOnClone(gatherer, answer.reader, evidence);
	return {
		...answer,
		base,
		tip,
		gatherer: online,
		missing: require_judging.NONE_MISSING
	};
}
// src/cli/status-live.ts
/** The rows with what the log says; null without a log. */
async function statusLive({ gatherer, base, tip, reader }, overview, options) {
	if (base === null) return null;
	return shownLive(overview, options.isDetailed, async (pipeline) => {
		const logged = await entriesHere({
			gatherer,
			reader
		}, pipeline, options);
		if (logged === null) return null;
		return {
			...logged,
			base,
			pull: tip.pull,
			pushed: tip.pushed,
			looking: {
				...gatherer,
				now: () => overview.now,
				gathererFor: () => Promise.resolve(gatherer),
				placesOf: async (...of) => (await Promise.resolve().then(() => deployer_exports)).placesOf(...of)
			}
		};
	});
}
/** Says that nothing was deployed yet, where services are deployed, so that Git alone does not say what is live. */
function remarkOnUndeployed({ snapshot }) {
	const { services = [], deployments } = require_opening.valueOf(snapshot.pipeline) ?? {};
	if (deployments?.log !== "none" && services.some(({ deploy = [] }) => deploy.length > 0)) require_program.remark(require_opening.LOG_TEXTS.neverDeployed());
}
/** The log of this clone; where it has none and GitHub is asked, GitHub's. Null: there is none. */
async function entriesHere({ gatherer, reader }, { environments, deployments: settings }, options) {
	const names = environments.map(({ name }) => name);
	const file = require_judging.logFile(options, gatherer.repository.gitFolder);
	if (!(settings?.log === "github" && reader !== null) && await require_judging.exists(file)) return {
		entries: require_judging.upTo(await require_judging.logHere(file).read(names), require_program.pastMoment(options.at)),
		isRemote: false
	};
	if (reader === null || settings?.log === "file" || settings?.log === "none") return null;
	const entries = await reader.entriesOf(names, settings);
	return entries.length === 0 ? null : {
		entries,
		isRemote: true
	};
}
// src/cli/last-sweep.ts
/** How old the verdicts of open pull requests can be. If GitHub does not answer, `doctor` says why. */
async function remarkOnSweep({ gatherer, reader }, { now, ...place }) {
	if (reader === null) return remarkOnRun(require_judging.logFile(place, gatherer.repository.gitFolder), now);
	const last = await reader.lastSweep();
	if (last.kind !== "known") return;
	require_program.remark(last.value === null ? AGE_TEXTS.whyNoSweep() : AGE_TEXTS.sweep(require_opening.ageOf(require_opening.between(last.value, now))));
}
/** The same without GitHub, where runs of `deploy` judge what waits. Nothing about a moment before the run. */
async function remarkOnRun(log, now) {
	const last = await lastRunOf(log);
	if (last.kind !== "known" || last.value === null || last.value > now) return;
	require_program.remark(AGE_TEXTS.deploy(require_opening.ageOf(require_opening.between(last.value, now))));
}
// src/cli/status-rows.ts
/** The rows that are meant. */
async function rowsMeant(rows, asked, flags, options) {
	return filtered(rows, await filterOf(asked, flags, options));
}
async function filterOf({ gatherer, base }, flags, options) {
	const { owner = null, environment = [], due = false, held = false, expired = false } = options;
	return {
		owner,
		environments: environment,
		due,
		held,
		expired,
		changed: options.changedSince === void 0 || base === null ? null : await changedSince(gatherer, base, flags, options.changedSince)
	};
}
/** The flags whose values a landing changed since then. */
async function changedSince(gatherer, base, flags, written) {
	const { landings } = await landingLog(gatherer, base, {
		flags,
		since: require_program.momentSince(written, await gatherer.clock.now(), "--changed-since"),
		in: [],
		owner: null,
		log: { trouble: { kind: "not-read" } }
	});
	return new Set(landings.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
}
// src/cli/status.ts
var status_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ statusCommand: () => statusCommand });
/** `flaghoist status [FLAG\u2026]`. */
function runStatus(flags, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		const reading = await askedHere(gatherer, options);
		const { base } = reading;
		const table = await status(reading.gatherer, base, flags);
		if (options.format === "text") await remarkOnSweep(reading, {
			...options,
			now: table.now
		});
		const rows = await rowsMeant(table.rows, {
			...reading,
			gatherer
		}, flags, options);
		const isDetailed = flags.length > 0 && rows.length <= MOST_DETAILED;
		const live = await statusLive(reading, {
			...table,
			rows
		}, {
			...options,
			isDetailed
		});
		if (live === null) remarkOnUndeployed(table);
		const { diverged } = reading.tip;
		if (diverged !== null) require_program.remarkRefusal(diverged);
		await require_judging.remarkOnMissing(gatherer.repository, reading.missing, options);
		const { rows: named, log } = namingOwn({
			rows: live?.rows ?? rows,
			log: live?.log
		}, ownCommits(reading.tip));
		const text = require_judging.formatOf(options.format).renderStatusTable(named, {
			...require_judging.displayHere(),
			now: table.now,
			log,
			isDetailed,
			isWhole: options.all === true,
			isNarrowed: (options.environment ?? []).length > 0,
			notAsked: reading.notAsked,
			web: isDetailed ? filesOf(await require_judging.webOf(gatherer.repository)) : null
		});
		require_program.printText(text, options);
		return require_program.EXIT.pass;
	});
}
/** The address of the files on the default branch. */
function filesOf(web) {
	return web === null ? null : `${web.repository}/blob/${web.branch}`;
}
/** Named flags are shown in detail; of a pattern with many of them, a table. */
const MOST_DETAILED = 10;
const statusCommand = {
	options: (command) => {
		require_program.withAsking(require_program.withJudging(command)).option("--owner <name>", "only flags of this owner").option("--environment <name...>", "only these environments").option("--due", "only flags that are on somewhere and whose next step passes now").option("--held", "only flags with a hold").option("--expired", "only flags that have expired").option("--changed-since <time>", "only flags changed since: 24h, 7d, or a date").option("--all", "list also flags that are off everywhere").addOption(require_program.baseOption()).addHelpText("after", require_program.examples("flaghoist status", "flaghoist status outbound-calls --at 2026-12-01T09:00:00Z", "flaghoist status --due --owner voice", "flaghoist status 'unified-workflow/*' --environment production"));
	},
	run: runStatus
};
Object.defineProperty(exports, "FOREIGN_VALUE", {
	enumerable: true,
	get: function() {
		return FOREIGN_VALUE;
	}
});
Object.defineProperty(exports, "GATE_POINTS", {
	enumerable: true,
	get: function() {
		return GATE_POINTS;
	}
});
Object.defineProperty(exports, "PRESENT_ONLY", {
	enumerable: true,
	get: function() {
		return PRESENT_ONLY;
	}
});
Object.defineProperty(exports, "QUIET", {
	enumerable: true,
	get: function() {
		return QUIET;
	}
});
Object.defineProperty(exports, "RUN_POINTS", {
	enumerable: true,
	get: function() {
		return RUN_POINTS;
	}
});
Object.defineProperty(exports, "acceptUpTo", {
	enumerable: true,
	get: function() {
		return acceptUpTo;
	}
});
Object.defineProperty(exports, "acceptedRules", {
	enumerable: true,
	get: function() {
		return acceptedRules;
	}
});
Object.defineProperty(exports, "adoptedLines", {
	enumerable: true,
	get: function() {
		return adoptedLines;
	}
});
Object.defineProperty(exports, "askedHere", {
	enumerable: true,
	get: function() {
		return askedHere;
	}
});
Object.defineProperty(exports, "changesText", {
	enumerable: true,
	get: function() {
		return changesText;
	}
});
Object.defineProperty(exports, "clashLines", {
	enumerable: true,
	get: function() {
		return clashLines;
	}
});
Object.defineProperty(exports, "columns", {
	enumerable: true,
	get: function() {
		return columns;
	}
});
Object.defineProperty(exports, "composeReading", {
	enumerable: true,
	get: function() {
		return composeReading;
	}
});
Object.defineProperty(exports, "composeWarnings", {
	enumerable: true,
	get: function() {
		return composeWarnings;
	}
});
Object.defineProperty(exports, "deploy", {
	enumerable: true,
	get: function() {
		return deploy;
	}
});
Object.defineProperty(exports, "deploy_exports", {
	enumerable: true,
	get: function() {
		return deploy_exports;
	}
});
Object.defineProperty(exports, "deployedText", {
	enumerable: true,
	get: function() {
		return deployedText;
	}
});
Object.defineProperty(exports, "deployerOf", {
	enumerable: true,
	get: function() {
		return deployerOf;
	}
});
Object.defineProperty(exports, "endOf", {
	enumerable: true,
	get: function() {
		return endOf;
	}
});
Object.defineProperty(exports, "environmentIn", {
	enumerable: true,
	get: function() {
		return environmentIn;
	}
});
Object.defineProperty(exports, "failedBy", {
	enumerable: true,
	get: function() {
		return failedBy;
	}
});
Object.defineProperty(exports, "filtered", {
	enumerable: true,
	get: function() {
		return filtered;
	}
});
Object.defineProperty(exports, "firstValues", {
	enumerable: true,
	get: function() {
		return firstValues;
	}
});
Object.defineProperty(exports, "foreignLines", {
	enumerable: true,
	get: function() {
		return foreignLines;
	}
});
Object.defineProperty(exports, "formerRules", {
	enumerable: true,
	get: function() {
		return formerRules;
	}
});
Object.defineProperty(exports, "gateText", {
	enumerable: true,
	get: function() {
		return gateText;
	}
});
Object.defineProperty(exports, "graduatingOf", {
	enumerable: true,
	get: function() {
		return graduatingOf;
	}
});
Object.defineProperty(exports, "graduationAsks", {
	enumerable: true,
	get: function() {
		return graduationAsks;
	}
});
Object.defineProperty(exports, "hasNoFile", {
	enumerable: true,
	get: function() {
		return hasNoFile;
	}
});
Object.defineProperty(exports, "inRank", {
	enumerable: true,
	get: function() {
		return inRank;
	}
});
Object.defineProperty(exports, "isAsLogged", {
	enumerable: true,
	get: function() {
		return isAsLogged;
	}
});
Object.defineProperty(exports, "isAside", {
	enumerable: true,
	get: function() {
		return isAside;
	}
});
Object.defineProperty(exports, "isBuiltBefore", {
	enumerable: true,
	get: function() {
		return isBuiltBefore;
	}
});
Object.defineProperty(exports, "isFullyOn", {
	enumerable: true,
	get: function() {
		return isFullyOn;
	}
});
Object.defineProperty(exports, "isProduction", {
	enumerable: true,
	get: function() {
		return isProduction;
	}
});
Object.defineProperty(exports, "isSameEnvironment", {
	enumerable: true,
	get: function() {
		return isSameEnvironment;
	}
});
Object.defineProperty(exports, "judgeGraduation", {
	enumerable: true,
	get: function() {
		return judgeGraduation;
	}
});
Object.defineProperty(exports, "landingLog", {
	enumerable: true,
	get: function() {
		return landingLog;
	}
});
Object.defineProperty(exports, "lastRunOf", {
	enumerable: true,
	get: function() {
		return lastRunOf;
	}
});
Object.defineProperty(exports, "lineSetBy", {
	enumerable: true,
	get: function() {
		return lineSetBy;
	}
});
Object.defineProperty(exports, "logTroubleLines", {
	enumerable: true,
	get: function() {
		return logTroubleLines;
	}
});
Object.defineProperty(exports, "look", {
	enumerable: true,
	get: function() {
		return look;
	}
});
Object.defineProperty(exports, "lookAgainAt", {
	enumerable: true,
	get: function() {
		return lookAgainAt;
	}
});
Object.defineProperty(exports, "lookAt", {
	enumerable: true,
	get: function() {
		return lookAt;
	}
});
Object.defineProperty(exports, "lostLines", {
	enumerable: true,
	get: function() {
		return lostLines;
	}
});
Object.defineProperty(exports, "matrixOf", {
	enumerable: true,
	get: function() {
		return matrixOf;
	}
});
Object.defineProperty(exports, "measuredBy", {
	enumerable: true,
	get: function() {
		return measuredBy;
	}
});
Object.defineProperty(exports, "moreAt", {
	enumerable: true,
	get: function() {
		return moreAt;
	}
});
Object.defineProperty(exports, "namingOwn", {
	enumerable: true,
	get: function() {
		return namingOwn;
	}
});
Object.defineProperty(exports, "newestFirst", {
	enumerable: true,
	get: function() {
		return newestFirst;
	}
});
Object.defineProperty(exports, "notReplaced", {
	enumerable: true,
	get: function() {
		return notReplaced;
	}
});
Object.defineProperty(exports, "oldPlacesOf", {
	enumerable: true,
	get: function() {
		return oldPlacesOf;
	}
});
Object.defineProperty(exports, "openIn", {
	enumerable: true,
	get: function() {
		return openIn;
	}
});
Object.defineProperty(exports, "orphansOf", {
	enumerable: true,
	get: function() {
		return orphansOf;
	}
});
Object.defineProperty(exports, "ownCommits", {
	enumerable: true,
	get: function() {
		return ownCommits;
	}
});
Object.defineProperty(exports, "readPlans", {
	enumerable: true,
	get: function() {
		return readPlans;
	}
});
Object.defineProperty(exports, "refusalJson", {
	enumerable: true,
	get: function() {
		return refusalJson;
	}
});
Object.defineProperty(exports, "refusalsAtTip", {
	enumerable: true,
	get: function() {
		return refusalsAtTip;
	}
});
Object.defineProperty(exports, "refusedGroups", {
	enumerable: true,
	get: function() {
		return refusedGroups;
	}
});
Object.defineProperty(exports, "refusedNext", {
	enumerable: true,
	get: function() {
		return refusedNext;
	}
});
Object.defineProperty(exports, "refusedWriteOf", {
	enumerable: true,
	get: function() {
		return refusedWriteOf;
	}
});
Object.defineProperty(exports, "relocatedLines", {
	enumerable: true,
	get: function() {
		return relocatedLines;
	}
});
Object.defineProperty(exports, "resultOf", {
	enumerable: true,
	get: function() {
		return resultOf;
	}
});
Object.defineProperty(exports, "sentTo", {
	enumerable: true,
	get: function() {
		return sentTo;
	}
});
Object.defineProperty(exports, "servicesOf", {
	enumerable: true,
	get: function() {
		return servicesOf;
	}
});
Object.defineProperty(exports, "shownLive", {
	enumerable: true,
	get: function() {
		return shownLive;
	}
});
Object.defineProperty(exports, "sideBySide", {
	enumerable: true,
	get: function() {
		return sideBySide;
	}
});
Object.defineProperty(exports, "status", {
	enumerable: true,
	get: function() {
		return status;
	}
});
Object.defineProperty(exports, "statusLive", {
	enumerable: true,
	get: function() {
		return statusLive;
	}
});
Object.defineProperty(exports, "status_exports", {
	enumerable: true,
	get: function() {
		return status_exports;
	}
});
Object.defineProperty(exports, "stepPlanOf", {
	enumerable: true,
	get: function() {
		return stepPlanOf;
	}
});
Object.defineProperty(exports, "unreachedLines", {
	enumerable: true,
	get: function() {
		return unreachedLines;
	}
});
Object.defineProperty(exports, "watchJson", {
	enumerable: true,
	get: function() {
		return watchJson;
	}
});
Object.defineProperty(exports, "watchStartOf", {
	enumerable: true,
	get: function() {
		return watchStartOf;
	}
});
Object.defineProperty(exports, "watchText", {
	enumerable: true,
	get: function() {
		return watchText;
	}
});
Object.defineProperty(exports, "watchedIn", {
	enumerable: true,
	get: function() {
		return watchedIn;
	}
});
Object.defineProperty(exports, "whatOf", {
	enumerable: true,
	get: function() {
		return whatOf;
	}
});
Object.defineProperty(exports, "wordsFor", {
	enumerable: true,
	get: function() {
		return wordsFor;
	}
});
Object.defineProperty(exports, "workText", {
	enumerable: true,
	get: function() {
		return workText;
	}
});
Object.defineProperty(exports, "worstAnswerOf", {
	enumerable: true,
	get: function() {
		return worstAnswerOf;
	}
});
