import { v as refusal } from "./opening.js";
import { _ as nameIn, g as isRepositoryName, p as remark, v as serverUrl, ya as plain } from "./judging.js";
import { d as unreachable, u as known } from "./repository.js";
import { c as openPullRequests, s as openPullRequest } from "./pulls.js";
import { n as bodyOf, r as offer, t as offerText } from "./offer-text.js";
import { t as defaultBranchOf } from "./protection.js";
// src/cli/preview.ts
/** Files that are shown line by line. */
const MOST = 20;
function remarkOnPreview(preview, branch) {
	for (const { path, removed, added } of preview.slice(0, MOST)) {
		remark(path);
		removed.forEach((line) => remark(`  - ${plain(line)}`));
		added.forEach((line) => remark(`  + ${plain(line)}`));
	}
	const left = preview.length - MOST;
	if (left > 0) remark(`and ${left} more file${left === 1 ? "" : "s"}`);
	remark(`nothing is written (--dry-run); without it, this would be the branch ${branch}`);
}
// src/cli/pull-request.ts
/** Offers the edit. `verb`: what the user does with the branch. */
async function offerFor(repository, base, edit, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = edit;
	if (!pullRequest || base === null) return {
		isOpen: true,
		text: `written to the branch ${branch}; ${await nextStep(repository, edit, verb)}`
	};
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
	return {
		isOpen: offered.kind === "open",
		text: offerText(offered, webOf(name), into)
	};
}
/** The command that proposes the branch, or lands it. Without a remote, a branch can only land. */
async function nextStep(repository, { branch, report }, verb) {
	const into = await defaultBranchName(repository);
	const remote = await repository.remoteName();
	if (into !== null && remote === null) return `${report.verdict === "pass" ? "" : "when it passes, "}land it with: git switch ${into} && git merge ${branch}`;
	return verb === "propose" || into === null ? `${verb} it with: git push -u ${remote ?? "origin"} ${branch}` : `${verb} it with: git push ${remote ?? "origin"} ${branch}:${into}`;
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
export { remarkOnPreview as n, offerFor as t };
