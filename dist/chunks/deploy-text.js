import { n as isRefusal, r as refusal, s as reasonText, t as hintOf } from "./refusal.js";
import { o as unreachable } from "./evidence.js";
import { r as inOrder } from "./names.js";
import { Lt as textOfValue, U as grouped, hn as plain, pn as clip, rt as listedUpTo } from "./markdown.js";
import { g as valueOf, h as stateOf, i as exposuresIn, s as isExposed } from "./exposure.js";
import { B as statePath, F as flagPath, Z as judgePolicy, f as stateIn, m as unfinishedIn, o as instanceKey, s as liveIn, t as acceptedIn } from "./log-reading.js";
import { A as isInstance, C as desiredAt, D as sideIn, E as pipelineIn, F as sentIn, I as without, K as definitionsWith, M as planOf, N as settingsOf, O as snapshotIn, P as firstValues, R as loggedValues, U as touchOf, V as loadProposal, _t as unansweredSource, b as isOlder, bt as policyAsks, h as refusalsAt, it as snapshotOf, k as changesBetween, m as landingsAfter, p as baselineOf, t as asTree, ut as gather, v as parentOf, vt as askAbout, w as environmentsAt, y as isHere, z as nothingFor } from "./check.js";
import { c as prepared, i as readAt, l as probed, n as foreignAt, r as isFirstWrite, s as failedBy, t as FOREIGN_VALUE } from "./foreign.js";
import { i as landedMoment, n as acceptUpTo, r as judgementOf, t as acceptUnpushed } from "./accept.js";
import { n as revertOf, t as missingFor } from "./missing.js";
import { n as isNamed, t as demandKnown } from "./named.js";
import { B as subjectOf, c as widthOf, l as wrap, z as refusedWords } from "./text.js";
import { t as columns } from "./columns.js";
// src/app/deploy/lost-log.ts
/** Why the log counts as lost; null: the error is about something else. */
function lostLogIn(error) {
	return isRefusal(error, "log/lost") ? error.message : null;
}
/** Throws a refusal where the log is empty and a target has a note of an earlier run. */
async function demandLog(deployer, before, tip) {
	const commits = before === null ? [tip] : [tip, before];
	const first = (await Promise.all(commits.map((commit) => readsAt(deployer, {
		commit,
		refusals: []
	})))).flat().find(isMarked);
	if (first === void 0) return;
	throw refusal("log/lost", {
		log: deployer.log.place,
		instance: nameOf$1(first.desired)
	});
}
/** Throws a refusal where Git has more than what is live: the lost log may have refused it. */
async function demandLive(deployer, adopted, tip) {
	if (adopted.commit === null) return;
	const reads = await readsAt(deployer, {
		...adopted,
		commit: adopted.commit
	});
	if (!reads.some(isMarked)) return;
	await demandApproved(deployer, tip);
	const lowered = await offAt(deployer, tip);
	const more = reads.flatMap(({ desired, read }) => {
		const there = read.variables;
		if (read.kind !== "known" || there === void 0) return [];
		return desired.values.flatMap(({ variable, value, safe }) => {
			const found = there.get(variable) ?? null;
			const isLess = typeof value === "number" && found !== null && found !== "" && value <= Number(found);
			if (value === safe || lowered.has(`${nameOf$1(desired)} ${variable}`) || textOfValue(value) === found || isLess) return [];
			return [{
				instance: nameOf$1(desired),
				variable,
				live: found,
				git: textOfValue(value)
			}];
		});
	});
	if (more.length === 0) return;
	throw refusal("adopt/more-than-live", { values: more });
}
/** Variables that are off at a commit, by instance: deploying them is a rollback of any live value. */
async function offAt(deployer, commit) {
	const standing = {
		commit,
		refusals: []
	};
	const pipeline = await pipelineIn(deployer, standing);
	if (pipeline === null) return /* @__PURE__ */ new Set();
	const desired = await desiredAt(deployer, standing, pipeline);
	return new Set(desired.flatMap((one) => one.values.flatMap(({ variable, value, safe }) => value === safe ? [`${nameOf$1(one)} ${variable}`] : [])));
}
/**
* The landing at the tip accepts what is live, so it needs the approvals of the policy before it. Where no reviews can be
* read, as in a local clone without evidence, no approval is demanded.
*/
async function demandApproved(deployer, tip) {
	const { repository } = deployer;
	const before = await parentOf(repository, tip);
	const pipeline = await pipelineIn(deployer, {
		commit: before,
		refusals: []
	});
	if (pipeline === null) return;
	const gatherer = await deployer.gathererFor({
		before,
		after: tip
	});
	const now = await gatherer.clock.now();
	const base = before === null ? await repository.emptyTree() : asTree(before);
	const proposal = await loadProposal(gatherer, {
		base,
		head: asTree(tip),
		tip: before,
		now
	});
	const { fingerprint } = askAbout(proposal, now);
	const wanted = {
		asks: pipeline.policy.approvals.flatMap(({ settings }) => policyAsks(settings)),
		fingerprint,
		base: proposal.base,
		tip: before,
		now
	};
	const evidence = await gather(gatherer, wanted);
	if (evidence.reviews.kind !== "known") return;
	const missing = judgePolicy({
		proposal,
		pipeline,
		owner: null,
		fingerprint,
		now
	}, evidence, [], false).filter(({ verdict }) => verdict !== "pass").map(({ message }) => message);
	if (missing.length === 0) return;
	throw refusal("adopt/not-approved", {
		commit: tip,
		missing
	});
}
function isMarked({ read }) {
	return read.mark != null;
}
/** Reads every target that can be opened. */
async function readsAt(renderer, standing) {
	const pipeline = await pipelineIn(renderer, standing);
	if (pipeline === null) return [];
	const all = await desiredAt(renderer, standing, pipeline);
	return (await Promise.all(all.map(async (desired) => {
		const { environment, service } = desired;
		const settings = settingsOf(pipeline, desired);
		if (settings === null) return null;
		const about = {
			environment,
			service,
			desired,
			settings
		};
		const read = await readAt(renderer, standing.commit, {
			...about,
			changes: []
		});
		return read === null ? null : {
			desired,
			read
		};
	}))).flatMap((one) => one ?? []);
}
function nameOf$1({ environment, service }) {
	return `${environment}/${service}`;
}
// src/app/deploy/adopted.ts
async function adoptedAt(loader, commit) {
	const standing = {
		commit,
		refusals: []
	};
	const { flags } = await snapshotIn(loader, standing, null);
	return {
		commit,
		exposed: (await environmentsOf(loader, standing)).flatMap((environment) => [...flags].filter(([, files]) => isExposed(exposuresIn(files, environment) ?? [])).map(([flag]) => ({
			environment,
			flag
		}))),
		unreadable: await unreadableDefinitions(loader, commit)
	};
}
async function unreadableDefinitions(loader, commit) {
	const { flags } = snapshotOf(await sideIn(loader, asTree(commit)));
	return [...flags].flatMap(([key, files]) => files.flag.kind === "unreadable" ? [key] : []);
}
/** Refusals for states that cannot be read there: their newest readable version counts in their place. */
async function unreadableAt(loader, commit, now) {
	if (commit === null) return [];
	const standing = {
		commit,
		refusals: []
	};
	const { flags } = await snapshotIn(loader, standing, null);
	const refusals = [];
	for (const environment of await environmentsOf(loader, standing)) for (const [flag, files] of flags) {
		if (stateOf(files, environment).kind !== "unreadable") continue;
		const found = await lastReadable(loader, commit, flag, environment);
		if (found === null) continue;
		refusals.push({
			part: "state",
			flag,
			environment,
			...found,
			since: now,
			verdict: "block"
		});
	}
	return refusals;
}
/** Former versions of a file that are read. */
const MOST_VERSIONS = 20;
async function lastReadable(loader, commit, flag, environment) {
	const path = statePath(loader.root, environment, flag);
	const walk = await loader.repository.walk(commit, 0, /* @__PURE__ */ new Set([path]));
	if (walk.kind !== "known") return null;
	const { landings } = walk.value;
	const versions = [...landings.entries()].filter(([, { changes }]) => changes.length > 0);
	for (const [at, { sha: landing }] of versions.slice(0, MOST_VERSIONS)) {
		const accepted = landings[at + 1]?.sha;
		if (accepted === void 0) continue;
		const files = (await snapshotIn(loader, {
			commit: accepted,
			refusals: []
		}, null)).flags.get(flag);
		if (files === void 0 || stateOf(files, environment).kind === "unreadable") continue;
		return {
			accepted,
			landing
		};
	}
	return null;
}
async function environmentsOf(loader, standing) {
	return (await pipelineIn(loader, standing))?.environments.map(({ name }) => name) ?? [];
}
// src/app/deploy/relocated.ts
async function relocatedIn(deployer, log, plan) {
	const relocated = [];
	for (const { environment, service, settings } of plan) {
		const instance = {
			environment,
			service
		};
		const live = log.get(instanceKey(instance))?.live ?? null;
		if (live === null || settings === null || Object.keys(live.values).length === 0) continue;
		const old = await settingsAt(deployer, live.landing, instance);
		if (old === null) continue;
		const from = placeOf(deployer, old);
		if (from === placeOf(deployer, settings)) continue;
		relocated.push({
			...instance,
			from,
			values: live.values
		});
	}
	return relocated;
}
async function settingsAt(loader, commit, instance) {
	if (await loader.repository.resolve(commit) === null) return null;
	const pipeline = await pipelineIn(loader, {
		commit,
		refusals: []
	});
	return pipeline && settingsOf(pipeline, instance);
}
function placeOf({ locatedBy }, { target, render, settings }) {
	const names = locatedBy(target);
	const where = Object.entries(settings).filter(([key]) => names.includes(key)).toSorted(([a], [b]) => a < b ? -1 : 1).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
	const as = render === null ? [] : [`render: ${render}`];
	return [target, [...where, ...as].join(", ")].filter((part) => part !== "").join(" ");
}
// src/app/deploy/deployed.ts
async function summaryOf(deployer, rounds) {
	const last = rounds.at(-1);
	if (last === void 0) throw new Error("a run has no rounds");
	const { accepted, baseline, tip, pipeline, entries } = last;
	const { refusals } = accepted;
	const plan = newest(rounds.flatMap((round) => round.plan), (item) => item);
	const isAdopted = rounds[0]?.baseline.kind === "adopted" && deployer.rollbacksOnly !== true;
	const judgements = rounds.flatMap((round) => round.judgements);
	const { before } = judgements.at(-1)?.landed ?? { before: baseline.commit };
	const outcomes = outcomesOf(rounds);
	return {
		tip: tip.commit,
		adopted: isAdopted ? await adoptedAt(deployer, rounds[0]?.baseline.commit ?? tip.commit) : null,
		assumed: (rounds[0]?.assumed ?? []).filter((one) => !outcomes.some(({ item }) => isInstance(item, one))),
		plan,
		pending: last.pending,
		outcomes,
		host: deployer.host,
		written: outcomes.flatMap((one) => writtenBy(deployer, one)),
		foreign: [...last.foreign, ...outcomes.filter(({ state }) => state === "refused")],
		missing: baseline.kind === "missing" ? baseline.missing.tip : null,
		doubted: last.doubted?.commit ?? null,
		unpushed: last.unpushed,
		refusals,
		judgements: [...await judgedEarlier(deployer, rounds, accepted), ...judgements],
		orphans: orphansOf(entries, pipeline),
		revert: await revertOf(deployer.repository, {
			before,
			after: tip.commit
		}),
		reverts: await revertsOf(deployer, refusals),
		relocated: await relocatedIn(deployer, liveIn(entries), plan)
	};
}
/** Landings that an earlier run judged and of which something is still refused: a repeat says why as well. */
async function judgedEarlier(deployer, rounds, accepted) {
	if (deployer.rollbacksOnly === true) return [];
	const known = new Set(rounds.flatMap(({ judgements }) => judgements.map((one) => one.landed.after)));
	const earlier = new Set(accepted.refusals.map(({ landing }) => landing).filter((one) => !known.has(one)));
	const judged = [];
	for (const landing of earlier) try {
		judged.push(await judgementOf(deployer, accepted, landing));
	} catch (error) {
		if (hintOf(error) === null) throw error;
	}
	return judged;
}
function writtenBy({ placesOf }, { item, state }) {
	const { environment, service, settings } = item;
	if (state !== "applied" || settings === null) return [];
	const instance = {
		environment,
		service
	};
	return [{
		...instance,
		places: placesOf(instance, settings)
	}];
}
/** By instance, of the last round that was about it. */
function newest(all, itemOf) {
	return [...new Map(all.map((one) => [instanceKey(itemOf(one)), one])).values()];
}
/** Without the outcomes `unchanged` of what an earlier round wrote. */
function outcomesOf(rounds) {
	const all = rounds.flatMap(({ outcomes }) => outcomes);
	const isWritten = ({ item, state }) => state === "unchanged" && all.some((one) => one.state === "applied" && isInstance(one.item, item) && one.item.desired.digest === item.desired.digest);
	return newest(all.filter((one) => !isWritten(one)), ({ item }) => item);
}
async function revertsOf({ repository }, refusals) {
	const reverts = {};
	for (const { landing } of refusals) {
		const before = await parentOf(repository, landing);
		reverts[landing] ??= await revertOf(repository, {
			before,
			after: landing
		});
	}
	return reverts;
}
function orphansOf(entries, pipeline) {
	const environments = new Set(pipeline.environments.map(({ name }) => name));
	const services = new Set(pipeline.services.map(({ name }) => name));
	return [...liveIn(entries).values()].flatMap((instance) => {
		const { environment, service, live } = instance;
		if (live === null) return [];
		const about = {
			environment,
			service,
			landing: live.landing,
			values: live.values
		};
		if (!environments.has(environment)) return [{
			...about,
			lost: "environment"
		}];
		return services.has(service) ? [] : [{
			...about,
			lost: "service"
		}];
	});
}
// src/app/deploy/lowered.ts
/** In order of landing. What an earlier run has lowered stays listed until the flag is raised. */
function loweredIn(item, entries, judgements) {
	const { environment, service, changes, desired } = item;
	const raised = new Set(changes.flatMap(({ variable, isRaise }) => isRaise ? desired.values.filter((one) => one.variable === variable) : []).map(({ flag }) => flag));
	const byFlag = new Map(newestOf(entries, item).map((one) => [one.flag, one]));
	for (const { landed, report } of judgements) for (const { flag, environment: place, class: kind, services } of report.changes) {
		if (kind !== "rollback" || place !== environment || !services.includes(service)) continue;
		byFlag.delete(flag);
		byFlag.set(flag, {
			flag,
			landing: landed.after,
			landedAt: null,
			verifiedAt: null
		});
	}
	return [...byFlag.values()].filter(({ flag }) => !raised.has(flag));
}
/** By the newest entry that may have been written: each writer repeats the whole list. */
function newestOf(entries, { environment, service }) {
	for (const entry of entries.toReversed()) {
		if (entry.environment !== environment) continue;
		const own = (entry.kind === "started" ? entry.instances : [...entry.instances.filter(({ state }) => state !== "superseded"), ...entry.others]).find((one) => one.service === service);
		if (own !== void 0) return own.lowered ?? [];
	}
	return [];
}
/** With the moment of each landing, and of the verification where there was one. */
async function settledLowered(lowered, landedAt, verifiedAt) {
	const settled = [];
	for (const one of lowered) settled.push({
		...one,
		landedAt: one.landedAt ?? await landedAt(one.landing),
		verifiedAt: one.verifiedAt ?? verifiedAt
	});
	return settled;
}
/** When landings happened, by the best clock at hand. Each is asked for once, and after the writes. */
function landingMoments(deployer) {
	const moments = /* @__PURE__ */ new Map();
	const ask = async (landing) => {
		const gatherer = await deployer.gathererFor({
			before: null,
			after: landing
		});
		return landedMoment(gatherer, landing, await gatherer.clock.now());
	};
	return (landing) => {
		const moment = moments.get(landing) ?? ask(landing);
		moments.set(landing, moment);
		return moment;
	};
}
// src/app/deploy/outcome.ts
function refusedWrite(item, foreign) {
	const values = foreign.map(({ variable, found }) => ({
		variable,
		found
	}));
	return {
		item,
		state: "refused",
		reason: {
			code: FOREIGN_VALUE,
			facts: { values }
		},
		foreign
	};
}
function supersededBy(item, by) {
	return {
		item,
		state: "superseded",
		reason: {
			code: "deploy/superseded",
			facts: { by }
		},
		by
	};
}
function cancelledFor(item) {
	return {
		item,
		state: "superseded",
		reason: {
			code: "deploy/cancelled",
			facts: {}
		},
		isCancelled: true
	};
}
function failedFor(item, reason) {
	return {
		item,
		state: "failed",
		reason
	};
}
function outcomeOf(item, applied) {
	switch (applied.kind) {
		case "applied":
		case "unchanged": return {
			item,
			state: applied.kind
		};
		case "superseded": return supersededBy(item, applied.by);
		case "failed": return failedFor(item, {
			code: "deploy/failed",
			facts: { why: applied.why }
		});
	}
}
function isReady(item) {
	return item.settings !== null;
}
function byEnvironment(items) {
	return grouped(items, ({ environment }) => environment);
}
// src/app/deploy/run.ts
/** Logs the whole plan, also the part that another run will write. */
async function start(run, plan) {
	const { deployer } = run;
	for (const [environment, items] of byEnvironment(plan.filter(isReady))) {
		const instances = items.map((item) => {
			const sent = sentInstanceOf(run, item);
			if (!isFirstWrite(run.entries, item)) return sent;
			const first = {
				...sent,
				was: foundIn(item)
			};
			return isReadFirst(run, item, run.entries) ? {
				...first,
				isFirst: true
			} : first;
		});
		const limit = Math.max(...items.map(limitOf));
		await deployer.log.append({
			...entryOf(run, environment),
			kind: "started",
			instances,
			limit
		});
	}
}
/** What an instance has before its plan is carried out. */
function foundIn({ desired, changes }) {
	const changed = changes.map(({ variable, from }) => [variable, from]);
	const all = {
		...loggedValues(desired),
		...Object.fromEntries(changed)
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
/** Whether a target is read for foreign values before the write. */
function isReadFirst({ deployer }, item, entries) {
	return deployer.rollbacksOnly !== true && !item.isRollback && isFirstWrite(entries, item);
}
/** Seconds: what a target's program, and then its probe, may take at most. */
function limitOf({ settings: { settings, probe } }) {
	const own = settings["limit"];
	return (typeof own === "number" ? own : LIMIT) + (probe?.within ?? 0);
}
const LIMIT = 300;
/** Logs the results of one environment, or only what was accepted where it has none. */
async function finish(run, environment, outcomes) {
	const own = outcomes.filter(({ item }) => item.environment === environment);
	const instances = [];
	for (const outcome of own) instances.push(...await resultOf$1(run, outcome));
	const verified = new Set(instances.flatMap(({ state, service }) => state === "verified" ? [service] : []));
	const entries = await run.deployer.log.read([environment]);
	const others = [...liveIn(entries).values()].flatMap(({ live, ...instance }) => {
		const isOther = instance.environment === environment && !verified.has(instance.service);
		return live !== null && isOther ? [live] : [];
	});
	const entry = entryOf(run, environment);
	await run.deployer.log.append({
		...entry,
		kind: "finished",
		instances,
		others
	});
}
function entryOf({ deployer, accepted, before }, environment) {
	return {
		environment,
		accepted,
		before,
		run: deployer.run,
		at: deployer.now()
	};
}
async function resultOf$1(run, { item, state, reason, by, isStale, verifiedAt }) {
	const begun = sentInstanceOf(run, item);
	const sent = begun.lowered === void 0 ? begun : {
		...begun,
		lowered: await settledLowered(begun.lowered, run.landedAt, verifiedAt ?? null)
	};
	switch (state) {
		case "applied":
		case "unchanged": return [by === void 0 ? {
			...sent,
			state: "verified"
		} : {
			...sent,
			state: "superseded",
			by
		}];
		case "failed": return [{
			...sent,
			state: "failed",
			why: reasonText(reason)
		}];
		case "superseded": return [isStale === true ? {
			...sent,
			state: "failed",
			why: staleText(by ?? run.tip)
		} : {
			...sent,
			state: "superseded",
			by: by ?? run.tip
		}];
		case "refused": return [{
			...sent,
			state: "failed",
			why: reasonText(reason),
			code: FOREIGN_VALUE
		}];
		case "no-target": return [];
	}
}
function staleText(by) {
	return reasonText({
		code: "deploy/stale-write",
		facts: { by }
	});
}
function sentInstanceOf({ tip, lowered }, item) {
	const { service, desired } = item;
	const sent = {
		service,
		landing: tip,
		digest: desired.digest,
		values: loggedValues(desired)
	};
	const own = lowered.get(instanceKey(item)) ?? [];
	return own.length === 0 ? sent : {
		...sent,
		lowered: own
	};
}
// src/app/deploy/other-runs.ts
/** The tip of another run that has started since this one read the log, unless this one has it already. */
async function newerThan({ deployer, entries: known, tip }, item, entries) {
	const runs = /* @__PURE__ */ new Set([deployer.run, ...known.map(({ run }) => run)]);
	for (const { environment, instances, run, accepted } of entries) {
		if (runs.has(run)) continue;
		const ownInstance = environment === item.environment ? instances.find(({ service }) => service === item.service) : void 0;
		if (ownInstance !== void 0 && ownInstance.digest === item.desired.digest) continue;
		if (!(accepted.tip === tip || await isOlder(deployer.repository, accepted.tip, tip))) return accepted.tip;
	}
	return null;
}
/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
async function hasOlderStart({ deployer, entries: known, tip }) {
	const runs = new Set(known.map(({ run }) => run));
	const environments = [...new Set(known.map(({ environment }) => environment))];
	for (const { kind, run, accepted } of await deployer.log.read(environments)) {
		if (kind !== "started" || run === deployer.run || runs.has(run)) continue;
		if (await isOlder(deployer.repository, accepted.tip, tip)) return true;
	}
	return false;
}
/** The log of these instances as it is now. */
async function readAgain({ deployer }, items) {
	return deployer.log.read([...new Set(items.map(({ environment }) => environment))]);
}
// src/app/deploy/applied-last.ts
/** Applied, and again where another run may have written after it. */
async function appliedLast(run, writes, entries, cancelled, apply) {
	let applied = await apply();
	if (await olderWritesEnded(run, writes, entries)) applied = again(applied, await apply());
	for (let left = MOST_TRIES; left > 0; left -= 1) {
		if (!await settled(run, writes, entries, cancelled)) break;
		const next = await apply();
		applied = again(applied, next);
		if (next.every(({ kind }) => kind !== "applied")) break;
	}
	return applied;
}
/** As long as a daemon keeps replacing what was written. */
const MOST_TRIES = 3;
/** What was applied and is still there stays applied. */
function again(once, later) {
	return later.map((answer, index) => answer.kind === "unchanged" ? once[index] ?? answer : answer);
}
/**
* A daemon may still carry out what a killed run has asked of it, after our write. Waits until it has, and answers whether
* ours has to be written again. The values are there meanwhile. A newer run waits in our place.
*/
async function settled(run, writes, entries, cancelled) {
	const { deployer } = run;
	const waits = writes.flatMap(({ item, target: { settles = 0 } }) => settles > 0 && mayStillAct(deployer, item, entries, settles) ? [settles] : []);
	for (let left = Math.max(0, ...waits); left > 0; left -= STEP) {
		await deployer.pause(STEP);
		if (cancelled.aborted) return false;
		for (const { item } of writes) if (await newerThan(run, item, await readAgain(run, [item])) !== null) return false;
	}
	return waits.length > 0;
}
/** Seconds between two looks for a newer run. */
const STEP = 1;
/** Whether another run with other values was killed, stopped or failed a short time ago. */
function mayStillAct({ run, now }, item, entries, settles) {
	return entries.some((start) => {
		if (start.kind !== "started" || start.run === run) return false;
		if (start.environment !== item.environment) return false;
		const sent = start.instances.find(({ service }) => service === item.service);
		if (sent === void 0 || sent.digest === item.desired.digest) return false;
		const end = entries.find((one) => one.kind === "finished" && one.run === start.run && one.environment === start.environment && one.accepted.tip === start.accepted.tip);
		if (end === void 0) return start.at + start.limit > now();
		return end.instances.find(({ service }) => service === item.service)?.state !== "verified" && end.at + settles > now();
	});
}
/** Runs that are about to write other values to one of these instances. */
function olderStarts({ deployer }, items, entries) {
	const now = deployer.now();
	return unfinishedIn(entries).filter(({ run, at, limit, environment, instances }) => run !== deployer.run && at + limit > now && items.some((item) => item.environment === environment && instances.some(({ service, digest }) => service === item.service && digest !== item.desired.digest)));
}
/** Seconds between two reads of the log. */
const PAUSE = 10;
/**
* On several machines there is no lock, so an older write may come after ours. A rollback waits until every older write has
* ended, or its limit has passed. Answers whether there was one, so that ours has to be written again.
*/
async function olderWritesEnded(run, writes, entries) {
	const { deployer } = run;
	const down = writes.map(({ item }) => item).filter(({ isRollback }) => isRollback);
	if (!deployer.log.isRemote || down.length === 0) return false;
	let open = olderStarts(run, down, entries);
	const isLate = open.length > 0;
	while (open.length > 0) {
		deployer.onWait(`an older deployment of ${open.map(({ environment }) => environment).join(", ")}`);
		await deployer.pause(PAUSE);
		open = olderStarts(run, down, await readAgain(run, down));
	}
	return isLate;
}
// src/app/deploy/write.ts
/** Writes the instances of one batch. `known`: the entries of the log; null: they are read under the lock. */
async function write(run, items, known) {
	const locks = await acquired(run, items);
	try {
		const entries = known ?? await readAgain(run, items);
		const outcomes = [];
		const writes = [];
		for (const item of items) {
			const ready = await withoutWriting(run, item, entries) ?? await prepared(run.deployer, run.tip, item);
			if ("target" in ready) writes.push(ready);
			else outcomes.push("kind" in ready ? outcomeOf(item, ready) : ready);
		}
		const cancelled = AbortSignal.any(locks.map((lock) => lock.cancelled));
		const applied = await appliedLast(run, writes, entries, cancelled, () => apply(writes, cancelled));
		const verified = writes.map(async ({ item }, index) => {
			const answer = applied[index];
			const hasFailed = answer === void 0 || answer.kind === "failed";
			if (cancelled.aborted && hasFailed) return cancelledFor(item);
			if (answer === void 0) return failedFor(item, {
				code: "deploy/not-written",
				facts: {}
			});
			return verify(run, item, answer);
		});
		return [...outcomes, ...await Promise.all(verified)];
	} finally {
		for (const lock of locks) await lock.release();
	}
}
/** All runs take locks in the same order, so that no two wait for each other. */
async function acquired(run, items) {
	const { log, onWait } = run.deployer;
	const locks = [];
	try {
		for (const item of items) locks.push(await log.acquire(item, {
			isRollback: item.isRollback,
			onWait
		}));
	} catch (error) {
		for (const lock of locks) await lock.release();
		throw error;
	}
	return locks;
}
/** The outcome of an instance that must not, or need not, be written; null: it has to be written. */
async function withoutWriting(run, item, entries) {
	const { unreadable, digest } = item.desired;
	if (unreadable.length > 0) return failedFor(item, {
		code: "deploy/unreadable",
		facts: { flags: unreadable }
	});
	const by = await newerThan(run, item, entries);
	if (by !== null) return supersededBy(item, by);
	const others = entries.filter((entry) => entry.run !== run.deployer.run);
	if (isReadFirst(run, item, others)) {
		const foreign = await foreignAt(run.deployer, run.standing, item, others);
		if (foreign.length > 0) return refusedWrite(item, foreign);
	}
	const state = stateIn(others, item);
	if (!(state?.live?.digest === digest && state.unsettled.length === 0) || run.isForced) return null;
	return {
		item,
		state: "unchanged",
		by: state.live.landing
	};
}
async function apply(writes, cancelled) {
	const [first] = writes;
	if (first === void 0) return [];
	const { batch } = first.target;
	try {
		if (batch === void 0) return [await first.target.apply(first.delivery, cancelled)];
		const parts = writes.map(({ target, delivery }) => (target.batch ?? batch).part(delivery));
		return await batch.apply(parts, cancelled);
	} catch (error) {
		const failed = failedBy(error);
		return writes.map(() => failed);
	}
}
async function verify(run, item, applied) {
	if (applied.kind !== "applied" && applied.kind !== "unchanged") return outcomeOf(item, applied);
	let by = null;
	const isCancelled = async () => {
		by ??= await newerThan(run, item, await readAgain(run, [item]));
		return by !== null;
	};
	const stale = () => by === null ? null : {
		...supersededBy(item, by),
		isStale: true
	};
	if (run.deployer.log.isRemote && await isCancelled()) return stale() ?? outcomeOf(item, applied);
	const why = await probed(run.deployer, item, isCancelled);
	if (why === null) return {
		...outcomeOf(item, applied),
		verifiedAt: run.deployer.now()
	};
	return stale() ?? outcomeOf(item, {
		kind: "failed",
		why
	});
}
// src/app/deploy/roll-out.ts
/** In the order of the plan. A failure stops no other instance. */
async function rollOut(run, plan) {
	const down = plan.filter(({ isRollback }) => isRollback);
	const rest = [...byEnvironment(plan.filter(({ isRollback }) => !isRollback)).values()];
	const outcomes = /* @__PURE__ */ new Map();
	const logged = /* @__PURE__ */ new Set();
	for (const [turn, items] of [down, ...rest].entries()) {
		for (const outcome of await inParallel(run, items)) outcomes.set(instanceKey(outcome.item), outcome);
		const later = new Set(rest.slice(turn).flatMap((one) => one.map((item) => item.environment)));
		const ended = [...byEnvironment([...outcomes.values()].map(({ item }) => item)).keys()].filter((environment) => !later.has(environment) && !logged.has(environment));
		for (const environment of ended) {
			logged.add(environment);
			await finish(run, environment, [...outcomes.values()]);
		}
	}
	return plan.flatMap((item) => outcomes.get(instanceKey(item)) ?? []);
}
/** Writes instances at the same time. Those of one batch go into one call. */
async function inParallel(run, items) {
	const without = items.filter((item) => !isReady(item));
	const groups = grouped(items.filter(isReady), (item) => batchOf(run, item));
	const known = run.deployer.log.isRemote ? await readAgain(run, items) : null;
	const ended = await Promise.allSettled([...groups.values()].map((group) => write(run, group, known)));
	const bug = ended.find((one) => one.status === "rejected");
	if (bug !== void 0) throw bug.reason;
	return [...without.map((item) => ({
		item,
		state: "no-target"
	})), ...ended.flatMap((one) => one.status === "fulfilled" ? one.value : [])];
}
function batchOf({ deployer }, item) {
	const { settings, target } = item.settings;
	try {
		const key = deployer.open(target, settings, item).batch?.key;
		if (key !== void 0) return `${target} ${key}`;
	} catch (error) {
		failedBy(error);
	}
	return `${item.environment}/${item.service}`;
}
// src/app/deploy/vouched.ts
/**
* Null where the log does not say it, so that every instance has to be compared again: another run may have written beside
* the newest one, the newest one may have been killed, or it may have written what was not pushed.
*/
function vouchedBy(entries, baseline) {
	const run = entries.at(-1)?.run;
	if (baseline.kind !== "logged" || run === void 0) return null;
	const runEntries = entries.slice(entries.findIndex((one) => one.run === run));
	const last = entries.at(-runEntries.length - 1);
	const isItsOwn = runEntries.every((one) => one.run === run && isOf(one, baseline));
	const hasReadAll = runEntries.every(({ before }) => last === void 0 || before === last.accepted.tip);
	if (!isItsOwn || !hasReadAll || unfinishedIn(runEntries).length > 0) return null;
	const sent = /* @__PURE__ */ new Map();
	const open = /* @__PURE__ */ new Map();
	for (const entry of runEntries) {
		const { environment } = entry;
		for (const one of entry.instances) {
			const instance = {
				environment,
				service: one.service
			};
			const key = instanceKey(instance);
			if (one.landing !== baseline.commit) return null;
			sent.set(key, one);
			if ("state" in one && one.state === "verified") open.delete(key);
			else open.set(key, instance);
		}
	}
	return {
		sent,
		open: [...open.values()]
	};
}
/** A run that accepts what was accepted before has nothing new, or only what is not pushed. */
function isOf({ accepted, before, trust }, baseline) {
	return trust !== "plain" && before !== accepted.tip && accepted.tip === baseline.commit && JSON.stringify(accepted.refusals) === JSON.stringify(baseline.refusals);
}
// src/app/deploy/concerned.ts
function isConcerned({ services, environments }, { service, environment }) {
	return services.has(service) && environments.has(environment);
}
/** Null: every instance has to be compared, with every flag. */
async function concernedBy(deployer, found) {
	const { entries, baseline, pipeline } = found;
	const vouched = vouchedBy(entries, baseline);
	const moved = vouched === null ? null : await movedSince(deployer, found);
	if (vouched === null || moved === null) return null;
	const sent = await servicesOf(deployer, found, moved.keys);
	if (sent === null) return null;
	const open = [...vouched.open, ...openIn(found)];
	const near = await sendingTo(deployer, found, /* @__PURE__ */ new Set([...sent, ...open.map(({ service }) => service)]));
	const { services } = near;
	const others = [...open, ...near.waiting].map(({ environment }) => environment);
	const environments = /* @__PURE__ */ new Set([...moved.environments, ...others]);
	const keys = [.../* @__PURE__ */ new Set([...moved.keys, ...near.keys])].toSorted(inOrder);
	const desired = await desiredAt(deployer, baseline, pipeline, {
		keys,
		environments
	});
	const concerned = {
		services,
		environments,
		keys
	};
	const before = desired.filter((one) => isConcerned(concerned, one));
	return isAsLogged(deployer, found, vouched, {
		...concerned,
		before
	}) ? {
		...concerned,
		before
	} : null;
}
/** Instances of the log of which it is not known what is live, or that no run can write any more: each run lists them. */
function openIn({ entries, pipeline }) {
	const names = new Set(pipeline.environments.map(({ name }) => name));
	return [...liveIn(entries).values()].filter((one) => names.has(one.environment) && (one.unsettled.length > 0 || settingsOf(pipeline, one) === null));
}
/** More flags than these are a landing about all of them. */
const MOST_MOVED = 500;
/** The flags whose files, or whose refusals, differ since the accepted commit; null: so does more than flags. */
async function movedSince({ repository, root }, { baseline, standing, pipeline }) {
	const { commit } = baseline;
	if (commit === null) return null;
	const changes = await repository.diff(asTree(commit), asTree(standing.commit));
	const touch = touchOf(root, changes);
	const refusals = [...baseline.refusals, ...standing.refusals];
	const refused = refusals.flatMap(({ flag }) => flag ?? []);
	const keys = [.../* @__PURE__ */ new Set([...touch.flags, ...refused])];
	if (touch.pipeline || refusals.some(({ part }) => part === "rules") || keys.length > MOST_MOVED) return null;
	const paths = new Set(touch.files.map(({ path }) => path));
	const isEverywhere = refused.length > 0 || keys.some((key) => paths.has(flagPath(root, key)));
	const all = pipeline.environments.map(({ name }) => name);
	return {
		keys,
		environments: isEverywhere ? all : [...touch.folders]
	};
}
/** The services that these flags send to, before and after, accepted and refused; null where a definition cannot be read. */
async function servicesOf(deployer, { baseline, standing, pipeline }, keys) {
	const services = [];
	for (const { commit, refusals } of [baseline, standing]) {
		const snapshots = [];
		snapshots.push(await snapshotIn(deployer, {
			commit,
			refusals: []
		}, null, keys));
		for (const { name } of refusals.length === 0 ? [] : pipeline.environments) snapshots.push(await snapshotIn(deployer, {
			commit,
			refusals
		}, name, keys));
		for (const { flag } of snapshots.flatMap(({ flags }) => [...flags.values()])) {
			if (flag.kind === "unreadable") return null;
			services.push(...(valueOf(flag)?.services ?? []).map(({ service }) => service));
		}
	}
	return services;
}
/** The word of a definition whose first values may wait for the next change of a service. */
const FIRST = "code-default";
/** The flags that name these services, and services with first values that wait: a run lists those, too. */
async function sendingTo(deployer, found, services) {
	const { standing, pipeline, entries } = found;
	const tree = asTree(standing.commit);
	const isDeployed = pipeline.services.some(({ deploy = [] }) => deploy.length > 0);
	const words = [...services, ...isDeployed ? [FIRST] : []];
	const definitions = await definitionsWith(deployer, tree, words);
	const waiting = isDeployed ? waitingIn(definitions, pipeline, liveIn(entries)) : [];
	const more = waiting.flatMap(({ service }) => services.has(service) ? [] : [service]);
	const others = await definitionsWith(deployer, tree, more);
	return {
		keys: [...definitions.keys(), ...others.keys()],
		services: /* @__PURE__ */ new Set([...services, ...more]),
		waiting
	};
}
/** Instances with a target that were not sent a variable whose code has a default. */
function waitingIn(definitions, pipeline, live) {
	const waiting = [];
	for (const { definition } of definitions.values()) {
		const flag = definition?.value ?? null;
		if (flag?.isCodeDefaultWritten !== true) continue;
		const files = {
			flag: {
				kind: "known",
				value: flag
			},
			states: /* @__PURE__ */ new Map()
		};
		for (const { name: environment } of pipeline.environments) for (const { service, variables } of exposuresIn(files, environment) ?? []) {
			const instance = {
				environment,
				service
			};
			if (settingsOf(pipeline, instance) === null) continue;
			const has = live.get(instanceKey(instance))?.live?.values ?? {};
			if (variables.some(({ variable }) => !Object.hasOwn(has, variable))) waiting.push(instance);
		}
	}
	return waiting;
}
/**
* Whether these flags alone make what the log says of the instances at the accepted commit. A definition that cannot be read
* may send more than its text shows, and an older Flaghoist may have compared in another way.
*/
function isAsLogged(deployer, { entries, pipeline }, { sent }, concerned) {
	const log = liveIn(entries);
	const earlier = sentIn(entries);
	const { before } = concerned;
	const others = [...log.values()].filter((one) => isConcerned(concerned, one) && !before.some((other) => isInstance(one, other)));
	return [...before, ...others].every((instance) => {
		const state = log.get(instanceKey(instance));
		const settings = settingsOf(pipeline, instance);
		if (state === void 0 && settings === null) return true;
		const live = state !== void 0 && state.unsettled.length === 0 ? state.live?.digest ?? null : null;
		const digest = sent.get(instanceKey(instance))?.digest ?? live;
		const one = before.find((other) => isInstance(other, instance));
		if (one === void 0) return digest === nothingFor(instance, deployer.sha256).digest;
		const firsts = firstValues(one, earlier.get(instanceKey(instance)) ?? []);
		const rest = without(one, firsts, settings, deployer.sha256);
		return digest === one.digest || digest === rest.digest;
	});
}
// src/app/deploy/found.ts
/**
* The instance with the values that its target has; as it was, where the target cannot tell. `wanted`: the accepted state
* of the tip. `git`: the tip as it is.
*/
async function asFound(renderer, commit, pipeline, { known, desired }, wanted, git) {
	const settings = settingsOf(pipeline, known);
	if (settings === null) return known;
	const { environment, service } = known;
	const read = await readAt(renderer, commit, {
		environment,
		service,
		desired,
		settings,
		changes: []
	});
	if (read === null || read.kind !== "known" || read.variables === void 0) return known;
	const { variables } = read;
	if (!desired.values.some(({ variable }) => variables.has(variable))) return known;
	const raised = new Set(wanted === void 0 ? [] : changesBetween(valuesIn(variables, wanted), wanted).filter(({ isRaise }) => isRaise).map(({ variable }) => variable));
	const hasValueOf = (one, variable) => {
		const value = one?.values.find((other) => other.variable === variable)?.value ?? null;
		return value !== null && variables.get(variable) === textOfValue(value);
	};
	const isLive = (variable) => hasValueOf(git, variable) && !hasValueOf(wanted, variable);
	const found = valuesIn(variables, desired);
	const kept = Object.entries(known.values).filter(([variable]) => raised.has(variable) || isLive(variable));
	const values = {
		...found,
		...Object.fromEntries(kept)
	};
	const isOf = (one) => one.values.every(({ variable, value }) => values[variable] === value);
	if (isOf(desired)) return known;
	const isWanted = wanted !== void 0 && isOf(wanted);
	return {
		...known,
		values,
		digest: isWanted ? wanted.digest : OTHER
	};
}
/**
* The instance before the first deployment of all. Its target says what the plan changes; what Git said before says what
* the landing changes. `wanted`: at the tip.
*/
async function asAdopted(renderer, commit, pipeline, known, wanted) {
	const settings = settingsOf(pipeline, known);
	if (settings === null) return known;
	const { environment, service } = known;
	const changes = changesBetween(known.values, wanted);
	const read = await readAt(renderer, commit, {
		environment,
		service,
		desired: wanted,
		changes,
		settings
	});
	if (read === null || read.kind !== "known") return {
		...known,
		isAssumed: true
	};
	if (read.isAsWanted) return {
		...known,
		digest: wanted.digest
	};
	const { variables = /* @__PURE__ */ new Map() } = read;
	const found = valuesIn(variables, wanted);
	const firsts = firstValues(wanted, []).filter((variable) => !variables.has(variable));
	const rest = without(wanted, firsts, settings, renderer.sha256);
	if (!(rest.values.every(({ variable, value }) => (found[variable] ?? null) === value) && changes.every(({ variable, to }) => to !== null || !variables.has(variable)) && rest.values.length + firsts.length > 0)) return {
		...known,
		found,
		digest: OTHER
	};
	return {
		...known,
		values: found,
		digest: firsts.length === 0 ? wanted.digest : rest.digest
	};
}
/** The digest of no values that we send. */
const OTHER = "";
/** Texts of these variables as values; other texts as they are. */
function valuesIn(texts, { values }) {
	return Object.fromEntries(values.flatMap(({ variable, value, safe }) => {
		const text = texts.get(variable);
		if (text === void 0) return [];
		return [[variable, [value, safe].find((one) => textOfValue(one) === text) ?? text]];
	}));
}
// src/app/deploy/round.ts
async function planned(deployer, facts, options) {
	const { accepted, baseline } = facts;
	const standing = {
		commit: accepted.tip,
		refusals: accepted.refusals
	};
	const pipeline = await pipelineIn(deployer, standing);
	if (pipeline === null) throw refusal("deploy/no-pipeline");
	demandKnown(pipeline, options);
	const concerned = isAboutAll(deployer, facts, options) ? null : await concernedBy(deployer, {
		...facts,
		standing,
		pipeline
	});
	const desired = concerned === null ? await desiredAt(deployer, standing, pipeline) : (await desiredAt(deployer, standing, pipeline, concerned)).filter((one) => isConcerned(concerned, one));
	const known = await knownAt(deployer, facts, pipeline, desired, {
		reads: await readerFor(deployer, facts, pipeline, options),
		concerned
	});
	const isForced = (item) => options.force === true && isNamed(options, item);
	const all = planOf(pipeline, forgotten(isForced, known), desired, deployer.sha256).map((item) => isForced(item) ? {
		...item,
		isPending: false
	} : item);
	const rollbacksOnly = options.rollbacksOnly === true || baseline.kind === "missing";
	const whole = all.filter((item) => !item.isPending);
	const plan = whole.filter((item) => isNamed(options, item) && (!rollbacksOnly || item.isRollback));
	const pending = all.filter((item) => item.isPending && isNamed(options, item));
	const foreign = options.dryRun ? await refusedWrites(deployer, standing, plan, facts.entries) : [];
	const assumed = known.filter((one) => one.isAssumed === true && isNamed(options, one));
	return {
		...facts,
		pipeline,
		whole,
		plan,
		pending,
		assumed,
		foreign,
		outcomes: []
	};
}
/** Whether a run cannot rely on what the log says about instances that no landing has touched. */
function isAboutAll({ rollbacksOnly = false }, { doubted }, { force = false, adopt = false }) {
	return rollbacksOnly || force || adopt || doubted !== null;
}
async function refusedWrites(deployer, standing, plan, entries) {
	if (deployer.rollbacksOnly === true) return [];
	const outcomes = [];
	for (const item of plan) {
		const foreign = await foreignAt(deployer, standing, item, entries);
		if (foreign.length > 0) outcomes.push(refusedWrite(item, foreign));
	}
	return outcomes;
}
/** Without a log to rely on, the targets are read. With one, what was accepted before is there. */
async function readerFor(deployer, { accepted: { tip }, baseline }, pipeline, { adopt = false }) {
	if (deployer.rollbacksOnly === true || adopt) {
		const all = await desiredAt(deployer, {
			commit: tip,
			refusals: []
		}, pipeline);
		return (one, wanted) => {
			return asFound(deployer, tip, pipeline, one, wanted, all.find((other) => isInstance(other, one.known)));
		};
	}
	if (baseline.kind !== "adopted") return ({ known }) => Promise.resolve(known);
	return ({ known }, wanted) => asAdopted(deployer, tip, pipeline, known, wanted ?? nothingFor(known, deployer.sha256));
}
/** What each instance has: by the log, or else by what was accepted before this run, or by its target. */
async function knownAt(deployer, { entries, baseline }, pipeline, wanted, { reads, concerned }) {
	const log = liveIn(entries);
	const rules = await pipelineIn(deployer, baseline);
	const before = concerned?.before ?? await desiredAt(deployer, baseline, pipeline, { rules });
	const sent = sentIn(entries);
	const assumed = before.map((one) => {
		const earlier = sent.get(instanceKey(one)) ?? [];
		const settings = rules && settingsOf(rules, one);
		const firsts = settingsOf(pipeline, one) === null ? [] : firstValues(one, earlier);
		const known = without(one, firsts, settings, deployer.sha256);
		const { environment, service, digest } = known;
		return {
			desired: one,
			known: {
				environment,
				service,
				digest,
				isLogged: false,
				wasWritten: false,
				earlier,
				values: loggedValues(known)
			}
		};
	});
	const logged = [...log.values()].filter((one) => concerned === null || isConcerned(concerned, one)).map(({ environment, service, live, unsettled }) => {
		const instance = {
			environment,
			service
		};
		const other = assumed.find(({ known }) => isInstance(known, instance))?.known;
		const earlier = sent.get(instanceKey(instance)) ?? [];
		const values = live?.values ?? beforeNewest(earlier) ?? other?.values ?? {};
		const digest = live?.digest ?? other?.digest ?? null;
		return {
			...instance,
			values,
			digest: unsettled.length > 0 ? null : digest,
			isLogged: live !== null,
			wasWritten: !isFirstWrite(entries, instance),
			earlier
		};
	});
	const read = assumed.filter(({ known }) => !log.has(instanceKey(known))).map((one) => reads(one, wanted.find((other) => isInstance(other, one.known))));
	return [...logged, ...await Promise.all(read)];
}
/** What the writes after which nothing is known may have left in place; null: the log does not say. */
function beforeNewest(earlier) {
	const newest = JSON.stringify(earlier.at(-1));
	return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}
/** A forced run assumes nothing about what the named instances have. */
function forgotten(isForced, known) {
	return known.map((one) => isForced(one) ? {
		...one,
		digest: null
	} : one);
}
// src/app/deploy/trust.ts
/**
* Where judging has to begin, where the acceptance has no trusted writer: at the oldest commit whose values still run in
* an instance that would be raised. Null: at the baseline.
*/
async function doubtedSince({ repository }, entries, baseline, desiredAtBaseline) {
	if (baseline.kind !== "logged" || hasTrustedWriter(entries, baseline.commit)) return null;
	const desired = await desiredAtBaseline();
	const log = liveIn(entries);
	let since = null;
	for (const one of desired) {
		const live = log.get(instanceKey(one))?.live ?? null;
		if (live === null || !changesBetween(live.values, one).some(({ isRaise }) => isRaise)) continue;
		if (live.landing === baseline.commit || !await isHere(repository, live.landing)) continue;
		if (since === null || await isOlder(repository, live.landing, since)) since = live.landing;
	}
	return since === null ? null : {
		commit: since,
		refusals: refusalsAt(since, acceptedIn(entries))
	};
}
function hasTrustedWriter(entries, commit) {
	return entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== "plain");
}
// src/app/deploy/reconcile.ts
/** Rounds of a run for one tip, while other runs write as well. */
const MOST_ROUNDS = 5;
async function reconcile(given, options) {
	const rounds = [];
	const seen = /* @__PURE__ */ new Set();
	for (;;) {
		const deployer = {
			...given,
			run: `${given.run}-${rounds.length + 1}`
		};
		const first = await deployer.tip();
		seen.add(first.commit);
		const entries = await deployer.log.read(await environmentsAt(deployer, first.commit));
		const baseline = await baselineOf(deployer, entries, first.commit, options.before);
		if (baseline.kind === "adopted") await demandAdoptable(deployer, baseline, first.commit, options);
		const tip = await newestTip(deployer, first, baseline);
		const doubted = await doubtedAt(deployer, entries, baseline);
		const round = await planned(deployer, {
			entries,
			tip,
			baseline,
			doubted,
			...await accept(deployer, doubted ?? await adopting(deployer, baseline), tip)
		}, options);
		rounds.push(options.dryRun ? round : await carriedOut(deployer, round, options));
		if (options.dryRun) break;
		const isDisturbed = await mayHaveLost(deployer, rounds, entries);
		const now = await tipAgain(deployer);
		if (!isDisturbed && (now === null || seen.has(now))) break;
	}
	return summaryOf(given, rounds);
}
/** Null where it cannot be found any more: what was written is shown all the same. */
async function tipAgain({ tip }) {
	try {
		return (await tip()).commit;
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return null;
	}
}
/** Whether another write may have come after ours, so that another round is needed. */
async function mayHaveLost(deployer, rounds, entries) {
	const last = rounds.at(-1);
	const tip = last?.tip.commit;
	if (last === void 0 || tip === void 0) return false;
	if (rounds.filter((one) => one.tip.commit === tip).length >= MOST_ROUNDS) return false;
	if (last.outcomes.some(({ isCancelled }) => isCancelled === true)) return true;
	return hasOlderStart({
		deployer,
		entries,
		tip
	});
}
/**
* The tip, read again after the log. The accepted commit of the log was the tip once: where ours does not contain it, the
* branch has moved on or was rewritten. A clone that cannot ask its remote takes the younger of the two.
*/
async function newestTip({ repository, tip }, seen, baseline) {
	const { commit } = baseline;
	if (baseline.kind !== "logged" || commit === null) return seen;
	if (commit === seen.commit || await isOlder(repository, commit, seen.commit)) return seen;
	const now = await tip();
	return !now.isCurrent && await isOlder(repository, now.commit, commit) ? {
		...now,
		commit,
		pushed: commit
	} : now;
}
async function doubtedAt(deployer, entries, baseline) {
	return doubtedSince(deployer, entries, baseline, async () => {
		const pipeline = await pipelineIn(deployer, baseline);
		return pipeline === null ? [] : desiredAt(deployer, baseline, pipeline);
	});
}
/** Throws a refusal where the log was lost. It never stops a rollback. */
async function demandAdoptable(deployer, baseline, tip, { adopt = false }) {
	if (deployer.rollbacksOnly === true) return;
	await (adopt ? demandLive(deployer, baseline, tip) : demandLog(deployer, baseline.commit, tip));
}
async function adopting(deployer, baseline) {
	if (baseline.kind !== "adopted") return baseline;
	const refusals = await unreadableAt(deployer, baseline.commit, deployer.now());
	return {
		commit: baseline.commit,
		refusals
	};
}
/** Landings that are not pushed yet may only lower values. */
async function accept(deployer, baseline, { commit, pushed }) {
	const shared = pushed === null || pushed === commit ? commit : pushed;
	const isAhead = shared !== commit && await isOlder(deployer.repository, shared, commit);
	const known = await landingsAfter(deployer, baseline.commit, isAhead ? shared : commit);
	const judged = await acceptUpTo(deployer, baseline, known, isAhead ? shared : commit);
	if (!isAhead) return {
		...judged,
		unpushed: []
	};
	const standing = {
		commit: shared,
		refusals: judged.accepted.refusals
	};
	const { own, ...local } = await acceptUnpushed(deployer, standing, commit);
	const judgements = [...judged.judgements, ...local.judgements];
	return {
		accepted: local.accepted,
		judgements,
		unpushed: own.map(({ after }) => after)
	};
}
async function carriedOut(deployer, round, { force = false }) {
	const { entries, tip, baseline, whole, plan, judgements } = round;
	const lowered = whole.map((item) => [instanceKey(item), loweredIn(item, entries, judgements)]);
	const run = {
		deployer,
		tip: tip.commit,
		standing: {
			commit: round.accepted.tip,
			refusals: round.accepted.refusals
		},
		accepted: await loggedAcceptance(deployer, round),
		before: baseline.commit,
		entries,
		isForced: force,
		lowered: new Map(lowered),
		landedAt: landingMoments(deployer)
	};
	await start(run, whole);
	const outcomes = await rollOut(run, plan);
	const logged = new Set(whole.map(({ environment }) => environment));
	for (const environment of acceptedAnew(round).filter((name) => !logged.has(name))) await finish(run, environment, []);
	return {
		...round,
		outcomes
	};
}
/** The acceptance for the log: only what was pushed, and no raise while earlier refusals are not known. */
async function loggedAcceptance({ repository }, { accepted, tip, baseline, whole }) {
	const isRaised = whole.some(({ changes }) => changes.some(({ isRaise }) => isRaise));
	if (baseline.kind === "missing" && isRaised) return baseline.missing;
	const { pushed, commit } = tip;
	if (pushed === null || pushed === commit || !await isOlder(repository, pushed, commit)) return accepted;
	return {
		tip: baseline.commit ?? pushed,
		refusals: baseline.refusals
	};
}
/** Environments that need an entry for what was accepted, although no instance is written there. */
function acceptedAnew(round) {
	const { baseline, accepted, judgements, pipeline, whole } = round;
	const names = pipeline.environments.map(({ name }) => name);
	if (baseline.kind === "adopted") return names;
	if (whole.length > 0) return [];
	return JSON.stringify(baseline.refusals) !== JSON.stringify(accepted.refusals) || judgements.some(({ report }) => report.class !== "none") ? names.slice(0, 1) : [];
}
// src/app/deploy/without-log.ts
/** Deploys with the log; where it is unavailable, deploys only rollbacks. */
async function deploy(deployer, options) {
	const watched = watch(deployer.log);
	try {
		const deployed = await reconcile({
			...deployer,
			log: watched.log
		}, options);
		const endTrouble = watched.endTrouble();
		return {
			...deployed,
			logTrouble: null,
			endTrouble,
			isUnread: false,
			isLost: false
		};
	} catch (error) {
		const lost = lostLogIn(error);
		const logTrouble = lost ?? watched.trouble();
		if (logTrouble === null || hintOf(error) === null) throw error;
		const entries = lost === null ? watched.entries() : null;
		const { before: _, ...rest } = options;
		const deployed = await reconcile(comingDown(deployer, entries), {
			...rest,
			force: options.force === true && entries !== null
		});
		const about = {
			logTrouble,
			endTrouble: null,
			isUnread: entries === null
		};
		return {
			...deployed,
			...about,
			isLost: lost !== null
		};
	}
}
/** The deployer for rollbacks only. It refuses every raise. */
function comingDown(deployer, entries) {
	const { landingsIn: _, ...rest } = deployer;
	return {
		...rest,
		log: memoryLog(deployer, entries ?? []),
		rollbacksOnly: true,
		clamps: entries === null,
		gathererFor: () => Promise.resolve(gitAlone(deployer))
	};
}
function watch(log) {
	let trouble = null;
	let endTrouble = null;
	let entries = null;
	const watched = async (work) => {
		try {
			return await work;
		} catch (error) {
			if (hintOf(error) !== null) trouble ??= error.message;
			throw error;
		}
	};
	return {
		trouble: () => trouble,
		endTrouble: () => endTrouble,
		entries: () => entries,
		log: {
			...log,
			acquire: (instance, options) => watched(log.acquire(instance, options)),
			append: (entry) => entry.kind === "started" ? watched(log.append(entry)) : log.append(entry).catch((error) => {
				if (hintOf(error) === null) throw error;
				endTrouble ??= error.message;
			}),
			async read(environments) {
				const found = await watched(log.read(environments));
				entries = found;
				return found;
			}
		}
	};
}
/** A log in memory: the entries that were read, and those of this run. */
function memoryLog({ log }, known) {
	const entries = [...known];
	return {
		isRemote: log.isRemote,
		place: log.place,
		read: () => Promise.resolve([...entries]),
		append: (entry) => {
			entries.push({
				...entry,
				trust: "local"
			});
			return Promise.resolve();
		},
		acquire: () => Promise.resolve({
			cancelled: new AbortController().signal,
			release: () => Promise.resolve()
		})
	};
}
/** Judges with Git alone: asking a server that does not answer would only take time. */
function gitAlone({ repository, reader, root, now }) {
	const unknown = unreachable("nothing is asked while the deployment log is unavailable");
	return {
		repository,
		reader,
		root,
		clock: {
			name: "github",
			now: () => Promise.resolve(now()),
			timesOf: () => Promise.resolve(unknown),
			begin: (times) => Promise.resolve(times),
			rewritten: () => Promise.resolve(unknown)
		},
		evidence: unansweredSource(unknown)
	};
}
// src/wiring/refused-text.ts
const MOST = 5;
function refusedGroups({ refusals, judgements, reverts }) {
	return [...grouped(refusals, ({ landing }) => landing)].flatMap(([landing, all]) => {
		const subjects = [...grouped(all, subjectOf).values()].flatMap((same) => same.slice(0, 1));
		const groups = [...grouped(subjects, (one) => missingFor(judgements, one).join("\n")).values()];
		return groups.map((group, place) => ({
			landing,
			shown: group.slice(0, MOST),
			others: group.slice(MOST).map(subjectOf),
			why: group.slice(0, 1).flatMap((one) => missingFor(judgements, one)),
			revert: place === groups.length - 1 ? reverts[landing] ?? null : null
		}));
	});
}
// src/wiring/deploy-text.ts
/** `done`: the whole tip runs. `waits`: a later run deploys the rest. `refused`: a person has to act. */
function resultOf({ outcomes, refusals, missing, foreign, isLost = false }) {
	if (isLost || missing !== null || foreign.length > 0) return "refused";
	if (outcomes.some(({ state }) => state === "failed")) return "refused";
	if (refusals.some(({ verdict }) => verdict === "block")) return "refused";
	return refusals.length > 0 ? "waits" : "done";
}
/** The command after a revert in a local clone. On GitHub, the push deploys. */
const LOCALLY = "flaghoist deploy";
/** The whole text. `andThen`: the command that deploys a revert. */
function deployedText(deployed, dryRun, andThen) {
	const { plan, outcomes, foreign } = deployed;
	return `${[
		...dryRun ? planLines(plan) : outcomeLines(outcomes),
		...plan.length === 0 && foreign.length === 0 ? ["nothing to deploy: every service has its accepted values"] : [],
		...writtenLines(deployed),
		...pendingLines(deployed),
		...foreign.flatMap(foreignLines),
		...logLines(deployed),
		...missingLines(deployed),
		...rejudgedLines(deployed),
		...unpushedLines(deployed),
		...refusalLines(deployed, andThen),
		...adoptedLines(deployed),
		...relocatedLines(deployed),
		...orphanLines(deployed),
		...failedLines(deployed, andThen)
	].join("\n")}\n`;
}
/** The values that no deployment sent, and the smallest edits after which the next run writes the instance. */
function foreignLines({ item, foreign = [] }) {
	return [`NOT DEPLOYED: ${item.environment}/${item.service} [${FOREIGN_VALUE}]`, ...foreign.flatMap(({ variable, found, sent, file, keep, off }) => [
		`  ${variable} is ${quoted(found)} there, and no deployment sent it`,
		sent === null ? `  it would be removed` : `  ${quoted(sent)} would be sent in its place`,
		`  in ${file}`,
		...keep === null ? [] : [`    to keep it, write: ${keep}`],
		`    to turn it off, write: ${off}`
	])];
}
/** A value in quotes, cut so that its line stays short. */
function quoted(text) {
	return JSON.stringify(clip(plain(text), MAX_VALUE));
}
const MAX_VALUE = 40;
/** The written places with the name of the machine, because two machines may have the same paths. */
function writtenLines({ host, written }) {
	if (written.length === 0) return [];
	return [`written on ${plain(host)}:`, ...written.flatMap(({ environment, service, places }) => {
		const name = `  ${environment}/${service}`;
		const paths = places.map((place) => plain(place));
		const [only = ""] = paths;
		const short = `${name}: ${only}`;
		if (paths.length <= 1 && widthOf(short) <= WIDTH) return [only === "" ? name : short];
		return [name, ...paths.flatMap((place) => wrap(place, WIDTH - 4).map((line) => `    ${line}`))];
	})];
}
/** The width of a line in cells. */
const WIDTH = 80;
/** The first values of a flag wait for the next change, so that no service restarts without one. */
function pendingLines({ pending }) {
	if (pending.length === 0) return [];
	return [...pending.map(({ environment, service, changes }) => {
		return `pending: ${environment}/${service} is sent ${changes.map(({ variable, to }) => `${variable}=${to}`).join(" ")} with its next change`;
	}), "  flaghoist deploy --force sends it now"];
}
/** The landings that an empty log adopts. The list shows the reader when the log was not meant to be empty. */
function adoptedLines({ adopted, assumed }) {
	if (adopted === null) return [];
	const { commit, exposed, unreadable } = adopted;
	const lists = [...grouped(exposed, ({ environment }) => environment)].map(([environment, flags]) => {
		const names = flags.map(({ flag }) => flag);
		return `  ${environment}: ${listedUpTo(names, SHOWN)}`;
	});
	const first = `the deployment log has no entry: everything up to ${commit.slice(0, 10)} is adopted as it is, without evidence`;
	return [
		...lists.length === 0 ? [`${first}; no flag is on there`] : [`${first}. On there:`, ...lists],
		...unreadable.length === 0 ? [] : [`  definitions that cannot be read: ${listedUpTo(unreadable, SHOWN)}; flaghoist validate says why`],
		...assumed.length === 0 ? [] : [`  not asked, and taken to have what Git says: ${listedUpTo(assumed.map(nameOf), SHOWN)}; flaghoist deploy --force sends it`]
	];
}
function nameOf({ environment, service }) {
	return `${environment}/${service}`;
}
/** The consequences when the log is out of reach, and every written value, because no log keeps them. */
function logLines(deployed) {
	const { logTrouble, endTrouble, isUnread, isLost, outcomes, plan } = deployed;
	if (endTrouble !== null) return [`${WITHOUT_END} ${endTrouble}`];
	if (logTrouble === null) return [];
	const written = outcomes.filter(({ state }) => state === "applied" || state === "failed");
	return [...isLost ? lostLines(logTrouble) : [`${withoutLog(isUnread)} ${logTrouble}`], ...written.map(({ item, state }) => {
		const planned = plan.find((candidate) => candidate.environment === item.environment && candidate.service === item.service);
		const values = item.desired.values.map(({ variable, value }) => {
			const git = planned?.desired.values.find((wanted) => wanted.variable === variable)?.value ?? value;
			return `${variable}=${value}${git === value ? "" : ` (Git: ${git})`}`;
		});
		const how = state === "failed" ? "was to get" : "got";
		return `${item.environment}/${item.service} ${how}: ${values.join(" ") || "no value"}`;
	})];
}
/** The deployed landings that are not pushed yet. The lines of a refused landing already say so. */
function unpushedLines({ unpushed, refusals }) {
	const refused = new Set(refusals.map(({ landing }) => landing));
	const deployed = unpushed.filter((landing) => !refused.has(landing));
	if (deployed.length === 0) return [];
	return [`not pushed yet, so only this clone deploys it: ${deployed.map((sha) => sha.slice(0, 10)).join(" ")}`, "  git push"];
}
/** The result of judging again what the log accepts and no service runs. */
function rejudgedLines({ doubted, refusals }) {
	if (doubted === null) return [];
	const result = refusals.length === 0 ? "it passed" : "the log accepted the changes that are refused below: check who writes deployments";
	return [`judged again from ${doubted.slice(0, 10)} on, because any workflow can write the log and no service runs these changes yet; ${result}`];
}
function missingLines({ missing }) {
	return missing === null ? [] : [`NOT DEPLOYED: every promotion. The log accepted ${missing.slice(0, 10)}, which is not in this clone, so later refusals are unknown`, `  git fetch origin ${missing}; if the commit is gone, move the log away and accept the live values: flaghoist deploy --adopt`];
}
function lostLines(trouble) {
	return [
		`the deployment log is lost: ${trouble}. Earlier refusals are unknown, so only rollbacks were deployed`,
		"  the log is another file: name it with --log FILE",
		"  import a copy of it: flaghoist deploy --import-log FILE",
		"  without a copy, accept the live values: flaghoist deploy --adopt"
	];
}
const WITHOUT_END = "the deployment log has no result of this run. Run this again when the log is back:";
function withoutLog(isUnread) {
	return `the deployment log is unavailable, ${isUnread ? "and earlier refusals are unknown. So the newest landing raised no flag, and no service that can be read got more than it has" : "so only rollbacks were deployed"}. Run this again when the log is back:`;
}
function refusalLines(deployed, andThen) {
	const { unpushed, logTrouble, isUnread, isLost } = deployed;
	const isKnown = !isUnread && !isLost;
	return refusedGroups(deployed).flatMap(({ landing, shown, others, why, revert }) => [
		...shown.map((refusal) => isKnown ? `NOT DEPLOYED: ${refusedWords(refusal)}` : `NOT DEPLOYED, unless it is live already: ${subjectOf(refusal)}, by ${landing.slice(0, 10)}`),
		...others.length === 0 ? [] : [`  and ${others.length} more: ${listedUpTo(others, SHOWN)}`],
		...why.map((line) => `  ${line}`),
		...logTrouble === null ? [] : ["  promotions wait until the deployment log is back"],
		...unpushed.includes(landing) ? ["  not pushed yet, so only rollbacks were deployed: run git push, and then this again"] : [],
		...revert === null || !isKnown ? [] : [`  take it back: ${revert} && ${andThen}`]
	]);
}
/** Names in a list; the others are counted. */
const SHOWN = 10;
function planLines(plan) {
	return columns(rollbacksFirst(plan, (item) => item).map((item) => [
		`${item.environment}/${item.service}`,
		item.settings?.target ?? "no target",
		changesText(item.changes)
	]));
}
function outcomeLines(outcomes) {
	return columns(rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, reason }) => [
		`${item.environment}/${item.service}`,
		state === "no-target" ? "no target" : state,
		item.settings?.target ?? "",
		reasonText(reason) || changesText(item.changes)
	]));
}
function rollbacksFirst(all, itemOf) {
	const isRollback = (entry) => itemOf(entry).isRollback;
	return [...all.filter(isRollback), ...all.filter((entry) => !isRollback(entry))];
}
function changesText(changes) {
	if (changes.length === 0) return "the same values: forced, not finished before, or with other routes or settings";
	return changes.map(({ variable, from, to }) => `${variable}: ${from ?? "unset"} → ${to ?? "unset"}`).join(", ");
}
function relocatedLines({ relocated }) {
	return relocated.map(({ environment, service, from, values }) => {
		return `${environment}/${service} has another place than before; the old one (${from}) keeps ${Object.entries(values).map(([name, value]) => `${name}=${value}`).join(" ")}: empty it by hand`;
	});
}
function failedLines({ plan, outcomes, judgements, revert }, andThen) {
	const failed = outcomes.filter(({ state }) => state === "failed");
	if (failed.length === 0) return [];
	const summary = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
	return judgements.at(-1)?.report.class === "rollback" ? [summary] : [`${summary}, or take it back:`, `  ${revert} && ${andThen}`];
}
function orphanLines({ orphans }) {
	return orphans.map(({ environment, service, values, landing, lost }) => {
		const live = Object.entries(values).map(([name, value]) => `${name}=${value}`);
		const [removed, runs] = lost === "environment" ? [environment, `${service} still runs there`] : [service, `it still runs in ${environment}`];
		return `${removed} is no longer in the pipeline, and ${runs} with ${live.join(" ")} (landing ${landing.slice(0, 10)}); deploy leaves it alone until the pipeline names it again`;
	});
}
export { foreignLines as a, resultOf as c, deployedText as i, refusedGroups as l, adoptedLines as n, logLines as o, changesText as r, relocatedLines as s, LOCALLY as t, deploy as u };
