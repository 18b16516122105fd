import { Mt as plain, b as prose, in as known, on as unreachable, y as code } from "./text.js";
import { t as openClient } from "./client.js";
import { a as openPullRequests, i as openPullRequest, t as defaultBranchOf } from "./protection.js";
import { t as asTree } from "./check.js";
import { i as numbered } from "./promote.js";
import { n as refusal } from "./refusal.js";
// src/app/edit/offer.ts
async function offer(offering, { base, written, body }) {
	const { repository, github } = offering;
	const open = await github.openPullRequests();
	const here = written.branch;
	for (const name of written.isOurName ? numbered(written.name) : [written.name]) {
		const tip = await repository.remoteTip(name);
		if (tip === null) {
			const pushed = await repository.push(written.commit, name);
			if (pushed.kind !== "known") return {
				kind: "here",
				branch: here,
				why: pushed.why
			};
			return opened(github, name, written, body);
		}
		if (!await isSameEdit(repository, {
			tip,
			name
		}, written)) continue;
		const pull = pullFrom(open, tip, github.defaultBranch);
		if (pull !== void 0) return {
			kind: "open",
			pull,
			isNew: false
		};
		if (await standsOn(repository, tip, base)) return opened(github, name, written, body);
	}
	return {
		kind: "here",
		branch: here,
		why: `there is a branch ${written.name} at the remote already, with something else in it`
	};
}
async function opened(github, branch, { message }, body) {
	const title = message.split("\n", 1)[0] ?? branch;
	const done = await github.openPullRequest({
		branch,
		title,
		body
	});
	return done.kind === "known" ? {
		kind: "open",
		pull: done.value,
		isNew: true
	} : {
		kind: "pushed",
		branch,
		why: done.why
	};
}
function pullFrom(open, tip, into) {
	if (open.kind !== "known") return void 0;
	return open.value.find((pull) => pull.head === tip && pull.into === into);
}
/** Whether the files that we wrote say the same there. */
async function isSameEdit(repository, { tip, name }, { commit, files }) {
	if ((await repository.fetchCommit(tip, `refs/heads/${name}`)).kind !== "known") return false;
	const idsAt = async (at) => (await repository.readPaths(files.map((path) => ({
		tree: asTree(at),
		path
	})))).map((blob) => blob?.id ?? null);
	const [there, ours] = [await idsAt(tip), await idsAt(commit)];
	return ours.every((id, index) => id === there[index]);
}
async function standsOn(repository, tip, base) {
	const [only, ...more] = await repository.firstParents(base, tip);
	return more.length === 0 && only?.parents[0] === base;
}
/** What the pull request says: what, why, and what is left to tick. */
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
// src/cli/pull-request.ts
/** What became of the branch, in a line or two. `verb`: what one does with it. */
async function offerFor(repository, base, done, { pullRequest = false, github, reason = "" }, verb) {
	const { branch } = done;
	const byHand = `git push -u origin ${branch}`;
	if (!pullRequest || base === null) return `written to the branch ${branch}; ${verb} it with: ${byHand}`;
	const name = github ?? nameIn(await repository.remoteUrl() ?? "");
	if (github !== void 0 && !NAME.test(github)) throw refusal(`--github "${github}" is no repository`, "write it as owner/name");
	const into = await nameOf(repository);
	return offeredText(await offer({
		repository,
		github: await forge(name, into)
	}, {
		base,
		written: done,
		body: bodyOf(done.report, {
			by: null,
			reason
		})
	}), webOf(name), into);
}
/** The name of the default branch; null where this clone does not know it. */
async function nameOf(repository) {
	const branch = await repository.defaultBranch();
	return branch.kind === "remote" || branch.kind === "local" ? branch.branch : null;
}
/** `into`: the default branch; null where its name is not known, and then GitHub chooses it. */
function offeredText(offered, web, into) {
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
		case "here": return `the branch ${offered.branch} is written, but it could not be pushed: ${offered.why}\n  go on with: git push -u origin ${offered.branch}`;
	}
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
export { offer as i, offeredText as n, bodyOf as r, offerFor as t };
