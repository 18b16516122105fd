import { s as instant } from "./time.js";
import { i as isName } from "./names.js";
import { a as eventsOf, c as liveOf, i as eventOf, l as newestOfEach, m as unfinishedIn, n as beginningOf, o as instanceKey, p as supersededIn, s as liveIn, u as seenTips } from "./log-reading.js";
import { r as refusal, t as hintOf } from "./refusal.js";
import { c as writeAtomically, n as acquireLock, o as codeOf, s as reasonOf, t as acquire } from "./lock.js";
import { a as known, i as absent, n as DEPLOYMENT_STATES, o as unreachable } from "./evidence.js";
import { t as rootOf } from "./root.js";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { access, mkdir, open, readFile, rename, stat } from "node:fs/promises";
// src/app/log-entry.ts
/** The entry that a value is; null where it is none. */
function logEntryIn(value) {
	return hasFields(value, HEAD) && hasFields(value, value["kind"] === "started" ? STARTED : FINISHED) ? value : null;
}
function hasFields(value, fields) {
	if (!isRecord(value)) return false;
	return Object.entries(fields).every(([name, isValid]) => isValid(value[name]));
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
const isText = (value) => typeof value === "string";
const isMoment = (value) => Number.isSafeInteger(value);
const isWord = (value) => typeof value === "string" && isName(value);
const isSha = (value) => typeof value === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
const isValues = (value) => isRecord(value) && Object.values(value).every((one) => one === null || SENDABLE.has(typeof one));
const SENDABLE = /* @__PURE__ */ new Set([
	"boolean",
	"number",
	"string"
]);
function orNull(isValid) {
	return (value) => value === null || isValid(value);
}
function oneOf(...texts) {
	return (value) => texts.includes(value);
}
function listOf(fields) {
	return (value) => Array.isArray(value) && value.every((one) => hasFields(one, fields));
}
const LOWERED = listOf({
	flag: isText,
	landing: isSha,
	landedAt: orNull(isMoment),
	verifiedAt: orNull(isMoment)
});
const isLowered = (value) => value === void 0 || LOWERED(value);
const SENT = {
	service: isWord,
	landing: isSha,
	digest: isText,
	values: isValues,
	lowered: isLowered
};
const RESULTS = listOf({
	...SENT,
	state: oneOf("verified", "failed", "superseded")
});
const isCode = (value) => value === void 0 || value === "deploy/foreign-value";
const DETAILS = {
	verified: {},
	failed: {
		why: isText,
		code: isCode
	},
	superseded: { by: isSha }
};
const isResults = (value) => RESULTS(value) && value.every((one) => hasFields(one, DETAILS[one.state]));
const isTextOrNone = (value) => value === void 0 || isText(value);
const isAccepted = (value) => hasFields(value, {
	tip: isSha,
	refusals: listOf({
		part: oneOf("rules", "definition", "state"),
		flag: orNull(isText),
		environment: orNull(isWord),
		accepted: orNull(isSha),
		landing: isSha,
		since: isMoment,
		verdict: oneOf("wait", "block"),
		text: isTextOrNone,
		file: isTextOrNone
	})
});
const HEAD = {
	kind: oneOf("started", "finished"),
	environment: isWord,
	accepted: isAccepted,
	before: orNull(isSha),
	run: isText,
	at: isMoment
};
const isMark = (value) => value === void 0 || value === true;
const STARTED = {
	instances: listOf({
		...SENT,
		isFirst: isMark,
		was: (was) => was === void 0 || isValues(was)
	}),
	limit: (value) => typeof value === "number"
};
const FINISHED = {
	instances: isResults,
	others: listOf({
		...SENT,
		since: isMoment
	})
};
// src/adapters/deployment-log/compact.ts
const NO_HISTORY = {
	deployments: [],
	tips: [],
	beginning: null
};
/** Seconds that soak and resume may look back. */
const LONGEST_WINDOW = 3456e4;
/** The history without events that are too old to matter. The last success of an instance stays at any age. */
function recent({ deployments, tips, beginning }) {
	const newest = Math.max(0, ...[deployments.at(-1), tips.at(-1)].map((last) => last?.at ?? 0));
	const isOld = ({ at }) => at < newest - LONGEST_WINDOW;
	const last = /* @__PURE__ */ new Map();
	for (const event of deployments) if (event.state === "success" && isOld(event)) last.set(instanceKey(event), event);
	const kept = new Set(last.values());
	return {
		deployments: deployments.filter((event) => kept.has(event) || !isOld(event)),
		tips: tips.filter((tip) => !isOld(tip)),
		beginning
	};
}
function compactLine({ deployments, tips, beginning }) {
	const instances = indexed((key) => key);
	const shas = indexed((sha) => sha);
	const values = indexed((one) => JSON.stringify(one));
	let before = 0;
	const events = [];
	for (const event of deployments) {
		const state = DEPLOYMENT_STATES.indexOf(event.state);
		const [instance, landing] = [instances.of(instanceKey(event)), shas.of(event.landing)];
		events.push(instance, landing, values.of(event.values), state, event.at - before);
		before = event.at;
	}
	const compact = {
		kind: "compacted",
		version: 1,
		events,
		tips: tips.flatMap(({ sha, at }) => [shas.of(sha), at]),
		beginning,
		instances: instances.all.map((key) => key.split("/")),
		shas: shas.all,
		values: values.all
	};
	return JSON.stringify(compact);
}
/** The history in a line; null where it is damaged. */
function historyIn(line) {
	try {
		const compact = JSON.parse(line);
		return compact.version === 1 ? unpacked$1(compact) : null;
	} catch {
		return null;
	}
}
function isCompactLine(line) {
	return line.startsWith("{\"kind\":\"compacted\"");
}
function unpacked$1({ instances, shas, values, events, tips, beginning }) {
	const deployments = [];
	let at = 0;
	for (let place = 0; place < events.length; place += 5) {
		const [environment, service] = item(instances, events[place]);
		at += secondsIn(events[place + 4]);
		deployments.push({
			environment,
			service,
			landing: item(shas, events[place + 1]),
			state: item(DEPLOYMENT_STATES, events[place + 3]),
			at,
			values: item(values, events[place + 2])
		});
	}
	const seen = [];
	for (let place = 0; place < tips.length; place += 2) seen.push({
		sha: item(shas, tips[place]),
		at: secondsIn(tips[place + 1])
	});
	return {
		deployments,
		tips: seen,
		beginning: beginning ?? null
	};
}
function item(list, index) {
	const entry = list[index ?? -1];
	if (entry === void 0) throw new Error("the compacted history is damaged");
	return entry;
}
function secondsIn(value) {
	if (!Number.isSafeInteger(value)) throw new Error("the compacted history is damaged");
	return value;
}
/** Lists each item once, by its key. Most items are found by reference, which is faster. */
function indexed(keyOf) {
	const places = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Map();
	const all = [];
	return {
		all,
		of(one) {
			const known = places.get(one);
			if (known !== void 0) return known;
			const key = keyOf(one);
			const place = keys.get(key) ?? all.push(one) - 1;
			keys.set(key, place);
			places.set(one, place);
			return place;
		}
	};
}
// src/adapters/deployment-log/history.ts
/** Seconds for which a start is kept after its limit, although something newer was verified. */
const DAY = 86400;
/** A line that was kept when the file was compacted. */
function isKept({ isInHistory = false, after }) {
	return isInHistory || after !== void 0;
}
function historyWith(history, lines, entries) {
	const deployments = stepsOf(history, lines, entries).map(({ event }) => event);
	const beginning = history.beginning ?? beginningOf(entries);
	return {
		deployments,
		tips: tipsOf(history, lines, entries),
		beginning
	};
}
/** A compacted log: its history, and the lines that a run still needs as they were. */
function compacted(before, { lines, entries, completed }) {
	const needed = neededStarts(entries);
	const starts = new Set(lines.filter((_, place) => needed.has(entries[place])));
	const isStart = ({ line }) => line !== null && starts.has(line);
	const steps = stepsOf(before, lines, entries);
	const history = recent({
		deployments: steps.filter((step) => !isStart(step)).map(({ event }) => event),
		tips: tipsOf(before, lines, entries),
		beginning: before.beginning ?? beginningOf(entries)
	});
	const after = placesOf(steps, new Set(history.deployments));
	const newest = /* @__PURE__ */ new Map();
	for (const entry of completed) if (entry.kind === "finished") newest.set(entry.environment, entry);
	return {
		history,
		kept: lines.flatMap((line, place) => {
			const entry = completed[place] ?? line.entry;
			const { id, previous } = line;
			if (starts.has(line)) return [{
				id,
				previous,
				entry,
				after: after.get(line) ?? 0
			}];
			return newest.get(entry.environment) === entry ? [{
				id,
				previous,
				entry,
				isInHistory: true
			}] : [];
		})
	};
}
/**
* Starts that have not finished, while their programs may run or their values may be live; and of the newest run those that
* list an instance which it did not write, because the next run has to compare it.
*/
function neededStarts(entries) {
	const live = liveIn(entries);
	const newest = entries.at(-1)?.at ?? 0;
	const mayRun = ({ at, limit }) => at + limit + DAY >= newest;
	const mayBeLive = ({ environment, instances }) => instances.some(({ service, landing }) => live.get(instanceKey({
		environment,
		service
	}))?.unsettled.includes(landing));
	const open = unfinishedIn(entries).filter((start) => mayRun(start) || mayBeLive(start));
	return /* @__PURE__ */ new Set([...open, ...unwrittenIn(entries)]);
}
function unwrittenIn(entries) {
	const ownEntries = entries.filter(({ run }) => run === entries.at(-1)?.run);
	return ownEntries.filter((start) => {
		if (start.kind !== "started") return false;
		const end = ownEntries.find((one) => one.kind === "finished" && isSamePlace(one, start));
		const written = new Set(end?.instances.map(({ service }) => service));
		return end !== void 0 && start.instances.some(({ service }) => !written.has(service));
	});
}
function isSamePlace(one, other) {
	return one.environment === other.environment;
}
/** How many of the events that stay come before the first event of each line. */
function placesOf(steps, staying) {
	const places = /* @__PURE__ */ new Map();
	let count = 0;
	for (const { event, line } of steps) {
		if (line !== null && !places.has(line)) places.set(line, count);
		if (staying.has(event)) count += 1;
	}
	return places;
}
function stepsOf({ deployments: rows }, lines, entries) {
	const superseded = supersededIn(entries);
	const steps = [];
	let row = 0;
	const takeRows = (until) => {
		for (; row < until; row += 1) {
			const event = rows[row];
			if (event !== void 0) steps.push({
				event,
				line: null
			});
		}
	};
	for (const [place, entry] of entries.entries()) {
		const line = lines[place];
		if (line === void 0 || line.isInHistory === true) continue;
		takeRows(line.after ?? rows.length);
		for (const event of [...carriedBy(entry), ...eventsOf(entry, superseded)]) steps.push({
			event,
			line
		});
	}
	takeRows(rows.length);
	return steps;
}
/** Instances that were live before the log began, or that were imported from another log. */
function carriedBy(entry) {
	if (entry.kind === "started") return [];
	return entry.others.map((live) => eventOf(entry, live, "success", live.since)).toSorted((a, b) => a.at - b.at);
}
function tipsOf({ tips }, lines, entries) {
	const added = entries.filter((_, place) => {
		const line = lines[place];
		return line !== void 0 && !isKept(line);
	});
	return newestOfEach([...tips, ...seenTips(added)]);
}
// src/adapters/deployment-log/file-log.ts
const BOUND = 524288;
/** The name of the compacted history for the line that follows it. */
const COMPACTED = "compacted";
function fileLog(file, { bound = BOUND, shown = file } = {}) {
	/** The live instances of an environment when it was read last. */
	const read = /* @__PURE__ */ new Map();
	const view = cachedView(file);
	return {
		isRemote: false,
		place: shown,
		async read(environments) {
			const { entries, state } = await view();
			const names = /* @__PURE__ */ new Set([...environments, ...state.keys()]);
			for (const name of names) read.set(name, state.get(name) ?? /* @__PURE__ */ new Map());
			return entries;
		},
		async history() {
			const { history, lines } = await contentOf(file);
			return historyWith(unpacked(file, history), lines, folded(lines).entries);
		},
		async append(entry) {
			const release = await acquireLock(join(`${file}.locks`, ".append"));
			try {
				const content = await contentOf(file);
				const text = textOf(nextLine(content, entry, read.get(entry.environment)));
				await add(file, content, text);
				const added = content.added + Buffer.byteLength(text);
				if (entry.kind === "started") return;
				if (added > Math.max(bound, 4 * content.kept)) await rewrite(file).catch(() => null);
			} finally {
				await release();
			}
		},
		acquire: ({ environment, service }, options) => acquire(join(`${file}.locks`, `${environment}--${service}`), options)
	};
}
/** Reads the entries of the file. Every instance of a run asks, so the file is parsed again only after a change. */
function cachedView(file) {
	let last = null;
	const parsed = async () => {
		const { lines } = await contentOf(file);
		return {
			entries: completed(lines),
			state: folded(lines).state
		};
	};
	return async () => {
		const version = await versionOf(file);
		if (last === null || version === null || last.version !== version) last = {
			version: version ?? "",
			view: parsed()
		};
		return last.view;
	};
}
/** Differs after every change of the file. Null: there is no such file. */
async function versionOf(file) {
	const found = await stat(file, { bigint: true }).catch(() => null);
	if (found === null) return null;
	const { ino, size, mtimeNs, ctimeNs } = found;
	return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
async function contentOf(file) {
	const bytes = await readFile(file).catch((error) => {
		if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
		throw refusal("log/unusable", {
			file,
			damage: {
				kind: "unreadable",
				why: reasonOf(error)
			}
		});
	});
	const end = bytes.lastIndexOf("\n") + 1;
	const start = isCompactLine(bytes.subarray(0, bytes.indexOf("\n")).toString("latin1", 0, 40)) ? bytes.indexOf("\n") + 1 : 0;
	const history = start === 0 ? null : bytes.toString("utf8", 0, start - 1);
	const offset = start === 0 ? 1 : 2;
	const lines = [];
	const ids = /* @__PURE__ */ new Set();
	let [added, kept] = [0, 0];
	for (const [index, text] of bytes.toString("utf8", start, end).split("\n").entries()) {
		if (text === "") continue;
		const line = lineIn(text);
		if (line === null) throw refusal("log/unusable", {
			file,
			damage: {
				kind: "no-entry",
				line: index + offset
			}
		});
		const { id, previous } = line;
		const isFirst = previous === null ? lines.length === 0 && history === null : false;
		const isFirstKept = previous === COMPACTED && lines.length === 0 && history !== null;
		if (!isFirst && !isFirstKept && !ids.has(previous ?? "")) throw refusal("log/unusable", {
			file,
			damage: {
				kind: "gap",
				line: index + offset
			}
		});
		if (ids.has(id)) continue;
		ids.add(id);
		lines.push(line);
		if (isKept(line)) kept += Buffer.byteLength(text) + 1;
		else added += Buffer.byteLength(text) + 1;
	}
	return {
		history,
		lines,
		end,
		added,
		kept
	};
}
function lineIn(text) {
	try {
		const { id, previous, gone, isInHistory, after, ...value } = JSON.parse(text);
		const entry = logEntryIn(value);
		if (entry === null || typeof id !== "string" || previous === void 0) return null;
		return {
			id,
			previous,
			entry,
			...gone === void 0 ? {} : { gone },
			...isInHistory === void 0 ? {} : { isInHistory },
			...after === void 0 ? {} : { after }
		};
	} catch {
		return null;
	}
}
function textOf({ entry, ...line }) {
	return `${JSON.stringify({
		...line,
		...entry
	})}\n`;
}
/**
* The entries as they were written. The newest finished one of an environment lists all that is live there; older ones list
* only changes. A moment is never before that of an earlier line, so that no soak is counted too long.
*/
function completed(lines) {
	const { entries, state } = folded(lines);
	const newest = /* @__PURE__ */ new Map();
	for (const [place, { kind, environment }] of entries.entries()) if (kind === "finished") newest.set(environment, place);
	return entries.map((entry, place) => {
		return {
			...entry.kind === "finished" && newest.get(entry.environment) === place ? {
				...entry,
				others: othersOf(entry, state)
			} : entry,
			trust: "local"
		};
	});
}
function folded(lines) {
	const state = /* @__PURE__ */ new Map();
	let latest = instant(0);
	return {
		entries: lines.map(({ entry, gone = [] }) => {
			latest = instant(Math.max(latest, entry.at));
			const dated = {
				...entry,
				at: latest
			};
			for (const service of gone) state.get(entry.environment)?.delete(service);
			if (dated.kind === "finished") apply(dated, state);
			return dated;
		}),
		state
	};
}
function apply(entry, state) {
	const live = state.get(entry.environment) ?? /* @__PURE__ */ new Map();
	state.set(entry.environment, live);
	for (const other of entry.others) live.set(other.service, other);
	for (const result of entry.instances) if (result.state === "verified") live.set(result.service, liveOf(result, entry.at));
	else if (result.state === "failed") live.delete(result.service);
}
function othersOf({ environment, instances }, state) {
	const own = new Set(instances.filter((one) => one.state !== "superseded").map(({ service }) => service));
	return [...state.get(environment)?.values() ?? []].filter(({ service }) => !own.has(service));
}
/** The line for an entry, without a repetition of earlier lines. `read`: the live instances that its writer had read. */
function nextLine({ lines, history }, entry, read = /* @__PURE__ */ new Map()) {
	const previous = lines.at(-1)?.id ?? (history === null ? null : COMPACTED);
	const line = {
		id: randomUUID(),
		previous,
		entry
	};
	if (entry.kind === "started") return line;
	const others = entry.others.filter((other) => !isSame(other, read.get(other.service)));
	const carried = new Set([...entry.others, ...entry.instances].map(({ service }) => service));
	const gone = [...read.keys()].filter((service) => !carried.has(service));
	return {
		...line,
		entry: {
			...entry,
			others
		},
		...gone.length === 0 ? {} : { gone }
	};
}
function isSame(one, other) {
	return other !== void 0 && one.since === other.since && one.landing === other.landing && one.digest === other.digest;
}
/** Adds a line after the last whole one, and syncs the file. */
async function add(file, { end }, text) {
	try {
		await mkdir(dirname(file), { recursive: true });
		const handle = await open(file, "a");
		try {
			if ((await handle.stat()).size > end) await handle.truncate(end);
			await handle.appendFile(text).catch(async (error) => {
				await handle.truncate(end).catch(() => null);
				throw error;
			});
			await handle.sync();
		} finally {
			await handle.close();
		}
		if (end === 0) await persist(dirname(file));
	} catch (error) {
		throw refusal("log/unwritable", {
			file,
			why: reasonOf(error)
		});
	}
}
/** Syncs the folder, so that the name of a new file survives a power cut. */
async function persist(folder) {
	const handle = await open(folder, "r").catch(() => null);
	await handle?.sync().catch(() => null);
	await handle?.close();
}
/** Replaces the file as a whole. A file that cannot be replaced stays as it is. */
async function rewrite(file) {
	const { history: text, lines, end } = await contentOf(file);
	const whole = {
		lines,
		entries: folded(lines).entries,
		completed: completed(lines)
	};
	const { history, kept } = compacted(unpacked(file, text), whole);
	let previous = COMPACTED;
	const chained = kept.map((line) => {
		const next = {
			...line,
			previous
		};
		previous = line.id;
		return next;
	});
	const rewritten = `${compactLine(history)}\n${chained.map(textOf).join("")}`;
	if ((await stat(file)).dev !== (await stat(dirname(file))).dev) return;
	await writeAtomically(file, rewritten, async (from, to) => {
		if (!((await stat(to)).size === end)) throw new Error("a line was added without the lock");
		await rename(from, to).catch((error) => {
			throw new Error("the file is a mount point", { cause: error });
		});
	});
}
function unpacked(file, text) {
	const history = text === null ? NO_HISTORY : historyIn(text);
	if (history === null) throw refusal("log/unusable", {
		file,
		damage: {
			kind: "damaged",
			line: 1
		}
	});
	return history;
}
// src/wiring/log-file.ts
/** No commit can change a file in Git's own folder. Two pipelines of one repository have two logs. */
function usualFile(written) {
	const root = rootOf(written);
	return `${root === "environments" ? "flaghoist" : `flaghoist/${root}`}/deployments.jsonl`;
}
/** The path of the log. */
function logFile({ root, log }, gitFolder) {
	return log ?? join(gitFolder, usualFile(root));
}
/** The path as messages show it. */
function shownLogFile({ root, log }) {
	return log ?? `.git/${usualFile(root)}`;
}
/** The tips that the log of an open repository names. A damaged log names none here, because `deploy` reports it. */
async function landingsIn(place, gitFolder) {
	return fileLog(logFile(place, gitFolder)).history().then(({ tips }) => tips, () => []);
}
/** The newest entries of the log, and none where the file is missing. */
function loggedIn(place, gitFolder) {
	return async (settings) => {
		const file = logFile(place, gitFolder);
		if (settings?.log === "none" || !await exists(file)) return known([]);
		return readable(() => fileLog(file).read([]));
	};
}
/** True when the file can be reached. */
async function exists(file) {
	return access(file).then(() => true, () => false);
}
/** A damaged log stops deployments. A judgement waits instead. */
async function readable(read) {
	try {
		return known(await read());
	} catch (error) {
		const hint = hintOf(error);
		if (hint === null) throw error;
		return unreachable(`${error.message}; ${hint}`);
	}
}
/** The deployments of instances by the log, which is read only when a gate needs them. */
function deploymentsIn(place, gitFolder) {
	return async () => {
		const file = logFile(place, gitFolder);
		if (!await exists(file)) return absent(`there is no deployment log ${shownLogFile(place)} here`);
		return readable(() => fileLog(file).history());
	};
}
export { loggedIn as a, logEntryIn as c, logFile as i, exists as n, shownLogFile as o, landingsIn as r, fileLog as s, deploymentsIn as t };
