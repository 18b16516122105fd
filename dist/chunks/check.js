import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as known, i as absent, o as unreachable, r as NO_EVIDENCE } from "./evidence.js";
import { C as sameBinding, S as isSentWherever, a as exposuresOf, c as percentOf, f as ABSENT, g as valueOf, h as stateOf, i as exposuresIn, l as sameExposures, m as filesOf, n as NO_USERS, p as UNREADABLE, r as exposuresFrom, t as ALL_USERS, u as settingFor } from "./exposure.js";
import { $t as changesOf, B as statePath, D as isComplete, E as diagnosticIn, F as flagPath, G as needsAcceptance, Gt as rolledBackAsks, I as flagsFolder, It as hasTarget, J as diagnosticOf, K as resumeAsks, L as pipelinePath, Lt as isLogged, Nt as encoded, O as ANY_SOURCE, Ot as measuredWindow, P as nearest, Q as raiseLanes, R as placeAll, Rt as deploySettingsFor, T as settingsPaths, U as judge, W as promotionOf, X as isExpired, Yt as both, Zt as named, at as requirementsFor, bt as gateOf, en as environmentOf, ft as classify, g as readOf, it as keyOf$1, jt as MOST_BYTES, k as ANY_TARGET, nt as fillingsOf, o as instanceKey, ot as requirementsOfResume, pt as undoAsks, q as restorationIn, qt as timelineIn, rt as freshPlaces, t as acceptedIn, tt as policyReasons, ut as fingerprintOf, v as DEFAULT_POLICY_PATHS, vt as filesNamedBy, wt as writtenRequirements, xt as gateSchemas, yt as furtherFor, z as placeOf } from "./log-reading.js";
import { a as duration, m as plus, o as durationOf, r as between, s as instant } from "./time.js";
import { a as hasPast, c as firstAfter, f as pointsOf, g as rulesOf, h as contradictionIn, i as asksAboutWindow, u as medianOf, x as thresholdIn, y as WRITTEN_UNITS } from "./metrics.js";
import { n as filledQuery } from "./query.js";
import { Et as isRaise, Ft as sentAtSafe, It as sentBy, Lt as textOfValue, Nt as blockedRoutesIn, Rt as valuesIn, U as grouped, dn as isError, fn as sortDiagnostics } from "./markdown.js";
import { a as parseEnvironmentName, r as inOrder } from "./names.js";
import { a as refusalOf, r as refusal } from "./refusal.js";
// src/judge/ask.ts
/** All evidence that the judge needs for this proposal. `landedAt`: as in a question. */
function askAbout(proposal, now, landedAt = now) {
	const changes = changesOf(proposal);
	const fingerprint = fingerprintOf(proposal, changes);
	const promotions = changes.filter((change) => classify(change, NO_EVIDENCE, now).class === "promotion");
	const pipeline = valueOf(proposal.base.pipeline);
	if (pipeline === null) return {
		asks: once(undoAsks(promotions)),
		fingerprint,
		countsLanding: false
	};
	const reasons = policyReasons(proposal, changes);
	const isPolicy = reasons.length > 0;
	const lanes = isPolicy ? raiseLanes(proposal, promotions, reasons) : /* @__PURE__ */ new Map();
	let countsLanding = false;
	const asks = promotions.flatMap((change) => {
		if (lanes.get(change) === "approved") return [];
		const promotion = promotionOf({
			proposal,
			pipeline,
			fingerprint,
			now,
			landedAt
		}, change);
		if (promotion === null) return [];
		const full = requirementsFor(proposal, pipeline, change);
		const isFree = full.length === 0;
		const since = between(landedAt, now);
		const resuming = isPolicy ? [] : resumeAsks(pipeline, change, {
			isFree,
			since
		});
		const rules = [...full, ...resuming.length === 0 ? [] : requirementsOfResume(proposal, pipeline, change)];
		countsLanding ||= rules.some(({ gate }) => gateOf(gate).countsLanding === true);
		const required = rules.flatMap(({ gate, settings }) => gateOf(gate).asks(settings, promotion));
		return [
			...resuming,
			...rolledBackAsks(promotion),
			...required
		];
	});
	const policy = isPolicy ? pipeline.policy.approvals.flatMap(({ settings }) => policyAsks(settings)) : [];
	return {
		asks: once([
			...undoAsks(promotions),
			...asks,
			...policy
		]),
		fingerprint,
		countsLanding
	};
}
/** The evidence for one rule of `policy.approvals`. */
function policyAsks(settings) {
	const { count, from } = settings;
	if (count === 0) return [];
	return [{ kind: "reviews" }, ...from.flatMap((team) => team.includes("/") ? [{
		kind: "team",
		team
	}] : [])];
}
/**
* Each ask once. The longest window of a timeline answers them all; labels are joined, and so are the services of
* one environment.
*/
function once(asks) {
	const byKey = /* @__PURE__ */ new Map();
	for (const ask of asks) {
		const key = keyOf(ask);
		const earlier = byKey.get(key);
		byKey.set(key, earlier === void 0 ? ask : merged(earlier, ask));
	}
	return [...byKey.values()];
}
function keyOf(ask) {
	switch (ask.kind) {
		case "timeline": return `timeline ${ask.environment} ${ask.flag}`;
		case "deployments": return `deployments ${ask.environment}`;
		case "watched": return `watched ${ask.environment}`;
		case "team": return `team ${ask.team}`;
		case "samples": return `samples ${ask.environment} ${ask.flag} ${ask.metric.name} ${ask.for ?? "now"}`;
		case "calendar": return `calendar ${ask.zone} ${ask.path}`;
		case "restoration": return `restoration ${ask.environment} ${ask.flag}`;
		case "acceptance":
		case "issues":
		case "reviews":
		case "body": return ask.kind;
	}
}
function merged(a, b) {
	if (a.kind === "timeline" && b.kind === "timeline") return a.window >= b.window ? a : b;
	if (a.kind === "issues" && b.kind === "issues") {
		const window = a.window >= b.window ? a.window : b.window;
		return {
			kind: "issues",
			labels: [.../* @__PURE__ */ new Set([...a.labels, ...b.labels])],
			window
		};
	}
	if (a.kind === "deployments" && b.kind === "deployments") {
		const window = a.window >= b.window ? a.window : b.window;
		const restored = [...a.restored ?? [], ...b.restored ?? []];
		const wanted = [...a.wanted, ...b.wanted];
		return {
			...a,
			wanted,
			window,
			...restored.length === 0 ? {} : { restored }
		};
	}
	return a;
}
// src/app/evidence-kinds.ts
const KINDS$1 = {
	timeline: {
		about: "history",
		isNotedOnPull: false
	},
	restoration: {
		about: "history",
		isNotedOnPull: false
	},
	issues: {
		about: "change",
		isNotedOnPull: true
	},
	deployments: {
		about: "change",
		isNotedOnPull: false
	},
	acceptance: {
		about: "change",
		isNotedOnPull: false
	},
	reviews: {
		about: "pull-request",
		isNotedOnPull: false
	},
	body: {
		about: "pull-request",
		isNotedOnPull: false
	},
	samples: {
		about: "sources",
		isNotedOnPull: false
	},
	calendar: {
		about: "base",
		isNotedOnPull: false
	},
	watched: {
		about: "change",
		isNotedOnPull: false
	},
	team: {
		about: "team",
		isNotedOnPull: false
	}
};
function isAbout$2(ask, subject) {
	return KINDS$1[ask.kind].about === subject;
}
/** Whether the answer depends on which pull request it is. */
function needsPull(ask) {
	return isAbout$2(ask, "pull-request") || KINDS$1[ask.kind].isNotedOnPull;
}
const FINDINGS = {
	timelines: ({ timelines }) => [timelines],
	issues: ({ issues }) => [issues],
	reviews: ({ reviews }) => [reviews],
	authorship: ({ authorship }) => [authorship],
	body: ({ body }) => [body],
	deployments: ({ deployments }) => [deployments],
	logStarts: () => [],
	refusals: ({ refusals }) => [refusals],
	accepted: ({ accepted }) => [accepted],
	samples: () => [],
	calendars: ({ calendars = [] }) => calendars.map(({ closed }) => closed),
	watched: ({ watched }) => [watched],
	teams: ({ teams }) => [...teams.values()],
	rewritten: ({ rewritten }) => [rewritten]
};
/** Whether something that was asked for could not be had. */
function isUnanswered(evidence) {
	return Object.values(FINDINGS).some((findingsOf) => findingsOf(evidence).some((finding) => finding?.kind === "unreachable"));
}
/** A source that has one reason for every question, such as that GitHub does not answer. */
function unansweredSource(why) {
	return { answer: () => Promise.resolve({
		issues: why,
		reviews: why,
		authorship: why,
		body: why,
		deployments: why,
		watched: why,
		teams: /* @__PURE__ */ new Map()
	}) };
}
// src/history/timeline.ts
/**
* The order of events. Neighbouring landings with the same exposures are one period that began with the earlier of
* them, so that a new description restarts nothing.
*/
function undatedOf({ flag, environment, now, changes, edge }) {
	const steps = [];
	let contents = now;
	for (const change of changes) {
		steps.unshift({
			exposures: exposuresOfContents(contents, environment),
			sha: change.sha
		});
		contents = change.before;
	}
	const beganAtEdge = changes.at(-1)?.sha === edge;
	if (edge !== null && !beganAtEdge) steps.unshift({
		exposures: exposuresOfContents(contents, environment),
		sha: edge
	});
	const [oldest] = steps;
	const asBefore = oldest !== void 0 && same(oldest.exposures, exposuresOfContents(contents, environment));
	const fromTheStart = edge === null || beganAtEdge && !asBefore;
	return {
		flag,
		environment,
		steps: joined$1(steps),
		fromTheStart
	};
}
/** Null for contents that the present schema refuses, or that are older than the pipeline. Null covers nothing. */
function exposuresOfContents({ flag, state, adopted }, environment) {
	return adopted ? exposuresFrom(flag, state, environment) : null;
}
function joined$1(steps) {
	return steps.filter((step, index) => {
		const earlier = steps[index - 1];
		return earlier === void 0 || !same(earlier.exposures, step.exposures);
	});
}
function same(a, b) {
	return a === null || b === null ? a === b : sameExposures(a, b);
}
/** The landings whose times a timeline needs. */
function landingsOf(undated) {
	return new Set(undated.flatMap(({ steps }) => steps.map(({ sha }) => sha)));
}
/**
* The timeline with times; null if the time of a landing is missing. A later landing is never dated before an earlier
* one, because an estimate may err late, never early.
*/
function dated(undated, times) {
	const { flag, environment, steps, fromTheStart } = undated;
	let latest = Number.NEGATIVE_INFINITY;
	const periods = steps.flatMap(({ exposures, sha }) => {
		const landing = times.get(sha);
		if (landing === void 0) return [];
		latest = Math.max(latest, landing.at);
		return [{
			exposures,
			landing: {
				...landing,
				at: instant(latest)
			}
		}];
	});
	return periods.length === steps.length ? {
		flag,
		environment,
		periods,
		fromTheStart
	} : null;
}
// src/app/gather-history.ts
/** Every timeline that is asked for, or why there are none. */
async function gatherHistory(gatherer, wanted) {
	const asks = wanted.asks.filter((ask) => ask.kind === "timeline");
	if (asks.length === 0) return nothing(absent("no gate asked for it"));
	if (wanted.tip === null) return nothing(absent("nothing has landed yet"));
	const { repository, clock, root } = gatherer;
	const { now, tip } = wanted;
	const since = instant(now - longestWindow(asks));
	const walk = await walkFrom(gatherer, tip, since, pathsOf(root, asks), now);
	if (walk.kind !== "known") return nothing(walk);
	const past = await pastOf(gatherer, walk.value);
	const undated = passagesOf(gatherer, wanted, asks, past).map(undatedOf);
	const targets = targetsIn(gatherer, wanted, past);
	const needed = /* @__PURE__ */ new Set([...landingsOf(undated), ...targets.map(({ landing }) => landing)]);
	const found = await clock.timesOf(walk.value, needed, now);
	if (found.kind !== "known") return nothing(found);
	const times = await clock.begin(found.value, needed, now);
	const moments = [...needed].flatMap((sha) => times.get(sha)?.at ?? []);
	const log = valueOf(wanted.base.pipeline)?.deployments;
	const line = {
		walk: walk.value,
		times,
		since: instant(Math.min(since, ...moments)),
		now,
		isTight: isTight(wanted.asks),
		...log === void 0 ? {} : { log },
		lineage: repository
	};
	const rewritten = await clock.rewritten(line);
	if (rewritten.kind === "unreachable") return nothing(rewritten);
	return {
		timelines: complete(undated.map((one) => withTargets(dated(one, times), targets, times))),
		rewritten: recent(rewritten, since)
	};
}
function nothing(why) {
	return {
		timelines: why,
		rewritten: why
	};
}
function isTight(asks) {
	const kinds = new Set(asks.map(({ kind }) => kind));
	return kinds.has("body") && kinds.has("reviews") && kinds.has("issues");
}
/** A rewrite before the window does not matter. */
function recent(rewritten, since) {
	if (rewritten.kind !== "known" || rewritten.value === null) return rewritten;
	return known(rewritten.value.since.at < since ? null : rewritten.value);
}
/**
* The walk, as far back as the window reaches by the clock. Git's dates say where to look first. Where they are too early,
* landings of the window lie beyond.
*/
async function walkFrom({ repository, clock }, tip, since, paths, now) {
	const found = await repository.walk(tip, since, paths);
	if (found.kind !== "known") return found;
	const walk = found.value;
	const edge = walk.landings[walk.examined];
	if (edge === void 0) return found;
	const times = await clock.timesOf(walk, /* @__PURE__ */ new Set([edge.sha]), now);
	if (times.kind !== "known") return times;
	const examined = examinedBy(walk, times.value, since);
	return examined === walk.examined ? found : known(await repository.examine(walk, examined, paths));
}
/** Up to the first landing that is older than the window; all of the walk where none is known to be older. */
function examinedBy({ landings, examined, reachedRoot }, times, since) {
	const older = landings.findIndex(({ sha }, place) => place >= examined && (times.get(sha)?.at ?? since) < since);
	if (older >= 0) return older;
	return reachedRoot ? landings.length : landings.length - 1;
}
function complete(timelines) {
	const whole = timelines.filter((timeline) => timeline !== null);
	if (whole.length === timelines.length) return known(whole);
	return unreachable("could not determine when a landing happened");
}
function longestWindow(asks) {
	return asks.reduce((longest, { window }) => Math.max(longest, window), 0);
}
function pathsOf(root, asks) {
	const paths = /* @__PURE__ */ new Set([pipelinePath(root)]);
	for (const { flag, environment } of asks) paths.add(flagPath(root, flag)).add(statePath(root, environment, flag));
	return paths;
}
/** What landed in the window, for each timeline that is asked for. */
function passagesOf(gatherer, { base }, asks, past) {
	return asks.map(({ flag, environment }) => {
		const files = filesOf(base, flag);
		const now = {
			flag: files.flag,
			state: stateOf(files, environment),
			adopted: base.pipeline.kind !== "absent"
		};
		return {
			flag,
			environment,
			now,
			changes: changesFor(gatherer, past, {
				flag,
				environment
			}, now),
			edge: past.edge
		};
	});
}
/** Only with a deployment log: what landed before a target was configured counts from its landing. */
function targetsIn({ reader, root }, { base, asks }, { landings, touches, blobs }) {
	const pipeline = valueOf(base.pipeline);
	const logged = asks.flatMap((ask) => ask.kind === "deployments" ? [ask] : []);
	if (pipeline === null || logged.length === 0) return [];
	const path = pipelinePath(root);
	const before = [...touches.get(path) ?? []].toSorted(([a], [b]) => a - b).flatMap(([index, entry]) => {
		const bytes = entry === null ? void 0 : blobs.get(entry.id);
		const landing = landings[index]?.sha;
		if (landing === void 0 || entry === null) return [];
		const read = bytes === void 0 ? UNREADABLE : readOf(reader.pipeline(path, {
			...entry,
			bytes
		}));
		return [{
			landing,
			services: valueOf(read)?.services ?? null
		}];
	});
	if (before.length === 0) return [];
	const targets = /* @__PURE__ */ new Map();
	for (const { environment, wanted } of logged) for (const { service } of wanted) {
		const change = before.find(({ services }) => services !== null && !hasTarget(services, environment, service));
		if (change === void 0) continue;
		targets.set(`${environment} ${service}`, {
			environment,
			service,
			landing: change.landing
		});
	}
	return [...targets.values()];
}
function withTargets(timeline, targets, times) {
	const own = targets.flatMap(({ environment, service, landing }) => {
		const time = environment === timeline?.environment ? times.get(landing) : void 0;
		return time === void 0 ? [] : [{
			service,
			landing: time
		}];
	});
	return timeline === null || own.length === 0 ? timeline : {
		...timeline,
		targets: own
	};
}
async function pastOf({ repository }, walk) {
	const landings = walk.landings.slice(0, walk.examined + 1);
	const touches = /* @__PURE__ */ new Map();
	const replaced = /* @__PURE__ */ new Set();
	landings.forEach(({ changes }, index) => {
		for (const { path, before } of changes) {
			const own = touches.get(path) ?? /* @__PURE__ */ new Map();
			touches.set(path, own.set(index, before));
			if (before !== null) replaced.add(before.id);
		}
	});
	const blobs = await repository.readBlobs([...replaced]);
	return {
		landings,
		edge: walk.landings[walk.examined]?.sha ?? null,
		touches,
		blobs
	};
}
/** Newest first: the landings that changed the pipeline, the definition or the state, with what was there before. */
function changesFor({ reader, root }, { landings, touches, blobs }, { flag, environment }, now) {
	const pipeline = pipelinePath(root);
	const definition = flagPath(root, flag);
	const state = statePath(root, environment, flag);
	const indexes = [
		pipeline,
		definition,
		state
	].flatMap((path) => [...touches.get(path)?.keys() ?? []]);
	let contents = now;
	return [...new Set(indexes)].toSorted((a, b) => a - b).flatMap((index) => {
		const landing = landings[index];
		if (landing === void 0) return [];
		const old = (path) => touches.get(path)?.get(index);
		const oldPipeline = old(pipeline);
		contents = {
			adopted: oldPipeline === void 0 ? contents.adopted : oldPipeline !== null,
			flag: versionOf(old(definition), contents.flag, (blob) => reader.flag(definition, flag, blob)),
			state: versionOf(old(state), contents.state, (blob) => reader.state(state, blob))
		};
		return [{
			sha: landing.sha,
			before: contents
		}];
	});
	/** `entry` undefined: this landing left the file alone. */
	function versionOf(entry, otherwise, read) {
		if (entry === void 0) return otherwise;
		if (entry === null) return ABSENT;
		const bytes = blobs.get(entry.id);
		return bytes === void 0 ? UNREADABLE : readOf(read({
			...entry,
			bytes
		}));
	}
}
// src/app/gather-acceptance.ts
/**
* How far back history is read for values that have been in force for long: it has to show which landing brought them,
* and what the flag sent before.
*/
const LONGEST$1 = durationOf("365d");
/**
* The evidence with the history that the restored values need, and with our own statuses on the landings that brought
* them. Unchanged where nothing would be restored.
*/
async function withAcceptance(gatherer, wanted, evidence) {
	const pipeline = valueOf(wanted.base.pipeline);
	const asks = wanted.asks.filter((ask) => ask.kind === "restoration");
	const found = restorations(asks, evidence);
	if (pipeline === null || found.length === 0) return evidence;
	const cut = found.filter(({ restoration }) => restoration.isCut);
	const whole = cut.length === 0 ? evidence : await withLongerHistory(gatherer, wanted, evidence, cut);
	const open = restorations(asks, whole).filter(({ ask }) => needsAcceptance(pipeline, ask, whole.deployments));
	if (open.length === 0) return whole;
	const landings = open.flatMap(({ restoration: { period, isCut } }) => isCut ? [] : [period.landing.sha]);
	return {
		...whole,
		accepted: await askedOf(gatherer, wanted, [...new Set(landings)])
	};
}
function restorations(asks, evidence) {
	return asks.flatMap((ask) => {
		const found = timelineIn(evidence, ask.flag, ask.environment);
		if (!("timeline" in found)) return [];
		const restoration = restorationIn(found.timeline, ask.wanted);
		return restoration.kind === "restoration" ? [{
			ask,
			restoration
		}] : [];
	});
}
async function askedOf({ evidence }, { fingerprint }, landings) {
	const { accepted } = await evidence.answer([{
		kind: "acceptance",
		landings
	}], fingerprint);
	return accepted ?? {
		kind: "absent",
		why: "pull requests cannot be asked about here"
	};
}
/** The timelines of these flags, as far back as the landings that brought their values. */
async function withLongerHistory(gatherer, wanted, evidence, cut) {
	const asks = cut.map(({ ask: { flag, environment } }) => ({
		kind: "timeline",
		flag,
		environment,
		window: LONGEST$1
	}));
	const longer = await gatherHistory(gatherer, {
		...wanted,
		asks
	});
	if (longer.timelines.kind !== "known" || evidence.timelines.kind !== "known") return evidence;
	const names = (timeline) => `${timeline.environment} ${timeline.flag}`;
	const replaced = new Map(longer.timelines.value.map((one) => [names(one), one]));
	const timelines = evidence.timelines.value.map((one) => replaced.get(names(one)) ?? one);
	return {
		...evidence,
		timelines: known(timelines)
	};
}
// src/app/gather-calendars.ts
/** How far events are read. A window is closed where they are not known. */
const PAST = durationOf("90d");
const FUTURE = durationOf("730d");
/** Adds the calendars that were asked for. */
async function withCalendars({ repository }, { asks, tip, tree, now }, evidence) {
	const wanted = asks.filter((ask) => ask.kind === "calendar");
	if (wanted.length === 0) return evidence;
	const texts = await textsOf(repository, tree ?? (tip && asTree(tip)), [...new Set(wanted.map(({ path }) => path))]);
	const range = {
		from: instant(now - PAST),
		until: plus(now, FUTURE)
	};
	const calendars = await Promise.all(wanted.map(async ({ path, zone }) => {
		const closed = await closedIn(texts.get(path) ?? null, {
			...range,
			zone
		});
		return {
			path,
			zone,
			...range,
			closed
		};
	}));
	return {
		...evidence,
		calendars
	};
}
async function textsOf(repository, tree, paths) {
	if (tree === null) return /* @__PURE__ */ new Map();
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const decoder = new TextDecoder();
	return new Map(paths.flatMap((path, index) => {
		const blob = blobs[index];
		return blob == null ? [] : [[path, decoder.decode(blob.bytes)]];
	}));
}
async function closedIn(text, range) {
	if (text === null) return absent("the default branch has no such file");
	const { readCalendar } = await import("./calendar.js");
	const reading = readCalendar(text, range);
	return reading.kind === "events" ? known(reading.closed) : unreachable(reading.why);
}
// src/app/gather-log-history.ts
/** How far back history is read. A service without a deployment for longer has to be deployed once more. */
const LONGEST = durationOf("365d");
async function withLogHistory(gatherer, wanted, evidence) {
	const { timelines, deployments, logStarts = [] } = evidence;
	if (timelines.kind !== "known" || deployments.kind !== "known") return evidence;
	const logged = wanted.asks.filter((ask) => ask.kind === "deployments");
	const asks = wanted.asks.flatMap((ask) => {
		if (ask.kind !== "timeline") return [];
		const timeline = timelines.value.find((one) => isAbout$1(one, ask));
		const began = logStarts.find(({ environment }) => environment === ask.environment)?.at ?? null;
		const seen = timeline?.periods[0]?.landing.at;
		if (timeline === void 0 || seen === void 0 || began === null) return [];
		if (timeline.fromTheStart || began >= seen) return [];
		if (!logged.some((one) => isUnnamedBefore(one, ask, evidence, seen))) return [];
		const window = between(began, wanted.now);
		return [{
			...ask,
			window: window < LONGEST ? window : LONGEST
		}];
	});
	if (asks.length === 0) return evidence;
	const longer = await gatherHistory(gatherer, {
		...wanted,
		asks: [...asks, ...logged]
	});
	if (longer.timelines.kind !== "known") return evidence;
	const found = longer.timelines.value;
	return {
		...evidence,
		timelines: known(timelines.value.map((one) => found.find((other) => isAbout$1(other, one)) ?? one))
	};
}
function isAbout$1(one, other) {
	return one.flag === other.flag && one.environment === other.environment;
}
/** Whether the log does not say what a service had at that moment. */
function isUnnamedBefore({ environment, wanted }, ask, { deployments }, moment) {
	if (environment !== ask.environment || deployments.kind !== "known") return false;
	return wanted.some(({ service }) => !deployments.value.some((one) => one.environment === environment && one.service === service && one.at <= moment));
}
// src/app/gather-samples.ts
/** Adds the samples that were asked for. Without sources, none are added. */
async function withSamples({ metrics: sources, suppliedSamples = [] }, { asks, now }, evidence) {
	const asked = asks.flatMap((ask) => {
		if (ask.kind !== "samples") return [];
		const supplied = suppliedSamples.find((one) => isAbout(one, ask));
		if (supplied === void 0 && sources === void 0) return [];
		return [{
			ask,
			sources,
			supplied,
			now
		}];
	});
	if (asked.length === 0) return evidence;
	const samples = await Promise.all(asked.map((about) => samplesFor(about, evidence)));
	return {
		...evidence,
		samples: samples.flat()
	};
}
function isAbout(supplied, { flag, environment, metric }) {
	return supplied.flag === flag && supplied.environment === environment && supplied.metric === metric.name;
}
async function samplesFor(about, evidence) {
	const { ask } = about;
	const rules = rulesOf(ask.metric);
	const measured = rules === null ? null : measuredWindow(ask, rules, evidence);
	if (rules === null || measured?.kind !== "window") return [];
	const { span, before } = measured;
	const asking = {
		...about,
		rules
	};
	const isCompared = before !== null && typeof before !== "string";
	const { flag, environment, metric } = ask;
	return [{
		flag,
		environment,
		metric: metric.name,
		for: ask.for,
		window: await sampledWindow(asking, span, isCompared ? MOST_BYTES / 2 : MOST_BYTES),
		before: isCompared ? await sampledWindow(asking, before, MOST_BYTES / 2) : null
	}];
}
async function sampledWindow(asking, span, most) {
	const { ask, rules } = asking;
	const { metric, source } = ask;
	const { step } = rules;
	const end = {
		from: span.to,
		to: span.to,
		step
	};
	const grid = hasPast(metric, source) ? {
		...span,
		step
	} : end;
	const question = questionAbout(metric.asked, asking, span);
	const [answer, traffic] = await Promise.all([asking.supplied === void 0 ? answerTo(question, grid, asking) : suppliedAnswer(asking.supplied, grid), trafficAt(end, span, asking)]);
	return {
		grid,
		sent: textOf$1(question),
		answer: kept(answer, rules, most),
		traffic,
		median: answer.kind === "values" ? medianOf(answer.values) : null,
		...graphOf(question, {
			...span,
			step
		}, asking)
	};
}
function graphOf(asked, grid, { ask: { source }, sources }) {
	const graph = source === null ? void 0 : sources?.graph?.({
		source,
		asked,
		grid
	});
	return graph === void 0 ? {} : { graph };
}
/** At each point the newest supplied value since the point before. */
function suppliedAnswer({ values }, grid) {
	const points = Array.from({ length: pointsOf(grid) }, (_, index) => grid.from + index * grid.step);
	if (typeof values === "number") return {
		kind: "values",
		values: points.map(() => values)
	};
	const byPoint = /* @__PURE__ */ new Map();
	for (const [at, value] of values.toSorted(([a], [b]) => a - b)) byPoint.set(firstAfter(at, duration(grid.step)), value);
	return {
		kind: "values",
		values: points.map((point) => byPoint.get(point) ?? null)
	};
}
async function trafficAt(end, span, asking) {
	const { traffic } = asking.ask.metric;
	if (traffic === null) return null;
	const question = questionAbout(traffic.asked, asking, span);
	const answer = await trafficAnswer(question, end, asking);
	return {
		sent: textOf$1(question),
		answer: kept(answer, asking.rules, MOST_BYTES)
	};
}
async function trafficAnswer(question, end, asking) {
	const { supplied } = asking;
	if (supplied === void 0) return answerTo(question, end, asking);
	return supplied.traffic === void 0 ? {
		kind: "silent",
		silence: { kind: "empty" }
	} : {
		kind: "values",
		values: [supplied.traffic]
	};
}
function questionAbout(asked, { ask: { flag, environment }, rules }, { from, to }) {
	if (asked.kind === "at") return asked;
	const window = duration(Math.max(to - from, rules.step));
	return {
		kind: "query",
		query: filledQuery(asked.query, {
			flag,
			environment,
			window
		})
	};
}
function textOf$1(asked) {
	return asked.kind === "query" ? asked.query : asked.at;
}
async function answerTo(asked, grid, { ask: { flag, environment, metric, source }, sources, now }) {
	if (source === null || sources === void 0) return {
		kind: "silent",
		silence: {
			kind: "no-source",
			source: metric.source
		}
	};
	return sources.answer({
		source,
		flag,
		environment,
		asked,
		grid,
		now
	});
}
function kept(answer, rules, most) {
	if (answer.kind === "silent") return answer;
	const values = encoded(answer.values, rules, most);
	return values === null ? {
		kind: "silent",
		silence: {
			kind: "too-large",
			most
		}
	} : {
		kind: "values",
		values
	};
}
// src/app/gather.ts
/** Answers all asks. A system that fails makes its part of the evidence `unreachable`, and never throws. */
async function gather(gatherer, wanted) {
	const [history, others] = await Promise.all([gatherHistory(gatherer, wanted), gatherer.evidence.answer(wanted.asks.filter((ask) => !OWN_ANSWERS.some((subject) => isAbout$2(ask, subject))), wanted.fingerprint)]);
	return withCalendars(gatherer, wanted, await withSamples(gatherer, wanted, await withAcceptance(gatherer, wanted, await withLogHistory(gatherer, wanted, {
		...others,
		...history
	}))));
}
/** What the gatherer answers itself, and no other system. */
const OWN_ANSWERS = [
	"history",
	"sources",
	"base"
];
// src/app/load/contents.ts
function contentsOf(repository, base, changes) {
	const changed = new Map(changes.map((change) => [change.path, change]));
	const before = /* @__PURE__ */ new Map();
	const after = /* @__PURE__ */ new Map();
	return { read };
	async function read(paths) {
		const asks = [...new Set(paths)].filter((path) => !before.has(path)).flatMap((path) => {
			const change = changed.get(path);
			if (change === void 0) return [{
				path,
				sides: [before, after],
				at: {
					tree: base,
					path
				}
			}];
			return [{
				path,
				sides: [before],
				at: change.before
			}, {
				path,
				sides: [after],
				at: change.after
			}];
		});
		const existing = asks.flatMap(({ at }) => at ?? []);
		const blobs = existing.length === 0 ? [] : await repository.readPaths(existing);
		const byEntry = new Map(existing.map((at, index) => [at, blobs[index] ?? null]));
		for (const { path, sides, at } of asks) for (const side of sides) side.set(path, (at && byEntry.get(at)) ?? null);
		return [(path) => before.get(path) ?? null, (path) => after.get(path) ?? null];
	}
}
// src/app/load/former.ts
/** For how long requirements stay with a variable that no flag fills any more. */
const KEPT = durationOf("90d");
/** The proposal, with the definitions that filled its newly filled variables in the last 90 days. */
async function withFormer(loader, proposal, tip, now) {
	if (tip === null || proposal.base.pipeline.kind === "absent") return proposal;
	const fresh = freshPlaces(proposal);
	if (fresh.size === 0) return proposal;
	const replaced = await loader.repository.replacedSince(tip, instant(now - KEPT), flagsFolder(loader.root));
	if (replaced.kind !== "known") return {
		...proposal,
		former: {
			kind: "unknown",
			why: replaced.why
		}
	};
	return {
		...proposal,
		former: await searched(loader, tip, replaced.value, fresh)
	};
}
/** For each place the last definition that filled it. The entries are newest first, so the first one counts. */
async function searched({ repository, reader, root }, tree, entries, fresh) {
	const files = entries.filter(({ mode }) => mode !== "160000");
	const blobs = await repository.readBlobs([...new Set(files.map(({ id }) => id))]);
	const left = new Set(fresh);
	const definitions = [];
	const unreadable = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		const place = placeOf(root, entry.path);
		const bytes = blobs.get(entry.id);
		if (place.kind !== "flag" || left.size === 0) continue;
		const flag = bytes === void 0 ? null : reader.flag(entry.path, place.key, {
			...entry,
			bytes
		}).value;
		if (flag === null) {
			unreadable.add(entry.path);
			continue;
		}
		const services = flag.services.flatMap(({ service, variables }) => {
			const own = variables.filter(({ variable }) => left.has(keyOf$1({
				service,
				variable
			})));
			return own.length === 0 ? [] : [{
				service,
				variables: own
			}];
		});
		if (services.length === 0) continue;
		for (const filling of fillingsOf({
			...flag,
			services
		})) left.delete(keyOf$1(filling));
		definitions.push({
			...flag,
			services
		});
	}
	const paths = [...unreadable];
	const there = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const gone = paths.find((_, index) => there[index] == null);
	return gone === void 0 || left.size === 0 ? {
		kind: "searched",
		definitions
	} : {
		kind: "unknown",
		why: `${gone} was deleted in a version that cannot be read`
	};
}
// src/files/similar.ts
/** Shorter keys are easy to tell apart. */
const SHORTEST = 4;
/** For each key the similar keys, in order. Keys without a similar key are left out. */
function similarKeys(keys) {
	const pairs = /* @__PURE__ */ new Map();
	for (const { whole, letters, digits } of drawersOf(keys)) {
		pairUp(pairs, letters, letters);
		pairUp(pairs, letters, digits);
		pairUp(pairs, letters, whole);
	}
	return new Map([...pairs].map(([key, others]) => [key, [...others].toSorted(inOrder)]));
}
const KINDS = [
	"whole",
	"letters",
	"digits"
];
const ROOM_FOR_KINDS = 4;
const ROOM_FOR_KEYS = 2 ** 19;
const ROOM = ROOM_FOR_KEYS * ROOM_FOR_KINDS;
/** Only drawers with several keys in them. */
function* drawersOf(keys) {
	const filings = filingsOf(keys.slice(0, ROOM_FOR_KEYS));
	for (let start = 0, end = 0; start < filings.length; start = end) {
		const hash = Math.floor((filings[start] ?? 0) / ROOM);
		for (end = start + 1; Math.floor((filings[end] ?? -1) / ROOM) === hash; end++);
		if (end - start > 1) yield drawerOf(keys, filings.subarray(start, end));
	}
}
function drawerOf(keys, filings) {
	const drawer = {
		whole: [],
		letters: [],
		digits: []
	};
	for (const filing of filings) {
		const rest = filing % ROOM;
		const key = keys[Math.floor(rest / ROOM_FOR_KINDS)];
		const kind = KINDS[rest % ROOM_FOR_KINDS];
		if (key !== void 0 && kind !== void 0) drawer[kind].push(key);
	}
	return drawer;
}
/** Sorted, so that filings with the same hash are neighbours. */
function filingsOf(keys) {
	const long = keys.reduce((sum, { length }) => sum + (length < SHORTEST ? 0 : length + 1), 0);
	const filings = new Float64Array(long);
	let at = 0;
	keys.forEach((key, index) => {
		if (key.length < SHORTEST) return;
		let before = hashOf(key);
		let behind = 0;
		let weight = 1;
		const file = (hash, kind) => {
			filings[at++] = (hash >>> 0) * ROOM + index * ROOM_FOR_KINDS + kind;
		};
		file(before, 0);
		for (let left = key.length - 1; left >= 0; left--) {
			const code = key.charCodeAt(left);
			before = Math.imul(before - code, INVERSE);
			file(Math.imul(before, weight) + behind | 0, code >= 48 && code <= 57 ? 2 : 1);
			behind = Math.imul(code, weight) + behind | 0;
			weight = Math.imul(weight, FACTOR);
		}
	});
	return filings.toSorted();
}
const FACTOR = 31;
/** `FACTOR * INVERSE` is 1 in 32 bits, so a character can be removed from the end of a hash. */
const INVERSE = -1108378657;
function hashOf(key) {
	let hash = 0;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash, FACTOR) + key.charCodeAt(at) | 0;
	return hash;
}
function pairUp(pairs, some, others) {
	for (const one of some) for (const other of others) {
		if (!isOneApart(one, other)) continue;
		partners(pairs, one).add(other);
		partners(pairs, other).add(one);
	}
}
function partners(pairs, key) {
	const existing = pairs.get(key);
	if (existing !== void 0) return existing;
	const added = /* @__PURE__ */ new Set();
	pairs.set(key, added);
	return added;
}
/** Whether one character has been added, left out, replaced or moved past its neighbour. */
function isOneApart(a, b) {
	if (a === b) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	const most = Math.min(a.length, b.length) - start;
	while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
	const inA = a.slice(start, a.length - end);
	const inB = b.slice(start, b.length - end);
	if (inA.length <= 1 && inB.length <= 1) return true;
	return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
// src/files/crosscheck-flags.ts
/**
* Variables of a service that several flags fill in one environment. Each of the flags gets a diagnostic that names
* another one. `isNew`: only uses that a proposal adds get a diagnostic.
*/
function duplicateVariables(definitions, isNew = () => true) {
	const uses = /* @__PURE__ */ new Map();
	for (const use of definitions.filter(isRead).flatMap(usesOf)) {
		const name = `${use.service} ${use.variable}`;
		const before = uses.get(name);
		if (before === void 0) uses.set(name, use);
		else if (Array.isArray(before)) before.push(use);
		else uses.set(name, [before, use]);
	}
	return [...uses.values()].flatMap((same) => Array.isArray(same) ? clashesIn$1(same, isNew) : []);
}
function clashesIn$1(same, isNew) {
	return same.filter(isBrought).flatMap((use) => {
		const other = same.find((one) => one !== use && meet(use, one));
		return other === void 0 ? [] : [duplicate(use, other)];
	});
	function isBrought({ read, service, variable }) {
		return isNew(read.understood.key, service, variable);
	}
}
/** Whether both are sent in some environment. */
function meet({ in: a }, { in: b }) {
	return a === void 0 || b === void 0 || a.some((place) => b.includes(place));
}
function isRead(read) {
	return read.understood !== null;
}
function usesOf(read) {
	return read.understood.services.flatMap(({ service, variables }) => variables.map(({ variable, in: places }) => ({
		read,
		service,
		variable,
		in: places
	})));
}
function duplicate(use, { read, service, variable }) {
	const { file, understood } = read;
	const facts = {
		variable,
		service,
		flag: understood.key,
		file,
		...read.locate(pathOf$1(use), "key")
	};
	return diagnosticIn(use.read, pathOf$1(use), {
		code: "flag/duplicate-variable",
		facts
	}, "key");
}
function pathOf$1({ service, variable }) {
	return [
		"services",
		service,
		variable
	];
}
const MOST_NAMED = 3;
/** Keys that are one character apart. Both files get a warning, so that the author of either sees it. */
function similarFlags(flags) {
	const defined = flags.filter(({ definition }) => definition !== null);
	const similar = similarKeys(defined.map(({ key }) => key));
	return defined.flatMap(({ key, definition }) => {
		const others = similar.get(key);
		if (others === void 0 || definition === null) return [];
		const facts = {
			key,
			similar: named(others, MOST_NAMED)
		};
		return [diagnosticOf({
			code: "flag/similar-key",
			facts
		}, { file: definition.file })];
	});
}
// src/files/flag-entry.ts
/** The definition that counts; null if there is none, or none that can be read. */
function flagOf({ definition, standIn }) {
	if (definition?.value != null) return definition.value;
	return standIn === void 0 || standIn === "never" ? null : standIn;
}
// src/gates/prerequisites.ts
/** The flags that a flag's own file requires, in any environment, in order. */
function prerequisitesOf(flag) {
	if (flag.requires.length === 0) return [];
	const within = flag.requires.flatMap((requirement) => furtherFor(requirement, 100));
	const keys = [...flag.requires, ...within].flatMap(({ gate, settings }) => gate === "flags" ? Object.keys(settings) : []);
	return [...new Set(keys)].toSorted(inOrder);
}
/**
* Circles of prerequisites. Each starts at its smallest key, so that the text is the same on every machine.
* Of several circles through the same flags at least one is returned; fixing it shows the next. Linear in flags
* and requirements.
*/
function cyclesOf(flags) {
	const cycles = [];
	const finished = /* @__PURE__ */ new Set();
	const starts = [...flags].flatMap(([key, flag]) => prerequisitesOf(flag)[0] ? key : []);
	for (const start of starts.toSorted(inOrder)) if (!finished.has(start)) follow(start);
	return cycles.toSorted((a, b) => inOrder(a.join(" "), b.join(" ")));
	function follow(start) {
		const path = [];
		const onPath = /* @__PURE__ */ new Map();
		const stack = [];
		const enter = (key) => {
			const flag = flags.get(key);
			onPath.set(key, path.length);
			path.push(key);
			stack.push({
				key,
				rest: flag === void 0 ? [] : [...prerequisitesOf(flag)]
			});
		};
		enter(start);
		for (let top = stack.at(-1); top !== void 0; top = stack.at(-1)) {
			const next = top.rest.shift();
			if (next === void 0) {
				stack.pop();
				path.pop();
				onPath.delete(top.key);
				finished.add(top.key);
				continue;
			}
			const at = onPath.get(next);
			if (at !== void 0) cycles.push(fromSmallest(path.slice(at)));
			else if (!finished.has(next)) enter(next);
		}
	}
}
function fromSmallest(cycle) {
	const smallest = cycle.toSorted(inOrder)[0];
	const at = smallest === void 0 ? 0 : cycle.indexOf(smallest);
	return [...cycle.slice(at), ...cycle.slice(0, at)];
}
// src/app/load/dangling.ts
/** One diagnostic for each requirement that the proposal leaves without its flag. */
function danglingDiagnostics(root, definitions, { base, head }, isLowering) {
	return [...definitions].flatMap(([key, entry]) => {
		const flag = flagOf(entry);
		if (flag === null) return [];
		return prerequisitesOf(flag).flatMap((required) => isBrought(key, required) ? [dangling(root, entry, required, isLowering)] : []);
	});
	function isBrought(key, required) {
		if (isDefined(head, required)) return false;
		const old = base.flags.get(key);
		const before = old === void 0 ? null : flagOf(old);
		const wasRequired = old === void 0 || before !== null && prerequisitesOf(before).includes(required);
		return isDefined(base, required) || !wasRequired;
	}
}
function isDefined({ flags }, key) {
	return flags.get(key)?.definition != null;
}
function dangling(root, { key, definition }, required, isLowering) {
	const file = flagPath(root, key);
	const path = [
		"requires",
		definition?.value?.requires.find(({ gate, settings }) => gate === "flags" && Object.hasOwn(settings, required))?.environment ?? "*",
		"flags",
		required
	];
	const place = definition?.locate(path, "key") ?? {
		line: 1,
		column: 1
	};
	const facts = {
		flag: key,
		required,
		files: {
			flag: file,
			required: flagPath(root, required)
		}
	};
	return diagnosticOf({
		code: "flags/required-flag-gone",
		facts
	}, {
		file,
		...place
	}, isLowering ? "warning" : "error");
}
// src/files/crosscheck-definition.ts
/** Services, environments and the owner that the pipeline does not know. */
function definitionDiagnostics(read, pipeline) {
	const rules = pipeline?.understood ?? null;
	if (pipeline === null || rules === null || read.understood === null) return [];
	const knows = (list) => isComplete(pipeline, [list], 1);
	const { owner, services, requires } = read.understood;
	const scopes = new Set(requires.map(({ environment }) => environment));
	scopes.delete("*");
	const used = knows("services") ? services.map(({ service }) => service) : [];
	const required = knows("environments") ? [...scopes] : [];
	return [
		...knows("teams") ? unknownOwner(read, owner, rules) : [],
		...undeclared(used, rules.services).map((facts) => diagnosticIn(read, ["services", facts.name], {
			code: "flag/unknown-service",
			facts
		}, "key")),
		...undeclared(required, rules.environments).map((facts) => diagnosticIn(read, ["requires", facts.name], {
			code: "flag/unknown-environment",
			facts: {
				...facts,
				variable: null
			}
		}, "key"))
	];
}
/** The names that are not declared, each with the declared one that was probably meant. */
function undeclared(used, things) {
	return used.filter((name) => things.every((thing) => thing.name !== name)).map((name) => {
		const declared = things.map((thing) => thing.name);
		return {
			name,
			available: named(declared),
			meant: nearest(name, declared)
		};
	});
}
function unknownOwner(read, owner, rules) {
	if (owner === null || owner.includes("/")) return [];
	return undeclared([owner], rules.teams).map((facts) => diagnosticIn(read, ["owner"], {
		code: "flag/unknown-owner",
		facts
	}));
}
/** Build tools put these variables into a page as text, where the text `false` counts as true. */
const BUILD_TOOLS = [
	["VITE_", "Vite"],
	["NEXT_PUBLIC_", "Next.js"],
	["REACT_APP_", "Create React App"],
	["PUBLIC_", "Astro and SvelteKit"],
	["EXPO_PUBLIC_", "Expo"]
];
/** Mistakes in the bindings of one definition. `pipeline` null: names of environments are not checked. */
function bindingDiagnostics(read, pipeline) {
	const flag = read.understood;
	if (flag === null) return [];
	const rules = pipeline !== null && isComplete(pipeline, ["environments"], 1) ? pipeline.understood : null;
	const isSafetyKnown = ["safe", "code-default"].every((key) => isComplete(read, [key]));
	return flag.services.flatMap(({ service, variables }) => variables.flatMap((binding) => {
		const path = [
			"services",
			service,
			binding.variable
		];
		return [
			...formProblems(read, isSafetyKnown ? flag : null, binding, path),
			...unknownPlaces(read, binding, path, rules),
			...buildToolWarnings(read, binding, path)
		];
	}));
}
function formProblems(read, flag, { variable, field, form }, path) {
	if (form === void 0) return [];
	if (field === "rollout") return [diagnosticIn(read, path, {
		code: "flag/form-of-rollout",
		facts: { variable }
	})];
	if (form.on === form.off) {
		const facts = {
			variable,
			text: form.on
		};
		return [diagnosticIn(read, path, {
			code: "flag/form-without-difference",
			facts
		})];
	}
	const fallsToOff = flag === null || !flag.safe && !flag.codeDefault;
	if (form.off !== null || fallsToOff) return [];
	const facts = {
		variable,
		because: flag.safe ? "safe" : "code-default"
	};
	return [diagnosticIn(read, path, {
		code: "flag/unset-turns-on",
		facts
	})];
}
function unknownPlaces(read, { variable, in: places = [] }, path, rules) {
	if (rules === null) return [];
	return undeclared(places, rules.environments).map((facts) => diagnosticIn(read, [...path, "in"], {
		code: "flag/unknown-environment",
		facts: {
			...facts,
			variable
		}
	}));
}
function buildToolWarnings(read, { variable, field, form }, path) {
	const tool = BUILD_TOOLS.find(([prefix]) => variable.startsWith(prefix))?.[1];
	if (tool === void 0 || field !== "enabled" || form !== void 0) return [];
	return [diagnosticIn(read, path, {
		code: "flag/text-is-truthy",
		facts: {
			variable,
			tool
		}
	})];
}
/** Flags that have expired. The caller passes the present moment. */
function expiredFlags(definitions, now) {
	return definitions.flatMap((read) => {
		const flag = read.understood;
		if (flag === null || !isComplete(read, ["expires"]) || !isExpired(flag, now)) return [];
		const facts = {
			flag: flag.key,
			expires: flag.expires ?? ""
		};
		return [diagnosticIn(read, ["expires"], {
			code: "flag/expired",
			facts
		})];
	});
}
// src/files/crosscheck-graduate.ts
/** One error for each name of a metric that the definition does not have. */
function graduateDiagnostics(read) {
	const flag = read.understood;
	if (flag === null || !isComplete(read, ["metrics"], 1)) return [];
	const names = (flag.metrics ?? []).map(({ name }) => name);
	return namedIn(flag).flatMap(({ metric, path }) => {
		if (names.includes(metric)) return [];
		const facts = {
			metric,
			available: named(names),
			meant: nearest(metric, names)
		};
		return [diagnosticIn(read, path, {
			code: "metric/unknown",
			facts
		})];
	});
}
function namedIn({ graduate, summary = [] }) {
	return [...(graduate?.metrics?.good ?? []).map((metric, place) => ({
		metric,
		path: [
			"graduate",
			"metrics",
			"good",
			place
		]
	})), ...summary.map(({ name, metric, shows }) => ({
		metric,
		path: [
			"summary",
			name,
			...shows === "traffic" ? ["traffic"] : []
		]
	}))];
}
// src/files/crosscheck-metrics.ts
/** Mistakes in the metrics of one definition. */
function metricDiagnostics(read, context) {
	const environments = context.pipeline?.understood?.environments ?? [];
	const names = /* @__PURE__ */ new Map([["flag", [read.understood?.key ?? ""]], ["environment", environments.map(({ name }) => name)]]);
	const isPattern = (variable) => names.get(variable)?.some((name) => name.includes(".")) === true;
	return (read.understood?.metrics ?? []).flatMap((metric) => {
		if (!isComplete(read, ["metrics", metric.name])) return [];
		const source = sourceOf(metric, context.pipeline);
		const queries = queriesOf(metric, source, context);
		return [
			...sourceProblems(metric, context),
			...questionProblems(metric, source, context.sources),
			...queries.flatMap((one) => queryProblems(metric, one, isPattern)),
			...thresholdProblems(metric),
			...durationProblems(metric),
			...trafficProblems(metric, queries[0]?.facts ?? null),
			...pastProblems(metric, source)
		].map(({ path, within, part, ...mistake }) => diagnosticIn(read, [
			"metrics",
			metric.name,
			...path
		], mistake, part, within));
	});
}
/** The source in the pipeline; null if there is none, or it is not known. */
function sourceOf({ source }, pipeline) {
	return pipeline?.understood?.sources?.find(({ name }) => name === source) ?? null;
}
function sourceProblems(metric, { pipeline }) {
	const rules = pipeline?.understood ?? null;
	if (pipeline === null || rules === null || !isComplete(pipeline, ["metrics"])) return [];
	const names = (rules.sources ?? []).map(({ name }) => name);
	if (names.includes(metric.source)) return [];
	return [{
		code: "metric/unknown-source",
		facts: {
			metric: metric.name,
			name: metric.source,
			available: named(names),
			meant: nearest(metric.source, names)
		},
		path: ["source"]
	}];
}
function questionProblems({ name, asked, traffic }, source, sources) {
	const asksWith = sources.get(source?.kind ?? "")?.asksWith;
	if (source === null || asksWith === void 0) return [];
	const wanted = asksWith === "at" ? "at" : "query";
	return [[
		name,
		asked,
		[]
	], [
		`its traffic`,
		traffic?.asked,
		["traffic"]
	]].flatMap(([part, question, above]) => {
		if (question === void 0 || question.kind === wanted) return [];
		return [{
			code: "metric/wrong-question",
			facts: {
				metric: name,
				source: source.name,
				part,
				wanted
			},
			path: question.kind === "query" ? [...above, "query"] : above,
			part: "key"
		}];
	});
}
/** The queries of a metric, first its own, then that of its traffic. Only PromQL is read. */
function queriesOf({ asked, traffic }, source, { sources, readQuery }) {
	const isPromql = source === null || (sources.get(source.kind)?.asksWith ?? "promql") === "promql";
	if (readQuery === null || !isPromql) return [];
	const queries = asked.kind === "query" ? [{
		query: asked.query,
		path: ["query"]
	}] : [];
	const others = traffic?.asked.kind === "query" ? [{
		query: traffic.asked.query,
		path: ["traffic", "query"]
	}] : [];
	return [...queries, ...others].map((one) => ({
		...one,
		facts: readQuery(one.query)
	}));
}
function queryProblems({ name: metric }, { query, path, facts }, isPattern) {
	const at = (offset) => ({
		path,
		within: {
			text: query,
			offset
		}
	});
	const { broken, unknown, unsafe, emptyNumerator } = facts;
	return [
		...broken === null ? [] : [{
			code: "metric/query-syntax",
			facts: {
				metric,
				near: broken.near
			},
			...at(broken.offset)
		}],
		...unknown.map(({ variable, offset }) => ({
			code: "metric/unknown-variable",
			facts: {
				metric,
				variable
			},
			...at(offset)
		})),
		...unsafe.filter(({ variable, because }) => because === "outside" || isPattern(variable)).map(({ variable, because, offset }) => ({
			code: "metric/unsafe-variable",
			facts: {
				metric,
				variable,
				because
			},
			...at(offset)
		})),
		...emptyNumerator === null ? [] : [{
			code: "metric/empty-numerator",
			facts: {
				metric,
				numerator: emptyNumerator.text
			},
			...at(emptyNumerator.offset)
		}]
	];
}
/** The thresholds of a metric, by the path of their texts. */
function thresholdsOf({ good, warning, critical }) {
	return [
		{
			key: "good",
			path: ["good"],
			text: good,
			for: null
		},
		...warning === null ? [] : [{
			key: "warning",
			path: ["warning", "when"],
			text: warning.when,
			for: warning.for
		}],
		...critical === null ? [] : [{
			key: "critical",
			path: ["critical", "when"],
			text: critical.when,
			for: critical.for
		}]
	];
}
function thresholdProblems(metric) {
	const { name, unit } = metric;
	const thresholds = thresholdsOf(metric);
	const misfits = thresholds.flatMap(({ key, path, text }) => {
		if (thresholdIn(text, unit) !== null) return [];
		return [{
			code: "metric/wrong-unit",
			facts: {
				metric: name,
				key,
				written: text,
				unit,
				examples: WRITTEN_UNITS[unit]
			},
			path
		}];
	});
	const rules = rulesOf(metric);
	const contradiction = rules === null ? null : contradictionIn(rules);
	if (contradiction === null) return misfits;
	const written = thresholds.flatMap(({ key, text }) => contradiction.some((one) => one === key) ? [text] : []);
	const last = thresholds.find(({ key }) => key === contradiction[1]);
	return [{
		code: "metric/contradiction",
		facts: {
			metric: name,
			thresholds: contradiction,
			written
		},
		path: last?.path ?? []
	}];
}
function durationProblems(metric) {
	const { name, interval, gap } = metric;
	const step = durationOf(interval);
	const isMultiple = (text) => step > 0 && durationOf(text) % step === 0;
	const lasting = thresholdsOf(metric).flatMap(({ key, for: written }) => {
		if (written === null || isMultiple(written)) return [];
		return [{
			code: "metric/not-a-multiple",
			facts: {
				metric: name,
				key: `${key}.for`,
				written,
				interval
			},
			path: [key, "for"]
		}];
	});
	if (step <= durationOf(gap)) return lasting;
	const facts = {
		metric: name,
		gap,
		interval
	};
	return [...lasting, {
		code: "metric/interval-too-long",
		facts,
		path: ["interval"]
	}];
}
function trafficProblems(metric, query) {
	const { name, unit, traffic } = metric;
	if (traffic !== null) return [];
	const because = unit === "ratio" || unit === "percent" ? unit : query?.isQuantile === true ? "quantile" : null;
	if (because === null) return [];
	return [{
		code: "metric/no-traffic",
		facts: {
			metric: name,
			because
		},
		path: [],
		part: "key"
	}];
}
function pastProblems(metric, source) {
	if (source === null || hasPast(metric, source)) return [];
	const { name, unit, asked } = metric;
	const because = asksAboutWindow(asked) ? "window" : "one-value";
	return thresholdsOf(metric).flatMap(({ key, path, text, for: written }) => {
		const problem = (what, place) => ({
			code: "metric/no-past",
			facts: {
				metric: name,
				key: what,
				because
			},
			path: place
		});
		return [...thresholdIn(text, unit)?.kind === "before" ? [problem(key, path)] : [], ...written === null ? [] : [problem(`${key}.for`, [key, "for"])]];
	});
}
// src/files/crosscheck-state.ts
/** Mistakes of a state against its definition; none if one of the two cannot be read. */
function stateDiagnostics$1(definition, read) {
	const flag = definition?.understood ?? null;
	const state = read.understood;
	if (definition === null || flag === null || state === null) return [];
	if (state.services.length === 0 && state.rollout === 100) return [];
	const knows = (part) => isComplete(definition, [part]);
	return [
		...knows("services") ? unknownServices(flag, read, state) : [],
		...flag.safe && knows("safe") ? rolloutOnSafe(flag, read, state) : [],
		...!flag.safe && knows("safe") && knows("services") && isComplete(read, []) ? rolloutUnread(flag, read, state) : []
	];
}
function unknownServices(flag, read, state) {
	if (state.services.length === 0) return [];
	const available = flag.services.map(({ service }) => service);
	return state.services.filter(({ service }) => !available.includes(service)).map(({ service: name }) => {
		const meant = nearest(name, available);
		const facts = {
			flag: flag.key,
			name,
			available: named(available),
			meant
		};
		return diagnosticIn(read, ["services", name], {
			code: "state/unknown-service",
			facts
		}, "key");
	});
}
/** The written rollouts below 100 percent, with their paths. */
function rolloutsOf(state) {
	const overrides = state.services.flatMap(({ service, rollout }) => rollout === null ? [] : [{
		path: [
			"services",
			service,
			"rollout"
		],
		rollout
	}]);
	return [{
		path: ["rollout"],
		rollout: state.rollout
	}, ...overrides].filter(({ rollout }) => rollout !== 100);
}
function rolloutOnSafe(flag, read, state) {
	return rolloutsOf(state).map(({ path, rollout }) => diagnosticIn(read, path, {
		code: "state/rollout-on-safe",
		facts: {
			flag: flag.key,
			rollout
		}
	}));
}
function rolloutUnread(flag, read, state) {
	const [first] = rolloutsOf(state);
	if (first === void 0) return [];
	const services = flag.services.filter(({ variables }) => variables.every(({ field }) => field !== "rollout")).map(({ service }) => service).filter((service) => isPartial(settingFor(flag, state, service)) && !isKeptSafe(flag, state, service));
	if (services.length === 0) return [];
	const facts = {
		rollout: first.rollout,
		services
	};
	return [diagnosticIn(read, first.path, {
		code: "state/rollout-unread",
		facts
	})];
}
/** At 0 percent every service is sent its safe value, whether it reads the rollout or not. */
function isPartial({ rollout }) {
	return rollout > 0 && rollout < 100;
}
/** Whether an override keeps the service at the safe value, whatever the rollout. */
function isKeptSafe(flag, state, service) {
	return state.services.some((own) => own.service === service && own.enabled === flag.safe);
}
// src/files/reserved-names.ts
/** One diagnostic for each variable of the flag that has such a name. */
function reservedNames(read, rules, targets) {
	return (read.understood?.services ?? []).flatMap(({ service, variables }) => {
		const used = targetsOf(service, rules);
		return variables.flatMap(({ variable }) => {
			const target = takenBy(variable, used, targets);
			if (target === null && !isSystemName(variable)) return [];
			const facts = {
				variable,
				service,
				target: isSystemName(variable) ? null : target
			};
			return [diagnosticIn(read, [
				"services",
				service,
				variable
			], {
				code: "flag/reserved-name",
				facts
			}, "key")];
		});
	});
}
/** The targets that deploy a service, in any environment. */
function targetsOf(service, rules) {
	const deploy = rules?.services.find(({ name }) => name === service)?.deploy ?? [];
	if (deploy.length === 0) return [];
	const names = (rules?.environments ?? []).flatMap(({ name }) => deploySettingsFor(deploy, name)?.target ?? []);
	return [...new Set(names)];
}
function takenBy(variable, used, targets) {
	for (const target of used) {
		const taken = targets.get(target)?.reserved(variable) ?? null;
		if (taken !== null) return taken;
	}
	return null;
}
const NAMES = new Set(`
  PATH PATHEXT HOME SHELL USER USERNAME USERPROFILE LOGNAME PWD OLDPWD SHLVL HOSTNAME TERM TMPDIR TMP TEMP TZ TZDIR
  LANG LANGUAGE LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LOCPATH NLSPATH COMSPEC SYSTEMROOT
  WINDIR APPDATA LOCALAPPDATA PROGRAMFILES PROGRAMDATA
  IFS ENV BASH_ENV BASHOPTS SHELLOPTS CDPATH GLOBIGNORE PROMPT_COMMAND PS1 PS2 PS4 POSIXLY_CORRECT ZDOTDIR FPATH
  GLIBC_TUNABLES GCONV_PATH GETCONF_DIR HOSTALIASES LOCALDOMAIN MALLOC_CHECK_ MALLOC_TRACE RESOLV_HOST_CONF RES_OPTIONS
  NODE_OPTIONS NODE_PATH NODE_ENV NODE_DEBUG NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_V8_COVERAGE
  NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN NODE_REPL_EXTERNAL_MODULE NODE_REDIRECT_WARNINGS NODE_NO_WARNINGS
  NODE_PENDING_DEPRECATION NODE_ICU_DATA NODE_COMPILE_CACHE NODE_CHANNEL_FD NODE_CHANNEL_SERIALIZATION_MODE
  NODE_UNIQUE_ID NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA UV_THREADPOOL_SIZE
  PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONINSPECT PYTHONBREAKPOINT PYTHONWARNINGS PYTHONUSERBASE PYTHONEXECUTABLE
  PYTHONOPTIMIZE PYTHONPLATLIBDIR PYTHONSAFEPATH PYTHONPYCACHEPREFIX
  PERL5LIB PERL5OPT PERL5DB PERLLIB RUBYOPT RUBYLIB RUBYSHELL GEM_PATH GEM_HOME BUNDLE_GEMFILE LUA_PATH LUA_CPATH
  LUA_INIT PHPRC PHP_INI_SCAN_DIR R_PROFILE R_ENVIRON R_LIBS
  CLASSPATH JAVA_HOME JAVA_OPTS JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS GODEBUG GOTRACEBACK GOMAXPROCS
  COR_ENABLE_PROFILING COR_PROFILER COR_PROFILER_PATH DOTNET_STARTUP_HOOKS DOTNET_ADDITIONAL_DEPS DOTNET_SHARED_STORE DOTNET_ROOT
  OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE CURL_CA_BUNDLE
  REQUESTS_CA_BUNDLE HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY
  EDITOR VISUAL PAGER BROWSER DISPLAY SSH_AUTH_SOCK SSH_ASKPASS SSH_AGENT_PID KUBECONFIG GITHUB_TOKEN GH_TOKEN
  `.trim().split(/\s+/));
/** Prefixes, because new variables with them appear regularly. */
const PREFIXES = [
	"LD_",
	"DYLD_",
	"GIT_",
	"BASH_",
	"CORECLR_",
	"XDG_",
	"SUDO_",
	"NPM_CONFIG_",
	"FLAGHOIST_"
];
/** Whether the system reserves a name. Case does not count, because Windows ignores it. */
function isSystemName(variable) {
	const name = variable.toUpperCase();
	return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
// src/files/crosscheck.ts
/** All mistakes between these files. Mistakes within one file are reported by its reader. */
function crossCheck({ root, pipeline, flags, targets = ANY_TARGET, sources = ANY_SOURCE, readQuery = null }) {
	const rules = pipeline?.understood ?? null;
	const definitions = flags.flatMap(({ definition }) => definition === null ? [] : [definition]);
	return sortDiagnostics([
		...definitions.flatMap((one) => [
			...definitionDiagnostics(one, pipeline),
			...bindingDiagnostics(one, pipeline),
			...reservedNames(one, rules, targets),
			...metricDiagnostics(one, {
				pipeline,
				sources,
				readQuery
			}),
			...graduateDiagnostics(one)
		]),
		...flags.flatMap(({ definition, states }) => [...states?.values() ?? []].flatMap((state) => stateDiagnostics$1(definition, state))),
		...flags.flatMap((entry) => presence(root, entry, rules)),
		...pipeline === null || rules === null || !isComplete(pipeline, ["environments"], 1) ? [] : unknownFolders(flags, rules),
		...duplicateVariables(definitions),
		...similarFlags(flags)
	]);
}
/** A definition without a state, and states without a definition. */
function presence(root, { key, definition, states }, rules) {
	if (states === null) return [];
	if (definition === null) return [...states.values()].map((state) => unknownFlag(root, key, state));
	const [first] = rules?.environments ?? [];
	if (states.size > 0 || first === void 0) return [];
	const facts = {
		flag: key,
		isSafeOn: definition.understood?.safe === true,
		values: sentBySafety(definition.understood),
		state: statePath(root, first.name, key)
	};
	return [diagnosticOf({
		code: "flag/no-state",
		facts
	}, { file: definition.file })];
}
/** What services are sent: `api CHECKOUT=false`, `web SHOP=false`. */
function sentBySafety(flag) {
	return (flag?.services ?? []).flatMap(({ service, variables }) => sentAtSafe({
		service,
		variables,
		safe: flag?.safe ?? false,
		codeDefault: flag?.codeDefault ?? false,
		reach: NO_USERS
	}).map(({ variable, value }) => `${service} ${variable}=${textOfValue(value) ?? ""}`));
}
function unknownFlag(root, key, state) {
	const facts = {
		flag: key,
		definition: flagPath(root, key)
	};
	return diagnosticOf({
		code: "state/unknown-flag",
		facts
	}, { file: state.file });
}
/** One diagnostic for each folder that is no environment. */
function unknownFolders(flags, { environments }) {
	const names = environments.map(({ name }) => name);
	const declared = new Set(names);
	const folders = /* @__PURE__ */ new Map();
	for (const { states } of flags) for (const [folder, state] of states ?? []) {
		if (declared.has(folder)) continue;
		const inFolder = folders.get(folder);
		if (inFolder === void 0) folders.set(folder, [state]);
		else inFolder.push(state);
	}
	return [...folders].map(([folder, states]) => unknownFolder(folder, states, names));
}
function unknownFolder(folder, states, names) {
	const first = states.reduce((a, b) => b.file < a.file ? b : a);
	const facts = {
		folder,
		states: states.length,
		available: named(names)
	};
	return diagnosticOf({
		code: "state/unknown-environment",
		facts
	}, { file: first.file });
}
// src/app/load/side.ts
/** Reads the pipeline and these flags in these environments out of files that were fetched already. */
function sideOf(reader, root, files, keys, environments) {
	const pipelineFile = pipelinePath(root);
	const pipeline = files(pipelineFile);
	return {
		pipeline: pipeline && reader.pipeline(pipelineFile, pipeline),
		flags: new Map([...keys].map((key) => [key, sourcesOf(key)]))
	};
	function sourcesOf(key) {
		const definitionFile = flagPath(root, key);
		const definition = files(definitionFile);
		const states = environments.flatMap((environment) => {
			const file = statePath(root, environment, key);
			const blob = files(file);
			return blob === null ? [] : [[environment, reader.state(file, blob)]];
		});
		return {
			key,
			definition: definition && reader.flag(definitionFile, key, definition),
			states: new Map(states)
		};
	}
}
/** The environments that a pipeline names, in its order; none when it cannot be read. */
function environmentsNamedBy(pipeline) {
	return pipeline?.value?.environments.map(({ name }) => name) ?? [];
}
/** Every path that `sideOf` would look at. */
function pathsFor(root, keys, environments) {
	return [...keys].flatMap((key) => [flagPath(root, key), ...environments.map((environment) => statePath(root, environment, key))]);
}
/** The values for the judge, without their positions. */
function snapshotOf(side) {
	const flags = [...side.flags].map(([key, { definition, standIn, states }]) => [key, {
		flag: standingIn(readOf(definition), standIn),
		states: new Map([...states ?? []].map(([environment, file]) => [environment, readOf(file)]))
	}]);
	return {
		pipeline: readOf(side.pipeline),
		flags: new Map(flags)
	};
}
function standingIn(read, standIn) {
	if (read.kind !== "unreadable" || standIn === void 0) return read;
	return standIn === "never" ? ABSENT : {
		kind: "known",
		value: standIn
	};
}
/** Every file of a side that exists. */
function filesIn({ pipeline, flags }) {
	return [pipeline, ...[...flags.values()].flatMap(({ definition, states }) => [definition, ...states?.values() ?? []])].filter((file) => file !== null);
}
// src/app/load/stand-ins.ts
/**
* The side with a stand-in for each definition that cannot be read, from the first-parent line of `tip`. Without a
* line, and where it is cut off, such a flag stays unreadable.
*/
async function withStandIns(loader, side, tip) {
	const broken = [...side.flags.values()].filter(isBroken$1);
	if (broken.length === 0 || tip === null) return side;
	const flags = new Map(side.flags);
	for (const entry of broken) {
		const standIn = await newestReadable(loader, tip, entry.key);
		if (standIn !== null) flags.set(entry.key, {
			...entry,
			standIn
		});
	}
	return {
		...side,
		flags
	};
}
function isBroken$1({ definition }) {
	return definition !== null && definition.value === null;
}
async function newestReadable({ repository, reader, root }, tip, key) {
	const path = flagPath(root, key);
	const version = await repository.firstVersion(tip, path, async (entry) => {
		if (entry.mode !== "100644") return null;
		const bytes = (await repository.readBlobs([entry.id])).get(entry.id);
		return bytes === void 0 ? null : reader.flag(path, key, {
			...entry,
			bytes
		}).value;
	});
	if (version.kind !== "known") return null;
	return version.value ?? "never";
}
/** The side at head: where it broke a definition, the definition at base still counts. */
function standingOn(base, head) {
	const flags = [...head.flags].map(([key, entry]) => {
		if (!isBroken$1(entry)) return [key, entry];
		const before = base.flags.get(key);
		if (before !== void 0 && isBroken$1(before) && before.standIn === void 0) return [key, entry];
		return [key, {
			...entry,
			standIn: (before && flagOf(before)) ?? "never"
		}];
	});
	return {
		...head,
		flags: new Map(flags)
	};
}
// src/app/load/tree.ts
/** Every file below the root of a commit, with stand-ins for definitions that cannot be read. */
async function readCommit(loader, commit) {
	const tree = await readTree(loader, commit);
	return {
		...tree,
		side: await withStandIns(loader, tree.side, commit)
	};
}
/**
* These flags of a commit, with stand-ins, in every environment in which one of them has a state: other flags cost
* nothing. Where one of them does not exist, the names of all others are listed.
*/
async function readNamed(loader, commit, keys) {
	const tree = commit;
	const folders = (await loader.repository.folders(tree, loader.root)).flatMap((name) => parseEnvironmentName(name) ?? []);
	const side = await readFlags(loader, tree, keys, folders);
	const isComplete = existing$1(side).length === keys.length;
	const named = environmentsNamedBy(side.pipeline);
	const used = folders.filter((one) => existing$1(side).some(({ states }) => states?.has(one)));
	return {
		side: await withStandIns(loader, side, commit),
		names: isComplete ? keys : await namesIn(loader, tree),
		environments: [.../* @__PURE__ */ new Set([...named, ...used])],
		diagnostics: []
	};
}
/** Every flag that has a file, by the paths alone. */
async function namesIn({ repository, root }, tree) {
	const { entries } = placeAll(root, await repository.list(tree, root));
	return [...sorted(entries).flags.keys()].toSorted(inOrder);
}
/** Reads every file below the root. Blobs that are the same are fetched and parsed once. */
async function readTree(loader, tree) {
	const { repository, reader, root } = loader;
	const { entries, diagnostics } = placeAll(root, await repository.list(tree, root));
	const readable = entries.filter((one) => one.readable && one.place.kind !== "other");
	const blobs = await repository.readBlobs([...new Set(readable.map(({ entry }) => entry.id))]);
	const blobOf = ({ id, mode }) => ({
		id,
		mode,
		bytes: blobs.get(id) ?? NOTHING
	});
	const { pipelines, flags, folders } = sorted(entries);
	const [pipeline = null] = pipelines.map((entry) => reader.pipeline(entry.path, blobOf(entry)));
	const named = environmentsNamedBy(pipeline);
	const environments = [.../* @__PURE__ */ new Set([...named, ...[...folders].toSorted(inOrder)])];
	const names = [...flags.keys()].toSorted(inOrder);
	return {
		side: {
			pipeline,
			flags: new Map(names.map((key) => [key, entryOf(key)]))
		},
		names,
		environments,
		diagnostics
	};
	function entryOf(key) {
		const files = flags.get(key);
		const definition = files?.get(DEFINITION);
		const states = environments.flatMap((environment) => {
			const entry = files?.get(environment);
			const read = entry && reader.state(entry.path, blobOf(entry));
			return read === void 0 ? [] : [[environment, read]];
		});
		return {
			key,
			definition: definition ? reader.flag(definition.path, key, blobOf(definition)) : null,
			states: new Map(states)
		};
	}
}
const NOTHING = /* @__PURE__ */ new Uint8Array();
/** Stands for the definition among the environments of a flag. */
const DEFINITION = Symbol("definition");
/** The files of each flag, found by their places: to look each of them up by its path would take longer. */
function sorted(entries) {
	const pipelines = [];
	const flags = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Set();
	for (const { entry, place } of entries) {
		if (place.kind === "pipeline") pipelines.push(entry);
		if (place.kind !== "flag" && place.kind !== "state") continue;
		const files = flags.get(place.key) ?? /* @__PURE__ */ new Map();
		flags.set(place.key, files);
		files.set(place.kind === "flag" ? DEFINITION : place.environment, entry);
		if (place.kind === "state") folders.add(place.environment);
	}
	return {
		pipelines,
		flags,
		folders
	};
}
/** Some flags of a tree, in all of these environments, with the pipeline. */
async function readFlags({ repository, reader, root }, tree, keys, environments) {
	const paths = [pipelinePath(root), ...pathsFor(root, keys, environments)];
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const files = new Map(paths.map((path, index) => [path, blobs[index] ?? null]));
	return sideOf(reader, root, (path) => files.get(path) ?? null, keys, environments);
}
/** The flags of a side that have a definition or a state at all. */
function existing$1(side) {
	return [...side.flags.values()].filter(({ definition, states }) => definition !== null || (states?.size ?? 0) > 0);
}
// src/app/load/inspect.ts
/**
* All errors between the files of a side, as far as each of them can be understood. `only`: the flags to report, where the
* side holds others for comparison; null: all flags and the pipeline. `readQuery`: see `queryReaderFor`.
*/
function inspect({ root, reader }, side, only, readQuery) {
	const entries = existing$1(side);
	const reported = entries.filter(({ key }) => only === null || only.has(key));
	const { targets, sources } = reader;
	const { pipeline } = side;
	const between = crossCheck({
		root,
		pipeline,
		flags: entries,
		targets,
		sources,
		readQuery
	});
	return sortDiagnostics([
		...only === null ? between : between.filter(isIn(reported)),
		...only === null ? pipelineProblems(side) : [],
		...reported.flatMap(({ key, definition }) => flagProblems(side, key, definition)),
		...circles(side, only)
	]);
}
/** Whether a diagnostic is about a file of these flags. */
function isIn(entries) {
	const files = new Set(entries.flatMap(({ definition, states }) => [definition, ...states?.values() ?? []]).map((file) => file?.file));
	return ({ file }) => files.has(file);
}
/** Errors of the gates about the settings in the pipeline. */
function pipelineProblems(side) {
	const { pipeline } = side;
	const rules = pipeline?.understood ?? null;
	if (pipeline === null || rules === null) return [];
	const environments = rules.environments.flatMap((environment, index) => {
		const { name, requires, byRisk = [], resume } = environment;
		const above = ["environments", index];
		const here = contextOf(side, rules, { environment: name });
		return [
			...settingsProblems(pipeline, [...above, "requires"], requires, here),
			...byRisk.flatMap((one) => settingsProblems(pipeline, [
				...above,
				"by-risk",
				one.risk
			], one.requires, here)),
			...settingsProblems(pipeline, [
				...above,
				"resume",
				"requires"
			], resume?.requires ?? [], here)
		];
	});
	const policy = settingsProblems(pipeline, ["policy"], rules.policy.approvals, contextOf(side, rules, {}));
	return [...environments, ...policy];
}
function flagProblems(side, key, definition) {
	const rules = side.pipeline?.understood ?? null;
	const flag = definition?.understood ?? null;
	if (rules === null || definition === null || flag === null) return [];
	return [...[...new Set(flag.requires.map(({ environment }) => environment))].flatMap((scope) => {
		const environment = scope === "*" ? null : scope;
		const requirements = flag.requires.filter((one) => one.environment === scope);
		const context = contextOf(side, rules, {
			environment,
			flag: key,
			definition
		});
		const above = ["requires", scope];
		return [...settingsProblems(definition, above, requirements, context), ...ownMisfits(definition, flag, above, requirements, context)];
	}), ...misfits(side, rules, definition, flag)];
}
function contextOf({ pipeline, flags }, rules, { environment = null, flag, definition }) {
	const named = (key) => flags.get(key)?.definition ?? null;
	return {
		pipeline: rules,
		environment,
		flag: flag ?? null,
		flagExists: (key) => named(key) !== null,
		flagNamed: (key) => {
			const read = named(key);
			return read !== null && isComplete(read, ["services"]) ? read.understood : null;
		},
		knows: (part) => knows(part, pipeline, definition)
	};
}
function knows(part, pipeline, definition) {
	switch (part) {
		case "teams": return pipeline !== null && isComplete(pipeline, ["teams"]);
		case "environments": return pipeline !== null && isComplete(pipeline, ["environments"], 1);
		case "flag": return definition === void 0 || [
			"owner",
			"safe",
			"services"
		].every((key) => isComplete(definition, [key]));
	}
}
/** Errors of each gate about its own settings, on their line. */
function settingsProblems(file, above, requirements, context) {
	return placedIn(above, requirements).flatMap(({ gate, settings, place }) => gateOf(gate).problems(settings, context).map((problem) => diagnosticAt(file, [...place, ...problem.path], problem)));
}
/** Requirements with the paths of their settings, those within the settings of others included. */
function placedIn(above, requirements) {
	const places = settingsPaths(above, requirements, gateSchemas);
	return requirements.flatMap((requirement, index) => {
		const place = places[index] ?? above;
		const within = gateOf(requirement.gate).further?.(requirement.settings) ?? [];
		return [{
			...requirement,
			place
		}, ...within.flatMap(({ path, requires }) => placedIn([...place, ...path], writtenRequirements(requires)))];
	});
}
/** Requirements in a flag's own file that it can never meet, on their line. */
function ownMisfits(file, flag, above, requirements, context) {
	return placedIn(above, requirements).flatMap(({ gate, settings, place }) => (gateOf(gate).misfits?.(settings, flag, context) ?? []).map((problem) => diagnosticAt(file, [...place, ...problem.path], problem)));
}
/** Requirements of environments that a flag can never meet. Reported in the flag's file, where they can be fixed. */
function misfits(side, rules, definition, flag) {
	const found = /* @__PURE__ */ new Map();
	for (const { name, requires, byRisk = [] } of rules.environments) {
		if (requires.length === 0 && byRisk.length === 0) continue;
		const context = contextOf(side, rules, {
			environment: name,
			definition
		});
		const ofRisk = byRisk.flatMap((one) => one.risk === flag.risk ? one.requires : []);
		for (const { gate, settings } of placedIn([], [...requires, ...ofRisk])) for (const problem of gateOf(gate).misfits?.(settings, flag, context) ?? []) {
			const key = JSON.stringify([problem.code, problem.facts]);
			const known = found.get(key) ?? {
				problem,
				places: /* @__PURE__ */ new Set()
			};
			known.places.add(name);
			found.set(key, known);
		}
	}
	return [...found.values()].map(({ problem, places }) => diagnosticAt(definition, problem.reason, {
		...problem,
		facts: {
			...problem.facts,
			requiredIn: [...places]
		},
		message: `${problem.message} (required in ${both([...places])})`
	}));
}
function diagnosticAt(file, path, { code, facts, message, hint, severity }) {
	const place = {
		file: file.file,
		...file.locate(path)
	};
	return {
		code,
		facts,
		severity: severity ?? "error",
		message,
		hint,
		...place
	};
}
/** Circles of prerequisites, reported once, in the file of their smallest key. */
function circles({ flags }, only) {
	return cyclesOf(new Map([...flags].flatMap(([key, { definition }]) => definition?.understood == null ? [] : [[key, definition.understood]]))).flatMap((circle) => {
		const [first] = circle;
		const file = first === void 0 ? null : flags.get(first)?.definition;
		if (file == null || circle.length < 2) return [];
		if (only !== null && !circle.some((key) => only.has(key))) return [];
		const facts = {
			kind: "circle",
			flags: circle
		};
		const at = {
			file: file.file,
			...file.locate(["requires"], "key")
		};
		return [diagnosticOf({
			code: "flags/cycle",
			facts
		}, at)];
	});
}
// src/app/load/neighbours.ts
/** Which of these definitions require one of these flags, in order. */
function dependentsIn(definitions, wanted) {
	return [...definitions].flatMap(([flag, { definition }]) => (definition?.value == null ? [] : prerequisitesOf(definition.value)).map((on) => ({
		flag,
		on
	}))).filter(({ on }) => wanted.has(on)).toSorted((a, b) => inOrder(a.flag, b.flag) || inOrder(a.on, b.on));
}
/** Definitions of a tree whose text holds one of these words. Keys have no escapes, so the search finds every name. */
async function definitionsWith(loader, tree, words) {
	const wanted = [...new Set(words)];
	if (wanted.length === 0) return /* @__PURE__ */ new Map();
	const { repository, root } = loader;
	if (wanted.length > MOST_WORDS$1) return definitionsAt(loader, tree, await naming(loader, tree, wanted));
	return definitionsAt(loader, tree, (await repository.search(tree, flagsFolder(root), wanted)).flatMap((path) => placed(root, path)));
}
/** With more words, Git takes longer than it takes to read every definition. */
const MOST_WORDS$1 = 100;
/** The same search without Git: for thousands of words. */
async function naming({ repository, root }, tree, words) {
	const wanted = new Set(words);
	const entries = await repository.list(tree, flagsFolder(root));
	const blobs = await repository.readPaths(entries);
	return entries.flatMap(({ path }, at) => {
		const text = Buffer.from(blobs[at]?.bytes ?? []).toString("latin1");
		return [/[\w/-]+/g, /\w+/g].some((word) => text.match(word)?.some((one) => wanted.has(one))) ? placed(root, path) : [];
	});
}
/** Definitions of a tree whose keys are one character away from one of these: they could be mistaken. */
async function similarDefinitions(loader, tree, added) {
	if (added.length === 0) return /* @__PURE__ */ new Map();
	const places = (await loader.repository.list(tree, flagsFolder(loader.root))).flatMap(({ path }) => placed(loader.root, path));
	const similar = similarKeys(places.map(({ key }) => key));
	const near = new Set(added.flatMap((key) => similar.get(key) ?? []));
	return definitionsAt(loader, tree, places.filter(({ key }) => near.has(key)));
}
function placed(root, path) {
	const place = placeOf(root, path);
	return place.kind === "flag" ? [{
		path,
		key: place.key
	}] : [];
}
/** Without their states: no check between definitions asks for those. */
async function definitionsAt({ repository, reader }, tree, places) {
	if (places.length === 0) return /* @__PURE__ */ new Map();
	const blobs = await repository.readPaths(places.map(({ path }) => ({
		tree,
		path
	})));
	return new Map(places.flatMap(({ path, key }, index) => {
		const blob = blobs[index];
		if (blob == null) return [];
		return [[key, {
			key,
			definition: reader.flag(path, key, blob),
			states: null
		}]];
	}));
}
// src/app/load/queries.ts
/** Reads the queries of a side; null if it has none. */
async function queryReaderFor({ flags }) {
	return [...flags.values()].some(({ definition }) => (definition?.understood?.metrics ?? []).some(asksWithQuery)) ? (await import("./promql.js")).readQuery : null;
}
function asksWithQuery({ asked, traffic }) {
	return asked.kind === "query" || traffic?.asked.kind === "query";
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/app/load/policy-paths.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Whether one of the patterns matches a path, as Git writes it: parts between slashes, case kept. */
function policyMatcher(patterns) {
	const matchers = patterns.map(matcherOf);
	return (path) => matchers.some((matches) => matches(path));
}
function matcherOf(pattern) {
	const below = folderOf(pattern);
	const matches = globOf(pattern);
	if (below === null) return matches;
	if (below === "") return () => true;
	const isFolder = globOf(below);
	return (path) => matches(path) || foldersOf(path).some(isFolder);
}
/**
* The folder of a pattern for everything below a folder; null for any other pattern. The glob library would treat some
* names below it specially, such as `..`.
*/
function folderOf(pattern) {
	if (pattern.startsWith("!")) return null;
	if (/^\*\*(?:\/\*\*?)*$/.test(pattern)) return "";
	const folder = pattern.replace(/(?:\/\*\*)+(?:\/\*)?$/, "");
	return folder === pattern || folder === "" ? null : folder;
}
/** Dot-folders, backslashes and line breaks are ordinary here. */
function globOf(pattern) {
	const matches = (0, import_picomatch.default)(pattern, {
		dot: true,
		windows: false,
		flags: "s"
	});
	return (path) => matches(path);
}
/** The folders above a path, nearest last: `a` and `a/b` of `a/b/c`. Slices, as joining parts takes quadratic time. */
function foldersOf(path) {
	return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
// src/app/load/touch.ts
function touchOf(root, changes) {
	const before = placeAll(root, changes.flatMap(({ before: entry }) => entry ?? []));
	const after = placeAll(root, changes.flatMap(({ after: entry }) => entry ?? []));
	const places = [...before.entries, ...after.entries];
	const ours = new Set(places.flatMap(({ entry, place }) => place.kind === "other" ? [] : [entry.path]));
	return {
		flags: new Set(places.flatMap(({ place }) => place.kind === "flag" || place.kind === "state" ? [place.key] : [])),
		folders: new Set(places.flatMap(({ place }) => place.kind === "state" ? [place.environment] : [])),
		pipeline: places.some(({ place }) => place.kind === "pipeline"),
		files: changes.filter(({ path }) => ours.has(path)),
		diagnostics: after.diagnostics
	};
}
/**
* The pipeline, the files that it names, the policy paths of the base policy, and files that could change what is sent without the gate: attributes
* by which Git converts our files, and files at a place where a target writes. A state is never a policy file, so that no
* pattern stops a rollback.
*/
function policyFilesOf(root, changes, pipeline) {
	const rules = valueOf(pipeline);
	const isNamed = policyMatcher([
		...rules?.policy.paths ?? DEFAULT_POLICY_PATHS,
		".gitattributes",
		`${root}/**/.gitattributes`,
		...targetFolders(rules)
	]);
	const named = new Set(rules === null ? [] : filesNamedBy(rules));
	const isPolicy = (path) => path === pipelinePath(root) || named.has(path) || isNamed(path) && placeOf(root, path).kind !== "state";
	return changes.filter(({ path }) => isPolicy(path)).map(({ path, before, after }) => ({
		path,
		before: before?.id ?? null,
		after: after?.id ?? null
	}));
}
/** Folders of the repository that deploy targets write into, as patterns. */
function targetFolders(rules) {
	return (rules?.services ?? []).flatMap(({ deploy = [] }) => deploy.flatMap(({ settings: { folder } }) => {
		if (typeof folder !== "string" || folder.startsWith("/")) return [];
		const below = fixedPart(folder);
		return below === "" ? [] : [`${below}/**`];
	}));
}
/** The folder above the first part that depends on the service or the environment; empty where there is none. */
function fixedPart(folder) {
	const parts = [];
	for (const part of folder.split("/")) {
		if (part.includes("{")) break;
		if (part === "..") parts.pop();
		else if (part !== "" && part !== ".") parts.push(part);
	}
	return parts.join("/");
}
/**
* The diagnostics of states: only those may stop a rollback. The size of a readable state stops none, and a state that
* cannot be read has no values, which stops it anyway.
*/
function stateDiagnostics(root, diagnostics) {
	const others = [pipelinePath(root), `${root}/flags/`];
	return diagnostics.filter(({ file, code }) => code !== "file/too-large" && others.every((other) => !file.startsWith(other)));
}
/** What is wrong with each touched file alone: its place, or its content. */
function ownDiagnostics(touch, head) {
	const misplaced = new Set(touch.diagnostics.map(({ file }) => file));
	const touched = new Set(touch.files.map(({ path }) => path));
	const ofContent = filesIn(head).flatMap(({ diagnostics }) => diagnostics);
	return [...touch.diagnostics, ...ofContent.filter(({ file }) => touched.has(file) && !misplaced.has(file))];
}
// src/app/load/scope.ts
/** `tip`: the first-parent line with older pipelines, for a pipeline at base that cannot be read. */
async function scopeOf(loader, contents, { head, tip }, touch) {
	const { repository, reader, root } = loader;
	const file = pipelinePath(root);
	const [before, after] = await contents.read([file]);
	const pipelines = [before(file), after(file)].map((blob) => blob && reader.pipeline(file, blob));
	const [base] = pipelines;
	const named = [base != null && base.value === null ? await formerPipeline(loader, tip) : null, ...pipelines].flatMap((pipeline) => environmentsNamedBy(pipeline));
	const adopts = before(file) === null && after(file) !== null;
	const everything = touch.pipeline ? await everyFlag(repository, root, head) : null;
	const flags = adopts && everything !== null ? everything.flags : touch.flags;
	const folders = [...touch.folders, ...everything?.folders ?? []];
	return {
		touched: [...flags].toSorted(inOrder),
		environments: [.../* @__PURE__ */ new Set([...named, ...folders.toSorted(inOrder)])],
		everything: everything === null ? null : [...everything.flags]
	};
}
/** The newest readable pipeline on the first-parent line; null where there is none. */
async function formerPipeline({ repository, reader, root }, tip) {
	if (tip === null) return null;
	const path = pipelinePath(root);
	const former = await repository.firstVersion(tip, path, async (entry) => {
		const bytes = (await repository.readBlobs([entry.id])).get(entry.id);
		const read = bytes === void 0 ? null : reader.pipeline(path, {
			...entry,
			bytes
		});
		return read?.value == null ? null : read;
	});
	return former.kind === "known" ? former.value : null;
}
async function everyFlag(repository, root, tree) {
	return touchOf(root, (await repository.list(tree, root)).map((after) => ({
		path: after.path,
		before: null,
		after
	})));
}
/** These flags on both sides, in one call to Git. `tip`: the first-parent line with their older versions. */
async function readSides(loader, contents, keys, { environments }, tip) {
	const { reader, root } = loader;
	const [before, after] = await contents.read([pipelinePath(root), ...pathsFor(root, keys, environments)]);
	const side = (files) => sideOf(reader, root, files, keys, environments);
	const base = await withStandIns(loader, side(before), tip);
	return {
		base,
		head: standingOn(base, side(after))
	};
}
// src/app/load/neighbourhood.ts
/** The proposal, with its neighbours. */
async function withNeighbours(loader, place, alone, own) {
	const { head, scope } = place;
	const moves = movesOf(alone, scope);
	const searched = await definitionsWith(loader, head, [...wordsOf(moves), ...variablesOfBroken(own, scope)]);
	const sides = await withOthers(loader, place, own, [...sharingIn(searched, moves), ...requiredBy(alone, place, loader.root)]);
	const proposal = sides === own ? alone : joined(alone, sides);
	const changes = changesOf(proposal);
	const definitions = withSides(searched, sides.head, scope.touched);
	const clashes = clashesIn(definitions, moves);
	const dangling = danglingDiagnostics(loader.root, definitions, sides, lowers(changes));
	const stoppingDiagnostics = [
		...proposal.stoppingDiagnostics,
		...clashes,
		...dangling
	];
	if (lowers(changes) && !changes.some(({ comparison }) => isRaise(comparison)) && proposal.policyFiles.length === 0) return withFallen(loader, place, {
		...proposal,
		stoppingDiagnostics
	}, changes);
	const side = await inspected(loader, place, sides, definitions, moves);
	const only = scope.everything === null ? new Set(scope.touched) : null;
	const whole = {
		...proposal,
		stoppingDiagnostics,
		widerDiagnostics: inspect(loader, side, only, await queryReaderFor(side))
	};
	return lowers(changes) ? withFallen(loader, place, whole, changes) : whole;
}
function movesOf({ base, head }, { touched }) {
	const filled = /* @__PURE__ */ new Set();
	const changed = /* @__PURE__ */ new Set();
	const variables = /* @__PURE__ */ new Set();
	const deleted = /* @__PURE__ */ new Set();
	const added = [];
	let hasNewPrerequisite = false;
	for (const key of touched) {
		const [before, after] = [base, head].map((side) => valueOf(filesOf(side, key).flag));
		const [old, now] = [fillingsOfOne(before), fillingsOfOne(after)];
		for (const [spot, { variable, binding }] of now) {
			if (isKept(old.get(spot), binding)) continue;
			filled.add(`${key} ${spot}`);
			variables.add(variable);
		}
		for (const [spot, { variable, binding }] of old) {
			const next = now.get(spot);
			if (isKept(next, binding) && sameBinding(next.binding, binding)) continue;
			changed.add(spot);
			variables.add(variable);
		}
		if (before != null && after == null) deleted.add(key);
		if (before == null && after != null) added.push(key);
		const required = new Set(before == null ? [] : prerequisitesOf(before));
		hasNewPrerequisite ||= after != null && prerequisitesOf(after).some((one) => !required.has(one));
	}
	return {
		filled,
		changed,
		variables,
		deleted,
		added,
		hasNewPrerequisite
	};
}
function fillingsOfOne(flag) {
	return new Map(flag == null ? [] : fillingsOf(flag).map((filling) => [keyOf$1(filling), filling]));
}
function isKept(other, binding) {
	return other !== void 0 && isSentWherever(other.binding, binding);
}
/** A circle can close anywhere, so every definition that requires flags is read for it. */
function wordsOf({ variables, deleted, hasNewPrerequisite }) {
	return [
		...variables,
		...deleted,
		...hasNewPrerequisite ? [REQUIRES] : []
	];
}
/** The variables of definitions with an error elsewhere: all errors are reported at once. */
function variablesOfBroken({ head }, { touched }) {
	return touched.flatMap((key) => {
		const definition = head.flags.get(key)?.definition ?? null;
		if (definition === null || definition.value !== null) return [];
		return (definition.understood?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
	});
}
/**
* Untouched flags that fill what the proposal fills, changes or gives up: their values count. A definition that names it
* and cannot be read counts by its last readable version.
*/
function sharingIn(definitions, { filled, changed }) {
	const places = /* @__PURE__ */ new Set([...changed, ...[...filled].map((one) => one.slice(one.indexOf(" ") + 1))]);
	return [...definitions].flatMap(([key, { definition }]) => {
		const flag = definition?.value ?? null;
		return flag === null || fillingsOf(flag).some((one) => places.has(keyOf$1(one))) ? [key] : [];
	});
}
/** The flags that a promotion or a changed definition requires directly: a gate reads no further. */
function requiredBy(proposal, { touch, scope }, root) {
	const raises = changesOf(proposal).filter(({ comparison }) => isRaise(comparison));
	const raised = new Set(raises.map(({ flag }) => flag));
	const rules = valueOf(proposal.base.pipeline);
	const byEnvironment = raises.flatMap(({ environment }) => {
		return (rules === null ? [] : environmentOf(rules, environment)?.requires ?? []).flatMap(({ gate, settings }) => gate === "flags" ? Object.keys(settings) : []);
	});
	const files = new Set(touch.files.map(({ path }) => path));
	const own = scope.touched.flatMap((key) => {
		if (!raised.has(key) && !files.has(flagPath(root, key))) return [];
		return [proposal.base, proposal.head].flatMap((snapshot) => {
			const flag = valueOf(filesOf(snapshot, key).flag);
			return flag === null ? [] : prerequisitesOf(flag);
		});
	});
	return [.../* @__PURE__ */ new Set([...own, ...byEnvironment])];
}
/** Both sides with more flags, which are the same on both unless the proposal touches them. */
async function withOthers(loader, { contents, scope, tip }, own, others) {
	const missing = [...new Set(others)].filter((key) => !own.base.flags.has(key));
	if (missing.length === 0) return own;
	const more = await readSides(loader, contents, missing, scope, tip);
	return {
		base: {
			...own.base,
			flags: new Map([...own.base.flags, ...more.base.flags])
		},
		head: {
			...own.head,
			flags: new Map([...own.head.flags, ...more.head.flags])
		}
	};
}
function joined(proposal, { base, head }) {
	return {
		...proposal,
		base: snapshotOf(base),
		head: snapshotOf(head)
	};
}
/** The found and the touched definitions, with stand-ins for those that cannot be read. */
function withSides(found, head, touched) {
	const own = [...found.keys(), ...touched].flatMap((key) => {
		const entry = head.flags.get(key);
		return entry === void 0 ? [] : [[key, entry]];
	});
	return new Map([...found, ...own]);
}
function clashesIn(definitions, { filled }) {
	if (filled.size === 0) return [];
	const isNew = (flag, service, variable) => filled.has(`${flag} ${keyOf$1({
		service,
		variable
	})}`);
	return duplicateVariables([...definitions.values()].flatMap((entry) => {
		const value = flagOf(entry);
		if (entry.definition === null || value === null) return [];
		return [entry.definition.value === null ? {
			...entry.definition,
			value,
			understood: value
		} : entry.definition];
	}), isNew);
}
function lowers(changes) {
	return changes.some(({ services, comparison }) => [comparison, ...services.map((one) => one.comparison)].includes("narrower"));
}
/** The files to look at together: everything where the pipeline changes, else the neighbourhood. */
async function inspected(loader, { head, scope }, sides, definitions, { added }) {
	const { everything, environments } = scope;
	if (everything !== null) return readFlags(loader, head, everything, environments);
	const similar = await similarDefinitions(loader, head, added);
	return {
		...sides.head,
		flags: new Map([
			...similar,
			...definitions,
			...sides.head.flags
		])
	};
}
/** With more words, the search takes longer than reading every definition that requires a flag at all. */
const MOST_WORDS = 100;
/** The gate that a definition names where it requires other flags. */
const REQUIRES = "flags";
/** Milliseconds for the search for dependent flags, which changes no verdict. */
const LOOK = 1e3;
/** The proposal, with the flags that depend on what it lowers and stay on. */
async function withFallen(loader, { head, scope }, proposal, changes) {
	const fallen = new Set(changes.flatMap(({ flag, comparison }) => comparison === "same" ? [] : [flag]));
	const found = await inTime(LOOK, async () => {
		const dependents = dependentsIn(await definitionsWith(loader, head, fallen.size > MOST_WORDS ? [REQUIRES] : fallen), fallen);
		return {
			dependents,
			side: await readFlags(loader, head, dependents.map(({ flag }) => flag).filter((key) => !proposal.head.flags.has(key)), scope.environments)
		};
	});
	if (found === null) return {
		...proposal,
		dependentsUnknown: "the look for flags that build on it did not end"
	};
	const dependents = found.dependents;
	if (found.side.flags.size === 0) return {
		...proposal,
		dependents
	};
	const known = new Map([...snapshotOf(found.side).flags, ...proposal.head.flags]);
	return {
		...proposal,
		head: {
			...proposal.head,
			flags: known
		},
		dependents
	};
}
/** Null where it fails, or takes longer. */
async function inTime(milliseconds, look) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve(null), milliseconds);
	});
	try {
		return await Promise.race([look().catch(() => null), late]);
	} finally {
		clearTimeout(timer);
	}
}
// src/app/load/load.ts
/** Everything that can be known of a change without asking for evidence. */
async function loadProposal(loader, compared) {
	const { base, head, tip, now } = compared;
	const changes = await loader.repository.diff(base, head);
	const contents = contentsOf(loader.repository, base, changes);
	const touch = touchOf(loader.root, changes);
	const scope = await scopeOf(loader, contents, {
		head,
		tip
	}, touch);
	const sides = await readSides(loader, contents, scope.touched, scope, tip);
	const [, after] = await contents.read([]);
	const alone = proposalOf(loader.root, {
		changes,
		touch,
		scope,
		sides,
		after
	});
	return withFormer(loader, await withNeighbours(loader, {
		contents,
		head,
		tip,
		touch,
		scope
	}, alone, sides), tip, now);
}
/** The proposal without its neighbours: what its own files say. */
function proposalOf(root, { changes, touch, scope, sides, after }) {
	const snapshots = {
		base: snapshotOf(sides.base),
		head: snapshotOf(sides.head)
	};
	const bytes = touch.files.map(({ path }) => after(path)?.bytes.length ?? 0);
	const own = ownDiagnostics(touch, sides.head);
	return {
		...snapshots,
		touched: scope.touched,
		folders: scope.environments,
		policyFiles: policyFilesOf(root, changes, snapshots.base.pipeline),
		size: {
			files: touch.files.length,
			bytes: bytes.reduce((sum, size) => sum + size, 0)
		},
		ownDiagnostics: own,
		stoppingDiagnostics: stateDiagnostics(root, own),
		widerDiagnostics: [],
		dependents: []
	};
}
// src/app/load/ours.ts
/** Whether a path is one of them, by the pipeline of a commit. */
async function oursAt({ repository, reader, root }, base) {
	const file = pipelinePath(root);
	const tree = base;
	const [blob] = await repository.readPaths([{
		tree,
		path: file
	}]);
	const rules = blob == null ? null : reader.pipeline(file, blob).value;
	const isPolicy = policyMatcher(rules?.policy.paths ?? DEFAULT_POLICY_PATHS);
	const named = new Set(rules == null ? [] : filesNamedBy(rules));
	return (path) => path.startsWith(`${root}/`) || named.has(path) || isPolicy(path);
}
// src/app/deploy/desired.ts
/**
* Every service that is sent anything in an environment, in order of name. `tip`: the snapshot with its refused files.
* Where the tip sends less, less is sent, also by another flag.
*/
function desiredIn(snapshot, environment, sha256, tip = snapshot) {
	const facts = factsIn(snapshot, environment);
	const whole = tip === snapshot ? facts : factsIn(tip, environment);
	return [...facts.values].map(([service, all]) => {
		const atTip = tip === snapshot ? [] : withoutClashes(whole.values.get(service) ?? []);
		const values = withoutClashes(all).map((value) => lowered(value, atTip));
		const blockedRoutes = blockedRoutesIn(facts.exposures.get(service) ?? [], service);
		const unreadable = unreadableFor(snapshot, facts, service);
		return {
			environment,
			service,
			values,
			blockedRoutes,
			digest: digestOf({
				values,
				blockedRoutes
			}, sha256),
			unreadable,
			byDefault: values.flatMap((value) => facts.isDefault(service, value) ? [value.variable] : [])
		};
	});
}
const FACTS = /* @__PURE__ */ new WeakMap();
/** A run asks several times about the same snapshot, which may have ten thousand flags. */
function factsIn(snapshot, environment) {
	const factsByEnvironment = FACTS.get(snapshot) ?? /* @__PURE__ */ new Map();
	FACTS.set(snapshot, factsByEnvironment);
	const facts = factsByEnvironment.get(environment) ?? gathered(snapshot, environment);
	factsByEnvironment.set(environment, facts);
	return facts;
}
function gathered(snapshot, environment) {
	const exposures = [...snapshot.flags.values()].flatMap((files) => exposuresIn(files, environment) ?? []);
	const unreadable = /* @__PURE__ */ new Set();
	const withoutState = /* @__PURE__ */ new Map();
	for (const [key, files] of snapshot.flags) if (files.flag.kind === "unreadable") unreadable.add(key);
	else if (stateOf(files, environment).kind === "unreadable") for (const { service } of valueOf(files.flag)?.services ?? []) withoutState.set(service, (withoutState.get(service) ?? /* @__PURE__ */ new Set()).add(key));
	return {
		values: valuesIn(snapshot, environment),
		exposures: grouped(exposures, ({ service }) => service),
		unreadable,
		withoutState,
		isDefault: defaultsIn(snapshot, environment)
	};
}
function lowered(value, atTip) {
	const now = atTip.find(({ variable }) => variable === value.variable);
	if (now === void 0 || now.value === value.value) return value;
	return typeof now.value === "number" && typeof value.value === "number" && now.value < value.value || now.value === value.safe ? {
		...value,
		value: now.value,
		isOn: now.isOn
	} : value;
}
/** Whether a value is what the code does when it is sent nothing, and the definition says so itself. */
function defaultsIn({ flags }, environment) {
	const defaults = /* @__PURE__ */ new Map();
	for (const [key, files] of flags) {
		const flag = valueOf(files.flag);
		if (flag?.isCodeDefaultWritten !== true) continue;
		const reach = flag.codeDefault === flag.safe ? NO_USERS : ALL_USERS;
		for (const exposure of exposuresOf(flag, null, environment)) for (const { variable, value } of sentBy({
			...exposure,
			reach
		})) defaults.set(`${key} ${exposure.service} ${variable}`, value);
	}
	return (service, { flag, variable, value }) => value !== null && defaults.get(`${flag} ${service} ${variable}`) === value;
}
/**
* Two flags that fill one variable may have landed without the gate. The one at its safe value wins, or else the first: a
* deployment that failed here would stop every rollback of the service.
*/
function withoutClashes(values) {
	const variables = new Set(values.map(({ variable }) => variable));
	if (variables.size === values.length) return values;
	return [...variables].flatMap((variable) => {
		const same = values.filter((value) => value.variable === variable);
		return same.find(({ value, safe }) => textOfValue(value) === textOfValue(safe)) ?? same[0];
	});
}
/** The digest covers the deploy settings as well: with another target, the instance has to be deployed again. */
function deployedBy(desired, settings, sha256) {
	if (settings === null) return desired;
	const { target, render, probe, settings: own } = settings;
	const how = JSON.stringify([
		target,
		render,
		probe,
		own
	], inOrderOfKeys);
	return {
		...desired,
		digest: sha256(`${desired.digest} ${how}`)
	};
}
/** In a file, the order of keys means nothing. */
function inOrderOfKeys(_key, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => inOrder(a, b)));
}
/** An instance that is sent nothing, as after its last variable was removed. */
function nothingFor({ environment, service }, sha256) {
	const none = {
		values: [],
		blockedRoutes: [],
		unreadable: [],
		byDefault: []
	};
	return {
		environment,
		service,
		...none,
		digest: digestOf(none, sha256)
	};
}
/** Values as the log keeps them. */
function loggedValues({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function digestOf({ values, blockedRoutes }, sha256) {
	return sha256(JSON.stringify([values.map(({ variable, value }) => [variable, value]), blockedRoutes]));
}
/** In order. A broken state concerns the services of its flag; a broken definition may concern any. */
function unreadableFor({ flags }, { unreadable, withoutState }, service) {
	const withoutOwnState = withoutState.get(service) ?? NONE;
	if (unreadable.size + withoutOwnState.size === 0) return [];
	return [...flags.keys()].filter((key) => unreadable.has(key) || withoutOwnState.has(key));
}
const NONE = /* @__PURE__ */ new Set();
// src/app/deploy/pending.ts
/** Variables that are sent with their written `code-default`, and that were never sent with another value. */
function firstValues({ values, byDefault }, earlier) {
	const sent = new Map(values.map(({ variable, value }) => [variable, value]));
	return byDefault.filter((variable) => earlier.every((all) => !Object.hasOwn(all, variable) || all[variable] === sent.get(variable)));
}
/** An instance without some of its variables. */
function without(desired, variables, settings, sha256) {
	const values = desired.values.filter(({ variable }) => !variables.includes(variable));
	const rest = {
		...desired,
		values,
		byDefault: []
	};
	return deployedBy({
		...rest,
		digest: digestOf(rest, sha256)
	}, settings, sha256);
}
/** Whether first values are all that would change in an instance. */
function isPending(has, wants, changes, settings, sha256) {
	if (changes.length === 0 || settings === null || wants.unreadable.length > 0) return false;
	if (has?.digest === null) return false;
	const firsts = firstValues(wants, has?.earlier ?? []);
	const isFirst = ({ variable }) => firsts.includes(variable) && !Object.hasOwn(has?.values ?? {}, variable);
	if (!changes.every(isFirst)) return false;
	const rest = without(wants, changes.map(({ variable }) => variable), settings, sha256);
	const isNothing = rest.values.length === 0 && rest.blockedRoutes.length === 0;
	const digests = [rest.digest, ...isNothing ? [nothingFor(wants, sha256).digest] : []];
	return has === void 0 ? isNothing : digests.includes(has.digest);
}
/** What the log says that instances were sent at any time, by each entry. */
function sentIn(entries) {
	const sent = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const all = entry.kind === "started" ? entry.instances : [...entry.instances, ...entry.others];
		for (const { service, values } of all) {
			const key = instanceKey({
				environment: entry.environment,
				service
			});
			const own = sent.get(key) ?? [];
			sent.set(key, own);
			own.push(values);
		}
	}
	return sent;
}
// src/app/deploy/plan.ts
/** `known` and `desired` may hold different instances: one that is only in `known` is emptied. */
function planOf(pipeline, known, desired, sha256) {
	return pipeline.environments.flatMap(({ name }) => instancesIn(name, known, desired).flatMap((instance) => {
		const has = known.find((one) => isInstance(one, instance));
		const wants = desired.find((one) => isInstance(one, instance)) ?? nothingFor(instance, sha256);
		if ((has === void 0 ? nothingFor(instance, sha256).digest : has.digest) === wants.digest) return [];
		const before = has?.values ?? {};
		const changes = changesBetween(has?.found ?? before, wants);
		const settings = settingsOf(pipeline, instance);
		if (settings === null && changes.length === 0) return [];
		const isRollback = isDown(has?.found === void 0 ? changes : changesBetween(before, wants), wants, has);
		const waits = isPending(has, wants, changes, settings, sha256);
		return [{
			...instance,
			desired: wants,
			changes,
			before,
			settings,
			isRollback,
			isPending: waits
		}];
	}));
}
function isDown(changes, { blockedRoutes, values }, has) {
	if (changes.some(({ isRaise }) => isRaise)) return false;
	const isSafe = values.every(({ value, safe }) => value === safe);
	return has?.digest === null && (has.isLogged || isSafe && has.wasWritten) || blockedRoutes.length > 0 || changes.some(({ from }) => from !== null);
}
function isInstance(a, b) {
	return a.environment === b.environment && a.service === b.service;
}
function instancesIn(environment, ...lists) {
	const own = lists.flat().filter((instance) => instance.environment === environment);
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	}));
}
function settingsOf(pipeline, { environment, service }) {
	const declared = pipeline.services.find(({ name }) => name === service);
	return deploySettingsFor(declared?.deploy ?? [], environment);
}
/** What would change for an instance that has these values. */
function changesBetween(from, { values }) {
	const wanted = new Map(values.map((value) => [value.variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...wanted.keys()])].toSorted(inOrder).flatMap((variable) => {
		const value = wanted.get(variable);
		const [old, now] = [from[variable] ?? null, value?.value ?? null];
		if (old === now) return [];
		return [{
			variable,
			from: old,
			to: now,
			isRaise: mayRaise(old, now, value?.safe ?? null)
		}];
	});
}
function mayRaise(from, to, safe) {
	if (to === null || to === safe) return false;
	return !(typeof from === "number" && typeof to === "number" && to < from);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
// src/app/deploy/accepted.ts
/** The file that is refused. */
function pathOf(root, refusal) {
	switch (refusal.part) {
		case "rules": return refusal.file ?? pipelinePath(root);
		case "definition": return flagPath(root, refusal.flag);
		case "state": return statePath(root, refusal.environment, refusal.flag);
	}
}
/** The tree that counts in one environment. A definition that is refused only elsewhere counts as it is at the tip. */
async function acceptedTree({ repository, root }, { commit, refusals }, environment) {
	const tree = commit === null ? await repository.emptyTree() : asTree(commit);
	const replaced = refusals.filter((one) => one.part !== "definition" || one.environment === environment).map((one) => [pathOf(root, one), standInFor(one)]);
	return repository.composed(tree, new Map(replaced));
}
function standInFor(refusal) {
	if (refusal.part !== "rules" && refusal.text !== void 0) return { text: refusal.text };
	return refusal.accepted === null ? null : asTree(refusal.accepted);
}
/** Groups of environments with the same tree. Without any environment, one empty group. */
function alike(environments, refusals) {
	const groups = /* @__PURE__ */ new Map();
	for (const name of environments) {
		const own = refusals.filter(({ part, environment }) => part === "definition" && environment === name);
		const key = JSON.stringify(own.map(({ flag, accepted }) => `${flag} ${accepted}`).toSorted(inOrder));
		groups.set(key, [...groups.get(key) ?? [], name]);
	}
	return groups.size === 0 ? [[]] : [...groups.values()];
}
const READ = /* @__PURE__ */ new WeakMap();
/** Every flag of a tree as its files say. Each tree is read once per command. */
function sideIn(loader, tree) {
	const read = READ.get(loader.reader) ?? /* @__PURE__ */ new Map();
	READ.set(loader.reader, read);
	const side = read.get(tree) ?? readTree(loader, tree).then((whole) => whole.side);
	read.set(tree, side);
	return side;
}
const SNAPSHOTS = /* @__PURE__ */ new WeakMap();
/** The flags as they count in an environment. `keys`: only these; null: all. */
async function snapshotIn(loader, standing, environment, keys = null) {
	const tree = await acceptedTree(loader, standing, environment);
	const withOlder = async (side) => snapshotOf(await withStandIns(loader, side, standing.commit));
	if (keys !== null) return withOlder(await readFlags(loader, tree, keys, environment === null ? [] : [environment]));
	const side = await sideIn(loader, tree);
	const snapshot = SNAPSHOTS.get(side) ?? withOlder(side);
	SNAPSHOTS.set(side, snapshot);
	return snapshot;
}
/** The rules in force; null where there are none, or they cannot be read. */
async function pipelineIn(loader, standing) {
	const tree = await acceptedTree(loader, standing, null);
	return valueOf(snapshotOf(await readFlags(loader, tree, [], [])).pipeline);
}
/** The environments of a commit's pipeline and of the pipeline before, because either of them may count. */
async function environmentsAt(loader, commit) {
	const commits = [commit, await loader.repository.resolve(`${commit}^`)];
	const names = (await Promise.all(commits.map((one) => pipelineIn(loader, {
		commit: one,
		refusals: []
	})))).flatMap((one) => one?.environments.map(({ name }) => name) ?? []);
	return [...new Set(names)].toSorted(inOrder);
}
/** What every instance of a pipeline is to get. */
async function desiredAt(renderer, standing, pipeline, { rules = pipeline, keys = null, environments } = {}) {
	const desired = [];
	const { commit, refusals } = standing;
	for (const { name } of pipeline.environments) {
		if (environments?.has(name) === false) continue;
		const snapshot = await snapshotIn(renderer, standing, name, keys);
		const tip = refusals.every(({ environment }) => environment !== name) ? snapshot : await snapshotIn(renderer, {
			commit,
			refusals: []
		}, name, keys);
		desired.push(...desiredIn(snapshot, name, renderer.sha256, tip).map((one) => deployedBy(one, rules && settingsOf(rules, one), renderer.sha256)));
	}
	return desired;
}
// src/app/deploy/here.ts
/** After so many refusals no more commits are fetched, because each may take a minute. */
const MOST_REFUSED = 3;
const KNOWN = /* @__PURE__ */ new WeakMap();
/** Whether the clone has the commit. It is fetched where it is missing. */
function isHere(repository, commit) {
	const known = KNOWN.get(repository) ?? {
		commits: /* @__PURE__ */ new Map(),
		refused: 0
	};
	KNOWN.set(repository, known);
	const answer = known.commits.get(commit) ?? look(repository, commit, known);
	known.commits.set(commit, answer);
	return answer;
}
async function look(repository, commit, known) {
	if (await repository.resolve(commit) !== null) return true;
	if (known.refused >= MOST_REFUSED) return false;
	const fetched = await repository.fetchCommit(commit, null);
	if (fetched.kind !== "known") known.refused += 1;
	return fetched.kind === "known";
}
/** Whether `one` is a proper ancestor of `other`. In a shallow clone the reverse question is fast, so it comes first. */
async function isOlder(repository, one, other) {
	if (one === other || await repository.isAncestor(other, one)) return false;
	return repository.isAncestor(one, other);
}
// src/app/deploy/parent.ts
/** The first parent; null for the first commit of all. */
async function parentOf(repository, commit) {
	const parent = await repository.resolve(`${commit}^`);
	if (parent !== null) return parent;
	await repository.isAncestor("0".repeat(commit.length), commit);
	return repository.resolve(`${commit}^`);
}
// src/app/deploy/lowered-state.ts
/** The text of such a state; null where the refused one lowers nothing. */
function loweredState(flag, accepted, refused, environment) {
	const before = reachIn(flag, accepted, environment);
	const after = reachIn(flag, refused, environment);
	const isBlocking = refused?.blockRoutes === true && accepted?.blockRoutes !== true;
	const lower = new Map([...before].map(([service, percent]) => [service, Math.min(percent, after.get(service) ?? percent)]));
	if (![...lower].some(([service, percent]) => percent < (before.get(service) ?? 0)) && !isBlocking) return null;
	return textOf(flag, lower, isBlocking || accepted?.blockRoutes === true);
}
function reachIn(flag, state, environment) {
	const exposures = exposuresOf(flag, state, environment);
	return new Map(exposures.map(({ service, reach }) => [service, percentOf(reach)]));
}
/** Each service in full, so that nothing is inherited. */
function textOf({ safe }, percents, isBlocked) {
	const isOn = [...percents.values()].some((percent) => percent > 0);
	const services = [...percents].map(([service, percent]) => {
		const share = percent > 0 && percent < 100 ? `, rollout: ${percent}` : "";
		return `  ${service}: { enabled: ${percent > 0 ? !safe : safe}${share} }\n`;
	});
	return `enabled: ${isOn ? !safe : safe}\n${isBlocked ? "block-routes: true\n" : ""}services:\n${services.join("")}`;
}
// src/app/deploy/refused.ts
function isSamePart(a, b) {
	return a.part === b.part && a.flag === b.flag && a.environment === b.environment && a.file === b.file;
}
/** The parts that are refused beyond those that are out already. */
function refusedIn(judged) {
	const all = [
		...rules(judged),
		...promotions(judged),
		...brokenFiles(judged),
		...statesAlone(judged)
	];
	return all.filter((one, index) => !judged.out.some((other) => isSamePart(one, other)) && all.findIndex((other) => isSamePart(one, other)) === index).map((one) => withLowered(judged, one));
}
function withLowered({ checked }, part) {
	const { flag, environment } = part;
	if (part.part !== "state" || flag === null || environment === null) return part;
	const { base, head } = checked.question.proposal;
	const definition = valueOf(filesOf(head, flag).flag);
	const [before, after] = [base, head].map((side) => stateOf(filesOf(side, flag), environment));
	if (definition === null || before?.kind === "unreadable" || after?.kind === "unreadable") return part;
	const text = loweredState(definition, (before && valueOf(before)) ?? null, (after && valueOf(after)) ?? null, environment);
	return text === null ? part : {
		...part,
		text
	};
}
/** Rules that landed without approval do not apply: in the pipeline, in the files that it names, and in definitions. */
function rules({ root, checked, environments, rollbacksOnly }) {
	const { report, question } = checked;
	if (report.class !== "policy") return [];
	const open = report.policy.filter(({ verdict }) => verdict !== "pass");
	if (open.length === 0 && !isBroken(report) && !rollbacksOnly) return [];
	const verdict = isBroken(report) || open.some((one) => one.verdict === "block") ? "block" : "wait";
	const pipeline = valueOf(question.proposal.base.pipeline);
	const named = pipeline === null ? [] : filesNamedBy(pipeline);
	return policyReasons(question.proposal).flatMap(({ file, flag }) => {
		if (flag === null) {
			const one = {
				part: "rules",
				flag,
				environment: null,
				verdict
			};
			if (file === pipelinePath(root)) return [one];
			return named.includes(file) ? [{
				...one,
				file
			}] : [];
		}
		return environments.map((environment) => ({
			part: "definition",
			flag,
			environment,
			verdict
		}));
	});
}
function promotions(judged) {
	const { checked, environments, out } = judged;
	return checked.report.changes.filter(({ environment, class: kind }) => environments.includes(environment) && kind === "promotion").flatMap((change) => {
		const { flag, environment } = change;
		if (!out.some((one) => one.part === "definition" && one.flag === flag && one.environment === environment) && !isRefused(judged, change)) return [];
		const verdict = isBroken(checked.report) || change.verdict === "block" || isBesideRules(checked.report) ? "block" : "wait";
		const own = changedParts(judged, flag, environment);
		const cause = own.length > 0 ? own.slice(0, 1) : everyPart(judged, environment);
		const moved = change.comparisons.flatMap(({ values }) => values.flatMap(({ movedFrom }) => movedFrom === null ? [] : [movedFrom])).flatMap((giver) => changedParts(judged, giver, environment));
		return [...cause, ...moved].map((part) => ({
			...part,
			verdict
		}));
	});
}
/** The definition comes first, because a state may count without it. */
function changedParts({ checked: { question } }, flag, environment) {
	const [before, after] = [filesOf(question.proposal.base, flag), filesOf(question.proposal.head, flag)];
	const isState = !isSameFile(stateOf(before, environment), stateOf(after, environment));
	return [...isSameFile(before.flag, after.flag) ? [] : [{
		part: "definition",
		flag,
		environment
	}], ...isState ? [{
		part: "state",
		flag,
		environment
	}] : []];
}
function everyPart(judged, environment) {
	const { touched, policyFiles } = judged.checked.question.proposal;
	return [...policyFiles.some(({ path }) => path === pipelinePath(judged.root)) ? [{
		part: "rules",
		flag: null,
		environment: null
	}] : [], ...touched.flatMap((flag) => changedParts(judged, flag, environment))];
}
function isRefused({ checked, rollbacksOnly }, change) {
	const { report } = checked;
	return rollbacksOnly || change.verdict !== "pass" || isBesideRules(report) || isBroken(report);
}
function isBesideRules({ policy }) {
	return policy.some(({ verdict }) => verdict !== "pass");
}
/** An error in a file stops promotions and rules, and never a rollback. */
function isBroken({ diagnostics }) {
	return diagnostics.some(isError);
}
/**
* Files that the landing has broken, also where that changes no value: their accepted version counts, so that nothing
* waits for their repair. Those of a rollback count as far as they can be read.
*/
function brokenFiles(judged) {
	const { root, checked, environments } = judged;
	const { report, question } = checked;
	const { base, head, touched, ownDiagnostics } = question.proposal;
	const files = new Set(report.diagnostics.filter(isError).map(({ file }) => file));
	const own = new Set(ownDiagnostics.filter(isError).map(({ file }) => file));
	return touched.flatMap((flag) => environments.flatMap((environment) => {
		const change = report.changes.find((one) => one.flag === flag && one.environment === environment);
		const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
		const isBrokenFile = (path, read) => {
			if (isSameFile(read(before), read(after))) return own.has(path);
			return files.has(path) && (change?.class !== "rollback" || read(after).kind !== "known");
		};
		const isDefinition = isBrokenFile(flagPath(root, flag), (one) => one.flag);
		const isState = isBrokenFile(statePath(root, environment, flag), (one) => stateOf(one, environment));
		return [...isDefinition ? [partOf("definition", flag, environment)] : [], ...isState ? [partOf("state", flag, environment)] : []];
	}));
}
/** A state whose definition is refused and was never accepted has nothing to set. */
function statesAlone({ checked, environments, out }) {
	const { head } = checked.question.proposal;
	return out.flatMap(({ part, flag, environment }) => {
		if (part !== "definition" || !environments.includes(environment)) return [];
		const files = filesOf(head, flag);
		return files.flag.kind === "absent" && stateOf(files, environment).kind !== "absent" ? [partOf("state", flag, environment)] : [];
	});
}
function partOf(part, flag, environment) {
	return {
		part,
		flag,
		environment,
		verdict: "block"
	};
}
function isSameFile(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
// src/app/deploy/baseline.ts
/** The newest acceptances that are read. */
const MOST = 20;
/** `before`: the commit before the tip, where the caller knows it; left out: its parent. */
async function baselineOf({ repository }, entries, tip, before) {
	const acceptances = acceptedIn(entries).slice(0, MOST);
	const [latest] = acceptances;
	if (latest === void 0) return {
		kind: "adopted",
		commit: before === void 0 ? await parentOf(repository, tip) : before,
		refusals: []
	};
	const newest = await newestOf(repository, acceptances);
	if (newest === null) return {
		kind: "missing",
		commit: await parentOf(repository, tip),
		refusals: [],
		missing: latest.accepted
	};
	return {
		kind: "logged",
		commit: newest,
		refusals: refusalsAt$1(newest, acceptances)
	};
}
/**
* The tip of the newest acceptance, unless another run has accepted a younger commit without knowing it. A commit that its
* own run went on from is older, also where a force-push brought back an ancestor.
*/
async function newestOf(repository, acceptances) {
	let newest = null;
	const earlier = /* @__PURE__ */ new Set();
	for (const one of acceptances) {
		const { tip } = one.accepted;
		if (earlier.has(tip) || tip === newest || !await isReadable(repository, one)) continue;
		if (newest !== null && !await isOlder(repository, newest, tip)) continue;
		newest = tip;
		for (const before of chainOf(one, acceptances)) earlier.add(before);
	}
	return newest;
}
/** The commits that were accepted before it, by the log. */
function chainOf(one, acceptances) {
	const chain = /* @__PURE__ */ new Set();
	let next = one.before;
	while (next !== null && next !== one.accepted.tip && !chain.has(next)) {
		chain.add(next);
		next = acceptances.find(({ accepted }) => accepted.tip === next)?.before ?? null;
	}
	return chain;
}
/** The refusals at a tip. What one run has accepted there is accepted, even if another run refused it. */
function refusalsAt$1(tip, acceptances) {
	const [first, ...others] = acceptances.filter(({ accepted }) => accepted.tip === tip).map(({ accepted }) => accepted.refusals);
	return (first ?? []).filter((refused) => others.every((refusals) => refusals.some((other) => isSamePart(other, refused))));
}
/** Whether the clone has its tip and every commit that its refusals name. */
async function isReadable(repository, { accepted }) {
	const commits = accepted.refusals.flatMap((one) => [one.accepted ?? one.landing, one.landing]);
	for (const commit of /* @__PURE__ */ new Set([accepted.tip, ...commits])) if (!await isHere(repository, commit)) return false;
	return true;
}
/**
* From a commit to the tip, oldest first: each commit on the first-parent line is a landing, unless the evidence shows
* which of them landed together. A tip that does not contain that commit was pushed over it, and is one landing.
*/
async function landingsAfter({ repository, landingsIn }, from, tip) {
	if (from === tip) return [];
	const whole = {
		before: from,
		after: tip
	};
	if (from === null || !await repository.isAncestor(from, tip)) return [whole];
	if (landingsIn !== void 0) return landingsIn(whole);
	const commits = await repository.firstParents(from, tip);
	return commits.map(({ sha }, index) => ({
		before: commits[index - 1]?.sha ?? from,
		after: sha
	}));
}
// src/app/refused-at-base.ts
/** Whether there may be a log that says what was refused. */
function mayBeRefused(proposal) {
	const pipeline = valueOf(proposal.base.pipeline);
	return pipeline !== null && hasLog(pipeline);
}
function hasLog({ deployments, services }) {
	return isLogged(deployments) && services.some(({ deploy = [] }) => deploy.length > 0);
}
/** The refusals that hold at this commit; none where there is no log. */
async function refusedAt(gatherer, pipeline, commit) {
	if (gatherer.logged === void 0 || !hasLog(pipeline)) return known([]);
	const entries = await gatherer.logged(pipeline.deployments);
	return entries.kind === "known" ? refusalsAt(gatherer, entries.value, commit) : entries;
}
/** The trees with refused files as they were accepted last; null where nothing is refused. */
async function refusedAtBase(gatherer, proposal, base, trees) {
	const pipeline = valueOf(proposal.base.pipeline);
	if (gatherer.logged === void 0 || pipeline === null) return known(null);
	const entries = await gatherer.logged(pipeline.deployments);
	if (entries.kind !== "known") return entries;
	const atBase = await refusalsAt(gatherer, entries.value, base);
	if (atBase.kind !== "known") return atBase;
	const refusals = atBase.value;
	if (refusals.length === 0) return known(null);
	const { repository, root } = gatherer;
	const changes = await repository.diff(trees.base, trees.head);
	const touched = new Set(changes.map(({ path }) => path));
	const replacing = (side) => new Map(refusals.filter((one) => sidesOf(root, pipeline, refusals, touched, one).has(side)).map((one) => [pathOf(root, one), one.accepted]));
	const replaced = {
		base: await repository.composed(trees.base, replacing("base")),
		head: await repository.composed(trees.head, replacing("head"))
	};
	const counted = refusals.filter((one) => sidesOf(root, pipeline, refusals, touched, one).size > 0);
	return known({
		trees: replaced,
		refusals: counted
	});
}
/** The refusals of the log that still hold at this commit. */
async function refusalsAt({ repository, root }, entries, base) {
	if (acceptedIn(entries).every(({ accepted }) => accepted.refusals.length === 0)) return known([]);
	const baseline = await baselineOf({ repository }, entries, base, null);
	if (baseline.kind === "missing") {
		const { tip } = baseline.missing;
		return unreachable(`the deployment log names commit ${tip.slice(0, 10)} as accepted, which is not here`);
	}
	const open = [];
	for (const refusal of baseline.refusals) {
		const path = pathOf(root, refusal);
		const [now, accepted] = await repository.readPaths([{
			tree: base,
			path
		}, {
			tree: refusal.accepted ?? await repository.emptyTree(),
			path
		}]);
		if (!(now?.id === accepted?.id && now?.mode === accepted?.mode) && await repository.isAncestor(refusal.landing, base)) open.push(refusal);
	}
	return known(open);
}
const BOTH = /* @__PURE__ */ new Set(["base", "head"]);
const BASE = /* @__PURE__ */ new Set(["base"]);
const NEITHER = /* @__PURE__ */ new Set();
/**
* Which sides show the accepted file. A proposal that touches the file shows its own at head. A definition may be refused
* in some environments only: where the proposal is about others as well, it is new at head, which asks for more.
*/
function sidesOf(root, { environments }, refusals, touched, refusal) {
	if (touched.has(pathOf(root, refusal))) return BASE;
	if (refusal.part !== "definition") return BOTH;
	const { flag } = refusal;
	const refused = new Set(environmentsOf(refusals, flag));
	const names = environments.map(({ name }) => name);
	if (names.every((name) => refused.has(name))) return BOTH;
	const own = names.filter((name) => touched.has(statePath(root, name, flag)));
	const others = own.filter((name) => !refused.has(name));
	if (others.length === 0) return BOTH;
	return others.length === own.length ? NEITHER : BASE;
}
function environmentsOf(refusals, flag) {
	return refusals.flatMap((one) => one.part === "definition" && one.flag === flag ? [one.environment] : []);
}
/** The refusals that concern this proposal, as evidence. */
function refusedParts(refusals, { base, touched }) {
	return refusals.filter(({ flag }) => flag === null || touched.includes(flag) || base.flags.has(flag)).map((one) => {
		const { part, flag, environment, accepted, landing, verdict } = one;
		return {
			part,
			flag,
			environment,
			...one.part === "rules" && one.file !== void 0 ? { file: one.file } : {},
			accepted,
			landing,
			verdict
		};
	});
}
// src/app/check.ts
/** Judges the change between two revisions. Throws a refusal where a revision names no commit. */
async function check(gatherer, options) {
	const { repository } = gatherer;
	const head = await headOf(repository, options.head);
	return judgeChange(gatherer, await baseOf(repository, options.base), head);
}
/** The same for two commits. `base` null: nothing has landed yet. */
async function judgeChange(gatherer, base, head) {
	return judgeAsked(gatherer, await ask(gatherer, base, head));
}
/** The same for a tree that nothing has committed. */
async function judgeTree(gatherer, base, head) {
	const now = await gatherer.clock.now();
	const proposal = await loadProposal(gatherer, {
		base: asTree(base),
		head,
		tip: base,
		now
	});
	return judgeAsked(gatherer, {
		proposal,
		...askAbout(proposal, now),
		base,
		now
	});
}
/** The first half of judging: everything that Git alone knows. */
async function ask(gatherer, base, head) {
	const { repository, clock, root } = gatherer;
	const now = await clock.now();
	const tree = base === null ? asTree(head) : await treeOf(gatherer, base, head);
	const before = base === null ? await repository.emptyTree() : asTree(base);
	if (typeof tree !== "string") {
		const proposal = conflicting(root, tree.conflicts);
		return {
			proposal,
			...askAbout(proposal, now),
			base,
			now
		};
	}
	const trees = {
		base: before,
		head: tree
	};
	const proposal = await loadProposal(gatherer, {
		...trees,
		tip: base,
		now
	});
	const asked = {
		proposal,
		...askAbout(proposal, now),
		base,
		now
	};
	if (base === null || gatherer.logged === void 0 || !mayBeRefused(proposal)) return asked;
	const kind = classSoFar(asked);
	return kind === "rollback" || kind === "none" ? asked : askAccepted(gatherer, asked, base, trees);
}
/** The same, compared with what was accepted, where the deployment log has a refusal. */
async function askAccepted(gatherer, asked, base, trees) {
	const refused = await refusedAtBase(gatherer, asked.proposal, base, trees);
	if (refused.kind !== "known") return {
		...asked,
		refusals: refused
	};
	if (refused.value === null) return asked;
	const { now } = asked;
	const proposal = await loadProposal(gatherer, {
		...refused.value.trees,
		tip: base,
		now
	});
	const refusals = refusedParts(refused.value.refusals, proposal);
	if (refusals.length === 0) return asked;
	const tree = refused.value.trees.base;
	return {
		proposal,
		...askAbout(proposal, now),
		base,
		tree,
		now,
		refusals: known(refusals)
	};
}
/** The class by Git alone. Without history, an undo is still a promotion. */
function classSoFar({ proposal, now }) {
	return judge({
		schemaVersion: 1,
		now,
		clock: "github",
		proposal,
		evidence: NO_EVIDENCE
	}).class;
}
/**
* What the base becomes. Only conflicts in flags and policy matter here. GitHub itself refuses to merge the others, so no
* rollback has to wait for them.
*/
async function treeOf(gatherer, base, head) {
	const merged = await gatherer.repository.merge(base, head);
	if (merged.kind === "merged") return merged.tree;
	const isOurs = await oursAt(gatherer, base);
	const conflicts = merged.files.filter(isOurs);
	return conflicts.length > 0 || merged.files.length === 0 ? { conflicts } : merged.tree;
}
/** The second half of judging: evidence, and the verdict. */
async function judgeAsked(gatherer, asked) {
	const { proposal, asks, fingerprint, base, tree, now, landedAt, refusals } = asked;
	const about = {
		asks,
		fingerprint,
		base: proposal.base,
		tip: base,
		now
	};
	const gathered = await gather(gatherer, tree === void 0 ? about : {
		...about,
		tree
	});
	const evidence = refusals === void 0 ? gathered : {
		...gathered,
		refusals
	};
	const clock = gatherer.clock.name;
	const question = {
		schemaVersion: 1,
		...landedAt === void 0 ? { now } : {
			now,
			landedAt
		},
		clock,
		proposal,
		evidence
	};
	return {
		question,
		report: judge(question)
	};
}
/** A proposal that says only that it cannot be merged: without the merged files nothing else can be judged. */
function conflicting(root, files) {
	const nothing = {
		pipeline: ABSENT,
		flags: /* @__PURE__ */ new Map()
	};
	const conflicts = (files.length === 0 ? [pipelinePath(root)] : files).map((file) => diagnosticOf({
		code: "proposal/conflict",
		facts: {}
	}, { file }));
	return {
		base: nothing,
		head: nothing,
		touched: [],
		folders: [],
		policyFiles: [],
		size: {
			files: 0,
			bytes: 0
		},
		ownDiagnostics: conflicts,
		stoppingDiagnostics: conflicts,
		widerDiagnostics: [],
		dependents: []
	};
}
/**
* The commit of the default branch; null in a repository without commits. `named` comes first. Where the clone does not
* know its default branch, this throws a refusal: a guess could compare a proposal with itself, and pass.
*/
async function baseOf(repository, named) {
	if (named !== null) return existing(repository, named, "--base");
	return tipOf(repository, await repository.defaultBranch());
}
/** The tip of the default branch; throws a refusal where the clone does not know which one it is. */
async function tipOf(repository, branch) {
	switch (branch.kind) {
		case "remote": return await repository.resolve(branch.ref) ?? existing(repository, branch.ref, "--base");
		case "local": return repository.resolve(branch.ref);
		case "head": return repository.resolve("HEAD");
		case "unknown": throw refusalOf(branch.why);
	}
}
/** The commit that an edit is built on. It is never just the checked-out commit, which may be half done. */
async function editBaseOf(repository, named) {
	const branch = named === null ? await repository.defaultBranch() : null;
	if (branch === null) return baseOf(repository, named);
	const tip = await tipOf(repository, branch);
	if (branch.kind !== "head" || tip === null) return tip;
	throw refusal("default-branch/unconfirmed", { branch: branch.branch });
}
/** The commit that is proposed: a revision, or the working tree as a commit on no branch. */
async function headOf(repository, named) {
	if (named !== null) return existing(repository, named, "--head");
	if (repository.bare) throw refusal("option/bare");
	return repository.workingTree(await repository.resolve("HEAD"));
}
async function existing(repository, revision, option) {
	const sha = await repository.resolve(revision);
	if (sha !== null) return sha;
	throw refusal("option/unknown-commit", {
		option,
		revision
	});
}
/** Git takes a commit wherever it takes the tree of the commit. */
function asTree(commit) {
	return commit;
}
export { readNamed as $, isInstance as A, oursAt as B, desiredAt as C, sideIn as D, pipelineIn as E, sentIn as F, queryReaderFor as G, policyFilesOf as H, without as I, inspect as J, definitionsWith as K, desiredIn as L, planOf as M, settingsOf as N, snapshotIn as O, firstValues as P, readFlags as Q, loggedValues as R, alike as S, pathOf as T, touchOf as U, loadProposal as V, require_picomatch as W, namesIn as X, existing$1 as Y, readCommit as Z, refusedIn as _, unansweredSource as _t, classSoFar as a, isSystemName as at, isOlder as b, policyAsks as bt, judgeAsked as c, prerequisitesOf as ct, tipOf as d, withSamples as dt, readTree as et, refusedAt as f, gatherHistory as ft, isSamePart as g, needsPull as gt, refusalsAt$1 as h, isUnanswered as ht, check as i, snapshotOf as it, matrixOf as j, changesBetween as k, judgeChange as l, flagOf as lt, landingsAfter as m, isAbout$2 as mt, ask as n, environmentsNamedBy as nt, editBaseOf as o, expiredFlags as ot, baselineOf as p, walkFrom as pt, dependentsIn as q, baseOf as r, filesIn as rt, headOf as s, cyclesOf as st, asTree as t, withStandIns as tt, judgeTree as u, gather as ut, parentOf as v, askAbout as vt, environmentsAt as w, acceptedTree as x, isHere as y, once as yt, nothingFor as z };
