import { a as known, o as unreachable } from "./evidence.js";
import { a as duration, l as latest, o as durationOf, s as instant } from "./time.js";
import { g as valueOf$1, m as filesOf, o as highestPercent } from "./exposure.js";
import { c as liveOf, ct as sha256 } from "./log-reading.js";
import { Q as readFlags, it as snapshotOf, t as asTree } from "./check.js";
import { u as repository } from "./pulls.js";
import { r as momentOf } from "./status-history.js";
import { c as logEntryIn } from "./log-file.js";
import { _ as reasonOf, g as codeOf, i as variableIn, v as writeAtomically } from "./metric-sources.js";
import { r as matches } from "./flag-patterns.js";
import { t as NOTIFICATION_FORMATS } from "./notifications.js";
import { t as landingLog } from "./landing-log.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/domain/notification.ts
/**
* - `landing`: a promotion or a rollback has landed.
* - `refusal`: a landing was refused, and is not deployed as a whole.
* - `breach`: a watch has opened a rollback.
* - `safe`: a rollback is verified everywhere.
* - `due`: a promotion passes, and can be merged.
* - `blocked`: a promotion is blocked.
*/
const NOTIFICATION_KINDS = [
	"landing",
	"refusal",
	"breach",
	"safe",
	"due",
	"blocked"
];
function eventId(kind, flag, environment, about) {
	return [
		kind,
		flag ?? "-",
		environment ?? "-",
		about
	].join("/");
}
// src/adapters/deployment-log/signature.ts
/** The variable with the key of the signatures: a secret of the deploy environment of the default branch. */
const KEY_VARIABLE = "FLAGHOIST_LOG_KEY";
function signatureOf(content, key) {
	return createHmac("sha256", key).update(JSON.stringify(content)).digest("hex");
}
/** Without a key, none is genuine. */
function isSignatureOf(signature, content, key) {
	if (typeof signature !== "string" || !hasKey(key)) return false;
	const [a, b] = [Buffer.from(signature), Buffer.from(signatureOf(content, key))];
	return a.length === b.length && timingSafeEqual(a, b);
}
/** An empty variable is not a key: every writer could sign with it. */
function hasKey(key) {
	return key !== void 0 && key !== "";
}
/** Seconds between the signed moment and that of the deployment. A copy that is posted later does not count as signed. */
const LONGEST_DELAY = 3600;
function isFresh(written, at) {
	return typeof written === "number" && Math.abs(at - written) <= LONGEST_DELAY;
}
// src/adapters/deployment-log/payload.ts
/** Bytes of an entry, above which it is compressed: a page of a hundred deployments is read at once. */
const LONGEST_TEXT = 4e3;
/** Characters of an entry in one part; with the other fields, less than 60 KB. */
const LONGEST_PIECE = 58e3;
const MOST_PARTS = 50;
/** Bytes of an entry that is unpacked. */
const LARGEST_ENTRY = 33554432;
function partsOf(entry, envelope, key) {
	const text = JSON.stringify(entry);
	const isShort = Buffer.byteLength(text) <= LONGEST_TEXT;
	const content = isShort ? text : deflateRawSync(text).toString("base64");
	const pieces = Array.from({ length: Math.ceil(content.length / LONGEST_PIECE) }, (_, index) => content.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE));
	const set = randomUUID();
	const { previous, written } = envelope;
	const signature = hasKey(key) ? { signature: signatureOf(signedContent(text, set, envelope), key) } : {};
	return pieces.map((piece, index) => ({
		flaghoist: 1,
		set,
		part: index + 1,
		of: pieces.length,
		previous,
		written,
		...signature,
		...isShort ? { text: piece } : { data: piece }
	}));
}
/** The part in a payload; null where it is something else. GitHub returns an object or its text. */
function partIn(payload) {
	const value = typeof payload === "string" ? parsed$1(payload) : payload;
	if (typeof value !== "object" || value === null) return null;
	const { flaghoist, set, part, of, previous, written, signature, text, data } = value;
	return flaghoist === 1 && typeof set === "string" && isCount(of, MOST_PARTS) && isCount(part, of) && isNumberOrNull(previous) && isNumberOrNull(written) && (signature === void 0 || typeof signature === "string") && typeof (text ?? data) === "string" ? value : null;
}
/** The entry of a complete set, in the order of its parts; null where it belongs to another environment. */
function opened(parts, place, key) {
	const [first] = parts;
	if (first === void 0) return null;
	const text = textOf(parts);
	const entry = text === null ? null : logEntryIn(parsed$1(text));
	if (text === null || entry === null || entry.environment !== place.environment) return null;
	const { set, previous, written, signature } = first;
	return {
		entry,
		isSigned: isSignatureOf(signature, signedContent(text, set, {
			...place,
			previous,
			written
		}), key)
	};
}
function textOf(parts) {
	if (parts.every(({ text }) => text !== void 0)) return parts.map(({ text }) => text ?? "").join("");
	const data = Buffer.from(parts.map(({ data: piece }) => piece ?? "").join(""), "base64");
	try {
		return inflateRawSync(data, { maxOutputLength: LARGEST_ENTRY }).toString();
	} catch {
		return null;
	}
}
function signedContent(text, set, { repository, task, environment, previous, written }) {
	return [
		repository,
		task,
		environment,
		set,
		previous,
		written,
		text
	];
}
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function isCount(value, most) {
	return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
}
function isNumberOrNull(value) {
	return value === null || Number.isSafeInteger(value);
}
// src/adapters/deployment-log/pages.ts
/** The task by which GitHub finds our deployments among others. Two pipelines of one repository have two logs. */
function taskOf(root) {
	return root === "environments" ? "flaghoist" : `flaghoist ${root}`;
}
function logPages(client, readers, environment) {
	const answers = /* @__PURE__ */ new Map();
	let pages = 0;
	let isLast = false;
	let entries = [];
	return {
		async more() {
			const query = {
				task: taskOf(readers.root),
				...environment === null ? {} : { environment }
			};
			const path = `${repository(client)}/deployments`;
			const page = await client.page(path, {
				...query,
				page: pages + 1
			});
			if (page.kind !== "known") return page;
			pages += 1;
			isLast = page.value.isLast;
			for (const answer of page.value.items) answers.set(answer.id, answer);
			entries = entriesAmong([...answers.values()], `${client.owner}/${client.repo}`, readers);
			return known(null);
		},
		entries: () => entries,
		isComplete: () => isLast,
		count: () => pages,
		isMissing(id) {
			if (entries.some((own) => own.id === id)) return false;
			return isLast || !answers.has(id) && id >= Math.min(...answers.keys());
		}
	};
}
function entriesAmong(answers, ofRepository, readers) {
	const sets = /* @__PURE__ */ new Map();
	for (const answer of answers.toSorted((a, b) => a.id - b.id)) {
		const part = isOurs(answer, readers) ? partIn(answer.payload) : null;
		if (part === null) continue;
		const key = `${answer.creator?.login} ${answer.environment} ${part.set}`;
		const set = sets.get(key) ?? /* @__PURE__ */ new Map();
		sets.set(key, set);
		if (!set.has(part.part)) set.set(part.part, {
			part,
			answer
		});
	}
	const entries = [...sets.values()].flatMap((set) => entryOf([...set.values()], ofRepository, readers) ?? []).toSorted((a, b) => a.id - b.id);
	return entries.map((own) => withUnread(own, entries));
}
/**
* An entry with the results that its writer had not read, because other runs can finish at the same time. An entry takes
* none from an entry with less trust.
*/
function withUnread(own, entries) {
	const { entry, id } = own;
	if (entry.kind === "started") return own;
	const read = (entries.findLast((one) => one.id === own.previous && one.entry.run === entry.run && isSamePlace(one, own)) ?? own).previous ?? 0;
	const unread = entries.filter((one) => one.id > read && one.id < id && isSamePlace(one, own) && (entry.trust === "plain" || one.entry.trust === entry.trust));
	if (unread.every((one) => one.entry.kind === "started")) return own;
	const others = new Map(entry.others.map((live) => [live.service, live]));
	for (const { entry: other } of unread) {
		if (other.kind === "started") continue;
		for (const result of other.instances) if (result.state === "verified") others.set(result.service, liveOf(result, other.at));
		else if (result.state === "failed") others.delete(result.service);
	}
	for (const { service, state } of entry.instances) if (state !== "superseded") others.delete(service);
	return {
		...own,
		entry: {
			...entry,
			others: [...others.values()]
		}
	};
}
function isSamePlace({ entry: one }, { entry: other }) {
	return one.environment === other.environment;
}
/** The entry of a set of parts; null while it is not complete, or where it is not an entry. */
function entryOf(set, ofRepository, { key, root }) {
	const last = set.at(-1);
	if (last === void 0 || set.length !== last.part.of) return null;
	const { answer, part } = last;
	const parts = set.map((one) => one.part).toSorted((a, b) => a.part - b.part);
	const isOne = parts.every(({ previous, written, signature, of }) => [
		previous === part.previous,
		written === part.written,
		of === part.of
	].every(Boolean) && signature === part.signature);
	const place = {
		repository: ofRepository,
		task: taskOf(root),
		environment: answer.environment
	};
	const found = isOne ? opened(parts, place, key) : null;
	if (found === null) return null;
	const at = momentOf(answer.created_at);
	const isSigned = found.isSigned && isFresh(part.written, at);
	const trust = isByApp(answer) ? "app" : isSigned ? "signed" : "plain";
	return {
		entry: {
			...found.entry,
			at,
			trust
		},
		id: answer.id,
		previous: part.previous
	};
}
function isOurs({ creator, created_at }, { identity, former = [] }) {
	const login = creator?.login;
	if (login === identity) return true;
	return former.some(({ name, until }) => name === login && momentOf(created_at) <= until);
}
/** The App of all workflows: any of them may have written an entry in its name. */
const ACTIONS = "github-actions";
/** Only an App with its own key can write as a bot of that name. */
function isByApp({ creator, performed_via_github_app: app }) {
	const { login = "", type } = creator ?? {};
	return type === "Bot" && isAppLogin(login) && app?.slug !== ACTIONS;
}
function isAppLogin(login) {
	return login.endsWith("[bot]") && login !== `${ACTIONS}[bot]`;
}
// src/app/notify/notify.ts
/** How far back events are derived, and marks are read. */
const NOTIFIED_FOR = durationOf("7d");
/** Messages of one receiver in one run: the next run sends the others. */
const MOST = 50;
/** A run that has not ended by then is gone. */
const LONGEST = duration(180);
async function notify(notifier, receivers, events) {
	const { marks, now } = notifier;
	const wanted = messagesFor(receivers, events, now());
	if (wanted.length === 0) return NOTHING;
	const earlier = await marks.read(instant(now() - NOTIFIED_FOR));
	if (earlier.kind !== "known") return {
		...NOTHING,
		troubles: [UNKNOWN + earlier.why]
	};
	const unsent = withoutSent(wanted, earlier.value, now());
	const batches = batchesOf(unsent);
	const messages = batches.flat();
	if (messages.length === 0) return NOTHING;
	const claimed = await mark(notifier, "sending", messages);
	if (claimed.kind !== "known") return {
		...NOTHING,
		troubles: [UNMARKED + claimed.why]
	};
	const outcomes = await Promise.all(batches.map((batch) => sendAll(notifier, batch)));
	const sent = outcomes.flatMap((one) => one.sent);
	const marked = sent.length === 0 ? null : await mark(notifier, "sent", sent);
	return {
		sent,
		left: unsent.length - sent.length,
		troubles: [...outcomes.flatMap(({ trouble }) => trouble ?? []), ...marked?.kind === "unreachable" ? [REPEATED + marked.why] : []]
	};
}
const NOTHING = {
	sent: [],
	left: 0,
	troubles: []
};
const UNKNOWN = "no notification was sent, because the marks of earlier runs cannot be read: ";
const UNMARKED = "no notification was sent, because it could not be marked: ";
const REPEATED = "the next run repeats these notifications, because they could not be marked: ";
/** What each receiver wants, oldest first. Two entries with the same webhook are one receiver. */
function messagesFor(receivers, events, now) {
	const recent = events.filter(({ at }) => at >= now - NOTIFIED_FOR).toSorted((a, b) => a.at - b.at);
	const all = receivers.flatMap((settings) => recent.filter((event) => wants(settings, event)).map((event) => ({
		settings,
		event
	})));
	return [...new Map(all.map((message) => [keyOf(message), message])).values()];
}
function wants({ kinds, flags, owners, environments }, { kind, flag, owner, environment }) {
	const isKind = kinds === void 0 || kinds.includes(kind);
	if (flag === null || environment === null) return isKind;
	return isKind && (flags === void 0 || flags.some((pattern) => matches(pattern, flag))) && (owners === void 0 || owner !== null && owners.includes(owner)) && (environments === void 0 || environments.includes(environment));
}
/** The kinds that any receiver wants, so that nothing else is read. */
function wantedKinds(receivers, all) {
	return new Set(receivers.flatMap(({ kinds }) => kinds ?? all));
}
/** Short, because a mark has to fit hundreds of them. */
function keyOf({ settings, event }) {
	return sha256(`${settings.webhook} ${event.id}`).slice(0, 20);
}
/** `sending`: a run that may still be at work. */
function withoutSent(messages, marks, now) {
	const counting = marks.filter(({ state, at }) => state === "sent" || at > now - LONGEST);
	const keys = new Set(counting.flatMap((one) => one.keys));
	return messages.filter((message) => !keys.has(keyOf(message)));
}
function batchesOf(messages) {
	return [...new Set(messages.map(({ settings }) => settings.webhook))].map((webhook) => messages.filter(({ settings }) => settings.webhook === webhook).slice(0, MOST));
}
/** One after the other. After a failure the receiver gets no more in this run. */
async function sendAll({ send, until }, batch) {
	const sent = [];
	for (const message of batch) {
		const { webhook } = message.settings;
		const answer = await send(message.settings, message.event, until);
		if (answer.kind === "failed") return {
			sent,
			trouble: `${webhook}: ${answer.why}`
		};
		sent.push(message);
	}
	return {
		sent,
		trouble: null
	};
}
function mark({ marks, now, environment }, state, messages) {
	const [place = environment] = messages.flatMap(({ event }) => event.environment ?? []);
	return marks.append({
		state,
		keys: messages.map(keyOf),
		at: now()
	}, place);
}
// src/adapters/deployment-log/notification-marks.ts
const MOST_PAGES = 20;
/** `tip`: a commit that the deployments name. It means nothing. */
function githubMarks(client, { root, identity }, tip) {
	const path = `${repository(client)}/deployments`;
	const task = `${taskOf(root)} notified`;
	return {
		read,
		append
	};
	async function read(since) {
		const marks = [];
		for (let number = 1; number <= MOST_PAGES; number += 1) {
			const page = await client.page(path, {
				task,
				page: number
			});
			if (page.kind !== "known") return page;
			const { items, isLast } = page.value;
			const own = items.filter(({ creator }) => creator?.login === identity);
			marks.push(...own.flatMap((one) => markIn(payloadOf(one), momentOf(one.created_at))));
			const oldest = items.at(-1);
			if (isLast || oldest === void 0 || momentOf(oldest.created_at) < since) break;
		}
		return known(marks);
	}
	async function append({ state, keys }, environment) {
		const written = await client.send("POST", path, {
			ref: tip,
			task,
			environment,
			description: `notifications ${state}: ${keys.length}`,
			payload: {
				flaghoist: 1,
				state,
				keys
			},
			auto_merge: false,
			required_contexts: []
		});
		if (written.kind !== "known") return written;
		await client.send("POST", `${path}/${written.value.id}/statuses`, {
			state: "inactive",
			auto_inactive: false
		});
		return known(null);
	}
}
function payloadOf({ payload }) {
	return typeof payload === "string" ? parsed(payload) : payload;
}
/** One line for each mark. Those of the last week are kept. */
function fileMarks(file) {
	return {
		read: async (since) => {
			const marks = await marksIn(file);
			return marks.kind === "known" ? known(marks.value.filter(({ at }) => at >= since)) : marks;
		},
		append: async (mark) => {
			const marks = await marksIn(file);
			if (marks.kind !== "known") return marks;
			const lines = [...marks.value.filter(({ at }) => at >= mark.at - NOTIFIED_FOR), mark].map((one) => `${JSON.stringify({
				flaghoist: 1,
				...one
			})}\n`);
			return writeAtomically(file, lines.join("")).then(() => known(null), (error) => unreachable(`could not write ${file}: ${reasonOf(error)}`));
		}
	};
}
async function marksIn(file) {
	try {
		const lines = (await readFile(file, "utf8")).split("\n");
		return known(lines.flatMap((line) => {
			const value = parsed(line);
			return typeof value?.at === "number" ? markIn(value, instant(value.at)) : [];
		}));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return known([]);
		return unreachable(`could not read ${file}: ${reasonOf(error)}`);
	}
}
/** None where it is something else. */
function markIn(value, at) {
	const { flaghoist, state, keys } = value ?? {};
	if (flaghoist !== 1 || !(state === "sending" || state === "sent") || !Array.isArray(keys)) return [];
	return [{
		state,
		keys: keys.filter((key) => typeof key === "string"),
		at
	}];
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
// src/app/watch/issue.ts
/** How the body of each of them begins. */
const WATCH_MARKER = "<!-- flaghoist watch ";
/**
* Opens it once for a landing, also where a person has closed it. Of two runs at the same moment both may open one: then
* the older one stays, and each run closes its own if it is not that.
*/
async function ensureIssue(issues, wanted) {
	const marker = wanted.body.split("\n", 1)[0] ?? "";
	const earlier = await issues.find(marker, wanted.labels);
	if (earlier.kind !== "known") return earlier;
	if (earlier.value !== null) return known(earlier.value);
	const created = await issues.create(wanted);
	if (created.kind !== "known") return created;
	const oldest = await issues.find(marker, wanted.labels);
	if (oldest.kind !== "known" || oldest.value === null || oldest.value.number === created.value.number) return created;
	await issues.close(created.value);
	return known(oldest.value);
}
// src/adapters/notifications/send.ts
/** The headers of each request. A receiver drops what it has by the id. */
const ID_HEADER = "x-flaghoist-id";
/** `sha256=` and the HMAC-SHA256 of the body, hexadecimal. */
const SIGNATURE_HEADER = "x-flaghoist-signature";
/** Milliseconds. A receiver that is slower counts as down. */
const LONGEST_REQUEST = 5e3;
/** Seconds that a receiver may ask for. */
const LONGEST_PAUSE = 10;
const MOST_TRIES = 3;
function senderOf({ env, redact, limit = LONGEST_REQUEST }) {
	return async (settings, event, until) => {
		const prepared = prepare(settings, event, env);
		if ("why" in prepared) return {
			kind: "failed",
			why: prepared.why
		};
		for (let tried = 1;; tried += 1) {
			const answer = await post(prepared, {
				until,
				limit,
				redact
			});
			if (tried >= MOST_TRIES || answer.again === null || !await paused(answer.again ?? 0, until)) return answer.sent;
		}
	};
}
function prepare({ webhook, secret, as }, event, env) {
	const format = NOTIFICATION_FORMATS.find(({ name }) => name === as);
	if (format === void 0) return { why: `there is no format ${as}` };
	const address = valueOf(env, webhook);
	if ("why" in address) return address;
	if (!/^https?:\/\/[^\s]+$/i.test(address.value)) return { why: `the variable ${webhook} has no address that begins with https:// or http://` };
	const body = format.body(event);
	const headers = headersFor(format, event);
	if (secret === void 0) return {
		address: address.value,
		headers,
		body
	};
	const key = valueOf(env, secret);
	if ("why" in key) return key;
	const signature = `sha256=${createHmac("sha256", key.value).update(body).digest("hex")}`;
	return {
		address: address.value,
		headers: {
			...headers,
			[SIGNATURE_HEADER]: signature
		},
		body
	};
}
function headersFor({ type }, { id }) {
	return {
		"content-type": type,
		"user-agent": "flaghoist",
		[ID_HEADER]: id
	};
}
/** The value of a variable that notifications may use. */
function valueOf(env, name) {
	const variable = variableIn(env, name);
	if ("value" in variable) return { value: variable.value.trim() };
	const { silence } = variable;
	return { why: silence.kind === "variable" && silence.because === "unset" ? `the variable ${name} is not set: pass the secret to the step with env:` : `the variable ${name} may not be used: name it FLAGHOIST_…` };
}
async function post({ address, headers, body }, { until, limit, redact }) {
	try {
		const response = await fetch(address, {
			method: "POST",
			redirect: "manual",
			signal: AbortSignal.any([until, AbortSignal.timeout(limit)]),
			headers,
			body
		});
		await response.body?.cancel();
		if (response.ok) return {
			sent: { kind: "sent" },
			again: null
		};
		return {
			sent: failed(`the receiver answered ${response.status}`),
			again: againAfter(response)
		};
	} catch (error) {
		const { name, message, cause } = error;
		const isLate = name === "TimeoutError" || name === "AbortError";
		return {
			sent: failed(isLate ? "the receiver did not answer in time" : redact(cause?.code ?? message)),
			again: isLate ? null : 1
		};
	}
}
function failed(why) {
	return {
		kind: "failed",
		why
	};
}
/** A 429 or 5xx may pass. A longer pause than ours is left to the next run. */
function againAfter({ status, headers }) {
	if (status !== 429 && status < 500) return null;
	const asked = headers.get("retry-after");
	const seconds = asked === null ? 1 : Number(asked);
	return Number.isFinite(seconds) && seconds <= LONGEST_PAUSE ? Math.max(0, seconds) : null;
}
/** False: the run has no more time. */
function paused(seconds, until) {
	return setTimeout(seconds * 1e3, true, { signal: until }).catch(() => false);
}
// src/app/notify/breach-events.ts
const MARKED = /^(\S+) (\S+) ([0-9a-f]{40}|[0-9a-f]{64}) -->/;
function breachEvents(issues, { owners }) {
	return issues.flatMap(({ number, url, body, openedAt }) => {
		const marked = body.startsWith("<!-- flaghoist watch ") ? body.slice(21) : "";
		const [, environmentName, key, landing] = MARKED.exec(marked) ?? [];
		if (environmentName === void 0 || key === void 0 || landing === void 0) return [];
		const [environment, flag] = [environmentName, key];
		return [{
			kind: "breach",
			id: eventId("breach", flag, environment, landing),
			at: openedAt,
			flag,
			environment,
			owner: owners.get(flag) ?? null,
			url,
			landing,
			issue: number
		}];
	});
}
// src/app/notify/log-events.ts
function landingEvents({ landings }, around) {
	return landings.flatMap((landing) => landing.changes.filter((change) => change.class !== "neutral").flatMap((change) => [landed(landing, change, around), ...safe(landing, change, around)]));
}
function landed(landing, change, { web }) {
	const { sha, at } = landing;
	const { flag, environment, owner, from, to } = change;
	return {
		kind: "landing",
		id: eventId("landing", flag, environment, sha),
		at,
		flag,
		environment,
		owner,
		url: commitAt(web, sha),
		landing: sha,
		class: change.class,
		from: percentIn(from),
		to: percentIn(to)
	};
}
function percentIn(exposures) {
	return exposures === null ? null : highestPercent(exposures);
}
/** Once every service has the lower values. */
function safe({ sha, at }, { flag, environment, owner, timeToSafe, deployments }, { web }) {
	if (timeToSafe === null) return [];
	const moments = (deployments ?? []).flatMap((one) => one.at ?? []);
	return [{
		kind: "safe",
		id: eventId("safe", flag, environment, sha),
		at: latest(at, ...moments),
		flag,
		environment,
		owner,
		url: commitAt(web, sha),
		landing: sha,
		after: timeToSafe
	}];
}
/** Each refusal that an entry names, also one that is over. */
function refusalEvents(entries, around) {
	const events = entries.flatMap(({ accepted }) => accepted.refusals).map((one) => refused(one, around));
	return [...new Map(events.map((event) => [event.id, event])).values()];
}
function refused(refusal, { web, owners }) {
	const { flag, environment, landing, verdict } = refusal;
	const since = refusal.since;
	return {
		kind: "refusal",
		id: eventId("refusal", flag, environment, landing),
		at: since,
		flag,
		environment,
		owner: flag === null ? null : owners.get(flag) ?? null,
		url: commitAt(web, landing),
		landing,
		verdict
	};
}
function commitAt(web, sha) {
	return web === null ? null : `${web}/commit/${sha}`;
}
// src/app/notify/pull-events.ts
/** Those whose newest status is ours, and about what was judged. */
function judgedPulls(all, recalled, identity) {
	return all.flatMap((evaluated) => {
		const [newest] = recalled.get(evaluated.number)?.newest ?? [];
		const isOurs = newest?.by === identity && newest.note.pull === evaluated.number;
		const isThis = newest?.note.fingerprint === evaluated.checked?.report.fingerprint;
		return newest !== void 0 && isOurs && isThis ? [{
			evaluated,
			newest
		}] : [];
	});
}
/** The part of a pull request by which its statuses are read. */
function headsOf(all, open) {
	const heads = new Map(all.map(({ number, commit }) => [number, commit]));
	return open.flatMap((pull) => {
		const head = heads.get(pull.number);
		return head === void 0 ? [] : [{
			...pull,
			head
		}];
	});
}
function pullEvents(pulls, around) {
	return pulls.flatMap((pull) => eventsOf(pull, around));
}
function eventsOf({ evaluated: { number, checked }, newest }, { web, owners }) {
	const kind = KINDS[newest.state];
	if (checked === null || kind === null) return [];
	const { changes, fingerprint } = checked.report;
	return changes.filter((change) => change.class === "promotion").map(({ flag, environment }) => ({
		kind,
		id: eventId(kind, flag, environment, fingerprint),
		at: newest.at,
		flag,
		environment,
		owner: owners.get(flag) ?? null,
		url: web === null ? null : `${web}/pull/${number}`,
		fingerprint,
		pull: number,
		why: withoutFingerprint(newest.description)
	}));
}
const KINDS = {
	success: "due",
	failure: "blocked",
	pending: null,
	error: null
};
/** A status ends with a part of its fingerprint, which says nothing to people. */
function withoutFingerprint(description) {
	return description.replace(/ · [0-9a-f]{16}$/, "");
}
// src/app/notify/events.ts
/** Only what a receiver wants is read. */
async function derivedEvents(sources, receivers) {
	const kinds = wantedKinds(receivers, NOTIFICATION_KINDS);
	const wants = (...any) => any.some((kind) => kinds.has(kind));
	const { gatherer, tip } = sources;
	const since = instant(await gatherer.clock.now() - NOTIFIED_FOR);
	const log = wants("landing", "safe", "refusal") ? await sources.log(since) : NO_LOG;
	const landings = wants("landing", "safe") ? (await landingLog(gatherer, tip, {
		flags: [],
		in: [],
		owner: null,
		since,
		log
	})).landings : [];
	const issues = wants("breach") ? await sources.issues(since) : known([]);
	const pulls = wants("due", "blocked") ? await sources.pulls() : known([]);
	const entries = "entries" in log ? log.entries : [];
	const anonymous = {
		web: sources.web,
		owners: /* @__PURE__ */ new Map()
	};
	const derive = (around) => [
		...landingEvents({ landings }, around),
		...refusalEvents(entries, around),
		...issues.kind === "known" ? breachEvents(issues.value, around) : [],
		...pulls.kind === "known" ? pullEvents(pulls.value, around) : []
	];
	const owners = await ownersOf(gatherer, tip, derive(anonymous).flatMap(({ flag }) => flag ?? []));
	return {
		events: derive({
			...anonymous,
			owners
		}),
		troubles: [..."trouble" in log && log !== NO_LOG ? [`the deployment log: ${log.trouble}`] : [], ...[issues, pulls].flatMap((one) => one.kind === "known" ? [] : [one.why])]
	};
}
const NO_LOG = { trouble: "no receiver wants what it says" };
async function ownersOf(gatherer, tip, keys) {
	const distinct = [...new Set(keys)];
	if (distinct.length === 0) return /* @__PURE__ */ new Map();
	const snapshot = snapshotOf(await readFlags(gatherer, asTree(tip), distinct, []));
	return new Map(distinct.map((key) => [key, valueOf$1(filesOf(snapshot, key).flag)?.owner ?? null]));
}
export { signatureOf as S, partsOf as _, WATCH_MARKER as a, isFresh as b, githubMarks as c, notify as d, withoutSent as f, taskOf as g, logPages as h, senderOf as i, NOTIFIED_FOR as l, isByApp as m, headsOf as n, ensureIssue as o, isAppLogin as p, judgedPulls as r, fileMarks as s, derivedEvents as t, messagesFor as u, KEY_VARIABLE as v, isSignatureOf as x, hasKey as y };
