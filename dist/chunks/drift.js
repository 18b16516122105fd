import { jt as inOrder } from "./program.js";
import { Gt as behindTip, Qi as textOfValue, Qt as environmentsAt, Rt as instanceKey, Zt as desiredAt, cn as without, hn as definitionsWith, kt as baselineOf, on as nothingFor, q as refusedWords, rn as stillRefused, sn as settingsOf, tn as pipelineIn, zt as liveIn } from "./judging.js";
import { v as refusal } from "./opening.js";
import { H as isInScope, K as firstValues, U as isAsLogged, V as demandKnown, W as isInstance, X as refusedWriteOf, Z as deliveryOf, q as acceptUnpushed } from "./deploying.js";
import { p as asTree } from "./repository.js";
// src/app/deploy/drift.ts
const NONE = {
	differences: [],
	pending: []
};
/** Where something is refused, the target is compared with what was accepted last. */
async function drift(asking, scope) {
	const tip = await asking.tip();
	const { commit } = tip;
	const entries = await asking.log.read(await environmentsAt(asking, commit));
	const baseline = await baselineOf(asking, entries, commit, null);
	const pushed = await behindTip(asking.repository, tip);
	const { refusals } = pushed === null ? baseline : (await acceptUnpushed(asking, {
		commit: pushed,
		refusals: baseline.refusals
	}, commit)).accepted;
	const standing = {
		commit,
		refusals
	};
	const pipeline = await pipelineIn(asking, standing);
	if (pipeline === null) throw refusal("drift/no-pipeline");
	const log = liveIn(entries);
	demandKnown(pipeline, scope, [...log.values()]);
	const desired = await inScopeAsLogged(asking, standing, pipeline, scope, log) ?? await desiredAt(asking, standing, pipeline);
	const emptied = [...log.values()].filter((state) => !desired.some((candidate) => isInstance(state, candidate))).map((state) => nothingFor(state, asking.sha256));
	const shown = await stillRefused(asking, commit, refusals);
	const atTip = shown.length === 0 ? [] : await desiredAt(asking, {
		commit,
		refusals: []
	}, pipeline);
	const rows = [];
	const accepted = [...desired, ...emptied].filter((item) => isInScope(scope, item));
	for (const item of accepted) {
		const row = await rowOf(asking, commit, pipeline, item, log.get(instanceKey(item)));
		const versions = [item, ...atTip.filter((candidate) => isInstance(candidate, item))];
		rows.push(withRefusals(row, shown, versions.flatMap(({ values }) => values)));
	}
	for (const { environment, service, values } of atTip.filter((item) => isInScope(scope, item))) {
		const instance = {
			environment,
			service
		};
		if (rows.some((row) => isInstance(row, instance))) continue;
		const target = settingsOf(pipeline, instance)?.target ?? null;
		rows.push(withRefusals({
			...instance,
			target,
			state: "same",
			...NONE,
			why: ""
		}, shown, values));
	}
	return rows;
}
/**
* What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
* every flag is read, because a definition that cannot be read may send more than its text shows.
*/
async function inScopeAsLogged(asking, standing, pipeline, scope, log) {
	if (scope.services === null || standing.refusals.length > 0) return null;
	const tree = asTree(standing.commit);
	const keys = [...(await definitionsWith(asking, tree, scope.services)).keys()].toSorted(inOrder);
	const desired = (await desiredAt(asking, standing, pipeline, { keys })).filter((item) => isInScope(scope, item));
	const isOwn = (instance) => isInScope(scope, instance);
	return isAsLogged(asking, log, desired, isOwn) ? desired : null;
}
async function rowOf(renderer, commit, pipeline, desired, logged) {
	const { environment, service } = desired;
	const instance = {
		environment,
		service
	};
	const settings = pipeline.environments.some(({ name }) => name === environment) ? settingsOf(pipeline, instance) : null;
	const values = logged?.live?.values ?? {};
	if (settings === null) {
		const has = Object.entries(values).map(([name, value]) => `${name}=${value}`);
		const why = has.length === 0 ? "" : `by the log it has ${has.join(" ")}`;
		return {
			...instance,
			target: null,
			state: "no-target",
			...NONE,
			why
		};
	}
	const target = renderer.open(settings.target, settings.settings, instance);
	const now = new Set(desired.values.map(({ variable }) => variable));
	const item = {
		desired,
		changes: Object.keys(values).filter((variable) => !now.has(variable)).toSorted(inOrder).map((variable) => ({
			variable,
			from: null,
			to: null,
			isRaise: false
		})),
		settings
	};
	const delivery = deliveryOf(renderer, commit, item, target);
	const read = await target.read(delivery);
	const about = {
		...instance,
		target: settings.target
	};
	if (read.kind !== "known") {
		const state = read.kind === "absent" ? "unreadable" : "unreachable";
		return {
			...about,
			state,
			...NONE,
			why: read.why
		};
	}
	const differences = differencesAt(target.wanted(delivery), read, delivery);
	const refused = refusedWriteOf(logged);
	if (refused !== null && differences.length > 0) return {
		...about,
		state: "refused",
		differences,
		pending: [],
		why: refused
	};
	const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
	const why = [...isUnsettled ? ["its last deployment did not succeed"] : [], ...read.hint === void 0 ? [] : [read.hint]].join("; ");
	const isSame = differences.length === 0 && !isUnsettled;
	if (isSame || isUnsettled) return {
		...about,
		state: isSame ? "same" : "differs",
		differences,
		pending: [],
		why
	};
	const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
	return await isSameWithout(renderer, commit, {
		item,
		target,
		content: read.value
	}, pending) ? {
		...about,
		state: "same",
		differences: [],
		pending,
		why
	} : {
		...about,
		state: "differs",
		differences,
		pending: [],
		why
	};
}
/** Whether a target has everything but some first values. */
async function isSameWithout(renderer, commit, { item, target, content }, variables) {
	if (variables.length === 0) return false;
	const desired = without(item.desired, variables, renderer.sha256);
	if (desired.values.length === 0 && content.size === 0) return true;
	const delivery = deliveryOf(renderer, commit, {
		...item,
		desired
	}, target);
	const rest = await target.read(delivery);
	return rest.kind === "known" && differencesBetween(target.wanted(delivery), rest.value).length === 0;
}
/** Refusals of an instance that are named. */
const SHOWN = 3;
function withRefusals(row, refusals, values) {
	const matching = refusals.filter(({ flag, environment }) => flag === null || environment === row.environment && values.some((value) => value.flag === flag));
	const words = [...new Set(matching.map(refusedWords))];
	const others = words.length <= SHOWN ? [] : [`and ${words.length - SHOWN} more`];
	const why = [
		row.why,
		...words.slice(0, SHOWN),
		...others
	].filter((reason) => reason !== "").join("; ");
	return {
		...row,
		why,
		state: row.state === "same" && matching.length > 0 ? "refused" : row.state
	};
}
/** Where a file differs, also its variables: a changed text does not show which values the service reads. */
function differencesAt(git, read, delivery) {
	const whole = differencesBetween(git, read.value);
	const hasFile = whole.some((difference) => difference.git?.includes("\n") === true);
	const sent = new Map(delivery.values.map(({ variable, value }) => [variable, textOf(value)]));
	const byName = [...read.variables ?? []].map(([what, current]) => ({
		what,
		git: sent.get(what) ?? null,
		live: current
	})).filter((difference) => difference.git !== difference.live);
	return hasFile ? [...whole, ...byName] : whole;
}
function textOf(value) {
	return value === null ? null : textOfValue(value);
}
function differencesBetween(git, content) {
	return [.../* @__PURE__ */ new Set([...git.keys(), ...content.keys()])].toSorted(inOrder).map((what) => ({
		what,
		git: git.get(what) ?? null,
		live: content.get(what) ?? null
	})).filter((difference) => difference.git !== difference.live);
}
export { drift as t };
