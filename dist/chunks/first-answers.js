require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_repository = require("./repository.js");
// src/adapters/git/early-search.ts
/** Answers when Git has started. `root`: the folder of the pipeline. */
async function searchEarly(git, tip, root, { variablesOf: wanted, words }) {
	const flags = wanted === "landed" ? await landedIn(git, tip, root).catch(() => null) : wanted;
	if (flags === null) return;
	const folder = `${root}/flags`;
	const variables = flags.length === 0 ? [] : await variablesOf(git, tip, folder, flags);
	await require_repository.beginSearch(git, require_repository.asTree(tip), folder, [...variables, ...words]).catch(() => void 0);
}
/** More flags than these have so many variables that their landing is searched for in another way. */
const MOST_FLAGS = 10;
/** The flags of one landing, by the paths of its files; null: none, or too many. */
async function landedIn(git, landing, root) {
	const { parents } = await require_repository.readCommit(git, landing);
	const [before] = parents;
	if (before === void 0) return null;
	const changes = await require_repository.treeDiff(git, require_repository.asTree(before), require_repository.asTree(landing)) ?? [];
	const flags = new Set(changes.flatMap(({ path }) => flagAt(root, path) ?? []));
	return flags.size === 0 || flags.size > MOST_FLAGS ? null : [...flags];
}
/** A definition and a state have the name of the flag below the folder of all definitions, or of an environment. */
function flagAt(root, path) {
	if (!path.startsWith(`${root}/`)) return null;
	return /^[^/]+\/(.+)\.yaml$/.exec(path.slice(root.length + 1))?.[1] ?? null;
}
/** By the words of their definitions that look like variables. */
async function variablesOf(git, commit, folder, flags) {
	const files = flags.map((flag) => `${commit}:${folder}/${flag}.yaml`);
	return (await git.objects.ask("contents", files).catch(() => [])).flatMap((object) => object?.bytes.toString().match(/\b[A-Z][A-Z\d_]+(?=:)/g) ?? []);
}
// src/adapters/git/first-answers.ts
/** Starts to answer what a command asks first. The next `openRepository` of this directory has the answers, also failures. */
async function beginAnswers(directory, { base, head, root, window, search: searched }) {
	const git = await require_opening.openGit(directory).catch(() => null);
	if (git === null) return;
	const opened = require_repository.repositoryOn(git);
	const branch = base === null ? opened.defaultBranch() : null;
	branch?.catch(() => void 0);
	require_repository.keepBegun(directory, branch === null ? opened : withBranch(opened, branch));
	const ref = base ?? await branch?.then(refOf, () => null) ?? null;
	const commitOf = async (name) => name === null ? null : opened.resolve(name).catch(() => null);
	const [from, to] = await Promise.all([commitOf(ref), commitOf(head)]);
	if (from !== null && to !== null) opened.merge(from, to).catch(() => void 0);
	if (from === null) return;
	if (searched !== null) await searchEarly(git, from, root, searched);
	if (window === null) return;
	const tip = await require_repository.readCommit(git, from).catch(() => null);
	const since = tip?.at == null ? null : require_opening.instant(Math.max(0, tip.at - window.days * DAY));
	await require_repository.beginLine(git, from, root, {
		since,
		most: window.most
	});
}
const DAY = 86400;
function refOf(branch) {
	return "ref" in branch ? branch.ref : null;
}
/** Its first answer about the default branch is the one that was begun. */
function withBranch(opened, begunBranch) {
	let first = begunBranch;
	return {
		...opened,
		defaultBranch() {
			const answer = first ?? opened.defaultBranch();
			first = null;
			return answer;
		}
	};
}
exports.beginAnswers = beginAnswers;
