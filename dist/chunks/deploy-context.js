import { n as refusal } from "./refusal.js";
import { t as openClient } from "./client.js";
import { G as exposuresOf, Y as percentOf, Z as settingFor, ct as inOrder, nt as stateOf, rt as valueOf, tt as filesOf, xt as instant } from "./text.js";
import { a as deploySettingsFor } from "./reader.js";
import { q as layoutOf } from "./schema-deploy.js";
import { f as readTree, h as snapshotOf, t as asTree } from "./check.js";
import { a as codeOf, n as opensTargets, o as redactor, r as targetOf, s as filledIn } from "./deploy.js";
import { n as renderingOf, t as RENDERINGS } from "./render.js";
import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/domain/values.ts
/**
* What every service is sent in an environment. A flag whose definition or state cannot be read sends nothing:
* whoever deploys has to refuse such a snapshot before.
*/
function valuesIn(snapshot, environment) {
	const found = /* @__PURE__ */ new Map();
	for (const [key, files] of snapshot.flags) {
		const flag = valueOf(files.flag);
		const state = stateOf(files, environment);
		if (flag === null || state.kind === "unreadable") continue;
		for (const { service, variables } of flag.services) {
			const own = found.get(service) ?? [];
			found.set(service, own);
			for (const { variable, field } of variables) own.push({
				variable,
				value: valueFor(flag, valueOf(state), service, field),
				flag: key
			});
		}
	}
	const sorted = [...found].map(([service, values]) => [service, values.toSorted((a, b) => inOrder(a.variable, b.variable))]);
	return new Map(sorted.toSorted(([a], [b]) => inOrder(a, b)));
}
/** One field of the effective state. `rollout` is the share that really gets the value: 0 when it is off. */
function valueFor(flag, state, service, field) {
	switch (field) {
		case "enabled": return settingFor(flag, state, service).enabled;
		case "rollout": {
			const own = exposuresOf(flag, state).find((exposure) => exposure.service === service);
			return own === void 0 ? 0 : percentOf(own.reach);
		}
	}
}
// src/app/deploy/desired.ts
/** Every service that is sent anything in an environment, in order of name. */
function desiredIn(snapshot, environment, sha256) {
	return [...valuesIn(snapshot, environment)].map(([service, values]) => {
		const blockedRoutes = blockedIn(snapshot, environment, service);
		const unreadable = unreadableFor(snapshot, environment, service);
		return {
			environment,
			service,
			values,
			blockedRoutes,
			digest: digestOf({
				values,
				blockedRoutes
			}, sha256),
			unreadable
		};
	});
}
/** A service that is sent nothing: what a pair becomes when its last variable goes. */
function nothingFor({ environment, service }, sha256) {
	const none = {
		values: [],
		blockedRoutes: []
	};
	return {
		environment,
		service,
		...none,
		digest: digestOf(none, sha256),
		unreadable: []
	};
}
/** Values as the record keeps them. */
function recorded({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function digestOf({ values, blockedRoutes }, sha256) {
	return sha256(JSON.stringify([values.map(({ variable, value }) => [variable, value]), blockedRoutes]));
}
/** The snapshot as it counts in one environment: some flags are held at what was let through before. */
function withHeld(snapshot, held) {
	const flags = new Map([...snapshot.flags, ...held]);
	return {
		...snapshot,
		flags: new Map([...flags].toSorted(([a], [b]) => inOrder(a, b)))
	};
}
function blockedIn({ flags }, environment, service) {
	const routes = [...flags.values()].flatMap((files) => {
		const flag = valueOf(files.flag);
		const isBlocked = valueOf(stateOf(files, environment))?.blockRoutes === true;
		const isSent = flag?.services.some((one) => one.service === service) === true;
		return isBlocked && isSent ? flag.emergencyRoutes ?? [] : [];
	});
	return [...new Set(routes)].toSorted(inOrder);
}
/** A broken state concerns the services of its flag; a broken definition may concern any. */
function unreadableFor({ flags }, environment, service) {
	return [...flags].flatMap(([key, files]) => {
		if (files.flag.kind === "unreadable") return [key];
		const broken = stateOf(files, environment).kind === "unreadable";
		const sends = valueOf(files.flag)?.services.some((one) => one.service === service) === true;
		return broken && sends ? [key] : [];
	});
}
// src/app/deploy/snapshots.ts
const READ = /* @__PURE__ */ new WeakMap();
/** Every flag of a commit; nothing at all before the first one. */
function snapshotAt(loader, commit) {
	if (commit === null) return Promise.resolve({
		pipeline: { kind: "absent" },
		flags: /* @__PURE__ */ new Map()
	});
	const own = READ.get(loader.reader) ?? /* @__PURE__ */ new Map();
	READ.set(loader.reader, own);
	const known = own.get(commit);
	if (known !== void 0) return known;
	const fresh = readTree(loader, asTree(commit)).then(({ side }) => snapshotOf(side));
	own.set(commit, fresh);
	return fresh;
}
/** The rules of a commit; null where there are none, or they cannot be read. */
async function pipelineAt(loader, commit) {
	return valueOf((await snapshotAt(loader, commit)).pipeline);
}
/** The pipeline in force at a commit: where its own landed without approval, the one before. */
async function pipelineInForce(loader, commit, holds) {
	const held = holds.find(({ flag }) => flag === null);
	return pipelineAt(loader, held === void 0 ? commit : held.before);
}
/** What every pair is to get at a commit, with some flags held at what was let through before. */
async function desiredAt(renderer, commit, holds, pipeline) {
	const snapshot = await snapshotAt(renderer, commit);
	const desired = [];
	for (const { name } of pipeline.environments) {
		const held = /* @__PURE__ */ new Map();
		for (const { flag, environment, before } of holds) {
			if (flag === null || environment !== name) continue;
			held.set(flag, filesOf(await snapshotAt(renderer, before), flag));
		}
		desired.push(...desiredIn(withHeld(snapshot, held), name, renderer.sha256));
	}
	return desired;
}
// src/app/deploy/plan.ts
/** `known` and `desired` may hold different pairs: one that is sent nothing any more is emptied. */
function planOf(pipeline, known, desired, sha256) {
	return pipeline.environments.flatMap(({ name }) => pairsIn(name, known, desired).flatMap((pair) => {
		const has = known.find((one) => isPair(one, pair));
		const wants = desired.find((one) => isPair(one, pair)) ?? nothingFor(pair, sha256);
		if ((has === void 0 ? nothingFor(pair, sha256).digest : has.digest) === wants.digest) return [];
		const changes = changesBetween(has?.values ?? {}, wants);
		return [{
			...pair,
			desired: wants,
			changes,
			settings: settingsOf(pipeline, pair)
		}];
	}));
}
function isPair(a, b) {
	return a.environment === b.environment && a.service === b.service;
}
function pairsIn(environment, ...lists) {
	const own = lists.flat().filter((pair) => pair.environment === environment);
	return [...new Set(own.map(({ service }) => service))].toSorted(inOrder).map((service) => ({
		environment,
		service
	}));
}
function settingsOf(pipeline, { environment, service }) {
	const declared = pipeline.services.find(({ name }) => name === service);
	return deploySettingsFor(declared?.deploy ?? [], environment);
}
function changesBetween(from, { values }) {
	const to = Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
	return [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].toSorted(inOrder).map((variable) => ({
		variable,
		from: from[variable] ?? null,
		to: to[variable] ?? null
	})).filter((change) => change.from !== change.to);
}
/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
function matrixOf(items) {
	return { include: items.flatMap(({ environment, service, settings }) => settings === null ? [] : [{
		environment,
		service,
		target: settings.target
	}]) };
}
// src/adapters/deploy/record-file.ts
/** Milliseconds between two looks at a lock that somebody holds. */
const PAUSE$1 = 50;
function fileRecord(file) {
	return {
		read: () => entriesIn(file),
		append: (entry) => add(file, entry),
		lock: (pair) => hold(`${file}.locks`, pair)
	};
}
async function entriesIn(file) {
	return (await readFile(file, "utf8").catch((error) => {
		if (codeOf(error) === "ENOENT") return "";
		throw unusable(file, `cannot be read (${codeOf(error)})`);
	})).split("\n").flatMap((line, index, lines) => {
		if (line.trim() === "") return [];
		const entry = parsed(line);
		if (entry !== null) return [entry];
		if (index === lines.length - 1 || line.startsWith("{")) return [];
		throw unusable(file, `line ${index + 1} is no entry`);
	});
}
function parsed(line) {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
async function add(file, entry) {
	try {
		await mkdir(dirname(file), { recursive: true });
		const handle = await open(file, "a+");
		try {
			const { size } = await handle.stat();
			const last = Buffer.alloc(1);
			if (size > 0) await handle.read(last, 0, 1, size - 1);
			const begin = size > 0 && last.toString() !== "\n" ? "\n" : "";
			await handle.write(`${begin}${JSON.stringify(entry)}\n`);
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw unusable(file, `cannot be written (${codeOf(error)})`);
	}
}
function unusable(file, how) {
	return refusal(`the record ${file} ${how}`, "mend it, or name another with --record");
}
/** Waits for as long as a living process holds the pair. */
async function hold(folder, { environment, service }) {
	await mkdir(folder, { recursive: true });
	const name = join(folder, `${environment}--${service}`);
	const mine = `${process.pid} ${randomUUID()}`;
	const own = `${name}.${randomUUID()}`;
	await writeFile(own, mine);
	try {
		while (!await isLinked(own, name)) {
			const holder = await readFile(name, "utf8").catch(() => "");
			if (holder !== "" && !isAlive(Number.parseInt(holder, 10))) await release(name, holder);
			else await setTimeout(PAUSE$1);
		}
	} finally {
		await rm(own, { force: true });
	}
	return () => release(name, mine);
}
/** A link is there as a whole, with its holder's name in it, or not at all. */
async function isLinked(own, name) {
	return link(own, name).then(() => true, (error) => {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	});
}
/** Takes a lock away if it is still this holder's. Moved aside first: two that see it abandoned get it once. */
async function release(name, holder) {
	const aside = `${name}.${randomUUID()}`;
	if (!await rename(name, aside).then(() => true, () => false)) return;
	if (await readFile(aside, "utf8").catch(() => "") !== holder) await link(aside, name).catch(() => null);
	await rm(aside, { force: true });
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return !isZombie(pid);
	} catch (error) {
		return codeOf(error) === "EPERM";
	}
}
/** In a container nobody may have taken note of its end. Elsewhere than on Linux, this is unknown. */
function isZombie(pid) {
	try {
		return / Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, ""));
	} catch {
		return false;
	}
}
// src/adapters/deploy/probe.ts
/** Milliseconds between two questions, and for how long one is waited for. */
const PAUSE = 250;
const PATIENCE = 5e3;
/** The last question, too, gets a chance to be answered. */
const SHORTEST = 1e3;
function probes(redact) {
	return async ({ url, within }, expected, pair) => {
		const address = filledIn(url, pair);
		const until = performance.now() + within * 1e3;
		for (;;) {
			const left = until - performance.now();
			const seen = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)));
			if (seen === expected) return null;
			if (performance.now() + PAUSE >= until) return redact(saying(address, seen, expected, within));
			await setTimeout(PAUSE);
		}
	};
}
/** The HTTP status, or why there is none. */
async function statusOf(address, patience) {
	try {
		const signal = AbortSignal.timeout(patience);
		const response = await fetch(address, {
			redirect: "manual",
			signal,
			cache: "no-store"
		});
		await response.body?.cancel();
		return response.status;
	} catch (error) {
		const { name, cause } = error;
		return name === "TimeoutError" ? "no answer" : cause?.code ?? "no answer";
	}
}
function saying(address, seen, expected, within) {
	return `${address} does not answer ${expected} within ${within} seconds (last: ${seen})`;
}
// src/cli/deploy-context.ts
const RECORD = ".flaghoist/deployments.jsonl";
/** `env` is the whole environment: secrets come from there, and are taken out of everything that is said. */
async function deployerOf(gatherer, { repo, record }, env) {
	const { top } = await layoutOf(repo);
	const redact = redactor(env);
	const client = (repository, tokenVariable) => {
		const token = env[tokenVariable] ?? "";
		const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
		return token === "" ? null : openClient({
			token,
			apiUrl,
			repository
		});
	};
	return {
		...gatherer,
		open: opensTargets({
			directory: top,
			env,
			redact,
			client
		}),
		probe: probes(redact),
		record: fileRecord(record ?? join(top, RECORD)),
		render: renders,
		renderingFor: (target) => targetOf(target).renders,
		sha256,
		gathererFor: () => Promise.resolve(gatherer),
		now: () => instant(Date.now() / 1e3)
	};
}
const renders = (name, input) => {
	const rendering = renderingOf(name);
	if (rendering === void 0) throw refusal(`there is no rendering ${name}`, `choose one of ${RENDERINGS.map((one) => one.name).join(", ")}`);
	return {
		name,
		file: rendering.file(input),
		text: rendering.render(input)
	};
};
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
export { settingsOf as a, pipelineInForce as c, planOf as i, snapshotAt as l, isPair as n, desiredAt as o, matrixOf as r, pipelineAt as s, deployerOf as t, recorded as u };
