import { n as refusal } from "./refusal.js";
import { a as isOwed, c as pairsIn, f as isPair, m as planOf, s as pairIn, v as recorded } from "./record.js";
import { L as policyReasons, s as nearest } from "./schema-deploy.js";
import { B as sameExposures, J as valueOf, K as filesOf, L as isExposed, P as exposuresIn, nt as isError, q as stateOf } from "./text.js";
import { l as loadProposal, s as settle, t as asTree, v as askAbout, x as statePath, y as flagPath } from "./check.js";
import { a as snapshotAt, i as pipelineInForce, n as desiredAt, r as pipelineAt } from "./deploy-context.js";
import { i as baselineOf, o as isOutdated, r as deployPair, t as columns } from "./columns.js";
import { n as unknownEnvironment } from "./promote.js";
// src/app/deploy/guard.ts
/** Judges these landings, oldest first, on top of what earlier ones left held. */
async function guard(deployer, landings, earlier) {
	const reports = [];
	let holds = earlier;
	for (const landed of landings) {
		const checked = await judged(deployer, landed, await rulesOf(deployer, holds));
		reports.push({
			landed,
			report: checked.report
		});
		const fresh = refusalsIn(deployer, checked, landed).filter((one) => !holds.some((old) => isSame(old, one)));
		holds = await stillHeld(deployer, [...holds, ...fresh], landed.after);
	}
	return {
		holds,
		reports
	};
}
/**
* The same judge as on the pull request, from tree to tree: what goes out is what has landed, not what a merge of
* the two would be (T4, T16). Only the rules may have to be those of an older commit.
*/
async function judged(deployer, landed, rules) {
	const gatherer = await deployer.gathererFor(landed);
	const { repository } = gatherer;
	const { before, after } = landed;
	const from = before === null ? await repository.emptyTree() : asTree(before);
	const now = await gatherer.clock.now();
	const told = await loadProposal(gatherer, from, asTree(after));
	const base = rules === null ? told.base : {
		...told.base,
		pipeline: {
			kind: "known",
			value: rules
		}
	};
	const proposal = {
		...told,
		base
	};
	return settle(gatherer, {
		proposal,
		...askAbout(proposal, now),
		base: before,
		now
	});
}
/** Rules that landed without approval bind nobody: those before them stay in force (T6). */
async function rulesOf(deployer, holds) {
	const held = holds.find(({ flag }) => flag === null);
	return held === void 0 || held.before === null ? null : pipelineAt(deployer, held.before);
}
/** What of a landing may not go out. */
function refusalsIn({ root, rollbacksOnly = false }, { report, question }, { before, after: landing }) {
	const policy = isPolicyRefused(report) || rollbacksOnly && report.class === "policy" ? [{
		flag: null,
		environment: null
	}] : [];
	const promotions = report.changes.filter((change) => isRefused(report, change) || rollbacksOnly && change.class === "promotion");
	const broken = before === null ? [] : brokenIn(root, report, question.proposal);
	return [
		...policy,
		...promotions,
		...broken
	].map(({ flag, environment }) => ({
		flag,
		environment,
		before,
		landing
	}));
}
/**
* Flags whose own files this landing has broken, also where that changes nobody's value: no rollback of another
* flag can be sent beside them. What is itself a rollback is not held (T45).
*/
function brokenIn(root, report, proposal) {
	const environments = (valueOf(proposal.base.pipeline) ?? valueOf(proposal.head.pipeline))?.environments.map(({ name }) => name) ?? [];
	const files = new Set(report.diagnostics.filter(isError).map(({ file }) => file));
	return proposal.touched.flatMap((flag) => environments.filter((environment) => [flagPath(root, flag), statePath(root, environment, flag)].some((path) => files.has(path))).map((environment) => ({
		flag,
		environment
	}))).filter(({ flag, environment }) => {
		const change = report.changes.find((one) => one.flag === flag && one.environment === environment);
		return change?.class !== "rollback" && !(change !== void 0 && isRefused(report, change));
	});
}
function isRefused(report, change) {
	if (change.class !== "promotion") return false;
	const beside = report.policy.some(({ verdict }) => verdict !== "pass");
	return change.verdict !== "pass" || beside || isBroken(report);
}
function isPolicyRefused(report) {
	if (report.class !== "policy") return false;
	return report.policy.some(({ verdict }) => verdict !== "pass") || isBroken(report);
}
/** What is wrong with files is held against promotions and rules, never against a rollback (T45). */
function isBroken({ diagnostics }) {
	return diagnostics.some(isError);
}
function isSame(a, b) {
	return a.flag === b.flag && a.environment === b.environment;
}
/** A hold ends when what stands there now needs no evidence, or has got it. */
async function stillHeld(deployer, holds, tip) {
	const kept = [];
	for (const hold of holds) if (hold.landing === tip || !await isSettled(deployer, hold, tip)) kept.push(hold);
	return kept;
}
async function isSettled(deployer, hold, tip) {
	const whole = await judged(deployer, {
		before: hold.before,
		after: tip
	}, null);
	if (!holdsIn(deployer, whole, hold, tip)) return true;
	const own = await judged(deployer, {
		before: hold.before,
		after: hold.landing
	}, null);
	if (holdsIn(deployer, own, hold, tip)) return false;
	return hold.flag === null ? areRulesUnchanged(deployer, hold.landing, tip, [own, whole]) : isUnchanged(deployer, hold, tip);
}
function holdsIn(deployer, checked, hold, landing) {
	return refusalsIn(deployer, checked, {
		before: hold.before,
		after: landing
	}).some((one) => isSame(one, hold));
}
/** Whether the rules still say what they said when they landed: their approval was for that. */
async function areRulesUnchanged(deployer, landing, tip, [then, now]) {
	const filesIn = ({ question }) => JSON.stringify(question.proposal.policyFiles.map(({ path, after }) => [path, after]));
	if (filesIn(then) !== filesIn(now)) return false;
	const since = await loadProposal(deployer, asTree(landing), asTree(tip));
	return policyReasons(since).length === 0;
}
async function isUnchanged(deployer, hold, tip) {
	const { flag, environment, landing } = hold;
	if (flag === null || environment === null) return false;
	const [then, now] = await Promise.all([exposuresAt(deployer, landing, flag, environment), exposuresAt(deployer, tip, flag, environment)]);
	return then !== null && now !== null && sameExposures(then, now);
}
async function exposuresAt(deployer, commit, flag, environment) {
	const snapshot = await snapshotAt(deployer, commit);
	return exposuresIn(filesOf(snapshot, flag), environment);
}
// src/app/deploy/found.ts
async function foundAt(loader, commit) {
	const { flags } = await snapshotAt(loader, commit);
	return {
		commit,
		exposed: (await environmentsAt(loader, commit)).flatMap((environment) => [...flags].filter(([, files]) => isExposed(exposuresIn(files, environment) ?? [])).map(([flag]) => ({
			environment,
			flag
		})))
	};
}
/** Flags that cannot be read there are held at what was last readable: no rollback of another one waits for them. */
async function unreadableAt(loader, commit) {
	if (commit === null) return [];
	const { flags } = await snapshotAt(loader, commit);
	const environments = await environmentsAt(loader, commit);
	const holds = [];
	for (const [flag, files] of flags) {
		const broken = environments.filter((environment) => !isReadable(files, environment));
		if (broken.length === 0) continue;
		const last = await lastReadable(loader, commit, flag, broken);
		holds.push(...last.map((one) => ({
			...one,
			flag
		})));
	}
	return holds;
}
/** How many former versions of a file are looked at. */
const MOST_VERSIONS = 20;
async function lastReadable(loader, commit, flag, environments) {
	const states = environments.map((environment) => statePath(loader.root, environment, flag));
	const paths = /* @__PURE__ */ new Set([flagPath(loader.root, flag), ...states]);
	const walk = await loader.repository.walk(commit, 0, paths);
	if (walk.kind !== "known") return [];
	const { landings } = walk.value;
	const found = /* @__PURE__ */ new Map();
	const versions = [...landings.entries()].filter(([, { changes }]) => changes.length > 0);
	for (const [at, { sha: landing }] of versions.slice(0, MOST_VERSIONS)) {
		const before = landings[at + 1]?.sha;
		if (before === void 0) continue;
		const files = filesOf(await snapshotAt(loader, before), flag);
		for (const environment of environments) {
			if (found.has(environment) || !isReadable(files, environment)) continue;
			found.set(environment, {
				environment,
				before,
				landing
			});
		}
	}
	return [...found.values()];
}
function isReadable(files, environment) {
	return files.flag.kind !== "unreadable" && stateOf(files, environment).kind !== "unreadable";
}
async function environmentsAt(loader, commit) {
	return (await pipelineAt(loader, commit))?.environments.map(({ name }) => name) ?? [];
}
/** Nobody can compare with `lost`, so whatever would go up against the record is refused. */
async function demandComingDown(loader, { after }, plan, lost) {
	const { flags } = await snapshotAt(loader, after);
	for (const { environment, service, desired, changes, settings } of plan) {
		if (settings === null) continue;
		const safeOf = (variable) => {
			const sent = desired.values.find((one) => one.variable === variable);
			const files = sent === void 0 ? void 0 : flags.get(sent.flag);
			return files === void 0 ? null : valueOf(files.flag)?.safe ?? null;
		};
		const up = changes.find((change) => !isComingDown(change, safeOf(change.variable)));
		if (up === void 0) continue;
		throw refusal(`${lost.slice(0, 10)}, the newest landing that was judged, is not in this clone, so nobody can say whether ${up.variable}=${up.to} of ${service} in ${environment} has been let through`, `git fetch origin ${lost}; or where it is gone for good, move the record away: what stands now is then taken as found`);
	}
}
function isComingDown({ from, to }, safe) {
	if (to === null) return true;
	if (typeof to === "boolean") return to === safe;
	return to === 0 || typeof from === "number" && to <= from;
}
// src/app/deploy/named.ts
/** Refuses a name that the pipeline does not know. */
function demandKnown(pipeline, { environments, services }) {
	const places = pipeline.environments.map(({ name }) => name);
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const known = pipeline.services.map(({ name }) => name);
	const other = services?.find((name) => !known.includes(name));
	if (other === void 0) return;
	const meant = nearest(other, known);
	throw refusal(`there is no service "${other}" (services: ${known.join(", ")})`, meant === null ? "name one of these" : `did you mean ${meant}?`);
}
// src/app/deploy/revert.ts
/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
async function revertOf(repository, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const [only] = commits;
	if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) return `git revert --no-edit ${before}..${after}`;
	return (commits.at(-1) ?? only)?.parents.length === 2 ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
