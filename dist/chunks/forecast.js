import { g as valueOf, i as exposuresIn, m as filesOf } from "./exposure.js";
import { a as duration, d as parseDuration, m as plus, r as between } from "./time.js";
import { _t as askAbout, lt as gather, st as prerequisitesOf, vt as once } from "./check.js";
import { a as whatOf, i as planOf, n as openIn, o as readPlans } from "./status-next.js";
import { D as grouped, St as latestReady, mt as sentBy } from "./text.js";
import { r as inOrder } from "./names.js";
import { M as judge, ct as isSettledAtOnce } from "./log-reading.js";
import { a as known } from "./evidence.js";
import { r as refusal } from "./refusal.js";
import { r as withGatherer, t as momentOf } from "./context.js";
import { _ as EXIT, i as BASE, l as withJudging, o as examples } from "./started.js";
import { n as print, s as useColour, t as formatOf } from "./output.js";
import { t as knownTip } from "./tip.js";
// src/app/forecast/assumptions.ts
/** Only those that move a moment. */
function assumptionsOf(steps, { evidence, asks, start, mergeDelay, deployTakes }) {
	const [firstNeed] = steps.filter(({ needs }) => needs.length > 0);
	const [first] = steps;
	const { issues, deployments } = evidence;
	const isUnread = issues.kind !== "known" && asks.some(({ kind }) => kind === "issues");
	const open = issues.kind === "known" ? issues.value.filter(({ closedAt }) => closedAt === null) : [];
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
// src/app/forecast/first-pass.ts
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;
function firstPass({ step, proposal }, given, from) {
	let at = from;
	let decisive = [];
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const report = judge({
			schemaVersion: 1,
			proposal,
			...given,
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
// src/app/forecast/world.ts
function worldOf(around, clock, evidence, now, deployTakes) {
	const { timelines, deployments, issues } = evidence;
	return {
		around,
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
/** The part of the evidence that is asked for. Small, because each of thousands of steps is judged. */
function evidenceFor({ evidence, timelines, deployments }, asks) {
	if (evidence.timelines.kind !== "known") return evidence;
	const wanted = asks.flatMap((ask) => ask.kind === "timeline" ? timelines.get(keyOf(ask)) ?? [] : []);
	const sent = deployments === null ? evidence.deployments : known(deployments);
	return {
		...evidence,
		timelines: known(wanted),
		deployments: sent
	};
}
function after(world, { flag, environment, head, sha, at }) {
	const { around, timelines, deployments, deployTakes } = world;
	const files = filesOf(head, flag);
	const { flags } = around.snapshot;
	const snapshot = {
		...around.snapshot,
		flags: new Map(flags).set(flag, files)
	};
	const exposures = exposuresIn(files, environment);
	const landing = {
		sha,
		at,
		source: "merged-at"
	};
	const old = timelines.get(keyOf({
		flag,
		environment
	}));
	const next = old === void 0 ? timelines : new Map(timelines).set(keyOf(old), {
		...old,
		periods: [...old.periods, {
			exposures,
			landing
		}]
	});
	const entries = deploymentsOf(exposures ?? [], {
		environment,
		sha,
		at: plus(at, deployTakes)
	});
	return {
		...world,
		around: {
			...around,
			snapshot
		},
		timelines: next,
		deployments: deployments === null ? null : [...deployments, ...entries]
	};
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
const MOST_STEPS$1 = 1e5;
/** `mergeDelay`: how long a step stays green before it lands. */
function simulate(start, keys, from, mergeDelay) {
	let world = start;
	const steps = [];
	const pending = /* @__PURE__ */ new Map();
	const queue = queueOf();
	for (const key of keys.toSorted(inOrder)) consider(key, from, null);
	while (steps.length < MOST_STEPS$1) {
		const next = queue.next(pending);
		if (next === null) break;
		const place = steps.length;
		steps.push(stepOf(next, steps));
		const { key, plan } = next;
		const { environment } = plan.step;
		const { head } = plan.proposal;
		world = after(world, {
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
		const entry = {
			key,
			plan,
			pass: delayed(plan, {
				clock: world.clock,
				evidence: evidenceFor(world, asks)
			}, at, mergeDelay),
			reads: asks.flatMap((ask) => ask.kind === "timeline" ? [keyOf(ask)] : []),
			cause: before === void 0 || before.pass.kind === "stuck" || before.key === key ? cause : before.cause
		};
		pending.set(key, entry);
		queue.add(entry);
	}
	function readersOf(landed) {
		return [...pending.values()].filter(({ reads }) => reads.includes(landed)).map(({ key }) => key).toSorted(inOrder);
	}
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
	const { steps, stuck } = simulate(worldOf(around, clock, evidence, start, deployTakes ?? duration(0)), withRequired(around.snapshot, keys), start, mergeDelay);
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
function asksOf(around, keys, now) {
	return once(keys.flatMap((key) => asksOfPlan(around, key, now)));
}
function asksOfPlan(start, key, now) {
	const asks = [];
	let around = start;
	for (let count = 0; count < MOST_STEPS; count += 1) {
		const plan = planOf(around, key);
		if (plan === null) break;
		asks.push(...askAbout(plan.proposal, now).asks);
		const flags = new Map(around.snapshot.flags).set(key, filesOf(plan.proposal.head, key));
		around = {
			...around,
			snapshot: {
				...around.snapshot,
				flags
			}
		};
	}
	return asks;
}
// src/cli/forecast.ts
/** `flaghoist forecast [FLAG…]`. */
function runForecast(flags, options) {
	const mergeDelay = delayOf(options.mergeDelay);
	const from = options.from === void 0 ? null : momentOf(options.from);
	return withGatherer(options, async (gatherer) => {
		const facts = await forecast(gatherer, await knownTip(gatherer.repository, options.base ?? null), flags, {
			mergeDelay,
			from
		});
		print(formatOf(options.format).renderForecast(facts, { colour: useColour() }));
		return EXIT.pass;
	});
}
function delayOf(written) {
	const delay = parseDuration(written);
	if (delay === null) throw refusal("option/not-a-duration", {
		option: "--merge-delay",
		written
	});
	return delay;
}
const forecastCommand = {
	options: (command) => {
		withJudging(command).option("--base <revision>", BASE).option("--from <time>", "begin at this moment, after now (default: now)").option("--merge-delay <length>", "how long each step stays green before it lands", "0h").addHelpText("after", examples("flaghoist forecast", "flaghoist forecast outbound-calls --merge-delay 4h"));
	},
	run: runForecast
};
export { forecastCommand };
