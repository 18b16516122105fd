#!/usr/bin/env node
import { n as beginReading, r as isReading } from "./chunks/begin.js";
import * as node from "node:module";
import { homedir } from "node:os";
import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
// src/cli/compile-cache.ts
/** From Node 22 on. Before, there is no such cache. */
var keepCompiled = (function keepCompiled(owner) {
	if (!("enableCompileCache" in node)) return;
	const folder = cacheFolder(owner);
	if (folder !== null) node.enableCompileCache(folder);
});
/** Null: nothing is kept. */
var cacheFolder = (function cacheFolder({ env, home, uid }) {
	if (uid === void 0 || env["CI"] || home === "") return null;
	const folder = join(env["XDG_CACHE_HOME"] || join(home, ".cache"), "flaghoist");
	try {
		mkdirSync(folder, {
			recursive: true,
			mode: 448
		});
		const { uid: owner, mode } = lstatSync(folder);
		return owner === uid && (mode & OTHERS_MAY_WRITE) === 0 ? folder : null;
	} catch {
		return null;
	}
});
// src/cli/compile-cache.ts
const OTHERS_MAY_WRITE = 18;
// src/cli.ts
const args = process.argv.slice(2);
if (isReading(args)) keepCompiled({
	env: process.env,
	home: homedir(),
	uid: process.getuid?.()
});
await beginReading(args);
const { main } = await import("./chunks/program.js").then((chunk) => ({ main: chunk.t }));
await main(args);
export {};
