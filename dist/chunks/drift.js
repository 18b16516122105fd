const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_deploying = require("./deploying.js");
const require_repository = require("./repository.js");
const require_editing = require("./editing.js");
const require_forms = require("./forms.js");
// src/app/live/drift-flags.ts
/** Null where none is named. A name that means no flag is a mistake. */
async function keysNamed(loader, commit, patterns) {
	if (patterns.length === 0) return null;
	return new Set(require_editing.flagsNamed(patterns, await require_judging.namesIn(loader, require_repository.asTree(commit))));
}
/** `live`: what the instance has; undefined: not known. */
function liveFlags({ values, byDefault: defaults }, keys, live, isReadAtStart) {
	if (live === void 0) return [];
	const all = values.flatMap(({ flag }) => flag ?? []);
	return [...new Set(all)].filter((flag) => keys.has(flag)).map((flag) => {
		const ofFlag = values.filter((value) => value.flag === flag);
		const missing = ofFlag.flatMap(({ variable, safe }) => live.has(variable) || safe === null ? [] : [variable]);
		const byDefault = missing.filter((variable) => defaults.includes(variable));
		const isOff = ofFlag.every(({ variable, value, safe }) => {
			if (byDefault.includes(variable)) return require_judging.textOfValue(value) === require_judging.textOfValue(safe);
			return !live.has(variable) || live.get(variable) === require_judging.textOfValue(safe);
		});
		return {
			flag,
			isOff: isOff && missing.length > byDefault.length ? null : isOff,
			values: ofFlag.flatMap(({ variable }) => missing.includes(variable) ? [] : [`${variable}=${live.get(variable) ?? ""}`]),
			missing,
			byDefault,
			isReadAtStart
		};
	});
}
/** What the log sent last, where the target cannot be read. None where that is not known. */
function lastSent(desired, keys, logged) {
	if (logged?.live == null || logged.unsettled.length > 0) return [];
	const { values, since: sentAt } = logged.live;
	const texts = Object.entries(values).flatMap(([name, value]) => {
		const text = require_judging.textOfValue(value);
		return text === null ? [] : [[name, text]];
	});
	return liveFlags(desired, keys, new Map(texts), false).map((flag) => ({
		...flag,
		sentAt
	}));
}
/** The rows of the instances that read these flags. What is not known of the flags alone stays as it is. */
function narrowed(rows, valuesOf, keys) {
	return rows.flatMap((row) => {
		const variables = valuesOf(row).flatMap(({ flag, variable }) => flag !== null && keys.has(flag) ? [variable] : []);
		if (variables.length === 0) return [];
		const { flags = [], state, differences } = row;
		const pending = row.pending.filter((variable) => variables.includes(variable));
		if (state !== "differs" || flags.length === 0) return [{
			...row,
			pending
		}];
		const ofFlags = differences.filter((difference) => variables.includes(difference.what) || isMissingFile(difference));
		return differences.length > 0 && ofFlags.length === 0 ? [{
			...row,
			pending,
			state: "same",
			differences: []
		}] : [{
			...row,
			pending,
			differences: ofFlags
		}];
	});
}
/** It takes every variable with it. */
function isMissingFile({ git, live }) {
	return live === null && git?.includes("\n") === true;
}
// src/app/live/drift.ts
/**
* Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
* differs of any flag counts.
*/
async function drift(asking, scope, flags = []) {
	const { tip, entries, log, baseline } = await require_judging.readLog(asking, null);
	const { commit } = tip;
	const refusals = await refusalsNow(asking, tip, baseline);
	const standing = {
		commit,
		refusals
	};
	const pipeline = await require_judging.pipelineIn(asking, standing);
	if (pipeline === null) throw require_opening.refusal("drift/no-pipeline");
	require_deploying.demandKnown(pipeline, scope, [...log.values()]);
	const desired = await inScopeAsLogged(asking, standing, pipeline, scope, log) ?? await require_judging.desiredAt(asking, standing, pipeline);
	const keys = await keysNamed(asking, commit, flags);
	const isNamed = ({ flag }) => keys === null || flag !== null && keys.has(flag);
	const since = require_judging.deployedSince(entries);
	const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
	const isElsewhere = (environment) => isWhole && since[environment] === void 0;
	const refused = (await require_judging.stillRefused(asking, commit, refusals)).filter((part) => isNamed(part) && (part.environment === null || scope.environments?.includes(part.environment) !== false && !isElsewhere(part.environment)));
	const atTip = refused.length === 0 ? [] : await require_judging.desiredAt(asking, {
		commit,
		refusals: []
	}, pipeline);
	const [wanted, inGit] = [require_judging.byInstance(desired), require_judging.byInstance(atTip)];
	const compose = await require_deploying.composeReading(asking, commit, pipeline);
	const sent = /* @__PURE__ */ new Map();
	const orphans = require_deploying.orphansOf(log, pipeline);
	const left = new Set((await require_deploying.notReplaced(asking, orphans, pipeline)).map(require_judging.instanceKey));
	const replaced = new Set(orphans.map(require_judging.instanceKey).filter((key) => !left.has(key)));
	if (keys !== null) for (const orphan of orphans) sent.set(require_judging.instanceKey(orphan), await require_deploying.sentTo(asking, orphan, [...keys]) ?? []);
	const former = log.size === 0 ? [] : await require_deploying.formerRules(asking, commit);
	const taken = new Set(desired.flatMap((item) => item.settings === null ? [] : asking.placesOf(item, item.settings)));
	const rows = [];
	const valuesOf = (instance) => {
		const key = require_judging.instanceKey(instance);
		return [
			wanted.get(key)?.values,
			inGit.get(key)?.values,
			sent.get(key)
		].flatMap((values) => values ?? []);
	};
	for (const [key, instance] of require_judging.byInstance([
		...desired,
		...log.values(),
		...atTip
	])) {
		if (!require_deploying.isInScope(scope, instance) || replaced.has(key)) continue;
		const about = aboutOf(instance, require_judging.settingsOf(pipeline, instance));
		const isCompared = wanted.has(key) || log.has(key);
		if (isElsewhere(instance.environment)) {
			const state = about.target === null ? "no-target" : "elsewhere";
			if (isCompared) rows.push({
				...about,
				state,
				why: ""
			});
			continue;
		}
		const wants = wanted.get(key) ?? require_judging.nothingFor(pipeline, instance);
		const oldPlaces = await require_deploying.oldPlacesOf(asking, commit, wants, former, taken);
		const facts = {
			logged: log.get(key),
			keys: keys ?? /* @__PURE__ */ new Set(),
			compose,
			oldPlaces,
			isRemote: asking.log.isRemote,
			isDeployedHere: asking.log.isRemote || since[instance.environment] !== void 0
		};
		const row = isCompared ? await rowOf(asking, commit, pipeline, wants, facts) : {
			...about,
			state: "same",
			why: ""
		};
		rows.push(withRefusals(row, refused, valuesOf(instance)));
	}
	const shown = keys === null ? rows : narrowed(rows, valuesOf, keys);
	const concerned = new Set(shown.flatMap((row) => row.refused));
	return {
		rows: shown,
		refused: scope.services === null ? refused : refused.filter((part) => part.flag === null || concerned.has(part)),
		hasDeployed: asking.log.isRemote || entries.length > 0,
		isPartly: !asking.log.isRemote && pipeline.environments.some(({ name }) => since[name] === void 0)
	};
}
function aboutOf({ environment, service }, settings) {
	return {
		environment,
		service,
		target: settings?.target ?? null,
		differences: [],
		pending: [],
		refused: []
	};
}
/** Those of the log, and those of what is not pushed. */
async function refusalsNow(asking, tip, { refusals }) {
	const pushed = await require_judging.behindTip(asking.repository, tip);
	if (pushed === null) return refusals;
	return (await require_deploying.acceptUnpushed(asking, {
		commit: pushed,
		refusals
	}, tip.commit)).accepted.refusals;
}
/**
* What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
* every flag is read, because a definition that cannot be read may send more than its text shows.
*/
async function inScopeAsLogged(asking, standing, pipeline, scope, log) {
	if (scope.services === null || standing.refusals.length > 0) return null;
	const tree = require_repository.asTree(standing.commit);
	const keys = [...(await require_judging.definitionsWith(asking, tree, scope.services)).keys()].toSorted(require_opening.inOrder);
	const desired = (await require_judging.desiredAt(asking, standing, pipeline, { keys })).filter((item) => require_deploying.isInScope(scope, item));
	const isOwn = (instance) => require_deploying.isInScope(scope, instance);
	return require_deploying.isAsLogged(log, desired, isOwn) ? desired : null;
}
async function rowOf(renderer, commit, pipeline, desired, { logged, keys, compose, oldPlaces, isRemote, isDeployedHere }) {
	const settings = pipeline.environments.some(({ name }) => name === desired.environment) ? require_judging.settingsOf(pipeline, desired) : null;
	const about = aboutOf(desired, settings);
	const values = logged?.live?.values ?? {};
	let shown;
	try {
		shown = await require_deploying.lookAt(renderer, commit, desired, values);
	} catch (error) {
		return {
			...about,
			state: "unreachable",
			why: require_opening.targetFailureText(require_deploying.failedBy(error).why)
		};
	}
	if (shown === null || settings === null) {
		const has = nameValues(values);
		const unknown = keys.size === 0 ? "" : require_opening.DRIFT_TEXTS.unreached();
		const why = has.length === 0 ? unknown : require_opening.DRIFT_TEXTS.byLog(has);
		return {
			...about,
			state: "no-target",
			why
		};
	}
	const { read, differences } = shown;
	if (read.kind !== "known") {
		const state = read.kind === "absent" ? "unreadable" : "unreachable";
		const pending = logged === void 0 ? require_judging.firstValues(desired, logged) : [];
		const flags = lastSent(desired, keys, logged);
		return {
			...about,
			state,
			flags,
			pending,
			why: require_opening.targetFailureText(read.why)
		};
	}
	if (!isDeployedHere && read.remark !== void 0) return {
		...about,
		state: "elsewhere",
		why: require_opening.TARGET_REMARKS[read.remark]
	};
	const isInFile = compose.isReadAtStart(settings);
	const flags = read.remark !== "no-process" ? liveFlags(desired, keys, read.variables, isInFile) : [];
	const isBroughtBack = !isRemote && settings.target === "files" && (require_deploying.hasNoFile(shown) || require_deploying.moreAt(values, shown, desired).length > 0);
	const isOpen = logged !== void 0 && (isBroughtBack || logged.unsettled.length > 0 || logged.live?.digest !== desired.digest);
	const compared = {
		...about,
		flags,
		differences,
		isOpen
	};
	const refused = require_deploying.refusedWriteOf(logged);
	if (refused !== null && differences.length > 0) return {
		...compared,
		state: "refused",
		why: refused
	};
	const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
	const unsettled = isUnsettled ? [require_opening.DRIFT_TEXTS.notSucceeded()] : [];
	const asked = desired.values.filter(({ flag }) => keys.size === 0 || flag !== null && keys.has(flag));
	const overridden = compose.overridden(desired, asked);
	const builtIn = asked.map(({ variable }) => variable).filter((name) => require_forms.BUILD_PREFIX.test(name)).filter((name) => overridden.every(({ variable }) => variable !== name));
	const why = [
		...unsettled,
		...overridden.map(({ text }) => text),
		...builtIn.length === 0 ? [] : [require_opening.DRIFT_TEXTS.builtIn(builtIn)],
		...oldPlaces.map(({ from, values: kept }) => require_opening.DRIFT_TEXTS.oldPlace(from, nameValues(kept))),
		...read.remark === void 0 ? [] : [require_opening.TARGET_REMARKS[read.remark]]
	].join("; ");
	if (isUnsettled) return {
		...compared,
		state: "differs",
		why
	};
	if (differences.length === 0) return {
		...compared,
		state: "same",
		why
	};
	const pending = require_judging.firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
	return await isSameWithout(renderer, commit, desired, shown, pending) ? {
		...compared,
		state: "same",
		differences: [],
		pending,
		why
	} : {
		...compared,
		state: "differs",
		why
	};
}
function nameValues(values) {
	return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
/** Whether a target has everything but some first values. */
async function isSameWithout(renderer, commit, wants, shown, variables) {
	const { content } = shown;
	if (variables.length === 0 || require_deploying.hasNoFile(shown)) return false;
	const desired = require_judging.without(wants, variables);
	if (desired.values.length === 0 && content.size === 0) return true;
	const rest = await require_deploying.lookAt(renderer, commit, desired);
	return rest?.read.kind === "known" && rest.differences.length === 0;
}
function withRefusals(row, refusals, values) {
	const refused = refusals.filter(({ flag, environment }) => environment === row.environment && values.some((value) => value.flag === flag));
	const isOnlyRefused = refused.length > 0 && (row.state === "same" || row.state === "no-target");
	return {
		...row,
		refused,
		state: isOnlyRefused ? "refused" : row.state
	};
}
Object.defineProperty(exports, "drift", {
	enumerable: true,
	get: function() {
		return drift;
	}
});
