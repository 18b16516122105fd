import { r as baseOf, u as tipOf } from "./check.js";
import { n as refusal } from "./refusal.js";
// src/cli/tip.ts
/** Seconds without an answer of the remote's. */
const PATIENCE = 2;
/** `named`: the commit of `--base`; null: the default branch. */
async function localTip(repository, named) {
	if (named !== null) {
		const commit = await existing(await baseOf(repository, named));
		return {
			commit,
			pushed: commit,
			isCurrent: true,
			isBehind: false,
			name: named
		};
	}
	const checkedOut = await repository.resolve("HEAD");
	const branch = await repository.defaultBranch();
	const fetched = branch.kind === "remote" ? await fetchedTip(repository, branch.branch) : null;
	const remote = fetched ?? await existing(await tipOf(repository, branch));
	const isCurrent = fetched !== null;
	const name = "branch" in branch ? branch.branch ?? "the default branch" : "the default branch";
	const own = await repository.resolve(`refs/heads/${name}`) ?? checkedOut;
	const isAhead = own !== null && await repository.isAncestor(remote, own);
	const commit = isAhead ? own : remote;
	const head = checkedOut ?? commit;
	if (own === head && !isAhead && !await repository.isAncestor(head, remote)) throw diverged(name);
	await demandLanded(repository, head, commit, name);
	const now = await repository.resolve("HEAD") ?? commit;
	const isBehind = now !== commit && await repository.isAncestor(now, commit);
	return {
		commit,
		pushed: remote,
		isCurrent: isCurrent || branch.kind !== "remote",
		isBehind,
		name
	};
}
/** What is checked out of another branch has not landed (T43). */
async function demandLanded(repository, head, tip, name) {
	if (head === tip || await repository.isAncestor(head, tip)) return;
	throw refusal(`${head.slice(0, 10)} is not part of ${name}, so it has not landed`, "merge it first; if it was merged elsewhere, fetch it: git fetch origin");
}
function diverged(name) {
	return refusal(`${name} here and ${name} at the remote each have commits that the other lacks`, "git pull --rebase, then run this again; what only this clone has then goes out as far as it lowers");
}
/** Null where the remote does not answer in time, or nothing says which of its branches it is. */
async function fetchedTip(repository, branch) {
	if (branch === null) return null;
	const fetched = await repository.fetchProposals(branch, [], PATIENCE);
	return fetched.kind === "known" ? fetched.value.base : null;
}
async function existing(commit) {
	if (commit !== null) return commit;
	throw refusal("nothing has landed yet", "commit the flags first");
}
export { localTip as t };
