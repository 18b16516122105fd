require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_judging = require("./judging.js");
const require_deploying = require("./deploying.js");
const require_opening = require("./opening.js");
const require_editing = require("./editing.js");
const require_client = require("./client.js");
const require_pages = require("./pages.js");
const require_sweeps = require("./sweeps.js");
const require_program = require("./program.js");
const require_usingCtx = require("./usingCtx.js");
// src/app/protection.ts
const PERMISSION_LEVELS = [
	"none",
	"read",
	"write"
];
/** The needed permissions that the job lacks. */
function missingIn({ listed, rest }, needs) {
	const lacking = Object.entries(needs).filter(([name, level]) => {
		const granted = listed[name] ?? (rest.kind === "known" ? rest.value : level);
		return PERMISSION_LEVELS.indexOf(granted) < PERMISSION_LEVELS.indexOf(level);
	});
	const isGuess = rest.kind !== "known" && Object.keys(needs).some((name) => !(name in listed));
	return lacking.length === 0 && isGuess ? rest : require_repository.known(Object.fromEntries(lacking));
}
// src/app/doctor-actions.ts
const JUDGES = {
	contents: "read",
	deployments: "read",
	issues: "read",
	"pull-requests": "read",
	statuses: "write"
};
const OPENS = {
	contents: "write",
	"pull-requests": "write",
	statuses: "write"
};
const READS = {
	...JUDGES,
	statuses: "read"
};
/** The permissions of each command. A rollback needs no evidence. */
const NEEDS = {
	check: (step) => ({
		...JUDGES,
		...commenting(step)
	}),
	sweep: (step) => ({
		...JUDGES,
		...commenting(step)
	}),
	promote: () => ({
		...JUDGES,
		...OPENS
	}),
	rollback: () => OPENS,
	comment: () => ({
		...JUDGES,
		...OPENS,
		issues: "write"
	}),
	watch: () => ({
		...JUDGES,
		...OPENS,
		deployments: "write",
		issues: "write"
	}),
	deploy: ({ isDry }) => isDry ? READS : {
		...READS,
		deployments: "write"
	},
	drift: ({ keepsIssue }) => ({
		contents: "read",
		deployments: "read",
		...keepsIssue ? { issues: "write" } : {}
	}),
	page: () => ({
		...READS,
		actions: "read"
	}),
	summary: () => ({
		...READS,
		deployments: "write",
		issues: "write"
	})
};
function commenting({ comments }) {
	return comments ? { "pull-requests": "write" } : {};
}
/** The commands that open pull requests. */
const OPENING = /* @__PURE__ */ new Set([
	"promote",
	"rollback",
	"comment",
	"watch"
]);
/** Those that post our status. */
const POSTING = /* @__PURE__ */ new Set([
	...OPENING,
	"check",
	"sweep"
]);
/** One point for each file with a step of ours. */
function actionPoints(protection, context) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const ours = steps.value.filter(({ command }) => command in NEEDS);
	return [...new Set(ours.map(({ path }) => path))].map((path) => {
		return pointFor(path, ours.filter((step) => step.path === path).flatMap((step) => troublesOf(step, protection, context)));
	});
}
/** The files whose steps open pull requests with the workflow's own token. */
function tokenlessFiles(protection) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const actionSteps = steps.value.filter((step) => !step.hasToken && isOpening(step, protection));
	return [...new Set(actionSteps.map(({ path }) => path))];
}
/** Whether a step may merge with the workflow's own token, which no merge queue allows. */
function isAnyMerging({ steps }) {
	return steps.kind === "known" && steps.value.some(({ merges, hasToken }) => merges && !hasToken);
}
/** A sweep opens pull requests for flags that ask for it, and may be allowed to before one does. */
function isOpening({ command, permissions }, { proposes = false }) {
	if (command !== "sweep") return OPENING.has(command);
	return proposes || permissions.listed["contents"] === "write";
}
/** What is certainly wrong comes before what could not be seen. */
function pointFor(path, troubles) {
	const wrong = troubles.filter(({ kind }) => !kind.startsWith("unknown-"));
	if (wrong.length > 0) return {
		...require_deploying.workText(path, wrong),
		state: "open"
	};
	return {
		...require_deploying.workText(path, troubles),
		state: troubles.length > 0 ? "unknown" : "closed"
	};
}
function troublesOf(step, protection, context) {
	return [
		...step.hasToken ? [] : tokenTroubles(step, protection, context),
		...step.hasToken && step.merges ? unfinishedTroubles(step, protection, context) : [],
		...step.merges ? mergeTroubles(step, protection) : [],
		...isSweepOfDeployments(step, protection) ? redeployTroubles(step, protection) : []
	];
}
/** What a workflow's own token cannot do. */
function tokenTroubles(step, protection, context) {
	const opens = isOpening(step, protection);
	return [
		...opens ? openTroubles(protection.actionsApprove) : [],
		...permissionTroubles(step, protection),
		...POSTING.has(step.command) ? pinTroubles(protection, context) : [],
		...opens ? checkTroubles(protection, context) : [],
		...step.merges ? redeployTroubles(step, protection) : []
	];
}
function openTroubles(mayOpen) {
	if (mayOpen.kind !== "known") return [{
		kind: "unknown-setting",
		why: mayOpen.why
	}];
	return mayOpen.value ? [] : [{ kind: "cannot-open" }];
}
function permissionTroubles(step, protection) {
	const missing = missingIn(step.permissions, needsOf(step, protection));
	if (missing.kind !== "known") return [{
		kind: "unknown-permissions",
		why: missing.why
	}];
	const lines = Object.entries(missing.value).map(([name, level]) => `${name}: ${level}`);
	return lines.length === 0 ? [] : [{
		kind: "permissions",
		missing: lines
	}];
}
function needsOf(step, protection) {
	const { command, merges, redeploy } = step;
	const starts = (merges || isSweepOfDeployments(step, protection)) && redeploy !== "here";
	const opens = command === "sweep" && isOpening(step, protection);
	return {
		...NEEDS[command]?.(step),
		...opens ? OPENS : {},
		...starts ? { actions: "write" } : {},
		...merges && redeploy === "here" ? { deployments: "write" } : {}
	};
}
/** A sweep starts the deployment workflow where a deployment is due, and there is none without that command. */
function isSweepOfDeployments({ command }, { steps }) {
	if (command !== "sweep" || steps.kind !== "known") return false;
	return steps.value.some((step) => step.command === "deploy");
}
/** Other required checks never start on a pull request that a workflow's own token has opened. */
function checkTroubles(protection, context) {
	const checks = othersOf(protection, context);
	return checks.length === 0 ? [] : [{
		kind: "checks-not-started",
		checks
	}];
}
/** They start with the token of an App. A watch merges in a later run, and a form does not. */
function unfinishedTroubles({ command }, protection, context) {
	const checks = othersOf(protection, context);
	return checks.length === 0 || command === "watch" ? [] : [{
		kind: "checks-not-ended",
		checks
	}];
}
/** Our own status counts from the chosen App only. */
function pinTroubles({ branchRules, actionsApp }, context) {
	const required = branchRules.flatMap(({ statuses }) => statuses).filter(isOf$1(context));
	const pins = [...new Set(required.flatMap(({ app }) => app ?? []))];
	if (pins.length === 0) return [];
	if (actionsApp.kind !== "known") return [{
		kind: "unknown-setting",
		why: actionsApp.why
	}];
	const apps = pins.filter((app) => app !== actionsApp.value);
	return apps.length === 0 ? [] : [{
		kind: "other-app",
		apps
	}];
}
function othersOf({ branchRules }, context) {
	const isOurs = isOf$1(context);
	const required = branchRules.flatMap(({ statuses }) => statuses);
	return [...new Set(required.filter((status) => !isOurs(status)).map((status) => status.context))];
}
/** For GitHub, names of statuses that differ in case are one. */
function isOf$1(context) {
	return (status) => status.context.toLowerCase() === context.toLowerCase();
}
function redeployTroubles({ redeploy }, { startable }) {
	if (redeploy === "here" || redeploy.includes("${{")) return [];
	if (startable.kind !== "known" || startable.value.includes(redeploy)) return [];
	return [{
		kind: "no-redeploy",
		file: redeploy
	}];
}
/** What the rules refuse to every token, and a merge queue to a workflow's own. */
function mergeTroubles({ hasToken }, { branchRules }) {
	const count = branchRules.reduce((most, rule) => Math.max(most, rule.approvals), 0);
	return [...branchRules.some(({ queue }) => queue !== null) && !hasToken ? [{ kind: "queue" }] : [], ...count > 0 ? [{
		kind: "approvals",
		count
	}] : []];
}
// src/app/doctor.ts
/** Every way around the gate that GitHub's settings could leave open. */
function doctor(protection, options) {
	const { context, defaultBranch, emergencyRole } = options;
	const about = {
		context,
		branch: defaultBranch,
		emergencyRole,
		merges: isAnyMerging(protection),
		tokenless: tokenlessFiles(protection)
	};
	const gatePoint = (words, finding, isClosed) => pointOf(words, about, finding, isClosed);
	const enforced = (words, requirement) => gatePoint(words, isEnforced(protection, requirement), isTrue);
	const bypassers = bypassersOf(protection, context, emergencyRole);
	return [
		enforced(require_deploying.GATE_POINTS.pullRequest, requiresPullRequest),
		enforced(require_deploying.GATE_POINTS.forcePush, blocksForcePush),
		enforced(require_deploying.GATE_POINTS.deletion, blocksDeletion),
		enforced(require_deploying.GATE_POINTS.status, requires(context)),
		gatePoint(require_deploying.GATE_POINTS.app, pinOf(protection, context), (app) => app !== null),
		enforced(require_deploying.GATE_POINTS.upToDate, judgesWhatLands),
		gatePoint(require_deploying.GATE_POINTS.bypass, bypassers, ({ hasRules, unwanted }) => hasRules && unwanted.length === 0),
		gatePoint(require_deploying.GATE_POINTS.approval, protection.actionsApprove, (may) => !may),
		gatePoint(require_deploying.GATE_POINTS.rebase, rebases(protection), (may) => !may),
		gatePoint(require_deploying.GATE_POINTS.key, protection.keyEnvironment, reachesOnly(defaultBranch)),
		gatePoint(require_deploying.GATE_POINTS.runners, protection.selfHosted, ({ length }) => length === 0)
	];
}
/** A point by what was seen. One that could not be seen has the reason, and its fix all the same. */
function pointOf({ title, open, closed, fix }, about, finding, isClosed) {
	if (finding.kind !== "known") return {
		title: title(about),
		state: "unknown",
		detail: require_opening.causeText(finding.why),
		fix: fix(about)
	};
	const { value } = finding;
	return isClosed(value) ? {
		title: title(about),
		state: "closed",
		detail: closed(value, about),
		fix: ""
	} : {
		title: title(about),
		state: "open",
		detail: open(value, about),
		fix: fix(about)
	};
}
const isTrue = (value) => value;
const requiresPullRequest = ({ pullRequest }) => pullRequest;
const blocksForcePush = ({ noForcePush }) => noForcePush;
const blocksDeletion = ({ noDeletion }) => noDeletion;
const judgesWhatLands = ({ strict, queue }) => strict || queue !== null;
function requires(context) {
	return (rule) => requiredBy(rule, context).length > 0;
}
/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }, context) {
	return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}
