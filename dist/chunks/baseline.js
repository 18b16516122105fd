import { d as acceptedIn } from "./deploy.js";
import { Ot as isError, at as exposuresOf, ct as percentOf, ht as valueOf, mt as stateOf, pt as filesOf } from "./refusals.js";
import { D as pipelinePath, E as flagPath, O as statePath } from "./check.js";
import { M as policyReasons } from "./reader.js";
// src/app/deploy/parent.ts
/** The first parent; null for the first commit of all. */
async function parentOf(repository, commit) {
	const here = await repository.resolve(`${commit}^`);
	if (here !== null) return here;
	await repository.isAncestor("0".repeat(commit.length), commit);
	return repository.resolve(`${commit}^`);
}
// src/app/deploy/lowered-state.ts
/** The text of such a state; null where the refused one lowers nothing. */
function loweredState(flag, accepted, refused, environment) {
	const before = reachIn(flag, accepted, environment);
	const after = reachIn(flag, refused, environment);
	const isBlocking = refused?.blockRoutes === true && accepted?.blockRoutes !== true;
	const lower = new Map([...before].map(([service, percent]) => [service, Math.min(percent, after.get(service) ?? percent)]));
	if (![...lower].some(([service, percent]) => percent < (before.get(service) ?? 0)) && !isBlocking) return null;
	return textOf(flag, lower, isBlocking || accepted?.blockRoutes === true);
}
function reachIn(flag, state, environment) {
	const exposures = exposuresOf(flag, state, environment);
	return new Map(exposures.map(({ service, reach }) => [service, percentOf(reach)]));
}
/** Each service in full, so that nothing is inherited. */
function textOf({ safe }, percents, isBlocked) {
	const isOn = [...percents.values()].some((percent) => percent > 0);
	const services = [...percents].map(([service, percent]) => {
		const share = percent > 0 && percent < 100 ? `, rollout: ${percent}` : "";
		return `  ${service}: { enabled: ${percent > 0 ? !safe : safe}${share} }\n`;
	});
	return `enabled: ${isOn ? !safe : safe}\n${isBlocked ? "block-routes: true\n" : ""}services:\n${services.join("")}`;
}
// src/app/deploy/refused.ts
function isSamePart(a, b) {
	return a.part === b.part && a.flag === b.flag && a.environment === b.environment;
}
/** What is refused beyond what is out already. */
function refusedIn(judged) {
	const all = [
		...rules(judged),
		...promotions(judged),
		...brokenFiles(judged),
		...statesAlone(judged)
	];
	return all.filter((one, index) => !judged.out.some((other) => isSamePart(one, other)) && all.findIndex((other) => isSamePart(one, other)) === index).map((one) => withLowered(judged, one));
}
function withLowered({ checked }, part) {
	const { flag, environment } = part;
	if (part.part !== "state" || flag === null || environment === null) return part;
	const { base, head } = checked.question.proposal;
	const definition = valueOf(filesOf(head, flag).flag);
	const [before, after] = [base, head].map((side) => stateOf(filesOf(side, flag), environment));
	if (definition === null || before?.kind === "unreadable" || after?.kind === "unreadable") return part;
	const text = loweredState(definition, (before && valueOf(before)) ?? null, (after && valueOf(after)) ?? null, environment);
	return text === null ? part : {
		...part,
		text
	};
}
/** Rules that landed without approval apply to nothing: neither the pipeline nor what definitions say of safety. */
function rules({ root, checked, environments, rollbacksOnly }) {
	const { report, question } = checked;
	if (report.class !== "policy") return [];
	const open = report.policy.filter(({ verdict }) => verdict !== "pass");
	if (open.length === 0 && !isBroken(report) && !rollbacksOnly) return [];
	const verdict = isBroken(report) || open.some((one) => one.verdict === "block") ? "block" : "wait";
	return policyReasons(question.proposal).flatMap(({ file, flag }) => {
		if (flag === null) return file === pipelinePath(root) ? [{
			part: "rules",
			flag: null,
			environment: null,
			verdict
		}] : [];
		return environments.map((environment) => ({
			part: "definition",
			flag,
			environment,
			verdict
		}));
	});
}
function promotions(judged) {
	const { checked, environments, out } = judged;
	return checked.report.changes.filter(({ environment, class: kind }) => environments.includes(environment) && kind === "promotion").flatMap((change) => {
		const { flag, environment } = change;
		if (!out.some((one) => one.part === "definition" && one.flag === flag && one.environment === environment) && !isRefused(judged, change)) return [];
		const verdict = isBroken(checked.report) || change.verdict === "block" ? "block" : "wait";
		const own = changedParts(judged, flag, environment);
		const cause = own.length > 0 ? own.slice(0, 1) : everyPart(judged, environment);
		const moved = change.comparisons.flatMap(({ values }) => values.flatMap(({ movedFrom }) => movedFrom === null ? [] : [movedFrom])).flatMap((giver) => changedParts(judged, giver, environment));
		return [...cause, ...moved].map((part) => ({
			...part,
			verdict
		}));
	});
}
/** The definition first: a state may count without it. */
function changedParts({ checked: { question } }, flag, environment) {
	const [before, after] = [filesOf(question.proposal.base, flag), filesOf(question.proposal.head, flag)];
	const isState = !isSameFile(stateOf(before, environment), stateOf(after, environment));
	return [...isSameFile(before.flag, after.flag) ? [] : [{
		part: "definition",
		flag,
		environment
	}], ...isState ? [{
		part: "state",
		flag,
		environment
	}] : []];
}
function everyPart(judged, environment) {
	const { touched, policyFiles } = judged.checked.question.proposal;
	return [...policyFiles.some(({ path }) => path === pipelinePath(judged.root)) ? [{
		part: "rules",
		flag: null,
		environment: null
	}] : [], ...touched.flatMap((flag) => changedParts(judged, flag, environment))];
}
function isRefused({ checked, rollbacksOnly }, change) {
	const { report } = checked;
	const isBesideRules = report.policy.some(({ verdict }) => verdict !== "pass");
	return rollbacksOnly || change.verdict !== "pass" || isBesideRules || isBroken(report);
}
/** What is wrong with files stops promotions and rules, never a rollback. */
function isBroken({ diagnostics }) {
	return diagnostics.some(isError);
}
/**
* Files that the landing has broken, also where that changes no value: in their place stands what was accepted, so that
* nothing waits for their repair. Those of a rollback stay as far as they can be read.
*/
function brokenFiles(judged) {
	const { root, checked, environments } = judged;
	const { report, question } = checked;
	const { base, head, touched, ownDiagnostics } = question.proposal;
	const files = new Set(report.diagnostics.filter(isError).map(({ file }) => file));
	const own = new Set(ownDiagnostics.filter(isError).map(({ file }) => file));
	return touched.flatMap((flag) => environments.flatMap((environment) => {
		const change = report.changes.find((one) => one.flag === flag && one.environment === environment);
		const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
		const isBrokenFile = (path, read) => {
			if (isSameFile(read(before), read(after))) return own.has(path);
			return files.has(path) && (change?.class !== "rollback" || read(after).kind !== "known");
		};
		const isDefinition = isBrokenFile(flagPath(root, flag), (one) => one.flag);
		const isState = isBrokenFile(statePath(root, environment, flag), (one) => stateOf(one, environment));
		return [...isDefinition ? [partOf("definition", flag, environment)] : [], ...isState ? [partOf("state", flag, environment)] : []];
	}));
}
/** A state whose definition is out, and was never accepted, has nothing to set. */
function statesAlone({ checked, environments, out }) {
	const { head } = checked.question.proposal;
	return out.flatMap(({ part, flag, environment }) => {
		if (part !== "definition" || !environments.includes(environment)) return [];
		const files = filesOf(head, flag);
		return files.flag.kind === "absent" && stateOf(files, environment).kind !== "absent" ? [partOf("state", flag, environment)] : [];
	});
}
function partOf(part, flag, environment) {
	return {
		part,
		flag,
		environment,
		verdict: "block"
	};
}
function isSameFile(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
// src/app/deploy/here.ts
/** Then the others are not asked for: each may take a minute. */
const MOST_REFUSED = 3;
const KNOWN = /* @__PURE__ */ new WeakMap();
/** Fetches it where it is not here. */
function isHere(repository, commit) {
	const own = KNOWN.get(repository) ?? {
		commits: /* @__PURE__ */ new Map(),
		refused: 0
	};
	KNOWN.set(repository, own);
	const asked = own.commits.get(commit) ?? look(repository, commit, own);
	own.commits.set(commit, asked);
	return asked;
}
async function look(repository, commit, own) {
	if (await repository.resolve(commit) !== null) return true;
	if (own.refused >= MOST_REFUSED) return false;
	const found = await repository.fetchCommit(commit, null);
	if (found.kind !== "known") own.refused += 1;
	return found.kind === "known";
}
/** Whether `one` stood before `other`. A shallow clone knows fast that the other one grew out of it, or it of that. */
async function isOlder(repository, one, other) {
	if (one === other || await repository.isAncestor(other, one)) return false;
	return repository.isAncestor(one, other);
}
// src/app/deploy/baseline.ts
/** How many of the newest acceptances are looked at. */
const MOST = 20;
/** `before`: what stood before the tip, where the caller knows; left out: its parent. */
async function baselineOf({ repository }, entries, tip, before) {
	const acceptances = acceptedIn(entries).slice(0, MOST);
	const [latest] = acceptances;
	if (latest === void 0) return {
		kind: "adopted",
		commit: before === void 0 ? await parentOf(repository, tip) : before,
		refusals: []
	};
	const newest = await newestOf(repository, acceptances);
	if (newest === null) return {
		kind: "missing",
		commit: await parentOf(repository, tip),
		refusals: [],
		missing: latest.accepted
	};
	return {
		kind: "logged",
		commit: newest,
		refusals: refusalsAt(newest, acceptances)
	};
}
/**
* The one that was written last, unless a run that knew nothing of it has accepted a younger commit. What its own run
* went on from is older, also where a force-push brought an ancestor back.
*/
async function newestOf(repository, acceptances) {
	let newest = null;
	const earlier = /* @__PURE__ */ new Set();
	for (const one of acceptances) {
		const { tip } = one.accepted;
		if (earlier.has(tip) || tip === newest || !await isReadable(repository, one)) continue;
		if (newest !== null && !await isOlder(repository, newest, tip)) continue;
		newest = tip;
		for (const before of chainOf(one, acceptances)) earlier.add(before);
	}
	return newest;
}
/** The commits that were accepted before it, as far as the log tells. */
function chainOf(one, acceptances) {
	const chain = /* @__PURE__ */ new Set();
	let next = one.before;
	while (next !== null && next !== one.accepted.tip && !chain.has(next)) {
		chain.add(next);
		next = acceptances.find(({ accepted }) => accepted.tip === next)?.before ?? null;
	}
	return chain;
}
/** What is refused at a tip. What one run has accepted there, another one refuses in vain. */
function refusalsAt(tip, acceptances) {
	const [first, ...others] = acceptances.filter(({ accepted }) => accepted.tip === tip).map(({ accepted }) => accepted.refusals);
	return (first ?? []).filter((refused) => others.every((refusals) => refusals.some((other) => isSamePart(other, refused))));
}
/** With every commit that its refusals name. */
async function isReadable(repository, { accepted }) {
	const commits = accepted.refusals.flatMap((one) => [one.accepted ?? one.landing, one.landing]);
	for (const commit of /* @__PURE__ */ new Set([accepted.tip, ...commits])) if (!await isHere(repository, commit)) return false;
	return true;
}
/**
* From a commit to the tip, oldest first: each commit on the first-parent line is a landing, unless the evidence tells
* which of them landed together. What does not follow on that commit was pushed over it and is one landing.
*/
async function landingsAfter({ repository, landingsIn }, from, tip) {
	if (from === tip) return [];
	const whole = {
		before: from,
		after: tip
	};
	if (from === null || !await repository.isAncestor(from, tip)) return [whole];
	if (landingsIn !== void 0) return landingsIn(whole);
	const commits = await repository.firstParents(from, tip);
	return commits.map(({ sha }, index) => ({
		before: commits[index - 1]?.sha ?? from,
		after: sha
	}));
}
export { isOlder as a, parentOf as c, isHere as i, landingsAfter as n, isSamePart as o, refusalsAt as r, refusedIn as s, baselineOf as t };
