import { n as refusal } from "./refusal.js";
import { t as openClient } from "./client.js";
import { S as withHeld, _ as settingsOf, i as fileRecord, n as recordFile, v as deployedBy, y as desiredIn } from "./record.js";
import { s as nearest, xt as layoutOf } from "./schema-deploy.js";
import { Lt as instant, ct as valueOf, ot as filesOf } from "./text.js";
import { m as readCommit, v as snapshotOf } from "./check.js";
import { n as unknownEnvironment } from "./promote.js";
import { n as renderingOf, t as RENDERINGS } from "./render.js";
import { a as redactor, c as filledIn, n as opensTargets, r as targetOf } from "./deploy.js";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
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
	const fresh = readCommit(loader, commit).then(({ side }) => snapshotOf(side));
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
/**
* What every pair of a pipeline is to get at a commit, with some flags held at what was let through before.
* `rules` say how it is deployed.
*/
async function desiredAt(renderer, commit, holds, pipeline, rules = pipeline) {
	const snapshot = await snapshotAt(renderer, commit);
	const desired = [];
	for (const { name } of pipeline.environments) {
		const held = /* @__PURE__ */ new Map();
		for (const { flag, environment, before, part } of holds) {
			if (flag === null || environment !== name) continue;
			const files = filesOf(await snapshotAt(renderer, before), flag);
			const { states } = part === "definition" ? filesOf(snapshot, flag) : files;
			held.set(flag, {
				...files,
				states
			});
		}
		const own = desiredIn(withHeld(snapshot, held), name, renderer.sha256, snapshot);
		desired.push(...own.map((one) => deployedBy(one, rules && settingsOf(rules, one), renderer.sha256)));
	}
	return desired;
}
// src/app/deploy/named.ts
/** Refuses a name that neither the pipeline nor one of `others` knows. */
function demandKnown(pipeline, { environments, services }, others = []) {
	const places = once([...pipeline.environments, ...named(others, "environment")]);
	const place = environments?.find((name) => !places.includes(name));
	if (place !== void 0) throw unknownEnvironment(place, places);
	const known = once([...pipeline.services, ...named(others, "service")]);
	const other = services?.find((name) => !known.includes(name));
	if (other === void 0) return;
	const meant = nearest(other, known);
	throw refusal(`there is no service "${other}" (services: ${known.join(", ")})`, meant === null ? "name one of these" : `did you mean ${meant}?`);
}
function named(pairs, part) {
	return pairs.map((pair) => ({ name: pair[part] }));
}
function once(all) {
	return [...new Set(all.map(({ name }) => name))];
}
// src/adapters/deploy/probe.ts
/** Milliseconds between two questions, and for how long one is waited for. */
const PAUSE = 250;
const PATIENCE = 5e3;
/** The last question, too, gets a chance to be answered. */
const SHORTEST = 1e3;
/** Milliseconds until somebody first looks whether the answer still matters, and at most between two looks. */
const LOOK = 1e3;
const LONGEST_LOOK = 5e3;
function probes(redact) {
	return async ({ url, within }, expected, pair, isMoot) => {
		const address = filledIn(url, pair);
		const over = new AbortController();
		const asked = answered(address, expected, within, over.signal);
		const moot = becomesMoot(isMoot, over.signal);
		try {
			const why = await Promise.race([asked, moot]);
			return why === null ? null : redact(why);
		} finally {
			over.abort();
			await Promise.allSettled([asked, moot]);
		}
	};
}
async function answered(address, expected, within, over) {
	const until = performance.now() + within * 1e3;
	for (;;) {
		const left = until - performance.now();
		const seen = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
		if (seen === expected) return null;
		if (over.aborted || performance.now() + PAUSE >= until) return saying(address, seen, expected, within);
		await setTimeout(PAUSE, null, { signal: over }).catch(() => null);
	}
}
/** Looks soon at first and then less often: to look at a record may cost requests. */
async function becomesMoot(isMoot, over) {
	for (let looks = 1; !over.aborted; looks += 1) {
		const pause = Math.min(looks * LOOK, LONGEST_LOOK);
		await setTimeout(pause, null, { signal: over }).catch(() => null);
		if (!over.aborted && await isMoot()) return "nobody waits for the answer any more";
	}
	return "";
}
/** The HTTP status, or why there is none. */
async function statusOf(address, patience, over) {
	try {
		const signal = AbortSignal.any([AbortSignal.timeout(patience), over]);
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
/** `env` is the whole environment: secrets come from there, and are taken out of everything that is said. */
async function deployerOf(gatherer, { secrets = {}, ...place }, env) {
	const { top } = await layoutOf(place.repo);
	const redact = redactor({
		...env,
		...secrets
	});
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
		record: fileRecord(await recordFile(place)),
		render: renders,
		renderingFor: (target) => targetOf(target).renders,
		sha256,
		gathererFor: () => Promise.resolve(gatherer),
		now: () => instant(Date.now() / 1e3)
	};
}
/** Refuses the name of a rendering that does not exist, also where there is nothing to render. */
function demandRendering(name) {
	const rendering = renderingOf(name);
	if (rendering !== void 0) return rendering;
	throw refusal(`there is no rendering ${name}`, `choose one of ${RENDERINGS.map((one) => one.name).join(", ")}`);
}
const renders = (name, input) => {
	const rendering = demandRendering(name);
	const { unset } = rendering;
	return {
		name,
		file: rendering.file(input),
		text: rendering.render(input),
		unset
	};
};
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
export { pipelineAt as a, desiredAt as i, deployerOf as n, pipelineInForce as o, demandKnown as r, snapshotAt as s, demandRendering as t };
