const require_opening = require("./opening.js");
const require_deploying = require("./deploying.js");
const require_editing = require("./editing.js");
const require_judging = require("./judging.js");
const require_simulate = require("./simulate.js");
const require_repository = require("./repository.js");
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
			...counted(({ asks }) => require_simulate.asksAboutWatches(asks)),
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
	const reached = require_judging.grouped(steps, ({ environment }) => environment);
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
	return [...require_judging.grouped(all, ({ window }) => textOf(window)).values()].flatMap((same) => same.slice(0, 1).map(({ window }) => ({
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
	return [...require_judging.grouped(placed, ({ step, service }) => `${step.environment} ${service}`).values()].flatMap((landings) => metIn(landings, isOwn));
}
/** The collisions of one instance. The landings are in order, so one pass over them and one over their ends is enough. */
function metIn(landings, isOwn) {
	const ending = landings.toSorted((a, b) => a.end - b.end || a.step.at - b.step.at);
	const [all, own] = [runningSteps(), runningSteps()];
	let over = 0;
	return landings.flatMap(({ step, service }) => {
		for (; isOver(ending[over], step.at); over += 1) {
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
function isOver(placed, at) {
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
	const { delay, landings } = await require_simulate.measuredDelay(gatherer, base, now);
	return {
		mergeDelay: delay ?? require_opening.duration(0),
		mergesMeasured: landings
	};
}
/** The forecast from what has been read. It is pure. */
function forecastOf(context, keys, input) {
	const { evidence, now, clock, from, mergeDelay, mergesMeasured, others = NO_OTHERS } = input;
	const start = from ?? now;
	const deployTakes = require_simulate.deploymentTime(evidence.deployments);
	const simulated = (flags) => {
		const world = require_simulate.worldOf(context, clock, evidence, start, deployTakes ?? require_opening.duration(0));
		return require_simulate.simulate(world, withRequired(context.snapshot, flags), start, mergeDelay);
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
Object.defineProperty(exports, "forecast", {
	enumerable: true,
	get: function() {
		return forecast;
	}
});
