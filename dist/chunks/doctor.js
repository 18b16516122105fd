import { At as known, Mt as unreachable, Ot as absent, dt as plain, ft as printable, r as paintFor, v as MARKS } from "./text.js";
import { a as repository } from "./pulls.js";
import { t as openClient } from "./client.js";
import { n as refusal } from "./refusal.js";
import { t as EXIT } from "./exit-codes.js";
import { a as useColour, n as print } from "./output.js";
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
		bypass: ruleset.kind === "known" ? passersBy$1(ruleset.value) : ruleset
	};
}
function methodOf(method) {
	return method === "REBASE" ? "rebase" : method === "SQUASH" ? "squash" : "merge";
}
function passersBy$1({ bypass_actors: actors }) {
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
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	const found = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
	return {
		guards: found.flatMap((one) => one.kind === "known" ? one.value : []),
		unseen: found.flatMap((one) => one.kind === "known" ? [] : [one.why]),
		actionsApp: await actionsApp(client),
		actionsApprove: await actionsApprove(client),
		rebase: await rebase(client),
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
// src/app/doctor.ts
/** Every way round the gate that GitHub's settings could leave open. */
function doctor(protection, options) {
	const { context, defaultBranch, emergencyRole } = options;
	return [
		point("A change lands only by pull request", held(protection, requiresPullRequest), isTrue, {
			open: "pushes to the default branch are allowed",
			closed: "a pull request is required",
			mend: "add the rule \"Require a pull request before merging\" to the default branch"
		}),
		point("History cannot be rewritten", held(protection, blocksForcePush), isTrue, {
			open: "force-pushes are allowed",
			closed: "force-pushes are blocked",
			mend: "add the rule \"Block force pushes\""
		}),
		point("The default branch cannot be deleted", held(protection, blocksDeletion), isTrue, {
			open: "it can be deleted, and made anew without its history",
			closed: "deletion is restricted",
			mend: "add the rule \"Restrict deletions\""
		}),
		point("The check is required", held(protection, requires(context)), isTrue, {
			open: `the status ${context} is not required`,
			closed: `the status ${context} is required`,
			mend: `require the status check "${context}"`
		}),
		point("Only our App can post it", pinOf(protection, context), (app) => app !== null, {
			open: "any workflow with statuses: write could post it, also one that a pull request brings",
			closed: (app) => `only the App ${app} can post it`,
			mend: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`
		}),
		point("A verdict is about what will land", held(protection, judgesWhatLands), isTrue, {
			open: "a pull request may be merged although the default branch has moved since",
			closed: "branches must be up to date, or a merge queue judges them together",
			mend: "require branches to be up to date before merging, or use a merge queue"
		}),
		bypassPoint(protection, context, emergencyRole),
		point("Workflows cannot approve", protection.actionsApprove, (may) => !may, {
			open: "GitHub Actions may approve pull requests",
			closed: "GitHub Actions may not approve pull requests",
			mend: "switch off \"Allow GitHub Actions to create and approve pull requests\""
		}),
		point("A pull request lands as one", rebases(protection), (may) => !may, {
			open: "rebase merging is allowed, which lands the commits of a pull request one by one",
			closed: "merge commits or squashes only",
			mend: "switch off \"Allow rebase merging\""
		}),
		point("The App's key is out of reach", protection.keyEnvironment, reachesOnly(defaultBranch), {
			open: (reach) => `the environment that holds it serves ${REACHED[reach.kind](reach)}`,
			closed: `its environment serves ${defaultBranch} only`,
			mend: `limit the environment to "Selected branches and tags", and select ${defaultBranch} alone`
		})
	];
}
function point(title, found, isClosed, { open, closed, mend }) {
	if (found.kind !== "known") return {
		title,
		state: "unknown",
		seen: found.why,
		mend
	};
	const say = (words) => typeof words === "string" ? words : words(found.value);
	return isClosed(found.value) ? {
		title,
		state: "closed",
		seen: say(closed),
		mend: ""
	} : {
		title,
		state: "open",
		seen: say(open),
		mend
	};
}
const isTrue = (value) => value;
const requiresPullRequest = ({ pullRequest }) => pullRequest;
const blocksForcePush = ({ noForcePush }) => noForcePush;
const blocksDeletion = ({ noDeletion }) => noDeletion;
const judgesWhatLands = ({ strict, queue }) => strict || queue !== null;
function requires(context) {
	return (guard) => requiredBy(guard, context).length > 0;
}
/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }, context) {
	return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}
/** Whether any guard sets a rule. One that nobody could read may do so, too. */
function held({ guards, unseen: [why] }, rule) {
	if (guards.some(rule)) return known(true);
	return why === void 0 ? known(false) : unreachable(why);
}
/** The App that the status is pinned to: null where it is none, or the one that every workflow posts as. */
function pinOf(protection, context) {
	const { guards, actionsApp } = protection;
	const pins = guards.flatMap((guard) => requiredBy(guard, context)).flatMap(({ app }) => app ?? []);
	if (pins.length > 0 && actionsApp.kind !== "known") return actionsApp;
	const own = pins.find((app) => actionsApp.kind === "known" && app !== actionsApp.value);
	if (own !== void 0) return known(own);
	const none = held(protection, () => false);
	return none.kind === "known" ? known(null) : none;
}
/** Whoever passes one of the rules by that make the gate, of those that there are. */
function bypassPoint(protection, context, emergencyRole) {
	const { guards, unseen } = protection;
	const rules = [
		requiresPullRequest,
		blocksForcePush,
		blocksDeletion,
		requires(context)
	];
	const isHeld = rules.some((rule) => guards.some(rule));
	const passing = rules.map((rule) => passersBy(guards.filter(rule)));
	const all = passing.flatMap((found) => found.kind === "known" ? found.value : []);
	const unwanted = all.filter(({ who }) => who !== emergencyRole).map(shown);
	const [why] = isHeld ? passing.flatMap((found) => "why" in found ? [found.why] : []) : unseen;
	return point("Nobody can pass the rules by", unwanted.length > 0 || why === void 0 ? known(unwanted) : unreachable(why), ({ length }) => isHeld && length === 0, {
		open: (actors) => isHeld ? `these may: ${[...new Set(actors)].join(", ")}` : "there is no rule yet that could hold anybody",
		closed: all.length === 0 ? "no bypass actors" : `only ${emergencyRole}, in an emergency`,
		mend: "empty the bypass list (classic: \"Do not allow bypassing the above settings\"), or keep one emergency role in it, know who is in it, and name it with --emergency-role"
	});
}
/** Who may pass a rule by that these guards set: nobody, where one of them lets nobody by. */
function passersBy(guards) {
	const lists = guards.map(({ bypass }) => bypass);
	if (lists.some((list) => list.kind === "known" && list.value.length === 0)) return known([]);
	return lists.find((list) => list.kind !== "known") ?? known(lists.flatMap((list) => list.kind === "known" ? list.value : []));
}
function shown({ who, always }) {
	return always ? who : `${who} (pull requests only)`;
}
/** A merge queue merges in its own way, whatever else is allowed. */
function rebases({ guards, rebase }) {
	const queues = guards.flatMap(({ queue }) => queue ?? []);
	if (queues.length > 0) return known(queues.includes("rebase"));
	return guards.some(({ methods }) => methods?.includes("rebase") === false) ? known(false) : rebase;
}
function reachesOnly(branch) {
	return (reach) => reach.kind === "named" && reach.patterns.every((pattern) => pattern === branch);
}
const REACHED = {
	all: () => "every branch",
	protected: () => "every protected branch, and a pattern can make one of any new branch",
	named: (reach) => reach.kind === "named" ? reach.patterns.join(", ") : ""
};
// src/report/doctor-text.ts
const MARK = {
	closed: MARKS.pass,
	unknown: MARKS.wait,
	open: MARKS.block
};
function renderDoctor(points, colour) {
	const paint = paintFor(colour);
	const open = points.filter(({ state }) => state === "open").length;
	const unknown = points.filter(({ state }) => state === "unknown").length;
	const verdict = open > 0 ? `${MARKS.block} the gate can be walked around in ${open} of ${points.length} ways` : unknown > 0 ? `${MARKS.wait} nothing is known to be open; ${unknown} of ${points.length} points could not be seen` : `${MARKS.pass} all ${points.length} ways round the gate are closed`;
	return printable([
		paint.bold(verdict),
		"",
		...points.flatMap(({ title, state, seen, mend }) => [`${MARK[state]} ${title}: ${plain(seen, 300)}`, ...mend === "" ? [] : [paint.dim(`    hint: ${mend}`)]])
	]);
}
// src/cli/doctor.ts
/** `flaghoist doctor`: 0 when every way round is closed, 1 when one is open, 3 when something is out of sight. */
async function runDoctor(_args, options) {
	const { env } = process;
	const client = openClient({
		token: env["GITHUB_TOKEN"] || env["GH_TOKEN"] || noToken(),
		apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
		repository: repositoryOf(options.github ?? env["GITHUB_REPOSITORY"])
	});
	const branch = await defaultBranchOf(client);
	if (branch.kind !== "known") throw refusal(branch.why, UNHEARD);
	const { context, keyEnvironment = null, emergencyRole = null } = options;
	const defaultBranch = branch.value;
	const points = doctor(await protectionOf(client, {
		defaultBranch,
		keyEnvironment
	}), {
		context,
		defaultBranch,
		emergencyRole
	});
	print(renderDoctor(points, useColour()));
	if (points.some(({ state }) => state === "open")) return EXIT.block;
	return points.some(({ state }) => state === "unknown") ? EXIT.wait : EXIT.pass;
}
const UNHEARD = "check the token, the name of the repository and, for an Enterprise server, GITHUB_API_URL";
function noToken() {
	throw refusal("doctor asks GitHub, and there is no token", "set GITHUB_TOKEN; an administrator sees the most");
}
/** `owner/name`. */
function repositoryOf(written) {
	if (written === void 0 || written === "") throw refusal("doctor does not know which repository", "name it: flaghoist doctor --github owner/name");
	if (/^[\w.-]+\/[\w.-]+$/.test(written)) return written;
	throw refusal(`"${written}" is no repository on GitHub`, "write it as owner/name");
}
export { runDoctor };
