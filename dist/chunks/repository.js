const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
// src/adapters/git/folder.ts
/** The mode of a folder in a folder. */
const FOLDER = "40000";
const SPACE = 32;
const BYTES = {
	sha1: 20,
	sha256: 32
};
/** The files, links and submodules with these names. Without folders. */
function entriesIn(folder, names, hash) {
	const items = itemsIn(folder, names, hash);
	return new Map([...items].filter(([, { mode }]) => mode !== FOLDER));
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
		if (old.rest === now.rest) {
			old.move();
			now.move();
			continue;
		}
		const order = inOrder(old.key, now.key);
		const [gone, come] = [order <= 0 ? old.item : null, order >= 0 ? now.item : null];
		differences.push({
			name: gone === null ? now.name : old.name,
			before: gone,
			after: come
		});
		if (order <= 0) old.move();
		if (order >= 0) now.move();
	}
	return differences.some(({ before: folderItem, after: other }) => [folderItem, other].some((item) => item !== null && !MODES.has(item.mode))) ? null : differences;
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
	return (0, node_crypto.createHash)(hash).update(`tree ${folder.length}\0`).update(folder).digest("hex");
}
function bytesOfItem(name, { mode, id }) {
	return Buffer.concat([Buffer.from(`${mode} ${name}\0`, "latin1"), Buffer.from(id, "hex")]);
}
function cursorOf(folder, hash) {
	const text = folder.toString("latin1");
	let [at, end] = [0, 0];
	const name = () => text.slice(text.indexOf(" ", at) + 1, text.indexOf("\0", at));
	const mode = () => modeAt(text, at);
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
/** Nearly all have the first mode, whose text is made once. */
function modeAt(text, at) {
	return text.startsWith(`${ORDINARY} `, at) ? ORDINARY : text.slice(at, text.indexOf(" ", at));
}
const ORDINARY = "100644";
/** By bytes. The end comes last. */
function inOrder(a, b) {
	if (a === b) return 0;
	return a === "" || b !== "" && a > b ? 1 : -1;
}
/** The entries with these names, folders included. */
function itemsIn(folder, names, hash) {
	const entries = /* @__PURE__ */ new Map();
	const text = folder.toString("latin1");
	const wanted = new Map(Array.from(names, (name) => [require_opening.bytesOf(name).toString("latin1"), name]));
	const lengths = new Set(Array.from(wanted.keys(), (name) => name.length));
	for (let at = 0; at < text.length;) {
		const space = text.indexOf(" ", at);
		const end = text.indexOf("\0", space);
		if (space < 0 || end < 0) break;
		const after = end + 1 + BYTES[hash];
		const name = lengths.has(end - space - 1) ? wanted.get(text.slice(space + 1, end)) : void 0;
		if (name !== void 0) {
			const id = folder.toString("hex", end + 1, after);
			entries.set(name, {
				id,
				mode: modeAt(text, at)
			});
		}
		at = after;
	}
	return entries;
}
/**
* Gives all entries, in order. False where a mode is none that Git writes today, or where the folder is cut off. `ids`: by
* their bytes, because thousands of states are the same file, and one text for all takes less memory.
*/
function eachEntry(folder, hash, ids, onEntry) {
	const text = folder.toString("latin1");
	for (let at = 0; at < text.length;) {
		const mode = modeAt(text, at);
		const end = text.indexOf("\0", at);
		const after = end + 1 + BYTES[hash];
		if (end < 0 || after > text.length || !MODES.has(mode)) return false;
		const name = text.slice(at + mode.length + 1, end);
		const bytes = text.slice(end + 1, after);
		const id = ids.get(bytes) ?? folder.toString("hex", end + 1, after);
		ids.set(bytes, id);
		onEntry(BEYOND_ASCII.test(name) ? require_opening.textOf(Buffer.from(name, "latin1")) : name, mode, id);
		at = after;
	}
	return true;
}
const BEYOND_ASCII = /[\u0080-\u00ff]/;
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
// src/adapters/git/folders.ts
/** The stored entries of each folder, or null where there is no folder. `folders`: `<tree>:<path>`. */
async function readFolders(git, folders) {
	const ways = folders.map(wayTo);
	const deepest = Math.max(0, ...ways.map(({ names }) => names.length));
	let ids = ways.map(({ tree }) => `${tree}^{tree}`);
	const buffers = ways.map(() => null);
	for (let level = 0; level <= deepest; level += 1) {
		const read = await foldersWith(git, ids);
		const wanted = /* @__PURE__ */ new Map();
		for (const [at, { tree, names }] of ways.entries()) {
			const id = ids[at] ?? null;
			if (id === null) continue;
			const bytes = read.get(id) ?? null;
			if (bytes === null) throw missing(level === 0 ? `the tree ${tree}` : folderOf$2(names, level));
			const name = names[level];
			if (name === void 0) buffers[at] = bytes;
			else wanted.set(id, (wanted.get(id) ?? /* @__PURE__ */ new Set()).add(name));
		}
		const below = new Map(Array.from(wanted, ([id, names]) => [id, itemsIn(read.get(id) ?? NOTHING$4, names, git.hash)]));
		ids = ways.map(({ names }, at) => {
			const item = below.get(ids[at] ?? "")?.get(names[level] ?? "");
			return item?.mode === "40000" ? item.id : null;
		});
	}
	return buffers;
}
const NOTHING$4 = Buffer.alloc(0);
function wayTo(folder) {
	const colon = folder.indexOf(":");
	const names = folder.slice(colon + 1).split("/");
	return {
		tree: folder.slice(0, colon),
		names: names.filter((name) => name !== "")
	};
}
function folderOf$2(names, level) {
	return `a folder ${names.slice(0, level).join("/")}`;
}
function missing(what) {
	return require_opening.refusal("git/object-missing", { object: require_opening.printable(what) });
}
/** Bytes of a folder that is kept. One with thousands of files would be kept in each version that is compared. */
const LARGEST = 65536;
/** The stored entries of the folders with these ids; none where Git has no such folder. */
async function foldersWith(git, ids) {
	const folders = /* @__PURE__ */ new Map();
	const unread = [];
	for (const id of new Set(ids)) {
		if (id === null) continue;
		const kept = git.folders.get(id);
		if (kept === void 0) unread.push(id);
		else folders.set(id, kept);
	}
	const objects = await git.objects.ask("contents", unread);
	for (const [at, id] of unread.entries()) {
		const object = objects[at];
		if (object?.type !== "tree") continue;
		folders.set(id, object.bytes);
		if (object.bytes.length <= LARGEST) git.folders.set(id, object.bytes);
	}
	return folders;
}
// src/adapters/git/new-tree.ts
/** `from`: a commit or a tree; null: nothing. `files`: by path; null deletes. `env`: where objects are written. */
async function treeWith$1(git, from, files, env = {}) {
	const written = /* @__PURE__ */ new Map();
	const put = (object) => {
		const id = objectId(object, git.hash);
		written.set(id, object);
		return id;
	};
	const folders = foldersOf$2(withIds(files, put));
	const names = [...folders.keys()];
	const before = from === null ? [] : await readFolders(git, namesAt(from, names));
	for (const [at, name] of [...names.entries()].toSorted(([, a], [, b]) => depth(b) - depth(a))) {
		const newEntries = folders.get(name) ?? /* @__PURE__ */ new Map();
		const entries = new Map(storedEntries(before[at] ?? NOTHING$3, git.hash));
		for (const [key, entry] of newEntries) if (entry === null) entries.delete(key);
		else entries.set(key, entry);
		const id = entries.size === 0 && name !== "" ? null : put({
			type: "tree",
			bytes: storedFolder(entries)
		});
		if (name !== "") addTo(folders.get(above(name)), lastOf(name), id);
		else {
			await writeObjects(git, [...written.values()], env);
			return id ?? "";
		}
	}
	throw new Error("the top of a tree is missing");
}
const NOTHING$3 = Buffer.alloc(0);
/** Each text is stored once, because the emergency stop writes the same text thousands of times. */
function withIds(files, put) {
	const ids = /* @__PURE__ */ new Map();
	return new Map(Array.from(files, ([path, entry]) => {
		if (entry === null || !("text" in entry)) return [path, entry];
		const id = ids.get(entry.text) ?? put(blobOf(entry.text));
		ids.set(entry.text, id);
		return [path, {
			mode: "100644",
			id
		}];
	}));
}
/** Without a change of line endings, because these texts were read from Git. */
function blobOf(text) {
	return {
		type: "blob",
		bytes: Buffer.from(text)
	};
}
/** The new entries of each folder on the way to the files, also of the top, by the names that Git stores. */
function foldersOf$2(files) {
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
	return require_opening.bytesOf(path.slice(path.lastIndexOf("/") + 1)).toString("latin1");
}
function depth(folder) {
	return folder === "" ? 0 : folder.split("/").length;
}
/** Git itself would check such a path only where it writes an index. */
function demandInside(path) {
	if (path.split("/").some((part) => part === "" || /^\.\.?$/.test(part) || /^(\.git|git~1)[ .]*(:.*)?$/i.test(part))) throw require_opening.trouble({
		code: 1,
		out: NOTHING$3,
		err: `Ignoring path ${path}`
	});
}
/** Writes files that no tree has yet. Answers their ids. */
async function writeBlobs(git, texts) {
	const blobs = new Map(texts.map((text) => [text, blobOf(text)]));
	await writeObjects(git, [...blobs.values()]);
	const ids = new Map(Array.from(blobs, ([text, blob]) => [text, objectId(blob, git.hash)]));
	return texts.map((text) => ids.get(text) ?? "");
}
/** Without a check, so that a rollback passes also in a folder with modes that a newer Git refuses. */
async function writeObjects(git, objects, env = {}) {
	if (objects.length === 0) return;
	await git.ask(["unpack-objects", "-q"], {
		env,
		input: await packOf(objects, git.hash)
	});
}
/** The id under which Git stores an object. */
function objectId({ type, bytes }, hash) {
	return (0, node_crypto.createHash)(hash).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
async function packOf(objects, hash) {
	const { deflateSync } = await Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("node:zlib"), 1));
	const head = Buffer.alloc(12);
	head.write("PACK");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(objects.length, 8);
	const parts = objects.flatMap((object) => [beginningOf(object), deflateSync(object.bytes, { level: 1 })]);
	const pack = Buffer.concat([head, ...parts]);
	return Buffer.concat([pack, (0, node_crypto.createHash)(hash).update(pack).digest()]);
}
const TYPES = {
	tree: 2,
	blob: 3
};
/** The type and the size: four bits of the size in the first byte, and seven in each one after it. */
function beginningOf({ type, bytes }) {
	const numbers = [TYPES[type] << 4 | bytes.length & 15];
	for (let rest = bytes.length >>> 4; rest > 0; rest >>>= 7) numbers.push(rest & 127);
	const last = numbers.length - 1;
	return Buffer.from(numbers.map((number, at) => at < last ? number | 128 : number));
}
// src/adapters/git/fetch-objects.ts
/**
* Fetches contents of files, and trees with the folders below them. Where none is missing there is no request. A failure is
* ignored: Git tries again when an object is read, and that failure names the missing one.
*/
async function fetchObjects(git, ids) {
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
		input: lines(ids),
		patience: 120
	});
}
/** Fetches the trees that a clone with `--filter=tree:0` lacks, before Git compares the trees of a history. */
async function fetchTrees(git, compared) {
	if (!await git.isPartial() || !(await git.remotes()).isTreeless) return;
	const trees = await missingTrees(git, compared);
	if (trees.length > 0) await fetchObjects(git, trees);
}
async function missingTrees(git, compared) {
	const { range, input } = rangeOf(compared);
	const ran = await git.run([
		"rev-list",
		...[
			"--objects",
			"--no-object-names",
			"--missing=print",
			"--filter=blob:none"
		],
		...range
	], { input });
	return (ran.code === 0 ? ran.out.toString("latin1").split("\n") : []).flatMap((line) => line.startsWith("?") ? [line.slice(1)] : []);
}
function rangeOf(compared) {
	switch (compared.kind) {
		case "commits": return {
			range: ["--no-walk", "--stdin"],
			input: lines(compared.commits)
		};
		case "line": {
			const { tip, most } = compared;
			return {
				range: [
					"--first-parent",
					...most === null ? [] : [`--max-count=${most}`],
					tip,
					"--"
				],
				input: ""
			};
		}
	}
}
function lines(ids) {
	return ids.map((id) => `${id}\n`).join("");
}
// src/adapters/git/objects.ts
/** Files that are read together: few, because Git waits where it has written far ahead. */
const PART = 50;
const NOTHING$2 = Buffer.alloc(0);
/** `onRead`: gets the first ones while Git reads the others. */
async function readBlobs(git, ids, onRead = () => void 0) {
	const unique = [...new Set(ids)];
	const unread = unique.filter((id) => !git.contents.has(id));
	if (unread.length > 0 && await git.isPartial()) await fetchObjects(git, unread);
	const parts = Array.from({ length: Math.ceil(unread.length / PART) }, (_, at) => unread.slice(at * PART, (at + 1) * PART));
	await Promise.all(parts.map(async (part) => {
		const objects = await git.objects.ask("contents", part);
		for (const [at, id] of part.entries()) {
			const bytes = contentOf(id, objects[at] ?? null);
			git.contents.set(id, bytes);
			onRead(id, bytes);
		}
	}));
	return new Map(unique.map((id) => [id, git.contents.get(id) ?? NOTHING$2]));
}
function contentOf(id, object) {
	if (object?.type === "blob") return object.bytes;
	throw missing(`a file's content ${id}`);
}
/**
* Files by their paths, found in the entries of their folders. Git itself, asked for `<tree>:<path>`, would search a folder
* once for each path, would not distinguish a symlink from a file, and would call a file absent when only its content is
* missing.
*/
async function readPaths(git, wanted) {
	const places = wanted.map((path) => "tree" in path ? placeOf(path.tree, path.path) : null);
	const folders = await searchFolders(git, places.filter((place) => place !== null));
	const entries = wanted.map((path, at) => {
		if (!("tree" in path)) return {
			id: path.id,
			mode: path.mode
		};
		const { folder = "", name = "" } = places[at] ?? {};
		return folders.get(folder)?.get(name) ?? null;
	});
	const blobs = await readBlobs(git, entries.flatMap((entry) => !entry || entry.mode === "160000" ? [] : [entry.id]));
	const read = /* @__PURE__ */ new Map();
	return entries.map((entry) => {
		if (entry === null) return null;
		const { id, mode } = entry;
		const same = read.get(id);
		if (same?.mode === mode) return same;
		const blob = {
			id,
			mode,
			bytes: blobs.get(id) ?? NOTHING$2
		};
		read.set(id, blob);
		return blob;
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
	return new Map(folders.map((folder, at) => [folder, entriesIn(contents[at] ?? NOTHING$2, names.get(folder) ?? /* @__PURE__ */ new Set(), git.hash)]));
}
// src/adapters/git/composed.ts
async function composed(git, tree, replaced) {
	if (replaced.size === 0) return tree;
	const wanted = [...replaced].flatMap(([path, from]) => typeof from === "string" ? [{
		tree: from,
		path
	}] : []);
	const blobs = await readPaths(git, wanted);
	const entries = new Map(wanted.map(({ path }, index) => [path, blobs[index] ?? null]));
	const { writing: env } = await git.scratch();
	for (const [path, from] of replaced) if (typeof from !== "string") entries.set(path, from);
	return await treeWith$1(git, tree, entries, env);
}
// src/app/ports.ts
/** Git takes a commit wherever it takes the tree of the commit. */
function asTree(commit) {
	return commit;
}
/** The tip of the default branch as `fetchProposals` brought it last. */
const FETCHED_BASE = "refs/flaghoist/base";
// src/adapters/git/tree-diff.ts
/** Folders that are read. Git itself is faster from about here on. */
const MOST_FOLDERS = 400;
/** Every file that differs, in Git's order. */
async function treeDiff(git, from, to) {
	const changes = [];
	let pairs = [{
		path: "",
		from: `${from}^{tree}`,
		to: `${to}^{tree}`
	}];
	for (let read = pairs.length; pairs.length > 0; read += pairs.length) {
		if (read > MOST_FOLDERS) return null;
		const folders = await foldersOf$1(git, pairs);
		if (folders === null) return null;
		const below = [];
		for (const { path, differences } of folders) for (const { name, before, after } of differences) {
			const file = `${path}${name}`;
			const change = changeOf(file, fileOf(before), fileOf(after));
			if (change !== null) changes.push([file, change]);
			const pair = {
				path: `${file}/`,
				from: folderOf$1(before),
				to: folderOf$1(after)
			};
			if (pair.from !== null || pair.to !== null) below.push(pair);
		}
		pairs = below;
	}
	return changes.toSorted(([a], [b]) => a < b ? -1 : 1).map(([, change]) => change);
}
/** Null where one of them cannot be read. */
async function foldersOf$1(git, pairs) {
	const ids = pairs.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
	const read = await foldersWith(git, ids);
	if (ids.some((id) => !read.has(id))) return null;
	const bytesOf = (id) => id === null ? NOTHING$1 : read.get(id) ?? NOTHING$1;
	const folders = pairs.map(({ path, from, to }) => ({
		path,
		differences: differencesIn(bytesOf(from), bytesOf(to), git.hash)
	}));
	const whole = folders.flatMap(({ path, differences }) => differences === null ? [] : [{
		path,
		differences
	}]);
	return whole.length === folders.length ? whole : null;
}
const NOTHING$1 = Buffer.alloc(0);
function changeOf(file, before, after) {
	if (before === null && after === null) return null;
	const path = require_opening.textOf(Buffer.from(file, "latin1"));
	return {
		path,
		before: entryOf(path, before),
		after: entryOf(path, after)
	};
}
function entryOf(path, item) {
	return item === null ? null : {
		path,
		mode: item.mode,
		id: item.id
	};
}
function fileOf(item) {
	return item?.mode === "40000" ? null : item;
}
function folderOf$1(item) {
	return item?.mode === "40000" ? item.id : null;
}
// src/adapters/git/apart.ts
/** Files of a proposal that are merged here. */
const MOST_FILES = 1e3;
/** Null where Git has to merge. */
async function mergeApart(git, ancestor, base, head) {
	const theirs = await treeDiff(git, ancestor, head);
	if (theirs === null || theirs.length > MOST_FILES || mayRename(theirs)) return null;
	const folders = await foldersOf(git, base, theirs);
	if (!areAsBefore(git, folders, theirs)) {
		const ours = await treeDiff(git, ancestor, base);
		if (ours === null || mayRename(ours) || areEntangled(ours, theirs)) return null;
	}
	const tree = treeWith(git, folders, theirs);
	return tree === null ? null : {
		tree,
		changes: theirs
	};
}
async function foldersOf(git, tree, changes) {
	const paths = changes.map(({ path }) => foldersAbove$1(path));
	const folders = [.../* @__PURE__ */ new Set(["", ...paths.flat()])].toSorted((a, b) => depthOf$1(b) - depthOf$1(a));
	const read = await readFolders(git, folders.map((folder) => `${tree}:${folder}`));
	return new Map(folders.map((folder, at) => [folder, read[at] ?? NOTHING]));
}
/** Whether all changes replace or delete a file that is still as it was before them. */
function areAsBefore(git, folders, changes) {
	const names = /* @__PURE__ */ new Map();
	for (const { path } of changes) {
		const [folder, name] = partsOf(path);
		names.set(folder, (names.get(folder) ?? /* @__PURE__ */ new Set()).add(name));
	}
	const items = new Map(Array.from(names, ([folder, some]) => [folder, itemsIn(folders.get(folder) ?? NOTHING, some, git.hash)]));
	return changes.every(({ path, before, after }) => {
		if (before === null || isSubmodule(before) || isSubmodule(after)) return false;
		const [folder, name] = partsOf(path);
		const item = items.get(folder)?.get(name);
		return item?.id === before.id && item.mode === before.mode;
	});
}
/** The folder of a path, and its name there. */
function partsOf(path) {
	const slash = path.lastIndexOf("/");
	return [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)];
}
/** Git takes a deleted and an added file for a rename where they are similar. */
function mayRename(changes) {
	return changes.some(({ after }) => after === null) && changes.some(({ before }) => before === null);
}
/** Whether a file changed on both sides, is below a file of the other side, or is more than a file. */
function areEntangled(ours, theirs) {
	const [ourPaths, theirPaths] = [ours, theirs].map((side) => new Set(side.map(({ path }) => path)));
	const isBelow = (path, files) => foldersAbove$1(path).some((folder) => files?.has(folder) === true);
	return [...ours, ...theirs].some(({ before, after }) => [before, after].some(isSubmodule)) || theirs.some(({ path }) => ourPaths?.has(path) === true || isBelow(path, ourPaths)) || ours.some(({ path }) => isBelow(path, theirPaths));
}
function isSubmodule(entry) {
	return entry?.mode === "160000";
}
function foldersAbove$1(path) {
	return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));
}
/** The id of a tree with these changes in it; null where an entry would become one of another kind. */
function treeWith(git, folders, changes) {
	const changed = new Map(Array.from(folders.keys(), (folder) => [folder, /* @__PURE__ */ new Map()]));
	const put = (path, item) => {
		const [folder, name] = partsOf(path);
		changed.get(folder)?.set(require_opening.bytesOf(name).toString("latin1"), item);
	};
	for (const { path, after } of changes) put(path, after);
	for (const [folder, before] of folders) {
		const bytes = folderWith(before, changed.get(folder) ?? /* @__PURE__ */ new Map(), git.hash);
		if (bytes === null) return null;
		const id = folderId(bytes, git.hash);
		if (folder === "") return id;
		put(folder, bytes.length === 0 ? null : {
			mode: FOLDER,
			id
		});
	}
	return null;
}
const NOTHING = Buffer.alloc(0);
function depthOf$1(folder) {
	return folder === "" ? 0 : folder.split("/").length;
}
// src/adapters/git/shallow.ts
/** The command that makes a shallow clone complete. */
const UNSHALLOW = "git fetch --unshallow";
/** The commits whose parents are not here; none in a complete repository. */
async function cutsOf(git) {
	const text = await (0, node_fs_promises.readFile)(git.shallow, "utf8").catch(() => "");
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
		if (isSameSet(cuts, await cutsOf(git))) return answer;
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
			if (!isSameSet(before, await cutsOf(git))) return null;
		}
		return { kind: "no-more-at-remote" };
	};
}
async function fetchMore(git, step, tips, before) {
	return git.inTurn(async () => {
		if (!isSameSet(before, await cutsOf(git))) return null;
		const remote = await git.remote();
		if (remote === null) return { kind: "clone-without-remote" };
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
			failed ??= require_opening.failureOf(ran);
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
function isSameSet(a, b) {
	return a.size === b.size && [...a].every((item) => b.has(item));
}
// src/adapters/git/revisions.ts
async function resolve(git, revision) {
	return await peel(git, revision, "commit");
}
/** References by their whole names, in one call; null where there is none. */
async function resolveAll(git, refs) {
	return await peelAll(git, refs, "commit");
}
/** The tree of a commit. */
async function treeOf$1(git, commit) {
	return await peel(git, commit, "tree") ?? commit;
}
async function readCommit(git, commit) {
	const [object] = await git.objects.ask("contents", [commit]);
	return headerOf(object?.bytes, commit);
}
/** `bytes`: left out where there is no such commit. */
function headerOf(bytes, commit) {
	const [header = ""] = bytes?.toString("latin1").split("\n\n", 1) ?? [];
	const [, tree = commit] = /^tree ([0-9a-f]+)$/m.exec(header) ?? [];
	const parents = Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), ([, id = ""]) => id);
	const [, seconds] = /^committer .*> (\d+) /m.exec(header) ?? [];
	return {
		tree,
		parents,
		at: seconds === void 0 ? null : require_opening.instant(Number(seconds))
	};
}
/**
* The parents of each commit, without a process of Git; null where a commit is missing, and in a shallow clone, which ends
* before some parents.
*/
async function parentsOf(git, commits) {
	if ((await cutsOf(git)).size > 0) return null;
	const objects = await git.objects.ask("contents", commits);
	if (objects.some((object) => object?.type !== "commit")) return null;
	return commits.map((commit, at) => headerOf(objects[at]?.bytes, commit).parents);
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
	if (PLAIN.test(revision)) return (await peelAll(git, [...branchesOf(revision), revision], type)).find((commit) => commit !== null) ?? null;
	const [, child] = PARENT.exec(revision) ?? [];
	const [parents] = (child === void 0 ? null : await parentsOf(git, [child])) ?? [];
	const [parent] = parents ?? [];
	if (parent !== void 0) return (await peelAll(git, [parent], type))[0] ?? null;
	return peelAlone(git, revision, type);
}
/** Names of references, and ids. Others can end Git, or depend on where a shallow clone ends, which Git notes at its start. */
const PLAIN = /^[\w./-]+$/;
/**
* The branches that a name may mean. Git itself would take a tag of that name first, then a local branch. A fetch brings
* tags along, and more people may push a tag `origin/main` than the branch. A local branch `origin/main` is an accident.
*/
function branchesOf(name) {
	return /^(?:refs\/|[0-9a-f]{40,64}$|[A-Z_]+$)/.test(name) ? [] : [`refs/remotes/${name}`, `refs/heads/${name}`];
}
/** The first parent of a commit. */
const PARENT = /^([0-9a-f]{40}|[0-9a-f]{64})\^$/;
async function peelAlone(git, revision, type) {
	const name = revision.startsWith(":/") ? revision : peeled(revision, type);
	const ran = await git.run([
		"cat-file",
		"--batch-check",
		"-z"
	], { input: require_opening.nulEnded([name]) });
	if (ran.err.startsWith("fatal: log for ")) return null;
	if (ran.code !== 0) throw require_opening.trouble(ran);
	const [, id] = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+\n$`).exec(ran.out.toString()) ?? [];
	return id ?? null;
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
	const [ancestor, ...others] = ancestors;
	const apart = ancestor === void 0 || others.length > 0 ? null : await mergeApart(git, asTree(ancestor), asTree(base), asTree(head));
	return apart === null ? threeWay(git, base, head) : unwritten(git, base, head, apart);
}
/** A tree that Git writes once something has to be read from it. */
function unwritten(git, base, head, { tree, changes }) {
	let writing = null;
	const write = async () => {
		const merged = await threeWay(git, base, head);
		if (merged.tree === tree) return;
		throw new Error(`Git merges ${head} onto ${base} into ${merged.tree}, and not into ${tree}`);
	};
	git.merges.set(tree, {
		base,
		changes,
		write: () => writing ??= write()
	});
	return {
		kind: "merged",
		tree
	};
}
/** One of the best common ancestors: the changes of the branch since any of them are what counts. */
async function branchPoint(git, base, head) {
	const [fork = base] = await mergeBases(git, base, head);
	return fork;
}
/** The best common ancestors; there is always one. */
async function mergeBases(git, base, head) {
	const { fork } = git;
	if (fork?.base === base && fork.head === head && fork.ancestors.length > 0) return fork.ancestors;
	const deepen = deepening(git, [base, head]);
	for (;;) {
		const { bases, certain } = await steadily(git, (cuts) => bestKnown(git, base, head, cuts));
		if (certain && bases.length > 0) return bases;
		if (certain) throw require_opening.refusal("git/unrelated", {
			base,
			head
		});
		const failed = await deepen();
		if (failed !== null) throw tooShallow("branch-point", head, failed);
	}
}
async function bestKnown(git, base, head, cuts) {
	const ran = await git.run([
		"merge-base",
		"--all",
		base,
		head
	]);
	if (ran.code > 1 || ran.code < 0) throw require_opening.trouble(ran);
	const bases = ran.out.toString().split("\n").filter(Boolean);
	if (cuts.size === 0 || bases.includes(base) || bases.includes(head)) return {
		bases,
		certain: true
	};
	return {
		bases,
		certain: !(await git.line([
			"rev-list",
			base,
			head,
			"--not",
			...bases,
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
	if (ran.code > 1 || ran.code < 0) throw require_opening.trouble(ran);
	const [tree = "", ...files] = require_opening.records(ran.out);
	return ran.code === 0 ? {
		kind: "merged",
		tree
	} : {
		kind: "conflict",
		files: [...new Set(files.filter(Boolean))],
		tree
	};
}
/**
* The same as a commit of this repository, which no branch has. It is the same one each time, and says what `head` says.
* Null: a file conflicts.
*/
async function mergeCommit(git, base, head) {
	const args = [
		"merge-tree",
		"--write-tree",
		"-z",
		"--name-only",
		"--no-messages",
		base,
		head
	];
	const ran = await git.run([...AS_BY_DEFAULT, ...args]);
	if (ran.code === 1) return null;
	if (ran.code !== 0) throw require_opening.trouble(ran);
	const [tree = ""] = require_opening.records(ran.out);
	const [author = "", authorEmail = "", committer = "", email = "", moment = "", input = ""] = (await git.line([
		"log",
		"-1",
		"--format=%an%x00%ae%x00%cn%x00%ce%x00%ct +0000%x00%B",
		head,
		"--"
	])).split("\0");
	const env = {
		GIT_AUTHOR_NAME: author || "unknown",
		GIT_AUTHOR_EMAIL: authorEmail,
		GIT_AUTHOR_DATE: moment,
		GIT_COMMITTER_NAME: committer || "unknown",
		GIT_COMMITTER_EMAIL: email,
		GIT_COMMITTER_DATE: moment
	};
	return await git.line([
		"commit-tree",
		tree,
		"-p",
		base,
		"-p",
		head
	], {
		env,
		input
	});
}
/** Merges like GitHub, independent of the user's configuration. */
const AS_BY_DEFAULT = [
	"merge.renames=true",
	"merge.directoryRenames=conflict",
	"merge.renormalize=false"
].flatMap((setting) => ["-c", setting]);
/** Git compares no merges, so each merge counts as a change of its own. */
async function hasChangesOf(git, branch, tip) {
	const only = [
		"--right-only",
		"--cherry-pick",
		"--count",
		`${tip}...${branch}`
	];
	const ran = await git.run([
		"rev-list",
		...only,
		"--"
	]);
	return ran.code === 0 && ran.out.toString().trim() === "0";
}
async function isAncestor(git, ancestor, tip) {
	const [above = [], below = []] = await parentsOf(git, [ancestor, tip]) ?? [];
	if (below.includes(ancestor)) return true;
	if (above.includes(tip)) return false;
	const deepen = deepening(git, [tip]);
	for (;;) {
		const { isAbove, certain } = await steadily(git, async (cuts) => {
			const ran = await git.run([
				"merge-base",
				"--is-ancestor",
				ancestor,
				tip
			]);
			const unknown = /not a valid commit name/i.test(ran.err) && (ran.err.includes(ancestor) || ran.err.includes(tip));
			if (ran.code !== 0 && ran.code !== 1 && !unknown) throw require_opening.trouble(ran);
			if (ran.code === 0 || cuts.size === 0) return {
				isAbove: ran.code === 0,
				certain: true
			};
			return {
				isAbove: false,
				certain: (await git.run([
					"merge-base",
					"--is-ancestor",
					tip,
					ancestor
				])).code === 0
			};
		});
		if (certain) return isAbove;
		const failed = await deepen();
		if (failed !== null) throw tooShallow("ancestor", ancestor, failed);
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
	return ran.code === 0 && seconds !== void 0 ? require_opening.instant(Number(seconds)) : null;
}
function tooShallow(kind, commit, why) {
	return require_opening.refusal("git/too-shallow", {
		unknown: {
			kind,
			commit
		},
		why
	});
}
// src/adapters/git/list.ts
/** In Git's order. Null where Git itself must answer: there is no such folder, one is missing, or one is unusual. */
async function listed(git, tree, folder) {
	const [top = null] = await readFolders(git, [`${tree}:${folder}`]).catch(() => []);
	if (top === null || folder.includes("//")) return null;
	const below = await foldersBelow(git, top);
	return below && filesIn(git, top, below, folder === "" ? "" : `${folder}/`);
}
/** All folders below one by their ids. A folder's id is known only from its parent, so they are read level by level. */
async function foldersBelow(git, top) {
	const below = /* @__PURE__ */ new Map();
	for (let level = [top]; level.length > 0;) {
		const unread = [...new Set(level.flatMap((bytes) => folderIdsIn(git, bytes)))].filter((id) => !below.has(id));
		const read = await foldersWith(git, unread);
		if (read.size < unread.length) return null;
		for (const [id, bytes] of read) below.set(id, bytes);
		level = [...read.values()];
	}
	return below;
}
function folderIdsIn(git, folder) {
	const ids = [];
	if (!folder.includes(`40000 `)) return ids;
	eachEntry(folder, git.hash, /* @__PURE__ */ new Map(), (_, mode, id) => {
		if (mode === "40000") ids.push(id);
	});
	return ids;
}
function filesIn(git, top, below, above) {
	const files = [];
	const ids = /* @__PURE__ */ new Map();
	let isUsual = true;
	const add = (folder, prefix) => {
		const isRead = eachEntry(folder, git.hash, ids, (name, mode, id) => {
			const path = `${prefix}${name}`;
			const inner = mode === "40000" ? below.get(id) : void 0;
			if (inner === void 0) files.push({
				path,
				mode,
				id
			});
			else add(inner, `${path}/`);
		});
		isUsual &&= isRead;
	};
	add(top, above);
	return isUsual ? files : null;
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
/**
* The arguments that list the changes of each landing against the one before it, and those of the first commit against
* nothing, whatever the user has configured.
*/
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
const EMPTY_TREE = {
	sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
	sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
function emptyTree(git) {
	return EMPTY_TREE[git.hash];
}
async function diff(git, from, to) {
	if (from === to) return [];
	const merge = git.merges.get(to);
	if (merge !== void 0 && merge.base === from) return merge.changes;
	await writeTrees(git, from, to);
	const few = await treeDiff(git, from, to);
	if (few !== null) return few;
	return changesIn(require_opening.records(await git.ask([
		"diff-tree",
		...RAW,
		from,
		to
	])));
}
/** Has Git write those of these trees that were only computed. */
async function writeTrees(git, ...trees) {
	await Promise.all(trees.map(async (tree) => git.merges.get(tree)?.write()));
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
/** The files below a folder, in Git's order. */
async function list(git, tree, folder) {
	return await listed(git, tree, folder) ?? listedByGit(git, tree, folder);
}
async function listedByGit(git, tree, folder) {
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
	const entries = require_opening.records(out).map((record) => {
		const tab = record.indexOf("	");
		const id = record.slice(record.lastIndexOf(" ", tab) + 1, tab);
		return {
			path: record.slice(tab + 1),
			mode: modeAt(record, 0),
			id
		};
	});
	const [first] = entries;
	return folder === "" || first?.path !== folder ? entries : [];
}
async function foldersIn(git, tree, folder) {
	const [bytes] = await readFolders(git, [`${tree}:${folder}`]);
	return (bytes == null ? [] : [...storedEntries(bytes, git.hash)]).flatMap(([name, { mode }]) => mode === "40000" || mode === "160000" ? [require_opening.textOf(Buffer.from(name, "latin1"))] : []);
}
async function search(git, tree, folder, words) {
	return (await beginSearch(git, tree, folder, words)).paths;
}
/**
* Answers when Git has started. Trees that have the same folder are searched once: a rollback searches before it writes its
* branch, and the flags that build on it are looked for there.
*/
async function beginSearch(git, tree, folder, words) {
	const patterns = [...new Set(words)].filter((word) => word !== "").toSorted();
	if (patterns.length === 0) return { paths: Promise.resolve([]) };
	const [place] = await git.objects.ask("info", [`${tree}:${folder}`]);
	if (place == null) return { paths: searched(git, tree, folder, patterns) };
	const key = JSON.stringify([
		place.id,
		folder,
		...patterns
	]);
	const paths = git.searches.get(key) ?? searched(git, tree, folder, patterns);
	git.searches.set(key, paths);
	paths.catch(() => git.searches.delete(key));
	return { paths };
}
async function searched(git, tree, folder, patterns) {
	const ran = await git.run([
		"grep",
		"--threads=1",
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
	if (ran.code > 1 || ran.code < 0) throw require_opening.trouble(ran);
	return require_opening.records(ran.out).map((name) => name.slice(tree.length + 1));
}
// src/adapters/git/working-tree.ts
async function workingTree(git, parent) {
	if (git.bare) throw require_opening.refusal("git/no-working-tree");
	const status = await statusOf(git);
	demandMerged(status.unmerged);
	if (parent !== null && status.clean && status.head === parent) return parent;
	const [tree, before] = await Promise.all([writeTree$1(git, status), parent === null ? emptyTree(git) : treeOf$1(git, parent)]);
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
	const lines = require_opening.rawRecords(out);
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
/** The last of so many fields, which may contain spaces. */
function pathOf(line) {
	const spaces = line[0] === UNTRACKED ? 1 : line[0] === UNMERGED ? 10 : 8;
	let at = 0;
	for (let left = spaces; left > 0; left -= 1) at = line.indexOf(" ", at) + 1;
	return line.subarray(at);
}
function demandMerged(unmerged) {
	if (unmerged.length === 0) return;
	throw require_opening.refusal("git/unmerged", { files: unmerged.map((path) => require_opening.printable(require_opening.textOf(path))) });
}
async function writeTree$1(git, { unstaged, deleted }) {
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
			input: require_opening.nulEnded(paths)
		});
	};
	await update(deleted, "--force-remove");
	await update(await addable(git, unstaged), "--add", "--remove", "--replace");
	return await git.line([...OWN_INDEX, "write-tree"], { env });
}
const OWN_INDEX = ["-c", "core.splitIndex=false"];
async function copyIndex(from, to) {
	const stats = await (0, node_fs_promises.stat)(from).catch(() => null);
	if (stats === null) return;
	await (0, node_fs_promises.copyFile)(from, to);
	const second = Math.floor(stats.mtimeMs / 1e3);
	await (0, node_fs_promises.utimes)(to, second, second);
}
/**
* A repository inside the working tree is listed as one name with a slash. It can be added once it has a
* commit, and Git refuses everything when one cannot.
*/
async function addable(git, paths) {
	return (await Promise.all(paths.map(async (path) => {
		if (path.at(-1) !== SLASH) return path;
		const inside = path.subarray(0, -1);
		const place = (0, node_path.join)(git.top, inside.toString());
		return (await require_opening.run(place, [
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
// src/adapters/git/contents.ts
function contentsOf(git) {
	return {
		emptyTree: () => Promise.resolve(emptyTree(git)),
		workingTree: (parent) => workingTree(git, parent),
		merge: cachedByIds(git, merge),
		mergeCommit: (base, head) => mergeCommit(git, base, head),
		diff: cachedByIds(git, diff),
		async composed(tree, replaced) {
			await writeTrees(git, tree, ...[...replaced.values()].filter((from) => typeof from === "string"));
			return composed(git, tree, replaced);
		},
		async list(tree, folder) {
			await writeTrees(git, tree);
			return list(git, tree, folder);
		},
		async folders(tree, folder) {
			await writeTrees(git, tree);
			return foldersIn(git, tree, folder);
		},
		async readPaths(wanted) {
			await writeTrees(git, ...new Set(wanted.flatMap((path) => "tree" in path ? path.tree : [])));
			return readPaths(git, wanted);
		},
		readBlobs: (ids, onRead) => readBlobs(git, ids, onRead),
		async search(tree, folder, words) {
			await writeTrees(git, tree);
			return search(git, tree, folder, words);
		}
	};
}
/** Caches answers about two ids, and no failure: more may have been fetched by the next call. */
function cachedByIds(git, find) {
	const results = /* @__PURE__ */ new Map();
	return (a, b) => {
		const key = `${a} ${b}`;
		const result = results.get(key) ?? find(git, a, b);
		results.set(key, result);
		result.catch(() => results.delete(key));
		return result;
	};
}
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
	const file = (0, node_path.join)((0, node_path.dirname)((0, node_path.dirname)(git.reflogs)), ORIGIN);
	const text = await (0, node_fs_promises.readFile)(file, "utf8").catch(() => "");
	const [, target] = /^ref: (refs\/[\w./-]+)\n$/.exec(text) ?? [];
	if (target === void 0) return null;
	const [tip] = await resolveAll(git, [target]);
	return tip === null ? null : target;
}
/** References by their whole names, without those that point nowhere. */
async function refsBelow(git, ...patterns) {
	const fields = require_opening.records(await git.ask([
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
	return unknown({
		code: "default-branch/remotes",
		facts: { remotes: names.map(require_opening.printable) }
	});
}
async function ofRemote(git, remote, { fetchSpecs, names }) {
	const folder = `refs/remotes/${remote}/`;
	const [refs, head] = await Promise.all([refsBelow(git, folder), git.run([
		"symbolic-ref",
		"--quiet",
		`${folder}HEAD`
	])]);
	const covers = fetchesEverything(fetchSpecs.get(remote) ?? []);
	const remoteHead = refs.find(({ name }) => name === `${folder}HEAD`);
	if (remoteHead !== void 0) return atRemote(remote, remoteHead);
	const about = {
		remote: require_opening.printable(remote),
		isWhole: covers
	};
	const target = head.out.toString().trim();
	const noted = head.code === 0 && target.startsWith(folder) ? target.slice(folder.length) : null;
	const branches = refs.map(({ name }) => name.slice(folder.length));
	const inClone = noted === null ? onlyUsual(branches, covers) : kept(branches, noted);
	const atServer = inClone === null && names.includes(remote) ? await headAtRemote(git, remote) : null;
	const named = inClone ?? atServer ?? noted;
	if (named !== null && branches.includes(named)) {
		const ref = `${folder}${named}`;
		if (inClone === null) await git.run([
			"symbolic-ref",
			`${folder}HEAD`,
			ref
		]);
		return atRemote(remote, {
			name: ref,
			target: ""
		});
	}
	if (named !== null) {
		const branch = require_opening.printable(named);
		return unknown({
			code: "default-branch/not-fetched",
			facts: {
				...about,
				branch
			}
		});
	}
	const [only, ...others] = branches.filter((name) => !name.startsWith(OWN));
	if (only === void 0) return unknown({
		code: "default-branch/nothing-fetched",
		facts: about
	});
	const example = USUAL.find((name) => branches.includes(name)) ?? (others.length === 0 && covers ? only : null);
	return unknown({
		code: "default-branch/unknown",
		facts: {
			...about,
			usual: example === null ? null : require_opening.printable(example)
		}
	});
}
function kept(branches, noted) {
	return branches.includes(noted) ? noted : null;
}
/** A clone that fetches only some branches and has no note of the default one was made of another branch. */
function onlyUsual(branches, isWhole) {
	const [only = "", ...others] = branches.filter((name) => !name.startsWith(OWN));
	return others.length === 0 && USUAL.includes(only) && isWhole ? only : null;
}
/** Seconds without an answer from the remote. */
const PATIENCE$3 = 5;
/** The branch that the remote itself names; null where it does not answer, or names none. */
async function headAtRemote(git, remote) {
	const ran = await git.run([
		"ls-remote",
		"--quiet",
		"--symref",
		"--",
		remote,
		"HEAD"
	], { patience: PATIENCE$3 });
	return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(ran.out.toString())?.[1] ?? null;
}
/** Whether `git fetch` brings all branches of the remote, as it does by default. */
function fetchesEverything(specs) {
	return specs.some((spec) => /^\+?refs\/(heads\/)?\*:refs\/remotes\//.test(spec));
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
	if (only === void 0) return unknown({
		code: "default-branch/detached",
		facts: {}
	});
	return unknown({
		code: "default-branch/several",
		facts: { branches: candidates.map(require_opening.printable) }
	});
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
function unknown(why) {
	return {
		kind: "unknown",
		why
	};
}
// src/adapters/git/land.ts
/** Seconds without an answer from the remote. */
const PATIENCE$2 = 60;
/**
* `base`: the tip that the commit stands on. A branch that has moved since is left alone. `topic`: a local branch of the
* commit, which is needed no longer once it has landed; null: none.
*/
async function land(git, commit, { branch, base, topic }) {
	const remote = await git.remote();
	if (remote !== null) {
		const ref = `refs/heads/${branch}`;
		const args = [
			"--quiet",
			`--force-with-lease=${ref}:${base}`,
			remote,
			`${commit}:${ref}`
		];
		const ran = await git.run(["push", ...args], { patience: PATIENCE$2 });
		if (ran.code !== 0) return {
			kind: isRefused(ran) ? "refused" : "unreached",
			why: require_opening.failureOf(ran)
		};
		await git.run([
			"update-ref",
			`refs/remotes/${remote}/${branch}`,
			commit
		]);
	}
	const isHere = await advanced(git, commit, branch, remote !== null);
	const ref = `refs/heads/${topic ?? ""}`;
	if (topic !== null && (isHere || remote !== null) && !await isCheckedOut(git, ref)) await git.run([
		"update-ref",
		"-d",
		ref,
		commit
	]);
	return {
		kind: "landed",
		isHere
	};
}
/** Whether the remote answered, and took no push: of this branch, or of these credentials. */
function isRefused(ran) {
	return ran.ended === void 0 && (/^ ! \[/m.test(ran.err) || !require_opening.isLetIn(ran));
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
// src/adapters/git/branch.ts
async function commitOnBranch(git, wanted) {
	const ref = `refs/heads/${wanted.branch}`;
	const [, , tip] = await Promise.all([
		demandBranchName(git, wanted.branch),
		demandIdentity(git, wanted),
		resolve(git, ref)
	]);
	const isReplaced = tip !== null && tip === wanted.replaced;
	if (tip !== null && (!isReplaced || await isCheckedOut(git, ref))) return { kind: "exists" };
	const tree = await writeTree(git, wanted);
	const sha = await git.line([
		...IDENTITY,
		"commit-tree",
		tree,
		"-p",
		wanted.parent
	], {
		...identityOf(wanted),
		input: wanted.message.endsWith("\n") ? wanted.message : `${wanted.message}\n`
	});
	const before = tip ?? "0".repeat(sha.length);
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
	const by = await blockerOf(git, wanted.branch);
	if (by !== null) return {
		kind: "blocked",
		by
	};
	throw require_opening.trouble(ran);
}
/** The branch that keeps Git from making another one: one is a folder of the other. Null: there is none. */
async function blockerOf(git, branch) {
	const above = [...branch.matchAll(/\//g)].map(({ index }) => branch.slice(0, index));
	for (const name of above) if (await resolve(git, `refs/heads/${name}`) !== null) return name;
	const below = [
		"--count=1",
		"--format=%(refname:lstrip=2)",
		`refs/heads/${branch}/`
	];
	const [name = ""] = (await git.run(["for-each-ref", ...below])).out.toString().split("\n");
	return name === "" ? null : name;
}
/** Names that Git certainly allows, which most are. */
const PLAIN_NAME = /^(?!HEAD$)\w+([-/]\w+)*$/;
async function demandBranchName(git, branch) {
	if (PLAIN_NAME.test(branch)) return;
	const ran = branch.startsWith("-") ? null : await git.run([
		"check-ref-format",
		"--branch",
		branch
	]);
	if (ran?.code === 0 && ran.out.toString() === `${branch}\n`) return;
	throw require_opening.refusal("git/branch-name", { branch: require_opening.printable(branch) });
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
function identityOf({ author }) {
	if (author === void 0) return { inherit: FROM_THE_USER };
	const both = Object.entries(author).flatMap(([what, text]) => ["AUTHOR", "COMMITTER"].map((who) => [`GIT_${who}_${what.toUpperCase()}`, text]));
	return { env: Object.fromEntries(both) };
}
async function demandIdentity(git, wanted) {
	if ((await git.run([
		...IDENTITY,
		"var",
		"GIT_COMMITTER_IDENT"
	], identityOf(wanted))).code === 0) return;
	throw require_opening.refusal("git/no-author");
}
function writeTree(git, { parent, files }) {
	const entries = Array.from(files, ([path, text]) => {
		return [path, text === null ? null : { text }];
	});
	return treeWith$1(git, parent, new Map(entries));
}
// src/adapters/git/credentials.ts
/** Stored credentials of a checkout stay in use, because GitHub accepts no request with two headers. */
async function useToken(git, server, token) {
	if (await hasCredentials(git, server)) return;
	git.letIn(require_opening.authorization(server, token));
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
// src/domain/evidence.ts
function known(value) {
	return {
		kind: "known",
		value
	};
}
function absent(why) {
	return {
		kind: "absent",
		why
	};
}
function unreachable(why) {
	return {
		kind: "unreachable",
		why
	};
}
const DECISIVE = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
/** When this meaning was first shown; null: never. */
function firstShown({ fingerprints }, fingerprint) {
	return fingerprints.filter((posted) => posted.fingerprint.length >= 16).flatMap((posted) => fingerprint.startsWith(posted.fingerprint) ? [posted.at] : []).toSorted((a, b) => a - b)[0] ?? null;
}
const DEPLOYMENT_STATES = [
	"started",
	"success",
	"failure",
	"superseded",
	"found"
];
// src/adapters/git/fetch.ts
/** Seconds without an answer of the remote. */
const PATIENCE$1 = 60;
async function fetchProposals(git, defaultBranch, pullRequests, patience = PATIENCE$1) {
	const failed = await fetchAll(git, [`+refs/heads/${defaultBranch}:${FETCHED_BASE}`, ...pullRequests.map((number) => `+refs/pull/${number}/head:${headRef(number)}`)], patience);
	if (failed === null) return fetchedHeads(git, pullRequests);
	return failed.isGone && pullRequests.length > 1 ? oneByOne(git, defaultBranch, pullRequests) : unreachable(failed.why);
}
/** The reference where the HEAD of the remote is brought to. */
const FETCHED_HEAD = "refs/flaghoist/head";
/** The tip of a branch, and whether the HEAD of the remote is the same commit. */
async function fetchTip(git, branch, patience) {
	const specs = [`+refs/heads/${branch}:${FETCHED_BASE}`];
	const failed = await fetchAll(git, [...specs, `+HEAD:${FETCHED_HEAD}`], patience);
	const isHeadless = failed?.isGone === true;
	const why = isHeadless ? await fetchAll(git, specs, patience) : failed;
	if (why !== null) return unreachable(why.why);
	const [base, head] = await resolveAll(git, [FETCHED_BASE, FETCHED_HEAD]);
	if (!base) return unreachable({ kind: "no-default-branch" });
	return known({
		base,
		isDefault: isHeadless || head === base
	});
}
async function oneByOne(git, defaultBranch, pullRequests) {
	const present = [];
	for (const number of pullRequests) if ((await fetchProposals(git, defaultBranch, [number])).kind === "known") present.push(number);
	const base = await fetchProposals(git, defaultBranch, []);
	return base.kind === "known" ? fetchedHeads(git, present) : base;
}
async function fetchedHeads(git, pullRequests) {
	const [base, ...pullHeads] = await resolveAll(git, [FETCHED_BASE, ...pullRequests.map(headRef)]);
	if (!base) return unreachable({ kind: "no-default-branch" });
	const heads = /* @__PURE__ */ new Map();
	pullRequests.forEach((number, at) => {
		const head = pullHeads[at];
		if (head) heads.set(number, head);
	});
	return known({
		base,
		heads
	});
}
/** A commit by its id; where a server does not send commits by id, by the branch that it is the tip of. */
async function fetchCommit(git, sha, branch) {
	if (await resolve(git, sha) !== null) return known(sha);
	const byId = await fetchAll(git, [sha]);
	if (byId !== null && branch !== null) await fetchAll(git, [`+${branch}:refs/flaghoist/group`]);
	return await resolve(git, sha) === null ? unreachable(byId?.why ?? {
		kind: "not-at-remote",
		commit: sha
	}) : known(sha);
}
/** After so many refusals no more commits are fetched, because each may take a minute. */
const MOST_REFUSED = 3;
/** Fetches commits that are not here yet, each once, and none after the remote has refused several. */
function fetchingMissing(git) {
	const answers = /* @__PURE__ */ new Map();
	let refused = 0;
	const look = async (commit) => {
		if (await resolve(git, commit) !== null) return true;
		if (refused >= MOST_REFUSED) return false;
		const { kind } = await fetchCommit(git, commit, null);
		if (kind !== "known") refused += 1;
		return kind === "known";
	};
	return async (commit) => {
		const answer = answers.get(commit) ?? look(commit);
		answers.set(commit, answer);
		return await answer || await resolve(git, commit) !== null;
	};
}
async function firstParents$1(git, base, head) {
	const [, above] = await parentsOf(git, [base, head]) ?? [];
	if (above?.[0] === base) return [{
		sha: head,
		parents: above
	}];
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
	return (await remoteRefs(git, ref)).find((remoteRef) => remoteRef.ref === ref)?.head ?? null;
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
/** Null when it succeeded. */
async function fetchAll(git, specs, patience = PATIENCE$1) {
	return git.inTurn(async () => {
		const remote = await git.remote();
		if (remote === null) return {
			why: { kind: "no-remote" },
			isGone: false
		};
		const args = [
			"fetch",
			"--force",
			...await git.isPartial() || (await cutsOf(git)).size > 0 ? ["--filter=blob:none"] : [],
			...QUIET,
			remote,
			...specs
		];
		const ran = await git.run(args, { patience });
		if (ran.code === 0) return null;
		return {
			why: require_opening.fetchTrouble(ran),
			isGone: /couldn't find remote ref/i.test(ran.err)
		};
	});
}
// src/adapters/git/push.ts
/** Seconds without an answer from the remote. */
const PATIENCE = 60;
async function push(git, commit, branch, replaced) {
	const remote = await git.remote();
	if (remote === null) return unreachable({ kind: "no-remote" });
	const ref = `refs/heads/${branch}`;
	const args = [
		"--quiet",
		"--no-verify",
		`--force-with-lease=${ref}:${replaced ?? ""}`,
		remote,
		`${commit}:${ref}`
	];
	const ran = await git.run(["push", ...args], { patience: PATIENCE });
	return ran.code === 0 ? known(null) : unreachable(require_opening.failureOf(ran));
}
async function remoteUrl(git) {
	const remote = await git.remote();
	if (remote === null) return null;
	const url = (await git.remotes()).urls.get(remote) ?? "";
	if (url !== "") return url.trim();
	const ran = await git.run([
		"remote",
		"get-url",
		remote
	]);
	return ran.code === 0 ? ran.out.toString().trim() : null;
}
/** The setting of a pull request from a fork may contain an address in the place of the name of a remote. */
async function pushedBranch(git, local) {
	const ref = local === null ? await checkedOut(git) : `refs/heads/${local}`;
	if (ref === null) return null;
	const fields = (await git.ask([
		"for-each-ref",
		"--format=%(refname)%00%(push:remotename)%00%(push:remoteref)",
		ref
	])).toString().split("\n").map((line) => line.split("\0")).find(([name]) => name === ref);
	if (fields === void 0) return null;
	const [, pushedTo = "", pushedAs = ""] = fields;
	const remote = pushedTo === "" ? await git.remote() : pushedTo;
	if (remote === null) return null;
	const ran = await git.run([
		"ls-remote",
		"--get-url",
		remote
	]);
	const name = (pushedAs === "" ? ref : pushedAs).replace("refs/heads/", "");
	return ran.code === 0 ? {
		name,
		url: ran.out.toString().trim()
	} : null;
}
/** The branch of a remote that the one of HEAD follows; null: none, or it is not here. */
async function followed(git) {
	const ran = await git.run([
		"rev-parse",
		"--symbolic-full-name",
		"@{upstream}"
	]);
	const ref = ran.out.toString().trim();
	return ran.code === 0 && ref.startsWith("refs/remotes/") ? ref : null;
}
/** The branch of HEAD by its whole name; null: HEAD is detached. */
async function checkedOut(git) {
	const ran = await git.run([
		"symbolic-ref",
		"--quiet",
		"HEAD"
	]);
	return ran.code === 0 ? ran.out.toString().trim() : null;
}
// src/adapters/git/exchange.ts
function exchangeOf(git) {
	return {
		followed: () => followed(git),
		checkedOut: async () => (await checkedOut(git))?.replace("refs/heads/", "") ?? null,
		fetchProposals: (branch, pulls, patience) => fetchProposals(git, branch, pulls, patience),
		fetchTip: (branch, patience) => fetchTip(git, branch, patience),
		fetchCommit: (sha, branch) => fetchCommit(git, sha, branch),
		hasCommit: fetchingMissing(git),
		firstParents: (base, head) => firstParents$1(git, base, head),
		remoteTip: (branch) => remoteTip(git, branch),
		queuedGroups: (branch) => queuedGroups(git, branch),
		commitOnBranch: (commit) => commitOnBranch(git, commit),
		push: (commit, branch, replaced) => push(git, commit, branch, replaced),
		land: (commit, landing) => land(git, commit, landing),
		remoteName: () => git.remote(),
		remoteUrl: () => remoteUrl(git),
		pushedBranch: (local) => pushedBranch(git, local),
		credentials: () => git.credentials(),
		/** Lets Git in at this server, where the clone has no credentials of its own for it. */
		useToken: (server, token) => useToken(git, server, token)
	};
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
	const [fetched = null, head = null, ...remoteTips] = await resolveAll(git, [
		FETCHED_BASE,
		"HEAD",
		...refs
	]);
	const tips = remoteTips.filter((tip) => tip !== null);
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
// src/adapters/git/authors.ts
const FIELDS = [
	"%H",
	"%P",
	"%an",
	"%at",
	"%(trailers:key=Why,valueonly,unfold,separator=%x20)",
	"%s"
];
/** A merge has two authors: the author of its branch, and the person who merged it. */
async function authorships(git, commits) {
	const headers = await headersOf(git, commits);
	const merged = headers.flatMap(({ parents: [, second] }) => second ?? []);
	const brought = new Map((await headersOf(git, merged)).map((header) => [header.sha, header]));
	return new Map(headers.map((landing) => {
		const { sha, parents, author: landedBy } = landing;
		const { author, authoredAt, reason, ...second } = brought.get(parents[1]) ?? landing;
		const subject = OF_OURS.test(landing.subject) ? second.subject : landing.subject;
		return [sha, {
			author,
			authoredAt,
			landedBy,
			isMerge: parents.length > 1,
			subject,
			reason: landing.reason || reason
		}];
	}));
}
const OF_OURS = /^Merge (?:remote-tracking )?branch '(?:[\w.-]+\/)?flaghoist\//;
async function headersOf(git, commits) {
	if (commits.length === 0) return [];
	return (await git.ask([...[
		"log",
		"--no-walk=unsorted",
		"--stdin",
		"-z",
		"--no-show-signature",
		"--no-color"
	], `--format=${FIELDS.join("%n")}`], { input: `${[...new Set(commits)].join("\n")}\n` })).toString().split("\0").filter((text) => text.trim() !== "").map((text) => {
		const [sha = "", parents = "", author = "", authored = "", reason = "", ...subject] = text.trimStart().split("\n");
		return {
			sha,
			parents: parents === "" ? [] : parents.split(" "),
			author,
			authoredAt: require_opening.instant(Number(authored)),
			reason: reason.trim(),
			subject: subject.join(" ").trim()
		};
	});
}
// src/adapters/git/line.ts
/** The window ends where so many landings beyond it are older by their dates. */
const BEYOND = 1e3;
/** Landings of the first read, which is cheap and enough for most windows. */
const AT_FIRST = 1500;
/**
* Begins to read the line of a tip, and what the landings of a window changed below a folder, before the paths are known.
* Answers when both processes have started, so that work that blocks this process does not delay them. Where the question
* needs more landings, they are read later.
*/
async function beginLine(git, tip, folder, window) {
	if (git.lines.has(tip)) return;
	const cuts = cutsOf(git);
	const count = Math.max(AT_FIRST, BEYOND + window.most);
	const landings = cuts.then(() => firstParents(git, tip, count + 1));
	const changes = cuts.then(() => newestChanges(git, tip, folder, window));
	for (const read of [landings, changes]) read.catch(() => void 0);
	git.lines.set(tip, {
		cuts,
		landings,
		count,
		folder,
		changes
	});
	await cuts.catch(() => void 0);
}
/** The landings that were begun to be read, and how many were asked for; null where there are none. */
async function begunLandings(git, tip) {
	const { begun, landings, at } = await begunLine(git, tip) ?? NO_LINE;
	return begun === null ? null : {
		more: landings.slice(at),
		count: begun.count - at
	};
}
/** The changes that were begun to be read, where all of these paths are among them. */
async function begunChanges(git, tip, paths) {
	const { begun } = await begunLine(git, tip) ?? NO_LINE;
	const isAmong = (path) => path.startsWith(`${begun?.folder}/`);
	if (begun === null || ![...paths].every(isAmong)) return /* @__PURE__ */ new Map();
	const changes = await begun.changes.catch(() => /* @__PURE__ */ new Map());
	return new Map(Array.from(changes, ([sha, all]) => [sha, all.filter(({ path }) => paths.has(path))]));
}
const NO_LINE = {
	begun: null,
	landings: [],
	at: 0
};
/**
* The begun line that a landing is on: a deployment judges by what landed before its tip. Null where there is none, or more
* of it was fetched since.
*/
async function begunLine(git, landing) {
	for (const begun of git.lines.values()) {
		const landings = await begun.landings.catch(() => []);
		const at = landings.findIndex(({ sha }) => sha === landing);
		if (at >= 0) return isSameSet(await begun.cuts, await cutsOf(git)) ? {
			begun,
			landings,
			at
		} : null;
	}
	return null;
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
		const space = text.indexOf(" ");
		return {
			sha: text.slice(space + 1),
			committedAt: require_opening.instant(Number(text.slice(0, space)))
		};
	});
}
/** The changes below a folder of the landings of a window, each against the one before it. */
async function newestChanges(git, tip, folder, { since, most }) {
	await fetchTrees(git, {
		kind: "line",
		tip,
		most: most + 1
	});
	const limit = since === null ? [] : [`--since=@${since}`];
	const shown = [
		"--sparse",
		"--format=%H",
		`--max-count=${most}`,
		...limit
	];
	return byLanding(await git.ask([
		...LOG,
		...shown,
		tip,
		"--",
		folder
	]));
}
/**
* The changes of these landings, each written with the one before it on the line. So a merge shows all that it brought, also edits
* in the merge itself, and commits beside the line do not show.
*/
async function changesOfPairs(git, pairs, pathspecs, wanted) {
	await fetchTrees(git, {
		kind: "commits",
		commits: pairs.flatMap((pair) => pair.split(" "))
	});
	const args = [
		"diff-tree",
		"--stdin",
		"--root",
		...RAW,
		"--",
		...pathspecs
	];
	return byLanding(await git.ask(args, { input: `${pairs.join("\n")}\n` }), wanted);
}
/** The output has the id of each landing before its changes. */
function byLanding(bytes, wanted) {
	const out = require_opening.records(bytes);
	const changes = /* @__PURE__ */ new Map();
	for (let at = 0; at < out.length;) {
		const sha = out[at];
		const end = endOfChanges(out, at + 1);
		changes.set(sha, changesIn(out.slice(at + 1, end), wanted));
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
// src/adapters/git/walk.ts
async function walk(git, tip, since, paths) {
	const line = await lineFrom(git, tip, since);
	if (line.kind !== "known") return line;
	const { landings, reachedRoot } = line.value;
	return known(await examine(git, {
		landings: landings.map(({ sha, committedAt }) => ({
			sha,
			committedAt,
			changes: NONE
		})),
		examined: -1,
		reachedRoot
	}, inWindow(landings, since), paths));
}
const NONE = [];
/** Reads the changes of the landings of a window and its edge that have not been read yet. */
async function examine(git, walked, examined, paths) {
	const { landings } = walked;
	const changes = await changesOf(git, landings, [walked.examined + 1, examined + 1], paths);
	return {
		...walked,
		landings: landings.map((landing, at) => {
			const firstChanges = at <= examined ? changes.get(landing.sha) : void 0;
			return firstChanges === void 0 || firstChanges.length === 0 ? landing : {
				...landing,
				changes: firstChanges
			};
		}),
		examined
	};
}
/** The number of landings from the tip to the last one that claims to be in the window. */
function inWindow(landings, since) {
	return landings.findLastIndex(({ committedAt }) => committedAt >= since) + 1;
}
/** The line as far as the window needs it, with the landings beyond. */
async function lineFrom(git, tip, since) {
	const deepen = deepening(git, [tip]);
	let landings = [];
	for (;;) {
		const count = countFor(landings, since);
		const { more, ends } = await onFrom(git, landings.at(-1)?.sha ?? tip, count);
		landings = [...landings.slice(0, -1), ...more];
		if (landings.length > inWindow(landings, since) + 1e3) return known({
			landings,
			reachedRoot: false
		});
		if (ends === "at the root") return known({
			landings,
			reachedRoot: true
		});
		const failed = ends === "at a cut" ? await deepen() : null;
		if (failed !== null) return unreachable({
			kind: "clone-cut-off",
			landings: landings.length,
			why: failed,
			command: UNSHALLOW
		});
	}
}
/**
* As many as the window seems to need. Dates can be wrong, so it is at least twice as many each time, which keeps a long
* line from being read again and again, and never many times more.
*/
function countFor(landings, since) {
	const [newest, oldest] = [landings[0], landings.at(-1)];
	const least = Math.max(AT_FIRST, landings.length);
	if (newest === void 0 || oldest === void 0) return least;
	const pace = (newest.committedAt - oldest.committedAt) / landings.length;
	const wanted = pace > 0 ? (oldest.committedAt - since) / pace : 0;
	return Math.max(least, Math.min(Math.ceil(wanted * 1.05) + BEYOND, landings.length * MORE));
}
const MORE = 32;
function onFrom(git, from, count) {
	return steadily(git, async (cuts) => {
		const begun = await begunLandings(git, from);
		const more = begun !== null && begun.count >= count ? begun.more : await firstParents(git, from, count + 1);
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
/** The changes of these landings, counted from the newest. */
async function changesOf(git, landings, [from, to], paths) {
	const [tip] = landings;
	if (paths.size === 0 || tip === void 0) return /* @__PURE__ */ new Map();
	const begun = await begunChanges(git, tip.sha, paths);
	const pairs = landings.slice(from, to).flatMap(({ sha }, at) => {
		const before = landings[from + at + 1]?.sha;
		if (begun.has(sha)) return [];
		return before === void 0 ? sha : `${sha} ${before}`;
	});
	if (pairs.length === 0) return begun;
	const only = pairs.length === 1 ? await changesOfOne(git, pairs[0] ?? "", paths) : null;
	if (only !== null) return new Map([...begun, ...only]);
	const specs = pathspecs(paths);
	const read = await Promise.all(inShares(pairs).map((share) => changesOfPairs(git, share, specs, paths)));
	return new Map([begun, ...read].flatMap((changes) => [...changes]));
}
/** The landing before a window is often missing from what was read early. It needs no process; null where it does. */
async function changesOfOne(git, pair, paths) {
	const [sha, before = emptyTree(git)] = pair.split(" ");
	const all = await treeDiff(git, before, asTree(sha));
	return all && /* @__PURE__ */ new Map([[sha, all.filter(({ path }) => paths.has(path))]]);
}
/** The changes below these places of each landing in the window of a walk. */
async function changesBelow(git, { landings, examined }, places) {
	const pairs = landings.slice(0, examined).map(({ sha }, at) => {
		const before = landings[at + 1]?.sha;
		return before === void 0 ? sha : `${sha} ${before}`;
	});
	if (pairs.length === 0) return /* @__PURE__ */ new Map();
	const read = await Promise.all(inShares(pairs).map((share) => changesOfPairs(git, share, places)));
	return new Map(read.flatMap((changes) => [...changes]));
}
/** A walk takes its time unpacking large folders, and two processes need two thirds of it. */
function inShares(pairs) {
	const half = Math.ceil(pairs.length / 2);
	return half < 200 ? [pairs] : [pairs.slice(0, half), pairs.slice(half)];
}
/**
* Only the folders of the paths are compared, which takes a quarter of the time in large repositories. Git compares a
* single file with every file of its folder, so only files count whose folder contains all others, such as
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
	return parents.filter((parent) => !parents.some((candidate) => parent.startsWith(`${candidate}/`)));
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
// src/adapters/git/past.ts
/** Versions of one file that are read. */
const MOST$1 = 100;
/**
* The newest version of a file along the first-parent line that `read` accepts; null where it accepts none. Versions from
* before a deletion of the file do not count. A shallow clone is deepened as far as needed.
*/
async function firstVersion(git, tip, path, read) {
	const deepen = deepening(git, [tip]);
	const ids = /* @__PURE__ */ new Set();
	for (;;) {
		const cuts = await cutsOf(git);
		const versions = await versionsOf(git, tip, path);
		for (const [index, entry] of versions.entries()) {
			if (entry === null) {
				if (cuts.size === 0 || index < versions.length - 1) return known(null);
				continue;
			}
			if (ids.has(`${entry.mode} ${entry.id}`)) continue;
			ids.add(`${entry.mode} ${entry.id}`);
			const value = await read(entry);
			if (value !== null) return known(value);
		}
		if (cuts.size === 0) return known(null);
		const failed = await deepen();
		if (failed !== null) return unreachable({
			kind: "no-older-versions",
			path,
			why: failed
		});
	}
}
/** Whether a landing on the first-parent line of `tip` deleted a file. A shallow clone is deepened until that is known. */
async function wasDeleted(git, tip, path) {
	const deepen = deepening(git, [tip]);
	for (;;) {
		const cuts = await cutsOf(git);
		const [newest] = await versionsOf(git, tip, path);
		if (newest !== void 0) return known(newest === null);
		if (cuts.size === 0) return known(false);
		const failed = await deepen();
		if (failed !== null) return unreachable({
			kind: "no-older-versions",
			path,
			why: failed
		});
	}
}
/** Newest first; null: no file. */
async function versionsOf(git, tip, path) {
	await fetchTrees(git, {
		kind: "line",
		tip,
		most: null
	});
	return changesIn(require_opening.records(await git.ask([
		...LOG,
		"--format=",
		`--max-count=${MOST$1}`,
		tip,
		"--",
		path
	]))).flatMap(({ before, after }) => [after, before]);
}
/** The newest landings that changed one of these files, at most `most`, the newest first. */
async function lastLandings(git, tip, paths, most) {
	await fetchTrees(git, {
		kind: "line",
		tip,
		most: null
	});
	const args = [
		"rev-list",
		"--first-parent",
		`--max-count=${most}`,
		tip,
		"--",
		...paths
	];
	const out = (await git.ask(args)).toString().trim();
	return out === "" ? [] : out.split("\n");
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
	await fetchTrees(git, {
		kind: "line",
		tip,
		most: edge === void 0 ? null : examined + 1
	});
	const range = edge === void 0 ? [tip] : [tip, `^${edge}`];
	return known(changesIn(require_opening.records(await git.ask([
		...LOG,
		"--format=",
		...range,
		"--",
		folder
	]))).flatMap(({ before }) => before ?? []));
}
// src/adapters/git/reflog.ts
/** A log for each reference that has one; none in a clone that keeps no reflogs. */
async function seenTips(git, tip) {
	const remote = await remoteBranch(git);
	return (remote === null ? [await localLog(git, tip)] : [await entriesOf(git, `remotes/${remote.name}/${remote.branch}`), movedTo(remote.name, await entriesOf(git, `heads/${remote.branch}`))]).map(logOf).filter(({ tips }) => tips.length > 0);
}
const DEFAULTS = ["main", "master"];
/** The default branch of the remote called origin, else of the first remote. */
async function remoteBranch(git) {
	const remotes = (await namesIn((0, node_path.join)(git.reflogs, "remotes"))).toSorted(require_opening.inOrder);
	const name = remotes.includes("origin") ? "origin" : remotes[0];
	if (name === void 0) return null;
	const refs = (0, node_path.join)((0, node_path.dirname)((0, node_path.dirname)(git.reflogs)), "refs", "remotes", name);
	const prefix = `ref: refs/remotes/${name}/`;
	const head = await textOf((0, node_path.join)(refs, "HEAD"));
	if (head.startsWith(prefix)) return {
		name,
		branch: head.slice(prefix.length).trim()
	};
	const logged = await namesIn((0, node_path.join)(git.reflogs, "remotes", name));
	const branch = DEFAULTS.find((one) => logged.includes(one));
	return branch === void 0 ? null : {
		name,
		branch
	};
}
/**
* If there is no remote, this is the log of the branch that is judged. If several branches point to that commit, a branch
* that was created from another one is a proposal.
*/
async function localLog(git, tip) {
	const defaultLogs = await logsOf(git, DEFAULTS);
	const [first] = defaultLogs;
	const isJudged = (log) => log.at(-1)?.sha === tip;
	const judgedLog = defaultLogs.find(isJudged);
	if (judgedLog !== void 0) return judgedLog;
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
	return (await (0, node_fs_promises.readdir)((0, node_path.join)(git.reflogs, "heads"), { recursive: true }).catch(() => [])).toSorted(require_opening.inOrder);
}
/**
* The moments at which a local branch moved to the remote's tip. A commit that exists only here was never the tip of
* the shared branch.
*/
function movedTo(remote, entries) {
	const prefixes = [
		"clone: from ",
		`branch: Created from ${remote}/`,
		`branch: Created from refs/remotes/${remote}/`,
		`branch: Reset to ${remote}/`,
		`reset: moving to ${remote}/`
	];
	return entries.filter(({ message }) => {
		if (prefixes.some((beginning) => message.startsWith(beginning))) return true;
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
	return (await textOf((0, node_path.join)(git.reflogs, ref))).split("\n").flatMap((line) => {
		const [, sha, seconds, message = ""] = LINE.exec(line) ?? [];
		if (sha === void 0 || /^0+$/.test(sha)) return [];
		return [{
			sha,
			at: require_opening.instant(Number(seconds)),
			message
		}];
	});
}
async function textOf(file) {
	return (0, node_fs_promises.readFile)(file, "utf8").catch(() => "");
}
async function namesIn(folder) {
	return (0, node_fs_promises.readdir)(folder).catch(() => []);
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
	const shas = new Set(commits.map(({ sha }) => sha));
	const merged = /* @__PURE__ */ new Map();
	let tries = 0;
	for (const { sha, tree, parents } of commits) {
		const [into, brought, ...more] = parents;
		if (into === void 0 || brought === void 0 || more.length > 0) continue;
		if (shas.has(brought)) continue;
		tries += 1;
		if (tries > MOST) break;
		if (await treeOf(git, into, brought) === tree) merged.set(sha, into);
	}
	return merged;
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
		if (require_opening.hintOf(error) === null) throw error;
		return null;
	}
}
// src/adapters/git/history.ts
function historyOf(git) {
	return {
		branchPoint: (base, head) => branchPoint(git, base, head),
		updates: cachedByIds(git, updates),
		walk: (tip, since, paths) => walk(git, tip, since, paths),
		firstVersion: (tip, path, read) => firstVersion(git, tip, path, read),
		wasDeleted: (tip, path) => wasDeleted(git, tip, path),
		lastLanding: async (tip, paths) => (await lastLandings(git, tip, paths, 1))[0] ?? null,
		lastLandings: (tip, paths, most) => lastLandings(git, tip, paths, most),
		replacedSince: (tip, since, folder) => replacedSince(git, tip, since, folder),
		examine: (walked, examined, paths) => examine(git, walked, examined, paths),
		changesBelow: (walked, places) => changesBelow(git, walked, places),
		authorships: (commits) => authorships(git, commits),
		seenTips: (tip) => seenTips(git, tip),
		landedAfter: (landing) => landedAfter(git, landing),
		landedWith: (commit, tip) => landedWith(git, commit, tip),
		committedAt: (commit) => committedAt(git, commit),
		isAncestor: (ancestor, tip) => isAncestor(git, ancestor, tip),
		hasChangesOf: (branch, tip) => hasChangesOf(git, branch, tip)
	};
}
// src/adapters/git/repository.ts
/** Repositories whose answers were begun before they are opened, by their directories. */
const begun = /* @__PURE__ */ new Map();
/** The next `openRepository` of this directory takes what was begun with it. */
function keepBegun(directory, opened) {
	begun.set((0, node_path.resolve)(directory), opened);
}
/**
* The repository that `directory` belongs to. It may lie below the top, in a linked worktree, or in a
* bare clone; paths begin at the top in any case. Throws a refusal when there is none, with `advice` on what to do (in a
* local clone: to run the command elsewhere).
*/
async function openRepository(directory, advice = null) {
	const beginning = begun.get((0, node_path.resolve)(directory));
	begun.delete((0, node_path.resolve)(directory));
	return beginning ?? repositoryOn(await require_opening.openGit(directory, advice));
}
function repositoryOn(git) {
	return {
		top: git.top,
		gitFolder: (0, node_path.dirname)(git.objectFolder),
		bare: git.bare,
		resolve: (revision) => resolve(git, revision),
		defaultBranch: () => defaultBranch(git),
		...contentsOf(git),
		...historyOf(git),
		...exchangeOf(git),
		close: () => git.close(),
		[Symbol.asyncDispose]: () => git.close()
	};
}
// src/adapters/git/first-answers.ts
var first_answers_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ beginAnswers: () => beginAnswers });
/** Starts to answer what a command asks first. The next `openRepository` of this directory has the answers, also failures. */
async function beginAnswers(directory, { base, head, root, window, search: searched }) {
	const git = await require_opening.openGit(directory).catch(() => null);
	if (git === null) return;
	const opened = repositoryOn(git);
	const branch = base === null ? opened.defaultBranch() : null;
	branch?.catch(() => void 0);
	keepBegun(directory, branch === null ? opened : withBranch(opened, branch));
	const ref = base ?? await branch?.then(refOf, () => null) ?? null;
	const commitOf = async (name) => name === null ? null : opened.resolve(name).catch(() => null);
	const [from, to] = await Promise.all([commitOf(ref), commitOf(head)]);
	if (from !== null && to !== null) opened.merge(from, to).catch(() => void 0);
	if (from === null) return;
	if (searched !== null) await searchEarly(git, from, root, searched);
	if (window === null) return;
	const tip = await readCommit(git, from).catch(() => null);
	await beginLine(git, from, root, {
		since: tip?.at == null ? null : require_opening.instant(Math.max(0, tip.at - window.days * DAY)),
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
/**
* Begins the search for definitions before the flags are known that it is about. With other words, it is made again later.
* Answers when Git has started. `root`: the folder of the pipeline.
*/
async function searchEarly(git, tip, root, { variablesOf: wanted, words }) {
	const flags = wanted === "landed" ? await landedIn(git, tip, root).catch(() => null) : wanted;
	if (flags === null) return;
	const folder = `${root}/flags`;
	const variables = flags.length === 0 ? [] : await variablesOf(git, tip, folder, flags);
	await beginSearch(git, asTree(tip), folder, [...variables, ...words]).catch(() => void 0);
}
/** More flags than these have so many variables that their landing is searched for in another way. */
const MOST_FLAGS = 10;
/** The flags of one landing, by the paths of its files; null: none, or too many. */
async function landedIn(git, landing, root) {
	const { parents } = await readCommit(git, landing);
	const [before] = parents;
	if (before === void 0) return null;
	const changes = await treeDiff(git, asTree(before), asTree(landing)) ?? [];
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
Object.defineProperty(exports, "DECISIVE", {
	enumerable: true,
	get: function() {
		return DECISIVE;
	}
});
Object.defineProperty(exports, "DEPLOYMENT_STATES", {
	enumerable: true,
	get: function() {
		return DEPLOYMENT_STATES;
	}
});
Object.defineProperty(exports, "FETCHED_BASE", {
	enumerable: true,
	get: function() {
		return FETCHED_BASE;
	}
});
Object.defineProperty(exports, "absent", {
	enumerable: true,
	get: function() {
		return absent;
	}
});
Object.defineProperty(exports, "asTree", {
	enumerable: true,
	get: function() {
		return asTree;
	}
});
Object.defineProperty(exports, "firstShown", {
	enumerable: true,
	get: function() {
		return firstShown;
	}
});
Object.defineProperty(exports, "first_answers_exports", {
	enumerable: true,
	get: function() {
		return first_answers_exports;
	}
});
Object.defineProperty(exports, "known", {
	enumerable: true,
	get: function() {
		return known;
	}
});
Object.defineProperty(exports, "openRepository", {
	enumerable: true,
	get: function() {
		return openRepository;
	}
});
Object.defineProperty(exports, "resolveAll", {
	enumerable: true,
	get: function() {
		return resolveAll;
	}
});
Object.defineProperty(exports, "treeWith", {
	enumerable: true,
	get: function() {
		return treeWith$1;
	}
});
Object.defineProperty(exports, "unreachable", {
	enumerable: true,
	get: function() {
		return unreachable;
	}
});
Object.defineProperty(exports, "writeBlobs", {
	enumerable: true,
	get: function() {
		return writeBlobs;
	}
});
