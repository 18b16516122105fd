import { n as refusal } from "./refusal.js";
import { _ as recorded, c as pairIn, d as isPair, i as baselineOf, l as pairsIn, o as isOwed, p as planOf } from "./record.js";
import { s as nearest } from "./schema-deploy.js";
import { B as sameExposures, K as filesOf, P as exposuresIn, nt as isError } from "./text.js";
import { l as loadProposal, s as settle, t as asTree, v as askAbout } from "./check.js";
import { a as snapshotAt, i as pipelineInForce, n as desiredAt, r as pipelineAt } from "./deploy-context.js";
import { r as deployPair, t as columns } from "./columns.js";
import { n as unknownEnvironment } from "./promote.js";
// src/app/deploy/guard.ts
/** Judges these landings, oldest first, on top of what earlier ones left held. */
async function guard(deployer, landings, earlier) {
	const reports = [];
	let holds = earlier;
	for (const landed of landings) {
		const { report } = await judged(deployer, landed, await rulesOf(deployer, holds));
		reports.push({
			landed,
			report
		});
		const fresh = refusalsIn(report, landed, deployer.rollbacksOnly).filter((one) => !holds.some((old) => isSame(old, one)));
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
function refusalsIn(report, { before, after: landing }, rollbacksOnly = false) {
	const policy = isPolicyRefused(report) || rollbacksOnly && report.class === "policy" ? [{
		flag: null,
		environment: null,
		before,
		landing
	}] : [];
	const promotions = report.changes.filter((change) => isRefused(report, change) || rollbacksOnly && change.class === "promotion");
	return [...policy, ...promotions.map(({ flag, environment }) => ({
		flag,
		environment,
		before,
		landing
	}))];
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
	if (!holdsIn((await judged(deployer, {
		before: hold.before,
		after: tip
	}, null)).report, hold, tip)) return true;
	return !holdsIn((await judged(deployer, {
		before: hold.before,
		after: hold.landing
	}, null)).report, hold, tip) && await isUnchanged(deployer, hold, tip);
}
function holdsIn(report, hold, landing) {
	return refusalsIn(report, {
		before: hold.before,
		after: landing
	}).some((one) => isSame(one, hold));
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
	const since = await baselineOf(deployer.repository, entries, landed.before);
	const { holds, reports } = await guard(deployer, await landingsOf(deployer, since, landed), since.holds);
	const pipeline = await pipelineInForce(deployer, landed.after, holds);
	if (pipeline === null) throw withoutPipeline();
	demandKnown(pipeline, options);
	const whole = planOf(pipeline, await knownAt(deployer, entries, since, pipeline), await desiredAt(deployer, landed.after, holds, pipeline), deployer.sha256);
	const plan = whole.filter((item) => isWanted(options, item));
	if (!options.dryRun) await owe(deployer, landed, whole, {
		entries,
		holds
	});
	return {
		landed,
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
/**
* The landings whose guard has not looked at them, oldest first. Those between the last one on record and
* `before` never came so far: a commit on the first-parent line is taken for one landing.
*/
async function landingsOf({ repository, landingsIn = asOne }, { commit, unfinished }, landed) {
	const { before } = landed;
	const from = unfinished?.after ?? commit;
	const pushed = await landingsIn(landed);
	if (from === null || before === null) return pushed;
	const missed = (from === before ? [] : await repository.firstParents(from, before)).map(({ sha, parents }) => ({
		before: parents[0] ?? null,
		after: sha
	}));
	return [
		...unfinished === null ? [] : [unfinished],
		...missed,
		...pushed
	];
}
function asOne(pushed) {
	return Promise.resolve([pushed]);
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
async function owe({ record, now }, { after: landing }, plan, { entries, holds }) {
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
/** Pairs that the record says are live in environments that the pipeline does not name. */
function orphansOf(entries, { environments }) {
	const named = new Set(environments.map(({ name }) => name));
	return pairsIn(entries).filter(({ environment }) => !named.has(environment)).flatMap((pair) => pairIn(entries, pair).live ?? []);
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
		...plan.length === 0 ? ["nothing to deploy: no service gets other values than it has"] : [],
		...dryRun ? planLines(plan) : outcomeLines(outcomes),
		...orphanLines(deployed),
		...failedLines(deployed)
	].join("\n")}\n`;
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
	return orphans.map(({ environment, service, values, landing }) => {
		return `${environment} is no longer in the pipeline, and ${service} still runs there with ${Object.entries(values).map(([name, value]) => `${name}=${value}`).join(" ")} (landing ${landing.slice(0, 10)}); deploy changes nothing there until the pipeline names it again`;
	});
}
export { subjectOf as a, missingFor as i, deployedText as n, parentOf as o, isWell as r, deploy as s, changesText as t };
