import { _t as known } from "./text.js";
// src/adapters/github/pulls.ts
async function pullRequest(client, number) {
	const found = await client.get(`${repository(client)}/pulls/${number}`);
	return found.kind === "known" ? known(pullOf(found.value)) : found;
}
async function openPullRequests(client) {
	const found = await client.all(`${repository(client)}/pulls`, { state: "open" });
	return found.kind === "known" ? known(found.value.map(pullOf)) : found;
}
/** `/repos/OWNER/NAME`. */
function repository({ owner, repo }) {
	return `/repos/${owner}/${repo}`;
}
function pullOf(answer) {
	const { number, state, user, head, base, body, comments = null } = answer;
	return {
		number,
		comments,
		open: state === "open",
		author: user?.login ?? "",
		head: head.sha,
		into: base.ref,
		body: body ?? ""
	};
}
export { pullRequest as n, repository as r, openPullRequests as t };
