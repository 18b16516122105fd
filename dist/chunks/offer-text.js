import { ar as code, or as prose, sr as asTree, ya as plain } from "./judging.js";
import { y as ownBranchOf } from "./pulls.js";
import { c as titleOf, o as isStaleEdit, s as numbered } from "./promote.js";
// src/app/edit/offer.ts
async function offer(offering, { base, written, body }) {
	const { repository, github } = offering;
	const open = await github.openPullRequests();
	const branchName = written.branch;
	for (const name of written.isOurName ? numbered(written.name) : [written.name]) {
		const tip = await repository.remoteTip(name);
		if (tip === null) {
			const pushed = await repository.push(written.commit, name);
			if (pushed.kind !== "known") return {
				kind: "here",
				branch: branchName,
				why: pushed.why
			};
			return openPull(github, name, written, body);
		}
		const isSame = await isSameEdit(repository, {
			tip,
			name
		}, written);
		const isLock = written.isLock === true;
		const isFrom = (pull) => pull.head === tip && (!isLock || ownBranchOf(pull) === name);
		const pull = isSame ? pullFrom(open, isFrom, github.defaultBranch) : void 0;
		if (pull !== void 0) return {
			kind: "open",
			pull,
			isNew: false
		};
		if (isSame && !isLock) {
			if (await standsOn(repository, tip, base)) return openPull(github, name, written, body);
			continue;
		}
		if (open.kind !== "known" || open.value.some(isFrom) || !(isLock || await isStale(repository, tip, {
			base,
			written
		}))) continue;
		if ((await repository.push(written.commit, name, tip)).kind === "known") return openPull(github, name, written, body);
	}
	return {
		kind: "here",
		branch: branchName,
		why: `there is a branch ${written.name} at the remote already, with something else in it`
	};
}
/** A branch of ours that no pull request needs is replaced, where it has the same edit of an older commit. */
async function isStale(repository, tip, { base, written: { isOurName, message, files } }) {
	return isOurName && await isStaleEdit(repository, tip, {
		base,
		message,
		files
	});
}
async function openPull(github, branch, { message }, body) {
	const title = titleOf(message);
	const pull = await github.openPullRequest({
		branch,
		title,
		body
	});
	return pull.kind === "known" ? {
		kind: "open",
		pull: pull.value,
		isNew: true
	} : {
		kind: "pushed",
		branch,
		why: pull.why
	};
}
function pullFrom(open, isFrom, into) {
	if (open.kind !== "known") return void 0;
	return open.value.find((pull) => isFrom(pull) && pull.into === into);
}
/** Whether the files that we wrote are the same there, and no other file is changed there. */
async function isSameEdit(repository, { tip, name }, { commit, files }) {
	if ((await repository.fetchCommit(tip, `refs/heads/${name}`)).kind !== "known") return false;
	const idsAt = async (at) => (await repository.readPaths(files.map((path) => ({
		tree: asTree(at),
		path
	})))).map((blob) => blob?.id ?? null);
	const [theirs, ours] = [await idsAt(tip), await idsAt(commit)];
	if (!ours.every((id, index) => id === theirs[index])) return false;
	const from = await repository.branchPoint(commit, tip);
	return (await repository.diff(asTree(from), asTree(tip))).every(({ path }) => files.includes(path));
}
async function standsOn(repository, tip, base) {
	const [only, ...more] = await repository.firstParents(base, tip);
	return more.length === 0 && only?.parents[0] === base;
}
/** The text of the pull request: what, why, and what is left to tick. */
function bodyOf({ changes }, { by, reason }) {
	const what = changes.map((change) => `- ${change.class}: ${code(change.flag)} in ${code(change.environment)}`);
	const why = plain(reason) === "" ? [] : ["", `Why: ${prose(reason)}`];
	const who = by === null ? [] : ["", `Asked for by ${code(by)}.`];
	const open = changes.flatMap(({ gates }) => gates.filter(({ gate }) => gate === "checklist").flatMap(({ details }) => details));
	const ticks = open.length === 0 ? [] : ["", ...new Set(open)];
	return [
		...what,
		...why,
		...who,
		...ticks,
		""
	].join("\n");
}
// src/wiring/offer-text.ts
/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
function offerText(offered, web, into) {
	const at = (path) => web === null ? "" : `${web}/${path}`;
	switch (offered.kind) {
		case "open": {
			const { number } = offered.pull;
			return `pull request ${number} ${offered.isNew ? "is open" : "proposes the same already"}: ${at(`pull/${number}`)}`;
		}
		case "pushed": {
			const link = at(`compare/${into === null ? "" : `${into}...`}${offered.branch}?expand=1`);
			const byHand = link === "" ? "open a pull request from it" : `open it by hand: ${link}`;
			return `pushed to the branch ${offered.branch}, but no pull request could be opened: ${offered.why}\n  ${byHand}`;
		}
		case "here": return `the branch ${offered.branch} is written, but it could not be pushed: ${offered.why}\n  continue with: git push -u origin ${offered.branch}`;
	}
}
export { bodyOf as n, offer as r, offerText as t };
