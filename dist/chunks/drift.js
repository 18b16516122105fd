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
			if (byDefault.includes(variable)) return require_opening.textOfValue(value) === require_opening.textOfValue(safe);
			return !live.has(variable) || live.get(variable) === require_opening.textOfValue(safe);
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
		const text = require_opening.textOfValue(value);
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
// src/app/live/drift-row.ts
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
/** What the target of an instance has. */
async function rowOf(renderer, commit, pipeline, desired, facts) {
	const { logged, keys } = facts;
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
	const { read } = shown;
	if (read.kind !== "known") {
		const state = read.kind === "absent" ? "unreadable" : "unreachable";
		const pending = logged === void 0 ? require_deploying.firstValues(desired, logged) : [];
		const flags = lastSent(desired, keys, logged);
		return {
			...about,
			state,
			flags,
			pending,
			why: require_opening.targetFailureText(read.why)
		};
	}
	const aboutRead = {
		...about,
		isMarked: read.mark != null
	};
	if (!facts.isDeployedHere && read.remark !== void 0) return {
		...aboutRead,
		state: "elsewhere",
		why: require_opening.TARGET_REMARKS[read.remark]
	};
	return readRow(renderer, commit, {
		about: aboutRead,
		desired,
		settings,
		shown
	}, facts);
}
async function readRow(renderer, commit, instance, facts) {
	const { about, desired, settings, shown } = instance;
	const { logged, keys, compose } = facts;
	const { read, differences } = shown;
	const isRunning = read.remark !== "no-process";
	const isInFile = compose.isReadAtStart(settings);
	const flags = isRunning ? liveFlags(desired, keys, read.variables, isInFile) : [];
	const compared = {
		...about,
		flags,
		differences,
		isOpen: isOpen(instance, facts)
	};
	const refused = require_deploying.refusedWriteOf(logged);
	if (refused !== null && differences.length > 0) return {
		...compared,
		state: "refused",
		why: refused
	};
	const why = remarksOn(instance, facts).join("; ");
	if (isUnsettled(logged)) return {
		...compared,
		state: "differs",
		why
	};
	if (differences.length === 0) return {
		...compared,
		state: "same",
		why
	};
	const values = logged?.live?.values ?? {};
	const pending = require_deploying.firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
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
/** Whether the last write has not ended well: it is not known whether the service took the values. */
function isUnsettled(logged) {
	return (logged?.unsettled.length ?? 0) > 0;
}
/** Whether any run deploys it. */
function isOpen({ desired, settings, shown }, { logged, isRemote }) {
	if (logged === void 0) return false;
	if (isUnsettled(logged) || logged.live?.digest !== desired.digest) return true;
	return !isRemote && settings.target === "files" && (require_deploying.hasNoFile(shown) || require_deploying.moreAt(logged.live.values, shown, desired).length > 0);
}
function remarksOn({ desired, shown }, { logged, keys, compose, oldPlaces }) {
	const wanted = desired.values.filter(({ flag }) => keys.size === 0 || flag !== null && keys.has(flag));
	const overridden = compose.overridden(desired, wanted);
	const builtIn = wanted.map(({ variable }) => variable).filter((name) => require_forms.BUILD_PREFIX.test(name)).filter((name) => overridden.every(({ variable }) => variable !== name));
	const { remark } = shown.read;
	return [
		...isUnsettled(logged) ? [require_opening.DRIFT_TEXTS.notSucceeded()] : [],
		...overridden.map(({ text }) => text),
		...builtIn.length === 0 ? [] : [require_opening.DRIFT_TEXTS.builtIn(builtIn)],
		...oldPlaces.map(({ from, values }) => require_opening.DRIFT_TEXTS.oldPlace(from, nameValues(values))),
		...remark === void 0 ? [] : [require_opening.TARGET_REMARKS[remark]]
	];
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
// src/app/live/drift.ts
/**
* Where something is refused, the target is compared with what was accepted last. `flags`: keys and patterns; empty: what
* differs of any flag counts.
*/
async function drift(asking, scope, flags = []) {
	const read = await require_judging.readLog(asking, null);
	const question = await questionOf(asking, read, scope, flags);
	const refused = await refusedIn(asking, question);
	const wanted = await wantedIn(asking, question, refused);
	const rows = await rowsIn(asking, question, wanted, refused);
	const { keys, pipeline, isDeployed } = question;
	const shown = keys === null ? rows : narrowed(rows, wanted.valuesOf, keys);
	const concerned = new Set(shown.flatMap((row) => row.refused));
	const { isRemote, place } = asking.log;
	const marked = read.entries.length === 0 ? rows.find(({ isMarked }) => isMarked) : void 0;
	return {
		rows: shown,
		...marked === void 0 ? {} : { lost: {
			log: place,
			instance: require_judging.instanceKey(marked)
		} },
		refused: scope.services === null ? refused : refused.filter((part) => part.flag === null || concerned.has(part)),
		hasDeployed: isRemote || read.entries.length > 0,
		isNarrowed: keys !== null || scope.environments !== null || scope.services !== null,
		isPartly: !isRemote && pipeline.environments.some(({ name }) => !isDeployed(name))
	};
}
async function questionOf(asking, { tip, entries, log, baseline }, scope, flags) {
	const { commit } = tip;
	const standing = {
		commit,
		refusals: await require_deploying.refusalsAtTip(asking, tip, baseline.refusals)
	};
	const pipeline = await require_judging.pipelineIn(asking, standing);
	if (pipeline === null) throw require_opening.refusal("drift/no-pipeline");
	require_editing.demandKnown(pipeline, scope, [...log.values()]);
	const since = require_judging.deployedSince(entries);
	const isDeployed = (environment) => since[environment] !== void 0;
	const isWhole = !asking.log.isRemote && entries.length > 0 && scope.environments === null;
	const isElsewhere = (environment) => isWhole && !isDeployed(environment);
	return {
		log,
		standing,
		pipeline,
		scope,
		keys: await keysNamed(asking, commit, flags),
		isDeployed,
		isElsewhere
	};
}
/** The refusals that are asked about. */
async function refusedIn(asking, { standing, scope, keys, isElsewhere }) {
	const isAsked = (environment) => scope.environments?.includes(environment) !== false && !isElsewhere(environment);
	return (await require_judging.stillRefused(asking, standing.commit, standing.refusals)).filter(({ flag, environment }) => (keys === null || flag !== null && keys.has(flag)) && (environment === null || isAsked(environment)));
}
async function wantedIn(asking, question, refused) {
	const { standing, pipeline, keys, log } = question;
	const desired = require_judging.byInstance(await inScopeAsLogged(asking, question) ?? await require_judging.desiredAt(asking, standing, pipeline));
	const atTip = {
		commit: standing.commit,
		refusals: []
	};
	const inGit = require_judging.byInstance(refused.length === 0 ? [] : await require_judging.desiredAt(asking, atTip, pipeline));
	const orphans = require_deploying.orphansOf(log, pipeline);
	const left = new Set((await require_deploying.notReplaced(asking, orphans, pipeline)).map(require_judging.instanceKey));
	const replaced = new Set(orphans.map(require_judging.instanceKey).filter((key) => !left.has(key)));
	const sent = /* @__PURE__ */ new Map();
	if (keys !== null) for (const orphan of orphans) sent.set(require_judging.instanceKey(orphan), await require_deploying.sentTo(asking, orphan, [...keys]) ?? []);
	const valuesOf = (instance) => {
		const key = require_judging.instanceKey(instance);
		return [
			desired.get(key)?.values,
			inGit.get(key)?.values,
			sent.get(key)
		].flatMap((values) => values ?? []);
	};
	return {
		desired,
		inGit,
		replaced,
		valuesOf
	};
}
async function rowsIn(asking, question, { desired, inGit, replaced, valuesOf }, refused) {
	const { standing, pipeline, scope, keys, log, isDeployed, isElsewhere } = question;
	const { commit } = standing;
	const compose = await require_deploying.composeReading(asking, commit, pipeline);
	const former = log.size === 0 ? [] : await require_deploying.formerRules(asking, commit);
	const taken = new Set([...desired.values()].flatMap((item) => item.settings === null ? [] : asking.placesOf(item, item.settings)));
	const rows = [];
	for (const [key, instance] of new Map([
		...desired,
		...log,
		...inGit
	])) {
		if (!require_editing.isInScope(scope, instance) || replaced.has(key)) continue;
		const about = aboutOf(instance, require_judging.settingsOf(pipeline, instance));
		const isCompared = desired.has(key) || log.has(key);
		if (isElsewhere(instance.environment)) {
			const state = about.target === null ? "no-target" : "elsewhere";
			if (isCompared) rows.push({
				...about,
				state,
				why: ""
			});
			continue;
		}
		const wants = desired.get(key) ?? require_judging.nothingFor(pipeline, instance);
		const { isRemote } = asking.log;
		const facts = {
			logged: log.get(key),
			keys: keys ?? /* @__PURE__ */ new Set(),
			compose,
			oldPlaces: await require_deploying.oldPlacesOf(asking, commit, wants, former, taken),
			isRemote,
			isDeployedHere: isRemote || isDeployed(instance.environment)
		};
		const row = isCompared ? await rowOf(asking, commit, pipeline, wants, facts) : {
			...about,
			state: "same",
			why: ""
		};
		rows.push(withRefusals(row, refused, valuesOf(instance)));
	}
	return rows;
}
/**
* What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
* every flag is read, because a definition that cannot be read may send more than its text shows.
*/
async function inScopeAsLogged(asking, { standing, pipeline, scope, log }) {
	if (scope.services === null || standing.refusals.length > 0) return null;
	const tree = require_repository.asTree(standing.commit);
	const keys = [...(await require_judging.definitionsWith(asking, tree, scope.services)).keys()].toSorted(require_opening.inOrder);
	const desired = (await require_judging.desiredAt(asking, standing, pipeline, { keys })).filter((item) => require_editing.isInScope(scope, item));
	const isOwn = (instance) => require_editing.isInScope(scope, instance);
	return require_deploying.isAsLogged(log, desired, isOwn) ? desired : null;
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
