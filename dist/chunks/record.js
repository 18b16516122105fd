import { n as refusal, t as hintOf } from "./refusal.js";
import { ut as deploySettingsFor, xt as layoutOf } from "./schema-deploy.js";
import { J as valuesIn, Jt as absent, Ot as inOrder, Qt as unreachable, W as blockedRoutesIn, Xt as known, Z as exposuresIn, ct as valueOf, ot as filesOf, st as stateOf } from "./text.js";
import { o as hold, s as codeOf } from "./deploy.js";
import { dirname, join } from "node:path";
import { access, mkdir, open, readFile } from "node:fs/promises";
// src/app/load/root.ts
/** `root` as a path from the top of the repository, without slashes at its ends. */
function rootOf(written) {
	const root = written.replaceAll("\\", "/").replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	if (root === "" || root.startsWith("/") || root.split("/").some((part) => part === ".." || part === ".")) throw refusal(`the root "${written}" is no folder below the top of the repository`, "write it from the top of the repository, such as environments or config/flags");
	return root;
}
// src/app/deploy/desired.ts
/**
* Every service that is sent anything in an environment, in order of name. `tip`: the snapshot before any flag in it
* was held.
*/
function desiredIn(snapshot, environment, sha256, tip = snapshot) {
	const exposures = [...snapshot.flags.values()].flatMap((files) => exposuresIn(files, environment) ?? []);
	const unheld = valuesIn(tip, environment);
	return [...valuesIn(snapshot, environment)].map(([service, all]) => {
		const values = withoutClashes(all.map((value) => lowered(value, unheld.get(service) ?? [])), (value) => rankOf(value, service, tip));
		const blockedRoutes = blockedRoutesIn(exposures, service);
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
/** What is lower at the tip than where its flag is held goes out all the same: no hold keeps a rollback up. */
function lowered(value, tip) {
	const now = tip.find(({ variable, flag }) => variable === value.variable && flag === value.flag);
	if (now === void 0 || now.value === value.value) return value;
	return typeof now.value === "number" && typeof value.value === "number" && now.value < value.value || now.value === value.safe ? {
		...now,
		safe: value.safe
	} : value;
}
/**
* A held flag may fill a variable that another one fills by now, and a clash may have landed past the gate. Then the
* one counts that says so at the tip, among those the one that sends its safe value, and among those the first: a
* deployment never ends without a value, or no rollback of the service could go out (T58).
*/
function withoutClashes(values, rank) {
	const variables = new Set(values.map(({ variable }) => variable));
	if (variables.size === values.length) return values;
	return [...variables].flatMap((variable) => {
		const same = values.filter((value) => value.variable === variable);
		const highest = Math.max(...same.map(rank));
		return same.filter((value) => rank(value) === highest).slice(0, 1);
	});
}
function rankOf({ variable, value, flag, safe }, service, tip) {
	return ((valueOf(filesOf(tip, flag).flag)?.services.find((one) => one.service === service))?.variables.some((one) => one.variable === variable) === true ? 2 : 0) + (value === safe ? 1 : 0);
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
	const wanted = new Map(values.map((value) => [value.variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...wanted.keys()])].toSorted(inOrder).flatMap((variable) => {
		const value = wanted.get(variable);
		const [old, now] = [from[variable] ?? null, value?.value ?? null];
		if (old === now) return [];
		return [{
			variable,
			from: old,
			to: now,
			isRaise: isRaise(old, now, value?.safe ?? null)
		}];
	});
}
function isRaise(from, to, safe) {
	if (to === null || to === safe) return false;
	return !(typeof from === "number" && typeof to === "number" && to < from);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
// src/app/deploy/here.ts
/** Then the others are not asked for: each may take a minute. */
const MOST_REFUSED = 3;
const KNOWN = /* @__PURE__ */ new WeakMap();
/** Fetches it where it is not here. */
function isHere(repository, commit) {
	const own = KNOWN.get(repository) ?? {
		commits: /* @__PURE__ */ new Map(),
		refused: 0
	};
	KNOWN.set(repository, own);
	const asked = own.commits.get(commit) ?? look(repository, commit, own);
	own.commits.set(commit, asked);
	return asked;
}
async function look(repository, commit, own) {
	if (await repository.resolve(commit) !== null) return true;
	if (own.refused >= MOST_REFUSED) return false;
	const found = await repository.fetchCommit(commit, null);
	if (found.kind !== "known") own.refused += 1;
	return found.kind === "known";
}
/** Whether `one` stood before `other`. A shallow clone knows fast that the other one grew out of it, or it of that. */
async function isOlder(repository, one, other) {
	if (one === other || await repository.isAncestor(other, one)) return false;
	return repository.isAncestor(one, other);
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
/** The landings that were deployed, and what each push took the place of: each was the tip, or landed with one. */
function seenBy(entries) {
	return entries.flatMap((entry) => {
		const { landing, at } = entry;
		const before = entry.kind === "run" ? entry.before : null;
		return [...before === null ? [] : [{
			sha: before,
			at
		}], {
			sha: landing,
			at
		}];
	});
}
/** The values of an entry. Others could write into the same place: what makes no sense sends nothing. */
function sentBy({ values }) {
	return typeof values === "object" && values !== null ? values : {};
}
/** How many of the newest runs are looked at. What is older than those has long been overtaken itself. */
const MOST_RUNS = 20;
/**
* A newer landing whose run has begun for this pair; null when `landed` is the newest. One that this very push has
* taken back is not newer; one that has had a run since this push did is.
*/
async function overtakerOf(repository, entries, pair, landed) {
	const { before, after } = landed;
	const { live } = pairIn(entries, pair);
	const runs = entries.filter((entry) => entry.kind === "run");
	const own = runs.findIndex((run) => run.landing === after && run.before === before);
	const later = new Set(own < 0 ? [] : runs.slice(own).map(({ landing }) => landing));
	const begun = runs.filter((run) => concerns(run, pair)).map(({ landing }) => landing);
	const newest = [...new Set(begun.toReversed())].slice(0, MOST_RUNS);
	for (const other of /* @__PURE__ */ new Set([...newest, ...live === null ? [] : [live.landing]])) {
		if (other === after || !await isHere(repository, other)) continue;
		if (!await isOlder(repository, after, other)) continue;
		if (!(before !== null && await repository.isAncestor(other, before)) || later.has(other)) return other;
	}
	return null;
}
function concerns({ environments, services }, { environment, service }) {
	return (environments === null || environments.includes(environment)) && (services === null || services.includes(service));
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
		await mkdir(dirname(file), { recursive: true });
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
function unusable(file, how) {
	return refusal(`the record ${file} ${how}`, "mend it, or name another with --record");
}
// src/cli/record.ts
/** In Git's own folder, where no commit can reach it. */
const RECORD = "flaghoist/deployments.jsonl";
async function recordFile({ repo, record }) {
	return record ?? join(dirname((await layoutOf(repo)).objects), RECORD);
}
/** What the log has seen land, of a repository that is open. A log that is damaged says nothing here. */
async function landingsIn({ record }, gitFolder) {
	return seenBy(await fileRecord(record ?? join(gitFolder, RECORD)).read().catch(() => []));
}
/** What the record says, read only when somebody asks. */
function recordedIn(place) {
	return async () => {
		const file = await recordFile(place);
		if (!await access(file).then(() => true, () => false)) return absent(`there is no record ${place.record ?? `.git/${RECORD}`} here`);
		try {
			return known(deploymentsOf(await fileRecord(file).read()));
		} catch (error) {
			const hint = hintOf(error);
			if (hint === null) throw error;
			return unreachable(`${error.message}; ${hint}`);
		}
	};
}
export { rootOf as C, withHeld as S, settingsOf as _, deploymentsOf as a, nothingFor as b, pairIn as c, sentBy as d, isHere as f, planOf as g, matrixOf as h, fileRecord as i, pairsIn as l, isPair as m, recordFile as n, isOwed as o, isOlder as p, recordedIn as r, overtakerOf as s, landingsIn as t, seenBy as u, deployedBy as v, recorded as x, desiredIn as y };
