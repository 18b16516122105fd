import { At as known, jt as unreachable } from "./text.js";
// src/adapters/github/pulls.ts
async function pullRequest(client, number) {
	const found = await client.get(`${repository(client)}/pulls/${number}`);
	return found.kind === "known" ? known(pullOf(found.value)) : found;
}
async function openPullRequests(client) {
	const found = await client.all(`${repository(client)}/pulls`, { state: "open" });
	return found.kind === "known" ? known(found.value.map(pullOf)) : found;
}
async function landedAs(client, defaultBranch, commits) {
	const path = repository(client);
	const query = {
		state: "closed",
		base: defaultBranch,
		sort: "updated",
		direction: "desc"
	};
	const newest = await client.page(`${path}/pulls`, query);
	if (newest.kind !== "known") return newest;
	const answers = [...newest.value.items];
	const isNamed = (sha) => answers.some((one) => one.merge_commit_sha === sha);
	const others = commits.filter((sha) => !isNamed(sha));
	for (const sha of others.slice(-5)) {
		const found = await client.all(`${path}/commits/${sha}/pulls`);
		if (found.kind !== "known") return found;
		answers.push(...found.value.filter(({ base }) => base.ref === defaultBranch));
	}
	const merged = answers.filter(({ merged_at: at }) => at !== null);
	return known(new Map(commits.flatMap((sha) => {
		const answer = merged.find((one) => one.merge_commit_sha === sha);
		return answer === void 0 ? [] : [[sha, pullOf(answer)]];
	})));
}
async function openPullRequest(client, defaultBranch, { branch, title, body }) {
	const found = await client.send("POST", `${repository(client)}/pulls`, {
		head: branch,
		base: defaultBranch,
		title,
		body
	});
	if (found.kind === "known") return known(pullOf(found.value));
	return found.why.includes("(403)") ? unreachable(`${found.why}; ${ALLOW}`) : found;
}
const ALLOW = "a workflow's own token also needs Settings, Actions, General: allow Actions to create pull requests; an App's token does not";
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
export { repository as a, pullRequest as i, openPullRequest as n, openPullRequests as r, landedAs as t };
