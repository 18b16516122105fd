import { n as gitAt, r as objectsIn, t as layoutOf } from "./open.js";
import { resolve } from "node:path";
// src/adapters/git/opening.ts
const begun = /* @__PURE__ */ new Map();
/** The next `openGit` of this directory takes what is started here. */
function beginOpening(directory) {
	const place = resolve(directory);
	if (begun.has(place)) return;
	const git = begin(place);
	begun.set(place, git);
	git.catch(() => void 0);
}
/** `advice`: what to do where there is no repository. */
async function openGit(directory, advice = null) {
	const place = resolve(directory);
	const git = begun.get(place);
	begun.delete(place);
	return git ?? gitAt(await layoutOf(directory, advice));
}
/** The process that reads objects starts together with the one that finds them. */
async function begin(place) {
	const layout = layoutOf(place);
	layout.catch(() => void 0);
	const objects = objectsIn(place);
	try {
		objects.begin();
		return gitAt(await layout, objects);
	} catch {
		await objects.close();
		return gitAt(await layout);
	}
}
export { openGit as n, beginOpening as t };
