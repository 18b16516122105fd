import { u as known } from "./repository.js";
import { At as instant, Z as exposuresIn, ft as filesOf, kt as inOrder } from "./program.js";
import { Gn as isAbout, Nn as gather, Sr as askAbout, Ur as isEndedOnPull, hn as definitionsWith, mr as statePath, sr as asTree, ur as flagPath } from "./judging.js";
import { t as firstPass } from "./first-pass.js";
import { n as acceptedRules, o as planOf, s as whatOf, t as readPlans } from "./plans.js";
// src/app/propose/steps.ts
async function stepsAt(gatherer, base) {
	const definitions = await definitionsWith(gatherer, asTree(base), ["propose"]);
	const keys = [...definitions].flatMap(([key, { definition }]) => definition?.value?.propose === true ? [key] : []);
	const unreadable = new Set([...definitions].flatMap(([key, { definition }]) => definition?.value == null ? [key] : []));
	if (keys.length === 0) return {
		...NONE,
		unreadable
	};
	const { around: asInGit } = await readPlans(gatherer, base, keys.toSorted(inOrder));
	const { pipeline } = asInGit;
	const rules = await acceptedRules(gatherer, base, asInGit);
	const { around } = rules;
	const plans = keys.map((key) => [key, planOf(around, key)]);
	const judged = await judgedPlans(gatherer, rules, plans.flatMap(([, plan]) => plan ?? []));
	const steps = /* @__PURE__ */ new Map();
	for (const [key, plan] of plans) {
		const step = plan === null ? null : await stepOf(gatherer, base, around, {
			key,
			plan
		});
		steps.set(key, step === null || plan === null ? null : {
			...step,
			isDue: judged(plan)
		});
	}
	return {
		steps,
		unreadable,
		atMost: pipeline.policy.proposals?.atMost ?? 5
	};
}
const NONE = {
	steps: /* @__PURE__ */ new Map(),
	unreadable: /* @__PURE__ */ new Set(),
	atMost: 5
};
/** Whether any flag asks for its next step. */
async function isAnyProposing(loader, base) {
	return [...(await definitionsWith(loader, asTree(base), ["propose"])).values()].some(({ definition }) => definition?.value?.propose === true);
}
/** Whether any flag says when it is due for removal. */
async function isAnyGraduating(loader, base) {
	return [...(await definitionsWith(loader, asTree(base), ["graduate"])).values()].some(({ definition }) => definition?.value?.graduate !== void 0);
}
/** Whether any flag says that it is watched after a landing. */
async function isAnyWatching(loader, base) {
	return [...(await definitionsWith(loader, asTree(base), ["watch"])).values()].some(({ definition }) => definition?.value?.watch !== void 0);
}
/** Answers of a plan whether its step is due. */
async function judgedPlans(gatherer, { base, unknown }, plans) {
	const now = await gatherer.clock.now();
	const asks = plans.flatMap(({ proposal }) => askAbout(proposal, now).asks);
	const evidence = {
		...await gather(gatherer, {
			asks,
			fingerprint: "",
			...base,
			now
		}),
		...unknown
	};
	const given = {
		clock: gatherer.clock.name,
		evidenceAt: () => evidence
	};
	return (plan) => {
		const pass = firstPass(plan.proposal, given, now);
		if (pass.kind !== "passes" || pass.at > now) return false;
		const { environment } = plan.step;
		if (!pass.changes.some((change) => change.environment === environment && change.services.length > 0)) return false;
		return pass.needs.every(({ gate }) => isEndedOnPull(gate));
	};
}
async function stepOf({ repository, root }, base, { folders }, { key, plan }) {
	const { environment, setting } = plan.step;
	const paths = folders.map((folder) => statePath(root, folder, key));
	const landing = await repository.lastLanding(base, [flagPath(root, key), ...paths]);
	if (landing === null) return null;
	return {
		flag: key,
		environment,
		what: whatOf(plan),
		percent: setting.rollout,
		to: exposuresIn(filesOf(plan.proposal.head, key), environment),
		landing,
		landedAt: await repository.committedAt(landing) ?? instant(0)
	};
}
/** Evidence as for a pull request that is not open yet: without a review, without a ticked box. */
function unopened(source) {
	return { async answer(asks, fingerprint) {
		const others = asks.filter((ask) => !isAbout(ask, "pull-request"));
		const evidence = await source.answer(others, fingerprint);
		const authorship = known({
			people: [],
			unresolved: [],
			fingerprints: []
		});
		return {
			...evidence,
			reviews: known([]),
			authorship,
			body: known("")
		};
	} };
}
export { unopened as a, stepsAt as i, isAnyProposing as n, isAnyWatching as r, isAnyGraduating as t };
