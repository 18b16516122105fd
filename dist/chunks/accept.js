import { $t as pathOf, At as landingsAfter, Jt as acceptedTree, Mt as isSamePart, Nt as refusedIn, Pt as parentOf, Qt as environmentsOf, Tr as askAbout, Yt as alike, pn as loadProposal, ur as asTree, wt as judgeQuestion } from "./judging.js";
// src/app/deploy/landed-moment.ts
/** Null where it is not known: then the moment of the judgement counts, which errs late. */
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
			tip,
			refusals
		}, landing, isKept);
		judgements.push(again.judgement);
		refusals = again.refusals;
	}
	return {
		accepted: {
			tip,
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
	const isKept = (refusal) => refusal.landing !== landing;
	return (await judgedAgain(deployer, accepted, landing, isKept)).judgement;
}
async function judgedAgain(deployer, { tip, refusals }, landing, isKept) {
	const landed = {
		before: await parentOf(deployer.repository, landing),
		after: landing
	};
	const head = {
		commit: tip,
		refusals: refusals.filter(isKept)
	};
	const admitted = await admit(deployer, landed, {
		commit: tip,
		refusals
	}, head);
	return {
		judgement: {
			landed,
			report: admitted.report
		},
		refusals: admitted.refusals
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
export { landedMoment as i, acceptUpTo as n, judgementOf as r, acceptUnpushed as t };
