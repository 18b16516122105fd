// src/cli/github-name.ts
const NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
function isRepositoryName(written) {
	return NAME.test(written);
}
/** `owner/name` in the address of a remote, or null. */
function nameIn(url) {
	const [, name = ""] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return NAME.test(name) ? name : null;
}
/** The address of GitHub, or of an Enterprise server. */
function serverUrl() {
	return process.env["GITHUB_SERVER_URL"] || "https://github.com";
}
/** The API of that server. A token goes nowhere else. */
function apiUrl() {
	const { GITHUB_API_URL = "" } = process.env;
	if (GITHUB_API_URL !== "") return GITHUB_API_URL;
	const server = new URL(serverUrl());
	return server.host === "github.com" ? "https://api.github.com" : `${server.origin}/api/v3`;
}
/** Whether a remote is on GitHub, or on the Enterprise server that the environment names. */
function isOnGitHub(url) {
	const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^/:]+)/.exec(url)?.[1] ?? "";
	return host === new URL(serverUrl()).host || host === "ssh.github.com";
}
/** Where a repository is on the web, with its default branch; null where the remote is not on GitHub. */
async function webOf(repository) {
	const url = await repository.remoteUrl();
	const name = url === null || !isOnGitHub(url) ? null : nameIn(url);
	const branch = await repository.defaultBranch();
	if (name === null || branch.kind !== "remote" || branch.branch === null) return null;
	return {
		repository: `${serverUrl()}/${name}`,
		branch: branch.branch
	};
}
export { serverUrl as a, nameIn as i, isOnGitHub as n, webOf as o, isRepositoryName as r, apiUrl as t };
