import { bt as parseDuration, dt as duration, ft as durationOf, ht as instant, lt as between, w as refusal, wt as parseInstant } from "./opening.js";
import { Aa as MISSING_TEXTS, B as tipAt, H as isTelling, Jt as gather, Zi as hasPast, ba as stretchOf, ga as labelOf, qi as isPresentOnly, ro as exactText } from "./judging.js";
import { l as known } from "./repository.js";
import { Gt as valueOf, Lt as filesOf, wt as isExposed, xt as exposuresIn } from "./program.js";
import { i as keyOf, t as forecast } from "./forecast.js";
import { D as landingLog, E as windowAsk, T as measuredBy, b as status, y as filtered } from "./deploying.js";
// src/app/summary/as-of.ts
/** The same gatherer at an earlier moment. It writes nothing. */
function gathererAsOf(gatherer, until) {
	const { clock, evidence, metrics, logged } = gatherer;
	return {
		...gatherer,
		clock: {
			name: clock.name,
			now: () => Promise.resolve(until),
			timesOf: (walk, wanted, now) => clock.timesOf(walk, wanted, now),
			begin: (times) => Promise.resolve(times),
			rewritten: (line) => clock.rewritten(line)
		},
		evidence: { answer: async (asks, fingerprint) => evidenceAt(await evidence.answer(asks, fingerprint), until) },
		...metrics === void 0 ? {} : { metrics: {
			...metrics,
			answer: async (question) => hasPast(question, question.source) || question.question.kind === "query" ? metrics.answer({
				...question,
				now: await clock.now()
			}) : {
				kind: "silent",
				silence: {
					kind: "failed",
					why: MISSING_TEXTS.presentOnly()
				}
			}
		} },
		...logged === void 0 ? {} : { logged: async (settings) => {
			const entries = await logged(settings);
			if (entries.kind !== "known") return entries;
			return known(entries.value.filter(({ at }) => at < until));
		} }
	};
}
function evidenceAt(answered, until) {
	const { issues, deployments, watched } = answered;
	return {
		...answered,
		issues: issues.kind === "known" ? known(issuesAt(issues.value, until)) : issues,
		deployments: deployments.kind === "known" ? known(deployments.value.filter(({ at }) => at < until)) : deployments,
		...watched?.kind === "known" ? { watched: known(watched.value.filter(({ at }) => at < until)) } : {}
	};
}
/** One that was closed later was open then. */
function issuesAt(issues, until) {
	return issues.flatMap((issue) => {
		const { openedAt, closedAt } = issue;
		if (openedAt !== void 0 && openedAt >= until) return [];
		return [closedAt !== null && closedAt >= until ? {
			...issue,
			closedAt: null
		} : issue];
	});
}
// src/app/summary/measuring.ts
/** The longest window for which a source gives samples. */
const LONGEST = durationOf("7d");
/** For thresholds that compare with the time before the landing. */
const BEFORE = durationOf("60d");
/** The samples, and the history since which they count. */
function measuringAsks(row, snapshot, window) {
	const asks = samplesAsks(row, snapshot, window);
	const [first] = asks;
	if (first === void 0) return [];
	const { flag, environment, awaited } = first;
	const log = valueOf(snapshot.pipeline)?.deployments;
	const reach = duration(between(window.since, window.until) + BEFORE);
	return [
		{
			kind: "timeline",
			flag,
			environment,
			window: reach
		},
		...awaited.length === 0 ? [] : [{
			kind: "deployments",
			environment,
			wanted: awaited,
			window: reach,
			...log === void 0 ? {} : { log }
		}],
		...asks
	];
}
function metricsOf(row, snapshot, window, evidence) {
	return samplesAsks(row, snapshot, window).map((ask) => {
		const answer = measuredBy(ask, evidence);
		const isSilent = answer.kind === "none" || answer.facts.answer === "silent";
		return {
			metric: ask.metric,
			answer: isSilent && isPresentOnly(ask) ? PRESENT_ONLY : answer
		};
	});
}
const PRESENT_ONLY = {
	kind: "none",
	message: MISSING_TEXTS.presentOnly()
};
function samplesAsks({ key, cells }, snapshot, { since, until }) {
	const files = filesOf(snapshot, key);
	const [flag, pipeline] = [valueOf(files.flag), valueOf(snapshot.pipeline)];
	const place = cells.findLast(({ exposures }) => exposures !== null && isExposed(exposures));
	const live = place === void 0 ? null : exposuresIn(files, place.environment);
	if (flag === null || pipeline === null || place === void 0 || live === null) return [];
	const { environment } = place;
	const length = lengthText(duration(Math.min(LONGEST, between(since, until))));
	return (flag.metrics ?? []).flatMap((metric) => windowAsk({
		flag,
		environment,
		live,
		pipeline
	}, metric, length, until) ?? []);
}
function lengthText(length) {
	const [days, hours] = [length / 86400, length / 3600];
	if (Number.isInteger(days)) return `${days}d`;
	return Number.isInteger(hours) ? `${hours}h` : `${Math.max(1, Math.floor(length / 60))}m`;
}
/** A line in the words of the plan. */
function lineOf({ name, shows }, answer) {
	if (answer?.kind !== "answer") return {
		name,
		text: null
	};
	const { value, unit, traffic } = answer.facts;
	if (shows === "traffic") {
		const count = traffic?.value ?? null;
		return {
			name,
			text: count === null ? null : String(Math.round(count))
		};
	}
	return {
		name,
		text: value === null ? null : exactText(value, unit)
	};
}
// src/app/summary/summary.ts
/** How far back the beginning of a plan is looked for. */
const PAST = durationOf("365d");
const WEEK$1 = durationOf("7d");
/** The summary at this commit of the default branch, or an earlier one. */
async function summaryOf(gatherer, tip, request) {
	const { since, until, flags, owner } = request;
	const then = gathererAsOf(gatherer, until);
	const base = await tipAt(gatherer, tip, instant(until - 1), await gatherer.clock.now());
	if (base === null) throw refusal("log/nothing-landed");
	const overview = await status(then, base, flags);
	const rows = filtered(overview.rows, {
		...EVERY_ROW,
		owner
	});
	const log = await landingLog(then, base, {
		flags,
		since,
		in: [],
		owner,
		log: UNREAD
	});
	const coming = await forecast(then, base, flags, {
		mergeDelay: duration(0),
		from: null
	});
	const shown = rows.filter((row) => flags.length > 0 || hasNews(row, log));
	const about = {
		snapshot: overview.snapshot,
		log,
		coming,
		since,
		until
	};
	const evidence = await evidenceFor(then, base, shown, about);
	return {
		since,
		until,
		clock: then.clock.name,
		flags: shown.map((row) => flagSummary(row, {
			...about,
			evidence
		})),
		others: rows.length - shown.length
	};
}
const EVERY_ROW = {
	environments: [],
	due: false,
	held: false,
	expired: false,
	changed: null
};
const UNREAD = { trouble: "" };
/** Something landed, its plan has begun and goes on, or it is on its way to removal. */
function hasNews({ key, cells, next, removal }, { landings }) {
	const hasLanded = landings.some(({ changes }) => changes.some((change) => change.flag === key && isTelling(change)));
	const hasBegun = cells.some(({ exposures }) => exposures !== null && isExposed(exposures));
	return hasLanded || hasBegun && (next !== null || removal != null);
}
function evidenceFor(gatherer, base, rows, { snapshot, since, until }) {
	const window = between(since, until);
	return gather(gatherer, {
		asks: rows.flatMap((row) => [
			...measuringAsks(row, snapshot, {
				since,
				until
			}),
			{
				kind: "issues",
				labels: [labelOf(row.key)],
				window
			},
			...row.cells.filter(({ exposures }) => exposures !== null && isExposed(exposures)).map(({ environment }) => ({
				kind: "timeline",
				flag: row.key,
				environment,
				window: PAST
			}))
		]),
		fingerprint: "",
		base: snapshot,
		tip: base,
		now: until
	});
}
function flagSummary(row, about) {
	const { snapshot, log, since, until, evidence } = about;
	const { key, description, owner } = row;
	const flag = valueOf(filesOf(snapshot, key).flag);
	const measured = metricsOf(row, snapshot, {
		since,
		until
	}, evidence);
	return {
		key,
		description,
		owner,
		phase: phaseOf(row, evidence, until),
		lines: linesOf(flag, measured),
		metrics: measured.map(({ metric, answer }) => ({
			name: metric.name,
			title: metric.title ?? metric.name,
			good: metric.good,
			message: answer.message,
			facts: answer.kind === "answer" ? answer.facts : null
		})),
		landed: landedIn(log, key),
		issues: issuesOf(key, evidence, since),
		holds: row.cells.flatMap(({ environment, hold }) => hold === null ? [] : [`${environment}: ${hold}`]),
		next: nextOf(row, about.coming),
		removal: row.removal ?? null
	};
}
function linesOf(flag, measured) {
	return (flag?.summary ?? []).map((field) => lineOf(field, measured.find(({ metric }) => metric.name === field.metric)?.answer ?? null));
}
/** The last environment in which anyone has it. */
function phaseOf({ key, cells }, { timelines }, until) {
	const cell = cells.findLast(({ exposures }) => exposures !== null && isExposed(exposures));
	if (cell?.exposures == null) return null;
	const { environment, exposures, since } = cell;
	const timeline = (timelines.kind === "known" ? timelines.value : []).find((candidate) => keyOf(candidate) === keyOf({
		flag: key,
		environment
	}));
	return {
		environment,
		exposures,
		since,
		week: timeline === void 0 ? null : weekOf(timeline, until)
	};
}
/** The week that ends at a moment, counted from the first users. */
function weekOf(timeline, until) {
	const run = stretchOf(timeline, isExposed);
	if (run === null || run.atLeast || run.landing.futureDate !== void 0) return null;
	return Math.max(1, Math.ceil((until - run.landing.at) / WEEK$1));
}
function landedIn({ landings }, key) {
	return landings.toReversed().flatMap(({ at, sha, changes }) => changes.filter((change) => change.flag === key && isTelling(change)).map((change) => ({
		...change,
		at,
		sha
	})));
}
/** Those that were open at the end, and those that were closed in the window. */
function issuesOf(key, { issues }, since) {
	if (issues.kind !== "known") return issues;
	const isOfFlag = ({ labels }) => labels.some((label) => label.toLowerCase() === labelOf(key));
	const ours = issues.value.filter(isOfFlag).filter(({ closedAt }) => closedAt === null || closedAt >= since).map(({ number, title, closedAt }) => ({
		number,
		title,
		closedAt
	}));
	return known(ours.toSorted((a, b) => a.number - b.number));
}
/** The next step of a plan: its date by the forecast, and whether it may be taken now. Null: the plan is finished. */
function nextOf({ key, next }, { steps }) {
	if (next === null) return null;
	const { environment, what, verdict, readyAt } = next;
	const step = steps.find((forecastStep) => forecastStep.flag === key && forecastStep.environment === environment && forecastStep.what === what);
	const decision = verdict === "pass" ? "go" : readyAt === null ? "no-go" : "not-yet";
	return {
		environment,
		what,
		target: step?.at ?? null,
		decision,
		missing: missingIn(next)
	};
}
function missingIn({ verdict, needs, message, readyAt }) {
	if (verdict === "pass") return [];
	if (needs.length > 0) return needs;
	return message === "" || readyAt !== null ? [] : [message];
}
// src/app/summary/window.ts
const DAY = durationOf("1d");
const WEEK = durationOf("7d");
/** 5 January 1970 was a Monday. */
const MONDAY = durationOf("4d");
/** `since`: a length before the end, or a moment. `until`: a moment that is over; null: the last aligned one. */
function summaryWindow(since, until, now) {
	const length = parseDuration(since);
	const end = until === null ? alignedBefore(now, length) : momentOf(until);
	if (end > now) throw refusal("summary/not-over", { written: until ?? "" });
	const start = length === null ? parseInstant(since) : instant(end - length);
	if (start === null) throw refusal("option/not-a-span", {
		option: "--since",
		written: since
	});
	if (start >= end) throw refusal("summary/empty-window", { since });
	return {
		since: start,
		until: end
	};
}
function alignedBefore(now, length) {
	if (length !== null && length % WEEK === 0) return instant(Math.floor((now - MONDAY) / WEEK) * WEEK + MONDAY);
	return instant(Math.floor(now / DAY) * DAY);
}
function momentOf(written) {
	const at = parseInstant(written);
	if (at === null) throw refusal("option/not-a-time", {
		option: "--until",
		written
	});
	return at;
}
export { summaryOf as n, summaryWindow as t };
