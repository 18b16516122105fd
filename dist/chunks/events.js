const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_status_history = require("./status-history.js");
const require_editing = require("./editing.js");
const require_deploying = require("./deploying.js");
const require_action = require("./action.js");
const require_status_history$1 = require("./status-history2.js");
const require_pages = require("./pages.js");
const require_issue = require("./issue.js");
const require_formats = require("./formats.js");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
/** Characters. A sentence that would be cut to fewer is left out. */
const WORTHWHILE = 40;
const STATES = {
	pass: "success",
	wait: "pending",
	block: "failure"
};
function renderStatus(report) {
	const { state, text, fingerprint } = statusParts(report);
	return {
		state,
		description: statusLine(text, fingerprint)
	};
}
function statusParts(report) {
	const fingerprint = require_judging.shortFingerprint(report);
	const room = 140 - statusLine("", fingerprint).length;
	const facts = factsOf(report, room).map((fact) => require_judging.inert(require_judging.plain(fact)));
	return {
		state: lineState(report),
		text: joined(facts, room),
		fingerprint
	};
}
/**
* A pass that ends before two sweeps have run is shown as pending. Otherwise a merge could land after its end, before
* any sweep has taken the green away.
*/
function lineState(report) {
	return endingSoon(report) === null ? STATES[report.verdict] : "pending";
}
/** Two intervals of the sweep that the documentation sets up. */
const TWO_SWEEPS = require_opening.durationOf("30m");
/** The end of a pass if it is too near for a merge; else null. A short pass is green in its first half. */
function endingSoon({ now, passUntil, passSince }) {
	if (passUntil === void 0) return null;
	const length = passSince === void 0 ? 1e400 : require_opening.between(passSince, passUntil);
	return require_opening.between(now, passUntil) <= Math.min(TWO_SWEEPS, length / 2) ? passUntil : null;
}
/** One line of at most 140 characters: where the room is short, the text is cut and the ending stays whole. */
function statusLine(text, fingerprint, ending = "") {
	const end = `${ending} \u00b7 ${fingerprint}`;
	return require_judging.clip(text, 140 - end.length) + end;
}
/** The first fact, cut if necessary, and each further fact that fits whole. */
function joined(facts, room) {
	const [first = "", ...rest] = facts;
	return rest.reduce((line, fact) => {
		const longer = `${line} \u00b7 ${fact}`;
		return longer.length <= room ? longer : line;
	}, require_judging.clip(first, room));
}
/** Most useful first. */
function factsOf(report, room) {
	switch (report.verdict) {
		case "pass": return [
			...require_judging.reportOnly(report),
			...passing(report),
			...subject(report)
		];
		case "wait": return [...waits(report, room), ...require_judging.reportOnly(report)];
		case "block": return [...blocks(report), ...require_judging.reportOnly(report)];
	}
}
function passing(report) {
	const end = endingSoon(report);
	if (end !== null) return [require_judging.END_TEXTS.tooLate(end)];
	return [require_judging.passes(report), ...require_judging.closing(report)];
}
/** The change that passes, or how many: `elevenlabs-agent \u2192 production`. */
function subject({ changes }) {
	const effective = changes.filter((change) => change.class !== "neutral");
	const [only, ...more] = effective;
	if (only === void 0) return [];
	return [more.length > 0 ? require_opening.counted(effective.length, "change") : `${only.flag} \u2192 ${only.environment}`];
}
/** The clock that ends last, then the gates that need more than time. */
function waits(report, room) {
	const { clocks, others, until } = require_judging.awaited(report);
	const last = clocks.find(({ gate }) => gate.readyAt === until)?.gate;
	const clock = [...last === void 0 ? [] : [clockWords(last)], ...until === null ? [] : [`due ${require_opening.dueText(until)}`]];
	const taken = clock.join(JOINT).length + (clock.length > 0 ? JOINT.length : 0);
	const open = openGates(others.map(({ gate }) => gate), room - taken);
	const sentences = require_judging.distinct(require_judging.waitingErrorsOf(report).map(({ message }) => message));
	return [...clock.length > 0 ? [[...clock, ...open].join(JOINT)] : open, ...sentences];
}
const JOINT = " \u00b7 ";
/** `soak of 48h in development`. The due moment beside it shows how far it has come. */
function clockWords({ gate, progress }) {
	return progress === null ? gate : `${gate} of ${require_opening.lengthOf(progress.required)} ${progress.where}`;
}
/**
* The messages of the gates if all fit. Otherwise the first message, cut if necessary, and the names of the other
* gates. Only names if that does not fit either.
*/
function openGates(gates, room) {
	const sentences = require_judging.distinct(gates.map(({ message }) => require_judging.inert(require_judging.plain(message)))).filter(Boolean);
	const whole = sentences.join(JOINT);
	if (whole !== "" && whole.length <= room) return [whole];
	const [first = ""] = sentences;
	const rest = require_judging.gatesOf(gates.filter(({ message }) => require_judging.inert(require_judging.plain(message)) !== first));
	const also = rest === "" ? "" : `${JOINT}also waiting: ${rest}`;
	const left = room - also.length;
	if (first !== "" && (first.length <= left || left >= WORTHWHILE)) return [require_judging.clip(first, left) + also];
	return gates.length === 0 ? [] : [`waiting: ${require_judging.gatesOf(gates)}`];
}
function blocks(report) {
	const errors = require_judging.errorsOf(report);
	const [first] = errors;
	const gates = require_judging.distinct(require_judging.resultsWith(report, "block").map(({ gate }) => gate.message));
	if (first === void 0) return gates.length > 0 ? gates : [require_judging.mustChangeText()];
	return [`${require_opening.counted(errors.length, "error")}: ${first.file}:${first.line} ${first.message}`, ...gates];
}
// src/app/notify/notify.ts
/** How far back events are derived, and marks are read. */
const NOTIFIED_FOR = require_opening.durationOf("7d");
/** Messages of one receiver in one run: the next run sends the others. */
const MOST = 50;
/** A run that has not ended by then is gone. */
const LONGEST = require_opening.duration(180);
async function notify(notifier, receivers, events) {
	const { marks, now } = notifier;
	const at = now();
	const wanted = messagesFor(receivers, events, at);
	if (wanted.length === 0) return NOTHING;
	const earlier = await marks.read(require_opening.instant(at - NOTIFIED_FOR));
	if (earlier.kind !== "known") return {
		...NOTHING,
		troubles: [require_action.NOTIFY_TEXTS.unknown(earlier.why)]
	};
	const { marks: read, since } = earlier.value;
	const unmarked = wanted.filter(isUnmarked(read, at));
	const skipped = unmarked.some(({ event }) => event.at < since) ? [require_action.NOTIFY_TEXTS.skipped(since)] : [];
	const refusedBefore = keysOf(read, ({ state }) => state === "refused");
	const unsent = refusedLast(unmarked.filter(({ event }) => event.at >= since), refusedBefore);
	const batches = batchesOf(unsent);
	const messages = batches.flat();
	if (messages.length === 0) return {
		...NOTHING,
		troubles: skipped
	};
	const claimed = await mark(notifier, "sending", messages);
	if (claimed.kind !== "known") return {
		...NOTHING,
		troubles: [require_action.NOTIFY_TEXTS.unmarked(claimed.why)]
	};
	const outcomes = await Promise.all(batches.map((batch) => sendAll(notifier, batch)));
	const sent = outcomes.flatMap((outcome) => outcome.sent);
	const marked = sent.length === 0 ? null : await mark(notifier, "sent", sent);
	const refused = outcomes.flatMap((outcome) => outcome.refused).filter((message) => !refusedBefore.has(keyOf(message)));
	if (refused.length > 0) await mark(notifier, "refused", refused);
	if (marked?.kind !== "unreachable") await claimed.value.remove();
	return {
		sent,
		remaining: unsent.length - sent.length,
		troubles: [
			...skipped,
			...outcomes.flatMap(({ troubles }) => troubles),
			...marked?.kind === "unreachable" ? [require_action.NOTIFY_TEXTS.repeated(marked.why)] : []
		]
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
	return isKind && (flags === void 0 || flags.some((pattern) => require_editing.matches(pattern, flag))) && (owners === void 0 || owner !== null && owners.includes(owner)) && (environments === void 0 || environments.includes(environment));
}
/** The kinds that any receiver wants, so that nothing else is read. */
function wantedKinds(receivers, all) {
	return new Set(receivers.flatMap(({ kinds }) => kinds ?? all));
}
/** Short, because a mark has to fit hundreds of them. */
function keyOf({ settings, event }) {
	return require_judging.sha256(`${settings.webhook} ${event.id}`).slice(0, 20);
}
/** What is older than all marks that were read may have been sent, and would be sent again by each run. */
function withoutSent(messages, { marks, since }, now) {
	return messages.filter(isUnmarked(marks, now)).filter(({ event }) => event.at >= since);
}
/** `sending`: a run that may still be at work. */
function isUnmarked(marks, now) {
	const sent = keysOf(marks, ({ state, at }) => state === "sent" || state === "sending" && at > now - LONGEST);
	return (message) => !sent.has(keyOf(message));
}
function keysOf(marks, isSuch) {
	return new Set(marks.filter(isSuch).flatMap(({ keys }) => keys));
}
/** A receiver may take later what it refused before. Until then it keeps nothing from the others. */
function refusedLast(messages, refused) {
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
			troubles.push(`${settings.webhook}: ${event.id}: ${require_opening.causeText(answer.why)}`);
		} else {
			troubles.push(`${settings.webhook}: ${require_opening.causeText(answer.why)}`);
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
	const path = require_pages.deploymentsOf(client);
	const task = `${require_pages.taskOf(readers.root)} notified`;
	const counts = (answer) => answer.creator?.login === readers.login || require_pages.isOurs(answer, readers);
	return {
		read,
		append
	};
	async function read(since) {
		const marks = [];
		let oldestRead = since;
		for (let number = 1; number <= MOST_PAGES; number += 1) {
			const page = await client.page(path, {
				task,
				page: number
			});
			if (page.kind !== "known") return page;
			const { items, isLast } = page.value;
			const answers = items.filter(counts);
			marks.push(...answers.flatMap((answer) => markIn(require_pages.payloadOf(answer), require_status_history$1.momentOf(answer.created_at))));
			const oldest = items.at(-1);
			if (isLast || oldest === void 0) return require_repository.known({
				marks,
				since
			});
			oldestRead = require_status_history$1.momentOf(oldest.created_at);
			if (oldestRead < since) return require_repository.known({
				marks,
				since
			});
		}
		return require_repository.known({
			marks,
			since: oldestRead
		});
	}
	async function append({ state, keys }, environment) {
		const description = `notifications ${state}: ${keys.length}`;
		const written = await require_pages.createDeployment(client, {
			ref: tip,
			task,
			environment,
			description,
			payload: {
				flaghoist: 1,
				state,
				keys
			}
		});
		if (written.kind !== "known") return written;
		if (!counts(written.value)) {
			const writer = written.value.creator?.login ?? null;
			return require_repository.unreachable({
				kind: "other-login",
				writer,
				identity: readers.login
			});
		}
		const { id } = written.value;
		await require_pages.postStatus(client, id, { state: "inactive" });
		return require_repository.known({ remove: () => client.send("DELETE", `${path}/${id}`, {}) });
	}
}
/** One line for each mark. Those of the last week are kept. */
function fileMarks(file) {
	return {
		read: async (since) => {
			const marks = await marksIn(file);
			if (marks.kind !== "known") return marks;
			return require_repository.known({
				marks: marks.value.filter(({ at }) => at >= since),
				since
			});
		},
		append: async (mark) => {
			const marks = await marksIn(file);
			if (marks.kind !== "known") return marks;
			const lines = [...marks.value.filter(({ at }) => at >= mark.at - NOTIFIED_FOR), mark].map((notificationMark) => `${JSON.stringify({
				flaghoist: 1,
				...notificationMark
			})}\n`);
			return require_judging.writeAtomically(file, lines.join("")).then(() => require_repository.known({ remove: () => Promise.resolve() }), (error) => require_repository.unreachable({
				kind: "file-not-written",
				file,
				error: require_judging.reasonOf(error)
			}));
		}
	};
}
async function marksIn(file) {
	try {
		const lines = (await (0, node_fs_promises.readFile)(file, "utf8")).split("\n");
		return require_repository.known(lines.flatMap((line) => {
			const value = require_opening.jsonIn(line);
			return typeof value?.at === "number" ? markIn(value, require_opening.instant(value.at)) : [];
		}));
	} catch (error) {
		if (require_judging.codeOf(error) === "ENOENT") return require_repository.known([]);
		return require_repository.unreachable({
			kind: "file-not-read",
			file,
			error: require_judging.reasonOf(error)
		});
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
	const format = require_formats.NOTIFICATION_FORMATS.find(({ name }) => name === as);
	if (format === void 0) return { why: {
		kind: "no-format",
		format: as
	} };
	const address = valueOf(env, webhook);
	if ("why" in address) return address;
	if (!/^https?:\/\/[^\s]+$/i.test(address.value) || !URL.canParse(address.value)) return { why: {
		kind: "no-address",
		variable: webhook
	} };
	const body = format.body(event);
	const { target, login } = require_judging.targetOf(address.value);
	const headers = {
		...headersFor(format, event),
		...login === null ? {} : { authorization: login }
	};
	if (secret === void 0) return {
		address: target,
		headers,
		body
	};
	const key = valueOf(env, secret);
	if ("why" in key) return key;
	const signature = `sha256=${(0, node_crypto.createHmac)("sha256", key.value).update(body).digest("hex")}`;
	return {
		address: target,
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
	const variable = require_judging.variableIn(env, name);
	if ("value" in variable) return { value: variable.value.trim() };
	const { silence } = variable;
	return { why: silence.kind === "variable" && silence.because === "unset" ? {
		kind: "variable-unset",
		variable: name
	} : {
		kind: "variable-not-allowed",
		variable: name
	} };
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
			result: failed({
				kind: "receiver-status",
				status: response.status
			}, isAboutMessage(response) ? "message" : "receiver"),
			again: againAfter(response)
		};
	} catch (error) {
		const { name, cause } = error;
		const isLate = name === "TimeoutError" || name === "AbortError";
		return {
			result: failed(isLate ? { kind: "receiver-late" } : {
				kind: "receiver-failed",
				error: redact(cause?.code ?? name)
			}),
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
	return (0, node_timers_promises.setTimeout)(seconds * 1e3, true, { signal: until }).catch(() => false);
}
// src/app/notify/source-events.ts
function landingEvents({ landings }, around) {
	return landings.flatMap((landing) => landing.changes.flatMap((change) => {
		const { class: kind } = change;
		if (kind === "neutral" || kind === "adoption") return [];
		return [landingEvent(landing, change, kind === "withdrawal" ? "rollback" : kind, around), ...safe(landing, change, around)];
	}));
}
function landingEvent(landing, change, kind, { web }) {
	const { sha, at } = landing;
	const { flag, environment, owner, from, to } = change;
	return {
		kind: "landing",
		id: require_judging.eventId("landing", flag, environment, sha),
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
	return exposures === null ? null : require_opening.highestPercent(exposures);
}
/** Once every service has the lower values. */
function safe({ sha, at }, { flag, environment, owner, timeToSafe, deployments }, { web }) {
	if (timeToSafe === null) return [];
	const moments = (deployments ?? []).flatMap((deployment) => deployment.at ?? []);
	return [{
		kind: "safe",
		id: require_judging.eventId("safe", flag, environment, sha),
		at: require_opening.latest(at, ...moments),
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
		id: require_judging.eventId("refusal", flag, environment, landing),
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
	const { state } = newest;
	if (checked === null || state !== "success" && state !== "failure") return [];
	const judged = statusParts(checked.report);
	if (judged.state !== state) return [];
	const kind = KINDS[state];
	const at = require_status_history.firstAtOf(newest)[state] ?? newest.at;
	const { changes, fingerprint } = checked.report;
	return changes.filter((change) => change.class === "promotion").map(({ flag, environment }) => ({
		kind,
		id: require_judging.eventId(kind, flag, environment, fingerprint),
		at,
		flag,
		environment,
		owner: owners.get(flag) ?? null,
		url: web === null ? null : `${web}/pull/${number}`,
		fingerprint,
		pull: number,
		why: judged.text
	}));
}
const KINDS = {
	success: "due",
	failure: "blocked"
};
const MARKED = /^(\S+) (\S+) ([0-9a-f]{40}|[0-9a-f]{64}) -->/;
function breachEvents(issues, { owners }) {
	return issues.flatMap(({ number, url, body, openedAt }) => {
		const marked = body.startsWith("<!-- flaghoist watch ") ? body.slice(require_issue.WATCH_MARKER.length) : "";
		const [, environmentName, key, landing] = MARKED.exec(marked) ?? [];
		if (environmentName === void 0 || key === void 0 || landing === void 0) return [];
		const [environment, flag] = [environmentName, key];
		return [{
			kind: "breach",
			id: require_judging.eventId("breach", flag, environment, landing),
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
// src/app/notify/events.ts
/** Only what a receiver wants is read. */
async function derivedEvents(sources, receivers) {
	const kinds = wantedKinds(receivers, require_judging.NOTIFICATION_KINDS);
	const wants = (...any) => any.some((kind) => kinds.has(kind));
	const { gatherer, tip } = sources;
	const since = require_opening.instant(await gatherer.clock.now() - NOTIFIED_FOR);
	const log = wants("landing", "safe", "refusal") ? await sources.log(since) : NO_LOG;
	const landings = wants("landing", "safe") ? (await require_deploying.landingLog(gatherer, tip, {
		flags: [],
		in: [],
		owner: null,
		since,
		log
	})).landings.filter(({ wentLive }) => wentLive === null) : [];
	const issues = wants("breach") ? await sources.issues(since) : require_repository.known([]);
	const pulls = wants("due", "blocked") ? await sources.pulls() : require_repository.known([]);
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
			..."trouble" in log && log !== NO_LOG ? [require_action.NOTIFY_TEXTS.ofLog(log.trouble)] : [],
			...log.incomplete === void 0 ? [] : [require_action.NOTIFY_TEXTS.ofLog(log.incomplete)],
			...[issues, pulls].flatMap((pull) => pull.kind === "known" ? [] : [pull.why])
		]
	};
}
const NO_LOG = { trouble: { kind: "not-read" } };
async function ownersOf(gatherer, tip, keys) {
	const distinct = [...new Set(keys)];
	if (distinct.length === 0) return /* @__PURE__ */ new Map();
	const snapshot = require_judging.snapshotOf(await require_judging.readFlags(gatherer, require_repository.asTree(tip), distinct, []));
	return new Map(distinct.map((key) => [key, require_opening.valueOf(require_opening.filesOf(snapshot, key).flag)?.owner ?? null]));
}
Object.defineProperty(exports, "NOTIFIED_FOR", {
	enumerable: true,
	get: function() {
		return NOTIFIED_FOR;
	}
});
Object.defineProperty(exports, "derivedEvents", {
	enumerable: true,
	get: function() {
		return derivedEvents;
	}
});
Object.defineProperty(exports, "fileMarks", {
	enumerable: true,
	get: function() {
		return fileMarks;
	}
});
Object.defineProperty(exports, "githubMarks", {
	enumerable: true,
	get: function() {
		return githubMarks;
	}
});
Object.defineProperty(exports, "headsOf", {
	enumerable: true,
	get: function() {
		return headsOf;
	}
});
Object.defineProperty(exports, "judgedPulls", {
	enumerable: true,
	get: function() {
		return judgedPulls;
	}
});
Object.defineProperty(exports, "messagesFor", {
	enumerable: true,
	get: function() {
		return messagesFor;
	}
});
Object.defineProperty(exports, "notify", {
	enumerable: true,
	get: function() {
		return notify;
	}
});
Object.defineProperty(exports, "renderStatus", {
	enumerable: true,
	get: function() {
		return renderStatus;
	}
});
Object.defineProperty(exports, "senderOf", {
	enumerable: true,
	get: function() {
		return senderOf;
	}
});
Object.defineProperty(exports, "statusLine", {
	enumerable: true,
	get: function() {
		return statusLine;
	}
});
Object.defineProperty(exports, "statusParts", {
	enumerable: true,
	get: function() {
		return statusParts;
	}
});
Object.defineProperty(exports, "withoutSent", {
	enumerable: true,
	get: function() {
		return withoutSent;
	}
});
