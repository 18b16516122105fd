import { a as known } from "./evidence.js";
import { s as instant } from "./time.js";
import { c as repository } from "./pulls.js";
// src/app/pulls/status-history.ts
/** Our own statuses about one pull request, or about none. Statuses of other logins prove nothing. */
function ownStatuses(posted, identity, pull) {
	return posted.filter(({ by, note }) => by === identity && note.pull === pull);
}
/**
* Whether a status shows what is proposed: a meaning by its whole fingerprint, or that there is none. A pending status
* without a fingerprint shows nothing, and what was on show before it still is.
*/
function showsMeaning({ state, note }) {
	return note.fingerprint !== null || state === "failure" || state === "success";
}
/** Since when the statuses of a head had shown this meaning at that moment; null when they showed another one. */
function shownSinceAt(statuses, moment, fingerprint) {
	const status = statuses.find((one) => one.at < moment && showsMeaning(one));
	return status?.note.fingerprint === fingerprint ? shownSinceOf(status) : null;
}
/**
* The statuses that suffice for a judgement where only the newest one was read; null where the others may say more. A
* status that was read so has no id, so `id` is 0: nothing compares it.
*/
function sufficient(newest, identity, pull) {
	const posted = newest.map((status) => ({
		...status,
		id: 0
	}));
	const ownPosted = ownStatuses(posted, identity, pull);
	const saysAll = (one) => one.note.isWhole && showsMeaning(one);
	return ownPosted.length === posted.length && ownPosted.every(saysAll) ? posted : null;
}
function shownSinceOf({ at, note }) {
	return note.shownSince ?? at;
}
const NO_PUSH_EVENT = {
	pushedBy: null,
	headBy: null,
	before: null
};
function statusHistoryOf({ current: all, previous, belowUpdates = [] }, fingerprint, event) {
	const current = sinceReplaced(all);
	const latest = current.find(showsMeaning);
	const elsewhere = newestOf(previous.filter(showsMeaning));
	const isRestoredHead = latest !== void 0 && elsewhere !== void 0 && elsewhere.id > latest.id;
	const last = isRestoredHead ? elsewhere : latest ?? elsewhere;
	const headBy = event?.headBy ?? headByIn(current);
	const notedLogins = [
		...all,
		...previous,
		...belowUpdates
	].flatMap(({ note }) => [note.headBy, ...note.pushedBy]);
	const pushers = [
		event?.pushedBy ?? null,
		headBy,
		...notedLogins
	].filter((login) => login !== null);
	return {
		shownSince: last?.note.fingerprint === fingerprint ? shownSinceOf(last) : null,
		headBy,
		pushedBy: [...new Set(pushers)].toSorted(),
		isRestoredHead
	};
}
/** Who pushed this head, by its statuses since it was last replaced; null when no event named them. */
function pusherOf(statuses) {
	return headByIn(sinceReplaced(statuses));
}
/** Who pushed a head that another one replaced directly. */
function pusherBefore(statuses) {
	const [newest, ...older] = statuses;
	return newest?.note.isReplaced === true ? newest.note.headBy ?? pusherOf(older) : pusherOf(statuses);
}
function headByIn(statuses) {
	return statuses.find(({ note }) => note.headBy !== null)?.note.headBy ?? null;
}
/** The statuses since the head was last replaced: a head that comes back comes by another push. */
function sinceReplaced(statuses) {
	const end = statuses.findIndex(({ note }) => note.isReplaced);
	return end < 0 ? statuses : statuses.slice(0, end);
}
function newestOf(statuses) {
	return statuses.toSorted((a, b) => b.id - a.id)[0];
}
/** Previous heads that these statuses name, and whose own statuses no run has read. */
function unreadHeads(statuses) {
	const heads = /* @__PURE__ */ new Map();
	for (const { note } of statuses) for (const head of note.previousHeads) heads.set(head, heads.get(head) ?? note.hasReadPreviousHeads);
	return [...heads].flatMap(([head, isRead]) => isRead ? [] : [head]);
}
/**
* Whether a new status would add nothing. `newest` is the status that GitHub goes by, from any login. `own` is our
* newest one about this pull request.
*/
function isAlreadyPosted(newest, own, wanted, note) {
	return newest !== void 0 && newest.by === own?.by && newest.state === wanted.state && newest.description === wanted.description && own.description === wanted.description && holdsAll(own.note, note);
}
function holdsAll(posted, { fingerprint, headBy, pushedBy, previousHeads, hasReadPreviousHeads }) {
	return posted.fingerprint === fingerprint && (headBy === null || posted.headBy === headBy) && pushedBy.every((login) => posted.pushedBy.includes(login)) && previousHeads.every((head) => posted.previousHeads.includes(head)) && (previousHeads.length === 0 || posted.hasReadPreviousHeads || !hasReadPreviousHeads);
}
// src/adapters/github/status-history.ts
/** GitHub keeps at most 1000 statuses per commit and context, and lists those of other contexts between them. */
const MOST_PAGES = 11;
/** Statuses of our context on a commit, newest first, from any login. */
async function statuses(client, options, commit, mode = "retry") {
	const found = await answers(client, options, commit, mode);
	return found.kind === "known" ? known(found.value.map(postedOf)) : found;
}
/** The same, as GitHub answers it. */
async function answers(client, { context }, commit, mode = "retry") {
	const path = `${repository(client)}/commits/${commit}/statuses`;
	const found = await client.all(path, {}, MOST_PAGES, mode);
	if (found.kind !== "known") return found;
	return known(ofContext(found.value, context));
}
/** For GitHub, names that differ in case are one. */
function ofContext(posted, context) {
	return posted.filter((one) => one.context.toLowerCase() === context.toLowerCase());
}
function post(client, options, commit, status, note) {
	return postWith(client, options, commit, status, partsOf(note));
}
/** `parts`: the metadata for later runs. */
async function postWith(client, { context, runUrl }, commit, { state, description }, parts) {
	const query = parts.size === 0 ? "" : `?${parts.toString()}`;
	const found = await client.send("POST", `${repository(client)}/statuses/${commit}`, {
		state,
		context,
		description,
		target_url: `${runUrl}${query}`
	});
	if (found.kind !== "known") return found;
	const { id, creator, created_at: at } = found.value;
	return known({
		id,
		by: creator?.login ?? "",
		at: momentOf(at)
	});
}
const PULL = "pull";
const HEAD_BY = "head-by";
const PUSHED_BY = "pushed-by";
const BEFORE = "before";
const PREVIOUS_READ = "previous-read";
const FINGERPRINT = "fingerprint";
const SHOWN_SINCE = "shown-since";
const REPLACED = "replaced";
const WHOLE = "whole";
/** Only what is known, so that the address stays short. */
function partsOf(note) {
	const parts = new URLSearchParams();
	if (note.pull !== null) parts.append(PULL, String(note.pull));
	if (note.headBy !== null) parts.append(HEAD_BY, note.headBy);
	for (const login of note.pushedBy) parts.append(PUSHED_BY, login);
	for (const head of note.previousHeads) parts.append(BEFORE, head);
	if (note.previousHeads.length > 0 && note.hasReadPreviousHeads) parts.append(PREVIOUS_READ, "1");
	if (note.fingerprint !== null) parts.append(FINGERPRINT, note.fingerprint);
	if (note.shownSince !== null) parts.append(SHOWN_SINCE, String(note.shownSince));
	if (note.isReplaced) parts.append(REPLACED, "1");
	if (note.isWhole) parts.append(WHOLE, "1");
	return parts;
}
function postedOf(status) {
	return {
		id: status.id,
		...withoutId(status)
	};
}
/**
* The newest status of our context among the newest of all contexts, or none; null where names that differ only in case
* leave it open which is the newest.
*/
function newestIn(read, { context }) {
	const newest = ofContext(read, context).map(withoutId);
	return newest.length > 1 ? null : newest;
}
function withoutId(status) {
	return {
		state: status.state,
		description: status.description ?? "",
		at: momentOf(status.created_at),
		by: status.creator?.login ?? "",
		note: noteOf(status.target_url ?? "")
	};
}
/** Any login may have written this address. The caller decides whose it believes. */
function noteOf(url) {
	const parts = queryOf(url);
	const like = (name, form) => {
		const text = parts.get(name) ?? "";
		return form.test(text) ? text : null;
	};
	const [number, since] = [like(PULL, /^\d{1,15}$/), like(SHOWN_SINCE, /^\d{1,15}$/)];
	return {
		pull: number === null ? null : Number(number),
		headBy: parts.get(HEAD_BY),
		pushedBy: parts.getAll(PUSHED_BY),
		previousHeads: parts.getAll(BEFORE).filter(isSha),
		hasReadPreviousHeads: parts.has(PREVIOUS_READ),
		fingerprint: like(FINGERPRINT, /^[0-9a-f]{64}$/),
		shownSince: since === null ? null : instant(Number(since)),
		isReplaced: parts.has(REPLACED),
		isWhole: parts.has(WHOLE)
	};
}
function queryOf(url) {
	return new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : "");
}
function isSha(text) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** GitHub's moments are ISO 8601 in UTC. */
function momentOf(text) {
	return instant(Date.parse(text) / 1e3);
}
// src/adapters/github/reviews.ts
/** Previous heads whose statuses are read to find out what an approval was given for. */
const MOST_HEADS = 3;
/**
* All reviews. One on the current head counts by the time since which that head shows the present meaning. One on a
* previous head counts by what that head showed when it was given. GitHub sometimes moves a review along with the head:
* then it counts like one on the current head.
*/
async function reviewsOn(client, options, { answers, pull, fingerprint }) {
	const histories = /* @__PURE__ */ new Map();
	for (const head of previousHeads(answers, pull.head)) {
		const posted = await statuses(client, options, head);
		if (posted.kind !== "known") return posted;
		histories.set(head, ownStatuses(posted.value, options.identity, pull.number));
	}
	return known(answers.flatMap(reviewOf));
	function reviewOf(answer) {
		const head = answer.commit_id;
		return givenIn(answer).map((given) => {
			const review = {
				...given,
				pullRequest: null
			};
			if (head === pull.head) return review;
			const shownAt = shownSinceAt(histories.get(head ?? "") ?? [], given.submittedAt, fingerprint);
			return {
				...review,
				shownAt
			};
		});
	}
}
/** The present reviews, without the meaning that they were given for. */
async function reviewsNow(client, number) {
	const found = await client.all(`${repository(client)}/pulls/${number}/reviews`);
	return found.kind === "known" ? known(found.value.flatMap(givenIn)) : found;
}
/** None where it was never submitted, or its author's account is gone. */
function givenIn({ user, state, submitted_at: at }) {
	if (user === null || at === void 0) return [];
	return [{
		user: user.login,
		state,
		submittedAt: momentOf(at),
		type: user.type === "User" ? "User" : "Bot"
	}];
}
/** Approvals that may count. Those of strangers come last, so that a flood of them displaces no other. */
function approvalsIn(answers) {
	const isMember = ({ author_association: how }) => how === "OWNER" || how === "MEMBER" || how === "COLLABORATOR";
	return answers.filter(({ state, user }) => state === "APPROVED" && user?.type === "User").toReversed().toSorted((a, b) => Number(isMember(b)) - Number(isMember(a)));
}
function previousHeads(answers, head) {
	const heads = approvalsIn(answers).flatMap(({ commit_id: id }) => id ?? []);
	return [...new Set(heads)].filter((one) => one !== head).slice(0, MOST_HEADS);
}
export { statusHistoryOf as _, answers as a, newestIn as c, statuses as d, NO_PUSH_EVENT as f, pusherOf as g, pusherBefore as h, reviewsOn as i, post as l, ownStatuses as m, givenIn as n, isSha as o, isAlreadyPosted as p, reviewsNow as r, momentOf as s, approvalsIn as t, postWith as u, sufficient as v, unreadHeads as y };
