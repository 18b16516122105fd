import { Z as exposuresIn, et as isExposed, ft as filesOf, kt as inOrder, tt as percentOf, yt as stateOf } from "./program.js";
import { r as setEntry } from "./edit.js";
import { Dn as snapshotOf, Mn as flagOf, Sn as readNamed, bn as readCommit, fr as pipelinePath, gi as deploySettingsFor, gn as dependentsIn, hn as definitionsWith, mr as statePath, sr as asTree, ur as flagPath, yn as namesIn } from "./judging.js";
import { a as editable, i as branchName, n as lowering, t as unknownFlag } from "./unknown-flag.js";
import { n as isPattern, t as flagsNamed } from "./flag-patterns.js";
import { i as writeEdit, n as unknownEnvironment, r as withReason } from "./promote.js";
import { v as refusal } from "./opening.js";
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
	const deploy = `{ target: files, render: ${BLOCKING}, folder: "/etc/traefik/{environment}" }`;
	const edits = [`"${proxy}: { ${variable}: enabled }" to services in ${flagPath(root, key)}`, ...shared.length > 0 ? [] : [`'${proxy}: { deploy: { "*": ${deploy} } }' to services in ${pipelinePath(root)}`]];
	return `the routes of ${key} stay open in ${environments.join(", ")}, because no proxy is sent its variables there: add ${edits.join(", and ")}`;
}
// src/app/edit/rollback.ts
async function rollback(gatherer, base, options) {
	if (base === null) throw refusal("rollback/nothing-landed");
	if (options.routes && options.rollout !== null) throw refusal("rollback/routes-and-rollout");
	const named = await namedIn(gatherer, base, options);
	const dependents = options.withDependents === true && named.length > 0 ? await dependentsOf(gatherer, base, named) : [];
	const tree = await (options.all ? readCommit(gatherer, base) : readNamed(gatherer, base, [.../* @__PURE__ */ new Set([...named, ...dependents])]));
	const keys = keysOf(tree, {
		...options,
		flags: [...named, ...dependents]
	});
	const environments = keys.length === 0 ? [] : environmentsOf(tree, options);
	const places = keys.flatMap((flag) => environments.flatMap((environment) => isConcerned(tree, flag, environment, options) ? [{
		flag,
		environment
	}] : []));
	if (places.length === 0) throw nothingToDo(options);
	const changed = new Set(places.map(({ flag }) => flag));
	const { files, turnedOff } = await newTexts(gatherer, base, tree, places, options);
	const where = options.in.length === 0 ? [] : ["in", ...options.in];
	const edit = {
		base,
		branch: options.branch ?? branchName("rollback", [...changed], where),
		isOurName: options.branch === null,
		message: withReason(messageOf(places, options, places.some(({ flag }) => hasRoutes(tree, flag)), turnedOff), options.reason ?? ""),
		files
	};
	const written = await writeEdit(gatherer, edit, { dryRun: options.dryRun === true });
	const unreadable = options.all ? unprovable(tree) : [];
	const without = places.map(({ flag }) => flag).filter((key) => !hasRoutes(tree, key));
	const routeless = options.routes ? [...new Set(without)] : [];
	const open = options.routes ? openRoutes(gatherer.root, tree.side, places) : [];
	const still = keys.filter((key) => !changed.has(key));
	const untouched = options.all ? [] : still;
	return {
		...written,
		dependents: dependents.filter((key) => changed.has(key)),
		changed: places,
		turnedOff,
		untouched,
		unreadable,
		routeless,
		open
	};
}
/** The flags that are named. A pattern means those that there are. */
async function namedIn(gatherer, base, { flags, all }) {
	if (all || !flags.some(isPattern)) return flags;
	return flagsNamed(flags, await namesIn(gatherer, asTree(base)));
}
function keysOf({ side, names: keys }, { flags, all }) {
	if (all === flags.length > 0) throw refusal("rollback/flags-or-all", { all });
	for (const flag of flags) if (!keys.includes(flag)) throw unknownFlag(flag, keys);
	if (!all) return keys.filter((key) => flags.includes(key));
	const unreadable = new Set(unprovable({ side }));
	return keys.filter((key) => !unreadable.has(key));
}
/** Flags whose definition has no readable version, so that nothing says what takes them down. */
function unprovable({ side }) {
	return [...side.flags].flatMap(([key, entry]) => entry.definition !== null && flagOf(entry) === null ? [key] : []);
}
function environmentsOf({ environments }, { in: named }) {
	for (const name of named) if (!environments.includes(name)) throw unknownEnvironment(name, environments);
	return named.length === 0 ? environments : environments.filter((name) => named.includes(name));
}
/** Whether users get more than is wanted, or routes can be blocked in a named environment. */
function isConcerned(tree, key, environment, options) {
	if (isAbove(tree, key, environment, limitOf(options))) return true;
	const isBlocked = (tree.side.flags.get(key)?.states?.get(environment)?.value ?? null)?.blockRoutes === true;
	return options.routes && options.in.length > 0 && !isBlocked && hasRoutes(tree, key);
}
function hasRoutes({ side }, key) {
	const entry = side.flags.get(key);
	return entry !== void 0 && (flagOf(entry)?.emergencyRoutes ?? []).length > 0;
}
/** Whether users there get more than is wanted. A file that cannot be read counts as exposed. */
function isAbove({ side }, key, environment, limit) {
	const snapshot = snapshotOf({
		pipeline: side.pipeline,
		flags: /* @__PURE__ */ new Map([[key, side.flags.get(key)]])
	});
	const files = filesOf(snapshot, key);
	const state = stateOf(files, environment);
	if (state.kind === "unreadable") return true;
	const exposures = exposuresIn(files, environment);
	if (exposures === null) return state.kind === "known" && state.value.enabled;
	if (limit === null) return isExposed(exposures);
	return exposures.some(({ service, reach }) => percentOf(reach) > limit(service));
}
/** Null: down to the safe value for all users. */
function limitOf({ rollout, shares = null }) {
	if (shares !== null) return (service) => shares.get(service) ?? ALL;
	return rollout === null ? null : () => rollout;
}
/** Percent. */
const ALL = 100;
function nothingToDo({ in: named, rollout, routes }) {
	return refusal("rollback/nothing-to-do", {
		environments: named,
		rollout,
		routes
	});
}
async function newTexts({ repository, root }, base, tree, places, { routes, ...options }) {
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
}
/** The one percentage that all lowered services get; null: none, or several. */
function commonShare({ rollout, shares = null }) {
	if (shares === null) return rollout;
	const [share = 0, ...others] = new Set(shares.values());
	return others.length === 0 && share > 0 ? share : null;
}
function messageOf(places, { routes, ...options }, hasAnyRoutes, turnedOff) {
	const [first] = places;
	const blocked = routes && hasAnyRoutes ? ", and block routes" : "";
	const off = new Set(turnedOff.map(({ flag, environment }) => `${environment} ${flag}`));
	const isOff = ({ flag, environment }) => off.has(`${environment} ${flag}`);
	const rollout = commonShare(options);
	const share = rollout === null ? blocked : places.every(isOff) ? "" : ` to ${rollout}%`;
	if (places.length === 1 && first !== void 0) return `Roll back ${first.flag} in ${first.environment}${share}`;
	const lines = places.map((place) => {
		const how = share !== "" && isOff(place) ? ": off where no percentage is read" : "";
		return `- ${place.flag} in ${place.environment}${how}`;
	});
	return [
		`Roll back ${places.length} states${share}`,
		"",
		...lines
	].join("\n");
}
export { rollback as n, commonShare as t };
