import { C as isRefusal, Y as WRITTEN_TEXTS, cn as wording, ft as durationOf, ht as instant, mt as inOrder, sn as said, w as refusal } from "./opening.js";
import { Br as parse, Ca as deploySettingsFor, Co as plain, Cr as filesOf, Fr as pipelinePath, Ft as judgeChange, Gt as definitionsWith, Hr as parseDocument, Jt as gather, Kt as dependentsIn, Lr as statePath, Lt as judgeTree, Mr as nearest, Nr as flagPath, Nt as editBaseOf, On as refusedAt, Q as logFile, Rr as composed, Rt as tipOf, S as withGatherer, Sn as reportPlace, To as visible, Wi as sourcesOf, Wr as Parser, X as exists, _r as readNamed, ba as stretchOf, bn as code, bo as LONGEST, br as flagOf, d as printReport, fi as isScalar, hr as readCommit, kn as refusedStep, l as print, li as isMap, mr as namesIn, p as remark, pa as stepsOf, r as saveQuestion, wr as snapshotOf, xn as prose, xo as clip, xr as environmentsNamedBy } from "./judging.js";
import { c as absent, f as asTree, l as known, u as unreachable } from "./repository.js";
import { E as withQuestion, Et as percentOf, Gt as valueOf, H as isRepositoryName, It as environmentOf$1, Lt as filesOf$1, St as exposuresOf, T as withOffer, U as nameIn, W as serverUrl, Wt as stateOf, _ as examples, _t as stayingApart, dt as BRANCH_TEXTS, ft as EDIT_TITLES, g as editBaseOption, gt as earlierText, ht as PULL_TEXTS, m as EXIT, mt as LOWERED_TEXTS, pt as GIT_COMMANDS, st as printableJson, ut as reportJson, v as exitCodeOf, wt as isExposed, xt as exposuresIn, y as percent } from "./program.js";
import { setFlagsFromString } from "node:v8";
// src/app/edit/edit-plan.ts
/**
* The next setting: the next step of the ladders of this environment, or 100 % where there is none; null at 100 %. All
* ladders must allow the step, so it is the lowest next one.
*/
var nextSetting = (function nextSetting(flag, state, environment, pipeline) {
	const present = presentPercent(flag, state);
	const steps = requirementsOf(flag, environment, pipeline, "ladder").map(({ settings }) => stepsOf(settings).find((step) => step > present) ?? 100);
	const rollout = readsRollout(flag) ? Math.min(100, ...steps) : 100;
	return present >= 100 ? null : {
		enabled: !flag.safe,
		rollout
	};
});
/** The state after `promote`. It unblocks the routes, because a flag with blocked routes is off. */
var promoted = (function promoted(state, setting) {
	const { blockRoutes: _, ...rest } = state ?? {
		services: [],
		hold: null
	};
	return {
		...rest,
		...setting
	};
});
/** Whether any service can give the value to a part of its users. */
var readsRollout = (function readsRollout({ services }) {
	return services.some(({ variables }) => variables.some(({ field }) => field === "rollout"));
});
/** Percent of users that the state itself, overrides aside, gives the non-safe value. */
var presentPercent = (function presentPercent(flag, state) {
	if (state === null || state.enabled === flag.safe || state.blockRoutes === true) return 0;
	return readsRollout(flag) ? state.rollout : 100;
});
/** The environments in which the flag has to soak before this one. */
var soakSources = (function soakSources(flag, environment, pipeline) {
	return requirementsOf(flag, environment, pipeline, "soak").flatMap(({ settings }) => sourcesOf(settings));
});
/** The flags that have to be on in this environment first. */
var requiredFlags = (function requiredFlags(flag, environment, pipeline) {
	const keys = requirementsOf(flag, environment, pipeline, "flags").flatMap(({ settings }) => Object.keys(settings));
	return [...new Set(keys)];
});
/** The requirements of one gate, of the environment and of the flag itself. */
var requirementsOf = (function requirementsOf(flag, environment, pipeline, gate) {
	const requirements = flag.requires.filter((requirement) => requirement.environment === environment || requirement.environment === "*");
	return [...environmentOf$1(pipeline, environment)?.requires ?? [], ...requirements].filter((requirement) => requirement.gate === gate);
});
/** The text of a file that is to be edited; a byte order mark is a part of it. */
var editable = (function editable(bytes) {
	return EXACTLY.decode(bytes);
});
// src/files/edit-map.ts
var spliced = (function spliced(body, { from, to, text }) {
	return body.slice(0, from) + text + body.slice(to);
});
/** A value as YAML. Text is always quoted, because it may look like a number. */
var valueText = (function valueText(value) {
	return typeof value === "string" ? JSON.stringify(value) : String(value);
});
var rangeOf = (function rangeOf(node) {
	const range = node.range;
	if (range === null || range === void 0) throw new Error("a parsed node has no range");
	return {
		from: range[0],
		to: range[1]
	};
});
// src/files/edit.ts
/** Sets one entry. Adds it and the maps around it if they are missing. */
var setEntry = (function setEntry(text, path, value) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0) return insertInEmpty(body, path, value);
		if (last.index >= 0) return replaceValue(body, last, value);
		const rest = path.slice(steps.length - 1);
		return last.map.flow === true ? insertInFlow(body, last.map, flowText(rest, value)) : insertInBlock(body, last.map, rest, value);
	});
});
/** Makes one cut in a text behind its byte order mark. */
var edited = (function edited(text, cut) {
	const mark = text.startsWith(MARK) ? MARK : "";
	const body = text.slice(mark.length);
	const { contents, errors } = composed(new Parser().parse(body), body);
	if (errors.length > 0) throw new Error("only text that the strict reader accepts can be edited");
	const splice = cut(body, contents);
	return splice === null ? text : mark + spliced(body, splice);
});
/** The maps along a path, as far as they exist. Empty for an empty text. */
var stepsAlong = (function stepsAlong(root, path) {
	if (root === null) return [];
	const steps = [];
	let node = root;
	for (const key of path) {
		if (!isMap(node)) throw new Error(`${path.join(".")} leads through a value that is not a map`);
		const index = node.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
		steps.push({
			map: node,
			index
		});
		if (index < 0) break;
		node = node.items[index]?.value;
	}
	return steps;
});
var replaceValue = (function replaceValue(body, { map, index }, value) {
	const pair = map.items[index];
	if (!isScalar(pair?.value)) throw new Error("only a single value can be replaced");
	const { from, to } = rangeOf(pair.value);
	const old = body.slice(from, to);
	const sign = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(old);
	const rest = sign !== null && isBlockText(pair) ? `${sign[1] ?? ""}${old.endsWith("\n") ? lineEndOf(body) : ""}` : "";
	return {
		from,
		to,
		text: `${valueText(value)}${rest}`
	};
});
// src/app/edit/lower.ts
/** Lowers many states. Thousands of them are the same text, which is turned off once. */
var lowering = (function lowering() {
	const texts = /* @__PURE__ */ new Map();
	const off = (text, state, safe) => {
		const key = `${safe} ${text}`;
		const lower = texts.get(key) ?? turnedOff(text, state, safe);
		texts.set(key, lower);
		return lower;
	};
	return (...state) => lowerText(off, ...state);
});
var lowerText = (function lowerText(off, ...[text, state, flag, environment, limit]) {
	const safe = flag?.safe ?? false;
	if (text === null || state === null) return {
		text: newStateText({
			enabled: safe,
			rollout: 100,
			services: [],
			hold: null
		}),
		turnedOff: []
	};
	if (flag === null || limit === null) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	const exposed = sharesOf(flag, state, environment).filter(({ percent }) => percent > 0);
	if (exposed.length > 0 && exposed.every(({ service }) => limit(service) === 0)) return {
		text: off(text, state, safe),
		turnedOff: []
	};
	return toLimit({
		text,
		state,
		off
	}, flag, environment, limit);
});
/** How many percent of its users each service gives the non-safe value in an environment. */
var sharesOf = (function sharesOf(flag, state, environment) {
	return exposuresOf(flag, state, environment).map(({ service, reach }) => ({
		service,
		percent: percentOf(reach)
	}));
});
var turnedOff = (function turnedOff(text, state, safe) {
	const whole = state.enabled === safe ? text : setEntry(text, ["enabled"], safe);
	return state.services.filter(({ enabled }) => enabled !== null && enabled !== safe).reduce((so, { service }) => setEntry(so, [
		"services",
		service,
		"enabled"
	], safe), whole);
});
// src/app/edit/edit-commit.ts
/**
* Writes the edit. A branch with the same edit on an older commit is stale, and is replaced. It moves no other branch, and
* takes a name with a number instead.
*/
var commitEdit = (async function commitEdit(repository, edit) {
	const { base, branch, isOurName, message, files } = edit;
	const names = isOurName ? numbered(branch) : [branch];
	for (const name of names) {
		const replaced = isOurName ? await staleBranch(repository, edit, name) : null;
		const commit = await repository.commitOnBranch({
			parent: base,
			branch: name,
			message,
			files,
			...replaced === null ? {} : { replaced }
		});
		if (commit.kind === "done") return {
			branch: name,
			name: branch,
			isOurName,
			message,
			commit: commit.sha,
			files: [...files.keys()].toSorted()
		};
		if (commit.kind === "blocked") return commitBeside(repository, edit, name, commit.by);
	}
	throw refusal("edit/branch-exists", { branch });
});
// src/app/edit/earlier.ts
/** Null where nothing was lowered lately, or where a value was raised since. */
var earlierState = (async function earlierState(gatherer, base, { flag, environment, state }, pipeline) {
	if (state === null) return null;
	const resume = environmentOf$1(pipeline, environment)?.resume;
	const within = resume === void 0 ? RECENT : durationOf(resume.within);
	const since = instant(await gatherer.clock.now() - within);
	const sharesIn = (of) => sharesOf(flag, of, environment).map(({ percent }) => percent);
	let earlier = null;
	let shares = sharesIn(state);
	for (const { landing, before } of await formerStates(gatherer, base, since, {
		flag,
		environment
	})) {
		if (before === null) break;
		const former = sharesIn(before);
		if (shares.some((share, index) => share > (former[index] ?? 0))) break;
		if (former.some((share, index) => share > (shares[index] ?? 0))) earlier = {
			state: before,
			landing
		};
		shares = former;
	}
	if (earlier === null) return null;
	const { services } = earlier.state;
	const apart = apartIn(flag, state, environment).filter(({ service }) => overrideText(service, state.services) !== overrideText(service, services));
	const isWhole = state.services.length === 0 && services.length === 0;
	return {
		...earlier,
		percent: isWhole ? presentPercent(flag, earlier.state) : null,
		apart: apart.map(({ service }) => service)
	};
});
/** By each landing that changed the state's file, newest first. */
var formerStates = (async function formerStates({ repository, reader, root }, base, since, { flag, environment }) {
	const path = statePath(root, environment, flag.key);
	const walk = await repository.walk(base, since, /* @__PURE__ */ new Set([path]));
	if (walk.kind !== "known") return [];
	const { landings, examined } = walk.value;
	const changed = landings.slice(0, examined).flatMap(({ sha, changes }) => changes.filter((change) => change.path === path).map(({ before }) => ({
		sha,
		before
	})));
	const ids = changed.flatMap(({ before }) => before?.id ?? []);
	const blobs = await repository.readBlobs([...new Set(ids)]);
	return changed.map(({ sha, before }) => {
		const bytes = before === null ? void 0 : blobs.get(before.id);
		return {
			landing: sha,
			before: (before === null || bytes === void 0 ? null : reader.state(path, {
				...before,
				bytes
			}))?.value ?? null
		};
	});
});
// src/app/edit/write-edit.ts
var writeEdit = (async function writeEdit(gatherer, edit, { dryRun }) {
	if (dryRun) return previewed(gatherer, edit);
	const written = await commitEdit(gatherer.repository, edit);
	return {
		...written,
		...await judgeChange(gatherer, edit.base, written.commit),
		preview: null
	};
});
/** The message of an edit with the reason for it. Untrusted text, on one line. */
var withReason = (function withReason(message, reason) {
	const why = plain(reason, LONGEST_REASON).replaceAll("@", "\uff20");
	return why === "" ? message : `${message}\n\nWhy: ${why}`;
});
// src/app/edit/promote.ts
var promote = (async function promote(gatherer, base, options) {
	if (base === null) throw refusal("promote/nothing-landed");
	const target = await targetOf(gatherer, base, await readNamed(gatherer, base, [options.flag]), options);
	if (options.rollout === null) await demandAccepted(gatherer, base, target);
	const earlier = options.rollout === null ? await wayBackOf(gatherer, base, target, options) : null;
	const edit = await editFor(gatherer, base, target, options, earlier);
	const dryRun = options.dryRun === true;
	const { services = [] } = options;
	const apart = target.apart.filter(({ service }) => !services.includes(service));
	return {
		...await writeEdit(gatherer, edit, { dryRun }),
		earlier,
		apart
	};
});
/** No step goes on from one that has landed and is not accepted. */
var demandAccepted = (async function demandAccepted(gatherer, base, { pipeline, key, environment }) {
	const refusals = await refusedAt(gatherer, pipeline, base);
	if (refusals.kind !== "known") return;
	const step = refusedStep(refusals.value, key, [environment]);
	if (step === void 0) return;
	const { landing, verdict } = step;
	throw refusal("promote/refused", {
		flag: key,
		environment,
		landing,
		verdict
	});
});
/**
* What a rollback took away. Past a ladder it counts only if the judge takes it for a resume. Services that were set apart
* come back only where they are named: what they had counts in any case.
*/
var wayBackOf = (async function wayBackOf(gatherer, base, target, options) {
	const { flag, environment, pipeline } = target;
	const earlier = await earlierState(gatherer, base, target, pipeline);
	if ((options.services ?? []).length > 0) return earlier;
	if (earlier !== null && earlier.apart.length > 0) return null;
	if (earlier === null || earlier.percent === null || !hasLadder(flag, environment, pipeline)) return earlier;
	const { report } = await writeEdit(gatherer, await editFor(gatherer, base, target, options, earlier), { dryRun: true });
	return report.changes.some(({ resume }) => resume?.takenDown != null) ? earlier : null;
});
var editFor = (async function editFor(gatherer, base, target, { rollout, services: named = [], branch, reason = "" }, earlier) {
	const { key, environment, state } = target;
	const { services = [] } = state ?? {};
	const setting = state !== null && named.length > 0 ? {
		...state,
		services: broughtBack(named, state, earlier)
	} : earlier?.state ?? {
		...settingFor(target, rollout),
		services
	};
	const file = statePath(gatherer.root, environment, key);
	demandEffect(target, setting, file);
	const text = await textAfter(gatherer, base, file, state, setting);
	const share = setting.rollout === 100 ? [] : [String(setting.rollout)];
	const words = share.map((percent) => ` to ${percent}%`).join("");
	return {
		base,
		branch: branch ?? branchName("promote", [key], [
			"to",
			environment,
			...share
		]),
		isOurName: branch === null,
		message: withReason(`Promote ${key} in ${environment}${words}`, reason),
		files: /* @__PURE__ */ new Map([[file, text]])
	};
});
/** What the user named, or one line that says what does not exist. */
var targetOf = (async function targetOf(gatherer, base, { side, names }, { flag: name, to, services = [] }) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) throw refusal("promote/no-pipeline");
	const entry = side.flags.get(name);
	if (entry?.definition == null) throw await missingFlag(gatherer, name, names);
	const flag = entry.definition.value;
	if (flag === null) throw refusal("promote/unreadable-flag", { flag: name });
	const environment = environmentOf$1(pipeline, to)?.name;
	if (environment === void 0) throw unknownEnvironment(to, environmentsNamedBy(side.pipeline));
	const file = entry.states?.get(environment) ?? null;
	if (file !== null && file.value === null) throw refusal("promote/unreadable-state", { file: file.file });
	const state = file?.value ?? null;
	const apart = (await apartAt(gatherer, base, {
		snapshot: snapshotOf(side),
		pipeline
	}, flag.key)).filter((service) => service.environment === environment);
	demandApart(flag, services, {
		environment,
		apart
	});
	return {
		apart,
		pipeline,
		key: flag.key,
		environment,
		flag,
		state,
		present: presentPercent(flag, state),
		next: nextSetting(flag, state, environment, pipeline)
	};
});
var settingFor = (function settingFor({ key, environment, flag, state, present, next, apart }, rollout) {
	const wanted = rollout === null ? next : {
		enabled: !flag.safe,
		rollout
	};
	if (wanted === null || wanted.rollout === present) {
		const about = {
			flag: key,
			environment,
			percent: present
		};
		if (apart.length > 0) throw refusal("promote/apart", {
			...about,
			apart
		});
		throw refusal("promote/already-there", {
			...about,
			services: overridden(state)
		});
	}
	const percent = wanted.rollout;
	if (percent < present) throw refusal("promote/lowers", {
		flag: key,
		environment,
		percent,
		present
	});
	if (percent < 100 && flag.services.length > 0 && !readsRollout(flag)) throw refusal("promote/no-percentage", {
		flag: key,
		percent
	});
	return wanted;
});
/** Throws a refusal where the edit would change nothing for users. */
var demandEffect = (function demandEffect({ key, environment, flag, state }, setting, file) {
	const shares = (of) => JSON.stringify(sharesOf(flag, of, environment));
	const { enabled, rollout, services } = setting;
	if (shares(promoted(state, {
		enabled,
		rollout,
		services
	})) !== shares(state)) return;
	const share = {
		flag: key,
		environment,
		percent: setting.rollout
	};
	throw flag.services.length === 0 ? refusal("promote/no-variable", share) : refusal("promote/overridden", {
		...share,
		services: overridden(state),
		file
	});
});
/** The state file's new text: the present one with as few characters changed as possible. */
var textAfter = (async function textAfter({ repository }, base, file, state, { enabled, rollout, services }) {
	if (state === null) return newStateText({
		enabled,
		rollout,
		services,
		hold: null
	});
	const [blob] = await repository.readPaths([{
		tree: asTree(base),
		path: file
	}]);
	const whole = blob == null ? "" : editable(blob.bytes);
	const text = state.blockRoutes === true ? removeEntry(whole, ["block-routes"]) : whole;
	const on = state.enabled === enabled ? text : setEntry(text, ["enabled"], enabled);
	return withServices(state.rollout === rollout ? on : setEntry(on, ["rollout"], rollout), state.services, services);
});
/** Of what sets services apart, only the entries that differ. */
var withServices = (function withServices(text, present, wanted) {
	return [...new Set([...present, ...wanted].map(({ service }) => service))].flatMap((service) => ["enabled", "rollout"].map((field) => ({
		service,
		field
	}))).reduce((so, { service, field }) => {
		const valueOf = (overrides) => overrides.find((override) => override.service === service)?.[field] ?? null;
		const value = valueOf(wanted);
		if (value === valueOf(present)) return so;
		const path = [
			"services",
			service,
			field
		];
		return value === null ? removeEntry(so, path) : setEntry(so, path, value);
	}, text);
});
// src/app/flag-patterns.ts
/** Whether a text can name more than one flag. */
var isPattern = (function isPattern(text) {
	return text.includes("*") || text.endsWith("/");
});
/** Whether a flag is meant: `voice/calls` by its key, `voice` and `voice/` by the prefix, `voice/*` by the pattern. */
var matches = (function matches(pattern, key) {
	if (pattern.includes("*")) return expressionOf(pattern).test(key);
	const prefix = pattern.endsWith("/") ? pattern : `${pattern}/`;
	return key === pattern || key.startsWith(prefix);
});
/** The flags that are meant, in the order of `available`; all of them where nothing is named. */
var flagsNamed = (function flagsNamed(patterns, available) {
	if (patterns.length === 0) return available;
	for (const pattern of patterns) if (!available.some((key) => matches(pattern, key))) throw unknownFlag(pattern, available);
	const keys = new Set(available);
	const isMeant = (key) => patterns.some((pattern) => keys.has(pattern) ? key === pattern : matches(pattern, key));
	return available.filter(isMeant);
});
// src/app/edit/rollback.ts
var rollback = (async function rollback(gatherer, base, options) {
	if (base === null) throw refusal("rollback/nothing-landed");
	const { rollout, routes, shares = null } = options;
	if (routes && rollout !== null) throw refusal("rollback/routes-and-rollout");
	if (shares !== null && (rollout !== null || routes)) throw refusal("rollback/shares-alone");
	const named = await namedIn(gatherer, base, options);
	const dependents = options.withDependents === true && named.length > 0 ? await dependentsOf(gatherer, base, named) : [];
	const { edit, ...facts } = await planned(gatherer, base, options, [...named, ...dependents]);
	const written = await writeEdit(gatherer, edit, { dryRun: options.dryRun === true });
	const changed = new Set(facts.changed.map(({ flag }) => flag));
	return {
		...written,
		...facts,
		dependents: dependents.filter((key) => changed.has(key))
	};
});
/** The edit, and what its report does not say. The files that were read for it are not kept while it is judged. */
var planned = (async function planned(gatherer, base, options, flags) {
	const tree = await (options.all ? readCommit(gatherer, base) : readNamed(gatherer, base, [...new Set(flags)]));
	const keys = keysOf(tree, {
		...options,
		flags
	});
	refuseUnknownServices(tree, keys, options);
	const environments = keys.length === 0 ? [] : environmentsOf(tree, options);
	const places = keys.flatMap((flag) => {
		const files = filesOf(tree.side.flags.get(flag));
		return environments.flatMap((environment) => isConcerned(files, environment, options) ? [{
			flag,
			environment
		}] : []);
	});
	if (places.length === 0) throw nothingToDo(options);
	const changed = new Set(places.map(({ flag }) => flag));
	const { files, turnedOff } = await newTexts(gatherer, base, tree, places, options);
	const where = options.in.length === 0 ? [] : ["in", ...options.in];
	const message = messageOf(places, options, places.some(({ flag }) => hasRoutes(tree, flag)), turnedOff);
	const edit = {
		base,
		branch: options.branch ?? branchName("rollback", [...changed], where),
		isOurName: options.branch === null,
		message: withReason(message, options.reason ?? ""),
		files
	};
	const without = [...changed].filter((key) => !hasRoutes(tree, key));
	return {
		edit,
		changed: places,
		turnedOff,
		untouched: options.all ? [] : keys.filter((key) => !changed.has(key)),
		unreadable: options.all ? unprovable(tree) : [],
		routeless: options.routes ? without : [],
		open: options.routes ? openRoutes(gatherer.root, tree.side, places) : []
	};
});
/** The flags that are named. A pattern means those that there are. */
var namedIn = (async function namedIn(gatherer, base, { flags, all, owner = null }) {
	if (owner !== null) return ownedIn(gatherer, base, flags, owner);
	if (all || !flags.some(isPattern)) return flags;
	return flagsNamed(flags, await namesIn(gatherer, asTree(base)));
});
var keysOf = (function keysOf({ side, names: keys }, { flags, all }) {
	if (all === flags.length > 0) throw refusal("rollback/flags-or-all", { all });
	for (const flag of flags) if (!keys.includes(flag)) throw unknownFlag(flag, keys);
	if (!all) return keys.filter((key) => flags.includes(key));
	const unreadable = new Set(unprovable({ side }));
	return keys.filter((key) => !unreadable.has(key));
});
/** A definition that cannot be read knows no service, and stops no rollback. */
var refuseUnknownServices = (function refuseUnknownServices({ side }, keys, { shares = null }) {
	if (shares === null) return;
	const flags = keys.map((key) => flagOf(side.flags.get(key)));
	const available = flags.flatMap((flag) => flag?.services.map(({ service }) => service) ?? []);
	const name = [...shares.keys()].find((service) => !available.includes(service));
	if (name === void 0 || flags.includes(null)) return;
	throw refusal("unknown/service", {
		name,
		available,
		meant: nearest(name, available)
	});
});
var environmentsOf = (function environmentsOf({ environments }, { in: named }) {
	for (const name of named) if (!environments.includes(name)) throw unknownEnvironment(name, environments);
	return named.length === 0 ? environments : environments.filter((name) => named.includes(name));
});
/** Whether users get more than is wanted, or routes can be blocked in a named environment. */
var isConcerned = (function isConcerned(files, environment, options) {
	if (isAbove(files, environment, limitOf(options))) return true;
	const isBlocked = valueOf(stateOf(files, environment))?.blockRoutes === true;
	const hasAnyRoutes = (valueOf(files.flag)?.emergencyRoutes ?? []).length > 0;
	return options.routes && options.in.length > 0 && !isBlocked && hasAnyRoutes;
});
var hasRoutes = (function hasRoutes({ side }, key) {
	const entry = side.flags.get(key);
	return entry !== void 0 && (flagOf(entry)?.emergencyRoutes ?? []).length > 0;
});
/** Whether users there get more than is wanted. A file that cannot be read counts as exposed. */
var isAbove = (function isAbove(files, environment, limit) {
	const state = stateOf(files, environment);
	if (state.kind === "unreadable") return true;
	const exposures = exposuresIn(files, environment);
	if (exposures === null) return state.kind === "known" && state.value.enabled;
	if (limit === null) return isExposed(exposures);
	return exposures.some(({ service, reach }) => percentOf(reach) > limit(service));
});
/** Null: down to the safe value for all users. */
var limitOf = (function limitOf({ rollout, shares = null }) {
	if (shares !== null) return (service) => shares.get(service) ?? ALL$1;
	return rollout === null ? null : () => rollout;
});
var newTexts = (async function newTexts({ repository, root }, base, tree, places, { routes, ...options }) {
	const paths = places.map(({ flag, environment }) => statePath(root, environment, flag));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree: asTree(base),
		path
	})));
	const lower = lowering();
	const edits = places.map((place, index) => {
		const entry = tree.side.flags.get(place.flag);
		const state = entry?.states?.get(place.environment)?.value ?? null;
		const bytes = blobs[index]?.bytes;
		const text = bytes === void 0 || state === null ? null : editable(bytes);
		const down = lower(text, state, entry === void 0 ? null : flagOf(entry), place.environment, limitOf(options));
		const isBlocking = routes && hasRoutes(tree, place.flag);
		return {
			place,
			path: paths[index] ?? "",
			text: isBlocking ? setEntry(down.text, ["block-routes"], true) : down.text,
			turnedOff: down.turnedOff
		};
	});
	return {
		files: new Map(edits.map(({ path, text }) => [path, text])),
		turnedOff: edits.flatMap(({ place, turnedOff }) => turnedOff.length === 0 ? [] : [{
			...place,
			services: turnedOff
		}])
	};
});
/** The one percentage that all lowered services get; null: none, or several. */
var commonShare = (function commonShare({ rollout, shares = null }) {
	if (shares === null) return rollout;
	const [share = 0, ...others] = new Set(shares.values());
	return others.length === 0 && share > 0 ? share : null;
});
var messageOf = (function messageOf(places, { routes, ...options }, hasAnyRoutes, turnedOff) {
	const [first] = places;
	const blocked = routes && hasAnyRoutes ? EDIT_TITLES.routesToo() : "";
	const off = new Set(turnedOff.map(({ flag, environment }) => `${environment} ${flag}`));
	const isOff = ({ flag, environment }) => off.has(`${environment} ${flag}`);
	const rollout = commonShare(options);
	const share = rollout === null ? blocked : places.every(isOff) ? "" : EDIT_TITLES.toPercent(rollout);
	if (places.length === 1 && first !== void 0) return EDIT_TITLES.rollback(first, share);
	const lines = places.map((place) => {
		const how = share !== "" && isOff(place) ? EDIT_TITLES.off() : "";
		return `- ${place.flag} in ${place.environment}${how}`;
	});
	const flags = [...new Set(places.map(({ flag }) => flag))];
	return [
		EDIT_TITLES.rollbacks(flags, share, MOST_NAMED),
		"",
		...lines
	].join("\n");
});
// src/cli/pull-request.ts
/** Offers the edit. `verb`: what the user does with the branch. */
var offerFor = (async function offerFor(repository, base, edit, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = edit;
	if (!pullRequest || base === null) {
		const next = await nextStep(repository, edit, verb);
		return {
			isOpen: true,
			text: BRANCH_TEXTS.written(branch, next)
		};
	}
	if (await repository.remoteName() === null) {
		const next = await nextStep(repository, edit, verb);
		return {
			isOpen: false,
			text: BRANCH_TEXTS.notProposed(branch, next)
		};
	}
	const name = github ?? nameIn(await repository.remoteUrl() ?? "");
	if (github !== void 0 && !isRepositoryName(github)) throw refusal("option/not-a-repository", { written: github });
	const into = await defaultBranchName(repository);
	const offered = await offer({
		repository,
		github: await githubFor(name, into)
	}, {
		base,
		written: edit,
		body: bodyOf(edit.report, {
			by: null,
			reason
		})
	});
	return {
		isOpen: offered.kind === "open",
		text: offerText(offered, webOf(name), into)
	};
});
/**
* The command that proposes the branch, or lands it. Without a remote, a branch can only land. A proposal that waits may be
* open meanwhile, so that people can approve it.
*/
var nextStep = (async function nextStep(repository, { branch, report }, verb) {
	const into = await defaultBranchName(repository);
	const name = await repository.remoteName();
	const remote = name ?? "origin";
	const isPassing = report.verdict === "pass";
	if (into !== null && name === null) return BRANCH_TEXTS.landWith(GIT_COMMANDS.merge(into, branch), isPassing);
	if (verb === "land" && into !== null) return BRANCH_TEXTS.landWith(GIT_COMMANDS.pushTo(remote, branch, into), isPassing);
	const push = GIT_COMMANDS.push(remote, branch);
	if (report.verdict === "wait") return BRANCH_TEXTS.proposeNow(push);
	return verb === "land" ? BRANCH_TEXTS.landWith(push, isPassing) : BRANCH_TEXTS.proposeWith(push, isPassing);
});
/** The name of the default branch, or null when this clone does not know it. */
var defaultBranchName = (async function defaultBranchName(repository) {
	const branch = await repository.defaultBranch();
	return branch.kind === "remote" || branch.kind === "local" ? branch.branch : null;
});
// src/cli/promote.ts
/**
* `flaghoist promote FLAG --to ENV`: 0 when the branch is written, also when the gate would not pass it yet. With --dry-run,
* which writes none, the verdict.
*/
var runPromote = (function runPromote([flag = ""], options) {
	return withGatherer(options, async (gatherer) => {
		const base = await editBaseOf(gatherer.repository, options.base ?? null);
		const { to, rollout = null, service: services = [], branch = null } = options;
		if (services.length > 0 && rollout !== null) throw refusal("promote/service-alone");
		const { dryRun = false, reason = "" } = options;
		const edit = await promote(gatherer, base, {
			flag,
			to,
			rollout,
			services,
			branch,
			dryRun,
			reason
		});
		await saveQuestion(edit, options);
		printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
		if (edit.earlier !== null) remark(earlierText(edit.earlier.percent, edit.earlier.landing));
		for (const line of stayingApart(flag, edit.apart)) remark(line);
		if (edit.preview !== null) {
			remarkOnPreview(edit.preview, edit.branch);
			return exitCodeOf(edit.report.verdict);
		}
		const { isOpen, text } = await offerFor(gatherer.repository, base, edit, options, "propose");
		remark(text);
		return isOpen ? EXIT.pass : EXIT.wait;
	});
});
// src/cli/rollback.ts
/** `flaghoist rollback FLAG\u2026 [--in ENV\u2026] [--all] [--routes]`. */
var runRollback = (function runRollback(flags, options) {
	if (options.all === true) keepYoungSpaceSmall();
	return withGatherer(options, async (gatherer) => {
		const { land = false, pullRequest = false } = options;
		if (land && pullRequest) throw refusal("land/two-ways");
		const { repository } = gatherer;
		const base = land && options.base === void 0 ? await freshTip(repository) : await editBaseOf(repository, options.base ?? null);
		const { in: environments = [], all = false, owner = null } = options;
		const { rollout = null, branch = null } = options;
		const { routes = false, withDependents = false, dryRun = false, reason = "" } = options;
		const request = {
			flags,
			all,
			owner,
			in: environments,
			rollout,
			shares: options.share ?? null,
			routes,
			branch,
			withDependents,
			dryRun,
			reason
		};
		let edit;
		try {
			edit = await rollback(gatherer, base, request);
		} catch (error) {
			if (!(land && base !== null && isRefusal(error, "rollback/nothing-to-do")) || options.format === "json") throw error;
			return deployLanded(gatherer, base, deployOptions(options));
		}
		await saveQuestion(edit, options);
		const isOneObject = land && options.format === "json";
		if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
		remarkOn(edit);
		const end = await endOf(edit, {
			repository,
			base,
			options
		});
		if (isOneObject) print(printableJson(landJson(edit.report, end)));
		return end.code;
	});
});
/** Shows, lands or offers the edit. */
var endOf = (async function endOf(edit, { repository, base, options }) {
	const { verdict } = edit.report;
	const notLanded = {
		landed: null,
		deployed: null
	};
	if (edit.preview !== null) {
		remarkOnPreview(edit.preview, edit.branch);
		return {
			...notLanded,
			code: exitCodeOf(verdict)
		};
	}
	if (options.land === true && base !== null && verdict === "pass") return landAndDeploy({
		repository,
		base,
		pipeline: valueOf(edit.question.proposal.base.pipeline),
		options: deployOptions(options)
	}, edit);
	const { isOpen, text } = await offerFor(repository, base, edit, options, "land");
	remark(text);
	return {
		...notLanded,
		code: isOpen ? exitCodeOf(verdict) : EXIT.wait
	};
});
/** What the report does not say. */
var remarkOn = (function remarkOn(edit) {
	if (edit.dependents.length > 0) remark(LOWERED_TEXTS.dependents(edit.dependents));
	for (const { services, ...place } of edit.turnedOff) remark(LOWERED_TEXTS.turnedOff(place, services));
	if (edit.untouched.length > 0) remark(LOWERED_TEXTS.untouched(edit.untouched));
	if (edit.unreadable.length > 0) remark(LOWERED_TEXTS.unreadable(edit.unreadable));
	if (edit.routeless.length > 0) remark(LOWERED_TEXTS.noRoutes(edit.routeless));
	edit.open.forEach((line) => remark(line));
});
// src/app/edit/edit-plan.ts
const EXACTLY = new TextDecoder("utf-8", { ignoreBOM: true });
/** `flaghoist/promote-voice-outbound-calls-to-production-25`: safe as a branch name. */
function branchName(verb, keys, rest) {
	return `flaghoist/${inBranch([
		verb,
		keys.length === 1 ? keys[0] ?? "" : `${keys.length}-flags`,
		...rest
	].join("-").replaceAll("/", "-").slice(0, 110).replace(/[.-]+$/, ""))}`;
}
/** Names of flags and environments as a part of a branch's name. Git takes no `..`, and no `.lock` at the end. */
function inBranch(names) {
	return names.replaceAll(/(?<=\.)\.|\.(?=lock(?:\/|$))/g, "%2e");
}
/** The names that `inBranch` was given. */
function fromBranch(part) {
	return part.replaceAll("%2e", ".");
}
// src/files/edit-map.ts
/** A key, without quotes if YAML reads it as the same text. It reads `123` and `true` as other types. */
function keyText(key) {
	const { contents } = parseDocument(key);
	return /^[\w./-]+$/.test(key) && isScalar(contents) && contents.value === key ? key : JSON.stringify(key);
}
/** `services: { calling-platform: { enabled: false } }`. */
function flowText([key = "", ...rest], value) {
	return `${keyText(key)}: ${rest.length === 0 ? valueText(value) : `{ ${flowText(rest, value)} }`}`;
}
/** The line end that the text uses. */
function lineEndOf(body) {
	return body.includes("\r\n") ? "\r\n" : "\n";
}
function lineStart(body, offset) {
	return body.lastIndexOf("\n", offset - 1) + 1;
}
/** The offset of the next line, or the end of the text. */
function nextLine(body, offset) {
	if (offset > 0 && body[offset - 1] === "\n") return offset;
	const end = body.indexOf("\n", offset);
	return end < 0 ? body.length : end + 1;
}
/** The range of an entry, from its key to the end of its value. */
function spanOf({ key, value }) {
	const keyRange = rangeOf(key);
	return {
		from: keyRange.from,
		to: value === null ? keyRange.to : rangeOf(value).to
	};
}
/** The order in which people write the entries of a state. */
const ORDER = [
	"enabled",
	"rollout",
	"services",
	"hold"
];
const STEP = 2;
/** Adds an entry in the usual order, such as `calling-platform: { enabled: false }` below a key. */
function insertInBlock(body, map, path, value) {
	const indent = indentOf(body, map);
	const text = blockText(path, value, indent, indent + stepOf(body, map), lineEndOf(body));
	return onLineOfItsOwn(body, lineBehind(body, map, anchorFor(map, path[0] ?? ""), indent), text);
}
/** The same for a text that has no entry yet. */
function insertInEmpty(body, path, value) {
	const text = blockText(path, value, 0, STEP, lineEndOf(body));
	return onLineOfItsOwn(body, body.length, text);
}
/** Removes the lines of an entry. */
function removeFromBlock(body, { items }, index) {
	const { from, to } = linesOf$1(body, items[index]);
	return {
		from: from - (to === body.length && !body.endsWith("\n") && from > 0 ? lineEndOf(body).length : 0),
		to,
		text: ""
	};
}
/** Removes the only entry of a file, which leaves an empty map. */
function emptyBlock(body, { items }) {
	const { from, to } = linesOf$1(body, items[0]);
	return {
		from,
		to,
		text: body.slice(from, to).endsWith("\n") ? `{}${lineEndOf(body)}` : "{}"
	};
}
function linesOf$1(body, pair) {
	if (pair === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(pair);
	return {
		from: lineStart(body, from),
		to: nextLine(body, to)
	};
}
function onLineOfItsOwn(body, at, text) {
	const end = lineEndOf(body);
	return {
		from: at,
		to: at,
		text: at === body.length && body !== "" && !body.endsWith("\n") ? `${end}${text}` : `${text}${end}`
	};
}
function blockText([key = "", ...rest], value, indent, deeper, end) {
	const spaces = " ".repeat(indent);
	if (rest.length < 2) return `${spaces}${flowText([key, ...rest], value)}`;
	return `${spaces}${keyText(key)}:${end}${" ".repeat(deeper)}${flowText(rest, value)}`;
}
/** The entry after which a new one belongs: the last one before it in the usual order, or the last of all. */
function anchorFor({ items }, key) {
	const rank = ORDER.indexOf(key);
	const before = items.findLastIndex((item) => {
		const position = ORDER.indexOf(isScalar(item.key) ? String(item.key.value) : "");
		return position >= 0 && position < rank;
	});
	return before < 0 ? items.length - 1 : before;
}
/** The offset after the lines of an entry, including comments that are indented deeper than the map. */
function lineBehind(body, { items }, index, indent) {
	const item = items[index];
	if (item === void 0) throw new Error("a block map has no entries");
	let at = nextLine(body, spanOf(item).to);
	const comment = new RegExp(`[ ]{${indent + 1},}#[^\\n]*(\\n|$)`, "y");
	for (;;) {
		comment.lastIndex = at;
		const match = comment.exec(body);
		if (match === null || match[0] === "") return at;
		at += match[0].length;
	}
}
function indentOf(body, { items: [first] }) {
	if (first === void 0) throw new Error("a block map has no entries");
	const start = lineStart(body, spanOf(first).from);
	return /^ */.exec(body.slice(start))?.[0].length ?? 0;
}
/** By how much the file indents its maps. */
function stepOf(body, map) {
	for (const { value } of map.items) if (isMap(value) && value.flow !== true && value.items.length > 0) return Math.max(1, indentOf(body, value) - indentOf(body, map));
	return STEP;
}
/** Adds `text`, such as `enabled: false`, behind the last entry. */
function insertInFlow(body, map, text) {
	const { from, to } = rangeOf(map);
	const last = map.items.at(-1);
	if (last === void 0) {
		const isBlank = body.slice(from + 1, to - 1).trim() === "";
		return {
			from: from + 1,
			to: isBlank ? to - 1 : from + 1,
			text: isBlank ? ` ${text} ` : ` ${text}`
		};
	}
	const end = spanOf(last).to;
	const comma = commaBetween(body, end, to - 1);
	if (comma !== null) return {
		from: comma + 1,
		to: comma + 1,
		text: ` ${text}`
	};
	return {
		from: end,
		to: end,
		text: `, ${text}`
	};
}
/** Removes an entry and one of the commas beside it. */
function removeFromFlow(body, map, index) {
	const entry = map.items[index];
	if (entry === void 0) throw new Error("there is no such entry");
	const { from, to } = spanOf(entry);
	const before = map.items[index - 1];
	const next = map.items[index + 1];
	if (next !== void 0) {
		const comma = commaBetween(body, to, spanOf(next).from) ?? to;
		return {
			from,
			to: comma + 1 + blanksAt(body, comma + 1),
			text: ""
		};
	}
	const trailing = commaBetween(body, to, rangeOf(map).to - 1);
	if (trailing !== null) return {
		from,
		to: trailing + 1,
		text: ""
	};
	if (before === void 0) return {
		from,
		to,
		text: ""
	};
	const gap = spanOf(before).to;
	return {
		from: /^\s*,\s*$/.test(body.slice(gap, from)) ? gap : from,
		to,
		text: ""
	};
}
/** The comma between two entries that is not part of a comment. */
function commaBetween(body, from, to) {
	const comma = body.slice(from, to).replaceAll(/#[^\n]*/g, (comment) => " ".repeat(comment.length)).indexOf(",");
	return comma < 0 ? null : from + comma;
}
function blanksAt(body, offset) {
	return /^[ \t]*/.exec(body.slice(offset))?.[0].length ?? 0;
}
// src/files/edit.ts
/** Removes one entry, and the maps around it that become empty. A missing entry changes nothing. */
function removeEntry(text, path) {
	return edited(text, (body, root) => {
		const steps = stepsAlong(root, path);
		const last = steps.at(-1);
		if (last === void 0 || last.index < 0) return null;
		const { map, index } = steps.findLast(({ map }, depth) => map.items.length > 1 || depth === 0) ?? last;
		if (map.flow === true) return removeFromFlow(body, map, index);
		return map.items.length === 1 ? emptyBlock(body, map) : removeFromBlock(body, map, index);
	});
}
/** The text of a new state file, without the entries that have their default value. */
function newStateText({ enabled, rollout, services, hold }) {
	const whole = setEntry("", ["enabled"], enabled);
	const withRollout = rollout === 100 ? whole : setEntry(whole, ["rollout"], rollout);
	const withServices = services.reduce((text, service) => {
		const on = service.enabled === null ? text : setEntry(text, [
			"services",
			service.service,
			"enabled"
		], service.enabled);
		return service.rollout === null ? on : setEntry(on, [
			"services",
			service.service,
			"rollout"
		], service.rollout);
	}, withRollout);
	return hold === null ? withServices : setEntry(withServices, ["hold"], hold);
}
const MARK = "\ufeff";
function isBlockText({ value }) {
	return isScalar(value) && (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED");
}
// src/app/edit/lower.ts
function toLimit({ off, ...edited }, flag, environment, limit) {
	const aboveIn = (state) => sharesOf(flag, state, environment).flatMap(({ service, percent }) => percent > limit(service) ? [service] : []);
	const isTooLow = (from, to) => {
		const after = sharesOf(flag, to, environment);
		return sharesOf(flag, from, environment).some(({ service, percent }) => {
			return (after.find((share) => share.service === service)?.percent ?? 0) < Math.min(percent, limit(service));
		});
	};
	const shared = aboveIn(edited.state).filter((service) => limit(service) > 0).reduce((so, service) => withRollout(so, service, limit(service), isTooLow), edited);
	const rest = aboveIn(shared.state);
	const others = sharesOf(flag, shared.state, environment).filter((share) => share.percent > 0 && !rest.includes(share.service));
	const unable = rest.filter((service) => limit(service) > 0);
	if (rest.length > 0 && others.length === 0) return {
		text: off(edited.text, edited.state, flag.safe),
		turnedOff: unable
	};
	return {
		text: rest.reduce((so, service) => setEntry(so, [
			"services",
			service,
			"enabled"
		], flag.safe), shared.text),
		turnedOff: unable
	};
}
/** Lowers the service's own rollout, or the one that it inherits, unless that takes too much from another service. */
function withRollout({ text, state }, service, rollout, isTooLow) {
	const hasOwn = (override) => override.service === service && override.rollout !== null;
	const current = state.services.find(hasOwn)?.rollout ?? null;
	if (current !== null && current <= rollout) return {
		text,
		state
	};
	if (current !== null) return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: state.services.map((override) => hasOwn(override) ? {
				...override,
				rollout
			} : override)
		}
	};
	if (state.rollout <= rollout) return {
		text,
		state
	};
	const lowered = {
		...state,
		rollout
	};
	if (!isTooLow(state, lowered)) return {
		text: setEntry(text, ["rollout"], rollout),
		state: lowered
	};
	return {
		text: setEntry(text, [
			"services",
			service,
			"rollout"
		], rollout),
		state: {
			...state,
			services: withOverride(state.services, service, rollout)
		}
	};
}
function withOverride(overrides, service, rollout) {
	const former = overrides.find((override) => override.service === service);
	return [...overrides.filter((override) => override !== former), {
		service,
		enabled: former?.enabled ?? null,
		rollout
	}];
}
// src/app/github.ts
/** The login of every workflow's own token. */
const SHARED_LOGIN = "github-actions[bot]";
/** The name of a branch of this repository; null: it is in a fork, or gone. */
function ownBranchOf({ branch }) {
	return branch?.isOwn === true ? branch.name : null;
}
/**
* The pusher of what a sweep has written by itself, so that no person is behind our own login. No login has this form, and
* so no event can name it.
*/
const SWEEP_ITSELF = "(sweep)";
const NO_NOTE = {
	pull: null,
	headBy: null,
	pushedBy: [],
	previousHeads: [],
	hasReadPreviousHeads: false,
	fingerprint: null,
	shownSince: null,
	isReplaced: false,
	isWhole: false
};
// src/messages/github.ts
/** Why a request failed, and what to add. The fix comes first, because a short line may cut off the end. */
const REQUEST_MESSAGES = {
	"rate-limit": wording({ sentence: (facts) => `GitHub's rate limit is used up (${of(facts)}); the next sweep asks again` }),
	"team-hidden": wording({ sentence: () => "GitHub does not say who is in the team: the token needs the organization permission \"Members: read\", which only a GitHub App can have; or list the members under teams in pipeline.yaml" }),
	"administrators-only": wording({ sentence: ({ method, path, status }) => `GitHub shows ${method} ${path} only to administrators (${status}); ask with a token of one, or of an App with "Administration: read"` }),
	"token-refused": wording({ sentence: (facts) => `GitHub does not accept the token (${of(facts)})` }),
	refused: wording({ sentence: ({ method, path, status, permission, setting }) => {
		const what = `GitHub refused ${method} ${path} (${status})`;
		if (permission === null) return what;
		return `${status === 404 ? "not found, or not allowed: " : ""}add "${permission}" to permissions: of the job; ${what}${setting ? `; ${ALLOW}` : ""}`;
	} }),
	"not-yet": wording({ sentence: (facts) => `the rules of the repository do not allow it yet (${of(facts)})` }),
	changed: wording({ sentence: (facts) => `something has changed meanwhile (${of(facts)})` }),
	gone: wording({ sentence: (facts) => `it is gone (${of(facts)})` }),
	"not-processed": wording({ sentence: ({ method, path, status }) => `GitHub could not process ${method} ${path} (${status})` }),
	failed: wording({ sentence: (facts) => `GitHub failed (${of(facts)})` }),
	unreachable: wording({ sentence: ({ method, path }) => `GitHub could not be reached (${method} ${path})` })
};
const ALLOW = "a workflow's own token also needs Settings, Actions, General: allow Actions to create pull requests; an App's token does not";
function of({ method, path, status }) {
	return `${status} for ${method} ${path}`;
}
function requestFailureText({ code, facts }) {
	return said(REQUEST_MESSAGES[code], facts).message;
}
const GITHUB_TEXTS = {
	unreadableAnswer: ({ method, path }) => `GitHub's answer to ${method} ${path} cannot be read`,
	partialAnswer: ({ method, path }) => `GitHub's answer to ${method} ${path} is not complete`,
	tooMany: (path, most) => `GET ${path} has more than ${most} entries`,
	noTime: () => "GitHub has not answered yet, so the time is not known",
	clocksDisagree: (landing, moment) => `landing ${landing.slice(0, 10)} is dated ${moment}, after now: GitHub's clocks disagree`,
	tooManyLandings: (landings, most) => `${landings} landings brought the values, and at most ${most} are looked up`,
	landed: () => "landed on the default branch",
	notUpToDate: () => "GitHub has not brought the branch up to date yet",
	otherOrganization: (team) => `${team} is a team of another organization`,
	unlabelled: (issue, label) => `issue ${issue} did not get the label ${label}, so it was closed again`,
	/** `login` null: GitHub does not say it. */
	openedByOther: (issue, login, identity) => `issue ${issue} was opened by ${login ?? "an unknown login"}, and the identity is ${identity}, so it was closed again; set the input identity`,
	notOurIssue: (issue) => `issue ${issue} did not get its labels, or was opened by another login`,
	/** The title of an issue that cannot be read any more. */
	hiddenIssue: () => "moved or deleted since it was first seen: move it back and close it, or propose the change in a new pull request",
	relabelled: (title, labels) => `${title} (it had the label${labels.length === 1 ? "" : "s"} ${labels.join(" and ")} when it was first seen)`
};
/** What only administrators, or tokens that may write, can read of the rules of a repository. */
const PROTECTION_TEXTS = {
	noKeyEnvironment: () => "the environment that has it is not known; name it with --key-environment",
	noRuleset: () => "GitHub does not say which ruleset a rule belongs to",
	noMergeMethods: () => "only a token that may write can read how pull requests are merged",
	noBypassList: () => "only an administrator can read the bypass list of a ruleset"
};
/** People behind a change whose login is not known, in place of a name. */
const UNRESOLVED_PEOPLE = {
	behind: (login) => `the person behind ${login}`,
	author: () => "the author of the pull request, whose account is gone",
	furtherCommits: () => "the authors of further commits",
	furtherCoAuthors: () => "the further co-authors of a commit",
	unreadMessage: (characters) => `the last ${characters} characters of a commit message`,
	more: (count) => `${count} further identities`
};
// src/adapters/github/trailers.ts
/** Characters of a message that are read. */
const LONGEST_MESSAGE = 1 << 20;
/** The name of the trailer, in any form that Git or GitHub may accept. */
const NAME = /co-authored-by/gi;
const BREAKS = "\n\r\u2028\u2029";
const LINE_END = /[\n\r\u2028\u2029]|$/g;
const WORD = /\w/;
function trailersIn(message) {
	const text = message.slice(0, LONGEST_MESSAGE);
	const coAuthors = [];
	const unread = [];
	const names = new RegExp(NAME);
	const ends = new RegExp(LINE_END);
	for (let match = names.exec(text); match !== null; match = names.exec(text)) {
		const start = match.index;
		const behind = start + match[0].length;
		if (!beginsLine(text, start) || WORD.test(text[behind] ?? "")) continue;
		if (coAuthors.length + unread.length === 1e3) {
			unread.push(UNRESOLVED_PEOPLE.furtherCoAuthors());
			break;
		}
		ends.lastIndex = behind;
		const end = ends.exec(text)?.index ?? text.length;
		const coAuthor = coAuthorIn(text.slice(behind, end));
		if (coAuthor === null) unread.push(`"${text.slice(start, Math.min(end, start + 100)).trim()}"`);
		else coAuthors.push(coAuthor);
		names.lastIndex = end;
	}
	const rest = message.length - text.length;
	if (rest > 0) unread.push(UNRESOLVED_PEOPLE.unreadMessage(rest));
	return {
		coAuthors,
		unread
	};
}
/** Whether only white space is before it in its line. */
function beginsLine(text, start) {
	let at = start - 1;
	while (at >= 0 && !isBreak(text, at) && isBlank(text, at)) at -= 1;
	return at < 0 || isBreak(text, at);
}
function isBreak(text, at) {
	return BREAKS.includes(text[at] ?? "");
}
function isBlank(text, at) {
	return (text[at] ?? "").trim() === "";
}
/** The co-author in `: Name <address>`; null for any other text. */
function coAuthorIn(rest) {
	const text = rest.trim();
	const open = text.lastIndexOf("<");
	if (!text.startsWith(":") || !text.endsWith(">") || open < 0) return null;
	const email = text.slice(open + 1, -1);
	if (email === "" || /[\s>]/.test(email)) return null;
	return {
		name: text.slice(1, open).trim(),
		email
	};
}
// src/adapters/github/people.ts
/** The login of GitHub itself, for merges and edits on its web pages. No person has it. */
const WEB_FLOW = "web-flow";
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one. After these, one more line stands for all others. */
const MOST_UNRESOLVED = 50;
/** The people of these commits. A login that GitHub names for one commit resolves the co-authors of another. */
function peopleOf(commits, around) {
	const resolve = resolverFor(commits, around);
	const logins = /* @__PURE__ */ new Set();
	const unresolved = /* @__PURE__ */ new Set();
	const add = (account, name, email) => {
		if (account !== void 0 && account !== WEB_FLOW) logins.add(account);
		else unresolved.add(`${name ?? "no name"} <${email ?? "no address"}>`);
	};
	const isUpdate = ({ sha }) => around.updates?.has(sha) === true;
	for (const { author, committer, commit } of commits.filter((candidate) => !isUpdate(candidate))) {
		add(loginIn(author), commit.author?.name, commit.author?.email);
		if (!(loginIn(committer) === WEB_FLOW && commit.verification?.verified === true)) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
		const { coAuthors, unread } = trailersIn(commit.message);
		for (const { name, email } of coAuthors) add(resolve(email), name, email);
		for (const line of unread) unresolved.add(line);
	}
	return {
		logins: [...logins],
		unresolved: someOf([...unresolved])
	};
}
/** A flood of names must leave room for the rest of the report. */
function someOf(unresolved) {
	const others = unresolved.length - MOST_UNRESOLVED;
	return others > 0 ? [...unresolved.slice(0, MOST_UNRESOLVED), UNRESOLVED_PEOPLE.more(others)] : unresolved;
}
/** From an address to a login: as GitHub resolves it for other commits, else by an address of GitHub itself. */
function resolverFor(commits, { reviewers, server }) {
	const byEmail = /* @__PURE__ */ new Map();
	for (const { author, committer, commit } of commits) {
		learn(byEmail, commit.author?.email, loginIn(author));
		learn(byEmail, commit.committer?.email, loginIn(committer));
	}
	const byNumber = new Map(reviewers.flatMap(({ user }) => user === null ? [] : [[Number(user.id), user.login]]));
	return (email) => {
		const [, number, login, host = ""] = NO_REPLY.exec(email) ?? [];
		const isOwn = [server, "github.com"].includes(host.toLowerCase());
		return (isOwn && number !== void 0 ? byNumber.get(Number(number)) : void 0) ?? byEmail.get(email.toLowerCase()) ?? (isOwn ? login : void 0);
	};
}
function learn(byEmail, email, login) {
	if (email !== void 0 && login !== void 0) byEmail.set(email.toLowerCase(), login);
}
/** GitHub answers `{}` or null for an address without an account. */
function loginIn(user) {
	return user !== null && typeof user.login === "string" ? loginOf({
		login: user.login,
		type: user.type ?? ""
	}) : void 0;
}
const BOT = "[bot]";
/** A login that shows whether it is a person's: any other ends with `[bot]`. */
function loginOf({ login, type }) {
	return type === "User" || login.endsWith(BOT) ? login : `${login}${BOT}`;
}
/** Whether the account was deleted: GitHub shows `ghost` in its place. */
function isGone(login) {
	return login === "" || login === "ghost";
}
/**
* Bots, each driven by a person who could approve its changes. Our own login is none where our notes say for which person
* it pushed, or that a sweep did so by itself.
*/
function masksAmong(logins, pushedBy, identity) {
	const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
	return logins.filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson)).map(UNRESOLVED_PEOPLE.behind);
}
// src/adapters/github/pulls.ts
async function pullRequest(client, number) {
	const answer = await client.get(`${repository(client)}/pulls/${number}`);
	return answer.kind === "known" ? known(pullOf(answer.value)) : answer;
}
async function openPullRequests(client) {
	const answer = await client.all(`${repository(client)}/pulls`, { state: "open" });
	return answer.kind === "known" ? known(answer.value.map(pullOf)) : answer;
}
/** The pull requests into the default branch that were closed last. */
function newestClosed(client, defaultBranch) {
	const query = {
		state: "closed",
		base: defaultBranch,
		sort: "updated",
		direction: "desc"
	};
	return client.page(`${repository(client)}/pulls`, query);
}
async function landedAs(client, defaultBranch, commits, closed = newestClosed(client, defaultBranch)) {
	const path = repository(client);
	const newest = await closed;
	if (newest.kind !== "known") return newest;
	const answers = [...newest.value.items];
	const isNamed = (sha) => answers.some((answer) => answer.merge_commit_sha === sha);
	const others = commits.filter((sha) => !isNamed(sha));
	for (const sha of others.slice(-5)) {
		const answer = await client.all(`${path}/commits/${sha}/pulls`);
		if (answer.kind !== "known") return answer;
		answers.push(...answer.value.filter(({ base }) => base.ref === defaultBranch));
	}
	const merged = answers.filter(({ merged_at: at }) => at !== null);
	return known(new Map(commits.flatMap((sha) => {
		const answer = merged.find((pullAnswer) => pullAnswer.merge_commit_sha === sha);
		return answer === void 0 ? [] : [[sha, pullOf(answer)]];
	})));
}
async function openPullRequest(client, defaultBranch, { branch, title, body }) {
	const opened = await client.send("POST", `${repository(client)}/pulls`, {
		head: branch,
		base: defaultBranch,
		title,
		body
	});
	return opened.kind === "known" ? known(pullOf(opened.value)) : opened;
}
async function closedPullRequests(client, defaultBranch) {
	const newest = await newestClosed(client, defaultBranch);
	return newest.kind === "known" ? known(newest.value.items.map(pullOf)) : newest;
}
async function pullRequestsFrom(client, defaultBranch, branch) {
	const query = {
		state: "all",
		base: defaultBranch,
		head: `${client.owner}:${branch}`
	};
	const answer = await client.all(`${repository(client)}/pulls`, query);
	if (answer.kind !== "known") return answer;
	return known(answer.value.map(pullOf).filter((pull) => ownBranchOf(pull) === branch));
}
const CLOSING = "<!-- flaghoist closing -->";
/** The comment comes first: afterwards nothing would say that it is missing. */
async function closePullRequest(client, identity, { number, why, body }) {
	const path = `${repository(client)}/issues/${number}/comments`;
	const comments = await client.all(path);
	if (comments.kind !== "known") return comments;
	const posted = comments.value.some((comment) => comment.user?.login === identity && comment.body?.startsWith(CLOSING) === true) ? known(null) : await client.send("POST", path, { body: `${CLOSING}\n${why}` });
	if (posted.kind !== "known") return posted;
	const closed = await client.send("PATCH", `${repository(client)}/pulls/${number}`, {
		state: "closed",
		body
	});
	return closed.kind === "known" ? known(null) : closed;
}
async function askReviewers(client, number, logins) {
	const path = `${repository(client)}/pulls/${number}/requested_reviewers`;
	const answer = await client.send("POST", path, { reviewers: logins });
	return answer.kind === "known" ? known(null) : answer;
}
/** `/repos/OWNER/NAME`. */
function repository({ owner, repo }) {
	return `/repos/${owner}/${repo}`;
}
/** The open pull request of this head into the default branch; null: there is none. A clone has a person who waits. */
async function openPullOf(client, defaultBranch, head) {
	const isSame = (a = "", b = "") => a.toLowerCase() === b.toLowerCase();
	const query = {
		state: "open",
		base: defaultBranch,
		...head.kind === "branch" ? { head: `${head.owner}:${head.name}` } : {}
	};
	const pulls = await client.all(`${repository(client)}/pulls`, query, void 0, "no-retry");
	if (pulls.kind !== "known") return pulls;
	const pull = pulls.value.find((answer) => head.kind === "commit" ? answer.head.sha === head.sha : answer.head.ref === head.name && isSame(answer.head.repo?.full_name.split("/")[0], head.owner));
	return known(pull === void 0 ? null : pullOf(pull));
}
function pullOf(answer) {
	const { number, state, user, head, base, body, comments = null } = answer;
	const { merged_at: mergedAt, updated_at: updatedAt } = answer;
	const { requested_reviewers: people, requested_teams: teams = [] } = answer;
	return {
		number,
		comments,
		...head.repo === null ? {} : { branch: branchOf(head.ref, head.repo, base.repo) },
		...mergedAt == null ? {} : { mergedAt: instant(Date.parse(mergedAt) / 1e3) },
		open: state === "open",
		author: user === null ? "" : loginOf(user),
		head: head.sha,
		into: base.ref,
		body: body ?? "",
		updatedAt,
		...people === void 0 ? {} : { reviewers: [...people, ...teams].map(reviewerName) }
	};
}
function reviewerName(reviewer) {
	return "login" in reviewer ? reviewer.login : reviewer.slug;
}
function branchOf(name, { full_name: from }, { full_name: into }) {
	return {
		repository: from,
		name,
		isOwn: from === into
	};
}
// src/app/edit/edit-commit.ts
/** Names that are tried: branches of earlier incidents may have taken the first ones. */
const MOST_OF_A_NAME = 20;
/** Writes the edit under a name without folders, because another branch stands in the place of one. */
function commitBeside(repository, edit, branch, by) {
	const flat = branch.replaceAll("/", "-");
	if (!edit.isOurName || flat === branch) throw refusal("edit/branch-blocked", {
		branch,
		by
	});
	return commitEdit(repository, {
		...edit,
		branch: flat
	});
}
async function staleBranch(repository, { base, message, files }, name) {
	const tip = await repository.resolve(`refs/heads/${name}`);
	if (tip === null) return null;
	return await isStaleEdit(repository, tip, {
		base,
		message,
		files: [...files.keys()]
	}) ? tip : null;
}
/** Whether a commit is the same edit, written earlier: alone on a landing, of the same files, and with the same title. */
async function isStaleEdit(repository, tip, edit) {
	const { subject } = (await repository.authorships([tip])).get(tip) ?? { subject: "" };
	if (subject !== titleOf(edit.message)) return false;
	if (await repository.isAncestor(tip, edit.base)) return true;
	const [only, ...more] = await repository.firstParents(edit.base, tip);
	const [parent, ...others] = only?.parents ?? [];
	if (only?.sha !== tip || more.length > 0 || parent === void 0 || others.length > 0) return false;
	if (!await repository.isAncestor(parent, edit.base)) return false;
	return isSame((await repository.diff(asTree(parent), asTree(tip))).map(({ path }) => path).toSorted(), edit.files.toSorted());
}
function titleOf(message) {
	return message.split("\n", 1)[0] ?? "";
}
function isSame(paths, others) {
	return paths.length === others.length && paths.every((path, at) => path === others[at]);
}
/** A name, and the names with a number that are tried where it is taken. */
function numbered(branch) {
	return Array.from({ length: MOST_OF_A_NAME }, (_, index) => index === 0 ? branch : `${branch}-${index + 1}`);
}
// src/app/edit/offer.ts
async function offer(offering, { base, written, body }) {
	const { repository, github } = offering;
	const open = await github.openPullRequests();
	const branchName = written.branch;
	for (const name of written.isOurName ? numbered(written.name) : [written.name]) {
		const tip = await repository.remoteTip(name);
		if (tip === null) {
			const pushed = await repository.push(written.commit, name);
			if (pushed.kind !== "known") return {
				kind: "here",
				branch: branchName,
				why: pushed.why
			};
			return openPull(github, name, written, body);
		}
		const isSame = await isSameEdit(repository, {
			tip,
			name
		}, written);
		const isLock = written.isLock === true;
		const isFrom = (pull) => pull.head === tip && (!isLock || ownBranchOf(pull) === name);
		const pull = isSame ? pullFrom(open, isFrom, github.defaultBranch) : void 0;
		if (pull !== void 0) return {
			kind: "open",
			pull,
			isNew: false
		};
		if (isSame && !isLock) {
			if (await standsOn(repository, tip, base)) return openPull(github, name, written, body);
			continue;
		}
		if (open.kind !== "known" || open.value.some(isFrom) || !(isLock || await isStale(repository, tip, {
			base,
			written
		}))) continue;
		if ((await repository.push(written.commit, name, tip)).kind === "known") return openPull(github, name, written, body);
	}
	return {
		kind: "here",
		branch: branchName,
		why: BRANCH_TEXTS.taken(written.name)
	};
}
/** A branch of ours that no pull request needs is replaced, where it has the same edit of an older commit. */
async function isStale(repository, tip, { base, written: { isOurName, message, files } }) {
	return isOurName && await isStaleEdit(repository, tip, {
		base,
		message,
		files
	});
}
async function openPull(github, branch, { message }, body) {
	const title = titleOf(message);
	const pull = await github.openPullRequest({
		branch,
		title,
		body
	});
	return pull.kind === "known" ? {
		kind: "open",
		pull: pull.value,
		isNew: true
	} : {
		kind: "pushed",
		branch,
		why: pull.why
	};
}
function pullFrom(open, isFrom, into) {
	if (open.kind !== "known") return void 0;
	return open.value.find((pull) => isFrom(pull) && pull.into === into);
}
/** Whether the files that we wrote are the same there, and no other file is changed there. */
async function isSameEdit(repository, { tip, name }, { commit, files }) {
	if ((await repository.fetchCommit(tip, `refs/heads/${name}`)).kind !== "known") return false;
	const idsAt = async (at) => (await repository.readPaths(files.map((path) => ({
		tree: asTree(at),
		path
	})))).map((blob) => blob?.id ?? null);
	const [theirs, ours] = [await idsAt(tip), await idsAt(commit)];
	if (!ours.every((id, index) => id === theirs[index])) return false;
	const from = await repository.branchPoint(commit, tip);
	return (await repository.diff(asTree(from), asTree(tip))).every(({ path }) => files.includes(path));
}
async function standsOn(repository, tip, base) {
	const [only, ...more] = await repository.firstParents(base, tip);
	return more.length === 0 && only?.parents[0] === base;
}
/** The text of the pull request: what, why, and what is left to tick. */
function bodyOf({ changes }, { by, reason }) {
	const what = changes.map(({ class: kind, flag, environment }) => `- ${PULL_TEXTS.change({
		flag: code(flag),
		environment: code(environment)
	}, kind)}`);
	const why = plain(reason) === "" ? [] : ["", PULL_TEXTS.why(prose(reason))];
	const who = by === null ? [] : ["", PULL_TEXTS.askedBy(code(by))];
	const open = changes.flatMap(({ gates }) => gates.filter(({ gate }) => gate === "checklist").flatMap(({ details }) => details));
	const ticks = open.length === 0 ? [] : ["", ...new Set(open)];
	return [
		...what,
		...why,
		...who,
		...ticks,
		""
	].join("\n");
}
// src/app/apart.ts
function apartIn(flag, state, environment) {
	if (state === null || flag.safe) return [];
	const shares = sharesOf(flag, state, environment);
	const highest = Math.max(0, ...shares.map(({ percent }) => percent));
	const overridden = new Set(state.services.map(({ service }) => service));
	return shares.filter(({ service, percent }) => percent < highest && overridden.has(service));
}
/** How far back a state is looked at: as far as soaks of `status`. */
const WINDOW = durationOf("30d");
/** The history of the states that set services apart. */
function apartAsks(around, key) {
	return placesOf(around, key).map(({ environment }) => ({
		kind: "timeline",
		flag: key,
		environment,
		window: WINDOW
	}));
}
/** Since when, and by which landing, as far as the history goes that was read. */
function apartOf(around, key, { timelines }) {
	const read = timelines.kind === "known" ? timelines.value : [];
	return placesOf(around, key).flatMap(({ environment, services }) => {
		const timeline = read.find((each) => each.flag === key && each.environment === environment);
		return services.map(({ service, percent }) => {
			const about = {
				environment,
				service,
				percent
			};
			const stretch = timeline === void 0 ? null : stretchOf(timeline, (exposures) => isApart(exposures, {
				service,
				percent
			}));
			if (stretch === null || stretch.atLeast) return {
				...about,
				since: null,
				landing: null
			};
			return {
				...about,
				since: stretch.landing.at,
				landing: stretch.landing.sha
			};
		});
	});
}
/** The same for one flag, at a commit of the default branch. */
async function apartAt(gatherer, commit, around, key) {
	const asks = apartAsks(around, key);
	if (asks.length === 0) return [];
	const now = await gatherer.clock.now();
	const wanted = {
		asks,
		fingerprint: "",
		base: around.snapshot,
		tip: commit,
		now
	};
	return apartOf(around, key, await gather(gatherer, wanted));
}
function isApart(exposures, { service, percent }) {
	const present = exposures.find((exposure) => exposure.service === service);
	return present !== void 0 && percentOf(present.reach) === percent && exposures.some(({ reach }) => percentOf(reach) > percent);
}
function placesOf({ snapshot, pipeline }, key) {
	const files = filesOf$1(snapshot, key);
	const flag = valueOf(files.flag);
	if (flag === null) return [];
	return pipeline.environments.flatMap(({ name: environment }) => {
		const services = apartIn(flag, valueOf(stateOf(files, environment)), environment);
		return services.length === 0 ? [] : [{
			environment,
			services
		}];
	});
}
// src/app/edit/earlier.ts
function overrideText(name, overrides) {
	return JSON.stringify(overrides.find(({ service }) => service === name) ?? null);
}
/** The overrides after these services came back to what they had: as it was, or as the others have it. */
function broughtBack(names, { services }, earlier) {
	const isNamed = ({ service }) => names.includes(service);
	return [...services.filter((override) => !isNamed(override)), ...(earlier?.state.services ?? []).filter(isNamed)];
}
/** Without `resume`, a rollback that is older is no matter of a way back. */
const RECENT = durationOf("14d");
function hasLadder(flag, environment, pipeline) {
	return requirementsOf(flag, environment, pipeline, "ladder").length > 0;
}
// src/app/unknown-flag.ts
function unknownFlag(name, keys) {
	const meant = nearest(name, keys);
	return refusal("unknown/flag", {
		name,
		meant
	});
}
/** The same where a person has perhaps just written the definition, and it has not landed. */
async function missingFlag(loader, name, keys) {
	const { repository } = loader;
	if (repository.bare) return unknownFlag(name, keys);
	const head = await repository.workingTree(await repository.resolve("HEAD"));
	const { side } = await readNamed(loader, head, [name]);
	return side.flags.get(name)?.definition == null ? unknownFlag(name, keys) : refusal("unknown/not-landed", { name });
}
// src/app/edit/write-edit.ts
async function previewed(gatherer, edit) {
	const { repository } = gatherer;
	const { base, branch, isOurName, message, files } = edit;
	const paths = [...files.keys()];
	const tree = asTree(base);
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const texts = Array.from(files, ([path, text]) => [path, text === null ? null : { text }]);
	const after = await repository.composed(tree, new Map(texts));
	const checked = await judgeTree(gatherer, base, after);
	const preview = paths.map((path, at) => {
		const bytes = blobs[at]?.bytes;
		return {
			path,
			...linesBetween(bytes === void 0 ? "" : editable(bytes), files.get(path) ?? "")
		};
	});
	return {
		branch,
		name: branch,
		isOurName,
		message,
		commit: base,
		...checked,
		files: paths.toSorted(),
		preview
	};
}
/** Without the lines at the beginning and the end that stay. */
function linesBetween(before, after) {
	const [old, fresh] = [linesOf(before), linesOf(after)];
	let start = 0;
	while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
	let end = 0;
	const most = Math.min(old.length, fresh.length) - start;
	while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
	return {
		removed: old.slice(start, old.length - end),
		added: fresh.slice(start, fresh.length - end)
	};
}
function linesOf(text) {
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
const LONGEST_REASON = 300;
// src/app/edit/promote.ts
/** A service that is not set apart has nothing to come back to. */
function demandApart(flag, services, { environment, apart }) {
	for (const name of services) {
		const available = flag.services.map(({ service }) => service);
		if (!available.some((service) => service === name)) throw refusal("unknown/service", {
			name,
			available,
			meant: nearest(name, available)
		});
		if (!apart.some(({ service }) => service === name)) throw refusal("promote/not-apart", {
			flag: flag.key,
			environment,
			service: name
		});
	}
}
function unknownEnvironment(name, available) {
	const meant = nearest(name, available);
	return refusal("unknown/environment", {
		name,
		available,
		meant
	});
}
/** The services that a state sets apart. */
function overridden(state) {
	return state?.services.map(({ service }) => service) ?? [];
}
// src/app/flag-patterns.ts
function expressionOf(pattern) {
	const parts = pattern.split("*").map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`));
	return new RegExp(`^${parts.join(".*")}$`);
}
// src/app/edit/dependents.ts
/** Without `keys` themselves. Only definitions that name one of them are read. */
async function dependentsOf(loader, commit, keys) {
	const tree = asTree(commit);
	const { side } = await readNamed(loader, commit, keys);
	const everywhere = (side.pipeline?.value?.environments ?? []).flatMap(({ requires }) => requires.flatMap(({ gate, settings }) => gate === "flags" ? Object.keys(settings) : []));
	const dependents = new Set(keys);
	let fresh = [...dependents];
	while (fresh.length > 0) {
		if (fresh.some((key) => everywhere.includes(key))) return (await namesIn(loader, tree)).filter((key) => !keys.includes(key));
		const definitions = await definitionsWith(loader, tree, fresh);
		const more = dependentsIn(definitions, new Set(fresh)).map(({ flag }) => flag);
		fresh = [...new Set(more)].filter((key) => !dependents.has(key));
		for (const key of fresh) dependents.add(key);
	}
	return [...dependents].filter((key) => !keys.includes(key)).toSorted(inOrder);
}
// src/app/edit/rollback-routes.ts
/** The rendering that can block routes. */
const BLOCKING = "traefik";
/** One line for each flag whose routes stay open somewhere: where, and what to add so that they can be blocked. */
function openRoutes(root, { pipeline, flags }, places) {
	const rules = pipeline?.value ?? null;
	if (rules === null) return [];
	return [...new Set(places.map(({ flag }) => flag))].flatMap((key) => {
		const entry = flags.get(key);
		const flag = entry === void 0 ? null : flagOf(entry);
		if (flag === null || (flag.emergencyRoutes ?? []).length === 0) return [];
		const open = places.flatMap(({ flag: flagKey, environment }) => flagKey === key && !isBlockedBy(rules, flag, environment) ? [environment] : []);
		return open.length === 0 ? [] : [lineFor(root, rules, flag, open)];
	});
}
function isBlockedBy(rules, flag, environment) {
	const proxies = proxiesIn(rules, environment);
	return flag.services.some(({ service }) => proxies.includes(service));
}
function proxiesIn({ services }, environment) {
	return services.flatMap(({ name, deploy = [] }) => deploySettingsFor(deploy, environment)?.render === BLOCKING ? [name] : []);
}
function lineFor(root, rules, { key }, environments) {
	const shared = environments.map((environment) => proxiesIn(rules, environment)).reduce((some, more) => some.filter((name) => more.includes(name)));
	const [proxy = "traefik"] = shared;
	const variable = `${(key.split("/").at(-1) ?? key).toUpperCase().replaceAll(/[^A-Z0-9]/g, "_").replace(/^(?=[0-9])/, "_")}_ROUTES`;
	const deploy = `{ ${[
		"target: files",
		`render: ${BLOCKING}`,
		"folder: \"/etc/traefik/{environment}\""
	].join(", ")} }`;
	const edits = [LOWERED_TEXTS.addTo(`"${proxy}: { ${variable}: enabled }"`, flagPath(root, key)), ...shared.length > 0 ? [] : [LOWERED_TEXTS.addTo(`'${proxy}: { deploy: { "*": ${deploy} } }'`, pipelinePath(root))]];
	return LOWERED_TEXTS.openRoutes(key, environments, edits);
}
// src/app/edit/rollback.ts
/** The flags of an owner, of those that are named. */
async function ownedIn(gatherer, base, flags, owner) {
	const { side, names } = await readCommit(gatherer, base);
	const ownerOf = (key) => {
		const entry = side.flags.get(key);
		return entry === void 0 ? null : flagOf(entry)?.owner ?? null;
	};
	const keys = flagsNamed(flags, names);
	const owned = keys.filter((key) => ownerOf(key) === owner);
	if (owned.length > 0) return owned;
	const available = [...new Set(keys.flatMap((key) => ownerOf(key) ?? []))];
	throw refusal("unknown/owner", {
		name: owner,
		available
	});
}
/** Flags whose definition has no readable version, so that nothing says what takes them down. */
function unprovable({ side }) {
	return [...side.flags].flatMap(([key, entry]) => entry.definition !== null && flagOf(entry) === null ? [key] : []);
}
/** Percent. */
const ALL$1 = 100;
function nothingToDo(options) {
	const { flags, owner = null, in: environments, rollout, routes, shares = null } = options;
	const limits = {
		rollout,
		shares: sharesText(shares ?? /* @__PURE__ */ new Map())
	};
	return refusal("rollback/nothing-to-do", {
		flags,
		owner,
		environments,
		routes,
		...limits
	});
}
/** `service=percent`, as `--share` takes them. */
function sharesText(shares) {
	return [...shares].map(([service, share]) => `${service}=${share}`);
}
/** Flags of a subject, so that a list of commits can tell it from others. */
const MOST_NAMED = 3;
// src/adapters/github/branch-rules.ts
/** `rules`: those of one ruleset. `ruleset`: the ruleset itself, which lists its bypass actors. */
function rulesetRule(rules, ruleset) {
	const has = (type) => rules.some((rule) => rule.type === type);
	const parametersOf = (type) => has(type) ? rules.find((rule) => rule.type === type)?.parameters ?? {} : void 0;
	const checks = parametersOf("required_status_checks");
	const pull = parametersOf("pull_request");
	const queue = parametersOf("merge_queue");
	return {
		pullRequest: pull !== void 0,
		approvals: pull?.required_approving_review_count ?? 0,
		noForcePush: has("non_fast_forward"),
		noDeletion: has("deletion"),
		statuses: (checks?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
			context,
			app: app ?? null
		})),
		strict: checks?.strict_required_status_checks_policy === true,
		queue: queue === void 0 ? null : methodOf(queue.merge_method),
		methods: pull?.allowed_merge_methods ?? null,
		bypass: ruleset.kind === "known" ? bypassesOf(ruleset.value) : ruleset
	};
}
function methodOf(method) {
	return method === "REBASE" ? "rebase" : method === "SQUASH" ? "squash" : "merge";
}
function bypassesOf({ bypass_actors: actors }) {
	if (actors === void 0) return absent(PROTECTION_TEXTS.noBypassList());
	return known(actors.map(({ actor_type: type, actor_id: id, bypass_mode: mode }) => ({
		who: type === "OrganizationAdmin" || id == null ? type : `${type} ${id}`,
		always: mode !== "pull_request"
	})));
}
/** Administrators bypass classic protection unless it says otherwise. */
function classicRule(protection) {
	const { required_pull_request_reviews: reviews, required_status_checks: checks } = protection;
	const administrators = protection.enforce_admins?.enabled === true ? [] : ["administrators"];
	const allowed = reviews?.bypass_pull_request_allowances;
	const named = [
		...(allowed?.users ?? []).map(({ login }) => `User ${login}`),
		...(allowed?.teams ?? []).map(({ slug }) => `Team ${slug}`),
		...(allowed?.apps ?? []).map((app) => `App ${app?.slug ?? ""}`)
	];
	return {
		pullRequest: reviews !== void 0,
		approvals: reviews?.required_approving_review_count ?? 0,
		noForcePush: protection.allow_force_pushes?.enabled !== true,
		noDeletion: protection.allow_deletions?.enabled !== true,
		statuses: (checks?.checks ?? []).map(({ context, app_id: app }) => ({
			context,
			app: app !== null && app > 0 ? app : null
		})),
		strict: checks?.strict === true,
		queue: null,
		methods: null,
		bypass: known([...administrators, ...named].map((who) => ({
			who,
			always: true
		})))
	};
}
// src/app/job-permissions.ts
const LEVELS = [
	"none",
	"read",
	"write"
];
/** The needed permissions that the job lacks. */
function missingIn({ listed, rest }, needs) {
	const lacking = Object.entries(needs).filter(([name, level]) => {
		const granted = listed[name] ?? (rest.kind === "known" ? rest.value : level);
		return LEVELS.indexOf(granted) < LEVELS.indexOf(level);
	});
	const isGuess = rest.kind !== "known" && Object.keys(needs).some((name) => !(name in listed));
	return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
// src/adapters/github/action-steps.ts
function actionStepsIn({ path, text }, defaults) {
	const workflow = workflowIn(text);
	return Object.values(workflow.jobs ?? {}).flatMap((job) => listOf(job?.steps).flatMap(({ uses, env, with: inputs }) => {
		const { command = "check", token, merge, redeploy } = inputs ?? {};
		if (!isOurs(uses) || typeof command !== "string") return [];
		return [{
			path,
			command,
			hasToken: token !== void 0 && !/github\.token|secrets\.GITHUB_TOKEN/.test(textOf(token)),
			merges: command === "watch" || isSet(merge, false),
			redeploy: redeploy === void 0 ? "redeploy.yml" : textOf(redeploy),
			permissions: permissionsOf(job?.permissions ?? workflow.permissions ?? null, defaults),
			comments: isSet(inputs?.["comment"], true),
			keepsIssue: isSet(inputs?.["issue"], false),
			isDry: isSet(inputs?.["dry-run"], false),
			isScoped: !["", void 0].includes(inputs?.["environment"]),
			environment: environmentOf(job?.environment),
			variables: [
				workflow.env,
				job?.env,
				env
			].flatMap((variables) => Object.keys(variables ?? {}))
		}];
	}));
}
/** Whether a request can start it with a landing: GitHub refuses an input that a workflow does not declare. */
function isStartable({ text }) {
	const { on } = workflowIn(text);
	const { inputs } = (typeof on === "object" ? on : null)?.["workflow_dispatch"] ?? {};
	return typeof inputs === "object" && inputs !== null && "landing" in inputs;
}
function workflowIn(text) {
	try {
		const workflow = parse(text, { logLevel: "error" });
		return typeof workflow === "object" && workflow !== null ? workflow : {};
	} catch {
		return {};
	}
}
function listOf(steps) {
	return Array.isArray(steps) ? steps.filter((step) => typeof step === "object" && step) : [];
}
/** By its name in any repository, or as the checkout that the action itself is. */
function isOurs(uses) {
	return typeof uses === "string" && (uses === "./" || /(^|\/)flaghoist(@|$)/.test(uses));
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
/** A form may set it: an expression can have any value. */
function isSet(input, otherwise) {
	return input === void 0 ? otherwise : textOf(input) !== "false";
}
function environmentOf(written) {
	const { name } = typeof written === "string" ? { name: written } : written ?? {};
	return typeof name === "string" && !name.includes("${{") ? name : null;
}
/** Naming one permission sets the others to none. */
function permissionsOf(written, defaults) {
	if (typeof written === "string") return {
		listed: {},
		rest: known(ALL[written] ?? "none")
	};
	if (written !== null) {
		const listed = Object.entries(written).map(([name, level]) => [name, levelOf(level)]);
		return {
			listed: Object.fromEntries(listed),
			rest: known("none")
		};
	}
	return defaults.kind === "known" && defaults.value === "read" ? {
		listed: RESTRICTED,
		rest: known("none")
	} : {
		listed: {},
		rest: defaults
	};
}
const ALL = {
	"read-all": "read",
	"write-all": "write"
};
/** What GitHub's setting `read` gives where a workflow names no permission. */
const RESTRICTED = {
	contents: "read",
	packages: "read"
};
function levelOf(written) {
	return LEVELS.find((level) => level === written) ?? "none";
}
// src/adapters/github/runners.ts
/** The paths of their files. */
function selfHostedIn(files) {
	return files.flatMap(({ path, text }) => isSelfHosted(text) ? [path] : []);
}
/** A job may run elsewhere unless each of its labels is a runner of GitHub. */
function isSelfHosted(text) {
	try {
		const { jobs = {} } = parse(text, { logLevel: "error" }) ?? {};
		return Object.values(jobs).some((job) => isOwn(job["runs-on"], text));
	} catch {
		return false;
	}
}
function isOwn(runsOn, text) {
	if (Array.isArray(runsOn)) return runsOn.some((label) => isOwn(label, text));
	if (typeof runsOn === "object" && runsOn !== null) {
		const { group, labels } = runsOn;
		return group !== void 0 || isOwn(labels, text);
	}
	if (typeof runsOn !== "string") return false;
	if (runsOn.includes("${{")) return /self-hosted/i.test(text);
	return !/^(?:ubuntu|windows|macos)-/i.test(runsOn);
}
// src/adapters/github/workflow-files.ts
async function workflowFiles(client, branch) {
	const entries = await workflowsOf(client, branch);
	if (entries.kind !== "known") return entries;
	const files = [];
	for (const { path, sha } of entries.value) {
		const blob = await client.get(`${repository(client)}/git/blobs/${sha}`);
		if (blob.kind !== "known") return blob;
		files.push({
			path,
			text: Buffer.from(blob.value.content, "base64").toString()
		});
	}
	return known(files);
}
/** The text of a file of a branch; null: there is no such file. One folder after the other, as below. */
async function fileAt(client, branch, path) {
	let sha = encodeURIComponent(branch);
	for (const name of path.split("/")) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const entry = entries.value.find((candidate) => candidate.path === name);
		if (entry?.sha === void 0) return known(null);
		sha = entry.sha;
	}
	const blob = await client.get(`${repository(client)}/git/blobs/${sha}`);
	if (blob.kind !== "known") return blob;
	return known(Buffer.from(blob.value.content, "base64").toString());
}
async function workflowsOf(client, branch) {
	let sha = encodeURIComponent(branch);
	for (const name of [".github", "workflows"]) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const folder = entries.value.find(({ path, type }) => path === name && type === "tree");
		if (folder?.sha === void 0) return known([]);
		sha = folder.sha;
	}
	const entries = await entriesOf(client, sha);
	if (entries.kind !== "known") return entries;
	return known(entries.value.filter(({ path }) => /\.ya?ml$/i.test(path)));
}
async function entriesOf(client, sha) {
	const answer = await client.get(`${repository(client)}/git/trees/${sha}`);
	return answer.kind === "known" ? known(answer.value.tree) : answer;
}
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	const rules = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
	const files = await workflowFiles(client, defaultBranch);
	const settings = await workflowSettings(client);
	const defaults = settings.kind === "known" ? known(settings.value.default_workflow_permissions) : settings;
	return {
		branchRules: rules.flatMap((list) => list.kind === "known" ? list.value : []),
		hidden: rules.flatMap((list) => list.kind === "known" ? [] : [list.why]),
		actionsApp: await actionsApp(client),
		actionsApprove: settings.kind === "known" ? known(settings.value.can_approve_pull_request_reviews) : settings,
		rebase: await rebase(client),
		selfHosted: files.kind === "known" ? known(selfHostedIn(files.value)) : files,
		steps: files.kind === "known" ? known(files.value.flatMap((file) => actionStepsIn(file, defaults))) : files,
		startable: files.kind === "known" ? known(files.value.filter(isStartable).map(({ path }) => path)) : files,
		keyEnvironment: keyEnvironment === null ? absent(PROTECTION_TEXTS.noKeyEnvironment()) : await reachOf(client, keyEnvironment)
	};
}
/** The default branch's name. */
async function defaultBranchOf$1(client) {
	const answer = await client.get(repository(client));
	return answer.kind === "known" ? known(answer.value.default_branch) : answer;
}
/** The rulesets that are in force on the branch, also those of the organisation. */
async function rulesets(client, branch) {
	const path = `${repository(client)}/rules/branches/${encodeURIComponent(branch)}`;
	const rules = await client.all(path);
	if (rules.kind !== "known") return rules;
	const branchRules = [];
	for (const id of new Set(rules.value.map((rule) => rule.ruleset_id))) {
		const answers = rules.value.filter((rule) => rule.ruleset_id === id);
		branchRules.push(rulesetRule(answers, await rulesetOf(client, id)));
	}
	return known(branchRules);
}
async function rulesetOf(client, id) {
	if (id === void 0) return absent(PROTECTION_TEXTS.noRuleset());
	return client.get(`${repository(client)}/rulesets/${id}`);
}
/** Each reader may know whether there is classic protection. Only administrators may read its rules. */
async function classic(client, name) {
	const path = `${repository(client)}/branches/${encodeURIComponent(name)}`;
	const branch = await client.get(path);
	if (branch.kind === "known" && branch.value.protection.enabled === false) return known([]);
	const answer = await client.get(`${path}/protection`);
	return answer.kind === "known" ? known([classicRule(answer.value)]) : answer;
}
async function actionsApp(client) {
	const answer = await client.get("/apps/github-actions");
	return answer.kind === "known" ? known(answer.value.id) : answer;
}
/** What workflows may do where they do not say, and whether they may approve. */
function workflowSettings(client) {
	return client.get(`${repository(client)}/actions/permissions/workflow`);
}
async function rebase(client) {
	const answer = await client.get(repository(client));
	if (answer.kind !== "known") return answer;
	const { allow_rebase_merge: may } = answer.value;
	return may === void 0 ? absent(PROTECTION_TEXTS.noMergeMethods()) : known(may);
}
async function reachOf(client, environment) {
	const path = `${repository(client)}/environments/${encodeURIComponent(environment)}`;
	const answer = await client.get(path);
	if (answer.kind !== "known") return answer;
	const policy = answer.value.deployment_branch_policy ?? null;
	if (policy === null) return known({ kind: "all" });
	if (policy.protected_branches) return known({ kind: "protected" });
	const named = await client.get(`${path}/deployment-branch-policies`, { per_page: 100 });
	if (named.kind !== "known") return named;
	const patterns = named.value.branch_policies.map(({ name = "", type }) => type === "tag" ? `tag ${name}` : name);
	return known({
		kind: "named",
		patterns
	});
}
// src/messages/offers.ts
const OFFER_TEXTS = {
	open: (number, isNew, url) => `pull request ${number} ${isNew ? "is open" : "proposes the same already"}: ${url}`,
	/** `url`: where a pull request can be opened by hand; empty: not known. */
	pushed: ({ branch, why }, url) => `pushed to the branch ${branch}, but no pull request could be opened: ${why}\n  ${url === "" ? "open a pull request from it" : `open it by hand: ${url}`}`,
	notPushed: ({ branch, why }) => `the branch ${branch} is written, but it could not be pushed: ${why}\n  continue with: git push -u origin ${branch}`
};
const MERGED_TEXTS = {
	waits: (number) => `pull request ${number} is not merged, because it does not pass yet`,
	refused: (number, why) => `pull request ${number} could not be merged: ${why}`,
	merged: (number, landing) => `pull request ${number} is merged as ${landing.slice(0, 10)}`
};
// src/wiring/offer-text.ts
/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
function offerText(offered, web, into) {
	const at = (path) => web === null ? "" : `${web}/${path}`;
	switch (offered.kind) {
		case "open": {
			const { number } = offered.pull;
			return OFFER_TEXTS.open(number, offered.isNew, at(`pull/${number}`));
		}
		case "pushed": {
			const range = `${into === null ? "" : `${into}...`}${offered.branch}`;
			return OFFER_TEXTS.pushed(offered, at(`compare/${range}?expand=1`));
		}
		case "here": return OFFER_TEXTS.notPushed(offered);
	}
}
// src/cli/land.ts
/** The name of the branch that a landing goes to. */
async function defaultBranchOf(repository) {
	const branch = await repository.defaultBranch();
	const name = "branch" in branch ? branch.branch : null;
	if (name === null) throw refusal("land/no-branch");
	return name;
}
/** The newest tip of the default branch, fetched where there is a remote. */
async function freshTip(repository) {
	const branch = await repository.defaultBranch();
	if (branch.kind !== "remote" || branch.branch === null) return tipOf(repository, branch);
	const fetched = await repository.fetchProposals(branch.branch, [], FETCH_TIMEOUT);
	return fetched.kind === "known" ? fetched.value.base : tipOf(repository, branch);
}
/** In seconds. */
const FETCH_TIMEOUT = 10;
/** For an edit that changes no value, so that there is nothing to deploy. */
async function landOnly(repository, base, { commit }) {
	const into = await defaultBranchOf(repository);
	const push = await repository.land(commit, into, base);
	if (push.kind === "refused") {
		remark(WRITTEN_TEXTS.notTaken(into, push.why));
		return {
			code: EXIT.wait,
			landed: null,
			deployed: null
		};
	}
	remark(WRITTEN_TEXTS.landed(into, commit));
	if (!push.isHere) remark(WRITTEN_TEXTS.otherWork(into));
	return {
		code: EXIT.pass,
		landed: {
			branch: into,
			commit
		},
		deployed: null
	};
}
async function landAndDeploy({ repository, base, pipeline, options }, edit) {
	const end = await landOnly(repository, base, edit);
	const { landed } = end;
	if (landed === null) return end;
	const why = notDeployedHere(pipeline, await hasLog(repository, options));
	if (why !== null) {
		remark(why.text);
		return {
			code: why.code,
			landed,
			deployed: null
		};
	}
	const { deployHere } = await import("./deploying.js").then((chunk) => ({ deployCommand: chunk.s, deployHere: chunk.c }));
	const results = [];
	return {
		code: await deployHere({
			...options,
			after: landed.commit
		}, (result) => results.push(result)),
		landed,
		deployed: results[0] ?? null
	};
}
/** Where everything is off in Git already: a machine that has not followed still has to. Answers the exit code. */
async function deployLanded(gatherer, base, options) {
	remark(WRITTEN_TEXTS.alreadyOff());
	const { side } = await readNamed(gatherer, base, []);
	const why = notDeployedHere(side.pipeline?.value ?? null, await hasLog(gatherer.repository, options));
	if (why !== null) {
		remark(why.text);
		return why.code;
	}
	const { deployHere } = await import("./deploying.js").then((chunk) => ({ deployCommand: chunk.s, deployHere: chunk.c }));
	return deployHere(options, () => void 0);
}
/** The one object of `--land --format json`. */
function landJson(report, { landed, deployed }) {
	return {
		schemaVersion: 1,
		report: reportJson(report),
		landed,
		deployed
	};
}
/** A clone that deploys has a log. */
async function hasLog({ gitFolder }, options) {
	return exists(logFile(options, gitFolder));
}
/** Why this clone does not deploy; null: it does. */
function notDeployedHere(pipeline, isDeploying) {
	if (!(pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) === true)) return {
		text: WRITTEN_TEXTS.noTargets(),
		code: EXIT.pass
	};
	if (pipeline?.deployments?.log === "github") return {
		text: WRITTEN_TEXTS.byWorkflow(),
		code: EXIT.pass
	};
	if (isDeploying) return null;
	return {
		text: `${WRITTEN_TEXTS.notOff()}\n  ${WRITTEN_TEXTS.bring()}`,
		code: EXIT.wait
	};
}
// src/cli/preview.ts
/** Files that are shown line by line. */
const MOST = 20;
function remarkOnPreview(preview, branch) {
	for (const { path, removed, added } of preview.slice(0, MOST)) {
		remark(path);
		removed.forEach((line) => remark(`  - ${shown(line)}`));
		added.forEach((line) => remark(`  + ${shown(line)}`));
	}
	const left = preview.length - MOST;
	if (left > 0) remark(BRANCH_TEXTS.moreFiles(left));
	remark(BRANCH_TEXTS.preview(branch));
}
/** With its indentation: a line of YAML means something else without it. */
function shown(line) {
	return clip(visible(line), LONGEST);
}
// src/cli/pull-request.ts
async function githubFor(name, into) {
	const { GITHUB_TOKEN = "", GH_TOKEN = "" } = process.env;
	const token = GITHUB_TOKEN === "" ? GH_TOKEN : GITHUB_TOKEN;
	if (name === null || token === "") return unreachableGitHub(name === null ? BRANCH_TEXTS.noName() : BRANCH_TEXTS.noToken());
	const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	const { openClient } = await import("./client.js").then((chunk) => ({ openClient: chunk.t }));
	const client = openClient({
		token,
		apiUrl,
		repository: name
	});
	const branch = into === null ? await defaultBranchOf$1(client) : known(into);
	if (branch.kind !== "known") return unreachableGitHub(branch.why);
	return {
		defaultBranch: branch.value,
		openPullRequests: () => openPullRequests(client),
		openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted)
	};
}
/** A GitHub that answers every request with `why`, so that the branch is still written. */
function unreachableGitHub(why) {
	const answer = unreachable(why);
	return {
		defaultBranch: "",
		openPullRequests: () => Promise.resolve(answer),
		openPullRequest: () => Promise.resolve(answer)
	};
}
function webOf(name) {
	return name === null ? null : `${serverUrl()}/${name}`;
}
// src/cli/promote.ts
const promoteCommand = {
	options: (command) => {
		withQuestion(command).requiredOption("--to <environment>", "the environment").option("--rollout <percent>", "the new percentage (default: what a rollback took away, the next step of its ladder, or 100)", percent).option("--service <name...>", "only these services, which were set apart, back to what they had before").addOption(editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flag)").option("--dry-run", "judge and show the edit, write nothing, and end like check");
		withOffer(command).addHelpText("after", examples("flaghoist promote elevenlabs-agent --to staging", "flaghoist promote outbound-calls --to production --rollout 10 --pull-request", "flaghoist promote outbound-calls --to production --service cursor-runner"));
	},
	run: runPromote
};
// src/cli/memory.ts
/** The newest Node whose V8 is known to have the option. Another one would say on standard error that it has not. */
const NEWEST = 24;
/**
* V8 keeps young objects in a space that grows up to 96 MiB while it is busy. Most objects of a command about all flags are
* as short-lived as others, so it works as fast with a space that stays small, and takes a third less memory.
*/
function keepYoungSpaceSmall() {
	const [major] = process.versions.node.split(".").map(Number);
	if (major !== void 0 && major <= NEWEST) setFlagsFromString("--semi-space-growth-factor=1");
}
// src/cli/rollback.ts
function withShare(text, earlier = /* @__PURE__ */ new Map()) {
	const at = text.indexOf("=");
	const service = text.slice(0, Math.max(at, 0));
	return new Map([...earlier, [service, percent(text.slice(at + 1))]]);
}
/** The options that a deployment understands as well. */
function deployOptions({ repo, root, at, evidence, log, format }) {
	return {
		repo,
		root,
		format,
		...at === void 0 ? {} : { at },
		...evidence === void 0 ? {} : { evidence },
		...log === void 0 ? {} : { log }
	};
}
const rollbackCommand = {
	options: (command) => {
		withQuestion(command).option("--in <environment...>", "the environments (default: all where a flag is exposed)").option("--all", "every flag: the emergency stop").option("--owner <name>", "every flag of this owner").option("--rollout <percent>", "only down to this percentage, and not to the safe value", percent).option("--share <service=percent...>", "only these services, each down to its percentage; web=0 with --all takes web down in every flag", withShare).option("--with-dependents", "also all flags that require these, directly or through others").option("--land", "merge the rollback into the default branch, push, and deploy").option("--dry-run", "judge and show the edit, and write nothing").option("--routes", "also block the flags' emergency routes at the proxy").addOption(editBaseOption()).option("--branch <name>", "the name of the branch (default: made from the flags)");
		withOffer(command).addHelpText("after", examples("flaghoist rollback elevenlabs-agent", "flaghoist rollback outbound-calls --in production --rollout 10", "flaghoist rollback outbound-calls --in production --share calling-platform=10 cursor-runner=0", "flaghoist rollback outbound-calls --with-dependents --land --reason \"calls fail\"", "flaghoist rollback 'unified-workflow/*' --in production --dry-run", "flaghoist rollback --owner voice --in production --land", "flaghoist rollback --all --in production --pull-request", "flaghoist rollback elevenlabs-agent --in production --routes"));
	},
	run: runRollback
};
export { SHARED_LOGIN as $, offer as A, openPullRequest as B, unknownEnvironment as C, apartAsks as D, unknownFlag as E, closePullRequest as F, isGone as G, pullRequest as H, closedPullRequests as I, peopleOf as J, loginOf as K, landedAs as L, isStaleEdit as M, numbered as N, apartOf as O, askReviewers as P, NO_NOTE as Q, newestClosed as R, promote as S, writeEdit as T, pullRequestsFrom as U, openPullRequests as V, repository as W, UNRESOLVED_PEOPLE as X, GITHUB_TEXTS as Y, requestFailureText as Z, rollback as _, presentPercent as _t, offerFor as a, setEntry as at, isPattern as b, requirementsOf as bt, landJson as c, nextLine as ct, MERGED_TEXTS as d, valueText as dt, SWEEP_ITSELF as et, defaultBranchOf$1 as f, branchName as ft, commonShare as g, nextSetting as gt, missingIn as h, inBranch as ht, runPromote as i, removeEntry as it, commitEdit as j, bodyOf as k, landOnly as l, rangeOf as lt, fileAt as m, fromBranch as mt, runRollback as n, sharesOf as nt, remarkOnPreview as o, keyText as ot, protectionOf as p, editable as pt, masksAmong as q, promoteCommand as r, newStateText as rt, freshTip as s, lineStart as st, rollbackCommand as t, ownBranchOf as tt, offerText as u, spanOf as ut, sharesText as v, promoted as vt, withReason as w, matches as x, soakSources as xt, flagsNamed as y, requiredFlags as yt, openPullOf as z };
