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
	return process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
}
/** Whether a remote is on GitHub, or on the Enterprise server that the environment names. */
function isOnGitHub(url) {
	const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^/:]+)/.exec(url)?.[1] ?? "";
	return host === new URL(serverUrl()).host || host === "ssh.github.com";
}
export { serverUrl as i, isRepositoryName as n, nameIn as r, isOnGitHub as t };
