import { n as refusal } from "./refusal.js";
import { t as openClient } from "./client.js";
import { a as redactor, i as codeOf, n as targetOf, o as filledIn, t as opensTargets } from "./deploy.js";
import { G as exposuresOf, Y as percentOf, Z as settingFor, ct as inOrder, nt as stateOf, rt as valueOf, tt as filesOf, xt as instant } from "./text.js";
import { E as layoutOf, o as deploySettingsFor } from "./reader.js";
import { f as readTree, h as snapshotOf, t as asTree } from "./check.js";
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
			digest: digestOf$1({
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
		digest: digestOf$1(none, sha256),
		unreadable: []
	};
}
/** Values as the record keeps them. */
function recorded({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, value]));
}
function digestOf$1({ values, blockedRoutes }, sha256) {
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
// src/render/define.ts
/** The first line where the format has comments. No date: it would make a new file of the same values. */
const WRITTEN_BY = "# written by Flaghoist; do not edit";
// src/render/values.ts
/** In order of the variables' names. Throws where two flags fill one: such a snapshot is never deployed. */
function sorted(values) {
	const found = values.toSorted((a, b) => inOrder(a.variable, b.variable));
	const twice = found.find(({ variable }, index) => variable === found[index - 1]?.variable);
	if (twice !== void 0) throw new RangeError(`${twice.variable} is filled twice`);
	return found;
}
const UNSENDABLE = /[\0\p{Cs}]/u;
/** What the service will read: all that an environment variable holds is text. */
function textOf({ variable, value }) {
	const text = String(value);
	if (UNSENDABLE.test(text)) throw new RangeError(`no environment variable can hold ${variable}`);
	return text;
}
/** The values as canonical JSON: keys in order of their code units, no blanks, as ECMAScript writes them. */
function canonicalValues(values) {
	return `{${sorted(values).map(({ variable, value }) => `${JSON.stringify(variable)}:${JSON.stringify(value)}`).join(",")}}`;
}
/** The digest of the values alone: whoever has them can compute it again. */
function digestOf({ values, sha256 }) {
	return `sha256:${sha256(canonicalValues(values))}`;
}
// src/render/yaml.ts
const ESCAPED = /[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\ufffe\uffff]/gu;
/** In double quotes, always: `no`, `1e3` and `012` are texts here. JSON's escapes are YAML's escapes. */
function yamlText(text) {
	return JSON.stringify(text).replace(ESCAPED, escapeOf);
}
function escapeOf(character) {
	const code = (character.codePointAt(0) ?? 0).toString(16);
	return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*$/;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[0-9]+)$/i;
/** A key: as it is where every reader takes it for text, in quotes otherwise. */
function yamlKey(text) {
	return PLAIN.test(text) && !RESERVED.test(text) ? text : yamlText(text);
}
/** A map, one line for each entry; `{}` behind the key where there are none. */
function yamlMap(indent, key, entries) {
	const blanks = " ".repeat(indent);
	if (entries.length === 0) return [`${blanks}${yamlKey(key)}: {}`];
	return [`${blanks}${yamlKey(key)}:`, ...entries.map(([name, value]) => `${blanks}  ${yamlKey(name)}: ${value}`)];
}
// src/render/compose.ts
const compose = {
	name: "compose",
	title: "A Docker Compose override file that sets the service's environment.",
	file: ({ service }) => `${service}.compose.yaml`,
	render: ({ service, values }) => {
		const environment = sorted(values).map((value) => [value.variable, escape$4(textOf(value))]);
		return `${[
			WRITTEN_BY,
			"services:",
			`  ${yamlKey(service)}:`,
			...yamlMap(4, "environment", environment)
		].join("\n")}\n`;
	},
	example: `# written by Flaghoist; do not edit
services:
  calling-platform:
    environment:
      OUTBOUND_CALLS_ENABLED: "true"
      OUTBOUND_CALLS_PERCENTAGE: "25"
`
};
/** Compose puts in what `$NAME` stands for on the machine that runs it, unless the `$` is doubled. */
function escape$4(text) {
	return yamlText(text.replaceAll("$", "$$$$"));
}
// src/render/dotenv.ts
const dotenv = {
	name: "dotenv",
	title: "Lines of NAME=value that dotenv, node --env-file and a POSIX shell read alike.",
	file: ({ service }) => `${service}.env`,
	render: ({ values }) => `${[WRITTEN_BY, ...sorted(values).map(line)].join("\n")}\n`,
	example: `# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED=true
OUTBOUND_CALLS_PERCENTAGE=25
`
};
function line(value) {
	const text = textOf(value);
	if (!readsAlike(text)) throw new RangeError(`${value.variable} has no form that dotenv and a shell read alike: it holds a carriage return, or "'" together with one of " $ \\ \``);
	return `${value.variable}=${escape$3(text)}`;
}
/**
* Whether there is a form that all of them read as this text. A `'` needs double quotes, and in those a
* shell takes `"`, `$`, a backslash and a backtick for more than they are, which dotenv does not let us
* undo. dotenv makes a line feed of every carriage return.
*/
function readsAlike(text) {
	return !text.includes("\r") && !(text.includes("'") && /["$\\`]/.test(text));
}
/** A text that reads alike, quoted where it has to be: `docker run --env-file` would keep the quotes. */
function escape$3(text) {
	if (/^[A-Za-z0-9_.,:/@%+-]+$/.test(text)) return text;
	if (text.includes("'")) return `"${text}"`;
	return text.endsWith("\\") ? `'${text}' #'.` : `'${text}'`;
}
// src/render/json.ts
const json = {
	name: "json",
	title: "One line of canonical JSON with the digest of its values.",
	file: ({ service }) => `${service}.json`,
	render: (input) => {
		return `{${[
			["digest", escape$2(digestOf(input))],
			["environment", escape$2(input.environment)],
			["service", escape$2(input.service)],
			["values", canonicalValues(input.values)]
		].map(([name, value]) => `"${name}":${value}`).join(",")}}\n`;
	},
	example: `{"digest":"sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c","environment":"production","service":"calling-platform","values":{"OUTBOUND_CALLS_ENABLED":true,"OUTBOUND_CALLS_PERCENTAGE":25}}
`
};
/** ECMAScript's own way, which leaves no choice: the shortest escapes, and none where none is needed. */
function escape$2(text) {
	return JSON.stringify(text);
}
// src/render/kubernetes.ts
/** On the ConfigMap; belongs on the pod template as well. */
const DIGEST_ANNOTATION = "flaghoist/digest";
const kubernetes = {
	name: "kubernetes",
	title: "A Kubernetes ConfigMap for envFrom, with the digest of its values to roll out by.",
	file: ({ service }) => `${service}.configmap.yaml`,
	render: render$1,
	example: `# written by Flaghoist; do not edit
apiVersion: v1
kind: ConfigMap
metadata:
  name: "calling-platform-flags"
  labels:
    app.kubernetes.io/managed-by: "flaghoist"
    flaghoist/environment: "production"
    flaghoist/service: "calling-platform"
  annotations:
    flaghoist/digest: "sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c"
    flaghoist/environment: "production"
    flaghoist/service: "calling-platform"
data:
  OUTBOUND_CALLS_ENABLED: "true"
  OUTBOUND_CALLS_PERCENTAGE: "25"
`
};
function render$1(input) {
	const { environment, service, values, sha256 } = input;
	const own = dnsLabel(service, sha256);
	return `${[
		WRITTEN_BY,
		"apiVersion: v1",
		"kind: ConfigMap",
		"metadata:",
		`  name: ${escape$1(`${own}-flags`)}`,
		...yamlMap(2, "labels", [
			["app.kubernetes.io/managed-by", escape$1("flaghoist")],
			["flaghoist/environment", escape$1(dnsLabel(environment, sha256))],
			["flaghoist/service", escape$1(own)]
		]),
		...yamlMap(2, "annotations", [
			[DIGEST_ANNOTATION, escape$1(digestOf(input))],
			["flaghoist/environment", escape$1(environment)],
			["flaghoist/service", escape$1(service)]
		]),
		...yamlMap(0, "data", sorted(values).map((value) => [value.variable, escape$1(textOf(value))]))
	].join("\n")}\n`;
}
/** `envFrom` takes values as they are: Kubernetes replaces `$(NAME)` only in a container's own `env`. */
function escape$1(text) {
	return yamlText(text);
}
/**
* A name as an RFC 1123 label: letters, digits and "-", at most 63 of them. A name that is none already gets
* a piece of its own digest, for `a_b` and `a.b` are two services and must not share a ConfigMap.
*/
function dnsLabel(name, sha256) {
	if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return name;
	return `${name.replace(/[^a-z0-9]+/g, "-").slice(0, 54).replace(/-$/, "")}-${sha256(name).slice(0, 8)}`;
}
// src/render/traefik.ts
/** Far above a rule's length, which is the priority of a router that has none; fits into 32 bits, as it must. */
const PRIORITY = 2e9;
const traefik = {
	name: "traefik",
	title: "Dynamic configuration for Traefik that answers 503 on the routes that are blocked.",
	file: ({ service }) => `${service}.traefik.yaml`,
	render,
	example: `# written by Flaghoist; do not edit
http:
  routers:
    flaghoist-calling-platform-1:
      rule: "Path(\`/outbound-calls\`) || PathPrefix(\`/outbound-calls/\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
    flaghoist-calling-platform-1-tls:
      rule: "Path(\`/outbound-calls\`) || PathPrefix(\`/outbound-calls/\`)"
      priority: 2000000000
      service: flaghoist-calling-platform
      tls: {}
  services:
    flaghoist-calling-platform:
      loadBalancer:
        # None, so Traefik itself answers 503.
        servers: []
`
};
function render({ service, blockedRoutes }) {
	const name = `flaghoist-${service}`;
	const routers = [...new Set(blockedRoutes.map(ruleOf))].toSorted(inOrder).flatMap((rule, index) => routersOf(name, rule, index + 1));
	return `${[
		WRITTEN_BY,
		"http:",
		...routers.length === 0 ? [] : ["  routers:", ...routers],
		"  services:",
		`    ${yamlKey(name)}:`,
		"      loadBalancer:",
		"        # None, so Traefik itself answers 503.",
		"        servers: []"
	].join("\n")}\n`;
}
/** Two of them: one without `tls` never sees a request that came by HTTPS, one with it sees no other. */
function routersOf(service, rule, number) {
	const router = (name, ...more) => [
		`    ${yamlKey(name)}:`,
		`      rule: ${yamlText(rule)}`,
		`      priority: ${PRIORITY}`,
		`      service: ${yamlKey(service)}`,
		...more
	];
	const name = `${service}-${number}`;
	return [...router(name), ...router(`${name}-tls`, "      tls: {}")];
}
const ROUTE = /^\/[A-Za-z0-9._~/-]*\*?$/;
/**
* The rule that matches what a pattern means: its path and everything below, with or without `/*`. In an
* emergency, a route that stays open by accident is worse than one too many closed. Only a `*` right behind
* other characters goes on inside a segment: `/agent*` blocks `/agents` as well.
*/
function ruleOf(route) {
	if (!ROUTE.test(route)) throw new RangeError(`${JSON.stringify(route)} is no route to block`);
	const path = `/${segmentsOf(route.replace(/\*$/, "")).join("/")}`;
	const inside = /[^/]\*$/.test(route);
	if (path === "/" || inside) return `PathPrefix(${escape(path)})`;
	return `Path(${escape(path)}) || PathPrefix(${escape(`${path}/`)})`;
}
/** As the proxy sees them, who tidies a request's path before it looks for a router. */
function segmentsOf(path) {
	const segments = [];
	for (const segment of path.split("/")) if (segment === "..") segments.pop();
	else if (segment !== "" && segment !== ".") segments.push(segment);
	return segments;
}
/** A text in a rule. Backticks need no escapes, and a route has none. */
function escape(path) {
	return `\`${path}\``;
}
// src/render/index.ts
/** In the order in which `render` shows them. */
const RENDERINGS = [
	dotenv,
	compose,
	kubernetes,
	traefik,
	json
];
/** The rendering of that name, or undefined. */
function renderingOf(name) {
	return RENDERINGS.find((rendering) => rendering.name === name);
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
