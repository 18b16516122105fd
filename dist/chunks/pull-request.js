import { a as known, o as unreachable } from "./evidence.js";
import { t as defaultBranchOf } from "./protection.js";
import { i as openPullRequests, r as openPullRequest } from "./pulls.js";
import { n as bodyOf, r as offer, t as offerText } from "./offer-text.js";
import { r as refusal } from "./refusal.js";
import { i as serverUrl, n as isRepositoryName, r as nameIn } from "./github-name.js";
// src/cli/pull-request.ts
/** Offers the edit and answers the text about its branch. `verb`: what the user does with the branch. */
async function offerFor(repository, base, edit, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = edit;
	const byHand = `git push -u origin ${branch}`;
	if (!pullRequest || base === null) return `written to the branch ${branch}; ${verb} it with: ${byHand}`;
	const name = github ?? nameIn(await repository.remoteUrl() ?? "");
	if (github !== void 0 && !isRepositoryName(github)) throw refusal("option/not-a-repository", { written: github });
	const into = await defaultBranchName(repository);
	const offering = {
		repository,
		github: await githubFor(name, into)
	};
	const body = bodyOf(edit.report, {
		by: null,
		reason
	});
	const offered = await offer(offering, {
		base,
		written: edit,
		body
	});
	return offerText(offered, webOf(name), into);
}
/** The name of the default branch, or null when this clone does not know it. */
async function defaultBranchName(repository) {
	const branch = await repository.defaultBranch();
	return branch.kind === "remote" || branch.kind === "local" ? branch.branch : null;
}
async function githubFor(name, into) {
	const { GITHUB_TOKEN = "", GH_TOKEN = "" } = process.env;
	const token = GITHUB_TOKEN === "" ? GH_TOKEN : GITHUB_TOKEN;
	if (name === null || token === "") return unreachableGitHub(name === null ? NO_NAME : NO_TOKEN);
	const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	const { openClient } = await import("./client2.js");
	const client = openClient({
		token,
		apiUrl,
		repository: name
	});
	const branch = into === null ? await defaultBranchOf(client) : known(into);
	if (branch.kind !== "known") return unreachableGitHub(branch.why);
	return {
		defaultBranch: branch.value,
		openPullRequests: () => openPullRequests(client),
		openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted)
	};
}
/** A GitHub that answers every request with `why`, so that the branch is still written. */
function unreachableGitHub(why) {
	const answer = unreachable(why);
	return {
		defaultBranch: "",
		openPullRequests: () => Promise.resolve(answer),
		openPullRequest: () => Promise.resolve(answer)
	};
}
const NO_NAME = "the remote does not name a repository on GitHub; name it with --github";
const NO_TOKEN = "neither GITHUB_TOKEN nor GH_TOKEN is set";
function webOf(name) {
	return name === null ? null : `${serverUrl()}/${name}`;
}
export { offerFor as t };
