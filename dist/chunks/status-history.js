const require_opening = require("./opening.js");
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
	const status = statuses.find((postedStatus) => postedStatus.at < moment && showsMeaning(postedStatus));
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
	const saysAll = (status) => status.note.isWhole && showsMeaning(status);
	return ownPosted.length === posted.length && ownPosted.every(saysAll) ? posted : null;
}
/** When statuses of a meaning first had each final state, by the newest of them. */
function firstAtOf({ at, state, note }) {
	const { firstAt } = note;
	return (state === "success" || state === "failure" ? firstAt[state] === void 0 : false) ? {
		...firstAt,
		[state]: at
	} : firstAt;
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
	const same = last?.note.fingerprint === fingerprint ? last : null;
	return {
		shownSince: same === null ? null : shownSinceOf(same),
		firstAt: same === null ? {} : firstAtOf(same),
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
* Whether a new status would add nothing. `newest` is the status that GitHub goes by, from any login. `status` is our
* newest one about this pull request.
*/
function isAlreadyPosted(newest, status, wanted, note) {
	return newest !== void 0 && newest.by === status?.by && newest.state === wanted.state && newest.description === wanted.description && status.description === wanted.description && holdsAll(status.note, note);
}
function holdsAll(posted, { fingerprint, headBy, pushedBy, previousHeads, hasReadPreviousHeads }) {
	return posted.fingerprint === fingerprint && (headBy === null || posted.headBy === headBy) && pushedBy.every((login) => posted.pushedBy.includes(login)) && previousHeads.every((head) => posted.previousHeads.includes(head)) && (previousHeads.length === 0 || posted.hasReadPreviousHeads || !hasReadPreviousHeads);
}
const NO_UPDATES = /* @__PURE__ */ new Map();
/** The updates among the commits of `head` that are not on `base`. None where Git cannot tell: every commit counts. */
async function updatesOf({ repository }, head, base) {
	if (base === null) return NO_UPDATES;
	try {
		return await repository.updates(head, base);
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return NO_UPDATES;
	}
}
/** The commits that a head brought up to date, nearest first; none where the head is no update. */
function headsUnder(updates, head) {
	const heads = [];
	for (let under = updates.get(head); under !== void 0; under = updates.get(under)) heads.push(under);
	return heads;
}
/**
* The event without its pusher, where the push brought nothing but updates. `pushed`: the head by the event. A push that
* is not on top of the head before it is never only an update.
*/
function withoutUpdater(event, pushed, updates) {
	return event.before !== null && headsUnder(updates, pushed).includes(event.before) ? {
		...event,
		pushedBy: null,
		headBy: null
	} : event;
}
Object.defineProperty(exports, "NO_PUSH_EVENT", {
	enumerable: true,
	get: function() {
		return NO_PUSH_EVENT;
	}
});
Object.defineProperty(exports, "NO_UPDATES", {
	enumerable: true,
	get: function() {
		return NO_UPDATES;
	}
});
Object.defineProperty(exports, "firstAtOf", {
	enumerable: true,
	get: function() {
		return firstAtOf;
	}
});
Object.defineProperty(exports, "headsUnder", {
	enumerable: true,
	get: function() {
		return headsUnder;
	}
});
Object.defineProperty(exports, "isAlreadyPosted", {
	enumerable: true,
	get: function() {
		return isAlreadyPosted;
	}
});
Object.defineProperty(exports, "ownStatuses", {
	enumerable: true,
	get: function() {
		return ownStatuses;
	}
});
Object.defineProperty(exports, "pusherBefore", {
	enumerable: true,
	get: function() {
		return pusherBefore;
	}
});
Object.defineProperty(exports, "pusherOf", {
	enumerable: true,
	get: function() {
		return pusherOf;
	}
});
Object.defineProperty(exports, "shownSinceAt", {
	enumerable: true,
	get: function() {
		return shownSinceAt;
	}
});
Object.defineProperty(exports, "statusHistoryOf", {
	enumerable: true,
	get: function() {
		return statusHistoryOf;
	}
});
Object.defineProperty(exports, "sufficient", {
	enumerable: true,
	get: function() {
		return sufficient;
	}
});
Object.defineProperty(exports, "unreadHeads", {
	enumerable: true,
	get: function() {
		return unreadHeads;
	}
});
Object.defineProperty(exports, "updatesOf", {
	enumerable: true,
	get: function() {
		return updatesOf;
	}
});
Object.defineProperty(exports, "withoutUpdater", {
	enumerable: true,
	get: function() {
		return withoutUpdater;
	}
});
