import { n as refusal, t as hintOf } from "./refusal.js";
import { K as deploySettingsFor, et as layoutOf } from "./schema-deploy.js";
import { F as exposuresOf, J as valueOf, Nt as unreachable, V as settingFor, jt as known, kt as absent, ot as inOrder, q as stateOf, z as percentOf } from "./text.js";
import { o as hold, s as codeOf } from "./deploy.js";
import { basename, dirname, join } from "node:path";
import { access, mkdir, open, readFile, writeFile } from "node:fs/promises";
// src/app/root.ts
/** `root` as a path from the top of the repository, without slashes at its ends. */
function rootOf(written) {
	const root = written.replaceAll("\\", "/").replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	if (root === "" || root.startsWith("/") || root.split("/").some((part) => part === ".." || part === ".")) throw refusal(`the root "${written}" is no folder below the top of the repository`, "write it from the top of the repository, such as environments or config/flags");
	return root;
}
// src/domain/values.ts
/**
* What every service is sent in an environment. A flag whose definition or state cannot be read sends nothing:
* whoever deploys has to refuse such a snapshot before.
*/
function valuesIn(snapshot, environment) {
	const found = /* @__PURE__ */ new Map();
	for (const [key, files] of snapshot.flags) {
		const flag = valueOf(files.flag);
		const state = stateOf(files, environment);
		if (flag === null || state.kind === "unreadable") continue;
		for (const { service, variables } of flag.services) {
			const own = found.get(service) ?? [];
			found.set(service, own);
			for (const { variable, field } of variables) own.push({
				variable,
				value: valueFor(flag, valueOf(state), service, field),
				flag: key
			});
		}
	}
	const sorted = [...found].map(([service, values]) => [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))]);
	return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}
/** One field of the effective state. `rollout` is the share that really gets the value: 0 when it is off. */
function valueFor(flag, state, service, field) {
	switch (field) {
		case "enabled": return settingFor(flag, state, service).enabled;
		case "rollout": {
			const own = exposuresOf(flag, state).find((exposure) => exposure.service === service);
			return own === void 0 ? 0 : percentOf(own.reach);
		}
	}
}
// src/app/deploy/desired.ts
/** Every service that is sent anything in an environment, in order of name. */
function desiredIn(snapshot, environment, sha256) {
	return [...valuesIn(snapshot, environment)].map(([service, values]) => {
		const blockedRoutes = blockedIn(snapshot, environment, service);
		const unreadable = unreadableFor(snapshot, environment, service);
		return {
			environment,
			service,
			values,
			blockedRoutes,
			digest: digestOf({
				values,
				blockedRoutes
			}, sha256),
			unreadable
		};
	});
}
/** A pair as it is deployed by these settings: another target has to be brought there too. */
function deployedBy(desired, settings, sha256) {
	if (settings === null) return desired;
	const { target, render, probe, settings: own } = settings;
	const how = JSON.stringify([
		target,
		render,
		probe,
		own
	], inOrderOfKeys);
	return {
		...desired,
		digest: sha256(`${desired.digest} ${how}`)
	};
}
/** In a file, the order of keys means nothing. */
function inOrderOfKeys(_key, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => inOrder(a, b)));
}
/** A service that is sent nothing: what a pair becomes when its last variable goes. */
function nothingFor({ environment, service }, sha256) {
	const none = {
		values: [],
		blockedRoutes: []
	};
	return {
		environment,
		service,
		...none,
		digest: digestOf(none, sha256),
		unreadable: []
	};
}
/** Values as the record keeps them. */
function recorded({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function digestOf({ values, blockedRoutes }, sha256) {
	return sha256(JSON.stringify([values.map(({ variable, value }) => [variable, value]), blockedRoutes]));
}
/** The snapshot as it counts in one environment: some flags are held at what was let through before. */
function withHeld(snapshot, held) {
	const flags = new Map([...snapshot.flags, ...held]);
	return {
		...snapshot,
		flags: new Map([...flags].toSorted(([a], [b]) => inOrder(a, b)))
	};
}
function blockedIn({ flags }, environment, service) {
	const routes = [...flags.values()].flatMap((files) => {
		const flag = valueOf(files.flag);
		const isBlocked = valueOf(stateOf(files, environment))?.blockRoutes === true;
		const isSent = flag?.services.some((one) => one.service === service) === true;
		return isBlocked && isSent ? flag.emergencyRoutes ?? [] : [];
	});
	return [...new Set(routes)].toSorted(inOrder);
}
/** A broken state concerns the services of its flag; a broken definition may concern any. */
function unreadableFor({ flags }, environment, service) {
	return [...flags].flatMap(([key, files]) => {
		if (files.flag.kind === "unreadable") return [key];
		const broken = stateOf(files, environment).kind === "unreadable";
		const sends = valueOf(files.flag)?.services.some((one) => one.service === service) === true;
		return broken && sends ? [key] : [];
	});
}
// src/app/deploy/plan.ts
/** `known` and `desired` may hold different pairs: one that is sent nothing any more is emptied. */
function planOf(pipeline, known, desired, sha256) {
	return pipeline.environments.flatMap(({ name }) => pairsIn$1(name, known, desired).flatMap((pair) => {
		const has = known.find((one) => isPair(one, pair));
		const wants = desired.find((one) => isPair(one, pair)) ?? nothingFor(pair, sha256);
		if ((has === void 0 ? nothingFor(pair, sha256).digest : has.digest) === wants.digest) return [];
		const changes = changesBetween(has?.values ?? {}, wants);
		const settings = settingsOf(pipeline, pair);
		if (settings === null && changes.length === 0) return [];
		return [{
			...pair,
			desired: wants,
			changes,
			settings
		}];
	}));
}
function isPair(a, b) {
	return a.environment === b.environment && a.service === b.service;
}
function pairsIn$1(environment, ...lists) {
	const own = lists.flat().filter((pair) => pair.environment === environment);
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	}));
}
function settingsOf(pipeline, { environment, service }) {
	const declared = pipeline.services.find(({ name }) => name === service);
	return deploySettingsFor(declared?.deploy ?? [], environment);
}
function changesBetween(from, { values }) {
	const to = Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].toSorted(inOrder).map((variable) => ({
		variable,
		from: from[variable] ?? null,
		to: to[variable] ?? null
	})).filter((change) => change.from !== change.to);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
