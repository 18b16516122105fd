import { n as refusal, t as hintOf } from "./refusal.js";
import { _ as settingsOf, c as pairIn, g as planOf, l as pairsIn, m as isPair, o as isOwed, x as recorded } from "./record.js";
import { q as policyReasons, vt as environmentsOf } from "./schema-deploy.js";
import { Qt as unreachable, Ut as pastText, Z as exposuresIn, bt as isError, ct as valueOf, et as isExposed, nt as sameExposures, ot as filesOf, st as stateOf } from "./text.js";
import { C as flagPath, S as askAbout, T as statePath, c as settle, d as loadProposal, t as asTree } from "./check.js";
import { a as pipelineAt, i as desiredAt, o as pipelineInForce, r as demandKnown, s as snapshotAt } from "./deploy-context.js";
import { i as baselineOf, o as isOutdated, r as deployPair, t as columns } from "./columns.js";
// src/app/deploy/landed-moment.ts
/** Null where nothing says when: then the moment of the judgement counts, which errs late. */
async function landedMoment({ repository, clock }, landing, now) {
	const walk = await repository.walk(landing, now, /* @__PURE__ */ new Set());
	if (walk.kind !== "known") return null;
	const times = await clock.timesOf(walk.value, /* @__PURE__ */ new Set([landing]), now);
	const found = times.kind === "known" ? times.value.get(landing) : void 0;
	return found === void 0 || found.ahead !== void 0 ? null : found.at;
}
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
		const refused = refusalsIn(deployer, checked, landed);
		const standing = await standingOtherwise(deployer, checked, landed);
		const fresh = [...refused, ...standing.filter((one) => !refused.some((old) => isSame(old, one)))].filter((one) => !holds.some((old) => isSame(old, one)));
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
	const told = await loadProposal(gatherer, {
		base: from,
		head: asTree(after),
		tip: before,
		now
	});
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
	const asked = {
		proposal,
		...askAbout(proposal, now),
		base: before,
		now
	};
	const landedAt = asked.asks.some(({ kind }) => kind === "restoration") ? await landedMoment(gatherer, after, now) : null;
	if (landedAt === null) return settle(gatherer, asked);
	return settle(gatherer, {
		...asked,
		...askAbout(proposal, now, landedAt),
		landedAt
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
	for (const hold of holds) {
		const left = hold.landing === tip ? hold : await leftOf(deployer, hold, tip);
		if (left !== null) kept.push(left);
	}
	return kept;
}
/** What of a hold still stands at the tip; null where nothing does. */
async function leftOf(deployer, { part: _part, ...hold }, tip) {
	const whole = await judged(deployer, {
		before: hold.before,
		after: tip
	}, null);
	if (!await isSettled(deployer, hold, tip, whole)) return hold;
	return (await standingOtherwise(deployer, whole, {
		before: hold.before,
		after: tip
	})).some((one) => isSame(one, hold)) ? {
		...hold,
		part: "definition"
	} : null;
}
/**
* Definitions that cannot be read after a landing and would stand as another version than the one that was judged: a
* commit between the two may have brought one that no gate has seen.
*/
async function standingOtherwise(deployer, { question: { proposal } }, { before, after }) {
	if (before === null) return [];
	const sent = await snapshotAt(deployer, after);
	return [...proposal.head.flags].flatMap(([flag, files]) => JSON.stringify(files.flag) === JSON.stringify(filesOf(sent, flag).flag) ? [] : [flag]).flatMap((flag) => environmentsOf(proposal).map((environment) => ({
		flag,
		environment,
		before,
		landing: after,
		part: "definition"
	})));
}
async function isSettled(deployer, hold, tip, whole) {
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
	const trees = {
		base: asTree(landing),
		head: asTree(tip),
		tip: landing,
		now: deployer.now()
	};
	const since = await loadProposal(deployer, trees);
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
function demandComingDown(plan, lost) {
	for (const { environment, service, changes, settings } of plan) {
		if (settings === null) continue;
		const up = changes.find(({ isRaise }) => isRaise);
		if (up === void 0) continue;
		throw refusal(`${lost.slice(0, 10)}, the newest landing that was judged, is not in this clone, so nobody can say whether ${up.variable}=${up.to} of ${service} in ${environment} has been let through`, `git fetch origin ${lost}; or where it is gone for good, move the record away: what stands now is then taken as found`);
	}
}
// src/app/deploy/moved.ts
async function movedIn(loader, entries, plan) {
	const moved = [];
	for (const { environment, service, settings } of plan) {
		const pair = {
			environment,
			service
		};
		const { live } = pairIn(entries, pair);
		if (live === null || settings === null || Object.keys(live.values).length === 0) continue;
		const old = await settingsAt(loader, live.landing, pair);
		if (old === null || placeOf(old) === placeOf(settings)) continue;
		moved.push({
			...pair,
			from: placeOf(old),
			values: live.values
		});
	}
	return moved;
}
async function settingsAt(loader, commit, pair) {
	if (await loader.repository.resolve(commit) === null) return null;
	const pipeline = await pipelineAt(loader, commit);
	return pipeline && settingsOf(pipeline, pair);
}
/** How it is done there, and not where. */
const HOW = /* @__PURE__ */ new Set([
	"limit",
	"binary",
	"inherit",
	"save",
	"ecosystem",
	"run",
	"token"
]);
function placeOf({ target, render, settings }) {
	const where = Object.entries(settings).filter(([key]) => !HOW.has(key)).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
	const as = render === null ? [] : [`render: ${render}`];
	return [target, [...where, ...as].join(", ")].filter((part) => part !== "").join(" ");
}
// src/app/deploy/revert.ts
/** `git revert -m 1 <sha>` for a merge, without `-m` for a squash, and the range for a push of several commits. */
async function revertOf(repository, { before, after }) {
	const commits = before === null ? [] : await repository.firstParents(before, after);
	const [only] = commits;
	if (commits.length > 1 && commits.every(({ parents }) => parents.length === 1)) return `git revert --no-edit ${before}..${after}`;
	return (commits.at(-1) ?? only)?.parents.length === 2 ? `git revert -m 1 ${after}` : `git revert ${after}`;
}
// src/app/deploy/roll-out.ts
/**
* First the pairs that only come down, in all environments side by side; then environments one after the other,
* the pairs of one side by side. A failure stops nobody. In the order of the plan.
*/
async function rollOut(deployer, landed, plan, { entries, again }) {
	const down = plan.filter((item) => comesDown(item, entries));
	const rest = plan.filter((item) => !down.includes(item));
	const turns = [down, ...[...new Set(rest.map(({ environment }) => environment))].map((name) => rest.filter(({ environment }) => environment === name))];
	const outcomes = /* @__PURE__ */ new Map();
	const bugs = [];
	for (const items of turns) {
		const ended = await Promise.allSettled(items.map((item) => deployPair(deployer, landed, item, again)));
		for (const [index, item] of items.entries()) {
			const one = ended[index];
			if (one?.status === "fulfilled") outcomes.set(item, one.value);
			else bugs.push(one?.reason);
		}
	}
	if (bugs.length > 0) throw bugs[0];
	return plan.flatMap((item) => outcomes.get(item) ?? []);
}
/** Whether it raises nothing and takes something down; also what an unfinished promotion may have left there. */
function comesDown(item, entries) {
	const { changes, desired } = item;
	if (changes.some(({ isRaise }) => isRaise)) return false;
	const { live, open } = pairIn(entries, item);
	const isUnfinished = live !== null && open.size > 0;
	return changes.some(({ from }) => from !== null) || isUnfinished || desired.blockedRoutes.length > 0;
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
	const whole = planOf(pipeline, forgotten(options, await knownAt(deployer, entries, {
		...since,
		holds: earlier
	}, pipeline)), await desiredAt(deployer, landed.after, holds, pipeline), deployer.sha256);
	const plan = whole.filter((item) => isWanted(options, item));
	if (since.lost !== null) demandComingDown(whole, since.lost);
	const found = since.isFound && deployer.rollbacksOnly !== true ? await foundAt(deployer, since.commit ?? landed.after) : null;
	if (!options.dryRun) await owe(deployer, landed, whole, {
		entries,
		holds
	});
	const outcomes = options.dryRun ? [] : await rollOut(deployer, landed, plan, {
		entries,
		again: options.again === true
	});
	const orphans = orphansOf(entries, pipeline);
	const revert = await revertOf(deployer.repository, landed);
	const reverts = await revertsOf(deployer, holds);
	const moved = await movedIn(deployer, entries, plan);
	return {
		landed,
		found,
		plan,
		outcomes,
		holds,
		reports,
		heldSince: heldSinceIn(entries, holds),
		orphans,
		moved,
		revert,
		reverts
	};
}
/** With `again`, nobody knows what the wanted pairs have. */
function forgotten(options, known) {
	if (options.again !== true) return known;
	return known.map((one) => isWanted(options, one) ? {
		...one,
		digest: null
	} : one);
}
function heldSinceIn(entries, holds) {
	const since = {};
	for (const { landing } of holds) {
		const first = entries.find((one) => one.kind === "guarded" && one.holds.some((hold) => hold.landing === landing));
		if (first !== void 0) since[landing] ??= first.at;
	}
	return since;
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
// src/app/deploy/deploy-anyway.ts
async function deployAnyway(deployer, options, tip) {
	const { record, whyNot, readable } = watched(deployer.record);
	const careful = {
		...deployer,
		record
	};
	try {
		const deployed = await mended(careful, options, await deploy(careful, options), tip);
		const astray = await astrayOf(deployer.repository, deployed, tip);
		return {
			...deployed,
			unrecorded: null,
			isBlind: false,
			astray
		};
	} catch (error) {
		const why = whyNot();
		if (why === null || hintOf(error) === null) throw error;
		const known = await readable();
		return {
			...await comingDown(deployer, options, await tip(), known),
			unrecorded: why,
			isBlind: known === null,
			astray: []
		};
	}
}
/**
* Where nothing holds a pair, an older run may have written its values after those of the newer one. Whoever finds
* that out brings the newer ones there again.
*/
async function mended(deployer, options, deployed, tip) {
	const torn = deployed.outcomes.filter(({ isTorn }) => isTorn);
	if (deployer.record.isFar !== true || torn.length === 0) return deployed;
	const newest = await tip();
	if (newest === null) return deployed;
	const outcomes = [...deployed.outcomes];
	for (const one of torn) {
		const { environment, service } = one.item;
		const only = {
			environments: [environment],
			services: [service]
		};
		const again = await deploy(deployer, {
			before: options.after,
			after: newest,
			...only,
			dryRun: false,
			again: true
		});
		outcomes.splice(outcomes.indexOf(one), 1, ...again.outcomes);
	}
	return {
		...deployed,
		outcomes
	};
}
/** After a force-push, or where a branch was deployed that was never merged, the record is ahead of Git. */
async function astrayOf(repository, { outcomes }, tip) {
	const newer = new Set(outcomes.flatMap(({ by }) => by ?? []));
	const newest = newer.size === 0 ? null : await tip();
	if (newest === null) return [];
	const astray = [];
	for (const by of newer) if (by !== newest && !await repository.isAncestor(by, newest)) astray.push(by);
	return astray;
}
/**
* From what stood before to what stands there now: an older landing must not bring back what a newer one has
* taken down. Promotions on the way stay at what stood before. `known` is what the record says; null where it
* cannot be read either.
*/
async function comingDown(deployer, options, tip, known) {
	const { repository } = deployer;
	const isNewer = tip !== null && await repository.isAncestor(options.after, tip);
	const isBlind = known === null;
	const careful = {
		...options,
		again: options.again === true && !isBlind,
		before: options.before ?? await parentOf(repository, options.after),
		after: isNewer ? tip : options.after
	};
	const { landingsIn: _, ...rest } = deployer;
	return deploy({
		...rest,
		record: forgetful(known ?? []),
		rollbacksOnly: true,
		isBlind,
		gathererFor: () => Promise.resolve(gitAlone(deployer))
	}, careful);
}
function watched(record) {
	let why = null;
	let isRead = true;
	const watch = async (asked) => {
		try {
			return await asked;
		} catch (error) {
			if (hintOf(error) !== null) why ??= error.message;
			throw error;
		}
	};
	const read = async () => {
		isRead = false;
		const entries = await watch(record.read());
		isRead = true;
		return entries;
	};
	return {
		whyNot: () => why,
		readable: async () => {
			try {
				return isRead ? await read() : null;
			} catch (error) {
				if (hintOf(error) === null) throw error;
				return null;
			}
		},
		record: {
			...record,
			lock: (pair) => watch(record.lock(pair)),
			read,
			append: (entry) => watch(record.append(entry))
		}
	};
}
/** What was known before, and what this run itself has done; nothing that outlives it. */
function forgetful(known) {
	const entries = [...known];
	return {
		lock: () => Promise.resolve(() => Promise.resolve()),
		read: () => Promise.resolve([...entries]),
		append: (entry) => {
			entries.push(entry);
			return Promise.resolve();
		}
	};
}
/** Whoever asks GitHub when it does not answer only waits. */
function gitAlone({ repository, reader, root, now }) {
	const nobody = unreachable("GitHub does not answer");
	const none = {
		issues: nobody,
		reviews: nobody,
		authorship: nobody,
		body: nobody,
		deployments: nobody,
		teams: /* @__PURE__ */ new Map()
	};
	return {
		repository,
		reader,
		root,
		clock: {
			name: "github",
			now: () => Promise.resolve(now()),
			timesOf: () => Promise.resolve(nobody),
			begin: (times) => Promise.resolve(times),
			rewritten: () => Promise.resolve(nobody)
		},
		evidence: { answer: () => Promise.resolve(none) }
	};
}
// src/cli/deploy-text.ts
/** Whether everything went out that should. */
function isWell({ outcomes, holds, astray }) {
	const isFailed = outcomes.some(({ state }) => state === "failed");
	return holds.length === 0 && astray.length === 0 && !isFailed;
}
/** What follows a revert on a desk; on GitHub its push deploys it. */
const ON_A_DESK = "git push && flaghoist deploy";
/** `andThen`: what has to follow a revert until it runs. */
function deployedText(deployed, dryRun, andThen) {
	const { plan, outcomes } = deployed;
	return `${[
		...recordLines(deployed),
		...heldLines(deployed, dryRun),
		...guardLines(deployed, andThen),
		...foundLines(deployed),
		...plan.length === 0 ? ["nothing to deploy: no service gets other values than it has"] : [],
		...dryRun ? planLines(plan) : outcomeLines(outcomes),
		...astrayLines(deployed),
		...movedLines(deployed),
		...orphanLines(deployed),
		...failedLines(deployed, andThen)
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
/** Without a record: what that means, and in full what went out. */
function recordLines(deployed) {
	const { unrecorded, isBlind, outcomes, plan } = deployed;
	if (unrecorded === null) return [];
	return [`${withoutRecord(isBlind)} ${unrecorded}`, ...outcomes.filter(({ state }) => state === "applied" || state === "failed").map(({ item, state }) => {
		const git = plan.find((one) => one.environment === item.environment && one.service === item.service);
		const values = item.desired.values.map(({ variable, value }) => {
			const said = git?.desired.values.find((one) => one.variable === variable)?.value ?? value;
			return `${variable}=${value}${said === value ? "" : ` (Git: ${said})`}`;
		});
		const how = state === "failed" ? "was to get" : "got";
		return `${item.environment}/${item.service} ${how}: ${values.join(" ") || "nothing"}`;
	})];
}
function withoutRecord(isBlind) {
	return `the record of deployments cannot be used, ${isBlind ? "so what was refused earlier cannot be known: nothing that this landing raises was deployed, no service that can be asked what it has was given more than that, and the others got what Git says of their other flags" : "so only what comes down was deployed"}. What went out is not on record. Run this again when it can be used:`;
}
/** When this landing itself is well, whoever reads that something failed asks first what this has to do with it. */
function heldLines(deployed, dryRun) {
	const { fresh, older } = holdsOf(deployed);
	const isFailed = deployed.outcomes.some(({ state }) => state === "failed");
	if (older.length === 0 || fresh.length > 0 || isFailed || deployed.unrecorded !== null) return [];
	const held = older.map((hold) => {
		const since = deployed.heldSince[hold.landing];
		return `${subjectOf(hold)}${since === void 0 ? "" : ` since ${pastText(since)}`}`;
	});
	return [`${dryRun ? "nothing of this landing is refused" : "what this landing brought is deployed"}; of earlier ones is still held: ${held.join(", ")}`];
}
function holdsOf({ holds, reports }) {
	const judged = new Set(reports.map(({ landed }) => landed.after));
	return {
		fresh: holds.filter(({ landing }) => judged.has(landing)),
		older: holds.filter(({ landing }) => !judged.has(landing))
	};
}
function guardLines(deployed, andThen) {
	const { reports, reverts } = deployed;
	const { fresh, older } = holdsOf(deployed);
	return [...[...new Set(fresh.map(({ landing }) => landing))].flatMap((landing) => [
		...fresh.filter((hold) => hold.landing === landing).flatMap((hold) => [`NOT DEPLOYED: ${subjectOf(hold)} landed without its evidence`, ...missingFor(reports, hold).map((why) => `  ${why}`)]),
		`  take it back: ${reverts[landing] ?? ""} && ${andThen}`,
		""
	]), ...older.map((hold) => `STILL NOT DEPLOYED: ${subjectOf(hold)} landed in ${hold.landing.slice(0, 10)} without its evidence; take it back: ${reverts[hold.landing] ?? ""} && ${andThen}`)];
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
/** What stood back for something that the default branch does not have. */
function astrayLines({ outcomes, astray }) {
	return outcomes.flatMap(({ item, by }) => by === void 0 || !astray.includes(by) ? [] : [`NOT DEPLOYED: ${item.environment}/${item.service} has what ${by.slice(0, 10)} brought, which is newer and not on the default branch (any more); land a commit on top of this one, it may be empty, and deploy that`]);
}
function movedLines({ moved }) {
	return moved.map(({ environment, service, from, values }) => {
		return `${environment}/${service} goes to another place than before; the old one (${from}) keeps ${Object.entries(values).map(([name, value]) => `${name}=${value}`).join(" ")}, and nothing takes that down from here: empty it by hand`;
	});
}
function failedLines({ plan, outcomes, reports, revert }, andThen) {
	const failed = outcomes.filter(({ state }) => state === "failed");
	if (failed.length === 0) return [];
	const what = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
	return reports.at(-1)?.report.class === "rollback" ? [what] : [`${what}, or take it back:`, `  ${revert} && ${andThen}`];
}
function orphanLines({ orphans }) {
	return orphans.map(({ environment, service, values, landing, lost }) => {
		const live = Object.entries(values).map(([name, value]) => `${name}=${value}`);
		const [gone, still] = lost === "environment" ? [environment, `${service} still runs there`] : [service, `it still runs in ${environment}`];
		return `${gone} is no longer in the pipeline, and ${still} with ${live.join(" ")} (landing ${landing.slice(0, 10)}); deploy changes nothing there until the pipeline names it again`;
	});
}
export { foundLines as a, movedLines as c, deployAnyway as d, parentOf as f, deployedText as i, recordLines as l, astrayLines as n, isWell as o, changesText as r, missingFor as s, ON_A_DESK as t, subjectOf as u };
