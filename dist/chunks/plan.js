import { $t as environmentsOf, At as landingsAfter, Jt as parentOf, Mt as isSamePart, Nt as refusedIn, Sr as askAbout, Tt as judgeQuestion, Xt as alike, Yt as acceptedTree, cn as without, en as pathOf, on as nothingFor, sn as settingsOf, sr as asTree, un as loadProposal } from "./judging.js";
import { kt as inOrder } from "./program.js";
// src/app/deploy/lowered.ts
/** In order of landing. What an earlier run has lowered stays listed until the flag is raised. */
function loweredIn(item, earlier, judgements) {
	const { environment, service, changes, desired } = item;
	const raised = new Set(changes.flatMap(({ variable, isRaise }) => isRaise ? desired.values.filter((value) => value.variable === variable) : []).map(({ flag }) => flag));
	const byFlag = new Map(earlier.map((lowered) => [lowered.flag, lowered]));
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
/** With the moment of each landing, and of the verification where there was one. */
async function settledLowered(lowered, landedAt, verifiedAt) {
	const settled = [];
	for (const entry of lowered) settled.push({
		...entry,
		landedAt: entry.landedAt ?? await landedAt(entry.landing),
		verifiedAt: entry.verifiedAt ?? verifiedAt
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
/**
* When a landing happened. A resume that was possible then stays possible, however late the deployment begins. Null where
* it is not known: then the moment of the judgement counts, which errs late.
*/
async function landedMoment({ repository, clock }, landing, now) {
	const walk = await repository.walk(landing, now, /* @__PURE__ */ new Set());
	if (walk.kind !== "known") return null;
	const times = await clock.timesOf(walk.value, /* @__PURE__ */ new Set([landing]), now);
	const time = times.kind === "known" ? times.value.get(landing) : void 0;
	return time === void 0 || time.futureDate !== void 0 ? null : time.at;
}
// src/app/deploy/accept.ts
/** Judges these landings, oldest first, and then what waited before them once more. */
async function acceptUpTo(deployer, from, landings, tip) {
	const judgements = [];
	let { refusals } = from;
	for (const landed of landings) {
		const kept = await untouchedBy(deployer, refusals, landed);
		const admitted = await admit(deployer, landed, {
			commit: landed.before,
			refusals
		}, {
			commit: landed.after,
			refusals: kept
		});
		judgements.push({
			landed,
			report: admitted.report
		});
		refusals = admitted.refusals;
	}
	for (const landing of waitingIn(refusals, landings)) {
		const isKept = (refusal) => refusal.landing !== landing || refusal.verdict === "block";
		const again = await judgedAgain(deployer, {
			commit: tip,
			refusals
		}, landing, isKept);
		judgements.push(again);
		refusals = again.refusals;
	}
	return {
		accepted: {
			commit: tip,
			refusals
		},
		judgements
	};
}
/** Of landings here on top of what is pushed, only what they lower. */
async function acceptUnpushed(deployer, pushed, tip) {
	const landings = await landingsAfter(deployer, pushed.commit, tip);
	return {
		...await acceptUpTo({
			...deployer,
			rollbacksOnly: true
		}, pushed, landings, tip),
		landings
	};
}
/** Judges an earlier landing again, of which something is refused. */
async function judgementOf(deployer, accepted, landing) {
	return judgedAgain(deployer, accepted, landing, (refusal) => refusal.landing !== landing);
}
async function judgedAgain(deployer, accepted, landing, isKept) {
	const landed = {
		before: await parentOf(deployer.repository, landing),
		after: landing
	};
	return {
		landed,
		...await admit(deployer, landed, accepted, {
			...accepted,
			refusals: accepted.refusals.filter(isKept)
		})
	};
}
/** Earlier landings of which something waits: evidence may have changed since. */
function waitingIn(refusals, judged) {
	const earlier = refusals.filter(({ verdict, landing }) => verdict === "wait" && judged.every(({ after }) => after !== landing));
	return [...new Set(earlier.map(({ landing }) => landing))];
}
/** The refusals of files that a landing does not touch: those stay. */
async function untouchedBy({ repository, root }, refusals, { before, after }) {
	if (refusals.length === 0) return [];
	const from = before === null ? await repository.emptyTree() : asTree(before);
	const changes = await repository.diff(from, asTree(after));
	const touched = new Set(changes.map(({ path }) => path));
	return refusals.filter((refusal) => !touched.has(pathOf(root, refusal)));
}
/**
* The largest part of `head` that may be deployed on top of `base`: it is judged, refused parts are taken out, and the
* rest is judged again until nothing more is refused.
*/
async function admit(deployer, landed, base, head) {
	let out = head.refusals;
	let first = null;
	for (;;) {
		const judged = await judgedBy(deployer, landed, base, {
			...head,
			refusals: out
		});
		first ??= judged[0].checked.report;
		const refused = judged.flatMap(refusedIn);
		if (refused.length === 0) return {
			refusals: out,
			report: first
		};
		const now = deployer.now();
		out = [...out, ...refused.map((part) => refusalOf(part, base, landed, now))];
	}
}
function refusalOf(part, base, landed, now) {
	const before = base.refusals.find((refusal) => isSamePart(refusal, part));
	const isOld = before !== void 0 && before.landing === landed.after;
	const text = part.text ?? (before !== void 0 && "text" in before ? before.text : void 0);
	return {
		...part,
		...text === void 0 ? {} : { text },
		accepted: before === void 0 ? base.commit : before.accepted,
		landing: landed.after,
		since: isOld ? before.since : now
	};
}
/** Judges once for all environments, unless a definition is refused in some of them only. */
async function judgedBy(deployer, landed, base, head) {
	const { root, rollbacksOnly = false } = deployer;
	const groups = alike(await environmentsOf(deployer, base, head), [...base.refusals, ...head.refusals]);
	const judged = [];
	for (const environments of groups) {
		const checked = await judge(deployer, landed, base, head, environments[0] ?? null);
		judged.push({
			root,
			checked,
			environments,
			out: head.refusals,
			rollbacksOnly
		});
	}
	return judged;
}
async function judge(deployer, landed, base, head, environment) {
	const gatherer = await deployer.gathererFor(landed);
	const now = await gatherer.clock.now();
	const tree = await acceptedTree(gatherer, base, environment);
	const proposal = await loadProposal(gatherer, {
		base: tree,
		head: await acceptedTree(gatherer, head, environment),
		tip: base.commit,
		now
	});
	const question = {
		proposal,
		...askAbout(proposal, now),
		base: base.commit,
		tree,
		now
	};
	const landedAt = question.countsLanding || question.asks.some(({ kind }) => kind === "restoration" || kind === "samples") ? await landedMoment(gatherer, landed.after, now) : null;
	if (landedAt === null) return judgeQuestion(gatherer, question);
	return judgeQuestion(gatherer, {
		...question,
		...askAbout(proposal, now, landedAt),
		landedAt
	});
}
// src/app/deploy/pending.ts
/** Variables that are sent with their written `code-default`, and that were never sent with another value. */
function firstValues({ values, byDefault }, state) {
	const sent = new Map(values.map(({ variable, value }) => [variable, value]));
	return byDefault.filter((variable) => (state?.sent ?? []).every((all) => !Object.hasOwn(all, variable) || all[variable] === sent.get(variable)));
}
/** What an instance has where it got everything but its first values. */
function withoutFirsts(desired, state, sha256) {
	return without(desired, firstValues(desired, state), sha256);
}
/** Whether first values are all that would change in an instance. */
function isPending(has, wants, changes, sha256) {
	if (changes.length === 0 || wants.settings === null || wants.unreadable.length > 0) return false;
	if (has?.digest === null) return false;
	const firsts = firstValues(wants, has?.state);
	const isFirst = ({ variable }) => firsts.includes(variable) && !Object.hasOwn(has?.values ?? {}, variable);
	if (!changes.every(isFirst)) return false;
	const names = changes.map(({ variable }) => variable);
	const rest = without(wants, names, sha256);
	const isNothing = rest.values.length === 0 && rest.blockedRoutes.length === 0;
	const digests = [rest.digest, ...isNothing ? [nothingFor(wants, sha256).digest] : []];
	return has === void 0 ? isNothing : digests.includes(has.digest);
}
// src/app/deploy/plan.ts
/** `instances` and `desired` may differ: an instance that is only in `instances` is emptied. */
function planOf(pipeline, instances, desired, sha256) {
	return pipeline.environments.flatMap(({ name }) => instancesIn(name, instances, desired).flatMap((instance) => {
		const has = instances.find((knownInstance) => isInstance(knownInstance, instance));
		const wants = desired.find((readTip) => isInstance(readTip, instance)) ?? nothingFor(instance, sha256);
		if ((has === void 0 ? nothingFor(instance, sha256).digest : has.digest) === wants.digest) return [];
		const before = has?.values ?? {};
		const changes = changesBetween(has?.atTarget ?? before, wants);
		const settings = settingsOf(pipeline, instance);
		if (settings === null && changes.length === 0) return [];
		const isRollback = isDown(has?.atTarget === void 0 ? changes : changesBetween(before, wants), wants, has);
		const waits = isPending(has, wants, changes, sha256);
		return [{
			...instance,
			desired: wants,
			changes,
			before,
			settings,
			isRollback,
			isPending: waits
		}];
	}));
}
function isDown(changes, { blockedRoutes, values }, has) {
	if (changes.some(({ isRaise }) => isRaise)) return false;
	const isSafe = values.every(({ value, safe }) => value === safe);
	const { state } = has ?? {};
	const mayHaveMore = state?.live != null || isSafe && state?.wasWritten === true;
	return has?.digest === null && mayHaveMore || blockedRoutes.length > 0 || changes.some(({ from }) => from !== null);
}
function isInstance(a, b) {
	return a.environment === b.environment && a.service === b.service;
}
function instancesIn(environment, ...lists) {
	const instances = lists.flat().filter((instance) => instance.environment === environment);
	return [...new Set(instances.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	}));
}
/** What would change for an instance that has these values. */
function changesBetween(from, { values }) {
	const wanted = new Map(values.map((value) => [value.variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...wanted.keys()])].toSorted(inOrder).flatMap((variable) => {
		const value = wanted.get(variable);
		const [old, now] = [from[variable] ?? null, value?.value ?? null];
		if (old === now) return [];
		return [{
			variable,
			from: old,
			to: now,
			isRaise: mayRaise(old, now, value?.safe ?? null)
		}];
	});
}
function mayRaise(from, to, safe) {
	if (to === null || to === safe) return false;
	return !(typeof from === "number" && typeof to === "number" && to < from);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
export { firstValues as a, acceptUpTo as c, loweredIn as d, settledLowered as f, planOf as i, judgementOf as l, isInstance as n, withoutFirsts as o, matrixOf as r, acceptUnpushed as s, changesBetween as t, landingMoments as u };
