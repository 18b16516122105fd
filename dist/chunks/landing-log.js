import { It as parseEnvironmentName, Tt as between, at as ABSENT, bt as valueOf, ft as filesOf, lt as UNREADABLE } from "./program.js";
import { Dn as snapshotOf, In as walkFrom, Ir as classify, Ni as changesOf, Rn as readOf, Tn as environmentsNamedBy, dn as policyFilesOf, fr as pipelinePath, hi as hasTarget, jr as policyReasons, mr as statePath, pr as placeOf, sr as asTree, ur as flagPath, vn as existing, xn as readFlags, yn as namesIn } from "./judging.js";
import { v as refusal } from "./opening.js";
import { c as NO_EVIDENCE } from "./repository.js";
import { n as unknownEnvironment } from "./promote.js";
import { r as matches } from "./flag-patterns.js";
import { t as unknownFlag } from "./unknown-flag.js";
// src/app/log/past-contents.ts
/** Newest first, like `landings`. `tip`: the same flags as they are at the tip. */
async function sidesOf(loader, tip, landings) {
	const replaced = landings.flatMap(({ changes }) => changes.map(({ before }) => before?.id ?? null));
	const ids = [...new Set(replaced.filter((id) => id !== null))];
	const blobs = await loader.repository.readBlobs(ids);
	let after = tip;
	return landings.map(({ sha, changes }) => {
		const head = after;
		const { before, touched, folders } = undone(loader, head, changes, blobs);
		after = before;
		return {
			sha,
			touched,
			folders,
			changes,
			base: only(before, touched),
			head: only(head, touched)
		};
	});
}
function undone({ root, reader }, head, changes, blobs) {
	let { pipeline } = head;
	const flags = new Map(head.flags);
	const touched = /* @__PURE__ */ new Set();
	const folders = /* @__PURE__ */ new Set();
	for (const { path, before } of changes) {
		const place = placeOf(root, path);
		const version = (read) => {
			if (before === null) return ABSENT;
			const bytes = blobs.get(before.id);
			return bytes === void 0 ? UNREADABLE : readOf(read({
				...before,
				bytes
			}));
		};
		if (place.kind === "pipeline") pipeline = version((blob) => reader.pipeline(path, blob));
		if (place.kind !== "flag" && place.kind !== "state") continue;
		const { key } = place;
		const files = filesOf({
			pipeline,
			flags
		}, key);
		touched.add(key);
		if (place.kind === "flag") {
			flags.set(key, {
				...files,
				flag: version((blob) => reader.flag(path, key, blob))
			});
			continue;
		}
		folders.add(place.environment);
		const state = version((blob) => reader.state(path, blob));
		flags.set(key, withState(files, place.environment, state));
	}
	return {
		before: {
			pipeline,
			flags
		},
		touched: [...touched],
		folders: [...folders]
	};
}
function withState(files, environment, state) {
	const states = new Map(files.states);
	if (state.kind === "absent") states.delete(environment);
	else states.set(environment, state);
	return {
		...files,
		states
	};
}
function only({ pipeline, flags }, touched) {
	const kept = touched.flatMap((key) => {
		const files = flags.get(key);
		return files === void 0 || isGone(files) ? [] : [[key, files]];
	});
	return {
		pipeline,
		flags: new Map(kept)
	};
}
/** Whether no file of a flag is there. */
function isGone(files) {
	return files.flag.kind === "absent" && files.states.size === 0;
}
/** The owner of a flag, by its definition. */
function ownerOf(sides, key) {
	const [after, before] = [sides.head, sides.base].map((side) => valueOf(filesOf(side, key).flag));
	return after?.owner ?? before?.owner ?? null;
}
// src/app/log/landed-changes.ts
/** `isMeant`: whether the command was asked about a flag. */
function changesIn(root, sides, at, isMeant) {
	const proposal = proposalOf(root, sides);
	const changes = changesOf(proposal);
	const rules = policyReasons(proposal, changes).map(({ file, flag }) => ({
		file,
		flag
	}));
	return {
		changes: changes.filter((change) => isMeant(change.flag) && isReal(change)).map((change) => bare(sides, change, at)),
		rules: distinct(rules).filter(({ flag }) => flag === null || isMeant(flag))
	};
}
function proposalOf(root, { base, head, touched, folders, changes }) {
	return {
		base,
		head,
		touched,
		folders,
		policyFiles: policyFilesOf(root, changes, base.pipeline),
		size: {
			files: 0,
			bytes: 0
		},
		ownDiagnostics: [],
		stoppingDiagnostics: [],
		widerDiagnostics: [],
		dependents: []
	};
}
/** A new flag that is off, or a state without an effect, has changed nothing for anyone. */
function isReal({ from, to, services }) {
	return from === null || to === null || services.some(({ values }) => values.length > 0);
}
function bare(sides, change, at) {
	const { flag, environment, from, to, services } = change;
	return {
		flag,
		owner: ownerOf(sides, flag),
		environment,
		class: classify(change, NO_EVIDENCE, at).class,
		from,
		to,
		values: services.flatMap(({ service, values }) => values.filter(({ kind }) => kind === "variable").map((value) => ({
			service,
			name: value.name,
			from: value.from,
			to: value.to
		})))
	};
}
function distinct(rules) {
	return rules.filter((rule, place) => rules.findIndex((loggedRule) => loggedRule.file === rule.file && loggedRule.flag === rule.flag) === place);
}
// src/app/log/outcome.ts
/** Without a log nothing is known. */
const NO_OUTCOME = {
	verdict: null,
	deployments: null,
	timeToSafe: null
};
function outcomeOf(log, pipeline, landing, change) {
	const deployments = servicesOf(change).map((service) => deploymentOf(log, pipeline, landing, change, service));
	const last = lastOf(deployments);
	return {
		verdict: verdictOf(log, landing, change) ?? (last === null ? null : accepted(last)),
		deployments,
		timeToSafe: change.class === "rollback" ? timeToSafe(log, landing, change, last) : null
	};
}
function servicesOf({ values }) {
	return [...new Set(values.map(({ service }) => service))];
}
function deploymentOf({ deployments }, pipeline, landing, { environment, values }, service) {
	const events = deployments.filter((deployment) => deployment.environment === environment && deployment.service === service && landing.isIn(deployment.landing));
	const wanted = values.filter((value) => value.service === service);
	const carries = (deployment) => wanted.every(({ name, to }) => (deployment.values[name] ?? null) === (to ?? null));
	const live = events.find((event) => event.state === "success" && carries(event));
	if (live !== void 0) return {
		service,
		state: "live",
		at: live.at
	};
	const failed = events.findLast((event) => event.state === "failure" && carries(event));
	if (failed !== void 0) return {
		service,
		state: "failed",
		at: failed.at
	};
	if (events.some((event) => event.state === "success" && event.landing !== landing.sha)) return {
		service,
		state: "replaced",
		at: null
	};
	return {
		service,
		state: pipeline === null || hasTarget(pipeline.services, environment, service) ? "waiting" : "no-target",
		at: null
	};
}
/** When the last service had the values; null while one of them does not. */
function lastOf(deployments) {
	const awaited = deployments.filter(({ state }) => state !== "no-target");
	if (awaited.length === 0 || awaited.some(({ state }) => state !== "live")) return null;
	return awaited.reduce((last, { at }) => last === null || at !== null && at > last ? at : last, null);
}
/** The newest answer of a run that had this landing. */
function verdictOf({ entries }, { sha, isIn }, { flag, environment }) {
	let verdict = null;
	for (const { accepted: { tip, refusals }, at } of entries) {
		if (!isIn(tip)) continue;
		const refused = refusals.find((refusal) => refusal.landing === sha && (refusal.flag === null || refusal.flag === flag && refusal.environment === environment));
		if (refused !== void 0) verdict = {
			kind: "refused",
			verdict: refused.verdict,
			at
		};
		else if (verdict?.kind !== "accepted") verdict = accepted(at);
	}
	return verdict;
}
function accepted(at) {
	return {
		kind: "accepted",
		verdict: null,
		at
	};
}
/** As the log has it; for an older rollback from the landing to the last success. */
function timeToSafe({ entries }, { sha, at }, { flag, environment }, last) {
	if (last === null) return null;
	const landedAt = entries.flatMap((entry) => entry.environment === environment && entry.kind === "finished" ? entry.instances.flatMap((instance) => instance.lowered ?? []) : []).flatMap((item) => item.landing === sha && item.flag === flag ? item.landedAt ?? [] : []).at(-1) ?? at;
	return landedAt > last ? null : between(landedAt, last);
}
// src/app/log/scope.ts
async function scopeOf(loader, tip, patterns) {
	const keys = [...new Set(patterns)];
	const { root } = loader;
	const folders = await loader.repository.folders(asTree(tip), root);
	const side = await readFlags(loader, asTree(tip), keys, []);
	const parsed = folders.flatMap((name) => parseEnvironmentName(name) ?? []);
	const environments = [.../* @__PURE__ */ new Set([...environmentsNamedBy(side.pipeline), ...parsed])];
	if (!(keys.length > 0 && existing(side).length === keys.length)) {
		const isMeant = (key) => keys.length === 0 || keys.some((pattern) => matches(pattern, key));
		return {
			isMeant,
			paths: null,
			environments
		};
	}
	const states = environments.flatMap((environment) => keys.map((key) => statePath(root, environment, key)));
	const definitions = keys.map((key) => flagPath(root, key));
	return {
		isMeant: (key) => keys.includes(key),
		paths: /* @__PURE__ */ new Set([
			pipelinePath(root),
			...definitions,
			...states
		]),
		environments
	};
}
/** A misspelled environment must not look like one where nothing happened. */
function demandEnvironments(names, { environments }) {
	for (const name of names) if (!environments.includes(name)) throw unknownEnvironment(name, environments);
}
/** The same for a flag. A deleted flag is known by its landings. */
async function demandFlags(loader, tip, patterns, touched) {
	const isKnown = (keys, pattern) => keys.some((key) => matches(pattern, key));
	const open = patterns.filter((pattern) => !isKnown(touched, pattern));
	if (open.length === 0) return;
	const names = await namesIn(loader, asTree(tip));
	for (const pattern of open) if (!isKnown(names, pattern)) throw unknownFlag(pattern, names);
}
/** Without the files of flags that are not meant. */
function changesMeant(root, changes, isMeant) {
	return changes.filter(({ path }) => {
		const place = placeOf(root, path);
		return !("key" in place) || isMeant(place.key);
	});
}
function touchedBy(root, landings) {
	const keys = landings.flatMap(({ changes }) => changes.flatMap(({ path }) => {
		const place = placeOf(root, path);
		return "key" in place ? place.key : [];
	}));
	return [...new Set(keys)];
}
// src/app/log/landing-log.ts
/** At this commit of the default branch. */
async function landingLog(gatherer, tip, request) {
	const { clock, repository, root } = gatherer;
	const now = await clock.now();
	const scope = await scopeOf(gatherer, tip, request.flags);
	demandEnvironments(request.in, scope);
	const walk = await walked(gatherer, tip, request.since, scope, now);
	const changed = await changedLandings(gatherer, walk, scope);
	const touched = touchedBy(root, changed);
	await demandFlags(gatherer, tip, request.flags, touched);
	const times = await timesOf(gatherer, walk, changed, now);
	const side = await readFlags(gatherer, asTree(tip), touched, scope.environments);
	const rows = rowsOf(root, {
		sides: await sidesOf(gatherer, snapshotOf(side), changed),
		times,
		walk,
		scope
	}, request);
	const authors = await repository.authorships(rows.map(({ sha }) => sha));
	return {
		landings: rows.map((row) => {
			const { author = "", landedBy = "", subject = "" } = authors.get(row.sha) ?? {};
			return {
				...row,
				author,
				landedBy,
				subject,
				pull: null
			};
		}),
		since: request.since,
		now,
		clock: clock.name,
		logTrouble: "trouble" in request.log ? request.log.trouble : null,
		notAsked: null
	};
}
async function walked(gatherer, tip, since, { paths }, now) {
	const walk = await walkFrom(gatherer, tip, since, paths ?? /* @__PURE__ */ new Set(), now);
	if (walk.kind === "known") return walk.value;
	throw refusal("log/no-history", { why: walk.why });
}
/** The landings of the window that touched the flags or the rules, newest first. */
async function changedLandings({ repository, root }, walk, { paths, isMeant }) {
	const places = root === "" ? [] : [root];
	const below = paths === null ? await repository.changesBelow(walk, places) : null;
	return walk.landings.slice(0, walk.examined).flatMap((landing) => {
		const changes = changesMeant(root, below === null ? landing.changes : below.get(landing.sha) ?? [], isMeant);
		return changes.length === 0 ? [] : [{
			sha: landing.sha,
			changes
		}];
	});
}
async function timesOf({ clock }, walk, changed, now) {
	const times = await clock.timesOf(walk, new Set(changed.map(({ sha }) => sha)), now);
	if (times.kind === "known") return times.value;
	throw refusal("log/no-history", { why: times.why });
}
function rowsOf(root, { sides, times, walk, scope }, request) {
	const places = new Map(walk.landings.map(({ sha }, place) => [sha, place]));
	const isWhole = request.flags.length === 0 && request.owner === null && request.in.length === 0;
	return sides.flatMap((side) => {
		const time = times.get(side.sha);
		if (time === void 0 || time.at < request.since) return [];
		const { sha, at, source } = time;
		const place = places.get(sha) ?? 0;
		const isIn = (commit) => (places.get(commit) ?? 1e400) <= place;
		const landedChanges = changesIn(root, side, at, scope.isMeant);
		const changes = landedChanges.changes.filter((change) => isShown(change, request)).map((change) => withOutcome(request.log, side.head, {
			sha,
			at,
			isIn
		}, change));
		const rules = landedChanges.rules.filter(({ flag }) => flag === null ? isWhole || changes.length > 0 : isOwned(ownerOf(side, flag), request));
		return changes.length === 0 && (rules.length === 0 || request.in.length > 0) ? [] : [{
			sha,
			at,
			source,
			changes,
			rules
		}];
	});
}
function isShown({ environment, owner }, { in: named, owner: wanted }) {
	return (named.length === 0 || named.includes(environment)) && isOwned(owner, { owner: wanted });
}
function isOwned(owner, { owner: wanted }) {
	return wanted === null || owner === wanted;
}
function withOutcome(log, head, landing, change) {
	if ("trouble" in log) return {
		...change,
		...NO_OUTCOME
	};
	return {
		...change,
		...outcomeOf(log, valueOf(head.pipeline), landing, change)
	};
}
export { landingLog as t };
