import { u as known } from "./repository.js";
import { jt as instant } from "./program.js";
// src/app/github.ts
/** The login of every workflow's own token. */
const SHARED_LOGIN = "github-actions[bot]";
/** The name of a branch of this repository; null: it is in a fork, or gone. */
function ownBranchOf({ branch }) {
	return branch?.isOwn === true ? branch.name : null;
}
/**
* The pusher of what a sweep has written by itself, so that no person is behind our own login. No login has this form, and
* so no event can name it.
*/
const SWEEP_ITSELF = "(sweep)";
const NO_NOTE = {
	pull: null,
	headBy: null,
	pushedBy: [],
	previousHeads: [],
	hasReadPreviousHeads: false,
	fingerprint: null,
	shownSince: null,
	isReplaced: false,
	isWhole: false
};
// src/adapters/github/trailers.ts
/** Characters of a message that are read. */
const LONGEST_MESSAGE = 1 << 20;
/** The name of the trailer, in any form that Git or GitHub may accept. */
const NAME = /co-authored-by/gi;
const BREAKS = "\n\r\u2028\u2029";
const LINE_END = /[\n\r\u2028\u2029]|$/g;
const WORD = /\w/;
function trailersIn(message) {
	const text = message.slice(0, LONGEST_MESSAGE);
	const coAuthors = [];
	const unread = [];
	const names = new RegExp(NAME);
	const ends = new RegExp(LINE_END);
	for (let match = names.exec(text); match !== null; match = names.exec(text)) {
		const start = match.index;
		const behind = start + match[0].length;
		if (!beginsLine(text, start) || WORD.test(text[behind] ?? "")) continue;
		if (coAuthors.length + unread.length === 1e3) {
			unread.push("the further co-authors of a commit");
			break;
		}
		ends.lastIndex = behind;
		const end = ends.exec(text)?.index ?? text.length;
		const coAuthor = coAuthorIn(text.slice(behind, end));
		if (coAuthor === null) unread.push(`"${text.slice(start, Math.min(end, start + 100)).trim()}"`);
		else coAuthors.push(coAuthor);
		names.lastIndex = end;
	}
	const rest = message.length - text.length;
	if (rest > 0) unread.push(`the last ${rest} characters of a commit message`);
	return {
		coAuthors,
		unread
	};
}
/** Whether only white space is before it in its line. */
function beginsLine(text, start) {
	let at = start - 1;
	while (at >= 0 && !isBreak(text, at) && isBlank(text, at)) at -= 1;
	return at < 0 || isBreak(text, at);
}
function isBreak(text, at) {
	return BREAKS.includes(text[at] ?? "");
}
function isBlank(text, at) {
	return (text[at] ?? "").trim() === "";
}
/** The co-author in `: Name <address>`; null for any other text. */
function coAuthorIn(rest) {
	const text = rest.trim();
	const open = text.lastIndexOf("<");
	if (!text.startsWith(":") || !text.endsWith(">") || open < 0) return null;
	const email = text.slice(open + 1, -1);
	if (email === "" || /[\s>]/.test(email)) return null;
	return {
		name: text.slice(1, open).trim(),
		email
	};
}
// src/adapters/github/people.ts
/** The login of GitHub itself, for merges and edits on its web pages. No person has it. */
const WEB_FLOW = "web-flow";
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one. After these, one more line stands for all others. */
const MOST_UNRESOLVED = 50;
/** The people of these commits. A login that GitHub names for one commit resolves the co-authors of another. */
function peopleOf(commits, around) {
	const resolve = resolverFor(commits, around);
	const logins = /* @__PURE__ */ new Set();
	const unresolved = /* @__PURE__ */ new Set();
	const add = (account, name, email) => {
		if (account !== void 0 && account !== WEB_FLOW) logins.add(account);
		else unresolved.add(`${name ?? "no name"} <${email ?? "no address"}>`);
	};
	const isUpdate = ({ sha }) => around.updates?.has(sha) === true;
	for (const { author, committer, commit } of commits.filter((candidate) => !isUpdate(candidate))) {
		add(loginIn(author), commit.author?.name, commit.author?.email);
		if (!(loginIn(committer) === WEB_FLOW && commit.verification?.verified === true)) add(loginIn(committer), commit.committer?.name, commit.committer?.email);
		const { coAuthors, unread } = trailersIn(commit.message);
		for (const { name, email } of coAuthors) add(resolve(email), name, email);
		for (const line of unread) unresolved.add(line);
	}
	return {
		logins: [...logins],
		unresolved: someOf([...unresolved])
	};
}
/** A flood of names must leave room for the rest of the report. */
function someOf(unresolved) {
	const others = unresolved.length - MOST_UNRESOLVED;
	return others > 0 ? [...unresolved.slice(0, MOST_UNRESOLVED), `${others} further identities`] : unresolved;
}
/** From an address to a login: as GitHub resolves it for other commits, else by an address of GitHub itself. */
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
/** GitHub answers `{}` or null for an address without an account. */
function loginIn(user) {
	return user !== null && typeof user.login === "string" ? loginOf({
		login: user.login,
		type: user.type ?? ""
	}) : void 0;
}
const BOT = "[bot]";
/** A login that shows whether it is a person's: any other ends with `[bot]`. */
function loginOf({ login, type }) {
	return type === "User" || login.endsWith(BOT) ? login : `${login}${BOT}`;
}
/** Whether the account was deleted: GitHub shows `ghost` in its place. */
function isGone(login) {
	return login === "" || login === "ghost";
}
/**
* Bots, each driven by a person who could approve its changes. Our own login is none where our notes say for which person
* it pushed, or that a sweep did so by itself.
*/
function masksAmong(logins, pushedBy, identity) {
	const hasPerson = pushedBy.some((login) => !login.endsWith(BOT));
	return logins.filter((login) => login.endsWith(BOT) && !(login === identity && hasPerson)).map((login) => `the person behind ${login}`);
}
// src/adapters/github/pulls.ts
async function pullRequest(client, number) {
	const answer = await client.get(`${repository(client)}/pulls/${number}`);
	return answer.kind === "known" ? known(pullOf(answer.value)) : answer;
}
async function openPullRequests(client) {
	const answer = await client.all(`${repository(client)}/pulls`, { state: "open" });
	return answer.kind === "known" ? known(answer.value.map(pullOf)) : answer;
}
/** The pull requests into the default branch that were closed last. */
function newestClosed(client, defaultBranch) {
	const query = {
		state: "closed",
		base: defaultBranch,
		sort: "updated",
		direction: "desc"
	};
	return client.page(`${repository(client)}/pulls`, query);
}
async function landedAs(client, defaultBranch, commits, closed = newestClosed(client, defaultBranch)) {
	const path = repository(client);
	const newest = await closed;
	if (newest.kind !== "known") return newest;
	const answers = [...newest.value.items];
	const isNamed = (sha) => answers.some((answer) => answer.merge_commit_sha === sha);
	const others = commits.filter((sha) => !isNamed(sha));
	for (const sha of others.slice(-5)) {
		const answer = await client.all(`${path}/commits/${sha}/pulls`);
		if (answer.kind !== "known") return answer;
		answers.push(...answer.value.filter(({ base }) => base.ref === defaultBranch));
	}
	const merged = answers.filter(({ merged_at: at }) => at !== null);
	return known(new Map(commits.flatMap((sha) => {
		const answer = merged.find((pullAnswer) => pullAnswer.merge_commit_sha === sha);
		return answer === void 0 ? [] : [[sha, pullOf(answer)]];
	})));
}
async function openPullRequest(client, defaultBranch, { branch, title, body }) {
	const opened = await client.send("POST", `${repository(client)}/pulls`, {
		head: branch,
		base: defaultBranch,
		title,
		body
	});
	return opened.kind === "known" ? known(pullOf(opened.value)) : opened;
}
async function closedPullRequests(client, defaultBranch) {
	const newest = await newestClosed(client, defaultBranch);
	return newest.kind === "known" ? known(newest.value.items.map(pullOf)) : newest;
}
async function pullRequestsFrom(client, defaultBranch, branch) {
	const query = {
		state: "all",
		base: defaultBranch,
		head: `${client.owner}:${branch}`
	};
	const answer = await client.all(`${repository(client)}/pulls`, query);
	if (answer.kind !== "known") return answer;
	return known(answer.value.map(pullOf).filter((pull) => ownBranchOf(pull) === branch));
}
const CLOSING = "<!-- flaghoist closing -->";
/** The comment comes first: afterwards nothing would say that it is missing. */
async function closePullRequest(client, identity, { number, why, body }) {
	const path = `${repository(client)}/issues/${number}/comments`;
	const comments = await client.all(path);
	if (comments.kind !== "known") return comments;
	const posted = comments.value.some((comment) => comment.user?.login === identity && comment.body?.startsWith(CLOSING) === true) ? known(null) : await client.send("POST", path, { body: `${CLOSING}\n${why}` });
	if (posted.kind !== "known") return posted;
	const closed = await client.send("PATCH", `${repository(client)}/pulls/${number}`, {
		state: "closed",
		body
	});
	return closed.kind === "known" ? known(null) : closed;
}
async function askReviewers(client, number, logins) {
	const path = `${repository(client)}/pulls/${number}/requested_reviewers`;
	const answer = await client.send("POST", path, { reviewers: logins });
	return answer.kind === "known" ? known(null) : answer;
}
/** `/repos/OWNER/NAME`. */
function repository({ owner, repo }) {
	return `/repos/${owner}/${repo}`;
}
/** The open pull request of this head into the default branch; null: there is none. A clone has a person who waits. */
async function openPullOf(client, defaultBranch, head) {
	const isSame = (a = "", b = "") => a.toLowerCase() === b.toLowerCase();
	const query = {
		state: "open",
		base: defaultBranch,
		...head.kind === "branch" ? { head: `${head.owner}:${head.name}` } : {}
	};
	const pulls = await client.all(`${repository(client)}/pulls`, query, void 0, "no-retry");
	if (pulls.kind !== "known") return pulls;
	const pull = pulls.value.find((answer) => head.kind === "commit" ? answer.head.sha === head.sha : answer.head.ref === head.name && isSame(answer.head.repo?.full_name.split("/")[0], head.owner));
	return known(pull === void 0 ? null : pullOf(pull));
}
function pullOf(answer) {
	const { number, state, user, head, base, body, comments = null } = answer;
	const { merged_at: mergedAt, updated_at: updatedAt } = answer;
	const { requested_reviewers: people, requested_teams: teams = [] } = answer;
	return {
		number,
		comments,
		...head.repo === null ? {} : { branch: branchOf(head.ref, head.repo, base.repo) },
		...mergedAt == null ? {} : { mergedAt: instant(Date.parse(mergedAt) / 1e3) },
		open: state === "open",
		author: user === null ? "" : loginOf(user),
		head: head.sha,
		into: base.ref,
		body: body ?? "",
		updatedAt,
		...people === void 0 ? {} : { reviewers: [...people, ...teams].map(reviewerName) }
	};
}
function reviewerName(reviewer) {
	return "login" in reviewer ? reviewer.login : reviewer.slug;
}
function branchOf(name, { full_name: from }, { full_name: into }) {
	return {
		repository: from,
		name,
		isOwn: from === into
	};
}
export { SHARED_LOGIN as _, newestClosed as a, openPullRequests as c, repository as d, isGone as f, NO_NOTE as g, peopleOf as h, landedAs as i, pullRequest as l, masksAmong as m, closePullRequest as n, openPullOf as o, loginOf as p, closedPullRequests as r, openPullRequest as s, askReviewers as t, pullRequestsFrom as u, SWEEP_ITSELF as v, ownBranchOf as y };