/** Whether any branch rule sets a requirement. Unknown where some rules could not be read. */
function isEnforced({ branchRules, hidden: [why] }, requirement) {
	if (branchRules.some(requirement)) return require_repository.known(true);
	return why === void 0 ? require_repository.known(false) : require_repository.unreachable(why);
}
/** The App that must post the status; null where any may, or where it is the App of all workflows. */
function pinOf(protection, context) {
	const { branchRules, actionsApp } = protection;
	const pins = branchRules.flatMap((rule) => requiredBy(rule, context)).flatMap(({ app }) => app ?? []);
	if (pins.length > 0 && actionsApp.kind !== "known") return actionsApp;
	const foreignApp = pins.find((app) => actionsApp.kind === "known" && app !== actionsApp.value);
	if (foreignApp !== void 0) return require_repository.known(foreignApp);
	const none = isEnforced(protection, () => false);
	return none.kind === "known" ? require_repository.known(null) : none;
}
/** The bypass actors of the requirements that make the gate. */
function bypassersOf({ branchRules, hidden }, context, emergencyRole) {
	const requirements = [
		requiresPullRequest,
		blocksForcePush,
		blocksDeletion,
		requires(context)
	];
	const hasRules = requirements.some((requirement) => branchRules.some(requirement));
	const bypasses = requirements.map((requirement) => bypassesOf$1(branchRules.filter(requirement)));
	const all = bypasses.flatMap((list) => list.kind === "known" ? list.value : []);
	const unwanted = all.filter(({ who }) => who !== emergencyRole);
	const [why] = hasRules ? bypasses.flatMap((list) => "why" in list ? [list.why] : []) : hidden;
	return unwanted.length > 0 || why === void 0 ? require_repository.known({
		hasRules,
		all: all.length,
		unwanted
	}) : require_repository.unreachable(why);
}
/** The bypass actors of branch rules that set the same requirement. One rule without a bypass list is enough. */
function bypassesOf$1(rules) {
	const lists = rules.map(({ bypass }) => bypass);
	if (lists.some((list) => list.kind === "known" && list.value.length === 0)) return require_repository.known([]);
	return lists.find((list) => list.kind !== "known") ?? require_repository.known(lists.flatMap((list) => list.kind === "known" ? list.value : []));
}
/** The method of a merge queue comes before the other settings. */
function rebases({ branchRules, rebase }) {
	const queues = branchRules.flatMap(({ queue }) => queue ?? []);
	if (queues.length > 0) return require_repository.known(queues.includes("rebase"));
	return branchRules.some(({ methods }) => methods?.includes("rebase") === false) ? require_repository.known(false) : rebase;
}
function reachesOnly(branch) {
	return (reach) => reach.kind === "named" && reach.patterns.every((pattern) => pattern === branch);
}
// src/app/doctor-sources.ts
/** The commands whose runs ask the sources of metrics. */
const MEASURING = /* @__PURE__ */ new Set([
	"check",
	"sweep",
	"promote",
	"comment",
	"watch",
	"deploy",
	"page",
	"summary"
]);
/** One point for each file with a step that reads metrics; none where the pipeline names no source. */
function sourcePoints(steps, variables) {
	if (steps.kind !== "known" || variables.length === 0) return [];
	const measuring = steps.value.filter(({ command }) => MEASURING.has(command));
	return [...new Set(measuring.map(({ path }) => path))].map((path) => {
		const actionSteps = measuring.filter((step) => step.path === path);
		const missing = variables.filter((name) => actionSteps.some((step) => !step.variables.includes(name)));
		const isClosed = () => missing.length === 0;
		return pointOf(require_deploying.RUN_POINTS.sources, {
			path,
			names: missing
		}, require_repository.known({ names: missing }), isClosed);
	});
}
/** None where no flag says `watch`. */
function watchPoints({ steps, watches = false }) {
	if (steps.kind !== "known" || !watches) return [];
	const files = steps.value.filter(({ command }) => command === "watch").map(({ path }) => path);
	return [pointOf(require_deploying.RUN_POINTS.watch, {}, require_repository.known(files), ({ length }) => length > 0)];
}
/** What the definitions of flags ask for. */
async function plansAt(loader, base) {
	const flags = [...(await require_judging.definitionsWith(loader, require_repository.asTree(base), [
		"propose",
		"graduate",
		"watch",
		"watched"
	])).values()].flatMap(({ definition }) => definition?.value ?? []);
	return {
		proposes: flags.some(({ propose }) => propose === true),
		graduates: flags.some(({ graduate }) => graduate !== void 0),
		watches: flags.some(({ watch }) => watch !== void 0),
		requiresWatched: flags.some(({ requires }) => requires.some(require_judging.asksForWatched))
	};
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
			isScoped: !["", void 0].includes(inputs?.["environment"]),
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
		const workflow = require_judging.parse(text, { logLevel: "error" });
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
		rest: require_repository.known(ALL[written] ?? "none")
	};
	if (written !== null) {
		const listed = Object.entries(written).map(([name, level]) => [name, levelOf(level)]);
		return {
			listed: Object.fromEntries(listed),
			rest: require_repository.known("none")
		};
	}
	return defaults.kind === "known" && defaults.value === "read" ? {
		listed: RESTRICTED,
		rest: require_repository.known("none")
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
	return PERMISSION_LEVELS.find((level) => level === written) ?? "none";
}
// src/adapters/github/runners.ts
/** The paths of their files. */
function selfHostedIn(files) {
	return files.flatMap(({ path, text }) => isSelfHosted(text) ? [path] : []);
}
/** A job may run elsewhere unless each of its labels is a runner of GitHub. */
function isSelfHosted(text) {
	try {
		const { jobs = {} } = require_judging.parse(text, { logLevel: "error" }) ?? {};
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
		const blob = await client.get(`${client.path}/git/blobs/${sha}`);
		if (blob.kind !== "known") return blob;
		files.push({
			path,
			text: Buffer.from(blob.value.content, "base64").toString()
		});
	}
	return require_repository.known(files);
}
/** The text of a file of a branch; null: there is no such file. One folder after the other, as below. */
async function fileAt(client, branch, path) {
	let sha = encodeURIComponent(branch);
	for (const name of path.split("/")) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const entry = entries.value.find((candidate) => candidate.path === name);
		if (entry?.sha === void 0) return require_repository.known(null);
		sha = entry.sha;
	}
	const blob = await client.get(`${client.path}/git/blobs/${sha}`);
	if (blob.kind !== "known") return blob;
	return require_repository.known(Buffer.from(blob.value.content, "base64").toString());
}
async function workflowsOf(client, branch) {
	let sha = encodeURIComponent(branch);
	for (const name of [".github", "workflows"]) {
		const entries = await entriesOf(client, sha);
		if (entries.kind !== "known") return entries;
		const folder = entries.value.find(({ path, type }) => path === name && type === "tree");
		if (folder?.sha === void 0) return require_repository.known([]);
		sha = folder.sha;
	}
	const entries = await entriesOf(client, sha);
	if (entries.kind !== "known") return entries;
	return require_repository.known(entries.value.filter(({ path }) => /\.ya?ml$/i.test(path)));
}
async function entriesOf(client, sha) {
	const answer = await client.get(`${client.path}/git/trees/${sha}`);
	return answer.kind === "known" ? require_repository.known(answer.value.tree) : answer;
}
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	const rules = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
	const files = await workflowFiles(client, defaultBranch);
	const settings = await workflowSettings(client);
	const defaults = settings.kind === "known" ? require_repository.known(settings.value.default_workflow_permissions) : settings;
	return {
		branchRules: rules.flatMap((list) => list.kind === "known" ? list.value : []),
		hidden: rules.flatMap((list) => list.kind === "known" ? [] : [list.why]),
		actionsApp: await actionsApp(client),
		actionsApprove: settings.kind === "known" ? require_repository.known(settings.value.can_approve_pull_request_reviews) : settings,
		rebase: await rebase(client),
		selfHosted: files.kind === "known" ? require_repository.known(selfHostedIn(files.value)) : files,
		steps: files.kind === "known" ? require_repository.known(files.value.flatMap((file) => actionStepsIn(file, defaults))) : files,
		startable: files.kind === "known" ? require_repository.known(files.value.filter(isStartable).map(({ path }) => path)) : files,
		keyEnvironment: keyEnvironment === null ? require_repository.absent({ kind: "no-key-environment" }) : await reachOf(client, keyEnvironment)
	};
}
/** The rulesets that are in force on the branch, also those of the organisation. */
async function rulesets(client, branch) {
	const path = `${client.path}/rules/branches/${encodeURIComponent(branch)}`;
	const rules = await client.all(path);
	if (rules.kind !== "known") return rules;
	const branchRules = [];
	for (const id of new Set(rules.value.map((rule) => rule.ruleset_id))) {
		const answers = rules.value.filter((rule) => rule.ruleset_id === id);
		branchRules.push(rulesetRule(answers, await rulesetOf(client, id)));
	}
	return require_repository.known(branchRules);
}
async function rulesetOf(client, id) {
	if (id === void 0) return require_repository.absent({ kind: "no-ruleset" });
	return client.get(`${client.path}/rulesets/${id}`);
}
/** Each reader may know whether there is classic protection. Only administrators may read its rules. */
async function classic(client, name) {
	const path = `${client.path}/branches/${encodeURIComponent(name)}`;
	const branch = await client.get(path);
	if (branch.kind === "known" && branch.value.protection.enabled === false) return require_repository.known([]);
	const answer = await client.get(`${path}/protection`);
	return answer.kind === "known" ? require_repository.known([classicRule(answer.value)]) : answer;
}
async function actionsApp(client) {
	const answer = await client.get("/apps/github-actions");
	return answer.kind === "known" ? require_repository.known(answer.value.id) : answer;
}
/** What workflows may do where they do not say, and whether they may approve. */
function workflowSettings(client) {
	return client.get(`${client.path}/actions/permissions/workflow`);
}
async function rebase(client) {
	const answer = await client.get(client.path);
	if (answer.kind !== "known") return answer;
	const { allow_rebase_merge: may } = answer.value;
	return may === void 0 ? require_repository.absent({ kind: "no-merge-methods" }) : require_repository.known(may);
}
async function reachOf(client, environment) {
	const path = `${client.path}/environments/${encodeURIComponent(environment)}`;
	const answer = await client.get(path);
	if (answer.kind !== "known") return answer;
	const policy = answer.value.deployment_branch_policy ?? null;
	if (policy === null) return require_repository.known({ kind: "all" });
	if (policy.protected_branches) return require_repository.known({ kind: "protected" });
	const named = await client.get(`${path}/deployment-branch-policies`, { per_page: 100 });
	if (named.kind !== "known") return named;
	const patterns = named.value.branch_policies.map(({ name = "", type }) => type === "tag" ? `tag ${name}` : name);
	return require_repository.known({
		kind: "named",
		patterns
	});
}
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
	if (actors === void 0) return require_repository.absent({ kind: "no-bypass-list" });
	return require_repository.known(actors.map(({ actor_type: type, actor_id: id, bypass_mode: mode }) => ({
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
		bypass: require_repository.known([...administrators, ...named].map((who) => ({
			who,
			always: true
		})))
	};
}
// src/adapters/github/secrets.ts
/** Of the repository, of the organisation, and of these environments; not known where the token may not list one of them. */
async function secretNames(client, environments) {
	const names = [];
	const places = [
		"actions/secrets",
		"actions/organization-secrets",
		...environments.map((name) => `environments/${encodeURIComponent(name)}/secrets`)
	];
	for (const place of places) {
		const listed = await client.get(`${client.path}/${place}`, { per_page: 100 });
		if (listed.kind !== "known") return listed;
		names.push(...listed.value.secrets.map(({ name }) => name));
	}
	return require_repository.known(names);
}
// src/app/doctor-runs.ts
/** Twice what GitHub's schedule is late on a usual day. The alert about sweeps has the same. */
const LATE = require_opening.duration(7200);
/** The file of the workflow whose steps sweep; null: there is none. */
function sweepFile(steps) {
	if (steps.kind !== "known") return null;
	return steps.value.find(({ command }) => command === "sweep")?.path ?? null;
}
/** `last`: when the last sweep that succeeded ended; null: there was none. */
function sweepPoint(path, last, now) {
	const { title, ...words } = require_deploying.RUN_POINTS.sweep;
	return agePoint(title({ path }), words, last, now);
}
/** The same for a machine, whose runs of `deploy` judge what waits. */
function runPoint(last, now) {
	const { title, ...words } = require_deploying.RUN_POINTS.deploy;
	return agePoint(title(), words, last, now);
}
function agePoint(title, { ended, never, fix }, last, now) {
	if (last.kind !== "known") return {
		title,
		state: "unknown",
		detail: require_opening.causeText(last.why),
		fix: fix()
	};
	if (last.value === null) return {
		title,
		state: "open",
		detail: never(),
		fix: fix()
	};
	const age = require_opening.between(last.value, now);
	const detail = ended(require_opening.lengthOf(age));
	return age <= LATE ? {
		title,
		state: "closed",
		detail,
		fix: ""
	} : {
		title,
		state: "open",
		detail,
		fix: fix()
	};
}
/** The commands whose runs send. */
const SENDING = /* @__PURE__ */ new Set([
	"sweep",
	"deploy",
	"watch"
]);
/** One point for each file with a step that sends; none without a receiver. */
function notificationPoints(steps, receivers) {
	if (steps.kind !== "known" || receivers.length === 0) return [];
	const variables = [...new Set(receivers.flatMap(({ webhook, secret }) => [webhook, ...secret ? [secret] : []]))];
	const sending = steps.value.filter(({ command }) => SENDING.has(command));
	return [...new Set(sending.map(({ path }) => path))].map((path) => {
		const actionSteps = sending.filter((step) => step.path === path);
		const lacks = {
			variables: variables.filter((name) => actionSteps.some((step) => !step.variables.includes(name))),
			permissions: actionSteps.some(cannotMark) ? ["deployments: write"] : []
		};
		const { variables: absent, permissions } = lacks;
		const isClosed = () => absent.length + permissions.length === 0;
		return pointOf(require_deploying.RUN_POINTS.notifications, {
			path,
			...lacks
		}, require_repository.known(lacks), isClosed);
	});
}
/** Marks are deployments. */
function cannotMark({ permissions, hasToken }) {
	const missing = missingIn(permissions, { deployments: "write" });
	return !hasToken && missing.kind === "known" && "deployments" in missing.value;
}
/**
* One point for each file that deploys; none where one machine has the places of all environments. A run is on one machine,
* so a job for several of them would write the values of one environment over those of another.
*/
function machinePoints(steps, { environments, services }) {
	const settings = services.flatMap(({ name: service, deploy = [] }) => environments.flatMap(({ name: environment }) => {
		const { machine } = require_judging.deploySettingsFor(deploy, environment) ?? {};
		return machine === void 0 ? [] : [require_judging.filledIn(machine, {
			environment,
			service
		})];
	}));
	const machines = [...new Set(settings)];
	if (steps.kind !== "known" || machines.length < 2) return [];
	const deploying = steps.value.filter(({ command, isDry }) => command === "deploy" && !isDry);
	return [...new Set(deploying.map(({ path }) => path))].map((path) => {
		const isScoped = deploying.every((step) => step.path !== path || step.isScoped);
		return pointOf(require_deploying.RUN_POINTS.machines, {
			path,
			machines
		}, require_repository.known(isScoped), (value) => value);
	});
}
/** The secret with the key of the deployment log. */
const LOG_KEY = "FLAGHOIST_LOG_KEY";
/** They write to the log, or judge by it. */
const SIGNED = /* @__PURE__ */ new Set([
	"deploy",
	"watch",
	"check",
	"sweep",
	"comment",
	"promote"
]);
/** Whether the pipeline requires that a watch has ended well. */
function restsOnWatches({ environments }) {
	return environments.some(({ requires, byRisk = [], resume }) => [
		...requires,
		...byRisk.flatMap((risk) => risk.requires),
		...resume?.requires ?? []
	].some(require_judging.asksForWatched));
}
/**
* Whether the key is there that `metrics: { watched: \u2026 }` rests on without an App. `secrets`: the names that the token may
* list.
*/
function logKeyPoint(steps, secrets) {
	const bare = steps.filter(({ command, variables }) => SIGNED.has(command) && !variables.includes("FLAGHOIST_LOG_KEY"));
	const about = {
		key: LOG_KEY,
		bare: [...new Set(bare.map(({ path }) => path))]
	};
	const exists = bare.length > 0 ? require_repository.known(false) : secrets.kind === "known" ? require_repository.known(secrets.value.includes(LOG_KEY)) : require_repository.unreachable({
		kind: "secret-not-seen",
		key: LOG_KEY,
		why: secrets.why
	});
	return pointOf(require_deploying.RUN_POINTS.logKey, about, exists, (value) => value);
}
/** One point for each file whose sweep opens issues about flags that are due for removal, with the workflow's own token. */
function issuePoints({ steps, graduates = false }) {
	if (steps.kind !== "known" || !graduates) return [];
	return steps.value.filter(({ command, hasToken }) => command === "sweep" && !hasToken).map(({ path, permissions }) => {
		const missing = missingIn(permissions, { issues: "write" });
		const mayWrite = missing.kind === "known" ? require_repository.known(!("issues" in missing.value)) : missing;
		return pointOf(require_deploying.RUN_POINTS.issues, { path }, mayWrite, (value) => value);
	});
}
// src/report/doctor-text.ts
const MARK = {
	closed: require_program.MARKS.pass,
	unknown: require_program.MARKS.wait,
	open: require_program.MARKS.block
};
/** `actions`: whether our workflows can do their work. */
function renderDoctor(points, actions, colour) {
	const paint = require_program.paintFor(colour);
	const open = points.filter(({ state }) => state === "open").length;
	const unknown = points.filter(({ state }) => state === "unknown").length;
	const verdict = `${points.length === 0 ? "" : `${open > 0 ? require_program.MARKS.block : unknown > 0 ? require_program.MARKS.wait : require_program.MARKS.pass} `}${require_deploying.gateText(points.length, open, unknown)}`;
	const linesOf = ({ title, state, detail, fix }) => [`${MARK[state]} ${title}: ${require_judging.plain(detail, 300)}`, ...fix === "" ? [] : [paint.dim(`    hint: ${fix}`)]];
	return require_judging.printable([
		paint.bold(verdict),
		...points.length === 0 ? [] : ["", ...points.flatMap(linesOf)],
		...actions.length === 0 ? [] : ["", ...actions.flatMap(linesOf)]
	]);
}
/** The same for programs, two blanks deep. */
function renderDoctorJson(points, actions) {
	const listed = (all) => all.map(({ title, state, detail, fix }) => ({
		title,
		state,
		detail,
		fix
	}));
	return require_program.printableJson({
		schemaVersion: 1,
		gate: listed(points),
		actions: listed(actions)
	});
}
// src/cli/doctor.ts
/** `flaghoist doctor`: 0 when every point is closed, 1 when one is open, 3 when one could not be checked. */
async function runDoctor(_args, options) {
	const local = await inClone((clone) => pointsOf(clone, options)) ?? [];
	const server = require_judging.apiUrl();
	const written = options.github ?? process.env["GITHUB_REPOSITORY"];
	const token = await require_judging.tokenHere();
	const name = written || await inClone((clone) => require_judging.nameOnGitHub(clone));
	if (local.length > 0 && (name === null || !written && token === null)) return printPoints([], local, options);
	const repository = repositoryOf(name);
	const client = require_client.openClient({
		token: token ?? noToken(),
		apiUrl: server,
		repository
	});
	const branch = await require_editing.defaultBranchOf(client);
	if (branch.kind !== "known") throw require_opening.refusal("doctor/no-answer", { why: branch.why });
	const { context, keyEnvironment = null, emergencyRole = null } = options;
	const defaultBranch = branch.value;
	const protection = {
		...await protectionOf(client, {
			defaultBranch,
			keyEnvironment
		}),
		...await plansOf(repository, require_judging.rootOf(options.root))
	};
	return printPoints(doctor(protection, {
		context,
		defaultBranch,
		emergencyRole
	}), [
		...actionPoints(protection, context),
		...watchPoints(protection),
		...sweepFile(protection.steps) === null ? local : [],
		...await runPoints(client, protection),
		...await pipelinePoints(client, protection, {
			branch: defaultBranch,
			root: require_judging.rootOf(options.root)
		})
	], options);
}
/** Prints the points, and answers the exit code. */
function printPoints(points, actions, { format }) {
	require_program.printText(format === "json" ? renderDoctorJson(points, actions) : renderDoctor(points, actions, require_program.useColour()), { format });
	const all = [...points, ...actions];
	if (all.some(({ state }) => state === "open")) return require_program.EXIT.block;
	return all.some(({ state }) => state === "unknown") ? require_program.EXIT.wait : require_program.EXIT.pass;
}
/** By the flags of the default branch, where this is a clone of the repository. */
async function plansOf(name, root) {
	return await inClone(async (repository) => {
		const base = isOf(await repository.remoteUrl() ?? "", name) ? await require_judging.baseOf(repository, null) : null;
		return base === null ? null : plansAt({
			repository,
			reader: require_judging.openReader(),
			root
		}, base);
	}) ?? {};
}
function isOf(url, name) {
	return url.replace(/\.git$/, "").toLowerCase().endsWith(`/${name.toLowerCase()}`);
}
/** Whether the sweep runs. */
async function runPoints(client, protection) {
	const file = sweepFile(protection.steps);
	if (file === null) return [];
	const last = await require_sweeps.lastSweepOf(client, file);
	const now = client.now();
	return [sweepPoint(file, last, now.kind === "known" ? now.value : require_opening.instant(Date.now() / 1e3)), ...issuePoints(protection)];
}
/** What the workflows need by the pipeline. None where it cannot be read: `validate` says why. */
async function pipelinePoints(client, { steps, requiresWatched = false }, { branch, root }) {
	const path = require_judging.pipelinePath(root);
	const text = await fileAt(client, branch, path);
	if (steps.kind !== "known" || text.kind !== "known" || text.value === null) return [];
	const blob = {
		id: path,
		mode: "100644",
		bytes: Buffer.from(text.value)
	};
	const { value } = require_judging.openReader().pipeline(path, blob);
	if (value === null) return [];
	const { notifications = [], sources = [] } = value;
	const variables = [...new Set(sources.flatMap(require_judging.variablesOf))];
	const isKeyNeeded = !require_pages.isAppLogin(value.deployments?.identity ?? "") && (requiresWatched || restsOnWatches(value));
	return [
		...machinePoints(steps, value),
		...sourcePoints(steps, variables),
		...notificationPoints(steps, notifications),
		...isKeyNeeded ? [logKeyPoint(steps.value, await namesOfSecrets())] : []
	];
	async function namesOfSecrets() {
		if (steps.kind !== "known") return steps;
		const environments = steps.value.filter((step) => step.variables.includes(LOG_KEY)).flatMap(({ environment }) => environment ?? []);
		return secretNames(client, [...new Set(environments)]);
	}
}
function noToken() {
	throw require_opening.refusal("doctor/no-token");
}
/** Answers `owner/name`. */
function repositoryOf(written) {
	if (written === null) throw require_opening.refusal("doctor/no-repository");
	if (/^[\w.-]+\/[\w.-]+$/.test(written)) return written;
	throw require_opening.refusal("doctor/not-a-repository", { written });
}
const EXITS = `
Exit codes:
  0   every bypass is closed, and our workflows can do their work
  1   at least one bypass is open, or a workflow cannot do its work
  2   wrong usage, or GitHub did not answer
  3   no bypass is known to be open, and at least one could not be checked
`;
/** What is seen without GitHub: whether the timer of this machine still deploys. None where nothing was deployed from here. */
async function pointsOf({ gitFolder }, options) {
	const last = await require_deploying.lastRunOf(require_judging.logFile(options, gitFolder));
	if (last.kind === "known" && last.value === null) return [];
	return [runPoint(last, require_opening.instant(Date.now() / 1e3))];
}
/** What this clone says; null: there is none here, or it does not know it. */
async function inClone(work) {
	try {
		try {
			var _usingCtx$1 = require_usingCtx._usingCtx();
			return await work(_usingCtx$1.a(await require_repository.openRepository(".")));
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		if (require_opening.hintOf(error) === null) throw error;
		return null;
	}
}
const doctorCommand = {
	options: (command) => {
		require_program.withTextOrJson(command).option("--github <owner/name>", "the repository (default: $GITHUB_REPOSITORY, or the remote's)").option("--context <name>", "the name of the required status", "flaghoist").option("--key-environment <name>", "the environment that has the App's key").option("--root <dir>", "the folder of pipeline.yaml, from the top of the repository", "environments").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").option("--emergency-role <who>", "the only account or team that may bypass the rules, in the form that doctor prints").addHelpText("after", require_program.examples("GITHUB_TOKEN=\u2026 flaghoist doctor --github acme/flags --key-environment gate") + EXITS);
	},
	run: runDoctor
};
exports.doctorCommand = doctorCommand;