// src/app/deploy/deploy.ts
async function deploy(deployer, options) {
	const landed = {
		before: options.before,
		after: options.after
	};
	const entries = await begin(deployer, options);
	const since = await baselineOf(deployer, entries, landed);
	const earlier = since.isFound ? await unreadableAt(deployer, since.commit) : since.holds;
	const { holds, reports } = await guard(deployer, since.landings, earlier);
	const pipeline = await pipelineInForce(deployer, landed.after, holds);
	if (pipeline === null) throw withoutPipeline();
	demandKnown(pipeline, options);
	const whole = planOf(pipeline, await knownAt(deployer, entries, {
		...since,
		holds: earlier
	}, pipeline), await desiredAt(deployer, landed.after, holds, pipeline), deployer.sha256);
	const plan = whole.filter((item) => isWanted(options, item));
	if (since.lost !== null) await demandComingDown(deployer, landed, whole, since.lost);
	const found = since.isFound && deployer.rollbacksOnly !== true ? await foundAt(deployer, since.commit ?? landed.after) : null;
	if (!options.dryRun) await owe(deployer, landed, whole, {
		entries,
		holds
	});
	return {
		landed,
		found,
		plan,
		outcomes: options.dryRun ? [] : await rollOut(deployer, landed, plan),
		holds,
		reports,
		orphans: orphansOf(entries, pipeline),
		revert: await revertOf(deployer.repository, landed),
		reverts: await revertsOf(deployer, holds)
	};
}
async function revertsOf({ repository }, holds) {
	const reverts = {};
	for (const { before, landing } of holds) reverts[landing] ??= await revertOf(repository, {
		before,
		after: landing
	});
	return reverts;
}
/** From here on older landings stand back. Written before the record is read, so that of two runs one sees the other. */
async function begin({ record, now }, { before, after: landing, environments, services, dryRun }) {
	if (!dryRun) await record.append({
		kind: "run",
		before,
		landing,
		environments,
		services,
		at: now()
	});
	return record.read();
}
/** What each pair has: by the record, or else what Git said at the baseline. */
async function knownAt(deployer, entries, since, pipeline) {
	const rules = await pipelineInForce(deployer, since.commit, since.holds);
	const told = (await desiredAt(deployer, since.commit, since.holds, pipeline, rules)).map(({ environment, service, values, digest }) => ({
		environment,
		service,
		values: recorded({ values }),
		digest
	}));
	const noted = pairsIn(entries).map((pair) => {
		const { live, open } = pairIn(entries, pair);
		const values = live?.values ?? told.find((one) => isPair(one, pair))?.values ?? {};
		const digest = live?.digest ?? told.find((one) => isPair(one, pair))?.digest ?? null;
		return {
			...pair,
			values,
			digest: open.size > 0 ? null : digest
		};
	});
	return [...noted, ...told.filter((pair) => !noted.some((one) => isPair(one, pair)))];
}
function isWanted({ environments, services }, item) {
	return (environments === null || environments.includes(item.environment)) && (services === null || services.includes(item.service));
}
/**
* First what every pair is owed, then that the landing has been judged: whoever is killed in between begins
* anew, and whoever is killed later finds what is left.
*/
async function owe({ repository, record, now }, { after: landing }, plan, { entries, holds }) {
	for (const { environment, service, desired, settings } of plan) {
		if (settings === null) continue;
		const { digest } = desired;
		if (isOwed(entries, {
			environment,
			service
		}, landing, digest)) continue;
		const owed = {
			environment,
			service,
			landing,
			digest,
			values: recorded(desired)
		};
		await record.append({
			kind: "begun",
			...owed,
			at: now()
		});
	}
	if (await isOutdated(repository, entries, landing)) return;
	await record.append({
		kind: "guarded",
		landing,
		holds,
		at: now()
	});
}
/** Environments one after the other, the pairs of one side by side. A failure stops nobody. */
async function rollOut(deployer, landed, plan) {
	const outcomes = [];
	const bugs = [];
	for (const environment of new Set(plan.map((item) => item.environment))) {
		const items = plan.filter((item) => item.environment === environment);
		const ended = await Promise.allSettled(items.map((item) => deployPair(deployer, landed, item)));
		for (const one of ended) if (one.status === "fulfilled") outcomes.push(one.value);
		else bugs.push(one.reason);
	}
	if (bugs.length > 0) throw bugs[0];
	return outcomes;
}
/** Pairs that the record says are live in environments, or of services, that the pipeline does not name. */
function orphansOf(entries, pipeline) {
	const environments = new Set(pipeline.environments.map(({ name }) => name));
	const services = new Set(pipeline.services.map(({ name }) => name));
	return pairsIn(entries).flatMap((pair) => {
		const { live } = pairIn(entries, pair);
		if (live === null) return [];
		if (!environments.has(pair.environment)) return [{
			...live,
			lost: "environment"
		}];
		return services.has(pair.service) ? [] : [{
			...live,
			lost: "service"
		}];
	});
}
function withoutPipeline() {
	return refusal("there is no pipeline that can be read, so nobody knows what is deployed where", "flaghoist validate says what is wrong with it");
}
// src/app/deploy/parent.ts
/** The first parent; null for the first commit of all. */
async function parentOf(repository, commit) {
	const here = await repository.resolve(`${commit}^`);
	if (here !== null) return here;
	await repository.isAncestor("0".repeat(commit.length), commit);
	return repository.resolve(`${commit}^`);
}
// src/cli/deploy-text.ts
/** Whether everything went out that should. */
function isWell({ outcomes, holds }) {
	return holds.length === 0 && outcomes.every(({ state }) => state !== "failed");
}
function deployedText(deployed, dryRun) {
	const { plan, outcomes } = deployed;
	return `${[
		...guardLines(deployed),
		...foundLines(deployed),
		...plan.length === 0 ? ["nothing to deploy: no service gets other values than it has"] : [],
		...dryRun ? planLines(plan) : outcomeLines(outcomes),
		...orphanLines(deployed),
		...failedLines(deployed)
	].join("\n")}\n`;
}
/** What nobody has judged goes out as it is: whoever lost a record sees it here. */
function foundLines({ found }) {
	if (found === null) return [];
	const { commit, exposed } = found;
	const lists = [...new Set(exposed.map(({ environment }) => environment))].map((environment) => {
		return `  ${environment}: ${exposed.filter((one) => one.environment === environment).map(({ flag }) => flag).join(", ")}`;
	});
	const first = `no landing is on record here: everything up to ${commit.slice(0, 10)} is taken as found, without asking for evidence`;
	return lists.length === 0 ? [`${first}; nothing is on there`] : [
		`${first}. On there:`,
		...lists,
		""
	];
}
function guardLines({ holds, reports, reverts }) {
	const judged = new Set(reports.map(({ landed }) => landed.after));
	const fresh = holds.filter(({ landing }) => judged.has(landing));
	const older = holds.filter(({ landing }) => !judged.has(landing));
	return [...[...new Set(fresh.map(({ landing }) => landing))].flatMap((landing) => [
		...fresh.filter((hold) => hold.landing === landing).flatMap((hold) => [`NOT DEPLOYED: ${subjectOf(hold)} landed without its evidence`, ...missingFor(reports, hold).map((why) => `  ${why}`)]),
		`  take it back: ${reverts[landing] ?? ""}`,
		""
	]), ...older.map((hold) => `STILL NOT DEPLOYED: ${subjectOf(hold)} landed in ${hold.landing.slice(0, 10)} without its evidence; take it back: ${reverts[hold.landing] ?? ""}`)];
}
function subjectOf({ flag, environment }) {
	return flag === null ? "a change of the rules" : `${flag} in ${environment}`;
}
/** What the judge misses, in its own words. */
function missingFor(reports, { flag, environment, landing }) {
	const report = reports.findLast(({ landed }) => landed.after === landing)?.report;
	if (report === void 0) return [];
	const said = [...report.changes.find((one) => one.flag === flag && one.environment === environment)?.gates ?? [], ...report.policy].filter(({ verdict }) => verdict !== "pass").flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
	const broken = report.diagnostics.filter(({ severity }) => severity === "error").map(({ file, line, message }) => `${file}:${line}: ${message}`);
	return [...said, ...broken];
}
function planLines(plan) {
	return columns(plan.map((item) => [
		`${item.environment}/${item.service}`,
		item.settings?.target ?? "no target",
		changesText(item.changes)
	]));
}
function outcomeLines(outcomes) {
	return columns(outcomes.map(({ item, state, why }) => [
		`${item.environment}/${item.service}`,
		state === "no-target" ? "no target" : state,
		item.settings?.target ?? "",
		why === "" ? changesText(item.changes) : why
	]));
}
function changesText(changes) {
	if (changes.length === 0) return "the same values; its routes or deploy settings changed, or it was not finished";
	return changes.map(({ variable, from, to }) => `${variable}: ${from ?? "unset"} → ${to ?? "unset"}`).join(", ");
}
function failedLines({ plan, outcomes, reports, revert }) {
	const failed = outcomes.filter(({ state }) => state === "failed");
	if (failed.length === 0) return [];
	const what = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
	return reports.at(-1)?.report.class === "rollback" ? [what] : [`${what}, or take it back:`, `  ${revert}`];
}
function orphanLines({ orphans }) {
	return orphans.map(({ environment, service, values, landing, lost }) => {
		const live = Object.entries(values).map(([name, value]) => `${name}=${value}`);
		const [gone, still] = lost === "environment" ? [environment, `${service} still runs there`] : [service, `it still runs in ${environment}`];
		return `${gone} is no longer in the pipeline, and ${still} with ${live.join(" ")} (landing ${landing.slice(0, 10)}); deploy changes nothing there until the pipeline names it again`;
	});
}
export { missingFor as a, deploy as c, isWell as i, deployedText as n, subjectOf as o, foundLines as r, parentOf as s, changesText as t };
