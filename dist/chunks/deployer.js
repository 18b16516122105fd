import { $ as opensTargets, X as logFile, Z as shownLogFile, at as renderingOf, et as targetOf, it as RENDERINGS, nt as redactor, rt as filledIn, st as fileLog } from "./judging.js";
import { v as refusal } from "./opening.js";
import { jt as instant } from "./program.js";
import { hostname } from "node:os";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
// src/adapters/targets/probe.ts
/** Milliseconds between two requests, and until one of them is given up. */
const PAUSE = 250;
const PATIENCE = 5e3;
/** Milliseconds that the last request gets at least. */
const SHORTEST = 1e3;
/** Milliseconds until the first check whether the probe was cancelled, and at most between two checks. */
const LOOK = 1e3;
const LONGEST_LOOK = 5e3;
function probes(redact) {
	return async ({ url, within }, expected, instance, isCancelled) => {
		const address = filledIn(url, instance);
		const over = new AbortController();
		const answer = untilExpected(address, expected, within, over.signal);
		const cancelled = cancellation(isCancelled, over.signal);
		try {
			const why = await Promise.race([answer, cancelled]);
			return why === null ? null : redact(why);
		} finally {
			over.abort();
			await Promise.allSettled([answer, cancelled]);
		}
	};
}
async function untilExpected(address, expected, within, over) {
	const until = performance.now() + within * 1e3;
	for (;;) {
		const left = until - performance.now();
		const status = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
		if (status === expected) return null;
		if (over.aborted || performance.now() + PAUSE >= until) return failureText(address, status, expected, within);
		await setTimeout(PAUSE, null, { signal: over }).catch(() => null);
	}
}
/** Checks soon at first and then less often, because reading the log may cost requests. */
async function cancellation(isCancelled, over) {
	for (let looks = 1; !over.aborted; looks += 1) {
		const pause = Math.min(looks * LOOK, LONGEST_LOOK);
		await setTimeout(pause, null, { signal: over }).catch(() => null);
		if (!over.aborted && await isCancelled()) return "a newer deployment has started";
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
function failureText(address, status, expected, within) {
	return `${address} does not answer ${expected} within ${within} seconds (last: ${status})`;
}
// src/wiring/deployer.ts
/** `env` holds the secrets of targets. Every message of a target is printed without their values. */
function deployerOf(gatherer, { secrets = {}, ...place }, env) {
	const { top, gitFolder } = gatherer.repository;
	const redact = redactor({
		...env,
		...secrets
	});
	const client = async (repository, tokenVariable) => {
		const token = env[tokenVariable] ?? "";
		const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
		if (token === "") return null;
		const { openClient } = await import("./client2.js");
		return openClient({
			token,
			apiUrl,
			repository
		});
	};
	return {
		...gatherer,
		host: hostname(),
		placesOf,
		locatedBy,
		open: opensTargets({
			directory: top,
			env,
			redact,
			client
		}),
		probe: probes(redact),
		log: fileLog(logFile(place, gitFolder), { shown: shownLogFile(place) }),
		run: randomUUID(),
		render: renders,
		renderingFor: (target) => targetOf(target).defaultRendering,
		sha256,
		gathererFor: () => Promise.resolve(gatherer),
		now: () => instant(Date.now() / 1e3),
		pause: (seconds) => setTimeout(seconds * 1e3),
		onWait: (what) => void process.stderr.write(`waiting for ${what}\n`)
	};
}
/** The rendering of that name. Throws a refusal for an unknown one. */
function demandRendering(name) {
	const rendering = renderingOf(name);
	if (rendering !== void 0) return rendering;
	throw refusal("unknown/rendering", {
		name,
		available: RENDERINGS.map((candidate) => candidate.name)
	});
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
const placesOf = (instance, { target, settings, render }) => {
	const { places, defaultRendering } = targetOf(target);
	return places(settings, instance, render ?? defaultRendering).map(({ what }) => what);
};
const locatedBy = (target) => targetOf(target).locatedBy;
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
export { sha256 as n, deployerOf as t };
