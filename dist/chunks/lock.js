import { n as isRefusal, r as refusal } from "./refusal.js";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/adapters/system/atomic.ts
/** Minutes after which a temporary file counts as left behind by a killed process. */
const ABANDONED = 10;
/**
* Writes a temporary file, syncs it and moves it onto the place. A file that is a mount point cannot be replaced, so it is
* written in place: a container has mounted exactly this file.
*/
async function writeAtomically(file, text, move = rename) {
	await mkdir(dirname(file), { recursive: true });
	const place = await realpath(file).catch(() => file);
	const folder = dirname(place);
	await tidy(folder, basename(place));
	const before = await stat(place).catch(() => null);
	if (before !== null && before.dev !== (await stat(folder)).dev) return writeInPlace(place, text);
	const temporary = join(folder, `.${basename(place)}.${randomUUID()}.tmp`);
	try {
		const handle = await open(temporary, "wx", 420);
		try {
			if (before !== null) await takeOver(handle, before);
			await handle.writeFile(text);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await move(temporary, place);
	} catch (error) {
		await rm(temporary, { force: true });
		const { code = "" } = error;
		if (before === null || !MOUNTED.has(code)) throw error;
		return writeInPlace(place, text);
	}
	await persist(folder);
}
/** The error codes for replacing a mount point. */
const MOUNTED = /* @__PURE__ */ new Set(["EBUSY", "EXDEV"]);
/** Writes first and truncates then, so that a reader never finds the file empty. */
async function writeInPlace(place, text) {
	const bytes = Buffer.from(text);
	const handle = await open(place, "r+");
	try {
		for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten;
		await handle.truncate(bytes.length);
		await handle.sync();
	} finally {
		await handle.close();
	}
}
/** Keeps owner, group and mode, so that the same users can read the file afterwards. */
async function takeOver(handle, { uid, gid, mode }) {
	const ours = await handle.stat();
	if (ours.uid !== uid || ours.gid !== gid) await handle.chown(uid, gid).catch((error) => {
		if ((mode & 4) === 0) throw error;
	});
	await handle.chmod(mode & 511);
}
/** Syncs the folder, so that the new name survives a power cut. */
async function persist(folder) {
	const handle = await open(folder, "r").catch(() => null);
	await handle?.sync().catch(() => null);
	await handle?.close();
}
async function tidy(folder, name) {
	const left = (await readdir(folder)).filter((one) => one.startsWith(`.${name}.`) && one.endsWith(".tmp"));
	for (const one of left) {
		const path = join(folder, one);
		const found = await stat(path).catch(() => null);
		if (found !== null && Date.now() - found.mtimeMs > ABANDONED * 6e4) await rm(path, { force: true });
	}
}
// src/adapters/system/errors.ts
function codeOf(error) {
	const { code, message } = error;
	return code ?? message;
}
/** The code of an error, with its meaning where the user has to do something about it. */
function reasonOf(error) {
	const code = codeOf(error);
	const meaning = MEANINGS.get(code);
	return meaning === void 0 ? code : `${code}: ${meaning}`;
}
const MEANINGS = /* @__PURE__ */ new Map([
	["ENOSPC", "the disk is full"],
	["EDQUOT", "the quota is used up"],
	["EFBIG", "a file may not get that large"],
	["EROFS", "the disk is read-only"]
]);
// src/adapters/system/processes.ts
/** The command line of each keeper (see process.ts) has this text, and names the process that it works for. */
const KEEPER_MARK = "// keeps a program of flaghoist";
/** The start of a process where there is no /proc, or it hides the processes of other users. */
const UNKNOWN = "-";
/** `start`: the answer of `startOf` when it was seen first. */
function isAlive(pid, start) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (codeOf(error) !== "EPERM") return false;
	}
	const present = startOf(pid);
	return present === UNKNOWN || present === start;
}
/**
* When a process began, counted from the start of the machine: after a reboot another process may have its number. Empty
* for one that has ended and waits for its parent.
*/
function startOf(pid) {
	const fields = fieldsOf(pid);
	if (fields === null) return UNKNOWN;
	return fields[0] === "Z" ? "" : fields[19] ?? "";
}
/** `start`: the answer of `startOf`. */
function ownerText(pid, start) {
	return `flaghoist-${pid}-${start}`;
}
/** Keepers of the programs that a process runs for a target, also after its own end. Without /proc it finds none. */
function keepersOf(pid, start) {
	const owner = `\0${ownerText(pid, start)}\0`;
	return processes().filter((keeper) => {
		const line = commandLineOf(keeper);
		return line.includes("// keeps a program of flaghoist") && line.includes(owner);
	});
}
/** With force it reaches a keeper that hangs, but no program that has left its process group. */
function stopKeeper(keeper, byForce) {
	try {
		process.kill(byForce ? -keeper : keeper, byForce ? "SIGKILL" : "SIGTERM");
	} catch {}
}
function processes() {
	try {
		return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
	} catch {
		return [];
	}
}
function commandLineOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8");
	} catch {
		return "";
	}
}
/** State, parent and the rest, from the third field on. */
function fieldsOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/stat`, "latin1").replace(/^.*\) /s, "").split(" ");
	} catch {
		return null;
	}
}
// src/adapters/system/lock.ts
/** Milliseconds between two tries to acquire a lock. */
const PAUSE = 50;
/** Milliseconds between two checks of the holder for a request to stop. */
const LOOK = 100;
/** Milliseconds within which the programs of a killed process have ended: they end with it (see process.ts). */
const ENDING = 500;
/** Times that long, where they are still there. */
const MOST_ENDINGS = 10;
/** Milliseconds until a waiting process reports it, and until the programs of a holder that does not react are stopped. */
const PATIENCE = 2e3;
/** Milliseconds that a rollback waits for a promotion which has to stop. */
const LIMIT = 6e4;
/** The right to write to an instance. */
async function acquire(name, { isRollback, onWait }) {
	const kind = isRollback ? "rollback" : "promotion";
	const id = await demanded(name, kind, onWait);
	const cancelled = new AbortController();
	const request = requestFor(name, id);
	const timer = setInterval(() => {
		if (!existsSync(request)) return;
		rmSync(request, { force: true });
		cancelled.abort();
	}, LOOK);
	timer.unref();
	return {
		cancelled: cancelled.signal,
		async release() {
			clearInterval(timer);
			await release(name, holderText(id, kind));
			await rm(request, { force: true });
		}
	};
}
/** Waits until no living process has the lock of this name. Call the answer to release the lock. */
async function acquireLock(name) {
	const id = await demanded(name, "other", () => null);
	return () => release(name, holderText(id, "other"));
}
async function demanded(name, kind, onWait) {
	try {
		return await acquired(name, kind, onWait);
	} catch (error) {
		if (isRefusal(error, "lock/not-released")) throw error;
		throw refusal("lock/unwritable", {
			lock: name,
			why: reasonOf(error)
		});
	}
}
/** The id of this acquisition. */
async function acquired(name, kind, onWait) {
	await mkdir(dirname(name), { recursive: true });
	const id = randomUUID();
	const own = `${name}.${randomUUID()}`;
	const wait = waiting(name, kind, onWait);
	await writeFile(own, holderText(id, kind));
	try {
		while (!await isLinked(own, name)) {
			const text = await readFile(name, "utf8").catch(() => null);
			const holder = text === null ? null : holderIn(text);
			const isAbandoned = text !== null && (holder === null || !isAlive(holder.pid, holder.start));
			if (holder !== null && !isAbandoned) await wait.look(holder);
			if (!isAbandoned) {
				await setTimeout(PAUSE);
				continue;
			}
			await programsEnded(holder);
			await release(name, text);
		}
	} finally {
		await rm(own, { force: true });
		await wait.end();
	}
	return id;
}
/** A program of a killed process could still write. It ends soon, but not at once on a busy machine. */
async function programsEnded(holder) {
	await setTimeout(ENDING);
	if (holder === null) return;
	for (let left = MOST_ENDINGS; left > 0; left -= 1) {
		const keepers = keepersOf(holder.pid, holder.start);
		if (keepers.length === 0) return;
		for (const keeper of keepers) stopKeeper(keeper, left < MOST_ENDINGS);
		await setTimeout(ENDING);
	}
}
function waiting(name, kind, onWait) {
	const began = performance.now();
	let isPublished = false;
	/** The request for the present holder, and since when it is there. */
	let asked = null;
	const end = async () => {
		if (asked !== null) await rm(asked.file, { force: true });
		asked = null;
	};
	return {
		end,
		async look(holder) {
			const now = performance.now();
			if (!isPublished && now - began >= PATIENCE) {
				isPublished = true;
				onWait(`process ${holder.pid}, which deploys the same instance`);
			}
			if (kind !== "rollback" || holder.kind !== "promotion" || holder.id === null) return;
			const file = requestFor(name, holder.id);
			if (asked?.file !== file) {
				await end();
				asked = {
					file,
					at: now,
					helped: 0
				};
				await writeFile(file, "", { flag: "wx" }).catch((error) => {
					if (codeOf(error) !== "EEXIST") throw error;
				});
			}
			const waited = now - asked.at;
			if (waited >= PATIENCE * (asked.helped + 1) && existsSync(file)) {
				for (const keeper of keepersOf(holder.pid, holder.start)) stopKeeper(keeper, asked.helped > 0);
				asked.helped += 1;
			}
			if (waited >= LIMIT) throw refusal("lock/not-released", {
				lock: name,
				pid: holder.pid
			});
		}
	};
}
function requestFor(name, id) {
	return `${name}.cancel-${id}`;
}
function holderText(id, kind) {
	return `${process.pid} ${startOf(process.pid)} ${id} ${kind}`;
}
/** Null: the text names no process. */
function holderIn(text) {
	const [number = "", start = "", id = "", kind = ""] = text.split(" ");
	const pid = Number(number);
	if (!Number.isInteger(pid) || pid <= 0) return null;
	return {
		pid,
		start,
		id: /^[0-9a-f-]{36}$/.test(id) ? id : null,
		kind
	};
}
/** Creates the lock with its content in one step. False: there is a lock already. */
async function isLinked(own, name) {
	return link(own, name).then(() => true, (error) => {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	});
}
/** Removes a lock if it is still this holder's. It is moved aside first, so that only one of two processes gets it. */
async function release(name, holder) {
	const aside = `${name}.${randomUUID()}`;
	if (!await rename(name, aside).then(() => true, () => false)) return;
	if (await readFile(aside, "utf8").catch(() => "") !== holder) await link(aside, name).catch(() => null);
	await rm(aside, { force: true });
}
export { startOf as a, writeAtomically as c, ownerText as i, acquireLock as n, codeOf as o, KEEPER_MARK as r, reasonOf as s, acquire as t };
