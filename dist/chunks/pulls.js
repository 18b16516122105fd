import { At as known, Mt as unreachable } from "./text.js";
// src/adapters/github/people.ts
/** GitHub commits merges and edits of its own web pages as this; it is nobody's second account. */
const WEB_FLOW = "web-flow";
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Everything that Git or GitHub might take for a co-author; what it says has to be understood. */
const TRAILER = /^[^\S\n]*co-authored-by\b(.*)$/gimu;
const CO_AUTHOR = /^\s*:\s*(.*?)\s*<([^<>\s]+)>\s*$/u;
/** The people of these commits. What GitHub says of one commit settles the co-authors of another. */
function peopleOf(commits, around) {
	const resolve = resolverFor(commits, around);
	const logins = /* @__PURE__ */ new Set();
	const unresolved = /* @__PURE__ */ new Set();
	const add = (found, name, email) => {
		if (found !== void 0 && found !== WEB_FLOW) logins.add(found);
		else unresolved.add(`${name ?? "somebody"} <${email ?? "no address"}>`);
	};
	for (const { author, committer, commit } of commits) {
		add(loginIn(author), commit.author?.name, commit.author?.email);
		if (!(loginIn(committer) === WEB_FLOW && commit.verification?.verified === true)) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
		for (const [line, rest = ""] of commit.message.matchAll(TRAILER)) {
			const [, name, email] = CO_AUTHOR.exec(rest) ?? [];
			if (email === void 0) unresolved.add(`"${line.trim().slice(0, 100)}"`);
			else add(resolve(email), name, email);
		}
	}
	return {
		logins: [...logins],
		unresolved: [...unresolved]
	};
}
/** From an address to a login: as GitHub resolves it elsewhere, else as its own addresses say it. */
function resolverFor(commits, { reviewers, server }) {
	const byEmail = /* @__PURE__ */ new Map();
	for (const { author, committer, commit } of commits) {
		learn(byEmail, commit.author?.email, loginIn(author));
		learn(byEmail, commit.committer?.email, loginIn(committer));
	}
	const byNumber = new Map(reviewers.flatMap(({ user }) => user === null ? [] : [[Number(user.id), user.login]]));
	return (email) => {
		const [, number, login, host = ""] = NO_REPLY.exec(email) ?? [];
		const isOwn = [server, "github.com"].includes(host.toLowerCase());
		return (isOwn && number !== void 0 ? byNumber.get(Number(number)) : void 0) ?? byEmail.get(email.toLowerCase()) ?? (isOwn ? login : void 0);
	};
}
function learn(byEmail, email, login) {
	if (email !== void 0 && login !== void 0) byEmail.set(email.toLowerCase(), login);
}
/** GitHub answers `{}` or null for an address that belongs to nobody. */
function loginIn(user) {
	return user !== null && typeof user.login === "string" ? loginOf({
		login: user.login,
		type: user.type ?? ""
	}) : void 0;
}
const BOT = "[bot]";
/** A login that shows whether a person is behind it: that of whatever is none ends as the login of a bot. */
function loginOf({ login, type }) {
	return type === "User" || login.endsWith(BOT) ? login : `${login}${BOT}`;
}
/** What GitHub shows in place of a deleted account. */
function isGone(login) {
	return login === "" || login === "ghost";
}
/**
* Bots: somebody drives them, and could approve what they do (T17). What we do ourselves we do for somebody, and
* note for whom.
*/
function masksAmong(logins, pushedBy, identity) {
	const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
	return logins.filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson)).map((login) => `whoever is behind ${login}`);
}
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
		author: user === null ? "" : loginOf(user),
		head: head.sha,
		into: base.ref,
		body: body ?? ""
	};
}
export { repository as a, masksAmong as c, pullRequest as i, peopleOf as l, openPullRequest as n, isGone as o, openPullRequests as r, loginOf as s, landedAs as t };
