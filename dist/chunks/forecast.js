const require_opening = require("./opening.js");
const require_deploying = require("./deploying.js");
const require_editing = require("./editing.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
// src/app/forecast/first-pass.ts
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;
function firstPass(proposal, { clock, evidenceAt }, from) {
	let at = from;
	let decisive = [];
	const waited = [];
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const evidence = evidenceAt(at);
		const report = require_judging.judge({
			schemaVersion: 1,
			proposal,
			clock,
			evidence,
			now: at
		});
		const open = require_deploying.openIn(report);
		const timed = open.filter(({ code }) => !require_judging.isSettledAtOnce(code));
		if (isPassing(report, timed)) {
			const { changes } = report;
			const shut = shutIn(waited, from, at) ?? reportedShut(changes, at);
			const until = endOf(changes);
			return {
				kind: "passes",
				at,
				changes,
				decisive,
				waited,
				shut,
				needs: open,
				until
			};
		}
		const due = require_judging.latestReady(timed.map(({ readyAt }) => readyAt));
		if (due === null || due <= at || timed.some(isOpenEnded)) return stuck(report, timed);
		decisive = timed.filter(({ readyAt }) => readyAt === due);
		waited.push(...timed);
		at = due;
	}
	return {
		kind: "stuck",
		open: [],
		error: require_judging.FORECAST_TEXTS.neverTogether()
	};
}
function shutIn(waited, from, at) {
	if (!waited.some(({ gate }) => require_judging.isClosing(gate))) return null;
	const clocks = waited.filter(({ gate }) => !require_judging.isClosing(gate));
	const clear = require_opening.latest(from, require_judging.latestReady(clocks.map(({ readyAt }) => readyAt)) ?? from);
	return clear < at ? {
		from: clear,
		to: at
	} : null;
}
function endOf(changes) {
	const counted = changes.flatMap(require_judging.countingGates);
	return require_judging.earliestEnd(counted.map(({ passUntil }) => passUntil)) ?? null;
}
/** Where an environment only reports, a step lands although it is closed. */
function reportedShut(changes, at) {
	const closing = changes.filter(({ reportOnly }) => reportOnly).flatMap(({ gates }) => gates).filter(({ gate, verdict }) => verdict !== "pass" && require_judging.isClosing(gate));
	const [first] = closing;
	return first === void 0 ? null : {
		from: at,
		to: require_judging.latestReady(closing.map(({ readyAt }) => readyAt))
	};
}
/** A block without an open gate comes from an error in the files. */
function isPassing({ verdict }, timed) {
	return timed.length === 0 && verdict !== "block";
}
/** Whether no clock ends it. */
function isOpenEnded({ readyAt, verdict }) {
	return readyAt === null || verdict === "block";
}
function stuck({ diagnostics }, open) {
	return {
		kind: "stuck",
		open,
		error: diagnostics.filter(({ severity }) => severity === "error")[0]?.message ?? null
	};
}
// src/app/forecast/landing-time.ts
/** A delay for which no opening has room is tried so often: a week of daily openings, and one more. */
const MOST_TRIES = 8;
/**
* Green for a while, and still green at the end of it. What waits then is green anew, and its delay begins anew. `from`:
* the moment of this look, and since when it has been green; null: it was not.
*/
function landingTime(proposal, given, from, mergeDelay) {
	const first = firstPass(proposal, given, from.at);
	if (first.kind === "stuck") return {
		pass: first,
		green: null
	};
	let since = first.at === from.at ? earliest(from.green, first.at) : first.at;
	if (mergeDelay === 0) return {
		pass: first,
		green: since
	};
	let green = first;
	let opening = null;
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const wanted = require_opening.latest(from.at, require_opening.plus(since, mergeDelay));
		const landing = firstPass(proposal, given, wanted);
		if (landing.kind === "stuck") return {
			pass: landing,
			green: null
		};
		const { decisive } = landing.at === wanted ? green : landing;
		const waited = [...green.waited, ...landing.waited];
		const shut = landing.shut ?? green.shut;
		green = {
			...landing,
			decisive,
			waited,
			shut
		};
		if (landing.at === wanted) return {
			pass: green,
			green: since
		};
		opening ??= green;
		since = green.at;
	}
	return {
		pass: opening ?? green,
		green: since
	};
}
function earliest(first, second) {
	return first !== null && first < second ? first : second;
}
// src/app/forecast/merge-delay.ts
const WINDOW = require_opening.durationOf("90d");
/** More landings change the median little, and each is judged. */
const MOST_LOOKED_AT = 60;
const MOST_MEASURED = 20;
/** A window of every working hour ends less often. */
const MOST_ENDS = 100;
/** The answers of each repository by tip: a sweep asks for the same one with each pull request. */
const MEASURED = /* @__PURE__ */ new WeakMap();
/** Of the newest promotions before this commit of the default branch. A process measures it once for each tip. */
function measuredDelay(gatherer, tip, now) {
	const { repository } = gatherer;
	const ofRepository = MEASURED.get(repository) ?? /* @__PURE__ */ new Map();
	MEASURED.set(repository, ofRepository);
	const measured = ofRepository.get(tip) ?? measure(gatherer, tip, now);
	ofRepository.set(tip, measured);
	return measured;
}
async function measure(gatherer, tip, now) {
	const delays = [];
	for (const landing of tip === null ? [] : await landingsBefore(gatherer, tip, now)) {
		if (delays.length === MOST_MEASURED) break;
		const delay = await delayOf$1(gatherer, landing);
		if (delay !== null) delays.push(delay);
	}
	return {
		delay: require_opening.middleOf(delays),
		landings: delays.length
	};
}
/** Newest first. One that was written at the moment of its landing shows no delay: a squash, or a push by hand. */
async function landingsBefore({ repository, root }, tip, now) {
	const walk = await repository.walk(tip, require_opening.instant(now - WINDOW), /* @__PURE__ */ new Set());
	if (walk.kind !== "known") return [];
	const { landings, examined } = walk.value;
	const changes = await repository.changesBelow(walk.value, root === "" ? [] : [root]);
	const changed = landings.slice(0, examined).flatMap(({ sha, committedAt }, place) => {
		const parent = landings[place + 1]?.sha;
		const isOurs = (changes.get(sha) ?? []).length > 0;
		return parent === void 0 || !isOurs ? [] : [{
			sha,
			parent,
			landedAt: committedAt
		}];
	}).slice(0, MOST_LOOKED_AT);
	const written = await repository.authorships(changed.map(({ sha }) => sha));
	return changed.flatMap((landing) => {
		const { authoredAt } = written.get(landing.sha) ?? { authoredAt: landing.landedAt };
		return authoredAt < landing.landedAt ? [{
			...landing,
			authoredAt
		}] : [];
	});
}
/** Null: it is no promotion, or more than clocks and people decided when it passed. */
async function delayOf$1(gatherer, { sha, parent, authoredAt, landedAt }) {
	const now = landedAt;
	const compared = {
		base: require_repository.asTree(parent),
		head: require_repository.asTree(sha),
		tip: parent,
		now
	};
	const proposal = await require_judging.loadProposal(gatherer, compared);
	const { asks, fingerprint } = require_judging.askAbout(proposal, now);
	if (require_judging.classSoFar({
		proposal,
		asks,
		fingerprint,
		base: parent,
		now
	}) !== "promotion") return null;
	const wanted = {
		asks,
		fingerprint,
		base: proposal.base,
		tip: parent,
		now
	};
	const history = await require_judging.gatherHistory(withCommitterDates(gatherer, now), wanted);
	const evidence = {
		...require_judging.NO_EVIDENCE,
		...history,
		issues: require_repository.known([])
	};
	const passFrom = (from) => firstPass(proposal, {
		clock: "git",
		evidenceAt: () => evidence
	}, from);
	const at = greenSince(passFrom, authoredAt, landedAt);
	if (at === null) return null;
	return at >= landedAt ? require_opening.duration(0) : require_opening.between(at, landedAt);
}
/** The beginning of the last time that it was green before it landed; null: not known. */
function greenSince(passFrom, from, landedAt) {
	for (let at = from, look = 0; look < MOST_ENDS; look += 1) {
		const pass = passFrom(at);
		if (pass.kind === "stuck") return null;
		if (pass.until === null || pass.until >= landedAt || pass.at >= landedAt) return pass.at;
		at = pass.until;
	}
	return null;
}
/** To ask GitHub for the moment of each landing would take too long for a median. */
function withCommitterDates(gatherer, now) {
	return {
		...gatherer,
		clock: {
			name: "git",
			now: () => Promise.resolve(now),
			timesOf: ({ landings }) => Promise.resolve(require_repository.known(require_judging.committerTimes(landings, now))),
			begin: (times) => Promise.resolve(times),
			rewritten: () => Promise.resolve(require_repository.absent({ kind: "not-read" }))
		}
	};
}
// src/app/forecast/good-samples.ts
/** `measured`: what the sources answered when the forecast began. */
function goodSamples(ask, evidence, measured) {
	const rules = require_judging.rulesOf(ask.metric);
	const range = rules === null ? null : require_judging.measuredWindow(ask, rules, evidence);
	if (rules === null || range === null || !("span" in range)) return [];
	const { flag, environment, metric } = ask;
	const past = measured.find((samples) => samples.flag === flag && samples.environment === environment && samples.metric === metric.name && samples.for === ask.for);
	const { span, before } = range;
	const isCompared = before !== null && typeof before !== "string";
	return [{
		flag,
		environment,
		metric: metric.name,
		for: ask.for,
		window: sampled(ask, rules, span, {
			value: goodFor(metric),
			past: past?.window
		}),
		before: isCompared ? sampled(ask, rules, before, {
			value: 1,
			past: past?.before
		}) : null
	}];
}
function sampled({ metric, source }, rules, span, { value, past }) {
	const { step } = rules;
	const grid = require_judging.hasPast(metric, source) ? {
		...span,
		step
	} : {
		from: span.to,
		to: span.to,
		step
	};
	const samples = new Map(past == null ? [] : pointsIn(past));
	const values = Array.from({ length: require_judging.pointsOf(grid) }, (_, index) => {
		const at = grid.from + index * step;
		return samples.get(at) ?? value;
	});
	const { traffic } = metric;
	return {
		grid,
		sent: "",
		answer: {
			kind: "values",
			values: require_judging.encoded(values, rules, 1e400) ?? ""
		},
		traffic: traffic === null ? null : {
			sent: "",
			answer: {
				kind: "values",
				values: String(FAR * (traffic.atLeast + 1))
			}
		},
		median: require_judging.medianOf(values)
	};
}
/** The finite values of a window by their moments. A silent source is good from now on, like every other. */
function pointsIn({ grid, answer }) {
	if (answer.kind === "silent") return [];
	return require_judging.decoded(answer.values).flatMap((value, index) => value === null ? [] : [[momentAt(grid, index), value]]);
}
function momentAt({ from, step }, index) {
	return from + index * step;
}
/** A value far from the threshold, because a warning or a critical one may be near. */
function goodFor({ good, unit }) {
	const threshold = require_judging.thresholdIn(good, unit);
	if (threshold === null) return 1;
	const { bound } = threshold;
	return threshold.kind === "value" ? meeting(bound) : meeting({
		...bound,
		value: bound.value / 100
	});
}
const FAR = 1e3;
function meeting({ operator, value }) {
	if (operator === "<" || operator === "<=") return value > 0 ? value / FAR : value * FAR - below(operator);
	return value > 0 ? value * FAR : value + 1;
}
function below(operator) {
	return operator === "<" ? 1 : 0;
}
// src/app/forecast/world.ts
function worldOf(context, clock, evidence, now, deployTakes) {
	const { timelines, deployments, issues } = evidence;
	const flags = new Map(context.snapshot.flags);
	return {
		context: {
			...context,
			snapshot: {
				...context.snapshot,
				flags
			}
		},
		flags,
		clock,
		evidence: {
			...evidence,
			issues: require_repository.known(issues.kind === "known" ? issues.value.map((issue) => closedIssue(issue, now)) : [])
		},
		open: issues.kind === "known" ? issues.value.filter(({ closedAt }) => closedAt === null) : [],
		timelines: new Map((timelines.kind === "known" ? timelines.value : []).map((timeline) => [keyOf(timeline), timeline])),
		deployments: deployments.kind === "known" ? deployments.value : null,
		deployed: /* @__PURE__ */ new Map(),
		deployTakes
	};
}
function closedIssue(issue, now) {
	return issue.closedAt === null ? {
		...issue,
		closedAt: now
	} : issue;
}
function keyOf({ flag, environment }) {
	return `${environment} ${flag}`;
}
/**
* The part of the evidence that is asked for about a step of a flag, as it will be then. Small, because each of
* thousands of steps is judged. Of the deployments to come it has those of the flags whose history is asked for. No other
* deployment changes the values of these flags.
*/
function evidenceFor({ context, evidence, timelines, deployments, deployed, deployTakes }, asks, at) {
	if (evidence.timelines.kind !== "known") return evidence;
	const wanted = asks.flatMap((ask) => ask.kind === "timeline" ? timelines.get(keyOf(ask)) ?? [] : []);
	const later = deployments === null ? [] : deployedThen(deployed, wanted, deployTakes);
	const sent = deployments === null || later.length === 0 ? evidence.deployments : require_repository.known([...deployments, ...later]);
	const then = withGoodWatches(context, asks, {
		...evidence,
		timelines: require_repository.known(wanted),
		deployments: sent
	}, at);
	const samples = asks.flatMap((ask) => ask.kind === "samples" ? goodSamples(ask, then, evidence.samples ?? []) : []);
	return samples.length === 0 ? then : {
		...then,
		samples
	};
}
function land(world, { flag, environment, head, sha, at }) {
	const { flags, timelines, deployments, deployed, deployTakes } = world;
	const files = require_opening.filesOf(head, flag);
	flags.set(flag, files);
	const exposures = require_opening.exposuresIn(files, environment);
	const landing = {
		sha,
		at,
		source: "merged-at"
	};
	const before = timelines.get(keyOf({
		flag,
		environment
	}));
	if (before !== void 0) {
		const periods = [...before.periods, {
			exposures,
			landing
		}];
		timelines.set(keyOf(before), {
			...before,
			periods
		});
	}
	if (deployments === null) return;
	const sent = {
		environment,
		sha,
		at: require_opening.plus(at, deployTakes)
	};
	deployed.set(flag, [...deployed.get(flag) ?? [], ...imaginedDeployments(exposures ?? [], sent)]);
}
/** When the watch of what has just landed ends; null: it is not watched. */
function watchEnd({ context: { pipeline }, deployments, deployTakes }, { flag, environment, head, at }) {
	const files = require_opening.filesOf(head, flag);
	const watch = require_opening.valueOf(files.flag)?.watch;
	if (watch === void 0) return null;
	const awaited = require_judging.awaitedIn(pipeline, environment, require_opening.exposuresIn(files, environment) ?? []);
	const since = deployments === null || awaited.length === 0 ? at : require_opening.plus(at, deployTakes);
	return require_deploying.endOf({ watch }, since);
}
/**
* The deployments of the flags that are asked about, as the log will show them, oldest first. Each sends the values that
* all of these flags have by then. Values of other flags are left out, because no clock depends on them.
*/
function deployedThen(deployed, timelines, takes) {
	const flags = [...new Set(timelines.map(({ flag }) => flag))];
	const all = flags.flatMap((flag) => deployed.get(flag) ?? []);
	if (flags.length < 2) return all;
	return all.toSorted((a, b) => a.at - b.at).map((deployment) => {
		const landedAt = deployment.at - takes;
		const values = timelines.filter(({ environment }) => environment === deployment.environment).flatMap((timeline) => sentAt(timeline, landedAt, deployment.service));
		return {
			...deployment,
			values: {
				...Object.fromEntries(values),
				...deployment.values
			}
		};
	});
}
/** What a flag sends a service after the landings up to a moment. */
function sentAt({ periods }, at, service) {
	const exposure = (periods.findLast(({ landing }) => landing.at <= at) ?? periods[0])?.exposures?.find((candidate) => candidate.service === service);
	return exposure === void 0 ? [] : require_opening.sentBy(exposure).map(({ variable, value }) => [variable, value]);
}
/** The deployments of one landing: one for each service. */
function imaginedDeployments(exposures, { environment, sha, at }) {
	return exposures.map((exposure) => ({
		environment,
		service: exposure.service,
		landing: sha,
		state: "success",
		at,
		values: Object.fromEntries(require_opening.sentBy(exposure).map(({ variable, value }) => [variable, value]))
	}));
}
function asksAboutWatches(asks) {
	return asks.some(({ kind }) => kind === "watched");
}
/**
* The evidence with the ends of watches up to this moment. Each watch that has not ended is assumed to end good at its time.
* How a watch has ended stays as it was.
*/
function withGoodWatches(context, asks, evidence, at) {
	if (!asksAboutWatches(asks)) return evidence;
	const { watched: logged } = evidence;
	const before = logged?.kind === "known" ? logged.value : [];
	const assumed = watchesIn(context, asks).flatMap((watched) => {
		const end = goodEnd(watched, evidence);
		return end === null || end.at > at || before.some((earlier) => isSame(earlier, end)) ? [] : [end];
	});
	return {
		...evidence,
		watched: require_repository.known([...before, ...assumed])
	};
}
function watchesIn({ snapshot, pipeline }, asks) {
	const places = new Set(asks.flatMap((ask) => ask.kind === "watched" ? ask.environment : []));
	const keys = new Set(asks.flatMap((ask) => ask.kind === "timeline" ? ask.flag : []));
	const flags = new Map([...keys].map((key) => [key, require_opening.filesOf(snapshot, key)]));
	return require_deploying.watchedIn({
		...snapshot,
		flags
	}, pipeline).filter(({ environment }) => places.has(environment));
}
/** Null: nothing is live there that has risen, so nothing is watched. */
function goodEnd(watched, evidence) {
	const start = require_deploying.watchStartOf(watched, evidence);
	if (start?.kind !== "live") return null;
	const { flag, environment, watch } = watched;
	return {
		environment,
		flag: flag.key,
		landing: start.landing.sha,
		answer: "good",
		for: watch.for,
		at: require_deploying.endOf(watched, start.since)
	};
}
function isSame(a, b) {
	return a.flag === b.flag && a.environment === b.environment && a.landing === b.landing;
}
// src/app/forecast/open-issues.ts
/** The numbers of those issues. A limit that the open ones do not exceed moves nothing. */
function issuesInTheWay(world, { plan, asks, pass }, flag) {
	const concerning = asks.flatMap((ask) => ask.kind === "issues" ? require_judging.issuesOf(world.open, flag, ask.labels) : []);
	if (concerning.length === 0) return [];
	const evidence = evidenceFor(world, asks, pass.at);
	const closed = evidence.issues.kind === "known" ? evidence.issues.value : [];
	const asTheyAre = require_repository.known([...closed.filter(({ number }) => !isAmong(world.open, number)), ...world.open]);
	const report = require_judging.judge({
		schemaVersion: 1,
		proposal: plan.proposal,
		clock: world.clock,
		evidence: {
			...evidence,
			issues: asTheyAre
		},
		now: pass.at
	});
	return require_deploying.openIn(report).length > pass.needs.length ? concerning.map(({ number }) => number) : [];
}
function isAmong(issues, number) {
	return issues.some((issue) => issue.number === number);
}
// src/app/forecast/simulate.ts
/** No plan has so many steps. */
const MOST_STEPS$1 = 1e5;
/** Lands every step in the world, which it changes. `mergeDelay`: how long a step stays green before it lands. */
function simulate(world, keys, from, mergeDelay) {
	const steps = [];
	const runs = [];
	const pending = /* @__PURE__ */ new Map();
	const readers = /* @__PURE__ */ new Map();
	const queue = queueOf();
	for (const key of keys.toSorted(require_opening.inOrder)) consider(key, from, null);
	while (steps.length < MOST_STEPS$1) {
		const next = queue.next(pending);
		if (next === null) break;
		const place = steps.length;
		steps.push(stepOf(next, steps));
		const { key, plan, pass, asks } = next;
		const issues = issuesInTheWay(world, next, key);
		const { at, shut } = pass;
		const { environment } = plan.step;
		const { head } = plan.proposal;
		const landed = {
			flag: key,
			environment,
			head,
			sha: shaOf(place),
			at
		};
		land(world, landed);
		runs.push({
			asks,
			shut,
			issues,
			end: watchEnd(world, landed) ?? at
		});
		pending.delete(key);
		consider(key, at, place);
		for (const flagKey of readersOf(keyOf(landed))) consider(flagKey, at, place);
	}
	return {
		steps,
		stuck: [...keys.flatMap((key) => refusedStepOf(world.context, key)), ...[...pending.values()].flatMap(stuckOf)],
		runs
	};
	function consider(key, at, cause) {
		const before = pending.get(key) ?? null;
		const plan = require_deploying.stepPlanOf(world.context, key);
		if (plan === null) {
			pending.delete(key);
			return;
		}
		const { asks } = require_judging.askAbout(plan.proposal, at);
		const given = {
			clock: world.clock,
			evidenceAt: evidenceOf(world, plan, asks, at)
		};
		const start = {
			at,
			green: before?.green ?? null
		};
		const { pass, green } = landingTime(plan.proposal, given, start, mergeDelay);
		const reads = asks.flatMap((ask) => ask.kind === "timeline" ? [keyOf(ask)] : []);
		const entry = {
			key,
			plan,
			pass,
			green,
			reads,
			asks,
			cause: before === null || before.pass.kind === "stuck" ? cause : before.cause
		};
		pending.set(key, entry);
		queue.add(entry);
		for (const read of reads) readers.set(read, (readers.get(read) ?? /* @__PURE__ */ new Set()).add(key));
		for (const { facts, readyAt } of pass.kind === "stuck" ? pass.open : pass.waited) if (readyAt !== null) runOn(placesIn(JSON.stringify(facts)), readyAt);
	}
	/** A clock that these landings started runs until then. */
	function runOn(places, until) {
		for (const place of places) {
			const run = runs[place];
			if (run !== void 0) run.end = require_opening.latest(run.end, until);
		}
	}
	function readersOf(landed) {
		return [...readers.get(landed) ?? []].filter((key) => pending.get(key)?.reads.includes(landed) === true).toSorted(require_opening.inOrder);
	}
}
/** Only samples and ends of watches change with the moment. */
function evidenceOf(world, { proposal }, asks, from) {
	const once = asks.some(({ kind }) => kind === "samples") || asksAboutWatches(asks) ? null : evidenceFor(world, asks, from);
	return (at) => once ?? evidenceFor(world, require_judging.askAbout(proposal, at).asks, at);
}
/** The pending step that lands first. Entries that were judged again since are left out. */
function queueOf() {
	let entries = [];
	return {
		add(entry) {
			if (entry.pass.kind === "passes") entries.push({
				...entry,
				pass: entry.pass
			});
		},
		next(pending) {
			entries = entries.filter(({ key, pass }) => pending.get(key)?.pass === pass);
			const [first, ...others] = entries;
			if (first === void 0) return null;
			return others.reduce((a, b) => b.pass.at < a.pass.at || b.pass.at === a.pass.at && require_opening.inOrder(b.key, a.key) < 0 ? b : a, first);
		}
	};
}
function stepOf(passing, steps) {
	const { key, plan, pass } = passing;
	const place = startOf(passing);
	const gaining = pass.changes.filter((change) => change.environment === plan.step.environment);
	const isEarlier = place !== null && place < steps.length;
	return {
		flag: key,
		environment: plan.step.environment,
		what: require_deploying.whatOf(plan),
		at: pass.at,
		services: gaining.flatMap(({ services }) => services),
		decisive: pass.decisive,
		needs: pass.needs,
		after: isEarlier ? place : null
	};
}
/** The landing that started the clock which ended last. What closes at times counts from no landing. */
function startOf({ pass, cause }) {
	const clocks = pass.waited.filter(({ gate }) => !require_judging.isClosing(gate));
	const due = require_judging.latestReady(clocks.map(({ readyAt }) => readyAt));
	const last = clocks.filter(({ readyAt }) => readyAt === due);
	return last.flatMap(({ facts }) => placesIn(JSON.stringify(facts))).at(-1) ?? (last.some(({ progress }) => progress !== null) ? null : cause);
}
/** A step that has landed and was refused stands still until a person acts. */
function refusedStepOf(context, flag) {
	const next = require_deploying.refusedNext(context, flag);
	if (next === null) return [];
	const { environment, what, message } = next;
	return [{
		flag,
		environment,
		what,
		open: [],
		error: message
	}];
}
function stuckOf({ key, plan, pass }) {
	if (pass.kind !== "stuck") return [];
	const { error } = pass;
	const { environment } = plan.step;
	const endless = pass.open.filter(isOpenEnded);
	const open = endless.length === 0 ? pass.open : endless;
	return [{
		flag: key,
		environment,
		what: require_deploying.whatOf(plan),
		open,
		error
	}];
}
/** The ids of landings that a forecast makes up begin with these digits, as no commit of Git does. */
const MADE_UP = "f".repeat(32);
function shaOf(place) {
	return `${MADE_UP}${place.toString(16).padStart(8, "0")}`;
}
/** The landings of the forecast that facts name: those that started the clocks. */
function placesIn(facts) {
	return [...facts.matchAll(new RegExp(`${MADE_UP}([0-9a-f]{8})`, "g"))].map(([, place = ""]) => Number.parseInt(place, 16));
}
/** How long a deployment takes: the median of those that the log has. Null: it has no deployment that began and succeeded. */
function deploymentTime(deployments) {
	if (deployments.kind !== "known") return null;
	const started = /* @__PURE__ */ new Map();
	const lengths = [];
	for (const deployment of deployments.value) {
		const key = `${deployment.environment} ${deployment.service} ${deployment.landing}`;
		const start = started.get(key);
		if (deployment.state === "started") started.set(key, deployment);
		if (deployment.state === "success" && start !== void 0) lengths.push(require_opening.between(start.at, deployment.at));
	}
	return require_opening.middleOf(lengths);
}
// src/app/forecast/asks.ts
/** With the flags that they require, because those decide when they go on. */
function withRequired(snapshot, keys) {
	const all = new Set(keys);
	for (const key of all) {
		const flag = require_opening.valueOf(require_opening.filesOf(snapshot, key).flag);
		for (const required of flag === null ? [] : require_judging.prerequisitesOf(flag)) if (snapshot.flags.has(required)) all.add(required);
	}
	return [...all];
}
/** No flag has so many steps. */
const MOST_STEPS = 1e3;
/** What every step of every plan asks for, until the end of each plan. */
function asksOf(start, keys, now) {
	const flags = new Map(start.snapshot.flags);
	const context = {
		...start,
		snapshot: {
			...start.snapshot,
			flags
		}
	};
	return require_judging.once(keys.flatMap((key) => {
		const files = require_opening.filesOf(start.snapshot, key);
		const asks = asksOfPlan(context, key, now, (later) => flags.set(key, later));
		flags.set(key, files);
		return [...asks, ...require_editing.apartAsks(start, key)];
	}));
}
/** `advance`: makes a step of the plan count as landed. */
function asksOfPlan(context, key, now, advance) {
	const asks = [];
	for (let count = 0; count < MOST_STEPS; count += 1) {
		const plan = require_deploying.stepPlanOf(context, key);
		if (plan === null) break;
		asks.push(...require_judging.askAbout(plan.proposal, now).asks);
		advance(require_opening.filesOf(plan.proposal.head, key));
	}
	return asks;
}
// src/app/forecast/assumptions.ts
/** Only those that move a moment. */
function assumptionsOf(steps, { runs, evidence, mergeDelay, mergesMeasured, deployTakes }) {
	const asking = steps.map((step, index) => ({
		...step,
		asks: runs[index]?.asks ?? [],
		issues: runs[index]?.issues ?? []
	}));
	const counted = (isMoved) => ({
		moves: movedBy(asking, isMoved),
		steps: asking.filter(isMoved).length
	});
	const movesOf = (isMoved) => ({ moves: movedBy(asking, isMoved) });
	const { issues, deployments, watched } = evidence;
	return [
		{
			kind: "people",
			...counted(({ needs }) => needs.length > 0)
		},
		issues.kind === "known" ? null : {
			kind: "issues-unknown",
			...movesOf(asksAboutIssues),
			why: issues.why
		},
		{
			kind: "issues",
			...movesOf((step) => step.issues.length > 0),
			issues: [...new Set(asking.flatMap((step) => step.issues))].toSorted((a, b) => a - b)
		},
		{
			kind: "good-metrics",
			...movesOf(({ asks }) => samplesIn(asks).length > 0),
			metrics: namesOf(asking.flatMap(({ asks }) => samplesIn(asks))).size
		},
		{
			kind: "good-watches",
			...counted(({ asks }) => asksAboutWatches(asks)),
			unread: watched?.kind === "known" ? null : watched?.why ?? null
		},
		{
			kind: "merge",
			...movesOf(() => true),
			delay: mergeDelay,
			landings: mergesMeasured
		},
		deployments.kind === "known" ? {
			kind: "deployment",
			...movesOf(countsFromDeployment),
			takes: deployTakes
		} : null
	].flatMap((assumption) => assumption === null || assumption.moves.length === 0 ? [] : [assumption]);
}
/** The moments of these steps, and of those that had to wait for one of them. */
function movedBy(steps, isMoved) {
	const moved = /* @__PURE__ */ new Set();
	const moments = /* @__PURE__ */ new Set();
	steps.forEach((step, place) => {
		if (!isMoved(step) && (step.after === null || !moved.has(step.after))) return;
		moved.add(place);
		moments.add(step.at);
	});
	return [...moments];
}
function asksAboutIssues({ asks }) {
	return asks.some((ask) => ask.kind === "issues" && ask.onlyOnGitHub !== true);
}
/** Whether its clock may begin with a deployment that is still to come. */
function countsFromDeployment({ asks, after }) {
	return after !== null && asks.some(({ kind }) => kind === "deployments");
}
function samplesIn(asks) {
	return asks.flatMap((ask) => ask.kind === "samples" ? ask : []);
}
/** The same metric may be asked for at several steps. */
function namesOf(measured) {
	return new Set(measured.map(({ flag, metric }) => `${flag} ${metric.name}`));
}
// src/app/forecast/closed.ts
/** A freeze that begins soon after the last step is shown too. */
const BEYOND = require_opening.durationOf("7d");
/** Only of environments in which something lands, because no calendar of the others was read. */
function closedUntil(steps, { pipeline, snapshot }, evidence, from) {
	const last = steps.at(-1);
	if (last === void 0) return [];
	const to = require_opening.plus(last.at, BEYOND);
	const reached = require_opening.grouped(steps, ({ environment }) => environment);
	const times = (requires, environment, flags) => require_judging.closedWithin(requires, evidence, from, to).map((time) => ({
		environment,
		flags,
		...time
	}));
	return pipeline.environments.flatMap((environment) => {
		const keys = new Set(reached.get(environment.name)?.map(({ flag }) => flag));
		if (keys.size === 0) return [];
		const ofFlags = windowsOf([...keys], environment, snapshot).flatMap(({ window, flags }) => times([window], environment.name, flags));
		return [...times(environment.requires, environment.name, null), ...ofFlags].toSorted((a, b) => a.from - b.from || a.to - b.to);
	});
}
/** The windows of flags beside those of the environment, of risks and of steps. Many flags may have the same. */
function windowsOf(keys, environment, snapshot) {
	const ofAll = new Set(environment.requires.map(textOf));
	const all = keys.flatMap((key) => require_judging.withFurther(require_opening.requirementsOn(require_opening.valueOf(require_opening.filesOf(snapshot, key).flag), environment)).filter((rule) => require_judging.isClosing(rule.gate) && !ofAll.has(textOf(rule))).map((window) => ({
		key,
		window
	})));
	return [...require_opening.grouped(all, ({ window }) => textOf(window)).values()].flatMap((same) => same.slice(0, 1).map(({ window }) => ({
		window,
		flags: keysOf(same)
	})));
}
/** The same wherever it is written. */
function textOf({ gate, settings }) {
	return JSON.stringify([gate, settings]);
}
/** A flag may have a window twice, as by its risk and in a step. */
function keysOf(windows) {
	return [...new Set(windows.map(({ key }) => key))];
}
// src/app/forecast/collisions.ts
/** Of thousands that land together, each would name all others. The rest is only counted. */
const MOST$1 = 10;
/** In order of landing. `together`: the same steps with those of other flags. */
function collisionsOf({ steps, runs }, together) {
	const stepsByName = new Map(steps.map((step) => [nameOf(step), step]));
	const pathSteps = new Map(together.steps.map((step) => [step, stepsByName.get(nameOf(step))]));
	const ownOf = (step) => pathSteps.get(step);
	const meeting = meetingIn(together, (step) => ownOf(step) !== void 0);
	const named = new Set(meeting.flatMap(({ step, running }) => [step, ...running]));
	return {
		collisions: [...meeting.map((collision) => ({
			...collision,
			step: ownOf(collision.step) ?? collision.step,
			running: collision.running.map((step) => ownOf(step) ?? step)
		})), ...caughtIn(steps, runs)].toSorted((a, b) => a.step.at - b.step.at),
		others: together.steps.filter((step) => named.has(step) && ownOf(step) === void 0)
	};
}
/** No plan takes the same step twice. */
function nameOf({ flag, environment, what }) {
	return `${environment} ${what} ${flag}`;
}
/** By instance. Of two that meet, at least one is of the forecast. */
function meetingIn({ steps, runs }, isOwn) {
	const placed = steps.flatMap((step, index) => step.services.map((service) => ({
		step,
		service,
		end: runs[index]?.end ?? step.at
	})));
	return [...require_opening.grouped(placed, ({ step, service }) => `${step.environment} ${service}`).values()].flatMap((landings) => metIn(landings, isOwn));
}
/** The collisions of one instance. The landings are in order, so one pass over them and one over their ends is enough. */
function metIn(landings, isOwn) {
	const ending = landings.toSorted((a, b) => a.end - b.end || a.step.at - b.step.at);
	const [all, own] = [runningSteps(), runningSteps()];
	let over = 0;
	return landings.flatMap(({ step, service }) => {
		for (; hasEnded(ending[over], step.at); over += 1) {
			all.remove(ending[over]?.step);
			own.remove(ending[over]?.step);
		}
		const { count, first } = (isOwn(step) ? all : own).besides(step.flag);
		all.add(step);
		if (isOwn(step)) own.add(step);
		if (count === 0) return [];
		const { environment } = step;
		return [{
			kind: "service",
			environment,
			service,
			step,
			running: first,
			more: count - first.length
		}];
	});
}
/** What lands at the same moment meets, also where it has no soak. */
function hasEnded(placed, at) {
	return placed !== void 0 && placed.end <= at && placed.step.at < at;
}
/** The steps that run in an instance, in order of landing. Each change takes the same time, however many they are. */
function runningSteps() {
	const running = /* @__PURE__ */ new Set();
	const byFlag = /* @__PURE__ */ new Map();
	const count = (flag, change) => {
		byFlag.set(flag, (byFlag.get(flag) ?? 0) + change);
	};
	return {
		add(step) {
			if (running.has(step)) return;
			running.add(step);
			count(step.flag, 1);
		},
		remove(step) {
			if (step !== void 0 && running.delete(step)) count(step.flag, -1);
		},
		/** How many are of other flags, and the first of them. */
		besides(flag) {
			const first = [];
			for (const step of running) {
				if (first.length === MOST$1) break;
				if (step.flag !== flag) first.push(step);
			}
			return {
				count: running.size - (byFlag.get(flag) ?? 0),
				first
			};
		}
	};
}
function caughtIn(steps, runs) {
	return steps.flatMap((step, index) => {
		const shut = runs[index]?.shut ?? null;
		return shut === null ? [] : [{
			kind: "closed",
			environment: step.environment,
			step,
			...shut
		}];
	});
}
// src/app/forecast/others.ts
const NO_OTHERS = {
	keys: [],
	left: 0
};
/** With more flags, the time depends on the size of the repository, and a forecast of all flags says the same. */
const MOST = 100;
/** The plans of the wanted flags (none: all), with those of the flags that share a service with them. */
async function readWithOthers(gatherer, base, wanted) {
	const plans = await require_deploying.readPlans(gatherer, base, wanted);
	const { context, keys } = plans;
	const services = new Set(keys.flatMap((key) => servicesOf(context.snapshot, key)));
	if (base === null || wanted.length === 0 || services.size === 0) return {
		...plans,
		others: NO_OTHERS
	};
	const candidates = (await require_judging.keysWith(gatherer, require_repository.asTree(base), services)).filter((key) => !keys.includes(key));
	const read = candidates.slice(0, Math.max(0, MOST - keys.length));
	if (read.length === 0) return {
		...plans,
		others: {
			keys: [],
			left: candidates.length
		}
	};
	const all = await require_deploying.readPlans(gatherer, base, [...keys, ...read]);
	const others = read.filter((key) => servicesOf(all.context.snapshot, key).some((service) => services.has(service)));
	return {
		context: all.context,
		keys,
		others: {
			keys: others,
			left: candidates.length - read.length
		}
	};
}
function servicesOf(snapshot, key) {
	return require_opening.valueOf(require_opening.filesOf(snapshot, key).flag)?.services.map(({ service }) => service) ?? [];
}
// src/app/forecast/forecast.ts
/** From now on, with the delays of this repository's history. */
const AS_MEASURED = {
	mergeDelay: null,
	from: null
};
/** The forecast for these flags (none: all), at this commit of the default branch. */
async function forecast(gatherer, base, wanted, { mergeDelay, from }) {
	const now = await gatherer.clock.now();
	const { context: asInGit, keys, others } = await readWithOthers(gatherer, base, wanted);
	const { context, base: read, unknown } = await require_deploying.acceptedRules(gatherer, base, asInGit);
	const asks = asksOf(context, withRequired(context.snapshot, [...keys, ...others.keys]), now);
	const evidence = {
		...await require_judging.gather(gatherer, {
			asks,
			fingerprint: "",
			...read,
			now
		}),
		...unknown
	};
	const { name: clock } = gatherer.clock;
	return forecastOf(context, keys, {
		evidence,
		now,
		clock,
		from,
		others,
		...await delayOf(gatherer, base, mergeDelay, now)
	});
}
async function delayOf(gatherer, base, given, now) {
	if (given !== null) return {
		mergeDelay: given,
		mergesMeasured: null
	};
	const { delay, landings } = await measuredDelay(gatherer, base, now);
	return {
		mergeDelay: delay ?? require_opening.duration(0),
		mergesMeasured: landings
	};
}
/** The forecast from what has been read. It is pure. */
function forecastOf(context, keys, input) {
	const { evidence, now, clock, from, mergeDelay, mergesMeasured, others = NO_OTHERS } = input;
	const start = from ?? now;
	const deployTakes = deploymentTime(evidence.deployments);
	const simulated = (flags) => {
		return simulate(worldOf(context, clock, evidence, start, deployTakes ?? require_opening.duration(0)), withRequired(context.snapshot, flags), start, mergeDelay);
	};
	const simulation = simulated(keys);
	const { steps, stuck, runs } = simulation;
	const together = others.keys.length === 0 ? simulation : simulated([...keys, ...others.keys]);
	return {
		from: start,
		clock,
		flags: keys.map((key) => ({
			key,
			owner: require_opening.valueOf(require_opening.filesOf(context.snapshot, key).flag)?.owner ?? null,
			apart: require_editing.apartOf(context, key, evidence)
		})),
		steps,
		stuck,
		...collisionsOf(simulation, together),
		left: others.left,
		closed: closedUntil(steps, context, evidence, start),
		assumptions: assumptionsOf(steps, {
			runs,
			evidence,
			mergeDelay,
			mergesMeasured,
			deployTakes
		})
	};
}
Object.defineProperty(exports, "AS_MEASURED", {
	enumerable: true,
	get: function() {
		return AS_MEASURED;
	}
});
Object.defineProperty(exports, "deploymentTime", {
	enumerable: true,
	get: function() {
		return deploymentTime;
	}
});
Object.defineProperty(exports, "evidenceFor", {
	enumerable: true,
	get: function() {
		return evidenceFor;
	}
});
Object.defineProperty(exports, "firstPass", {
	enumerable: true,
	get: function() {
		return firstPass;
	}
});
Object.defineProperty(exports, "forecast", {
	enumerable: true,
	get: function() {
		return forecast;
	}
});
Object.defineProperty(exports, "keyOf", {
	enumerable: true,
	get: function() {
		return keyOf;
	}
});
Object.defineProperty(exports, "land", {
	enumerable: true,
	get: function() {
		return land;
	}
});
Object.defineProperty(exports, "landingTime", {
	enumerable: true,
	get: function() {
		return landingTime;
	}
});
Object.defineProperty(exports, "measuredDelay", {
	enumerable: true,
	get: function() {
		return measuredDelay;
	}
});
Object.defineProperty(exports, "simulate", {
	enumerable: true,
	get: function() {
		return simulate;
	}
});
Object.defineProperty(exports, "worldOf", {
	enumerable: true,
	get: function() {
		return worldOf;
	}
});
