import { Et as tipOf, vt as baseOf } from "./judging.js";
import { v as refusal } from "./opening.js";
// src/cli/tip.ts
/** In seconds: a remote that answers later is taken for unreachable. */
const FETCH_TIMEOUT = 2;
/** `revision`: the value of `--base`, or null for the default branch. */
async function localTip(repository, revision) {
	if (revision !== null) {
		const commit = await existing(await baseOf(repository, revision));
		return {
			commit,
			pushed: commit,
			isCurrent: true,
			isBehind: false,
			name: revision
		};
	}
	const checkedOut = await repository.resolve("HEAD");
	const branch = await repository.defaultBranch();
	const fetched = branch.kind === "remote" ? await fetchedTip(repository, branch.branch) : null;
	const remote = fetched ?? await existing(await tipOf(repository, branch));
	const isCurrent = fetched !== null;
	const name = "branch" in branch ? branch.branch ?? "the default branch" : "the default branch";
	const local = await localCommit(repository, name, checkedOut);
	const isAhead = local === remote || local !== null && await repository.isAncestor(remote, local);
	const commit = isAhead ? local : remote;
	const head = checkedOut ?? commit;
	if (local === head && !isAhead && !await repository.isAncestor(head, remote)) throw refusal("deploy/diverged", { branch: name });
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
/** The default branch here. A detached HEAD, as after a checkout of the remote's branch, stands for it. */
async function localCommit(repository, name, checkedOut) {
	if (await repository.isDetached()) return checkedOut;
	return await repository.resolve(`refs/heads/${name}`) ?? checkedOut;
}
/**
* The same commit for a command that only looks: nothing is fetched, and a commit of another branch is no mistake. Null in
* a repository without commits.
*/
async function knownTip(repository, revision) {
	if (revision !== null) return baseOf(repository, revision);
	const branch = await repository.defaultBranch();
	const remote = await tipOf(repository, branch);
	if (remote === null) return null;
	const name = "branch" in branch ? branch.branch : null;
	if (name === null) return remote;
	const local = await localCommit(repository, name, await repository.resolve("HEAD"));
	if (local === null || local === remote) return remote;
	return await repository.isAncestor(remote, local) ? local : remote;
}
/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(repository, head, tip, name) {
	if (head === tip || await repository.isAncestor(head, tip)) return;
	throw refusal("deploy/not-landed", {
		commit: head,
		branch: name,
		named: "head"
	});
}
/** Null when the remote does not answer in time, or when its default branch is unknown. */
async function fetchedTip(repository, branch) {
	if (branch === null) return null;
	const fetched = await repository.fetchProposals(branch, [], FETCH_TIMEOUT);
	return fetched.kind === "known" ? fetched.value.base : null;
}
async function existing(commit) {
	if (commit !== null) return commit;
	throw refusal("deploy/no-commit");
}
export { localTip as n, knownTip as t };
