import { dt as duration, f as LOG_ANSWERS, ft as durationOf, h as SYSTEM_TEXTS, ht as instant, p as RECEIVER_TEXTS, vt as latest } from "./opening.js";
import { i as NOTIFY_TEXTS } from "./action.js";
import { Ai as sha256, Dr as NOTIFICATION_KINDS, Or as eventId, dt as codeOf, ft as reasonOf, gr as readFlags, lt as writeAtomically, q as variableIn, wr as snapshotOf } from "./judging.js";
import { f as asTree, l as known, u as unreachable } from "./repository.js";
import { Ct as highestPercent, Gt as valueOf$1, Lt as filesOf } from "./program.js";
import { W as repository, x as matches } from "./editing.js";
import { D as landingLog } from "./deploying.js";
import { r as momentOf } from "./status-history2.js";
import { a as taskOf, r as isOurs } from "./pages.js";
import { t as WATCH_MARKER } from "./issue.js";
import { t as NOTIFICATION_FORMATS } from "./notifications.js";
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
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
		troubles: [NOTIFY_TEXTS.unknown(earlier.why)]
	};
	const unsent = refusedLast(withoutSent(wanted, earlier.value, now()), earlier.value);
	const batches = batchesOf(unsent);
	const messages = batches.flat();
	if (messages.length === 0) return NOTHING;
	const claimed = await mark(notifier, "sending", messages);
	if (claimed.kind !== "known") return {
		...NOTHING,
		troubles: [NOTIFY_TEXTS.unmarked(claimed.why)]
	};
	const outcomes = await Promise.all(batches.map((batch) => sendAll(notifier, batch)));
	const sent = outcomes.flatMap((outcome) => outcome.sent);
	const marked = sent.length === 0 ? null : await mark(notifier, "sent", sent);
	const refused = outcomes.flatMap((outcome) => outcome.refused);
	if (refused.length > 0) await mark(notifier, "refused", refused);
	return {
		sent,
		remaining: unsent.length - sent.length,
		troubles: [...outcomes.flatMap(({ troubles }) => troubles), ...marked?.kind === "unreachable" ? [NOTIFY_TEXTS.repeated(marked.why)] : []]
	};
}
const NOTHING = {
	sent: [],
	remaining: 0,
	troubles: []
};
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
	const counting = marks.filter(({ state, at }) => state === "sent" || state === "sending" && at > now - LONGEST);
	const keys = new Set(counting.flatMap((notificationMark) => notificationMark.keys));
	return messages.filter((message) => !keys.has(keyOf(message)));
}
/** A receiver may take later what it refused before. Until then it keeps nothing from the others. */
function refusedLast(messages, marks) {
	const refused = new Set(marks.flatMap(({ state, keys }) => state === "refused" ? keys : []));
	const isRefused = (message) => refused.has(keyOf(message));
	return [...messages.filter((message) => !isRefused(message)), ...messages.filter(isRefused)];
}
function batchesOf(messages) {
	return [...new Set(messages.map(({ settings }) => settings.webhook))].map((webhook) => messages.filter(({ settings }) => settings.webhook === webhook).slice(0, MOST));
}
/** One after the other. A receiver that fails gets no more in this run. A message that it refuses delays no other. */
async function sendAll({ send, until }, batch) {
	const sent = [];
	const refused = [];
	const troubles = [];
	for (const message of batch) {
		const { settings, event } = message;
		const answer = await send(settings, event, until);
		if (answer.kind === "sent") sent.push(message);
		else if (answer.about === "message") {
			refused.push(message);
			troubles.push(`${settings.webhook}: ${event.id}: ${answer.why}`);
		} else {
			troubles.push(`${settings.webhook}: ${answer.why}`);
			break;
		}
	}
	return {
		sent,
		refused,
		troubles
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
function githubMarks(client, readers, tip) {
	const path = `${repository(client)}/deployments`;
	const task = `${taskOf(readers.root)} notified`;
	const counts = (answer) => answer.creator?.login === readers.login || isOurs(answer, readers);
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
			const answers = items.filter(counts);
			marks.push(...answers.flatMap((answer) => markIn(payloadOf(answer), momentOf(answer.created_at))));
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
		if (!counts(written.value)) {
			const writer = written.value.creator?.login ?? null;
			return unreachable(LOG_ANSWERS.otherLogin(writer, readers.login));
		}
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
			const lines = [...marks.value.filter(({ at }) => at >= mark.at - NOTIFIED_FOR), mark].map((notificationMark) => `${JSON.stringify({
				flaghoist: 1,
				...notificationMark
			})}\n`);
			return writeAtomically(file, lines.join("")).then(() => known(null), (error) => unreachable(SYSTEM_TEXTS.notWritten({
				file,
				why: reasonOf(error)
			})));
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
		return unreachable(SYSTEM_TEXTS.notRead({
			file,
			why: reasonOf(error)
		}));
	}
}
/** None where it is something else. */
function markIn(value, at) {
	const { flaghoist, state, keys } = value ?? {};
	if (flaghoist !== 1 || !(state === "sending" || state === "sent" || state === "refused") || !Array.isArray(keys)) return [];
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
		if ("why" in prepared) return failed(prepared.why);
		for (let tried = 1;; tried += 1) {
			const answer = await post(prepared, {
				until,
				limit,
				redact
			});
			if (tried >= MOST_TRIES || answer.again === null || !await paused(answer.again ?? 0, until)) return answer.result;
		}
	};
}
function prepare({ webhook, secret, as }, event, env) {
	const format = NOTIFICATION_FORMATS.find(({ name }) => name === as);
	if (format === void 0) return { why: RECEIVER_TEXTS.noFormat(as) };
	const address = valueOf(env, webhook);
	if ("why" in address) return address;
	if (!/^https?:\/\/[^\s]+$/i.test(address.value)) return { why: RECEIVER_TEXTS.noAddress(webhook) };
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
	return { why: silence.kind === "variable" && silence.because === "unset" ? RECEIVER_TEXTS.unset(name) : RECEIVER_TEXTS.notAllowed(name) };
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
			result: { kind: "sent" },
			again: null
		};
		return {
			result: failed(RECEIVER_TEXTS.status(response.status), isAboutMessage(response) ? "message" : "receiver"),
			again: againAfter(response)
		};
	} catch (error) {
		const { name, message, cause } = error;
		const isLate = name === "TimeoutError" || name === "AbortError";
		return {
			result: failed(isLate ? RECEIVER_TEXTS.late() : redact(cause?.code ?? message)),
			again: isLate ? null : 1
		};
	}
}
function failed(why, about = "receiver") {
	return {
		kind: "failed",
		about,
		why
	};
}
/** Client errors that any message would meet: no access, a wrong address, too slow, too much. */
const ABOUT_RECEIVER = /* @__PURE__ */ new Set([
	401,
	403,
	404,
	407,
	408,
	410,
	429
]);
function isAboutMessage({ status }) {
	return status >= 400 && status < 500 && !ABOUT_RECEIVER.has(status);
}
/** A 429 or 5xx may pass. A longer pause than ours is left to the next run. */
function againAfter({ status, headers }) {
	if (status !== 429 && status < 500) return null;
	const delay = headers.get("retry-after");
	const seconds = delay === null ? 1 : Number(delay);
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
		const marked = body.startsWith("<!-- flaghoist watch ") ? body.slice(WATCH_MARKER.length) : "";
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
	return landings.flatMap((landing) => landing.changes.flatMap((change) => {
		const { class: kind } = change;
		if (kind === "neutral" || kind === "adoption") return [];
		return [landingEvent(landing, change, kind, around), ...safe(landing, change, around)];
	}));
}
function landingEvent(landing, change, kind, { web }) {
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
		class: kind,
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
	const moments = (deployments ?? []).flatMap((deployment) => deployment.at ?? []);
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
	const events = entries.flatMap(({ accepted }) => accepted.refusals).map((refusal) => refused(refusal, around));
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
	return description.replace(/ \u00b7 [0-9a-f]{16}$/, "");
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
	})).landings.filter(({ wentLive }) => wentLive === null) : [];
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
		troubles: [
			..."trouble" in log && log !== NO_LOG ? [`the deployment log: ${log.trouble}`] : [],
			...log.incomplete === void 0 ? [] : [`the deployment log: ${log.incomplete}`],
			...[issues, pulls].flatMap((pull) => pull.kind === "known" ? [] : [pull.why])
		]
	};
}
const NO_LOG = { trouble: "not read" };
async function ownersOf(gatherer, tip, keys) {
	const distinct = [...new Set(keys)];
	if (distinct.length === 0) return /* @__PURE__ */ new Map();
	const snapshot = snapshotOf(await readFlags(gatherer, asTree(tip), distinct, []));
	return new Map(distinct.map((key) => [key, valueOf$1(filesOf(snapshot, key).flag)?.owner ?? null]));
}
export { fileMarks as a, messagesFor as c, senderOf as i, notify as l, headsOf as n, githubMarks as o, judgedPulls as r, NOTIFIED_FOR as s, derivedEvents as t, withoutSent as u };
