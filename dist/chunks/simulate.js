import { r as inOrder } from "./names.js";
import { m as plus } from "./time.js";
import { xt as askAbout } from "./check.js";
import { a as whatOf, i as planOf, n as openIn } from "./status-next.js";
import { Dt as latestReady, yt as sentBy } from "./text.js";
import { N as judge, bt as decoded, ft as isSettledAtOnce, gt as measuredWindow, xt as encoded } from "./log-reading.js";
import { a as known } from "./evidence.js";
import { i as exposuresIn, m as filesOf } from "./exposure.js";
import { a as hasPast, f as pointsOf, g as rulesOf, u as medianOf, x as thresholdIn } from "./metrics.js";
// src/app/forecast/first-pass.ts
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;
function firstPass({ step, proposal }, { clock, evidenceAt }, from) {
	let at = from;
	let decisive = [];
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const evidence = evidenceAt(at);
		const report = judge({
			schemaVersion: 1,
			proposal,
			clock,
			evidence,
			now: at
		});
		const open = openIn(report);
		const timed = open.filter(({ code }) => !isSettledAtOnce(code));
		if (isPassing(report, timed)) {
			const services = report.changes.filter((one) => one.environment === step.environment).flatMap((one) => one.services);
			return {
				kind: "passes",
				at,
				services,
				decisive,
				needs: open
			};
		}
		const due = latestReady(timed.map(({ readyAt }) => readyAt));
		if (due === null || due <= at || timed.some(isOpenEnded)) return stuck(report, timed);
		decisive = timed.filter(({ readyAt }) => readyAt === due);
		at = due;
	}
	return {
		kind: "stuck",
		open: decisive,
		error: null
	};
}
/** A block without an open gate comes from an error in the files. */
function isPassing({ verdict }, timed) {
	return timed.length === 0 && verdict !== "block";
}
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
// src/app/forecast/good-samples.ts
/** `measured`: what the sources answered when the forecast began. */
function goodSamples(ask, evidence, measured) {
	const rules = rulesOf(ask.metric);
	const measuredNow = rules === null ? null : measuredWindow(ask, rules, evidence);
	if (rules === null || measuredNow === null || !("span" in measuredNow)) return [];
	const { flag, environment, metric } = ask;
	const past = measured.find((one) => one.flag === flag && one.environment === environment && one.metric === metric.name && one.for === ask.for);
	const { span, before } = measuredNow;
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
	const grid = hasPast(metric, source) ? {
		...span,
		step
	} : {
		from: span.to,
		to: span.to,
		step
	};
	const known = new Map(past == null ? [] : pointsIn(past));
	const values = Array.from({ length: pointsOf(grid) }, (_, index) => {
		const at = grid.from + index * step;
		return known.get(at) ?? value;
	});
	const { traffic } = metric;
	return {
		grid,
		sent: "",
		answer: {
			kind: "values",
			values: encoded(values, rules, 1e400) ?? ""
		},
		traffic: traffic === null ? null : {
			sent: "",
			answer: {
				kind: "values",
				values: String(FAR * (traffic.atLeast + 1))
			}
		},
		median: medianOf(values)
	};
}
/** The finite values of a window by their moments. A silent source is good from now on, like every other. */
function pointsIn({ grid, answer }) {
	if (answer.kind === "silent") return [];
	return decoded(answer.values).flatMap((value, index) => value === null ? [] : [[momentAt(grid, index), value]]);
}
function momentAt({ from, step }, index) {
	return from + index * step;
}
/** A value far from the threshold, because a warning or a critical one may be near. */
function goodFor({ good, unit }) {
	const threshold = thresholdIn(good, unit);
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
function worldOf(around, clock, evidence, now, deployTakes) {
	const { timelines, deployments, issues } = evidence;
	const flags = new Map(around.snapshot.flags);
	return {
		around: {
			...around,
			snapshot: {
				...around.snapshot,
				flags
			}
		},
		flags,
		clock,
		evidence: {
			...evidence,
			issues: known(issues.kind === "known" ? issues.value.map((one) => closed(one, now)) : [])
		},
		timelines: new Map((timelines.kind === "known" ? timelines.value : []).map((one) => [keyOf(one), one])),
		deployments: deployments.kind === "known" ? deployments.value : null,
		deployTakes
	};
}
function closed(issue, now) {
	return issue.closedAt === null ? {
		...issue,
		closedAt: now
	} : issue;
}
function keyOf({ flag, environment }) {
	return `${environment} ${flag}`;
}
/**
* The part of the evidence that is asked for, as it will be then. Small, because each of thousands of steps is judged.
*/
function evidenceFor({ evidence, timelines, deployments }, asks) {
	if (evidence.timelines.kind !== "known") return evidence;
	const wanted = asks.flatMap((ask) => ask.kind === "timeline" ? timelines.get(keyOf(ask)) ?? [] : []);
	const sent = deployments === null ? evidence.deployments : known(deployments);
	const then = {
		...evidence,
		timelines: known(wanted),
		deployments: sent
	};
	const samples = asks.flatMap((ask) => ask.kind === "samples" ? goodSamples(ask, then, evidence.samples ?? []) : []);
	return samples.length === 0 ? then : {
		...then,
		samples
	};
}
function land(world, { flag, environment, head, sha, at }) {
	const { flags, timelines, deployTakes } = world;
	const files = filesOf(head, flag);
	flags.set(flag, files);
	const exposures = exposuresIn(files, environment);
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
	if (world.deployments === null) return;
	const sent = {
		environment,
		sha,
		at: plus(at, deployTakes)
	};
	world.deployments = [...world.deployments, ...deploymentsOf(exposures ?? [], sent)];
}
function deploymentsOf(exposures, { environment, sha, at }) {
	return exposures.map((exposure) => ({
		environment,
		service: exposure.service,
		landing: sha,
		state: "success",
		at,
		values: Object.fromEntries(sentBy(exposure).map(({ variable, value }) => [variable, value]))
	}));
}
// src/app/forecast/simulate.ts
/** No plan has so many steps. */
const MOST_STEPS = 1e5;
/** Lands every step in the world, which it changes. `mergeDelay`: how long a step stays green before it lands. */
function simulate(world, keys, from, mergeDelay) {
	const steps = [];
	const pending = /* @__PURE__ */ new Map();
	const readers = /* @__PURE__ */ new Map();
	const queue = queueOf();
	for (const key of keys.toSorted(inOrder)) consider(key, from, null);
	while (steps.length < MOST_STEPS) {
		const next = queue.next(pending);
		if (next === null) break;
		const place = steps.length;
		steps.push(stepOf(next, steps));
		const { key, plan } = next;
		const { environment } = plan.step;
		const { head } = plan.proposal;
		land(world, {
			flag: key,
			environment,
			head,
			sha: shaOf(place),
			at: next.pass.at
		});
		const landed = keyOf({
			flag: key,
			environment
		});
		consider(key, next.pass.at, place);
		for (const other of readersOf(landed)) consider(other, next.pass.at, place);
	}
	return {
		steps,
		stuck: [...pending.values()].flatMap(stuckOf)
	};
	function consider(key, at, cause) {
		const before = pending.get(key);
		const plan = planOf(world.around, key);
		if (plan === null) {
			pending.delete(key);
			return;
		}
		const { asks } = askAbout(plan.proposal, at);
		const pass = delayed(plan, {
			clock: world.clock,
			evidenceAt: evidenceOf(world, plan, asks)
		}, at, mergeDelay);
		const reads = asks.flatMap((ask) => ask.kind === "timeline" ? [keyOf(ask)] : []);
		const entry = {
			key,
			plan,
			pass,
			reads,
			cause: before === void 0 || before.pass.kind === "stuck" || before.key === key ? cause : before.cause
		};
		pending.set(key, entry);
		queue.add(entry);
		for (const read of reads) readers.set(read, (readers.get(read) ?? /* @__PURE__ */ new Set()).add(key));
	}
	function readersOf(landed) {
		return [...readers.get(landed) ?? []].filter((key) => pending.get(key)?.reads.includes(landed) === true).toSorted(inOrder);
	}
}
/** Only samples are of another window at each moment. */
function evidenceOf(world, { proposal }, asks) {
	const once = asks.some(({ kind }) => kind === "samples") ? null : evidenceFor(world, asks);
	return (at) => once ?? evidenceFor(world, askAbout(proposal, at).asks);
}
/** Green for a while, and still green at the end of it. */
function delayed(plan, given, from, mergeDelay) {
	const green = firstPass(plan, given, from);
	if (green.kind === "stuck" || mergeDelay === 0) return green;
	const landing = firstPass(plan, given, plus(green.at, mergeDelay));
	if (landing.kind === "stuck" || landing.decisive.length > 0) return landing;
	return {
		...landing,
		decisive: green.decisive
	};
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
			return others.reduce((a, b) => b.pass.at < a.pass.at || b.pass.at === a.pass.at && inOrder(b.key, a.key) < 0 ? b : a, first);
		}
	};
}
function stepOf({ key, plan, pass, cause }, steps) {
	const place = pass.decisive.flatMap(({ facts }) => placesIn(JSON.stringify(facts))).at(-1) ?? (pass.decisive.length === 0 ? cause : null);
	const isEarlier = place !== null && place < steps.length;
	return {
		flag: key,
		environment: plan.step.environment,
		what: whatOf(plan),
		at: pass.at,
		services: pass.services,
		decisive: pass.decisive,
		needs: pass.needs,
		after: isEarlier ? place : null
	};
}
function stuckOf({ key, plan, pass }) {
	if (pass.kind !== "stuck") return [];
	const { open, error } = pass;
	return [{
		flag: key,
		environment: plan.step.environment,
		what: whatOf(plan),
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
export { worldOf as i, keyOf as n, land as r, simulate as t };
