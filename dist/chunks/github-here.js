import { r as refusal } from "./refusal.js";
import { i as nameIn, n as isOnGitHub, r as isRepositoryName, t as apiUrl } from "./github-name.js";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
// src/cli/github-here.ts
async function githubHere(repository, { offline = false, github }) {
	if (offline) return {
		notAsked: "GitHub is not asked here, because of --offline",
		next: "leave out --offline"
	};
	if (github !== void 0 && !isRepositoryName(github)) throw refusal("option/not-a-repository", { written: github });
	const url = await repository.remoteUrl() ?? "";
	const name = github ?? (isOnGitHub(url) ? nameIn(url) : null);
	if (name === null) return {
		notAsked: "GitHub is not asked here: the remote is not on it",
		next: "name the repository with --github"
	};
	const token = await tokenHere();
	if (token === null) return {
		notAsked: "GitHub is not asked here: set GITHUB_TOKEN or GH_TOKEN, or run gh auth login",
		next: "set GH_TOKEN"
	};
	const { openClient } = await import("./client2.js");
	return {
		client: openClient({
			token,
			apiUrl: apiUrl(),
			repository: name
		}),
		name
	};
}
/** Whether there may be a token. It takes no process to know that there is none. */
function mayHaveToken() {
	const folders = (process.env["PATH"] ?? "").split(delimiter);
	return givenToken() !== "" || folders.some((folder) => existsSync(join(folder, "gh")));
}
async function tokenHere() {
	const given = givenToken();
	if (given !== "") return given;
	return promisify(execFile)("gh", ["auth", "token"], { timeout: 2e3 }).then(({ stdout }) => stdout.trim() === "" ? null : stdout.trim(), () => null);
}
function givenToken() {
	const { GITHUB_TOKEN = "", GH_TOKEN = "" } = process.env;
	return GITHUB_TOKEN === "" ? GH_TOKEN : GITHUB_TOKEN;
}
export { mayHaveToken as n, githubHere as t };
