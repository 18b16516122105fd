const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_judging = require("./judging.js");
const require_status_history = require("./status-history.js");
const require_sticky_comment = require("./sticky-comment.js");
// src/app/pulls/push-history.ts
/** Previous heads that one run reads. There are more only where nearly every run was lost. */
const MOST_HEADS = 10;
/** `includesPrevious`: read the previous heads as well, because approvals depend on who pushed them. */
async function pushHistoryFor(evaluator, currentHead, fingerprint, includesPrevious) {
	const { pull, event, posted } = currentHead;
	const current = require_status_history.ownStatuses(posted, evaluator.identity, pull.number);
	const unread = require_status_history.unreadHeads(current);
	const named = event.before === null ? unread : [event.before, ...unread];
	const previousHeads = [...new Set(named)].filter((head) => head !== pull.head);
	const headBy = event.headBy ?? require_status_history.pusherOf(current);
	const reader = headReader(evaluator, pull);
	const heads = includesPrevious ? await readHeads(reader, {
		currentHead,
		previousHeads,
		isPusherKnown: headBy !== null
	}) : require_repository.known(NO_HEADS);
	if (heads.kind !== "known") return heads;
	const { previous, belowUpdates, missing, pusher } = heads.value;
	const history = require_status_history.statusHistoryOf({
		current,
		previous,
		belowUpdates
	}, fingerprint, event);
	const isComplete = missing.length === 0;
	const unresolved = headBy === null && pusher === null ? [pull.head, ...missing] : missing;
	return require_repository.known({
		...history,
		headBy: headBy ?? (isComplete ? pusher : null),
		previousHeads,
		hasReadPreviousHeads: includesPrevious && isComplete,
		unresolved: unresolved.map((commit) => ({
			kind: "pusher",
			commit
		})),
		read: reader.read
	});
}
function headReader({ github, identity }, { number }) {
	const read = /* @__PURE__ */ new Map();
	return {
		read,
		async ownOf(head) {
			const cached = read.get(head);
			if (cached === void 0 && read.size >= MOST_HEADS) return require_repository.known([]);
			const posted = cached === void 0 ? await github.statuses(head) : require_repository.known(cached);
			if (posted.kind !== "known") return posted;
			read.set(head, posted.value);
			return require_repository.known(require_status_history.ownStatuses(posted.value, identity, number));
		}
	};
}
const NO_HEADS = {
	previous: [],
	belowUpdates: [],
	missing: [],
	pusher: null
};
async function readHeads(reader, { currentHead, previousHeads, isPusherKnown }) {
	const { pull, updates } = currentHead;
	const updated = isPusherKnown ? require_repository.known(NO_UPDATED_HEADS) : await updatedHeads(reader, currentHead, previousHeads);
	if (updated.kind !== "known") return updated;
	const { pusher } = updated.value;
	const direct = /* @__PURE__ */ new Set([...previousHeads, ...updated.value.replaced]);
	const shown = new Set(previousHeads);
	const queue = [.../* @__PURE__ */ new Set([
		...previousHeads,
		...updated.value.heads,
		...updated.value.replaced
	])];
	const previous = [];
	const belowUpdates = [];
	const missing = [];
	const add = (heads, isShown) => {
		for (const head of heads) {
			if (isShown) shown.add(head);
			if (head !== pull.head && !queue.includes(head)) queue.push(head);
		}
	};
	for (const head of queue) {
		const statuses = await reader.ownOf(head);
		if (statuses.kind !== "known") return statuses;
		(shown.has(head) ? previous : belowUpdates).push(...statuses.value);
		add(require_status_history.unreadHeads(statuses.value), shown.has(head));
		if (statuses.value.length > 0 || !direct.has(head)) continue;
		const below = await firstWithStatus(reader, require_status_history.headsUnder(await updates(), head));
		if (below.kind !== "known") return below;
		if (below.value === null) missing.push(head);
		else add([below.value], false);
	}
	return require_repository.known({
		previous,
		belowUpdates,
		missing,
		pusher
	});
}
const NO_UPDATED_HEADS = {
	heads: [],
	replaced: [],
	pusher: null
};
/** Who pushed what the current head only brings up to date. */
async function updatedHeads(reader, { pull, updates }, previousHeads) {
	const heads = [];
	const replaced = [];
	for (const head of require_status_history.headsUnder(await updates(), pull.head)) {
		const statuses = await reader.ownOf(head);
		if (statuses.kind !== "known") return statuses;
		if (statuses.value.length > 0) heads.push(head);
		replaced.push(...require_status_history.unreadHeads(statuses.value));
		const pusher = previousHeads.includes(head) ? require_status_history.pusherBefore(statuses.value) : require_status_history.pusherOf(statuses.value);
		if (pusher !== null) return require_repository.known({
			heads,
			replaced,
			pusher
		});
	}
	return require_repository.known(NO_UPDATED_HEADS);
}
/** The first of these heads on which a run of ours has posted. */
async function firstWithStatus(reader, heads) {
	for (const head of heads) {
		const statuses = await reader.ownOf(head);
		if (statuses.kind !== "known") return statuses;
		if (statuses.value.length > 0) return require_repository.known(head);
	}
	return require_repository.known(null);
}
// src/app/pulls/judge-pull.ts
/** Judges a head on a base. */
async function judgeHead(evaluator, start, base) {
	const facts = await readHead(evaluator, start.pull, base);
	const { pendingQuestion: question, posted } = facts;
	const announced = await announcePending(evaluator, {
		...start,
		posted
	}, question);
	return judged(evaluator, {
		...start,
		announced
	}, facts);
}
/** The same for a sweep, which writes nothing before everything is judged. `posted`: what is known of the head's statuses. */
async function judgeRecalled(evaluator, start, base, posted) {
	const { github, identity } = evaluator;
	const { head, number } = start.pull;
	const clock = require_judging.trustedClock(evaluator);
	const question = await require_judging.ask(require_judging.gathererFor(evaluator, clock, require_judging.NO_EVIDENCE_YET), base, head);
	const ownPosted = posted.kind === "known" ? require_status_history.ownStatuses(posted.value, identity, number) : [];
	return judged(evaluator, start, {
		clock,
		pendingQuestion: question,
		posted: asksReviews(question) && require_status_history.unreadHeads(ownPosted).length > 0 ? await github.statuses(head) : posted
	});
}
async function judged(evaluator, start, { clock, pendingQuestion: question, posted }) {
	const view = {
		...start,
		posted,
		pendingQuestion: question
	};
	const { history, sticky, about } = await readAbout(evaluator, view, question);
	const evidence = evaluator.github.evidence(about);
	const checked = await require_judging.judgeQuestion(require_judging.gathererFor(evaluator, clock, evidence), question);
	return {
		...view,
		history,
		checked,
		...sticky === void 0 ? {} : { sticky }
	};
}
/** What the gatherer of evidence needs to know of a pull request, and what was read for that. */
async function readAbout(reader, view, asking) {
	const history = await pushHistoryOf(reader, view, asking);
	const sticky = await stickyFor(reader, view.pull, asking);
	return {
		history,
		sticky,
		about: aboutFor(reader, view, {
			pendingQuestion: asking,
			history,
			sticky
		})
	};
}
/** What Git says, and the statuses of the head. Often that is the first request, and its answer tells the time. */
async function readHead(evaluator, { head }, base) {
	const first = await read("no-retry");
	return first.posted.kind === "known" || require_judging.classSoFar(first.pendingQuestion) === "rollback" ? first : read("retry");
	async function read(mode) {
		const posted = await evaluator.github.statuses(head, mode);
		const clock = require_judging.trustedClock(evaluator);
		return {
			clock,
			pendingQuestion: await require_judging.ask(require_judging.gathererFor(evaluator, clock, require_judging.NO_EVIDENCE_YET), base, head),
			posted
		};
	}
}
/** Since when the meaning has been on show, and who pushed it. Reviews need the previous heads as well. */
async function pushHistoryOf(evaluator, view, asking) {
	const { pull, event, posted } = view;
	if (posted.kind !== "known") return posted;
	const includesPrevious = view.landedUpdates !== void 0 || asksReviews(asking);
	const updates = updatesFor(evaluator, view, asking);
	return pushHistoryFor(evaluator, {
		pull,
		event,
		posted: posted.value,
		updates
	}, asking.fingerprint, includesPrevious);
}
function updatesFor(evaluator, { pull, landedUpdates }, { base }) {
	return landedUpdates ?? (() => require_status_history.updatesOf(evaluator, pull.head, base));
}
function asksReviews({ asks }) {
	return asks.some(({ kind }) => kind === "reviews");
}
/** What the gatherer of evidence needs to know of a pull request before it asks GitHub. */
function aboutFor(evaluator, view, { pendingQuestion: asking, history, sticky }) {
	const { pull, isFresh } = view;
	const isKnown = history.kind === "known";
	return {
		pull,
		shownSince: isKnown ? require_repository.known(history.value.shownSince) : history,
		pushedBy: isKnown ? history.value.pushedBy : [],
		unresolved: isKnown ? history.value.unresolved : [],
		updates: updatesFor(evaluator, view, asking),
		noted: notedIn(sticky),
		body: async () => {
			const now = isFresh ? require_repository.known(pull) : await evaluator.github.pullRequest(pull.number);
			return now.kind === "known" ? require_repository.known(now.value.body) : now;
		}
	};
}
/** Our comment, which has the issues that an earlier run noted. Left out where no gate asks for issues. */
async function stickyFor({ github, comment: isWritten }, { number }, { asks }) {
	return asks.some(({ kind }) => kind === "issues") && isWritten ? github.comment(number) : void 0;
}
function notedIn(sticky) {
	if (sticky === void 0) return require_repository.known([]);
	return sticky.kind === "known" ? require_repository.known(require_sticky_comment.issuesNotedIn(sticky.value?.body ?? "")) : sticky;
}
/**
* Takes back a green status of an older meaning, and posts a first status on a new head. Answers the id of the posted
* status; null where none was needed.
*/
async function announcePending(evaluator, view, question) {
	const { github, dryRun } = evaluator;
	const description = announcement(evaluator, view, question);
	if (description === null || dryRun) return null;
	const note = require_judging.noteFor(view, null);
	const receipt = await github.post(view.pull.head, {
		state: "pending",
		description
	}, note);
	return receipt.kind === "known" ? receipt.value.id : null;
}
function announcement({ identity }, { pull, posted, isNewHead: isNews }, question) {
	if (posted?.kind !== "known") return null;
	const kind = require_judging.classSoFar(question);
	if (kind === "rollback" || kind === "none") return null;
	const [newest] = posted.value;
	if (isOldGreen(newest, question)) return require_judging.STATUS_TEXTS.judgingAgain();
	if (newest?.state === "success") return null;
	const isFirst = require_status_history.ownStatuses(posted.value, identity, pull.number).length === 0;
	return isNews && isFirst ? require_judging.STATUS_TEXTS.judging() : null;
}
function isOldGreen(newest, { asks, fingerprint }) {
	return asks.length > 0 && newest?.state === "success" && newest.note.fingerprint !== fingerprint;
}
// src/app/accepted/landed-evidence.ts
var landed_evidence_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ evidenceAboutSteps: () => evidenceAboutSteps });
/** For judging one landing. It asks GitHub only what a gate asks for, and writes nothing. */
function gathererForLanding(reading, landed) {
	const { repository, reader, root, metrics } = reading;
	return {
		repository,
		reader,
		root,
		clock: require_judging.trustedClock({
			...reading,
			dryRun: true
		}),
		evidence: { answer: (asks, fingerprint) => answer(reading, landed, asks, fingerprint) },
		...metrics === void 0 ? {} : { metrics }
	};
}
/**
* Splits a range of the default branch into landings. A pull request ends with the commit that GitHub says it was merged
* as, a push with the tip of its event. A merge commit brings its pull request alone. Other commits before the end of a
* pull request count as a part of it, so that its meaning is no longer what was approved.
*/
async function landingsByPull(reading, range, pushed) {
	const { before, after } = range;
	if (before === null || await isRewritten(reading, range)) return [range];
	const { repository, github } = reading;
	const commits = await repository.firstParents(before, after);
	if (commits.length < 2) return [range];
	const pulls = await github.landedAs(commits.map(({ sha }) => sha));
	if (pulls.kind !== "known") return [range];
	const ends = commits.filter(({ sha }, index) => {
		const next = commits[index + 1];
		const isBeforeMerge = next !== void 0 && next.parents.length > 1 && pulls.value.has(next.sha);
		return pulls.value.has(sha) || sha === pushed || sha === after || isBeforeMerge;
	});
	return ends.map(({ sha }, index) => ({
		before: ends[index - 1]?.sha ?? before,
		after: sha
	}));
}
async function answer(reading, landed, asks, fingerprint) {
	const { github } = reading;
	if (!asks.some(require_judging.needsPull)) return withoutPull(github, asks, fingerprint, require_repository.absent({ kind: "not-asked" }));
	if (await isRewritten(reading, landed)) return withoutPull(github, asks, fingerprint, require_repository.absent({ kind: "pushed-over" }));
	const pulls = await pullsIn(reading, landed);
	if (pulls.kind !== "known") return withoutPull(github, asks, fingerprint, pulls);
	const shown = await shownIn(reading, pulls.value, landed, {
		asks,
		fingerprint
	});
	if (shown === null) return withoutPull(github, asks, fingerprint, require_repository.absent({
		kind: "pushed-directly",
		branch: github.defaultBranch
	}));
	const evidence = await github.evidence(shown).answer(asks, fingerprint);
	if (isShown(shown) || evidence.body.kind !== "known") return evidence;
	return {
		...evidence,
		body: require_repository.unreachable({
			kind: "never-shown",
			pull: shown.pull.number
		})
	};
}
/** Evidence about steps that nothing proposes yet, as a status or a summary shows them. */
function evidenceAboutSteps(github) {
	const why = require_repository.absent({ kind: "not-proposed" });
	return { answer: (asks, fingerprint) => withoutPull(github, asks, fingerprint, why) };
}
/** Issues and teams, which need no pull request. `why`: of everything else. */
async function withoutPull(github, asks, fingerprint, why) {
	const others = asks.filter((ask) => !require_judging.isAbout(ask, "pull-request"));
	const evidence = await github.evidence(ABOUT_NONE).answer(others, fingerprint);
	const issues = why.kind === "unreachable" && asks.some(({ kind }) => kind === "issues") ? why : evidence.issues;
	return {
		...evidence,
		issues,
		reviews: why,
		authorship: why,
		body: why
	};
}
/** Evidence that belongs to no pull request: issues, teams and deployments. */
const ABOUT_NONE = {
	pull: {
		number: 0,
		open: false,
		author: "",
		head: "",
		into: "",
		body: "",
		comments: null
	},
	shownSince: require_repository.known(null),
	pushedBy: [],
	unresolved: [],
	updates: () => Promise.resolve(require_status_history.NO_UPDATES),
	noted: require_repository.known([]),
	body: () => Promise.resolve(require_repository.absent({ kind: "no-pull-request" }))
};
async function isRewritten({ repository }, { before, after }) {
	return before !== null && !await repository.isAncestor(before, after);
}
async function pullsIn({ repository, github }, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const pulls = await github.landedAs(commits.length === 0 ? [after] : commits.map(({ sha }) => sha));
	return pulls.kind === "known" ? require_repository.known([...pulls.value.values()]) : pulls;
}
/** The pull request that showed exactly this change, else the last one; null where there is none. */
async function shownIn(reading, pulls, landed, asking) {
	let last = null;
	for (const pull of pulls.slice(-5)) {
		const posted = await reading.github.statuses(pull.head);
		const landedUpdates = () => updatesIn(reading, pull, landed);
		const { about } = await readAbout(reading, {
			pull,
			event: require_status_history.NO_PUSH_EVENT,
			isFresh: true,
			posted,
			landedUpdates
		}, {
			...asking,
			base: landed.before
		});
		if (isShown(about)) return about;
		last = about;
	}
	return last;
}
function isShown({ shownSince }) {
	return shownSince.kind === "known" && shownSince.value !== null;
}
/** Updates against the default branch of before. A squashed head is not in the clone, so it is fetched first. */
async function updatesIn(reading, { number, head }, { before }) {
	return (await reading.repository.fetchCommit(head, `refs/pull/${number}/head`)).kind === "known" ? require_status_history.updatesOf(reading, head, before) : require_status_history.NO_UPDATES;
}
Object.defineProperty(exports, "asksReviews", {
	enumerable: true,
	get: function() {
		return asksReviews;
	}
});
Object.defineProperty(exports, "evidenceAboutSteps", {
	enumerable: true,
	get: function() {
		return evidenceAboutSteps;
	}
});
Object.defineProperty(exports, "gathererForLanding", {
	enumerable: true,
	get: function() {
		return gathererForLanding;
	}
});
Object.defineProperty(exports, "judgeHead", {
	enumerable: true,
	get: function() {
		return judgeHead;
	}
});
Object.defineProperty(exports, "judgeRecalled", {
	enumerable: true,
	get: function() {
		return judgeRecalled;
	}
});
Object.defineProperty(exports, "landed_evidence_exports", {
	enumerable: true,
	get: function() {
		return landed_evidence_exports;
	}
});
Object.defineProperty(exports, "landingsByPull", {
	enumerable: true,
	get: function() {
		return landingsByPull;
	}
});
Object.defineProperty(exports, "readAbout", {
	enumerable: true,
	get: function() {
		return readAbout;
	}
});
Object.defineProperty(exports, "withoutPull", {
	enumerable: true,
	get: function() {
		return withoutPull;
	}
});
