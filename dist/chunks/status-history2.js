const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
// src/adapters/github/status-history.ts
/** GitHub keeps at most 1000 statuses per commit and context, and lists those of other contexts between them. */
const MOST_PAGES = 11;
/** Statuses of our context on a commit, newest first, from any login. */
async function statuses(client, options, commit, mode = "retry") {
	const answer = await answers(client, options, commit, mode);
	return answer.kind === "known" ? require_repository.known(answer.value.map(postedOf)) : answer;
}
/** The same, as GitHub answers it. */
async function answers(client, { context }, commit, mode = "retry") {
	const path = `${client.path}/commits/${commit}/statuses`;
	const answer = await client.all(path, {}, MOST_PAGES, mode);
	if (answer.kind !== "known") return answer;
	return require_repository.known(ofContext(answer.value, context));
}
/** For GitHub, names that differ in case are one. */
function ofContext(posted, context) {
	return posted.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}
function post(client, options, commit, status, note) {
	return postWith(client, options, commit, status, partsOf(note));
}
/** `parts`: the metadata for later runs. */
async function postWith(client, { context, runUrl }, commit, { state, description }, parts) {
	const query = parts.size === 0 ? "" : `?${parts.toString()}`;
	const answer = await client.send("POST", `${client.path}/statuses/${commit}`, {
		state,
		context,
		description,
		target_url: `${runUrl}${query}`
	});
	if (answer.kind !== "known") return answer;
	const { id, creator, created_at: at } = answer.value;
	return require_repository.known({
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
const FIRST = {
	success: "success-since",
	failure: "failure-since"
};
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
	for (const state of ["success", "failure"]) {
		const first = note.firstAt[state];
		if (first !== void 0) parts.append(FIRST[state], String(first));
	}
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
	const numberIn = (name) => {
		const text = like(name, /^\d{1,15}$/);
		return text === null ? null : Number(text);
	};
	const since = numberIn(SHOWN_SINCE);
	const [success, failure] = [numberIn(FIRST.success), numberIn(FIRST.failure)];
	return {
		pull: numberIn(PULL),
		headBy: parts.get(HEAD_BY),
		pushedBy: parts.getAll(PUSHED_BY),
		previousHeads: parts.getAll(BEFORE).filter(isSha),
		hasReadPreviousHeads: parts.has(PREVIOUS_READ),
		fingerprint: like(FINGERPRINT, /^[0-9a-f]{64}$/),
		shownSince: since === null ? null : require_opening.instant(since),
		firstAt: {
			...success === null ? {} : { success: require_opening.instant(success) },
			...failure === null ? {} : { failure: require_opening.instant(failure) }
		},
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
	return require_opening.instant(Date.parse(text) / 1e3);
}
Object.defineProperty(exports, "answers", {
	enumerable: true,
	get: function() {
		return answers;
	}
});
Object.defineProperty(exports, "isSha", {
	enumerable: true,
	get: function() {
		return isSha;
	}
});
Object.defineProperty(exports, "momentOf", {
	enumerable: true,
	get: function() {
		return momentOf;
	}
});
Object.defineProperty(exports, "newestIn", {
	enumerable: true,
	get: function() {
		return newestIn;
	}
});
Object.defineProperty(exports, "post", {
	enumerable: true,
	get: function() {
		return post;
	}
});
Object.defineProperty(exports, "postWith", {
	enumerable: true,
	get: function() {
		return postWith;
	}
});
Object.defineProperty(exports, "statuses", {
	enumerable: true,
	get: function() {
		return statuses;
	}
});
