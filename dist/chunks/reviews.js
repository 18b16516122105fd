import { l as known } from "./repository.js";
import { o as shownSinceAt, r as ownStatuses } from "./status-history.js";
import { r as momentOf, s as statuses } from "./status-history2.js";
import { W as repository } from "./editing.js";
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
	const answer = await client.all(`${repository(client)}/pulls/${number}/reviews`);
	return answer.kind === "known" ? known(answer.value.flatMap(givenIn)) : answer;
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
	return [...new Set(heads)].filter((sha) => sha !== head).slice(0, MOST_HEADS);
}
export { reviewsOn as i, givenIn as n, reviewsNow as r, approvalsIn as t };
