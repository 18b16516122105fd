const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_editing = require("./editing.js");
const require_deploying = require("./deploying.js");
const require_forecast = require("./forecast.js");
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
			answer: async (question) => require_judging.hasPast(question, question.source) || question.question.kind === "query" ? metrics.answer({
				...question,
				now: await clock.now()
			}) : {
				kind: "silent",
				silence: {
					kind: "failed",
					why: require_opening.causeText({ kind: "present-only" })
				}
			}
		} },
		...logged === void 0 ? {} : { logged: async (settings) => {
			const entries = await logged(settings);
			if (entries.kind !== "known") return entries;
			return require_repository.known(entries.value.filter(({ at }) => at < until));
		} }
	};
}
function evidenceAt(answered, until) {
	const { issues, deployments, watched } = answered;
	return {
		...answered,
		issues: issues.kind === "known" ? require_repository.known(issuesAt(issues.value, until)) : issues,
		deployments: deployments.kind === "known" ? require_repository.known(deployments.value.filter(({ at }) => at < until)) : deployments,
		...watched?.kind === "known" ? { watched: require_repository.known(watched.value.filter(({ at }) => at < until)) } : {}
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
const LONGEST = require_opening.durationOf("7d");
/** For thresholds that compare with the time before the landing. */
const BEFORE = require_opening.durationOf("60d");
/** The samples, and the history since which they count. */
function measuringAsks(row, snapshot, window) {
	const asks = samplesAsks(row, snapshot, window);
	const [first] = asks;
	if (first === void 0) return [];
	const { flag, environment, awaited } = first;
	const log = require_opening.valueOf(snapshot.pipeline)?.deployments;
	const reach = require_opening.duration(require_opening.between(window.since, window.until) + BEFORE);
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
function metricRows(row, snapshot, window, evidence) {
	return samplesAsks(row, snapshot, window).map((ask) => {
		const answer = require_deploying.measuredBy(ask, evidence);
		const isSilent = answer.kind === "none" || answer.facts.answer === "silent";
		return {
			metric: ask.metric,
			answer: isSilent && require_judging.isPresentOnly(ask) ? require_deploying.PRESENT_ONLY : answer
		};
	});
}
function samplesAsks({ key, cells }, snapshot, { since, until }) {
	const files = require_opening.filesOf(snapshot, key);
	const [flag, pipeline] = [require_opening.valueOf(files.flag), require_opening.valueOf(snapshot.pipeline)];
	const place = cells.findLast(({ exposures }) => exposures !== null && require_opening.isExposed(exposures));
	const live = place === void 0 ? null : require_opening.exposuresIn(files, place.environment);
	if (flag === null || pipeline === null || place === void 0 || live === null) return [];
	const { environment } = place;
	const length = lengthText(require_opening.duration(Math.min(LONGEST, require_opening.between(since, until))));
	return (flag.metrics ?? []).flatMap((metric) => require_judging.windowAsk({
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
		text: value === null ? null : require_judging.exactText(value, unit)
	};
}
// src/app/summary/summary.ts
/** How far back the beginning of a plan is looked for. */
const PAST = require_opening.durationOf("365d");
const WEEK$1 = require_opening.durationOf("7d");
/** The summary at this commit of the default branch, or an earlier one. */
async function summaryOf(gatherer, tip, request) {
	const { since, until, flags, owner } = request;
	const then = gathererAsOf(gatherer, until);
	const now = await gatherer.clock.now();
	const base = await require_editing.tipAt(gatherer, tip, require_opening.instant(until - 1), now);
	if (base === null) throw require_opening.refusal("summary/before-all", {
		until,
		now
	});
	const overview = await require_deploying.status(then, base, flags);
	const rows = require_deploying.filtered(overview.rows, {
		...EVERY_ROW,
		owner
	});
	const log = await require_deploying.landingLog(then, base, {
		flags,
		since,
		in: [],
		owner,
		log: UNREAD
	});
	const coming = await require_forecast.forecast(then, base, flags, require_forecast.AS_MEASURED);
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
const UNREAD = { trouble: { kind: "not-read" } };
/** Something landed, its plan has begun and goes on, or it is on its way to removal. */
function hasNews({ key, cells, next, removal }, { landings }) {
	const hasLanded = landings.some(({ changes }) => changes.some((change) => change.flag === key && require_judging.isTelling(change)));
	const hasBegun = cells.some(({ exposures }) => exposures !== null && require_opening.isExposed(exposures));
	return hasLanded || hasBegun && (next !== null || removal != null);
}
function evidenceFor(gatherer, base, rows, { snapshot, since, until }) {
	const window = require_opening.between(since, until);
	return require_judging.gather(gatherer, {
		asks: rows.flatMap((row) => [
			...measuringAsks(row, snapshot, {
				since,
				until
			}),
			{
				kind: "issues",
				labels: [require_judging.labelOf(row.key)],
				window
			},
			...row.cells.filter(({ exposures }) => exposures !== null && require_opening.isExposed(exposures)).map(({ environment }) => ({
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
	const flag = require_opening.valueOf(require_opening.filesOf(snapshot, key).flag);
	const measured = metricRows(row, snapshot, {
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
		offIn: flag?.safe === true ? placesOff(row) : null,
		next: nextOf(row, about.coming),
		removal: row.removal ?? null
	};
}
/** Of a kill switch: the environments where any user has less than its safe value. */
function placesOff({ cells }) {
	return cells.flatMap(({ environment, exposures }) => exposures !== null && require_opening.isExposed(exposures) ? [environment] : []);
}
function linesOf(flag, measured) {
	return (flag?.summary ?? []).map((field) => lineOf(field, measured.find(({ metric }) => metric.name === field.metric)?.answer ?? null));
}
/** The last environment in which anyone has it. */
function phaseOf({ key, cells }, { timelines }, until) {
	const cell = cells.findLast(({ exposures }) => exposures !== null && require_opening.isExposed(exposures));
	if (cell?.exposures == null) return null;
	const { environment, exposures, since } = cell;
	const timeline = (timelines.kind === "known" ? timelines.value : []).find((candidate) => require_forecast.keyOf(candidate) === require_forecast.keyOf({
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
	const run = require_judging.stretchOf(timeline, require_opening.isExposed);
	if (run === null || run.atLeast || run.landing.futureDate !== void 0) return null;
	return Math.max(1, Math.ceil((until - run.landing.at) / WEEK$1));
}
function landedIn({ landings }, key) {
	return landings.toReversed().flatMap(({ at, sha, changes }) => changes.filter((change) => change.flag === key && require_judging.isTelling(change)).map((change) => ({
		...change,
		at,
		sha
	})));
}
/** Those that were open at the end, and those that were closed in the window. */
function issuesOf(key, { issues }, since) {
	if (issues.kind !== "known") return issues;
	const isOfFlag = ({ labels }) => labels.some((label) => label.toLowerCase() === require_judging.labelOf(key));
	const ours = issues.value.filter(isOfFlag).filter(({ closedAt }) => closedAt === null || closedAt >= since).map(({ number, title, closedAt }) => ({
		number,
		title,
		closedAt
	}));
	return require_repository.known(ours.toSorted((a, b) => a.number - b.number));
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
// src/app/summary/summary-window.ts
const DAY = require_opening.durationOf("1d");
const WEEK = require_opening.durationOf("7d");
/** 5 January 1970 was a Monday. */
const MONDAY = require_opening.durationOf("4d");
/** `since`: a length before the end, `7d` or `-7d`, or a moment. `until`: a moment that is over; null: the last aligned one. */
function summaryWindow(since, until, now) {
	const length = require_opening.parseDuration(since.replace(/^-/, ""));
	const end = until === null ? alignedBefore(now, length) : momentOf(until);
	if (end > now) throw require_opening.refusal("summary/not-over", { written: until ?? "" });
	const start = length === null ? require_opening.parseInstant(since) : require_opening.instant(end - length);
	if (start === null) throw require_opening.refusal("option/not-a-span", {
		option: "--since",
		written: since
	});
	if (start >= end) throw require_opening.refusal("summary/empty-window", { since });
	return {
		since: start,
		until: end
	};
}
function alignedBefore(now, length) {
	if (length !== null && length % WEEK === 0) return require_opening.instant(Math.floor((now - MONDAY) / WEEK) * WEEK + MONDAY);
	return require_opening.instant(Math.floor(now / DAY) * DAY);
}
function momentOf(written) {
	const at = require_opening.parseInstant(written);
	if (at === null) throw require_opening.refusal("option/not-a-time", {
		option: "--until",
		written
	});
	return at;
}
Object.defineProperty(exports, "summaryOf", {
	enumerable: true,
	get: function() {
		return summaryOf;
	}
});
Object.defineProperty(exports, "summaryWindow", {
	enumerable: true,
	get: function() {
		return summaryWindow;
	}
});
