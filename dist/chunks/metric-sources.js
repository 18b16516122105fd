import { t as hintOf } from "./refusal.js";
import { c as sayingOf, n as gitAt, p as records, s as printable, t as layoutOf } from "./open.js";
import { n as writeBlobs, p as resolveAll, r as treeWith } from "./branch.js";
import { a as known, i as absent, o as unreachable } from "./evidence.js";
import { c as isoOf } from "./time.js";
import { A as SOURCE_VARIABLE, M as VARIABLE_NAME, N as about, S as seconds, j as SWITCH } from "./log-reading.js";
import { d as piecesOf, f as pointsOf } from "./metrics.js";
import { t as require_dist } from "./dist.js";
import { a as yamlText, c as sorted, d as valuesDigest, i as yamlMap, l as textOf$2, n as traefik, o as WRITTEN_BY, r as yamlKey, s as canonicalValues, u as unsetNote } from "./traefik.js";
import { a as startOf, c as writeAtomically, i as ownerText, n as acquireLock, o as codeOf, r as KEEPER_MARK, s as reasonOf } from "./lock.js";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join, posix, relative, resolve } from "node:path";
import { randomInt } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// src/render/compose.ts
const compose$1 = {
	name: "compose",
	title: "A Docker Compose override file that sets the service's environment.",
	file: ({ service }) => `${service}.compose.yaml`,
	unset: "empty",
	render: ({ service, values }) => {
		const environment = sorted(values, "empty").map((value) => [value.variable, escape$3(textOf$2(value))]);
		return `${[
			WRITTEN_BY,
			...unsetNote(values),
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
/** A text for Compose, with each `$` doubled, because Compose replaces `$NAME` by a variable of the machine. */
function escape$3(text) {
	return yamlText(text.replaceAll("$", "$$$$"));
}
// src/render/dotenv.ts
const dotenv = {
	name: "dotenv",
	title: "Lines of NAME=value that dotenv, node --env-file and a POSIX shell read alike.",
	file: ({ service }) => `${service}.env`,
	unset: "empty",
	render: ({ values }) => `${[
		WRITTEN_BY,
		...unsetNote(values),
		...sorted(values, "empty").map(line)
	].join("\n")}\n`,
	example: `# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED=true
OUTBOUND_CALLS_PERCENTAGE=25
`
};
function line(value) {
	const text = textOf$2(value);
	if (!isPortable(text)) throw new RangeError(`${value.variable} has no form that dotenv and a shell read alike: it holds a carriage return, or "'" together with one of " $ \\ \``);
	return `${value.variable}=${escape$2(text)}`;
}
/**
* Whether all readers can read a text alike. A `'` needs double quotes, in which a shell interprets `"`, `$`, a
* backslash and a backtick, and dotenv has no escapes for them. dotenv turns every carriage return into a line feed.
*/
function isPortable(text) {
	return !text.includes("\r") && !(text.includes("'") && /["$\\`]/.test(text));
}
/** A text in quotes only if it needs them, because `docker run --env-file` keeps quotes. */
function escape$2(text) {
	if (/^[A-Za-z0-9_.,:/@%+-]*$/.test(text)) return text;
	if (text.includes("'")) return `"${text}"`;
	return text.endsWith("\\") ? `'${text}' #'.` : `'${text}'`;
}
// src/render/json.ts
const json = {
	name: "json",
	title: "One line of canonical JSON with the digest of its values.",
	file: ({ service }) => `${service}.json`,
	unset: "left-out",
	render: (input) => {
		return `{${[
			["digest", escape$1(valuesDigest(input))],
			["environment", escape$1(input.environment)],
			["service", escape$1(input.service)],
			["values", canonicalValues(input.values)]
		].map(([name, value]) => `"${name}":${value}`).join(",")}}\n`;
	},
	example: `{"digest":"sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c","environment":"production","service":"calling-platform","values":{"OUTBOUND_CALLS_ENABLED":true,"OUTBOUND_CALLS_PERCENTAGE":25}}
`
};
/** A text as ECMAScript writes it, which gives exactly one form. */
function escape$1(text) {
	return JSON.stringify(text);
}
// src/render/kubernetes.ts
/** On the ConfigMap; belongs on the pod template as well. */
const DIGEST_ANNOTATION = "flaghoist/digest";
const kubernetes = {
	name: "kubernetes",
	title: "A Kubernetes ConfigMap for envFrom, with the digest of its values to roll out by.",
	file: ({ service }) => `${service}.configmap.yaml`,
	unset: "left-out",
	render,
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
function render(input) {
	const { environment, service, values, sha256 } = input;
	const label = dnsLabel(service, sha256);
	return `${[
		WRITTEN_BY,
		"apiVersion: v1",
		"kind: ConfigMap",
		"metadata:",
		`  name: ${escape(`${label}-flags`)}`,
		...yamlMap(2, "labels", [
			["app.kubernetes.io/managed-by", escape("flaghoist")],
			["flaghoist/environment", escape(dnsLabel(environment, sha256))],
			["flaghoist/service", escape(label)]
		]),
		...yamlMap(2, "annotations", [
			[DIGEST_ANNOTATION, escape(valuesDigest(input))],
			["flaghoist/environment", escape(environment)],
			["flaghoist/service", escape(service)]
		]),
		...yamlMap(0, "data", sorted(values).map((value) => [value.variable, escape(textOf$2(value))]))
	].join("\n")}\n`;
}
/** `envFrom` takes values as they are: Kubernetes replaces `$(NAME)` only in a container's own `env`. */
function escape(text) {
	return yamlText(text);
}
/**
* A name as an RFC 1123 label: letters, digits and "-", at most 63 characters. A name that is no label gets a part of
* its digest, because `a_b` and `a.b` are two services and must not share a ConfigMap.
*/
function dnsLabel(name, sha256) {
	if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return name;
	return `${name.replace(/[^a-z0-9]+/g, "-").slice(0, 54).replace(/-$/, "")}-${sha256(name).slice(0, 8)}`;
}
// src/render/index.ts
/** In the order in which `render` shows them. */
const RENDERINGS = [
	dotenv,
	compose$1,
	kubernetes,
	traefik,
	json
];
/** The rendering of that name, or undefined. */
function renderingOf(name) {
	return RENDERINGS.find((rendering) => rendering.name === name);
}
// src/adapters/targets/define.ts
/** Sound because settings reach a target only after its own schema has accepted them. */
function defineTarget(definition) {
	return definition;
}
const APPLIED = { kind: "applied" };
const UNCHANGED = { kind: "unchanged" };
function failed(why) {
	return {
		kind: "failed",
		why
	};
}
/** The values as environment variables. */
function variablesOf({ values }) {
	return Object.fromEntries(values.map(({ variable, value }) => [variable, String(value)]));
}
function contentOf(delivery) {
	return new Map(Object.entries(variablesOf(delivery)));
}
function sameContent(a, b) {
	return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
/** Fills in a template such as `deploy/{environment}`. */
function filledIn(template, { environment, service }) {
	return template.replaceAll("{environment}", environment).replaceAll("{service}", service);
}
/** A path in its shortest form, for comparing: `./a//b` is `a/b`. */
function pathAt(...parts) {
	const absolute = parts.findLastIndex((part) => part.startsWith("/"));
	return posix.join(...parts.slice(Math.max(absolute, 0)));
}
/** For a target that can only be written. */
function unreadable(what) {
	return () => Promise.resolve(absent(`${what} cannot be asked what it has`));
}
const PLAIN = {
	type: "string",
	minLength: 1,
	maxLength: 500,
	pattern: "\\S",
	errorMessage: "must be a text of 1 to 500 characters"
};
/** An argument vector. There is no shell, so its parts are neither expanded nor split. */
const VECTOR = {
	type: "array",
	minItems: 1,
	maxItems: 100,
	items: {
		type: "string",
		maxLength: 1e3,
		errorMessage: "must be a text"
	},
	errorMessage: "must be a list: the program and its arguments, one by one"
};
const LIST = {
	...VECTOR,
	errorMessage: "must be a list of texts"
};
/** The setting for variables of the job that a program gets. Without it, the program gets no secrets. */
function variablesSetting(example, also = "", hint = "") {
	return about({
		type: "array",
		maxItems: 100,
		items: VARIABLE_NAME,
		errorMessage: "must be a list of names of variables"
	}, `Variables that the program gets besides PATH, HOME and the like${also}. It gets no others.${hint}`, [[example]]);
}
/** How long a program may take before it is stopped together with everything that it started. */
function limit(usual) {
	return {
		...about(seconds(), "Seconds until a program that has not ended is stopped.", [usual]),
		default: usual
	};
}
// src/adapters/targets/branch-landings.ts
const LANDING_KEY = "Landing";
/** The trailer for a file that was already as the landing wants it. */
const UNCHANGED_KEY = "Unchanged";
/** Seconds by which the clocks of two machines may differ. An older commit cannot come from a newer landing. */
const SKEW = 86400;
async function writersOf(git, tip, landing, files) {
	const commits = await commitsSince(git, tip, await dateOf(git, landing));
	const newer = await descendantsOf(git, landing, [...new Set(commits.flatMap((commit) => commit.landing ?? []))].filter((one) => one !== landing));
	const found = /* @__PURE__ */ new Map();
	const same = /* @__PURE__ */ new Set();
	for (const { landing: by, files: written } of commits) for (const file of written.filter((one) => files.has(one))) if (by === landing) same.add(file);
	else if (by !== null && newer.has(by) && !found.has(file)) found.set(file, by);
	return {
		newer: found,
		same
	};
}
/** Seconds since 1970. A date in the future may be forged, so the present counts in its place. */
async function dateOf(git, landing) {
	const shown = await git.run([
		"show",
		"--no-patch",
		"--format=%ct",
		landing
	]);
	const date = shown.code === 0 ? Number(shown.out.toString()) : 0;
	return Math.min(date, Date.now() / 1e3);
}
const FORMAT = `%x1e%(trailers:key=${LANDING_KEY},valueonly,separator=%x1f)%x1d%(trailers:key=${UNCHANGED_KEY},valueonly,separator=%x1f)`;
/** All commits of the branch since a date, also merged ones. */
async function commitsSince(git, tip, date) {
	const since = `--since-as-filter=@${Math.max(0, Math.floor(date - SKEW))} +0000`;
	const options = [
		"-z",
		"--name-only",
		"--no-renames",
		`--format=${FORMAT}`
	];
	const out = await git.ask([
		"log",
		...options,
		since,
		tip,
		"--"
	]);
	return records(Buffer.concat([out, Buffer.of(0)])).join("\0").split("").slice(1).map(commitIn);
}
function commitIn(text) {
	const [head = "", ...names] = text.split("\0").map((line) => line.replace(/^\n/, ""));
	const [landing = "", unchanged = ""] = head.split("");
	return {
		landing: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(landing) ? landing : null,
		files: [...names, ...unchanged.split("")].filter((name) => name !== "")
	};
}
/** The landings among these that came after ours. One that cannot be fetched did not. */
async function descendantsOf(git, landing, others) {
	if (others.length === 0) return /* @__PURE__ */ new Set();
	let found = await resolveAll(git, [landing, ...others]);
	if (found.includes(null)) {
		await fetchDefaultBranch(git);
		found = await resolveAll(git, [landing, ...others]);
	}
	const [ours, ...tips] = found;
	const there = tips.filter((tip) => tip !== null);
	if (ours === null || there.length === 0) return /* @__PURE__ */ new Set();
	const input = [...there, `^${landing}`].map((line) => `${line}\n`).join("");
	const after = await git.line([
		"rev-list",
		"--ancestry-path",
		"--stdin"
	], { input });
	return new Set(after.split("\n"));
}
/** A newer landing may not be in this clone yet. Without an answer, the branch is written: a rollback goes out. */
async function fetchDefaultBranch(git) {
	const remote = await git.remote();
	if (remote === null) return;
	const filter = await git.promisor() === remote ? ["--filter=blob:none"] : [];
	await git.run([
		"fetch",
		...[
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-auto-maintenance"
		],
		...filter,
		remote,
		"HEAD"
	], { patience: 30 });
}
// src/adapters/system/secrets.ts
/** Names of variables whose values are secrets. */
const SECRET_NAME = new RegExp([
	"token|secret|passw(or)?d|passphrase|pass$|(^|_)pass_|_pwd(_|$)|jwt|bearer|webhook|credential|private",
	"keys?$|_keys?_|api_?key|access_?key|deploy_?key|auth(?!or)|cookie|session|dsn|signature|_pat$",
	"connection_?string"
].join("|"), "i");
/** Shorter values occur in many texts by chance. */
const SHORTEST = 4;
/** Values of settings that are no secrets, under any variable name. */
const NO_SECRET = /^(true|false|null|none|auto|basic|bearer|enabled|disabled)$/i;
function secretsIn(env) {
	return Object.entries(env).flatMap(([name, value = ""]) => [
		...SECRET_NAME.test(name) ? [...partsOf(value), ...pathIn(value)] : [],
		...[value, ...value.split(/[\s,;]+/)].flatMap(inAddress),
		...inJson(value)
	]).filter((secret) => secret.length >= SHORTEST && !NO_SECRET.test(secret));
}
/** As a whole, and line by line, because a program may print one line of a key. */
function partsOf(secret) {
	return [secret, ...secret.split(/\r?\n/)].flatMap((text) => [text, text.trim()]);
}
/** The password or the token in an address, as it is and decoded. */
function inAddress(value) {
	const [, scheme = "", info = ""] = /^([a-z][a-z0-9+.-]*):\/\/(.*)@/is.exec(value) ?? [];
	const [, user = "", password = ""] = /^([^:/]*)(?::(.*))?$/s.exec(info) ?? [];
	const isPort = /^\d{1,5}\//.test(password);
	const secret = /^https?$/i.test(scheme) && /^(x-oauth-basic)?$/.test(password) ? user : isPort ? "" : password;
	return [secret, decoded(secret)];
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** The path of a secret address: a webhook has its secret there. */
function pathIn(value) {
	const path = /^https?:\/\/[^/\s]+(\/\S+)$/i.exec(value)?.[1] ?? "";
	return path.length < 8 ? [] : [path];
}
/** The values in a JSON object whose keys say that they are secrets. */
function inJson(value) {
	if (!value.trimStart().startsWith("{")) return [];
	const found = [];
	try {
		JSON.parse(value, (key, below) => {
			if (typeof below === "string" && SECRET_NAME.test(key)) found.push(...partsOf(below));
			return below;
		});
	} catch {}
	return found;
}
// src/adapters/system/redact.ts
/** The beginning of an address, up to the place of a password, which may also be a port. */
const BEFORE_PASSWORD = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^/\s:@]*:(?!\d{1,5}(?:[/\s]|$))/gi;
const NO_PASSWORD = /[\s"'<>]|$/g;
/** A token in the place of `user:password@`. */
const TOKEN$1 = /\b(https?:\/\/)[^/\s"'<>]+@/gi;
function redactor(env) {
	const forms = [...new Set(secretsIn(env))].flatMap(formsOf);
	const patterns = [...new Map(forms.map((one) => [one.pattern, one])).values()].toSorted((a, b) => b.length - a.length).map(({ pattern }) => new RegExp(pattern, "g"));
	return (text) => {
		return withoutPasswords(patterns.reduce((so, pattern) => so.replaceAll(pattern, "***"), text)).replaceAll(TOKEN$1, "$1***@");
	};
}
/**
* `user:password@` in addresses. A password ends with the last "@" before a space, a quote or a bracket; each such
* stretch is searched once, however many addresses begin in it.
*/
function withoutPasswords(text) {
	const begins = new RegExp(BEFORE_PASSWORD);
	const ends = new RegExp(NO_PASSWORD);
	const kept = [];
	let [done, end, last] = [
		0,
		-1,
		-1
	];
	for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
		const start = found.index + found[0].length;
		if (start > end) {
			ends.lastIndex = start;
			end = ends.exec(text)?.index ?? text.length;
			const at = text.slice(start, end).lastIndexOf("@");
			last = at < 0 ? -1 : start + at;
		}
		if (last < start) {
			begins.lastIndex = found.index + 1;
			continue;
		}
		kept.push(text.slice(done, found.index), `${found[1] ?? ""}***@`);
		done = last + 1;
		begins.lastIndex = done;
	}
	return kept.length === 0 ? text : [...kept, text.slice(done)].join("");
}
/** Shorter parts of base64 occur in many texts by chance. */
const SHORTEST_PART = 6;
/** A secret as it is, and as JSON, an address, a header or a dump would write it. */
function formsOf(secret) {
	const json = JSON.stringify(secret).slice(1, -1);
	const hex = Buffer.from(secret).toString("hex");
	const texts = [
		json,
		hex,
		hex.toUpperCase(),
		...base64Of(secret)
	];
	return [{
		pattern: Array.from(secret, encoded$1).join(""),
		length: secret.length
	}, ...texts.map((text) => ({
		pattern: escaped(text),
		length: text.length
	}))];
}
/** A character as it is or percent-encoded, in either case: encoders differ. */
function encoded$1(character) {
	if (/^\p{Cs}$/u.test(character)) return escaped(character);
	const code = (Buffer.from(character).toString("hex").match(/../g) ?? []).map((byte) => `%${byte.replace(/[a-f]/g, (a) => `[${a}${a.toUpperCase()}]`)}`);
	const plus = character === " " ? "|\\+" : "";
	return `(?:${escaped(character)}|${code.join("")}${plus})`;
}
function escaped(text) {
	return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
/** Alone, and the fixed part of it inside of a longer text, as in `user:password`. */
function base64Of(secret) {
	const bytes = Buffer.from(secret);
	return [bytes.toString("base64").replace(/=+$/, ""), ...[
		0,
		1,
		2
	].map((before) => {
		const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
		const [first, last] = [Math.ceil(before * 8 / 6), Math.floor((before + bytes.length) * 8 / 6)];
		return text.slice(first, last);
	}).filter((part) => part.length >= SHORTEST_PART)].flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]);
}
/** Characters at the end of the output that are read. */
const LOOKED_AT = 65536;
/** The last line of a program's output for a report: without secrets and control characters, at most 300 characters. */
function lastLine(text, redact) {
	const begin = text.length > LOOKED_AT ? text.indexOf("\n", text.length - LOOKED_AT) + 1 : 0;
	return (redact(text.slice(begin)).split(/[\r\n]+/).map((line) => line.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim()).filter((line) => line !== "").at(-1) ?? "").slice(0, 300);
}
// src/adapters/system/process.ts
/** The reason of a cancelled apply. */
const CANCELLED = "stopped, because a rollback of the same instance was started";
/** Bytes of output that are kept, from the end: pm2 prints tens of thousands for each process. */
const KEPT = 1 << 24;
/** Milliseconds to wait for output after the end, where a program that was left running has it open. */
const LINGER = 500;
/**
* The keeper: it runs the program in its own process group and ends the group when we end. Only we have the other end of its
* standard input, which closes when we end for any reason. It reports to file descriptor 3 how the program ended. With /proc, it also
* ends processes that have left the group. It stops all of them before it kills the first, because a child without its
* parent could not be found any more.
*/
const KEEPER = `${KEEPER_MARK}
const [, file, ...args] = process.argv.slice(1);
const fs = require('node:fs');
const parentOf = (pid) => {
  try {
    const stat = fs.readFileSync('/proc/' + pid + '/stat', 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
};
const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch {}
};
const endAll = () => {
  const below = new Set([process.pid]);
  try {
    for (let before = 0; before < below.size; ) {
      before = below.size;
      for (const pid of fs.readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).map(Number)) {
        if (below.has(pid) || !below.has(parentOf(pid))) continue;
        below.add(pid);
        signal(pid, 'SIGSTOP');
      }
    }
  } catch {}
  below.delete(process.pid);
  below.forEach((pid) => signal(pid, 'SIGKILL'));
  process.kill(0, 'SIGKILL');
};
const tell = (how) => {
  fs.writeSync(3, JSON.stringify(how));
  process.exit();
};
const child = require('node:child_process').spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', ({ code, message }) => tell({ error: code || message }));
child.on('exit', (code, signal) => tell({ code, signal }));
process.stdin.on('close', endAll).resume();
process.on('SIGTERM', endAll);
`;
function run(program, redact) {
	const [file = "", ...args] = program.vector;
	if (program.cancelled?.aborted === true) return Promise.resolve({
		code: null,
		out: "",
		stopped: null,
		trouble: CANCELLED
	});
	return new Promise((done) => {
		const owner = ownerText(process.pid, startOf(process.pid));
		const child = spawn(process.execPath, [
			"-e",
			KEEPER,
			"--",
			owner,
			file,
			...args
		], {
			cwd: program.directory,
			env: { ...program.env },
			stdio: [
				"pipe",
				"pipe",
				"pipe",
				"pipe"
			],
			detached: true
		});
		const [input, output, errors, report] = child.stdio;
		const [out, err, how] = [
			tail(),
			tail(),
			tail()
		];
		let stopped = null;
		let printed = 0;
		let timer;
		const stop = () => {
			clearTimeout(timer);
			input.destroy();
			timer = setTimeout(() => killGroup(child.pid), LINGER * 4);
		};
		timer = setTimeout(() => {
			stopped = "late";
			stop();
		}, program.limit * 1e3);
		program.cancelled?.addEventListener("abort", stop);
		output.on("data", out.add);
		output.on("data", (chunk) => {
			printed += chunk.length;
			if (stopped !== null || program.most === void 0 || printed <= program.most) return;
			stopped = "output";
			stop();
		});
		errors.on("data", err.add);
		report.on("data", how.add);
		input.on("error", () => null);
		const notStarted = (code) => done({
			code: null,
			out: "",
			stopped: null,
			trouble: `${redact(file)} cannot be started (${code})`
		});
		child.on("error", (error) => {
			clearTimeout(timer);
			program.cancelled?.removeEventListener("abort", stop);
			const { code = error.message } = error;
			notStarted(code);
		});
		report.on("end", () => {
			clearTimeout(timer);
			program.cancelled?.removeEventListener("abort", stop);
			const end = () => {
				clearTimeout(linger);
				[
					input,
					output,
					errors,
					report
				].forEach((stream) => stream.destroy());
				const { error, code = null, signal = null } = endIn(how.text());
				if (error !== void 0) {
					notStarted(error);
					return;
				}
				if (program.cancelled?.aborted === true && code !== 0) {
					done({
						code,
						out: out.text(),
						stopped: null,
						trouble: CANCELLED
					});
					return;
				}
				const line = lastLine(err.text() || out.text(), redact);
				const ended = stopped === "late" ? `did not end within ${program.limit} seconds` : howEnded(code, signal);
				const why = `${redact(file)} ${ended}${line === "" ? "" : `: ${line}`}`;
				const trouble = code === 0 && stopped === null ? null : why;
				done({
					code,
					out: out.text(),
					stopped,
					trouble
				});
			};
			const linger = setTimeout(end, LINGER);
			child.on("close", end);
		});
	});
}
/** Empty where the keeper was killed as well. */
function endIn(text) {
	return text === "" ? {} : JSON.parse(text);
}
function howEnded(code, signal) {
	return code === null ? `was ended by ${signal ?? "a signal"}` : `ended with ${code}`;
}
/** For a keeper that does not react. */
function killGroup(pid) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
function tail() {
	const chunks = [];
	let size = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			size += chunk.length;
			while (size - (chunks[0]?.length ?? 0) >= KEPT) size -= chunks.shift()?.length ?? 0;
		},
		text: () => Buffer.concat(chunks).subarray(-16777216).toString()
	};
}
/** The variables that most programs need, without the secrets of a deployment. */
function bareEnvironment(env, also = []) {
	const names = [
		"PATH",
		"HOME",
		"USER",
		"LOGNAME",
		"SHELL",
		"LANG",
		"LC_ALL",
		"TZ",
		"TMPDIR",
		...also
	];
	return Object.fromEntries(names.flatMap((name) => name in env ? [[name, env[name]]] : []));
}
// src/adapters/targets/branch-write.ts
/** Seconds for which other pushes may come first, as long as the branch moves. */
const LIMIT$5 = 120;
/** How often a push may fail although the branch has not moved. */
const MOST_REFUSALS = 8;
/** Milliseconds until the next try, at random, so that two processes do not collide again. */
const PAUSE$1 = [20, 200];
/** Seconds without an answer from the remote. */
const PATIENCE = 60;
async function writeParts(git, place, parts, cancelled) {
	const all = (answer) => parts.map(() => answer);
	const blobs = await writeBlobs(git, parts.map(({ delivery }) => delivery.rendered.text));
	const until = performance.now() + LIMIT$5 * 1e3;
	let before;
	let refusals = 0;
	for (;;) {
		const tip = await tipOf(git, place, cancelled);
		if (cancelled.aborted) return all(failed(CANCELLED));
		if (tip.kind !== "known") return all(failed(tip.why));
		refusals = tip.value === before ? refusals + 1 : 0;
		before = tip.value;
		const plan = await planOf(git, tip.value, parts, blobs);
		if (plan.write.size + plan.confirm.length === 0) return plan.answers;
		const sha = await commitOn(git, tip.value, parts, plan);
		const refused = await push(git, place, tip.value, sha, cancelled);
		if (refused === null) return plan.answers;
		if (refused.includes("declined") || performance.now() > until || refusals === MOST_REFUSALS) {
			if (plan.write.size === 0) return plan.answers;
			const why = `${place.ref} cannot be pushed to ${printable(place.remote)}: ${refused}`;
			return all(failed(cancelled.aborted ? CANCELLED : why));
		}
		const pause = randomInt(...PAUSE$1) * (refusals + 1);
		await setTimeout$1(pause, null, { signal: cancelled }).catch(() => null);
	}
}
async function planOf(git, tip, parts, blobs) {
	const files = parts.map(({ file }) => file);
	const landing = parts[0]?.delivery.landing;
	const present = tip === null ? /* @__PURE__ */ new Map() : await blobsIn(git, tip, files);
	const writers = tip === null || landing === void 0 || present.size === 0 ? {
		newer: /* @__PURE__ */ new Map(),
		same: /* @__PURE__ */ new Set()
	} : await writersOf(git, tip, landing, new Set(present.keys()));
	const write = /* @__PURE__ */ new Map();
	const confirm = [];
	return {
		write,
		confirm,
		answers: files.map((file, index) => {
			const blob = blobs[index] ?? "";
			const newer = writers.newer.get(file);
			if (present.get(file) === blob) {
				if (newer === void 0 && !writers.same.has(file)) confirm.push(file);
				return UNCHANGED;
			}
			if (newer !== void 0) return {
				kind: "superseded",
				by: newer
			};
			write.set(file, blob);
			return APPLIED;
		})
	};
}
/** The ids of the contents of the files that exist. */
async function blobsIn(git, tip, files) {
	const listed = records(await git.ask([
		"ls-tree",
		"-z",
		tip,
		"--",
		...files
	]));
	return new Map(listed.flatMap((line) => {
		const [, type, id = "", file = ""] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
		return type === "blob" ? [[file, id]] : [];
	}));
}
/** Fetches the present tip of the branch; null where there is no branch. */
async function tipOf(git, { remote, ref }, cancelled) {
	const listed = await git.run([
		"ls-remote",
		"--quiet",
		remote,
		ref
	], {
		patience: PATIENCE,
		cancelled
	});
	if (listed.code !== 0) return unreachable(sayingOf(listed));
	const [tip] = listed.out.toString().split("\n").map((line) => line.split("	")).find(([, name]) => name === ref) ?? [];
	if (tip === void 0) return known(null);
	if ((await git.run([
		"cat-file",
		"-e",
		`${tip}^{tree}`
	])).code === 0) return known(tip);
	const args = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-auto-maintenance",
		"--refmap=",
		...await git.promisor() === remote ? ["--filter=blob:none"] : [],
		remote,
		ref
	];
	const fetched = await git.run(args, {
		patience: PATIENCE,
		cancelled
	});
	return fetched.code === 0 ? known(tip) : unreachable(sayingOf(fetched));
}
const US = [
	"-c",
	"user.name=flaghoist",
	"-c",
	"user.email=flaghoist@users.noreply.github.com"
];
async function commitOn(git, tip, parts, { write, confirm }) {
	const files = Array.from(write, ([path, id]) => [path, {
		mode: "100644",
		id
	}]);
	const tree = await treeWith(git, tip, new Map(files));
	const parent = tip === null ? [] : ["-p", tip];
	return git.line([
		...US,
		"commit-tree",
		tree,
		...parent
	], { input: messageOf(parts, confirm) });
}
function messageOf(parts, confirm) {
	const [first] = parts.map(({ delivery }) => delivery);
	const environments = [...new Set(parts.map(({ delivery }) => delivery.environment))];
	const what = parts.length === 1 ? first?.service : `${parts.length} services`;
	const trailers = [`${LANDING_KEY}: ${first?.landing}`, ...confirm.map((file) => `${UNCHANGED_KEY}: ${printable(file)}`)];
	return `Deploy ${what} in ${environments.join(", ")}\n\n${trailers.join("\n")}\n`;
}
/** Null when the push succeeded; else the message of the remote. */
async function push(git, { remote, ref }, tip, sha, cancelled) {
	const lease = `--force-with-lease=${ref}:${tip ?? ""}`;
	const address = await git.run([
		"remote",
		"get-url",
		"--push",
		remote
	]);
	const args = [
		"push",
		"--quiet",
		"--no-verify",
		lease,
		address.code === 0 ? address.out.toString().trim() : remote,
		`${sha}:${ref}`
	];
	const ran = await git.run(args, {
		patience: PATIENCE,
		cancelled
	});
	return ran.code === 0 ? null : sayingOf(ran);
}
// src/adapters/targets/compose-names.ts
const NAMES$1 = new Set(`
  COMPOSE_ANSI COMPOSE_API_VERSION COMPOSE_BAKE COMPOSE_COMPATIBILITY COMPOSE_CONVERT_WINDOWS_PATHS
  COMPOSE_DISABLE_ENV_FILE COMPOSE_DOCKER_CLI_BUILD COMPOSE_ENV_FILES COMPOSE_EXPERIMENTAL COMPOSE_FILE
  COMPOSE_HTTP_TIMEOUT COMPOSE_IGNORE_ORPHANS COMPOSE_MENU COMPOSE_PARALLEL_LIMIT COMPOSE_PATH_SEPARATOR
  COMPOSE_PROFILES COMPOSE_PROGRESS COMPOSE_PROJECT_NAME COMPOSE_REMOVE_ORPHANS COMPOSE_STATUS_STDOUT
  COMPOSE_TLS_VERSION DOCKER_API_VERSION DOCKER_BUILDKIT DOCKER_CERT_PATH DOCKER_CONFIG DOCKER_CONTEXT
  DOCKER_CONTENT_TRUST DOCKER_DEFAULT_PLATFORM DOCKER_HOST DOCKER_TLS DOCKER_TLS_VERIFY BUILDKIT_PROGRESS
  `.trim().split(/\s+/));
function isSettingOfDocker(variable) {
	return NAMES$1.has(variable);
}
/** For every target whose files Docker Compose may read. */
function reservedByCompose(variable) {
	if (!NAMES$1.has(variable)) return null;
	return {
		why: "is a setting of Docker Compose, which reads it from its environment and from `.env`",
		hint: "give the variable another name"
	};
}
// src/adapters/targets/foreign.ts
var import_dist = require_dist();
/** The variables of a delivery that are in a file of its rendering. */
function variablesInFile(text, delivery) {
	const found = text === void 0 ? /* @__PURE__ */ new Map() : allIn(text, delivery.rendered.name);
	const { values, removed } = delivery;
	const names = [...values.map(({ variable }) => variable), ...removed];
	return new Map(names.flatMap((name) => found.has(name) ? [[name, found.get(name) ?? ""]] : []));
}
function allIn(text, rendering) {
	if (rendering === "dotenv") return new Map(linesIn(text));
	const documents = (0, import_dist.parseAllDocuments)(text, {
		uniqueKeys: false,
		logLevel: "silent"
	});
	const all = (Array.isArray(documents) ? documents.flatMap((one) => {
		try {
			return [one.toJS({ maxAliasCount: 100 })];
		} catch {
			return [];
		}
	}) : []).flatMap(membersOf);
	if (rendering !== "compose") return new Map(all);
	return new Map(all.map(([name, value]) => [name, value.replaceAll("$$", "$")]));
}
/** `NAME: value`, `- NAME=value` and `- { name: NAME, value: VALUE }`, however deep. */
function membersOf(node) {
	if (typeof node === "string") return linesIn(node);
	if (typeof node !== "object" || node === null) return [];
	if (Array.isArray(node)) return node.flatMap(membersOf);
	const { name, value } = node;
	return [...typeof name === "string" && isPlain(value) ? [[name, String(value)]] : [], ...Object.entries(node).flatMap(([key, below]) => isPlain(below) ? [[key, String(below)]] : membersOf(below))];
}
function isPlain(node) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof node);
}
/** Also with `export` before it, in quotes that may hold several lines, or with a comment behind it. */
const LINE$1 = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\r\n]*?))(?:[ \t]+#[^\r\n]*)?[ \t]*\r?$/gm;
function linesIn(text) {
	return [...text.matchAll(LINE$1)].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""]);
}
// src/adapters/targets/branch.ts
/** The branch where the settings name none. */
const USUAL = "deploy/{environment}";
const branch = defineTarget({
	name: "branch",
	title: "Commits the rendered file to a branch per environment, for something else to reconcile.",
	properties: {
		branch: about(PLAIN, "Its name; without it `deploy/{environment}`. May hold {service} too.", ["deploy/{environment}"]),
		remote: about(PLAIN, "Where it is pushed, as Git knows it; without it `origin`.", ["origin"]),
		file: about(PLAIN, "The file in it; without it the rendering's own.", ["{service}/configmap.yaml"])
	},
	required: [],
	example: { branch: "deploy/{environment}" },
	renders: "kubernetes",
	renderings: "all",
	locatedBy: [
		"branch",
		"remote",
		"file"
	],
	places({ branch: name = USUAL, remote = "origin", file }, instance, render) {
		return [{
			what: `the file ${file === void 0 ? `${instance.service} (${render})` : pathAt(filledIn(file, instance))} on the branch ${filledIn(name, instance)} of ${printable(remote)}`,
			setting: "file"
		}];
	},
	reserved: reservedByCompose,
	open(settings, instance, tools) {
		const place = {
			remote: settings.remote ?? "origin",
			ref: `refs/heads/${filledIn(settings.branch ?? USUAL, instance)}`
		};
		const fileOf = ({ rendered }) => settings.file === void 0 ? rendered.file : filledIn(settings.file, instance);
		const part = (delivery) => ({
			delivery,
			file: fileOf(delivery)
		});
		const applyAll = async (parts, cancelled) => {
			const allFailed = (why) => parts.map(() => failed(why));
			return (await withGit(tools, (git) => writeParts(git, place, parts, cancelled), allFailed)).map((one) => one.kind === "failed" ? failed(tools.redact(one.why)) : one);
		};
		return {
			async apply(delivery, cancelled) {
				const [done = UNCHANGED] = await applyAll([part(delivery)], cancelled);
				return done;
			},
			batch: {
				key: `branch ${place.remote} ${place.ref}`,
				part,
				apply: applyAll
			},
			async read(delivery) {
				const file = fileOf(delivery);
				const otherwise = (why) => unreachable(why);
				const found = await withGit(tools, (git) => contentIn$2(git, place, file), otherwise);
				if (found.kind !== "known") return unreachable(tools.redact(found.why));
				return {
					...found,
					variables: variablesInFile(found.value.get(file), delivery)
				};
			},
			wanted: (delivery) => /* @__PURE__ */ new Map([[fileOf(delivery), delivery.rendered.text]])
		};
	}
});
/** Turns a refusal of Git into an answer. */
async function withGit({ directory }, work, otherwise) {
	let git = null;
	try {
		git = gitAt(await layoutOf(directory));
		return await work(git);
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return otherwise(error.message);
	} finally {
		await git?.close();
	}
}
async function textIn(git, tip, file) {
	if (tip === null) return null;
	const shown = await git.run([
		"cat-file",
		"blob",
		`${tip}:${file}`
	]);
	return shown.code === 0 ? shown.out.toString() : null;
}
async function contentIn$2(git, place, file) {
	const tip = await tipOf(git, place);
	if (tip.kind !== "known") return tip;
	const text = await textIn(git, tip.value, file);
	return known(new Map(text === null ? [] : [[file, text]]));
}
// src/adapters/targets/command.ts
const LIMIT$4 = 300;
const command$1 = defineTarget({
	name: "command",
	title: "Runs a program with the values in its environment.",
	properties: {
		run: about(VECTOR, "The program and its arguments. There is no shell. May hold {environment} and {service}.", [[
			"./deploy.sh",
			"{environment}",
			"{service}"
		]]),
		folder: about(PLAIN, "Where it is run; without it, at the top of the repository.", ["/srv/app"]),
		env: variablesSetting("KUBECONFIG"),
		limit: limit(LIMIT$4)
	},
	required: ["run"],
	example: { run: [
		"./deploy.sh",
		"{environment}",
		"{service}"
	] },
	renders: "dotenv",
	renderings: [],
	locatedBy: ["folder"],
	places: () => [],
	reserved: (variable) => /^(?:GITHUB|ACTIONS|RUNNER|INPUT)_/.test(variable) || variable === "CI" ? {
		why: "belongs to the job that runs the program, and would be overwritten there",
		hint: "give the variable another name"
	} : null,
	open: (settings, instance, { directory, env, redact }) => ({
		async apply(delivery, cancelled) {
			const ended = await run({
				vector: settings.run.map((part) => filledIn(part, instance)),
				env: {
					...bareEnvironment(env, settings.env),
					...variablesOf(delivery),
					FLAGHOIST_ENVIRONMENT: instance.environment,
					FLAGHOIST_SERVICE: instance.service,
					FLAGHOIST_LANDING: delivery.landing,
					FLAGHOIST_DIGEST: delivery.digest,
					FLAGHOIST_VARIABLES: [...contentOf(delivery).keys()].join(" "),
					FLAGHOIST_REMOVED: delivery.removed.join(" ")
				},
				directory: resolve(directory, settings.folder ?? "."),
				limit: settings.limit ?? LIMIT$4,
				cancelled
			}, redact);
			return ended.trouble === null ? APPLIED : failed(ended.trouble);
		},
		read: unreadable("a program of your own"),
		wanted: contentOf
	})
});
// src/adapters/targets/compose-container.ts
/** All of the service's containers, stopped ones too. */
async function containersOf({ compose, docker }, service) {
	const listed = await compose("ps", "--all", "--format", "json", service);
	const isOld = listed.trouble !== null && listed.code !== null;
	const answer = isOld ? await compose("ps", "--all", "--quiet", service) : listed;
	if (answer.trouble !== null) return unreachable(listed.trouble ?? answer.trouble);
	const ids = isOld ? answer.out.split(/\s+/).filter(Boolean) : idsIn(answer.out, service);
	if (ids === null) return unreachable("Docker Compose did not answer with a list of containers");
	if (ids.length === 0) return known([]);
	const described = await docker("inspect", ...ids);
	if (described.trouble !== null) return unreachable(described.trouble);
	const containers = containersIn(described.out);
	return containers === null ? unreachable("Docker did not describe the containers as JSON") : known(containers);
}
/** One object a line, or one list, by the version of Compose. */
function idsIn(out, service) {
	const text = out.trim();
	try {
		return (text.startsWith("[") ? JSON.parse(text) : text.split("\n").filter(Boolean).map((line) => JSON.parse(line))).flatMap(({ ID: id, Service: name = service }) => name === service ? [id] : []);
	} catch {
		return null;
	}
}
function containersIn(out) {
	try {
		return JSON.parse(out).filter(({ Config: config }) => !isOneOff(config?.Labels ?? {})).map(({ State: state, Config: config }) => ({
			status: state?.Status ?? "unknown",
			environment: new Map((config?.Env ?? []).map(pairOf))
		}));
	} catch {
		return null;
	}
}
/** A container of `docker compose run` is no part of the service. */
function isOneOff(labels) {
	return labels["com.docker.compose.oneoff"]?.toLowerCase() === "true";
}
function pairOf(line) {
	const at = line.indexOf("=");
	return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
}
// src/adapters/targets/compose-project.ts
/** In the order in which Compose prefers them; of each list it takes the first that there is. */
const PROJECT = [
	"compose.yaml",
	"compose.yml",
	"docker-compose.yml",
	"docker-compose.yaml"
];
const OVERRIDE = [
	"compose.override.yml",
	"compose.override.yaml",
	"docker-compose.override.yml",
	"docker-compose.override.yaml"
];
/**
* The files that COMPOSE_FILE names, in the environment or in the project's `.env`, else the files in the folder or in a
* folder above it. Where there are none, the first default name: Compose itself reports that it is missing.
*/
async function projectFiles(folder, env) {
	const own = {
		...await envFilesOf(folder, env),
		...env
	};
	const named = own["COMPOSE_FILE"] ?? "";
	if (named !== "") return named.split(own["COMPOSE_PATH_SEPARATOR"] || delimiter).filter(Boolean);
	return await foundFrom(folder, folder) ?? PROJECT.slice(0, 1);
}
async function foundFrom(folder, from) {
	const first = await firstOf(folder, PROJECT);
	if (first === null) {
		const above = dirname(folder);
		return above === folder ? null : foundFrom(above, from);
	}
	return [first, await firstOf(folder, OVERRIDE)].flatMap((name) => name === null ? [] : [pathFrom(from, folder, name)]);
}
function pathFrom(from, folder, name) {
	return join(relative(from, folder), name);
}
async function firstOf(folder, names) {
	for (const name of names) if (await stat(join(folder, name)).then((found) => !found.isDirectory(), () => false)) return name;
	return null;
}
/** Of several files, the last one that has a variable counts. */
async function envFilesOf(folder, env) {
	if (/^(?:1|t|true)$/i.test(env["COMPOSE_DISABLE_ENV_FILE"] ?? "")) return {};
	const names = (env["COMPOSE_ENV_FILES"] || ".env").split(",").map((name) => name.trim());
	return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")))).reduce((before, text) => ({
		...before,
		...variablesIn$1(text, {
			...before,
			...env
		})
	}), {});
}
/** `NAME=value`, also with `export` before it, in quotes, or with a comment behind it. */
const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\r\n]*?))(?:[ \t]+#[^\n]*)?[ \t\r]*$/gm;
function variablesIn$1(text, env) {
	const found = {};
	for (const [, name = "", double, single, plain = ""] of text.matchAll(LINE)) found[name] = single ?? filledBy(double ?? plain, {
		...found,
		...env
	});
	return found;
}
/** `$NAME`, `${NAME}` and `${NAME:-otherwise}`, as Compose fills them in. */
function filledBy(text, variables) {
	return text.replaceAll(/\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g, (_, braced, otherwise, bare) => variables[braced ?? bare ?? ""] || (otherwise ?? ""));
}
// src/adapters/targets/mark.ts
/** The digest of a note that cannot be read: it still shows that there was a log. */
const UNREADABLE = "unreadable";
function markOf$1(file) {
	return join(dirname(file), `.${basename(file)}.flaghoist`);
}
/** Written before the file: a file without a note looks like one of another tool. */
async function writeMark(file, { digest, landing }) {
	if (await readMark(file) === digest) return;
	const text = `${JSON.stringify({
		writtenBy: "flaghoist",
		digest,
		landing
	})}\n`;
	await writeAtomically(markOf$1(file), text).catch(() => null);
}
/** The digest of what was written last; null: there is no note. */
async function readMark(file) {
	const text = await readFile(markOf$1(file), "utf8").catch(() => null);
	if (text === null) return null;
	try {
		const { digest } = JSON.parse(text);
		return typeof digest === "string" ? digest : UNREADABLE;
	} catch {
		return UNREADABLE;
	}
}
// src/adapters/targets/files.ts
const files = defineTarget({
	name: "files",
	title: "Writes the rendered file into a folder, whole or not at all.",
	properties: {
		folder: about(PLAIN, "Where; a relative one from the top of the repository. A container that reads the file has to mount this folder, because a file that is mounted by itself can only be written in place. May hold {environment} and {service}.", ["/srv/flags"]),
		file: about(PLAIN, "The file below it. Without it: the environment's name, and the rendering's own file in it.", ["{service}/.env"])
	},
	required: ["folder"],
	example: { folder: "/srv/flags" },
	renders: "dotenv",
	renderings: "all",
	locatedBy: ["folder", "file"],
	places({ folder, file }, instance, render) {
		const own = `${instance.environment}/${instance.service} (${render})`;
		const name = file === void 0 ? own : filledIn(file, instance);
		return [{
			what: `the file ${pathAt(filledIn(folder, instance), name)}`,
			setting: "folder"
		}];
	},
	reserved: reservedByCompose,
	open({ folder, file }, instance, { directory }) {
		const nameOf = ({ rendered }) => file === void 0 ? `${instance.environment}/${rendered.file}` : filledIn(file, instance);
		const pathOf = (delivery) => resolve(directory, filledIn(folder, instance), nameOf(delivery));
		return {
			async apply(delivery, cancelled) {
				if (cancelled.aborted) return failed(CANCELLED);
				const path = pathOf(delivery);
				const present = await textAt$1(path, path);
				await writeMark(path, delivery);
				if (present.kind === "known" && present.value.get(path) === delivery.rendered.text) return UNCHANGED;
				try {
					await writeAtomically(path, delivery.rendered.text);
					return APPLIED;
				} catch (error) {
					return failed(`${path} cannot be written (${reasonOf(error)})`);
				}
			},
			async read(delivery) {
				const path = pathOf(delivery);
				const name = nameOf(delivery);
				const found = await textAt$1(path, name);
				if (found.kind !== "known") return found;
				const variables = variablesInFile(found.value.get(name), delivery);
				return {
					...found,
					variables,
					mark: await readMark(path)
				};
			},
			wanted: (delivery) => /* @__PURE__ */ new Map([[nameOf(delivery), delivery.rendered.text]])
		};
	}
});
/** A file's text under a name; nothing where there is no such file. */
async function textAt$1(path, name) {
	try {
		return known(/* @__PURE__ */ new Map([[name, await readFile(path, "utf8")]]));
	} catch (error) {
		const code = codeOf(error);
		return code === "ENOENT" ? known(/* @__PURE__ */ new Map()) : unreachable(`${path} cannot be read (${code})`);
	}
}
// src/adapters/targets/compose.ts
const LIMIT$3 = 600;
/** The entry for the status of the container. No variable can have this name. */
const CONTAINER = "(container)";
const RUNNING = "running";
const compose = defineTarget({
	name: "compose",
	title: "Writes a Docker Compose override and brings the service up with it.",
	properties: {
		folder: about(PLAIN, "The folder of the project. May hold {environment} and {service}.", ["/srv/{environment}"]),
		files: about(LIST, "The project's own files, from that folder. Without it, those that Docker Compose finds by itself, also by COMPOSE_FILE.", [["compose.yaml"]]),
		service: about(PLAIN, "The service's name in them; without it, its name here. May hold {environment} and {service}.", ["cursor-runner"]),
		binary: about(VECTOR, "How Docker Compose is called.", [["docker", "compose"]]),
		docker: about(VECTOR, "How Docker is called, which describes the containers. Without it: the part before `compose` in `binary`, else `docker`.", [["docker"]]),
		env: variablesSetting("IMAGE_TAG", ", and the settings of Docker and Docker Compose such as DOCKER_HOST", " Name here what the project's files fill in from the environment."),
		limit: limit(LIMIT$3)
	},
	required: ["folder"],
	example: {
		folder: "/srv/{environment}",
		files: ["compose.yaml"]
	},
	renders: "compose",
	renderings: ["compose"],
	locatedBy: ["folder", "service"],
	places(settings, instance) {
		const folder = pathAt(filledIn(settings.folder, instance));
		const called = filledIn(settings.service ?? "{service}", instance);
		return [{
			what: `the override of ${instance.service} in ${folder}`,
			setting: "folder"
		}, {
			what: `the service ${called} of Docker Compose in ${folder}`,
			setting: "folder"
		}];
	},
	reserved: reservedByCompose,
	open(settings, instance, { directory, env: given, redact }) {
		const env = bareEnvironment(given, [...Object.keys(given).filter((name) => isSettingOfDocker(name)), ...settings.env ?? []]);
		const folder = resolve(directory, filledIn(settings.folder, instance));
		const { binary = ["docker", "compose"], limit: seconds = LIMIT$3 } = settings;
		const called = filledIn(settings.service ?? "{service}", instance);
		const call = (vector, cancelled) => run({
			vector,
			env,
			directory: folder,
			limit: seconds,
			cancelled
		}, redact);
		const docker = (...args) => call([...settings.docker ?? dockerOf(binary), ...args]);
		/** With the project's files and then ours, because the last file wins. */
		const composeWith = (override, isThere, cancelled) => async (...args) => {
			const own = (settings.files ?? await projectFiles(folder, env)).filter((file) => resolve(folder, file) !== override);
			const files = isThere ? [...own, override] : own;
			return call([
				...binary,
				...files.flatMap((file) => ["-f", file]),
				...args
			], cancelled);
		};
		return {
			called,
			async apply({ rendered, digest, landing }, cancelled) {
				if (cancelled.aborted) return failed(CANCELLED);
				const override = resolve(folder, rendered.file);
				await writeMark(override, {
					digest,
					landing
				});
				try {
					await writeAtomically(override, rendered.text);
				} catch (error) {
					return failed(`${override} cannot be written (${reasonOf(error)})`);
				}
				const { trouble } = await composeWith(override, true, cancelled)("up", "-d", "--no-deps", called);
				return trouble === null ? APPLIED : failed(trouble);
			},
			async read(delivery) {
				const { file, text } = delivery.rendered;
				const override = resolve(folder, file);
				const there = await textAt$1(override, file);
				if (there.kind !== "known") return there;
				const written = there.value.get(file);
				const containers = await containersOf({
					compose: composeWith(override, written !== void 0),
					docker
				}, called);
				if (containers.kind !== "known") return containers;
				const content = contentIn$1(containers.value, delivery);
				const isChanged = written !== text && sameContent(content, wanted(delivery));
				const how = written === void 0 ? "missing" : "changed by hand";
				const whole = isChanged ? new Map([...content, [file, how]]) : content;
				return {
					...known(whole),
					variables: withoutStatus(content),
					mark: await readMark(override)
				};
			},
			wanted
		};
	}
});
function wanted(delivery) {
	return new Map([...contentOf(delivery), [CONTAINER, RUNNING]]);
}
function withoutStatus(content) {
	return new Map([...content].filter(([name]) => name !== CONTAINER));
}
/** The Docker command line of `docker compose`; `docker` for a separate program. */
function dockerOf(binary) {
	const at = binary.indexOf("compose");
	return at > 0 ? binary.slice(0, at) : ["docker"];
}
/** Of several containers, the one that differs is shown. */
function contentIn$1(containers, delivery) {
	const all = containers.map(({ status, environment }) => new Map([...valuesIn(environment, delivery), [CONTAINER, status]]));
	return all.find((one) => !sameContent(one, wanted(delivery))) ?? all[0] ?? /* @__PURE__ */ new Map();
}
/** Only the variables of the delivery: the rest of an environment may be secret. */
function valuesIn(all, { values, removed }) {
	const names = [...values.map(({ variable }) => variable), ...removed];
	return new Map(names.flatMap((name) => all.has(name) ? [[name, all.get(name) ?? ""]] : []));
}
// src/adapters/targets/convex.ts
const LIMIT$2 = 60;
/** The variables by which its command line finds the deployment and may write to it. */
const OWN = [
	"CONVEX_DEPLOYMENT",
	"CONVEX_DEPLOY_KEY",
	"CONVEX_SELF_HOSTED_URL",
	"CONVEX_SELF_HOSTED_ADMIN_KEY"
];
/** Characters in the name of a variable. */
const LONGEST_NAME = 40;
const BUILT_IN = /* @__PURE__ */ new Set([
	"CONVEX_CLOUD_URL",
	"CONVEX_SITE_URL",
	"CONVEX_DEPLOYMENT",
	"CONVEX_DEPLOY_KEY"
]);
const convex = defineTarget({
	name: "convex",
	title: "Sets the environment variables of a Convex deployment.",
	properties: {
		folder: about(PLAIN, "The folder of the Convex project. May hold {environment} and {service}.", ["convex-app"]),
		binary: about(VECTOR, "How the command line of Convex is called.", [["npx", "convex"]]),
		options: about(LIST, "What follows `env set`, `env list` and `env remove`; it says which deployment. May hold {environment} and {service}.", [["--env-file", ".env.{environment}"]]),
		env: variablesSetting("HTTPS_PROXY", ", and those that choose the deployment such as CONVEX_DEPLOY_KEY"),
		limit: limit(LIMIT$2)
	},
	required: [],
	example: { options: ["--env-file", ".env.{environment}"] },
	renders: "dotenv",
	renderings: [],
	locatedBy: ["folder", "options"],
	places({ folder = ".", options = [] }, instance) {
		const chosen = options.map((option) => filledIn(option, instance)).join(" ");
		const by = chosen === "" ? "" : ` that ${chosen} chooses`;
		const where = pathAt(filledIn(folder, instance));
		return [{
			what: `the variables of ${instance.service} in the Convex deployment of ${where}${by}`,
			setting: "options"
		}];
	},
	reserved(variable) {
		if (variable.length > LONGEST_NAME) return {
			why: `has ${variable.length} characters, and Convex takes at most ${LONGEST_NAME}`,
			hint: `shorten the name to at most ${LONGEST_NAME} characters`
		};
		if (BUILT_IN.has(variable)) return {
			why: "is set by Convex itself",
			hint: "give the variable another name"
		};
		return /^[A-Za-z]/.test(variable) ? null : {
			why: "begins with no letter, which Convex requires",
			hint: "begin it with a letter"
		};
	},
	open(settings, instance, { directory, env: given, redact }) {
		const env = bareEnvironment(given, [...OWN, ...settings.env ?? []]);
		const { binary = ["npx", "convex"], options = [] } = settings;
		const call = (cancelled) => (...args) => {
			const chosen = options.map((option) => filledIn(option, instance));
			const vector = [
				...binary,
				"env",
				...args,
				...chosen
			];
			const folder = resolve(directory, filledIn(settings.folder ?? ".", instance));
			const { limit: seconds = LIMIT$2 } = settings;
			return run({
				vector,
				env,
				directory: folder,
				limit: seconds,
				cancelled
			}, redact);
		};
		const read = async (delivery, convexEnv = call()) => {
			const asked = await convexEnv("list", "--include-values");
			const { trouble, out } = asked.trouble?.includes("unknown option '--include-values'") === true ? await convexEnv("list") : asked;
			return trouble === null ? known(convexVariablesIn(out, delivery)) : unreachable(trouble);
		};
		return {
			async read(delivery) {
				const found = await read(delivery);
				return found.kind === "known" ? {
					...found,
					variables: found.value
				} : found;
			},
			wanted: contentOf,
			async apply(delivery, cancelled) {
				const convexEnv = call(cancelled);
				const there = await read(delivery, convexEnv);
				if (there.kind !== "known") return failed(there.why);
				const wanted = contentOf(delivery);
				const set = [...wanted].filter(([name, value]) => there.value.get(name) !== value);
				const gone = [...there.value.keys()].filter((name) => !wanted.has(name));
				for (const step of [...set.map(setting), ...gone.map((name) => ["remove", name])]) {
					const { trouble } = await convexEnv(...step);
					if (trouble !== null) return failed(trouble);
				}
				return set.length + gone.length === 0 ? UNCHANGED : APPLIED;
			}
		};
	}
});
function setting([name, value]) {
	return [
		"set",
		name,
		value
	];
}
/** `NAME=value`, in quotes where it has several lines, so that a line of a value is not taken for a variable. */
const VARIABLE = /^([A-Za-z_][A-Za-z0-9_]*)=(?:"([^"]*)"|'([^']*)'|(.*))$/gm;
/** The variables of this delivery; all others are ignored. */
function convexVariablesIn(out, { values, removed }) {
	const ours = /* @__PURE__ */ new Set([...values.map(({ variable }) => variable), ...removed]);
	const found = [...out.replaceAll("\r", "").matchAll(VARIABLE)].map(([, name = "", double, single, plain]) => [name, double ?? single ?? plain ?? ""]);
	return new Map(found.filter(([name]) => ours.has(name)));
}
// src/adapters/targets/dispatch.ts
const dispatch = defineTarget({
	name: "dispatch",
	title: "Starts a workflow in the service's own repository, with the values.",
	properties: {
		repository: about({
			type: "string",
			pattern: "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$",
			errorMessage: "must be a repository of GitHub, such as acme/calling-platform"
		}, "Whose workflow is started.", ["acme/calling-platform"]),
		event: about(PLAIN, "The type of the repository_dispatch event; without it `flaghoist-deploy`.", ["flaghoist-deploy"]),
		workflow: about(PLAIN, "The file of a workflow to start by workflow_dispatch instead. It has to declare the inputs environment, service, landing, digest, values (a JSON object) and removed (a JSON list of variables that are sent no longer), or GitHub refuses to start it.", ["redeploy.yml"]),
		ref: about(PLAIN, "The branch that this workflow is taken from; without it `main`.", ["main"]),
		token: about(VARIABLE_NAME, "The variable that holds the token; without it GITHUB_TOKEN.", ["DISPATCH_TOKEN"])
	},
	required: ["repository"],
	example: { repository: "acme/calling-platform" },
	renders: "json",
	renderings: [],
	locatedBy: [
		"repository",
		"event",
		"workflow"
	],
	places: () => [],
	open: (settings, instance, { client, redact }) => ({
		async apply(delivery, cancelled) {
			const { repository, workflow, token = "GITHUB_TOKEN" } = settings;
			const github = await client(repository, token);
			if (github === null) return failed(`there is no token in ${token}`);
			const { landing, digest } = delivery;
			const metadata = {
				environment: instance.environment,
				service: instance.service,
				landing,
				digest
			};
			const values = variablesOf(delivery);
			const found = workflow === void 0 ? await github.send("POST", `/repos/${repository}/dispatches`, {
				event_type: settings.event ?? "flaghoist-deploy",
				client_payload: {
					...metadata,
					values,
					removed: delivery.removed
				}
			}, cancelled) : await github.send("POST", `/repos/${repository}/actions/workflows/${encodeURIComponent(workflow)}/dispatches`, {
				ref: settings.ref ?? "main",
				inputs: {
					...metadata,
					values: JSON.stringify(values),
					removed: JSON.stringify(delivery.removed)
				}
			}, cancelled);
			if (found.kind === "known") return APPLIED;
			return failed(cancelled.aborted ? CANCELLED : redact(found.why));
		},
		read: unreadable("another repository"),
		wanted: contentOf
	})
});
// src/adapters/targets/http-template.ts
const WHOLE = /^\{([A-Za-z_]\w*)\}$/;
const PART = /\{([A-Za-z_]\w*)\}/g;
/** A text that is only a variable becomes its value, or null for a variable that is sent no longer. */
function filled(template, delivery) {
	const body = bodyOf$1(template, delivery);
	const values = valuesOf(delivery);
	const variables = [...new Set(textsIn(body).flatMap(namesIn))].filter((name) => !values.has(name));
	if (variables.length > 0) return {
		kind: "missing",
		variables
	};
	return {
		kind: "filled",
		body: mapped(body, (text) => fill(text, values))
	};
}
/** The variables in an answer. Where a variable occurs several times, a differing value counts. */
function contentIn(template, delivery, answer) {
	const values = valuesOf(delivery);
	const found = /* @__PURE__ */ new Map();
	const differing = /* @__PURE__ */ new Set();
	for (const [text, there] of leavesOf(bodyOf$1(template, delivery), answer)) {
		const isSame = (there ?? null) === fill(text, values);
		for (const name of namesIn(text)) {
			if (differing.has(name)) continue;
			if (!isSame) differing.add(name);
			const value = isSame ? values.get(name) : there;
			if (value === null || value === void 0) found.delete(name);
			else found.set(name, textOf$1(value));
		}
	}
	return found;
}
/** The texts of a template, each with the answer's value in the same place. */
function leavesOf(template, there) {
	if (typeof template === "string") return [[template, there]];
	if (template === null || typeof template !== "object") return [];
	const below = new Map(Object.entries(typeof there === "object" && there !== null ? there : {}));
	return Object.entries(template).flatMap(([key, child]) => leavesOf(child, below.get(key)));
}
/** The expected values of the variables in the body. */
function wantedOf(template, delivery) {
	const values = valuesOf(delivery);
	const names = new Set(textsIn(bodyOf$1(template, delivery)).flatMap(namesIn));
	return new Map([...names].flatMap((name) => {
		const value = values.get(name) ?? null;
		return value === null ? [] : [[name, String(value)]];
	}));
}
function bodyOf$1({ body, instance }, { values, removed }) {
	if (body !== null) return mapped(body, (text) => filledIn(text, instance));
	const names = [...values.map(({ variable }) => variable), ...removed];
	return Object.fromEntries(names.map((name) => [name, `{${name}}`]));
}
function valuesOf({ values, removed }) {
	return new Map([...removed.map((name) => [name, null]), ...values.map(({ variable, value }) => [variable, value])]);
}
function fill(text, values) {
	const whole = WHOLE.exec(text)?.[1];
	if (whole !== void 0) return values.get(whole) ?? null;
	return text.replaceAll(PART, (_, name) => String(values.get(name) ?? ""));
}
function namesIn(text) {
	return [...text.matchAll(PART)].map(([, name = ""]) => name);
}
function textOf$1(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function textsIn(json) {
	if (typeof json === "string") return [json];
	return json === null || typeof json !== "object" ? [] : Object.values(json).flatMap(textsIn);
}
function mapped(json, change) {
	if (typeof json === "string") return change(json);
	if (json === null || typeof json !== "object") return json;
	if (Array.isArray(json)) return json.map((one) => mapped(one, change));
	return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, mapped(one, change)]));
}
// src/adapters/targets/http.ts
const LIMIT$1 = 30;
/** Milliseconds between two checks whether the values have arrived. */
const PAUSE = 250;
/** Bytes of an answer that are read. */
const LONGEST = 1 << 20;
/** The variable in which a workflow lists the names of further token variables. */
const LISTED$1 = "FLAGHOIST_TOKENS";
const ADDRESS = {
	type: "string",
	maxLength: 500,
	pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$",
	errorMessage: "must be an address that begins with http:// or https://, without a user or a password"
};
const TOKEN = {
	type: "string",
	maxLength: 128,
	pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$",
	errorMessage: "must be the name of a variable, such as FLAGHOIST_API_TOKEN; the job's own variables (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) are never sent"
};
const TEMPLATE = {
	type: "object",
	errorMessage: "must be a map"
};
const http$1 = defineTarget({
	name: "http",
	title: "Sends the values to an API over HTTP, and asks it whether it has them.",
	properties: {
		url: about(ADDRESS, "The address to which the values are sent. May contain {environment} and {service}.", ["https://{environment}.example.com/api/flags/{service}"]),
		token: about(TOKEN, `The variable that holds the bearer token: FLAGHOIST_…, or one that ${LISTED$1} lists in the environment.`, ["FLAGHOIST_API_TOKEN"]),
		method: {
			...about({
				enum: [
					"PATCH",
					"PUT",
					"POST"
				],
				errorMessage: "must be PATCH, PUT or POST"
			}, "The HTTP method.", ["PUT"]),
			default: "PATCH"
		},
		body: about(TEMPLATE, "What is sent: a map in which a text {VARIABLE} becomes its value, or null if the flag no longer sends that variable. Without `body`: all values by their names. May contain {environment} and {service}.", [{ outbound: { percentage: "{OUTBOUND_CALLS_PERCENTAGE}" } }]),
		verify: about(ADDRESS, "The address where Flaghoist reads the values back. Default: `url`. May contain {environment} and {service}.", ["https://{environment}.example.com/api/flags/{service}"]),
		answer: about(TEMPLATE, "The expected answer, as a template like `body`. Default: `body`.", [{ data: { percentage: "{OUTBOUND_CALLS_PERCENTAGE}" } }]),
		limit: {
			...about(seconds(), "Seconds within which the API must have the values.", [LIMIT$1]),
			default: LIMIT$1
		}
	},
	required: ["url", "token"],
	example: {
		url: "https://{environment}.example.com/api/flags/{service}",
		token: "FLAGHOIST_API_TOKEN"
	},
	renders: "json",
	renderings: [],
	locatedBy: ["url"],
	places: ({ url }, instance) => [{
		what: `the values of ${instance.service} at ${filledIn(url, instance)}`,
		setting: "url"
	}],
	open(settings, instance, { env, redact }) {
		const url = filledIn(settings.url, instance);
		const verify = filledIn(settings.verify ?? settings.url, instance);
		const { limit = LIMIT$1, method = "PATCH" } = settings;
		const body = {
			body: settings.body ?? null,
			instance
		};
		const answer = {
			body: settings.answer ?? settings.body ?? null,
			instance
		};
		const ask = async (until, request) => {
			const token = tokenIn(env, settings.token);
			if (token.kind !== "known") return token;
			const found = await answerTo(request, token.value, until);
			return found.kind === "known" ? found : {
				...found,
				why: redact(found.why)
			};
		};
		const read = async (until, delivery) => {
			const found = await ask(until, {
				method: "GET",
				address: verify
			});
			if (found.kind !== "known") return found;
			const { json, tag } = found.value;
			if (json === void 0) return unreachable(`${redact(verify)} does not answer with JSON`);
			return known({
				content: contentIn(answer, delivery, json),
				tag
			});
		};
		const wanted = (delivery) => wantedOf(answer, delivery);
		/** Asks until the API has the values, because it may need a moment. */
		const arrived = async (until, delivery) => {
			for (;;) {
				const found = await read(until, delivery);
				if (found.kind === "known" && sameContent(found.value.content, wanted(delivery))) return APPLIED;
				await setTimeout$1(PAUSE, null, { signal: until }).catch(() => null);
				if (until.aborted) return failed(found.kind === "known" ? `${redact(verify)} still does not have the values after ${limit} seconds: ${differenceOf(wanted(delivery), found.value.content)}` : found.why);
			}
		};
		const bring = async (until, delivery) => {
			const made = filled(body, delivery);
			if (made.kind === "missing") return failed(`body names ${made.variables.join(", ")}, which no flag sends to ${instance.service}`);
			const before = await read(until, delivery);
			if (before.kind === "known" && sameContent(before.value.content, wanted(delivery))) return UNCHANGED;
			const tag = before.kind === "known" && verify === url ? before.value.tag : null;
			const sent = await ask(until, {
				method,
				address: url,
				body: made.body,
				tag
			});
			return sent.kind === "known" ? arrived(until, delivery) : failed(sent.why);
		};
		return {
			wanted,
			async read(delivery) {
				const found = await read(AbortSignal.timeout(limit * 1e3), delivery);
				if (found.kind !== "known") return found;
				const { content } = found.value;
				return {
					...known(content),
					variables: content
				};
			},
			async apply(delivery, cancelled) {
				const until = AbortSignal.any([AbortSignal.timeout(limit * 1e3), cancelled]);
				const done = await bring(until, delivery);
				return done.kind === "failed" && cancelled.aborted ? failed(CANCELLED) : done;
			}
		};
	}
});
function tokenIn(env, name) {
	const listed = (env[LISTED$1] ?? "").split(/[\s,]+/);
	if (!name.startsWith("FLAGHOIST_") && !listed.includes(name)) return unreachable(`${name} may not be sent as a token: name it FLAGHOIST_…, or list it in ${LISTED$1}`);
	const token = env[name] ?? "";
	return token === "" ? unreachable(`there is no token in ${name}`) : known(token);
}
async function answerTo({ method, address, body, tag = null }, token, signal) {
	try {
		const response = await fetch(address, {
			method,
			redirect: "manual",
			cache: "no-store",
			signal,
			headers: {
				accept: "application/json",
				authorization: `Bearer ${token}`,
				...body === void 0 ? {} : { "content-type": "application/json" },
				...tag === null ? {} : { "if-match": tag }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) }
		});
		const why = whyNot(response.status);
		if (why !== null) {
			await response.body?.cancel();
			return unreachable(`${address} answers ${method} with ${response.status}${why}`);
		}
		const etag = response.headers.get("etag");
		const isStrong = etag !== null && etag.startsWith("\"");
		return known({
			json: jsonIn$1(await textOf(response)),
			tag: isStrong ? etag : null
		});
	} catch (error) {
		const { name, cause } = error;
		const code = cause?.code === void 0 ? "" : ` (${cause.code})`;
		const how = name === "TimeoutError" ? "does not answer in time" : `cannot be reached${code}`;
		return unreachable(`${address} ${how}`);
	}
}
/** Null: it succeeded. The text of the answer is never shown, because it may repeat the token. */
function whyNot(status) {
	if (status >= 200 && status < 300) return null;
	if (status >= 300 && status < 400) return ", a redirect, which is not followed with the token";
	if (status === 412) return ": another writer changed it in the meantime";
	return "";
}
/** The beginning of the answer. A longer one is cut off, and then it is not JSON. */
async function textOf(response) {
	const parts = [];
	let size = 0;
	for await (const part of response.body ?? []) {
		parts.push(part);
		size += part.length;
		if (size > LONGEST) break;
	}
	return Buffer.concat(parts).toString();
}
function jsonIn$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function differenceOf(wanted, found) {
	const name = [.../* @__PURE__ */ new Set([...wanted.keys(), ...found.keys()])].find((one) => wanted.get(one) !== found.get(one)) ?? "";
	return `${name} should be ${wanted.get(name) ?? "nothing"}`;
}
// src/adapters/targets/pm2-list.ts
function listedIn({ trouble, out }, name) {
	if (trouble !== null) return unreachable(trouble);
	try {
		const all = JSON.parse(out.slice(Math.max(0, out.search(/^\[(\]|\{)/m))));
		return known(all.filter((one) => one.name === name && Number.isInteger(one.pm_id)));
	} catch {
		return unreachable("pm2 jlist did not answer with a list of processes");
	}
}
function isCluster({ pm2_env: env }) {
	return env?.["exec_mode"] === "cluster_mode";
}
function numberOf$1({ pm_id: id }) {
	return String(id);
}
function matches(one, delivery) {
	return one.pm2_env?.status === "online" && sameContent(variablesIn(one, delivery), contentOf(delivery));
}
function allMatch(listed, delivery) {
	return listed.length > 0 && listed.every((one) => matches(one, delivery));
}
function oddityOf(listed, delivery) {
	const status = listed.find((one) => !matches(one, delivery))?.pm2_env?.status ?? "unknown";
	return status === "online" ? "it has other values" : `it is ${status}`;
}
function variablesIn(one, { values, removed }) {
	const names = [...values.map(({ variable }) => variable), ...removed];
	return new Map(names.flatMap((name) => {
		const value = variableIn$1(one, name);
		return value === null ? [] : [[name, value]];
	}));
}
/** Null: the process does not have it. */
function variableIn$1({ pm2_env: env = {} }, name) {
	const value = {
		...env.env,
		...env
	}[name];
	return ![
		"string",
		"number",
		"boolean"
	].includes(typeof value) || value === "" ? null : String(value);
}
// src/adapters/targets/pm2-names.ts
const NAMES = new Set([
	`
  append_env_to_name args automation autorestart autostart combine_logs cron cron_restart cwd deep_monitoring
  disable_logs disable_source_map_support disable_trace env err err_file err_log error error_file event_loop_inspector
  exec exec_interpreter exec_mode execute_command exp_backoff_restart_delay filter_env force gid ignore_watch
  increment_var install_url instance_var instances interpreter interpreterArgs interpreter_args io kill_retry_time
  kill_timeout listen_timeout log log_date_format log_file log_type max_memory_restart max_restarts merge_logs
  min_uptime name name_prefix namespace node_args out out_file out_log output pid pid_file pmx port post_update
  restart_delay script shutdown_with_message source_map_support stop_exit_codes time trace treekill uid user username
  v8 vizion wait_ready watch watch_delay watch_options windowsHide write
`,
	`
  command created_at current_conf error_callback exit_code id km_link max_memory node_version pid_path prev_restart_delay
  ready restart_task restart_time started_inside status unique_id unstable_restarts updateEnv version versioning
  vizion_running _km_monitored _pm2_version _tree_pids
`,
	"NODE_APP_INSTANCE INSTANCE_ID unique_id exec_path"
].flatMap((names) => names.trim().split(/\s+/)));
/** `env_production` is an environment of its own in an ecosystem file. */
const PREFIXES = [
	"env_",
	"pm_",
	"pmx",
	"axm_",
	"PM2_"
];
/** Whether pm2 takes a variable of this name for a field of its own. */
function isFieldOfPm2(variable) {
	return NAMES.has(variable) || PREFIXES.some((prefix) => variable.startsWith(prefix));
}
// src/adapters/targets/pm2.ts
const LIMIT = 60;
/** The entry for the status of the process. No variable can have this name. */
const PROCESS = "(process)";
const DONE = {
	code: 0,
	out: "",
	stopped: null,
	trouble: null
};
const pm2 = defineTarget({
	name: "pm2",
	title: "Restarts a process of pm2 with the values in its environment; in cluster mode it reloads it, without refusing a request.",
	properties: {
		process: about(PLAIN, "Its name in pm2; without it, the service's. May hold {environment} and {service}.", ["{environment}-{service}"]),
		ecosystem: about(PLAIN, "The ecosystem file that starts it where it does not run yet.", ["ecosystem.config.cjs"]),
		binary: about(VECTOR, "How pm2 is called.", [["npx", "pm2"]]),
		env: variablesSetting("DATABASE_URL"),
		save: {
			...about(SWITCH, "Whether `pm2 save` follows, so that `pm2 resurrect` after a reboot brings back these values and no older ones.", [true]),
			default: false
		},
		limit: limit(LIMIT)
	},
	required: [],
	example: { process: "{environment}-{service}" },
	renders: "dotenv",
	renderings: [],
	locatedBy: ["process"],
	places: ({ process = "{service}", binary = ["pm2"] }, instance) => [{
		what: `the process ${filledIn(process, instance)} of ${binary.join(" ")}`,
		setting: "process"
	}],
	reserved: (variable) => isFieldOfPm2(variable) ? {
		why: "is a field of its own to pm2, which keeps its fields and the environment of a process together",
		hint: "give the variable another name, such as CHECKOUT_ENABLED"
	} : null,
	open(settings, instance, tools) {
		const name = filledIn(settings.process ?? instance.service, instance);
		const callsUntil = (cancelled) => (args, values = {}) => run({
			vector: [...settings.binary ?? ["pm2"], ...args],
			env: {
				...bareEnvironment(tools.env, ["PM2_HOME", ...settings.env ?? []]),
				...values
			},
			directory: tools.directory,
			limit: settings.limit ?? LIMIT,
			cancelled
		}, tools.redact);
		const processes = async (call) => {
			await (AWAKE.get(tools) ?? awaken(tools, callsUntil()));
			return listedIn(await call(["jlist", "--silent"]), name);
		};
		/** By number: a name may also be a namespace, and `all` means every process. */
		const restart = async (call, listed, delivery) => {
			const values = {
				...Object.fromEntries(delivery.removed.map((variable) => [variable, ""])),
				...marked(delivery)
			};
			const left = await reload(call, listed.filter(isCluster), delivery, values);
			const ids = [...listed.filter((one) => !isCluster(one)), ...left].map(numberOf$1);
			return ids.length === 0 ? DONE : call([
				"restart",
				...ids,
				"--update-env"
			], values);
		};
		/**
		* Answers the workers that could not be reloaded, as while another program reloads them. They are restarted, because
		* the values matter more than a request. pm2 takes one number at a time, and needs `--force` while another service is
		* reloaded.
		*/
		const reload = async (call, workers, delivery, values) => {
			const differing = workers.filter((one) => !matches(one, delivery));
			for (const [index, worker] of differing.entries()) {
				const { trouble } = await call([
					"reload",
					numberOf$1(worker),
					"--update-env",
					"--force"
				], values);
				if (trouble !== null) return differing.slice(index);
			}
			return [];
		};
		const start = (call, delivery) => {
			return call([
				"start",
				resolve(tools.directory, filledIn(settings.ecosystem ?? "", instance)),
				"--only",
				name,
				"--update-env"
			], marked(delivery));
		};
		const bring = async (call, delivery) => {
			const before = await processes(call);
			if (before.kind !== "known") return failed(before.why);
			let listed = before.value;
			if (allMatch(listed, delivery)) return UNCHANGED;
			if (listed.length === 0 && settings.ecosystem === void 0) return failed(`pm2 has no process ${name}, and no ecosystem file says how to start it`);
			for (let tries = 2; tries > 0; tries -= 1) {
				const { trouble } = await (listed.length === 0 ? start(call, delivery) : restart(call, listed, delivery));
				if (trouble !== null) return failed(trouble);
				const after = await processes(call);
				if (after.kind !== "known") return failed(after.why);
				listed = after.value;
				if (allMatch(listed, delivery)) return APPLIED;
				if (listed.length === 0) return failed(`pm2 has started no process ${name}`);
			}
			return failed(`pm2 has restarted ${name}, but ${oddityOf(listed, delivery)}`);
		};
		return {
			settles: SETTLES,
			async apply(delivery, cancelled) {
				const call = callsUntil(cancelled);
				const done = await bring(call, delivery);
				if (done.kind === "failed" || settings.save !== true) return done;
				const { trouble } = await inTurn(tools, () => call(["save", "--silent"]));
				return trouble === null ? done : failed(trouble);
			},
			async read(delivery) {
				const listed = await processes(callsUntil());
				if (listed.kind !== "known") return listed;
				const [first] = listed.value;
				const odd = listed.value.find((one) => !matches(one, delivery)) ?? first;
				if (odd === void 0) return {
					...known(/* @__PURE__ */ new Map()),
					variables: /* @__PURE__ */ new Map()
				};
				const variables = variablesIn(odd, delivery);
				return {
					...known(withStatus(variables, odd)),
					variables,
					mark: markOf(listed.value)
				};
			},
			wanted: (delivery) => new Map([...contentOf(delivery), [PROCESS, "online"]])
		};
	}
});
/** The note of ours: it tells a run without a deployment log that there was one. No flag can fill this variable. */
const MARK = "FLAGHOIST_DIGEST";
function marked(delivery) {
	return {
		...variablesOf(delivery),
		[MARK]: delivery.digest
	};
}
function markOf(listed) {
	const [mark = null] = listed.flatMap((one) => variableIn$1(one, MARK) ?? []);
	return mark;
}
function withStatus(variables, { pm2_env: env }) {
	return new Map([...variables, [PROCESS, env?.status ?? "unknown"]]);
}
/** pm2 kills a process that does not stop within 1.6 s, and then starts it. */
const SETTLES = 3;
/** Whether pm2's daemon runs: the first call for these tools. */
const AWAKE = /* @__PURE__ */ new WeakMap();
/** pm2 starts its daemon by itself. Of several calls at once, each would start one, and most would hang. */
function awaken(tools, call) {
	const first = alone(tools, () => call(["ping", "--silent"]));
	AWAKE.set(tools, first);
	return first;
}
/** Runs alone on this machine. Where the lock cannot be made, pm2 itself reports that it cannot write. */
async function alone({ env }, work) {
	const home = env["PM2_HOME"] ?? join(env["HOME"] ?? homedir(), ".pm2");
	const release = await acquireLock(join(home, "flaghoist.lock")).catch(() => null);
	try {
		return await work();
	} finally {
		await release?.();
	}
}
const SAVING = /* @__PURE__ */ new WeakMap();
/** One after the other: of two at once, the first one could write last. */
function inTurn(tools, work) {
	const own = (SAVING.get(tools) ?? Promise.resolve()).then(work);
	SAVING.set(tools, own);
	return own;
}
// src/adapters/targets/index.ts
/** In the order in which the reference page shows them. */
const TARGETS = [
	files,
	branch,
	command$1,
	pm2,
	compose,
	convex,
	http$1,
	dispatch
];
/** The targets for the reader of the pipeline. */
const targetSchemas = new Map(TARGETS.map(({ name, properties, required, renderings, renders, places, reserved }) => [name, {
	properties,
	required,
	renderings: renderings === "all" ? RENDERINGS.map((one) => one.name) : renderings,
	places: (settings, render, instance) => places(settings, instance, render ?? renders),
	reserved: reserved ?? (() => null)
}]));
/** The target of that name. Throws for an unknown one, which would be a bug: the reader refuses unknown targets. */
function targetOf(name) {
	const target = TARGETS.find((candidate) => candidate.name === name);
	if (target === void 0) throw new Error(`there is no target ${name}`);
	return target;
}
/** Opens targets with what this machine has. */
function opensTargets(tools) {
	return (name, settings, instance) => targetOf(name).open(settings, instance, tools);
}
// src/adapters/metric-sources/define.ts
/** Sound because settings reach a source only after its own schema has accepted them. */
function defineSource(definition) {
	return definition;
}
function silent(silence) {
	return {
		kind: "silent",
		silence
	};
}
const MOST_BYTES = 1 << 20;
/** The variable in which a workflow lists further variables that sources may read. */
const LISTED = "FLAGHOIST_SOURCE_VARIABLES";
/** The value of a variable, if a source may read it. */
function variableIn(env, variable) {
	const listed = (env[LISTED] ?? "").split(/[\s,]+/);
	if (!(!/^(?:GITHUB|ACTIONS|INPUT|RUNNER)_/.test(variable) && (variable.startsWith("FLAGHOIST_") || listed.includes(variable)))) return { silence: {
		kind: "variable",
		variable,
		because: "refused"
	} };
	const value = env[variable];
	return value === void 0 || value === "" ? { silence: {
		kind: "variable",
		variable,
		because: "unset"
	} } : { value };
}
/** An address in the pipeline is public, so it has no login, no query and no anchor. */
const GRAPH = {
	type: "string",
	maxLength: 200,
	pattern: "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$",
	errorMessage: "must be an address that everyone may see, such as https://prometheus.example.com, without login and query",
	description: "The page on which people look at the metrics. Comments and reports link to it.",
	examples: ["https://prometheus.example.com"]
};
const SERIES = {
	type: "boolean",
	errorMessage: "must be true or false",
	description: "Whether the value is a list of [unix seconds, value].",
	examples: [true],
	default: false
};
/** The samples at a place of an answer, for every point of the grid. */
function samplesAt(json, question, series) {
	const { asked, grid } = question;
	const pointer = asked.kind === "at" ? asked.at : "";
	const value = valueAt(json, pointer);
	if (!series) {
		if (typeof value === "number") return {
			kind: "values",
			values: [value]
		};
		return value === null ? silent({ kind: "empty" }) : silent({
			kind: "wrong-form",
			expected: `a number${placeText(pointer)}`
		});
	}
	if (!isSeries(value)) return silent({
		kind: "wrong-form",
		expected: `a list of [seconds, value]${placeText(pointer)}`
	});
	if (value.length === 0) return silent({ kind: "empty" });
	const byPoint = /* @__PURE__ */ new Map();
	for (const [at, one] of value.toSorted(([a], [b]) => a - b)) byPoint.set(Math.ceil(at / grid.step) * grid.step, one);
	const points = Math.floor((grid.to - grid.from) / grid.step) + 1;
	return {
		kind: "values",
		values: Array.from({ length: points }, (_, index) => byPoint.get(grid.from + index * grid.step) ?? null)
	};
}
function placeText(pointer) {
	return pointer === "" ? "" : ` at ${pointer}`;
}
function isSeries(value) {
	return Array.isArray(value) && value.every((item) => Array.isArray(item) && typeof item[0] === "number" && (item[1] === null || typeof item[1] === "number"));
}
/** What a JSON Pointer names; undefined: nothing. */
function valueAt(json, pointer) {
	const steps = pointer.split("/").slice(1);
	let value = json;
	for (const step of steps) {
		const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
/** A text as JSON; undefined: it is none. */
function jsonIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/adapters/metric-sources/once.ts
/** Asks once for each flag, environment and moment. */
function onceFor() {
	const answers = /* @__PURE__ */ new Map();
	return ({ flag, environment, grid }, ask) => {
		const key = `${environment} ${flag} ${grid.to}`;
		const answer = answers.get(key) ?? ask();
		answers.set(key, answer);
		return answer;
	};
}
// src/adapters/metric-sources/command.ts
const command = defineSource({
	name: "command",
	title: "Runs a program, and takes a value out of the JSON that it prints.",
	properties: {
		run: about(VECTOR, "The program and its arguments. There is no shell. May hold {environment} and {flag}.", [[
			"npx",
			"convex",
			"run",
			"monitoring/dashboard:getSystemHealth"
		]]),
		env: about({
			type: "array",
			maxItems: 100,
			items: SOURCE_VARIABLE,
			errorMessage: "must be a list of names of variables"
		}, "Variables that the program gets besides PATH, HOME and the like. It gets no others.", [["FLAGHOIST_CONVEX_DEPLOY_KEY"]]),
		limit: {
			...about({
				type: "string",
				pattern: "^([1-9]|[1-5][0-9]|60)s$",
				errorMessage: "must be from 1s to 60s"
			}, "The time until a program that has not ended is stopped.", ["30s"]),
			default: `10s`
		},
		graph: GRAPH,
		series: SERIES
	},
	required: ["run"],
	asksWith: "at",
	example: {
		run: [
			"npx",
			"convex",
			"run",
			"monitoring/dashboard:getSystemHealth"
		],
		limit: "30s"
	},
	open: (settings, series, tools) => {
		const once = onceFor();
		return async (question) => {
			const printed = await once(question, () => printedBy(settings, tools, question));
			return "silence" in printed ? silent(printed.silence) : samplesAt(printed.json, question, series);
		};
	}
});
async function printedBy(settings, { env, directory, redact, mayRun }, { environment, flag }) {
	const allowed = await mayRun();
	if (allowed !== "yes") return { silence: {
		kind: "not-run",
		because: allowed
	} };
	const names = settings.env ?? [];
	for (const name of names) {
		const variable = variableIn(env, name);
		if ("silence" in variable) return variable;
	}
	const limit = Number.parseInt(settings.limit ?? `10s`, 10);
	const { out, trouble, stopped } = await run({
		vector: settings.run.map((part) => part.replaceAll("{environment}", environment).replaceAll("{flag}", flag)),
		env: {
			...bareEnvironment(env, names),
			FLAGHOIST_ENVIRONMENT: environment,
			FLAGHOIST_FLAG: flag
		},
		directory,
		limit,
		most: MOST_BYTES
	}, redact);
	if (stopped === "late") return { silence: {
		kind: "timeout",
		seconds: limit
	} };
	if (stopped === "output") return { silence: {
		kind: "too-large",
		most: MOST_BYTES
	} };
	if (trouble !== null) return { silence: {
		kind: "failed",
		why: trouble
	} };
	const json = jsonIn(out);
	return json === void 0 ? { silence: { kind: "no-json" } } : { json };
}
// src/adapters/metric-sources/request.ts
/** Seconds that the clock of a source may differ. */
const MOST_SKEW = 60;
/** Asks the address that `address` makes of the value of the variable. `form`: what is posted; null: it is a GET. */
async function request(access, tools, question, address, form) {
	const url = variableIn(tools.env, access.url);
	if ("silence" in url) return {
		kind: "silent",
		...url
	};
	const token = access.token === void 0 ? null : variableIn(tools.env, access.token);
	if (token !== null && "silence" in token) return {
		kind: "silent",
		...token
	};
	try {
		return await answerOf(await fetch(address(url.value), {
			method: form === null ? "GET" : "POST",
			redirect: "manual",
			cache: "no-store",
			signal: AbortSignal.timeout(1e4),
			headers: {
				accept: "application/json",
				...token === null ? {} : { authorization: `Bearer ${token.value}` }
			},
			...form === null ? {} : { body: new URLSearchParams(form) }
		}), tools, question);
	} catch (error) {
		return {
			kind: "silent",
			silence: failureOf(error, tools)
		};
	}
}
async function answerOf(response, tools, question) {
	const { status } = response;
	const text = await bodyOf(response);
	if (status === 401 || status === 403) return {
		kind: "silent",
		silence: {
			kind: "refused",
			status
		}
	};
	const skew = tools.isNow ? skewOf(response, question) : 0;
	if (skew > MOST_SKEW) return {
		kind: "silent",
		silence: {
			kind: "clock",
			seconds: skew
		}
	};
	if (text === null) return {
		kind: "silent",
		silence: {
			kind: "too-large",
			most: MOST_BYTES
		}
	};
	const json = jsonIn(text);
	if (status >= 300 && (status >= 500 || json === void 0)) return {
		kind: "silent",
		silence: {
			kind: "status",
			status
		}
	};
	if (json === void 0) return {
		kind: "silent",
		silence: { kind: "no-json" }
	};
	return {
		kind: "answer",
		status,
		json
	};
}
/** The body; null: it has too many bytes. */
async function bodyOf({ body }) {
	if (body === null) return "";
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > 1048576) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString();
}
function skewOf({ headers }, { now }) {
	const date = Date.parse(headers.get("date") ?? isoOf(now));
	return Number.isNaN(date) ? 0 : Math.abs(Math.round(date / 1e3) - now);
}
function failureOf(error, { redact }) {
	const { name, message, cause } = error;
	if (name === "TimeoutError") return {
		kind: "timeout",
		seconds: 10
	};
	return {
		kind: "unreachable",
		why: redact(cause?.code ?? message)
	};
}
// src/adapters/metric-sources/http.ts
const http = defineSource({
	name: "http",
	title: "Asks an address for JSON, and takes a value out of it.",
	properties: {
		url: about(SOURCE_VARIABLE, "The variable with the address, which may hold {environment} and {flag}.", ["FLAGHOIST_CRM_URL"]),
		token: about(SOURCE_VARIABLE, "The variable with a bearer token. Without it: none is sent.", ["FLAGHOIST_CRM_TOKEN"]),
		graph: GRAPH,
		series: SERIES
	},
	required: ["url"],
	asksWith: "at",
	example: { url: "FLAGHOIST_CRM_URL" },
	open: (access, series, tools) => {
		const once = onceFor();
		return async (question) => {
			const { environment, flag } = question;
			const answer = await once(question, () => request(access, tools, question, (url) => url.replaceAll("{environment}", encodeURIComponent(environment)).replaceAll("{flag}", encodeURIComponent(flag)), null));
			if (answer.kind === "silent") return answer;
			if (answer.status >= 300) return silent({
				kind: "status",
				status: answer.status
			});
			return samplesAt(answer.json, question, series);
		};
	}
});
// src/adapters/metric-sources/prometheus.ts
const prometheus = defineSource({
	name: "prometheus",
	title: "Asks Prometheus, or what speaks its API, with a query.",
	properties: {
		url: about(SOURCE_VARIABLE, "The variable with the address, up to but without /api/v1.", ["FLAGHOIST_PROMETHEUS_URL"]),
		token: about(SOURCE_VARIABLE, "The variable with a bearer token. Without it: none is sent.", ["FLAGHOIST_PROMETHEUS_TOKEN"]),
		graph: GRAPH
	},
	required: ["url"],
	graph: graphOf,
	asksWith: "promql",
	example: {
		url: "FLAGHOIST_PROMETHEUS_URL",
		token: "FLAGHOIST_PROMETHEUS_TOKEN"
	},
	open: (access, _series, tools) => async (question) => {
		const byLabels = /* @__PURE__ */ new Map();
		for (const piece of piecesOf(question.grid)) {
			const answer = await ask(access, tools, question, piece);
			if (answer.kind === "silent") return answer;
			for (const { labels, values } of answer.series) {
				const points = byLabels.get(labels) ?? /* @__PURE__ */ new Map();
				for (const [at, value] of values) points.set(at, value);
				byLabels.set(labels, points);
			}
		}
		const [only] = byLabels.values();
		if (only === void 0) return silent({ kind: "empty" });
		if (byLabels.size > 1) return silent({
			kind: "several-series",
			series: byLabels.size
		});
		return {
			kind: "values",
			values: onGrid(question.grid, only)
		};
	}
});
/** The page of Prometheus itself, with the query over the window. */
function graphOf(page, { asked, grid: { from, to } }) {
	const query = asked.kind === "query" ? asked.query : "";
	const form = new URLSearchParams({
		"g0.expr": query,
		"g0.tab": "0",
		"g0.range_input": `${Math.max(to - from, SHORTEST_GRAPH)}s`,
		"g0.end_input": isoOf(to).replace("T", " ").replace("Z", "")
	});
	return `${page.replace(/\/*$/, "")}/graph?${form.toString().replaceAll(/[()*']/g, encoded)}`;
}
/** Seconds. One value is drawn with the hour before it. */
const SHORTEST_GRAPH = 3600;
/** For characters that would end a link in Markdown. */
function encoded(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
async function ask(access, tools, question, { from, to, step }) {
	const query = question.asked.kind === "query" ? question.asked.query : "";
	const isOne = pointsOf(question.grid) === 1;
	const form = isOne ? {
		query,
		time: String(to)
	} : {
		query,
		start: String(from),
		end: String(to),
		step: String(step)
	};
	const path = isOne ? "/api/v1/query" : "/api/v1/query_range";
	const answer = await request(access, tools, question, (url) => url.replace(/\/*$/, path), form);
	if (answer.kind === "silent") return answer;
	const { json } = answer;
	const error = textAt(json, "error");
	if (error !== null) return {
		kind: "silent",
		silence: {
			kind: "failed",
			why: tools.redact(error)
		}
	};
	const series = seriesIn(json, to);
	return series === null ? {
		kind: "silent",
		silence: {
			kind: "wrong-form",
			expected: "the series of a query"
		}
	} : {
		kind: "series",
		series
	};
}
function textAt(json, key) {
	const value = json?.[key];
	return typeof value === "string" ? value : null;
}
/** The series of an answer; null: it has another form. An answer about one moment has it as its time. */
function seriesIn(json, at) {
	const { data } = json ?? {};
	const result = data?.result;
	if (!Array.isArray(result)) return null;
	if (data?.resultType === "scalar") return [{
		labels: "",
		values: [[at, numberOf(String(result[1]))]]
	}];
	const series = result;
	if (!series.every((one) => typeof one?.metric === "object")) return null;
	return series.map(({ metric, value, values = [] }) => ({
		labels: JSON.stringify(Object.entries(metric).toSorted(([a], [b]) => a < b ? -1 : 1)),
		values: value === void 0 ? values.map(([when, text]) => [Math.round(when), numberOf(text)]) : [[at, numberOf(value[1])]]
	}));
}
function numberOf(text) {
	const match = /^([+-]?)Inf$/.exec(text);
	if (match === null) return Number(text);
	return match[1] === "-" ? -1e400 : 1e400;
}
function onGrid(grid, values) {
	return Array.from({ length: pointsOf(grid) }, (_, index) => values.get(grid.from + index * grid.step) ?? null);
}
// src/adapters/metric-sources/index.ts
/** In the order in which the reference page shows them. */
const SOURCES = [
	prometheus,
	http,
	command
];
/** The kinds of sources for the reader of the pipeline. */
const sourceSchemas = new Map(SOURCES.map(({ name, properties, required, asksWith }) => [name, {
	properties,
	required,
	asksWith
}]));
/** Opens sources with what this machine has. Equal questions are asked once. */
function openSources(tools) {
	const opened = /* @__PURE__ */ new Map();
	const answers = /* @__PURE__ */ new Map();
	return {
		answer: (question) => {
			const { now: _, ...rest } = question;
			const key = JSON.stringify(rest);
			const answer = answers.get(key) ?? answered(question);
			answers.set(key, answer);
			return answer;
		},
		graph: ({ source: { kind, settings }, asked, grid }) => {
			const page = settings["graph"];
			if (typeof page !== "string") return void 0;
			const graph = SOURCES.find(({ name }) => name === kind)?.graph;
			return graph === void 0 ? page : graph(page, {
				asked,
				grid
			});
		}
	};
	async function answered(question) {
		const { source } = question;
		const definition = SOURCES.find(({ name }) => name === source.kind);
		if (definition === void 0) return {
			kind: "silent",
			silence: {
				kind: "no-source",
				source: source.name
			}
		};
		const key = JSON.stringify(source);
		const asks = opened.get(key) ?? definition.open(source.settings, source.series, tools);
		opened.set(key, asks);
		return asks(question);
	}
}
export { TARGETS as a, targetSchemas as c, RENDERINGS as d, renderingOf as f, variableIn as i, redactor as l, openSources as n, opensTargets as o, dotenv as p, sourceSchemas as r, targetOf as s, SOURCES as t, filledIn as u };
