import { r as refusal } from "./refusal.js";
import { tmpdir } from "node:os";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
// src/adapters/git/bytes.ts
/** The text for these bytes. `bytesOf` converts it back exactly. */
function textOf(bytes) {
	const text = bytes.toString("utf8");
	return text.includes("�") ? withSurrogates(bytes) : text;
}
function bytesOf(text) {
	if (!/[\udc80-\udcff]/u.test(text)) return Buffer.from(text);
	return Buffer.concat(Array.from(text, (character) => {
		const code = character.charCodeAt(0);
		return character.length === 1 && code >= 56448 && code <= 56575 ? Buffer.of(code - 56320) : Buffer.from(character);
	}));
}
/** The texts between the NULs of a `-z` output. */
function records(bytes) {
	const text = bytes.toString("utf8");
	if (!text.includes("�")) return text.split("\0").slice(0, -1);
	return rawRecords(bytes).map(textOf);
}
/** The same, as bytes. */
function rawRecords(bytes) {
	const found = [];
	for (let start = 0, end; (end = bytes.indexOf(0, start)) >= 0; start = end + 1) found.push(bytes.subarray(start, end));
	return found;
}
/** Names for `-z --stdin`, each ended by a NUL. */
function nulEnded(names) {
	const end = Buffer.of(0);
	return Buffer.concat(names.flatMap((name) => [typeof name === "string" ? bytesOf(name) : name, end]));
}
function withSurrogates(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length;) {
		const character = characterAt(bytes, at);
		text += character ?? String.fromCharCode(56320 + (bytes[at] ?? 0));
		at += character === null ? 1 : Buffer.byteLength(character);
	}
	return text;
}
/** The UTF-8 character that begins here, or null when none does. */
function characterAt(bytes, at) {
	const first = bytes[at] ?? 0;
	const length = first < 128 ? 1 : first < 224 ? 2 : first < 240 ? 3 : 4;
	const own = bytes.subarray(at, at + length);
	const character = own.toString("utf8");
	return Buffer.from(character).equals(own) ? character : null;
}
// src/adapters/git/trouble.ts
/** Why Git failed, as a refusal. */
function trouble(ran) {
	const said = sayingOf(ran);
	if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) return refusal("git/not-installed");
	const [, folder] = /dubious ownership in repository at '(.*)'/.exec(said) ?? [];
	if (folder !== void 0) return refusal("git/other-owner", { folder });
	if (/could not fetch \S+ from promisor remote/.test(ran.err)) return refusal("git/not-fetched", { said });
	if (/no space left|out of diskspace|disk quota exceeded/i.test(ran.err)) return refusal("git/disk-full", { said });
	const isDamaged = /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(said);
	return refusal("git/failed", {
		said,
		isDamaged
	});
}
const REFUSED = /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;
/** Why the remote failed, with a hint where the credentials were the reason. */
function fetchTrouble(ran) {
	const said = sayingOf(ran);
	return REFUSED.test(ran.err) ? `the remote does not let Git in: the token needs contents: read (${said})` : `Git could not fetch from the remote (${said})`;
}
/** The line of Git's output that says what went wrong, made safe for printing. */
function sayingOf({ err, code }) {
	const lines = err.split(/[\r\n]/).filter((line) => line.trim() !== "");
	return printable(([
		/^fatal: /,
		/^ ! \[/,
		/^error: /
	].flatMap((form) => lines.filter((line) => form.test(line)))[0] ?? lines[0] ?? `exit code ${code}`).replace(/^(fatal: |error: | ! )/, "")).slice(0, 300);
}
/** One line without control characters and without those that reverse the direction of text. */
function printable(text) {
	return text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
}
// src/adapters/git/run.ts
const OURS = {
	GIT_LITERAL_PATHSPECS: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
const GUARDED = /^(git_.*|editor|pager|prefix|ssh_askpass|visual)$/i;
/** Commands that change a repository, here or elsewhere. */
const CHANGING = /* @__PURE__ */ new Set([
	"commit-tree",
	"fetch",
	"push",
	"update-ref"
]);
async function run(directory, args, call = {}) {
	const env = environment(call);
	if (!CHANGING.has(commandIn(args))) return read(directory, args, env, call);
	const { change } = await import("./change.js");
	return change(directory, args, env, call);
}
/** Starts a Git that only reads and goes on answering. */
function converse(directory, args, call = {}) {
	return start(directory, args, environment(call), "pipe");
}
function start(directory, args, env, stdin) {
	return spawn("git", [...NO_HOOKS, ...args], {
		cwd: directory,
		env,
		windowsHide: true,
		stdio: [
			stdin,
			"pipe",
			"pipe"
		]
	});
}
/** The subcommand after Git's own options. */
function commandIn(args) {
	let at = 0;
	while (args[at] === "-c") at += 2;
	return args[at] ?? "";
}
function read(directory, args, env, { input, patience, cancelled }) {
	if (cancelled?.aborted === true) return Promise.resolve({
		code: -1,
		out: Buffer.alloc(0),
		err: "Git was stopped"
	});
	const git = start(directory, args, env, input === void 0 ? "ignore" : "pipe");
	return new Promise((done) => {
		const [out, err] = [collected(git.stdout), collected(git.stderr)];
		const end = (ran) => {
			clearTimeout(timer);
			cancelled?.removeEventListener("abort", stop);
			done(ran);
		};
		const giveUp = (why) => {
			git.kill();
			for (const stream of [git.stdout, git.stderr]) stream.destroy();
			end({
				code: -1,
				out: Buffer.alloc(0),
				err: why
			});
		};
		const stop = () => giveUp("Git was stopped");
		cancelled?.addEventListener("abort", stop, { once: true });
		let timer;
		if (patience !== void 0) {
			timer = setTimeout(() => giveUp("Git did not answer"), patience * 1e3);
			for (const stream of [git.stdout, git.stderr]) stream.on("data", () => timer?.refresh());
		}
		git.once("error", (error) => end({
			code: -1,
			out: out(),
			err: String(error)
		}));
		git.once("close", (code) => end({
			code: code ?? -1,
			out: out(),
			err: err().toString()
		}));
		git.stdin?.once("error", () => void 0);
		git.stdin?.end(input ?? "");
	});
}
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
function collected(stream) {
	const chunks = [];
	stream.on("data", (chunk) => chunks.push(chunk));
	return () => Buffer.concat(chunks);
}
/** Git's helper for HTTP does not end with Git, so it needs a time limit of its own. */
function impatient(patience) {
	if (patience === void 0) return {};
	return {
		GIT_HTTP_LOW_SPEED_LIMIT: "1",
		GIT_HTTP_LOW_SPEED_TIME: String(Math.ceil(patience))
	};
}
let authorization = {};
/**
* Makes Git send this token to that server and to no other. Only our own Git processes have it in their environment. It is
* neither in a file, where a program of a later step could read it, nor on a command line.
*/
function authorize(server, token) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	authorization = {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${server.replace(/\/+$/, "")}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
	};
}
function environment({ env = {}, inherit = [], patience }) {
	const inherited = Object.entries(process.env).filter(([name]) => !GUARDED.test(name) || inherit.includes(name));
	return {
		...Object.fromEntries(inherited),
		...OURS,
		...authorization,
		...impatient(patience),
		...env
	};
}
// src/adapters/git/object-answers.ts
function answersIn() {
	let chunks = [];
	let length = 0;
	/** The bytes that the next answer has at least. A large one is put together only once. */
	let needed = 1;
	let objects = [];
	return {
		add(chunk) {
			chunks = [...chunks, chunk];
			length += chunk.length;
		},
		take({ what, names }) {
			if (length < needed) return null;
			const bytes = Buffer.concat(chunks);
			let at = 0;
			while (objects.length < names.length) {
				const answer = answerAt(bytes, at, names[objects.length] ?? "", what === "contents");
				needed = "needed" in answer ? answer.needed : 1;
				if ("needed" in answer) break;
				objects.push(answer.object);
				at = answer.end;
			}
			chunks = [bytes.subarray(at)];
			length = bytes.length - at;
			if (objects.length < names.length) return null;
			const taken = objects;
			objects = [];
			return taken;
		}
	};
}
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
const NONE = /^ (missing|ambiguous)\n/;
const LONGEST_NONE = 11;
/** The answer that begins here, or the number of bytes that it needs before it can be read. */
function answerAt(bytes, at, name, withContents) {
	const end = bytes.indexOf(10, at);
	if (end < 0) return { needed: bytes.length - at + 1 };
	const [, id, type, size] = HEADER.exec(bytes.toString("latin1", at, end)) ?? [];
	if (id === void 0 || type === void 0) return noneAt(bytes, at, name);
	const length = withContents ? Number(size) : 0;
	const from = end + 1;
	const after = from + length + (withContents ? 1 : 0);
	if (bytes.length < after) return { needed: after - at };
	return {
		object: {
			id,
			type,
			bytes: bytes.subarray(from, from + length)
		},
		end: after
	};
}
/** Git repeats the name of what it has not. A name may have line ends in it. */
function noneAt(bytes, at, name) {
	const after = at + bytesOf(name).length;
	const [none] = NONE.exec(bytes.toString("latin1", after, after + LONGEST_NONE)) ?? [];
	if (none !== void 0) return {
		object: null,
		end: after + none.length
	};
	if (bytes.indexOf(10, after) < 0) return { needed: bytes.length - at + 1 };
	throw new Error(`cat-file answered something else for ${name}`);
}
// src/adapters/git/object-reader.ts
/** Git reads commands, and answers all of them at each `flush`. */
const READ_OBJECTS = [
	"cat-file",
	"--batch-command",
	"--buffer",
	"-z"
];
/** `explain`: the error for a process that ended before it had answered. */
function objectReader(start, explain) {
	let current = null;
	let environment = {};
	const begin = () => {
		const own = conversation(start(environment), (open, ran) => {
			if (current === own) current = null;
			askAgain(open, ran);
		});
		return current = own;
	};
	const put = (question) => (current ?? begin()).put(question);
	/** Git ended while it answered the first question. The others are innocent. */
	const askAgain = async (open, ran) => {
		const [first, ...others] = open;
		first?.fail(await explain(ran));
		others.forEach(put);
	};
	return {
		ask: (what, names) => names.length === 0 ? Promise.resolve([]) : new Promise((done, fail) => put({
			what,
			names,
			done,
			fail
		})),
		begin: () => void begin(),
		restart(env = environment) {
			environment = env;
			current?.finish();
			current = null;
		},
		async close() {
			const last = current;
			current = null;
			await last?.close();
		}
	};
}
/** `onLost` gets the questions that a process has left open. */
function conversation(git, onLost) {
	const open = [];
	const answers = answersIn();
	let err = "";
	const ended = new Promise((done) => {
		git.once("error", (error) => err += String(error));
		git.once("close", (code, signal) => {
			const why = signal === null ? err : `git cat-file was ended by ${signal}`;
			onLost(open.splice(0), {
				code: code ?? -1,
				out: Buffer.alloc(0),
				err: why
			});
			done();
		});
	});
	git.stdin.once("error", () => void 0);
	git.stderr.on("data", (chunk) => err += chunk.toString());
	const answer = () => {
		for (let next = open[0]; next !== void 0; next = open[0]) {
			const objects = answers.take(next);
			if (objects === null) return;
			open.shift();
			next.done(objects);
		}
		err = "";
		keepWaiting(git, false);
	};
	git.stdout.on("data", (chunk) => {
		answers.add(chunk);
		try {
			answer();
		} catch (error) {
			open.shift()?.fail(error);
			git.stdout.destroy();
			git.kill();
		}
	});
	keepWaiting(git, false);
	return {
		put(question) {
			keepWaiting(git, true);
			open.push(question);
			git.stdin.write(commandsOf(question));
		},
		finish: () => void git.stdin.end(),
		async close() {
			const unanswered = open.splice(0);
			if (unanswered.length > 0) git.kill();
			git.stdin.end();
			keepWaiting(git, true);
			await ended;
			for (const { fail } of unanswered) fail(/* @__PURE__ */ new Error("the repository is closed already"));
		}
	};
}
/** Whether our own process goes on as long as Git does. Without a question, it ends, and Git with it. */
function keepWaiting(git, wait) {
	const streams = [
		git.stdin,
		git.stdout,
		git.stderr
	];
	for (const handle of [git, ...streams]) if (wait) handle.ref();
	else handle.unref();
}
function commandsOf({ what, names }) {
	return bytesOf(`${names.map((name) => `${what} ${name}\0`).join("")}flush\0`);
}
// src/adapters/git/remotes.ts
const QUESTION = [
	"config",
	"--null",
	"--get-regexp",
	String.raw`^(remote\..*\..*|checkout\.defaultremote|http\.(.*\.)?extraheader)$`
];
async function readRemotes(git) {
	const ran = await git.run(QUESTION);
	if (ran.code > 1 || ran.code < 0) throw trouble(ran);
	const settings = records(ran.out).map(settingOf);
	const fetchSpecs = /* @__PURE__ */ new Map();
	let promisor = null;
	for (const { key, value } of settings) {
		const [, name, variable] = /^remote\.(.*)\.([^.]*)$/s.exec(key) ?? [];
		if (name === void 0) continue;
		const specs = fetchSpecs.get(name) ?? [];
		fetchSpecs.set(name, variable === "fetch" ? [...specs, value] : specs);
		if (variable === "promisor") promisor ??= name;
	}
	const preferred = settings.findLast(({ key }) => key === "checkout.defaultremote");
	return {
		names: [...fetchSpecs.keys()].toSorted(),
		promisor,
		preferred: preferred?.value.trim() ?? null,
		fetchSpecs,
		hasCredentials: settings.some(({ key }) => key.startsWith("http."))
	};
}
/** A setting without a value has no line end after its key. */
function settingOf(text) {
	const end = text.indexOf("\n");
	return end < 0 ? {
		key: text,
		value: ""
	} : {
		key: text.slice(0, end),
		value: text.slice(end + 1)
	};
}
// src/adapters/git/scratch-folder.ts
/** Bytes for objects, in addition to an index as large as that of the repository. */
const ROOM = 1 << 20;
/** Kept in memory, where the system has it. */
const MEMORY = "/dev/shm";
/** In the first place that has room. */
async function scratchFolder({ objectFolder, index }) {
	const size = await stat(index).then((found) => found.size, () => 0);
	for (const place of [
		tmpdir(),
		dirname(objectFolder),
		MEMORY
	]) {
		const folder = await madeIn(place).catch(() => null);
		if (folder === null) continue;
		if (await hasRoom(folder, size + ROOM)) return folder;
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
	return madeIn(tmpdir());
}
function madeIn(place) {
	return mkdtemp(join(place, "flaghoist-"));
}
async function hasRoom(folder, bytes) {
	const probe = join(folder, "room");
	const isWritten = await writeFile(probe, Buffer.alloc(bytes)).then(() => true, () => false);
	await rm(probe, { force: true });
	return isWritten;
}
// src/adapters/git/version.ts
/** `git merge-tree --write-tree` and `cat-file -z` came with this version. */
const OLDEST = [2, 38];
/** Why Git failed, as a refusal. An older Git does not know our options. */
async function troubleOf(directory, ran) {
	try {
		demandVersion(await run(directory, ["version"]));
	} catch (tooOld) {
		return tooOld;
	}
	return trouble(ran);
}
function demandVersion(ran) {
	if (ran.code !== 0) throw trouble(ran);
	const text = ran.out.toString().trim();
	const [, major = "", minor = ""] = /(\d+)\.(\d+)/.exec(text) ?? [];
	if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
	throw refusal("git/too-old", {
		oldest: OLDEST.join("."),
		version: printable(text)
	});
}
// src/adapters/git/git.ts
/** The objects of the repository that a directory belongs to. */
function objectsIn(directory) {
	return objectReader((env) => converse(directory, READ_OBJECTS, { env }), (ran) => troubleOf(directory, ran));
}
/** `objects`: of the same repository, where they are read already. */
function gitAt(layout, objects = objectsIn(layout.top)) {
	let scratch = null;
	let folder = "";
	let closed = false;
	let reading = {};
	let configured = null;
	let last = Promise.resolve();
	const prepare = async () => {
		if (closed) throw new Error("the repository is closed already");
		folder = await scratchFolder(layout);
		const objectsFolder = join(folder, "objects");
		await mkdir(objectsFolder);
		reading = { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objectsFolder) };
		objects.restart(reading);
		let files = 0;
		return {
			fresh: (kind) => join(folder, `${kind}-${files += 1}`),
			writing: {
				GIT_OBJECT_DIRECTORY: objectsFolder,
				GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(layout.objectFolder)
			}
		};
	};
	const remotes = () => configured ??= readRemotes(git);
	/** Reads the configuration again where it has no answer yet: a fetch may have added it. */
	const settled = async (find) => {
		const cached = configured === null ? null : find(await configured);
		if (cached !== null) return cached;
		configured = null;
		return find(await remotes());
	};
	const git = {
		...layout,
		run: (args, call = {}) => run(layout.top, args, {
			...call,
			env: {
				...reading,
				...call.env
			}
		}),
		async ask(args, call) {
			const ran = await git.run(args, call);
			if (ran.code !== 0) throw trouble(ran);
			return ran.out;
		},
		line: async (args, call) => (await git.ask(args, call)).toString().replace(/\n$/, ""),
		scratch: () => scratch ??= prepare(),
		objects,
		contents: /* @__PURE__ */ new Map(),
		merges: /* @__PURE__ */ new Map(),
		lines: /* @__PURE__ */ new Map(),
		inTurn(work) {
			const done = last.then(work);
			last = done.catch(() => null);
			return done;
		},
		remote: () => settled(({ names }) => names.find((name) => name === "origin") ?? names[0] ?? null),
		promisor: () => settled(({ promisor }) => promisor),
		remotes,
		async isPartial() {
			return (await readdir(join(layout.objectFolder, "pack")).catch(() => [])).some((name) => name.endsWith(".promisor"));
		},
		async close() {
			const made = scratch;
			closed = true;
			scratch = null;
			reading = {};
			await objects.close();
			await made?.catch(() => null);
			if (folder !== "") await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
	return git;
}
/** Git splits this variable at colons, but not inside quotes. */
function quoted(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/adapters/git/open.ts
const QUESTIONS = [
	["--is-bare-repository"],
	["--is-inside-work-tree"],
	["--show-object-format"],
	["--git-path", "objects"],
	["--git-path", "index"],
	["--git-path", "shallow"],
	["--git-path", "logs/refs"],
	["--git-path", "HEAD"],
	["--show-toplevel"]
];
/** `advice`: what to do where there is none; in a local clone, to run the command elsewhere. */
async function layoutOf(directory, advice = null) {
	const place = resolve(directory);
	await demandDirectory(place, advice);
	const ran = await run(place, [
		"rev-parse",
		"--path-format=absolute",
		...QUESTIONS.flat()
	]);
	const layout = layoutFrom(place, ran);
	if (layout === null) throw await whyNot(place, ran, advice);
	return layout;
}
async function demandDirectory(place, advice) {
	const found = await stat(place).catch(() => null);
	if (found?.isDirectory() === true) return;
	throw refusal("git/no-directory", {
		place: printable(place),
		exists: found !== null,
		advice
	});
}
/** Null where Git did not answer all of the questions. */
function layoutFrom(place, ran) {
	const answers = ran.out.toString().split("\n");
	const [bare, inside, hash, objects, index, shallow, reflogs, head, top] = answers;
	const isInside = inside === "true";
	if (!(ran.code === 0 ? isInside : inside === "false") || !objects || !index || !shallow || !reflogs || !head) return null;
	if (isInside && (!top || answers.length > QUESTIONS.length + 1)) throw refusal("git/line-break");
	return {
		top: isInside ? top ?? place : place,
		bare: bare === "true" || !isInside,
		hash: hash === "sha256" ? "sha256" : "sha1",
		objectFolder: objects,
		index,
		shallow,
		reflogs,
		head
	};
}
async function whyNot(place, ran, advice) {
	if (!/not a git repository/i.test(ran.err)) return troubleOf(place, ran);
	const shown = printable(place);
	return existsSync(join(place, ".git")) ? refusal("git/unreadable", {
		place: shown,
		said: sayingOf(ran)
	}) : refusal("git/no-repository", {
		place: shown,
		advice
	});
}
export { run as a, sayingOf as c, nulEnded as d, rawRecords as f, authorize as i, trouble as l, textOf as m, gitAt as n, fetchTrouble as o, records as p, objectsIn as r, printable as s, layoutOf as t, bytesOf as u };
