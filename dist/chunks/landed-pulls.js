import { t as defaultBranchOf } from "./protection.js";
import { i as landedAs, u as repository } from "./pulls.js";
import { a as known } from "./evidence.js";
import { r as momentOf, s as statuses } from "./status-history.js";
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
// src/wiring/landed-pulls.ts
/** Landings whose reviews are read, from the newest. */
const MOST = 20;
/** The log with what GitHub knows; where it does not answer, the log says why. */
async function withPulls(client, log) {
	const branch = await defaultBranchOf(client);
	if (branch.kind !== "known") return {
		...log,
		notAsked: branch.why
	};
	const asked = log.landings.slice(0, MOST).map(({ sha }) => sha);
	const landed = await landedAs(client, branch.value, asked);
	if (landed.kind !== "known") return {
		...log,
		notAsked: landed.why
	};
	const pulls = new Map(await Promise.all(Array.from(landed.value, async ([sha, { number, author }]) => {
		const reviews = await reviewsNow(client, number);
		return [sha, {
			number,
			author,
			approvedBy: reviews.kind === "known" ? approversIn(reviews.value) : null
		}];
	})));
	const left = log.landings.length - asked.length;
	return {
		...log,
		notAsked: left > 0 ? `only the newest ${MOST} landings were asked for` : null,
		landings: log.landings.map((one) => ({
			...one,
			pull: pulls.get(one.sha) ?? null
		}))
	};
}
/** People whose last decisive review is an approval. */
function approversIn(reviews) {
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, type } of reviews) if (type === "User" && state !== "COMMENTED" && state !== "PENDING") last.set(user, state);
	return [...last].flatMap(([user, state]) => state === "APPROVED" ? [user] : []);
}
export { reviewsOn as a, ownStatuses as c, statusHistoryOf as d, sufficient as f, reviewsNow as i, pusherBefore as l, approvalsIn as n, NO_PUSH_EVENT as o, unreadHeads as p, givenIn as r, isAlreadyPosted as s, withPulls as t, pusherOf as u };
