import { Gt as instant, h as require_dist, in as known, nn as absent, on as unreachable } from "./text.js";
// src/adapters/github/trailers.ts
/** Characters of a message that are read. */
const LONGEST_MESSAGE = 1 << 20;
/** Everything that Git or GitHub might take for a co-author; what it says has to be understood. */
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
	for (let found = names.exec(text); found !== null; found = names.exec(text)) {
		const start = found.index;
		const behind = start + found[0].length;
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
/** Whether nothing but white space stands before it in its line. Such space is passed once in the whole text. */
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
/** `: Name <address>`, and nothing else; null where it is anything else. */
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
/** GitHub commits merges and edits of its own web pages as this; it is nobody's second account. */
const WEB_FLOW = "web-flow";
/** `12345+login@users.noreply.HOST` or `login@users.noreply.HOST`. */
const NO_REPLY = /^(?:(\d+)\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.(.+)$/;
/** Identities that are named one by one; after so many, one more line stands for all others. */
const MOST_UNRESOLVED = 50;
/** The people of these commits. What GitHub says of one commit settles the co-authors of another. */
function peopleOf(commits, around) {
	const resolve = resolverFor(commits, around);
	const logins = /* @__PURE__ */ new Set();
	const unresolved = /* @__PURE__ */ new Set();
	const add = (found, name, email) => {
		if (found !== void 0 && found !== WEB_FLOW) logins.add(found);
		else unresolved.add(`${name ?? "somebody"} <${email ?? "no address"}>`);
	};
	const isUpdate = ({ sha }) => around.updates?.has(sha) === true;
	for (const { author, committer, commit } of commits.filter((one) => !isUpdate(one))) {
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
/** A flood of names must not crowd out everything else that is reported. */
function someOf(unresolved) {
	const others = unresolved.length - MOST_UNRESOLVED;
	return others > 0 ? [...unresolved.slice(0, MOST_UNRESOLVED), `${others} further identities`] : unresolved;
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
	const { merged_at: mergedAt, updated_at: updatedAt } = answer;
	return {
		number,
		comments,
		...mergedAt == null ? {} : { mergedAt: instant(Date.parse(mergedAt) / 1e3) },
		open: state === "open",
		author: user === null ? "" : loginOf(user),
		head: head.sha,
		into: base.ref,
		body: body ?? "",
		updatedAt
	};
}
// src/adapters/github/guards.ts
/** The rules of one ruleset, and the ruleset itself for who may pass it by. */
function rulesetGuard(rules, ruleset) {
	const has = (type) => rules.some((rule) => rule.type === type);
	const parametersOf = (type) => has(type) ? rules.find((rule) => rule.type === type)?.parameters ?? {} : void 0;
	const checks = parametersOf("required_status_checks");
	const pull = parametersOf("pull_request");
	const queue = parametersOf("merge_queue");
	return {
		pullRequest: pull !== void 0,
		noForcePush: has("non_fast_forward"),
		noDeletion: has("deletion"),
		statuses: (checks?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
			context,
			app: app ?? null
		})),
		strict: checks?.strict_required_status_checks_policy === true,
		queue: queue === void 0 ? null : methodOf(queue.merge_method),
		methods: pull?.allowed_merge_methods ?? null,
		bypass: ruleset.kind === "known" ? passersBy(ruleset.value) : ruleset
	};
}
function methodOf(method) {
	return method === "REBASE" ? "rebase" : method === "SQUASH" ? "squash" : "merge";
}
function passersBy({ bypass_actors: actors }) {
	if (actors === void 0) return absent("only an administrator can read who may pass a ruleset by");
	return known(actors.map(({ actor_type: type, actor_id: id, bypass_mode: mode }) => ({
		who: type === "OrganizationAdmin" || id == null ? type : `${type} ${id}`,
		always: mode !== "pull_request"
	})));
}
/** Classic protection lets administrators by, unless it says otherwise. */
function classicGuard(found) {
	const { required_pull_request_reviews: reviews, required_status_checks: checks } = found;
	const administrators = found.enforce_admins?.enabled === true ? [] : ["administrators"];
	const allowed = reviews?.bypass_pull_request_allowances;
	const named = [
		...(allowed?.users ?? []).map(({ login }) => `User ${login}`),
		...(allowed?.teams ?? []).map(({ slug }) => `Team ${slug}`),
		...(allowed?.apps ?? []).map((app) => `App ${app?.slug ?? ""}`)
	];
	return {
		pullRequest: reviews !== void 0,
		noForcePush: found.allow_force_pushes?.enabled !== true,
		noDeletion: found.allow_deletions?.enabled !== true,
		statuses: (checks?.checks ?? []).map(({ context, app_id: app }) => ({
			context,
			app: app !== null && app > 0 ? app : null
		})),
		strict: checks?.strict === true,
		queue: null,
		methods: null,
		bypass: known([...administrators, ...named].map((who) => ({
			who,
			always: true
		})))
	};
}
// src/adapters/github/runners.ts
var import_dist = require_dist();
/** The names of their files. */
async function selfHostedWorkflows(client, branch) {
	const files = await workflowsOf(client, branch);
	if (files.kind !== "known") return files;
	const found = [];
	for (const { path, sha } of files.value) {
		const blob = await client.get(`${repository(client)}/git/blobs/${sha}`);
		if (blob.kind !== "known") return blob;
		if (isSelfHosted(Buffer.from(blob.value.content, "base64").toString())) found.push(path);
	}
	return known(found);
}
async function workflowsOf(client, branch) {
	let sha = encodeURIComponent(branch);
	for (const name of [".github", "workflows"]) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const folder = entries.value.find(({ path, type }) => path === name && type === "tree");
		if (folder?.sha === void 0) return known([]);
		sha = folder.sha;
	}
	const entries = await entriesOf(client, sha);
	if (entries.kind !== "known") return entries;
	return known(entries.value.filter(({ path }) => /\.ya?ml$/i.test(path)));
}
async function entriesOf(client, sha) {
	const found = await client.get(`${repository(client)}/git/trees/${sha}`);
	return found.kind === "known" ? known(found.value.tree) : found;
}
/** Every label has to be one of GitHub's own machines, or the job may run elsewhere. */
function isSelfHosted(text) {
	try {
		const { jobs = {} } = (0, import_dist.parse)(text) ?? {};
		return Object.values(jobs).some((job) => isOwn(job["runs-on"], text));
	} catch {
		return false;
	}
}
function isOwn(runsOn, text) {
	if (Array.isArray(runsOn)) return runsOn.some((label) => isOwn(label, text));
	if (typeof runsOn === "object" && runsOn !== null) {
		const { group, labels } = runsOn;
		return group !== void 0 || isOwn(labels, text);
	}
	if (typeof runsOn !== "string") return false;
	if (runsOn.includes("${{")) return /self-hosted/i.test(text);
	return !/^(?:ubuntu|windows|macos)-/i.test(runsOn);
}
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	const found = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
	return {
		guards: found.flatMap((one) => one.kind === "known" ? one.value : []),
		unseen: found.flatMap((one) => one.kind === "known" ? [] : [one.why]),
		actionsApp: await actionsApp(client),
		actionsApprove: await actionsApprove(client),
		rebase: await rebase(client),
		selfHosted: await selfHostedWorkflows(client, defaultBranch),
		keyEnvironment: keyEnvironment === null ? absent("nobody said which environment holds it; name it with --key-environment") : await reachOf(client, keyEnvironment)
	};
}
/** The default branch's name. */
async function defaultBranchOf(client) {
	const found = await client.get(repository(client));
	return found.kind === "known" ? known(found.value.default_branch) : found;
}
/** The rulesets that are in force on the branch, also those of the organisation. */
async function rulesets(client, branch) {
	const path = `${repository(client)}/rules/branches/${encodeURIComponent(branch)}`;
	const rules = await client.all(path);
	if (rules.kind !== "known") return rules;
	const guards = [];
	for (const id of new Set(rules.value.map((rule) => rule.ruleset_id))) {
		const own = rules.value.filter((rule) => rule.ruleset_id === id);
		guards.push(rulesetGuard(own, await rulesetOf(client, id)));
	}
	return known(guards);
}
async function rulesetOf(client, id) {
	if (id === void 0) return absent("GitHub does not say which ruleset a rule is of");
	return client.get(`${repository(client)}/rulesets/${id}`);
}
/** Everybody who may read sees whether there is any; only administrators see what it says. */
async function classic(client, name) {
	const path = `${repository(client)}/branches/${encodeURIComponent(name)}`;
	const branch = await client.get(path);
	if (branch.kind === "known" && branch.value.protection.enabled === false) return known([]);
	const found = await client.get(`${path}/protection`);
	return found.kind === "known" ? known([classicGuard(found.value)]) : found;
}
async function actionsApp(client) {
	const found = await client.get("/apps/github-actions");
	return found.kind === "known" ? known(found.value.id) : found;
}
async function actionsApprove(client) {
	const found = await client.get(`${repository(client)}/actions/permissions/workflow`);
	return found.kind === "known" ? known(found.value.can_approve_pull_request_reviews) : found;
}
async function rebase(client) {
	const found = await client.get(repository(client));
	if (found.kind !== "known") return found;
	const { allow_rebase_merge: may } = found.value;
	return may === void 0 ? absent("only people who may write can read how pull requests are merged") : known(may);
}
async function reachOf(client, environment) {
	const path = `${repository(client)}/environments/${encodeURIComponent(environment)}`;
	const found = await client.get(path);
	if (found.kind !== "known") return found;
	const policy = found.value.deployment_branch_policy ?? null;
	if (policy === null) return known({ kind: "all" });
	if (policy.protected_branches) return known({ kind: "protected" });
	const named = await client.get(`${path}/deployment-branch-policies`, { per_page: 100 });
	if (named.kind !== "known") return named;
	const patterns = named.value.branch_policies.map(({ name = "", type }) => type === "tag" ? `tag ${name}` : name);
	return known({
		kind: "named",
		patterns
	});
}
export { openPullRequests as a, isGone as c, peopleOf as d, openPullRequest as i, loginOf as l, protectionOf as n, pullRequest as o, landedAs as r, repository as s, defaultBranchOf as t, masksAmong as u };
