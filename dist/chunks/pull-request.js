import { an as unreachable, in as known } from "./text.js";
import { t as openClient } from "./client.js";
import { t as defaultBranchOf } from "./protection.js";
import { n as openPullRequest, r as openPullRequests } from "./pulls.js";
import { n as bodyOf, r as offer, t as offeredText } from "./offered-text.js";
import { n as refusal } from "./refusal.js";
// src/cli/pull-request.ts
/** What became of the branch, in a line or two. `verb`: what one does with it. */
async function offerFor(repository, base, done, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = done;
	const byHand = `git push -u origin ${branch}`;
	if (!pullRequest || base === null) return `written to the branch ${branch}; ${verb} it with: ${byHand}`;
	const name = github ?? nameIn(await repository.remoteUrl() ?? "");
	if (github !== void 0 && !NAME.test(github)) throw refusal(`--github "${github}" is no repository`, "write it as owner/name");
	const into = await nameOf(repository);
	const offering = {
		repository,
		github: await forge(name, into)
	};
	const body = bodyOf(done.report, {
		by: null,
		reason
	});
	const offered = await offer(offering, {
		base,
		written: done,
		body
	});
	return offeredText(offered, webOf(name), into);
}
/** The name of the default branch; null where this clone does not know it. */
async function nameOf(repository) {
	const branch = await repository.defaultBranch();
	return branch.kind === "remote" || branch.kind === "local" ? branch.branch : null;
}
const NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
/** `owner/name` in the address of a remote; null where it has none. */
function nameIn(url) {
	const [, name = ""] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return NAME.test(name) ? name : null;
}
async function forge(name, into) {
	const { GITHUB_TOKEN = "", GH_TOKEN = "" } = process.env;
	const token = GITHUB_TOKEN === "" ? GH_TOKEN : GITHUB_TOKEN;
	if (name === null || token === "") return silent(name === null ? "nobody knows the repository; name it with --github" : NO_TOKEN);
	const apiUrl = process.env["GITHUB_API_URL"] ?? "https://api.github.com";
	const client = openClient({
		token,
		apiUrl,
		repository: name
	});
	const branch = into === null ? await defaultBranchOf(client) : known(into);
	if (branch.kind !== "known") return silent(branch.why);
	return {
		defaultBranch: branch.value,
		openPullRequests: () => openPullRequests(client),
		openPullRequest: (wanted) => openPullRequest(client, branch.value, wanted)
	};
}
function silent(why) {
	const nothing = unreachable(why);
	return {
		defaultBranch: "",
		openPullRequests: () => Promise.resolve(nothing),
		openPullRequest: () => Promise.resolve(nothing)
	};
}
const NO_TOKEN = "there is no token in GITHUB_TOKEN or GH_TOKEN";
function webOf(name) {
	const server = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
	return name === null ? null : `${server}/${name}`;
}
export { offerFor as t };
