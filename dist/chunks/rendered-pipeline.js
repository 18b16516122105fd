const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_editing = require("./editing.js");
const require_deploying = require("./deploying.js");
// src/app/rendered-pipeline.ts
/** The flags of a commit, as far as they send anything to the named environments and services. */
async function renderedPipeline(gatherer, commit, range) {
	const { side } = await require_judging.readTree(gatherer, require_repository.asTree(commit));
	const snapshot = require_judging.snapshotOf(side);
	const pipeline = require_opening.valueOf(snapshot.pipeline);
	if (pipeline === null) throw require_opening.refusal("render/no-pipeline");
	const histories = range.needsHistory ? await historiesAt(gatherer, commit, snapshot) : null;
	return {
		flags: flagsIn(snapshot).flatMap(([flag, files]) => {
			const places = pipeline.environments.flatMap((environment) => placeOf(flag, files, environment, {
				pipeline,
				range,
				histories
			}));
			return places.length === 0 ? [] : [{
				flag,
				places
			}];
		}),
		promql: promqlSources(pipeline, gatherer.reader.sources),
		lastSweep: range.lastSweep,
		sha256: require_judging.sha256
	};
}
function flagsIn({ flags }) {
	return [...flags].toSorted(([key], [right]) => require_opening.inOrder(key, right)).flatMap(([, files]) => {
		const flag = require_opening.valueOf(files.flag);
		return flag === null ? [] : [[flag, files]];
	});
}
function placeOf(flag, files, { name: environment }, { pipeline, range, histories }) {
	const exposures = require_opening.exposuresIn(files, environment);
	if (exposures === null || !sendsInScope(exposures, environment, range)) return [];
	if (!(require_opening.stateOf(files, environment).kind !== "absent") && isDeployedElsewhere(exposures, environment, pipeline)) return [];
	const steps = [...new Set(require_editing.laddersFor(flag, environment, pipeline).flat())];
	const history = histories?.get(placeKey(flag.key, environment)) ?? null;
	return [{
		environment,
		exposures,
		steps: steps.toSorted((a, b) => a - b),
		history
	}];
}
function sendsInScope(exposures, environment, { environments, services }) {
	return (environments === null || environments.includes(environment)) && exposures.some(({ service }) => services === null || services.includes(service));
}
/** Whether the pipeline deploys the services of the flag, and none of them to this environment. */
function isDeployedElsewhere(exposures, environment, { environments, services }) {
	const isDeployedTo = (name) => exposures.some(({ service }) => require_judging.hasTarget(services, name, service));
	return !isDeployedTo(environment) && environments.some(({ name }) => isDeployedTo(name));
}
/** Since when what is live is live, as `status` shows it, and the last landing of each flag. */
async function historiesAt(gatherer, commit, snapshot) {
	const { rows, now } = await require_deploying.status(gatherer, commit, []);
	const cells = rows.flatMap(({ key, cells: statusCells }) => statusCells.map((cell) => ({
		key,
		cell
	})));
	const wanted = {
		asks: cells.map(({ key, cell: { environment } }) => ({
			kind: "timeline",
			flag: key,
			environment,
			window: HISTORY
		})),
		fingerprint: "",
		base: snapshot,
		tip: commit,
		now
	};
	const { timelines } = await require_judging.gatherHistory(gatherer, wanted);
	const landings = new Map((timelines.kind === "known" ? timelines.value : []).map((timeline) => [placeKey(timeline.flag, timeline.environment), lastLanding(timeline)]));
	return new Map(cells.map(({ key, cell: { environment, since } }) => {
		const place = placeKey(key, environment);
		return [place, {
			soakSince: since,
			landedAt: landings.get(place) ?? null
		}];
	}));
}
/** How far back a landing is looked for. */
const HISTORY = require_opening.durationOf("30d");
/** Null where it lies before the history that was read, or a date in the future hides it. */
function lastLanding({ periods, fromTheStart }) {
	const last = periods.at(-1);
	if (last === void 0 || last.landing.futureDate !== void 0) return null;
	return periods.length > 1 || fromTheStart ? last.landing.at : null;
}
function placeKey(flag, environment) {
	return `${environment} ${flag}`;
}
function promqlSources({ sources = [] }, schemas) {
	return new Set(sources.flatMap(({ name, kind }) => schemas.get(kind)?.asksWith === "promql" ? [name] : []));
}
Object.defineProperty(exports, "renderedPipeline", {
	enumerable: true,
	get: function() {
		return renderedPipeline;
	}
});
