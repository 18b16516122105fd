import { S as reasonText, _ as isRefusal, g as hintOf, v as refusal } from "./opening.js";
import { $t as environmentsOf, Ar as judgePolicy, At as landingsAfter, Cn as readTree, Dn as snapshotOf, Ft as announcedIn, Gt as behindTip, Jn as unansweredSource, Jt as parentOf, K as refusedWords, Kt as isHere, Mr as grouped, Nn as gather, Pt as acceptedIn, Qt as environmentsAt, Rt as instanceKey, Sr as askAbout, Ut as stateIn, Vi as listedUpTo, Wt as unfinishedIn, Yi as textOfValue, Zt as desiredAt, _a as clip, _i as filledIn, an as loggedValues, cn as without, jt as refusalsAt, kt as baselineOf, mr as statePath, nn as snapshotIn, on as nothingFor, q as subjectOf, qt as isOlder, sn as settingsOf, sr as asTree, tn as pipelineIn, un as loadProposal, wr as policyAsks, ya as plain, zt as liveIn } from "./judging.js";
import { d as unreachable } from "./repository.js";
import { B as widthOf, V as wrap, Z as exposuresIn, et as isExposed, yt as stateOf } from "./program.js";
import { c as prepared, i as readAt, l as probed, n as foreignAt, r as isReadFirst, s as failedBy, t as FOREIGN_VALUE } from "./foreign.js";
import { a as firstValues, c as acceptUpTo, d as loweredIn, f as settledLowered, i as planOf, n as isInstance, o as withoutFirsts, s as acceptUnpushed, t as changesBetween, u as landingMoments } from "./plan.js";
import { n as refusedLandings, r as revertOf, t as missingFor } from "./missing.js";
import { r as isConcerned, t as concernedBy } from "./concerned.js";
import { n as isInScope, t as demandKnown } from "./instance-scope.js";
import { a as LOG_TEXTS, c as instanceText, i as LEFT_TEXTS, o as REFUSED_TEXTS, r as FOREIGN_TEXTS, s as WRITTEN_TEXTS, t as columns } from "./columns.js";
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
		instance: instanceKey(first.desired)
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
		const content = read.variables;
		if (read.kind !== "known" || content === void 0) return [];
		return desired.values.flatMap(({ variable, value, safe }) => {
			const current = content.get(variable) ?? null;
			const isLess = typeof value === "number" && current !== null && current !== "" && value <= Number(current);
			if (value === safe || lowered.has(`${instanceKey(desired)} ${variable}`) || textOfValue(value) === current || isLess) return [];
			return [{
				instance: instanceKey(desired),
				variable,
				live: current,
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
	return new Set(desired.flatMap((item) => item.values.flatMap(({ variable, value, safe }) => value === safe ? [`${instanceKey(item)} ${variable}`] : [])));
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
		const read = await readAt(renderer, standing.commit, {
			desired,
			settings: desired.settings
		});
		return read && {
			desired,
			read
		};
	}))).flatMap((read) => read ?? []);
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
	const { flags } = snapshotOf((await readTree(loader, asTree(commit))).side);
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
		const readable = await lastReadable(loader, commit, flag, environment);
		if (readable === null) continue;
		refusals.push({
			part: "state",
			flag,
			environment,
			...readable,
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
	const { accepted, baseline, tip, pipeline, log } = last;
	const { refusals } = accepted;
	const plan = newest(rounds.flatMap((round) => round.plan), (item) => item);
	const isAdopted = rounds[0]?.baseline.kind === "adopted" && deployer.rollbacksOnly !== true;
	const judgements = rounds.flatMap((round) => round.judgements);
	const { before } = judgements.at(-1)?.landed ?? { before: baseline.commit };
	const outcomes = outcomesOf(rounds);
	return {
		tip: tip.commit,
		adopted: isAdopted ? await adoptedAt(deployer, rounds[0]?.baseline.commit ?? tip.commit) : null,
		assumed: (rounds[0]?.assumed ?? []).filter((instance) => !outcomes.some(({ item }) => isInstance(item, instance))),
		plan,
		pending: last.pending,
		outcomes,
		host: deployer.host,
		written: outcomes.flatMap((outcome) => writtenBy(deployer, outcome)),
		foreign: [...last.foreign, ...outcomes.filter(({ state }) => state === "refused")],
		missing: baseline.kind === "missing" ? baseline.missing.tip : null,
		doubted: last.doubted?.commit ?? null,
		unpushed: last.unpushed,
		refusals,
		...await refusedLandings(deployer, accepted, refusals, judgements),
		orphans: orphansOf(log, pipeline),
		revert: await revertOf(deployer.repository, {
			before,
			after: tip.commit
		}),
		relocated: await relocatedIn(deployer, log, plan)
	};
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
	return [...new Map(all.map((item) => [instanceKey(itemOf(item)), item])).values()];
}
/** Without the outcomes `unchanged` of what an earlier round wrote. */
function outcomesOf(rounds) {
	const all = rounds.flatMap(({ outcomes }) => outcomes);
	const isWritten = ({ item, state }) => state === "unchanged" && all.some((outcome) => outcome.state === "applied" && isInstance(outcome.item, item) && outcome.item.desired.digest === item.desired.digest);
	return newest(all.filter((outcome) => !isWritten(outcome)), ({ item }) => item);
}
function orphansOf(log, pipeline) {
	const environments = new Set(pipeline.environments.map(({ name }) => name));
	const services = new Set(pipeline.services.map(({ name }) => name));
	return [...log.values()].flatMap((instance) => {
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
// src/app/deploy/outcome.ts
function refusedWrite(item, foreign) {
	const values = foreign.map(({ variable, live }) => ({
		variable,
		found: live
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
// src/app/deploy/one-machine.ts
/** Refuses a plan that would write the values of one environment over those of another, before anything is written. */
function demandOneMachine({ placesOf }, plan) {
	const writers = /* @__PURE__ */ new Map();
	for (const item of plan.filter(isReady)) {
		const { environment, settings } = item;
		if (settings.machine === void 0) continue;
		const machine = filledIn(settings.machine, item);
		for (const place of placesOf(item, settings)) {
			const writer = writers.get(place);
			if (writer !== void 0 && writer.machine !== machine) throw refusal("deploy/several-machines", {
				environments: [writer.environment, environment],
				place
			});
			writers.set(place, {
				environment,
				machine
			});
		}
	}
}
// src/app/deploy/run.ts
/** Logs the whole plan, also the part that another run will write. */
async function start(run, plan) {
	const { deployer } = run;
	const all = [...byEnvironment(plan.filter(isReady))];
	for (const [place, [environment, items]] of all.entries()) {
		const instances = items.map((item) => {
			const sent = sentInstanceOf(run, item);
			const state = run.log.get(instanceKey(item));
			if (state?.wasWritten === true) return sent;
			const first = {
				...sent,
				was: foundIn(item)
			};
			return isReadFirst(deployer, item, state) ? {
				...first,
				isFirst: true
			} : first;
		});
		const limit = Math.max(...items.map(limitOf));
		const entry = {
			...entryOf(run, environment),
			kind: "started",
			instances,
			limit
		};
		const isLast = place === all.length - 1;
		await deployer.log.append(isLast ? entry : {
			...entry,
			isPartial: true
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
/** Seconds: what a target's program, and then its probe, may take at most. */
function limitOf({ settings: { settings, probe } }) {
	const written = settings["limit"];
	return (typeof written === "number" ? written : LIMIT) + (probe?.within ?? 0);
}
const LIMIT = 300;
/** Logs the results of one environment, or only what was accepted where it has none. */
async function finish(run, environment, outcomes) {
	const ended = outcomes.filter(({ item }) => item.environment === environment);
	const instances = [];
	for (const outcome of ended) instances.push(...await resultOf$1(run, outcome));
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
function entryOf({ deployer, logged, baseline }, environment) {
	const { run, now } = deployer;
	return {
		environment,
		accepted: logged,
		before: baseline.commit,
		run,
		at: now()
	};
}
async function resultOf$1(run, outcome) {
	const end = endOf(run, outcome);
	if (end === null) return [];
	const { lowered, ...sent } = sentInstanceOf(run, outcome.item);
	if (lowered === void 0) return [{
		...sent,
		...end
	}];
	const settled = await settledLowered(lowered, run.landedAt, outcome.verifiedAt ?? null);
	return [{
		...sent,
		lowered: settled,
		...end
	}];
}
/** Null: nothing could be written. */
function endOf({ accepted: { commit } }, { state, reason, by, isStale, isCancelled }) {
	switch (state) {
		case "applied":
		case "unchanged": return by === void 0 ? { state: "verified" } : {
			state: "superseded",
			by
		};
		case "failed": return {
			state: "failed",
			why: reasonText(reason)
		};
		case "superseded":
			if (isCancelled === true) return {
				state: "failed",
				why: reasonText(reason)
			};
			if (isStale !== true) return {
				state: "superseded",
				by: by ?? commit
			};
			return {
				state: "failed",
				why: reasonText({
					code: "deploy/stale-write",
					facts: { by: by ?? commit }
				})
			};
		case "refused": return {
			state: "failed",
			why: reasonText(reason),
			code: FOREIGN_VALUE
		};
		case "no-target": return null;
	}
}
function sentInstanceOf({ accepted, log, judgements }, item) {
	const { service, desired } = item;
	const sent = {
		service,
		landing: accepted.commit,
		digest: desired.digest,
		values: loggedValues(desired)
	};
	const lowered = loweredIn(item, log.get(instanceKey(item))?.lowered ?? [], judgements);
	return lowered.length === 0 ? sent : {
		...sent,
		lowered
	};
}
// src/app/deploy/other-runs.ts
/** The tip of another run that has started since this one read the log, unless this one has it already. */
async function newerThan({ deployer, entries: loggedEntries, accepted: { commit: tip } }, item, entries) {
	const runs = /* @__PURE__ */ new Set([deployer.run, ...loggedEntries.map(({ run }) => run)]);
	for (const { environment, instances, run, accepted } of entries) {
		if (runs.has(run)) continue;
		const ownInstance = environment === item.environment ? instances.find(({ service }) => service === item.service) : void 0;
		if (ownInstance !== void 0 && ownInstance.digest === item.desired.digest) continue;
		if (!(accepted.tip === tip || await isOlder(deployer.repository, accepted.tip, tip))) return accepted.tip;
	}
	return null;
}
/** Whether a run for an older tip has started to write since the log was read: it may have written last. */
async function hasOlderStart(deployer, loggedEntries, tip) {
	const runs = new Set(loggedEntries.map(({ run }) => run));
	const environments = [...new Set(loggedEntries.map(({ environment }) => environment))];
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
/** Writes of other values to this instance that other runs have begun. */
function rivals({ run }, { environment, service, desired }, entries) {
	return entries.filter((start) => start.kind === "started" && start.run !== run && start.environment === environment && start.instances.some((instance) => instance.service === service && instance.digest !== desired.digest));
}
/** Whether another run with other values was killed, stopped or failed a short time ago. */
function mayStillAct(deployer, item, entries, settles) {
	const now = deployer.now();
	return rivals(deployer, item, entries).some((start) => {
		const end = entries.find((entry) => entry.kind === "finished" && entry.run === start.run && entry.environment === start.environment && entry.accepted.tip === start.accepted.tip);
		if (end === void 0) return start.at + start.limit > now;
		return end.instances.find(({ service }) => service === item.service)?.state !== "verified" && end.at + settles > now;
	});
}
/** Runs that are about to write other values to one of these instances. */
function olderStarts({ deployer }, items, entries) {
	const theirs = new Set(items.flatMap((item) => rivals(deployer, item, entries)));
	return unfinishedIn(entries).filter((start) => theirs.has(start) && start.at + start.limit > deployer.now());
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
/** Writes the instances of one batch. `loggedEntries`: the entries of the log; null: they are read under the lock. */
async function write(run, items, loggedEntries) {
	const locks = await acquired(run, items);
	try {
		const entries = loggedEntries ?? await readAgain(run, items);
		const outcomes = [];
		const writes = [];
		for (const item of items) {
			const ready = await withoutWriting(run, item, entries) ?? await prepared(run.deployer, run.accepted.commit, item);
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
	const state = stateIn(others, item);
	if (isReadFirst(run.deployer, item, state)) {
		const foreign = await foreignAt(run.deployer, run.accepted, item);
		if (foreign.length > 0) return refusedWrite(item, foreign);
	}
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
		const later = new Set(rest.slice(turn).flatMap((planItems) => planItems.map((item) => item.environment)));
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
	const entries = run.deployer.log.isRemote ? await readAgain(run, items) : null;
	const ended = await Promise.allSettled([...groups.values()].map((group) => write(run, group, entries)));
	const bug = ended.find((result) => result.status === "rejected");
	if (bug !== void 0) throw bug.reason;
	return [...without.map((item) => ({
		item,
		state: "no-target"
	})), ...ended.flatMap((result) => result.status === "fulfilled" ? result.value : [])];
}
function batchOf({ deployer }, item) {
	const { settings, target } = item.settings;
	try {
		const key = deployer.open(target, settings, item).batch?.key;
		if (key !== void 0) return `${target} ${key}`;
	} catch (error) {
		failedBy(error);
	}
	return instanceKey(item);
}
// src/app/deploy/target-values.ts
/**
* The instance with the values that its target has; as it was, where the target cannot tell. `wanted`: the accepted state
* of the tip. `git`: the tip as it is.
*/
async function withTargetValues(renderer, commit, pipeline, { instance, desired }, wanted, git) {
	const settings = settingsOf(pipeline, desired);
	const read = await readAt(renderer, commit, {
		desired,
		settings
	});
	if (read === null || read.kind !== "known" || read.variables === void 0) return instance;
	const { variables } = read;
	if (!desired.values.some(({ variable }) => variables.has(variable))) return instance;
	const raised = new Set(wanted === void 0 ? [] : changesBetween(valuesIn(variables, wanted), wanted).filter(({ isRaise }) => isRaise).map(({ variable }) => variable));
	const hasValueOf = (item, variable) => {
		const value = item?.values.find((candidate) => candidate.variable === variable)?.value ?? null;
		return value !== null && variables.get(variable) === textOfValue(value);
	};
	const isLive = (variable) => hasValueOf(git, variable) && !hasValueOf(wanted, variable);
	const current = valuesIn(variables, desired);
	const kept = Object.entries(instance.values).filter(([variable]) => raised.has(variable) || isLive(variable));
	const values = {
		...current,
		...Object.fromEntries(kept)
	};
	const isOf = (item) => item.values.every(({ variable, value }) => values[variable] === value);
	if (isOf(desired)) return instance;
	const isWanted = wanted !== void 0 && isOf(wanted);
	return {
		...instance,
		values,
		digest: isWanted ? wanted.digest : OTHER
	};
}
/**
* The instance before the first deployment of all. Its target says what the plan changes; what Git said before says what
* the landing changes. `wanted`: at the tip.
*/
async function asAdopted(renderer, commit, pipeline, instance, wanted) {
	const settings = settingsOf(pipeline, instance);
	if (settings === null) return instance;
	const changes = changesBetween(instance.values, wanted);
	const read = await readAt(renderer, commit, {
		desired: wanted,
		changes,
		settings
	});
	if (read === null || read.kind !== "known") return {
		...instance,
		isAssumed: true
	};
	if (read.isAsWanted) return {
		...instance,
		digest: wanted.digest
	};
	const { variables = /* @__PURE__ */ new Map() } = read;
	const current = valuesIn(variables, wanted);
	const firsts = firstValues(wanted, void 0).filter((variable) => !variables.has(variable));
	const rest = without(wanted, firsts, renderer.sha256);
	if (!(rest.values.every(({ variable, value }) => (current[variable] ?? null) === value) && changes.every(({ variable, to }) => to !== null || !variables.has(variable)) && rest.values.length + firsts.length > 0)) return {
		...instance,
		atTarget: current,
		digest: OTHER
	};
	return {
		...instance,
		values: current,
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
		return [[variable, [value, safe].find((sendable) => textOfValue(sendable) === text) ?? text]];
	}));
}
// src/app/deploy/round.ts
async function planned(deployer, facts, options) {
	const { accepted, baseline } = facts;
	const pipeline = await pipelineIn(deployer, accepted);
	if (pipeline === null) throw refusal("deploy/no-pipeline");
	demandKnown(pipeline, options);
	const concerned = isAboutAll(deployer, facts, options) ? null : await concernedBy(deployer, {
		...facts,
		pipeline
	});
	const desired = await desiredAt(deployer, accepted, pipeline, concerned ?? {});
	const instances = await knownAt(deployer, facts, pipeline, desired, {
		reads: await readerFor(deployer, facts, pipeline, options),
		concerned
	});
	const isForced = (item) => options.force === true && isInScope(options, item);
	const all = planOf(pipeline, forgotten(isForced, instances), desired, deployer.sha256).map((item) => isForced(item) ? {
		...item,
		isPending: false
	} : item);
	const rollbacksOnly = options.rollbacksOnly === true || baseline.kind === "missing";
	const whole = all.filter((item) => !item.isPending);
	const plan = whole.filter((item) => isInScope(options, item) && (!rollbacksOnly || item.isRollback));
	const pending = all.filter((item) => item.isPending && isInScope(options, item));
	const foreign = options.dryRun ? await refusedWrites(deployer, accepted, plan, facts.log) : [];
	const assumed = instances.filter((instance) => instance.isAssumed === true && isInScope(options, instance));
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
async function refusedWrites(deployer, standing, plan, log) {
	const outcomes = [];
	for (const item of plan) {
		if (!isReadFirst(deployer, item, log.get(instanceKey(item)))) continue;
		const foreign = await foreignAt(deployer, standing, item);
		if (foreign.length > 0) outcomes.push(refusedWrite(item, foreign));
	}
	return outcomes;
}
/** Without a log to rely on, the targets are read. With one, what was accepted before is there. */
async function readerFor(deployer, { accepted: { commit: tip }, baseline }, pipeline, { adopt = false }) {
	if (deployer.rollbacksOnly === true || adopt) {
		const all = await desiredAt(deployer, {
			commit: tip,
			refusals: []
		}, pipeline);
		return (assumed, wanted) => {
			return withTargetValues(deployer, tip, pipeline, assumed, wanted, all.find((desired) => isInstance(desired, assumed.instance)));
		};
	}
	if (baseline.kind !== "adopted") return ({ instance }) => Promise.resolve(instance);
	return ({ instance }, wanted) => asAdopted(deployer, tip, pipeline, instance, wanted ?? nothingFor(instance, deployer.sha256));
}
/** What each instance has: by the log, or else by what was accepted before this run, or by its target. */
async function knownAt(deployer, { log, baseline }, pipeline, wanted, { reads, concerned }) {
	const rules = await pipelineIn(deployer, baseline);
	const before = concerned?.before ?? await desiredAt(deployer, baseline, pipeline, { rules });
	const assumed = /* @__PURE__ */ new Map();
	for (const desired of before) {
		const { environment, service } = desired;
		const key = instanceKey(desired);
		const has = settingsOf(pipeline, desired) !== null ? withoutFirsts(desired, log.get(key), deployer.sha256) : desired;
		const values = loggedValues(has);
		const instance = {
			environment,
			service,
			digest: has.digest,
			state: void 0,
			values
		};
		assumed.set(key, {
			desired,
			instance
		});
	}
	const logged = [...log.values()].filter((state) => concerned === null || isConcerned(concerned, state)).map((state) => loggedInstance(state, assumed.get(instanceKey(state))?.instance));
	const read = [...assumed].flatMap(([key, item]) => {
		const atTip = wanted.find((desired) => isInstance(desired, item.instance));
		return log.has(key) ? [] : [reads(item, atTip)];
	});
	return [...logged, ...await Promise.all(read)];
}
function loggedInstance(state, assumed) {
	const { environment, service, live, unsettled } = state;
	const instance = {
		environment,
		service,
		state
	};
	if (live === null && unsettled.length === 0) return {
		...instance,
		values: state.was ?? {},
		digest: ""
	};
	const values = live?.values ?? beforeNewest(state.sent) ?? assumed?.values ?? {};
	const digest = live?.digest ?? assumed?.digest ?? null;
	return {
		...instance,
		values,
		digest: unsettled.length > 0 ? null : digest
	};
}
/** What the writes after which nothing is known may have left in place; null: the log does not say. */
function beforeNewest(earlier) {
	const newest = JSON.stringify(earlier.at(-1));
	return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}
/** A forced run assumes nothing about what the named instances have. */
function forgotten(isForced, instances) {
	return instances.map((instance) => isForced(instance) ? {
		...instance,
		digest: null
	} : instance);
}
// src/app/deploy/trust.ts
/**
* Where judging has to begin, where the acceptance has no trusted writer: at the oldest commit whose values still run in
* an instance that would be raised. Null: at the baseline.
*/
async function doubtedSince(deployer, { entries, log, baseline }) {
	if (baseline.kind !== "logged" || hasTrustedWriter(entries, baseline.commit)) return null;
	const { repository } = deployer;
	const pipeline = await pipelineIn(deployer, baseline);
	const desired = pipeline === null ? [] : await desiredAt(deployer, baseline, pipeline);
	let since = null;
	for (const instance of desired) {
		const live = log.get(instanceKey(instance))?.live ?? null;
		if (live === null || !changesBetween(live.values, instance).some(({ isRaise }) => isRaise)) continue;
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
	const tips = /* @__PURE__ */ new Set();
	for (;;) {
		const deployer = {
			...given,
			run: `${given.run}-${rounds.length + 1}`
		};
		const first = await deployer.tip();
		tips.add(first.commit);
		const entries = await deployer.log.read(await environmentsAt(deployer, first.commit));
		const baseline = await baselineOf(deployer, entries, first.commit, options.before);
		const tip = await newestTip(deployer, first, baseline, entries);
		const log = liveIn(entries);
		const doubted = await doubtedSince(deployer, {
			entries,
			log,
			baseline
		});
		const round = await planned(deployer, {
			entries,
			log,
			tip,
			baseline,
			doubted,
			...await accept(deployer, doubted ?? await startOf(deployer, baseline, tip.commit, options), tip)
		}, options);
		rounds.push(options.dryRun ? round : await carriedOut(deployer, round, options));
		if (options.dryRun) break;
		const isDisturbed = await mayHaveLost(deployer, rounds, entries);
		const now = await tipAgain(deployer);
		if (!isDisturbed && (now === null || tips.has(now))) break;
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
	if (rounds.filter((round) => round.tip.commit === tip).length >= MOST_ROUNDS) return false;
	if (last.outcomes.some(({ isCancelled }) => isCancelled === true)) return true;
	return hasOlderStart(deployer, entries, tip);
}
/**
* The tip, read again after the log where ours does not contain what the log names: its accepted commit, and the tips of
* runs that still announce what they write. Each of them was the tip once, so the branch has moved on or was rewritten. A
* clone that cannot ask its remote takes the youngest of them, unless any workflow could have named it.
*/
async function newestTip({ repository, tip }, part, baseline, entries) {
	const logged = baseline.kind === "logged" && baseline.commit !== null ? [baseline.commit] : [];
	const announced = announcedIn(entries);
	const tipsOf = (all) => all.map(({ accepted }) => accepted.tip);
	const newer = [];
	for (const commit of /* @__PURE__ */ new Set([...logged, ...tipsOf(announced)])) {
		if (commit === part.commit || !await isHere(repository, commit)) continue;
		if (!await isOlder(repository, commit, part.commit)) newer.push(commit);
	}
	if (newer.length === 0) return part;
	let now = await tip();
	if (now.isCurrent) return now;
	const trusted = [...logged, ...tipsOf(announced.filter(({ trust }) => trust !== "plain"))];
	for (const commit of newer.filter((sha) => trusted.includes(sha))) if (await isOlder(repository, now.commit, commit)) now = {
		...now,
		commit,
		pushed: commit
	};
	return now;
}
/** Where judging begins. Throws a refusal where the log was lost, which never stops a rollback. */
async function startOf(deployer, baseline, tip, { adopt = false }) {
	if (baseline.kind !== "adopted") return baseline;
	const { commit } = baseline;
	if (deployer.rollbacksOnly !== true) await (adopt ? demandLive(deployer, baseline, tip) : demandLog(deployer, commit, tip));
	return {
		commit,
		refusals: await unreadableAt(deployer, commit, deployer.now())
	};
}
/** Landings that are not pushed yet may only lower values. */
async function accept(deployer, baseline, tip) {
	const pushed = await behindTip(deployer.repository, tip);
	const shared = pushed ?? tip.commit;
	const landings = await landingsAfter(deployer, baseline.commit, shared);
	const judged = await acceptUpTo(deployer, baseline, landings, shared);
	if (pushed === null) return {
		...judged,
		unpushed: []
	};
	const { landings: unpushed, ...local } = await acceptUnpushed(deployer, judged.accepted, tip.commit);
	const judgements = [...judged.judgements, ...local.judgements];
	return {
		accepted: local.accepted,
		judgements,
		unpushed: unpushed.map(({ after }) => after)
	};
}
async function carriedOut(deployer, round, { force = false }) {
	const { whole, plan } = round;
	const logged = await loggedAcceptance(deployer, round);
	const landedAt = landingMoments(deployer);
	const run = {
		...round,
		deployer,
		logged,
		isForced: force,
		landedAt
	};
	demandOneMachine(deployer, plan);
	await start(run, whole);
	const outcomes = await rollOut(run, plan);
	const written = new Set(whole.map(({ environment }) => environment));
	for (const environment of acceptedAnew(round).filter((name) => !written.has(name))) await finish(run, environment, []);
	return {
		...round,
		outcomes
	};
}
/** The acceptance for the log: only what was pushed, and no raise while earlier refusals are not known. */
async function loggedAcceptance({ repository }, { accepted, tip, baseline, whole }) {
	const isRaised = whole.some(({ changes }) => changes.some(({ isRaise }) => isRaise));
	if (baseline.kind === "missing" && isRaised) return baseline.missing;
	const pushed = await behindTip(repository, tip);
	if (pushed === null) return {
		tip: accepted.commit,
		refusals: accepted.refusals
	};
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
	const use = {
		trouble: null,
		endTrouble: null,
		entries: null
	};
	try {
		const deployed = await reconcile({
			...deployer,
			log: watchedLog(deployer.log, use)
		}, options);
		const { endTrouble } = use;
		return {
			...deployed,
			logTrouble: null,
			endTrouble,
			isUnread: false,
			isLost: false
		};
	} catch (error) {
		const lost = lostLogIn(error);
		const logTrouble = lost ?? use.trouble;
		if (logTrouble === null || hintOf(error) === null) throw error;
		const entries = lost === null ? use.entries : null;
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
function watchedLog(log, use) {
	const watching = async (work) => {
		try {
			return await work;
		} catch (error) {
			if (hintOf(error) !== null) use.trouble ??= error.message;
			throw error;
		}
	};
	return {
		...log,
		acquire: (instance, options) => watching(log.acquire(instance, options)),
		append: (entry) => entry.kind === "started" ? watching(log.append(entry)) : log.append(entry).catch((error) => {
			if (hintOf(error) === null) throw error;
			use.endTrouble ??= error.message;
		}),
		read: async (environments) => use.entries = await watching(log.read(environments))
	};
}
/** A log in memory: the entries that were read, and those of this run. */
function memoryLog({ log }, loggedEntries) {
	const entries = [...loggedEntries];
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
		const groups = [...grouped(subjects, (refusal) => missingFor(judgements, refusal).join("\n")).values()];
		return groups.map((group, place) => ({
			landing,
			shown: group.slice(0, MOST),
			others: group.slice(MOST).map(subjectOf),
			why: group.slice(0, 1).flatMap((refusal) => missingFor(judgements, refusal)),
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
		...plan.length === 0 && foreign.length === 0 ? [WRITTEN_TEXTS.nothing()] : [],
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
	return [FOREIGN_TEXTS.refused({
		...item,
		code: FOREIGN_VALUE
	}), ...foreign.flatMap(({ variable, live, sent, file, keep, off }) => [
		`  ${FOREIGN_TEXTS.there(variable, quoted(live))}`,
		`  ${sent === null ? FOREIGN_TEXTS.removed() : FOREIGN_TEXTS.replaced(quoted(sent))}`,
		`  ${FOREIGN_TEXTS.inFile(file)}`,
		...keep === null ? [] : [`    ${FOREIGN_TEXTS.keep(keep)}`],
		`    ${FOREIGN_TEXTS.turnOff(off)}`
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
	return [WRITTEN_TEXTS.writtenOn(plain(host)), ...written.flatMap(({ places, ...instance }) => {
		const name = `  ${instanceText(instance)}`;
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
		const values = changes.map(({ variable, to }) => `${variable}=${to}`);
		return WRITTEN_TEXTS.pending({
			environment,
			service,
			values
		});
	}), `  ${WRITTEN_TEXTS.sendPending()}`];
}
/** The landings that an empty log adopts. The list shows the reader when the log was not meant to be empty. */
function adoptedLines({ adopted, assumed }) {
	if (adopted === null) return [];
	const { commit, exposed, unreadable } = adopted;
	const lists = [...grouped(exposed, ({ environment }) => environment)].map(([environment, flags]) => {
		const names = flags.map(({ flag }) => flag);
		return `  ${environment}: ${listedUpTo(names, SHOWN)}`;
	});
	const guesses = assumed.map(instanceText);
	return [
		LOG_TEXTS.adopted({
			commit,
			hasFlags: lists.length > 0
		}),
		...lists,
		...unreadable.length === 0 ? [] : [`  ${LOG_TEXTS.unreadable(listedUpTo(unreadable, SHOWN))}`],
		...guesses.length === 0 ? [] : [`  ${LOG_TEXTS.assumed(listedUpTo(guesses, SHOWN))}`]
	];
}
/** The consequences when the log is out of reach, and every written value, because no log keeps them. */
function logLines(deployed) {
	const { logTrouble, endTrouble, isUnread, isLost, outcomes, plan } = deployed;
	if (endTrouble !== null) return [LOG_TEXTS.noEnd(endTrouble)];
	if (logTrouble === null) return [];
	const written = outcomes.filter(({ state }) => state === "applied" || state === "failed");
	return [...isLost ? lostLines(logTrouble) : [LOG_TEXTS.unavailable({
		isUnread,
		why: logTrouble
	})], ...written.map(({ item, state }) => {
		const planned = plan.find((candidate) => candidate.environment === item.environment && candidate.service === item.service);
		const values = item.desired.values.map(({ variable, value }) => {
			const git = planned?.desired.values.find((wanted) => wanted.variable === variable)?.value ?? value;
			return LOG_TEXTS.sentValue(variable, String(value), String(git));
		});
		return LOG_TEXTS.sent({
			...item,
			values,
			isFailed: state === "failed"
		});
	})];
}
/** The deployed landings that are not pushed yet. The lines of a refused landing already say so. */
function unpushedLines({ unpushed, refusals }) {
	const refused = new Set(refusals.map(({ landing }) => landing));
	const deployed = unpushed.filter((landing) => !refused.has(landing));
	if (deployed.length === 0) return [];
	return [WRITTEN_TEXTS.notPushed(deployed), `  ${WRITTEN_TEXTS.push()}`];
}
/** The result of judging again what the log accepts and no service runs. */
function rejudgedLines({ doubted, refusals }) {
	if (doubted === null) return [];
	return [REFUSED_TEXTS.judgedAgain({
		from: doubted,
		passed: refusals.length === 0
	})];
}
function missingLines({ missing }) {
	return missing === null ? [] : [REFUSED_TEXTS.allPromotions(missing), `  ${REFUSED_TEXTS.fetchIt(missing)}`];
}
function lostLines(trouble) {
	return [LOG_TEXTS.lost(trouble), ...LOG_TEXTS.waysFromLost().map((way) => `  ${way}`)];
}
function refusalLines(deployed, andThen) {
	const { unpushed, logTrouble, isUnread, isLost } = deployed;
	const isKnown = !isUnread && !isLost;
	return refusedGroups(deployed).flatMap(({ landing, shown, others, why, revert }) => [
		...shown.map((refusal) => isKnown ? REFUSED_TEXTS.refused(refusedWords(refusal)) : REFUSED_TEXTS.perhapsLive({
			subject: subjectOf(refusal),
			landing
		})),
		...others.length === 0 ? [] : [`  ${REFUSED_TEXTS.others(others.length, listedUpTo(others, SHOWN))}`],
		...why.map((line) => `  ${line}`),
		...logTrouble === null ? [] : [`  ${REFUSED_TEXTS.waitsForLog()}`],
		...unpushed.includes(landing) ? [`  ${REFUSED_TEXTS.pushFirst()}`] : [],
		...revert === null || !isKnown ? [] : [`  ${REFUSED_TEXTS.takeBack(`${revert} && ${andThen}`)}`]
	]);
}
/** Names in a list; the others are counted. */
const SHOWN = 10;
function planLines(plan) {
	return columns(rollbacksFirst(plan, (item) => item).map((item) => [
		instanceText(item),
		item.settings?.target ?? "no target",
		changesText(item.changes)
	]));
}
function outcomeLines(outcomes) {
	return columns(rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, reason }) => [
		instanceText(item),
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
	if (changes.length === 0) return WRITTEN_TEXTS.sameValues();
	return changes.map(({ variable, from, to }) => WRITTEN_TEXTS.change(variable, textOf(from), textOf(to))).join(", ");
}
function textOf(value) {
	return value === null ? null : String(value);
}
function relocatedLines({ relocated }) {
	return relocated.map((one) => LEFT_TEXTS.relocated({
		...one,
		values: valueTexts(one.values)
	}));
}
function failedLines({ plan, outcomes, judgements, revert }, andThen) {
	const failed = outcomes.filter(({ state }) => state === "failed");
	if (failed.length === 0) return [];
	const isRollback = judgements.at(-1)?.report.class === "rollback";
	const [count, all] = [failed.length, plan.length];
	return isRollback ? [WRITTEN_TEXTS.failed(count, all)] : [WRITTEN_TEXTS.failedOrBack(count, all), `  ${revert} && ${andThen}`];
}
function orphanLines({ orphans }) {
	return orphans.map((orphan) => LEFT_TEXTS.orphan({
		...orphan,
		values: valueTexts(orphan.values)
	}));
}
function valueTexts(values) {
	return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}
export { foreignLines as a, resultOf as c, deployedText as i, refusedGroups as l, adoptedLines as n, logLines as o, changesText as r, relocatedLines as s, LOCALLY as t, deploy as u };
