#!/usr/bin/env node
require("./chunks/rolldown-runtime.js");
const require_begin = require("./chunks/begin.js");
let node_os = require("node:os");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_module = require("node:module");
let node_vm = require("node:vm");
// src/cli/compile-cache.ts
/** Null: nothing is kept. */
function cacheFolder({ env, home, uid }) {
	if (uid === void 0 || env["CI"] || home === "") return null;
	const folder = (0, node_path.join)(env["XDG_CACHE_HOME"] || (0, node_path.join)(home, ".cache"), "flaghoist");
	try {
		(0, node_fs.mkdirSync)(folder, {
			recursive: true,
			mode: 448
		});
		const { uid: owner, mode } = (0, node_fs.lstatSync)(folder);
		return owner === uid && (mode & OTHERS_MAY_WRITE) === 0 ? folder : null;
	} catch {
		return null;
	}
}
const OTHERS_MAY_WRITE = 18;
// src/cli/kept-code.ts
/** From now on, files are loaded with what an earlier run of this command has compiled. */
function keepCompiled(folder, args) {
	const kept = (0, node_path.join)(folder, nameFor(args));
	const { compiled, isNew } = compiledIn(kept);
	const loaded = [];
	let isComplete = isNew;
	(0, node_module.createRequire)(__filename).extensions[".js"] = (module, file) => {
		const stamp = stampOf(file);
		const earlier = compiled.get(file);
		const cachedData = earlier?.stamp === stamp ? earlier.code : void 0;
		const text = wrapped((0, node_fs.readFileSync)(file, "utf8"));
		const options = {
			filename: file,
			...cachedData && { cachedData }
		};
		const script = require_begin.withUsualOptions(() => new node_vm.Script(text, options));
		if (script.cachedDataRejected !== false) isComplete = false;
		loaded.push({
			file,
			stamp,
			script
		});
		const { exports } = module;
		script.runInThisContext().call(exports, exports, module.require.bind(module), module, file, (0, node_path.dirname)(file));
	};
	const isAboutAll = args.includes("--all");
	process.on("exit", (status) => {
		if (!isComplete && !isAboutAll && !FAILED.has(status)) write(kept, loaded);
	});
}
function wrapped(text) {
	return `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
}
/** Exit codes of a run that may have ended early and called only a few functions. */
const FAILED = /* @__PURE__ */ new Set([
	2,
	13,
	70
]);
/**
* Each Node has its own, and so has each place of the bundle, and each use of a command: a dry run or a question about one
* flag calls other functions.
*/
function nameFor([command = "", ...rest]) {
	const options = rest.flatMap((word) => word.startsWith("-") ? word.split("=", 1) : []);
	const subject = rest[0]?.startsWith("-") === false ? ["named"] : [];
	const use = [
		__dirname,
		...subject,
		...options.toSorted()
	].join(" ");
	return `${command}-${process.version}-${process.arch}-${shortHash(use)}`;
}
/** Two uses with the same one would only replace each other's code. */
function shortHash(text) {
	let hash = 0;
	for (let at = 0; at < text.length; at += 1) hash = hash * 31 + text.charCodeAt(at) | 0;
	return (hash >>> 0).toString(36);
}
function stampOf(file) {
	const { size, mtimeMs } = (0, node_fs.statSync)(file);
	return `${size} ${mtimeMs}`;
}
/** A line with the names and sizes, and then the code. Nothing where there is no such file, or not the whole of it. */
function compiledIn(kept) {
	try {
		const content = (0, node_fs.readFileSync)(kept);
		const start = content.indexOf("\n") + 1;
		const list = JSON.parse(content.toString("utf8", 0, start));
		const compiled = /* @__PURE__ */ new Map();
		let at = padded(start);
		for (const { file, stamp, size } of list) {
			compiled.set(file, {
				file,
				stamp,
				code: content.subarray(at, at + size)
			});
			at += padded(size);
		}
		const isNew = Date.now() - (0, node_fs.statSync)(kept).mtimeMs < A_DAY;
		return at === content.length ? {
			compiled,
			isNew
		} : NOTHING;
	} catch {
		return NOTHING;
	}
}
const A_DAY = 864e5;
const NOTHING = {
	compiled: /* @__PURE__ */ new Map(),
	isNew: true
};
/** V8 would copy code that does not begin at a multiple of 8 bytes. */
function padded(size) {
	return Math.ceil(size / 8) * 8;
}
/** Renames the whole file into place, so that no other run reads a part of it. */
function write(kept, loaded) {
	try {
		const all = loaded.map(({ script, ...named }) => ({
			named,
			code: script.createCachedData()
		}));
		const list = all.map(({ named, code }) => ({
			...named,
			size: code.length
		}));
		const blocks = [Buffer.from(`${JSON.stringify(list)}\n`), ...all.map(({ code }) => code)];
		const draft = `${kept}-${process.pid}`;
		(0, node_fs.writeFileSync)(draft, Buffer.concat(blocks.map(filled)), { mode: 384 });
		(0, node_fs.renameSync)(draft, kept);
		removeUnused((0, node_path.dirname)(kept));
	} catch {}
}
/** What is in use is written again each day, so the rest belongs to a Node or a place that is gone. */
function removeUnused(folder) {
	for (const name of (0, node_fs.readdirSync)(folder)) {
		const file = (0, node_path.join)(folder, name);
		if (Date.now() - (0, node_fs.statSync)(file).mtimeMs > A_MONTH) (0, node_fs.rmSync)(file, { recursive: true });
	}
}
const A_MONTH = 30 * A_DAY;
function filled(block) {
	return Buffer.concat([block], padded(block.length));
}
// src/cli.ts
/** As Node ends a module whose promise is never kept. Such a run has not passed. */
const UNFINISHED = 13;
process.exitCode = UNFINISHED;
run(process.argv.slice(2));
async function run(args) {
	const owner = {
		env: process.env,
		home: (0, node_os.homedir)(),
		uid: process.getuid?.()
	};
	const folder = require_begin.isReading(args) ? cacheFolder(owner) : null;
	if (folder !== null) keepCompiled(folder, args);
	await require_begin.beginReading(args);
	const { main } = await Promise.resolve().then(() => require("./chunks/program.js")).then((n) => n.main_exports);
	await main(args);
}
