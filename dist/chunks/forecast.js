import { g as valueOf, m as filesOf } from "./exposure.js";
import { a as duration, r as between } from "./time.js";
import { St as once, lt as gather, st as prerequisitesOf, xt as askAbout } from "./check.js";
import { t as readPlans } from "./plans.js";
import { i as planOf } from "./status-next.js";
import { j as grouped } from "./text.js";
import { i as worldOf, t as simulate } from "./simulate.js";
// src/app/forecast/assumptions.ts
/** Only those that move a moment. */
function assumptionsOf(steps, { evidence, asks, start, mergeDelay, deployTakes }) {
	const [firstNeed] = steps.filter(({ needs }) => needs.length > 0);
	const [first] = steps;
	const { issues, deployments } = evidence;
	const isUnread = issues.kind !== "known" && asks.some(({ kind }) => kind === "issues");
	const open = issues.kind === "known" ? issues.value.filter(({ closedAt }) => closedAt === null) : [];
	const measured = asks.flatMap((ask) => ask.kind === "samples" ? ask : []);
	const firstMeasured = steps.find(({ flag }) => measured.some((ask) => ask.flag === flag));
	return [
		...firstNeed === void 0 ? [] : [{
			kind: "people",
			moves: firstNeed.at,
			steps: steps.filter(({ needs }) => needs.length > 0).length
		}],
		...isUnread && first !== void 0 ? [{
			kind: "issues-unknown",
			moves: first.at,
			why: issues.why
		}] : [],
		...open.length === 0 ? [] : [{
			kind: "issues",
			moves: start,
			issues: open.map(({ number }) => number)
		}],
		...firstMeasured === void 0 ? [] : [{
			kind: "good-metrics",
			moves: firstMeasured.at,
			metrics: namesOf(measured).size
		}],
		...first === void 0 ? [] : [{
			kind: "merge",
			moves: first.at,
			delay: mergeDelay
		}],
		...deployments.kind === "known" && first !== void 0 ? [{
			kind: "deployment",
			moves: first.at,
			takes: deployTakes
		}] : []
	];
}
/** The same metric may be asked for at several steps. */
function namesOf(measured) {
	return new Set(measured.map(({ flag, metric }) => `${flag} ${metric.name}`));
}
// src/app/forecast/collisions.ts
/** After so many, the rest is only counted. */
const MOST = 200;
/** In order of the later landing. */
function collisionsOf(steps) {
	const ends = endsOf(steps);
	const placed = steps.flatMap((step, index) => step.services.map((service) => ({
		step,
		service,
		end: ends[index] ?? step.at
	})));
	const sorted = [...grouped(placed, ({ step, service }) => `${step.environment} ${service}`).values()].flatMap((instance) => instance.flatMap(({ step: first, service, end }, index) => {
		const later = instance.slice(index + 1);
		const past = later.findIndex(({ step }) => step.at > first.at && step.at >= end);
		return later.slice(0, past === -1 ? later.length : past).flatMap(({ step: second }) => second.flag === first.flag ? [] : [{
			environment: first.environment,
			service,
			first,
			second
		}]);
	})).toSorted((a, b) => a.second.at - b.second.at);
	return {
		collisions: sorted.slice(0, MOST),
		more: Math.max(0, sorted.length - MOST)
	};
}
/** When the clock ends that a step starts: with the first later step that waited for it. */
function endsOf(steps) {
	const ends = steps.map(({ at }) => at);
	for (const { after, at } of steps.toReversed()) if (after !== null) ends[after] = at;
	return ends;
}
// src/app/forecast/deployment-time.ts
/** Null: the log has no deployment that began and succeeded. */
function deploymentTime(deployments) {
	if (deployments.kind !== "known") return null;
	const started = /* @__PURE__ */ new Map();
	const lengths = [];
	for (const one of deployments.value) {
		const key = `${one.environment} ${one.service} ${one.landing}`;
		const start = started.get(key);
		if (one.state === "started") started.set(key, one);
		if (one.state === "success" && start !== void 0) lengths.push(between(start.at, one.at));
	}
	return lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? null;
}
// src/app/forecast/forecast.ts
/** The forecast for these flags (none: all), at this commit of the default branch. */
async function forecast(gatherer, base, wanted, { mergeDelay, from }) {
	const now = await gatherer.clock.now();
	const { around, keys } = await readPlans(gatherer, base, wanted);
	const asks = asksOf(around, withRequired(around.snapshot, keys), now);
	const evidence = await gather(gatherer, {
		asks,
		fingerprint: "",
		base: around.snapshot,
		tip: base,
		now
	});
	const { name: clock } = gatherer.clock;
	return forecastOf(around, keys, {
		asks,
		evidence,
		now,
		clock,
		from,
		mergeDelay
	});
}
/** The same for what has been read. Pure. */
function forecastOf(around, keys, { asks, evidence, now, clock, from, mergeDelay }) {
	const start = from ?? now;
	const deployTakes = deploymentTime(evidence.deployments);
	const world = worldOf(around, clock, evidence, start, deployTakes ?? duration(0));
	const all = withRequired(around.snapshot, keys);
	const { steps, stuck } = simulate(world, all, start, mergeDelay);
	return {
		from: start,
		clock,
		flags: keys.map((key) => ({
			key,
			owner: valueOf(filesOf(around.snapshot, key).flag)?.owner ?? null
		})),
		steps,
		stuck,
		...collisionsOf(steps),
		assumptions: assumptionsOf(steps, {
			asks,
			evidence,
			start,
			mergeDelay,
			deployTakes
		})
	};
}
/** With the flags that they require, because those decide when they go on. */
function withRequired(snapshot, keys) {
	const all = new Set(keys);
	for (const key of all) {
		const flag = valueOf(filesOf(snapshot, key).flag);
		for (const required of flag === null ? [] : prerequisitesOf(flag)) if (snapshot.flags.has(required)) all.add(required);
	}
	return [...all];
}
/** No flag has so many steps. */
const MOST_STEPS = 1e3;
/** What every step of every plan asks for, until the end of each plan. */
function asksOf(start, keys, now) {
	const flags = new Map(start.snapshot.flags);
	const around = {
		...start,
		snapshot: {
			...start.snapshot,
			flags
		}
	};
	return once(keys.flatMap((key) => {
		const files = filesOf(start.snapshot, key);
		const asks = asksOfPlan(around, key, now, (later) => flags.set(key, later));
		flags.set(key, files);
		return asks;
	}));
}
/** `advance`: makes a step of the plan count as landed. */
function asksOfPlan(around, key, now, advance) {
	const asks = [];
	for (let count = 0; count < MOST_STEPS; count += 1) {
		const plan = planOf(around, key);
		if (plan === null) break;
		asks.push(...askAbout(plan.proposal, now).asks);
		advance(filesOf(plan.proposal.head, key));
	}
	return asks;
}
export { forecast as t };
