import { n as refusal, t as hintOf } from "./refusal.js";
import { a as fetchTrouble, c as trouble, d as rawRecords, f as records, i as run, l as bytesOf, o as printable, p as textOf$1, r as authorize, s as sayingOf, u as nulEnded } from "./open.js";
import { Ct as readCommit, Et as treeOf$1, Tt as resolveAll, bt as commitOnBranch, wt as resolve$1 } from "./log-reading.js";
import { Jt as instant, Xt as latest, on as known, sn as unreachable, zt as inOrder } from "./text.js";
import { n as openGit } from "./opening2.js";
import { dirname, join } from "node:path";
import { copyFile, readFile, readdir, stat, utimes } from "node:fs/promises";
// src/adapters/git/default-branch.ts
/** Usual names of a default branch, where only convention decides. */
const USUAL = ["main", "master"];
/** Branches of `promote` and `rollback`, which are never a default branch. */
const OWN = "flaghoist/";
async function defaultBranch(git) {
	const target = await notedHead(git);
	if (target !== null) return atRemote("origin", {
		name: ORIGIN,
		target
	});
	const remotes = await git.remotes();
	const refs = await refsBelow(git, ORIGIN, ...remotes.names.length > 0 ? [] : WITHOUT_REMOTE);
	const origin = refs.find(({ name }) => name === ORIGIN);
	if (origin !== void 0) return atRemote("origin", origin);
	const remote = chosen(remotes.names.length > 0 ? remotes.names : fetchedWithoutRemote(refs), remotes);
	if (remote === null) return here(git, refs);
	return typeof remote === "string" ? ofRemote(git, remote, remotes) : remote;
}
const ORIGIN = "refs/remotes/origin/HEAD";
/** Local branches, and references of a remote that the configuration does not know, as some CI systems fetch them. */
const WITHOUT_REMOTE = [...["HEAD", ...USUAL].map((name) => `refs/remotes/*/${name}`), "refs/heads/"];
/** The reference that the HEAD of origin points at, where it is here. */
async function notedHead(git) {
	const file = join(dirname(dirname(git.reflogs)), ORIGIN);
	const text = await readFile(file, "utf8").catch(() => "");
	const [, target] = /^ref: (refs\/[\w./-]+)\n$/.exec(text) ?? [];
	if (target === void 0) return null;
	const [tip] = await resolveAll(git, [target]);
	return tip === null ? null : target;
}
/** References by their whole names, without those that point nowhere. */
async function refsBelow(git, ...patterns) {
	const fields = records(await git.ask([
		"for-each-ref",
		"--format=%(refname)%00%(symref)%00%(HEAD)%00",
		...patterns
	]));
	return fields.flatMap((text, at) => {
		const [target = "", mark] = fields.slice(at + 1, at + 3);
		const ref = {
			name: text.replace(/^\n/, ""),
			target,
			isCheckedOut: mark === "*"
		};
		return at % 3 === 0 ? [ref] : [];
	});
}
/** By its whole name, because `origin/main` could also be a tag. */
function atRemote(remote, { name, target }) {
	const ref = target === "" ? name : target;
	const folder = `refs/remotes/${remote}/`;
	return {
		kind: "remote",
		ref,
		branch: ref.startsWith(folder) && ref !== `${folder}HEAD` ? ref.slice(folder.length) : null
	};
}
function fetchedWithoutRemote(refs) {
	const names = refs.flatMap(({ name }) => /^refs\/remotes\/(.+)\/[^/]+$/.exec(name)?.[1] ?? []);
	return [...new Set(names)];
}
/** The remote that proposals go to; null where there is none. */
function chosen(names, { preferred }) {
	const [only = null, ...others] = names;
	if (others.length === 0) return only;
	if (names.includes("origin")) return "origin";
	if (preferred !== null && names.includes(preferred)) return preferred;
	return unknown(`this clone has several remotes (${names.map(printable).join(", ")}), and none of them is called origin`, `run git config checkout.defaultRemote ${printable(only ?? "")}, or name the default branch with --base, such as --base ${printable(only ?? "")}/main`);
}
async function ofRemote(git, remote, { fetchSpecs }) {
	const folder = `refs/remotes/${remote}/`;
	const [refs, head] = await Promise.all([refsBelow(git, folder), git.run([
		"symbolic-ref",
		"--quiet",
		`${folder}HEAD`
	])]);
	const covers = fetchesEverything(fetchSpecs.get(remote) ?? []);
	const noted = refs.find(({ name }) => name === `${folder}HEAD`);
	if (noted !== void 0) return atRemote(remote, noted);
	const shown = printable(remote);
	const target = head.out.toString().trim();
	if (head.code === 0 && target.startsWith(folder)) {
		const branch = printable(target.slice(folder.length));
		const first = covers ? "" : `git remote set-branches --add ${shown} ${branch} && `;
		return unknown(`the default branch of ${shown} is ${branch}, and it is not in this clone`, `run ${first}git fetch ${shown} ${branch}, or name a commit with --base`);
	}
	const branches = refs.map(({ name }) => name.slice(folder.length));
	const [only, ...others] = branches.filter((name) => !name.startsWith(OWN));
	if (only === void 0) return unknown(`no branch of the remote ${shown} is in this clone, so there is nothing to compare with`, `run git fetch ${shown} main, where main is its default branch; else ${commands(shown, covers)}; or name a commit with --base`);
	if (others.length === 0 && USUAL.includes(only) && covers) return atRemote(remote, {
		name: `${folder}${only}`,
		target: ""
	});
	const usual = USUAL.find((name) => branches.includes(name)) ?? only;
	return unknown(`this clone does not know which branch of ${shown} is the default one`, `run ${commands(shown, covers)}, or name it with --base, such as --base ${shown}/${printable(usual)}`);
}
/** Whether `git fetch` brings all branches of the remote, as it does by default. */
function fetchesEverything(specs) {
	return specs.some((spec) => /^\+?refs\/(heads\/)?\*:refs\/remotes\//.test(spec));
}
function commands(remote, covers) {
	return `${covers ? "" : `git remote set-branches ${remote} '*' && `}git fetch ${remote} && git remote set-head ${remote} --auto`;
}
/** Without any remote, the local branches decide. */
async function here(git, refs) {
	const checkedOut = refs.find(({ isCheckedOut }) => isCheckedOut)?.name ?? await headOf(git);
	const branches = refs.map(({ name }) => name.slice(11)).filter((name) => !name.startsWith(OWN));
	const current = checkedOut?.replace("refs/heads/", "") ?? null;
	const usual = USUAL.filter((name) => branches.includes(name));
	const isBranch = current !== null && (branches.length === 0 || branches.includes(current));
	const candidates = isBranch && (USUAL.includes(current) || git.bare) ? [current] : usual.length > 0 ? usual : branches;
	const [only, ...others] = candidates;
	if (only !== void 0 && others.length === 0) return {
		kind: "local",
		ref: `refs/heads/${only}`,
		branch: only
	};
	if (isBranch && usual.length === 0) return {
		kind: "head",
		branch: current
	};
	const shown = candidates.map(printable);
	return unknown(shown.length === 0 ? "HEAD is detached, and there is neither a branch nor a remote to compare with" : `this repository has no remote, and its default branch could be any of ${shown.join(", ")}`, `name the default branch with --base${shown.length === 0 ? "" : `, such as --base ${shown[0]}`}`);
}
/** The branch of HEAD, which may have no commit; null where HEAD is detached. */
async function headOf(git) {
	const head = await git.run([
		"symbolic-ref",
		"--quiet",
		"HEAD"
	]);
	return head.code === 0 ? head.out.toString().trim() : null;
}
function unknown(why, hint) {
	return {
		kind: "unknown",
		why,
		hint
	};
}
// src/adapters/git/shallow.ts
/** The command that makes a shallow clone complete. */
const UNSHALLOW = "git fetch --unshallow";
/** The commits whose parents are not here; none in a complete repository. */
async function cutsOf(git) {
	const text = await readFile(git.shallow, "utf8").catch(() => "");
	return new Set(text.split("\n").filter((line) => line !== ""));
}
/**
* Reads a history that may be cut off, together with its ends. It reads again when more was fetched meanwhile, because an
* old answer must not be combined with new ends.
*/
async function steadily(git, ask) {
	for (;;) {
		const cuts = await cutsOf(git);
		const answer = await ask(cuts);
		if (sameSet(cuts, await cutsOf(git))) return answer;
	}
}
const STEPS = [
	"--deepen=1200",
	"--deepen=6000",
	"--unshallow"
];
/** Each call goes further back from these commits than the one before. */
function deepening(git, tips) {
	const steps = [...STEPS];
	return async () => {
		for (let step = steps.shift(); step !== void 0; step = steps.shift()) {
			const before = await cutsOf(git);
			if (before.size === 0) return null;
			const failed = await fetchMore(git, step, tips, before);
			if (failed !== null) return failed;
			if (!sameSet(before, await cutsOf(git))) return null;
		}
		return "the remote has no more of it";
	};
}
async function fetchMore(git, step, tips, before) {
	return git.inTurn(async () => {
		if (!sameSet(before, await cutsOf(git))) return null;
		const remote = await git.remote();
		if (remote === null) return "it has no remote";
		const attempts = [
			[
				"--filter=blob:none",
				remote,
				...tips
			],
			["--filter=blob:none", remote],
			[remote]
		];
		let failed = null;
		for (const attempt of attempts) {
			const ran = await git.run([
				"fetch",
				step,
				...QUIET,
				...attempt
			], { patience: 60 });
			if (ran.code === 0) return null;
			failed ??= sayingOf(ran);
			if (ran.code < 0 || OUT_OF_REACH.test(ran.err)) break;
		}
		return failed;
	});
}
const QUIET = [
	"--progress",
	"--no-tags",
	"--no-prune",
	"--no-write-fetch-head",
	"--no-auto-maintenance",
	"--recurse-submodules=no"
];
/** After a timeout, another try would take as long again. */
const OUT_OF_REACH = /could not read (from remote|username|password)|unable to access|authentication failed/i;
function sameSet(a, b) {
	return a.size === b.size && [...a].every((item) => b.has(item));
}
// src/adapters/git/fetch.ts
/** The fetched tip of the default branch. */
const BASE = "refs/flaghoist/base";
/** Seconds without an answer of the remote. */
const PATIENCE$1 = 60;
async function fetchProposals(git, defaultBranch, pullRequests, patience = PATIENCE$1) {
	const failed = await fetchAll(git, [`+refs/heads/${defaultBranch}:${BASE}`, ...pullRequests.map((number) => `+refs/pull/${number}/head:${headRef(number)}`)], patience);
	if (failed === null) return fetched(git, pullRequests);
	return /couldn't find remote ref/i.test(failed) && pullRequests.length > 1 ? oneByOne(git, defaultBranch, pullRequests) : unreachable(failed);
}
async function oneByOne(git, defaultBranch, pullRequests) {
	const there = [];
	for (const number of pullRequests) if ((await fetchProposals(git, defaultBranch, [number])).kind === "known") there.push(number);
	const base = await fetchProposals(git, defaultBranch, []);
	return base.kind === "known" ? fetched(git, there) : base;
}
async function fetched(git, pullRequests) {
	const [base, ...found] = await resolveAll(git, [BASE, ...pullRequests.map(headRef)]);
	if (!base) return unreachable("the default branch could not be fetched");
	const heads = /* @__PURE__ */ new Map();
	pullRequests.forEach((number, at) => {
		const head = found[at];
		if (head) heads.set(number, head);
	});
	return known({
		base,
		heads
	});
}
/** A commit by its id; where a server does not send commits by id, by the branch that it is the tip of. */
async function fetchCommit(git, sha, branch) {
	if (await resolve$1(git, sha) !== null) return known(sha);
	const byId = await fetchAll(git, [sha]);
	if (byId !== null && branch !== null) await fetchAll(git, [`+${branch}:refs/flaghoist/group`]);
	return await resolve$1(git, sha) === null ? unreachable(byId ?? `${sha.slice(0, 10)} is not at the remote`) : known(sha);
}
async function firstParents$1(git, base, head) {
	const range = [
		"--first-parent",
		"--reverse",
		"--parents",
		head,
		`^${base}`
	];
	return (await git.line([
		"rev-list",
		...range,
		"--"
	])).split("\n").filter((line) => line !== "").map((line) => {
		const [sha, ...parents] = line.split(" ");
		return {
			sha,
			parents
		};
	});
}
async function remoteTip(git, branch) {
	const ref = `refs/heads/${branch}`;
	return (await remoteRefs(git, ref)).find((one) => one.ref === ref)?.head ?? null;
}
/** GitHub has a branch for each group in the merge queue. */
function queuedGroups(git, branch) {
	return remoteRefs(git, `refs/heads/gh-readonly-queue/${branch}/*`);
}
/** The present references of the remote with these names; none when it does not answer. */
async function remoteRefs(git, pattern) {
	const remote = await git.remote();
	if (remote === null) return [];
	const ran = await git.run([
		"ls-remote",
		"--quiet",
		remote,
		pattern
	], { patience: 60 });
	if (ran.code !== 0) return [];
	return ran.out.toString().split("\n").flatMap((line) => {
		const [, head, ref] = /^([0-9a-f]{40,64})\t(.+)$/.exec(line) ?? [];
		return head === void 0 || ref === void 0 ? [] : [{
			head,
			ref
		}];
	});
}
function headRef(number) {
	return `refs/flaghoist/pull/${number}`;
}
/** Null when it succeeded, else why not. */
async function fetchAll(git, specs, patience = PATIENCE$1) {
	return git.inTurn(async () => {
		const remote = await git.remote();
		if (remote === null) return "the repository has no remote";
		const args = [
			"fetch",
			"--force",
			...await git.isPartial() || (await cutsOf(git)).size > 0 ? ["--filter=blob:none"] : [],
			...QUIET,
			remote,
			...specs
		];
		const ran = await git.run(args, { patience });
		return ran.code === 0 ? null : fetchTrouble(ran);
	});
}
// src/adapters/git/ahead.ts
/** The landings after this one on the default branch; none where it is not on its line. */
async function landedAfter(git, landing) {
	const { fetched, others } = await tipsOf(git);
	const live = fetched === null ? null : await lineAfter(git, landing, fetched);
	if (live !== null) return new Set(live);
	const lines = await Promise.all(others.map((tip) => lineAfter(git, landing, tip)));
	return new Set(lines.flatMap((line) => line ?? []));
}
/** The line after a landing; null where it is not on the line of this tip. */
async function lineAfter(git, landing, tip) {
	if (landing === tip) return [];
	const line = await firstParents$1(git, landing, tip);
	return line[0]?.parents[0] === landing ? line.map(({ sha }) => sha) : null;
}
async function tipsOf(git) {
	const refs = refsOf(await defaultBranch(git));
	const [fetched = null, head = null, ...known] = await resolveAll(git, [
		BASE,
		"HEAD",
		...refs
	]);
	const tips = known.filter((tip) => tip !== null);
	return {
		fetched,
		others: tips.length === 0 && head !== null ? [head] : tips
	};
}
function refsOf(branch) {
	switch (branch.kind) {
		case "remote": return [branch.ref, ...branch.branch === null ? [] : [`refs/heads/${branch.branch}`]];
		case "local": return [branch.ref];
		case "head":
		case "unknown": return ["refs/heads/main", "refs/heads/master"];
	}
}
// src/adapters/git/credentials.ts
/** Stored credentials of a checkout stay in use, because GitHub accepts no request with two headers. */
async function useToken(git, server, token) {
	if (await hasCredentials(git, server)) return;
	authorize(server, token);
	git.objects.restart();
}
async function hasCredentials(git, server) {
	if (!(await git.remotes()).hasCredentials) return false;
	return (await git.run([
		"config",
		"--get-urlmatch",
		"http.extraheader",
		server
	])).code === 0;
}
// src/adapters/git/partial.ts
async function fetchMissing(git, ids) {
	if (ids.length === 0 || !await git.isPartial()) return;
	const remote = await git.promisor();
	if (remote === null) return;
	await git.run([
		"-c",
		"fetch.negotiationAlgorithm=noop",
		"fetch",
		"--filter=blob:none",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-auto-maintenance",
		"--recurse-submodules=no",
		"--stdin",
		remote
	], {
		input: ids.map((id) => `${id}\n`).join(""),
		patience: 120
	});
}
// src/adapters/git/folder.ts
const FOLDER = "40000";
const SPACE = 32;
const BYTES = {
	sha1: 20,
	sha256: 32
};
/** The files, links and submodules with these names, and perhaps a few others. Without folders. */
function entriesIn(folder, names, hash) {
	const entries = allEntriesIn(folder, names, hash);
	return new Map([...entries].filter(([, { mode }]) => mode !== FOLDER));
}
/** Whether a folder with this name is in it. */
function hasFolder(folder, name, hash) {
	return allEntriesIn(folder, /* @__PURE__ */ new Set([name]), hash).get(name)?.mode === FOLDER;
}
function allEntriesIn(folder, names, hash) {
	const found = /* @__PURE__ */ new Map();
	const numbers = new Set(Array.from(names, (name) => numberOf(bytesOf(name))));
	for (let at = 0; at < folder.length;) {
		const space = folder.indexOf(SPACE, at);
		if (space < 0) break;
		let number = 0;
		let end = space + 1;
		for (; (folder[end] ?? 0) !== 0; end += 1) number = next(number, folder[end] ?? 0);
		const after = end + 1 + BYTES[hash];
		if (numbers.has(number)) {
			const name = textOf$1(folder.subarray(space + 1, end));
			const mode = folder.toString("latin1", at, space);
			const id = folder.toString("hex", end + 1, after);
			found.set(name, {
				id,
				mode
			});
		}
		at = after;
	}
	return found;
}
function numberOf(name) {
	return name.reduce(next, 0);
}
function next(number, byte) {
	return Math.imul(number, 31) + byte | 0;
}
// src/adapters/git/objects.ts
const SUBMODULE = "160000";
const NOTHING = Buffer.alloc(0);
async function readBlobs(git, ids) {
	const unique = [...new Set(ids)];
	const unread = unique.filter((id) => !git.contents.has(id));
	await fetchMissing(git, unread);
	const objects = await git.objects.ask("contents", unread);
	unread.forEach((id, at) => git.contents.set(id, contentOf(id, objects[at] ?? null)));
	return new Map(unique.map((id) => [id, git.contents.get(id) ?? NOTHING]));
}
function contentOf(id, object) {
	if (object?.type === "blob") return object.bytes;
	throw missing(`a file's content ${id}`);
}
function missing(what) {
	return refusal(`Git should have ${printable(what)}, but it is missing.`, "The repository seems to be damaged: run `git fsck`, or clone it afresh.");
}
/**
* Files by their paths, found in the entries of their folders. Git itself, asked for `<tree>:<path>`, would search a folder
* once for each path, would not distinguish a symlink from a file, and would call a file absent when only its content is
* missing.
*/
async function readPaths(git, wanted) {
	const places = wanted.map((one) => "tree" in one ? placeOf(one.tree, one.path) : null);
	const folders = await searchFolders(git, places.filter((place) => place !== null));
	const found = wanted.map((one, at) => {
		if (!("tree" in one)) return {
			id: one.id,
			mode: one.mode
		};
		const { folder = "", name = "" } = places[at] ?? {};
		return folders.get(folder)?.get(name) ?? null;
	});
	const blobs = await readBlobs(git, found.flatMap((entry) => !entry || entry.mode === SUBMODULE ? [] : [entry.id]));
	return found.map((entry) => entry && {
		...entry,
		bytes: blobs.get(entry.id) ?? NOTHING
	});
}
function placeOf(tree, path) {
	const slash = path.lastIndexOf("/");
	return {
		folder: `${tree}:${path.slice(0, Math.max(0, slash))}`,
		name: path.slice(slash + 1)
	};
}
async function searchFolders(git, places) {
	const names = /* @__PURE__ */ new Map();
	for (const { folder, name } of places) names.set(folder, (names.get(folder) ?? /* @__PURE__ */ new Set()).add(name));
	const folders = [...names.keys()];
	const contents = await readFolders(git, folders);
	return new Map(folders.map((folder, at) => [folder, entriesIn(contents[at] ?? NOTHING, names.get(folder) ?? /* @__PURE__ */ new Set(), git.hash)]));
}
/** The stored entries of each folder, or null where there is no folder. */
async function readFolders(git, folders) {
	const ids = new Set(folders.map((folder) => folder.split(":", 1)[0])).size > 1 ? (await git.objects.ask("info", folders)).map((object) => object?.id ?? null) : folders;
	const unique = [...new Set(ids.filter((id) => id !== null))];
	const objects = new Map((await git.objects.ask("contents", unique)).map((object, at) => [unique[at], object]));
	const found = ids.map((id) => id === null ? null : objects.get(id) ?? null);
	await demandNone(git, folders.filter((_folder, at) => found[at] === null));
	return found.map((object) => object?.type === "tree" ? object.bytes : null);
}
/** Distinguishes a folder that Git could not read from one that does not exist: the folder above lists only the former. */
async function demandNone(git, folders) {
	const ways = folders.map(wayTo);
	const names = [...new Set(ways.flat().map(({ above }) => above))];
	const objects = await git.objects.ask("contents", names);
	const folderAt = new Map(names.map((name, at) => [name, objects[at] ?? null]));
	ways.forEach((way, at) => {
		const last = way.findLast(({ above }) => folderAt.get(above));
		if (last === void 0) throw missing(`the tree ${folders[at]?.split(":", 1)[0]}`);
		const lowest = folderAt.get(last.above);
		if (lowest?.type === "tree" && hasFolder(lowest.bytes, last.name, git.hash)) throw missing(`a folder ${last.path}`);
	});
}
/** The folders on the way from the top of the tree to this one. */
function wayTo(folder) {
	const colon = folder.indexOf(":");
	const tree = folder.slice(0, colon);
	const parts = folder.slice(colon + 1).split("/");
	return parts.filter((name) => name !== "").map((name, at) => ({
		above: `${tree}:${parts.slice(0, at).join("/")}`,
		name,
		path: parts.slice(0, at + 1).join("/")
	}));
}
// src/adapters/git/composed.ts
async function composed(git, tree, replaced) {
	if (replaced.size === 0) return tree;
	const wanted = [...replaced].flatMap(([path, from]) => typeof from === "string" ? [{
		tree: from,
		path
	}] : []);
	const blobs = await readPaths(git, wanted);
	const entries = new Map(wanted.flatMap(({ path }, index) => {
		const blob = blobs[index] ?? null;
		return blob === null ? [] : [[path, blob]];
	}));
	const scratch = await git.scratch();
	const env = {
		...scratch.writing,
		GIT_INDEX_FILE: scratch.fresh("index")
	};
	await git.ask(["read-tree", tree], { env });
	for (const [path, from] of replaced) {
		if (from === null || typeof from === "string") continue;
		entries.set(path, {
			mode: "100644",
			id: await git.line([
				"hash-object",
				"-w",
				"--no-filters",
				"--stdin"
			], {
				env,
				input: from.text
			})
		});
	}
	const lines = [...replaced.keys()].map((path) => {
		const entry = entries.get(path);
		const [mode, id] = entry === void 0 ? ["0", "0".repeat(tree.length)] : [entry.mode, entry.id];
		return Buffer.concat([
			Buffer.from(`${mode} ${id}\t`),
			bytesOf(path),
			Buffer.of(0)
		]);
	});
	const ran = await git.run([
		"update-index",
		"--replace",
		"-z",
		"--index-info"
	], {
		env,
		input: Buffer.concat(lines)
	});
	if (ran.code !== 0) throw trouble(ran);
	return await git.line(["write-tree", "--missing-ok"], { env });
}
// src/adapters/git/push.ts
/** Seconds without an answer from the remote. */
const PATIENCE = 60;
async function push(git, commit, branch) {
	const remote = await git.remote();
	if (remote === null) return unreachable("the repository has no remote");
	const ref = `refs/heads/${branch}`;
	const args = [
		"--quiet",
		"--no-verify",
		`--force-with-lease=${ref}:`,
		remote,
		`${commit}:${ref}`
	];
	const ran = await git.run(["push", ...args], { patience: PATIENCE });
	return ran.code === 0 ? known(null) : unreachable(sayingOf(ran));
}
async function remoteUrl(git) {
	const remote = await git.remote();
	if (remote === null) return null;
	const ran = await git.run([
		"remote",
		"get-url",
		remote
	]);
	return ran.code === 0 ? ran.out.toString().trim() : null;
}
// src/adapters/git/merge.ts
async function merge(git, base, head) {
	const [baseCommit, headCommit] = await Promise.all([readCommit(git, base), readCommit(git, head)]);
	if (headCommit.parents.includes(base)) return {
		kind: "merged",
		tree: headCommit.tree
	};
	const ancestors = await mergeBases(git, base, head);
	if (ancestors.includes(base)) return {
		kind: "merged",
		tree: headCommit.tree
	};
	if (ancestors.includes(head)) return {
		kind: "merged",
		tree: baseCommit.tree
	};
	return threeWay(git, base, head);
}
/** One of the best common ancestors: the changes of the branch since any of them are what counts. */
async function branchPoint(git, base, head) {
	const [found = base] = await mergeBases(git, base, head);
	return found;
}
/** The best common ancestors; there is always one. */
async function mergeBases(git, base, head) {
	const deepen = deepening(git, [base, head]);
	for (;;) {
		const { found, certain } = await steadily(git, (cuts) => bestKnown(git, base, head, cuts));
		if (certain && found.length > 0) return found;
		if (certain) throw refusal(`${short(base)} and ${short(head)} have no history in common.`, "Start the branch of the proposal from the branch that it is proposed to.");
		const failed = await deepen();
		if (failed !== null) throw tooShallow(`where ${short(head)} branched off`, failed);
	}
}
async function bestKnown(git, base, head, cuts) {
	const ran = await git.run([
		"merge-base",
		"--all",
		base,
		head
	]);
	if (ran.code > 1 || ran.code < 0) throw trouble(ran);
	const found = ran.out.toString().split("\n").filter(Boolean);
	if (cuts.size === 0 || found.includes(base) || found.includes(head)) return {
		found,
		certain: true
	};
	return {
		found,
		certain: !(await git.line([
			"rev-list",
			base,
			head,
			"--not",
			...found,
			"--"
		])).split("\n").some((commit) => cuts.has(commit))
	};
}
async function threeWay(git, base, head) {
	const { writing } = await git.scratch();
	const ran = await git.run([
		...AS_BY_DEFAULT,
		"merge-tree",
		"--write-tree",
		"-z",
		"--name-only",
		"--no-messages",
		base,
		head
	], { env: writing });
	if (ran.code > 1 || ran.code < 0) throw trouble(ran);
	const [tree = "", ...files] = records(ran.out);
	return ran.code === 0 ? {
		kind: "merged",
		tree
	} : {
		kind: "conflict",
		files: [...new Set(files.filter(Boolean))],
		tree
	};
}
/** Merges like GitHub, independent of the user's configuration. */
const AS_BY_DEFAULT = [
	"merge.renames=true",
	"merge.directoryRenames=conflict",
	"merge.renormalize=false"
].flatMap((setting) => ["-c", setting]);
async function isAncestor(git, ancestor, tip) {
	const deepen = deepening(git, [tip]);
	for (;;) {
		const { found, certain } = await steadily(git, async (cuts) => {
			const ran = await git.run([
				"merge-base",
				"--is-ancestor",
				ancestor,
				tip
			]);
			const unknown = /not a valid commit name/i.test(ran.err) && (ran.err.includes(ancestor) || ran.err.includes(tip));
			if (ran.code !== 0 && ran.code !== 1 && !unknown) throw trouble(ran);
			return {
				found: ran.code === 0,
				certain: ran.code === 0 || cuts.size === 0
			};
		});
		if (certain) return found;
		const failed = await deepen();
		if (failed !== null) throw tooShallow(`whether ${short(ancestor)} is part of its history`, failed);
	}
}
/**
* The oldest landing on the line of `tip` that has a commit in its history; null when none has. It is rarely asked, only
* about a commit that is missing from the line, so it may take several processes.
*/
async function landedWith(git, commit, tip) {
	if (!await isAncestor(git, commit, tip)) return null;
	const [line, having] = await Promise.all([git.line([
		"rev-list",
		"--first-parent",
		tip,
		`^${commit}`,
		"--"
	]), git.line([
		"rev-list",
		"--ancestry-path",
		tip,
		`^${commit}`,
		"--"
	])]);
	const carriers = new Set(having.split("\n"));
	return line.split("\n").findLast((sha) => sha !== "" && carriers.has(sha)) ?? null;
}
async function committedAt(git, commit) {
	const ran = await git.run([
		"rev-list",
		"--no-walk",
		"--timestamp",
		commit,
		"--"
	]);
	const [, seconds] = /^(\d+) /.exec(ran.out.toString()) ?? [];
	return ran.code === 0 && seconds !== void 0 ? instant(Number(seconds)) : null;
}
function tooShallow(question, failed) {
	return refusal(`This clone is too shallow to say ${question}, and could not be deepened: ${failed}.`, `Run: ${UNSHALLOW}`);
}
function short(sha) {
	return sha.slice(0, 12);
}
// src/adapters/git/trees.ts
/**
* The options of every comparison: without renames, with whole ids, and with submodules even where `.gitmodules` would have
* Git ignore them.
*/
const RAW = [
	"-r",
	"-z",
	"--raw",
	"--no-renames",
	"--no-abbrev",
	"--ignore-submodules=none"
];
const EMPTY_TREE = {
	sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
	sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
function emptyTree(git) {
	return EMPTY_TREE[git.hash];
}
async function diff(git, from, to) {
	if (from === to) return [];
	return changesIn(records(await git.ask([
		"diff-tree",
		...RAW,
		from,
		to
	])));
}
/** Records come in twos: `:<mode> <mode> <id> <id> <letter>` and the path. `git log` begins each list with a line end. */
function changesIn(out, wanted) {
	const changes = [];
	for (let at = 0; at + 1 < out.length; at += 2) {
		const path = out[at + 1] ?? "";
		if (wanted && !wanted.has(path)) continue;
		const [before = "", after = "", from = "", to = ""] = (out[at] ?? "").replace(/^\n?:/, "").split(" ");
		changes.push({
			path,
			before: entry(path, before, from),
			after: entry(path, after, to)
		});
	}
	return changes;
}
function entry(path, mode, id) {
	return mode === "000000" ? null : {
		path,
		mode,
		id
	};
}
async function list(git, tree, folder) {
	const below = folder === "" ? [] : [`${folder}/`];
	const out = await git.ask([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		tree,
		"--",
		...below
	]);
	return records(out).map((record) => {
		const tab = record.indexOf("	");
		const id = record.slice(record.lastIndexOf(" ", tab) + 1, tab);
		return {
			path: record.slice(tab + 1),
			mode: record.slice(0, 6),
			id
		};
	}).filter(({ path }) => folder === "" || path.startsWith(`${folder}/`));
}
async function foldersIn(git, tree, folder) {
	const args = [
		"ls-tree",
		"-z",
		"-d",
		"--name-only",
		"--full-tree",
		tree,
		"--",
		...folder === "" ? [] : [`${folder}/`]
	];
	return records(await git.ask(args)).map((path) => path.slice(path.lastIndexOf("/") + 1));
}
async function search(git, tree, folder, words) {
	const patterns = words.filter((word) => word !== "");
	if (patterns.length === 0) return [];
	const ran = await git.run([
		"grep",
		"--files-with-matches",
		"--null",
		"--word-regexp",
		"--fixed-strings",
		"--text",
		"--full-name",
		"--no-color",
		"--no-recurse-submodules",
		"-f",
		"-",
		tree,
		"--",
		...folder === "" ? [] : [folder]
	], { input: `${patterns.join("\n")}\n` });
	if (ran.code > 1 || ran.code < 0) throw trouble(ran);
	return records(ran.out).map((name) => name.slice(tree.length + 1));
}
// src/adapters/git/log.ts
/** The changes of each landing against the one before it; those of the first commit against nothing. */
const LOG = [
	"log",
	"--first-parent",
	"--diff-merges=first-parent",
	"--root",
	...RAW,
	"--no-show-signature",
	"--no-follow",
	"--no-relative",
	"--no-color",
	"-O/dev/null"
];
// src/adapters/git/walk.ts
/** The window ends where so many landings beyond it are older by their dates. */
const BEYOND = 1e3;
/** Landings that are read together with their changes. Most windows have fewer, and need no other process. */
const WITH_CHANGES = 200;
/** Landings of the first read without changes, which is cheap and enough for most windows. */
const AT_FIRST = 2500;
async function walk(git, tip, since, paths) {
	const line = await lineFrom(git, tip, since, paths);
	if (line.kind !== "known") return line;
	const { landings, reachedRoot } = line.value;
	const examined = inWindow(landings, since);
	const unread = landings.findIndex(({ changes }) => changes === void 0);
	const started = {
		landings: landings.map((landing, at) => {
			return {
				...landing,
				changes: at <= examined && landing.changes || []
			};
		}),
		examined: unread < 0 ? examined : Math.min(unread - 1, examined),
		reachedRoot
	};
	return known(await examine(git, started, examined, paths));
}
/** Reads the changes of the landings of a window and its edge that have not been read yet. */
async function examine(git, walked, examined, paths) {
	const { landings } = walked;
	const changes = await changesOf(git, landings, [walked.examined + 1, examined + 1], paths);
	return {
		...walked,
		landings: landings.map((landing) => ({
			...landing,
			changes: changes.get(landing.sha) ?? landing.changes
		})),
		examined
	};
}
/** The number of landings from the tip to the last one that claims to be in the window. */
function inWindow(landings, since) {
	return landings.findLastIndex(({ committedAt }) => committedAt >= since) + 1;
}
/** The line as far as the window needs it, with the landings beyond. */
async function lineFrom(git, tip, since, paths) {
	const deepen = deepening(git, [tip]);
	let landings = [];
	for (;;) {
		const { more, ends } = await (landings.length === 0 && paths.size > 0 ? onwards(git, tip, WITH_CHANGES, (count) => landingsWithChanges(git, tip, count, paths)) : onFrom(git, landings.at(-1)?.sha ?? tip, landings.length));
		landings = [...landings.slice(0, -1), ...more];
		if (landings.length > inWindow(landings, since) + BEYOND) return known({
			landings,
			reachedRoot: false
		});
		if (ends === "at the root") return known({
			landings,
			reachedRoot: true
		});
		const failed = ends === "at a cut" ? await deepen() : null;
		if (failed !== null) return unreachable(cutOff(landings.length, failed));
	}
}
/** Twice as many each time, so that a long line is not read again and again. */
function onFrom(git, from, length) {
	return onwards(git, from, Math.max(AT_FIRST, length), (count) => firstParents(git, from, count));
}
function onwards(git, from, count, read) {
	return steadily(git, async (cuts) => {
		const more = await read(count + 1);
		if (more.length > count) return {
			more,
			ends: "not yet"
		};
		return {
			more,
			ends: cuts.has(more.at(-1)?.sha ?? from) ? "at a cut" : "at the root"
		};
	});
}
function cutOff(landings, failed) {
	return `this clone has only ${landings === 1 ? "its newest landing" : `its newest ${landings} landings`}, and could not be deepened: ${failed}. Fix it with: ${UNSHALLOW}`;
}
async function firstParents(git, tip, count) {
	return (await git.line([
		"rev-list",
		"--first-parent",
		"--timestamp",
		`--max-count=${count}`,
		tip,
		"--"
	])).split("\n").map((text) => {
		const [seconds = "", sha = ""] = text.split(" ");
		return {
			sha,
			committedAt: instant(Number(seconds))
		};
	});
}
/** The same with the changes of each; without changes where a date is one that Git itself reads in another way. */
async function landingsWithChanges(git, tip, count, paths) {
	const shown = [
		"--sparse",
		"--format=%H %ct",
		`--max-count=${count}`
	];
	const args = [
		...LOG,
		...shown,
		tip,
		"--",
		...pathspecs(paths)
	];
	return landingsIn(records(await git.ask(args)), paths) ?? firstParents(git, tip, count);
}
/** The output has the id and date of each landing before its changes. */
function landingsIn(out, paths) {
	const landings = [];
	for (let at = 0; at < out.length;) {
		const [, sha, seconds] = /^([0-9a-f]{40,64}) (\d{1,12})$/.exec(out[at] ?? "") ?? [];
		if (sha === void 0) return null;
		const end = endOfChanges(out, at + 1);
		const changes = changesIn(out.slice(at + 1, end), paths);
		landings.push({
			sha,
			committedAt: instant(Number(seconds)),
			changes
		});
		at = end;
	}
	return landings;
}
/**
* The changes of these landings, counted from the newest, each against the one before it on the line. So a merge shows all
* that it brought, also edits in the merge itself, and commits beside the line do not show.
*/
async function changesOf(git, landings, [from, to], paths) {
	const examined = landings.slice(from, to);
	if (paths.size === 0 || examined.length === 0) return /* @__PURE__ */ new Map();
	const pairs = examined.map(({ sha }, at) => [sha, landings[from + at + 1]?.sha].filter(Boolean).join(" "));
	const args = [
		"diff-tree",
		"--stdin",
		"--root",
		"--always",
		...RAW,
		"--",
		...pathspecs(paths)
	];
	return byLanding((await Promise.all(inShares(pairs).map((share) => git.ask(args, { input: `${share.join("\n")}\n` })))).flatMap(records), paths);
}
/** A walk takes its time unpacking large folders, and two processes need two thirds of it. */
function inShares(pairs) {
	const half = Math.ceil(pairs.length / 2);
	return half < 32 ? [pairs] : [pairs.slice(0, half), pairs.slice(half)];
}
/**
* Only the folders of the paths are compared, which takes a quarter of the time in large repositories. Git compares a
* single file with every file of its folder, so only files count whose folder holds all others, such as
* `environments/pipeline.yaml`. Hundreds of folders take longer than all of them, so their parents are compared instead.
*/
function pathspecs(paths) {
	const folders = new Set([...paths].map(folderOf));
	const above = new Set([...folders].flatMap(foldersAbove));
	const files = [...paths].filter((path) => above.has(folderOf(path)));
	const lowest = [...folders].filter((folder) => !above.has(folder));
	const specs = [...files, ...withParents(lowest)];
	return specs.length > MOST_SPECS || specs.includes("") ? [] : specs;
}
const MOST_SPECS = 16;
/** The folders; where there are too many, their parents, as long as those are below a common one. */
function withParents(folders) {
	let parents = folders;
	for (let depth = depthOf(folders); parents.length > MOST_SPECS && depth > 1; depth -= 1) parents = [...new Set(parents.map((folder) => folder.split("/").slice(0, depth - 1).join("/")))];
	return parents.filter((one) => !parents.some((other) => one.startsWith(`${other}/`)));
}
function depthOf(folders) {
	return Math.max(0, ...folders.map((folder) => folder.split("/").length));
}
/** Empty for a file at the top. */
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function foldersAbove(folder) {
	const parts = folder.split("/");
	return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("/"));
}
/** The output has the id of each landing before its changes. */
function byLanding(out, paths) {
	const changes = /* @__PURE__ */ new Map();
	for (let at = 0; at < out.length;) {
		const sha = out[at];
		const end = endOfChanges(out, at + 1);
		changes.set(sha, changesIn(out.slice(at + 1, end), paths));
		at = end;
	}
	return changes;
}
/** Each change has two records, of which the first begins with a colon. */
function endOfChanges(out, from) {
	let end = from;
	while (/^\n?:/.test(out[end] ?? "")) end += 2;
	return end;
}
// src/adapters/git/past.ts
/** Versions of one file that are read. */
const MOST$1 = 100;
/**
* The newest version of a file along the first-parent line that `read` accepts; null where it accepts none. Versions from
* before a deletion of the file do not count. A shallow clone is deepened as far as needed.
*/
async function firstVersion(git, tip, path, read) {
	const deepen = deepening(git, [tip]);
	const seen = /* @__PURE__ */ new Set();
	for (;;) {
		const cuts = await cutsOf(git);
		const versions = await versionsOf(git, tip, path);
		for (const [index, entry] of versions.entries()) {
			if (entry === null) {
				if (cuts.size === 0 || index < versions.length - 1) return known(null);
				continue;
			}
			if (seen.has(`${entry.mode} ${entry.id}`)) continue;
			seen.add(`${entry.mode} ${entry.id}`);
			const value = await read(entry);
			if (value !== null) return known(value);
		}
		if (cuts.size === 0) return known(null);
		const failed = await deepen();
		if (failed !== null) return unreachable(`older versions of ${path} are not here: ${failed}`);
	}
}
/** Newest first; null: no file. */
async function versionsOf(git, tip, path) {
	return changesIn(records(await git.ask([
		...LOG,
		"--format=",
		`--max-count=${MOST$1}`,
		tip,
		"--",
		path
	]))).flatMap(({ before, after }) => [after, before]);
}
/**
* Every file below `folder` that a landing since `since` replaced or deleted, as it was before, newest landing first. As in
* every walk, dates only say where to look.
*/
async function replacedSince(git, tip, since, folder) {
	const line = await walk(git, tip, since, /* @__PURE__ */ new Set());
	if (line.kind !== "known") return line;
	const { landings, examined } = line.value;
	const edge = landings[examined]?.sha;
	const range = edge === void 0 ? [tip] : [tip, `^${edge}`];
	const out = records(await git.ask([
		...LOG,
		"--format=",
		...range,
		"--",
		folder
	]));
	return known(changesIn(out).flatMap(({ before }) => before ?? []));
}
// src/adapters/git/reflog.ts
/** A log for each reference that has one; none in a clone that keeps no reflogs. */
async function seenTips(git, tip) {
	const remote = await remoteBranch(git);
	return (remote === null ? [await localLog(git, tip)] : [await entriesOf(git, `remotes/${remote.name}/${remote.branch}`), broughtTo(remote.name, await entriesOf(git, `heads/${remote.branch}`))]).map(logOf).filter(({ tips }) => tips.length > 0);
}
const DEFAULTS = ["main", "master"];
/** The default branch of the remote called origin, else of the first remote. */
async function remoteBranch(git) {
	const remotes = (await namesIn(join(git.reflogs, "remotes"))).toSorted(inOrder);
	const name = remotes.includes("origin") ? "origin" : remotes[0];
	if (name === void 0) return null;
	const refs = join(dirname(dirname(git.reflogs)), "refs", "remotes", name);
	const prefix = `ref: refs/remotes/${name}/`;
	const head = await textOf(join(refs, "HEAD"));
	if (head.startsWith(prefix)) return {
		name,
		branch: head.slice(prefix.length).trim()
	};
	const logged = await namesIn(join(git.reflogs, "remotes", name));
	const branch = DEFAULTS.find((one) => logged.includes(one));
	return branch === void 0 ? null : {
		name,
		branch
	};
}
/**
* Without a remote: the branch that is judged. Of several, one that was made from another is a proposal and not the default
* branch.
*/
async function localLog(git, tip) {
	const usual = await logsOf(git, DEFAULTS);
	const [first] = usual;
	const isJudged = (log) => log.at(-1)?.sha === tip;
	const own = usual.find(isJudged);
	if (own !== void 0) return own;
	const checkedOut = /^ref: refs\/heads\/(.+)$/m.exec(await textOf(git.head))?.[1] ?? "";
	const judged = (await logsOf(git, first === void 0 ? await branchesIn(git) : [checkedOut])).filter(isJudged);
	return judged.find((log) => !isMadeFrom(log)) ?? first ?? judged[0] ?? [];
}
async function logsOf(git, branches) {
	return (await Promise.all(branches.map((name) => entriesOf(git, `heads/${name}`)))).filter((log) => log.length > 0);
}
function isMadeFrom(log) {
	return log[0]?.message.startsWith("branch: Created from") === true;
}
async function branchesIn(git) {
	return (await readdir(join(git.reflogs, "heads"), { recursive: true }).catch(() => [])).toSorted(inOrder);
}
/**
* The moments at which a local branch was brought to the remote's tip. A commit that exists only here was never the tip of
* the shared branch.
*/
function broughtTo(remote, entries) {
	const here = [
		"clone: from ",
		`branch: Created from ${remote}/`,
		`branch: Created from refs/remotes/${remote}/`,
		`branch: Reset to ${remote}/`,
		`reset: moving to ${remote}/`
	];
	return entries.filter(({ message }) => {
		if (here.some((beginning) => message.startsWith(beginning))) return true;
		return (message.startsWith("pull") || message.startsWith(`merge ${remote}/`)) && message.endsWith(": Fast-forward");
	});
}
function logOf(entries) {
	return {
		kind: "moves",
		tips: entries.map(({ sha, at }) => ({
			sha,
			at
		}))
	};
}
const LINE = /^[0-9a-f]{40,64} ([0-9a-f]{40,64}) .*> (\d+) [+-]\d{4}(?:\t(.*))?$/;
/** Oldest first, without deletions of the reference. */
async function entriesOf(git, ref) {
	return (await textOf(join(git.reflogs, ref))).split("\n").flatMap((line) => {
		const [, sha, seconds, message = ""] = LINE.exec(line) ?? [];
		if (sha === void 0 || /^0+$/.test(sha)) return [];
		return [{
			sha,
			at: instant(Number(seconds)),
			message
		}];
	});
}
async function textOf(file) {
	return readFile(file, "utf8").catch(() => "");
}
async function namesIn(folder) {
	return readdir(folder).catch(() => []);
}
// src/adapters/git/updates.ts
/** The newest merges that are computed again. Each takes one or two processes. */
const MOST = 100;
/**
* The commits of `head` not on `base` that have exactly two parents, the second on `base`, and the tree that Git makes of
* both. Each with the commit that it was merged into.
*/
async function updates(git, head, base) {
	const commits = await commitsOf(git, head, base);
	const own = new Set(commits.map(({ sha }) => sha));
	const found = /* @__PURE__ */ new Map();
	let tries = 0;
	for (const { sha, tree, parents } of commits) {
		const [into, brought, ...more] = parents;
		if (into === void 0 || brought === void 0 || more.length > 0) continue;
		if (own.has(brought)) continue;
		tries += 1;
		if (tries > MOST) break;
		if (await treeOf(git, into, brought) === tree) found.set(sha, into);
	}
	return found;
}
async function commitsOf(git, head, base) {
	return (await git.line([
		"rev-list",
		"--topo-order",
		...["--no-commit-header", "--format=%H %T %P"],
		head,
		`^${base}`,
		"--"
	])).split("\n").filter((line) => line !== "").map((line) => {
		const [sha, tree = "", ...parents] = line.split(" ");
		return {
			sha,
			tree,
			parents: parents.filter(Boolean)
		};
	});
}
/** Null where Git finds a conflict. */
async function treeOf(git, into, brought) {
	try {
		const merged = await merge(git, into, brought);
		return merged.kind === "merged" ? merged.tree : null;
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return null;
	}
}
// src/adapters/git/working-tree.ts
async function workingTree(git, parent) {
	if (git.bare) throw refusal("There is no working tree here.", "Name the proposal with --head REVISION.");
	const status = await statusOf(git);
	demandMerged(status.unmerged);
	if (parent !== null && status.clean && status.head === parent) return parent;
	const [tree, before] = await Promise.all([writeTree(git, status), parent === null ? emptyTree(git) : treeOf$1(git, parent)]);
	if (parent !== null && tree === before) return parent;
	return commit(git, tree, parent);
}
async function statusOf(git) {
	const out = await git.ask([
		"status",
		"--porcelain=v2",
		"-z",
		"--branch",
		"--no-ahead-behind",
		"--untracked-files=all",
		"--no-renames",
		"--ignore-submodules=dirty"
	]);
	const lines = rawRecords(out);
	const entries = lines.filter((line) => line[0] !== HASH);
	return {
		head: lines.find((line) => line.toString("latin1", 0, OID.length) === OID)?.toString("latin1", OID.length) ?? "",
		clean: entries.length === 0,
		unstaged: entries.filter(isUnstaged).map(pathOf),
		deleted: entries.filter(isDeleted).map(pathOf),
		unmerged: entries.filter(isUnmerged).map(pathOf)
	};
}
const OID = "# branch.oid ";
const [HASH, UNTRACKED, CHANGED, UNMERGED, DOT, D] = Buffer.from("#?1u.D");
function isUnstaged(line) {
	return line[0] === UNTRACKED || line[0] === CHANGED && line[3] !== DOT && line[3] !== D;
}
function isDeleted(line) {
	return line[0] === CHANGED && line[3] === D;
}
function isUnmerged(line) {
	return line[0] === UNMERGED;
}
/** The last of so many fields, which may hold spaces. */
function pathOf(line) {
	const spaces = line[0] === UNTRACKED ? 1 : line[0] === UNMERGED ? 10 : 8;
	let at = 0;
	for (let left = spaces; left > 0; left -= 1) at = line.indexOf(" ", at) + 1;
	return line.subarray(at);
}
function demandMerged(unmerged) {
	if (unmerged.length === 0) return;
	const names = unmerged.map((path) => printable(textOf$1(path)));
	const shown = names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
	throw refusal(`A merge is under way, and these files are not merged yet: ${shown.join(", ")}.`, "Finish it (edit them, then `git add` each), or name the proposal with --head REVISION.");
}
async function writeTree(git, { unstaged, deleted }) {
	const scratch = await git.scratch();
	const index = scratch.fresh("index");
	await copyIndex(git.index, index);
	const env = {
		...scratch.writing,
		GIT_INDEX_FILE: index
	};
	const update = async (paths, ...how) => {
		if (paths.length === 0) return;
		const args = [
			...OWN_INDEX,
			"update-index",
			...how,
			"-z",
			"--stdin"
		];
		await git.ask(args, {
			env,
			input: nulEnded(paths)
		});
	};
	await update(deleted, "--force-remove");
	await update(await addable(git, unstaged), "--add", "--remove", "--replace");
	return await git.line([...OWN_INDEX, "write-tree"], { env });
}
const OWN_INDEX = ["-c", "core.splitIndex=false"];
async function copyIndex(from, to) {
	const found = await stat(from).catch(() => null);
	if (found === null) return;
	await copyFile(from, to);
	const second = Math.floor(found.mtimeMs / 1e3);
	await utimes(to, second, second);
}
/**
* A repository inside the working tree is listed as one name with a slash. It can be added once it has a
* commit, and Git refuses everything when one cannot.
*/
async function addable(git, paths) {
	return (await Promise.all(paths.map(async (path) => {
		if (path.at(-1) !== SLASH) return path;
		const inside = path.subarray(0, -1);
		const place = join(git.top, inside.toString());
		return (await run(place, [
			"rev-parse",
			"--verify",
			"HEAD"
		]).catch(() => null))?.code === 0 ? inside : null;
	}))).filter((path) => path !== null);
}
const SLASH = 47;
/**
* The same on every machine, so that the same files make the same commit. The date is later than any other: Git looks for
* common ancestors from the youngest commit on, and with an old date it would read all of history.
*/
async function commit(git, tree, parent) {
	const { writing } = await git.scratch();
	const by = "Flaghoist <working-tree@flaghoist.invalid> 4102444800 +0000";
	const lines = [
		`tree ${tree}`,
		...parent === null ? [] : [`parent ${parent}`],
		`author ${by}`,
		`committer ${by}`,
		"",
		"The working tree",
		""
	];
	return await git.line([
		"hash-object",
		"-t",
		"commit",
		"-w",
		"--stdin"
	], {
		env: writing,
		input: lines.join("\n")
	});
}
// src/adapters/git/repository.ts
/**
* The repository that `directory` belongs to. It may lie below the top, in a linked worktree, or in a
* bare clone; paths begin at the top in any case. Throws a refusal when there is none, with `advice` on what to do (in a
* local clone: to run the command elsewhere).
*/
async function openRepository(directory, advice = null) {
	const git = await openGit(directory, advice);
	const merged = cachedByIds((base, head) => merge(git, base, head));
	const bringing = cachedByIds((head, base) => updates(git, head, base));
	const differing = cachedByIds((from, to) => diff(git, from, to));
	return {
		top: git.top,
		gitFolder: dirname(git.objectFolder),
		bare: git.bare,
		resolve: (revision) => resolve$1(git, revision),
		defaultBranch: () => defaultBranch(git),
		isDetached: async () => (await git.run([
			"symbolic-ref",
			"--quiet",
			"HEAD"
		])).code !== 0,
		emptyTree: () => Promise.resolve(emptyTree(git)),
		workingTree: (parent) => workingTree(git, parent),
		merge: merged,
		composed: (tree, replaced) => composed(git, tree, replaced),
		diff: differing,
		branchPoint: (base, head) => branchPoint(git, base, head),
		updates: bringing,
		list: (tree, folder) => list(git, tree, folder),
		folders: (tree, folder) => foldersIn(git, tree, folder),
		readPaths: (wanted) => readPaths(git, wanted),
		readBlobs: (ids) => readBlobs(git, ids),
		search: (tree, folder, words) => search(git, tree, folder, words),
		walk: (tip, since, paths) => walk(git, tip, since, paths),
		firstVersion: (tip, path, read) => firstVersion(git, tip, path, read),
		replacedSince: (tip, since, folder) => replacedSince(git, tip, since, folder),
		examine: (walked, examined, paths) => examine(git, walked, examined, paths),
		seenTips: (tip) => seenTips(git, tip),
		landedAfter: (landing) => landedAfter(git, landing),
		landedWith: (commit, tip) => landedWith(git, commit, tip),
		committedAt: (commit) => committedAt(git, commit),
		fetchProposals: (branch, pulls, patience) => fetchProposals(git, branch, pulls, patience),
		fetchCommit: (sha, branch) => fetchCommit(git, sha, branch),
		firstParents: (base, head) => firstParents$1(git, base, head),
		remoteTip: (branch) => remoteTip(git, branch),
		queuedGroups: (branch) => queuedGroups(git, branch),
		isAncestor: (ancestor, tip) => isAncestor(git, ancestor, tip),
		commitOnBranch: (commit) => commitOnBranch(git, commit),
		push: (commit, branch) => push(git, commit, branch),
		remoteUrl: () => remoteUrl(git),
		useToken: (server, token) => useToken(git, server, token),
		close: () => git.close(),
		[Symbol.asyncDispose]: () => git.close()
	};
}
/** Caches answers, and no failure: more may have been fetched by the next call. */
function cachedByIds(find) {
	const known = /* @__PURE__ */ new Map();
	return (one, other) => {
		const key = `${one} ${other}`;
		const found = known.get(key) ?? find(one, other);
		known.set(key, found);
		found.catch(() => known.delete(key));
		return found;
	};
}
// src/history/tips.ts
/** The newest tip of a log that is not on the line; null when each of them is. */
function missingTipIn({ kind, tips }, line) {
	const isOn = ({ sha }) => line.has(sha);
	const followed = kind === "moves" ? tips.slice(0, tips.findLastIndex(isOn) + 1) : tips;
	const place = followed.findLastIndex((tip) => !isOn(tip));
	const missing = followed[place];
	if (missing === void 0) return null;
	return {
		missing,
		next: kind === "moves" ? followed[place + 1] ?? null : null
	};
}
// src/app/rewritten.ts
/** The latest rewrite by these logs; null when all former tips are on the line. */
async function rewriteIn(line, logs) {
	const places = new Map(line.walk.landings.map(({ sha }, place) => [sha, place]));
	const later = await landedLater(line, logs);
	const found = /* @__PURE__ */ new Map();
	for (const log of logs) {
		const lost = missingTipIn(without(later, log), places);
		if (lost === null || await isBeyond(lost, line)) continue;
		const { sha } = lost.missing;
		const since = await sinceOf(lost, line, places);
		const other = found.get(sha);
		if (other === void 0 || since.at < other.at) found.set(sha, since);
	}
	return [...found].map(([missing, since]) => ({
		missing,
		since
	})).toSorted((a, b) => b.since.at - a.since.at)[0] ?? null;
}
/** The landings after the judged one, which may be an old one: they are no loss. Asked only where a tip is off the line. */
async function landedLater({ walk, lineage }, logs) {
	const [tip] = walk.landings;
	const line = new Set(walk.landings.map(({ sha }) => sha));
	return logs.some(({ kind, tips }) => kind === "points" && tips.some(({ sha }) => !line.has(sha))) && tip !== void 0 ? lineage.landedAfter(tip.sha) : /* @__PURE__ */ new Set();
}
function without(later, log) {
	if (log.kind === "moves" || later.size === 0) return log;
	return {
		...log,
		tips: log.tips.filter(({ sha }) => !later.has(sha))
	};
}
/** Whether it landed before the oldest landing of the walk: such an old break does not matter. */
async function isBeyond({ missing }, { walk, lineage }) {
	const oldest = walk.landings.at(-1);
	if (walk.reachedRoot || oldest === void 0) return false;
	return lineage.isAncestor(missing.sha, oldest.sha);
}
async function sinceOf({ missing, next }, line, places) {
	const { walk, times, lineage } = line;
	const [tip] = walk.landings;
	const carrier = tip === void 0 ? null : await lineage.landedWith(missing.sha, tip.sha);
	const carried = carrier === null ? void 0 : times.get(carrier);
	if (next === null) return carried ?? youngerThan(missing.at, line) ?? unknownSince(line);
	const isLater = carrier !== null && (places.get(carrier) ?? 0) >= (places.get(next.sha) ?? 0);
	if (carried !== void 0 && isLater) return carried;
	return movedTo(next, missing, line);
}
/**
* The branch was moved to a commit. If the commit is younger than the missing one, its own date counts. If it is older, it
* had landed before, and the moment of the move counts.
*/
async function movedTo(next, missing, { times, now, walk, lineage }) {
	const landing = times.get(next.sha);
	const made = await lineage.committedAt(missing.sha) ?? missing.at;
	if (landing !== void 0 && landing.at > made) return landing;
	const moved = {
		sha: next.sha,
		at: next.at,
		source: "reflog"
	};
	if (made <= next.at && next.at <= now) return moved;
	const ahead = {
		sha: next.sha,
		dated: latest(made, next.at)
	};
	return youngerThan(made, {
		walk,
		times
	}) ?? {
		...moved,
		at: now,
		ahead
	};
}
/** The oldest landing that came after this moment. */
function youngerThan(at, { walk, times }) {
	const later = walk.landings.findLast(({ sha }) => (times.get(sha)?.at ?? 0) > at);
	return later === void 0 ? void 0 : times.get(later.sha);
}
/** Nothing says when, so it counts from now on. */
function unknownSince({ walk, now }) {
	const [tip] = walk.landings;
	if (tip === void 0) throw new Error("nothing can be missing from a line without landings");
	return {
		sha: tip.sha,
		at: now,
		source: "first-seen"
	};
}
export { rewriteIn as n, openRepository as r, landedLater as t };
