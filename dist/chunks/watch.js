import { Ei as timelineIn, Hi as compareExposures, Qr as asksAboutWindow, Ti as openIssues, Ui as isRaise, Xr as liveSince, Zr as measuredWindow, _r as lookBackOf, ai as classOf, ci as firstAfter, ei as judgeSamples, li as inSteps, oi as rulesOf, pi as awaitedIn, ti as samplesOf, ui as knownAt } from "./judging.js";
import { $ as highestPercent, At as instant, Ot as durationOf, Vt as plus, Z as exposuresIn, bt as valueOf, et as isExposed, ft as filesOf } from "./program.js";
// src/judge/watch.ts
function watchedIn(snapshot, pipeline) {
	return [...snapshot.flags.keys()].flatMap((key) => {
		const files = filesOf(snapshot, key);
		const flag = valueOf(files.flag);
		const { watch } = flag ?? {};
		if (flag === null || watch === void 0) return [];
		return pipeline.environments.flatMap(({ name: environment }) => {
			const live = exposuresIn(files, environment);
			if (live === null || !isExposed(live)) return [];
			const awaited = awaitedIn(pipeline, environment, live);
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
/** The newest raise, if users still have more than before it. Null: nothing rose in the history that was read. */
function riseIn(timeline, live) {
	const { periods, fromTheStart } = timeline;
	for (let place = periods.length - 1; place >= 0; place -= 1) {
		const [previous, period] = [periods[place - 1], periods[place]];
		if (period?.exposures == null || place === 0 && !fromTheStart) return null;
		const before = previous?.exposures ?? [];
		if (!rises(before, period.exposures)) continue;
		const earlier = previous === void 0 ? null : {
			...timeline,
			periods: periods.slice(0, place)
		};
		return rises(before, live) ? {
			landing: period.landing,
			before,
			earlier
		} : null;
	}
	return null;
}
function rises(from, to) {
	return compareExposures(from, to).some(({ comparison }) => isRaise(comparison));
}
/** Null: nothing rose, so there is nothing to watch. */
function startOf(watched, evidence) {
	const { flag, environment, live } = watched;
	const history = timelineIn(evidence, flag.key, environment);
	if (!("timeline" in history)) return {
		kind: "unknown",
		why: history.why
	};
	const rise = riseIn(history.timeline, live);
	if (rise === null) return null;
	const began = liveSince({
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
		case "since": return {
			kind: "live",
			rise,
			landing: began.landed.landing,
			since: began.at
		};
	}
}
/** When the watch of an exposure ends. */
function endOf({ watch }, since) {
	return plus(since, durationOf(watch.for));
}
/**
* Seconds in which a breach may become complete: the newest value of a metric is critical, and was not for long enough.
* Null: no value is.
*/
function breachWithin({ flag }, { answer, metrics }) {
	if (answer === "bad") return null;
	const waits = (flag.metrics ?? []).flatMap((metric) => {
		const rules = rulesOf(metric);
		const value = metrics.find(({ metric: name }) => name === metric.name)?.facts?.value ?? null;
		if (rules === null || value === null || classOf(value, rules) !== "critical") return [];
		return [rules.delay + 2 * rules.step];
	});
	return waits.length === 0 ? null : Math.max(...waits);
}
/**
* The samples since the deployment. A value that looks back begins to count when all that it looks at is younger.
* `settled`: what another flag had broken until then does not count.
*/
function samplesAsks({ flag, environment, watch, live, awaited, pipeline }, since, now, settled = since) {
	return (flag.metrics ?? []).flatMap((metric) => {
		const rules = rulesOf(metric);
		if (rules === null || highestPercent(live) < (metric.from ?? 0)) return [];
		const start = firstAfter(plus(instant(Math.max(since, settled)), lookBackIn(metric)), rules.step);
		const end = knownAt(plus(start, inSteps(durationOf(watch.for), rules.step)), rules);
		return [{
			kind: "samples",
			flag: flag.key,
			environment,
			metric,
			source: pipeline.sources?.find(({ name }) => name === metric.source) ?? null,
			for: watch.for,
			until: instant(Math.min(now, end)),
			since: start,
			live,
			awaited
		}];
	});
}
function lookBackIn({ question }) {
	return lookBackOf(question.kind === "query" && !asksAboutWindow(question) ? question.query : "");
}
const WORST_FIRST = [
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
	const isTooMany = watched.watch.issues !== null && issues.length > watched.watch.issues.above;
	const answers = /* @__PURE__ */ new Set([
		...metrics.map(({ answer }) => answer),
		...isTooMany ? ["bad"] : [],
		...missing === null ? [] : ["silent"]
	]);
	return {
		answer: WORST_FIRST.find((answer) => answers.has(answer)) ?? "good",
		metrics,
		issues: isTooMany ? issues : [],
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
		because: null
	};
	const silent = (message) => ({
		...nothing,
		answer: "silent",
		message,
		isComplete: false
	});
	const rules = rulesOf(metric);
	const measured = rules === null ? null : measuredWindow(ask, rules, evidence);
	if (rules === null || measured === null) return silent("its thresholds cannot be read");
	if (measured.kind === "too-young") return silent("there is no value since the deployment yet");
	if (measured.kind !== "window") return silent("its window is not known");
	const samples = samplesOf(ask, measured, evidence);
	if (samples === null) return silent("no source was asked");
	const { facts, message, details } = judgeSamples(ask, rules, measured, samples);
	const answer = facts;
	const because = answer.because ?? null;
	return {
		metric: metric.name,
		answer: answerOf(answer, because),
		message,
		details,
		facts: answer,
		because,
		isComplete: measured.fullAt === null
	};
}
function answerOf({ answer }, because) {
	if (answer !== "undecided") return answer;
	return because?.kind === "breach" || because?.kind === "before" ? "warning" : "undecided";
}
/** Open issues since the deployment. One whose age is not known does not count. */
function issuesOf({ flag, watch }, since, { issues }) {
	if (watch.issues === null) return {
		issues: [],
		missing: null
	};
	if (issues.kind !== "known") return {
		issues: [],
		missing: issues.why
	};
	const younger = issues.value.filter(({ openedAt }) => openedAt !== void 0 && openedAt >= since);
	return {
		issues: openIssues(younger, flag.key, watch.issues.labels),
		missing: null
	};
}
export { startOf as a, samplesAsks as i, endOf as n, watchedIn as o, judgeWatch as r, breachWithin as t };
