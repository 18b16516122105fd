import { n as gitAt, t as layoutOf } from "./open.js";
import { resolve } from "node:path";
// src/adapters/git/opening.ts
const begun = /* @__PURE__ */ new Map();
/** The next `openGit` of this directory takes what is started here. */
function beginOpening(directory) {
	const git = openGit(directory);
	begun.set(resolve(directory), git);
	git.then(({ objects }) => objects.begin(), () => void 0);
}
/** `advice`: what to do where there is no repository. */
async function openGit(directory, advice = null) {
	const place = resolve(directory);
	const git = begun.get(place);
	begun.delete(place);
	return git ?? gitAt(await layoutOf(directory, advice));
}
export { openGit as n, beginOpening as t };
