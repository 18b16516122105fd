const require_repository = require("./repository.js");
const require_status_history = require("./status-history.js");
const require_status_history$1 = require("./status-history2.js");
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
	for (const head of previousHeads(answers, pull)) {
		const posted = await require_status_history$1.statuses(client, options, head);
		if (posted.kind !== "known") return posted;
		histories.set(head, require_status_history.ownStatuses(posted.value, options.identity, pull.number));
	}
	return require_repository.known(answers.flatMap(reviewOf));
	function reviewOf(answer) {
		const head = answer.commit_id;
		return givenIn(answer).map((given) => {
			const review = {
				...given,
				pullRequest: null
			};
			if (head === pull.head) return review;
			const shownAt = require_status_history.shownSinceAt(histories.get(head ?? "") ?? [], given.submittedAt, fingerprint);
			return {
				...review,
				shownAt
			};
		});
	}
}
/** The present reviews, without the meaning that they were given for. */
async function reviewsNow(client, number) {
	const answer = await client.all(`${client.path}/pulls/${number}/reviews`);
	return answer.kind === "known" ? require_repository.known(answer.value.flatMap(givenIn)) : answer;
}
/** None where it was never submitted, or its author's account is gone. */
function givenIn({ user, state, submitted_at: at }) {
	if (user === null || at === void 0) return [];
	return [{
		user: user.login,
		state,
		submittedAt: require_status_history$1.momentOf(at),
		type: user.type === "User" ? "User" : "Bot"
	}];
}
/** Approvals that may count. Those of strangers come last, so that a flood of them displaces no other. */
function approvalsIn(answers) {
	const isMember = ({ author_association: how }) => how === "OWNER" || how === "MEMBER" || how === "COLLABORATOR";
	return answers.filter(({ state, user }) => state === "APPROVED" && user?.type === "User").toReversed().toSorted((a, b) => Number(isMember(b)) - Number(isMember(a)));
}
function previousHeads(answers, { head }) {
	const heads = approvalsIn(answers).flatMap(({ commit_id: id }) => id ?? []);
	return [...new Set(heads)].filter((sha) => sha !== head).slice(0, MOST_HEADS);
}
Object.defineProperty(exports, "approvalsIn", {
	enumerable: true,
	get: function() {
		return approvalsIn;
	}
});
Object.defineProperty(exports, "givenIn", {
	enumerable: true,
	get: function() {
		return givenIn;
	}
});
Object.defineProperty(exports, "reviewsNow", {
	enumerable: true,
	get: function() {
		return reviewsNow;
	}
});
Object.defineProperty(exports, "reviewsOn", {
	enumerable: true,
	get: function() {
		return reviewsOn;
	}
});
