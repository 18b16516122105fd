import { Bt as pastText, Dt as duration, Et as dueText, Mt as isoOf, Nt as latest, Ot as durationOf, Vt as plus, W as printableJson, bt as valueOf, ft as filesOf, kt as inOrder, mt as holdAt, tt as percentOf, yt as stateOf } from "./program.js";
import { t as commonShare } from "./rollback.js";
import { u as known } from "./repository.js";
import { Di as issueText, Dn as snapshotOf, Hi as compareExposures, Nn as gather, Ot as refusedAt, Pi as MARKS, Pn as withSamples, Ui as isRaise, Yr as isPresentOnly, bn as readCommit, nn as snapshotIn, pi as awaitedIn, tn as pipelineIn, ya as plain } from "./judging.js";
import { a as startOf, i as samplesAsks, n as endOf, o as watchedIn, r as judgeWatch } from "./watch.js";
import { t as unknownFlag } from "./unknown-flag.js";
import { v as refusal } from "./opening.js";
// src/app/watch/accepted.ts
/** Where the log cannot be read, the commit counts as it is: a watch that goes on for too long does no harm. */
async function acceptedFlags(gatherer, commit) {
	const tip = await readCommit(gatherer, commit);
	const snapshot = snapshotOf(tip.side);
	const pipeline = valueOf(snapshot.pipeline);
	const refused = pipeline === null ? known([]) : await refusedAt(gatherer, pipeline, commit);
	const refusals = refused.kind === "known" ? refused.value : [];
	if (refusals.length > 0) return withoutRefused(gatherer, commit, tip, refusals);
	if (pipeline === null) throw refusal("status/no-pipeline");
	return {
		pipeline,
		snapshot,
		snapshotFor: () => snapshot,
		refusals,
		names: tip.names
	};
}
async function withoutRefused(gatherer, commit, { names }, refusals) {
	const standing = {
		commit,
		refusals
	};
	const pipeline = await pipelineIn(gatherer, standing);
	if (pipeline === null) throw refusal("status/no-pipeline");
	const snapshots = /* @__PURE__ */ new Map();
	for (const { name } of pipeline.environments) snapshots.set(name, await snapshotIn(gatherer, standing, name));
	const snapshot = await snapshotIn(gatherer, standing, null);
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
		timelines: known(timelines.value.map((timeline) => acceptedPart(timeline, refusals)))
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
/** After a rollback on a service, its metrics need so long to show what is left. */
const QUIET = durationOf("15m");
/** A run that is later than this after the end of a watch acts no more. */
const LATEST = durationOf("1d");
/** A deployment may come so much later than its landing. */
const DEPLOYED_WITHIN = durationOf("30d");
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
	const evidence = withoutRefusals(await gather(gatherer, {
		...wanted,
		asks: watched.flatMap(historyAsks)
	}), accepted.refusals);
	return {
		rows: withActions((await Promise.all(watched.flatMap((item) => {
			const start = startOf(item, evidence);
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
		}))).filter((row) => row !== null), accepted, now),
		now
	};
}
/** These flags, or all of them, in their order. */
function watchedAmong({ pipeline, snapshotFor, names }, flags) {
	for (const key of flags) if (!names.includes(key)) throw unknownFlag(key, names.toSorted(inOrder));
	return pipeline.environments.flatMap(({ name }) => watchedIn(snapshotFor(name), pipeline).filter(({ environment }) => environment === name)).filter(({ flag }) => flags.length === 0 || flags.includes(flag.key)).toSorted((a, b) => inOrder(a.flag.key, b.flag.key));
}
function historyAsks(watched) {
	const { flag, environment, watch, awaited, pipeline, live } = watched;
	const window = duration(durationOf(watch.for) + DEPLOYED_WITHIN);
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
		...watch.issues === null ? [] : [{
			kind: "issues",
			labels: watch.issues.labels,
			window: duration(0)
		}]
	];
}
/** Null: its watch is over. */
async function rowFor(gatherer, { watched, start, evidence, now, merged, ended }) {
	if (start.kind === "unknown") return {
		kind: "unknown",
		watched,
		why: start.why
	};
	if (start.kind === "not-deployed") return {
		kind: "not-deployed",
		watched,
		service: start.service
	};
	const { rise, landing, since } = start;
	const until = endOf(watched, since);
	if (isOver({
		watched,
		now,
		ended
	}, landing, until)) return null;
	const settled = merged.filter(({ flag }) => flag !== watched.flag.key).map(({ at }) => plus(at, QUIET));
	const asks = samplesAsks(watched, since, now, latest(since, ...settled));
	const sampled = await withSamples(gatherer, {
		asks,
		now
	}, evidence);
	const result = judgeWatch(watched, asks, since, sampled);
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
		result,
		isQuiet: merged.some(({ at }) => now < plus(at, QUIET)),
		hadBreach
	};
}
/** By the log. An end that any workflow could have written stops no watch that may still act. */
function isOver({ watched: { flag, environment, watch }, now, ended }, landing, until) {
	const isLate = now > plus(until, LATEST);
	if (ended === null) return isLate;
	return ended.some((end) => end.flag === flag.key && end.environment === environment && end.landing === landing.sha && durationOf(end.for) >= durationOf(watch.for) && (isLate || end.isUnsigned !== true));
}
/** Whether the step before was bad in its own time, up to the landing that raised it. */
async function hadBreachBefore(gatherer, { watched, rise, evidence, now }) {
	const { earlier, before, landing } = rise;
	if (earlier === null || before.length === 0) return false;
	const { pipeline, environment } = watched;
	const step = {
		...watched,
		live: before,
		awaited: awaitedIn(pipeline, environment, before)
	};
	const then = {
		...evidence,
		timelines: known([earlier])
	};
	const start = startOf(step, then);
	if (start?.kind !== "live") return false;
	const asks = samplesAsks(step, start.since, landing.at).filter((ask) => !isPresentOnly(ask));
	const sampled = await withSamples(gatherer, {
		asks,
		now
	}, then);
	return judgeWatch({
		...step,
		watch: {
			...step.watch,
			issues: null
		}
	}, asks, start.since, sampled).answer === "bad";
}
function withActions(rows, { snapshotFor }, now) {
	const bad = rows.filter((row) => row.kind === "live" && row.result.answer === "bad").filter(({ until }) => now <= plus(until, LATEST)).toSorted((a, b) => b.landing.at - a.landing.at);
	return rows.map((row) => {
		if (row.kind !== "live") return row;
		const { hadBreach, ...facts } = row;
		const snapshot = snapshotFor(row.watched.environment);
		return {
			...facts,
			action: actionFor({
				...facts,
				hadBreach
			}, bad, snapshot, now)
		};
	});
}
function actionFor(row, bad, snapshot, now) {
	const { result, rise, watched, hadBreach } = row;
	if (now > plus(row.until, LATEST)) return { kind: "none" };
	if (result.answer === "warning") return isHeld(watched, snapshot, now) ? { kind: "none" } : { kind: "hold" };
	if (result.answer !== "bad") return { kind: "none" };
	const sharing = bad.filter((liveRow) => sharesService(liveRow.watched, watched));
	const [first] = sharing;
	if (first !== void 0 && first.watched.flag.key !== watched.flag.key) return {
		kind: "wait",
		flag: first.watched.flag.key
	};
	const others = sharing.slice(1).map((liveRow) => liveRow.watched.flag.key);
	return {
		kind: "rollback",
		shares: hadBreach ? null : sharesBefore(rise.before, watched.live),
		because: hadBreach ? "breach-before" : "step",
		others
	};
}
function isHeld({ flag, environment }, snapshot, now) {
	const state = valueOf(stateOf(filesOf(snapshot, flag.key), environment));
	return state === null || holdAt(state, now) !== null;
}
/** The services whose users have the flag. */
function servicesOf({ live }) {
	return live.flatMap(({ service, reach }) => reach.kind === "none" ? [] : [service]);
}
/** Whether a rollback touched a service that this flag has, too. */
function concerns(merge, watched, snapshot) {
	if (merge.environment !== watched.environment) return false;
	const bindings = valueOf(filesOf(snapshot, merge.flag).flag)?.services ?? [];
	const services = servicesOf(watched);
	return bindings.some(({ service }) => services.includes(service));
}
function sharesService(a, b) {
	if (a.environment !== b.environment) return false;
	const services = servicesOf(b);
	return servicesOf(a).some((service) => services.includes(service));
}
/** What the raised services had before, each its own share; null: no user keeps it. */
function sharesBefore(before, live) {
	const raised = compareExposures(before, live).filter(({ comparison }) => isRaise(comparison));
	const shares = new Map(raised.map(({ service }) => {
		const was = shareOf(before, service);
		return [service, was < shareOf(live, service) ? was : 0];
	}));
	return live.some(({ service, reach }) => percentOf(reach) > 0 && shares.get(service) !== 0) ? shares : null;
}
function shareOf(exposures, service) {
	const exposure = exposures.find((candidate) => candidate.service === service);
	return exposure === void 0 ? 0 : percentOf(exposure.reach);
}
/** `environment/flag`. */
function nameOf({ flag, environment }) {
	return `${environment}/${flag.key}`;
}
// src/wiring/watch-text.ts
const MARK = {
	bad: MARKS.block,
	warning: MARKS.wait,
	silent: MARKS.wait,
	undecided: MARKS.wait,
	good: MARKS.pass
};
function watchText(rows) {
	if (rows.length === 0) return "nothing rose that is watched\n";
	return `${rows.flatMap(rowLines).join("\n")}\n`;
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
	const { flag, environment } = row.watched;
	const { action } = row;
	const share = action.kind === "rollback" ? commonShare({
		rollout: null,
		...action
	}) : null;
	const rollout = share === null ? "" : ` --rollout ${share}`;
	return [
		first,
		...resultLines(row.result).map((line) => `    ${line}`),
		`take it back: flaghoist rollback ${flag.key} --in ${environment}${rollout}`
	];
}
function rowLines(row) {
	const name = nameOf(row.watched);
	switch (row.kind) {
		case "unknown": return [`${MARKS.wait} ${name}: not known: ${plain(row.why)}`];
		case "not-deployed": return [`${MARKS.wait} ${name}: ${row.service} does not have it yet`];
		case "live": {
			const { since, until, result, action, landing } = row;
			const span = `since ${pastText(since)}, until ${dueText(until)}`;
			return [
				`${MARK[result.answer]} ${name}: ${result.answer}, watched ${span}`,
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
		...metrics.flatMap(({ metric, message, details, facts }) => [facts === null ? `${metric}: ${plain(message)}` : plain(message, 300), ...details.map((detail) => `  ${plain(detail, 500)}`)]),
		...issues.map((issue) => `open: ${plain(issueText(issue), 200)}`),
		...issuesMissing === null ? [] : [`issues: ${plain(issuesMissing)}`]
	];
}
/** What a run of `command: watch` would do. */
function actionLines(action) {
	switch (action.kind) {
		case "none": return [];
		case "rollback": {
			const { others } = action;
			return [`to be rolled back ${targetText(action)}`, ...others.length === 0 ? [] : [`waiting for this: ${others.join(", ")}`]];
		}
		case "wait": return [`waits: ${action.flag} rose later on the same service and is rolled back first`];
		case "hold": return ["to be put on hold"];
	}
}
function targetText({ shares, because }) {
	if (because === "breach-before") return "to the safe value, because the step before was bad, too";
	if (shares === null) return "to the safe value";
	const share = commonShare({
		rollout: null,
		shares
	});
	if (share !== null) return `to ${share}%`;
	return `to ${[...shares].map(([service, percent]) => `${percent}% in ${service}`).join(", ")}`;
}
/** As `schemas/watch.schema.json` describes it. Ends with a line break. */
function watchJson(rows) {
	return printableJson({
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
			why: row.why
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
				since: isoOf(since),
				until: isoOf(until),
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
	return action.kind === "rollback" ? {
		kind: action.kind,
		shares: sharesJson(action.shares),
		others: [...action.others]
	} : { ...action };
}
function sharesJson(shares) {
	return shares && [...shares].map(([service, percent]) => ({
		service,
		percent
	}));
}
export { look as a, worstAnswerOf as i, watchJson as n, nameOf as o, watchText as r, servicesOf as s, answerLines as t };
