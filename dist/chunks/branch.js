import { r as refusal } from "./refusal.js";
import { c as sayingOf, d as nulEnded, l as trouble, m as textOf, s as printable, u as bytesOf } from "./open.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
// src/adapters/git/revisions.ts
async function resolve(git, revision) {
	return await peel(git, revision, "commit");
}
/** References by their whole names, in one call; null where there is none. */
async function resolveAll(git, refs) {
	return await peelAll(git, refs, "commit");
}
/** The tree of a commit. */
async function treeOf(git, commit) {
	return await peel(git, commit, "tree") ?? commit;
}
async function readCommit(git, commit) {
	const [object] = await git.objects.ask("contents", [commit]);
	const [header = ""] = object?.bytes.toString("latin1").split("\n\n", 1) ?? [];
	const [, tree = commit] = /^tree ([0-9a-f]+)$/m.exec(header) ?? [];
	return {
		tree,
		parents: Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), ([, id = ""]) => id)
	};
}
/** Names that are known to be harmless. */
async function peelAll(git, names, type) {
	return (await git.objects.ask("info", names.map((name) => peeled(name, type)))).map((object) => object?.type === type ? object.id : null);
}
function peeled(name, type) {
	return `${name}^{${type}}`;
}
async function peel(git, revision, type) {
	if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
	if (PLAIN.test(revision)) return (await peelAll(git, [revision], type))[0] ?? null;
	return peelAlone(git, revision, type);
}
/** Names of references, and ids. Others can end Git, or depend on where a shallow clone ends, which Git notes at its start. */
const PLAIN = /^[\w./-]+$/;
async function peelAlone(git, revision, type) {
	const name = revision.startsWith(":/") ? revision : peeled(revision, type);
	const ran = await git.run([
		"cat-file",
		"--batch-check",
		"-z"
	], { input: nulEnded([name]) });
	if (ran.err.startsWith("fatal: log for ")) return null;
	if (ran.code !== 0) throw trouble(ran);
	const [, id] = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+\n$`).exec(ran.out.toString()) ?? [];
	return id ?? null;
}
// src/adapters/git/land.ts
/** Seconds without an answer from the remote. */
const PATIENCE = 60;
/** `base`: the tip that the commit stands on. A branch that has moved since is left alone. */
async function land(git, commit, branch, base) {
	const remote = await git.remote();
	if (remote !== null) {
		const ref = `refs/heads/${branch}`;
		const args = [
			"--quiet",
			`--force-with-lease=${ref}:${base}`,
			remote,
			`${commit}:${ref}`
		];
		const ran = await git.run(["push", ...args], { patience: PATIENCE });
		if (ran.code !== 0) return {
			kind: "refused",
			why: sayingOf(ran)
		};
		await git.run([
			"update-ref",
			`refs/remotes/${remote}/${branch}`,
			commit
		]);
	}
	return {
		kind: "landed",
		isHere: await advanced(git, commit, branch, remote !== null)
	};
}
/** Moves the local branch forward, with the working tree where it is checked out. Answers whether it did. */
async function advanced(git, commit, branch, hasRemote) {
	const ref = `refs/heads/${branch}`;
	if ((await git.run([
		"symbolic-ref",
		"--quiet",
		"HEAD"
	])).out.toString().trim() === ref) return (await git.run([
		"merge",
		"--quiet",
		"--ff-only",
		commit
	])).code === 0;
	const before = await resolve(git, ref);
	if (before === null) return hasRemote;
	if (!((await git.run([
		"merge-base",
		"--is-ancestor",
		before,
		commit
	])).code === 0) || await isCheckedOut(git, ref)) return false;
	return (await git.run([
		"update-ref",
		ref,
		commit,
		before
	])).code === 0;
}
/** Whether any working tree has the branch checked out. */
async function isCheckedOut(git, ref) {
	const ran = await git.run([
		"worktree",
		"list",
		"--porcelain"
	]);
	return ran.code !== 0 || ran.out.toString().split("\n").includes(`branch ${ref}`);
}
// src/adapters/git/folder.ts
/** The mode of a folder in a folder. */
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
const MODES = /* @__PURE__ */ new Set([
	"100644",
	"100755",
	"120000",
	"160000",
	FOLDER
]);
/** The differences of two folders; null where a mode is none that Git writes today. */
function differencesIn(before, after, hash) {
	const [old, now] = [cursorOf(before, hash), cursorOf(after, hash)];
	const differences = [];
	while (old.rest !== "" || now.rest !== "") {
		const order = old.rest === now.rest ? 0 : inOrder(old.key, now.key);
		const [gone, come] = [order <= 0 ? old.item : null, order >= 0 ? now.item : null];
		if (order !== 0 || old.rest !== now.rest) differences.push({
			name: gone === null ? now.name : old.name,
			before: gone,
			after: come
		});
		if (order <= 0) old.move();
		if (order >= 0) now.move();
	}
	return differences.some(({ before: one, after: other }) => [one, other].some((item) => item !== null && !MODES.has(item.mode))) ? null : differences;
}
/**
* The folder with these entries in it; null: without them. Null where an entry would become another kind of entry, or
* where one to be removed is not there.
*/
function folderWith(folder, changes, hash) {
	const cursor = cursorOf(folder, hash);
	const left = [...changes].map(([name, item]) => ({
		name,
		item,
		key: item?.mode === "40000" ? `${name}/` : name
	})).toSorted((a, b) => inOrder(a.key, b.key));
	const parts = [];
	let kept = 0;
	for (const { name, item, key } of left) {
		const isNamed = () => cursor.name === name;
		while (cursor.rest !== "" && !isNamed() && inOrder(cursor.key, key) < 0) cursor.move();
		const isThere = cursor.rest !== "" && isNamed();
		if (isThere ? item !== null && cursor.key !== key : item === null) return null;
		parts.push(folder.subarray(kept, cursor.at));
		if (item !== null) parts.push(bytesOfItem(name, item));
		if (isThere) cursor.move();
		kept = cursor.at;
	}
	return Buffer.concat([...parts, folder.subarray(kept)]);
}
/** The id under which Git stores a folder. */
function folderId(folder, hash) {
	return createHash(hash).update(`tree ${folder.length}\0`).update(folder).digest("hex");
}
function bytesOfItem(name, { mode, id }) {
	return Buffer.concat([Buffer.from(`${mode} ${name}\0`, "latin1"), Buffer.from(id, "hex")]);
}
function cursorOf(folder, hash) {
	const text = folder.toString("latin1");
	let [at, end] = [0, 0];
	const name = () => text.slice(text.indexOf(" ", at) + 1, text.indexOf("\0", at));
	const mode = () => text.slice(at, text.indexOf(" ", at));
	const move = () => {
		at = end;
		end = at < text.length ? text.indexOf("\0", at) + 1 + BYTES[hash] : at;
	};
	move();
	return {
		get at() {
			return at;
		},
		get rest() {
			return text.slice(at, end);
		},
		get name() {
			return name();
		},
		get key() {
			if (at === end) return "";
			return mode() === "40000" ? `${name()}/` : name();
		},
		get item() {
			return {
				mode: mode(),
				id: folder.toString("hex", end - BYTES[hash], end)
			};
		},
		move
	};
}
/** By bytes. The end comes last. */
function inOrder(a, b) {
	if (a === b) return 0;
	return a === "" || b !== "" && a > b ? 1 : -1;
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
			const name = textOf(folder.subarray(space + 1, end));
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
/** All entries, by their names with one character for each byte. */
function storedEntries(folder, hash) {
	const entries = /* @__PURE__ */ new Map();
	for (let at = 0; at < folder.length;) {
		const space = folder.indexOf(SPACE, at);
		const end = folder.indexOf(0, space);
		const after = end + 1 + BYTES[hash];
		const name = folder.toString("latin1", space + 1, end);
		const mode = folder.toString("latin1", at, space);
		entries.set(name, {
			mode,
			id: folder.toString("hex", end + 1, after)
		});
		at = after;
	}
	return entries;
}
/** The folder with these entries. Git sorts a folder as if its name ended with a slash. */
function storedFolder(entries) {
	const sorted = [...entries].map(([name, entry]) => ({
		name,
		entry,
		key: entry.mode === "40000" ? `${name}/` : name
	})).toSorted((a, b) => a.key < b.key ? -1 : 1);
	return Buffer.concat(sorted.map(({ name, entry }) => bytesOfItem(name, entry)));
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
// src/adapters/git/objects.ts
const SUBMODULE = "160000";
const NOTHING$1 = Buffer.alloc(0);
async function readBlobs(git, ids) {
	const unique = [...new Set(ids)];
	const unread = unique.filter((id) => !git.contents.has(id));
	await fetchMissing(git, unread);
	const objects = await git.objects.ask("contents", unread);
	unread.forEach((id, at) => git.contents.set(id, contentOf(id, objects[at] ?? null)));
	return new Map(unique.map((id) => [id, git.contents.get(id) ?? NOTHING$1]));
}
function contentOf(id, object) {
	if (object?.type === "blob") return object.bytes;
	throw missing(`a file's content ${id}`);
}
function missing(what) {
	return refusal("git/object-missing", { object: printable(what) });
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
		bytes: blobs.get(entry.id) ?? NOTHING$1
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
	return new Map(folders.map((folder, at) => [folder, entriesIn(contents[at] ?? NOTHING$1, names.get(folder) ?? /* @__PURE__ */ new Set(), git.hash)]));
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
// src/adapters/git/new-tree.ts
/** `from`: a commit or a tree; null: nothing. `files`: by path; null deletes. `env`: where objects are written. */
async function treeWith(git, from, files, env = {}) {
	const folders = foldersOf(files);
	const names = [...folders.keys()];
	const before = from === null ? [] : await readFolders(git, namesAt(from, names));
	const written = /* @__PURE__ */ new Map();
	for (const [at, name] of [...names.entries()].toSorted(([, a], [, b]) => depth(b) - depth(a))) {
		const newEntries = folders.get(name) ?? /* @__PURE__ */ new Map();
		const entries = new Map(storedEntries(before[at] ?? NOTHING, git.hash));
		for (const [key, entry] of newEntries) if (entry === null) entries.delete(key);
		else entries.set(key, entry);
		const id = entries.size === 0 && name !== "" ? null : idOf(git, entries, written);
		if (name !== "") addTo(folders.get(above(name)), lastOf(name), id);
		else {
			await writeTrees(git, written, env);
			return id ?? "";
		}
	}
	throw new Error("the top of a tree is missing");
}
const NOTHING = Buffer.alloc(0);
/** The new entries of each folder on the way to the files, also of the top, by the names as Git stores them. */
function foldersOf(files) {
	const folders = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Map()]]);
	for (const [path, entry] of files) {
		demandInside(path);
		const folder = above(path);
		for (let name = folder; !folders.has(name); name = above(name)) folders.set(name, /* @__PURE__ */ new Map());
		folders.get(folder)?.set(lastOf(path), entry);
	}
	return folders;
}
/** A new file replaces a folder of its name. */
function addTo(entries, name, id) {
	if (entries?.get(name) != null) return;
	entries?.set(name, id === null ? null : {
		mode: FOLDER,
		id
	});
}
function namesAt(from, folders) {
	return folders.map((folder) => `${from}:${folder}`);
}
function above(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The last part of a path, with one character for each byte. */
function lastOf(path) {
	return bytesOf(path.slice(path.lastIndexOf("/") + 1)).toString("latin1");
}
function depth(folder) {
	return folder === "" ? 0 : folder.split("/").length;
}
/** Git itself would check such a path only where it writes an index. */
function demandInside(path) {
	if (path.split("/").some((part) => part === "" || /^\.\.?$/.test(part) || /^(\.git|git~1)[ .]*(:.*)?$/i.test(part))) throw trouble({
		code: 1,
		out: NOTHING,
		err: `Ignoring path ${path}`
	});
}
function idOf(git, entries, written) {
	const bytes = storedFolder(entries);
	const id = folderId(bytes, git.hash);
	written.set(id, bytes);
	return id;
}
/** As they are: also folders with modes that today's Git would refuse have to let a rollback pass. */
async function writeTrees(git, trees, env) {
	const folder = (await git.scratch()).fresh("trees");
	await mkdir(folder);
	const names = await Promise.all([...trees].map(async ([id, bytes]) => {
		const name = join(folder, id);
		await writeFile(name, bytes);
		return name;
	}));
	await git.line([
		"hash-object",
		"-w",
		"-t",
		"tree",
		"--literally",
		"--no-filters",
		"--stdin-paths"
	], {
		env,
		input: names.map((name) => `${name}\n`).join("")
	});
}
// src/adapters/git/branch.ts
async function commitOnBranch(git, wanted) {
	const ref = `refs/heads/${wanted.branch}`;
	const [, , there] = await Promise.all([
		demandBranchName(git, wanted.branch),
		demandIdentity(git),
		resolve(git, ref)
	]);
	const isReplaced = there !== null && there === wanted.replaced;
	if (there !== null && (!isReplaced || await isCheckedOut(git, ref))) return { kind: "exists" };
	const tree = await writeTree(git, wanted);
	const sha = await git.line([
		...IDENTITY,
		"commit-tree",
		tree,
		"-p",
		wanted.parent
	], {
		inherit: FROM_THE_USER,
		input: wanted.message.endsWith("\n") ? wanted.message : `${wanted.message}\n`
	});
	const before = there ?? "0".repeat(sha.length);
	const ran = await git.run([
		"update-ref",
		"-m",
		"flaghoist: new branch",
		ref,
		sha,
		before
	]);
	if (ran.code === 0) return {
		kind: "done",
		sha
	};
	if (await resolve(git, ref) !== null) return { kind: "exists" };
	throw trouble(ran);
}
async function demandBranchName(git, branch) {
	const ran = branch.startsWith("-") ? null : await git.run([
		"check-ref-format",
		"--branch",
		branch
	]);
	if (ran?.code === 0 && ran.out.toString() === `${branch}\n`) return;
	throw refusal("git/branch-name", { branch: printable(branch) });
}
const IDENTITY = [
	"-c",
	"user.useConfigOnly=true",
	"-c",
	"i18n.commitEncoding=UTF-8"
];
const FROM_THE_USER = ["AUTHOR", "COMMITTER"].flatMap((who) => [
	"NAME",
	"EMAIL",
	"DATE"
].map((what) => `GIT_${who}_${what}`));
async function demandIdentity(git) {
	if ((await git.run([
		...IDENTITY,
		"var",
		"GIT_COMMITTER_IDENT"
	], { inherit: FROM_THE_USER })).code === 0) return;
	throw refusal("git/no-author");
}
async function writeTree(git, { parent, files }) {
	const ids = await writeBlobs(git, [...files.values()].filter((text) => text !== null));
	const blobs = Array.from(files, ([path, text]) => {
		const id = text === null ? null : ids.shift() ?? null;
		return [path, id === null ? null : {
			mode: "100644",
			id
		}];
	});
	return treeWith(git, parent, new Map(blobs));
}
/** Without a change of line endings, because these texts were read from Git. */
async function writeBlobs(git, texts) {
	const unique = [...new Set(texts)];
	if (unique.length === 0) return [];
	const folder = (await git.scratch()).fresh("contents");
	await mkdir(folder);
	const names = await Promise.all(unique.map(async (text, at) => {
		const name = join(folder, String(at));
		await writeFile(name, text);
		return name;
	}));
	const ids = (await git.line([
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], { input: names.map((name) => `${name}\n`).join("") })).split("\n");
	const byText = new Map(unique.map((text, at) => [text, ids[at] ?? ""]));
	return texts.map((text) => byText.get(text) ?? "");
}
export { readPaths as a, folderId as c, readCommit as d, resolve as f, readBlobs as i, folderWith as l, treeOf as m, writeBlobs as n, FOLDER as o, resolveAll as p, treeWith as r, differencesIn as s, commitOnBranch as t, land as u };
