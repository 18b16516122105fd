import { l as absent, u as known } from "./repository.js";
import { d as repository } from "./pulls.js";
import { xr as require_dist } from "./judging.js";
// src/adapters/github/branch-rules.ts
/** `rules`: those of one ruleset. `ruleset`: the ruleset itself, which lists its bypass actors. */
function rulesetRule(rules, ruleset) {
	const has = (type) => rules.some((rule) => rule.type === type);
	const parametersOf = (type) => has(type) ? rules.find((rule) => rule.type === type)?.parameters ?? {} : void 0;
	const checks = parametersOf("required_status_checks");
	const pull = parametersOf("pull_request");
	const queue = parametersOf("merge_queue");
	return {
		pullRequest: pull !== void 0,
		approvals: pull?.required_approving_review_count ?? 0,
		noForcePush: has("non_fast_forward"),
		noDeletion: has("deletion"),
		statuses: (checks?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
			context,
			app: app ?? null
		})),
		strict: checks?.strict_required_status_checks_policy === true,
		queue: queue === void 0 ? null : methodOf(queue.merge_method),
		methods: pull?.allowed_merge_methods ?? null,
		bypass: ruleset.kind === "known" ? bypassesOf(ruleset.value) : ruleset
	};
}
function methodOf(method) {
	return method === "REBASE" ? "rebase" : method === "SQUASH" ? "squash" : "merge";
}
function bypassesOf({ bypass_actors: actors }) {
	if (actors === void 0) return absent("only an administrator can read the bypass list of a ruleset");
	return known(actors.map(({ actor_type: type, actor_id: id, bypass_mode: mode }) => ({
		who: type === "OrganizationAdmin" || id == null ? type : `${type} ${id}`,
		always: mode !== "pull_request"
	})));
}
/** Administrators bypass classic protection unless it says otherwise. */
function classicRule(protection) {
	const { required_pull_request_reviews: reviews, required_status_checks: checks } = protection;
	const administrators = protection.enforce_admins?.enabled === true ? [] : ["administrators"];
	const allowed = reviews?.bypass_pull_request_allowances;
	const named = [
		...(allowed?.users ?? []).map(({ login }) => `User ${login}`),
		...(allowed?.teams ?? []).map(({ slug }) => `Team ${slug}`),
		...(allowed?.apps ?? []).map((app) => `App ${app?.slug ?? ""}`)
	];
	return {
		pullRequest: reviews !== void 0,
		approvals: reviews?.required_approving_review_count ?? 0,
		noForcePush: protection.allow_force_pushes?.enabled !== true,
		noDeletion: protection.allow_deletions?.enabled !== true,
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
// src/app/job-permissions.ts
var import_dist = require_dist();
const LEVELS = [
	"none",
	"read",
	"write"
];
/** Those that it lacks of the needed ones. */
function missingIn({ listed, rest }, needs) {
	const lacking = Object.entries(needs).filter(([name, level]) => {
		const granted = listed[name] ?? (rest.kind === "known" ? rest.value : level);
		return LEVELS.indexOf(granted) < LEVELS.indexOf(level);
	});
	const isGuess = rest.kind !== "known" && Object.keys(needs).some((name) => !(name in listed));
	return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
// src/adapters/github/action-steps.ts
function actionStepsIn({ path, text }, defaults) {
	const workflow = workflowIn(text);
	return Object.values(workflow.jobs ?? {}).flatMap((job) => listOf(job?.steps).flatMap(({ uses, env, with: inputs }) => {
		const { command = "check", token, merge, redeploy } = inputs ?? {};
		if (!isOurs(uses) || typeof command !== "string") return [];
		return [{
			path,
			command,
			hasToken: token !== void 0 && !/github\.token|secrets\.GITHUB_TOKEN/.test(textOf(token)),
			merges: command === "watch" || isSet(merge, false),
			redeploy: redeploy === void 0 ? "redeploy.yml" : textOf(redeploy),
			permissions: permissionsOf(job?.permissions ?? workflow.permissions ?? null, defaults),
			comments: isSet(inputs?.["comment"], true),
			keepsIssue: isSet(inputs?.["issue"], false),
			isDry: isSet(inputs?.["dry-run"], false),
			environment: environmentOf(job?.environment),
			variables: [
				workflow.env,
				job?.env,
				env
			].flatMap((variables) => Object.keys(variables ?? {}))
		}];
	}));
}
/** Whether a request can start it with a landing: GitHub refuses an input that a workflow does not declare. */
function isStartable({ text }) {
	const { on } = workflowIn(text);
	const { inputs } = (typeof on === "object" ? on : null)?.["workflow_dispatch"] ?? {};
	return typeof inputs === "object" && inputs !== null && "landing" in inputs;
}
function workflowIn(text) {
	try {
		const workflow = (0, import_dist.parse)(text);
		return typeof workflow === "object" && workflow !== null ? workflow : {};
	} catch {
		return {};
	}
}
function listOf(steps) {
	return Array.isArray(steps) ? steps.filter((step) => typeof step === "object" && step) : [];
}
/** By its name in any repository, or as the checkout that the action itself is. */
function isOurs(uses) {
	return typeof uses === "string" && (uses === "./" || /(^|\/)flaghoist(@|$)/.test(uses));
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
/** A form may set it: an expression can have any value. */
function isSet(input, otherwise) {
	return input === void 0 ? otherwise : textOf(input) !== "false";
}
function environmentOf(written) {
	const { name } = typeof written === "string" ? { name: written } : written ?? {};
	return typeof name === "string" && !name.includes("${{") ? name : null;
}
/** Naming one permission sets the others to none. */
function permissionsOf(written, defaults) {
	if (typeof written === "string") return {
		listed: {},
		rest: known(ALL[written] ?? "none")
	};
	if (written !== null) {
		const listed = Object.entries(written).map(([name, level]) => [name, levelOf(level)]);
		return {
			listed: Object.fromEntries(listed),
			rest: known("none")
		};
	}
	return defaults.kind === "known" && defaults.value === "read" ? {
		listed: RESTRICTED,
		rest: known("none")
	} : {
		listed: {},
		rest: defaults
	};
}
const ALL = {
	"read-all": "read",
	"write-all": "write"
};
/** What GitHub's setting `read` gives where a workflow names no permission. */
const RESTRICTED = {
	contents: "read",
	packages: "read"
};
function levelOf(written) {
	return LEVELS.find((level) => level === written) ?? "none";
}
// src/adapters/github/runners.ts
/** The paths of their files. */
function selfHostedIn(files) {
	return files.flatMap(({ path, text }) => isSelfHosted(text) ? [path] : []);
}
/** A job may run elsewhere unless each of its labels is a runner of GitHub. */
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
// src/adapters/github/workflow-files.ts
async function workflowFiles(client, branch) {
	const entries = await workflowsOf(client, branch);
	if (entries.kind !== "known") return entries;
	const files = [];
	for (const { path, sha } of entries.value) {
		const blob = await client.get(`${repository(client)}/git/blobs/${sha}`);
		if (blob.kind !== "known") return blob;
		files.push({
			path,
			text: Buffer.from(blob.value.content, "base64").toString()
		});
	}
	return known(files);
}
/** The text of a file of a branch; null: there is no such file. One folder after the other, as below. */
async function fileAt(client, branch, path) {
	let sha = encodeURIComponent(branch);
	for (const name of path.split("/")) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const entry = entries.value.find((candidate) => candidate.path === name);
		if (entry?.sha === void 0) return known(null);
		sha = entry.sha;
	}
	const blob = await client.get(`${repository(client)}/git/blobs/${sha}`);
	if (blob.kind !== "known") return blob;
	return known(Buffer.from(blob.value.content, "base64").toString());
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
	const answer = await client.get(`${repository(client)}/git/trees/${sha}`);
	return answer.kind === "known" ? known(answer.value.tree) : answer;
}
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	const rules = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
	const files = await workflowFiles(client, defaultBranch);
	const settings = await workflowSettings(client);
	const defaults = settings.kind === "known" ? known(settings.value.default_workflow_permissions) : settings;
	return {
		branchRules: rules.flatMap((list) => list.kind === "known" ? list.value : []),
		hidden: rules.flatMap((list) => list.kind === "known" ? [] : [list.why]),
		actionsApp: await actionsApp(client),
		actionsApprove: settings.kind === "known" ? known(settings.value.can_approve_pull_request_reviews) : settings,
		rebase: await rebase(client),
		selfHosted: files.kind === "known" ? known(selfHostedIn(files.value)) : files,
		steps: files.kind === "known" ? known(files.value.flatMap((file) => actionStepsIn(file, defaults))) : files,
		startable: files.kind === "known" ? known(files.value.filter(isStartable).map(({ path }) => path)) : files,
		keyEnvironment: keyEnvironment === null ? absent("the environment that holds it is not known; name it with --key-environment") : await reachOf(client, keyEnvironment)
	};
}
/** The default branch's name. */
async function defaultBranchOf(client) {
	const answer = await client.get(repository(client));
	return answer.kind === "known" ? known(answer.value.default_branch) : answer;
}
/** The rulesets that are in force on the branch, also those of the organisation. */
async function rulesets(client, branch) {
	const path = `${repository(client)}/rules/branches/${encodeURIComponent(branch)}`;
	const rules = await client.all(path);
	if (rules.kind !== "known") return rules;
	const branchRules = [];
	for (const id of new Set(rules.value.map((rule) => rule.ruleset_id))) {
		const answers = rules.value.filter((rule) => rule.ruleset_id === id);
		branchRules.push(rulesetRule(answers, await rulesetOf(client, id)));
	}
	return known(branchRules);
}
async function rulesetOf(client, id) {
	if (id === void 0) return absent("GitHub does not say which ruleset a rule belongs to");
	return client.get(`${repository(client)}/rulesets/${id}`);
}
/** Each reader may know whether there is classic protection. Only administrators may read its rules. */
async function classic(client, name) {
	const path = `${repository(client)}/branches/${encodeURIComponent(name)}`;
	const branch = await client.get(path);
	if (branch.kind === "known" && branch.value.protection.enabled === false) return known([]);
	const answer = await client.get(`${path}/protection`);
	return answer.kind === "known" ? known([classicRule(answer.value)]) : answer;
}
async function actionsApp(client) {
	const answer = await client.get("/apps/github-actions");
	return answer.kind === "known" ? known(answer.value.id) : answer;
}
/** What workflows may do where they do not say, and whether they may approve. */
function workflowSettings(client) {
	return client.get(`${repository(client)}/actions/permissions/workflow`);
}
async function rebase(client) {
	const answer = await client.get(repository(client));
	if (answer.kind !== "known") return answer;
	const { allow_rebase_merge: may } = answer.value;
	return may === void 0 ? absent("only a token that may write can read how pull requests are merged") : known(may);
}
async function reachOf(client, environment) {
	const path = `${repository(client)}/environments/${encodeURIComponent(environment)}`;
	const answer = await client.get(path);
	if (answer.kind !== "known") return answer;
	const policy = answer.value.deployment_branch_policy ?? null;
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
export { missingIn as i, protectionOf as n, fileAt as r, defaultBranchOf as t };
