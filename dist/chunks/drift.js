import { jt as inOrder } from "./program.js";
import { $t as definitionsWith, Ct as deployedSince, Fn as baselineOf, Un as instanceKey, Wn as liveIn, Xn as behindTip, cr as stillRefused, ct as refusedWords, dr as nothingFor, fr as settingsOf, ga as textOfValue, hr as namesIn, nr as desiredAt, or as pipelineIn, pr as without, rr as environmentsAt } from "./judging.js";
import { v as refusal } from "./opening.js";
import { H as isInScope, K as firstValues, U as isAsLogged, V as demandKnown, W as isInstance, X as refusedWriteOf, Z as deliveryOf, q as acceptUnpushed } from "./deploying.js";
import { p as asTree } from "./repository.js";
import { p as flagsNamed } from "./editing.js";
// src/app/deploy/drift-flags.ts
/** `values`: what the instance is to have. `live`: what it has; undefined: not known. */
function liveFlags(values, keys, live) {
	if (live === void 0) return [];
	return [...new Set(values.map(({ flag }) => flag))].filter((flag) => keys.has(flag)).map((flag) => {
		const ofFlag = values.filter((value) => value.flag === flag);
		return {
			flag,
			isOff: ofFlag.every(({ variable, safe }) => textIn(live, variable) === textOfValue(safe)),
			values: ofFlag.map(({ variable }) => `${variable}=${textIn(live, variable) ?? ""}`)
		};
	});
}
/** The rows of the instances that read these flags. What is not known of the flags alone stays as it is. */
function narrowed(rows, valuesOf, keys) {
	return rows.flatMap((row) => {
		const variables = valuesOf(row).flatMap(({ flag, variable }) => keys.has(flag) ? [variable] : []);
		if (variables.length === 0) return [];
		const { flags = [], state, differences } = row;
		if (state !== "differs" || flags.length === 0) return [row];
		const own = differences.filter(({ what }) => variables.includes(what));
		return differences.length > 0 && own.length === 0 ? [{
			...row,
			state: "same",
			differences: []
		}] : [{
			...row,
			differences: own
		}];
	});
}
function textIn(live, variable) {
	return live.get(variable) ?? null;
}
// src/app/deploy/drift.ts
const NONE = {
	differences: [],
	pending: []
};
/**
* Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
* differs of any flag counts.
*/
async function drift(asking, scope, flags = []) {
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
	const keys = await keysNamed(asking, commit, flags);
	const isNamed = ({ flag }) => keys === null || flag !== null && keys.has(flag);
	const shown = (await stillRefused(asking, commit, refusals)).filter(isNamed);
	const atTip = shown.length === 0 ? [] : await desiredAt(asking, {
		commit,
		refusals: []
	}, pipeline);
	const rows = [];
	const accepted = [...desired, ...emptied].filter((item) => isInScope(scope, item));
	const since = deployedSince(entries);
	const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
	const isElsewhere = ({ environment }) => isWhole && since[environment] === void 0;
	for (const item of accepted) {
		if (isElsewhere(item)) {
			rows.push(elsewhereRow(item, pipeline));
			continue;
		}
		const row = await rowOf(asking, commit, pipeline, item, {
			logged: log.get(instanceKey(item)),
			keys: keys ?? /* @__PURE__ */ new Set()
		});
		const versions = [item, ...atTip.filter((candidate) => isInstance(candidate, item))];
		rows.push(withRefusals(row, shown, versions.flatMap(({ values }) => values)));
	}
	for (const { environment, service, values } of atTip.filter((item) => isInScope(scope, item))) {
		const instance = {
			environment,
			service
		};
		if (isElsewhere(instance) || rows.some((row) => isInstance(row, instance))) continue;
		const target = settingsOf(pipeline, instance)?.target ?? null;
		rows.push(withRefusals({
			...instance,
			target,
			state: "same",
			...NONE,
			why: ""
		}, shown, values));
	}
	if (keys === null) return rows;
	const all = [...accepted, ...atTip];
	return narrowed(rows, (row) => all.flatMap((item) => isInstance(row, item) ? item.values : []), keys);
}
/** Null where none is named. A name that means no flag is a mistake. */
async function keysNamed(loader, commit, patterns) {
	if (patterns.length === 0) return null;
	return new Set(flagsNamed(patterns, await namesIn(loader, asTree(commit))));
}
/** Of an environment that the runs of this log never deployed. */
function elsewhereRow({ environment, service }, pipeline) {
	const instance = {
		environment,
		service
	};
	const target = settingsOf(pipeline, instance)?.target ?? null;
	const state = target === null ? "no-target" : "elsewhere";
	return {
		...instance,
		target,
		state,
		...NONE,
		why: ""
	};
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
async function rowOf(renderer, commit, pipeline, desired, { logged, keys }) {
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
	const flags = liveFlags(desired.values, keys, read.variables);
	const refused = refusedWriteOf(logged);
	if (refused !== null && differences.length > 0) return {
		...about,
		flags,
		state: "refused",
		differences,
		pending: [],
		why: refused
	};
	const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
	const why = [...isUnsettled ? ["its last deployment did not succeed"] : [], ...read.hint === void 0 ? [] : [read.hint]].join("; ");
	const isSame = differences.length === 0 && !isUnsettled;
	if (isSame || isUnsettled) {
		const state = isSame ? "same" : "differs";
		return {
			...about,
			flags,
			state,
			differences,
			pending: [],
			why
		};
	}
	const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
	return await isSameWithout(renderer, commit, {
		item,
		target,
		content: read.value
	}, pending) ? {
		...about,
		flags,
		state: "same",
		differences: [],
		pending,
		why
	} : {
		...about,
		flags,
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