// src/app/deploy/ledger.ts
/** What is live in a pair, null where nothing was ever deployed, and the landings that are unfinished there. */
function pairIn(entries, pair) {
	const open = /* @__PURE__ */ new Set();
	let live = null;
	for (const entry of entries) {
		if (entry.kind !== "begun" && entry.kind !== "ended" || !isPair(entry, pair)) continue;
		if (entry.kind === "begun" || entry.state === "failure") open.add(entry.landing);
		else if (entry.state === "overtaken") open.delete(entry.landing);
		else {
			open.clear();
			const { landing, digest, values } = entry;
			live = {
				environment: pair.environment,
				service: pair.service,
				landing,
				digest,
				values
			};
		}
	}
	return {
		live: live && {
			...live,
			settled: open.size === 0
		},
		open
	};
}
/** Whether the record says already that a pair is owed this. */
function isOwed(entries, pair, landing, digest) {
	const { open } = pairIn(entries, pair);
	const begun = entries.filter((entry) => entry.kind === "begun").findLast((entry) => isPair(entry, pair));
	return open.has(landing) && begun?.landing === landing && begun.digest === digest;
}
/** Every pair that the record knows. */
function pairsIn(entries) {
	const pairs = entries.flatMap((entry) => entry.kind === "begun" || entry.kind === "ended" ? [{
		environment: entry.environment,
		service: entry.service
	}] : []);
	return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
/** What the record says of pairs, as evidence. In the same order. */
function deploymentsOf(entries) {
	return entries.flatMap((entry) => {
		if (entry.kind !== "begun" && entry.kind !== "ended") return [];
		const { environment, service, landing, at } = entry;
		const about = {
			environment,
			service,
			landing: String(landing),
			values: sentBy(entry),
			at
		};
		if (entry.kind === "begun") return [{
			...about,
			state: "begun"
		}];
		const [, by] = /^by ([0-9a-f]{40,64})$/.exec(entry.why) ?? [];
		const isOvertaken = entry.state === "overtaken" && by !== void 0;
		return [{
			...about,
			state: entry.state,
			...isOvertaken ? { by } : {}
		}];
	});
}
/** The values of an entry. Others could write into the same place: what makes no sense sends nothing. */
function sentBy({ values }) {
	return typeof values === "object" && values !== null ? values : {};
}
/** How many of the newest runs are looked at. What is older than those has long been overtaken itself. */
const MOST_RUNS = 20;
/** A newer landing whose run has begun for this pair; null when `landing` is the newest. */
async function overtakerOf(repository, entries, pair, landing) {
	const { live } = pairIn(entries, pair);
	const runs = entries.flatMap((entry) => entry.kind === "run" && concerns(entry, pair) ? [entry.landing] : []);
	const newest = [...new Set(runs.toReversed())].slice(0, MOST_RUNS);
	for (const other of /* @__PURE__ */ new Set([...live === null ? [] : [live.landing], ...newest])) if (other !== landing && await repository.isAncestor(landing, other)) return other;
	return null;
}
function concerns({ environments, services }, { environment, service }) {
	return (environments === null || environments.includes(environment)) && (services === null || services.includes(service));
}
/**
* Where the guard goes on: the newest landing on record that `before` grew out of. A landing whose run never
* came so far is judged now, because its values would go out with ours.
*/
async function baselineOf(repository, entries, before) {
	const nothing = {
		commit: before,
		holds: [],
		unfinished: null
	};
	if (before === null) return nothing;
	const guarded = entries.filter((entry) => entry.kind === "guarded").toReversed();
	for (const { landing, holds } of guarded.slice(0, MOST_RUNS)) if (await repository.isAncestor(landing, before)) return {
		commit: landing,
		holds,
		unfinished: null
	};
	const [first] = entries.filter((entry) => entry.kind === "run");
	if (first === void 0 || !await repository.isAncestor(first.landing, before)) return nothing;
	const unfinished = {
		before: first.before,
		after: first.landing
	};
	return {
		commit: first.before,
		holds: [],
		unfinished
	};
}
// src/adapters/deploy/record-file.ts
function fileRecord(file) {
	return {
		read: () => entriesIn(file),
		append: (entry) => add(file, entry),
		lock: ({ environment, service }) => hold(join(`${file}.locks`, `${environment}--${service}`))
	};
}
async function entriesIn(file) {
	return (await readFile(file, "utf8").catch((error) => {
		if (codeOf(error) === "ENOENT") return "";
		throw unusable(file, `cannot be read (${codeOf(error)})`);
	})).split("\n").flatMap((line, index, lines) => {
		if (line.trim() === "") return [];
		const entry = parsed(line);
		if (entry !== null) return [entry];
		if (index === lines.length - 1 || line.startsWith("{")) return [];
		throw unusable(file, `line ${index + 1} is no entry`);
	});
}
function parsed(line) {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
async function add(file, entry) {
	try {
		await makeFolder(dirname(file));
		const handle = await open(file, "a+");
		try {
			const { size } = await handle.stat();
			const last = Buffer.alloc(1);
			if (size > 0) await handle.read(last, 0, 1, size - 1);
			const begin = size > 0 && last.toString() !== "\n" ? "\n" : "";
			await handle.write(`${begin}${JSON.stringify(entry)}\n`);
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw unusable(file, `cannot be written (${codeOf(error)})`);
	}
}
/** In its usual place, inside of somebody's repository, the folder of a record keeps itself out of Git. */
async function makeFolder(folder) {
	if (await mkdir(folder, { recursive: true }) !== void 0 && basename(folder) === ".flaghoist") await writeFile(join(folder, ".gitignore"), "*\n");
}
function unusable(file, how) {
	return refusal(`the record ${file} ${how}`, "mend it, or name another with --record");
}
// src/cli/record.ts
const RECORD = ".flaghoist/deployments.jsonl";
async function recordFile({ repo, record }) {
	return record ?? join((await layoutOf(repo)).top, RECORD);
}
/** What the record says, read only when somebody asks. */
function recordedIn(place) {
	return async () => {
		const file = await recordFile(place);
		if (!await access(file).then(() => true, () => false)) return absent(`there is no record ${place.record ?? RECORD} here`);
		try {
			return known(deploymentsOf(await fileRecord(file).read()));
		} catch (error) {
			const hint = hintOf(error);
			if (hint === null) throw error;
			return unreachable(`${error.message}; ${hint}`);
		}
	};
}
export { recorded as _, deploymentsOf as a, pairIn as c, isPair as d, matrixOf as f, desiredIn as g, deployedBy as h, baselineOf as i, pairsIn as l, settingsOf as m, recordedIn as n, isOwed as o, planOf as p, fileRecord as r, overtakerOf as s, recordFile as t, sentBy as u, withHeld as v, rootOf as y };
