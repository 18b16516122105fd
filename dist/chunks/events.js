import { Ut as otherBranchText, cn as wording, f as LOG_ANSWERS, ft as duration, gt as instant, h as SYSTEM_TEXTS, p as RECEIVER_TEXTS, pt as durationOf, sn as said, yt as latest } from "./opening.js";
import { Ar as eventId, Er as snapshotOf, dt as codeOf, ft as reasonOf, ki as sha256, kr as NOTIFICATION_KINDS, lt as writeAtomically, q as variableIn, vr as readFlags } from "./judging.js";
import { f as asTree, l as known, u as unreachable } from "./repository.js";
import { It as filesOf, St as highestPercent, Wt as valueOf$1 } from "./program.js";
import { W as repository, x as matches } from "./editing.js";
import { D as landingLog } from "./deploying.js";
import { r as momentOf } from "./status-history2.js";
import { a as taskOf, r as isOurs } from "./pages.js";
import { t as WATCH_MARKER } from "./issue.js";
import { t as NOTIFICATION_FORMATS } from "./notifications.js";
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/messages/action.ts
/** Why an event starts no work. */
const IGNORED_MESSAGES = {
	"other-branch": wording({ sentence: otherBranchText }),
	review: wording({ sentence: () => "a review runs the pull request's own workflow; relay it with workflow_run" }),
	"no-judgement": wording({ sentence: ({ event }) => startsNo(event, "judgement") }),
	"no-deployment": wording({ sentence: ({ event }) => startsNo(event, "deployment") }),
	"no-comparison": wording({ sentence: ({ event }) => startsNo(event, "comparison") }),
	"no-page": wording({ sentence: ({ event }) => startsNo(event, "page") }),
	"no-watch": wording({ sentence: ({ event }) => startsNo(event, "watch") }),
	"no-summary": wording({ sentence: ({ event }) => startsNo(event, "summary") }),
	"no-verdict": wording({ sentence: ({ action }) => `the action ${short(action)} changes no verdict` }),
	"no-pull-request": wording({ sentence: () => "the event names no pull request" }),
	"no-head": wording({ sentence: () => "the event names no commit" }),
	merged: wording({ sentence: () => "the pull request was judged before it was merged" }),
	"no-check": wording({ sentence: () => "the merge group asks for no check" }),
	"no-number": wording({ sentence: () => "the input pull-request is empty" }),
	"not-a-number": wording({ sentence: () => "the input pull-request is not a number" }),
	"empty-push": wording({ sentence: () => "the push contains no commit" }),
	"not-recheck": wording({ sentence: () => "the comment is not /flaghoist recheck, written or edited by its author" }),
	"sweep-answers": wording({ sentence: () => "the sweep answers this comment on a pull request" }),
	"not-ours": wording({ sentence: () => "this is no comment to /flaghoist that its author has written or edited" })
};
function ignoredText({ code, facts }) {
	return said(IGNORED_MESSAGES[code], facts).message;
}
function startsNo(event, work) {
	return `the event ${short(event)} starts no ${work}`;
}
/** A word of a payload, which may be long. */
function short(word) {
	return word.slice(0, 40);
}
const ASK_AGAIN = "write a new comment to ask again";
const COMMENT_TEXTS = {
	forms: () => "this comment asks for nothing: write /flaghoist rollback FLAG [in ENV], /flaghoist promote FLAG to ENV, or /flaghoist recheck",
	askAgain: () => ASK_AGAIN,
	before: () => `this comment was carried out before; ${ASK_AGAIN}`,
	mayNotWrite: (login) => `${login} may not write to the repository, so the comment was ignored`,
	pullOpen: (number, status) => `pull request ${number} is open${status === null ? "" : `: ${status}`}`,
	notOpen: (number) => `pull request ${number} is not open`,
	judgedAgain: (numbers) => numbers.length === 0 ? "no open pull request changes a flag" : `pull requests judged again: ${numbers.join(", ")}`,
	seeSummary: (judged) => `${judged}; the summary of this run says what failed`
};
/** What becomes of a landing that a run has made, or that is due. `file`: of the workflow that deploys. */
const REDEPLOY_TEXTS = {
	byPush: () => "the push of the merge starts its deployment",
	byWorkflow: (file) => `${file} deploys it`,
	deployed: () => "it is deployed",
	inPart: () => "a part of it was not deployed, as said above",
	notStarted: (file, why) => `${file} was not started, so start it by hand: ${why}`,
	unknown: (why, hint) => `could not find out whether a deployment is due: ${why}; ${hint}`,
	running: (file, commit) => `${file} already works on ${commit}`,
	started: (file, why) => `${file} was started: ${why}`
};
/** Why a deployment is due. */
const DUE_TEXTS = {
	landing: "no deployment has judged the landing yet",
	evidence: "the evidence for a refused change is there now"
};
function stepText({ kind, flag, environment, pull }) {
	const step = nextStepText(flag, environment);
	switch (kind) {
		case "opened": return `pull request ${pull} is opened for ${step}`;
		case "kept": return `pull request ${pull} is open for ${step}`;
		case "updated": return `pull request ${pull} is updated for ${step}`;
		case "closed": return `pull request ${pull} is closed, because its step of ${flag} is superseded`;
		case "ended": return `${step} is not proposed again, because a person has closed pull request ${pull}`;
		case "other": return `${step} is not proposed, because pull request ${pull} proposes the same`;
	}
}
function nextStepText(flag, environment) {
	return `the next step of ${flag} in ${environment}`;
}
const PROPOSAL_TEXTS = {
	trouble: (flag, environment, why) => `${nextStepText(flag, environment)}: ${why}`,
	/** `atMost`: as many may be open; null: a dry run opens none. */
	unopened: (names, atMost) => `due and not opened, because ${atMost === null ? "this is a dry run" : `policy.proposals.at-most is ${atMost}`}: ${names.join(", ")}`,
	none: (why, hint) => `no steps were proposed: ${why}; ${hint}`,
	blocked: () => "no pull request was opened, because the gate blocks this promotion"
};
const SWEEP_TEXTS = {
	counts: (judged, changed, untouched, failed) => `${judged} judged, ${changed} changed, ${untouched} touch no flag, ${failed} failed`,
	requests: (count, left) => `${count} requests; ${left ?? "an unknown number"} left`,
	unwritten: (what, moment) => `${what} left to the next sweeps, which can have written all by ${moment}`,
	notJudged: (pull, why) => `${pull} could not be judged: ${why}`,
	notReached: (pulls) => `not reached before the rate limit ran low: ${pulls.join(", ")}; the next sweeps begin with others`,
	metrics: (why) => `could not write the metrics of the sweep: ${why}`
};
const REMOVAL_TEXTS = {
	notRead: (why, hint) => `could not read the issues about flags that are due for removal: ${why}; ${hint}`,
	trouble: (why) => `the issues about flags that are due for removal: ${why}`,
	steps: () => [
		"1. Take the flag out of the code, and keep what it turns on.",
		"2. Deploy that everywhere.",
		"3. Delete these files:"
	],
	sameAs: (issue) => `The same as #${issue}.`,
	closed: (issue, flag) => `issue ${issue} about ${flag} is closed`,
	opened: (issue, flag) => `issue ${issue} is opened: ${flag} is due for removal`,
	/** Why an issue has come to its end. */
	removed: () => "The files of the flag are removed.",
	notPlanned: () => "Its definition does not say any more when it is due for removal.",
	notOn: (environment) => `The flag is not fully on in ${environment} any more.`,
	ends: () => "This issue blocks nothing. The sweep closes it when the files are removed, or when the flag is lowered again. If you close it, the flag gets no other issue before that."
};
const REWRITTEN = "this rewrote its history, so every soak counts from that push; find out why, and forbid force-pushes and pushed merges";
const RUN_TEXTS = {
	noCheckout: () => "add a step before this one: uses: actions/checkout, with fetch-depth: 0",
	forgeable: () => "posting as github-actions[bot]: a workflow on any branch can post the same status; use the token of a GitHub App, which no workflow can imitate",
	noPullWithHead: (commit) => `no open pull request has the head ${commit} any more`,
	forced: (by) => `${by} force-pushed the default branch: ${REWRITTEN}`,
	offLine: (by, commit) => `${by} pushed a commit that takes ${commit} off the first-parent line of the default branch: ${REWRITTEN}`,
	notFetched: (branch) => `could not fetch ${branch}`,
	noPipeline: () => "the pipeline cannot be read",
	page: (isChanged) => isChanged ? "the page has changed" : "the page says what is published already",
	notCompared: (branch) => `could not fetch ${branch}, so no values were compared`,
	openedBy: (run) => `Opened by the run ${run}`
};
/** How a job names what it judges. */
const SUBJECT_TEXTS = {
	pull: (number) => `pull request ${number}`,
	mergeGroup: () => "the merge group",
	group: (pulls) => pulls.length > 0 ? `merge group of ${pulls.join(", ")}` : "merge group",
	asked: (number) => `asked for in #${number}`,
	unknownAccount: () => "an unknown account"
};
/** What a watch has opened for `flag` in an environment, or what a person has closed. */
const WATCH_JOB_TEXTS = {
	closed: (place, kind) => `${place}: a person has closed the ${kind} of this landing`,
	opened: (place, kind, pull) => `${place}: pull request ${pull} is open for a ${kind}`
};
const SUMMARY_ISSUE = {
	title: () => "Weekly summary of the flags",
	about: () => "Each week has one comment here: the phase, the metrics, the issues and the next step of each plan.",
	posted: (url) => `the summary is a comment on ${url}`,
	notPosted: () => "the summary is not posted"
};
/** The issue about values that differ, and the page of the job. */
const DRIFT_ISSUE = {
	title: (scope) => `Flag values differ from Git${scope.length === 0 ? "" : ` (${scope.join("; ")})`}`,
	foundBy: () => "Found by the run ",
	healed: (run) => `All flag values are as accepted again, by the run ${run}`,
	about: () => "Flaghoist has compared the live values with the accepted ones.",
	more: (lines) => `${lines} more ${lines === 1 ? "line is" : "lines are"} in the summary of the run.`,
	unreachable: (instances) => `These differed before and cannot be compared now: ${instances.join(", ")}.`,
	ends: () => "Each run of `command: drift` updates this text. It closes the issue when all values are as accepted.",
	nothing: () => "Nothing to compare: no service has a deploy target.",
	restore: () => "**To restore the accepted values**, run this where the services are, or start the workflow of `command: deploy` with `force`:",
	keep: () => "**To keep the live values**, write them into the state of the flag, and merge that.",
	refused: () => "A change that is **REFUSED** was not deployed. `flaghoist status` shows the reason and the command that rolls it back.",
	notCompared: (instances) => `could not be compared: ${instances}`
};
const NOTIFY_TEXTS = {
	sent: (id) => `notified: ${id}`,
	unknown: (why) => `no notification was sent, because it is unknown which notifications were sent: ${why}`,
	unmarked: (why) => `no notification was sent, because it could not be marked: ${why}`,
	repeated: (why) => `the next run repeats these notifications, because they could not be marked: ${why}`,
	log: (why) => `the deployment log: ${why}`,
	remaining: (count) => `notifications for the next run: ${count}`,
	tooMany: () => "the last week has more deployments than one run reads, so events of older ones are missing"
};
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
			..."trouble" in log && log !== NO_LOG ? [NOTIFY_TEXTS.log(log.trouble)] : [],
			...log.incomplete === void 0 ? [] : [NOTIFY_TEXTS.log(log.incomplete)],
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
export { ignoredText as C, WATCH_JOB_TEXTS as S, REMOVAL_TEXTS as _, fileMarks as a, SUMMARY_ISSUE as b, messagesFor as c, COMMENT_TEXTS as d, DRIFT_ISSUE as f, REDEPLOY_TEXTS as g, PROPOSAL_TEXTS as h, senderOf as i, notify as l, NOTIFY_TEXTS as m, headsOf as n, githubMarks as o, DUE_TEXTS as p, judgedPulls as r, NOTIFIED_FOR as s, derivedEvents as t, withoutSent as u, RUN_TEXTS as v, stepText as w, SWEEP_TEXTS as x, SUBJECT_TEXTS as y };
