require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_opening = require("./opening.js");
const require_client = require("./client.js");
const require_judging = require("./judging.js");
const require_usingCtx = require("./usingCtx.js");
let node_http = require("node:http");
let node_crypto = require("node:crypto");
// src/app/alerts.ts
/** The hints in the body of a webhook. */
function hintsIn(body) {
	const alerts = alertsIn(body);
	if (alerts === null) return { kind: "no-alerts" };
	const hints = /* @__PURE__ */ new Map();
	let ignored = 0;
	for (const alert of alerts) {
		const hint = hintOf(alert);
		if (hint === null) ignored += 1;
		else hints.set(keyOf(hint), hint);
	}
	return {
		kind: "hints",
		hints: [...hints.values()],
		ignored
	};
}
/** The same text for the same flag and environment. */
function keyOf({ flag, environment }) {
	return `${flag} in ${environment}`;
}
function alertsIn(body) {
	try {
		const message = JSON.parse(body);
		const { alerts } = isObject(message) ? message : {};
		return Array.isArray(alerts) ? alerts : null;
	} catch {
		return null;
	}
}
function hintOf(alert) {
	if (!isObject(alert) || alert["status"] !== "firing" || !isObject(alert["labels"])) return null;
	const { flag, environment } = alert["labels"];
	const key = typeof flag === "string" ? require_opening.parseFlagKey(flag) : null;
	const name = typeof environment === "string" ? require_opening.parseEnvironmentName(environment) : null;
	return key === null || name === null ? null : {
		flag: key,
		environment: name
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/app/dispatch.ts
/** Seconds. A watch looks at everything since the deployment, so that a second one so soon adds nothing. */
const PAUSE = 60;
/** A message may name many flags; GitHub allows 80 writes in a minute. */
const MOST = 40;
/** Answers each message. It remembers what it sent, for one minute. */
function dispatcher({ send, now }) {
	const sentAt = /* @__PURE__ */ new Map();
	return async (body) => {
		const read = hintsIn(body);
		if (read.kind === "no-alerts") return read;
		forgetOld();
		const fresh = read.hints.filter((hint) => !sentAt.has(keyOf(hint)));
		const sent = [];
		for (const hint of fresh) sent.push(await sentOnce(hint));
		return {
			kind: "dispatched",
			sent,
			repeated: read.hints.length - fresh.length,
			ignored: read.ignored
		};
	};
	async function sentOnce(hint) {
		if (sentAt.size >= MOST) return {
			hint,
			why: {
				kind: "too-many-alerts",
				most: MOST
			}
		};
		sentAt.set(keyOf(hint), now());
		const answer = await send(hint);
		if (answer.kind === "known") return {
			hint,
			why: null
		};
		sentAt.delete(keyOf(hint));
		return {
			hint,
			why: answer.why
		};
	}
	function forgetOld() {
		for (const [key, at] of sentAt) if (now() >= require_opening.instant(at + PAUSE)) sentAt.delete(key);
	}
}
// src/adapters/system/webhook.ts
const MOST_BYTES = 1048576;
/** Milliseconds. */
const LONGEST = 1e4;
/** Rejects where the address cannot be listened on. */
async function openWebhook(options) {
	const server = (0, node_http.createServer)({
		requestTimeout: LONGEST,
		headersTimeout: LONGEST
	}, (request, to) => void respondTo(options, request, to));
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(options.port, options.host, resolve);
	});
	const { address, family, port } = server.address();
	return {
		address: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
		[Symbol.asyncDispose]: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
/** A sender that breaks off gets no answer, and ends no other message. */
async function respondTo(options, request, to) {
	try {
		await respond(options, request, to);
	} catch (error) {
		if (request.complete) throw error;
	}
}
async function respond({ secret, answer }, request, to) {
	const { status, body } = await answerTo(request);
	to.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
	async function answerTo({ method, headers }) {
		if (method !== "POST") return {
			status: 405,
			body: { error: require_program.WEBHOOK_TEXTS.notPosted() }
		};
		if (secret !== null && !isSame(headers.authorization ?? "", `Bearer ${secret}`)) return {
			status: 401,
			body: { error: require_program.WEBHOOK_TEXTS.wrongToken() }
		};
		const text = await textOf(request);
		if (text === null) return {
			status: 413,
			body: { error: require_program.WEBHOOK_TEXTS.tooLarge() }
		};
		return answer(text);
	}
}
/** In the same time whatever differs. */
function isSame(left, other) {
	const [a, b] = [left, other].map((text) => (0, node_crypto.createHash)("sha256").update(text).digest());
	return a !== void 0 && b !== void 0 && (0, node_crypto.timingSafeEqual)(a, b);
}
/** The body, or null where it is too large. */
async function textOf(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += chunk.length;
		if (size > MOST_BYTES) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
// src/cli/dispatch.ts
/** Runs until it is stopped by SIGINT or SIGTERM. */
async function runDispatch(_args, { listen, github }) {
	try {
		var _usingCtx$1 = require_usingCtx._usingCtx();
		const { env } = process;
		const name = nameOf(github ?? env["GITHUB_REPOSITORY"]);
		const client = require_client.openClient({
			token: env["GITHUB_TOKEN"] || env["GH_TOKEN"] || noToken(),
			apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
			repository: name
		});
		const { host, port } = addressIn(listen);
		const secret = env["FLAGHOIST_DISPATCH_SECRET"] || null;
		if (secret === null && !isLoopback(host)) throw require_opening.refusal("dispatch/open-address", { host });
		const dispatch = dispatcher({
			send: (hint) => startWatch(client, hint),
			now
		});
		const webhook = _usingCtx$1.a(await openOn(host, port, secret, async (body) => {
			const dispatched = await dispatch(body);
			require_program.print(linesOf(dispatched));
			return answerOf(dispatched);
		}));
		require_program.print(`${require_program.DISPATCH_TEXTS.listening(webhook.address, name)}\n`);
		await untilStopped();
		return require_program.EXIT.pass;
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
function startWatch(client, { flag, environment }) {
	return client.send("POST", `${client.path}/dispatches`, {
		event_type: "flaghoist-alert",
		client_payload: {
			flag,
			environment
		}
	});
}
/** The sender repeats a message that is not answered with success. */
function answerOf(dispatched) {
	if (dispatched.kind === "no-alerts") return {
		status: 400,
		body: { error: require_program.DISPATCH_TEXTS.noList() }
	};
	const { sent, repeated, ignored } = dispatched;
	const failed = sent.flatMap(({ hint, why }) => why === null ? [] : [{
		...hint,
		why
	}]);
	const body = {
		dispatched: sent.length - failed.length,
		repeated,
		ignored,
		failed
	};
	return {
		status: failed.length === 0 ? 200 : 502,
		body
	};
}
function linesOf(dispatched) {
	const at = require_opening.pastText(now());
	if (dispatched.kind === "no-alerts") return `${at}: ${require_program.DISPATCH_TEXTS.noAlerts()}\n`;
	const { sent, repeated, ignored } = dispatched;
	const lines = sent.map(({ hint, why }) => why === null ? require_program.DISPATCH_TEXTS.started(keyOf(hint)) : require_program.DISPATCH_TEXTS.notStarted(keyOf(hint), why));
	if (repeated > 0) lines.push(require_program.DISPATCH_TEXTS.repeated(repeated));
	if (ignored > 0) lines.push(require_program.DISPATCH_TEXTS.ignored(ignored));
	return lines.map((line) => `${at}: ${line}\n`).join("");
}
function openOn(host, port, secret, answer) {
	return openWebhook({
		host,
		port,
		secret,
		answer
	}).catch((error) => {
		throw require_opening.refusal("dispatch/not-listening", {
			address: `${host}:${port}`,
			why: error.message
		});
	});
}
function untilStopped() {
	return new Promise((resolve) => {
		process.once("SIGINT", () => resolve());
		process.once("SIGTERM", () => resolve());
	});
}
function addressIn(written) {
	const [, ipv6, name, digits] = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(written) ?? [];
	const port = Number(digits);
	const host = ipv6 ?? name;
	if (host === void 0 || !(port <= 65535)) throw require_opening.refusal("dispatch/not-an-address", { written });
	return {
		host,
		port
	};
}
function isLoopback(host) {
	return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}
function nameOf(written) {
	if (written === void 0 || written === "") throw require_opening.refusal("dispatch/no-repository");
	if (!require_judging.isRepositoryName(written)) throw require_opening.refusal("doctor/not-a-repository", { written });
	return written;
}
function noToken() {
	throw require_opening.refusal("dispatch/no-token");
}
function now() {
	return require_opening.instant(Date.now() / 1e3);
}
const EXITS = `
An alert needs the labels flag and environment, as the rules of
\`flaghoist render\` have them. It is a hint to look: the watch asks the
metrics itself.

Environment:
  GITHUB_TOKEN               may write the contents of the repository
  FLAGHOIST_DISPATCH_SECRET  the bearer token that the sender must send

Exit codes:
  0   stopped
  2   wrong usage, or the address is in use
`;
const dispatchCommand = {
	options: (command) => {
		command.option("--listen <host:port>", "the address for the webhook", "127.0.0.1:9099").option("--github <owner/name>", "the repository (default: $GITHUB_REPOSITORY)").addHelpText("after", require_program.examples("GITHUB_TOKEN=\u2026 flaghoist dispatch --listen 127.0.0.1:9099 --github acme/flags") + EXITS);
	},
	run: runDispatch
};
exports.dispatchCommand = dispatchCommand;
