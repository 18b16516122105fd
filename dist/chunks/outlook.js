const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_simulate = require("./simulate.js");
// src/app/forecast/outlook.ts
var outlook_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ laterSteps: () => laterSteps });
/** The later steps of what was checked, by the delays of this repository's history before a commit. */
async function laterSteps(gatherer, { question, report }, base) {
	const atOnce = outlookOf(question, report, require_opening.duration(0));
	if (atOnce.length === 0) return [];
	const { delay } = await require_simulate.measuredDelay(gatherer, base, question.now);
	return delay === null ? atOnce : outlookOf(question, report, delay);
}
/**
* The later steps of the flags that it promotes. Empty where neither clocks nor people can make it pass. `mergeDelay`:
* how long it, and each later step, stays green before it lands.
*/
function outlookOf({ proposal, evidence, now, clock }, { verdict, changes }, mergeDelay) {
	const { base, head } = proposal;
	const pipeline = require_opening.valueOf(head.pipeline) ?? require_opening.valueOf(base.pipeline);
	const flags = new Set(changes.flatMap((change) => change.class === "promotion" ? [change.flag] : []));
	if (verdict !== "wait" || pipeline === null || flags.size === 0) return [];
	const context = {
		snapshot: {
			...base,
			pipeline: {
				kind: "known",
				value: pipeline
			}
		},
		pipeline,
		folders: [],
		diagnosticsOf: () => []
	};
	const takes = require_simulate.deploymentTime(evidence.deployments) ?? require_opening.duration(0);
	const world = require_simulate.worldOf(context, clock, evidence, now, takes);
	const { pass } = require_simulate.landingTime(proposal, {
		clock,
		evidenceAt: (at) => require_simulate.evidenceFor(world, require_judging.askAbout(proposal, at).asks, at)
	}, {
		at: now,
		green: null
	}, mergeDelay);
	if (pass.kind === "stuck") return [];
	const extended = withTimelines(world, base, pipeline, [...flags]);
	for (const { flag, environment } of changes) require_simulate.land(extended, {
		flag,
		environment,
		head,
		sha: LANDING,
		at: pass.at
	});
	return require_simulate.simulate(extended, [...flags], pass.at, mergeDelay).steps;
}
/** The proposal itself, once it has landed. */
const LANDING = "e".repeat(40);
function withTimelines(world, base, { environments }, flags) {
	const unread = flags.flatMap((flag) => environments.map(({ name }) => ({
		flag,
		environment: name,
		periods: [{
			exposures: require_opening.exposuresIn(require_opening.filesOf(base, flag), name),
			landing: {
				sha: LANDING,
				at: require_opening.instant(0),
				source: "first-seen"
			}
		}],
		fromTheStart: false
	})));
	const timelines = new Map([...unread.map((timeline) => [require_simulate.keyOf(timeline), timeline]), ...world.timelines]);
	const evidence = {
		...world.evidence,
		timelines: {
			kind: "known",
			value: []
		}
	};
	return {
		...world,
		evidence,
		timelines
	};
}
Object.defineProperty(exports, "laterSteps", {
	enumerable: true,
	get: function() {
		return laterSteps;
	}
});
Object.defineProperty(exports, "outlook_exports", {
	enumerable: true,
	get: function() {
		return outlook_exports;
	}
});
